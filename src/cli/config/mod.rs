//! The configuration: one file, profiles in it, the environment and the command line, and which of them counts for each
//! setting.
//!
//! The command line counts before the environment, that before a profile, that before the file, that before what the
//! interface remembers, and last come the defaults. [`keys`] is the table of all settings; [`apply`] hands them to the
//! options where those are silent, so that no command knows where a value comes from.

mod apply;
pub mod args;
mod document;
mod files;
mod keys;
mod lists;
mod options;
mod show;
mod value;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::input::PrivateKeys;
use crate::base::likeness;
use crate::export::columns::Columns;
use crate::rights::{self, Invoker};
use crate::tui::coloring::ColorRules;
use crate::tui::model::Column;
use args::ConfigArgs;
use document::{Document, Layer, Place, Problem};
use keys::{KEYS, Key};
use value::Value;

pub use show::run;

/// The name of the file in the folder for configuration.
const FILE: &str = "config.toml";

/// The setting with the columns of the list of packets.
const COLUMNS: &str = "interface.columns";

/// What the settings of schemas begin with.
pub const SCHEMAS: [&str; 2] = ["read.proto", "read.descriptor_sets"];

/// Where a value comes from. A later one counts before those above it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// Nothing says anything.
    Default,
    /// What was chosen with keys.
    Remembered,
    /// The file.
    File(Place),
    /// A profile of the file.
    Profile(String, Place),
    /// A variable.
    Environment(&'static str),
    /// An option.
    Option(&'static str),
    /// `--set`.
    Set,
}

/// How the file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Absent,
    /// It is understood.
    Fine,
    /// It has mistakes.
    Wrong,
    /// It cannot be read.
    Unread,
}

/// The configuration of a run.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Where the file is, or would be.
    path: Option<PathBuf>,
    /// Whether it was read.
    found: bool,
    profile: Option<String>,
    profiles: Vec<String>,
    values: BTreeMap<&'static str, (Value, Origin)>,
    colors: (ColorRules, Origin),
    columns: (Columns, Origin),
    private_keys: PrivateKeys,
    problems: Vec<Problem>,
    /// Why the file could not be read.
    unread: Option<String>,
}

impl Configuration {
    /// The configuration that the options choose.
    ///
    /// # Errors
    /// For what the command line itself has wrong: a file or profile that is not there, a wrong `--set`. Mistakes in the file
    /// are kept: see [`Configuration::checked`].
    pub fn load(args: &ConfigArgs) -> Result<Self, Failure> {
        let invoker = rights::invoking_user();
        let path = path(args, invoker);
        let text = path.as_ref().map(|path| rights::read_trusted(path, invoker));
        #[cfg(feature = "proto")]
        let wrong = {
            let text = text.as_ref().and_then(|text| text.as_deref().ok());
            files::schemas::publish(path.as_deref(), text, args)?
        };
        let mut configuration = Self::built(path.as_deref(), text.as_ref(), args)?;
        #[cfg(feature = "proto")]
        configuration.leave_out_schemas(wrong);
        configuration.read_private_keys();
        configuration.check_columns();
        Ok(configuration)
    }

    /// What the text of the file and the options say, before what they name is read.
    fn built(path: Option<&Path>, text: Option<&io::Result<String>>, args: &ConfigArgs) -> Result<Self, Failure> {
        let mut configuration = Self::without_file(path.map(Path::to_owned));
        match (path, text) {
            (_, Some(Ok(text))) => configuration.take_file(text, args)?,
            (Some(path), Some(Err(error))) => configuration.unread(path, error, args.file().is_some())?,
            _ => {}
        }
        if let (Some(name), false) = (args.profile(), configuration.found) {
            return Err(wrong_profile(name, &[]));
        }
        args.set.iter().try_for_each(|setting| configuration.set(setting))?;
        Ok(configuration)
    }

    /// The defaults, with a place where a file could be.
    fn without_file(path: Option<PathBuf>) -> Self {
        Self {
            path,
            found: false,
            profile: None,
            profiles: Vec::new(),
            values: BTreeMap::new(),
            colors: (ColorRules::usual(), Origin::Default),
            columns: (Columns::default(), Origin::Default),
            private_keys: PrivateKeys::default(),
            problems: Vec::new(),
            unread: None,
        }
    }

    /// A file that cannot be read is a failure when it was asked for. The usual one need not be there.
    fn unread(&mut self, path: &Path, error: &io::Error, asked: bool) -> Result<(), Failure> {
        let why = unreadable(error);
        let path = path.display();
        match (asked, error.kind()) {
            (true, _) => Err(Failure::usage("E-CONFIG", format!("the configuration {path} cannot be read: {why}"))),
            (false, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(()),
            (false, _) => {
                self.unread = Some(format!("the configuration {path} is not used: {why}"));
                Ok(())
            }
        }
    }

    fn take_file(&mut self, text: &str, args: &ConfigArgs) -> Result<(), Failure> {
        let document = Document::parse(text);
        self.found = true;
        self.problems = document.problems;
        self.profiles = document.profiles.iter().map(|(name, _)| name.clone()).collect();
        self.take(document.main, Origin::File);
        let chosen = args.profile().map(str::to_owned).or(document.profile.map(|(name, _)| name));
        if let Some(name) = chosen {
            let found = document.profiles.into_iter().find(|(other, _)| *other == name);
            let Some((_, layer)) = found else {
                let known: Vec<&str> = self.profiles.iter().map(String::as_str).collect();
                return Err(wrong_profile(&name, &known));
            };
            self.take(layer, |place| Origin::Profile(name.clone(), place));
            self.profile = Some(name);
        }
        Ok(())
    }

    fn take(&mut self, layer: Layer, origin: impl Fn(Place) -> Origin) {
        for (key, value, place) in layer.values {
            self.values.insert(key.name, (value, origin(place)));
        }
        if let Some((rules, place)) = layer.colors {
            self.colors = (ColorRules::new(rules), origin(place));
        }
        if let Some((columns, place)) = layer.columns {
            self.columns = (Columns::new(columns), origin(place));
        }
    }

    /// `--set KEY=VALUE`, also with the colon of tshark's `-o`.
    fn set(&mut self, setting: &str) -> Result<(), Failure> {
        let (name, word) = setting.split_once('=').or_else(|| setting.split_once(':')).ok_or_else(|| {
            Failure::usage("E-CONFIG", format!("--set {setting} is not understood"))
                .line("write: --set KEY=VALUE, such as --set interface.theme=dark")
        })?;
        let key = key_named(name.trim())?;
        let value = key.kind.parse(word).map_err(|wrong| {
            let failure = Failure::usage("E-CONFIG", format!("--set {}: it {}", key.name, wrong.what));
            wrong.hint.into_iter().fold(failure, Failure::line)
        })?;
        self.values.insert(key.name, (value, Origin::Set));
        Ok(())
    }

    /// The names in `interface.columns` are those of columns that there are; others are left out.
    fn check_columns(&mut self) {
        let Some((Value::Texts(names), origin)) = self.values.get(COLUMNS).cloned() else { return };
        let added = self.columns.0.all().iter().map(|column| column.title.as_str());
        let known: Vec<&str> = Column::ALL.iter().map(|(column, _)| column.name()).chain(added).collect();
        let mut kept: Vec<String> = Vec::new();
        for name in names {
            if let Err(wrong) = value::one_of(&name, &known) {
                let place = match &origin {
                    Origin::File(place) | Origin::Profile(_, place) => Some(*place),
                    _ => None,
                };
                self.problems.push(Problem { place, what: format!("{COLUMNS} {}", wrong.what), hint: wrong.hint });
            } else if !kept.contains(&name) {
                kept.push(name);
            }
        }
        self.problems.sort_by_key(|problem| problem.place);
        self.values.insert(COLUMNS, (Value::Texts(kept), origin));
    }

    /// The configuration, if nothing is wrong with it. What of it could not be read is said.
    ///
    /// # Errors
    /// All mistakes, each with its place.
    pub fn checked(self) -> Result<Self, Failure> {
        if let Some(unread) = &self.unread {
            eprintln!("wirelens: {}", crate::base::safe_text::shown(unread));
        }
        match self.failure() {
            Some(failure) => Err(failure),
            None => Ok(self),
        }
    }

    /// The same of what alone matters to lists of fields: the schemas that it names.
    ///
    /// # Errors
    /// What is wrong with those.
    pub fn checked_schemas(mut self) -> Result<(), Failure> {
        self.problems.retain(|problem| SCHEMAS.iter().any(|name| problem.what.starts_with(name)));
        self.failure().map_or(Ok(()), Err)
    }

    /// What is wrong with the file, as a failure.
    fn failure(&self) -> Option<Failure> {
        let mut problems = self.problems.iter();
        let first = problems.next()?;
        let path = self.path.as_ref().map_or_else(String::new, |path| path.display().to_string());
        let place = |problem: &Problem| match problem.place {
            Some(Place { line, column }) => format!("{path}:{line}:{column}: "),
            None => String::new(),
        };
        let mut failure = Failure::usage("E-CONFIG", format!("{}{}", place(first), first.what));
        failure.lines.extend(first.hint.clone());
        for problem in problems {
            failure.lines.push(format!("{}{}", place(problem), problem.what));
            failure.lines.extend(problem.hint.as_ref().map(|hint| format!("    {hint}")));
        }
        Some(failure)
    }

    /// The state of the file in words, and what to do where something is wrong with it: for an examination.
    pub fn examined(&self) -> (Standing, String, Option<String>) {
        let name = self.path.as_ref().map_or_else(|| "config.toml".to_owned(), |path| path.display().to_string());
        if let Some(unread) = &self.unread {
            return (Standing::Unread, unread.clone(), Some(format!("wirelens config --check {name}")));
        }
        if let Some(failure) = self.failure() {
            let more = match self.problems.len() {
                0 | 1 => String::new(),
                count => format!(" (one of {count} mistakes)"),
            };
            return (
                Standing::Wrong,
                format!("{}{more}", failure.what),
                Some(format!("wirelens config --check {name}")),
            );
        }
        match (&self.path, self.found) {
            (None, _) => (Standing::Absent, "no home folder, so no file: the defaults count".to_owned(), None),
            (Some(_), false) => (Standing::Absent, format!("{name} is not there: the defaults count"), None),
            (Some(_), true) => {
                let counted = |count: usize| format!("{count} setting{}", if count == 1 { "" } else { "s" });
                let profile = self.profile.as_ref().map(|profile| format!(", profile {}", value::quoted(profile)));
                let found = format!("{name}: {}{}", counted(self.values.len()), profile.unwrap_or_default());
                (Standing::Fine, found, None)
            }
        }
    }

    /// The file, if it was read.
    pub fn file(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| self.found)
    }

    /// What is wrong, in lines for the interface.
    fn said(&self) -> Vec<String> {
        let unread = self.unread.iter().cloned();
        let failure = self.failure();
        let lines = failure.into_iter().flat_map(|failure| std::iter::once(failure.what).chain(failure.lines));
        unread.chain(lines).collect()
    }

    /// A value that something says, but not the defaults.
    fn given(&self, name: &str) -> Option<&Value> {
        debug_assert!(keys::named(name).is_some(), "there is no setting {name}");
        self.values.get(name).map(|(value, _)| value)
    }

    /// The value that counts and where it comes from.
    fn effective(&self, key: &Key) -> (Value, Origin) {
        self.values.get(key.name).cloned().unwrap_or_else(|| ((key.default)(), Origin::Default))
    }
}

/// Where the configuration file is, or would be.
fn path(args: &ConfigArgs, invoker: &Invoker) -> Option<PathBuf> {
    args.file().map(Path::to_owned).or_else(|| Some(invoker.configuration_folder()?.join(FILE)))
}

/// Why a file cannot be read, in words. Nothing of what it holds is among them.
fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        _ if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) => {
            "it is a symbolic link, and root follows none".to_owned()
        }
        io::ErrorKind::InvalidData => "it is no text in UTF-8".to_owned(),
        io::ErrorKind::FileTooLarge => format!("it is larger than {} KiB", rights::files::MAX_TRUSTED >> 10),
        _ => error.to_string(),
    }
}

/// The setting of that name.
fn key_named(name: &str) -> Result<&'static Key, Failure> {
    match options::of(name) {
        Some(options::Of::Setting(key)) => return Ok(key),
        Some(options::Of::Without(why)) => {
            return Err(Failure::usage("E-CONFIG", format!("the option {name} has no setting")).line(why.words()));
        }
        None => {}
    }
    keys::named(name).ok_or_else(|| {
        let failure = Failure::usage("E-CONFIG", format!("there is no setting {name}"));
        let own = KEYS.iter().filter(|key| key.own_name() == name).map(|key| key.name);
        let near: Vec<&str> = own.chain(likeness::near(name, KEYS.iter().map(|key| key.name), 2)).collect();
        let failure = match near.as_slice() {
            [] => failure,
            near => failure.line(format!("did you mean  {} ?", near.join("  or  "))),
        };
        failure.line("list: wirelens config --explain")
    })
}

fn wrong_profile(name: &str, known: &[&str]) -> Failure {
    let (what, hint) = document::no_profile(name, known);
    Failure::usage("E-CONFIG", what).line(hint)
}

#[cfg(test)]
mod tests;
