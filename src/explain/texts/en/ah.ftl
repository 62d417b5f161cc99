# What the fields of AH are, what their values mean, what is often mistaken.

ah = Authentication Header (AH)
    .what = Part of IPsec: proves that a packet comes from the right sender and was not changed. It hides nothing.
    .mistake = It also covers the addresses, so it breaks at every NAT; ESP is used instead.

ah-next_header = What follows
    .what = The protocol behind this header.
    .here = { $value }

ah-spi = Key number (SPI)
    .what = By it the receiver finds the key and the methods agreed on.

ah-sequence = Sequence number
    .what = Counts packets, so that a recorded one cannot be used again.
    .here = { $number }.

ah-icv = Check value
    .what = A keyed hash over the packet; only who has the key can make it.
