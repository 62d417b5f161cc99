//! SVCB and HTTPS records: where and how a service is reached. RFC 9460.

use super::fields as f;
use super::message::{Data, Message};
use super::records::push_words;
use super::tables;
use crate::dissect::prelude::*;

/// Reads the data of an SVCB or HTTPS record.
pub fn read<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::SVCB_PRIORITY)?;
    m.name(data, &f::SVCB_TARGET)?;
    while data.left() > 0 {
        parameter(m, data)?;
    }
    Ok(())
}

fn parameter<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let whole = u32::from(data.buf.u16(data.at.saturating_add(2))?).saturating_add(4);
    let group = m.tape.group(&f::SVCB_PARAM, data.buf.part(data.at, whole, &f::SVCB_LEN).range());
    let key = m.uint(data, &f::SVCB_KEY)? as u16;
    let len = m.uint(data, &f::SVCB_LEN)? as u32;
    let mut value = data.take(len, &f::SVCB_LEN);
    let bytes = value.buf.bytes();
    m.tape.label(group, |out| push_parameter(out, key, bytes));
    values(m, key, &mut value)?;
    if value.buf.len() < len {
        return Err(value.buf.short(value.buf.len(), len.saturating_sub(value.buf.len())));
    }
    m.tape.end(group);
    Ok(())
}

fn values<'b>(m: &mut Message<'_, 'b>, key: u16, value: &mut Data<'b>) -> Result<(), Short> {
    match key {
        0 => {
            while value.left() > 0 {
                m.uint(value, &f::SVCB_MANDATORY)?;
            }
        }
        1 => {
            while value.left() > 0 {
                m.string(value, &f::SVCB_ALPN_LEN, &f::SVCB_ALPN)?;
            }
        }
        3 => {
            m.uint(value, &f::SVCB_PORT)?;
        }
        4 => {
            while value.left() > 0 {
                m.wire(value, &f::SVCB_IPV4, 4)?;
            }
        }
        6 => {
            while value.left() > 0 {
                m.wire(value, &f::SVCB_IPV6, 16)?;
            }
        }
        5 | 32769 => {
            let field = if key == 5 { &f::SVCB_ECH } else { &f::SVCB_ODOH };
            let bytes = m.rest(value, field)?;
            m.tape.value_text(field, |out| push_base64(out, bytes));
        }
        7 => {
            m.tape.wire(&f::SVCB_DOHPATH, &value.buf, 0, value.left())?;
            m.rest(value, &f::SVCB_VALUE)?;
        }
        _ if value.left() > 0 => {
            m.rest(value, &f::SVCB_VALUE)?;
        }
        _ => {}
    }
    Ok(())
}

/// Appends a parameter in its presentation form (RFC 9460 §2.1): `alpn=h2,h3`.
fn push_parameter(out: &mut String, key: u16, value: &[u8]) {
    out.push_str("SvcParam: ");
    match tables::named(tables::SVCB_KEYS, key) {
        Some(name) => out.push_str(name),
        None => text!(out, "key{key}"),
    }
    if value.is_empty() {
        return;
    }
    out.push('=');
    match key {
        0 => push_list(out, value.as_chunks::<2>().0, |out, key| {
            let key = u16::from_be_bytes(*key);
            match tables::named(tables::SVCB_KEYS, key) {
                Some(name) => out.push_str(name),
                None => text!(out, "key{key}"),
            }
        }),
        1 => push_protocols(out, value),
        3 => push_list(out, value.as_chunks::<2>().0, |out, port| text!(out, "{}", u16::from_be_bytes(*port))),
        4 => push_list(out, value.as_chunks::<4>().0, |out, v4| text!(out, "{}", std::net::Ipv4Addr::from(*v4))),
        6 => push_list(out, value.as_chunks::<16>().0, |out, v6| text!(out, "{}", std::net::Ipv6Addr::from(*v6))),
        5 | 32769 => push_base64(out, value),
        _ => push_words(out, "", value),
    }
}

fn push_list<T>(out: &mut String, values: &[T], push: impl Fn(&mut String, &T)) {
    for (position, value) in values.iter().enumerate() {
        if position > 0 {
            out.push(',');
        }
        push(out, value);
    }
}

fn push_protocols(out: &mut String, mut value: &[u8]) {
    let mut comma = "";
    while let Some((len, rest)) = value.split_first() {
        let (protocol, after) = rest.split_at(usize::from(*len).min(rest.len()));
        push_words(out, comma, protocol);
        (value, comma) = (after, ",");
    }
}

/// Appends bytes in base64 (RFC 4648 §4).
fn push_base64(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for chunk in bytes.chunks(3) {
        let at = |position: usize| u32::from(chunk.get(position).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for (digit, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let value = (group >> shift & 63) as usize;
            let sent = digit <= chunk.len();
            out.push(if sent { DIGITS.get(value).copied().map_or('=', char::from) } else { '=' });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_to_four_digits() {
        for (bytes, words) in
            [(&b""[..], ""), (b"\x01\x02", "AQI="), (b"a", "YQ=="), (b"abc", "YWJj"), (b"\xff\xff\xff", "////")]
        {
            let mut out = String::new();
            push_base64(&mut out, bytes);
            assert_eq!(out, words);
        }
    }

    #[test]
    fn parameters_read_as_in_a_zone_file() {
        for (key, value, words) in [
            (0, &[0, 1, 0, 3][..], "SvcParam: mandatory=alpn,port"),
            (1, b"\x02h2\x02h3", "SvcParam: alpn=h2,h3"),
            (1, b"\x09h2", "SvcParam: alpn=h2"),
            (2, b"", "SvcParam: no-default-alpn"),
            (3, b"\x20\xfb", "SvcParam: port=8443"),
            (4, &[192, 0, 2, 1, 192, 0, 2, 2], "SvcParam: ipv4hint=192.0.2.1,192.0.2.2"),
            (667, b"hello\x1b", "SvcParam: key667=hello\\x1b"),
        ] {
            let mut out = String::new();
            push_parameter(&mut out, key, value);
            assert_eq!(out, words);
        }
    }
}
