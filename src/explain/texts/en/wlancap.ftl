# What the fields of AVS are, what their values mean.

wlancap = AVS
    .what = What a receiver noted of a frame, in the form of AbsoluteValue Systems. Never sent.

wlancap-encoding = How it was sent
    .what = Modulation, preamble or priority by the numbers of this form.
    .here = { $value }.

wlancap-sequence = Counters of the receiver
    .what = How many frames it had and lost before.
    .here = { $value }.
