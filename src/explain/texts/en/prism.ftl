# What the fields of Prism are, what their values mean.

prism = Prism
    .what = What drivers of an old chip noted of a frame. Never sent.

prism-did = Number
    .what = One of the ten numbers of the receiver, with its kind before it.

prism-devname = Device
    .what = The name of the receiver's device.
    .here = { $value }.
