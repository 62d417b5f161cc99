# What the fields of VXLAN are, what their values mean, what is often mistaken.

vxlan = Virtual LAN over IP (VXLAN)
    .what = An Ethernet frame inside UDP: so a local network stretches over routers, as in data centres.
    .mistake = Each packet grows by 50 bytes; with the usual MTU inside and outside it does not fit.

vxlan-flags = Flags
    .what = Which fields of the header count.

vxlan-flag_i = Network number valid
    .what = Must be 1.

vxlan-vni = Network (VNI)
    .what = Which of 16 million virtual networks the frame belongs to.
    .here = { $number }.
