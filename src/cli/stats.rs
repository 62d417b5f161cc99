//! `wirelens stats`, and `-z` as tshark has it: statistics of a capture.

pub mod args;
mod request;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::failure::Failure;
use super::filter;
use super::input::{self, Input};
use super::output::{self, Output};
use super::read;
use crate::analysis::statistics::{Layer, Scope, Stopped, Unreadable};
use crate::analysis::{Capture, Depth};
use crate::base::FrameId;
use crate::export::render::Outcome;
use crate::export::statistics::panels::MAX_SERIES;
use crate::export::statistics::table::json;
use crate::export::statistics::tshark::{self, Request, Statistic};
use crate::export::statistics::{Choice, Panel, Table, tables};
use crate::filter::{Filter, Matches, Run, Scope as Over};
use args::{StatsArgs, StatsFormat};

pub use request::no_panel;
use request::statistic;

/// Runs the command.
pub fn run(args: &StatsArgs) -> Result<u8, Failure> {
    input::settings(&args.input.streams)?;
    let (input, words) = Input::with_words(&args.input)?;
    let asked = Asked::of(args, &words)?;
    let filter = filter::given(Over::Frames, args.choice.filter.as_deref(), &[])?;
    let source = input.open(false)?;
    let depth = if filter.is_some() { Depth::Messages } else { asked.depth() };
    let capture = input::capture(source, args.input.count, &args.input.streams, depth)?;
    capture.names().choose(input::chosen_names(&args.input.names)?);
    let stop = output::stop_flag();
    input::load(&capture, &stop, false);
    let mut output = Output::stdout();
    let outcome = answer(&capture, &asked, filter.as_ref(), &stop, &mut output);
    output.finish()?;
    // From a pipe the end of reading is the usual end of the capture.
    let status = read::verdict(&capture, &outcome, &stop, false)?;
    Ok(read::checked(status, &outcome, args.choice.fail_empty))
}

/// What is asked.
struct Asked {
    panels: Vec<Panel>,
    /// Whether the panels were named: those that were not are left out when they have nothing to say.
    named: bool,
    statistics: Vec<Statistic>,
    format: StatsFormat,
    choice: Choice,
    /// Filters of further columns.
    series: Vec<Filter>,
}

impl Asked {
    fn of(args: &StatsArgs, words: &[std::ffi::OsString]) -> Result<Self, Failure> {
        let statistics = statistics(&args.statistics)?;
        let mut panels = Vec::new();
        for word in words {
            let word = word.to_string_lossy();
            panels.extend(Panel::named(&word).ok_or_else(|| request::no_panel(&word))?);
        }
        let named = !panels.is_empty();
        if !named && statistics.is_empty() {
            panels = Panel::all();
        }
        let format = args.format.unwrap_or_default();
        if !statistics.is_empty() && format != StatsFormat::Text {
            return Err(Failure::usage("E-OPTION", "-z writes text, in tshark's layout")
                .line("other forms: name panels instead, such as wirelens stats FILE conversations -T json"));
        }
        if format == StatsFormat::Csv && panels.len() != 1 {
            let failure = Failure::usage("E-OPTION", "a CSV file holds one table");
            return Err(
                failure.line("name one, such as conversations,tcp or http,path; wirelens stats --help lists them")
            );
        }
        let interval = args.interval.as_deref().map(request::interval).transpose()?.map(|(nanos, _)| nanos);
        if args.series.len() > MAX_SERIES {
            return Err(Failure::usage("E-OPTION", format!("there are at most {MAX_SERIES} series")));
        }
        let series = args.series.iter().map(|text| request::filter(text)).collect::<Result<_, _>>()?;
        let choice = Choice { interval, series: Vec::new() };
        Ok(Self { panels, named, statistics, format, choice, series })
    }

    /// What of the capture must be known.
    fn depth(&self) -> Depth {
        let by_index = |panel: &Panel| match panel {
            Panel::Conversations(layer) => *layer != Layer::Tcp,
            Panel::Endpoints(_) | Panel::Io | Panel::Lengths => true,
            _ => false,
        };
        let all =
            self.panels.iter().all(by_index) && self.series.is_empty() && depth(&self.statistics) == Depth::Streams;
        if all { Depth::Streams } else { Depth::Messages }
    }
}

/// The `-z` options, understood.
pub fn statistics(options: &[String]) -> Result<Vec<Statistic>, Failure> {
    options.iter().map(|option| statistic(option)).collect()
}

/// What of a capture must be known for these.
pub fn depth(statistics: &[Statistic]) -> Depth {
    let by_index = |statistic: &Statistic| {
        let streams = match &statistic.request {
            Request::Conversations(_) | Request::Endpoints(_) | Request::LengthTree => true,
            Request::IoStat(request) => {
                request.columns.iter().all(|column| column.filter.is_none() && column.fields.is_empty())
            }
            _ => false,
        };
        streams && statistic.filter.is_none()
    };
    if statistics.iter().all(by_index) { Depth::Streams } else { Depth::Messages }
}

/// Prints statistics of a capture that was read. Returns how it went.
pub fn print(capture: &Arc<Capture>, statistics: &[Statistic], stop: &AtomicBool) -> Result<Outcome, Failure> {
    let asked = Asked {
        panels: Vec::new(),
        named: true,
        statistics: statistics.to_vec(),
        format: StatsFormat::Text,
        choice: Choice::default(),
        series: Vec::new(),
    };
    let mut output = Output::stdout();
    let outcome = answer(capture, &asked, None, stop, &mut output);
    output.finish().map(|()| outcome)
}

fn answer(
    capture: &Arc<Capture>,
    asked: &Asked,
    filter: Option<&Filter>,
    stop: &AtomicBool,
    output: &mut Output,
) -> Outcome {
    let mut outcome = Outcome::default();
    let stopped = answer_into(capture, asked, filter, stop, output, &mut outcome);
    outcome.stopped |= stopped.is_err();
    outcome
}

fn answer_into(
    capture: &Arc<Capture>,
    asked: &Asked,
    filter: Option<&Filter>,
    stop: &AtomicBool,
    output: &mut Output,
    outcome: &mut Outcome,
) -> Result<(), Stopped> {
    let selected = select(capture, filter, stop, outcome)?;
    if !asked.panels.is_empty() {
        let chosen = |frame: FrameId| selected.as_ref().is_none_or(|matches| matches.contains(frame));
        let whole = Scope::whole(capture, stop);
        let scope = Scope { chosen: if selected.is_some() { Some(&chosen) } else { None }, ..whole };
        let mut choice = asked.choice.clone();
        for filter in asked.series.iter().filter(|_| asked.panels.contains(&Panel::Io)) {
            let matches = select(capture, Some(filter), stop, outcome)?;
            choice.series.extend(matches.map(|matches| (filter.text().to_owned(), matches)));
        }
        let (tables, unreadable) = tables(&scope, &asked.panels, &choice)?;
        note(outcome, unreadable);
        outcome.items += tables.iter().map(|table| table.rows.len() as u64).sum::<u64>();
        let _ = output.put(&written(&tables, asked), true);
    }
    for statistic in &asked.statistics {
        let own = select(capture, statistic.filter.as_ref(), stop, outcome)?;
        let chosen = |frame: FrameId| {
            let passes = |matches: &Option<Matches>| matches.as_ref().is_none_or(|matches| matches.contains(frame));
            passes(&selected) && passes(&own)
        };
        let any = selected.is_some() || own.is_some();
        let scope = Scope { chosen: if any { Some(&chosen) } else { None }, ..Scope::whole(capture, stop) };
        let series = match &statistic.request {
            Request::IoStat(request) => {
                let columns = request.columns.iter();
                columns
                    .map(|column| select(capture, column.filter.as_ref(), stop, outcome))
                    .collect::<Result<_, _>>()?
            }
            _ => Vec::new(),
        };
        let written = tshark::write(statistic, &scope, &series)?;
        note(outcome, written.unreadable);
        outcome.items += 1;
        for words in written.notes {
            eprintln!("wirelens: {words}");
        }
        let mut pieces = written.text.iter().peekable();
        while let Some(piece) = pieces.next() {
            if output.put(piece, pieces.peek().is_none()).is_break() {
                outcome.stopped = true;
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The frames that a filter selects.
fn select(
    capture: &Arc<Capture>,
    filter: Option<&Filter>,
    stop: &AtomicBool,
    outcome: &mut Outcome,
) -> Result<Option<Matches>, Stopped> {
    let Some(filter) = filter else { return Ok(None) };
    let mut run = Run::new(filter.clone(), capture);
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    if !run.advance(len, read::threads(len), stop, &mut |_| {}) {
        return Err(Stopped);
    }
    let matches = run.matches().clone();
    let failed = run.into_failed();
    note(outcome, Unreadable { first: failed.first, count: failed.count });
    Ok(Some(matches))
}

fn note(outcome: &mut Outcome, unreadable: Unreadable) {
    if let (None, Some((frame, error))) = (&outcome.failed, unreadable.first) {
        outcome.failed = Some((frame, error, unreadable.count));
    }
}

/// Tables in their form.
fn written(tables: &[Table], asked: &Asked) -> Vec<u8> {
    let shown = |table: &&Table| asked.named || !table.rows.is_empty();
    match asked.format {
        StatsFormat::Text => {
            let texts: Vec<String> = tables.iter().filter(shown).map(Table::text).collect();
            texts.join("\n").into_bytes()
        }
        StatsFormat::Markdown => tables.iter().filter(shown).map(Table::markdown).collect::<String>().into_bytes(),
        StatsFormat::Csv => tables.iter().flat_map(Table::csv).collect(),
        StatsFormat::Json => json(tables),
    }
}
