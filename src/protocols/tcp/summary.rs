//! What a segment says to readers: which message it brings a part of, which packet it acknowledges, what is unusual.

use super::{ACK_FLAG, FIN, FLAG_NAMES, Header, PSH, RST, Relative, SYN, scaled};
use crate::base::{Lang, safe_text};
use crate::dissect::prelude::*;
use crate::dissect::{Carried, Findings, Message, StreamFacts, WindowScale};
use crate::protocols::said;

/// Writes the Info column in a reader's words. `position` is that of the header in the frame, `options` its options.
pub fn summary(
    out: &mut String,
    context: &Context<'_>,
    position: usize,
    header: &Header,
    relative: Relative,
    options: &[u8],
) {
    let lang = context.settings.lang;
    let stream = context.stream(position).copied().unwrap_or_default();
    let findings = stream.tcp.map(|facts| facts.findings).unwrap_or_default();
    let message = context.messages_of(position).find(|message| is_part(message));
    if let Some(message) = message.filter(|_| header.len > 0 && header.flags & RST == 0) {
        part(out, context, message, header, &stream);
        unusual(out, lang, "  ", findings, &stream, header);
        return;
    }
    numbers(out, header, relative);
    let before = out.len();
    unusual(out, lang, " ", findings, &stream, header);
    if out.len() > before && header.flags & (SYN | FIN | RST) == 0 {
        return;
    }
    meaning(out, context, header, relative, &stream, options);
}

/// Whether the segment brings a part of a message that is shown elsewhere.
fn is_part(message: &Message) -> bool {
    message.protocol.is_some() && matches!(message.carried, Carried::Elsewhere)
}

fn numbers(out: &mut String, header: &Header, relative: Relative) {
    let mut flags = String::new();
    for (_, name) in FLAG_NAMES.iter().filter(|(bit, _)| header.flags & bit != 0 && *bit != PSH) {
        if !flags.is_empty() {
            flags.push(' ');
        }
        flags.push_str(name);
    }
    text!(out, "{flags:<8} seq {:<6}", relative.sequence(header));
    if header.flags & ACK_FLAG != 0 {
        text!(out, " ack {:<6}", relative.acknowledgement(header));
    } else {
        out.push_str("           ");
    }
}

/// What a segment without a message is for.
fn meaning(
    out: &mut String,
    context: &Context<'_>,
    header: &Header,
    relative: Relative,
    stream: &StreamFacts,
    options: &[u8],
) {
    let lang = context.settings.lang;
    let of = |client: said::Phrase, server: said::Phrase| if stream.from_client { client } else { server };
    let known = context.settings.relative_sequence && relative.sequence.is_some();
    match header.flags & (SYN | FIN | RST | ACK_FLAG) {
        flags if flags & RST != 0 => {
            out.push(' ');
            of(said::CLIENT_RESETS, said::SERVER_RESETS).push(out, lang, &[]);
        }
        flags if flags & FIN != 0 => {
            out.push(' ');
            of(said::CLIENT_CLOSES, said::SERVER_CLOSES).push(out, lang, &[]);
        }
        flags if flags & SYN != 0 => {
            text!(out, " win {}  ", header.window);
            offers(out, options);
        }
        _ => match stream.tcp.and_then(|facts| facts.acks) {
            Some(_) if known && ends_handshake(header, relative, stream) => {
                text!(out, " {}", said::HANDSHAKE_COMPLETE.words(lang));
            }
            Some(frame) => {
                out.push(' ');
                said::ACKNOWLEDGES.push(out, lang, &[&frame.number()]);
            }
            None => {
                text!(out, " win {}", scaled(header, stream.window_scale));
                if stream.window_scale == WindowScale::Unknown {
                    text!(out, " {}", said::SCALE_UNKNOWN.words(lang));
                }
            }
        },
    }
}

/// The client's first acknowledgement, of the server's SYN.
fn ends_handshake(header: &Header, relative: Relative, stream: &StreamFacts) -> bool {
    stream.from_client
        && header.len == 0
        && relative.sequence(header) == 1
        && relative.acknowledgement(header) == 1
        && stream.window_scale != WindowScale::Unknown
}

/// What a SYN offers: RFC 9293 §3.2 (MSS), RFC 2018 §2 (SACK), RFC 7323 §2 and §3 (window scale, timestamps).
fn offers(out: &mut String, options: &[u8]) {
    let mut rest = options;
    while let Some((kind, tail)) = rest.split_first() {
        match kind {
            0 => return,
            1 => {
                rest = tail;
                continue;
            }
            _ => {}
        }
        let Some(len) = tail.first().map(|len| usize::from(*len)).filter(|len| *len >= 2) else { return };
        let value = rest.get(2..len).unwrap_or_default();
        match (kind, value) {
            (2, [high, low]) => text!(out, " MSS {}", u16::from_be_bytes([*high, *low])),
            (3, [shift]) => text!(out, " WS×{}", 1u32.checked_shl(u32::from((*shift).min(14))).unwrap_or(0)),
            (4, []) => out.push_str(" SACK"),
            (8, _) => out.push_str(" TS"),
            _ => {}
        }
        rest = rest.get(len..).unwrap_or_default();
    }
}

/// What sequence analysis found, most telling first.
fn unusual(out: &mut String, lang: Lang, gap: &str, findings: Findings, stream: &StreamFacts, header: &Header) {
    const WORDS: [(Findings, said::Phrase); 13] = [
        (Findings::SPURIOUS_RETRANSMISSION, said::SENT_AGAIN_THOUGH),
        (Findings::FAST_RETRANSMISSION, said::SENT_AGAIN_AFTER),
        (Findings::RETRANSMISSION, said::SENT_AGAIN),
        (Findings::OUT_OF_ORDER, said::OUT_OF_ORDER),
        (Findings::LOST_SEGMENT, said::GAP_BEFORE),
        (Findings::ACK_LOST_SEGMENT, said::ACKNOWLEDGES_UNSEEN),
        (Findings::ZERO_WINDOW_PROBE, said::ASKS_WINDOW),
        (Findings::ZERO_WINDOW_PROBE_ACK, said::STILL_CLOSED),
        (Findings::KEEP_ALIVE, said::ASKS_THERE),
        (Findings::KEEP_ALIVE_ACK, said::STILL_THERE),
        (Findings::ZERO_WINDOW, said::WINDOW_CLOSED),
        (Findings::WINDOW_FULL, said::WINDOW_FILLED),
        (Findings::REUSED_PORTS, said::PORTS_BEFORE),
    ];
    if findings.has(Findings::DUPLICATE_ACK) {
        let facts = stream.tcp.unwrap_or_default();
        out.push_str(gap);
        match facts.duplicate_of {
            Some(frame) => said::REPEATS.push(out, lang, &[&frame.number(), &facts.duplicate_ack]),
            None => said::REPEATS_ONE.push(out, lang, &[]),
        }
    } else if findings.has(Findings::WINDOW_UPDATE) {
        out.push_str(gap);
        said::CAN_TAKE.push(out, lang, &[&scaled(header, stream.window_scale)]);
    } else if let Some((_, words)) = WORDS.iter().find(|(finding, _)| findings.has(*finding)) {
        out.push_str(gap);
        words.push(out, lang, &[]);
    }
}

/// `HTTP/1.1 200 OK  part 1/2: head  ↤ answers #4`
fn part(out: &mut String, context: &Context<'_>, message: &Message, header: &Header, stream: &StreamFacts) {
    let line = message.start.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let is_text = !line.is_empty() && line.iter().all(|byte| !byte.is_ascii_control());
    match message.protocol {
        Some(_) if is_text => safe_text::push_bytes(out, line, safe_text::Style::Marks),
        Some(protocol) => out.push_str(protocol.short),
        None => {}
    }
    let lang = context.settings.lang;
    let part = said::PART.words(lang);
    let own = message.pieces.iter().position(|piece| piece.frame == context.frame.id);
    let place = own.and_then(|at| message.pieces.get(at)).map(|piece| (u64::from(piece.offset), piece.len));
    match own {
        // A message that still arrives has no last part yet.
        Some(at) if message.ended => {
            text!(out, "  {part} {}/{}", at.saturating_add(1), message.pieces.len());
        }
        Some(at) => text!(out, "  {part} {}", at.saturating_add(1)),
        None => text!(out, "  {part}"),
    }
    // Without the list of its parts its place follows from the sequence number: SYN took the first one.
    let counted = stream.sequence_base.map(|base| header.sequence.wrapping_sub(base).wrapping_sub(1));
    let counted = counted.map(|at| (u64::from(at).saturating_sub(message.at), header.len));
    if let Some((at, len)) = place.or(counted) {
        let head = u64::from(message.head);
        let what = match (at < head, at.saturating_add(u64::from(len)) > head) {
            (true, false) => Some(said::HEAD),
            (true, true) => Some(said::HEAD_AND_BODY),
            (false, _) if head > 0 => Some(said::BODY),
            (false, _) => None,
        };
        if let Some(what) = what {
            text!(out, ": {}", what.words(lang));
        }
        if own.is_none() && message.len > 0 {
            let percent = at.saturating_mul(100).checked_div(message.len).unwrap_or(0).min(100);
            out.push(' ');
            said::FROM_PERCENT.push(out, lang, &[&percent]);
        }
    }
    match message.exchange.as_ref().map(|exchange| (exchange.number, exchange.pair.request)) {
        Some((number, Some(request))) if request == message.shown_in => {
            out.push_str("  ");
            said::EXCHANGE.push(out, lang, &[&number]);
        }
        Some((_, Some(request))) => {
            out.push_str("  ");
            said::ANSWERS.push(out, lang, &[&request.number()]);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FrameId;
    use crate::dissect::{Direction, ExchangeFacts, FrameInfo, Pair, Piece, Settings, TcpFacts};

    fn header(flags: u16, len: u32) -> Header {
        Header {
            ports: crate::protocols::ports::Ports::plain(5000, 4000),
            sequence: 1001,
            acknowledgement: 2001,
            len,
            flags,
            window: 512,
        }
    }

    fn relative() -> Relative {
        Relative { sequence: Some(1000), acknowledgement: Some(2000) }
    }

    fn said(flags: u16, len: u32, tcp: TcpFacts, messages: &[Message], options: &[u8]) -> String {
        let frame = FrameInfo { id: FrameId(5), ..FrameInfo::default() };
        let settings = Settings::default();
        let streams = [StreamFacts {
            sequence_base: Some(1000),
            acknowledgement_base: Some(2000),
            tcp: Some(tcp),
            window_scale: WindowScale::Shift(7),
            ..StreamFacts::default()
        }];
        let context = Context { streams: &streams, messages, ..Context::of(&frame, &settings) };
        let mut out = String::new();
        summary(&mut out, &context, 0, &header(flags, len), relative(), options);
        out
    }

    #[test]
    fn segments_without_a_message_say_what_they_are_for() {
        let acks = TcpFacts { acks: FrameId::from_number(4), ..TcpFacts::default() };
        assert_eq!(said(ACK_FLAG, 0, acks, &[], &[]), "ACK      seq 1      ack 1      acknowledges #4");
        assert_eq!(said(ACK_FLAG, 0, TcpFacts::default(), &[], &[]), "ACK      seq 1      ack 1      win 65536");
        assert_eq!(said(FIN | ACK_FLAG, 0, acks, &[], &[]), "FIN ACK  seq 1      ack 1      server closes its side");
        let options = [2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 3, 7];
        assert_eq!(
            said(SYN, 0, TcpFacts::default(), &[], &options),
            "SYN      seq 1                 win 512   MSS 1460 SACK TS WS×128"
        );
        // Options that are cut or lie about their length end the list.
        for cut in 0..options.len() {
            said(SYN, 0, TcpFacts::default(), &[], &options[..cut]);
        }
        said(SYN, 0, TcpFacts::default(), &[], &[3, 0, 3, 1, 2]);
    }

    #[test]
    fn what_is_unusual_comes_first() {
        let found = |findings| TcpFacts { findings, ..TcpFacts::default() };
        let again = said(ACK_FLAG, 9, found(Findings::RETRANSMISSION | Findings::FAST_RETRANSMISSION), &[], &[]);
        assert!(again.ends_with(" sent again, after repeated acknowledgments"), "{again}");
        let repeats =
            TcpFacts { duplicate_ack: 2, duplicate_of: FrameId::from_number(3), ..found(Findings::DUPLICATE_ACK) };
        let repeats = said(ACK_FLAG, 0, repeats, &[], &[]);
        assert!(repeats.ends_with(" repeats #3, time 2"), "{repeats}");
    }

    #[test]
    fn parts_of_messages_name_the_message_and_its_counterpart() {
        let pair = Pair { request: FrameId::from_number(4), response: FrameId::from_number(8), ..Pair::default() };
        let piece = |number: u64, offset, len| Piece {
            frame: FrameId::from_number(number).unwrap(),
            offset,
            len,
            overlaps: false,
            conflicts: false,
        };
        let mut message = Message::alone(&super::super::PROTOCOL, Direction::FromServer, 231);
        message.carried = Carried::Elsewhere;
        message.head = 194;
        message.shown_in = FrameId(7);
        message.start = b"HTTP/1.1 200 OK\r\nServer: a\x1b".to_vec();
        message.pieces = vec![piece(6, 0, 194), piece(8, 194, 37)];
        message.exchange = Some(ExchangeFacts { number: 1, pair, ..ExchangeFacts::default() });
        let tcp = TcpFacts::default();
        let own = said(ACK_FLAG, 194, tcp, std::slice::from_ref(&message), &[]);
        assert_eq!(own, "HTTP/1.1 200 OK  part 1/2: head  ↤ answers #4");
        // Too many parts to list: the place follows from the sequence number.
        message.pieces.clear();
        let own = said(ACK_FLAG, 194, tcp, std::slice::from_ref(&message), &[]);
        assert_eq!(own, "HTTP/1.1 200 OK  part: head from 0 % on  ↤ answers #4");
        message.start = vec![0x81, 0x00];
        message.exchange = None;
        assert_eq!(said(ACK_FLAG, 194, tcp, &[message], &[]), "TCP  part: head from 0 % on");
    }
}
