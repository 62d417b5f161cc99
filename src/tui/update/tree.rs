//! The layers of the selected packet: what is open, what is selected, and how that follows from packet to packet.

use crate::dissect::Kind;
use crate::tui::model::{Model, Pane};

/// Groups with up to this many items are open at first.
const SMALL_GROUP: u32 = 8;

impl Model {
    /// Shows a packet that was just dissected: the same fields open and selected as in the one before.
    pub fn show_detail(&mut self) {
        self.tree.top = 0;
        self.bytes.source = 0;
        self.bytes.cursor = 0;
        self.bytes.top = 0;
        self.found.bytes = None;
        self.refold();
        let again = self.tree.remembered.and_then(|(field, occurrence)| {
            let detail = self.detail.as_ref()?;
            let same = detail.nodes.iter().enumerate().filter(|(_, node)| !node.hidden && node.field.filter == field);
            same.map(|(at, _)| at).nth(occurrence)
        });
        let remembered = self.tree.remembered;
        let chosen = again.map(|at| self.shown_ancestor(at)).or_else(|| self.innermost()).unwrap_or(0);
        self.select_node(chosen);
        // What nobody chose is not looked for in other packets: each begins at what it carries.
        self.tree.remembered = remembered;
    }

    /// Works out which nodes are shown.
    pub fn refold(&mut self) {
        let mut visible = Vec::new();
        let innermost = self.innermost();
        self.tree.innermost = innermost;
        let Some(detail) = &self.detail else {
            self.tree.visible = visible;
            return;
        };
        let mut at = 0;
        while let Some(node) = detail.nodes.get(at) {
            let after = (node.next as usize).max(at + 1);
            if node.hidden {
                at = after;
                continue;
            }
            visible.push(at as u32);
            at = if self.open_by(at, innermost) { at + 1 } else { after };
        }
        self.tree.visible = visible;
        self.settle_tree();
    }

    /// Whether a node's children are shown.
    pub fn is_open(&self, at: usize) -> bool {
        self.open_by(at, self.tree.innermost)
    }

    fn open_by(&self, at: usize, innermost: Option<usize>) -> bool {
        let Some(node) = self.detail.as_ref().and_then(|detail| detail.nodes.get(at)) else { return false };
        if let Some(open) = self.tree.open.get(node.field.filter) {
            return *open;
        }
        let inside = node.next.saturating_sub(at as u32 + 1);
        match node.depth {
            0 => innermost == Some(at),
            _ => inside <= SMALL_GROUP && node.field.mask == 0 && node.field.width() == 0,
        }
    }

    /// Whether the selected node has anything below it.
    pub fn has_children(&self) -> bool {
        self.node().is_some_and(|node| self.children(self.tree.selected, node.next))
    }

    /// Whether a node has anything to show below it.
    pub fn children(&self, at: usize, next: u32) -> bool {
        let nodes = self.detail.as_ref().map(|detail| detail.nodes.as_slice()).unwrap_or_default();
        nodes.get(at + 1..next as usize).is_some_and(|inside| inside.iter().any(|node| !node.hidden))
    }

    /// Opens or closes the selected node.
    pub fn set_open(&mut self, open: bool) {
        if let Some(node) = self.node() {
            let field = node.field.filter;
            self.tree.open.insert(field, open);
            self.refold();
        }
    }

    /// Opens the selected node and everything below it; everything of the packet when all of that is open.
    pub fn unfold_all(&mut self) {
        let Some(detail) = &self.detail else { return };
        let at = self.tree.selected;
        let next = detail.nodes.get(at).map_or(0, |node| node.next as usize);
        let below = |range: std::ops::Range<usize>| -> Vec<usize> {
            range.filter(|at| detail.nodes.get(*at).is_some_and(|node| self.children(*at, node.next))).collect()
        };
        let mut wanted = below(at..next);
        if wanted.iter().all(|at| self.is_open(*at)) {
            wanted = below(0..detail.nodes.len());
        }
        let fields: Vec<&'static str> =
            wanted.iter().filter_map(|at| detail.nodes.get(*at)).map(|node| node.field.filter).collect();
        for field in fields {
            self.tree.open.insert(field, true);
        }
        self.refold();
    }

    /// Selects a node, and its bytes with it.
    pub fn select_node(&mut self, at: usize) {
        self.tree.selected = at;
        let Some(detail) = &self.detail else { return };
        let Some(node) = detail.nodes.get(at) else { return };
        let before = detail.nodes.get(..at).unwrap_or_default();
        let same = before.iter().filter(|other| !other.hidden && other.field.filter == node.field.filter);
        self.tree.remembered = Some((node.field.filter, same.count()));
        if node.range.len > 0 {
            self.bytes.source = node.range.source;
            self.bytes.cursor = node.range.at;
        }
        self.settle_tree();
        self.settle_bytes();
    }

    /// Selects a node, whatever hides it.
    pub fn show_node(&mut self, at: usize) {
        self.reveal(at);
        self.select_node(at);
    }

    /// Opens whatever hides a node.
    pub fn reveal(&mut self, at: usize) {
        let Some(detail) = &self.detail else { return };
        let above = detail.nodes.iter().take(at).enumerate().filter(|(_, node)| (node.next as usize) > at);
        let closed: Vec<&'static str> =
            above.filter(|(above, _)| !self.is_open(*above)).map(|(_, node)| node.field.filter).collect();
        if closed.is_empty() {
            return;
        }
        for field in closed {
            self.tree.open.insert(field, true);
        }
        self.refold();
    }

    /// Moves the selection by visible lines.
    pub fn move_tree(&mut self, by: i64) {
        let last = self.tree.visible.len() as i64 - 1;
        if last < 0 {
            return;
        }
        let target = (self.tree_line() as i64 + by).clamp(0, last) as usize;
        if let Some(node) = self.tree.visible.get(target) {
            self.select_node(*node as usize);
        }
    }

    /// ←: closes the node, or goes to the one it is in.
    pub fn tree_left(&mut self) {
        if self.tree.shift > 0 && !self.tree.wrap {
            self.tree.shift = self.tree.shift.saturating_sub(8);
        } else if self.has_children() && self.is_open(self.tree.selected) {
            self.set_open(false);
        } else if let Some(parent) = self.parent(self.tree.selected) {
            self.select_node(parent);
        }
    }

    /// →: opens the node, or goes into it; on a line that is cut, shows more of it.
    pub fn tree_right(&mut self) {
        if !self.has_children() {
            let room = self.layout().content(Pane::Detail).map_or(0, |area| usize::from(area.width));
            let Some(node) = self.node() else { return };
            let indent = usize::from(node.depth) * 2 + 2;
            let long = node.text.as_ref().map_or(0, |text| crate::tui::cells::width(text)) + indent;
            if !self.tree.wrap && long > room + self.tree.shift {
                self.tree.shift += 8;
            }
        } else if self.is_open(self.tree.selected) {
            self.move_tree(1);
        } else {
            self.set_open(true);
        }
    }

    /// The layer a node is in.
    pub fn layer_of(&self, at: usize) -> Option<usize> {
        let nodes = &self.detail.as_ref()?.nodes;
        (0..=at).rev().find(|at| nodes.get(*at).is_some_and(|node| node.depth == 0))
    }

    /// The next or previous layer, or data source.
    pub fn move_group(&mut self, forward: bool) {
        let Some(detail) = &self.detail else { return };
        if self.focus == Pane::Bytes {
            let count = detail.sources.len().min(256);
            let step = if forward { 1 } else { count.saturating_sub(1) };
            self.bytes.source = ((usize::from(self.bytes.source) + step) % count.max(1)) as u8;
            return self.move_to_byte(0);
        }
        let is_layer = |at: &usize| detail.nodes.get(*at).is_some_and(|node| node.depth == 0 && !node.hidden);
        let here = self.tree.selected;
        let found = match forward {
            true => (here + 1..detail.nodes.len()).find(is_layer),
            false => (0..here).rev().find(is_layer),
        };
        if let Some(at) = found {
            self.select_node(at);
        }
    }

    /// The selected line among the visible ones.
    pub fn tree_line(&self) -> usize {
        let selected = self.tree.selected as u32;
        self.tree.visible.partition_point(|node| *node < selected).min(self.tree.visible.len().saturating_sub(1))
    }

    /// Keeps the selection visible and in the window.
    pub fn settle_tree(&mut self) {
        let rows = self.layout().rows(Pane::Detail);
        let shown = self.shown_ancestor(self.tree.selected);
        self.tree.selected = shown;
        let line = self.tree_line();
        let tree = &mut self.tree;
        if line < tree.top {
            tree.top = line;
        } else if line >= tree.top + rows {
            tree.top = line + 1 - rows;
        }
        tree.top = tree.top.min(tree.visible.len().saturating_sub(rows));
    }

    fn shown_ancestor(&self, at: usize) -> usize {
        let mut at = at;
        while self.tree.visible.binary_search(&(at as u32)).is_err() {
            match self.parent(at) {
                Some(parent) => at = parent,
                None => return self.tree.visible.first().map_or(0, |node| *node as usize),
            }
        }
        at
    }

    fn parent(&self, at: usize) -> Option<usize> {
        let nodes = &self.detail.as_ref()?.nodes;
        let depth = nodes.get(at)?.depth.checked_sub(1)?;
        (0..at).rev().find(|above| nodes.get(*above).is_some_and(|node| node.depth == depth))
    }

    fn innermost(&self) -> Option<usize> {
        let nodes = &self.detail.as_ref()?.nodes;
        let layer = |kind| {
            nodes.iter().rposition(|node| {
                node.depth == 0 && !node.hidden && node.field.kind == Kind::Protocol && node.field.filter != kind
            })
        };
        layer("data").or_else(|| layer(""))
    }
}
