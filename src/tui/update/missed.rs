//! What is said when nothing was found: what was looked for, in what, how much of it was looked at, and one key that helps.

use crate::tui::keys::{self, Action, Contexts, Key};
use crate::tui::lang::Arg;
use crate::tui::model::Model;
use crate::tui::model::search::{Ground, Manner, Needle, Quarry, Within};

/// Characters of what was looked for that are repeated.
const LONGEST: usize = 24;

impl Ground {
    /// Where a quarry is looked for; `None` where something else is said of it.
    pub fn of(quarry: &Quarry) -> Option<Self> {
        let within = |needle: &Needle| match (needle.manner, needle.within) {
            (Manner::Filter, _) => Within::Rows,
            (Manner::Bytes, _) => Within::Bytes,
            (_, within) => within,
        };
        match quarry {
            Quarry::Needle(needle) => Some(match within(needle) {
                Within::Rows => Self::Rows,
                Within::Layers => Self::Layers,
                Within::Bytes => Self::Bytes,
            }),
            Quarry::Note(_) => Some(Self::Notes),
            Quarry::Exchange(needle, _) if needle.text.is_empty() => Some(Self::Remarks),
            Quarry::Exchange(needle, _) if within(needle) == Within::Rows => Some(Self::ExchangeRows),
            Quarry::Exchange(..) => Some(Self::Bodies),
            _ => None,
        }
    }

    /// The id of its name.
    fn id(self) -> &'static str {
        match self {
            Self::Rows => "missed-rows",
            Self::Layers => "missed-layers",
            Self::Bytes => "missed-bytes",
            Self::Notes => "missed-notes",
            Self::ExchangeRows => "missed-exchange-rows",
            Self::Bodies => "missed-bodies",
            Self::Remarks => "missed-remarks",
            Self::Connections => "missed-connections",
            Self::Table => "missed-table",
            Self::Tree => "missed-tree",
            Self::Source => "missed-source",
            Self::Lines => "missed-lines",
            Self::Content => "missed-content",
        }
    }

    /// The id of the key that helps.
    fn key(self, model: &Model) -> &'static str {
        let filtered = model.filters.applied.is_some();
        match self {
            Self::Rows | Self::Layers | Self::Bytes | Self::Notes if filtered => "missed-key-filter",
            Self::Rows if model.needle.manner == Manner::Filter => "missed-key-text",
            Self::Rows | Self::Layers => "missed-key-deeper",
            Self::Tree | Self::Source => "missed-key-list",
            Self::ExchangeRows if model.needle.manner == Manner::Filter => "missed-key-text",
            Self::ExchangeRows => "missed-key-bodies",
            Self::Lines => "missed-key-exchanges",
            Self::Table => "missed-key-tab",
            _ if model.needle.manner != Manner::Text && !matches!(self, Self::Connections | Self::Content) => {
                "missed-key-text"
            }
            _ => "missed-key-other",
        }
    }
}

/// Places that are listed.
const MOST_PLACES: usize = 4;

/// Says where a key works that does nothing here; whether there was anything to be said.
pub fn elsewhere(model: &mut Model, context: Contexts, key: Key) -> bool {
    let bindings = keys::elsewhere(context, key);
    let Some(first) = bindings.first() else { return false };
    let lang = model.look.lang;
    if context == keys::LIST && bindings.iter().any(|binding| binding.action == Action::SortRows) {
        model.sorry(lang.text("sort-not-packets"));
        return true;
    }
    let there = |place: &&(Contexts, &str, &str)| bindings.iter().any(|binding| binding.contexts & place.0 != 0);
    let mut places: Vec<String> =
        keys::PLACES.iter().filter(there).map(|(_, digit, name)| format!("{digit} {}", lang.text(name))).collect();
    if places.len() > MOST_PLACES {
        places.truncate(MOST_PLACES);
        places.push("…".to_owned());
    }
    let (key, places) = (key.name(model.look.ascii), places.join(", "));
    let id = format!("do-{}", first.action.name());
    let short = format!("{id}.short");
    let action = lang.text(if lang.has(&short) { &short } else { &id });
    let values = [("key", (&key).into()), ("places", (&places).into()), ("action", (&action).into())];
    // What does one thing has a name; what has a form in each pane of its own has not.
    let text = lang.with(if bindings.len() == 1 { "key-elsewhere" } else { "key-elsewhere-many" }, &values);
    model.sorry(text);
    true
}

/// Says that what the command line wanted to start at is not there, now that everything is.
pub fn start(model: &mut Model) {
    let lang = model.look.lang;
    if let Some(number) = model.wanted_stream.take() {
        model.sorry(lang.with("start-no-stream", &[("number", number.into())]));
    }
    if let Some(frame) = model.wanted.take() {
        let values = [("number", frame.number().into()), ("count", model.len().into())];
        model.sorry(lang.with("goto-beyond", &values));
    }
}

/// Says that nothing was found in so many of what was looked at.
pub fn say(model: &mut Model, ground: Ground, count: u64) {
    let lang = model.look.lang;
    let place = lang.with(ground.id(), &[("count", Arg::from(count))]);
    if matches!(ground, Ground::Notes | Ground::Remarks) {
        let key = if ground == Ground::Notes && model.filters.applied.is_some() {
            "missed-key-filter"
        } else {
            "missed-key-find"
        };
        let key = lang.text(key);
        let text = lang.with("missed-place", &[("place", (&place).into()), ("key", (&key).into())]);
        return model.sorry(text);
    }
    let mut wanted: String = model.found.text.chars().take(LONGEST).collect();
    if model.found.text.chars().nth(LONGEST).is_some() {
        wanted.push('…');
    }
    let plain = matches!(ground, Ground::Connections | Ground::Table | Ground::Content);
    let manner = lang.text(if plain { Manner::Text.id() } else { model.needle.manner.id() });
    let key = lang.text(ground.key(model));
    let text = lang.with(
        "missed",
        &[("manner", (&manner).into()), ("text", (&wanted).into()), ("place", (&place).into()), ("key", (&key).into())],
    );
    model.sorry(text);
}
