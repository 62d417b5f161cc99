//! Capturing, saving packets and the status page, as `update` asks for them.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{App, Event};
use crate::analysis::{Capture, State};
use crate::base::safe_text;
use crate::export::save::{Choice, LeftOut, SaveError, keys_of, save_with_keys};
use crate::rights;
use crate::source::Source;
use crate::source::writer::FileFormat;
use crate::tui::feed;
use crate::tui::model::live::{Begin, SaveOutcome, Saving, Standing};
use crate::tui::model::{Popup, Screen};
use crate::tui::refusal::{Refusal, Why};
use crate::tui::rig::{self, Running};
use crate::tui::traffic::Meter;
use crate::tui::update::{Message, update};

/// How often the traffic of interfaces is looked at while it is shown.
const SECOND: Duration = Duration::from_secs(1);
/// How often saving tells how far it is.
const TELL: Duration = Duration::from_millis(100);
/// How long saving waits for the end of a capture that is being stopped, and how often it looks.
const END: Duration = Duration::from_secs(10);
const LOOK: Duration = Duration::from_millis(20);

impl App {
    /// Ends the capture that is shown and begins another. What can be known to fail leaves the first alone.
    pub(super) fn begin(&mut self, begin: &Begin) {
        let begun = self.rig.check(begin).and_then(|()| {
            self.end_capture();
            self.rig.begin(begin)
        });
        match begun {
            Ok((source, running)) => self.open_live(source, running),
            Err(trouble) => {
                update(&mut self.model, Message::Refused(trouble), 0);
            }
        }
    }

    /// Shows a capture that was begun.
    pub(super) fn open_live(&mut self, source: Source, running: Running) {
        self.end_jobs();
        let capture = Capture::new(source, self.reading());
        let mut facts = feed::facts(&capture, None);
        let live = running.snapshot();
        let names: Vec<&str> = live.ports.iter().map(|port| port.name.as_str()).collect();
        facts.name = names.join(", ");
        facts.live = Some(Box::new(live));
        self.running = Some(running);
        self.refused = None;
        self.load(capture, &facts);
        self.opened(facts);
    }

    /// The capture that runs takes no more packets.
    pub(super) fn end_capture(&mut self) {
        if let Some(running) = self.running.take() {
            self.faulty |= running.is_faulty();
            running.control.stop();
        }
    }

    /// Looks at a capture filter on a thread of its own: libpcap may take its time.
    pub(super) fn check_filter(&self, text: String) {
        let (types, sender) = (self.rig.link_types(), self.sender.clone());
        std::thread::spawn(move || {
            let verdict = rig::check_filter(&text, &types);
            let _ = sender.send(Event::Message(Message::FilterChecked(text, verdict)));
        });
    }

    /// Looks at the traffic of the interfaces once a second while somebody sees it.
    pub(super) fn watch_traffic(&self) {
        let places = self.rig.places.clone();
        if places.is_empty() || self.model.look.reduced_motion {
            return;
        }
        let (sender, shown) = (self.sender.clone(), Arc::clone(&self.traffic_shown));
        std::thread::spawn(move || {
            let mut meter = Meter::default();
            loop {
                if shown.load(Ordering::Relaxed) {
                    let passed = meter.read(&places);
                    if sender.send(Event::Message(Message::Traffic(passed))).is_err() {
                        return;
                    }
                } else {
                    meter = Meter::default();
                }
                std::thread::sleep(SECOND);
            }
        });
    }

    /// Whether the traffic is on the screen.
    pub(super) fn note_traffic(&self) {
        let shown = self.model.screen == Screen::Start || matches!(self.model.popup, Some(Popup::Interfaces { .. }));
        self.traffic_shown.store(shown, Ordering::Relaxed);
    }

    /// How things stand beyond the capture itself.
    pub(super) fn standing(&self) -> Standing {
        let capture = self.feed.as_ref().map(|feed| feed.capture());
        let spooled = capture.filter(|capture| capture.source().taken_in().is_some());
        let folder = std::env::temp_dir();
        let free = rustix::fs::statvfs(&folder).ok().map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize));
        Standing {
            layers: self.rig.layers.clone(),
            spool: spooled.map(|capture| (folder, capture.source().size().0, free)),
            memory: capture.map_or(0, |capture| capture.memory() as u64),
        }
    }

    /// Saves packets on a thread of its own.
    pub(super) fn save_packets(&mut self, saving: Saving) {
        self.save_stop = Arc::default();
        let Some(feed) = &self.feed else { return };
        let capture = Arc::clone(feed.capture());
        let (stop, sender) = (Arc::clone(&self.save_stop), self.sender.clone());
        std::thread::spawn(move || {
            let tell = |message| {
                let _ = sender.send(Event::Message(message));
            };
            let outcome = save_packets(&capture, &saving, &stop, &tell);
            tell(Message::PacketsSaved(saving, outcome));
        });
    }
}

/// Saves packets to a file that appears under its name only when it is complete.
pub fn save_packets(capture: &Capture, saving: &Saving, stop: &AtomicBool, tell: &dyn Fn(Message)) -> SaveOutcome {
    match saving.path.symlink_metadata() {
        Ok(_) if !saving.replace => return SaveOutcome::Exists,
        Ok(there) if !there.is_file() => {
            return SaveOutcome::Failed(Refusal::from(&io::Error::from(io::ErrorKind::AlreadyExists)));
        }
        _ => {}
    }
    if saving.whole {
        wait_for_end(capture, stop);
    }
    let most = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    match write(capture, saving, most, stop, tell) {
        Ok(done) => done,
        Err(SaveError::Stopped) => SaveOutcome::GivenUp,
        Err(error) => match &error {
            SaveError::Write(crate::source::writer::WriteError::Io(error))
                if error.kind() == io::ErrorKind::AlreadyExists =>
            {
                SaveOutcome::Exists
            }
            error => SaveOutcome::Failed(Refusal::from(error)),
        },
    }
}

fn write(
    capture: &Capture,
    saving: &Saving,
    most: u32,
    stop: &AtomicBool,
    tell: &dyn Fn(Message),
) -> Result<SaveOutcome, SaveError> {
    let folder = saving.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Mode 0600: captures hold what is nobody else's business. Removed unless it is given its name.
    let file = tempfile::Builder::new().prefix(".wirelens-").tempfile_in(folder);
    let file = match file {
        Ok(file) => file,
        Err(error) => return Ok(SaveOutcome::Failed(no_file(folder, &error))),
    };
    // What is changed from now on is not saved.
    let version = capture.comments().version();
    let choice = Choice { rows: saving.places(), most, comments: capture.comments().changes() };
    let format = FileFormat::of_path(&saving.path);
    let mut told = Instant::now();
    tell(Message::Saving { done: 0, of: most });
    let mut progress = |done: u64| {
        if told.elapsed() >= TELL {
            told = Instant::now();
            tell(Message::Saving { done: u32::try_from(done).unwrap_or(u32::MAX), of: most });
        }
    };
    let keys = saving.keys.then(|| keys_of(capture, &choice));
    let (saved, file) =
        save_with_keys(capture.source(), &choice, (format, keys.as_deref()), file, stop, &mut progress)?;
    let bytes = file.as_file().metadata()?.len();
    let kept = match saving.replace {
        true => file.persist(&saving.path),
        false => file.persist_noclobber(&saving.path),
    };
    kept.map_err(|error| error.error)?;
    let comments = if saved.left_out.contains(&LeftOut::Comments) { 0 } else { version };
    let left_out = saved.left_out.iter().map(|what| text_of(*what)).collect();
    Ok(SaveOutcome::Done { packets: saved.packets, bytes, left_out, comments })
}

/// Why no file can be made in a folder: whoever started this as root goes on as somebody else.
fn no_file(folder: &Path, error: &io::Error) -> Refusal {
    let place = safe_text::shown(&folder.to_string_lossy()).into_owned();
    match rights::invoking_user().runs_as() {
        Some(user) if error.kind() == io::ErrorKind::PermissionDenied => {
            Refusal { place, why: Why::User(user.name.clone()) }
        }
        // The error of a temporary file names that file, which nobody asked for.
        _ => Refusal::at(place, &io::Error::from(error.kind())),
    }
}

fn text_of(what: LeftOut) -> &'static str {
    match what {
        LeftOut::Comments => "save-left-out-comments",
        LeftOut::Names => "save-left-out-names",
        LeftOut::Secrets => "save-left-out-secrets",
        LeftOut::NoTime => "save-left-out-no-time",
        LeftOut::Damage => "save-left-out-notes",
    }
}

fn wait_for_end(capture: &Capture, stop: &AtomicBool) {
    let begun = Instant::now();
    while capture.state() != State::Done && begun.elapsed() < END && !stop.load(Ordering::Relaxed) {
        std::thread::sleep(LOOK);
    }
}
