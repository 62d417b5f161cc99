# What the fields of IEEE 802.1ad are, what their values mean, what is often mistaken.

ieee8021ad = Outer VLAN tag (802.1ad)
    .what = A second tag of the provider around the customer's own: so many customers share one network (QinQ).
