//! What the process still needs after its rights are gone.

use std::path::PathBuf;

use super::files::make_folder;
use super::invoker::Invoker;

/// Files and folders that stay readable for everything that a front end does: time zones, the terminal's description, the
/// names of ports and protocols in capture filters, and what the system tells of this process and of its interfaces.
const READ: &[&str] = &[
    "/usr/share/zoneinfo",
    "/etc/localtime",
    "/etc/timezone",
    "/usr/share/terminfo",
    "/usr/lib/terminfo",
    "/lib/terminfo",
    "/etc/terminfo",
    "/etc/nsswitch.conf",
    "/etc/services",
    "/etc/protocols",
    "/proc/self",
    "/sys/class/net",
    "/sys/devices/virtual/net",
];

/// Devices that stay usable: the terminal for its keys.
const DEVICES: &[&str] = &["/dev/tty", "/dev/null"];

/// What [`super::drop_all`] leaves: the user to become, and the files that can still be opened.
///
/// Files that are open already stay usable. A path that does not exist when the rights are given up is left out: make
/// folders before ([`super::make_folder`]).
#[derive(Clone, Debug)]
pub struct Plan {
    invoker: Invoker,
    read: Vec<PathBuf>,
    write: Vec<PathBuf>,
    strict: bool,
}

impl Plan {
    /// What every front end needs, for this user: beside what the system has to offer, the program's configuration.
    pub fn new(invoker: &Invoker) -> Self {
        let mut read: Vec<PathBuf> = READ.iter().map(PathBuf::from).collect();
        read.extend(interfaces());
        read.push(invoker.user().home.join(".terminfo"));
        read.extend(invoker.configuration_folder());
        Self { invoker: invoker.clone(), read, write: Vec::new(), strict: false }
    }

    /// What is kept between runs, in a folder that is made now if it is not there.
    #[must_use]
    pub fn keeping_state(self) -> Self {
        match self.invoker.state_folder() {
            Some(folder) if make_folder(&folder, &self.invoker).is_ok() => self.writing(folder),
            _ => self,
        }
    }

    /// A file, or a folder with everything in it, that can be read.
    #[must_use]
    pub fn reading(mut self, path: impl Into<PathBuf>) -> Self {
        self.read.push(path.into());
        self
    }

    /// A file, or a folder with everything in it, that can be read and written; in the folder files can be made, renamed and
    /// removed.
    #[must_use]
    pub fn writing(mut self, path: impl Into<PathBuf>) -> Self {
        self.write.push(path.into());
        self
    }

    /// Whether a missing layer is an error (`--sandbox-strict`).
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Who started the program.
    pub fn invoker(&self) -> &Invoker {
        &self.invoker
    }

    /// What can be read.
    pub fn readable(&self) -> &[PathBuf] {
        &self.read
    }

    /// What can be read and written.
    pub fn writable(&self) -> &[PathBuf] {
        &self.write
    }

    /// Devices that can be read, written and controlled.
    pub fn devices(&self) -> impl Iterator<Item = PathBuf> {
        DEVICES.iter().map(PathBuf::from)
    }

    /// Whether a missing layer is an error.
    pub fn is_strict(&self) -> bool {
        self.strict
    }
}

/// The folders of the interfaces that there are, which `/sys/class/net` only links to.
fn interfaces() -> Vec<PathBuf> {
    /// Interfaces whose folders are named; others lie in the folder of virtual ones or have no statistics.
    const MOST: usize = 256;
    let Ok(entries) = std::fs::read_dir("/sys/class/net") else { return Vec::new() };
    entries.flatten().take(MOST).filter_map(|entry| entry.path().canonicalize().ok()).collect()
}
