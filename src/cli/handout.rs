//! `wirelens handout`: any view of a capture as pages for a class, with its values or with gaps to fill in.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{GraphForm, HandoutArgs, HandoutFormat, HandoutView, LadderSide, LessonPick, StoryArgs};
use super::explain::frame_numbered;
use super::failure::Failure;
use super::{filter, follow, input, lesson, output, read, screen, stats, story};
use crate::analysis::ladder::{series, several};
use crate::analysis::statistics::{Layer, Scope};
use crate::analysis::{Capture, Reader};
use crate::base::{ExchangeId, FrameId, StreamId, safe_text};
use crate::dissect::{Direction, Transport, Want};
use crate::export::exchanges::{Exchanges, Selector};
use crate::export::follow::stream_numbered;
use crate::export::handout::make::{begin, finish};
use crate::export::handout::views::Settings;
use crate::export::handout::{Blanks, Choice, Document, Form, View, make};
use crate::export::render::Outcome;
use crate::export::statistics::{Panel, Table, panels};
use crate::export::story::Stories;
use crate::filter::Scope as Over;
use crate::lessons;
use crate::rights::{self, Existing};

/// Frames that are drawn one by one.
const MAX_FRAMES: usize = 40;
/// Chapters that are told when nothing says which.
const USUAL: usize = 12;

/// Runs the command.
pub fn run(args: HandoutArgs) -> Result<u8, Failure> {
    let args = &args.settled();
    let lang = screen::language(args.lang.as_deref())?;
    let views = views(args);
    let form = form(args)?;
    check(args, &views)?;
    let silent = [HandoutView::Bytes, HandoutView::Graph, HandoutView::Lesson];
    if args.explain && views.iter().all(|view| silent.contains(view)) {
        eprintln!("wirelens: --explain adds nothing here: bytes, graphs and lessons are printed as they are");
    }
    let settings = Settings { lang, secrets: args.show_secrets, explain: args.explain, raw: args.raw };
    let choice = match (&args.blank, &args.answers) {
        (Some(names), _) => Choice::parse(names),
        (None, Some(_)) => Choice::Usual,
        (None, None) => Choice::None,
    };
    let stop = output::stop_flag();
    if views == [HandoutView::Lesson] {
        let document = of_lesson(args, settings, choice)?;
        return write(args, document, form);
    }
    let capture = input::loaded(&args.input(), &stop)?;
    let chosen = chosen(args, &views, &capture, &stop)?;
    let name = capture.source().name().to_owned();
    let document = make(&capture, &name, &chosen, settings, choice)
        .map_err(|fault| Failure::running("E-READ", format!("the handout cannot be made: {fault}")))?;
    write(args, document, form)?;
    read::verdict(&capture, &Outcome { stopped: output::is_set(&stop), ..Outcome::default() }, &stop, false)
}

/// The views that are named, or what follows from what else is.
fn views(args: &HandoutArgs) -> Vec<HandoutView> {
    if !args.view.is_empty() {
        return args.view.clone();
    }
    vec![match () {
        () if args.lesson.is_some() => HandoutView::Lesson,
        () if args.frames.is_some() => HandoutView::Layers,
        () if args.exchange.is_some() => HandoutView::Exchange,
        () if args.chapter.is_some() => HandoutView::Story,
        () if args.stream.is_some() => HandoutView::Ladder,
        () if !args.panel.is_empty() => HandoutView::Stats,
        () if args.filter.is_some() => HandoutView::Packets,
        () => HandoutView::Story,
    }]
}

/// The form that is asked for, or that the name of the file means.
fn form(args: &HandoutArgs) -> Result<Form, Failure> {
    if let Some(format) = args.format {
        return Ok(match format {
            HandoutFormat::Html => Form::Html,
            HandoutFormat::Md => Form::Markdown,
            HandoutFormat::Svg => Form::Svg,
            HandoutFormat::Text => Form::Text,
        });
    }
    let Some(path) = args.output.as_deref().filter(|path| path.as_os_str() != "-") else { return Ok(Form::Markdown) };
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    Form::of_ending(&ending).ok_or_else(|| {
        Failure::usage("E-OPTION", format!("{}: the name does not say which form is wanted", path.display()))
            .line("names end in .html, .md, .svg or .txt; or say it: --format html")
    })
}

/// Refuses what does not go together.
fn check(args: &HandoutArgs, views: &[HandoutView]) -> Result<(), Failure> {
    if views.len() > 1 && views.contains(&HandoutView::Lesson) {
        return Err(Failure::usage("E-OPTION", "a lesson has a capture of its own")
            .line("print it alone: wirelens handout --lesson NAME -o FILE"));
    }
    if views.contains(&HandoutView::Lesson) && args.lesson.is_none() {
        return Err(Failure::usage("E-OPTION", "no lesson is named").line("lessons: wirelens lesson list"));
    }
    let frames = [HandoutView::Packets, HandoutView::Layers, HandoutView::Detail, HandoutView::Bytes];
    let others = [HandoutView::Exchanges, HandoutView::Stats];
    let together = |view: &HandoutView| *view == HandoutView::Ladder && !names_connection(args);
    let filtered = |view: &HandoutView| frames.contains(view) || others.contains(view) || together(view);
    if args.filter.is_some() && !views.iter().any(filtered) {
        return Err(Failure::usage("E-OPTION", "-Y selects nothing in this view")
            .line("it selects frames for packets, layers, detail, bytes and stats, and exchanges for exchanges")
            .line("for a ladder it selects connections, where --stream names none"));
    }
    match (args.key(), &args.output) {
        (Some(answers), Some(output)) if answers == output => {
            Err(Failure::usage("E-OPTION", "the answers would be in the same file as the questions")
                .line("without --answers they stand on the last page"))
        }
        _ => Ok(()),
    }
}

/// What is to be printed, in the order of the views.
fn chosen(
    args: &HandoutArgs,
    views: &[HandoutView],
    capture: &Arc<Capture>,
    stop: &AtomicBool,
) -> Result<Vec<View>, Failure> {
    let mut all = Vec::new();
    for view in views {
        match view {
            HandoutView::Packets => all.push(View::Packets(frames(args, capture, stop)?)),
            HandoutView::Layers => all.extend(one_by_one(args, capture, stop)?.into_iter().map(View::Layers)),
            HandoutView::Detail => all.extend(one_by_one(args, capture, stop)?.into_iter().map(View::Detail)),
            HandoutView::Bytes => all.extend(one_by_one(args, capture, stop)?.into_iter().map(View::Bytes)),
            HandoutView::Ladder => all.push(ladder(args, capture, stop)?),
            HandoutView::Graph => {
                let form = match args.form {
                    GraphForm::Sequence => series::Form::Sequence,
                    GraphForm::Window => series::Form::Window,
                    GraphForm::Rtt => series::Form::RoundTrip,
                    GraphForm::Throughput => series::Form::Throughput,
                };
                let sender = args.from.map(|side| match side {
                    LadderSide::Client => Direction::FromClient,
                    LadderSide::Server => Direction::FromServer,
                });
                all.push(View::Graph(stream(args, capture)?, form, sender));
            }
            HandoutView::Story => all.extend(chapters(args, capture)?),
            HandoutView::Exchanges => all.push(View::Exchanges(exchanges(args, capture, stop)?)),
            HandoutView::Exchange => all.push(View::Exchange(exchange(args, capture)?)),
            HandoutView::Stats => all.push(View::Statistics(statistics(args, capture, stop)?)),
            HandoutView::Lesson => {}
        }
    }
    Ok(all)
}

/// The frames that are named, and that a filter selects.
fn frames(args: &HandoutArgs, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<FrameId>, Failure> {
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let named = match &args.frames {
        Some(list) => Some(named_frames(list, capture.len())?),
        None => None,
    };
    let filter = filter::given(Over::Frames, args.filter.as_deref(), &[])?;
    let Some(filter) = filter else {
        return Ok(named.unwrap_or_else(|| (0..len).map(FrameId).collect()));
    };
    let mut selection = filter::Selection::new(filter, capture);
    selection.advance(len, read::threads(len), stop);
    let selected = selection.run.matches().iter_from(FrameId(0));
    Ok(match named {
        Some(named) => {
            let selected: BTreeSet<FrameId> = selected.collect();
            named.into_iter().filter(|frame| selected.contains(frame)).collect()
        }
        None => selected.collect(),
    })
}

/// `4`, `4-9`, `1,4-6`.
fn named_frames(list: &str, len: usize) -> Result<Vec<FrameId>, Failure> {
    let wrong = || {
        Failure::usage("E-OPTION", format!("-n {}: these are no frames", safe_text::shown(list)))
            .line("write numbers or ranges: 4, 4-9, 1,4-6")
    };
    let mut frames = Vec::new();
    for part in list.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let number = |text: &str| text.trim().parse::<u64>().map_err(|_| wrong());
        let (first, last) = (number(first)?, number(last)?);
        if first > last {
            return Err(wrong());
        }
        frame_numbered(len, first)?;
        // A range may end behind the capture.
        let last = last.min(len as u64);
        frames.extend((first..=last).filter_map(FrameId::from_number));
    }
    Ok(frames)
}

/// Frames that are drawn one by one: those that are named.
fn one_by_one(args: &HandoutArgs, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<FrameId>, Failure> {
    if args.frames.is_none() && args.filter.is_none() {
        return Err(Failure::usage("E-OPTION", "no frame is named")
            .line("name it by its number: wirelens handout FILE -n 4, or by a filter with -Y"));
    }
    let mut frames = frames(args, capture, stop)?;
    if frames.is_empty() {
        return Err(Failure::usage("E-FRAME", "no frame is selected").line("frames: wirelens read FILE"));
    }
    if frames.len() > MAX_FRAMES {
        eprintln!("wirelens: {} frames are selected; the first {MAX_FRAMES} are printed", frames.len());
        frames.truncate(MAX_FRAMES);
    }
    Ok(frames)
}

/// The connection that is named, or all connections of the packets that a filter selects.
fn ladder(args: &HandoutArgs, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<View, Failure> {
    if args.filter.is_none() || names_connection(args) {
        return Ok(View::Ladder(stream(args, capture)?));
    }
    let mut streams = Vec::new();
    several::add_streams(capture, frames(args, capture, stop)?.into_iter(), &mut streams);
    match streams[..] {
        [] => Err(Failure::usage("E-STREAM", "the filter selects no packet of a connection")
            .line("only TCP connections and UDP conversations have ladders")),
        [only] => Ok(View::Ladder(only)),
        _ => Ok(View::Together(streams)),
    }
}

/// Whether a connection is named, by its number or by a frame of it.
fn names_connection(args: &HandoutArgs) -> bool {
    args.stream.is_some() || args.frames.is_some()
}

/// The connection that is named: by its number, by a frame of it, or the only one.
fn stream(args: &HandoutArgs, capture: &Arc<Capture>) -> Result<StreamId, Failure> {
    let transport = if args.udp { Transport::Udp } else { Transport::Tcp };
    if let Some(number) = args.stream {
        return stream_numbered(capture, transport, number)
            .ok_or_else(|| follow::no_stream(capture, transport, number));
    }
    if let Some(list) = &args.frames {
        let frame = named_frames(list, capture.len())?.first().copied();
        let stream = frame.and_then(|frame| capture.record(frame)).and_then(|record| record.stream);
        return stream.ok_or_else(|| Failure::usage("E-STREAM", "the frame belongs to no connection"));
    }
    let is_it = |id: &StreamId| capture.stream(*id).is_some_and(|stream| stream.transport == transport);
    let ids = (0..capture.stream_count()).filter_map(|at| u32::try_from(at).ok()).map(StreamId);
    let mut own = ids.filter(is_it);
    match (own.next(), own.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(Failure::usage("E-OPTION", "no connection is named")
            .line("name it by its number, as in tcp.stream: --stream 0")
            .line("numbers: wirelens stats FILE conversations,tcp")
            .line("or several by a filter: --view ladder -Y 'ip.addr == 192.0.2.1'")),
    }
}

/// The chapters of the story that are named, or the first of them.
fn chapters(args: &HandoutArgs, capture: &Arc<Capture>) -> Result<Vec<View>, Failure> {
    let mut stories = Stories::new(capture);
    let asked = StoryArgs {
        stream: args.stream.filter(|_| !args.udp),
        exchange: args.exchange,
        chapter: args.chapter,
        ..StoryArgs::default()
    };
    if let Some((subject, _)) = story::one(&asked, capture, &mut stories)? {
        return Ok(vec![View::Story(subject)]);
    }
    let subjects = stories.subjects();
    if subjects.is_empty() {
        return Err(Failure::usage("E-CHAPTER", "there is nothing to tell")
            .line("the capture has no connection, no conversation and no lookup of a name"));
    }
    if subjects.len() > USUAL {
        eprintln!("wirelens: the capture has {} chapters; the first {USUAL} are printed", subjects.len());
    }
    Ok(subjects.into_iter().take(USUAL).map(View::Story).collect())
}

/// The exchanges that a filter selects.
fn exchanges(args: &HandoutArgs, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<ExchangeId>, Failure> {
    let len = u32::try_from(Exchanges::new(capture).len()).unwrap_or(u32::MAX);
    let ids = (0..len).map(ExchangeId).take_while(|_| !output::is_set(stop));
    Ok(match filter::given(Over::Exchanges, args.filter.as_deref(), &[])? {
        None => ids.collect(),
        Some(filter) => {
            let mut selector = Selector::new(capture, &filter);
            ids.filter(|id| selector.selects(*id)).collect()
        }
    })
}

/// The exchange that is named.
fn exchange(args: &HandoutArgs, capture: &Arc<Capture>) -> Result<ExchangeId, Failure> {
    let number = args.exchange.ok_or_else(|| {
        Failure::usage("E-OPTION", "no exchange is named").line("name it by its number: --exchange 1")
    })?;
    let exchanges = Exchanges::new(capture);
    let id = number.checked_sub(1).and_then(|at| u32::try_from(at).ok()).map(ExchangeId);
    id.filter(|id| exchanges.record(*id).is_some()).ok_or_else(|| {
        Failure::usage("E-EXCHANGE", format!("there is no exchange {number}")).line("numbers: wirelens http FILE")
    })
}

/// The tables of the panels that are named, or of those that say most.
fn statistics(args: &HandoutArgs, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<Table>, Failure> {
    let mut panels = Vec::new();
    for word in &args.panel {
        panels.extend(Panel::named(word).ok_or_else(|| stats::no_panel(word))?);
    }
    if panels.is_empty() {
        panels = vec![Panel::Overview, Panel::Hierarchy, Panel::Conversations(Layer::Tcp)];
    }
    let selected: Option<BTreeSet<FrameId>> = match args.filter {
        Some(_) => Some(frames(args, capture, stop)?.into_iter().collect()),
        None => None,
    };
    let chosen = |frame: FrameId| selected.as_ref().is_none_or(|selected| selected.contains(&frame));
    let whole = Scope::whole(capture, stop);
    let scope = Scope { chosen: if selected.is_some() { Some(&chosen) } else { None }, ..whole };
    let counted = panels::tables(&scope, &panels, &panels::Choice::default());
    counted.map(|(tables, _)| tables).map_err(|_| Failure::running("E-STOPPED", "the counting was stopped"))
}

fn of_lesson(args: &HandoutArgs, settings: Settings, choice: Choice) -> Result<Document, Failure> {
    let pick = LessonPick {
        lesson: args.lesson.clone().unwrap_or_default(),
        read_file: args.capture.path().cloned(),
        streams: args.streams.clone(),
    };
    let (prepared, capture) = lesson::prepared(&pick)?;
    let mut blanks = Blanks::new(choice);
    let title = prepared.lesson.title.plain(settings.lang);
    let mut document = begin(settings.lang, &title, capture.source().name(), &blanks);
    let mut reader = Reader::new(capture, Want::everything());
    lessons::handout::put(&mut document, &mut blanks, settings, &prepared, &mut reader);
    Ok(finish(document, blanks))
}

/// Writes the handout, and its answers where they are wanted.
fn write(args: &HandoutArgs, document: Document, form: Form) -> Result<u8, Failure> {
    if document.answers.is_empty() && args.blank.as_deref().is_some_and(|names| !names.is_empty()) {
        eprintln!("wirelens: nothing is left out: nothing that is shown has one of these names");
    }
    let document = match (&args.answers, args.key()) {
        (None, _) => document.with_answers(),
        (Some(_), None) => document.split().1,
        (Some(_), Some(path)) => {
            let (document, answers) = document.split();
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            // The answers come first: pages without them are of no use.
            save(path, &answers.write(Form::of_ending(&ending).unwrap_or(form)))?;
            document
        }
    };
    let text = document.write(form);
    match args.output.as_deref().filter(|path| path.as_os_str() != "-") {
        Some(path) => save(path, &text).map(|()| super::failure::exit::DONE),
        None => output::print(text.as_bytes()),
    }
}

/// Writes a new file that belongs to the user behind `sudo`; one that is there stays.
fn save(path: &Path, text: &str) -> Result<(), Failure> {
    let name = path.display().to_string();
    let file = rights::create_file(path, Existing::Refuse, rights::invoking_user());
    file.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.flush())).map_err(|error| {
        let failure = Failure::running("E-WRITE", format!("{name}: it cannot be written: {error}"));
        match error.kind() {
            std::io::ErrorKind::AlreadyExists => failure.line("it is there already, and stays; name another file"),
            _ => failure,
        }
    })
}
