//! Options of the commands that explain: `explain` and `layers` of one frame, `story` of a capture.

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

pub(super) const STORY_HELP: &str = "\
  wirelens story FILE                    the chapters, and the story of each
  wirelens story FILE --list             the chapters alone
  wirelens story FILE --stream 3         the story of TCP stream 3
  wirelens story FILE --exchange 5       that of exchange 5, as wirelens http counts them
  wirelens story FILE --chapter 2 --lang ko
  wirelens story FILE --blank            values left blank, to be guessed; --answers adds the answers

A step that did not happen stays in its place with the reason. Secrets are masked.";

/// A capture file, for commands that read it as a whole.
#[derive(Clone, Debug, Args, Default)]
pub struct FileArgs {
    /// The capture file: pcap or pcapng, also compressed with gzip, zstd or lz4; - is standard input
    #[arg(short = 'r', long = "read-file", value_name = "FILE")]
    pub read_file: Option<PathBuf>,
    /// The same without -r
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

impl FileArgs {
    /// The file, if one is named.
    pub fn path(&self) -> Option<&PathBuf> {
        self.read_file.as_ref().or(self.file.as_ref())
    }

    /// The capture, as other commands name it.
    pub(super) fn input(&self, streams: &StreamArgs) -> InputArgs {
        InputArgs {
            read_file: self.read_file.clone(),
            file: self.file.clone(),
            streams: streams.clone(),
            ..InputArgs::default()
        }
    }
}

/// Options of `story`.
#[derive(Clone, Debug, Args, Default)]
pub struct StoryArgs {
    #[command(flatten)]
    pub capture: FileArgs,
    /// The chapter of a TCP stream, counted from 0 as tcp.stream
    #[arg(long, value_name = "STREAM", conflicts_with_all = ["exchange", "chapter"])]
    pub stream: Option<u32>,
    /// The chapter with an exchange, counted from 1
    #[arg(long, value_name = "EXCHANGE", conflicts_with = "chapter")]
    pub exchange: Option<u64>,
    /// One chapter, counted from 1
    #[arg(long, value_name = "NUMBER")]
    pub chapter: Option<usize>,
    /// The list of chapters alone
    #[arg(long)]
    pub list: bool,
    /// Every chapter, however many there are
    #[arg(long)]
    pub all: bool,
    /// Leave values blank and ask for them
    #[arg(long)]
    pub blank: bool,
    /// With --blank: the answers at the end of each chapter
    #[arg(long, requires = "blank")]
    pub answers: bool,
    /// Draw with ASCII alone
    #[arg(long)]
    pub ascii: bool,
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub streams: StreamArgs,
}

impl StoryArgs {
    /// The capture, as other commands name it.
    pub fn input(&self) -> InputArgs {
        self.capture.input(&self.streams)
    }
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
    #[command(flatten)]
    pub capture: FileArgs,
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
        self.capture.input(&self.streams)
    }
}
