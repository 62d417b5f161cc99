//! The language of display filters: every mistake has its place and its words, what is printed reads as the same tree, and
//! no text and no frame makes the evaluation fail.

use proptest::prelude::*;
use wirelens::analysis::registry;
use wirelens::filter::ast::Node;
use wirelens::filter::parser::{self, MAX_DEPTH, MAX_TEXT};
use wirelens::filter::{Doubt, Filter, Scope, State, assist, explain};

/// Kind, expression with `<` and `>` (written `«` and `»`) around the place, words of the message, what is suggested or `-`.
#[test]
fn mistakes_have_their_place_and_their_words() {
    let mut wrong = String::new();
    let mut count = 0;
    for row in include_str!("filter/mistakes.tsv").lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let [kind, marked, words, suggestion] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let (start, end) = (marked.find('«').expect(row), marked.find('»').expect(row) - '«'.len_utf8());
        let text = marked.replace(['«', '»'], "");
        count += 1;
        let error = match Filter::compile(&text, registry()) {
            Ok(_) => {
                wrong += &format!("{text}: is a filter\n");
                continue;
            }
            Err(error) => error,
        };
        let found = (format!("{:?}", error.kind), error.span.clone(), error.suggestion.clone().unwrap_or("-".into()));
        if found != (kind.to_owned(), start..end, suggestion.to_owned()) || !error.message.contains(words) {
            let at = text.get(error.span.clone()).unwrap_or("?");
            wrong += &format!(
                "{kind}\t{marked}\t{words}\t{suggestion}\n  {:?} {:?} «{at}» {} | {}\n",
                error.kind, error.span, error.message, found.2
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 80, "only {count} mistakes");
}

#[test]
fn what_is_printed_reads_as_the_same_tree() {
    let rows = include_str!("filter/expressions.tsv").lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    let mut count = 0;
    for expression in rows.filter_map(|row| row.split('\t').nth(1)) {
        let Ok(tree) = parser::parse(expression) else { continue };
        let printed = tree.to_string();
        let again = parser::parse(&printed).unwrap_or_else(|error| panic!("{expression} → {printed}: {error}"));
        assert_eq!(tree, again, "{expression} → {printed}");
        assert_eq!(printed, again.to_string());
        count += 1;
    }
    assert!(count > 700, "only {count} expressions");
}

#[test]
fn operators_bind_as_in_wireshark() {
    let tree = |text: &str| parser::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    for (text, bracketed) in [
        ("a and b or c and d", "(a and b) or (c and d)"),
        ("a or b xor c and d", "a or (b xor (c and d))"),
        ("not a and b", "(not a) and b"),
        ("not a == 1", "not (a == 1)"),
        ("a + 1 & b == 2", "{{a + 1} & b} == 2"),
        ("a - b - c == 0", "{a - b} - c == 0"),
        ("a + b * c == 0", "a + {b * c} == 0"),
        ("-a * b == 0", "{-a} * b == 0"),
        ("a && b && c", "a and b and c"),
    ] {
        assert_eq!(tree(text), tree(bracketed), "{text}");
    }
    assert_ne!(tree("a - {b - c} == 0"), tree("a - b - c == 0"));
    assert_ne!(tree("(a and b) and c"), tree("a and b and c"));
}

#[test]
fn quoted_texts_hold_letters_of_every_script() {
    let filter = Filter::compile("http.host == \"한국 é \\u00e9\" and frame contains r\"Привет\"", registry()).unwrap();
    assert_eq!(filter.tree().to_string(), "http.host == \"한국 é é\" and frame contains r\"Привет\"");
}

#[test]
fn depth_and_length_are_limited() {
    for (open, close) in [("(", ")"), ("not ", ""), ("-", ""), ("len(", ")"), ("{", "}")] {
        let text =
            format!("{}tcp.len{} == 1", open.repeat(100_000 / open.len() / 2), close.repeat(100_000 / open.len() / 2));
        let error = Filter::compile(&text, registry()).unwrap_err();
        assert!(text.len() > MAX_TEXT || error.message.contains(&MAX_DEPTH.to_string()), "{open}: {error}");
        let text = format!("{}tcp.len{} == 1", open.repeat(1000), close.repeat(1000));
        let error = Filter::compile(&text, registry()).unwrap_err();
        assert!(error.message.contains(&format!("more than {MAX_DEPTH}")), "{open}: {error}");
    }
    let long = vec!["tcp.port == 1"; 2000].join(" or ");
    assert!(Filter::compile(&long, registry()).is_ok());
    let sum = format!("tcp.len == 1{}", " + 1".repeat(1000));
    assert!(Filter::compile(&sum, registry()).is_err());
    assert!(
        Filter::compile("http.host matches \"(a{1000}){1000}\"", registry()).unwrap_err().message.contains("large")
    );
}

#[test]
fn the_state_of_a_text_is_told_while_it_is_typed() {
    let state = |text: &str| assist::state(text, Scope::Frames, registry());
    assert!(matches!(state("  "), State::Empty));
    assert!(matches!(state("tcp.port == 80"), State::Valid(_)));
    for text in [
        "tcp.port ==",
        "http.resp",
        "tcp and ",
        "(tcp",
        "http.host == \"a",
        "tcp.port in {80,",
        "tcp.port == 80 and ht",
    ] {
        assert!(matches!(state(text), State::Incomplete(_)), "{text}: {:?}", state(text));
    }
    for text in ["http.response.cod == 404", "tcp.port == x", "tcp.port = 80", "tcp port", "tcp.port == 80 80"] {
        assert!(matches!(state(text), State::Wrong(_)), "{text}: {:?}", state(text));
    }
    for text in ["404", "10.0.0.1", "\"hello\"", "реез", "2001:db8::1"] {
        assert!(matches!(state(text), State::NotAFilter(_)), "{text}: {:?}", state(text));
    }
    for (text, doubt) in [
        ("tcp.port != 80", Doubt::DiffersFromAll),
        ("ip.addr !== 10.0.0.1", Doubt::DiffersFromOne),
        ("tcp or udp and ip", Doubt::MixedJoins),
        ("ip.ttl < 0", Doubt::OutOfBounds),
    ] {
        assert!(matches!(state(text), State::Suspicious(_, found) if found == doubt), "{text}: {:?}", state(text));
    }
}

#[test]
fn completions_offer_fields_operators_and_values() {
    let offers = |text: &str| {
        let present = |name: &str| name == "http.response.phrase";
        let all = assist::completions(text, text.len(), Scope::Frames, registry(), &present);
        all.into_iter().map(|completion| completion.text).collect::<Vec<_>>()
    };
    // What the capture has comes first.
    assert_eq!(offers("http.resp")[0], "http.response.phrase");
    assert!(offers("http.resp").contains(&"http.response.code".to_owned()));
    assert!(offers("tcp and ht").contains(&"http".to_owned()));
    assert!(offers("respcode").contains(&"http.response.code".to_owned()));
    assert_eq!(offers("tcp.port ")[0], "==");
    assert!(offers("http.host ").contains(&"contains".to_owned()));
    assert!(!offers("tcp.port ").contains(&"contains".to_owned()));
    assert!(offers("dns.qry.type == AAA").contains(&"28".to_owned()));
    assert_eq!(offers("tcp.flags.syn == "), ["true", "false"]);
    assert!(offers("dns.qry.type in {A").contains(&"1".to_owned()));
    assert_eq!(offers("tcp a"), ["and"]);
    let middle = assist::completions("ht == 1", 2, Scope::Frames, registry(), &|_| false);
    assert_eq!(middle[0].span, 0..2);
    for text in ["\"", "[", "한국", "a[", "реез ", "'", "\\"] {
        offers(text);
    }
    let exchanges = assist::completions("exchange.st", 11, Scope::Exchanges, registry(), &|_| false);
    assert!(exchanges.iter().any(|offer| offer.text == "exchange.status"));
}

#[test]
fn an_explanation_says_it_in_words_and_types() {
    let filter = Filter::compile("not ip.addr != 10.0.0.0/8 and dns.qry.type == AAAA", registry()).unwrap();
    let text = explain::explain(&filter);
    assert!(
        text.contains(
            "Selects frames in which it is not so that every ip.addr is not 10.0.0.0/8 and a dns.qry.type is 28 (AAAA"
        ),
        "{text}"
    );
    assert!(text.contains("==: one value is enough\n    dns.qry.type: a number — Type"), "{text}");
    let times =
        Filter::compile("frame.time < \"2024-02-29 12:00:00.5Z\" and frame.time_delta > 1.50", registry()).unwrap();
    let text = explain::explain(&times);
    let words = "a frame.time is less than 2024-02-29 12:00:00.5 UTC and a frame.time_delta is greater than 1.5 s.";
    assert!(text.contains(words), "{text}");
    let hostile = Filter::compile("http.host == \"\\x1b[31m\"", registry()).unwrap();
    assert!(!explain::explain(&hostile).contains('\x1b'));
}

/// Pieces that expressions are made of, put together at random: most are none.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "tcp.port",
        "ip.addr",
        "http.host",
        "frame",
        "tcp.flags.syn",
        "dns.qry.type",
        "frame.time",
        "80",
        "0x1f",
        "10.0.0.0/8",
        "\"a\\x41\"",
        "r\"\\d\"",
        "'a'",
        "00:11:22",
        "::1",
        "==",
        "!=",
        "===",
        "!==",
        ">",
        "<=",
        "contains",
        "matches",
        "in",
        "{1, 2 .. 5}",
        "{",
        "}",
        "(",
        ")",
        "[0:2]",
        "[-1]",
        "[1-2,3:]",
        "#1",
        "#[1-2]",
        "and",
        "or",
        "xor",
        "not",
        "any",
        "all",
        "+",
        "-",
        "*",
        "/",
        "%",
        "&",
        "@",
        "len(",
        "max(",
        ",",
        "..",
        "é",
        "\"",
        "$",
        "1.5",
        "true",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 1..12).prop_map(|pieces| pieces.join(" "))
}

/// A tree as a text, well formed by its making.
fn expression() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        proptest::sample::select(vec![
            "tcp.port",
            "frame.len",
            "a.b",
            "80",
            "0x1f",
            "\"x\\\"y\"",
            "'c'",
            "10.0.0.1",
            "@ip.src"
        ])
        .prop_map(str::to_owned),
    ];
    let value = value.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), proptest::sample::select(vec!["+", "-", "*", "/", "%", "&"]), inner.clone())
                .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
            inner.clone().prop_map(|a| format!("{{{a}}}")),
            inner.clone().prop_map(|a| format!("-{a}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("max({a}, {b})")),
            Just("frame[0:4,-1]#2".to_owned()),
        ]
    });
    let signs = vec!["==", "!=", "===", "!==", "<", ">=", "contains", "matches"];
    let test = prop_oneof![
        (value.clone(), proptest::sample::select(signs), value.clone())
            .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        (value.clone(), value.clone(), value.clone()).prop_map(|(a, b, c)| format!("any {a} not in {{{b}, {c} .. 9}}")),
        value.clone(),
    ];
    test.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), proptest::sample::select(vec!["and", "or", "xor", "&&"]), inner.clone())
                .prop_map(|(a, word, b)| format!("{a} {word} {b}")),
            inner.clone().prop_map(|a| format!("not {a}")),
            inner.prop_map(|a| format!("({a})")),
        ]
    })
}

fn same(text: &str, tree: &Node) {
    let printed = tree.to_string();
    let again = parser::parse(&printed).unwrap_or_else(|error| panic!("{text} → {printed}: {error}"));
    assert_eq!(*tree, again, "{text} → {printed}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printing_and_reading_are_inverse(text in expression()) {
        let tree = parser::parse(&text);
        prop_assert!(tree.is_ok(), "{} {:?}", text, tree);
        same(&text, &tree.unwrap());
    }

    #[test]
    fn nothing_that_is_typed_makes_it_fail(text in soup()) {
        if let Ok(tree) = parser::parse(&text) {
            same(&text, &tree);
        }
        for end in (0..=text.len()).rev().step_by(5).filter(|end| text.is_char_boundary(*end)) {
            let part = &text[..end];
            if let Err(error) = Filter::compile(part, registry()) {
                prop_assert!(part.get(error.span.clone()).is_some(), "{} {:?}", part, error);
            }
        }
        assist::state(&text, Scope::Exchanges, registry());
        assist::completions(&text, text.len(), Scope::Exchanges, registry(), &|_| true);
    }
}
