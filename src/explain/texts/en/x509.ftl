# What the fields of X.509 are, what their values mean, what is often mistaken.

x509-malformed = Certificate damaged
    .what = The lengths inside do not fit, so the rest is not read. Strict programs refuse such a certificate.
