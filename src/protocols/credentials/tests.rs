use super::*;
use crate::dissect::{Tape, Want, show};

static LAYER: Field = Field::protocol("test", "Test", "");
static TEST: crate::dissect::Protocol = Protocol {
    field: &LAYER,
    short: "Test",
    fields: &[fields::FIELDS],
    detect: &[],
    dissect: |_, _, _| Ok(Next::End),
    session: None,
};

/// When the packet is captured: 2021-06-09 10:18:14 UTC.
const NOW: Time = Time(1_623_233_894_000_000_000);

/// The rows below a header, as `-V` prints them.
fn rows(name: &str, value: &str) -> Vec<String> {
    let buf = Buf::whole(0, value.as_bytes(), 0);
    let mut tape = Tape::new(Want::everything());
    tape.layer(&TEST, buf.range());
    header(name, &buf, NOW, &mut tape);
    tape.finish();
    let mut out = String::new();
    show::tree(&mut out, &tape.view(value.as_bytes()), |_| true);
    out.lines().skip(1).map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}

#[test]
fn basic_is_decoded_and_said_to_hide_nothing() {
    assert_eq!(
        rows("Authorization", "Basic aXZhbjpzZWM6cmV0"),
        [
            "Scheme: Basic",
            "Credentials: ivan:sec:ret",
            "[User: ivan]",
            "[Password: sec:ret]",
            "[Expert Info (Chat/Protocol): Base64 hides nothing: whoever sees this message has the password]",
        ]
    );
    // Without its padding, as some write it.
    assert_eq!(rows("authorization", "basic QTpC")[1], "Credentials: A:B");
    assert_eq!(rows("authorization", "basic QTpCQg")[1], "Credentials: A:BB");
    assert!(rows("Authorization", "Basic ====")[1].contains("are not Base64"));
    assert!(rows("Authorization", "Basic YWJj")[2].contains("are not Base64"));
}

#[test]
fn digest_is_taken_apart() {
    // RFC 7616 §3.9.1, in part.
    let value = "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm=MD5, \
                 nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, qop=auth, response=\"8ca523f5\", x=1";
    assert_eq!(
        rows("Authorization", value),
        [
            "Scheme: Digest",
            "User name: Mufasa",
            "Realm: http-auth@example.org",
            "URI: /dir/index.html",
            "Algorithm: MD5",
            "Nonce of the server: 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            "Nonce count: 00000001",
            "Quality of protection: auth",
            "Response: 8ca523f5",
            "Parameter: x=1",
            "[Expert Info (Chat/Protocol): MD5 is no longer strong enough: SHA-256 is to be used]",
        ]
    );
}

#[test]
fn challenges_stand_one_by_one() {
    assert_eq!(
        rows("WWW-Authenticate", "Basic realm=\"a, b\", Bearer error=invalid_token, NTLM TlRMTVNTUAACAAAAAAAAAA=="),
        [
            "Challenge: Basic",
            "    Scheme: Basic",
            "    Realm: a, b",
            "Challenge: Bearer",
            "    Scheme: Bearer",
            "    Error: invalid_token",
            "Challenge: NTLM",
            "    Scheme: NTLM",
            "    Token: TlRMTVNTUAACAAAAAAAAAA==",
            "    [NTLM message: Challenge (2)]",
        ]
    );
}

#[test]
fn a_token_is_read_and_judged_at_the_time_of_its_packet() {
    // {"alg":"HS256","typ":"JWT"} . {"sub":"1","exp":1623233714,"admin":true}
    let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIiwiZXhwIjoxNjIzMjMzNzE0LCJhZG1pbiI6dHJ1ZX0.c2ln";
    assert_eq!(
        rows("Authorization", &format!("Bearer {token}")),
        [
            "Scheme: Bearer",
            &format!("Bearer token: {token}"),
            "JSON Web Token (signature not checked)",
            "    [Header: {\"alg\":\"HS256\",\"typ\":\"JWT\"}]",
            "    [Algorithm: HS256]",
            "    [Type: JWT]",
            "    [Claims: {\"sub\":\"1\",\"exp\":1623233714,\"admin\":true}]",
            "    [Subject: 1]",
            "    Expires: Jun  9, 2021 10:15:14.000000000 UTC",
            "    [Claim: admin: true]",
            "    [At the time of this packet: expired 3 min before]",
            "    [Expert Info (Note/Protocol): The token expired 3 min before this packet]",
            "    Signature: c2ln",
            "    [Expert Info (Chat/Assumption): signature not checked]",
        ]
    );
    // Wherever it stands.
    for name in ["Cookie", "Set-Cookie", "X-Anything"] {
        let found = rows(name, &format!("session={token}; Path=/"));
        assert!(found.iter().any(|row| row == "JSON Web Token (signature not checked)"), "{name}: {found:?}");
    }
    // {"alg":"none"} . {"sub":"1"} .
    let unsigned = rows("X-Token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
    assert!(unsigned.iter().any(|row| row.contains("has no signature")), "{unsigned:?}");
    let encrypted = rows("X-Token", "eyJhbGciOiJkaXIifQ..aXY.Y3Q.dGFn");
    assert!(encrypted.iter().any(|row| row.contains("The claims are encrypted")), "{encrypted:?}");
    assert!(rows("X-Other", "eyJ.eyJ.x eyJhbGciOiJ eyJub.").is_empty());
}

#[test]
fn the_times_of_a_token_bound_it() {
    let token = |claims: &str| {
        use base64::Engine as _;
        let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
        format!("{}.{}.c2ln", part("{\"alg\":\"HS256\"}"), part(claims))
    };
    let validity = |claims: &str| jwt::Token::read(token(claims).as_bytes()).unwrap().validity(NOW).to_string();
    let now = NOW.parts().0;
    assert_eq!(validity(&format!("{{\"exp\":{}}}", now + 7500)), "valid for another 2 h 5 min");
    assert_eq!(validity(&format!("{{\"exp\":{}}}", now)), "expired 0 s before");
    assert_eq!(validity(&format!("{{\"nbf\":{}.5}}", now + 9)), "not valid for another 9 s");
    assert_eq!(validity(&format!("{{\"exp\":{}}}", now - 86400 * 3)), "expired 3 days before");
    assert_eq!(validity("{}"), "without an end");
    assert_eq!(validity("{\"exp\":\"soon\"}"), "without an end");
    assert_eq!(validity("{\"exp\":1e300}"), "without an end");
}

#[test]
fn cookies_are_pairs() {
    assert_eq!(rows("Cookie", "a=1;  b=\"x y\" ; c"), ["Cookie pair: a=1", "Cookie pair: b=\"x y\"", "Cookie pair: c"]);
}

#[test]
fn what_a_cookie_lacks_is_explained() {
    assert_eq!(
        rows("Set-Cookie", "__Host-id=31d4; Path=/; Secure; HttpOnly; SameSite=Lax; Priority=High; Max-Age=3600"),
        [
            "Name: __Host-id",
            "Value: 31d4",
            "Path: /",
            "Secure: True",
            "HttpOnly: True",
            "SameSite: Lax",
            "Attribute: Priority=High",
            "Max-Age: 3600",
            "[Kept: for 1 h]",
        ]
    );
    let notes = |value: &str| -> Vec<String> {
        let rows = rows("Set-Cookie", value);
        let note = |row: &String| Some(row.split_once("): ")?.1.trim_end_matches(']').to_owned());
        rows.iter().filter_map(note).collect()
    };
    let plain = notes("a=b");
    assert_eq!(plain.len(), 3, "{plain:?}");
    assert!(plain[0].starts_with("Without Secure") && plain[1].starts_with("Without HttpOnly"));
    assert!(plain[2].starts_with("Without SameSite"));
    assert!(notes("a=b; HttpOnly; SameSite=None")[1].starts_with("SameSite=None needs Secure"));
    assert!(notes("a=b; Secure; HttpOnly; SameSite=Maybe")[0].starts_with("SameSite is Strict"));
    assert!(notes("__Host-a=b; Secure; HttpOnly; SameSite=Lax; Path=/x")[0].contains("__Host-"));
    assert!(notes("__Secure-a=b; HttpOnly; SameSite=Lax")[1].contains("__Secure-"));
    assert!(notes("a=b; Secure; HttpOnly; SameSite=Lax; Expires=soon")[0].starts_with("The date cannot be read"));
    // What is deleted needs no protection.
    assert!(notes("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT").is_empty());
    assert!(notes("")[0].starts_with("No name"));
    assert!(notes("only text; Secure; HttpOnly; SameSite=Lax")[0].starts_with("No name"));
}

#[test]
fn api_keys_are_known_by_their_header() {
    assert_eq!(rows("x-api-key", "  k3y "), ["API key: k3y"]);
    assert!(rows("X-Other", "k3y").is_empty());
}

#[test]
fn odd_values_do_no_harm() {
    for value in [
        "",
        " ",
        "=",
        ";",
        ",",
        "Basic",
        "Basic ",
        "Digest =",
        "a=;=b",
        "\"",
        "\\",
        "Bearer \u{0}\u{ff}",
        "eyJ",
        "eyJ.",
        "eyJ..",
    ] {
        for name in ["Authorization", "WWW-Authenticate", "Cookie", "Set-Cookie", "X-Api-Key"] {
            rows(name, value);
            secrets::in_header(name, value.as_bytes());
        }
    }
}
