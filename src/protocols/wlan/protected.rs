//! What ciphers put before and behind the bytes that they protect. WEP: IEEE 802.11 §12.3.2; TKIP: §12.5.2.2; CCMP:
//! §12.5.3.2; GCMP has CCMP's header. No key is at hand: the bytes stay bytes.

use crate::dissect::prelude::*;

fields! {
    WEP_IV = Field::uint24("wlan.wep.iv", "Initialization Vector", Hex, "IEEE 802.11 §12.3.2");
    WEP_KEY = Field::uint8("wlan.wep.key", "Key Index", Dec, "IEEE 802.11 §12.3.2");
    WEP_ICV = Field::uint32("wlan.wep.icv", "WEP ICV", Hex, "IEEE 802.11 §12.3.2");
    TKIP_EXTIV = Field::text("wlan.tkip.extiv", "TKIP Ext. Initialization Vector", "IEEE 802.11 §12.5.2.2");
    CCMP_EXTIV = Field::text("wlan.ccmp.extiv", "CCMP Ext. Initialization Vector", "IEEE 802.11 §12.5.3.2");
    WEP = Field::none("wlan.wep", "WEP parameters", "IEEE 802.11 §12.3.2");
    TKIP = Field::none("wlan.tkip", "TKIP parameters", "IEEE 802.11 §12.5.2.2");
    CCMP = Field::none("wlan.ccmp", "CCMP parameters", "IEEE 802.11 §12.5.3.2");
    NO_KEY = Field::note("wlan.protected.no_key", "No key is at hand: what is protected cannot be read", Severity::Chat, Group::Undecoded, "IEEE 802.11 §12");
}

/// Whether the initialization vector is extended to eight bytes.
const EXTENDED: u8 = 0x20;

/// Writes the parameters of the cipher; returns their length and the bytes that they protect.
pub fn write<'b>(tape: &mut Tape, buf: Buf<'b>) -> Result<(u32, Buf<'b>), Short> {
    let [first, second, third, key] = buf.array(0)?;
    if key & EXTENDED == 0 {
        return wep(tape, buf);
    }
    let [.., a, b, c, d] = buf.array::<8>(0)?;
    // TKIP makes its second byte of its first, so that no weak key of WEP comes up; of the others it is part of a counter.
    let is_tkip = second == (first | 0x20) & 0x7f;
    let (group, field, low) =
        if is_tkip { (&TKIP, &TKIP_EXTIV, [first, third]) } else { (&CCMP, &CCMP_EXTIV, [second, first]) };
    let group = tape.group(group, buf.range_at(0, 8)?);
    let [high, low] = low;
    let text = format!("0x{d:02x}{c:02x}{b:02x}{a:02x}{high:02x}{low:02x}");
    tape.string(field, buf.range_at(0, 8)?, &text);
    tape.number(&WEP_KEY, buf.range_at(3, 1)?, u64::from(key >> 6));
    tape.note(&NO_KEY, buf.range_at(0, 8)?, "");
    tape.end(group);
    Ok((8, buf.from(8)))
}

fn wep<'b>(tape: &mut Tape, buf: Buf<'b>) -> Result<(u32, Buf<'b>), Short> {
    let group = tape.group(&WEP, buf.range_at(0, 4)?);
    tape.uint(&WEP_IV, &buf, 0)?;
    tape.number(&WEP_KEY, buf.range_at(3, 1)?, u64::from(buf.u8(3)? >> 6));
    let inside = buf.wire_len().saturating_sub(8);
    if !buf.is_cut() && buf.len() >= 8 {
        tape.uint(&WEP_ICV, &buf, buf.len().saturating_sub(4))?;
        tape.append_text(&WEP_ICV, |out| out.push_str(" (not verified)"));
    }
    tape.note(&NO_KEY, buf.range_at(0, 4)?, "");
    tape.end(group);
    Ok((4, buf.part(4, inside, &WEP_ICV)))
}
