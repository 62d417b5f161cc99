//! Takes any bytes for a connection of HTTP/2 in both directions, with bytes missing, and shows whatever messages come of it.

#![allow(dead_code)]

use wirelens::analysis::registry;
use wirelens::base::FrameId;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::http2::hpack::{Decoder, MAX_LIST};
use wirelens::protocols::http2::{PROTOCOL, frame, session::session};

use super::invariants;
use super::stream::Stream;

/// The first byte chooses how the connection begins and who sends; what follows 0xfe 0xed is sent behind a gap.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
    let mut stream = Stream::new(session());
    let mut sent = Vec::new();
    match choice >> 1 & 3 {
        0 => {}
        1 => stream.open(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
        _ => {
            if direction == Direction::FromClient {
                sent.extend_from_slice(frame::PREFACE);
                stream.bytes(direction, frame::PREFACE);
            }
        }
    }
    for (place, part) in split(bytes).into_iter().enumerate() {
        if place > 0 {
            stream.gap(direction, 7);
            sent.extend([0; 7]);
        }
        stream.bytes(direction, part);
        sent.extend_from_slice(part);
    }
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    let mut again = session();
    for (place, message) in stream.finish().messages.into_iter().enumerate() {
        let bytes = &sent[message.at..message.end.min(sent.len())];
        let remade = again.remake(direction, message.kind, bytes);
        assert_eq!(remade.is_some(), again.remakes(message.kind));
        again.placed(direction, FrameId(place as u32));
        if let Some(payload) = again.payload(message.kind, bytes) {
            assert!(payload.start <= payload.end && payload.end <= bytes.len());
        }
        let len = message.len.expect("a frame has a length");
        let facts = Message { kind: message.kind, remade, ..Message::alone(&PROTOCOL, direction, len) };
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        driver::dissect_message(registry(), &context, bytes, &mut tape);
        invariants::check_tree(&tape.view(bytes), &format_args!("message at {}", message.at));
    }
}

fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(2).position(|pair| pair == [0xfe, 0xed]).filter(|_| parts.len() < 8) {
        let (part, after) = rest.split_at(at);
        parts.push(part);
        rest = &after[2..];
    }
    parts.push(rest);
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// Takes any bytes for blocks of HPACK, each behind a byte with its length; a length of 255 forgets what was inserted.
pub fn exercise_hpack(mut data: &[u8]) {
    let (mut decoder, mut lazy) = (Decoder::default(), Decoder::default());
    while let Some((len, rest)) = data.split_first() {
        if *len == 255 {
            decoder.forget();
            lazy.forget();
            data = rest;
            continue;
        }
        let (block, after) = rest.split_at(usize::from(*len).min(rest.len()));
        let (mut size, mut next) = (0u64, 0);
        let result = decoder.block(block, &mut |line| {
            assert!(line.at.start == next && line.at.end > next && line.at.end <= block.len());
            next = line.at.end;
            let len = |text: Option<&[u8]>| text.map_or(0, <[u8]>::len) as u64;
            size += len(line.name) + len(line.value);
        });
        assert!(size <= MAX_LIST);
        // Who wants no values knows the same entries.
        let _ = lazy.block_for(block, &|_| false, &mut |_| {});
        assert_eq!(format!("{:?}", decoder.table()), format!("{:?}", lazy.table()));
        assert!(result.is_err() || next == block.len());
        data = after;
    }
}
