//! The Exchanges view: moving in its list and tabs, chips, sorting, the tree, marks, comparing, finding.

use super::{Effect, missed};
use crate::analysis::ladder::several::MAX_GATHERED;
use crate::base::{ExchangeId, FrameId};
use crate::export::columns::Columns;
use crate::tui::feed::exchange::forms;
use crate::tui::keys::Action;
use crate::tui::model::detail::{Compared, Tab, Target};
use crate::tui::model::exchanges::{Arranged, Arrangement, Chip, Exchanges, Line, Sort as Order};
use crate::tui::model::ladder::Gather;
use crate::tui::model::search::{Ground, Needle};
use crate::tui::model::{Found, Job, Model, Pane, Popup, Prompt, Quarry, Screen, Search};
use crate::tui::needle::Pattern;
use crate::tui::view;

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    use Action::*;
    let list = model.focus == Pane::List;
    match action {
        Up | Down | PageUp | PageDown | HalfUp | HalfDown | First | Last => travel(model, action),
        GoFirst | GoLast => {
            model.popup = None;
            travel(model, if action == GoFirst { First } else { Last });
        }
        Left | Right if list && model.exchanges.arranged.by.tree => fold(model, action == Right),
        Left | Right | PreviousTab | NextTab => turn_tab(model, matches!(action, Right | NextTab)),
        PreviousChip | NextChip => turn_chip(model, action == NextChip),
        Unfold | Fold => fold(model, action == Unfold),
        UnfoldAll => {
            model.exchanges.closed.clear();
            refold(model);
        }
        Open => return Some(open(model)),
        PacketPrevious => step(model, -1),
        PacketNext => step(model, 1),
        StreamNext | StreamPrevious => same_connection(model, action == StreamNext),
        MarkRow => mark(model),
        Together => return Some(together(model)),
        ListForm => {
            model.exchanges.by.tree = !model.exchanges.by.tree;
            let id = if model.exchanges.by.tree { "say-tree" } else { "say-list" };
            model.say(model.text(id));
        }
        SortBy => {
            let selected = Order::ALL.iter().position(|sort| *sort == model.exchanges.by.sort).unwrap_or(0);
            model.popup = Some(Popup::Sort { selected });
        }
        SortReverse => sort_by(model, model.exchanges.by.sort),
        WaterfallAxis => {
            model.exchanges.near = !model.exchanges.near;
            let id = if model.exchanges.near { "say-axis-near" } else { "say-axis-all" };
            model.say(model.text(id));
        }
        ContentForm => next_form(model),
        Wrap => model.exchanges.cut = !model.exchanges.cut,
        Secrets => {
            model.exchanges.revealed = !model.exchanges.revealed;
            let id = if model.exchanges.revealed { "say-secrets-shown" } else { "say-secrets-hidden" };
            model.say(model.text(id));
        }
        Stream => {
            if let Some(id) = model.exchanges.selected_sealed().map(|sealed| sealed.id) {
                return Some(super::follow::open(model, super::follow::Target::Stream(id)));
            }
            let id = model.exchanges.chosen?;
            return Some(super::follow::open(model, super::follow::Target::Exchange(id)));
        }
        CompareExchanges => return Some(compare(model)),
        WhereFrom => where_from(model),
        RowMeaning => super::popup::meaning(model),
        SaveBody => save_body(model),
        FindNext => return Some(find(model, true, true)),
        FindPrevious => return Some(find(model, false, true)),
        _ => return None,
    }
    settle(model);
    Some(Vec::new())
}

impl Exchanges {
    /// Selected line and first line shown of the tab.
    pub fn place(&self) -> (usize, usize) {
        self.places.get(&self.tab).copied().unwrap_or_default()
    }

    /// Whether a list must be arranged, and how: what is asked for differs from what is there or being made.
    fn to_arrange(&self) -> Option<Arrangement> {
        let stale = self.arranged.by != self.by || self.arranged.census.counted < self.count || self.again;
        match &self.asked {
            Some(asked) if *asked == self.by => None,
            _ => stale.then(|| self.by.clone()),
        }
    }
}

impl Model {
    /// Selects an exchange in the list; where the list leaves it out, the list shows all.
    pub fn choose_exchange(&mut self, id: ExchangeId) {
        let exchanges = &mut self.exchanges;
        (exchanges.chosen, exchanges.chosen_sealed, exchanges.entered) = (Some(id), None, None);
        if exchanges.arranged.by.tree && exchanges.line_of(id).is_none() {
            exchanges.closed.clear();
            exchanges.unfold();
        }
        match exchanges.line_of(id) {
            Some(line) => exchanges.selected = line,
            None if exchanges.by.filter.is_some() && exchanges.by.chip == Chip::All => {
                let text = self.look.lang.with("filter-hides-exchange", &[("number", id.number().into())]);
                self.sorry(text);
            }
            None => exchanges.by.chip = Chip::All,
        }
        settle(self);
    }
}

/// What the background must do for this view after any message.
pub fn background(model: &mut Model) -> Option<Effect> {
    if model.screen != Screen::Exchanges {
        return None;
    }
    let by = model.exchanges.to_arrange()?;
    model.exchanges.asked = Some(by.clone());
    model.exchanges.again = false;
    model.exchanges.arranging = Some((0, model.exchanges.count));
    Some(Effect::Arrange(by))
}

/// A list was arranged.
pub fn arranged(model: &mut Model, arranged: Arranged) {
    // What was asked for before the wish changed, or of another capture, comes too late.
    if model.exchanges.asked.as_ref() != Some(&arranged.by) {
        return;
    }
    model.exchanges.asked = None;
    model.exchanges.arranging = None;
    model.exchanges.take(arranged);
    settle(model);
}

/// The capture has more exchanges, or the last of them may be complete by now.
pub fn grown(model: &mut Model) {
    model.exchanges.count = model.facts.as_ref().map_or(0, |facts| facts.exchanges);
    model.exchanges.rows.retain(|_, row| row.complete);
    model.exchanges.again = model.exchanges.arranged.census.open > 0;
    if model.screen == Screen::Exchanges {
        settle(model);
    }
}

/// Keeps selections in their windows, after whatever changed.
pub fn settle(model: &mut Model) {
    if model.screen != Screen::Exchanges {
        return;
    }
    let layout = model.layout();
    let rows = if layout.list.is_some() { layout.rows(Pane::List) as u32 } else { 1 };
    let exchanges = &mut model.exchanges;
    let len = exchanges.len();
    let is_untouched = exchanges.chosen.is_none() && exchanges.chosen_sealed.is_none();
    if is_untouched && !exchanges.arranged.by.tree && exchanges.own_len() > 0 {
        // Exchanges that come later stand above what was selected for want of them.
        exchanges.selected = exchanges.selected.min(exchanges.own_len() - 1);
    }
    if let Some(line) = exchanges.chosen_sealed.and_then(|id| exchanges.line_of_sealed(id)) {
        exchanges.selected = line;
    }
    exchanges.selected = exchanges.selected.min(len.saturating_sub(1));
    if exchanges.line(exchanges.selected) == Some(Line::SealedTitle) {
        exchanges.selected += 1;
    }
    // The title is seen with the first below it.
    let titled = exchanges.selected.checked_sub(1).filter(|at| exchanges.line(*at) == Some(Line::SealedTitle));
    let first = titled.filter(|_| rows > 1).unwrap_or(exchanges.selected);
    if first < exchanges.top {
        exchanges.top = first;
    } else if exchanges.selected >= exchanges.top.saturating_add(rows) {
        exchanges.top = exchanges.selected + 1 - rows;
    }
    exchanges.top = exchanges.top.min(len.saturating_sub(rows));
    let before = exchanges.chosen;
    let at = exchanges.exchange_at(exchanges.selected);
    // What a filter left out stays chosen until the list that has it is there.
    if exchanges.to_arrange().is_none() || at.is_some() && before.is_none() {
        exchanges.chosen = at;
        let sealed = exchanges.selected_sealed().map(|sealed| sealed.id);
        exchanges.chosen_sealed = exchanges.chosen_sealed.filter(|id| Some(*id) == sealed);
    }
    if exchanges.chosen != before {
        exchanges.places.clear();
    }
    let rows = layout.rows(Pane::Detail);
    let count = exchanges.detail.as_ref().map_or(0, |detail| detail.lines.len());
    let (selected, top) = exchanges.place();
    let selected = selected.min(count.saturating_sub(1));
    let top = top.min(selected).max((selected + 1).saturating_sub(rows)).min(count.saturating_sub(1));
    exchanges.places.insert(exchanges.tab, (selected, top));
}

/// The view is entered from a packet: its exchange is selected, unless the one that is selected was left with this packet.
pub fn enter(model: &mut Model, frame: Option<FrameId>) {
    if model.exchanges.chosen.is_none() || model.exchanges.entered != frame {
        model.exchanges.of_frame = frame;
    }
    model.exchanges.entered = frame;
}

/// The view is left; who comes back with the same packet comes back to the same exchange.
pub fn left(model: &mut Model) {
    model.exchanges.entered = model.frame();
}

/// The packet that stands for the selected exchange: the one that the selected line names, the one that is selected
/// everywhere if it is one of the exchange or if nothing was selected here, else the first of the exchange.
pub fn packet(model: &Model) -> Option<FrameId> {
    let exchanges = &model.exchanges;
    let inside = model.focus != Pane::List;
    if !inside && exchanges.entered.is_some() {
        return model.frame();
    }
    let detail = exchanges.detail.as_ref().filter(|_| inside);
    let origin = detail.map(|detail| &detail.origin).filter(|origin| origin.of == Some(exchanges.place().0));
    if let Some(frame) = origin.and_then(|origin| origin.frame) {
        return Some(frame);
    }
    if let Some(sealed) = exchanges.selected_sealed() {
        return Some(sealed.first);
    }
    let row = exchanges.row()?;
    let (first, _) = row.request_frames.or(row.response_frames)?;
    let (_, last) = row.response_frames.or(row.request_frames)?;
    let streams = model.rows.get(&model.list.selected).map(|row| row.stream);
    let same = streams.is_none_or(|stream| stream == row.stream.map(|(_, index)| index));
    let is_own = |frame: &FrameId| same && (first..=last).contains(frame);
    model.frame().filter(is_own).or(Some(first))
}

fn travel(model: &mut Model, action: Action) {
    let page = model.page();
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::HalfUp => -(page / 2).max(1),
        Action::HalfDown => (page / 2).max(1),
        Action::First => i64::from(i32::MIN),
        _ => i64::from(i32::MAX),
    };
    match model.focus {
        Pane::List => step(model, by),
        _ => {
            let count = model.exchanges.detail.as_ref().map_or(0, |detail| detail.lines.len());
            let (selected, top) = model.exchanges.place();
            let selected = (selected as i64 + by).clamp(0, count.max(1) as i64 - 1) as usize;
            model.exchanges.places.insert(model.exchanges.tab, (selected, top));
        }
    }
}

/// Selects another line of the list.
fn step(model: &mut Model, by: i64) {
    let last = i64::from(model.exchanges.len()) - 1;
    if last >= 0 {
        let target = (i64::from(model.exchanges.selected) + by).clamp(0, last) as u32;
        let is_title = model.exchanges.line(target) == Some(Line::SealedTitle);
        select(model, if is_title && by < 0 { target.saturating_sub(1) } else { target });
    }
}

fn select(model: &mut Model, line: u32) {
    model.exchanges.selected = line;
    model.exchanges.chosen = model.exchanges.exchange_at(line);
    model.exchanges.chosen_sealed = model.exchanges.sealed_at(line).map(|sealed| sealed.id);
    model.exchanges.entered = None;
    model.exchanges.places.clear();
    settle(model);
}

fn turn_tab(model: &mut Model, forward: bool) {
    let at = Tab::ALL.iter().position(|tab| *tab == model.exchanges.tab).unwrap_or(0);
    let shown = |tab: Tab| tab != Tab::Messages || model.exchanges.row().is_some_and(|row| row.messages > 0);
    let step = if forward { 1 } else { Tab::ALL.len() - 1 };
    let next = (1..=Tab::ALL.len()).map(|turn| Tab::ALL[(at + turn * step) % Tab::ALL.len()]).find(|tab| shown(*tab));
    show_tab(model, next.unwrap_or_default());
}

/// Shows a tab.
pub fn show_tab(model: &mut Model, tab: Tab) {
    model.exchanges.tab = tab;
    if !forms(tab).contains(&model.exchanges.form) {
        model.exchanges.form = Default::default();
    }
    settle(model);
}

/// The chips: all, and every protocol that has exchanges.
pub fn chips(model: &Model) -> Vec<(Chip, u32)> {
    let census = &model.exchanges.arranged.census;
    let all = (Chip::All, model.exchanges.count);
    let mut protocols: Vec<(Chip, u32)> =
        census.protocols.iter().map(|(name, count)| (Chip::Of(name), *count)).collect();
    protocols.sort_by_key(|(chip, _)| match chip {
        Chip::Of("HTTP") => 0,
        Chip::Of("WebSocket") => 1,
        Chip::Of("DNS") => 2,
        Chip::Of("MQTT") => 3,
        _ => 4,
    });
    let sealed = model.exchanges.sealed.first.len() as u32;
    let closed = (sealed > 0).then_some((Chip::Of("TLS"), sealed));
    std::iter::once(all).chain(protocols).chain(closed).collect()
}

fn turn_chip(model: &mut Model, forward: bool) {
    let chips = chips(model);
    let at = chips.iter().position(|(chip, _)| *chip == model.exchanges.by.chip).unwrap_or(0);
    let step = if forward { 1 } else { chips.len() - 1 };
    if let Some((chip, _)) = chips.get((at + step) % chips.len()) {
        model.exchanges.by.chip = *chip;
    }
}

/// Sorts by a column; by the same again, the other way round.
pub fn sort_by(model: &mut Model, sort: Order) {
    let by = &mut model.exchanges.by;
    by.descending = if by.sort == sort && !by.tree { !by.descending } else { sort.largest_first() };
    by.sort = sort;
    by.tree = false;
    let id = if by.descending { "say-sorted-down" } else { "say-sorted-up" };
    let name = model.text(&format!("sort-{}", sort.name()));
    model.say(model.look.lang.with(id, &[("name", (&name).into())]));
}

fn fold(model: &mut Model, open: bool) {
    let exchanges = &model.exchanges;
    let group = match exchanges.line(exchanges.selected) {
        Some(Line::Group(at)) => Some(at),
        // ← on an exchange goes to the group it is in.
        Some(Line::Exchange(..)) if !open => {
            let above = (0..exchanges.selected).rev().filter_map(|line| match exchanges.line(line) {
                Some(Line::Group(at)) => Some((line, at)),
                _ => None,
            });
            let depth = match exchanges.line(exchanges.selected) {
                Some(Line::Exchange(_, depth)) => depth,
                _ => 0,
            };
            let groups = &exchanges.arranged.groups;
            let own = above.into_iter().find(|(_, at)| groups.get(*at as usize).is_some_and(|g| g.depth + 1 == depth));
            if let Some((line, _)) = own {
                return select(model, line);
            }
            None
        }
        _ => None,
    };
    let Some(group) = group.and_then(|at| exchanges.arranged.groups.get(at as usize)) else { return };
    let key = group.key.clone();
    if open {
        model.exchanges.closed.remove(&key);
    } else {
        model.exchanges.closed.insert(key);
    }
    refold(model);
}

fn refold(model: &mut Model) {
    let chosen = model.exchanges.chosen;
    model.exchanges.unfold();
    if let Some(line) = chosen.and_then(|id| model.exchanges.line_of(id)) {
        model.exchanges.selected = line;
    }
    settle(model);
}

/// Enter: from the list to the tabs, from a line of a tab to what it names; from what stays closed to its connection.
fn open(model: &mut Model) -> Vec<Effect> {
    if let Some((id, first)) = model.exchanges.selected_sealed().map(|sealed| (sealed.id, sealed.first)) {
        if model.shows(first) {
            model.jump(first);
        }
        return super::ladder::open(model, id);
    }
    if model.focus == Pane::List {
        match model.exchanges.line(model.exchanges.selected) {
            Some(Line::Group(at)) => {
                let groups = &model.exchanges.arranged.groups;
                let closed = groups.get(at as usize).is_some_and(|group| model.exchanges.closed.contains(&group.key));
                fold(model, closed);
            }
            Some(Line::Exchange(..)) => {
                model.focus = Pane::Detail;
                model.settle();
            }
            Some(Line::SealedTitle | Line::Sealed(_)) | None => {}
        }
        return Vec::new();
    }
    let at = model.exchanges.place().0;
    let line = model.exchanges.detail.as_ref().and_then(|detail| detail.lines.get(at));
    match line.and_then(|line| line.target) {
        Some(Target::Tab(tab)) => show_tab(model, tab),
        Some(Target::Exchange(id)) => model.choose_exchange(id),
        Some(target) => model.exchanges.deeper = Some(target),
        None => model.sorry(model.text("origin-none")),
    }
    Vec::new()
}

/// The next or previous exchange of the same connection: rows tell which that is.
fn same_connection(model: &mut Model, forward: bool) {
    let target = model.exchanges.detail.as_ref().and_then(|detail| if forward { detail.next } else { detail.previous });
    match target {
        Some(id) => model.choose_exchange(id),
        None => model.sorry(model.text("exchange-no-more")),
    }
}

fn mark(model: &mut Model) {
    if let Some(id) = model.exchanges.exchange_at(model.exchanges.selected)
        && !model.exchanges.marked.remove(&id.0)
    {
        model.exchanges.marked.insert(id.0);
    }
    step(model, 1);
}

/// One ladder of the connections of the marked exchanges, the selected one among them; without marks, of all that are listed.
fn together(model: &mut Model) -> Vec<Effect> {
    let view = &model.exchanges;
    let mut wanted: Vec<ExchangeId> = view.marked.iter().copied().map(ExchangeId).collect();
    match wanted.len() {
        0 => wanted = (0..view.len().min(MAX_GATHERED as u32)).filter_map(|line| view.exchange_at(line)).collect(),
        1 => wanted.extend(view.chosen),
        _ => {}
    }
    super::ladder::open_together(model, Gather::Exchanges(wanted))
}

fn next_form(model: &mut Model) {
    let forms = forms(model.exchanges.tab);
    if forms.len() < 2 {
        return model.sorry(model.text("form-only"));
    }
    let at = forms.iter().position(|form| *form == model.exchanges.form).unwrap_or(0);
    let form = forms[(at + 1) % forms.len()];
    model.exchanges.form = form;
    model.exchanges.places.remove(&model.exchanges.tab);
    model.say(model.text(&format!("form-{}", form.name())));
}

/// `d`: the two marked, else this one with the marked one, else with the one before it to the same address.
fn compare(model: &mut Model) -> Vec<Effect> {
    let marked: Vec<ExchangeId> = model.exchanges.marked.iter().map(|id| ExchangeId(*id)).collect();
    let chosen = model.exchanges.chosen;
    let pair = match (marked.as_slice(), chosen) {
        ([one, other], _) => Some((*one, *other)),
        ([one], Some(chosen)) if *one != chosen => Some(((*one).min(chosen), (*one).max(chosen))),
        ([] | [_], _) => None,
        _ => {
            model.sorry(model.text("compare-two"));
            return Vec::new();
        }
    };
    if let Some(ids) = pair {
        show_comparison(model, ids);
        return Vec::new();
    }
    match chosen {
        Some(chosen) => search(model, Quarry::SameUrl(chosen), chosen.0, false),
        None => Vec::new(),
    }
}

fn show_comparison(model: &mut Model, ids: (ExchangeId, ExchangeId)) {
    let titles = (String::new(), String::new());
    model.exchanges.compared = Some(Compared { ids, titles, lines: Vec::new(), same: 0, made: None });
    model.popup = Some(Popup::Compare { top: 0 });
}

fn where_from(model: &mut Model) {
    let has = model.exchanges.detail.as_ref().is_some_and(|detail| !detail.origin.lines.is_empty());
    match has {
        true => model.popup = Some(Popup::Origin { top: 0 }),
        false => model.sorry(model.text("origin-none")),
    }
}

fn save_body(model: &mut Model) {
    match model.exchanges.detail.as_ref().map(|detail| detail.body.clone()) {
        Some(Some(body)) => {
            super::popup::prompt(model, Prompt::SaveBody(body.message));
            if let Some(Popup::Prompt { line, .. }) = &mut model.popup {
                *line = crate::tui::input::Line::of(&body.name);
            }
        }
        _ => model.sorry(model.text("tab-no-body")),
    }
}

/// Finds again, forwards or backwards. `further` leaves the present place out.
pub fn find(model: &mut Model, forward: bool, further: bool) -> Vec<Effect> {
    if model.focus == Pane::List {
        let needle = Needle { text: model.found.text.clone(), ..model.needle.clone() };
        let arranged = std::sync::Arc::clone(&model.exchanges.arranged);
        // Lines of a tree have other numbers than the exchanges in them.
        let place = arranged.order.as_ref().zip(model.exchanges.chosen);
        let place = place.and_then(|(order, id)| order.iter().position(|own| *own == id.0)).map(|at| at as u32);
        let from = place.unwrap_or(model.exchanges.selected);
        return search(model, Quarry::Exchange(needle, arranged), from, forward);
    }
    let wanted = Pattern::of(&model.needle).filter(|_| !model.found.text.is_empty());
    let Some(detail) = &model.exchanges.detail else { return Vec::new() };
    let (count, from) = (detail.lines.len(), model.exchanges.place().0);
    let says = |at: &usize| {
        detail.lines.get(*at).is_some_and(|line| {
            let whole = format!("{}: {}", line.name, line.text);
            wanted.as_ref().is_some_and(|wanted| wanted.is_in(&whole))
        })
    };
    let first = usize::from(further);
    let found = (first..count + first)
        .map(|step| if forward { (from + step) % count } else { (from + 2 * count - step) % count })
        .find(says);
    match found {
        Some(at) => {
            let top = model.exchanges.place().1;
            model.exchanges.places.insert(model.exchanges.tab, (at, top));
            settle(model);
        }
        None => missed::say(model, Ground::Lines, count as u64),
    }
    Vec::new()
}

fn search(model: &mut Model, quarry: Quarry, from: u32, forward: bool) -> Vec<Effect> {
    let order = model.exchanges.arranged.order.as_ref();
    let of = order.map_or(model.exchanges.count, |order| order.len() as u32);
    let job = Job { id: model.searches + 1, done: 0, of, ground: Ground::of(&quarry) };
    if model.exchanges.is_empty() {
        super::search::missed(model, Some(job));
        return Vec::new();
    }
    model.searches += 1;
    let id = job.id;
    model.job = Some(job);
    vec![Effect::Search(Search { id, quarry, from, forward, within: None, added: Columns::default() })]
}

/// A search among the exchanges came to its end. `beside` is the one to compare with what was found.
pub fn searched(model: &mut Model, id: u64, found: Option<ExchangeId>, wrapped: bool, beside: Option<ExchangeId>) {
    if model.job.as_ref().is_none_or(|job| job.id != id) {
        return;
    }
    let job = model.job.take();
    match (found, beside) {
        (Some(found), Some(beside)) => show_comparison(model, (found.min(beside), found.max(beside))),
        (None, Some(_)) => model.sorry(model.text("compare-none")),
        (Some(found), None) => {
            model.choose_exchange(found);
            if wrapped {
                model.say(model.text("found-wrapped"));
            }
        }
        (None, None) => super::search::missed(model, job),
    }
}

/// What to find was typed.
pub fn sought(model: &mut Model, text: &str) -> Vec<Effect> {
    model.found = Found { text: text.to_owned(), pane: Some(model.focus), ..Found::default() };
    let inside = model.focus != Pane::List;
    find(model, true, !inside)
}

/// A click into a pane: cells from the left of its content, lines from its top.
pub fn click(model: &mut Model, pane: Pane, x: u16, line: usize) {
    match pane {
        Pane::List => {
            let at = model.exchanges.top.saturating_add(line as u32);
            if at < model.exchanges.len() {
                select(model, at);
                let depth = match model.exchanges.line(at) {
                    Some(Line::Group(group)) => model.exchanges.arranged.groups.get(group as usize).map(|g| g.depth),
                    _ => None,
                };
                // The triangle before a group opens and closes it.
                if depth.is_some_and(|depth| x <= u16::from(depth) * 2 + 3) {
                    let closed = match model.exchanges.line(at) {
                        Some(Line::Group(group)) => {
                            let group = model.exchanges.arranged.groups.get(group as usize);
                            group.is_some_and(|group| model.exchanges.closed.contains(&group.key))
                        }
                        _ => false,
                    };
                    fold(model, closed);
                }
            }
        }
        _ => {
            if let Some(at) = view::exchange_detail::line_at(model, line) {
                let top = model.exchanges.place().1;
                model.exchanges.places.insert(model.exchanges.tab, (at, top));
            }
        }
    }
}

/// A click on what stands around the content: chips, headings of columns, tabs.
pub fn click_edge(model: &mut Model, pane: Pane, x: u16, y: u16) {
    let Some(area) = model.layout().area(pane) else { return };
    match pane {
        Pane::List if y == area.outer.y => {
            let hit = view::exchanges::chip_segments(model, area).into_iter().find(|(segment, _)| segment.covers(x));
            if let Some((_, chip)) = hit {
                model.exchanges.by.chip = chip;
            }
        }
        Pane::List if y == area.inner.y => {
            if let Some(sort) = view::exchanges::column_at(model, area, x) {
                sort_by(model, sort);
            }
        }
        Pane::Detail if y == area.inner.y => {
            let hit =
                view::exchange_detail::tab_segments(model, area).into_iter().find(|(segment, _)| segment.covers(x));
            if let Some((_, tab)) = hit {
                show_tab(model, tab);
            }
        }
        _ => {}
    }
}

/// The wheel over a pane.
pub fn wheel(model: &mut Model, pane: Pane, by: i64) {
    match pane {
        Pane::List => step(model, by),
        _ => {
            let before = std::mem::replace(&mut model.focus, Pane::Detail);
            for _ in 0..by.abs() {
                travel(model, if by < 0 { Action::Up } else { Action::Down });
            }
            model.focus = before;
        }
    }
    settle(model);
}
