//! Takes any bytes for a dialogue of text, and shows whatever the session finds in it.

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Protocol, Session, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::{ftp, imap, pop, smtp};

use super::invariants;
use super::stream::{Outcome, Stream};

type Dialogue = (&'static Protocol, fn() -> Box<dyn Session>);

/// The protocols that speak in lines.
pub const ALL: [Dialogue; 4] = [
    (&smtp::PROTOCOL, smtp::session::session),
    (&pop::PROTOCOL, pop::session::session),
    (&imap::PROTOCOL, imap::session::session),
    (&ftp::PROTOCOL, ftp::session::session),
];

/// Ends what one side says; the other one goes on.
pub const TURN: u8 = 0xff;
/// Begins a turn with bytes that are missing.
pub const GAP: u8 = 0xfe;

/// The first byte chooses the protocol, the rest is what server and client say in turn.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let (protocol, session) = ALL[usize::from(choice % 4)];
    let mut stream = Stream::new(session());
    let mut said: [Vec<u8>; 2] = Default::default();
    for (turn, words) in bytes.split(|byte| *byte == TURN).enumerate() {
        let side = turn % 2;
        let direction = if side == 0 { Direction::FromServer } else { Direction::FromClient };
        let words = match words.split_first() {
            Some((&GAP, rest)) => {
                stream.gap(direction, 9);
                said[side].extend([0; 9]);
                rest
            }
            _ => words,
        };
        if !words.is_empty() {
            stream.bytes(direction, words);
            said[side].extend_from_slice(words);
        }
    }
    show(protocol, &stream.finish(), &said);
}

fn show(protocol: &'static Protocol, outcome: &Outcome, said: &[Vec<u8>; 2]) {
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    for message in &outcome.messages {
        let own = &said[usize::from(message.direction == Direction::FromClient)];
        let bytes = &own[message.at..message.end.min(own.len())];
        let len = message.len.unwrap_or(bytes.len() as u64);
        let facts =
            Message { kind: message.kind, whole: message.whole, ..Message::alone(protocol, message.direction, len) };
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        driver::dissect_message(registry(), &context, bytes, &mut tape);
        invariants::check_tree(&tape.view(bytes), &format_args!("message at {}", message.at));
    }
}
