//! Explanations: for any field what it is, what *this* value means here, a usual mistake, and the specification; in three
//! languages, compiled in.
//!
//! The texts are Fluent files, `texts/LANGUAGE/PROTOCOL.ftl`. The key of a message is the filter name with dashes for dots
//! (`tcp-ack`). Its value is what the field is called in that language; its attributes are
//!
//! - `.what`: what the field is,
//! - `.here`: what this value means. It may use `$number` (the value, if it is one), `$value` (the value in words), `$bytes`
//!   (bytes on the wire), every field of the packet (`$tcp-len`), and what `facts` computes,
//! - `.mistake`: what is often believed and wrong,
//! - `.rfc`: where it is specified, if the field itself does not say so. In English only: it is the same everywhere.
//!
//! A message `KEY-is-VALUE` says what one value means (`http-response-code-is-404`): its `.what` stands before `.here`.
//! A field without a text is explained by that of the nearest name above it: `dns.srv` for `dns.srv.weight`.

mod book;
mod facts;
pub mod page;

pub use book::{MAX_VALUE, Words, word, word_with};

use fluent_bundle::FluentArgs;

use crate::base::Lang;
use crate::dissect::{Field, Item, View, show};

/// What is known of a field, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Its filter name.
    pub filter: &'static str,
    /// Its name on the wire and in the specification, English.
    pub label: &'static str,
    /// What it is called in the reader's language.
    pub name: String,
    /// What it is; empty where nothing was written.
    pub what: String,
    /// What this value means, a sentence or more each; empty without a packet.
    pub here: Vec<String>,
    /// A usual mistake; may be empty.
    pub mistake: String,
    /// Where it is specified: names of documents with sections; may be empty.
    pub specification: String,
    /// The name above, whose text this is, if the field has none of its own.
    pub inherited: Option<String>,
}

impl Explanation {
    /// Whether there is something to read.
    pub fn is_empty(&self) -> bool {
        self.what.is_empty() && self.here.is_empty()
    }

    /// All of it in one line: what this value means, else what the field is.
    pub fn short(&self) -> String {
        match self.here.first() {
            Some(here) => format!("{} — {here}", self.name),
            None if self.what.is_empty() => self.name.clone(),
            None => format!("{} — {}", self.name, self.what),
        }
    }
}

/// What a field is, apart from any packet.
pub fn field(lang: Lang, field: &'static Field) -> Explanation {
    explain(lang, field, None, &[])
}

/// What an item of a packet is, and what its value means there.
pub fn item(lang: Lang, view: &View<'_>, at: usize) -> Option<Explanation> {
    let item = view.tape.items().get(at)?;
    let mut value = String::new();
    show::words(&mut value, view, item);
    let arguments = facts::arguments(view, at, item, &value);
    Some(explain(lang, item.field, Some(&arguments), &choices(view, item)))
}

/// What the value may be called in the name of a message: as a number, as a word, as a header's name.
fn choices(view: &View<'_>, item: &Item) -> Vec<String> {
    let mut value = String::new();
    show::value(&mut value, view, item);
    if let crate::dissect::Value::Uint(number) = view.value(item) {
        return vec![number.to_string()];
    }
    if item.range.len == 0 && value.is_empty() || item.field.kind != crate::dissect::Kind::Text {
        return Vec::new();
    }
    // Of a header its name; of `text/html; charset=utf-8` and of `Basic QWxh` the first word.
    let first = value.split([':', ';', ' ', ',']).next().unwrap_or_default();
    let key: String = first.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect();
    if key.is_empty() { Vec::new() } else { vec![key.to_ascii_lowercase()] }
}

fn explain(lang: Lang, field: &'static Field, arguments: Option<&FluentArgs<'_>>, choices: &[String]) -> Explanation {
    let filter = facts::stands_for(field.filter, choices);
    let (name, found) = book::nearest(lang, filter);
    let part = |attribute: &str| book::format(lang, &name, Some(attribute), arguments).unwrap_or_default();
    let mut explanation = Explanation {
        filter: field.filter,
        label: field.label,
        name: book::format(lang, &name, None, arguments).filter(|_| found).unwrap_or_else(|| field.label.to_owned()),
        what: part("what"),
        here: Vec::new(),
        mistake: part("mistake"),
        specification: field.spec.to_owned(),
        inherited: None,
    };
    let own = book::key(filter) == name;
    if !own && found {
        explanation.inherited = Some(explanation.name);
        explanation.name = field.label.to_owned();
    }
    if let (Some(rfc), true) = (book::format(Lang::En, &name, Some("rfc"), None), own) {
        explanation.specification = rfc;
    }
    if let (Some(arguments), true) = (arguments, own) {
        let value = match arguments.get("value") {
            Some(fluent_bundle::FluentValue::String(value)) => value.as_ref(),
            _ => "",
        };
        let arguments = Some(arguments);
        for choice in choices {
            of_value(lang, &format!("{name}-is-{choice}"), arguments, &mut explanation);
        }
        // Where the value was explained it need not be repeated.
        let repeats = |here: &str| !explanation.here.is_empty() && here.trim_end_matches('.') == value;
        let here = book::format(lang, &name, Some("here"), arguments);
        let here = here.filter(|here| !here.is_empty() && !repeats(here));
        explanation.here.extend(here);
    }
    explanation
}

/// Adds what is said of one value.
fn of_value(lang: Lang, key: &str, arguments: Option<&FluentArgs<'_>>, explanation: &mut Explanation) {
    let Some(what) = book::format(lang, key, Some("what"), arguments) else { return };
    let name = book::format(lang, key, None, arguments).unwrap_or_default();
    explanation.here.push(if name.is_empty() { what } else { format!("{name}: {what}") });
    if let Some(mistake) = book::format(lang, key, Some("mistake"), arguments) {
        explanation.mistake = mistake;
    }
    if let Some(rfc) = book::format(Lang::En, key, Some("rfc"), None)
        && !explanation.specification.contains(&rfc)
    {
        explanation.specification = rfc;
    }
}

#[cfg(test)]
mod tests;
