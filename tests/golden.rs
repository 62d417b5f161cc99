//! The layers of every capture in `captures/`, compared with what was read in review.
//!
//! The text of `captures/NAME/FILE` is `tests/golden/NAME/FILE.txt`. `BLESS=1 cargo test --test golden` writes the files
//! anew; what changed is then seen in the version history.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options};
use wirelens::base::FrameId;
use wirelens::export::Form;
use wirelens::export::render::Frames;
use wirelens::export::text::{Detail, Text};
use wirelens::source::{OpenOptions, Source};

fn open(path: &Path) -> Option<Arc<Capture>> {
    let source = Source::open(path, &OpenOptions::default()).ok()?;
    let secrets = Arc::default();
    // A key log may stand beside it.
    let keys = path.with_added_extension("keys");
    if keys.is_file() {
        read_key_log(&keys, &secrets).expect("the key log can be read");
    }
    let capture = Capture::new(source, Options { secrets, ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    Some(capture)
}

/// Everything `wirelens read -V` prints of a capture.
fn layers(capture: &Arc<Capture>) -> String {
    let mut form = Text::new(None, Some(Detail::All), false);
    let mut frames = Frames::new(Arc::clone(capture), form.want());
    let mut out = Vec::new();
    for id in 0..capture.len() as u32 {
        let frame = frames.read(FrameId(id)).expect("the file does not change");
        form.frame(&mut out, &frame);
    }
    String::from_utf8(out).expect("text is UTF-8")
}

fn files(folder: &Path, ending: impl Fn(&str) -> bool + Copy) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.file_name().is_some_and(|name| ending(&name.to_string_lossy())) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn is_capture(name: &str) -> bool {
    let plain = ["gz", "zst", "lz4"].iter().find_map(|packed| name.strip_suffix(&format!(".{packed}"))).unwrap_or(name);
    plain.ends_with(".pcap") || plain.ends_with(".pcapng")
}

#[test]
fn every_capture_has_the_layers_that_were_reviewed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (captures, golden) = (root.join("captures"), root.join("tests/golden"));
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    let mut expected = BTreeSet::new();
    for path in files(&captures, is_capture) {
        // Some files in `formats/` are there to be refused.
        let Some(capture) = open(&path) else { continue };
        let name = path.strip_prefix(&captures).expect("it lies in there");
        let place = golden.join(format!("{}.txt", name.display()));
        let text = layers(&capture);
        if bless {
            fs::create_dir_all(place.parent().expect("it has a folder")).expect("the folder can be made");
            fs::write(&place, &text).expect("the text can be written");
        }
        match fs::read_to_string(&place) {
            Err(_) => wrong.push(format!("{}: there is no {}", name.display(), place.display())),
            Ok(reviewed) if reviewed != text => {
                let line = reviewed.lines().zip(text.lines()).take_while(|(one, other)| one == other).count();
                let show = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
                let (was, is) = (show(&reviewed), show(&text));
                wrong.push(format!("{}, line {}:\n  reviewed: {was}\n  now:      {is}", name.display(), line + 1));
            }
            Ok(_) => {}
        }
        expected.insert(place);
    }
    assert!(expected.len() > 50, "only {} captures", expected.len());
    // Other tests keep their texts in folders of their own beside these.
    let of_captures = |name: &str| name.strip_suffix(".txt").is_some_and(is_capture);
    for stale in files(&golden, of_captures).into_iter().filter(|file| !expected.contains(file)) {
        if bless {
            fs::remove_file(&stale).expect("it can be removed");
        } else {
            wrong.push(format!("{}: of no capture", stale.display()));
        }
    }
    let count = wrong.len();
    assert!(wrong.is_empty(), "{count} differ; after review: BLESS=1 cargo test --test golden\n{}", wrong.join("\n"));
}

#[test]
fn the_request_on_loopback_has_its_four_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/null");
    for file in ["seed-frame9.pcapng", "seed-frame9.pcap"] {
        let capture = open(&root.join(file)).expect(file);
        let mut form = Text::new(None, Some(Detail::Only(Vec::new())), false);
        let mut frames = Frames::new(Arc::clone(&capture), form.want());
        let frame = frames.read(FrameId::from_number(9).expect("a number")).expect("it has twenty frames");
        let mut out = Vec::new();
        form.frame(&mut out, &frame);
        let text = String::from_utf8_lossy(&out);
        let on = if file.ends_with("ng") { " on interface lo0, id 0" } else { "" };
        let expected = [
            format!("Frame 9: 658 bytes on wire (5264 bits), 658 bytes captured (5264 bits){on}"),
            "Null/Loopback".to_owned(),
            "Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1".to_owned(),
            "Transmission Control Protocol, Src Port: 50647, Dst Port: 5000, Seq: 1, Ack: 1, Len: 602".to_owned(),
        ];
        assert_eq!(text.lines().take(4).collect::<Vec<_>>(), expected, "{file}");
    }
}
