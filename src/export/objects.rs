//! Bodies as files of their own. Names come from the wire, and so from anybody: they cannot leave the folder, take the
//! place of a file or follow a link.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::Path;

use hashbrown::HashMap;
use rustix::fs::{CWD, Mode, OFlags, openat};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::exchanges::Part;
use crate::base::safe_text;
use crate::protocols::credentials::parameters;

/// Bytes that a name may have on the file systems of today.
pub const LONGEST_NAME: usize = 255;
/// Names that are tried before a file is given up: each number that is taken costs one.
pub const MAX_TRIES: u32 = 10_000;

/// Files that were in the folder before and are known by name; others are still never written over.
pub const MAX_KNOWN: usize = 1 << 20;

/// Names that are devices on Windows, with any extension.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
    "com7", "com8", "com9", "com¹", "com²", "com³", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
    "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
];

/// A folder that files are written into.
pub struct Folder {
    folder: OwnedFd,
    /// For each name without case the next number to try.
    taken: HashMap<String, u32>,
}

impl Folder {
    /// Opens a folder; makes it, for its user alone, if it is not there.
    pub fn open(path: &Path) -> io::Result<Self> {
        match rustix::fs::mkdirat(CWD, path, Mode::RWXU) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(error) => return Err(error.into()),
        }
        let folder = openat(CWD, path, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
        // What is there already, so that no new name differs from it by case alone.
        let mut taken = HashMap::new();
        for entry in rustix::fs::Dir::read_from(&folder)?.take(MAX_KNOWN) {
            let name = entry?.file_name().to_string_lossy().into_owned();
            taken.insert(folded(&name), 2);
        }
        Ok(Self { folder, taken })
    }

    /// Makes a new file whose name is the nearest to `wanted` that is harmless and free. Gives back the name.
    pub fn create(&mut self, wanted: &str) -> io::Result<(String, File)> {
        let plain = harmless(wanted);
        for _ in 0..MAX_TRIES {
            let number = self.taken.entry(folded(&plain)).or_insert(1);
            let name = numbered(&plain, *number);
            *number = number.saturating_add(1);
            let first = *number == 2;
            // A numbered name may be one that another file had from the wire.
            if !first && self.taken.insert(folded(&name), 2).is_some() {
                continue;
            }
            match create_new(&self.folder, &name) {
                Ok(file) => return Ok((name, file)),
                Err(rustix::io::Errno::EXIST | rustix::io::Errno::LOOP | rustix::io::Errno::ISDIR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{MAX_TRIES} files of this name are there already")))
    }
}

/// Makes a file that was not there, for its user alone, and follows no link.
fn create_new(folder: &OwnedFd, name: &str) -> rustix::io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(openat(folder, name, flags, Mode::RUSR | Mode::WUSR)?.into())
}

/// Makes the file that a user named, which must not be there yet, for its user alone.
pub fn new_file(path: &Path) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(openat(CWD, path, flags, Mode::RUSR | Mode::WUSR)?.into())
}

/// Writes all of it.
pub fn write(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.flush()
}

/// The name that a response suggests for its body: that of `Content-Disposition`, else the last part of the path, else one
/// made from its type.
pub fn suggested(target: &str, part: &Part) -> String {
    let disposition = part.header("content-disposition").unwrap_or_default();
    let name = file_name(disposition).or_else(|| last_of_path(target)).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| format!("index{}", extension(&part.content_type())))
}

/// `filename*` or `filename` of RFC 6266.
fn file_name(disposition: &[u8]) -> Option<String> {
    let pairs: Vec<_> = parameters::semicolons(disposition).collect();
    let value = |wanted: &[u8]| {
        let pair = pairs.iter().find(|pair| pair.name(disposition).eq_ignore_ascii_case(wanted))?;
        let range = parameters::unquoted(disposition, pair.value.clone()?);
        disposition.get(range)
    };
    if let Some(extended) = value(b"filename*") {
        // charset'language'value (RFC 8187 §3.2).
        let mut parts = extended.splitn(3, |byte| *byte == b'\'');
        let (charset, _, coded) = (parts.next()?, parts.next()?, parts.next()?);
        let bytes: Vec<u8> = percent_encoding::percent_decode(coded).collect();
        let encoding = encoding_rs::Encoding::for_label(charset).unwrap_or(encoding_rs::UTF_8);
        return Some(encoding.decode_without_bom_handling(&bytes).0.into_owned());
    }
    value(b"filename").map(super::exchanges::words)
}

fn last_of_path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    let path = path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let last = path.rsplit('/').next()?;
    Some(percent_encoding::percent_decode_str(last).decode_utf8_lossy().into_owned())
}

/// The usual extension of a content type.
fn extension(content_type: &str) -> &'static str {
    match content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "text/html" => ".html",
        "text/plain" => ".txt",
        "text/css" => ".css",
        "text/csv" => ".csv",
        "text/javascript" | "application/javascript" | "application/x-javascript" => ".js",
        "application/json" => ".json",
        "application/xml" | "text/xml" => ".xml",
        "application/pdf" => ".pdf",
        "application/zip" => ".zip",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/svg+xml" => ".svg",
        kind if kind.ends_with("+json") => ".json",
        kind if kind.ends_with("+xml") => ".xml",
        _ => "",
    }
}

/// A name that means the same everywhere and nothing anywhere: no path, no device, no hidden file, no option, nothing that a
/// terminal obeys, at most [`LONGEST_NAME`] bytes.
pub fn harmless(wanted: &str) -> String {
    let replaced = |character: char| match character {
        '/' | '\\' | '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
        character if safe_text::is_unsafe(character) => '_',
        // Spaces that are not seen as such at the ends of names.
        character if character.is_whitespace() => ' ',
        character => character,
    };
    let mut name: String = wanted.nfc().map(replaced).collect();
    // Windows drops dots and spaces at the end.
    name.truncate(name.trim_end_matches(['.', ' ']).len());
    let start = name.len() - name.trim_start_matches(' ').len();
    name.drain(..start);
    if name.starts_with(['.', '-', '~']) {
        name.replace_range(..1, "_");
    }
    if name.is_empty() {
        name.push('_');
    }
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        name.insert(0, '_');
    }
    shortened(&name, LONGEST_NAME)
}

/// The name with a number before its extension, from the second on.
fn numbered(name: &str, number: u32) -> String {
    if number < 2 {
        return name.to_owned();
    }
    let (stem, extension) = split(name);
    let mark = format!(" ({number})");
    format!("{}{mark}{extension}", shortened(stem, LONGEST_NAME - mark.len() - extension.len()))
}

/// The name in at most so many bytes, whole characters, with its extension.
fn shortened(name: &str, longest: usize) -> String {
    if name.len() <= longest {
        return name.to_owned();
    }
    let (stem, extension) = split(name);
    let extension = if extension.len() < longest { extension } else { "" };
    let room = longest - extension.len();
    let mut short = String::new();
    for cluster in stem.graphemes(true) {
        if short.len() + cluster.len() > room {
            break;
        }
        short.push_str(cluster);
    }
    if short.is_empty() {
        short.push('_');
    }
    short.truncate(short.trim_end_matches(['.', ' ']).len().max(1));
    short + extension
}

/// Stem and extension with its dot. An extension is short and made of letters and digits; what is not, is part of the name.
fn split(name: &str) -> (&str, &str) {
    const LONGEST_EXTENSION: usize = 16;
    let is_extension = |at: &usize| {
        let (stem, extension) = name.split_at(*at);
        let letters = extension.strip_prefix('.').unwrap_or_default();
        // What ends in dots or signs before is no stem with an extension but one name.
        let has_stem = stem.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '_' | '-' | ' '));
        has_stem
            && extension.len() <= LONGEST_EXTENSION
            && !letters.is_empty()
            && letters.chars().all(char::is_alphanumeric)
    };
    match name.rfind('.').filter(is_extension) {
        Some(at) => name.split_at(at),
        None => (name, ""),
    }
}

/// The same for names that file systems without case take for the same.
fn folded(name: &str) -> String {
    name.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_harmless() {
        for (wanted, expected) in [
            ("../../etc/passwd", "_._.._etc_passwd"),
            ("..", "_"),
            (".", "_"),
            ("", "_"),
            (".bashrc", "_bashrc"),
            ("-rf", "_rf"),
            ("a.txt. . .", "a.txt"),
            ("CON", "_CON"),
            ("com1.tar.gz", "_com1.tar.gz"),
            ("nul .txt", "_nul .txt"),
            ("a\0b\x1b[2Jc\u{202e}d", "a_b_[2Jc_d"),
            ("C:\\x|y?", "C__x_y_"),
            ("  spaced", "spaced"),
            ("e\u{301}.txt", "é.txt"),
        ] {
            assert_eq!(harmless(wanted), expected, "{wanted:?}");
        }
        let long = harmless(&format!("{}.png", "가".repeat(300)));
        assert!(long.len() <= LONGEST_NAME && long.ends_with(".png"));
        assert!(harmless(&format!("x.{}", "y".repeat(400))).len() <= LONGEST_NAME);
    }

    #[test]
    fn numbers_stand_before_the_extension_and_fit() {
        assert_eq!(numbered("a.tar.gz", 2), "a.tar (2).gz");
        assert_eq!(numbered("plain", 10), "plain (10)");
        assert_eq!(numbered("_._.._cd0_.._.._._tmp", 2), "_._.._cd0_.._.._._tmp (2)");
        assert_eq!(numbered("b.html_id=1", 2), "b.html_id=1 (2)");
        let long = "x".repeat(251) + ".png";
        assert_eq!(numbered(&long, 1000).len(), LONGEST_NAME);
    }

    #[test]
    fn files_are_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.txt"), "mine").unwrap();
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("link")).unwrap();
        let mut files = Folder::open(folder.path()).unwrap();
        let mut names = Vec::new();
        for wanted in ["a.txt", "A.TXT", "a (2).txt", "link", "ＡÄ", "aä"] {
            let (name, file) = files.create(wanted).unwrap();
            write(file, b"new").unwrap();
            names.push(name);
        }
        assert_eq!(names, ["a (2).txt", "A (3).TXT", "a (2) (2).txt", "link (2)", "ＡÄ", "aä (2)"]);
        assert_eq!(std::fs::read(folder.path().join("a.txt")).unwrap(), b"mine");
        let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(folder.path().join("link (2)")).unwrap());
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn names_come_from_the_header_or_the_path() {
        assert_eq!(file_name(b"attachment; filename=\"a b.txt\"").as_deref(), Some("a b.txt"));
        assert_eq!(file_name(b"attachment; filename=x; filename*=UTF-8''%e2%82%ac.txt").as_deref(), Some("€.txt"));
        assert_eq!(file_name(b"inline"), None);
        assert_eq!(last_of_path("http://h/a/b%20c.png?x=/y").as_deref(), Some("b c.png"));
        assert_eq!(last_of_path("http://h").as_deref(), Some(""));
    }
}
