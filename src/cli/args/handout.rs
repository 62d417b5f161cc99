//! Options of `handout`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{FileArgs, InputArgs, LadderSide, StreamArgs};

pub(super) const HANDOUT_HELP: &str = "\
  wirelens handout FILE --stream 0 -o ladder.html         a connection as a ladder, to print or to show
  wirelens handout FILE -n 4 -o frame.html                frame 4 in layers, with the bits of its headers
  wirelens handout FILE --view story --blank -o lab.html  the story with gaps; the answers on its last page
  wirelens handout FILE --stream 0 --blank seq,ack --answers key.html -o lab.html
                                                          with chosen gaps, the answers in a file of their own
  wirelens handout FILE --blank seq,ack --answers         the answers alone
  wirelens handout FILE --view packets -Y http            Markdown of the packets that a filter selects
  wirelens handout FILE --view ladder -Y 'dns or http' -o all.html
                                                          all their connections as one ladder
  wirelens handout FILE --view ladder,layers,story --stream 0 -n 4 -o lab.html
  wirelens handout --lesson tcp-handshake --blank -o lesson.html

Views: packets, layers, detail, bytes, ladder, graph, story, exchanges, exchange, stats, lesson. Without --view what is
named decides: a frame is shown in layers, a connection as a ladder, an exchange and a lesson as such; else it is the
story.

Names for --blank: seq, ack, flags, window, status, method, ttl, port, address, mac, type, protocol, length, filter names
of fields (ip.ttl), and those of the view: state, label, len (ladder); source, destination, info, time (packets); url,
size (exchanges). Without names each view leaves out what it asks for.

The form is that of the name after -o (.html, .md, .svg, .txt); on standard output it is Markdown unless --format says
otherwise. A file that is there already stays as it is. Secrets are masked.";

/// Options of `handout`.
#[derive(Clone, Debug, Args, Default)]
pub struct HandoutArgs {
    #[command(flatten)]
    pub capture: FileArgs,
    /// What is printed; several with commas between
    #[arg(long, value_name = "VIEW", value_enum, value_delimiter = ',')]
    pub view: Vec<HandoutView>,
    /// Frames: 4, or 4-9, several with commas between
    #[arg(short = 'n', long = "frame", value_name = "FRAMES")]
    pub frames: Option<String>,
    /// The connection: its number as in tcp.stream
    #[arg(long, value_name = "N")]
    pub stream: Option<u32>,
    /// The number is that of a UDP conversation, as in udp.stream
    #[arg(long)]
    pub udp: bool,
    /// The exchange, by its number
    #[arg(long, value_name = "N")]
    pub exchange: Option<u64>,
    /// The chapter of the story, counted from 1
    #[arg(long, value_name = "N")]
    pub chapter: Option<usize>,
    /// The statistics, as wirelens stats names them; may be given several times
    #[arg(long, value_name = "PANEL")]
    pub panel: Vec<String>,
    /// A built-in lesson, or the file of one
    #[arg(long, value_name = "LESSON")]
    pub lesson: Option<String>,
    /// Only what a display filter selects: frames, exchanges in a list of these, the connections of a ladder
    #[arg(short = 'Y', long = "display-filter", value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// What a graph shows
    #[arg(long, value_name = "FORM", value_enum, default_value_t = GraphForm::Sequence)]
    pub form: GraphForm,
    /// Whose data a graph shows; the side that sent more otherwise
    #[arg(long, value_name = "SIDE", value_enum)]
    pub from: Option<LadderSide>,
    /// The form of the handout
    #[arg(short = 'T', long = "format", value_name = "FORMAT", value_enum)]
    pub format: Option<HandoutFormat>,
    /// Leave values out, to be filled in: those that the view asks for, or those with these names
    #[arg(long, value_name = "NAMES", num_args = 0..=1, default_missing_value = "")]
    pub blank: Option<String>,
    /// The answers in this new file instead of on the last page; without a file the answers alone. Without --blank those to
    /// what the view asks for
    #[arg(long, value_name = "FILE")]
    pub answers: Option<Option<PathBuf>>,
    /// Explain what is shown: rows, fields
    #[arg(long)]
    pub explain: bool,
    /// Sequence numbers as sent
    #[arg(long)]
    pub raw: bool,
    /// Print secrets instead of masks
    #[arg(long)]
    pub show_secrets: bool,
    /// The file to write, which must not be there yet; standard output otherwise
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The language: en, ru or ko; the system's otherwise
    #[arg(long, value_name = "LANGUAGE", env = "WIRELENS_LANG")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub streams: StreamArgs,
}

impl HandoutArgs {
    /// The capture, as other commands name it.
    pub fn input(&self) -> InputArgs {
        self.capture.input(&self.streams)
    }

    /// The same with the capture where it belongs: `--blank` and `--answers` may stand without a value, and what follows them
    /// then is the capture where nothing else names it.
    pub fn settled(mut self) -> Self {
        let is_capture = |word: &Path| word == "-" || word.is_file();
        if self.capture.path().is_none()
            && let Some(blank) = self.blank.as_mut().filter(|blank| is_capture(Path::new(blank)))
        {
            self.capture.file = Some(std::mem::take(blank).into());
        }
        if self.capture.path().is_none()
            && let Some(answers) = &mut self.answers
        {
            self.capture.file = answers.take_if(|answers| is_capture(answers));
        }
        self
    }

    /// The file for the answers, if they are to have one.
    pub fn key(&self) -> Option<&PathBuf> {
        self.answers.as_ref()?.as_ref()
    }
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HandoutView {
    /// Packets as a list
    Packets,
    /// Frames in layers
    Layers,
    /// Frames field by field
    Detail,
    /// The bytes of frames
    Bytes,
    /// A connection as a ladder, or several with -Y
    Ladder,
    /// A connection over time
    Graph,
    /// What happened, step by step
    Story,
    /// Exchanges as a list
    Exchanges,
    /// One exchange
    Exchange,
    /// Tables of statistics
    Stats,
    /// A lesson
    Lesson,
}

/// What a graph shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum GraphForm {
    /// Sequence numbers over time
    #[default]
    Sequence,
    /// The receiver's window and bytes in flight
    Window,
    /// Round trips
    Rtt,
    /// Bytes a second
    Throughput,
}

/// The form of a handout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HandoutFormat {
    /// One page for a browser
    Html,
    /// Markdown
    #[value(alias = "markdown")]
    Md,
    /// A picture
    Svg,
    /// Text
    #[value(alias = "txt")]
    Text,
}
