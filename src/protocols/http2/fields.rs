//! The fields of HTTP/2: names, labels and types of Wireshark 4, and our own where it has none.

use crate::dissect::prelude::*;

fields! {
    STREAM = Field::none("http2.stream", "Stream", "RFC 9113 §4.1");
    LENGTH = Field::uint24("http2.length", "Length", Dec, "RFC 9113 §4.1");
    TYPE = Field::uint8("http2.type", "Type", Dec, "RFC 9113 §4.1").values(TYPES);
    FLAGS = Field::uint8("http2.flags", "Flags", Hex, "RFC 9113 §4.1");
    UNUSED = Field::uint8("http2.flags.unused", "Unused", Hex, "RFC 9113 §4.1").mask(0xff);
    UNUSED_SETTINGS = Field::uint8("http2.flags.unused_settings", "Unused", Hex, "RFC 9113 §6.5").mask(0xfe);
    UNUSED_PING = Field::uint8("http2.flags.unused_ping", "Unused", Hex, "RFC 9113 §6.7").mask(0xfe);
    UNUSED_CONTINUATION = Field::uint8("http2.flags.unused_continuation", "Unused", Hex, "RFC 9113 §6.10").mask(0xfb);
    UNUSED_PUSH_PROMISE = Field::uint8("http2.flags.unused_push_promise", "Unused", Hex, "RFC 9113 §6.6").mask(0xf3);
    UNUSED_DATA = Field::uint8("http2.flags.unused_data", "Unused", Hex, "RFC 9113 §6.1").mask(0xf6);
    UNUSED_HEADERS = Field::uint8("http2.flags.unused_headers", "Unused", Hex, "RFC 9113 §6.2").mask(0xd2);
    FLAG_PRIORITY = Field::boolean("http2.flags.priority", "Priority", 1, 0x20, "RFC 9113 §6.2").named(Names::Flags("True", "False"));
    FLAG_PADDED = Field::boolean("http2.flags.padded", "Padded", 1, 0x08, "RFC 9113 §6.1").named(Names::Flags("True", "False"));
    FLAG_END_HEADERS = Field::boolean("http2.flags.eh", "End Headers", 1, 0x04, "RFC 9113 §6.2").named(Names::Flags("True", "False"));
    FLAG_END_STREAM = Field::boolean("http2.flags.end_stream", "End Stream", 1, 0x01, "RFC 9113 §6.1").named(Names::Flags("True", "False"));
    FLAG_ACK_SETTINGS = Field::boolean("http2.flags.ack.settings", "ACK", 1, 0x01, "RFC 9113 §6.5").named(Names::Flags("True", "False"));
    FLAG_ACK_PING = Field::boolean("http2.flags.ack.ping", "ACK", 1, 0x01, "RFC 9113 §6.7").named(Names::Flags("True", "False"));
    RESERVED = Field::uint32("http2.r", "Reserved", Hex, "RFC 9113 §4.1").mask(0x8000_0000);
    STREAM_ID = Field::uint32("http2.streamid", "Stream Identifier", Dec, "RFC 9113 §5.1.1").mask(0x7fff_ffff);
    MAGIC = Field::text("http2.magic", "Magic", "RFC 9113 §3.4");
    UNKNOWN = Field::bytes("http2.unknown", "Unknown", "RFC 9113 §5.5");
    PADDING = Field::uint8("http2.padding", "Pad Length", Hex, "RFC 9113 §6.1");
    PAD_LENGTH = Field::uint16("http2.pad_length", "Pad Length", Dec, "RFC 9113 §6.1");
    EXCLUSIVE = Field::boolean("http2.exclusive", "Exclusive", 4, 0x8000_0000, "RFC 7540 §6.3").named(Names::Flags("True", "False"));
    DEPENDENCY = Field::uint32("http2.stream_dependency", "Stream Dependency", Dec, "RFC 7540 §6.3").mask(0x7fff_ffff);
    WEIGHT = Field::uint8("http2.headers.weight", "Weight", Dec, "RFC 7540 §6.3");
    WEIGHT_REAL = Field::uint8("http2.headers.weight_real", "Weight real", Dec, "RFC 7540 §6.3");
    DATA = Field::bytes("http2.data.data", "Data", "RFC 9113 §6.1");
    DATA_PADDING = Field::bytes("http2.data.padding", "Padding", "RFC 9113 §6.1");
    BODY_FRAGMENTS = Field::none("http2.body.fragments", "Body fragments", "RFC 9113 §8.1");
    BODY_FRAGMENT = Field::frame("http2.body.fragment", "Frame", "RFC 9113 §8.1");
    BODY_COUNT = Field::uint32("http2.body.fragment.count", "Body fragment count", Dec, "RFC 9113 §8.1");
    BODY_LENGTH = Field::uint32("http2.body.reassembled.length", "Reassembled body length", Dec, "RFC 9113 §8.1");
    BODY_DATA = Field::bytes("http2.body.reassembled.data", "Reassembled body data", "RFC 9113 §8.1");
    ENCODED = Field::none("http2.encoded_entity", "Content-encoded entity body", "RFC 9110 §8.4");
    FILE_DATA = Field::text("http2.file_data", "File Data", "RFC 9110 §6.4");
    HEADERS = Field::bytes("http2.headers", "Header Block Fragment", "RFC 9113 §4.3");
    HEADERS_PADDING = Field::bytes("http2.headers.padding", "Padding", "RFC 9113 §6.2");
    HEADER_LENGTH = Field::uint32("http2.header.length", "Header Length", Dec, "RFC 9113 §6.5.2");
    HEADER_COUNT = Field::uint32("http2.header.count", "Header Count", Dec, "RFC 9113 §8.2");
    HEADER = Field::none("http2.header", "Header", "RFC 9113 §8.2");
    NAME_LENGTH = Field::uint32("http2.header.name.length", "Name Length", Dec, "RFC 7541 §5.2");
    NAME = Field::text("http2.header.name", "Name", "RFC 9113 §8.2");
    VALUE_LENGTH = Field::uint32("http2.header.value.length", "Value Length", Dec, "RFC 7541 §5.2");
    VALUE = Field::text("http2.header.value", "Value", "RFC 9113 §8.2");
    UNESCAPED = Field::text("http2.header.unescaped", "Unescaped", "RFC 3986 §2.1");
    REPRESENTATION = Field::text("http2.header.repr", "Representation", "RFC 7541 §6");
    INDEX = Field::uint32("http2.header.index", "Index", Dec, "RFC 7541 §2.3.3");
    TABLE = Field::text("http2.header.table", "Table", "RFC 7541 §2.3");
    INSERTED_IN = Field::frame("http2.header.inserted_in", "Inserted into the table in frame", "RFC 7541 §2.3.2");
    CODING = Field::text("http2.header.coding", "Coding", "RFC 7541 §5.2");
    MEANING = Field::text("http2.header.meaning", "Meaning", "RFC 9110");
    SIZE_UPDATE = Field::none("http2.header_table_size_update", "Header table size update", "RFC 7541 §6.3");
    SIZE_UPDATE_SIZE = Field::uint32("http2.header_table_size_update.header_table_size", "Header table size", Dec, "RFC 7541 §6.3");
    FULL_URI = Field::text("http2.request.full_uri", "Full request URI", "RFC 9113 §8.3.1");
    REQUEST_IN = Field::frame("http2.request_in", "Request in frame", "RFC 9113 §8.1");
    RESPONSE_IN = Field::frame("http2.response_in", "Response in frame", "RFC 9113 §8.1");
    TIME = Field::relative_time("http2.time", "Time since request", "RFC 9113 §8.1");
    RST_ERROR = Field::uint32("http2.rst_stream.error", "Error", Dec, "RFC 9113 §6.4").values(ERRORS);
    SETTINGS = Field::none("http2.settings", "Settings", "RFC 9113 §6.5");
    SETTINGS_ID = Field::uint16("http2.settings.id", "Settings Identifier", Dec, "RFC 9113 §6.5.1").values(SETTING_NAMES);
    SETTINGS_TABLE_SIZE = Field::uint32("http2.settings.header_table_size", "Header table size", Dec, "RFC 9113 §6.5.2");
    SETTINGS_ENABLE_PUSH = Field::uint32("http2.settings.enable_push", "Enable PUSH", Dec, "RFC 9113 §6.5.2");
    SETTINGS_MAX_STREAMS = Field::uint32("http2.settings.max_concurrent_streams", "Max concurrent streams", Dec, "RFC 9113 §6.5.2");
    SETTINGS_WINDOW = Field::uint32("http2.settings.initial_window_size", "Initial Windows Size", Dec, "RFC 9113 §6.5.2");
    SETTINGS_FRAME_SIZE = Field::uint32("http2.settings.max_frame_size", "Max frame size", Dec, "RFC 9113 §6.5.2");
    SETTINGS_LIST_SIZE = Field::uint32("http2.settings.max_header_list_size", "Max header list size", Dec, "RFC 9113 §6.5.2");
    SETTINGS_EXTENDED_CONNECT = Field::uint32("http2.settings.extended_connect", "Extended CONNECT", Dec, "RFC 8441 §3");
    SETTINGS_UNKNOWN = Field::uint32("http2.settings.unknown", "Unknown Settings", Dec, "RFC 9113 §6.5.1");
    PROMISE_RESERVED = Field::uint32("http2.push_promise.r", "Reserved", Hex, "RFC 9113 §6.6").mask(0x8000_0000);
    PROMISED = Field::uint32("http2.push_promise.promised_stream_id", "Promised-Stream-ID", Dec, "RFC 9113 §6.6").mask(0x7fff_ffff);
    PROMISE_HEADER = Field::bytes("http2.push_promise.header", "Header Block Fragment", "RFC 9113 §6.6");
    PROMISE_PADDING = Field::bytes("http2.push_promise.padding", "Padding", "RFC 9113 §6.6");
    PING = Field::bytes("http2.ping", "Ping", "RFC 9113 §6.7");
    PONG = Field::bytes("http2.pong", "Pong", "RFC 9113 §6.7");
    GOAWAY_RESERVED = Field::uint32("http2.goway.r", "Reserved", Hex, "RFC 9113 §6.8").mask(0x8000_0000);
    LAST_STREAM = Field::uint32("http2.goaway.last_stream_id", "Last-Stream-ID", Dec, "RFC 9113 §6.8").mask(0x7fff_ffff);
    GOAWAY_ERROR = Field::uint32("http2.goaway.error", "Error", Dec, "RFC 9113 §6.8").values(ERRORS);
    DEBUG_DATA = Field::bytes("http2.goaway.addata", "Additional Debug Data", "RFC 9113 §6.8");
    WINDOW_RESERVED = Field::uint32("http2.window_update.r", "Reserved", Hex, "RFC 9113 §6.9").mask(0x8000_0000);
    INCREMENT = Field::uint32("http2.window_update.window_size_increment", "Window Size Increment", Dec, "RFC 9113 §6.9").mask(0x7fff_ffff);
    WINDOW_CONNECTION = Field::new("http2.window.connection", "Window of the connection behind this frame", crate::dissect::Kind::Int(8), "RFC 9113 §6.9.1");
    WINDOW_STREAM = Field::new("http2.window.stream", "Window of the stream behind this frame", crate::dissect::Kind::Int(8), "RFC 9113 §6.9.1");
    WINDOW_USED_UP_IN = Field::frame("http2.window.used_up_in", "The window was used up in frame", "RFC 9113 §6.9.1");
    SETTINGS_EFFECTIVE = Field::text("http2.settings.effective", "Settings of the sender from here on", "RFC 9113 §6.5");
    SETTINGS_AGREED = Field::text("http2.settings.acknowledged", "Settings that are acknowledged", "RFC 9113 §6.5.3");
    CONTINUED = Field::text("http2.continuation.header", "Continuation Header", "RFC 9113 §6.10");
    ALTSVC_ORIGIN_LENGTH = Field::uint16("http2.altsvc.origin.len", "Origin Length", Dec, "RFC 7838 §4");
    ALTSVC_ORIGIN = Field::text("http2.altsvc.origin", "Origin", "RFC 7838 §4");
    ALTSVC_VALUE = Field::text("http2.altsvc.field_value", "Field/Value", "RFC 7838 §4");
    ORIGIN = Field::none("http2.origin", "Origin", "RFC 8336 §2");
    ORIGIN_LENGTH = Field::uint16("http2.origin.origin_len", "Origin Length", Dec, "RFC 8336 §2");
    ORIGIN_ORIGIN = Field::text("http2.origin.origin", "Origin", "RFC 8336 §2");
    PRIORITY_UPDATE_STREAM = Field::uint64("http2.priority_update_stream_id", "Priority Update Stream ID", Dec, "RFC 9218 §7.1");
    PRIORITY_UPDATE_VALUE = Field::text("http2.priority_update_field_value", "Priority Update Field Value", "RFC 9218 §7.1");
}

#[rustfmt::skip]
static TYPES: &[(u64, &str)] = &[
    (0, "DATA"), (1, "HEADERS"), (2, "PRIORITY"), (3, "RST_STREAM"), (4, "SETTINGS"), (5, "PUSH_PROMISE"), (6, "PING"),
    (7, "GOAWAY"), (8, "WINDOW_UPDATE"), (9, "CONTINUATION"), (10, "ALTSVC"), (11, "BLOCKED"), (12, "ORIGIN"),
    (16, "PRIORITY_UPDATE"),
];

/// The name of a type of frames.
pub fn type_name(kind: u8) -> &'static str {
    TYPE.name_of(u64::from(kind)).unwrap_or("Unknown type")
}

/// RFC 9113 §7.
#[rustfmt::skip]
static ERRORS: &[(u64, &str)] = &[
    (0, "NO_ERROR"), (1, "PROTOCOL_ERROR"), (2, "INTERNAL_ERROR"), (3, "FLOW_CONTROL_ERROR"), (4, "SETTINGS_TIMEOUT"),
    (5, "STREAM_CLOSED"), (6, "FRAME_SIZE_ERROR"), (7, "REFUSED_STREAM"), (8, "CANCEL"), (9, "COMPRESSION_ERROR"),
    (10, "CONNECT_ERROR"), (11, "ENHANCE_YOUR_CALM"), (12, "INADEQUATE_SECURITY"), (13, "HTTP_1_1_REQUIRED"),
];

/// RFC 9113 §11.3, RFC 8441 §9.1, RFC 9218 §9.
#[rustfmt::skip]
static SETTING_NAMES: &[(u64, &str)] = &[
    (1, "Header table size"), (2, "Enable PUSH"), (3, "Max concurrent streams"), (4, "Initial Windows size"),
    (5, "Max frame size"), (6, "Max header list size"), (8, "Extended CONNECT"), (9, "No RFC 7540 priorities"),
];

/// What is unusual or wrong, each with the rule that it breaks.
pub mod notes {
    use crate::dissect::prelude::*;

    fields! {
        FOUND = Field::note("http2.found", "Bytes before this frame are missing or not understood; it was found by its form", Severity::Note, Group::Sequence, "RFC 9113 §4.1");
        UNKNOWN_HEADER = Field::note("http2.header.unknown", "The entry of the table was inserted before the capture has the connection without gaps: it is not known", Severity::Warn, Group::Undecoded, "RFC 7541 §2.3.2");
        DAMAGED = Field::note("http2.header.damaged", "The headers cannot all be read", Severity::Error, Group::Malformed, "RFC 9113 §4.3");
        FLOOD = Field::note("http2.continuation.flood", "The headers are not read: they come in more frames or bytes than any sensible message has", Severity::Warn, Group::Protocol, "RFC 9113 §10.5.1");
        BROKEN_BLOCK = Field::note("http2.headers.broken", "Another frame stands within the headers, which are not complete", Severity::Error, Group::Protocol, "RFC 9113 §6.10");
        STRAY_CONTINUATION = Field::note("http2.continuation.alone", "No headers were begun that this frame could continue", Severity::Error, Group::Protocol, "RFC 9113 §6.10");
        PADDING_TOO_LONG = Field::note("http2.padding.too_long", "The padding is longer than the frame", Severity::Error, Group::Protocol, "RFC 9113 §6.1");
        WRONG_SIZE = Field::note("http2.length.wrong", "A frame of this type has another length", Severity::Error, Group::Protocol, "RFC 9113 §4.2");
        WRONG_STREAM = Field::note("http2.streamid.wrong", "A frame of this type must not stand on this stream", Severity::Error, Group::Protocol, "RFC 9113 §6");
        ACK_NOT_EMPTY = Field::note("http2.settings.ack.not_empty", "An acknowledgement of settings carries none", Severity::Error, Group::Protocol, "RFC 9113 §6.5");
        SETTING_RANGE = Field::note("http2.settings.range", "The value is outside of what the setting may have", Severity::Error, Group::Protocol, "RFC 9113 §6.5.2");
        ZERO_INCREMENT = Field::note("http2.window_update.zero", "A window must grow by at least 1", Severity::Error, Group::Protocol, "RFC 9113 §6.9");
        WINDOW_USED_UP = Field::note("http2.window.used_up", "The window is used up: the sender must wait for WINDOW_UPDATE", Severity::Note, Group::Sequence, "RFC 9113 §6.9.1");
        WINDOW_EXCEEDED = Field::note("http2.window.exceeded", "More was sent than the window allows", Severity::Error, Group::Protocol, "RFC 9113 §6.9.1");
        WINDOW_OVERFLOW = Field::note("http2.window.overflow", "The window grows beyond 2³¹ − 1", Severity::Error, Group::Protocol, "RFC 9113 §6.9.1");
        FRAME_TOO_LARGE = Field::note("http2.length.exceeds", "The frame is larger than the other side takes", Severity::Error, Group::Protocol, "RFC 9113 §4.2");
        SELF_DEPENDENCY = Field::note("http2.stream_dependency.self", "A stream must not depend on itself", Severity::Error, Group::Protocol, "RFC 7540 §5.3.1");
        UPPER_CASE = Field::note("http2.header.name.upper_case", "Names of headers are in lower case", Severity::Error, Group::Protocol, "RFC 9113 §8.2.1");
        BAD_NAME = Field::note("http2.header.name.invalid", "The name has bytes that no name may have", Severity::Error, Group::Protocol, "RFC 9113 §8.2.1");
        BAD_VALUE = Field::note("http2.header.value.invalid", "The value has a line break or NUL, or white space around it", Severity::Error, Group::Protocol, "RFC 9113 §8.2.1");
        PSEUDO_LATE = Field::note("http2.header.pseudo.late", "Headers with a colon before their name stand before all others", Severity::Error, Group::Protocol, "RFC 9113 §8.3");
        PSEUDO_UNKNOWN = Field::note("http2.header.pseudo.unknown", "No header has this name with a colon before it", Severity::Error, Group::Protocol, "RFC 9113 §8.3");
        PSEUDO_TWICE = Field::note("http2.header.pseudo.twice", "This header must not come twice", Severity::Error, Group::Protocol, "RFC 9113 §8.3");
        PSEUDO_IN_TRAILERS = Field::note("http2.header.pseudo.trailers", "Trailers must not have this header", Severity::Error, Group::Protocol, "RFC 9113 §8.1");
        PSEUDO_MISSING = Field::note("http2.header.pseudo.missing", "A header is missing that every message has", Severity::Error, Group::Protocol, "RFC 9113 §8.3");
        CONNECTION_HEADER = Field::note("http2.header.connection", "HTTP/2 has no headers for a connection", Severity::Error, Group::Protocol, "RFC 9113 §8.2.2");
        TRAILERS_WITHOUT_END = Field::note("http2.trailers.end", "Trailers must end the stream", Severity::Error, Group::Protocol, "RFC 9113 §8.1");
        RAPID_RESET = Field::note("http2.rst_stream.flood", "The client gives up more streams before they are answered than any sensible one does (rapid reset)", Severity::Warn, Group::Protocol, "RFC 9113 §10.5");
        TUNNEL_LOST = Field::note("http2.websocket.lost", "The WebSocket cannot be read further", Severity::Warn, Group::Undecoded, "RFC 8441 §5");
        CONNECT_LOST = Field::note("http2.tunnel.lost", "The tunnel cannot be read further", Severity::Warn, Group::Undecoded, "RFC 9113 §8.5");
        BODY_INCOMPLETE = Field::note("http2.body.incomplete", "Bytes of the body were not captured", Severity::Note, Group::Undecoded, "RFC 9113 §8.1");
        BODY_FAILED = Field::note("http2.body_decompression_failed", "Body decompression failed", Severity::Warn, Group::Undecoded, "RFC 9110 §8.4");
        BODY_LENGTH_DIFFERS = Field::note("http2.body.length_differs", "The body is not as long as Content-Length says", Severity::Error, Group::Protocol, "RFC 9113 §8.1.1");
    }
}

/// The fields of single headers: those that Wireshark has.
pub mod named {
    use crate::dissect::prelude::*;

    fields! {
        AUTHORITY = Field::text("http2.headers.authority", ":authority", "RFC 9113 §8.3.1");
        METHOD = Field::text("http2.headers.method", ":method", "RFC 9113 §8.3.1");
        PATH = Field::text("http2.headers.path", ":path", "RFC 9113 §8.3.1");
        SCHEME = Field::text("http2.headers.scheme", ":scheme", "RFC 9113 §8.3.1");
        STATUS = Field::uint16("http2.headers.status", ":status", Dec, "RFC 9113 §8.3.2");
        ACCEPT = Field::text("http2.headers.accept", "accept", "RFC 9110 §12.5.1");
        ACCEPT_CHARSET = Field::text("http2.headers.accept_charset", "accept-charset", "RFC 9110 §12.5.2");
        ACCEPT_ENCODING = Field::text("http2.headers.accept_encoding", "accept-encoding", "RFC 9110 §12.5.3");
        ACCEPT_LANGUAGE = Field::text("http2.headers.accept_language", "accept-language", "RFC 9110 §12.5.4");
        ACCEPT_RANGES = Field::text("http2.headers.accept_ranges", "accept-ranges", "RFC 9110 §14.3");
        ACCESS_CONTROL_ALLOW_ORIGIN = Field::text("http2.headers.access_control_allow_origin", "access-control-allow-origin", "Fetch Standard");
        AGE = Field::uint64("http2.headers.age", "age", Dec, "RFC 9111 §5.1");
        ALLOW = Field::text("http2.headers.allow", "allow", "RFC 9110 §10.2.1");
        AUTHORIZATION = Field::text("http2.headers.authorization", "authorization", "RFC 9110 §11.6.2");
        CACHE_CONTROL = Field::text("http2.headers.cache_control", "cache-control", "RFC 9111 §5.2");
        CONTENT_DISPOSITION = Field::text("http2.headers.content_disposition", "content-disposition", "RFC 6266");
        CONTENT_ENCODING = Field::text("http2.headers.content_encoding", "content-encoding", "RFC 9110 §8.4");
        CONTENT_LANGUAGE = Field::text("http2.headers.content_language", "content-language", "RFC 9110 §8.5");
        CONTENT_LENGTH = Field::uint64("http2.headers.content_length", "content-length", Dec, "RFC 9110 §8.6");
        CONTENT_LOCATION = Field::text("http2.headers.content_location", "content-location", "RFC 9110 §8.7");
        CONTENT_RANGE = Field::text("http2.headers.content_range", "content-range", "RFC 9110 §14.4");
        CONTENT_TYPE = Field::text("http2.headers.content_type", "content-type", "RFC 9110 §8.3");
        COOKIE = Field::text("http2.headers.cookie", "cookie", "RFC 6265 §4.2");
        DATE = Field::text("http2.headers.date", "date", "RFC 9110 §6.6.1");
        ETAG = Field::text("http2.headers.etag", "etag", "RFC 9110 §8.8.3");
        EXPECT = Field::text("http2.headers.expect", "expect", "RFC 9110 §10.1.1");
        EXPIRES = Field::text("http2.headers.expires", "expires", "RFC 9111 §5.3");
        FROM = Field::text("http2.headers.from", "from", "RFC 9110 §10.1.2");
        IF_MATCH = Field::text("http2.headers.if_match", "if-match", "RFC 9110 §13.1.1");
        IF_MODIFIED_SINCE = Field::text("http2.headers.if_modified_since", "if-modified-since", "RFC 9110 §13.1.3");
        IF_NONE_MATCH = Field::text("http2.headers.if_none_match", "if-none-match", "RFC 9110 §13.1.2");
        IF_RANGE = Field::text("http2.headers.if_range", "if-range", "RFC 9110 §13.1.5");
        IF_UNMODIFIED_SINCE = Field::text("http2.headers.if_unmodified_since", "if-unmodified-since", "RFC 9110 §13.1.4");
        LAST_MODIFIED = Field::text("http2.headers.last_modified", "last-modified", "RFC 9110 §8.8.2");
        LINK = Field::text("http2.headers.link", "link", "RFC 8288 §3");
        LOCATION = Field::text("http2.headers.location", "location", "RFC 9110 §10.2.2");
        MAX_FORWARDS = Field::uint64("http2.headers.max_forwards", "max-forwards", Dec, "RFC 9110 §7.6.2");
        PROXY_AUTHENTICATE = Field::text("http2.headers.proxy_authenticate", "proxy-authenticate", "RFC 9110 §11.7.1");
        PROXY_AUTHORIZATION = Field::text("http2.headers.proxy_authorization", "proxy-authorization", "RFC 9110 §11.7.2");
        RANGE = Field::text("http2.headers.range", "range", "RFC 9110 §14.2");
        REFERER = Field::text("http2.headers.referer", "referer", "RFC 9110 §10.1.3");
        REFRESH = Field::text("http2.headers.refresh", "refresh", "HTML Standard");
        RETRY_AFTER = Field::text("http2.headers.retry_after", "retry-after", "RFC 9110 §10.2.3");
        SERVER = Field::text("http2.headers.server", "server", "RFC 9110 §10.2.4");
        SET_COOKIE = Field::text("http2.headers.set_cookie", "set-cookie", "RFC 6265 §4.1");
        STRICT_TRANSPORT_SECURITY = Field::text("http2.headers.strict_transport_security", "strict-transport-security", "RFC 6797 §6.1");
        USER_AGENT = Field::text("http2.headers.user_agent", "user-agent", "RFC 9110 §10.1.5");
        VARY = Field::text("http2.headers.vary", "vary", "RFC 9110 §12.5.5");
        VIA = Field::text("http2.headers.via", "via", "RFC 9110 §7.6.3");
        WWW_AUTHENTICATE = Field::text("http2.headers.www_authenticate", "www-authenticate", "RFC 9110 §11.6.1");
    }

    /// The field of the header with this name.
    pub fn field(name: &[u8]) -> Option<&'static Field> {
        Some(match std::str::from_utf8(name).ok()? {
            ":authority" => &AUTHORITY,
            ":method" => &METHOD,
            ":path" => &PATH,
            ":scheme" => &SCHEME,
            ":status" => &STATUS,
            "accept" => &ACCEPT,
            "accept-charset" => &ACCEPT_CHARSET,
            "accept-encoding" => &ACCEPT_ENCODING,
            "accept-language" => &ACCEPT_LANGUAGE,
            "accept-ranges" => &ACCEPT_RANGES,
            "access-control-allow-origin" => &ACCESS_CONTROL_ALLOW_ORIGIN,
            "age" => &AGE,
            "allow" => &ALLOW,
            "authorization" => &AUTHORIZATION,
            "cache-control" => &CACHE_CONTROL,
            "content-disposition" => &CONTENT_DISPOSITION,
            "content-encoding" => &CONTENT_ENCODING,
            "content-language" => &CONTENT_LANGUAGE,
            "content-length" => &CONTENT_LENGTH,
            "content-location" => &CONTENT_LOCATION,
            "content-range" => &CONTENT_RANGE,
            "content-type" => &CONTENT_TYPE,
            "cookie" => &COOKIE,
            "date" => &DATE,
            "etag" => &ETAG,
            "expect" => &EXPECT,
            "expires" => &EXPIRES,
            "from" => &FROM,
            "if-match" => &IF_MATCH,
            "if-modified-since" => &IF_MODIFIED_SINCE,
            "if-none-match" => &IF_NONE_MATCH,
            "if-range" => &IF_RANGE,
            "if-unmodified-since" => &IF_UNMODIFIED_SINCE,
            "last-modified" => &LAST_MODIFIED,
            "link" => &LINK,
            "location" => &LOCATION,
            "max-forwards" => &MAX_FORWARDS,
            "proxy-authenticate" => &PROXY_AUTHENTICATE,
            "proxy-authorization" => &PROXY_AUTHORIZATION,
            "range" => &RANGE,
            "referer" => &REFERER,
            "refresh" => &REFRESH,
            "retry-after" => &RETRY_AFTER,
            "server" => &SERVER,
            "set-cookie" => &SET_COOKIE,
            "strict-transport-security" => &STRICT_TRANSPORT_SECURITY,
            "user-agent" => &USER_AGENT,
            "vary" => &VARY,
            "via" => &VIA,
            "www-authenticate" => &WWW_AUTHENTICATE,
            _ => return None,
        })
    }
}
