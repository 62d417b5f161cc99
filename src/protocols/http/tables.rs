//! Status codes (IANA registry, RFC 9110 §15) and what they say; header fields and what they are for.

use super::fields::{REQUEST_LINE, RESPONSE_LINE, named as f};
use crate::dissect::Field;

/// A status code with the name that Wireshark shows and what it says.
pub const STATUS: &[(u16, &str, &str)] = &[
    (100, "Continue", "the client may send the body now (RFC 9110 §15.2.1)"),
    (101, "Switching Protocols", "the connection changes to the protocol that Upgrade names (RFC 9110 §15.2.2)"),
    (102, "Processing", "the answer will take a while (RFC 2518 §10.1)"),
    (103, "Early Hints", "fields that the final answer will probably have (RFC 8297 §2)"),
    (199, "Informational - Others", ""),
    (200, "OK", "the request succeeded (RFC 9110 §15.3.1)"),
    (201, "Created", "a resource was made; Location says where (RFC 9110 §15.3.2)"),
    (202, "Accepted", "the request will be carried out later (RFC 9110 §15.3.3)"),
    (203, "Non-authoritative Information", "a proxy changed the answer (RFC 9110 §15.3.4)"),
    (204, "No Content", "done, and there is nothing to show (RFC 9110 §15.3.5)"),
    (205, "Reset Content", "done; the form should be emptied (RFC 9110 §15.3.6)"),
    (206, "Partial Content", "the part of the resource that Range asked for (RFC 9110 §15.3.7)"),
    (207, "Multi-Status", "several answers in the body (RFC 4918 §11.1)"),
    (226, "IM Used", "the difference to an earlier version (RFC 3229 §10.4.1)"),
    (299, "Success - Others", ""),
    (300, "Multiple Choices", "there are several representations to choose from (RFC 9110 §15.4.1)"),
    (301, "Moved Permanently", "the resource has another address for good (RFC 9110 §15.4.2)"),
    (302, "Found", "the resource is elsewhere for now (RFC 9110 §15.4.3)"),
    (303, "See Other", "the answer is to be fetched elsewhere with GET (RFC 9110 §15.4.4)"),
    (304, "Not Modified", "the copy that the client has is still good (RFC 9110 §15.4.5)"),
    (305, "Use Proxy", "no longer used (RFC 9110 §15.4.6)"),
    (307, "Temporary Redirect", "elsewhere for now; the method stays (RFC 9110 §15.4.8)"),
    (308, "Permanent Redirect", "another address for good; the method stays (RFC 9110 §15.4.9)"),
    (399, "Redirection - Others", ""),
    (400, "Bad Request", "the server does not understand the request (RFC 9110 §15.5.1)"),
    (401, "Unauthorized", "credentials are missing or wrong; WWW-Authenticate says which (RFC 9110 §15.5.2)"),
    (402, "Payment Required", "reserved (RFC 9110 §15.5.3)"),
    (403, "Forbidden", "understood, but refused (RFC 9110 §15.5.4)"),
    (404, "Not Found", "there is nothing at this address (RFC 9110 §15.5.5)"),
    (405, "Method Not Allowed", "the resource does not know the method; Allow lists those it knows (RFC 9110 §15.5.6)"),
    (406, "Not Acceptable", "no representation fits the Accept fields (RFC 9110 §15.5.7)"),
    (407, "Proxy Authentication Required", "the proxy wants credentials (RFC 9110 §15.5.8)"),
    (408, "Request Time-out", "the request did not arrive in time (RFC 9110 §15.5.9)"),
    (409, "Conflict", "the request does not fit the state of the resource (RFC 9110 §15.5.10)"),
    (410, "Gone", "the resource is no longer there (RFC 9110 §15.5.11)"),
    (411, "Length Required", "the server wants a Content-Length (RFC 9110 §15.5.12)"),
    (412, "Precondition Failed", "a condition of the request is false (RFC 9110 §15.5.13)"),
    (413, "Request Entity Too Large", "the body is larger than the server wants (RFC 9110 §15.5.14)"),
    (414, "Request-URI Too Long", "the target is longer than the server wants (RFC 9110 §15.5.15)"),
    (415, "Unsupported Media Type", "the server does not take this content type (RFC 9110 §15.5.16)"),
    (416, "Requested Range Not Satisfiable", "the resource has no such part (RFC 9110 §15.5.17)"),
    (417, "Expectation Failed", "the server does not do what Expect asks (RFC 9110 §15.5.18)"),
    (418, "I'm a teapot", "not in use; a joke of RFC 2324 (RFC 9110 §15.5.19)"),
    (421, "Misdirected Request", "this server does not answer for that address (RFC 9110 §15.5.20)"),
    (422, "Unprocessable Entity", "the body is well formed, but cannot be carried out (RFC 9110 §15.5.21)"),
    (423, "Locked", "the resource is locked (RFC 4918 §11.3)"),
    (424, "Failed Dependency", "another request had to succeed first (RFC 4918 §11.4)"),
    (425, "Too Early", "the request might be a replay (RFC 8470 §5.2)"),
    (426, "Upgrade Required", "the server wants another protocol (RFC 9110 §15.5.22)"),
    (428, "Precondition Required", "the request must be conditional (RFC 6585 §3)"),
    (429, "Too Many Requests", "the client asks too often; Retry-After says when again (RFC 6585 §4)"),
    (431, "Request Header Fields Too Large", "the head is larger than the server wants (RFC 6585 §5)"),
    (451, "Unavailable For Legal Reasons", "somebody forbade it (RFC 7725 §3)"),
    (499, "Client Error - Others", ""),
    (500, "Internal Server Error", "something went wrong in the server (RFC 9110 §15.6.1)"),
    (501, "Not Implemented", "the server does not know the method (RFC 9110 §15.6.2)"),
    (502, "Bad Gateway", "a server behind this one gave a bad answer (RFC 9110 §15.6.3)"),
    (503, "Service Unavailable", "the server cannot answer now (RFC 9110 §15.6.4)"),
    (504, "Gateway Time-out", "a server behind this one did not answer in time (RFC 9110 §15.6.5)"),
    (505, "HTTP Version not supported", "the server does not speak this version (RFC 9110 §15.6.6)"),
    (506, "Variant Also Negotiates", "content negotiation goes in a circle (RFC 2295 §8.1)"),
    (507, "Insufficient Storage", "no room to store it (RFC 4918 §11.5)"),
    (508, "Loop Detected", "the request goes in a circle (RFC 5842 §7.2)"),
    (511, "Network Authentication Required", "the network wants a login first (RFC 6585 §6)"),
    (599, "Server Error - Others", ""),
];

/// Name and meaning of a status code; those of its class for one that is not registered.
pub fn status(code: u16) -> Option<(&'static str, &'static str)> {
    let exact = STATUS.iter().find(|(known, ..)| *known == code);
    // RFC 9110 §15: an unknown code is to be understood as x00 of its class.
    let class = || STATUS.iter().find(|(known, ..)| code < 600 && known / 100 == code / 100 && known % 100 == 99);
    exact.or_else(class).map(|(_, name, meaning)| (*name, *meaning))
}

/// A header field: its name in lower case, the field it is written as, and what it is for. `None`: Wireshark has no field of
/// its own for it.
pub struct Header {
    /// In lower case.
    pub name: &'static str,
    /// The field.
    pub field: Option<&'static Field>,
    /// What it is for; may be empty.
    pub meaning: &'static str,
}

const fn header(name: &'static str, field: &'static Field, meaning: &'static str) -> Header {
    Header { name, field: Some(field), meaning }
}
const fn other(name: &'static str, meaning: &'static str) -> Header {
    Header { name, field: None, meaning }
}

/// Header fields by name, in alphabetic order.
pub static HEADERS: &[Header] = &[
    header("accept", &f::ACCEPT, "media types that the client wants"),
    header("accept-encoding", &f::ACCEPT_ENCODING, "content codings that the client can undo"),
    header("accept-language", &f::ACCEPT_LANGUAGE, "languages that the user reads"),
    other("accept-ranges", "whether parts of the resource can be asked for"),
    other("access-control-allow-credentials", "whether scripts may use credentials across origins"),
    other("access-control-allow-headers", "fields that scripts of other origins may send"),
    other("access-control-allow-methods", "methods that scripts of other origins may use"),
    other("access-control-allow-origin", "origins whose scripts may read the answer"),
    other("access-control-request-headers", "fields that a script of another origin wants to send"),
    other("access-control-request-method", "the method that a script of another origin wants to use"),
    other("age", "seconds the answer has been in caches"),
    other("allow", "methods that the resource knows"),
    other("alt-svc", "other addresses and protocols of the same service"),
    header("authorization", &f::AUTHORIZATION, "credentials of the client"),
    header("cache-control", &f::CACHE_CONTROL, "what caches may do"),
    header("connection", &f::CONNECTION, "options for this connection alone"),
    other("content-disposition", "whether to show or to save the body, and under which name"),
    header("content-encoding", &f::CONTENT_ENCODING, "how the body is compressed"),
    other("content-language", "language of the body's readers"),
    header("content-length", &f::CONTENT_LENGTH, "bytes of the body"),
    other("content-location", "the address of what the body shows"),
    other("content-range", "which part of the resource the body is"),
    other("content-security-policy", "what the page may load and run"),
    header("content-type", &f::CONTENT_TYPE, "media type of the body"),
    header("cookie", &f::COOKIE, "cookies that the server set before"),
    header("date", &f::DATE, "when the message was made"),
    other("dnt", "the user does not want to be tracked"),
    other("etag", "a mark of this version of the resource"),
    other("expect", "what the server must do before the body is sent"),
    other("expires", "when the answer is stale"),
    other("forwarded", "what proxies on the way know of the client"),
    header("host", &f::HOST, "which site on this server the client wants"),
    header("http2-settings", &f::HTTP2_SETTINGS, "settings for HTTP/2 after an upgrade"),
    other("if-match", "only if the version is one of these"),
    other("if-modified-since", "only if changed after this time"),
    other("if-none-match", "only if the version is none of these"),
    other("if-range", "a part if the version is this, else all"),
    other("if-unmodified-since", "only if not changed after this time"),
    other("keep-alive", "how long the connection stays open"),
    header("last-modified", &f::LAST_MODIFIED, "when the resource was last changed"),
    other("link", "other resources that belong to this one"),
    header("location", &f::LOCATION, "where to go next, or what was made"),
    other("origin", "the site whose script asks"),
    other("pragma", "no-cache, for caches of HTTP/1.0"),
    header("proxy-authenticate", &f::PROXY_AUTHENTICATE, "which credentials the proxy wants"),
    header("proxy-authorization", &f::PROXY_AUTHORIZATION, "credentials for the proxy"),
    other("range", "which part of the resource is wanted"),
    header("referer", &f::REFERER, "the page that led here"),
    other("retry-after", "when to try again"),
    other("sec-fetch-dest", "what the browser wants it for"),
    other("sec-fetch-mode", "how the browser asks"),
    other("sec-fetch-site", "how the asking site is related to this one"),
    header("sec-websocket-accept", &f::SEC_WEBSOCKET_ACCEPT, "proof that the server understood the handshake"),
    header("sec-websocket-extensions", &f::SEC_WEBSOCKET_EXTENSIONS, "extensions of WebSocket"),
    header("sec-websocket-key", &f::SEC_WEBSOCKET_KEY, "random value that the server must answer to"),
    header("sec-websocket-protocol", &f::SEC_WEBSOCKET_PROTOCOL, "protocols to speak over WebSocket"),
    header("sec-websocket-version", &f::SEC_WEBSOCKET_VERSION, "version of WebSocket"),
    header("server", &f::SERVER, "program of the server"),
    header("set-cookie", &f::SET_COOKIE, "a cookie that the client shall send from now on"),
    other("strict-transport-security", "from now on only with TLS"),
    other("te", "transfer codings and trailers that the client takes"),
    other("trailer", "fields that will follow the body"),
    header("transfer-encoding", &f::TRANSFER_ENCODING, "how the body is framed on this connection"),
    header("upgrade", &f::UPGRADE, "protocols to change to"),
    other("upgrade-insecure-requests", "the client likes to be sent to the TLS address"),
    header("user-agent", &f::USER_AGENT, "program of the client"),
    other("vary", "request fields on which the answer depends"),
    other("via", "proxies on the way"),
    other("warning", "no longer used"),
    header("www-authenticate", &f::WWW_AUTHENTICATE, "which credentials the server wants"),
    other("x-content-type-options", "nosniff: believe Content-Type"),
    header("x-forwarded-for", &f::X_FORWARDED_FOR, "addresses that the request came through"),
    other("x-frame-options", "whether the page may stand in a frame of another"),
    other("x-powered-by", "what made the answer"),
    other("x-requested-with", "XMLHttpRequest: a script asks"),
];

/// What is known of a header field; names are the same in any case (RFC 9110 §5.1).
pub fn find(name: &[u8]) -> Option<&'static Header> {
    let order = |header: &Header| {
        let lower = name.iter().map(u8::to_ascii_lowercase);
        header.name.bytes().cmp(lower)
    };
    HEADERS.binary_search_by(order).ok().and_then(|place| HEADERS.get(place))
}

/// The field that any field line of a request or a response is written as.
pub fn any_line(response: bool) -> &'static Field {
    if response { &RESPONSE_LINE } else { &REQUEST_LINE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        assert!(HEADERS.windows(2).all(|two| two[0].name < two[1].name));
        assert!(STATUS.windows(2).all(|two| two[0].0 < two[1].0));
        for header in HEADERS {
            let found = find(header.name.to_ascii_uppercase().as_bytes()).expect("itself");
            assert_eq!(found.name, header.name);
        }
    }

    #[test]
    fn codes_that_are_not_registered_have_their_class() {
        assert_eq!(status(404).map(|(name, _)| name), Some("Not Found"));
        assert_eq!(status(499 - 9).map(|(name, _)| name), Some("Client Error - Others"));
        assert_eq!(status(777), None);
    }
}
