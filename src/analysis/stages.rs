//! What goes through the stages of the first pass: batches of frames, to which each stage adds what it finds. The last
//! stage gives them back to be filled again.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TryRecvError, bounded};

use crate::base::{InterfaceId, Time};
use crate::dissect::{Foreseen, Plain, Protocol};
use crate::engine::pairs::Told;
use crate::engine::stack::Arrival;
use crate::source::{Ending, Source};

/// Frames of a batch: so few that what is handed over is still in the processor's cache when it is read.
pub const BATCH: usize = 512;
/// Batches under way. With few of them the stages wait for one another again and again, and waking up takes longer than a batch.
pub const MAX_BATCHES: usize = 32;
/// The same of batches that carry more than [`LIGHT`] bytes.
const MAX_HEAVY: usize = 6;
const LIGHT: usize = 256 << 10;
/// The longest frame that travels with its batch when the dissectors must look at it; longer ones are read again.
pub const MAX_TRAVELLING: u32 = 16 << 10;
/// Payload bytes up to which a segment's payload travels with its header.
pub const SHORT: usize = 1024;
/// Payload bytes of long segments that are read for the last stage while it wants them, for a batch. A batch ends early that
/// has so many, whether they are read or not: what it wants would be known too late.
pub const MAX_READ_AHEAD: usize = 1 << 20;
/// How long the first stage sleeps when all batches are under way, and how often before it asks to be woken up; and how many
/// times as long as filling a batch the wait before it must have been.
const NAP: Duration = Duration::from_micros(100);
const NAPS: usize = 20;
const MUCH: u32 = 2;
/// In place of bytes that neither travel with their batch nor can be looked at in the capture.
pub const NOWHERE: u32 = u32::MAX;
/// A place that is one in the capture, counted from the first frame of the batch.
const IN_CAPTURE: u32 = 1 << 31;

/// What later stages let earlier ones do for them. Nothing that is found depends on it.
#[derive(Debug)]
pub struct Help {
    /// The last stage is behind: heads are read before their turn.
    pub heads: AtomicBool,
    /// The last stage wants to see what long segments bring.
    pub long: AtomicBool,
}

/// A frame and what a quick look at its headers shows.
#[derive(Default)]
pub struct Met {
    pub time: Time,
    pub offset: u64,
    pub cap_len: u32,
    pub wire_len: u32,
    pub interface: InterfaceId,
    pub link_type: u16,
    pub has_options: bool,
    pub has_time: bool,
    pub seen: Seen,
    /// Where the payload of the envelope begins, or the frame if it is unusual, for [`Batch::kept`].
    pub bytes: u32,
    /// Its transport header, if it is [`Seen::Plain`].
    pub plain: Plain,
}

/// What a frame is.
#[derive(Clone, Copy, Default)]
pub enum Seen {
    /// It has no transport header.
    #[default]
    Nothing,
    /// It has one, and carries a message of the protocol if it is a datagram.
    Plain(Option<&'static Protocol>),
    /// The dissectors must look.
    Unusual,
}

/// Frames. They are made once and filled where they lie, again and again.
#[derive(Default)]
pub struct Frames {
    all: Vec<Met>,
    used: usize,
}

impl Frames {
    /// One more, with whatever it held before.
    #[inline]
    pub fn next(&mut self) -> &mut Met {
        if self.used == self.all.len() {
            self.all.push(Met::default());
        }
        let place = self.used;
        self.used = place.saturating_add(1);
        &mut self.all[place]
    }
}

impl std::ops::Deref for Frames {
    type Target = [Met];

    fn deref(&self) -> &[Met] {
        self.all.get(..self.used).unwrap_or_default()
    }
}

impl std::ops::DerefMut for Frames {
    fn deref_mut(&mut self) -> &mut [Met] {
        self.all.get_mut(..self.used).unwrap_or_default()
    }
}

/// A head that was read before its turn.
#[derive(Clone, Copy, Default)]
pub struct Early {
    /// Whose it is.
    pub of: usize,
    /// What it says.
    pub head: Foreseen,
    /// The place of its protocol.
    pub protocol: u8,
}

/// A segment. It fills a line of the processor's cache, and that goes from core to core.
pub struct Item {
    pub segment: Arrival,
    /// Where its payload begins, for [`Batch::kept`].
    pub payload: u32,
}

const _: () = assert!(size_of::<Item>() == 64);

/// Some frames and what belongs to them.
#[derive(Default)]
pub struct Batch {
    /// The frames.
    pub met: Frames,
    /// Heads that were read before their turn, each with the place of its frame.
    pub heads: Vec<Early>,
    /// The segments in the frames.
    pub items: Vec<Item>,
    /// The heads again, each with the place of its segment.
    pub foreseen: Vec<Early>,
    /// What was told of exchanges of datagrams, each with the number of segments before it.
    pub told: Vec<(usize, Told)>,
    /// Where the first frame lies in the capture.
    pub base: u64,
    /// Bytes that travel.
    pub bytes: Bytes,
    /// Payload bytes of long segments, which travel only where the last stage wants them.
    pub long: usize,
    /// Frames of the capture up to the end of the batch.
    pub frames: usize,
    /// Where the next record begins in the capture.
    pub position: u64,
    /// Whether nothing more is there now.
    pub pause: bool,
    /// How the capture ended.
    pub ending: Option<Ending>,
}

impl Batch {
    /// Lets bytes travel; says where they begin.
    pub fn keep(&mut self, bytes: &[u8]) -> u32 {
        let place = self.bytes.place();
        self.bytes.push(bytes);
        place
    }

    /// Lets bytes of a frame stay in the capture, if they can be looked at there; says where they begin.
    #[inline]
    pub fn leave(&self, source: &Source, offset: u64, len: usize) -> Option<u32> {
        source.in_place(offset, len)?;
        let behind = offset.checked_sub(self.base).filter(|behind| *behind < u64::from(IN_CAPTURE - 1))?;
        Some(IN_CAPTURE | behind as u32)
    }

    /// Says that bytes that stayed in the capture will be looked at soon.
    #[inline]
    pub fn foretell(&self, source: &Source, place: u32, len: u32) {
        if place != NOWHERE && place & IN_CAPTURE != 0 {
            source.foretell(self.base + u64::from(place & !IN_CAPTURE), len as usize);
        }
    }

    /// `len` bytes that travel, or that stayed in the capture.
    #[inline]
    pub fn kept<'a>(&'a self, source: &'a Source, place: u32, len: u32) -> Option<&'a [u8]> {
        match place {
            NOWHERE => None,
            place if place & IN_CAPTURE == 0 => self.bytes.get(place as usize, len as usize),
            place => source.in_place(self.base + u64::from(place & !IN_CAPTURE), len as usize),
        }
    }

    fn clear(&mut self) {
        self.met.used = 0;
        self.heads.clear();
        self.items.clear();
        self.foreseen.clear();
        self.told.clear();
        self.bytes.clear();
        (self.long, self.pause, self.ending) = (0, false, None);
    }
}

/// Bytes that a batch carries. Room that was made once stays as it is: making it anew for every batch means filling it with zeros.
#[derive(Default)]
pub struct Bytes {
    all: Vec<u8>,
    used: usize,
}

impl Bytes {
    /// Where the next bytes will lie; [`NOWHERE`] if no number says it.
    pub fn place(&self) -> u32 {
        u32::try_from(self.used).ok().filter(|place| *place < IN_CAPTURE).unwrap_or(NOWHERE)
    }

    /// Appends bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        let end = self.used + bytes.len();
        match self.all.get_mut(self.used..end) {
            Some(room) => room.copy_from_slice(bytes),
            None => {
                self.all.truncate(self.used);
                self.all.extend_from_slice(bytes);
            }
        }
        self.used = end;
    }

    /// Room for `len` more bytes, with whatever lay there; [`Bytes::take`] appends what is put into it.
    pub fn room(&mut self, len: usize) -> &mut [u8] {
        let end = self.used + len;
        if self.all.len() < end {
            self.all.resize(end, 0);
        }
        &mut self.all[self.used..end]
    }

    /// Appends the first `len` bytes of the room.
    pub fn take(&mut self, len: usize) {
        self.used = (self.used + len).min(self.all.len());
    }

    /// `len` bytes from a place on.
    pub fn get(&self, place: usize, len: usize) -> Option<&[u8]> {
        self.all.get(..self.used)?.get(place..)?.get(..len)
    }

    fn clear(&mut self) {
        self.used = 0;
    }
}

/// The first stage's end of the line.
pub struct Filling {
    /// The batch that is being filled.
    pub batch: Batch,
    full: Sender<Batch>,
    empty: Receiver<Batch>,
    made: usize,
    /// When it last had to wait for one, and how long.
    since: Instant,
    waited: Duration,
}

/// Makes a line: where the first stage fills batches, where the next one takes them, and where the last one gives them back.
pub fn line() -> (Filling, Receiver<Batch>, Sender<Batch>) {
    let (full, take) = bounded(MAX_BATCHES);
    let (give, empty) = bounded(MAX_BATCHES);
    let (since, waited) = (Instant::now(), Duration::ZERO);
    (Filling { batch: Batch::default(), full, empty, made: 1, since, waited }, take, give)
}

impl Filling {
    /// Hands the batch over and takes an empty one; `long` says whether its long payloads will travel. Says whether anybody is left
    /// to take more.
    pub fn send(&mut self, long: bool) -> bool {
        let travels = self.batch.bytes.used + if long { self.batch.long } else { 0 };
        let most = if travels > LIGHT { MAX_HEAVY } else { MAX_BATCHES };
        while self.made > most {
            if self.empty.recv().is_err() {
                return false;
            }
            self.made -= 1;
        }
        let mut fresh = match self.empty.try_recv() {
            Ok(batch) => batch,
            Err(TryRecvError::Empty) if self.made < most => {
                self.made += 1;
                Batch::default()
            }
            Err(TryRecvError::Empty) => match self.wait() {
                Some(batch) => batch,
                None => return false,
            },
            Err(TryRecvError::Disconnected) => return false,
        };
        fresh.clear();
        self.full.send(std::mem::replace(&mut self.batch, fresh)).is_ok()
    }

    /// Waits for an empty batch.
    fn wait(&mut self) -> Option<Batch> {
        let begun = Instant::now();
        let filled = begun.saturating_duration_since(self.since);
        let batch = self.nap(self.waited > filled.saturating_mul(MUCH)).or_else(|| self.empty.recv().ok());
        self.since = Instant::now();
        self.waited = self.since.saturating_duration_since(begun);
        batch
    }

    /// Sleeps until there is an empty batch, for a while. Where the last stage has far more to do than this one, it loses much
    /// time if it must also wake this one up for each batch; where there is little to choose, sleeping too long loses more.
    fn nap(&self, sleeps: bool) -> Option<Batch> {
        (0..NAPS).filter(|_| sleeps).find_map(|_| {
            std::thread::sleep(NAP);
            self.empty.try_recv().ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A capture of no frames.
    fn source() -> Source {
        let header = b"\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\x04\0\x01\0\0\0";
        Source::from_bytes("test", std::borrow::Cow::Borrowed(header)).expect("opens")
    }

    #[test]
    fn bytes_stay_in_the_capture_where_they_can_be_seen() {
        let (source, mut batch) = (source(), Batch { base: 4, ..Batch::default() });
        let place = batch.leave(&source, 20, 4).expect("it is in memory");
        assert_eq!(batch.kept(&source, place, 4), Some(&[1, 0, 0, 0][..]));
        assert_eq!((batch.kept(&source, place, 5), batch.leave(&source, 20, 5)), (None, None), "beyond the end");
        assert_eq!(batch.leave(&source, 3, 1), None, "before the batch");
        assert_eq!(batch.keep(b"ab"), 0);
        assert_eq!((batch.kept(&source, 0, 2), batch.kept(&source, place, 1)), (Some(&b"ab"[..]), Some(&[1][..])));
        batch.foretell(&source, place, 4);
    }

    #[test]
    fn batches_come_back_empty_and_no_more_are_made_than_may_be_under_way() {
        let (mut filling, take, give) = line();
        let taker = std::thread::spawn(move || {
            let (source, mut taken) = (source(), 0);
            for batch in take.iter().take(100) {
                assert_eq!(
                    (batch.bytes.get(0, 9), batch.bytes.get(0, 10), batch.pause),
                    (Some(&[7u8; 9][..]), None, true)
                );
                assert_eq!(batch.kept(&source, 0, 9), Some(&[7u8; 9][..]));
                assert_eq!((batch.kept(&source, NOWHERE, 0), batch.kept(&source, 1, 9)), (None, None));
                taken += 1;
                give.send(batch).expect("the first stage is there");
            }
            taken
        });
        for _ in 0..100 {
            assert_eq!(filling.batch.keep(&[7; 9]), 0, "it was emptied");
            filling.batch.pause = true;
            assert!(filling.send(false));
        }
        assert_eq!(taker.join().expect("it does not panic"), 100);
        assert!((2..=MAX_BATCHES).contains(&filling.made));
        // Once nobody gives any back or takes any, there is no more waiting.
        let sent = (0..=MAX_BATCHES).take_while(|_| filling.send(false)).count();
        assert_eq!(sent, 0);
    }

    #[test]
    fn of_batches_that_carry_much_few_are_under_way() {
        // What travels already, and what the next stage will let travel.
        for long in [false, true] {
            let (mut filling, take, give) = line();
            let fill = |batch: &mut Batch| match long {
                true => batch.long = LIGHT + 1,
                false => drop(batch.keep(&[7; LIGHT + 1])),
            };
            for number in 1..MAX_BATCHES {
                filling.batch.long = LIGHT + 1;
                assert!(filling.send(false));
                assert_eq!(filling.made, number + 1, "nobody gave one back");
            }
            let taker = std::thread::spawn(move || {
                take.iter().fold(0, |taken, batch| {
                    // The first stage may be gone already.
                    let _ = give.send(batch);
                    taken + 1
                })
            });
            fill(&mut filling.batch);
            assert!(filling.send(long));
            assert_eq!(filling.made, MAX_HEAVY);
            for _ in 0..100 {
                fill(&mut filling.batch);
                assert!(filling.send(long) && filling.made <= MAX_HEAVY);
            }
            drop(filling);
            assert_eq!(taker.join().expect("it does not panic"), MAX_BATCHES - 1 + 101);
        }
    }
}
