# What the fields of A-MSDU are, what their values mean.

wlan_aggregate = Several packets in a frame
    .what = To save time on the air, packets are joined; each keeps its own addresses.
