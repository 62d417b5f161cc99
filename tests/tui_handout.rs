//! `e` in every view: the prompt, its forms, gaps, and what comes to be in the file.

use std::path::PathBuf;

use crossterm::event::KeyCode;

#[path = "support/desk.rs"]
mod desk;
#[path = "support/program.rs"]
mod program;

use desk::Desk;
use program::{capture, data};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::{Popup, Prompt, Screen};

fn desk(name: &str) -> Desk {
    Desk::open((120, 36), Lang::En, name)
}

/// What stands in the open line.
fn line(desk: &Desk) -> String {
    match &desk.model.popup {
        Some(Popup::Prompt { kind: Prompt::Handout { .. }, line, .. }) => line.text().to_owned(),
        other => panic!("no prompt for a handout: {other:?}"),
    }
}

/// Types another name over the proposed one, and Enter.
fn name(desk: &mut Desk, path: &std::path::Path) {
    desk.control('u');
    desk.keys(&path.to_string_lossy());
    desk.key(KeyCode::Enter);
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn read(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).expect("it was written")
}

#[test]
fn every_view_prints_what_it_shows() {
    let folder = Folder::new();
    let file = capture("http/get.pcapng");
    // Keys to the view, the proposed name, what the command prints.
    let views: &[(&str, &str, &[&str])] = &[
        ("", "get-packets.html", &["--view", "packets"]),
        ("jjj4", "get-layers-4.html", &["-n", "4"]),
        ("3\n", "get-ladder-0.html", &["--stream", "0"]),
        ("3\nv", "get-sequence-0.html", &["--view", "graph", "--stream", "0"]),
        ("3s", "get-ladder-0.html", &["--stream", "0"]),
        ("5", "get-story-1.html", &["--view", "story", "--chapter", "1"]),
        ("jjj\n", "get-detail-4.html", &["--view", "detail", "-n", "4"]),
        ("jjj\n\t", "get-bytes-4.html", &["--view", "bytes", "-n", "4"]),
    ];
    for (at, (keys, proposed, rest)) in views.iter().enumerate() {
        let mut desk = desk("http/get.pcapng");
        for c in keys.chars() {
            match c {
                '\n' => desk.key(KeyCode::Enter),
                '\t' => desk.key(KeyCode::Tab),
                c => desk.key(KeyCode::Char(c)),
            }
        }
        desk.keys("e");
        assert_eq!(line(&desk), *proposed, "{keys:?} {:?}", desk.model.screen);
        let path = folder.file(&format!("{at}.html"));
        name(&mut desk, &path);
        assert!(desk.model.popup.is_none(), "{:?}", desk.model.popup);
        let said = desk.model.toast.as_ref().map(|toast| toast.text.clone()).unwrap_or_default();
        assert!(said.contains("html"), "{said}");
        let command = data(&[&["handout", &file, "--lang", "en", "--format", "html"][..], rest].concat());
        assert_eq!(read(&path), command, "{rest:?}");
    }
}

#[test]
fn exchanges_are_printed_behind_their_bodies() {
    let folder = Folder::new();
    let file = capture("http/get.pcapng");
    let mut desk = desk("http/get.pcapng");
    desk.keys("2e");
    assert!(
        matches!(desk.model.popup, Some(Popup::Prompt { kind: Prompt::SaveBody(_), .. })),
        "{:?}",
        desk.model.popup
    );
    desk.key(KeyCode::Tab);
    assert_eq!(line(&desk), "get-exchanges.html");
    let path = folder.file("list.html");
    name(&mut desk, &path);
    let command = data(&["handout", &file, "--lang", "en", "--format", "html", "--view", "exchanges"]);
    assert_eq!(read(&path), command);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Exchanges);
    desk.keys("e");
    desk.key(KeyCode::Tab);
    assert_eq!(line(&desk), "get-exchange-1.html");
}

#[test]
fn statistics_are_printed_behind_their_tables() {
    let folder = Folder::new();
    let file = capture("http/get.pcapng");
    let mut desk = desk("http/get.pcapng");
    desk.keys("6e");
    assert!(matches!(desk.model.popup, Some(Popup::Prompt { kind: Prompt::SaveTable, .. })), "{:?}", desk.model.popup);
    desk.key(KeyCode::Tab);
    assert_eq!(line(&desk), "get-overview.html");
    let path = folder.file("overview.html");
    name(&mut desk, &path);
    let command = data(&["handout", &file, "--lang", "en", "--format", "html", "--panel", "overview"]);
    assert_eq!(read(&path), command);
}

#[test]
fn tab_goes_through_the_forms_and_arrows_leave_values_out() {
    let folder = Folder::new();
    let mut desk = desk("http/get.pcapng");
    desk.keys("3");
    desk.key(KeyCode::Enter);
    desk.keys("e");
    let mut names = Vec::new();
    for _ in 0..4 {
        desk.key(KeyCode::Tab);
        names.push(line(&desk));
    }
    assert_eq!(names, ["get-ladder-0.md", "get-ladder-0.svg", "get-ladder-0.txt", "get-ladder-0.html"]);
    let picture = desk.picture();
    assert!(picture.contains("(•) HTML  ( ) Markdown  ( ) SVG  ( ) text   Tab"), "{picture}");
    assert!(picture.contains("(•) with its values"), "{picture}");
    desk.key(KeyCode::Down);
    assert!(desk.picture().contains("(•) with gaps"), "{}", desk.picture());
    let path = folder.file("sheet.md");
    name(&mut desk, &path);
    let text = read(&path);
    assert!(text.contains("\\_") && text.contains("## Answers") && !text.contains("ack 90"), "{text}");
    // What is there already stays, and the line stays open with the reason.
    desk.keys("e");
    name(&mut desk, &path);
    assert_eq!(line(&desk), path.to_string_lossy());
    assert!(desk.picture().contains("This file is there already"), "{}", desk.picture());
    assert_eq!(read(&path), text);
    desk.control('u');
    desk.keys("sheet.pdf");
    desk.key(KeyCode::Enter);
    assert!(desk.picture().contains("must end in .html, .md, .svg or .txt"), "{}", desk.picture());
    desk.key(KeyCode::Esc);
    assert!(desk.model.popup.is_none());
}

#[test]
fn a_lesson_is_printed_with_its_questions() {
    let folder = Folder::new();
    let lesson = wirelens::lessons::named("tcp-handshake").expect("it is built in");
    let mut desk = desk(&lesson.capture);
    desk.model.story.lesson = Some(std::sync::Arc::clone(lesson));
    desk.keys("5");
    desk.model.story.chapter = 0;
    desk.keys("e");
    assert!(line(&desk).ends_with("-lesson.html"), "{}", line(&desk));
    let path = folder.file("lesson.md");
    name(&mut desk, &path);
    assert!(read(&path).starts_with(&format!("# {}", lesson.title.plain(Lang::En))));
}

#[test]
fn only_what_a_filter_shows_is_printed() {
    let folder = Folder::new();
    let mut desk = desk("http/get.pcapng");
    desk.keys("/http");
    desk.key(KeyCode::Enter);
    desk.keys("e");
    let path = folder.file("http.md");
    name(&mut desk, &path);
    let file = capture("http/get.pcapng");
    let command = data(&["handout", &file, "--lang", "en", "--view", "packets", "-Y", "http"]);
    assert_eq!(read(&path), command);
}

#[test]
fn several_connections_are_printed_as_one_ladder() {
    let folder = Folder::new();
    let mut desk = desk("http/basics.pcapng");
    desk.keys("3 ");
    desk.key(KeyCode::Down);
    desk.keys(" V");
    assert_eq!(desk.model.ladder.together.len(), 2);
    desk.keys("e");
    let path = folder.file("ladders.md");
    name(&mut desk, &path);
    let file = capture("http/basics.pcapng");
    let filter = "tcp.stream in {0, 2}";
    let command = data(&["handout", &file, "--lang", "en", "--view", "ladder", "-Y", filter]);
    assert_eq!(read(&path), command);
    assert!(command.contains("Several connections as one ladder") && command.contains("| c2 |"), "{command}");
}

#[test]
fn what_is_asked_for_fits_a_small_screen() {
    for lang in [Lang::En, Lang::Ru, Lang::Ko] {
        let mut desk = Desk::open((80, 24), lang, "http/get.pcapng");
        desk.keys("e");
        let picture = desk.picture();
        let inside: Vec<&str> = picture.lines().filter_map(|line| line.split('┃').nth(1)).collect();
        assert_eq!(inside.len(), 4, "{picture}");
        assert!(inside.iter().all(|line| !line.contains('…')), "{picture}");
        assert!(inside.concat().contains("↑↓"), "{picture}");
    }
}
