//! Cookies: what a server sets and a client sends back. RFC 6265; SameSite and the prefixes of names: RFC 6265bis.

use std::ops::Range as Place;

use super::fields as f;
use super::jwt::{self, Span};
use super::parameters::{self, Pair};
use super::{place, text};
use crate::base::Time;
use crate::dissect::prelude::*;

/// Cookies of one header that are shown.
pub const MAX_COOKIES: usize = 1000;

/// What `Set-Cookie` says: RFC 6265 §5.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetCookie {
    /// Name and value, as places in the header's value. Without a name browsers leave the cookie out.
    pub pair: Pair,
    /// The attributes, in order; of those with one name the last counts.
    pub attributes: Vec<Pair>,
}

/// What `SameSite` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameSite {
    /// Only with requests that the site itself makes.
    Strict,
    /// Also when another site leads here.
    Lax,
    /// With all requests.
    None,
}

impl SetCookie {
    /// Reads the value of a header; nothing if it holds nothing.
    pub fn read(value: &[u8]) -> Option<Self> {
        let mut pairs = parameters::semicolons(value);
        let pair = pairs.next().filter(|pair| !pair.name.is_empty() || pair.value.is_some())?;
        let attributes = pairs.filter(|pair| !pair.name.is_empty()).take(MAX_COOKIES).collect();
        Some(Self { pair, attributes })
    }

    /// Whether browsers take it: RFC 6265 §5.2 asks for a name and a `=`.
    pub fn has_name(&self) -> bool {
        !self.pair.name.is_empty() && self.pair.value.is_some()
    }

    /// The last attribute with this name, which counts.
    pub fn attribute<'t>(&self, value: &'t [u8], name: &str) -> Option<&'t [u8]> {
        let is = |pair: &&Pair| pair.name(value).eq_ignore_ascii_case(name.as_bytes());
        self.attributes.iter().rev().find(is).map(|pair| pair.value(value))
    }

    /// What `SameSite` says, if it says something known.
    pub fn same_site(&self, value: &[u8]) -> Option<SameSite> {
        let word = self.attribute(value, "samesite")?.to_ascii_lowercase();
        match word.as_slice() {
            b"strict" => Some(SameSite::Strict),
            b"lax" => Some(SameSite::Lax),
            b"none" => Some(SameSite::None),
            _ => None,
        }
    }

    /// The domain it is for, without the dot that may lead it; none if it is for the host alone.
    pub fn domain<'t>(&self, value: &'t [u8]) -> Option<&'t [u8]> {
        let domain = self.attribute(value, "domain")?;
        Some(domain.strip_prefix(b".").unwrap_or(domain)).filter(|domain| !domain.is_empty())
    }

    /// The path it is for; none if the path of the request decides (RFC 6265 §5.1.4).
    pub fn path<'t>(&self, value: &'t [u8]) -> Option<&'t [u8]> {
        self.attribute(value, "path").filter(|path| path.first() == Some(&b'/'))
    }

    /// How many seconds after `now` (seconds since 1970) it is kept; none or less if it is to be deleted; nothing if it is
    /// kept until the browser closes. `Max-Age` goes before `Expires`: RFC 6265 §5.3.
    pub fn life(&self, value: &[u8], now: i64) -> Option<i64> {
        let last = |name: &str, read: fn(&[u8]) -> Option<i64>| {
            let named =
                self.attributes.iter().rev().filter(|pair| pair.name(value).eq_ignore_ascii_case(name.as_bytes()));
            named.filter_map(|pair| read(pair.value(value))).next()
        };
        last("max-age", max_age).or_else(|| last("expires", date).map(|moment| moment.saturating_sub(now)))
    }
}

/// RFC 6265 §5.2.2.
fn max_age(text: &[u8]) -> Option<i64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let seconds = std::str::from_utf8(digits).ok()?.parse().unwrap_or(i64::MAX);
    Some(if digits.len() < text.len() { seconds.saturating_neg() } else { seconds })
}

/// The date of an `Expires` attribute, in seconds since 1970, read as leniently as browsers do: RFC 6265 §5.1.1.
pub fn date(text: &[u8]) -> Option<i64> {
    let delimiter = |byte: &u8| matches!(byte, 9 | b' '..=b'/' | b';'..=b'@' | b'['..=b'`' | b'{'..=b'~');
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(delimiter).filter(|token| !token.is_empty()).take(64) {
        if time.is_none()
            && let Some(found) = time_of_day(token)
        {
            time = Some(found);
        } else if day.is_none()
            && let Some(found) = leading_number(token, 1, 2)
        {
            day = Some(found);
        } else if month.is_none()
            && let Some(found) = month_of(token)
        {
            month = Some(found);
        } else if year.is_none()
            && let Some(found) = leading_number(token, 2, 4)
        {
            year = Some(found);
        }
    }
    let ((hour, minute, second), day, month) = (time?, day?, month?);
    let year = match year? {
        year @ 70..=99 => year.saturating_add(1900),
        year @ 0..=69 => year.saturating_add(2000),
        year => year,
    };
    if year < 1601 {
        return None;
    }
    let date = jiff::civil::Date::new(year, month, i8::try_from(day).ok()?).ok()?;
    let moment = date.at(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_second())
}

/// `h:m:s`, each of one or two digits; what is no digit may follow.
fn time_of_day(token: &[u8]) -> Option<(i16, i16, i16)> {
    let mut parts = token.splitn(3, |byte| *byte == b':');
    let whole = |part: &[u8]| {
        if part.len() <= 2 { leading_number(part, 1, 2).filter(|_| part.iter().all(u8::is_ascii_digit)) } else { None }
    };
    let (hour, minute) = (whole(parts.next()?)?, whole(parts.next()?)?);
    let second = leading_number(parts.next()?, 1, 2)?;
    (hour <= 23 && minute <= 59 && second <= 59).then_some((hour, minute, second))
}

/// So many digits at the start, which no further digit follows.
fn leading_number(token: &[u8], least: usize, most: usize) -> Option<i16> {
    let digits = token.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits < least || digits > most {
        return None;
    }
    std::str::from_utf8(token.get(..digits)?).ok()?.parse().ok()
}

fn month_of(token: &[u8]) -> Option<i8> {
    let name = token.get(..3)?.to_ascii_lowercase();
    let months: [&[u8]; 12] =
        [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];
    months.iter().position(|month| **month == *name).and_then(|at| i8::try_from(at).ok()?.checked_add(1))
}

/// The places of the pairs of a `Cookie` header: RFC 6265 §4.2.1.
pub fn pairs(value: &[u8]) -> impl Iterator<Item = Pair> + '_ {
    parameters::semicolons(value).filter(|pair| !pair.name.is_empty() || pair.value.is_some()).take(MAX_COOKIES)
}

/// Writes the value of `Cookie`.
pub fn cookie(value: &Buf<'_>, at: Time, tape: &mut Tape) {
    for pair in pairs(value.bytes()) {
        let end = pair.value.as_ref().map_or(pair.name.end, |value| value.end);
        text(&f::COOKIE_PAIR, value, &(pair.name.start..end), tape);
    }
    jwt::show(value, at, tape);
}

/// Writes the value of `Set-Cookie`.
pub fn set_cookie(value: &Buf<'_>, at: Time, tape: &mut Tape) {
    let bytes = value.bytes();
    let Some(cookie) = SetCookie::read(bytes) else {
        return tape.note(&f::SET_COOKIE_NO_NAME, value.range(), "");
    };
    text(&f::SET_COOKIE_NAME, value, &cookie.pair.name, tape);
    if let Some(place) = &cookie.pair.value {
        text(&f::SET_COOKIE_VALUE, value, place, tape);
    }
    if !cookie.has_name() {
        tape.note(&f::SET_COOKIE_NO_NAME, value.range(), "");
    }
    for attribute in &cookie.attributes {
        self::attribute(attribute, value, tape);
    }
    let now = at.parts().0;
    let life = cookie.life(bytes, now);
    let kept = match life {
        None => "until the browser closes".to_owned(),
        Some(seconds @ 1..) => format!("for {}", Span(seconds as f64)),
        Some(_) => "not at all: this deletes the cookie".to_owned(),
    };
    if tape.string(&f::SET_COOKIE_LIFE, value.range(), &kept) {
        tape.generated();
    }
    // What is deleted needs no protection.
    if life.is_none_or(|seconds| seconds > 0) {
        protection(&cookie, value, tape);
    }
    jwt::show(value, at, tape);
}

fn attribute(attribute: &Pair, value: &Buf<'_>, tape: &mut Tape) {
    let bytes = value.bytes();
    let name = String::from_utf8_lossy(attribute.name(bytes)).to_ascii_lowercase();
    let end = attribute.value.as_ref().map_or(attribute.name.end, |value| value.end);
    let (whole, inside): (Place<usize>, _) = (attribute.name.start..end, attribute.value.clone().unwrap_or(end..end));
    match name.as_str() {
        "expires" => {
            text(&f::SET_COOKIE_EXPIRES, value, &inside, tape);
            if date(attribute.value(bytes)).is_none() {
                tape.note(&f::SET_COOKIE_BAD_DATE, place(value, &inside), "");
            }
        }
        "max-age" => text(&f::SET_COOKIE_MAX_AGE, value, &inside, tape),
        "domain" => text(&f::SET_COOKIE_DOMAIN, value, &inside, tape),
        "path" => text(&f::SET_COOKIE_PATH, value, &inside, tape),
        "samesite" => text(&f::SET_COOKIE_SAME_SITE, value, &inside, tape),
        "secure" => drop(tape.number(&f::SET_COOKIE_SECURE, place(value, &whole), 1)),
        "httponly" => drop(tape.number(&f::SET_COOKIE_HTTP_ONLY, place(value, &whole), 1)),
        "partitioned" => drop(tape.number(&f::SET_COOKIE_PARTITIONED, place(value, &whole), 1)),
        _ => text(&f::SET_COOKIE_ATTRIBUTE, value, &whole, tape),
    }
}

/// What the cookie lacks, and what its name promises and it does not keep.
fn protection(cookie: &SetCookie, value: &Buf<'_>, tape: &mut Tape) {
    let (bytes, range) = (value.bytes(), value.range());
    let has = |name: &str| cookie.attribute(bytes, name).is_some();
    let secure = has("secure");
    if !secure {
        tape.note(&f::SET_COOKIE_NOT_SECURE, range, "");
    }
    if !has("httponly") {
        tape.note(&f::SET_COOKIE_NOT_HTTP_ONLY, range, "");
    }
    match cookie.same_site(bytes) {
        Some(SameSite::None) if !secure => tape.note(&f::SET_COOKIE_NONE_NOT_SECURE, range, ""),
        Some(_) => {}
        None if has("samesite") => tape.note(&f::SET_COOKIE_SAME_SITE_UNKNOWN, range, ""),
        None => tape.note(&f::SET_COOKIE_NO_SAME_SITE, range, ""),
    }
    let name = cookie.pair.name(bytes).to_ascii_lowercase();
    let broken = if name.starts_with(b"__host-") {
        let fits = secure && !has("domain") && cookie.attribute(bytes, "path") == Some(b"/");
        (!fits).then_some("a name with __Host- promises Secure, Path=/ and no Domain: browsers leave this cookie out")
    } else if name.starts_with(b"__secure-") {
        (!secure).then_some("a name with __Secure- promises Secure: browsers leave this cookie out")
    } else {
        None
    };
    if let Some(text) = broken {
        tape.note(&f::SET_COOKIE_PREFIX, range, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_browsers_read_them() {
        for (text, seconds) in [
            ("Wed, 09 Jun 2021 10:18:14 GMT", Some(1_623_233_894)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(784_111_777)),
            ("Sun Nov  6 08:49:37 1994", Some(784_111_777)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("1 jan 69 0:0:0", Some(3_124_224_000)),
            ("08:49:37x 6november1994 1994", None),
            ("Mon, 31 Feb 2021 10:00:00 GMT", None),
            ("Wed, 09 Jun 1600 10:18:14 GMT", None),
            ("Wed, 09 Jun 2021 24:18:14 GMT", None),
            ("Wed, 09 Jun 2021", None),
            ("", None),
        ] {
            assert_eq!(date(text.as_bytes()), seconds, "{text}");
        }
    }

    #[test]
    fn the_age_goes_before_the_date() {
        let life = |value: &str| SetCookie::read(value.as_bytes()).unwrap().life(value.as_bytes(), 1_000);
        assert_eq!(life("a=b"), None);
        assert_eq!(life("a=b; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT"), Some(60));
        assert_eq!(life("a=b; Max-Age=-1"), Some(-1));
        assert_eq!(life("a=b; Max-Age=9999999999999999999999"), Some(i64::MAX));
        assert_eq!(life("a=b; Max-Age=x; Expires=Thu, 01 Jan 1970 00:50:00 GMT"), Some(2_000));
        assert_eq!(life("a=b; Max-Age=5; Max-Age="), Some(5));
    }
}
