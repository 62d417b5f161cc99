//! The addresses of requests as URLs that every reader takes (RFC 3986): what cannot stand in one is percent-encoded.

use std::fmt::Write;

use super::exchanges::{Ends, Row};
use crate::base::Address;

/// The URL of a request. Without a host that could stand in a URL, that of the server's socket. `None` when there is no
/// request, or one that names no resource (CONNECT).
pub fn url(row: &Row, ends: Ends) -> Option<String> {
    let target = row.target.as_deref()?;
    if row.method.as_deref() == Some("CONNECT") {
        return None;
    }
    if let Some((scheme, rest)) = target.split_once("://").filter(|_| row.is_absolute()) {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if is_authority(authority) {
            return Some(format!("{}://{authority}{}", encoded(scheme), encoded(path)));
        }
    }
    let authority = match row.host.as_deref().filter(|host| is_authority(host)) {
        Some(host) => host.to_owned(),
        None => socket(ends.server),
    };
    let path = if target.starts_with('/') { target } else { "" };
    Some(format!("{}://{authority}{}", row.scheme.unwrap_or("http"), encoded(path)))
}

/// An address and port as they stand in a URL.
pub fn socket((address, port): (Address, u16)) -> String {
    match address {
        Address::V6(_) => format!("[{address}]:{port}"),
        Address::None => format!("0.0.0.0:{port}"),
        _ => format!("{address}:{port}"),
    }
}

/// `[userinfo@]host[:port]` of characters that may stand there.
fn is_authority(text: &str) -> bool {
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let literal = host.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (name, port) = match literal {
        Some((name, rest)) => (name, rest),
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let port_fits = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let fits = |text: &str, more: &str| {
        encoded(text) == text
            && text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%!$&'()*+,;=".contains(c) || more.contains(c))
    };
    let name_fits = match literal {
        Some(_) => name.parse::<std::net::Ipv6Addr>().is_ok(),
        None => fits(name, ""),
    };
    !name.is_empty() && name_fits && port_fits && fits(user, ":")
}

/// Path, query and fragment with what cannot stand there percent-encoded; what is encoded stays so.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fragment = false;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let plain = match byte {
            b'%' => bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
            b'#' => !std::mem::replace(&mut fragment, true),
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(byte),
        };
        if plain {
            out.push(char::from(*byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_stand_in_a_url_is_encoded() {
        assert_eq!(encoded("/a b?c=\"d\"&e=%41%4&f=é#g#h"), "/a%20b?c=%22d%22&e=%41%254&f=%C3%A9#g%23h");
        assert_eq!(encoded("/[x]|{y}\x1b"), "/%5Bx%5D%7C%7By%7D%1B");
    }

    #[test]
    fn hosts_are_names_addresses_and_ports() {
        for host in ["h", "h:80", "127.0.0.1:5000", "[::1]:80", "[2001:db8::1]", "u:p@h", "a_b.example"] {
            assert!(is_authority(host), "{host}");
        }
        for host in ["", ":80", "h:99999", "h:x", "[::1", "[x]", "a b", "h/x", "é", "h]", "u@", "h:80:80", "a\x1bb"] {
            assert!(!is_authority(host), "{host}");
        }
    }
}
