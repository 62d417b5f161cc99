//! The fields of HTTP/1: names, labels and types of Wireshark 4, and our own where it has none.

use crate::dissect::prelude::*;

const RFC_START: &str = "RFC 9112 §2.1";

fields! {
    NOTIFICATION = Field::new("http.notification", "Notification", crate::dissect::Kind::Bool(0), "RFC 9110 §3.4");
    RESPONSE = Field::new("http.response", "Response", crate::dissect::Kind::Bool(0), "RFC 9112 §4");
    REQUEST = Field::new("http.request", "Request", crate::dissect::Kind::Bool(0), "RFC 9112 §3");
    RESPONSE_NUMBER = Field::uint32("http.response_number", "Response number", Dec, "RFC 9112 §9.3");
    REQUEST_NUMBER = Field::uint32("http.request_number", "Request number", Dec, "RFC 9112 §9.3");
    START_LINE = Field::none("http.start_line", "Start line", RFC_START);
    RESPONSE_LINE = Field::text("http.response.line", "Response line", "RFC 9112 §5");
    REQUEST_LINE = Field::text("http.request.line", "Request line", "RFC 9112 §5");
    UNKNOWN_HEADER = Field::text("http.unknown_header", "Unknown header", "RFC 9112 §5");
    HEAD_END = Field::none("http.head_end", "End of head", RFC_START);
    METHOD = Field::text("http.request.method", "Request Method", "RFC 9110 §9");
    URI = Field::text("http.request.uri", "Request URI", "RFC 9112 §3.2");
    URI_PATH = Field::text("http.request.uri.path", "Request URI Path", "RFC 3986 §3.3");
    URI_QUERY = Field::text("http.request.uri.query", "Request URI Query", "RFC 3986 §3.4");
    URI_PARAMETER = Field::text("http.request.uri.query.parameter", "Request URI Query Parameter", "RFC 3986 §3.4");
    REQUEST_VERSION = Field::text("http.request.version", "Request Version", "RFC 9112 §2.3");
    RESPONSE_VERSION = Field::text("http.response.version", "Response Version", "RFC 9112 §2.3");
    FULL_URI = Field::text("http.request.full_uri", "Full request URI", "RFC 9112 §3.3");
    CODE = Field::uint16("http.response.code", "Status Code", Dec, "RFC 9110 §15");
    CODE_DESCRIPTION = Field::text("http.response.code.desc", "Status Code Description", "RFC 9110 §15");
    PHRASE = Field::text("http.response.phrase", "Response Phrase", "RFC 9112 §4");
    MEANING = Field::text("http.meaning", "Meaning", "RFC 9110");
    BODY_RULE = Field::text("http.body_length_rule", "Body length", "RFC 9112 §6.3");
    RESPONSE_FOR_URI = Field::text("http.response_for.uri", "Request URI", "RFC 9112 §3.3");
    CONTENT_LENGTH = Field::uint64("http.content_length", "Content length", Dec, "RFC 9110 §8.6");
    REQUEST_IN = Field::frame("http.request_in", "Request in frame", "RFC 9112 §9.2");
    RESPONSE_IN = Field::frame("http.response_in", "Response in frame", "RFC 9112 §9.2");
    NEXT_REQUEST_IN = Field::frame("http.next_request_in", "Next request in frame", "RFC 9112 §9.3");
    NEXT_RESPONSE_IN = Field::frame("http.next_response_in", "Next response in frame", "RFC 9112 §9.3");
    PREVIOUS_REQUEST_IN = Field::frame("http.prev_request_in", "Prev request in frame", "RFC 9112 §9.3");
    PREVIOUS_RESPONSE_IN = Field::frame("http.prev_response_in", "Prev response in frame", "RFC 9112 §9.3");
    TIME = Field::relative_time("http.time", "Time since request", "RFC 9112 §9.2");
    CHUNKED = Field::none("http.chunked", "HTTP chunked response", "RFC 9112 §7.1");
    CHUNK = Field::none("http.chunk", "Data chunk", "RFC 9112 §7.1");
    TRAILER = Field::text("http.chunked_trailer_part", "trailer-part", "RFC 9112 §7.1.2");
    CHUNK_BOUNDARY = Field::bytes("http.chunk_boundary", "Chunk boundary", "RFC 9112 §7.1");
    CHUNK_SIZE = Field::uint64("http.chunk_size", "Chunk size", Dec, "RFC 9112 §7.1").named(Names::Unit("octet", "octets"));
    CHUNK_EXTENSION = Field::text("http.chunk_extension", "Chunk extension", "RFC 9112 §7.1.1");
    CHUNK_DATA = Field::bytes("http.chunk_data", "Chunk data", "RFC 9112 §7.1");
    CHUNK_REST = Field::bytes("http.chunk_rest", "Not chunks", "RFC 9112 §7.1");
    ENCODED = Field::none("http.encoded_entity", "Content-encoded entity body", "RFC 9110 §8.4");
    FILE_DATA = Field::text("http.file_data", "File Data", "RFC 9110 §6.4");
}

/// The fields of single header fields: those that Wireshark has, in alphabetic order of their names in lower case.
pub mod named {
    use crate::dissect::prelude::*;

    fields! {
        ACCEPT = Field::text("http.accept", "Accept", "RFC 9110 §12.5.1");
        ACCEPT_ENCODING = Field::text("http.accept_encoding", "Accept Encoding", "RFC 9110 §12.5.3");
        ACCEPT_LANGUAGE = Field::text("http.accept_language", "Accept-Language", "RFC 9110 §12.5.4");
        AUTHORIZATION = Field::text("http.authorization", "Authorization", "RFC 9110 §11.6.2");
        CACHE_CONTROL = Field::text("http.cache_control", "Cache-Control", "RFC 9111 §5.2");
        CONNECTION = Field::text("http.connection", "Connection", "RFC 9110 §7.6.1");
        CONTENT_ENCODING = Field::text("http.content_encoding", "Content-Encoding", "RFC 9110 §8.4");
        CONTENT_LENGTH = Field::text("http.content_length_header", "Content-Length", "RFC 9110 §8.6");
        CONTENT_TYPE = Field::text("http.content_type", "Content-Type", "RFC 9110 §8.3");
        COOKIE = Field::text("http.cookie", "Cookie", "RFC 6265 §5.4");
        DATE = Field::text("http.date", "Date", "RFC 9110 §6.6.1");
        HOST = Field::text("http.host", "Host", "RFC 9110 §7.2");
        HTTP2_SETTINGS = Field::text("http.http2_settings", "HTTP2-Settings", "RFC 7540 §3.2.1");
        LAST_MODIFIED = Field::text("http.last_modified", "Last-Modified", "RFC 9110 §8.8.2");
        LOCATION = Field::text("http.location", "Location", "RFC 9110 §10.2.2");
        PROXY_AUTHENTICATE = Field::text("http.proxy_authenticate", "Proxy-Authenticate", "RFC 9110 §11.7.1");
        PROXY_AUTHORIZATION = Field::text("http.proxy_authorization", "Proxy-Authorization", "RFC 9110 §11.7.2");
        REFERER = Field::text("http.referer", "Referer", "RFC 9110 §10.1.3");
        SEC_WEBSOCKET_ACCEPT = Field::text("http.sec_websocket_accept", "Sec-WebSocket-Accept", "RFC 6455 §11.3.3");
        SEC_WEBSOCKET_EXTENSIONS = Field::text("http.sec_websocket_extensions", "Sec-WebSocket-Extensions", "RFC 6455 §11.3.2");
        SEC_WEBSOCKET_KEY = Field::text("http.sec_websocket_key", "Sec-WebSocket-Key", "RFC 6455 §11.3.1");
        SEC_WEBSOCKET_PROTOCOL = Field::text("http.sec_websocket_protocol", "Sec-WebSocket-Protocol", "RFC 6455 §11.3.4");
        SEC_WEBSOCKET_VERSION = Field::text("http.sec_websocket_version", "Sec-WebSocket-Version", "RFC 6455 §11.3.5");
        SERVER = Field::text("http.server", "Server", "RFC 9110 §10.2.4");
        SET_COOKIE = Field::text("http.set_cookie", "Set-Cookie", "RFC 6265 §5.2");
        TRANSFER_ENCODING = Field::text("http.transfer_encoding", "Transfer-Encoding", "RFC 9112 §6.1");
        UPGRADE = Field::text("http.upgrade", "Upgrade", "RFC 9110 §7.8");
        USER_AGENT = Field::text("http.user_agent", "User-Agent", "RFC 9110 §10.1.5");
        WWW_AUTHENTICATE = Field::text("http.www_authenticate", "WWW-Authenticate", "RFC 9110 §11.6.1");
        X_FORWARDED_FOR = Field::text("http.x_forwarded_for", "X-Forwarded-For", "RFC 7239 §5.2");
    }
}
