//! Help while an expression is typed: what state it is in, and what could come next.

use super::Filter;
use super::error::{Error, ErrorKind, Span};
use super::lexer::{TokenKind, tokens};
use super::literal;
use super::program::{Function, OperandKind, Order, Program, Test};
use super::schema::{Schema, Scope};
use super::value::Type;
use crate::base::likeness;
use crate::engine::Registry;

/// What a text is, while it is typed.
#[derive(Clone, Debug)]
pub enum State {
    /// Nothing is written: everything is shown.
    Empty,
    /// A filter.
    Valid(Filter),
    /// A filter that selects otherwise than most would think.
    Suspicious(Filter, Doubt),
    /// The beginning of one.
    Incomplete(Error),
    /// No filter: the mistake and its place.
    Wrong(Error),
    /// No filter, but a value that one may have meant.
    NotAFilter(Error),
}

/// Why a filter may not select what was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `!=` with a field that occurs more than once: it asks that no value is equal.
    DiffersFromAll,
    /// `!==` with such a field: one other value is enough.
    DiffersFromOne,
    /// `and` and `or` beside each other without brackets.
    MixedJoins,
    /// A comparison that no value of the field passes, or every one.
    OutOfBounds,
}

/// What could stand at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The part of the text that it takes the place of.
    pub span: Span,
    /// What it puts there.
    pub text: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What it means: the label of a field, the number of a named value.
    pub note: String,
}

/// What a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    /// A field, of this type.
    Field(Type),
    /// A function.
    Function,
    /// An operator.
    Operator,
    /// A value of the field before the operator.
    Value,
}

/// Completions that are offered at most.
pub const MAX_COMPLETIONS: usize = 50;

/// The state of a text.
pub fn state(text: &str, scope: Scope, registry: &Registry) -> State {
    if text.trim().is_empty() {
        return State::Empty;
    }
    match Filter::compile_for(scope, text, registry) {
        Ok(filter) => match doubt(filter.program(), text) {
            Some(doubt) => State::Suspicious(filter, doubt),
            None => State::Valid(filter),
        },
        Err(error) if error.kind == ErrorKind::Incomplete || error.kind == ErrorKind::Quote => State::Incomplete(error),
        Err(error) => {
            let whole = text.trim();
            let lone = !whole.contains(char::is_whitespace) && error.span.len() == whole.len();
            let schema = Schema::new(registry, scope);
            match error.kind {
                // The beginning of a name is no mistake yet.
                ErrorKind::UnknownField if begins_a_name(text, &error.span, schema) => State::Incomplete(error),
                ErrorKind::NotATest if error.span.end == text.trim_end().len() && !lone => State::Incomplete(error),
                ErrorKind::NotATest | ErrorKind::UnknownField | ErrorKind::Character if lone => {
                    State::NotAFilter(error)
                }
                _ => State::Wrong(error),
            }
        }
    }
}

/// Whether the word at the end of a text is how the name of a field begins.
fn begins_a_name(text: &str, span: &Span, schema: Schema<'_>) -> bool {
    let word = text.get(span.clone()).unwrap_or_default();
    span.end == text.len() && !word.is_empty() && schema.names().iter().any(|(name, ..)| name.starts_with(word))
}

fn doubt(program: &Program, text: &str) -> Option<Doubt> {
    // Both ends of a packet have an address and a port.
    let many = |source: usize| {
        let source = program.sources.get(source);
        source.is_some_and(|source| {
            source.fields.len() > 1 || source.name.ends_with(".port") || source.name.ends_with(".addr")
        })
    };
    let mixed = |tests: &[Test]| tests.iter().any(|test| matches!(test, Test::And(_)));
    match &program.root {
        // Brackets say that it was meant so.
        Test::Or(tests) if mixed(tests) && !text.contains('(') => Some(Doubt::MixedJoins),
        root => comparison_doubt(root, &many),
    }
}

fn comparison_doubt(test: &Test, many: &dyn Fn(usize) -> bool) -> Option<Doubt> {
    match test {
        Test::Compare(order, every, left, right) => {
            let OperandKind::Field(field) = &left.what else { return None };
            if let (OperandKind::Constant(super::value::Value::Whole(number)), true) =
                (&right.what, left.kind.is_whole())
                && left.kind != Type::Boolean
            {
                let (least, most) = left.kind.bounds();
                let never = match order {
                    Order::Less => *number <= least,
                    Order::AtMost | Order::Equal => *number < least,
                    Order::Greater => *number >= most,
                    Order::AtLeast => *number <= least,
                    Order::Different => *number < least,
                };
                if never {
                    return Some(Doubt::OutOfBounds);
                }
            }
            match (order, every) {
                (Order::Different, true) if many(field.source) => Some(Doubt::DiffersFromAll),
                (Order::Different, false) if many(field.source) => Some(Doubt::DiffersFromOne),
                _ => None,
            }
        }
        Test::Not(test) => comparison_doubt(test, many),
        Test::And(tests) | Test::Or(tests) | Test::Xor(tests) => {
            tests.iter().find_map(|test| comparison_doubt(test, many))
        }
        _ => None,
    }
}

/// What could stand at the cursor. `present` says of a field's name whether the capture has it: such come first.
pub fn completions(
    text: &str,
    cursor: usize,
    scope: Scope,
    registry: &Registry,
    present: &dyn Fn(&str) -> bool,
) -> Vec<Completion> {
    let before = text.get(..cursor).unwrap_or(text);
    let start = before.rfind(|c: char| !is_of_word(c)).map_or(0, |at| {
        at.saturating_add(before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8))
    });
    let word = before.get(start..).unwrap_or_default();
    let rest = text.get(before.len()..).unwrap_or_default();
    let end = before.len().saturating_add(rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len()));
    let place = Place { span: start..end, word, schema: Schema::new(registry, scope), present };
    let head = before.get(..start).unwrap_or_default();
    let Ok(tokens) = tokens(head) else { return Vec::new() };
    let last = tokens.iter().rev().map(|token| &token.kind).find(|kind| **kind != TokenKind::End);
    match last {
        None => place.operands(),
        Some(TokenKind::Relation(_) | TokenKind::In) => place.values(head),
        Some(TokenKind::Sign(b'{' | b',')) | Some(TokenKind::To) => place.values(head),
        Some(TokenKind::Word(name)) => place.operators(name),
        Some(TokenKind::Sign(b')' | b'}') | TokenKind::Slice(_) | TokenKind::Layers(_)) => place.operators(""),
        Some(TokenKind::Text(_) | TokenKind::RawText(_) | TokenKind::Character(_)) => place.joins(),
        Some(_) => place.operands(),
    }
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | ':')
}

struct Place<'p> {
    span: Span,
    word: &'p str,
    schema: Schema<'p>,
    present: &'p dyn Fn(&str) -> bool,
}

impl Place<'_> {
    fn completion(&self, text: impl Into<String>, kind: CompletionKind, note: impl Into<String>) -> Completion {
        Completion { span: self.span.clone(), text: text.into(), kind, note: note.into() }
    }

    /// Fields and functions: those that begin so and are in the capture, those that are like it, the others.
    fn operands(&self) -> Vec<Completion> {
        let names = self.schema.names();
        let mut ranked: Vec<(u8, usize, Completion)> = Vec::new();
        for (position, (name, kind, label)) in names.iter().enumerate() {
            let Some(likeness) = likeness::fits(self.word, name) else { continue };
            let rank = match (likeness, (self.present)(name)) {
                (0, true) => 0,
                (_, true) => 1,
                (0, false) => 2,
                (_, false) => 3,
            };
            ranked.push((rank, position, self.completion(*name, CompletionKind::Field(*kind), *label)));
        }
        for function in Function::ALL {
            if function.name().starts_with(self.word) && !self.word.is_empty() {
                let text = format!("{}(", function.name());
                ranked.push((2, 0, self.completion(text, CompletionKind::Function, function.words())));
            }
        }
        // A protocol stands before its fields.
        ranked.sort_by_key(|(rank, position, completion)| (*rank, completion.text.matches('.').count(), *position));
        ranked.into_iter().take(MAX_COMPLETIONS).map(|(.., completion)| completion).collect()
    }

    /// Operators that fit the type of the field before.
    fn operators(&self, name: &str) -> Vec<Completion> {
        let Some(source) = self.schema.find(name) else { return self.joins() };
        let searched = source.kind == Type::Text || source.kind.is_bytes();
        let signs: &[&str] = match source.kind {
            Type::None => &[],
            Type::Boolean => &["==", "!="],
            _ if searched => &["==", "contains", "matches", "!=", "in"],
            _ => &["==", "!=", ">", "<", ">=", "<=", "in"],
        };
        let signs = signs.iter().filter(|sign| sign.starts_with(self.word));
        let own = signs.map(|sign| self.completion(*sign, CompletionKind::Operator, ""));
        own.chain(self.joins()).collect()
    }

    fn joins(&self) -> Vec<Completion> {
        let words = ["and", "or", "xor"].into_iter().filter(|word| word.starts_with(self.word));
        words.map(|word| self.completion(word, CompletionKind::Operator, "")).collect()
    }

    /// The named values of the field that an operator compares.
    fn values(&self, head: &str) -> Vec<Completion> {
        let Ok(tokens) = tokens(head) else { return Vec::new() };
        let names = tokens.iter().rev().filter_map(|token| match &token.kind {
            TokenKind::Word(name) => self.schema.find(name),
            _ => None,
        });
        let Some(source) = names.into_iter().next() else { return Vec::new() };
        if source.kind == Type::Boolean {
            let words = ["true", "false"].into_iter().filter(|word| word.starts_with(self.word));
            return words.map(|word| self.completion(word, CompletionKind::Value, "")).collect();
        }
        let Some(field) = source.names.filter(|_| source.kind.is_whole()) else { return Vec::new() };
        let folded = self.word.to_ascii_lowercase();
        let named = literal::value_names(field).into_iter().filter(|(value, name)| {
            name.to_ascii_lowercase().contains(&folded) || value.to_string().starts_with(&folded)
        });
        let values = named.map(|(value, name)| self.completion(value.to_string(), CompletionKind::Value, name));
        values.take(MAX_COMPLETIONS).collect()
    }
}
