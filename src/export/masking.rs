//! Secrets made unreadable in what is exported. What is secret, [`secrets`] says; here it becomes a word that is the same
//! for the same secret within a run, and is found again wherever else it stands: raw, percent-encoded or in Base64.
//!
//! The words come from a keyed hash whose key is random and never leaves the run, so that not even a short password can be
//! found by trying.

mod echoes;

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use hashbrown::HashSet;

use crate::protocols::credentials::secrets;
use echoes::Echoes;

/// Secrets of earlier exchanges that are recognised where nothing names them. Later ones are only found in their own
/// exchange.
pub const MAX_REMEMBERED: usize = 1 << 20;
/// Shorter secrets are masked where a name says that they are secret, and not looked for elsewhere: they would be found in
/// the middle of words.
pub const SHORTEST_ECHO: usize = 6;
/// Secrets of one exchange that are looked for in all of it.
pub const MAX_ECHOES: usize = 4096;

/// Makes secrets unreadable.
pub struct Masker {
    show: bool,
    key: RandomState,
    remembered: HashSet<u64, foldhash::fast::RandomState>,
    masked: u64,
}

/// Where bytes come from, which says what of them is secret.
#[derive(Clone, Copy, Debug)]
pub enum Place<'p> {
    /// The value of the header with this name.
    Header(&'p str),
    /// A URL or the target of a request.
    Url,
    /// A body of this content type.
    Body(&'p str),
    /// A body that is no text (an image): only what is known to be secret is looked for.
    Opaque,
    /// Words about a message.
    Text,
}

impl Masker {
    /// With `show` nothing is masked.
    pub fn new(show: bool) -> Self {
        Self { show, key: RandomState::new(), remembered: HashSet::default(), masked: 0 }
    }

    /// Whether secrets are left as they are.
    pub fn shows(&self) -> bool {
        self.show
    }

    /// Places that were masked so far.
    pub fn masked(&self) -> u64 {
        self.masked
    }

    /// Learns the secrets of an exchange from all its parts, before any of them is masked.
    pub fn learn<'p>(&mut self, parts: impl IntoIterator<Item = (Place<'p>, &'p [u8])>) -> Scope {
        let mut echoes = Echoes::default();
        if self.show {
            return Scope(echoes);
        }
        for (place, bytes) in parts {
            for range in judged(place, bytes) {
                let secret = bytes.get(range).unwrap_or_default();
                for form in echoes::forms(secret).into_iter().filter(|form| is_telling(place, form)) {
                    if form.len() >= SHORTEST_ECHO && self.remembered.len() < MAX_REMEMBERED {
                        self.remembered.insert(self.hash(&form));
                    }
                    echoes.add(form);
                }
            }
        }
        Scope(echoes)
    }

    /// The bytes with their secrets masked.
    pub fn mask<'b>(&mut self, scope: &Scope, place: Place<'_>, bytes: &'b [u8]) -> Cow<'b, [u8]> {
        if self.show {
            return Cow::Borrowed(bytes);
        }
        let mut ranges = judged(place, bytes);
        scope.0.find(bytes, &mut ranges);
        echoes::words(bytes, |word| self.remembered.contains(&self.hash(word)), &mut ranges);
        let ranges = tidy(ranges);
        if ranges.is_empty() {
            return Cow::Borrowed(bytes);
        }
        let json = matches!(place, Place::Body(_));
        let mut out = Vec::with_capacity(bytes.len());
        let mut at = 0;
        for range in ranges {
            out.extend_from_slice(bytes.get(at..range.start).unwrap_or_default());
            let secret = bytes.get(range.clone()).unwrap_or_default();
            // A number of JSON becomes a string, so that the text stays JSON.
            let bare = json && is_bare_number(bytes, &range);
            out.extend_from_slice(if bare { b"\"" } else { b"" });
            out.extend_from_slice(self.token(secret).as_bytes());
            out.extend_from_slice(if bare { b"\"" } else { b"" });
            at = range.end;
            self.masked = self.masked.saturating_add(1);
        }
        out.extend_from_slice(bytes.get(at..).unwrap_or_default());
        Cow::Owned(out)
    }

    /// The same for text.
    pub fn mask_text(&mut self, scope: &Scope, place: Place<'_>, text: &str) -> String {
        String::from_utf8_lossy(&self.mask(scope, place, text.as_bytes())).into_owned()
    }

    /// The word that stands for a secret.
    pub fn token(&self, secret: &[u8]) -> String {
        let plain = echoes::plain(secret);
        format!("masked-{:012x}", self.hash(&plain) >> 16)
    }

    fn hash(&self, secret: &[u8]) -> u64 {
        self.key.hash_one(secret)
    }
}

/// The secrets of one exchange.
pub struct Scope(Echoes);

impl Scope {
    /// Whether the bytes hold one of them, in any form.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let mut ranges = Vec::new();
        self.0.find(bytes, &mut ranges);
        !ranges.is_empty()
    }
}

/// Whether a secret is worth to be looked for elsewhere. Cookies hold common words too (`lang=english`), which would be
/// masked all over the text.
fn is_telling(place: Place<'_>, secret: &[u8]) -> bool {
    let cookie = matches!(place, Place::Header(name) if name.to_ascii_lowercase().contains("cookie"));
    !cookie || secret.len() >= 12 || !secret.iter().all(u8::is_ascii_alphabetic)
}

/// The places that are secret by what stands around them.
fn judged(place: Place<'_>, bytes: &[u8]) -> Vec<Range<usize>> {
    match place {
        Place::Header(name) => secrets::in_header(name, bytes),
        Place::Url => secrets::in_url(bytes),
        Place::Body(media) => secrets::in_body(media, bytes),
        Place::Text => secrets::in_text(bytes),
        Place::Opaque => Vec::new(),
    }
}

/// Whether a range is a number of JSON: digits without quotes around them, after a colon, comma or bracket.
fn is_bare_number(bytes: &[u8], range: &Range<usize>) -> bool {
    let inside = bytes.get(range.clone()).unwrap_or_default();
    let number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
    let before = bytes.get(..range.start).unwrap_or_default().trim_ascii_end().last();
    let after = bytes.get(range.end..).unwrap_or_default().trim_ascii_start().first();
    inside.iter().all(number)
        && matches!(before, Some(b':' | b',' | b'['))
        && matches!(after, None | Some(b',' | b'}' | b']'))
}

/// In order, none within another.
fn tidy(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut tidy: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match tidy.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => tidy.push(range),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(parts: &[(Place<'_>, &str)], place: Place<'_>, text: &str) -> String {
        let mut masker = Masker::new(false);
        let scope = masker.learn(parts.iter().map(|(place, text)| (*place, text.as_bytes())));
        let token = masker.token(b"correct-horse");
        let masked = String::from_utf8(masker.mask(&scope, place, text.as_bytes()).into_owned()).unwrap();
        masked.replace(&token, "TOKEN")
    }

    const LOGIN: (Place<'_>, &str) = (Place::Body("application/json"), r#"{"password":"correct-horse","pin":1234}"#);

    #[test]
    fn a_secret_has_one_word_wherever_it_stands() {
        assert_eq!(mask(&[LOGIN], Place::Text, "hello correct-horse"), "hello TOKEN");
        assert_eq!(mask(&[LOGIN], Place::Url, "/x?password=correct%2Dhorse&a=b"), "/x?password=TOKEN&a=b");
        assert_eq!(mask(&[LOGIN], Place::Header("X-Debug"), "got correct%2dhorse."), "got TOKEN.");
        let body = mask(&[LOGIN], LOGIN.0, LOGIN.1);
        assert!(body.starts_with(r#"{"password":"TOKEN","pin":"masked-"#) && body.ends_with("\"}"), "{body}");
        assert!(serde_json::from_str::<serde_json::Value>(&body).is_ok());
    }

    #[test]
    fn base64_around_a_secret_hides_nothing() {
        use base64::prelude::*;
        for before in ["", "x", "xy", "user:"] {
            let coded = BASE64_STANDARD.encode(format!("{before}correct-horse and more"));
            let masked = mask(&[LOGIN], Place::Text, &format!("data {coded} end"));
            assert!(!masked.contains(&coded[4..12]) && masked.ends_with(" end"), "{masked}");
        }
        // The name and password of Basic, decoded by somebody and echoed.
        let basic = format!("Basic {}", BASE64_STANDARD.encode("ivan:open sesame"));
        let masked = mask(&[(Place::Header("Authorization"), &basic)], Place::Text, "ivan said open sesame");
        assert!(masked.starts_with("ivan said masked-"), "{masked}");
    }

    #[test]
    fn secrets_of_earlier_exchanges_are_known() {
        let mut masker = Masker::new(false);
        let _ = masker.learn([(Place::Header("Set-Cookie"), &b"sid=abcdef123456; Path=/"[..])]);
        let later = masker.learn([]);
        let masked = masker.mask(&later, Place::Text, b"session abcdef123456 again").into_owned();
        assert!(masked.starts_with(b"session masked-"));
        assert_eq!(masker.masked(), 1);
    }

    #[test]
    fn nothing_is_changed_when_secrets_are_shown() {
        let mut masker = Masker::new(true);
        let scope = masker.learn([(LOGIN.0, LOGIN.1.as_bytes())]);
        assert_eq!(&*masker.mask(&scope, LOGIN.0, LOGIN.1.as_bytes()), LOGIN.1.as_bytes());
    }

    #[test]
    fn words_differ_between_runs_and_between_secrets() {
        let (one, other) = (Masker::new(false), Masker::new(false));
        assert_ne!(one.token(b"a"), one.token(b"b"));
        assert_ne!(one.token(b"a"), other.token(b"a"));
        assert_eq!(one.token(b"a%20b"), one.token(b"a b"));
    }
}
