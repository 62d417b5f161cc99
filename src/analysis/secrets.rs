//! Where secrets come from: key logs beside a capture, which may grow while it is read and afterwards, and what the capture itself
//! brings.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::payload::PayloadReader;
use super::{Capture, State};
use crate::base::FrameId;
use crate::dissect::secrets::LogState;
use crate::dissect::{Secrets, Transport, Trouble};
use crate::engine::ledger::{MessageRecord, flags};
use crate::protocols::tls::keylog;
use crate::source::Secret;

/// Bytes of a key log that are read at once, and of a block of secrets.
pub const MAX_KEY_LOG: u64 = 256 << 20;
/// Bytes that are read of a key log that grew, before others get their turn.
const MAX_STEP: u64 = 4 << 20;
/// How often a key log is looked at when the capture is read.
const LOOK: Duration = Duration::from_millis(200);
/// First bytes of a key log by which another one in its place is known.
const HEAD: usize = 64;

/// A key log: what was read of it, so that only what is new is read. It may not be there yet, and another file may take its
/// place.
#[derive(Debug)]
pub struct KeyLog {
    path: PathBuf,
    reached: Mutex<Reached>,
}

#[derive(Default)]
struct Reached {
    /// Device and number of the file.
    file: Option<(u64, u64)>,
    /// How it begins.
    head: Vec<u8>,
    /// Bytes that were read.
    at: u64,
    /// The beginning of a line whose end is not there yet.
    line: Vec<u8>,
}

/// Only how far it was read: the rest is secrets.
impl fmt::Debug for Reached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reached({})", self.at)
    }
}

impl Capture {
    /// What the session of its stream says of the stream as a whole; 0 for messages before it changed to that.
    pub fn facts_of(&self, record: &MessageRecord) -> u32 {
        if record.is(flags::INNER) {
            let lane = self.stream(record.stream).map(|stream| self.ledger.lane(stream.index, record.lane));
            let facts = lane.and_then(|lane| lane.facts);
            return facts.filter(|(protocol, _)| *protocol == record.protocol).map_or(0, |(_, facts)| facts);
        }
        let whole = self.conversation_of(record);
        whole.filter(|whole| whole.protocol == Some(record.protocol)).map_or(0, |whole| whole.facts)
    }

    /// Why what the first stream of a frame protects cannot be opened, or not all of it.
    pub fn trouble_of(&self, frame: FrameId) -> Option<Trouble> {
        let record = self.record(frame)?;
        let mut streams = self.streams_of(frame, &record).filter_map(|link| self.stream(link.stream));
        let stream = streams.find(|stream| stream.transport == Transport::Tcp)?;
        self.ledger.openers_of(stream.index).iter().find_map(|opener| opener.trouble())
    }
}

/// Adds the secrets of a key log that is all there to `secrets`.
pub fn read_key_log(path: &Path, secrets: &Secrets) -> io::Result<keylog::Found> {
    KeyLog::new(path).read(secrets)
}

impl KeyLog {
    /// The key log at `path`, of which nothing is read yet.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), reached: Mutex::default() }
    }

    /// Reads all that is there. A last line without its end counts, too.
    pub fn read(&self, secrets: &Secrets) -> io::Result<keylog::Found> {
        let mut reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = Vec::new();
        let file = File::open(&self.path).inspect_err(|error| self.miss(error, secrets))?;
        let about = file.metadata()?;
        file.take(MAX_KEY_LOG).read_to_end(&mut bytes)?;
        let end = memchr::memrchr(b'\n', &bytes).map_or(0, |at| at + 1);
        *reached = Reached {
            file: about.is_file().then(|| (about.dev(), about.ino())),
            head: bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().to_vec(),
            at: bytes.len() as u64,
            line: bytes.get(end..).unwrap_or_default().to_vec(),
        };
        self.note(secrets, reached.at);
        Ok(keylog::read(&bytes, true, secrets))
    }

    /// Reads what was added since the last time; from its beginning if another file stands there now, or if it was emptied.
    /// What cannot be read is looked at another time.
    pub fn read_on(&self, secrets: &Secrets) -> keylog::Found {
        let Ok(mut reached) = self.reached.try_lock() else { return keylog::Found::default() };
        let found = reached.step(&self.path, secrets);
        match &found {
            Ok(_) => self.note(secrets, reached.at),
            Err(error) => self.miss(error, secrets),
        }
        found.unwrap_or_default()
    }

    /// Tells those who lack a secret how the key log was found.
    fn note(&self, secrets: &Secrets, read: u64) {
        secrets.note_key_log(&self.name(), if read == 0 { LogState::Empty } else { LogState::Read });
    }

    fn miss(&self, error: &io::Error, secrets: &Secrets) {
        if error.kind() == io::ErrorKind::NotFound {
            secrets.note_key_log(&self.name(), LogState::Missing);
        }
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }
}

impl Reached {
    fn step(&mut self, path: &Path, secrets: &Secrets) -> io::Result<keylog::Found> {
        // A pipe was read once, and nothing else is a key log.
        let about = path.metadata()?;
        let file = (about.dev(), about.ino());
        if !about.is_file() || Some(file) == self.file && about.len() == self.at {
            return Ok(keylog::Found::default());
        }
        let mut open = File::open(path)?;
        let mut head = vec![0; self.head.len()];
        let same = Some(file) == self.file
            && about.len() >= self.at
            && open.read_exact(&mut head).is_ok()
            && head == self.head;
        if !same {
            *self = Self { file: Some(file), ..Self::default() };
        }
        open.seek(SeekFrom::Start(self.at))?;
        let mut bytes = std::mem::take(&mut self.line);
        let before = bytes.len();
        open.take(MAX_STEP).read_to_end(&mut bytes)?;
        let fresh = bytes.get(before..).unwrap_or_default();
        self.head.extend_from_slice(fresh.get(..fresh.len().min(HEAD - self.head.len().min(HEAD))).unwrap_or_default());
        self.at += fresh.len() as u64;
        let found = keylog::read(&bytes, false, secrets);
        let end = memchr::memrchr(b'\n', &bytes).map_or(0, |at| at + 1);
        // A line longer than any secret is none: its rest is read as a line of its own and counted as bad.
        self.line = bytes.get(end..).filter(|rest| rest.len() <= keylog::MAX_LINE).unwrap_or_default().to_vec();
        Ok(found)
    }
}

impl Capture {
    /// Adds the secrets of the blocks that were read since the last time, and what the key log has got since.
    pub(super) fn take_secrets(&self) {
        let all = self.source.secrets();
        let known = self.secrets_read.swap(all.len(), Ordering::AcqRel);
        for secret in all.iter().skip(known).filter(|secret| secret.kind == Secret::TLS_KEY_LOG) {
            let mut bytes = vec![0; secret.len as usize];
            let have = self.source.read_at(secret.offset, &mut bytes).unwrap_or(0);
            bytes.truncate(have);
            keylog::read(&bytes, true, &self.options.secrets);
        }
        if let Some(log) = &self.options.key_log {
            log.read_on(&self.options.secrets);
        }
    }

    /// The secrets with which streams are opened.
    pub fn secrets(&self) -> &Arc<Secrets> {
        &self.options.secrets
    }

    /// Goes on to look for secrets when the capture was read to its end ([`Capture::load`]): streams that lack some are read
    /// again when they come, in their place. Ends when `stop` is set, and at once if there is no key log that may grow. `tick` is
    /// called when something was read again.
    pub fn await_secrets(&self, stop: &AtomicBool, tick: &mut dyn FnMut(&Self)) {
        if self.options.key_log.is_none() {
            return;
        }
        while !stop.load(Ordering::Relaxed) {
            std::thread::sleep(LOOK);
            if self.state() == State::Done && self.look_for_secrets() > 0 {
                tick(self);
            }
        }
    }

    /// Looks once for secrets that came since the capture was read to its end. Returns how many streams were read again.
    pub fn look_for_secrets(&self) -> usize {
        let Ok(mut after) = self.after.lock() else { return 0 };
        let Some((stacks, version)) = &mut *after else { return 0 };
        self.take_secrets();
        let now = self.options.secrets.version();
        if std::mem::replace(version, now) == now {
            return 0;
        }
        stacks.again(&self.ledger, &mut PayloadReader::new(self), true)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn line(owner: u8) -> String {
        format!("CLIENT_RANDOM {} {}\n", format!("{owner:02x}").repeat(32), "ab".repeat(48))
    }

    #[test]
    fn only_what_is_new_of_a_key_log_is_read_and_a_new_one_in_its_place_from_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let (log, secrets) = (KeyLog::new(&path), Secrets::default());
        let on = || log.read_on(&secrets);
        assert_eq!(on(), keylog::Found::default(), "it is not there yet");
        let whole = line(1) + &line(2);
        // It grows in the middle of a line.
        for (cut, new) in [(100, 0), (200, 1), (250, 0), (whole.len(), 1)] {
            std::fs::write(&path, &whole[..cut]).unwrap();
            assert_eq!(on(), keylog::Found { new, bad: 0 }, "up to {cut}");
            assert_eq!(on(), keylog::Found::default(), "nothing is new");
        }
        // It is emptied and begun anew; then it is as long as before, and then longer.
        std::fs::write(&path, line(3)).unwrap();
        assert_eq!(on().new, 1);
        std::fs::write(&path, line(4) + &line(5)).unwrap();
        assert_eq!(on().new, 2, "it begins with another line");
        // Another file takes its place.
        std::fs::write(folder.path().join("other"), line(4) + &line(5) + &line(6)).unwrap();
        std::fs::rename(folder.path().join("other"), &path).unwrap();
        assert_eq!(on().new, 1);
        std::fs::remove_file(&path).unwrap();
        assert_eq!(on(), keylog::Found::default());
        let mut file = File::create(&path).unwrap();
        file.write_all(b"x".repeat(keylog::MAX_LINE * 3).as_slice()).unwrap();
        assert_eq!(on(), keylog::Found::default(), "a line without an end");
        file.write_all(format!("\n{}", line(7)).as_bytes()).unwrap();
        assert_eq!(on().new, 1);
        assert_eq!(secrets.owners(), 7);
    }

    #[test]
    fn a_key_log_that_was_read_goes_on_where_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let (log, secrets) = (KeyLog::new(&path), Secrets::default());
        std::fs::write(&path, line(1).trim_end()).unwrap();
        assert_eq!(log.read(&secrets).unwrap(), keylog::Found { new: 1, bad: 0 });
        assert_eq!(log.read_on(&secrets), keylog::Found::default());
        std::fs::write(&path, line(1) + &line(2)).unwrap();
        assert_eq!(log.read_on(&secrets).new, 1);
    }
}
