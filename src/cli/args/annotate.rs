//! Options for what is added to a capture: names beside numbers, and comments.

use clap::Args;

/// Which names stand beside numbers.
#[derive(Clone, Debug, Args, Default)]
pub struct NameArgs {
    /// Numbers alone, without names: this is how it is without -N
    #[arg(short = 'n')]
    pub no_names: bool,
    /// Show names, by letters: m makers of MAC addresses, t well-known ports, T all ports, d hosts by the capture's own DNS, n
    /// hosts by the file, s hosts by what connections asked for. No look-up is ever sent
    #[arg(short = 'N', long = "names", value_name = "LETTERS")]
    pub names: Option<String>,
}

/// Comments for the file that -w writes.
#[derive(Clone, Debug, Args, Default)]
pub struct CommentArgs {
    /// Add a comment to a packet of the file that -w writes; N is the packet's number in the file that is read. May be given
    /// several times
    #[arg(long = "comment", value_name = "N:TEXT", allow_hyphen_values = true)]
    pub packets: Vec<String>,
    /// Add a comment to the capture as a whole
    #[arg(long = "capture-comment", value_name = "TEXT", allow_hyphen_values = true)]
    pub capture: Vec<String>,
}

impl CommentArgs {
    /// Whether there are any.
    pub fn any(&self) -> bool {
        !(self.packets.is_empty() && self.capture.is_empty())
    }
}
