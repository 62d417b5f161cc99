//! The same without any cursor addressing: numbered lines and a prompt. For screen readers, pipes and slow lines.

mod views;

use std::io::{self, BufRead, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use self::views::View;
use super::feed::{self, Feed};
use super::model::Model;
use super::model::filter::Applied;
use super::streams::first_of;
use super::view::{list, trouble};
use super::{Input, Options};
use crate::analysis::ladder::{Labels, Ladder};
use crate::analysis::{Capture, Options as CaptureOptions, Reader, names, registry};
use crate::base::{FrameId, safe_text};
use crate::dissect::{Transport, Want};
use crate::export::follow::stream_numbered;
use crate::export::ladder::Look;
use crate::filter::{Filter, Run};
use crate::names::Names;

/// Packets of a page.
const PAGE: u32 = 20;

/// Runs the dialogue on standard input and output until `q` or the end of the input.
pub fn run(input: Input, options: &Options, mut model: Model) -> anyhow::Result<u8> {
    let mut out = io::stdout().lock();
    if !options.preferences.problems.is_empty() {
        let _ = writeln!(out, "{}", model.text("settings-wrong"));
        for line in &options.preferences.problems {
            let _ = writeln!(out, "  {}", safe_text::shown(line));
        }
    }
    let (source, name, running) = match input {
        Input::Source { source, name } => (source, name, None),
        Input::Live { source, running } => (source, running.names(), Some(running)),
        Input::Start => return Ok(start(&mut out, &model)),
        Input::Refused(trouble) => {
            for (line, _) in trouble::lines(&model, &trouble, usize::MAX) {
                let _ = writeln!(out, "{}", safe_text::shown(&line));
            }
            return Ok(trouble.kind.status());
        }
    };
    let (secrets, key_log) = (Arc::clone(&options.secrets), options.key_log.clone());
    let settings = options.settings.clone();
    let names = Arc::new(Names::choosing(options.names.unwrap_or_default()));
    let reading =
        CaptureOptions { limit: options.limit, secrets, key_log, settings, names, ..CaptureOptions::default() };
    let capture = Capture::new(source, reading);
    match &running {
        // It ends when its reader leaves: what is there is shown, and looked for again before each answer.
        Some(_) => {
            let capture = Arc::clone(&capture);
            std::thread::spawn(move || capture.load(&AtomicBool::new(false), &mut |_| {}));
        }
        None => capture.load(&AtomicBool::new(false), &mut |_| {}),
    }
    let mut facts = feed::facts(&capture, None);
    if !name.is_empty() {
        facts.name = name;
    }
    model.facts = Some(facts);
    let mut dialogue = Dialogue {
        rows: Reader::new(Arc::clone(&capture), Want::rows()),
        feed: Feed::new(capture),
        model,
        top: 0,
        shown: 0,
        grows: running.is_some(),
        find: String::new(),
        filter: None,
    };
    dialogue.filter = match &options.filter {
        Some(text) => Some(Run::new(Filter::compile(text, registry())?, dialogue.feed.capture())),
        None => None,
    };
    dialogue.look();
    let stream = dialogue.model.wanted_stream.and_then(|stream| first_of(dialogue.feed.capture(), stream));
    dialogue.model.wanted = stream.or(dialogue.model.wanted);
    if let Some(frame) = dialogue.model.wanted.filter(|frame| frame.0 < dialogue.model.len()) {
        dialogue.top = dialogue.model.row_of(frame);
    }
    match dialogue.talk(&mut out) {
        Ok(()) => Ok(0),
        // Nobody reads any more: that is how the reader ends it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(error.into()),
    }
}

/// Says what can be opened.
fn start(out: &mut impl Write, model: &Model) -> u8 {
    let lang = model.look.lang;
    let _ = writeln!(out, "{}", model.text("start-title"));
    let _ = writeln!(out, "{}", model.text("start-lessons"));
    for lesson in crate::lessons::all() {
        let _ = writeln!(out, "  wirelens lesson run {}  {}", lesson.name, lesson.title.plain(lang));
    }
    let _ = writeln!(out, "{}", model.text("start-samples"));
    for sample in &model.start.samples {
        let title = sample.titles.get(lang as usize).map(String::as_str).unwrap_or_default();
        let _ = writeln!(out, "  wirelens demo {}  {title}", sample.name);
    }
    0
}

/// `c0` and `u0`: a TCP connection, a UDP conversation.
fn connection(text: &str) -> Option<(Transport, u32)> {
    let (transport, number) = match (text.strip_prefix('c'), text.strip_prefix('u')) {
        (Some(number), _) => (Transport::Tcp, number),
        (None, number) => (Transport::Udp, number?),
    };
    Some((transport, number.trim().parse().ok()?))
}

struct Dialogue {
    rows: Reader,
    feed: Feed,
    model: Model,
    top: u32,
    /// Packets that were shown up to here.
    shown: u32,
    /// It is a live capture: there may be more of it at any time.
    grows: bool,
    find: String,
    /// The display filter.
    filter: Option<Run>,
}

impl Dialogue {
    /// Looks at new packets for the names of hosts and for the filter.
    fn look(&mut self) {
        if self.feed.capture().names().chosen().hosts() {
            names::learn(self.feed.capture(), &AtomicBool::new(false));
        }
        if let Some(run) = &mut self.filter {
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            run.advance(self.model.len(), threads, &AtomicBool::new(false), &mut |_| {});
            let (text, matches) = (run.filter().text().into(), Arc::new(run.matches().clone()));
            self.model.filters.applied = Some(Applied { text, matches, ..Applied::default() });
        }
    }

    fn talk(&mut self, out: &mut impl Write) -> io::Result<()> {
        let name = self.model.facts.as_ref().map(|facts| facts.name.clone()).unwrap_or_default();
        writeln!(out, "{}", safe_text::shown(&name))?;
        for note in self.model.facts.iter().flat_map(|facts| &facts.notes) {
            writeln!(out, "! {}", safe_text::shown(note))?;
        }
        match self.model.first_view.map(|view| View::first(view, self.model.wanted)) {
            Some(Some(view)) => self.view(out, view)?,
            _ => self.page(out)?,
        }
        self.help(out)?;
        let mut lines = io::stdin().lock().lines();
        loop {
            write!(out, "> ")?;
            out.flush()?;
            let Some(line) = lines.next() else { return writeln!(out) };
            if self.grows {
                let before = self.model.facts.take();
                let mut facts = feed::facts(self.feed.capture(), before.as_ref());
                facts.name.clone_from(&name);
                self.model.facts = Some(facts);
                self.look();
            }
            match line?.trim() {
                "q" | ":q" => return Ok(()),
                "h" | "?" | "help" => self.help(out)?,
                "" | "n" => self.turn(out, true)?,
                "p" => self.turn(out, false)?,
                text if text.starts_with('/') => self.find(out, text.trim_start_matches('/'))?,
                text if text.starts_with('+') => self.add_series(out, text.trim_start_matches('+').trim())?,
                text if text.starts_with('-') => self.remove_series(out, text.trim_start_matches('-').trim())?,
                text if connection(text).is_some() => self.ladder(out, text)?,
                text => match (View::named(text), text.trim_start_matches([':', '#']).parse().ok()) {
                    (Some(view), _) => self.view(out, view)?,
                    (None, Some(number)) => match FrameId::from_number(number) {
                        Some(frame) => self.show(out, frame)?,
                        None => writeln!(out, "{}", self.model.text("goto-number"))?,
                    },
                    (None, None) => {
                        let shown = safe_text::shown(text).into_owned();
                        writeln!(out, "{}", self.model.look.lang.with("plain-unknown", &[("input", (&shown).into())]))?;
                    }
                },
            }
        }
    }

    fn help(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.model.text("plain-help"))?;
        writeln!(out, "{}", self.model.text("plain-views"))
    }

    fn turn(&mut self, out: &mut impl Write, forward: bool) -> io::Result<()> {
        // A page that was not full goes on where it ended.
        let next = if forward { self.shown } else { self.top.saturating_sub(PAGE) };
        if next >= self.model.rows_shown() || next == self.top && !(forward && self.shown == 0) {
            return writeln!(out, "{}", self.model.text("plain-end"));
        }
        self.top = next;
        self.page(out)
    }

    fn page(&mut self, out: &mut impl Write) -> io::Result<()> {
        let count = self.model.rows_shown();
        let last = self.top.saturating_add(PAGE).min(count);
        self.shown = last;
        if count == 0 {
            let id = if self.model.is_empty() { "empty-done" } else { "filter-shows-none" };
            return writeln!(out, "{}", self.model.text(id));
        }
        let numbers = [("from", (self.top + 1).into()), ("to", last.into()), ("count", count.into())];
        writeln!(out, "{}", self.model.look.lang.with("plain-page", &numbers))?;
        for row in self.top..last {
            if let Some(frame) = self.model.frame_on(row) {
                self.line(out, frame.0)?;
            }
        }
        Ok(())
    }

    fn line(&mut self, out: &mut impl Write, index: u32) -> io::Result<()> {
        let row = feed::row(&mut self.rows, FrameId(index));
        self.model.rows.insert(index, row);
        writeln!(out, "{}", safe_text::shown(&list::row_text(&self.model, index)))?;
        self.model.rows.clear();
        Ok(())
    }

    fn show(&mut self, out: &mut impl Write, frame: FrameId) -> io::Result<()> {
        if frame.0 >= self.model.len() {
            let numbers = [("number", frame.number().into()), ("count", self.model.len().into())];
            return writeln!(out, "{}", self.model.look.lang.with("goto-beyond", &numbers));
        }
        let row = self.model.row_of(frame);
        (self.top, self.shown) = (row, row.saturating_add(1));
        for line in self.feed.packet_text(frame).lines() {
            writeln!(out, "{}", safe_text::shown(line))?;
        }
        Ok(())
    }

    /// Shows the ladder of a connection, each row with its words.
    fn ladder(&mut self, out: &mut impl Write, name: &str) -> io::Result<()> {
        let capture = Arc::clone(self.feed.capture());
        let stream = connection(name).and_then(|(transport, index)| stream_numbered(&capture, transport, index));
        let Some(mut ladder) = stream.and_then(|stream| Ladder::open(&capture, stream)) else {
            return writeln!(out, "{}", self.model.text("found-nothing"));
        };
        let mut labels = Labels::new(&capture);
        labels.mask_with(super::secrets::masked_line);
        let look = Look { lang: self.model.look.lang, width: 80, raw: false, labels: true, numbers: true };
        let mut result = Ok(());
        let _ = crate::export::ladder::text(&mut ladder, &mut labels, &look, true, &mut |line| {
            result = writeln!(out, "{}", safe_text::shown(line));
            if result.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        result
    }

    /// Shows the next packet after the top one whose row has the text; an empty text searches again.
    fn find(&mut self, out: &mut impl Write, text: &str) -> io::Result<()> {
        if !text.is_empty() {
            self.find = text.to_lowercase();
        }
        let len = self.model.rows_shown();
        for step in 1..=len {
            let row = ((u64::from(self.top) + u64::from(step)) % u64::from(len)) as u32;
            let Some(frame) = self.model.frame_on(row) else { break };
            if list::haystack(&feed::row(&mut self.rows, frame)).contains(&self.find) {
                (self.top, self.shown) = (row, row.saturating_add(1));
                return self.line(out, frame.0);
            }
        }
        writeln!(out, "{}", self.model.text("found-nothing"))
    }
}
