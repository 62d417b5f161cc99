//! Takes any bytes for a stream of MQTT in one direction, and shows whatever packets the session finds in it.

use wirelens::analysis::registry;
use wirelens::base::FrameId;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::mqtt::{PROTOCOL, session::session};

use super::invariants;
use super::stream::Stream;

/// What may come before: nothing, or a CONNECT of one of the versions.
const BEFORE: [&[u8]; 4] = [
    b"",
    b"\x10\x0e\0\x06MQIsdp\x03\x02\0\x3c\0\0",
    b"\x10\x0c\0\x04MQTT\x04\x02\0\x3c\0\0",
    b"\x10\x0d\0\x04MQTT\x05\x02\0\x3c\0\0\0",
];

/// The first byte says who sends and what came before, the rest is the stream.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
    let mut stream = Stream::new(session());
    let before = BEFORE[usize::from(choice >> 1 & 3)];
    if !before.is_empty() {
        stream.bytes(Direction::FromClient, before);
    }
    stream.bytes(direction, bytes);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    let mut again = session();
    let from = if direction == Direction::FromClient { before.len() } else { 0 };
    for message in stream.finish().messages.iter().filter(|message| message.direction == direction) {
        let Some(at) = message.at.checked_sub(from) else { continue };
        let len = message.len.expect("a packet has a length");
        let packet = &bytes[at..message.end - from];
        assert!(message.head as u64 <= len, "a head is a part of its packet");
        let remade = again.remake(direction, message.kind, packet);
        if again.remakes(message.kind) {
            again.placed(direction, FrameId(at as u32));
        }
        assert!(remade.is_none() || again.remakes(message.kind));
        let facts = Message { kind: message.kind, remade, ..Message::alone(&PROTOCOL, direction, len) };
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        driver::dissect_message(registry(), &context, packet, &mut tape);
        invariants::check_tree(&tape.view(packet), &format_args!("packet at {at}"));
    }
}
