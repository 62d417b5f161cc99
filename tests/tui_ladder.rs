//! The ladder in the interface: pictures in three languages, moving among rows, folds, graphs, signs, and the way to the
//! packets and back.
//!
//! `BLESS=1 cargo test --test tui_ladder` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/wire.rs"]
mod wire;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wire::{ACK, MS, PSH, Sent, US, Wire};
use wirelens::analysis::ladder::series::Form;
use wirelens::base::FrameId;
use wirelens::source::Source;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;

/// The ladder of the first connection.
fn at_ladder(size: (u16, u16), lang: Lang, name: &str) -> Desk {
    let mut desk = Desk::open(size, lang, name);
    desk.keys("3");
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Enter);
    desk
}

fn made(size: (u16, u16), wire: &Wire) -> Desk {
    let source = Source::from_bytes("made", wire.pcap().into()).unwrap();
    let mut desk = Desk::of(size, Lang::En, source, "made.pcap");
    desk.keys("3");
    desk.key(KeyCode::Enter);
    desk
}

/// A long download with one pause that is worth a note.
fn download() -> Wire {
    let mut wire = Wire::opened(50 * US);
    wire.wait(MS).server(Sent { flags: PSH | ACK, len: 146, ..Sent::default() });
    wire.wait(42 * MS).client(Sent { ack: 147, ..Sent::default() });
    for number in 0..300u32 {
        let seq = 147 + number * 1000;
        wire.wait(13 * US).server(Sent { flags: ACK, seq, len: 1000, ..Sent::default() });
        wire.wait(13 * US).client(Sent { ack: seq + 1000, ..Sent::default() });
    }
    wire
}

#[test]
fn ladders_look_as_they_did() {
    for (lang, size) in [
        (Lang::En, (80, 24)),
        (Lang::Ru, (80, 24)),
        (Lang::Ko, (80, 24)),
        (Lang::En, (120, 36)),
        (Lang::Ru, (120, 36)),
        (Lang::Ko, (120, 36)),
    ] {
        let mut desk = at_ladder(size, lang, "http/basics.pcapng");
        let mut pictures = vec![("a connection", desk.picture())];
        desk.keys("jjjjjjj");
        pictures.push(("a row explained", desk.picture()));
        desk.keys("Ra");
        pictures.push(("raw numbers, no names", desk.picture()));
        let mut desk = at_ladder(size, lang, "tcp/zero-window.pcapng");
        desk.keys("n");
        pictures.push(("a note", desk.picture()));
        desk.keys("v");
        pictures.push(("sequence numbers", desk.picture()));
        desk.keys("vd");
        pictures.push(("windows", desk.picture()));
        golden(&format!("ladder-{}-{}x{}.txt", lang.code(), size.0, size.1), &pictures);
    }
}

#[test]
fn enter_leads_to_the_packet_and_back() {
    let mut desk = at_ladder((120, 36), Lang::En, "http/basics.pcapng");
    assert_eq!(desk.model.screen, Screen::Ladder);
    desk.keys("jjj");
    let frame = desk.model.ladder.frame;
    assert_eq!(frame, Some(FrameId(3)));
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.screen, desk.model.frame()), (Screen::Packets, frame));
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, desk.model.ladder.frame), (Screen::Ladder, frame));
    desk.keys("4");
    assert_eq!((desk.model.screen, desk.model.frame()), (Screen::Layers, frame));
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Ladder);
    desk.key(KeyCode::Esc);
    assert_eq!(desk.model.screen, Screen::Connections);
    // The jump list knows the packets that were visited.
    desk.keys("1");
    assert!(desk.model.jumps.places.contains(&FrameId(3)) || desk.model.frame() == Some(FrameId(3)));
}

#[test]
fn it_opens_at_the_selected_packet() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    desk.keys("jjjjjj3");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.ladder.frame, Some(FrameId(6)));
    // Another connection begins at its first packet.
    desk.key(KeyCode::Esc);
    desk.keys("j");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.ladder.selected, 0);
    desk.keys("1");
    assert_eq!((desk.model.screen, desk.model.frame()), (Screen::Packets, desk.model.ladder.frame));
}

#[test]
fn folds_open_and_close_and_the_selection_stays() {
    let mut desk = made((100, 30), &download());
    let folded = desk.model.ladder.rows;
    assert!(folded < 20, "{folded}\n{}", desk.picture());
    assert!(desk.picture().contains("segments, "), "{}", desk.picture());
    desk.key(KeyCode::End);
    while !desk.picture().contains("Folded") {
        desk.keys("k");
    }
    let selected = desk.model.ladder.selected;
    desk.keys("+");
    assert!(desk.model.ladder.rows > 500);
    assert_eq!(desk.model.ladder.selected, selected);
    desk.keys("jjj");
    desk.keys("-");
    assert_eq!((desk.model.ladder.rows, desk.model.ladder.selected), (folded, selected));
    desk.keys("*");
    assert!(desk.model.ladder.rows > 500);
    desk.key(KeyCode::End);
    assert_eq!(desk.model.ladder.selected + 1, desk.model.ladder.rows);
    let last = desk.capture().len() as u32 - 1;
    assert_eq!(desk.model.ladder.frame, Some(FrameId(last)));
    assert!(desk.picture().contains(&format!("{}", last + 1)));
    desk.keys("*");
    assert_eq!(desk.model.ladder.rows, folded);
}

#[test]
fn notes_are_gone_to_and_explained() {
    let mut desk = made((120, 36), &download());
    desk.keys("n");
    assert_eq!(desk.model.ladder.frame, Some(FrameId(4)));
    let picture = desk.picture();
    assert!(picture.contains("Nagle") && picture.contains("42.0 ms"), "{picture}");
    desk.keys("n");
    assert!(desk.model.toast.is_some(), "there is no other");
    desk.keys("L");
    assert!(desk.picture().contains("Нейгла"), "{}", desk.picture());
    desk.keys("L");
    assert!(desk.picture().contains("지연 확인 응답과"), "{}", desk.picture());
}

#[test]
fn graphs_follow_each_other_and_points_are_packets() {
    let mut desk = made((100, 30), &download());
    for form in Form::ALL {
        desk.keys("v");
        assert_eq!(desk.model.ladder.form, Some(form));
        let picture = desk.model.ladder.picture.as_ref().expect("a picture");
        assert!(picture.graph.is_some());
        assert!(desk.picture().contains('┤'), "{}", desk.picture());
    }
    desk.keys("v");
    assert_eq!(desk.model.ladder.form, None);
    desk.keys("v");
    let before = desk.model.ladder.frame;
    desk.key(KeyCode::Right);
    desk.key(KeyCode::Right);
    let point = desk.model.ladder.frame;
    assert!(point > before, "{point:?}");
    let wide = desk.model.ladder.picture.as_ref().unwrap().graph.as_ref().unwrap().time;
    desk.keys("++");
    let narrow = desk.model.ladder.picture.as_ref().unwrap().graph.as_ref().unwrap().time;
    assert!((narrow.1.0 - narrow.0.0) * 3 < wide.1.0 - wide.0.0);
    desk.keys("*");
    desk.keys("d");
    assert!(desk.picture().contains("client → server"), "{}", desk.picture());
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.screen, desk.model.frame()), (Screen::Packets, point));
}

#[test]
fn secrets_in_requests_are_masked() {
    let mut desk = at_ladder((120, 36), Lang::En, "http/oauth.pcapng");
    let mut masked = String::new();
    for _ in 0..8 {
        masked.push_str(&desk.picture());
        desk.key(KeyCode::PageDown);
    }
    assert!(!masked.contains("code="), "{masked}");
}

#[test]
fn every_size_and_every_kind_can_be_drawn() {
    for name in [
        "tcp/loss-sack.pcapng",
        "tcp/midstream.pcapng",
        "tcp/refused.pcapng",
        "dns/lookup.pcapng",
        "websocket/compressed.pcapng",
        "icmp/unreachable.pcapng",
    ] {
        for size in [(200, 60), (120, 36), (80, 24), (60, 15), (40, 10), (30, 8), (20, 5)] {
            let mut desk = at_ladder(size, Lang::Ko, name);
            for _ in 0..5 {
                desk.keys("jn+");
                desk.picture();
                for code in [KeyCode::PageDown, KeyCode::Right, KeyCode::End, KeyCode::Home] {
                    desk.key(code);
                }
                desk.keys("d");
                desk.picture();
                desk.keys("v*");
            }
            desk.key(KeyCode::Esc);
        }
    }
}

#[test]
fn in_ascii_nothing_else_is_drawn_of_ours() {
    let mut desk = made((100, 30), &download());
    desk.model.look.ascii = true;
    desk.keys("j");
    for _ in 0..5 {
        let picture = desk.picture();
        assert!(picture.is_ascii(), "{}", picture.lines().find(|line| !line.is_ascii()).unwrap_or_default());
        desk.keys("v");
    }
}

/// Before a class rows stand apart, states are whole words, numbers stand on the selected row alone.
#[test]
fn before_a_class_ladders_have_room() {
    const STATES: [&str; 11] = [
        "CLOSED",
        "LISTEN",
        "SYN-SENT",
        "SYN-RECEIVED",
        "ESTABLISHED",
        "FIN-WAIT-1",
        "FIN-WAIT-2",
        "CLOSE-WAIT",
        "CLOSING",
        "LAST-ACK",
        "TIME-WAIT",
    ];
    let mut pictures = Vec::new();
    for size in [(60, 18), (80, 24), (100, 30), (120, 36)] {
        let mut desk = at_ladder(size, Lang::En, "http/basics.pcapng");
        desk.keys("P");
        pictures.push(("a connection", desk.picture()));
        let rows = desk.model.ladder.rows;
        for row in 0..rows {
            assert_eq!(desk.model.ladder.selected, row);
            let picture = desk.picture();
            let lines: Vec<&str> = picture.lines().map(|line| line.trim_start_matches('┃')).collect();
            let own = lines.iter().position(|line| line.starts_with('▸')).expect("the selected row is in sight");
            let states = STATES.iter().map(|state| lines[own].matches(state).count()).sum::<usize>();
            assert_eq!(states, 2, "both ends have a state: {picture}");
            assert!(["seq ", "ack ", " B "].iter().any(|number| lines[own].contains(number)), "{picture}");
            let others = lines.iter().enumerate().filter(|(at, line)| *at != own && line.contains('│'));
            let arrows: Vec<usize> =
                others.filter(|(_, line)| line.contains('◂') || line.contains("▸│")).map(|(at, _)| at).collect();
            assert!(arrows.iter().all(|at| at.abs_diff(own) % 2 == 0), "a line is free between two rows: {picture}");
            assert!(arrows.iter().all(|at| !lines[*at].contains("seq ")), "{picture}");
            desk.key(KeyCode::Down);
        }
        pictures.push(("its end", desk.picture()));
        desk.key(KeyCode::Home);
        assert_eq!((desk.model.ladder.selected, desk.model.ladder.top), (0, 0));
        // The state line, SYN, a free line, SYN ACK.
        let place = wirelens::tui::view::ladder::places(&desk.model).rows;
        desk.click(place.x + 20, place.y + 3);
        assert_eq!(desk.model.ladder.selected, 1);
        desk.keys("P");
        assert!(desk.picture().contains("seq 0"), "{}", desk.picture());
    }
    golden("ladder-projector.txt", &pictures);
}
