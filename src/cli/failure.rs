//! Errors for people: what happened, why, what to do next, a stable code, and the exit status of the program.

use std::fmt;
use std::process::ExitCode;

use crate::base::safe_text;
use crate::source::SourceError;

/// The exit statuses of the program.
pub mod exit {
    /// Done; also when the reader of our output went away.
    pub const DONE: u8 = 0;
    /// Failed while running.
    pub const FAILED: u8 = 1;
    /// A wrong option, field or filter.
    pub const USAGE: u8 = 2;
    /// No permission to capture.
    pub const PERMISSION: u8 = 3;
    /// There is no such interface.
    #[cfg(feature = "live")]
    pub const INTERFACE: u8 = 4;
    /// The input is missing or no capture.
    pub const INPUT: u8 = 5;
    /// The input is damaged; everything that could be read was printed.
    pub const DAMAGED: u8 = 6;
    /// Stopped by Ctrl-C before the end (128 and the signal's number).
    pub const INTERRUPTED: u8 = 130;
}

/// Why the program ends without having done what was asked.
#[derive(Debug)]
pub struct Failure {
    /// The stable code, `E-INPUT`.
    pub code: &'static str,
    /// The exit status.
    pub status: u8,
    /// What happened.
    pub what: String,
    /// Why, and what to do: a line each.
    pub lines: Vec<String>,
}

impl Failure {
    /// A wrong use of the program.
    pub fn usage(code: &'static str, what: impl Into<String>) -> Self {
        Self { code, status: exit::USAGE, what: what.into(), lines: Vec::new() }
    }

    /// An input that cannot be opened.
    pub fn input(what: impl Into<String>) -> Self {
        Self { code: "E-INPUT", status: exit::INPUT, what: what.into(), lines: Vec::new() }
    }

    /// Something that failed on the way.
    pub fn running(code: &'static str, what: impl Into<String>) -> Self {
        Self { code, status: exit::FAILED, what: what.into(), lines: Vec::new() }
    }

    /// Adds a line.
    #[must_use]
    pub fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    /// The status for the system.
    pub fn exit(&self) -> ExitCode {
        ExitCode::from(self.status)
    }
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        Self::input(error.to_string()).line(error.advice())
    }
}

impl fmt::Display for Failure {
    /// The whole message; nothing in it can command a terminal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wirelens: {} ({})", safe_text::shown(&self.what), self.code)?;
        for line in &self.lines {
            write!(f, "\n    {}", safe_text::shown(line))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_what_why_and_what_to_do_and_commands_no_terminal() {
        let failure = Failure::usage("E-FIELD", "unknown field").line("a\x1b[31mb").line("did you mean ip.ttl ?");
        assert_eq!(failure.to_string(), "wirelens: unknown field (E-FIELD)\n    a␛[31mb\n    did you mean ip.ttl ?");
        assert_eq!(failure.status, 2);
    }
}
