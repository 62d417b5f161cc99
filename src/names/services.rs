//! What ports are assigned to (IANA, Service Name and Transport Protocol Port Number Registry; RFC 6335), compiled in.
//!
//! A line an assignment: five digits, for which transports, the name; sorted. `refresh` beside this file makes it anew.

use std::borrow::Cow;

use super::Chosen;

static TABLE: &str = include_str!("data/services.txt");

/// The last of the ports that are well known (RFC 6335 §6: the System Ports). Those above are assigned as well, but most of
/// the time they are the other end of something else.
pub const LAST_WELL_KNOWN: u16 = 1023;

/// A transport that has ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
}

/// The name of a port, of the kinds that are chosen.
pub fn name(chosen: Chosen, transport: Transport, port: u16) -> Option<&'static str> {
    if !chosen.ports() || (port > LAST_WELL_KNOWN && !chosen.all_ports()) {
        return None;
    }
    registered(transport, port)
}

/// A port with its name in front, as Wireshark's tree shows it: `http (80)`.
pub fn with_name(chosen: Chosen, transport: Transport, port: u16) -> Cow<'static, str> {
    match name(chosen, transport, port) {
        Some(name) => Cow::Owned(format!("{name} ({port})")),
        None => Cow::Owned(port.to_string()),
    }
}

/// What a port is assigned to.
pub fn registered(transport: Transport, port: u16) -> Option<&'static str> {
    let letter = if transport == Transport::Tcp { 't' } else { 'u' };
    let key = format!("{port:05} ");
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = TABLE.as_bytes().get(low..middle).and_then(|part| memchr::memrchr(b'\n', part));
        let start = start.map_or(low, |at| low + at + 1);
        let rest = TABLE.get(start..)?;
        if rest.get(..key.len())? < key.as_str() {
            low = start + rest.find('\n')? + 1;
        } else {
            high = start;
        }
    }
    // A port may have another name for each transport.
    let mut lines = TABLE.get(low..)?.lines().take_while(|line| line.starts_with(&key));
    lines.find_map(|line| {
        let (letters, name) = line.get(key.len()..)?.split_once(' ')?;
        letters.contains(letter).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_line_is_found() {
        assert!(TABLE.lines().map(|line| &line[..5]).is_sorted());
        let mut count = 0;
        for line in TABLE.lines() {
            let [port, letters, name] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let transport = if letters.starts_with('t') { Transport::Tcp } else { Transport::Udp };
            assert_eq!(registered(transport, port.parse().unwrap()), Some(name), "{line}");
            count += 1;
        }
        assert!(count > 5_000, "{count}");
    }

    #[test]
    fn only_well_known_ports_are_named_unless_all_are_asked_for() {
        let (usual, all) = (Chosen::parse("t").unwrap(), Chosen::parse("T").unwrap());
        assert_eq!(name(usual, Transport::Tcp, 80), Some("http"));
        assert_eq!(name(usual, Transport::Udp, 53), Some("domain"));
        assert_eq!(name(usual, Transport::Tcp, 3306), None);
        assert_eq!(name(all, Transport::Tcp, 3306), Some("mysql"));
        assert_eq!(name(Chosen::NONE, Transport::Tcp, 80), None);
        assert_eq!(with_name(usual, Transport::Tcp, 443), "https (443)");
        assert_eq!(with_name(usual, Transport::Tcp, 54_102), "54102");
        assert_eq!(registered(Transport::Tcp, 0), None);
        assert_eq!(registered(Transport::Udp, 65_535), None);
        assert_eq!((registered(Transport::Tcp, 514), registered(Transport::Udp, 514)), (Some("shell"), Some("syslog")));
    }
}
