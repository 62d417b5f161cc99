//! How records lie in words of 64 bits.

use super::{Conversation, ExchangeRecord, Inner, MessageRecord, Segment, Timeout};
use crate::base::{ExchangeId, FrameId, InnerId, MessageId, Record, SegmentId, StreamId};
use crate::dissect::Channel;

pub(super) const LOW48: u64 = (1 << 48) - 1;
/// Bytes of a head that a record can hold: far more than sessions read of one.
pub(super) const MAX_HEAD: u32 = (1 << 24) - 1;

#[inline]
pub(super) fn high_low(high: u64, low: u64) -> u64 {
    high << 32 | low & 0xffff_ffff
}

#[inline]
pub(super) fn put<const N: usize>(words: &mut [u64], values: [u64; N]) {
    // An array that is walked by value is walked slowly.
    for (word, value) in words.iter_mut().zip(&values) {
        *word = *value;
    }
}

#[inline(always)]
pub(super) fn take<const N: usize>(words: &[u64]) -> [u64; N] {
    let mut all = [0; N];
    for (to, from) in all.iter_mut().zip(words) {
        *to = *from;
    }
    all
}

#[inline]
pub(super) fn frame(packed: u64) -> Option<FrameId> {
    FrameId::from_number(packed & 0xffff_ffff)
}

#[inline]
fn frame_number(frame: Option<FrameId>) -> u64 {
    frame.map_or(0, FrameId::number)
}

impl Record for Segment {
    const WORDS: usize = 5;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        put(
            words,
            [
                high_low(u64::from(self.frame.0), SegmentId::pack(self.previous)),
                self.position.min(LOW48) << 16 | u64::from(self.state),
                high_low(u64::from(self.captured), MessageId::pack(self.message)),
                high_low(u64::from(self.analysis), frame_number(self.acknowledges)),
                high_low(u64::from(self.in_flight), u64::from(self.pushed)),
            ],
        );
    }

    #[inline(always)]
    fn load(words: &[u64]) -> Self {
        let [a, b, c, d, e] = take(words);
        Self {
            frame: FrameId((a >> 32) as u32),
            previous: SegmentId::unpack(a),
            position: b >> 16,
            state: b as u16,
            captured: (c >> 32) as u32,
            message: MessageId::unpack(c),
            analysis: (d >> 32) as u32,
            acknowledges: frame(d),
            in_flight: (e >> 32) as u32,
            pushed: e as u32,
        }
    }
}

impl Record for Timeout {
    const WORDS: usize = 1;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        put(words, [high_low(u64::from(self.segment.0), u64::from(self.frame.0))]);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let [word] = take(words);
        Self { segment: SegmentId((word >> 32) as u32), frame: FrameId(word as u32) }
    }
}

impl Record for MessageRecord {
    const WORDS: usize = 6;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        put(
            words,
            [
                high_low(u64::from(self.stream.0), ExchangeId::pack(self.exchange)),
                self.at.min(LOW48) << 16 | u64::from(self.code),
                self.len.min(LOW48) << 16 | u64::from(self.kind) << 8 | u64::from(self.protocol),
                high_low(u64::from(self.first.0), u64::from(self.last.0)),
                high_low(u64::from(self.missing), MessageId::pack(self.next)),
                u64::from(self.lane) << 48
                    | u64::from(self.hint) << 40
                    | u64::from(self.head.min(MAX_HEAD)) << 16
                    | u64::from(self.flags),
            ],
        );
    }

    #[inline(always)]
    fn load(words: &[u64]) -> Self {
        let [a, b, c, d, e, f] = take(words);
        Self {
            stream: StreamId((a >> 32) as u32),
            exchange: ExchangeId::unpack(a),
            at: b >> 16,
            code: b as u16,
            len: c >> 16,
            kind: (c >> 8) as u8,
            protocol: c as u8,
            first: SegmentId((d >> 32) as u32),
            last: SegmentId(d as u32),
            missing: (e >> 32) as u32,
            next: MessageId::unpack(e),
            hint: (f >> 40) as u8,
            head: (f >> 16) as u32 & MAX_HEAD,
            flags: f as u16,
            lane: (f >> 48) as u16,
        }
    }
}

impl Record for Inner {
    const WORDS: usize = 5;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        let channel = match self.channel {
            Channel::Data => 0,
            Channel::Control => 1,
            Channel::Alone => 2,
        };
        put(
            words,
            [
                high_low(u64::from(self.message.0), InnerId::pack(self.next)),
                self.at.min((1 << 40) - 1) << 24 | u64::from(self.back) & 0xff_ffff,
                high_low(u64::from(self.len), MessageId::pack(self.first)),
                self.recipe,
                high_low(u64::from(self.lane) << 2 | channel, InnerId::pack(self.previous)),
            ],
        );
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let [a, b, c, d, e] = take(words);
        Self {
            message: MessageId((a >> 32) as u32),
            next: InnerId::unpack(a),
            previous: InnerId::unpack(e),
            at: b >> 24,
            back: (b & 0xff_ffff) as u32,
            len: (c >> 32) as u32,
            first: MessageId::unpack(c),
            recipe: d,
            lane: (e >> 34) as u16,
            channel: match e >> 32 & 3 {
                0 => Channel::Data,
                1 => Channel::Control,
                _ => Channel::Alone,
            },
        }
    }
}

impl Record for ExchangeRecord {
    const WORDS: usize = 5;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        put(
            words,
            [
                high_low(MessageId::pack(self.request), MessageId::pack(self.response)),
                high_low(frame_number(self.frames.0), frame_number(self.frames.1)),
                high_low(u64::from(self.stream.0), u64::from(self.in_stream)),
                high_low(ExchangeId::pack(self.previous), ExchangeId::pack(self.next)),
                u64::from(self.traits) << 56
                    | u64::from(self.follows) << 24
                    | u64::from(self.interim) << 8
                    | u64::from(self.protocol),
            ],
        );
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let [a, b, c, d, e] = take(words);
        Self {
            request: MessageId::unpack(a >> 32),
            response: MessageId::unpack(a),
            frames: (frame(b >> 32), frame(b)),
            stream: StreamId((c >> 32) as u32),
            in_stream: c as u32,
            previous: ExchangeId::unpack(d >> 32),
            next: ExchangeId::unpack(d),
            follows: (e >> 24) as u32,
            interim: (e >> 8) as u16,
            protocol: e as u8,
            traits: (e >> 56) as u8,
        }
    }
}

impl Record for Conversation {
    const WORDS: usize = 8;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        let [from_client, from_server] = self.bytes;
        let [first, other] = self.first_messages;
        let [last, other_last] = self.last_segments;
        put(
            words,
            [
                high_low(MessageId::pack(first), MessageId::pack(other)),
                high_low(SegmentId::pack(last), SegmentId::pack(other_last)),
                high_low(ExchangeId::pack(self.first_exchange), ExchangeId::pack(self.last_exchange)),
                high_low(u64::from(self.exchanges), u64::from(self.missing)),
                from_client.min(LOW48) << 16 | self.protocol.map_or(0, |place| u64::from(place).saturating_add(1)),
                from_server.min(LOW48) << 16 | u64::from(self.completeness),
                high_low(u64::from(self.repeated), u64::from(self.out_of_order)),
                high_low(u64::from(self.facts), u64::from(self.initial_rtt)),
            ],
        );
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let [a, b, c, d, e, f, g, h] = take(words);
        Self {
            first_messages: [MessageId::unpack(a >> 32), MessageId::unpack(a)],
            last_segments: [SegmentId::unpack(b >> 32), SegmentId::unpack(b)],
            first_exchange: ExchangeId::unpack(c >> 32),
            last_exchange: ExchangeId::unpack(c),
            exchanges: (d >> 32) as u32,
            missing: d as u32,
            bytes: [e >> 16, f >> 16],
            protocol: ((e & 0xffff) as u16).checked_sub(1).map(|place| place as u8),
            completeness: f as u8,
            repeated: (g >> 32) as u32,
            out_of_order: g as u32,
            initial_rtt: h as u32,
            facts: (h >> 32) as u32,
        }
    }
}
