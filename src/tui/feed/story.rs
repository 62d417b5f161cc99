//! Tells the chapter that the Story view shows, or the lesson that is taken.

mod lesson;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::elsewhere::{Elsewhere, Telling};
use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, cells};
use crate::dissect::{Direction, Want};
use crate::export::story::words::{self, word};
use crate::export::story::{Chapter, Found, Step, Stories, Subject, page};
use crate::lessons::{Lack, Lesson, Prepared};
use crate::tui::model::story::{Arrow, Line, Made, Page, Part};
use crate::tui::model::{Loading, Model};
use crate::tui::view::story::text_width;

/// What captures of so many exchanges and frames have to tell is found at once.
const AT_ONCE: (usize, usize) = (40, 1 << 16);
/// Before a chapter is told again that has grown.
const PAUSE: Duration = Duration::from_millis(100);

/// Tells stories for the screen.
pub struct StoryFeed {
    stories: Stories,
    /// The chapters, and how many frames there were when they were looked for.
    subjects: Option<(Vec<Subject>, u32)>,
    /// Those that need no reading, while the others are looked for.
    alone: Found,
    /// Looks for them in a large capture, with how many frames there were.
    looking: Elsewhere<(Found, u32)>,
    /// Looks for those that run through several exchanges.
    threads: Elsewhere<Found>,
    /// The chapter told last: its place, and how many frames there were.
    chapter: Option<(usize, u32, Chapter)>,
    /// Tells another one, of so many frames.
    telling: Elsewhere<Option<Chapter>>,
    telling_of: Option<(Subject, u32)>,
    /// The lesson that is taken, and how many frames there were when its packets were looked for.
    lesson: Option<(u32, Result<Prepared, Vec<Lack>>)>,
    /// Reads what texts of lessons repeat.
    reader: Reader,
}

impl StoryFeed {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        let reader = Reader::new(Arc::clone(capture), Want::everything());
        let stories = Stories::new(capture);
        let (alone, looking, threads, telling) = Default::default();
        let (subjects, chapter, telling_of, lesson) = Default::default();
        Self { stories, subjects, alone, looking, threads, chapter, telling, telling_of, lesson, reader }
    }

    /// Brings the page up to date with the chosen step.
    pub fn prepare(&mut self, model: &mut Model) {
        let frames = model.len();
        model.story.waits = false;
        // A lesson stands before the chapters.
        let lesson = model.story.lesson.clone();
        let ahead = usize::from(lesson.is_some());
        if let Some(lesson) = lesson.filter(|_| model.story.chapter < ahead && model.story.of_frame.is_none()) {
            model.story.chapters = self.subjects.as_ref().map_or(0, |(subjects, _)| subjects.len()) + ahead;
            return self.prepare_lesson(model, &lesson);
        }
        let stale = self.subjects.as_ref().is_none_or(|(_, known)| *known != frames && model.story.of_frame.is_some());
        if stale {
            self.look(frames);
        }
        self.merge(model, ahead);
        if self.looking.is_under_way() && (self.subjects.is_none() || model.story.of_frame.is_some()) {
            model.story.waits = true;
            return;
        }
        let Some((subjects, _)) = &self.subjects else { return };
        model.story.chapters = subjects.len() + ahead;
        if let Some(frame) = model.story.of_frame
            && let Some(place) = self.stories.place_of(subjects, frame)
        {
            model.story.chapter = place + ahead;
            if !self.tell(place, frames) {
                model.story.waits = true;
                return;
            }
            let step = self.chapter.as_ref().map_or(0, |(.., chapter)| step_of(chapter, frame));
            model.story.step = step;
            model.story.top = 0;
        }
        model.story.of_frame = None;
        model.story.chapter = model.story.chapter.min(model.story.chapters.saturating_sub(1));
        let place = model.story.chapter;
        if !self.tell(place.saturating_sub(ahead), frames) {
            // A chapter that grows is shown as it was until it is told anew.
            let has = self.chapter.as_ref().is_some_and(|(own, ..)| *own == place.saturating_sub(ahead));
            model.story.waits = !has;
            if !has {
                return;
            }
        }
        let story = &mut model.story;
        let Some((_, _, chapter)) = &self.chapter else {
            story.page = None;
            return;
        };
        story.step = story.step.min(chapter.steps.len().saturating_sub(1));
        let made = Made {
            chapter: place,
            step: story.step,
            blank: story.blank,
            guessed: story.guessed,
            lang: model.look.lang,
            size: model.size,
            frames: if model.is_growing() { frames } else { 0 },
        };
        if model.story.page.as_ref().is_none_or(|page| page.made != made || page.is_lesson) {
            let drawn = draw(&mut self.stories, model, chapter, made);
            model.story.page = drawn;
        }
    }

    /// Brings the page of a lesson up to date with the chosen step.
    fn prepare_lesson(&mut self, model: &mut Model, lesson: &Arc<Lesson>) {
        if model.facts.as_ref().is_none_or(|facts| matches!(facts.loading, Loading::Running { .. })) {
            return;
        }
        let frames = model.len();
        if self.lesson.as_ref().is_none_or(|(known, _)| *known != frames) {
            self.lesson = Some((frames, lesson.prepare(self.stories.capture())));
        }
        // Chapters are looked for as well: brackets lead to them.
        if self.subjects.is_none() {
            self.look(frames);
        }
        self.merge(model, 1);
        model.story.chapters = self.subjects.as_ref().map_or(0, |(subjects, _)| subjects.len()) + 1;
        let story = &mut model.story;
        story.step = story.step.min(lesson.steps.len().saturating_sub(1));
        let made = Made {
            chapter: story.chapter,
            step: story.step,
            blank: true,
            guessed: story.guessed,
            lang: model.look.lang,
            size: model.size,
            frames: if model.is_growing() { frames } else { 0 },
        };
        if model.story.page.as_ref().is_some_and(|page| page.made == made && page.is_lesson) {
            return;
        }
        let page = match &self.lesson {
            Some((_, Ok(prepared))) => lesson::draw(prepared, &mut self.reader, model, made),
            Some((_, Err(lacks))) => Some(lesson::lacking(lesson, lacks, model, made)),
            None => None,
        };
        model.story.page = page;
    }

    /// Whether what the capture has to tell is found at once.
    fn is_small(&self) -> bool {
        let capture = self.stories.capture();
        capture.ledger().exchanges.len() <= AT_ONCE.0 && capture.len() <= AT_ONCE.1
    }

    /// Looks for the chapters: on another thread in a large capture.
    fn look(&mut self, frames: u32) {
        if self.is_small() {
            self.alone = Found::default();
            self.threads.end();
            let all = self.stories.alone().with(self.stories.threads(&AtomicBool::new(false)));
            self.subjects = Some((all.in_order(), frames));
        } else if !self.looking.is_under_way() {
            self.looking.begin(self.stories.capture(), move |stories, _| (stories.alone(), frames));
        }
    }

    /// Takes the chapters that were found, and looks for what runs through several exchanges.
    fn take_alone(&mut self) {
        let Some((found, frames)) = self.looking.take() else { return };
        self.alone = found.clone();
        self.subjects = Some((found.in_order(), frames));
        self.threads.begin(self.stories.capture(), |stories, stop| stories.threads(stop));
    }

    /// Takes what was found meanwhile; the chapter that is told and what was guessed stay what they are. `ahead` is how many
    /// pages stand before the chapters.
    fn merge(&mut self, model: &mut Model, ahead: usize) {
        self.take_alone();
        if let (Some(threads), Some((before, _))) = (self.threads.take(), &mut self.subjects) {
            let now = std::mem::take(&mut self.alone).with(threads).in_order();
            let place = |old: usize| {
                let subject = before.get(old.checked_sub(ahead)?)?;
                Some(now.iter().position(|other| other == subject)?.saturating_add(ahead))
            };
            let story = &mut model.story;
            story.chapter = place(story.chapter).unwrap_or(story.chapter);
            let guesses = std::mem::take(&mut story.guesses).into_iter();
            let moved = guesses
                .map(|((chapter, step, question), guess)| ((place(chapter).unwrap_or(chapter), step, question), guess));
            story.guesses = moved.collect();
            if let Some((told, ..)) = &mut self.chapter {
                *told = place(told.saturating_add(ahead)).map_or(usize::MAX, |place| place - ahead);
            }
            if let Some(page) = story.page.as_mut().filter(|page| !page.is_lesson) {
                page.made.chapter = story.chapter;
            }
            *before = now;
        }
        model.story.counting = self.looking.is_under_way() || self.threads.is_under_way();
    }

    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Telling> {
        let told = self.looking.take_wanted().or_else(|| self.telling.take_wanted());
        told.or_else(|| self.threads.take_wanted())
    }

    /// Makes the chapter at a place, unless it is there. Says whether it is; else it is told on another thread.
    fn tell(&mut self, place: usize, frames: u32) -> bool {
        let subject = self.subjects.as_ref().and_then(|(subjects, _)| subjects.get(place)).cloned();
        if let Some(told) = self.telling.take()
            && let Some((of, known)) = self.telling_of.take()
            && subject.as_ref() == Some(&of)
        {
            self.chapter = told.map(|chapter| (place, known, chapter));
        }
        let is_of = |(own, known, _): &(usize, u32, Chapter)| *own == place && *known == frames;
        if self.chapter.as_ref().is_some_and(is_of) {
            return true;
        }
        let Some(subject) = subject else {
            self.chapter = None;
            return true;
        };
        if self.is_small() {
            self.chapter = self.stories.chapter(&subject).map(|chapter| (place, frames, chapter));
            return true;
        }
        // What still grows is not begun anew with every packet.
        let is_told = self.telling_of.as_ref().is_some_and(|(of, _)| *of == subject) && self.telling.is_under_way();
        if !is_told {
            let again = self.chapter.as_ref().is_some_and(|(own, ..)| *own == place);
            self.telling_of = Some((subject.clone(), frames));
            self.telling.begin(self.stories.capture(), move |stories, _| {
                if again {
                    std::thread::sleep(PAUSE);
                }
                stories.chapter(&subject)
            });
        }
        false
    }
}

/// The step that a packet belongs to: the one that has it, else the last one before it.
fn step_of(chapter: &Chapter, frame: FrameId) -> usize {
    let has = chapter.steps.iter().position(|step| step.frames.contains(&frame));
    let before = || chapter.steps.iter().rposition(|step| step.first().is_some_and(|first| first <= frame));
    let happened = || chapter.steps.iter().position(|step| step.happened);
    has.or_else(before).or_else(happened).unwrap_or(0)
}

fn draw(stories: &mut Stories, model: &Model, chapter: &Chapter, made: Made) -> Option<Page> {
    let lang = made.lang;
    let step = chapter.steps.get(made.step)?;
    // Of the steps that come only the number is known while values are blank.
    let open_of = |at: usize, question: usize| {
        let guess = model.story.guesses.get(&(made.chapter, at, question));
        made.blank && guess.is_none_or(|guess| !guess.settles())
    };
    let hidden_in = |at: usize, step: &Step, name: &str| {
        step.hides(name, |fact| {
            let place = step.questions.iter().position(|question| question.fact == fact);
            place.is_some_and(|question| open_of(at, question))
        })
    };
    let (mut steps, mut arrows) = (Vec::new(), Vec::new());
    let mut number = 0usize;
    for (at, own) in chapter.steps.iter().enumerate() {
        number += usize::from(own.happened);
        let hides = |name: &str| hidden_in(at, own, name);
        let comes = made.blank && at > made.step;
        steps.push(Line {
            number: if own.happened { number.to_string() } else { String::new() },
            title: if comes { "…".to_owned() } else { words::title_of(lang, &chapter.facts, own, &hides) },
            packets: if comes { String::new() } else { page::packets(own) },
        });
        if at <= made.step
            && let Some(sender) = own.sender
        {
            // The state that a packet brings tells its flags.
            let asks = own.questions.iter().any(|question| hides(question.fact));
            let label = words::arrow(lang, own);
            arrows.push(Arrow {
                from_client: sender == Direction::FromClient,
                label: page::blanked(&label, own, &hides),
                states: if asks { ("", "") } else { own.states },
                data: !label.is_empty() && own.states == ("", ""),
            });
        }
    }
    let happened = |until: usize| chapter.steps.iter().take(until).filter(|step| step.happened).count();
    let hides = |name: &str| hidden_in(made.step, step, name);
    let told = words::told(lang, &chapter.facts, step, &hides);
    let mut text = Text::new(model);
    text.put(Part::Text, &told.what);
    for line in step.shown_lines(hides) {
        text.lines.push((Part::Sent, format!("  │ {}", page::blanked(line, step, &hides))));
    }
    text.put(Part::Text, &told.more);
    text.gap();
    for (lead, words) in [("why", &told.why), ("remember", &told.remember)] {
        if !words.is_empty() {
            text.put(Part::Lead, &format!("{}: {words}", word(lang, lead, &[])));
        }
    }
    let open = (0..step.questions.len()).find(|question| open_of(made.step, *question));
    if let Some((field, words)) = page::explanation(lang, stories, step).filter(|_| open.is_none()) {
        text.put(Part::Lead, &format!("{}: {field} · {words}", word(lang, "look", &[])));
    }
    if !told.rfc.is_empty() {
        text.lines.push((Part::Dim, told.rfc.clone()));
    }
    if made.blank {
        questions(&mut text, model, chapter, step, made);
    }
    let spot = stories.spot(step).map(|frame| (frame, step.field)).or_else(|| Some((step.first()?, "")));
    Some(Page {
        made,
        title: words::title(lang, chapter, made.blank),
        who: words::subtitle(lang, chapter, made.blank),
        steps,
        arrows,
        heading: told.title,
        is_lesson: false,
        place: (happened(made.step.saturating_add(1)), happened(chapter.steps.len())),
        text: text.lines,
        spot,
        questions: step.questions.clone(),
        open,
    })
}

/// The questions of a step with what was guessed.
fn questions(text: &mut Text, model: &Model, chapter: &Chapter, step: &Step, made: Made) {
    let lang = made.lang;
    for (at, question) in step.questions.iter().enumerate() {
        text.gap();
        text.put(Part::Question, &format!("? {}", words::asked(lang, &chapter.facts, step, question)));
        let Some(guess) = model.story.guesses.get(&(made.chapter, made.step, at)) else { continue };
        if guess.settles() {
            let sign = if guess.text.is_empty() { "i" } else { "✓" };
            text.put(Part::Right, &format!("{sign} {}", page::answer(lang, chapter, step, question)));
        } else {
            let id = match guess.verdict {
                crate::export::story::guess::Verdict::Unclear => "unclear",
                _ => "wrong",
            };
            text.put(Part::Wrong, &format!("✗ {}", word(lang, id, &[("guess", guess.text.as_str().into())])));
        }
    }
}

/// Lines as wide as the pane.
struct Text {
    lines: Vec<(Part, String)>,
    width: usize,
}

impl Text {
    fn new(model: &Model) -> Self {
        Self { lines: Vec::new(), width: usize::from(text_width(model)).max(8) }
    }

    fn put(&mut self, part: Part, text: &str) {
        if !text.is_empty() {
            self.lines.extend(cells::wrap(text, self.width).into_iter().map(|line| (part, line)));
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|(_, line)| !line.is_empty()) {
            self.lines.push((Part::Dim, String::new()));
        }
    }
}

/// Selects the packet of the step everywhere, and its field in the tree of layers: as soon as the step is told.
pub fn follow(model: &mut Model) {
    let told = |_: &&Page| model.story.moved && !model.story.waits;
    let Some(page) = model.story.page.as_ref().filter(told) else { return };
    let spot = page.spot;
    model.story.moved = false;
    let Some((frame, field)) = spot.filter(|(frame, _)| model.shows(*frame)) else { return };
    model.list.selected = frame.0;
    model.list.follow = false;
    model.tree.sought = Some(field).filter(|field| !field.is_empty());
}
