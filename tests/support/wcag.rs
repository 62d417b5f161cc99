//! Contrast as WCAG 2 measures it, of colours as a terminal shows them.

use ratatui::style::Color;

/// A colour as red, green and blue. `None` for those that the terminal's user chooses: the default and the sixteen.
pub fn rgb(color: Color) -> Option<[u8; 3]> {
    match color {
        Color::Rgb(red, green, blue) => Some([red, green, blue]),
        // The 6×6×6 cube of the 256 colours, then 24 greys.
        Color::Indexed(at @ 16..=231) => {
            let at = at - 16;
            let level = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
            Some([level(at / 36), level(at / 6 % 6), level(at % 6)])
        }
        Color::Indexed(at @ 232..) => Some([8 + 10 * (at - 232); 3]),
        _ => None,
    }
}

/// WCAG 2 contrast of two colours, 1 to 21.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}
