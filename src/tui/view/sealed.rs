//! Connections of TLS that stay closed, below the exchanges: who they go to, how they are protected, how much they carry.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::export::story::{MAX_SEALED, Sealed};
use crate::tui::model::Model;
use crate::tui::{cells, units};

/// Draws as many as there is room for: with all that is known, a line each where there is little room.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let all = &model.exchanges.sealed.first;
    if all.is_empty() || area.height < 2 {
        return;
    }
    let lang = model.look.lang;
    let palette = canvas.palette;
    let (mut y, bottom) = (area.y + u16::from(area.height > 3), area.bottom());
    let count = if all.len() < MAX_SEALED { all.len().to_string() } else { format!("≥ {MAX_SEALED}") };
    let title = lang.with("sealed-title", &[("count", (&count).into())]);
    let width = area.width.saturating_sub(3);
    for line in cells::wrap(&title, usize::from(width)) {
        if y < bottom {
            canvas.put(area.x + 2, y, width, &line, palette.focus);
            y += 1;
        }
    }
    let room = usize::from(bottom.saturating_sub(y));
    let details: Vec<Vec<String>> =
        all.iter().map(|sealed| cells::wrap(&how(model, sealed), usize::from(width.saturating_sub(4)))).collect();
    let whole = details.iter().map(|lines| lines.len() + 1).sum::<usize>() <= room;
    let shown = if whole || all.len() <= room { all.len() } else { room.saturating_sub(1) };
    for (sealed, lines) in all.iter().zip(&details).take(shown) {
        let sizes = sizes(model, sealed);
        let end = canvas.put_right(area.x + 2, area.right().saturating_sub(1), y, &sizes, palette.dim);
        let left = end.saturating_sub(area.x + 4);
        canvas.put(area.x + 2, y, left, &cells::fit(&who(sealed), usize::from(left)), palette.text);
        y += 1;
        for line in lines.iter().filter(|_| whole) {
            canvas.put(area.x + 6, y, width.saturating_sub(4), line, palette.dim);
            y += 1;
        }
    }
    if shown < all.len() && y < bottom {
        let more = lang.with("sealed-more", &[("count", (all.len() - shown).into())]);
        canvas.put(area.x + 2, y, width, &more, palette.dim);
    }
}

/// `c0  www.example.test:443  TLS 1.3`.
fn who(sealed: &Sealed) -> String {
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

/// Suite, protocol inside, certificate, and why it stays closed.
fn how(model: &Model, sealed: &Sealed) -> String {
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
    // Where there is no exchange at all, the view says it once for all of them.
    let said = model.facts.as_ref().and_then(|facts| facts.closed.as_ref()).filter(|_| model.exchanges.count == 0);
    if let Some(why) = sealed.why.as_ref().filter(|why| Some(*why) != said) {
        parts.push(crate::explain::trouble(lang, why));
    }
    parts.join(" · ")
}
