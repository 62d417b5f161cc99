# What the fields of PPPoE are, what their values mean, what is often mistaken.

pppoes = PPP over Ethernet
    .what = A dial-in over Ethernet, as with DSL: each frame carries a PPP frame.
