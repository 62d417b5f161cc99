//! What a message of gRPC belongs to: the path of the call and the headers that matter for its messages.

use std::borrow::Cow;

use super::Shape;
use crate::dissect::{Context, Direction};
use crate::protocols::content_type;
use crate::protocols::http::lines::{self, StartLine};
use crate::protocols::http2::block;

/// A call, as the head of the message and that of its request tell.
#[derive(Clone, Debug)]
pub struct Call {
    /// `/helloworld.Greeter/SayHello`; empty if it is not known.
    pub path: String,
    /// Whose message it is.
    pub direction: Direction,
    /// What compressed messages are compressed with.
    pub encoding: String,
    /// The media type of a message.
    pub inner: &'static str,
    /// Whether HTTP/1 carries it.
    pub over_http1: bool,
    /// The kind of the call, by the schema, else as far as its messages tell.
    pub shape: Option<Shape>,
}

/// A head: lines of HTTP/1, or what was read of a block of HTTP/2.
#[derive(Clone, Copy)]
enum Head<'a> {
    Lines(&'a [u8]),
    Rows(&'a [u8]),
}

impl<'a> Head<'a> {
    fn path(self) -> Option<Cow<'a, [u8]>> {
        match self {
            Self::Rows(made) => block::value(made, ":path").map(Cow::Borrowed),
            Self::Lines(head) => match lines::start_line(head, &lines::line_or_rest(head, 0))? {
                StartLine::Request { target, .. } => head.get(target).map(Cow::Borrowed),
                StartLine::Response { .. } => None,
            },
        }
    }

    /// The value of the first header with this name, which is in lower case.
    fn value(self, name: &str) -> Option<Cow<'a, [u8]>> {
        let head = match self {
            Self::Rows(made) => return block::value(made, name).map(Cow::Borrowed),
            Self::Lines(head) => head,
        };
        let mut at = lines::line_or_rest(head, 0).next;
        loop {
            let line = lines::field_line(head, at).filter(|line| line.next > at)?;
            if line.trimmed_name(head).eq_ignore_ascii_case(name.as_bytes()) {
                return Some(line.value(head));
            }
            at = line.next;
        }
    }
}

impl Call {
    /// The call that a body belongs to.
    pub fn of(context: &Context<'_>) -> Self {
        let message = context.message;
        let text = |bytes: Option<Cow<'_, [u8]>>| {
            bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
        };
        let direction = message.map_or(Direction::FromClient, |message| message.direction);
        let over_http1 =
            message.is_some_and(|message| message.protocol.is_some_and(|protocol| protocol.field.filter == "http"));
        // The head of this message is its own; the request's is told of answers.
        let exchange = message.and_then(|message| message.exchange.as_ref());
        let (own, request) = if over_http1 {
            let request = exchange.and_then(|exchange| exchange.request_head.as_deref());
            (Some(Head::Lines(context.head)), request.map(Head::Lines))
        } else {
            let own = message.and_then(|message| message.own_head.as_ref().or(message.remade.as_ref()));
            let request = exchange.and_then(|exchange| exchange.request_made.as_ref());
            (own.map(|made| Head::Rows(&made.bytes)), request.map(|made| Head::Rows(&made.bytes)))
        };
        let of_request = if direction == Direction::FromServer { request } else { own };
        let media = content_type::media_type(context.content_type);
        let call = Self {
            path: text(of_request.and_then(Head::path)),
            direction,
            encoding: text(own.and_then(|own| own.value("grpc-encoding"))),
            inner: if media.ends_with("+json") { "application/json" } else { "application/protobuf" },
            over_http1,
            shape: exchange.and_then(|exchange| Shape::of_messages(exchange.units)),
        };
        let schema = context.settings.schema.as_deref().zip(call.method());
        let by_schema = schema.and_then(|(schema, method)| Shape::of_schema(schema, method));
        Self { shape: by_schema.or(call.shape), ..call }
    }

    /// Service and method, `helloworld.Greeter/SayHello`: the last two parts of the path.
    pub fn method(&self) -> Option<&str> {
        method_of(&self.path)
    }
}

/// Service and method of a path: its last two parts.
pub fn method_of(path: &str) -> Option<&str> {
    let path = path.split('?').next()?;
    let before_method = path.rfind('/')?;
    let service = path.get(..before_method)?.rfind('/').map_or(0, |at| at.saturating_add(1));
    path.get(service..).filter(|method| !method.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn method(path: &str) -> Option<String> {
        let call = Call {
            path: path.into(),
            direction: Direction::FromClient,
            encoding: String::new(),
            inner: "",
            over_http1: false,
            shape: None,
        };
        call.method().map(str::to_owned)
    }

    #[test]
    fn the_last_two_parts_of_a_path_are_service_and_method() {
        assert_eq!(method("/a.B/C").as_deref(), Some("a.B/C"));
        assert_eq!(method("/prefix/a.B/C?x=1").as_deref(), Some("a.B/C"));
        assert_eq!(method("a.B/C").as_deref(), Some("a.B/C"));
        for none in ["", "/", "/C", "C"] {
            assert_eq!(method(none), None, "{none}");
        }
    }

    #[test]
    fn headers_are_found_in_either_form() {
        let head = Head::Lines(b"POST /a.B/C HTTP/1.1\r\nHost: x\r\nGRPC-Encoding:  gzip \r\n\r\n");
        assert_eq!(head.path().as_deref(), Some(&b"/a.B/C"[..]));
        assert_eq!(head.value("grpc-encoding").as_deref(), Some(&b"gzip"[..]));
        assert_eq!(head.value("grpc-accept"), None);
        assert_eq!(Head::Lines(b"HTTP/1.1 200 OK\r\n\r\n").path(), None);
        assert_eq!(Head::Lines(b"").path(), None);
    }
}
