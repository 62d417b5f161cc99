//! Display filters on the command line: `-Y EXPR`, words after the file, and `wirelens filter`.

use std::ffi::OsString;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, RwLock};

use unicode_width::UnicodeWidthStr;

use super::args::{FilterArgs, ReadArgs};
use super::failure::Failure;
use super::output;
use crate::analysis::{Capture, ReadError, registry};
use crate::base::{FrameId, safe_text};
use crate::filter::schema::Schema;
use crate::filter::{Error, ErrorKind, Filter, Matches, Run, Scope, explain};

/// Columns of an expression that are shown around a mistake.
const SHOWN: usize = 96;

/// `wirelens filter EXPR`.
pub fn run(args: &FilterArgs) -> Result<u8, Failure> {
    let scope = if args.exchanges { Scope::Exchanges } else { Scope::Frames };
    let filter = compile(scope, &joined(&args.words))?;
    output::print(explain::explain(&filter).as_bytes())
}

/// The filter that the options of `read` name: `-Y`, or the words after the capture.
pub fn of_read(args: &ReadArgs) -> Result<Option<Filter>, Failure> {
    // Beside an interface, words are a capture filter.
    let words = if args.live.interfaces.is_empty() { words_of(args) } else { Vec::new() };
    given(Scope::Frames, args.choice.filter.as_deref(), &words)
}

/// The words that follow the capture.
fn words_of(args: &ReadArgs) -> Vec<OsString> {
    let first = args.read_file.as_ref().and(args.file.as_ref()).map(|word| word.as_os_str().to_owned());
    first.into_iter().chain(args.rest.iter().cloned()).collect()
}

/// The filter of an option, or of words that follow the capture.
pub fn given(scope: Scope, option: Option<&str>, words: &[OsString]) -> Result<Option<Filter>, Failure> {
    let text = match (option, words) {
        (None, []) => return Ok(None),
        (Some(text), []) => text.to_owned(),
        (None, words) => joined(words),
        (Some(_), [word, ..]) => {
            let failure = Failure::usage("E-OPTION", format!("what is {} ?", word.to_string_lossy()));
            return Err(failure.line("the display filter is given by -Y already; one capture is read at a time"));
        }
    };
    // An empty filter selects everything, as in Wireshark.
    if text.trim().is_empty() {
        return Ok(None);
    }
    compile(scope, &text).map(Some).map_err(|failure| match words {
        [] => failure,
        [word, ..] => {
            let word = word.to_string_lossy();
            failure.line(format!("words after the capture are a display filter; {word} is not read as a file"))
        }
    })
}

fn joined(words: &[OsString]) -> String {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

/// A filter, or what is wrong with it.
pub fn compile(scope: Scope, text: &str) -> Result<Filter, Failure> {
    Filter::compile_for(scope, text, registry()).map_err(|error| failure(text, &error))
}

/// The message of a mistake: the expression, a mark below the place, and what may have been meant.
pub fn failure(text: &str, error: &Error) -> Failure {
    let (line, mark) = marked(text, error);
    let failure = Failure::usage("E-FILTER", format!("filter: {}", error.message)).line(line).line(mark);
    let list = match error.kind {
        ErrorKind::UnknownField if text.get(error.span.clone()).is_some_and(Schema::is_for_exchanges) => {
            Some("filters of exchanges: wirelens filter --exchanges, wirelens http -Y".to_owned())
        }
        ErrorKind::UnknownField => {
            let name = text.get(error.span.clone()).unwrap_or_default();
            let prefix = name.rsplit_once('.').map_or("", |(prefix, _)| prefix);
            let known = registry().fields().any(|field| !prefix.is_empty() && field.filter.starts_with(prefix));
            Some(if known { format!("list: wirelens fields {prefix}") } else { "list: wirelens fields".to_owned() })
        }
        _ => None,
    };
    let meant = error.suggestion.as_ref().map(|suggestion| match error.example {
        true => format!("write it like  {suggestion}"),
        false => format!("did you mean  {suggestion} ?"),
    });
    match (meant, list) {
        (Some(meant), Some(list)) => failure.line(format!("{meant}      {list}")),
        (Some(line), None) | (None, Some(line)) => failure.line(line),
        (None, None) => failure,
    }
}

/// The part of the expression around the mistake, and the line that marks the place.
fn marked(text: &str, error: &Error) -> (String, String) {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(error.span.start.min(text.len()));
    let end = boundary(error.span.end.clamp(start, text.len()));
    let from = boundary(if text.len() > SHOWN { start.saturating_sub(SHOWN / 2) } else { 0 });
    let to = boundary(if text.len() > SHOWN { (from + SHOWN).max(start).min(text.len()) } else { text.len() });
    let width = |part: &str| safe_text::shown(part).width();
    let (left, right) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let blanks = width(&text[from..start]) + width(left);
    let tildes = width(&text[start..end.min(to).max(start)]).max(1) - 1;
    let line = format!("{left}{}{right}", &text[from..to]);
    (line, format!("{}^{}", " ".repeat(blanks), "~".repeat(tildes)))
}

/// A filter at work on a capture, and what it found: readers look while it goes on.
pub struct Selection {
    /// The filter at work.
    pub run: Run,
    /// What was found so far.
    pub matches: RwLock<Matches>,
}

impl Selection {
    /// A filter that has not begun.
    pub fn new(filter: Filter, capture: &Arc<Capture>) -> Self {
        Self { run: Run::new(filter, capture), matches: RwLock::default() }
    }

    /// Looks at the frames up to `until`.
    pub fn advance(&mut self, until: u32, threads: usize, stop: &AtomicBool) {
        advance(&mut self.run, &self.matches, until, threads, stop);
    }

    /// The first frame that could not be read, why, and how many there were.
    pub fn failed(self) -> Option<(FrameId, ReadError, u64)> {
        let failed = self.run.into_failed();
        failed.first.map(|(frame, error)| (frame, error, failed.count))
    }
}

/// Lets a filter look at the frames up to `until`, and readers at what it found.
pub fn advance(run: &mut Run, matches: &RwLock<Matches>, until: u32, threads: usize, stop: &AtomicBool) {
    run.advance(until, threads, stop, &mut |_| {});
    if let Ok(mut shared) = matches.write() {
        shared.clone_from(run.matches());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        compile(Scope::Frames, text).unwrap_err().to_string()
    }

    #[test]
    fn a_mistake_is_shown_in_its_place() {
        assert_eq!(
            message("http.response.cod == 404"),
            "wirelens: filter: no field is called http.response.cod (E-FILTER)\n    http.response.cod == 404\n    \
             ^~~~~~~~~~~~~~~~~\n    did you mean  http.response.code ?      list: wirelens fields http.response"
        );
        assert!(message("tcp and ").ends_with("\n    tcp and \n            ^"));
        let long = format!("{} or tcp.port == x", vec!["udp"; 100].join(" or "));
        let lines: Vec<String> = message(&long).lines().map(str::to_owned).collect();
        let place = lines[2].chars().position(|c| c == '^').unwrap();
        assert_eq!(lines[1].chars().nth(place), Some('x'), "{lines:?}");
        assert!(lines[1].starts_with("    …"));
    }

    #[test]
    fn marks_stand_below_wide_letters_and_marks() {
        let text = message("http.host == \"한국\" and x");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1].split_once(" x").unwrap().0.width() + 1, lines[2].find('^').unwrap());
    }
}
