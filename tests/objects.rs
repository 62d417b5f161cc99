//! `wirelens export objects` and `body`: hostile names cannot leave the folder, take the place of a file or follow a link.

use std::collections::{BTreeMap, HashSet};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[path = "support/tcp.rs"]
mod tcp;

use tcp::{Talk, pcap};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wirelens")).args(arguments).output().expect("the program starts")
}

/// Five hundred names that mean harm, or are hard to write.
fn hostile() -> Vec<Vec<u8>> {
    let mut names: Vec<Vec<u8>> = [
        "../../../etc/passwd",
        "..",
        ".",
        "",
        "/",
        "//",
        "/etc/shadow",
        "....//....//etc/hosts",
        "..\\..\\windows\\system.ini",
        "C:\\boot.ini",
        "C:boot.ini",
        "\\\\server\\share\\x",
        "file:///etc/passwd",
        "~/.ssh/authorized_keys",
        "~root",
        ".bashrc",
        ".ssh",
        "-rf",
        "--help",
        "-",
        "$(touch x)",
        "`touch x`",
        "a;touch x",
        "a|b",
        "a>b",
        "a<b",
        "a&b",
        "a*b",
        "a?b",
        "a\"b",
        "a'b",
        "a b",
        " a",
        "a ",
        "a.",
        "a..",
        "a. .",
        "...",
        " ",
        "  ",
        "\t",
        "a\tb",
        "a\u{0}b",
        "a\u{0}.png",
        "\u{1b}[2J",
        "a\u{7}b",
        "a\u{8}b",
        "\u{202e}gpj.exe",
        "a\u{200b}b",
        "\u{feff}a",
        "a\u{2028}b",
        "a\u{85}b",
        "CON",
        "con",
        "Con.txt",
        "PRN",
        "AUX",
        "NUL",
        "nul.tar.gz",
        "COM1",
        "com9.txt",
        "LPT1",
        "lpt9",
        "COM¹",
        "LPT²",
        "CONIN$",
        "CONOUT$",
        "CLOCK$",
        "nul ",
        "nul.",
        "aux .txt",
        "desktop.ini",
        "Thumbs.db",
        "planted",
        "PLANTED",
        "link",
        "dangling",
        "folder",
        "a\u{301}",
        "á",
        "Á",
        "ß",
        "SS",
        "ss",
        "ﬁ",
        "fi",
        "FI",
        "İ",
        "i̇",
        "Ω",
        "ω",
        "K",
        "k",
        "ＡＢ",
        "ab",
        "가",
        "가",
        "%2e%2e%2f",
        "..%2f..%2fx",
        "%00",
        "a%0ab",
        "a%2fb",
        "a/../../b",
        "./a",
        "a/",
        "index.html",
        "index.html ",
        "INDEX.HTML",
    ]
    .iter()
    .map(|name| name.as_bytes().to_vec())
    .collect();
    names.push(b"\xff\xfe\xfd".to_vec());
    names.push(vec![b'x'; 4000]);
    names.push("가".repeat(200).into_bytes());
    names.push([vec![b'y'; 300], b".png".to_vec()].concat());
    names.push([b"z.".to_vec(), vec![b'z'; 300]].concat());
    for depth in 1..60 {
        names.push(format!("{}x{depth}", "../".repeat(depth)).into_bytes());
        names.push(format!("{}y{depth}", "..\\".repeat(depth)).into_bytes());
        names.push(format!("{}{depth}", "%2e%2e/".repeat(depth)).into_bytes());
    }
    for byte in 1..=255u8 {
        if !matches!(byte, b'\r' | b'\n') && names.len() < 460 {
            names.push(vec![b'b', byte, b'c']);
        }
    }
    while names.len() < 500 {
        names.push(b"same.txt".to_vec());
    }
    names
}

/// A capture in which each name comes in `Content-Disposition`, and the same names in paths.
fn capture_of(names: &[Vec<u8>]) -> Vec<u8> {
    let mut frames = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let body = format!("body {place}");
        let quoted: Vec<u8> =
            name.iter().flat_map(|b| if matches!(b, b'"' | b'\\') { vec![b'\\', *b] } else { vec![*b] }).collect();
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n", body.len());
        let mut answer = head.into_bytes();
        let mut target = b"/a".to_vec();
        if place % 2 == 0 {
            answer.extend_from_slice(b"Content-Disposition: attachment; filename=\"");
            answer.extend_from_slice(&quoted);
            answer.extend_from_slice(b"\"\r\n");
        } else {
            target = b"/".to_vec();
            for byte in name {
                target.extend(format!("%{byte:02x}").bytes());
            }
        }
        answer.extend_from_slice(b"\r\n");
        answer.extend_from_slice(body.as_bytes());
        let request = [b"GET ", &target[..], b" HTTP/1.1\r\nHost: h\r\n\r\n"].concat();
        frames.extend(Talk::new(2000 + place as u16, 80).client(&request).server(&answer).close().frames());
    }
    pcap(&frames, usize::MAX)
}

/// Every path below a folder with what it is.
fn tree(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("it can be read") {
            let path = entry.expect("an entry").path();
            let metadata = path.symlink_metadata().expect("it is there");
            let what = if metadata.is_symlink() {
                format!("link to {}", std::fs::read_link(&path).expect("a link").display())
            } else if metadata.is_dir() {
                folders.push(path.clone());
                "folder".to_owned()
            } else {
                format!("{:?}", std::fs::read(&path).expect("it can be read"))
            };
            all.insert(path, what);
        }
    }
    all
}

#[test]
fn five_hundred_hostile_names_harm_nothing() {
    let names = hostile();
    assert_eq!(names.len(), 500);
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("hostile.pcap");
    std::fs::write(&file, capture_of(&names)).expect("it can be written");
    let outside = place.path().join("outside.txt");
    std::fs::write(&outside, "outside").expect("it can be written");
    let folder = place.path().join("out");
    std::fs::create_dir(&folder).expect("it can be made");
    // What is there already, and links that lead out.
    std::fs::write(folder.join("planted"), "mine").expect("it can be written");
    std::fs::create_dir(folder.join("folder")).expect("it can be made");
    symlink(&outside, folder.join("link")).expect("a link");
    symlink(place.path().join("not-there"), folder.join("dangling")).expect("a link");
    symlink(place.path(), folder.join("same.txt")).expect("a link");
    let before = tree(place.path());

    let output = run(&["export", "objects", &file.to_string_lossy(), "-o", &folder.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listing = String::from_utf8(output.stdout).expect("text");
    assert_eq!(listing.lines().count(), 500, "{listing}");
    assert!(!listing.contains(|c| c != '\n' && wirelens::base::safe_text::is_unsafe(c)));

    let after = tree(place.path());
    for (path, what) in &before {
        assert_eq!(after.get(path), Some(what), "{} was changed", path.display());
    }
    let fresh: Vec<&PathBuf> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    assert_eq!(fresh.len(), 500);
    let mut bodies = HashSet::new();
    let mut folded = HashSet::new();
    for path in before.keys().chain(fresh.iter().copied()).filter(|path| path.parent() == Some(&folder)) {
        let name = path.file_name().expect("a name").to_str().expect("UTF-8");
        assert!(folded.insert(name.to_lowercase()), "{name} is there in another case");
    }
    for path in fresh {
        assert_eq!(path.parent(), Some(folder.as_path()), "{} is outside", path.display());
        let name = path.file_name().expect("a name").to_str().expect("UTF-8");
        assert!(
            name.len() <= 255 && !name.starts_with(['.', '-', '~', ' ']) && !name.ends_with(['.', ' ']),
            "{name:?}"
        );
        assert!(
            !name.contains(wirelens::base::safe_text::is_unsafe) && !name.contains(['\\', ':', '*', '?', '"']),
            "{name:?}"
        );
        let stem = name.split('.').next().unwrap_or_default().trim().to_lowercase();
        assert!(!["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"].contains(&stem.as_str()), "{name:?}");
        let metadata = path.symlink_metadata().expect("it is there");
        assert!(metadata.is_file(), "{name}");
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600, "{name}");
        assert!(bodies.insert(std::fs::read(path).expect("it can be read")), "{name}: a body is there twice");
    }
    let expected: HashSet<Vec<u8>> = (0..500).map(|place| format!("body {place}").into_bytes()).collect();
    assert_eq!(bodies, expected);
}

#[test]
fn a_second_run_adds_and_overwrites_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("two.pcap");
    std::fs::write(&file, capture_of(&[b"a.txt".to_vec(), b"A.TXT".to_vec()])).expect("it can be written");
    let folder = place.path().join("new");
    for _ in 0..2 {
        let output = run(&["export", "objects", &file.to_string_lossy(), "-o", &folder.to_string_lossy()]);
        assert!(output.status.success());
    }
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("it was made")
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["A (2).TXT", "A (4).TXT", "a (3).txt", "a.txt"]);
    assert_eq!(std::fs::metadata(&folder).expect("it is there").permissions().mode() & 0o777, 0o700);
}

#[test]
fn bodies_are_written_as_carried_and_decoded() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/bodies.pcapng");
    let file = file.to_str().expect("plain");
    let body = |more: &[&str]| {
        let output = run(&[&["export", "body", file], more].concat());
        assert!(output.status.success(), "{more:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let raw = body(&["--exchange", "1", "--raw"]);
    assert_eq!((raw.len(), &raw[..2]), (47, &[0x1f, 0x8b][..]));
    let decoded = body(&["--exchange", "1"]);
    assert_eq!(decoded.len(), 452);
    assert_eq!(body(&["--exchange", "1", "--decoded"]), decoded);
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&raw[..]), &mut unpacked).expect("gzip");
    assert_eq!(unpacked, decoded);
    assert!(body(&["--exchange", "4", "--request"]).starts_with(b"--"), "a multipart form");
    // A file is made, for its user alone, and never written over.
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("body");
    let path = target.to_str().expect("plain");
    assert!(body(&["--exchange", "1", "-o", path]).is_empty());
    assert_eq!(std::fs::read(&target).expect("it is there"), decoded);
    assert_eq!(target.metadata().expect("it is there").permissions().mode() & 0o777, 0o600);
    for (arguments, status, code) in [
        (&["export", "body", file, "--exchange", "1", "-o", path][..], 1, "E-WRITE"),
        (&["export", "body", file, "--exchange", "99"], 2, "E-EXCHANGE"),
        (&["export", "body", file], 2, "E-OPTION"),
        (&["export", "objects", file], 2, "E-OPTION"),
        (&["export", "har", "nowhere.pcap"], 5, "E-INPUT"),
    ] {
        let output = run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(status) && errors.contains(code), "{arguments:?}: {errors}");
        assert!(output.stdout.is_empty());
    }
}
