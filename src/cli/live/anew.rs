//! From a file to a capture: rights can be given up only before threads are started, so a capture that is asked for while a
//! file is shown begins in this program started anew, which opens the interfaces and gives every right up first.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::process::Command;

use super::giving_up;
use crate::cli::args::{LookArgs, NameArgs, When};
use crate::cli::config::args::ConfigArgs;
use crate::tui::Rig;
use crate::tui::model::live::Begin;

/// What can be captured from beside a file. `options` are those that the new start gets, too.
pub fn beside_a_file(options: Vec<OsString>) -> Rig {
    if !giving_up::is_privileged() {
        return Rig::beside_a_file(None);
    }
    Rig::beside_a_file(Some(Box::new(move |begin| {
        let program = std::env::current_exe();
        program.map_or_else(|error| error, |program| Command::new(program).args(arguments(options, begin)).exec())
    })))
}

/// The options of this run that count for a capture as well.
pub fn options(look: &LookArgs, config: &ConfigArgs, names: &NameArgs) -> Vec<OsString> {
    let mut options: Vec<OsString> = Vec::new();
    let switches = [
        (look.ascii, "--ascii"),
        (look.projector, "--projector"),
        (look.no_mouse, "--no-mouse"),
        (look.reduced_motion, "--reduced-motion"),
        (look.color == When::Always, "--color=always"),
        (look.color == When::Never, "--color=never"),
    ];
    options.extend(switches.into_iter().filter(|(given, _)| *given).map(|(_, name)| OsString::from(name)));
    let mut value = |name: &str, value: Option<OsString>| {
        if let Some(value) = value {
            let mut option = OsString::from(format!("--{name}="));
            option.push(value);
            options.push(option);
        }
    };
    value("lang", look.lang.as_ref().map(OsString::from));
    value("theme", look.theme.as_ref().map(OsString::from));
    value("names", names.names.as_ref().map(OsString::from));
    value("config", config.file().map(|path| path.as_os_str().to_owned()));
    value("profile", config.profile().map(OsString::from));
    for setting in &config.set {
        value("set", Some(OsString::from(setting)));
    }
    options
}

/// The whole command line behind the program's name.
fn arguments(options: Vec<OsString>, begin: &Begin) -> Vec<OsString> {
    let interfaces = begin.interfaces.iter().map(|name| OsString::from(format!("--interface={name}")));
    let filter = (!begin.filter.is_empty()).then(|| OsString::from(format!("--capture-filter={}", begin.filter)));
    options.into_iter().chain(interfaces).chain(filter).collect()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::Cli;

    #[test]
    fn the_new_start_captures_what_was_chosen_and_looks_the_same() {
        let line = ["wirelens", "--ascii", "--lang", "ko", "--set", "interface.color_rules=false", "-N", "d", "a.pcap"];
        let Cli { read, look, config, .. } = Cli::try_parse_from(line).unwrap();
        let begin = Begin { interfaces: vec!["lo".to_owned(), "-x".to_owned()], filter: "tcp port 80".to_owned() };
        let again = arguments(options(&look, &config, &read.names), &begin);
        let again = Cli::try_parse_from([OsString::from("wirelens")].into_iter().chain(again)).unwrap();
        assert_eq!(again.read.live.interfaces, begin.interfaces);
        assert_eq!(again.read.live.filter.as_deref(), Some("tcp port 80"));
        assert_eq!((again.look.ascii, again.look.lang.as_deref()), (true, Some("ko")));
        assert_eq!((again.config.set, again.read.names.names), (config.set, read.names.names));
        assert_eq!((again.read.file, again.read.read_file), (None, None));
    }
}
