//! The type check: from a tree of words to a program, or to the error at its exact place.

use std::str::FromStr;

use regex::bytes::{Regex, RegexBuilder};

use super::ast::{Arithmetic, Member, Name, Node, Part, Quantifier, Relation, What};
use super::calculate;
use super::error::{Error, ErrorKind, Span};
use super::literal::{self, Expected, Written};
use super::program::{Element, Every, FieldValue, Function, Operand, OperandKind, Order, Program, Test};
use super::schema::{Schema, Scope, Source};
use super::value::{Type, Value};
use crate::base::likeness;

/// Bytes that a compiled regular expression may take.
pub const MAX_PATTERN: usize = 1 << 20;
/// How deep a regular expression may be nested.
pub const MAX_PATTERN_DEPTH: u32 = 100;

/// Checks a tree against the names of a schema.
pub fn check(tree: &Node, schema: Schema<'_>) -> Result<Program, Error> {
    let mut checker = Checker { schema, sources: Vec::new() };
    let root = checker.test(tree)?;
    Ok(Program { scope: schema.scope(), sources: checker.sources, root })
}

/// Checks a tree that is a value, not a test: the root of the program is the truth of that value.
pub fn check_value(tree: &Node, schema: Schema<'_>) -> Result<Program, Error> {
    let mut checker = Checker { schema, sources: Vec::new() };
    let operand = checker.operand(tree, None)?;
    if operand.kind == Type::None {
        return Err(Error::new(ErrorKind::Operator, tree.span.clone(), format!("{tree} has no value")));
    }
    Ok(Program { scope: schema.scope(), sources: checker.sources, root: Test::Truth(operand) })
}

struct Checker<'r> {
    schema: Schema<'r>,
    sources: Vec<Source>,
}

impl Checker<'_> {
    // ---- tests -------------------------------------------------------------------------------------------------

    fn test(&mut self, node: &Node) -> Result<Test, Error> {
        match &node.what {
            What::Not(test) => Ok(Test::Not(Box::new(self.test(test)?))),
            What::Join(join, tests) => {
                let tests: Vec<Test> = tests.iter().map(|test| self.test(test)).collect::<Result<_, _>>()?;
                Ok(match join {
                    super::ast::Join::And => Test::And(tests),
                    super::ast::Join::Or => Test::Or(tests),
                    super::ast::Join::Xor => Test::Xor(tests),
                })
            }
            What::Compare(quantifier, first, rest) => self.comparisons(*quantifier, first, rest),
            What::In(quantifier, negated, item, members) => {
                let test = self.membership(*quantifier, item, members)?;
                Ok(if *negated { Test::Not(Box::new(test)) } else { test })
            }
            What::Word(_) | What::Layers(..) | What::Raw(_) => {
                let operand = self.operand(node, None)?;
                match operand.what {
                    OperandKind::Field(field) => Ok(Test::Exists(field)),
                    _ => Err(no_test(node)),
                }
            }
            What::Slice(..) | What::Arithmetic(..) | What::Negate(_) => {
                if self.is_literal(node) {
                    return Err(no_test(node));
                }
                let operand = self.operand(node, None)?;
                Ok(match node.what {
                    What::Slice(..) => Test::Present(operand),
                    _ => Test::Truth(operand),
                })
            }
            What::Call(..) => {
                self.operand(node, None)?;
                let message = format!("{node} is a value; compare it with another");
                let zero = if self.is_numeric(node) { "0" } else { "\"\"" };
                Err(Error::new(ErrorKind::NotATest, node.span.clone(), message).suggest(format!("{node} != {zero}")))
            }
            What::Text(_) | What::RawText(_) | What::Character(_) => Err(no_test(node)),
        }
    }

    fn is_numeric(&mut self, node: &Node) -> bool {
        self.operand(node, None).is_ok_and(|operand| operand.kind.is_whole() || operand.kind.is_number())
    }

    /// `a < b <= c` is `a < b and b <= c`.
    fn comparisons(
        &mut self,
        quantifier: Option<Quantifier>,
        first: &Node,
        rest: &[(Relation, Node)],
    ) -> Result<Test, Error> {
        let mut left = first;
        let mut tests = Vec::new();
        for (relation, right) in rest {
            tests.push(self.comparison(quantifier, left, *relation, right)?);
            left = right;
        }
        match tests.pop() {
            Some(test) if tests.is_empty() => Ok(test),
            test => {
                tests.extend(test);
                Ok(Test::And(tests))
            }
        }
    }

    fn comparison(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Node,
        relation: Relation,
        right: &Node,
    ) -> Result<Test, Error> {
        let every = |usual: Every| quantifier.map_or(usual, |quantifier| quantifier == Quantifier::All);
        let (order, every) = match relation {
            Relation::Contains => return self.contains(every(false), left, right),
            Relation::Matches => return self.matches(every(false), left, right),
            Relation::AnyEqual => (Order::Equal, every(false)),
            Relation::AllEqual => (Order::Equal, every(true)),
            Relation::AllDiffer => (Order::Different, every(true)),
            Relation::AnyDiffers => (Order::Different, every(false)),
            Relation::Greater => (Order::Greater, every(false)),
            Relation::AtLeast => (Order::AtLeast, every(false)),
            Relation::Less => (Order::Less, every(false)),
            Relation::AtMost => (Order::AtMost, every(false)),
        };
        let (left, right) = self.pair(left, right)?;
        Ok(Test::Compare(order, every, left, right))
    }

    /// Both sides of a comparison. A literal is read as what the other side is.
    fn pair(&mut self, left: &Node, right: &Node) -> Result<(Operand, Operand), Error> {
        if self.is_literal(left) {
            if self.is_literal(right) {
                return Err(self.neither(left, right));
            }
            let right = self.comparable(right, None)?;
            let left = self.comparable(left, Some(expected(&right)))?;
            return Ok((left, right));
        }
        let one = self.comparable(left, None)?;
        let other = self.comparable(right, Some(expected(&one)))?;
        agree(&one, left, &other, right)?;
        Ok((one, other))
    }

    fn comparable(&mut self, node: &Node, expect: Option<Expected>) -> Result<Operand, Error> {
        let operand = self.operand(node, expect)?;
        if operand.kind == Type::None {
            let message = format!("{node} has no value: it is there, or it is not");
            return Err(Error::new(ErrorKind::Operator, node.span.clone(), message).suggest(node.to_string()));
        }
        Ok(operand)
    }

    /// The error of a comparison between two literals: most often the first was meant as a field.
    fn neither(&self, left: &Node, right: &Node) -> Error {
        for node in [left, right] {
            if let What::Word(word) = &node.what
                && word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            {
                return self.unknown(word, &node.span);
            }
        }
        let span = left.span.start..right.span.end;
        Error::new(ErrorKind::NotATest, span, "neither side is a field")
    }

    fn contains(&mut self, every: Every, left: &Node, right: &Node) -> Result<Test, Error> {
        let holder = self.searched(left, "contains")?;
        let kind = if holder.kind == Type::Text { Type::Text } else { Type::Bytes };
        let expect = Expected { kind, field: None };
        let needle = self.operand(right, Some(expect))?;
        if !(needle.kind == Type::Text || needle.kind.is_bytes()) {
            let message = format!("contains looks for text or bytes, and {right} is {}", needle.kind.words());
            return Err(Error::new(ErrorKind::Mismatch, right.span.clone(), message));
        }
        Ok(Test::Contains(every, holder, needle))
    }

    fn matches(&mut self, every: Every, left: &Node, right: &Node) -> Result<Test, Error> {
        let searched = self.searched(left, "matches")?;
        let (What::Text(pattern) | What::RawText(pattern)) = &right.what else {
            let message = "a regular expression stands in double quotes";
            let error = Error::new(ErrorKind::Mismatch, right.span.clone(), message);
            return Err(error.suggest(format!("\"{right}\"")));
        };
        let pattern = compile(pattern, searched.kind == Type::Text, &right.span)?;
        Ok(Test::Matches(every, searched, Box::new(pattern)))
    }

    /// The left side of `contains` and `matches`.
    fn searched(&mut self, node: &Node, operator: &str) -> Result<Operand, Error> {
        if self.is_literal(node) {
            return Err(match &node.what {
                What::Word(word) => self.unknown(word, &node.span),
                _ => no_test(node),
            });
        }
        let operand = self.operand(node, None)?;
        if operand.kind == Type::Text || operand.kind.is_bytes() {
            return Ok(operand);
        }
        let message = format!("{operator} searches text and bytes, and {node} is {}", operand.kind.words());
        let error = Error::new(ErrorKind::Operator, node.span.clone(), message);
        let has_text = !matches!(operand.kind, Type::None | Type::Moment | Type::Span | Type::Boolean);
        Err(error.maybe(has_text.then(|| format!("string({node})"))))
    }

    fn membership(&mut self, quantifier: Option<Quantifier>, item: &Node, members: &[Member]) -> Result<Test, Error> {
        if self.is_literal(item) {
            return Err(match &item.what {
                What::Word(word) => self.unknown(word, &item.span),
                _ => no_test(item),
            });
        }
        let operand = self.comparable(item, None)?;
        let expect = expected(&operand);
        let mut element = |node: &Node| {
            let value = self.comparable(node, Some(expect))?;
            agree(&operand, item, &value, node)?;
            Ok::<_, Error>(value)
        };
        let mut elements = Vec::new();
        for member in members {
            elements.push(match member {
                Member::One(node) => Element::One(element(node)?),
                Member::Range(from, to) => {
                    let (low, high) = (element(from)?, element(to)?);
                    if let (OperandKind::Constant(one), OperandKind::Constant(other)) = (&low.what, &high.what)
                        && one.compare(other).is_some_and(std::cmp::Ordering::is_gt)
                    {
                        let span = from.span.start..to.span.end;
                        let error = Error::new(ErrorKind::OutOfRange, span, "the range ends before it begins");
                        return Err(error.suggest(format!("{to} .. {from}")));
                    }
                    Element::Range(low, high)
                }
            });
        }
        Ok(Test::In(quantifier == Some(Quantifier::All), operand, elements))
    }

    // ---- values ------------------------------------------------------------------------------------------------

    /// Whether nothing in it is a field: it needs another side that says what it is.
    fn is_literal(&self, node: &Node) -> bool {
        match &node.what {
            What::Word(word) => self.schema.find(word).is_none(),
            What::Text(_) | What::RawText(_) | What::Character(_) => true,
            What::Negate(value) => self.is_literal(value),
            What::Arithmetic(_, left, right) => self.is_literal(left) && self.is_literal(right),
            _ => false,
        }
    }

    fn operand(&mut self, node: &Node, expect: Option<Expected>) -> Result<Operand, Error> {
        match &node.what {
            What::Word(word) => self.word(word, node, expect),
            What::Text(bytes) | What::RawText(bytes) => literal_of(Written::Text(bytes), node, expect),
            What::Character(byte) => literal_of(Written::Character(*byte), node, expect),
            What::Raw(field) => {
                let mut operand = self.operand(field, None)?;
                match &mut operand.what {
                    OperandKind::Field(value) if operand.kind != Type::None => value.raw = true,
                    _ => {
                        let message = format!("{field} has no bytes");
                        return Err(Error::new(ErrorKind::Operator, field.span.clone(), message));
                    }
                }
                Ok(Operand { kind: Type::Bytes, field: None, ..operand })
            }
            What::Layers(field, parts) => {
                let mut operand = self.operand(field, None)?;
                match &mut operand.what {
                    OperandKind::Field(value) if value.layers.is_none() => value.layers = Some(parts.clone()),
                    _ => {
                        let message = "# chooses the layers of a field, and this is none";
                        return Err(Error::new(ErrorKind::Slice, node.span.clone(), message));
                    }
                }
                Ok(operand)
            }
            What::Slice(value, parts) => self.slice(value, parts, expect),
            What::Negate(value) => self.negate(value, node, expect),
            What::Arithmetic(operator, left, right) => self.arithmetic(*operator, left, right, node, expect),
            What::Call(name, arguments) => self.call(name, arguments, node),
            What::Compare(..) | What::In(..) | What::Not(_) | What::Join(..) => {
                let message = format!("{node} is a test, and a value belongs here");
                Err(Error::new(ErrorKind::Mismatch, node.span.clone(), message))
            }
        }
    }

    fn word(&mut self, word: &str, node: &Node, expect: Option<Expected>) -> Result<Operand, Error> {
        let Some(source) = self.schema.find(word) else {
            return match expect {
                Some(_) => literal_of(Written::Word(word), node, expect),
                None => Err(self.unknown(word, &node.span)),
            };
        };
        // A protocol's name may be the name of a value as well: `ip.proto == tcp`.
        if let Some(expect) = expect.filter(|expect| expect.kind != Type::Text && !word.contains('.'))
            && !source.kind.agrees(expect.kind)
            && let Ok(value) = literal::value(Written::Word(word), expect, &node.span)
        {
            return Ok(constant(value, expect));
        }
        let (kind, field) = (source.kind, source.names);
        let place = match self.sources.iter().position(|known| known.name == source.name) {
            Some(place) => place,
            None => {
                self.sources.push(source);
                self.sources.len().saturating_sub(1)
            }
        };
        let value = FieldValue { source: place, layers: None, raw: false };
        Ok(Operand { what: OperandKind::Field(value), kind, field })
    }

    /// The error of a name that nobody knows.
    fn unknown(&self, word: &str, span: &Span) -> Error {
        if Schema::is_for_exchanges(word) && self.schema.scope() == Scope::Frames {
            let message = format!("{word} belongs to exchanges, and this filter selects frames");
            return Error::new(ErrorKind::UnknownField, span.clone(), message);
        }
        let begins = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let is_literal = !begins || literal::integer(word).is_some() || word.contains(':');
        if is_literal || std::net::Ipv4Addr::from_str(word).is_ok() {
            let message = format!("{word} is a value, not a field");
            return Error::new(ErrorKind::NotATest, span.clone(), message).maybe(guess(word));
        }
        let error = Error::new(ErrorKind::UnknownField, span.clone(), format!("no field is called {word}"));
        // The minus sign is a letter of names: between values it needs room.
        let parts = word.split_once('-').filter(|(left, _)| self.schema.find(left).is_some());
        if let Some((left, right)) = parts {
            return error.suggest(format!("{left} - {right}"));
        }
        if let Some(function) = Function::ALL.iter().find(|function| function.name() == word) {
            return error.suggest(format!("{}(…)", function.name()));
        }
        error.maybe(self.schema.near(word).first().copied())
    }

    fn slice(&mut self, value: &Node, parts: &[Part], expect: Option<Expected>) -> Result<Operand, Error> {
        if self.is_literal(value) {
            return match &value.what {
                What::Word(word) => Err(self.unknown(word, &value.span)),
                _ => Err(Error::new(ErrorKind::Slice, value.span.clone(), "a literal has no slices")),
            };
        }
        let operand = self.operand(value, expect)?;
        if !operand.kind.is_sliceable() {
            let message = format!("{value} is {}, which has no slices", operand.kind.words());
            let error = Error::new(ErrorKind::Slice, value.span.clone(), message);
            let raw = matches!(operand.what, OperandKind::Field(_)) && operand.kind != Type::None;
            return Err(error.maybe(raw.then(|| format!("@{value}"))));
        }
        let kind = if operand.kind == Type::Text { Type::Text } else { Type::Bytes };
        Ok(Operand { what: OperandKind::Slice(Box::new(operand), parts.to_vec()), kind, field: None })
    }

    fn negate(&mut self, value: &Node, node: &Node, expect: Option<Expected>) -> Result<Operand, Error> {
        // The sign belongs to the number: -1 is no value of an unsigned field, but no error either.
        let operand = self.operand(value, expect)?;
        if !(operand.kind.is_number() || operand.kind == Type::Span) {
            let message = format!("{value} is {}, which has no sign", operand.kind.words());
            return Err(Error::new(ErrorKind::Operator, node.span.clone(), message));
        }
        let kind = if operand.kind.is_whole() { Type::Signed(8) } else { operand.kind };
        Ok(match operand.what {
            OperandKind::Constant(value) => match calculate::negate(value) {
                Some(value) => Operand { what: OperandKind::Constant(value), ..operand },
                None => return Err(Error::new(ErrorKind::OutOfRange, node.span.clone(), "the number is too large")),
            },
            _ => Operand { what: OperandKind::Negate(Box::new(operand)), kind, field: None },
        })
    }

    fn arithmetic(
        &mut self,
        operator: Arithmetic,
        left: &Node,
        right: &Node,
        node: &Node,
        expect: Option<Expected>,
    ) -> Result<Operand, Error> {
        let (one, other) = match (self.is_literal(left), self.is_literal(right)) {
            (true, true) => {
                let Some(expect) = expect else { return Err(self.neither(left, right)) };
                (self.operand(left, Some(wide(expect)))?, self.operand(right, Some(wide(expect)))?)
            }
            (true, false) => {
                let right = self.operand(right, None)?;
                (self.operand(left, Some(partner(operator, &right)))?, right)
            }
            (false, _) => {
                let left = self.operand(left, None)?;
                let right = self.operand(right, Some(partner(operator, &left)))?;
                (left, right)
            }
        };
        let Some(kind) = calculate::result(operator, one.kind, other.kind) else {
            let words = format!("{} {} {}", one.kind.words(), operator.sign(), other.kind.words());
            let message = format!("there is no {words}");
            return Err(Error::new(ErrorKind::Operator, node.span.clone(), message));
        };
        if let (OperandKind::Constant(one), OperandKind::Constant(other)) = (&one.what, &other.what) {
            let Some(value) = calculate::arithmetic(operator, one, other) else {
                return Err(Error::new(ErrorKind::OutOfRange, node.span.clone(), format!("{node} has no value")));
            };
            return Ok(Operand { what: OperandKind::Constant(value), kind, field: None });
        }
        Ok(Operand { what: OperandKind::Arithmetic(operator, Box::new(one), Box::new(other)), kind, field: None })
    }

    fn call(&mut self, name: &Name, arguments: &[Node], node: &Node) -> Result<Operand, Error> {
        let Some(function) = Function::ALL.into_iter().find(|function| function.name() == name.text) else {
            let message = format!("no function is called {}", name.text);
            let near = likeness::near(&name.text, Function::ALL.map(Function::name), 1);
            return Err(Error::new(ErrorKind::UnknownFunction, name.span.clone(), message).maybe(near.first().copied()));
        };
        let many = matches!(function, Function::Min | Function::Max);
        if arguments.is_empty() || !many && arguments.len() > 1 {
            let message = match many {
                true => format!("{} takes one or more arguments", name.text),
                false => format!("{} takes one argument, not {}", name.text, arguments.len()),
            };
            return Err(Error::new(ErrorKind::Arguments, node.span.clone(), message));
        }
        // The first that is no literal says what the literals are.
        let first = arguments.iter().find(|argument| !self.is_literal(argument));
        let Some(first) = first else {
            let message = format!("{} needs a field", name.text);
            let named = arguments.first().and_then(|argument| match &argument.what {
                What::Word(word) if word.starts_with(|c: char| c.is_ascii_alphabetic()) => Some((word, &argument.span)),
                _ => None,
            });
            return Err(match named {
                Some((word, span)) => self.unknown(word, span),
                None => Error::new(ErrorKind::Arguments, node.span.clone(), message),
            });
        };
        let kind = self.operand(first, None)?;
        let expect = expected(&kind);
        let mut operands = Vec::new();
        for argument in arguments {
            let operand = self.operand(argument, Some(expect))?;
            agree(&kind, first, &operand, argument)?;
            operands.push(operand);
        }
        let (fits, wanted) = match function {
            Function::Len => (
                kind.kind.is_sliceable() || kind.kind.is_whole() && kind.kind != Type::Boolean,
                "text, bytes, addresses and numbers",
            ),
            Function::Count => (matches!(kind.what, OperandKind::Field(_)), "fields"),
            Function::Lower | Function::Upper => (kind.kind == Type::Text, "text"),
            Function::String => (
                !matches!(kind.kind, Type::None | Type::Text | Type::Bytes | Type::Protocol),
                "numbers, addresses and times",
            ),
            Function::Min | Function::Max => (!matches!(kind.kind, Type::None | Type::Protocol), "values"),
            Function::Abs => (kind.kind.is_number() || kind.kind == Type::Span, "numbers and spans"),
        };
        if !fits {
            let message = format!("{}() is for {wanted}, and {first} is {}", name.text, kind.kind.words());
            let error = Error::new(ErrorKind::Operator, first.span.clone(), message);
            let text = matches!(function, Function::Lower | Function::Upper) && kind.kind.is_whole();
            return Err(error.maybe(text.then(|| format!("string({first})"))));
        }
        let result = match function {
            Function::Len | Function::Count => Type::Unsigned(8),
            Function::Lower | Function::Upper | Function::String => Type::Text,
            Function::Min | Function::Max | Function::Abs => kind.kind,
        };
        let field = if many { kind.field } else { None };
        Ok(Operand { what: OperandKind::Call(function, operands), kind: result, field })
    }
}

/// What a literal beside an operand must be.
fn expected(operand: &Operand) -> Expected {
    Expected { kind: operand.kind, field: operand.field }
}

/// The same for a literal within a calculation: intermediate results may be larger than the field.
fn wide(expect: Expected) -> Expected {
    if expect.kind.is_whole() { Expected { kind: Type::Unsigned(8), ..expect } } else { expect }
}

/// What a literal must be that is calculated with an operand.
fn partner(operator: Arithmetic, operand: &Operand) -> Expected {
    match (operator, operand.kind) {
        // To a moment a span is added.
        (Arithmetic::Add | Arithmetic::Subtract, Type::Moment) => Expected { kind: Type::Span, field: None },
        (Arithmetic::Multiply | Arithmetic::Divide, Type::Span) => Expected { kind: Type::Double, field: None },
        _ => wide(expected(operand)),
    }
}

fn constant(value: Value<'static>, expect: Expected) -> Operand {
    Operand { what: OperandKind::Constant(value), kind: expect.kind, field: expect.field }
}

fn literal_of(written: Written<'_>, node: &Node, expect: Option<Expected>) -> Result<Operand, Error> {
    let Some(expect) = expect else { return Err(no_test(node)) };
    Ok(constant(literal::value(written, expect, &node.span)?, expect))
}

fn agree(one: &Operand, left: &Node, other: &Operand, right: &Node) -> Result<(), Error> {
    if one.kind.agrees(other.kind) {
        return Ok(());
    }
    let message = format!("{left} is {}, and {right} is {}", one.kind.words(), other.kind.words());
    let error = Error::new(ErrorKind::Mismatch, right.span.clone(), message);
    let quoted = one.kind == Type::Text && matches!(right.what, What::Word(_));
    Err(error.maybe(quoted.then(|| format!("\"{right}\""))))
}

/// The error of a value where a test belongs.
fn no_test(node: &Node) -> Error {
    let text = match &node.what {
        What::Text(bytes) | What::RawText(bytes) => String::from_utf8(bytes.clone()).ok(),
        _ => None,
    };
    // What is calculated was not written as it is printed: a path is no division.
    let what = if matches!(node.what, What::Arithmetic(..)) { "this".to_owned() } else { node.to_string() };
    let error = Error::new(ErrorKind::NotATest, node.span.clone(), format!("{what} is a value, not a test"));
    error.maybe(text.map(|_| format!("frame contains {node}")))
}

/// A filter that a value alone may have meant.
fn guess(word: &str) -> Option<String> {
    if let Some(number) = literal::integer(word) {
        return Some(match number {
            100..=599 => format!("http.response.code == {word}"),
            _ => format!("tcp.port == {word}"),
        });
    }
    let address = word.split_once('/').map_or(word, |(address, _)| address);
    if std::net::Ipv4Addr::from_str(address).is_ok() {
        return Some(format!("ip.addr == {word}"));
    }
    if std::net::Ipv6Addr::from_str(address).is_ok() {
        return Some(format!("ipv6.addr == {word}"));
    }
    None
}

/// Compiles a regular expression: case does not matter unless it says `(?-i)`, and `.` is any byte where it searches bytes.
fn compile(pattern: &[u8], text: bool, span: &Span) -> Result<Regex, Error> {
    let mut source = String::with_capacity(pattern.len());
    for chunk in pattern.utf8_chunks() {
        source.push_str(chunk.valid());
        for byte in chunk.invalid() {
            crate::text!(source, "(?-u:\\x{byte:02x})");
        }
    }
    let built = RegexBuilder::new(&source)
        .case_insensitive(true)
        .unicode(text)
        .size_limit(MAX_PATTERN)
        .dfa_size_limit(MAX_PATTERN)
        .nest_limit(MAX_PATTERN_DEPTH)
        .build();
    built.map_err(|error| {
        let message = match &error {
            regex::Error::CompiledTooBig(_) => "the regular expression is too large".to_owned(),
            error => {
                // The library draws the place over several lines; the last says what it is.
                let whole = error.to_string();
                let last = whole.lines().last().unwrap_or_default();
                let reason = last.trim().trim_start_matches("error: ").to_owned();
                if reason.contains("look-around") {
                    "regular expressions look neither ahead nor behind here".to_owned()
                } else {
                    format!("no regular expression: {reason}")
                }
            }
        };
        Error::new(ErrorKind::Pattern, span.clone(), message)
    })
}
