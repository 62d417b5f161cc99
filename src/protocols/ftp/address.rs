//! Where data connections go: `PORT` and its answer to `PASV` (RFC 959 §4.1.2), `EPRT` and the answer to `EPSV` (RFC 2428).

use std::net::{IpAddr, Ipv4Addr};
use std::ops::Range;

use crate::protocols::dialogue::{number, reply, word};

/// How a data connection is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The client waits: RFC 959 §4.1.2.
    Port = 1,
    /// The server waits.
    Pasv = 2,
    /// The client waits, at an address of any kind: RFC 2428 §2.
    Eprt = 3,
    /// The server waits, at its own address: RFC 2428 §3.
    Epsv = 4,
}

impl Method {
    /// The method with this number.
    pub fn of(number: u8) -> Option<Self> {
        [Self::Port, Self::Pasv, Self::Eprt, Self::Epsv].into_iter().find(|method| *method as u8 == number)
    }

    /// Its name in Wireshark.
    pub fn name(self) -> &'static str {
        match self {
            Self::Port => "PORT",
            Self::Pasv => "PASV",
            Self::Eprt => "EPRT",
            Self::Epsv => "EPASV",
        }
    }
}

/// A data connection that will come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// How it was announced.
    pub method: Method,
    /// The address, where one is given, and its place in the line.
    pub address: Option<(IpAddr, Range<usize>)>,
    /// The number of the address family of RFC 2428, and its place.
    pub family: Option<(u8, Range<usize>)>,
    /// The port.
    pub port: u16,
    /// Its place.
    pub port_at: Range<usize>,
}

/// What a command announces.
pub fn of_command(line: &[u8]) -> Option<Announced> {
    let (verb, at) = word(line);
    if verb.eq_ignore_ascii_case(b"PORT") {
        return numbers(line, at, Method::Port);
    }
    if verb.eq_ignore_ascii_case(b"EPRT") {
        return extended(line, at);
    }
    None
}

/// What a reply announces.
pub fn of_reply(line: &[u8]) -> Option<Announced> {
    match reply(line)?.0 {
        // RFC 1123 §4.1.2.6: the form of the reply varies, so digits are looked for.
        227 => {
            let rest = line.get(4..)?;
            let digit = rest.iter().position(u8::is_ascii_digit)?;
            let from = memchr::memchr(b'(', rest).map_or(digit, |open| open.saturating_add(1));
            numbers(line, from.saturating_add(4), Method::Pasv)
        }
        229 => {
            let open = memchr::memchr(b'(', line)?.saturating_add(1);
            let mark = *line.get(open)?;
            let rest = line.get(open..)?;
            if rest.get(..3)? != [mark; 3] || mark.is_ascii_digit() {
                return None;
            }
            let from = open.saturating_add(3);
            let (port, port_at) = port(line, from, mark)?;
            Some(Announced { method: Method::Epsv, address: None, family: None, port, port_at })
        }
        _ => None,
    }
}

/// `h1,h2,h3,h4,p1,p2`.
fn numbers(line: &[u8], at: usize, method: Method) -> Option<Announced> {
    let mut found = [0u8; 6];
    let mut places = [0usize; 7];
    let mut place = at;
    for (index, value) in found.iter_mut().enumerate() {
        let rest = line.get(place..)?;
        let len = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        *value = number(rest.get(..len)?).and_then(|number| u8::try_from(number).ok())?;
        *places.get_mut(index)? = place;
        place = place.saturating_add(len);
        if index < 5 {
            if line.get(place) != Some(&b',') {
                return None;
            }
            place = place.saturating_add(1);
        }
    }
    let [a, b, c, d, high, low] = found;
    let [begin, .., port_at, _, _] = places;
    Some(Announced {
        method,
        address: Some((Ipv4Addr::new(a, b, c, d).into(), begin..port_at.saturating_sub(1))),
        family: None,
        port: u16::from_be_bytes([high, low]),
        port_at: port_at..place,
    })
}

/// `|family|address|port|`, with any character for the bars.
fn extended(line: &[u8], at: usize) -> Option<Announced> {
    let mark = *line.get(at)?;
    let family_at = at.saturating_add(1);
    let family_end = family_at.saturating_add(memchr::memchr(mark, line.get(family_at..)?)?);
    let family = number(line.get(family_at..family_end)?).and_then(|number| u8::try_from(number).ok())?;
    let from = family_end.saturating_add(1);
    let to = from.saturating_add(memchr::memchr(mark, line.get(from..)?)?);
    let address = std::str::from_utf8(line.get(from..to)?).ok()?.parse::<IpAddr>().ok();
    let (port, port_at) = port(line, to.saturating_add(1), mark)?;
    Some(Announced {
        method: Method::Eprt,
        address: address.map(|address| (address, from..to)),
        family: Some((family, family_at..family_end)),
        port,
        port_at,
    })
}

/// A port that this character ends.
fn port(line: &[u8], from: usize, mark: u8) -> Option<(u16, Range<usize>)> {
    let rest = line.get(from..)?;
    let end = memchr::memchr(mark, rest)?;
    Some((number(rest.get(..end)?)?, from..from.saturating_add(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(announced: Option<Announced>) -> Option<(Method, Option<String>, u16)> {
        announced.map(|a| (a.method, a.address.map(|(address, _)| address.to_string()), a.port))
    }

    #[test]
    fn addresses_are_read_in_all_their_forms() {
        let v4 = Some("10.1.2.3".to_owned());
        assert_eq!(found(of_command(b"PORT 10,1,2,3,4,1")), Some((Method::Port, v4.clone(), 1025)));
        assert_eq!(found(of_command(b"eprt |1|10.1.2.3|6446|")), Some((Method::Eprt, v4.clone(), 6446)));
        let v6 = Some("fe80::1".to_owned());
        assert_eq!(found(of_command(b"EPRT |2|fe80::1|80|")), Some((Method::Eprt, v6, 80)));
        for reply in ["227 Entering Passive Mode (10,1,2,3,4,1).", "227 Entering Passive Mode 10,1,2,3,4,1"] {
            assert_eq!(found(of_reply(reply.as_bytes())), Some((Method::Pasv, v4.clone(), 1025)), "{reply}");
        }
        assert_eq!(found(of_reply(b"229 Entering Extended Passive Mode (|||6446|)")), Some((Method::Epsv, None, 6446)));
    }

    #[test]
    fn what_is_no_address_announces_nothing() {
        for line in [
            "PORT",
            "PORT 1,2,3,4,5",
            "PORT 256,0,0,1,1,1",
            "PORT 1,2,3,4,5,",
            "EPRT |1|x",
            "EPRT ",
            "RETR 1,2,3,4,5,6",
        ] {
            assert_eq!(of_command(line.as_bytes()), None, "{line}");
        }
        for line in ["227 ", "227 (1,2,3)", "229 (||1|)", "229 (|||99999|)", "229 (|||1", "200 (1,2,3,4,5,6)", "229 ("]
        {
            assert_eq!(of_reply(line.as_bytes()), None, "{line}");
        }
    }
}
