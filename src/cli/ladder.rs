//! `wirelens ladder`: a connection or several as a ladder, as graphs, and as tables of both.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{LadderArgs, LadderForm, LadderFormat, LadderSide};
use super::failure::Failure;
use super::output::{self, Output};
use super::{filter, follow, input, read, screen};
use crate::analysis::Capture;
use crate::analysis::ladder::series::Form;
use crate::analysis::ladder::several::{self, Several};
use crate::analysis::ladder::{Labels, Ladder};
use crate::base::{FrameId, Lang, StreamId};
use crate::dissect::{Direction, Transport};
use crate::export::follow::stream_numbered;
use crate::export::ladder::{self, Area, Look};
use crate::export::render::Outcome;
use crate::filter::{Filter, Run, Scope};
use crate::tui::view::canvas;

/// Cells of a row where no terminal says how many.
const WIDTH: usize = 120;
/// Lines of a graph.
const HEIGHT: usize = 24;

/// Runs the command.
pub fn run(args: &LadderArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.lang.as_deref())?;
    let named = args.stream.iter().map(|text| named(text, args.udp)).collect::<Result<Vec<_>, _>>()?;
    let filter = args.filter.as_deref().map(|text| filter::compile(Scope::Frames, text)).transpose()?;
    if named.is_empty() && filter.is_none() {
        return Err(Failure::usage("E-OPTION", "no connection is named")
            .line("name it by its number, as in tcp.stream: --stream 0")
            .line("or by a filter: -Y 'ip.addr == 192.0.2.1'")
            .line("numbers: wirelens stats FILE conversations,tcp, or wirelens http FILE"));
    }
    let stop = output::stop_flag();
    let capture = input::loaded(&args.input, &stop)?;
    let mut outcome = Outcome::default();
    let streams = streams(&capture, &named, filter, &stop, &mut outcome)?;
    let mut labels = Labels::new(&capture);
    if !args.show_secrets {
        labels.mask_with(crate::tui::secrets::masked_line);
    }
    let mut out = Output::stdout();
    let mut put = |bytes: &[u8]| if output::is_set(&stop) { ControlFlow::Break(()) } else { out.put(bytes, false) };
    let stopped = match streams[..] {
        [stream] => {
            let mut ladder = Ladder::open(&capture, stream).ok_or_else(nothing)?;
            if args.unfold {
                ladder.toggle_all();
            }
            write(args, lang, &mut ladder, &mut labels, &mut put)
        }
        _ => {
            let mut several = Several::open(&capture, &streams).ok_or_else(nothing)?;
            if args.unfold {
                several.toggle_all();
            }
            write_several(args, lang, &mut several, &mut labels, &mut put)?
        }
    };
    outcome.stopped = stopped.is_break() && output::is_set(&stop);
    out.finish()?;
    read::verdict(&capture, &outcome, &stop, false)
}

fn nothing() -> Failure {
    Failure::usage("E-STREAM", "the filter selects no packet of a connection")
        .line("only TCP connections and UDP conversations have ladders")
}

/// `3`, `c3`, `u0`: a connection by its number.
fn named(text: &str, udp: bool) -> Result<(Transport, u32), Failure> {
    let (transport, number) = match (text.strip_prefix('c'), text.strip_prefix('u')) {
        (Some(number), _) => (Transport::Tcp, number),
        (_, Some(number)) => (Transport::Udp, number),
        _ => (if udp { Transport::Udp } else { Transport::Tcp }, text),
    };
    let number = number.parse().map_err(|_| {
        let shown = crate::base::safe_text::shown(text);
        Failure::usage("E-OPTION", format!("{shown} is no number of a connection"))
            .line("a number as in tcp.stream, c3 for a TCP connection, u0 for a UDP conversation")
    })?;
    Ok((transport, number))
}

/// The streams that are named, and those of the packets that the filter selects; at least one.
fn streams(
    capture: &Arc<Capture>,
    named: &[(Transport, u32)],
    filter: Option<Filter>,
    stop: &AtomicBool,
    outcome: &mut Outcome,
) -> Result<Vec<StreamId>, Failure> {
    let mut streams = Vec::new();
    for (transport, number) in named {
        let found = stream_numbered(capture, *transport, *number);
        streams.push(found.ok_or_else(|| follow::no_stream(capture, *transport, *number))?);
    }
    if let Some(filter) = filter {
        let mut run = Run::new(filter, capture);
        let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
        outcome.stopped = !run.advance(len, read::threads(len), stop, &mut |_| {});
        several::add_streams(capture, run.matches().iter_from(FrameId(0)), &mut streams);
        let failed = run.into_failed();
        outcome.failed = failed.first.map(|(frame, error)| (frame, error, failed.count));
    }
    if streams.is_empty() { Err(nothing()) } else { Ok(streams) }
}

fn write_several(
    args: &LadderArgs,
    lang: Lang,
    several: &mut Several,
    labels: &mut Labels,
    put: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Failure> {
    if args.form != LadderForm::Ladder {
        return Err(Failure::usage("E-OPTION", "a graph shows one connection").line("name one: --stream 0"));
    }
    Ok(match args.format {
        LadderFormat::Text => {
            let look = Look { lang, width: width(args), raw: args.raw, labels: true, numbers: true };
            ladder::several_text(several, labels, &look, args.explain, &mut |line| put(&plain(args, line)))
        }
        LadderFormat::Csv => ladder::several_csv(several, labels, put),
        LadderFormat::Json => array(put, |put| ladder::several_jsonl(several, labels, put)),
        LadderFormat::Jsonl => ladder::several_jsonl(several, labels, put),
    })
}

fn write(
    args: &LadderArgs,
    lang: Lang,
    ladder: &mut Ladder,
    labels: &mut Labels,
    put: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let form = match args.form {
        LadderForm::Ladder => None,
        LadderForm::Sequence => Some(Form::Sequence),
        LadderForm::Window => Some(Form::Window),
        LadderForm::Rtt => Some(Form::RoundTrip),
        LadderForm::Throughput => Some(Form::Throughput),
    };
    let [up, down] = ladder.sides.map(|side| side.bytes);
    let sender = match args.from {
        Some(LadderSide::Client) => Direction::FromClient,
        Some(LadderSide::Server) => Direction::FromServer,
        None if up > down => Direction::FromClient,
        None => Direction::FromServer,
    };
    match (form, args.format) {
        (None, LadderFormat::Text) => {
            let look = Look { lang, width: width(args), raw: args.raw, labels: true, numbers: true };
            ladder::text(ladder, labels, &look, args.explain, &mut |line| put(&plain(args, line)))
        }
        (None, LadderFormat::Csv) => ladder::csv(ladder, labels, put),
        (None, LadderFormat::Json) => array(put, |put| ladder::jsonl(ladder, labels, put)),
        (None, LadderFormat::Jsonl) => ladder::jsonl(ladder, labels, put),
        (Some(form), LadderFormat::Text) => graph(args, lang, ladder, form, sender, put),
        (Some(form), LadderFormat::Csv) => ladder::series_csv(ladder, form, sender, put),
        (Some(form), LadderFormat::Json) => array(put, |put| ladder::series_jsonl(ladder, form, sender, put)),
        (Some(form), LadderFormat::Jsonl) => ladder::series_jsonl(ladder, form, sender, put),
    }
}

fn graph(
    args: &LadderArgs,
    lang: Lang,
    ladder: &mut Ladder,
    form: Form,
    sender: Direction,
    put: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for line in ladder::head(lang, ladder).iter().filter(|line| !line.is_empty()) {
        put(&plain(args, line))?;
    }
    let area = Area { width: width(args), height: HEIGHT, time: None, ascii: args.ascii };
    let graph = ladder::graph(lang, ladder, form, sender, area);
    put(&plain(args, ""))?;
    put(&plain(args, &graph.title))?;
    for line in &graph.lines {
        put(&plain(args, line))?;
    }
    if !graph.legend.is_empty() {
        put(&plain(args, &graph.legend))?;
    }
    for line in ladder::figures(lang, ladder, sender) {
        for part in crate::base::cells::wrap(&line, width(args)) {
            put(&plain(args, &part))?;
        }
    }
    match graph.sampled(lang, form) {
        Some(note) => put(&plain(args, &note)),
        None => ControlFlow::Continue(()),
    }
}

/// Lines of JSON as one array.
fn array(
    put: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
    lines: impl FnOnce(&mut dyn FnMut(&[u8]) -> ControlFlow<()>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut first = true;
    put(b"[\n")?;
    let flow = lines(&mut |line| {
        if !std::mem::take(&mut first) {
            put(b",\n")?;
        }
        put(line.strip_suffix(b"\n").unwrap_or(line))
    });
    // Closed also when it was interrupted: what is there can be read.
    put(if first { b"]\n" } else { b"\n]\n" })?;
    flow
}

fn width(args: &LadderArgs) -> usize {
    let terminal = || crossterm::terminal::size().ok().map(|(columns, _)| columns);
    let asked = args.width.or_else(|| if is_terminal() { terminal() } else { None });
    asked.map_or(WIDTH, |columns| usize::from(columns).clamp(40, 400))
}

fn is_terminal() -> bool {
    use std::io::IsTerminal;
    std::io::stdout().is_terminal()
}

/// A line with its end, in ASCII if that is asked for.
fn plain(args: &LadderArgs, line: &str) -> Vec<u8> {
    let line = crate::base::cells::drawable(line);
    let line = line.trim_end();
    let mut out = match args.ascii {
        true => line.chars().map(ascii).collect::<String>(),
        false => line.to_owned(),
    };
    out.push('\n');
    out.into_bytes()
}

fn ascii(c: char) -> String {
    canvas::ascii(c.encode_utf8(&mut [0; 4])).map_or_else(|| c.to_string(), str::to_owned)
}
