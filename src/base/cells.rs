//! Text measured in terminal cells: Korean and other wide characters take two, combining marks none.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::safe_text;

/// The sign that text was cut.
pub const ELLIPSIS: &str = "…";
/// Characters that one cell may hold: a base and its marks. Longer stacks would be drawn over other lines.
const MAX_STACK: usize = 8;

/// Text that may be drawn: dangerous characters as marks, composed form (decomposed Hangul is drawn wrongly by many
/// terminals), no endless stacks of combining marks.
pub fn drawable(text: &str) -> Cow<'_, str> {
    let shown = safe_text::shown(text);
    if shown.is_ascii() {
        return shown;
    }
    let shown = if is_nfc(&shown) { shown } else { Cow::Owned(shown.nfc().collect()) };
    if shown.graphemes(true).all(|g| g.len() <= MAX_STACK || g.chars().count() <= MAX_STACK) {
        return shown;
    }
    Cow::Owned(shown.graphemes(true).flat_map(|g| g.chars().take(MAX_STACK)).collect())
}

/// Cells of a text.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(UnicodeWidthStr::width).sum() }
}

/// As much of the text as fits into `cells`, cut at its end with an ellipsis.
pub fn fit(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    match cells {
        0 => Cow::Borrowed(""),
        _ => Cow::Owned(format!("{}{ELLIPSIS}", take(text, cells - 1))),
    }
}

/// The text shortened in its middle, where addresses and paths say least.
pub fn fit_middle(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    if cells < 3 {
        return fit(text, cells);
    }
    let tail = (cells - 1).div_ceil(2);
    Cow::Owned(format!("{}{ELLIPSIS}{}", take(text, cells - 1 - tail), take_end(text, tail)))
}

/// The text without its first `cells` cells; a wide character that is cut in half becomes a space.
pub fn skip(text: &str, cells: usize) -> Cow<'_, str> {
    if cells == 0 {
        return Cow::Borrowed(text);
    }
    let mut passed = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        if passed >= cells {
            let half = " ".repeat(passed - cells);
            return Cow::Owned(half + text.get(at..).unwrap_or_default());
        }
        passed += UnicodeWidthStr::width(grapheme);
    }
    Cow::Borrowed("")
}

/// The text with spaces after it up to `cells`.
pub fn pad(text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    let fill = cells.saturating_sub(width(&text));
    format!("{text}{}", " ".repeat(fill))
}

/// The text with spaces before it up to `cells`.
pub fn pad_left(text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    let fill = cells.saturating_sub(width(&text));
    format!("{}{text}", " ".repeat(fill))
}

/// Lines of at most `cells` cells, broken at spaces where that is possible, else between words.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for run in text.split_inclusive(' ') {
        let whole = width(run.trim_end());
        if width(&line) + whole <= cells {
            line.push_str(run);
        } else if whole <= cells {
            end(&mut lines, &mut line);
            line.push_str(run);
        } else {
            break_up(&mut lines, &mut line, run, cells);
        }
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Puts a run without spaces that is longer than a line: between words, and within those that are longer still.
fn break_up(lines: &mut Vec<String>, line: &mut String, run: &str, cells: usize) {
    for word in run.split_word_bounds() {
        if width(line) + width(word.trim_end()) <= cells {
            line.push_str(word);
            continue;
        }
        end(lines, line);
        for grapheme in word.trim_start().graphemes(true) {
            if width(line) + width(grapheme) > cells {
                lines.push(std::mem::take(line));
            }
            line.push_str(grapheme);
        }
    }
}

fn end(lines: &mut Vec<String>, line: &mut String) {
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    line.clear();
}

fn take(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += UnicodeWidthStr::width(grapheme);
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

fn take_end(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += UnicodeWidthStr::width(grapheme);
        if used > cells {
            return text.get(at + grapheme.len()..).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_and_long_runs_between_words() {
        assert_eq!(wrap("it cannot open now.", 18), ["it cannot open", "now."]);
        assert_eq!(wrap("aa /long/path/to/file bb", 10), ["aa /long/", "path/to/", "file bb"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("패킷을 봅니다", 7), ["패킷을", "봅니다"]);
    }

    #[test]
    fn wide_characters_are_never_cut_in_half() {
        assert_eq!(width("패킷"), 4);
        assert_eq!(fit("패킷 목록", 6), "패킷 …");
        assert_eq!(fit("패킷 목록", 5), "패킷…");
        assert_eq!(fit("패킷 목록", 4), "패…");
        assert_eq!(pad("패킷", 6), "패킷  ");
        assert_eq!(skip("패킷a", 1), " 킷a");
        assert_eq!(fit_middle("2001:db8::1 → 2001:db8::2", 11), "2001:…b8::2");
    }

    #[test]
    fn decomposed_hangul_is_composed_and_stacks_are_cut() {
        assert_eq!(drawable("\u{1112}\u{1161}\u{11ab}"), "한");
        assert_eq!(width(&drawable("\u{1112}\u{1161}\u{11ab}")), 2);
        let zalgo = format!("a{}", "\u{301}".repeat(100));
        assert!(drawable(&zalgo).chars().count() <= MAX_STACK);
        assert_eq!(drawable("\x1b[2J"), "␛[2J");
    }

    #[test]
    fn text_wraps_between_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", 3), [""]);
    }
}
