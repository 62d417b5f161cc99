//! Colours by role. The default theme uses the terminal's own sixteen colours, so that a palette that its user chose
//! (also one for colour-blind eyes) wins; the others bring measured contrasts. Nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// The themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's sixteen colours.
    #[default]
    Default,
    /// Light on black.
    Dark,
    /// Dark on white.
    Light,
    /// Dark on white, contrast of at least 7:1.
    Projector,
    /// Blue and orange only, for colour-blind eyes.
    Cvd,
    /// Bold, underlined and reversed only.
    Mono,
}

impl Theme {
    /// All themes, in the order in which the key goes through them.
    pub const ALL: [Self; 6] = [Self::Default, Self::Dark, Self::Light, Self::Projector, Self::Cvd, Self::Mono];

    /// The name on the command line and in the palette.
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Projector => "projector",
            Self::Cvd => "cvd",
            Self::Mono => "mono",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The next one.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// How many colours the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// None: `NO_COLOR`, `--color never`, a monochrome terminal.
    None,
    /// Sixteen or 256.
    Indexed,
    /// Any.
    #[default]
    True,
}

/// A style for each role on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whatever has no role of its own.
    pub text: Style,
    /// Less important than its surroundings.
    pub dim: Style,
    /// Borders and rules of panes without focus.
    pub border: Style,
    /// Borders and rules of the focused pane.
    pub focus: Style,
    /// The selected row of the focused pane.
    pub selected: Style,
    /// The selected row of another pane.
    pub selected_dim: Style,
    /// From client to server.
    pub client: Style,
    /// From server to client.
    pub server: Style,
    /// Valid, done.
    pub ok: Style,
    /// Unusual.
    pub warn: Style,
    /// Wrong, lost.
    pub error: Style,
    /// A remark.
    pub note: Style,
    /// Computed, not on the wire.
    pub generated: Style,
    /// Layers: link, network, transport, security, application.
    pub layers: [Style; 5],
    /// Bytes of the selected layer.
    pub of_layer: Style,
    /// Bytes of the selected field.
    pub of_field: Style,
    /// The byte under the cursor.
    pub byte: Style,
    /// A key in the footer.
    pub key: Style,
    /// The current view in the top line.
    pub tab: Style,
    /// What was found.
    pub found: Style,
    /// A message.
    pub toast: Style,
    /// Text being typed.
    pub input: Style,
    /// Whether brackets must stand for colours.
    pub brackets: bool,
}

impl Palette {
    /// The palette of a theme on a terminal with so many colours.
    pub fn new(theme: Theme, depth: Depth) -> Self {
        match (theme, depth) {
            (Theme::Mono, _) | (_, Depth::None) => mono(),
            (Theme::Default, _) => sixteen(),
            (Theme::Dark, _) => Colours::DARK.palette(depth),
            (Theme::Light, _) => Colours::LIGHT.palette(depth),
            (Theme::Projector, _) => Colours::PROJECTOR.palette(depth),
            (Theme::Cvd, _) => Colours::CVD.palette(depth),
        }
    }
}

fn mono() -> Palette {
    let plain = Style::new();
    let bold = plain.add_modifier(Modifier::BOLD);
    let underlined = plain.add_modifier(Modifier::UNDERLINED);
    let reversed = plain.add_modifier(Modifier::REVERSED);
    Palette {
        text: plain,
        dim: plain,
        border: plain,
        focus: bold,
        selected: reversed,
        selected_dim: bold,
        client: plain,
        server: plain,
        ok: plain,
        warn: bold,
        error: bold,
        note: plain,
        generated: plain,
        layers: [plain; 5],
        of_layer: plain,
        of_field: underlined,
        byte: reversed,
        key: bold,
        tab: bold,
        found: underlined,
        toast: bold,
        input: underlined,
        brackets: true,
    }
}

fn sixteen() -> Palette {
    let plain = Style::new();
    let of = |colour| Style::new().fg(colour);
    let dim = plain.add_modifier(Modifier::DIM);
    let reversed = plain.add_modifier(Modifier::REVERSED);
    Palette {
        text: plain,
        dim,
        border: dim,
        focus: plain.add_modifier(Modifier::BOLD),
        selected: reversed,
        selected_dim: plain.add_modifier(Modifier::BOLD),
        client: of(Color::LightCyan),
        server: of(Color::Yellow),
        ok: of(Color::Green),
        warn: of(Color::Yellow).add_modifier(Modifier::BOLD),
        error: of(Color::Red).add_modifier(Modifier::BOLD),
        note: plain,
        generated: plain.add_modifier(Modifier::DIM | Modifier::ITALIC),
        layers: [plain, of(Color::Magenta), of(Color::LightBlue), of(Color::LightRed), of(Color::Green)],
        of_layer: of(Color::LightCyan),
        of_field: of(Color::Black).bg(Color::Cyan),
        byte: reversed.add_modifier(Modifier::BOLD),
        key: of(Color::LightCyan),
        tab: plain.add_modifier(Modifier::BOLD),
        found: of(Color::Black).bg(Color::Yellow),
        toast: plain.add_modifier(Modifier::BOLD),
        input: plain.add_modifier(Modifier::UNDERLINED),
        brackets: false,
    }
}

/// Colours of a theme as 0xRRGGBB.
struct Colours {
    /// The contrast that all letters have on the ground.
    least: f64,
    ground: u32,
    text: u32,
    dim: u32,
    client: u32,
    server: u32,
    ok: u32,
    warn: u32,
    error: u32,
    layers: [u32; 5],
    layer_ground: u32,
    field_ground: u32,
}

impl Colours {
    // Values after Okabe and Ito's set, with contrasts measured on the ground of each theme.
    const DARK: Self = Self {
        least: 4.5,
        ground: 0x0a0a0a,
        text: 0xe6e6e6,
        dim: 0x9a9a9a,
        client: 0x56b4e9,
        server: 0xe69f00,
        ok: 0x00b884,
        warn: 0xf0e442,
        error: 0xff6b5b,
        layers: [0xa8a8a8, 0xcc79a7, 0x56b4e9, 0xff8a70, 0x00b884],
        layer_ground: 0x1c2f3a,
        field_ground: 0x0f5f8f,
    };
    const LIGHT: Self = Self {
        least: 4.5,
        ground: 0xfdfdfd,
        text: 0x1a1a1a,
        dim: 0x5c5c5c,
        client: 0x005b96,
        server: 0x9a4b00,
        ok: 0x00684b,
        warn: 0x8a4a00,
        error: 0xb00020,
        layers: [0x4a4a4a, 0x8a3f6b, 0x005b96, 0xa03020, 0x00684b],
        layer_ground: 0xe3eef6,
        field_ground: 0xa9d3f0,
    };
    const PROJECTOR: Self = Self {
        least: 7.0,
        ground: 0xffffff,
        text: 0x000000,
        dim: 0x404040,
        client: 0x004c80,
        server: 0x8f3b00,
        ok: 0x00563f,
        warn: 0x7a3300,
        error: 0xa8001c,
        layers: [0x3a3a3a, 0x702a55, 0x004c80, 0x8f1d10, 0x00563f],
        layer_ground: 0xe0ecf5,
        field_ground: 0x9fd0f5,
    };
    const CVD: Self = Self {
        least: 4.5,
        ground: 0x0a0a0a,
        text: 0xe6e6e6,
        dim: 0x9a9a9a,
        client: 0x56b4e9,
        server: 0xe69f00,
        ok: 0x56b4e9,
        warn: 0xf0e442,
        error: 0xe69f00,
        layers: [0xa8a8a8, 0xb8c8d8, 0x56b4e9, 0xe69f00, 0xf0e442],
        layer_ground: 0x1c2f3a,
        field_ground: 0x0f5f8f,
    };

    fn palette(&self, depth: Depth) -> Palette {
        let colour = |rgb| colour(rgb, depth);
        let ground = Style::new().bg(colour(self.ground));
        let of = |rgb| ground.fg(self.letters(rgb, depth));
        let text = of(self.text);
        let bold = text.add_modifier(Modifier::BOLD);
        let reversed = text.add_modifier(Modifier::REVERSED);
        Palette {
            text,
            dim: of(self.dim),
            border: of(self.dim),
            focus: bold,
            selected: reversed,
            selected_dim: bold,
            client: of(self.client),
            server: of(self.server),
            ok: of(self.ok),
            warn: of(self.warn).add_modifier(Modifier::BOLD),
            error: of(self.error).add_modifier(Modifier::BOLD),
            note: text,
            generated: of(self.dim),
            layers: self.layers.map(of),
            of_layer: text.bg(colour(self.layer_ground)),
            of_field: bold.bg(colour(self.field_ground)),
            byte: reversed.add_modifier(Modifier::BOLD),
            key: of(self.client).add_modifier(Modifier::BOLD),
            tab: bold,
            found: Style::new().fg(colour(self.ground)).bg(self.letters(self.warn, depth)),
            toast: bold,
            input: text.add_modifier(Modifier::UNDERLINED),
            brackets: false,
        }
    }
}

impl Colours {
    /// A colour of letters. Of 256 colours the nearest one that still stands out from the ground.
    fn letters(&self, rgb: u32, depth: Depth) -> Color {
        if depth == Depth::True || rgb == self.ground {
            return colour(rgb, depth);
        }
        let ground = match colour(self.ground, depth) {
            Color::Indexed(at) => indexed(at),
            _ => self.ground,
        };
        let clear = (16..=u8::MAX).filter(|at| contrast(indexed(*at), ground) >= self.least);
        clear.min_by_key(|at| distance(indexed(*at), rgb)).map_or_else(|| colour(rgb, depth), Color::Indexed)
    }
}

/// One of the 256 colours from the 16th on, as 0xRRGGBB: a cube of 6×6×6, then 24 greys.
fn indexed(at: u8) -> u32 {
    let [red, green, blue] = match at {
        232.. => [8 + 10 * (at - 232); 3],
        at => {
            let at = at.saturating_sub(16);
            [at / 36, at / 6 % 6, at % 6].map(|part| if part == 0 { 0 } else { 55 + 40 * part })
        }
    };
    u32::from_be_bytes([0, red, green, blue])
}

fn distance(one: u32, other: u32) -> u32 {
    let pairs = one.to_be_bytes().into_iter().zip(other.to_be_bytes());
    pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

/// WCAG 2 contrast of two colours, 1 to 21.
fn contrast(one: u32, other: u32) -> f64 {
    let light = |rgb: u32| {
        let [_, red, green, blue] = rgb.to_be_bytes().map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (a, b) = (light(one), light(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour as 0xRRGGBB on a terminal with so many colours.
pub fn colour(rgb: u32, depth: Depth) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    if depth == Depth::True {
        return Color::Rgb(red, green, blue);
    }
    // The 6×6×6 cube of the 256 colours starts at 16, the ramp of 24 greys at 232.
    if red.abs_diff(green) < 8 && green.abs_diff(blue) < 8 {
        return match red {
            0..8 => Color::Indexed(16),
            248.. => Color::Indexed(231),
            grey => Color::Indexed(232 + (grey - 8) / 10),
        };
    }
    let level = |value: u8| match value {
        0..48 => 0,
        48..115 => 1,
        value => (value - 35) / 40,
    };
    Color::Indexed(16 + 36 * level(red) + 6 * level(green) + level(blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_colour_stands_out_from_its_ground() {
        const { assert!(Colours::PROJECTOR.least >= 7.0) };
        for colours in [&Colours::DARK, &Colours::LIGHT, &Colours::PROJECTOR, &Colours::CVD] {
            let least = colours.least.max(4.5);
            let texts = [colours.text, colours.dim, colours.client, colours.server, colours.ok, colours.warn];
            for rgb in texts.into_iter().chain([colours.error]).chain(colours.layers) {
                let found = contrast(rgb, colours.ground);
                assert!(found >= least, "#{rgb:06x} on #{:06x}: {found:.1}", colours.ground);
            }
            assert!(contrast(colours.text, colours.layer_ground) >= least);
            assert!(contrast(colours.text, colours.field_ground) >= least);
        }
    }

    #[test]
    fn of_256_colours_the_nearest_clear_one_is_taken() {
        // The nearest of all would be 94, with 5.7:1 on white.
        assert_eq!(colour(Colours::PROJECTOR.server, Depth::Indexed), Color::Indexed(94));
        assert_eq!(Colours::PROJECTOR.letters(Colours::PROJECTOR.server, Depth::Indexed), Color::Indexed(88));
        assert_eq!((indexed(16), indexed(94), indexed(231), indexed(255)), (0, 0x875f00, 0xffffff, 0xeeeeee));
    }

    #[test]
    fn without_colours_no_role_has_one() {
        let palette = Palette::new(Theme::Dark, Depth::None);
        assert_eq!(palette.text.fg, None);
        assert_eq!(palette.of_field.bg, None);
        assert!(palette.brackets);
        assert_eq!(Palette::new(Theme::Dark, Depth::Indexed).text.fg, Some(Color::Indexed(254)));
    }
}
