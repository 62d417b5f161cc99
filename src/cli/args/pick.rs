//! Options of the commands that show one frame: `explain` and `layers`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{InputArgs, StreamArgs};

pub(super) const EXPLAIN_HELP: &str = "\
  wirelens explain tcp.ack                     what the field is
  wirelens explain tcp.ack FILE -n 5           and what its value in frame 5 means
  wirelens explain tls.handshake.type FILE     in the first frame that has it
  wirelens explain http.response.code FILE -n 6 --lang ko

Texts are in English, Russian and Korean. Names of fields: wirelens fields PREFIX.";

/// Options of `explain`.
#[derive(Clone, Debug, Args)]
pub struct ExplainArgs {
    /// The field
    #[arg(value_name = "FIELD")]
    pub field: String,
    #[command(flatten)]
    pub pick: PickArgs,
}

/// Options of `layers`.
#[derive(Clone, Debug, Args)]
pub struct LayersArgs {
    #[command(flatten)]
    pub pick: PickArgs,
    /// What stands in the cells: values, bits or hexadecimal digits
    #[arg(long, value_name = "FORM", value_enum, default_value_t = DiagramForm::Value)]
    pub form: DiagramForm,
    /// Draw with ASCII alone
    #[arg(long)]
    pub ascii: bool,
}

/// What stands in the cells of a diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiagramForm {
    /// Values in words
    Value,
    /// Bits
    Bits,
    /// Hexadecimal digits
    Hex,
}

/// A frame of a capture, for commands that show one.
#[derive(Clone, Debug, Args, Default)]
pub struct PickArgs {
    /// The capture file: pcap or pcapng, also compressed with gzip, zstd or lz4; - is standard input
    #[arg(short = 'r', long = "read-file", value_name = "FILE")]
    pub read_file: Option<PathBuf>,
    /// The same without -r
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// The frame, counted from 1
    #[arg(short = 'n', long = "frame", value_name = "FRAME")]
    pub frame: Option<u64>,
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub streams: StreamArgs,
}

impl PickArgs {
    /// The capture, as other commands name it.
    pub fn input(&self) -> InputArgs {
        InputArgs {
            read_file: self.read_file.clone(),
            file: self.file.clone(),
            streams: self.streams.clone(),
            ..InputArgs::default()
        }
    }
}
