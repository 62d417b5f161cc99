//! Why an exchange is not complete, and what is unusual about it.

use std::fmt;

use crate::base::Lang;
use crate::dissect::Trouble;
use crate::explain::{self, word, word_with};

/// The message that a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The request.
    Request,
    /// The response.
    Response,
}

/// Something worth saying about an exchange. [`Note::words`] are for readers, [`fmt::Display`] for documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The capture has no request for this response.
    NoRequest,
    /// What the client sent was captured, and is no request.
    NotRequest,
    /// It is protected, and the keys do not open what its side sends.
    Closed(Which, Trouble),
    /// The capture is still being read, and no answer came yet.
    Waiting,
    /// The connection was closed without an answer.
    ClosedUnanswered,
    /// The connection was reset without an answer.
    ResetUnanswered,
    /// The capture ends before an answer comes.
    NoResponse,
    /// It is still arriving.
    Arriving(Which),
    /// So many bytes of it were not captured.
    Missing(Which, u64),
    /// The capture ends before it does.
    Cut(Which),
    /// Bytes of the connection are missing that may be some of it.
    Torn(Which),
    /// The connection ended before it was complete.
    Broken(Which),
    /// One side gave it up before it was complete.
    Reset(Which),
    /// Messages near it are missing, and the count of the others allows more than one answer.
    Uncertain,
    /// Only the port or the user says that the stream carries the protocol.
    Guessed,
    /// It goes through the tunnel that the exchange with this number made.
    Tunnel(u64),
    /// What a dissector says of it.
    Said(Which, String),
}

impl Which {
    fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }
}

impl Note {
    /// Why this message of the exchange stays closed, if that is what is said.
    pub fn closes(&self, which: Which) -> Option<&Trouble> {
        match self {
            Self::Closed(own, trouble) if *own == which => Some(trouble),
            _ => None,
        }
    }

    /// What readers are told, in their language; what a dissector says is English.
    pub fn words(&self, lang: Lang) -> String {
        let of = |id: &str, which: &Which| word_with(lang, id, &[("which", which.word().into())]);
        match self {
            Self::NoRequest => word(lang, "exchange-note-no-request"),
            Self::NotRequest => word(lang, "exchange-note-not-request"),
            Self::Closed(which, trouble) => {
                format!("{} {}.", of("exchange-note-not-decrypted", which), explain::trouble(lang, trouble))
            }
            Self::Waiting => word(lang, "exchange-note-waiting"),
            Self::ClosedUnanswered => word(lang, "exchange-note-closed"),
            Self::ResetUnanswered => word(lang, "exchange-note-reset"),
            Self::NoResponse => word(lang, "exchange-note-no-response"),
            Self::Arriving(which) => of("exchange-note-arriving", which),
            Self::Missing(which, bytes) => {
                let values = [("which", which.word().into()), ("count", (*bytes as f64).into())];
                word_with(lang, "exchange-note-missing", &values)
            }
            Self::Cut(which) => of("exchange-note-cut", which),
            Self::Broken(which) => of("exchange-note-broken", which),
            Self::Torn(which) => of("exchange-note-torn", which),
            Self::Reset(which) => of("exchange-note-given-up", which),
            Self::Uncertain => word(lang, "exchange-note-uncertain"),
            Self::Guessed => word(lang, "exchange-note-guessed"),
            Self::Tunnel(number) => {
                word_with(lang, "exchange-note-tunnel", &[("number", number.to_string().as_str().into())])
            }
            Self::Said(which, words) => format!("{}: {words}", of("exchange-note-side", which)),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRequest => f.write_str("the request was not captured"),
            Self::NotRequest => f.write_str("what the client sent cannot be read as a request"),
            Self::Closed(which, trouble) => write!(f, "the {} is not decrypted: {trouble}", which.word()),
            Self::Waiting => f.write_str("the response has not come yet"),
            Self::ClosedUnanswered => f.write_str("the response never came: the connection was closed"),
            Self::ResetUnanswered => f.write_str("the response never came: the connection was reset"),
            Self::NoResponse => f.write_str("the capture ends before a response"),
            Self::Arriving(which) => write!(f, "the {} is still arriving", which.word()),
            Self::Missing(which, 1) => write!(f, "1 byte of the {} was not captured", which.word()),
            Self::Missing(which, bytes) => write!(f, "{bytes} bytes of the {} were not captured", which.word()),
            Self::Reset(which) => write!(f, "the {} was given up before it was complete (RST_STREAM)", which.word()),
            Self::Cut(which) => write!(f, "the capture ends before the {} does", which.word()),
            Self::Torn(which) => {
                write!(f, "bytes of the connection were not captured, and the {} may lack some of them", which.word())
            }
            Self::Broken(which) => write!(f, "the {} ends before it is complete", which.word()),
            Self::Uncertain => {
                f.write_str("messages near it were not captured: which response belongs to which request is uncertain")
            }
            Self::Guessed => f.write_str("the protocol is a guess: only the port says so"),
            Self::Tunnel(number) => write!(f, "in tunnel #{number}"),
            Self::Said(which, words) => write!(f, "{}: {words}", which.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_sentences() {
        assert_eq!(Note::Missing(Which::Response, 1).to_string(), "1 byte of the response was not captured");
        assert_eq!(Note::Missing(Which::Request, 20).to_string(), "20 bytes of the request were not captured");
        assert_eq!(Note::Cut(Which::Response).to_string(), "the capture ends before the response does");
    }
}
