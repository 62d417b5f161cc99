//! From the options of `read` to the form that writes the frames.

use jiff::tz::TimeZone;

use super::args::{Format, ReadArgs};
use super::failure::Failure;
use crate::analysis::registry;
use crate::dissect::Want;
use crate::export::column_list::ColumnList;
use crate::export::fields::{Cells, FieldList, Lines, Occurrence, Style, UnknownField};
use crate::export::json::{ARRAY_HEAD, ARRAY_TAIL, Document, Json};
use crate::export::listing::{Layout, Listing};
use crate::export::table::{Table, TableForm};
use crate::export::text::{Detail, Text};
use crate::export::{Form, Listed, Rendered, TimeForm};

/// The columns of a table without `-e`.
const COLUMNS: [&str; 7] = [
    "_ws.col.No.",
    "_ws.col.Time",
    "_ws.col.Source",
    "_ws.col.Destination",
    "_ws.col.Protocol",
    "_ws.col.Length",
    "_ws.col.Info",
];

/// Any of the forms, with what stands before the first and after the last frame.
#[derive(Clone, Debug)]
pub struct Shape {
    body: Body,
    /// Before the first frame.
    pub head: Vec<u8>,
    /// After the last frame, however it was reached.
    pub tail: &'static [u8],
}

#[derive(Clone, Debug)]
enum Body {
    Listing(Listing),
    Columns(Box<ColumnList>),
    Text(Text),
    Lines(Lines),
    Table(Table),
    Json(Json),
}

impl Form for Shape {
    fn want(&self) -> Want {
        match &self.body {
            Body::Listing(form) => form.want(),
            Body::Columns(form) => form.want(),
            Body::Text(form) => form.want(),
            Body::Lines(form) => form.want(),
            Body::Table(form) => form.want(),
            Body::Json(form) => form.want(),
        }
    }

    fn takes_rows(&self) -> bool {
        matches!(&self.body, Body::Listing(form) if form.takes_rows())
    }

    fn takes_fields(&self) -> bool {
        match &self.body {
            Body::Lines(form) => form.takes_fields(),
            Body::Table(form) => form.takes_fields(),
            Body::Json(form) => form.takes_fields(),
            Body::Listing(_) | Body::Columns(_) | Body::Text(_) => false,
        }
    }

    fn row(&mut self, out: &mut Vec<u8>, listed: &Listed<'_>) {
        if let Body::Listing(form) = &mut self.body {
            form.row(out, listed);
        }
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        match &mut self.body {
            Body::Listing(form) => form.frame(out, frame),
            Body::Columns(form) => form.frame(out, frame),
            Body::Text(form) => form.frame(out, frame),
            Body::Lines(form) => form.frame(out, frame),
            Body::Table(form) => form.frame(out, frame),
            Body::Json(form) => form.frame(out, frame),
        }
    }
}

impl Shape {
    /// The form that the options ask for.
    pub fn new(args: &ReadArgs) -> Result<Self, Failure> {
        let format = args.format.unwrap_or(Format::Text);
        refuse_mixtures(args, format)?;
        let time = time_form(args.time.as_deref())?;
        let options = FieldOptions::parse(&args.field_options)?;
        let list = if args.fields.is_empty() { None } else { Some(field_list(&args.fields)?) };
        let columns = |layout| Body::Columns(Box::new(ColumnList::new(args.column_list.clone(), time.clone(), layout)));
        let (body, head, tail): (Body, Vec<u8>, &'static [u8]) = match (format, list) {
            (Format::Text, _) if args.columns.is_some() => (columns(Layout::Text), Vec::new(), b""),
            (Format::Tabs, _) if args.columns.is_some() => (columns(Layout::Tabs), Vec::new(), b""),
            (Format::Fields, None) => {
                return Err(Failure::usage("E-OPTION", "-T fields without a field")
                    .line("name the fields with -e, such as -e ip.src -e udp.dstport")
                    .line("list: wirelens fields"));
            }
            (Format::Fields, Some(list)) => {
                let lines = Lines::new(Cells::new(list, time), options.style());
                let head = lines.head();
                (Body::Lines(lines), head, b"")
            }
            (Format::Json | Format::Jsonl, list) => {
                let document = if format == Format::Json { Document::Array } else { Document::Lines };
                let chosen = list.map(|list| (list, options.occurrence));
                let (head, tail): (&[u8], &'static [u8]) =
                    if format == Format::Json { (ARRAY_HEAD, ARRAY_TAIL) } else { (b"", b"") };
                (Body::Json(Json::new(document, time, chosen)), head.to_vec(), tail)
            }
            (Format::Tabs, None) => (Body::Listing(Listing::new(time, Layout::Tabs)), Vec::new(), b""),
            (Format::Csv | Format::Tabs, list) => {
                let list = list.map_or_else(|| field_list(&COLUMNS), Ok)?;
                let mut table = Table::new(Cells::new(list, time), options.table(format)?);
                let head = table.head();
                (Body::Table(table), head, b"")
            }
            (Format::Text, _) => (text(args, time)?, Vec::new(), b""),
        };
        Ok(Self { body, head, tail })
    }
}

/// Options that contradict each other are refused, not silently ignored.
fn refuse_mixtures(args: &ReadArgs, format: Format) -> Result<(), Failure> {
    let layers = [(args.detail, "-V"), (!args.only.is_empty(), "-O"), (args.hex, "-x"), (args.summary, "-P")];
    let asked = layers.iter().find(|(is_given, _)| *is_given).map(|(_, name)| *name);
    if let (Some(option), true) = (asked, format != Format::Text) {
        let form = format!("{format:?}").to_lowercase();
        return Err(Failure::usage("E-OPTION", format!("{option} belongs to the text form, not to -T {form}"))
            .line("leave one of them out; -T json has all layers"));
    }
    if format == Format::Text && !args.fields.is_empty() {
        return Err(Failure::usage("E-OPTION", "-e names a field, but the form of the output has none")
            .line("add -T fields, csv, tabs, json or jsonl"));
    }
    if args.columns.is_some()
        && let Some(other) = asked.or((!args.fields.is_empty()).then_some("-e"))
    {
        return Err(Failure::usage("E-OPTION", format!("--columns and {other} say different things of a line"))
            .line("leave one of them out"));
    }
    if args.columns.is_some() && !matches!(format, Format::Text | Format::Tabs) {
        return Err(Failure::usage("E-OPTION", "--columns is for lines: -T text and -T tabs")
            .line("other forms take fields: -T csv -e FIELD"));
    }
    let fields_used = matches!(format, Format::Fields | Format::Csv) || !args.fields.is_empty();
    if !args.field_options.is_empty() && !fields_used {
        return Err(Failure::usage("E-OPTION", "-E says how fields are put together, but no fields are printed")
            .line("add -T fields and the fields with -e"));
    }
    Ok(())
}

fn text(args: &ReadArgs, time: TimeForm) -> Result<Body, Failure> {
    let detail = if args.only.is_empty() {
        args.detail.then_some(Detail::All)
    } else {
        Some(Detail::Only(args.only.iter().map(|name| opened_by(name)).collect::<Result<_, _>>()?))
    };
    if detail.is_none() && !args.hex {
        return Ok(Body::Listing(Listing::new(time, Layout::Text)));
    }
    let summary = args.summary.then(|| Listing::new(time, Layout::Text));
    Ok(Body::Text(Text::new(summary, detail, args.hex)))
}

/// What a name of `-O` opens: a protocol, or a structure within others, of which only fields have the name.
fn opened_by(name: &str) -> Result<String, Failure> {
    if registry().protocol(name).is_some() {
        return Ok(name.to_owned());
    }
    let begin = format!("{name}.");
    if registry().fields().any(|field| field.filter.starts_with(&begin)) {
        return Ok(begin);
    }
    let near = crate::export::fields::near(name, registry());
    let near: Vec<&str> = near.into_iter().filter(|near| registry().protocol(near).is_some()).collect();
    let failure = Failure::usage("E-PROTOCOL", format!("unknown protocol: {name}"));
    Err(with_suggestions(failure, &near).line("list: wirelens fields --protocols"))
}

fn time_form(word: Option<&str>) -> Result<TimeForm, Failure> {
    let Some(word) = word else { return Ok(TimeForm::default()) };
    TimeForm::parse(word, &TimeZone::system()).ok_or_else(|| unknown_time(word))
}

/// The answer to a form of time that there is not.
pub fn unknown_time(word: &str) -> Failure {
    Failure::usage("E-OPTION", format!("unknown form of time: {word}"))
        .line("forms: r d dd a ad adoy u ud udoy e, each with .N for N decimals from 0 to 9")
}

/// Looks fields up; an unknown one is answered with what it looks like.
pub fn field_list<S: AsRef<str>>(names: &[S]) -> Result<FieldList, Failure> {
    FieldList::new(names, registry()).map_err(|UnknownField { name, near }| {
        let prefix = name.split_once('.').map_or(name.as_str(), |(protocol, _)| protocol).to_owned();
        let known = registry().protocol(&prefix).is_some();
        let failure = with_suggestions(Failure::usage("E-FIELD", format!("unknown field: {name}")), &near);
        failure.line(if known { format!("list: wirelens fields {prefix}") } else { "list: wirelens fields".to_owned() })
    })
}

fn with_suggestions(failure: Failure, near: &[&str]) -> Failure {
    if near.is_empty() { failure } else { failure.line(format!("did you mean  {} ?", near.join("  or  "))) }
}

/// What `-E` says.
#[derive(Default)]
struct FieldOptions {
    header: Option<bool>,
    separator: Option<String>,
    aggregator: Option<String>,
    quote: Option<Option<char>>,
    occurrence: Occurrence,
    bom: bool,
    guard: Option<bool>,
}

impl FieldOptions {
    fn parse(options: &[String]) -> Result<Self, Failure> {
        let mut parsed = Self::default();
        for option in options {
            let wrong = || {
                Failure::usage("E-OPTION", format!("-E {option} is not understood"))
                    .line("known: header=y|n separator=/t|/s|CHARACTER aggregator=,|/s|CHARACTER occurrence=f|l|a")
                    .line("       quote=d|s|n bom=y|n escape=y guard=y|n")
            };
            let (key, value) = option.split_once('=').ok_or_else(wrong)?;
            match key {
                "header" => parsed.header = Some(yes(value).ok_or_else(wrong)?),
                "separator" => parsed.separator = Some(character(value).ok_or_else(wrong)?),
                "aggregator" => parsed.aggregator = Some(character(value).ok_or_else(wrong)?),
                "occurrence" => {
                    parsed.occurrence = match value {
                        "f" => Occurrence::First,
                        "l" => Occurrence::Last,
                        "a" => Occurrence::All,
                        _ => return Err(wrong()),
                    }
                }
                "quote" => {
                    parsed.quote = Some(match value {
                        "d" => Some('"'),
                        "s" => Some('\''),
                        "n" => None,
                        _ => return Err(wrong()),
                    })
                }
                "bom" => parsed.bom = yes(value).ok_or_else(wrong)?,
                "guard" => parsed.guard = Some(yes(value).ok_or_else(wrong)?),
                // Control characters from the wire are always escaped: they could reach a terminal.
                "escape" if yes(value) == Some(true) => {}
                "escape" => {
                    return Err(Failure::usage("E-OPTION", "-E escape=n: control characters are always escaped")
                        .line("bytes as they are: -e with a field of bytes, or -x"));
                }
                _ => return Err(wrong()),
            }
        }
        Ok(parsed)
    }

    fn style(&self) -> Style {
        let usual = Style::default();
        Style {
            header: self.header.unwrap_or(false),
            separator: self.separator.clone().unwrap_or(usual.separator),
            aggregator: self.aggregator.clone().unwrap_or(usual.aggregator),
            quote: self.quote.flatten(),
            occurrence: self.occurrence,
            bom: self.bom,
        }
    }

    fn table(&self, format: Format) -> Result<TableForm, Failure> {
        let usual = TableForm::default();
        let separator = match self.separator.as_deref().map(str::as_bytes) {
            None => {
                if format == Format::Tabs {
                    b'\t'
                } else {
                    b','
                }
            }
            Some([byte]) => *byte,
            Some(_) => return Err(Failure::usage("E-OPTION", "the separator of a table is one ASCII character")),
        };
        if self.quote == Some(Some('\'')) {
            return Err(Failure::usage("E-OPTION", "a table is quoted by RFC 4180, with double quotes")
                .line("-E quote=d quotes every cell; -T fields takes single quotes"));
        }
        Ok(TableForm {
            separator,
            aggregator: self.aggregator.clone().unwrap_or(usual.aggregator),
            occurrence: self.occurrence,
            header: self.header.unwrap_or(usual.header),
            quote_all: self.quote == Some(Some('"')),
            bom: self.bom,
            guard: self.guard.unwrap_or(usual.guard),
        })
    }
}

fn yes(value: &str) -> Option<bool> {
    match value {
        "y" | "Y" | "yes" => Some(true),
        "n" | "N" | "no" => Some(false),
        _ => None,
    }
}

fn character(value: &str) -> Option<String> {
    match value {
        "" => None,
        "/t" | "\\t" => Some("\t".to_owned()),
        "/s" => Some(" ".to_owned()),
        other => Some(other.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(args: ReadArgs) -> String {
        Shape::new(&args).unwrap_err().to_string()
    }

    #[test]
    fn contradictions_are_refused_with_a_reason() {
        let base = ReadArgs::default();
        let json = ReadArgs { format: Some(Format::Json), detail: true, ..base.clone() };
        assert!(failure(json).contains("-V belongs to the text form, not to -T json (E-OPTION)"));
        let stray = ReadArgs { fields: vec!["udp.port".into()], ..base.clone() };
        assert!(failure(stray).contains("add -T fields"));
        let empty = ReadArgs { format: Some(Format::Fields), ..base.clone() };
        assert!(failure(empty).contains("-T fields without a field"));
        let lone = ReadArgs { field_options: vec!["header=y".into()], ..base.clone() };
        assert!(failure(lone).contains("no fields are printed"));
        for option in ["header=x", "nothing=y", "header", "occurrence=", "separator=", "escape=n"] {
            let args = ReadArgs {
                format: Some(Format::Fields),
                fields: vec!["udp.port".into()],
                field_options: vec![option.into()],
                ..base.clone()
            };
            assert!(failure(args).contains("(E-OPTION)"), "{option}");
        }
    }

    #[test]
    fn unknown_names_are_answered_with_likely_ones() {
        let base = ReadArgs::default();
        let field = ReadArgs { format: Some(Format::Fields), fields: vec!["udp.prot".into()], ..base.clone() };
        let text = failure(field);
        assert!(
            text.contains("unknown field: udp.prot (E-FIELD)") && text.contains("did you mean  udp.port"),
            "{text}"
        );
        assert!(text.contains("list: wirelens fields udp"));
        let protocol = ReadArgs { only: vec!["upd".into()], ..base.clone() };
        let text = failure(protocol);
        assert!(text.contains("unknown protocol: upd (E-PROTOCOL)") && text.contains("did you mean  udp ?"), "{text}");
        let time = ReadArgs { time: Some("x".into()), ..base };
        assert!(failure(time).contains("unknown form of time"));
    }

    #[test]
    fn json_has_a_head_and_a_tail_and_lines_have_none() {
        let args = |format| ReadArgs { format: Some(format), ..ReadArgs::default() };
        let json = Shape::new(&args(Format::Json)).unwrap();
        assert_eq!((json.head.as_slice(), json.tail), (b"[".as_slice(), b"\n]\n".as_slice()));
        let lines = Shape::new(&args(Format::Jsonl)).unwrap();
        assert!(lines.head.is_empty() && lines.tail.is_empty());
        let csv = Shape::new(&args(Format::Csv)).unwrap();
        assert_eq!(csv.head, b"No.,Time,Source,Destination,Protocol,Length,Info\n");
    }
}
