//! `wirelens doctor`: what can be captured here and why not, and whether the rest is as it should be, as checks with the next
//! step.

mod checks;
mod own_files;

use std::fmt::Write as _;

use serde::Serialize;

use super::args::{DoctorArgs, ListFormat};
use super::config::args::ConfigArgs;
use super::failure::{Failure, exit};
use super::lists::print_json;
use super::output;
use crate::base::safe_text;
use crate::rights::advice::{self, Way};
use crate::tui;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    /// As it should be.
    Ok,
    /// It works, with less than there could be.
    Warning,
    /// It does not work.
    Failed,
}

impl Verdict {
    fn mark(self, ascii: bool) -> &'static str {
        match (self, ascii) {
            (Self::Ok, false) => "✓",
            (Self::Ok, true) => "+",
            (Self::Warning, _) => "!",
            (Self::Failed, false) => "✗",
            (Self::Failed, true) => "x",
        }
    }
}

/// One check. All texts are safe to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Check {
    /// What was looked at; stable.
    check: &'static str,
    verdict: Verdict,
    /// What was found.
    found: String,
    /// What to do, when something can be done.
    next: Option<String>,
}

impl Check {
    fn new(check: &'static str, verdict: Verdict, found: impl AsRef<str>) -> Self {
        Self { check, verdict, found: safe_text::shown(found.as_ref()).into_owned(), next: None }
    }

    fn next(mut self, step: impl AsRef<str>) -> Self {
        self.next = Some(safe_text::shown(step.as_ref()).into_owned());
        self
    }
}

/// All checks, as they are printed.
#[derive(Debug, Serialize)]
struct Examination {
    /// Whether a capture could begin now.
    can_capture: bool,
    checks: Vec<Check>,
    /// What to do without the right to capture; empty with it.
    ways: Vec<WayOn>,
}

/// A way on.
#[derive(Debug, Serialize)]
struct WayOn {
    way: &'static str,
    text: &'static str,
    command: String,
}

/// Runs the command. The status says whether a capture could begin.
pub fn run(args: &DoctorArgs, chosen: &ConfigArgs) -> Result<u8, Failure> {
    let examination = Examination::now(chosen);
    match args.format {
        ListFormat::Json => print_json(&examination)?,
        ListFormat::Text => output::print(examination.text(tui::Options::default().ascii_only()).as_bytes())?,
    };
    Ok(if examination.can_capture { exit::DONE } else { exit::PERMISSION })
}

impl Examination {
    fn now(chosen: &ConfigArgs) -> Self {
        let (can_capture, checks) = checks::all(chosen);
        let way = |way: &Way| WayOn {
            way: way.key().trim_start_matches("way-"),
            text: way.text(),
            command: way.command(&[]),
        };
        let ways = if can_capture { Vec::new() } else { Way::ALL.iter().map(way).collect() };
        Self { can_capture, checks, ways }
    }

    fn text(&self, ascii: bool) -> String {
        /// The column in which findings begin.
        const FOUND: usize = 16;
        let mut text = String::new();
        for check in &self.checks {
            let _ = writeln!(
                text,
                "{} {:<width$}{}",
                check.verdict.mark(ascii),
                check.check,
                check.found,
                width = FOUND - 2
            );
            if let Some(next) = &check.next {
                let arrow = if ascii { "->" } else { "→" };
                let _ = writeln!(text, "{:FOUND$}{arrow} {next}", "");
            }
        }
        text.push('\n');
        if self.can_capture {
            text.push_str("Capturing is possible here.\n");
            return text;
        }
        let _ = writeln!(text, "Capturing is not possible here: {}.\nWays on:", advice::WHY);
        for (position, way) in self.ways.iter().enumerate() {
            let _ = writeln!(text, "  {}  {}\n         {}", position + 1, way.text, way.command);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_stand_below_each_other_with_their_next_steps() {
        let checks = vec![
            Check::new("libpcap", Verdict::Ok, "1.10"),
            Check::new("permission", Verdict::Failed, "socket: \x1b[31mno").next("see below"),
        ];
        let examination = Examination { can_capture: true, checks, ways: Vec::new() };
        assert_eq!(
            examination.text(false),
            "✓ libpcap       1.10\n✗ permission    socket: ␛[31mno\n                → see below\n\nCapturing is possible here.\n"
        );
        assert!(examination.text(true).is_ascii() || examination.text(true).contains('␛'));
    }

    #[test]
    fn every_check_that_is_made_here_has_a_verdict_and_words() {
        let examination = Examination::now(&ConfigArgs::default());
        for check in &examination.checks {
            assert!(!check.found.is_empty(), "{check:?}");
            assert!(check.verdict != Verdict::Failed || check.next.is_some(), "{check:?} leaves one alone");
        }
        assert_eq!(examination.ways.is_empty(), examination.can_capture);
    }
}
