//! The terminal interface, in the Elm form: [`update`](update::update) takes messages and changes the [`model`],
//! [`view`] draws it, [`feed`] brings what is shown from the capture. None of these touches a terminal; [`run`] owns the
//! terminal, the threads and the signals. `plain` is the same without any cursor addressing.

pub mod annotate;
pub mod arrange;
pub mod cells;
pub mod coloring;
pub mod commands;
pub mod feed;
pub mod filtering;
pub mod handout;
pub mod input;
pub mod keys;
pub mod lang;
pub mod layout;
pub mod model;
pub mod needle;
mod pager;
mod plain;
pub mod preferences;
pub mod refusal;
pub mod rig;
mod run;
pub mod search;
pub mod secrets;
pub mod seek;
mod state;
pub mod statistics;
pub mod streams;
pub mod suggest;
mod terminal;
pub mod theme;
mod traffic;
pub mod units;
pub mod update;
pub mod view;

use std::io::IsTerminal;

use crate::dissect::Settings;
use crate::source::Source;
use lang::Lang;
use model::TimeForm;
use theme::{Depth, Theme};

pub use preferences::Preferences;
pub use rig::Rig;
pub use run::{run, run_with};
pub use state::remembered;

/// What to show.
pub enum Input {
    /// The start screen.
    Start,
    /// An opened capture.
    Source {
        /// The capture.
        source: Source,
        /// What the top line calls it; empty for the source's own name.
        name: String,
    },
    /// A capture that was begun.
    Live {
        /// What grows.
        source: Source,
        /// The handle on it.
        running: rig::Running,
    },
    /// Why a capture that was asked for could not begin: the start screen with the ways on.
    Refused(model::live::Trouble),
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// Unless `NO_COLOR` is set or the terminal has none.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What the command line asks of the interface. What is `None` comes from the kept settings, else from the system.
#[derive(Clone, Debug)]
pub struct Options {
    /// Language.
    pub lang: Option<Lang>,
    /// Theme.
    pub theme: Option<Theme>,
    /// Colours.
    pub color: Color,
    /// ASCII only.
    pub ascii: bool,
    /// Numbered lines with a prompt instead of a screen.
    pub plain: bool,
    /// Take the mouse.
    pub mouse: bool,
    /// No counter moves by itself.
    pub reduced_motion: bool,
    /// Start with the projector's theme.
    pub projector: bool,
    /// The packet to start at, from 1.
    pub packet: Option<u64>,
    /// The TCP stream whose first packet to start at, as in tcp.stream.
    pub stream: Option<u32>,
    /// The view to start with.
    pub view: Option<keys::Action>,
    /// What the Time column shows.
    pub time_form: Option<TimeForm>,
    /// Follow the newest packet.
    pub follow: bool,
    /// The display filter to begin with; one that is understood.
    pub filter: Option<String>,
    /// Read no more packets than this.
    pub limit: Option<u64>,
    /// Names that are shown beside numbers.
    pub names: Option<crate::names::Chosen>,
    /// The lesson to take with the capture.
    pub lesson: Option<std::sync::Arc<crate::lessons::Lesson>>,
    /// With what protected streams are opened.
    pub secrets: std::sync::Arc<crate::dissect::Secrets>,
    /// From where further ones may come.
    pub key_log: Option<std::sync::Arc<crate::analysis::secrets::KeyLog>>,
    /// Keep settings and recent files between runs.
    pub remember: bool,
    /// How captures are read.
    pub settings: Settings,
    /// What the configuration says beside these.
    pub preferences: Preferences,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: None,
            theme: None,
            color: Color::Auto,
            ascii: false,
            plain: false,
            mouse: true,
            reduced_motion: false,
            projector: false,
            packet: None,
            stream: None,
            view: None,
            time_form: None,
            follow: false,
            filter: None,
            limit: None,
            names: None,
            lesson: None,
            secrets: std::sync::Arc::default(),
            key_log: None,
            remember: true,
            settings: Settings::default(),
            preferences: Preferences::default(),
        }
    }
}

impl Options {
    /// The colours of this terminal.
    pub fn depth(&self) -> Depth {
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let term = variable("TERM");
        match self.color {
            Color::Never => return Depth::None,
            Color::Auto if !variable("NO_COLOR").is_empty() || matches!(term.as_str(), "dumb" | "vt100" | "vt220") => {
                return Depth::None;
            }
            _ => {}
        }
        match variable("COLORTERM").as_str() {
            "truecolor" | "24bit" => Depth::True,
            _ if term.contains("direct") => Depth::True,
            _ => Depth::Indexed,
        }
    }

    /// Whether only ASCII may be sent: as asked, or because the locale names another character set or the terminal is
    /// known to lack the symbols.
    pub fn ascii_only(&self) -> bool {
        let locale = locale();
        let foreign = !locale.is_empty() && {
            let locale = locale.to_ascii_lowercase();
            !locale.contains("utf-8")
                && !locale.contains("utf8")
                && (locale.contains('.') || locale == "posix" || locale == "c")
        };
        self.ascii
            || foreign
            || std::env::var("TERM").is_ok_and(|term| matches!(term.as_str(), "linux" | "dumb" | "vt100"))
    }

    /// The language asked for, or that of the system.
    fn language(&self, kept: Option<Lang>) -> Lang {
        self.lang.or(kept).unwrap_or_else(system_language)
    }

    /// Whether lines must do: as asked, or because there is no terminal to draw on.
    fn lines_only(&self) -> bool {
        self.plain || !std::io::stdout().is_terminal()
    }
}

/// The language of the system's messages.
pub fn system_language() -> Lang {
    Lang::named(&locale()).unwrap_or_default()
}

/// The locale of messages.
fn locale() -> String {
    let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(named).unwrap_or_default()
}
