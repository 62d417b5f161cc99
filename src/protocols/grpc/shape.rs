//! The kind of a call: how many messages each side sends. "Core concepts, architecture and lifecycle" of the gRPC documentation.

use crate::dissect::Units;
use crate::dissect::schema::Schema;

/// How many messages each side of a call sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One and one.
    Unary,
    /// Several and one.
    ClientStreaming,
    /// One and several.
    ServerStreaming,
    /// Several and several.
    Bidirectional,
}

/// Who says of which kind a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The schema.
    Schema,
    /// The messages that were seen. One message each way may be any kind; more than one are proof.
    Messages,
}

/// The kind of a call, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The kind.
    pub kind: Kind,
    /// Who says so.
    pub source: Source,
}

impl Kind {
    fn of([asks, answers]: [bool; 2]) -> Self {
        match (asks, answers) {
            (false, false) => Self::Unary,
            (true, false) => Self::ClientStreaming,
            (false, true) => Self::ServerStreaming,
            (true, true) => Self::Bidirectional,
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unary => "unary",
            Self::ClientStreaming => "client streaming",
            Self::ServerStreaming => "server streaming",
            Self::Bidirectional => "bidirectional streaming",
        }
    }
}

impl Source {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Messages => "messages",
        }
    }
}

impl Shape {
    /// As the schema has the method `example.Greeter/SayHello`.
    pub fn of_schema(schema: &Schema, method: &str) -> Option<Self> {
        Some(Self { kind: Kind::of(schema.streams(method)?), source: Source::Schema })
    }

    /// As far as the messages tell that request and answer have. Where neither has several and one of them is not known, nothing
    /// is told.
    pub fn of_messages([asked, answered]: [Option<Units>; 2]) -> Option<Self> {
        let several = [asked, answered].map(|units| units == Some(Units::Several));
        let unary = asked == Some(Units::One) && answered == Some(Units::One);
        (unary || several.contains(&true)).then_some(Self { kind: Kind::of(several), source: Source::Messages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_tell_the_kind_as_far_as_they_go() {
        let told = |asked, answered| Shape::of_messages([asked, answered]).map(|shape| shape.kind.name());
        let (none, one, several) = (Some(Units::None), Some(Units::One), Some(Units::Several));
        assert_eq!(told(one, one), Some("unary"));
        assert_eq!(told(one, several), Some("server streaming"));
        assert_eq!(told(several, one), Some("client streaming"));
        assert_eq!(told(several, None), Some("client streaming"));
        assert_eq!(told(several, several), Some("bidirectional streaming"));
        for (asked, answered) in [(one, none), (None, one), (one, None), (none, none), (None, None)] {
            assert_eq!(told(asked, answered), None, "{asked:?} {answered:?}");
        }
    }
}
