//! The Layers view: pictures in three languages, moving among cells and layers, the same field in the next packet, what
//! changed, and the explanation beside it.
//!
//! `BLESS=1 cargo test --test tui_layers` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use std::collections::BTreeSet;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;

/// The selected packet is the request of the first connection, the selected field the acknowledgment number.
fn at_acknowledgment(size: (u16, u16), lang: Lang) -> Desk {
    let mut desk = Desk::open(size, lang, "http/auth.pcapng");
    desk.keys("jjj4");
    while layer(&desk) != Some("tcp") {
        desk.keys("[");
    }
    for _ in 0..4 {
        desk.key(KeyCode::Right);
    }
    desk
}

fn layer(desk: &Desk) -> Option<&'static str> {
    let picture = desk.model.layers.picture.as_ref()?;
    Some(picture.layers.get(picture.chosen?)?.protocol)
}

fn field(desk: &Desk) -> &'static str {
    desk.model.node().map_or("", |node| node.field.filter)
}

#[test]
fn layers_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let mut desk = at_acknowledgment(size, lang);
            let mut pictures = vec![("the acknowledgment number of a request", desk.picture())];
            desk.keys("v");
            pictures.push(("in bits", desk.picture()));
            desk.keys("vv");
            desk.keys("J");
            pictures.push(("the same field in the next packet", desk.picture()));
            desk.keys("[");
            pictures.push(("the layer around it", desk.picture()));
            desk.keys("K]]");
            desk.key(KeyCode::Right);
            pictures.push(("lines of text", desk.picture()));
            golden(&format!("layers-{}-{}x{}.txt", lang.code(), size.0, size.1), &pictures);
        }
    }
}

#[test]
fn arrows_go_from_cell_to_cell_and_brackets_from_layer_to_layer() {
    let mut desk = at_acknowledgment((120, 36), Lang::En);
    assert_eq!(desk.model.screen, Screen::Layers);
    assert_eq!(field(&desk), "tcp.ack");
    desk.key(KeyCode::Up);
    assert_eq!(field(&desk), "tcp.seq");
    desk.key(KeyCode::Up);
    assert_eq!(field(&desk), "tcp.srcport");
    desk.key(KeyCode::Right);
    assert_eq!(field(&desk), "tcp.dstport");
    desk.keys("]");
    assert_eq!(layer(&desk), Some("http"));
    desk.keys("[[[");
    assert_eq!(layer(&desk), Some("eth"));
    desk.keys("[");
    assert_eq!(layer(&desk), Some("eth"));
}

/// Nothing holds the arrows: every cell of a header is reached from the first one, and from the last one back.
#[test]
fn arrows_reach_every_cell_of_every_layer() {
    for (name, keys) in [
        ("http/get.pcapng", "jjj4"),
        ("dns/records.pcapng", "j4"),
        ("icmp/ping.pcapng", "4"),
        ("tls/tls13.pcapng", "jjj4"),
        ("http2/nginx.pcapng", "jjjj4"),
        ("websocket/echo.pcapng", "jjjjjjj4"),
    ] {
        let mut desk = Desk::open((120, 36), Lang::En, name);
        desk.keys(keys);
        desk.keys("[[[[[[[[");
        for at in 0..desk.model.layers.picture.as_ref().map_or(0, |picture| picture.layers.len()) {
            let stops: BTreeSet<usize> =
                desk.model.layers.picture.iter().flat_map(|picture| &picture.stops).map(|stop| stop.node).collect();
            for (start, key) in [(KeyCode::Home, KeyCode::Right), (KeyCode::End, KeyCode::Left)] {
                desk.key(start);
                let mut reached = BTreeSet::from([desk.model.tree.selected]);
                for _ in 0..stops.len() + 2 {
                    desk.key(key);
                    reached.insert(desk.model.tree.selected);
                }
                assert!(reached.is_superset(&stops), "{name}, layer {at}: {reached:?} of {stops:?}");
            }
            desk.keys("]");
        }
    }
}

#[test]
fn the_next_packet_shows_the_same_field_and_what_changed() {
    let mut desk = at_acknowledgment((120, 36), Lang::En);
    let before = desk.model.frame();
    desk.keys("J");
    assert_ne!(desk.model.frame(), before);
    assert_eq!((field(&desk), layer(&desk)), ("tcp.ack", Some("tcp")));
    let picture = desk.model.layers.picture.as_ref().expect("a picture");
    assert_eq!(picture.since, before);
    assert!(picture.changed.contains(&("tcp.ack", 0)), "{:?}", picture.changed);
    assert!(!picture.changed.contains(&("tcp.hdr_len", 0)), "{:?}", picture.changed);
    assert!(desk.picture().contains('±'));
}

#[test]
fn every_view_keeps_the_selection_and_the_way_back() {
    let mut desk = at_acknowledgment((80, 24), Lang::En);
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.screen, field(&desk)), (Screen::Packets, "tcp.ack"));
    desk.keys("4");
    assert_eq!((desk.model.screen, field(&desk)), (Screen::Layers, "tcp.ack"));
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Packets);
}

#[test]
fn the_explanation_follows_the_language_at_once() {
    let mut desk = at_acknowledgment((120, 36), Lang::En);
    assert!(desk.picture().contains("Acknowledgment number"));
    desk.keys("L");
    assert!(desk.picture().contains("Номер подтверждения"));
    desk.keys("L");
    assert!(desk.picture().contains("확인 응답 번호"));
    desk.keys("1");
    assert!(desk.picture().contains("확인 응답 번호"));
}

#[test]
fn every_layer_of_every_kind_can_be_drawn_in_every_size() {
    for name in ["dns/records.pcapng", "websocket/compressed.pcapng", "icmp", "ipv6", "null", "sll", "vlan", "arp"] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
        let path = match name.contains('.') {
            true => name.to_owned(),
            false => {
                let mut files: Vec<_> = std::fs::read_dir(root.join(name)).expect(name).flatten().collect();
                files.sort_by_key(std::fs::DirEntry::file_name);
                format!("{name}/{}", files[0].file_name().to_string_lossy())
            }
        };
        for size in [(120, 36), (80, 24), (60, 15), (30, 8), (20, 5)] {
            let mut desk = Desk::open(size, Lang::Ko, &path);
            desk.keys("4");
            for _ in 0..6 {
                desk.picture();
                for _ in 0..12 {
                    desk.key(KeyCode::Down);
                    desk.picture();
                }
                desk.keys("v]");
            }
            desk.keys("JK4q");
        }
    }
}

/// A quiz of a header: values are hidden everywhere on the screen until they are asked for, one by one or all.
#[test]
fn values_are_hidden_and_shown_one_by_one() {
    for size in [(120, 36), (80, 24)] {
        let mut desk = at_acknowledgment(size, Lang::En);
        let shown = desk.picture();
        let filter = desk.model.detail.as_ref().map(|detail| detail.selected.filter.clone()).expect("a field");
        assert!(shown.contains(&filter) && shown.contains("Here:"), "{shown}");
        desk.keys("B");
        let hidden = desk.picture();
        assert!(hidden.contains("Acknowledgment Number ▒▒▒▒") && hidden.contains("Source Port ▒▒▒▒"), "{hidden}");
        assert!(!hidden.contains(&filter) && !hidden.contains("Here:"), "{hidden}");
        // Bits and digits would tell it too.
        desk.keys("v");
        assert!(desk.picture().contains("Acknowledgment Number ▒▒▒▒"));
        desk.keys("vv");
        // A guess is judged and not told; nothing typed asks for the value.
        guess(&mut desk, "4711");
        let wrong = desk.picture();
        assert!(wrong.contains("Not quite") && wrong.contains("▒▒▒▒ ◂") && !wrong.contains("Here:"), "{wrong}");
        guess(&mut desk, "");
        let one = desk.picture();
        assert!(one.contains(&filter) && one.contains("Here:") && one.contains("Source Port ▒▒▒▒"), "{one}");
        // The next packet is a new question, and so is the next round.
        desk.keys("J");
        assert!(desk.picture().contains("▒▒▒▒ ◂"), "{}", desk.picture());
        desk.keys("K");
        assert!(desk.picture().contains(&filter));
        desk.keys("B");
        assert!(!desk.picture().contains('▒'));
        desk.keys("B");
        assert!(desk.picture().contains("▒▒▒▒ ◂"));
        // What stands as lines is hidden as well.
        desk.keys("]");
        let lines = desk.picture();
        assert!(lines.contains("Request Method: ▒▒▒▒") && !lines.contains("GET"), "{lines}");
        // Other views show what they always show.
        desk.keys("1");
        assert!(desk.picture().contains("GET"));
    }
}

fn guess(desk: &mut Desk, typed: &str) {
    desk.key(KeyCode::Enter);
    desk.keys(typed);
    desk.key(KeyCode::Enter);
}

/// A value of any kind is guessed as one writes it; a right one is shown with what it means, worked out from the packet.
#[test]
fn a_right_guess_is_shown_with_how_it_comes_about() {
    let mut desk = at_acknowledgment((120, 36), Lang::En);
    desk.keys("JB");
    assert!(desk.picture().lines().last().unwrap_or_default().contains("your guess"), "{}", desk.picture());
    let right =
        desk.model.detail.as_ref().and_then(|detail| detail.selected.filter.rsplit(' ').next()).map(str::to_owned);
    let right = right.expect("a value");
    guess(&mut desk, &right);
    let shown = desk.picture();
    assert!(shown.contains(&format!("Right: {right}")), "{shown}");
    assert!(shown.contains("Here:") && shown.contains(&right) && shown.contains("Kind ▒▒▒▒"), "{shown}");
    // Names and addresses are values as well: the next header inside, and where the packet goes.
    desk.keys("[");
    for (wanted, typed, said) in [("ip.proto", "tcp", "Right: 6 (TCP)"), ("ip.dst", "127.0.0.1", "Right: 127.0.0.1")] {
        desk.key(KeyCode::Home);
        let mut passed = Vec::new();
        while field(&desk) != wanted {
            passed.push(field(&desk));
            assert!(passed.len() < 40, "{wanted} is no cell: {passed:?}");
            desk.key(KeyCode::Right);
        }
        guess(&mut desk, typed);
        assert!(desk.picture().contains(said), "{wanted}: {}", desk.picture());
    }
}

/// Where the 65 columns of a diagram have no room its cells stand one below the other, each whole, with its explanation.
#[test]
fn a_narrow_screen_cuts_no_cell() {
    for lang in Lang::ALL {
        for size in [(64, 24), (60, 18), (50, 20)] {
            let mut desk = at_acknowledgment(size, lang);
            let picture = desk.picture();
            assert_eq!(field(&desk), "tcp.ack", "{picture}");
            assert!(picture.contains("64–95  Acknowledgment Number"), "{picture}");
            let title = desk.model.layers.picture.as_ref().expect("a picture").explanation[0].text.clone();
            assert!(picture.contains(&format!("── {title} ─")), "{picture}");
            // Every cell can be reached, in their order.
            desk.key(KeyCode::Home);
            let mut reached = vec![field(&desk)];
            for _ in 0..40 {
                desk.key(KeyCode::Down);
                if reached.last() != Some(&field(&desk)) {
                    reached.push(field(&desk));
                }
            }
            assert!(reached.starts_with(&["tcp.srcport", "tcp.dstport", "tcp.seq", "tcp.ack"]), "{reached:?}");
            assert!(
                reached.contains(&"tcp.checksum") && reached.contains(&"tcp.options.timestamp.tsval"),
                "{reached:?}"
            );
        }
    }
    // One column more, and there is the diagram.
    assert!(at_acknowledgment((65, 24), Lang::En).picture().contains("┌──"));
}
