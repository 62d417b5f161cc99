//! A configuration file: TOML into values, each mistake with its line and column. One mistake costs one setting: the others
//! are understood all the same.

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::keys::{self, KEYS, Key};
use super::lists;
use super::value::{Kind, Value, Wrong, quoted};
use crate::base::likeness;
use crate::export::columns::Column;
use crate::tui::coloring::ColorRule;

/// Profiles that a file may have.
pub const MAX_PROFILES: usize = 64;
/// Mistakes that are told.
pub const MAX_PROBLEMS: usize = 32;

/// Line and column, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is in the file.
    pub place: Option<Place>,
    /// What is wrong.
    pub what: String,
    /// What may have been meant, or what there is.
    pub hint: Option<String>,
}

/// What the file, or one of its profiles, sets.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Settings.
    pub values: Vec<(&'static Key, Value, Place)>,
    /// Rules that colour rows.
    pub colors: Option<(Vec<ColorRule>, Place)>,
    /// Columns that are added.
    pub columns: Option<(Vec<Column>, Place)>,
}

/// A file that was understood as far as it can be.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What stands outside of profiles.
    pub main: Layer,
    /// The profiles.
    pub profiles: Vec<(String, Layer)>,
    /// The profile that the file itself chooses.
    pub profile: Option<(String, Place)>,
    /// Mistakes in the order of their places.
    pub problems: Vec<Problem>,
}

impl Document {
    /// Understands a file. What is no TOML at all sets nothing.
    pub fn parse(text: &str) -> Self {
        let mut document = Self::default();
        let mut reader = Reader { text, problems: Vec::new() };
        match DeTable::parse(text) {
            Ok(table) => reader.document(table.get_ref(), &mut document),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let what = error.message().lines().next().unwrap_or("this is no TOML").to_owned();
                reader.problem(at, what, None);
            }
        }
        document.problems = reader.problems;
        document.problems.sort_by_key(|problem| problem.place);
        document
    }
}

/// A table that is being read, with the name it has in messages.
pub(super) type Entry<'t, 'i> = (&'t Spanned<toml::de::DeString<'i>>, &'t Spanned<DeValue<'i>>);

/// Reads the parts of a file and keeps what is wrong with them.
pub(super) struct Reader<'t> {
    text: &'t str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The line and column of a byte.
    pub(super) fn place(&self, at: usize) -> Place {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Place { line, column: before.get(start..).unwrap_or_default().chars().count() + 1 }
    }

    /// Keeps a mistake.
    pub(super) fn problem(&mut self, at: usize, what: String, hint: Option<String>) {
        if self.problems.len() < MAX_PROBLEMS {
            let place = Some(self.place(at));
            self.problems.push(Problem { place, what, hint });
        }
    }

    /// Keeps what is wrong with the value of a setting, at the wrong part of its text where that can be found.
    pub(super) fn wrong(&mut self, name: &str, value: &Spanned<DeValue<'_>>, wrong: Wrong) {
        let span = value.span();
        let written = self.text.get(span.clone()).unwrap_or_default();
        // A text with escapes is longer in the file than it is.
        let is_plain = written.starts_with(['"', '\'']) && !written.contains('\\') && !written.contains('\n');
        let at = match wrong.part {
            Some(part) if is_plain => span.start + 1 + part.start,
            _ => span.start,
        };
        self.problem(at.min(span.end), format!("{name} {}", wrong.what), wrong.hint);
    }

    fn document(&mut self, table: &DeTable<'_>, document: &mut Document) {
        let (choices, rest): (Vec<Entry<'_, '_>>, Vec<_>) =
            table.iter().partition(|(key, _)| matches!(key.get_ref().as_ref(), "profile" | "profiles"));
        document.main = self.layer(&rest, true);
        for (key, value) in choices {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("profile", DeValue::String(name)) => {
                    document.profile = Some((name.to_string(), self.place(value.span().start)));
                }
                ("profile", _) => self.wrong("profile", value, Wrong::new("needs the name of one of [profiles]")),
                (_, DeValue::Table(profiles)) => self.profiles(profiles, document),
                _ => self.wrong("profiles", value, Wrong::new("needs tables: [profiles.NAME.interface]")),
            }
        }
        if let Some((name, place)) = &document.profile
            && !document.profiles.iter().any(|(other, _)| other == name)
        {
            let known: Vec<&str> = document.profiles.iter().map(|(name, _)| name.as_str()).collect();
            let (what, hint) = no_profile(name, &known);
            self.problems.push(Problem { place: Some(*place), what, hint: Some(hint) });
            document.profile = None;
        }
    }

    fn profiles(&mut self, profiles: &DeTable<'_>, document: &mut Document) {
        for (name, value) in profiles {
            match value.get_ref() {
                _ if document.profiles.len() >= MAX_PROFILES => {
                    return self.problem(
                        name.span().start,
                        format!("there are more than {MAX_PROFILES} profiles"),
                        None,
                    );
                }
                DeValue::Table(table) => {
                    let entries: Vec<Entry<'_, '_>> = table.iter().collect();
                    let layer = self.layer(&entries, false);
                    document.profiles.push((name.get_ref().to_string(), layer));
                }
                _ => {
                    let name = format!("profiles.{}", name.get_ref());
                    self.wrong(&name, value, Wrong::new("needs tables, such as [profiles.NAME.interface]"));
                }
            }
        }
    }

    /// What the file or a profile sets.
    fn layer(&mut self, entries: &[Entry<'_, '_>], outside: bool) -> Layer {
        let mut layer = Layer::default();
        for (key, value) in entries {
            let (name, place) = (key.get_ref().as_ref(), self.place(key.span().start));
            match (name, value.get_ref()) {
                ("colors", DeValue::Array(array)) => layer.colors = Some((lists::colors(self, array), place)),
                ("columns", DeValue::Array(array)) => layer.columns = Some((lists::columns(self, array), place)),
                ("colors" | "columns", _) => {
                    self.wrong(name, value, Wrong::new(format!("needs tables, each begun by [[{name}]]")));
                }
                (name, DeValue::Table(table)) if keys::tables().contains(&name) => self.table(name, table, &mut layer),
                (name, _) if keys::tables().contains(&name) => {
                    self.wrong(name, value, Wrong::new(format!("needs a table, begun by [{name}]")));
                }
                _ => self.unknown_table(key, outside),
            }
        }
        layer
    }

    fn unknown_table(&mut self, key: &Spanned<toml::de::DeString<'_>>, outside: bool) {
        let name = key.get_ref().as_ref();
        let more: &[&str] =
            if outside { &["colors", "columns", "profile", "profiles"] } else { &["colors", "columns"] };
        let known: Vec<&str> = keys::tables().into_iter().chain(more.iter().copied()).collect();
        let hint = match (elsewhere(name), likeness::near(name, known.iter().copied(), 1).first()) {
            (_, Some(near)) => format!("did you mean  {near} ?"),
            (Some(full), None) => format!("did you mean  {full} ?"),
            (None, None) => format!("there are: {}", known.join(", ")),
        };
        self.problem(key.span().start, format!("there is no setting {}", bare(name)), Some(hint));
    }

    fn table(&mut self, table: &str, entries: &DeTable<'_>, layer: &mut Layer) {
        for (own, value) in entries {
            let name = format!("{table}.{}", own.get_ref());
            let Some(key) = keys::named(&name) else {
                let siblings = KEYS.iter().filter(|key| key.table() == table).map(Key::own_name);
                let near = likeness::near(own.get_ref(), siblings.clone(), 1);
                let hint = match (near.first(), elsewhere(own.get_ref())) {
                    (Some(near), _) => format!("did you mean  {near} ?"),
                    (None, Some(full)) => format!("did you mean  {full} ?"),
                    (None, None) => format!("there are: {}", siblings.collect::<Vec<_>>().join(", ")),
                };
                self.problem(
                    own.span().start,
                    format!("there is no setting {table}.{}", bare(own.get_ref())),
                    Some(hint),
                );
                continue;
            };
            let place = self.place(own.span().start);
            match typed(key.kind, value.get_ref()).and_then(|value| key.kind.check(&value).map(|()| value)) {
                Ok(value) => layer.values.push((key, value, place)),
                Err(wrong) => self.wrong(key.name, value, wrong),
            }
        }
    }

    /// The texts of an array of tables: each a name that is known, with its value.
    pub(super) fn entry<'d, 'i>(
        &mut self,
        list: &str,
        known: &[&str],
        value: &'d Spanned<DeValue<'i>>,
    ) -> Option<Vec<(&'d str, &'d Spanned<DeValue<'i>>)>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong(list, value, Wrong::new(format!("needs tables, each begun by [[{list}]]")));
            return None;
        };
        let mut entries = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                entries.push((name, value));
                continue;
            }
            let hint = match likeness::near(name, known.iter().copied(), 1).first() {
                Some(near) => format!("did you mean  {near} ?"),
                None => format!("there are: {}", known.join(", ")),
            };
            self.problem(key.span().start, format!("{list} has no {}", bare(name)), Some(hint));
        }
        Some(entries)
    }
}

/// What is said of a profile that there is not, and what there is.
pub fn no_profile(name: &str, known: &[&str]) -> (String, String) {
    let hint = match (likeness::near(name, known.iter().copied(), 1).first(), known) {
        (Some(near), _) => format!("did you mean  {near} ?"),
        (None, []) => "the configuration has no profiles; one begins so: [profiles.NAME.interface]".to_owned(),
        (None, known) => format!("there are: {}", known.join(", ")),
    };
    (format!("there is no profile {}", bare(name)), hint)
}

/// A name as it is, if it can be one without quotes, else in quotes.
fn bare(name: &str) -> String {
    let is_bare = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_bare { name.to_owned() } else { quoted(name) }
}

/// The setting that has this own name in some table.
fn elsewhere(own: &str) -> Option<&'static str> {
    KEYS.iter().find(|key| key.own_name() == own).map(|key| key.name)
}

/// A value of TOML as one of the kind.
fn typed(kind: Kind, value: &DeValue<'_>) -> Result<Value, Wrong> {
    let wrong = || Wrong::new(format!("needs {}, and this is {}", kind.needed(), described(value)));
    Ok(match (kind, value) {
        (Kind::Truth, DeValue::Boolean(truth)) => Value::Truth(*truth),
        (Kind::Whole(..), DeValue::Integer(number)) => {
            let number = u64::from_str_radix(number.as_str(), number.radix());
            Value::Whole(number.map_err(|_| Wrong::new(format!("needs {}", kind.needed())))?)
        }
        (Kind::Word(_) | Kind::Text(..), DeValue::String(text)) => Value::Text(text.to_string()),
        (Kind::Texts(..), DeValue::Array(array)) => Value::Texts(texts(array).ok_or_else(wrong)?),
        _ => return Err(wrong()),
    })
}

fn texts(array: &DeArray<'_>) -> Option<Vec<String>> {
    array.iter().map(|part| part.get_ref().as_str().map(str::to_owned)).collect()
}

/// What a value of TOML is, in words.
pub(super) fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
