//! Distinguished names as one text: RFC 5280 §4.1.2.4.

use super::der::{Element, Reader};
use super::oids;

/// Attributes of a name that are written into one text.
pub const MAX_ATTRIBUTES: usize = 64;

/// The name in these bytes, the last attribute first: `id-at-commonName=example.com,id-at-countryName=US`.
pub fn name(bytes: &[u8]) -> String {
    Reader::new(bytes, 0).next().map(|element| of(&element)).unwrap_or_default()
}

/// A name as one text, the last attribute first: `id-at-commonName=example.com,id-at-countryName=US`.
pub fn of(element: &Element<'_>) -> String {
    let attributes = element.inside().take(MAX_ATTRIBUTES).flat_map(|set| set.inside().take(MAX_ATTRIBUTES));
    let mut all: Vec<String> = attributes
        .take(MAX_ATTRIBUTES)
        .filter_map(|pair| {
            let mut parts = pair.inside();
            Some(attribute(&parts.next()?, &parts.next()?))
        })
        .collect();
    all.reverse();
    all.join(",")
}

/// How many parts a name has.
pub fn count(element: &Element<'_>) -> usize {
    element.inside().count()
}

/// An attribute: `id-at-commonName=example.com`.
pub fn attribute(id: &Element<'_>, value: &Element<'_>) -> String {
    let (dotted, name) = oids::of(id.content);
    format!("{}={}", name.unwrap_or(&dotted), self::value(value))
}

/// The text of a value. Of the kinds of text two are not UTF-8: BMPString has two bytes a character, UniversalString four.
pub fn value(element: &Element<'_>) -> String {
    match element.tag {
        0x1e => {
            let units = element.content.chunks_exact(2).filter_map(|pair| pair.first_chunk()).copied();
            char::decode_utf16(units.map(u16::from_be_bytes))
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        0x1c => {
            let units = element.content.chunks_exact(4).filter_map(|four| four.first_chunk()).copied();
            let decode = |unit| char::from_u32(u32::from_be_bytes(unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
            units.map(decode).collect()
        }
        _ => String::from_utf8_lossy(element.content).into_owned(),
    }
}
