//! Cookies against the vectors of the HTTP State working group: a small browser is built on our reader, as RFC 6265 §5
//! describes it, and must send back what the vectors say. And that secrets are found whatever surrounds them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use wirelens::protocols::credentials::cookies::SetCookie;
use wirelens::protocols::credentials::secrets;

/// Vectors where the reader and RFC 6265 part, and why.
const REVIEWED: &[(&str, &str)] = &[
    ("disabled-chromium0022", "a NUL in the value: RFC 6265 has no rule for it, one browser ends the value there"),
    ("disabled-path0029", "the path of the request is encoded in part: RFC 6265 §5.1.4 compares bytes"),
];

#[test]
fn cookies_come_back_as_the_vectors_say() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let vectors = shared.join("vectors/cookies");
    if !vectors.exists() {
        eprintln!("SKIPPED: no vectors at {}", vectors.display());
        return;
    }
    let (mut count, mut differ) = (0, BTreeSet::new());
    for entry in fs::read_dir(&vectors).expect("the vectors are there").flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(name) = file.strip_suffix("-test") else { continue };
        let test = fs::read(entry.path()).expect("a vector is there");
        let expected = fs::read(vectors.join(format!("{name}-expected"))).unwrap_or_default();
        count += 1;
        let sent = cookie_sent(name, &test);
        if sent.trim_ascii() != expected.trim_ascii() {
            eprintln!(
                "{name}: {:?}, expected {:?}",
                String::from_utf8_lossy(&sent),
                String::from_utf8_lossy(expected.trim_ascii())
            );
            differ.insert(name.to_owned());
        }
    }
    let reviewed: BTreeSet<_> = REVIEWED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(differ, reviewed);
    assert!(count > 100, "only {count} vectors");
}

/// A cookie that the browser keeps.
struct Kept {
    name: Vec<u8>,
    value: Vec<u8>,
    /// The domain and whether only that very host.
    domain: (String, bool),
    path: String,
    secure: bool,
}

const HOST: &str = "home.example.org";
/// A moment in 2012, when the vectors were written: some of their cookies have expired since.
const NOW: i64 = 1_330_000_000;

/// The `Cookie` line that follows the `Set-Cookie` lines of a vector.
fn cookie_sent(name: &str, test: &[u8]) -> Vec<u8> {
    let mut jar: Vec<Kept> = Vec::new();
    let mut target = format!("/cookie-parser-result?{name}");
    for line in test.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let value = &line[colon + 1..];
        match line[..colon].to_ascii_lowercase().as_slice() {
            b"set-cookie" => store(&mut jar, value),
            b"location" => target = String::from_utf8_lossy(value).trim().to_owned(),
            _ => {}
        }
    }
    let (host, path) = match target.split_once("://") {
        Some((_, rest)) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => (HOST, target.as_str()),
    };
    let host = host.split(':').next().unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default();
    let mut sent: Vec<&Kept> = jar.iter().filter(|kept| is_sent(kept, host, path)).collect();
    // RFC 6265 §5.4: longer paths first, then those kept longer.
    sent.sort_by_key(|kept| std::cmp::Reverse(kept.path.len()));
    let pairs: Vec<_> = sent.iter().map(|kept| [&kept.name[..], b"=", &kept.value].concat()).collect();
    if pairs.is_empty() { Vec::new() } else { [&b"Cookie: "[..], &pairs.join(&b"; "[..])].concat() }
}

/// RFC 6265 §5.2 and §5.3.
fn store(jar: &mut Vec<Kept>, value: &[u8]) {
    let Some(cookie) = SetCookie::read(value).filter(SetCookie::has_name) else { return };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let domain = match cookie.domain(value).map(text) {
        Some(domain) if matches(HOST, &domain) => (domain, false),
        Some(_) => return,
        None => (HOST.to_owned(), true),
    };
    let path = cookie.path(value).map_or("/".to_owned(), |path| String::from_utf8_lossy(path).into_owned());
    let name = cookie.pair.name(value).to_vec();
    let kept = Kept {
        value: cookie.pair.value(value).to_vec(),
        secure: cookie.attribute(value, "secure").is_some(),
        name,
        domain,
        path,
    };
    let same = |other: &Kept| other.name == kept.name && other.domain.0 == kept.domain.0 && other.path == kept.path;
    let place = jar.iter().position(same);
    let alive = cookie.life(value, NOW).is_none_or(|seconds| seconds > 0);
    match place {
        Some(place) if alive => jar[place] = kept,
        Some(place) => drop(jar.remove(place)),
        None if alive => jar.push(kept),
        None => {}
    }
}

fn is_sent(kept: &Kept, host: &str, path: &str) -> bool {
    let (domain, only) = &kept.domain;
    let for_host = if *only { host == domain } else { matches(host, domain) };
    // RFC 6265 §5.1.4.
    let for_path = path == kept.path
        || path.starts_with(&kept.path) && (kept.path.ends_with('/') || path[kept.path.len()..].starts_with('/'));
    for_host && for_path && !kept.secure
}

/// RFC 6265 §5.1.3.
fn matches(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the bytes are, places are in order, within them, and apart.
    #[test]
    fn places_of_secrets_are_in_order(
        pieces in prop::collection::vec(prop_oneof![
            Just("password"), Just("eyJhbGciOiJIUzI1NiJ9"), Just("."), Just("://"), Just("@"), Just("="), Just("&"),
            Just("?"), Just("\""), Just("{"), Just("["), Just("}"), Just(":"), Just(","), Just("\\"), Just("<"), Just(">"),
            Just("--b\r\n"), Just("\r\n\r\n"), Just("name=\"token\""), Just("Bearer "), Just("é"), Just("12345678"), Just(" "),
            Just("%"), Just(";"), Just("#"),
        ], 0..40),
    ) {
        let text = pieces.concat();
        let bytes = text.as_bytes();
        let media = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/xml", ""];
        let mut all: Vec<_> = media.iter().map(|media| secrets::in_body(media, bytes)).collect();
        all.push(secrets::in_url(bytes));
        for name in ["Authorization", "Cookie", "Set-Cookie", "WWW-Authenticate", "X-Token", "Location"] {
            all.push(secrets::in_header(name, bytes));
        }
        for ranges in all {
            let mut at = 0;
            for range in ranges {
                prop_assert!(range.start >= at && range.start < range.end && range.end <= bytes.len());
                at = range.end;
            }
        }
    }

    /// A secret is found in every place that is made for one.
    #[test]
    fn a_planted_secret_is_found(secret in "[A-Za-z0-9_-]{12,40}") {
        let found = |ranges: Vec<std::ops::Range<usize>>, text: &str| ranges.iter().any(|range| text[range.clone()].contains(&secret));
        for (media, text) in [
            ("application/json", format!("{{\"user\":\"u\",\"password\":\"{secret}\"}}")),
            ("application/json", format!("{{\"a\":[{{\"access_token\" : \"{secret}\"}}]}}")),
            ("application/json", format!("{{\"link\":\"https://h/?api_key={secret}\"}}")),
            ("application/x-www-form-urlencoded", format!("a=b&client_secret={secret}&c=d")),
            ("text/xml", format!("<a><Password>{secret}</Password></a>")),
            ("multipart/form-data", format!("------Boundary42\r\nContent-Disposition: form-data; name=token\r\n\r\n{secret}\r\n------Boundary42--\r\n")),
            ("text/plain", format!("curl -H 'Authorization: Bearer {secret}'")),
        ] {
            prop_assert!(found(secrets::in_body(media, text.as_bytes()), &text), "{} {}", media, text);
        }
        for (name, text) in [
            ("Authorization", format!("Bearer {secret}")),
            ("Authorization", format!("Basic {secret}")),
            ("Authorization", secret.clone()),
            ("Cookie", format!("a=b; sid={secret}")),
            ("Set-Cookie", format!("sid={secret}; Path=/")),
            ("X-Api-Key", secret.clone()),
            ("Referer", format!("http://user:{secret}@h/")),
            ("Location", format!("/cb?code={secret}&state=x")),
        ] {
            prop_assert!(found(secrets::in_header(name, text.as_bytes()), &text), "{} {}", name, text);
        }
        let target = format!("/x?page=1&token={secret}");
        prop_assert!(found(secrets::in_url(target.as_bytes()), &target));
    }
}

/// Hostile text must not take time that grows faster than it does.
#[test]
fn searching_is_linear() {
    for piece in [
        "://", "eyJ", "<", "\"", "{", "a=b;", "=\"", "--b\r\n", "?", "#", "//", "Bearer ", "%25", "&token=", "eyJ.a.b",
        " \"", "[\"a\"", "<a b=",
    ] {
        let text = piece.repeat(400_000 / piece.len());
        let start = std::time::Instant::now();
        for media in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/xml", ""] {
            secrets::in_body(media, text.as_bytes());
        }
        secrets::in_url(text.as_bytes());
        secrets::in_header("Cookie", text.as_bytes());
        secrets::in_header("Authorization", text.as_bytes());
        let took = start.elapsed();
        assert!(took.as_secs() < 5, "{piece:?}: {took:?}");
        eprintln!("{piece:?}: {took:?}");
    }
}
