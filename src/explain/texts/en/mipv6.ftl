# What the fields of Mobile IPv6 are, what their values mean, what is often mistaken.

mipv6 = Mobile IPv6
    .what = Messages by which a device that moves between networks keeps its home address: a home agent forwards to where it is now.
