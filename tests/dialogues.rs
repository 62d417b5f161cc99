//! Dialogues of text: which answers belong to which commands, what is lost where bytes are, data connections of FTP, and what
//! tshark says of the captures at hand.

#[path = "support/dialogues.rs"]
mod dialogues;
#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "support/stream.rs"]
mod stream;
#[path = "support/tcp.rs"]
mod tcp;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;
use stream::{Outcome, Stream, exchanges, feed};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Direction, Want};
use wirelens::export::exchanges::Exchanges;
use wirelens::export::render::Frames;
use wirelens::protocols::dialogue::MAX_LINE;
use wirelens::protocols::{ftp, imap, pop, smtp};
use wirelens::source::{OpenOptions, Source};

use Direction::{FromClient, FromServer};

/// Bytes of what each side said, by direction.
fn words<'w>(outcome: &Outcome, client: &'w [u8], server: &'w [u8]) -> Vec<(&'w str, Option<&'w str>)> {
    let text = |place: usize| {
        let message = &outcome.messages[place];
        let all = if message.direction == FromClient { client } else { server };
        std::str::from_utf8(&all[message.at..message.end]).expect("text").trim_end()
    };
    let pairs = exchanges(outcome).into_iter();
    pairs.filter_map(|(asked, answered)| Some((text(asked?), answered.map(text)))).collect()
}

#[test]
fn replies_answer_commands_in_their_order() {
    let client = b"MAIL FROM:<a>\r\nRCPT TO:<b>\r\nDATA\r\nx\r\n.\r\nQUIT\r\n";
    let server = b"250 one\r\n250-two\r\n250 and more\r\n354 three\r\n250 four\r\n221 five\r\n";
    let outcome = feed(smtp::session::session(), &[(FromClient, client), (FromServer, server)]);
    let expected = [
        ("MAIL FROM:<a>", Some("250 one")),
        ("RCPT TO:<b>", Some("250 and more")),
        ("DATA", Some("354 three")),
        ("x\r\n.", Some("250 four")),
        ("QUIT", Some("221 five")),
    ];
    assert_eq!(words(&outcome, client, server), expected);
    assert!(outcome.messages.iter().all(|message| message.whole) && !outcome.lost);
}

#[test]
fn answers_of_imap_are_told_by_their_tags() {
    let client = b"a1 FETCH 1 BODY[]\r\na2 NOOP\r\n";
    let server = b"* 1 FETCH (BODY[] {3}\r\n\r\n.)\r\na2 OK\r\na1 NO\r\na9 OK\r\n";
    let outcome = feed(imap::session::session(), &[(FromClient, client), (FromServer, server)]);
    let expected = [("a1 FETCH 1 BODY[]", Some("a1 NO")), ("a2 NOOP", Some("a2 OK"))];
    assert_eq!(words(&outcome, client, server), expected);
    let kinds: Vec<u8> = outcome.of(FromServer).map(|message| message.kind).collect();
    use imap::session::kind::{TAGGED, UNTAGGED};
    assert_eq!(kinds, [UNTAGGED, TAGGED, TAGGED, TAGGED]);
    let fetched = outcome.of(FromServer).next().expect("the answer with a mail");
    assert_eq!(&server[fetched.at..fetched.end], b"* 1 FETCH (BODY[] {3}\r\n\r\n.)\r\n");
}

#[test]
fn a_literal_that_the_server_refuses_is_not_awaited() {
    let blocks: &[(Direction, &[u8])] = &[
        (FromClient, b"a APPEND x {99}\r\n"),
        (FromServer, b"a NO full\r\n"),
        (FromClient, b"b NOOP\r\n"),
        (FromServer, b"b OK\r\n"),
    ];
    let outcome = feed(imap::session::session(), blocks);
    assert_eq!(outcome.messages.len(), 4);
    assert_eq!(exchanges(&outcome).len(), 2);
}

#[test]
fn further_lines_of_pop_are_one_message_each_time() {
    let server = b"+OK\r\n1 5\r\n..\r\n.\r\n+OK\r\n.\r\n-ERR no\r\n+OK\r\n";
    let outcome =
        feed(pop::session::session(), &[(FromClient, b"LIST\r\nRETR 1\r\nRETR 2\r\nLIST 1\r\n"), (FromServer, server)]);
    use pop::session::kind::{ANSWER, LIST, MAIL};
    let kinds: Vec<u8> = outcome.of(FromServer).map(|message| message.kind).collect();
    assert_eq!(kinds, [ANSWER, LIST, ANSWER, MAIL, ANSWER, ANSWER]);
    let list = outcome.of(FromServer).nth(1).expect("the list");
    assert_eq!(&server[list.at..list.end], b"1 5\r\n..\r\n.\r\n");
}

#[test]
fn each_protocol_changes_to_tls_only_when_both_sides_agree() {
    type Case = (fn() -> Box<dyn wirelens::dissect::Session>, &'static str, &'static str, &'static str, &'static str);
    let cases: [Case; 4] = [
        (smtp::session::session, "STARTTLS\r\n", "454 no\r\n", "220 go\r\n", "carries smtp"),
        (pop::session::session, "STLS\r\n", "-ERR\r\n", "+OK\r\n", "carries pop3"),
        (imap::session::session, "a STARTTLS\r\n", "a NO\r\n", "a OK\r\n", "carries imap"),
        (ftp::session::session, "AUTH TLS\r\n", "500 no\r\n", "234 go\r\n", "carries ftp"),
    ];
    for (session, command, no, yes, with) in cases {
        let outcome = feed(session(), &[(FromClient, command.as_bytes()), (FromServer, no.as_bytes())]);
        assert_eq!(outcome.switch, None, "{command}");
        let outcome = feed(session(), &[(FromClient, command.as_bytes()), (FromServer, yes.as_bytes())]);
        let (to, given, places) = outcome.switch.expect("a change");
        assert_eq!((to.as_str(), given.as_slice()), ("tls/1.0", with.as_bytes()));
        assert_eq!(places, [command.len(), yes.len()]);
    }
}

#[test]
fn ftp_announces_its_data_connections() {
    let client = b"PORT 1,2,3,4,5,6\r\nEPRT |1|1.2.3.4|99|\r\nPASV\r\nEPSV\r\nPROT P\r\n";
    let server = b"200 x\r\n200 x\r\n227 (1,2,3,4,0,9)\r\n229 (|||8|)\r\n200 x\r\n";
    let mut blocks: Vec<(Direction, &[u8])> = vec![(FromClient, client), (FromServer, server)];
    blocks.extend([(FromClient, &b"EPSV\r\n"[..]), (FromServer, &b"229 (|||7|)\r\n"[..])]);
    let outcome = feed(ftp::session::session(), &blocks);
    let expected = [(1286, "ftp-data"), (99, "ftp-data"), (9, "ftp-data"), (8, "ftp-data"), (7, "tls/1.0")];
    assert_eq!(outcome.expected, expected);
}

#[test]
fn missing_bytes_cost_no_more_than_the_line_that_they_cut() {
    let mut stream = Stream::new(smtp::session::session());
    stream.bytes(FromServer, b"220 a\r\n");
    stream.bytes(FromClient, b"EHLO a\r\n");
    stream.gap(FromServer, 10);
    stream.bytes(FromServer, b"lf a line\r\n250 ok\r\n");
    stream.bytes(FromClient, b"MAIL FROM:<a>\r\n");
    stream.bytes(FromServer, b"250 yes\r\n");
    let outcome = stream.finish();
    let pairs = exchanges(&outcome);
    assert_eq!(outcome.messages.len(), 6, "{:?}", outcome.messages);
    assert!(pairs.iter().filter(|(asked, answered)| asked.is_some() && answered.is_some()).count() == 1, "{pairs:?}");
}

#[test]
fn a_letter_whose_end_is_missing_ends_with_its_answer() {
    let mut stream = Stream::new(smtp::session::session());
    stream.bytes(FromClient, b"DATA\r\n");
    stream.bytes(FromServer, b"354 go\r\n");
    stream.bytes(FromClient, b"Subject: x\r\n");
    stream.gap(FromClient, 50);
    stream.bytes(FromServer, b"250 taken\r\n");
    stream.bytes(FromClient, b"half\r\nQUIT\r\n");
    let outcome = stream.finish();
    let last = outcome.of(FromClient).last().expect("a command");
    assert_eq!((last.kind, last.whole), (smtp::session::kind::COMMAND, true), "{:?}", outcome.messages);
    assert!(outcome.of(FromClient).any(|message| message.kind == smtp::session::kind::DATA && !message.whole));
}

#[test]
fn lines_without_end_come_in_pieces_and_take_no_memory() {
    for (_, session) in dialogues::ALL {
        let mut stream = Stream::new(session());
        for _ in 0..10 {
            stream.bytes(FromClient, &vec![b'x'; MAX_LINE - 7]);
        }
        stream.bytes(FromClient, b"\r\n");
        let outcome = stream.finish();
        let longest = outcome.messages.iter().map(|message| message.end - message.at).max();
        assert_eq!(longest, Some(MAX_LINE));
        assert!(outcome.messages.len() >= 10 && !outcome.lost);
    }
}

/// What the list says of the frames with a payload.
fn rows(frames: &[Vec<u8>]) -> Vec<(String, String)> {
    let capture = tcp::capture(frames);
    let mut reader = Frames::new(capture.clone(), Want::columns());
    let of = |id: u32| {
        let frame = reader.read(FrameId(id)).expect("a frame");
        let columns = frame.view.tape.columns();
        (columns.protocol.to_owned(), columns.info.clone())
    };
    (0..capture.len() as u32).map(of).filter(|(protocol, _)| protocol != "TCP").collect()
}

#[test]
fn a_data_connection_is_known_by_the_command_that_made_it() {
    let control = tcp::Talk::new(40_000, 21)
        .server(b"220 FTP\r\n")
        .client(b"PASV\r\n")
        .server(b"227 (192,0,2,9,78,32).\r\n")
        .client(b"RETR a.txt\r\n")
        .server(b"150 go\r\n");
    let data = tcp::Talk::new(40_001, 20_000).server(b"hello\n").server(b"again\n").close();
    let later = tcp::Talk::new(40_002, 20_000).server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").close();
    let frames = [control.frames(), data.frames(), later.frames()].concat();
    let rows = rows(&frames);
    let of_data: Vec<_> =
        rows.iter().filter(|(protocol, _)| protocol == "FTP-DATA").map(|(_, info)| info.as_str()).collect();
    assert_eq!(of_data, ["FTP Data: 6 bytes (PASV) (RETR a.txt)"; 2]);
    assert!(rows.iter().any(|(protocol, _)| protocol == "HTTP"), "an announcement holds for one connection: {rows:?}");
}

#[test]
fn greetings_are_known_on_any_port_and_ports_alone_are_guesses() {
    let on = |port: u16, words: &[u8]| rows(&tcp::Talk::new(40_000, port).server(words).close().frames());
    assert_eq!(on(2525, b"220 a ESMTP\r\n"), [("SMTP".to_owned(), "S: 220 a ESMTP".to_owned())]);
    assert_eq!(on(2121, b"220 FTP server\r\n"), [("FTP".to_owned(), "Response: 220 FTP server".to_owned())]);
    assert_eq!(on(2121, b"220 something\r\n"), []);
    assert_eq!(on(1143, b"* OK IMAP4rev1\r\n"), [("IMAP".to_owned(), "Response: * OK IMAP4rev1".to_owned())]);
    assert_eq!(on(1110, b"+OK POP3 ready\r\n"), [("POP".to_owned(), "S: +OK POP3 ready".to_owned())]);
    let frames = tcp::Talk::new(40_000, 25).server(b"what is this\r\n").close().frames();
    let capture = tcp::capture(&frames);
    let mut reader = Frames::new(capture, Want::everything());
    let frame = reader.read(FrameId(3)).expect("a frame");
    assert!(frame.view.tape.items().iter().any(|item| item.field.filter == "smtp.guessed"));
}

#[test]
fn seeds_hold_what_the_fuzzer_checks() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/dialogue");
    let seeds: Vec<_> = fs::read_dir(seeds).expect("the seeds").flatten().collect();
    assert!(seeds.len() >= 5);
    for seed in seeds {
        let bytes = fs::read(seed.path()).expect("a seed");
        dialogues::exercise(&bytes);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] = changed[at].wrapping_add(1);
            dialogues::exercise(&changed);
            dialogues::exercise(&bytes[..at]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_in_any_order_are_taken(
        choice in 0u8..4,
        parts in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..60),
    ) {
        dialogues::exercise(&[&[choice][..], &parts.concat()].concat());
    }
}

const WORDS: &[&[u8]] = &[
    b"\r\n",
    b"\xff",
    b"\xfe",
    b"DATA\r\n",
    b".\r\n",
    b"220 ",
    b"250-",
    b"354 x\r\n",
    b"BDAT 5 LAST\r\n",
    b"AUTH LOGIN\r\n",
    b"334 x\r\n",
    b"STARTTLS\r\n",
    b"+OK\r\n",
    b"-ERR\r\n",
    b"+ \r\n",
    b"RETR 1\r\n",
    b"LIST\r\n",
    b"STLS\r\n",
    b"* 1 FETCH (BODY[] {4}\r\n",
    b"a LOGIN {3}\r\n",
    b"a OK\r\n",
    b"a NO\r\n",
    b"IDLE\r\n",
    b"DONE\r\n",
    b"PASV\r\n",
    b"227 (1,2,3,4,5,6)\r\n",
    b"PROT P\r\n",
    b"AUTH TLS\r\n",
    b"234 x\r\n",
    b"\x16\x03\x01",
    b"From: a@b\r\n\r\n",
    b"x",
    b"\0",
    b"{9999999999999999999}\r\n",
];

/// Captures of the project, the frames whose columns differ, and why.
const CAPTURES: &[(&str, &[usize], &str)] = &[
    ("smtp/letters.pcapng", &[21, 97, 102, 105], "a message is shown to its last line, and a chunk beside its command"),
    (
        "imap/mailbox.pcapng",
        &[29, 32, 35, 40, 41, 53, 56],
        "a command is shown with its literals, where they end; tshark takes one of LOGIN for damage",
    ),
    ("pop/mailbox.pcapng", &[11, 16, 40, 59], "a challenge is no mail, and a mail in the frame of its answer is one"),
    (
        "ftp/files.pcapng",
        &[24, 40, 75, 110, 145],
        "tshark takes the first command behind PASV for the one that moves data",
    ),
];

#[test]
fn columns_are_those_of_tshark() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    let fields = ["-n", "-T", "fields", "-e", "frame.number", "-e", "_ws.col.Protocol", "-e", "_ws.col.Info"];
    for (file, different, _) in CAPTURES {
        let path = root.join(file);
        let path = path.to_str().expect("a path");
        let Ok(theirs) = Command::new("tshark").args(["-r", path]).args(fields).output() else {
            eprintln!("SKIPPED: there is no tshark to compare with");
            return;
        };
        let mut program = Command::new(env!("CARGO_BIN_EXE_wirelens"));
        let ours = program.args(["read", path]).args(fields).output().expect("it runs");
        let [theirs, ours] = [theirs, ours].map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        assert_eq!(theirs.lines().count(), ours.lines().count(), "{file}");
        let rows = theirs.lines().zip(ours.lines()).zip(1usize..);
        let differ = rows.filter(|((theirs, ours), _)| theirs.trim_end() != ours.trim_end()).map(|(_, frame)| frame);
        assert_eq!(differ.collect::<Vec<_>>(), *different, "{file}");
    }
}

/// A row of the list of exchanges: method, target, status, reason, and whether it went well.
type Listed = (String, String, Option<u16>, String, bool);

/// The exchanges of a capture.
fn listed(name: &str) -> Vec<Listed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
    let source = Source::open(&path, &OpenOptions::default()).expect("it is there");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut exchanges = Exchanges::new(&capture);
    let count = capture.ledger().exchanges.len() as u32;
    let rows = (0..count).filter_map(|id| exchanges.row(ExchangeId(id)));
    rows.map(|row| {
        assert!(!row.is_http(), "{name}: {row:?}");
        let well = row.went_well();
        (
            row.method.unwrap_or_default(),
            row.target.unwrap_or_default(),
            row.status,
            row.reason.unwrap_or_default(),
            well,
        )
    })
    .collect()
}

#[test]
fn exchanges_are_commands_with_their_replies_and_tell_no_password() {
    let has = |rows: &[Listed], want: (&str, &str, Option<u16>, &str, bool)| {
        let is = |row: &&Listed| {
            (row.0.as_str(), row.1.as_str(), row.2, row.4) == (want.0, want.1, want.2, want.4)
                && row.3.starts_with(want.3)
        };
        assert!(rows.iter().any(|row| is(&row)), "{want:?} is not among {rows:#?}");
    };
    let letters = listed("smtp/letters.pcapng");
    has(&letters, ("EHLO", "client.example.test", Some(250), "HELP", true));
    has(&letters, ("AUTH", "PLAIN …", Some(535), "Incorrect", false));
    has(&letters, ("", "", Some(250), "OK id=", true));
    let mailbox = listed("pop/mailbox.pcapng");
    has(&mailbox, ("PASS", "…", Some(0), "+OK", true));
    has(&mailbox, ("RETR", "1", Some(0), "+OK", true));
    let folders = listed("imap/mailbox.pcapng");
    has(&folders, ("SELECT", "INBOX", Some(0), "OK", true));
    assert!(folders.iter().all(|row| !row.0.is_empty()), "a line end is no command: {folders:#?}");
    let files = listed("ftp/files.pcapng");
    has(&files, ("RETR", "hello.txt", Some(226), "Transfer complete", true));
    has(&files, ("PASS", "…", Some(230), "Login", true));
    let relay = listed("stun/relay.pcapng");
    has(&relay, ("Allocate", "", Some(1), "", false));
    has(&relay, ("Allocate", "", Some(0), "", true));
}
