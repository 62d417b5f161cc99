//! Display filters in the interface: golden pictures of what a text in the filter line can be, and what the lists do under a
//! filter.
//!
//! `BLESS=1 cargo test --test tui_filter` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use crossterm::event::{KeyCode, KeyModifiers};
use desk::{Desk, golden};
use wirelens::base::FrameId;
use wirelens::filter::Scope;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::filter::Verdict;
use wirelens::tui::model::{Model, Pane, Popup, Screen};
use wirelens::tui::update::{Effect, Message};

const CAPTURE: &str = "http/basics.pcapng";

fn open(size: (u16, u16), lang: Lang) -> Desk {
    Desk::open(size, lang, CAPTURE)
}

/// Types a filter into the line, which is opened and emptied first.
fn typed(desk: &mut Desk, text: &str) {
    desk.keys("/");
    desk.control('u');
    desk.send(Message::Paste(text.to_owned()));
}

/// Applies a filter.
fn apply(desk: &mut Desk, text: &str) {
    typed(desk, text);
    desk.key(KeyCode::Enter);
    assert!(desk.model.popup.is_none(), "{text} is applied");
}

/// Numbers of the packets that the list shows.
fn shown(model: &Model) -> Vec<u64> {
    (0..model.rows_shown()).filter_map(|row| model.frame_on(row)).map(FrameId::number).collect()
}

/// What the filter selects, as the language itself says.
fn expected(desk: &Desk, text: &str) -> Vec<u64> {
    use std::ops::ControlFlow;
    use std::sync::atomic::AtomicBool;
    let filter = wirelens::filter::Filter::compile(text, wirelens::analysis::registry()).expect("a filter");
    let mut found = Vec::new();
    filter.run(desk.capture(), 0..u32::MAX, &AtomicBool::new(false), &mut |frame| {
        found.push(frame.number());
        ControlFlow::Continue(())
    });
    found
}

fn verdict(desk: &Desk) -> &Verdict {
    match &desk.model.popup {
        Some(Popup::Filter(bar)) => &bar.verdict,
        other => panic!("the line is not open: {other:?}"),
    }
}

fn line(desk: &Desk) -> &str {
    match &desk.model.popup {
        Some(Popup::Filter(bar)) => bar.line.text(),
        other => panic!("the line is not open: {other:?}"),
    }
}

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut desk = open(size, lang);
    let mut pictures = Vec::new();
    let states = [
        ("incomplete: the name of a field", "http.resp"),
        ("incomplete: a value", "http.response.code == "),
        ("valid", "http.response.code == 404"),
        ("suspicious", "tcp.port != 80"),
        ("nothing matches", "http.response.code == 418"),
        ("no packet has the field", "dns"),
        ("wrong", "http.response.cod == 404"),
        ("not a filter: a number", "404"),
        ("not a filter: a path", "/index"),
        ("another keyboard layout", "реез"),
    ];
    desk.keys("/");
    pictures.push(("empty", desk.picture()));
    desk.key(KeyCode::Esc);
    for (title, text) in states {
        typed(&mut desk, text);
        pictures.push((title, desk.picture()));
        desk.key(KeyCode::Esc);
    }
    typed(&mut desk, "http.resp");
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Down);
    pictures.push(("completion: another field is chosen", desk.picture()));
    desk.key(KeyCode::Tab);
    pictures.push(("completion: it is put in", desk.picture()));
    desk.key(KeyCode::Esc);
    typed(&mut desk, "http.response.code == ");
    desk.key(KeyCode::Down);
    pictures.push(("values with their counts", desk.picture()));
    desk.key(KeyCode::Esc);
    typed(&mut desk, "tcp ) and udp");
    pictures.push(("wrong: a syntax error", desk.picture()));
    desk.key(KeyCode::Esc);
    typed(&mut desk, "ip.addr == 1.2.3");
    pictures.push(("wrong: a value of another kind", desk.picture()));
    desk.key(KeyCode::Esc);
    apply(&mut desk, "tcp.stream == 1");
    pictures.push(("applied", desk.picture()));
    typed(&mut desk, "tcp.stream == 1 and ");
    pictures.push(("the last valid filter is still applied", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("/");
    desk.control('u');
    desk.key(KeyCode::Up);
    pictures.push(("history", desk.picture()));
    desk.key(KeyCode::Esc);
    apply(&mut desk, "frame.len < 0 or frame.number > 4000");
    pictures.push(("a list without rows", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("f");
    pictures.push(("by what to filter", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.control('f');
    pictures.push(("what to find", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("2");
    typed(&mut desk, "exchange.status >= 400");
    pictures.push(("exchanges", desk.picture()));
    desk.key(KeyCode::Enter);
    pictures.push(("exchanges, applied", desk.picture()));
    pictures
}

#[test]
fn the_filter_line_looks_as_it_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            golden(&format!("filter-{}-{}x{}.txt", lang.code(), size.0, size.1), &tour(size, lang));
        }
    }
    let mut pictures = Vec::new();
    for (title, size) in [("60×15", (60, 15)), ("30×8", (30, 8))] {
        let mut desk = open(size, Lang::En);
        typed(&mut desk, "http.resp");
        pictures.push((title, desk.picture()));
        desk.key(KeyCode::Esc);
        typed(&mut desk, "http.response.cod == 404");
        pictures.push((title, desk.picture()));
    }
    golden("filter-sizes.txt", &pictures);
}

#[test]
fn the_list_shows_what_the_filter_selects() {
    let mut desk = open((80, 24), Lang::En);
    for text in ["http", "tcp.flags.syn == 1", "http.response.code == 404", "frame.number in {3, 70..75}", "not tcp"] {
        apply(&mut desk, text);
        assert_eq!(shown(&desk.model), expected(&desk, text), "{text}");
    }
    apply(&mut desk, "");
    assert_eq!(desk.model.rows_shown(), desk.model.len());
}

#[test]
fn all_keys_of_the_list_go_over_its_rows() {
    let mut desk = open((80, 24), Lang::En);
    apply(&mut desk, "http");
    let rows = shown(&desk.model);
    assert!(rows.len() > 12);
    let now = |desk: &Desk| desk.model.frame().map(FrameId::number);
    desk.keys("gg");
    assert_eq!(now(&desk), rows.first().copied());
    desk.keys("jj");
    assert_eq!(now(&desk), Some(rows[2]));
    desk.keys("k");
    assert_eq!(now(&desk), Some(rows[1]));
    desk.keys("G");
    assert_eq!(now(&desk), rows.last().copied());
    desk.key(KeyCode::Home);
    let page = desk.model.page() as usize;
    desk.key(KeyCode::PageDown);
    assert_eq!(now(&desk), Some(rows[page.min(rows.len() - 1)]));
    // The detail is that of the selected packet.
    assert_eq!(desk.model.detail.as_ref().map(|detail| detail.frame), desk.model.frame());
    // Searching goes over the rows, too.
    desk.keys("gg");
    desk.find("HTTP/1.1");
    assert!(rows.contains(&now(&desk).unwrap()));
    desk.key(KeyCode::Esc);
    // The next packet of the connection that is shown.
    desk.keys("ggJ");
    let stream = |number: u64| desk.capture().record(FrameId::from_number(number).unwrap()).unwrap().stream;
    let next = rows.iter().skip(1).find(|row| stream(**row) == stream(rows[0])).copied();
    assert_eq!(now(&desk), next);
    desk.keys("K");
    assert_eq!(now(&desk), rows.first().copied());
}

#[test]
fn a_packet_that_the_filter_hides_is_said_to_be_hidden() {
    let mut desk = open((80, 24), Lang::En);
    apply(&mut desk, "frame.number > 50");
    let before = desk.model.frame();
    desk.keys(":7");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.frame(), before);
    let toast = desk.model.toast.clone().expect("a message").text;
    assert!(toast.contains('7') && toast.contains("hides"), "{toast}");
    // Esc takes the filter away, and then it can be gone to.
    desk.key(KeyCode::Esc);
    assert_eq!(desk.model.rows_shown(), desk.model.len());
    desk.keys(":7");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.frame(), FrameId::from_number(7));
}

#[test]
fn the_selection_comes_back_when_the_filter_goes() {
    let mut desk = open((80, 24), Lang::En);
    desk.keys(":60");
    desk.key(KeyCode::Enter);
    let here = desk.model.frame();
    typed(&mut desk, "frame.number < 20");
    assert_eq!(desk.model.frame(), FrameId::from_number(19), "the nearest row");
    desk.key(KeyCode::Esc);
    assert_eq!(desk.model.frame(), here);
    // Who moves under a filter stays there.
    apply(&mut desk, "frame.number < 20");
    desk.keys("k");
    apply(&mut desk, "");
    assert_eq!(desk.model.frame(), FrameId::from_number(18));
}

#[test]
fn what_is_typed_applies_at_once_and_esc_takes_it_back() {
    let mut desk = open((80, 24), Lang::En);
    apply(&mut desk, "tcp.stream == 1");
    let one = shown(&desk.model);
    typed(&mut desk, "tcp.stream == 2");
    assert_ne!(shown(&desk.model), one);
    // The last valid filter stays while what is typed is none.
    let two = shown(&desk.model);
    desk.keys(" and htt");
    assert_eq!(shown(&desk.model), two);
    desk.key(KeyCode::Esc);
    assert_eq!(shown(&desk.model), one);
    assert!(desk.model.popup.is_none());
}

#[test]
fn what_is_offered_can_be_put_in() {
    let mut desk = open((120, 36), Lang::En);
    typed(&mut desk, "http.response.co");
    desk.key(KeyCode::Tab);
    assert_eq!(line(&desk), "http.response.code ");
    desk.key(KeyCode::Tab);
    assert_eq!(line(&desk), "http.response.code == ");
    let Some(Popup::Filter(bar)) = &desk.model.popup else { panic!() };
    let values: Vec<&str> = bar.offers.iter().map(|offer| offer.text.as_str()).collect();
    // Those that the capture has, the most frequent first.
    let seen = &desk.model.filters.census.as_ref().unwrap().fields["http.response.code"];
    assert_eq!(values[0], seen.values[0].0);
    assert_eq!(seen.values.iter().map(|(_, count)| count).sum::<u64>(), seen.count);
    assert_eq!(seen.count as usize, expected(&desk, "http.response.code").len());
    let second = values[1].to_owned();
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Enter);
    assert_eq!(line(&desk), format!("http.response.code == {second}"));
    desk.key(KeyCode::Enter);
    assert_eq!(shown(&desk.model), expected(&desk, &format!("http.response.code == {second}")));
}

#[test]
fn mistakes_are_mended_by_tab() {
    let mut desk = open((80, 24), Lang::Ru);
    typed(&mut desk, "http.response.cod == 404");
    desk.key(KeyCode::Tab);
    assert_eq!((line(&desk), verdict(&desk)), ("http.response.code == 404", &Verdict::Valid));
    for typed_text in ["реез", "ㅗㅅ세"] {
        typed(&mut desk, typed_text);
        assert_eq!(verdict(&desk), &Verdict::OtherLayout("http".to_owned()));
        desk.key(KeyCode::Tab);
        assert_eq!((line(&desk), verdict(&desk)), ("http", &Verdict::Valid));
        desk.key(KeyCode::Esc);
    }
}

#[test]
fn a_value_alone_becomes_a_filter_at_enter() {
    let mut desk = open((80, 24), Lang::En);
    typed(&mut desk, "404");
    let Some(Popup::Filter(bar)) = &desk.model.popup else { panic!() };
    for offer in &bar.offers {
        let count = desk.model.filters.counts[&offer.text];
        assert_eq!(count as usize, expected(&desk, &offer.text).len(), "{}", offer.text);
    }
    desk.key(KeyCode::Enter);
    assert_eq!(shown(&desk.model), expected(&desk, "http.response.code == 404"));
    assert_eq!(desk.model.filter_text(Scope::Frames).as_deref(), Some("http.response.code == 404"));
}

#[test]
fn the_history_goes_back_and_forth() {
    let mut desk = open((80, 24), Lang::En);
    for text in ["tcp", "http", "tcp"] {
        apply(&mut desk, text);
    }
    assert_eq!(desk.model.filters.history, ["tcp", "http"]);
    assert!(desk.model.unsaved, "it is kept");
    typed(&mut desk, "");
    desk.key(KeyCode::Up);
    assert_eq!(line(&desk), "tcp");
    desk.key(KeyCode::Up);
    assert_eq!(line(&desk), "http");
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Down);
    assert_eq!(line(&desk), "");
}

#[test]
fn what_is_selected_becomes_a_filter() {
    let mut desk = open((120, 36), Lang::En);
    desk.keys(":4");
    desk.key(KeyCode::Enter);
    desk.keys("ff");
    let first = desk.model.filter_text(Scope::Frames).expect("a filter");
    assert!(first.starts_with("tcp.stream == "), "{first}");
    assert_eq!(desk.model.frame(), FrameId::from_number(4));
    // The other cells of the row: addresses, the protocol, ports.
    desk.keys("f");
    let Some(Popup::FilterBy { choices, .. }) = &desk.model.popup else { panic!() };
    assert_eq!(choices[1..5], ["ip.addr == 127.0.0.1", "http", "tcp.port == 5000", "tcp.port == 40294"]);
    desk.key(KeyCode::Esc);
    // From a field of the tree, joined with what is applied.
    desk.key(KeyCode::Tab);
    desk.find("time to live");
    desk.keys("fa");
    let text = desk.model.filter_text(Scope::Frames).unwrap();
    assert_eq!(*text, *format!("{first} and ip.ttl == 64"));
    desk.keys("fn");
    assert_eq!(desk.model.filter_text(Scope::Frames).as_deref(), Some("not ip.ttl == 64"));
    assert_eq!(shown(&desk.model), expected(&desk, "not ip.ttl == 64"));
}

#[test]
fn selected_bytes_become_a_filter() {
    let mut desk = open((120, 36), Lang::En);
    desk.key(KeyCode::Tab);
    desk.find("time to live");
    desk.key(KeyCode::Tab);
    assert_eq!(desk.model.focus, Pane::Bytes);
    desk.keys("fj");
    desk.key(KeyCode::Enter);
    let text = desk.model.filter_text(Scope::Frames).unwrap();
    assert!(text.starts_with("frame[22:1] == "), "{text}");
    assert_eq!(shown(&desk.model), expected(&desk, &text));
}

#[test]
fn exchanges_are_filtered_as_pairs() {
    let mut desk = open((120, 36), Lang::En);
    desk.keys("2");
    let all = desk.model.exchanges.len();
    apply(&mut desk, "exchange.status >= 400");
    let rows: Vec<_> = (0..desk.model.exchanges.len()).filter_map(|at| desk.model.exchanges.exchange_at(at)).collect();
    assert!(!rows.is_empty() && (rows.len() as u32) < all);
    for id in &rows {
        let status = desk.model.exchanges.rows[&id.0].status;
        assert!(status.is_some_and(|status| status >= 400), "{status:?}");
    }
    // A field of the request and one of the response select the pair.
    apply(&mut desk, "http.request.method == \"GET\" and http.response.code == 404");
    assert!(!desk.model.exchanges.is_empty());
    // The packets have a filter of their own.
    desk.keys("1");
    assert_eq!(desk.model.rows_shown(), desk.model.len());
    desk.keys("2");
    desk.key(KeyCode::Esc);
    assert_eq!(desk.model.exchanges.len(), all);
    // From a row.
    desk.keys("ff");
    let text = desk.model.filter_text(Scope::Exchanges).unwrap();
    assert!(text.starts_with("exchange.status == "), "{text}");
}

#[test]
fn a_connection_becomes_a_filter_over_packets() {
    let mut desk = open((120, 36), Lang::En);
    desk.keys("3ff");
    assert_eq!(desk.model.screen, Screen::Packets);
    let text = desk.model.filter_text(Scope::Frames).unwrap();
    assert_eq!(shown(&desk.model), expected(&desk, &text));
    desk.keys("f");
    desk.key(KeyCode::Esc);
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Connections);
}

#[test]
fn a_capture_is_opened_with_the_filter_of_the_command_line() {
    let mut desk = open((80, 24), Lang::En);
    let facts = desk.model.facts.clone().unwrap();
    desk.model.filters.initial = Some("http.response.code == 404".to_owned());
    desk.send(Message::Opened(Box::new(facts.clone())));
    assert_eq!(shown(&desk.model), expected(&desk, "http.response.code == 404"));
    // Another file begins without one.
    desk.send(Message::Opened(Box::new(facts)));
    assert_eq!(desk.model.rows_shown(), desk.model.len());
}

#[test]
fn why_nothing_matches_is_said() {
    let mut desk = open((120, 36), Lang::En);
    typed(&mut desk, "http.response.code == 418");
    assert!(desk.picture().contains("http.response.code has other values here: 200 ×"), "{}", desk.picture());
    desk.key(KeyCode::Esc);
    typed(&mut desk, "igmp");
    assert!(desk.picture().contains("No packet here has igmp."), "{}", desk.picture());
    desk.key(KeyCode::Esc);
    typed(&mut desk, "http.request and http.response.code == 200");
    assert!(desk.picture().contains("no packet passes all"), "{}", desk.picture());
}

#[test]
fn what_the_filter_shows_can_be_saved() {
    let mut desk = open((80, 24), Lang::En);
    apply(&mut desk, "tcp.stream == 1");
    desk.keys("W");
    assert!(desk.picture().contains("the 12 that the filter shows"), "{}", desk.picture());
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Enter);
    let Some(Effect::SavePackets(saving)) = desk.effects.pop() else { panic!("saved") };
    let places: Vec<u64> = saving.places().expect("not all").iter().map(|place| u64::from(*place) + 1).collect();
    assert_eq!(places, expected(&desk, "tcp.stream == 1"));
    // Without a choice all are saved.
    desk.keys("W");
    desk.key(KeyCode::Enter);
    let Some(Effect::SavePackets(saving)) = desk.effects.pop() else { panic!("saved") };
    assert_eq!(saving.places(), None);
}

#[test]
fn packets_are_searched_for_text_patterns_bytes_and_filters() {
    let mut desk = open((120, 36), Lang::En);
    let found = |desk: &mut Desk, text: &str, manner: usize, place: usize| {
        desk.keys("gg");
        desk.find_as(text, manner, place);
        assert!(desk.model.popup.is_none(), "{text}");
        desk.model.frame().map(FrameId::number)
    };
    let first = |desk: &Desk, filter: &str| expected(desk, filter).into_iter().find(|number| *number > 1);
    assert_eq!(found(&mut desk, "not found", 0, 0), first(&desk, "frame contains \"404 NOT FOUND\""));
    assert_eq!(found(&mut desk, "HTTP/1\\.1 5\\d\\d", 1, 0), first(&desk, "frame contains \"500 INTERNAL\""));
    assert_eq!(found(&mut desk, "34 30 34", 2, 0), first(&desk, "frame contains \"404\""));
    assert_eq!(found(&mut desk, "http.response.code == 301", 3, 0), first(&desk, "http.response.code == 301"));
    // In the layers: the field is selected in the packet that was found.
    assert_eq!(found(&mut desk, "status code: 500", 0, 1), first(&desk, "http.response.code == 500"));
    assert_eq!(desk.model.node().map(|node| node.field.filter), Some("http.response.code"));
    // In the bytes: they are marked.
    assert_eq!(found(&mut desk, "it does not work", 0, 2), first(&desk, "frame contains \"it does not work\""));
    let marked = desk.model.found.bytes.clone().expect("bytes are marked");
    let bytes = desk.model.current_bytes().unwrap();
    assert_eq!(&bytes[marked.start as usize..marked.end as usize], b"it does not work");
    // On and back again.
    desk.keys("gg");
    desk.find_as("http.request", 3, 0);
    let requests = expected(&desk, "http.request");
    assert_eq!(desk.model.frame().map(FrameId::number), Some(requests[0]));
    desk.keys("nnN");
    assert_eq!(desk.model.frame().map(FrameId::number), Some(requests[1]));
}

#[test]
fn what_is_no_pattern_is_said_where_it_is_typed() {
    let mut desk = open((80, 24), Lang::En);
    for (text, manner, says) in
        [("(", 1, "not a regular expression"), ("4", 2, "pairs of hexadecimal"), ("http.hots == 1", 3, "unknown field")]
    {
        desk.find_as(text, manner, 0);
        assert!(matches!(desk.model.popup, Some(Popup::Prompt { .. })), "{text}");
        assert!(desk.picture().contains(says), "{}", desk.picture());
        desk.key(KeyCode::Esc);
    }
}

#[test]
fn bodies_of_exchanges_are_searched_as_their_readers_get_them() {
    // The bodies in it are compressed and cut into chunks.
    let mut desk = Desk::open((120, 36), Lang::En, "http/codings.pcapng");
    desk.keys("2");
    let mut exchanges = wirelens::export::exchanges::Exchanges::new(desk.capture());
    let mut tried = 0;
    for at in 1..desk.model.exchanges.count {
        let id = wirelens::base::ExchangeId(at);
        let Some(response) = exchanges.full(id).and_then(|full| full.response) else { continue };
        let Some(decoded) = response.body.decoded.as_deref() else { continue };
        let word = decoded.get(..12).map(String::from_utf8_lossy).unwrap_or_default().into_owned();
        if word.len() < 12 || word.contains(|c: char| !c.is_ascii_graphic() && c != ' ') {
            continue;
        }
        desk.key(KeyCode::Home);
        desk.find_as(&word, 0, 1);
        let chosen = desk.model.exchanges.chosen.expect("one is chosen");
        let full = exchanges.full(chosen).expect("it is there");
        let says = |part: &wirelens::export::exchanges::Part| {
            let holds = |bytes: &[u8]| {
                bytes.to_ascii_lowercase().windows(12).any(|w| w == word.to_ascii_lowercase().as_bytes())
            };
            holds(&part.head) || holds(part.body.decoded())
        };
        assert!([full.request, full.response].iter().flatten().any(says), "{word}");
        tried += 1;
    }
    assert!(tried > 0, "a capture with coded bodies");
}

#[test]
fn the_help_of_the_line_says_how_filters_are_written_and_gives_it_back() {
    let mut desk = open((120, 36), Lang::En);
    typed(&mut desk, "tcp.port == ");
    desk.key(KeyCode::F(1));
    assert!(desk.picture().contains("How filters are written"), "{}", desk.picture());
    assert!(desk.picture().contains("in {200, 400..499}"), "{}", desk.picture());
    desk.key(KeyCode::Esc);
    assert_eq!(line(&desk), "tcp.port == ");
}

#[test]
fn a_filter_that_was_given_up_keeps_what_it_found_and_goes_on_when_asked() {
    // More packets than are filtered at once.
    let mut bytes = vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
    for number in 0..60_000u32 {
        let length = if number % 1000 == 999 { 61u32 } else { 60 };
        for word in [number / 1000, number % 1000, length, length] {
            bytes.extend(word.to_le_bytes());
        }
        bytes.extend(std::iter::repeat_n(0, length as usize));
    }
    let source = wirelens::source::Source::from_bytes("many", bytes.into()).expect("it opens");
    let mut desk = Desk::of((80, 24), Lang::En, source, "many.pcap");
    desk.keys("/");
    desk.send(Message::Paste("frame.len == 61".to_owned()));
    assert_eq!(desk.model.rows_shown(), 60_000, "so many are filtered at Enter");
    // As it is while the background still looks: what is asked of it is not answered yet.
    let asked = wirelens::tui::update::update(
        &mut desk.model,
        Message::Key(wirelens::tui::keys::Key { code: KeyCode::Enter, modifiers: KeyModifiers::NONE }),
        0,
    );
    let Some(Effect::Filter(asked)) = asked.into_iter().find(|effect| matches!(effect, Effect::Filter(_))) else {
        panic!("the background is asked")
    };
    let stopping = wirelens::tui::update::update(
        &mut desk.model,
        Message::Key(wirelens::tui::keys::Key { code: KeyCode::Esc, modifiers: KeyModifiers::NONE }),
        0,
    );
    assert!(stopping.contains(&Effect::StopFilter), "{stopping:?}");
    // It stops at once, with what it had.
    let mut filterer = wirelens::tui::filtering::Filterer::new(desk.capture());
    let mut told = Vec::new();
    filterer.run(&asked, &std::sync::atomic::AtomicBool::new(true), &mut |message| told.push(message));
    told.into_iter().for_each(|message| desk.send(message));
    assert!(desk.picture().contains("given up after"), "{}", desk.picture());
    apply(&mut desk, "frame.len == 61");
    assert_eq!(desk.model.rows_shown(), 60);
    assert_eq!(shown(&desk.model)[..2], [1000, 2000]);
}

#[test]
fn exchanges_that_a_filter_found_are_shown_before_it_has_looked_at_all() {
    use wirelens::tui::arrange::Arranger;
    use wirelens::tui::model::exchanges::{Arrangement, Chip, Sort};
    let desk = open((80, 24), Lang::En);
    let mut arranger = Arranger::new(desk.capture());
    let by = Arrangement {
        filter: Some("exchange.status >= 400".into()),
        chip: Chip::Of("HTTP"),
        sort: Sort::Status,
        descending: true,
        ..Arrangement::default()
    };
    // However often it stops on its way, what it has at the end is what was asked for.
    let stop = std::sync::atomic::AtomicBool::new(false);
    let last = loop {
        let arranged = arranger.run(by.clone(), &stop, &mut |_, _| {}).expect("nobody stops it");
        if arranged.census.counted == desk.model.exchanges.count {
            break arranged;
        }
    };
    let mut exchanges = wirelens::export::exchanges::Exchanges::new(desk.capture());
    let order = last.order.expect("it is not natural");
    let codes: Vec<_> = order.iter().filter_map(|id| exchanges.row(wirelens::base::ExchangeId(*id))?.status).collect();
    assert_eq!(codes, [500, 404]);
}
