//! What a receiver wants at once: packets again, another picture, less. RFC 4585, RFC 5104, and what WebRTC adds.

use super::fields as f;
use super::signed;
use crate::dissect::prelude::*;

/// RFC 4585 §6.2: feedback on what was sent.
pub fn transport(body: &Buf<'_>, kind: u32, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::SENDER, body, 0)?;
    tape.uint(&f::MEDIA, body, 4)?;
    let mut at = 8u32;
    match kind {
        1 => {
            while at < body.len() {
                lost(body, at, tape)?;
                at = at.saturating_add(4);
            }
        }
        3 | 4 => {
            while at < body.len() {
                rate(body, at, tape)?;
                at = at.saturating_add(8);
            }
        }
        15 => at = congestion(body, tape)?,
        _ => at = information(body, tape)?,
    }
    Ok(at)
}

/// RFC 4585 §6.3: feedback on pictures.
pub fn payload(body: &Buf<'_>, kind: u32, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::SENDER, body, 0)?;
    tape.uint(&f::MEDIA, body, 4)?;
    let short = match kind {
        1 => "PLI  ",
        2 => "SLI  ",
        3 => "RPSI  ",
        4 => "FIR  ",
        5 => "TSTR  ",
        6 => "TSTN  ",
        7 => "VBCM  ",
        15 => "ALFB  ",
        _ => "",
    };
    tape.info_append(|out| out.push_str(short));
    let mut at = 8u32;
    match kind {
        2 => {
            while at < body.len() {
                for field in [&f::SLI_FIRST, &f::SLI_NUMBER, &f::SLI_PICTURE] {
                    tape.uint(field, body, at)?;
                }
                at = at.saturating_add(4);
            }
            Ok(at)
        }
        4 => {
            while at < body.len() {
                tape.uint(&f::FIR_SOURCE, body, at)?;
                tape.uint(&f::FIR_NUMBER, body, at.saturating_add(4))?;
                tape.uint(&f::FIR_RESERVED, body, at.saturating_add(5))?;
                at = at.saturating_add(8);
            }
            Ok(at)
        }
        15 if body.slice(8, 4).is_ok_and(|name| name == b"REMB") => most(body, tape),
        _ => information(body, tape),
    }
}

/// Bytes that nobody here reads.
fn information(body: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    let rest = body.from(8);
    if !rest.is_empty() {
        tape.wire(&f::FCI, &rest, 0, rest.len())?;
    }
    Ok(body.len())
}

/// RFC 4585 §6.2.1: a packet that is missing, and which of the sixteen behind it.
fn lost(body: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    let first = tape.uint(&f::NACK_PID, body, at)? as u16;
    let mask = tape.uint(&f::NACK_BLP, body, at.saturating_add(2))? as u16;
    tape.append_text(&f::NACK_BLP, |out| {
        if mask == 0 {
            return out.push_str(" (No additional frames lost)");
        }
        out.push_str(" (Frames ");
        for bit in (0..16u16).filter(|bit| mask >> bit & 1 == 1) {
            text!(out, "{} ", first.wrapping_add(bit).wrapping_add(1));
        }
        out.push_str("lost)");
    });
    Ok(())
}

/// RFC 5104 §4.2.1: at most so many bits a second, as a mantissa and a power of two.
fn rate(body: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    let group = tape.group(&f::TMMBR, body.range_at(at, 8)?);
    tape.uint(&f::TMMBR_SOURCE, body, at)?;
    let at = at.saturating_add(4);
    let exponent = tape.uint(&f::TMMBR_EXP, body, at)?;
    let mantissa = tape.uint(&f::TMMBR_MANTISSA, body, at)?;
    tape.string(&f::TMMBR_RATE, body.range_at(at, 3)?, &format!("{mantissa}*2^{exponent}"));
    tape.uint(&f::TMMBR_OVERHEAD, body, at.saturating_add(2))?;
    tape.end(group);
    Ok(())
}

/// The receiver's estimate of what the path bears.
fn most(body: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    tape.wire(&f::REMB_NAME, body, 8, 4)?;
    let count = tape.uint(&f::REMB_COUNT, body, 12)? as u32;
    let exponent = tape.uint(&f::REMB_EXP, body, 13)?;
    let mantissa = tape.uint(&f::REMB_MANTISSA, body, 13)?;
    let rate = u128::from(mantissa) << exponent;
    tape.string(&f::REMB_RATE, body.range_at(13, 3)?, &rate.to_string());
    let mut at = 16u32;
    for _ in 0..count {
        tape.uint(&f::REMB_SOURCE, body, at)?;
        at = at.saturating_add(4);
    }
    Ok(at)
}

/// When each packet came: which did, in chunks, and then the time from one to the next.
fn congestion(body: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::CC_BASE, body, 8)?;
    let count = tape.uint(&f::CC_COUNT, body, 10)? as usize;
    signed(&f::CC_TIME, body, 12, tape)?;
    tape.uint(&f::CC_NUMBER, body, 15)?;
    let mut at = 16u32;
    // What each packet has: nothing, a byte, or two bytes.
    let mut widths: Vec<u8> = Vec::new();
    while widths.len() < count {
        let chunk = tape.uint(&f::CC_CHUNK, body, at)? as u16;
        at = at.saturating_add(2);
        let left = count.saturating_sub(widths.len());
        if chunk >> 15 == 0 {
            let run = usize::from(chunk & 0x1fff);
            // A run of none would never end.
            if run == 0 {
                break;
            }
            widths.extend(std::iter::repeat_n((chunk >> 13 & 3) as u8, run.min(left)));
        } else if chunk >> 14 & 1 == 0 {
            widths.extend((0..14u16).map(|bit| (chunk >> (13u16.saturating_sub(bit)) & 1) as u8).take(left));
        } else {
            widths.extend(
                (0..7u16).map(|pair| (chunk >> (12u16.saturating_sub(pair.saturating_mul(2))) & 3) as u8).take(left),
            );
        }
    }
    for width in widths {
        match width {
            1 => {
                let delta = tape.uint(&f::CC_DELTA, body, at)?;
                tape.append_text(&f::CC_DELTA, |out| text!(out, " ({:.2} ms)", delta as f64 / 4.0));
                at = at.saturating_add(1);
            }
            2 | 3 => {
                let delta = tape.uint(&f::CC_LARGE_DELTA, body, at)? as u16 as i16;
                tape.append_text(&f::CC_LARGE_DELTA, |out| text!(out, " ({:.2} ms)", f64::from(delta) / 4.0));
                at = at.saturating_add(2);
            }
            _ => {}
        }
    }
    if at < body.len() {
        tape.wire(&f::CC_PADDING, body, at, body.len().saturating_sub(at))?;
    }
    Ok(body.len())
}
