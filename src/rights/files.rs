//! Files that belong to the invoking user, also while the process is still root.
//!
//! While it is root, it works in folders that others can write only as the invoking user: a symbolic link laid there in
//! advance leads nowhere that this user could not go alone.

use std::ffi::OsStr;
use std::fs::{File, Permissions};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, MetadataExt, PermissionsExt};
use std::path::{Component, Path, PathBuf};

use rustix::fs::{Mode, OFlags};

use super::invoker::{Invoker, User};

/// What happens to a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Refuse,
    /// It is emptied, when it is a plain file of the invoking user with one name. What is no plain file, as a named pipe, is
    /// written to as it is.
    Replace,
}

/// Only the owner reads and writes.
const PRIVATE_FILE: Mode = Mode::RUSR.union(Mode::WUSR);
/// Only the owner goes in.
const PRIVATE_FOLDER: u32 = 0o700;
/// The largest file that [`read_trusted`] reads, in bytes.
pub const MAX_TRUSTED: u64 = 1 << 20;

/// Opens a file for writing that belongs to the invoking user and that nobody else can read (mode 0600), for use before or
/// after rights were given up. A symbolic link at its end is not followed.
///
/// Root makes it in the name of the invoking user. Where this user may not write, root makes it only in a folder that
/// nobody but root can change, on a way without symbolic links, and gives it away.
///
/// # Errors
/// What the system says; [`io::ErrorKind::AlreadyExists`] for a file that is there and must stay or that belongs to someone
/// else.
pub fn create_file(path: &Path, existing: Existing, invoker: &Invoker) -> io::Result<File> {
    let (folder, name) = split(path)?;
    let Some(owner) = owner(invoker) else {
        return create_in(&open_folder(folder)?, name, existing, rustix::process::geteuid().as_raw());
    };
    let as_owner = acting_as(owner, || create_in(&open_folder(folder)?, name, existing, owner.uid))?;
    match as_owner {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
        done => return done,
    }
    let folder = open_without_links(folder)?;
    if !is_of_root_alone(&File::from(folder.try_clone()?))? {
        return Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            format!("{} may not write there, and the file is made in this user's name", owner.name),
        ));
    }
    // A file that is there already is one that the owner may not write: it stays.
    let file = create_in(&folder, name, Existing::Refuse, owner.uid)?;
    give(&file, owner)?;
    Ok(file)
}

/// Makes a folder that only the invoking user can enter (mode 0700), with the folders above it that are missing. One that is
/// there stays as it is.
///
/// # Errors
/// What the system says.
pub fn make_folder(path: &Path, invoker: &Invoker) -> io::Result<()> {
    let make = || std::fs::DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(path);
    match owner(invoker) {
        None => make(),
        Some(owner) => acting_as(owner, make)?,
    }
}

/// Makes a new folder with a name nobody could foresee, which only the user that the process runs as can enter (mode 0700),
/// inside `parent`.
fn private_folder(parent: &Path, invoker: &Invoker) -> io::Result<PathBuf> {
    let make = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix("wirelens-").permissions(Permissions::from_mode(PRIVATE_FOLDER));
        builder.tempdir_in(parent).map(tempfile::TempDir::keep)
    };
    match later(invoker) {
        None => make(),
        Some(user) => acting_as(user, make)?,
    }
}

/// The folder for temporary files of captures, inside `parent`: one for each user, which only this user can enter (mode 0700).
/// It is used again by the next capture. Where another user has taken its name, a new one is made.
///
/// # Errors
/// What the system says.
pub fn spool_folder(parent: &Path, invoker: &Invoker) -> io::Result<PathBuf> {
    let user = later(invoker).map_or_else(|| rustix::process::geteuid().as_raw(), |user| user.uid);
    let usual = parent.join(format!("wirelens-{user}"));
    let make = || match std::fs::DirBuilder::new().mode(PRIVATE_FOLDER).create(&usual) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => std::fs::symlink_metadata(&usual),
    };
    let there = match later(invoker) {
        None => make()?,
        Some(user) => acting_as(user, make)??,
    };
    if there.is_dir() && there.uid() == user && there.mode() & 0o077 == 0 {
        return Ok(usual);
    }
    private_folder(parent, invoker)
}

/// Whether the process will be able to make files in a folder once its rights are gone. To be asked before a capture that
/// makes files one after the other.
pub fn can_make_files_later(folder: &Path, invoker: &Invoker) -> bool {
    // A file without a name is tried: what access(2) says counts neither full nor read-only file systems.
    let probe = || tempfile::tempfile_in(folder).map(drop);
    match later(invoker) {
        None => probe().is_ok(),
        Some(user) => acting_as(user, probe).and_then(|probed| probed).is_ok(),
    }
}

/// Reads a small text file of the user's configuration or state. Root reads it in the name of the invoking user, and
/// believes it only when neither it nor its folder can be written by anybody but this user and root.
///
/// # Errors
/// What the system says; [`io::ErrorKind::PermissionDenied`] for a file that others could have written,
/// [`io::ErrorKind::FileTooLarge`] above [`MAX_TRUSTED`].
pub fn read_trusted(path: &Path, invoker: &Invoker) -> io::Result<String> {
    // Asked here: where the file is read, the process is not root any more.
    let guarded = is_root();
    let read = || -> io::Result<String> {
        let (folder, name) = split(path)?;
        let folder = open_folder(folder)?;
        // Not blocking: a named pipe laid there must not stop the program.
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
        let flags = if guarded { flags | OFlags::NOFOLLOW } else { flags };
        let file = File::from(rustix::fs::openat(&folder, name, flags, Mode::empty())?);
        if !file.metadata()?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no plain file"));
        }
        if guarded {
            let user = invoker.user().uid;
            let folder = File::from(rustix::fs::openat(&folder, ".", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?);
            if !(is_of(&file, user)? && is_of(&folder, user)?) {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "others could have written it"));
            }
        }
        let mut bytes = Vec::new();
        file.take(MAX_TRUSTED.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_TRUSTED {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    };
    match owner(invoker) {
        None => read(),
        Some(owner) => acting_as(owner, read)?,
    }
}

/// Reads what the user's configuration names, as the user who wrote it could: root reads in the name of the invoking user.
///
/// # Errors
/// Where root cannot become this user.
pub fn as_invoking_user<T: Send>(invoker: &Invoker, read: impl FnOnce() -> T + Send) -> io::Result<T> {
    match owner(invoker) {
        None => Ok(read()),
        Some(owner) => acting_as(owner, read),
    }
}

/// Writes a small file of the user's state, all or nothing, with the folders above it that are missing; only the owner can read
/// it. Root writes it in the name of the invoking user.
///
/// # Errors
/// What the system says.
pub fn replace_file(path: &Path, contents: &[u8], invoker: &Invoker) -> io::Result<()> {
    let (folder, _) = split(path)?;
    make_folder(folder, invoker)?;
    let write = || -> io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(contents)?;
        file.persist(path)?;
        Ok(())
    };
    match owner(invoker) {
        None => write(),
        Some(owner) => acting_as(owner, write)?,
    }
}

/// The invoking user, while the process is root for somebody else.
fn owner(invoker: &Invoker) -> Option<&User> {
    Some(invoker.user()).filter(|user| user.uid != 0 && is_root())
}

/// The user that the process will be, while it is still root.
fn later(invoker: &Invoker) -> Option<&User> {
    invoker.runs_as().filter(|_| is_root())
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Folder and name of a path; a path that ends in a folder has no name.
fn split(path: &Path) -> io::Result<(&Path, &OsStr)> {
    let name = path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::IsADirectory, "it names a folder"))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok((folder.unwrap_or(Path::new(".")), name))
}

fn open_folder(folder: &Path) -> io::Result<OwnedFd> {
    let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | SEARCH;
    Ok(rustix::fs::openat(rustix::fs::CWD, folder, flags, Mode::empty())?)
}

/// Opens a folder with no symbolic link on the way, which could have been laid by somebody else.
fn open_without_links(folder: &Path) -> io::Result<OwnedFd> {
    let start = if folder.is_absolute() { Path::new("/") } else { Path::new(".") };
    let mut place = open_folder(start)?;
    let flags = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::NOFOLLOW | SEARCH;
    for part in folder.components() {
        let name = match part {
            Component::Normal(name) => name,
            Component::ParentDir => OsStr::new(".."),
            Component::RootDir | Component::CurDir | Component::Prefix(_) => continue,
        };
        place = rustix::fs::openat(&place, name, flags, Mode::empty())?;
    }
    Ok(place)
}

/// A folder that can be entered need not be readable.
#[cfg(any(target_os = "linux", target_os = "android"))]
const SEARCH: OFlags = OFlags::PATH;
#[cfg(not(any(target_os = "linux", target_os = "android")))]
const SEARCH: OFlags = OFlags::RDONLY;

fn create_in(folder: &impl AsFd, name: &OsStr, existing: Existing, owner: u32) -> io::Result<File> {
    let write = OFlags::WRONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NOCTTY;
    match rustix::fs::openat(folder, name, write | OFlags::CREATE | OFlags::EXCL, PRIVATE_FILE) {
        Ok(file) => return Ok(file.into()),
        Err(rustix::io::Errno::EXIST) if existing == Existing::Replace => {}
        Err(error) => return Err(error.into()),
    }
    let file = File::from(rustix::fs::openat(folder, name, write, Mode::empty())?);
    let there = file.metadata()?;
    if there.is_file() {
        if there.uid() != owner || there.nlink() != 1 {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "it is there already and belongs to another user, or has a second name",
            ));
        }
        rustix::fs::fchmod(&file, PRIVATE_FILE)?;
        file.set_len(0)?;
    } else if there.file_type().is_block_device() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is a block device"));
    }
    Ok(file)
}

fn give(file: &File, owner: &User) -> io::Result<()> {
    std::os::unix::fs::fchown(file, Some(owner.uid), Some(owner.gid))
}

/// Whether nobody but root can change what a folder holds.
fn is_of_root_alone(folder: &File) -> io::Result<bool> {
    is_of(folder, 0)
}

/// Whether a file or folder belongs to this user or root, and nobody else can write it.
fn is_of(file: &File, user: u32) -> io::Result<bool> {
    let there = file.metadata()?;
    Ok((there.uid() == user || there.uid() == 0) && there.mode() & 0o022 == 0)
}

/// Does something as another user, while the process stays root. The thread for it gives up root completely and ends, so
/// that there is nothing to take back.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn acting_as<T: Send>(user: &User, work: impl FnOnce() -> T + Send) -> io::Result<T> {
    use rustix::process::{Gid, Uid};
    use rustix::thread::{set_thread_groups, set_thread_res_gid, set_thread_res_uid};
    let (uid, gid) = (Uid::from_raw(user.uid), Gid::from_raw(user.gid));
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new().name("files".to_owned()).spawn_scoped(scope, move || {
            set_thread_groups(&[])?;
            set_thread_res_gid(gid, gid, gid)?;
            set_thread_res_uid(uid, uid, uid)?;
            Ok(work())
        })?;
        worker.join().unwrap_or_else(|_| Err(io::Error::other("the thread that makes files failed")))
    })
}

/// Does something as another user, while the process stays root: here the effective user is that of the whole process.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn acting_as<T: Send>(user: &User, work: impl FnOnce() -> T + Send) -> io::Result<T> {
    use nix::unistd::{Gid, Uid, getegid, setegid, seteuid};
    /// Takes root back, also when the work panics.
    struct Back(Gid);
    impl Drop for Back {
        fn drop(&mut self) {
            // Without root nothing worse follows than files that cannot be opened.
            let _ = seteuid(Uid::from_raw(0));
            let _ = setegid(self.0);
        }
    }
    let _back = Back(getegid());
    setegid(Gid::from_raw(user.gid))?;
    seteuid(Uid::from_raw(user.uid))?;
    Ok(work())
}
