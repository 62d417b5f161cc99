//! Who asks, and what they may: the headers of authentication, cookies, tokens and API keys, the steps of OAuth 2, and which
//! bytes of all that are secret.
//!
//! These are pure readers of a header's value; whoever dissects the header calls [`header`] below the row of that header.
//! Their fields are [`fields::FIELDS`], which belong in the list of the protocol that calls.

pub mod authorization;
pub mod cookies;
pub mod fields;
pub mod jwt;
pub mod oauth;
pub mod parameters;
pub mod secrets;

use crate::base::Time;
use crate::dissect::prelude::*;

/// Writes what is known of a header's value below the current group. The name may be in any case; `at` is when the packet
/// was captured.
pub fn header(name: &str, value: &Buf<'_>, at: Time, tape: &mut Tape) {
    if !tape.wants_fields() {
        return;
    }
    let is = |names: &[&str]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
    if is(&["authorization", "proxy-authorization"]) {
        authorization::credentials(value, at, tape);
    } else if is(&["www-authenticate", "proxy-authenticate"]) {
        authorization::challenges(value, tape);
    } else if is(&["cookie"]) {
        cookies::cookie(value, at, tape);
    } else if is(&["set-cookie"]) {
        cookies::set_cookie(value, at, tape);
    } else {
        if authorization::is_api_key(name) {
            let range = parameters::trim(value.bytes(), 0..value.bytes().len());
            text(&fields::API_KEY, value, &range, tape);
        }
        jwt::show(value, at, tape);
    }
}

/// Whether [`header`] has anything to say of a header.
pub fn concerns(name: &str, value: &[u8]) -> bool {
    const NAMES: [&str; 6] =
        ["authorization", "proxy-authorization", "www-authenticate", "proxy-authenticate", "cookie", "set-cookie"];
    NAMES.iter().any(|other| name.eq_ignore_ascii_case(other))
        || authorization::is_api_key(name)
        || jwt::tokens(value).next().is_some()
}

/// Writes a part of the value as text.
fn text(field: &'static Field, value: &Buf<'_>, range: &std::ops::Range<usize>, tape: &mut Tape) {
    let range = place(value, range);
    // The place lies within the value.
    let _ = tape.wire(field, value, range.at.saturating_sub(value.at()), range.len);
}

/// The place of a part of the value.
fn place(value: &Buf<'_>, range: &std::ops::Range<usize>) -> Range {
    Range {
        source: value.source(),
        at: value.at().saturating_add(range.start as u32),
        len: range.end.saturating_sub(range.start) as u32,
    }
}

#[cfg(test)]
mod tests;
