//! TCP segments as a fuzzer makes them, and what must come of them whatever they are: each byte that a stream takes is a
//! byte that was sent for its place, and what is not taken is said to be missing.

use std::collections::BTreeMap;

use wirelens::analysis::Options;
use wirelens::analysis::messages::Messages;
use wirelens::base::SegmentId;
use wirelens::dissect::{OverlapPolicy, Settings};
use wirelens::engine::ledger::state;
use wirelens::engine::stack::MAX_UNACKNOWLEDGED;

use super::tcp::{self, ACK, FIN, Segment, Talk};

/// Segments of a run: fewer than may wait for a hole that nobody acknowledges.
const MAX_SEGMENTS: usize = 400;
const _: () = assert!(MAX_SEGMENTS < MAX_UNACKNOWLEDGED);
/// Places lie below this.
const PLACES: u16 = 0x1000;

/// Bits of the first of the four bytes that make a segment.
const FROM_SERVER: u8 = 1;
const ACKNOWLEDGES: u8 = 2;
const ENDS: u8 = 4;
const BEFORE_LAST: u8 = 8;

/// Makes segments: four bytes for each, which are bits, place (16 bits) and length. The bytes of each are its own, so that
/// copies differ.
fn segments(data: &[u8]) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    let mut sent = [0u32; 2];
    for (number, four) in data.chunks_exact(4).take(MAX_SEGMENTS).enumerate() {
        let from_client = four[0] & FROM_SERVER == 0;
        let at = u32::from(u16::from_le_bytes([four[1], four[2]]) % PLACES);
        let payload: Vec<u8> = (0..four[3]).map(|place| place.wrapping_mul(7).wrapping_add(number as u8)).collect();
        // An end takes a number too: only the last byte may have one behind it.
        let ends = four[0] & ENDS != 0 && four[0] & 0xf0 == 0xf0;
        let end = at + u32::from(four[3]);
        let (own, other) = if from_client { (0, 1) } else { (1, 0) };
        let expects = if four[0] & ACKNOWLEDGES != 0 { sent[other] } else { 0 };
        sent[own] = sent[own].max(end);
        let flags = if ends { FIN | ACK } else { ACK };
        let segment = Segment { from_client, at, expects, flags, payload };
        match all.len().checked_sub(1).filter(|_| four[0] & BEFORE_LAST != 0) {
            Some(place) => all.insert(place, segment),
            None => all.push(segment),
        }
    }
    all
}

/// Reads the segments that `data` makes, and compares what the streams took with what was sent.
pub fn exercise(data: &[u8]) {
    let segments = segments(data);
    for (name, policy) in OverlapPolicy::ALL {
        check(&segments, name, policy);
    }
}

fn check(segments: &[Segment], name: &str, policy: OverlapPolicy) {
    let mut talk = Talk::new(40_000, 50_000);
    let before = talk.segments.len();
    talk.segments.extend_from_slice(segments);
    let settings = Settings { overlap: policy, ..Settings::default() };
    let capture = tcp::open(tcp::pcap(&talk.frames(), usize::MAX), Options { settings, ..Options::default() });
    let ledger = capture.ledger();
    assert_eq!(ledger.segments.len(), talk.segments.len(), "each segment has its record");
    let conversation = ledger.conversations.get(0).expect("there is a stream");
    let mut bytes = Messages::new(&capture);
    let (mut taken_of_all, mut inner_holes, mut sent_in_time) = (0, 0, 0);
    for (side, from_client) in [(0, true), (1, false)] {
        // What was sent for each place, in the order in which it came.
        let mut sent: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
        let mut in_time: BTreeMap<u64, ()> = BTreeMap::new();
        for (number, segment) in talk.segments.iter().enumerate().skip(before) {
            let record = ledger.segment(SegmentId(number as u32)).expect("it has a record");
            for (place, byte) in (u64::from(segment.at)..).zip(&segment.payload) {
                if segment.from_client == from_client {
                    sent.entry(place).or_default().push(*byte);
                    if record.state & state::LATE == 0 {
                        in_time.insert(place, ());
                    }
                }
            }
        }
        let carriers = capture.carriers_between(SegmentId(0), conversation.last_segments[side], 0, u64::MAX);
        let mut taken: BTreeMap<u64, u8> = BTreeMap::new();
        for carrier in &carriers {
            let (at, end) = (carrier.taken.at, carrier.taken.at + u64::from(carrier.taken.len));
            let piece = bytes.gather(std::slice::from_ref(carrier), at, end).bytes;
            assert_eq!(piece.len() as u64, end - at, "{name}: a piece can be read");
            for (place, byte) in (at..).zip(piece) {
                assert_eq!(taken.insert(place, byte), None, "{name}: place {place} is taken twice");
                let copies = sent.get(&place).map_or(&[][..], Vec::as_slice);
                assert!(copies.contains(&byte), "{name}: place {place} has {byte}, {copies:?} was sent");
                if policy == OverlapPolicy::First {
                    assert_eq!(copies.first(), Some(&byte), "place {place} has another copy than the first");
                }
            }
        }
        assert_eq!(conversation.bytes[side], taken.len() as u64, "{name}: bytes that were taken are counted");
        let reach = taken.last_key_value().map_or(0, |(place, _)| place + 1);
        taken_of_all += taken.len();
        inner_holes += reach - taken.len() as u64;
        sent_in_time += in_time.len();
    }
    let missing = u64::from(conversation.missing);
    assert!(missing >= inner_holes, "{name}: {missing} bytes are said to be missing, {inner_holes} are");
    assert!(taken_of_all as u64 + missing >= sent_in_time as u64, "{name}: bytes are lost without a word");
    let quiet = segments.iter().all(|segment| segment.flags & FIN == 0 && segment.expects == 0);
    if quiet {
        // Nothing is given up before the capture ends: what was sent is taken, and nothing else is missing.
        assert_eq!((missing, taken_of_all), (inner_holes, sent_in_time), "{name}: missing and taken");
    }
}
