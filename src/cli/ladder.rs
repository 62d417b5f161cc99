//! `wirelens ladder`: a connection as a ladder, as graphs, and as tables of both.

use std::ops::ControlFlow;

use super::args::{LadderArgs, LadderForm, LadderFormat, LadderSide};
use super::failure::Failure;
use super::output::{self, Output};
use super::{follow, input, read, screen};
use crate::analysis::ladder::series::Form;
use crate::analysis::ladder::{Labels, Ladder};
use crate::base::Lang;
use crate::dissect::{Direction, Transport};
use crate::export::follow::stream_numbered;
use crate::export::ladder::{self, Area, Look};
use crate::export::render::Outcome;
use crate::tui::view::canvas;

/// Cells of a row where no terminal says how many.
const WIDTH: usize = 120;
/// Lines of a graph.
const HEIGHT: usize = 24;

/// Runs the command.
pub fn run(args: &LadderArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.lang.as_deref())?;
    let number = args.stream.ok_or_else(|| {
        Failure::usage("E-OPTION", "no connection is named")
            .line("name it by its number, as in tcp.stream: --stream 0")
            .line("numbers: wirelens stats FILE conversations,tcp, or wirelens http FILE")
    })?;
    let stop = output::stop_flag();
    let capture = input::loaded(&args.input, &stop)?;
    let transport = if args.udp { Transport::Udp } else { Transport::Tcp };
    let none = || follow::no_stream(&capture, transport, number);
    let stream = stream_numbered(&capture, transport, number).ok_or_else(none)?;
    let mut ladder = Ladder::open(&capture, stream).ok_or_else(none)?;
    let mut labels = Labels::new(&capture);
    if !args.show_secrets {
        labels.mask_with(crate::tui::secrets::masked_line);
    }
    if args.unfold {
        ladder.toggle_all();
    }
    let mut out = Output::stdout();
    let stopped = write(args, lang, &mut ladder, &mut labels, &mut |bytes: &[u8]| {
        if output::is_set(&stop) { ControlFlow::Break(()) } else { out.put(bytes, false) }
    });
    let stopped = stopped.is_break() && output::is_set(&stop);
    out.finish()?;
    read::verdict(&capture, &Outcome { stopped, ..Outcome::default() }, &stop, false)
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
            let look = Look { lang, width: width(args), raw: args.raw, labels: true };
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
