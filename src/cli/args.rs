//! The options, as tshark's users know them, and which of them belong to later versions of this program.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::config::args::{ConfigArgs, HELP as CONFIG_HELP, ShowArgs};
use super::input::PrivateKeys;
use super::live::LiveArgs;
use crate::dissect::{Colors, Limits};
use crate::export::column_list::Cell;
use handout::HANDOUT_HELP;
use pick::{EXPLAIN_HELP, STORY_HELP};
use teach::LESSON_HELP;

pub use annotate::{CommentArgs, NameArgs};
pub use handout::{GraphForm, HandoutArgs, HandoutFormat, HandoutView};
pub use pick::{DiagramForm, ExplainArgs, FileArgs, LayersArgs, PickArgs, StoryArgs};
pub use teach::{DemoArgs, LessonArgs, LessonCheckArgs, LessonCommand, LessonPick, LessonRunArgs};

pub use look::{LookArgs, View, When};

pub use ladder::{LadderArgs, LadderForm, LadderFormat, LadderSide};
#[cfg(feature = "proto")]
pub use schema::SchemaArgs;

mod annotate;
mod handout;
mod ladder;
mod look;
mod pick;
#[cfg(feature = "proto")]
mod schema;
mod teach;
pub mod words;

/// See every frame of a capture in layers: in a terminal interface, as text, as JSON.
#[derive(Debug, Parser)]
#[command(
    name = "wirelens",
    bin_name = "wirelens",
    version,
    disable_version_flag = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = "With a terminal as output a capture opens in the interface; into a pipe, or with one of the text options,\n\
                  it is printed as by `wirelens read`.",
    after_long_help = LONG_HELP
)]
pub struct Cli {
    #[command(flatten)]
    pub read: ReadArgs,
    #[command(flatten)]
    pub look: LookArgs,
    #[command(flatten)]
    pub config: ConfigArgs,
    /// List the devices that can be captured from
    #[arg(short = 'D', long = "list-interfaces")]
    pub list_interfaces: bool,
    /// Print the version
    #[arg(short = 'v', long = "version", action = ArgAction::Version)]
    pub version: (),
    #[command(subcommand)]
    pub command: Option<Command>,
}

const LONG_HELP: &str = "\
Examples:
  wirelens capture.pcapng                         open a capture in the interface
  wirelens read -r capture.pcapng                 one line a frame
  wirelens read -r capture.pcapng -V | less       all layers
  wirelens read -r capture.pcapng -T fields -e ip.src -e udp.dstport
  sudo wirelens -i lo                             watch an interface
  sudo wirelens read -i any tcp port 80 | tee log one line a frame, as they come
  sudo wirelens http -i lo                        exchanges as they end
  sudo wirelens -i eth0 -w out.pcapng -q          only record
  sudo tcpdump -i lo -U -w - | wirelens read -r - capture with rights, look without
  wirelens http capture.pcapng                    requests with their answers
  wirelens follow capture.pcapng --stream 0       what both sides of a connection sent
  wirelens export har capture.pcapng > a.har      for a browser's network panel
  wirelens explain tcp.ack capture.pcapng -n 5    what a field and its value mean
  wirelens info *.pcapng                          counts, times, interfaces, damage
  wirelens stats capture.pcapng                   protocols, conversations, HTTP, problems
  wirelens handout a.pcapng --stream 0 -o a.html  pages for a class
  wirelens demo                                   captures to learn from

A live capture ends with Ctrl-C, or as -c and -a say; what was captured by then is printed. Root
is needed to open the interface only: every right is given up before a packet is looked at, and
files belong to the user behind sudo. Messages go to standard error; -q silences all but errors.

Exit status: 0 done, also a live capture that was stopped; 1 failed while running; 2 wrong option,
field or filter; 3 no permission to capture; 4 there is no such interface; 5 the input is missing
or no capture; 6 the input is damaged, and everything that could be read was printed; 130 stopped
by Ctrl-C while reading a file.";

/// What else the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print the frames of a capture
    #[command(after_long_help = READ_HELP)]
    Read(Box<ReadArgs>),
    /// Print the HTTP exchanges of a capture: requests with their answers
    #[command(after_long_help = HTTP_HELP)]
    Http(HttpArgs),
    /// Print what both sides of a connection sent
    #[command(after_long_help = FOLLOW_HELP)]
    Follow(FollowArgs),
    /// Write exchanges and bodies for other programs; secrets are masked unless they are asked for
    #[command(after_long_help = EXPORT_HELP)]
    Export(ExportArgs),
    /// Say what is in capture files: counts, sizes, times, rates, interfaces, damage
    Info(InfoArgs),
    /// Print statistics of a capture: protocols, conversations, HTTP, lengths, problems
    #[command(after_long_help = super::stats::args::HELP)]
    Stats(super::stats::args::StatsArgs),
    /// List the fields of the protocols, with type and specification
    Fields(FieldsArgs),
    /// Say what a display filter selects, and what is wrong with one that selects nothing
    #[command(after_long_help = FILTER_HELP)]
    Filter(FilterArgs),
    /// Explain a field: what it is, what its value in a frame means, what is often mistaken
    #[command(after_long_help = EXPLAIN_HELP)]
    Explain(ExplainArgs),
    /// Draw one frame: layers in each other, the bits of each header with their values
    Layers(LayersArgs),
    /// Draw a connection as a ladder: packets between client and server, TCP states, or graphs of its course
    #[command(after_long_help = ladder::LADDER_HELP)]
    Ladder(LadderArgs),
    /// Tell what happened in a capture, step by step, or let it be guessed
    #[command(after_long_help = STORY_HELP)]
    Story(StoryArgs),
    /// Print pages for a class: any view, with its values or with gaps to fill in
    #[command(after_long_help = HANDOUT_HELP)]
    Handout(Box<HandoutArgs>),
    /// Take a lesson: steps through a capture, with questions; or check one of your own
    #[command(after_long_help = LESSON_HELP)]
    Lesson(LessonArgs),
    /// List the built-in captures, or open one
    Demo(DemoArgs),
    /// Say what can be captured here, and why not
    #[command(after_long_help = DOCTOR_HELP)]
    Doctor(DoctorArgs),
    /// List the devices that can be captured from
    Interfaces(InterfacesArgs),
    /// Print the settings that count, each with where it comes from; explain them, check a file
    #[command(after_long_help = CONFIG_HELP)]
    Config(ShowArgs),
    /// Print the completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

const READ_HELP: &str = "\
Forms (-T):
  text    one line a frame; with -V or -O the layers, with -x the bytes, with -P also the line
  fields  the fields named by -e, a line a frame; values as tshark prints them
  json    one array, complete even when it is interrupted
  jsonl   one object a line (also: ek)
  csv     the fields of -e, or the columns, quoted by RFC 4180, with a head; words that a
          spreadsheet would take for a formula get an apostrophe in front (-E guard=n: not)
  tabs    with -e the same with tabs; without it the one-line form with tabs between its columns

JSON is an object a frame, no key twice; a field that a layer has more than once is an array:
  {\"number\":9,\"time\":\"2020-05-04T05:06:07.001984000Z\",\"length\":658,\"captured\":658,
   \"interface\":0,\"protocols\":[\"null\",\"ip\",\"tcp\"],\"columns\":{\"source\":\"127.0.0.1\",…},
   \"layers\":[{\"protocol\":\"ip\",\"text\":\"Internet Protocol Version 4, …\",\"range\":[4,20],
     \"fields\":{\"ip.ttl\":64,\"ip.flags.df\":true,\"ip.addr\":[\"127.0.0.1\",\"127.0.0.1\"]}}],
   \"notes\":[]}
  Integers and spans (in seconds) are numbers, moments are strings in UTC, bytes are hexadecimal
  digits, named values keep the number. With -e an object holds only those fields.

Field options (-E): header=y|n  separator=/t|/s|CHARACTER  aggregator=,|/s|CHARACTER
  occurrence=f|l|a  quote=d|s|n  bom=y|n  escape=y  guard=y|n

Time (-t): r since the first frame, d since the frame before, dd since the frame shown before,
  a time of day, ad with the date, adoy with the day of the year, u ud udoy the same in UTC,
  e since 1970; .N gives N decimals (-t ad.3).";

const HTTP_HELP: &str = "\
Forms (-T):
  text    a line an exchange; a terminal that is too narrow shows fewer columns
  json    one array, complete even when it is interrupted
  jsonl   one object a line (also: ek)
  csv     a table quoted by RFC 4180, with a head

An object an exchange, always with the same keys:
  number protocol stream http2_stream method scheme host target url status reason request_frame
  response_frame request_frames response_frames request_headers response_headers content_type
  content_encoding request_body_bytes response_body_bytes response_decoded_bytes start dns_ms
  connect_ms tls_ms reused wait_ms receive_ms total_ms interim_responses websocket_messages
  complete notes
and with --links also: links; where HTTP/2 has any: request_trailers, response_trailers
Frames are numbers from 1; request_frame and response_frame are those in which the messages end.
Headers are [name, value] in their order. Body bytes are counted as carried, without the transfer
coding; decoded bytes without the content codings. start is in seconds since 1970. dns_ms,
connect_ms and tls_ms come before it, at the first exchange on a connection; reused says that an
earlier one used it. A missing message has null for what it would say, and notes say why. links
are what joins it to other exchanges: kind (cookie-set-in, redirects-to, validator-from,
credentials-in, oauth-callback, …), the other exchange's number, name of the cookie, header, scheme
or client. The 1000 exchanges before and after are looked at; within says so where something was not
found among more.";

const FOLLOW_HELP: &str = "\
Forms:
  text (without an option)  as text in the charset of the body where it is known, else UTF-8;
                            → stands before each line of the client, ← before each of the server
  --decoded                 the messages one by one, with their bodies decoded
  --hex                     hexadecimal digits, with the place in each direction
  --raw                     the bytes as they are, both sides in the order of the packets; not for
                            a terminal

Bytes that were not captured: [N bytes missing in capture file].";

const EXPORT_HELP: &str = "\
  wirelens export har FILE [-o OUT]            HTTP Archive 1.2, for browsers and other tools
  wirelens export curl FILE [--exchange N]     command lines that send the requests again
  wirelens export objects FILE -o FOLDER       each body of a response in a file of its own
  wirelens export body FILE --exchange N       one body

Passwords, tokens, cookies and the like become words such as masked-1f3a09bc77d2, the same for the
same secret within a run and of no use to find it. --show-secrets leaves them as they are.";

const FILTER_HELP: &str = "\
  tcp.port == 80              == != > >= < <= (eq ne gt ge lt le); === all are equal, !== one is not
  http and not tcp.stream==0  and or xor not (&& || ^^ !), ( )
  dns.qry.type == AAAA        numbers (10 0xa 012 0b1010), names of values, true and false
  ip.addr == 10.0.0.0/8       addresses, IPv6 as well; eth.addr == 00:11:22:33:44:55
  frame.time > \"2024-05-04 05:06:07\"     moments; spans in seconds: tcp.time_delta > 0.25
  http.host contains \"example\"           text in quotes; r\"\\d\" without escapes; bytes 47:45:54
  http.user_agent matches \"curl/8\"       a regular expression, in capitals or not; (?-i) minds them
  tcp.port in {80, 8000..8099}            sets; not in
  any tcp.port > 1024         one of several values; all: each of them
  frame[0:4] == 02:00:00:00   slices [from:length] [from-to] [at] [:length] [from:], with commas
  ip.src#1 == 10.0.0.1        the first layer of that protocol
  tcp.flags & 0x02            bits; + - * / % and { } calculate
  len(http.host) > 20         len count lower upper string min max abs
  @ip.src == 7f:00:00:01      the bytes of a field

Fields: wirelens fields. A field alone asks whether it is there.";

/// Options of `filter`.
#[derive(Clone, Debug, Args)]
pub struct FilterArgs {
    /// The expression; words are joined
    #[arg(value_name = "EXPR", required = true, allow_hyphen_values = true, trailing_var_arg = true)]
    pub words: Vec<OsString>,
    #[cfg(feature = "proto")]
    #[command(flatten)]
    pub schema: SchemaArgs,
    /// It selects exchanges, not frames
    #[arg(long)]
    pub exchanges: bool,
}

/// Options of `read`, which the bare program takes too.
#[derive(Clone, Debug, Args, Default)]
pub struct ReadArgs {
    /// The capture file: pcap or pcapng, also compressed with gzip, zstd or lz4; - is standard input
    #[arg(short = 'r', long = "read-file", value_name = "FILE")]
    pub read_file: Option<PathBuf>,
    /// The same without -r
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// A display filter, like -Y
    #[arg(value_name = "FILTER")]
    pub rest: Vec<OsString>,
    #[command(flatten)]
    pub choice: ChoiceArgs,
    /// Print the layers of each frame
    #[arg(short = 'V', long = "detail", help_heading = "Text")]
    pub detail: bool,
    /// Print the layers and open only those of these protocols
    #[arg(short = 'O', long = "only", value_name = "PROTOCOL,…", value_delimiter = ',', help_heading = "Text")]
    pub only: Vec<String>,
    /// Print the summary line, also with -V, -O or -x
    #[arg(short = 'P', long = "summary", help_heading = "Text")]
    pub summary: bool,
    /// Print the bytes
    #[arg(short = 'x', long = "hex", help_heading = "Text")]
    pub hex: bool,
    /// The form of the output
    #[arg(short = 'T', long = "format", value_name = "FORM", help_heading = "Text")]
    pub format: Option<Format>,
    /// A field to print, with -T fields, json, jsonl, csv or tabs; may be given several times
    #[arg(short = 'e', long = "field", value_name = "FIELD", value_delimiter = ',', help_heading = "Text")]
    pub fields: Vec<String>,
    /// Print these columns: names of those of the interface (number time who source destination protocol data length stream
    /// info), titles of [[columns]], fields; without names, the columns that the configuration has. -T text and tabs
    #[arg(
        long,
        value_name = "NAME,…",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        help_heading = "Text"
    )]
    pub columns: Option<String>,
    /// The same, understood.
    #[arg(skip)]
    pub column_list: Vec<Cell>,
    /// How fields are put together: header=y, separator=, and more
    #[arg(short = 'E', long = "field-option", value_name = "KEY=VALUE", help_heading = "Text")]
    pub field_options: Vec<String>,
    /// A setting for this run, as --set: KEY:VALUE
    #[arg(short = 'o', long = "preference", value_name = "KEY:VALUE", help_heading = "Text")]
    pub preferences: Vec<String>,
    /// The form of the Time column: r d dd a ad adoy u ud udoy e
    #[arg(short = 't', long = "time", value_name = "FORM", help_heading = "Text")]
    pub time: Option<String>,
    /// Stop after this many frames
    #[arg(short = 'c', long = "count", value_name = "N")]
    pub count: Option<u64>,
    #[command(flatten)]
    pub names: NameArgs,
    /// A statistic behind the packets, as tshark has it: conv,tcp  io,phs  io,stat,1  http,tree …; with -q it alone. wirelens
    /// stats --help lists them
    #[arg(
        short = 'z',
        long = "statistics",
        value_name = "STATISTIC",
        allow_hyphen_values = true,
        help_heading = "Text"
    )]
    pub statistics: Vec<String>,
    /// Print no packets: read or record all, say only what is wrong
    #[arg(short = 'q', long = "quiet")]
    pub quiet: bool,
    /// Write each line as soon as it is there, and text where the interface would open
    #[arg(short = 'l', long = "line-buffered", help_heading = "Text")]
    pub line_buffered: bool,
    /// Wait for more at the end of a file that is still being written
    #[arg(long)]
    pub follow: bool,
    /// With -w and -r: write the secrets of the TLS sessions that are saved into the file, so that everybody who has it can
    /// read them. Without it no secret is added; those that the capture brings with it stay
    #[arg(long)]
    pub embed_keys: bool,
    #[command(flatten)]
    pub streams: StreamArgs,
    #[command(flatten)]
    pub comments: CommentArgs,
    #[command(flatten)]
    pub live: LiveArgs,
}

/// What of a capture is printed.
#[derive(Clone, Debug, Args, Default)]
pub struct ChoiceArgs {
    /// Only what a display filter selects: frames, or exchanges (exchange.status >= 500) with http; also as words after the
    /// file. wirelens filter --help says how it is written
    #[arg(
        id = "display_filter",
        short = 'Y',
        long = "display-filter",
        visible_short_alias = 'R',
        value_name = "EXPR",
        allow_hyphen_values = true
    )]
    pub filter: Option<String>,
    /// End with status 1 if nothing was printed
    #[arg(long)]
    pub fail_empty: bool,
}

/// How streams are read.
#[derive(Clone, Debug, Args, Default)]
pub struct StreamArgs {
    /// Say what ports carry: tcp.port==8080,http, tcp.port==8000-8010,http, udp.port==5300,dns; may be given several
    /// times
    #[arg(short = 'd', long = "decode-as", value_name = "tcp.port==N,PROTOCOL")]
    pub decode_as: Vec<String>,
    /// Whose copy counts where TCP segments overlap: first, last, bsd, linux, old-linux, solaris
    #[arg(long, value_name = "POLICY")]
    pub overlap: Option<String>,
    /// A key log with which TLS is decrypted, as SSLKEYLOGFILE lets programs write it; it may still grow, or not be there yet
    #[arg(long, value_name = "FILE", env = "SSLKEYLOGFILE", hide_env_values = true)]
    pub keylog: Option<PathBuf>,
    /// A private key of a server (RSA, in PEM, without a password): it decrypts TLS up to 1.2 whose keys were exchanged by RSA;
    /// may be given several times
    #[arg(long = "rsa-key", value_name = "FILE")]
    pub rsa_keys: Vec<PathBuf>,
    /// The private keys that the configuration names.
    #[arg(skip)]
    pub private_keys: PrivateKeys,
    /// How much is put together before it is given up, as the configuration says.
    #[arg(skip)]
    pub limits: Limits,
    /// Whether checksums are verified, if the configuration says so or not.
    #[arg(skip)]
    pub verify_checksums: Option<bool>,
    /// Whether sequence numbers count from the start of their stream, if the configuration says so or not.
    #[arg(skip)]
    pub relative_sequence: Option<bool>,
    /// The rules that colour frames, where which of them counts is a field that was asked for.
    #[arg(skip)]
    pub colors: Option<Arc<dyn Colors>>,
    #[cfg(feature = "proto")]
    #[command(flatten)]
    pub schema: SchemaArgs,
}

/// Which capture a command reads, and how.
#[derive(Clone, Debug, Args, Default)]
pub struct InputArgs {
    /// The capture file: pcap or pcapng, also compressed with gzip, zstd or lz4; - is standard input
    #[arg(short = 'r', long = "read-file", value_name = "FILE")]
    pub read_file: Option<PathBuf>,
    /// The same without -r
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Words that this version cannot use: they are answered, not ignored
    #[arg(hide = true)]
    pub rest: Vec<OsString>,
    /// Stop after this many frames
    #[arg(short = 'c', long = "count", value_name = "N")]
    pub count: Option<u64>,
    #[command(flatten)]
    pub names: NameArgs,
    #[command(flatten)]
    pub streams: StreamArgs,
}

/// Options of `http`.
#[derive(Clone, Debug, Args, Default)]
pub struct HttpArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub live: LiveArgs,
    #[command(flatten)]
    pub choice: ChoiceArgs,
    /// The form of the output
    #[arg(short = 'T', long = "format", value_name = "FORM")]
    pub format: Option<ExchangeFormat>,
    /// Write what joins an exchange to others (-T json, jsonl, csv): cookies, redirections, validators, credentials, OAuth 2
    #[arg(long)]
    pub links: bool,
    /// Print no exchanges: read all, say only what is wrong
    #[arg(short = 'q', long = "quiet")]
    pub quiet: bool,
    /// Write each line as soon as it is there
    #[arg(short = 'l', long = "line-buffered")]
    pub line_buffered: bool,
    /// Wait for more at the end of a file that is still being written
    #[arg(long)]
    pub follow: bool,
}

/// The form of exchanges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Default)]
pub enum ExchangeFormat {
    /// A line an exchange
    #[default]
    #[value(alias = "table")]
    Text,
    /// One array
    Json,
    /// One object a line
    #[value(alias = "ek", alias = "ndjson")]
    Jsonl,
    /// A table by RFC 4180
    Csv,
}

/// Options of `follow`.
#[derive(Clone, Debug, Args, Default)]
pub struct FollowArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// The connection: its number as in tcp.stream
    #[arg(long, value_name = "N")]
    pub stream: Option<u32>,
    /// The number is that of a UDP conversation, as in udp.stream
    #[arg(long)]
    pub udp: bool,
    /// The bytes as they are
    #[arg(long, conflicts_with_all = ["hex", "decoded"])]
    pub raw: bool,
    /// Hexadecimal digits
    #[arg(long, conflicts_with = "decoded")]
    pub hex: bool,
    /// The messages one by one, with their bodies decoded
    #[arg(long)]
    pub decoded: bool,
    /// What TLS carries, as far as there are keys
    #[arg(long, conflicts_with_all = ["decoded", "udp", "http2_stream"])]
    pub tls: bool,
    /// Only the messages of this stream of HTTP/2, as in http2.streamid
    #[arg(long, value_name = "ID", conflicts_with_all = ["raw", "hex", "udp"])]
    pub http2_stream: Option<u32>,
    /// Colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = When::Auto)]
    pub color: When,
}

/// Options of `export`.
#[derive(Clone, Debug, Args)]
pub struct ExportArgs {
    /// What is written
    #[command(subcommand)]
    pub what: ExportWhat,
}

/// What is written.
#[derive(Clone, Debug, Subcommand)]
pub enum ExportWhat {
    /// An HTTP Archive (HAR 1.2)
    Har(HarArgs),
    /// Command lines for curl
    Curl(CurlArgs),
    /// The bodies of responses, each in a file of its own
    Objects(ObjectsArgs),
    /// One body
    Body(BodyArgs),
}

/// Options of every export.
#[derive(Clone, Debug, Args, Default)]
pub struct ExportInput {
    #[command(flatten)]
    pub input: InputArgs,
    /// Leave passwords, tokens and cookies as they are
    #[arg(long)]
    pub show_secrets: bool,
}

/// Options of `export har`.
#[derive(Clone, Debug, Args, Default)]
pub struct HarArgs {
    #[command(flatten)]
    pub common: ExportInput,
    /// The file to write, which must not be there yet; standard output otherwise
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Options of `export curl`.
#[derive(Clone, Debug, Args, Default)]
pub struct CurlArgs {
    #[command(flatten)]
    pub common: ExportInput,
    /// Only these exchanges; may be given several times
    #[arg(long, value_name = "N")]
    pub exchange: Vec<u64>,
}

/// Options of `export objects`.
#[derive(Clone, Debug, Args, Default)]
pub struct ObjectsArgs {
    #[command(flatten)]
    pub common: ExportInput,
    /// The folder to write into; it is made if it is not there
    #[arg(short = 'o', long = "output", value_name = "FOLDER")]
    pub output: Option<PathBuf>,
}

/// Options of `export body`.
#[derive(Clone, Debug, Args, Default)]
pub struct BodyArgs {
    #[command(flatten)]
    pub common: ExportInput,
    /// The exchange, by its number
    #[arg(long, value_name = "N")]
    pub exchange: Option<u64>,
    /// The body of the request instead of that of the response
    #[arg(long)]
    pub request: bool,
    /// As it was carried, with its content codings
    #[arg(long, conflicts_with = "decoded")]
    pub raw: bool,
    /// With its content codings undone; this is how it is without --raw
    #[arg(long)]
    pub decoded: bool,
    /// The file to write, which must not be there yet; standard output otherwise
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl ReadArgs {
    /// The options that were given, for a message.
    pub fn given(&self) -> Vec<&'static str> {
        let given = [
            (self.read_file.is_some(), "-r"),
            (self.time.is_some(), "-t"),
            (self.count.is_some(), "-c"),
            (self.choice.filter.is_some(), "-Y"),
            (self.choice.fail_empty, "--fail-empty"),
            (self.names.names.is_some(), "-N"),
            (!self.comments.packets.is_empty(), "--comment"),
            (!self.comments.capture.is_empty(), "--capture-comment"),
            (self.line_buffered, "-l"),
            (self.follow, "--follow"),
            (!self.preferences.is_empty(), "-o"),
            (!self.streams.decode_as.is_empty(), "-d"),
            (self.streams.overlap.is_some(), "--overlap"),
        ];
        #[cfg(feature = "proto")]
        let given = given.into_iter().chain(self.streams.schema.given());
        let given = given.into_iter().filter(|(is_given, _)| *is_given).map(|(_, name)| name);
        self.prints().into_iter().chain(given).chain(self.live.given()).collect()
    }

    /// The options that ask for text, as they were given.
    pub fn prints(&self) -> Vec<&'static str> {
        let given = [
            (self.detail, "-V"),
            (!self.only.is_empty(), "-O"),
            (self.summary, "-P"),
            (self.hex, "-x"),
            (self.format.is_some(), "-T"),
            (!self.fields.is_empty(), "-e"),
            (self.columns.is_some(), "--columns"),
            (!self.field_options.is_empty(), "-E"),
            (!self.statistics.is_empty(), "-z"),
        ];
        given.into_iter().filter(|(is_given, _)| *is_given).map(|(_, name)| name).collect()
    }
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines and layers
    Text,
    /// One array
    Json,
    /// One object a line
    #[value(alias = "ek", alias = "ndjson")]
    Jsonl,
    /// Fields, a line a frame
    Fields,
    /// A table by RFC 4180
    Csv,
    /// A table with tabs
    #[value(alias = "tsv")]
    Tabs,
}

/// Options of `info`.
#[derive(Debug, Args)]
pub struct InfoArgs {
    /// The capture files; - is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The form of the output: text or json
    #[arg(short = 'T', long = "format", value_name = "FORM", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// Options of `fields`.
#[derive(Debug, Args)]
pub struct FieldsArgs {
    /// Only names that begin so
    #[arg(value_name = "PREFIX", default_value = "", hide_default_value = true)]
    pub prefix: String,
    /// List the protocols alone
    #[arg(long)]
    pub protocols: bool,
    /// The form of the output: text or json
    #[arg(short = 'T', long = "format", value_name = "FORM", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    #[cfg(feature = "proto")]
    #[command(flatten)]
    pub schema: SchemaArgs,
}

/// The form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For eyes
    Text,
    /// One JSON value
    Json,
}

const DOCTOR_HELP: &str = "\
Looks at libpcap, the interfaces, the rights of this process, the user behind sudo, what the kernel
has to close the process in, the place for packets, the configuration and its rights, the place for
what the interface remembers, and the terminal; an interface is opened for the trial. Each check has a verdict (JSON: ok, warning, failed) and, where one can do something, the
next step. Exit status: 0 when a capture could begin, 3 when not.";

/// Options of `doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// The form of the output: text or json
    #[arg(short = 'T', long = "format", value_name = "FORM", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// Options of `interfaces`.
#[derive(Debug, Args)]
pub struct InterfacesArgs {
    /// Say more: link types, and whether monitor mode is possible; that needs the right to capture
    #[arg(short = 'v', long = "verbose")]
    pub verbose: bool,
    /// The form of the output: text or json
    #[arg(short = 'T', long = "format", value_name = "FORM", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}
