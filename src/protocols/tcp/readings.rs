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
        How::Made { place: (12, 1), generated: true, value: |packet, _| packet.plain.envelope.payload_wire_len.into() },
    ),
    (
        &SEQ,
        How::Made {
            place: (4, 4),
            generated: false,
            value: |packet, _| relative(packet).sequence(&own(packet)).into(),
        },
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
        How::Made { place: (0, 0), generated: true, value: |packet, _| relative(packet).next(&own(packet)).into() },
    ),
    (
        &ACK,
        How::Made {
            place: (8, 4),
            generated: false,
            value: |packet, _| relative(packet).acknowledgement(&own(packet)).into(),
        },
    ),
    (&ACK_RAW, How::Number(8)),
    (&HDR_LEN, How::Made { place: (12, 1), generated: false, value: |_, header| header.len().into() }),
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
        How::Made {
            place: (14, 2),
            generated: true,
            value: |packet, _| scaled(&own(packet), packet.stream.unwrap_or_default().window_scale).into(),
        },
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
    (&options::MSS_VALUE, How::Option(2, 2)),
    (&options::WSCALE_SHIFT, How::Option(3, 2)),
    (&options::TIMESTAMP_VALUE, How::Option(8, 2)),
    (&options::TIMESTAMP_ECHO, How::Option(8, 6)),
    (&PAYLOAD, How::By(|packet, _, tape| packet.payload(&PAYLOAD, tape))),
];

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

/// Hands each option of a kind to `see`. Options that are not as they should be are left to the dissector.
#[inline]
pub(in crate::protocols) fn each_option<'h>(
    header: &Buf<'h>,
    kind: u8,
    mut see: impl FnMut(Buf<'h>) -> Result<(), Short>,
) -> Result<(), Short> {
    let mut at = HEADER;
    while at < header.len() {
        let left = header.from(at);
        let Some(length) = options::length(left.bytes()) else {
            return Err(left.short(0, left.len().saturating_add(1)));
        };
        if left.u8(0)? == kind {
            see(left)?;
        }
        at = at.saturating_add(length);
    }
    Ok(())
}
