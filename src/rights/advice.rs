//! What to do without the right to capture: the same four ways for the command line, `wirelens doctor` and the interface.

use crate::base::safe_text;

/// A way on. The interface takes its text from the translations by [`Way::key`]; the commands are the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Look at something that is there already.
    File,
    /// Run the program once as administrator.
    Sudo,
    /// Give the program, or the user, the right for good.
    ForGood,
    /// Let another program capture.
    Pipe,
}

impl Way {
    /// All of them, the one that needs nothing first.
    pub const ALL: [Self; 4] = [Self::File, Self::Sudo, Self::ForGood, Self::Pipe];

    /// The key of its text in the translations, and its name in JSON without `way-`.
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "way-file",
            Self::Sudo => "way-sudo",
            Self::ForGood if cfg!(target_os = "macos") => "way-bpf",
            Self::ForGood => "way-setcap",
            Self::Pipe => "way-pipe",
        }
    }

    /// Its text in plain English.
    pub fn text(self) -> &'static str {
        match self {
            Self::File => "open a file or a built-in sample, which needs no rights at all",
            Self::Sudo => "run once as administrator",
            Self::ForGood if cfg!(target_os = "macos") => {
                "join the group that may read the BPF devices, which Wireshark's ChmodBPF sets up"
            }
            Self::ForGood => "allow this program for good, on a computer that nobody else uses",
            Self::Pipe => "let a running tcpdump feed it",
        }
    }

    /// The command for a shell, for these interfaces.
    pub fn command(self, interfaces: &[String]) -> String {
        match self {
            Self::File => "wirelens demo".to_owned(),
            Self::Sudo => sudo(interfaces),
            Self::ForGood if cfg!(target_os = "macos") => {
                "sudo dseditgroup -o edit -a \"$USER\" -t user access_bpf".to_owned()
            }
            Self::ForGood => "sudo setcap cap_net_raw,cap_net_admin=eip \"$(command -v wirelens)\"".to_owned(),
            Self::Pipe => {
                let name = interfaces.first().map_or(LOOPBACK, String::as_str);
                format!("sudo tcpdump -i {} -U -w - | wirelens -r -", shell_word(name))
            }
        }
    }
}

/// The interface of examples.
const LOOPBACK: &str = if cfg!(target_os = "macos") { "lo0" } else { "lo" };

/// Why there must be a right, in plain English.
pub const WHY: &str = if cfg!(target_os = "macos") {
    "captured packets show everyone's traffic on this computer, so the system asks for the right to read /dev/bpf*"
} else {
    "captured packets show everyone's traffic on this computer, so the system asks for a right (CAP_NET_RAW)"
};

/// The ways on as lines of a message: text and command of each.
pub fn lines(interfaces: &[String]) -> Vec<String> {
    Way::ALL.iter().map(|way| format!("{}: {}", way.text(), way.command(interfaces))).collect()
}

/// The command that starts this program with rights. The shell looks the program up before `sudo`, which often has another
/// search path.
pub fn sudo(interfaces: &[String]) -> String {
    let wanted: String = interfaces.iter().map(|name| format!(" -i {}", shell_word(name))).collect();
    format!("sudo \"$(command -v wirelens)\"{wanted}")
}

/// A word as a shell takes it: names of interfaces come from outside.
pub fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '@' | '/');
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", safe_text::shown(word).replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_safe_to_paste() {
        let names = ["lo".to_owned(), "x; rm -rf ~".to_owned(), "a'b\x1b[1m".to_owned()];
        assert_eq!(Way::Sudo.command(&names[..1]), "sudo \"$(command -v wirelens)\" -i lo");
        assert_eq!(Way::Pipe.command(&names[1..2]), "sudo tcpdump -i 'x; rm -rf ~' -U -w - | wirelens -r -");
        assert_eq!(sudo(&names[2..]), "sudo \"$(command -v wirelens)\" -i 'a'\\''b␛[1m'");
        assert_eq!(["eth0.7", "it's", ""].map(shell_word), ["eth0.7", "'it'\\''s'", "''"]);
        assert_eq!(lines(&[]).len(), 4);
    }
}
