//! The screens of the terminal interface: golden pictures in three languages and many sizes, and rules that hold for
//! every screen whatever was pressed before.
//!
//! `BLESS=1 cargo test --test tui_screens` writes the pictures anew.

#[path = "support/dice.rs"]
mod dice;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use dice::Dice;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, style::Color};
use unicode_width::UnicodeWidthStr;
use wirelens::analysis::{Capture, Options};
use wirelens::base::{FrameId, safe_text};
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::feed::{self, Feed};
use wirelens::tui::filtering::Filterer;
use wirelens::tui::keys::{self, Action, Key};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::{Look, Model, Pane, Popup, Recent, Sample, Screen};
use wirelens::tui::theme::{Depth, Theme};
use wirelens::tui::update::{Effect, Message, update};
use wirelens::tui::view;

/// The interface without a terminal.
struct Desk {
    model: Model,
    feed: Option<Feed>,
    effects: Vec<Effect>,
}

impl Desk {
    fn new(size: (u16, u16), lang: Lang) -> Self {
        let model = Model::new(size, Look::new(lang, Theme::Default, Depth::None, false));
        Self { model, feed: None, effects: Vec::new() }
    }

    fn open(size: (u16, u16), lang: Lang, path: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(path);
        let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
        Self::of(size, lang, source, path.file_name().unwrap().to_str().unwrap())
    }

    fn of(size: (u16, u16), lang: Lang, source: Source, name: &str) -> Self {
        let mut desk = Self::new(size, lang);
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut facts = feed::facts(&capture, None);
        facts.name = name.to_owned();
        desk.feed = Some(Feed::new(capture));
        desk.send(Message::Opened(Box::new(facts)));
        desk
    }

    fn send(&mut self, message: Message) {
        self.effects.extend(update(&mut self.model, message, 0));
        if let Some(feed) = &mut self.feed {
            feed.prepare(&mut self.model);
        }
    }

    fn key(&mut self, code: KeyCode) {
        self.send(Message::Key(Key { code, modifiers: KeyModifiers::NONE }));
    }

    fn keys(&mut self, text: &str) {
        text.chars().for_each(|c| self.key(KeyCode::Char(c)));
    }

    fn control(&mut self, c: char) {
        self.send(Message::Key(Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }));
    }

    fn buffer(&self) -> Buffer {
        let (width, height) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view::view(&self.model, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    fn picture(&self) -> String {
        let buffer = self.buffer();
        check(&self.model, &buffer);
        view::text_of(&buffer).replace(env!("CARGO_PKG_VERSION"), "VERSION")
    }
}

/// What holds for every screen: nothing dangerous in any cell, no wide character cut in half, help at the footer's end.
fn check(model: &Model, buffer: &Buffer) {
    let (width, height) = model.size;
    assert_eq!(buffer.area, Rect::new(0, 0, width, height));
    for y in 0..height {
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            assert!(!symbol.contains(safe_text::is_unsafe), "{symbol:?} at {x},{y}");
            let cells = symbol.width().max(1) as u16;
            assert!(x + cells <= width, "{symbol:?} at {x},{y} does not fit into {width} cells");
            x += cells;
        }
    }
    if model.layout().size != wirelens::tui::layout::Size::TooSmall {
        let help = model.text("do-help.short");
        let text = view::text_of(buffer);
        let footer = text.lines().last().unwrap_or_default();
        assert!(footer.ends_with(&format!("? {help}")), "{footer:?} in {:?}", model.size);
    }
    if model.look.depth == Depth::None {
        let coloured = buffer.content.iter().find(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
        assert!(coloured.is_none(), "{coloured:?}");
    }
}

fn golden(name: &str, pictures: &[(&str, String)]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/tui").join(name);
    let text: String = pictures.iter().map(|(title, picture)| format!("=== {title}\n{picture}")).collect();
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept != text {
        let differing = kept.lines().zip(text.lines()).enumerate().find(|(_, (old, new))| old != new);
        panic!("{} is not as it was: {differing:#?}\nBLESS=1 cargo test --test tui_screens", path.display());
    }
}

fn start(size: (u16, u16), lang: Lang) -> Desk {
    let mut desk = Desk::new(size, lang);
    desk.model.start.now = 1_000_000;
    let recent =
        |path: &str, packets, days: i64| Recent { path: path.into(), packets, opened: 1_000_000 - days * 86_400 };
    desk.model.start.recent = vec![
        recent("/home/anna/lab/flask.pcapng", 42, 0),
        recent("/home/anna/захваты/урок 3.pcap", 1, 1),
        recent("/home/anna/캡처/수업.pcapng.gz", 2210, 12),
    ];
    let titles = ["GET, POST and cookies", "GET, POST и cookie", "GET, POST와 쿠키"].map(str::to_owned);
    desk.model.start.samples = vec![Sample { name: "http-basics".to_owned(), titles }];
    desk
}

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut pictures = vec![("start", start(size, lang).picture())];
    let mut desk = Desk::open(size, lang, "dns/lookup.pcapng");
    pictures.push(("packets", desk.picture()));
    desk.keys("jt");
    desk.key(KeyCode::Enter);
    desk.keys("jjl");
    pictures.push(("a field of the second packet", desk.picture()));
    desk.key(KeyCode::Tab);
    desk.keys("jlv");
    pictures.push(("its bytes as bits", desk.picture()));
    desk.keys("v");
    desk.keys("?");
    pictures.push(("help", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys(":theme");
    pictures.push(("palette", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("y");
    pictures.push(("copy", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("c");
    pictures.push(("columns", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.control('g');
    desk.keys("x");
    desk.key(KeyCode::Enter);
    pictures.push(("go to", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("5");
    pictures.push(("what is not built yet", desk.picture()));
    pictures
}

#[test]
fn screens_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let name = format!("{}-{}x{}.txt", lang.code(), size.0, size.1);
            golden(&name, &tour(size, lang));
        }
    }
}

#[test]
fn other_sizes_look_as_they_did() {
    let mut pictures = Vec::new();
    for (title, size) in [("160×50", (160, 50)), ("60×15", (60, 15)), ("30×8", (30, 8)), ("20×5", (20, 5))] {
        let mut desk = Desk::open(size, Lang::En, "ip/fragments.pcapng");
        desk.keys("jj");
        pictures.push((title, desk.picture()));
        desk.key(KeyCode::Tab);
        desk.key(KeyCode::Tab);
        desk.keys("]");
        pictures.push((title, desk.picture()));
    }
    golden("sizes.txt", &pictures);
}

#[test]
fn empty_and_damaged_captures_say_what_why_and_one_key() {
    let mut pictures = Vec::new();
    for file in ["formats/no-packets.pcap", "formats/cut.pcap", "formats/comments.pcapng"] {
        let mut desk = Desk::open((80, 24), Lang::En, file);
        pictures.push((file, desk.picture()));
        desk.keys("!");
        pictures.push((file, desk.picture()));
    }
    golden("notes.txt", &pictures);
}

#[test]
fn ascii_screens_are_ascii() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.model.look.ascii = true;
    for step in ["", "?", "\u{1b}", ":", "\u{1b}", "y", "\u{1b}", "\r", "\r"] {
        for c in step.chars() {
            desk.key(match c {
                '\u{1b}' => KeyCode::Esc,
                '\r' => KeyCode::Enter,
                c => KeyCode::Char(c),
            });
        }
        // Names of languages and keyboard layouts are words of their own languages.
        let picture = desk.picture();
        let odd = picture.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
        assert_eq!(odd, None, "{picture}");
    }
}

#[test]
fn whatever_is_pressed_the_screen_stays_whole() {
    let every: Vec<Key> = keys::TABLE.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    let files =
        ["dns/lookup.pcapng", "ip/fragments.pcapng", "formats/no-packets.pcap", "formats/every-block-big.pcapng"];
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for file in files {
        let mut desk = Desk::open((80, 24), Lang::En, file);
        for _ in 0..500 {
            match dice.next(12) {
                0 => {
                    let size = (dice.next(170) as u16 + 1, dice.next(50) as u16 + 1);
                    desk.send(Message::Resize(size.0, size.1));
                }
                1 => {
                    let (column, row) = (dice.next(170) as u16, dice.next(50) as u16);
                    let kinds = [
                        MouseEventKind::Down(MouseButton::Left),
                        MouseEventKind::Drag(MouseButton::Left),
                        MouseEventKind::Up(MouseButton::Left),
                        MouseEventKind::ScrollDown,
                        MouseEventKind::ScrollUp,
                    ];
                    let kind = kinds[dice.next(5) as usize];
                    desk.send(Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
                }
                2 => desk.send(Message::Paste("패킷 \x1b]52;c;AAAA\x07 \u{202e}".to_owned())),
                _ => {
                    let key = every[dice.next(every.len() as u64) as usize];
                    desk.send(Message::Key(key));
                }
            }
            for effect in std::mem::take(&mut desk.effects) {
                match effect {
                    Effect::Lines(frame) => {
                        let lines = desk.feed.as_mut().map(|feed| feed.all_lines(frame)).unwrap_or_default();
                        desk.send(Message::Lines(lines));
                    }
                    Effect::Filter(asked) => {
                        let capture = desk.feed.as_ref().map(|feed| feed.capture().clone()).expect("a capture is open");
                        let mut told = Vec::new();
                        Filterer::new(&capture).run(&asked, &AtomicBool::new(false), &mut |message| told.push(message));
                        told.into_iter().for_each(|message| desk.send(message));
                    }
                    _ => {}
                }
            }
            if desk.model.screen == Screen::Start {
                desk.model.screen = Screen::Packets;
            }
            check(&desk.model, &desk.buffer());
        }
    }
}

#[test]
fn tree_and_bytes_select_each_other() {
    let mut desk = Desk::open((120, 36), Lang::En, "dns/lookup.pcapng");
    desk.key(KeyCode::Tab);
    desk.key(KeyCode::Tab);
    assert_eq!(desk.model.focus, Pane::Bytes);
    desk.key(KeyCode::Home);
    assert_eq!(desk.model.node().unwrap().field.filter, "eth.dst");
    // The time to live is byte 8 of the IPv4 header.
    (0..14 + 8).for_each(|_| desk.key(KeyCode::Right));
    assert_eq!(desk.model.bytes.cursor, 22);
    assert_eq!(desk.model.node().unwrap().field.filter, "ip.ttl");
    let selected = desk.model.detail.as_ref().unwrap().selected.clone();
    assert!(selected.filter.starts_with("ip.ttl == "), "{selected:?}");
    desk.key(KeyCode::Tab);
    desk.key(KeyCode::Tab);
    desk.key(KeyCode::Down);
    assert_eq!(desk.model.node().unwrap().field.filter, "ip.proto");
    assert_eq!(desk.model.bytes.cursor, 23);
    // The same field stays selected in the next packet.
    desk.send(Message::Key(Key { code: KeyCode::Down, modifiers: KeyModifiers::CONTROL }));
    assert_eq!(desk.model.frame(), Some(FrameId(1)));
    assert_eq!(desk.model.node().unwrap().field.filter, "ip.proto");
}

#[test]
fn keys_of_other_layouts_do_the_same() {
    // Two down, one up, detail, help.
    for typed in ["jjk", "оол", "ㅓㅓㅏ"] {
        let mut desk = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
        desk.keys(typed);
        assert_eq!(desk.model.list.selected, 1, "{typed}");
        assert!(desk.model.toast.is_none());
        desk.key(KeyCode::Enter);
        desk.keys(if typed.is_ascii() { "g" } else { &typed[..0] });
        desk.key(KeyCode::Esc);
        assert_eq!(desk.model.focus, if typed.is_ascii() { Pane::Detail } else { Pane::List }, "{typed}");
    }
    // A syllable that the input method composed is all its keys: ㅎ opens "go to", ㅏ is no place to go.
    let mut desk = Desk::open((80, 24), Lang::Ko, "dns/lookup.pcapng");
    desk.keys("ㅓㅓ");
    desk.keys("호");
    assert!(desk.model.popup.is_none());
    // The note on layouts comes once.
    let mut desk = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
    desk.keys("о");
    assert!(desk.model.toast.is_some());
    desk.keys("о");
    assert!(desk.model.toast.is_none());
    // Text fields take letters as they are.
    desk.control('f');
    desk.keys("имя 이름");
    let Some(Popup::Prompt { line, .. }) = &desk.model.popup else { panic!("a prompt is open") };
    assert_eq!(line.text(), "имя 이름");
}

#[test]
fn jumps_marks_and_numbers_find_their_way_back() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    desk.keys("ma");
    desk.control('g');
    desk.keys("100");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.frame(), Some(FrameId(99)));
    desk.keys("'a");
    assert_eq!(desk.model.frame(), Some(FrameId(0)));
    desk.control('o');
    assert_eq!(desk.model.frame(), Some(FrameId(99)));
    desk.control('o');
    assert_eq!(desk.model.frame(), Some(FrameId(0)));
    desk.send(Message::Key(Key { code: KeyCode::Right, modifiers: KeyModifiers::ALT }));
    assert_eq!(desk.model.frame(), Some(FrameId(99)));
    desk.keys(":7");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.frame(), Some(FrameId(6)));
    desk.keys(":999");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.frame(), Some(FrameId(6)));
    assert!(desk.model.toast.as_ref().unwrap().text.contains("128"));
    desk.keys("G");
    assert_eq!(desk.model.frame(), Some(FrameId(127)));
    desk.keys("gg");
    assert_eq!(desk.model.frame(), Some(FrameId(0)));
}

#[test]
fn a_question_leads_to_its_answer_and_back() {
    let mut desk = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
    desk.keys("gr");
    assert_eq!(desk.model.frame(), Some(FrameId(1)));
    desk.keys("gr");
    assert_eq!(desk.model.frame(), Some(FrameId(0)));
}

#[test]
fn text_is_found_in_layers_and_bytes() {
    let mut desk = Desk::open((120, 36), Lang::En, "dns/lookup.pcapng");
    desk.key(KeyCode::Enter);
    desk.control('f');
    desk.keys("time to live");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.node().unwrap().field.filter, "ip.ttl");
    desk.key(KeyCode::Tab);
    desk.control('f');
    (0..20).for_each(|_| desk.key(KeyCode::Backspace));
    assert!(desk.model.popup.is_some());
    desk.control('u');
    desk.keys("EXAMPLE");
    desk.key(KeyCode::Enter);
    let found = desk.model.found.bytes.clone().expect("the name is in the bytes");
    let bytes = desk.model.current_bytes().unwrap();
    assert_eq!(&bytes[found.start as usize..found.end as usize], b"example");
}

#[test]
fn copies_are_what_was_selected() {
    use wirelens::tui::update::Copying;
    let mut desk = Desk::open((120, 36), Lang::En, "dns/lookup.pcapng");
    desk.key(KeyCode::Tab);
    desk.key(KeyCode::Tab);
    (0..200).for_each(|_| desk.key(KeyCode::Left));
    let copied = |desk: &mut Desk, keys: &str| {
        desk.effects.clear();
        desk.keys(keys);
        match desk.effects.pop() {
            Some(Effect::Copy(Copying::Text(text))) => text,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(copied(&mut desk, "yv"), "00:00:00:00:00:00");
    assert_eq!(copied(&mut desk, "yf"), "eth.dst == 00:00:00:00:00:00");
    assert_eq!(copied(&mut desk, "yh"), "00 00 00 00 00 00");
    assert!(copied(&mut desk, "yd").starts_with("0000  00 00 00 00 00 00"));
    assert!(copied(&mut desk, "yr").contains("www.example.test"));
}

#[test]
fn every_action_is_reached_by_the_palette_or_a_key() {
    let mut desk = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
    for binding in keys::TABLE.iter().filter(|binding| binding.contexts & keys::LIST != 0) {
        if matches!(binding.action, Action::BackOrQuit | Action::QuitKeep) {
            continue;
        }
        desk.model.toast = None;
        desk.effects.extend(wirelens::tui::update::act(&mut desk.model, binding.action, 0));
        desk.model.popup = None;
    }
}

#[test]
fn a_key_that_does_nothing_here_says_where_it_does() {
    for lang in Lang::ALL {
        for (view, context) in
            [("1", keys::LIST), ("2", keys::EXCHANGES), ("3", keys::CONNECTIONS), ("6", keys::STATISTICS)]
        {
            for key in ['B', 'H', 'a', 'w', 'v', 'd', 'x', 'o', 'E', 'e', 'R', 'c', 't'] {
                let mut desk = Desk::open((80, 24), lang, "http/keep-alive.pcapng");
                desk.keys(view);
                assert_eq!(desk.model.context(), context);
                let idle =
                    keys::elsewhere(context, keys::Key { code: KeyCode::Char(key), modifiers: KeyModifiers::NONE });
                desk.keys(&key.to_string());
                let said = desk.model.toast.as_ref().map(|toast| toast.text.clone()).unwrap_or_default();
                if !idle.is_empty() {
                    assert!(!said.is_empty() && !said.contains("Not built"), "{key} in view {view}: {said}");
                }
            }
        }
    }
    let said = |keys: &str| {
        let mut desk = Desk::open((80, 24), Lang::En, "http/keep-alive.pcapng");
        desk.keys(keys);
        desk.model.toast.as_ref().map(|toast| toast.text.clone()).unwrap_or_default()
    };
    assert_eq!(said("d"), "d does nothing here; it works in 2 Exchanges, 2 Exchange, 3 Ladder");
    assert_eq!(said("3B"), "B does nothing here; it works in 4 Layers, 5 Story: blank");
    assert!(said("o").starts_with("Packets stand in the order of the capture"));
}

#[test]
fn hostile_text_stays_text_on_every_screen() {
    let hostile = "\x1b]52;c;QUFB\x07\x1b[2J\x1bP1$q\x1b\\\u{9b}31m\u{9d}0;t\u{9c}\u{202e}\u{2066}\u{200b}\r\n\t\0e\u{301}\u{301}";
    let mut frame = vec![0u8; 12];
    frame.extend([0x88, 0xb5]);
    frame.extend(hostile.as_bytes());
    let mut file = Vec::new();
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 65535, 1, 0, 0, frame.len() as u32, frame.len() as u32] {
        file.extend(word.to_le_bytes());
    }
    file.extend(&frame);
    let source = Source::from_bytes(hostile, file.into()).expect("a capture");
    for size in [(80, 24), (120, 36), (30, 8)] {
        let mut desk = Desk::of(size, Lang::En, source.clone(), hostile);
        desk.keys(&format!(":open {hostile}"));
        check(&desk.model, &desk.buffer());
        desk.key(KeyCode::Esc);
        desk.send(Message::Failed { what: hostile.to_owned(), lines: vec![hostile.to_owned()] });
        check(&desk.model, &desk.buffer());
        desk.key(KeyCode::Esc);
        desk.send(Message::Completions(vec![hostile.to_owned()]));
        desk.model.facts.as_mut().unwrap().notes = vec![hostile.to_owned()];
        desk.keys("!");
        check(&desk.model, &desk.buffer());
        desk.key(KeyCode::Esc);
        for _ in 0..3 {
            desk.key(KeyCode::Tab);
            check(&desk.model, &desk.buffer());
        }
    }
}

#[test]
fn a_growing_capture_is_followed_until_the_user_moves() {
    use wirelens::tui::model::Loading;
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let facts = |len, loading| {
        let mut facts = desk.model.facts.clone().unwrap();
        (facts.len, facts.loading) = (len, loading);
        Message::Progress(Box::new(facts))
    };
    let steps = [40, 60, 70, 90].map(|len| facts(len, Loading::Waiting));
    let done = facts(128, Loading::Done);
    let [first, second, third, fourth] = steps;
    desk.send(first);
    assert_eq!(desk.model.frame(), Some(FrameId(39)));
    desk.send(second);
    assert_eq!(desk.model.frame(), Some(FrameId(59)));
    desk.keys("k");
    desk.send(third);
    assert_eq!(desk.model.frame(), Some(FrameId(58)));
    assert!(desk.picture().contains("▼ 10 new  F follow"), "{}", desk.picture());
    desk.keys("F");
    desk.send(fourth);
    assert_eq!(desk.model.frame(), Some(FrameId(89)));
    desk.send(done);
    assert!(!desk.picture().contains("Waiting"));
}

#[test]
fn a_packet_asked_for_on_the_command_line_is_selected_once_it_is_there() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    desk.model.wanted = FrameId::from_number(100);
    let mut facts = desk.model.facts.clone().unwrap();
    desk.send(Message::Progress(Box::new(facts.clone())));
    assert_eq!(desk.model.frame(), Some(FrameId(99)));
    facts.len = 0;
    desk.send(Message::Progress(Box::new(facts)));
    assert_eq!(desk.model.frame(), None);
}
