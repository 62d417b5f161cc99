//! Prism — the header that drivers of Intersil's Prism chips put before a wireless frame: a name and ten numbers, each with
//! its own short header. linux-wlan, `p80211msg.h`. Its numbers are in the byte order of the host; little-endian ones are read,
//! and big-endian ones where the length says so.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::wlan::Framing;
use crate::protocols::wlan_radio::{self, Radio};
use crate::protocols::wlancap;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Prism",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 119)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("prism", "Prism capture header", "LINKTYPE_IEEE802_11_PRISM");

fields! {
    MSGCODE = Field::uint32("prism.msgcode", "Message Code", Hex, "LINKTYPE_IEEE802_11_PRISM");
    MSGLEN = Field::uint32("prism.msglen", "Message Length", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DEVNAME = Field::text("prism.devname", "Device Name", "LINKTYPE_IEEE802_11_PRISM");
    DID = Field::none("prism.did", "DID", "LINKTYPE_IEEE802_11_PRISM");
    DID_TYPE = Field::uint32("prism.did.type", "DID", Hex, "LINKTYPE_IEEE802_11_PRISM").values(&[(65604, "Host Time"), (4161, "Host Time"), (131140, "Mac Time"), (8257, "Mac Time"), (196676, "Channel"), (12353, "Channel"), (262212, "RSSI"), (16449, "RSSI"), (327748, "SQ"), (20545, "SQ"), (393284, "Signal"), (24641, "Signal"), (458820, "Noise"), (28737, "Noise"), (524356, "Rate"), (32833, "Rate"), (589892, "Is Tx"), (36929, "Is Tx"), (655428, "Frame Length"), (41025, "Frame Length"), (720964, "SIG A1"), (45124, "SIG A1"), (786500, "SIG A2"), (49220, "SIG A2"), (852036, "SIG B"), (53316, "SIG B")]);
    DID_STATUS = Field::uint16("prism.did.status", "Status", Dec, "LINKTYPE_IEEE802_11_PRISM").values(&[(0, "Supplied"), (1, "Not Supplied")]);
    DID_LENGTH = Field::uint16("prism.did.length", "Length", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_HOSTTIME = Field::uint32("prism.did.hosttime", "Host Time", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_MACTIME = Field::uint32("prism.did.mactime", "MAC timestamp (lower 32 bits)", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_CHANNEL = Field::uint32("prism.did.channel", "Channel", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_RSSI = Field::new("prism.did.rssi", "RSSI", Kind::Int(4), "LINKTYPE_IEEE802_11_PRISM");
    DID_SQ = Field::uint32("prism.did.sq", "Signal Quality", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_SIGNAL = Field::new("prism.did.signal", "Signal", Kind::Int(4), "LINKTYPE_IEEE802_11_PRISM");
    DID_NOISE = Field::new("prism.did.noise", "Noise", Kind::Int(4), "LINKTYPE_IEEE802_11_PRISM");
    DID_RATE = Field::uint32("prism.did.rate", "Data rate (Mb/s)", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_ISTX = Field::uint32("prism.did.istx", "IsTX", Hex, "LINKTYPE_IEEE802_11_PRISM").values(&[(0, "Rx Packet"), (1, "Tx Packet")]);
    DID_FRMLEN = Field::uint32("prism.did.frmlen", "Frame Length", Dec, "LINKTYPE_IEEE802_11_PRISM");
    DID_UNKNOWN = Field::uint32("prism.did.unknown", "Unknown DID Field", HexDec, "LINKTYPE_IEEE802_11_PRISM");
}

/// Bytes of the header with its ten numbers.
const LENGTH: u32 = 144;
/// Where the numbers begin, and the bytes of each.
const NUMBERS: u32 = 24;
const NUMBER: u32 = 12;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // The same link type is used for AVS headers, which begin with a number of their own.
    if wlancap::is_header(&buf) {
        return Ok(Next::Protocol(&wlancap::PROTOCOL, buf));
    }
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(LENGTH))?);
    let big = buf.u32(4)? == LENGTH;
    let read = |at: u32, bytes: u32| if big { buf.uint(at, bytes) } else { buf.uint_le(at, bytes) };
    tape.number(&MSGCODE, buf.range_at(0, 4)?, read(0, 4)?);
    let length = read(4, 4)? as u32;
    tape.number(&MSGLEN, buf.range_at(4, 4)?, u64::from(length));
    let name = buf.slice(8, 16)?;
    let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
    tape.wire(&DEVNAME, &buf, 8, name.len() as u32)?;
    tape.info(|out| text!(out, "Device: {}  Message 0x{:x}, Length {length}", String::from_utf8_lossy(name), 0x44));
    let mut radio = Radio::default();
    let mut at = NUMBERS;
    while at.saturating_add(NUMBER) <= length.min(LENGTH) {
        let did = read(at, 4)?;
        let value = read(at.saturating_add(8), 4)? as u32;
        let supplied = read(at.saturating_add(4), 2)? == 0;
        let group = tape.group(&DID, buf.range_at(at, NUMBER)?);
        let what = DID_TYPE.name_of(did).unwrap_or("Unknown");
        tape.append(group, |out| match did >> 16 {
            5..=7 | 9 => text!(out, " {what} 0x{value:x}"),
            8 => text!(out, " {what} {:.1} Mb/s", f64::from(value) / 2.0),
            _ => text!(out, " {what} {value}"),
        });
        tape.number(&DID_TYPE, buf.range_at(at, 4)?, did);
        tape.number(&DID_STATUS, buf.range_at(at.saturating_add(4), 2)?, read(at.saturating_add(4), 2)?);
        tape.number(&DID_LENGTH, buf.range_at(at.saturating_add(6), 2)?, read(at.saturating_add(6), 2)?);
        let range = buf.range_at(at.saturating_add(8), 4)?;
        if supplied {
            number(tape, range, did, value, &mut radio);
        }
        tape.end(group);
        at = at.saturating_add(NUMBER);
    }
    tape.set_len(layer, length.min(buf.len()));
    let frame = buf.from(length.clamp(NUMBERS, LENGTH));
    tape.reaches(Range { len: length.clamp(NUMBERS, LENGTH).min(buf.len()), ..buf.range() });
    wlan_radio::write(tape, &radio, &frame);
    Ok(Framing { fcs: context.frame.fcs_len == Some(4), padded: false }.next(frame))
}

/// One of the ten numbers.
fn number(tape: &mut Tape, range: Range, did: u64, value: u32, radio: &mut Radio) {
    // Two families of drivers number them differently; both count upwards.
    let which = if did & 0xffff == 0x44 { did >> 16 } else { did >> 12 };
    let field: &'static Field = match which {
        1 => &DID_HOSTTIME,
        2 => {
            radio.tsf = Some(u64::from(value));
            &DID_MACTIME
        }
        3 => {
            radio.channel = Some(value);
            &DID_CHANNEL
        }
        4 => &DID_RSSI,
        5 => &DID_SQ,
        6 => {
            radio.signal_dbm = i8::try_from(value as i32).ok().filter(|value| *value < 0);
            &DID_SIGNAL
        }
        7 => {
            radio.noise_dbm = i8::try_from(value as i32).ok().filter(|value| *value < 0);
            &DID_NOISE
        }
        8 => {
            radio.rate = (value > 0).then_some(f64::from(value) / 2.0);
            &DID_RATE
        }
        9 => &DID_ISTX,
        10 => &DID_FRMLEN,
        _ => &DID_UNKNOWN,
    };
    tape.number(field, range, u64::from(value));
    if which == 8 {
        tape.value_text(field, |out| text!(out, "{:.1}", f64::from(value) / 2.0));
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values};

    #[test]
    fn ten_numbers_stand_before_a_frame() {
        let numbers: String = (1..=10_u32).map(|n| format!("4400 {n:02x}00 0000 0400 {n:02x}000000")).collect();
        let name = format!("{:0<32}", "776c616e30");
        let frame = hex(&format!("44000000 90000000 {name} {numbers} d4000000 020000000002"));
        assert_eq!(values(119, &frame, "prism.devname"), ["wlan0"]);
        assert_eq!(values(119, &frame, "prism.did.channel"), ["3"]);
        assert_eq!(values(119, &frame, "wlan_radio.data_rate"), ["4"]);
        assert_eq!(values(119, &frame, "wlan.ra"), ["02:00:00:00:00:02"]);
        for end in 1..frame.len() {
            assert!(tree(119, &frame[..end]).starts_with("Prism"), "{end}");
        }
    }
}
