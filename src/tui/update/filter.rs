//! Display filters: typing one, applying it, what comes of it, and making one of what is selected.

use std::sync::Arc;

use super::Effect;
use crate::analysis::registry;
use crate::base::FrameId;
use crate::filter::program::{OperandKind, Program, Test};
use crate::filter::{Filter, Matches, Scope};
use crate::tui::filtering::{self, Filtering};
use crate::tui::input::Line;
use crate::tui::keys::Action;
use crate::tui::model::filter::{Applied, Bar, Census, Filters, MAX_HISTORY, Nothing, OfferKind, Verdict};
use crate::tui::model::{Facts, Loading, Model, Popup, Screen};
use crate::tui::{suggest, view};

mod by;

/// Captures of fewer packets, or exchanges, are filtered while the filter is typed; others at Enter.
const AT_ONCE: (u32, u32) = (50_000, 5_000);
/// Offered filters whose counts are kept.
const MAX_COUNTS: usize = 500;
/// Packets that a filter may still have to look at before Esc gives it up instead of taking it away.
const PATIENCE: u32 = 50_000;

/// Does what an action of filters says; `None` for all others.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match (&model.popup, action) {
        (Some(Popup::Filter(_)), _) => in_bar(model, action)?,
        (Some(Popup::FilterBy { .. }), _) => by::act(model, action)?,
        (_, Action::Filter) if model.screen != Screen::Start => open_bar(model, None),
        (_, Action::FilterBy) if model.screen != Screen::Start => by::open(model),
        _ => return None,
    }
    Some(Vec::new())
}

/// What the filter line selects in the view that is shown: exchanges in theirs, packets everywhere else.
fn scope(model: &Model) -> Scope {
    if model.screen == Screen::Exchanges { Scope::Exchanges } else { Scope::Frames }
}

// ---- the line --------------------------------------------------------------------------------------------------

/// Opens the line for a filter that becomes a series of the graph over time.
pub fn for_series(model: &mut Model) {
    let before = model.filter_text(Scope::Frames);
    model.popup = Some(Popup::Filter(Box::new(Bar { series: true, before, ..Bar::default() })));
    judge(model);
}

/// Opens the line, with a text or with the filter that is applied.
fn open_bar(model: &mut Model, text: Option<&str>) {
    let scope = scope(model);
    let before = model.filter_text(scope);
    let line = Line::of(text.or(before.as_deref()).unwrap_or_default());
    model.popup = Some(Popup::Filter(Box::new(Bar { line, scope, before, ..Bar::default() })));
    judge(model);
}

fn in_bar(model: &mut Model, action: Action) -> Option<()> {
    match action {
        Action::Accept => accept(model),
        Action::Complete => complete(model),
        Action::PromptUp => choose(model, false),
        Action::PromptDown => choose(model, true),
        Action::Close => {
            leave(model);
        }
        Action::ClearLine => {
            if let Some(Popup::Filter(bar)) = &mut model.popup {
                bar.line.clear();
            }
            edited(model);
        }
        Action::Help => {
            let context = model.context();
            if let Some(Popup::Filter(bar)) = model.popup.take() {
                model.filters.covered = Some(bar);
            }
            model.popup = Some(Popup::Help { search: Line::default(), top: 0, context });
        }
        _ => return None,
    }
    Some(())
}

/// The text was changed.
pub fn edited(model: &mut Model) {
    if let Some(Popup::Filter(bar)) = &mut model.popup {
        bar.recalled = None;
    }
    judge(model);
    at_once(model);
}

/// Finds out what the text is and what could be put in.
fn judge(model: &mut Model) {
    let census = model.filters.census.clone();
    if let Some(Popup::Filter(bar)) = &mut model.popup {
        let text = bar.line.text();
        bar.verdict = suggest::verdict(text, bar.scope);
        bar.offers = suggest::offers(text, bar.line.cursor(), bar.scope, &bar.verdict, census.as_deref());
        suggest::sift(&mut bar.offers, &model.filters.counts);
        bar.chosen = None;
    }
}

/// It is known how many packets or exchanges offered filters select.
pub fn tried(model: &mut Model, counts: Vec<(String, u64)>) {
    model.filters.counts.extend(counts);
    if let Some(Popup::Filter(bar)) = &mut model.popup
        && bar.chosen.is_none()
    {
        suggest::sift(&mut bar.offers, &model.filters.counts);
    }
}

/// Applies what is typed while it is typed, where that takes no time.
fn at_once(model: &mut Model) {
    let Some(Popup::Filter(bar)) = &model.popup else { return };
    let shown =
        !bar.series && matches!((bar.scope, model.screen), (Scope::Frames, Screen::Packets) | (Scope::Exchanges, _));
    let few = match bar.scope {
        Scope::Frames => model.len() < AT_ONCE.0,
        Scope::Exchanges => model.exchanges.count < AT_ONCE.1,
    };
    if shown && few && bar.verdict.is_filter() {
        let (scope, text) = (bar.scope, bar.line.text().trim().to_owned());
        apply(model, scope, &text);
    }
}

/// Enter.
fn accept(model: &mut Model) {
    let Some(Popup::Filter(bar)) = &model.popup else { return };
    let whole = |at: &usize| matches!(bar.offers.get(*at).map(|offer| offer.kind), Some(OfferKind::Whole(_)));
    // A value is not what Enter can apply: the likeliest filter of it is.
    let made = bar.chosen.or((bar.verdict == Verdict::NotAFilter).then_some(0)).filter(whole);
    if made.is_none() && bar.chosen.is_some() {
        return complete(model);
    }
    let text = match made.and_then(|at| bar.offers.get(at)) {
        Some(offer) => offer.text.clone(),
        None if bar.verdict.is_filter() => bar.line.text().trim().to_owned(),
        // No filter of the value selects anything, but a name is like it.
        None if bar.verdict == Verdict::NotAFilter => return complete(model),
        None => return,
    };
    let (scope, series) = (bar.scope, bar.series);
    if series {
        model.popup = None;
        if text.is_empty() {
            return;
        }
        let said = super::statistics::add_series(model, &text);
        model.say(said);
        return remember(model, &text);
    }
    if model.screen == Screen::Statistics {
        // What is counted is shown here.
        model.popup = None;
        (model.statistics.all, model.statistics.own) = (false, None);
        apply(model, scope, &text);
        return remember(model, &text);
    }
    set(model, scope, &text);
}

/// Applies a filter and closes what is open over the list that it filters, which is shown.
pub fn set(model: &mut Model, scope: Scope, text: &str) {
    model.popup = None;
    apply(model, scope, text);
    remember(model, text);
    match scope {
        Scope::Frames if model.screen != Screen::Packets => model.show_deeper(Screen::Packets),
        Scope::Exchanges if model.screen != Screen::Exchanges => model.show_deeper(Screen::Exchanges),
        _ => model.settle(),
    }
}

/// Leaves the line, if it is open: what was applied before is applied again.
pub fn leave(model: &mut Model) -> bool {
    let Some(Popup::Filter(bar)) = &model.popup else { return false };
    let (scope, before) = (bar.scope, bar.before.clone());
    model.popup = None;
    apply(model, scope, before.as_deref().unwrap_or_default());
    model.settle();
    true
}

/// The help was closed that covered the line.
pub fn uncover(model: &mut Model) {
    if let Some(bar) = model.filters.covered.take() {
        model.popup = Some(Popup::Filter(bar));
    }
}

/// Tab: puts in the chosen offer, or the first.
fn complete(model: &mut Model) {
    let Some(Popup::Filter(bar)) = &mut model.popup else { return };
    let Some(offer) = bar.offers.get(bar.chosen.unwrap_or(0)).cloned() else { return };
    let part = suggest::part(&offer, bar.line.text());
    let last = part.end == bar.line.text().len();
    bar.line.replace(part, &offer.text);
    // What follows is typed next; a function waits for what stands in its brackets.
    if last && matches!(offer.kind, OfferKind::Field(..) | OfferKind::Operator) {
        bar.line.insert(" ");
    }
    edited(model);
}

/// Up and down: through the offers, or through the history where the line is empty or shows a part of it.
fn choose(model: &mut Model, down: bool) {
    let history = model.filters.history.clone();
    let Some(Popup::Filter(bar)) = &mut model.popup else { return };
    if bar.recalled.is_some() || bar.line.is_empty() && !down {
        let next = match (bar.recalled, down) {
            (None, _) => Some(0),
            (Some(at), false) => Some((at + 1).min(history.len().saturating_sub(1))),
            (Some(at), true) => at.checked_sub(1),
        };
        let text = next.and_then(|at| history.get(at));
        bar.line = Line::of(text.map(String::as_str).unwrap_or_default());
        bar.recalled = next.filter(|_| text.is_some());
        judge(model);
        return at_once(model);
    }
    let last = bar.offers.len().checked_sub(1);
    bar.chosen = match (bar.chosen, last) {
        (_, None) => None,
        (None, Some(last)) => Some(if down { 0 } else { last }),
        (Some(at), Some(last)) if down => Some((at + 1).min(last)),
        (Some(at), _) => at.checked_sub(1),
    };
}

/// A click while the line is open: on an offer puts it in, elsewhere leaves the line.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if model.layout().filter.contains((x, y).into()) {
        return Vec::new();
    }
    match view::filter::offer_at(model, x, y) {
        Some(at) => {
            if let Some(Popup::Filter(bar)) = &mut model.popup {
                bar.chosen = Some(at);
            }
            complete(model);
        }
        None if view::filter::area(model).contains((x, y).into()) => {}
        None => {
            leave(model);
        }
    }
    Vec::new()
}

fn remember(model: &mut Model, text: &str) {
    if text.is_empty() {
        return;
    }
    let history = &mut model.filters.history;
    history.retain(|known| known != text);
    history.insert(0, text.to_owned());
    history.truncate(MAX_HISTORY);
    model.unsaved = true;
}

// ---- what is applied -------------------------------------------------------------------------------------------

/// Applies a filter; an empty one shows everything. What is applied already stays as it is.
fn apply(model: &mut Model, scope: Scope, text: &str) {
    if model.filter_text(scope).as_deref().unwrap_or_default() == text {
        // One that was given up goes on.
        let Filters { pending, applied, .. } = &mut model.filters;
        if let (Scope::Frames, Some(wanted)) = (scope, pending.as_mut().or(applied.as_mut())) {
            wanted.stopped = false;
        }
        return;
    }
    let text = (!text.is_empty()).then(|| Arc::<str>::from(text));
    match scope {
        Scope::Exchanges => {
            model.exchanges.by.filter = text;
            model.exchanges.top = 0;
        }
        Scope::Frames => {
            let anchor = model.frame().filter(|_| !model.list.follow);
            let filters = &mut model.filters;
            filters.anchor = filters.anchor.or(anchor);
            match text {
                Some(text) => filters.begin(text),
                None => {
                    let old = [filters.pending.take(), filters.applied.take()];
                    filters.stop = old.iter().flatten().any(|old| old.running);
                    changed(model);
                }
            }
        }
    }
}

impl Filters {
    /// Begins with a filter; the one before is shown until this one has found something.
    fn begin(&mut self, text: Arc<str>) {
        self.last += 1;
        self.pending = Some(Applied { id: self.last, text, ..Applied::default() });
    }
}

/// Other packets are shown.
fn changed(model: &mut Model) {
    model.detail = None;
    if model.list.follow {
        model.select_newest();
    }
    model.settle();
}

/// What the background must do for filters after any message.
pub fn background(model: &mut Model) -> Vec<Effect> {
    let (len, done) = (model.len(), model.facts.as_ref().is_some_and(|facts| facts.loading == Loading::Done));
    let read_again = model.facts.as_ref().map_or(0, |facts| facts.read_again);
    let mut effects = Vec::new();
    let filters = &mut model.filters;
    if std::mem::take(&mut filters.stop) {
        effects.push(Effect::StopFilter);
    }
    if let Some(wanted) = filters.pending.as_mut().or(filters.applied.as_mut()) {
        let looked = wanted.matches.frames();
        let more = looked < len || done && !wanted.settled || wanted.read_again < read_again;
        if more && len > 0 && !wanted.running && !wanted.stopped {
            (wanted.running, wanted.read_again) = (true, read_again);
            effects.push(Effect::Filter(Filtering { id: wanted.id, text: Arc::clone(&wanted.text) }));
        }
    }
    if let Some(Popup::Filter(bar)) = &model.popup {
        let known = filters.census.as_ref().map_or(0, |census| census.of);
        // Of a capture that grows, what came since matters only when it is much.
        if !filters.counting && len > 0 && (known == 0 || known < len / 2 || done && known < len) {
            filters.counting = true;
            effects.push(Effect::Count);
        }
        let untried = bar.offers.iter().filter(|offer| matches!(offer.kind, OfferKind::Whole(_)));
        let untried: Vec<String> = untried.map(|offer| offer.text.clone()).collect();
        let count = match bar.scope {
            Scope::Frames => len,
            Scope::Exchanges => model.exchanges.count,
        };
        if untried.iter().any(|text| !filters.counts.contains_key(text)) && count < filtering::MAX_TRIED {
            if filters.counts.len() > MAX_COUNTS {
                filters.counts.clear();
            }
            filters.counts.extend(untried.iter().map(|text| (text.clone(), u64::MAX)));
            effects.push(Effect::Try(bar.scope, untried));
        }
    }
    effects
}

/// A filter looked at packets.
pub fn filtered(model: &mut Model, id: u64, matches: Arc<Matches>, settled: bool, unread: u64, ended: bool) {
    let filters = &mut model.filters;
    if filters.pending.as_ref().is_some_and(|pending| pending.id == id) {
        filters.applied = filters.pending.take();
        model.detail = None;
    }
    let Some(applied) = model.filters.applied.as_mut().filter(|applied| applied.id == id) else { return };
    applied.matches = matches;
    applied.unread = unread;
    super::statistics::filtered(model, id);
    let Some(applied) = model.filters.applied.as_mut() else { return };
    if ended {
        (applied.running, applied.settled) = (false, settled);
    }
    explain(model);
    if model.list.follow {
        model.select_newest();
    }
    if let Some(wanted) = model.wanted.filter(|wanted| model.matches().is_some_and(|all| wanted.0 < all.frames())) {
        model.wanted = None;
        model.jump(wanted);
    }
    model.settle();
}

/// The capture was counted.
pub fn counted(model: &mut Model, census: Option<Arc<Census>>) {
    model.filters.counting = false;
    if census.is_some() {
        model.filters.census = census;
    }
    explain(model);
    if matches!(&model.popup, Some(Popup::Filter(bar)) if bar.chosen.is_none()) {
        judge(model);
    }
}

/// Finds out why a filter selects nothing.
fn explain(model: &mut Model) {
    let done = model.len();
    let Filters { applied: Some(applied), census, .. } = &mut model.filters else { return };
    applied.nothing = None;
    if applied.matches.count() > 0 || applied.matches.frames() < done || done == 0 {
        return;
    }
    let (Some(census), Ok(filter)) = (census, Filter::compile(&applied.text, registry())) else { return };
    applied.nothing = why(filter.program(), census);
}

fn why(program: &Program, census: &Census) -> Option<Nothing> {
    let absent = program.sources.iter().find(|source| census.seen(source.name).is_none());
    match absent {
        // Of a part of the capture nothing is said for certain.
        Some(source) if census.is_whole() && is_needed(&program.root, program, source.name) => {
            return Some(Nothing::Absent(source.name.to_owned()));
        }
        Some(_) => return None,
        None => {}
    }
    let compared = compared(&program.root).and_then(|source| program.sources.get(source));
    let seen = compared.and_then(|source| Some((source.name, census.seen(source.name)?)));
    match (seen, &program.root) {
        (Some((name, seen)), Test::Compare(..) | Test::In(..) | Test::Contains(..) | Test::Matches(..))
            if !seen.values.is_empty() =>
        {
            Some(Nothing::Values(name.to_owned(), seen.values.clone()))
        }
        (_, Test::And(_)) => Some(Nothing::Together),
        _ => None,
    }
}

/// Whether nothing can be selected without a field.
fn is_needed(test: &Test, program: &Program, name: &str) -> bool {
    match test {
        Test::Exists(field) => program.sources.get(field.source).is_some_and(|source| source.name == name),
        Test::Compare(..) | Test::In(..) | Test::Contains(..) | Test::Matches(..) => {
            compared(test).and_then(|source| program.sources.get(source)).is_some_and(|source| source.name == name)
        }
        Test::And(tests) => tests.iter().any(|test| is_needed(test, program, name)),
        _ => false,
    }
}

/// The field that a test compares, as its place among the sources.
fn compared(test: &Test) -> Option<usize> {
    match test {
        Test::Compare(_, _, operand, _)
        | Test::In(_, operand, _)
        | Test::Contains(_, operand, _)
        | Test::Matches(_, operand, _) => match &operand.what {
            OperandKind::Field(field) => Some(field.source),
            _ => None,
        },
        _ => None,
    }
}

/// Says that a packet is there but not shown; of one that the filter has not looked at yet, goes there when it has.
pub fn hidden(model: &mut Model, frame: FrameId) {
    let looked = model.matches().is_some_and(|matches| frame.0 < matches.frames());
    let text = model.look.lang.with("filter-hides", &[("number", frame.number().into())]);
    if !looked && model.filters.applied.as_ref().is_some_and(|applied| applied.running) {
        model.wanted = Some(frame);
    }
    model.sorry(text);
}

/// Esc gives up a filter that still has much to look at.
pub fn give_up(model: &mut Model) -> bool {
    let len = model.len();
    let Filters { pending, applied, stop, .. } = &mut model.filters;
    let Some(wanted) = pending.as_mut().or(applied.as_mut()) else { return false };
    if model.screen != Screen::Packets || !wanted.running || len.saturating_sub(wanted.matches.frames()) < PATIENCE {
        return false;
    }
    wanted.stopped = true;
    *stop = true;
    true
}

/// Takes the filter of the shown list away, and says so.
pub fn clear(model: &mut Model) {
    let scope = scope(model);
    let Some(text) = model.filter_text(scope).filter(|_| matches!(model.screen, Screen::Packets | Screen::Exchanges))
    else {
        return;
    };
    apply(model, scope, "");
    model.settle();
    model.say(model.look.lang.with("filter-cleared", &[("filter", (&*text).into())]));
}

/// A capture is opened: it begins with the filter that the command line names. A new capture from the same interfaces keeps
/// the filter.
pub fn opened(model: &mut Model, facts: &Facts) {
    let again = facts.live.is_some() && model.live().is_some();
    let kept = if again { model.filter_text(Scope::Frames) } else { None };
    if !again {
        model.exchanges.by.filter = None;
    }
    let text = model.filters.initial.take().map(Arc::from).or(kept);
    forget(&mut model.filters);
    if let Some(text) = text {
        model.filters.begin(text);
    }
}

/// The capture is read again.
pub fn again(model: &mut Model) {
    let text = model.filter_text(Scope::Frames);
    forget(&mut model.filters);
    if let Some(text) = text {
        model.filters.begin(text);
    }
}

/// What a filter found may have changed, if it speaks of one of these: it looks again, and what it found is shown meanwhile.
pub fn look_again(model: &mut Model, words: &[&str]) {
    if let Some(text) = model.filter_text(Scope::Frames).filter(|text| words.iter().any(|word| text.contains(word))) {
        model.filters.begin(text);
    }
}

/// What was found in one capture does not hold for another.
fn forget(filters: &mut Filters) {
    let Filters { history, last, .. } = std::mem::take(filters);
    *filters = Filters { history, last, ..Filters::default() };
}

/// Opens the line with a text in it.
fn edit(model: &mut Model, text: &str) {
    open_bar(model, Some(text));
    at_once(model);
}
