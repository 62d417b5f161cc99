//! What is decrypted, against tshark with the same keys: each version and cipher that is read here, key exchange by RSA with the
//! private key alone, and files into which keys were embedded.
//!
//! Without tshark on this machine the comparisons are skipped and say so. Ciphers that no program at hand speaks any more are
//! in a capture below `$WIRELENS_SHARED`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Secrets, Trouble, Want};
use wirelens::export::exchanges::Exchanges;
use wirelens::export::save::{Choice, keys_of, save_with_keys};
use wirelens::protocols::tls::crypto::private_key::{self, Unreadable};
use wirelens::source::writer::FileFormat;
use wirelens::source::{OpenOptions, Source};

/// A request or an answer: its frame, and its target or its status.
type Row = (u64, String);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/tls")
}

fn keys_beside(path: &Path) -> PathBuf {
    path.with_added_extension("keys")
}

fn loaded(source: Source, secrets: Arc<Secrets>) -> Arc<Capture> {
    let capture = Capture::new(source, Options { secrets, ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn open(path: &Path) -> Source {
    Source::open(path, &OpenOptions::default()).expect("a capture")
}

fn with_keys(path: &Path) -> Arc<Capture> {
    let secrets = Arc::<Secrets>::default();
    read_key_log(&keys_beside(path), &secrets).expect("a key log");
    loaded(open(path), secrets)
}

fn ours(capture: &Arc<Capture>) -> Vec<Row> {
    let mut exchanges = Exchanges::new(capture);
    let mut rows = Vec::new();
    for id in 0..exchanges.len() as u32 {
        let Some(row) = exchanges.row(ExchangeId(id)) else { continue };
        if let (Some(target), Some(frames)) = (&row.target, row.request_frames) {
            rows.push((frames.1.number(), target.clone()));
        }
        if let (Some(status), Some(frames)) = (row.status, row.response_frames) {
            rows.push((frames.1.number(), status.to_string()));
        }
    }
    rows.sort();
    rows
}

/// The same as tshark sees it; `None` where there is no tshark.
fn theirs(path: &Path, options: &[String]) -> Option<Vec<Row>> {
    let fields = ["http.request.uri", "http.response.code", "http2.headers.path", "http2.headers.status"];
    let mut command = Command::new("tshark");
    command.args(["-2", "-r"]).arg(path).args(["-d", "tls.port==4433,http", "-d", "tls.port==4434,http"]).args(options);
    // Bodies that the end of the connection ends are never shown otherwise.
    command.args([
        "-o",
        "http.desegment_body:FALSE",
        "-Y",
        "http || http2.type == 1",
        "-T",
        "fields",
        "-E",
        "separator=/s",
        "-E",
        "aggregator=,",
    ]);
    command.args(["-e", "frame.number"]).args(fields.iter().flat_map(|field| ["-e", field]));
    let Ok(output) = command.output() else {
        eprintln!("SKIPPED: there is no tshark to compare with");
        return None;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut rows = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        let frame: u64 = words.next().and_then(|word| word.parse().ok()).expect("a number");
        rows.extend(words.flat_map(|word| word.split(',')).map(|word| (frame, word.to_owned())));
    }
    rows.sort();
    Some(rows)
}

fn option(name: &str, path: &Path) -> [String; 2] {
    ["-o".to_owned(), format!("{name}:{}", path.display())]
}

/// Message heads alone count here: where bodies end is compared elsewhere.
fn heads(rows: Vec<Row>) -> Vec<String> {
    let mut heads: Vec<String> = rows.into_iter().map(|(_, word)| word).collect();
    heads.sort();
    heads
}

#[test]
fn every_recording_is_decrypted_as_tshark_does() {
    for (name, least) in
        [("older", 20), ("rsa", 14), ("http2", 32), ("tls12", 4), ("tls13", 8), ("early-http", 6), ("redirect", 4)]
    {
        let path = folder().join(format!("{name}.pcapng"));
        let found = ours(&with_keys(&path));
        assert!(found.len() >= least, "{name}: {found:?}");
        if let Some(expected) = theirs(&path, &option("tls.keylog_file", &keys_beside(&path))) {
            assert_eq!(heads(found), heads(expected), "{name}");
        }
    }
}

/// A request in the first flight of a session that is taken up again: it is listed with its answer, which comes before the
/// handshake is over.
#[test]
fn a_request_in_early_data_has_its_answer() {
    let capture = with_keys(&folder().join("early-http.pcapng"));
    let mut exchanges = Exchanges::new(&capture);
    let rows: Vec<_> = (0..exchanges.len() as u32).filter_map(|id| exchanges.row(ExchangeId(id))).collect();
    let targets: Vec<_> = rows.iter().map(|row| row.target.as_deref().unwrap_or_default()).collect();
    assert_eq!(targets, ["/hello.txt?first", "/hello.txt?early", "/hello.txt?late"]);
    assert!(rows.iter().all(|row| row.status == Some(200) && row.complete && row.notes.is_empty()), "{rows:?}");
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let mut has = |frame: FrameId, filter: &str| {
        let view = reader.read(frame).expect("a frame");
        view.tape.items().iter().any(|item| item.field.filter == filter)
    };
    // Hello and request come in one packet; the client ends its handshake behind the answer.
    let (asked, answered) = (rows[1].request_frames.expect("there").0, rows[1].response_frames.expect("there").0);
    assert!(has(asked, "tls.handshake.extensions.supported_version") && has(asked, "http.request.uri"));
    assert!(has(answered, "http.response.code") && answered > asked);
    // Without the line for it, that alone stays closed.
    let keys = std::fs::read_to_string(keys_beside(&folder().join("early-http.pcapng"))).expect("a key log");
    let without: String =
        keys.lines().filter(|line| !line.starts_with("CLIENT_EARLY")).map(|l| l.to_owned() + "\n").collect();
    let beside = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(beside.path(), without).expect("written");
    let secrets = Arc::<Secrets>::default();
    read_key_log(beside.path(), &secrets).expect("a key log");
    let capture = loaded(open(&folder().join("early-http.pcapng")), secrets);
    let mut exchanges = Exchanges::new(&capture);
    let rows: Vec<_> = (0..exchanges.len() as u32).filter_map(|id| exchanges.row(ExchangeId(id))).collect();
    assert!(rows.iter().any(|row| row.target.as_deref() == Some("/hello.txt?first")));
    assert!(rows.iter().all(|row| row.target.as_deref() != Some("/hello.txt?early")), "{rows:?}");
    assert!(capture.ledger().openers_of(1).iter().any(|opener| matches!(opener.trouble(), Some(Trouble::NoEarly(_)))));
}

/// HTTP/2 and HTTP/1 within TLS, through proxies that are asked in clear text, within TLS, and in HTTP/2 within TLS.
#[test]
fn what_goes_through_tunnels_is_decrypted() {
    let path = folder().join("proxy.pcapng");
    let capture = with_keys(&path);
    let mut exchanges = Exchanges::new(&capture);
    let rows: Vec<_> = (0..exchanges.len() as u32).filter_map(|id| exchanges.row(ExchangeId(id))).collect();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.stream.map_or(0, |(_, index)| index), row.protocol, row.url.clone(), row.status))
        .collect();
    let url = |path: &str| Some(format!("https://www.example.test{path}"));
    let expected = [
        (0, "HTTP", None, Some(200)),
        (0, "HTTP2", url("/"), Some(302)),
        (0, "HTTP2", url("/index.html"), Some(200)),
        (1, "HTTP", None, Some(200)),
        (1, "HTTP", url("/hello.txt"), Some(200)),
        (2, "HTTP2", None, Some(200)),
        (2, "HTTP", url("/hello.txt"), Some(200)),
    ];
    assert_eq!(told, expected);
    // What goes through a tunnel in HTTP/1 tshark decrypts as well.
    let within: Vec<Row> = ours(&capture).into_iter().filter(|(frame, _)| (7..24).contains(frame)).collect();
    assert_eq!(within.len(), 4, "{within:?}");
    if let Some(expected) = theirs(&path, &option("tls.keylog_file", &keys_beside(&path))) {
        assert_eq!(within, expected.into_iter().filter(|(frame, _)| (7..24).contains(frame)).collect::<Vec<_>>());
    }
}

#[test]
fn ciphers_of_old_are_decrypted_as_tshark_does() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let path = shared.join("captures/tls/all_ciphers.pcap");
    if !path.is_file() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", path.display());
        return;
    }
    let capture = with_keys(&path);
    let opened = |index: u32| capture.ledger().opener(index, 0).is_some_and(|opener| opener.trouble().is_none());
    let streams = (0..capture.stream_count() as u32).filter(|index| opened(*index)).count();
    let mut command = Command::new("tshark");
    command.arg("-r").arg(&path).args(option("tls.keylog_file", &keys_beside(&path)));
    let Ok(output) = command.args(["-Y", "data || http", "-T", "fields", "-e", "tcp.stream"]).output() else {
        eprintln!("SKIPPED: there is no tshark to compare with");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut theirs: Vec<&str> = text.lines().collect();
    theirs.sort_unstable();
    theirs.dedup();
    assert!(streams >= theirs.len() && !theirs.is_empty(), "{streams} of {}", theirs.len());
}

#[test]
fn a_private_key_opens_what_its_key_exchange_protects() {
    let path = folder().join("rsa.pcapng");
    let expected = ours(&with_keys(&path));
    assert_eq!(expected.len(), 14);
    for form in ["pkcs1", "pkcs8"] {
        let secrets = Arc::<Secrets>::default();
        let file = std::fs::read(path.with_added_extension(form)).expect("a private key");
        let keys = private_key::read(&file).expect("it is read");
        assert_eq!(keys.len(), 1);
        for key in keys {
            assert!(secrets.add_private_key(key));
        }
        assert_eq!(format!("{secrets:?}"), "Secrets(0, 1)", "a key is not printed");
        let capture = loaded(open(&path), secrets);
        assert_eq!(ours(&capture), expected, "{form}");
    }
    // One of another server opens nothing.
    let other = loaded(open(&folder().join("suites.pcapng")), {
        let secrets = Arc::<Secrets>::default();
        let file = std::fs::read(path.with_added_extension("pkcs8")).expect("a private key");
        private_key::read(&file).expect("it is read").into_iter().for_each(|key| {
            secrets.add_private_key(key);
        });
        secrets
    });
    assert!(ours(&other).is_empty());
}

#[test]
fn private_keys_that_are_not_read_say_why() {
    let why = |file: &[u8]| private_key::read(file).err();
    assert_eq!(why(b""), Some(Unreadable::None));
    assert_eq!(why(b"\xff\xfe"), Some(Unreadable::None));
    assert_eq!(why(b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"), Some(Unreadable::None));
    let encrypted = b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n";
    assert_eq!(why(encrypted), Some(Unreadable::Encrypted));
    let old = b"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----\n";
    assert_eq!(why(old), Some(Unreadable::Encrypted));
    let file = std::fs::read(folder().join("rsa.pcapng.pkcs8")).expect("a private key");
    let text = String::from_utf8(file).expect("it is text");
    let damaged = text.replacen("MII", "MIJ", 1);
    assert_eq!(why(damaged.as_bytes()), Some(Unreadable::Damaged));
    assert_eq!(why(&vec![b'x'; private_key::MAX_FILE + 1]), Some(Unreadable::TooLong));
    for cut in (0..text.len()).step_by(37) {
        // Whatever is left of it: an answer, and no panic.
        let _ = private_key::read(&text.as_bytes()[..cut]);
    }
}

#[test]
fn embedded_keys_are_those_of_the_saved_sessions_and_tshark_reads_them() {
    let path = folder().join("older.pcapng");
    let capture = with_keys(&path);
    let all: Vec<String> =
        std::fs::read_to_string(keys_beside(&path)).expect("a key log").lines().map(Into::into).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let most = capture.len() as u32;
    // The frames of the first two connections.
    let streams = |frame: &u32| {
        let id = wirelens::base::FrameId(*frame);
        let record = capture.record(id).expect("a frame");
        capture.streams_of(id, &record).any(|link| link.stream.0 < 2)
    };
    let some: Vec<u32> = (0..most).filter(streams).collect();
    // Two of all are not encrypted, and need no keys.
    for (rows, sessions, clear) in [(None, 10, 2), (Some(some), 2, 0), (Some(vec![]), 0, 0)] {
        let choice = Choice { rows, most, ..Choice::default() };
        let keys = keys_of(&capture, &choice);
        let own: Vec<&str> = keys.lines().filter(|line| line.starts_with("CLIENT_RANDOM")).collect();
        assert_eq!(own.len(), sessions);
        assert!(own.iter().all(|line| all.iter().any(|known| known.eq_ignore_ascii_case(line))), "from the key log");
        for (keys, name) in [(Some(keys.as_str()), "with.pcapng"), (None, "without.pcapng")] {
            let (format, stop) = (FileFormat::Pcapng, AtomicBool::new(false));
            let (_, bytes) = save_with_keys(capture.source(), &choice, (format, keys), Vec::new(), &stop, &mut |_| {})
                .expect("saved");
            let out = folder.path().join(name);
            std::fs::write(&out, &bytes).expect("written");
            let again = loaded(open(&out), Arc::default());
            let known = again.secrets().owners();
            assert_eq!(ours(&again).len(), 2 * if keys.is_some() { sessions } else { clear }, "{name}");
            assert!(keys.is_some() || known == 0, "{name}: nothing is added that was not asked for");
            if let Some(theirs) = theirs(&out, &[]) {
                assert_eq!(heads(ours(&again)), heads(theirs), "{name}");
            }
            if keys.is_some() && sessions == 2 {
                // Saved again without being asked: what a capture brings with it is a part of it.
                let choice = Choice { rows: None, most: again.len() as u32, ..Choice::default() };
                let (_, bytes) =
                    save_with_keys(again.source(), &choice, (format, None), Vec::new(), &stop, &mut |_| {})
                        .expect("saved");
                std::fs::write(&out, &bytes).expect("written");
                assert_eq!(ours(&loaded(open(&out), Arc::default())).len(), 4);
            }
        }
    }
}

#[test]
fn responses_behind_long_bodies_keep_their_heads() {
    let capture = with_keys(&folder().join("http2.pcapng"));
    let mut exchanges = Exchanges::new(&capture);
    for id in 0..exchanges.len() as u32 {
        let row = exchanges.row(ExchangeId(id)).expect("an exchange");
        assert!(row.status.is_some(), "{:?}", row.target);
    }
}
