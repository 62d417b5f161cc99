//! UDP — datagrams between ports. RFC 768.

use crate::base::{ShortText, Words};
use crate::dissect::StreamFacts;
use crate::dissect::prelude::*;
use crate::names;
use crate::protocols::checksum::{self, Verdict};
use crate::protocols::headers::{How, Reading};
use crate::protocols::ports::Ports;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "UDP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 17)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("udp", "User Datagram Protocol", "RFC 768");

fields! {
    SRCPORT = Field::uint16("udp.srcport", "Source Port", Dec, "RFC 768");
    DSTPORT = Field::uint16("udp.dstport", "Destination Port", Dec, "RFC 768");
    PORT = Field::uint16("udp.port", "Source or Destination Port", Dec, "RFC 768");
    LENGTH = Field::uint16("udp.length", "Length", Dec, "RFC 768");
    CHECKSUM = Field::uint16("udp.checksum", "Checksum", Hex, "RFC 768");
    CHECKSUM_CALCULATED = Field::uint16("udp.checksum_calculated", "Calculated Checksum", Hex, "RFC 768");
    CHECKSUM_STATUS = Field::uint8("udp.checksum.status", "Checksum Status", Dec, "RFC 768").values(checksum::STATUS);
    CHECKSUM_ZERO = Field::note("udp.checksum.zero", "Illegal checksum value (0)", Severity::Error, Group::Checksum, "RFC 8200 §8.1");
    CHECKSUM_BAD = Field::note("udp.checksum.bad", "Bad checksum", Severity::Error, Group::Checksum, "RFC 768");
    CHECKSUM_OFFLOAD = Field::note("udp.checksum.offload", checksum::OFFLOAD, Severity::Chat, Group::Checksum, "RFC 768");
    LENGTH_BAD = Field::note("udp.length.bad", "Bad length value", Severity::Error, Group::Malformed, "RFC 768");
    LENGTH_ZERO = Field::note("udp.length.bad_zero", "Length is zero but payload < 65536", Severity::Warn, Group::Protocol, "RFC 2675 §4");
    STREAM = Field::uint32("udp.stream", "Stream index", Dec, "");
    TIMESTAMPS = Field::none("udp.timestamps", "Timestamps", "");
    TIME_RELATIVE = Field::relative_time("udp.time_relative", "Time since first frame", "");
    TIME_DELTA = Field::relative_time("udp.time_delta", "Time since previous frame", "");
    PAYLOAD = Field::bytes("udp.payload", "Payload", "RFC 768");
}

/// What is read of plain packets at once.
pub(super) static READINGS: &[Reading] = &[
    (&SRCPORT, How::Number(0)),
    (&DSTPORT, How::Number(2)),
    (&PORT, How::Hidden(&[0, 2])),
    (&LENGTH, How::Number(4)),
    (&CHECKSUM, How::Number(6)),
    (
        &STREAM,
        How::By(|packet, header, tape| {
            if let Some(stream) = &packet.stream {
                tape.generate(&STREAM, header.range_at(0, 0)?, stream.index.into());
            }
            Ok(())
        }),
    ),
    (&PAYLOAD, How::By(|packet, _, tape| packet.payload(&PAYLOAD, tape))),
];

const HEADER: u32 = 8;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let (source, destination) = (tape.columns().source, tape.columns().destination);
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let (from, to) = (buf.u16(0)?, buf.u16(2).unwrap_or_default());
    let ports = Ports::of(tape, names::services::Transport::Udp, from, to);
    tape.uint(&SRCPORT, &buf, 0)?;
    ports.from.label(tape, &SRCPORT);
    tape.uint(&DSTPORT, &buf, 2)?;
    ports.to.label(tape, &DSTPORT);
    tape.info(|out| ports.words(out));
    tape.label(layer, |out| {
        text!(out, "User Datagram Protocol, Src Port: {}, Dst Port: {}", ports.from, ports.to);
    });
    tape.hide(&PORT, buf.range_at(0, 2)?, u64::from(from));
    tape.hide(&PORT, buf.range_at(2, 2)?, u64::from(to));
    let length = tape.uint(&LENGTH, &buf, 4)? as u32;
    // RFC 2675 §4: a length of 0 in a jumbogram means "the rest of the packet"; in a short IPv6 packet it is taken so, too.
    let zero_over_ipv6 = length == 0 && matches!(source, Address::V6(_));
    let whole = if zero_over_ipv6 { buf } else { buf.take(length.max(HEADER), &LENGTH) };
    if zero_over_ipv6 && buf.wire_len() <= 0xffff {
        tape.note(&LENGTH_ZERO, buf.range_at(4, 2)?, "");
    } else if !zero_over_ipv6 && length < HEADER || (length > buf.wire_len() && !tape.in_error()) {
        let sign = if length < HEADER { "<" } else { ">" };
        tape.info_append(|out| text!(out, " [BAD UDP LENGTH {length} {sign} IP PAYLOAD LENGTH]"));
        let text = format!("Bad length value {length} {sign} IP payload length");
        tape.note(&LENGTH_BAD, buf.range_at(4, 2)?, &text);
    }
    let carried = tape.uint(&CHECKSUM, &buf, 6)? as u16;
    let payload = whole.from(HEADER);
    // The sum is over the whole datagram.
    let shown = [&CHECKSUM, &CHECKSUM_CALCULATED, &CHECKSUM_STATUS, &CHECKSUM_BAD, &CHECKSUM_OFFLOAD];
    let verdict = match tape.wants_any(&shown) {
        true => checksum::transport(context.settings, tape.in_error(), source, destination, 17, &whole, 6),
        false => Verdict::Unverified,
    };
    // RFC 768: zero means that the sender computed none; RFC 8200 §8.1 forbids that over IPv6.
    let verdict = match (carried, source) {
        (0, Address::V4(_)) => Verdict::Absent,
        _ => verdict,
    };
    checksum::show(
        tape,
        &checksum::Fields {
            checksum: &CHECKSUM,
            calculated: &CHECKSUM_CALCULATED,
            status: &CHECKSUM_STATUS,
            bad: &CHECKSUM_BAD,
            offload: &CHECKSUM_OFFLOAD,
        },
        buf.range_at(6, 2)?,
        carried,
        verdict,
    );
    if carried == 0 && matches!(source, Address::V6(_)) {
        tape.note(&CHECKSUM_ZERO, buf.range_at(6, 2)?, "");
    }
    let position = tape.envelope(Envelope {
        transport: Transport::Udp,
        source,
        destination,
        source_port: from,
        destination_port: to,
        sequence: 0,
        acknowledgement: 0,
        flags: 0,
        window_scale: None,
        window: 0,
        sacked: 0,
        whole: buf.len() >= 8,
        payload: payload.range(),
        payload_wire_len: payload.wire_len(),
        in_error: false,
    });
    if let Some(stream) = context.stream(position) {
        tape.generate(&STREAM, buf.range_at(0, 0)?, u64::from(stream.index));
        if !tape.in_error() {
            times(&buf, tape, stream)?;
        }
    }
    tape.info_append(|out| out.labelled(LEN, length.saturating_sub(HEADER)));
    tape.data_len(payload.wire_len());
    if payload.wire_len() == 0 {
        return Ok(Next::End);
    }
    tape.wire(&PAYLOAD, &payload, 0, payload.len())?;
    tape.label_text(&PAYLOAD, |out| {
        text!(out, "UDP payload ({} byte{})", payload.len(), if payload.len() == 1 { "" } else { "s" });
    });
    Ok(Next::Datagram(from, to, payload))
}

const LEN: &str = " Len=";

/// The Info column of a plain datagram.
pub(super) fn info_of(envelope: &Envelope, header: &[u8], out: &mut ShortText) -> Option<()> {
    let length = u16::from_be_bytes(*header.get(4..)?.first_chunk()?);
    Ports::plain(envelope.source_port, envelope.destination_port).words(out);
    out.labelled(LEN, u32::from(length).saturating_sub(HEADER));
    Some(())
}

/// What comes inside a plain datagram.
pub(super) fn inside<'b>(envelope: &Envelope, payload: Buf<'b>) -> Next<'b> {
    Next::Datagram(envelope.source_port, envelope.destination_port, payload)
}

fn times(buf: &Buf<'_>, tape: &mut Tape, stream: &StreamFacts) -> Result<(), Short> {
    let none = buf.range_at(0, 0)?;
    let group = tape.group(&TIMESTAMPS, none);
    tape.generated_group(group);
    for (field, delta) in [(&TIME_RELATIVE, stream.since_first), (&TIME_DELTA, stream.since_previous)] {
        if tape.delta(field, none, delta) {
            tape.generated();
        }
    }
    tape.end(group);
    Ok(())
}
