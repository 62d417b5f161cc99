//! TLS as users of the program see it: what they give in place of keys, and what they are told.

use std::path::{Path, PathBuf};
use std::process::Command;

fn capture(name: &str) -> String {
    format!("{}/captures/tls/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// What the program prints; it must succeed.
fn data(arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    let output = program.args(arguments).env_remove("SSLKEYLOGFILE").output().expect("the program starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("text")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// A key log of `lines` of another one.
fn some_of(folder: &Path, of: &str, keep: impl Fn(&str) -> bool) -> PathBuf {
    let keys = std::fs::read_to_string(capture(of)).expect("it is part of the program");
    let path = folder.join("some.keys");
    let lines: Vec<&str> = keys.lines().filter(|line| keep(line)).collect();
    assert!(lines.len() < keys.lines().count(), "something is left out");
    std::fs::write(&path, lines.join("\n") + "\n").expect("a file");
    path
}

#[test]
fn a_side_without_its_secret_is_said_to_lack_it() {
    let folder = tempfile::tempdir().unwrap();
    let keys = some_of(folder.path(), "tls13.pcapng.keys", |line| !line.starts_with("CLIENT_TRAFFIC_SECRET_0"));
    let file = capture("tls13.pcapng");
    let read = |frame: &str| data(&["read", &file, "--keylog", text(&keys), "-Y", frame, "-O", "tls"]);
    let said = read("frame.number == 11");
    assert!(
        said.contains("Not decrypted: the key log has no CLIENT_TRAFFIC_SECRET_0 for this client random"),
        "{said}"
    );
    assert!(!said.contains("do not open the record"), "{said}");
    let opened = read("frame.number == 12");
    assert!(opened.contains("Application Data Protocol: Hypertext Transfer Protocol"), "{opened}");
}

#[test]
fn early_data_without_its_secret_says_so_and_the_rest_opens() {
    let folder = tempfile::tempdir().unwrap();
    let keys = some_of(folder.path(), "early-data.pcapng.keys", |line| !line.starts_with("CLIENT_EARLY"));
    let file = capture("early-data.pcapng");
    let read = |keys: &str, filter: &str| data(&["read", &file, "--keylog", keys, "-Y", filter, "-O", "tls"]);
    let early = "tls.undecrypted || tls.decryption_failed";
    let said = read(text(&keys), early);
    assert!(
        said.contains("Not decrypted: the key log has no CLIENT_EARLY_TRAFFIC_SECRET for this client random"),
        "{said}"
    );
    assert!(!said.contains("do not open the record"), "{said}");
    assert_eq!(read(&capture("early-data.pcapng.keys"), early), "");
    let opened = |keys: &str| data(&["read", &file, "--keylog", keys, "-Y", "tls.app_data_proto"]).lines().count();
    assert!(opened(text(&keys)) > 0 || opened(&capture("early-data.pcapng.keys")) <= 1);
}

#[test]
fn what_was_given_in_place_of_keys_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let (late, empty) = (folder.path().join("late.keys"), folder.path().join("empty.keys"));
    std::fs::write(&empty, "").unwrap();
    let (file, rsa) = (capture("tls13.pcapng"), capture("rsa.pcapng.pkcs8"));
    let said =
        |option: &[&str]| data(&[&["read", &file, "-Y", "tls.undecrypted", "-O", "tls", "-c", "30"], option].concat());
    for (option, reason) in [
        (&[][..], "Not decrypted: there are no keys: start the client with SSLKEYLOGFILE=FILE"),
        (&["--keylog", text(&late)], "Not decrypted: the key log late.keys is not there yet: "),
        (&["--keylog", text(&empty)], "Not decrypted: the key log empty.keys holds no secrets yet: "),
        (&["--keylog", &capture("tls12.pcapng.keys")], "Not decrypted: the key log has "),
        (&["--rsa-key", &rsa], "Not decrypted: no private key opens what was agreed on with Diffie-Hellman (TLS_AES_"),
    ] {
        let said = said(option);
        assert!(said.contains(reason), "{option:?}: {said}");
    }
}

#[test]
fn a_connection_that_was_joined_late_is_known_on_any_port() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, cut) = (capture("suites.pcapng"), folder.path().join("cut.pcapng"));
    let ports = data(&["read", &whole, "-T", "fields", "-e", "tcp.srcport", "-c", "1", "-e", "tcp.dstport"]);
    assert!(!ports.contains("443\t") && !ports.contains("\t443\n"), "no port tells: {ports}");
    // Each connection from its first record of application data on.
    let first = data(&[
        "read",
        &whole,
        "-Y",
        "tls.record.content_type == 23",
        "-T",
        "fields",
        "-e",
        "frame.number",
        "-c",
        "400",
    ]);
    let first: u32 = first.lines().next().and_then(|line| line.split(',').next()?.parse().ok()).expect("a frame");
    let later = format!("tcp.stream == 0 && tcp.len > 0 && frame.number >= {first}");
    data(&["read", &whole, "-Y", &later, "-w", text(&cut)]);
    let listed = data(&["read", text(&cut), "-T", "fields", "-e", "_ws.col.protocol", "-e", "tls.undecrypted"]);
    assert!(!listed.is_empty() && listed.lines().all(|line| line.starts_with("TLS")), "{listed}");
    let said = data(&["read", text(&cut), "-V"]);
    assert!(said.contains("Not decrypted: the handshake was not captured: begin the capture before"), "{said}");
}

#[test]
fn bytes_have_the_same_names_alone_and_beside_the_layers() {
    let (file, keys) = (capture("http2.pcapng"), capture("http2.pcapng.keys"));
    let sources = |option: &[&str]| -> Vec<String> {
        let dump = data(&[&["read", &file, "--keylog", &keys, "-x"], option].concat());
        dump.lines().filter(|line| line.ends_with(" bytes):")).map(str::to_owned).collect()
    };
    let alone = sources(&[]);
    assert!(alone.iter().any(|name| name.starts_with("Decrypted TLS (")), "{alone:?}");
    assert_eq!(alone, sources(&["-V"]));
}

#[test]
fn certificates_are_opened_by_their_own_name() {
    let (file, keys) = (capture("tls13.pcapng"), capture("tls13.pcapng.keys"));
    let only = |names: &str| data(&["read", &file, "--keylog", &keys, "-O", names]);
    let layers = |shown: &str| shown.lines().filter(|line| line.starts_with("    ")).count();
    let (certificates, all) = (only("x509af"), only("tls"));
    assert!(certificates.contains("            notAfter: ") || certificates.contains("notAfter: "), "{certificates}");
    assert!(layers(&certificates) < layers(&all), "records without a certificate stay closed");
    assert_eq!(only("x509if"), certificates, "names stand within certificates");
}

/// What tshark prints; `None` where there is none.
fn tshark(arguments: &[&str]) -> Option<String> {
    let Ok(output) = Command::new("tshark").args(arguments).output() else {
        eprintln!("SKIPPED: there is no tshark to compare with");
        return None;
    };
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn mail_that_changes_to_tls_is_opened_from_the_change_on() {
    let (file, keys) = (capture("starttls.pcapng"), capture("starttls.pcapng.keys"));
    let read = |more: &[&str]| data(&[&["read", &file, "--keylog", &keys], more].concat());
    let option = format!("tls.keylog_file:{keys}");
    let records = ["-Y", "tls", "-T", "fields", "-e", "frame.number", "-e", "tls.handshake.type"];
    let found = read(&[&records[..], &["-E", "occurrence=f"]].concat());
    assert!(found.starts_with("11\t1\n12\t2\n13\t20\n"), "{found}");
    if let Some(theirs) = tshark(&[&["-r", &file, "-o", &option][..], &records, &["-E", "occurrence=f"]].concat()) {
        assert_eq!(found, theirs);
    }
    // What both sides said within, by conversation; the change itself was in the clear.
    for (stream, first, last) in
        [("0", "ehlo client.example.test\r\n", "221 Bye"), ("1", " CAPABILITY\r\n", " OK done")]
    {
        let follow = format!("follow,tls,raw,{stream}");
        let ours = read(&["-q", "-z", &follow]);
        let said: Vec<u8> = dumped(&ours).iter().flat_map(|line| hex(line)).collect();
        let said = String::from_utf8(said).expect("mail is text");
        assert!(said.contains(first) && said.contains(last) && !said.contains("STARTTLS"), "{said}");
        if let Some(theirs) = tshark(&["-r", &file, "-o", &option, "-q", "-z", &follow]) {
            assert_eq!(dumped(&ours), dumped(&theirs), "stream {stream}");
        }
    }
    // What it carries is what changed to TLS.
    let letter = read(&["-Y", "frame.number == 20", "-V", "-x"]);
    for line in [
        "Application Data Protocol: Simple Mail Transfer Protocol\n",
        "\n    Command Line: mail FROM:<a@example.test>\\r\\n\n",
        "\nDecrypted TLS (28 bytes):\n0000  6d 61 69 6c 20 46 52 4f 4d 3a 3c 61 40 65 78 61   mail FROM:<a@exa\n",
    ] {
        assert!(letter.contains(line), "{line} is missing in\n{letter}");
    }
    // The keys of the third connection were not kept.
    let closed = read(&["-Y", "tcp.stream == 2 && tls.record.opaque_type == 23", "-O", "tls"]);
    let reason = "Not decrypted: the key log has 2 sessions, none for this client random (";
    assert_eq!(
        closed.matches(reason).count(),
        closed.matches("Opaque Type: Application Data (23)").count(),
        "{closed}"
    );
    assert!(closed.contains(reason), "{closed}");
    let open = read(&["-Y", "tcp.stream < 2 && (tls.undecrypted || tls.decryption_failed)"]);
    assert_eq!(open, "", "everything else is opened");
}

/// The lines of bytes. Whose are indented the two programs do not agree on where a server spoke first.
fn dumped(follow: &str) -> Vec<&str> {
    let lines = follow.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.filter(|line| line.chars().all(|digit| digit.is_ascii_hexdigit())).collect()
}

fn hex(digits: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits");
    (0..digits.len() / 2).map(|at| byte(at * 2)).collect()
}

#[test]
fn follow_shows_what_tls_carries_or_why_it_does_not() {
    let (file, keys) = (capture("tls13.pcapng"), capture("tls13.pcapng.keys"));
    let said = data(&["follow", &file, "--stream", "0", "--keylog", &keys, "--tls"]);
    assert!(said.lines().any(|line| line.starts_with("→ GET / HTTP/1.1")), "{said}");
    assert!(said.lines().any(|line| line.starts_with("← HTTP/1.1 ")), "{said}");
    let tshark = data(&["stats", &file, "--keylog", &keys, "-z", "follow,tls,raw,0"]);
    let digits = tshark.lines().filter(|line| !line.is_empty() && line.trim().bytes().all(|c| c.is_ascii_hexdigit()));
    let digits: String = digits.map(str::trim).collect();
    let mut program = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    let raw = program.args(["follow", &file, "--stream", "0", "--keylog", &keys, "--tls", "--raw"]).output().unwrap();
    let own: String = raw.stdout.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(own, digits);
    assert!(raw.stdout.starts_with(b"GET / HTTP/1.1\r\n"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    let closed =
        program.args(["follow", &file, "--stream", "0", "--tls"]).env_remove("SSLKEYLOGFILE").output().unwrap();
    let said = String::from_utf8_lossy(&closed.stderr);
    assert!(said.contains("nothing of this connection is decrypted: "), "{said}");
    assert!(said.contains("SSLKEYLOGFILE"), "{said}");
}
