//! Takes any bytes for a TLS stream, and shows whatever records the session finds in it; and for a key log.

use std::sync::Arc;

use wirelens::analysis::registry;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Remade, Secrets, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::protocols::tls::{PROTOCOL, keylog, kind::Kind, record, session::session};

use super::invariants;
use super::stream::Stream;

/// The first byte says what was agreed on and who sends, the rest is the stream, and a key log.
pub fn exercise(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let secrets = Arc::<Secrets>::default();
    let found = keylog::read(bytes, choice & 64 == 0, &secrets);
    assert_eq!(found.new, secrets.count().0);
    let direction = if choice & 1 == 0 { Direction::FromClient } else { Direction::FromServer };
    // Version and suite that both sides agreed on.
    let facts = [0, 0x0304_1301, 0x0303_c02f, 0x0303_009e, 0x0301_002f, 0x0300_0005, 0x0303_008c, 0x0302_0000];
    let facts = facts[usize::from(choice >> 1 & 7)];
    let mut session = session();
    session.know(&secrets, false);
    let mut stream = Stream::new(session);
    stream.bytes(direction, bytes);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let mut tape = Tape::new(Want::everything());
    for message in stream.finish().messages {
        let record = &bytes[message.at..message.end];
        let len = message.len.expect("a record has a length");
        let alone = Message { kind: message.kind, facts, ..Message::alone(&PROTOCOL, direction, len) };
        let opened = Message { kind: message.kind | Kind::PROTECTED | Kind::OPENED | 2 << 6, ..alone.clone() };
        let fragment = record.get(record::HEAD..).unwrap_or_default();
        let remade = Remade { bytes: fragment.into(), from: len, parts: 1, trouble: String::new() };
        for facts in [alone, Message { remade: Some(remade), ..opened }] {
            let own = [facts];
            let context = Context { messages: &own, message: Some(&own[0]), ..Context::of(&info, &settings) };
            driver::dissect_message(registry(), &context, record, &mut tape);
            invariants::check_tree(&tape.view(record), &format_args!("record at {}", message.at));
        }
    }
}

/// A record with a chain of one certificate, which these bytes are.
pub fn certificate(der: &[u8]) {
    let der = &der[..der.len().min(16_000)];
    let length = |len: usize| (len as u32).to_be_bytes()[1..].to_vec();
    let chain = [length(der.len()), der.to_vec()].concat();
    let body = [length(chain.len()), chain].concat();
    let message = [vec![11], length(body.len()), body].concat();
    let record = [vec![3, 22, 3, 3], (message.len() as u16).to_be_bytes().to_vec(), message].concat();
    exercise(&record);
}
