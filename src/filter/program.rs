//! A checked expression: types agree, literals are values, names are places in a list of sources.

use std::cmp::Ordering;

use regex::bytes::Regex;

use super::ast::{Arithmetic, Part};
use super::schema::{Scope, Source};
use super::value::{Type, Value};
use crate::dissect::{Field, Kind, Want};

/// A filter that can be evaluated.
#[derive(Debug)]
pub struct Program {
    /// What it selects.
    pub scope: Scope,
    /// What it reads.
    pub sources: Vec<Source>,
    /// What it tests.
    pub root: Test,
}

/// Something that is true or false.
#[derive(Debug)]
pub enum Test {
    /// The field is there, in one of these layers if some are named.
    Exists(FieldValue),
    /// One of the values is not zero.
    Truth(Operand),
    /// One of the slices has a byte.
    Present(Operand),
    /// Values compare.
    Compare(Order, Every, Operand, Operand),
    /// Values contain one of the others.
    Contains(Every, Operand, Operand),
    /// Values match.
    Matches(Every, Operand, Box<Regex>),
    /// Values are in a set.
    In(Every, Operand, Vec<Element>),
    /// It is not true.
    Not(Box<Test>),
    /// All are true.
    And(Vec<Test>),
    /// One is true.
    Or(Vec<Test>),
    /// An odd number of them is true.
    Xor(Vec<Test>),
}

/// Whether all values must pass, or one.
pub type Every = bool;

/// How one value must stand to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// `==`
    Equal,
    /// `!=`
    Different,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `<=`
    AtMost,
}

impl Order {
    /// Whether an ordering is so.
    pub fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::Different => ordering.is_ne(),
            Self::Greater => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
            Self::Less => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
        }
    }
}

/// An element of a set.
#[derive(Debug)]
pub enum Element {
    /// A value.
    One(Operand),
    /// From one to another, both included.
    Range(Operand, Operand),
}

/// Something that has values: none, one or many.
#[derive(Debug)]
pub struct Operand {
    /// What it is.
    pub what: OperandKind,
    /// The type of its values.
    pub kind: Type,
    /// The field whose names its values may have.
    pub field: Option<&'static Field>,
}

/// A field with what chooses among its values.
#[derive(Clone, Debug)]
pub struct FieldValue {
    /// Its place in [`Program::sources`].
    pub source: usize,
    /// The layers, counted from 1, or from the end.
    pub layers: Option<Vec<Part>>,
    /// Whether its bytes count, whatever its type.
    pub raw: bool,
}

/// What has values.
#[derive(Debug)]
pub enum OperandKind {
    /// A field.
    Field(FieldValue),
    /// A literal.
    Constant(Value<'static>),
    /// Pieces of values.
    Slice(Box<Operand>, Vec<Part>),
    /// `-`
    Negate(Box<Operand>),
    /// Values calculated from two.
    Arithmetic(Arithmetic, Box<Operand>, Box<Operand>),
    /// A function of values.
    Call(Function, Vec<Operand>),
}

/// A function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Bytes of a value.
    Len,
    /// How many values there are.
    Count,
    /// In small letters.
    Lower,
    /// In capital letters.
    Upper,
    /// The value as text.
    String,
    /// The least of all values.
    Min,
    /// The greatest of all values.
    Max,
    /// Without its sign.
    Abs,
}

impl Function {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Len, Self::Count, Self::Lower, Self::Upper, Self::String, Self::Min, Self::Max, Self::Abs];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Len => "len",
            Self::Count => "count",
            Self::Lower => "lower",
            Self::Upper => "upper",
            Self::String => "string",
            Self::Min => "min",
            Self::Max => "max",
            Self::Abs => "abs",
        }
    }

    /// What it does, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Len => "the length in bytes",
            Self::Count => "how often the field occurs",
            Self::Lower => "in small letters",
            Self::Upper => "in capital letters",
            Self::String => "the value as text",
            Self::Min => "the least value",
            Self::Max => "the greatest value",
            Self::Abs => "without its sign",
        }
    }
}

impl Program {
    /// What a dissection must write so that the program can be evaluated.
    pub fn want(&self) -> Want {
        use super::schema::From;
        let fields = self.sources.iter().filter(|source| source.from != From::Exchange);
        let mut want = Want::fields(fields.flat_map(|source| source.fields.iter().copied()));
        want.labels = self.sources.iter().any(|source| matches!(source.from, From::Notes(_)));
        want.columns = self.sources.iter().any(|s| matches!(s.from, From::ProtocolColumn | From::InfoColumn));
        want.layer_bytes = self.reads_layers();
        want
    }

    /// Whether it reads the bytes of layers: everything but a test for their presence does.
    pub fn reads_layers(&self) -> bool {
        let (mut read, mut tested) = (0usize, 0usize);
        let is_layer = |field: &FieldValue| {
            let source = self.sources.get(field.source);
            source.is_none_or(|source| source.fields.iter().any(|field| field.kind == Kind::Protocol))
        };
        self.root.each_field(&mut |field| read = read.saturating_add(usize::from(is_layer(field))));
        self.root.each_presence(&mut |field| tested = tested.saturating_add(usize::from(is_layer(field))));
        read > tested
    }
}

impl Test {
    /// Hands every field whose presence it tests to `see`.
    fn each_presence<'t>(&'t self, see: &mut dyn FnMut(&'t FieldValue)) {
        match self {
            Self::Exists(field) => see(field),
            Self::Not(test) => test.each_presence(see),
            Self::And(tests) | Self::Or(tests) | Self::Xor(tests) => {
                tests.iter().for_each(|test| test.each_presence(see));
            }
            _ => {}
        }
    }

    /// Hands every field in it to `see`.
    pub fn each_field<'t>(&'t self, see: &mut dyn FnMut(&'t FieldValue)) {
        match self {
            Self::Exists(field) => see(field),
            Self::Truth(operand) | Self::Present(operand) | Self::Matches(_, operand, _) => operand.each_field(see),
            Self::Compare(_, _, left, right) | Self::Contains(_, left, right) => {
                left.each_field(see);
                right.each_field(see);
            }
            Self::In(_, item, elements) => {
                item.each_field(see);
                for element in elements {
                    match element {
                        Element::One(operand) => operand.each_field(see),
                        Element::Range(low, high) => {
                            low.each_field(see);
                            high.each_field(see);
                        }
                    }
                }
            }
            Self::Not(test) => test.each_field(see),
            Self::And(tests) | Self::Or(tests) | Self::Xor(tests) => {
                tests.iter().for_each(|test| test.each_field(see));
            }
        }
    }
}

impl Operand {
    /// Hands every field in it to `see`.
    pub fn each_field<'t>(&'t self, see: &mut dyn FnMut(&'t FieldValue)) {
        match &self.what {
            OperandKind::Field(field) => see(field),
            OperandKind::Constant(_) => {}
            OperandKind::Slice(inner, _) | OperandKind::Negate(inner) => inner.each_field(see),
            OperandKind::Arithmetic(_, left, right) => {
                left.each_field(see);
                right.each_field(see);
            }
            OperandKind::Call(_, arguments) => arguments.iter().for_each(|argument| argument.each_field(see)),
        }
    }
}
