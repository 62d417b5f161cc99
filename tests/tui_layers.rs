//! The Layers view: pictures in three languages, moving among cells and layers, the same field in the next packet, what
//! changed, and the explanation beside it.
//!
//! `BLESS=1 cargo test --test tui_layers` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

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
        desk.key(KeyCode::Enter);
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
