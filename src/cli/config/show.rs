//! `wirelens config`: what counts and where it comes from, the file of defaults, what a setting does.

use std::fmt::Write;
use std::path::Path;

use serde_json::json;

use super::args::{ConfigArgs, ShowArgs};
use super::document::Place;
use super::keys::{self, KEYS, Key};
use super::value::{Value, quoted};
use super::{Configuration, Origin, key_named, lists};
use crate::cli::args::{ListFormat, LookArgs, When};
use crate::cli::failure::Failure;
use crate::cli::{lists as print, output};
use crate::export::columns::{Column, Columns, Content};
use crate::rights;
use crate::tui::coloring::{ColorRule, ColorRules};
use crate::tui::{self};

/// Columns of an explanation.
const WIDTH: usize = 100;

/// Runs the command. Options of the interface that stand before it count as in any other run.
pub fn run(args: &ShowArgs, chosen: &ConfigArgs, look: &LookArgs) -> Result<u8, Failure> {
    if args.default {
        return output::print(default_file().as_bytes());
    }
    if let Some(path) = &args.check {
        return check(path);
    }
    if args.path {
        let invoker = rights::invoking_user();
        let path = super::path(chosen, invoker).ok_or_else(|| {
            Failure::usage("E-CONFIG", "there is no folder for a configuration: the user has no home folder")
                .line("name a file: --config FILE")
        })?;
        return output::print(format!("{}\n", crate::base::safe_text::shown(&path.to_string_lossy())).as_bytes());
    }
    if let Some(name) = &args.explain {
        let keys: Vec<&Key> = if name.is_empty() { KEYS.iter().collect() } else { vec![key_named(name)?] };
        return match args.format {
            ListFormat::Json => print::print_json(&keys.into_iter().map(described).collect::<Vec<_>>()),
            ListFormat::Text => {
                let pages: Vec<String> = keys.into_iter().map(explained).collect();
                output::print(pages.join("\n").as_bytes())
            }
        };
    }
    let mut configuration = Configuration::load(chosen)?.checked()?;
    configuration.take_rest(look);
    match args.format {
        ListFormat::Text => output::print(configuration.text().as_bytes()),
        ListFormat::Json => print::print_json(&configuration.json()),
    }
}

/// `--check FILE`.
fn check(path: &Path) -> Result<u8, Failure> {
    let chosen = ConfigArgs::of(Some(path), None);
    #[cfg(feature = "proto")]
    super::files::schemas::publish_all(path);
    let configuration = Configuration::load(&chosen)?.checked()?;
    // What a profile says of columns is checked together with what stands outside.
    for profile in &configuration.profiles {
        Configuration::load(&ConfigArgs::of(Some(path), Some(profile)))?.checked()?;
    }
    let settings = configuration.values.len();
    let profiles = configuration.profiles.len();
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let path = path.to_string_lossy();
    let text = format!(
        "{}: no mistakes; {}, {}\n",
        crate::base::safe_text::shown(&path),
        counted(settings, "setting"),
        counted(profiles, "profile")
    );
    output::print(text.as_bytes())
}

impl Configuration {
    /// What other sources say, for who is to be told: options, the environment, what the interface remembers.
    fn take_rest(&mut self, look: &LookArgs) {
        let remembers = self.remembers();
        for (name, value) in tui::remembered(remembers) {
            if let (Some(key), false) = (keys::named(name), self.values.contains_key(name)) {
                let value = key.kind.parse(&value);
                self.values.extend(value.ok().map(|value| (key.name, (value, Origin::Remembered))));
            }
        }
        let there = |variable: &str| std::env::var_os(variable).is_some();
        let no_color = there("NO_COLOR") && std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color_is_auto =
            !matches!(self.values.get("interface.color"), Some((Value::Text(word), _)) if word != keys::AUTO);
        let text = |variable: &str| std::env::var(variable).ok().filter(|value| !value.is_empty()).map(Value::Text);
        let mut from_environment = |name: &'static str, variable: &'static str, value: Option<Value>| {
            let is_set = matches!(self.values.get(name), Some((_, Origin::Set)));
            if let (Some(value), false) = (value, is_set) {
                self.values.insert(name, (value, Origin::Environment(variable)));
            }
        };
        from_environment(
            "interface.color",
            "NO_COLOR",
            (no_color && color_is_auto).then(|| Value::Text("never".to_owned())),
        );
        from_environment("interface.reduced_motion", "NO_MOTION", there("NO_MOTION").then_some(Value::Truth(true)));
        from_environment(
            "interface.remember",
            "WIRELENS_NO_STATE",
            there("WIRELENS_NO_STATE").then_some(Value::Truth(false)),
        );
        from_environment("read.keylog", "SSLKEYLOGFILE", text("SSLKEYLOGFILE"));
        from_environment("interface.language", "WIRELENS_LANG", text("WIRELENS_LANG"));
        from_environment("interface.theme", "WIRELENS_THEME", text("WIRELENS_THEME"));
        self.take_look(look);
    }

    /// The options of the interface.
    fn take_look(&mut self, look: &LookArgs) {
        let mut option = |name: &'static str, value: Option<Value>| {
            let key = keys::named(name);
            let from_environment = matches!(
                (self.values.get(name), &value),
                (Some((known, Origin::Environment(_) | Origin::Set)), Some(value)) if known == value
            );
            if let (Some(key), Some(value), false) = (key, value, from_environment) {
                self.values.insert(name, (value, Origin::Option(key.option)));
            }
        };
        let text = |word: &Option<String>| word.clone().map(Value::Text);
        let flag = |given: bool, value: bool| given.then_some(Value::Truth(value));
        option("interface.language", text(&look.lang));
        option("interface.theme", text(&look.theme));
        option(
            "interface.color",
            match look.color {
                When::Auto => None,
                When::Always => Some(Value::Text("always".to_owned())),
                When::Never => Some(Value::Text("never".to_owned())),
            },
        );
        option("interface.ascii", flag(look.ascii, true));
        option("interface.plain", flag(look.plain, true));
        option("interface.mouse", flag(look.no_mouse, false));
        option("interface.reduced_motion", flag(look.reduced_motion, true));
    }

    /// A file that says what counts, with where each value comes from.
    fn text(&self) -> String {
        let mut out = String::new();
        let (path, profile) = self.from();
        let _ = writeln!(out, "# {path}");
        if let Some(profile) = profile {
            let _ = writeln!(out, "# profile {}", quoted(profile));
        }
        for table in keys::tables() {
            let rows: Vec<(String, String)> = KEYS
                .iter()
                .filter(|key| key.table() == table)
                .map(|key| {
                    let (value, origin) = self.effective(key);
                    (format!("{} = {}", key.own_name(), value.literal()), origin.words())
                })
                .collect();
            let width =
                rows.iter().map(|(line, _)| line.chars().count()).filter(|width| *width <= 44).max().unwrap_or(0);
            let _ = writeln!(out, "\n[{table}]");
            for (line, origin) in rows {
                let _ = writeln!(out, "{line:width$}  # {origin}");
            }
        }
        let rules = self.colors.0.all().iter().map(lists::rule_text);
        let columns = self.columns.0.all().iter().map(lists::column_text);
        for (texts, origin) in [(rules.collect::<Vec<_>>(), &self.colors.1), (columns.collect(), &self.columns.1)] {
            // A list comes from one place as a whole.
            for (at, text) in texts.iter().enumerate() {
                let from = if at == 0 { format!("\n# {}", origin.words()) } else { String::new() };
                let _ = writeln!(out, "{from}\n{}", text.trim_end());
            }
        }
        out
    }

    /// Where the file is and whether it was read, in words, and the profile.
    fn from(&self) -> (String, Option<&str>) {
        let path = match (&self.path, self.found) {
            (Some(path), true) => path.display().to_string(),
            (Some(path), false) => format!("{} is not there", path.display()),
            (None, _) => "no folder for a configuration".to_owned(),
        };
        (crate::base::safe_text::shown(&path).into_owned(), self.profile.as_deref())
    }

    fn json(&self) -> serde_json::Value {
        let settings: Vec<_> = KEYS
            .iter()
            .map(|key| {
                let (value, origin) = self.effective(key);
                let mut row = json!({"key": key.name, "value": value.json(), "from": origin.kind()});
                let details =
                    [("variable", origin.variable().map(Into::into)), ("option", origin.option().map(Into::into))];
                let place = origin.place();
                let places = [
                    ("line", place.map(|place| place.line.into())),
                    ("column", place.map(|place| place.column.into())),
                ];
                for (name, value) in details.into_iter().chain(places) {
                    if let Some(value) = value {
                        row[name] = value;
                    }
                }
                row
            })
            .collect();
        json!({
            "file": self.path.as_ref().map(|path| path.to_string_lossy()),
            "found": self.found,
            "profile": self.profile,
            "profiles": self.profiles,
            "settings": settings,
            "colors": {"from": self.colors.1.kind(), "rules": rules_json(&self.colors.0)},
            "columns": {"from": self.columns.1.kind(), "columns": columns_json(&self.columns.0)},
        })
    }
}

fn rules_json(rules: &ColorRules) -> Vec<serde_json::Value> {
    let paint = |paint: &Option<tui::coloring::Paint>| {
        paint.as_ref().map(|paint| json!({"dark": paint.dark.word(), "light": paint.light.word()}))
    };
    let rule = |rule: &ColorRule| {
        json!({
            "name": rule.name,
            "filter": rule.filter.text(),
            "foreground": paint(&rule.foreground),
            "background": paint(&rule.background),
        })
    };
    rules.all().iter().map(rule).collect()
}

fn columns_json(columns: &Columns) -> Vec<serde_json::Value> {
    let column = |column: &Column| {
        let (field, filter, occurrence) = match &column.content {
            Content::Field(name, occurrence) => (Some(name.as_str()), None, Some(lists::occurrence_name(*occurrence))),
            Content::Filter(filter) => (None, Some(filter.text()), None),
        };
        json!({"title": column.title, "field": field, "filter": filter, "occurrence": occurrence, "width": column.width})
    };
    columns.all().iter().map(column).collect()
}

impl Origin {
    /// One word, as JSON has it.
    fn kind(&self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Remembered => "remembered",
            Self::File(_) => "file",
            Self::Profile(..) => "profile",
            Self::Environment(_) => "environment",
            Self::Option(_) | Self::Set => "command line",
        }
    }

    fn variable(&self) -> Option<&'static str> {
        match self {
            Self::Environment(variable) => Some(variable),
            _ => None,
        }
    }

    fn option(&self) -> Option<&'static str> {
        match self {
            Self::Option(option) => Some(option),
            Self::Set => Some("--set"),
            _ => None,
        }
    }

    fn place(&self) -> Option<Place> {
        match self {
            Self::File(place) | Self::Profile(_, place) => Some(*place),
            _ => None,
        }
    }

    /// For people.
    fn words(&self) -> String {
        match self {
            Self::Default => "default".to_owned(),
            Self::Remembered => "remembered".to_owned(),
            Self::File(place) => format!("file, line {}", place.line),
            Self::Profile(name, place) => format!("profile {}, line {}", quoted(name), place.line),
            Self::Environment(variable) => format!("environment {variable}"),
            Self::Option(option) => format!("command line {option}"),
            Self::Set => "command line --set".to_owned(),
        }
    }
}

/// A file with all defaults and what each setting does.
pub fn default_file() -> String {
    let mut out = String::from(
        "# The settings of wirelens and their defaults. Keep only what you change: what stands in this file counts\n\
         # before what the interface remembers of its keys. wirelens config --check FILE finds mistakes.\n",
    );
    for table in keys::tables() {
        let _ = writeln!(out, "\n[{table}]");
        for key in KEYS.iter().filter(|key| key.table() == table) {
            out.push('\n');
            for line in about(key) {
                let _ = writeln!(out, "# {line}");
            }
            let _ = writeln!(out, "{} = {}", key.own_name(), (key.default)().literal());
        }
    }
    out.push_str(
        "\n# Rules that colour rows: the first whose filter selects a row counts. Colours are the names of the terminal's\n\
         # sixteen (red, bright-red …), \"#rrggbb\", or what they mean in the theme: text dim client server ok warn error\n\
         # note. { dark = \"yellow\", light = \"blue\" } names one for each ground; background is what lies behind.\n",
    );
    for rule in ColorRules::usual().all() {
        let _ = writeln!(out, "\n{}", lists::rule_text(rule).trim_end());
    }
    out.push_str(
        "\n# Columns that are added to the list of packets, in front of Info if interface.columns does not name them:\n\
         #\n\
         # [[columns]]\n\
         # title = \"Host\"\n\
         # field = \"http.host\"       # or filter = \"http.response.code >= 400\", which marks what it selects\n\
         # occurrence = \"first\"      # first, last or all values\n\
         # width = 20                # in cells; as wide as what it shows without it\n\
         \n\
         # Profiles override all of this for a run: --profile lecture, or profile = \"lecture\" at the top of the file.\n\
         #\n\
         # [profiles.lecture.interface]\n\
         # theme = \"projector\"\n",
    );
    out
}

/// What a setting does, what it may be, and what else says the same: lines.
fn about(key: &Key) -> Vec<String> {
    let mut needed = key.kind.needed();
    if let Some(first) = needed.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let mut lines = crate::tui::cells::wrap(key.text, WIDTH);
    lines.extend(crate::tui::cells::wrap(&format!("{needed}."), WIDTH));
    let others = key.others();
    if !others.is_empty() {
        lines.push(format!("Also: {}.", others.join(", ")));
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// `--explain` for people.
fn explained(key: &Key) -> String {
    let mut out = format!("{} = {}\n", key.name, (key.default)().literal());
    for line in about(key) {
        let _ = writeln!(out, "    {line}");
    }
    out
}

/// `--explain` as JSON.
fn described(key: &Key) -> serde_json::Value {
    json!({
        "key": key.name,
        "default": (key.default)().json(),
        "needs": key.kind.needed(),
        "option": Some(key.option).filter(|option| !option.is_empty()),
        "variable": Some(key.variable).filter(|variable| !variable.is_empty()),
        "text": key.text,
    })
}
