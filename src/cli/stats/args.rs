//! The options of `stats`.

use clap::{Args, ValueEnum};

use crate::cli::args::{ChoiceArgs, InputArgs};

/// What the long help says behind the options.
pub const HELP: &str = "\
Panels; without one all that have something to say:
  overview  hierarchy  conversations  endpoints  http  status  io  lengths  dns  problems  names
and parts of them: conversations,eth|ip|ipv6|tcp|udp, endpoints,… and http,host|path|method|status|type.

Forms (-T):
  text  aligned columns
  json  one array, an object a table: table, title, rows, notes. Each row has the keys of the
        columns and filter, a display filter that selects its packets. Keys name the unit
  csv   one table by RFC 4180, with a head; words that a spreadsheet would take for a formula get
        an apostrophe in front
  md    Markdown

Every segment of a message counts for its protocol in the hierarchy. Percentiles are nearest ranks,
exact up to 1024 values and at most 1/64 too large beyond. Waits are from the last frame of a
request to the first of its response.

-z writes what tshark -z writes, in its layout: conv,LAYER  endpoints,LAYER  io,phs
  io,stat,SECONDS[,COLUMN]…  http,tree  http,stat  http_req,tree  http_srv,tree  http2,tree
  dns,tree  plen,tree  ptype,tree  dests,tree  ip_hosts,tree  ip_srcdst,tree (also ipv6_…)
  expert[,SEVERITY]  follow,tcp|udp|tls|http|http2,ascii|hex|raw|ebcdic|yaml,N[,FIRST-LAST]
Most of them take a display filter behind another comma. A column of io,stat is a filter, or
  FRAMES()FILTER  BYTES()FILTER  COUNT|SUM|MIN|MAX|AVG|LOAD(FIELD)FILTER";

/// Options of `stats`.
#[derive(Clone, Debug, Args, Default)]
pub struct StatsArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[command(flatten)]
    pub choice: ChoiceArgs,
    /// A statistic in tshark's layout, such as conv,tcp; may be given several times
    #[arg(short = 'z', long = "statistics", value_name = "STATISTIC", allow_hyphen_values = true)]
    pub statistics: Vec<String>,
    /// The form of the output
    #[arg(short = 'T', long = "format", value_name = "FORM")]
    pub format: Option<StatsFormat>,
    /// The length of an interval of io; a fitting one otherwise
    #[arg(long, value_name = "SECONDS")]
    pub interval: Option<String>,
    /// A further column of io: the packets that a display filter selects; may be given several times
    #[arg(long, value_name = "FILTER")]
    pub series: Vec<String>,
}

/// The form of statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Default)]
pub enum StatsFormat {
    /// Aligned columns
    #[default]
    Text,
    /// One table by RFC 4180
    Csv,
    /// One array
    Json,
    /// Markdown
    #[value(name = "md", alias = "markdown")]
    Markdown,
}
