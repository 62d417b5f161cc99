# What the fields of gRPC are, what their values mean, what is often mistaken.

grpc = gRPC message
    .what = gRPC calls a function on another computer: each message is 1 byte of flag, 4 bytes of length, then the content, mostly Protocol Buffers, within a stream of HTTP/2.
    .mistake = :status 200 does not mean success: whether the call worked stands in grpc-status at the end.

grpc-status = Status of the call
    .what = How the call ended; sent in the trailers, because only at the end it is known.

grpc-status-is-0 =
    .what = OK: it worked.

grpc-status-is-1 =
    .what = CANCELLED: the caller did not want it any more.

grpc-status-is-2 =
    .what = UNKNOWN: an error without a better number, mostly an exception in the server's program.

grpc-status-is-3 =
    .what = INVALID_ARGUMENT: what was passed makes no sense, whatever the state of the server.

grpc-status-is-4 =
    .what = DEADLINE_EXCEEDED: not ready within the time that the caller gave. It may have worked all the same.

grpc-status-is-5 =
    .what = NOT_FOUND: there is no such thing.

grpc-status-is-6 =
    .what = ALREADY_EXISTS: it was to be made, but is there already.

grpc-status-is-7 =
    .what = PERMISSION_DENIED: the caller is known, but may not do this.

grpc-status-is-8 =
    .what = RESOURCE_EXHAUSTED: a quota is used up, or a message is too large.

grpc-status-is-9 =
    .what = FAILED_PRECONDITION: not in the present state; repeating does not help until it changes.

grpc-status-is-10 =
    .what = ABORTED: it collided with another change; begin the whole again.

grpc-status-is-11 =
    .what = OUT_OF_RANGE: past the end, for example reading behind a file.

grpc-status-is-12 =
    .what = UNIMPLEMENTED: the server does not have this method.

grpc-status-is-13 =
    .what = INTERNAL: something is badly broken, often in the library.

grpc-status-is-14 =
    .what = UNAVAILABLE: not reachable now; try again later.

grpc-status-is-15 =
    .what = DATA_LOSS: data is lost or damaged beyond repair.

grpc-status-is-16 =
    .what = UNAUTHENTICATED: the caller did not prove who it is.

grpc-status_message = Message of the status
    .what = Words for people; bytes outside of ASCII are written with percent signs.
    .here = { $value }

grpc-status-failed = Call failed
    .what = The status is not 0. The connection and HTTP are fine; the function said no.

grpc-frame_type = Kind of frame
    .what = In gRPC-Web the first bit says whether a message or the trailers follow: browsers cannot read real trailers.
    .here = { $value }

grpc-compressed_flag = Compressed
    .what = Whether this message is compressed; by what, says grpc-encoding.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

grpc-message_length = Length of the message
    .what = Bytes that follow. A message may stretch over several DATA frames, or share one.
    .here = 5 B of header + { $number } B = { $whole } B.

grpc-message_data = Content
    .what = What is passed to the function or comes back from it, mostly Protocol Buffers.
    .here = { $bytes } B.

grpc-method = Function called
    .what = The path of the request: /package.Service/Method.
    .here = { $value }

grpc-call-kind = Kind of call
    .what = How many messages each side sends: one and one (unary), any number from one side (client or server streaming) or from both (bidirectional).
    .here = { $value }
    .mistake = One message each way is no proof of a unary call: a stream may end after one.

grpc-call-kind_source = Where the kind is from
    .what = The schema says it for the method; else it is what the messages of this call tell.
    .here = { $value }

grpc-trailer = Trailer
    .what = A line of the trailers that gRPC-Web sends in the body.
    .here = { $value }

grpc-body_decompression_failed = Decompression failed
    .what = The message is not compressed as grpc-encoding says, or it is damaged.

grpc-body_malformed = Not gRPC
    .what = Flag and length do not fit the bytes that follow.

grpc-message_cut = Message is cut off
    .what = The stream ended, or the capture lacks the rest.

grpc-trailer-line = Line of the trailers
    .what = A name and a value at the end of the answer, such as grpc-status. In gRPC-Web they are written as text into the body.
    .here = { $value }

grpc-http1 = gRPC without HTTP/2
    .what = gRPC needs the streams and trailers of HTTP/2. Over HTTP/1 only gRPC-Web is defined, with another content type.

grpc-web_text-failed = Base64 is broken
    .what = The text form of gRPC-Web is Base64; a character outside of it or a missing one ends the reading.

grpc-trailer-not_last = Something behind the trailers
    .what = The trailers end an answer; what follows belongs to nothing.
