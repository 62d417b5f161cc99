# What the fields of PPPoE are, what their values mean, what is often mistaken.

pppoe-version = Version
    .what = Always 1.

pppoe-type = Type
    .what = Always 1.

pppoe-code = Kind of message
    .what = A step of the search for a provider, or data.
    .here = { $value }

pppoe-session_id = Session
    .what = Which dial-in it is; given by the provider.
    .here = { $number }.

pppoe-payload_length = Length of the content
    .what = Bytes behind this header of 6. PPPoE takes 8 bytes with that of PPP: hence the MTU of 1492.
    .here = { $number } B.

pppoe-payload_length-bad = Length does not fit
    .what = The length says more than the frame holds.
