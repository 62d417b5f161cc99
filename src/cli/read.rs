//! `wirelens read`: the frames of a capture as text.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use crossbeam_channel::{RecvTimeoutError, bounded};

use super::args::ReadArgs;
use super::failure::{Failure, exit};
use super::input::{self, Input};
use super::output::{self, Output};
use super::shape::Shape;
use crate::analysis::{Capture, Depth};
use crate::base::FrameId;
use crate::export::render::{self, Outcome, Plan};
use crate::source::Source;

/// Runs the command. The status is that of the program; a failure has its own.
pub fn run(args: &ReadArgs) -> Result<u8, Failure> {
    let shape = Shape::new(args)?;
    input::settings(&args.streams)?;
    let input = Input::of(args)?.ok_or_else(no_input)?;
    let source = input.open(args.follow)?;
    let grows = input.grows(args.follow);
    print(source, grows, shape, args)
}

/// Prints the frames of an opened source.
pub fn print(source: Source, grows: bool, shape: Shape, args: &ReadArgs) -> Result<u8, Failure> {
    // What nobody sees need not be found.
    let depth = if args.quiet { Depth::Streams } else { Depth::Messages };
    let capture = input::capture(source, args.count, &args.streams, depth)?;
    let stop = output::stop_flag();
    if args.quiet {
        // As in tshark: everything is read, nothing is printed, and the status says how it went.
        input::load(&capture, &stop, true);
        return verdict(&capture, &Outcome::default(), &stop, grows);
    }
    let mut output = Output::stdout();
    let _ = output.put(&shape.head, grows);
    let outcome = if grows {
        as_it_comes(&capture, &stop, &shape, &mut output)
    } else {
        input::load(&capture, &stop, args.quiet);
        whole(&capture, &stop, &shape, &mut output)
    };
    let _ = output.put(shape.tail, true);
    output.finish()?;
    verdict(&capture, &outcome, &stop, grows)
}

fn no_input() -> Failure {
    Failure::usage("E-OPTION", "no capture is named")
        .line("give a file: wirelens read -r FILE, or - for standard input")
        .line("captures to learn from: wirelens demo")
}

/// All frames of a capture that was read to its end.
fn whole(capture: &Arc<Capture>, stop: &AtomicBool, shape: &Shape, output: &mut Output) -> Outcome {
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let plan = Plan { threads: threads(len), stop, available: &mut |_| (len, true) };
    render::render(capture, plan, || shape.clone(), &mut |bytes| output.put(bytes, false))
}

/// Frames while another thread reads them: each piece is written as soon as it is there.
fn as_it_comes(capture: &Arc<Capture>, stop: &AtomicBool, shape: &Shape, output: &mut Output) -> Outcome {
    const PATIENCE: Duration = Duration::from_millis(100);
    // The loading thread must also end when nobody reads our output any more.
    let loading_stop = AtomicBool::new(false);
    // Frames beyond it may be in the index before their streams are.
    let ready = AtomicU32::new(0);
    std::thread::scope(|scope| {
        let (to_main, news) = bounded::<()>(1);
        let (loading_capture, loading_stop, ready) = (Arc::clone(capture), &loading_stop, &ready);
        scope.spawn(move || {
            loading_capture.load(loading_stop, &mut |capture| {
                ready.store(u32::try_from(capture.len()).unwrap_or(u32::MAX), Ordering::Release);
                let _ = to_main.try_send(());
            });
        });
        let mut ended = false;
        let available = &mut |done: u32| loop {
            // The loader is gone before the last look at the length, so that no frame is missed.
            let complete = ended;
            let len = ready.load(Ordering::Acquire);
            if len > done || complete || output::is_set(stop) {
                return (len, complete);
            }
            ended = matches!(news.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected));
        };
        let plan = Plan { threads: threads(u32::MAX).saturating_sub(1), stop, available };
        let outcome = render::render(capture, plan, || shape.clone(), &mut |bytes| output.put(bytes, true));
        loading_stop.store(true, Ordering::Relaxed);
        outcome
    })
}

/// Worker threads for so many items.
fn threads(frames: u32) -> usize {
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
