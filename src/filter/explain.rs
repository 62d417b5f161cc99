//! A filter in words, and the tree of its types.

use std::fmt::Write;

use jiff::tz::TimeZone;

use super::Filter;
use super::ast::{Arithmetic, Part};
use super::program::{Element, FieldValue, Operand, OperandKind, Order, Program, Test};
use super::schema::Scope;
use super::value::{Type, Value};
use crate::base::safe_text;

/// The explanation of a filter: the expression as it was understood, one sentence, and a line for each of its parts with
/// its type.
pub fn explain(filter: &Filter) -> String {
    let mut out = String::new();
    let what = match filter.program().scope {
        Scope::Frames => "frames",
        Scope::Exchanges => "exchanges",
    };
    let explain = Explain { program: filter.program() };
    let _ = writeln!(out, "{}\n", safe_text::shown(&filter.tree().to_string()));
    let _ = writeln!(out, "Selects {what} in which {}.\n", safe_text::shown(&explain.words(&filter.program().root)));
    let mut tree = String::new();
    explain.tree(&mut tree, &filter.program().root, 0);
    for line in tree.lines() {
        let _ = writeln!(out, "{}", safe_text::shown(line));
    }
    out
}

struct Explain<'p> {
    program: &'p Program,
}

impl Explain<'_> {
    // ---- words -------------------------------------------------------------------------------------------------

    fn words(&self, test: &Test) -> String {
        match test {
            Test::Exists(field) => format!("{} is there", self.field(field)),
            Test::Truth(operand) => format!("{} is not zero", self.operand(operand)),
            Test::Present(operand) => format!("{} is there", self.operand(operand)),
            Test::Compare(order, every, left, right) => {
                format!("{} {} {}", self.quantified(*every, left), order_words(*order), self.operand(right))
            }
            Test::Contains(every, holder, needle) => {
                format!("{} contains {}", self.quantified(*every, holder), self.operand(needle))
            }
            Test::Matches(every, searched, pattern) => {
                format!("{} matches the expression {pattern}", self.quantified(*every, searched))
            }
            Test::In(every, item, elements) => {
                let elements: Vec<String> = elements.iter().map(|element| self.element(element)).collect();
                format!("{} is {}", self.quantified(*every, item), elements.join(" or "))
            }
            Test::Not(test) => match &**test {
                Test::Exists(field) => format!("{} is not there", self.field(field)),
                test => format!("it is not so that {}", self.grouped(test)),
            },
            Test::And(tests) => self.joined(tests, " and "),
            Test::Or(tests) => self.joined(tests, ", or "),
            Test::Xor(tests) => {
                let all: Vec<String> = tests.iter().map(|test| self.grouped(test)).collect();
                format!("an odd number of these is so: {}", all.join("; "))
            }
        }
    }

    fn joined(&self, tests: &[Test], word: &str) -> String {
        tests.iter().map(|test| self.grouped(test)).collect::<Vec<_>>().join(word)
    }

    fn grouped(&self, test: &Test) -> String {
        match test {
            Test::And(_) | Test::Or(_) | Test::Xor(_) => format!("({})", self.words(test)),
            test => self.words(test),
        }
    }

    /// A value that may be several.
    fn quantified(&self, every: bool, operand: &Operand) -> String {
        let has_fields = !matches!(operand.what, OperandKind::Constant(_));
        match (every, has_fields) {
            (true, true) => format!("every {}", self.operand(operand)),
            (false, true) => with_article(&self.operand(operand)),
            (_, false) => self.operand(operand),
        }
    }

    fn operand(&self, operand: &Operand) -> String {
        match &operand.what {
            OperandKind::Field(field) => self.field(field),
            OperandKind::Constant(value) => constant(operand, value),
            OperandKind::Slice(inner, parts) => format!("{}[{}]", self.operand(inner), part_list(parts)),
            OperandKind::Negate(inner) => format!("-{}", self.operand(inner)),
            OperandKind::Arithmetic(operator, left, right) => {
                let word = match operator {
                    Arithmetic::BitAnd => "masked with",
                    operator => operator.sign(),
                };
                format!("({} {word} {})", self.operand(left), self.operand(right))
            }
            OperandKind::Call(function, arguments) => {
                let arguments: Vec<String> = arguments.iter().map(|argument| self.operand(argument)).collect();
                format!("{}({})", function.name(), arguments.join(", "))
            }
        }
    }

    fn field(&self, field: &FieldValue) -> String {
        let name = self.program.sources.get(field.source).map_or("?", |source| source.name);
        let raw = if field.raw { "@" } else { "" };
        match &field.layers {
            None => format!("{raw}{name}"),
            Some(parts) => format!("{raw}{name} of layer {}", part_list(parts)),
        }
    }

    fn element(&self, element: &Element) -> String {
        match element {
            Element::One(operand) => self.operand(operand),
            Element::Range(low, high) => format!("from {} to {}", self.operand(low), self.operand(high)),
        }
    }

    // ---- the tree ----------------------------------------------------------------------------------------------

    fn tree(&self, out: &mut String, test: &Test, depth: usize) {
        let next = depth.saturating_add(1);
        match test {
            Test::Exists(field) => self.line(out, depth, "is there", None, Some(&self.described(field))),
            Test::Truth(operand) => {
                self.line(out, depth, "is not zero", None, None);
                self.value(out, operand, next);
            }
            Test::Present(operand) => {
                self.line(out, depth, "is there", None, None);
                self.value(out, operand, next);
            }
            Test::Compare(order, every, left, right) => {
                self.line(out, depth, order_sign(*order), Some(quantity(*every)), None);
                self.value(out, left, next);
                self.value(out, right, next);
            }
            Test::Contains(every, holder, needle) => {
                self.line(out, depth, "contains", Some(quantity(*every)), None);
                self.value(out, holder, next);
                self.value(out, needle, next);
            }
            Test::Matches(every, searched, pattern) => {
                self.line(out, depth, "matches", Some(quantity(*every)), None);
                self.value(out, searched, next);
                self.line(out, next, pattern.as_str(), Some("regular expression"), None);
            }
            Test::In(every, item, elements) => {
                self.line(out, depth, "in", Some(quantity(*every)), None);
                self.value(out, item, next);
                for element in elements {
                    match element {
                        Element::One(operand) => self.value(out, operand, next),
                        Element::Range(low, high) => {
                            self.line(out, next, "from … to", None, None);
                            self.value(out, low, next.saturating_add(1));
                            self.value(out, high, next.saturating_add(1));
                        }
                    }
                }
            }
            Test::Not(test) => {
                self.line(out, depth, "not", None, None);
                self.tree(out, test, next);
            }
            Test::And(tests) | Test::Or(tests) | Test::Xor(tests) => {
                let word = match test {
                    Test::And(_) => "and",
                    Test::Or(_) => "or",
                    _ => "xor",
                };
                self.line(out, depth, word, None, None);
                tests.iter().for_each(|test| self.tree(out, test, next));
            }
        }
    }

    fn value(&self, out: &mut String, operand: &Operand, depth: usize) {
        let next = depth.saturating_add(1);
        let kind = Some(operand.kind.words());
        match &operand.what {
            OperandKind::Field(field) => self.line(out, depth, &self.field(field), kind, Some(&self.label(field))),
            OperandKind::Constant(value) => self.line(out, depth, &constant(operand, value), kind, None),
            OperandKind::Slice(inner, parts) => {
                self.line(out, depth, &format!("[{}]", part_list(parts)), kind, None);
                self.value(out, inner, next);
            }
            OperandKind::Negate(inner) => {
                self.line(out, depth, "-", kind, None);
                self.value(out, inner, next);
            }
            OperandKind::Arithmetic(operator, left, right) => {
                self.line(out, depth, operator.sign(), kind, None);
                self.value(out, left, next);
                self.value(out, right, next);
            }
            OperandKind::Call(function, arguments) => {
                self.line(out, depth, &format!("{}()", function.name()), kind, Some(function.words()));
                arguments.iter().for_each(|argument| self.value(out, argument, next));
            }
        }
    }

    fn line(&self, out: &mut String, depth: usize, text: &str, kind: Option<&str>, note: Option<&str>) {
        for _ in 0..depth {
            out.push_str("  ");
        }
        out.push_str(text);
        if let Some(kind) = kind {
            let _ = write!(out, ": {kind}");
        }
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            let _ = write!(out, " — {note}");
        }
        out.push('\n');
    }

    fn label(&self, field: &FieldValue) -> String {
        let source = self.program.sources.get(field.source);
        source.and_then(|source| source.names).map_or("", |names| names.label).to_owned()
    }

    fn described(&self, field: &FieldValue) -> String {
        let kind = self.program.sources.get(field.source).map_or(Type::None, |source| source.kind);
        format!("{}: {}, {}", self.field(field), kind.words(), self.label(field))
    }
}

fn quantity(every: bool) -> &'static str {
    if every { "all values" } else { "one value is enough" }
}

/// A field with the article that its name is spoken with: an ip.ttl, an http.host, a tcp.port.
fn with_article(words: &str) -> String {
    let name = words.trim_start_matches(['@', '(']);
    let spoken =
        name.starts_with(['a', 'e', 'i', 'o']) || ["http", "upper(", "mdns"].iter().any(|n| name.starts_with(n));
    format!("{} {words}", if spoken { "an" } else { "a" })
}

/// A literal as it was understood, with the name of the value.
fn constant(operand: &Operand, value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => {
            let mut out = String::new();
            let _ = super::ast::quoted(&mut out, text);
            out
        }
        Value::Whole(number) => {
            let name = operand.field.zip(u64::try_from(*number).ok()).and_then(|(field, number)| field.name_of(number));
            match name {
                Some(name) => format!("{number} ({name})"),
                None if operand.kind == Type::Boolean => if *number == 0 { "false" } else { "true" }.to_owned(),
                None => number.to_string(),
            }
        }
        Value::Span(_) => format!("{} s", without_zeros(&value.to_string())),
        Value::Moment(nanos) => moment(*nanos),
        value => value.to_string(),
    }
}

/// A number without the zeros at the end of its fraction.
fn without_zeros(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// A moment as it is written in expressions, in UTC.
fn moment(nanos: i128) -> String {
    let stamp = jiff::Timestamp::from_nanosecond(nanos).unwrap_or_default();
    let text = format!("{:.9}", stamp.to_zoned(TimeZone::UTC).datetime()).replacen('T', " ", 1);
    format!("{} UTC", without_zeros(&text))
}

fn part_list(parts: &[Part]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn order_sign(order: Order) -> &'static str {
    match order {
        Order::Equal => "==",
        Order::Different => "!=",
        Order::Greater => ">",
        Order::AtLeast => ">=",
        Order::Less => "<",
        Order::AtMost => "<=",
    }
}

fn order_words(order: Order) -> &'static str {
    match order {
        Order::Equal => "is",
        Order::Different => "is not",
        Order::Greater => "is greater than",
        Order::AtLeast => "is at least",
        Order::Less => "is less than",
        Order::AtMost => "is at most",
    }
}
