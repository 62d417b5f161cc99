//! Options of the interface: how it looks, where it starts.

use clap::{Args, ValueEnum};

/// How the interface looks and behaves.
#[derive(Clone, Debug, Args, Default)]
pub struct LookArgs {
    /// The language of the interface: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG", help_heading = "Interface")]
    pub lang: Option<String>,
    /// The theme of the interface
    #[arg(long, value_name = "NAME", env = "WIRELENS_THEME", help_heading = "Interface")]
    pub theme: Option<String>,
    /// Colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = When::Auto, help_heading = "Interface")]
    pub color: When,
    /// Draw with ASCII alone
    #[arg(long, help_heading = "Interface")]
    pub ascii: bool,
    /// Numbered lines and a prompt instead of a screen, for screen readers
    #[arg(long, help_heading = "Interface")]
    pub plain: bool,
    /// The theme for a projector, whatever theme was chosen before
    #[arg(long, help_heading = "Interface")]
    pub projector: bool,
    /// Leave the mouse to the terminal
    #[arg(long, help_heading = "Interface")]
    pub no_mouse: bool,
    /// Nothing moves by itself
    #[arg(long, help_heading = "Interface")]
    pub reduced_motion: bool,
    /// Start at this frame
    #[arg(long, value_name = "N", help_heading = "Interface")]
    pub packet: Option<u64>,
    /// Start at the first frame of this connection: its number as in tcp.stream
    #[arg(long, value_name = "N", conflicts_with = "packet", help_heading = "Interface")]
    pub stream: Option<u32>,
    /// Start with this view
    #[arg(long, value_name = "VIEW", value_enum, help_heading = "Interface")]
    pub view: Option<View>,
}

/// A view of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum View {
    /// Packets, their layers and bytes
    Packets,
    /// Requests with their answers
    Exchanges,
    /// Connections and their ladders
    Connections,
    /// One packet in layers
    Layers,
    /// What happened, step by step
    Story,
    /// Statistics
    #[value(alias = "statistics")]
    Stats,
}

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Default)]
pub enum When {
    /// On a terminal that wants it
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
