# What the fields of raw IP are, what their values mean, what is often mistaken.

raw = Bare packet
    .what = The capture has no link layer: the packet begins with IP.

raw-version-unknown = Not IP
    .what = The first four bits are neither 4 nor 6.
