//! Where packets begin and which belong together. MQTT 5.0 §2.1.4, §4.3.
//!
//! A fixed header says how long its packet is, so messages pass by unseen. Nothing marks a packet: behind bytes that are
//! missing, and where the CONNECT was not seen, one is believed only if its form is right.

use std::collections::{BTreeMap, VecDeque};

use super::kind::{Alias, Kind, Version, facts};
use super::packet::types::*;
use super::packet::{FAILURE, Form, Head, Lack, Published, form, u16_at, variable};
use crate::base::FrameId;
use crate::dissect::{Begin, Direction, Guess, Input, Outbox, Remade, Role, Session, Took, Whole};

/// Bytes behind the fixed header of a packet that are looked at: more than a topic of the greatest length takes.
pub const MAX_LOOKED_AT: usize = 80 << 10;
/// Bytes of a packet without a message that count as its head.
const MAX_HEAD: u64 = 4096;
/// Aliases of a direction that are remembered; past it the one that was not set for the longest time is forgotten.
pub const MAX_ALIASES: usize = 256;
/// Bytes of their topics, likewise.
pub const MAX_ALIAS_BYTES: usize = 64 << 10;

/// The property with the alias of a topic: MQTT 5.0 §3.3.2.3.4.
const TOPIC_ALIAS: u8 = 0x23;

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Box::new(Packets::default())
}

#[derive(Clone, Default)]
struct Packets {
    /// The version, and whether a CONNECT said so.
    version: Version,
    certain: bool,
    /// Whether the CONNECT was answered.
    connected: bool,
    sides: [Side; 2],
    /// Only a session that names topics again has these.
    aliases: Option<Box<[Aliases; 2]>>,
}

#[derive(Clone, Copy, Default)]
struct Side {
    /// Whether a packet was seen.
    began: bool,
    /// Whether bytes are missing before the next packet.
    torn: bool,
}

impl Session for Packets {
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Bytes(bytes) => self.packets(direction, bytes, out),
            Input::Gap(_) => {
                self.side(direction).torn = true;
                Took::All
            }
            Input::Opened(_) | Input::Message(_) | Input::Heard { .. } | Input::Joined | Input::End => Took::All,
        }
    }

    fn renew(&mut self) -> bool {
        *self = Self::default();
        true
    }

    fn remake(&mut self, direction: Direction, kind: u8, message: &[u8]) -> Option<Remade> {
        let kind = Kind::of(kind);
        let head = Head::read(message).ok()?;
        let body = message.get(head.size as usize..).unwrap_or_default();
        let published = Published::read(&head, true, body).ok()?;
        let alias = alias_in(&published, body)?;
        let aliases = &mut self.aliases.get_or_insert_default();
        let [client, server] = &mut ***aliases;
        let own = if direction == Direction::FromClient { client } else { server };
        match kind.alias {
            Alias::Sets => {
                own.set(alias, body.get(2..published.topic.saturating_add(2)).unwrap_or_default());
                None
            }
            Alias::Uses => own.topic(alias),
            Alias::None => None,
        }
    }

    fn remakes(&self, kind: u8) -> bool {
        Kind::of(kind).alias != Alias::None
    }

    fn remakes_for_rows(&self, kind: u8) -> bool {
        Kind::of(kind).alias == Alias::Uses
    }

    fn replays(&self, kind: u8) -> bool {
        Kind::of(kind).alias != Alias::None
    }

    fn placed(&mut self, direction: Direction, frame: FrameId) {
        if let Some(aliases) = &mut self.aliases {
            let [client, server] = &mut **aliases;
            let own = if direction == Direction::FromClient { client } else { server };
            own.placed(frame);
        }
    }

    fn checkpoint(&self) -> Option<(Box<dyn Session>, usize)> {
        // Only what names topics again has something to keep, and that is not there in the pass.
        let aliases = self.aliases.as_ref()?;
        let bytes = aliases.iter().fold(size_of::<Self>(), |sum, own| sum.saturating_add(own.bytes));
        Some((Box::new(self.clone()), bytes))
    }

    fn is_small(&self) -> bool {
        true
    }
}

impl Packets {
    fn side(&mut self, direction: Direction) -> &mut Side {
        let [client, server] = &mut self.sides;
        if direction == Direction::FromClient { client } else { server }
    }

    fn packets(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let head = match Head::read(rest) {
                Ok(head) => head,
                Err(Lack::Bytes(min)) => return Took::Need { used: at, min },
                Err(Lack::Endless) => return Took::Lost,
            };
            let Side { began, torn } = *self.side(direction);
            let doubtful = torn || !began && !self.certain;
            if doubtful || !self.certain {
                match form(rest) {
                    Form::Needs(min) => return Took::Need { used: at, min },
                    Form::Wrong if doubtful => return Took::Lost,
                    Form::Right(version) if version != Version::Unknown => self.learn(&head, version, out),
                    Form::Wrong | Form::Right(_) => {}
                }
            } else if head.kind() == CONNECT
                && let Form::Right(version) = form(rest)
            {
                self.learn(&head, version, out);
            }
            let begin = match self.packet(direction, at, head, rest, torn) {
                Ok(begin) => begin,
                Err(min) => return Took::Need { used: at, min },
            };
            out.begin(begin);
            *self.side(direction) = Side { began: true, torn: false };
            if head.kind() == CONNACK {
                self.connected = true;
            }
            let whole = head.whole();
            if rest.len() as u64 <= whole {
                return Took::Skip { used: bytes.len(), skip: whole.saturating_sub(rest.len() as u64) };
            }
            at = at.saturating_add(whole as usize); // less than `rest.len()`
        }
    }

    /// A packet tells the version.
    fn learn(&mut self, head: &Head, version: Version, out: &mut Outbox) {
        let certain = head.kind() == CONNECT;
        if self.certain && !certain || (self.version, self.certain) == (version, certain) {
            return;
        }
        (self.version, self.certain) = (version, certain);
        out.whole(Whole { facts: facts(version), ..Whole::default() });
    }

    /// What is said of a packet; the error is how many of its bytes are needed for that.
    fn packet(
        &mut self,
        direction: Direction,
        at: usize,
        head: Head,
        packet: &[u8],
        after_gap: bool,
    ) -> Result<Begin, usize> {
        let size = head.size as usize;
        let body = packet.get(size..).unwrap_or_default();
        let body = body.get(..(head.len as usize).min(body.len())).unwrap_or_default();
        // As many of these bytes as the packet has.
        let seen = |need: usize| {
            let need = need.min(head.len as usize);
            if body.len() < need { Err(size.saturating_add(need)) } else { Ok(()) }
        };
        let mut kind = Kind { version: self.version, guessed: !self.certain, alias: Alias::None, after_gap };
        let mut bytes = head.whole().min(MAX_HEAD);
        let role = match head.kind() {
            PUBLISH => {
                seen(2)?;
                let read = Published::read(&head, kind.version == Version::V5, body);
                let id = match &read {
                    Err(Some(need)) if *need <= MAX_LOOKED_AT => return Err(size.saturating_add(*need)),
                    Ok(published) => {
                        bytes = published.message.saturating_add(size) as u64;
                        kind.alias = match alias_in(published, body) {
                            None => Alias::None,
                            Some(_) if published.topic > 0 => Alias::Sets,
                            Some(_) => Alias::Uses,
                        };
                        published.id
                    }
                    Err(_) => None,
                };
                match id.and_then(|id| u16_at(body, id)) {
                    Some(id) => Role::Request(key(direction, PUBLISH, id)),
                    None => Role::Alone,
                }
            }
            PUBACK | PUBREC | PUBREL | PUBCOMP | SUBSCRIBE | SUBACK | UNSUBSCRIBE | UNSUBACK => {
                seen(3)?;
                match u16_at(body, 0) {
                    Some(id) => acknowledgement(direction, &head, id, body.get(2).copied()),
                    None => Role::Alone,
                }
            }
            CONNECT => Role::Request(key(Direction::FromClient, CONNECT, 0)),
            CONNACK => Role::Response(key(Direction::FromClient, CONNECT, 0)),
            PINGREQ => Role::Request(key(direction, PINGREQ, 0)),
            PINGRESP => Role::Response(key(direction.opposite(), PINGREQ, 0)),
            AUTH => {
                seen(1)?;
                self.authentication(direction, body.first().copied().unwrap_or(0))
            }
            _ => Role::Alone,
        };
        let head_len = u32::try_from(bytes).unwrap_or(u32::MAX);
        let code = u16::from(head.kind());
        Ok(Begin { at, head: head_len, len: Some(head.whole()), kind: kind.byte(), role, code, hint: 0 })
    }

    /// MQTT 5.0 §4.12: steps between CONNECT and CONNACK, or later an exchange of their own that the client begins.
    fn authentication(&self, direction: Direction, reason: u8) -> Role {
        const AGAIN: u8 = 25;
        let own = key(Direction::FromClient, AUTH, 0);
        match (self.connected, direction, reason) {
            (false, ..) => Role::Interim(key(Direction::FromClient, CONNECT, 0)),
            (true, Direction::FromClient, AGAIN) => Role::Request(own),
            (true, Direction::FromServer, 0) => Role::Response(own),
            (true, ..) => Role::Interim(own),
        }
    }
}

/// What belongs together: identifiers count for themselves in each direction, and for each kind of question.
fn key(asks: Direction, kind: u8, id: u16) -> u64 {
    let client = u64::from(asks == Direction::FromClient);
    client << 32 | u64::from(kind) << 16 | u64::from(id)
}

/// The part that a packet with an identifier has in its exchange: MQTT 5.0 §4.3.
fn acknowledgement(direction: Direction, head: &Head, id: u16, reason: Option<u8>) -> Role {
    let other = direction.opposite();
    match head.kind() {
        PUBACK | PUBCOMP => Role::Response(key(other, PUBLISH, id)),
        // A refusal is the end of it.
        PUBREC if reason.is_some_and(|reason| reason >= FAILURE) => Role::Response(key(other, PUBLISH, id)),
        PUBREC => Role::Interim(key(other, PUBLISH, id)),
        PUBREL => Role::Interim(key(direction, PUBLISH, id)),
        SUBSCRIBE => Role::Request(key(direction, SUBSCRIBE, id)),
        SUBACK => Role::Response(key(other, SUBSCRIBE, id)),
        UNSUBSCRIBE => Role::Request(key(direction, UNSUBSCRIBE, id)),
        _ => Role::Response(key(other, UNSUBSCRIBE, id)),
    }
}

/// The alias among the properties of a PUBLISH.
fn alias_in(published: &Published, body: &[u8]) -> Option<u16> {
    let (at, len) = published.properties?;
    let properties = body.get(at..at.saturating_add(len))?;
    let mut at = 0usize;
    // Each takes at least two bytes.
    while let Some(id) = properties.get(at) {
        let value = at.saturating_add(1);
        if *id == TOPIC_ALIAS {
            return u16_at(properties, value);
        }
        at = value.saturating_add(super::properties::length(*id, properties.get(value..).unwrap_or_default())?);
    }
    None
}

/// The topics of a direction that have an alias.
#[derive(Clone, Default)]
struct Aliases {
    topics: BTreeMap<u16, (Box<[u8]>, FrameId)>,
    /// The order in which they were set.
    order: VecDeque<u16>,
    bytes: usize,
    /// The one that was set last, whose frame is not known yet.
    last: Option<u16>,
}

impl Aliases {
    fn set(&mut self, alias: u16, topic: &[u8]) {
        self.forget(alias);
        self.order.push_back(alias);
        self.bytes = self.bytes.saturating_add(topic.len());
        self.topics.insert(alias, (topic.into(), FrameId::default()));
        self.last = Some(alias);
        while (self.topics.len() > MAX_ALIASES || self.bytes > MAX_ALIAS_BYTES)
            && let Some(oldest) = self.order.front().copied()
        {
            self.forget(oldest);
        }
    }

    fn forget(&mut self, alias: u16) {
        if let Some((topic, _)) = self.topics.remove(&alias) {
            self.bytes = self.bytes.saturating_sub(topic.len());
            self.order.retain(|other| *other != alias);
        }
    }

    fn placed(&mut self, frame: FrameId) {
        if let Some((_, place)) = self.last.take().and_then(|alias| self.topics.get_mut(&alias)) {
            *place = frame;
        }
    }

    /// The topic, behind the number of the frame that gave it the alias: see [`named`].
    fn topic(&self, alias: u16) -> Option<Remade> {
        let (topic, frame) = self.topics.get(&alias)?;
        let mut bytes = frame.number().to_be_bytes().to_vec();
        bytes.extend_from_slice(topic);
        Some(Remade { bytes: bytes.into(), from: topic.len() as u64, parts: 1, trouble: String::new() })
    }
}

/// The topic that an alias stands for, and the number of the frame that said so, in what the session made of a PUBLISH.
pub fn named(remade: &Remade) -> Option<(&[u8], u64)> {
    let (frame, topic) = remade.bytes.split_first_chunk::<8>()?;
    Some((topic, u64::from_be_bytes(*frame)))
}

/// Whether a direction begins with packets: a CONNECT is sure, another packet may be one.
pub fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let connects = bytes.first().is_some_and(|first| *first == CONNECT << 4) && direction == Direction::FromClient;
    match form(bytes) {
        Form::Wrong => Guess::No,
        // Streams of other protocols need not wait for this one.
        Form::Needs(_) if !connects => Guess::No,
        Form::Needs(min) => Guess::NeedMore(min.saturating_sub(1)),
        Form::Right(_) if connects => Guess::Sure,
        Form::Right(_) => follows(bytes),
    }
}

/// Whether whatever comes behind a packet that may be one may be one too.
fn follows(bytes: &[u8]) -> Guess {
    const LOOKS: usize = 8;
    let mut at = 0usize;
    for _ in 0..LOOKS {
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        let Ok(head) = Head::read(rest) else { break };
        match form(rest) {
            Form::Wrong => return Guess::No,
            Form::Needs(_) => break,
            Form::Right(_) => {}
        }
        at = at.saturating_add(usize::try_from(head.whole()).unwrap_or(usize::MAX));
    }
    Guess::Maybe
}

/// Bytes of a variable byte integer; `None` if it does not end.
pub(super) fn variable_len(bytes: &[u8]) -> Option<usize> {
    variable(bytes).ok().map(|(_, size)| size as usize)
}
