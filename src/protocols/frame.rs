//! Frame — what the capture file says of a packet, before any byte of it is read.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol =
    Protocol { field: &LAYER, short: "", fields: &[FIELDS], detect: &[], dissect, session: None };

static LAYER: Field = Field::protocol("frame", "Frame", "");

fields! {
    COMMENT = Field::text("frame.comment", "Comment", "pcapng §3.5 opt_comment");
    COMMENT_NOTE = Field::note("frame.comment.expert", "Formatted comment", Severity::Chat, Group::Comments, "");
    SECTION = Field::uint32("frame.section_number", "Section number", Dec, "pcapng §4.1");
    INTERFACE = Field::uint32("frame.interface_id", "Interface id", Dec, "pcapng §4.3");
    INTERFACE_NAME = Field::text("frame.interface_name", "Interface name", "pcapng §4.2 if_name");
    INTERFACE_DESCRIPTION = Field::text("frame.interface_description", "Interface description", "pcapng §4.2 if_description");
    ENCAP = Field::new("frame.encap_type", "Encapsulation type", crate::dissect::Kind::Int(2), "");
    TIME = Field::absolute_time("frame.time", "Arrival Time", "");
    OFFSET_SHIFT = Field::relative_time("frame.offset_shift", "Time shift for this packet", "");
    EPOCH = Field::relative_time("frame.time_epoch", "Epoch Time", "");
    DELTA = Field::relative_time("frame.time_delta", "Time delta from previous captured frame", "");
    DELTA_DISPLAYED = Field::relative_time("frame.time_delta_displayed", "Time delta from previous displayed frame", "");
    RELATIVE = Field::relative_time("frame.time_relative", "Time since reference or first frame", "");
    NUMBER = Field::uint32("frame.number", "Frame Number", Dec, "");
    LEN = Field::uint32("frame.len", "Frame Length", Dec, "");
    CAP_LEN = Field::uint32("frame.cap_len", "Capture Length", Dec, "");
    MARKED = Field::boolean("frame.marked", "Frame is marked", 1, 0, "");
    IGNORED = Field::boolean("frame.ignored", "Frame is ignored", 1, 0, "");
    PROTOCOLS = Field::text("frame.protocols", "Protocols in frame", "");
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let frame = context.frame;
    let link = Next::By(Table::Link, u32::from(frame.link_type), buf);
    let layer = tape.layer(&PROTOCOL, buf.range());
    if matches!(tape.want().fields, crate::dissect::tape::Fields::None) {
        return Ok(link);
    }
    tape.label(layer, |out| heading(out, context));
    let none = Range::default();
    for comment in &frame.comments {
        tape.string(&COMMENT, none, comment);
    }
    if frame.section > 0 {
        tape.number(&SECTION, none, u64::from(frame.section));
    }
    let interface = tape.group_value(&INTERFACE, none, u64::from(frame.interface));
    if let Some(name) = &frame.interface_name {
        tape.append(interface, |out| text!(out, " ({name})"));
        tape.string(&INTERFACE_NAME, none, name);
    }
    if let Some(description) = &frame.interface_description {
        tape.string(&INTERFACE_DESCRIPTION, none, description);
    }
    tape.end(interface);
    let encap = encapsulation(frame.link_type);
    tape.number(&ENCAP, none, u64::from(encap.0));
    tape.value_text(&ENCAP, |out| text!(out, "{} ({})", encap.1, encap.0));
    tape.time(&TIME, none, frame.time);
    if tape.delta(&OFFSET_SHIFT, none, crate::base::Delta(0)) {
        tape.generated();
    }
    tape.delta(&EPOCH, none, crate::base::Delta(frame.time.0));
    for (field, delta) in [
        (&DELTA, frame.since_previous.unwrap_or_default()),
        (&DELTA_DISPLAYED, frame.since_displayed.unwrap_or_default()),
        (&RELATIVE, frame.since_first),
    ] {
        if tape.delta(field, none, delta) {
            tape.generated();
        }
    }
    tape.number(&NUMBER, none, frame.id.number());
    for (field, bytes) in [(&LEN, frame.wire_len), (&CAP_LEN, frame.cap_len)] {
        tape.number(field, none, u64::from(bytes));
        tape.value_text(field, |out| {
            let _ = write!(out, "{bytes} byte{} ({} bits)", plural(bytes), u64::from(bytes).saturating_mul(8));
        });
    }
    if tape.number(&MARKED, none, u64::from(frame.marked)) {
        tape.generated();
    }
    if tape.number(&IGNORED, none, 0) {
        tape.generated();
    }
    // The value is known when all layers are: readers take it from the tape.
    if tape.remark(&PROTOCOLS, none) {
        tape.generated();
    }
    Ok(link)
}

/// `Frame 9: 658 bytes on wire (5264 bits), 658 bytes captured (5264 bits) on interface lo0, id 0`.
fn heading(out: &mut String, context: &Context<'_>) {
    let frame = context.frame;
    let (wire, captured) = (frame.wire_len, frame.cap_len);
    let bits = |bytes: u32| u64::from(bytes).saturating_mul(8);
    let _ = write!(
        out,
        "Frame {}: {wire} byte{} on wire ({} bits), {captured} byte{} captured ({} bits)",
        frame.id,
        plural(wire),
        bits(wire),
        plural(captured),
        bits(captured),
    );
    if let Some(name) = &frame.interface_name {
        let _ = write!(out, " on interface {name}, id {}", frame.interface);
    } else if frame.section > 0 {
        let _ = write!(out, " on interface unknown, id {}", frame.interface);
    }
}

fn plural(bytes: u32) -> &'static str {
    if bytes == 1 { "" } else { "s" }
}

/// Wireshark's own number and name of a link type (`WTAP_ENCAP_…`), which `frame.encap_type` prints.
pub fn encapsulation(link_type: u16) -> (u16, &'static str) {
    match link_type {
        0 => (15, "NULL/Loopback"),
        1 => (1, "Ethernet"),
        9 => (4, "PPP"),
        12 | 14 | 101 => (7, "Raw IP"),
        50 => (4, "PPP"),
        51 => (76, "PPP-over-Ethernet session"),
        104 => (40, "Cisco HDLC"),
        105 => (20, "IEEE 802.11 Wireless LAN"),
        108 => (15, "NULL/Loopback"),
        113 => (25, "Linux cooked-mode capture v1"),
        119 => (21, "IEEE 802.11 plus Prism II monitor mode radio header"),
        127 => (23, "IEEE 802.11 plus radiotap radio header"),
        192 => (101, "Per-Packet Information header"),
        228 => (129, "Raw IPv4"),
        229 => (130, "Raw IPv6"),
        276 => (210, "Linux cooked-mode capture v2"),
        _ => (0, "Unknown"),
    }
}
