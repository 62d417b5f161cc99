# What the fields of Frame are, what their values mean, what is often mistaken.

frame = Frame
    .what = What the capture file knows of this packet: when it came, how long it was, through which interface. None of it is sent.
    .mistake = The number is the place in this file, not something the network knows.

frame-comment = Comment
    .what = What somebody wrote about this packet in the file.

frame-comment-expert = Comment
    .what = The same comment among the notes.

frame-section_number = Section
    .what = The part of the pcapng file; most files have one.
    .here = Section { $number }.

frame-interface_id = Interface number
    .what = Through which interface of the file's list the packet was captured.
    .here = Interface { $number }, counted from 0.

frame-interface_name = Interface
    .what = The name of the interface.
    .here = { $value }.

frame-interface_description = Interface description
    .what = What the interface is, in words.

frame-encap_type = Encapsulation
    .what = Which protocol the frame begins with: a number of the capture format.

frame-time = Arrival time
    .what = When the capturing computer saw the packet, by its own clock.
    .mistake = Two computers' clocks differ: times of two captures cannot simply be compared.

frame-offset_shift = Time shift
    .what = By how much the times were moved afterwards.

frame-time_epoch = Time since 1970
    .what = The arrival time as seconds since the beginning of 1970 in UTC.

frame-time_delta = Since the packet before
    .what = Time since the packet before in the file.
    .here = { $millis } ms.

frame-time_delta_displayed = Since the packet shown before
    .what = Time since the packet before among those that the filter shows.
    .here = { $millis } ms.

frame-time_relative = Since the first packet
    .what = Time since the first packet of the file.
    .here = { $millis } ms.

frame-number = Frame number
    .what = The place of the frame in the file, from 1.
    .here = Frame { $number }.

frame-len = Length on the wire
    .what = Bytes that the frame had in the network.
    .here = { $number } B.

frame-cap_len = Captured length
    .what = Bytes of the frame that the file holds; fewer than on the wire when the capture was cut.
    .here = { $number } of { $frame-len } B.

frame-marked = Marked
    .what = Whether the user marked the frame.

frame-ignored = Ignored
    .what = Whether the frame is left out.

frame-protocols = Protocols
    .what = The layers of the frame, from the outermost to the innermost.
    .here = { $value }.

frame-coloring_rule-name = Rule that colours the row
    .what = The first colour rule whose filter fits the frame gives its row the colours. Nothing of this is sent.
    .here = The row is coloured by the rule “{ $value }”.
    .mistake = Rules are tried from the top: a later one that fits too has no effect.

frame-coloring_rule-string = Filter of the colour rule
    .what = The display filter of the rule that coloured the row: the frame fits it.
    .here = { $value }
