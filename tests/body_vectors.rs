//! Bodies against the vectors of others: content codings and JSON.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use wirelens::protocols::coding::{Decoded, Ended, decode_all};

/// The folder of vectors, when it is there.
fn vectors(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("vectors").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
    None
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("a folder of vectors is readable")
        .flatten()
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a vector is readable"))
        })
        .collect();
    found.sort();
    found
}

fn sha256(bytes: &[u8]) -> Option<String> {
    let mut child = Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take()?.write_all(bytes).ok()?;
    let output = child.wait_with_output().ok()?;
    String::from_utf8(output.stdout).ok()?.split_whitespace().next().map(str::to_owned)
}

#[test]
fn brotli_streams_give_what_their_digests_say() {
    let Some(folder) = vectors("content-codings") else { return };
    let mut checked = 0;
    for (name, bytes) in files(&folder.join("brotli")) {
        let Some((stem, _)) = name.split_once(".compressed") else { continue };
        let said = fs::read_to_string(folder.join("brotli").join(format!("{stem}.sha256"))).expect("a digest");
        let (digest, len) = said.trim().split_once(char::is_whitespace).expect("digest and length");
        let Decoded { bytes: decoded, steps } = decode_all(&["br"], &bytes);
        assert_eq!(steps[0].ended, Ended::Whole, "{name}");
        assert_eq!(decoded.len(), len.trim().parse::<usize>().expect("a length"), "{name}");
        if let Some(found) = sha256(&decoded) {
            assert_eq!(found, digest, "{name}");
        }
        // Every beginning of the stream gives a beginning of the text.
        for end in [1, 2, 3, 5, 8, 13, bytes.len() / 3, bytes.len() / 2, bytes.len().saturating_sub(1)] {
            let part = decode_all(&["br"], &bytes[..end.min(bytes.len().saturating_sub(1))]);
            assert!(decoded.starts_with(&part.bytes), "{name} cut at {end}");
            assert_eq!(part.steps[0].ended, Ended::Cut, "{name} cut at {end}");
        }
        checked += 1;
    }
    assert!(checked >= 19, "only {checked} brotli streams");
}

#[test]
fn zstd_frames_are_read_or_refused() {
    let Some(folder) = vectors("content-codings") else { return };
    let mut checked = 0;
    for (name, bytes) in files(&folder.join("zstd")) {
        let decoded = decode_all(&["zstd"], &bytes);
        if name.contains("errors") {
            assert!(matches!(decoded.steps[0].ended, Ended::Damaged(_)), "{name}: {:?}", decoded.steps);
        } else {
            assert!(decoded.is_whole(), "{name}: {:?}", decoded.steps);
        }
        checked += 1;
    }
    assert!(checked >= 4, "only {checked} zstd frames");
}

/// The notes of a JSON body, and whether it was read as JSON at all.
fn json_notes(bytes: &[u8]) -> Vec<String> {
    use wirelens::analysis::registry;
    use wirelens::dissect::{Context, Direction, FrameInfo, Message, Settings, Tape, Want};
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let message = Message::alone(&wirelens::protocols::json::PROTOCOL, Direction::FromServer, bytes.len() as u64);
    let context =
        Context { message: Some(&message), content_type: "application/json", ..Context::of(&info, &settings) };
    let mut tape = Tape::new(Want::everything());
    wirelens::engine::driver::dissect_message(registry(), &context, bytes, &mut tape);
    assert_eq!(wirelens::base::guard::caught(), 0);
    let notes = tape.items().iter().map(|item| item.field.filter);
    notes.filter(|filter| matches!(*filter, "json.malformed" | "json.cut" | "_ws.expert")).map(str::to_owned).collect()
}

#[test]
fn json_that_must_parse_has_no_notes_and_json_that_must_not_has_some() {
    let Some(folder) = vectors("json") else { return };
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (name, bytes) in files(&folder) {
        let notes = json_notes(&bytes);
        match name.get(..2) {
            Some("y_") if !notes.is_empty() => wrong.push(format!("{name}: {notes:?}")),
            Some("n_") if notes.is_empty() => wrong.push(format!("{name}: accepted")),
            _ => {}
        }
        checked += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked >= 159, "only {checked} JSON texts");
}
