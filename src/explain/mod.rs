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
//! A message `KEY-is-VALUE` says what one value means (`http-response-code-is-404`): its `.what` stands before `.here`. Of a
//! value with seconds (`max-age=600`, `Age: 30`) its own `.here` says it with them, in `$seconds`.
//! Fields that are the same thing as another, or one of a kind that many protocols have, share its texts: `texts/shared.tsv`.
//! A field without a text is explained by that of the nearest name above it: `dns.srv` for `dns.srv.weight`.

mod book;
mod facts;
pub mod page;
pub mod rows;
mod shared;
mod suite;

pub use book::{MAX_VALUE, Texts, Words, word, word_with};

use fluent_bundle::{FluentArgs, FluentValue};

use crate::base::Lang;
use crate::dissect::{Field, Item, Trouble, View, show};

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
    /// Whether what is said of the value is the value alone.
    pub bare: bool,
}

impl Explanation {
    /// Whether there is something to read.
    pub fn is_empty(&self) -> bool {
        self.what.is_empty() && self.here.is_empty()
    }

    /// All of it in one line: what this value means, else what the field is. The value alone is seen where the line stands.
    pub fn short(&self) -> String {
        match self.here.first().filter(|_| !self.bare || self.what.is_empty()) {
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
    let arguments = facts::arguments(lang, view, at, item, &said(view, item));
    Some(explain(lang, item.field, Some(&arguments), &choices(view, item)))
}

/// The value as texts repeat it: in words, but of a line its content alone.
fn said(view: &View<'_>, item: &Item) -> String {
    let mut value = String::new();
    if let (crate::dissect::Kind::Text, crate::dissect::Value::Text(_)) = (item.field.kind, view.value(item)) {
        show::value(&mut value, view, item);
    }
    if value.is_empty() {
        show::words(&mut value, view, item);
    }
    let end = value.trim_end_matches("\\r\\n").len();
    value.truncate(end);
    value
}

/// The same in a packet whose stream cannot be opened: the note on that says why, and what to do.
pub fn item_with(lang: Lang, view: &View<'_>, at: usize, trouble: Option<&Trouble>) -> Option<Explanation> {
    let mut explanation = item(lang, view, at)?;
    if explanation.filter == "tls.undecrypted" {
        explanation.here.extend(trouble.map(|trouble| self::trouble(lang, trouble)));
    }
    Some(explanation)
}

/// Why protected messages cannot be opened, and what to do about it.
pub fn trouble(lang: Lang, trouble: &Trouble) -> String {
    let values = [("name", trouble.name().into()), ("count", (trouble.count() as f64).into())];
    word_with(lang, trouble.key(), &values)
}

/// The same for a value that must not be shown: `mask` stands for it, and nothing is worked out from it.
pub fn masked(lang: Lang, view: &View<'_>, at: usize, mask: &str) -> Option<Explanation> {
    let item = view.tape.items().get(at)?;
    let mut arguments = FluentArgs::new();
    arguments.set("value", mask.to_owned());
    let mut choices = choices(view, item);
    choices.iter_mut().for_each(|choice| choice.seconds = None);
    Some(explain(lang, item.field, Some(&arguments), &choices))
}

/// A part of a value that has a text of its own.
struct Choice {
    /// What the value is called in the name of the message.
    key: String,
    /// The seconds that stand behind it: `max-age=600`, `Age: 30`.
    seconds: Option<i64>,
}

impl From<String> for Choice {
    fn from(key: String) -> Self {
        Self { key, seconds: None }
    }
}

/// What the value may be called in the name of a message: as a number, as a word, as a header's name.
fn choices(view: &View<'_>, item: &Item) -> Vec<Choice> {
    let mut value = String::new();
    show::value(&mut value, view, item);
    if let crate::dissect::Value::Uint(number) = view.value(item) {
        let grease = item.field.filter.starts_with("tls.") && is_grease(number);
        return vec![if grease { "grease".to_owned() } else { number.to_string() }.into()];
    }
    if item.range.len == 0 && value.is_empty() || item.field.kind != crate::dissect::Kind::Text {
        return Vec::new();
    }
    if item.field.filter == "http2.header.repr" {
        return vec![representation(&value).to_owned().into()];
    }
    if item.field.filter == "http.oauth.step" {
        return vec![in_key(&value).into()];
    }
    // Of a header its name; of `text/html; charset=utf-8` and of `Basic QWxh` the first word; of a list each.
    let elements = if LISTS.contains(&shared::of(item.field.filter).text) { MAX_ELEMENTS } else { 1 };
    let first = |element: &str| {
        let key = element.split([':', ';', ' ', '=']).find(|word| !word.is_empty()).map(in_key)?;
        Some(Choice { key, seconds: seconds(element) })
    };
    value.split(',').filter_map(first).take(elements).collect()
}

/// The number behind the last sign of a name with a value, before any further parameters.
fn seconds(element: &str) -> Option<i64> {
    let (_, number) = element.split(';').next()?.rsplit_once([':', '='])?;
    let number = number.trim_end_matches("\\r\\n").trim().trim_matches('"');
    number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A word as it may stand in the name of a message.
fn in_key(word: &str) -> String {
    let same = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c.to_ascii_lowercase() } else { '_' };
    word.chars().map(same).collect()
}

/// Fields whose value is a list, each element with its own meaning.
const LISTS: [&str; 3] = ["http.cache_control", "http.content_encoding", "http.connection"];
/// Elements of a list that are explained.
const MAX_ELEMENTS: usize = 6;

/// Numbers that mean nothing, by RFC 8701 §2.
fn is_grease(number: u64) -> bool {
    number <= 0xffff && number & 0x0f0f == 0x0a0a && number >> 8 == number & 0xff
}

/// Which form of RFC 7541 §6 the name of a representation means.
fn representation(name: &str) -> &'static str {
    let says = |word: &str| name.to_ascii_lowercase().contains(word);
    match () {
        () if says("incremental") => "incremental",
        () if says("without") => "without",
        () if says("never") => "never",
        () => "indexed",
    }
}

/// The texts about a header of this name: those of its own field, or those among the many headers without one.
fn header_texts(lang: Lang, name: &str) -> Option<String> {
    let field = match name {
        "content-length" => "content_length_header".to_owned(),
        "_status" | "status" => "response-code".to_owned(),
        "method" => "request-method".to_owned(),
        "path" => "request-uri".to_owned(),
        "authority" => "host".to_owned(),
        "scheme" => return Some("http2-headers-scheme".to_owned()),
        name => name.replace('-', "_"),
    };
    [format!("http-unknown_header-is-{name}"), format!("http-{field}")].into_iter().find(|key| book::has(lang, key))
}

fn explain(lang: Lang, field: &'static Field, arguments: Option<&FluentArgs<'_>>, choices: &[Choice]) -> Explanation {
    let shared = shared::of(field.filter);
    let (name, found) = book::nearest(lang, shared.text);
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
        bare: false,
    };
    let own = book::key(shared.text) == name;
    if !own && found {
        explanation.inherited = Some(explanation.name);
        explanation.name = field.label.to_owned();
    }
    if let (Some(rfc), true) = (book::format(Lang::En, &name, Some("rfc"), None), own) {
        explanation.specification = rfc;
    }
    let (Some(values), true) = (arguments, own) else { return explanation };
    if HEADER_LINES.contains(&field.filter) {
        for choice in choices {
            let Some(key) = header_texts(lang, &choice.key) else { continue };
            of_value(lang, &key, arguments, choice.seconds, &mut explanation);
        }
    } else if let Some(value) = shared.value {
        of_value(lang, &format!("{name}-is-{value}"), arguments, None, &mut explanation);
    } else {
        for choice in choices {
            let key = format!("{}-is-{}", book::key(shared.values), choice.key);
            of_value(lang, &key, arguments, choice.seconds, &mut explanation);
        }
    }
    let value = match values.get("value") {
        Some(fluent_bundle::FluentValue::String(value)) => value.as_ref(),
        _ => "",
    };
    // Where the value was explained it need not be repeated.
    let repeats = |here: &str| !explanation.here.is_empty() && here.trim_end_matches('.') == value;
    let here = book::format(lang, &name, Some("here"), arguments);
    let here = here.filter(|here| !here.is_empty() && !repeats(here));
    let alone = |here: &String| !value.is_empty() && here.trim_end_matches('.') == value.trim_end_matches('.');
    explanation.bare = explanation.here.is_empty() && here.as_ref().is_some_and(alone);
    explanation.here.extend(here);
    explanation
}

/// Fields that name a header: what it means is said where that header is.
const HEADER_LINES: [&str; 3] = ["http.request.line", "http.response.line", "http2.header.name"];

/// Adds what is said of one value; with the seconds that stand behind it, if the text has a form for them.
fn of_value(
    lang: Lang,
    key: &str,
    arguments: Option<&FluentArgs<'_>>,
    seconds: Option<i64>,
    explanation: &mut Explanation,
) {
    let Some(what) = book::format(lang, key, Some("what"), arguments) else { return };
    // Fields with texts of their own say in `.here` what any value of theirs means.
    let with_seconds = seconds.filter(|_| key.contains("-is-")).and_then(|seconds| {
        let mut values = FluentArgs::new();
        values.set("number", FluentValue::from(seconds as f64));
        values.set("seconds", facts::seconds(lang, seconds));
        book::format(lang, key, Some("here"), Some(&values))
    });
    let what = with_seconds.unwrap_or(what);
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
