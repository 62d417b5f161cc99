//! JSON — JavaScript Object Notation. RFC 8259; lines of it (NDJSON) and text sequences (RFC 7464).

pub mod lexer;

use std::borrow::Cow;

use hashbrown::HashSet;

use self::lexer::{Documents, Kind, Lexer, Problem, Token};
use crate::dissect::Direction;
use crate::dissect::prelude::*;
use crate::protocols::{content_type, data_text_lines, graphql, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "JSON",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("application/json"),
        Detect::Media("text/json"),
        Detect::Media("+json"),
        Detect::Media("application/json-rpc"),
        Detect::Media("application/jsonrequest"),
        Detect::Media("application/jsonml"),
        Detect::Media("application/x-ndjson"),
        Detect::Media("application/ndjson"),
        Detect::Media("application/jsonl"),
        Detect::Media("application/x-jsonlines"),
        Detect::Media("application/stream+json"),
        Detect::Media("application/json-seq"),
        Detect::Media("+json-seq"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("json", "JavaScript Object Notation", "RFC 8259");

fields! {
    ARRAY = Field::none("json.array", "Array", "RFC 8259 §5");
    OBJECT = Field::none("json.object", "Object", "RFC 8259 §4");
    MEMBER = Field::text("json.member", "Member", "RFC 8259 §4");
    KEY = Field::text("json.key", "Key", "RFC 8259 §4");
    PATH = Field::text("json.path", "Path", "RFC 8259 §4");
    PATH_WITH_VALUE = Field::text("json.path_with_value", "Path with value", "RFC 8259 §4");
    MEMBER_WITH_VALUE = Field::text("json.member_with_value", "Member with value", "RFC 8259 §4");
    STRING = Field::text("json.value.string", "String value", "RFC 8259 §7");
    NUMBER = Field::text("json.value.number", "Number value", "RFC 8259 §6");
    FALSE = Field::none("json.value.false", "False value", "RFC 8259 §3");
    NULL = Field::none("json.value.null", "Null value", "RFC 8259 §3");
    TRUE = Field::none("json.value.true", "True value", "RFC 8259 §3");
    IGNORED = Field::text("json.ignored_leading_bytes", "Ignored leading bytes", "RFC 8259 §2");
    CUT = Field::note("json.cut", "The document ends early", Severity::Warn, Group::Undecoded, "RFC 8259 §2");
    MALFORMED = Field::note("json.malformed", "This is not JSON", Severity::Error, Group::Malformed, "RFC 8259 §2");
    MARK = Field::note("json.byte_order_mark", "A byte-order mark stands before the value", Severity::Note, Group::Protocol, "RFC 8259 §8.1");
    DUPLICATE = Field::note("json.duplicate_key", "This name stands twice in the object", Severity::Note, Group::Protocol, "RFC 8259 §4");
    DEEP = Field::note("json.deep", "Nested too deep", Severity::Warn, Group::Undecoded, "RFC 8259 §9");
    LONG = Field::note("json.long", "This text is shown only in part", Severity::Chat, Group::Undecoded, "RFC 8259 §9");
}

/// Arrays and objects within each other that are shown; what lies deeper is passed over with a note.
pub const MAX_DEPTH: usize = 64;
/// Bytes of a string or number that are shown. The bytes pane has all of it.
pub const LONGEST_VALUE: usize = 16 << 10;
/// Bytes of a path that are shown.
pub const LONGEST_PATH: usize = 1 << 10;
/// Bytes that all paths of a body may take, so that long names above many members cannot fill the memory.
pub const PATHS: usize = 8 << 20;
/// Names of one body that are remembered to find duplicates.
pub const MAX_NAMES: usize = 100_000;

/// Whether a body of the type `application/json` has any value: without one it is shown as text.
pub fn has_value(bytes: &[u8]) -> bool {
    // What most begin with is the beginning of a value, whatever follows.
    matches!(bytes.first(), Some(b'{' | b'[')) || any_value(bytes, Documents::One)
}

fn any_value(bytes: &[u8], documents: Documents) -> bool {
    Lexer::new(bytes, documents).any(|token| !matches!(token.kind, Kind::Problem(_)))
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let media = content_type::media_type(context.content_type);
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    media::column(tape, carrier, "JSON");
    tape.info_append(|out| {
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str("JavaScript Object Notation");
        if !media.is_empty() {
            text!(out, " ({media})");
        }
    });
    if !media.is_empty() {
        tape.label(layer, |out| text!(out, "JavaScript Object Notation: {media}"));
    }
    if tape.wants_fields() {
        let named = tape.wants_any(&[&PATH, &PATH_WITH_VALUE, &MEMBER_WITH_VALUE]);
        let (path, levels) = (String::new(), Vec::new());
        let mut tree = Tree { buf, bytes: buf.bytes(), tape, path, levels, paths: PATHS, names: 0, named };
        tree.write(documents(&media));
    }
    let any = any_value(buf.bytes(), documents(&media));
    let asks = context.message.is_none_or(|message| message.direction == Direction::FromClient);
    Ok(if asks && graphql::is_request(buf.bytes()) {
        Next::Protocol(&graphql::PROTOCOL, buf)
    } else if any {
        Next::End
    } else {
        Next::Protocol(&data_text_lines::PROTOCOL, buf)
    })
}

/// How many documents a body of this media type is.
pub fn documents(media: &str) -> Documents {
    let several = ["ndjson", "jsonl", "jsonlines", "json-seq", "stream+json"];
    if several.iter().any(|name| media.ends_with(name)) { Documents::Several } else { Documents::One }
}

/// An array or object that is open.
struct Level<'b> {
    group: Mark,
    at: u32,
    /// Length of the path before it.
    path: usize,
    /// The member whose value it is.
    member: Option<Member<'b>>,
    /// Names of its members so far.
    names: HashSet<Cow<'b, str>>,
}

/// A member that is open: its name was read, its value was not.
struct Member<'b> {
    group: Mark,
    key: Token,
    name: Cow<'b, str>,
}

/// Writes the tree of a body.
struct Tree<'b, 't> {
    buf: Buf<'b>,
    bytes: &'b [u8],
    tape: &'t mut Tape,
    /// Of the value that is being read: `/errors/[]/message`.
    path: String,
    levels: Vec<Level<'b>>,
    /// Bytes that paths may still take.
    paths: usize,
    /// Names that are remembered.
    names: usize,
    /// Whether somebody wants paths, or values with the names before them.
    named: bool,
}

impl<'b> Tree<'b, '_> {
    fn write(&mut self, documents: Documents) {
        let mut lexer = Lexer::new(self.bytes, documents);
        let mut member = None;
        while let Some(token) = lexer.next() {
            if self.tape.is_full() {
                break;
            }
            let is_problem = matches!(token.kind, Kind::Problem(_));
            // Both ends of a container have the same depth before and after.
            let depth =
                lexer.depth().saturating_add(usize::from(matches!(token.kind, Kind::ObjectEnd | Kind::ArrayEnd)));
            if depth > MAX_DEPTH && !is_problem {
                if depth == MAX_DEPTH.saturating_add(1) && matches!(token.kind, Kind::ObjectStart | Kind::ArrayStart) {
                    let text = format!("Nested deeper than {MAX_DEPTH} levels: what lies deeper is not shown");
                    self.tape.note(&DEEP, self.range(token), &text);
                    self.end_member(&mut member, token.end);
                }
                continue;
            }
            match token.kind {
                Kind::ObjectStart => self.open(&OBJECT, token, member.take()),
                Kind::ArrayStart => self.open(&ARRAY, token, member.take()),
                Kind::ObjectEnd | Kind::ArrayEnd => self.close(token),
                Kind::Key => member = Some(self.member(token)),
                Kind::Problem(problem) => self.problem(problem, token, &mut member),
                _ => {
                    self.scalar(token, member.as_ref());
                    self.end_member(&mut member, token.end);
                }
            }
        }
    }

    fn range(&self, token: Token) -> Range {
        self.span(token.at, token.end)
    }

    fn span(&self, at: usize, end: usize) -> Range {
        let whole = self.buf.range();
        let at = u32::try_from(at).unwrap_or(u32::MAX).min(whole.len);
        let len = u32::try_from(end).unwrap_or(u32::MAX).min(whole.len).saturating_sub(at);
        Range { at: whole.at.saturating_add(at), len, ..whole }
    }

    fn open(&mut self, field: &'static Field, token: Token, member: Option<Member<'b>>) {
        let range = self.span(token.at, self.bytes.len());
        let group = self.tape.group(field, range);
        let path = self.path.len();
        // The path of a member was extended when its name was read.
        if token.kind == Kind::ArrayStart {
            self.extend("[]");
        }
        self.levels.push(Level { group, at: range.at, path, member, names: HashSet::new() });
    }

    fn close(&mut self, token: Token) {
        let Some(mut level) = self.levels.pop() else { return };
        let end = self.range(token);
        let reaches = end.at.saturating_add(end.len);
        self.tape.end_at(level.group, reaches.saturating_sub(level.at));
        self.path.truncate(level.path);
        self.end_member(&mut level.member, token.end);
    }

    /// A member begins: its path is that of the object and its name, until it ends.
    fn member(&mut self, key: Token) -> Member<'b> {
        let name = lexer::unescape(lexer::inside(self.bytes, key));
        let shown = clipped(&name);
        let group = self.tape.group_string(&MEMBER, self.span(key.at, self.bytes.len()), shown);
        if !self.is_new(name.clone()) {
            self.tape.note(&DUPLICATE, self.range(key), "");
        }
        self.extend(&name);
        Member { group, key, name }
    }

    /// Whether the innermost object had no member of this name so far.
    fn is_new(&mut self, name: Cow<'b, str>) -> bool {
        if self.names >= MAX_NAMES {
            return true;
        }
        self.names = self.names.saturating_add(1);
        self.levels.last_mut().is_none_or(|level| level.names.insert(name))
    }

    fn end_member(&mut self, member: &mut Option<Member<'b>>, end: usize) {
        let Some(member) = member.take() else { return };
        let key = self.range(member.key);
        self.tape.string(&KEY, key, clipped(&member.name));
        let whole = self.span(member.key.at, end);
        if self.afford() && self.tape.string(&PATH, whole, &self.path) {
            self.tape.generated();
        }
        self.tape.end_at(member.group, whole.len);
        let inner = self.path.len();
        let outer = inner.saturating_sub(name_in_path(&member.name).saturating_add(1));
        self.path.truncate(outer);
    }

    fn scalar(&mut self, token: Token, member: Option<&Member<'b>>) {
        let range = self.range(token);
        let raw = self.bytes.get(token.at..token.end).unwrap_or_default();
        let (field, value) = match token.kind {
            Kind::True => (&TRUE, "true".into()),
            Kind::False => (&FALSE, "false".into()),
            Kind::Null => (&NULL, "null".into()),
            Kind::Number => (&NUMBER, lexer::unescape(raw)),
            _ => (&STRING, lexer::unescape(lexer::inside(self.bytes, token))),
        };
        let shown = clipped(&value);
        // A value that is no member and in no array is the whole document.
        if self.named && !self.path.is_empty() {
            let name = member.map_or("[]", |member| clipped(&member.name));
            if self.afford() && self.tape.string(&PATH_WITH_VALUE, range, &format!("{}:{shown}", self.path)) {
                self.tape.generated();
            }
            if self.tape.string(&MEMBER_WITH_VALUE, range, &format!("{name}:{shown}")) {
                self.tape.generated();
            }
        }
        match token.kind {
            Kind::True | Kind::False | Kind::Null => self.tape.remark(field, range),
            _ => self.tape.string(field, range, shown),
        };
        if shown.len() < value.len() {
            let text = format!("This text is shown only in part: it has {} bytes", value.len());
            self.tape.note(&LONG, range, &text);
        }
    }

    fn problem(&mut self, problem: Problem, token: Token, member: &mut Option<Member<'b>>) {
        let range = self.range(token);
        match problem {
            Problem::Mark => self.tape.note(&MARK, range, ""),
            Problem::Guard => {
                let text = String::from_utf8_lossy(self.bytes.get(token.at..token.end).unwrap_or_default());
                self.tape.string(&IGNORED, range, &text);
            }
            Problem::Cut => {
                let text = format!("The document ends early: {} open", opened(self.levels.len()));
                self.tape.note(&CUT, range, &text);
            }
            _ => {
                let text = format!("This is not JSON: {} at byte {}", problem.text(), token.at);
                self.tape.note(&MALFORMED, range, &text);
            }
        }
        if problem.is_fatal() || problem == Problem::Cut {
            self.end_member(member, token.at);
            while let Some(mut level) = self.levels.pop() {
                self.tape.end(level.group);
                self.path.truncate(level.path);
                self.end_member(&mut level.member, token.at);
            }
            self.path.clear();
        }
    }

    /// Adds a step to the path.
    fn extend(&mut self, name: &str) {
        self.path.push('/');
        self.path.push_str(name.get(..name_in_path(name)).unwrap_or_default());
    }

    /// Whether the path may be written once more.
    fn afford(&mut self) -> bool {
        let left = self.paths.checked_sub(self.path.len());
        self.paths = left.unwrap_or_default();
        left.is_some() && self.path.len() <= LONGEST_PATH
    }
}

fn opened(levels: usize) -> String {
    match levels {
        0 => "no array or object is".to_owned(),
        1 => "an array or object is".to_owned(),
        _ => format!("{levels} arrays and objects are"),
    }
}

/// Bytes of a name that its step in a path takes: a longer one makes the path too long to be shown anyway.
fn name_in_path(name: &str) -> usize {
    name.floor_char_boundary(LONGEST_PATH.saturating_add(1))
}

/// As much of a text as is shown.
fn clipped(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST_VALUE)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, body_values, with_body};

    fn tree(text: &str) -> String {
        body("application/json; charset=utf-8", text.as_bytes()).0
    }

    #[test]
    fn the_tree_is_as_wireshark_draws_it() {
        let expected = "\
JavaScript Object Notation: application/json
    Object
        Member: data
            [Path with value: /data:null]
            [Member with value: data:null]
            Null value
            Key: data
            [Path: /data]
        Member: errors
            Array
                Object
                    Member: line
                        [Path with value: /errors/[]/line:1]
                        [Member with value: line:1]
                        Number value: 1
                        Key: line
                        [Path: /errors/[]/line]
                [Path with value: /errors/[]:é\\n\"q]
                [Member with value: []:é\\n\"q]
                String value: é\\n\"q
            Key: errors
            [Path: /errors]
";
        assert_eq!(tree(r#"{"data":null,"errors":[{"line":1},"\u00e9\n\"q"]}"#), expected);
        let (_, info, _) = body("application/json", b"[]");
        assert_eq!(info, "JavaScript Object Notation (application/json)");
    }

    #[test]
    fn ranges_are_those_of_the_text() {
        let text = br#" {"ab" : [ 12, "x"] }"#;
        with_body("application/json", text, |tape| {
            let part = |filter: &str| {
                let item = tape.items().iter().find(|item| item.field.filter == filter).unwrap();
                let (at, len) = (item.range.at as usize, item.range.len as usize);
                std::str::from_utf8(&text[at..at + len]).unwrap()
            };
            assert_eq!(part("json.object"), r#"{"ab" : [ 12, "x"] }"#);
            assert_eq!(part("json.member"), r#""ab" : [ 12, "x"]"#);
            assert_eq!(part("json.key"), r#""ab""#);
            assert_eq!(part("json.array"), r#"[ 12, "x"]"#);
            assert_eq!(part("json.value.number"), "12");
            assert_eq!(part("json.value.string"), "\"x\"");
        });
    }

    #[test]
    fn half_a_document_shows_what_is_there() {
        let text = tree(r#"{"a":1,"b":{"c":[true,"ha"#);
        assert!(text.contains("[Path with value: /b/c/[]:true]"), "{text}");
        assert!(text.contains("The document ends early: 3 arrays and objects are open"), "{text}");
        assert!(text.contains("Key: b\n"), "{text}");
        assert!(tree(r#"{"a""#).contains("ends early"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (text, expected) in [
            ("[1,]", "a comma before the end at byte 2"),
            ("[1] x", "something follows the value at byte 4"),
            ("[tru]", "a value is expected at byte 1"),
            ("{1:2}", "the name of a member is expected at byte 1"),
            ("[1 2]", "a comma or the end is expected at byte 3"),
            ("{\"a\" 1}", "a colon is expected at byte 5"),
            ("[01]", "invalid number at byte 1"),
            ("[\"a\tb\"]", "a control character in a string is not escaped at byte 3"),
            ("[\"\\x\"]", "invalid escape in a string at byte 2"),
        ] {
            let tree = tree(text);
            assert!(tree.contains(&format!("This is not JSON: {expected}")), "{text}: {tree}");
        }
        let tree = body("application/json", b"[\"a\xffb\"]").0;
        assert!(tree.contains("bytes in a string are not UTF-8 at byte 3") && tree.contains("String value: a\\xffb"));
    }

    #[test]
    fn text_that_is_none_of_it_is_shown_as_lines() {
        let (tree, info, _) = body("application/json", b"<html>\noops");
        assert!(tree.contains("Line-based text data: application/json (2 lines)\n    <html>\\n\n    oops\n"), "{tree}");
        assert_eq!(info, "JavaScript Object Notation (application/json)");
    }

    #[test]
    fn a_guard_against_scripts_is_passed_over() {
        let (tree, ..) = body("application/json", b")]}'\n{\"a\":1}");
        assert!(tree.contains("    Ignored leading bytes: )]}'\n    Object\n") && !tree.contains("Expert"), "{tree}");
    }

    #[test]
    fn lines_and_sequences_are_documents_each() {
        let lines = b"{\"a\":1}\n{\"a\":oops\n{\"a\":3}\n";
        assert_eq!(body_values("application/x-ndjson", lines, "json.value.number"), ["1", "3"]);
        assert_eq!(body_values("application/x-ndjson", lines, "json.malformed").len(), 1);
        let sequence = b"\x1e{\"a\":1}\n\x1e[2]\n";
        assert_eq!(body_values("application/geo+json-seq", sequence, "json.value.number"), ["1", "2"]);
        assert!(body_values("application/json-seq", sequence, "json.malformed").is_empty());
    }

    #[test]
    fn numbers_stay_as_they_are_written() {
        let text = b"[123456789012345678901234567890.10e+5, -0, 1E400]";
        let expected = ["123456789012345678901234567890.10e+5", "-0", "1E400"];
        assert_eq!(body_values("application/json", text, "json.value.number"), expected);
    }

    #[test]
    fn names_that_stand_twice_are_noted_within_their_object() {
        let text = br#"{"a":1,"b":{"a":2},"\u0061":3}"#;
        assert_eq!(body_values("application/json", text, "json.duplicate_key").len(), 1);
    }

    #[test]
    fn depth_has_an_end_and_what_follows_it_is_read() {
        let text = format!("[{}{}, \"after\"]", "[".repeat(100_000), "]".repeat(100_000));
        let tree = tree(&text);
        assert!(tree.contains("Nested deeper than 64 levels") && tree.contains("String value: after"));
        let nested = format!("{}1{}", "{\"k\":".repeat(70), "}".repeat(70));
        assert_eq!(body_values("application/json", nested.as_bytes(), "json.key").len(), 64);
    }

    #[test]
    fn long_names_above_many_members_do_not_fill_the_memory() {
        let name = "n".repeat(60_000);
        let members: Vec<_> = (0..20_000).map(|n| format!("\"m{n}\":{n}")).collect();
        let text = format!("{{\"{name}\":{{{}}}}}", members.join(","));
        let paths = body_values("application/json", text.as_bytes(), "json.path");
        assert!(paths.iter().map(String::len).sum::<usize>() <= super::PATHS);
        let short = format!("{{\"{}\":{{{}}}}}", "n".repeat(1000), members.join(","));
        let paths = body_values("application/json", short.as_bytes(), "json.path");
        assert!(!paths.is_empty() && paths.iter().map(String::len).sum::<usize>() <= super::PATHS);
    }
}
