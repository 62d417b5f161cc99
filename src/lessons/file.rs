//! The file of a lesson: TOML, read into its parts, every mistake with its line, its key and what was expected.
//!
//! ```toml
//! capture = "tcp/handshake.pcapng"        # a built-in capture, or a file beside the lesson; another may be given when it runs
//! title = { en = "…", ru = "…", ko = "…" } # every text in one language at least
//! about = { en = "…" }                     # optional: what it is about
//! within = "tcp.stream == 0"               # optional: all steps select within this filter
//!
//! [[step]]
//! title = { en = "…" }
//! text = { en = "Packet {frame.number} …" } # expressions in braces are evaluated in the selected packet; {{ and }} are braces
//! select = "tcp.flags.syn == 1"            # optional: a display filter; the first packet that passes is the step's
//! nth = 2                                  # optional: not the first but the second that passes
//! after = true                             # optional: only packets after that of the step before
//! field = "tcp.flags"                      # optional: the field to look at
//!
//! [[step.question]]
//! ask = { en = "…" }
//! answer = "tcp.ack"                       # an expression: a field, or a calculation with fields; its first value is right
//! hint = { en = "…" }                      # optional
//! how = { en = "{tcp.seq} + 1 = {tcp.ack}" } # optional: how the answer comes about
//! ```

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::analysis::registry;
use crate::base::Lang;
use crate::filter::{Expression, Filter};

/// Bytes of a lesson file.
pub const MAX_FILE: usize = 1 << 20;
/// Steps of a lesson.
pub const MAX_STEPS: usize = 100;
/// Questions of a step.
pub const MAX_QUESTIONS: usize = 10;

/// A lesson.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// The name of its file, without ending.
    pub name: String,
    /// Its capture, as the file names it.
    pub capture: String,
    /// What it is called.
    pub title: Text,
    /// What it is about.
    pub about: Text,
    /// What all its steps select within.
    pub within: Option<String>,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is called.
    pub title: Text,
    /// What it says.
    pub text: Text,
    /// What its packet passes, within what the lesson selects within; none has no packet.
    pub select: Option<Filter>,
    /// The line of its filter.
    pub line: usize,
    /// Which of those that pass, from 1.
    pub nth: u64,
    /// Only packets after that of the step before.
    pub after: bool,
    /// The filter name of the field to look at; empty for none.
    pub field: &'static str,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked.
    pub ask: Text,
    /// What is right.
    pub answer: Expression,
    /// The expression as it was written.
    pub written: String,
    /// Its line.
    pub line: usize,
    /// What helps.
    pub hint: Text,
    /// How the answer comes about.
    pub how: Text,
}

/// A text in up to three languages, cut into what is written and what is evaluated.
#[derive(Clone, Debug, Default)]
pub struct Text {
    languages: [Option<Vec<Piece>>; 3],
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub enum Piece {
    /// As it stands.
    Words(String),
    /// The first value of an expression.
    Value(Expression, String),
}

impl Text {
    /// Whether no language has it.
    pub fn is_empty(&self) -> bool {
        self.languages.iter().all(Option::is_none)
    }

    /// Whether a language has it itself.
    pub fn has(&self, lang: Lang) -> bool {
        self.languages.get(lang as usize).is_some_and(Option::is_some)
    }

    /// Its pieces in a language, else in English, else in any.
    pub fn pieces(&self, lang: Lang) -> &[Piece] {
        let own = self.languages.get(lang as usize).and_then(Option::as_ref);
        own.or_else(|| self.languages.iter().flatten().next()).map(Vec::as_slice).unwrap_or_default()
    }

    /// The text where nothing is to be evaluated in it.
    pub fn plain(&self, lang: Lang) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Value(_, written) => format!("{{{written}}}"),
        };
        self.pieces(lang).iter().map(words).collect()
    }

    /// All expressions in it.
    pub fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.languages.iter().flatten().flatten().filter_map(|piece| match piece {
            Piece::Value(expression, _) => Some(expression),
            Piece::Words(_) => None,
        })
    }
}

/// A mistake in a lesson file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {key}: {problem}")]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The key, with the tables around it; empty where the file is no TOML.
    pub key: String,
    /// What is wrong and what was expected.
    pub problem: String,
}

impl Lesson {
    /// Reads a lesson.
    pub fn read(name: &str, source: &str) -> Result<Self, Fault> {
        if source.len() > MAX_FILE {
            return Err(Fault {
                line: 1,
                key: String::new(),
                problem: format!("a lesson has at most {MAX_FILE} bytes"),
            });
        }
        let file = File { source };
        let table = DeTable::parse(source).map_err(|error| {
            let line = error.span().map_or(1, |span| file.line(span.start));
            Fault { line, key: "TOML".to_owned(), problem: error.message().to_owned() }
        })?;
        let span = table.span();
        let root = Part { file: &file, table: table.get_ref(), key: String::new(), at: span.start };
        root.only(&["capture", "title", "about", "within", "step"])?;
        let within = root.words("within")?;
        if let Some((text, at)) = &within {
            root.filter("within", text, *at)?;
        }
        let within = within.map(|(text, _)| text);
        let (capture, _) = root.needed("capture", "the name of a capture in quotes")?;
        let steps = root.tables("step")?;
        if steps.is_empty() || steps.len() > MAX_STEPS {
            return Err(root.fault(
                "step",
                None,
                format!("a lesson has 1 to {MAX_STEPS} tables [[step]], not {}", steps.len()),
            ));
        }
        Ok(Self {
            name: name.to_owned(),
            capture,
            title: root.text("title", true)?,
            about: root.text("about", false)?,
            steps: steps.iter().map(|step| step.step(within.as_deref())).collect::<Result<_, _>>()?,
            within,
        })
    }
}

struct File<'f> {
    source: &'f str,
}

impl File<'_> {
    fn line(&self, at: usize) -> usize {
        self.source.get(..at).unwrap_or_default().matches('\n').count().saturating_add(1)
    }
}

/// A table of the file.
struct Part<'f> {
    file: &'f File<'f>,
    table: &'f DeTable<'f>,
    /// The tables around it, `step 2.question 1`.
    key: String,
    at: usize,
}

impl<'f> Part<'f> {
    fn fault(&self, key: &str, at: Option<usize>, problem: impl Into<String>) -> Fault {
        let name = if self.key.is_empty() { key.to_owned() } else { format!("{}.{key}", self.key) };
        Fault { line: self.file.line(at.unwrap_or(self.at)), key: name, problem: problem.into() }
    }

    /// Refuses keys that nobody reads: a misspelt one would be lost without a word.
    fn only(&self, known: &[&str]) -> Result<(), Fault> {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let problem = format!("no such key; expected one of {}", known.join(", "));
                return Err(self.fault(name, Some(key.span().start), problem));
            }
        }
        Ok(())
    }

    fn value(&self, key: &str) -> Option<&'f Spanned<DeValue<'f>>> {
        self.table.get(key)
    }

    fn words(&self, key: &str) -> Result<Option<(String, usize)>, Fault> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let at = value.span().start;
        match value.get_ref() {
            DeValue::String(words) if !words.trim().is_empty() => Ok(Some((words.to_string(), at))),
            other => Err(self.fault(key, Some(at), format!("expected text in quotes, found {}", kind(other)))),
        }
    }

    fn needed(&self, key: &str, what: &str) -> Result<(String, usize), Fault> {
        self.words(key)?.ok_or_else(|| self.fault(key, None, format!("is missing; expected {what}")))
    }

    fn truth(&self, key: &str) -> Result<bool, Fault> {
        match self.value(key) {
            None => Ok(false),
            Some(value) => match value.get_ref() {
                DeValue::Boolean(truth) => Ok(*truth),
                other => {
                    let at = Some(value.span().start);
                    Err(self.fault(key, at, format!("expected true or false, found {}", kind(other))))
                }
            },
        }
    }

    fn number(&self, key: &str) -> Result<Option<u64>, Fault> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        let wrong = || {
            let at = Some(value.span().start);
            self.fault(key, at, format!("expected a whole number from 1, found {}", kind(value.get_ref())))
        };
        number.map(Some).ok_or_else(wrong)
    }

    fn tables(&self, key: &str) -> Result<Vec<Part<'f>>, Fault> {
        let Some(value) = self.value(key) else { return Ok(Vec::new()) };
        let wrong = |found: &DeValue<'_>, at: usize| {
            self.fault(key, Some(at), format!("expected tables [[{key}]], found {}", kind(found)))
        };
        let DeValue::Array(array) = value.get_ref() else { return Err(wrong(value.get_ref(), value.span().start)) };
        let part = |(at, value): (usize, &'f Spanned<DeValue<'f>>)| match value.get_ref() {
            DeValue::Table(table) => {
                let own = format!("{key} {}", at.saturating_add(1));
                let key = if self.key.is_empty() { own } else { format!("{}.{own}", self.key) };
                Ok(Part { file: self.file, table, key, at: value.span().start })
            }
            other => Err(wrong(other, value.span().start)),
        };
        array.iter().enumerate().map(part).collect()
    }

    /// A text in languages: a table of them, or words in quotes for one that serves all.
    fn text(&self, key: &str, needed: bool) -> Result<Text, Fault> {
        let expected = "text by language: { en = \"…\", ru = \"…\", ko = \"…\" }";
        let Some(value) = self.value(key) else {
            return match needed {
                true => Err(self.fault(key, None, format!("is missing; expected {expected}"))),
                false => Ok(Text::default()),
            };
        };
        let mut text = Text::default();
        match value.get_ref() {
            DeValue::String(words) => {
                let pieces = self.pieces(key, words, value.span().start)?;
                text.languages = [Some(pieces), None, None];
            }
            DeValue::Table(table) => {
                for (language, words) in table.iter() {
                    let at = words.span().start;
                    let name: &str = language.get_ref();
                    let own = format!("{key}.{name}");
                    let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == name) else {
                        return Err(self.fault(
                            &own,
                            Some(language.span().start),
                            "no such language; expected en, ru or ko",
                        ));
                    };
                    let DeValue::String(words) = words.get_ref() else {
                        let found = kind(words.get_ref());
                        return Err(self.fault(&own, Some(at), format!("expected text in quotes, found {found}")));
                    };
                    let pieces = self.pieces(&own, words, at)?;
                    if let Some(place) = text.languages.get_mut(lang as usize) {
                        *place = Some(pieces);
                    }
                }
            }
            other => {
                let found = kind(other);
                return Err(self.fault(key, Some(value.span().start), format!("expected {expected}, found {found}")));
            }
        }
        match needed && text.is_empty() {
            true => Err(self.fault(key, Some(value.span().start), format!("is empty; expected {expected}"))),
            false => Ok(text),
        }
    }

    /// Cuts a text at its braces.
    fn pieces(&self, key: &str, text: &str, at: usize) -> Result<Vec<Piece>, Fault> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(place) = rest.find(['{', '}']) {
            let (before, found) = rest.split_at(place);
            words.push_str(before);
            if let Some(after) = found.strip_prefix("{{") {
                words.push('{');
                rest = after;
            } else if let Some(after) = found.strip_prefix("}}") {
                words.push('}');
                rest = after;
            } else if let Some((inside, after)) = found.strip_prefix('{').and_then(|after| after.split_once('}')) {
                let expression = self.expression(key, inside.trim(), at)?;
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Value(expression, inside.trim().to_owned()));
                rest = after;
            } else {
                let problem = "a brace has no partner; {{ and }} stand for braces themselves";
                return Err(self.fault(key, Some(at), problem));
            }
        }
        words.push_str(rest);
        pieces.push(Piece::Words(words));
        Ok(pieces)
    }

    fn expression(&self, key: &str, text: &str, at: usize) -> Result<Expression, Fault> {
        Expression::compile(text, registry())
            .map_err(|error| self.fault(key, Some(at), format!("{text:?} is no expression over fields: {error}")))
    }

    fn filter(&self, key: &str, text: &str, at: usize) -> Result<Filter, Fault> {
        Filter::compile(text, registry())
            .map_err(|error| self.fault(key, Some(at), format!("{text:?} is no display filter: {error}")))
    }

    fn step(&self, within: Option<&str>) -> Result<Step, Fault> {
        self.only(&["title", "text", "select", "nth", "after", "field", "question"])?;
        let written = self.words("select")?;
        let at = written.as_ref().map_or(self.at, |(_, at)| *at);
        let select = match &written {
            None => None,
            Some((text, at)) => {
                // By itself first: a mistake has its place in what is written there.
                self.filter("select", text, *at)?;
                let whole = within.map_or_else(|| text.clone(), |within| format!("({within}) && ({text})"));
                Some(self.filter("select", &whole, *at)?)
            }
        };
        let questions = self.tables("question")?;
        if questions.len() > MAX_QUESTIONS {
            return Err(self.fault("question", None, format!("a step has at most {MAX_QUESTIONS} questions")));
        }
        if select.is_none() && !questions.is_empty() {
            let problem = "is missing; expected a display filter, because answers are read from a packet";
            return Err(self.fault("select", None, problem));
        }
        Ok(Step {
            title: self.text("title", true)?,
            text: self.text("text", true)?,
            select,
            line: self.file.line(at),
            nth: self.number("nth")?.unwrap_or(1),
            after: self.truth("after")?,
            field: self.field()?,
            questions: questions.iter().map(Part::question).collect::<Result<_, _>>()?,
        })
    }

    fn field(&self) -> Result<&'static str, Fault> {
        let Some((name, at)) = self.words("field")? else { return Ok("") };
        let found = registry().fields_named(&name).next();
        found.map(|field| field.filter).ok_or_else(|| {
            self.fault("field", Some(at), format!("there is no field {name}; expected a filter name such as tcp.ack"))
        })
    }

    fn question(&self) -> Result<Question, Fault> {
        self.only(&["ask", "answer", "hint", "how"])?;
        let (written, at) = self.needed("answer", "an expression over fields such as tcp.ack")?;
        Ok(Question {
            ask: self.text("ask", true)?,
            answer: self.expression("answer", &written, at)?,
            written,
            line: self.file.line(at),
            hint: self.text("hint", false)?,
            how: self.text("how", false)?,
        })
    }
}

/// What a value is, in words.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(words) if words.trim().is_empty() => "an empty text",
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
