# What the fields of PKCS #1 are, what their values mean, what is often mistaken.

pkcs1-namedCurve = Curve
    .what = On which curve the key lies.
    .here = { $value }

pkcs1-modulus = Modulus
    .what = The product of two secret primes. Who could find them would have the private key.

pkcs1-publicExponent = Public exponent
    .what = Checking a signature raises it to this power; nearly always 65537.
    .here = { $value }
