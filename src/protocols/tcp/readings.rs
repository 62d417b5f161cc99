//! Fields of plain segments that are read at once: see [`headers`](crate::protocols::headers).

use super::*;
use crate::protocols::headers::{How, Packet, Reading};

/// What is read of plain packets at once.
pub(in crate::protocols) static READINGS: &[Reading] = &[
    (&SRCPORT, How::Number(0)),
    (&DSTPORT, How::Number(2)),
    (&PORT, How::Hidden(&[0, 2])),
    (
        &STREAM,
        How::By(|packet, header, tape| {
            if let Some(stream) = &packet.stream {
                tape.generate(&STREAM, header.range_at(0, 0)?, stream.index.into());
            }
            Ok(())
        }),
    ),
    (
        &LEN,
        How::By(|packet, header, tape| {
            tape.generate(&LEN, header.range_at(12, 1)?, packet.plain.envelope.payload_wire_len.into());
            Ok(())
        }),
    ),
    (
        &SEQ,
        How::By(|packet, header, tape| {
            number(tape, &SEQ, header.range_at(4, 4)?, relative(packet).sequence(&own(packet)).into())
        }),
    ),
    (
        &SEQ_RAW,
        How::By(|packet, header, tape| match relative(packet).sequence {
            Some(_) => tape.uint(&SEQ_RAW, header, 4).map(drop),
            None => Ok(()),
        }),
    ),
    (
        &NXTSEQ,
        How::By(|packet, header, tape| {
            tape.generate(&NXTSEQ, header.range_at(0, 0)?, relative(packet).next(&own(packet)).into());
            Ok(())
        }),
    ),
    (
        &ACK,
        How::By(|packet, header, tape| {
            number(tape, &ACK, header.range_at(8, 4)?, relative(packet).acknowledgement(&own(packet)).into())
        }),
    ),
    (&ACK_RAW, How::Number(8)),
    (&HDR_LEN, How::By(|_, header, tape| number(tape, &HDR_LEN, header.range_at(12, 1)?, header.len().into()))),
    (&FLAGS, How::Number(12)),
    (&FLAGS_RES, How::Number(12)),
    (&FLAGS_AE, How::Number(12)),
    (&FLAGS_CWR, How::Number(12)),
    (&FLAGS_ECE, How::Number(12)),
    (&FLAGS_URG, How::Number(12)),
    (&FLAGS_ACK, How::Number(12)),
    (&FLAGS_PUSH, How::Number(12)),
    (&FLAGS_RESET, How::Number(12)),
    (&FLAGS_SYN, How::Number(12)),
    (&FLAGS_FIN, How::Number(12)),
    (
        &FLAGS_STR,
        How::By(|packet, header, tape| {
            let mut letters = [0u8; 24];
            let letters = flag_letters(packet.plain.envelope.flags, &mut letters);
            if tape.string(&FLAGS_STR, header.range_at(12, 2)?, letters) {
                tape.generated();
            }
            Ok(())
        }),
    ),
    (&WINDOW, How::Number(14)),
    (
        &WINDOW_SIZE,
        How::By(|packet, header, tape| {
            let stream = packet.stream.unwrap_or_default();
            tape.generate(&WINDOW_SIZE, header.range_at(14, 2)?, scaled(&own(packet), stream.window_scale).into());
            Ok(())
        }),
    ),
    (&CHECKSUM, How::Number(16)),
    (&URGENT_POINTER, How::Number(18)),
    (
        &OPTIONS,
        How::By(|_, header, tape| match header.len().saturating_sub(HEADER) {
            0 => Ok(()),
            len => tape.wire(&OPTIONS, header, HEADER, len).map(drop),
        }),
    ),
    (&options::MSS_VALUE, How::By(|_, header, tape| of_option(tape, header, 2, &options::MSS_VALUE, 2))),
    (&options::WSCALE_SHIFT, How::By(|_, header, tape| of_option(tape, header, 3, &options::WSCALE_SHIFT, 2))),
    (&options::TIMESTAMP_VALUE, How::By(|_, header, tape| of_option(tape, header, 8, &options::TIMESTAMP_VALUE, 2))),
    (&options::TIMESTAMP_ECHO, How::By(|_, header, tape| of_option(tape, header, 8, &options::TIMESTAMP_ECHO, 6))),
    (&PAYLOAD, How::By(|packet, _, tape| packet.payload(&PAYLOAD, tape))),
];

fn number(tape: &mut Tape, field: &'static Field, range: Range, value: u64) -> Result<(), Short> {
    tape.number(field, range, value);
    Ok(())
}

/// The numbers of the fixed part of the header.
fn own(packet: &Packet<'_>) -> Header {
    let envelope = &packet.plain.envelope;
    Header {
        ports: Ports::plain(envelope.source_port, envelope.destination_port),
        sequence: envelope.sequence,
        acknowledgement: envelope.acknowledgement,
        len: envelope.payload_wire_len,
        flags: envelope.flags,
        window: envelope.window,
    }
}

fn relative(packet: &Packet<'_>) -> Relative {
    Relative::to(packet.settings, Numbers::of(&packet.stream.unwrap_or_default()))
}

/// Writes a number of each option of a kind; it stands at this place of the option. Options that are not as they should be are
/// left to the dissector.
fn of_option(tape: &mut Tape, header: &Buf<'_>, kind: u8, field: &'static Field, place: u32) -> Result<(), Short> {
    let mut at = HEADER;
    while at < header.len() {
        let left = header.from(at);
        let Some(length) = options::length(left.bytes()) else {
            return Err(left.short(0, left.len().saturating_add(1)));
        };
        if left.u8(0)? == kind {
            tape.uint(field, &left, place)?;
        }
        at = at.saturating_add(length);
    }
    Ok(())
}
