//! Pictures: lines, boxes, arrows and words at places, with what they show in words. They are drawn as SVG; where there is no
//! room for that, their text stands for them.

use std::fmt::Write;

use super::escape::xml;
use crate::base::cells;

/// Shapes of a picture.
pub const MAX_SHAPES: usize = 60_000;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// The same at length, for who does not see it.
    pub description: String,
    /// Its width and height.
    pub size: (i32, i32),
    /// What it is made of.
    pub shapes: Vec<Shape>,
    /// The same as lines of text.
    pub text: Vec<String>,
}

/// What something is drawn with. The colours are those of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// That of text.
    #[default]
    Plain,
    /// What stands back.
    Faint,
    /// Data.
    Data,
    /// What opens and closes.
    Control,
    /// Something waits, is missing or came again.
    Trouble,
    /// Something failed.
    Failure,
    /// The layers of a frame, from the outermost.
    Layer(u8),
}

impl Ink {
    /// The classes of the style sheet, for strokes, words and areas.
    fn name(self) -> String {
        match self {
            Self::Plain => "plain".to_owned(),
            Self::Faint => "faint".to_owned(),
            Self::Data => "data".to_owned(),
            Self::Control => "control".to_owned(),
            Self::Trouble => "trouble".to_owned(),
            Self::Failure => "failure".to_owned(),
            Self::Layer(layer) => format!("layer{}", layer % 6),
        }
    }

    /// The colour where there is no style sheet.
    fn color(self) -> &'static str {
        match self {
            Self::Plain => "#1b1f24",
            Self::Faint => "#5b6470",
            Self::Data => "#0b4a8c",
            Self::Control => "#14532d",
            Self::Trouble => "#6b3f00",
            Self::Failure => "#8f1d17",
            Self::Layer(_) => "#1b1f24",
        }
    }
}

/// Where words stand from their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Right of it.
    Start,
    /// On both sides.
    Middle,
    /// Left of it.
    End,
}

/// A place.
pub type Spot = (i32, i32);

/// A part of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line(Spot, Spot, Stroke),
    /// A line with a point at its end.
    Arrow(Spot, Spot, Stroke),
    /// A line through places.
    Curve(Vec<Spot>, Stroke),
    /// A box: its upper left corner, its width and height, what its border and its area are drawn with.
    Box(Spot, Spot, Option<Ink>, Option<Ink>),
    /// Squares around places, of this half width.
    Dots(Vec<Spot>, i32, Ink),
    /// Words.
    Words(Writing),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stroke {
    /// With what.
    pub ink: Ink,
    /// Half pixels of its width.
    pub width: u8,
    /// Whether it is broken.
    pub broken: bool,
}

impl Stroke {
    /// A thin line.
    pub fn thin(ink: Ink) -> Self {
        Self { ink, width: 2, broken: false }
    }

    /// A broken line.
    pub fn broken(ink: Ink) -> Self {
        Self { ink, width: 2, broken: true }
    }

    fn attributes(self) -> String {
        let dash = if self.broken { " stroke-dasharray=\"5 4\"" } else { "" };
        let width = format!("{}.{}", self.width / 2, u8::from(self.width % 2 == 1) * 5);
        format!(
            "class=\"s-{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{dash}",
            self.ink.name(),
            self.ink.color()
        )
    }
}

/// Words in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Where.
    pub at: Spot,
    /// On which side of that.
    pub anchor: Anchor,
    /// What.
    pub words: String,
    /// With what.
    pub ink: Ink,
    /// The height of letters.
    pub size: i32,
    /// Whether they stand out.
    pub strong: bool,
    /// The most they may take of the width; what is longer is cut.
    pub room: i32,
    /// Whether lines that they cross end around them.
    pub over: bool,
}

/// Cells of a fixed width that have room in so many pixels.
pub fn cells_in(pixels: i32, size: i32) -> usize {
    usize::try_from(pixels.max(0).saturating_mul(10) / (size.max(1).saturating_mul(6) + 1)).unwrap_or(0)
}

/// The pixels that words take at most.
pub fn pixels(words: &str, size: i32) -> i32 {
    let cells = i32::try_from(cells::width(words)).unwrap_or(i32::MAX);
    cells.saturating_mul(size.saturating_mul(6) + 1) / 10 + 1
}

impl Picture {
    /// An empty one.
    pub fn new(title: impl Into<String>, description: impl Into<String>, size: (i32, i32)) -> Self {
        Self { title: title.into(), description: description.into(), size, ..Self::default() }
    }

    /// Adds a shape, as long as there is room.
    pub fn put(&mut self, shape: Shape) {
        if self.shapes.len() < MAX_SHAPES {
            self.shapes.push(shape);
        }
    }

    /// Adds words, as much of them as have room.
    pub fn write(&mut self, at: Spot, anchor: Anchor, words: &str, look: (Ink, i32, bool), room: i32) {
        self.words(at, anchor, words, look, (room, false));
    }

    /// The same over lines that were drawn before: they end around the words.
    pub fn write_over(&mut self, at: Spot, anchor: Anchor, words: &str, look: (Ink, i32, bool), room: i32) {
        self.words(at, anchor, words, look, (room, true));
    }

    fn words(&mut self, at: Spot, anchor: Anchor, words: &str, look: (Ink, i32, bool), (room, over): (i32, bool)) {
        let (ink, size, strong) = look;
        let words = cells::drawable(words).into_owned();
        if !words.is_empty() {
            self.put(Shape::Words(Writing { at, anchor, words, ink, size, strong, room, over }));
        }
    }

    /// Writes the picture as an element of SVG. `number` makes its names its own; `at` places it within another.
    pub fn svg(&self, out: &mut String, number: usize, at: Option<(i32, i32)>) {
        let (width, height) = self.size;
        let place = match at {
            Some((x, y)) => format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" "),
            None => String::new(),
        };
        let _ = writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {place}viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"p{number}t p{number}d\">"
        );
        let _ = writeln!(out, "<title id=\"p{number}t\">{}</title>", xml(&self.title));
        let _ = writeln!(out, "<desc id=\"p{number}d\">{}</desc>", xml(&self.description));
        for shape in &self.shapes {
            shape.svg(out);
        }
        out.push_str("</svg>\n");
    }
}

impl Shape {
    fn svg(&self, out: &mut String) {
        let _ = match self {
            Self::Line((x1, y1), (x2, y2), stroke) => {
                writeln!(out, "<path d=\"M{x1} {y1}L{x2} {y2}\" {}/>", stroke.attributes())
            }
            Self::Arrow(from, to, stroke) => arrow(out, *from, *to, *stroke),
            Self::Curve(places, stroke) => {
                let mut path = String::new();
                for (at, (x, y)) in places.iter().enumerate() {
                    let _ = write!(path, "{}{x} {y}", if at == 0 { 'M' } else { 'L' });
                }
                writeln!(out, "<path d=\"{path}\" {}/>", stroke.attributes())
            }
            Self::Box((x, y), (width, height), border, area) => {
                let mut attributes = String::from("class=\"");
                attributes.push_str(&border.map_or_else(|| "s-none".to_owned(), |ink| format!("s-{}", ink.name())));
                attributes.push_str(&area.map_or_else(String::new, |ink| format!(" a-{}", ink.name())));
                let fill = if area.is_some() { "#eef2f7" } else { "none" };
                let stroke = border.map_or("none", Ink::color);
                writeln!(
                    out,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {attributes}\" fill=\"{fill}\" stroke=\"{stroke}\"/>"
                )
            }
            Self::Dots(places, half, ink) => {
                let mut path = String::new();
                let side = half.saturating_mul(2);
                for (x, y) in places {
                    let _ = write!(path, "M{} {}h{side}v{side}h-{side}z", x - half, y - half);
                }
                writeln!(out, "<path d=\"{path}\" class=\"f-{}\" fill=\"{}\"/>", ink.name(), ink.color())
            }
            Self::Words(writing) => writing.svg(out),
        };
    }
}

/// A line with a point at its end; both in one colour.
fn arrow(out: &mut String, from: Spot, to: Spot, stroke: Stroke) -> std::fmt::Result {
    let ((x1, y1), (x2, y2)) = (from, to);
    let back = if x2 >= x1 { -10 } else { 10 };
    // The slope at the point, so that the head lies along the line.
    let slope = |dx: i32| if x1 == x2 { 0 } else { (y2 - y1) * dx / (x2 - x1) };
    let tail = (x2 + back, y2 + slope(back));
    writeln!(out, "<path d=\"M{x1} {y1}L{} {}\" {}/>", tail.0, tail.1, stroke.attributes())?;
    let name = stroke.ink.name();
    writeln!(
        out,
        "<path d=\"M{x2} {y2}L{} {}L{} {}z\" class=\"f-{name}\" fill=\"{}\"/>",
        tail.0,
        tail.1 - 4,
        tail.0,
        tail.1 + 4,
        stroke.ink.color()
    )
}

impl Writing {
    fn svg(&self, out: &mut String) -> std::fmt::Result {
        let (x, y) = self.at;
        let words = cells::fit(&self.words, cells_in(self.room, self.size));
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if self.strong { " font-weight=\"bold\"" } else { "" };
        // Around the letters the ground is drawn, then the letters.
        let (class, around) = match self.over {
            true => {
                (" over", " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"5\" stroke-linejoin=\"round\"")
            }
            false => ("", ""),
        };
        writeln!(
            out,
            "<text x=\"{x}\" y=\"{y}\" class=\"f-{}{class}\" fill=\"{}\" font-size=\"{}\"{around} \
             font-family=\"ui-monospace, DejaVu Sans Mono, Noto Sans Mono CJK KR, monospace\"{anchor}{weight} xml:space=\"preserve\">{}</text>",
            self.ink.name(),
            self.ink.color(),
            self.size,
            xml(&words)
        )
    }
}
