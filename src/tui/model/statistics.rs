//! What the Stats view knows.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::statistics::Layer;
use crate::export::statistics::{Cell, Facet, Panel, Row, Table};
use crate::filter::Scope;
use crate::tui::model::Model;

/// The tabs of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The capture as a whole.
    #[default]
    Overview,
    /// Protocols.
    Hierarchy,
    /// Who talks with whom.
    Conversations,
    /// Who talks.
    Endpoints,
    /// Exchanges of HTTP.
    Http,
    /// Packets over time.
    Io,
    /// Lengths of packets.
    Lengths,
    /// Names asked for.
    Dns,
    /// Notes.
    Problems,
    /// Names seen.
    Names,
}

impl Tab {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Hierarchy,
        Self::Conversations,
        Self::Endpoints,
        Self::Http,
        Self::Io,
        Self::Lengths,
        Self::Dns,
        Self::Problems,
        Self::Names,
    ];

    /// The id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "stat-overview",
            Self::Hierarchy => "stat-hierarchy",
            Self::Conversations => "stat-conversations",
            Self::Endpoints => "stat-endpoints",
            Self::Http => "stat-http",
            Self::Io => "stat-io",
            Self::Lengths => "stat-lengths",
            Self::Dns => "stat-dns",
            Self::Problems => "stat-problems",
            Self::Names => "stat-names",
        }
    }

    /// The panels that it shows, one at a time.
    pub fn panels(self) -> Vec<Panel> {
        match self {
            Self::Overview => vec![Panel::Overview],
            Self::Hierarchy => vec![Panel::Hierarchy],
            // What most captures have comes first.
            Self::Conversations => LAYERS.map(Panel::Conversations).to_vec(),
            Self::Endpoints => LAYERS.map(Panel::Endpoints).to_vec(),
            Self::Http => Facet::ALL.map(Panel::Http).to_vec(),
            Self::Io => vec![Panel::Io],
            Self::Lengths => vec![Panel::Lengths],
            Self::Dns => vec![Panel::Dns],
            Self::Problems => vec![Panel::Problems],
            Self::Names => vec![Panel::Names],
        }
    }
}

const LAYERS: [Layer; 5] = [Layer::Tcp, Layer::Udp, Layer::Ipv4, Layer::Ipv6, Layer::Ethernet];

/// How a tab stands.
#[derive(Clone, Debug, Default)]
pub struct Stand {
    /// Which of its panels.
    pub part: usize,
    /// The column it is sorted by, and whether the greatest comes first; in its own order without one.
    pub sorted: Option<(usize, bool)>,
    /// Selected row.
    pub selected: u32,
    /// First row shown.
    pub top: u32,
    /// Columns behind the first that are scrolled away.
    pub shift: usize,
    /// The first cells of the selected row while its table is not there.
    pub anchor: Option<Vec<Cell>>,
}

/// A table that was made: of which panel, and by the number of the filter whose packets it counts, 0 for all.
pub type Key = (String, u64);

/// The Stats view.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    /// The tab that is shown.
    pub tab: Tab,
    /// All packets are counted, also those that the filter does not select.
    pub all: bool,
    /// The filter that a row set where all packets were counted, by its number: the table stays as it was.
    pub own: Option<u64>,
    /// The filter whose packets are counted, by its number; 0 for all packets.
    pub counted: u64,
    /// How the tabs stand.
    pub stands: HashMap<Tab, Stand>,
    /// The tables that were made, and whether the capture grew since.
    pub tables: HashMap<Key, (Arc<Table>, bool)>,
    /// The table that is shown, in its order.
    pub shown: Option<Arc<Table>>,
    /// Number of the last count asked for: answers to older ones are dropped.
    pub counts: u64,
    /// The table that is being counted.
    pub waits: Option<Key>,
    /// The filters that are series of the graph over time, in the order in which they were added.
    pub series: Vec<Arc<str>>,
    /// How long the last count took, in milliseconds: the longer, the later is the next one of a growing capture.
    pub took: u64,
}

impl Statistics {
    /// How the shown tab stands.
    pub fn stand(&self) -> Stand {
        self.stands.get(&self.tab).cloned().unwrap_or_default()
    }

    /// The same to be changed.
    pub fn stand_mut(&mut self) -> &mut Stand {
        self.stands.entry(self.tab).or_default()
    }

    /// The panel that is shown.
    pub fn panel(&self) -> Panel {
        let panels = self.tab.panels();
        panels.get(self.stand().part % panels.len().max(1)).copied().unwrap_or(Panel::Overview)
    }

    /// The table that is to be shown.
    pub fn key(&self) -> Key {
        (self.panel().to_string(), self.counted)
    }

    /// The series whose legend is shown: those of the shown tab.
    pub fn legend(&self) -> &[Arc<str>] {
        if self.tab == Tab::Io { &self.series } else { &[] }
    }

    /// Rows of the table.
    pub fn len(&self) -> u32 {
        self.shown.as_ref().map_or(0, |table| u32::try_from(table.rows.len()).unwrap_or(u32::MAX))
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.shown.as_ref()?.rows.get(self.stand().selected as usize)
    }

    /// The display filter that selects the packets of the selected row, where there is one.
    pub fn filter(&self) -> Option<&str> {
        self.row()?.filter.as_deref()
    }

    /// What the selected row leads to: a filter over exchanges where it counts such, else one over packets.
    pub fn target(&self) -> Option<(Scope, &str)> {
        let row = self.row()?;
        let exchanges = row.exchanges.as_deref().map(|filter| (Scope::Exchanges, filter));
        exchanges.or_else(|| row.filter.as_deref().map(|filter| (Scope::Frames, filter)))
    }

    /// Puts the table of the shown panel into its order. The selected row stays selected.
    pub fn arrange(&mut self) {
        let stand = self.stand();
        let before: Option<Vec<Cell>> = self.row().map(|row| row.cells.iter().take(2).cloned().collect());
        let before = before.or(stand.anchor);
        self.stand_mut().anchor.clone_from(&before);
        let Some((table, _)) = self.tables.get(&self.key()) else {
            self.shown = None;
            return;
        };
        let table = match stand.sorted.filter(|(column, _)| *column < table.columns.len()) {
            None => Arc::clone(table),
            Some((column, descending)) => {
                let mut sorted = Table::clone(table);
                // Rows in an order of their own lie in no other.
                sorted.rows.iter_mut().for_each(|row| row.depth = 0);
                sorted.sort(column, descending);
                Arc::new(sorted)
            }
        };
        let same = |row: &Row| before.as_ref().is_some_and(|before| row.cells.iter().take(2).eq(before.iter()));
        if let Some(place) = table.rows.iter().position(same) {
            let stand = self.stand_mut();
            (stand.selected, stand.anchor) = (place as u32, None);
        }
        self.shown = Some(table);
    }
}

impl Model {
    /// Whether statistics count all packets, though a filter selects some.
    pub fn counts_all(&self) -> bool {
        let filter = self.wanted_filter().map(|filter| filter.id);
        filter.is_some() && (self.statistics.all || self.statistics.own == filter)
    }
}
