//! One selection, several views: what is selected in one of them is selected in every other.

#[path = "support/desk.rs"]
mod desk;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crossterm::event::KeyCode;
use wirelens::analysis::{Capture, Options};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::lessons;
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::feed;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;
use wirelens::tui::update::Message;

use desk::Desk;

fn open(name: &str) -> Desk {
    Desk::open((80, 24), Lang::En, name)
}

/// The packet that is selected everywhere, and that of the ladder's row.
fn packet(desk: &Desk) -> Option<u64> {
    desk.model.frame().map(FrameId::number)
}

fn row(desk: &Desk) -> Option<u64> {
    desk.model.ladder.frame.map(FrameId::number)
}

fn exchange(desk: &Desk) -> Option<u64> {
    desk.model.exchanges.chosen.map(ExchangeId::number)
}

fn enter(desk: &mut Desk) {
    desk.key(KeyCode::Enter);
}

#[test]
fn the_layers_are_those_of_the_selected_exchange() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("2jj");
    assert_eq!(exchange(&desk), Some(3));
    desk.keys("4");
    assert_eq!((desk.model.screen, packet(&desk)), (Screen::Layers, Some(28)));
    assert!(desk.picture().contains("#28"));
    // Back to the same exchange, by its number and by the way it came.
    desk.keys("2");
    assert_eq!(exchange(&desk), Some(3));
    desk.keys("j4");
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, exchange(&desk)), (Screen::Exchanges, Some(4)));
}

#[test]
fn the_ladder_stands_on_the_selected_exchange() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("2jj3");
    enter(&mut desk);
    assert_eq!((desk.model.screen, row(&desk)), (Screen::Ladder, Some(28)));
    // The same when its tabs are open.
    let mut desk = open("http/keep-alive.pcapng");
    desk.keys("2j");
    enter(&mut desk);
    desk.keys("3");
    enter(&mut desk);
    assert_eq!((desk.model.screen, row(&desk)), (Screen::Ladder, Some(10)));
}

#[test]
fn the_story_is_at_the_step_of_the_selected_exchange() {
    let mut desk = open("http/keep-alive.pcapng");
    desk.keys("2j5");
    let page = desk.model.story.page.as_ref().expect("a story");
    assert_eq!(page.spot.map(|(frame, _)| frame.number()), Some(10));
    assert!(page.steps[desk.model.story.step].packets.contains("#10"), "{:?}", page.steps[desk.model.story.step]);
}

#[test]
fn the_line_of_a_tab_names_the_packet() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("2jj");
    enter(&mut desk);
    wirelens::tui::update::exchanges::show_tab(&mut desk.model, wirelens::tui::model::detail::Tab::Frames);
    desk.keys("j");
    desk.find("#30");
    desk.keys("4");
    assert_eq!(packet(&desk), Some(30));
}

/// Who only looks at another view comes back to the packet that was selected.
#[test]
fn a_packet_stays_selected_where_nothing_else_is_chosen() {
    for there in ["2", "3", "6", "24", "234", "254", "3524"] {
        for number in ["25", "29", "36"] {
            let mut desk = open("http/basics.pcapng");
            desk.keys(&format!(":{number}"));
            enter(&mut desk);
            desk.keys(there);
            desk.keys("1");
            assert_eq!(packet(&desk).map(|number| number.to_string()).as_deref(), Some(number), "after {there}");
        }
    }
}

/// Two exchanges share packets where streams are interleaved: the one that was left is the one that comes back.
#[test]
fn an_exchange_stays_selected_where_nothing_else_is_chosen() {
    for name in ["http/pipelined.pcapng", "http/basics.pcapng"] {
        for there in ["1", "3", "4", "5", "6", "45", "3164"] {
            let mut desk = open(name);
            desk.keys("2j");
            let chosen = exchange(&desk);
            desk.keys(there);
            desk.keys("2");
            assert_eq!(exchange(&desk), chosen, "{name} after {there}");
        }
    }
}

#[test]
fn a_connection_that_is_chosen_is_the_one_of_every_view() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("3jj");
    let first = desk.model.connections.connection().expect("a connection").stream.first;
    desk.keys("4");
    assert_eq!(desk.model.frame(), Some(first));
    let mut desk = open("http/basics.pcapng");
    desk.keys("3jj5");
    assert_eq!(desk.model.frame(), Some(first));
    let page = desk.model.story.page.as_ref().expect("a story");
    assert_eq!(page.spot.map(|(frame, _)| frame), Some(first));
    // The message that is selected in the lower pane says which packet.
    let mut desk = open("http/basics.pcapng");
    desk.keys("3jj");
    enter(&mut desk);
    desk.key(KeyCode::Backspace);
    desk.key(KeyCode::Tab);
    desk.keys("j4");
    let step = &desk.model.connections.course.lines[&1];
    assert_eq!(desk.model.frame(), Some(step.frame));
}

#[test]
fn the_row_of_a_ladder_is_the_packet_of_every_view() {
    for (key, screen) in
        [("1", Screen::Packets), ("4", Screen::Layers), ("5", Screen::Story), ("6", Screen::Statistics)]
    {
        let mut desk = open("http/keep-alive.pcapng");
        desk.keys("3");
        enter(&mut desk);
        desk.keys("jjjjj");
        let number = row(&desk);
        desk.keys(key);
        assert_eq!((desk.model.screen, packet(&desk)), (screen, number));
    }
    let mut desk = open("http/basics.pcapng");
    desk.keys("3jj");
    enter(&mut desk);
    desk.keys("3");
    assert_eq!((desk.model.screen, desk.model.connections.selected), (Screen::Connections, 2));
}

#[test]
fn the_step_of_a_story_is_the_exchange_of_the_list() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("5]]");
    while !desk.model.story.page.as_ref().is_some_and(|page| page.heading.contains("POST")) {
        desk.keys(" ");
    }
    let told = packet(&desk).expect("a packet");
    desk.keys("2");
    let row = desk.model.exchanges.row().expect("an exchange");
    assert!(
        row.request_frames.is_some_and(|(first, last)| (first.number()..=last.number()).contains(&told)),
        "#{told}"
    );
}

/// A filter that hides the packet of an exchange is named, and no other packet passes for it.
#[test]
fn a_hidden_packet_is_not_replaced_by_another() {
    let mut desk = open("http/basics.pcapng");
    desk.keys("/tcp.flags.syn == 1");
    enter(&mut desk);
    desk.keys("2jj4");
    assert_eq!(desk.model.screen, Screen::Exchanges);
    assert!(desk.picture().contains("28"), "{}", desk.picture());
    // The story needs no row of the list.
    desk.keys("5");
    let page = desk.model.story.page.as_ref().expect("a story");
    assert_eq!(page.spot.map(|(frame, _)| frame.number()), Some(28));
}

/// A lesson whose capture is still being read when it begins, as in a terminal.
fn lesson(name: &str) -> Desk {
    let lesson = lessons::named(name).expect(name);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(&lesson.capture);
    let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    let mut desk = Desk::showing((80, 24), Lang::En, Arc::clone(&capture), name);
    desk.model.story.next_lesson = Some(Arc::clone(lesson));
    let facts = desk.model.facts.clone().expect("an open capture");
    desk.send(Message::Opened(Box::new(facts)));
    assert!(desk.model.story.page.is_none(), "it waits for its capture");
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let facts = feed::facts(&capture, desk.model.facts.as_ref());
    desk.send(Message::Progress(Box::new(facts)));
    desk
}

/// The filter name of the selected field.
fn field(desk: &Desk) -> &'static str {
    desk.model.node().map_or("", |node| node.field.filter)
}

#[test]
fn a_lesson_selects_the_packet_and_the_field_of_each_step() {
    for lesson_of in lessons::all() {
        let mut desk = lesson(&lesson_of.name);
        for (at, step) in lesson_of.steps.iter().enumerate() {
            let page = desk.model.story.page.as_ref().expect("a page");
            assert_eq!(page.made.step, at);
            if let Some((frame, _)) = page.spot {
                assert_eq!(desk.model.frame(), Some(frame), "{} step {}", lesson_of.name, at + 1);
            }
            if !step.field.is_empty() {
                assert_eq!(field(&desk), step.field, "{} step {}", lesson_of.name, at + 1);
            }
            desk.keys(" ");
        }
    }
}

#[test]
fn the_views_beside_a_lesson_show_its_packet() {
    let mut desk = lesson("http-basics");
    assert_eq!((packet(&desk), field(&desk)), (Some(4), "http.request.method"));
    assert!(desk.picture().contains("#4 › HTTP"), "{}", desk.picture());
    desk.keys("4");
    assert_eq!((packet(&desk), field(&desk)), (Some(4), "http.request.method"));
}

#[test]
fn a_story_selects_the_field_that_its_step_names() {
    for name in ["http/get.pcapng", "tls/tls12.pcapng", "http2/nginx.pcapng", "dns/records.pcapng"] {
        let mut desk = open(name);
        desk.keys("5");
        let steps = desk.model.story.page.as_ref().map_or(0, |page| page.steps.len());
        for _ in 1..steps {
            desk.keys(" ");
            let Some((frame, named)) = desk.model.story.page.as_ref().and_then(|page| page.spot) else { continue };
            assert_eq!(desk.model.frame(), Some(frame));
            let nodes = &desk.model.detail.as_ref().expect("a packet").nodes;
            if nodes.iter().any(|node| !node.hidden && node.field.filter == named) {
                assert_eq!(field(&desk), named, "{name} #{frame}");
            }
        }
        assert!(steps > 1, "{name}");
    }
}
