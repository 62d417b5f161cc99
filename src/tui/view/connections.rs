//! The Connections view: a line for each stream above, the messages of the selected one below.

use std::fmt::Write;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use super::list;
use crate::analysis::connections::{Connection, Standing};
use crate::base::Address;
use crate::dissect::{Direction, Transport};
use crate::export::meaning::{Meaning, connections as meaning};
use crate::tui::layout::{Area, Size};
use crate::tui::model::connections::{Chip, SortKey, Step};
use crate::tui::model::{Loading, Model, Pane, Row, Screen, TimeForm};
use crate::tui::{cells, secrets, units};

/// Cells before the first column: the cursor and a mark.
const GUTTER: u16 = 2;
/// Cells that the notes keep before other columns leave.
const LEAST_NOTES: usize = 8;

/// The columns of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Who,
    State,
    Start,
    Duration,
    Sent,
    Received,
    RoundTrip,
    Repeated,
    OutOfOrder,
    Missing,
    Protocol,
    Exchanges,
    Packets,
    Notes,
}

/// All columns in their order.
const COLUMNS: [Column; 15] = [
    Column::Number,
    Column::Who,
    Column::State,
    Column::Start,
    Column::Duration,
    Column::Sent,
    Column::Received,
    Column::RoundTrip,
    Column::Repeated,
    Column::OutOfOrder,
    Column::Missing,
    Column::Protocol,
    Column::Exchanges,
    Column::Packets,
    Column::Notes,
];

/// The order in which columns leave when there is no room; who, state and notes never do.
const LEAVING: [Column; 12] = [
    Column::OutOfOrder,
    Column::Missing,
    Column::Packets,
    Column::Start,
    Column::Repeated,
    Column::RoundTrip,
    Column::Exchanges,
    Column::Protocol,
    Column::Duration,
    Column::Received,
    Column::Sent,
    Column::Number,
];

impl Column {
    /// The id of its heading.
    fn id(self) -> &'static str {
        match self {
            Self::Number => "connection-number",
            Self::Who => "connection-who",
            Self::State => "connection-state",
            Self::Start => "connection-start",
            Self::Duration => "connection-duration",
            Self::Sent => "connection-sent",
            Self::Received => "connection-received",
            Self::RoundTrip => "connection-round-trip",
            Self::Repeated => "connection-repeated",
            Self::OutOfOrder => "connection-out-of-order",
            Self::Missing => "connection-missing",
            Self::Protocol => "connection-protocol",
            Self::Exchanges => "connection-exchanges",
            Self::Packets => "connection-packets",
            Self::Notes => "connection-notes",
        }
    }

    /// What a click on its heading sorts by.
    fn key(self) -> Option<SortKey> {
        Some(match self {
            Self::Number | Self::Start => SortKey::Start,
            Self::Who => SortKey::Server,
            Self::State => SortKey::State,
            Self::Duration => SortKey::Duration,
            Self::Sent => SortKey::Sent,
            Self::Received => SortKey::Received,
            Self::RoundTrip => SortKey::RoundTrip,
            Self::Repeated | Self::OutOfOrder | Self::Missing => SortKey::Trouble,
            Self::Protocol => SortKey::Protocol,
            Self::Exchanges => SortKey::Exchanges,
            Self::Packets => SortKey::Packets,
            Self::Notes => return None,
        })
    }

    fn is_number(self) -> bool {
        !matches!(self, Self::Number | Self::Who | Self::State | Self::Protocol | Self::Notes)
    }
}

/// Draws a pane of the view. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, pane: Pane, area: Area) -> Option<Position> {
    match pane {
        Pane::List => draw_list(model, canvas, area),
        _ => draw_course(model, canvas, area),
    }
}

fn draw_list(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    canvas.border(area, model.focus == Pane::List, &model.text("view-connections"), &chips(model));
    let inner = area.inner;
    let view = &model.connections;
    if view.is_empty() {
        return empty(model, canvas, inner);
    }
    let columns = columns(model, usize::from(inner.width));
    heading(model, canvas, inner, &columns);
    let rows = model.layout().content(Pane::List)?;
    let mut cursor = None;
    for line in 0..rows.height {
        let row = view.top.saturating_add(u32::from(line));
        let Some(stream) = view.at(row) else { break };
        let place = Rect { y: rows.y + line, height: 1, ..rows };
        let selected = row == view.selected;
        let base = base_style(model, canvas, selected, Pane::List);
        canvas.style(place, base);
        if selected {
            canvas.symbol(place.x, place.y, "▸", base);
            cursor = Some(Position::new(place.x, place.y));
        }
        if view.marked.contains(&stream.0) {
            let style = if selected { base } else { canvas.palette.key };
            canvas.symbol(place.x + 1, place.y, "●", style);
        }
        match view.rows.get(&stream.0) {
            Some(connection) => draw_row(model, canvas, place, connection, &columns, selected.then_some(base)),
            None => {
                canvas.put(place.x + GUTTER, place.y, 8, "…", base);
            }
        }
    }
    cursor
}

fn base_style(model: &Model, canvas: &Canvas<'_>, selected: bool, pane: Pane) -> Style {
    match (selected, model.focus == pane) {
        (false, _) => canvas.palette.text,
        (true, true) => canvas.palette.selected,
        (true, false) => canvas.palette.selected_dim,
    }
}

/// `[All] TCP UDP · bytes received ▼`
fn chips(model: &Model) -> String {
    let sorting = model.connections.sorting;
    let mut out = String::new();
    for chip in Chip::ALL {
        let name = model.text(chip.id());
        let _ = if chip == sorting.chip { write!(out, "[{name}] ") } else { write!(out, "{name} ") };
    }
    let arrow = if sorting.descending { "▼" } else { "↑" };
    let name = model.text(sorting.key.id());
    let _ = write!(out, "· {} {arrow}", model.look.lang.with("sorted-by", &[("name", (&name).into())]));
    out
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, inner: Rect, columns: &[(Column, usize)]) {
    let mut x = inner.x + GUTTER;
    for (column, width) in columns {
        let name = model.text(column.id());
        let text = if column.is_number() { cells::pad_left(&name, *width) } else { cells::pad(&name, *width) };
        let sorted = column.key() == Some(model.connections.sorting.key) && *column != Column::Number;
        let style = if sorted { canvas.palette.tab } else { canvas.palette.dim };
        canvas.put(x, inner.y, *width as u16, &text, style);
        x += *width as u16 + gap(model);
    }
}

/// The key by which a click on a cell of the heading sorts.
pub fn key_at(model: &Model, x: u16) -> Option<SortKey> {
    let inner = model.layout().area(Pane::List)?.inner;
    let mut start = inner.x + GUTTER;
    for (column, width) in columns(model, usize::from(inner.width)) {
        let end = start + width as u16 + gap(model);
        if (start..end).contains(&x) {
            return column.key();
        }
        start = end;
    }
    None
}

fn draw_row(
    model: &Model,
    canvas: &mut Canvas<'_>,
    place: Rect,
    connection: &Connection,
    columns: &[(Column, usize)],
    selected: Option<Style>,
) {
    let mut x = place.x + GUTTER;
    for (column, width) in columns {
        let text = match column {
            Column::Who => who(model, connection, *width),
            Column::State => standing(model, connection, *width),
            Column::Notes => cells::skip(&notes(model, connection, columns), model.connections.shift).into_owned(),
            _ => cell(model, connection, *column),
        };
        let text = if column.is_number() { cells::pad_left(&text, *width) } else { text };
        let style = selected.unwrap_or_else(|| cell_style(model, connection, *column));
        canvas.put(x, place.y, *width as u16, &text, style);
        x += *width as u16 + gap(model);
    }
}

fn cell_style(model: &Model, connection: &Connection, column: Column) -> Style {
    let palette = &model.look.palette;
    match column {
        Column::Number | Column::Start => palette.dim,
        Column::State => match connection.standing {
            Standing::Closed(_) => palette.ok,
            Standing::Open => palette.text,
            Standing::Closing(_) | Standing::Unanswered => palette.warn,
            Standing::Reset(_) | Standing::Refused => palette.error,
        },
        Column::Sent => palette.client,
        Column::Received => palette.server,
        Column::Repeated | Column::OutOfOrder | Column::Missing | Column::Notes => palette.warn,
        _ => palette.text,
    }
}

/// What a cell says: all columns but those that depend on their width.
fn cell(model: &Model, connection: &Connection, column: Column) -> String {
    let facts = &connection.conversation;
    let lang = model.look.lang;
    let or_dot = |count: u64| if count == 0 { "·".to_owned() } else { count.to_string() };
    let size = |bytes: u64| if bytes == 0 { "·".to_owned() } else { units::size(lang, bytes) };
    match column {
        Column::Number => name(connection),
        Column::Who => who(model, connection, usize::MAX),
        Column::State => standing(model, connection, usize::MAX),
        Column::Start => start(model, connection),
        Column::Duration => units::exact_span(lang, connection.duration),
        Column::Sent => connection.bytes.map_or_else(|| "?".to_owned(), |[sent, _]| size(sent)),
        Column::Received => connection.bytes.map_or_else(|| "?".to_owned(), |[_, received]| size(received)),
        Column::RoundTrip => match facts.initial_rtt {
            0 => "·".to_owned(),
            nanos => units::exact_span(lang, crate::base::Delta(i64::from(nanos))),
        },
        Column::Repeated => or_dot(u64::from(facts.repeated)),
        Column::OutOfOrder => or_dot(u64::from(facts.out_of_order)),
        Column::Missing => size(u64::from(facts.missing)),
        Column::Protocol => match (connection.protocol, connection.stream.transport) {
            ("", Transport::Tcp) => "TCP".to_owned(),
            ("", Transport::Udp) => "UDP".to_owned(),
            (protocol, _) => protocol.to_owned(),
        },
        Column::Exchanges => connection.exchanges.map_or_else(|| "?".to_owned(), |count| or_dot(u64::from(count))),
        Column::Packets => or_dot(u64::from(connection.stream.frames)),
        Column::Notes => String::new(),
    }
}

/// `c0` for `tcp.stream == 0`, `u0` for `udp.stream == 0`.
pub fn name(connection: &Connection) -> String {
    let letter = if connection.stream.transport == Transport::Tcp { 'c' } else { 'u' };
    format!("{letter}{}", connection.stream.index)
}

/// The moment of its beginning in the chosen form; forms that count from the packet before count from the first one.
fn start(model: &Model, connection: &Connection) -> String {
    let first = model.facts.as_ref().map_or(connection.start, |facts| facts.first);
    match model.time_form {
        TimeForm::Relative | TimeForm::Delta | TimeForm::DeltaDisplayed => {
            format!("{:.6}", connection.start.since(first))
        }
        TimeForm::Local | TimeForm::Utc | TimeForm::Epoch => {
            list::time(model, &Row { time: connection.start, ..Row::default() })
        }
    }
}

/// Who to whom in at most `width` cells, by names where they are shown; the server's address is left out when it is the
/// client's.
pub fn who(model: &Model, connection: &Connection, width: usize) -> String {
    let arrow = if connection.joined_late() { " ?→ " } else { " → " };
    let (client, server) = (connection.client, connection.server);
    if client.0 == Address::None && server.0 == Address::None {
        return String::new();
    }
    let [client_name, server_name] = model.names.of(connection);
    let of_client = |width| list::named(client_name, client.0, Some(client.1), width);
    let of_server = |width| list::named(server_name, server.0, Some(server.1), width);
    let to = if client.0 == server.0 { format!(":{}", server.1) } else { of_server(usize::MAX) };
    let from = of_client(usize::MAX);
    let arrow_width = cells::width(arrow);
    if cells::width(&from) + arrow_width + cells::width(&to) <= width {
        return format!("{from}{arrow}{to}");
    }
    let room = width.saturating_sub(arrow_width);
    let least = room / 2;
    let to_width = cells::width(&to).min(room - cells::width(&from).min(least));
    let to = if client.0 == server.0 { to } else { of_server(to_width) };
    let from = of_client(room.saturating_sub(cells::width(&to)));
    format!("{from}{arrow}{to}")
}

/// The same with the addresses behind the names, where there is room for both.
pub fn who_in_full(model: &Model, connection: &Connection, width: usize) -> String {
    let names = model.names.of(connection);
    if names == [None; 2] || connection.client.0 == Address::None {
        return who(model, connection, width);
    }
    let arrow = if connection.joined_late() { " ?→ " } else { " → " };
    let end = |name: Option<&str>, (address, port): (Address, u16)| match name {
        Some(_) => format!("{} ({address})", list::named(name, address, Some(port), usize::MAX)),
        None => list::end(address, Some(port), usize::MAX),
    };
    let to = match connection.client.0 == connection.server.0 {
        true => format!(":{}", connection.server.1),
        false => end(names[1], connection.server),
    };
    let full = format!("{}{arrow}{to}", end(names[0], connection.client));
    if cells::width(&full) <= width { full } else { who(model, connection, width) }
}

/// How it stands, in words as long as there is room for.
pub fn standing(model: &Model, connection: &Connection, width: usize) -> String {
    use Direction::{FromClient, FromServer};
    let (sign, id) = match connection.standing {
        Standing::Open if connection.stream.transport == Transport::Udp => (" ", "standing-answered"),
        Standing::Open => (" ", "standing-open"),
        Standing::Closing(FromClient) => ("!", "standing-closing-client"),
        Standing::Closing(FromServer) => ("!", "standing-closing-server"),
        Standing::Closed(None) => ("✓", "standing-closed"),
        Standing::Closed(Some(FromClient)) => ("✓", "standing-closed-client"),
        Standing::Closed(Some(FromServer)) => ("✓", "standing-closed-server"),
        Standing::Reset(FromClient) => ("✗", "standing-reset-client"),
        Standing::Reset(FromServer) => ("✗", "standing-reset-server"),
        Standing::Refused => ("✗", "standing-refused"),
        Standing::Unanswered => ("!", "standing-unanswered"),
    };
    let long = format!("{sign} {}", model.text(id));
    if cells::width(&long) <= width { long } else { format!("{sign} {}", model.text(&format!("{id}.short"))) }
}

/// What else is to be said of it: what has no column on this screen, and what is unusual.
fn notes(model: &Model, connection: &Connection, columns: &[(Column, usize)]) -> String {
    let lang = model.look.lang;
    let facts = &connection.conversation;
    let mut notes: Vec<String> = Vec::new();
    if connection.joined_late() {
        notes.push(lang.text("connection-joined-late"));
    }
    let counts = [
        (Column::Repeated, "connection-note-repeated", facts.repeated),
        (Column::OutOfOrder, "connection-note-out-of-order", facts.out_of_order),
        (Column::Missing, "connection-note-missing", facts.missing),
    ];
    for (column, id, count) in counts {
        if count > 0 && !columns.iter().any(|(shown, _)| *shown == column) {
            notes.push(lang.with(id, &[("count", count.into())]));
        }
    }
    notes.join(", ")
}

fn gap(model: &Model) -> u16 {
    if model.size.0 >= 110 { 2 } else { 1 }
}

/// The columns that fit, with their widths: notes get what is left.
fn columns(model: &Model, width: usize) -> Vec<(Column, usize)> {
    let tiny = model.layout().size == Size::Tiny;
    let gap = usize::from(gap(model));
    let room = width.saturating_sub(usize::from(GUTTER));
    let rows: Vec<&Connection> = window(model).collect();
    let mut shown: Vec<(Column, usize)> = COLUMNS
        .into_iter()
        .filter(|column| !tiny || matches!(column, Column::Number | Column::Who | Column::State))
        .map(|column| (column, wanted_width(model, column, width, &rows)))
        .collect();
    let taken = |shown: &[(Column, usize)]| -> usize { shown.iter().map(|(_, width)| width + gap).sum() };
    // Columns in which no row has anything to say leave first, then the least important ones.
    let idle = [Column::OutOfOrder, Column::Missing, Column::Repeated, Column::RoundTrip];
    let says = |column: Column| rows.iter().any(|row| cell(model, row, column) != "·");
    for leaving in idle.into_iter().filter(|column| !says(*column)).chain(LEAVING) {
        if taken(&shown) <= room + gap {
            break;
        }
        // What the rows are sorted by stays in sight.
        let sorted = leaving.key() == Some(model.connections.sorting.key) && !model.connections.sorting.is_plain();
        shown.retain(|(column, _)| *column != leaving || sorted);
    }
    let left = room.saturating_sub(taken(&shown).saturating_sub(gap));
    if let Some((last, width)) = shown.last_mut() {
        *width += if matches!(last, Column::Notes | Column::State) { left } else { 0 };
    }
    shown
}

fn wanted_width(model: &Model, column: Column, width: usize, rows: &[&Connection]) -> usize {
    let widest = |least: usize, most: usize| {
        let name = cells::width(&model.text(column.id()));
        let widths = rows.iter().map(|row| cells::width(&cell(model, row, column)));
        widths.max().unwrap_or(0).max(name).max(least).min(most.max(least))
    };
    match column {
        Column::Who => widest(8, if width >= 110 { 44 } else { 26.min(width * 2 / 5) }),
        Column::State => {
            let long = widest(4, 24);
            let short = rows.iter().map(|row| cells::width(&standing(model, row, 0))).max().unwrap_or(0).max(6);
            if width >= 110 { long } else { short.min(long) }
        }
        Column::Number => widest(3, 8),
        Column::Start => widest(8, 26),
        Column::Duration | Column::RoundTrip => widest(6, 9),
        Column::Sent | Column::Received => widest(6, 8),
        Column::Protocol => widest(4, 10),
        Column::Repeated | Column::OutOfOrder | Column::Missing | Column::Exchanges | Column::Packets => widest(3, 6),
        Column::Notes => LEAST_NOTES,
    }
}

fn window(model: &Model) -> impl Iterator<Item = &Connection> {
    let view = &model.connections;
    let rows = model.layout().rows(Pane::List) as u32;
    let streams = (view.top..view.top.saturating_add(rows)).map_while(|row| view.at(row));
    streams.filter_map(|stream| view.rows.get(&stream.0))
}

/// A row as text, all its columns: for the clipboard.
pub fn row_text(model: &Model, connection: &Connection) -> String {
    let columns: Vec<(Column, usize)> = COLUMNS.into_iter().map(|column| (column, usize::MAX)).collect();
    let texts = COLUMNS.into_iter().map(|column| match column {
        Column::Notes => notes(model, connection, &columns),
        _ => cell(model, connection, column),
    });
    texts.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

/// What its columns mean, with the numbers of the row.
pub fn meanings(model: &Model, connection: &Connection) -> Vec<Meaning> {
    let columns: Vec<(Column, usize)> = COLUMNS.into_iter().map(|column| (column, usize::MAX)).collect();
    let told = |column: Column| meaning::Column {
        name: column.id().trim_start_matches("connection-"),
        title: model.text(column.id()),
        value: match column {
            Column::Notes => notes(model, connection, &columns),
            _ => cell(model, connection, column),
        },
    };
    let start = start(model, connection);
    meaning::meanings(model.look.lang, connection, &start, COLUMNS.into_iter().map(told).collect())
}

/// What a search among connections looks at: their ends, the names of these, numbers and protocols.
pub fn haystack(connection: &Connection, names: &[Option<String>; 2]) -> String {
    let whole = |(address, port)| list::end(address, Some(port), usize::MAX);
    let (client, server) = (whole(connection.client), whole(connection.server));
    let [client_name, server_name] = names.each_ref().map(|name| name.as_deref().unwrap_or_default());
    format!("{} {client} {client_name} {server} {server_name} {}", name(connection), connection.protocol).to_lowercase()
}

/// Lines of the lower pane that say what is known of the connection as a whole.
pub fn facts_height(inner: Rect) -> u16 {
    match inner.height {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

fn draw_course(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let view = &model.connections;
    let connection = view.connection();
    let title =
        connection.map(|connection| model.look.lang.with("course-title", &[("name", (&name(connection)).into())]));
    let count = model.look.lang.with("course-count", &[("count", view.course.count.into())]);
    let right = if connection.is_some() && view.course.count > 0 { count } else { String::new() };
    canvas.border(area, model.focus == Pane::Detail, &title.unwrap_or_default(), &right);
    let inner = area.inner;
    let connection = connection?;
    let height = facts_height(inner);
    for (y, text) in (inner.y..inner.y + height).zip(facts(model, connection)) {
        canvas.put(inner.x + 1, y, inner.width.saturating_sub(2), &text, canvas.palette.text);
    }
    let list = Rect { y: inner.y + height, height: inner.height - height, ..inner };
    if view.course.count == 0 {
        let id = if connection.bytes == Some([0, 0]) { "course-silent" } else { "course-unknown" };
        canvas.put(list.x + 1, list.y, list.width.saturating_sub(2), &model.text(id), canvas.palette.dim);
        return Some(Position::new(list.x, list.y));
    }
    let mut cursor = None;
    for line in 0..list.height {
        let at = view.course.top.saturating_add(u32::from(line));
        let Some(step) = view.course.lines.get(&at) else { break };
        let place = Rect { y: list.y + line, height: 1, ..list };
        let selected = at == view.course.selected;
        let base = base_style(model, canvas, selected, Pane::Detail);
        canvas.style(place, base);
        if selected {
            canvas.symbol(place.x, place.y, "▸", base);
            cursor = Some(Position::new(place.x, place.y));
        }
        draw_step(model, canvas, place, step, selected.then_some(base));
    }
    cursor
}

fn draw_step(model: &Model, canvas: &mut Canvas<'_>, place: Rect, step: &Step, selected: Option<Style>) {
    let palette = canvas.palette;
    let (arrow, style) = if step.from_client { ("C → S", palette.client) } else { ("C ← S", palette.server) };
    let style = selected.unwrap_or(style);
    let number = cells::pad_left(&format!("#{}", step.frame), 7);
    let x = canvas.put(place.x + 1, place.y, 8, &number, selected.unwrap_or(palette.dim));
    let x = canvas.put(x + 1, place.y, 5, arrow, style);
    let x = canvas.put(x + 1, place.y, 9, &cells::pad(step.protocol, 9), selected.unwrap_or(palette.text));
    let x = canvas.put(
        x + 1,
        place.y,
        7,
        &cells::pad_left(&units::size(model.look.lang, step.len), 8),
        selected.unwrap_or(palette.dim),
    );
    let mut text = secrets::masked_line(&step.text, model.exchanges.revealed);
    if step.missing > 0 {
        let _ =
            write!(text, "  ({})", model.look.lang.with("connection-note-missing", &[("count", step.missing.into())]));
    } else if !step.ended {
        let _ = write!(text, "  ({})", model.text("course-arriving"));
    }
    let style = selected.unwrap_or(if step.missing > 0 { palette.warn } else { palette.text });
    canvas.put(x + 2, place.y, place.right().saturating_sub(x + 2), &text, style);
}

/// What is known of the connection as a whole, most important first.
fn facts(model: &Model, connection: &Connection) -> [String; 2] {
    let lang = model.look.lang;
    let facts = &connection.conversation;
    let transport = if connection.stream.transport == Transport::Tcp { "TCP" } else { "UDP" };
    let packets = lang.with("count-packets", &[("count", connection.stream.frames.into())]);
    let bytes = match connection.bytes {
        Some([sent, received]) => {
            lang.with("connection-bytes", &[("sent", sent.into()), ("received", received.into())])
        }
        None => String::new(),
    };
    let first = format!(
        "{transport} {}   {}   {bytes}   {}   {packets}",
        who_in_full(model, connection, if model.size.0 >= 110 { 80 } else { 64 }),
        standing(model, connection, usize::MAX).trim_start(),
        units::exact_span(lang, connection.duration),
    );
    if connection.stream.transport == Transport::Udp {
        return [first, String::new()];
    }
    let round_trip = match facts.initial_rtt {
        0 => lang.text("connection-no-round-trip"),
        nanos => units::exact_span(lang, crate::base::Delta(i64::from(nanos))),
    };
    let mut second = lang.with(
        "connection-facts",
        &[
            ("rtt", (&round_trip).into()),
            ("repeated", facts.repeated.into()),
            ("disordered", facts.out_of_order.into()),
            ("missing", facts.missing.into()),
        ],
    );
    if connection.joined_late() {
        let _ = write!(second, "   {}", lang.text("connection-joined-late-why"));
    }
    [first, second]
}

/// The selection as a path and as a filter: `c0 › #4`, `tcp.stream == 0`.
pub fn place(model: &Model) -> (String, String) {
    if model.screen == Screen::Ladder {
        if !model.ladder.together.is_empty() {
            let frame = model.ladder.frame.map(|frame| format!(" › #{frame}")).unwrap_or_default();
            let (names, filter) =
                model.ladder.picture.as_ref().map(|picture| picture.names.clone()).unwrap_or_default();
            return (format!("{names}{frame}"), filter);
        }
        let Some(connection) = model.connections.connection() else { return Default::default() };
        let frame = model.ladder.frame.map(|frame| format!(" › #{frame}")).unwrap_or_default();
        return (format!("{}{frame}", name(connection)), filter(connection));
    }
    let following = model.screen == Screen::Follow;
    let connection = if following { model.follow.connection.as_ref() } else { model.connections.connection() };
    let Some(connection) = connection else { return Default::default() };
    let frame = if following {
        let follow = &model.follow;
        follow.lines.iter().find(|line| line.place == follow.cursor).and_then(|line| line.frame)
    } else {
        let course = &model.connections.course;
        course.lines.get(&course.selected).filter(|_| model.focus == Pane::Detail).map(|step| step.frame)
    };
    let path = match frame {
        Some(frame) => format!("{} › #{frame}", name(connection)),
        None => name(connection),
    };
    (path, filter(connection))
}

/// The display filter that selects a connection.
pub fn filter(connection: &Connection) -> String {
    let transport = match connection.stream.transport {
        Transport::Tcp => "tcp",
        Transport::Udp => "udp",
    };
    format!("{transport}.stream == {}", connection.stream.index)
}

/// What is empty, why, and one key that changes it.
fn empty(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    if model.is_empty() && model.live().is_some() {
        return super::live::empty(model, canvas, inner);
    }
    let facts = model.facts.as_ref()?;
    let chip = model.connections.sorting.chip;
    let (what, key) = match () {
        () if model.connections.streams > 0 && model.connections.waits => {
            ("connections-sorting", "connections-empty-key")
        }
        () if chip != Chip::All && model.connections.streams > 0 => {
            ("connections-none-such", "connections-none-such-key")
        }
        () if matches!(facts.loading, Loading::Running { .. }) => ("connections-loading", "connections-empty-key"),
        () => ("connections-empty", "connections-empty-key"),
    };
    let room = usize::from(inner.width).saturating_sub(4).max(1);
    let mut y = inner.y + u16::from(inner.height > 4);
    let name = model.text(chip.id());
    for (id, style) in [(what, canvas.palette.toast), (key, canvas.palette.dim)] {
        let text = model.look.lang.with(id, &[("count", facts.len.into()), ("name", (&name).into())]);
        for line in cells::wrap(&text, room) {
            if y < inner.bottom() {
                canvas.put(inner.x + 2, y, room as u16, &line, style);
                y += 1;
            }
        }
    }
    Some(Position::new(inner.x, inner.y))
}
