# Words of pictures and pages

lead-here = Here:
lead-mistake = Usual mistake:
nothing-written = There is no explanation of this field yet. Its label, its value and the specification say what there is.
bits = { $count ->
    [one] { $count } bit
   *[other] { $count } bits
}
byte-at = byte { $place }
bytes-at = bytes { $place }
not-on-the-wire = not on the wire: computed
seconds = { $number } s{ $unit ->
    [day] { " " }= { $count } d
    [hour] { " " }= { $count } h
    [minute] { " " }= { $count } min
   *[none] { "" }
}

# What the data of each layer is called
pdu-frame = Frame
pdu-packet = Packet
pdu-segment = Segment
pdu-datagram = Datagram
pdu-message = Message
pdu-data = Data
level-link = link layer
level-network = network layer
level-transport = transport layer
level-application = application layer

# Layers
layers-frame = Frame { $number }
layers-size = { $bytes } B
layers-header = { $name } · header { $bytes } B
layers-whole = { $name } · { $bytes } B
layers-relative = rel. { $number }
layers-made = (made of several frames)
layers-none = This layer has no bytes of its own.
layers-text = Lines of text; CR and LF stand at their ends
layers-rest = and { $bytes } B more
layers-more = { $count } more
layers-unnamed = unnamed
layers-overhead = Envelopes { $overhead } B, content { $content } B: of 100 bytes on the wire { $percent } are envelopes.
layers-overhead-none = Nothing but envelopes: { $overhead } B that carry no data.
layers-changed = ± changed since frame { $number }
layers-form-value = values
layers-form-bits = bits
layers-form-hex = hexadecimal
layers-loopback = The loopback interface is no cable: the system made these addresses of zeros itself.

# Why protected messages cannot be opened
trouble-no-secrets = there are no keys: start the client with SSLKEYLOGFILE=FILE and open the capture with --keylog FILE
trouble-of-others = the key log has { $count ->
    [one] 1 session
   *[other] { $count } sessions
}, none for this client random ({ $name }…): start the client with SSLKEYLOGFILE=FILE
trouble-incomplete = the key log has lines for this client random ({ $name }…), but not the secrets of this version of TLS: let the client write all of them, with SSLKEYLOGFILE=FILE
trouble-no-client-secrets = the key log has no CLIENT_TRAFFIC_SECRET_0 for this client random ({ $name }…), so what the client sends stays closed: add that line to it
trouble-no-server-secrets = the key log has no SERVER_TRAFFIC_SECRET_0 for this client random ({ $name }…), so what the server sends stays closed: add that line to it
trouble-no-key-log = the key log { $name } is not there yet: start the client with SSLKEYLOGFILE set to that file
trouble-empty-key-log = the key log { $name } holds no secrets yet: start the client with SSLKEYLOGFILE set to that file
trouble-agreed = no private key opens what was agreed on with Diffie-Hellman ({ $name }): start the client with SSLKEYLOGFILE=FILE and open the capture with --keylog FILE
trouble-private-key-of-another = the private key is not that of the server's certificate: give that one, or a key log
trouble-came-late = its secrets came after it was read: open the capture once more
trouble-no-early-secret = the key log has no CLIENT_EARLY_TRAFFIC_SECRET for this client random ({ $name }…), so the early data stays closed: add that line to it
trouble-no-hello = the handshake was not captured: begin the capture before the connection, and give its keys with --keylog FILE
trouble-no-client-hello = the client's hello was not captured: capture both directions from the beginning on
trouble-no-server-hello = the server's hello was not captured: capture both directions from the beginning on
trouble-suite = records of the cipher suite { $name } cannot be opened here: let both sides agree on another one
trouble-version = records of version { $name } cannot be opened here: use TLS 1.2 or 1.3
trouble-nested = it lies within another TLS connection, and only the outer one is opened: capture where that one ends

# Why an exchange is not complete
exchange-note-not-decrypted = The { $which ->
    [request] request
   *[response] answer
} is not decrypted:
exchange-note-no-request = The request was not captured.
exchange-note-not-request = What the client sent cannot be read as a request.
exchange-note-waiting = The answer has not come yet.
exchange-note-closed = The answer never came: the connection was closed.
exchange-note-reset = The answer never came: the connection was reset.
exchange-note-no-response = The capture ends before an answer.
exchange-note-arriving = { $which ->
    [request] The request
   *[response] The answer
} is still arriving.
exchange-note-missing = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
} of the { $which ->
    [request] request
   *[response] answer
} were not captured.
exchange-note-cut = The capture ends before the { $which ->
    [request] request
   *[response] answer
} does.
exchange-note-broken = The { $which ->
    [request] request
   *[response] answer
} ends before it is complete.
exchange-note-torn = The { $which ->
    [request] request
   *[response] answer
} may lack bytes that were not captured.
exchange-note-given-up = The { $which ->
    [request] request
   *[response] answer
} was given up before it was complete (RST_STREAM).
exchange-note-uncertain = Messages near it were not captured: which answer belongs to which request is uncertain.
exchange-note-guessed = The protocol is a guess: only the port says so.
exchange-note-tunnel = It goes through the tunnel that exchange #{ $number } made.
exchange-note-side = { $which ->
    [request] Request
   *[response] Answer
}
