//! What holds of every body, whatever its bytes: its dissection, its readable form, and what comes out of its codings.

#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "what is said of frames is for others")]
mod invariants;

use std::io::Write;

use proptest::prelude::*;
use wirelens::protocols::coding::{Ended, MAX_DECODED, decode_all};

const CONTENT_TYPES: &[&str] = &[
    "application/json",
    "application/x-ndjson",
    "application/graphql",
    "text/xml",
    "application/soap+xml; charset=utf-16le",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=euc-kr",
    "multipart/form-data; boundary=B",
    "multipart/digest; boundary=\"B\"",
    "multipart/mixed",
    "text/event-stream",
    "text/html",
    "text/plain; charset=koi8-r",
    "text/plain; charset=utf-16be",
    "image/png",
    "image/gif",
    "image/jpeg",
    "image/webp",
    "application/unheard-of",
];

/// Pieces of which bodies are made, so that some of them make sense.
const PIECES: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"a\"",
    b"\"query\"",
    b"\"{ a b }\"",
    b"\"query Q { a \\n }\"",
    b"\"\\ud83d\\ude00\"",
    b"\"\\ud83d",
    b"1e5",
    b"true",
    b"nul",
    b"\n",
    b"\r\n",
    b" ",
    b"<a>",
    b"</a>",
    b"<b x='1'",
    b"/>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?xml ",
    b"?>",
    b"<!DOCTYPE",
    b"&amp;",
    b"Envelope",
    b"--B\r\n",
    b"--B--",
    b"Content-Type: application/json\r\n",
    b"Content-Type: multipart/mixed; boundary=B\r\n",
    b"Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%D1%84\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Transfer-Encoding: quoted-printable\r\n",
    b"\r\n\r\n",
    b"eyJhIjoxfQ==",
    b"=41=\r\n",
    b"data: ",
    b"event: x\n",
    b"%41",
    b"%",
    b"+",
    b"&",
    b"=",
    b"\x89PNG\r\n\x1a\n",
    b"\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0",
    b"GIF89a\x01\0\x01\0\x80\0\0",
    b",\0\0\0\0\x01\0\x01\0\0\x02",
    b"!\xf9\x04",
    b"\xff\xd8\xff\xe0",
    b"\0\x10JFIF\0",
    b"\xff\xc0\0\x0b\x08",
    b"\xff\xda\0\x08",
    b"RIFF\0\0\0\0WEBPVP8X",
    "한글".as_bytes(),
    b"\xe2\x80\xae",
    b"\x1b[2J",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\0",
    b"x",
];

fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 1..4),
    ];
    prop::collection::vec(piece, 0..50).prop_map(|pieces| pieces.concat())
}

fn encoded(coding: &str, bytes: &[u8]) -> Vec<u8> {
    let level = flate2::Compression::new(6);
    let mut out = Vec::new();
    match coding {
        "gzip" => {
            let mut encoder = flate2::write::GzEncoder::new(&mut out, level);
            encoder.write_all(bytes).and_then(|()| encoder.finish().map(drop)).expect("memory takes it all");
        }
        _ => {
            let mut encoder = flate2::write::ZlibEncoder::new(&mut out, level);
            encoder.write_all(bytes).and_then(|()| encoder.finish().map(drop)).expect("memory takes it all");
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_body_gives_a_sound_tree(content_type in prop::sample::select(CONTENT_TYPES), bytes in bodies()) {
        invariants::be_loud(false);
        invariants::check_body(content_type, &bytes, &format_args!("{content_type}: {:?}", String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn any_bytes_come_out_of_any_codings(
        codings in prop::collection::vec(prop::sample::select(vec!["gzip", "deflate", "br", "zstd", "identity", "x"]), 0..5),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let decoded = decode_all(&codings, &bytes);
        prop_assert!(decoded.bytes.len() <= MAX_DECODED);
        prop_assert!(decoded.steps.len() <= codings.len());
    }

    #[test]
    fn a_beginning_gives_a_beginning(
        coding in prop::sample::select(vec!["gzip", "deflate"]),
        text in prop::collection::vec(prop::sample::select(PIECES), 1..200),
        part in any::<prop::sample::Index>(),
        flip in any::<prop::sample::Index>(),
    ) {
        let text = text.concat();
        let whole = encoded(coding, &text);
        let end = part.index(whole.len());
        let cut = decode_all(&[coding], &whole[..end]);
        prop_assert!(text.starts_with(&cut.bytes));
        prop_assert_eq!(&cut.steps[0].ended, &Ended::Cut);
        // One wrong bit never goes unnoticed, except in the header, where most bits mean nothing to a reader.
        let mut wrong = whole;
        let place = flip.index(wrong.len());
        wrong[place] ^= 0x10;
        let decoded = decode_all(&[coding], &wrong);
        prop_assert!(decoded.bytes == text || decoded.steps[0].ended != Ended::Whole);
    }
}

/// The content types of the seeds of a fuzz target, in the order in which their first byte chooses.
const SEEDS: &[(&str, &[&str])] = &[
    ("json", &["application/json", "application/x-ndjson", "application/json-seq", "application/graphql"]),
    (
        "xml",
        &["text/xml", "application/soap+xml; charset=utf-8", "text/xml; charset=utf-16le", "text/xml; charset=euc-kr"],
    ),
    ("multipart", &["multipart/form-data; boundary=B", "multipart/digest; boundary=\"B\"", "multipart/mixed"]),
];

#[test]
fn every_beginning_of_a_body_and_every_change_in_it_gives_a_sound_tree() {
    invariants::be_loud(false);
    let mut checked = 0;
    for (target, content_types) in SEEDS {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
        for entry in std::fs::read_dir(&folder).expect("the seeds are there").flatten() {
            let seed = std::fs::read(entry.path()).expect("a seed is readable");
            let (choice, body) = seed.split_first().expect("a seed is not empty");
            let content_type = content_types[usize::from(*choice)];
            for end in 0..=body.len() {
                let at = format!("{}, the first {end} bytes", entry.path().display());
                invariants::check_body(content_type, &body[..end], &at);
                let mut changed = body.to_vec();
                if let Some(byte) = changed.get_mut(end) {
                    *byte ^= 1 << (end % 8);
                }
                invariants::check_body(
                    content_type,
                    &changed,
                    &format!("{}, byte {end} changed", entry.path().display()),
                );
                checked += 2;
            }
        }
    }
    assert!(checked > 1000, "only {checked} bodies");
}
