//! What takes long is brought later: the screen says that it lacks something, and what comes takes its place.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/tcp.rs"]
mod tcp;

use std::fmt::Write as _;
use std::sync::Arc;

use desk::Desk;
use tcp::Talk;
use wirelens::analysis::{Capture, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Want, show};
use wirelens::tui::feed::AT_ONCE;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::detail::Tab;
use wirelens::tui::model::{Pending, Screen};

const SIZE: (u16, u16) = (120, 40);
const LONG: usize = AT_ONCE as usize + 100_000;

fn desk(capture: Arc<Capture>) -> Desk {
    Desk::showing(SIZE, Lang::En, capture, "long.pcap")
}

/// A request that is answered with so many bytes of text; and the frame that ends the answer.
fn long() -> (Desk, FrameId) {
    let mut answer =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {LONG}\r\n\r\n").into_bytes();
    answer.extend(b"all of it \n".iter().cycle().take(LONG));
    let talk = Talk::new(40_000, 80).client(b"GET /long HTTP/1.1\r\nHost: a.example\r\n\r\n").server(&answer).cut(1400);
    let capture = tcp::capture(&talk.frames());
    let message = capture.ledger().messages.iter_from(0).find(|message| message.len > AT_ONCE).expect("it is long");
    let frame = capture.ledger().segment(message.last).expect("it ends").frame;
    (desk(capture), frame)
}

fn select(desk: &mut Desk, frame: FrameId) {
    desk.model.jump(frame);
    desk.frame();
}

fn pending(desk: &Desk) -> Option<Pending> {
    desk.model.detail.as_ref().and_then(|detail| detail.pending)
}

fn texts(desk: &Desk) -> Vec<String> {
    let nodes = desk.model.detail.iter().flat_map(|detail| &detail.nodes);
    nodes.filter(|node| !node.hidden).map(|node| node.text.as_deref().unwrap_or("?").to_owned()).collect()
}

#[test]
fn a_long_body_comes_after_its_packet() {
    let (mut desk, last) = long();
    select(&mut desk, last);
    assert_eq!(pending(&desk), Some(Pending { done: 0, of: LONG as u64 }));
    let before = texts(&desk);
    assert!(before.iter().any(|text| text.starts_with("HTTP/1.1 200 OK")), "its head is there: {before:#?}");
    assert!(!before.iter().any(|text| text.starts_with("File Data")), "its body is not: {before:#?}");
    let picture = desk.picture();
    assert!(picture.contains(&format!("#{last} …")) && picture.contains("content: 0 B of 166 kB…"), "{picture}");
    // What is there can be gone through meanwhile.
    let chosen = before.iter().position(|text| text.contains("Content-Length")).expect("the head names the length");
    desk.model.show_node(chosen);
    desk.frame();
    assert!(desk.picture().contains("Content-Length"));
    let selected = desk.model.node().map(|node| node.field.filter);
    assert!(desk.has_fetched());
    desk.frame();
    assert_eq!((pending(&desk), desk.model.node().map(|node| node.field.filter)), (None, selected));
    let picture = desk.picture();
    assert!(!picture.contains("content:") && !picture.contains(&format!("#{last} …")), "{picture}");
    let mut reader = Reader::new(Arc::clone(desk.capture()), Want::everything());
    let view = reader.read(last).expect("the packet is read");
    // Lines of large trees are made when they are shown.
    let whole = view.tape.items().iter().filter(|item| !item.hidden).map(|item| {
        let mut text = String::new();
        show::label(&mut text, &view, item);
        text
    });
    let whole: Vec<String> = whole.collect();
    let lines = desk.feed.all_lines(last).into_iter().filter(|line| !line.is_empty());
    assert!(lines.eq(whole.iter().filter(|line| !line.is_empty()).cloned()));
    assert!(whole.contains(&format!("File Data: {LONG} bytes")));
    let longest = desk.model.detail.iter().flat_map(|detail| &detail.sources).map(|source| source.bytes.len()).max();
    assert!(longest >= Some(LONG));
    assert!(!desk.has_fetched(), "nothing is asked for twice");
}

#[test]
fn what_was_left_behind_is_given_up() {
    let (mut desk, last) = long();
    select(&mut desk, last);
    let errand = desk.feed.errand().expect("the body is asked for");
    select(&mut desk, FrameId(0));
    assert_eq!(pending(&desk), None);
    errand.run(|| panic!("nobody waits for it"));
    desk.frame();
    assert_eq!(desk.model.detail.as_ref().map(|detail| detail.frame), Some(FrameId(0)));
    // Who comes back gets it.
    select(&mut desk, last);
    assert!(pending(&desk).is_some());
    assert!(desk.completed() > std::time::Duration::ZERO);
    assert_eq!(pending(&desk), None);
}

#[test]
fn a_packet_as_text_has_all_of_it_whatever_the_screen_shows() {
    let (mut desk, last) = long();
    let mut reader = Reader::new(Arc::clone(desk.capture()), Want::everything());
    let view = reader.read(last).expect("the packet is read");
    let mut whole = String::new();
    show::tree(&mut whole, &view, |_| true);
    select(&mut desk, last);
    assert!(desk.feed.is_gathering(last));
    assert!(desk.feed.packet_text(last) == whole);
    desk.frame();
    let before = texts(&desk);
    desk.model.move_tree(1);
    desk.frame();
    assert!(texts(&desk) == before, "the screen shows what it showed");
    desk.completed();
    assert!(!desk.feed.is_gathering(last));
    assert!(desk.feed.packet_text(last) == whole);
}

/// Many exchanges on one connection; the first of them is a redirection to the last.
fn many(count: usize) -> Desk {
    let mut talk = Talk::new(40_000, 80);
    for at in 0..count {
        let mut request = String::new();
        let _ = write!(request, "GET /{at} HTTP/1.1\r\nHost: a.example\r\n\r\n");
        let (status, more) = match at {
            0 => ("302 Found", format!("Location: http://a.example/{}\r\n", count - 1)),
            _ => ("200 OK", String::new()),
        };
        let answer = format!("HTTP/1.1 {status}\r\n{more}Content-Length: 0\r\n\r\n");
        talk = talk.client(request.as_bytes()).server(answer.as_bytes());
    }
    desk(tcp::capture(&talk.frames()))
}

#[test]
fn a_long_body_of_an_exchange_comes_after_it() {
    let (mut desk, _) = long();
    desk.model.show(Screen::Exchanges);
    desk.model.choose_exchange(ExchangeId(0));
    desk.model.exchanges.tab = Tab::Body;
    desk.frame();
    let reading = |desk: &Desk| lines(desk).iter().any(|line| line == "content: 0 B of 166 kB…");
    assert!(reading(&desk) && !lines(&desk).iter().any(|line| line.contains("all of it")), "{:#?}", lines(&desk));
    // Another tab does not wait, nor does it ask again.
    desk.model.exchanges.tab = Tab::Request;
    desk.frame();
    assert!(!lines(&desk).is_empty() && !reading(&desk));
    assert!(desk.has_fetched());
    desk.model.exchanges.tab = Tab::Body;
    desk.frame();
    let shown = lines(&desk);
    assert!(!shown.iter().any(|line| line.contains("content:")), "{shown:?}");
    assert!(shown.iter().filter(|line| line.contains("all of it")).count() > 100, "{} lines", shown.len());
    assert!(!desk.has_fetched());
    // What the lines come from is known as well.
    desk.model.exchanges.chosen = Some(ExchangeId(0));
    desk.frame();
    let origin = desk.model.exchanges.detail.as_ref().map(|detail| detail.origin.lines.len());
    assert!(origin > Some(0), "{origin:?}");
}

fn lines(desk: &Desk) -> Vec<String> {
    desk.model.exchanges.detail.iter().flat_map(|detail| &detail.lines).map(|line| line.text.clone()).collect()
}

#[test]
fn what_joins_exchanges_is_looked_for_meanwhile() {
    let mut desk = many(200);
    desk.model.show(Screen::Exchanges);
    desk.model.exchanges.tab = Tab::Overview;
    desk.model.choose_exchange(ExchangeId(0));
    desk.frame();
    let looking = Lang::En.text("link-looking");
    assert!(lines(&desk).contains(&looking), "{:#?}", lines(&desk));
    desk.model.exchanges.tab = Tab::Auth;
    desk.frame();
    assert!(lines(&desk).contains(&looking), "not known is not none: {:#?}", lines(&desk));
    assert!(desk.has_fetched());
    desk.frame();
    assert_eq!(lines(&desk), [Lang::En.text("tab-no-auth")]);
    desk.model.exchanges.tab = Tab::Overview;
    desk.frame();
    assert!(!lines(&desk).contains(&looking));
    assert!(lines(&desk).iter().any(|line| line.contains("#200")), "{:#?}", lines(&desk));
    // The next one has nearly the same around it.
    desk.model.choose_exchange(ExchangeId(1));
    desk.frame();
    assert!(!lines(&desk).contains(&looking) && !desk.has_fetched());
    assert!(!many(20).has_fetched(), "few are looked at at once");
}

#[test]
fn the_story_is_looked_for_and_told_meanwhile() {
    let mut desk = many(200);
    let counting = Lang::En.text("stat-counting");
    desk.model.show(Screen::Story);
    desk.frame();
    assert!(desk.model.story.counting && desk.model.story.waits && desk.model.story.page.is_none());
    assert!(desk.picture().contains(&counting), "not known is not none: {}", desk.picture());
    // Chapters that need no reading come first, then the one that is chosen, then what runs through several exchanges.
    assert!(desk.has_fetched());
    desk.frame();
    assert!(desk.model.story.counting && desk.model.story.waits);
    assert_eq!(desk.model.story.chapters, 1);
    assert!(desk.has_fetched_one(), "the chapter is told");
    desk.frame();
    assert!(desk.model.story.counting && !desk.model.story.waits);
    let title = desk.model.story.page.as_ref().map(|page| page.title.clone()).expect("there is a chapter");
    let picture = desk.picture();
    assert!(picture.contains(&counting) && picture.contains(&format!("…  {title}")), "{picture}");
    assert_eq!(desk.model.story.chapters, 1);
    assert!(desk.has_fetched());
    desk.frame();
    assert!(!desk.model.story.counting);
    assert_eq!(desk.model.story.chapters, 2, "the redirection is a chapter");
    let picture = desk.picture();
    assert!(!picture.contains(&counting) && picture.contains(&format!("1. {title}")), "{picture}");
    // The next chapter is told meanwhile, too, and its packet is selected when it is there.
    let selected = desk.model.list.selected;
    desk.model.list.selected = selected + 50;
    desk.model.story.chapter = 1;
    desk.model.story.moved = true;
    desk.frame();
    assert!(desk.model.story.waits && desk.model.story.moved, "{}", desk.picture());
    assert_eq!(desk.model.list.selected, selected + 50);
    assert!(desk.has_fetched());
    desk.frame();
    assert!(!desk.model.story.waits && !desk.model.story.moved);
    assert_ne!(desk.model.list.selected, selected + 50);
}

/// Connections of TLS of which only the Client Hello was captured.
fn closed(count: u16) -> Desk {
    let mut hello = vec![22, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3];
    hello.extend([7; 32]);
    hello.extend([0, 0, 2, 0x13, 1, 1, 0]);
    let frames: Vec<_> = (0..count).flat_map(|at| Talk::new(40_000 + at, 443).client(&hello).frames()).collect();
    desk(tcp::capture(&frames))
}

#[test]
fn what_stays_closed_is_looked_for_meanwhile() {
    for (count, at_once) in [(16, true), (17, false)] {
        let mut desk = closed(count);
        assert_eq!(desk.model.facts.as_ref().map(|facts| facts.streams), Some(usize::from(count)));
        desk.model.show(Screen::Exchanges);
        desk.frame();
        assert_eq!(desk.model.exchanges.sealed.first.len(), if at_once { 16 } else { 0 });
        assert_eq!(desk.has_fetched(), !at_once);
        desk.frame();
        assert_eq!(desk.model.exchanges.sealed.first.len(), usize::from(count));
        assert!(desk.picture().contains("c0  "), "{}", desk.picture());
        assert!(!desk.has_fetched(), "it is looked for once");
    }
}
