//! What the two sides agreed on when they changed to WebSocket. RFC 6455 §4.2.2, RFC 7692 §7.1.

use crate::dissect::Direction;

/// What a `101 Switching Protocols` grants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Compression of messages, if granted.
    pub deflate: Option<Deflate>,
    /// The subprotocol; empty if none.
    pub subprotocol: String,
}

/// The terms of permessage-deflate that a reader of the stream needs. (The sizes of windows are not among them: an
/// inflater with the largest window reads all.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deflate {
    client_alone: bool,
    server_alone: bool,
}

impl Deflate {
    /// Whether each message of this direction is compressed for itself.
    pub fn is_alone(&self, direction: Direction) -> bool {
        match direction {
            Direction::FromClient => self.client_alone,
            Direction::FromServer => self.server_alone,
        }
    }
}

impl Agreement {
    /// What the head of the response says.
    pub fn read(head: &[u8]) -> Self {
        let subprotocol = values(head, "sec-websocket-protocol").next().unwrap_or_default();
        let deflate = values(head, "sec-websocket-extensions").find_map(|extension| {
            let mut parts = extension.split(';').map(str::trim);
            parts.next().filter(|name| name.eq_ignore_ascii_case("permessage-deflate"))?;
            let mut deflate = Deflate::default();
            for parameter in parts {
                let name = parameter.split('=').next().unwrap_or_default().trim();
                deflate.client_alone |= name.eq_ignore_ascii_case("client_no_context_takeover");
                deflate.server_alone |= name.eq_ignore_ascii_case("server_no_context_takeover");
            }
            Some(deflate)
        });
        Self { deflate, subprotocol: subprotocol.to_owned() }
    }
}

/// The subprotocols that the head of a request offers.
pub fn offered(head: &[u8]) -> impl Iterator<Item = &str> {
    values(head, "sec-websocket-protocol")
}

/// The elements of every line of a head with this name (in lower case), as a list splits them.
fn values<'h>(head: &'h [u8], name: &'static str) -> impl Iterator<Item = &'h str> {
    let lines = head.split(|byte| *byte == b'\n').filter_map(|line| std::str::from_utf8(line).ok());
    let named = move |line: &'h str| {
        let (before, value) = line.split_once(':')?;
        before.trim().eq_ignore_ascii_case(name).then_some(value)
    };
    lines.filter_map(named).flat_map(|value| value.split(',')).map(str::trim).filter(|element| !element.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_and_subprotocol_are_read_from_any_line() {
        let head = b"HTTP/1.1 101 Switching Protocols\r\nSEC-WebSocket-Protocol: chat.v1\r\n\
            Sec-WebSocket-Extensions: foo; bar=\"1\"\r\n\
            sec-websocket-extensions: x-y ,PerMessage-Deflate ; server_no_context_takeover; client_max_window_bits=12\r\n\r\n";
        let agreement = Agreement::read(head);
        assert_eq!(agreement.subprotocol, "chat.v1");
        let deflate = agreement.deflate.unwrap();
        assert!(deflate.is_alone(Direction::FromServer));
        assert!(!deflate.is_alone(Direction::FromClient));
    }

    #[test]
    fn what_is_not_granted_is_not_agreed() {
        let agreement = Agreement::read(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
        assert_eq!(agreement, Agreement::default());
        assert_eq!(Agreement::read(b"\xff\xfe\n:\n,;,"), Agreement::default());
    }
}
