//! Handouts: any view of a capture as pages for a class, with its values or with gaps to fill in.
//!
//! A [`Document`] is made of [`Block`]s without a form: headings, paragraphs, tables, pictures, gaps. [`views`] make one of each
//! view of a capture, [`make()`] puts them together; [`html`], [`markdown`], [`plain`] and [`svg`] write it. What is written is the same for the same input:
//! no dates, no names of files beside that of the capture, nothing of the machine. It needs nothing from outside, and every text
//! passes one place (`escape`) on its way into a form.
//!
//! Values that are left out ([`Blanks`]) have numbers. The answers are in the same document ([`Document::answers`]), for its last
//! page or for another file.

pub mod blanks;
mod escape;
pub mod html;
pub mod make;
pub mod markdown;
pub mod mask;
pub mod picture;
pub mod plain;
pub mod svg;
pub mod views;

pub use blanks::{Answer, Blanks, Choice};
pub use make::{Fault, View, make};
pub use picture::Picture;

use crate::base::Lang;
use crate::explain::{Words, word_with};

/// Blocks of a document; what comes after is left out and said.
pub const MAX_BLOCKS: usize = 20_000;
/// Rows of one table.
pub const MAX_ROWS: usize = 2_000;
/// Characters of one text.
pub const MAX_TEXT: usize = 4_000;

/// The form of a handout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One page for a browser, which prints on A4.
    #[default]
    Html,
    /// Markdown, as CommonMark with tables.
    Markdown,
    /// A picture.
    Svg,
    /// Text of 80 columns.
    Text,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Html, Self::Markdown, Self::Svg, Self::Text];

    /// The ending of files of this form.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Svg => "svg",
            Self::Text => "txt",
        }
    }

    /// The form that the ending of a file's name means.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "svg" => Some(Self::Svg),
            "txt" | "text" => Some(Self::Text),
            _ => None,
        }
    }
}

/// A handout without a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The language of its texts.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// A line that says more; may be empty.
    pub about: String,
    /// Whether it has lines for the name of who fills it in.
    pub signed: bool,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The answers to its gaps and questions, in order.
    pub answers: Vec<Answer>,
}

/// A part of a handout.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; 2 is the highest level below the title.
    Heading(u8, Text),
    /// A paragraph.
    Paragraph(Text),
    /// A remark beside the matter.
    Remark(Text),
    /// Names and what they are.
    Facts(Vec<(String, Text)>),
    /// Rows and columns.
    Table(Table),
    /// Lines with a place each, one within the other.
    Tree(String, Vec<Branch>),
    /// Lines as they are, of one width.
    Lines(String, Vec<Text>),
    /// Points of a list.
    List(Vec<Text>),
    /// A picture.
    Picture(Picture),
    /// A question with lines to write on, by its number.
    Question(usize, Text),
    /// What follows begins a page.
    Page,
}

/// A line of a tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// How deep it lies, from 0.
    pub depth: u8,
    /// What it says.
    pub text: Text,
    /// Where it lies: `14–33`; may be empty.
    pub place: String,
    /// What it means; may be empty.
    pub meaning: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Titles of the columns, and whether numbers stand in them.
    pub columns: Vec<(String, bool)>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
}

/// A text with gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Piece>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// Words that stand out.
    Strong(String),
    /// Names and values as programs write them.
    Code(String),
    /// A gap to write in, with its number if it has an answer, and its cells.
    Gap(Option<usize>, usize),
}

impl Text {
    /// With one more piece.
    pub fn with(mut self, piece: Piece) -> Self {
        self.0.push(piece);
        self
    }

    /// With more words.
    pub fn and(self, words: impl Into<String>) -> Self {
        self.with(Piece::Words(words.into()))
    }

    /// Words that stand out.
    pub fn strong(words: impl Into<String>) -> Self {
        Self(vec![Piece::Strong(words.into())])
    }

    /// A name or a value as programs write it.
    pub fn code(words: impl Into<String>) -> Self {
        Self(vec![Piece::Code(words.into())])
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| match piece {
            Piece::Words(words) | Piece::Strong(words) | Piece::Code(words) => words.is_empty(),
            Piece::Gap(..) => false,
        })
    }

    /// Characters, gaps not counted.
    pub fn len(&self) -> usize {
        let part = |piece: &Piece| match piece {
            Piece::Words(words) | Piece::Strong(words) | Piece::Code(words) => words.chars().count(),
            Piece::Gap(..) => 0,
        };
        self.0.iter().map(part).sum()
    }

    /// The text with `________` for gaps.
    pub fn plain(&self) -> String {
        let part = |piece: &Piece| match piece {
            Piece::Words(words) | Piece::Strong(words) | Piece::Code(words) => words.clone(),
            Piece::Gap(number, cells) => gap(*number, *cells),
        };
        self.0.iter().map(part).collect()
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self(vec![Piece::Words(words)])
    }
}
impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::from(words.to_owned())
    }
}
impl From<Piece> for Text {
    fn from(piece: Piece) -> Self {
        Self(vec![piece])
    }
}

/// A gap as characters: its number and a line.
pub fn gap(number: Option<usize>, cells: usize) -> String {
    let line = "_".repeat(cells.clamp(4, 60));
    number.map_or_else(|| line.clone(), |number| format!("({number}){line}"))
}

impl Document {
    /// An empty one.
    pub fn new(lang: Lang, title: impl Into<String>) -> Self {
        Self { lang, title: title.into(), ..Self::default() }
    }

    /// Adds a block, as long as there is room.
    pub fn put(&mut self, block: Block) {
        match self.blocks.len() {
            0..MAX_BLOCKS => self.blocks.push(block),
            MAX_BLOCKS => self.blocks.push(Block::Remark(say(self.lang, "handout-full", &[]).into())),
            _ => {}
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<Text>) {
        self.put(Block::Heading(level, text.into()));
    }

    /// Adds a paragraph that says something.
    pub fn paragraph(&mut self, text: impl Into<Text>) {
        let text = text.into();
        if !text.is_empty() {
            self.put(Block::Paragraph(text));
        }
    }

    /// Adds a remark that says something.
    pub fn remark(&mut self, text: impl Into<Text>) {
        let text = text.into();
        if !text.is_empty() {
            self.put(Block::Remark(text));
        }
    }

    /// The document with its answers on a page of their own at its end.
    pub fn with_answers(mut self) -> Self {
        if self.answers.is_empty() {
            return self;
        }
        let table = answers(self.lang, &std::mem::take(&mut self.answers));
        self.put(Block::Page);
        self.heading(2, say(self.lang, "handout-answers", &[]));
        self.put(table);
        self
    }

    /// The document without its answers, and a document of these.
    pub fn split(mut self) -> (Self, Self) {
        let taken = std::mem::take(&mut self.answers);
        let title = say(self.lang, "handout-answers-of", &[("title", self.title.clone().into())]);
        let mut apart = Self { about: self.about.clone(), ..Self::new(self.lang, title) };
        apart.put(answers(self.lang, &taken));
        (self, apart)
    }

    /// Writes it.
    pub fn write(&self, form: Form) -> String {
        match form {
            Form::Html => html::write(self),
            Form::Markdown => markdown::write(self),
            Form::Svg => svg::write(self),
            Form::Text => plain::write(self),
        }
    }
}

/// A table of answers.
fn answers(lang: Lang, answers: &[Answer]) -> Block {
    let column = |id: &str| (say(lang, id, &[]), false);
    let row = |answer: &Answer| {
        let value = if answer.how.is_empty() {
            Text::strong(&answer.value)
        } else {
            Text::strong(&answer.value).and(format!(" — {}", answer.how))
        };
        vec![Text::from(answer.number.to_string()), Text::from(answer.place.as_str()), value]
    };
    Block::Table(Table {
        caption: say(lang, "handout-answers-caption", &[]),
        columns: vec![
            (say(lang, "handout-column-gap", &[]), true),
            column("handout-column-where"),
            column("handout-column-answer"),
        ],
        rows: answers.iter().map(row).collect(),
    })
}

/// A text of handouts.
pub fn say(lang: Lang, id: &str, values: Words<'_>) -> String {
    word_with(lang, id, values)
}
