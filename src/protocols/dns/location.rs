//! LOC records: where on Earth something stands. RFC 1876.

use super::fields as f;
use super::message::{Data, Message};
use crate::dissect::prelude::*;

/// Half a turn in thousandths of a second of arc; a quarter turn is half of it.
const HALF_TURN: u64 = 180 * 3_600_000;
/// The equator and the prime meridian (RFC 1876 §2).
const MIDDLE: u64 = 1 << 31;
/// The altitude that is counted as 0, in centimetres above the lowest that can be said (RFC 1876 §2).
const SEA_LEVEL: i64 = 10_000_000;

/// Reads the data of a LOC record.
pub fn read<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let version = m.uint(data, &f::LOC_VERSION)?;
    // RFC 1876 §2: the rest is known for version 0 alone.
    if version != 0 {
        data.at = 0;
        return m.rest(data, &f::LOC_UNKNOWN).map(drop);
    }
    for field in [&f::LOC_SIZE, &f::LOC_HORIZONTAL, &f::LOC_VERTICAL] {
        let value = m.uint(data, field)?;
        m.tape.value_text(field, |out| {
            text!(out, "{value} (");
            push_metres(out, (value >> 4) as f64 * 10f64.powi((value & 15) as i32));
            out.push(')');
        });
    }
    let latitude = m.uint(data, &f::LOC_LATITUDE)?;
    m.tape.value_text(&f::LOC_LATITUDE, |out| push_angle(out, latitude, HALF_TURN / 2, 'N', 'S'));
    let longitude = m.uint(data, &f::LOC_LONGITUDE)?;
    m.tape.value_text(&f::LOC_LONGITUDE, |out| push_angle(out, longitude, HALF_TURN, 'E', 'W'));
    let altitude = m.uint(data, &f::LOC_ALTITUDE)?;
    m.tape.value_text(&f::LOC_ALTITUDE, |out| {
        text!(out, "{altitude} (");
        push_metres(out, i64::try_from(altitude).unwrap_or(0).saturating_sub(SEA_LEVEL) as f64);
        out.push(')');
    });
    Ok(())
}

fn push_angle(out: &mut String, value: u64, most: u64, above: char, below: char) {
    let (angle, side) = (value.abs_diff(MIDDLE), if value >= MIDDLE { above } else { below });
    if angle > most {
        return text!(out, "{value} (Value out of range)");
    }
    let (degrees, minutes) = (angle / 3_600_000, angle / 60_000 % 60);
    let (seconds, thousandths) = (angle / 1000 % 60, angle % 1000);
    text!(out, "{value} ({degrees} deg {minutes} min {seconds}.{thousandths:03} sec {side})");
}

/// Appends centimetres as metres with six digits at most, in C's `%g` form.
fn push_metres(out: &mut String, centimetres: f64) {
    let metres = centimetres / 100.0;
    let scientific = format!("{metres:.5e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&exponent) {
        let decimals = usize::try_from(5i32.saturating_sub(exponent)).unwrap_or(0);
        let plain = format!("{metres:.decimals$}");
        out.push_str(trimmed(&plain));
        out.push_str(" m");
    } else {
        text!(out, "{}e{exponent:+03} m", trimmed(mantissa));
    }
}

fn trimmed(digits: &str) -> &str {
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_c_writes_them() {
        for (centimetres, words) in [
            (0.0, "0 m"),
            (1.0, "0.01 m"),
            (1500.0, "15 m"),
            (9e9, "9e+07 m"),
            (1.5e8, "1.5e+06 m"),
            (-2400.0, "-24 m"),
            (1234567.0, "12345.7 m"),
        ] {
            let mut out = String::new();
            push_metres(&mut out, centimetres);
            assert_eq!(out, words);
        }
    }

    #[test]
    fn angles_have_a_side_and_an_end() {
        let mut out = String::new();
        push_angle(&mut out, 2_299_997_648, HALF_TURN / 2, 'N', 'S');
        assert_eq!(out, "2299997648 (42 deg 21 min 54.000 sec N)");
        out.clear();
        push_angle(&mut out, 0, HALF_TURN / 2, 'N', 'S');
        assert_eq!(out, "0 (Value out of range)");
    }
}
