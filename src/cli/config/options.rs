//! Options and settings: which setting says the same as an option, and why the other options have none.

use clap::CommandFactory;

use super::keys::{KEYS, Key};
use crate::cli::args::Cli;

/// Why an option has no setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// It says what this run reads, prints or writes.
    OfTheRun,
    /// It shows or writes secrets, which is to be asked for each time.
    Secrets,
    /// A value of this setting says the same.
    Says(&'static str),
    /// It chooses the configuration or looks at it.
    Configuration,
}

impl Without {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::OfTheRun => "it says what one run reads, prints or writes".to_owned(),
            Self::Secrets => "it lets secrets out, which is to be asked for each time".to_owned(),
            Self::Says(setting) => format!("the setting says the same: {setting}"),
            Self::Configuration => "it chooses the configuration, or looks at it".to_owned(),
        }
    }
}

use Without::{Configuration, OfTheRun, Says, Secrets};

/// The options without a setting, by their long name where they have one.
pub const WITHOUT: &[(&str, Without)] = &[
    ("--read-file", OfTheRun),
    ("--display-filter", OfTheRun),
    ("--fail-empty", OfTheRun),
    ("--detail", OfTheRun),
    ("--only", OfTheRun),
    ("--summary", OfTheRun),
    ("--hex", OfTheRun),
    ("--format", OfTheRun),
    ("-T", OfTheRun),
    ("--field", OfTheRun),
    ("--columns", OfTheRun),
    ("--field-option", OfTheRun),
    ("--preference", Configuration),
    ("--count", OfTheRun),
    ("-n", Says("read.names = \"\"")),
    ("--statistics", OfTheRun),
    ("--quiet", OfTheRun),
    ("--line-buffered", OfTheRun),
    ("--follow", OfTheRun),
    ("--embed-keys", Secrets),
    ("--comment", OfTheRun),
    ("--capture-comment", OfTheRun),
    ("--autostop", OfTheRun),
    ("--ring-buffer", OfTheRun),
    ("--write", OfTheRun),
    ("--projector", Says("interface.theme = \"projector\"")),
    ("--packet", OfTheRun),
    ("--config", Configuration),
    ("--profile", Configuration),
    ("--set", Configuration),
    ("--default", Configuration),
    ("--check", Configuration),
    ("--path", Configuration),
    ("--explain", OfTheRun),
    ("--list-interfaces", OfTheRun),
    ("--links", OfTheRun),
    ("--stream", OfTheRun),
    ("--udp", OfTheRun),
    ("--raw", OfTheRun),
    ("--decoded", OfTheRun),
    ("--http2-stream", OfTheRun),
    ("--tls", OfTheRun),
    ("--show-secrets", Secrets),
    ("--output", OfTheRun),
    ("--exchange", OfTheRun),
    ("--request", OfTheRun),
    ("--interval", OfTheRun),
    ("--series", OfTheRun),
    ("--protocols", OfTheRun),
    ("--exchanges", OfTheRun),
    ("--frame", OfTheRun),
    ("--form", OfTheRun),
    ("--from", OfTheRun),
    ("--unfold", OfTheRun),
    ("--width", OfTheRun),
    ("--chapter", OfTheRun),
    ("--list", OfTheRun),
    ("--all", OfTheRun),
    ("--blank", OfTheRun),
    ("--answers", OfTheRun),
    ("--view", OfTheRun),
    ("--panel", OfTheRun),
    ("--lesson", OfTheRun),
    ("--text", OfTheRun),
    ("--ask", OfTheRun),
    ("--verbose", OfTheRun),
];

/// What there is to say of an option.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// This setting says the same.
    Setting(&'static Key),
    /// There is none.
    Without(Without),
}

/// The setting of an option in any of its spellings; `None` for an option that there is not.
pub fn of(option: &str) -> Option<Of> {
    let all = spellings();
    let spelled = all.iter().find(|spelled| spelled.iter().any(|name| name == option))?;
    of_spelled(spelled)
}

fn of_spelled(spelled: &[String]) -> Option<Of> {
    let is = |name: &str| spelled.iter().any(|other| other == name);
    let setting = KEYS.iter().find(|key| is(key.option)).map(Of::Setting);
    setting.or_else(|| WITHOUT.iter().find(|(name, _)| is(name)).map(|(_, why)| Of::Without(*why)))
}

/// All options of all commands, each with its spellings; the words of commands and what clap adds are not among them.
fn spellings() -> Vec<Vec<String>> {
    let mut all = Vec::new();
    let mut commands = vec![Cli::command()];
    while let Some(command) = commands.pop() {
        for argument in command.get_arguments().filter(|argument| !argument.is_positional()) {
            let long =
                argument.get_long_and_visible_aliases().unwrap_or_default().into_iter().map(|long| format!("--{long}"));
            let short = argument.get_short_and_visible_aliases().unwrap_or_default();
            let spelled: Vec<String> = long.chain(short.into_iter().map(|short| format!("-{short}"))).collect();
            if !matches!(argument.get_id().as_str(), "help" | "version") {
                all.push(spelled);
            }
        }
        commands.extend(command.get_subcommands().cloned());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::config::keys;

    #[test]
    fn every_option_has_a_setting_or_a_reason_why_it_has_none() {
        let all = spellings();
        assert!(all.len() > 150, "{}", all.len());
        let silent: Vec<&Vec<String>> = all.iter().filter(|spelled| of_spelled(spelled).is_none()).collect();
        assert!(silent.is_empty(), "neither a setting nor a reason: {silent:?}");
    }

    #[test]
    fn reasons_are_given_for_options_that_there_are_and_that_have_no_setting() {
        let all = spellings();
        for (at, (name, why)) in WITHOUT.iter().enumerate() {
            let spelled = all.iter().find(|spelled| spelled.iter().any(|other| other == name));
            let spelled = spelled.unwrap_or_else(|| panic!("there is no option {name}"));
            assert!(matches!(of_spelled(spelled), Some(Of::Without(_))), "{name} has a setting");
            assert!(WITHOUT.iter().skip(at + 1).all(|(other, _)| other != name), "{name} is there twice");
            if let Without::Says(setting) = why {
                let name = setting.split(" = ").next().unwrap_or_default();
                assert!(keys::named(name).is_some(), "there is no setting {name}");
            }
        }
    }

    #[test]
    fn options_are_known_by_all_their_names() {
        for option in ["-N", "--names"] {
            assert!(matches!(of(option), Some(Of::Setting(key)) if key.name == "read.names"), "{option}");
        }
        for option in ["-w", "--write"] {
            assert!(matches!(of(option), Some(Of::Without(Without::OfTheRun))), "{option}");
        }
        assert!(of("--nonsense").is_none() && of("write").is_none());
    }
}
