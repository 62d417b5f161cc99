//! Why a file could not be written, in words of the interface's language.

use std::io;

use super::lang::Lang;
use crate::export::save::SaveError;
use crate::source::writer::WriteError;

/// Why a file was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The folder or file that it is about; empty where there is nothing to name.
    pub place: String,
    /// What stood in the way.
    pub why: Why,
}

/// What stood in the way of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The system refuses, for a reason that has a text.
    System(io::ErrorKind),
    /// Whoever started the program as root goes on as this user, who may not write there.
    User(String),
    /// pcap has one link type for the whole file; the numbers of two that are there (IANA link types).
    LinkTypes(u16, u16),
    /// The capture cannot be read: what the system says.
    Unread(String),
    /// What only the system, or the program itself, has words for.
    Said(String),
}

impl Refusal {
    /// What the system says of a place.
    pub fn at(place: String, error: &io::Error) -> Self {
        // What was put into words already says more than its kind.
        let why = match text_of(error.kind()) {
            Some(_) if error.get_ref().is_none() => Why::System(error.kind()),
            _ => Why::Said(error.to_string()),
        };
        Self { place, why }
    }

    /// In words of the language.
    pub fn say(&self, lang: Lang) -> String {
        let with = |id, name, text: &str| lang.with(id, &[(name, text.into())]);
        let why = match &self.why {
            Why::System(kind) => match text_of(*kind) {
                Some(id) => lang.text(id),
                None => io::Error::from(*kind).to_string(),
            },
            Why::User(name) => with("refused-user", "name", name),
            Why::LinkTypes(first, second) => {
                let types = [("first", u32::from(*first).into()), ("second", u32::from(*second).into())];
                lang.with("refused-link-types", &types)
            }
            Why::Unread(said) => with("refused-unread", "problem", said),
            Why::Said(said) => said.clone(),
        };
        if self.place.is_empty() { why } else { format!("{}: {why}", self.place) }
    }
}

impl From<&io::Error> for Refusal {
    fn from(error: &io::Error) -> Self {
        Self::at(String::new(), error)
    }
}

impl From<String> for Refusal {
    fn from(said: String) -> Self {
        Self { place: String::new(), why: Why::Said(said) }
    }
}

impl From<&SaveError> for Refusal {
    fn from(error: &SaveError) -> Self {
        let why = match error {
            SaveError::Write(WriteError::Io(error)) => return Self::from(error),
            SaveError::Write(WriteError::LinkTypes { first, second }) => Why::LinkTypes(*first, *second),
            SaveError::Read(error) => Why::Unread(error.to_string()),
            other => Why::Said(other.to_string()),
        };
        Self { place: String::new(), why }
    }
}

/// The text for what the system refuses, where there is one.
fn text_of(kind: io::ErrorKind) -> Option<&'static str> {
    Some(match kind {
        io::ErrorKind::NotFound => "refused-no-folder",
        io::ErrorKind::NotADirectory => "refused-not-a-folder",
        io::ErrorKind::PermissionDenied => "refused-forbidden",
        io::ErrorKind::ReadOnlyFilesystem => "refused-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "refused-full",
        io::ErrorKind::FileTooLarge => "refused-too-large",
        io::ErrorKind::InvalidFilename => "refused-name",
        io::ErrorKind::AlreadyExists | io::ErrorKind::IsADirectory => "refused-taken",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_own_words() {
        let kinds = [
            io::ErrorKind::NotFound,
            io::ErrorKind::NotADirectory,
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::StorageFull,
            io::ErrorKind::FileTooLarge,
            io::ErrorKind::InvalidFilename,
            io::ErrorKind::AlreadyExists,
        ];
        let mut all: Vec<Refusal> = kinds.into_iter().map(|kind| Refusal::from(&io::Error::from(kind))).collect();
        all.push(Refusal { place: String::new(), why: Why::User("ann".to_owned()) });
        all.push(Refusal::from(&SaveError::Write(WriteError::LinkTypes { first: 1, second: 113 })));
        all.push(Refusal::from(&SaveError::Read(io::Error::from(io::ErrorKind::UnexpectedEof))));
        for refusal in &all {
            let said = Lang::ALL.map(|lang| refusal.say(lang));
            assert!(said[0] != said[1] && said[0] != said[2] && said[1] != said[2], "{said:?}");
            assert!(said.iter().all(|said| !said.starts_with("refused-")), "{said:?}");
        }
        let full = Refusal::at("/tmp".to_owned(), &io::Error::from_raw_os_error(28));
        assert_eq!(full.say(Lang::En), "/tmp: the disk is full; make room, or name another place");
        let rare = Refusal::from(&io::Error::from(io::ErrorKind::TimedOut));
        assert_eq!(rare.say(Lang::Ru), "timed out", "what has no text is said as the system says it");
    }
}
