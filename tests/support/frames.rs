//! Takes any bytes for a WebSocket stream, and shows whatever frames the session finds in it.

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::websocket::{PROTOCOL, session::session};

use super::invariants;
use super::stream::Stream;

/// The first byte says what was agreed on and who sends, the rest is the stream.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
    let mut stream = Stream::new(session());
    match choice >> 1 & 3 {
        0 => {}
        1 => stream.open(b"HTTP/1.1 101 \r\nSec-WebSocket-Protocol: mqtt\r\n\r\n"),
        2 => stream.open(b"HTTP/1.1 101 \r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"),
        _ => stream
            .open(b"HTTP/1.1 101 \r\nSec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover\r\n\r\n"),
    }
    stream.bytes(direction, bytes);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    let mut again = session();
    for message in stream.finish().messages {
        let len = message.len.expect("a frame has a length");
        let frame = &bytes[message.at..message.end];
        let remade = again.remake(direction, message.kind, frame);
        assert!(remade.is_none() || again.remakes(message.kind));
        let facts = Message { kind: message.kind, remade, ..Message::alone(&PROTOCOL, direction, len) };
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        driver::dissect_message(registry(), &context, frame, &mut tape);
        invariants::check_tree(&tape.view(frame), &format_args!("frame at {}", message.at));
    }
}
