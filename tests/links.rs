//! What joins exchanges: cookies, redirections, validators, credentials and the steps of OAuth 2, in real captures and in
//! conversations made for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options};
use wirelens::base::ExchangeId;
use wirelens::export::links::{Found, Links, MAX_LINKS, MAX_LOOKED};
use wirelens::source::{OpenOptions, Source};

#[path = "support/tcp.rs"]
mod tcp;

use tcp::Talk;

/// `1: cookie-sent-in #2 session`, a line a link.
fn shown(capture: &Arc<Capture>) -> Vec<String> {
    let mut links = Links::new(capture);
    let count = capture.ledger().exchanges.len() as u32;
    (0..count).flat_map(|id| lines(id, &links.of(ExchangeId(id)))).collect()
}

fn lines(id: u32, found: &Found) -> Vec<String> {
    let line = |link: &wirelens::export::links::Link| {
        let place = link.exchange.map(|id| format!(" #{}", id.number())).unwrap_or_default();
        let rest = [&link.name, &link.note].into_iter().filter(|text| !text.is_empty()).map(|text| format!(" {text}"));
        format!("{}: {}{place}{}", id + 1, link.kind.name(), rest.collect::<String>())
    };
    found.links.iter().map(line).collect()
}

fn of_file(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
    let source = Source::open(&path, &OpenOptions::default()).expect("it opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    shown(&capture)
}

fn request(target: &str, headers: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nHost: a.example\r\n{headers}\r\n").into_bytes()
}

fn answer(status: &str, headers: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{headers}\r\n").into_bytes()
}

/// A connection on which these are asked and answered one after the other: target, headers, status, headers.
fn asked(port: u16, all: &[(&str, &str, &str, &str)]) -> Talk {
    all.iter().fold(Talk::new(port, 80), |talk, (target, asks, status, answers)| {
        talk.client(&request(target, asks)).server(&answer(status, answers))
    })
}

fn of(all: &[(&str, &str, &str, &str)]) -> Vec<String> {
    shown(&tcp::capture(&asked(40_000, all).frames()))
}

#[test]
fn recorded_cookies_go_round() {
    let expected = [
        "1: cookie-sent-in #2 session",
        "1: cookie-deleted-in #3 session",
        "1: cookie-not-sent theme",
        "2: cookie-set-in #1 session",
        "3: cookie-set-in #1 session",
        "3: cookie-deletes #1 session",
    ];
    assert_eq!(of_file("http/cookies.pcapng"), expected);
}

#[test]
fn recorded_challenges_are_answered() {
    let expected = [
        "1: credentials-in #2 Basic",
        "2: answers-challenge #1 Basic",
        "3: without-credentials #1 Basic",
        "4: credentials-in #5 Bearer",
        "5: answers-challenge #4 Bearer",
    ];
    assert_eq!(of_file("http/auth.pcapng"), expected);
}

#[test]
fn recorded_redirections_and_validators_are_joined() {
    assert_eq!(of_file("http/basics.pcapng"), ["7: redirects-to #8", "8: redirected-from #7"]);
    let expected = [
        "1: validator-used-in #2 If-None-Match",
        "2: validator-from #1 If-None-Match",
        "3: validator-unknown If-Modified-Since",
    ];
    assert_eq!(of_file("http/caching.pcapng"), expected);
}

#[test]
fn cookies_that_went_astray_are_told() {
    let found = of(&[
        ("/", "", "200", "Set-Cookie: a=1\r\n"),
        ("/", "Cookie: a=1; b=7\r\n", "200", "Set-Cookie: a=2\r\n"),
        ("/", "Cookie: a=1\r\n", "200", "Set-Cookie: a=2\r\n"),
        ("/", "Cookie: a=3\r\n", "200", "Set-Cookie: a=; Max-Age=0\r\n"),
        ("/", "Cookie: a=2\r\n", "200", ""),
        ("/", "Cookie: a=9\r\n", "200", "Set-Cookie: a=\r\n"),
    ]);
    let expected = [
        "1: cookie-sent-in #2 a",
        "1: cookie-replaced-in #2 a",
        "2: cookie-set-in #1 a",
        "2: cookie-not-set b",
        "2: cookie-replaces #1 a",
        "2: cookie-sent-in #5 a",
        "2: cookie-renewed-in #3 a",
        "3: cookie-set-in #1 a",
        "3: cookie-replaced-before #2 a",
        "3: cookie-renews #2 a",
        "3: cookie-sent-in #5 a",
        "3: cookie-deleted-in #4 a",
        "4: cookie-other-value #3 a",
        "4: cookie-deletes #3 a",
        "5: cookie-set-in #3 a",
        "5: cookie-deleted-before #4 a",
        "6: cookie-deleted-before #4 a",
        "6: cookie-not-sent a",
    ];
    assert_eq!(found, expected);
}

/// Conversations made for tests begin in November 2023, a millisecond a frame.
#[test]
fn cookies_expire_at_the_time_of_packets() {
    let found = |attribute: &str| {
        let mut talk = asked(40_000, &[("/", "", "200", &format!("Set-Cookie: a=1; {attribute}\r\n"))]);
        for _ in 0..1100 {
            talk = talk.client(&request("/x", "")).server(&answer("200", ""));
        }
        let talk = talk.client(&request("/", "Cookie: a=1\r\n")).server(&answer("200", ""));
        let capture = tcp::capture(&talk.frames());
        // What set the cookie is as far as is looked at, and not further.
        let near = Links::new(&capture).of(ExchangeId(1101));
        assert_eq!(near.limited, (true, false));
        assert_eq!(lines(1101, &near), ["1102: cookie-not-set a"]);
        let talk = (0..900)
            .fold(asked(40_000, &[("/", "", "200", &format!("Set-Cookie: a=1; {attribute}\r\n"))]), |talk, _| {
                talk.client(&request("/x", "")).server(&answer("200", ""))
            });
        let talk = talk.client(&request("/", "Cookie: a=1\r\n")).server(&answer("200", ""));
        let capture = tcp::capture(&talk.frames());
        let near = Links::new(&capture).of(ExchangeId(901));
        assert_eq!(near.limited, (false, false));
        lines(901, &near)
    };
    assert_eq!(found("Max-Age=1"), ["902: cookie-expired #1 a"]);
    assert_eq!(found("Max-Age=60"), ["902: cookie-set-in #1 a"]);
    assert_eq!(found("Expires=Thu, 14 Dec 2023 00:00:00 GMT"), ["902: cookie-set-in #1 a"]);
}

#[test]
fn cookies_stay_with_their_hosts_paths_and_clients() {
    let sets = "Set-Cookie: a=1; Path=/in\r\nSet-Cookie: b=1; Domain=example\r\nSet-Cookie: c=1; Domain=other\r\nSet-Cookie: nameless\r\n";
    let first = asked(40_000, &[("/", "", "200", sets), ("/", "Cookie: a=1; c=1\r\n", "200", "")]);
    let mut frames = first.frames();
    let elsewhere = b"GET /in/x HTTP/1.1\r\nHost: b.example\r\nCookie: a=1; b=1\r\n\r\n";
    frames.extend(Talk::new(40_001, 80).client(elsewhere).server(&answer("200", "")).frames());
    let mut stranger = asked(40_002, &[("/in", "Cookie: a=1\r\n", "200", "")]).frames();
    for frame in &mut stranger {
        let at = if frame[15] == 1 { 15 } else { 19 };
        frame[at] = 9;
    }
    frames.extend(stranger);
    let expected = [
        "1: cookie-not-sent a",
        "1: cookie-sent-in #3 b",
        "2: cookie-not-set a",
        "2: cookie-not-set c",
        "3: cookie-not-set a",
        "3: cookie-set-in #1 b",
        "4: cookie-not-set a",
    ];
    assert_eq!(shown(&tcp::capture(&frames)), expected);
}

#[test]
fn only_the_first_follows_a_redirection() {
    let found = of(&[
        ("/a/b", "", "302", "Location: ../c?x#part\r\n"),
        ("/c?x", "", "302", "Location: https://a.example/c\r\n"),
        ("/c?x", "", "200", "Location: /nowhere\r\n"),
        ("/c", "", "301", "Location: mailto:a@example\r\n"),
    ]);
    let expected =
        ["1: redirects-to #2", "2: redirect-not-followed", "2: redirected-from #1", "4: redirect-not-followed"];
    assert_eq!(found, expected);
}

#[test]
fn validators_are_compared_as_caches_compare_them() {
    let date = "Mon, 01 Jan 2024 00:00:00 GMT";
    let found = of(&[
        ("/", "", "200", &format!("ETag: \"v1\"\r\nLast-Modified: {date}\r\n")),
        ("/", "If-None-Match: \"v0\", W/\"v1\"\r\n", "304", "ETag: W/\"v1\"\r\n"),
        ("/", "If-None-Match: \"v1\"\r\n", "304", "ETag: \"v1\"\r\n"),
        ("/other", "If-None-Match: \"v1\"\r\n", "200", ""),
        ("/", &format!("If-Modified-Since: {date}\r\nIf-None-Match: *\r\n"), "304", ""),
    ]);
    let expected = [
        "1: validator-used-in #2 If-None-Match",
        "2: validator-from #1 If-None-Match",
        "3: validator-from #1 If-None-Match",
        "4: validator-unknown If-None-Match",
        "5: validator-from #1 If-Modified-Since",
    ];
    assert_eq!(found, expected);
}

/// RFC 6749 §4.1 with the proof of RFC 7636. The token is asked for by the client's server, which is another host.
#[test]
fn a_flow_of_oauth_is_told_step_by_step() {
    let browser = asked(
        40_000,
        &[
            (
                "/login",
                "",
                "302",
                "Location: http://id.example/authorize?response_type=code&client_id=shop&state=xyz&code_challenge=E9M&code_challenge_method=S256\r\n",
            ),
            (
                "http://id.example/authorize?response_type=code&client_id=shop&state=xyz&code_challenge=E9M&code_challenge_method=S256",
                "",
                "302",
                "Location: http://a.example/cb?code=Splx&state=xyz\r\n",
            ),
            ("/authorize?response_type=code&client_id=shop&state=other", "", "200", ""),
            ("/cb?code=Splx&state=xyz", "", "200", ""),
        ],
    );
    let form = "grant_type=authorization_code&client_id=shop&code=Splx&code_verifier=dBj";
    let asks = format!(
        "POST /token HTTP/1.1\r\nHost: id.example\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let answered = |status: &str, body: &str| {
        let head =
            format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        let mut frames = browser.frames();
        let talk = Talk::new(40_001, 80).client(asks.as_bytes()).server(format!("{head}{body}").as_bytes());
        let mut server = talk.frames();
        for frame in &mut server {
            let at = if frame[15] == 1 { 15 } else { 19 };
            frame[at] = 9;
        }
        frames.extend(server);
        let capture = tcp::capture(&frames);
        let mut links = Links::new(&capture);
        let flow = |id: u32, links: &mut Links| -> Vec<String> {
            let found = links.of(ExchangeId(id));
            let all = lines(0, &found).into_iter().filter(|line| line.contains("oauth"));
            all.map(|line| line.trim_start_matches("1: ").to_owned()).collect()
        };
        let whole = flow(0, &mut links);
        // Seen from each of its exchanges it is the same flow, and another one is not part of it.
        for id in [1, 3, 4] {
            assert_eq!(flow(id, &mut links), whole, "seen from {id}");
        }
        assert_eq!(flow(2, &mut links), ["oauth-authorize #3 shop"]);
        whole
    };
    let steps = [
        "oauth-authorize-redirection #1 shop PKCE S256",
        "oauth-authorize #2 shop PKCE S256",
        "oauth-callback-redirection #2",
        "oauth-callback #4",
        "oauth-token-request #5 shop PKCE verifier",
    ];
    let granted = answered("200", r#"{"access_token":"2Yot","token_type":"Bearer"}"#);
    assert_eq!(granted, [&steps[..], &["oauth-token-response #5 shop"]].concat());
    let refused = answered("400", r#"{"error":"invalid_grant"}"#);
    assert_eq!(refused, [&steps[..], &["oauth-token-response #5 shop invalid_grant"]].concat());
    assert!(!granted.concat().contains("Splx") && !granted.concat().contains("2Yot"), "secrets stay out: {granted:?}");
}

#[test]
fn links_have_a_limit() {
    let cookies: String = (0..60).map(|n| format!("c{n}=1; ")).collect();
    let mut talk = Talk::new(40_000, 80);
    for _ in 0..4 {
        let sets: String = (0..60).map(|n| format!("Set-Cookie: c{n}=1\r\n")).collect();
        talk = talk.client(&request("/", &format!("Cookie: {cookies}\r\n"))).server(&answer("200", &sets));
    }
    let capture = tcp::capture(&talk.frames());
    assert_eq!(Links::new(&capture).of(ExchangeId(1)).links.len(), MAX_LINKS);
    assert_eq!(Links::new(&capture).of(ExchangeId(9)), Found::default());
    assert_eq!(MAX_LOOKED, 1000);
}
