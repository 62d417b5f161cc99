//! Every archive that is exported is a HAR 1.2 document: checked against the schema, for every capture there is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;

use serde_json::Value;
use wirelens::analysis::{Capture, Options};
use wirelens::base::ExchangeId;
use wirelens::export::exchanges::Exchanges;
use wirelens::export::har;
use wirelens::export::masking::Masker;
use wirelens::source::{OpenOptions, Source};

fn archive(file: &Path, masker: &mut Masker) -> Option<(usize, Vec<u8>)> {
    let source = Source::open(file, &OpenOptions::default()).ok()?;
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut exchanges = Exchanges::new(&capture);
    let mut out = har::head();
    let mut count = 0;
    for id in (0..exchanges.len() as u32).map(ExchangeId) {
        if exchanges.record(id).is_some_and(|record| exchanges.is_http(&record)) {
            out.extend_from_slice(if count == 0 { b"" } else { b"," });
            assert!(har::entry(&mut out, &mut exchanges, masker, id));
            count += 1;
        }
    }
    out.extend_from_slice(har::TAIL);
    Some((count, out))
}

fn captures() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")];
    match std::env::var_os("WIRELENS_SHARED").map(|shared| Path::new(&shared).join("captures")) {
        Some(shared) if shared.is_dir() => folders.push(shared),
        _ => eprintln!("SKIPPED: the shared captures; set WIRELENS_SHARED"),
    }
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).expect("it can be read").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains(".pcap") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// JSON Schema, as far as the schema of HAR uses it. Keys that it does not define must begin with an underscore.
struct Schema {
    files: BTreeMap<String, Value>,
}

impl Schema {
    fn check(&self, schema: &Value, value: &Value, at: &str) {
        for (keyword, rule) in schema.as_object().expect("a schema is an object") {
            match keyword.as_str() {
                "$ref" => self.check(self.file(rule.as_str().expect("a name")), value, at),
                "type" => {
                    let types = match rule {
                        Value::Array(all) => all.clone(),
                        one => vec![one.clone()],
                    };
                    assert!(
                        types.iter().any(|name| is_type(value, name.as_str().unwrap())),
                        "{at} is no {rule}: {value}"
                    );
                }
                "required" => {
                    let Some(object) = value.as_object() else { continue };
                    for key in rule.as_array().expect("a list").iter().filter_map(Value::as_str) {
                        assert!(object.contains_key(key), "{at} has no {key}");
                    }
                }
                "properties" => {
                    let Some(object) = value.as_object() else { continue };
                    for (key, inside) in object {
                        match rule.get(key) {
                            Some(schema) => self.check(schema, inside, &format!("{at}.{key}")),
                            None => assert!(key.starts_with('_'), "{at} has the key {key}, which HAR does not know"),
                        }
                    }
                }
                "items" => {
                    for (place, inside) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, inside, &format!("{at}[{place}]"));
                    }
                }
                "oneOf" => {
                    let fits = |schema: &Value| schema["format"].as_str().is_none_or(|format| is_format(value, format));
                    let fitting = rule.as_array().expect("a list").iter().filter(|schema| fits(schema)).count();
                    assert_eq!(fitting, 1, "{at}: {value}");
                }
                "format" => assert!(is_format(value, rule.as_str().expect("a name")), "{at} is no {rule}: {value}"),
                // The schema writes it so, and means minimum.
                "min" => assert!(value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()), "{at}: {value} < {rule}"),
                // What it says of moments, `format` says more strictly.
                "pattern" => assert_eq!(schema["format"], "date-time", "{at}: a pattern that this test does not know"),
                "$id" | "$schema" | "optional" => {}
                other => panic!("the schema says {other}, which this test does not know"),
            }
        }
    }

    fn file(&self, reference: &str) -> &Value {
        let name = reference.trim_end_matches('#');
        self.files.get(name).unwrap_or_else(|| panic!("no schema {name}"))
    }
}

fn is_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("a type that this test does not know: {other}"),
    }
}

fn is_format(value: &Value, format: &str) -> bool {
    let Some(text) = value.as_str() else { return true };
    match format {
        "date-time" => text.parse::<jiff::Timestamp>().is_ok(),
        "ipv4" => text.parse::<std::net::Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<std::net::Ipv6Addr>().is_ok(),
        "uri" => is_uri(text),
        other => panic!("a format that this test does not know: {other}"),
    }
}

/// RFC 3986 §3: a scheme, and only characters that may stand where they stand.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let scheme_fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
        None => ("", rest),
    };
    let bytes = path.as_bytes();
    let encoded = |at: usize| bytes.get(at + 1..at + 3).is_some_and(|d| d.iter().all(u8::is_ascii_hexdigit));
    let path_fits = bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => encoded(at),
        byte => byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(byte),
    });
    let host = authority.rsplit('@').next().unwrap_or_default();
    let authority_fits = authority.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%!$&'()*+,;=:@[]".contains(c))
        && host.rsplit_once(':').is_none_or(|(_, port)| port.ends_with(']') || port.parse::<u16>().is_ok());
    scheme_fits && path_fits && authority_fits && path.matches('#').count() <= 1
}

fn schema() -> Option<Schema> {
    let folder = Path::new(&std::env::var_os("WIRELENS_SHARED")?).join("vectors/har-schema");
    let files: BTreeMap<String, Value> = std::fs::read_dir(&folder)
        .ok()?
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "json"))
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).expect("it can be read");
            (entry.file_name().to_string_lossy().into_owned(), serde_json::from_str(&text).expect("a schema"))
        })
        .collect();
    Some(Schema { files }).filter(|schema| schema.files.contains_key("har.json"))
}

#[test]
fn every_archive_is_valid() {
    let schema = schema();
    if schema.is_none() {
        eprintln!("SKIPPED: there is no schema; set WIRELENS_SHARED");
    }
    let (mut archives, mut entries) = (0, 0);
    for file in captures() {
        for show in [false, true] {
            let Some((count, bytes)) = archive(&file, &mut Masker::new(show)) else { continue };
            let text = String::from_utf8(bytes).expect("UTF-8");
            let value: Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert_eq!(value["log"]["entries"].as_array().map(Vec::len), Some(count));
            assert!(!text.contains(|c| c != '\n' && wirelens::base::safe_text::is_unsafe(c)), "{}", file.display());
            if let Some(schema) = &schema {
                schema.check(schema.file("har.json"), &value, &file.display().to_string());
            }
            archives += 1;
            entries += count;
        }
    }
    eprintln!("{archives} archives with {entries} entries");
    assert!(entries >= 100, "only {entries} entries");
}

#[test]
fn the_check_refuses_what_is_wrong() {
    let Some(schema) = schema() else {
        eprintln!("SKIPPED: there is no schema; set WIRELENS_SHARED");
        return;
    };
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/basics.pcapng");
    let (_, bytes) = archive(&file, &mut Masker::new(false)).expect("a capture");
    let good: Value = serde_json::from_slice(&bytes).expect("JSON");
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut value = good.clone();
        change(&mut value["log"]["entries"][0]);
        let check = std::panic::AssertUnwindSafe(|| schema.check(schema.file("har.json"), &value, ""));
        std::panic::catch_unwind(check).is_err()
    };
    assert!(!refused(&|_| {}));
    assert!(refused(&|entry| entry["time"] = "1".into()));
    assert!(refused(&|entry| entry["time"] = (-1).into()));
    assert!(refused(&|entry| entry["startedDateTime"] = "yesterday".into()));
    assert!(refused(&|entry| entry["request"]["url"] = "http://h/a b".into()));
    assert!(refused(&|entry| entry["serverIPAddress"] = "localhost".into()));
    assert!(refused(&|entry| entry["request"]["more"] = 1.into()));
    assert!(refused(&|entry| drop(entry["response"].as_object_mut().unwrap().remove("content"))));
    assert!(refused(&|entry| entry["response"]["headers"][0]["value"] = Value::Null));
}

fn entries(name: &str) -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
    let (_, bytes) = archive(&file, &mut Masker::new(false)).expect("a capture");
    let value: Value = serde_json::from_slice(&bytes).expect("JSON");
    value["log"]["entries"].as_array().expect("a list").clone()
}

#[test]
fn entries_say_what_was_sent() {
    let all = entries("http/basics.pcapng");
    assert_eq!(all.len(), 11);
    let get = &all[1];
    assert_eq!(get["request"]["url"], "http://api.example.test:5000/api/items?page=2&q=%D0%BC%D0%B8%D1%80");
    assert_eq!(get["request"]["queryString"][1], serde_json::json!({"name": "q", "value": "мир"}));
    assert_eq!((&get["response"]["status"], &get["response"]["content"]["size"]), (&200.into(), &131.into()));
    assert_eq!(get["connection"], "1");
    assert_eq!(get["serverIPAddress"], "127.0.0.1");
    let form = &all[5]["request"];
    assert_eq!(form["method"], "POST");
    assert!(form["postData"]["params"].as_array().is_some_and(|params| !params.is_empty()), "{form}");
    assert_eq!(all[6]["response"]["redirectURL"].as_str().map(|url| url.ends_with('/')), Some(true));
    let timings = &get["timings"];
    for unknown in ["dns", "ssl", "blocked"] {
        assert_eq!(timings[unknown], -1.0);
    }
    assert!(timings["connect"].as_f64().is_some_and(|ms| ms > 0.0), "the handshake was captured: {timings}");
    let sum: f64 = ["connect", "send", "wait", "receive"].iter().filter_map(|key| timings[key].as_f64()).sum();
    assert!((get["time"].as_f64().expect("a number") - sum).abs() < 1e-6);
    // The second exchange of a connection made no connection.
    let kept = entries("http/keep-alive.pcapng");
    let second = kept.iter().filter(|entry| entry["connection"] == "0").nth(1).expect("the connection is used again");
    assert_eq!(second["timings"]["connect"], -1.0);
    let gzip = &entries("http/bodies.pcapng")[0]["response"]["content"];
    assert_eq!((&gzip["size"], &gzip["compression"]), (&452.into(), &405.into()));
    assert!(gzip["text"].as_str().is_some_and(|text| text.contains("compressed")));
}

/// Of the third call, whose both sides send all the time, the answer begins before the request ends.
#[test]
fn the_parts_of_an_exchange_that_overlap_add_up_to_the_whole() {
    let entry = &entries("grpc/calls.pcapng")[3];
    let part = |key: &str| entry["timings"][key].as_f64().expect("a number");
    assert!((part("send") + part("wait") + part("receive") - 0.892568).abs() < 1e-9, "{}", entry["timings"]);
    assert_eq!((part("wait"), entry["time"].as_f64()), (0.0, Some(0.892568)));
}

#[test]
fn entries_begin_with_the_lookup_and_the_connection() {
    let all = entries("http/whole.pcapng");
    let http: Vec<&Value> = all.iter().collect();
    let timings = |entry: &Value| {
        let timings = entry["timings"].clone();
        ["dns", "connect", "ssl"].map(|key| timings[key].as_f64().expect("a number"))
    };
    assert_eq!(timings(http[0]), [0.368871, 0.076743, -1.0]);
    assert_eq!(timings(http[1]), [-1.0, -1.0, -1.0], "the second one found it open");
    // The request was captured at .895440 and comes after both.
    let start: jiff::Timestamp = http[0]["startedDateTime"].as_str().expect("text").parse().expect("a moment");
    let asked: jiff::Timestamp = http[1]["startedDateTime"].as_str().expect("text").parse().expect("a moment");
    let between = asked.duration_since(start).as_micros();
    assert!((3248..=3249).contains(&between), "{between} µs from the lookup to the second request");

    let secured = entries("tls/three-ways.pcapng");
    let [_, connect, ssl] = timings(&secured[1]);
    // From the hello in frame 14 to the Finished in frame 18, behind the handshake of frames 11 to 13.
    assert_eq!((ssl, connect), (7.825862, 0.040418 + 7.825862));
    let sum: f64 =
        ["connect", "send", "wait", "receive"].iter().filter_map(|k| secured[1]["timings"][k].as_f64()).sum();
    assert!((secured[1]["time"].as_f64().expect("a number") - sum).abs() < 1e-6, "ssl is part of connect");
}

#[test]
fn websocket_messages_are_whole_and_readable() {
    let all = entries("websocket/compressed.pcapng");
    let messages = all[0]["_webSocketMessages"].as_array().expect("a list");
    assert!(!messages.is_empty());
    for message in messages {
        assert!(message["type"] == "send" || message["type"] == "receive", "{message}");
        assert!(message["opcode"] == 1 || message["opcode"] == 2, "{message}");
        assert!(message["time"].as_f64().is_some_and(|time| time > 1e9), "{message}");
    }
    assert!(messages.iter().any(|message| message["data"].as_str().is_some_and(|data| data.len() > 10)));
}

#[test]
fn the_command_writes_the_archive() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/basics.pcapng");
    let run = |more: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_wirelens")).args(["export", "har"]).arg(&file).args(more).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let printed: Value = serde_json::from_slice(&run(&["--show-secrets"])).expect("JSON");
    assert_eq!(printed["log"]["version"], "1.2");
    assert_eq!(printed["log"]["creator"]["name"], "wirelens");
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("a.har");
    assert!(run(&["--show-secrets", "-o", target.to_str().expect("plain")]).is_empty());
    let written: Value = serde_json::from_slice(&std::fs::read(&target).expect("it is there")).expect("JSON");
    assert_eq!(written, printed);
}
