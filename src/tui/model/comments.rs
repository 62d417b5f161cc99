//! Comments as they are edited: one text of several lines at a time, of the comments of a packet or of the capture.

use crate::analysis::comments::{MAX_COMMENT, MAX_COMMENTS};
use crate::base::FrameId;
use crate::tui::input::Line;

/// Lines that a comment can have while it is edited.
pub const MAX_LINES: usize = 1 << 10;

/// What is known of comments that were changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Commenting {
    /// Counts changes.
    pub version: u64,
    /// The changes that a file has.
    pub saved: u64,
}

impl Commenting {
    /// Whether there are changes that no file has.
    pub fn is_unsaved(&self) -> bool {
        self.version > self.saved
    }
}

/// The comments of a packet, or of the capture, one of which is edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editor {
    /// The packet; `None` for the capture as a whole.
    pub of: Option<FrameId>,
    /// All comments as they were.
    pub before: Vec<String>,
    /// All comments as they are by now; the one that is edited as it was when its turn came.
    pub all: Vec<String>,
    /// Which of them is edited; as many as there are for a new one.
    pub at: usize,
    /// Its text.
    pub text: Text,
}

impl Editor {
    /// The first of these comments, to be edited; a new one if there are none.
    pub fn new(of: Option<FrameId>, comments: Vec<String>) -> Self {
        let text = Text::of(comments.first().map_or("", String::as_str));
        Self { of, before: comments.clone(), all: comments, at: 0, text }
    }

    /// How many comments there are, a new one that is not empty counted.
    pub fn count(&self) -> usize {
        let new = self.at >= self.all.len() && !self.text.is_empty();
        self.all.len() + usize::from(new)
    }

    /// Whether a new one is edited.
    pub fn is_new(&self) -> bool {
        self.at >= self.all.len()
    }

    /// Puts the text where it belongs. One without a character deletes its comment.
    pub fn keep(&mut self) {
        let text = self.text.text();
        let empty = text.trim().is_empty();
        if let Some(own) = self.all.get_mut(self.at) {
            if Text::of(own).text() == text {
                // Nobody changed it: it stays as it is, to the octet.
            } else if empty {
                self.all.remove(self.at);
            } else {
                *own = text;
            }
        } else if !empty && self.all.len() < MAX_COMMENTS {
            self.all.push(text);
        }
    }

    /// Goes on to the next comment; behind the last there is a new one.
    pub fn next(&mut self) {
        let (count, new) = (self.all.len(), self.is_new());
        self.keep();
        // One that was deleted leaves its place to the next.
        let deleted = self.all.len() < count;
        self.at = match (deleted, new) {
            (true, _) => self.at,
            // Behind a new one that is empty the first one follows.
            (false, true) if self.all.len() == count => 0,
            (false, _) => self.at + 1,
        };
        self.show();
    }

    /// Deletes the comment that is edited.
    pub fn delete(&mut self) {
        if self.at < self.all.len() {
            self.all.remove(self.at);
        }
        self.show();
    }

    fn show(&mut self) {
        self.at = self.at.min(self.all.len());
        self.text = Text::of(self.all.get(self.at).map_or("", String::as_str));
    }
}

/// A text of several lines with a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    lines: Vec<Line>,
    row: usize,
}

impl Default for Text {
    fn default() -> Self {
        Self { lines: vec![Line::default()], row: 0 }
    }
}

impl Text {
    /// A text with the cursor at its end.
    pub fn of(text: &str) -> Self {
        let mut lines: Vec<Line> =
            text.split('\n').take(MAX_LINES).map(|line| Line::of(line.trim_end_matches('\r'))).collect();
        if lines.is_empty() {
            lines.push(Line::default());
        }
        Self { row: lines.len() - 1, lines }
    }

    /// The text.
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n")
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(Line::is_empty)
    }

    /// The lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line with the cursor.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The line with the cursor, to be changed.
    pub fn line(&mut self) -> &mut Line {
        self.row = self.row.min(self.lines.len().saturating_sub(1));
        if self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let row = self.row;
        &mut self.lines[row]
    }

    fn has_room(&self) -> bool {
        let octets: usize = self.lines.iter().map(|line| line.text().len() + 1).sum();
        self.lines.len() < MAX_LINES && octets < MAX_COMMENT
    }

    /// Inserts text of one or more lines.
    pub fn insert(&mut self, text: &str) {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.new_line();
            }
            if self.has_room() {
                self.line().insert(part);
            }
        }
    }

    /// Breaks the line at the cursor.
    pub fn new_line(&mut self) {
        if !self.has_room() {
            return;
        }
        let line = self.line();
        let (before, after) = line.text().split_at(line.cursor());
        let (before, mut after) = (Line::of(before), Line::of(after));
        after.home();
        *line = before;
        self.row += 1;
        self.lines.insert(self.row, after);
    }

    /// Removes what is before the cursor: a grapheme, or the break between two lines.
    pub fn backspace(&mut self) {
        if self.line().backspace() || self.row == 0 {
            return;
        }
        let rest = self.lines.remove(self.row);
        self.row -= 1;
        self.join(&rest);
    }

    /// Removes what is after the cursor.
    pub fn delete(&mut self) {
        let line = self.line();
        if line.cursor() < line.text().len() {
            line.delete();
        } else if self.row + 1 < self.lines.len() {
            let rest = self.lines.remove(self.row + 1);
            self.join(&rest);
        }
    }

    /// Appends a line to the one with the cursor, which stays where it is: between the two.
    fn join(&mut self, rest: &Line) {
        let line = self.line();
        line.end();
        let (at, all) = (line.cursor(), format!("{}{}", line.text(), rest.text()));
        *line = Line::at(&all, at);
    }

    /// Moves by one grapheme, over the ends of lines.
    pub fn left(&mut self) {
        if self.line().cursor() > 0 {
            self.line().left();
        } else if self.row > 0 {
            self.row -= 1;
            self.line().end();
        }
    }

    /// See [`Text::left`].
    pub fn right(&mut self) {
        let line = self.line();
        if line.cursor() < line.text().len() {
            line.right();
        } else if self.row + 1 < self.lines.len() {
            self.row += 1;
            self.line().home();
        }
    }

    /// Moves by a line; the cursor stays as near to its place as characters allow.
    pub fn vertical(&mut self, down: bool) {
        let line = self.line();
        let characters = line.text().get(..line.cursor()).map_or(0, |text| text.chars().count());
        let row = if down { (self.row + 1).min(self.lines.len() - 1) } else { self.row.saturating_sub(1) };
        if row == self.row {
            return;
        }
        self.row = row;
        let line = self.line();
        line.home();
        for _ in 0..characters {
            line.right();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_and_join_at_the_cursor() {
        let mut text = Text::of("one\ntwo");
        assert_eq!((text.row(), text.text().as_str()), (1, "one\ntwo"));
        text.line().home();
        text.backspace();
        assert_eq!((text.row(), text.text().as_str()), (0, "onetwo"));
        text.new_line();
        text.insert("1\n2\x1b");
        assert_eq!(text.text(), "one\n1\n2two");
        text.vertical(false);
        assert_eq!(text.row(), 1);
        text.line().end();
        text.delete();
        assert_eq!(text.text(), "one\n12two");
        text.left();
        text.left();
        assert_eq!(text.row(), 0, "over the start of the line");
        text.right();
        assert_eq!(text.row(), 1);
    }

    #[test]
    fn a_text_has_an_end() {
        let mut text = Text::default();
        text.insert(&"line\n".repeat(MAX_LINES * 2));
        assert!(text.lines().len() <= MAX_LINES && text.text().len() <= MAX_COMMENT + 8);
        let mut long = Text::default();
        for _ in 0..40 {
            long.insert(&"x".repeat(4000));
            long.new_line();
        }
        assert!(long.text().len() <= MAX_COMMENT + 4096, "{}", long.text().len());
    }

    #[test]
    fn several_comments_are_edited_one_after_the_other() {
        let mut editor = Editor::new(Some(FrameId(3)), vec!["a".into(), "b".into()]);
        editor.text.insert("1");
        editor.next();
        editor.text.insert("2");
        editor.next();
        assert!(editor.is_new() && editor.text.is_empty());
        editor.text.insert("c");
        assert_eq!(editor.count(), 3);
        editor.next();
        assert!(editor.is_new(), "behind a new one there is another");
        editor.next();
        assert_eq!((editor.at, editor.all.clone()), (0, vec!["a1".to_owned(), "b2".to_owned(), "c".to_owned()]));
        editor.delete();
        assert_eq!(editor.text.text(), "b2", "the next takes its place");
        editor.text = Text::default();
        editor.keep();
        assert_eq!(editor.all, ["c"], "an empty one is deleted");
    }
}
