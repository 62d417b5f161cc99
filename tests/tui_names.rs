//! Names beside addresses and the editor of comments on the screen, in three languages.
//!
//! `BLESS=1 cargo test --test tui_names` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/tcp.rs"]
mod tcp;

use crossterm::event::{KeyCode, KeyModifiers};
use desk::{Desk, golden};
use wirelens::base::FrameId;
use wirelens::source::Source;
use wirelens::tui::keys::Key;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::live::{Question, SaveOutcome};
use wirelens::tui::model::{Popup, Tone};
use wirelens::tui::update::{Effect, Message};

fn sizes() -> impl Iterator<Item = (Lang, (u16, u16), String)> {
    Lang::ALL.into_iter().flat_map(|lang| {
        [(80, 24), (120, 36)].map(|size: (u16, u16)| {
            let name = format!("names-{}-{}x{}.txt", lang.code(), size.0, size.1);
            (lang, size, name)
        })
    })
}

fn alt(desk: &mut Desk, code: KeyCode) {
    desk.send(Message::Key(Key { code, modifiers: KeyModifiers::ALT }));
}

fn down(desk: &mut Desk, times: u32) {
    (0..times).for_each(|_| desk.key(KeyCode::Down));
}

#[test]
fn names_and_comments_look_as_they_did() {
    for (lang, size, name) in sizes() {
        let mut desk = Desk::open(size, lang, "tls/tls13.pcapng");
        desk.key(KeyCode::Down);
        let mut pictures = vec![("numbers alone", desk.picture())];
        desk.keys("M");
        pictures.push(("names beside addresses", desk.picture()));
        desk.keys("M");
        desk.keys("E");
        pictures.push(("no comment yet", desk.picture()));
        desk.keys("the handshake begins");
        alt(&mut desk, KeyCode::Enter);
        desk.keys("здесь 여기");
        pictures.push(("a comment of two lines", desk.picture()));
        desk.key(KeyCode::Tab);
        desk.keys("another");
        pictures.push(("a second one", desk.picture()));
        desk.key(KeyCode::Enter);
        pictures.push(("kept", desk.picture()));
        desk.keys("q");
        pictures.push(("they are not saved", desk.picture()));
        desk.keys("w");
        desk.control('u');
        desk.keys("a.pcap");
        pictures.push(("a file that cannot hold them", desk.picture()));
        golden(&name, &pictures);
    }
}

/// Every view that shows addresses: names stand in their places, and the addresses can still be read.
#[test]
fn every_view_has_the_names() {
    for (lang, size, name) in sizes() {
        let mut desk = Desk::open(size, lang, "tls/tls13.pcapng");
        desk.keys("M3");
        let mut pictures = vec![("connections", desk.picture())];
        desk.keys("s");
        pictures.push(("followed", desk.picture()));
        desk.key(KeyCode::Esc);
        desk.key(KeyCode::Enter);
        pictures.push(("the ladder", desk.picture()));
        desk.keys("6]]");
        pictures.push(("conversations", desk.picture()));
        desk.keys("vv");
        pictures.push(("conversations of hosts", desk.picture()));
        desk.keys("]");
        pictures.push(("endpoints", desk.picture()));
        golden(&name.replace("names-", "named-views-"), &pictures);
    }
}

#[test]
fn names_and_addresses_can_both_be_had_everywhere() {
    const NAME: &str = "www.example.test";
    let mut desk = Desk::open((160, 40), Lang::En, "tls/tls13.pcapng");
    desk.keys("3");
    desk.key(KeyCode::Home);
    assert!(!desk.picture().contains(NAME), "{}", desk.picture());
    desk.keys("M");
    assert!(desk.picture().contains(NAME), "{}", desk.picture());
    let both = |desk: &Desk| {
        let picture = desk.picture();
        picture.match_indices(&format!("{NAME}:")).any(|(at, _)| {
            let rest = &picture[at + NAME.len() + 1..];
            rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(" (127.0.0.1)")
        })
    };
    assert!(both(&desk), "{}", desk.picture());
    // A search finds a connection by the name.
    desk.key(KeyCode::End);
    desk.find("www.example");
    assert!(desk.model.toast.as_ref().is_none_or(|toast| toast.tone != Tone::Sorry), "{}", desk.picture());
    desk.key(KeyCode::Home);
    desk.keys("s");
    assert!(both(&desk), "followed: {}", desk.picture());
    desk.keys("3");
    desk.key(KeyCode::Enter);
    assert!(both(&desk), "the ladder: {}", desk.picture());
    desk.keys("M");
    assert!(!desk.picture().contains(NAME), "{}", desk.picture());
    desk.keys("M6]]oooo");
    let columns = |desk: &Desk| -> Vec<&'static str> {
        desk.model.statistics.shown.as_ref().expect("a table").columns.iter().map(|column| column.key).collect()
    };
    let sorted = |desk: &Desk| desk.model.statistics.stand().sorted.map(|(at, _)| columns(desk)[at]);
    assert!(columns(&desk).contains(&"a_name") && desk.picture().contains(NAME), "{}", desk.picture());
    desk.keys("oo");
    let by = sorted(&desk);
    assert_eq!(by, Some("packets"));
    desk.keys("M");
    assert!(!columns(&desk).contains(&"a_name"), "{}", desk.picture());
    assert_eq!(sorted(&desk), by, "it stays sorted by the same column");
    desk.keys("M]");
    assert!(columns(&desk).contains(&"name") && desk.picture().contains(NAME), "{}", desk.picture());
}

#[test]
fn the_overview_of_an_exchange_has_the_name_and_the_address() {
    let talk = tcp::Talk::new(50_000, 80)
        .client(b"GET / HTTP/1.1\r\nHost: www.example.test\r\n\r\n")
        .server(b"HTTP/1.1 204 No Content\r\n\r\n");
    let source = Source::from_bytes("made", tcp::pcap(&talk.frames(), usize::MAX).into()).expect("it opens");
    let mut desk = Desk::of((160, 40), Lang::En, source, "made.pcap");
    desk.keys("2");
    let connection = |desk: &Desk| {
        let picture = desk.picture();
        picture.lines().find(|line| line.contains("→") && line.contains(":80")).unwrap_or_default().to_owned()
    };
    assert!(!connection(&desk).is_empty() && !connection(&desk).contains("www.example"), "{}", desk.picture());
    desk.keys("M");
    assert!(connection(&desk).contains("www.example.test:80 ("), "{}", desk.picture());
}

#[test]
fn names_come_and_go_with_a_key() {
    let mut desk = Desk::open((120, 36), Lang::En, "tls/tls13.pcapng");
    assert!(!desk.picture().contains("www.example.test:"));
    desk.keys("M");
    assert!(desk.picture().contains("S = www.example.test:"), "{}", desk.picture());
    let label = |desk: &Desk| {
        let nodes = &desk.model.detail.as_ref().expect("a packet").nodes;
        let of = nodes.iter().find(|node| node.field.filter == "ip.dst").expect("an address");
        of.text.clone().map(String::from).unwrap_or_default()
    };
    desk.key(KeyCode::Enter);
    desk.keys("*");
    assert_eq!(label(&desk), "Destination Address: www.example.test (127.0.0.1)");
    desk.keys("M");
    assert!(!desk.picture().contains("www.example.test:"), "{}", desk.picture());
    assert_eq!(label(&desk), "Destination Address: 127.0.0.1");
    // A filter that speaks of names looks again when they come.
    desk.keys("q/ip.host == \"www.example.test\"");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.rows_shown(), 0);
    desk.keys("M");
    assert!(desk.model.rows_shown() > 10, "{}", desk.picture());
}

#[test]
fn a_comment_is_written_changed_found_and_deleted() {
    let mut desk = Desk::open((100, 30), Lang::En, "http/get.pcapng");
    down(&mut desk, 3);
    desk.keys("Eit begins here");
    alt(&mut desk, KeyCode::Enter);
    desk.send(Message::Paste("pasted\nlines".into()));
    desk.key(KeyCode::Enter);
    let comments = |desk: &Desk| desk.capture().comments().of(FrameId(3)).unwrap_or_default();
    assert_eq!(comments(&desk), ["it begins here\npasted\nlines"]);
    assert!(desk.model.rows[&3].comment && desk.picture().contains('✎'), "{}", desk.picture());
    // It is a field like those of the file.
    desk.keys("/frame.comment contains \"begins\"");
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.rows_shown(), desk.model.list.selected), (1, 3));
    desk.keys("E");
    desk.key(KeyCode::Tab);
    desk.keys("second");
    desk.key(KeyCode::Enter);
    assert_eq!(comments(&desk).len(), 2);
    desk.keys("E");
    desk.control('k');
    desk.key(KeyCode::Enter);
    assert_eq!(comments(&desk), ["second"]);
    assert_eq!(desk.model.rows_shown(), 0, "the filter looks again");
    desk.key(KeyCode::Esc);
    desk.keys("E");
    desk.control('k');
    assert!(desk.model.popup.is_none() && comments(&desk).is_empty());
    // Who leaves the editor with Esc changes nothing.
    let version = desk.model.comments.version;
    desk.keys("Eno");
    desk.key(KeyCode::Esc);
    assert_eq!((desk.model.comments.version, comments(&desk).len()), (version, 0));
}

#[test]
fn unsaved_comments_are_asked_for_before_they_are_lost() {
    let mut desk = Desk::open((100, 30), Lang::En, "http/get.pcapng");
    desk.keys("Emine");
    desk.key(KeyCode::Enter);
    desk.keys("q");
    assert!(matches!(desk.model.popup, Some(Popup::Question(Question::Unsaved { .. }))), "{}", desk.picture());
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Quit { .. })));
    desk.keys("w");
    desk.control('u');
    desk.keys("/nowhere/a.pcap");
    assert!(desk.picture().contains(".pcap has no place for comments"), "{}", desk.picture());
    desk.key(KeyCode::Enter);
    let Some(Effect::SavePackets(saving)) = desk.effects.pop() else { panic!("{:?}", desk.effects) };
    // A format that has no place for them saved nothing of them: the program does not end.
    let left_out = vec!["save-left-out-comments"];
    let outcome = SaveOutcome::Done { packets: 9, bytes: 900, left_out, comments: 0 };
    desk.send(Message::PacketsSaved(saving.clone(), outcome));
    assert!(desk.model.comments.is_unsaved());
    assert!(desk.model.toast.as_ref().is_some_and(|toast| toast.tone == Tone::Sorry));
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Quit { .. })));
    let comments = desk.model.comments.version;
    let outcome = SaveOutcome::Done { packets: 9, bytes: 900, left_out: Vec::new(), comments };
    desk.send(Message::PacketsSaved(saving, outcome));
    assert!(!desk.model.comments.is_unsaved());
    desk.keys("q");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Quit { .. })));
}

#[test]
fn the_comment_of_the_capture_is_shown_and_changed() {
    let mut desk = Desk::open((100, 30), Lang::En, "formats/every-block-little.pcapng");
    let before = desk.capture().capture_comments();
    assert!(!before.is_empty());
    desk.keys("!");
    assert!(desk.picture().contains(&before[0]), "{}", desk.picture());
    desk.key(KeyCode::Esc);
    desk.keys(":capture-comment");
    desk.key(KeyCode::Enter);
    assert!(desk.picture().contains("Comments on the capture"), "{}", desk.picture());
    desk.keys(" and more");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.capture().capture_comments()[0], format!("{} and more", before[0]));
    assert_eq!(desk.model.facts.as_ref().unwrap().comments, desk.capture().capture_comments());
}

/// What a terminal would obey stays text in every cell; the pictures are checked for it.
#[test]
fn hostile_names_and_comments_command_nothing() {
    let evil = "a\u{1b}]0;owned\u{7}\u{202e}\u{9b}31mb";
    let request = format!("GET / HTTP/1.1\r\nHost: {evil}\r\n\r\n");
    let talk = tcp::Talk::new(50_000, 80).client(request.as_bytes());
    let source = Source::from_bytes("made", tcp::pcap(&talk.frames(), usize::MAX).into()).expect("it opens");
    let mut desk = Desk::of((100, 30), Lang::En, source, "made.pcap");
    desk.keys("M");
    assert!(desk.picture().contains("owned"), "{}", desk.picture());
    desk.capture().comments().set(FrameId(0), vec![evil.into(), evil.into()]).expect("there is room");
    desk.keys("RE");
    assert!(desk.picture().contains("owned"), "{}", desk.picture());
    desk.key(KeyCode::Tab);
    desk.picture();
    desk.key(KeyCode::Esc);
    desk.capture().comments().set_capture(vec![evil.into()]);
    desk.keys(":capture-comment");
    desk.key(KeyCode::Enter);
    desk.picture();
    for key in ["\t", "x", "z"] {
        desk.keys(key);
        desk.picture();
    }
}
