//! The output file of a capture, or the files of a ring.

use std::collections::VecDeque;
use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::LiveError;
use super::control::Shared;
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
    /// What creates the files of a path, such as with the rights of another user; [`create_file`] when there is none.
    pub create: Option<CreateFile>,
}

/// Creates a file to write to, empty.
pub struct CreateFile(Box<Creating>);

type Creating = dyn FnMut(&Path) -> io::Result<File> + Send;

impl CreateFile {
    /// A way to create files.
    pub fn new(create: impl FnMut(&Path) -> io::Result<File> + Send + 'static) -> Self {
        Self(Box::new(create))
    }
}

impl fmt::Debug for CreateFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CreateFile")
    }
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
        Self { target: Target::Path(path.into()), format: None, ring: None, create: None }
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
    create: CreateFile,
    number: u32,
    kept: VecDeque<PathBuf>,
}

/// What is written at once to something that may be slow: a pipe that is ready has room for that much (POSIX, PIPE_BUF).
const PIECE: usize = 4_096;
/// How long a reader that takes nothing is waited for after somebody asked to stop.
const PATIENCE: Duration = Duration::from_secs(1);

impl Writing {
    /// Opens the first file.
    pub fn open(output: Output) -> Result<Self, LiveError> {
        let failed =
            |path: &str, error: io::Error| LiveError::Output { path: said(path), reason: said(&error.to_string()) };
        let mut create = output.create.unwrap_or_else(|| CreateFile::new(create_file));
        let (file, rotation) = match (output.target, output.ring) {
            (Target::Path(path), Some(ring)) => {
                let mut rotation = Rotation { ring, path, create, number: 0, kept: VecDeque::new() };
                let shown = rotation.path.to_string_lossy().into_owned();
                (rotation.next().map_err(|error| failed(&shown, error))?, Some(rotation))
            }
            (Target::Path(path), None) => {
                ((create.0)(&path).map_err(|error| failed(&path.to_string_lossy(), error))?, None)
            }
            (Target::Stdout, None) => {
                let file = io::stdout().as_fd().try_clone_to_owned().map(File::from);
                (file.map_err(|error| failed("standard output", error))?, None)
            }
            (Target::Open(file, _), None) => (file, None),
            (Target::Stdout, Some(_)) => return Err(no_ring("standard output")),
            (Target::Open(_, name), Some(_)) => return Err(no_ring(&name)),
        };
        let regular = is_regular(&file);
        Ok(Self { file, regular, size: 0, packets: 0, begun: Instant::now(), before: 0, rotation })
    }

    /// Appends whole blocks with so many packets. When that fails, a regular file ends before them.
    pub fn append(&mut self, blocks: &[u8], packets: u64, shared: &Shared) -> io::Result<()> {
        if self.regular {
            if let Err(error) = self.file.write_all_at(blocks, self.size) {
                let _ = self.file.set_len(self.size);
                return Err(error);
            }
        } else {
            self.write_slowly(blocks, shared)?;
        }
        self.size = self.size.saturating_add(blocks.len() as u64);
        self.packets = self.packets.saturating_add(packets);
        Ok(())
    }

    /// Writes to a pipe or device so that a reader who takes nothing does not keep the capture from stopping.
    fn write_slowly(&mut self, mut bytes: &[u8], shared: &Shared) -> io::Result<()> {
        let tick = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };
        let mut asked: Option<Instant> = None;
        while !bytes.is_empty() {
            let ready = poll(&mut [PollFd::new(&self.file, PollFlags::OUT)], Some(&tick)).unwrap_or(0) > 0;
            if ready {
                match self.file.write(&bytes[..bytes.len().min(PIECE)]) {
                    Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                    Ok(count) => bytes = &bytes[count..],
                    Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
                    Err(error) => return Err(error),
                }
            } else if shared.stop_asked() && asked.get_or_insert_with(Instant::now).elapsed() > PATIENCE {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "its reader takes nothing any more"));
            }
        }
        Ok(())
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.before.saturating_add(self.size)
    }

    /// Whether the next packet belongs into another file, when `bytes` with `packets` will still be appended to this one.
    #[inline]
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

    /// Files that were begun.
    pub fn files(&self) -> u32 {
        self.rotation.as_ref().map_or(1, |rotation| rotation.number)
    }

    /// Begins the next file of the ring; the head of the file is still to be appended.
    pub fn rotate(&mut self) -> io::Result<()> {
        if let Some(rotation) = &mut self.rotation {
            self.file = rotation.next()?;
            self.regular = is_regular(&self.file);
            self.before = self.before.saturating_add(self.size);
            (self.size, self.packets, self.begun) = (0, 0, Instant::now());
        }
        Ok(())
    }
}

fn is_regular(file: &File) -> bool {
    file.metadata().is_ok_and(|metadata| metadata.is_file())
}

fn no_ring(name: &str) -> LiveError {
    let reason = "it needs the name of a file".to_owned();
    LiveError::Unsupported { interface: said(name), what: "a ring of files", reason }
}

impl Rotation {
    /// Creates the next file and deletes the oldest ones that are too many.
    fn next(&mut self) -> io::Result<File> {
        self.number = self.number.saturating_add(1);
        let path = self.name(jiff::Timestamp::now());
        let file = (self.create.0)(&path)?;
        self.kept.push_back(path);
        if let Some(most) = self.ring.files {
            while self.kept.len() > most.max(1) as usize {
                // Somebody may have taken it away already.
                let _ = self.kept.pop_front().map(std::fs::remove_file);
            }
        } else {
            self.kept.clear();
        }
        Ok(file)
    }

    /// `name_00001_20240131235959.pcapng`: the form of dumpcap, the time in UTC.
    fn name(&self, now: jiff::Timestamp) -> PathBuf {
        let mut name = self.path.file_stem().unwrap_or_default().to_owned();
        name.push(format!("_{:05}_{}", self.number, now.strftime("%Y%m%d%H%M%S")));
        if let Some(suffix) = self.path.extension() {
            name.push(".");
            name.push(suffix);
        }
        self.path.with_file_name(name)
    }
}

/// Creates a file that only its owner reads and writes, or empties one that is there. With the rights of root a symbolic
/// link at its place is not followed: whoever put it there may have fewer rights.
pub fn create_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).mode(0o600);
    if rustix::process::geteuid().is_root() {
        options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    let file = options.open(path)?;
    if is_regular(&file) {
        file.set_len(0)?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_ring_are_named_as_dumpcap_names_them() {
        let mut rotation = Rotation {
            ring: Ring::default(),
            path: PathBuf::from("/tmp/a.b/out.pcapng"),
            create: CreateFile::new(create_file),
            number: 7,
            kept: VecDeque::new(),
        };
        let now = "2024-01-31T23:59:58Z".parse().expect("a time");
        assert_eq!(rotation.name(now), Path::new("/tmp/a.b/out_00007_20240131235958.pcapng"));
        rotation.path = PathBuf::from("out");
        assert_eq!(rotation.name(now), Path::new("out_00007_20240131235958"));
    }

    #[test]
    fn a_file_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.pcapng");
        drop(create_file(&path).expect("created"));
        assert_eq!(path.metadata().expect("there").permissions().mode() & 0o777, 0o600);
        std::fs::write(&path, "something").expect("written");
        drop(create_file(&path).expect("opened again"));
        assert_eq!(path.metadata().expect("there").len(), 0);
        if rustix::process::geteuid().is_root() {
            let link = folder.path().join("link");
            std::os::unix::fs::symlink(&path, &link).expect("a link");
            assert!(create_file(&link).is_err(), "root follows no link");
        }
    }
}
