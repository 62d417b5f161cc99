//! The first stage of the first pass, on a thread of its own: walks over the records and looks at headers. What depends on
//! the frames before is left to the next stage.
//!
//! Where the last stage is behind, this one helps: it reads the heads of messages, too. That changes nothing of what is
//! found, only who does it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::stages::{BATCH, Batch, Early, Filling, Help, MAX_READ_AHEAD, MAX_TRAVELLING, NOWHERE, SHORT, Seen};
use super::{Capture, Depth, registry};
use crate::dissect::{Buf, Envelope, Plain, Protocol, Range, Settings, Transport};
use crate::engine::peel::{self, Peeled};
use crate::protocols::tcp;
use crate::source::{Frame, Source, Step};

/// The same for one that seems to begin with the head of a message, which a session will want to see.
const SHORT_HEAD: usize = 8 << 10;
/// How long to wait for more of a growing source before the next batch, which may be empty.
const PATIENCE: Duration = Duration::from_millis(50);

/// Fills batches until the capture ends, nobody takes them, or `stop` is set.
pub fn run(capture: &Capture, mut line: Filling, stop: &AtomicBool, help: &Help) {
    let follows = capture.options.depth == Depth::Messages;
    let limit = capture.options.limit.unwrap_or(u64::MAX).min(u64::from(u32::MAX - 1));
    let mut walker = capture.source.walker();
    if !follows {
        walker.alone();
    }
    let mut count = 0u64;
    let mut heads = help.heads.load(Ordering::Relaxed);
    let mut long = false;
    while count < limit {
        match walker.next() {
            Step::Frame(frame) => {
                meet(&mut line.batch, (capture, &frame), follows, Wanted { heads, long });
                count += 1;
                if line.batch.met.len() < BATCH && line.batch.long < MAX_READ_AHEAD {
                    continue;
                }
            }
            Step::Wait => line.batch.pause = true,
            Step::End(ending) => {
                line.batch.ending = Some(ending);
                break;
            }
        }
        let pause = line.batch.pause;
        line.batch.position = walker.position();
        if !line.send(long) || stop.load(Ordering::Relaxed) {
            return;
        }
        if pause {
            walker.wait(PATIENCE);
        }
        heads = help.heads.load(Ordering::Relaxed);
        long = help.long.load(Ordering::Relaxed);
        walker.set_apart(long);
        walker.resume();
    }
    line.batch.position = walker.position();
    line.send(long);
}

/// What the last stage wants done for it, of [`Help`].
#[derive(Clone, Copy)]
struct Wanted {
    heads: bool,
    long: bool,
}

/// Puts a frame into the batch.
fn meet(batch: &mut Batch, (capture, frame): (&Capture, &Frame<'_>), follows: bool, wanted: Wanted) {
    let source = &capture.source;
    if batch.met.is_empty() {
        batch.base = frame.offset;
    }
    let met = batch.met.next();
    (met.time, met.offset, met.cap_len, met.wire_len) = (frame.time, frame.offset, frame.cap_len, frame.wire_len);
    (met.interface, met.link_type) = (frame.interface, frame.link_type);
    (met.has_options, met.has_time) = (frame.has_options, frame.has_time);
    let plain = &mut met.plain;
    met.seen = match peel::peel(frame.link_type, frame.head, frame.cap_len, frame.wire_len, plain) {
        // With odd options the dissector shows nothing of what the segment carries.
        Peeled::Plain if !has_sound_options(frame, plain) => Seen::Unusual,
        Peeled::Plain => match inside(&plain.envelope, frame.head, &capture.options.settings) {
            // A known protocol without messages of its own carries other packets: a tunnel.
            Some(protocol) if protocol.session.is_none() => Seen::Unusual,
            protocol => Seen::Plain(protocol),
        },
        Peeled::Nothing => Seen::Nothing,
        Peeled::Unusual => Seen::Unusual,
    };
    let Envelope { transport, payload: range, .. } = plain.envelope;
    let bytes = match met.seen {
        Seen::Plain(protocol) if follows || protocol.is_some() => {
            payload(batch, (source, frame), (transport, range), wanted)
        }
        Seen::Unusual if frame.head.len() == frame.cap_len as usize && frame.cap_len <= MAX_TRAVELLING => {
            let in_capture = batch.leave(source, frame.offset, frame.head.len());
            in_capture.unwrap_or_else(|| batch.keep(frame.head))
        }
        _ => NOWHERE,
    };
    if let Some(met) = batch.met.last_mut() {
        met.bytes = bytes;
    }
}

/// Whether the options of a TCP header are as they should be.
#[inline]
fn has_sound_options(frame: &Frame<'_>, plain: &Plain) -> bool {
    let header = || frame.head.get(plain.transport..plain.envelope.payload.at as usize);
    plain.envelope.transport != Transport::Tcp || header().is_some_and(tcp::has_sound_options)
}

/// Says where a payload is for a session or the pairing: in the capture, or in the batch if it is at hand and they may want to see it.
fn payload(
    batch: &mut Batch,
    (source, frame): (&Source, &Frame<'_>),
    (transport, range): (Transport, Range),
    wanted: Wanted,
) -> u32 {
    let Range { at, len, .. } = range;
    let payload = frame.head.get(at as usize..).and_then(|rest| rest.get(..len as usize));
    let payload = payload.filter(|payload| !payload.is_empty());
    let leave = |batch: &Batch| batch.leave(source, frame.offset + u64::from(at), len as usize);
    let Some(payload) = payload.filter(|payload| travels(payload)) else {
        let in_capture = leave(batch);
        batch.long += len as usize;
        if let Some(place) = in_capture.filter(|_| !wanted.long) {
            return place;
        }
        if in_capture.is_some() {
            // Where sessions look at all of it, as those that decrypt, the next stage reads it: the last would wait for memory.
            return NOWHERE;
        }
        // What is at hand costs less to copy than to read once more.
        return payload.filter(|_| wanted.long).map_or(NOWHERE, |payload| batch.keep(payload));
    };
    if wanted.heads && transport == Transport::Tcp {
        let of = batch.met.len().saturating_sub(1);
        // It is read into its place: a copy would wait for what was just written.
        batch.heads.push(Early { of, ..Early::default() });
        let found = batch.heads.last_mut().and_then(|early| {
            early.protocol = registry().foresee(payload, &mut early.head)?;
            Some(())
        });
        if found.is_none() {
            batch.heads.pop();
        }
    }
    // What was read costs less to copy than to look at where it lies.
    let in_capture = if frame.is_read { None } else { leave(batch) };
    in_capture.unwrap_or_else(|| batch.keep(payload))
}

/// Whether a payload travels with its header. What protocols of text begin with is a word in capitals; for others, and for
/// the rest of bodies, the answer only costs time.
fn travels(payload: &[u8]) -> bool {
    let wordy = || payload.iter().take(3).all(u8::is_ascii_uppercase);
    payload.len() <= SHORT || payload.len() <= SHORT_HEAD && wordy()
}

/// The protocol that a datagram with a payload carries.
pub(super) fn inside(envelope: &Envelope, head: &[u8], settings: &Settings) -> Option<&'static Protocol> {
    if envelope.transport != Transport::Udp || envelope.payload_wire_len == 0 {
        return None;
    }
    let Range { at, len, .. } = envelope.payload;
    let payload = head.get(at as usize..).unwrap_or_default();
    let payload = payload.get(..len as usize).unwrap_or(payload);
    let payload = Buf::whole(0, payload, envelope.payload_wire_len);
    registry().datagram(settings, envelope.source_port, envelope.destination_port, &payload)
}
