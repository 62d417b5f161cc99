//! GraphQL over HTTP — which operation a request asks for. GraphQL specification (October 2021) §2, GraphQL over HTTP §5.

use apollo_parser::cst::{CstNode, Definition, OperationDefinition, Selection};
use apollo_parser::{Parser, SyntaxTree};

use super::json::lexer::{self, Documents, Kind, Lexer, Token};
use crate::dissect::prelude::*;
use crate::protocols::credentials::parameters::{self, Pair};
use crate::protocols::{content_type, media};

/// The protocol. Requests in JSON come to it from there, by what they hold.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "GraphQL",
    fields: &[FIELDS],
    detect: &[Detect::Media("application/graphql")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("graphql", "GraphQL", "GraphQL October 2021");

fields! {
    REQUEST = Field::none("graphql.request", "Request", "GraphQL over HTTP §5");
    IN_URL = Field::none("graphql.request_in_url", "GraphQL request in the URL", "GraphQL over HTTP §5.2");
    OPERATION_NAME = Field::text("graphql.operation_name", "Operation to run", "GraphQL over HTTP §5.1");
    QUERY = Field::text("graphql.query", "Document", "GraphQL over HTTP §5.1");
    VARIABLES = Field::text("graphql.variables", "Variables", "GraphQL over HTTP §5.1");
    HASH = Field::text("graphql.persisted_query", "Hash of a persisted document", "GraphQL over HTTP §5.1");
    OPERATION = Field::none("graphql.operation", "Operation", "GraphQL October 2021 §2.3");
    OPERATION_TYPE = Field::text("graphql.operation.type", "Type", "GraphQL October 2021 §2.3");
    OPERATION_DEFINED = Field::text("graphql.operation.name", "Name", "GraphQL October 2021 §2.3");
    FIELD = Field::text("graphql.field", "Field", "GraphQL October 2021 §2.5");
    FRAGMENT = Field::text("graphql.fragment", "Fragment", "GraphQL October 2021 §2.8");
    MALFORMED = Field::note("graphql.malformed", "Syntax error", Severity::Warn, Group::Malformed, "GraphQL October 2021 §2");
    LONG = Field::note("graphql.long", "Too long to be read", Severity::Note, Group::Undecoded, "GraphQL October 2021 §2");
}

/// Bytes at the start of a JSON body in which a request is looked for.
pub const SCANNED: usize = 1 << 20;
/// Bytes of a document that are read.
pub const LONGEST_DOCUMENT: usize = 256 << 10;
/// Selections within each other that the parser follows.
pub const MAX_NESTING: usize = 64;
/// Tokens of a document that the parser reads.
pub const MAX_TOKENS: usize = 50_000;
/// Requests of a batch that are read.
pub const MAX_BATCH: usize = 100;
/// Operations, or fields of an operation, that a list names before it says "…".
const NAMED: usize = 3;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(if carrier.is_empty() { "GraphQL" } else { carrier });
    let bytes = buf.bytes();
    let alone = content_type::media_type(context.content_type) == "application/graphql";
    let requests = if alone { vec![Request::document(bytes)] } else { requests(bytes) };
    if !tape.want().columns && !tape.wants_fields() {
        return Ok(Next::End);
    }
    let mut names = Vec::new();
    for request in &requests {
        let text = request.query.map(|query| request.text(bytes, query));
        let read = text.as_deref().map(Document::read);
        names.push(request.title(bytes, read.as_ref()));
        write(&buf, tape, request, text.as_deref(), read.as_ref());
    }
    let title = titles(&names);
    tape.label(layer, |out| text!(out, "GraphQL, {title}"));
    media::operation(tape, &format!("GraphQL {title}"));
    Ok(Next::End)
}

/// What the requests of a body ask for, in a few words.
fn titles(names: &[String]) -> String {
    let mut title = match names.len() {
        1 => String::new(),
        count => format!("batch of {count}: "),
    };
    title.push_str(&names.get(..NAMED).unwrap_or(names).join(", "));
    title.push_str(if names.len() > NAMED { ", …" } else { "" });
    title
}

fn write(buf: &Buf<'_>, tape: &mut Tape, request: &Request, text: Option<&str>, document: Option<&Document>) {
    let bytes = buf.bytes();
    let group = tape.group(&REQUEST, media::span(buf, request.at, request.end));
    for (field, token) in [(&OPERATION_NAME, request.name), (&HASH, request.hash)] {
        if let Some(token) = token {
            tape.string(field, media::span(buf, token.at, token.end), &request.text(bytes, token));
        }
    }
    if let (Some(query), Some(text), Some(document)) = (request.query, text, document) {
        let inside = if request.quoted { lexer::inside(bytes, query) } else { bytes };
        tape.string(&QUERY, media::span(buf, query.at, query.end), text);
        // Places in a document with escapes are those of the text that they stand for, which is a source of its own.
        let start = query.at.saturating_add(usize::from(request.quoted));
        let place = media::span(buf, start, start.saturating_add(inside.len()));
        let base = base(tape, inside, text, place);
        document.write(tape, base);
    }
    if let Some((at, end)) = request.variables {
        let value = bytes.get(at..end).unwrap_or_default();
        tape.string(&VARIABLES, media::span(buf, at, end), &String::from_utf8_lossy(value));
    }
    tape.end(group);
}

/// Whether a JSON body is a GraphQL request or a batch of them.
pub fn is_request(bytes: &[u8]) -> bool {
    let start = bytes.get(..SCANNED).unwrap_or(bytes);
    let found = |word: &[u8]| memchr::memmem::find(start, word).is_some();
    (found(b"\"query\"") || found(b"\"persistedQuery\"")) && !requests(bytes).is_empty()
}

/// Whether the query of a URL may be a request: it has one of the two parameters without which it is none.
pub fn may_be_in_url(query: &[u8]) -> bool {
    // Of the few signs that end a name, those are looked at that end one of the two.
    memchr::memchr_iter(b'=', query).any(|end| {
        let before = query.get(..end).unwrap_or_default();
        before.ends_with(b"query") || before.ends_with(b"extensions")
    })
}

/// Writes what the query of a URL asks for: a document in `query`, or the hash of one in `extensions`. Returns it in a few
/// words; `None` when it is no such request, and nothing is written.
pub fn in_url(buf: &Buf<'_>, tape: &mut Tape) -> Option<String> {
    let bytes = buf.bytes().get(..SCANNED).unwrap_or(buf.bytes());
    let find = |name: &str| parameters::form(bytes).find(|pair| parameters::meant(pair.name(bytes)) == name);
    let value = |pair: &Pair| parameters::meant(pair.value(bytes)).into_owned();
    let query = find("query").map(|pair| (value(&pair), pair)).filter(|(text, _)| looks_like_document(text));
    let hash = find("extensions").and_then(|pair| Some((persisted(&value(&pair))?, pair)));
    if query.is_none() && hash.is_none() {
        return None;
    }
    let name = find("operationName").map(|pair| (value(&pair), pair));
    let read = query.as_ref().map(|(text, _)| Document::read(text));
    let group = tape.group(&IN_URL, buf.range());
    let place = |pair: &Pair| {
        let place = pair.value.clone().unwrap_or_default();
        media::span(buf, place.start, place.end)
    };
    for (field, found) in [(&OPERATION_NAME, &name), (&HASH, &hash)] {
        if let Some((text, pair)) = found {
            tape.string(field, place(pair), text);
        }
    }
    if let (Some((text, pair)), Some(document)) = (&query, &read) {
        tape.string(&QUERY, place(pair), text);
        let base = base(tape, pair.value(bytes), text, place(pair));
        document.write(tape, base);
    }
    if let Some(pair) = find("variables") {
        tape.string(&VARIABLES, place(&pair), &value(&pair));
    }
    tape.end(group);
    Some(title(read.as_ref(), name.as_ref().map(|(name, _)| name.as_str())))
}

/// The hash of a persisted document that extensions name.
fn persisted(extensions: &str) -> Option<String> {
    let bytes = extensions.as_bytes();
    // They are a part of what a body would be.
    let lexer = Lexer::new(bytes, Documents::One);
    let mut key = None;
    for token in lexer {
        match (token.kind, key.replace(token)) {
            (Kind::String, Some(name)) if lexer::inside(bytes, name) == b"sha256Hash" => {
                return Some(lexer::unescape(lexer::inside(bytes, token)).into_owned());
            }
            (Kind::Problem(problem), _) if problem.is_fatal() => return None,
            _ => {}
        }
    }
    None
}

/// The bytes that places in a document count from: those on the wire, or, where they had to be changed to be read, a source
/// of their own.
fn base(tape: &mut Tape, wire: &[u8], text: &str, place: Range) -> Range {
    if wire == text.as_bytes() {
        return place;
    }
    let wanted = tape.wants_fields();
    let made = wanted.then(|| media::made(tape, "GraphQL document", text.as_bytes().to_vec())).flatten();
    made.unwrap_or(Range { len: 0, ..place })
}

fn title(document: Option<&Document>, name: Option<&str>) -> String {
    match document {
        Some(document) => document.title(name),
        None => format!("persisted document {}", name.unwrap_or_default()).trim_end().to_owned(),
    }
}

/// One request: where its parts are.
#[derive(Debug, Default)]
struct Request {
    at: usize,
    end: usize,
    query: Option<Token>,
    name: Option<Token>,
    hash: Option<Token>,
    variables: Option<(usize, usize)>,
    /// Whether the parts are JSON strings.
    quoted: bool,
}

impl Request {
    /// A body that is nothing but a document.
    fn document(bytes: &[u8]) -> Self {
        let whole = Token { kind: Kind::String, at: 0, end: bytes.len() };
        Self { at: 0, end: bytes.len(), query: Some(whole), ..Self::default() }
    }

    fn text(&self, bytes: &[u8], token: Token) -> String {
        if self.quoted {
            return lexer::unescape(lexer::inside(bytes, token)).into_owned();
        }
        String::from_utf8_lossy(bytes.get(token.at..token.end).unwrap_or_default()).into_owned()
    }

    fn title(&self, bytes: &[u8], document: Option<&Document>) -> String {
        let name = self.name.map(|token| self.text(bytes, token));
        title(document, name.as_deref())
    }

    fn is_one(&self, bytes: &[u8]) -> bool {
        match self.query {
            Some(query) => looks_like_document(&self.text(bytes, query)),
            None => self.hash.is_some(),
        }
    }
}

/// The requests of a JSON body: those of an object, or of the objects of an array.
fn requests(bytes: &[u8]) -> Vec<Request> {
    let bytes = bytes.get(..SCANNED).unwrap_or(bytes);
    let mut lexer = Lexer::new(bytes, Documents::One);
    let mut found = Vec::new();
    let mut request = Request::default();
    // Depth of the object that may be a request, and the names that lead to the value that comes.
    let mut level = 0;
    let mut key: Option<Token> = None;
    let mut in_extensions = false;
    while let Some(token) = lexer.next() {
        let depth = lexer.depth();
        match token.kind {
            Kind::ObjectStart if level == 0 && depth <= 2 => {
                level = depth;
                request = Request { at: token.at, quoted: true, ..Request::default() };
            }
            Kind::ObjectStart if level == 0 => return Vec::new(),
            Kind::ObjectEnd if depth < level => {
                request.end = token.end;
                let done = std::mem::take(&mut request);
                if !done.is_one(bytes) || found.len() >= MAX_BATCH {
                    break;
                }
                found.push(done);
                level = 0;
            }
            Kind::Key => {
                let name = lexer::inside(bytes, token);
                if depth == level {
                    in_extensions = name == b"extensions";
                }
                key = Some(token);
                continue;
            }
            Kind::String => {
                let name = key.map(|key| lexer::inside(bytes, key)).unwrap_or_default();
                match name {
                    b"query" if depth == level => request.query = Some(token),
                    b"operationName" if depth == level => request.name = Some(token),
                    b"sha256Hash" if in_extensions => request.hash = Some(token),
                    _ => {}
                }
            }
            Kind::Problem(problem) if problem.is_fatal() => break,
            Kind::ObjectStart | Kind::ArrayStart | Kind::ObjectEnd | Kind::ArrayEnd => {}
            // A batch holds objects and nothing else.
            _ if level == 0 => return Vec::new(),
            _ => {}
        }
        let is_variables = key.is_some_and(|key| lexer::inside(bytes, key) == b"variables");
        if token.kind == Kind::ObjectStart && is_variables && depth == level.saturating_add(1) {
            request.variables = Some((token.at, bytes.len()));
        } else if token.kind == Kind::ObjectEnd && depth == level && level > 0 {
            request.variables =
                request.variables.map(|(at, end)| (at, if end == bytes.len() { token.end } else { end }));
        }
        key = None;
    }
    // A request that is cut still names its operation.
    if level > 0 && request.is_one(bytes) && lexer.depth() > 0 && found.len() < MAX_BATCH {
        request.end = bytes.len();
        found.push(request);
    }
    found
}

/// Whether a text begins as an executable document does (§2.2), which a search term does not.
fn looks_like_document(text: &str) -> bool {
    let mut rest = text.trim_start_matches([' ', '\t', '\r', '\n', ',', '\u{feff}']);
    for _ in 0..1000 {
        let Some(comment) = rest.strip_prefix('#') else { break };
        rest = comment.split_once('\n').map_or("", |(_, after)| after).trim_start();
    }
    if rest.starts_with('{') {
        return true;
    }
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    matches!(word, "query" | "mutation" | "subscription" | "fragment") && rest.contains('{')
}

/// What is read of a document.
struct Document {
    operations: Vec<Operation>,
    fragments: Vec<(String, (u32, u32))>,
    /// The first mistake: its place and what the parser says.
    mistake: Option<(u32, String)>,
    /// Whether only its beginning was read.
    long: bool,
}

struct Operation {
    kind: (&'static str, (u32, u32)),
    name: Option<(String, (u32, u32))>,
    fields: Vec<(String, (u32, u32))>,
    at: (u32, u32),
}

/// The place of a node in the document.
fn place(node: &impl CstNode) -> (u32, u32) {
    let range = node.syntax().text_range();
    (range.start().into(), range.len().into())
}

impl Document {
    fn read(text: &str) -> Self {
        let part = text.get(..text.floor_char_boundary(LONGEST_DOCUMENT)).unwrap_or(text);
        let tree: SyntaxTree = Parser::new(part).recursion_limit(MAX_NESTING).token_limit(MAX_TOKENS).parse();
        let mistake = tree
            .errors()
            .next()
            .map(|error| (u32::try_from(error.index()).unwrap_or(u32::MAX), error.message().to_owned()));
        let mut read = Self { operations: Vec::new(), fragments: Vec::new(), mistake, long: part.len() < text.len() };
        for definition in tree.document().definitions() {
            match definition {
                Definition::OperationDefinition(operation) => read.operations.push(Operation::read(&operation)),
                Definition::FragmentDefinition(fragment) => {
                    let name = fragment.fragment_name().and_then(|name| name.name());
                    read.fragments.extend(name.map(|name| (name.text().to_string(), place(&fragment))));
                }
                _ => {}
            }
        }
        read
    }

    /// `query GetHero`; of an operation without a name its fields: `query { hero, villain }`.
    fn title(&self, wanted: Option<&str>) -> String {
        let named = |operation: &&Operation| operation.name.as_ref().map(|(name, _)| name.as_str()) == wanted;
        let chosen = wanted.and_then(|_| self.operations.iter().find(named)).or(self.operations.first());
        let Some(operation) = chosen else { return "document without an operation".to_owned() };
        let kind = operation.kind.0;
        match &operation.name {
            Some((name, _)) => format!("{kind} {name}"),
            None => {
                let fields: Vec<_> = operation.fields.iter().take(NAMED).map(|(name, _)| name.as_str()).collect();
                let more = if operation.fields.len() > NAMED { ", …" } else { "" };
                format!("{kind} {{ {}{more} }}", fields.join(", "))
            }
        }
    }

    fn write(&self, tape: &mut Tape, base: Range) {
        let range = |(at, len): (u32, u32)| {
            let at = at.min(base.len);
            Range { at: base.at.saturating_add(at), len: len.min(base.len.saturating_sub(at)), ..base }
        };
        for operation in &self.operations {
            let group = tape.group(&OPERATION, range(operation.at));
            let (kind, at) = operation.kind;
            tape.label(group, |out| {
                text!(out, "Operation: {kind}");
                if let Some((name, _)) = &operation.name {
                    text!(out, " {name}");
                }
            });
            tape.string(&OPERATION_TYPE, range(at), kind);
            if let Some((name, at)) = &operation.name {
                tape.string(&OPERATION_DEFINED, range(*at), name);
            }
            for (name, at) in &operation.fields {
                tape.string(&FIELD, range(*at), name);
            }
            tape.end(group);
        }
        for (name, at) in &self.fragments {
            tape.string(&FRAGMENT, range(*at), name);
        }
        if let Some((at, message)) = &self.mistake {
            tape.note(&MALFORMED, range((*at, 1)), &format!("Syntax error at {at}: {message}"));
        }
        if self.long {
            let text = format!("Too long to be read: only the first {LONGEST_DOCUMENT} bytes were");
            tape.note(&LONG, base, &text);
        }
    }
}

impl Operation {
    fn read(operation: &OperationDefinition) -> Self {
        let at = place(operation);
        // §2.3: an operation may consist of its selection alone and is a query then.
        let kind = operation.operation_type().map_or(("query", (at.0, 0)), |kind| {
            let word = match (kind.mutation_token(), kind.subscription_token()) {
                (Some(_), _) => "mutation",
                (None, Some(_)) => "subscription",
                (None, None) => "query",
            };
            (word, place(&kind))
        });
        let name = operation.name().map(|name| (name.text().to_string(), place(&name)));
        let selections = operation.selection_set().into_iter().flat_map(|set| set.selections());
        let fields = selections
            .filter_map(|selection| match selection {
                Selection::Field(field) => field.name().map(|name| (name.text().to_string(), place(&name))),
                Selection::FragmentSpread(spread) => {
                    let name = spread.fragment_name().and_then(|name| name.name());
                    name.map(|name| (format!("...{}", name.text().as_str()), place(&spread)))
                }
                Selection::InlineFragment(_) => None,
            })
            .collect();
        Self { kind, name, fields, at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dissect::{Direction, FrameInfo, Message, Settings, Want, show};
    use crate::engine::driver;
    use crate::protocols::testing::registry;

    /// Dissects the body of a request and gives its tree, Info and summary.
    fn request(content_type: &str, body: &str) -> (String, String) {
        let message = Message::alone(&crate::protocols::json::PROTOCOL, Direction::FromClient, body.len() as u64);
        let message = match content_type {
            "application/graphql" => Message { protocol: Some(&PROTOCOL), ..message },
            _ => message,
        };
        let (info, settings) = (FrameInfo::default(), Settings::default());
        let context = Context { message: Some(&message), content_type, ..Context::of(&info, &settings) };
        let mut tape = Tape::new(Want::everything());
        driver::dissect_message(&registry(), &context, body.as_bytes(), &mut tape);
        let mut tree = String::new();
        show::tree(&mut tree, &tape.view(body.as_bytes()), |field| field.filter == "graphql");
        (tree, tape.columns().info.clone())
    }

    #[test]
    fn an_operation_is_named_with_its_type_and_fields() {
        let body = r#"{"operationName":"GetHero","query":"query GetHero($id: ID!) { hero(id: $id) { id name } droid: robot { id } ...More } fragment More on Q { x }","variables":{"id":"1","deep":{"a":[1]}}}"#;
        let (tree, info) = request("application/json", body);
        let expected = "\
JavaScript Object Notation: application/json
GraphQL, query GetHero
    Request
        Operation to run: GetHero
        Document: query GetHero($id: ID!) { hero(id: $id) { id name } droid: robot { id } ...More } fragment More on Q { x }
        Operation: query GetHero
            Type: query
            Name: GetHero
            Field: hero
            Field: robot
            Field: ...More
        Fragment: More
        Variables: {\"id\":\"1\",\"deep\":{\"a\":[1]}}
";
        assert_eq!(tree, expected);
        assert_eq!(info, "JavaScript Object Notation (application/json), GraphQL query GetHero");
    }

    #[test]
    fn the_operation_that_runs_is_the_one_that_is_asked_for() {
        let body = r#"{"query":"query A { a } mutation B { b }","operationName":"B"}"#;
        assert!(request("application/json", body).1.ends_with(", GraphQL mutation B"));
        let anonymous = r##"{"query":"# all\n{ one two three four }"}"##;
        assert!(request("application/json", anonymous).1.ends_with(", GraphQL query { one, two, three, … }"));
    }

    #[test]
    fn batches_and_persisted_documents_are_named() {
        let batch = r#"[{"query":"{ a }"},{"query":"mutation M { b }"}]"#;
        assert!(request("application/json", batch).1.ends_with(", GraphQL batch of 2: query { a }, mutation M"));
        let stored = r#"{"operationName":"Feed","extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}"#;
        let (tree, info) = request("application/json", stored);
        assert!(info.ends_with(", GraphQL persisted document Feed"), "{info}");
        assert!(tree.contains("Hash of a persisted document: abc"));
        assert!(request("application/graphql", "subscription S { tick }").1.ends_with("GraphQL subscription S"));
    }

    #[test]
    fn other_json_with_a_query_is_not_taken_for_it() {
        for body in [
            r#"{"query":{"match_all":{}}}"#,
            r#"{"query":"query language tips"}"#,
            r#"{"query":"red shoes { size 9 }"}"#,
            r#"{"filter":{"query":"{ a }"}}"#,
            r#"[1,{"query":"{ a }"}]"#,
            r#"{"query":null,"persistedQuery":1}"#,
        ] {
            assert!(!request("application/json", body).1.contains("GraphQL"), "{body}");
        }
    }

    #[test]
    fn mistakes_and_cuts_are_said() {
        let (tree, info) = request("application/json", r#"{"query":"query Q { a( }"}"#);
        assert!(tree.contains("Syntax error at") && info.ends_with("GraphQL query Q"), "{tree}");
        let deep = format!(r#"{{"query":"query Deep {}"}}"#, "{ a ".repeat(5_000));
        assert!(request("application/json", &deep).1.ends_with("GraphQL query Deep"));
        assert!(
            request("application/json", r#"{"query":"query Q { a }","variables":{"x":"#).1.ends_with("GraphQL query Q")
        );
    }

    #[test]
    fn places_in_an_escaped_document_are_those_of_its_text() {
        let body = r#"{"query":"query Q {\n  hero\n}"}"#;
        let context = (FrameInfo::default(), Settings::default());
        let message = Message::alone(&crate::protocols::json::PROTOCOL, Direction::FromClient, body.len() as u64);
        let context = Context { message: Some(&message), ..Context::of(&context.0, &context.1) };
        let mut tape = Tape::new(Want::everything());
        driver::dissect_message(&registry(), &context, body.as_bytes(), &mut tape);
        let view = tape.view(body.as_bytes());
        let field = tape.items().iter().find(|item| item.field.filter == "graphql.field").unwrap();
        assert_eq!((view.bytes(field), field.range.source), (&b"hero"[..], 1));
    }

    /// The same of the query of a URL.
    fn url(query: &str) -> (Option<String>, String) {
        let mut tape = Tape::new(Want::everything());
        tape.layer(&PROTOCOL, Range::default());
        let title = in_url(&Buf::whole(0, query.as_bytes(), query.len() as u32), &mut tape);
        let mut tree = String::new();
        show::tree(&mut tree, &tape.view(query.as_bytes()), |_| true);
        (title, tree)
    }

    #[test]
    fn a_request_may_stand_in_a_url() {
        let (title, tree) =
            url("query=query+Hero%28%24id%3A+ID%29%7Bhero%28id%3A%24id%29%7Bname%7D%7D&variables=%7B%22id%22%3A1%7D");
        assert_eq!(title.as_deref(), Some("query Hero"));
        assert!(tree.contains("Name: Hero") && tree.contains("Variables: {\"id\":1}"), "{tree}");
        let (title, _) = url("query={a}&operationName=");
        assert_eq!(title.as_deref(), Some("query { a }"));
        let hash = "extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ab12%22%7D%7D";
        let (title, tree) = url(&format!("operationName=Hero&{hash}"));
        assert_eq!(title.as_deref(), Some("persisted document Hero"));
        assert!(tree.contains("ab12"), "{tree}");
        for other in ["query=shoes", "q={a}", "query", "extensions=%7B", ""] {
            assert_eq!(url(other).0, None, "{other}");
        }
    }
}
