//! Domain names in options: labels, never compressed. RFC 8415 §10, RFC 1035 §3.1.

use super::fields as f;
use crate::dissect::prelude::*;
use crate::protocols::dhcp::safe;

const LONGEST_LABEL: u32 = 63;

/// Writes the names that fill the value from `at` on. One without an empty label at its end is not qualified.
pub fn write(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let mut at = at;
    while at < value.len() {
        let start = at;
        let mut text = String::new();
        let mut labels = 0u32;
        let mut ends = false;
        while at < value.len() && !ends {
            let len = u32::from(value.u8(at)?);
            if len > LONGEST_LABEL {
                let text = format!("{len} is no length of a label: it has at most {LONGEST_LABEL} bytes");
                tape.wire(&f::VALUE, value, start, value.len().saturating_sub(start))?;
                tape.note(&f::BAD_NAME, value.range_at(at, 1)?, &text);
                return Ok(());
            }
            let label = value.slice(at.saturating_add(1), len)?;
            at = at.saturating_add(1).saturating_add(len);
            ends = len == 0;
            if !ends {
                if labels > 0 {
                    text.push('.');
                }
                safe(&mut text, label);
                labels = labels.saturating_add(1);
            }
        }
        if ends {
            text.push('.');
        }
        let range = value.range_at(start, at.saturating_sub(start))?;
        tape.string(field, range, &text);
        match (ends, labels) {
            (false, _) => tape.label_text(field, |out| text!(out, "Partial domain name: {text}")),
            (true, 0) => tape.note(&f::ROOT, range, ""),
            (true, 1) => tape.note(&f::TOP_LEVEL, range, ""),
            (true, _) => {}
        }
    }
    Ok(())
}
