//! The terminal, the threads and the signals: carries out what `update` asks for and draws when something changed.

mod annotate;
mod events;
mod filter;
mod live;
mod loader;

use std::io::{self, BufWriter, Stdout};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, unbounded};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;

use super::arrange::Arranger;
use super::feed::{self, Feed};
use super::filtering::Filterer;
use super::lang::{Arg, Lang};
use super::model::exchanges::Arrangement;
use super::model::live::Begin;
use super::model::names::Naming;
use super::model::{Facts, Look, Model, Sample};
use super::refusal::Refusal;
use super::rig::{Rig, Running};
use super::state::{self, Kept};
use super::terminal::{self, Guard};
use super::theme::Theme;
use super::update::{CopyProblem, Copying, Effect, Message, update};
use super::{Input, Options, handout, plain, search, seek, statistics, streams, view};
use crate::analysis::secrets::KeyLog;
use crate::analysis::{Capture, Options as CaptureOptions};
use crate::base::{FrameId, safe_text};
use crate::dissect::{DecodeAs, Secrets, Settings};
use crate::names::Names;
use crate::source::{OpenOptions, Source, SourceError};
use events::{keyboard, signals};
use loader::{Board, Loader};

/// What reaches the main thread.
pub enum Event {
    /// Something for `update`.
    Message(Message),
    /// A file was opened, or not.
    Opened(PathBuf, Box<Result<Source, SourceError>>),
    /// A snapshot of the capture lies there.
    Grown(Arc<Board>),
    /// A signal.
    Signal(i32),
    /// The terminal is gone.
    Gone,
}

/// The largest text that goes to the clipboard: terminals take about 100 kB of base64.
const LONGEST_COPY: usize = 74_000;
/// Events that are handled before the screen is drawn again.
const BATCH: usize = 256;
/// How long the end of a capture is waited for.
const FLUSH: Duration = Duration::from_secs(2);
/// The exit status of a program that SIGHUP ended; a closed terminal counts as one.
const HUNG_UP: u8 = 129;

type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Runs the interface until the user quits or a signal ends it. Returns the exit status: 0, or 128 and the signal's
/// number; after a capture that could not begin or lost packets to a fault it is not 0 either.
pub fn run(input: Input, options: &Options) -> anyhow::Result<u8> {
    run_with(input, Rig::default(), options)
}

/// The same with what can be captured with.
pub fn run_with(input: Input, rig: Rig, options: &Options) -> anyhow::Result<u8> {
    let place = state::place(options.remember);
    let kept = Kept::read(place.as_deref());
    let theme = if options.projector { Theme::Projector } else { options.theme.or(kept.theme()).unwrap_or_default() };
    let mut look = Look::new(options.language(kept.lang()), theme, options.depth(), options.ascii_only());
    look.reduced_motion = options.reduced_motion || std::env::var_os("NO_MOTION").is_some();
    let mut model = Model::new((80, 24), look);
    options.preferences.prepare(&mut model);
    model.added.configured = model.added.columns.all().len();
    kept.apply(&mut model);
    model.time_form = options.time_form.unwrap_or(model.time_form);
    model.list.follow = options.follow;
    model.names = Naming::from_start(options.names);
    model.filters.initial.clone_from(&options.filter);
    model.story.next_lesson.clone_from(&options.lesson);
    model.wanted = options.packet.and_then(FrameId::from_number);
    model.wanted_stream = options.stream;
    model.first_view = options.view;
    model.start.samples = samples();
    model.start.now = state::now();
    model.capturing.places.clone_from(&rig.places);
    model.capturing.permission = rig.permission.clone();
    options.preferences.apply(&mut model);
    model.relative = options.settings.relative_sequence;
    if options.lines_only() {
        return plain::run(input, options, model);
    }
    let (sender, receiver) = unbounded();
    let guard = Guard::take(options.mouse)?;
    let mut screen = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
    let size = screen.size()?;
    model.size = (size.width, size.height);
    signals(sender.clone())?;
    keyboard(sender.clone())?;
    let mut app = App {
        model,
        feed: None,
        sender,
        kept,
        place,
        limit: options.limit,
        secrets: Arc::clone(&options.secrets),
        key_log: options.key_log.clone(),
        settings: options.settings.clone(),
        stop: Arc::default(),
        search_stop: Arc::default(),
        order_stop: Arc::default(),
        statistics_stop: Arc::default(),
        arranger: None,
        arrange_stop: Arc::default(),
        filterer: None,
        filter_stop: Arc::default(),
        count_stop: Arc::default(),
        try_stop: Arc::default(),
        learn_stop: Arc::default(),
        print_stop: Arc::default(),
        started: Instant::now(),
        last: None,
        cursor: None,
        rig,
        running: None,
        board: Arc::default(),
        save_stop: Arc::default(),
        traffic_shown: Arc::default(),
        refused: None,
        faulty: false,
    };
    match input {
        Input::Start => {}
        Input::Source { source, name } => app.open(source, &name, None),
        Input::Live { source, running } => app.open_live(source, running),
        Input::Refused(trouble) => {
            app.refused = Some(trouble.kind.status());
            update(&mut app.model, Message::Refused(Box::new(trouble)), 0);
        }
    }
    options.preferences.tell(&mut app.model);
    app.watch_traffic();
    let ended = app.serve(&mut screen, &receiver);
    app.end_jobs();
    app.arrange_stop.store(true, Ordering::Relaxed);
    app.save_stop.store(true, Ordering::Relaxed);
    // An output file is ended well: what is still in the kernel's buffer goes there, too.
    let running = app.running.clone();
    app.end_capture();
    if let Some(running) = running {
        running.control.wait_stopped(FLUSH);
        app.faulty |= running.is_faulty();
    }
    drop(screen);
    drop(guard);
    app.keep();
    let end = ended.or_else(|error| if is_gone(&error) { Ok(End::Signal(HUNG_UP)) } else { Err(error) })?;
    Ok(match end {
        End::Quit { keep } => {
            if let Some(last) = app.last.as_ref().filter(|_| keep) {
                print!("{}", view::text_of(last));
            }
            app.refused.unwrap_or(u8::from(app.faulty))
        }
        End::Anew(begin) => return Err(app.rig.begin_anew(&begin).into()),
        End::Signal(status) => status,
    })
}

/// Why the interface ended.
enum End {
    Quit {
        keep: bool,
    },
    /// A capture is to begin in place of this process.
    Anew(Begin),
    Signal(u8),
}

/// What runs in the background, of each at most one.
#[derive(Clone, Copy)]
enum Kind {
    Search,
    Order,
    Statistics,
    Count,
    Try,
    Learn,
    Print,
}

struct App {
    model: Model,
    feed: Option<Feed>,
    sender: Sender<Event>,
    kept: Kept,
    place: Option<PathBuf>,
    limit: Option<u64>,
    secrets: Arc<Secrets>,
    key_log: Option<Arc<KeyLog>>,
    settings: Settings,
    stop: Arc<AtomicBool>,
    search_stop: Arc<AtomicBool>,
    order_stop: Arc<AtomicBool>,
    statistics_stop: Arc<AtomicBool>,
    arranger: Option<Arc<Mutex<Arranger>>>,
    arrange_stop: Arc<AtomicBool>,
    filterer: Option<Arc<Mutex<Filterer>>>,
    filter_stop: Arc<AtomicBool>,
    count_stop: Arc<AtomicBool>,
    try_stop: Arc<AtomicBool>,
    learn_stop: Arc<AtomicBool>,
    print_stop: Arc<AtomicBool>,
    started: Instant,
    /// What the terminal shows, and where its cursor stands.
    last: Option<Buffer>,
    cursor: Option<ratatui::layout::Position>,
    rig: Rig,
    running: Option<Running>,
    board: Arc<Board>,
    save_stop: Arc<AtomicBool>,
    traffic_shown: Arc<AtomicBool>,
    /// The exit status of a capture that could not begin, until another one does.
    refused: Option<u8>,
    /// A capture lost packets to a fault.
    faulty: bool,
}

impl App {
    fn serve(&mut self, screen: &mut Screen, receiver: &Receiver<Event>) -> io::Result<End> {
        self.draw(screen)?;
        while let Ok(first) = receiver.recv() {
            for event in std::iter::once(first).chain(receiver.try_iter()).take(BATCH) {
                if let Some(end) = self.handle(event, screen)? {
                    return Ok(end);
                }
            }
            self.draw(screen)?;
        }
        Ok(End::Signal(HUNG_UP))
    }

    fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        screen.autoresize()?;
        let area = screen.get_frame().area();
        if self.model.size != (area.width, area.height) {
            self.message(Message::Resize(area.width, area.height), screen)?;
        }
        let begun = Instant::now();
        self.prepare();
        self.note_traffic();
        let mut buffer = Buffer::empty(area);
        let cursor = view::draw(&self.model, &mut buffer).filter(|cursor| area.contains(*cursor));
        // What looks the same is not sent: an idle screen sends nothing, not even its cursor.
        if self.cursor != cursor || self.last.as_ref() != Some(&buffer) {
            let mut fits = false;
            screen.draw(|frame| {
                // The terminal may have another size since: the signal of that is on its way, and all is drawn anew.
                fits = frame.area() == area;
                if fits {
                    frame.buffer_mut().clone_from(&buffer);
                }
                if let Some(cursor) = cursor.filter(|_| fits) {
                    frame.set_cursor_position(cursor);
                }
            })?;
            (self.last, self.cursor) = if fits { (Some(buffer), cursor) } else { (None, None) };
        }
        self.board.drawn_in(begun.elapsed());
        Ok(())
    }

    fn prepare(&mut self) {
        let Some(feed) = &mut self.feed else { return };
        feed.prepare(&mut self.model);
        while let Some(errand) = feed.errand() {
            let sender = self.sender.clone();
            std::thread::spawn(move || {
                errand.run(move || {
                    let _ = sender.send(Event::Message(Message::Fetched));
                });
            });
        }
    }

    fn handle(&mut self, event: Event, screen: &mut Screen) -> io::Result<Option<End>> {
        match event {
            Event::Message(message) => self.message(message, screen),
            Event::Opened(path, opened) => {
                match *opened {
                    Ok(source) => self.open(source, "", Some(path)),
                    Err(error) => self.refuse(&error),
                }
                Ok(None)
            }
            Event::Signal(signal_hook::consts::SIGTSTP) => self.suspend(screen).map(|()| None),
            Event::Grown(board) => match board.take().filter(|_| Arc::ptr_eq(&board, &self.board)) {
                Some(facts) => {
                    self.find_stream();
                    self.message(Message::Progress(facts), screen)
                }
                None => Ok(None),
            },
            Event::Signal(signal_hook::consts::SIGCONT) => {
                terminal::enter()?;
                self.redraw(screen)?;
                Ok(None)
            }
            Event::Signal(signal_hook::consts::SIGWINCH) => Ok(None),
            Event::Signal(signal) => Ok(Some(End::Signal(128 + signal as u8))),
            Event::Gone => Ok(Some(End::Signal(HUNG_UP))),
        }
    }

    fn message(&mut self, message: Message, screen: &mut Screen) -> io::Result<Option<End>> {
        self.prepare();
        fault_on_request(&message);
        let now = self.started.elapsed().as_millis() as u64;
        let effects = update(&mut self.model, message, now);
        for effect in effects {
            match effect {
                Effect::Quit { keep } => return Ok(Some(End::Quit { keep })),
                Effect::Capture(begin) if self.rig.begins_anew() && self.rig.check(&begin).is_ok() => {
                    return Ok(Some(End::Anew(begin)));
                }
                _ => {}
            }
            self.carry_out(effect, screen)?;
        }
        Ok(None)
    }

    /// Wants the first packet of the stream to start at, once it was met.
    fn find_stream(&mut self) {
        let (Some(wanted), Some(feed)) = (self.model.wanted_stream, &self.feed) else { return };
        if let Some(first) = streams::first_of(feed.capture(), wanted) {
            (self.model.wanted_stream, self.model.wanted) = (None, Some(first));
        }
    }

    fn carry_out(&mut self, effect: Effect, screen: &mut Screen) -> io::Result<()> {
        match effect {
            Effect::Quit { .. } => {}
            Effect::Suspend => self.suspend(screen)?,
            Effect::Redraw => self.redraw(screen)?,
            Effect::Copy(what) => self.copy(&what)?,
            Effect::Search(search) => self.search(search),
            Effect::StopSearch => self.search_stop.store(true, Ordering::Relaxed),
            Effect::DecodeAs(told) => self.reread(told),
            Effect::Order(order) => self.background(Kind::Order, move |capture, stop, tell| {
                streams::order(capture, order, stop, tell);
            }),
            Effect::Statistics(counting) => self.background(Kind::Statistics, move |capture, stop, tell| {
                statistics::count(capture, &counting, stop, tell);
            }),
            Effect::FindConnection(finding) => self.background(Kind::Search, move |capture, stop, tell| {
                streams::find(capture, &finding, stop, tell);
            }),
            Effect::Seek(seeking) => self.background(Kind::Search, move |capture, stop, tell| {
                seek::run(capture, &seeking, stop, tell);
            }),
            Effect::Lines(frame) => {
                if let Some(feed) = &mut self.feed {
                    let lines = feed.all_lines(frame);
                    self.message(Message::Lines(lines), screen)?;
                }
            }
            Effect::Open(path) => self.open_path(path),
            Effect::OpenSample(name) => self.open_sample(&name),
            Effect::Arrange(by) => self.arrange(by),
            Effect::Filter(asked) => self.filter(asked),
            Effect::StopFilter => self.filter_stop.store(true, Ordering::Relaxed),
            Effect::Count => self.count(),
            Effect::Try(scope, texts) => self.try_filters(scope, texts),
            Effect::SaveBody(message, path) => {
                let bytes = self.feed.as_mut().map(|feed| feed.body(message)).unwrap_or_default();
                let saved = write_new(&path, &bytes).map(|()| (path, bytes.len()));
                self.message(Message::Saved(saved.map_err(|error| Refusal::from(&error))), screen)?;
            }
            Effect::Print(printing) => {
                let lesson = self.model.story.lesson.clone();
                self.background(Kind::Print, move |capture, _, tell| {
                    handout::print(capture, *printing, lesson, tell);
                });
            }
            Effect::SaveBytes(path, bytes) => {
                let saved = write_new(&path, &bytes).map(|()| (path, bytes.len()));
                self.message(Message::Saved(saved.map_err(|error| Refusal::from(&error))), screen)?;
            }
            Effect::Complete(typed) => {
                self.message(Message::Completions(completions(&typed)), screen)?;
            }
            Effect::Capture(begin) => self.begin(&begin),
            Effect::StopCapture => {
                if let Some(running) = &self.running {
                    running.control.stop();
                }
            }
            Effect::CheckFilter(text) => self.check_filter(text),
            Effect::SavePackets(saving) => self.save_packets(saving),
            Effect::StopSaving => self.save_stop.store(true, Ordering::Relaxed),
            Effect::Standing => {
                let standing = Box::new(self.standing());
                self.message(Message::Standing(standing), screen)?;
            }
            Effect::Comment(..) | Effect::Names(_) | Effect::Learn => self.annotate(effect, screen)?,
            Effect::ForgetRecent => {
                self.kept.forget();
                self.kept.write(self.place.as_deref());
            }
        }
        Ok(())
    }

    /// Opens a file on a thread of its own: a pipe may make us wait.
    fn open_path(&self, path: PathBuf) {
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            let opened = Source::open(&path, &OpenOptions::default());
            let _ = sender.send(Event::Opened(path, Box::new(opened)));
        });
    }

    fn open_sample(&mut self, name: &str) {
        match sample(name) {
            Some(Ok(source)) => self.open(source, name, None),
            Some(Err(error)) => self.refuse(&error),
            None => {}
        }
    }

    fn refuse(&mut self, error: &SourceError) {
        let lang = self.model.look.lang;
        let advice = lang.with("error-advice", &[("advice", Arg::Text(error.advice()))]);
        let lines = vec![error.to_string(), String::new(), advice];
        let failed = Message::Failed { what: lang.text("error-open"), lines };
        update(&mut self.model, failed, 0);
    }

    /// Opens a capture.
    fn open(&mut self, source: Source, name: &str, path: Option<PathBuf>) {
        self.end_jobs();
        self.end_capture();
        self.refused = None;
        let capture = Capture::new(source, self.reading());
        let mut facts = feed::facts(&capture, None);
        facts.path = path.or_else(|| Some(PathBuf::from(capture.source().name())).filter(|path| path.is_file()));
        if !name.is_empty() {
            facts.name = name.to_owned();
        }
        self.load(capture, &facts);
        // A capture that was just opened has nothing to be put in order.
        self.opened(facts);
    }

    /// Shows a capture that was just opened: ports carry what was said from the start.
    fn opened(&mut self, facts: Facts) {
        update(&mut self.model, Message::Opened(Box::new(facts)), 0);
        self.model.decode_as.clone_from(&self.settings.decode_as);
    }

    /// How captures are read.
    fn reading(&self) -> CaptureOptions {
        let (secrets, key_log) = (Arc::clone(&self.secrets), self.key_log.clone());
        let settings = self.settings.clone();
        let names = Arc::new(Names::choosing(self.model.names.shown));
        CaptureOptions { limit: self.limit, secrets, key_log, settings, names, ..CaptureOptions::default() }
    }

    /// Reads the open capture again, with other settings.
    fn reread(&mut self, told: Vec<DecodeAs>) {
        let (Some(feed), Some(known)) = (&self.feed, &self.model.facts) else { return };
        let old = feed.capture();
        let mut options = old.options().clone();
        // What was said here counts before what the command line says.
        options.settings.decode_as = told.into_iter().chain(self.settings.decode_as.iter().copied()).collect();
        let capture = Capture::new(old.source().clone(), options);
        let mut facts = feed::facts(&capture, Some(known));
        facts.name.clone_from(&known.name);
        self.end_jobs();
        self.load(capture, &facts);
        update(&mut self.model, Message::Reread(Box::new(facts)), 0);
    }

    /// Ends what runs for the capture that is shown, and remembers its file.
    fn end_jobs(&mut self) {
        let filters = [&self.filter_stop, &self.count_stop, &self.try_stop, &self.learn_stop];
        for stop in [&self.stop, &self.search_stop, &self.order_stop, &self.statistics_stop].into_iter().chain(filters)
        {
            stop.store(true, Ordering::Relaxed);
        }
        self.remember_file();
    }

    /// Shows a capture and loads it in the background.
    fn load(&mut self, capture: Arc<Capture>, facts: &Facts) {
        self.stop = Arc::default();
        self.board = Arc::default();
        Loader {
            capture: Arc::clone(&capture),
            known: facts.clone(),
            running: self.running.clone(),
            stop: Arc::clone(&self.stop),
            sender: self.sender.clone(),
            calm: self.model.look.reduced_motion,
            board: Arc::clone(&self.board),
        }
        .start();
        self.new_filters(&capture);
        self.arrange_stop.store(true, Ordering::Relaxed);
        self.arranger = Some(Arc::new(Mutex::new(Arranger::new(&capture))));
        self.feed = Some(Feed::new(capture));
    }

    fn search(&mut self, wanted: super::model::Search) {
        self.search_stop.store(true, Ordering::Relaxed);
        self.search_stop = Arc::default();
        let Some(feed) = &self.feed else { return };
        let capture = Arc::clone(feed.capture());
        let settings = feed.settings();
        let (stop, sender) = (Arc::clone(&self.search_stop), self.sender.clone());
        std::thread::spawn(move || {
            search::run(&capture, &wanted, settings, &stop, &mut |message| {
                let _ = sender.send(Event::Message(message));
            });
        });
    }

    /// Runs something on a thread of its own; what ran of its kind is stopped.
    fn background(
        &mut self,
        kind: Kind,
        work: impl FnOnce(&Arc<Capture>, &AtomicBool, &mut dyn FnMut(Message)) + Send + 'static,
    ) {
        let slot = match kind {
            Kind::Search => &mut self.search_stop,
            Kind::Order => &mut self.order_stop,
            Kind::Statistics => &mut self.statistics_stop,
            Kind::Count => &mut self.count_stop,
            Kind::Try => &mut self.try_stop,
            Kind::Learn => &mut self.learn_stop,
            Kind::Print => &mut self.print_stop,
        };
        slot.store(true, Ordering::Relaxed);
        *slot = Arc::default();
        let stop = Arc::clone(slot);
        let Some(feed) = &self.feed else { return };
        let (capture, sender) = (Arc::clone(feed.capture()), self.sender.clone());
        std::thread::spawn(move || {
            work(&capture, &stop, &mut |message| {
                let _ = sender.send(Event::Message(message));
            });
        });
    }

    /// Arranges the list of exchanges; what an earlier arrangement read is kept and only what is new is read.
    fn arrange(&mut self, by: Arrangement) {
        self.arrange_stop.store(true, Ordering::Relaxed);
        self.arrange_stop = Arc::default();
        let Some(arranger) = self.arranger.clone() else { return };
        let (stop, sender) = (Arc::clone(&self.arrange_stop), self.sender.clone());
        std::thread::spawn(move || {
            // One at a time: the one before is told to stop and does so soon.
            let Ok(mut arranger) = arranger.lock() else { return };
            let mut tell = |done, of| {
                let _ = sender.send(Event::Message(Message::Arranging { done, of }));
            };
            if let Some(arranged) = arranger.run(by, &stop, &mut tell) {
                let _ = sender.send(Event::Message(Message::Arranged(Box::new(arranged))));
            }
        });
    }

    fn copy(&mut self, what: &Copying) -> io::Result<()> {
        if let Copying::Packet(frame) | Copying::Json(frame) = what
            && self.feed.as_ref().is_some_and(|feed| feed.is_gathering(*frame))
        {
            self.model.sorry(self.model.text("copy-gathering"));
            return Ok(());
        }
        let text = match what {
            Copying::Text(text) => text.clone(),
            Copying::Packet(frame) => self.feed.as_mut().map(|feed| feed.packet_text(*frame)).unwrap_or_default(),
            Copying::Json(frame) => self.feed.as_ref().map(|feed| feed.packet_json(*frame)).unwrap_or_default(),
            Copying::Curl(id, revealed) => self.feed.as_mut().map(|feed| feed.curl(*id, *revealed)).unwrap_or_default(),
            Copying::CurlOfFrame(frame) => {
                let curl = |feed: &mut Feed| Some(feed.exchange_of(*frame)).flatten().map(|id| feed.curl(id, false));
                self.feed.as_mut().and_then(curl).unwrap_or_default()
            }
            Copying::Screen => self.last.as_ref().map(view::text_of).unwrap_or_default(),
        };
        let text = clean(&text);
        let result = match text.len() {
            0 => Err(CopyProblem::Empty),
            length if length > LONGEST_COPY => Err(CopyProblem::TooLong(length)),
            length => {
                crossterm::execute!(io::stdout(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(&text))?;
                Ok(length)
            }
        };
        update(&mut self.model, Message::Copied(result), 0);
        Ok(())
    }

    fn suspend(&mut self, screen: &mut Screen) -> io::Result<()> {
        terminal::leave();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        terminal::enter()?;
        self.redraw(screen)
    }

    /// Clears the terminal, so that everything is drawn again. `Terminal::clear` would ask the terminal for its cursor first,
    /// and wait for an answer that our own keyboard thread takes away.
    fn redraw(&mut self, screen: &mut Screen) -> io::Result<()> {
        let area = screen.get_frame().area();
        (self.last, self.cursor) = (None, None);
        screen.resize(area)
    }

    fn remember_file(&mut self) {
        if let Some(Facts { path: Some(path), len, .. }) = &self.model.facts {
            self.kept.opened(path, u64::from(*len));
        }
    }

    fn keep(&mut self) {
        self.remember_file();
        if self.model.unsaved {
            self.kept.take(&self.model);
        }
        self.kept.write(self.place.as_deref());
    }
}

/// Writes a file that was not there before; for the user alone, as captures hold what is nobody else's business.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)
}

/// File names that complete what was typed: folders and files whose names begin with it.
fn completions(typed: &str) -> Vec<String> {
    const MOST: usize = 200;
    let (folder, start) =
        typed.rsplit_once('/').map_or(("", typed), |(folder, start)| (&typed[..=folder.len()], start));
    let place = if folder.is_empty() { PathBuf::from(".") } else { super::commands::expand(folder) };
    let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_folder = entry.path().is_dir();
            let hidden = name.starts_with('.') && !start.starts_with('.');
            let fits = name.starts_with(start) && !hidden && (is_folder || is_capture(&name));
            fits.then(|| format!("{folder}{name}{}", if is_folder { "/" } else { "" }))
        })
        .collect();
    names.sort();
    names.truncate(MOST);
    names
}

fn is_capture(name: &str) -> bool {
    let bare = [".gz", ".zst", ".lz4"].into_iter().fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
    let end = Path::new(bare).extension().and_then(|end| end.to_str()).unwrap_or_default();
    matches!(end, "pcap" | "pcapng" | "cap" | "dmp") || bare != name
}

/// Text for the clipboard: line ends stay, everything else that a terminal could obey becomes a mark.
fn clean(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(safe_text::shown).collect();
    lines.join("\n")
}

fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::BrokenPipe | io::ErrorKind::NotConnected) || error.raw_os_error() == Some(5)
}

fn samples() -> Vec<Sample> {
    let titles = |sample: crate::samples::Sample| Lang::ALL.map(|lang| sample.title(lang.code()).to_owned());
    crate::samples::all().map(|sample| Sample { name: sample.name.to_owned(), titles: titles(sample) }).collect()
}

fn sample(name: &str) -> Option<Result<Source, SourceError>> {
    let sample = crate::samples::named(name).map(|sample| Source::from_bytes(sample.name, sample.contents()));
    // The capture of a lesson is named by its file.
    sample.or_else(|| crate::lessons::capture(name).map(|bytes| Source::from_bytes(name, bytes.into())))
}

/// Tests of the terminal's restoration need a fault: debug builds have one on request.
fn fault_on_request(message: &Message) {
    if cfg!(debug_assertions)
        && let Message::Key(key) = message
        && key.code == crossterm::event::KeyCode::F(12)
        && let Ok(place) = std::env::var("WIRELENS_TEST_FAULT")
    {
        match place.as_str() {
            "thread" => {
                let _ = std::thread::spawn(|| panic!("asked for, in a thread")).join();
            }
            _ => panic!("asked for"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_completed_by_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["one.pcap", "other.pcapng.gz", "notes.txt", ".hidden.pcap"] {
            std::fs::write(folder.path().join(name), b"").unwrap();
        }
        std::fs::create_dir(folder.path().join("old")).unwrap();
        let typed = format!("{}/o", folder.path().display());
        let names: Vec<String> = completions(&typed)
            .iter()
            .map(|name| name.rsplit_once("/o").map(|(_, end)| end.to_owned()).unwrap())
            .collect();
        assert_eq!(names, ["ld/", "ne.pcap", "ther.pcapng.gz"]);
    }

    #[test]
    fn the_clipboard_gets_no_control_characters() {
        assert_eq!(clean("a\x1b]52;c;x\x07\nb\u{202e}"), "a␛]52;c;x␇\nb<U+202E>");
    }
}
