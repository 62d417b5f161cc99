//! `wirelens story`: what happened in a capture, chapter by chapter and step by step.

use super::args::StoryArgs;
use super::failure::Failure;
use super::{input, output, screen};
use crate::analysis::Capture;
use crate::base::{ExchangeId, Lang, StreamId};
use crate::dissect::Transport;
use crate::export::story::page::{self, Form};
use crate::export::story::{Fact, MAX_CHAPTERS, Stories, Subject, words};
use crate::tui::view::canvas;

/// Chapters that are printed when nothing says which.
const USUAL: usize = 12;

/// Runs the command.
pub fn run(args: &StoryArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.lang.as_deref())?;
    let stop = output::stop_flag();
    let capture = input::loaded(&args.input(), &stop)?;
    let mut stories = Stories::new(&capture);
    let form = Form { blank: args.blank, answers: args.answers };
    let text = match one(args, &capture, &mut stories)? {
        Some((subject, number)) => {
            let chapter =
                stories.chapter(&subject).ok_or_else(|| Failure::running("E-READ", "the chapter cannot be read"))?;
            page::chapter(lang, &mut stories, &chapter, number, form)
        }
        None => several(args, lang, &mut stories, form),
    };
    let text = if args.ascii { text.chars().map(plain).collect() } else { text };
    output::print(text.as_bytes())
}

/// The chapter that the options name, with its place if that is how it was named.
pub(super) fn one(
    args: &StoryArgs,
    capture: &Capture,
    stories: &mut Stories,
) -> Result<Option<(Subject, Option<usize>)>, Failure> {
    if let Some(index) = args.stream {
        let is_it = |id: &StreamId| {
            capture.stream(*id).is_some_and(|stream| stream.transport == Transport::Tcp && stream.index == index)
        };
        let ids = (0..capture.stream_count()).filter_map(|id| u32::try_from(id).ok()).map(StreamId);
        let found = ids.into_iter().find(is_it).ok_or_else(|| {
            Failure::usage("E-STREAM", format!("there is no TCP stream {index}"))
                .line("streams: wirelens stats FILE conv,tcp")
        })?;
        return Ok(Some((Subject::Connection(found), None)));
    }
    if let Some(number) = args.exchange {
        let id = number.checked_sub(1).and_then(|index| u32::try_from(index).ok()).map(ExchangeId);
        let subject = id.and_then(|id| stories.subject_of(id)).ok_or_else(|| {
            Failure::usage("E-EXCHANGE", format!("there is no exchange {number}")).line("exchanges: wirelens http FILE")
        })?;
        return Ok(Some((subject, None)));
    }
    let Some(number) = args.chapter else { return Ok(None) };
    let subjects = stories.subjects();
    let subject = number.checked_sub(1).and_then(|at| subjects.get(at)).ok_or_else(|| {
        Failure::usage("E-CHAPTER", format!("there is no chapter {number}"))
            .line(format!("the capture has {}", subjects.len()))
            .line("chapters: wirelens story FILE --list")
    })?;
    Ok(Some((subject.clone(), Some(number))))
}

/// The list of chapters and the first of them, or all.
fn several(args: &StoryArgs, lang: Lang, stories: &mut Stories, form: Form) -> String {
    let subjects = stories.subjects();
    if subjects.is_empty() {
        return format!("{}\n", words::word(lang, "empty", &[]));
    }
    let told = if args.all || args.list { subjects.len() } else { USUAL.min(subjects.len()) };
    let mut text = page::contents(lang, stories, subjects.get(..told).unwrap_or_default(), form);
    if subjects.len() >= MAX_CHAPTERS {
        let count = Fact::from(MAX_CHAPTERS);
        text.push_str(&format!("{}\n", words::word(lang, "limited", &[("count", count)])));
    }
    if args.list {
        return text;
    }
    for (at, subject) in subjects.iter().enumerate().take(told) {
        let Some(chapter) = stories.chapter(subject) else { continue };
        text.push('\n');
        text.push_str(&page::chapter(lang, stories, &chapter, Some(at.saturating_add(1)), form));
    }
    if let Some(left) = subjects.len().checked_sub(told).filter(|left| *left > 0) {
        text.push_str(&format!("{}\n", words::word(lang, "more-chapters", &[("count", left.into())])));
    }
    text
}

/// What stands for a sign of ours where only ASCII is drawn.
fn plain(c: char) -> String {
    canvas::ascii(c.encode_utf8(&mut [0; 4])).map_or_else(|| c.to_string(), str::to_owned)
}
