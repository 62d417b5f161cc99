//! Credentials, cookies and trailers in headers.

use super::*;

/// A browser that logs in: Basic, a cookie that is set and comes back in two pieces, a token, and OAuth 2 by query and form.
fn credentials(port: u16) -> Talk {
    let ask = |more: &[(&str, &str)]| {
        let own = [(":method", "GET"), (":scheme", "https"), (":authority", "a.example")];
        block(&[&own[..], more].concat())
    };
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln";
    let form = b"grant_type=authorization_code&code=c0de&client_id=app&redirect_uri=https%3A%2F%2Fb.example%2F";
    let post = block(&[
        (":method", "POST"),
        (":scheme", "https"),
        (":authority", "a.example"),
        (":path", "/token"),
        ("content-type", "application/x-www-form-urlencoded"),
    ]);
    let login = frame(1, 5, 1, &ask(&[(":path", "/login"), ("authorization", "Basic aXZhbjpzZXNhbWU=")]));
    let client = [
        frame(1, 5, 3, &ask(&[(":path", "/home"), ("cookie", "sid=abc123def456"), ("cookie", "theme=dark")])),
        frame(1, 5, 5, &ask(&[(":path", "/api"), ("authorization", &format!("Bearer {token}"))])),
        frame(1, 5, 7, &ask(&[(":path", "/authorize?response_type=code&client_id=app&state=s")])),
        frame(1, 4, 9, &post),
        frame(0, 1, 9, form),
    ];
    let cookie = "sid=abc123def456; Path=/; HttpOnly; Secure; SameSite=Lax";
    let logged_in = frame(1, 5, 1, &block(&[(":status", "204"), ("set-cookie", cookie)]));
    let server = [
        frame(1, 4, 3, &block(&[(":status", "200"), ("content-type", "text/plain"), ("trailer", "x-sum")])),
        frame(0, 0, 3, b"home"),
        frame(1, 5, 3, &block(&[("x-sum", "4"), ("x-api-key", "s3cr3t-k3y")])),
        frame(1, 5, 5, &block(&[(":status", "403")])),
        frame(1, 5, 7, &block(&[(":status", "302"), ("location", "https://b.example/?code=c0de&state=s")])),
        frame(1, 5, 9, &block(&[(":status", "200")])),
    ];
    Talk::new(port, 80)
        .client(&[preface(), login].concat())
        .server(&[frame(4, 0, 0, &[]), logged_in].concat())
        .client(&client.concat())
        .server(&server.concat())
        .close()
}

#[test]
fn credentials_and_cookies_are_taken_apart_as_those_of_http_1() {
    let capture = tcp::capture(&credentials(40000).frames());
    for (filter, expected) in [
        ("http.authbasic.user", &["ivan"][..]),
        ("http.authbasic.password", &["sesame"]),
        ("http.cookie_pair", &["sid=abc123def456", "theme=dark"]),
        ("http.set_cookie.name", &["sid"]),
        ("http.set_cookie.samesite", &["Lax"]),
        ("http.jwt.alg", &["HS256"]),
        ("http.api_key", &["s3cr3t-k3y"]),
    ] {
        assert_eq!(all_values(&capture, filter), expected, "{filter}");
    }
    let steps = all_values(&capture, "http.oauth.step");
    assert_eq!(steps.len(), 3, "{steps:?}");
    let meant = all_values(&capture, "http2.header.meaning");
    assert!(meant.iter().any(|words| words.contains("RFC 9110 §9.3.1")), "{meant:?}");
}

#[test]
fn cookies_are_joined_and_trailers_are_told() {
    let capture = tcp::capture(&credentials(40000).frames());
    let mut exchanges = Exchanges::with_lines(&capture);
    let mut links = Links::new(&capture);
    let all: Vec<Json> = (0..exchanges.len())
        .map(|place| {
            let mut out = Vec::new();
            assert!(json::object(&mut out, &mut exchanges, Some(&mut links), ExchangeId(place as u32)));
            serde_json::from_slice(&out).expect("it is JSON")
        })
        .collect();
    let kinds = |document: &Json| -> Vec<String> {
        document["links"].as_array().unwrap().iter().map(|link| link["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert!(kinds(&all[0]).contains(&"cookie-sent-in".to_owned()), "{}", all[0]["links"]);
    assert!(kinds(&all[1]).contains(&"cookie-set-in".to_owned()), "{}", all[1]["links"]);
    assert_eq!(all[1]["response_trailers"], serde_json::json!([["x-sum", "4"], ["x-api-key", "s3cr3t-k3y"]]));
    assert!(all[0].get("response_trailers").is_none());
}
