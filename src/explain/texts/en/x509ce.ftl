# What the fields of X.509 are, what their values mean, what is often mistaken.

x509ce-dNSName = Name of a site
    .what = The certificate counts for this name. *.example covers exactly one more label.
    .here = { $value }

x509ce-rfc822Name = Mail address
    .what = The certificate counts for this address.
    .here = { $value }

x509ce-uniformResourceIdentifier = Address (URI)
    .what = Where a list, an issuer's certificate or a service is found.
    .here = { $value }

x509ce-IPAddress-ipv4 = Address
    .what = The certificate counts for this address too.
    .here = { $value }

x509ce-IPAddress-ipv6 = Address
    .what = The certificate counts for this address too.
    .here = { $value }

x509ce-cA = May issue
    .what = Whether the owner may sign further certificates.
    .here = { $number ->
        [0] No: a certificate for a server or person.
       *[other] Yes: an authority.
    }
    .mistake = Without this check everybody with a certificate could issue one for any bank.

x509ce-pathLenConstraint = Levels below
    .what = How many authorities may stand below this one.
    .here = { $number }

x509ce-KeyUsage = Use of the key
    .what = What the key may be used for, a bit each.
    .here = { $value }

x509ce-KeyPurposeId = Purpose
    .what = For which kind of use the certificate is.
    .here = { $value }

x509ce-KeyPurposeId-is-1_3_6_1_5_5_7_3_1 =
    .what = serverAuth: proves the name of a server.

x509ce-KeyPurposeId-is-1_3_6_1_5_5_7_3_2 =
    .what = clientAuth: proves who a client is.

x509ce-SubjectKeyIdentifier = Name of the key
    .what = Mostly a hash of the public key; other certificates point to it.

x509ce-keyIdentifier = Key of the issuer
    .what = The name of the key that signed: by it the next certificate of the chain is found.
