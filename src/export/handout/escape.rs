//! Text on its way into a form: dangerous characters as marks ([`cells::drawable`]), and everything that the form could take
//! for its own language as words.

use crate::base::cells;

/// Text of HTML and SVG, also within the quotes of an attribute.
pub fn xml(text: &str) -> String {
    let shown = cells::drawable(text);
    let mut out = String::with_capacity(shown.len().saturating_add(8));
    for character in shown.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML 1.0 §2.2 has no place for these; HTML calls them noncharacters.
            '\u{fdd0}'..='\u{fdef}' => out.push('\u{fffd}'),
            other if u32::from(other) & 0xfffe == 0xfffe => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// Text of Markdown: nothing in it begins emphasis, code, a link, an entity, a cell or a tag. `first` says whether it may stand
/// at the beginning of a line, where more has a meaning.
pub fn markdown(text: &str, first: bool) -> String {
    let shown = cells::drawable(text);
    let mut out = String::with_capacity(shown.len().saturating_add(8));
    let mut before = ' ';
    let mut at_start = first;
    let mut digits = false;
    let mut characters = shown.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let special = match character {
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '$' => true,
            // What is not escaped with a sign becomes an entity: no reader then takes it for a tag.
            '<' | '>' | '&' => false,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            // Addresses become links by themselves (GitHub Flavored Markdown §6.9).
            ':' => next == '/',
            '@' => true,
            '.' => before == 'w' && !next.is_whitespace() || digits && next.is_whitespace(),
            ')' => digits,
            '#' | '+' | '-' | '=' => at_start,
            '!' => next == '[',
            _ => false,
        };
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            other => {
                if special {
                    out.push('\\');
                }
                out.push(other);
            }
        }
        digits = (at_start || digits) && character.is_ascii_digit();
        at_start = at_start && character.is_whitespace();
        before = character;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_form_comes_from_a_text() {
        assert_eq!(
            xml("<a b=\"c\">&'\u{1b}\u{fffe}\u{202e}"),
            "&lt;a b=&quot;c&quot;&gt;&amp;&#39;␛\u{fffd}&lt;U+202E&gt;"
        );
        assert_eq!(
            markdown("# a_b *c* <i> [x](y) `z` | 1", true),
            "\\# a_b \\*c\\* &lt;i&gt; \\[x\\](y) \\`z\\` \\| 1"
        );
        assert_eq!(markdown("1. x", true), "1\\. x");
        assert_eq!(markdown("12) x", true), "12\\) x");
        assert_eq!(markdown("- x", true), "\\- x");
        assert_eq!(markdown("a - 1. x", false), "a - 1. x");
        assert_eq!(markdown("http://h/ www.h a@b", true), "http\\://h/ www\\.h a\\@b");
        assert_eq!(markdown("_x_ a_b_", true), "\\_x\\_ a_b\\_");
    }
}
