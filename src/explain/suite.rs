//! What the name of a cipher suite says: how keys are agreed on, what encrypts.

use fluent_bundle::{FluentArgs, FluentValue};

/// Sets `exchange`, `sort` and `cipher` for the texts: the names of the registry are built of these parts.
pub fn facts(name: &str, arguments: &mut FluentArgs<'_>) {
    let cipher = cipher(name);
    let mut set = |key: &'static str, value: String| arguments.set(key, FluentValue::from(value));
    set("exchange", exchange(name).to_owned());
    set("sort", sort(&cipher, name).to_owned());
    set("cipher", cipher);
}

/// How both sides come to the same keys.
fn exchange(name: &str) -> &'static str {
    if name.ends_with("_SCSV") {
        return "signal";
    }
    // Suites of TLS 1.3 name no exchange (RFC 8446 §B.4).
    let Some((exchange, _)) = name.trim_start_matches("TLS_").split_once("_WITH_") else {
        return if name.starts_with("TLS_") { "tls13" } else { "other" };
    };
    let parts: Vec<&str> = exchange.split('_').collect();
    match parts[..] {
        _ if parts.contains(&"anon") => "anon",
        ["ECDHE", ..] => "ecdhe",
        ["DHE", ..] => "dhe",
        ["PSK"] => "psk",
        ["RSA", ..] => "rsa",
        ["ECDH" | "DH", ..] => "static",
        _ => "other",
    }
}

/// The cipher with its key size and mode, as people write it: `AES-128 GCM`.
fn cipher(name: &str) -> String {
    let inner = name.split_once("_WITH_").map_or_else(|| name.trim_start_matches("TLS_"), |(_, inner)| inner);
    let parts: Vec<&str> = inner.split('_').collect();
    // The last part is the hash; where the mode is an authenticated one of its own, there is none.
    let hashed = parts.last().is_some_and(|last| last.starts_with("SHA") || *last == "MD5" || *last == "SM3");
    let parts = if hashed { parts.split_last().map_or(&[][..], |(_, parts)| parts) } else { &parts[..] };
    let mut text = String::new();
    for part in parts {
        let joins = part.starts_with(|c: char| c.is_ascii_digit()) || *part == "POLY1305";
        if !text.is_empty() {
            text.push(if joins { '-' } else { ' ' });
        }
        text.push_str(part);
    }
    text
}

/// What kind of protection the cipher gives.
fn sort(cipher: &str, name: &str) -> &'static str {
    let has = |word: &str| cipher.split([' ', '-']).any(|part| part == word);
    match () {
        () if name.is_empty() || name.ends_with("_SCSV") => "none",
        () if has("NULL") => "null",
        () if has("RC4") => "stream",
        () if name.contains("_EXPORT") || has("DES") || has("DES40") || has("RC2") || has("3DES") => "weak",
        () if has("GCM") || has("CCM") || has("POLY1305") || has("MGM") => "aead",
        () if has("CBC") => "cbc",
        () => "none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (name, parts) in [
            ("TLS_AES_128_GCM_SHA256", ("tls13", "aead", "AES-128 GCM")),
            ("TLS_CHACHA20_POLY1305_SHA256", ("tls13", "aead", "CHACHA20-POLY1305")),
            ("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", ("ecdhe", "cbc", "AES-256 CBC")),
            ("TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8", ("ecdhe", "aead", "AES-128 CCM-8")),
            ("TLS_DHE_PSK_WITH_NULL_SHA", ("dhe", "null", "NULL")),
            ("TLS_RSA_WITH_RC4_128_MD5", ("rsa", "stream", "RC4-128")),
            ("TLS_RSA_EXPORT_WITH_DES40_CBC_SHA", ("rsa", "weak", "DES40 CBC")),
            ("TLS_DH_anon_WITH_AES_128_GCM_SHA256", ("anon", "aead", "AES-128 GCM")),
            ("TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA", ("static", "weak", "3DES EDE CBC")),
            ("TLS_PSK_WITH_AES_128_GCM_SHA256", ("psk", "aead", "AES-128 GCM")),
            ("TLS_EMPTY_RENEGOTIATION_INFO_SCSV", ("signal", "none", "EMPTY RENEGOTIATION INFO SCSV")),
        ] {
            let cipher = cipher(name);
            assert_eq!((exchange(name), sort(&cipher, name), cipher.as_str()), parts, "{name}");
        }
    }
}
