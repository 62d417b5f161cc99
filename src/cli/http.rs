//! `wirelens http`: the exchanges of a capture as lines, JSON or a table.

use std::io::{IsTerminal, stdout};
use std::ops::{ControlFlow, Range};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use super::args::{ExchangeFormat, HttpArgs};
use super::failure::Failure;
use super::filter;
use super::growing::Growth;
use super::input::{self, Input};
use super::live::{self, Asked, Request, running};
use super::output::{self, Output};
use super::read;
use crate::analysis::{Capture, Depth, Kept};
use crate::base::{ExchangeId, FrameId};
use crate::export::exchanges::json::{self, Csv};
use crate::export::exchanges::table::Table;
use crate::export::exchanges::{Exchanges, Selector};
use crate::export::json::{ARRAY_HEAD, ARRAY_TAIL};
use crate::export::links::Links;
use crate::export::render::{self, Chunk, Outcome, Plan, Work};
use crate::filter::{Filter, Scope};

/// Runs the command.
pub fn run(args: &HttpArgs) -> Result<u8, Failure> {
    input::settings(&args.input.streams)?;
    let shape = |filter| Shape { format: args.format.unwrap_or_default(), links: args.links, filter };
    if let Some(request) = Request::of(&Asked::from(args))? {
        let filter = filter::given(Scope::Exchanges, args.choice.filter.as_deref(), &[])?;
        return capture_live(&request, &shape(filter), args);
    }
    if args.live.write.is_some() {
        return Err(Failure::usage("E-OPTION", "-w writes packets, and these are exchanges of a file")
            .line("packets of a file: wirelens read -r FILE -w OUT; exchanges: wirelens export har"));
    }
    let (input, words) = Input::with_words(&args.input)?;
    let shape = shape(filter::given(Scope::Exchanges, args.choice.filter.as_deref(), &words)?);
    let source = input.open(args.follow)?;
    let grows = input.grows(args.follow);
    // What nobody sees need not be kept.
    let kept = if args.quiet { Kept::Verdict } else { Kept::All };
    let capture = input::opened(args.input.count, &args.input.streams, Depth::Messages, kept)?(source);
    capture.names().choose(input::chosen_names(&args.input.names)?);
    let stop = output::stop_flag();
    let outcome = if args.quiet {
        input::load(&capture, &stop, true);
        Outcome::default()
    } else {
        let mut output = Output::stdout();
        let outcome = if grows {
            as_they_end(&capture, &Growth::new(&stop, None), &shape, &mut output)
        } else {
            input::load(&capture, &stop, false);
            whole(&capture, &stop, &shape, args.line_buffered, &mut output)
        };
        output.finish()?;
        outcome
    };
    if !args.quiet {
        say_closed(&capture);
    }
    let status = read::verdict(&capture, &outcome, &stop, grows)?;
    Ok(read::checked(status, &outcome, args.choice.fail_empty && !args.quiet))
}

/// In how many connections exchanges may lie that nobody can see, why, and the way on.
fn say_closed(capture: &Capture) {
    if let Some(trouble) = capture.ledger().trouble() {
        let connections = match capture.ledger().closed() {
            1 => "1 connection".to_owned(),
            count => format!("{count} connections"),
        };
        live::say(&format!("wirelens: TLS of {connections} is not decrypted: {trouble}"));
    }
}

/// Prints the exchanges on interfaces until it is stopped.
fn capture_live(request: &Request, shape: &Shape, args: &HttpArgs) -> Result<u8, Failure> {
    let signal = output::stop_flag_alone();
    if args.quiet || request.records_only() {
        return running::record(request, args.quiet, &signal);
    }
    // Keys are read while they can be.
    let capture_of = input::opened(None, &args.input.streams, Depth::Messages, Kept::All)?;
    let (source, live) = running::start(&request.clone().reading(&args.input.streams), args.quiet)?;
    let capture = capture_of(source);
    capture.names().choose(input::chosen_names(&args.input.names)?);
    let mut output = Output::stdout();
    let outcome = as_they_end(&capture, &Growth::new(&signal, Some(&live)), shape, &mut output);
    let printed = output.finish();
    let ended = live.end();
    printed?;
    if outcome.items == 0 && shape.filter.is_none() {
        say_closed(&capture);
    }
    read::verdict(&capture, &outcome, &signal, true)?;
    Ok(read::checked(ended?, &outcome, args.choice.fail_empty))
}

/// All exchanges of a capture that was read to its end.
fn whole(capture: &Arc<Capture>, stop: &AtomicBool, shape: &Shape, now: bool, output: &mut Output) -> Outcome {
    let len = u32::try_from(capture.ledger().exchanges.len()).unwrap_or(u32::MAX);
    let mut document = Document::new(shape.format);
    let _ = output.put(&Writer::new(capture, shape).head(), now);
    let plan = Plan { from: 0, threads: threads(len), stop, available: &mut |_| (len, true), loading: None };
    let worker = || Writer::new(capture, shape);
    let outcome = render::render_with(plan, worker, &mut |bytes| document.put(output, bytes, now));
    document.end(output);
    outcome
}

fn threads(exchanges: u32) -> usize {
    if exchanges <= Writer::CHUNK { 1 } else { std::thread::available_parallelism().map_or(2, usize::from).min(16) }
}

/// Exchanges while another thread reads the capture: each is written as soon as it is over, so not always in order. An
/// interruption ends the reading, and then all that is known by then are written.
fn as_they_end(capture: &Arc<Capture>, growth: &Growth<'_>, shape: &Shape, output: &mut Output) -> Outcome {
    growth.read(capture, |news| {
        let mut writer: Option<Writer> = None;
        let mut document = Document::new(shape.format);
        let mut pending = Pending::default();
        let mut outcome = Outcome::default();
        loop {
            let ended = news.wait();
            // The first line may count time from the first frame, which must be there.
            if writer.is_none() && (ended || !capture.is_empty()) {
                let fresh = writer.insert(Writer::new(capture, shape));
                outcome.stopped |= output.put(&fresh.head(), true).is_break();
            }
            if let Some(writer) = &mut writer {
                let over = pending.over(capture, ended);
                for some in over.chunks(Writer::CHUNK as usize) {
                    let mut bytes = Vec::new();
                    outcome.items += writer.write(some, &mut bytes);
                    outcome.stopped |= document.put(output, &bytes, true).is_break();
                    if outcome.stopped {
                        break;
                    }
                    news.look();
                }
            }
            if ended || outcome.stopped {
                break;
            }
        }
        document.end(output);
        outcome
    })
}

/// Exchanges that are not over yet.
#[derive(Default)]
struct Pending {
    seen: usize,
    open: Vec<ExchangeId>,
    /// When those that were open before are looked at again. The more there are, the longer that takes, and the later it is.
    again: Option<Instant>,
}

impl Pending {
    /// The part of the time that may be spent on looking at exchanges that stay open: a tenth.
    const PART: u32 = 10;

    /// Takes out those that are over; all of them at the end.
    fn over(&mut self, capture: &Capture, ended: bool) -> Vec<ExchangeId> {
        let ledger = capture.ledger();
        let is_over = |id: &ExchangeId| ended || ledger.exchange(*id).is_some_and(|record| capture.is_over(&record));
        let mut over = Vec::new();
        let begun = Instant::now();
        if ended || self.again.is_none_or(|again| begun >= again) {
            self.open.retain(|id| {
                let is_over = is_over(id);
                if is_over {
                    over.push(*id);
                }
                !is_over
            });
            self.again = Some(begun + begun.elapsed() * Self::PART);
        }
        let len = ledger.exchanges.len();
        for id in (self.seen..len).filter_map(|place| u32::try_from(place).ok()).map(ExchangeId) {
            if is_over(&id) { over.push(id) } else { self.open.push(id) }
        }
        self.seen = len;
        over
    }
}

/// Puts pieces together to a document.
struct Document {
    format: ExchangeFormat,
    any: bool,
}

impl Document {
    fn new(format: ExchangeFormat) -> Self {
        Self { format, any: false }
    }

    /// Writes what a worker wrote. Its objects each begin with a comma, which the first of an array has not.
    fn put(&mut self, output: &mut Output, bytes: &[u8], now: bool) -> ControlFlow<()> {
        if bytes.is_empty() {
            return ControlFlow::Continue(());
        }
        let first = !std::mem::replace(&mut self.any, true);
        let bytes =
            if first && self.format == ExchangeFormat::Json { bytes.get(1..).unwrap_or_default() } else { bytes };
        output.put(bytes, now)
    }

    fn end(&self, output: &mut Output) {
        if self.format == ExchangeFormat::Json {
            let _ = output.put(ARRAY_TAIL, true);
        }
    }
}

/// What is written of which exchanges.
#[derive(Clone)]
struct Shape {
    format: ExchangeFormat,
    /// Whether what joins it to other exchanges is written too.
    links: bool,
    /// Which of them.
    filter: Option<Filter>,
}

/// Writes exchanges in a form.
struct Writer {
    selector: Option<Selector>,
    exchanges: Exchanges,
    links: Option<Links>,
    form: Form,
}

enum Form {
    Text(Table),
    Json { array: bool },
    Csv(Csv),
}

impl Writer {
    fn new(capture: &Arc<Capture>, shape: &Shape) -> Self {
        let form = match shape.format {
            ExchangeFormat::Text => Form::Text(Table::new(width(), first_time(capture))),
            ExchangeFormat::Json => Form::Json { array: true },
            ExchangeFormat::Jsonl => Form::Json { array: false },
            ExchangeFormat::Csv => Form::Csv(Csv::default()),
        };
        let exchanges = match form {
            Form::Text(_) => Exchanges::new(capture),
            _ => Exchanges::with_lines(capture),
        };
        let selector = shape.filter.as_ref().map(|filter| Selector::new(capture, filter));
        Self { selector, exchanges, links: shape.links.then(|| Links::new(capture)), form }
    }

    /// What stands before the first exchange.
    fn head(&mut self) -> Vec<u8> {
        match &mut self.form {
            Form::Text(table) => table.head(),
            Form::Json { array: true } => ARRAY_HEAD.to_vec(),
            Form::Json { array: false } => Vec::new(),
            Form::Csv(csv) => csv.head(self.links.is_some()),
        }
    }

    /// Appends those of the exchanges that are HTTP's. Returns how many.
    fn write(&mut self, ids: &[ExchangeId], out: &mut Vec<u8>) -> u64 {
        let mut written = 0;
        for id in ids {
            if !self.exchanges.record(*id).is_some_and(|record| self.exchanges.is_http(&record)) {
                continue;
            }
            if self.selector.as_mut().is_some_and(|selector| !selector.selects(*id)) {
                continue;
            }
            let (exchanges, links, start) = (&mut self.exchanges, self.links.as_mut(), out.len());
            let there = match &mut self.form {
                Form::Text(table) => table.row(out, exchanges, *id),
                Form::Csv(csv) => csv.row(out, exchanges, links, *id),
                Form::Json { array } => {
                    out.extend_from_slice(if *array { b",\n" } else { b"" });
                    let there = json::object(out, exchanges, links, *id);
                    out.extend_from_slice(if *array { b"" } else { b"\n" });
                    there
                }
            };
            if !there {
                out.truncate(start);
            }
            written += u64::from(there);
        }
        written
    }
}

impl Work for Writer {
    const CHUNK: u32 = 256;

    fn chunk(&mut self, items: Range<u32>, out: &mut Vec<u8>) -> Chunk {
        let ids: Vec<ExchangeId> = items.map(ExchangeId).collect();
        Chunk { items: self.write(&ids, out), ..Chunk::default() }
    }
}

/// The width of the terminal that the lines go to.
fn width() -> Option<usize> {
    let terminal = stdout().is_terminal();
    terminal.then(|| crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns).max(20)))
}

fn first_time(capture: &Capture) -> Option<crate::base::Time> {
    capture.record(FrameId(0)).filter(|record| !record.no_time).map(|record| record.time)
}
