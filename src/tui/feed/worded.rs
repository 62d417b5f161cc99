//! What the program says of the lines of a head, in the language of the interface: names and values from the wire stay as they
//! are, and so does everything in English, which is how dissectors say it.

use crate::base::Lang;
use crate::dissect::{Item, View};
use crate::explain::{self, Explanation};

/// The words of a note; `said` are the dissector's, which stay where they tell more than its label.
pub(super) fn note(lang: Lang, item: &Item, said: String) -> String {
    if lang == Lang::En || said != item.field.label {
        return said;
    }
    let Explanation { name, what, inherited, .. } = explain::field(lang, item.field);
    match (inherited, what.is_empty()) {
        (Some(_), _) => said,
        (None, true) => name,
        (None, false) => format!("{name}. {what}"),
    }
}

/// Name and text of a line that the program adds, in brackets as its label has them; `None` for those that stay.
pub(super) fn generated(lang: Lang, view: &View<'_>, at: usize, text: &str) -> Option<(String, String)> {
    let item = view.tape.items().get(at).filter(|item| item.generated && lang != Lang::En)?;
    let value = match item.field.filter {
        "http.meaning" | "http2.header.meaning" => meaning(lang, view, at, item)?,
        "http.set_cookie.life" => life(lang, text.trim_end_matches(']')),
        _ => return None,
    };
    Some((format!("[{}", explain::field(lang, item.field).name), format!("{value}]")))
}

/// What the line above means, by its explanation.
fn meaning(lang: Lang, view: &View<'_>, at: usize, item: &Item) -> Option<String> {
    let above = view.tape.items().get(..at)?.iter().rposition(|above| above.depth < item.depth)?;
    let said = explain::item(lang, view, above).filter(|said| said.inherited.is_none())?;
    // What is said of the value of a header may repeat it, and it may be a secret.
    const OPEN: [&str; 4] =
        ["http.request.method", "http.response.code", "http2.headers.method", "http2.headers.status"];
    let here = if OPEN.contains(&said.filter) { said.here.into_iter().next() } else { None };
    Some(here.unwrap_or(said.what)).filter(|words| !words.is_empty())
}

/// How long a cookie is kept.
fn life(lang: Lang, english: &str) -> String {
    let Some(span) = english.strip_prefix("for ") else {
        return lang.text(if english.starts_with("until") { "cookie-kept-open" } else { "cookie-kept-not" });
    };
    let word = |word: &str| match word {
        "days" => lang.text("unit-days"),
        "h" => lang.text("unit-h"),
        "min" => lang.text("unit-min"),
        "s" => lang.text("unit-s"),
        number => number.to_owned(),
    };
    let span = span.split(' ').map(word).collect::<Vec<_>>().join(" ");
    lang.with("cookie-kept-for", &[("span", (&span).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_a_cookie_is_kept_is_said_in_every_language() {
        let all = ["for 1 h 30 min", "for 31 days", "until the browser closes", "not at all: this deletes the cookie"];
        let of = |lang| all.map(|english| life(lang, english));
        assert_eq!(of(Lang::Ru), ["1 ч 30 мин", "31 дн.", "пока открыт браузер", "не хранится: этим cookie удаляют"]);
        assert_eq!(
            of(Lang::Ko),
            ["1 시간 30 분", "31 일", "브라우저를 닫을 때까지", "간직하지 않음: 쿠키를 지우는 것"]
        );
    }
}
