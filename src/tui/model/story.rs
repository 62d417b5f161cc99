//! What the Story view knows: the chapter that is told, the step that is shown, and what was guessed.

use std::collections::HashMap;
use std::sync::Arc;

use crate::base::FrameId;
use crate::export::story::Question;
use crate::export::story::guess::Verdict;
use crate::lessons::Lesson;
use crate::tui::lang::Lang;

/// The Story view.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The chapter, by its place among those of the capture.
    pub chapter: usize,
    /// How many there are.
    pub chapters: usize,
    /// What runs through several exchanges is still looked for: there may be more chapters, and others before this one.
    pub counting: bool,
    /// Whether what is chosen is still looked for: the page is of what was chosen before.
    pub waits: bool,
    /// The selected step of the chapter.
    pub step: usize,
    /// First line of the step's text that is shown.
    pub top: usize,
    /// Values that can be guessed are left blank.
    pub blank: bool,
    /// What was guessed, by chapter, step and question.
    pub guesses: HashMap<(usize, usize, usize), Guess>,
    /// How often anything was guessed: what is drawn depends on it.
    pub guessed: u32,
    /// The packet whose chapter and step are to be shown.
    pub of_frame: Option<FrameId>,
    /// The step was chosen here: the packet that is selected everywhere follows.
    pub moved: bool,
    /// What is drawn.
    pub page: Option<Page>,
    /// The lesson that is taken: it stands before the chapters.
    pub lesson: Option<Arc<Lesson>>,
    /// The lesson that begins with the next capture that is opened.
    pub next_lesson: Option<Arc<Lesson>>,
}

/// What was made of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What was typed; empty when the answer was asked for.
    pub text: String,
    /// How good it was.
    pub verdict: Verdict,
}

impl Guess {
    /// Whether the question is done with: answered, or given up.
    pub fn settles(&self) -> bool {
        self.verdict == Verdict::Right || self.text.is_empty()
    }
}

/// What a page was made for; when any of it changes it is made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The chapter.
    pub chapter: usize,
    /// The step.
    pub step: usize,
    /// Whether values are blank.
    pub blank: bool,
    /// How often anything was guessed.
    pub guessed: u32,
    /// The language.
    pub lang: Lang,
    /// The size of the terminal.
    pub size: (u16, u16),
    /// Frames there were, while more may come.
    pub frames: u32,
}

/// A chapter at a step, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it was made for.
    pub made: Made,
    /// What the chapter is called.
    pub title: String,
    /// Who talks with whom.
    pub who: String,
    /// The steps.
    pub steps: Vec<Line>,
    /// What was sent up to the step.
    pub arrows: Vec<Arrow>,
    /// The title of the step.
    pub heading: String,
    /// Its place among those that happened.
    pub place: (usize, usize),
    /// Whether it is a lesson's.
    pub is_lesson: bool,
    /// What it says, broken into lines.
    pub text: Vec<(Part, String)>,
    /// The packet to look at, and the field.
    pub spot: Option<(FrameId, &'static str)>,
    /// What can be guessed.
    pub questions: Vec<Question>,
    /// The first question that is open.
    pub open: Option<usize>,
}

/// A step in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number among those that happened; empty for one that did not.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its packets.
    pub packets: String,
}

/// Something that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// From left to right.
    pub from_client: bool,
    /// What stands on it.
    pub label: String,
    /// The states of both ends after it; empty where they are not known.
    pub states: (&'static str, &'static str),
    /// Whether it carries data rather than flags alone.
    pub data: bool,
}

/// What a line of a step's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What happens, why.
    Text,
    /// What was sent.
    Sent,
    /// What to take home, and where to look.
    Lead,
    /// A question.
    Question,
    /// A right guess, or the answer.
    Right,
    /// A wrong one.
    Wrong,
    /// The specification, room between parts.
    Dim,
}
