//! Options of `lesson` and `demo`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{LookArgs, StreamArgs};

pub(super) const LESSON_HELP: &str = "\
  wirelens lesson list                            what there is
  wirelens lesson run tcp-handshake               in the interface; into a pipe as text
  wirelens lesson run tcp-handshake -r today.pcapng   with another capture: the answers follow
  wirelens lesson run tcp-handshake --answers     with the answers at the end
  wirelens lesson check mine.toml                 is everything there that the lesson needs?

A lesson is a TOML file:
  capture = \"tcp/handshake.pcapng\"   a built-in capture, or a file beside the lesson
  title = { en = \"…\", ru = \"…\", ko = \"…\" }
  about = { … }                       optional
  within = \"tcp.stream == 0\"          optional: all steps select within this display filter
  [[step]]
  title = { … }
  text = { en = \"Packet {frame.number} …\" }   expressions in braces are evaluated in its packet
  select = \"tcp.flags.syn == 1\"       the first packet that passes is the one of the step
  nth = 2                             optional: not the first but the second
  after = true                        optional: only packets after that of the step before
  field = \"tcp.flags\"                 optional: where to look
  [[step.question]]
  ask = { … }
  answer = \"tcp.seq + tcp.len\"        a field, or a calculation with fields
  hint = { … }                        optional
  how = { en = \"{tcp.seq} + {tcp.len} = …\" }   optional";

/// Options of `lesson`.
#[derive(Clone, Debug, Args)]
pub struct LessonArgs {
    #[command(subcommand)]
    pub command: LessonCommand,
}

/// What to do with lessons.
#[derive(Clone, Debug, Subcommand)]
pub enum LessonCommand {
    /// List the built-in lessons
    List(LessonListArgs),
    /// Take a lesson
    Run(LessonRunArgs),
    /// Say whether a lesson can be read, and whether its capture has what it needs
    Check(LessonCheckArgs),
}

/// Options of `lesson list`.
#[derive(Clone, Debug, Args)]
pub struct LessonListArgs {
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
}

/// Options of `lesson run`.
#[derive(Clone, Debug, Args)]
pub struct LessonRunArgs {
    #[command(flatten)]
    pub pick: LessonPick,
    #[command(flatten)]
    pub look: LookArgs,
    /// As text, also on a terminal
    #[arg(long)]
    pub text: bool,
    /// Ask, and read the answers from standard input line by line; an empty line asks for the answer
    #[arg(long, conflicts_with = "answers")]
    pub ask: bool,
    /// As text with the answers at the end
    #[arg(long)]
    pub answers: bool,
}

/// Options of `lesson check`.
#[derive(Clone, Debug, Args)]
pub struct LessonCheckArgs {
    #[command(flatten)]
    pub pick: LessonPick,
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
}

/// A lesson and its capture.
#[derive(Clone, Debug, Args)]
pub struct LessonPick {
    /// A built-in lesson, or a file
    #[arg(value_name = "LESSON")]
    pub lesson: String,
    /// Another capture than the lesson names
    #[arg(short = 'r', long = "read-file", value_name = "FILE")]
    pub read_file: Option<PathBuf>,
    #[command(flatten)]
    pub streams: StreamArgs,
}

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// The capture to open; without it they are listed
    pub name: Option<String>,
    /// Print the layers of each frame
    #[arg(short = 'V', long = "detail")]
    pub detail: bool,
    /// Write the capture to this file; - is standard output
    #[arg(short = 'w', long = "write", value_name = "FILE")]
    pub write: Option<PathBuf>,
    #[command(flatten)]
    pub look: LookArgs,
}
