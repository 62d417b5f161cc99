//! The options of the OPT record. RFC 6891 §6.1.2.

use super::fields as f;
use super::message::{Data, Message};
use super::tables;
use crate::dissect::prelude::*;

/// Reads the data of an OPT record.
pub fn read<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    while data.left() > 0 {
        let whole = u32::from(data.buf.u16(data.at.saturating_add(2))?).saturating_add(4);
        let group = m.tape.group(&f::OPT, data.buf.part(data.at, whole, &f::OPT_LEN).range());
        let (code, code_group) = m.group_uint(data, &f::OPT_CODE)?;
        let code = code as u16;
        let name = tables::named(tables::OPTIONS, code);
        m.tape.label(group, |out| match name {
            Some(name) => text!(out, "Option: {name}"),
            None => text!(out, "Option: Unknown ({code})"),
        });
        if code == 20730 {
            m.tape.note(&f::DEPRECATED_OPTION, data.buf.range_at(data.at.saturating_sub(2), 2)?, "");
        }
        m.tape.end(code_group);
        let len = m.uint(data, &f::OPT_LEN)? as u32;
        m.tape.wire(&f::OPT_DATA, &data.buf, data.at, len)?;
        let mut value = data.take(len, &f::OPT_LEN);
        // The options after a bad one are still whole: the length of this one says where they begin.
        if let Err(short) = option(m, code, &mut value) {
            m.bad_data(value.buf.range(), short);
        }
        m.tape.end(group);
    }
    Ok(())
}

fn option<'b>(m: &mut Message<'_, 'b>, code: u16, value: &mut Data<'b>) -> Result<(), Short> {
    match code {
        3 if value.left() > 0 => m.rest(value, &f::OPT_NSID).map(drop),
        5 => list(m, value, &f::OPT_DAU),
        6 => list(m, value, &f::OPT_DHU),
        7 => list(m, value, &f::OPT_N3U),
        8 | 20730 => client_subnet(m, value),
        // RFC 7314 §2: a query carries the option without a value.
        9 if value.left() > 0 => m.seconds(value, &f::OPT_EXPIRE).map(drop),
        10 => {
            m.wire(value, &f::OPT_COOKIE_CLIENT, 8)?;
            m.rest(value, &f::OPT_COOKIE_SERVER).map(drop)
        }
        // RFC 7828 §3.1: a client sends no timeout.
        11 if value.left() == 2 => m.uint(value, &f::OPT_KEEPALIVE).map(drop),
        12 => m.rest(value, &f::OPT_PADDING).map(drop),
        13 => m.name(value, &f::OPT_CHAIN),
        15 => {
            m.uint(value, &f::OPT_ERROR_CODE)?;
            if value.left() > 0 {
                m.rest(value, &f::OPT_ERROR_TEXT)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn list<'b>(m: &mut Message<'_, 'b>, value: &mut Data<'b>, field: &'static Field) -> Result<(), Short> {
    while value.left() > 0 {
        m.uint(value, field)?;
    }
    Ok(())
}

fn client_subnet<'b>(m: &mut Message<'_, 'b>, value: &mut Data<'b>) -> Result<(), Short> {
    let family = m.uint(value, &f::OPT_FAMILY)?;
    m.uint(value, &f::OPT_NETMASK)?;
    m.uint(value, &f::OPT_SCOPE)?;
    let len = value.left();
    let shown = match family {
        1 => m.short_address::<4>(value, &f::OPT_ADDR4, len)?,
        2 => m.short_address::<16>(value, &f::OPT_ADDR6, len)?,
        _ => false,
    };
    if !shown {
        let range = value.buf.range_at(value.at, len)?;
        m.rest(value, &f::OPT_ADDR)?;
        if matches!(family, 1 | 2) {
            m.tape.note(&f::OPT_BAD_LENGTH, range, "");
        }
    }
    Ok(())
}
