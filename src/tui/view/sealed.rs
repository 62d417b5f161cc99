//! Connections of TLS that stay closed, lines below the exchanges: who they go to, how they are protected, how much they
//! carry, and of the selected one why it stays closed.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::export::story::{MAX_SEALED, Sealed};
use crate::tui::model::Model;
use crate::tui::{cells, units};

/// The line above them.
pub fn title(model: &Model, canvas: &mut Canvas<'_>, place: Rect) {
    let count = model.exchanges.sealed.first.len();
    let count = if count < MAX_SEALED { count.to_string() } else { format!("≥ {MAX_SEALED}") };
    let room = place.width.saturating_sub(2);
    let title = model.look.lang.with("sealed-title", &[("count", (&count).into())]);
    canvas.put(place.x + 2, place.y, room, &cells::fit(&title, usize::from(room)), canvas.palette.focus);
}

/// One of them: who it goes to, how it is protected, how much it carries. `selected` is how a selected row looks.
pub fn row(model: &Model, canvas: &mut Canvas<'_>, place: Rect, sealed: &Sealed, selected: Option<Style>) {
    let (text, dim) = selected.map_or((canvas.palette.text, canvas.palette.dim), |style| (style, style));
    let sizes = sizes(model, sealed);
    let end = canvas.put_right(place.x + 2, place.right().saturating_sub(1), place.y, &sizes, dim);
    let left = end.saturating_sub(place.x + 4);
    canvas.put(place.x + 2, place.y, left, &cells::fit(&who(sealed), usize::from(left)), text);
}

/// What is known of one of them, and why it stays closed.
pub fn told(model: &Model, canvas: &mut Canvas<'_>, area: Rect, sealed: &Sealed) {
    let palette = canvas.palette;
    let why = sealed.why.as_ref().or(model.facts.as_ref().and_then(|facts| facts.closed.as_ref()));
    let why = why.map(|why| {
        let why = crate::explain::trouble(model.look.lang, why);
        (model.look.lang.with("sealed-why", &[("why", (&why).into())]), palette.warn)
    });
    let parts = known(model, sealed).into_iter().chain([sizes(model, sealed)]).map(|part| (part, palette.text));
    let width = usize::from(area.width.saturating_sub(2));
    let lines = why
        .into_iter()
        .chain(parts)
        .flat_map(|(text, style)| cells::wrap(&text, width).into_iter().map(move |line| (line, style)));
    for (y, (line, style)) in (area.top()..area.bottom()).zip(lines) {
        canvas.put(area.x + 1, y, area.width.saturating_sub(2), &line, style);
    }
}

/// `c0  www.example.test:443  TLS 1.3`.
pub fn who(sealed: &Sealed) -> String {
    let (address, port) = sealed.server;
    let server = match &sealed.seen.name {
        Some(name) => format!("{}:{port}", cells::drawable(name)),
        None => super::list::end(address, Some(port), usize::MAX),
    };
    let version = sealed.seen.version.as_deref().unwrap_or("TLS ?");
    format!("c{}  {server}  {}", sealed.number, cells::drawable(version))
}

/// Payload from the client and from the server.
fn sizes(model: &Model, sealed: &Sealed) -> String {
    let [up, down] = sealed.bytes.map(|bytes| units::size(model.look.lang, bytes));
    if model.look.ascii { format!("-> {up}  <- {down}") } else { format!("↑ {up}  ↓ {down}") }
}

/// Suite, protocol inside, certificate.
fn known(model: &Model, sealed: &Sealed) -> Vec<String> {
    let lang = model.look.lang;
    let seen = &sealed.seen;
    let mut parts: Vec<String> = seen.suite.iter().map(|suite| cells::drawable(suite).into_owned()).collect();
    match (&seen.alpn, &seen.offered) {
        (Some(alpn), _) => parts.push(format!("ALPN {}", cells::drawable(alpn))),
        (None, Some(offered)) => {
            let offered = cells::drawable(offered);
            parts.push(lang.with("sealed-offered", &[("name", (&*offered).into())]));
        }
        (None, None) => {}
    }
    match &seen.subject {
        Some(subject) => {
            let subject = cells::drawable(subject);
            parts.push(lang.with("sealed-certificate", &[("name", (&*subject).into())]));
        }
        None if seen.version.as_deref() == Some("TLS 1.3") => parts.push(lang.text("sealed-certificate-hidden")),
        None => {}
    }
    parts
}
