//! The story of a capture: what happened on each connection, step by step, generated from the packets with their numbers.
//!
//! A [`Chapter`] is about one connection, one lookup of a name, or a thread that runs through several exchanges: a chain of
//! redirections, a round of authentication, the life of a cookie. Its steps are data without language ([`Step`]): a key, the
//! frames, facts. What a step says is made of them by [`words`] from the Fluent files in `texts/`, in three languages, whole or with
//! values left blank, to be guessed ([`guess`]). [`page`] is the story as text; the interface draws the same steps.
//!
//! A step that did not happen stays in its place with the reason. What cannot be known from packets is not said.

mod closing;
mod course;
mod exchanges;
mod facts;
pub mod guess;
mod http2;
mod lookup;
mod mqtt;
mod opening;
pub mod page;
mod sealed;
mod secured;
mod subjects;
mod threads;
mod transfer;
mod websocket;
pub mod words;

use std::sync::Arc;

use crate::analysis::connections::{Connection, Connections};
use crate::analysis::ladder::{Ladder, State};
use crate::analysis::{Capture, Reader};
use crate::base::{Delta, ExchangeId, FrameId, StreamId};
use crate::dissect::{Direction, Transport, Want};
use crate::export::exchanges::Exchanges;
use crate::export::links::Links;

pub use facts::{Fact, Facts};
pub use guess::Answer;
pub use sealed::{MAX_SEALED, Sealed};
pub use secured::Seen;
pub use subjects::{Found, MAX_THREADED};

/// Chapters of a capture; of a larger one the first are told.
pub const MAX_CHAPTERS: usize = 1 << 16;
/// Steps of a chapter; what comes after is counted, not told.
pub const MAX_STEPS: usize = 400;
/// Records of frames that are passed over in search of the frames of one connection.
pub const MAX_SCANNED: usize = 1 << 18;
/// Exchanges of one connection that are told.
pub const MAX_EXCHANGES: usize = 60;
/// Lines of a message's head that a step shows.
pub const MAX_LINES: usize = 24;

/// What a chapter is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A connection of TCP, or a conversation over UDP.
    Connection(StreamId),
    /// A question to the DNS and its answer.
    Lookup(ExchangeId),
    /// A chain of redirections, by its first exchange.
    Redirects(ExchangeId),
    /// A challenge and the credentials that answer it, by the exchange with the challenge.
    Login(ExchangeId),
    /// A cookie from the answer that sets it to the end of its life.
    Cookie(ExchangeId, String),
}

/// A part of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// What it is about.
    pub subject: Subject,
    /// The key of its title.
    pub key: &'static str,
    /// What the title and all steps may name.
    pub facts: Facts,
    /// The steps.
    pub steps: Vec<Step>,
}

/// One step: something that happened, or that did not and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The key of its texts.
    pub key: &'static str,
    /// The packets that show it, in their order; the first is where it begins. None for what is no packet.
    pub frames: Vec<FrameId>,
    /// The filter name of the field to look at in the first of them; empty for none.
    pub field: &'static str,
    /// Who sends; `None` where nothing is sent.
    pub sender: Option<Direction>,
    /// What stands on its arrow: words of the protocol, in no language. [`words::arrow`] puts the bytes behind them.
    pub label: String,
    /// Bytes that it sends, for its arrow; `None` where they are not told there.
    pub bytes: Option<u64>,
    /// Whether it happened. One that did not has a reason instead of packets.
    pub happened: bool,
    /// Values for its texts.
    pub facts: Facts,
    /// What was sent, as lines; secrets are masked.
    pub lines: Vec<String>,
    /// What can be guessed before it is shown.
    pub questions: Vec<Question>,
    /// The states of client and server after it, as RFC 9293 §3.3.2 names them, `?` where they are not proven; empty where
    /// they are not told.
    pub states: (&'static str, &'static str),
    /// Time since the chapter's first packet.
    pub at: Option<Delta>,
}

/// What a value that is left blank takes with it, because it would give it away.
const GIVEN_AWAY: &[(&str, &[&str])] =
    &[("status", &["reason"]), ("ack", &["before"]), ("next", &["last"]), ("method", &["label"])];

/// Something to guess.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The fact that is asked for; texts are `.ask-NAME` and `.how-NAME`.
    pub fact: &'static str,
    /// What is right.
    pub answer: Answer,
}

impl Step {
    fn new(key: &'static str) -> Self {
        Self {
            key,
            frames: Vec::new(),
            field: "",
            sender: None,
            label: String::new(),
            bytes: None,
            happened: true,
            facts: Facts::default(),
            lines: Vec::new(),
            questions: Vec::new(),
            states: ("", ""),
            at: None,
        }
    }

    /// One that did not happen.
    fn skipped(key: &'static str) -> Self {
        Self { happened: false, ..Self::new(key) }
    }

    fn frame(mut self, frame: FrameId) -> Self {
        self.frames.push(frame);
        self
    }

    fn frames(mut self, frames: impl IntoIterator<Item = FrameId>) -> Self {
        self.frames.extend(frames);
        self
    }

    fn from(mut self, sender: Direction, label: impl Into<String>) -> Self {
        self.sender = Some(sender);
        self.label = label.into();
        self.facts = self.facts.with("sender", side(sender));
        self
    }

    /// Tells on its arrow how many bytes are sent.
    fn carries(mut self, bytes: u64) -> Self {
        self.bytes = Some(bytes);
        self
    }

    fn look(mut self, field: &'static str) -> Self {
        self.field = field;
        self
    }

    /// Tells the states of both ends after it: those of the ladder, once the steps of a connection are together.
    fn with_states(mut self) -> Self {
        self.states = (State::Unknown.name(), State::Unknown.name());
        self
    }

    fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts = self.facts.with(name, fact);
        self
    }

    fn maybe(mut self, name: &'static str, fact: Option<impl Into<Fact>>) -> Self {
        self.facts = self.facts.maybe(name, fact);
        self
    }

    /// Lets a fact be guessed, if the step has it.
    fn ask(mut self, fact: &'static str) -> Self {
        if let Some(answer) = self.facts.get(fact).and_then(Answer::of) {
            self.questions.push(Question { fact, answer });
        }
        self
    }

    /// Whether a fact is blank while these questions are open.
    pub fn hides(&self, name: &str, open: impl Fn(&str) -> bool) -> bool {
        let questions = self.questions.iter().map(|question| question.fact).filter(|fact| open(fact));
        questions.into_iter().any(|fact| {
            let others = GIVEN_AWAY.iter().find(|(own, _)| *own == fact).map(|(_, others)| *others).unwrap_or_default();
            fact == name || others.contains(&name)
        })
    }

    /// The lines of what was sent; none while their number is asked for.
    pub fn shown_lines(&self, hides: impl Fn(&str) -> bool) -> &[String] {
        let counts = self.questions.iter().any(|question| question.fact == "answers") && hides("answers");
        if counts { &[] } else { &self.lines }
    }

    /// The packet where it begins.
    pub fn first(&self) -> Option<FrameId> {
        self.frames.first().copied()
    }
}

/// A side as texts select by it.
fn side(direction: Direction) -> &'static str {
    match direction {
        Direction::FromClient => "client",
        Direction::FromServer => "server",
    }
}

/// Tells stories; one a thread.
pub struct Stories {
    capture: Arc<Capture>,
    packets: Reader,
    /// Reads rows with header lines.
    exchanges: Exchanges,
    /// Reads rows of every protocol.
    rows: Exchanges,
    connections: Connections,
    links: Links,
}

impl Stories {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self {
            capture: Arc::clone(capture),
            packets: Reader::new(Arc::clone(capture), Want::everything()),
            exchanges: Exchanges::with_lines_alone(capture),
            rows: Exchanges::new(capture),
            connections: Connections::new(Arc::clone(capture)),
            links: Links::new(capture),
        }
    }

    /// The capture.
    pub fn capture(&self) -> &Arc<Capture> {
        &self.capture
    }

    /// A chapter; `None` when the capture has nothing of the kind.
    pub fn chapter(&mut self, subject: &Subject) -> Option<Chapter> {
        let mut chapter = match subject {
            Subject::Connection(id) => self.of_connection(*id)?,
            Subject::Lookup(id) => self.of_lookup(*id)?,
            Subject::Redirects(id) => self.of_redirects(*id)?,
            Subject::Login(id) => self.of_login(*id)?,
            Subject::Cookie(id, name) => self.of_cookie(*id, name)?,
        };
        if let Some(left) = chapter.steps.len().checked_sub(MAX_STEPS).filter(|left| *left > 0) {
            chapter.steps.truncate(MAX_STEPS);
            chapter.steps.push(Step::skipped("more").fact("count", left as u64));
        }
        let start = chapter
            .steps
            .iter()
            .filter_map(Step::first)
            .filter_map(|frame| self.capture.record(frame))
            .min_by_key(|record| record.time);
        for step in &mut chapter.steps {
            let record = step.first().and_then(|frame| self.capture.record(frame)).filter(|record| !record.no_time);
            step.at = record.zip(start).map(|(own, start)| own.time.since(start.time));
        }
        Some(chapter)
    }

    /// The heading of a connection's chapter.
    fn heading_of_connection(&mut self, id: StreamId) -> Option<Chapter> {
        let connection = self.connections.connection(id)?;
        let told = match self.title_of(&connection) {
            told if told.is_empty() => format!("TCP :{}", connection.server.1),
            told => told,
        };
        let facts = Facts::default()
            .with("number", u64::from(connection.stream.index))
            .with("client", crate::export::address::socket(connection.client))
            .with("server", crate::export::address::socket(connection.server))
            .with("packets", u64::from(connection.stream.frames))
            .with("told", told);
        let key = if connection.stream.transport == Transport::Udp { "chapter-udp" } else { "chapter-tcp" };
        Some(Chapter { subject: Subject::Connection(id), key, facts, steps: Vec::new() })
    }

    fn of_connection(&mut self, id: StreamId) -> Option<Chapter> {
        let heading = self.heading_of_connection(id)?;
        let connection = self.connections.connection(id)?;
        if connection.stream.transport == Transport::Udp {
            return Some(Chapter { steps: self.datagrams(&connection), ..heading });
        }
        let mut steps = self.before(&connection);
        let opened = self.opening(&connection);
        let usable = opened.usable;
        steps.extend(opened.steps);
        if usable {
            steps.extend(self.within(&connection));
        }
        self.put_states(id, &mut steps);
        Some(Chapter { steps, ..heading })
    }

    /// The states after the packets that change them, as the ladder has them.
    fn put_states(&self, id: StreamId, steps: &mut [Step]) {
        let Some(ladder) = Ladder::open(&self.capture, id) else { return };
        for step in steps.iter_mut().filter(|step| !step.states.0.is_empty()) {
            let Some(at) = step.first().and_then(|frame| ladder.place_of(frame)) else { continue };
            let [_, [client, server]] = ladder.states(at);
            step.states = (client.name(), server.name());
        }
    }

    /// What the connection was used for, and how it ended.
    fn within(&mut self, connection: &Connection) -> Vec<Step> {
        let (mut steps, hidden) = self.protection(connection);
        let mut inside = match hidden {
            true => Vec::new(),
            false if self.speaks_mqtt(connection) => self.mqtt_steps(connection),
            false if connection.conversation.first_exchange.is_some() => self.exchanges_of(connection),
            false => self.data(connection),
        };
        inside.extend(self.troubles(connection));
        // What went wrong stands where it went wrong, also behind a FIN: bytes before it may have to be sent again.
        inside.extend(self.closing(connection));
        steps.extend(in_order(inside));
        steps
    }
}

/// Steps in the order of their packets; one without a packet stays behind the one before it.
fn in_order(steps: Vec<Step>) -> Vec<Step> {
    let mut before = None;
    let mut placed: Vec<(Option<FrameId>, Step)> = Vec::with_capacity(steps.len());
    for step in steps {
        before = step.first().or(before);
        placed.push((before, step));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, step)| step).collect()
}

#[cfg(test)]
mod tests;
