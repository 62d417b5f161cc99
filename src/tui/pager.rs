//! The content of a stream as lines, laid out only where somebody looks.
//!
//! A stream is cut into units: the heading of a turn, a page of at most [`PAGE`] bytes, a gap, a message. How many rows a
//! unit has is known once it is laid out; rows before and behind the window are never needed.

mod decoded;
mod hidden;
mod lines;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, MessageId, StreamId};
use crate::dissect::Direction;
use crate::export::follow::Follow;

use super::model::follow::{Form, Kind, Line, Motion, Place};
use super::secrets;
use hidden::{Hidden, Masked};
use lines::{LEAD, hex_line, lay, lead_of, shown};

pub use decoded::{Decoded, MAX_SHOWN, decode, want};

/// Bytes of a page.
pub const PAGE: u64 = 16 << 10;
/// Units that stay laid out.
const CACHE: usize = 96;

/// A part of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// The heading of a turn: its first chunk, its bytes.
    Turn { chunk: u32, bytes: u64 },
    /// Bytes from a place in a chunk on; whether bytes of the same turn come before and behind it.
    Page { chunk: u32, skip: u64, len: u64, begins: bool, ends: bool },
    /// A gap.
    Gap { chunk: u32 },
    /// A message, decoded.
    Message(MessageId),
}

/// A unit laid out.
struct Laid {
    /// Its bytes, with masks for secrets unless those are shown. In hexadecimal they are masked when they are written.
    masked: Masked,
    /// The secrets among its bytes.
    secrets: Vec<Range<usize>>,
    /// Where the first of the bytes lies behind the beginning of the unit: a page may give some to the page before.
    lead: u64,
    rows: Vec<Row>,
}

/// A row: shown bytes of its unit, or something said about it.
#[derive(Clone, Debug)]
enum Row {
    Data(Range<usize>),
    Said(Kind, String, u64),
}

/// The lines of a stream.
pub struct Pager {
    capture: Arc<Capture>,
    follow: Follow,
    decoder: Reader,
    units: Vec<Unit>,
    /// Bytes before each unit.
    before: Vec<u64>,
    form: Form,
    width: usize,
    cut_lines: bool,
    revealed: bool,
    hidden: Hidden,
    laid: HashMap<u32, Laid>,
}

impl Pager {
    /// The lines of a stream.
    pub fn new(capture: Arc<Capture>, stream: StreamId) -> Self {
        let follow = Follow::new(Arc::clone(&capture), stream);
        let decoder = Reader::new(Arc::clone(&capture), want());
        let (units, before) = (Vec::new(), Vec::new());
        let mut pager = Self {
            capture,
            follow,
            decoder,
            units,
            before,
            form: Form::Text,
            width: 80,
            cut_lines: false,
            revealed: false,
            hidden: Hidden::default(),
            laid: HashMap::new(),
        };
        pager.divide();
        pager
    }

    /// The stream.
    pub fn stream(&self) -> StreamId {
        self.follow.stream()
    }

    /// Whether the stream is longer than is shown.
    pub fn is_cut(&self) -> bool {
        self.follow.is_cut()
    }

    /// How lines are made from now on. Returns whether other lines come of it; masks change little.
    pub fn set(&mut self, form: Form, width: usize, cut_lines: bool, revealed: bool) -> bool {
        let width = width.max(8);
        if self.revealed != revealed {
            self.revealed = revealed;
            self.laid.clear();
        }
        if (form, width, cut_lines) == (self.form, self.width, self.cut_lines) {
            return false;
        }
        let divide = form != self.form && (form == Form::Decoded || self.form == Form::Decoded);
        (self.form, self.width, self.cut_lines) = (form, width, cut_lines);
        self.laid.clear();
        if divide {
            self.divide();
        }
        true
    }

    /// Takes in what came since. Returns whether anything did.
    pub fn refresh(&mut self) -> bool {
        if !self.follow.refresh() {
            return false;
        }
        self.divide();
        self.laid.clear();
        true
    }

    /// Bytes before a place, and all bytes.
    pub fn passed(&mut self, place: Place) -> (u64, u64) {
        let all = self.before.last().copied().unwrap_or(0);
        let before = self.before.get(place.unit as usize).copied().unwrap_or(all);
        let inside =
            match self.laid(place.unit).and_then(|laid| laid.rows.get(place.row as usize).map(|row| (laid, row))) {
                Some((laid, Row::Data(range))) => laid.lead + laid.masked.own(range.start) as u64,
                _ => 0,
            };
        (before + inside, all)
    }

    /// Carries out a movement from a place.
    pub fn go(&mut self, from: Place, motion: Motion) -> Place {
        let from = self.clamp(from);
        match motion {
            Motion::By(by) => self.step(from, by),
            Motion::Start => Place::default(),
            Motion::End => self.clamp(Place { unit: u32::MAX, row: u32::MAX }),
            Motion::Frame(frame) => self.of_frame(frame).unwrap_or(from),
            Motion::Byte(chunk, at) => self.of_byte(chunk, at).unwrap_or(from),
            Motion::Message(id, at) => self.of_message(id, at).unwrap_or(from),
            Motion::Turn(forward) => self.turn(from, forward),
        }
    }

    /// The first line to show so that `cursor` is among `rows` lines from it; `top` when that does.
    pub fn settle(&mut self, top: Place, cursor: Place, rows: usize) -> Place {
        let top = self.clamp(top);
        let last = self.clamp(Place { unit: u32::MAX, row: u32::MAX });
        let mut shown = top;
        for _ in 1..rows {
            if shown >= last {
                // There is room below the last line: lines above it fill the window.
                let filled = self.step(last, -(rows as i64 - 1));
                return filled.min(cursor);
            }
            shown = self.step(shown, 1);
        }
        match () {
            () if cursor < top => cursor,
            () if cursor > shown => self.step(cursor, -(rows as i64 - 1)),
            () => top,
        }
    }

    /// The lines from a place on, at most `rows`.
    pub fn window(&mut self, top: Place, rows: usize) -> Vec<Line> {
        let mut lines = Vec::with_capacity(rows.min(256));
        let mut place = self.clamp(top);
        while lines.len() < rows {
            let Some(line) = self.line(place) else { break };
            lines.push(line);
            let next = self.step(place, 1);
            if next == place {
                break;
            }
            place = next;
        }
        lines
    }

    /// Cuts the content into units.
    fn divide(&mut self) {
        self.units.clear();
        self.before.clear();
        self.laid.clear();
        self.hidden = Hidden::of(&self.capture, self.follow.stream());
        let mut before = 0;
        if self.form == Form::Decoded {
            self.divide_messages(&mut before);
        }
        if self.units.is_empty() {
            self.divide_bytes(&mut before);
        }
        self.before.push(before);
    }

    fn divide_messages(&mut self, before: &mut u64) {
        let Some(stream) = self.capture.stream(self.follow.stream()) else { return };
        if stream.transport != crate::dissect::Transport::Tcp {
            return;
        }
        for (id, record) in self.capture.messages_of_stream(stream.index).take(super::streams::MAX_STEPS) {
            self.units.push(Unit::Message(id));
            self.before.push(*before);
            *before += record.len;
        }
    }

    fn divide_bytes(&mut self, before: &mut u64) {
        let chunks = self.follow.chunks();
        let mut at = 0;
        while let Some(first) = chunks.get(at) {
            if first.is_gap() {
                self.units.push(Unit::Gap { chunk: at as u32 });
                self.before.push(*before);
                at += 1;
                continue;
            }
            let turn = chunks[at..].iter().take_while(|c| c.direction == first.direction && !c.is_gap());
            let (count, bytes) = turn.fold((0, 0), |(count, bytes), chunk| (count + 1, bytes + chunk.len));
            self.units.push(Unit::Turn { chunk: at as u32, bytes });
            self.before.push(*before);
            // Pages begin at fixed distances, wherever chunks begin.
            let (mut chunk, mut start) = (at, 0u64);
            for page in 0..bytes.div_ceil(PAGE) {
                let from = page * PAGE;
                while start + chunks[chunk].len <= from {
                    start += chunks[chunk].len;
                    chunk += 1;
                }
                let len = PAGE.min(bytes - from);
                let (begins, ends) = (page == 0, from + len == bytes);
                self.units.push(Unit::Page { chunk: chunk as u32, skip: from - start, len, begins, ends });
                self.before.push(*before + from);
            }
            *before += bytes;
            at += count;
        }
    }

    /// A place that exists.
    fn clamp(&mut self, place: Place) -> Place {
        let Some(last) = self.units.len().checked_sub(1) else { return Place::default() };
        let mut unit = place.unit.min(last as u32);
        let mut row = if place.unit > last as u32 { u32::MAX } else { place.row };
        if self.rows(unit) == 0 {
            row = 0;
            unit = self.neighbour(unit, false).or_else(|| self.neighbour(unit, true)).unwrap_or(unit);
        }
        Place { unit, row: row.min(self.rows(unit).saturating_sub(1)) }
    }

    /// The next unit that has rows, or the one before: a page may have given all it had to the page before.
    fn neighbour(&mut self, unit: u32, forward: bool) -> Option<u32> {
        let mut at = unit;
        loop {
            at = if forward { at.checked_add(1)? } else { at.checked_sub(1)? };
            if at as usize >= self.units.len() {
                return None;
            }
            if self.rows(at) > 0 {
                return Some(at);
            }
        }
    }

    /// The place so many lines further, or the last one that way.
    fn step(&mut self, from: Place, by: i64) -> Place {
        let mut place = from;
        let mut left = by;
        while left > 0 {
            let room = i64::from(self.rows(place.unit).saturating_sub(place.row + 1));
            if left <= room {
                place.row += left as u32;
                return place;
            }
            let Some(unit) = self.neighbour(place.unit, true) else {
                place.row += room as u32;
                return place;
            };
            left -= room + 1;
            place = Place { unit, row: 0 };
        }
        while left < 0 {
            if -left <= i64::from(place.row) {
                place.row -= (-left) as u32;
                return place;
            }
            let Some(unit) = self.neighbour(place.unit, false) else { return Place { row: 0, ..place } };
            left += i64::from(place.row) + 1;
            place = Place { unit, row: self.rows(unit).saturating_sub(1) };
        }
        place
    }

    /// The heading of the next turn or message, or of the one before.
    fn turn(&self, from: Place, forward: bool) -> Place {
        let is_heading = |unit: &Unit| !matches!(unit, Unit::Page { .. });
        let at = from.unit as usize;
        let found = if forward {
            let behind = self.units.iter().enumerate().skip(at + 1);
            behind.filter(|(_, unit)| is_heading(unit)).map(|(at, _)| at).next()
        } else if from.row > 0 && self.units.get(at).is_some_and(is_heading) {
            Some(at)
        } else {
            self.units.iter().take(at).rposition(is_heading)
        };
        found.map_or(from, |at| Place { unit: at as u32, row: 0 })
    }

    fn of_frame(&mut self, frame: FrameId) -> Option<Place> {
        if self.form == Form::Decoded && matches!(self.units.first(), Some(Unit::Message(_))) {
            let ledger = self.capture.ledger();
            let frame_of = |segment| ledger.segment(segment).map(|segment| segment.frame);
            let found = self.units.iter().position(|unit| match unit {
                Unit::Message(id) => ledger.message(*id).is_some_and(|record| {
                    frame_of(record.first).is_some_and(|first| first <= frame)
                        && frame_of(record.last).is_some_and(|last| frame <= last)
                }),
                _ => false,
            });
            return found.map(|unit| Place { unit: unit as u32, row: 0 });
        }
        let chunks = self.follow.chunks();
        let chunk = chunks.iter().position(|chunk| chunk.frame == frame && !chunk.is_gap());
        // A frame without content: what was sent last before it.
        let chunk = chunk.or_else(|| chunks.iter().rposition(|chunk| chunk.frame < frame))?;
        self.of_byte(chunk as u32, 0)
    }

    /// The line of a byte of a chunk.
    fn of_byte(&mut self, chunk: u32, at: u64) -> Option<Place> {
        let starts = |unit: &Unit| match unit {
            Unit::Turn { chunk, .. } | Unit::Gap { chunk } => (*chunk, 0),
            Unit::Page { chunk, skip, .. } => (*chunk, *skip),
            Unit::Message(_) => (u32::MAX, 0),
        };
        let behind = self.units.partition_point(|unit| starts(unit) <= (chunk, at));
        let mut unit = behind.checked_sub(1)?;
        let Unit::Page { chunk: first, skip, .. } = *self.units.get(unit)? else {
            return Some(Place { unit: unit as u32, row: 0 });
        };
        let passed: u64 = self.follow.chunks().get(first as usize..chunk as usize)?.iter().map(|chunk| chunk.len).sum();
        let mut inside = (passed + at).saturating_sub(skip);
        // The page may have given its first line to the page before.
        if self.laid(unit as u32).is_some_and(|laid| inside < laid.lead) && unit > 0 {
            unit -= 1;
            if let Some(Unit::Page { len, .. }) = self.units.get(unit) {
                inside += len;
            }
        }
        Some(self.row_at(unit as u32, inside))
    }

    fn of_message(&mut self, id: MessageId, at: u64) -> Option<Place> {
        let unit = self.units.iter().position(|unit| *unit == Unit::Message(id))?;
        Some(self.row_at(unit as u32, at))
    }

    /// The row of a unit that holds a byte.
    fn row_at(&mut self, unit: u32, at: u64) -> Place {
        let row = self.laid(unit).and_then(|laid| {
            let at = laid.masked.shown(at.saturating_sub(laid.lead) as usize);
            laid.rows.iter().rposition(|row| matches!(row, Row::Data(range) if range.start <= at))
        });
        Place { unit, row: row.unwrap_or(0) as u32 }
    }

    fn rows(&mut self, unit: u32) -> u32 {
        self.laid(unit).map_or(0, |laid| laid.rows.len() as u32)
    }

    fn laid(&mut self, unit: u32) -> Option<&Laid> {
        if !self.laid.contains_key(&unit) {
            if self.laid.len() >= CACHE {
                self.laid.clear();
            }
            let laid = self.lay(*self.units.get(unit as usize)?);
            self.laid.insert(unit, laid);
        }
        self.laid.get(&unit)
    }

    fn lay(&mut self, unit: Unit) -> Laid {
        match unit {
            Unit::Turn { bytes, .. } => Laid::said(Kind::Turn, bytes),
            Unit::Gap { chunk } => Laid::said(Kind::Gap, self.follow.chunks().get(chunk as usize).map_or(0, |c| c.len)),
            Unit::Page { chunk, skip, len, begins, ends } => self.lay_page(chunk, skip, len, begins, ends),
            Unit::Message(id) => self.lay_message(id),
        }
    }

    fn lay_page(&mut self, chunk: u32, skip: u64, len: u64, begins: bool, ends: bool) -> Laid {
        let mut bytes = Vec::new();
        if self.form == Form::Hex {
            self.follow.read(chunk as usize, skip, len as usize, &mut bytes);
            let per_row = self.bytes_per_row();
            let rows = (0..bytes.len()).step_by(per_row).map(|at| Row::Data(at..(at + per_row).min(bytes.len())));
            let rows = rows.collect();
            let secrets = self.secrets(chunk, skip, bytes.len());
            return Laid { rows, masked: Masked::new(bytes, &[]), secrets, lead: 0 };
        }
        self.follow.read(chunk as usize, skip, len as usize + LEAD, &mut bytes);
        let len = (len as usize).min(bytes.len());
        let lead = if begins { 0 } else { lead_of(bytes.get(..len).unwrap_or_default(), 0) };
        let end = if ends { len } else { len + lead_of(&bytes, len) };
        bytes.truncate(end);
        bytes.drain(..lead.min(end));
        let secrets = self.secrets(chunk, skip + lead as u64, bytes.len());
        let masked = Masked::new(bytes, &secrets);
        let rows = lay(&masked.bytes, (!self.cut_lines).then_some(self.width)).into_iter().map(Row::Data).collect();
        Laid { masked, secrets, lead: lead as u64, rows }
    }

    /// The secrets among bytes from a place in a chunk on; none when they are to be shown.
    fn secrets(&mut self, chunk: u32, skip: u64, len: usize) -> Vec<Range<usize>> {
        let Some(chunk) = self.follow.chunks().get(chunk as usize).filter(|_| !self.revealed) else {
            return Vec::new();
        };
        let from = chunk.at + skip;
        self.hidden.between(&self.capture, chunk.direction, from, from + len as u64)
    }

    fn lay_message(&mut self, id: MessageId) -> Laid {
        let Decoded { heading, text, secrets, binary, len } = decode(&mut self.decoder, &self.capture, id);
        let heading = secrets::masked_line(&heading, self.revealed);
        let more = text.len() >= MAX_SHOWN;
        let secrets = if self.revealed { Vec::new() } else { secrets };
        let masked = Masked::new(text, &secrets);
        let mut rows = vec![Row::Said(Kind::Message, heading, len)];
        rows.extend(lay(&masked.bytes, (!self.cut_lines).then_some(self.width)).into_iter().map(Row::Data));
        if let Some(media) = binary {
            rows.push(Row::Said(Kind::Binary, media, len));
        } else if more {
            rows.push(Row::Said(Kind::More, String::new(), len));
        }
        Laid { masked, secrets, lead: 0, rows }
    }

    /// Bytes on a line of the hexadecimal form.
    fn bytes_per_row(&self) -> usize {
        match self.width {
            // Offset, three cells a byte and one for its text.
            76.. => 16,
            _ => 8,
        }
    }

    fn line(&mut self, place: Place) -> Option<Line> {
        let unit = *self.units.get(place.unit as usize)?;
        let (form, hex_row) = (self.form, self.bytes_per_row());
        let laid = self.laid(place.unit)?;
        let row = laid.rows.get(place.row as usize).cloned();
        let (kind, text, bytes, inside) = match row {
            Some(Row::Said(kind, text, bytes)) => (kind, text, bytes, 0),
            Some(Row::Data(range)) => {
                let (start, end) = (laid.masked.own(range.start), laid.masked.own(range.end));
                let bytes = laid.masked.bytes.get(range).unwrap_or_default();
                let text = if form == Form::Hex { String::new() } else { shown(bytes) };
                (Kind::Data, text, end.saturating_sub(start) as u64, laid.lead + start as u64)
            }
            None => (Kind::Data, String::new(), 0, 0),
        };
        let hex = (form == Form::Hex && kind == Kind::Data).then(|| {
            let own = &laid.masked.bytes;
            let start = place.row as usize * hex_row;
            let is_secret = |at: usize| secrets::touches(&laid.secrets, &(at..at + 1));
            let bytes = own.get(start..(start + hex_row).min(own.len())).unwrap_or_default();
            bytes.iter().enumerate().map(|(at, byte)| (!is_secret(start + at)).then_some(*byte)).collect::<Vec<_>>()
        });
        let (from_client, frame, at) = self.origin(unit, inside);
        let text = hex.map_or(text, |bytes| hex_line(at, &bytes, hex_row));
        let message = match unit {
            Unit::Message(id) => Some(id),
            _ => None,
        };
        Some(Line { place, kind, from_client, frame, text, bytes, message, inside })
    }

    /// Who sent a byte of a unit, in which frame, and its place in its direction.
    fn origin(&self, unit: Unit, inside: u64) -> (bool, Option<FrameId>, u64) {
        let chunks = self.follow.chunks();
        let (first, skip) = match unit {
            Unit::Turn { chunk, .. } | Unit::Gap { chunk } => (chunk, 0),
            Unit::Page { chunk, skip, .. } => (chunk, skip),
            Unit::Message(id) => {
                let ledger = self.capture.ledger();
                let Some(record) = ledger.message(id) else { return (true, None, 0) };
                let frame = ledger.segment(record.first).map(|segment| segment.frame);
                return (record.direction() == Direction::FromClient, frame, record.at);
            }
        };
        let mut left = skip + inside;
        for chunk in chunks.get(first as usize..).unwrap_or_default() {
            if left < chunk.len || chunk.is_gap() {
                return (chunk.direction == Direction::FromClient, Some(chunk.frame), chunk.at + left);
            }
            left -= chunk.len;
        }
        (true, None, 0)
    }
}

impl Laid {
    fn said(kind: Kind, bytes: u64) -> Self {
        let rows = vec![Row::Said(kind, String::new(), bytes)];
        Self { masked: Masked::new(Vec::new(), &[]), secrets: Vec::new(), lead: 0, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::export::follow::stream_numbered;
    use crate::source::{OpenOptions, Source};
    use std::path::Path;
    use std::sync::atomic::AtomicBool;

    fn pager(name: &str) -> Pager {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let stream = stream_numbered(&capture, crate::dissect::Transport::Tcp, 0).unwrap();
        Pager::new(capture, stream)
    }

    fn all(pager: &mut Pager) -> Vec<Line> {
        pager.window(Place::default(), usize::MAX >> 1)
    }

    #[test]
    fn every_byte_of_a_long_stream_is_on_exactly_one_line() {
        let mut pager = pager("http/large.pcapng");
        for (form, width) in [(Form::Text, 80), (Form::Text, 33), (Form::Hex, 80), (Form::Hex, 40)] {
            pager.set(form, width, false, false);
            let lines = all(&mut pager);
            let data: u64 = lines.iter().filter(|line| line.kind == Kind::Data).map(|line| line.bytes).sum();
            let turns: u64 = lines.iter().filter(|line| line.kind == Kind::Turn).map(|line| line.bytes).sum();
            let mut ends = 0;
            if form == Form::Text {
                // Line ends are on no row.
                for at in 0..pager.follow.chunks().len() {
                    let mut bytes = Vec::new();
                    let len = pager.follow.chunks()[at].len as usize;
                    pager.follow.read(at, 0, len, &mut bytes);
                    ends += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
                    ends += bytes.windows(2).filter(|pair| pair == b"\r\n").count() as u64;
                }
            }
            assert_eq!(data + ends, turns, "{form:?} {width}");
            let places: Vec<Place> = lines.iter().map(|line| line.place).collect();
            assert!(places.is_sorted() && places.windows(2).all(|pair| pair[0] != pair[1]));
            // Backwards the lines are the same.
            let end = pager.go(Place::default(), Motion::End);
            assert_eq!(Some(&end), places.last());
            let mut back = vec![end];
            for _ in 1..places.len() {
                let before = pager.go(*back.last().unwrap(), Motion::By(-1));
                back.push(before);
            }
            back.reverse();
            assert_eq!(back, places);
        }
    }

    #[test]
    fn a_frame_is_found_on_its_line() {
        let mut pager = pager("http/segments.pcapng");
        pager.set(Form::Hex, 80, false, false);
        for at in 0..pager.follow.chunks().len() {
            let chunk = pager.follow.chunks()[at];
            let place = pager.go(Place::default(), Motion::Frame(chunk.frame));
            let line = pager.line(place).unwrap();
            assert_eq!(line.from_client, chunk.direction == Direction::FromClient, "{chunk:?}");
            // A line may begin with the bytes of the frame before.
            assert!(line.frame.is_some_and(|frame| frame <= chunk.frame));
        }
    }

    #[test]
    fn the_window_is_full_and_holds_the_selection() {
        let mut pager = pager("http/large.pcapng");
        let end = pager.go(Place::default(), Motion::End);
        let top = pager.settle(Place::default(), end, 20);
        let window = pager.window(top, 20);
        assert_eq!((window.len(), window.last().map(|line| line.place)), (20, Some(end)));
        assert_eq!(pager.settle(end, end, 20), top, "lines above fill the window");
        assert_eq!(pager.settle(top, Place::default(), 20), Place::default());
        assert_eq!(pager.passed(Place::default()).0, 0);
    }
}
