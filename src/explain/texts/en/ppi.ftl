# What the fields of PPI are, what their values mean.

ppi = PPI
    .what = What a receiver noted of a packet, in fields with type and length. Never sent.

ppi-dlt = What follows
    .what = The link type of the packet behind.
    .here = { $value }.

ppi-field_type = Field
    .what = What the field is about.
    .here = { $value }.

ppi-flags = Filling
    .what = Whether fields are filled up to four bytes.
    .here = { $value }.

ppi-8023_extension = Receiver of Ethernet
    .what = Errors that the receiver saw on a wire.
