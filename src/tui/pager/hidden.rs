//! Secrets in the content of a stream: where they are, and bytes with masks in their place.

use std::collections::HashMap;
use std::ops::Range;

use crate::analysis::Capture;
use crate::analysis::messages::Messages;
use crate::base::{MessageId, StreamId};
use crate::dissect::{Direction, Transport};
use crate::engine::ledger::{MessageRecord, flags, side};
use crate::tui::secrets;

/// Bytes of a message in which secrets are looked for.
pub const MAX_LOOKED: u64 = 1 << 20;
/// Messages of a stream whose secrets are looked for.
pub const MAX_MESSAGES: usize = 1 << 20;

/// Bytes with masks in the place of secrets, and the way from a place among them to the bytes they stand for.
pub struct Masked {
    /// What may be shown.
    pub bytes: Vec<u8>,
    /// Where the two begin to differ by another distance: place among the shown bytes, place among the own, whether a mask
    /// begins there.
    steps: Vec<(usize, usize, bool)>,
}

impl Masked {
    /// Masks `secrets`, which are in order and do not overlap.
    pub fn new(own: Vec<u8>, secrets: &[Range<usize>]) -> Self {
        if secrets.is_empty() {
            return Self { bytes: own, steps: Vec::new() };
        }
        let (mut bytes, mut steps, mut at) = (Vec::with_capacity(own.len()), Vec::new(), 0);
        for secret in secrets {
            let (start, end) = (secret.start.max(at).min(own.len()), secret.end.min(own.len()));
            if start >= end {
                continue;
            }
            bytes.extend_from_slice(own.get(at..start).unwrap_or_default());
            steps.push((bytes.len(), start, true));
            bytes.extend_from_slice(secrets::MASK.as_bytes());
            steps.push((bytes.len(), end, false));
            at = end;
        }
        bytes.extend_from_slice(own.get(at..).unwrap_or_default());
        Self { bytes, steps }
    }

    /// The own byte that a shown one stands for; all of a mask stands for the secret's first.
    pub fn own(&self, shown: usize) -> usize {
        let before = self.steps.partition_point(|(at, ..)| *at <= shown);
        match before.checked_sub(1).and_then(|at| self.steps.get(at)) {
            None => shown,
            Some((_, own, true)) => *own,
            Some((at, own, false)) => own + (shown - at),
        }
    }

    /// The shown byte that stands for an own one.
    pub fn shown(&self, own: usize) -> usize {
        let before = self.steps.partition_point(|(_, at, _)| *at <= own);
        match before.checked_sub(1).and_then(|at| self.steps.get(at)) {
            None => own,
            Some((shown, _, true)) => *shown,
            Some((shown, at, false)) => shown + (own - at),
        }
    }
}

/// The secrets of a stream.
#[derive(Default)]
pub struct Hidden {
    /// The messages of each direction by their places: where each ends.
    messages: [Vec<(u64, MessageId)>; 2],
    /// Secrets of messages that were looked at, by their places in the direction.
    known: HashMap<MessageId, Vec<Range<u64>>>,
}

impl Hidden {
    /// Of a stream as it now is.
    pub fn of(capture: &Capture, stream: StreamId) -> Self {
        let mut hidden = Self::default();
        let Some(stream) = capture.stream(stream).filter(|stream| stream.transport == Transport::Tcp) else {
            return hidden;
        };
        for (id, record) in capture.messages_of_stream(stream.index).take(MAX_MESSAGES) {
            let end = if record.len == 0 && !record.is(flags::ENDED) { u64::MAX } else { record.end() };
            if let Some(own) = hidden.messages.get_mut(side(record.direction())) {
                own.push((end, id));
            }
        }
        hidden
    }

    /// The secrets among the places `from..to` of a direction, counted from `from`.
    pub fn between(&mut self, capture: &Capture, direction: Direction, from: u64, to: u64) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let Self { messages, known } = self;
        let own = messages.get(side(direction)).map(Vec::as_slice).unwrap_or_default();
        let first = own.partition_point(|(end, _)| *end <= from);
        for (_, id) in own.get(first..).unwrap_or_default() {
            let Some(record) = capture.ledger().message(*id).filter(|record| record.at < to) else { break };
            let secrets = known.entry(*id).or_insert_with(|| of_message(capture, &record));
            let near = secrets.iter().filter(|secret| secret.start < to && secret.end > from);
            let clip = |place: u64| (place.clamp(from, to) - from) as usize;
            found.extend(near.map(|secret| clip(secret.start)..clip(secret.end)));
        }
        found
    }
}

fn of_message(capture: &Capture, record: &MessageRecord) -> Vec<Range<u64>> {
    let bytes = Messages::new(capture).bytes(record, 0, MAX_LOOKED).bytes;
    let head = (record.head as usize).min(bytes.len());
    let places = |range: Range<usize>| record.at + range.start as u64..record.at + range.end as u64;
    of_parts(bytes.get(..head).unwrap_or_default(), bytes.get(head..).unwrap_or_default())
        .into_iter()
        .map(places)
        .collect()
}

/// The secrets of a head and a body that stand one after the other.
pub fn of_parts(head: &[u8], body: &[u8]) -> Vec<Range<usize>> {
    let mut found = secrets::of_head(head);
    let of_body = secrets::of_body(&media(head), body);
    found.extend(of_body.into_iter().map(|range| range.start + head.len()..range.end + head.len()));
    found
}

/// The media type that a head names; text where it names none.
fn media(head: &[u8]) -> String {
    const NAME: &[u8] = b"content-type:";
    let lines = head.split(|byte| *byte == b'\n');
    let value =
        lines.filter_map(|line| line.split_at_checked(NAME.len())).find(|(name, _)| name.eq_ignore_ascii_case(NAME));
    value.map_or_else(|| "text/plain".to_owned(), |(_, value)| String::from_utf8_lossy(value).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_again_behind_masks() {
        let masked = Masked::new(b"user=anna&password=secret&x=1&key=k".to_vec(), &[19..25, 34..35]);
        assert_eq!(String::from_utf8_lossy(&masked.bytes), "user=anna&password=▒▒▒▒&x=1&key=▒▒▒▒");
        let shown = masked.bytes.iter().position(|byte| *byte == b'x').unwrap();
        assert_eq!((masked.own(shown), masked.shown(26)), (26, shown));
        assert_eq!((masked.own(20), masked.shown(22)), (19, 19));
        assert_eq!(masked.own(masked.bytes.len()), 35);
        let plain = Masked::new(b"abc".to_vec(), &[]);
        assert_eq!((plain.own(2), plain.shown(2)), (2, 2));
        // What lies outside or overlaps does no harm.
        let odd = Masked::new(b"abcdef".to_vec(), &[1..3, 2..4, 5..99]);
        assert_eq!(String::from_utf8_lossy(&odd.bytes), "a▒▒▒▒▒▒▒▒e▒▒▒▒");
    }

    #[test]
    fn heads_and_bodies_tell_their_secrets() {
        let head =
            b"POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: sid=abc\r\n\r\n";
        let body = b"user=anna&password=secret";
        let whole = [&head[..], &body[..]].concat();
        let secrets: Vec<&[u8]> = of_parts(head, body).into_iter().map(|range| &whole[range]).collect();
        assert_eq!(secrets, [&b"abc"[..], b"secret"]);
    }
}
