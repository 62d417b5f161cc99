//! The Story view: pictures in three languages, stepping, the packet of a step in the other views, guessing, lessons.
//!
//! `BLESS=1 cargo test --test tui_story` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;

use std::sync::Arc;

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use wirelens::lessons;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;

fn title(desk: &Desk) -> String {
    desk.model.story.page.as_ref().map_or_else(String::new, |page| page.heading.clone())
}

fn text(desk: &Desk) -> String {
    let page = desk.model.story.page.as_ref().expect("a page");
    page.text.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join(" ")
}

fn answer(desk: &mut Desk, typed: &str) {
    desk.key(KeyCode::Enter);
    desk.keys(typed);
    desk.key(KeyCode::Enter);
}

/// A desk with a built-in lesson and its capture.
fn lesson(size: (u16, u16), lang: Lang, name: &str) -> Desk {
    let lesson = lessons::named(name).expect(name);
    let mut desk = Desk::open(size, lang, &lesson.capture);
    desk.model.story.next_lesson = Some(Arc::clone(lesson));
    let facts = desk.model.facts.clone().expect("an open capture");
    desk.send(wirelens::tui::update::Message::Opened(Box::new(facts)));
    desk
}

#[test]
fn stories_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let mut desk = Desk::open(size, lang, "http/get.pcapng");
            desk.keys("5");
            let mut pictures = vec![("the story of the first packet", desk.picture())];
            desk.keys(" ");
            desk.key(KeyCode::PageDown);
            pictures.push(("two steps on", desk.picture()));
            desk.keys("  ");
            pictures.push(("the request", desk.picture()));
            desk.key(KeyCode::Home);
            desk.keys("B");
            desk.keys("   ");
            pictures.push(("values are blank", desk.picture()));
            desk.keys("0");
            answer(&mut desk, "7");
            pictures.push(("a wrong guess", desk.picture()));
            golden(&format!("story-{}-{}x{}.txt", lang.code(), size.0, size.1), &pictures);
        }
    }
}

#[test]
fn lessons_look_as_they_did() {
    for lang in Lang::ALL {
        let mut desk = lesson((120, 36), lang, "tcp-handshake");
        let mut pictures = vec![("the first step", desk.picture())];
        answer(&mut desk, "1");
        answer(&mut desk, "0");
        pictures.push(("an answer", desk.picture()));
        golden(&format!("lesson-{}-120x36.txt", lang.code()), &pictures);
    }
}

#[test]
fn the_story_begins_at_the_selected_packet_and_takes_the_others_along() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/get.pcapng");
    desk.keys("jjj5");
    assert_eq!(desk.model.screen, Screen::Story);
    assert_eq!(title(&desk), "The client asks: GET /languages");
    desk.keys(" ");
    assert_eq!(title(&desk), "The server confirms the bytes: ACK");
    assert_eq!(desk.model.frame().map(|frame| frame.number()), Some(5));
    desk.key(KeyCode::PageUp);
    assert_eq!(desk.model.frame().map(|frame| frame.number()), Some(4));
    // The same packet with the same field in the other views, and back to the same step.
    desk.keys(" 4");
    assert_eq!((desk.model.screen, desk.model.node().map(|node| node.field.filter)), (Screen::Layers, Some("tcp.ack")));
    desk.keys("5");
    assert_eq!(title(&desk), "The server confirms the bytes: ACK");
    desk.key(KeyCode::Enter);
    assert_eq!(
        (desk.model.screen, desk.model.node().map(|node| node.field.filter)),
        (Screen::Packets, Some("tcp.ack"))
    );
    desk.keys("5");
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Packets);
}

#[test]
fn a_guess_is_checked_and_the_answer_is_worked_out() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/get.pcapng");
    desk.keys("j5B");
    assert!(title(&desk).contains('▒'), "{}", title(&desk));
    // Neither states nor lessons give away what is asked for.
    let picture = desk.picture();
    assert!(!picture.contains("SYN") && !picture.contains("Remember"), "{picture}");
    answer(&mut desk, "syn-ack");
    assert!(title(&desk).ends_with("SYN ACK"), "{}", title(&desk));
    answer(&mut desk, "2");
    assert!(text(&desk).contains("✗ 2 is not it."), "{}", text(&desk));
    answer(&mut desk, "0 + 1");
    assert!(text(&desk).contains("✓ It is 1. The SYN had number 0 and uses up one: 0 + 1 = 1."), "{}", text(&desk));
    assert!(text(&desk).contains("Remember: ACK is the number") && desk.picture().contains("SYN-RECEIVED"));
    // Nothing typed asks for the answer.
    desk.keys(" ");
    assert!(!text(&desk).contains("It is 1."), "{}", text(&desk));
    answer(&mut desk, "");
    assert!(text(&desk).contains("i It is 1."), "{}", text(&desk));
    // With nothing left to guess Enter goes to the packet.
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.screen, desk.model.frame().map(|frame| frame.number())), (Screen::Packets, Some(3)));
    desk.keys("5B");
    assert!(!text(&desk).contains('?'), "{}", text(&desk));
}

#[test]
fn brackets_go_from_chapter_to_chapter_and_the_ends_are_said() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/auth.pcapng");
    desk.keys("5");
    assert_eq!(desk.model.story.chapters, 8);
    desk.keys("]]");
    assert_eq!(desk.model.story.chapter, 2);
    desk.keys("[[[");
    assert_eq!(desk.model.story.chapter, 0);
    assert!(desk.model.toast.as_ref().is_some_and(|toast| toast.text.contains("no further chapter")));
    desk.key(KeyCode::End);
    desk.keys(" ");
    assert!(desk.model.toast.as_ref().is_some_and(|toast| toast.text.contains("last step")));
    desk.keys("L");
    assert!(desk.picture().contains("Последнее слово"), "{}", desk.picture());
}

#[test]
fn a_capture_without_a_story_says_so() {
    let mut desk = Desk::open((80, 24), Lang::En, "arp/ping.pcapng");
    desk.keys("5");
    assert!(desk.picture().contains("There is nothing to tell"), "{}", desk.picture());
    desk.keys(" B]q");
    assert_eq!(desk.model.screen, Screen::Packets);
}

#[test]
fn a_lesson_asks_helps_and_answers() {
    let mut desk = lesson((120, 36), Lang::En, "tcp-handshake");
    assert_eq!(desk.model.screen, Screen::Story);
    answer(&mut desk, "12");
    assert!(
        text(&desk).contains("✗ 12 is not it.") && text(&desk).contains("Hint: Look at the column"),
        "{}",
        text(&desk)
    );
    answer(&mut desk, "0");
    assert!(text(&desk).contains("✓ It is 0."), "{}", text(&desk));
    desk.keys(" ");
    assert_eq!(
        (title(&desk).as_str(), desk.model.frame().map(|f| f.number())),
        ("The answer does two things", Some(2))
    );
    // Behind the lesson stands the story of its capture, and the way back.
    desk.keys("]");
    assert!(!desk.model.story.page.as_ref().is_some_and(|page| page.is_lesson));
    desk.keys("[");
    assert!(desk.model.story.page.as_ref().is_some_and(|page| page.is_lesson));
}

#[test]
fn a_lesson_says_what_another_capture_lacks() {
    let lesson = lessons::named("websocket").expect("the lesson");
    let mut desk = Desk::open((120, 36), Lang::En, "http/get.pcapng");
    desk.model.story.next_lesson = Some(Arc::clone(lesson));
    let facts = desk.model.facts.clone().expect("an open capture");
    desk.send(wirelens::tui::update::Message::Opened(Box::new(facts)));
    // What can be taken is taken; the third step says why it cannot.
    assert!(!text(&desk).contains("no packet passes"), "{}", text(&desk));
    desk.keys("  ");
    assert!(text(&desk).contains("This step is passed over"), "{}", text(&desk));
    assert!(text(&desk).contains("step 3 (line "), "{}", text(&desk));
    assert!(text(&desk).contains("no packet passes"), "{}", text(&desk));
}

#[test]
fn every_step_of_every_kind_can_be_drawn_in_every_size() {
    for name in [
        "http2/odd.pcapng",
        "websocket/closes.pcapng",
        "tls/suites.pcapng",
        "tcp/zero-window.pcapng",
        "udp/echo.pcapng",
    ] {
        for size in [(120, 36), (80, 24), (60, 15), (30, 8), (20, 5)] {
            let mut desk = Desk::open(size, Lang::Ko, name);
            desk.keys("5B");
            for _ in 0..12 {
                desk.picture();
                desk.keys(" ");
                desk.control('d');
                desk.picture();
            }
            desk.keys("]BL q");
        }
    }
}

#[test]
fn a_step_that_did_not_happen_has_no_number() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/get.pcapng");
    desk.keys("5");
    desk.key(KeyCode::Home);
    let picture = desk.picture();
    assert!(picture.contains("did not happen") && !picture.contains("Step 0"), "{picture}");
    while desk.model.story.page.as_ref().is_some_and(|page| page.place.0 == 0) {
        desk.keys(" ");
    }
    assert!(desk.picture().contains("Step 1 of"), "{}", desk.picture());
}
