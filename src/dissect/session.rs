//! Sessions find where the messages of a conversation are and which belong together. They are stateful, run once, in
//! stream order, and never write fields: bytes in, annotations out, no sockets and no clocks.
//!
//! A stream session is called with all bytes of one direction that are at hand and not consumed yet, and answers with what
//! it [`Took`]. Bytes that it does not ask for are not kept: a body passes by [`Took::Skip`] whatever its length.

use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use super::secrets::Secrets;
use super::trouble::Trouble;
use crate::base::{ExchangeId, FrameId};

/// The state of one protocol on one stream.
pub trait Session: Send {
    /// Takes what came next in one direction.
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took;

    /// Becomes as it was when it was made, if that is cheaper than to make another. Whether it is so; if not, it is thrown away.
    fn renew(&mut self) -> bool {
        false
    }

    /// Is told, first of all, the secrets with which it may open what the stream protects. `more`: further ones may come, and
    /// then the stream is read again. Who lacks some opens nothing until then, rather than one side without the other.
    fn know(&mut self, secrets: &Arc<Secrets>, more: bool) {
        let _ = (secrets, more);
    }

    /// Takes `len` bytes that are not at hand, all that a segment brought, of whose beginning `foreseen` tells. Like
    /// [`Input::Bytes`], but for this: `None`, with nothing changed, if the session has to see them. They are shown to it
    /// then, and so is what it did not take of them.
    fn foreseen(&mut self, direction: Direction, foreseen: &Foreseen, len: usize, out: &mut Outbox) -> Option<Took> {
        let _ = (direction, foreseen, len, out);
        None
    }

    /// Makes again what only the course of the stream tells of a message (what an inflater with context takeover gives).
    /// A fresh session is given the messages of both directions in order, each with the kind it was begun with, and each
    /// up to its first byte that is missing.
    fn remake(&mut self, direction: Direction, kind: u8, message: &[u8]) -> Option<Remade> {
        let _ = (direction, kind, message);
        None
    }

    /// Whether [`Session::remake`] could have something to say of a message of this kind; if not, nobody need ask.
    fn remakes(&self, kind: u8) -> bool {
        let _ = kind;
        false
    }

    /// Whether a list of packets needs what [`Session::remake`] says of a message of this kind.
    fn remakes_for_rows(&self, kind: u8) -> bool {
        let _ = kind;
        false
    }

    /// Whether a message of this kind must be given to [`Session::remake`] so that later ones can be remade.
    fn replays(&self, kind: u8) -> bool {
        let _ = kind;
        true
    }

    /// Says in which frame the message ends that was begun last (in the pass) or given to [`Session::remake`] last, if
    /// [`Session::remakes`] has something to say of its kind. Messages are told of in their order.
    fn placed(&mut self, direction: Direction, frame: FrameId) {
        let _ = (direction, frame);
    }

    /// Adds up what only the messages of a stream together tell (what may still be sent). A fresh session is given the messages
    /// of both directions in order, with as many of their first bytes as [`Session::tallies`] says; it answers how things stand
    /// behind the message.
    fn tally(&mut self, message: &Counted, bytes: &[u8]) -> Tally {
        let _ = (message, bytes);
        Tally::new()
    }

    /// The same for a message that need not be read for it: reading costs far more than what is written down. `None`, and
    /// nothing was added up, if it must be read.
    fn tally_unread(&mut self, message: &Counted) -> Option<Tally> {
        let _ = message;
        None
    }

    /// A copy of what [`Session::tally`] needs to go on from here.
    fn tallied(&self) -> Option<Box<dyn Session>> {
        None
    }

    /// How many of the first bytes of a message of this kind [`Session::tally`] looks at; 0 if it adds nothing up.
    fn tallies(&self, kind: u8) -> u64 {
        let _ = kind;
        0
    }

    /// A copy of what [`Session::remake`] needs to go on from here, and the bytes of memory that it takes; for sessions whose
    /// course would otherwise be followed from its beginning for each message.
    fn checkpoint(&self) -> Option<(Box<dyn Session>, usize)> {
        None
    }

    /// Whether it stays small ([`Session::checkpoint`]), so that those of many streams may be kept.
    fn is_small(&self) -> bool {
        false
    }

    /// Which part of a message of this kind belongs to the body of the request or response that it is a part of.
    fn payload(&self, kind: u8, message: &[u8]) -> Option<Range<usize>> {
        let _ = (kind, message);
        None
    }

    /// Bytes of a unit ([`BodyPart::units`]) that begins with these, as far as they tell; `None` if they are too few.
    fn unit(&self, kind: u8, start: &[u8]) -> Option<u64> {
        let _ = (kind, start);
        None
    }

    /// What a message of this kind does to the body that it is a part of.
    fn body(&self, kind: u8) -> BodyPart {
        let _ = kind;
        BodyPart::default()
    }
}

/// Numbers that add up over the messages of a stream; what each is only the protocol knows.
pub type Tally = SmallVec<[Option<i64>; 4]>;

/// What is written down of a message that adds up to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Who sent it.
    pub direction: Direction,
    /// The kind it was begun with.
    pub kind: u8,
    /// The frame in which it ends.
    pub frame: FrameId,
    /// Its bytes.
    pub len: u64,
    /// The exchange that it belongs to.
    pub exchange: Option<ExchangeId>,
}

/// What a message does to a body that comes in parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BodyPart {
    /// It carries a part of it ([`Session::payload`]).
    pub carries: bool,
    /// It ends it: here the body is shown.
    pub ends: bool,
    /// The body is a sequence of units, each of which is shown where it ends.
    pub units: bool,
    /// A unit begins with the first byte of this part.
    pub begins_unit: bool,
}

/// The head of a message at the beginning of a segment, as a look at its bytes alone shows it: whether a message begins
/// there only the stream can tell. So heads can be read by whoever has time, in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// Bytes of the head.
    pub head: u32,
    /// A number and some bits that only the protocol understands.
    pub code: u16,
    /// See [`Foreseen::code`].
    pub bits: u16,
    /// Bytes of the body, as the head tells.
    pub body: u64,
}

/// Looks at the bytes of a segment for a head, and says whether it was written where it is wanted: not if there is none, or where
/// a session has to see more than [`Foreseen`] can say.
pub type Foresight = fn(&[u8], &mut Foreseen) -> bool;

/// What the course of a stream makes of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remade {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Bytes of payload that they were made from, as the stream carried them.
    pub from: u64,
    /// In how many messages of the stream those came.
    pub parts: u32,
    /// Why there are not more of them, in words; empty when all are there.
    pub trouble: String,
}

/// Opens the protected messages of a stream: each alone, in any order, any number of times.
pub trait Opener: Send + Sync {
    /// What a message of `direction` carries, given all its bytes and the recipe that came with it ([`Inside::recipe`]).
    fn open(&self, direction: Direction, recipe: u64, message: &[u8]) -> Option<Vec<u8>>;

    /// Why it does not open everything.
    fn trouble(&self) -> Option<Trouble> {
        None
    }

    /// Whether secrets that came since would open more if the stream was read again. `more`: further ones may come.
    fn outlook(&self, more: bool) -> Outlook {
        let _ = more;
        Outlook::Opens
    }

    /// What of the secrets the stream needs, in the words of a key log; empty where none of them is its own.
    fn secrets(&self) -> String {
        String::new()
    }
}

/// What can be expected of an [`Opener`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It has opened everything so far.
    Opens,
    /// It could not open something, and the secrets for it may still come.
    Lacks,
    /// They came: the stream is worth to be read again.
    Came,
    /// It could not open something, and no secrets would help.
    Never,
}

/// An opener, in the words of a session.
#[derive(Clone)]
pub struct Opening(pub Arc<dyn Opener>);

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opening")
    }
}

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Opening {}

/// What holds for a stream as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// Numbers that the dissector is given back with every message of the stream ([`Message::facts`](super::Message::facts)).
    pub facts: u32,
    /// The name in [`Detect::Alpn`](super::Detect::Alpn) of what the stream carries inside; empty if it is not known.
    pub carries: String,
    /// Who opens its messages again, or says why nobody can.
    pub opener: Option<Opening>,
}

/// What a message carries inside: bytes that stand in no segment as such, or only in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inside {
    /// Which of those streams that the stream carries side by side, by a number of the session's own (each a stream with
    /// both directions, in the clear); 0 for what a session protects, of which there is one.
    pub stream: u32,
    /// Which of the streams within that direction they belong to.
    pub channel: Channel,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How [`Opener::open`] makes them again; [`Inside::CLEAR`] if they are what follows the head of the message.
    pub recipe: u64,
    /// Bytes of the channel before these that are needed to read them: something began there that goes on here.
    pub back: u32,
}

impl Inside {
    /// The recipe of bytes that are not protected.
    pub const CLEAR: u64 = u64::MAX;
}

/// The streams within a direction of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// What the stream is for: a session of its own reads it.
    Data,
    /// What the protocol says to itself and may split.
    Control,
    /// What stands alone.
    Alone,
}

/// Who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The side that began the stream.
    FromClient,
    /// The other.
    FromServer,
}

impl Direction {
    /// The other one.
    pub fn opposite(self) -> Self {
        match self {
            Self::FromClient => Self::FromServer,
            Self::FromServer => Self::FromClient,
        }
    }
}

/// What came.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// A whole message, as datagrams deliver it; perhaps cut by the snap length.
    Message(&'a [u8]),
    /// The stream changes to this protocol; what the one before hands over ([`Out::Switch`]). Comes once, first.
    Opened(&'a [u8]),
    /// Bytes of a stream: all that are at hand and not consumed, never none.
    Bytes(&'a [u8]),
    /// So many bytes of the stream were not captured; what was not consumed before them is lost to the session.
    Gap(u64),
    /// How far the sender of the bytes to come had received the other direction when it sent them. It is told of streams
    /// of which bytes are missing, where it tells what belongs together. Places of a direction count from the first byte
    /// that the session was given or told to be missing.
    Heard {
        /// Place of the first byte that this is said of, up to the place of the next word.
        at: u64,
        /// Place of the byte of the other direction that the sender expected next, if it is known.
        next: Option<u64>,
    },
    /// The beginning of the stream was not captured. Comes once, first.
    Joined,
    /// This direction ends here.
    End,
}

/// What a session did with the bytes it was given. The answer to anything but [`Input::Bytes`] matters only if it is
/// [`Took::Lost`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Took {
    /// All of them.
    All,
    /// The first `used`; call again when at least `min` bytes after those are there.
    Need {
        /// Consumed.
        used: usize,
        /// Wanted, more than there were.
        min: usize,
    },
    /// The first `used`, and `skip` bytes after those, which nobody need see.
    Skip {
        /// Consumed.
        used: usize,
        /// Further bytes of the stream that pass unseen; `u64::MAX` is the rest of it.
        skip: u64,
    },
    /// The first `used`; the rest must wait for what the other direction says.
    Hold {
        /// Consumed.
        used: usize,
    },
    /// This is not the protocol, or no longer: both directions are left as data.
    Lost,
}

/// What a message is to its counterpart. Keys are the session's own; requests and responses with one key belong together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A question.
    Request(u64),
    /// The answer.
    Response(u64),
    /// A message before the answer, such as `100 Continue`.
    Interim(u64),
    /// An answer, or a message before one, whose question cannot be told yet: [`Out::Settle`] will, with this key.
    Undecided(u64),
    /// A message of a conversation that grew out of this question (a WebSocket message after its handshake).
    Follows(u64),
    /// The first message of a question that may have more; it and its answer are open until [`Out::Parts`] closes them.
    RequestHead(u64),
    /// The first message of its answer, which may have more.
    ResponseHead(u64),
    /// A further message of the question.
    RequestPart(u64),
    /// A further message of the answer.
    ResponsePart(u64),
    /// Neither.
    #[default]
    Alone,
    /// Neither, and no part of a conversation that a question began either.
    Apart,
}

/// The key of the question that changed a stream to the present protocol, for an answer to it in that protocol.
pub const UPGRADED: u64 = u64::MAX;

/// A message begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Begin {
    /// Where, from the first of the bytes given.
    pub at: usize,
    /// Bytes of its head.
    pub head: u32,
    /// Bytes of the whole, if that is known now; else [`Out::End`] follows some time.
    pub len: Option<u64>,
    /// A number that the dissector is given back: what only the session knows (which rule framed the body).
    pub kind: u8,
    /// What it is to others.
    pub role: Role,
    /// A small number that lists sort and filter by: the status code of a response, the method's place in the protocol's
    /// own list for a request.
    pub code: u16,
    /// What the session noted in passing, so that who lists the message need not look; 0 is nothing.
    pub hint: u8,
}

impl Begin {
    /// What [`Begin::hint`] says of a message whose parts are shown where they are, too: a long text.
    pub const IN_PARTS: u8 = u8::MAX;
}

/// What a session says of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Out {
    /// A message begins. What lies between the end of the one before and this one was not understood.
    Begin(Begin),
    /// The message that is open in this direction ends, so many bytes after the first of those given. `whole` is false when
    /// something of it is missing.
    End {
        /// Where, from the first of the bytes given.
        at: usize,
        /// Whether nothing is missing.
        whole: bool,
    },
    /// What a message is that was begun as [`Role::Undecided`]. What is never settled stays an answer without a question.
    Settle {
        /// The key of that role.
        key: u64,
        /// What it is.
        role: Role,
        /// Whether nothing else is possible.
        certain: bool,
    },
    /// A question may have been answered by what is told of others, or not at all: nobody knows.
    Unsure {
        /// Its key.
        key: u64,
    },
    /// Something is known of a question and an answer that come in several messages.
    Parts {
        /// Their key.
        key: u64,
        /// What.
        what: Parts,
    },
    /// What holds for the stream as a whole; said again when more is known.
    Whole(Whole),
    /// What the message carries that began last in this direction and is all there.
    Inside(Inside),
    /// Bytes of what this direction carries in [`Channel::Data`] cannot be had.
    InsideGap {
        /// See [`Inside::stream`].
        stream: u32,
        /// How many; at least one.
        bytes: u64,
    },
    /// Nothing more comes in [`Channel::Data`] of this direction.
    InsideEnd {
        /// See [`Inside::stream`].
        stream: u32,
    },
    /// Nothing more comes of this stream in either direction.
    InsideOver {
        /// See [`Inside::stream`].
        stream: u32,
    },
    /// Both directions change to another protocol after what is consumed now.
    Switch {
        /// Its name in [`Detect::Upgrade`](super::Detect::Upgrade), in lower case; empty: whatever is found there.
        to: String,
        /// What it is given as [`Input::Opened`].
        with: Vec<u8>,
        /// The question that the messages to come follow.
        key: u64,
    },
    /// Another stream will come.
    Expect(Expect),
    /// The messages of the stream that this one expects follow this question.
    Serves {
        /// Its key.
        key: u64,
    },
}

/// Another stream that one announces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect {
    /// The port that one of its ends has; it runs between the same hosts.
    pub port: u16,
    /// What it carries, by its name in [`Detect::Upgrade`](super::Detect::Upgrade).
    pub to: &'static str,
    /// What that is given as [`Input::Opened`]. The number of the frame that announced it is what holds for it as a whole
    /// ([`Whole::facts`]), unless it says otherwise.
    pub with: Vec<u8>,
}

/// What is known of a question and an answer that come in several messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// The question ends with its message that was begun last.
    RequestEnds,
    /// The answer ends with its message that was begun last.
    ResponseEnds,
    /// Bytes are missing that may be some of the question.
    RequestTorn,
    /// Bytes are missing that may be some of the answer.
    ResponseTorn,
    /// One side gave up.
    Reset,
    /// No message of either will come any more.
    Closed,
}

/// What a session says of a datagram's message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// A question; an answer will carry the same key.
    Request(u64),
    /// An answer.
    Response(u64),
    /// Neither, but a message that dissectors will ask a pair for.
    Alone,
}

/// Where a session leaves its words.
#[derive(Debug, Default)]
pub struct Outbox {
    /// One for each message of a datagram, in order.
    pub exchanges: Vec<Exchange>,
    /// What is said of a stream, in order.
    pub stream: Vec<Out>,
    /// Memory of what was read.
    spare: Vec<Vec<u8>>,
}

/// Pieces of memory that an outbox keeps for others, and bytes of the largest.
const MAX_SPARE: usize = 4;
const LARGEST_SPARE: usize = 64 << 10;

impl Outbox {
    /// Memory for what a message carries: often some that was used before, with whatever is in it.
    pub fn space(&mut self) -> Vec<u8> {
        self.spare.pop().unwrap_or_default()
    }
    /// Takes memory back that nobody reads any more.
    pub fn give_back(&mut self, bytes: Vec<u8>) {
        if self.spare.len() < MAX_SPARE && (1..=LARGEST_SPARE).contains(&bytes.capacity()) {
            self.spare.push(bytes);
        }
    }
    /// A message of the stream begins.
    #[inline]
    pub fn begin(&mut self, begin: Begin) {
        self.stream.push(Out::Begin(begin));
    }
    /// The open message of this direction ends.
    pub fn end(&mut self, at: usize, whole: bool) {
        self.stream.push(Out::End { at, whole });
    }
    /// What a message is that was begun as undecided.
    pub fn settle(&mut self, key: u64, role: Role, certain: bool) {
        self.stream.push(Out::Settle { key, role, certain });
    }
    /// Something is known of a question and an answer that come in several messages.
    pub fn parts(&mut self, key: u64, what: Parts) {
        self.stream.push(Out::Parts { key, what });
    }
    /// What holds for the stream as a whole.
    pub fn whole(&mut self, whole: Whole) {
        self.stream.push(Out::Whole(whole));
    }
    /// What the message carries that began last.
    pub fn inside(&mut self, channel: Channel, bytes: Vec<u8>, recipe: u64, back: u32) {
        self.stream.push(Out::Inside(Inside { stream: 0, channel, bytes, recipe, back }));
    }
    /// What the message that began last carries, in the clear, of one of several streams beside each other.
    pub fn beside(&mut self, stream: u32, bytes: Vec<u8>) {
        self.stream.push(Out::Inside(Inside { stream, channel: Channel::Data, bytes, recipe: Inside::CLEAR, back: 0 }));
    }
    /// Both directions change to another protocol.
    pub fn switch(&mut self, to: &str, with: &[u8], key: u64) {
        self.stream.push(Out::Switch { to: to.to_owned(), with: with.to_vec(), key });
    }
}

/// What a probe says of the first bytes of a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Not this protocol.
    No,
    /// More than so many bytes are needed to tell.
    NeedMore(usize),
    /// It may be: believed when a port says so too.
    Maybe,
    /// It is.
    Sure,
}
