# What the fields of LLMNR are, what their values mean, what is often mistaken.

llmnr = Link-local name resolution (LLMNR)
    .what = Windows asks its neighbours for a name that DNS does not know. Whoever answers first is believed, so it is being switched off.
