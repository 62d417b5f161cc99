//! `wirelens lesson`: lists lessons, runs one as text or in the interface, checks the file of one.

use std::fmt::Write as _;
use std::io::{BufRead, IsTerminal, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{LessonArgs, LessonCheckArgs, LessonCommand, LessonPick, LessonRunArgs};
use super::config::Configuration;
use super::config::args::ConfigArgs;
use super::failure::{Failure, exit};
use super::{input, output, screen};
use crate::analysis::{Capture, Depth, Reader};
use crate::base::{Lang, cells};
use crate::dissect::Want;
use crate::export::story::guess::Verdict;
use crate::lessons::{self, Lesson, Prepared, words};
use crate::source::{OpenOptions, Source};
use crate::tui::Options;

/// Columns of a page.
const COLUMNS: usize = 80;
/// Guesses of a question; after the last one the answer is told.
const MAX_GUESSES: usize = 3;

/// Runs the command.
pub fn run(args: &LessonArgs, config: &Configuration, chosen: &ConfigArgs) -> Result<u8, Failure> {
    match &args.command {
        LessonCommand::List(look) => list(screen::language(look.lang.as_deref())?),
        LessonCommand::Run(args) => run_one(args, config, chosen),
        LessonCommand::Check(args) => check(args),
    }
}

fn list(lang: Lang) -> Result<u8, Failure> {
    let width = lessons::all().map(|lesson| lesson.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for lesson in lessons::all() {
        let _ = writeln!(text, "{:width$}  {}", lesson.name, lesson.title.plain(lang));
        for line in cells::wrap(&lesson.about.plain(lang), COLUMNS.saturating_sub(width + 4)) {
            let _ = writeln!(text, "{:width$}    {line}", "");
        }
    }
    if stdout().is_terminal() {
        text.push_str("\ntake one: wirelens lesson run NAME\n");
    }
    output::print(text.as_bytes())
}

/// A lesson: a built-in one by its name, else a file.
fn lesson(name: &str) -> Result<(Arc<Lesson>, Option<PathBuf>), Failure> {
    if let Some(lesson) = lessons::named(name) {
        return Ok((Arc::clone(lesson), None));
    }
    let path = Path::new(name);
    if path.extension().is_none_or(|ending| ending != "toml") && !path.exists() {
        let names: Vec<&str> = lessons::all().map(|lesson| lesson.name.as_str()).collect();
        return Err(Failure::usage("E-LESSON", format!("there is no lesson {name}"))
            .line(format!("there are: {}", names.join(", ")))
            .line("a file of your own: wirelens lesson run FILE.toml"));
    }
    let source = std::fs::read_to_string(path)
        .map_err(|error| Failure::input(format!("{name}: the lesson cannot be read: {error}")))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let lesson = Lesson::read(&stem, &source).map_err(|fault| {
        Failure::usage("E-LESSON", format!("{name}: {fault}")).line("what a lesson is made of: wirelens lesson --help")
    })?;
    Ok((Arc::new(lesson), Some(path.to_owned())))
}

/// The capture of a lesson: the one that is given, else a built-in one, else a file beside the lesson.
fn source(pick: &LessonPick, lesson: &Lesson, file: Option<&Path>) -> Result<Source, Failure> {
    if let Some(path) = &pick.read_file {
        return input::Input::named(path).open(false);
    }
    if let Some(bytes) = lessons::capture(&lesson.capture) {
        return Ok(Source::from_bytes(lesson.capture.as_str(), bytes.into())?);
    }
    let beside = file.and_then(Path::parent).map_or_else(PathBuf::new, Path::to_owned).join(&lesson.capture);
    if !beside.exists() {
        let failure = Failure::input(format!("{}: the capture of the lesson is not there", beside.display()));
        return Err(failure.line("give one: wirelens lesson run LESSON -r CAPTURE"));
    }
    Ok(Source::open(&beside, &OpenOptions::default())?)
}

/// The lesson with its capture, or everything that the capture lacks if it has no step.
pub(super) fn prepared(pick: &LessonPick) -> Result<(Prepared, Arc<Capture>), Failure> {
    let (lesson, file) = lesson(&pick.lesson)?;
    let source = source(pick, &lesson, file.as_deref())?;
    let capture = input::capture(source, None, &pick.streams, Depth::Messages)?;
    input::load(&capture, &AtomicBool::new(false), false);
    match lesson.prepare(&capture) {
        Ok(prepared) => Ok((prepared, capture)),
        Err(lacks) => Err(lacking(pick, &lesson, &lacks)),
    }
}

fn lacking(pick: &LessonPick, lesson: &Lesson, lacks: &[lessons::Lack]) -> Failure {
    let name = pick.read_file.as_ref().map_or_else(|| lesson.capture.clone(), |path| path.display().to_string());
    let what = format!("the capture {name} lacks what the lesson {} needs", lesson.name);
    lacks.iter().fold(Failure::usage("E-LESSON", what), |failure, lack| failure.line(words::lack(Lang::En, lack)))
}

fn check(args: &LessonCheckArgs) -> Result<u8, Failure> {
    let (prepared, capture) = prepared(&args.pick)?;
    let lang = screen::language(args.lang.as_deref())?;
    let mut text = String::new();
    let lesson = &prepared.lesson;
    let lacks: Vec<lessons::Lack> = prepared.lacks().cloned().collect();
    if !lacks.is_empty() {
        let left = prepared.steps.iter().enumerate().filter(|(_, step)| step.lacks.is_empty());
        let left: Vec<String> = left.map(|(at, _)| at.saturating_add(1).to_string()).collect();
        let failure = lacking(&args.pick, lesson, &lacks);
        return Err(failure.line(format!("lesson run takes the other steps: {}", left.join(", "))));
    }
    let _ = writeln!(text, "{}: {}", lesson.name, lesson.title.plain(lang));
    let mut reader = Reader::new(capture, Want::everything());
    for (at, (step, ready)) in lesson.steps.iter().zip(&prepared.steps).enumerate() {
        let packet = ready.frame.map_or_else(|| "–".to_owned(), |frame| format!("#{}", frame.number()));
        let title = step.title.told(lang, &mut reader, ready.frame);
        let _ = writeln!(text, "{:>3} {packet:<6} {title}", at.saturating_add(1));
        for (question, answer) in step.questions.iter().zip(&ready.questions) {
            let _ = writeln!(text, "           {} = {}", question.written, answer.answer.shown());
        }
    }
    output::print(cells_safe(&text).as_bytes())
}

fn run_one(args: &LessonRunArgs, config: &Configuration, chosen: &ConfigArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.look.lang.as_deref())?;
    if stdout().is_terminal() && stdin().is_terminal() && !args.text && !args.answers {
        let (lesson, file) = lesson(&args.pick.lesson)?;
        let source = source(&args.pick, &lesson, file.as_deref())?;
        let name = lesson.name.clone();
        let options = screen::options(&args.look, &args.pick.streams, config)?;
        let input::Keys { secrets, key_log } = input::keys(&args.pick.streams)?;
        let options = Options { lang: Some(lang), lesson: Some(lesson), secrets, key_log, ..options };
        return screen::run_lesson(source, &name, &args.look, chosen, &options);
    }
    let (prepared, capture) = prepared(&args.pick)?;
    let mut reader = Reader::new(capture, Want::everything());
    if args.ask || stdin().is_terminal() && !args.answers {
        return dialogue(lang, &prepared, &mut reader);
    }
    output::print(page(lang, &prepared, &mut reader, args.answers).as_bytes())
}

/// All of a lesson as a page, with or without the answers.
fn page(lang: Lang, prepared: &Prepared, reader: &mut Reader, answers: bool) -> String {
    let mut text = heading(lang, prepared);
    let mut told = String::new();
    for at in 0..prepared.steps.len() {
        text.push_str(&step(lang, prepared, reader, at));
        let Some((step, ready)) = prepared.lesson.steps.get(at).zip(prepared.steps.get(at)) else { continue };
        for (question, answer) in step.questions.iter().zip(&ready.questions) {
            paragraph(&mut text, "? ", &question.ask.told(lang, reader, ready.frame));
            let how = question.how.told(lang, reader, ready.frame);
            let line = words::answer(lang, &answer.answer.shown(), &how);
            paragraph(&mut told, &format!("{}. ", at.saturating_add(1)), &line);
        }
        text.push('\n');
    }
    if answers {
        let _ = writeln!(text, "{}\n{told}", words::word(lang, "answers"));
    }
    cells_safe(&text)
}

fn heading(lang: Lang, prepared: &Prepared) -> String {
    let mut text = format!("{}\n", prepared.lesson.title.plain(lang));
    for line in cells::wrap(&prepared.lesson.about.plain(lang), COLUMNS) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "{}\n", "─".repeat(COLUMNS));
    text
}

fn step(lang: Lang, prepared: &Prepared, reader: &mut Reader, at: usize) -> String {
    let Some((step, ready)) = prepared.lesson.steps.get(at).zip(prepared.steps.get(at)) else { return String::new() };
    let packet = ready.frame.map_or_else(String::new, |frame| format!("  #{}", frame.number()));
    let mut text = format!("{:>3}  {}{packet}\n", at.saturating_add(1), step.title.told(lang, reader, ready.frame));
    if !ready.lacks.is_empty() {
        paragraph(&mut text, "– ", &words::word(lang, "lacks-step"));
        for lack in &ready.lacks {
            paragraph(&mut text, "  ", &words::lack(lang, lack));
        }
        return text;
    }
    // What is asked is not told before.
    let hides = |written: &str| step.questions.iter().any(|question| question.written == written);
    paragraph(&mut text, "", &step.text.told_without(lang, reader, ready.frame, &hides));
    text
}

fn paragraph(out: &mut String, lead: &str, text: &str) {
    for line in cells::wrap(&format!("{lead}{text}"), COLUMNS.saturating_sub(5)) {
        let _ = writeln!(out, "     {line}");
    }
}

/// Text that may be drawn, line by line.
fn cells_safe(text: &str) -> String {
    text.lines().flat_map(|line| [cells::drawable(line).into_owned(), "\n".to_owned()]).collect()
}

/// Asks, and reads the answers line by line. An empty line asks for the answer.
fn dialogue(lang: Lang, prepared: &Prepared, reader: &mut Reader) -> Result<u8, Failure> {
    let mut lines = stdin().lock().lines();
    let (mut right, mut all) = (0usize, 0usize);
    let say = |text: &str| -> Result<(), Failure> {
        let mut out = stdout().lock();
        let printed = out.write_all(cells_safe(text).as_bytes()).and_then(|()| out.flush());
        match printed {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|error| Failure::running("E-WRITE", error.to_string())),
        }
    };
    say(&heading(lang, prepared))?;
    for (at, (own, ready)) in prepared.lesson.steps.iter().zip(&prepared.steps).enumerate() {
        say(&step(lang, prepared, reader, at))?;
        for (question, answer) in own.questions.iter().zip(&ready.questions) {
            all = all.saturating_add(1);
            let mut text = String::new();
            paragraph(&mut text, "? ", &question.ask.told(lang, reader, ready.frame));
            say(&text)?;
            let how = question.how.told(lang, reader, ready.frame);
            let told = words::answer(lang, &answer.answer.shown(), &how);
            for guess in 1..=MAX_GUESSES {
                let Some(Ok(line)) = lines.next() else {
                    say(&format!("\n{}\n", words::score(lang, right, all)))?;
                    return Ok(exit::DONE);
                };
                let verdict = answer.answer.check(&line);
                let mut text = String::new();
                if verdict == Verdict::Right {
                    right = right.saturating_add(1);
                    paragraph(&mut text, "✓ ", &told);
                    say(&text)?;
                    break;
                }
                if line.trim().is_empty() || guess == MAX_GUESSES {
                    paragraph(&mut text, "= ", &told);
                    say(&text)?;
                    break;
                }
                paragraph(&mut text, "✗ ", &words::wrong(lang, line.trim(), verdict));
                paragraph(&mut text, "  ", &question.hint.told(lang, reader, ready.frame));
                say(&text)?;
            }
        }
        say("\n")?;
    }
    say(&format!("{}\n", words::score(lang, right, all)))?;
    Ok(exit::DONE)
}
