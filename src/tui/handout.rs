//! Writes handouts, away from the thread of the screen.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::refusal::Refusal;
use super::update::{Message, Printed, Printing};
use crate::analysis::{Capture, Reader};
use crate::dissect::Want;
use crate::export::handout::make::{begin, finish};
use crate::export::handout::views::Settings;
use crate::export::handout::{Blanks, Choice, Document, View, make, say};
use crate::export::story::Stories;
use crate::lessons::{self, Lesson};
use crate::rights::{self, Existing};

/// Makes and writes a handout, and tells what became of it.
pub fn print(capture: &Arc<Capture>, printing: Printing, lesson: Option<Arc<Lesson>>, tell: &mut dyn FnMut(Message)) {
    let written = document(capture, &printing, lesson).map_err(Refusal::from).and_then(|document| {
        let text = document.with_answers().write(printing.form);
        write(&printing.path, text.as_bytes()).map_err(|error| Refusal::from(&error))?;
        Ok((printing.path.clone(), text.len()))
    });
    tell(Message::Saved(written));
}

fn document(capture: &Arc<Capture>, printing: &Printing, lesson: Option<Arc<Lesson>>) -> Result<Document, String> {
    let choice = if printing.blank { Choice::Usual } else { Choice::None };
    let settings = Settings { lang: printing.lang, secrets: printing.secrets, explain: false, raw: printing.raw };
    let view = match &printing.target {
        Printed::View(view) => view.clone(),
        Printed::Chapter(place) => {
            let subjects = Stories::new(capture).subjects();
            let subject = subjects.get(*place).cloned();
            View::Story(subject.ok_or_else(|| say(printing.lang, "handout-nothing", &[]))?)
        }
        Printed::Lesson => {
            let lesson = lesson.ok_or_else(|| say(printing.lang, "handout-nothing", &[]))?;
            return of_lesson(capture, printing, &lesson, settings, choice);
        }
    };
    make(capture, &printing.name, &[view], settings, choice).map_err(|fault| fault.to_string())
}

fn of_lesson(
    capture: &Arc<Capture>,
    printing: &Printing,
    lesson: &Arc<Lesson>,
    settings: Settings,
    choice: Choice,
) -> Result<Document, String> {
    let lacking = |lacks: Vec<lessons::Lack>| {
        let first = lacks.first().map(|lack| lessons::words::lack(settings.lang, lack));
        first.unwrap_or_else(|| say(settings.lang, "handout-nothing", &[]))
    };
    let prepared = lesson.prepare(capture).map_err(lacking)?;
    let mut blanks = Blanks::new(choice);
    let title = prepared.lesson.title.plain(settings.lang);
    let mut document = begin(settings.lang, &title, &printing.name, &blanks);
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    lessons::handout::put(&mut document, &mut blanks, settings, &prepared, &mut reader);
    Ok(finish(document, blanks))
}

/// A new file, for its user alone; one that is there stays.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = rights::create_file(path, Existing::Refuse, rights::invoking_user())?;
    file.write_all(bytes)?;
    file.flush()
}
