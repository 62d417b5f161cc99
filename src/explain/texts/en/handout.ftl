# Handouts: titles, captions, columns

handout-packets = Packets
handout-layers = Frame { $number } in layers
handout-detail = Frame { $number } field by field
handout-bytes-of = The bytes of frame { $number }
handout-ladder-tcp = TCP connection { $number } as a ladder
handout-ladder-udp = UDP conversation { $number } as a ladder
handout-ladder-several = Several connections as one ladder
handout-exchanges = Exchanges
handout-exchange = Exchange { $number }
handout-title-packets = Packets of a capture
handout-title-layers = A frame in layers
handout-title-detail = A frame field by field
handout-title-bytes = The bytes of a frame
handout-title-ladder = A connection as a ladder
handout-title-together = Several connections
handout-title-graph = A connection over time
handout-title-story = What happened, step by step
handout-title-exchanges = Requests and answers
handout-title-exchange = A request and its answer
handout-title-statistics = Statistics
handout-title-several = Handout
handout-name = Name:
handout-date = Date:
handout-how = Fill in what is left out. Each gap has a number.
handout-masked = ▒▒▒▒ stands for a secret, such as a password, a token or a cookie, that is not printed.
handout-answers = Answers
handout-answers-of = Answers: { $title }
handout-answers-caption = What belongs into the gaps
handout-question = Question { $number }.
handout-step = Step { $number }
handout-part = ({ $part } of { $parts })
handout-full = This is too long for one handout; the rest is left out.
handout-nothing = There is nothing to print here.
handout-cut = The rest is left out.
handout-more-rows = { $count ->
    [one] { $count } more row is
   *[other] { $count } more rows are
} left out.
handout-more-bytes = { $count ->
    [one] { $count } more byte is
   *[other] { $count } more bytes are
} left out.
handout-row-by-row = Row by row
handout-signs = What its course looks like
handout-ladder-description = Two vertical lines, the client on the left and the server on the right. Each packet is an arrow between them, the earliest at the top. The same rows stand in the table below or in the text.
handout-ladder-caption = The same rows as a table: → from the client to the server, ← from the server to the client
handout-several-description = Vertical lines, one for each party: clients on the left, servers to the right of them. Each packet is an arrow between two of them, the earliest at the top. The same rows stand in the table below or in the text.
handout-several-caption = The same rows as a table, with the connection of each packet
handout-boxes = The layers of frame { $number }
handout-boxes-description = Boxes in each other, the outermost layer first: { $layers }.
handout-bits = The header of { $name }, bit by bit
handout-bits-description = Rows of bits from left to right, the most significant first. The table below has the same fields.
handout-fields-caption = The fields of { $name }
handout-lines-caption = What else { $name } says
handout-bytes-caption = { $count ->
    [one] { $count } byte in hexadecimal digits, sixteen to a line
   *[other] { $count } bytes in hexadecimal digits, sixteen to a line
}
handout-bytes-layers = Which bytes belong to which layer
handout-packets-caption = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
} in the order of their capture; times in seconds since the first one
handout-exchanges-caption = { $count ->
    [one] { $count } exchange
   *[other] { $count } exchanges
} in the order of their requests
handout-waterfall = When each exchange waited and received
handout-waterfall-description = A bar for each exchange on one axis of time: the light part waits for the answer, the solid part receives it.
handout-no-times = The capture gives no times.
handout-graph-description = Points over time from left to right. What the marks mean stands below the axis.
handout-graph-mark = mark { $letter }
handout-graph-asks = What do the marks { $letters } below the axis mean?
handout-story-picture = What was sent, in its order
handout-request = Request
handout-response = Answer
handout-head = Start line and headers
handout-body = { $count ->
    [one] Body of { $count } byte
   *[other] Body of { $count } bytes
}
handout-notes = Remarks
handout-send = sending
handout-wait = waiting
handout-receive = receiving

# Columns
handout-column-number = No
handout-column-time = Time
handout-column-source = Source
handout-column-destination = Destination
handout-column-protocol = Protocol
handout-column-length = Length
handout-column-info = Info
handout-column-connection = Conn
handout-column-way = Way
handout-column-says = What it says
handout-column-bits = Bits
handout-column-bytes = Bytes
handout-column-field = Field
handout-column-value = Value
handout-column-meaning = Meaning
handout-column-specification = Specification
handout-meanings = What the names mean
handout-column-name = Name
handout-column-layer = Layer
handout-column-step = Step
handout-column-gap = Gap
handout-column-where = Where
handout-column-answer = Answer
handout-column-method = Method
handout-column-url = URL
handout-column-status = Status
handout-column-type = Type
handout-column-size = Size
handout-column-took = Took
