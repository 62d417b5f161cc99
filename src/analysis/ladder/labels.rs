//! What a packet carries, in the words of the protocol inside: `GET /`, `200 OK`, `Client Hello`, a question of DNS.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Step, StepKind};
use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, MessageId};
use crate::dissect::Want;
use crate::engine::ledger::flags;

/// Messages whose words are remembered.
pub const MAX_LABELS: usize = 2048;
const SYN: u16 = 0x002;
/// Messages of one packet that are named.
const MAX_NAMED: usize = 3;

/// What a packet carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The short name of the protocol; empty where nobody knows it.
    pub protocol: &'static str,
    /// The words; empty where there are none.
    pub text: String,
    /// Which part of the first message it is.
    pub part: Part,
    /// The first message.
    pub message: Option<MessageId>,
    /// Messages that are not named.
    pub more: usize,
    /// The options of a SYN, as the list of packets names them: `MSS 1460 SACK WS×128 TS`.
    pub offers: Option<String>,
}

/// Which part of a message a segment brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it, or nothing is known.
    #[default]
    Whole,
    /// Its head, and nothing of its body.
    Head,
    /// The beginning, beyond the head if it has one.
    First,
    /// Neither beginning nor end.
    Middle,
    /// The end.
    Last,
}

/// Finds them.
pub struct Labels {
    capture: Arc<Capture>,
    reader: Reader,
    known: HashMap<MessageId, (&'static str, String)>,
    mask: Option<Mask>,
}

/// Puts masks for secrets into a line; the flag says whether they are to be shown after all.
pub type Mask = fn(&str, bool) -> String;

impl Labels {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        let reader = Reader::new(Arc::clone(capture), Want::rows());
        Self { capture: Arc::clone(capture), reader, known: HashMap::new(), mask: None }
    }

    /// Shows no secrets that `mask` finds from now on.
    pub fn mask_with(&mut self, mask: Mask) {
        self.mask = Some(mask);
    }

    /// Shows secrets, or does not.
    pub fn reveal(&mut self, mask: Option<Mask>) {
        if self.mask.is_some() != mask.is_some() {
            self.known.clear();
        }
        self.mask = mask;
    }

    fn shown(&self, text: String) -> String {
        match self.mask {
            Some(mask) => mask(&text, false),
            None => text,
        }
    }

    /// What a packet carries.
    pub fn label(&mut self, step: &Step) -> Label {
        match &step.kind {
            StepKind::Segment(facts) if facts.len > 0 => self.segment(step.frame),
            StepKind::Segment(facts) if facts.has(SYN) => Label { offers: self.offers(step.frame), ..Label::default() },
            StepKind::Datagram(_) | StepKind::Error => self.packet(step.frame),
            StepKind::Segment(_) | StepKind::Unreadable => Label::default(),
        }
    }

    /// As the list of packets names it.
    fn packet(&mut self, frame: FrameId) -> Label {
        let Ok(view) = self.reader.read(frame) else { return Label::default() };
        let columns = view.tape.columns();
        let text = says(&columns.summary, &columns.info);
        let protocol = columns.protocol;
        // That it is a datagram, an arrow says without words.
        let text = if protocol == "UDP" { String::new() } else { text };
        Label { protocol, text: self.shown(text), ..Label::default() }
    }

    fn offers(&mut self, frame: FrameId) -> Option<String> {
        let view = self.reader.read(frame).ok()?;
        let (_, window) = view.tape.columns().summary.rsplit_once(" win ")?;
        Some(window.split_once("  ").map_or("", |(_, offers)| offers.trim()).to_owned())
    }

    fn segment(&mut self, frame: FrameId) -> Label {
        let ledger = self.capture.ledger();
        let found = ledger.segments_of(frame).find_map(|(id, segment)| Some((id, segment, segment.message?)));
        let Some((id, segment, first)) = found else { return Label::default() };
        let Some(record) = ledger.message(first) else { return Label::default() };
        let (from, to) = (segment.position, segment.position.saturating_add(u64::from(segment.captured)));
        let head = record.at.saturating_add(u64::from(record.head));
        let ends = record.is(flags::ENDED) && record.end() <= to;
        let part = match (record.at >= from, ends) {
            (true, true) => Part::Whole,
            (true, false) if record.head > 0 && to <= head => Part::Head,
            (true, false) => Part::First,
            (false, true) => Part::Last,
            (false, false) => Part::Middle,
        };
        let mut label = Label { part, message: Some(first), ..Label::default() };
        let (mut at, mut named) = (Some((first, record)), Vec::new());
        while let Some((message, record)) = at.take() {
            if named.len() < MAX_NAMED {
                named.push(message);
            } else {
                label.more = label.more.saturating_add(1);
            }
            let next = record.next.and_then(|next| Some((next, self.capture.ledger().message(next)?)));
            at = next.filter(|(_, next)| next.first == id && next.at < to && label.more < 999);
        }
        for message in named {
            let (protocol, text) = self.words(message, frame);
            if label.text.is_empty() {
                label.protocol = protocol;
            } else if !text.is_empty() {
                label.text.push_str(", ");
            }
            label.text.push_str(&text);
        }
        label
    }

    fn words(&mut self, id: MessageId, frame: FrameId) -> (&'static str, String) {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let record = self.capture.ledger().message(id);
        let carries = record.is_some_and(|record| record.is(flags::CARRIES));
        let ended = record.is_some_and(|record| record.is(flags::ENDED));
        let short = record.and_then(|record| crate::analysis::registry().at(record.protocol));
        let short = short.map_or("", |protocol| protocol.short);
        // What was opened is named by what is inside.
        let view = if carries { self.reader.read(frame) } else { self.reader.message(id) };
        let words = match view {
            Ok(view) => {
                let columns = view.tape.columns();
                let protocol = if columns.protocol.is_empty() { short } else { columns.protocol };
                (protocol, says(&columns.summary, &columns.info))
            }
            Err(_) => (short, String::new()),
        };
        let words = (words.0, self.shown(words.1));
        if self.known.len() >= MAX_LABELS {
            self.known.clear();
        }
        if ended && !carries {
            self.known.insert(id, words.clone());
        }
        words
    }
}

/// What an arrow has room for: the first part of what a list says, of HTTP without its version.
fn says(summary: &str, info: &str) -> String {
    let text = if summary.is_empty() { info } else { summary };
    let text = text.split("  ").next().unwrap_or_default().trim();
    let text = text.split_once(" HTTP/1.").map_or(text, |(request, _)| request);
    let version = text.starts_with("HTTP/1.");
    text.split_once(' ').filter(|_| version).map_or(text, |(_, status)| status).to_owned()
}
