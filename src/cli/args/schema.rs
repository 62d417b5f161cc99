//! The options that name schemas of Protocol Buffers, and the commands that have them.

use std::path::PathBuf;

use clap::Args;

use super::{Cli, Command, ExportWhat, LessonCommand};

/// What gives the fields of Protocol Buffers their names.
#[derive(Clone, Debug, Args, Default)]
pub struct SchemaArgs {
    /// A .proto file that names the fields of messages, also those of gRPC; may be given several times
    #[arg(long = "proto", value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// A folder for .proto files and what they import; may be given several times
    #[arg(long = "proto-path", value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// A set of descriptors instead, as protoc --include_imports --descriptor_set_out writes it
    #[arg(long = "descriptor-set", value_name = "FILE")]
    pub sets: Vec<PathBuf>,
}

impl SchemaArgs {
    /// The options that were given, for a message.
    pub fn given(&self) -> [(bool, &'static str); 3] {
        [
            (!self.files.is_empty(), "--proto"),
            (!self.folders.is_empty(), "--proto-path"),
            (!self.sets.is_empty(), "--descriptor-set"),
        ]
    }
}

impl Cli {
    /// The schemas that the command reads, if it can.
    pub fn schema(&self) -> Option<&SchemaArgs> {
        Some(match &self.command {
            None => &self.read.streams.schema,
            Some(Command::Read(args)) => &args.streams.schema,
            Some(Command::Http(args)) => &args.input.streams.schema,
            Some(Command::Follow(args)) => &args.input.streams.schema,
            Some(Command::Stats(args)) => &args.input.streams.schema,
            Some(Command::Explain(args)) => &args.pick.streams.schema,
            Some(Command::Layers(args)) => &args.pick.streams.schema,
            Some(Command::Ladder(args)) => &args.input.streams.schema,
            Some(Command::Story(args)) => &args.streams.schema,
            Some(Command::Lesson(args)) => match &args.command {
                LessonCommand::List(_) => return None,
                LessonCommand::Run(args) => &args.pick.streams.schema,
                LessonCommand::Check(args) => &args.pick.streams.schema,
            },
            Some(Command::Handout(args)) => &args.streams.schema,
            Some(Command::Fields(args)) => &args.schema,
            Some(Command::Filter(args)) => &args.schema,
            Some(Command::Export(args)) => match &args.what {
                ExportWhat::Har(args) => &args.common.input.streams.schema,
                ExportWhat::Curl(args) => &args.common.input.streams.schema,
                ExportWhat::Objects(args) => &args.common.input.streams.schema,
                ExportWhat::Body(args) => &args.common.input.streams.schema,
            },
            Some(_) => return None,
        })
    }
}
