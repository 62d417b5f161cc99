//! Takes any bytes for a chunked body. What a strict reading of the grammar makes of them, session and dissector must make
//! of them too.

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::http::{PROTOCOL, session::session};

use super::invariants;
use super::stream::Stream;

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
/// The tab of a body whose chunks are put together.
const DECHUNKED: &str = "De-chunked entity body";

/// The data of a chunked body by the letter of RFC 9112 §7.1, without extensions and trailers, and its length.
fn strict(body: &[u8]) -> Option<(Vec<u8>, usize)> {
    let (mut data, mut at) = (Vec::new(), 0);
    loop {
        let line = body[at..].windows(2).position(|two| two == b"\r\n")?;
        let digits = std::str::from_utf8(&body[at..at + line]).ok()?;
        if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let size = usize::from_str_radix(digits, 16).ok()?;
        at += line + 2;
        data.extend_from_slice(body.get(at..at + size)?);
        at += size;
        if body.get(at..at + 2)? != b"\r\n" {
            return None;
        }
        at += 2;
        if size == 0 {
            return Some((data, at));
        }
    }
}

/// Reads `body` behind a head that says it is chunked.
pub fn exercise(body: &[u8]) {
    let bytes = [HEAD, body].concat();
    let mut stream = Stream::new(session());
    stream.bytes(Direction::FromClient, b"GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    stream.bytes(Direction::FromServer, &bytes);
    let outcome = stream.finish();
    let message = outcome.of(Direction::FromServer).next().expect("there is an answer").clone();
    let own = &bytes[message.at..message.end];
    let facts = Message {
        kind: message.kind,
        head: message.head as u32,
        whole: message.whole,
        ended: true,
        ..Message::alone(&PROTOCOL, Direction::FromServer, own.len() as u64)
    };
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
    let mut tape = Tape::new(Want::everything());
    driver::dissect_message(registry(), &context, own, &mut tape);
    let view = tape.view(own);
    invariants::check_tree(&view, &"a chunked answer");
    let Some((data, len)) = strict(body) else { return };
    assert!(message.whole, "a body that keeps to the grammar is whole: {message:?}");
    assert_eq!(own.len(), HEAD.len() + len, "where the body ends");
    let shown = view.tape.sources().iter().find(|source| source.name == DECHUNKED);
    assert_eq!(shown.map_or(&[][..], |source| &source.bytes), data, "the data of its chunks");
}
