//! The options that choose a configuration, which every command takes, and those of `wirelens config`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, value_parser};

use crate::cli::args::ListFormat;
#[cfg(feature = "proto")]
use crate::cli::args::SchemaArgs;

const HEADING: &str = "Configuration";

/// Which configuration counts.
#[derive(Clone, Debug, Args, Default)]
pub struct ConfigArgs {
    /// The configuration file, instead of config.toml in the folder for configuration
    #[arg(
        id = "configuration",
        long = "config",
        value_name = "FILE",
        value_parser = value_parser!(OsString),
        env = "WIRELENS_CONFIG",
        hide_env_values = true,
        global = true,
        help_heading = HEADING
    )]
    file: Option<OsString>,
    /// The profile of the configuration: tables of it that override others
    #[arg(long, value_name = "NAME", env = "WIRELENS_PROFILE", hide_env_values = true, global = true, help_heading = HEADING)]
    profile: Option<String>,
    /// A setting for this run, such as interface.ascii=true; may be given several times. wirelens config --explain lists them
    #[arg(long, value_name = "KEY=VALUE", global = true, help_heading = HEADING)]
    pub set: Vec<String>,
    /// The schemas that other options name: rules and columns may name their fields.
    #[cfg(feature = "proto")]
    #[arg(skip)]
    pub schema: SchemaArgs,
}

impl ConfigArgs {
    /// A file and a profile.
    pub fn of(file: Option<&Path>, profile: Option<&str>) -> Self {
        let file = file.map(|file| file.as_os_str().to_owned());
        Self { file, profile: profile.map(str::to_owned), ..Self::default() }
    }

    /// The same beside options that name schemas.
    #[cfg(feature = "proto")]
    pub fn with(self, schema: SchemaArgs) -> Self {
        Self { schema, ..self }
    }

    /// The file; a variable that is empty names none.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref().filter(|file| !file.is_empty()).map(Path::new)
    }

    /// The profile; a variable that is empty names none.
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref().filter(|profile| !profile.is_empty())
    }
}

/// Options of `config`.
#[derive(Clone, Debug, Args)]
pub struct ShowArgs {
    /// Print a file with every setting, its default and what it does
    #[arg(long, conflicts_with_all = ["check", "path", "explain"])]
    pub default: bool,
    /// Look for mistakes in a configuration file, and print nothing else
    #[arg(long, value_name = "FILE", conflicts_with_all = ["path", "explain"])]
    pub check: Option<PathBuf>,
    /// Print the path of the configuration file, whether it is there or not
    #[arg(long, conflicts_with = "explain")]
    pub path: bool,
    /// Say what a setting does, what it may be, and what else says the same; without a name, all of them. --explain=-N explains
    /// the setting of an option
    #[arg(long, value_name = "KEY", num_args = 0..=1, default_missing_value = "")]
    pub explain: Option<String>,
    /// The form of the output: text or json
    #[arg(short = 'T', long = "format", value_name = "FORM", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// What `wirelens config --help` adds.
pub const HELP: &str = "\
Without an option the settings that count are printed, as a file, each with where it comes from.

The file is config.toml in the folder wirelens of the folder for configuration ($XDG_CONFIG_HOME,
else ~/.config); behind sudo that of the user who asked. What counts, the first that says something:
  the command line (an option, --set)       a profile ([profiles.NAME.interface] and so on)
  the environment (WIRELENS_THEME …)        the file
  what the interface remembers of its keys  the default

  [interface]                      [profiles.lecture.interface]
  theme = \"dark\"                   theme = \"projector\"

  [[colors]]                       [[columns]]
  name = \"slow\"                    title = \"Host\"
  filter = \"http.time > 1\"         field = \"http.host\"
  foreground = \"#ff8000\"           width = 20

Rules of [[colors]] colour rows; the first whose filter selects a row counts. Colours are the names
of the terminal's sixteen, #rrggbb, or what they mean in the theme: text dim client server ok warn
error note; { dark = …, light = … } names one for each ground. A column shows the values of a
field, or a mark where its filter selects the packet. Either list replaces the usual one.

Exit status: 2 for a mistake, with its line and column. The interface says what is wrong and goes
on without it.";
