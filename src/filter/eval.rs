//! The evaluation of a program over what dissection wrote of a frame, or of the messages of an exchange.

use std::borrow::Cow;
use std::ops::ControlFlow;

use memchr::memmem;
use smallvec::SmallVec;

use super::ast::Part;
use super::calculate;
use super::exchange::Facts;
use super::program::{Element, FieldValue, Function, Operand, OperandKind, Order, Program, Test};
use super::schema::{From, NotePart};
use super::value::Value;
use crate::dissect::{Item, Kind, View, show};

/// Values that are looked at on the right side of a comparison and in calculations, for each frame: more are left out.
pub const MAX_VALUES: usize = 4096;

/// What a program is evaluated over: the tape of a frame, or those of the messages of an exchange.
#[derive(Clone, Copy)]
pub struct Scene<'s> {
    /// The tapes.
    pub views: &'s [View<'s>],
    /// What is known of the exchange.
    pub exchange: Option<&'s Facts<'s>>,
}

/// An item of one of the tapes.
#[derive(Clone, Copy, Debug)]
struct Place {
    view: u16,
    /// How often its protocol was met up to there.
    layer: u16,
    item: u32,
}

/// Evaluates a program; one a thread, for its memory.
#[derive(Debug)]
pub struct Evaluator {
    /// For each slot of the registry, the sources that its items belong to.
    by_slot: Vec<SmallVec<[u16; 2]>>,
    /// For each source, the items found.
    found: Vec<Vec<Place>>,
    /// Whether anybody asks for layers.
    numbered: bool,
    /// The protocols met so far and how often.
    met: Vec<(usize, u16)>,
}

type Values<'v> = SmallVec<[Value<'v>; 2]>;

impl Evaluator {
    /// An evaluator of `program`.
    pub fn new(program: &Program) -> Self {
        let mut by_slot: Vec<SmallVec<[u16; 2]>> = Vec::new();
        for (place, source) in program.sources.iter().enumerate() {
            if matches!(source.from, From::Exchange) {
                continue;
            }
            for slot in source.fields.iter().filter_map(|field| field.slot()) {
                if by_slot.len() <= slot {
                    by_slot.resize(slot.saturating_add(1), SmallVec::new());
                }
                if let Some(claims) = by_slot.get_mut(slot) {
                    claims.push(u16::try_from(place).unwrap_or(u16::MAX));
                }
            }
        }
        let found = program.sources.iter().map(|_| Vec::new()).collect();
        Self { by_slot, found, numbered: numbered(&program.root), met: Vec::new() }
    }

    /// Whether what is in the scene passes the program, which must be the one that it was made for.
    pub fn passes(&mut self, program: &Program, scene: &Scene<'_>) -> bool {
        self.gather(scene);
        Evaluation { program, scene, found: &self.found }.test(&program.root)
    }

    /// The values of a program that [`check_value`](super::check::check_value) made, in the order of the items they come from.
    pub fn values_of(&mut self, program: &Program, scene: &Scene<'_>) -> Vec<Value<'static>> {
        self.gather(scene);
        let evaluation = Evaluation { program, scene, found: &self.found };
        match &program.root {
            Test::Truth(operand) => evaluation.values(operand).into_iter().map(Value::into_owned).collect(),
            _ => Vec::new(),
        }
    }

    fn gather(&mut self, scene: &Scene<'_>) {
        self.found.iter_mut().for_each(Vec::clear);
        for (at, view) in scene.views.iter().enumerate() {
            self.met.clear();
            let mut layer = 1;
            for (item_at, item) in view.tape.items().iter().enumerate() {
                let Some(slot) = item.field.slot() else { continue };
                if self.numbered && item.field.kind == Kind::Protocol {
                    layer = self.meet(slot);
                }
                for source in self.by_slot.get(slot).into_iter().flatten() {
                    if let Some(found) = self.found.get_mut(usize::from(*source)) {
                        found.push(Place { view: at as u16, layer, item: item_at as u32 });
                    }
                }
            }
        }
    }

    /// How often the layer of a slot was met, this time included.
    fn meet(&mut self, slot: usize) -> u16 {
        match self.met.iter_mut().find(|(known, _)| *known == slot) {
            Some((_, count)) => {
                *count = count.saturating_add(1);
                *count
            }
            None => {
                self.met.push((slot, 1));
                1
            }
        }
    }
}

/// Whether a program asks for layers.
fn numbered(test: &Test) -> bool {
    let mut any = false;
    test.each_field(&mut |field| any |= field.layers.is_some());
    any
}

/// One evaluation.
struct Evaluation<'s> {
    program: &'s Program,
    scene: &'s Scene<'s>,
    found: &'s [Vec<Place>],
}

impl<'s> Evaluation<'s> {
    fn test(&self, test: &'s Test) -> bool {
        match test {
            Test::Exists(field) => self.exists(field),
            Test::Truth(operand) => self.any(operand, false, &mut |value| value.is_truthy()),
            Test::Present(operand) => {
                self.any(operand, false, &mut |value| value.bytes().is_some_and(|bytes| !bytes.is_empty()))
            }
            Test::Compare(order, every, left, right) => self.compare(*order, *every, left, right),
            Test::Contains(every, holder, needle) => self.contains(*every, holder, needle),
            Test::Matches(every, searched, pattern) => {
                self.any(searched, *every, &mut |value| value.bytes().is_some_and(|bytes| pattern.is_match(&bytes)))
            }
            Test::In(every, item, elements) => self.any(item, *every, &mut |value| self.is_in(value, elements)),
            Test::Not(test) => !self.test(test),
            Test::And(tests) => tests.iter().all(|test| self.test(test)),
            Test::Or(tests) => tests.iter().any(|test| self.test(test)),
            Test::Xor(tests) => tests.iter().fold(false, |odd, test| odd ^ self.test(test)),
        }
    }

    fn exists(&self, field: &FieldValue) -> bool {
        let Some(source) = self.program.sources.get(field.source) else { return false };
        match source.from {
            From::Items | From::Notes(_) => self.places(field).next().is_some(),
            _ => self.each_of(field, &mut |_| ControlFlow::Break(())).is_break(),
        }
    }

    /// Whether one value, or every one of at least one, passes.
    fn any(&self, operand: &'s Operand, every: bool, pass: &mut dyn FnMut(&Value<'s>) -> bool) -> bool {
        let mut seen = false;
        let flow = self.each(operand, &mut |value| {
            seen = true;
            if pass(&value) != every { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if every { seen && flow.is_continue() } else { flow.is_break() }
    }

    fn compare(&self, order: Order, every: bool, left: &'s Operand, right: &'s Operand) -> bool {
        let holds = |one: &Value<'_>, other: &Value<'_>| one.compare(other).is_some_and(|found| order.holds(found));
        if let OperandKind::Constant(constant) = &right.what {
            return self.any(left, every, &mut |value| holds(value, constant));
        }
        let others = self.values(right);
        if others.is_empty() {
            return false;
        }
        self.any(left, every, &mut |value| {
            let mut pairs = others.iter().map(|other| holds(value, other));
            if every { pairs.all(|held| held) } else { pairs.any(|held| held) }
        })
    }

    fn contains(&self, every: bool, holder: &'s Operand, needle: &'s Operand) -> bool {
        // Nothing contains nothing, as in Wireshark.
        let has = |value: &Value<'_>, needle: &Value<'_>| {
            let (Some(bytes), Some(needle)) = (value.bytes(), needle.bytes()) else { return false };
            !needle.is_empty() && memmem::find(&bytes, &needle).is_some()
        };
        if let OperandKind::Constant(constant) = &needle.what {
            return self.any(holder, every, &mut |value| has(value, constant));
        }
        let needles = self.values(needle);
        !needles.is_empty()
            && self.any(holder, every, &mut |value| {
                let mut pairs = needles.iter().map(|needle| has(value, needle));
                if every { pairs.all(|held| held) } else { pairs.any(|held| held) }
            })
    }

    fn is_in(&self, value: &Value<'_>, elements: &'s [Element]) -> bool {
        let is = |operand: &'s Operand, order: Order| {
            let holds = |other: &Value<'_>| value.compare(other).is_some_and(|found| order.holds(found));
            match &operand.what {
                OperandKind::Constant(constant) => holds(constant),
                _ => self.values(operand).iter().any(holds),
            }
        };
        elements.iter().any(|element| match element {
            Element::One(operand) => is(operand, Order::Equal),
            Element::Range(low, high) => is(low, Order::AtLeast) && is(high, Order::AtMost),
        })
    }

    /// All values of an operand.
    fn values(&self, operand: &'s Operand) -> Values<'s> {
        let mut all = Values::new();
        let _ = self.each(operand, &mut |value| {
            all.push(value);
            if all.len() < MAX_VALUES { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        all
    }

    /// Hands the values of an operand to `put`, one after the other, until it breaks.
    fn each(&self, operand: &'s Operand, put: &mut dyn FnMut(Value<'s>) -> ControlFlow<()>) -> ControlFlow<()> {
        match &operand.what {
            OperandKind::Constant(value) => put(borrowed(value)),
            OperandKind::Field(field) => self.each_of(field, put),
            OperandKind::Slice(inner, parts) => self.each(inner, &mut |value| put(slice(value, parts))),
            OperandKind::Negate(inner) => self.each(inner, &mut |value| match calculate::negate(value.into_owned()) {
                Some(value) => put(value),
                None => ControlFlow::Continue(()),
            }),
            OperandKind::Arithmetic(operator, left, right) => {
                let others = self.values(right);
                self.each(left, &mut |value| {
                    for other in &others {
                        if let Some(result) = calculate::arithmetic(*operator, &value, other) {
                            put(result)?;
                        }
                    }
                    ControlFlow::Continue(())
                })
            }
            OperandKind::Call(function, arguments) => self.call(*function, arguments, put),
        }
    }

    fn call(
        &self,
        function: Function,
        arguments: &'s [Operand],
        put: &mut dyn FnMut(Value<'s>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some(first) = arguments.first() else { return ControlFlow::Continue(()) };
        match function {
            Function::Len => self.each(first, &mut |value| {
                let length = match &value {
                    Value::Whole(_) => i128::from(width(first)),
                    value => value.bytes().map_or(0, |bytes| bytes.len() as i128),
                };
                put(Value::Whole(length))
            }),
            Function::Count => match self.count(first) {
                0 => ControlFlow::Continue(()),
                count => put(Value::Whole(count)),
            },
            Function::Lower | Function::Upper => self.each(first, &mut |value| {
                let Value::Text(text) = value else { return ControlFlow::Continue(()) };
                let mut text = text.into_owned();
                if function == Function::Lower {
                    text.make_ascii_lowercase()
                } else {
                    text.make_ascii_uppercase()
                }
                put(Value::Text(Cow::Owned(text)))
            }),
            Function::String => {
                self.each(first, &mut |value| put(Value::Text(Cow::Owned(value.to_string().into_bytes()))))
            }
            Function::Abs => self.each(first, &mut |value| match calculate::absolute(value.into_owned()) {
                Some(value) => put(value),
                None => ControlFlow::Continue(()),
            }),
            Function::Min | Function::Max => {
                let order = if function == Function::Min { Order::Less } else { Order::Greater };
                let mut best: Option<Value<'s>> = None;
                for argument in arguments {
                    let _ = self.each(argument, &mut |value| {
                        let better =
                            |best: &Value<'_>| value.compare(best).is_some_and(|ordering| order.holds(ordering));
                        if best.as_ref().is_none_or(better) {
                            best = Some(value);
                        }
                        ControlFlow::Continue(())
                    });
                }
                best.map_or(ControlFlow::Continue(()), put)
            }
        }
    }

    /// How many values there are; fields without a value count as well.
    fn count(&self, operand: &'s Operand) -> i128 {
        let mut count = 0i128;
        match &operand.what {
            OperandKind::Field(field) if self.is_of_items(field) => count = self.places(field).count() as i128,
            _ => {
                let _ = self.each(operand, &mut |_| {
                    count = count.saturating_add(1);
                    ControlFlow::Continue(())
                });
            }
        }
        count
    }

    fn is_of_items(&self, field: &FieldValue) -> bool {
        self.program.sources.get(field.source).is_some_and(|source| source.from == From::Items)
    }

    /// The items of a field.
    fn places<'f>(&'f self, field: &'f FieldValue) -> impl Iterator<Item = (&'s View<'s>, &'s Item)> + 'f {
        let found = self.found.get(field.source).map(Vec::as_slice).unwrap_or_default();
        let chosen = move |place: &&Place| match &field.layers {
            None => true,
            Some(parts) => {
                let last = || self.last_layer(found, place);
                parts.iter().any(|part| holds_layer(*part, i64::from(place.layer), last))
            }
        };
        found.iter().filter(chosen).filter_map(|place| {
            let view = self.scene.views.get(usize::from(place.view))?;
            Some((view, view.tape.items().get(place.item as usize)?))
        })
    }

    /// The last layer of the protocol of an item, as far as it has the field.
    fn last_layer(&self, found: &[Place], place: &Place) -> i64 {
        let same = found.iter().filter(|other| other.view == place.view);
        i64::from(same.map(|other| other.layer).max().unwrap_or(1))
    }

    fn each_of(&self, field: &FieldValue, put: &mut dyn FnMut(Value<'s>) -> ControlFlow<()>) -> ControlFlow<()> {
        let Some(source) = self.program.sources.get(field.source) else { return ControlFlow::Continue(()) };
        match source.from {
            From::Items => {
                for (view, item) in self.places(field) {
                    if field.raw {
                        put(Value::Bytes(Cow::Borrowed(view.bytes(item))))?;
                    } else if let Some(value) = value(view, item) {
                        put(value)?;
                    }
                }
            }
            From::Notes(part) => {
                for (view, item) in self.places(field) {
                    if let Some(value) = note(part, view, item) {
                        put(value)?;
                    }
                }
            }
            From::Protocols => {
                for view in self.scene.views {
                    let mut text = String::new();
                    show::protocols(&mut text, view);
                    put(Value::Text(Cow::Owned(text.into_bytes())))?;
                }
            }
            From::ProtocolColumn | From::InfoColumn => {
                for view in self.scene.views {
                    let columns = view.tape.columns();
                    let text = if source.from == From::InfoColumn { &columns.info } else { columns.protocol };
                    put(Value::Text(Cow::Borrowed(text.as_bytes())))?;
                }
            }
            From::Exchange => {
                let mut flow = ControlFlow::Continue(());
                for own in &source.fields {
                    if let Some(facts) = self.scene.exchange {
                        facts.each(own, |value| {
                            if flow.is_continue() {
                                flow = put(value);
                            }
                        });
                    }
                }
                return flow;
            }
        }
        ControlFlow::Continue(())
    }
}

/// Whether a layer is one of those that a part names. Negative ones count from the last.
fn holds_layer(part: Part, layer: i64, last: impl Fn() -> i64) -> bool {
    let absolute = |place: i32| match i64::from(place) {
        place if place < 0 => place.saturating_add(last()).saturating_add(1),
        place => place,
    };
    match part {
        Part::One(place) => layer == absolute(place),
        Part::ToEnd(from) => layer >= absolute(from),
        Part::Between(from, to) => layer >= absolute(from) && layer <= absolute(to),
        Part::Length(from, length) => {
            let from = absolute(from);
            layer >= from && layer < from.saturating_add(i64::from(length))
        }
    }
}

/// The value of an item. A layer's are its bytes and what lies in it.
fn value<'s>(view: &'s View<'s>, item: &'s Item) -> Option<Value<'s>> {
    use crate::dissect::Value as Shown;
    Some(match view.value(item) {
        Shown::None if item.field.kind == Kind::Protocol => Value::Bytes(Cow::Borrowed(view.layer_bytes(item))),
        Shown::None => return None,
        Shown::Uint(number) | Shown::Frame(number) => Value::Whole(number.into()),
        Shown::Int(number) => Value::Whole(number.into()),
        Shown::Bool(truth) => Value::Whole(truth.into()),
        Shown::Double(number) => Value::Double(number),
        Shown::Ether(_) => Value::Bytes(Cow::Borrowed(view.stored(item))),
        Shown::Ipv4(address) => Value::Ipv4(u32::from_be_bytes(address), u32::MAX),
        Shown::Ipv6(address) => Value::Ipv6(u128::from_be_bytes(address), u128::MAX),
        Shown::Bytes(bytes) => Value::Bytes(Cow::Borrowed(bytes)),
        Shown::Text(text) => Value::Text(Cow::Borrowed(text)),
        Shown::Time(time) => Value::Moment(time.0.into()),
        Shown::Date(date) => Value::Moment(i128::from(date.0).saturating_mul(1_000_000_000)),
        Shown::Delta(delta) => Value::Span(delta.0),
    })
}

fn note<'s>(part: NotePart, view: &'s View<'s>, item: &'s Item) -> Option<Value<'s>> {
    let Kind::Note(severity, group) = item.field.kind else { return None };
    Some(match part {
        NotePart::Presence => return None,
        NotePart::Group => Value::Whole(group.code().into()),
        NotePart::Severity => Value::Whole(severity.code().into()),
        NotePart::Message => {
            let text = view.text(item).map_or(item.field.label, |(_, text)| text);
            Value::Text(Cow::Borrowed(text.as_bytes()))
        }
    })
}

/// Bytes that a number takes on the wire.
fn width(operand: &Operand) -> u32 {
    operand.field.map_or(4, |field| field.width().max(1))
}

fn borrowed<'s>(value: &'s Value<'static>) -> Value<'s> {
    match value {
        Value::Bytes(bytes) => Value::Bytes(Cow::Borrowed(bytes)),
        Value::Text(text) => Value::Text(Cow::Borrowed(text)),
        other => other.clone(),
    }
}

/// The pieces of a value, one after the other. A piece that is not all there leaves nothing, as in Wireshark.
fn slice<'s>(value: Value<'s>, parts: &[Part]) -> Value<'s> {
    let is_text = matches!(value, Value::Text(_));
    let bytes: Cow<'s, [u8]> = match value {
        Value::Bytes(bytes) | Value::Text(bytes) => bytes,
        other => Cow::Owned(other.bytes().map(Cow::into_owned).unwrap_or_default()),
    };
    let pieces: Cow<'s, [u8]> = match (parts, bytes) {
        ([part], Cow::Borrowed(bytes)) => Cow::Borrowed(piece(bytes, *part).unwrap_or_default()),
        (parts, bytes) => {
            let pieces: Option<Vec<&[u8]>> = parts.iter().map(|part| piece(&bytes, *part)).collect();
            Cow::Owned(pieces.map(|pieces| pieces.concat()).unwrap_or_default())
        }
    };
    if is_text { Value::Text(pieces) } else { Value::Bytes(pieces) }
}

fn piece(bytes: &[u8], part: Part) -> Option<&[u8]> {
    let place = |place: i32| match usize::try_from(place) {
        Ok(place) => Some(place),
        Err(_) => bytes.len().checked_sub(place.unsigned_abs() as usize),
    };
    match part {
        Part::One(at) => {
            let at = place(at)?;
            bytes.get(at..at.checked_add(1)?)
        }
        Part::ToEnd(from) => bytes.get(place(from)?..),
        Part::Between(from, to) => bytes.get(place(from)?..place(to)?.checked_add(1)?),
        Part::Length(from, length) => {
            let from = place(from)?;
            bytes.get(from..from.checked_add(length as usize)?)
        }
    }
}
