# What the fields of ESP are, what their values mean, what is often mistaken.

esp = Encapsulating Security Payload (ESP)
    .what = Part of IPsec: what follows is encrypted and protected, mostly a whole packet within a tunnel (VPN).

esp-spi = Key number (SPI)
    .what = By it the receiver finds the key and the methods agreed on.

esp-sequence = Sequence number
    .what = Counts packets, so that a recorded one cannot be used again.
    .here = { $number }.

esp-encrypted = Encrypted
    .what = Even which protocol is inside cannot be seen.
