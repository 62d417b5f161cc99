//! The Stats view: what it says, how it is moved in, where its rows lead, and how it looks.
//!
//! `BLESS=1 cargo test --test tui_statistics` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wirelens::export::statistics::{Choice, Panel, tables};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;
use wirelens::tui::model::statistics::Tab;
use wirelens::tui::view::statistics::column_id;

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut desk = Desk::open(size, lang, "http/basics.pcapng");
    desk.keys("6");
    let mut pictures = vec![("overview", desk.picture())];
    for name in ["hierarchy", "conversations", "endpoints", "HTTP", "over time", "lengths", "DNS", "problems", "names"]
    {
        desk.keys("]");
        pictures.push((name, desk.picture()));
    }
    desk.keys("[[[[[");
    desk.keys("v");
    pictures.push(("HTTP by path", desk.picture()));
    desk.keys("oo");
    pictures.push(("by count", desk.picture()));
    desk.key(KeyCode::Right);
    desk.key(KeyCode::Right);
    pictures.push(("moved to the right", desk.picture()));
    let mut desk = Desk::open(size, lang, "dns/lookup.pcapng");
    desk.keys("6[[[");
    pictures.push(("names asked for", desk.picture()));
    pictures
}

#[test]
fn screens_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            golden(&format!("statistics-{}-{}x{}.txt", lang.code(), size.0, size.1), &tour(size, lang));
        }
    }
}

#[test]
fn every_size_of_terminal_shows_it() {
    for size in [(30, 8), (44, 12), (60, 15), (79, 23), (110, 30), (200, 60)] {
        for tab in 0..Tab::ALL.len() {
            let mut desk = Desk::open(size, Lang::En, "http/basics.pcapng");
            desk.keys("6");
            desk.keys(&"]".repeat(tab));
            desk.picture();
        }
    }
}

#[test]
fn enter_shows_the_packets_of_a_row_and_backspace_comes_back() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6]]");
    assert_eq!((desk.model.screen, desk.model.statistics.tab), (Screen::Statistics, Tab::Conversations));
    desk.keys("j");
    let row = desk.model.statistics.row().expect("there are two connections").clone();
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    assert_eq!(desk.model.frame(), row.first);
    assert!(desk.picture().contains(row.filter.as_deref().expect("a connection has a filter")));
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Statistics);
    assert_eq!(desk.model.statistics.row(), Some(&row));
}

#[test]
fn rows_are_sorted_by_value_and_the_selected_one_is_told() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6]]");
    let packets = |desk: &Desk| -> Vec<String> {
        let table = desk.model.statistics.shown.clone().expect("it was counted");
        let at = table.columns.iter().position(|column| column.key == "packets").expect("a column");
        table.rows.iter().map(|row| row.cells[at].shown()).collect()
    };
    let own = packets(&desk);
    desk.keys("oooo");
    let mut numbers: Vec<u64> = packets(&desk).iter().map(|cell| cell.parse().expect("a number")).collect();
    assert!(numbers.is_sorted_by(|one, other| one >= other), "{numbers:?}");
    desk.keys("O");
    numbers.reverse();
    assert_eq!(packets(&desk), numbers.iter().map(u64::to_string).collect::<Vec<_>>());
    assert_eq!(own.len(), numbers.len());
}

#[test]
fn text_is_found_among_the_rows() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6]");
    desk.find("http");
    let first = desk.model.statistics.row().map(|row| row.cells[0].shown());
    assert_eq!(first.as_deref(), Some("HTTP"));
}

/// No column and no tab lacks its words.
#[test]
fn every_heading_has_its_text() {
    let capture = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
    let stop = std::sync::atomic::AtomicBool::new(false);
    let scope = wirelens::analysis::statistics::Scope::whole(capture.capture(), &stop);
    let (tables, _) = tables(&scope, &Panel::all(), &Choice::default()).expect("nobody stops it");
    let mut ids: Vec<String> =
        tables.iter().flat_map(|table| &table.columns).map(|column| column_id(column.key)).collect();
    ids.extend(Tab::ALL.iter().flat_map(|tab| [tab.id().to_owned(), format!("{}.short", tab.id())]));
    for id in ids {
        assert!(Lang::En.has(&id), "{id}");
    }
}
