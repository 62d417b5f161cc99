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

vxlan-flag_g = Group policy is there
    .what = Whether the 16 bits behind the flags are a group for access rules (an extension of some makers).
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

vxlan-flag_d = Do not learn
    .what = The receiver is not to remember behind which tunnel the sender's address lies.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

vxlan-flag_a = Rules were applied
    .what = The rules of the group were checked already and need not be checked again.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

vxlan-gbp = Group
    .what = To which group the sender belongs; rules say which groups may speak with each other.
    .here = { $number }.
