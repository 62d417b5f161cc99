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

lcp-message = Message
    .what = Words for the one who reads the log.
    .here = { $value }

lcp-rej_proto = Protocol that was refused
    .what = The other side does not speak this protocol on the line; it must not be sent any more.
    .here = { $value }

lcp-opt-type = Kind of option
    .what = What is negotiated.
    .here = { $value }

lcp-opt-asyncmap = Characters to escape
    .what = A bit for each of the first 32 characters: those set must be sent in disguise, because modems on the way would take them for commands.
    .here = { $value }

lcp-opt-quality_protocol = Watching the line
    .what = By which protocol the quality of the line is watched.
    .here = { $value }

lcp-opt-magic_number = Magic number
    .what = A number picked at random by the sender: who receives its own number knows that the line is a loop.
    .here = { $value }

lcp-opt-operation = Call back how
    .what = How the other side is to find the number when it calls back.
    .here = { $value }

lcp-opt-mrru = Largest packet over several lines
    .what = How long a packet may be after it was put together from several lines.
    .here = { $number } B.

lcp-opt-ep_disc_class = How the end is named
    .what = By what a system says which one it is, so that several lines are recognized as belonging together: an address, a number.
    .here = { $value }
