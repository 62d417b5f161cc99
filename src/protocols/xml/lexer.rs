//! XML text as tokens with their places (XML 1.0), in one pass and without recursion. It is tolerant, as a reader of what
//! was sent must be: every byte belongs to a token, and what ends too early is a token that says so. No entity is expanded
//! and nothing outside the text is looked at.

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub at: usize,
    /// The byte after it.
    pub end: usize,
    /// Whether the text ends before it does.
    pub cut: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Characters between the others (§2.4).
    Text,
    /// A start tag (§3.1).
    Start,
    /// A tag of an element without content.
    Empty,
    /// An end tag.
    End,
    /// A comment (§2.5).
    Comment,
    /// A CDATA section (§2.7).
    Section,
    /// A processing instruction or the XML declaration (§2.6, §2.8).
    Instruction,
    /// A document type declaration (§2.8), its internal subset included.
    Doctype,
}

/// An attribute of a tag, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The first byte of its name.
    pub at: usize,
    /// The byte after its name.
    pub name_end: usize,
    /// The first byte of its value, without the quote; `end` when it has none.
    pub value: usize,
    /// The byte after its value, without the quote.
    pub value_end: usize,
    /// The byte after it all.
    pub end: usize,
}

/// The tokens of a text.
pub struct Lexer<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Lexer<'b> {
    /// A lexer of `bytes`.
    pub fn new(bytes: &'b [u8]) -> Self {
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        Self { bytes, at: mark }
    }

    /// A token from here to the end of what `find` finds, which it gives as a length.
    fn until(&mut self, kind: Kind, find: impl Fn(&[u8]) -> Option<usize>) -> Token {
        let at = self.at;
        let rest = self.bytes.get(at..).unwrap_or_default();
        let found = find(rest);
        self.at = at.saturating_add(found.unwrap_or(rest.len()));
        Token { kind, at, end: self.at, cut: found.is_none() }
    }

    fn tag(&mut self) -> Token {
        let mut token = self.until(Kind::Start, tag_len);
        let text = self.bytes.get(token.at..token.end).unwrap_or_default();
        if !token.cut && text.ends_with(b"/>") {
            token.kind = Kind::Empty;
        }
        token
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let after = |start: usize, end: &'static [u8]| {
            move |text: &[u8]| {
                let found = memchr::memmem::find(text.get(start..)?, end)?;
                Some(start.saturating_add(found).saturating_add(end.len()))
            }
        };
        Some(if rest.starts_with(b"<!--") {
            self.until(Kind::Comment, after(4, b"-->"))
        } else if rest.starts_with(b"<![CDATA[") {
            self.until(Kind::Section, after(9, b"]]>"))
        } else if rest.starts_with(b"<?") {
            self.until(Kind::Instruction, after(2, b"?>"))
        } else if rest.starts_with(b"</") {
            self.until(Kind::End, after(2, b">"))
        } else if rest.starts_with(b"<!") {
            self.until(Kind::Doctype, doctype_len)
        } else if begins_tag(rest) {
            self.tag()
        } else {
            // A `<` that begins nothing is text up to the next one.
            let text =
                |text: &[u8]| Some(memchr::memchr(b'<', text.get(1..)?).map_or(text.len(), |at| at.saturating_add(1)));
            self.until(Kind::Text, text)
        })
    }
}

/// Whether a tag begins here; a `<` at the very end may be one.
fn begins_tag(rest: &[u8]) -> bool {
    rest.first() == Some(&b'<') && rest.get(1).is_none_or(|byte| is_name_start(*byte))
}

fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || byte >= 0x80
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// To the `>` that is in no quotes. A quote opens a value only after `=`.
fn tag_len(text: &[u8]) -> Option<usize> {
    let mut at = 1usize;
    loop {
        let found = at.saturating_add(memchr::memchr3(b'>', b'"', b'\'', text.get(at..)?)?);
        let byte = *text.get(found)?;
        if byte == b'>' {
            return Some(found.saturating_add(1));
        }
        let before = text.get(..found)?.iter().rev().find(|byte| !is_blank(**byte));
        at = found.saturating_add(1);
        if before == Some(&b'=') {
            at = at.saturating_add(memchr::memchr(byte, text.get(at..)?)?).saturating_add(1);
        }
    }
}

/// To the `>` outside of the internal subset, quotes and comments.
fn doctype_len(text: &[u8]) -> Option<usize> {
    let mut at = 2usize;
    let mut depth = 0usize;
    loop {
        let byte = *text.get(at)?;
        let rest = text.get(at..)?;
        if rest.starts_with(b"<!--") {
            at = at.saturating_add(memchr::memmem::find(rest, b"-->")?).saturating_add(3);
            continue;
        }
        at = at.saturating_add(1);
        match byte {
            b'"' | b'\'' => at = at.saturating_add(memchr::memchr(byte, text.get(at..)?)?).saturating_add(1),
            b'[' => depth = depth.saturating_add(1),
            b']' => depth = depth.saturating_sub(1),
            b'>' if depth == 0 => return Some(at),
            _ => {}
        }
    }
}

/// The name of a tag or instruction.
pub fn name(bytes: &[u8], token: Token) -> &[u8] {
    let text = bytes.get(token.at..token.end).unwrap_or_default();
    let skip = match token.kind {
        Kind::End | Kind::Instruction => 2,
        _ => 1,
    };
    let text = text.get(skip..).unwrap_or_default();
    let end = text.iter().position(|byte| is_blank(*byte) || matches!(byte, b'>' | b'/' | b'?' | b'='));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// A name without its prefix.
pub fn local(name: &[u8]) -> &[u8] {
    match memchr::memchr(b':', name) {
        Some(at) => name.get(at.saturating_add(1)..).unwrap_or_default(),
        None => name,
    }
}

/// The attributes of a tag or of the XML declaration, in order. The places are those of the whole text.
pub fn attributes(bytes: &[u8], token: Token) -> impl Iterator<Item = Attribute> {
    let closing = match (token.cut, token.kind) {
        (true, _) => 0,
        (false, Kind::Empty | Kind::Instruction) => 2,
        _ => 1,
    };
    let end = token.end.saturating_sub(closing);
    let skip = if token.kind == Kind::Instruction { 2 } else { 1 };
    let mut at = token.at.saturating_add(skip).saturating_add(name(bytes, token).len());
    std::iter::from_fn(move || {
        let rest = bytes.get(at..end)?;
        at = at.saturating_add(rest.iter().position(|byte| !is_blank(*byte) && *byte != b'/')?);
        let found = attribute(bytes.get(..end)?, at);
        at = found.end.max(at.saturating_add(1));
        Some(found)
    })
}

/// The attribute that begins at `at`.
fn attribute(bytes: &[u8], at: usize) -> Attribute {
    let end = bytes.len();
    let position = |from: usize, what: &dyn Fn(u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from.saturating_add(rest.iter().position(|byte| what(*byte)).unwrap_or(rest.len()))
    };
    let name_end = position(at, &|byte| is_blank(byte) || byte == b'=');
    let equals = position(name_end, &|byte| !is_blank(byte));
    if bytes.get(equals) != Some(&b'=') {
        return Attribute { at, name_end, value: name_end, value_end: name_end, end: name_end };
    }
    let value = position(equals.saturating_add(1), &|byte| !is_blank(byte));
    match bytes.get(value) {
        Some(quote @ (b'"' | b'\'')) => {
            let value = value.saturating_add(1);
            let value_end = position(value, &|byte| byte == *quote);
            Attribute { at, name_end, value, value_end, end: value_end.saturating_add(1).min(end) }
        }
        _ => {
            let value_end = position(value, &is_blank);
            Attribute { at, name_end, value, value_end, end: value_end }
        }
    }
}
