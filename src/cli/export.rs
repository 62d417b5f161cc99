//! `wirelens export`: exchanges as HAR or curl, bodies as files.

use std::fs::File;
use std::io::{IsTerminal, Write, stdout};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{BodyArgs, CurlArgs, ExportArgs, ExportInput, ExportWhat, HarArgs, ObjectsArgs};
use super::failure::Failure;
use super::output::{self, Output};
use super::{input, read};
use crate::analysis::Capture;
use crate::base::{ExchangeId, MessageId, safe_text};
use crate::export::exchanges::{Exchanges, Full, Part};
use crate::export::har::{Parts, place_of};
use crate::export::masking::Masker;
use crate::export::objects::{self, Folder};
use crate::export::render::Outcome;
use crate::export::{curl, har};

/// Runs the command.
pub fn run(args: &ExportArgs) -> Result<u8, Failure> {
    match &args.what {
        ExportWhat::Har(args) => har(args),
        ExportWhat::Curl(args) => curl(args),
        ExportWhat::Objects(args) => objects(args),
        ExportWhat::Body(args) => body(args),
    }
}

/// A capture that is exported, read to its end.
struct Export {
    capture: Arc<Capture>,
    exchanges: Exchanges,
    masker: Masker,
    stop: Arc<AtomicBool>,
    stopped: bool,
}

impl Export {
    fn open(args: &ExportInput) -> Result<Self, Failure> {
        let stop = output::stop_flag();
        let capture = input::loaded(&args.input, &stop)?;
        let exchanges = Exchanges::new(&capture);
        Ok(Self { capture, exchanges, masker: Masker::new(args.show_secrets), stop, stopped: false })
    }

    /// Calls `each` with every exchange of HTTP, until it breaks or the user does.
    fn each(
        &mut self,
        mut each: impl FnMut(&mut Self, ExchangeId) -> Result<ControlFlow<()>, Failure>,
    ) -> Result<(), Failure> {
        let len = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX);
        for id in (0..len).map(ExchangeId) {
            if output::is_set(&self.stop) {
                self.stopped = true;
                break;
            }
            let http = self.exchanges.record(id).is_some_and(|record| self.exchanges.is_http(&record));
            if http && each(self, id)?.is_break() {
                self.stopped = true;
                break;
            }
        }
        Ok(())
    }

    /// Learns the secrets of the whole capture, so that one is masked too where it stands before or after the place that names
    /// it. Reads everything once; not when secrets are shown.
    fn learn(&mut self) -> Result<(), Failure> {
        if self.masker.shows() {
            return Ok(());
        }
        self.each(|export, id| {
            har::learn(&mut export.exchanges, &mut export.masker, id);
            Ok(ControlFlow::Continue(()))
        })
    }

    /// The exchange with this number.
    fn numbered(&self, number: u64) -> Result<ExchangeId, Failure> {
        let id = number.checked_sub(1).and_then(|place| u32::try_from(place).ok()).map(ExchangeId);
        let found = id.filter(|id| self.exchanges.record(*id).is_some_and(|record| self.exchanges.is_http(&record)));
        found.ok_or_else(|| {
            Failure::usage("E-EXCHANGE", format!("there is no HTTP exchange {number}"))
                .line("numbers: wirelens http FILE")
        })
    }

    /// Says what was masked, and how the run went.
    fn end(self) -> Result<u8, Failure> {
        let masked = self.masker.masked();
        if masked > 0 {
            let places = if masked == 1 { "place was" } else { "places were" };
            eprintln!("wirelens: {masked} {places} masked; --show-secrets leaves secrets as they are");
        }
        read::verdict(&self.capture, &Outcome { stopped: self.stopped, ..Outcome::default() }, &self.stop, false)
    }
}

/// Standard output, or the file that was named.
enum Target {
    Stdout(Output),
    File(File, String),
}

impl Target {
    fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else { return Ok(Self::Stdout(Output::stdout())) };
        let name = path.to_string_lossy().into_owned();
        match objects::new_file(path) {
            Ok(file) => Ok(Self::File(file, name)),
            Err(error) => Err(cannot_write(&name, &error)),
        }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<ControlFlow<()>, Failure> {
        match self {
            Self::Stdout(output) => Ok(output.put(bytes, false)),
            Self::File(file, name) => match file.write_all(bytes) {
                Ok(()) => Ok(ControlFlow::Continue(())),
                Err(error) => Err(cannot_write(name, &error)),
            },
        }
    }

    fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Stdout(output) => output.finish(),
            Self::File(mut file, name) => file.flush().map_err(|error| cannot_write(&name, &error)),
        }
    }
}

fn cannot_write(name: &str, error: &std::io::Error) -> Failure {
    let failure = Failure::running("E-WRITE", format!("{name} cannot be written: {error}"));
    match error.kind() {
        std::io::ErrorKind::AlreadyExists => failure.line("no file is written over; name another one"),
        _ => failure,
    }
}

fn har(args: &HarArgs) -> Result<u8, Failure> {
    let mut export = Export::open(&args.common)?;
    let mut target = Target::open(args.output.as_deref())?;
    export.learn()?;
    let _ = target.put(&har::head())?;
    let mut first = true;
    let mut bytes = Vec::new();
    export.each(|export, id| {
        bytes.clear();
        bytes.extend_from_slice(if std::mem::take(&mut first) { b"\n" } else { b",\n" });
        har::entry(&mut bytes, &mut export.exchanges, &mut export.masker, id);
        target.put(&bytes)
    })?;
    let _ = target.put(har::TAIL)?;
    target.finish()?;
    export.end()
}

fn curl(args: &CurlArgs) -> Result<u8, Failure> {
    let mut export = Export::open(&args.common)?;
    let chosen: Vec<ExchangeId> =
        args.exchange.iter().map(|number| export.numbered(*number)).collect::<Result<_, _>>()?;
    export.learn()?;
    let mut output = Output::stdout();
    export.each(|export, id| {
        let mut text = String::new();
        if chosen.is_empty() || chosen.contains(&id) {
            curl::line(&mut text, &mut export.exchanges, &mut export.masker, id);
        }
        Ok(output.put(text.as_bytes(), false))
    })?;
    output.finish()?;
    export.end()
}

fn objects(args: &ObjectsArgs) -> Result<u8, Failure> {
    let path = args.output.as_deref().ok_or_else(|| {
        Failure::usage("E-OPTION", "no folder is named").line("name it: wirelens export objects FILE -o FOLDER")
    })?;
    let mut export = Export::open(&args.common)?;
    let name = path.to_string_lossy().into_owned();
    let mut folder = Folder::open(path).map_err(|error| cannot_write(&name, &error))?;
    export.learn()?;
    let mut output = Output::stdout();
    export.each(|export, id| {
        let Some(full) = export.exchanges.full(id) else { return Ok(ControlFlow::Continue(())) };
        let Some(part) = full.response.as_ref().filter(|part| !part.body.carried.is_empty()) else {
            return Ok(ControlFlow::Continue(()));
        };
        if part.is_longer() && !copies(export, part) {
            let line = format!("{:5}          - [left out: too long to be searched for secrets]\n", full.row.number);
            return Ok(output.put(line.as_bytes(), false));
        }
        let wanted = objects::suggested(full.row.target.as_deref().unwrap_or_default(), part);
        let (file_name, file) = folder.create(&wanted).map_err(|error| cannot_write(&name, &error))?;
        let written =
            save(export, &full, part, file).map_err(|error| cannot_write(&format!("{name}/{file_name}"), &error))?;
        let mut line = String::new();
        crate::text!(line, "{:5} {written:10} ", full.row.number);
        safe_text::push_str(&mut line, &file_name, safe_text::Style::Marks);
        if !part.body.whole && written < part.record.len.saturating_sub(u64::from(part.record.head)) {
            line.push_str("  [not complete]");
        }
        line.push('\n');
        Ok(output.put(line.as_bytes(), false))
    })?;
    output.finish()?;
    export.end()
}

/// Writes the body of a response. Returns its size.
fn save(export: &mut Export, full: &Full, part: &Part, mut file: File) -> std::io::Result<u64> {
    if part.is_longer() {
        // Too long to be held.
        return export.exchanges.copy_body(part.message, &mut file);
    }
    let bytes = masked(export, full, part);
    objects::write(file, &bytes)?;
    Ok(bytes.len() as u64)
}

/// Whether a body that is too long to be held may be copied as it is: nobody fears secrets in it, or it is no text.
fn copies(export: &Export, part: &Part) -> bool {
    let kind = part.content_type().to_ascii_lowercase();
    let text = ["text/", "json", "xml", "javascript", "form"].iter().any(|word| kind.contains(word)) || kind.is_empty();
    export.masker.shows() || !text
}

/// A decoded body with its secrets masked.
fn masked(export: &mut Export, full: &Full, part: &Part) -> Vec<u8> {
    let scope = export.masker.learn(Parts::of(full).places());
    export.masker.mask(&scope, place_of(&part.content_type()), part.body.decoded()).into_owned()
}

fn body(args: &BodyArgs) -> Result<u8, Failure> {
    let number = args.exchange.ok_or_else(|| {
        Failure::usage("E-OPTION", "no exchange is named")
            .line("name it by its number: --exchange 1")
            .line("numbers: wirelens http FILE")
    })?;
    let mut export = Export::open(&args.common)?;
    let id = export.numbered(number)?;
    let which = if args.request { "request" } else { "response" };
    let none = || Failure::running("E-EXCHANGE", format!("exchange {number} has no {which} in this capture"));
    let full = export.exchanges.full(id).ok_or_else(none)?;
    let part = if args.request { full.request.as_ref() } else { full.response.as_ref() };
    let part = part.ok_or_else(none)?;
    if part.is_longer() && (args.raw || !part.is_coded()) {
        if !copies(&export, part) {
            return Err(Failure::running("E-SECRET", "the body is too long to be searched for secrets")
                .line("--show-secrets writes it as it is"));
        }
        return long_body(export, part.message, args);
    }
    export.learn()?;
    let bytes = if args.raw { raw(&mut export, &full, part)? } else { masked(&mut export, &full, part) };
    put_body(args, &bytes)?;
    if !part.body.whole {
        eprintln!("wirelens: the body is not complete");
    }
    export.end()
}

/// A body as it was carried. With a content coding it cannot be masked.
fn raw(export: &mut Export, full: &Full, part: &Part) -> Result<Vec<u8>, Failure> {
    if export.masker.shows() || !part.is_coded() {
        let scope = export.masker.learn(Parts::of(full).places());
        return Ok(export.masker.mask(&scope, place_of(&part.content_type()), &part.body.carried).into_owned());
    }
    let before = export.masker.masked();
    let clean = masked(export, full, part);
    if export.masker.masked() > before || part.body.decoded.is_none() && !clean.is_empty() {
        return Err(Failure::running("E-SECRET", "the body is coded, and what is secret in it cannot be masked")
            .line("--show-secrets writes it as it was carried; without --raw it is decoded and masked"));
    }
    Ok(part.body.carried.clone())
}

/// A body that is too long to be held goes to its place in pieces; nothing in it is masked, so secrets must be shown.
fn long_body(export: Export, message: MessageId, args: &BodyArgs) -> Result<u8, Failure> {
    if args.output.is_none() && stdout().is_terminal() {
        return Err(not_for_terminals());
    }
    let copied = match &args.output {
        Some(path) => {
            let name = path.to_string_lossy().into_owned();
            let mut file = objects::new_file(path).map_err(|error| cannot_write(&name, &error))?;
            export.exchanges.copy_body(message, &mut file)
        }
        None => export.exchanges.copy_body(message, &mut stdout().lock()),
    };
    match copied {
        Ok(_) => export.end(),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => export.end(),
        Err(error) => Err(Failure::running("E-WRITE", format!("the body could not be written: {error}"))),
    }
}

fn put_body(args: &BodyArgs, bytes: &[u8]) -> Result<(), Failure> {
    let mut target = Target::open(args.output.as_deref())?;
    let to_terminal = matches!(target, Target::Stdout(_)) && stdout().is_terminal();
    if !to_terminal {
        let _ = target.put(bytes)?;
        return target.finish();
    }
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or_else(not_for_terminals)?;
    let mut shown = String::new();
    for line in text.lines() {
        safe_text::push_str(&mut shown, line, safe_text::Style::Marks);
        shown.push('\n');
    }
    let _ = target.put(shown.as_bytes())?;
    target.finish()
}

fn not_for_terminals() -> Failure {
    Failure::usage("E-OPTION", "a body that is no text is not for a terminal").line("name a file with -o")
}
