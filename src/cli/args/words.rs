//! Which words of the command line are a command, and which the file with the words of its filter.

use std::ffi::OsString;

use clap::{Arg, Command};

/// Whether the words are no command with its own but a file, or an option that names one, with the words of a filter: names of
/// commands are words like others there. `arguments` begin with the program's name.
pub fn is_filter_word(command: &Command, arguments: &[OsString]) -> bool {
    let mut arguments = arguments.iter().skip(1);
    while let Some(argument) = arguments.next() {
        let word = argument.to_string_lossy();
        if word == "--" {
            return false;
        }
        let Some(option) = word.strip_prefix('-').filter(|name| !name.is_empty()) else {
            return command.find_subcommand(word.as_ref()).is_none();
        };
        let (names_input, takes_next) = match option.strip_prefix('-') {
            Some(long) => of_long(command, long),
            None => of_short(command, option),
        };
        if names_input {
            return true;
        }
        if takes_next {
            arguments.next();
        }
    }
    false
}

/// Whether an option names what is read, and whether its value is the next word.
fn of_long(command: &Command, option: &str) -> (bool, bool) {
    let (name, has_value) = option.split_once('=').map_or((option, false), |(name, _)| (name, true));
    let arg = command.get_arguments().find(|arg| arg.get_long() == Some(name));
    arg.map_or((false, false), |arg| (names_input(arg), takes_next(arg) && !has_value))
}

/// The same for `-n`, `-nr FILE` and `-rFILE`.
fn of_short(command: &Command, options: &str) -> (bool, bool) {
    for (at, letter) in options.char_indices() {
        let is_it = |arg: &&Arg| {
            let aliases = arg.get_visible_short_aliases().unwrap_or_default();
            arg.get_short() == Some(letter) || aliases.contains(&letter)
        };
        let Some(arg) = command.get_arguments().find(is_it) else { return (false, false) };
        if arg.get_action().takes_values() {
            return (names_input(arg), at + letter.len_utf8() == options.len());
        }
    }
    (false, false)
}

fn names_input(arg: &Arg) -> bool {
    matches!(arg.get_short(), Some('r' | 'i'))
}

fn takes_next(arg: &Arg) -> bool {
    arg.get_action().takes_values() && !arg.is_require_equals_set()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_filter(line: &str) -> bool {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        is_filter_word(&crate::cli::command(), &words)
    }

    #[test]
    fn what_stands_behind_a_file_is_a_filter() {
        for line in [
            "wirelens a.pcap http",
            "wirelens -n a.pcap follow",
            "wirelens -r a.pcap info",
            "wirelens -nra.pcap http",
            "wirelens -i lo http",
            "wirelens --theme dark a.pcap http",
            "wirelens --theme=dark a.pcap http",
            "wirelens -t r --columns a.pcap http",
            "wirelens - http",
        ] {
            assert!(is_filter(line), "{line}");
        }
        for line in [
            "wirelens http a.pcap",
            "wirelens http a.pcap http",
            "wirelens --theme dark http a.pcap",
            "wirelens -V http a.pcap",
            "wirelens --set capture.count=5 read a.pcap",
            "wirelens",
            "wirelens -v",
            "wirelens -- http",
        ] {
            assert!(!is_filter(line), "{line}");
        }
    }
}
