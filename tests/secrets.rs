//! Exports hold no secrets unless they are asked for: more than forty planted ones, in every place where secrets travel, are
//! looked for raw, percent-encoded, in Base64 at any alignment, and compressed.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output};

use base64::prelude::*;
use serde_json::Value;

#[path = "support/tcp.rs"]
mod tcp;

use tcp::{Talk, pcap};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wirelens")).args(arguments).output().expect("the program starts")
}

/// The secrets by their numbers; those of even numbers hold characters that must be encoded in most places.
#[derive(Default)]
struct Planted {
    secrets: Vec<String>,
    places: Vec<&'static str>,
}

impl Planted {
    /// A secret that can stand in headers and tokens.
    fn token(&mut self, place: &'static str) -> String {
        self.add(place, |number| format!("tk{number:02}Qx7ZpLm9Wd{number:02}"))
    }

    /// A secret with spaces, quotes and what means something in URLs.
    fn words(&mut self, place: &'static str) -> String {
        self.add(place, |number| format!("Pw{number:02} x&y=%z/é\"{number:02}"))
    }

    fn add(&mut self, place: &'static str, make: impl Fn(usize) -> String) -> String {
        let secret = make(self.secrets.len());
        self.secrets.push(secret.clone());
        if !self.places.contains(&place) {
            self.places.push(place);
        }
        secret
    }
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// A text message of a WebSocket, masked as clients must.
fn frame(text: &str, masked: bool) -> Vec<u8> {
    let mut out = vec![0x81];
    let bit = if masked { 0x80 } else { 0 };
    match text.len() {
        len @ 0..126 => out.push(bit | len as u8),
        len => {
            out.push(bit | 126);
            out.extend((len as u16).to_be_bytes());
        }
    }
    let key = [7u8, 77, 177, 17];
    if masked {
        out.extend(key);
    }
    out.extend(text.bytes().enumerate().map(|(at, byte)| if masked { byte ^ key[at % 4] } else { byte }));
    out
}

fn request(head: &str, body: &[u8]) -> Vec<u8> {
    let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    [format!("{head}\r\nHost: app.example\r\n{length}\r\n").as_bytes(), body].concat()
}

fn response(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\n{head}Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

/// Conversations with secrets in them.
fn talks(planted: &mut Planted) -> Vec<Talk> {
    let mut all = Vec::new();
    let mut talk = |question: Vec<u8>, answer: Vec<u8>| {
        all.push(Talk::new(3000 + all.len() as u16, 80).client(&question).server(&answer).close());
    };

    // 1 to 4: who asks.
    let basic = planted.words("Authorization: Basic");
    let coded = BASE64_STANDARD.encode(format!("ivan:{basic}"));
    let echo =
        format!("hello, you said {basic} and {} and {coded} and {}", percent(&basic), BASE64_STANDARD.encode(&basic));
    talk(
        request(&format!("GET /1 HTTP/1.1\r\nAuthorization: Basic {coded}"), b""),
        response("Content-Type: text/plain; charset=utf-8\r\n", echo.as_bytes()),
    );
    let bearer = planted.token("Authorization: Bearer");
    let inside = BASE64_STANDARD.encode(format!("{{\"seen\":\"{bearer}\"}}"));
    talk(
        request(&format!("GET /2 HTTP/1.1\r\nAuthorization: Bearer {bearer}"), b""),
        response("Content-Type: application/json\r\n", format!("{{\"echo\":\"{inside}\"}}").as_bytes()),
    );
    let (proof, opaque) = (planted.token("Authorization: Digest"), planted.token("Authorization: Digest"));
    talk(
        request(
            &format!(
                "GET /3 HTTP/1.1\r\nAuthorization: Digest username=\"u\", realm=\"r\", nonce=\"{opaque}\", uri=\"/3\", \
                 response=\"{proof}\""
            ),
            b"",
        ),
        response("", b"ok"),
    );
    let proxy = planted.token("Proxy-Authorization");
    talk(
        request(
            &format!("GET /4 HTTP/1.1\r\nProxy-Authorization: Basic {}", BASE64_STANDARD.encode(format!("u:{proxy}"))),
            b"",
        ),
        response("", b"ok"),
    );
    // 5 and 6: cookies.
    let (sid, remember) = (planted.token("Cookie"), planted.token("Cookie"));
    talk(
        request(&format!("GET /5 HTTP/1.1\r\nCookie: sid={sid}; remember_me=\"{remember}\"; lang=en"), b""),
        response("Content-Type: text/html\r\n", format!("<p>{sid}</p>").as_bytes()),
    );
    let (set, refresh) = (planted.token("Set-Cookie"), planted.token("Set-Cookie"));
    talk(
        request("GET /6 HTTP/1.1", b""),
        response(
            &format!("Set-Cookie: sid={set}; Path=/; HttpOnly\r\nSet-Cookie: refresh={refresh}; Secure\r\n"),
            b"ok",
        ),
    );
    // 7: keys in headers.
    let (key, csrf, secret) = (planted.token("API keys"), planted.token("API keys"), planted.token("API keys"));
    talk(
        request(
            &format!("GET /7 HTTP/1.1\r\nX-API-Key: {key}\r\nX-CSRF-Token: {csrf}\r\nX-Client-Secret: {secret}"),
            b"",
        ),
        response("", b"ok"),
    );
    // 8 to 10: URLs.
    let (token, pass, sig) = (planted.token("query"), planted.words("query"), planted.token("query"));
    talk(
        request(
            &format!("GET /8?token={token}&password={}&page=2&X-Amz-Signature={sig} HTTP/1.1", percent(&pass)),
            b"",
        ),
        response("", format!("you asked for token {token}").as_bytes()),
    );
    let (user, nested) = (planted.token("user information"), planted.token("Referer"));
    talk(
        request(
            &format!(
                "GET http://admin:{user}@app.example/9 HTTP/1.1\r\nReferer: https://app.example/cb?next=https%3A%2F%2Fx%2F%3Ftoken%3D{nested}"
            ),
            b"",
        ),
        response("", b"ok"),
    );
    let (code, access) = (planted.token("Location"), planted.token("Location"));
    talk(
        request("GET /10 HTTP/1.1", b""),
        format!("HTTP/1.1 302 Found\r\nLocation: https://app.example/cb?code={code}#access_token={access}&token_type=bearer\r\nContent-Length: 0\r\n\r\n").into_bytes(),
    );
    // 11 to 15: bodies of requests.
    let (form, client) = (planted.words("form"), planted.token("form"));
    let body = format!("grant_type=password&username=ivan&password={}&client_secret={client}", percent(&form));
    talk(
        request("POST /11 HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", body.as_bytes()),
        response("Content-Type: text/plain\r\n", format!("no such user: {}", form.replace(' ', "+")).as_bytes()),
    );
    let (json, deep, pin) = (planted.words("JSON"), planted.token("JSON"), planted.token("JSON"));
    let body = format!(
        "{{\"user\":\"ivan\",\"password\":{},\"credentials\":{{\"a\":[\"{deep}\"]}},\"n\":{{\"api_key\":\"{pin}\"}}}}",
        quoted(&json)
    );
    talk(
        request("POST /12 HTTP/1.1\r\nContent-Type: application/json", body.as_bytes()),
        response(
            "Content-Type: application/json\r\n",
            format!("{{\"error\":{}}}", quoted(&format!("bad: {json}"))).as_bytes(),
        ),
    );
    let (part, file) = (planted.words("multipart"), planted.token("multipart"));
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n{part}\r\n--b\r\nContent-Disposition: form-data; \
         name=\"token\"\r\n\r\n{file}\r\n--b--\r\n"
    );
    talk(
        request("POST /13 HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b", body.as_bytes()),
        response("", b"ok"),
    );
    let (soap, attribute) = (planted.token("XML"), planted.token("XML"));
    let body = format!(
        "<e:Envelope xmlns:e='x'><e:Body><Login apiKey='{attribute}'><w:Password>{soap}</w:Password></Login></e:Body></e:Envelope>"
    );
    talk(request("POST /14 HTTP/1.1\r\nContent-Type: text/xml", body.as_bytes()), response("", b"ok"));
    let variable = planted.token("GraphQL");
    let body = format!(
        "{{\"query\":\"mutation In($p: String!) {{ in(p: $p) }}\",\"variables\":{{\"password\":\"{variable}\"}}}}"
    );
    talk(request("POST /graphql HTTP/1.1\r\nContent-Type: application/json", body.as_bytes()), response("", b"ok"));
    // 16 to 19: bodies of responses.
    let (packed, id) = (planted.token("gzip"), planted.token("gzip"));
    let jwt = format!("eyJhbGciOiJIUzI1NiJ9.{}.{id}", BASE64_URL_SAFE_NO_PAD.encode("{\"sub\":\"1\"}"));
    let body = gzip(format!("{{\"access_token\":\"{packed}\",\"note\":\"{jwt}\"}}").as_bytes());
    talk(
        request("POST /token HTTP/1.1\r\nAccept-Encoding: gzip", b""),
        response("Content-Type: application/json\r\nContent-Encoding: gzip\r\n", &body),
    );
    let (one, two, three) =
        (planted.token("SAML and OAuth"), planted.token("SAML and OAuth"), planted.token("SAML and OAuth"));
    let body = format!("SAMLResponse={one}&code={two}&code_verifier={three}&RelayState=x");
    talk(
        request("POST /acs HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", body.as_bytes()),
        response("Content-Type: text/plain\r\n", b"ok"),
    );
    let (session, header) = (planted.token("path"), planted.token("answers' headers"));
    talk(
        request(&format!("GET /shop;jsessionid={session}/cart HTTP/1.1"), b""),
        response(&format!("X-Auth-Token: {header}\r\nAuthentication-Info: nextnonce=\"{header}\"\r\n"), b"ok"),
    );
    let event = planted.token("event stream");
    talk(
        request("GET /events HTTP/1.1", b""),
        response(
            "Content-Type: text/event-stream\r\n",
            format!("data: {{\"session_token\":\"{event}\"}}\n\n").as_bytes(),
        ),
    );
    let hidden = planted.token("HTML form");
    talk(
        request("GET /form HTTP/1.1", b""),
        response(
            "Content-Type: text/html\r\n",
            format!("<input name=\"csrf_token\" type=hidden value=\"{hidden}\">").as_bytes(),
        ),
    );
    // Binary bodies go through Base64, in which a secret could hide.
    let blob = planted.token("binary");
    let binary = [&b"\x00\x01\xff"[..], format!("Bearer {blob}").as_bytes(), b"\xfe"].concat();
    talk(
        request(&format!("GET /blob HTTP/1.1\r\nAuthorization: Bearer {blob}"), b""),
        response("Content-Type: application/octet-stream\r\n", &binary),
    );
    // What an earlier exchange made known comes back where nothing names it.
    talk(
        request("GET /later HTTP/1.1", b""),
        response("Content-Type: text/plain\r\n", format!("session {sid} of {bearer}.").as_bytes()),
    );
    let (sent, received) = (planted.token("WebSocket"), planted.words("WebSocket"));
    let upgrade = "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13";
    let accepted = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
    all.push(
        Talk::new(3900, 80)
            .client(&request(upgrade, b""))
            .server(accepted)
            .client(&frame(&format!("{{\"type\":\"auth\",\"token\":\"{sent}\"}}"), true))
            .server(&frame(&format!("{{\"ok\":true,\"password\":{}}}", quoted(&received)), false))
            .close(),
    );
    all
}

/// The bytes of an output with everything that is hidden in it: decoded, decompressed, over and over.
fn revealed(bytes: &[u8], depth: usize, out: &mut Vec<Vec<u8>>) {
    out.push(bytes.to_vec());
    if depth == 0 {
        return;
    }
    let mut unzipped = Vec::new();
    if bytes.starts_with(&[0x1f, 0x8b]) && flate2::read::GzDecoder::new(bytes).read_to_end(&mut unzipped).is_ok() {
        revealed(&unzipped, depth - 1, out);
    }
    let plain: Vec<u8> = percent_encoding::percent_decode(bytes).collect();
    if plain != bytes {
        revealed(&plain, depth - 1, out);
    }
    let plus: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    if plus != bytes && depth > 1 {
        revealed(&plus, 1, out);
    }
    if let Ok(value) = serde_json::from_slice::<Value>(bytes) {
        strings(&value, &mut |text| revealed(text.as_bytes(), depth - 1, out));
    }
    let coded = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    for run in bytes.split(|byte| !coded(byte)).filter(|run| run.len() >= 8) {
        let text: String = run
            .iter()
            .map(|byte| match byte {
                b'-' => '+',
                b'_' => '/',
                byte => char::from(*byte),
            })
            .collect();
        for skip in 0..4 {
            let part = &text[skip..];
            let part = &part[..part.len() - part.len() % 4];
            if let Ok(decoded) = BASE64_STANDARD_NO_PAD.decode(part) {
                out.push(decoded.clone());
                if decoded.starts_with(&[0x1f, 0x8b]) {
                    revealed(&decoded, depth - 1, out);
                }
            }
        }
    }
}

fn strings(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(all) => all.iter().for_each(|value| strings(value, each)),
        Value::Object(all) => all.iter().for_each(|(key, value)| {
            each(key);
            strings(value, each);
        }),
        _ => {}
    }
}

fn holds(all: &[Vec<u8>], secret: &str) -> bool {
    let forms =
        [secret.to_owned(), percent(secret), secret.replace(' ', "+"), quoted(secret).trim_matches('"').to_owned()];
    forms.iter().any(|form| all.iter().any(|bytes| bytes.windows(form.len()).any(|part| part == form.as_bytes())))
}

/// What the exports write: HAR, curl, all objects, all bodies.
fn exports(file: &str, show: bool) -> HashMap<&'static str, Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let more: &[&str] = if show { &["--show-secrets"] } else { &[] };
    let output = |arguments: &[&str]| {
        let output = run(&[arguments, more].concat());
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    };
    let mut all = HashMap::new();
    let har = output(&["export", "har", file]);
    all.insert("har", har.stdout);
    all.insert("messages", har.stderr);
    all.insert("curl", output(&["export", "curl", file]).stdout);
    let objects = folder.path().join("objects");
    let mut written = output(&["export", "objects", file, "-o", objects.to_str().expect("plain")]).stdout;
    for entry in std::fs::read_dir(&objects).expect("it was made").flatten() {
        written.extend(entry.file_name().as_encoded_bytes());
        written.push(b'\n');
        written.extend(std::fs::read(entry.path()).expect("it can be read"));
        written.push(b'\n');
    }
    all.insert("objects", written);
    let mut bodies = Vec::new();
    for number in 1..=23 {
        for side in [&[][..], &["--request"]] {
            let number = number.to_string();
            bodies.extend(output(&[&["export", "body", file, "--exchange", &number][..], side].concat()).stdout);
            bodies.push(b'\n');
        }
    }
    all.insert("bodies", bodies);
    all
}

#[test]
fn planted_secrets_are_in_no_export_unless_they_are_asked_for() {
    let mut planted = Planted::default();
    let talks = talks(&mut planted);
    assert!(planted.secrets.len() >= 40, "{} secrets", planted.secrets.len());
    assert!(planted.places.len() >= 14, "{} places", planted.places.len());
    assert_eq!(talks.len(), 23);
    let frames: Vec<Vec<u8>> = talks.iter().flat_map(Talk::frames).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secrets.pcap");
    std::fs::write(&path, pcap(&frames, usize::MAX)).expect("it can be written");
    let file = path.to_str().expect("plain");

    let mut leaked = Vec::new();
    for (export, bytes) in exports(file, false) {
        let mut all = Vec::new();
        revealed(&bytes, 3, &mut all);
        leaked.extend(
            planted.secrets.iter().filter(|secret| holds(&all, secret)).map(|secret| format!("{export}: {secret}")),
        );
        if export != "messages" {
            assert!(bytes.windows(7).any(|part| part == b"masked-"), "{export} masks nothing");
        }
    }
    assert!(leaked.is_empty(), "{leaked:#?}");

    // The search finds what is there: with the secrets shown, every one of them.
    let shown = exports(file, true);
    let mut all = Vec::new();
    revealed(&shown["har"], 3, &mut all);
    let lost: Vec<&String> = planted.secrets.iter().filter(|secret| !holds(&all, secret)).collect();
    assert!(lost.is_empty(), "not in the archive that shows them: {lost:#?}");
    assert!(!String::from_utf8_lossy(&shown["har"]).contains("masked-"));
    assert!(shown["messages"].is_empty());
}

#[test]
fn a_secret_has_one_word_within_a_run_and_another_in_the_next() {
    let cookie = "GET / HTTP/1.1\r\nCookie: sid=abcdef0123456789";
    let talk = |port| Talk::new(port, 80).client(&request(cookie, b"")).server(&response("", b"x")).close();
    let frames = [talk(4000).frames(), talk(4001).frames()].concat();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("two.pcap");
    std::fs::write(&path, pcap(&frames, usize::MAX)).expect("it can be written");
    let words = || {
        let output = run(&["export", "curl", path.to_str().expect("plain")]);
        let text = String::from_utf8(output.stdout).expect("text");
        let words: Vec<String> = text
            .match_indices("masked-")
            .map(|(at, _)| text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
            .collect();
        assert_eq!(words.len(), 2, "{text}");
        assert_eq!(words[0], words[1]);
        words[0].clone()
    };
    assert_ne!(words(), words());
}

#[test]
fn a_coded_body_is_not_given_out_raw_while_secrets_are_masked() {
    let body = gzip(b"{\"password\":\"tk99Qx7ZpLm9Wd99\"}");
    let head = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";
    let talk = Talk::new(4000, 80).client(&request("GET /x HTTP/1.1", b"")).server(&response(head, &body)).close();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("raw.pcap");
    std::fs::write(&path, pcap(&talk.frames(), usize::MAX)).expect("it can be written");
    let arguments = ["export", "body", path.to_str().expect("plain"), "--exchange", "1", "--raw"];
    let refused = run(&arguments);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty() && String::from_utf8_lossy(&refused.stderr).contains("(E-SECRET)"));
    assert_eq!(run(&[&arguments[..], &["--show-secrets"]].concat()).stdout, body);
}

/// What curl is told reaches a shell: nothing from the wire may be more than a word.
#[test]
fn command_lines_run_nothing_of_the_wire() {
    let hostile = "GET /'$(touch${IFS}pwned)`touch${IFS}pwned`;touch${IFS}pwned HTTP/1.1\r\nX-A: '; touch pwned; '\r\nX-B: $(touch pwned)\r\n\
                   @/etc/passwd: x\r\nX-C: a\x1b[2J";
    let body = b"'; touch pwned #\n$(touch pwned)\n@/etc/passwd";
    let talk = Talk::new(4000, 80).client(&request(hostile, b"")).server(&response("", b"x")).close();
    let post =
        Talk::new(4001, 80).client(&request("POST /p HTTP/1.1\r\nX: 1", body)).server(&response("", b"x")).close();
    let file_url = Talk::new(4002, 80)
        .client(&request("GET file:///etc/passwd HTTP/1.1", b""))
        .server(&response("", b"x"))
        .close();
    let frames = [talk.frames(), post.frames(), file_url.frames()].concat();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hostile.pcap");
    std::fs::write(&path, pcap(&frames, usize::MAX)).expect("it can be written");
    let text = String::from_utf8(run(&["export", "curl", path.to_str().expect("plain")]).stdout).expect("text");
    assert!(!text.contains(|c| c != '\n' && wirelens::base::safe_text::is_unsafe(c)), "{text:?}");
    assert!(!text.contains("file:") && !text.contains("'@/etc"), "{text}");
    // A curl that prints what it is told, one word a line.
    let fake = folder.path().join("curl");
    std::fs::write(&fake, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nif [ \"$2\" = stdin ]; then cat; fi\n")
        .expect("it can be written");
    std::os::unix::fs::PermissionsExt::set_mode(&mut std::fs::metadata(&fake).expect("there").permissions(), 0o700);
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&fake, mode).expect("it is ours");
    let search = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", &text])
        .current_dir(folder.path())
        .env("PATH", search)
        .output()
        .expect("a shell");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!Path::new(&folder.path().join("pwned")).exists(), "the shell ran something");
    assert!(words.lines().any(|line| line == "X-A: '; touch pwned; '"), "{words}");
    assert!(words.lines().any(|line| line == "X-B: $(touch pwned)"), "{words}");
    assert!(words.contains("http://app.example/'$(touch$"), "{words}");
}
