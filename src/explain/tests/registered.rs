//! What is registered has its explanation: the lists are those of IANA (and, for gRPC, of its own document), as numbers and
//! names alone.

use super::*;

/// A field with the registered values that are explained one by one.
struct Registry {
    field: &'static str,
    values: &'static [&'static str],
}

const fn registry(field: &'static str, values: &'static [&'static str]) -> Registry {
    Registry { field, values }
}

const REGISTRIES: &[Registry] = &[
    // Hypertext Transfer Protocol (HTTP) Method Registry.
    registry(
        "http.request.method",
        &[
            "acl",
            "baseline-control",
            "bind",
            "checkin",
            "checkout",
            "connect",
            "copy",
            "delete",
            "get",
            "head",
            "label",
            "link",
            "lock",
            "merge",
            "mkactivity",
            "mkcalendar",
            "mkcol",
            "mkredirectref",
            "mkworkspace",
            "move",
            "options",
            "orderpatch",
            "patch",
            "post",
            "pri",
            "propfind",
            "proppatch",
            "put",
            "query",
            "rebind",
            "report",
            "search",
            "trace",
            "unbind",
            "uncheckout",
            "unlink",
            "unlock",
            "update",
            "updateredirectref",
            "version-control",
        ],
    ),
    // HTTP Status Codes.
    registry(
        "http.response.code",
        &[
            "100", "101", "102", "103", "104", "200", "201", "202", "203", "204", "205", "206", "207", "208", "226",
            "300", "301", "302", "303", "304", "305", "306", "307", "308", "400", "401", "402", "403", "404", "405",
            "406", "407", "408", "409", "410", "411", "412", "413", "414", "415", "416", "417", "418", "421", "422",
            "423", "424", "425", "426", "428", "429", "431", "451", "500", "501", "502", "503", "504", "505", "506",
            "507", "508", "510", "511",
        ],
    ),
    // HTTP Authentication Schemes, and two that are met without being registered.
    registry(
        "http.auth.scheme",
        &[
            "basic",
            "bearer",
            "concealed",
            "digest",
            "dpop",
            "gnap",
            "hoba",
            "mutual",
            "negotiate",
            "oauth",
            "privatetoken",
            "scram-sha-1",
            "scram-sha-256",
            "vapid",
            "ntlm",
            "aws4-hmac-sha256",
        ],
    ),
    // Hypertext Transfer Protocol (HTTP) Cache Directive Registry.
    registry(
        "http.cache_control",
        &[
            "immutable",
            "max-age",
            "max-stale",
            "min-fresh",
            "must-revalidate",
            "must-understand",
            "no-cache",
            "no-store",
            "no-transform",
            "only-if-cached",
            "private",
            "proxy-revalidate",
            "public",
            "s-maxage",
            "stale-if-error",
            "stale-while-revalidate",
        ],
    ),
    // HTTP Content Coding Registry.
    registry(
        "http.content_encoding",
        &[
            "aes128gcm",
            "br",
            "compress",
            "dcb",
            "dcz",
            "deflate",
            "exi",
            "gzip",
            "identity",
            "pack200-gzip",
            "x-compress",
            "x-gzip",
            "zstd",
        ],
    ),
    // HTTP Transfer Coding Registry.
    registry("http.transfer_encoding", &["chunked", "compress", "deflate", "gzip", "identity"]),
    registry("http.set_cookie.samesite", &["strict", "lax", "none"]),
    // Media types that people meet; `_` stands for the characters that a name cannot have.
    registry(
        "http.content_type",
        &[
            "text_html",
            "text_plain",
            "text_css",
            "text_csv",
            "text_javascript",
            "text_event-stream",
            "text_markdown",
            "text_xml",
            "application_json",
            "application_problem_json",
            "application_ld_json",
            "application_xml",
            "application_soap_xml",
            "application_x-www-form-urlencoded",
            "application_octet-stream",
            "application_pdf",
            "application_zip",
            "application_gzip",
            "application_wasm",
            "application_cbor",
            "application_grpc",
            "application_grpc-web",
            "application_protobuf",
            "application_dns-message",
            "application_ocsp-response",
            "multipart_form-data",
            "multipart_byteranges",
            "multipart_mixed",
            "image_png",
            "image_jpeg",
            "image_gif",
            "image_svg_xml",
            "image_webp",
            "image_avif",
            "audio_mpeg",
            "video_mp4",
            "font_woff2",
        ],
    ),
    // WebSocket Opcode Registry, WebSocket Close Code Number Registry.
    registry("websocket.opcode", &["0", "1", "2", "8", "9", "10"]),
    registry(
        "websocket.payload.close.status_code",
        &[
            "1000", "1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009", "1010", "1011", "1012",
            "1013", "1014", "1015", "3000", "3003", "3008",
        ],
    ),
    // MQTT Version 5.0, control packet types, reason codes, properties; MQTT Version 3.1.1, return codes.
    registry("mqtt.msgtype", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"]),
    registry("mqtt.ver", &["3", "4", "5"]),
    registry("mqtt.qos", &["0", "1", "2"]),
    registry("mqtt.conack.val", &["0", "1", "2", "3", "4", "5"]),
    registry(
        "mqtt.connack.reason_code",
        &[
            "0", "4", "16", "17", "24", "25", "128", "129", "130", "131", "132", "133", "134", "135", "136", "137",
            "138", "139", "140", "141", "142", "143", "144", "145", "146", "147", "148", "149", "150", "151", "152",
            "153", "154", "155", "156", "157", "158", "159", "160", "161", "162",
        ],
    ),
    registry("mqtt.suback.reason_code", &["0", "1", "2"]),
    registry(
        "mqtt.property_id",
        &[
            "1", "2", "3", "8", "9", "11", "17", "18", "19", "21", "22", "23", "24", "25", "26", "28", "31", "33",
            "34", "35", "36", "37", "38", "39", "40", "41", "42",
        ],
    ),
    // TLS ContentType, HandshakeType, ExtensionType Values, Alerts.
    registry("tls.record.content_type", &["20", "21", "22", "23", "24", "25", "26"]),
    registry(
        "tls.handshake.type",
        &[
            "0", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "20", "21",
            "22", "23", "24", "25", "26", "254",
        ],
    ),
    registry(
        "tls.handshake.extension.type",
        &[
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
            "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36",
            "37", "38", "39", "41", "42", "43", "44", "45", "47", "48", "49", "50", "51", "52", "53", "54", "55", "56",
            "57", "58", "59", "60", "61", "62", "64768", "65037", "65281",
        ],
    ),
    registry(
        "tls.alert_message.desc",
        &[
            "0", "10", "20", "21", "22", "30", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51",
            "52", "60", "70", "71", "80", "86", "90", "100", "109", "110", "111", "112", "113", "114", "115", "116",
            "117", "120", "121",
        ],
    ),
    registry("tls.alert_message.level", &["1", "2"]),
    // HTTP/2 Frame Type, Error Code, Settings.
    registry("http2.type", &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "16"]),
    registry("http2.rst_stream.error", &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]),
    registry("http2.settings.id", &["1", "2", "3", "4", "5", "6", "8", "9", "16"]),
    // gRPC, Status codes and their use in gRPC.
    registry(
        "grpc.status",
        &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"],
    ),
    // ICMP Type Numbers that are neither deprecated without ever having been used nor experimental.
    registry(
        "icmp.type",
        &["0", "3", "4", "5", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "42", "43"],
    ),
    // ARP Operation Codes of Ethernet, RARP and InARP.
    registry("arp.opcode", &["1", "2", "3", "4", "8", "9"]),
    // DHCP Message Type 53 Values; DHCPv6 Message Types, Status Codes.
    registry(
        "dhcp.option.dhcp",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18"],
    ),
    registry(
        "dhcpv6.msgtype",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"],
    ),
    registry(
        "dhcpv6.status_code",
        &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"],
    ),
    // DNS OpCodes, RCODEs of the header.
    registry("dns.flags.opcode", &["0", "1", "2", "4", "5", "6"]),
    registry("dns.flags.rcode", &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]),
];

/// Header fields that people meet, by their names in small letters: requests, responses, caching, conditions, ranges,
/// negotiation, authentication, cookies, CORS, security, proxies, tracing, WebSocket.
const HEADERS: &[&str] = &[
    "accept",
    "accept-encoding",
    "accept-language",
    "accept-patch",
    "accept-post",
    "accept-ranges",
    "access-control-allow-credentials",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "access-control-max-age",
    "access-control-request-headers",
    "access-control-request-method",
    "age",
    "allow",
    "alt-svc",
    "authentication-info",
    "authorization",
    "cache-control",
    "clear-site-data",
    "connection",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-range",
    "content-security-policy",
    "content-type",
    "cookie",
    "cross-origin-embedder-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "date",
    "dnt",
    "etag",
    "expect",
    "expires",
    "forwarded",
    "from",
    "host",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "keep-alive",
    "last-modified",
    "link",
    "location",
    "max-forwards",
    "origin",
    "permissions-policy",
    "pragma",
    "prefer",
    "priority",
    "proxy-authenticate",
    "proxy-authorization",
    "range",
    "referer",
    "referrer-policy",
    "retry-after",
    "sec-fetch-dest",
    "sec-fetch-mode",
    "sec-fetch-site",
    "sec-websocket-accept",
    "sec-websocket-extensions",
    "sec-websocket-key",
    "sec-websocket-protocol",
    "sec-websocket-version",
    "server",
    "server-timing",
    "set-cookie",
    "strict-transport-security",
    "te",
    "traceparent",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "upgrade-insecure-requests",
    "user-agent",
    "vary",
    "via",
    "warning",
    "www-authenticate",
    "x-content-type-options",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-frame-options",
    "x-request-id",
    "x-requested-with",
];

/// Whether a value has words of its own: a message, or a variant of what is said of the field's values.
fn has_words(texts: &BTreeMap<String, String>, field: &str, value: &str) -> bool {
    let name = key(field);
    let variant = format!("[{value}]");
    let in_variant =
        |here: &String| here.contains("$number ->") && here.lines().any(|line| line.trim_start().starts_with(&variant));
    texts.contains_key(&format!("{name}-is-{value}.what")) || texts.get(&format!("{name}.here")).is_some_and(in_variant)
}

#[test]
fn every_registered_value_has_words_of_its_own_in_every_language() {
    let mut missing = Vec::new();
    for Registry { field, values } in REGISTRIES {
        let file = file_of(&key(field)).expect(field);
        for (lang, source) in Lang::ALL.into_iter().zip(file.texts) {
            let texts = texts(source);
            let silent = values.iter().filter(|value| !has_words(&texts, field, value));
            missing.extend(silent.map(|value| format!("{} {field} {value}", lang.code())));
        }
        println!("{field}: {} values", values.len());
    }
    assert!(missing.is_empty(), "{}:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn header_fields_that_people_meet_are_explained_in_every_language() {
    assert!(HEADERS.len() >= 80, "{}", HEADERS.len());
    for lang in Lang::ALL {
        let missing: Vec<&&str> = HEADERS.iter().filter(|name| header_texts(lang, name).is_none()).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
    }
}

/// What the dissector itself names is explained as well: a code that it knows cannot be one without words.
#[test]
fn status_codes_that_the_dissector_knows_are_explained() {
    let texts = texts(file_of("http").expect("the file").texts[0]);
    for (code, ..) in crate::protocols::http::tables::STATUS {
        // What stands for the others of a class is no code.
        assert!(code % 100 == 99 || has_words(&texts, "http.response.code", &code.to_string()), "{code}");
    }
}
