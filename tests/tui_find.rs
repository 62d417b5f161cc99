//! Finding in the interface: each kind of what is looked for in each place, forwards and back, and what is said when there is
//! nothing to be found.
//!
//! `BLESS=1 cargo test --test tui_find` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wirelens::base::FrameId;
use wirelens::source::Source;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::search::{Ground, Manner, Needle, Within};
use wirelens::tui::model::{Quarry, Search};
use wirelens::tui::search;
use wirelens::tui::update::Message;

const CAPTURE: &str = "http/basics.pcapng";

/// The same as [`Desk::find_as`] with what may be looked for.
fn find(desk: &mut Desk, text: &str, manner: usize, place: usize) {
    desk.find_as(text, manner, place);
    assert!(desk.model.popup.is_none(), "{text}: {}", desk.picture());
}

fn said(desk: &Desk) -> String {
    desk.model.toast.as_ref().map(|toast| toast.text.clone()).unwrap_or_default()
}

/// What is selected: a packet, or an exchange.
fn selected(desk: &Desk) -> u64 {
    match desk.model.exchanges.chosen {
        Some(id) if desk.model.screen == wirelens::tui::model::Screen::Exchanges => u64::from(id.0),
        _ => desk.model.frame().map_or(0, FrameId::number),
    }
}

/// Everything that a key finds one after the other, until it comes to the first again.
fn all(desk: &mut Desk, key: &str) -> Vec<u64> {
    let mut found = vec![selected(desk)];
    for _ in 0..1000 {
        desk.keys(key);
        if selected(desk) == found[0] {
            return found;
        }
        found.push(selected(desk));
    }
    panic!("it goes round: {found:?}");
}

#[test]
fn each_kind_is_found_in_each_place_forwards_and_back() {
    let cases = [
        ("1", "404 NOT FOUND", 0, 0),
        ("1", "[45]\\d\\d [A-Z]+", 1, 0),
        ("1", "status code: 404", 0, 1),
        ("1", "status code: [45]\\d\\d", 1, 1),
        ("1", "not found</title>", 0, 2),
        ("1", "<title>[45]\\d\\d", 1, 2),
        ("1", "48 54 54 50 2f 31 2e 31 20 34", 2, 0),
        ("1", "48545450", 2, 1),
        ("1", "0x48545450", 2, 2),
        ("1", "http.response.code >= 400", 3, 0),
        ("1", "http.response.code >= 400", 3, 2),
        ("2", "404", 0, 0),
        ("2", "40\\d|50\\d", 1, 0),
        ("2", "not found</title>", 0, 1),
        ("2", "<title>[45]\\d\\d", 1, 1),
        ("2", "3c 74 69 74 6c 65 3e", 2, 1),
        ("2", "exchange.status >= 400", 3, 0),
    ];
    for (view, text, manner, place) in cases {
        let mut desk = Desk::open((120, 36), Lang::En, CAPTURE);
        desk.keys(view);
        desk.key(KeyCode::Home);
        find(&mut desk, text, manner, place);
        assert!(!said(&desk).starts_with("No "), "{view} {text} {manner} {place}: {}", said(&desk));
        let forwards = all(&mut desk, "n");
        let backwards = all(&mut desk, "N");
        assert_eq!(forwards[0], backwards[0]);
        let mut reversed = backwards[1..].to_vec();
        reversed.reverse();
        assert_eq!(forwards[1..], reversed, "{view} {text} {manner} {place}");
        assert_eq!(forwards.iter().collect::<BTreeSet<_>>().len(), forwards.len());
    }
}

/// What is said in each place, whatever was looked for.
#[test]
fn what_is_not_found_says_what_where_how_many_and_a_key() {
    let mut desk = Desk::open((160, 40), Lang::En, CAPTURE);
    let mut tell = |keys: &str, text: &str, manner: usize, place: usize| {
        desk.keys(keys);
        find(&mut desk, text, manner, place);
        said(&desk)
    };
    assert_eq!(tell("1", "zzz", 0, 0), "No text “zzz” in the rows of 128 packets · Ctrl-F ↓: layers, bytes");
    assert_eq!(tell("", "zzz", 0, 1), "No text “zzz” in the layers of 128 packets · Ctrl-F ↓: layers, bytes");
    assert_eq!(tell("", "zzz", 0, 2), "No text “zzz” in the bytes of 128 packets · Ctrl-F: something else");
    assert_eq!(tell("", "z{9}", 1, 2), "No regex “z{9}” in the bytes of 128 packets · Ctrl-F Tab: as text");
    assert_eq!(
        tell("", "ff ee dd cc", 2, 0),
        "No bytes (hex) “ff ee dd cc” in the bytes of 128 packets · Ctrl-F Tab: as text"
    );
    assert_eq!(tell("", "igmp", 3, 0), "No filter “igmp” in the rows of 128 packets · Ctrl-F Tab: as text");
    let long = "a very long text that nobody wrote into any packet";
    assert!(tell("", long, 0, 0).contains("“a very long text that no…”"));
    assert_eq!(tell("2", "zzz", 0, 0), "No text “zzz” in the rows of 11 exchanges · Ctrl-F ↓: bodies");
    assert_eq!(tell("", "zzz", 0, 1), "No text “zzz” in heads and bodies of 11 exchanges · Ctrl-F: something else");
    assert_eq!(tell("3", "zzz", 0, 0), "No text “zzz” in 11 connections · Ctrl-F: something else");
    assert_eq!(tell("6", "zzz", 0, 0), "No text “zzz” in the 11 rows of this table · Tab: the next table");
    // With a filter only what it selects was looked at.
    desk.keys("1/tcp.stream == 1");
    desk.key(KeyCode::Enter);
    find(&mut desk, "zzz", 0, 0);
    assert_eq!(said(&desk), "No text “zzz” in the rows of 12 packets · Esc takes the filter off");
    desk.key(KeyCode::Esc);
    desk.key(KeyCode::Tab);
    find(&mut desk, "zzz", 0, 0);
    assert!(said(&desk).ends_with("lines of this packet · in the list Ctrl-F ↓: all packets"), "{}", said(&desk));
    desk.key(KeyCode::Tab);
    find(&mut desk, "zzz", 0, 0);
    assert!(said(&desk).ends_with("bytes shown · in the list Ctrl-F ↓: all packets"), "{}", said(&desk));
    desk.keys("s");
    find(&mut desk, "zzz", 0, 0);
    assert!(said(&desk).ends_with("bytes of this connection · Ctrl-F: something else"), "{}", said(&desk));
}

#[test]
fn what_is_said_fits_the_screen_in_every_language() {
    for lang in Lang::ALL {
        let mut pictures = Vec::new();
        for size in [(80, 24), (120, 36)] {
            let mut desk = Desk::open(size, lang, CAPTURE);
            for (title, keys, place) in [("rows", "1", 0), ("bytes", "1", 2), ("bodies", "2", 1), ("table", "6", 0)] {
                desk.keys(keys);
                find(&mut desk, "zzz", 0, place);
                let picture = desk.picture();
                let lines: Vec<&str> = picture.lines().collect();
                // Only the lines that change.
                pictures.push((title, lines[lines.len() - 2..].join("\n") + "\n"));
            }
        }
        golden(&format!("missed-{}.txt", lang.code()), &pictures);
    }
}

/// A capture of so many small packets.
fn many(count: u32) -> Source {
    let mut bytes = vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
    for number in 0..count {
        for word in [number / 1000, number % 1000, 60, 60] {
            bytes.extend(u32::to_le_bytes(word));
        }
        bytes.extend(std::iter::repeat_n(0, 60));
    }
    Source::from_bytes("many", bytes.into()).expect("it opens")
}

#[test]
fn a_long_search_ends_when_it_is_told_to_and_says_nothing_then() {
    let mut desk = Desk::of((80, 24), Lang::En, many(5000), "many.pcap");
    let needle = |within| Needle { text: "zzz".into(), manner: Manner::Text, within };
    for within in Within::ALL {
        let quarry = Quarry::Needle(needle(within));
        assert!(Ground::of(&quarry).is_some());
        let wanted = Search { id: 1, quarry, from: 0, forward: true, within: None, added: Default::default() };
        let mut told = Vec::new();
        let capture = Arc::clone(desk.capture());
        search::run(&capture, &wanted, Default::default(), &AtomicBool::new(true), &mut |message| told.push(message));
        assert!(told.is_empty(), "{told:?}");
    }
    // The interface goes on in the meantime, shows how far it is, and Esc ends it.
    use crossterm::event::KeyModifiers;
    use wirelens::tui::keys::Key;
    use wirelens::tui::update::{Effect, update};
    desk.model.needle = Default::default();
    desk.control('f');
    desk.keys("zzz");
    let key = |code| Message::Key(Key { code, modifiers: KeyModifiers::NONE });
    let effects = update(&mut desk.model, key(KeyCode::Enter), 0);
    let Some(Effect::Search(search)) = effects.into_iter().find(|effect| matches!(effect, Effect::Search(_))) else {
        panic!("the background is asked")
    };
    update(&mut desk.model, Message::Searching { id: search.id, done: 2500, of: 5000 }, 0);
    assert!(desk.picture().contains("50 %"), "{}", desk.picture());
    update(&mut desk.model, key(KeyCode::Down), 0);
    assert_eq!(desk.model.list.selected, 1, "keys are obeyed while it runs");
    update(&mut desk.model, key(KeyCode::Esc), 0);
    assert!(desk.model.job.is_none());
    // What it finds now comes too late.
    desk.send(Message::Searched { id: search.id, found: Some(FrameId(4000)), wrapped: false });
    assert_eq!(desk.model.list.selected, 1);
}
