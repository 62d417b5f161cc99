# What the fields of Mobile IPv6 are, what their values mean, what is often mistaken.

mip6-proto = What follows
    .what = The number of the next header; 59 because nothing follows.
    .here = { $value }

mip6-mhtype = Kind of message
    .what = What the message does: a binding update tells the home agent where the device is now.
    .here = { $value }

mip6-csum = Checksum
    .what = Over the message and the addresses of the IPv6 header.
    .here = { $value }
