# What the fields of IPV6CP are, what their values mean, what is often mistaken.

ipv6cp = IPv6 settings of PPP (IPV6CP)
    .what = Both sides agree on the second halves of their link-local addresses.

ipv6cp-interface_identifier = Second half of the address
    .what = 64 bits that the sender puts behind fe80::.

ipv6cp-opt-type = Kind of option
    .what = What is negotiated: the interface identifier, from which the link-local address is made.
    .here = { $value }
