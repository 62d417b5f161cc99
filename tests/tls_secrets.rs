//! What opens TLS is never given out: no view, export, error or debug text holds a secret of the key log or of a private key,
//! unless a capture is saved with its keys because that was asked for.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use wirelens::analysis::Options;
use wirelens::analysis::secrets::KeyLog;
use wirelens::dissect::Secrets;

fn captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")
}

fn run(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    program.args(arguments).env_remove("SSLKEYLOGFILE").output().expect("the program starts")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain text")
}

/// Secrets as bytes.
struct Hidden(Vec<Vec<u8>>);

impl Hidden {
    /// Those of a key log: the last word of each line.
    fn of_key_log(log: &str) -> Self {
        let words = log.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(' ').nth(2));
        Self(words.map(|word| unhexed(word).expect("hexadecimal digits")).collect())
    }

    /// What of them is in `out`, as bytes or in hexadecimal digits of any case, also where those stand apart.
    fn found_in(&self, out: &[u8]) -> Option<String> {
        let lower = out.to_ascii_lowercase();
        let digits: Vec<u8> = lower.iter().copied().filter(u8::is_ascii_hexdigit).collect();
        let holds = |all: &[u8], part: &[u8]| memchr::memmem::find(all, part).is_some();
        self.0.iter().find_map(|secret| {
            let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
            let is_there = holds(out, secret) || holds(&lower, hex.as_bytes()) || holds(&digits, hex.as_bytes());
            is_there.then_some(hex)
        })
    }
}

fn unhexed(word: &str) -> Option<Vec<u8>> {
    let pairs = word.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
}

/// All ways in which something of a capture is written.
fn ways(file: &str, folder: &Path) -> Vec<Vec<String>> {
    let out = |name: &str| text(&folder.join(name)).to_owned();
    let all: Vec<Vec<&str>> = vec![
        vec!["read", file, "-V"],
        vec!["read", file, "-x"],
        vec!["read", file, "-T", "json"],
        vec!["read", file, "-T", "jsonl"],
        vec!["read", file, "-T", "csv"],
        vec!["read", file, "-T", "fields", "-e", "tls"],
        vec!["read", file, "-Y", "tls.nosuchfield == 1"],
        vec!["http", file, "-T", "text"],
        vec!["http", file, "-T", "json"],
        vec!["http", file, "-T", "csv"],
        vec!["http", file, "-T", "jsonl"],
        vec!["follow", file, "--stream", "0"],
        vec!["follow", file, "--stream", "0", "--tls"],
        vec!["follow", file, "--stream", "0", "--decoded"],
        vec!["export", "har", file],
        vec!["export", "har", file, "--show-secrets"],
        vec!["export", "curl", file],
        vec!["info", file],
        vec!["stats", file],
        vec!["story", file],
        vec!["layers", file, "--frame", "11"],
        vec!["ladder", file, "--stream", "0"],
        vec!["handout", file],
        vec!["explain", "tls.handshake.random", file],
    ];
    let mut all: Vec<Vec<String>> = all.into_iter().map(|way| way.into_iter().map(str::to_owned).collect()).collect();
    for name in ["saved.pcapng", "saved.pcap"] {
        all.push(["read", file, "-w", &out(name)].map(str::to_owned).into());
    }
    all
}

#[test]
fn no_secret_is_in_what_is_written() {
    for name in ["tls/tls13", "tls/tls12", "tls/http2", "tls/rsa"] {
        let path = captures().join(format!("{name}.pcapng"));
        let log = path.with_added_extension("keys");
        let hidden = Hidden::of_key_log(&std::fs::read_to_string(&log).expect("a key log"));
        assert!(!hidden.0.is_empty(), "{name}");
        let folder = tempfile::tempdir().expect("a folder");
        let (mut opened, mut done) = (false, 0);
        for way in ways(text(&path), folder.path()) {
            let own: Vec<&str> = way.iter().map(String::as_str).collect();
            let output = run(&[&own[..], &["--keylog", text(&log)]].concat());
            done += usize::from(output.status.success());
            opened |= memchr::memmem::find(&output.stdout, b"GET /").is_some();
            for out in [&output.stdout, &output.stderr] {
                assert_eq!(hidden.found_in(out), None, "{name}: {}", own.join(" "));
            }
        }
        assert!(opened, "{name}: the keys are used");
        assert!(done >= 18, "{name}: only {done} of these say something");
        for entry in std::fs::read_dir(folder.path()).expect("a folder").flatten() {
            let bytes = std::fs::read(entry.path()).expect("a file");
            assert_eq!(hidden.found_in(&bytes), None, "{name}: {}", entry.path().display());
        }
        // The same look finds them where they were asked for.
        let with = folder.path().join("with.pcapng");
        let saved = run(&["read", text(&path), "--keylog", text(&log), "-w", text(&with), "--embed-keys"]);
        assert!(saved.status.success(), "{name}: {}", String::from_utf8_lossy(&saved.stderr));
        assert!(hidden.found_in(&std::fs::read(&with).expect("a file")).is_some(), "{name}");
        // What a capture brings with it is shown by none of these either.
        for way in ways(text(&with), folder.path()) {
            let own: Vec<&str> = way.iter().map(String::as_str).collect();
            let output = run(&own);
            for out in [&output.stdout, &output.stderr] {
                assert_eq!(hidden.found_in(out), None, "{name}, keys within: {}", own.join(" "));
            }
        }
    }
}

#[test]
fn a_private_key_is_in_nothing_that_is_written() {
    use base64::Engine as _;
    let path = captures().join("tls/rsa.pcapng");
    let key = path.with_added_extension("pkcs1");
    let file = std::fs::read_to_string(&key).expect("a private key");
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('-')).collect();
    let der = base64::engine::general_purpose::STANDARD.decode(lines.concat()).expect("PEM");
    // RFC 8017 §A.1.2: behind the public half, which certificates show, come the secret numbers.
    let secret = der.len() / 3;
    let mut hidden: Vec<Vec<u8>> = der[secret + 60..].chunks_exact(32).map(<[u8]>::to_vec).collect();
    hidden.extend(lines[lines.len() / 2..lines.len() - 1].iter().map(|line| line.as_bytes().to_vec()));
    let hidden = Hidden(hidden);
    let folder = tempfile::tempdir().expect("a folder");
    let mut opened = false;
    for way in ways(text(&path), folder.path()) {
        let own: Vec<&str> = way.iter().map(String::as_str).collect();
        let output = run(&[&own[..], &["--rsa-key", text(&key)]].concat());
        opened |= memchr::memmem::find(&output.stdout, b"GET /").is_some();
        for out in [&output.stdout, &output.stderr] {
            assert_eq!(hidden.found_in(out), None, "{}", own.join(" "));
        }
    }
    assert!(opened, "the key is used");
    for entry in std::fs::read_dir(folder.path()).expect("a folder").flatten() {
        assert_eq!(hidden.found_in(&std::fs::read(entry.path()).expect("a file")), None);
    }
}

/// A panic and a log line may print what they are about.
#[test]
fn debug_texts_hold_no_secret() {
    let path = captures().join("tls/tls13.pcapng.keys");
    let log = std::fs::read_to_string(&path).expect("a key log");
    // The last line is cut, so that its beginning is kept.
    let folder = tempfile::tempdir().expect("a folder");
    let beside = folder.path().join("keys");
    let line = "RSA 0011223344556677 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    std::fs::write(&beside, format!("{line}\n{}", log.trim_end())).expect("written");
    let secrets = Arc::<Secrets>::default();
    let key_log = Arc::new(KeyLog::new(&beside));
    key_log.read(&secrets).expect("it is read");
    let options = Options { secrets, key_log: Some(key_log), ..Options::default() };
    let shown = format!("{options:?}");
    assert!(shown.contains("Secrets("), "{shown}");
    let mut hidden = Hidden::of_key_log(&log);
    hidden.0.push(unhexed("00112233445566778899aabbccddeeff").expect("digits"));
    assert_eq!(hidden.found_in(shown.as_bytes()), None);
    // Bytes of a line are printed as numbers, too.
    let numbers = |text: &str| text.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(", ");
    let last = log.trim_end();
    for part in [&line[20..40], &last[last.len() - 20..]] {
        assert!(!shown.contains(&numbers(part)), "{shown}");
    }
}
