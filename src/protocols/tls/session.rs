//! Where records and handshake messages are, which keys protect them, and what they carry. RFC 8446, RFC 5246.
//!
//! A record that nobody can open passes unseen behind its head. One that can is read whole, opened and authenticated; what it
//! carries goes to the session of the protocol inside. A handshake message may be split over records: its beginning is kept until
//! it is all there.

use std::sync::Arc;

use super::CARRYING;
use super::crypto::{Before, Keys, Linking, Plain, Stream};
use super::hello::{self, Extensions, Hello};
use super::keyring::{Keyring, Link};
use super::kind::{Facts, Kind};
use super::record::{self, HEAD, Head};
use crate::dissect::{Begin, Channel, Direction, Input, Inside, Out, Outbox, PrivateKey, Role, Secrets, Session, Took};

mod keys;

/// Bytes of a handshake message that are put together from records; a longer one is not read.
pub const MAX_HANDSHAKE: usize = 256 << 10;
/// Bytes of the client that wait for the server's hello, which says how they are protected.
pub const MAX_HELD: usize = 64 << 10;
/// Numbers that are tried for a record after bytes that are missing.
pub const MAX_TRIES: u64 = 512;
/// Bytes of handshake messages that are kept for who has the private key of the server.
pub const MAX_TRANSCRIPT: usize = 64 << 10;
/// Records that keys may fail to open, one after the other, before no more are tried.
pub const MAX_FAILURES: u32 = 64;

const TLS13: u16 = 0x0304;

/// Drafts 25 to 28 of TLS 1.3, and what Facebook made of draft 26, protect records as RFC 8446 does: those before leave out
/// the head of the record (draft-ietf-tls-tls13-25, changes).
fn as_published(version: u16) -> u16 {
    if matches!(version, 0x7f19..=0x7f1c | 0xfb1a) { TLS13 } else { version }
}

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Box::new(Tls::default())
}

#[derive(Default)]
struct Tls {
    /// `None` where too many streams lie in each other.
    secrets: Option<Arc<Secrets>>,
    /// Whether further secrets may come.
    more: bool,
    /// Whether nothing more is opened because secrets are awaited.
    waits: bool,
    /// Whether records are not encrypted, so that no secrets are needed.
    clear: bool,
    /// Whether the keyring knows that something could not be opened.
    lacking: bool,
    /// The private key of the server, the handshake messages so far for who has one, and the master secret that it gave.
    private_key: Option<Arc<dyn PrivateKey>>,
    transcript: Option<Vec<u8>>,
    master: Vec<u8>,
    keyring: Arc<Keyring>,
    facts: Facts,
    client: Option<Hello>,
    server: Option<Hello>,
    /// What both sides agreed to speak inside.
    carries: String,
    /// Whether the beginning of the stream was not captured.
    joined: bool,
    /// Whether anything was said of the stream as a whole.
    told: bool,
    sides: [Side; 2],
}

/// One direction.
#[derive(Default)]
struct Side {
    /// Whether what follows is protected, before TLS 1.3.
    protected: bool,
    /// The beginning of a handshake message.
    handshake: Vec<u8>,
    keys: Option<Current>,
    /// Number of the next record under the keys.
    sequence: u64,
    /// Which secret of TLS 1.3 is in use.
    stage: Stage,
    /// That secret, from which the next one is made.
    secret: Vec<u8>,
    /// Keys that come into use with the next change of cipher.
    next: Option<Keys>,
    /// The last block, for ciphers that go on from it, and the stream of a stream cipher.
    last_block: Vec<u8>,
    stream: Option<Stream>,
    /// Whether bytes are missing before what comes next, and whether the next record must be looked for.
    lost: bool,
    seeking: bool,
    failures: u32,
    /// Bytes that were left to wait the last time.
    held: usize,
    /// What is lost since the last record that was opened.
    loss: Loss,
}

/// Bytes of records that cannot be had. How many of them were data inside is known when the next record is opened, by its
/// number.
#[derive(Clone, Copy, Debug, Default)]
struct Loss {
    /// Bytes of the last record that were seen, while the rest of it is awaited.
    pending: usize,
    /// Bytes that are lost.
    bytes: u64,
    /// How many bytes were already said to be missing inside.
    told: u64,
}

/// Keys in use, and their number once they opened something.
struct Current {
    keys: Keys,
    epoch: Option<usize>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Early,
    #[default]
    Handshake,
    Traffic,
}

impl Session for Tls {
    fn know(&mut self, secrets: &Arc<Secrets>, more: bool) {
        (self.secrets, self.more) = (Some(Arc::clone(secrets)), more);
        self.transcript = (!secrets.private_keys().is_empty()).then(Vec::new);
    }

    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Bytes(bytes) => {
                let took = self.records(direction, bytes, out);
                self.side(direction).loss.pending = match took {
                    Took::Need { used, .. } | Took::Hold { used } => bytes.len().saturating_sub(used),
                    _ => 0,
                };
                took
            }
            Input::Joined => {
                self.joined = true;
                Took::All
            }
            Input::Gap(bytes) => {
                let side = self.side(direction);
                side.handshake.clear();
                // In a stream cipher every byte counts; a block cipher goes on behind the next record.
                (side.last_block, side.stream) = (Vec::new(), None);
                (side.lost, side.seeking) = (true, true);
                let pending = std::mem::take(&mut side.loss.pending) as u64;
                side.loss.bytes = side.loss.bytes.saturating_add(pending).saturating_add(bytes);
                if self.carries_data(direction) {
                    self.lose_inside(direction, out);
                }
                Took::All
            }
            Input::End => {
                if self.side(direction).loss.bytes > 0 {
                    self.lose_inside(direction, out);
                }
                Took::All
            }
            Input::Opened(with) => {
                // Nobody agrees on a name (ALPN) for what both sides speak already.
                let name = with.strip_prefix(CARRYING).and_then(|name| std::str::from_utf8(name).ok());
                self.carries = name.unwrap_or_default().to_owned();
                Took::All
            }
            Input::Message(_) | Input::Heard { .. } => Took::All,
        }
    }
}

impl Tls {
    fn side(&mut self, direction: Direction) -> &mut Side {
        let [client, server] = &mut self.sides;
        if direction == Direction::FromClient { client } else { server }
    }

    /// Both sides agreed on a name, if it is one.
    fn agreed(&mut self, name: &str) {
        if !name.is_empty() {
            name.clone_into(&mut self.carries);
        }
    }

    /// Whether what a direction sends now may be data.
    fn carries_data(&mut self, direction: Direction) -> bool {
        self.facts.version != TLS13 || self.side(direction).stage != Stage::Handshake
    }

    /// Says at once that something is missing inside, if what is inside can be seen.
    fn lose_inside(&mut self, direction: Direction, out: &mut Outbox) {
        // Between two keys there are none for a moment.
        let opens = self.side(direction).keys.is_some() || self.server.is_some() && self.has_secret(direction);
        let loss = &mut self.side(direction).loss;
        if opens && loss.told == 0 && !self.waits {
            self.side(direction).loss.told = 1;
            out.stream.push(Out::InsideGap { stream: 0, bytes: 1 });
        }
    }

    /// A record was opened behind others that are lost: says how many bytes inside were in those. `before` is the number that
    /// was expected and the stage, `overhead` what protection adds to a record.
    fn make_up(&mut self, direction: Direction, before: (u64, Stage), overhead: u64, out: &mut Outbox) {
        let carries = self.carries_data(direction);
        let side = self.side(direction);
        let Loss { bytes, told, .. } = std::mem::take(&mut side.loss);
        if bytes == 0 {
            return;
        }
        let (expected, stage) = before;
        // Records of the stage before are lost too if the stage is new; at least one.
        let (from, others) = if side.stage == stage { (expected, 0) } else { (0, 1) };
        let lost = side.sequence.saturating_sub(1).saturating_sub(from);
        if lost == 0 || !carries {
            return;
        }
        let protection = lost.saturating_add(others).saturating_mul(overhead);
        let inside = bytes.saturating_sub(protection).saturating_sub(told);
        if inside > 0 {
            out.stream.push(Out::InsideGap { stream: 0, bytes: inside });
        }
    }

    fn records(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            if rest.is_empty() {
                return Took::All;
            }
            if self.side(direction).seeking {
                let sought = seek(rest);
                let (Sought::At(passed) | Sought::Need { used: passed, .. }) = sought;
                let side = self.side(direction);
                side.loss.bytes = side.loss.bytes.saturating_add(passed as u64);
                at = at.saturating_add(passed);
                match sought {
                    Sought::At(_) => {
                        side.seeking = false;
                        continue;
                    }
                    Sought::Need { min, .. } => return Took::Need { used: at, min },
                }
            }
            let Some(head) = Head::read(rest) else { return Took::Need { used: at, min: HEAD } };
            if !head.is_sound() {
                return Took::Lost;
            }
            if self.waits(direction, head, rest.len()) {
                return Took::Hold { used: at };
            }
            if self.joined || head.content_type == record::APPLICATION_DATA && self.facts.version == 0 {
                self.without_hello(head, out);
            }
            if self.is_closed_to_us(direction, head) {
                self.pass(direction, at, head, out);
                let missing = head.whole().saturating_sub(rest.len());
                if missing > 0 {
                    return Took::Skip { used: bytes.len(), skip: missing as u64 };
                }
            } else {
                let Some(record) = rest.get(..head.whole()) else { return Took::Need { used: at, min: head.whole() } };
                self.record(direction, at, head, record, out);
            }
            at = at.saturating_add(head.whole());
        }
    }

    /// Whether a record of the client waits for the server's hello. Who is asked again with nothing new has waited in vain.
    fn waits(&mut self, direction: Direction, head: Head, len: usize) -> bool {
        let early = direction == Direction::FromClient
            && head.content_type == record::APPLICATION_DATA
            && self.client.is_some()
            && self.server.is_none()
            && self.secrets.as_ref().is_some_and(|secrets| secrets.owners() > 0);
        let waits = early && !self.sides_moved(direction, len) && len < MAX_HELD;
        self.side(direction).held = if waits { len } else { 0 };
        waits
    }

    fn sides_moved(&mut self, direction: Direction, len: usize) -> bool {
        let held = self.side(direction).held;
        held > 0 && held == len
    }

    /// Whether a record is protected, as far as its head tells.
    fn is_protected(&mut self, direction: Direction, head: Head) -> bool {
        match head.content_type {
            record::APPLICATION_DATA => true,
            record::CHANGE_CIPHER_SPEC => false,
            _ => self.facts.version != TLS13 && self.side(direction).protected,
        }
    }

    /// Whether a record is protected and cannot be opened.
    fn is_closed_to_us(&mut self, direction: Direction, head: Head) -> bool {
        if !self.is_protected(direction, head) {
            return false;
        }
        if self.waits
            || self.more && !self.clear && self.server.is_some() && self.client.is_some() && !self.keyring.is_complete()
        {
            self.waits = true;
            return true;
        }
        let stage = self.side(direction).stage;
        let may = self.facts.version == TLS13 && self.has_secret_from(direction, stage);
        let is_data = head.content_type == record::APPLICATION_DATA && self.facts.version != TLS13;
        let side = self.side(direction);
        if is_data && side.keys.is_none() && side.next.is_some() {
            // The change of cipher is lost, and with it what it protected first.
            self.change_cipher(direction);
            self.side(direction).lost = true;
        }
        let side = self.side(direction);
        side.failures >= MAX_FAILURES || side.keys.is_none() && !may
    }

    /// A record that nobody can open.
    fn pass(&mut self, direction: Direction, at: usize, head: Head, out: &mut Outbox) {
        self.lack();
        let side = self.side(direction);
        let gap = if std::mem::take(&mut side.lost) { Kind::AFTER_GAP } else { 0 };
        let failed = if side.failures >= MAX_FAILURES { Kind::FAILED } else { 0 };
        side.sequence = side.sequence.saturating_add(1);
        begin(at, head, Kind(Kind::PROTECTED | gap | failed), 0, out);
    }

    fn lack(&mut self) {
        if !std::mem::replace(&mut self.lacking, true) {
            self.keyring.lacks(self.waits);
        }
    }

    /// A record that is all there.
    fn record(&mut self, direction: Direction, at: usize, head: Head, bytes: &[u8], out: &mut Outbox) {
        let fragment = bytes.get(HEAD..).unwrap_or_default();
        let lost = self.side(direction).lost;
        let gap = if lost { Kind::AFTER_GAP } else { 0 };
        if self.is_protected(direction, head) {
            return self.protected(direction, at, (head, bytes), gap, out);
        }
        self.side(direction).lost = false;
        match head.content_type {
            record::HANDSHAKE if self.looks_protected(fragment) => {
                begin(at, head, Kind(Kind::PROTECTED | gap), 0, out);
            }
            record::HANDSHAKE => self.handshake(direction, (at, head, Kind(gap)), fragment, Inside::CLEAR, out),
            record::CHANGE_CIPHER_SPEC => {
                begin(at, head, Kind(gap), 0, out);
                self.change_cipher(direction);
            }
            _ => begin(at, head, Kind(gap), 0, out),
        }
    }

    /// In a stream whose beginning is not known, a handshake record is protected unless it holds a message.
    fn looks_protected(&self, fragment: &[u8]) -> bool {
        let fits = match fragment {
            [0..=25, 0, high, low, ..] => {
                let len = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(4);
                len <= fragment.len() || fragment.len() >= 1024
            }
            _ => false,
        };
        self.joined && self.client.is_none() && self.server.is_none() && !fits
    }

    fn protected(&mut self, direction: Direction, at: usize, (head, bytes): (Head, &[u8]), gap: u8, out: &mut Outbox) {
        let side = self.side(direction);
        let before = (side.sequence, side.stage);
        let opened = self.open(direction, bytes, out.space());
        self.side(direction).link(bytes);
        let Some((plain, recipe)) = opened else {
            self.lack();
            let side = self.side(direction);
            // Where none was tried, the reason is that none is there.
            let failed = if side.keys.is_some() { Kind::FAILED } else { 0 };
            side.failures = side.failures.saturating_add(u32::from(failed != 0));
            side.loss.bytes = side.loss.bytes.saturating_add(bytes.len() as u64);
            begin(at, head, Kind(Kind::PROTECTED | failed | gap), 0, out);
            if failed == 0 && before.1 == Stage::Early {
                self.lacks_early();
            }
            if head.content_type == record::APPLICATION_DATA && self.carries_data(direction) {
                self.lose_inside(direction, out);
            }
            return;
        };
        let overhead = bytes.len().saturating_sub(plain.bytes.len()) as u64;
        self.make_up(direction, before, overhead, out);
        let side = self.side(direction);
        (side.lost, side.failures) = (false, 0);
        let Plain { bytes, content_type } = plain;
        let kind = Kind(Kind::PROTECTED | Kind::OPENED | gap).with_content(content_type);
        match content_type {
            record::HANDSHAKE => self.handshake(direction, (at, head, kind), &bytes, recipe, out),
            record::APPLICATION_DATA => {
                begin(at, head, kind, 0, out);
                out.inside(Channel::Data, bytes, recipe, 0);
            }
            _ => {
                // RFC 8446 §6.1: after the alert close_notify nothing more is said.
                let closes = content_type == record::ALERT && bytes.get(1) == Some(&0);
                begin(at, head, kind, bytes.get(1).copied().unwrap_or(0), out);
                out.inside(Channel::Alone, bytes, recipe, 0);
                if closes {
                    out.stream.push(Out::InsideEnd { stream: 0 });
                }
            }
        }
    }

    /// Handshake messages, or parts of them.
    fn handshake(
        &mut self,
        direction: Direction,
        (at, head, kind): (usize, Head, Kind),
        bytes: &[u8],
        recipe: u64,
        out: &mut Outbox,
    ) {
        let side = self.side(direction);
        let before = side.handshake.len();
        let first = if before == 0 { bytes.first().copied().unwrap_or(0) } else { 0 };
        side.handshake.extend_from_slice(bytes);
        let mut messages = Vec::new();
        let mut rest = side.handshake.as_slice();
        while let Some((kind, body, after)) = message(rest) {
            messages.push((kind, body.to_vec()));
            rest = after;
        }
        let (left, len) = (rest.len(), side.handshake.len());
        side.handshake.drain(..len.saturating_sub(left));
        if left > MAX_HANDSHAKE || message_len(&side.handshake).is_some_and(|len| len > MAX_HANDSHAKE) {
            side.handshake.clear();
        }
        let unfinished = !side.handshake.is_empty();
        let goes_on = if before > 0 { Kind::GOES_ON } else { 0 };
        let bits = goes_on | if unfinished { Kind::UNFINISHED } else { 0 };
        begin(at, head, Kind(kind.0 | bits), first, out);
        if bits != 0 || recipe != Inside::CLEAR {
            out.inside(Channel::Control, bytes.to_vec(), recipe, u32::try_from(before).unwrap_or(0));
        }
        for (kind, body) in messages {
            self.keep(kind, &body);
            self.message(direction, kind, &body, out);
        }
    }

    /// Keeps a handshake message for who has the private key of the server.
    fn keep(&mut self, kind: u8, body: &[u8]) {
        let Some(all) = &mut self.transcript else { return };
        // RFC 8446 §4: before the server's hello nobody knows that it is TLS 1.3, where none is needed.
        if self.facts.version == TLS13 || all.len().saturating_add(body.len()) > MAX_TRANSCRIPT {
            self.transcript = None;
            return;
        }
        let [_, high, middle, low] = u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes();
        if kind == hello::CLIENT_HELLO {
            all.clear();
        }
        all.extend_from_slice(&[kind, high, middle, low]);
        all.extend_from_slice(body);
    }

    /// What a handshake message changes.
    fn message(&mut self, direction: Direction, kind: u8, body: &[u8], out: &mut Outbox) {
        match (direction, kind) {
            (Direction::FromClient, hello::CLIENT_HELLO) => {
                self.client = Hello::of_client(body).or(self.client.take());
                let early = self.client.as_ref().is_some_and(|client| client.extensions.early_data);
                self.side(direction).stage = if early { Stage::Early } else { Stage::Handshake };
            }
            (Direction::FromServer, hello::SERVER_HELLO) => {
                if let Some(hello) = Hello::of_server(body) {
                    self.facts = Facts { version: as_published(hello.version), suite: hello.suite };
                    if hello.is_retry() {
                        return;
                    }
                    self.agreed(&hello.extensions.alpn);
                    self.server = Some(hello);
                    self.agree(out);
                }
            }
            (Direction::FromServer, hello::ENCRYPTED_EXTENSIONS) => {
                let extensions = Extensions::of_encrypted(body);
                self.agreed(&extensions.alpn);
                if !extensions.early_data {
                    // RFC 8446 §4.2.10: the server does not read what came early.
                    let client = self.side(Direction::FromClient);
                    if client.stage == Stage::Early && client.sequence == 0 {
                        (client.stage, client.keys) = (Stage::Handshake, None);
                    }
                }
                self.tell(out);
            }
            (Direction::FromServer, hello::CERTIFICATE) => self.certificate(body),
            (Direction::FromServer, hello::NEW_SESSION_TICKET) => self.ticket(body),
            (Direction::FromClient, hello::CLIENT_KEY_EXCHANGE) => {
                self.premaster(body, out);
                self.transcript = None;
            }
            (Direction::FromClient, hello::END_OF_EARLY_DATA) => self.advance(direction, Stage::Handshake),
            (_, hello::FINISHED) if self.facts.version == TLS13 => self.advance(direction, Stage::Traffic),
            (_, hello::KEY_UPDATE) if self.facts.version == TLS13 => self.update(direction),
            _ => {}
        }
    }
}

impl Side {
    /// What a record carries, and its number. It is looked for after bytes that are missing, and after records that are damaged.
    fn open(&mut self, record: &[u8], space: Vec<u8>) -> Option<(Plain, u64)> {
        let Current { keys, epoch } = self.keys.as_ref()?;
        let looks = self.lost || self.failures > 0 && epoch.is_some();
        let sequence = self.sequence;
        if keys.linking() == Linking::Stream {
            let stream = self.stream.as_mut()?;
            return keys.open(sequence, Before::Stream(stream), record).map(|plain| (plain, sequence));
        }
        let before = || match keys.linking() {
            Linking::Block => Before::Block(&self.last_block),
            _ => Before::Nothing,
        };
        let found = keys.open_into(space, sequence, before(), record).map(|plain| (plain, sequence));
        let attempt = |sequence: u64| keys.open(sequence, before(), record).map(|plain| (plain, sequence));
        if found.is_some() || !looks {
            return found;
        }
        let later = sequence.saturating_add(1)..sequence.saturating_add(MAX_TRIES);
        keys.suggested_sequence(record).and_then(attempt).or_else(|| later.into_iter().find_map(attempt))
    }

    /// What the next record needs of those before it, to be kept.
    fn needed(&self) -> Option<Link> {
        let keys = &self.keys.as_ref()?.keys;
        match keys.linking() {
            Linking::Free => None,
            Linking::Block => {
                let mut block = [0; 16];
                block.get_mut(..self.last_block.len())?.copy_from_slice(&self.last_block);
                Some(Link::Block(block))
            }
            Linking::Stream => Some(Link::Place(self.stream.as_ref()?.at())),
        }
    }

    /// Goes on behind a record.
    fn link(&mut self, record: &[u8]) {
        if let Some(Current { keys, .. }) = &self.keys
            && keys.linking() == Linking::Block
            && let Some(block) = keys.last_block(record)
        {
            self.last_block = block.to_vec();
        }
    }
}

fn begin(at: usize, head: Head, kind: Kind, detail: u8, out: &mut Outbox) {
    let code = u16::from_be_bytes([head.content_type, detail]);
    let len = Some(head.whole() as u64);
    out.begin(Begin { at, head: HEAD as u32, len, kind: kind.0, role: Role::Alone, code, hint: 0 });
}

/// Bytes of a handshake message with its head, as the head says.
fn message_len(bytes: &[u8]) -> Option<usize> {
    let [_, high, middle, low] = *bytes.first_chunk::<4>()?;
    usize::try_from(u32::from_be_bytes([0, high, middle, low])).ok()?.checked_add(4)
}

/// The handshake message at the beginning: its type, its body, and what follows.
fn message(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (message, rest) = bytes.split_at_checked(message_len(bytes)?)?;
    Some((*message.first()?, message.get(4..)?, rest))
}

#[derive(Clone, Copy)]
enum Sought {
    At(usize),
    Need { used: usize, min: usize },
}

/// Looks for the next record after bytes that are missing: a head, and another one where it says that the record ends.
fn seek(bytes: &[u8]) -> Sought {
    let is_sound = |at: usize| bytes.get(at..).and_then(Head::read).filter(Head::is_sound);
    for at in 0..bytes.len() {
        let Some(rest) = bytes.get(at..).filter(|rest| rest.len() >= HEAD) else {
            return Sought::Need { used: at, min: HEAD };
        };
        let likely = matches!(rest, [20..=24, 3, 1..=4, ..]);
        let Some(head) = is_sound(at).filter(|_| likely) else { continue };
        let next = at.saturating_add(head.whole());
        if next == bytes.len() || is_sound(next).is_some_and(|next| next.version == head.version) {
            return Sought::At(at);
        }
        if bytes.len() < next.saturating_add(HEAD) {
            let min = head.whole().saturating_add(HEAD);
            // It is waited for only where it stands first: what comes may begin a record too.
            return Sought::Need { used: at, min };
        }
    }
    Sought::Need { used: bytes.len(), min: HEAD }
}
