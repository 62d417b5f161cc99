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

x509ce-authorityCertIssuer = Issuer of the issuer's certificate
    .what = authorityCertIssuer: who issued the certificate of the issuer. With its number it is another way to name that certificate.

x509ce-authorityCertSerialNumber = Number of the issuer's certificate
    .what = authorityCertSerialNumber: the serial number of the certificate that the issuer signs with.

x509ce-directoryName = Name of a directory
    .what = A distinguished name where another kind of name could stand, too.

x509ce-KeyUsage-digitalSignature = May sign
    .what = The key may sign, for example in the handshake of TLS with Diffie–Hellman: what servers need today.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-contentCommitment = May commit to content
    .what = Signatures that the owner cannot deny later, as under contracts. Formerly nonRepudiation.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-keyEncipherment = May encrypt keys
    .what = Another key may be sent encrypted with this one: the old RSA exchange of TLS, gone in TLS 1.3.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-dataEncipherment = May encrypt data
    .what = Data itself may be encrypted with the key. Hardly used: it would be slow.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-keyAgreement = May agree on keys
    .what = The key may be one half of a Diffie–Hellman exchange.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-keyCertSign = May sign certificates
    .what = The key may sign other certificates: only authorities have this.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-cRLSign = May sign lists of revoked ones
    .what = The key may sign lists of certificates that count no more.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-encipherOnly = Only to encrypt
    .what = A key agreed on with it may only encrypt. Means something only together with keyAgreement.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-KeyUsage-decipherOnly = Only to decrypt
    .what = A key agreed on with it may only decrypt. Means something only together with keyAgreement.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

x509ce-policyIdentifier = Policy
    .what = By which rules the owner was checked: 2.23.140.1.2.1 means that only the control over the name was checked, 2.23.140.1.1 an extended check.
    .here = { $value }

x509ce-DistributionPoint_element = Where the list is
    .what = A place from where the list of revoked certificates can be fetched.
