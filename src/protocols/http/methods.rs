//! Request methods: the IANA registry (RFC 9110 §16.1) and the ones of UPnP, Icecast and caches, each with what it asks for.

/// A method and its meaning. A request's [`Begin::code`](crate::dissect::Begin::code) is its place here.
pub const METHODS: &[(&str, &str)] = &[
    ("GET", "asks for the resource itself (RFC 9110 §9.3.1)"),
    ("POST", "hands the body to the resource for processing (RFC 9110 §9.3.3)"),
    ("HEAD", "like GET, but only the head of the answer (RFC 9110 §9.3.2)"),
    ("PUT", "stores the body as the resource (RFC 9110 §9.3.4)"),
    ("DELETE", "removes the resource (RFC 9110 §9.3.5)"),
    ("OPTIONS", "asks what can be done with the resource (RFC 9110 §9.3.7)"),
    ("CONNECT", "asks a proxy for a tunnel to the target (RFC 9110 §9.3.6)"),
    ("TRACE", "asks for the request to be sent back as it arrived (RFC 9110 §9.3.8)"),
    ("PATCH", "changes a part of the resource (RFC 5789 §2)"),
    ("PROPFIND", "asks for properties (RFC 4918 §9.1)"),
    ("PROPPATCH", "sets and removes properties (RFC 4918 §9.2)"),
    ("MKCOL", "makes a collection (RFC 4918 §9.3)"),
    ("COPY", "copies a resource (RFC 4918 §9.8)"),
    ("MOVE", "moves a resource (RFC 4918 §9.9)"),
    ("LOCK", "takes a lock (RFC 4918 §9.10)"),
    ("UNLOCK", "gives a lock back (RFC 4918 §9.11)"),
    ("SEARCH", "asks a query of a resource (RFC 5323 §2)"),
    ("REPORT", "asks for information about a resource (RFC 3253 §3.6)"),
    ("ACL", "changes who may do what (RFC 3744 §8.1)"),
    ("BASELINE-CONTROL", "puts a collection under baseline control (RFC 3253 §12.6)"),
    ("BIND", "adds a binding to a resource (RFC 5842 §4)"),
    ("CHECKIN", "makes a version of what was checked out (RFC 3253 §4.4)"),
    ("CHECKOUT", "makes a resource changeable (RFC 3253 §4.3)"),
    ("LABEL", "labels a version (RFC 3253 §8.2)"),
    ("LINK", "relates resources (RFC 2068 §19.6.1.2)"),
    ("MERGE", "merges versions (RFC 3253 §11.2)"),
    ("MKACTIVITY", "makes an activity (RFC 3253 §13.5)"),
    ("MKCALENDAR", "makes a calendar (RFC 4791 §5.3.1)"),
    ("MKREDIRECTREF", "makes a redirect reference (RFC 4437 §6)"),
    ("MKWORKSPACE", "makes a workspace (RFC 3253 §6.3)"),
    ("ORDERPATCH", "changes the order of members (RFC 3648 §7)"),
    ("PRI", "not a request: the preface of HTTP/2 (RFC 9113 §3.4)"),
    ("QUERY", "asks a query that the body carries; safe and idempotent"),
    ("REBIND", "moves a binding (RFC 5842 §6)"),
    ("UNBIND", "removes a binding (RFC 5842 §5)"),
    ("UNCHECKOUT", "gives up a checkout (RFC 3253 §4.5)"),
    ("UNLINK", "ends a relation of resources (RFC 2068 §19.6.1.3)"),
    ("UPDATE", "takes over another version (RFC 3253 §7.1)"),
    ("UPDATEREDIRECTREF", "changes a redirect reference (RFC 4437 §7)"),
    ("VERSION-CONTROL", "puts a resource under version control (RFC 3253 §3.5)"),
    ("M-SEARCH", "looks for devices and services (UPnP Device Architecture 2.0 §1.3.2)"),
    ("NOTIFY", "announces a device or an event (UPnP Device Architecture 2.0 §1.2, §4.3)"),
    ("SUBSCRIBE", "subscribes to events (UPnP Device Architecture 2.0 §4.1.2)"),
    ("UNSUBSCRIBE", "ends a subscription (UPnP Device Architecture 2.0 §4.1.4)"),
    ("PURGE", "asks a cache to forget the resource (Varnish, Squid)"),
    ("SOURCE", "begins to send a stream to a server (Icecast)"),
    ("BCOPY", "copies several resources (Exchange WebDAV)"),
    ("BDELETE", "removes several resources (Exchange WebDAV)"),
    ("BMOVE", "moves several resources (Exchange WebDAV)"),
    ("BPROPFIND", "asks for properties of several resources (Exchange WebDAV)"),
    ("BPROPPATCH", "sets properties of several resources (Exchange WebDAV)"),
    ("POLL", "asks whether events came (Exchange WebDAV)"),
    ("RPC_CONNECT", "opens a channel for remote procedure calls (MS-RPCH §2.1.2)"),
    ("RPC_IN_DATA", "the channel of calls to a server (MS-RPCH §2.1.2.1.1)"),
    ("RPC_OUT_DATA", "the channel of answers to a client (MS-RPCH §2.1.2.1.2)"),
    ("SSTP_DUPLEX_POST", "opens a tunnel of SSTP (MS-SSTP §3.2.4.1)"),
    ("CCM_POST", "sends a message to a management server (Configuration Manager)"),
];

/// The `code` of a method that is not in the list.
pub const UNKNOWN: u16 = u16::MAX;
/// The `code` of HEAD.
pub const HEAD: u16 = 2;
/// The `code` of CONNECT.
pub const CONNECT: u16 = 6;

/// The place of a method in [`METHODS`]; case matters (RFC 9110 §9.1).
#[inline]
pub fn place(method: &[u8]) -> u16 {
    METHODS.iter().position(|(name, _)| name.as_bytes() == method).map_or(UNKNOWN, |place| place as u16)
}

/// The name of the method with this `code`; empty for one that is not in the list.
pub fn name(code: u16) -> &'static str {
    METHODS.get(usize::from(code)).map_or("", |(name, _)| name)
}

/// What a method asks for.
pub fn meaning(method: &[u8]) -> Option<&'static str> {
    METHODS.iter().find(|(name, _)| name.as_bytes() == method).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_that_code_names_are_right() {
        assert_eq!((name(HEAD), name(CONNECT), place(b"GET")), ("HEAD", "CONNECT", 0));
        assert_eq!(place(b"get"), UNKNOWN);
        let mut names: Vec<_> = METHODS.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), METHODS.len());
    }
}
