# What the fields of LCP are, what their values mean, what is often mistaken.

lcp = Link control of PPP (LCP)
    .what = The first negotiation on the line: length of packets, way of proving who one is.

lcp-magic_number = Magic number
    .what = A random number; if the own one comes back, the line is a loop.

lcp-opt-mru = Longest packet
    .what = How long packets the sender can take; 1492 with PPPoE.
    .here = { $number } B.

lcp-opt-auth_protocol = Proof of identity
    .what = How the other side is to log in: PAP sends the password readably, CHAP only a hash.
    .here = { $value }
