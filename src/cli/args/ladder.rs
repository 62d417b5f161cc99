//! Options of `ladder`.

use clap::{Args, ValueEnum};

use super::InputArgs;

pub(super) const LADDER_HELP: &str = "\
  wirelens ladder FILE --stream 0                  the connection as a ladder, bulk folded
  wirelens ladder FILE --stream 0 --explain        each row with the arithmetic of its numbers
  wirelens ladder FILE --stream 0 --form rtt       round trips over time, as a graph
  wirelens ladder FILE --stream 0 -T csv           the packets as a table; with --form the points
  wirelens ladder FILE --stream 3 --udp            a UDP conversation
  wirelens ladder FILE --stream u0 --stream c1     several in one ladder, with a lane for each party
  wirelens ladder FILE -Y 'dns || http'            the connections of what a filter selects

States are those of RFC 9293, inferred from what was captured: ? where nothing proves one. An arrow stands where the
capture saw the packet; the far end saw it earlier or later.";

/// Options of `ladder`.
#[derive(Clone, Debug, Args)]
pub struct LadderArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// The connection: its number as in tcp.stream, or c3 for a TCP connection and u0 for a UDP conversation; several of
    /// them stand in one ladder
    #[arg(long, value_name = "N")]
    pub stream: Vec<String>,
    /// The connections of the packets that a display filter selects
    #[arg(short = 'Y', long = "display-filter", value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// The number is that of a UDP conversation, as in udp.stream
    #[arg(long)]
    pub udp: bool,
    /// What is drawn
    #[arg(long, value_name = "FORM", value_enum, default_value_t = LadderForm::Ladder)]
    pub form: LadderForm,
    /// Whose data graphs show; the side that sent more otherwise
    #[arg(long, value_name = "SIDE", value_enum)]
    pub from: Option<LadderSide>,
    /// text, csv or jsonl
    #[arg(short = 'T', value_name = "FORMAT", value_enum, default_value_t = LadderFormat::Text)]
    pub format: LadderFormat,
    /// Each row with its explanation
    #[arg(long)]
    pub explain: bool,
    /// Sequence numbers as sent
    #[arg(long)]
    pub raw: bool,
    /// All rows, nothing folded
    #[arg(long)]
    pub unfold: bool,
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
    /// Columns of a row
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub width: Option<u16>,
    /// Draw with ASCII alone
    #[arg(long)]
    pub ascii: bool,
    /// Show secrets in requests instead of masks
    #[arg(long)]
    pub show_secrets: bool,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LadderForm {
    /// Packets between client and server
    Ladder,
    /// Sequence numbers over time
    Sequence,
    /// The receiver's window and bytes in flight
    Window,
    /// Round trips
    Rtt,
    /// Bytes a second
    Throughput,
}

/// A side of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LadderSide {
    /// Who began
    Client,
    /// Who was asked
    Server,
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LadderFormat {
    /// For people
    Text,
    /// A table by RFC 4180
    Csv,
    /// One array
    Json,
    /// One object a line
    #[value(alias = "ek", alias = "ndjson")]
    Jsonl,
}
