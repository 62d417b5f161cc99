
# Views
view-packets = Packets
    .short = Pkts
view-exchanges = Exchanges
    .short = Exch
view-connections = Connections
    .short = Conn
view-layers = Layers
    .short = Layr
view-story = Story
    .short = Stry
view-stats = Stats
    .short = Stat

# What is not built yet, and what brings it

# Panes
pane-packets = Packets
pane-detail = Detail
pane-bytes = Bytes
pane-swap-bytes = x bytes · z zoom
source-frame = Frame
count-packets = { $count } pkt
count-streams = { $count } conn
count-shown = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
}
selection = { $count ->
    [one] byte { $place }
   *[other] bytes { $place } ({ $count })
}
bytes-at = { $count ->
    [one] 1 byte at { $place }
   *[other] { $count } bytes at { $place }
}
not-on-the-wire = not on the wire

# Status
searching = Searching { $percent } %  Esc stops
gathering = content: { $done } of { $of }…
loading = Loading …
loading-part = Loading { $percent } %
waiting = Waiting for more
following = Following the newest
new-packets = ▼ { $count } new  F follow
notes-count = { $count ->
    [one] ! 1 note on the file
   *[other] ! { $count } notes on the file
}
notes-none = Nothing is damaged, cut or missing. Format: { $format }.
notes-none-here = No note in this packet
too-small = needs { $needs }, has { $has } — q quits

# Columns
column-number = No
    .long = Number
column-time = Time
    .long = Time
column-who = Who
    .long = Who to whom
column-source = Source
    .long = Source address
column-destination = Destination
    .long = Destination address
column-protocol = Proto
    .long = Protocol
column-data = Data
    .long = Payload bytes
column-length = Len
    .long = Bytes on the wire
column-stream = Conn
    .long = Connection number
column-info = Info
    .long = What it says
time-relative = since the first packet
    .short = Time s
time-delta = since the packet before
    .short = Delta s
time-delta-displayed = since the packet shown before
    .short = Delta s
time-local = time of day, local
    .short = Local time
time-utc = date and time, UTC
    .short = UTC
time-epoch = seconds since 1970
    .short = Epoch s

# Themes
theme-default = the terminal's own colours
theme-dark = dark
theme-light = light
theme-projector = projector
theme-cvd = colour-blind safe
theme-mono = no colours

# Actions: what help and palette say; .short is for the footer
do-up = Up
    .short = choose
do-down = Down
    .short = scroll
do-left = Left; close the node
    .short = close/open
do-right = Right; open the node
do-page-up = A page up
    .short = page
do-page-down = A page down
    .short = page
do-half-page-up = Half a page up
do-half-page-down = Half a page down
do-first = To the first
do-last = To the last
do-open = One level deeper
    .short = open
do-next-pane = Next pane
    .short = pane
do-previous-pane = Previous pane
do-previous-group = Previous layer, or data source
do-next-group = Next layer, or data source
    .short = source
do-unfold = Unfold
    .short = unfold
do-fold = Fold
    .short = fold
do-unfold-all = Unfold everything below; again: everything
do-form = Another form: hexadecimal or bits; text, decoded or hexadecimal; ladder or graphs
    .short = form
do-mark-row = Mark the row
    .short = mark
do-packet-previous = Previous packet or exchange, from any pane
do-packet-next = Next packet or exchange, from any pane
do-same-connection-next = Next of this connection
    .short = same connection
do-same-connection-previous = Previous of this connection
do-wrap = Wrap long lines
    .short = wrap
do-relative-numbers = Relative or raw sequence numbers
    .short = raw seq
do-time-form = Another form of the Time column
    .short = time
do-info-form = Info for readers, or in Wireshark's words
do-columns = Choose and order columns
do-add-column = Show this field as a column
    .short = column
do-coloring = Colour rules on or off
    .short = colours
do-follow = Follow the newest packet
    .short = follow
do-notes = Notes on the file: damaged, cut, missing
    .short = notes
do-swap = Bytes instead of detail, and back
    .short = bytes
do-view-packets = View: packets
    .short = packets
do-view-exchanges = View: exchanges
    .short = exchanges
do-view-connections = View: connections
    .short = connections
do-view-layers = View: layers
    .short = layers
do-view-story = View: story
    .short = story
do-view-stats = View: statistics
do-filter = Display filter
do-filter-by = Filter by what is selected
    .short = filter
do-find = Find in this pane
    .short = find
do-find-next = Find next; without a search, the next note
    .short = next note
do-find-previous = Find previous
do-copy = Copy …
    .short = copy
do-palette = Command palette
    .short = palette
do-help = Help
    .short = help
do-goto = Go to packet number
    .short = go to
do-go = Go to …
do-set-mark = Set a named mark …
do-go-mark = Go to a named mark …
do-jump-back = Back to where you were
do-jump-forward = Forward again
do-zoom = Zoom this pane
    .short = zoom
do-shrink = Make this pane smaller
do-grow = Make this pane larger
do-reset-panes = Panes as they were at first
do-language = Next language
    .short = language
do-theme = Next theme
    .short = theme
do-projector = Projector mode
do-open-file = Open a file
    .short = open file
do-open-other = Open another file
    .short = open file
do-forget-recent = Forget the recent files
do-ladder-together = One ladder of the marked connections, or of all listed
    .short = together
do-lessons = Choose a built-in lesson
    .short = lessons
do-sample = Open a built-in sample
    .short = sample
do-follow-stream = Follow the stream as text
    .short = stream
do-sort-rows = Sort by the next column
    .short = sort
do-sort-reverse = Sort the other way round
do-application-labels = Name what arrows carry, or numbers alone
    .short = labels
do-ladder-side = Graphs of the other side's data
    .short = side
do-export = Print a handout (HTML, Markdown, SVG, text)
    .short = handout
do-save = Save the capture
    .short = save
do-capture = Start or stop a capture
    .short = new capture
do-interface = Choose an interface
    .short = interface
do-decode-as = Decode as
do-blank = Hide values, as a quiz
    .short = blank
do-secrets = Hide or show secrets
    .short = secrets
do-back = One level back
    .short = back
do-quit = Back; quit at the top
    .short = quit
do-quit-keep = Quit and leave the last screen
do-interrupt = Stop what runs; twice: quit
do-redraw = Draw the screen again
do-suspend = Suspend
do-accept = Do it
    .short = do it
do-close = Close
    .short = close
do-close-box = Close
do-complete = Complete
    .short = complete
do-prompt-up = Previous proposal
    .short = choose, history
do-prompt-down = Next proposal
do-toggle-column = Show or hide the column
    .short = show/hide
do-column-up = Move the column up
    .short = up
do-column-down = Move the column down
    .short = down
do-remove-column = Take away a column that was added
    .short = take away
do-go-first = First packet
do-go-last = Last packet
do-go-match = The packet this one answers, or its answer
do-go-start = First packet of this connection
do-go-end = Last packet of this connection
do-go-packet = Packet number …
do-copy-value = Value of the field
do-copy-filter = Field as a filter
do-copy-hex = Bytes of the field, hexadecimal
do-copy-dump = All bytes as a dump
do-copy-row = Row of the list
do-copy-packet = Packet as text
do-copy-screen = Screen as text
do-copy-json = Packet as JSON
do-copy-curl = Request as a curl command
do-copy-table = The whole table

# Messages
say-relative = Sequence numbers count from the start of the stream
say-raw = Sequence numbers as sent
say-info-readers = Info for readers
say-info-wireshark = Info in Wireshark's words
say-coloring-on = Rules colour rows
say-coloring-off = Rules do not colour rows
column-added = { $name } is a column now
column-no-room = No room for another column
column-no-field = This line is no field for a column
column-stays = Only columns added by key can be taken away; Space hides any
settings-wrong = The configuration has mistakes; the rest of it counts
say-follow = Following the newest packet
say-follow-not = No longer following
say-theme = Theme: { $name }
say-time = Time: { $name }
note-layout = Keys work by their position on this keyboard layout too
note-interrupt = Ctrl-C again within two seconds quits
found-nothing = Not found
missed = No { $manner } “{ $text }” in { $place } · { $key }
missed-place = Nothing in { $place } · { $key }
missed-rows = { $count ->
    [one] the row of one packet
   *[other] the rows of { $count } packets
}
missed-layers = { $count ->
    [one] the layers of one packet
   *[other] the layers of { $count } packets
}
missed-bytes = { $count ->
    [one] the bytes of one packet
   *[other] the bytes of { $count } packets
}
missed-notes = { $count ->
    [one] one packet
   *[other] { $count } packets
}
missed-exchange-rows = { $count ->
    [one] the row of one exchange
   *[other] the rows of { $count } exchanges
}
missed-bodies = { $count ->
    [one] heads and bodies of one exchange
   *[other] heads and bodies of { $count } exchanges
}
missed-remarks = { $count ->
    [one] one exchange
   *[other] { $count } exchanges
}
missed-connections = { $count ->
    [one] one connection
   *[other] { $count } connections
}
missed-table = { $count ->
    [one] the row of this table
   *[other] the { $count } rows of this table
}
missed-tree = { $count ->
    [one] the line of this packet
   *[other] the { $count } lines of this packet
}
missed-source = { $count ->
    [one] the byte shown
   *[other] the { $count } bytes shown
}
missed-lines = { $count ->
    [one] the line of this tab
   *[other] the { $count } lines of this tab
}
missed-content = { $count ->
    [one] the byte of this connection
   *[other] the { $count } bytes of this connection
}
missed-key-filter = Esc takes the filter off
missed-key-text = Ctrl-F Tab: as text
missed-key-deeper = Ctrl-F ↓: layers, bytes
missed-key-bodies = Ctrl-F ↓: bodies
missed-key-list = in the list Ctrl-F ↓: all packets
missed-key-exchanges = in the list Ctrl-F ↓: all exchanges
missed-key-tab = Tab: the next table
missed-key-find = Ctrl-F: a text
missed-key-other = Ctrl-F: something else
found-wrapped = Found from the other end
match-none = This packet names no other one
stream-none = This packet belongs to no connection
jump-none = No more places that way
mark-set = Mark { $name } is packet { $number }
mark-none = There is no mark { $name }; m sets one
mark-hint = a letter names the mark
go-mark-hint = a letter goes to its mark, ' back to where you were
key-elsewhere = { $key } does nothing here; it works in { $places }: { $action }
key-elsewhere-many = { $key } does nothing here; it works in { $places }
sort-not-packets = Packets stand in the order of the capture; o sorts exchanges, connections and statistics
place-ladder = Ladder
place-stream = Stream
prefix-unknown = Nothing is on { $key } here
start-no-stream = There is no TCP stream { $number } here
goto-number = A packet number is needed
goto-beyond = { $count ->
    [one] There is no packet { $number }: there is 1 so far
   *[other] There is no packet { $number }: there are { $count } so far
}
copied = { $bytes ->
    [one] Copied 1 byte with OSC 52 (the terminal's clipboard)
   *[other] Copied { $bytes } bytes with OSC 52 (the terminal's clipboard)
}
copy-too-long = Too long for the clipboard: { $bytes } bytes, terminals take 74000
copy-gathering = The content of this packet is still being read: copy it when all of it is there.
copy-empty = Nothing to copy here
recent-forgotten = The list of recent files is empty now
sample-none = There is no sample with this number

# Prompts
goto-hint = number of the packet
find-hint-list = text in any column; Esc stops the search
find-hint-filter = an expression; Esc stops the search
find-hint-hex = pairs of hexadecimal digits: 47 45 54; Esc stops the search
find-hint-layers = text in any layer of a packet; Esc stops the search
find-hint-bodies = text in bytes and in what was decoded of them; Esc stops the search
find-hint-detail = text in the layers of this packet
find-hint-bytes = text, or bytes as 0x4745 or 47 45
open-hint = Tab completes · pcap, pcapng, also .gz .zst .lz4
palette-nothing = No command fits
palette-also = also :42  :lang ko  :theme dark  :time utc  :open FILE
palette-count = { $count ->
    [one] 1 command
   *[other] { $count } commands
}
command-goto = Go to packet { $number }
command-open = Open { $path }
command-theme = Theme: { $name }
command-lang = Language: { $name }
command-time = Time: { $name }

# Empty panes
empty-loading = No packet yet
empty-loading-why = { $name } is being read ({ $format }).
empty-waiting = No packet yet
empty-waiting-why = { $name } has no packet so far ({ $format }). New ones appear here as they are written.
empty-damaged = No packet could be read
empty-damaged-why = { $name } is damaged or cut before its first packet ({ $format }). ! shows where.
empty-done = No packet
empty-done-why = { $name } is a valid capture without packets ({ $format }).
empty-key = :open FILE opens another capture, q quits
empty-detail = No packet is selected
empty-bytes = No bytes

# Connections
chip-next = kind
chip-tcp = TCP
chip-udp = UDP
connection-number = Conn
connection-who = Client → server
connection-state = State
connection-start = Start s
connection-duration = Lasted
connection-sent = ↑
connection-received = ↓
connection-round-trip = RTT
connection-repeated = Rep
connection-out-of-order = Dis
connection-missing = Gap
connection-protocol = Proto
connection-exchanges = Exch
connection-packets = Pkts
connection-notes = Notes
standing-open = open
    .short = open
standing-answered = answered
    .short = answered
standing-closing-client = half-closed by client
    .short = half C
standing-closing-server = half-closed by server
    .short = half S
standing-closed = closed
    .short = closed
standing-closed-client = closed by client
    .short = closed C
standing-closed-server = closed by server
    .short = closed S
standing-reset-client = reset by client
    .short = reset C
standing-reset-server = reset by server
    .short = reset S
standing-refused = refused
    .short = refused
standing-unanswered = never answered
    .short = no answer
connection-joined-late = joined late
connection-joined-late-why = joined late: who is the client is guessed
connection-note-repeated = { $count } repeated
connection-note-out-of-order = { $count } out of order
connection-note-missing = { $count } B missing
connection-bytes = { $sent } B ↑  { $received } B ↓
connection-no-round-trip = not seen
connection-facts = RTT { $rtt }   repeated { $repeated }   out of order { $disordered }   missing { $missing } B
connections-loading = No connection yet: { $count } packets were read.
connections-sorting = Being sorted …
connections-empty = No connection in { $count } packets: none of them is TCP or UDP.
connections-empty-key = 1 shows the packets
connections-none-such = No { $name } connection in { $count } packets.
connections-none-such-key = ] shows the next kind
course-title = Messages of { $name }
course-count = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
course-silent = Nothing was sent.
course-unknown = What was sent is in no protocol that is known here. s shows it as text or bytes.
course-arriving = still arriving
decode-title = { $transport } port { $port } carries …
decode-automatic = as its content and its port say
decode-bytes = plain bytes: no protocol
decode-hint = the capture is read again; the selection stays
decode-no-port = Only what ports of TCP and UDP carry can be decoded as another protocol
sorted-by = { $name }
sort-start = start
sort-duration = how long it lasted
sort-sent = bytes from the client
sort-received = bytes from the server
sort-packets = packets
sort-round-trip = round-trip time
sort-trouble = repeated, out of order, missing
sort-exchanges = exchanges
sort-state = state, worst first
sort-server = server
sort-protocol = protocol
say-sorted = Sorted by { $name }
say-sorted-descending = Sorted by { $name }, largest first

# The content of a stream
follow-title = Stream { $name }  { $who }
follow-next-turn = turn
follow-packet = its packet
follow-text = text
follow-hex = hexadecimal
follow-decoded = messages, decoded
follow-client = client
follow-server = server
follow-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
}
follow-body = { $count ->
    [0] no body
    [one] body of 1 byte
   *[other] body of { $count } bytes
}
follow-gap = { $count ->
    [one] 1 byte missing in capture file
   *[other] { $count } bytes missing in capture file
}
follow-more = the body has { $count } bytes: the rest is not shown here
follow-none = This packet belongs to no stream.
follow-empty = Nothing was sent in this stream.
follow-no-frame = This line comes from no packet
say-follow-form = Shown as { $name }

# Help
help-search = Search:
help-closes = Esc closes
help-nothing = Nothing fits; Backspace clears the search
help-here = Keys in this pane
help-move = Moving
help-everywhere = Everywhere
help-after = After a prefix key
help-legend = Signs
help-mouse = Mouse
help-more = Good to know
legend-rows = ▸ selected   ● marked   ✗ error   ! warning   ✎ comment
legend-tree = ▾ open   ▸ closed   [brackets] computed, not on the wire
legend-bytes = bytes: layer, field in it, byte under the cursor
legend-colours = colours: client → server, server → client; the signs say the same
mouse-click = click selects, double click is Enter
mouse-wheel = the wheel scrolls the pane under the pointer
mouse-drag = drag a border to resize; click tabs and footer
mouse-shift = Shift+drag is the terminal's own copy
note-layouts-work = Keys work on ЙЦУКЕН and 두벌식 layouts too; arrows, Enter, Tab and F1–F4 always do.
note-typing = Ctrl-U clears a line, Ctrl-W a word.

# Start
start-title = see what travels between client and server
start-ready = ready
start-files = Open a file — no rights needed
start-other = open another file …
ladder-together-graphs = Graphs show one connection: ⏎ on its row in Connections opens it
ladder-together-none = No connection is among them
start-lessons = Built-in lessons — no rights, no network
start-lessons-key = l first one
start-samples-key = 1-9
start-samples = Built-in samples — no rights, no network
start-no-samples = none in this build
start-packets = { $count ->
    [one] 1 packet
   *[other] { $count } packets
}
start-when = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}
start-private = Nothing leaves this computer: no name look-ups, no telemetry, no updates.
start-rights = Captures may hold other people's passwords: look only at networks you are allowed to.

# Errors
error-open = Cannot open the file
error-advice = What to do: { $advice }
error-sample = Cannot open the sample

# Plain mode
plain-help = number: the layers of that packet · c0 u0: the ladder of a connection · n p: next, previous page · /text: find · h: help · q: quit
plain-views = e: the exchanges · e3: one of them · c: the connections · v: all in one ladder · l5: the layers of packet 5 · b5: its bytes · t: the story · t1: a chapter · s: the statistics · +http: a filter as a series over time · -1: without the first · xc0: a connection explained · x2.4: row 4 of table 2 explained
plain-more = { $count ->
    [one] one more is not listed
   *[other] { $count } more are not listed
}
plain-page = packets { $from } to { $to } of { $count }
plain-unknown = “{ $input }” is no command here; h lists them
plain-end = no more packets that way

# Units
unit-b = B
unit-kb = kB
unit-mb = MB
unit-gb = GB
unit-tb = TB
unit-us = µs
unit-ms = ms
unit-s = s
unit-min = min
unit-h = h
unit-days = days

# Exchanges: the list
pane-exchanges = Exchanges
chip-all = all
count-exchanges = { $count ->
    [one] 1 exchange
   *[other] { $count } exchanges
}
count-exch = { $count } exch
sort-number = Number: the order in which they began
    .short = #
sort-method = Method
    .short = Method
sort-path = Host and path
    .short = Path
sort-status = Status
    .short = Status
sort-type = Content type
    .short = Type
sort-size = Size of the answer's body
    .short = Size
sort-time = Time from first to last packet
    .short = Time
sort-connection = Connection
    .short = Conn
status-none = no answer
status-closed = not decrypted
exchanges-none = No exchange
exchanges-none-yet = No exchange yet
exchanges-none-why = A row stands here for every request and its answer: HTTP, WebSocket, DNS. 1 shows the packets.
exchanges-closed = There are TLS connections that stay closed: { $why }
sealed-title = TLS connections that stay closed: { $count }; only names and sizes are seen
sealed-why = Stays closed: { $why }
sealed-offered = offers { $name }
sealed-certificate = certificate for { $name }
sealed-certificate-hidden = certificate hidden
exchanges-none-of = None of this protocol
exchanges-none-of-key = {"["} and ] choose another one
exchange-none = This packet belongs to no exchange
exchange-no-more = No more exchanges on this connection that way
exchange-not-selected = No exchange is selected
arranging = Arranging { $percent } %
status-slowest = slowest #{ $number } { $span }
say-tree = As a tree of hosts and paths
say-list = As a list
say-axis-near = The time axis is that of the rows in the window
say-axis-all = The time axis is that of the whole capture
say-sorted-up = Sorted by: { $name }, smallest first
say-sorted-down = Sorted by: { $name }, largest first
say-secrets-shown = Secrets are shown; H hides them
say-secrets-hidden = Secrets are hidden; H shows them

# Exchanges: the tabs
pane-exchange = Exchange
pane-meaning = What this row means
pane-meaning-scroll = ↑↓
pane-origin = What it means, where it comes from
tab-overview = Overview
    .short = Ovw
tab-request = Request
    .short = Req
tab-response = Response
    .short = Resp
tab-body = Body
    .short = Body
tab-messages = Messages
    .short = Msgs
tab-cookies = Cookies
    .short = Cook
tab-auth = Auth
    .short = Auth
tab-timing = Timing
    .short = Time
tab-frames = Frames
    .short = Frames
tab-no-request = The request was not captured
tab-no-response = No answer was captured
tab-closed-request = The request is there and not decrypted
tab-closed-response = The answer is there and not decrypted
tab-no-body = No body in either direction
trailers = Trailers
tab-no-messages = No messages follow this exchange
tab-no-cookies = No cookies in either direction
tab-no-auth = No credentials in either direction
form-pretty = Taken apart
form-raw = As it was sent
form-hex = In hexadecimal
form-only = This tab has one form only
overview-request = Request
overview-response = Response
overview-flags = Flags
overview-answers = Answers
overview-authorities = Authority
overview-additionals = Additional
overview-connection = Connection
overview-connection-text = c{ $index }, exchange { $at } of { $of }   { $ends }
overview-guessed = (who is the client is a guess: no SYN)
overview-request-body = Request body
overview-body = Body
overview-messages = Messages
overview-messages-text = { $count ->
    [one] 1 message follows
   *[other] { $count } messages follow
}
overview-operation = Operation
overview-call = Call
call-unary = unary
call-client-streaming = client streaming
call-server-streaming = server streaming
call-bidirectional = bidirectional streaming
call-by-schema = by the schema
call-by-messages = by the messages seen
overview-interim = Before the answer
overview-location = Redirects to
overview-validators = Validator
overview-both = in both directions
overview-asked = in the request
overview-answered = in the answer
carried = { $frames } · { $size } · { $count ->
    [one] 1 segment
   *[other] { $count } segments
}
direction-request = → from the client
direction-response = ← from the server
body-request = → body of the request
body-response = ← body of the answer
body-decoded = { $decoded } decoded, { $carried } on the wire
body-arriving = still arriving …
body-missing = { $count ->
    [one] 1 byte was not captured
   *[other] { $count } bytes were not captured
}
body-more = More is not shown here; e saves all of it
lines-left-out = … { $count ->
    [one] 1 more line
   *[other] { $count } more lines
}
place-several = #{ $frame } and { $more } more
timing-none = The capture gives no times
timing-reused = The connection was there already: an earlier exchange opened it
timing-lookup = DNS
timing-connect = connect
timing-secure = TLS
timing-send = send
timing-wait = wait
timing-blocked = blocked
timing-receive = receive
timing-total = total
event-request = request
event-request-head = request, head
event-request-body = request, body
event-response = answer
event-response-head = answer, head
event-response-body = answer, body
event-silence = nothing of it for { $span }
frames-sum = { $count ->
    [one] 1 segment
   *[other] { $count } segments
}, { $bytes } B
frames-part = bytes { $from }–{ $to } ({ $count })
frames-gap = { $count ->
    [one] 1 byte was not captured
   *[other] { $count } bytes were not captured
}
frames-conflict = repeats bytes with other values
frames-overlap = repeats bytes
frames-waited = came out of order
frames-after-gap = after a gap
origin-title = On the wire
origin-computed = computed, not on the wire
origin-within = bytes { $from }–{ $to } of: { $name } ({ $size })
origin-made-of = made of: { $name } ({ $size })
origin-frame = bytes { $from }–{ $to } of the packet, { $size }
origin-reassembled = { $size } of a reassembled datagram
origin-payload = bytes { $from }–{ $to } of the segment's payload
origin-none = This line stands for no bytes
which-request = request
which-response = answer
which-message = message

# Comparing
compare-two = Mark two to compare them, or none
compare-none = No earlier exchange asks for the same
compare-nothing = They differ in nothing that is compared here
compare-missing = —
compare-same = { $count ->
    [one] 1 header is the same
   *[other] { $count } headers are the same
}
compare-start-line = Request line
compare-status-line = Status line
compare-request-body = Body
compare-response-body = Body
compare-other-bytes = other bytes
compare-otherwise = Otherwise

# Saving
save-hint = name of a new file; nothing is overwritten
save-body-hint = name of a new file; Tab: print the exchange as a handout instead
handout-hint = name of a new file; its ending says the form
handout-none = Here is nothing that can be printed
handout-ending = The name must end in .html, .md, .svg or .txt
handout-there = This file is there already; another name, please
handout-html = HTML
handout-markdown = Markdown
handout-svg = SVG
handout-text = text
handout-values = with its values
handout-gaps = with gaps, answers on the last page
saved = { $path }: { $bytes ->
    [one] 1 byte written
   *[other] { $bytes } bytes written
}
saved-not = Not saved: { $problem }
refused-no-folder = there is no such folder; make it, or name another place
refused-not-a-folder = this is no folder; name another place
refused-forbidden = you may not write there; name another place
refused-read-only = nothing can be written there; name another place
refused-full = the disk is full; make room, or name another place
refused-too-large = the file is too large for this place; name another one
refused-name = such a file name is not possible there; choose another one
refused-taken = there is something of this name already; choose another one
refused-user = the user { $name }, as whom this program goes on, may not write there
refused-link-types = a pcap file holds packets of one link type only, and these have { $first } and { $second }; choose .pcapng
refused-unread = the capture cannot be read: { $problem }
find-hint-tab = text in this tab

# Actions of the Exchanges view
do-previous-protocol = Previous protocol
do-next-protocol = Next protocol
    .short = protocol
do-previous-tab = Previous tab; also ←
do-next-tab = Next tab; also →
    .short = tab
do-sort-by = Sort by …
    .short = sort
do-list-form = List, or tree of hosts and paths
    .short = tree
do-content-form = Taken apart, raw or hexadecimal
    .short = raw/hex
do-compare-exchanges = Compare: the marked two, or with the one before to the same address
    .short = compare
do-waterfall-axis = Time axis of the whole capture, or of the window
do-row-meaning = What each column of the row means, with its numbers
    .short = means
do-where-from = What the value means and where it comes from: bytes, segments, packets
    .short = where from
do-save-body = Save the body to a new file
    .short = save body
do-all-or-filtered = Count all packets, or those that the filter selects
    .short = all
do-add-series = Count a filter as a series over time
    .short = series
do-remove-series = Take a series away
    .short = remove series
do-export-table = Write the table to a new file
    .short = export

# Exchanges: the list
cookie-kept-open = until the browser closes
cookie-kept-not = not at all: this deletes the cookie
cookie-kept-for = for { $span }
head-end = (empty line: the head ends)
count-of = { $count } of { $all }

# Comparing
compare-title = What differs

# Exchanges: the tabs
frames-bare = Only acknowledgments
frames-nothing = carries nothing of it
cookie-way = The way of the cookies
event-nagle = looks like Nagle's algorithm and a delayed acknowledgment: the rest waited for #{ $frame }

# Exchanges: the list
path-no-request = (no request)
path-closed = (request not decrypted)

# What joins exchanges
link-redirection = Redirection
link-challenge = Challenge and credentials
link-flow = OAuth 2: the steps of this flow
link-looking = Looking for what joins it to other exchanges…
link-limit = { $count ->
    [one] one exchange before and after was looked at
   *[other] only { $count } exchanges before and after were looked at
}
link-cookie-set-in = sent here; set in #{ $number }
link-cookie-other-value = sent here with another value than the one set in #{ $number }
link-cookie-replaced-before = sent here although it had been replaced in #{ $number }
link-cookie-deleted-before = sent here although it had been deleted in #{ $number }
link-cookie-expired = sent here after it had expired; set in #{ $number }
link-cookie-not-set = sent here; never set in this capture
link-cookie-sent-in = set here; sent in #{ $number }
link-cookie-not-sent = set here; never sent in this capture
link-cookie-replaces = set here; replaces the one from #{ $number }
link-cookie-renews = set here again with the value from #{ $number }
link-cookie-deletes = deleted here; set in #{ $number }
link-cookie-replaced-in = set here; replaced in #{ $number }
link-cookie-renewed-in = set here; set again with the same value in #{ $number }
link-cookie-deleted-in = set here; deleted in #{ $number }
link-redirects-to = leads to #{ $number }
link-redirect-not-followed = nobody goes where it leads in this capture
link-redirected-from = led here by #{ $number }
link-validator-from = the validator came from #{ $number }
link-validator-unknown = the validator came in no answer of this capture
link-validator-used-in = this validator is used in #{ $number }
link-credentials-in = credentials are sent in #{ $number }
link-answers-challenge = answers the challenge in #{ $number }
link-without-credentials = the same URL without credentials: #{ $number }
link-oauth-authorize = authorization request: #{ $number }
link-oauth-authorize-redirection = sent on to the authorization server: #{ $number }
link-oauth-callback = callback: #{ $number }
link-oauth-callback-redirection = sent back to the callback: #{ $number }
link-oauth-token-request = token request: #{ $number }
link-oauth-token-response = token response: #{ $number }
link-oauth-device-request = device authorization request: #{ $number }
link-oauth-revoke = token revocation: #{ $number }
link-oauth-introspect = token introspection: #{ $number }

# Capturing
start-capture = Capture live
live-unbuilt = This build cannot capture; files and samples need no rights.
live-gone-for-good = { $name } was taken away, and the right to open it again was given up: start wirelens anew; i chooses another interface
live-no-places = No interface can be seen here
live-name = live { $name }
live-running = LIVE
live-stopping = STOPPING
live-stopped = STOPPED
live-complete = COMPLETE
live-ended = ENDED
live-packets = { $count } pkt
live-lost = lost
live-no-loss = none lost
loss-kernel = kernel
    .short = ker
loss-interface = interface
    .short = if
loss-own = own
    .short = own
capture-start = start
capture-stop = stop
saving = Saving { $percent } %  Esc stops
filter-none = capture filter: none
filter-is = capture filter: { $filter }
filter-hint = as for tcpdump, such as: tcp port 5000 · empty lets everything through
filter-checking = being checked …
filter-fine = understood
say-filter = Capture filter: { $filter }
say-filter-none = No capture filter: everything is captured
say-stopping = Stopping; S begins a new capture
note-interrupt-live = The capture stops; Ctrl-C again within two seconds quits
place-all = all of the above
place-down = switched off
place-gone = no longer there
place-rate = { $count } pkt/s
good-for-loopback = your own server here
good-for-wired = network: DNS, TLS, HTTP
good-for-wireless = network, by radio
good-for-container = containers, virtual ones
good-for-tunnel = what the tunnel carries
good-for-any = if unsure (no Ethernet)
good-for-other = no network
interfaces-hint = ⏎ begins a new capture · f changes the capture filter
allowed-no = capturing allowed: no; ⏎ says what to do
allowed-yes = capturing allowed: yes ({ $by })
allowed-nobody = capturing allowed: yes ({ $by }; W saves as { $owner }, -w FILE as root)
allowed-for = capturing allowed: yes ({ $by }; files go to { $owner })

# A capture without packets
live-empty = Listening on { $name } since { $since } — nothing yet.
live-empty-stopped = Nothing was captured on { $name } since { $since }.
live-empty-do = Make some traffic in another terminal:
live-empty-hints = Nothing after that?
live-empty-server = is the server running?
live-empty-filter = a filter may hide it; capture filter: { $filter }   (i, then f)
live-empty-no-filter = no capture filter is set: it hides nothing
live-empty-interface = another interface?   (i)
live-empty-again = S begins again, i chooses another interface.

# What goes wrong while capturing
fault-down = { $what } was switched off: no packets come from it. Capturing goes on when it is on again
fault-gone = { $what } is no longer there: no packets come from it. i chooses another interface
fault-spool = Packets are lost, the temporary file cannot take them: { $what }. W saves what there is
fault-output = The output file is not complete: { $what }. W saves all packets elsewhere
fault-other = { $what }
fault-key = Esc: read
fault-more = { $count } more  Esc: read

# Why a capture cannot begin
trouble-permission = No permission to capture on “{ $name }”
    .what = Capturing needs a right that this program does not have.
    .why = Reading raw packets shows everyone's traffic on this computer, so the system asks for permission (Linux: CAP_NET_RAW).
trouble-no-interface = There is no interface “{ $name }”
    .what = The name is not among those the system shows.
    .why = It may be misspelt, it may have been removed, or it may belong to another network namespace.
trouble-down = The interface “{ $name }” is switched off
    .what = Nothing can be captured from it now.
    .why = An interface that is down neither sends nor receives.
trouble-filter = The capture filter is not understood
    .what = libpcap cannot make sense of the filter.
    .why = Capture filters are written as for tcpdump, not as display filters: tcp port 5000, host 192.0.2.7, not port 22.
trouble-unsupported = “{ $name }” cannot do that
    .what = The interface or the system does not offer what was asked for.
    .why = Not every driver has monitor mode or the wanted link type.
trouble-rights-gone = “{ $name }” was not opened at the start
    .what = The right to open it is gone.
    .why = wirelens opens what it may need, then gives its rights up for safety. What it did not open then it cannot open now.
trouble-unbuilt = This build cannot capture
    .what = It was made without libpcap.
    .why = Live capture is a part that can be left out.
trouble-other = Capturing on “{ $name }” did not begin
    .what = The system refused.
    .why = What it said stands below.
trouble-said = The system says: { $text }
trouble-known = There are: { $names }
trouble-copies = y copies
way-file = Open a file or a built-in sample — needs no rights at all
way-sudo = Run once as administrator
way-setcap = Allow this program for good (single-user computer)
way-bpf = Join the group that may read the BPF devices (Wireshark's ChmodBPF sets it up)
way-pipe = Let a running sudo tcpdump feed it
way-again = Start again with this interface
way-other = Choose another interface: Esc, then one of the list
way-list = See the interfaces with their addresses
way-up = Switch it on, then r
way-filter = Correct the filter: Esc, then f
way-filter-manual = Read what filters can say
way-retry = Try again: r

# Questions
question-unsaved-title = Not saved
question-unsaved = { $count ->
    [one] 1 packet is not saved
   *[other] { $count } packets are not saved
}
question-save = w  save
question-discard = d  discard
question-stay = Esc  stay
    .short = stay
question-replace-title = The file exists
question-replace = There is a file { $path } already
question-overwrite = o  replace it
question-other = n  other name

# Saving packets
save-packets-hint = .pcapng keeps all, .pcap packets only · asks before replacing
save-all = { $count ->
    [one] all: 1 packet
   *[other] all: { $count } packets
}
save-with-keys = Everything, and the keys that decrypt it: whoever has the file can read it
save-marked = { $count ->
    [one] the marked one
   *[other] the { $count } marked ones
}
save-filtered = { $count ->
    [one] the one that the filter shows
   *[other] the { $count } that the filter shows
}
save-nothing = There are no packets to save
save-running = Packets are being saved already
save-given-up = Saving was given up; no file was left
saved-packets = { $path }: { $count ->
    [one] 1 packet
   *[other] { $count } packets
}, { $size }
save-left-out-comments = comments have no place in pcap
save-left-out-names = names have no place in pcap
save-left-out-secrets = secrets have no place in pcap
save-left-out-no-time = packets without a time got the time 0
save-left-out-notes = damaged parts of the file were left out

# How things stand
status-title = How things stand
status-capture = Capture
status-since = { $name } since { $since }
status-rights = Protection
status-rights-none = No rights were held, so none had to be given up.
status-space = Space
status-spool = temporary file in { $folder }: { $size }, { $free } left on the disk
status-spool-none = no temporary file: the capture is read in place
status-memory = index in memory: { $size }
status-limits = Limits reached, damage
status-limits-none = none

# Actions of capturing
do-restart-capture = New capture from the same interface
do-capture-filter = Capture filter of the next capture
    .short = capture filter
do-status = How things stand: capture, protection, space, limits
do-retry = Try again
    .short = retry
do-copy-command = Copy the command
    .short = copy command
do-save-first = Save the packets first
    .short = save
do-discard = Go on without saving
    .short = discard
do-replace = Replace the file
    .short = replace
do-other-name = Another name
    .short = other name
layer-threads = nothing else ran meanwhile
layer-groups = supplementary groups
layer-user = user and group
layer-capabilities = capabilities
layer-no-new-privs = no new rights (no_new_privs)
layer-landlock = files (Landlock)
layer-seccomp = system calls (seccomp)

# Display filters
filter-none-packets = no filter: all packets are shown
filter-none-exchanges = no filter: all exchanges are shown
filter-none-statistics = no filter: all packets are counted
filter-not-counted = all packets are counted, whatever the filter; a counts those of the filter
filter-elsewhere = filters work on packets (1) and exchanges (2)
filter-example = Such a value is written like { $example }
filter-series-empty = a filter that becomes a series
filter-series-enter = Enter adds it as a series
filter-empty = empty: everything is shown
filter-enter = Enter applies it
filter-not-yet = not a filter yet
filter-names = { $count ->
    [0] no field begins so
    [one] 1 field fits
   *[other] { $count } fields fit
}
filter-layout = keyboard layout: did you mean { $meant }?  Tab
filter-meant = did you mean this?
filter-absent = not in this capture
filter-gloss = (Tab puts it in)
filter-still = last valid filter still applied: { $filter }
filter-stopped = given up after { $looked }
filter-unread = { $count ->
    [one] 1 packet cannot be read
   *[other] { $count } packets cannot be read
}
filter-looking = Looking at the packets …
filter-shows-none = No packet passes the filter
filter-shows-none-key = Esc takes the filter away, / changes it
filter-hides = Packet { $number } is there, but the filter hides it (Esc takes the filter away)
filter-hides-exchange = Exchange { $number } is there, but the filter hides it (Esc takes the filter away)
filter-cleared = Filter taken away: { $filter }  (/ ↑ brings it back)
filter-set = Filter: { $filter }
filter-apply = apply
filter-leave = leave
filter-by-nothing = Nothing is selected of which a filter could be made
filter-by-hint = f this · n not this · a and · o or · A and not · e edit
do-clear-line = Clear the line
    .short = clear
do-by-equal = Filter: this
    .short = this
do-by-not = Filter: not this
    .short = not
do-by-and = Filter so far, and this
    .short = and
do-by-or = Filter so far, or this
    .short = or
do-by-and-not = Filter so far, and not this
    .short = and not
do-by-edit = Put it into the filter line
    .short = edit

# What is missing at the end of a filter
missing-field = a field is expected
missing-name = the name of a field is not complete
missing-operator = an operator is expected: == > contains …
missing-value = expected: { $kind }
missing-quote = the text has no end yet: "
missing-bracket = a bracket is still open
missing-more = it goes on

# Kinds of values
kind-number = number
kind-packet = packet number
kind-yes-no = true or false
kind-address = address
kind-bytes = bytes
kind-text = text
kind-moment = time
kind-span = duration
kind-protocol = protocol
kind-mark = mark
kind-function = function

# Mistakes in filters
mistake-incomplete = it is not complete
mistake-character = { $part } means nothing here
mistake-quote = the text has no end
mistake-escape = { $part } is no escape sequence
mistake-unexpected = { $part } cannot stand here
mistake-unknown-field = unknown field
mistake-unknown-function = unknown function
mistake-unknown-value = the field has no value called { $part }
mistake-literal = { $part } is no value of this field
mistake-out-of-range = { $part } is too large for this field
mistake-mismatch = these cannot be compared
mistake-operator = this operator does not fit this type
mistake-arguments = wrong number of arguments
mistake-pattern = not a regular expression
mistake-slice = not a slice
mistake-not-a-test = { $part } alone tests nothing
mistake-too-large = the filter is too large

# Filters that select otherwise than one may think
doubt-differs-from-all = The field occurs more than once in a packet: != passes where no value is equal, as "not … ==" does. !== asks for one that differs.
doubt-differs-from-one = The field occurs more than once in a packet: !== passes where one value differs, whatever the others are. != asks that none is equal.
doubt-mixed-joins = "and" binds more closely than "or". Brackets say what is meant.
doubt-out-of-bounds = No value of this field can make a difference here: it passes always or never.

# Why a filter selects nothing
nothing-absent = No packet here has { $field }.
nothing-values = { $field } has other values here: { $values }
nothing-together = Each part may pass somewhere, but no packet passes all of them.

# Filters made of a value
offer-status = status code
offer-port = port
offer-packet = packet number
offer-address = address, either end
offer-path = path of a request
offer-url = address of a request
offer-end = address and port
offer-here = has this value in the capture
offer-host = host of a request
offer-name = name asked for
offer-bytes = text in the bytes
offer-body = text in the body

# What to find, and where
find-text = text
find-regex = regex
find-hex = bytes (hex)
find-filter = filter
find-in-rows = rows
find-in-layers = layers
find-in-bytes = bytes, decoded bodies
find-in-bodies = heads, decoded bodies
find-manner = kind
find-no-hex = bytes are pairs of hexadecimal digits: 47 45 54

# How filters are written
help-filter = How filters are written
syntax-field = http · dns.qry.name   packets that have it
syntax-compare = tcp.port == 443   also != > >= < <=
syntax-text = http.host contains "shop"   matches "^a.*z$" is a regular expression
syntax-set = http.response.code in { "{" }200, 400..499{ "}" }
syntax-slice = frame[0:4] == 01:02:03:04   bytes 0 to 3
syntax-join = and or xor not ( )   && || ^^ ! say the same
syntax-functions = len(x) count(x) lower(x) upper(x) string(x) min(x, y) max(x, y)
syntax-values = A value alone becomes filters: 404, 10.0.0.1, /path, a word

# Statistics
stat-overview = Overview
    .short = Ovw
stat-hierarchy = Hierarchy
    .short = Hier
stat-conversations = Conversations
    .short = Conv
stat-endpoints = Endpoints
    .short = Endp
stat-http = HTTP
    .short = HTTP
stat-io = Over time
    .short = Time
stat-lengths = Lengths
    .short = Len
stat-dns = DNS
    .short = DNS
stat-problems = Problems
    .short = Prob
stat-names = Names
    .short = Names
stat-counting = Counting …
stat-empty = Nothing to count here
stat-no-packet = This row stands for no packets of its own
stat-part = part
stat-open = packets
stat-open-exchanges = exchanges
stat-all-packets = all packets
stat-filtered = filtered
stat-series-added = Series added: { $filter }
stat-series-removed = Series taken away: { $filter }
stat-series-known = { $filter } is a series already
stat-series-none = There is no such series: + adds one
stat-series-most = There are at most { $count } series: - takes one away
stat-no-filter = There is no filter: all packets are counted
stat-export-hint = new file, .csv .json .md or .txt; Tab: as a handout
stat-sorted-own = In its own order
stat-per-second = { $size }/s
stat-left-out = { $count } not in this table: it is full
stat-not-known = (not known)
stat-all-others = (all others)
stat-all = all
stat-overview-packets = Packets
stat-overview-bytes = Bytes on the wire
stat-overview-captured = Bytes captured
stat-overview-cut = Packets cut short
stat-overview-average = Average packet
stat-overview-first = First packet
stat-overview-last = Last packet
stat-overview-duration = Duration
stat-overview-packet-rate = Packets in a second
stat-overview-rate = Average rate
stat-overview-tcp = TCP connections
stat-overview-udp = UDP conversations
stat-overview-exchanges = Exchanges
stat-what = What
stat-value = Value
stat-protocol = Protocol
stat-packets = Packets
stat-packets-percent = %
stat-bytes = Bytes
stat-bytes-percent = %
stat-share = Share
stat-a = A
stat-b = B
stat-a-name = Name of A
stat-b-name = Name of B
stat-packets-a-to-b = A→B
stat-bytes-a-to-b = Bytes A→B
stat-packets-b-to-a = B→A
stat-bytes-b-to-a = Bytes B→A
stat-start-seconds = Start
stat-duration-seconds = Lasted
stat-bits-per-second-a-to-b = Rate A→B
stat-bits-per-second-b-to-a = Rate B→A
stat-stream = Stream
stat-initial-rtt-seconds = RTT
stat-retransmissions = Repeated
stat-out-of-order = Disordered
stat-missing-bytes = Missing
stat-address = Address
stat-packets-sent = Sent
stat-bytes-sent = Bytes sent
stat-packets-received = Received
stat-bytes-received = Bytes received
stat-host = Host
stat-path = Path
stat-method = Method
stat-status = Status
stat-type = Type
stat-content-type = Content type
stat-exchanges = Count
stat-percent = %
stat-failed = 400+
stat-unanswered = No answer
stat-request-bytes = Sent
stat-response-bytes = Received
stat-wait-p50-seconds = Wait p50
stat-wait-p90-seconds = p90
stat-wait-p99-seconds = p99
stat-wait-max-seconds = max
stat-from-seconds = From s
stat-to-seconds = To s
stat-bits-per-second = Rate
stat-average = Average
stat-least = Least
stat-most = Most
stat-name = Name
stat-questions = Asked
stat-responses = Answered
stat-records = Records
stat-codes = Reply codes
stat-time-p50-seconds = Time p50
stat-time-p90-seconds = p90
stat-time-max-seconds = max
stat-severity = Severity
stat-group = Group
stat-count = Count
stat-meaning = Meaning
stat-filter-name = Filter
stat-frames = Frames
stat-from = From
stat-addresses = Addresses
# Layers
layers-field = field
layers-next = layer
layers-tree = in the tree
layers-reveal = show
layers-blank-on = Values are hidden: Enter asks for one, B shows all
layers-explain = explain
# Ladder
ladder-title = Ladder
ladder-relative = relative seq · R raw
ladder-raw = raw seq · R relative
ladder-next-graph = v next graph
ladder-signs = { $count ->
    [one] { $count } note: n next
   *[other] { $count } notes: n next
}
ladder-fold-title = Folded
ladder-row-title = #{ $number } explained
ladder-open = ladder
ladder-graphs = graphs
ladder-next-sign = next note
say-labels-on = Arrows name what they carry
say-labels-off = Arrows show numbers alone

# Names and comments
do-names = Names beside addresses, or numbers alone
    .short = names
do-comment = Comments on this packet
    .short = comment
do-capture-comment = Comments on the capture
do-new-line = New line
    .short = new line
do-next-comment = Next comment, or a new one
    .short = next
do-delete-comment = Delete this comment
    .short = delete
say-names = Names beside addresses, by what this capture says; nothing is looked up
say-numbers = Addresses as numbers
comment-title = Comments on packet { $number }
comment-title-capture = Comments on the capture
comment-new = new
comment-place = { $at } of { $of }
comment-hint = saved with the capture (W) · an empty one is deleted
comment-no-packet = There is no packet to comment on
comment-full = Too many packets have new comments; save the capture first
comment-kept = { $count ->
    [0] Packet { $number } has no comments now
    [one] Packet { $number } has 1 comment; W saves
   *[other] Packet { $number } has { $count } comments; W saves
}
comment-kept-capture = { $count ->
    [0] The capture has no comments now
    [one] The capture has 1 comment; W saves
   *[other] The capture has { $count } comments; W saves
}
question-comments = New comments are not saved
save-loses-comments = .pcap has no place for comments: they would be lost
# Story
command-lesson = Lesson: { $name }
story-chapter = chapter
story-back = back
story-guess = your guess
story-guess-hint = Spaces, case and 0x do not matter; empty: show the answer
story-right = Right: { $value }
story-wrong = Not quite: try again, or Enter on an empty line for the answer
story-first = This is the first step
story-last = This is the last step; ] goes to the next chapter
story-no-chapter = There is no further chapter
story-no-packet = This step has no packet
story-blank-on = Values are blank: Enter guesses, B shows them again
story-blank-off = Values are shown
do-step-next = Next step
    .short = next
