//! What a setting may be: its kind, its value, and what is wrong with one that it cannot be.

use std::fmt::Write;
use std::ops::Range;

use crate::base::{likeness, safe_text};

/// The longest list that a setting may hold.
pub const MAX_LIST: usize = 64;

/// The value of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Truth(bool),
    /// A whole number.
    Whole(u64),
    /// One text.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

impl Value {
    /// Of texts.
    pub fn texts<S: Into<String>>(texts: impl IntoIterator<Item = S>) -> Self {
        Self::Texts(texts.into_iter().map(Into::into).collect())
    }

    /// As TOML writes it, in one line and with nothing that could command a terminal.
    pub fn literal(&self) -> String {
        match self {
            Self::Truth(truth) => truth.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Text(text) => quoted(text),
            Self::Texts(texts) => {
                let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
                format!("[{}]", texts.join(", "))
            }
        }
    }

    /// As JSON.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Truth(truth) => (*truth).into(),
            Self::Whole(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Texts(texts) => texts.clone().into(),
        }
    }
}

/// A text as a basic string of TOML (v1.1 §String).
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if safe_text::is_unsafe(letter) && u32::from(letter) > 0xffff => {
                let _ = write!(out, "\\U{:08x}", u32::from(letter));
            }
            letter if safe_text::is_unsafe(letter) => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// What is wrong with a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// What, to be put behind the name of the setting: `cannot be "x"`.
    pub what: String,
    /// What may have been meant, or what there is.
    pub hint: Option<String>,
    /// The wrong part of a text, in bytes.
    pub part: Option<Range<usize>>,
}

impl Wrong {
    /// A wrong value.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), ..Self::default() }
    }

    /// The same with advice.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// Whether a text can be the value of a setting.
pub type Check = fn(&str) -> Result<(), Wrong>;

/// What a setting may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Yes or no.
    Truth,
    /// A whole number of something, from the least to the most.
    Whole(u64, u64, &'static str),
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// A text; in words, what it is.
    Text(&'static str, Check),
    /// A list of texts; in words, what each is.
    Texts(&'static str, Check),
}

impl Kind {
    /// What is needed, in words.
    pub fn needed(self) -> String {
        match self {
            Self::Truth => "true or false".to_owned(),
            Self::Whole(least, most, unit) => {
                let of = if unit.is_empty() { String::new() } else { format!(" of {unit}") };
                format!("a whole number{of} from {least} to {most}")
            }
            Self::Word(words) => {
                let words: Vec<String> = words().into_iter().map(quoted).collect();
                format!("one of {}", words.join(" "))
            }
            Self::Text(what, _) => what.to_owned(),
            Self::Texts(what, _) => format!("a list [ ] of texts, each {what}"),
        }
    }

    /// Whether a value of the right type can be the value.
    pub fn check(self, value: &Value) -> Result<(), Wrong> {
        match (self, value) {
            (Self::Truth, Value::Truth(_)) => Ok(()),
            (Self::Whole(least, most, _), Value::Whole(number)) if (least..=most).contains(number) => Ok(()),
            (Self::Word(words), Value::Text(word)) => one_of(word, &words()),
            (Self::Text(_, check), Value::Text(text)) => check(text),
            (Self::Texts(_, check), Value::Texts(texts)) => {
                if texts.len() > MAX_LIST {
                    return Err(Wrong::new(format!("has more than {MAX_LIST} parts")));
                }
                texts.iter().try_for_each(|text| check(text))
            }
            _ => Err(Wrong::new(format!("needs {}", self.needed()))),
        }
    }

    /// The value that a word means, as it is given on the command line.
    pub fn parse(self, word: &str) -> Result<Value, Wrong> {
        let wrong = || Wrong::new(format!("needs {}", self.needed()));
        let value = match self {
            Self::Truth => match word.to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" | "1" => Value::Truth(true),
                "false" | "no" | "off" | "0" => Value::Truth(false),
                _ => return Err(wrong()),
            },
            Self::Whole(..) => Value::Whole(word.trim().parse().map_err(|_| wrong())?),
            Self::Word(_) | Self::Text(..) => Value::Text(word.to_owned()),
            Self::Texts(..) => Value::texts(word.split(',').map(str::trim).filter(|part| !part.is_empty())),
        };
        self.check(&value).map(|()| value)
    }
}

/// Whether a word is one of those there are.
pub fn one_of(word: &str, words: &[&str]) -> Result<(), Wrong> {
    if words.contains(&word) {
        return Ok(());
    }
    let near = likeness::near(word, words.iter().copied(), 1);
    let hint = match near.first() {
        Some(near) => format!("did you mean  {near} ?"),
        None => format!("there are: {}", words.join(", ")),
    };
    Err(Wrong::new(format!("cannot be {}", quoted(word))).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_so_that_they_can_be_read_again() {
        for text in ["", "a\"b\\c", "\x1b[31m\n\u{202e}", "한국 й", "\u{e0001}"] {
            let literal = quoted(text);
            assert!(!literal.contains(safe_text::is_unsafe), "{literal:?}");
            let read: toml::Table = toml::from_str(&format!("a = {literal}")).unwrap();
            assert_eq!(read["a"].as_str(), Some(text));
        }
    }

    #[test]
    fn words_are_understood_by_kind() {
        let kind = Kind::Whole(1, 9, "MiB");
        assert_eq!(kind.parse("7"), Ok(Value::Whole(7)));
        assert_eq!(kind.parse("10").unwrap_err().what, "needs a whole number of MiB from 1 to 9");
        assert_eq!(kind.parse("x").unwrap_err().what, "needs a whole number of MiB from 1 to 9");
        assert_eq!(Kind::Truth.parse("off"), Ok(Value::Truth(false)));
        assert_eq!(Kind::Truth.parse("maybe").unwrap_err().what, "needs true or false");
        let word = Kind::Word(|| vec!["default", "dark"]);
        let wrong = word.parse("dakr").unwrap_err();
        assert_eq!((wrong.what.as_str(), wrong.hint.as_deref()), ("cannot be \"dakr\"", Some("did you mean  dark ?")));
        assert_eq!(word.parse("x").unwrap_err().hint.as_deref(), Some("there are: default, dark"));
        let list = Kind::Texts("a name", |_| Ok(()));
        assert_eq!(list.parse("a, b,,c"), Ok(Value::texts(["a", "b", "c"])));
        let long = vec!["x"; MAX_LIST + 1].join(",");
        assert!(list.parse(&long).is_err());
    }
}
