//! Takes any bytes for a WebSocket stream, and shows whatever frames the session finds in it.

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::websocket::{PROTOCOL, session::session};

use super::invariants;
use super::stack::Stack;

/// The first byte says what was agreed on and who sends, the rest is the stream.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
    let mut stack = Stack::new(session());
    match choice >> 1 & 3 {
        0 => {}
        1 => stack.open(b"HTTP/1.1 101 \r\nSec-WebSocket-Protocol: mqtt\r\n\r\n"),
        2 => stack.open(b"HTTP/1.1 101 \r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"),
        _ => stack
            .open(b"HTTP/1.1 101 \r\nSec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover\r\n\r\n"),
    }
    stack.bytes(direction, bytes);
    let framed = if direction == Direction::FromClient { &stack.said.client } else { &stack.said.server };
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    let mut again = session();
    for message in framed {
        let len = message.len.expect("a frame has a length");
        let end = message.at.saturating_add(len).min(bytes.len() as u64) as usize;
        let frame = &bytes[message.at as usize..end];
        let remade = again.remake(direction, message.kind, frame);
        assert!(remade.is_none() || again.remakes(message.kind));
        let facts = Message { kind: message.kind, remade, ..Message::alone(&PROTOCOL, direction, len) };
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        driver::dissect_message(registry(), &context, frame, &mut tape);
        invariants::check_tree(&tape.view(frame), &format_args!("frame at {}", message.at));
    }
}
