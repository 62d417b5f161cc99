# What the fields of HTTP/2 are, what their values mean, what is often mistaken.

http2 = Hypertext Transfer Protocol 2 (HTTP/2)
    .what = The same requests and responses as in HTTP/1, but cut into binary frames: many of them share one connection at the same time, and headers are compressed.
    .mistake = The order of TCP remains: one lost segment holds up all streams of the connection. Only HTTP/3 is rid of that.

http2-stream = Frame of HTTP/2
    .what = A head of 9 bytes (length, type, flags, stream) and its content. Everything in HTTP/2 is such a frame.
    .mistake = It is no frame of Ethernet: this one lives inside the TCP stream.

http2-length = Length of the content
    .what = Bytes of the frame without its head of 9.
    .here = 9 B of header + { $number } B = { $whole } B.

http2-type = Type of the frame
    .what = What the frame is for. Unknown types are ignored.

http2-type-is-0 =
    .what = DATA: a piece of a body. Only this type counts against the windows.
    .rfc = RFC 9113 §6.1

http2-type-is-1 =
    .what = HEADERS: opens a stream with the header fields of a request or response, or ends one with trailers.
    .rfc = RFC 9113 §6.2

http2-type-is-2 =
    .what = PRIORITY: which stream is more important; given up, because hardly anybody got it right.
    .rfc = RFC 9113 §6.3

http2-type-is-3 =
    .what = RST_STREAM: ends one stream at once; the connection lives on.
    .rfc = RFC 9113 §6.4

http2-type-is-4 =
    .what = SETTINGS: what this side expects and allows. Each must be acknowledged.
    .rfc = RFC 9113 §6.5

http2-type-is-5 =
    .what = PUSH_PROMISE: the server announces an answer nobody asked for yet; browsers have dropped it.
    .rfc = RFC 9113 §6.6

http2-type-is-6 =
    .what = PING: are you there? The same 8 bytes come back; it measures the round trip.
    .rfc = RFC 9113 §6.7

http2-type-is-7 =
    .what = GOAWAY: no new streams on this connection; those up to the named one may still be finished.
    .rfc = RFC 9113 §6.8

http2-type-is-8 =
    .what = WINDOW_UPDATE: so many bytes more may be sent.
    .rfc = RFC 9113 §6.9

http2-type-is-9 =
    .what = CONTINUATION: the header fields go on; nothing else may come in between.
    .rfc = RFC 9113 §6.10

http2-type-is-10 =
    .what = ALTSVC: the same can be had elsewhere, for example over HTTP/3.
    .rfc = RFC 7838 §4

http2-type-is-12 =
    .what = ORIGIN: for which other sites this connection may be used too.
    .rfc = RFC 8336 §2

http2-type-is-16 =
    .what = PRIORITY_UPDATE: how urgent a response is, as a header field would say it.
    .rfc = RFC 9218 §7.1

http2-flags = Flags
    .what = One bit each; what they mean depends on the type of the frame.

http2-flags-priority = Priority present
    .what = Whether five bytes about the old priorities stand before the headers.
    .here = { $number ->
        [0] No.
       *[other] Yes; receivers read them and mostly ignore them.
    }

http2-flags-padded = Padded
    .what = Whether the frame has filling bytes that hide its true length.
    .here = { $number ->
        [0] No.
       *[other] Yes: the first byte says how many.
    }

http2-flags-eh = End of the headers
    .what = Whether the header fields are complete with this frame.
    .here = { $number ->
        [0] No: CONTINUATION frames follow.
       *[other] Yes: the header fields can be read.
    }

http2-flags-end_stream = End of the stream
    .what = Whether the sender says nothing more on this stream: the end of its request or response.
    .here = { $number ->
        [0] No: something follows, mostly DATA.
       *[other] Yes: this direction of the stream is closed.
    }
    .mistake = It does not close the connection: other streams go on.

http2-flags-ack-settings = Acknowledgment of settings
    .what = Whether this is the answer "your settings are in force now".
    .here = { $number ->
        [0] No: these are settings of the sender.
       *[other] Yes: those received are in force.
    }

http2-flags-ack-ping = Answer to a ping
    .what = Whether this is the ping or what comes back.
    .here = { $number ->
        [0] The question.
       *[other] The answer to it: time between the two is the round trip.
    }

http2-streamid = Stream
    .what = To which stream the frame belongs. A stream is one request with its response; the client takes odd numbers, each only once.
    .here = { $number ->
        [0] 0: the connection as a whole.
       *[other] Stream { $number }; frames of others may stand in between.
    }
    .mistake = A stream of HTTP/2 has nothing to do with the number that tcp.stream gives to a connection.

http2-magic = Preface
    .what = What each client of HTTP/2 says first. It looks like a request of HTTP/1, so that an old server refuses it at once instead of misreading frames.

http2-unknown = Unknown frame
    .what = Content of a frame whose type is not known here; receivers skip it.
    .here = { $bytes } B.

http2-padding = Padding length
    .what = How many filling bytes stand at the end of the frame. They hide the true size, but count against the window.
    .here = { $number } B.

http2-pad_length = Padding length
    .what = How much filling the frame has; 0 if the flag is not set.
    .here = { $number } B.

http2-exclusive = Exclusive
    .what = Part of the priorities that were given up: whether this stream puts itself between the other and all that depend on it.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

http2-stream_dependency = Depends on
    .what = Behind which stream this one waits, by the old priorities.
    .here = { $number ->
        [0] On none.
       *[other] On stream { $number }.
    }

http2-headers-weight = Weight
    .what = Share of the bandwidth among streams that depend on the same; one less than meant.
    .here = { $number } + 1 = { $next }.

http2-headers-weight_real = True weight
    .what = The weight from 1 to 256, worked out.
    .here = { $number }.

http2-data-data = Content
    .what = A piece of the body. Pieces of several streams may alternate.
    .here = { $bytes } B.

http2-encoded_entity = Compressed body
    .what = The body as it was sent, before decompression.

http2-file_data = Body
    .what = The content of the message, put together from the frames of its stream and decompressed.

http2-headers = Compressed headers
    .what = The header fields as HPACK wrote them: names and values mostly as numbers of two tables, the rest in Huffman code.
    .here = { $bytes } B.
    .mistake = The tables grow with the connection: who begins to capture in the middle cannot read all headers.
    .rfc = RFC 7541

http2-header-length = Size of the headers
    .what = Bytes of all names and values, unpacked; compare with the compressed size.
    .here = { $number } B.

http2-header-count = Number of header fields
    .what = How many fields the message has, those with a colon included.
    .here = { $number }.

http2-header = Header field
    .what = A name and a value. Names that begin with a colon take the place of the start line of HTTP/1.

http2-header-name = Name of the field
    .what = What the value is about. In HTTP/2 always in small letters.

http2-header-value = Value of the field
    .what = What the field says.
    .here = { $value }

http2-header-unescaped = Value, unescaped
    .what = The value with %20 and the like turned into the characters they stand for. Not sent so.
    .here = { $value }

http2-header-repr = How it is written
    .what = In which of the forms of HPACK the field stands here.

http2-header-repr-is-indexed =
    .what = One number for name and value: both stand in a table.
    .rfc = RFC 7541 §6.1

http2-header-repr-is-incremental =
    .what = A new value, and both sides remember it: next time one number is enough.
    .rfc = RFC 7541 §6.2.1

http2-header-repr-is-without =
    .what = A new value that is not worth remembering.
    .rfc = RFC 7541 §6.2.2

http2-header-repr-is-never =
    .what = A secret: nobody on the way may put it into a table either, so that the length of what is sent gives nothing away.
    .rfc = RFC 7541 §7.1.3

http2-header-index = Number in the table
    .what = 1 to 61 are fixed for all; from 62 on come those that this connection has learnt, the newest first.
    .here = { $table ->
        [static] { $number }: the same in every connection.
       *[other] { $number } - 61 = { $place }: entry { $place } of what was learnt, counted from the newest.
    }

http2-header-table = Table
    .what = In which of the two tables the number is found.

http2-header-table-is-static =
    .what = The fixed table of the specification: 61 usual names and values.
    .rfc = RFC 7541 App. A

http2-header-table-is-dynamic =
    .what = The table that both sides have filled on this connection.
    .rfc = RFC 7541 §2.3.2

http2-header-inserted_in = Learnt in
    .what = The frame in which this entry came into the table.
    .here = Frame { $number }.

http2-header-coding = Coding
    .what = Whether name and value are plain or in Huffman code, and what that saved.
    .here = { $value }

http2-header_table_size_update = New size of the table
    .what = The sender says how much it will remember from now on.

http2-header_table_size_update-header_table_size = Size of the table
    .what = Bytes of the table for learnt header fields; each entry counts 32 more than its text.
    .here = { $number } B.

http2-request_in = Request in
    .what = The frame with the request of this stream.
    .here = Frame { $number }.

http2-response_in = Response in
    .what = The frame with the response of this stream.
    .here = Frame { $number }.

http2-time = Time to the response
    .what = From the request of this stream to its response.
    .here = { $value }.

http2-rst_stream-error = Why the stream ends
    .what = The reason, from the same list as for GOAWAY.

http2-rst_stream-error-is-0 =
    .what = NO_ERROR: nothing is wrong; it is simply over.

http2-rst_stream-error-is-1 =
    .what = PROTOCOL_ERROR: a rule was broken for which there is no better number.

http2-rst_stream-error-is-2 =
    .what = INTERNAL_ERROR: something failed that has nothing to do with the protocol.

http2-rst_stream-error-is-3 =
    .what = FLOW_CONTROL_ERROR: more was sent than the window allowed.

http2-rst_stream-error-is-4 =
    .what = SETTINGS_TIMEOUT: the settings were not acknowledged in time.

http2-rst_stream-error-is-5 =
    .what = STREAM_CLOSED: a frame came on a stream that was already ended.

http2-rst_stream-error-is-6 =
    .what = FRAME_SIZE_ERROR: the length of a frame is not possible.

http2-rst_stream-error-is-7 =
    .what = REFUSED_STREAM: not worked on at all; the request may safely be repeated.

http2-rst_stream-error-is-8 =
    .what = CANCEL: not wanted any more, for example because the user closed the page.

http2-rst_stream-error-is-9 =
    .what = COMPRESSION_ERROR: the header tables of the two no longer agree; the connection is lost.

http2-rst_stream-error-is-10 =
    .what = CONNECT_ERROR: the tunnel opened by CONNECT broke.

http2-rst_stream-error-is-11 =
    .what = ENHANCE_YOUR_CALM: too much at once: the other side looks like an attack.

http2-rst_stream-error-is-12 =
    .what = INADEQUATE_SECURITY: the encryption is too weak for HTTP/2.

http2-rst_stream-error-is-13 =
    .what = HTTP_1_1_REQUIRED: please try with HTTP/1.1.

http2-settings = Setting
    .what = A number and its value: what this side of the connection allows the other.

http2-settings-id = Which setting
    .what = The number of the setting; unknown ones are ignored.
    .here = { $number ->
        [1] 1: HEADER_TABLE_SIZE, how large the table of HPACK may be.
        [2] 2: ENABLE_PUSH, whether the server may push.
        [3] 3: MAX_CONCURRENT_STREAMS, how many streams may be open at once.
        [4] 4: INITIAL_WINDOW_SIZE, with which window each stream begins.
        [5] 5: MAX_FRAME_SIZE, the longest frame that is taken.
        [6] 6: MAX_HEADER_LIST_SIZE, how large all fields together may be.
        [8] 8: ENABLE_CONNECT_PROTOCOL, whether WebSocket may run over this connection.
        [9] 9: NO_RFC7540_PRIORITIES, the old priorities are not used.
        [16] 16: TLS_RENEG_PERMITTED, whether TLS may shake hands anew (Microsoft).
       *[other] { $value }
    }

http2-settings-header_table_size = Size of the header table
    .what = How many bytes of header fields this side is ready to remember; 4096 if not said.
    .here = { $number } B.

http2-settings-enable_push = Push allowed
    .what = Whether the server may send what nobody asked for; browsers say 0 today.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

http2-settings-max_concurrent_streams = Streams at once
    .what = How many requests may be open at the same time on this connection.
    .here = At most { $number }.

http2-settings-initial_window_size = First window of a stream
    .what = How many bytes of DATA each stream may carry before WINDOW_UPDATE must allow more; 65535 if not said.
    .here = { $number } B.
    .mistake = It is not the window of TCP: HTTP/2 has one for each stream and one for the connection on top of it.

http2-settings-max_frame_size = Longest frame
    .what = The longest frame this side takes: 16384 to 16777215 bytes.
    .here = { $number } B.

http2-settings-max_header_list_size = Most header bytes
    .what = How large all header fields of a message may be together, unpacked. Only advice.
    .here = { $number } B.

http2-settings-extended_connect = Extended CONNECT
    .what = Whether CONNECT may open other protocols, such as WebSocket, within a stream.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

http2-settings-unknown = Unknown setting
    .what = Its value; a number that nobody registered, often GREASE.
    .here = { $number }

http2-push_promise-promised_stream_id = Stream promised
    .what = On which stream, with an even number, the response will come.
    .here = { $number }

http2-push_promise-header = Headers of the promise
    .what = The request that the server answers before it was made, in HPACK.
    .here = { $bytes } B.

http2-ping = Ping
    .what = 8 bytes of the sender's choice.
    .here = { $bytes } B.

http2-pong = Answer to a ping
    .what = The same 8 bytes again.
    .here = { $bytes } B.

http2-goaway-last_stream_id = Last stream
    .what = Requests up to this number were worked on, or still may be. Those with higher ones were not touched and may be repeated.
    .here = { $number }

http2-goaway-error = Why the connection ends
    .what = The reason; 0 is a server that shuts down in good order.

http2-goaway-addata = Remark
    .what = Words for people who look for the error.
    .here = { $bytes } B.

http2-window_update-window_size_increment = Window grows by
    .what = How many bytes more the other side may send: on stream 0 for the whole connection, else for this stream.
    .here = { $number } B more.
    .mistake = It adds to what is left; it does not set the window.

http2-continuation-header = Headers go on
    .what = A further part of the compressed headers.

http2-altsvc-origin = For which site
    .what = The site to which the hint applies.
    .here = { $value }

http2-altsvc-field_value = Where else
    .what = Protocol, name and port where the same is served.
    .here = { $value }

http2-origin = Other sites
    .what = The client may use this connection for them too, without a new handshake.

http2-origin-origin = Site
    .what = One of them.
    .here = { $value }

http2-priority_update_stream_id = Stream meant
    .what = Whose response should come sooner or later.
    .here = { $number }

http2-priority_update_field_value = Urgency
    .what = u=0 is most urgent, u=7 least; i means that pieces are useful already.
    .here = { $value }

http2-found = Found again
    .what = Something before is missing; this program searched for the next place that looks like a frame. Learnt headers are then unknown.

http2-header-unknown = Entry unknown
    .what = The number points to something that was said before the capture began. Start capturing before the connection opens.

http2-header-damaged = Headers damaged
    .what = A number, length or code is not possible. The receiver's table may no longer be the sender's, so it must end the connection (COMPRESSION_ERROR).

http2-continuation-flood = Flood of CONTINUATION
    .what = Headers that never end fill the memory of a server: an attack known since 2024.

http2-headers-broken = Headers interrupted
    .what = Between HEADERS and its last CONTINUATION nothing else may stand, not even of another stream.

http2-continuation-alone = CONTINUATION alone
    .what = It continues headers that were never begun, or their beginning is not in the capture.

http2-padding-too_long = Too much padding
    .what = The filling would leave less than nothing for the content: the connection must end.

http2-length-wrong = Wrong length
    .what = PING has always 8 bytes, RST_STREAM and WINDOW_UPDATE 4, PRIORITY 5, and settings come in sixes.

http2-streamid-wrong = Wrong stream
    .what = SETTINGS, PING and GOAWAY are about the connection (0); DATA and HEADERS need a stream.

http2-settings-ack-not_empty = Acknowledgment with content
    .what = An acknowledgment of settings has no content: FRAME_SIZE_ERROR.

http2-settings-range = Setting out of range
    .what = For example a window over 2147483647 or a frame size under 16384.

http2-window_update-zero = Window grows by nothing
    .what = It would have no effect, so it counts as an error.

http2-stream_dependency-self = Depends on itself
    .what = The stream would wait for itself for ever.

http2-header-name-upper_case = Capitals in a name
    .what = HTTP/2 has small letters only, so that equal names have one form. Such a message must be refused.

http2-header-name-invalid = Bad name
    .what = Written on as HTTP/1 it would break a head apart: a way to smuggle requests through a proxy.

http2-header-value-invalid = Bad value
    .what = A line break in a value would become a new header field as soon as a proxy writes it as HTTP/1.

http2-header-pseudo-late = Too late
    .what = Method, path and status must be known before all other fields.

http2-header-pseudo-unknown = Unknown name with a colon
    .what = Only :method, :scheme, :authority, :path, :protocol and :status exist.

http2-header-pseudo-twice = Twice
    .what = Two paths or hosts in one request: each receiver could choose another.

http2-header-pseudo-trailers = In trailers
    .what = What begins with a colon belongs to the head; at the end it is too late for it.

http2-header-pseudo-missing = Missing
    .what = A request needs :method, :scheme and :path, a response :status.

http2-header-connection = Field of a connection
    .what = Connection, Keep-Alive, Transfer-Encoding and Upgrade have no meaning here: frames and flags do their work.

http2-trailers-end = Trailers do not end
    .what = Nothing can follow trailers, so END_STREAM must be set.

http2-body-incomplete = Body is incomplete
    .what = Frames of the stream are missing in the capture; what was found is shown.

http2-body_decompression_failed = Decompression failed
    .what = The body is not what content-encoding says, is cut off, or is damaged.

http2-body-length_differs = Length differs
    .what = Frames say where the body ends; content-length says something else. A proxy that passes both on to HTTP/1 lets a hidden request through.

http2-headers-scheme = Scheme
    .what = http or https: how the address of the request begins.
    .here = { $value }

http2-header-meaning = In other words
    .what = What the value means, worked out by this program. Not sent.

http2-window-connection = Window of the connection
    .what = How many bytes of DATA the sender may still send on all streams together after this frame. Worked out from the frames so far; it starts at 65535.
    .here = { $number ->
        [0] 0: nothing may be sent until WINDOW_UPDATE comes for stream 0.
       *[other] { $number } B may still be sent.
    }
    .mistake = Only DATA uses it up: HEADERS and other frames are never held back.

http2-window-stream = Window of the stream
    .what = How many bytes of DATA the sender may still send on this stream after this frame; it may become negative when a setting shrinks it.
    .here = { $number ->
        [0] 0: nothing may be sent on this stream until WINDOW_UPDATE comes.
       *[other] { $number } B may still be sent on this stream.
    }
    .mistake = Both windows must have room: that of the stream and that of the connection.

http2-window-used_up_in = Used up in
    .what = The frame since which the sender had to wait. The time between is lost to flow control, not to the network.
    .here = Since frame { $number }.

http2-settings-effective = Settings in force
    .what = All settings of this sender after this frame: those it named and the initial values of the others.
    .mistake = They bind the other side: they say what the sender is willing to receive.

http2-settings-acknowledged = Confirmed settings
    .what = What the acknowledgment answers: from here on the other side keeps to these settings.

http2-window-used_up = Window is used up
    .what = The sender has used all the room it was given and must wait for WINDOW_UPDATE. If that comes late, the receiver is slow or its window too small.

http2-window-exceeded = Window overrun
    .what = More was sent than the receiver allowed: it answers with FLOW_CONTROL_ERROR.

http2-window-overflow = Window too large
    .what = A window must not grow beyond 2147483647 bytes: FLOW_CONTROL_ERROR.

http2-length-exceeds = Frame too large
    .what = The frame is longer than the other side said it takes (SETTINGS_MAX_FRAME_SIZE, 16384 at first): FRAME_SIZE_ERROR.

http2-rst_stream-flood = Rapid reset
    .what = Streams opened and given up at once cost the client nothing and the server work: the attack of 2023 (CVE-2023-44487).

http2-websocket-lost = WebSocket not readable further
    .what = Bytes of the stream are missing or contradict themselves, so the frames of the WebSocket inside cannot be found again.

http2-tunnel-lost = Tunnel cannot be read on
    .what = Bytes of what the tunnel carries were not captured; where its next message begins is not known.
