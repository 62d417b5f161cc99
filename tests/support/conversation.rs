//! Takes any bytes for a connection of HTTP/1 in both directions, with bytes missing, and shows whatever messages come of it.

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::http::{PROTOCOL, session::session};

use super::invariants;
use super::stream::{self, Stream};

/// A part of a connection.
enum Block<'d> {
    Bytes(Direction, &'d [u8]),
    Gap(Direction, u16),
}

/// A byte that says who sends and whether the bytes are missing, two for the length, and the bytes if they are there.
fn blocks(mut data: &[u8]) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    while let [choice, high, low, rest @ ..] = data {
        let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
        let len = u16::from_be_bytes([*high, *low]);
        if choice & 2 == 0 {
            let (bytes, after) = rest.split_at(usize::from(len).min(rest.len()));
            found.push(Block::Bytes(direction, bytes));
            data = after;
        } else {
            found.push(Block::Gap(direction, len.max(1)));
            data = rest;
        }
    }
    found
}

/// The bytes of a connection, where they are missing nothing.
#[derive(Default)]
struct Sent([Vec<Option<u8>>; 2]);

impl Sent {
    fn side(&mut self, direction: Direction) -> &mut Vec<Option<u8>> {
        &mut self.0[usize::from(direction == Direction::FromServer)]
    }
}

/// Reads `data` as a list of blocks.
pub fn exercise(data: &[u8]) {
    let blocks = blocks(data);
    let (mut whole, mut pieces) = (Stream::new(session()), Stream::new(session()));
    let mut sent = Sent::default();
    for block in &blocks {
        match block {
            Block::Bytes(direction, bytes) => {
                whole.bytes(*direction, bytes);
                bytes.chunks(1).for_each(|byte| pieces.bytes(*direction, byte));
                sent.side(*direction).extend(bytes.iter().copied().map(Some));
            }
            Block::Gap(direction, len) => {
                whole.gap(*direction, u64::from(*len));
                pieces.gap(*direction, u64::from(*len));
                sent.side(*direction).extend(std::iter::repeat_n(None, usize::from(*len)));
            }
        }
    }
    let outcome = whole.finish();
    // What was given up as no HTTP is given up after more or fewer calls.
    let pieces = pieces.finish();
    assert!(outcome.lost || pieces.lost || pieces == outcome, "cut into bytes: {pieces:?} is not {outcome:?}");
    for message in &outcome.messages {
        show(message, sent.side(message.direction));
    }
}

/// Dissects a message for readers who want more and less.
fn show(found: &stream::Message, sent: &[Option<u8>]) {
    let place = sent.get(found.at..found.end).unwrap_or_default();
    let bytes: Vec<u8> = place.iter().map_while(|byte| *byte).collect();
    let facts = Message {
        kind: found.kind,
        head: found.head as u32,
        whole: found.whole,
        missing: place.iter().filter(|byte| byte.is_none()).count() as u64,
        ..Message::alone(&PROTOCOL, found.direction, (found.end - found.at) as u64)
    };
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
    let at = format!("message at {}", found.at);
    let mut whole = Tape::new(Want::everything());
    driver::dissect_message(registry(), &context, &bytes, &mut whole);
    invariants::check_tree(&whole.view(&bytes), &at);
    for want in [Want::nothing(), Want::columns(), Want::fields(registry().fields_named("http.host"))] {
        let mut tape = Tape::new(want);
        driver::dissect_message(registry(), &context, &bytes, &mut tape);
        invariants::check_tree(&tape.view(&bytes), &at);
        let want = tape.want();
        assert_eq!(tape.protocols(), whole.protocols(), "{at}: the layers depend on what is wanted: {want:?}");
        if want.columns {
            assert_eq!(tape.columns().info, whole.columns().info, "{at}: Info depends on what is wanted");
        }
    }
}
