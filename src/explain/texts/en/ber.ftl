# What the fields of BER are, what their values mean, what is often mistaken.

ber-bitstring-padding = Unused bits
    .what = How many bits of the last byte do not count.
    .here = { $number }
