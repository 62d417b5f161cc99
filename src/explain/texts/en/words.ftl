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
layers-made = (made of several frames)
layers-none = This layer has no bytes of its own.
layers-text = Lines of text; CR and LF stand at their ends
layers-rest = and { $bytes } B more
layers-unnamed = unnamed
layers-overhead = Envelopes { $overhead } B, content { $content } B: of 100 bytes on the wire { $percent } are envelopes.
layers-overhead-none = Nothing but envelopes: { $overhead } B that carry no data.
layers-changed = ± changed since frame { $number }
layers-form-value = values
layers-form-bits = bits
layers-form-hex = hexadecimal
layers-loopback = The loopback interface is no cable: the system made these addresses of zeros itself.
