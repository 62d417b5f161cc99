//! The command palette: everything that can be done, by name, and words with an argument (`:42`, `:lang ko`).

use std::path::PathBuf;

use super::keys::{self, Action};
use super::lang::Lang;
use super::model::{Model, Screen, TimeForm};
use super::theme::Theme;
use crate::base::FrameId;

/// What an entry of the palette does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// An action of the key table.
    Act(Action),
    /// A theme.
    Theme(Theme),
    /// A language.
    Lang(Lang),
    /// A form of the Time column.
    Time(TimeForm),
    /// A packet.
    GoTo(FrameId),
    /// A file.
    Open(PathBuf),
    /// A built-in lesson with its capture.
    Lesson(&'static str),
}

/// An entry of the palette.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says.
    pub label: String,
    /// What may be typed for it.
    pub word: String,
    /// The keys that do the same.
    pub keys: String,
    /// What it does.
    pub command: Command,
}

/// The entries that fit what was typed, best first.
pub fn entries(model: &Model, typed: &str) -> Vec<Entry> {
    let typed = typed.trim_start().trim_start_matches(':').trim();
    if let Some(entry) = with_argument(model, typed) {
        return vec![entry];
    }
    let wanted = typed.to_lowercase();
    let mut found: Vec<(u32, Entry)> = all(model)
        .into_iter()
        .filter_map(|entry| {
            let best =
                [&entry.word, &entry.label].into_iter().filter_map(|text| score(&text.to_lowercase(), &wanted)).min();
            best.map(|score| (score, entry))
        })
        .collect();
    found.sort_by_key(|(score, _)| *score);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How badly `wanted` fits into `text`: its letters must come in order; gaps and a late start count. `None`: not at all.
pub fn score(text: &str, wanted: &str) -> Option<u32> {
    if wanted.is_empty() {
        return Some(0);
    }
    if let Some(at) = text.find(wanted) {
        let word_start = at == 0 || !text[..at].ends_with(char::is_alphanumeric);
        return Some(if word_start { at.min(50) as u32 } else { 60 + at.min(50) as u32 });
    }
    let mut letters = text.char_indices();
    let (mut first, mut last) = (None, 0);
    for c in wanted.chars().filter(|c| !c.is_whitespace()) {
        let (at, _) = letters.find(|(_, letter)| *letter == c)?;
        first.get_or_insert(at);
        last = at;
    }
    let spread = last - first.unwrap_or(0);
    (spread <= wanted.len() * 4).then_some(200 + spread as u32)
}

fn with_argument(model: &Model, typed: &str) -> Option<Entry> {
    let lang = model.look.lang;
    let (word, argument) = typed.split_once(' ').map_or((typed, ""), |(word, rest)| (word, rest.trim()));
    let entry =
        |label: String, word: &str, command| Entry { label, word: word.to_owned(), keys: String::new(), command };
    let number = if argument.is_empty() { typed } else { argument };
    if (argument.is_empty() || matches!(word, "goto" | "packet" | "frame"))
        && let Some(frame) = number.parse().ok().and_then(FrameId::from_number)
    {
        let label = lang.with("command-goto", &[("number", frame.number().into())]);
        return Some(entry(label, typed, Command::GoTo(frame)));
    }
    match word {
        "theme" => Theme::named(argument).map(|theme| entry(theme_label(model, theme), typed, Command::Theme(theme))),
        "lang" | "language" => {
            Lang::named(argument).map(|to| entry(to.own_name().to_owned(), typed, Command::Lang(to)))
        }
        "time" => TimeForm::named(argument).map(|form| entry(time_label(model, form), typed, Command::Time(form))),
        "open" if !argument.is_empty() => {
            let label = lang.with("command-open", &[("path", argument.into())]);
            Some(entry(label, typed, Command::Open(expand(argument))))
        }
        _ => None,
    }
}

fn all(model: &Model) -> Vec<Entry> {
    let lang = model.look.lang;
    let here = match model.screen {
        Screen::Start => keys::START,
        Screen::Packets => keys::PANES | keys::COPY | keys::GO,
        Screen::Exchanges => keys::EXCHANGES | keys::EXCHANGE | keys::COPY | keys::GO,
        Screen::Connections => keys::CONNECTIONS | keys::CONNECTION | keys::COPY | keys::GO,
        Screen::Follow => keys::FOLLOW | keys::COPY | keys::GO,
        Screen::Statistics => keys::STATISTICS | keys::COPY | keys::GO,
        Screen::Layers => keys::LAYERS | keys::COPY | keys::GO,
        Screen::Ladder => keys::LADDER | keys::COPY | keys::GO,
        Screen::Story => keys::STORY | keys::COPY | keys::GO,
    };
    let mut entries = Vec::new();
    for binding in keys::TABLE.iter().filter(|binding| binding.contexts & here != 0 && !is_bare(binding.action)) {
        let prefix = match binding.contexts {
            keys::COPY => "y ",
            keys::GO => "g ",
            _ => "",
        };
        entries.push(Entry {
            label: lang.text(&format!("do-{}", binding.action.name())),
            word: binding.action.name().to_owned(),
            keys: format!("{prefix}{}", binding.keys.first().map(|key| key.name(model.look.ascii)).unwrap_or_default()),
            command: Command::Act(binding.action),
        });
    }
    let mut add = |label, word: String, command| {
        entries.push(Entry { label, word, keys: String::new(), command });
    };
    for lesson in crate::lessons::all() {
        let title = lesson.title.plain(lang);
        let label = lang.with("command-lesson", &[("name", (&title).into())]);
        add(label, format!("lesson {}", lesson.name), Command::Lesson(&lesson.name));
    }
    for theme in Theme::ALL {
        add(theme_label(model, theme), format!("theme {}", theme.name()), Command::Theme(theme));
    }
    for to in Lang::ALL {
        add(
            lang.with("command-lang", &[("name", to.own_name().into())]),
            format!("lang {}", to.code()),
            Command::Lang(to),
        );
    }
    if model.screen != Screen::Start {
        for form in TimeForm::ALL {
            add(time_label(model, form), format!("time {}", form.name()), Command::Time(form));
        }
    }
    entries
}

/// Movements make no sense as commands.
fn is_bare(action: Action) -> bool {
    use Action::*;
    matches!(
        action,
        Up | Down | Left | Right | PageUp | PageDown | HalfUp | HalfDown | Interrupt | Palette | Sample1 | Back | Open
    )
}

fn theme_label(model: &Model, theme: Theme) -> String {
    let name = model.text(&format!("theme-{}", theme.name()));
    model.look.lang.with("command-theme", &[("name", (&name).into())])
}

fn time_label(model: &Model, form: TimeForm) -> String {
    let name = model.text(&format!("time-{}", form.name()));
    model.look.lang.with("command-time", &[("name", (&name).into())])
}

/// A path as typed: `~` is the home folder.
pub fn expand(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_are_enough_and_words_win() {
        assert!(score("command palette", "cmdpal").is_some());
        assert!(score("command palette", "zz").is_none());
        assert!(score("zoom pane", "zoom") < score("go to zoomed", "zoom"));
        assert!(score("mark row", "row") < score("arrow", "row"));
    }
}
