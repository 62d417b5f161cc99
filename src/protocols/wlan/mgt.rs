//! Management frames: how stations find a network, join it and leave it. IEEE 802.11 §9.3.3; their bodies are fixed fields
//! (§9.4.1) and elements (§9.4.2).

use super::{Control, action, elements, fixed, he, ht, rsn, vendor, vht};
use crate::dissect::prelude::*;

/// The layer of the body of a management frame. It is given the frame from its first byte, without check sequence.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "802.11",
    fields: &[
        FIELDS,
        fixed::FIELDS,
        action::FIELDS,
        elements::FIELDS,
        rsn::FIELDS,
        ht::FIELDS,
        vht::FIELDS,
        he::FIELDS,
        vendor::FIELDS,
    ],
    detect: &[],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("wlan.mgt", "IEEE 802.11 Wireless Management", "IEEE 802.11 §9.3.3");

fields! {
    FIXED_ALL = Field::none("wlan.fixed.all", "Fixed parameters", "IEEE 802.11 §9.4.1");
    TAGGED_ALL = Field::none("wlan.tagged.all", "Tagged parameters", "IEEE 802.11 §9.4.2");
}

fn dissect<'b>(_: &Context<'b>, frame: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let control = Control::of(&frame)?;
    let buf = frame.from(control.header());
    let _ = tape.part_layer(&PROTOCOL, buf.range());
    let parts: &[fixed::Part] = match control.subtype {
        0 => &[fixed::capabilities, fixed::listen_interval],
        1 | 3 => &[fixed::capabilities, fixed::status, fixed::association],
        2 => &[fixed::capabilities, fixed::listen_interval, fixed::current_access_point],
        5 | 8 => &[fixed::timestamp, fixed::beacon_interval, fixed::capabilities],
        10 | 12 => &[fixed::reason],
        11 => &[fixed::authentication],
        13 | 14 => return action::dissect(tape, buf),
        4 => &[],
        _ => return Ok(if buf.wire_len() == 0 { Next::End } else { Next::Data(buf) }),
    };
    let mut at = 0_u32;
    if !parts.is_empty() {
        let group = tape.group(&FIXED_ALL, buf.range_at(0, 0)?);
        for part in parts {
            at = at.saturating_add(part(tape, &buf, at)?);
        }
        tape.label(group, |out| text!(out, "Fixed parameters ({at} bytes)"));
        tape.end_at(group, at);
    }
    tagged(tape, buf.from(at))?;
    Ok(Next::End)
}

/// The elements that fill the rest.
pub fn tagged(tape: &mut Tape, buf: Buf<'_>) -> Result<(), Short> {
    if buf.wire_len() == 0 {
        return Ok(());
    }
    let group = tape.group(&TAGGED_ALL, buf.range());
    tape.label(group, |out| text!(out, "Tagged parameters ({} bytes)", buf.wire_len()));
    elements::write(tape, buf)?;
    tape.end(group);
    Ok(())
}
