//! The captures that are built into the program: small lessons that need no rights and no network.
//!
//! `captures/samples.tsv` names them and gives their titles in every language of the interface; the bytes are those of
//! the files in `captures/`.

use std::borrow::Cow;

/// A built-in capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name to open it by.
    pub name: &'static str,
    /// Its path below `captures/`.
    pub file: &'static str,
    /// The capture file.
    pub bytes: &'static [u8],
    titles: [&'static str; 3],
}

/// The languages of the titles, in the order of the columns.
const LANGUAGES: [&str; 3] = ["en", "ru", "ko"];

const LIST: &str = include_str!("../captures/samples.tsv");

macro_rules! files {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_bytes!(concat!("../captures/", $path)))),+]
    };
}

/// The files of the list; a test compares the two.
const FILES: &[(&str, &[u8])] = files![
    "http/basics.pcapng",
    "http/auth.pcapng",
    "http/cookies.pcapng",
    "tcp/handshake.pcapng",
    "dns/lookup.pcapng",
    "arp/ping.pcapng",
    "ipv6/plain.pcapng",
    "ip/fragments.pcapng",
    "http/graphql.pcapng",
    "http/oauth.pcapng",
];

impl Sample {
    /// The title in a language (`en`, `ru`, `ko`), in English for others.
    pub fn title(&self, language: &str) -> &'static str {
        let column = LANGUAGES.iter().position(|known| language.starts_with(known)).unwrap_or(0);
        self.titles[column]
    }

    /// The capture, for [`crate::source::Source::from_bytes`].
    pub fn contents(&self) -> Cow<'static, [u8]> {
        Cow::Borrowed(self.bytes)
    }
}

/// All of them, in the order in which they are best looked at.
pub fn all() -> impl Iterator<Item = Sample> {
    LIST.lines().skip(1).filter_map(row)
}

/// The one with this name.
pub fn named(name: &str) -> Option<Sample> {
    all().find(|sample| sample.name == name)
}

fn row(line: &'static str) -> Option<Sample> {
    let mut cells = line.split('\t');
    let (name, file) = (cells.next()?, cells.next()?);
    let titles = [cells.next()?, cells.next()?, cells.next()?];
    let (_, bytes) = FILES.iter().find(|(path, _)| *path == file)?;
    Some(Sample { name, file, bytes, titles })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Step};

    #[test]
    fn every_row_of_the_list_is_built_in_and_opens() {
        let samples: Vec<Sample> = all().collect();
        assert_eq!(samples.len(), LIST.lines().count() - 1);
        assert_eq!(samples.len(), FILES.len());
        for sample in samples {
            let source = Source::from_bytes(sample.name, sample.contents()).expect(sample.name);
            assert!(matches!(source.walker().next(), Step::Frame(_)), "{}", sample.name);
            assert_eq!(named(sample.name), Some(sample));
            for language in LANGUAGES {
                assert!(!sample.title(language).is_empty());
            }
            assert_ne!(sample.title("en"), sample.title("ko_KR.UTF-8"));
            assert_eq!(sample.title("de"), sample.title("en"));
        }
    }
}
