# What the fields of WebSocket are, what their values mean, what is often mistaken.

websocket = WebSocket
    .what = Carries messages in both directions over one connection that began as an HTTP request. Either side may send at any time.
    .mistake = After the answer 101 this is no HTTP any more: there are no requests and no status codes.

websocket-fin = FIN: last frame
    .what = Whether the message ends with this frame.
    .here = { $number ->
        [1] The message is complete.
       *[other] More frames of this message follow.
    }
    .mistake = It does not close the connection: that is the frame Close.

websocket-rsv = Reserved bits
    .what = For extensions; the first of them says "compressed" when that was agreed on.
    .here = { $number ->
        [0] None is set.
        [4] RSV1: the message is compressed.
       *[other] { $value }.
    }

websocket-pmc = Compressed
    .what = Whether the message is compressed, by the extension permessage-deflate.
    .here = { $number ->
        [1] Compressed.
       *[other] As it is.
    }
    .rfc = RFC 7692 §6

websocket-opcode = Kind of frame
    .what = What the frame carries.
    .here = { $number ->
        [0] 0: the message goes on.
        [1] 1: text in UTF-8.
        [2] 2: bytes.
        [8] 8: Close — the end.
        [9] 9: Ping — are you there?
        [10] 10: Pong — I am here.
       *[other] { $value }.
    }

websocket-mask = Masked
    .what = Whether the payload is mixed with the masking key. A client must do it, a server must not.
    .here = { $number ->
        [1] Masked: the client sent it.
       *[other] Not masked: the server sent it.
    }
    .mistake = Masking is no encryption: the key stands in the same frame. It protects old proxies from being deceived.
    .rfc = RFC 6455 §5.3

websocket-payload_length = Payload length
    .what = Bytes of the payload in seven bits; 126 and 127 say that a longer number follows.
    .here = { $number ->
        [126] 126: the length stands in the next two bytes.
        [127] 127: the length stands in the next eight bytes.
       *[other] { $number } B.
    }

websocket-payload_length_ext_16 = Longer length
    .what = The length, when it is 126 to 65535.
    .here = { $number } B.

websocket-payload_length_ext_64 = Longest length
    .what = The length, when two bytes do not hold it.
    .here = { $value } B.

websocket-masking_key = Masking key
    .what = Four random bytes; each byte of the payload is combined with one of them by exclusive or.
    .here = { $value }: new for every frame.
    .rfc = RFC 6455 §5.3

websocket-subprotocol = Subprotocol
    .what = What was agreed on in the handshake: the language of the messages.
    .here = { $value }.
    .rfc = RFC 6455 §1.9

websocket-masked_payload = Masked payload
    .what = The payload as it was sent.
    .rfc = RFC 6455 §5.3

websocket-payload = Payload
    .what = What the message says, unmasked and decompressed.

websocket-payload-continue = Continuation
    .what = A part of a message that an earlier frame began.
    .rfc = RFC 6455 §5.4

websocket-payload-text = Text
    .what = A message of text in UTF-8.
    .here = { $value }
    .rfc = RFC 6455 §5.6

websocket-payload-close = Close
    .what = This side wants to end; the other answers with a Close of its own, then the connection is closed.
    .rfc = RFC 6455 §5.5.1

websocket-payload-close-status_code = Reason code
    .what = Why the connection ends.
    .here = { $number ->
        [1000] 1000: done, nothing wrong.
        [1001] 1001: the page is left, or the server stops.
        [1002] 1002: the protocol was broken.
        [1003] 1003: data of a kind that is not accepted.
        [1004] 1004: reserved; it means nothing yet.
        [1005] 1005: never sent; it stands for a Close without a code.
        [1006] 1006: never sent; it stands for an end without Close, such as a lost connection.
        [1007] 1007: text that is not UTF-8.
        [1008] 1008: against the rules of this side.
        [1009] 1009: the message is too large.
        [1010] 1010: a needed extension is missing.
        [1011] 1011: an error in the server.
        [1012] 1012: the service restarts; come again in a while.
        [1013] 1013: too busy; try again later.
        [1014] 1014: a server behind this one gave a bad answer.
        [1015] 1015: never sent; it stands for a failed TLS handshake.
        [3000] 3000: who are you? A login is needed.
        [3003] 3003: known, but not allowed.
        [3008] 3008: it took too long.
       *[other] { $number }.
    }
    .mistake = It is not a status code of HTTP.
    .rfc = RFC 6455 §7.4.1

websocket-payload-close-meaning = Meaning
    .what = What the reason code means.
    .rfc = RFC 6455 §7.4.1

websocket-payload-close-reason = Reason
    .what = Why, in words for people.
    .here = { $value }
    .rfc = RFC 6455 §7.1.6

websocket-payload-ping = Ping
    .what = Asks whether the other side is there; it must answer with a Pong.
    .mistake = It is not the ping of ICMP.
    .rfc = RFC 6455 §5.5.2

websocket-payload-pong = Pong
    .what = Answers a Ping with the same bytes.
    .rfc = RFC 6455 §5.5.3

websocket-payload-unknown = Unknown payload
    .what = The content of a frame of an unknown kind.

websocket-fragment-count = Number of frames
    .what = In how many frames the message came.
    .here = { $number }.
    .rfc = RFC 6455 §5.4

websocket-reassembled-length = Length of the message
    .what = Bytes of all its frames together.
    .here = { $number } B.

websocket-compressed_length = Compressed length
    .what = Bytes before decompression.
    .here = { $number } B.
    .rfc = RFC 7692 §6

websocket-part = Part of a message
    .what = The whole is shown with its last frame.

websocket-guessed = Guessed
    .what = The handshake was not captured; what was agreed on is not known.

websocket-mask-client = A client must mask
    .what = This frame of the client is not masked: the server must close.

websocket-mask-server = A server must not mask
    .what = This frame of the server is masked: the client must close.

websocket-message-cut = Message not complete
    .what = Frames of it are missing.

websocket-incomplete = Bytes are missing
    .what = The frame was not captured whole.

websocket-text-not_utf8 = Text that is not UTF-8
    .what = The receiver must close the connection.
    .rfc = RFC 6455 §8.1

websocket-after_close = After Close
    .what = No data may follow a frame Close.

websocket-payload-unknown-expert = Unknown kind
    .what = Nothing is known of frames of this kind.
    .rfc = RFC 6455 §5.2

websocket-decompression-failed-expert = Cannot be decompressed
    .what = The compressed bytes are damaged, or earlier ones are missing.
    .rfc = RFC 7692 §7.2.2

websocket-rsv-unexpected = Reserved bit without meaning
    .what = No extension was agreed on that gives the bit a meaning.
    .rfc = RFC 6455 §5.2

websocket-opcode-reserved = Reserved kind
    .what = Who receives such a frame must close the connection.
    .rfc = RFC 6455 §5.2

websocket-control-fragmented = Control frame in pieces
    .what = Close, Ping and Pong must come in one frame.
    .rfc = RFC 6455 §5.5

websocket-control-too_long = Control frame too long
    .what = At most 125 bytes.
    .rfc = RFC 6455 §5.5

websocket-continuation-alone = Continuation of nothing
    .what = No message was begun.
    .rfc = RFC 6455 §5.4

websocket-message-interrupted = Message interrupted
    .what = A new message begins while the old one is unfinished.
    .rfc = RFC 6455 §5.4

websocket-payload_length-not_minimal = Length too long written
    .what = The length must take the fewest bytes that hold it.
    .rfc = RFC 6455 §5.2

websocket-payload_length-high_bit = Impossible length
    .what = The highest bit of the length must be 0.
    .rfc = RFC 6455 §5.2

websocket-close-one_byte = Close with one byte
    .what = A Close carries nothing, or at least the two bytes of the code.
    .rfc = RFC 6455 §5.5.1

websocket-close-status_code-invalid = Code that must not be sent
    .what = This number is kept for programs or not given out.
    .rfc = RFC 6455 §7.4.2
