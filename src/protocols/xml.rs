//! XML — Extensible Markup Language 1.0 (W3C, fifth edition), and SOAP 1.1 and 1.2 in it.

pub mod lexer;
pub mod soap;

use self::lexer::{Kind, Lexer, Token};
use super::charset::{self, Charset};
use crate::dissect::prelude::*;
use crate::protocols::{content_type, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "XML",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("text/xml"),
        Detect::Media("application/xml"),
        Detect::Media("+xml"),
        Detect::Media("application/xml-dtd"),
        Detect::Media("text/vnd.wap.wml"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("xml", "eXtensible Markup Language", "XML 1.0");

fields! {
    TAG = Field::text("xml.tag", "Tag", "XML 1.0 §3.1");
    ATTRIBUTE = Field::text("xml.attribute", "Attribute", "XML 1.0 §3.1");
    CDATA = Field::text("xml.cdata", "CDATA", "XML 1.0 §2.4");
    SECTION = Field::text("xml.cdatasection", "CDATASection", "XML 1.0 §2.7");
    COMMENT = Field::text("xml.comment", "Comment", "XML 1.0 §2.5");
    INSTRUCTION = Field::text("xml.xmlpi", "XMLPI", "XML 1.0 §2.6");
    DECLARATION = Field::text("xml.xmlpi.xml", "xml.xmlpi.xml", "XML 1.0 §2.8");
    VERSION = Field::text("xml.xmlpi.xml.version", "version", "XML 1.0 §2.8");
    ENCODING = Field::text("xml.xmlpi.xml.encoding", "encoding", "XML 1.0 §4.3.3");
    STANDALONE = Field::text("xml.xmlpi.xml.standalone", "standalone", "XML 1.0 §2.9");
    DOCTYPE = Field::text("xml.doctype", "Doctype", "XML 1.0 §2.8");
    END_TAG = Field::none("xml.end_tag", "End tag", "XML 1.0 §3.1");
    CHARSET = Field::text("xml.charset", "Charset", "XML 1.0 §4.3.3");
    SOAP_VERSION = Field::text("xml.soap.version", "SOAP version", "SOAP 1.2 Part 1 §5.4.7");
    SOAP_OPERATION = Field::text("xml.soap.operation", "SOAP operation", "SOAP 1.2 Part 1 §5.3");
    SOAP_FAULT = Field::text("xml.soap.fault", "SOAP fault", "SOAP 1.2 Part 1 §5.4");
    UNOPENED = Field::note("xml.closing_unopened_tag", "Closing an unopened tag", Severity::Error, Group::Malformed, "XML 1.0 §3.1");
    UNCLOSED = Field::note("xml.unclosed_tag", "A tag is not closed", Severity::Error, Group::Malformed, "XML 1.0 §3.1");
    CUT = Field::note("xml.cut", "The document ends early", Severity::Warn, Group::Undecoded, "XML 1.0 §2.1");
    UNRECOGNIZED = Field::note("xml.unrecognized_text", "Unrecognized text", Severity::Warn, Group::Protocol, "XML 1.0 §3.1");
    DEEP = Field::note("xml.deep", "Nested too deep", Severity::Warn, Group::Undecoded, "XML 1.0 §3");
}

/// Elements within each other that are shown; what lies deeper is passed over with a note.
pub const MAX_DEPTH: usize = 64;
/// Bytes of a text or attribute that its row shows.
pub const LONGEST_TEXT: usize = 16 << 10;
/// Open elements among which the start of an end tag is looked for.
const LOOKED_AT: usize = 64;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    tape.layer(&PROTOCOL, buf.range());
    media::column(tape, carrier, "XML");
    if !tape.want().columns && !tape.wants_fields() {
        return Ok(Next::End);
    }
    let declared = content_type::parameter(context.content_type, "charset");
    let (charset, mark) = charset::charset(declared.as_deref(), buf.bytes());
    if charset.unit() == 1 {
        write(&buf, charset, tape);
        return Ok(Next::End);
    }
    // Markup in UTF-16 is read in UTF-8, which is a source of its own.
    let mut text = String::new();
    charset.push(&mut text, buf.bytes().get(mark..).unwrap_or_default());
    let Some(made) = media::made(tape, "Text as UTF-8", text.clone().into_bytes()) else { return Ok(Next::End) };
    let name = format!("{} ({})", charset.name(), charset.word());
    if tape.string(&CHARSET, buf.range(), &name) {
        tape.generated();
    }
    write(&Buf::whole(made.source, text.as_bytes(), 0), charset::UTF8, tape);
    Ok(Next::End)
}

fn write(buf: &Buf<'_>, charset: Charset, tape: &mut Tape) {
    let found = soap::find(buf.bytes());
    if let Some(found) = &found {
        media::operation(tape, &found.title());
    }
    if !tape.wants_fields() {
        return;
    }
    Tree { buf, bytes: buf.bytes(), charset, tape, open: Vec::new() }.write();
    if let Some(found) = found {
        let version = found.version.name();
        let mut row = |field, (at, end): (usize, usize), text: &str| {
            if tape.string(field, media::span(buf, at, end), text) {
                tape.generated();
            }
        };
        row(&SOAP_VERSION, found.envelope, version);
        if !found.operation.is_empty() {
            row(if found.is_fault { &SOAP_FAULT } else { &SOAP_OPERATION }, found.at, &found.operation);
        }
    }
}

/// An element that is open.
struct Element<'b> {
    group: Mark,
    /// Its start tag.
    tag: Token,
    name: &'b [u8],
}

/// Writes the tree of a document.
struct Tree<'b, 't> {
    buf: &'t Buf<'b>,
    bytes: &'b [u8],
    charset: Charset,
    tape: &'t mut Tape,
    open: Vec<Element<'b>>,
}

impl<'b> Tree<'b, '_> {
    fn write(&mut self) {
        let mut cut = None;
        for token in Lexer::new(self.bytes) {
            if self.tape.is_full() {
                break;
            }
            match token.kind {
                Kind::Start | Kind::Empty => self.start(token),
                Kind::End => self.end(token),
                Kind::Text => self.text(token),
                _ if self.open.len() > MAX_DEPTH => {}
                Kind::Instruction => self.instruction(token),
                Kind::Comment => self.row(&COMMENT, token),
                Kind::Section => self.row(&SECTION, token),
                Kind::Doctype => self.row(&DOCTYPE, token),
            }
            cut = token.cut.then_some(token);
        }
        let open = self.open.len();
        let last = cut.or(self.open.last().map(|element| element.tag)).filter(|_| open > 0 || cut.is_some());
        if let Some(token) = last
            && !self.tape.is_full()
        {
            let text =
                format!("The document ends early: {open} element{} open", if open == 1 { " is" } else { "s are" });
            self.tape.note(&CUT, self.range(token.at, token.end), &text);
        }
        if let Some(outermost) = self.open.first() {
            self.tape.end(outermost.group);
        }
    }

    fn range(&self, at: usize, end: usize) -> Range {
        media::span(self.buf, at, end)
    }

    /// The text between two places as it is shown.
    fn shown(&self, at: usize, end: usize) -> String {
        let bytes = self.bytes.get(at..end).unwrap_or_default();
        let part = bytes.get(..LONGEST_TEXT).unwrap_or(bytes);
        let mut text = String::new();
        self.charset.push(&mut text, part);
        if part.len() < bytes.len() {
            text.push('…');
        }
        text
    }

    /// A row that shows the token as it is written.
    fn row(&mut self, field: &'static Field, token: Token) {
        self.written(field, token.at, token.end, "");
    }

    fn written(&mut self, field: &'static Field, at: usize, end: usize, after: &str) {
        let text = self.shown(at, end);
        if self.tape.string(field, self.range(at, end), &text) {
            self.tape.label_text(field, |out| {
                out.push_str(&text);
                out.push_str(after);
            });
        }
    }

    fn start(&mut self, token: Token) {
        let depth = self.open.len();
        let name = lexer::name(self.bytes, token);
        if depth < MAX_DEPTH {
            let group = self.element(token);
            if token.kind == Kind::Start && !token.cut {
                self.open.push(Element { group, tag: token, name });
            } else {
                self.tape.end_at(group, self.range(token.at, token.end).len);
            }
            return;
        }
        if depth == MAX_DEPTH {
            let text = format!("Nested deeper than {MAX_DEPTH} elements: what lies deeper is not shown");
            self.tape.note(&DEEP, self.range(token.at, token.end), &text);
        }
        if token.kind == Kind::Start && !token.cut {
            // Counted, so that the end tags find their partners; nothing is written below it.
            let group = self.open.last().map(|element| element.group);
            self.open.extend(group.map(|group| Element { group, tag: token, name }));
        }
    }

    /// The row of a tag and those of its attributes; the last of them shows how the tag ends.
    fn element(&mut self, token: Token) -> Mark {
        let value = self.shown(token.at, token.end);
        let whole = self.range(token.at, self.bytes.len());
        let group = self.tape.group_string(&TAG, whole, &value);
        let name = lexer::name(self.bytes, token);
        let name_end = token.at.saturating_add(name.len()).saturating_add(1);
        let closing = match (token.cut, token.kind) {
            (true, _) => "",
            (false, Kind::Empty) => "/>",
            _ => ">",
        };
        let mut attributes = lexer::attributes(self.bytes, token).peekable();
        let bare = attributes.peek().is_none();
        let text = self.shown(token.at, name_end.min(token.end));
        self.tape.label(group, |out| {
            out.push_str(&text);
            out.push_str(if bare { closing } else { "" });
        });
        while let Some(attribute) = attributes.next() {
            let after = if attributes.peek().is_none() { closing } else { "" };
            self.written(&ATTRIBUTE, attribute.at, attribute.end, after);
            if attribute.name_end == attribute.end {
                self.tape.note(&UNRECOGNIZED, self.range(attribute.at, attribute.end), "An attribute without a value");
            }
        }
        group
    }

    fn end(&mut self, token: Token) {
        let name = lexer::name(self.bytes, token);
        let Some(above) = self.open.iter().rev().take(LOOKED_AT).position(|element| element.name == name) else {
            if self.open.len() <= MAX_DEPTH {
                self.tape.note(&UNOPENED, self.range(token.at, token.end), "");
            }
            return;
        };
        for _ in 0..above {
            self.unclosed(token);
        }
        let deep = self.open.len() > MAX_DEPTH;
        let Some(element) = self.open.pop() else { return };
        if deep {
            return;
        }
        let range = self.range(token.at, token.end);
        let text = self.shown(token.at, token.end);
        if self.tape.remark(&END_TAG, range) {
            self.tape.label_text(&END_TAG, |out| out.push_str(&text));
        }
        self.tape.end_at(element.group, self.range(element.tag.at, token.end).len);
    }

    /// The innermost element is not closed when an outer one is.
    fn unclosed(&mut self, token: Token) {
        let deep = self.open.len() > MAX_DEPTH;
        let Some(element) = self.open.pop() else { return };
        if !deep {
            let name = String::from_utf8_lossy(element.name);
            let tag = self.range(element.tag.at, element.tag.end);
            self.tape.note(&UNCLOSED, tag, &format!("A tag is not closed: {name}"));
            self.tape.end_at(element.group, self.range(element.tag.at, token.at).len);
        }
    }

    /// Characters; blanks between tags are no content to a reader.
    fn text(&mut self, token: Token) {
        if self.open.len() > MAX_DEPTH {
            return;
        }
        let text = self.bytes.get(token.at..token.end).unwrap_or_default();
        let blanks = text.len().saturating_sub(text.trim_ascii_start().len());
        if blanks < text.len() {
            self.written(&CDATA, token.at.saturating_add(blanks), token.end, "");
        }
    }

    fn instruction(&mut self, token: Token) {
        if lexer::name(self.bytes, token) != b"xml" {
            return self.row(&INSTRUCTION, token);
        }
        let value = self.shown(token.at, token.end);
        let group = self.tape.group_string(&DECLARATION, self.range(token.at, token.end), &value);
        self.tape.label(group, |out| out.push_str("<?xml"));
        for attribute in lexer::attributes(self.bytes, token) {
            let field = match self.bytes.get(attribute.at..attribute.name_end) {
                Some(b"version") => &VERSION,
                Some(b"encoding") => &ENCODING,
                Some(b"standalone") => &STANDALONE,
                _ => &ATTRIBUTE,
            };
            let value = self.shown(attribute.value, attribute.value_end);
            let label = self.shown(attribute.at, attribute.end);
            if self.tape.string(field, self.range(attribute.value, attribute.value_end), &value) {
                self.tape.label_text(field, |out| out.push_str(&label));
            }
        }
        if !token.cut {
            let range = self.range(token.end.saturating_sub(2), token.end);
            if self.tape.remark(&END_TAG, range) {
                self.tape.label_text(&END_TAG, |out| out.push_str("?>"));
            }
        }
        self.tape.end(group);
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, body_values, with_body};

    fn tree(text: &str) -> String {
        body("text/xml", text.as_bytes()).0
    }

    #[test]
    fn the_tree_is_as_wireshark_draws_it() {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a comment\n here -->\n<a:root xmlns:a=\"urn:x\"   b='single &amp; q'>\n  text &amp; more &#65;\n  <empty/><empty2 x=\"1\"/>\n  <![CDATA[ raw < & ]]>\n  <b>one<c/>two</b>\n</a:root>\n";
        let expected = "\
eXtensible Markup Language
    <?xml
        version=\"1.0\"
        encoding=\"UTF-8\"
        ?>
    <!-- a comment\\n here -->
    <a:root
        xmlns:a=\"urn:x\"
        b='single &amp; q'>
        text &amp; more &#65;\\n  \n        <empty/>
        <empty2
            x=\"1\"/>
        <![CDATA[ raw < & ]]>
        <b>
            one
            <c/>
            two
            </b>
        </a:root>
";
        assert_eq!(tree(text), expected);
        let tags = body_values("text/xml", text.as_bytes(), "xml.tag");
        assert_eq!(tags[1..4], ["<empty/>", "<empty2 x=\"1\"/>", "<b>"]);
    }

    #[test]
    fn ranges_reach_over_whole_elements() {
        let text = b"<a><b k='v>w' n>x</b></a>";
        with_body("application/xml", text, |tape| {
            let parts: Vec<_> = tape
                .items()
                .iter()
                .map(|item| {
                    let (at, len) = (item.range.at as usize, item.range.len as usize);
                    (item.field.filter, std::str::from_utf8(&text[at..at + len]).unwrap())
                })
                .collect();
            assert!(parts.contains(&("xml.tag", "<b k='v>w' n>x</b>")), "{parts:?}");
            assert!(parts.contains(&("xml.attribute", "k='v>w'")), "{parts:?}");
            assert!(parts.contains(&("xml.unrecognized_text", "n")), "{parts:?}");
            assert!(parts.contains(&("xml.cdata", "x")), "{parts:?}");
        });
    }

    #[test]
    fn half_a_document_and_wrong_ones_keep_what_they_have() {
        assert!(tree("<a><b>cut").contains("        cut\n"));
        assert!(tree("<a><b>cut").contains("The document ends early: 2 elements are open"));
        assert!(tree("<a x='1").contains("The document ends early"));
        let crossed = tree("<a><b>x</a><c/>");
        assert!(crossed.contains("A tag is not closed: b") && crossed.contains("\n    <c/>"), "{crossed}");
        assert!(tree("<a></z></a>").contains("Closing an unopened tag"));
        assert!(!tree("<a/>").contains("Expert"));
        assert!(!tree("a < b & <1> >").contains("xml.tag"));
    }

    #[test]
    fn depth_has_an_end_and_what_follows_it_is_read() {
        let text = format!("{}{}<after/>", "<d>".repeat(100_000), "</d>".repeat(100_000));
        let tree = tree(&text);
        assert!(tree.contains("Nested deeper than 64 elements") && tree.ends_with("\n    <after/>\n"));
        assert!(!tree.contains("unopened"));
        // End tags that close nothing are looked for among few.
        let wrong = format!("{}{}", "<a>".repeat(100_000), "</b>".repeat(100_000));
        assert!(self::tree(&wrong).contains("ends early"));
    }

    #[test]
    fn other_charsets_are_read() {
        let (tree, ..) = body("text/xml", b"<?xml version='1.0' encoding='windows-1251'?><a>\xcf\xf0</a>");
        assert!(tree.contains("\n        Пр\n"), "{tree}");
        let wide: Vec<u8> = "\u{feff}<a>Пр</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (tree, ..) = body("text/xml", &wide);
        assert!(tree.contains("[Charset: UTF-16LE (by its byte-order mark)]") && tree.contains("Пр"), "{tree}");
    }

    #[test]
    fn soap_names_its_operation() {
        let envelope = |uri: &str, content: &str| {
            format!(
                "<?xml version='1.0'?><s:Envelope xmlns:s='{uri}'><s:Header><h/></s:Header><s:Body>{content}</s:Body></s:Envelope>"
            )
        };
        let first =
            envelope("http://schemas.xmlsoap.org/soap/envelope/", "<m:GetPrice xmlns:m='u'><Item/></m:GetPrice>");
        let (tree, info, _) = body("text/xml; charset=utf-8", first.as_bytes());
        assert_eq!(info, "SOAP GetPrice");
        assert!(tree.ends_with("    [SOAP version: SOAP 1.1]\n    [SOAP operation: GetPrice]\n"), "{tree}");
        let second = envelope(
            "http://www.w3.org/2003/05/soap-envelope",
            "<s:Fault><s:Code><s:Value>x</s:Value></s:Code><s:Reason><s:Text>no such item</s:Text></s:Reason></s:Fault>",
        );
        let (tree, info, _) = body("application/soap+xml", second.as_bytes());
        assert_eq!(info, "SOAP fault: no such item");
        assert!(tree.contains("[SOAP version: SOAP 1.2]") && tree.contains("[SOAP fault: no such item]"), "{tree}");
        assert_eq!(body("text/xml", envelope("urn:other", "<x/>").as_bytes()).1, "");
        assert_eq!(
            body("text/xml", b"<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body/></Envelope>").1,
            "SOAP"
        );
    }
}
