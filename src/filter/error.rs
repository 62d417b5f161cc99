//! What is wrong with an expression, and where.

use std::fmt;
use std::ops::Range;

/// A piece of the expression: bytes of its text.
pub type Span = Range<usize>;

/// Why a text is no filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The place, in bytes of the text. Empty where something is missing.
    pub span: Span,
    /// What kind of mistake it is.
    pub kind: ErrorKind,
    /// What is wrong, in words.
    pub message: String,
    /// What could stand in that place instead.
    pub suggestion: Option<String>,
    /// The suggestion shows only how such a value is written: nobody meant it.
    pub example: bool,
}

/// Kinds of mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The text ends before the expression does.
    Incomplete,
    /// A character that means nothing here.
    Character,
    /// A quoted text or character has no end.
    Quote,
    /// An escape sequence that there is not.
    Escape,
    /// Something stands where it cannot.
    Unexpected,
    /// No field or protocol has this name.
    UnknownField,
    /// No function has this name.
    UnknownFunction,
    /// No value of the field has this name.
    UnknownValue,
    /// It cannot be read as a value of the field.
    Literal,
    /// A number that the field cannot hold.
    OutOfRange,
    /// Two sides that cannot be compared.
    Mismatch,
    /// An operator or function that this type does not have.
    Operator,
    /// Too many or too few arguments.
    Arguments,
    /// A regular expression that is none, or that is too large.
    Pattern,
    /// A slice or a layer that is none.
    Slice,
    /// A value alone tests nothing.
    NotATest,
    /// The expression is longer, deeper or larger than the limits allow.
    TooLarge,
}

impl Error {
    /// A mistake at a place.
    pub(super) fn new(kind: ErrorKind, span: Span, message: impl Into<String>) -> Self {
        Self { span, kind, message: message.into(), suggestion: None, example: false }
    }

    /// The same with what could stand there instead.
    pub(super) fn suggest(self, suggestion: impl Into<String>) -> Self {
        Self { suggestion: Some(suggestion.into()), example: false, ..self }
    }

    /// The same with an example of what such a value looks like.
    pub(super) fn form(self, example: impl Into<String>) -> Self {
        Self { suggestion: Some(example.into()), example: true, ..self }
    }

    /// The same, if there is something that could.
    pub(super) fn maybe(self, suggestion: Option<impl Into<String>>) -> Self {
        Self { suggestion: suggestion.map(Into::into), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
