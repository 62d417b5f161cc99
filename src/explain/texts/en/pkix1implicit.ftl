# What the fields of X.509 are, what their values mean, what is often mistaken.

pkix1implicit-AccessDescription_element = Service of the issuer
    .what = Where more about this certificate can be had: its state now, or the issuer's own certificate.

pkix1implicit-accessMethod = Kind of service
    .what = What is found at the address: 1.3.6.1.5.5.7.48.1 is OCSP (is it revoked?), 1.3.6.1.5.5.7.48.2 the issuer's certificate.
    .here = { $value }
