# What the fields of HIP are, what their values mean, what is often mistaken.

hip = Host Identity Protocol
    .what = Separates who a computer is (a public key) from where it is (its IP address): a connection survives a change of address.

hip-proto = What follows
    .what = The number of the next header; 59 because nothing follows.
    .here = { $value }

hip-packet_type = Kind of packet
    .what = I1, R1, I2 and R2 are the handshake; UPDATE tells a new address, CLOSE ends.
    .here = { $value }

hip-version = Version
    .what = 1 was an experiment, 2 is the standard.
    .here = { $number }.

hip-checksum = Checksum
    .what = Over the packet and the addresses around it.
    .here = { $value }

hip-controls = Control bits
    .what = One bit is used: the sender's identity is anonymous, not to be kept.
    .here = { $value }

hip-hit_sndr = Who sends
    .what = A hash of the sender's public key, in the form of an IPv6 address (2001:20::/28).
    .here = { $value }

hip-hit_rcvr = Who is meant
    .what = The same of the receiver; zeros if the sender does not know it yet.
    .here = { $value }

hip-parameters = Parameters
    .what = Keys, puzzles, signatures and addresses, each with type and length.
    .here = { $bytes } B.
