//! The interface without a terminal: what runs in the background is done at once.

// Not every test types or searches.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;
use wirelens::analysis::{Capture, Options};
use wirelens::base::safe_text;
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::arrange::Arranger;
use wirelens::tui::feed::{self, Feed};
use wirelens::tui::filtering::{self, Filterer};
use wirelens::tui::keys::Key;
use wirelens::tui::lang::Lang;
use wirelens::tui::layout::Size;
use wirelens::tui::model::{Look, Model};
use wirelens::tui::theme::{Depth, Theme};
use wirelens::tui::update::{Effect, Message, update};
use wirelens::tui::{annotate, handout, search, seek, statistics, streams, view};

/// A model with the capture it shows.
pub struct Desk {
    pub model: Model,
    pub feed: Feed,
    arranger: Arranger,
    filterer: Filterer,
    /// Effects that only a terminal can carry out.
    pub effects: Vec<Effect>,
}

impl Desk {
    /// Opens one of the project's captures.
    pub fn open(size: (u16, u16), lang: Lang, name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
        Self::of(size, lang, source, path.file_name().unwrap().to_str().unwrap())
    }

    /// Opens a capture.
    pub fn of(size: (u16, u16), lang: Lang, source: Source, name: &str) -> Self {
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        Self::showing(size, lang, capture, name)
    }

    /// Shows a capture that was read.
    pub fn showing(size: (u16, u16), lang: Lang, capture: Arc<Capture>, name: &str) -> Self {
        let mut facts = feed::facts(&capture, None);
        facts.name = name.to_owned();
        let model = Model::new(size, Look::new(lang, Theme::Default, Depth::None, false));
        let (arranger, filterer) = (Arranger::new(&capture), Filterer::new(&capture));
        let mut desk = Self { model, feed: Feed::new(capture), arranger, filterer, effects: Vec::new() };
        desk.send(Message::Opened(Box::new(facts)));
        desk
    }

    pub fn capture(&self) -> &Arc<Capture> {
        self.feed.capture()
    }

    pub fn send(&mut self, message: Message) {
        let mut messages = vec![message];
        while !messages.is_empty() {
            let message = messages.remove(0);
            for effect in update(&mut self.model, message, 0) {
                self.carry_out(effect, &mut messages);
            }
            self.feed.prepare(&mut self.model);
            while self.has_fetched() {
                self.feed.prepare(&mut self.model);
            }
        }
    }

    /// Does what is to be done in the background for what is on the screen. Says whether there was anything.
    pub fn has_fetched(&mut self) -> bool {
        let errands: Vec<_> = std::iter::from_fn(|| self.feed.errand()).collect();
        let any = !errands.is_empty();
        errands.into_iter().for_each(|errand| errand.run(|| {}));
        any
    }

    /// Does the first of what is to be done in the background. Says whether there was anything.
    pub fn has_fetched_one(&mut self) -> bool {
        self.feed.errand().map(|errand| errand.run(|| {})).is_some()
    }

    /// The longest that it takes to show what comes from the background for what is on the screen; nothing if nothing does.
    pub fn completed(&mut self) -> Duration {
        let mut longest = Duration::ZERO;
        while self.has_fetched() {
            longest = longest.max(self.frame());
        }
        longest
    }

    /// What the thread of the screen takes for a message and all that it leads to: the longest time from a message to its
    /// screen. What is done in the background for it is not counted.
    pub fn longest_frame(&mut self, message: Message) -> Duration {
        let (mut messages, mut longest) = (vec![message], Duration::ZERO);
        while !messages.is_empty() {
            let message = messages.remove(0);
            let began = Instant::now();
            self.feed.prepare(&mut self.model);
            let effects = update(&mut self.model, message, 0);
            let took = began.elapsed() + self.frame();
            longest = longest.max(took).max(self.completed());
            for effect in effects {
                self.carry_out(effect, &mut messages);
            }
        }
        longest
    }

    /// Tells what was read of the capture by now.
    pub fn progress(&mut self) {
        let facts = feed::facts(self.feed.capture(), self.model.facts.as_ref());
        update(&mut self.model, Message::Progress(Box::new(facts)), 0);
    }

    /// What it takes to bring the screen up to date.
    pub fn frame(&mut self) -> Duration {
        let (width, height) = self.model.size;
        let began = Instant::now();
        self.feed.prepare(&mut self.model);
        view::draw(&self.model, &mut Buffer::empty(Rect::new(0, 0, width, height)));
        began.elapsed()
    }

    fn carry_out(&mut self, effect: Effect, messages: &mut Vec<Message>) {
        let capture = Arc::clone(self.capture());
        let stop = AtomicBool::new(false);
        let mut tell = |message| messages.push(message);
        match effect {
            Effect::Order(order) => streams::order(&capture, order, &stop, &mut tell),
            Effect::Statistics(counting) => statistics::count(&capture, &counting, &stop, &mut tell),
            Effect::FindConnection(finding) => streams::find(&capture, &finding, &stop, &mut tell),
            Effect::Seek(seeking) => seek::run(&capture, &seeking, &stop, &mut tell),
            Effect::Arrange(by) => {
                let arranged = self.arranger.run(by, &stop, &mut |_, _| {});
                messages.push(Message::Arranged(Box::new(arranged.expect("nobody stops it"))));
            }
            Effect::Filter(asked) => self.filterer.run(&asked, &stop, &mut tell),
            Effect::StopFilter => {}
            Effect::Count => {
                messages.push(Message::Counted(filtering::census(&capture, &stop).map(Arc::new)));
            }
            Effect::Try(scope, texts) => {
                messages.extend(filtering::count(&capture, scope, &texts, &stop).map(Message::Tried));
            }
            Effect::Search(search) => search::run(&capture, &search, self.feed.settings(), &stop, &mut tell),
            Effect::Comment(of, comments) => messages.push(annotate::comment(&capture, of, comments)),
            Effect::Print(printing) => {
                handout::print(&capture, *printing, self.model.story.lesson.clone(), &mut tell);
            }
            Effect::Names(chosen) => capture.names().choose(chosen),
            Effect::Learn => annotate::learn(&capture, &stop, &mut tell),
            Effect::Lines(frame) => messages.push(Message::Lines(self.feed.all_lines(frame))),
            Effect::DecodeAs(told) => {
                let mut options = capture.options().clone();
                options.settings.decode_as = told;
                let again = Capture::new(capture.source().clone(), options);
                let known = self.model.facts.as_ref();
                let before = feed::facts(&again, known);
                again.load(&stop, &mut |_| {});
                let after = feed::facts(&again, known);
                self.filterer = Filterer::new(&again);
                self.feed = Feed::new(again);
                messages.extend([Message::Reread(Box::new(before)), Message::Progress(Box::new(after))]);
            }
            other => self.effects.push(other),
        }
    }

    pub fn key(&mut self, code: KeyCode) {
        self.send(Message::Key(Key { code, modifiers: KeyModifiers::NONE }));
    }

    pub fn keys(&mut self, text: &str) {
        text.chars().for_each(|c| self.key(KeyCode::Char(c)));
    }

    pub fn control(&mut self, c: char) {
        self.send(Message::Key(Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }));
    }

    /// Looks for a text, meant in the way of so many presses of Tab, in the place of so many of ↓.
    pub fn find_as(&mut self, text: &str, manner: usize, place: usize) {
        self.model.needle = Default::default();
        self.control('f');
        self.control('u');
        (0..manner).for_each(|_| self.key(KeyCode::Tab));
        (0..place).for_each(|_| self.key(KeyCode::Down));
        self.send(Message::Paste(text.to_owned()));
        self.key(KeyCode::Enter);
    }

    /// The screen after these keys.
    pub fn screen(&mut self, keys: &str) -> String {
        self.keys(keys);
        self.picture()
    }

    /// A click, long after any other.
    pub fn click(&mut self, x: u16, y: u16) {
        let kind = crossterm::event::MouseEventKind::Down(crossterm::event::MouseButton::Left);
        let event = crossterm::event::MouseEvent { kind, column: x, row: y, modifiers: KeyModifiers::NONE };
        self.send(Message::Mouse(event));
        self.model.clicked = None;
    }

    /// Looks for a text in the focused pane.
    pub fn find(&mut self, text: &str) {
        self.control('f');
        self.control('u');
        self.keys(text);
        self.key(KeyCode::Enter);
    }

    pub fn buffer(&self) -> Buffer {
        let (width, height) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view::view(&self.model, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    pub fn picture(&self) -> String {
        let buffer = self.buffer();
        check(&self.model, &buffer);
        view::text_of(&buffer)
    }
}

/// What holds for every screen: nothing dangerous in any cell, no wide character cut in half, help at the footer's end.
pub fn check(model: &Model, buffer: &Buffer) {
    let (width, height) = model.size;
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
    if model.layout().size != Size::TooSmall {
        let help = model.text("do-help.short");
        let text = view::text_of(buffer);
        let footer = text.lines().last().unwrap_or_default();
        assert!(footer.ends_with(&format!("? {help}")), "{footer:?} in {:?}", model.size);
    }
}

/// Compares pictures with those kept; `BLESS=1` keeps them anew.
pub fn golden(name: &str, pictures: &[(&str, String)]) {
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
        panic!("{} is not as it was: {differing:#?}\nBLESS=1 cargo test", path.display());
    }
}
