//! Rules that colour the rows of lists: what they choose, and how their colours look in a theme.

use std::sync::{Arc, LazyLock};

use ratatui::style::{Color, Style};

use super::model::Look;
use super::theme::{self, Depth, Palette, Theme};
use crate::analysis::registry;
use crate::filter::coloring::{Rule, Rules};
use crate::filter::{Filter, Scope};

pub use crate::filter::coloring::MAX_RULES;

/// A rule.
#[derive(Clone, Debug)]
pub struct ColorRule {
    /// Its name.
    pub name: String,
    /// What it colours: packets, or exchanges where it is a filter over those.
    pub filter: Filter,
    /// The colour of the letters; that of other text where it has none.
    pub foreground: Option<Paint>,
    /// The colour behind them.
    pub background: Option<Paint>,
}

/// A colour: one for dark grounds and one for light ones, which may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paint {
    /// On a dark ground, and on one that is not known.
    pub dark: Ink,
    /// On a light ground.
    pub light: Ink,
}

/// A colour by name or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// One of the terminal's sixteen, by its name.
    Named(&'static str),
    /// 0xRRGGBB.
    Rgb(u32),
    /// What it means: the theme's colour for that.
    Role(&'static str),
}

/// The terminal's sixteen colours.
const NAMED: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

/// What a theme has colours for.
const ROLES: [&str; 8] = ["text", "dim", "client", "server", "ok", "warn", "error", "note"];

impl Ink {
    /// The names of all colours that have one: the sixteen, then the roles.
    pub fn names() -> Vec<&'static str> {
        NAMED.iter().map(|(name, _)| *name).chain(ROLES).collect()
    }

    /// The colour that a word means: a name, a role or `#rrggbb`.
    pub fn named(word: &str) -> Option<Self> {
        if let Some(digits) = word.strip_prefix('#') {
            let is_digits = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            return u32::from_str_radix(digits, 16).ok().filter(|_| is_digits).map(Self::Rgb);
        }
        let color = NAMED.iter().find(|(name, _)| *name == word).map(|(name, _)| Self::Named(name));
        color.or_else(|| ROLES.into_iter().find(|role| *role == word).map(Self::Role))
    }

    /// The word that means it.
    pub fn word(self) -> String {
        match self {
            Self::Named(name) | Self::Role(name) => name.to_owned(),
            Self::Rgb(rgb) => format!("#{rgb:06x}"),
        }
    }

    /// How letters of it look; its foreground is the colour.
    fn style(self, palette: &Palette, depth: Depth) -> Style {
        match self {
            Self::Named(wanted) => {
                let color = NAMED.iter().find(|(name, _)| *name == wanted).map(|(_, color)| *color);
                color.map_or(Style::new(), |color| Style::new().fg(color))
            }
            Self::Rgb(rgb) => Style::new().fg(theme::colour(rgb, depth)),
            Self::Role(role) => {
                let of = match role {
                    "dim" => palette.dim,
                    "client" => palette.client,
                    "server" => palette.server,
                    "ok" => palette.ok,
                    "warn" => palette.warn,
                    "error" => palette.error,
                    "note" => palette.note,
                    _ => palette.text,
                };
                // The ground is the row's.
                Style { bg: None, ..of }
            }
        }
    }
}

impl Paint {
    /// The same on every ground.
    pub fn of(ink: Ink) -> Self {
        Self { dark: ink, light: ink }
    }

    fn in_theme(&self, theme: Theme) -> Ink {
        if matches!(theme, Theme::Light | Theme::Projector) { self.light } else { self.dark }
    }
}

impl ColorRule {
    /// A rule over packets, or over exchanges where the filter can only be that.
    ///
    /// # Errors
    /// Why the text is no filter.
    pub fn new(name: &str, filter: &str) -> Result<Self, crate::filter::Error> {
        let filter = Filter::compile(filter, registry()).or_else(|error| {
            // What is wrong with it as a filter over packets is said, unless it is one over exchanges.
            let is_of_exchanges = filter.contains("exchange.");
            Filter::compile_for(Scope::Exchanges, filter, registry())
                .map_err(|other| if is_of_exchanges { other } else { error })
        })?;
        Ok(Self { name: name.to_owned(), filter, foreground: None, background: None })
    }

    /// What it colours.
    pub fn scope(&self) -> Scope {
        self.filter.program().scope
    }

    /// How a row looks that it colours; as others where there are no colours.
    fn style(&self, look: &Look) -> Style {
        let palette = &look.palette;
        if palette.brackets {
            return palette.text;
        }
        let style = |paint: &Paint| paint.in_theme(look.theme).style(palette, look.depth);
        let mut row = palette.text;
        if let Some(paint) = &self.foreground {
            row = row.patch(style(paint));
        }
        if let Some(ground) = self.background.as_ref().and_then(|paint| style(paint).fg) {
            row = row.bg(ground);
        }
        row
    }
}

/// The rules without a configuration: name, filter, colour of the letters. Nothing but what is wrong or unusual is coloured:
/// the columns have colours of their own for who sent a packet and what it carries.
pub const DEFAULTS: &[(&str, &str, &str)] = &[
    ("Damaged", "_ws.expert.severity == \"Error\" or _ws.expert.group == \"Malformed\"", "error"),
    (
        "Lost or sent again",
        "tcp.analysis.flags and not tcp.analysis.window_update and not tcp.analysis.keep_alive and not \
         tcp.analysis.keep_alive_ack",
        "error",
    ),
    ("Reset", "tcp.flags.reset == 1", "error"),
    ("Server error", "http.response.code >= 500 or http2.headers.status >= 500", "error"),
    ("Client error", "http.response.code >= 400 or http2.headers.status >= 400", "warn"),
    ("ICMP error", "icmp.type in {3..5, 11, 12} or icmpv6.type in {1..4}", "warn"),
    ("Failed exchange", "exchange.status >= 500 or not exchange.complete", "error"),
];

/// All rules, the first that selects a row counts.
#[derive(Clone, Debug, Default)]
pub struct ColorRules {
    all: Arc<[ColorRule]>,
    /// Whether they are those without a configuration, which are compiled when somebody asks.
    usual: bool,
}

static USUAL: LazyLock<Arc<[ColorRule]>> = LazyLock::new(|| {
    let rules = DEFAULTS.iter().filter_map(|(name, filter, foreground)| {
        let foreground = Ink::named(foreground).map(Paint::of);
        ColorRule::new(name, filter).ok().map(|rule| ColorRule { foreground, ..rule })
    });
    rules.collect()
});

impl ColorRules {
    /// The rules; at most [`MAX_RULES`] of them count.
    pub fn new(rules: impl IntoIterator<Item = ColorRule>) -> Self {
        Self { all: rules.into_iter().take(MAX_RULES).collect(), usual: false }
    }

    /// The rules without a configuration.
    pub fn usual() -> Self {
        Self { usual: true, ..Self::default() }
    }

    /// Them.
    pub fn all(&self) -> &[ColorRule] {
        if self.usual { &USUAL } else { &self.all }
    }

    /// Whether these are the others.
    pub fn is_same(&self, other: &Self) -> bool {
        std::ptr::eq(self.all(), other.all())
    }

    /// Those over packets.
    pub fn of_frames(&self) -> Rules {
        Rules::new(
            self.in_scope(Scope::Frames)
                .map(|(_, rule)| Rule { name: rule.name.as_str().into(), filter: rule.filter.clone() }),
        )
    }

    /// Those of a scope, with their places among all.
    pub fn in_scope(&self, scope: Scope) -> impl Iterator<Item = (usize, &ColorRule)> {
        self.all().iter().enumerate().filter(move |(_, rule)| rule.scope() == scope)
    }

    /// How a row looks that the rule at a place of all colours.
    pub fn style(&self, at: u16, look: &Look) -> Option<Style> {
        self.all().get(usize::from(at)).map(|rule| rule.style(look))
    }
}

/// Rules at work in the interface.
#[derive(Clone, Debug)]
pub struct Coloring {
    /// The rules.
    pub rules: ColorRules,
    /// Whether they colour rows.
    pub on: bool,
}

impl Default for Coloring {
    fn default() -> Self {
        Self { rules: ColorRules::default(), on: true }
    }
}

impl Coloring {
    /// How a row looks that a rule colours, while rules do.
    pub fn style(&self, rule: Option<u16>, look: &Look) -> Option<Style> {
        let rule = rule.filter(|_| self.on && !look.palette.brackets)?;
        self.rules.style(rule, look)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use ratatui::style::Modifier;

    #[test]
    fn all_usual_rules_are_understood() {
        let usual = ColorRules::usual();
        assert_eq!(usual.all().len(), DEFAULTS.len());
        assert!(usual.all().iter().all(|rule| rule.foreground.is_some()));
        assert_eq!(usual.in_scope(Scope::Exchanges).count(), 1);
        assert!(!usual.of_frames().is_empty());
    }

    #[test]
    fn colours_have_names_numbers_and_roles() {
        assert_eq!(Ink::named("bright-red"), Some(Ink::Named("bright-red")));
        assert_eq!(Ink::named("#00ff7F"), Some(Ink::Rgb(0x00ff7f)));
        assert_eq!(Ink::named("error"), Some(Ink::Role("error")));
        for wrong in ["", "#", "#fff", "#gggggg", "#+12345", "rose", "Red"] {
            assert_eq!(Ink::named(wrong), None, "{wrong}");
        }
        for name in Ink::names() {
            assert_eq!(Ink::named(name).map(Ink::word).as_deref(), Some(name));
        }
        assert_eq!(Ink::Rgb(0x0000ff).word(), "#0000ff");
    }

    #[test]
    fn a_rule_looks_as_theme_and_terminal_allow() {
        let rule = |foreground: Option<Paint>, background: Option<Paint>| ColorRule {
            foreground,
            background,
            ..ColorRule::new("r", "tcp").unwrap()
        };
        let look = |theme, depth| Look::new(Lang::En, theme, depth, false);
        let both = Paint { dark: Ink::Rgb(0xff8000), light: Ink::Named("blue") };
        let two = rule(Some(both), Some(Paint::of(Ink::Named("black"))));
        let dark = two.style(&look(Theme::Dark, Depth::True));
        assert_eq!((dark.fg, dark.bg), (Some(Color::Rgb(0xff, 0x80, 0)), Some(Color::Black)));
        assert_eq!(two.style(&look(Theme::Projector, Depth::True)).fg, Some(Color::Blue));
        assert_eq!(two.style(&look(Theme::Default, Depth::Indexed)).fg, Some(Color::Indexed(208)));
        let error = rule(Some(Paint::of(Ink::Role("error"))), None);
        let red = error.style(&look(Theme::Default, Depth::Indexed));
        assert_eq!((red.fg, red.add_modifier), (Some(Color::Red), Modifier::BOLD));
        // The ground of a theme stays where a rule has none.
        let palette = Palette::new(Theme::Light, Depth::True);
        assert_eq!(error.style(&look(Theme::Light, Depth::True)).bg, palette.text.bg);
        for (theme, depth) in [(Theme::Mono, Depth::True), (Theme::Dark, Depth::None)] {
            let plain = two.style(&look(theme, depth));
            assert_eq!((plain.fg, plain.bg), (None, None), "{theme:?} {depth:?}");
        }
    }

    #[test]
    fn a_rule_says_why_it_is_none() {
        assert_eq!(ColorRule::new("r", "http.hots").unwrap_err().suggestion.as_deref(), Some("http.host"));
        assert_eq!(
            ColorRule::new("r", "exchange.stauts > 3").unwrap_err().suggestion.as_deref(),
            Some("exchange.status")
        );
        assert_eq!(ColorRule::new("r", "exchange.status > 3").unwrap().scope(), Scope::Exchanges);
    }
}
