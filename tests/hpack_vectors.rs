//! HPACK against the vectors that others made: RFC 7541 appendix C, and the stories of hpack-test-case. Vectors lie in
//! `vectors` below `$WIRELENS_SHARED` (`../shared` when it is not set); without them the tests are skipped and say so.

use std::path::{Path, PathBuf};

use serde_json::Value;
use wirelens::base::FrameId;
use wirelens::protocols::http2::hpack::table::Origin;
use wirelens::protocols::http2::hpack::{Decoder, Form};

type Header = (Vec<u8>, Vec<u8>);
type Headers = Vec<Header>;

/// A file: its name, its blocks, and what they say.
type Story = (String, Vec<(Vec<u8>, Headers)>);

fn vectors(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("vectors").join(name);
    if !folder.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
        return None;
    }
    Some(folder)
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn hex(text: &str) -> Vec<u8> {
    let digit = |byte: u8| (byte as char).to_digit(16).unwrap() as u8;
    text.as_bytes().chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

/// The headers of a block; a header of which something is unknown is `None`.
fn decode(decoder: &mut Decoder, block: &[u8]) -> Result<Vec<Option<Header>>, String> {
    let mut all = Vec::new();
    let result = decoder.block(block, &mut |line| {
        if line.form != Form::SizeUpdate {
            all.push(line.name.zip(line.value).map(|(name, value)| (name.to_vec(), value.to_vec())));
        }
    });
    result.map(|()| all).map_err(|damage| damage.what.to_string())
}

/// The stories.
fn stories() -> Option<Vec<Story>> {
    let folder = vectors("hpack-test-case")?;
    let mut all = Vec::new();
    for encoder in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in std::fs::read_dir(&encoder).unwrap().map(|entry| entry.unwrap().path()) {
            let story = read(&file);
            let cases = story["cases"].as_array().unwrap().iter().map(|case| {
                let header = |object: &Value| {
                    let (name, value) = object.as_object().unwrap().iter().next().unwrap();
                    (name.clone().into_bytes(), value.as_str().unwrap().as_bytes().to_vec())
                };
                let headers = case["headers"].as_array().unwrap().iter().map(header).collect();
                (hex(case["wire"].as_str().unwrap()), headers)
            });
            all.push((file.display().to_string(), cases.collect()));
        }
    }
    assert!(all.len() > 10, "there are stories");
    Some(all)
}

#[test]
fn the_examples_of_the_rfc_are_read() {
    let Some(folder) = vectors("hpack-rfc7541") else { return };
    let groups = read(&folder.join("appendix-c.json"));
    let mut blocks = 0;
    for (name, examples) in groups.as_object().unwrap() {
        let mut decoder = Decoder::default();
        if name.contains("Response") {
            // A change to 256 bytes, which the examples take as agreed on.
            decode(&mut decoder, &[0x3f, 0xe1, 0x01]).unwrap();
        }
        for example in examples.as_array().unwrap() {
            let text = |value: &Value| value.as_str().unwrap().as_bytes().to_vec();
            let expected: Headers =
                example["headers"].as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
            let own = decode(&mut decoder, &hex(example["wire"].as_str().unwrap())).unwrap();
            assert_eq!(own, expected.into_iter().map(Some).collect::<Vec<_>>(), "{name}");
            blocks += 1;
        }
    }
    assert_eq!(blocks, 6, "C.4 and C.6, or C.3 and C.5, with three blocks each");
}

#[test]
fn every_stored_block_is_read() {
    let Some(stories) = stories() else { return };
    let mut blocks = 0;
    for (file, cases) in &stories {
        let mut decoder = Decoder::default();
        for (place, (block, expected)) in cases.iter().enumerate() {
            let own = decode(&mut decoder, block).unwrap_or_else(|why| panic!("{file}, block {place}: {why}"));
            assert_eq!(own, expected.iter().cloned().map(Some).collect::<Vec<_>>(), "{file}, block {place}");
            blocks += 1;
        }
    }
    println!("{blocks} blocks agree");
    assert!(blocks > 1000, "{blocks}");
}

#[test]
fn who_joins_late_says_nothing_wrong() {
    let Some(stories) = stories() else { return };
    let (mut known, mut unknown) = (0u32, 0u32);
    for (file, cases) in &stories {
        let step = (cases.len() / 20).max(1);
        for from in (1..cases.len()).step_by(step) {
            let mut decoder = Decoder::default();
            decoder.forget();
            for (place, (block, expected)) in cases.iter().enumerate().skip(from) {
                let own = decode(&mut decoder, block).unwrap_or_else(|why| panic!("{file}, block {place}: {why}"));
                assert_eq!(own.len(), expected.len(), "{file}, from {from}, block {place}");
                for (own, expected) in own.iter().zip(expected) {
                    match own {
                        Some(own) => {
                            assert_eq!(own, expected, "{file}, from {from}, block {place}");
                            known += 1;
                        }
                        None => unknown += 1,
                    }
                }
            }
        }
    }
    println!("{known} headers are known and {unknown} are not");
    assert!(known > 10 * unknown && unknown > 0, "{known} of {}", known + unknown);
}

#[test]
fn entries_come_from_the_blocks_that_inserted_them() {
    let Some(stories) = stories() else { return };
    let mut found = 0;
    for (file, cases) in &stories {
        let mut decoder = Decoder::default();
        // For each header that was inserted, the block: the last one counts.
        let mut inserted: Vec<(Header, u32)> = Vec::new();
        for (place, (block, _)) in cases.iter().enumerate() {
            decoder
                .block(block, &mut |line| {
                    let header = (line.name.unwrap_or_default().to_vec(), line.value.unwrap_or_default().to_vec());
                    if line.form == Form::Indexed && line.index > 61 {
                        let blocks = inserted.iter().filter(|(other, _)| *other == header).map(|(_, block)| *block);
                        let origin = line.origin;
                        let is_there = |block: u32| match origin {
                            Origin::Here => block == place as u32,
                            Origin::Frame(FrameId(frame)) => frame == block,
                            _ => false,
                        };
                        assert!(blocks.into_iter().any(is_there), "{file}, block {place}: {origin:?}");
                        found += 1;
                    }
                    if line.form == Form::Inserted {
                        inserted.push((header, place as u32));
                    }
                })
                .unwrap();
            decoder.placed(FrameId(place as u32));
        }
    }
    assert!(found > 1000, "{found}");
}

#[test]
fn every_block_is_survived_when_it_is_cut() {
    let Some(stories) = stories() else { return };
    for (_, cases) in stories.iter().step_by(7) {
        let mut decoder = Decoder::default();
        for (block, _) in cases.iter().take(20) {
            for cut in 0..block.len() {
                let _ = decode(&mut decoder.clone(), &block[..cut]);
            }
            decode(&mut decoder, block).unwrap();
        }
    }
}
