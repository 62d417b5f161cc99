//! Values of the form `type/subtype; name=value`: Content-Type (RFC 9110 §8.3), Content-Disposition (RFC 6266, RFC 7578).

use std::borrow::Cow;

use percent_encoding::percent_decode;

use super::charset;

/// Parameters of one value that are looked at.
pub const MAX_PARAMETERS: usize = 64;

/// What stands before the parameters, without blanks: `text/html`, `form-data`.
pub fn token(value: &str) -> &str {
    value.split(';').next().unwrap_or_default().trim()
}

/// The media type in lower case, without parameters.
pub fn media_type(value: &str) -> String {
    token(value).to_ascii_lowercase()
}

/// The value of the first parameter of this name, whatever its case; quotes and escapes are taken off.
pub fn parameter<'v>(value: &'v str, name: &str) -> Option<Cow<'v, str>> {
    parameters(value).find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, text)| text)
}

/// A parameter that may also come as `name*` with a charset of its own (RFC 8187 §3.2), which is preferred then.
pub fn extended_parameter(value: &str, name: &str) -> Option<String> {
    let extended =
        parameters(value).find(|(found, _)| found.strip_suffix('*').is_some_and(|f| f.eq_ignore_ascii_case(name)));
    let decoded = extended.and_then(|(_, text)| {
        let (label, rest) = text.split_once('\'')?;
        let (_language, rest) = rest.split_once('\'')?;
        let bytes: Cow<'_, [u8]> = percent_decode(rest.as_bytes()).into();
        Some(charset::decode(Some(label), &bytes).text)
    });
    decoded.or_else(|| parameter(value, name).map(Cow::into_owned))
}

/// Names and values of the parameters, in order, at most [`MAX_PARAMETERS`].
pub fn parameters(value: &str) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
    let mut rest = value.split_once(';').map_or("", |(_, rest)| rest);
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\r', '\n', ';']);
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(['=', ';']).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let Some(after) = after.strip_prefix('=') else {
                rest = after;
                continue;
            };
            let (text, after) = parameter_value(after.trim_start_matches([' ', '\t']));
            rest = after;
            return Some((name.trim(), text));
        }
    })
    .take(MAX_PARAMETERS)
}

/// A token or a quoted string, and what follows it. A quote that does not end reaches to the end.
fn parameter_value(text: &str) -> (Cow<'_, str>, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        let (token, rest) = text.split_at(end);
        return (token.trim_end().into(), rest);
    };
    let mut escaped = false;
    let mut plain = true;
    for (at, character) in quoted.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => (escaped, plain) = (true, false),
            '"' => {
                let (inside, rest) = quoted.split_at(at);
                return (unescaped(inside, plain), rest.strip_prefix('"').unwrap_or(rest));
            }
            _ => {}
        }
    }
    (unescaped(quoted, plain), "")
}

/// RFC 9110 §5.6.4: a backslash stands before the character that is meant. Browsers send Windows paths without doubling
/// it, so it is kept where it escapes neither a quote nor itself.
fn unescaped(text: &str, plain: bool) -> Cow<'_, str> {
    if plain {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next @ ('"' | '\\')) if character == '\\' => {
                out.push(*next);
                characters.next();
            }
            _ => out.push(character),
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_tokens_or_quoted() {
        let value = "Multipart/Form-Data ; Boundary=\"a;b\\\"c\" ;charset = utf-8; flag; x=";
        assert_eq!(media_type(value), "multipart/form-data");
        let all: Vec<_> = parameters(value).map(|(name, text)| (name, text.into_owned())).collect();
        let expected = [("Boundary", "a;b\"c"), ("charset", "utf-8"), ("x", "")];
        assert_eq!(all, expected.map(|(name, text)| (name, text.to_owned())));
        assert_eq!(parameter(value, "BOUNDARY").as_deref(), Some("a;b\"c"));
        assert_eq!(parameter("text/plain", "charset"), None);
        assert_eq!(parameter("a/b; q=\"open", "q").as_deref(), Some("open"));
    }

    #[test]
    fn file_names_come_with_a_charset_of_their_own() {
        let value = "attachment; filename=\"plain.txt\"; filename*=UTF-8''%D1%84%D0%B0%D0%B9%D0%BB.txt";
        assert_eq!(extended_parameter(value, "filename").as_deref(), Some("файл.txt"));
        let value = "form-data; name=\"f\"; filename=\"C:\\dir\\a.txt\"";
        assert_eq!(extended_parameter(value, "filename").as_deref(), Some("C:\\dir\\a.txt"));
    }
}
