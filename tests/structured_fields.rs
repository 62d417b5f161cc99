//! Structured fields against the vectors of the HTTP working group.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use wirelens::protocols::structured_fields::{Bare, Content, Item, Member, Parameter, Shape, read};

#[test]
fn fields_read_as_the_vectors_say() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let vectors = shared.join("vectors/structured-fields");
    if !vectors.exists() {
        eprintln!("SKIPPED: no vectors at {}", vectors.display());
        return;
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(&vectors).expect("the vectors are there").flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = fs::read(entry.path()).expect("a vector is there");
        let cases: Vec<Value> = serde_json::from_slice(&text).expect("a vector is JSON");
        for case in &cases {
            count += 1;
            if let Some(problem) = problem(case) {
                wrong.push(format!("{} {}: {problem}", entry.file_name().to_string_lossy(), case["name"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 600, "only {count} vectors");
}

/// What is wrong with the reading of a case.
fn problem(case: &Value) -> Option<String> {
    let lines = case["raw"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let raw = lines.collect::<Vec<_>>().join(", ");
    let shape = match case["header_type"].as_str() {
        Some("item") => Shape::Item,
        Some("list") => Shape::List,
        _ => Shape::Dictionary,
    };
    let is = |name: &str| case[name] == Value::Bool(true);
    match read(raw.as_bytes(), shape) {
        Err(at) if is("must_fail") || is("can_fail") => (at > raw.len()).then(|| "it breaks beyond its end".to_owned()),
        Err(at) => Some(format!("breaks at {at}: {raw:?}")),
        Ok(_) if is("must_fail") => Some(format!("does not break: {raw:?}")),
        Ok(members) => {
            let found = shown(&members, shape);
            (!same(&found, &case["expected"])).then(|| format!("{found} is not {}", case["expected"]))
        }
    }
}

/// The members in the form of the vectors.
fn shown(members: &[Member], shape: Shape) -> Value {
    let member = |member: &Member| {
        let content = match &member.content {
            Content::Item(bare) => self::bare(bare),
            Content::Inner(items) => items.iter().map(item).collect(),
        };
        json!([content, parameters(&member.parameters)])
    };
    match shape {
        Shape::Item => members.first().map(member).unwrap_or_default(),
        Shape::List => members.iter().map(member).collect(),
        Shape::Dictionary => members.iter().map(|named| json!([named.key, member(named)])).collect(),
    }
}

fn item(item: &Item) -> Value {
    json!([bare(&item.bare), parameters(&item.parameters)])
}

fn parameters(parameters: &[Parameter]) -> Value {
    parameters.iter().map(|parameter| json!([parameter.key, bare(&parameter.value)])).collect()
}

fn bare(bare: &Bare) -> Value {
    match bare {
        Bare::Integer(number) => json!(number),
        Bare::Decimal(thousandths) => json!(*thousandths as f64 / 1000.0),
        Bare::String(text) => json!(text),
        Bare::Token(word) => json!({"__type": "token", "value": word}),
        Bare::Bytes(bytes) => json!({"__type": "binary", "value": base32(bytes)}),
        Bare::Boolean(truth) => json!(truth),
        Bare::Date(seconds) => json!({"__type": "date", "value": seconds}),
        Bare::Display(text) => json!({"__type": "displaystring", "value": text}),
    }
}

/// Equal, numbers by value.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}

/// RFC 4648 §6.
fn base32(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut out = String::new();
    for five in bytes.chunks(5) {
        let mut word = [0u8; 8];
        word[3..3 + five.len()].copy_from_slice(five);
        let word = u64::from_be_bytes(word);
        let digits = (five.len() * 8).div_ceil(5);
        for place in 0..8 {
            let digit = word >> (35 - 5 * place) & 31;
            out.push(if place < digits { char::from(DIGITS[digit as usize]) } else { '=' });
        }
    }
    out
}
