//! What rows say beyond the columns that there are by themselves: the rule that colours them, and the cells of added columns.
//! Only rows that are shown are looked at.

use std::sync::Arc;

use crate::analysis::{Capture, Reader};
use crate::base::{ExchangeId, FrameId};
use crate::dissect::{Colors, Settings};
use crate::export::columns::{Cells, Columns};
use crate::export::exchanges::Selector;
use crate::filter::Scope;
use crate::filter::coloring::{Finder, Rules};
use crate::tui::coloring::ColorRules;
use crate::tui::model::{Model, Row};

/// Finds rules and makes cells.
pub(super) struct Extras {
    capture: Arc<Capture>,
    /// The rules that count, and which added columns there are; `None` before that was asked.
    known: Option<(ColorRules, u32)>,
    settings: Settings,
    /// No rules, while they are off.
    none: ColorRules,
    rules: Rules,
    /// The places of the rules over packets among all.
    places: Vec<u16>,
    at_work: Option<AtWork>,
    /// The rules over exchanges with their places among all.
    selectors: Vec<(u16, Selector)>,
}

/// What is other than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Nothing.
    None,
    /// Which columns are added.
    Columns,
    /// Which rules count, and maybe the columns.
    Rules,
}

/// Reads packets for rules and cells.
struct AtWork {
    reader: Reader,
    finder: Finder,
    cells: Cells,
}

impl Extras {
    /// Of a capture; nothing is looked at yet.
    pub(super) fn new(capture: &Arc<Capture>) -> Self {
        Self {
            capture: Arc::clone(capture),
            known: None,
            settings: capture.options().settings.clone(),
            none: ColorRules::default(),
            rules: Rules::default(),
            places: Vec::new(),
            at_work: None,
            selectors: Vec::new(),
        }
    }

    /// Takes the rules and columns of the model. Says what is other than before.
    pub(super) fn prepare(&mut self, model: &Model) -> Change {
        let rules = if model.coloring.on { &model.coloring.rules } else { &self.none };
        let has_same = self.known.as_ref().is_some_and(|(known, _)| known.is_same(rules));
        if has_same && self.known.as_ref().is_some_and(|(_, version)| *version == model.added.version) {
            return Change::None;
        }
        let rules = rules.clone();
        if !has_same {
            self.take(&rules);
        }
        let columns = &model.added.columns;
        self.at_work = (!self.rules.is_empty() || !columns.all().is_empty()).then(|| self.begin(columns));
        self.known = Some((rules, model.added.version));
        if has_same { Change::Columns } else { Change::Rules }
    }

    fn take(&mut self, rules: &ColorRules) {
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.rules = rules.of_frames();
        self.places = rules.in_scope(Scope::Frames).map(|(at, _)| place(at)).collect();
        let exchanges = rules.in_scope(Scope::Exchanges);
        self.selectors = exchanges.map(|(at, rule)| (place(at), Selector::new(&self.capture, &rule.filter))).collect();
    }

    fn begin(&self, columns: &Columns) -> AtWork {
        let want = self.rules.want().and(columns.want());
        let mut reader = Reader::new(Arc::clone(&self.capture), want);
        reader.set_settings(self.settings.clone());
        AtWork { reader, finder: self.rules.finder(), cells: columns.cells() }
    }

    /// What dissectors obey from now on.
    pub(super) fn set_settings(&mut self, settings: Settings) {
        if let Some(work) = &mut self.at_work {
            work.reader.set_settings(settings.clone());
        }
        self.settings = settings;
    }

    /// The settings of a reader that says among the fields of a packet which rule colours it.
    pub(super) fn settings(&self, settings: Settings) -> Settings {
        let colors: Option<Arc<dyn Colors>> = match self.rules.is_empty() {
            true => None,
            false => Some(Arc::new(self.rules.clone())),
        };
        Settings { colors, ..settings }
    }

    /// Gives a row its rule and its cells.
    pub(super) fn fill(&mut self, frame: FrameId, row: &mut Row) {
        let Some(AtWork { reader, finder, cells }) = &mut self.at_work else { return };
        let Ok(view) = reader.read(frame) else { return };
        row.rule = finder.first(view).and_then(|at| self.places.get(at)).copied();
        row.added = cells.of(&view);
    }

    /// The rule that colours an exchange.
    pub(super) fn rule_of(&mut self, id: ExchangeId) -> Option<u16> {
        self.selectors.iter_mut().find_map(|(at, selector)| selector.selects(id).then_some(*at))
    }
}
