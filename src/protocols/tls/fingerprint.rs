//! Fingerprints of hellos: JA3 and JA3S (MD5 of what a hello offers, in its order), JA4 (sorted, with the counts in front).

use sha2::{Digest, Sha256};

use super::extensions::{ALPN, Extensions, SERVER_NAME};
use super::tables::is_grease;
use crate::text;

/// What a hello says that fingerprints use.
#[derive(Clone, Debug, Default)]
pub struct Hello {
    /// Its version.
    pub version: u64,
    /// Suites: those offered, or the one chosen.
    pub suites: Vec<u64>,
    /// Extensions.
    pub extensions: Extensions,
}

/// The whole text of JA3 and its hash.
pub fn ja3(hello: &Hello) -> (String, String) {
    let Extensions { kinds, groups, formats, .. } = &hello.extensions;
    let mut out = hello.version.to_string();
    for list in [&hello.suites, kinds, groups, formats] {
        out.push(',');
        dashed(&mut out, list);
    }
    let hash = md5(&out);
    (out, hash)
}

/// The whole text of JA3S and its hash.
pub fn ja3s(hello: &Hello) -> (String, String) {
    let mut out = hello.version.to_string();
    out.push(',');
    dashed(&mut out, &hello.suites);
    out.push(',');
    dashed(&mut out, &hello.extensions.kinds);
    let hash = md5(&out);
    (out, hash)
}

/// JA4 of a client's hello over TCP.
pub fn ja4(hello: &Hello) -> String {
    let real = |list: &[u64]| -> Vec<u64> { list.iter().copied().filter(|value| !is_grease(*value)).collect() };
    let (suites, kinds) = (real(&hello.suites), real(&hello.extensions.kinds));
    let version = match real(&hello.extensions.versions).into_iter().max().unwrap_or(hello.version) {
        0x0304 => "13",
        0x0303 => "12",
        0x0302 => "11",
        0x0301 => "10",
        0x0300 => "s3",
        _ => "00",
    };
    let name = if kinds.contains(&SERVER_NAME.into()) { 'd' } else { 'i' };
    let mut out = String::new();
    let count = |list: &[u64]| list.len().min(99);
    text!(out, "t{version}{name}{:02}{:02}{}_", count(&suites), count(&kinds), ends(&hello.extensions.alpn));
    out.push_str(&hashed(&list(&suites, true)));
    out.push('_');
    let rest: Vec<u64> =
        kinds.into_iter().filter(|kind| *kind != u64::from(SERVER_NAME) && *kind != u64::from(ALPN)).collect();
    let mut text = list(&rest, true);
    if !hello.extensions.signatures.is_empty() {
        text.push('_');
        text.push_str(&list(&hello.extensions.signatures, false));
    }
    out.push_str(&hashed(&text));
    out
}

/// The first and the last character of a protocol's name; of one that is no text those of its digits.
fn ends(alpn: &[u8]) -> String {
    let (Some(first), Some(last)) = (alpn.first(), alpn.last()) else { return "00".into() };
    if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() {
        return [char::from(*first), char::from(*last)].iter().collect();
    }
    let (first, last) = (format!("{first:02x}"), format!("{last:02x}"));
    first.chars().take(1).chain(last.chars().skip(1)).collect()
}

/// Four digits each, with commas.
fn list(values: &[u64], sorted: bool) -> String {
    let mut values = values.to_vec();
    if sorted {
        values.sort_unstable();
    }
    let all: Vec<String> = values.iter().map(|value| format!("{value:04x}")).collect();
    all.join(",")
}

/// The first twelve digits of SHA-256; zeros for nothing.
fn hashed(text: &str) -> String {
    if text.is_empty() {
        return "0".repeat(12);
    }
    let mut out = String::new();
    for byte in Sha256::digest(text.as_bytes()).iter().take(6) {
        text!(out, "{byte:02x}");
    }
    out
}

fn dashed(out: &mut String, values: &[u64]) {
    let all: Vec<String> = values.iter().filter(|value| !is_grease(**value)).map(u64::to_string).collect();
    out.push_str(&all.join("-"));
}

fn md5(text: &str) -> String {
    let mut out = String::new();
    for byte in md5::Md5::digest(text.as_bytes()) {
        text!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_those_that_their_authors_publish() {
        // The example of the description of JA3.
        let hello = Hello {
            version: 769,
            suites: vec![47, 53, 5, 10, 49161, 49162, 49171, 49172, 50, 56, 19, 4],
            extensions: Extensions {
                kinds: vec![0, 10, 11],
                groups: vec![23, 24, 25],
                formats: vec![0],
                ..Extensions::default()
            },
        };
        let (text, hash) = ja3(&hello);
        assert_eq!(text, "769,47-53-5-10-49161-49162-49171-49172-50-56-19-4,0-10-11,23-24-25,0");
        assert_eq!(hash, "ada70206e40642a3e4461f35503241d5");
        // The example of the description of JA4: Chrome, with GREASE at both ends.
        let suites = [
            0x1a1a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c,
            0x009d, 0x002f, 0x0035,
        ];
        let kinds = [
            0x2a2a, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012, 0x002b,
            0xff01, 0x000b, 0x000a, 0x0015,
        ];
        let hello = Hello {
            version: 0x0303,
            suites: suites.to_vec(),
            extensions: Extensions {
                kinds: kinds.to_vec(),
                versions: vec![0x3a3a, 0x0304, 0x0303],
                alpn: b"h2".to_vec(),
                signatures: vec![0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601],
                ..Extensions::default()
            },
        };
        assert_eq!(ja4(&hello), "t13d1516h2_8daaf6152771_e5627efa2ab1");
        // What services that echo fingerprints tell of a later Chrome, and of a client with a signalling suite.
        let kinds = [
            0x002d, 0x0033, 0x0010, 0xfe0d, 0x0017, 0x44cd, 0x0000, 0x000b, 0x000a, 0x002b, 0xff01, 0x0023, 0x0012,
            0x0005, 0x000d, 0x001b,
        ];
        let extensions = Extensions { kinds: kinds.to_vec(), ..hello.extensions.clone() };
        assert_eq!(ja4(&Hello { extensions, ..hello.clone() }), "t13d1516h2_8daaf6152771_d8a2da3f94cd");
        let suites = [0x1302, 0x1303, 0x1301, 0xc02c, 0xc030, 0xc02b, 0xc02f, 0xcca9, 0xcca8, 0x00ff];
        let kinds = [0x002d, 0x0000, 0x002b, 0x0033, 0x0023, 0x0010, 0x000a, 0x000d, 0x0017, 0x0005, 0x000b];
        let signatures = vec![0x0503, 0x0403, 0x0807, 0x0806, 0x0805, 0x0804, 0x0601, 0x0501, 0x0401];
        let extensions = Extensions { kinds: kinds.to_vec(), signatures, ..hello.extensions.clone() };
        let other = Hello { suites: suites.to_vec(), extensions, ..hello.clone() };
        assert_eq!(ja4(&other), "t13d1011h2_61a7ad8aa9b6_3fcd1a44f3e3");
    }
}
