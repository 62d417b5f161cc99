//! Frames as JSON: `-T json` is one array, `-T jsonl` one object a line.
//!
//! An object a frame; every object has the same keys, and no key occurs twice in an object:
//!
//! ```json
//! {"number":9,
//!  "time":"2020-05-04T05:06:07.001984000Z",
//!  "length":658, "captured":658, "interface":0,
//!  "protocols":["null","ip","tcp"],
//!  "columns":{"time":"0.001984","source":"127.0.0.1","destination":"127.0.0.1",
//!             "protocol":"TCP","length":"658","info":"50647 → 5000 [PSH, ACK] Seq=1 Ack=1 Win=408256 Len=602"},
//!  "layers":[{"protocol":"ip",
//!             "text":"Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1",
//!             "range":[4,20],
//!             "fields":{"ip.ttl":64,"ip.flags.df":true,"ip.addr":["127.0.0.1","127.0.0.1"]}}],
//!  "notes":[{"severity":"Chat","group":"Sequence","field":"tcp.connection.syn","text":"…"}]}
//! ```
//!
//! - `time` is a string in the form of RFC 3339, in UTC, with nine decimals: a JSON number read as a double would lose
//!   the nanoseconds; `null` where the file gives none. So is every other moment. A span of time is a number of seconds with nine decimals.
//! - Integers are numbers, of whatever size, so that a field's type never depends on its value; readers that hold numbers
//!   as doubles lose digits beyond 2⁵³, which few fields reach. Named values keep the number: names are in `text` and in
//!   `wirelens fields`.
//! - Truth values are `true` and `false`. So is a field without a value: `true`, since it is there.
//! - Bytes are hexadecimal digits, addresses their usual text, words are text with escapes for what a terminal would obey.
//! - A field that occurs once in a layer is its value; one that occurs more than once is an array in the order of the
//!   bytes. `range` is the first byte and the number of bytes, within the frame unless `source` names other bytes
//!   (`Reassembled IPv4`).
//! - With `-e` an object holds the asked fields and nothing else, over all layers; a field that the frame lacks is left out.

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use hashbrown::HashMap;

use super::fields::{self, FieldList, From, Occurrence};
use super::listing::{Column, Layout, Listing};
use super::render::{Form, Rendered};
use super::time_form::TimeForm;
use crate::base::{Delta, Time};
use crate::dissect::{Item, Kind, Value, View, Want, show};

/// How objects are put together to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// One array over several lines, an object a line.
    Array,
    /// An object a line.
    Lines,
}

/// What stands before the first object of an array.
pub const ARRAY_HEAD: &[u8] = b"[";
/// What ends an array, complete or interrupted.
pub const ARRAY_TAIL: &[u8] = b"\n]\n";

/// Writes frames as JSON objects.
#[derive(Clone, Debug)]
pub struct Json {
    document: Document,
    listing: Listing,
    chosen: Option<(FieldList, Occurrence)>,
}

impl Json {
    /// All layers of each frame, or only the chosen fields; `time` is the form of the Time column.
    pub fn new(document: Document, time: TimeForm, chosen: Option<(FieldList, Occurrence)>) -> Self {
        Self { document, listing: Listing::new(time, Layout::Text), chosen }
    }
}

impl Form for Json {
    fn want(&self) -> Want {
        match &self.chosen {
            Some((list, _)) => list.want().clone(),
            None => Want { summary: false, ..Want::everything() },
        }
    }

    fn takes_fields(&self) -> bool {
        self.chosen.as_ref().is_some_and(|(list, _)| list.is_of_items())
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        if self.document == Document::Array {
            out.extend_from_slice(if frame.is_first { b"\n" } else { b",\n" });
        }
        // Writing to memory cannot fail, and all keys are strings.
        let _ = match &self.chosen {
            Some((list, occurrence)) => {
                let mut found = Vec::new();
                list.gather(&frame.view, &mut found);
                let chosen = Chosen { list, occurrence: *occurrence, found, frame, listing: &self.listing };
                serde_json::to_writer(&mut *out, &chosen)
            }
            None => serde_json::to_writer(&mut *out, &Whole { frame, listing: &self.listing }),
        };
        if self.document == Document::Lines {
            out.push(b'\n');
        }
    }
}

struct Whole<'w> {
    frame: &'w Rendered<'w>,
    listing: &'w Listing,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let frame = self.frame;
        let tape = frame.view.tape;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("number", &frame.id.number())?;
        map.serialize_entry("time", &(!frame.times.unknown).then(|| moment(frame.times.time)))?;
        map.serialize_entry("length", &frame.record.wire_len)?;
        map.serialize_entry("captured", &frame.record.cap_len)?;
        map.serialize_entry("interface", &frame.record.interface.0)?;
        let names = tape.protocols().iter().filter(|name| **name != "frame");
        map.serialize_entry("protocols", &names.collect::<Vec<_>>())?;
        map.serialize_entry("columns", &ColumnTexts(self))?;
        map.serialize_entry("layers", &Layers(&frame.view))?;
        map.serialize_entry("notes", &Notes(&frame.view))?;
        map.end()
    }
}

struct ColumnTexts<'w>(&'w Whole<'w>);

impl Serialize for ColumnTexts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut listing = self.0.listing.clone();
        let mut text = Vec::new();
        for column in Column::ALL.into_iter().filter(|column| *column != Column::Number) {
            text.clear();
            listing.column(&mut text, self.0.frame, column);
            map.serialize_entry(column.key(), &String::from_utf8_lossy(&text))?;
        }
        map.end()
    }
}

struct Layers<'v>(&'v View<'v>);

impl Serialize for Layers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = self.0.tape.items();
        let mut sequence = serializer.serialize_seq(None)?;
        let mut at = 0;
        while let Some(item) = items.get(at) {
            let next = (item.next as usize).clamp(at + 1, items.len());
            if matches!(item.field.kind, Kind::Protocol) {
                sequence.serialize_element(&Layer { view: self.0, item, below: &items[at + 1..next] })?;
            }
            at = next;
        }
        sequence.end()
    }
}

struct Layer<'v> {
    view: &'v View<'v>,
    item: &'v Item,
    below: &'v [Item],
}

impl Serialize for Layer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::new();
        show::label(&mut text, self.view, self.item);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("protocol", self.item.field.filter)?;
        map.serialize_entry("text", &text)?;
        map.serialize_entry("range", &[self.item.range.at, self.item.range.len])?;
        let made = usize::from(self.item.range.source).checked_sub(1);
        if let Some(source) = made.and_then(|index| self.view.tape.sources().get(index)) {
            map.serialize_entry("source", source.name)?;
        }
        map.serialize_entry("fields", &LayerFields(self))?;
        map.end()
    }
}

struct LayerFields<'v>(&'v Layer<'v>);

impl Serialize for LayerFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut order: Vec<(&'static str, Vec<&Item>)> = Vec::new();
        let mut places: HashMap<&'static str, usize> = HashMap::new();
        for item in self.0.below.iter().filter(|item| !matches!(item.field.kind, Kind::Note(..))) {
            let place = *places.entry(item.field.filter).or_insert_with(|| {
                order.push((item.field.filter, Vec::new()));
                order.len() - 1
            });
            order[place].1.push(item);
        }
        let mut map = serializer.serialize_map(Some(order.len()))?;
        for (name, items) in &order {
            map.serialize_entry(name, &Values { view: self.0.view, items, from: From::Items })?;
        }
        map.end()
    }
}

/// The values of one field: one alone, several as an array.
struct Values<'v> {
    view: &'v View<'v>,
    items: &'v [&'v Item],
    from: From,
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.items {
            [item] => One(self.view, item, self.from).serialize(serializer),
            several => serializer.collect_seq(several.iter().map(|item| One(self.view, item, self.from))),
        }
    }
}

struct One<'v>(&'v View<'v>, &'v Item, From);

impl Serialize for One<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(view, item, from) = *self;
        let mut text = String::new();
        if let From::Notes(part) = from {
            fields::value(&mut text, view, item, from);
            let number = matches!(part, fields::NotePart::Group | fields::NotePart::Severity);
            return match text.parse::<u64>() {
                Ok(code) if number => serializer.serialize_u64(code),
                _ => serializer.serialize_str(&text),
            };
        }
        match view.value(item) {
            Value::None if matches!(item.field.kind, Kind::Protocol | Kind::Text) => {
                show::value(&mut text, view, item);
                serializer.serialize_str(&text)
            }
            Value::None => serializer.serialize_bool(true),
            Value::Uint(number) | Value::Frame(number) => serializer.serialize_u64(number),
            Value::Int(number) => serializer.serialize_i64(number),
            Value::Double(number) => serializer.serialize_f64(number),
            Value::Bool(truth) => serializer.serialize_bool(truth),
            Value::Time(time) => serializer.serialize_str(&moment(time)),
            Value::Date(date) => match show::civil(date) {
                Some(civil) => serializer.collect_str(&format_args!("{civil:.9}Z")),
                None => serializer.serialize_i64(date.0),
            },
            Value::Delta(delta) => seconds(delta).serialize(serializer),
            _ => {
                show::value(&mut text, view, item);
                serializer.serialize_str(&text)
            }
        }
    }
}

struct Notes<'v>(&'v View<'v>);

impl Serialize for Notes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Note<'n> {
            severity: &'n str,
            group: &'n str,
            field: &'n str,
            text: String,
        }
        let notes = self.0.tape.items().iter().filter_map(|item| {
            let Kind::Note(severity, group) = item.field.kind else { return None };
            let mut text = String::new();
            fields::message(&mut text, self.0, item);
            Some(Note { severity: severity.name(), group: group.name(), field: item.field.filter, text })
        });
        serializer.collect_seq(notes)
    }
}

/// Only the fields that were asked for.
struct Chosen<'c> {
    list: &'c FieldList,
    occurrence: Occurrence,
    found: Vec<Vec<u32>>,
    frame: &'c Rendered<'c>,
    listing: &'c Listing,
}

impl Serialize for Chosen<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let view = &self.frame.view;
        let mut map = serializer.serialize_map(None)?;
        for (nth, (asked, places)) in self.list.asked().iter().zip(&self.found).enumerate() {
            if self.list.asked()[..nth].iter().any(|earlier| earlier.name == asked.name) {
                continue;
            }
            match asked.from {
                From::Column(column) => {
                    let mut text = Vec::new();
                    self.listing.clone().column(&mut text, self.frame, column);
                    map.serialize_entry(&asked.name, &String::from_utf8_lossy(&text))?;
                }
                From::Protocols => {
                    let mut text = String::new();
                    show::protocols(&mut text, view);
                    map.serialize_entry(&asked.name, &text)?;
                }
                From::Items | From::Notes(_) => {
                    let chosen = self.occurrence.of(places).iter();
                    let items: Vec<&Item> = chosen.filter_map(|at| view.tape.items().get(*at as usize)).collect();
                    if !items.is_empty() {
                        map.serialize_entry(&asked.name, &Values { view, items: &items, from: asked.from })?;
                    }
                }
            }
        }
        map.end()
    }
}

/// A moment as RFC 3339 writes it, in UTC, with nine decimals.
pub fn moment(time: Time) -> String {
    jiff::Timestamp::from_nanosecond(i128::from(time.0))
        .map_or_else(|_| time.to_string(), |stamp| format!("{stamp:.9}"))
}

/// Seconds as a JSON number with all nine decimals.
fn seconds(delta: Delta) -> Option<Box<RawValue>> {
    RawValue::from_string(delta.to_string()).ok()
}
