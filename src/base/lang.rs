//! The languages of everything that people read: the interface, explanations, pictures.

/// The languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Korean.
    Ko,
}

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

    /// A number with the decimal mark of the language: `43,1` in Russian.
    pub fn decimal(self, number: String) -> String {
        if self == Self::Ru { number.replace('.', ",") } else { number }
    }

    /// The next one.
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_the_mark_of_the_language() {
        assert_eq!(Lang::ALL.map(|lang| lang.decimal("43.1".to_owned())), ["43.1", "43,1", "43.1"]);
    }

    #[test]
    fn languages_are_found_by_locale() {
        assert_eq!(Lang::named("ko_KR.UTF-8"), Some(Lang::Ko));
        assert_eq!(Lang::named("ru"), Some(Lang::Ru));
        assert_eq!(Lang::named("C.UTF-8"), None);
    }
}
