//! The output file of a capture, or the files of a ring.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::LiveError;
use super::error::said;
use crate::source::writer::FileFormat;

/// Where packets go besides the spool.
#[derive(Debug)]
pub struct Output {
    /// The place.
    pub target: Target,
    /// The format; `None` takes it from the suffix, pcapng where there is none.
    pub format: Option<FileFormat>,
    /// Several files, one after the other.
    pub ring: Option<Ring>,
}

/// A place to write to.
#[derive(Debug)]
pub enum Target {
    /// A file. One that is there is overwritten.
    Path(PathBuf),
    /// Standard output.
    Stdout,
    /// A file or pipe that is open already, and what to call it.
    Open(File, String),
}

/// When the next file begins; whatever comes first. Without any of the first three there is one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    /// With the packet that brings the file to so many bytes.
    pub bytes: Option<u64>,
    /// After so long.
    pub duration: Option<Duration>,
    /// After so many packets.
    pub packets: Option<u64>,
    /// How many files are kept, the newest ones; the others are deleted. `None` keeps all.
    pub files: Option<u32>,
}

impl Output {
    /// A file in the format of its suffix.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self { target: Target::Path(path.into()), format: None, ring: None }
    }

    /// The format that is written.
    pub fn format(&self) -> FileFormat {
        let of_suffix = match &self.target {
            Target::Path(path) => FileFormat::of_path(path),
            Target::Stdout | Target::Open(..) => FileFormat::Pcapng,
        };
        self.format.unwrap_or(of_suffix)
    }
}

/// An output that is being written. Only whole blocks are in a regular file at any moment but inside one system call.
pub(super) struct Writing {
    file: File,
    regular: bool,
    /// Bytes of the current file.
    size: u64,
    /// Packets of the current file.
    packets: u64,
    begun: Instant,
    /// Bytes of the files before.
    before: u64,
    rotation: Option<Rotation>,
}

/// The files of a ring.
struct Rotation {
    ring: Ring,
    path: PathBuf,
    number: u32,
    kept: VecDeque<PathBuf>,
}

impl Writing {
    /// Opens the first file.
    pub fn open(output: Output) -> Result<Self, LiveError> {
        let named = |path: &Path| said(&path.to_string_lossy());
        let failed =
            |path: String| move |error: io::Error| LiveError::Output { path, reason: said(&error.to_string()) };
        let (file, rotation) = match (output.target, output.ring) {
            (Target::Path(path), Some(ring)) => {
                let mut rotation = Rotation { ring, path, number: 0, kept: VecDeque::new() };
                let shown = named(&rotation.path);
                (rotation.next().map_err(failed(shown))?, Some(rotation))
            }
            (Target::Path(path), None) => (create(&path).map_err(failed(named(&path)))?, None),
            (Target::Stdout, ring) => (stdout(ring).map_err(failed("standard output".to_owned()))?, None),
            (Target::Open(file, _), None) => (file, None),
            (Target::Open(_, name), Some(_)) => return Err(no_ring(&name)),
        };
        let regular = file.metadata().is_ok_and(|metadata| metadata.is_file());
        Ok(Self { file, regular, size: 0, packets: 0, begun: Instant::now(), before: 0, rotation })
    }

    /// Appends whole blocks with so many packets. When that fails, a regular file ends before them.
    pub fn append(&mut self, blocks: &[u8], packets: u64) -> io::Result<()> {
        let written =
            if self.regular { self.file.write_all_at(blocks, self.size) } else { self.file.write_all(blocks) };
        if let Err(error) = written {
            if self.regular {
                let _ = self.file.set_len(self.size);
            }
            return Err(error);
        }
        self.size = self.size.saturating_add(blocks.len() as u64);
        self.packets = self.packets.saturating_add(packets);
        Ok(())
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.before.saturating_add(self.size)
    }

    /// Whether the next packet belongs into another file, when `bytes` with `packets` will still be appended to this one.
    pub fn is_full(&self, bytes: usize, packets: u64) -> bool {
        self.rotation.as_ref().is_some_and(|rotation| {
            let reached = |limit: Option<u64>, now: u64| limit.is_some_and(|limit| now >= limit);
            reached(rotation.ring.bytes, self.size.saturating_add(bytes as u64))
                || reached(rotation.ring.packets, self.packets.saturating_add(packets))
        })
    }

    /// When the current file is old enough.
    pub fn until(&self) -> Option<Instant> {
        let duration = self.rotation.as_ref()?.ring.duration?;
        self.begun.checked_add(duration)
    }

    /// Files of a ring that are full: all but the current one.
    pub fn full_files(&self) -> u32 {
        self.rotation.as_ref().map_or(0, |rotation| rotation.number.saturating_sub(1))
    }

    /// Begins the next file of the ring; the head of the file is still to be appended.
    pub fn rotate(&mut self) -> io::Result<()> {
        if let Some(rotation) = &mut self.rotation {
            self.file = rotation.next()?;
            self.before = self.before.saturating_add(self.size);
            (self.size, self.packets, self.begun) = (0, 0, Instant::now());
        }
        Ok(())
    }
}

fn no_ring(name: &str) -> LiveError {
    LiveError::Unsupported {
        interface: said(name),
        what: "a ring of files",
        reason: "it needs the name of a file".to_owned(),
    }
}

fn stdout(ring: Option<Ring>) -> io::Result<File> {
    use std::os::fd::AsFd;
    if ring.is_some() {
        return Err(io::Error::other("a ring of files needs the name of a file"));
    }
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

impl Rotation {
    /// Creates the next file and deletes the oldest one that is too many.
    fn next(&mut self) -> io::Result<File> {
        self.number = self.number.saturating_add(1);
        let path = self.name(jiff::Timestamp::now());
        let file = create(&path)?;
        self.kept.push_back(path);
        while self.ring.files.is_some_and(|most| self.kept.len() > most.max(1) as usize) {
            // Somebody may have taken it away already.
            self.kept.pop_front().map(std::fs::remove_file);
        }
        Ok(file)
    }

    /// `name_00001_20240131235959.pcapng`, in UTC, as dumpcap names them in local time.
    fn name(&self, now: jiff::Timestamp) -> PathBuf {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let stamp = now.strftime("%Y%m%d%H%M%S");
        let mut name = format!("{stem}_{:05}_{stamp}", self.number);
        if let Some(suffix) = self.path.extension() {
            name.push('.');
            name.push_str(&suffix.to_string_lossy());
        }
        self.path.with_file_name(name)
    }
}

/// Creates a file that only its owner reads and writes.
fn create(path: &Path) -> io::Result<File> {
    File::options().write(true).create(true).truncate(true).mode(0o600).open(path)
}
