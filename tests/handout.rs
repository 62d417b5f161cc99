//! `wirelens handout` as its users run it: every view in every form, values left out with their answers apart, nothing from a
//! capture that a form could take for its own, the same bytes for the same input.
//!
//! `BLESS=1 cargo test --test handout` writes the pages anew.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::*;

#[path = "support/markup.rs"]
mod markup;
#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use markup::{Element, parse};
use program::{capture, data, failure, program, run};
use wirelens::analysis::Reader;
use wirelens::base::{FrameId, Lang};
use wirelens::dissect::Want;
use wirelens::export::handout::mask;
use wirelens::export::handout::picture::{Anchor, Ink, Shape, Stroke};
use wirelens::export::handout::{Answer, Block, Branch, Document, Form, Picture, Piece, Table, Text};

/// Every view with a capture and what it needs.
const VIEWS: &[(&str, &str, &[&str])] = &[
    ("packets", "http/get.pcapng", &["--view", "packets"]),
    ("layers", "http/get.pcapng", &["-n", "4"]),
    ("layers-dns", "dns/lookup.pcapng", &["-n", "1"]),
    ("detail", "http/get.pcapng", &["--view", "detail", "-n", "4"]),
    ("bytes", "http/get.pcapng", &["--view", "bytes", "-n", "4"]),
    ("ladder", "http/get.pcapng", &["--stream", "0"]),
    ("ladder-loss", "tcp/loss-sack.pcapng", &["--stream", "0", "--explain"]),
    ("graph", "tcp/loss-sack.pcapng", &["--view", "graph", "--stream", "0"]),
    ("graph-rate", "tcp/loss-sack.pcapng", &["--view", "graph", "--stream", "0", "--form", "throughput"]),
    ("story", "tcp/handshake.pcapng", &[]),
    ("story-auth", "http/auth.pcapng", &["--view", "story"]),
    ("exchanges", "http/keep-alive.pcapng", &["--view", "exchanges"]),
    ("exchange", "http/auth.pcapng", &["--exchange", "2"]),
    ("stats", "http/get.pcapng", &["--panel", "hierarchy"]),
];

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/handout").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{} is not as it was: BLESS=1 cargo test --test handout", path.display());
}

fn handout(file: &str, rest: &[&str]) -> String {
    let file = capture(file);
    let mut arguments = vec!["handout", &file];
    arguments.extend(rest);
    data(&arguments)
}

/// The page, read by a strict reader, with what every page must have.
fn page(text: &str, lang: &str) -> Element {
    let page = parse(text).unwrap_or_else(|wrong| panic!("{wrong}\n{text:.3000}"));
    assert_eq!((page.name.as_str(), page.attribute("lang")), ("html", Some(lang)));
    assert_eq!(page.named("h1").len(), 1);
    let mut level = 1;
    for element in page.all() {
        if let Some(own) = element.name.strip_prefix('h').and_then(|digit| digit.parse::<u32>().ok()) {
            assert!(own <= level + 1, "a heading of level {own} follows one of level {level}");
            level = own;
        }
    }
    for table in page.named("table") {
        assert_eq!(table.children.first().map(|first| first.name.as_str()), Some("caption"));
        let columns = table.named("th").len();
        assert!(table.named("th").iter().all(|head| head.attribute("scope") == Some("col")));
        for row in table.named("tbody").iter().flat_map(|body| &body.children) {
            assert_eq!(row.children.len(), columns, "{}", row.whole_text());
        }
    }
    pictures(&page);
    harmless(&page);
    page
}

/// Pictures have words for who does not see them, and names of their own.
fn pictures(root: &Element) {
    let mut names: Vec<&str> = root.all().iter().filter_map(|element| element.attribute("id")).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a name stands twice");
    for picture in root.named("svg") {
        let parts: Vec<&str> = picture.children.iter().take(2).map(|part| part.name.as_str()).collect();
        assert_eq!(parts, ["title", "desc"]);
        assert_eq!(picture.attribute("role"), Some("img"));
        assert!(!picture.children[0].text.is_empty());
        let labels = picture.attribute("aria-labelledby").expect("it says what describes it");
        assert!(labels.split(' ').all(|name| names.contains(&name)), "{labels}");
    }
}

/// Nothing runs, and nothing is asked for from elsewhere.
fn harmless(root: &Element) {
    for element in root.all() {
        let name = element.name.as_str();
        assert!(
            !matches!(name, "script" | "link" | "img" | "iframe" | "object" | "embed" | "a" | "image" | "use"),
            "{name}"
        );
        for (attribute, value) in &element.attributes {
            assert!(!attribute.starts_with("on") && !attribute.contains("href") && attribute != "src", "{attribute}");
            assert!(!value.contains("javascript:"), "{value}");
        }
        if name == "style" {
            assert!(!element.text.contains("url(") && !element.text.contains("@import"));
        }
    }
}

#[test]
fn every_view_is_a_page_in_three_languages() {
    for (name, file, rest) in VIEWS {
        for lang in ["en", "ru", "ko"] {
            let mut arguments = rest.to_vec();
            arguments.extend(["--lang", lang, "--format", "html"]);
            let whole = page(&handout(file, &arguments), lang);
            assert!(whole.named("h2").len() == 1 || name.starts_with("story"), "{name}");
            arguments.push("--blank");
            let blank = page(&handout(file, &arguments), lang);
            let has = |page: &Element| {
                page.all().iter().any(|element| element.attribute("class") == Some("gap"))
                    || page.all().iter().any(|element| element.attribute("class") == Some("question"))
                    || page.whole_text().contains("(1)_")
            };
            assert!(!has(&whole), "{name}");
            assert!(has(&blank) || name.starts_with("bytes"), "{name}");
        }
    }
}

#[test]
fn every_view_is_a_picture_and_text() {
    for (name, file, rest) in VIEWS {
        for blank in [&[][..], &["--blank"]] {
            let of = |form| handout(file, &[rest, &["--lang", "en", "--format", form][..], blank].concat());
            let picture = parse(&of("svg")).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
            assert_eq!(picture.name, "svg");
            pictures(&picture);
            harmless(&picture);
            let text = of("text");
            assert!(text.lines().count() > 5 && !text.contains('\u{1b}'), "{name}");
            let markdown = of("md");
            assert!(markdown.starts_with("# "), "{name}");
            fences_are_closed(&markdown);
        }
    }
}

#[test]
fn pages_are_as_they_were() {
    for lang in ["en", "ru", "ko"] {
        let rest = ["--stream", "0", "--lang", lang];
        golden(&format!("ladder-{lang}.md"), &handout("http/get.pcapng", &rest));
        golden(&format!("ladder-blank-{lang}.md"), &handout("http/get.pcapng", &[&rest[..], &["--blank"]].concat()));
    }
    for (name, file, rest) in VIEWS.iter().filter(|(name, ..)| !matches!(*name, "ladder-loss" | "story-auth")) {
        let text = |more: &[&str]| handout(file, &[rest, more, &["--lang", "en", "--format", "text"]].concat());
        golden(&format!("{name}.txt"), &text(&[]));
        golden(&format!("{name}-blank.txt"), &text(&["--blank"]));
    }
    golden("layers.svg", &handout("http/get.pcapng", &["-n", "4", "--lang", "en", "--format", "svg"]));
    let lesson = ["handout", "--lesson", "tcp-handshake", "--blank", "--lang", "ko"];
    golden("lesson-blank-ko.md", &data(&lesson));
    page(&data(&[&lesson[..], &["--format", "html"]].concat()), "ko");
}

#[test]
fn the_same_input_makes_the_same_bytes_anywhere() {
    let file = capture("http/auth.pcapng");
    let views = "packets,layers,detail,bytes,ladder,graph,story,exchanges,exchange,stats";
    for form in ["html", "md", "svg", "text"] {
        let arguments = [
            "handout",
            &file,
            "--view",
            views,
            "-n",
            "4",
            "--stream",
            "0",
            "--exchange",
            "2",
            "--lang",
            "en",
            "--format",
            form,
        ];
        let here = data(&arguments);
        let folder = tempfile::tempdir().expect("a folder");
        let mut elsewhere = program(&arguments);
        let elsewhere = elsewhere.env("TZ", "Asia/Seoul").current_dir(folder.path()).output().expect("it runs");
        assert_eq!(here, String::from_utf8(elsewhere.stdout).expect("UTF-8"), "{form}");
        assert!(!here.contains("captures/"), "the folder of the capture is nobody's business");
    }
}

#[test]
fn secrets_are_masked_in_every_view() {
    for form in ["html", "md", "svg", "text"] {
        for rest in [
            &["--view", "packets"][..],
            &["--view", "layers", "-Y", "http"],
            &["--view", "detail", "-Y", "http"],
            &["--view", "bytes", "-Y", "http"],
            &["--view", "exchanges"],
            &["--view", "story"],
            &["--exchange", "1"],
            &["--exchange", "2"],
            &["--exchange", "3"],
            &["--exchange", "4"],
        ] {
            let file = capture("http/auth.pcapng");
            let ask = |more: &[&str]| {
                let output = run(&[&["handout", &file, "--lang", "en", "--format", form], rest, more].concat());
                assert!(output.status.success(), "{rest:?}: {}", String::from_utf8_lossy(&output.stderr));
                String::from_utf8(output.stdout).expect("UTF-8")
            };
            let page = ask(&[]);
            for secret in ["c3R1ZGVudD", "student:secret", "student:wrong", "example.token.123"] {
                assert!(!page.contains(secret), "{form} {rest:?} tells {secret}");
            }
            if rest.contains(&"detail") {
                assert!(page.contains("▒▒▒▒"));
                assert!(ask(&["--show-secrets"]).contains("student:secret"));
            }
        }
    }
    // In hexadecimal digits a secret is one, too.
    let bytes = handout(
        "http/auth.pcapng",
        &["--view", "bytes", "-Y", "http.authorization", "--lang", "en", "--format", "text"],
    );
    assert!(bytes.contains("▒▒ ▒▒") && !bytes.contains("63 33 52 31"), "{bytes}");
}

/// A request with three secrets, the places of them, and the places where none is.
const SECRETS: &str = "GET /a?access_token=tok123&page=2 HTTP/1.1\r\nHost: h.example\r\nAuthorization: Bearer abc.def\r\n\
    Cookie: sid=s3cr3t; theme=dark\r\n\r\n";

#[test]
fn a_secret_that_lies_in_two_packets_is_masked_in_both() {
    let all = ["tok123", "abc.def", "s3cr3t", "dark"].map(|secret| {
        let at = SECRETS.find(secret).expect("it is there");
        at..at + secret.len()
    });
    for cut in 1..SECRETS.len() {
        let (first, second) = SECRETS.as_bytes().split_at(cut);
        let answer = b"HTTP/1.1 204 No Content\r\n\r\n";
        let talk = tcp::Talk::new(40_000, 80).client(first).client(second).server(answer).close();
        let capture = tcp::capture(&talk.frames());
        let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
        for (frame, part) in [(3, 0..cut), (4, cut..SECRETS.len())] {
            let frame = FrameId(frame);
            let split = mask::split(&mut reader, &capture, frame).expect("a frame");
            let view = reader.read(frame).expect("a frame");
            let secrets = mask::Secrets::of(&view, false).and(split);
            let payload = view.frame.len() - part.len();
            for at in part.clone() {
                let secret = all.iter().any(|range| range.contains(&at));
                let hidden = secrets.hides(0, payload + at - part.start);
                let letter = &SECRETS[at..=at];
                assert!(hidden || !secret, "cut at {cut}: byte {at} ({letter}) is told in frame {frame:?}");
            }
            // No line of the tree tells its digits either.
            let digits = |range: &std::ops::Range<usize>| {
                let own = range.start.max(part.start)..range.end.min(part.end);
                SECRETS.as_bytes().get(own).unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect()
            };
            let told: Vec<String> = all.iter().map(digits).filter(|digits: &String| digits.len() > 4).collect();
            for place in 0..view.tape.items().len() {
                let label = secrets.label(&view, place);
                assert!(!told.iter().any(|digits| label.contains(digits.as_str())), "cut at {cut}: {label}");
            }
        }
        let shown =
            mask::Secrets::of(&reader.read(FrameId(3)).expect("a frame"), true).and(std::iter::once(0..9).collect());
        assert!(!shown.any());
    }
    // What is no secret stays, in both parts.
    let cut = SECRETS.find("Cookie").expect("it is there") + 3;
    let (first, second) = SECRETS.as_bytes().split_at(cut);
    let capture = tcp::capture(&tcp::Talk::new(40_000, 80).client(first).client(second).close().frames());
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let split = mask::split(&mut reader, &capture, FrameId(4)).expect("a frame");
    let view = reader.read(FrameId(4)).expect("a frame");
    let secrets = mask::Secrets::of(&view, false).and(split);
    let shown: Vec<u8> = (40..view.frame.len()).filter(|at| !secrets.hides(0, *at)).map(|at| view.frame[at]).collect();
    assert_eq!(shown, b"kie: sid=; theme=\r\n\r\n");
}

#[test]
fn what_is_left_out_is_told_by_the_answers_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let file = capture("http/get.pcapng");
    let (sheet, key) = (path("sheet.md"), path("key.md"));
    let done =
        data(&["handout", &file, "--stream", "0", "--lang", "en", "--blank=seq,ack", "--answers", &key, "-o", &sheet]);
    assert!(done.is_empty());
    let read = |path: &str| std::fs::read_to_string(path).expect("it is there");
    let (sheet_text, key_text) = (read(&sheet), read(&key));
    assert!(!sheet_text.contains("seq 0") && !sheet_text.contains("ack 1"), "{sheet_text}");
    assert!(sheet_text.contains("ESTABLISHED"), "states were not asked for");
    assert!(
        key_text.contains("| 1 | \\#1 · seq | **0** |") || key_text.contains("| 1 | #1 · seq | **0** |"),
        "{key_text}"
    );
    // With both in one, they stand behind a rule.
    let both = handout("http/get.pcapng", &["--stream", "0", "--lang", "en", "--blank=seq,ack"]);
    let (before, behind) = both.split_once("\n---\n\n## Answers").expect("a page of answers");
    assert!(!before.contains("seq 0") && behind.contains("**0**"));
    // Only the owner reads them.
    for path in [&sheet, &key] {
        assert_eq!(std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777, 0o600);
    }
    // A field by its filter name.
    let ttl = handout("http/get.pcapng", &["-n", "4", "--lang", "en", "--blank=ip.ttl", "--format", "text"]);
    assert_eq!(ttl.matches("(1)_").count(), 1, "in the table: {ttl}");
    assert!(!ttl.contains("(2)_") && !ttl.contains("│ Time to Live 64"), "{ttl}");
}

/// `--blank` and `--answers` take the next word or none: names and files are told apart.
#[test]
fn names_and_answers_may_stand_behind_a_space() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (file, rest) = (capture("http/get.pcapng"), ["--stream", "0", "--lang", "en"]);
    let told = |words: &[&str]| data(&[&["handout"], words, &rest[..]].concat());
    let usual = told(&[&file, "--blank"]);
    let named = told(&[&file, "--blank=seq,ack"]);
    assert_ne!(usual, named);
    assert_eq!(told(&[&file, "--blank", "seq,ack"]), named);
    assert_eq!(told(&["--blank", "seq,ack", &file]), named);
    assert_eq!(told(&["--blank", &file]), usual);
    // The answers alone: those of the gaps that are asked for.
    let key = path("key.md");
    told(&[&file, "--blank", "seq,ack", "--answers", &key, "-o", &path("sheet.md")]);
    let key = std::fs::read_to_string(key).expect("it is there");
    assert_eq!(told(&[&file, "--blank", "seq,ack", "--answers"]), key);
    let all = told(&[&file, "--answers"]);
    assert!(all.starts_with("# Answers") && all.contains("| 1 |") && all != key, "{all}");
    assert_eq!(told(&["--answers", &file]), all);
    assert_eq!(told(&["--blank", "--answers", &file]), all);
}

#[test]
fn every_view_that_can_be_explained_is() {
    for (rest, words) in [
        (&["--view", "packets"][..], "innermost protocol"),
        (&["--view", "exchanges"], "in the order in which they began"),
        (&["--exchange", "1"], "waiting"),
        (&["--view", "stats"], "on the wire"),
        (&["--view", "stats", "--panel", "http"], "Host in HTTP/1"),
        (&["--view", "detail", "-n", "4"], "RFC"),
        (&["--view", "layers", "-n", "4"], "header"),
        (&["--stream", "0"], "next number"),
        (&["--view", "story"], "Look at"),
    ] {
        for lang in ["en", "ru", "ko"] {
            let plain = handout("http/basics.pcapng", &[rest, &["--lang", lang]].concat());
            let explained = handout("http/basics.pcapng", &[rest, &["--lang", lang, "--explain"]].concat());
            assert!(explained.len() > plain.len(), "{rest:?} in {lang}");
            assert!(lang != "en" || explained.contains(words), "{rest:?}: {explained}");
            // No answer is told by an explanation.
            let blank = handout("http/basics.pcapng", &[rest, &["--lang", lang, "--explain", "--blank"]].concat());
            assert!(!blank.contains("POST hands over"), "{blank}");
        }
    }
    // Header fields that are sent are explained, each once.
    let told = handout("http/basics.pcapng", &["--exchange", "1", "--lang", "en", "--explain"]);
    assert!(told.contains("| User-Agent |") && told.matches("| Host |").count() == 1, "{told}");
    let output = run(&["handout", &capture("http/basics.pcapng"), "--view", "bytes", "-n", "4", "--explain"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("--explain adds nothing"));
}

#[test]
fn a_name_that_nothing_has_is_told() {
    let output = run(&["handout", &capture("http/get.pcapng"), "--stream", "0", "--blank", "sqe"]);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("nothing is left out"), "{said}");
}

#[test]
fn a_blank_detail_tells_its_values_nowhere() {
    let blank =
        handout("http/get.pcapng", &["--view", "detail", "-n", "4", "--lang", "en", "--blank", "--format", "text"]);
    let (sheet, answers) = blank.split_once("\nAnswers\n").expect("a page of answers");
    for value in ["Src Port:", "[Next Sequence", "Relative", "GET", "curl"] {
        // The bytes are there to be read.
        let words = sheet.lines().filter(|line| !line.starts_with("00"));
        assert!(!words.clone().any(|line| line.contains(value)), "{value} is told: {sheet}");
    }
    assert!(answers.contains("tcp.srcport") && answers.contains("GET"), "{answers}");
}

#[test]
fn what_cannot_be_printed_is_said() {
    let file = capture("http/get.pcapng");
    let refused = |rest: &[&str]| {
        let (status, said) = failure(&[&["handout", &file], rest].concat());
        (status, said)
    };
    for (rest, status, words) in [
        (&["--view", "layers"][..], 2, "no frame is named"),
        (&["-n", "999"], 2, "there is no frame 999"),
        (&["-n", "4-2"], 2, "these are no frames"),
        (&["-n", "x"], 2, "these are no frames"),
        (&["--stream", "9"], 2, "9"),
        (&["--exchange", "99"], 2, "there is no exchange 99"),
        (&["--chapter", "99"], 2, "there is no chapter 99"),
        (&["--panel", "nothing"], 2, "there are no statistics called nothing"),
        (&["--view", "lesson"], 2, "no lesson is named"),
        (&["--lesson", "nothing"], 2, "there is no lesson nothing"),
        (&["--view", "ladder", "--stream", "0", "-Y", "tcp"], 2, "-Y selects nothing in this view"),
        (&["--view", "graph", "-Y", "tcp"], 2, "-Y selects nothing in this view"),
        (&["--view", "ladder", "-Y", "dns"], 2, "selects no packet of a connection"),
        (&["--view", "packets", "-Y", "tcp.prt == 1"], 2, "tcp.prt"),
        (&["-o", "handout.pdf"], 2, "does not say which form"),
        (&["--blank", "--answers", "x.md", "-o", "x.md"], 2, "the same file"),
    ] {
        let (code, said) = refused(rest);
        assert!(code == status && said.contains(words), "{rest:?}: {code} {said}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let there = folder.path().join("there.html");
    std::fs::write(&there, "mine").expect("it can be written");
    let (code, said) = refused(&["--stream", "0", "-o", &there.to_string_lossy()]);
    assert!(code == 1 && said.contains("it is there already"), "{said}");
    assert_eq!(std::fs::read_to_string(&there).expect("it is there"), "mine");
}

/// Text that wants to be something else.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("<script>alert(1)</script>".to_owned()),
        Just("</pre></svg></style>]]>".to_owned()),
        Just("\" onload=\"x\" '".to_owned()),
        Just("&amp;&lt;&#60;&bogus".to_owned()),
        Just("```\n# a\n---\n".to_owned()),
        // A backtick once it is composed.
        Just("\u{1fef}\u{1fef}\u{1fef}".to_owned()),
        Just("[a](javascript:b) ![c](http://d) <http://e> | x |".to_owned()),
        Just("http://example.test www.example.test a@example.test".to_owned()),
        Just("\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\u{feff}\u{fffe}\u{ffff}\u{fdd0}\u{0}\r\n\t".to_owned()),
        Just("***_x_***__ ~~ `` $$ \\ 1. - + > =".to_owned()),
        any::<String>(),
    ];
    prop::collection::vec(pieces, 0..4).prop_map(|parts| parts.concat())
}

fn text() -> impl Strategy<Value = Text> {
    let piece = prop_oneof![
        hostile().prop_map(Piece::Words),
        hostile().prop_map(Piece::Strong),
        hostile().prop_map(Piece::Code),
        (prop::option::of(1usize..99), 0usize..99).prop_map(|(number, cells)| Piece::Gap(number, cells)),
    ];
    prop::collection::vec(piece, 0..4).prop_map(Text)
}

fn picture() -> impl Strategy<Value = Picture> {
    (hostile(), hostile(), prop::collection::vec(hostile(), 0..4)).prop_map(|(title, description, words)| {
        let title = format!("t{title}");
        let mut picture = Picture::new(&title, &description, (200, 100));
        for word in &words {
            picture.write((4, 10), Anchor::Start, word, (Ink::Plain, 11, false), 150);
        }
        picture.put(Shape::Arrow((0, 0), (50, 9), Stroke::thin(Ink::Data)));
        picture.text = words;
        picture
    })
}

fn block() -> impl Strategy<Value = Block> {
    let row = prop::collection::vec(text(), 2);
    prop_oneof![
        (0u8..9, text()).prop_map(|(level, text)| Block::Heading(level, text)),
        text().prop_map(Block::Paragraph),
        text().prop_map(Block::Remark),
        prop::collection::vec((hostile(), text()), 0..3).prop_map(Block::Facts),
        (hostile(), hostile(), hostile(), prop::collection::vec(row, 0..3)).prop_map(|(caption, one, two, rows)| {
            Block::Table(Table { caption, columns: vec![(one, true), (two, false)], rows })
        }),
        (hostile(), prop::collection::vec((0u8..6, text(), hostile(), hostile()), 0..6)).prop_map(|(caption, all)| {
            let branch = |(depth, text, place, meaning)| Branch { depth, text, place, meaning };
            Block::Tree(caption, all.into_iter().map(branch).collect())
        }),
        (hostile(), prop::collection::vec(text(), 0..4)).prop_map(|(caption, lines)| Block::Lines(caption, lines)),
        prop::collection::vec(text(), 0..4).prop_map(Block::List),
        picture().prop_map(Block::Picture),
        (1usize..99, text()).prop_map(|(number, text)| Block::Question(number, text)),
        Just(Block::Page),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let answer =
        (hostile(), hostile(), hostile()).prop_map(|(place, value, how)| Answer { number: 1, place, value, how });
    let answers = prop::collection::vec(answer, 0..3);
    (hostile(), hostile(), any::<bool>(), prop::collection::vec(block(), 0..8), answers).prop_map(
        |(title, about, signed, blocks, answers)| Document { lang: Lang::Ko, title, about, signed, blocks, answers },
    )
}

/// Lines of Markdown outside of fences, which must all end.
fn fences_are_closed(markdown: &str) -> Vec<&str> {
    let mut fence: Option<&str> = None;
    let mut outside = Vec::new();
    for line in markdown.lines() {
        match fence {
            Some(own) if line == own => fence = None,
            Some(_) => {}
            None => {
                match line.strip_suffix("text").filter(|ticks| ticks.len() >= 3 && ticks.bytes().all(|b| b == b'`')) {
                    Some(ticks) => fence = Some(ticks),
                    None => outside.push(line),
                }
            }
        }
    }
    assert_eq!(fence, None, "a fence is open");
    outside
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_becomes_part_of_a_form(document in document()) {
        let document = document.with_answers();
        let page = parse(&document.write(Form::Html));
        prop_assert!(page.is_ok(), "{:?}", page.err());
        let page = page.unwrap();
        harmless(&page);
        pictures(&page);
        let picture = parse(&document.write(Form::Svg));
        prop_assert!(picture.is_ok(), "{:?}", picture.err());
        harmless(&picture.unwrap());
        for form in Form::ALL {
            let text = document.write(form);
            let bad = |c: char| c != '\n' && wirelens::base::safe_text::is_unsafe(c);
            prop_assert!(!text.contains(bad), "{form:?}: {text:?}");
        }
    }

    #[test]
    fn markdown_has_no_tag_no_link_and_no_open_fence(document in document()) {
        let text = document.write(Form::Markdown);
        for line in fences_are_closed(&text) {
            // What is code is no tag: names and values as programs write them.
            let mut bare = String::new();
            let mut code = false;
            let mut escaped = false;
            for c in line.chars() {
                match c {
                    '`' if !escaped => code = !code,
                    c if !code => bare.push(c),
                    _ => {}
                }
                escaped = c == '\\' && !escaped && !code;
            }
            prop_assert!(!code, "code is open: {line}");
            prop_assert!(!bare.contains('<') && !bare.contains('>'), "{line}");
            prop_assert!(!bare.replace("\\[", "").replace("\\]", "").contains(['[', ']']), "{line}");
            let shown = bare.replace("\\:", "").replace("\\.", "");
            prop_assert!(!shown.contains("://") && !shown.contains("www."), "{line}");
        }
    }
}
