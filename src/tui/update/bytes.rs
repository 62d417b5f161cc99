//! The bytes: a cursor that moves byte by byte and takes the tree with it.

use crate::tui::model::{Model, Pane};
use crate::tui::view::bytes::per_line;

impl Model {
    /// The bytes of the shown data source.
    pub fn current_bytes(&self) -> Option<&[u8]> {
        let source = self.detail.as_ref()?.sources.get(usize::from(self.bytes.source))?;
        Some(&source.bytes)
    }

    /// Moves the cursor and selects the innermost field that holds the byte.
    pub fn move_to_byte(&mut self, at: u32) {
        let len = self.current_bytes().map_or(0, <[u8]>::len) as u32;
        let (source, cursor) = (self.bytes.source, at.min(len.saturating_sub(1)));
        if let Some(node) = self.field_at(source, cursor) {
            self.reveal(node);
            self.select_node(node);
        }
        self.bytes.source = source;
        self.bytes.cursor = cursor;
        self.settle_bytes();
    }

    /// Selects a byte of a data source.
    pub fn show_bytes(&mut self, source: u8, at: u32) {
        self.bytes.source = source;
        self.move_to_byte(at);
    }

    /// Moves the cursor by so many bytes.
    pub fn move_bytes(&mut self, by: i64) {
        let target = (i64::from(self.bytes.cursor) + by).max(0);
        self.move_to_byte(u32::try_from(target).unwrap_or(u32::MAX));
    }

    /// Bytes a line of the pane shows.
    pub fn bytes_per_line(&self) -> u32 {
        let width = self.layout().content(Pane::Bytes).map_or(80, |area| area.width);
        per_line(width, self.bytes.bits)
    }

    /// Keeps the cursor in the window.
    pub fn settle_bytes(&mut self) {
        let per_line = self.bytes_per_line();
        let mut rows = self.layout().rows(Pane::Bytes) as u32;
        if self.detail.as_ref().is_some_and(|detail| detail.sources.len() > 1) {
            rows = rows.saturating_sub(1).max(1);
        }
        let line = self.bytes.cursor / per_line;
        let bytes = &mut self.bytes;
        if line < bytes.top {
            bytes.top = line;
        } else if line >= bytes.top + rows {
            bytes.top = line + 1 - rows;
        }
    }

    /// The innermost field that holds a byte: the one with the fewest bytes, and of those the deepest.
    fn field_at(&self, source: u8, at: u32) -> Option<usize> {
        let nodes = &self.detail.as_ref()?.nodes;
        let holds = |node: &crate::tui::model::Node| {
            let range = node.range;
            !node.hidden && range.source == source && range.at <= at && at - range.at < range.len
        };
        let held = nodes.iter().enumerate().filter(|(_, node)| holds(node));
        // A layer is the last resort, computed fields more so; bits of a byte are, when a field has the whole of it. Of
        // those with the same bytes the outermost says most.
        let rank = |node: &crate::tui::model::Node| {
            (node.generated, node.depth == 0, node.field.mask != 0, node.range.len, node.depth)
        };
        held.min_by_key(|(_, node)| rank(node)).map(|(at, _)| at)
    }
}
