//! Text from the wire made safe to show: everything that a terminal could take as a command, and everything that
//! changes the reading direction, becomes a visible mark.
//!
//! This is the one place that decides what is safe; every screen, text output, log line and file name goes through it.

use std::fmt::Write;

use crate::text;

/// How a run of captured bytes or text is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Marks that people read: `␛`, `␍`, `<U+202E>`.
    Marks,
    /// Wireshark's escapes for data output: `\r`, `\n`, `\t`, `\x1b`, `\\` stays one backslash.
    Escapes,
}

/// Appends `text` with every dangerous character shown as a mark.
pub fn push_str(out: &mut String, text: &str, style: Style) {
    // The common case is a run without anything special.
    if is_printable(text.as_bytes()) {
        return out.push_str(text);
    }
    let mut rest = text;
    while let Some(at) = rest.find(is_unsafe) {
        let (clean, tail) = rest.split_at(at);
        out.push_str(clean);
        let mut characters = tail.chars();
        if let Some(character) = characters.next() {
            push_mark(out, character, style);
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// Appends bytes as UTF-8 text; bytes that are not UTF-8 become `\xNN`.
pub fn push_bytes(out: &mut String, bytes: &[u8], style: Style) {
    for chunk in bytes.utf8_chunks() {
        push_str(out, chunk.valid(), style);
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
}

/// `text` with marks, for screens and messages.
pub fn shown(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(is_unsafe) {
        let mut out = String::with_capacity(text.len() + 8);
        push_str(&mut out, text, Style::Marks);
        out.into()
    } else {
        text.into()
    }
}

/// Whether the bytes are nothing but printable ASCII, which is safe as it is and takes a cell of a terminal each. All of them
/// are looked at: that is quicker than a search, because it takes many at a time.
pub fn is_printable(bytes: &[u8]) -> bool {
    bytes.iter().fold(0u8, |others, byte| others | u8::from(!(0x20..0x7f).contains(byte))) == 0
}

/// Whether a terminal could act on the character, or a reader be misled by it: C0, DEL, C1, the bidirectional
/// controls (Unicode Standard Annex #9 §2), line separators, invisible joiners, tags and byte-order marks.
pub fn is_unsafe(character: char) -> bool {
    matches!(character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn push_mark(out: &mut String, character: char, style: Style) {
    let code = u32::from(character);
    match (style, character) {
        (Style::Escapes, '\n') => out.push_str("\\n"),
        (Style::Escapes, '\r') => out.push_str("\\r"),
        (Style::Escapes, '\t') => out.push_str("\\t"),
        (Style::Escapes, '\0'..='\x1f' | '\x7f') => text!(out, "\\x{code:02x}"),
        // U+2400 on holds a picture of each C0 control; U+2421 that of DEL.
        (Style::Marks, '\0'..='\x1f') => out.push(char::from_u32(0x2400 + code).unwrap_or('\u{fffd}')),
        (Style::Marks, '\x7f') => out.push('\u{2421}'),
        (Style::Marks, '\u{80}'..='\u{9f}') => text!(out, "\\x{code:02x}"),
        _ => text!(out, "<U+{code:04X}>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_passes() {
        let hostile = "a\x1b]52;c;AAAA\x07b\u{9b}31mc\u{202e}d\r\n\u{7f}\u{2066}가й";
        for style in [Style::Marks, Style::Escapes] {
            let mut out = String::new();
            push_str(&mut out, hostile, style);
            assert!(!out.contains(is_unsafe), "{out:?}");
            assert!(out.ends_with("가й"));
        }
        assert_eq!(shown("\x1b[0m"), "␛[0m");
        assert_eq!(shown("x\u{202e}y"), "x<U+202E>y");
    }

    #[test]
    fn printable_ascii_is_what_needs_no_mark_and_has_one_cell() {
        use unicode_width::UnicodeWidthChar;
        for character in ('\0'..='\u{ff}').chain("가→\u{202e}".chars()) {
            let text = character.to_string();
            let plain = character.is_ascii() && !is_unsafe(character);
            assert_eq!(is_printable(text.as_bytes()), plain, "{character:?}");
            assert!(!plain || character.width() == Some(1), "{character:?}");
            assert_eq!(is_printable(format!("{}{text}", "x".repeat(100)).as_bytes()), plain, "{character:?}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_hexadecimal() {
        let mut out = String::new();
        push_bytes(&mut out, b"ok\xff\xc3\xa9\r\n", Style::Escapes);
        assert_eq!(out, "ok\\xffé\\r\\n");
    }
}
