//! A live capture on the screen: how it stands at the left of the status line, what went wrong above it, and what stands in a
//! list that has no packet yet.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::base::safe_text;
use crate::tui::cells;
use crate::tui::model::Model;
use crate::tui::model::live::{Live, Losses, Status};
use crate::tui::units;

/// Cells of the interfaces' names at most.
const NAMES: usize = 20;

/// How the capture stands, in as many words as there is room for. What leaves first: the words of the three counters become
/// short, then those that are zero leave, then the interfaces, then the packets. That it runs, and what was lost, never leave;
/// the three counters are never added up.
pub fn standing(model: &Model, room: usize) -> Option<(String, Style)> {
    let live = model.live()?;
    let palette = &model.look.palette;
    let style = if live.losses.any() { palette.warn } else { palette.toast };
    let state = state(model, live);
    let packets = model.look.lang.with("live-packets", &[("count", (&units::grouped(live.captured)).into())]);
    let named = format!("{state} {} {packets}", cells::fit_middle(&names(live), NAMES));
    let lost = model.text("live-lost");
    let brief = brief(model, live.losses);
    let forms = [
        format!("{named}  {lost} {}", counters(model, live.losses, "")),
        format!("{named}  {lost} {}", counters(model, live.losses, ".short")),
        format!("{named}  {brief}"),
        format!("{state} {packets}  {brief}"),
        format!("{state} {brief}"),
        state,
    ];
    let last = forms.len() - 1;
    let text = forms.into_iter().enumerate().find(|(at, text)| *at == last || cells::width(text) <= room);
    text.map(|(_, text)| (text, style))
}

fn state(model: &Model, live: &Live) -> String {
    let (sign, id) = match live.status {
        Status::Running => ("●", "live-running"),
        Status::Stopping => ("●", "live-stopping"),
        Status::Stopped => ("■", "live-stopped"),
        Status::Complete => ("■", "live-complete"),
        Status::Ended => ("■", "live-ended"),
    };
    format!("{sign} {}", model.text(id))
}

/// The names of the interfaces, safe to show.
pub fn names(live: &Live) -> String {
    let names: Vec<_> = live.ports.iter().map(|port| safe_text::shown(&port.name)).collect();
    names.join(", ")
}

/// All three counters, each by its name; one that nobody keeps has a question mark.
fn counters(model: &Model, losses: Losses, form: &str) -> String {
    let counters = losses.each().map(|(id, count)| counter(model, &format!("{id}{form}"), count));
    counters.join(" · ")
}

/// The counters that are not zero, or that nothing was lost.
fn brief(model: &Model, losses: Losses) -> String {
    let counters: Vec<String> = losses
        .each()
        .into_iter()
        .filter(|(_, count)| *count != Some(0))
        .map(|(id, count)| counter(model, &format!("{id}.short"), count))
        .collect();
    if counters.is_empty() {
        return model.text("live-no-loss");
    }
    format!("{} {}", model.text("live-lost"), counters.join(" · "))
}

fn counter(model: &Model, id: &str, count: Option<u64>) -> String {
    let count = count.map_or_else(|| "?".to_owned(), units::grouped);
    format!("{} {count}", model.text(id))
}

/// What went wrong and was not acknowledged: the newest, and how many more there are.
pub fn banner(model: &Model, canvas: &mut Canvas<'_>, line: Rect) {
    let faults = model.faults();
    let Some(fault) = faults.last() else { return };
    let palette = canvas.palette;
    canvas.style(line, palette.error);
    let more = match faults.len() {
        1 => model.text("fault-key"),
        count => model.look.lang.with("fault-more", &[("count", (count - 1).into())]),
    };
    let end = canvas.put_right(line.x + line.width / 2, line.right().saturating_sub(1), line.y, &more, palette.error);
    let room = end.saturating_sub(line.x + 3);
    canvas.put(line.x + 1, line.y, room, &format!("✗ {}", said(model, fault)), palette.error);
}

/// A fault in words.
pub fn said(model: &Model, fault: &crate::tui::model::live::Fault) -> String {
    let (id, what) = fault.text();
    let what = safe_text::shown(what);
    model.look.lang.with(id, &[("what", (&*what).into())])
}

/// What stands in the list of a live capture without a packet: what is empty, why, and the ways on.
pub fn empty(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    let live = model.live()?;
    let lang = model.look.lang;
    let palette = canvas.palette;
    let name = names(live);
    let open = live.status.is_open();
    let what = if open { "live-empty" } else { "live-empty-stopped" };
    let what = lang.with(what, &[("name", (&name).into()), ("since", (&live.since).into())]);
    let mut lines = vec![(what, palette.toast)];
    if open {
        lines.push((model.text("live-empty-do"), palette.text));
        lines.push(("    curl http://127.0.0.1:5000/".to_owned(), palette.key));
        lines.push((model.text("live-empty-hints"), palette.text));
        lines.push((format!("  · {}        ss -ltn", model.text("live-empty-server")), palette.text));
    }
    let filter = match live.filter.as_str() {
        "" => model.text("live-empty-no-filter"),
        filter => lang.with("live-empty-filter", &[("filter", (&*safe_text::shown(filter)).into())]),
    };
    lines.push((format!("  · {filter}"), if live.filter.is_empty() { palette.text } else { palette.warn }));
    lines.push((format!("  · {}", model.text("live-empty-interface")), palette.text));
    if !open {
        lines.push((model.text("live-empty-again"), palette.text));
    }
    let room = usize::from(inner.width).saturating_sub(4).max(1);
    let airy = usize::from(inner.height) > lines.len() * 2;
    let mut y = inner.y + u16::from(inner.height > 4);
    for (text, style) in lines {
        for line in cells::wrap(&text, room) {
            if y < inner.bottom() {
                canvas.put(inner.x + 2, y, room as u16, &line, style);
                y += 1;
            }
        }
        y += u16::from(airy);
    }
    Some(Position::new(inner.x, inner.y))
}

const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Packets of a second that are at least as high as the sparkline: fewer are a low line, not a mountain.
const LEAST_TOP: u64 = 8;

/// The last moments of traffic, oldest first, in `width` cells; what was not seen yet is empty.
pub fn sparkline(moments: &std::collections::VecDeque<u64>, width: usize) -> String {
    let shown = moments.len().min(width);
    let last = || moments.iter().skip(moments.len() - shown).copied();
    let top = last().max().unwrap_or(0).max(LEAST_TOP);
    let level = |packets: u64| {
        // One packet is seen: only nothing is the lowest line.
        let step = (u128::from(packets) * 7).div_ceil(u128::from(top)).min(7) as usize;
        LEVELS.get(step).copied().unwrap_or(' ')
    };
    std::iter::repeat_n(' ', width - shown).chain(last().map(level)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sparkline_shows_the_newest_moments() {
        let moments = [0u64, 0, 1, 8, 16].into_iter().collect();
        assert_eq!(sparkline(&moments, 7), "  ▁▁▂▅█");
        assert_eq!(sparkline(&moments, 2), "▅█");
        assert_eq!(sparkline(&Default::default(), 3), "   ");
        assert_eq!(sparkline(&[u64::MAX, 1].into_iter().collect(), 2), "█▂");
    }
}
