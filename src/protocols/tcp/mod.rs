//! TCP — ordered bytes between two ports. RFC 9293.

mod analysis;
mod options;
mod readings;
mod segments;
mod summary;

use crate::base::{Delta, ShortText, Words};
use crate::dissect::prelude::*;
use crate::dissect::{Findings, Numbers, Settings, StreamFacts, WindowScale, show};
use crate::names;
use crate::protocols::checksum::{self, Verdict};
use crate::protocols::ports::Ports;

pub(super) use readings::{READINGS, each_option};
pub use segments::{FIELDS as MESSAGES, PART};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "TCP",
    fields: &[FIELDS, analysis::FIELDS, options::FIELDS, segments::FIELDS],
    detect: &[Detect::Number(Table::IpProto, 6)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("tcp", "Transmission Control Protocol", "RFC 9293");

fields! {
    SRCPORT = Field::uint16("tcp.srcport", "Source Port", Dec, "RFC 9293 §3.1");
    DSTPORT = Field::uint16("tcp.dstport", "Destination Port", Dec, "RFC 9293 §3.1");
    PORT = Field::uint16("tcp.port", "Source or Destination Port", Dec, "RFC 9293 §3.1");
    STREAM = Field::uint32("tcp.stream", "Stream index", Dec, "");
    LEN = Field::uint32("tcp.len", "TCP Segment Len", Dec, "RFC 9293 §3.1");
    SEQ = Field::uint32("tcp.seq", "Sequence Number", Dec, "RFC 9293 §3.1");
    SEQ_RAW = Field::uint32("tcp.seq_raw", "Sequence Number (raw)", Dec, "RFC 9293 §3.1");
    NXTSEQ = Field::uint32("tcp.nxtseq", "Next Sequence Number", Dec, "RFC 9293 §3.4");
    ACK = Field::uint32("tcp.ack", "Acknowledgment Number", Dec, "RFC 9293 §3.1");
    ACK_RAW = Field::uint32("tcp.ack_raw", "Acknowledgment number (raw)", Dec, "RFC 9293 §3.1");
    ACK_NONZERO = Field::note("tcp.ack.nonzero", "The acknowledgment number field is nonzero while the ACK flag is not set", Severity::Note, Group::Protocol, "RFC 9293 §3.1");
    HDR_LEN = Field::uint8("tcp.hdr_len", "Header Length", Dec, "RFC 9293 §3.1");
    HDR_LEN_BAD = Field::note("tcp.hdr_len.bogus", "Bogus TCP Header length", Severity::Error, Group::Protocol, "RFC 9293 §3.1");
    FLAGS = Field::uint16("tcp.flags", "Flags", Hex, "RFC 9293 §3.1").mask(0x0fff);
    FLAGS_RES = flag("tcp.flags.res", "Reserved", 0xe00, "RFC 9293 §3.1");
    FLAGS_AE = flag("tcp.flags.ae", "Accurate ECN", 0x100, "RFC 9768 §3.1");
    FLAGS_CWR = flag("tcp.flags.cwr", "Congestion Window Reduced", 0x080, "RFC 3168 §6.1");
    FLAGS_ECE = flag("tcp.flags.ece", "ECN-Echo", 0x040, "RFC 3168 §6.1");
    FLAGS_URG = flag("tcp.flags.urg", "Urgent", 0x020, "RFC 9293 §3.8.5");
    FLAGS_ACK = flag("tcp.flags.ack", "Acknowledgment", 0x010, "RFC 9293 §3.1");
    FLAGS_PUSH = flag("tcp.flags.push", "Push", 0x008, "RFC 9293 §3.9.1.2");
    FLAGS_RESET = flag("tcp.flags.reset", "Reset", 0x004, "RFC 9293 §3.5.2");
    FLAGS_SYN = flag("tcp.flags.syn", "Syn", 0x002, "RFC 9293 §3.5");
    FLAGS_FIN = flag("tcp.flags.fin", "Fin", 0x001, "RFC 9293 §3.6");
    FLAGS_STR = Field::text("tcp.flags.str", "TCP Flags", "RFC 9293 §3.1");
    CONNECTION_SYN = Field::note("tcp.connection.syn", "Connection establish request (SYN)", Severity::Chat, Group::Sequence, "RFC 9293 §3.5");
    CONNECTION_SYNACK = Field::note("tcp.connection.synack", "Connection establish acknowledge (SYN+ACK)", Severity::Chat, Group::Sequence, "RFC 9293 §3.5");
    CONNECTION_FIN = Field::note("tcp.connection.fin", "Connection finish (FIN)", Severity::Chat, Group::Sequence, "RFC 9293 §3.6");
    CONNECTION_RST = Field::note("tcp.connection.rst", "Connection reset (RST)", Severity::Warn, Group::Sequence, "RFC 9293 §3.5.2");
    WINDOW = Field::uint16("tcp.window_size_value", "Window", Dec, "RFC 9293 §3.1");
    WINDOW_SIZE = Field::uint32("tcp.window_size", "Calculated window size", Dec, "RFC 7323 §2.3");
    WINDOW_SCALE = Field::new("tcp.window_size_scalefactor", "Window size scaling factor", crate::dissect::Kind::Int(4), "RFC 7323 §2.2");
    CHECKSUM = Field::uint16("tcp.checksum", "Checksum", Hex, "RFC 9293 §3.1");
    CHECKSUM_CALCULATED = Field::uint16("tcp.checksum_calculated", "Calculated Checksum", Hex, "RFC 9293 §3.1");
    CHECKSUM_STATUS = Field::uint8("tcp.checksum.status", "Checksum Status", Dec, "RFC 9293 §3.1").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("tcp.checksum_bad.expert", "Bad checksum", Severity::Error, Group::Checksum, "RFC 9293 §3.1");
    CHECKSUM_OFFLOAD = Field::note("tcp.checksum.offload", checksum::OFFLOAD, Severity::Chat, Group::Checksum, "RFC 9293 §3.1");
    URGENT_POINTER = Field::uint16("tcp.urgent_pointer", "Urgent Pointer", Dec, "RFC 9293 §3.1");
    URGENT_POINTER_NONZERO = Field::note("tcp.urgent_pointer.non_zero", "The urgent pointer field is nonzero while the URG flag is not set", Severity::Note, Group::Protocol, "RFC 9293 §3.1");
    OPTIONS = Field::bytes("tcp.options", "TCP Options", "RFC 9293 §3.1");
    TIMESTAMPS = Field::none("tcp.timestamps", "Timestamps", "");
    TIME_RELATIVE = Field::relative_time("tcp.time_relative", "Time since first frame in this TCP stream", "");
    TIME_DELTA = Field::relative_time("tcp.time_delta", "Time since previous frame in this TCP stream", "");
    PAYLOAD = Field::bytes("tcp.payload", "TCP payload", "RFC 9293 §3.1");
}

const fn flag(filter: &'static str, label: &'static str, mask: u64, spec: &'static str) -> Field {
    Field::boolean(filter, label, 2, mask, spec).shown_bits(12)
}

/// Bytes of the header without options.
const HEADER: u32 = 20;
const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const PSH: u16 = 0x008;
const ACK_FLAG: u16 = 0x010;
const URG: u16 = 0x020;
const PUSH_ACK: u16 = PSH | ACK_FLAG;

/// The flags' names, from the lowest bit, in the order of the Info column.
const FLAG_NAMES: [(u16, &str); 10] = [
    (FIN, "FIN"),
    (SYN, "SYN"),
    (RST, "RST"),
    (PSH, "PSH"),
    (ACK_FLAG, "ACK"),
    (URG, "URG"),
    (0x040, "ECE"),
    (0x080, "CWR"),
    (0x100, "AE"),
    (0xe00, "Reserved"),
];

/// The fixed part of a header, as read.
struct Header {
    ports: Ports,
    sequence: u32,
    acknowledgement: u32,
    len: u32,
    flags: u16,
    window: u16,
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let (source, destination) = (tape.columns().source, tape.columns().destination);
    let layer = tape.layer(&PROTOCOL, buf.range());
    let (from, to) = (buf.u16(0)?, buf.u16(2).unwrap_or_default());
    let ports = Ports::of(tape, names::services::Transport::Tcp, from, to);
    tape.uint(&SRCPORT, &buf, 0)?;
    ports.from.label(tape, &SRCPORT);
    tape.uint(&DSTPORT, &buf, 2)?;
    ports.to.label(tape, &DSTPORT);
    if buf.len() < HEADER {
        tape.info(|out| ports.words(out));
    }
    tape.label(layer, |out| {
        text!(out, "Transmission Control Protocol, Src Port: {}, Dst Port: {}", ports.from, ports.to);
    });
    tape.hide(&PORT, buf.range_at(0, 2)?, u64::from(from));
    tape.hide(&PORT, buf.range_at(2, 2)?, u64::from(to));

    // What the flow table needs is read first, so that a header cut behind it still finds its stream.
    let header_len = buf.u8(12).map(|byte| u32::from(byte >> 4).saturating_mul(4)).unwrap_or(HEADER);
    let payload = buf.from(header_len.max(HEADER));
    let options = buf.from(HEADER).bytes();
    let option_bytes = options.get(..header_len.saturating_sub(HEADER) as usize).unwrap_or(options);
    let header = Header {
        ports,
        sequence: buf.u32(4).unwrap_or(0),
        acknowledgement: buf.u32(8).unwrap_or(0),
        len: payload.wire_len(),
        flags: buf.u16(12).unwrap_or(0) & 0x0fff,
        window: buf.u16(14).unwrap_or(0),
    };
    let position = tape.envelope(Envelope {
        transport: Transport::Tcp,
        source,
        destination,
        source_port: from,
        destination_port: to,
        sequence: header.sequence,
        acknowledgement: header.acknowledgement,
        flags: header.flags,
        window_scale: (header.flags & SYN != 0)
            .then(|| crate::dissect::transport::window_scale(option_bytes))
            .flatten(),
        window: header.window,
        sacked: crate::dissect::transport::sacked(option_bytes),
        whole: buf.len() >= HEADER,
        payload: payload.range(),
        payload_wire_len: payload.wire_len(),
        in_error: false,
    });
    let stream = context.stream(position).copied().unwrap_or_default();
    if context.stream(position).is_some() {
        tape.generate(&STREAM, buf.range_at(0, 0)?, u64::from(stream.index));
    }
    let facts = stream.tcp.filter(|_| !tape.in_error());
    if let Some(facts) = &facts {
        analysis::completeness(tape, buf.range_at(0, 0)?, facts.completeness);
        if facts.findings.has(Findings::FLAGS) {
            tape.info_before(|out| analysis::prefix(out, facts));
        }
    }
    let relative = Relative::of(context, tape, &stream);
    numbers(&buf, tape, &header, relative)?;
    tape.label(layer, |out| heading(out, &header, relative));
    // RFC 9293 §3.1: the data offset counts the fixed header too, so less than five words cannot be.
    let words = buf.u8(12)? >> 4;
    tape.number(&HDR_LEN, buf.range_at(12, 1)?, u64::from(header_len));
    tape.label_text(&HDR_LEN, |out| {
        show::bits(out, u64::from(words) << 4, 0xf0, 8);
        text!(out, " = Header Length: {header_len} bytes ({words})");
    });
    if header_len < HEADER {
        tape.note(
            &HDR_LEN_BAD,
            buf.range_at(12, 1)?,
            &format!("Bogus TCP header length ({header_len}, must be at least {HEADER})"),
        );
        tape.info_append(|out| text!(out, ", bogus TCP header length ({header_len}, must be at least {HEADER})"));
        return Ok(Next::End);
    }
    flags(&buf, tape, &header)?;
    if let Some(facts) = &facts {
        analysis::closing(tape, buf.range_at(12, 2)?, facts);
    }
    window(&buf, tape, &header, &stream)?;
    verify(context, &buf, tape, source, destination)?;
    let urgent = tape.uint(&URGENT_POINTER, &buf, 18)? as u16;
    if urgent != 0 && header.flags & URG == 0 {
        tape.note(&URGENT_POINTER_NONZERO, buf.range_at(18, 2)?, "");
    }
    tape.info(|out| info(out, &header, relative, stream.window_scale, urgent));
    tape.summary(|out| summary::summary(out, context, position, &header, relative, option_bytes));
    tape.set_len(layer, header_len.min(buf.len()));
    let mut options = Ok(());
    if header_len > HEADER {
        let area = buf.part(HEADER, header_len.saturating_sub(HEADER), &HDR_LEN);
        options = options::dissect(area, tape, &OPTIONS, relative.acknowledgement);
    }
    // What the stream tells is known even when the capture cut the options.
    times(&buf, tape, context.stream(position))?;
    if let Some(facts) = facts.filter(|_| tape.wants_fields()) {
        analysis::group(tape, buf.range_at(0, 0)?, &facts);
    }
    options?;
    tape.data_len(header.len);
    if tape.in_error() {
        return Ok(Next::End);
    }
    if payload.wire_len() == 0 {
        return Ok(inside(context, position, payload, tape));
    }
    tape.wire(&PAYLOAD, &payload, 0, payload.len())?;
    tape.label_text(&PAYLOAD, |out| {
        let len = payload.wire_len();
        text!(out, "TCP payload ({len} byte{})", if len == 1 { "" } else { "s" })
    });
    let begins = stream.sequence_base.map(|base| {
        let first = if header.flags & SYN != 0 { base } else { base.wrapping_add(1) };
        header.sequence.wrapping_sub(first)
    });
    segments::rows(context, position, (&payload, begins), &stream, tape)?;
    Ok(inside(context, position, payload, tape))
}

/// From which numbers the two directions count; `None` shows raw numbers.
#[derive(Clone, Copy)]
struct Relative {
    sequence: Option<u32>,
    acknowledgement: Option<u32>,
}

impl Relative {
    /// A quoted header is shown as it was sent: it is evidence, not part of the stream's course.
    fn of(context: &Context<'_>, tape: &Tape, stream: &StreamFacts) -> Self {
        if tape.in_error() {
            return Self { sequence: None, acknowledgement: None };
        }
        Self::to(context.settings, Numbers::of(stream))
    }

    fn to(settings: &Settings, numbers: Numbers) -> Self {
        if !settings.relative_sequence {
            return Self { sequence: None, acknowledgement: None };
        }
        Self { sequence: numbers.sequence_base, acknowledgement: numbers.acknowledgement_base }
    }

    fn sequence(self, header: &Header) -> u32 {
        header.sequence.wrapping_sub(self.sequence.unwrap_or(0))
    }

    /// Without the ACK flag the field has no meaning and is shown as it is (RFC 9293 §3.1).
    fn acknowledgement(self, header: &Header) -> u32 {
        match self.acknowledgement {
            Some(base) if header.flags & ACK_FLAG != 0 => header.acknowledgement.wrapping_sub(base),
            _ => header.acknowledgement,
        }
    }

    /// SYN and FIN take a number each (RFC 9293 §3.4).
    fn next(self, header: &Header) -> u32 {
        let control = u32::from(header.flags & SYN != 0).wrapping_add(u32::from(header.flags & FIN != 0));
        self.sequence(header).wrapping_add(header.len).wrapping_add(control)
    }
}

fn numbers(buf: &Buf<'_>, tape: &mut Tape, header: &Header, relative: Relative) -> Result<(), Short> {
    if !tape.wants_fields() {
        // Read as the fields are: which of the two is missing decides what is said of it.
        return buf.u32(4).and_then(|_| buf.u32(8)).map(|_| ());
    }
    let none = buf.range_at(0, 0)?;
    if !tape.in_error() {
        tape.generate(&LEN, buf.range_at(12, 1).unwrap_or(none), u64::from(header.len));
    }
    let place = buf.range_at(4, 4)?;
    tape.number(&SEQ, place, u64::from(relative.sequence(header)));
    if relative.sequence.is_some() {
        tape.append_text(&SEQ, |out| out.push_str("    (relative sequence number)"));
    }
    if relative.sequence.is_some() {
        tape.number(&SEQ_RAW, place, u64::from(header.sequence));
    }
    if !tape.in_error() {
        tape.generate(&NXTSEQ, none, u64::from(relative.next(header)));
        if relative.sequence.is_some() {
            tape.append_text(&NXTSEQ, |out| out.push_str("    (relative sequence number)"));
        }
    }
    let place = buf.range_at(8, 4)?;
    tape.number(&ACK, place, u64::from(relative.acknowledgement(header)));
    let acknowledges = header.flags & ACK_FLAG != 0;
    if acknowledges && relative.acknowledgement.is_some() {
        tape.append_text(&ACK, |out| out.push_str("    (relative ack number)"));
    }
    tape.number(&ACK_RAW, place, u64::from(header.acknowledgement));
    if !acknowledges && header.acknowledgement != 0 && buf.len() > 13 {
        tape.note(&ACK_NONZERO, place, "");
    }
    Ok(())
}

fn heading(out: &mut String, header: &Header, relative: Relative) {
    text!(out, "Transmission Control Protocol, Src Port: {}, Dst Port: {}", header.ports.from, header.ports.to);
    text!(out, ", Seq: {}", relative.sequence(header));
    if header.flags & ACK_FLAG != 0 {
        text!(out, ", Ack: {}", relative.acknowledgement(header));
    }
    text!(out, ", Len: {}", header.len);
}

fn flags(buf: &Buf<'_>, tape: &mut Tape, header: &Header) -> Result<(), Short> {
    if !tape.wants_fields() {
        return buf.u16(12).map(|_| ());
    }
    let (_, group) = tape.group_uint(&FLAGS, buf, 12)?;
    tape.label(group, |out| {
        text!(out, "Flags: 0x{:03x} (", header.flags);
        flag_names(out, header.flags);
        out.push(')');
    });
    for field in [
        &FLAGS_RES,
        &FLAGS_AE,
        &FLAGS_CWR,
        &FLAGS_ECE,
        &FLAGS_URG,
        &FLAGS_ACK,
        &FLAGS_PUSH,
        &FLAGS_RESET,
        &FLAGS_SYN,
        &FLAGS_FIN,
    ] {
        tape.uint(field, buf, 12)?;
    }
    let place = buf.range_at(12, 2)?;
    let mut letters = [0u8; 24];
    if tape.string(&FLAGS_STR, place, flag_letters(header.flags, &mut letters)) {
        tape.generated();
    }
    tape.end(group);
    if !tape.in_error() {
        connection(tape, header, place);
    }
    Ok(())
}

/// The notes on segments that open or close a connection.
fn connection(tape: &mut Tape, header: &Header, place: Range) {
    let (note, text) = if header.flags & RST != 0 {
        (&CONNECTION_RST, String::new())
    } else if header.flags & (SYN | ACK_FLAG) == SYN {
        (&CONNECTION_SYN, format!("{}: server port {}", CONNECTION_SYN.label, header.ports.to.number))
    } else if header.flags & SYN != 0 {
        (&CONNECTION_SYNACK, format!("{}: server port {}", CONNECTION_SYNACK.label, header.ports.from.number))
    } else if header.flags & FIN != 0 {
        (&CONNECTION_FIN, String::new())
    } else {
        return;
    };
    tape.note(note, place, &text);
}

fn flag_names(out: &mut impl Words, flags: u16) {
    // What nearly all segments have.
    match flags {
        ACK_FLAG => return out.word("ACK"),
        PUSH_ACK => return out.word("PSH, ACK"),
        _ => {}
    }
    let mut any = false;
    for (_, name) in FLAG_NAMES.iter().filter(|(bit, _)| flags & bit != 0) {
        if any {
            out.word(", ");
        }
        out.word(name);
        any = true;
    }
    if !any {
        out.word("<None>");
    }
}

/// Twelve places, a letter for each bit that is set and a dot for the others.
fn flag_letters(flags: u16, out: &mut [u8; 24]) -> &str {
    let mut at = 0usize;
    for (place, letter) in b"RRRACEUAPRSF".iter().enumerate() {
        let set = flags >> 11usize.saturating_sub(place) & 1 == 1;
        let shown: &[u8] = if set { std::slice::from_ref(letter) } else { "·".as_bytes() };
        for byte in shown {
            if let Some(to) = out.get_mut(at) {
                *to = *byte;
            }
            at = at.saturating_add(1);
        }
    }
    out.get(..at).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The window in bytes: a SYN's is never scaled (RFC 7323 §2.2).
fn scaled(header: &Header, scale: WindowScale) -> u32 {
    match scale {
        WindowScale::Shift(shift) if header.flags & SYN == 0 => {
            u32::from(header.window).checked_shl(u32::from(shift)).unwrap_or(u32::MAX)
        }
        _ => u32::from(header.window),
    }
}

fn window(buf: &Buf<'_>, tape: &mut Tape, header: &Header, stream: &StreamFacts) -> Result<(), Short> {
    tape.uint(&WINDOW, buf, 14)?;
    if !tape.wants_fields() {
        return Ok(());
    }
    let place = buf.range_at(14, 2)?;
    tape.generate(&WINDOW_SIZE, place, u64::from(scaled(header, stream.window_scale)));
    if header.flags & SYN != 0 {
        return Ok(());
    }
    let (factor, words) = match stream.window_scale {
        WindowScale::Unknown => (-1, " (unknown)"),
        WindowScale::Unused => (-2, " (no window scaling used)"),
        WindowScale::Shift(shift) => (1i64.checked_shl(u32::from(shift)).unwrap_or(-1), ""),
    };
    if tape.number(&WINDOW_SCALE, place, factor as u64) {
        tape.generated();
        tape.append_text(&WINDOW_SCALE, |out| out.push_str(words));
    }
    Ok(())
}

fn verify(
    context: &Context<'_>,
    buf: &Buf<'_>,
    tape: &mut Tape,
    source: Address,
    destination: Address,
) -> Result<(), Short> {
    let carried = tape.uint(&CHECKSUM, buf, 16)? as u16;
    // Only readers that see these fields see the verdict; the sum is over the whole segment.
    if !tape.wants_any(&[&CHECKSUM, &CHECKSUM_CALCULATED, &CHECKSUM_STATUS, &CHECKSUM_BAD, &CHECKSUM_OFFLOAD]) {
        return Ok(());
    }
    let verdict = checksum::transport(context.settings, tape.in_error(), source, destination, 6, buf, 16);
    let verdict = if verdict == Verdict::Absent { Verdict::Unverified } else { verdict };
    let fields = checksum::Fields {
        checksum: &CHECKSUM,
        calculated: &CHECKSUM_CALCULATED,
        status: &CHECKSUM_STATUS,
        bad: &CHECKSUM_BAD,
        offload: &CHECKSUM_OFFLOAD,
    };
    checksum::show(tape, &fields, buf.range_at(16, 2)?, carried, verdict);
    Ok(())
}

fn info(out: &mut impl Words, header: &Header, relative: Relative, scale: WindowScale, urgent: u16) {
    header.ports.words(out);
    out.word(" [");
    flag_names(out, header.flags);
    out.labelled("] Seq=", relative.sequence(header));
    if header.flags & ACK_FLAG != 0 {
        out.labelled(" Ack=", relative.acknowledgement(header));
    }
    out.labelled(" Win=", scaled(header, scale));
    if header.flags & URG != 0 {
        out.labelled(" Urg=", u32::from(urgent));
    }
    out.labelled(" Len=", header.len);
}

/// The Info column of a plain segment, whose `bytes` are the header with its options. `None` if an option is not as it
/// should be.
pub(super) fn info_of(context: &Context<'_>, envelope: &Envelope, bytes: &[u8], out: &mut ShortText) -> Option<()> {
    let stream = context.stream(0).copied().unwrap_or_default();
    // What the analysis found stands in the column too.
    if stream.tcp.is_some_and(|facts| facts.findings.has(Findings::FLAGS)) {
        return None;
    }
    info_in(context.settings, Numbers::of(&stream), envelope, bytes, out)
}

/// The same where the analysis found nothing to tell.
pub(super) fn info_in(
    settings: &Settings,
    numbers: Numbers,
    envelope: &Envelope,
    bytes: &[u8],
    out: &mut ShortText,
) -> Option<()> {
    let word = |at: usize| bytes.get(at..).and_then(<[u8]>::first_chunk).map(|word| u16::from_be_bytes(*word));
    let header = Header {
        ports: Ports::plain(envelope.source_port, envelope.destination_port),
        sequence: envelope.sequence,
        acknowledgement: envelope.acknowledgement,
        len: envelope.payload_wire_len,
        flags: envelope.flags,
        window: word(14)?,
    };
    let relative = Relative::to(settings, numbers);
    info(out, &header, relative, numbers.window_scale, word(18)?);
    options::info_of(bytes.get(HEADER as usize..)?, relative.acknowledgement, out)
}

/// Whether the dissectors would leave nothing but columns of a segment whose `bytes` are the header with its options: the
/// analysis found nothing to tell, and the options are as they should be.
pub(super) fn is_plain(context: &Context<'_>, bytes: &[u8]) -> bool {
    let told = context.stream(0).and_then(|stream| stream.tcp).is_some_and(|facts| facts.findings.has(Findings::FLAGS));
    !told && has_sound_options(bytes)
}

/// Whether no later frame can change what the Info column says of a segment: the scale of its window is agreed on or not
/// needed, and so is the number from which acknowledgements count, which the first segment with the ACK flag tells.
pub fn is_settled(numbers: Numbers, envelope: &Envelope) -> bool {
    let scale = envelope.flags & SYN != 0 || numbers.window_scale != WindowScale::Unknown;
    scale && (envelope.flags & ACK_FLAG != 0 || envelope.sacked == 0)
}

/// Whether the options of a header are as they should be.
pub fn has_sound_options(bytes: &[u8]) -> bool {
    bytes.get(HEADER as usize..).is_some_and(options::are_sound)
}

/// What comes inside a segment: the messages of its stream, whose gathered bytes become data sources. `position` is that of
/// its header in the frame.
pub(super) fn inside<'b>(context: &Context<'b>, position: usize, payload: Buf<'b>, tape: &mut Tape) -> Next<'b> {
    segments::gather(context, position, tape);
    // What the stream had before is not shown again.
    if context.stream(position).is_some_and(|stream| stream.repeats) {
        return Next::End;
    }
    Next::Stream(position, payload)
}

fn times(buf: &Buf<'_>, tape: &mut Tape, stream: Option<&StreamFacts>) -> Result<(), Short> {
    let Some(stream) = stream.filter(|_| tape.wants_fields()) else { return Ok(()) };
    let none = buf.range_at(0, 0)?;
    let group = tape.group(&TIMESTAMPS, none);
    tape.generated_group(group);
    let deltas: [(&'static Field, Delta); 2] =
        [(&TIME_RELATIVE, stream.since_first), (&TIME_DELTA, stream.since_previous)];
    for (field, delta) in deltas {
        if tape.delta(field, none, delta) {
            tape.generated();
        }
    }
    tape.end(group);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_read_as_in_wireshark() {
        let mut out = String::new();
        flag_names(&mut out, SYN | ACK_FLAG);
        assert_eq!(out, "SYN, ACK");
        let mut letters = [0; 24];
        assert_eq!(flag_letters(SYN | ACK_FLAG, &mut letters), "·······A··S·");
        assert_eq!(flag_letters(0xfff, &mut letters), "RRRACEUAPRSF");
    }
}
