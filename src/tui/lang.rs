//! The interface in three languages, from Fluent files that are compiled in.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use crate::base::Lang;

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Lang::ALL.map(bundle));

impl Lang {
    /// The text with this id; an id that no file has is shown itself, so that it is noticed.
    pub fn text(self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text with values put in.
    pub fn with(self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Arg::Number(number) => arguments.set(*name, FluentValue::from(*number as f64)),
                Arg::Text(text) => arguments.set(*name, FluentValue::from(*text)),
            }
        }
        self.format(id, Some(&arguments))
    }

    /// Whether the language has the text itself.
    pub fn has(self, id: &str) -> bool {
        format(self, id, None).is_some()
    }

    fn format(self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        [self, Self::En].into_iter().find_map(|lang| format(lang, id, arguments)).unwrap_or_else(|| id.to_owned())
    }
}

/// A value for a text.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A number, which chooses the plural.
    Number(u64),
    /// Words.
    Text(&'a str),
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}
impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}
impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}
impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// Formats `id` or `id.attribute`.
fn format(lang: Lang, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let bundle = &BUNDLES[lang as usize];
    let pattern = match id.split_once('.') {
        Some((message, attribute)) => bundle.get_message(message)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(id)?.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    Some(if lang == Lang::Ko { crate::base::particles::settle(text) } else { text })
}

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("lang/en.ftl"),
        Lang::Ru => include_str!("lang/ru.ftl"),
        Lang::Ko => include_str!("lang/ko.ftl"),
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks would be shown as <U+2068>: bidirectional controls never reach the terminal.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(source(lang).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Ids and attributes of a file, and the names of the values each text takes.
    fn ids(lang: Lang) -> BTreeSet<(String, Vec<String>)> {
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        let mut message = String::new();
        for line in source(lang).lines() {
            let attribute = line.trim_start().strip_prefix('.').filter(|_| line.starts_with("    ."));
            if let Some((name, _)) = attribute.and_then(|rest| rest.split_once(" =")) {
                found.push((format!("{message}.{name}"), BTreeSet::new()));
            } else if let Some((id, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                message = id.to_owned();
                found.push((message.clone(), BTreeSet::new()));
            }
            for value in line.split("$").skip(1) {
                let name: String = value.chars().take_while(char::is_ascii_alphanumeric).collect();
                if let Some((_, values)) = found.last_mut() {
                    values.insert(name);
                }
            }
        }
        found.into_iter().map(|(id, values)| (id, values.into_iter().collect())).collect()
    }

    #[test]
    fn all_languages_have_the_same_texts_with_the_same_values() {
        let english = ids(Lang::En);
        assert!(english.len() > 200);
        for lang in [Lang::Ru, Lang::Ko] {
            let other = ids(lang);
            let missing: Vec<_> = english.symmetric_difference(&other).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
        }
        for lang in Lang::ALL {
            assert!(FluentResource::try_new(source(lang).to_owned()).is_ok(), "{}", lang.code());
            for (id, _) in &english {
                assert!(lang.has(id), "{}: {id}", lang.code());
            }
        }
    }

    #[test]
    fn plurals_follow_the_rules_of_each_language() {
        let of = |lang: Lang, count: u64| lang.with("count-shown", &[("count", count.into())]);
        assert_eq!(
            [1u64, 2, 5, 21, 112].map(|n| of(Lang::Ru, n)),
            ["1 пакет", "2 пакета", "5 пакетов", "21 пакет", "112 пакетов"]
        );
        assert_eq!([1u64, 2].map(|n| of(Lang::En, n)), ["1 packet", "2 packets"]);
        assert_eq!(of(Lang::Ko, 2), "패킷 2개");
        assert_eq!(Lang::Ru.with("start-when", &[("days", 0u64.into())]), "сегодня");
        assert_eq!(Lang::Ru.with("start-when", &[("days", 21u64.into())]), "21 день назад");
        assert_eq!(Lang::Ru.with("selection", &[("count", 21u64.into()), ("place", "1–21".into())]), "байты 1–21 (21)");
    }

    #[test]
    fn every_action_and_choice_has_its_text() {
        use crate::tui::keys;
        use crate::tui::model::{Column, TimeForm};
        use crate::tui::theme::Theme;
        let mut wanted: Vec<String> = Vec::new();
        for binding in keys::TABLE {
            wanted.push(format!("do-{}", binding.action.name()));
        }
        for bit in 0..keys::COUNT {
            let hints = keys::footer(1 << bit).iter().filter(|action| !matches!(action, keys::Action::Right));
            wanted.extend(hints.map(|action| format!("do-{}.short", action.name())));
        }
        wanted.extend(["do-help.short".to_owned(), "do-follow.short".to_owned(), "do-notes.short".to_owned()]);
        for (column, _) in Column::ALL {
            wanted.extend([format!("column-{}", column.name()), format!("column-{}.long", column.name())]);
        }
        for form in TimeForm::ALL {
            wanted.extend([format!("time-{}", form.name()), format!("time-{}.short", form.name())]);
        }
        wanted.extend(keys::PLACES.iter().map(|(.., name)| (*name).to_owned()));
        wanted.extend(Theme::ALL.map(|theme| format!("theme-{}", theme.name())));
        for id in wanted {
            assert!(Lang::En.has(&id), "{id}");
        }
    }
}
