# What the fields of LLC are, what their values mean, what is often mistaken.

llc = Logical Link Control (LLC)
    .what = Says what a frame carries when a length stands in the place of the type (IEEE 802.3).

llc-dsap = Service of the receiver
    .what = For whom in the receiver the frame is.
    .here = { $value }

llc-ssap = Service of the sender
    .what = From whom in the sender the frame is.
    .here = { $value }

llc-control = Control
    .what = Mostly 3: an unnumbered frame without acknowledgment.
    .here = { $value }

llc-oui = Organization
    .what = Whose numbers follow; 0 means those of Ethernet.
    .here = { $value }

llc-type = Type
    .what = What is inside, with the numbers of Ethernet (SNAP).
    .here = { $value }
