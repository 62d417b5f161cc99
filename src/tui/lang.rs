//! The interface in three languages, from Fluent files that are compiled in.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Korean.
    Ko,
}

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Lang::ALL.map(bundle));

impl Lang {
    /// All languages, in the order in which the key goes through them.
    pub const ALL: [Self; 3] = [Self::En, Self::Ru, Self::Ko];

    /// The code on the command line and in the top line.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Ko => "ko",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "русский",
            Self::Ko => "한국어",
        }
    }

    /// The language of a code or a locale name (`ru`, `ko_KR.UTF-8`).
    pub fn named(name: &str) -> Option<Self> {
        let code = name.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The next one.
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

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
    Some(bundle.format_pattern(pattern, arguments, &mut errors).into_owned())
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
