//! The directions of imports between the rooms of `src/`, and the limits on the size of a file, as the architecture page in
//! `src/lib.rs` draws them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("names", &["base"]),
    ("dissect", &["base", "names"]),
    ("protocols", &["base", "names", "dissect"]),
    ("source", &["base"]),
    ("engine", &["base", "dissect"]),
    ("analysis", &["base", "names", "dissect", "engine", "protocols", "source"]),
    ("samples", &["base"]),
    ("rights", &["base"]),
    ("filter", &["base", "dissect", "engine", "analysis"]),
    ("explain", &["base", "dissect"]),
    ("export", &["base", "names", "dissect", "protocols", "engine", "source", "analysis", "filter", "explain"]),
    ("lessons", &["base", "dissect", "engine", "analysis", "filter", "explain", "export", "samples"]),
    (
        "tui",
        &[
            "base",
            "names",
            "dissect",
            "protocols",
            "engine",
            "source",
            "analysis",
            "filter",
            "explain",
            "export",
            "samples",
            "rights",
            "lessons",
        ],
    ),
    (
        "cli",
        &[
            "base",
            "names",
            "dissect",
            "protocols",
            "engine",
            "source",
            "analysis",
            "filter",
            "explain",
            "export",
            "samples",
            "rights",
            "lessons",
            "tui",
        ],
    ),
];

/// Protocols that share the file of another.
const HOMES: &[(&str, &str)] =
    &[("ipv6.hopopts", "ipv6.options"), ("ipv6.dstopts", "ipv6.options"), ("wlan_aggregate", "wlan.amsdu")];

/// Test code may reach further: these modules are compiled for tests only.
const TEST_ONLY: &[&str] = &["src/protocols/testing.rs", "src/explain/tests.rs", "src/explain/tests/registered.rs"];

/// Files may be this long before they must be split, tests at their end not counted.
const LONGEST_FILE: usize = 750;

#[test]
fn imports_follow_the_picture() {
    let allowed: BTreeMap<_, _> = ROOMS.iter().copied().collect();
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(room) = room_of(&file) else { continue };
        let Some(may) = allowed.get(room.as_str()) else {
            wrong.push(format!("{}: the room {room} is not in the picture", file.display()));
            continue;
        };
        for (line, name) in imports(&body(&file)) {
            if name != room && allowed.contains_key(name.as_str()) && !may.contains(&name.as_str()) {
                wrong.push(format!("{}:{line}: {room} must not import {name}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_picture_has_no_cycle() {
    let allowed: BTreeMap<_, _> = ROOMS.iter().copied().collect();
    for (position, (room, may)) in ROOMS.iter().enumerate() {
        for other in *may {
            let at = ROOMS.iter().position(|(name, _)| name == other);
            assert!(at.is_some_and(|at| at < position), "{room} imports {other}, which stands after it");
        }
        assert!(allowed.contains_key(room));
    }
}

#[test]
fn files_are_short_enough_to_read() {
    let long: Vec<_> = sources()
        .into_iter()
        .map(|file| (body(&file).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "split these: {long:?}");
}

#[test]
fn two_files_may_be_unsafe() {
    let allows =
        |file: &PathBuf| body(file).contains("allow(unsafe_code)") || body(file).contains("expect(unsafe_code)");
    let found: Vec<_> = sources().into_iter().filter(allows).collect();
    let may = ["src/base/room.rs", "src/source/map.rs"];
    assert!(
        found.len() == may.len() && found.iter().all(|file| may.iter().any(|may| file.ends_with(may))),
        "{found:?}"
    );
}

/// Fields without a specification: what the program computes, and what the file says of a packet. The number may only fall.
const WITHOUT_SPECIFICATION: usize = 90;

#[test]
fn fields_name_their_specification() {
    let registry = wirelens::analysis::registry();
    let mut without: Vec<_> = registry.fields().filter(|f| f.spec.is_empty()).map(|f| f.filter).collect();
    without.sort_unstable();
    without.dedup();
    assert!(without.len() <= WITHOUT_SPECIFICATION, "{} fields: {without:?}", without.len());
}

#[test]
fn every_protocol_is_registered() {
    let declared: usize = sources().iter().map(|file| body(file).matches(": Protocol =").count()).sum();
    assert_eq!(wirelens::protocols::ALL.len(), declared, "a protocol is missing in protocols::ALL, or twice in it");
}

#[test]
fn a_protocol_lives_in_the_file_of_its_name() {
    let protocols = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/protocols");
    for protocol in wirelens::protocols::ALL {
        let name = protocol.field.filter;
        let stem = HOMES.iter().find(|(filter, _)| *filter == name).map_or(name, |(_, home)| home);
        // A dot in the name is a folder: `ipv6.routing` lives in `ipv6/routing.rs`. A module has no dashes.
        let stem = stem.replace('.', "/").replace('-', "_");
        let homes = [protocols.join(format!("{stem}.rs")), protocols.join(&stem).join("mod.rs")];
        assert!(homes.iter().any(|home| home.exists()), "the protocol {name} has no file {stem}.rs");
    }
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src is readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !TEST_ONLY.iter().any(|test| path.ends_with(test))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The file without its tests, which stand at its end.
fn body(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a source file is readable");
    match text.find("#[cfg(test)]\nmod ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

fn room_of(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    let room = first.strip_suffix(".rs").unwrap_or(first);
    (room != "lib" && room != "main").then(|| room.to_owned())
}

/// Line number and room of every `crate::room` that a line of code names.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        let mut rest = line;
        while let Some(at) = rest.find("crate::") {
            rest = &rest[at + "crate::".len()..];
            if let Some(list) = rest.strip_prefix('{') {
                let inside = list.split('}').next().unwrap_or_default();
                let mut depth = 0;
                for name in inside.split(|c| {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    c == ','
                }) {
                    found.push((number + 1, name.trim().split("::").next().unwrap_or_default().to_owned()));
                }
            } else {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.push((number + 1, name));
            }
        }
    }
    found
}
