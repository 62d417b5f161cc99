//! The packet list.

use std::borrow::Cow;
use std::fmt::Write;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::base::{Address, Delta, FrameId, Time};
use crate::dissect::Severity;
use crate::tui::cells;
use crate::tui::layout::{Area, Size};
use crate::tui::model::{Column, Loading, Model, Pane, Row, TimeForm};

/// Cells before the first column: the cursor and a mark.
const GUTTER: u16 = 2;
/// Cells that Info keeps before other columns leave.
const LEAST_INFO: usize = 20;
/// Cells of an added column that has no width of its own, at most.
const WIDEST_ADDED: usize = 24;

/// How the window's packets name their ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ends {
    /// All of one connection: client and server.
    Roles(String, String),
    /// All between two hosts: rows show `A`, `B` and ports; ports alone when it is one host.
    Hosts(Address, Address),
    /// Rows show addresses.
    Mixed,
}

/// Draws the list. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let ends = ends(model);
    let title = match &ends {
        Ends::Roles(client, server) => format!("C = {client}   S = {server}"),
        Ends::Hosts(one, other) => {
            let [one_name, other_name] = [one, other].map(|address| host(model, *address));
            match one == other {
                true => format!("{one_name} ↔ {other_name}"),
                false => format!("A = {one_name}   B = {other_name}"),
            }
        }
        Ends::Mixed => String::new(),
    };
    canvas.border(area, model.focus == Pane::List, &model.text("pane-packets"), &title);
    let inner = area.inner;
    if model.is_empty() {
        return empty(model, canvas, inner);
    }
    if model.rows_shown() == 0 {
        return super::filter::nothing(model, canvas, inner);
    }
    let columns = columns(model, usize::from(inner.width), &ends);
    heading(model, canvas, inner, &columns);
    let rows = model.layout().content(Pane::List)?;
    let mut cursor = None;
    for (y, index) in (rows.y..rows.bottom()).zip(window(model)) {
        let place = Rect { y, height: 1, ..rows };
        draw_row(model, canvas, place, index, &columns, &ends);
        if index == model.list.selected {
            cursor = Some(Position::new(place.x, place.y));
        }
    }
    cursor
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, inner: Rect, columns: &[(Column, usize)]) {
    let mut x = inner.x + GUTTER;
    for (column, width) in columns {
        let name = match column {
            Column::Time => model.text(&format!("time-{}.short", model.time_form.name())),
            Column::Added(_) => model.added_title(*column).unwrap_or_default(),
            _ => model.text(&format!("column-{}", column.name())),
        };
        let text = if right_aligned(*column) {
            cells::pad_left(&name, *width)
        } else {
            cells::fit(&name, *width).into_owned()
        };
        canvas.put(x, inner.y, *width as u16, &text, canvas.palette.dim);
        x += *width as u16 + gap(model);
    }
}

fn draw_row(model: &Model, canvas: &mut Canvas<'_>, place: Rect, index: u32, columns: &[(Column, usize)], ends: &Ends) {
    let palette = canvas.palette;
    let selected = index == model.list.selected;
    let row = model.rows.get(&index);
    let colored = row.and_then(|row| model.coloring.style(row.rule, &model.look));
    let base = match (selected, model.focus == Pane::List) {
        (false, _) => colored.unwrap_or(palette.text),
        (true, true) => palette.selected,
        (true, false) => palette.selected_dim,
    };
    canvas.style(place, base);
    if selected {
        canvas.symbol(place.x, place.y, "▸", base);
    }
    let Some(row) = row else {
        canvas.put(place.x + GUTTER, place.y, 8, "…", base);
        return;
    };
    let (sign, style) = sign(model, row, index, base);
    canvas.symbol(place.x + 1, place.y, sign, if selected { base } else { style });
    let mut x = place.x + GUTTER;
    for (column, width) in columns {
        let text = cell(model, row, index, *column, *width, ends);
        let style = if selected || colored.is_some() { base } else { cell_style(model, row, *column, base) };
        canvas.put(x, place.y, *width as u16, &text, style);
        x += *width as u16 + gap(model);
    }
}

/// The mark before a row: the user's, else the worst note, else a comment.
fn sign(model: &Model, row: &Row, index: u32, base: Style) -> (&'static str, Style) {
    let palette = &model.look.palette;
    match row.worst {
        _ if model.list.marked.contains(&index) => ("●", palette.key),
        _ if !row.failure.is_empty() => ("✗", palette.error),
        Some(Severity::Error) => ("✗", palette.error),
        Some(Severity::Warn) => ("!", palette.warn),
        _ if row.comment => ("✎", palette.note),
        _ => (" ", base),
    }
}

fn cell_style(model: &Model, row: &Row, column: Column, base: Style) -> Style {
    let palette = &model.look.palette;
    match column {
        Column::Who | Column::Source | Column::Destination => match row.from_client {
            Some(true) => palette.client,
            Some(false) => palette.server,
            None => base,
        },
        Column::Protocol => palette.layers.get(usize::from(row.layer)).copied().unwrap_or(base),
        Column::Info if !row.failure.is_empty() => palette.error,
        Column::Number | Column::Time | Column::Stream => palette.dim,
        _ => base,
    }
}

/// What a cell says, padded to its width.
fn cell(model: &Model, row: &Row, index: u32, column: Column, width: usize, ends: &Ends) -> String {
    let text = match column {
        Column::Added(_) => return cells::fit(added(row, column), width).into_owned(),
        Column::Number => (u64::from(index) + 1).to_string(),
        Column::Time => time(model, row),
        Column::Who => return who(row, ends, width),
        Column::Source => source(row, None, width),
        Column::Destination => destination(row, None, width),
        Column::Protocol => protocol(model, row).to_owned(),
        Column::Data => match row.data_len {
            Some(0) | None => "·".to_owned(),
            Some(bytes) => bytes.to_string(),
        },
        Column::Length => row.wire_len.to_string(),
        Column::Stream => row.stream.map(|stream| stream.to_string()).unwrap_or_default(),
        Column::Info => cells::skip(&closer(&cells::drawable(info(model, row)), width), model.list.shift).into_owned(),
    };
    if right_aligned(column) { cells::pad_left(&text, width) } else { text }
}

/// What stands apart so that rows are easy to compare stands closer where there is little room: then the end is not cut off.
fn closer(text: &str, room: usize) -> Cow<'_, str> {
    /// Cells with which numbers may stand apart.
    const ROOMY: usize = 56;
    if room >= ROOMY || !text.contains("   ") {
        return Cow::Borrowed(text);
    }
    // Flags stay below each other.
    let (flags, rest) = text.split_at(text.find("  ").map_or(0, |at| at + text.get(at..).map_or(0, gap_len)));
    let parts: Vec<&str> = rest.split("  ").map(str::trim_start).filter(|part| !part.is_empty()).collect();
    Cow::Owned(format!("{flags}{}", parts.join("  ")))
}

/// Spaces at the beginning.
fn gap_len(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// The cell of an added column.
fn added(row: &Row, column: Column) -> &str {
    let Column::Added(at) = column else { return "" };
    row.added.get(usize::from(at)).map_or("", |cell| cell)
}

/// The Info text in the chosen words.
fn info<'r>(model: &Model, row: &'r Row) -> &'r str {
    match () {
        () if !row.failure.is_empty() => &row.failure,
        () if model.wireshark_info || row.summary.is_empty() => &row.info,
        () => &row.summary,
    }
}

/// The Protocol column in the chosen words: a part of a message is the message's, or TCP's as in Wireshark.
fn protocol(model: &Model, row: &Row) -> &'static str {
    if model.wireshark_info || row.part_of.is_empty() { row.protocol } else { row.part_of }
}

/// The Time column in the chosen form.
pub fn time(model: &Model, row: &Row) -> String {
    if row.no_time {
        return "·".to_owned();
    }
    let first = model.facts.as_ref().map_or(row.time, |facts| facts.first);
    let since = |earlier: Time| format!("{:.6}", row.time.since(earlier));
    match model.time_form {
        TimeForm::Relative => since(first),
        TimeForm::Delta => row.previous.map_or_else(|| format!("{:.6}", Delta(0)), since),
        TimeForm::DeltaDisplayed => row.displayed.map_or_else(|| format!("{:.6}", Delta(0)), since),
        TimeForm::Epoch => format!("{:.6}", Delta(row.time.0)),
        TimeForm::Local => clock(row.time, jiff::tz::TimeZone::system(), "%H:%M:%S"),
        TimeForm::Utc => clock(row.time, jiff::tz::TimeZone::UTC, "%Y-%m-%d %H:%M:%S"),
    }
}

fn clock(time: Time, zone: jiff::tz::TimeZone, form: &str) -> String {
    let (seconds, nanos) = time.parts();
    match jiff::Timestamp::new(seconds, 0) {
        Ok(stamp) => format!("{}.{:06}", stamp.to_zoned(zone).strftime(form), nanos / 1000),
        Err(_) => format!("{time:.6}", time = Delta(time.0)),
    }
}

fn right_aligned(column: Column) -> bool {
    matches!(column, Column::Number | Column::Time | Column::Data | Column::Length | Column::Stream)
}

fn gap(model: &Model) -> u16 {
    if model.size.0 >= 110 { 2 } else { 1 }
}

/// The shown columns with their widths; columns leave when there is no room, Who and Info never.
fn columns(model: &Model, width: usize, ends: &Ends) -> Vec<(Column, usize)> {
    let tiny = model.layout().size == Size::Tiny;
    // Before a class what packets say is read to its end, numbers that nobody speaks of leave.
    let few = model.look.is_projector() && width < 108;
    let keep = |column: &Column| match column {
        Column::Number | Column::Who | Column::Info => true,
        Column::Time | Column::Data if few => false,
        _ => !tiny,
    };
    let mut shown: Vec<(Column, usize)> = model
        .columns
        .iter()
        .filter(|(column, on)| *on && keep(column) || *column == Column::Info)
        .map(|(column, _)| (*column, wanted_width(model, *column, width, ends)))
        .collect();
    let gap = usize::from(gap(model));
    let room = width.saturating_sub(usize::from(GUTTER));
    let taken = |shown: &[(Column, usize)]| -> usize { shown.iter().map(|(_, width)| width + gap).sum::<usize>() };
    const LEAVING: [Column; 8] = [
        Column::Time,
        Column::Data,
        Column::Length,
        Column::Stream,
        Column::Source,
        Column::Destination,
        Column::Number,
        Column::Protocol,
    ];
    // Added ones stay longest: somebody wants to see them.
    let added = shown.iter().rev().map(|(column, _)| *column).filter(|column| matches!(column, Column::Added(_)));
    let leaving: Vec<Column> = LEAVING.into_iter().chain(added).collect();
    for leaving in leaving {
        if taken(&shown) + LEAST_INFO <= room + gap || shown.len() < 3 {
            break;
        }
        if !(tiny && leaving == Column::Number) {
            shown.retain(|(column, _)| *column != leaving);
        }
    }
    let others = taken(&shown);
    for (column, width) in &mut shown {
        if *column == Column::Info {
            *width = (room + gap).saturating_sub(others).saturating_sub(gap).max(1);
        }
    }
    shown
}

fn wanted_width(model: &Model, column: Column, width: usize, ends: &Ends) -> usize {
    let rows = || window(model).filter_map(|index| model.rows.get(&index));
    let digits = |number: u64| number.to_string().len();
    match column {
        Column::Number => digits(u64::from(model.len())).max(4),
        Column::Time => rows().map(|row| time(model, row).len()).max().unwrap_or(0).max(8),
        Column::Who => match ends {
            Ends::Roles(..) => 5,
            _ => {
                let most = match width {
                    110.. => 46,
                    80.. => 25 + (width - 80) / 2,
                    _ => width * 2 / 5,
                };
                let widest = rows().map(|row| cells::width(&who(row, ends, usize::MAX))).max().unwrap_or(5);
                widest.clamp(5, most)
            }
        },
        Column::Source | Column::Destination => {
            let shown = if column == Column::Source { source } else { destination };
            rows().map(|row| cells::width(&shown(row, None, usize::MAX))).max().unwrap_or(0).clamp(6, 24)
        }
        Column::Protocol => rows().map(|row| protocol(model, row).len()).max().unwrap_or(0).clamp(5, 10),
        Column::Added(at) => match model.added.columns.all().get(usize::from(at)).and_then(|column| column.width) {
            Some(width) => usize::from(width),
            None => {
                let title = model.added_title(column).map_or(0, |title| cells::width(&title));
                let widest = rows().map(|row| cells::width(added(row, column))).max().unwrap_or(0);
                widest.max(title).clamp(2, WIDEST_ADDED)
            }
        },
        Column::Data | Column::Length => 5,
        Column::Stream => 4,
        Column::Info => 0,
    }
}

/// Who to whom, in at most `width` cells.
fn who(row: &Row, ends: &Ends, width: usize) -> String {
    match (ends, row.from_client) {
        (Ends::Roles(..), Some(true)) => return "C → S".to_owned(),
        (Ends::Roles(..), Some(false)) => return "C ← S".to_owned(),
        _ => {}
    }
    let (from, to) = match row.ports {
        Some((from, to)) => (Some(from), Some(to)),
        None => (None, None),
    };
    if let Ends::Hosts(one, other) = ends {
        let name = |address: Address| match address {
            _ if one == other => "",
            address if address == *one => "A",
            _ => "B",
        };
        let port = |port: Option<u16>| port.map(|port| format!(":{port}")).unwrap_or_default();
        return format!("{}{} → {}{}", name(row.source), port(from), name(row.destination), port(to));
    }
    if row.source == Address::None && row.destination == Address::None {
        return String::new();
    }
    let (whole_from, whole_to) = (source(row, from, usize::MAX), destination(row, to, usize::MAX));
    let both = cells::width(&whole_from) + cells::width(&whole_to) + 3;
    if both <= width {
        return format!("{whole_from} → {whole_to}");
    }
    let half = width.saturating_sub(3) / 2;
    let (short, long) = (cells::width(&whole_from).min(half), cells::width(&whole_to).min(half));
    let spare = width.saturating_sub(3).saturating_sub(short + long);
    format!(
        "{} → {}",
        source(row, from, short + spare),
        destination(row, to, width.saturating_sub(3 + short + spare).max(long))
    )
}

/// What the packets of the window call a host.
fn host(model: &Model, address: Address) -> String {
    let mut rows = window(model).filter_map(|index| model.rows.get(&index));
    let own = |row: &Row| match address {
        address if row.source == address => Some(source(row, None, usize::MAX)),
        address if row.destination == address => Some(destination(row, None, usize::MAX)),
        _ => None,
    };
    rows.find_map(own).unwrap_or_else(|| address.to_string())
}

/// Where a packet comes from: the name, else the address.
fn source(row: &Row, port: Option<u16>, width: usize) -> String {
    named(row.names[0].as_deref(), row.source, port, width)
}

/// Where a packet goes to: the name, else the address.
fn destination(row: &Row, port: Option<u16>, width: usize) -> String {
    named(row.names[1].as_deref(), row.destination, port, width)
}

/// A name with its port, its beginning kept when it is too long; without a name the address.
pub fn named(name: Option<&str>, address: Address, port: Option<u16>, width: usize) -> String {
    let Some(name) = name else { return end(address, port, width) };
    let name = cells::drawable(name);
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let room = width.saturating_sub(port.len());
    if cells::width(&name) <= room {
        return format!("{name}{port}");
    }
    cells::fit(&name, width).into_owned()
}

/// An address with its port, its end kept when it is too long: last groups say most.
pub fn end(address: Address, port: Option<u16>, width: usize) -> String {
    let mut text = String::new();
    match (address, port) {
        (Address::V6(_), Some(port)) => write!(text, "[{address}]:{port}"),
        (_, Some(port)) => write!(text, "{address}:{port}"),
        (_, None) => write!(text, "{address}"),
    }
    .unwrap_or_default();
    let long = text.chars().count();
    if long <= width {
        return text;
    }
    let tail: String = text.chars().skip(long + 1 - width.max(1)).collect();
    format!("{}{tail}", cells::ELLIPSIS)
}

/// Whether all packets of the window are of one connection, or between two hosts.
pub fn ends(model: &Model) -> Ends {
    let mut rows = window(model).filter_map(|index| model.rows.get(&index)).peekable();
    let Some(first) = rows.peek().copied() else { return Ends::Mixed };
    let pair = |row: &Row| (row.source.min(row.destination), row.source.max(row.destination));
    let (hosts, stream) = (pair(first), (first.transport, first.stream));
    let known = first.source != Address::None && (first.source != first.destination || first.ports.is_some());
    let (mut one_stream, mut same_hosts) = (first.stream.is_some() && first.ports.is_some(), known);
    let client_and_server = sockets(first);
    for row in rows {
        one_stream &= (row.transport, row.stream) == stream && row.ports.is_some();
        same_hosts &= pair(row) == hosts && (hosts.0 != hosts.1 || row.ports.is_some());
    }
    match (one_stream && same_hosts, same_hosts, client_and_server) {
        (true, _, Some((client, server))) => Ends::Roles(client, server),
        (_, true, _) => Ends::Hosts(first.source, first.destination),
        _ => Ends::Mixed,
    }
}

fn sockets(row: &Row) -> Option<(String, String)> {
    let (from, to) = row.ports?;
    let (source, destination) = (source(row, Some(from), usize::MAX), destination(row, Some(to), usize::MAX));
    Some(if row.from_client? { (source, destination) } else { (destination, source) })
}

/// The packets in the window.
fn window(model: &Model) -> impl Iterator<Item = u32> {
    let rows = model.layout().rows(Pane::List);
    model.window(FrameId(model.list.top), rows).into_iter().map(|frame| frame.0)
}

/// A row as text, all its columns: for the clipboard.
pub fn row_text(model: &Model, index: u32) -> String {
    let Some(row) = model.rows.get(&index) else { return String::new() };
    let whole = |column: Column| match column {
        Column::Number => (u64::from(index) + 1).to_string(),
        Column::Time => time(model, row),
        Column::Who => who(row, &Ends::Mixed, usize::MAX),
        Column::Source => source(row, None, usize::MAX),
        Column::Destination => destination(row, None, usize::MAX),
        Column::Protocol => protocol(model, row).to_owned(),
        Column::Data => row.data_len.unwrap_or(0).to_string(),
        Column::Length => row.wire_len.to_string(),
        Column::Stream => row.stream.map(|stream| stream.to_string()).unwrap_or_default(),
        Column::Info => info(model, row).to_owned(),
        Column::Added(_) => added(row, column).to_owned(),
    };
    let texts: Vec<String> = model.columns.iter().filter(|(_, on)| *on).map(|(column, _)| whole(*column)).collect();
    texts.join("  ")
}

/// What a search among packets looks at: everything a row says.
pub fn haystack(row: &Row) -> String {
    let (who, added) = (who(row, &Ends::Mixed, usize::MAX), row.added.join(" "));
    format!("{who} {} {} {} {added}", row.protocol, row.summary, row.info).to_lowercase()
}

/// Cells of the longest Info text in the window: how far it can be scrolled.
pub fn longest_info(model: &Model) -> usize {
    let rows = window(model).filter_map(|index| model.rows.get(&index));
    rows.map(|row| cells::width(info(model, row))).max().unwrap_or(0).saturating_sub(8)
}

/// What is empty, why, and one key that changes it.
fn empty(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    let facts = model.facts.as_ref()?;
    if facts.live.is_some() {
        return super::live::empty(model, canvas, inner);
    }
    let (what, why) = match facts.loading {
        Loading::Running { .. } => ("empty-loading", "empty-loading-why"),
        Loading::Waiting => ("empty-waiting", "empty-waiting-why"),
        Loading::Done if !facts.notes.is_empty() => ("empty-damaged", "empty-damaged-why"),
        Loading::Done => ("empty-done", "empty-done-why"),
    };
    let name = crate::base::safe_text::shown(&facts.name).into_owned();
    let lang = model.look.lang;
    let room = usize::from(inner.width).saturating_sub(4).max(1);
    let mut y = inner.y + u16::from(inner.height > 4);
    for (id, style) in [(what, canvas.palette.toast), (why, canvas.palette.text), ("empty-key", canvas.palette.dim)] {
        let text = lang.with(id, &[("name", (&name).into()), ("format", (&facts.format).into())]);
        for line in cells::wrap(&text, room) {
            if y < inner.bottom() {
                canvas.put(inner.x + 2, y, room as u16, &line, style);
                y += 1;
            }
        }
        y += u16::from(inner.height > 8);
    }
    Some(Position::new(inner.x, inner.y))
}
