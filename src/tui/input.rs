//! A line of text being typed.

use unicode_segmentation::UnicodeSegmentation;

use super::cells;

/// Text and cursor. The cursor stands between graphemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Bytes before the cursor.
    at: usize,
}

/// The most text that a line takes, in bytes.
const MAX: usize = 4096;

impl Line {
    /// A line with text and the cursor at its end.
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), at: text.len() }
    }

    /// A line with text and the cursor so many bytes behind its start; at its end where that is within a character.
    pub fn at(text: &str, at: usize) -> Self {
        Self { text: text.to_owned(), at: if text.is_char_boundary(at) { at } else { text.len() } }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Bytes of the text before the cursor.
    pub fn cursor(&self) -> usize {
        self.at
    }

    /// Puts a text in the place of a part, and the cursor behind it. A part that is none changes nothing.
    pub fn replace(&mut self, part: std::ops::Range<usize>, text: &str) {
        if self.text.get(part.clone()).is_some() && self.text.len() + text.len() <= MAX {
            self.text.replace_range(part.clone(), text);
            self.at = part.start + text.len();
        }
    }

    /// Inserts text at the cursor; control characters are left out.
    pub fn insert(&mut self, text: &str) {
        let text: String = text.chars().filter(|c| !crate::base::safe_text::is_unsafe(*c)).collect();
        if self.text.len() + text.len() > MAX {
            return;
        }
        self.text.insert_str(self.at, &text);
        self.at += text.len();
    }

    /// Removes what is before the cursor, one grapheme. Returns whether there was one.
    pub fn backspace(&mut self) -> bool {
        let before = self.before();
        let removed = before != self.at;
        self.text.replace_range(before..self.at, "");
        self.at = before;
        removed
    }

    /// Removes what is after the cursor, one grapheme.
    pub fn delete(&mut self) {
        self.text.replace_range(self.at..self.after(), "");
    }

    /// Removes the word before the cursor.
    pub fn delete_word(&mut self) {
        let head = self.text[..self.at].trim_end();
        let from = head.rfind(|c: char| c.is_whitespace() || c == '/').map_or(0, |at| at + 1);
        self.text.replace_range(from..self.at, "");
        self.at = from;
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.text.clear();
        self.at = 0;
    }

    /// Moves by one grapheme.
    pub fn left(&mut self) {
        self.at = self.before();
    }

    /// Moves by one grapheme.
    pub fn right(&mut self) {
        self.at = self.after();
    }

    /// Moves to the start.
    pub fn home(&mut self) {
        self.at = 0;
    }

    /// Moves to the end.
    pub fn end(&mut self) {
        self.at = self.text.len();
    }

    /// What of it to show in `room` cells, and the cursor's cell in that.
    pub fn window(&self, room: usize) -> (String, usize) {
        let shown = cells::drawable(&self.text);
        let before = cells::width(&cells::drawable(&self.text[..self.at]));
        let skipped = (before + 1).saturating_sub(room.max(1));
        (cells::skip(&shown, skipped).into_owned(), before - skipped)
    }

    /// The cell of a place in the text, in bytes, in what [`Line::window`] shows in `room` cells.
    pub fn column(&self, at: usize, room: usize) -> Option<usize> {
        let cells_to = |at: usize| self.text.get(..at).map(|text| cells::width(&cells::drawable(text)));
        let skipped = (cells_to(self.at)? + 1).saturating_sub(room.max(1));
        cells_to(at)?.checked_sub(skipped).filter(|column| *column < room)
    }

    fn before(&self) -> usize {
        self.text[..self.at].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.at..].graphemes(true).next().map_or(self.at, |g| self.at + g.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editing_goes_by_graphemes() {
        let mut line = Line::of("패킷é");
        line.backspace();
        assert_eq!(line.text(), "패킷");
        line.left();
        line.insert("x");
        assert_eq!(line.text(), "패x킷");
        line.delete();
        assert_eq!(line.text(), "패x");
        line.insert("\x1b[2J");
        assert_eq!(line.text(), "패x[2J");
        line.delete_word();
        assert!(line.is_empty());
        assert!(!line.backspace());
    }

    #[test]
    fn the_window_follows_the_cursor() {
        let mut line = Line::of("abcdef");
        assert_eq!(line.window(4), ("def".to_owned(), 3));
        assert_eq!((line.column(4, 4), line.column(1, 4)), (Some(1), None));
        line.home();
        assert_eq!(line.window(4), ("abcdef".to_owned(), 0));
        assert_eq!((line.column(3, 4), line.column(5, 4), line.column(99, 4)), (Some(3), None, None));
    }
}
