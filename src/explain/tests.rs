use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::book::{FILES, File, PLAIN, file_of, key};
use super::*;
use crate::analysis::registry;
use crate::base::cells;

/// What an attribute may be called.
const ATTRIBUTES: [&str; 4] = ["what", "here", "mistake", "rfc"];
/// Cells that a name, a text about a value, and another text may take.
const MAX_NAME: usize = 60;
const MAX_HERE: usize = 320;
const MAX_SENTENCES: usize = 280;
/// Bytes that all texts may add to the program.
const MAX_TEXTS: usize = 3 << 20;

/// The texts of a file: of a message with its attributes, by `key` and `key.attribute`.
fn texts(source: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" =").filter(|(id, _)| {
            let id = id.trim_start().trim_start_matches('.');
            !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        });
        let rest = match head {
            Some((id, rest)) if !line.starts_with(' ') => {
                message = id.to_owned();
                name.clone_from(&message);
                rest
            }
            Some((id, rest)) if line.starts_with("    .") => {
                name = format!("{message}{}", id.trim_start());
                rest
            }
            _ => line,
        };
        let text = found.entry(name.clone()).or_default();
        text.push_str(rest);
        text.push('\n');
    }
    found.remove("");
    found
}

fn variables(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()).collect()
}

fn explained() -> impl Iterator<Item = &'static File> {
    FILES.iter().skip(PLAIN)
}

#[test]
fn all_languages_say_the_same_things_with_the_same_values() {
    for file in &FILES {
        let [english, others @ ..] = file.texts.map(texts);
        for (lang, other) in [Lang::Ru, Lang::Ko].into_iter().zip(others) {
            let of_english: Vec<&String> = english.keys().filter(|name| !name.ends_with(".rfc")).collect();
            let of_other: Vec<&String> = other.keys().collect();
            assert_eq!(of_english, of_other, "{}/{}", lang.code(), file.protocol);
            for (name, text) in &other {
                // A selector that decides about a plural only is not needed in every language.
                let (here, there) = (variables(text), variables(&english[name]));
                assert!(here.is_subset(&there), "{}: {name}: {here:?} {there:?}", lang.code());
            }
        }
        for (lang, source) in Lang::ALL.into_iter().zip(file.texts) {
            let parsed = FluentResource::try_new(source.to_owned());
            assert!(parsed.is_ok(), "{}/{}: {:?}", lang.code(), file.protocol, parsed.err().map(|(_, errors)| errors));
        }
    }
}

#[test]
fn every_key_is_a_known_field_and_every_attribute_is_known() {
    let filters: BTreeSet<&str> = registry().fields().map(|field| field.filter).collect();
    let known: BTreeSet<String> = filters.iter().map(|filter| key(filter)).collect();
    let above = |name: &str| known.iter().any(|field| field.starts_with(&format!("{name}-")));
    for file in explained() {
        for name in texts(file.texts[0]).keys() {
            let (message, attribute) = name.split_once('.').unwrap_or((name, "what"));
            assert!(ATTRIBUTES.contains(&attribute), "{name}");
            let field = message.split_once("-is-").map_or(message, |(field, _)| field);
            let common = field.starts_with("common-") && shared::table().any(|(_, shared)| key(shared.text) == field);
            assert!(known.contains(field) || above(field) || common, "no field is called {field}");
            assert_eq!(file_of(field).map(|file| file.protocol), Some(file.protocol), "{name} is in another file");
        }
    }
}

#[test]
fn shared_texts_exist_and_belong_to_fields_that_exist() {
    let filters: BTreeSet<&str> = registry().fields().map(|field| field.filter).collect();
    let mut lines = BTreeSet::new();
    for (field, shared) in shared::table() {
        assert!(filters.contains(field), "no field is called {field}");
        assert!(lines.insert(field), "{field} stands twice");
        let own = shared.text == field;
        assert!(own || !book::has(Lang::En, &key(field)), "{field} has texts of its own and those of {}", shared.text);
        let message = key(shared.text);
        let texts = texts(file_of(&message).expect(shared.text).texts[0]);
        assert!(texts.contains_key(&message), "{field}: {} has no texts", shared.text);
        if let Some(value) = shared.value {
            assert!(texts.contains_key(&format!("{message}-is-{value}.what")), "{field}: {value}");
        }
        let values = format!("{}-is-", key(shared.values));
        assert!(
            shared.values == shared.text || texts.keys().any(|name| name.starts_with(&values)),
            "{field}: {values}"
        );
    }
}

/// Values that texts may use are those of fields, and what `facts` sets.
#[test]
fn whatever_texts_put_in_is_known() {
    let mut known: BTreeSet<String> = registry().fields().map(|field| key(field.filter)).collect();
    known.extend(facts::SET.map(str::to_owned));
    for file in explained() {
        for (name, text) in texts(file.texts[0]) {
            let unknown: Vec<String> = variables(&text).into_iter().filter(|name| !known.contains(name)).collect();
            assert!(unknown.is_empty(), "{name}: {unknown:?}");
        }
    }
}

/// Whether a text says something in words, apart from values, units and names written as on the wire.
fn says_words(text: &str) -> bool {
    let words = prose(text);
    words.split_whitespace().any(|word| word.chars().count() > 3 && word.chars().all(char::is_alphabetic))
}

#[test]
fn no_text_was_left_in_another_language() {
    let letters: [fn(char) -> bool; 2] =
        [|c| ('\u{400}'..='\u{4ff}').contains(&c), |c| ('\u{ac00}'..='\u{d7a3}').contains(&c)];
    for file in explained().chain([&FILES[book::ROWS]]) {
        let [english, russian, korean] = file.texts.map(texts);
        for (name, text) in english.iter().filter(|(name, text)| name.contains('.') && says_words(text)) {
            for (translated, own) in [&russian, &korean].into_iter().zip(letters) {
                let Some(translated) = translated.get(name) else { continue };
                assert!(translated != text && translated.chars().any(own), "{name}: {}", translated.trim());
            }
        }
    }
}

/// Cells of the longest text of each kind: eight lines of a pane of 80 columns are enough for all of them together.
#[test]
fn texts_are_short() {
    for file in explained().chain([&FILES[book::ROWS]]) {
        for source in file.texts {
            for (name, text) in texts(source) {
                let most = match name.rsplit_once('.').map_or("", |(_, attribute)| attribute) {
                    "" => MAX_NAME,
                    "here" => MAX_HERE,
                    _ => MAX_SENTENCES,
                };
                let cells = cells::width(&longest(&text));
                assert!(cells <= most, "{name}: {cells} cells of {most}: {}", text.trim());
            }
        }
    }
}

/// The longest that a text with selectors can become, values apart.
fn longest(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, selector)) = rest.split_once("->") {
        let (before, _) = before.rsplit_once('{').unwrap_or((before, ""));
        whole.push_str(before);
        let mut end = selector.len();
        let mut depth = 1_usize;
        for (at, c) in selector.char_indices() {
            depth = match c {
                '{' => depth + 1,
                '}' => depth - 1,
                _ => depth,
            };
            if depth == 0 {
                end = at;
                break;
            }
        }
        let variants = selector.get(..end).unwrap_or_default();
        let longest = variants.lines().map(str::trim).max_by_key(|line| line.chars().count()).unwrap_or_default();
        whole.push_str(longest);
        rest = selector.get(end + 1..).unwrap_or_default();
    }
    whole.push_str(rest);
    whole.trim().to_owned()
}

#[test]
fn the_specification_is_named_in_english_alone_and_as_a_document_with_a_section() {
    for file in explained().chain([&FILES[book::ROWS]]) {
        for (name, text) in texts(file.texts[0]).iter().filter(|(name, _)| name.ends_with(".rfc")) {
            let known = ["RFC ", "IEEE ", "W3C ", "WHATWG ", "IANA "];
            assert!(known.iter().any(|start| text.trim().starts_with(start)), "{name}: {text}");
        }
    }
}

#[test]
fn texts_stay_small() {
    let embedded: usize = all_texts().flatten().map(str::len).sum();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lessons/texts");
    let lessons = std::fs::read_dir(folder).expect("the lessons").flatten();
    let lessons: u64 = lessons.map(|file| file.metadata().expect("a file").len()).sum();
    let bytes = embedded + lessons as usize;
    println!("all texts: {bytes} B of {MAX_TEXTS} B, of them lessons {lessons} B");
    assert!(lessons > 0 && bytes <= MAX_TEXTS);
}

/// Whether one of the forms stands in the text as a word of its own.
fn says(text: &str, forms: &str) -> bool {
    forms.split('|').any(|form| {
        text.match_indices(form).any(|(at, _)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + form.len()..).and_then(|text| text.chars().next());
            let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-' || c == '.');
            !inside(before) && !after.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-')
        })
    })
}

/// The text without what stands in braces as a name or a selector.
fn prose(text: &str) -> String {
    let mut prose = String::new();
    for piece in text.split('{') {
        let rest = match piece.trim_start().starts_with('$') {
            true => piece.split_once(['}', '>']).map_or("", |(_, rest)| rest),
            false => piece,
        };
        prose.push_str(rest);
        prose.push(' ');
    }
    // Neither are the keys of variants prose.
    let lines = prose.lines().map(|line| match line.trim_start().trim_start_matches('*').strip_prefix('[') {
        Some(variant) => variant.split_once(']').map_or("", |(_, text)| text),
        None => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a term stands in the English text only in names that the translation keeps: `Connection`, `HEADERS`.
fn keeps_names(english: &str, translated: &str, forms: &str) -> bool {
    let words = english.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    let mut terms = words.filter(|word| forms.split('|').any(|form| form == word.to_lowercase())).peekable();
    terms.peek().is_some() && terms.all(|word| word.contains(char::is_uppercase) && translated.contains(word))
}

/// Texts in the three languages beside the explanations: the interface, the story.
const OTHERS: [[&str; 3]; 2] = [
    [include_str!("../tui/lang/en.ftl"), include_str!("../tui/lang/ru.ftl"), include_str!("../tui/lang/ko.ftl")],
    [
        include_str!("../export/story/texts/en.ftl"),
        include_str!("../export/story/texts/ru.ftl"),
        include_str!("../export/story/texts/ko.ftl"),
    ],
];

/// Explanations, then [`OTHERS`].
fn all_texts() -> impl Iterator<Item = [&'static str; 3]> {
    FILES.iter().map(|file| file.texts).chain(OTHERS)
}

#[test]
fn terms_follow_the_glossary() {
    let glossary = include_str!("texts/glossary.tsv");
    let mut used = 0;
    let mut wrong = Vec::new();
    for sources in all_texts() {
        let [english, russian, korean] = sources.map(texts);
        for (name, text) in english.iter().filter(|(name, _)| !name.ends_with(".rfc")) {
            // A capture filter is no prose.
            let cased = prose(text).replace("port 5000", "").replace("port 22", "");
            let text = cased.to_lowercase();
            for line in glossary.lines().skip(1) {
                let columns: Vec<&str> = line.split('\t').collect();
                let [term, .., forms_of_term, russian_forms, korean_forms] = columns[..] else { panic!("{line}") };
                if !says(&text, forms_of_term) {
                    continue;
                }
                used += 1;
                for (translated, forms) in [(&russian[name], russian_forms), (&korean[name], korean_forms)] {
                    let names = keeps_names(&cased, translated, forms_of_term);
                    let translated = prose(translated).to_lowercase();
                    // Names of header fields are not translated.
                    let same = translated == text;
                    if !same && !names && !forms.split('|').any(|form| translated.contains(form)) {
                        wrong.push(format!("{name}: {term} is {forms}: {}", translated.trim()));
                    }
                }
            }
        }
    }
    assert!(used > 500, "{used}");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Words that no text uses, each beside the one that stands for the same thing: two words would be taken for two things.
const REJECTED: [(&str, &str); 34] = [
    ("удостоверени", "учётные данные"),
    ("талон", "билет"),
    ("хэш", "хеш"),
    ("кеш", "кэш"),
    ("대답", "응답"),
    ("메아리", "에코"),
    ("별명", "별칭"),
    ("이름 서버", "네임 서버"),
    ("웹소켓", "WebSocket"),
    ("자격증명", "자격 증명"),
    ("핸드쉐이크", "핸드셰이크"),
    ("캡쳐", "캡처"),
    ("인증서를 취소", "인증서를 폐기"),
    ("인증서가 취소", "인증서가 폐기"),
    ("адрес ip", "IP-адрес"),
    ("адреса ip", "IP-адреса"),
    ("адресу ip", "IP-адресу"),
    ("адресом ip", "IP-адресом"),
    ("адресе ip", "IP-адресе"),
    ("адресов ip", "IP-адресов"),
    ("адресам ip", "IP-адресам"),
    ("адресами ip", "IP-адресами"),
    ("адресах ip", "IP-адресах"),
    ("хост", "узел"),
    ("заметк", "замечание"),
    ("заметок", "замечание"),
    (" оборот", "путь туда и обратно"),
    ("хвостов", "трейлер"),
    ("беседа", "диалог"),
    ("리다이렉", "리디렉션"),
    ("지연된 확인 응답", "지연 확인 응답"),
    ("연결이 재설정", "연결이 리셋"),
    ("시간 제한", "타임아웃"),
    ("질의", "쿼리, 질문"),
];

#[test]
fn one_thing_has_one_word() {
    let mut files = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.extension().and_then(|ending| ending.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("ftl" | "toml") => files.push(path),
                _ => {}
            }
        }
    }
    assert!(files.len() > 200, "{}", files.len());
    let mut mixed = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a text").to_lowercase();
        for (rejected, word) in REJECTED.iter().filter(|(rejected, _)| text.contains(rejected)) {
            mixed.push(format!("{}: {rejected} for {word}", path.display()));
        }
    }
    assert!(mixed.is_empty(), "{mixed:#?}");
}

/// Behind a value a Korean particle must fit whatever is put in: both forms are written, and one is chosen then.
#[test]
fn no_korean_particle_is_fixed_behind_a_value() {
    const PARTICLES: [&str; 10] = ["은", "는", "이", "가", "을", "를", "과", "와", "로", "으로"];
    let mut fixed = Vec::new();
    for [.., korean] in all_texts() {
        for (name, text) in texts(korean) {
            for (_, after) in text.match_indices('}').map(|(at, brace)| text.split_at(at + brace.len())) {
                let word: String = after.chars().take_while(|c| ('가'..='힣').contains(c)).collect();
                let next = after[word.len()..].chars().next();
                if PARTICLES.contains(&word.as_str()) && next != Some('(') {
                    fixed.push(format!("{name}: {}", text.trim()));
                }
            }
        }
    }
    assert!(fixed.is_empty(), "{fixed:#?}");
}

/// Fields of a protocol, and how many of them each language explains.
fn coverage() -> Vec<(&'static str, usize, [usize; 3])> {
    let filters: BTreeSet<&'static str> = registry().fields().map(|field| field.filter).collect();
    let count = |file: &'static File| {
        let own = filters.iter().filter(|filter| file_of(&key(filter)).is_some_and(|of| of.protocol == file.protocol));
        let own: Vec<&'static str> = own.copied().collect();
        let explained =
            Lang::ALL.map(|lang| own.iter().filter(|filter| book::has(lang, &key(shared::of(filter).text))).count());
        (file.protocol, own.len(), explained)
    };
    let fields = explained().filter(|file| file.protocol != "common").map(count);
    fields.chain(rows::TABLES.iter().map(|(table, columns)| of_table(table, columns))).collect()
}

/// The same of the columns of a table: those that say what they are, what a value means, and a usual mistake.
fn of_table(table: &'static str, columns: &[&str]) -> (&'static str, usize, [usize; 3]) {
    let texts = FILES[book::ROWS].texts.map(texts);
    let whole = |texts: &BTreeMap<String, String>, column: &str| {
        let key = rows::key(table, column).unwrap_or_default();
        // Of packets the columns are explained, and their fields have words of their own.
        let parts: &[&str] = if table == "packets" { &["what", "mistake"] } else { &["what", "here", "mistake"] };
        parts.iter().all(|part| texts.contains_key(&format!("{key}.{part}")))
    };
    let told = texts.each_ref().map(|texts| columns.iter().filter(|column| whole(texts, column)).count());
    (TABLE_NAMES.iter().find(|(name, _)| *name == table).map_or(table, |(_, name)| name), columns.len(), told)
}

/// Tables that are called like a protocol.
const TABLE_NAMES: [(&str, &str); 2] = [("http", "rows of http"), ("dns", "rows of dns")];

#[test]
fn every_column_of_tables_is_explained_and_no_text_is_without_a_column() {
    let keys: BTreeSet<String> = rows::TABLES
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(|column| rows::key(table, column).expect(column)))
        .collect();
    let written = texts(FILES[book::ROWS].texts[0]);
    let written: BTreeSet<String> = written.keys().filter(|key| !key.contains('.')).cloned().collect();
    assert_eq!(keys, written);
    for (table, columns) in rows::TABLES {
        let (_, count, told) = of_table(table, columns);
        assert_eq!(told, [count; 3], "{table}");
    }
}

/// `BLESS=1` writes the figures anew; they may only rise.
#[test]
fn coverage_only_rises() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/explain/texts/coverage.tsv");
    let now = coverage();
    let mut table = "protocol\tfields\ten\tru\tko\n".to_owned();
    for (protocol, fields, [en, ru, ko]) in &now {
        table.push_str(&format!("{protocol}\t{fields}\t{en}\t{ru}\t{ko}\n"));
    }
    println!("{table}");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &table).expect("the table can be written");
    }
    let before = std::fs::read_to_string(path).expect("the table is there");
    for line in before.lines().skip(1) {
        let mut columns = line.split('\t');
        let protocol = columns.next().unwrap_or_default();
        let figures: Vec<usize> = columns.skip(1).map(|figure| figure.parse().expect("a number")).collect();
        let (_, _, explained) = now.iter().find(|(name, ..)| *name == protocol).expect("a protocol is missing");
        for (now, before) in explained.iter().zip(figures) {
            assert!(*now >= before, "{protocol}: {now} of {before} explanations are left");
        }
    }
}

#[test]
fn every_field_has_its_own_words_in_every_language() {
    let filters: BTreeSet<&'static str> = registry().fields().map(|field| field.filter).collect();
    for lang in Lang::ALL {
        let silent = |filter: &&&'static str| !book::has(lang, &key(shared::of(filter).text));
        let missing: Vec<&&'static str> = filters.iter().filter(silent).collect();
        println!("{}: {} of {} fields", lang.code(), filters.len() - missing.len(), filters.len());
        assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
    }
}

mod registered;

mod packets {
    use super::*;
    use crate::analysis::{Capture, Options, Reader};
    use crate::base::FrameId;
    use crate::dissect::Want;
    use crate::source::{OpenOptions, Source};
    use std::sync::atomic::AtomicBool;

    fn reader(name: &str) -> Reader {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let options = Options::default();
        if let Ok(keys) = std::fs::read(format!("{}.keys", path.display())) {
            crate::protocols::tls::keylog::read(&keys, true, &options.secrets);
        }
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).expect(name), options);
        capture.load(&AtomicBool::new(false), &mut |_| {});
        Reader::new(capture, Want::everything())
    }

    fn here(reader: &mut Reader, lang: Lang, frame: u32, filter: &str) -> String {
        let view = reader.read(FrameId(frame - 1)).expect("the frame is there");
        let at = view.tape.items().iter().position(|item| item.field.filter == filter).expect(filter);
        item(lang, &view, at).expect(filter).here.join(" ")
    }

    #[test]
    fn values_are_worked_out_with_the_numbers_of_the_packet() {
        let mut get = reader("http/auth.pcapng");
        let mut says = |frame, filter| here(&mut get, Lang::En, frame, filter);
        assert_eq!(says(1, "tcp.flags.syn"), "First step of the handshake: the client asks for a connection.");
        assert_eq!(says(2, "tcp.flags.syn"), "Second step of the handshake: the server accepts.");
        assert_eq!(
            says(5, "tcp.ack"),
            "88 = 87 + 1: everything up to number 87 has arrived, byte 88 is expected next."
        );
        assert_eq!(says(4, "tcp.seq"), "This segment carries bytes 1 to 87; the next one starts at 88.");
        assert_eq!(says(4, "tcp.window_size_value"), "64 × 1024 = 65536 B.");
        assert_eq!(says(4, "tcp.hdr_len"), "8 rows × 4 B = 32 B: 20 B that are always there and 12 B of options.");
        assert_eq!(says(4, "ip.len"), "139 = 20 of header + 119 B inside.");
        assert_eq!(says(4, "ip.ttl"), "64: if the sender began with 64, no router was passed.");
        assert_eq!(says(4, "ip.src"), "127.0.0.1: this computer itself.");
        assert_eq!(
            says(2, "tcp.seq"),
            "No data here; the next byte of this side will be number 1. SYN uses one number."
        );
        assert!(says(2, "tcp.ack").starts_with("1 = 0 + 1: SYN used number 0"));
        assert_eq!(says(2, "tcp.flags"), "SYN, ACK: the server accepts the connection.");
        assert_eq!(says(4, "tcp.flags"), "PSH, ACK: data is sent, and what came is acknowledged.");
        // Remarks and ends of lines are not repeated.
        assert_eq!(says(4, "ip.checksum"), "0xc340 — correct.");
        assert_eq!(says(4, "http.host"), "api.example.test:5000");
        assert_eq!(
            here(&mut get, Lang::Ru, 5, "tcp.ack"),
            "88 = 87 + 1: всё по номер 87 включительно пришло, следующим ждут байт 88."
        );
        assert_eq!(
            here(&mut get, Lang::Ko, 5, "tcp.ack"),
            "88 = 87 + 1. 87번까지 모두 도착했고 다음은 88번 바이트를 기다린다."
        );
        // Particles follow the number: 0 is 영, so it is 으로.
        assert_eq!(
            here(&mut get, Lang::Ko, 4, "tcp.stream"),
            "0번 연결이다. 필터 tcp.stream == 0으로 전체를 볼 수 있다."
        );
        assert_eq!(here(&mut get, Lang::Ko, 4, "ip.ttl"), "64: 보낸 쪽이 64에서 시작했다면 라우터를 지나지 않았다.");
        let time = here(&mut get, Lang::Ru, 8, "http.time");
        assert!(time.ends_with(" мс."), "{time}");
    }

    #[test]
    fn values_with_a_text_of_their_own_are_explained_by_it() {
        let mut get = reader("http/auth.pcapng");
        let mut says = |frame, filter| here(&mut get, Lang::En, frame, filter);
        assert!(says(4, "http.request.method").starts_with("GET asks for the resource itself"));
        assert!(says(8, "http.response.code").starts_with("Unauthorized: who are you?"));
        assert!(says(4, "http.host").contains("api.example.test"));
        let mut caching = reader("http/caching.pcapng");
        for (lang, wanted) in [
            (Lang::En, "max-age: for 60 s = 1 min it counts as fresh."),
            (Lang::Ru, "max-age: свежим считается 60 с = 1 мин."),
            (Lang::Ko, "max-age: 60초 = 1분 동안 새것으로 본다."),
        ] {
            assert_eq!(here(&mut caching, lang, 8, "http.cache_control"), wanted);
        }
        let mut cookies = reader("http/cookies.pcapng");
        assert_eq!(here(&mut cookies, Lang::En, 8, "http.set_cookie.max_age"), "3600 s = 1 h.");
        assert_eq!(here(&mut cookies, Lang::Ru, 32, "http.set_cookie.max_age"), "0 с.");
        let mut found = false;
        for frame in 0..caching.capture().len() as u32 {
            let view = caching.read(FrameId(frame)).expect("a frame");
            for at in 0..view.tape.items().len() {
                let Some(explanation) = item(Lang::Ru, &view, at) else { continue };
                found |= explanation.here.iter().any(|here| here.starts_with("ETag: Имя этой версии"));
            }
        }
        assert!(found);
    }

    #[test]
    fn seconds_are_told_with_the_unit_that_they_fill() {
        let of = |lang, number| facts::seconds(lang, number);
        assert_eq!([0, 59, 60, 3599].map(|number| of(Lang::En, number)), ["0 s", "59 s", "60 s = 1 min", "3599 s"]);
        assert_eq!(of(Lang::Ru, 31_536_000), "31536000 с = 365 сут");
        assert_eq!([-1, 7200].map(|number| of(Lang::Ko, number)), ["-1초", "7200초 = 2시간"]);
        // The number behind a name, whatever the sign between them; a date is none.
        for (element, wanted) in [
            ("max-age=600", Some(600)),
            (" s-maxage=\"60\"", Some(60)),
            ("Age: 30", Some(30)),
            ("Strict-Transport-Security: max-age=31536000; includeSubDomains", Some(31_536_000)),
            ("Retry-After: Fri", None),
            ("max-age=-1", None),
            ("max-age=99999999999999999999", None),
            ("no-cache", None),
        ] {
            assert_eq!(seconds(element), wanted, "{element}");
        }
    }

    /// Every text about a value can be made for every packet that has the field: none asks for what is not there.
    #[test]
    fn whatever_is_said_of_values_can_be_said_of_every_packet() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
        let said: BTreeSet<String> = explained()
            .flat_map(|file| texts(file.texts[0]))
            .filter_map(|(name, _)| name.strip_suffix(".here").map(str::to_owned))
            .collect();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for folder in [
            "http",
            "tcp",
            "dns",
            "icmp",
            "icmpv6",
            "ipv6",
            "arp",
            "udp",
            "null",
            "sll",
            "sll2",
            "vlan",
            "websocket",
            "ip",
            "tls",
            "http2",
            "grpc",
            "wlan",
            "radiotap",
            "ppi",
            "prism",
            "wlancap",
            "eapol",
        ] {
            let files = std::fs::read_dir(root.join(folder)).expect(folder).flatten();
            for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "pcap" || end == "pcapng"))
            {
                let name = format!("{folder}/{}", file.file_name().to_string_lossy());
                let mut reader = reader(&name);
                for frame in 0..reader.capture().len().min(60) as u32 {
                    let view = reader.read(FrameId(frame)).expect("a frame");
                    for (at, item) in view.tape.items().iter().enumerate() {
                        let filter = item.field.filter;
                        if said.contains(&key(shared::of(filter).text)) && seen.insert(filter) {
                            check(&view, at, &format!("{name} {}", frame + 1));
                        }
                    }
                }
            }
        }
        assert!(seen.len() > 300, "{}", seen.len());
    }

    fn check(view: &View<'_>, at: usize, place: &str) {
        for lang in Lang::ALL {
            let explanation = item(lang, view, at).expect("an item");
            assert!(!explanation.here.is_empty(), "{place}: {} {}: nothing", lang.code(), explanation.filter);
        }
    }
}

#[test]
fn why_something_stays_closed_is_said_in_every_language() {
    use crate::dissect::Direction::{FromClient, FromServer};
    use crate::dissect::trouble::{Random, Trouble};
    let random = Random([7; 32]);
    let all = [
        Trouble::NoSecrets,
        Trouble::OfOthers(1, random),
        Trouble::OfOthers(12, random),
        Trouble::Incomplete(random),
        Trouble::OneSide(FromClient, random),
        Trouble::OneSide(FromServer, random),
        Trouble::NoKeyLog("late.keys".to_owned()),
        Trouble::EmptyKeyLog("late.keys".to_owned()),
        Trouble::Agreed("TLS_AES_128_GCM_SHA256"),
        Trouble::PrivateKeyOfAnother,
        Trouble::CameLate,
        Trouble::NoEarly(random),
        Trouble::NoHello(None),
        Trouble::NoHello(Some(FromClient)),
        Trouble::NoHello(Some(FromServer)),
        Trouble::Suite("TLS_RSA_WITH_SEED_CBC_SHA"),
        Trouble::Version(0x0300),
        Trouble::Nested,
    ];
    for reason in &all {
        assert_eq!(trouble(Lang::En, reason), reason.to_string(), "dissectors say the same");
        for lang in [Lang::Ru, Lang::Ko] {
            let said = trouble(lang, reason);
            assert!(said != reason.key() && said.contains(&reason.name()), "{}: {said}", reason.key());
        }
    }
}
