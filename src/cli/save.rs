//! `-w` with a capture that is read: its packets in a new file.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::args::{CommentArgs, ReadArgs};
use super::failure::Failure;
use super::filter::Selection;
use super::input::{self, Input};
use super::live::request::Target;
use super::live::say;
use super::output;
use super::read;
use super::shape::Shape;
use crate::analysis::{Capture, Depth};
use crate::base::FrameId;
use crate::export::render::Outcome;
use crate::export::save::{self, Choice, LeftOut, SaveError};
use crate::filter::Filter;
use crate::rights::{self, Existing};
use crate::source::writer::FileFormat;

/// Reads a capture to its end and writes what was read: all of it, or what a filter selects, of as many packets as `-c` says. As in tshark nothing is
/// printed beside, unless an option asks for text.
pub fn run(args: &ReadArgs, shape: &Shape, filter: Option<Filter>, input: &Input, path: &Path) -> Result<u8, Failure> {
    let target = Target::named(path)?;
    let prints = args.prints().into_iter().next().filter(|_| !args.quiet);
    match (&target, prints, input) {
        (Target::Stdout, Some(option), _) => {
            return Err(Failure::usage("E-OPTION", format!("-w - writes the capture where {option} would print"))
                .line("leave one of them out, or name a file with -w"));
        }
        (Target::File(to), _, Input::Path(from)) if is_same(from, to) => {
            return Err(Failure::usage("E-OPTION", format!("{} would be read and written at once", to.display()))
                .line("name another file with -w"));
        }
        _ => {}
    }
    let comments = Told::of(&args.comments, &target)?;
    let reads = prints.is_some() || filter.is_some() || args.embed_keys;
    let depth = if reads { Depth::Messages } else { Depth::Streams };
    let capture = input::capture(input.open(args.follow)?, args.count, &args.streams, depth)?;
    capture.names().choose(input::chosen_names(&args.names)?);
    let stop = output::stop_flag();
    input::load(&capture, &stop, args.quiet);
    comments.put(&capture)?;
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let mut selection = filter.map(|filter| Selection::new(filter, &capture));
    // What was read is written whole, or what is selected of it: a signal ended the reading.
    let never = AtomicBool::new(false);
    let rows = selection.as_mut().map(|selection| {
        selection.advance(len, read::threads(len), &never);
        selection.run.matches().iter_from(FrameId(0)).map(|frame| frame.0).collect::<Vec<_>>()
    });
    let written = rows.as_ref().map_or(u64::from(len), |rows| rows.len() as u64);
    write(&capture, rows, &target, args)?;
    let outcome = match prints {
        Some(_) => read::print_loaded(&capture, &stop, shape, selection.as_mut())?,
        None => Outcome { items: written, ..Outcome::default() },
    };
    // Whoever reads something that grows ends it with Ctrl-C: that is its usual end.
    let status = read::verdict(&capture, &outcome, &stop, input.grows(args.follow))?;
    Ok(read::checked(status, &outcome, args.choice.fail_empty))
}

/// Comments that the options add.
struct Told<'a> {
    packets: Vec<(FrameId, &'a str)>,
    capture: &'a [String],
}

impl<'a> Told<'a> {
    fn of(args: &'a CommentArgs, target: &Target) -> Result<Self, Failure> {
        let option = if args.packets.is_empty() { "--capture-comment" } else { "--comment" };
        if let (Target::File(path), true) = (target, args.any())
            && FileFormat::of_path(path) == FileFormat::Pcap
        {
            return Err(Failure::usage("E-OPTION", format!("{option}: pcap has no place for comments"))
                .line("name a file with -w that ends in .pcapng"));
        }
        let packets = args.packets.iter().map(|told| comment(told)).collect::<Result<_, _>>()?;
        Ok(Self { packets, capture: &args.capture })
    }

    /// Adds them to what there is.
    fn put(&self, capture: &Capture) -> Result<(), Failure> {
        for (frame, text) in &self.packets {
            let Some(record) = capture.record(*frame) else {
                let count = capture.len();
                return Err(Failure::usage("E-OPTION", format!("--comment {frame}: there is no such packet"))
                    .line(format!("packets were read: {count}")));
            };
            let mut all = capture.comments_of(*frame, &record);
            all.push((*text).to_owned());
            if capture.comments().set(*frame, all).is_err() {
                return Err(Failure::usage("E-OPTION", "--comment: too many packets have comments of their own"));
            }
        }
        if !self.capture.is_empty() {
            let mut all = capture.capture_comments();
            all.extend(self.capture.iter().cloned());
            capture.comments().set_capture(all);
        }
        Ok(())
    }
}

/// `N:TEXT`.
fn comment(told: &str) -> Result<(FrameId, &str), Failure> {
    let parts = told.split_once(':').and_then(|(number, text)| {
        let frame = number.trim().parse().ok().and_then(FrameId::from_number)?;
        (!text.is_empty()).then_some((frame, text))
    });
    parts.ok_or_else(|| {
        let told = crate::base::safe_text::shown(told);
        Failure::usage("E-OPTION", format!("--comment {told} is not understood"))
            .line("write: --comment N:TEXT, such as --comment 7:'here it begins'")
    })
}

fn write(capture: &Capture, rows: Option<Vec<u32>>, target: &Target, args: &ReadArgs) -> Result<(), Failure> {
    let quiet = args.quiet;
    let name = match target {
        Target::File(path) => path.display().to_string(),
        Target::Stdout => "standard output".to_owned(),
    };
    let refused =
        |error: &dyn std::fmt::Display| Failure::running("E-WRITE", format!("{name}: it cannot be written: {error}"));
    let (file, format) = match target {
        Target::File(path) => {
            let file = rights::create_file(path, Existing::Replace, rights::invoking_user());
            (Sink::File(file.map_err(|error| refused(&error))?), FileFormat::of_path(path))
        }
        Target::Stdout => (Sink::Stdout(io::stdout()), FileFormat::Pcapng),
    };
    let comments = capture.comments().changes();
    let choice = Choice { rows, most: u32::try_from(capture.len()).unwrap_or(u32::MAX), comments };
    // What was read is written whole: a signal ended the reading.
    let never = AtomicBool::new(false);
    let keys = args.embed_keys.then(|| save::keys_of(capture, &choice));
    if keys.as_ref().is_some_and(String::is_empty) && !quiet {
        say(&format!("wirelens: {name}: no keys are embedded: none are known of the TLS sessions that are saved"));
    }
    match save::save_with_keys(capture.source(), &choice, (format, keys.as_deref()), file, &never, &mut |_| {}) {
        Ok((saved, _)) => {
            for what in saved.left_out.iter().filter(|_| !quiet) {
                say(&format!("wirelens: {name}: {}", left_out(*what)));
            }
            Ok(())
        }
        Err(SaveError::Write(save_error)) if is_closed(&save_error, target) => Ok(()),
        Err(error) => Err(refused(&error)),
    }
}

/// That the reader of our standard output went away is no failure.
fn is_closed(error: &crate::source::writer::WriteError, target: &Target) -> bool {
    let crate::source::writer::WriteError::Io(error) = error else { return false };
    *target == Target::Stdout && error.kind() == io::ErrorKind::BrokenPipe
}

fn left_out(what: LeftOut) -> &'static str {
    match what {
        LeftOut::Comments => "comments are left out: pcap has no place for them",
        LeftOut::Names => "names of addresses are left out: pcap has no place for them",
        LeftOut::Secrets => "secrets are left out: pcap has no place for them",
        LeftOut::NoTime => "packets without a time have the time 0: the file has no place for that",
        LeftOut::Damage => "what is damaged in the capture is left out",
    }
}

/// Whether two paths are one file. Pipes and devices are not meant: they can be both.
fn is_same(from: &Path, to: &Path) -> bool {
    let (Ok(from), Ok(to)) = (from.metadata(), to.metadata()) else { return false };
    from.is_file() && (from.dev(), from.ino()) == (to.dev(), to.ino())
}

/// Where the file goes.
enum Sink {
    File(File),
    Stdout(io::Stdout),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Stdout(stdout) => stdout.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Stdout(stdout) => stdout.flush(),
        }
    }
}
