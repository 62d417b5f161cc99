# What the fields of Shim6 are, what their values mean, what is often mistaken.

shim6 = Shim6
    .what = Lets two computers with several addresses each go on over another pair when one fails, without the programs noticing.

shim6-nxt = What follows
    .what = The number of the next header.
    .here = { $value }

shim6-p = Data or control
    .what = Whether this header stands before data or is a message of Shim6 itself.
    .here = { $number ->
        [0] A message of Shim6.
       *[other] Data follows.
    }

shim6-ct = Mark of the context
    .what = By this number the receiver knows to which pair of computers the packet belongs although the addresses changed.
    .here = { $value }
