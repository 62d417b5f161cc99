//! The tree of an expression as it was written: nothing is known yet of fields and types. It prints as an expression that
//! reads as the same tree.

use std::fmt::{self, Write};

use super::error::Span;

/// A part of an expression and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub what: What,
    /// Where it stands.
    pub span: Span,
}

/// Trees are equal wherever they stand.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
    }
}

/// What a part of an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A word without quotes: the name of a field, or a value.
    Word(String),
    /// A text in double quotes, its escapes resolved.
    Text(Vec<u8>),
    /// A text in double quotes after `r`: backslashes are themselves.
    RawText(Vec<u8>),
    /// A character in single quotes.
    Character(u8),
    /// `@field`: the bytes of a field.
    Raw(Box<Node>),
    /// `field#1`: those of certain layers.
    Layers(Box<Node>, Vec<Part>),
    /// `value[0:4]`.
    Slice(Box<Node>, Vec<Part>),
    /// `len(field)`; the place is that of the name.
    Call(Name, Vec<Node>),
    /// `-value`.
    Negate(Box<Node>),
    /// `value + value`.
    Arithmetic(Arithmetic, Box<Node>, Box<Node>),
    /// `value == value`, or several in a row: `1 < value <= 9`.
    Compare(Option<Quantifier>, Box<Node>, Vec<(Relation, Node)>),
    /// `value in {1, 5..9}`, `value not in {…}`.
    In(Option<Quantifier>, bool, Box<Node>, Vec<Member>),
    /// `not test`.
    Not(Box<Node>),
    /// Two or more tests joined.
    Join(Join, Vec<Node>),
}

/// A name and its place.
#[derive(Clone, Debug)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// A piece of a slice. Places count from the start, negative ones from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `[i:j]`: so many from a place on.
    Length(i32, u32),
    /// `[i-j]`: from a place to another, both included.
    Between(i32, i32),
    /// `[i]`: one.
    One(i32),
    /// `[i:]`: everything from a place on.
    ToEnd(i32),
}

/// An operator between values that makes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `&`
    BitAnd,
}

/// How many of several values must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// One is enough.
    Any,
    /// All of them.
    All,
}

/// An operator between values that tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// `==`: one is equal.
    AnyEqual,
    /// `===`: all are equal.
    AllEqual,
    /// `!=`: all are different.
    AllDiffer,
    /// `!==`: one is different.
    AnyDiffers,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `contains`
    Contains,
    /// `matches`
    Matches,
}

/// An element of a set.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// A value.
    One(Node),
    /// Everything from one value to another, both included.
    Range(Node, Node),
}

/// How tests are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Join {
    /// `or`
    Or,
    /// `xor`: an odd number of them.
    Xor,
    /// `and`
    And,
}

/// How tightly things bind: what binds tighter stands deeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bind {
    /// `or`
    Or,
    /// `xor`
    Xor,
    /// `and`
    And,
    /// `not`
    Not,
    /// `==`, `in`
    Relation,
    /// `&`
    BitAnd,
    /// `+`
    Sum,
    /// `*`
    Product,
    /// `-`
    Sign,
    /// A name, a literal, a call, a slice.
    Atom,
}

impl Arithmetic {
    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::BitAnd => "&",
        }
    }

    /// How tightly it binds.
    pub fn bind(self) -> Bind {
        match self {
            Self::BitAnd => Bind::BitAnd,
            Self::Add | Self::Subtract => Bind::Sum,
            Self::Multiply | Self::Divide | Self::Remainder => Bind::Product,
        }
    }
}

impl Relation {
    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AnyEqual => "==",
            Self::AllEqual => "===",
            Self::AllDiffer => "!=",
            Self::AnyDiffers => "!==",
            Self::Greater => ">",
            Self::AtLeast => ">=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Contains => "contains",
            Self::Matches => "matches",
        }
    }
}

impl Join {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::Xor => "xor",
            Self::And => "and",
        }
    }

    /// How tightly it binds.
    pub fn bind(self) -> Bind {
        match self {
            Self::Or => Bind::Or,
            Self::Xor => Bind::Xor,
            Self::And => Bind::And,
        }
    }
}

impl Node {
    fn bind(&self) -> Bind {
        match &self.what {
            What::Join(join, _) => join.bind(),
            What::Not(_) => Bind::Not,
            What::Compare(..) | What::In(..) => Bind::Relation,
            What::Arithmetic(operator, ..) => operator.bind(),
            What::Negate(_) => Bind::Sign,
            _ => Bind::Atom,
        }
    }

    /// Writes it, in brackets where it binds less tightly than its place asks.
    fn within(&self, f: &mut fmt::Formatter<'_>, least: Bind) -> fmt::Result {
        let (open, close) = match self.bind() {
            bind if bind >= least => return fmt::Display::fmt(self, f),
            Bind::Or | Bind::Xor | Bind::And | Bind::Not | Bind::Relation => ('(', ')'),
            _ => ('{', '}'),
        };
        f.write_char(open)?;
        fmt::Display::fmt(self, f)?;
        f.write_char(close)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Word(word) => f.write_str(word),
            What::Text(bytes) => quoted(f, bytes),
            What::RawText(bytes) => write!(f, "r\"{}\"", String::from_utf8_lossy(bytes)),
            What::Character(byte) => character(f, *byte),
            What::Raw(field) => write!(f, "@{field}"),
            What::Layers(field, parts) => {
                field.within(f, Bind::Atom)?;
                match parts.as_slice() {
                    [Part::One(layer)] if *layer >= 0 => write!(f, "#{layer}"),
                    parts => {
                        f.write_char('#')?;
                        bracketed(f, parts)
                    }
                }
            }
            What::Slice(value, parts) => {
                value.within(f, Bind::Atom)?;
                bracketed(f, parts)
            }
            What::Call(name, arguments) => {
                write!(f, "{}(", name.text)?;
                listed(f, arguments)?;
                f.write_char(')')
            }
            What::Negate(value) => {
                f.write_char('-')?;
                value.within(f, Bind::Sign)
            }
            What::Arithmetic(operator, left, right) => {
                left.within(f, operator.bind())?;
                write!(f, " {} ", operator.sign())?;
                // They group from the left: one of the same kind on the right was in brackets.
                let tighter = match operator.bind() {
                    Bind::BitAnd => Bind::Sum,
                    Bind::Sum => Bind::Product,
                    _ => Bind::Sign,
                };
                right.within(f, tighter)
            }
            What::Compare(quantifier, first, rest) => {
                quantify(f, *quantifier)?;
                first.within(f, Bind::BitAnd)?;
                for (relation, value) in rest {
                    write!(f, " {} ", relation.sign())?;
                    value.within(f, Bind::BitAnd)?;
                }
                Ok(())
            }
            What::In(quantifier, negated, item, members) => {
                quantify(f, *quantifier)?;
                item.within(f, Bind::BitAnd)?;
                f.write_str(if *negated { " not in {" } else { " in {" })?;
                listed(f, members)?;
                f.write_char('}')
            }
            What::Not(test) => {
                f.write_str("not ")?;
                test.within(f, Bind::Not)
            }
            What::Join(join, tests) => {
                for (position, test) in tests.iter().enumerate() {
                    if position > 0 {
                        write!(f, " {} ", join.word())?;
                    }
                    let tighter = match join {
                        Join::Or => Bind::Xor,
                        Join::Xor => Bind::And,
                        Join::And => Bind::Not,
                    };
                    test.within(f, tighter)?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(value) => value.within(f, Bind::BitAnd),
            Self::Range(from, to) => {
                from.within(f, Bind::BitAnd)?;
                f.write_str(" .. ")?;
                to.within(f, Bind::BitAnd)
            }
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(from, length) => write!(f, "{from}:{length}"),
            Self::Between(from, to) => write!(f, "{from}-{to}"),
            Self::One(place) => write!(f, "{place}"),
            Self::ToEnd(from) => write!(f, "{from}:"),
        }
    }
}

fn quantify(f: &mut fmt::Formatter<'_>, quantifier: Option<Quantifier>) -> fmt::Result {
    f.write_str(match quantifier {
        None => "",
        Some(Quantifier::Any) => "any ",
        Some(Quantifier::All) => "all ",
    })
}

fn bracketed(f: &mut fmt::Formatter<'_>, parts: &[Part]) -> fmt::Result {
    f.write_char('[')?;
    listed(f, parts)?;
    f.write_char(']')
}

fn listed<T: fmt::Display>(f: &mut fmt::Formatter<'_>, all: &[T]) -> fmt::Result {
    for (position, one) in all.iter().enumerate() {
        if position > 0 {
            f.write_str(", ")?;
        }
        one.fmt(f)?;
    }
    Ok(())
}

/// A text in double quotes that reads as these bytes.
pub fn quoted(f: &mut impl Write, bytes: &[u8]) -> fmt::Result {
    f.write_char('"')?;
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match letter {
                '"' | '\\' => write!(f, "\\{letter}")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                '\0'..='\x1f' | '\x7f' => write!(f, "\\x{:02x}", letter as u32)?,
                _ => f.write_char(letter)?,
            }
        }
        for byte in chunk.invalid() {
            write!(f, "\\x{byte:02x}")?;
        }
    }
    f.write_char('"')
}

fn character(f: &mut fmt::Formatter<'_>, byte: u8) -> fmt::Result {
    match byte {
        b'\'' | b'\\' => write!(f, "'\\{}'", char::from(byte)),
        b' '..=b'~' => write!(f, "'{}'", char::from(byte)),
        _ => write!(f, "'\\x{byte:02x}'"),
    }
}
