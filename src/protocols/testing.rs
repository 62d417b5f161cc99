//! For the tests beside the dissectors: one frame in, text out.

use crate::base::Time;
use crate::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want, show};
use crate::engine::{Registry, driver};

/// The registry of the program.
pub fn registry() -> Registry {
    Registry::new(super::ALL, &super::frame::PROTOCOL, &super::data::PROTOCOL, driver::FIELDS)
}

/// Dissects one frame and gives the tape to `look`. Bytes beyond `frame` up to `wire_len` are missing from the capture.
pub fn with_tape<T>(link_type: u16, frame: &[u8], wire_len: usize, look: impl FnOnce(&Tape) -> T) -> T {
    let info = FrameInfo { link_type, cap_len: frame.len() as u32, wire_len: wire_len as u32, ..FrameInfo::default() };
    let settings = Settings::default();
    let context = Context::of(&info, &settings);
    let mut tape = Tape::new(Want::everything());
    driver::dissect(&registry(), &context, frame, &mut tape);
    look(&tape)
}

/// The tree of one frame as `-V` prints it, without the Frame layer.
pub fn tree(link_type: u16, frame: &[u8]) -> String {
    with_tape(link_type, frame, frame.len(), |tape| {
        let mut out = String::new();
        show::tree(&mut out, &tape.view(frame), |field| field.filter != "frame");
        out.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
    })
}

/// Value of every item with this filter name, in `-T fields` form.
pub fn values(link_type: u16, frame: &[u8], filter: &str) -> Vec<String> {
    with_tape(link_type, frame, frame.len(), |tape| {
        let view = tape.view(frame);
        let of = |item| {
            let mut out = String::new();
            show::value(&mut out, &view, item);
            out
        };
        tape.items().iter().filter(|item| item.field.filter == filter).map(of).collect()
    })
}

/// The Protocol and Info columns.
pub fn columns(link_type: u16, frame: &[u8]) -> (String, String) {
    with_tape(link_type, frame, frame.len(), |tape| (tape.columns().protocol.to_owned(), tape.columns().info.clone()))
}

/// Dissects the bytes of a message of a stream and gives its tree, as `-V` prints it, Info, and summary.
pub fn message(message: &Message, bytes: &[u8]) -> (String, String, String) {
    message_at(Time::default(), message, bytes)
}

/// The same in a frame of this time.
pub fn message_at(time: Time, message: &Message, bytes: &[u8]) -> (String, String, String) {
    let (info, settings) = (FrameInfo { time, ..FrameInfo::default() }, Settings::default());
    let context = Context { message: Some(message), ..Context::of(&info, &settings) };
    let mut tape = Tape::new(Want::everything());
    driver::dissect_message(&registry(), &context, bytes, &mut tape);
    let mut tree = String::new();
    show::tree(&mut tree, &tape.view(bytes), |_| true);
    (tree, tape.columns().info.clone(), tape.columns().summary.clone())
}

/// Dissects a body of this content type and gives its tree, as `-V` prints it, Info, and summary.
pub fn body(content_type: &str, bytes: &[u8]) -> (String, String, String) {
    with_body(content_type, bytes, |tape| {
        let mut tree = String::new();
        show::tree(&mut tree, &tape.view(bytes), |_| true);
        (tree, tape.columns().info.clone(), tape.columns().summary.clone())
    })
}

/// Value of every item of a body that has this filter name, in `-T fields` form.
pub fn body_values(content_type: &str, bytes: &[u8], filter: &str) -> Vec<String> {
    with_body(content_type, bytes, |tape| {
        let view = tape.view(bytes);
        let of = |item| {
            let mut out = String::new();
            show::value(&mut out, &view, item);
            out
        };
        tape.items().iter().filter(|item| item.field.filter == filter).map(of).collect()
    })
}

/// Dissects a body of this content type and gives the tape to `look`.
pub fn with_body<T>(content_type: &str, bytes: &[u8], look: impl FnOnce(&Tape) -> T) -> T {
    let registry = registry();
    let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let protocol = registry.media(&media).expect("somebody reads this media type");
    let message = Message::alone(protocol, Direction::FromServer, bytes.len() as u64);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context { message: Some(&message), content_type, ..Context::of(&info, &settings) };
    let mut tape = Tape::new(Want::everything());
    driver::dissect_message(&registry, &context, bytes, &mut tape);
    look(&tape)
}

/// Bytes from a hex dump; everything that is no hexadecimal digit is skipped.
pub fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.chars().filter_map(|c| c.to_digit(16)).map(|d| d as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
