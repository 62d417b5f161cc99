# What many protocols have: lengths, padding, parts put together. shared.tsv says whose texts these are.

common-length = Length
    .what = How many bytes the part that follows has. The receiver needs it to know where the next one begins.
    .here = { $number } B.

common-count = Number
    .what = How many of them follow.
    .here = { $number }.

common-reserved = Reserved
    .what = Kept for later: the sender writes 0, the receiver does not look at it.

common-unused = Unused bits
    .what = They mean nothing here and are 0.

common-padding = Padding
    .what = Bytes without meaning that fill up a place or hide a length.
    .here = { $bytes } B.

common-together = Put together
    .what = This came in several pieces; here they are in their order. Put together by this program, not sent so.

common-piece = Piece
    .what = A frame with one of the pieces.
    .here = Frame { $number }.

common-pieces = Number of pieces
    .what = In how many pieces it came.
    .here = { $number }.

common-whole_length = Length together
    .what = Bytes of all pieces together.
    .here = { $number } B.

common-whole_in = Put together in
    .what = The frame with the last piece: there the whole is shown.
    .here = Frame { $number }.

common-overlap = Pieces overlap
    .what = Some bytes came twice, in two pieces. As long as both say the same, no harm is done.

common-conflict = Pieces contradict
    .what = The same place came twice with different bytes. Two receivers may keep different copies, which attacks use.

common-data = Data
    .what = Bytes that this program does not take apart here.
    .here = { $bytes } B.

common-malformed = Malformed
    .what = The bytes do not fit the protocol: they end too early or contradict themselves. What was read before stays.

common-cut_capture = Cut by the capture
    .what = Only the first bytes of each packet were captured (snapshot length): the rest was sent, but is not in the file.

common-checksum_computed = Calculated checksum
    .what = The checksum that this program worked out for comparison. Not sent.

common-checksum_status = Whether the checksum fits
    .what = The checksum sent compared with the one worked out.
    .here = { $value }

common-checksum_bad = Wrong checksum
    .what = The bytes were damaged on their way, or changed without correcting the checksum. Receivers throw them away.

common-dissector_bug = Fault of this program
    .what = Reading this layer went wrong in the program itself; the rest of the frame is shown as bytes. Please report it.

common-remark = Remark
    .what = What this program noticed while reading: its words say what. Nothing of it was sent.
