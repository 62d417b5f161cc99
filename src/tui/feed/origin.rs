//! Where a value comes from, and the way down to it: from a line of an exchange's tab to the frame, its field, its bytes.

use super::exchange::ExchangeFeed;
use crate::base::{FrameId, MessageId};
use crate::dissect::{Range, show};
use crate::engine::ledger::flags;
use crate::explain::page::Part as Said;
use crate::explain::{self, Explanation, page};
use crate::tui::lang::Lang;
use crate::tui::model::Model;
use crate::tui::model::detail::{Line, Origin, Role, Target};
use crate::tui::{secrets, units};

/// Pieces that are named one by one.
const NAMED: usize = 64;

/// An explanation as lines of the pane, before those that say where the value comes from.
fn meaning(explanation: &Explanation, lang: Lang) -> Vec<Line> {
    // What is no field has no label.
    let is_field = !explanation.label.is_empty();
    let facts = if is_field { page::facts(lang, explanation, None, None) } else { String::new() };
    meaning_with(explanation, &facts, lang)
}

/// The same with these words below its title.
pub fn meaning_with(explanation: &Explanation, facts: &str, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    for line in page::lines(lang, explanation, facts, usize::MAX) {
        lines.push(match line.part {
            Said::Title => Line::heading(line.text),
            Said::Facts | Said::Specification => Line::text(line.text).role(Role::Dim),
            Said::Mistake => Line::text(line.text).role(Role::Warn),
            Said::What | Said::Here | Said::Gap => Line::text(line.text),
        });
    }
    lines.push(Line::default());
    lines
}

/// A place in the Packets view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The packet.
    pub frame: FrameId,
    /// What to select in it.
    pub spot: Spot,
}

/// What to select in a packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Whatever it shows by itself.
    Any,
    /// Bytes of a data source: 0 is the frame.
    Bytes(Range),
    /// The first field with this filter name.
    Field(&'static str),
    /// A message that the packet shows.
    Message {
        /// Its protocol.
        layer: &'static str,
        /// How many messages of that protocol the packet shows before it.
        nth: usize,
        /// What of it.
        part: Part,
    },
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The field with this filter name, the nth of that name.
    Field(&'static str, usize),
    /// Bytes of the message.
    Own(u32, u32),
    /// Bytes of what was made of it: name of the source, place, length.
    Made(&'static str, u32, u32),
}

impl ExchangeFeed {
    /// Works out where the selected line comes from.
    pub(super) fn origin(&mut self, model: &mut Model) {
        let at = model.exchanges.place().0;
        let Some(detail) = &model.exchanges.detail else { return };
        if detail.origin.of == Some(at) {
            return;
        }
        let line = detail.lines.get(at);
        let (target, about) = (line.and_then(|line| line.target), line.and_then(|line| line.about));
        let told = line.and_then(|line| line.told.as_deref()).cloned();
        let (lang, revealed) = (model.look.lang, model.exchanges.revealed);
        let mut origin = target.map(|target| self.origin_of(target, lang)).unwrap_or_default();
        let about = about.or(match target {
            Some(Target::Field(id, item)) => Some((id, item)),
            _ => None,
        });
        let explained = |(id, item): (MessageId, u32)| self.explained(id, item as usize, lang, revealed);
        origin.explanation = told.or_else(|| about.and_then(explained));
        if let Some(explanation) = &origin.explanation {
            let meaning = meaning(explanation, lang);
            origin.lines.splice(0..0, meaning);
        }
        origin.frame = target.and_then(|target| self.landing(target)).map(|landing| landing.frame);
        origin.of = Some(at);
        if let Some(detail) = &mut model.exchanges.detail {
            if origin.value.is_empty() {
                origin.value = detail.lines.get(at).map(|line| line.text.clone()).unwrap_or_default();
            }
            detail.origin = origin;
        }
    }

    /// What a field of a message means; of a secret that is not shown, without its value.
    fn explained(&mut self, id: MessageId, at: usize, lang: Lang, revealed: bool) -> Option<Explanation> {
        let secret = !revealed && self.is_secret(id, at);
        let view = self.heads.message(id).ok()?;
        match secret {
            true => explain::masked(lang, &view, at, secrets::MASK),
            false => explain::item(lang, &view, at),
        }
    }

    /// Whether a field of a message lies where a secret does.
    fn is_secret(&mut self, id: MessageId, at: usize) -> bool {
        let known = self.known.as_ref().and_then(|known| known.side(id)).cloned();
        let Some(side) = known.or_else(|| self.side_of(id)) else { return true };
        let secrets = side.coded.as_ref().unwrap_or(&side.secrets);
        let Ok(view) = self.heads.message(id) else { return true };
        view.tape.items().get(at).is_none_or(|item| {
            let from = item.range.at as usize;
            let own = item.range.source == 0 && item.range.len > 0;
            own && secrets::touches(secrets, &(from..from.saturating_add(item.range.len as usize)))
        })
    }

    fn origin_of(&mut self, target: Target, lang: Lang) -> Origin {
        match target {
            Target::Field(id, item) => self.field_origin(id, item as usize, lang),
            Target::Bytes(id, source, at, len) => {
                let mut lines = self.bytes_origin(id, Range { source, at, len }, lang, true);
                lines.insert(0, Line::heading(lang.text("origin-title")));
                Origin { lines, ..Origin::default() }
            }
            Target::Message(id) => {
                let record = self.capture.ledger().message(id);
                let len = record.map_or(0, |record| u32::try_from(record.len).unwrap_or(u32::MAX));
                let mut lines = self.bytes_origin(id, Range { source: 0, at: 0, len }, lang, false);
                lines.insert(0, Line::heading(lang.text("origin-title")));
                Origin { lines, ..Origin::default() }
            }
            Target::Segment(segment, from, len) => {
                let frame = self.frame_of(segment);
                let payload = self.places.payload(segment);
                let mut lines = vec![Line::heading(lang.text("origin-title"))];
                if let (Some(frame), Some(payload)) = (frame, payload) {
                    lines.push(piece_line(frame, Some(Range { at: payload.at + from, len, ..payload }), len, lang));
                    let values = [("from", from.into()), ("to", (from + len).saturating_sub(1).into())];
                    lines.push(Line::text(lang.with("origin-payload", &values)).role(Role::Dim));
                }
                Origin { lines, ..Origin::default() }
            }
            Target::Frame(frame) => {
                let filter = format!("frame.number == {frame}");
                Origin { lines: vec![Line::text(format!("#{frame}"))], filter, ..Origin::default() }
            }
            Target::Exchange(_) | Target::Tab(_) => Origin::default(),
        }
    }

    fn field_origin(&mut self, id: MessageId, at: usize, lang: Lang) -> Origin {
        let mut lines = Vec::new();
        let (mut filter, mut value) = (String::new(), String::new());
        let mut place = None;
        if let Ok(view) = self.heads.message(id)
            && let Some(item) = view.tape.items().get(at)
        {
            show::value(&mut value, &view, item);
            filter = super::filter(&view, item);
            lines.push(Line::heading(lang.text("origin-title")));
            match item.range.len {
                0 => lines.push(Line::text(lang.text("origin-computed")).role(Role::Generated)),
                _ => place = Some(item.range),
            }
        }
        if let Some(range) = place {
            lines.extend(self.bytes_origin(id, range, lang, true));
        }
        Origin { lines, filter, value, ..Origin::default() }
    }

    /// The chain from bytes of a message, or of what was made of it, down to the frames.
    fn bytes_origin(&mut self, id: MessageId, range: Range, lang: Lang, part: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        let Some(record) = self.capture.ledger().message(id) else { return lines };
        let last = |at: u32, len: u32| u64::from(at) + u64::from(len).saturating_sub(1);
        let within = |name: &str, size: usize| {
            let size = units::bytes(lang, size as u64);
            let values = [
                ("from", range.at.into()),
                ("to", last(range.at, range.len).into()),
                ("name", name.into()),
                ("size", (&size).into()),
            ];
            Line::text(lang.with("origin-within", &values))
        };
        let which = lang.text(if record.is(flags::REQUEST) {
            "which-request"
        } else if record.is(flags::RESPONSE) {
            "which-response"
        } else {
            "which-message"
        });
        if range.source > 0 {
            if let Some(view) = self.whole_of(id) {
                let sources = view.tape.sources();
                let own = usize::from(range.source).checked_sub(1);
                if let Some(source) = own.and_then(|at| sources.get(at)) {
                    lines.push(within(source.name, source.bytes.len()));
                }
                // What was made before it is what it was made of.
                for source in own.iter().flat_map(|own| sources.iter().take(*own).rev()) {
                    let size = units::bytes(lang, source.bytes.len() as u64);
                    let values = [("name", source.name.into()), ("size", (&size).into())];
                    lines.push(Line::text(lang.with("origin-made-of", &values)));
                }
                for item in view.tape.items().iter().filter(|item| item.field.filter == "http.encoded_entity") {
                    let mut label = String::new();
                    show::label(&mut label, &view, item);
                    lines.push(Line::text(label).role(Role::Generated));
                }
            }
            let size = units::bytes(lang, record.len);
            lines.push(Line::text(lang.with("origin-made-of", &[("name", (&which).into()), ("size", (&size).into())])));
        } else if part {
            lines.push(within(&which, usize::try_from(record.len).unwrap_or(usize::MAX)));
        }
        // What was made has no bytes of its own: all of the message's body stands for it.
        let (from, len) = match range.source {
            0 => (u64::from(range.at), u64::from(range.len)),
            _ => (u64::from(record.head), record.len.saturating_sub(u64::from(record.head))),
        };
        let pieces = self.places.pieces(&record, from, len, NAMED);
        let count = pieces.len();
        for piece in pieces.iter().take(NAMED) {
            lines.push(piece_line(piece.frame, piece.place, piece.len, lang));
        }
        if count > NAMED {
            lines.push(Line::text(lang.with("lines-left-out", &[("count", (count - NAMED).into())])).role(Role::Dim));
        }
        lines
    }

    /// The place in the Packets view where a line leads.
    pub(super) fn landing(&mut self, target: Target) -> Option<Landing> {
        match target {
            Target::Frame(frame) => Some(Landing { frame, spot: Spot::Any }),
            Target::Segment(segment, from, len) => {
                let frame = self.frame_of(segment)?;
                let place = self.places.payload(segment).map(|payload| Range { at: payload.at + from, len, ..payload });
                Some(Landing { frame, spot: place.map_or(Spot::Any, Spot::Bytes) })
            }
            Target::Message(id) => self.in_message(id, Part::Whole, 0),
            Target::Field(id, at) => {
                let view = self.heads.message(id).ok()?;
                let items = view.tape.items();
                let item = items.get(at as usize)?;
                let same = |other: &&crate::dissect::Item| other.field.filter == item.field.filter;
                let nth = items.iter().take(at as usize).filter(same).count();
                let (part, from) = (Part::Field(item.field.filter, nth), item.range.at);
                self.in_message(id, part, from)
            }
            Target::Bytes(id, 0, at, len) => self.in_message(id, Part::Own(at, len), at),
            Target::Bytes(id, source, at, len) => {
                let view = self.whole_of(id)?;
                let name = view.tape.sources().get(usize::from(source) - 1)?.name;
                self.in_message(id, Part::Made(name, at, len), 0)
            }
            Target::Exchange(_) | Target::Tab(_) => None,
        }
    }

    /// A part of a message in the frame that shows it; of one that is not shown anywhere, its bytes where they are.
    fn in_message(&mut self, id: MessageId, part: Part, from: u32) -> Option<Landing> {
        let record = self.capture.ledger().message(id)?;
        if !record.is(flags::ENDED) {
            let pieces = self.places.pieces(&record, u64::from(from), 1, 1);
            let piece = pieces.first()?;
            return Some(Landing { frame: piece.frame, spot: piece.place.map_or(Spot::Any, Spot::Bytes) });
        }
        let segment = self.capture.ledger().segment(record.last)?;
        let layer = self.capture.registry().at(record.protocol)?.field.filter;
        let shown = |(other, own): &(MessageId, crate::engine::ledger::MessageRecord)| {
            *other != id && own.is(flags::ENDED) && own.last == record.last && own.protocol == record.protocol
        };
        let before = self.capture.messages_from(segment.message).take_while(|(other, _)| *other != id);
        let nth = before.filter(shown).count();
        Some(Landing { frame: segment.frame, spot: Spot::Message { layer, nth, part } })
    }
}

/// `#30  bytes 66–82  17 B`.
fn piece_line(frame: FrameId, place: Option<Range>, len: u32, lang: Lang) -> Line {
    let size = units::bytes(lang, u64::from(len));
    let text = match place {
        Some(range) if range.source == 0 => {
            let (from, to) = (u64::from(range.at), u64::from(range.at + range.len).saturating_sub(1));
            lang.with("origin-frame", &[("from", from.into()), ("to", to.into()), ("size", (&size).into())])
        }
        _ => lang.with("origin-reassembled", &[("size", (&size).into())]),
    };
    Line::named(format!("#{frame}"), text).target(Target::Frame(frame))
}

/// Selects what a landing names in the packet that is shown now.
pub fn select(model: &mut Model, spot: &Spot) {
    match spot {
        Spot::Any => {}
        Spot::Bytes(range) => model.show_bytes(range.source, range.at),
        Spot::Field(filter) => {
            let nodes = model.detail.as_ref().map_or(&[][..], |detail| &detail.nodes);
            if let Some(at) = nodes.iter().position(|node| !node.hidden && node.field.filter == *filter) {
                model.show_node(at);
            }
        }
        Spot::Message { layer, nth, part } => {
            let Some(detail) = &model.detail else { return };
            let is_layer =
                |at: &usize| detail.nodes.get(*at).is_some_and(|node| node.depth == 0 && node.field.filter == *layer);
            let layers: Vec<usize> = (0..detail.nodes.len()).filter(is_layer).collect();
            let Some(first) = layers.get(*nth).copied() else { return };
            // Layers of its body stand behind it, up to the next message.
            let end = layers.get(nth + 1).copied().unwrap_or(detail.nodes.len());
            let own = detail.nodes.get(first..end).unwrap_or_default();
            match part {
                Part::Whole => model.show_node(first),
                Part::Field(filter, nth) => {
                    let same = own.iter().enumerate().filter(|(_, node)| node.field.filter == *filter);
                    let at = same.map(|(at, _)| first + at).nth(*nth).unwrap_or(first);
                    model.show_node(at);
                }
                Part::Own(at, _) => {
                    let base = own.first().map(|node| node.range).unwrap_or_default();
                    model.show_bytes(base.source, base.at.saturating_add(*at));
                }
                Part::Made(name, at, _) => {
                    // Sources of earlier messages in the packet may have the same name: fields of this one tell.
                    let named = |source: u8| detail.sources.get(usize::from(source)).is_some_and(|s| s.name == *name);
                    let source = own.iter().map(|node| node.range.source).find(|source| named(*source));
                    match source {
                        Some(source) => model.show_bytes(source, *at),
                        None => model.show_node(first),
                    }
                }
            }
        }
    }
}
