//! The values that texts of a story are made with, and how they are read from packets.

use crate::base::{Delta, FrameId, safe_text};
use crate::dissect::{Item, Value, View, show};

/// Characters of a value that a step repeats.
pub const MAX_VALUE: usize = 72;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A number, which may choose a plural.
    Number(u64),
    /// Words as they are, safe to show.
    Words(String),
    /// How long something took.
    Span(Delta),
}

impl From<u64> for Fact {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}
impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}
impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}
impl From<FrameId> for Fact {
    fn from(frame: FrameId) -> Self {
        Self::Number(frame.number())
    }
}
impl From<&str> for Fact {
    fn from(words: &str) -> Self {
        Self::Words(short(words))
    }
}
impl From<String> for Fact {
    fn from(words: String) -> Self {
        Self::Words(short(&words))
    }
}
impl From<Delta> for Fact {
    fn from(span: Delta) -> Self {
        Self::Span(span)
    }
}

/// A text that is safe to show and not too long.
pub fn short(text: &str) -> String {
    let shown = safe_text::shown(text);
    match shown.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", shown.get(..end).unwrap_or_default()),
        None => shown.into_owned(),
    }
}

/// Named values, each name once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(Vec<(&'static str, Fact)>);

impl Facts {
    /// These and one more; it replaces one of the same name.
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        let fact = fact.into();
        match self.0.iter_mut().find(|(own, _)| *own == name) {
            Some((_, own)) => *own = fact,
            None => self.0.push((name, fact)),
        }
        self
    }

    /// The same for a value that may not be there.
    pub fn maybe(self, name: &'static str, fact: Option<impl Into<Fact>>) -> Self {
        match fact {
            Some(fact) => self.with(name, fact),
            None => self,
        }
    }

    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, fact)| fact)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Fact)> {
        self.0.iter().map(|(name, fact)| (*name, fact))
    }
}

/// The items with a filter name.
pub fn items<'v>(view: &View<'v>, filter: &'static str) -> impl Iterator<Item = &'v Item> {
    view.tape.items().iter().filter(move |item| item.field.filter == filter)
}

/// The number of the first item with a filter name.
pub fn number(view: &View<'_>, filter: &'static str) -> Option<u64> {
    items(view, filter).find_map(|item| as_number(view, item))
}

/// All numbers with a filter name.
pub fn numbers(view: &View<'_>, filter: &'static str) -> Vec<u64> {
    items(view, filter).filter_map(|item| as_number(view, item)).collect()
}

fn as_number(view: &View<'_>, item: &Item) -> Option<u64> {
    match view.value(item) {
        Value::Uint(number) | Value::Frame(number) => Some(number),
        Value::Int(number) => u64::try_from(number).ok(),
        Value::Bool(truth) => Some(u64::from(truth)),
        _ => None,
    }
}

/// The value of the first item with a filter name, as filters write it.
pub fn value(view: &View<'_>, filter: &'static str) -> Option<String> {
    items(view, filter).next().map(|item| value_of(view, item))
}

/// The value of an item.
pub fn value_of(view: &View<'_>, item: &Item) -> String {
    let mut out = String::new();
    show::value(&mut out, view, item);
    out
}

/// The value of the first item with a filter name, in words: its name, without the number behind it.
pub fn named(view: &View<'_>, filter: &'static str) -> Option<String> {
    let item = items(view, filter).next()?;
    let mut out = String::new();
    show::words(&mut out, view, item);
    Some(out.split(" (").next().unwrap_or_default().to_owned())
}
