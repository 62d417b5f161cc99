//! Responses written so that inspectors lose their body: each is shown whole, with the trick named, or with the reason why not.
//!
//! The captures are those of the HTTP Evader in `captures/http1` below `$WIRELENS_SHARED` (`../shared` when it is not set);
//! without them the test is skipped and says so. All of them deliver one test file, known by its SHA-256; some add
//! junk behind it, to the body itself.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use sha2::{Digest, Sha256};
use wirelens::analysis::{Capture, Options};
use wirelens::base::ExchangeId;
use wirelens::export::exchanges::Exchanges;
use wirelens::source::{OpenOptions, Source};

/// Bytes of the file that every response carries.
const LENGTH: usize = 68;
/// Its SHA-256.
const DELIVERED: &str = "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f";

#[test]
fn evasions_deliver_their_body_or_a_reason() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("captures/http1");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("http-evader-")));
    files.sort();
    if files.is_empty() {
        eprintln!("SKIPPED: there are no captures of the HTTP Evader in {}; set WIRELENS_SHARED", folder.display());
        return;
    }
    let (mut whole, mut silent) = (0, Vec::new());
    for path in &files {
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let full = Exchanges::new(&capture).full(ExchangeId(0)).unwrap_or_else(|| panic!("{name}: no exchange"));
        let target = full.row.target.clone().unwrap_or_default();
        let notes: Vec<String> = full.row.notes.iter().map(ToString::to_string).collect();
        let body = full.response.as_ref().map(|part| part.body.decoded()).unwrap_or_default();
        let is_whole = full.response.as_ref().is_some_and(|part| part.body.whole);
        let file = body.get(..LENGTH).unwrap_or_default();
        let digest: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
        let delivered = is_whole && digest == DELIVERED;
        whole += u32::from(delivered);
        println!("{name}\t{target}\t{}\t{}", if delivered { "whole" } else { "not whole" }, notes.join("; "));
        if notes.is_empty() {
            silent.push(name);
        }
    }
    println!("{whole} of {} bodies are whole", files.len());
    assert!(silent.is_empty(), "nothing is said of {silent:?}");
    // The goal: 480 of the 502 captures of the whole set.
    assert!(whole as usize * 502 >= files.len() * 480, "{whole} of {} bodies are whole", files.len());
}
