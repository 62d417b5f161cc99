//! The fields of WebSocket, named as Wireshark names them where it has them.

use crate::dissect::prelude::*;

fields! {
    FIN = Field::boolean("websocket.fin", "Fin", 1, 0x80, "RFC 6455 §5.2").named(Names::Flags("True", "False"));
    RSV = Field::uint8("websocket.rsv", "Reserved", Hex, "RFC 6455 §5.2").mask(0x70);
    PMC = Field::boolean("websocket.pmc", "Per-Message Compressed", 1, 0x40, "RFC 7692 §6").named(Names::Flags("True", "False"));
    OPCODE = Field::uint8("websocket.opcode", "Opcode", Dec, "RFC 6455 §5.2").mask(0x0f).values(OPCODES);
    MASK = Field::boolean("websocket.mask", "Mask", 1, 0x80, "RFC 6455 §5.2").named(Names::Flags("True", "False"));
    PAYLOAD_LENGTH = Field::uint8("websocket.payload_length", "Payload length", Dec, "RFC 6455 §5.2").mask(0x7f);
    LENGTH_16 = Field::uint16("websocket.payload_length_ext_16", "Extended Payload length (16 bits)", Dec, "RFC 6455 §5.2");
    LENGTH_64 = Field::uint64("websocket.payload_length_ext_64", "Extended Payload length (64 bits)", Dec, "RFC 6455 §5.2");
    MASKING_KEY = Field::bytes("websocket.masking_key", "Masking-Key", "RFC 6455 §5.3");
    SUBPROTOCOL = Field::text("websocket.subprotocol", "Subprotocol", "RFC 6455 §1.9");
    MASKED_PAYLOAD = Field::none("websocket.masked_payload", "Masked payload", "RFC 6455 §5.3");
    PAYLOAD = Field::none("websocket.payload", "Payload", "RFC 6455 §5.2");
    CONTINUE = Field::bytes("websocket.payload.continue", "Continue", "RFC 6455 §5.4");
    TEXT = Field::text("websocket.payload.text", "Text", "RFC 6455 §5.6");
    CLOSE = Field::none("websocket.payload.close", "Close", "RFC 6455 §5.5.1");
    STATUS_CODE = Field::uint16("websocket.payload.close.status_code", "Status code", Dec, "RFC 6455 §7.4").named(Names::With(close_code));
    MEANING = Field::text("websocket.payload.close.meaning", "Meaning", "RFC 6455 §7.4");
    REASON = Field::text("websocket.payload.close.reason", "Reason", "RFC 6455 §7.1.6");
    PING = Field::bytes("websocket.payload.ping", "Ping", "RFC 6455 §5.5.2");
    PONG = Field::bytes("websocket.payload.pong", "Pong", "RFC 6455 §5.5.3");
    UNKNOWN = Field::bytes("websocket.payload.unknown", "Unknown", "RFC 6455 §5.2");
    FRAGMENT_COUNT = Field::uint32("websocket.fragment.count", "Fragment count", Dec, "RFC 6455 §5.4");
    REASSEMBLED_LENGTH = Field::uint32("websocket.reassembled.length", "Reassembled websocket Payload length", Dec, "RFC 6455 §5.4");
    COMPRESSED_LENGTH = Field::uint64("websocket.compressed_length", "Compressed length", Dec, "RFC 7692 §7.2.2");
    PART = Field::none("websocket.part", "A part of a message: the whole is shown with its last frame", "RFC 6455 §5.4");

    UNKNOWN_NOTE = Field::note("websocket.payload.unknown.expert", "Nothing is known of frames of this opcode", Severity::Note, Group::Undecoded, "RFC 6455 §5.2");
    DECOMPRESSION_FAILED = Field::note("websocket.decompression.failed.expert", "Decompression failed", Severity::Warn, Group::Undecoded, "RFC 7692 §7.2.2");
    NOT_REMADE = Field::note("websocket.message.cut", "The message is not complete", Severity::Warn, Group::Reassemble, "RFC 6455 §5.4");
    GUESSED = Field::note("websocket.guessed", "The handshake was not captured: that this is WebSocket, and what was agreed on, is a guess", Severity::Chat, Group::Assumption, "RFC 6455 §4");
    CLIENT_UNMASKED = Field::note("websocket.mask.client", "A client must mask its frames", Severity::Error, Group::Protocol, "RFC 6455 §5.1");
    SERVER_MASKED = Field::note("websocket.mask.server", "A server must not mask its frames", Severity::Error, Group::Protocol, "RFC 6455 §5.1");
    RSV_UNEXPECTED = Field::note("websocket.rsv.unexpected", "A reserved bit is set, and no extension that was agreed on gives it a meaning here", Severity::Error, Group::Protocol, "RFC 6455 §5.2");
    OPCODE_RESERVED = Field::note("websocket.opcode.reserved", "The opcode is reserved: who receives it must fail the connection", Severity::Error, Group::Protocol, "RFC 6455 §5.2");
    CONTROL_FRAGMENTED = Field::note("websocket.control.fragmented", "A control frame must not be fragmented", Severity::Error, Group::Protocol, "RFC 6455 §5.5");
    CONTROL_TOO_LONG = Field::note("websocket.control.too_long", "A control frame must not carry more than 125 bytes", Severity::Error, Group::Protocol, "RFC 6455 §5.5");
    CONTINUATION_ALONE = Field::note("websocket.continuation.alone", "No message was begun that this frame could continue", Severity::Error, Group::Protocol, "RFC 6455 §5.4");
    INTERRUPTED = Field::note("websocket.message.interrupted", "A message begins while the one before it is unfinished", Severity::Error, Group::Protocol, "RFC 6455 §5.4");
    AFTER_CLOSE = Field::note("websocket.after_close", "No data may follow after a Close frame", Severity::Warn, Group::Protocol, "RFC 6455 §5.5.1");
    NOT_MINIMAL = Field::note("websocket.payload_length.not_minimal", "The length must take the fewest bytes that hold it", Severity::Warn, Group::Protocol, "RFC 6455 §5.2");
    LENGTH_HIGH_BIT = Field::note("websocket.payload_length.high_bit", "The most significant bit of the length must be 0", Severity::Error, Group::Protocol, "RFC 6455 §5.2");
    NOT_UTF8 = Field::note("websocket.text.not_utf8", "Text must be UTF-8", Severity::Warn, Group::Protocol, "RFC 6455 §8.1");
    CLOSE_ONE_BYTE = Field::note("websocket.close.one_byte", "A Close frame carries nothing, or at least two bytes of status code", Severity::Error, Group::Protocol, "RFC 6455 §5.5.1");
    CLOSE_CODE_BAD = Field::note("websocket.close.status_code.invalid", "This status code must not be sent", Severity::Warn, Group::Protocol, "RFC 6455 §7.4");
    INCOMPLETE = Field::note("websocket.incomplete", "Bytes of the frame are missing", Severity::Note, Group::Undecoded, "RFC 6455 §5.2");
}

#[rustfmt::skip]
static OPCODES: &[(u64, &str)] = &[
    (0, "Continuation"), (1, "Text"), (2, "Binary"), (8, "Connection Close"), (9, "Ping"), (10, "Pong"),
];

/// RFC 6455 §7.4.1, and IANA's list of close codes for those that came after it.
fn close_code(code: u64) -> Option<&'static str> {
    Some(match code {
        1000 => "Normal Closure",
        1001 => "Going Away",
        1002 => "Protocol error",
        1003 => "Unsupported Data",
        1004 => "---Reserved----",
        1005 => "No Status Rcvd",
        1006 => "Abnormal Closure",
        1007 => "Invalid frame payload data",
        1008 => "Policy Violation",
        1009 => "Message Too Big",
        1010 => "Mandatory Ext.",
        1011 => "Internal Server",
        1012 => "Service Restart",
        1013 => "Try Again Later",
        1014 => "Bad Gateway",
        1015 => "TLS handshake",
        _ => return None,
    })
}

/// What a status code means: RFC 6455 §7.4.1 and §7.4.2.
pub fn meaning(code: u16) -> &'static str {
    match code {
        1000 => "what the connection was for is done",
        1001 => "an endpoint goes away: a server stops, or a browser leaves the page",
        1002 => "the other side broke the protocol",
        1003 => "a kind of data came that the endpoint cannot take",
        1007 => "a message was not of its type, such as text that is not UTF-8",
        1008 => "a message was against the endpoint's rules",
        1009 => "a message was too big to handle",
        1010 => "the client needs an extension that the server did not grant",
        1011 => "the server met a condition it did not expect",
        1012 => "the service restarts",
        1013 => "the service is overloaded: try again later",
        1014 => "a gateway had no valid answer from the server behind it",
        1005 | 1006 | 1015 => "only for use within a program, never on the wire",
        3000..=3999 => "registered for a library or framework",
        4000..=4999 => "private: its meaning is the application's own",
        _ => "reserved",
    }
}

/// Whether an endpoint may send this status code.
pub fn may_be_sent(code: u16) -> bool {
    matches!(code, 1000..=1003 | 1007..=1014 | 3000..=4999)
}
