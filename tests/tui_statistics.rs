//! The Stats view: what it says, how it is moved in, where its rows lead, and how it looks.
//!
//! `BLESS=1 cargo test --test tui_statistics` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wirelens::export::statistics::{Cell, Choice, Panel, tables};
use wirelens::filter::Scope;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;
use wirelens::tui::model::statistics::Tab;
use wirelens::tui::update::{Copying, Effect};
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
    pictures.push(("nothing of HTTP", desk.screen("[[[")));
    let mut desk = Desk::open(size, lang, "http2/nginx.pcapng");
    pictures.push(("HTTP/2 by host", desk.screen("6]]]]")));
    pictures.push(("names of HTTP/2", desk.screen("[[[[[")));
    pictures.push(("a file for the table", desk.screen("e")));
    let mut desk = Desk::open(size, lang, "http/basics.pcapng");
    desk.keys("/tcp.port == 40294");
    desk.key(KeyCode::Enter);
    pictures.push(("of what a filter selects", desk.screen("6]]")));
    pictures.push(("of all packets", desk.screen("a")));
    pictures
}

/// Each row of each table says what its columns are, and of each value what it means, in every language.
#[test]
fn every_row_of_every_table_is_explained() {
    let captures = ["http/basics.pcapng", "dns/lookup.pcapng", "tcp/loss-sack.pcapng", "http2/nginx.pcapng"];
    for (at, name) in captures.into_iter().enumerate() {
        let lang = Lang::ALL[at % Lang::ALL.len()];
        let desk = Desk::open((120, 36), lang, name);
        let stop = std::sync::atomic::AtomicBool::new(false);
        let scope = wirelens::analysis::statistics::Scope::whole(desk.capture(), &stop);
        let (tables, _) = tables(&scope, &Panel::all(), &Choice::default()).expect("not stopped");
        assert!(tables.iter().filter(|table| !table.rows.is_empty()).count() > 8, "{name}");
        for table in &tables {
            for row in &table.rows {
                let meanings = wirelens::tui::view::statistics::meanings(&desk.model, table, row);
                let columns = if table.name == "overview" { 1 } else { table.columns.len() };
                assert_eq!(meanings.len(), columns, "{name} {}: {row:?}", table.name);
                for meaning in &meanings {
                    let explanation = &meaning.explanation;
                    let whole = !explanation.what.is_empty() && !explanation.mistake.is_empty();
                    // An empty cell says nothing of this row.
                    let here = meaning.value.is_empty() || !explanation.here.is_empty();
                    assert!(whole && here, "{name} {} {}: {meaning:?}", table.name, explanation.filter);
                }
            }
        }
    }
}

#[test]
fn the_selected_row_is_explained_with_its_numbers() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    desk.keys("6]]");
    let picture = desk.screen("x");
    assert!(picture.contains("What this row means") && picture.contains("The number of the connection"), "{picture}");
    desk.key(KeyCode::End);
    let picture = desk.picture();
    assert!(picture.contains("Bytes that are missing"), "{picture}");
    desk.key(KeyCode::Esc);
    assert!(desk.model.popup.is_none());
}

/// Types a filter that becomes a series.
fn add_series(desk: &mut Desk, filter: &str) {
    desk.keys("+");
    desk.send(wirelens::tui::update::Message::Paste(filter.to_owned()));
    desk.key(KeyCode::Enter);
}

fn series(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut desk = Desk::open(size, lang, "http/basics.pcapng");
    desk.keys("6");
    desk.keys("+");
    let mut pictures = vec![("nothing is typed yet", desk.picture())];
    desk.key(KeyCode::Esc);
    add_series(&mut desk, "http");
    pictures.push(("one series", desk.picture()));
    desk.keys("+");
    desk.send(wirelens::tui::update::Message::Paste("tcp.flags.syn == 1".to_owned()));
    pictures.push(("another is typed", desk.picture()));
    desk.key(KeyCode::Enter);
    add_series(&mut desk, "http.response.code >= 400 and http.response.code < 500");
    pictures.push(("three series", desk.picture()));
    desk.keys("llll");
    pictures.push(("moved to the right", desk.picture()));
    desk.keys("-");
    desk.keys("j");
    pictures.push(("which is taken away", desk.picture()));
    desk.key(KeyCode::Enter);
    pictures.push(("two are left", desk.picture()));
    pictures
}

#[test]
fn series_over_time_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            golden(&format!("statistics-series-{}-{}x{}.txt", lang.code(), size.0, size.1), &series(size, lang));
        }
    }
}

/// What a series counts is what its filter selects, of all packets or of those that are counted.
#[test]
fn filters_become_series_and_stay_while_the_file_is_open() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6");
    let filters = ["http", "tcp.flags.syn == 1"];
    for filter in filters {
        add_series(&mut desk, filter);
    }
    assert_eq!((desk.model.screen, desk.model.statistics.tab), (Screen::Statistics, Tab::Io));
    desk.picture();
    let sums = |desk: &Desk| -> Vec<u64> {
        let table = desk.model.statistics.shown.as_ref().expect("it is counted");
        let of = table.columns.iter().enumerate().filter(|(_, column)| column.of.is_some());
        let count = |cell: &Cell| if let Cell::Count(count) = cell { *count } else { panic!("{cell:?}") };
        of.map(|(at, _)| table.rows.iter().map(|row| count(&row.cells[at])).sum()).collect()
    };
    let selected = |desk: &Desk, text: &str| -> u64 {
        let filter = wirelens::filter::Filter::compile(text, wirelens::analysis::registry()).expect("a filter");
        let mut count = 0;
        filter.run(desk.capture(), 0..u32::MAX, &std::sync::atomic::AtomicBool::new(false), &mut |_| {
            count += 1;
            std::ops::ControlFlow::Continue(())
        });
        count
    };
    let all = filters.map(|filter| selected(&desk, filter));
    assert!(all.iter().all(|count| *count > 0));
    assert_eq!(sums(&desk), all);
    // They are not applied, and stay when another tab was shown.
    assert!(desk.model.wanted_filter().is_none());
    desk.keys("][");
    desk.picture();
    assert_eq!(sums(&desk), all);
    // Of what is counted.
    desk.keys("/tcp.stream == 1");
    desk.key(KeyCode::Enter);
    desk.picture();
    let some = filters.map(|filter| selected(&desk, &format!("({filter}) and tcp.stream == 1")));
    assert!(some[0] < all[0] && some[0] > 0);
    assert_eq!(sums(&desk), some);
    // The same filter is no second series; one that is no filter is none at all.
    add_series(&mut desk, "http");
    assert_eq!(desk.model.statistics.series.len(), 2);
    add_series(&mut desk, "http.hots == 1");
    assert!(desk.model.popup.is_some());
    desk.key(KeyCode::Esc);
    assert_eq!(desk.model.statistics.series.len(), 2);
    // What is copied and written names them.
    let text = desk.model.statistics.shown.as_ref().expect("a table").text();
    assert!(text.contains("Series 2: packets that tcp.flags.syn == 1 selects."), "{text}");
    desk.keys("-");
    desk.key(KeyCode::Enter);
    desk.picture();
    assert_eq!(desk.model.statistics.series.iter().map(|text| &**text).collect::<Vec<_>>(), filters[1..]);
    assert_eq!(sums(&desk), some[1..]);
    desk.keys("-");
    desk.picture();
    assert!(desk.model.statistics.series.is_empty() && sums(&desk).is_empty());
    desk.keys("-");
    assert!(desk.picture().contains("There is no such series"));
}

#[test]
fn a_series_is_explained_in_every_language() {
    for lang in Lang::ALL {
        let mut desk = Desk::open((120, 36), lang, "http/basics.pcapng");
        desk.keys("6");
        add_series(&mut desk, "http");
        desk.picture();
        let table = desk.model.statistics.shown.clone().expect("a table");
        let meanings = wirelens::tui::view::statistics::meanings(&desk.model, &table, &table.rows[0]);
        assert_eq!(meanings.len(), table.columns.len());
        let last = &meanings[table.columns.len() - 1].explanation;
        assert!(last.here.iter().any(|line| line.contains("http")) && !last.mistake.is_empty(), "{last:?}");
    }
}

#[test]
fn screens_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            golden(&format!("statistics-{}-{}x{}.txt", lang.code(), size.0, size.1), &tour(size, lang));
        }
    }
}

/// Each tab sorted by its second column in its two directions, and of what a filter selects.
#[test]
fn tabs_that_are_sorted_and_filtered_look_as_they_did() {
    for size in [(80, 24), (120, 36)] {
        let (mut sorted, mut filtered) = (Vec::new(), Vec::new());
        for (at, tab) in Tab::ALL.iter().enumerate() {
            let name = if *tab == Tab::Dns { "dns/lookup.pcapng" } else { "http/basics.pcapng" };
            let open = || {
                let mut desk = Desk::open(size, Lang::En, name);
                desk.keys("6");
                desk.keys(&"]".repeat(at));
                desk
            };
            let title: &'static str = tab.id();
            let mut desk = open();
            desk.keys("oo");
            sorted.push((title, desk.picture()));
            desk.keys("O");
            sorted.push((title, desk.picture()));
            let mut desk = open();
            desk.keys(if *tab == Tab::Dns { "/dns.flags.response == 1" } else { "/tcp.stream in {1, 3}" });
            desk.key(KeyCode::Enter);
            filtered.push((title, desk.picture()));
        }
        golden(&format!("statistics-sorted-{}x{}.txt", size.0, size.1), &sorted);
        golden(&format!("statistics-filtered-{}x{}.txt", size.0, size.1), &filtered);
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

/// A Stats view, and the row that is opened.
fn opened(name: &str, keys: &str) -> (Desk, wirelens::export::statistics::Row) {
    let mut desk = Desk::open((120, 36), Lang::En, name);
    desk.keys(keys);
    let row = desk.model.statistics.row().expect("a row").clone();
    desk.key(KeyCode::Enter);
    (desk, row)
}

#[test]
fn rows_of_http_lead_to_their_exchanges() {
    for (name, filter) in
        [("http/basics.pcapng", "exchange.status == 200"), ("http2/nginx.pcapng", "exchange.status == 200")]
    {
        let (mut desk, row) = opened(name, "6]]]]vvv");
        assert_eq!(row.exchanges.as_deref(), Some(filter));
        assert_eq!(desk.model.screen, Screen::Exchanges);
        assert_eq!(desk.model.exchanges.by.filter.as_deref(), Some(filter));
        let Cell::Count(count) = row.cells[1] else { panic!("{row:?}") };
        assert_eq!(u64::from(desk.model.exchanges.len()), count, "{name}");
        desk.key(KeyCode::Backspace);
        assert_eq!(desk.model.statistics.row(), Some(&row));
    }
}

/// Each row of each tab either leads somewhere or says that it does not, and what it leads to is not empty.
#[test]
fn every_row_is_a_link() {
    for name in ["http/basics.pcapng", "dns/lookup.pcapng", "http2/nginx.pcapng", "icmp/ping.pcapng"] {
        for tab in 0..Tab::ALL.len() {
            for part in 0..Tab::ALL[tab].panels().len() {
                let mut desk = Desk::open((120, 36), Lang::En, name);
                desk.keys("6");
                desk.keys(&"]".repeat(tab));
                desk.keys(&"v".repeat(part));
                for row in 0..desk.model.statistics.len().min(4) {
                    let link = desk.model.statistics.row().expect("a row").clone();
                    let before = desk.model.statistics.stand().selected;
                    assert_eq!(before, row, "{name} {:?}", Tab::ALL[tab]);
                    desk.key(KeyCode::Enter);
                    match (&link.exchanges, &link.filter, link.first) {
                        (Some(_), ..) => {
                            assert_eq!(desk.model.screen, Screen::Exchanges, "{name} {link:?}");
                            assert!(!desk.model.exchanges.is_empty() || link.cells[1] == Cell::Count(0), "{link:?}");
                        }
                        (None, None, None) => assert_eq!(desk.model.screen, Screen::Statistics, "{name} {link:?}"),
                        _ => {
                            assert_eq!(desk.model.screen, Screen::Packets, "{name} {link:?}");
                            let empty = link.cells.contains(&Cell::Count(0));
                            assert!(desk.model.rows_shown() > 0 || empty, "{name} {link:?}");
                        }
                    }
                    if desk.model.screen != Screen::Statistics {
                        desk.key(KeyCode::Backspace);
                    }
                    assert_eq!(desk.model.screen, Screen::Statistics, "{name} {link:?}");
                    // What was set is not what the next row counts.
                    desk.keys("/");
                    desk.control('u');
                    desk.key(KeyCode::Enter);
                    desk.keys("j");
                }
            }
        }
    }
}

#[test]
fn what_a_filter_selects_is_counted_until_all_is_asked_for() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    let packets =
        |desk: &Desk| -> Cell { desk.model.statistics.shown.as_ref().expect("a table").rows[0].cells[1].clone() };
    desk.keys("6");
    assert_eq!(packets(&desk), Cell::Count(128));
    desk.keys("/tcp.stream == 1");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Statistics, "a filter that is typed here is obeyed here");
    assert_eq!(packets(&desk), Cell::Count(12));
    assert!(desk.picture().contains("filtered") && desk.picture().contains("tcp.stream == 1"), "{}", desk.picture());
    desk.keys("a");
    assert_eq!(packets(&desk), Cell::Count(128));
    assert!(desk.picture().contains("all packets"), "{}", desk.picture());
    desk.keys("a");
    assert_eq!(packets(&desk), Cell::Count(12));
    // Another filter, set elsewhere, is obeyed as well.
    desk.keys("1/");
    desk.control('u');
    desk.keys("tcp.stream == 2 or tcp.stream == 3");
    desk.key(KeyCode::Enter);
    desk.keys("6");
    assert_eq!(packets(&desk), Cell::Count(24));
}

#[test]
fn the_table_is_written_in_the_form_that_the_name_says() {
    for (name, begin) in [
        ("t.csv", "protocol,packets,"),
        ("t.json", "[\n{\"table\":\"hierarchy\""),
        ("t.md", "## Protocol hierarchy"),
        ("t.txt", "Protocol hierarchy\n"),
        ("t", "Protocol hierarchy\n"),
    ] {
        let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
        desk.keys("6]e");
        assert!(desk.picture().contains("hierarchy.csv"), "{}", desk.picture());
        desk.control('u');
        desk.keys(name);
        desk.key(KeyCode::Enter);
        let [Effect::SaveBytes(path, bytes)] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
        assert_eq!(path.to_str(), Some(name));
        let text = String::from_utf8_lossy(bytes);
        assert!(text.starts_with(begin), "{name}: {text}");
    }
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6]ya");
    let [Effect::Copy(Copying::Text(text))] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert!(text.starts_with("Protocol hierarchy\n"), "{text}");
}

#[test]
fn a_click_selects_a_row_and_a_second_one_opens_it() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("6");
    let area = desk.model.layout().list.expect("a list");
    let edge = desk.picture().lines().nth(usize::from(area.outer.y)).expect("the edge").to_owned();
    let x = edge.find("Hierarchy").map(|at| edge[..at].chars().count()).expect("a tab") as u16;
    desk.click(x, area.outer.y);
    assert_eq!(desk.model.statistics.tab, Tab::Hierarchy);
    let y = area.inner.y + 1;
    desk.click(area.inner.x + 3, y + 2);
    assert_eq!((desk.model.screen, desk.model.statistics.stand().selected), (Screen::Statistics, 2));
    desk.click(area.inner.x + 3, y + 2);
    assert_eq!(desk.model.screen, Screen::Packets);
    assert_eq!(desk.model.filter_text(Scope::Frames).as_deref(), Some("tcp"));
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
