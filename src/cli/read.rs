//! `wirelens read`: the frames of a capture as text.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossbeam_channel::{RecvTimeoutError, bounded};

use super::args::ReadArgs;
use super::failure::{Failure, exit};
use super::filter::{self, Selection};
use super::growing::Growth;
use super::input::{self, Input};
use super::live::{Asked, Request, running};
use super::output::{self, Output};
use super::save;
use super::shape::Shape;
use super::stats;
use crate::analysis::{Capture, Depth, Kept};
use crate::base::FrameId;
use crate::export::Form;
use crate::export::pace;
use crate::export::render::{self, Outcome, Plan};
use crate::export::statistics::tshark::Statistic;
use crate::filter::Filter;
use crate::source::Source;

/// Runs the command. The status is that of the program; a failure has its own.
pub fn run(args: &ReadArgs) -> Result<u8, Failure> {
    let shape = Shape::new(args)?;
    if args.count == Some(0) && args.live.interfaces.is_empty() {
        return Err(Failure::usage("E-OPTION", "-c 0 reads nothing").line("a number of packets is needed"));
    }
    let filter = filter::of_read(args)?;
    // Mistakes in them are told before anything is read.
    stats::statistics(&args.statistics)?;
    input::settings(&args.streams)?;
    if args.embed_keys && (args.live.write.is_none() || !args.live.interfaces.is_empty()) {
        return Err(Failure::usage("E-OPTION", "--embed-keys goes with -r IN -w OUT")
            .line("packets of interfaces are written before their keys are known; add them afterwards:")
            .line("wirelens read -r FILE --keylog KEYS -w OUT --embed-keys"));
    }
    input::chosen_names(&args.names)?;
    if args.comments.any() && (args.live.write.is_none() || !args.live.interfaces.is_empty()) {
        return Err(Failure::usage("E-OPTION", "comments are added to a file that is written from another one")
            .line("write: wirelens read -r FILE -w NEW --comment N:TEXT"));
    }
    if filter.is_some() && args.live.write.is_some() && !args.live.interfaces.is_empty() {
        return Err(Failure::usage("E-OPTION", "-w writes all packets of a live capture, not those that -Y selects")
            .line("before it, a capture filter chooses: wirelens read -i lo -f 'tcp port 80' -w OUT")
            .line("after it, a display filter does: wirelens read -r FILE -Y http -w OUT"));
    }
    if let Some(request) = Request::of(&Asked::from(args))? {
        return capture_live(&request, &shape, filter, args);
    }
    let input = Input::of(args).ok_or_else(no_input)?;
    if let Some(path) = &args.live.write {
        return save::run(args, &shape, filter, &input, path);
    }
    print(&|| input.open(args.follow), input.grows(args.follow), &shape, filter, args)
}

/// Prints the frames of interfaces until it is stopped.
fn capture_live(request: &Request, shape: &Shape, filter: Option<Filter>, args: &ReadArgs) -> Result<u8, Failure> {
    let signal = output::stop_flag_alone();
    let statistics = stats::statistics(&args.statistics)?;
    if args.quiet && statistics.is_empty() || request.records_only() {
        return running::record(request, args.quiet, &signal);
    }
    // Keys are read while they can be.
    let capture_of = input::opened(None, &args.streams, Depth::Messages, Kept::All)?;
    let (source, live) = running::start(&request.clone().reading(&args.streams), args.quiet)?;
    let capture = capture_of(source);
    capture.names().choose(input::chosen_names(&args.names)?);
    let mut selection = filter.map(|filter| Selection::new(filter, &capture));
    let growth = Growth::new(&signal, Some(&live));
    let printed = match args.quiet {
        true => growth.read(&capture, |news| {
            while !news.wait() {}
            Ok(Outcome::default())
        }),
        false => print_growing(&capture, &growth, shape, selection.as_mut()),
    };
    let ended = live.end();
    let outcome = with_statistics(&capture, printed?, &statistics, &AtomicBool::new(false))?;
    verdict(&capture, &outcome, &signal, true)?;
    Ok(checked(ended?, &outcome, args.choice.fail_empty))
}

/// Prints the frames of the source that `open` opens.
pub fn print(
    open: &dyn Fn() -> Result<Source, Failure>,
    grows: bool,
    shape: &Shape,
    filter: Option<Filter>,
    args: &ReadArgs,
) -> Result<u8, Failure> {
    let statistics = stats::statistics(&args.statistics)?;
    // What nobody sees need not be found.
    let depth = if args.quiet { stats::depth(&statistics) } else { Depth::Messages };
    let (source, chosen) = (open()?, input::chosen_names(&args.names)?);
    let rows = !(args.quiet || grows || filter.is_some()) && shape.takes_rows() && !chosen.hosts();
    let meanwhile = rows && source.size().0 >= LARGE;
    let capture_of = |source, kept| -> Result<_, Failure> {
        let capture = input::opened(args.count, &args.streams, depth, kept)?(source);
        capture.names().choose(chosen);
        Ok(capture)
    };
    let kept = if meanwhile && statistics.is_empty() { Kept::Newest } else { Kept::All };
    let mut capture = capture_of(source, kept)?;
    let stop = output::stop_flag();
    // Whoever ends a pipe still wants to know what it brought.
    let never = AtomicBool::new(false);
    let counting = if grows { &never } else { &*stop };
    if args.quiet {
        // As in tshark: everything is read, no packet is printed, and the status says how it went.
        input::load(&capture, &stop, true);
        let outcome = with_statistics(&capture, Outcome::default(), &statistics, counting)?;
        return verdict(&capture, &outcome, &stop, grows);
    }
    let mut selection = filter.map(|filter| Selection::new(filter, &capture));
    let mut outcome = if grows {
        print_growing(&capture, &Growth::new(&stop, None), shape, selection.as_mut())?
    } else if meanwhile {
        let whole = || capture_of(open()?, Kept::All);
        let mut all = Ok(Arc::clone(&capture));
        let outcome = document(shape, false, |output| {
            let (outcome, own) = all_rows(&capture, &whole, &stop, shape, output);
            all = own;
            outcome
        })?;
        capture = all?;
        outcome
    } else {
        input::load(&capture, &stop, false);
        print_loaded(&capture, &stop, shape, selection.as_mut())?
    };
    if let (Some(selection), None) = (selection, &outcome.failed) {
        outcome.failed = selection.failed();
    }
    let outcome = with_statistics(&capture, outcome, &statistics, counting)?;
    let status = verdict(&capture, &outcome, &stop, grows)?;
    Ok(checked(status, &outcome, args.choice.fail_empty))
}

/// Prints statistics behind the frames.
fn with_statistics(
    capture: &Arc<Capture>,
    mut outcome: Outcome,
    statistics: &[Statistic],
    stop: &AtomicBool,
) -> Result<Outcome, Failure> {
    let interrupted = outcome.stopped && output::is_set(stop);
    if !(statistics.is_empty() || interrupted) {
        let own = stats::print(capture, statistics, stop)?;
        outcome.stopped |= own.stopped;
        outcome.failed = outcome.failed.or(own.failed);
    }
    Ok(outcome)
}

/// The status of a run that printed what `outcome` says, when nothing may have been too little.
pub fn checked(status: u8, outcome: &Outcome, fail_empty: bool) -> u8 {
    if fail_empty && status == exit::DONE && outcome.items == 0 { exit::FAILED } else { status }
}

/// Prints the frames of a capture that was read to its end.
pub fn print_loaded(
    capture: &Arc<Capture>,
    stop: &AtomicBool,
    shape: &Shape,
    selection: Option<&mut Selection>,
) -> Result<Outcome, Failure> {
    document(shape, false, |output| whole(capture, stop, shape, selection, output))
}

/// Prints the frames of a capture that grows, each as soon as it is there.
fn print_growing(
    capture: &Arc<Capture>,
    growth: &Growth<'_>,
    shape: &Shape,
    selection: Option<&mut Selection>,
) -> Result<Outcome, Failure> {
    document(shape, true, |output| as_it_comes(capture, growth, shape, selection, output))
}

/// What stands before the frames, the frames, and what stands behind them; with `now` the head is there at once.
fn document(shape: &Shape, now: bool, frames: impl FnOnce(&mut Output) -> Outcome) -> Result<Outcome, Failure> {
    let mut output = Output::stdout();
    let _ = output.put(&shape.head, now);
    let outcome = frames(&mut output);
    let _ = output.put(shape.tail, true);
    output.finish().map(|()| outcome)
}

fn no_input() -> Failure {
    Failure::usage("E-OPTION", "no capture is named")
        .line("give a file: wirelens read -r FILE, or - for standard input")
        .line("captures to learn from: wirelens demo")
}

/// All frames of a capture that was read to its end.
fn whole(
    capture: &Arc<Capture>,
    stop: &AtomicBool,
    shape: &Shape,
    selection: Option<&mut Selection>,
    output: &mut Output,
) -> Outcome {
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let sink = &mut |bytes: &[u8]| output.put(bytes, false);
    let available = &mut |_| (len, true);
    let Some(selection) = selection else {
        let plan = Plan { from: 0, threads: threads(len), stop, available, loading: None };
        return render::render(capture, plan, || shape.clone(), sink);
    };
    selection.advance(len, threads(len), stop);
    let plan = Plan { from: 0, threads: threads(len), stop, available, loading: None };
    render::render_chosen(capture, plan, &selection.matches, || shape.clone(), sink)
}

/// Bytes of a capture whose rows are written while it is read: of a smaller one all is read at once.
const LARGE: u64 = 1 << 20;
/// How long to wait for more frames before it is looked whether there are any.
const PATIENCE: Duration = Duration::from_millis(100);

/// The rows of all frames of a capture, written while it is read, of which only what was found lately is kept. Where that is not
/// enough the rest comes from a capture that keeps `whole`; gives that then.
fn all_rows(
    capture: &Arc<Capture>,
    whole: &dyn Fn() -> Result<Arc<Capture>, Failure>,
    stop: &AtomicBool,
    shape: &Shape,
    output: &mut Output,
) -> (Outcome, Result<Arc<Capture>, Failure>) {
    let mut outcome = meanwhile(capture, 0, stop, shape, output);
    let Some(from) = outcome.lacking else { return (outcome, Ok(Arc::clone(capture))) };
    let whole = whole();
    if let Ok(whole) = &whole {
        outcome.and_then(meanwhile(whole, from, stop, shape, output));
    }
    (outcome, whole)
}

/// The frames of a capture from one on, while it is read to its end: each as it is when that is reached.
fn meanwhile(capture: &Arc<Capture>, from: u32, stop: &AtomicBool, shape: &Shape, output: &mut Output) -> Outcome {
    let ((reading, loading), loading_stop) = (pace::together(), AtomicBool::new(false));
    loading.written(from as usize);
    std::thread::scope(|scope| {
        let (to_main, news) = bounded::<()>(1);
        let loading_stop = &loading_stop;
        scope.spawn(move || {
            // With these the waiting ends, also where the reading is given up.
            let (reading, to_main) = (reading, to_main);
            input::load_with(capture, loading_stop, false, &mut |capture| {
                let _ = to_main.try_send(());
                if output::is_set(stop) || !reading.keep_pace(capture, loading_stop) {
                    loading_stop.store(true, Ordering::Relaxed);
                }
            });
        });
        let mut ended = false;
        let available = &mut |done: u32| loop {
            let complete = ended;
            let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
            if len >= done.saturating_add(render::CHUNK) || complete {
                return (len, complete);
            }
            ended = matches!(news.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected));
        };
        let plan = Plan { from, threads: threads(u32::MAX), stop, available, loading: Some(loading) };
        let outcome = render::render(capture, plan, || shape.clone(), &mut |bytes| {
            let flow = output.put(bytes, false);
            if flow.is_break() {
                // Workers may wait for the end of the reading.
                loading_stop.store(true, Ordering::Relaxed);
            }
            flow
        });
        // The reading may wait for rows that nobody writes any more.
        loading_stop.store(true, Ordering::Relaxed);
        outcome
    })
}

/// Frames while another thread reads them: each piece is written as soon as it is there. An interruption ends the reading,
/// and what was read by then is still written.
fn as_it_comes(
    capture: &Arc<Capture>,
    growth: &Growth<'_>,
    shape: &Shape,
    selection: Option<&mut Selection>,
    output: &mut Output,
) -> Outcome {
    growth.read(capture, |news| {
        let mut ended = false;
        let available = &mut |done: u32| loop {
            let complete = ended;
            let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
            if len > done || complete {
                input::learn(capture, &AtomicBool::new(false));
                return (len, complete);
            }
            // The loader is gone before the last look at the length, so that no frame is missed.
            ended = news.wait();
        };
        let (never, threads) = (AtomicBool::new(false), threads(u32::MAX).saturating_sub(1));
        let sink = &mut |bytes: &[u8]| {
            news.look();
            output.put(bytes, true)
        };
        match selection {
            None => {
                let plan = Plan { from: 0, threads, stop: &never, available, loading: None };
                render::render(capture, plan, || shape.clone(), sink)
            }
            Some(Selection { run, matches }) => {
                let mut looked = |done: u32| {
                    let (len, complete) = available(done);
                    filter::advance(run, matches, len, threads, &never);
                    (len, complete)
                };
                let plan = Plan { from: 0, threads, stop: &never, available: &mut looked, loading: None };
                render::render_chosen(capture, plan, matches, || shape.clone(), sink)
            }
        }
    })
}

/// Worker threads for so many items.
pub fn threads(frames: u32) -> usize {
    if frames <= render::CHUNK { 1 } else { std::thread::available_parallelism().map_or(2, usize::from).min(16) }
}

/// What the end of the run means: unreadable frames, damage, an interruption.
pub fn verdict(capture: &Capture, outcome: &Outcome, stop: &AtomicBool, grows: bool) -> Result<u8, Failure> {
    if let Some((frame, error, count)) = &outcome.failed {
        let first = FrameId::number(*frame);
        return Err(Failure::running("E-READ", error.to_string())
            .line(format!("{count} frame{} could not be read, frame {first} first", if *count == 1 { "" } else { "s" }))
            .line("the file may have changed while it was read"));
    }
    if outcome.stopped {
        // Whoever reads a pipe ends it with Ctrl-C: that is its usual end.
        return Ok(if output::is_set(stop) && !grows { exit::INTERRUPTED } else { exit::DONE });
    }
    for lost in capture.lost() {
        eprintln!("wirelens: {}", crate::base::safe_text::shown(&lost));
    }
    match input::damage(capture) {
        Some(damage) => Err(damage),
        None => Ok(exit::DONE),
    }
}
