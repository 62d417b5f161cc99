//! `e`: prints what the view shows as a handout. A line asks for the name of a new file, whose ending says the form; Tab goes
//! through the forms, the arrows leave values out.

use std::path::PathBuf;

use super::Effect;
use crate::base::FrameId;
use crate::export::handout::{Form, View};
use crate::tui::commands;
use crate::tui::input::Line;
use crate::tui::lang::Lang;
use crate::tui::model::{Model, Pane, Popup, Prompt, Screen};

/// Rows of a list that are given to a handout: those after the ones that it prints are counted.
const MOST: u32 = 100_000;

/// What is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum Printed {
    /// A view of packets, a connection, exchanges.
    View(View),
    /// A chapter of the story, by its place.
    Chapter(usize),
    /// The lesson that is taken.
    Lesson,
}

/// A handout that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Printing {
    /// Of what.
    pub target: Printed,
    /// What the capture is called.
    pub name: String,
    /// Into which new file.
    pub path: PathBuf,
    /// In which form.
    pub form: Form,
    /// Whether values are left out.
    pub blank: bool,
    /// In which language.
    pub lang: Lang,
    /// Whether sequence numbers are those on the wire.
    pub raw: bool,
    /// Whether secrets are shown on the screen, and so are printed.
    pub secrets: bool,
}

/// Asks for form and file.
pub fn open(model: &mut Model) {
    let Some(name) = target(model).map(|target| proposed(model, &target)) else {
        model.sorry(model.text("handout-none"));
        return;
    };
    let blank = model.screen == Screen::Story && model.story.blank;
    super::popup::prompt(model, Prompt::Handout { blank });
    if let Some(Popup::Prompt { line, .. }) = &mut model.popup {
        *line = Line::of(&name);
    }
}

/// What the view shows.
fn target(model: &Model) -> Option<Printed> {
    let view = match (model.screen, model.focus) {
        (Screen::Packets, Pane::List) => View::Packets(model.window(FrameId(0), MOST as usize)),
        (Screen::Packets, Pane::Detail) => View::Detail(model.frame()?),
        (Screen::Packets, Pane::Bytes) => View::Bytes(model.frame()?),
        (Screen::Layers, _) => View::Layers(model.frame()?),
        (Screen::Connections, _) => View::Ladder(model.connections.stream()?),
        (Screen::Follow, _) => View::Ladder(model.follow.stream?),
        (Screen::Ladder, _) if !model.ladder.together.is_empty() => View::Together(model.ladder.together.clone()),
        (Screen::Ladder, _) => {
            let stream = model.ladder.stream?;
            match model.ladder.form {
                Some(form) => View::Graph(stream, form, model.ladder.sender),
                None => View::Ladder(stream),
            }
        }
        (Screen::Exchanges, Pane::List) => {
            let lines = 0..model.exchanges.len().min(MOST);
            View::Exchanges(lines.filter_map(|line| model.exchanges.exchange_at(line)).collect())
        }
        (Screen::Exchanges, _) => View::Exchange(model.exchanges.chosen?),
        (Screen::Story, _) => {
            let ahead = usize::from(model.story.lesson.is_some());
            return match model.story.chapter.checked_sub(ahead) {
                // Numbers of chapters are not known before all are.
                Some(chapter) if model.story.chapters > ahead && !model.story.counting => {
                    Some(Printed::Chapter(chapter))
                }
                Some(_) => None,
                None => Some(Printed::Lesson),
            };
        }
        (Screen::Statistics, _) => View::Statistics(vec![model.statistics.shown.as_deref()?.clone()]),
        (Screen::Start, _) => return None,
    };
    Some(Printed::View(view))
}

/// A name for the file: that of the capture, what is printed, its number.
fn proposed(model: &Model, target: &Printed) -> String {
    let capture = model.facts.as_ref().map_or("", |facts| facts.name.as_str());
    let last = capture.rsplit('/').next().unwrap_or_default();
    let stem = last.split('.').next().unwrap_or_default();
    // Names of captures may hold anything; a file name of ours does not.
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let stem: String = stem.chars().take(40).map(plain).collect();
    let stem = stem.trim_matches('-');
    let what = match target {
        Printed::View(View::Packets(_)) => "packets".to_owned(),
        Printed::View(View::Layers(frame)) => format!("layers-{}", frame.number()),
        Printed::View(View::Detail(frame)) => format!("detail-{}", frame.number()),
        Printed::View(View::Bytes(frame)) => format!("bytes-{}", frame.number()),
        Printed::View(View::Ladder(stream)) => format!("ladder-{}", stream.0),
        Printed::View(View::Together(_)) => "ladders".to_owned(),
        Printed::View(View::Graph(stream, form, _)) => format!("{}-{}", form.name(), stream.0),
        Printed::View(View::Story(_)) => "story".to_owned(),
        Printed::View(View::Exchanges(_)) => "exchanges".to_owned(),
        Printed::View(View::Statistics(tables)) => {
            tables.first().map(|table| table.name.replace(',', "-")).unwrap_or_default()
        }
        Printed::View(View::Exchange(id)) => format!("exchange-{}", id.number()),
        Printed::Chapter(chapter) => format!("story-{}", chapter + 1),
        Printed::Lesson => "lesson".to_owned(),
    };
    let lead = if stem.is_empty() { String::new() } else { format!("{stem}-") };
    format!("{lead}{what}.{}", Form::Html.ending())
}

/// The form that a file name means.
pub fn form(name: &str) -> Option<Form> {
    let path = std::path::Path::new(name.trim());
    Form::of_ending(&path.extension().unwrap_or_default().to_string_lossy())
}

/// Tab: the next form, as the ending of the name.
pub fn turn(model: &mut Model) {
    let Some(Popup::Prompt { line, problem, .. }) = &mut model.popup else { return };
    let name = line.text().trim().to_owned();
    let present = form(&name);
    let at = present.and_then(|present| Form::ALL.iter().position(|form| *form == present));
    let next = at.map_or(0, |at| at + 1) % Form::ALL.len();
    let Some(next) = Form::ALL.get(next) else { return };
    let stem = match (present, name.rsplit_once('.')) {
        (Some(_), Some((stem, _))) => stem,
        _ => name.as_str(),
    };
    *line = Line::of(&format!("{stem}.{}", next.ending()));
    problem.clear();
}

/// Up and down: with values or with gaps.
pub fn switch(model: &mut Model) {
    if let Some(Popup::Prompt { kind: Prompt::Handout { blank }, .. }) = &mut model.popup {
        *blank = !*blank;
    }
}

/// Enter: writes it.
pub fn accept(model: &mut Model, blank: bool, line: Line) -> Vec<Effect> {
    let typed = line.text().trim().to_owned();
    let again = |model: &mut Model, id: &str, line: Line| {
        let problem = model.text(id);
        let kind = Prompt::Handout { blank };
        model.popup = Some(Popup::Prompt { kind, line, candidates: Vec::new(), chosen: None, problem });
        Vec::new()
    };
    let Some(form) = form(&typed) else { return again(model, "handout-ending", line) };
    let path = commands::expand(&typed);
    if path.symlink_metadata().is_ok() {
        return again(model, "handout-there", line);
    }
    let Some(target) = target(model) else { return Vec::new() };
    vec![Effect::Print(Box::new(Printing {
        target,
        name: model.facts.as_ref().map(|facts| facts.name.clone()).unwrap_or_default(),
        path,
        form,
        blank,
        lang: model.look.lang,
        raw: !model.relative,
        secrets: model.exchanges.revealed,
    }))]
}

/// What can be chosen beside the name: the form, and whether values are left out.
pub fn choices(model: &Model, name: &str, blank: bool) -> [String; 2] {
    let choice = |chosen: bool, id: &str| format!("{} {}", if chosen { "(•)" } else { "( )" }, model.text(id));
    let present = form(name);
    let forms = [
        (Form::Html, "handout-html"),
        (Form::Markdown, "handout-markdown"),
        (Form::Svg, "handout-svg"),
        (Form::Text, "handout-text"),
    ];
    let forms: Vec<String> = forms.into_iter().map(|(form, id)| choice(present == Some(form), id)).collect();
    let values = [choice(!blank, "handout-values"), choice(blank, "handout-gaps")];
    [format!("{}   Tab", forms.join("  ")), format!("{}   ↑↓", values.join("  "))]
}
