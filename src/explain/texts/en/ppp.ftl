# What the fields of PPP are, what their values mean, what is often mistaken.

ppp = Point-to-Point Protocol (PPP)
    .what = Carries packets over a line between two devices and agrees on addresses and a way to log in first; known from DSL.

ppp-protocol = What is inside
    .what = Which protocol the frame carries: IP, or the negotiation about it.
    .here = { $value }

ppp-code = Kind of message
    .what = Wish, consent, counter-proposal, refusal …
    .here = { $value }

ppp-identifier = Number
    .what = By it an answer finds its question.
    .here = { $number }.

ppp-length-bad = Wrong length
    .what = The length is not possible; the message is thrown away.

ppp-options = Options
    .what = What is negotiated.

ppp-option = Option
    .what = A kind, a length, a value.

ppp-opt-len-invalid = Wrong length
    .what = The option has another length; the rest is not read.

ppp-address = Address
    .what = Always 255: there are only two on the line.

ppp-control = Control
    .what = Always 3: without numbers and acknowledgments.
