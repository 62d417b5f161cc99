//! The capture filter in libpcap's language (pcap-filter(7)): is it right, and where is it wrong.
//!
//! libpcap says what is wrong and not where. The place is found by trying: a filter that is wrong in its meaning is wrong at
//! the end of the shortest beginning that gives the same message, and one that cannot be parsed is wrong after the longest
//! beginning that can be completed to something that can.
//!
//! Names of hosts are looked up by libpcap while it compiles. A check does not ask the network, and after the rights are
//! gone it cannot be asked: so [`resolve`] puts addresses for names before that.

use std::collections::BTreeSet;
use std::net::ToSocketAddrs;

use pcap::{Capture, Dead, Linktype};

use super::error::{FilterError, said};

/// Longer filters are checked without looking for the place of an error, in bytes.
pub const MAX_LOCATED_FILTER: usize = 4_096;
/// Addresses of a name that are taken into the filter.
const MAX_ADDRESSES: usize = 16;

/// Checks a capture filter for interfaces of these link types (LINKTYPE_ values), without rights and without asking for
/// names of hosts. An empty one is good.
pub fn check_filter(text: &str, link_types: &[u16]) -> Result<(), FilterError> {
    let words = words(text);
    let quiet = without_names(text, &words);
    for link_type in link_types {
        let Ok(dead) = Capture::dead(Linktype(i32::from(*link_type))) else { continue };
        if let Err(message) = compile(&dead, &quiet.join(" "), true) {
            let at =
                if text.len() <= MAX_LOCATED_FILTER { locate(&dead, text, &words, &quiet, &message) } else { None };
            return Err(FilterError { message, at });
        }
    }
    Ok(())
}

/// Puts the addresses of hosts for their names, as far as they are known; the network is asked.
pub(super) fn resolve(text: &str) -> String {
    let words = words(text);
    let mut resolved = String::new();
    let mut end = 0;
    for (word, is_host) in words.iter().zip(hosts(text, &words)) {
        if is_host && let Some(addresses) = addresses(word.text(text)) {
            resolved.push_str(&text[end..word.start]);
            resolved.push_str(&addresses);
            end = word.end;
        }
    }
    resolved.push_str(&text[end..]);
    resolved
}

/// Where in a filter the name stands that a message puts in quotes: libpcap does so with a host that it does not know.
pub fn place_of_name(message: &str, text: &str) -> Option<usize> {
    let (_, rest) = message.split_once(['\'', '"'])?;
    let (name, _) = rest.split_once(['\'', '"'])?;
    if name.is_empty() { None } else { text.find(name) }
}

/// `(A or B)` for the addresses of a name.
fn addresses(name: &str) -> Option<String> {
    let found: BTreeSet<_> = (name, 0).to_socket_addrs().ok()?.map(|address| address.ip().to_string()).collect();
    let found: Vec<_> = found.into_iter().take(MAX_ADDRESSES).collect();
    (!found.is_empty()).then(|| format!("({})", found.join(" or ")))
}

/// What libpcap says to a filter.
fn compile(dead: &Capture<Dead>, text: &str, optimized: bool) -> Result<(), String> {
    dead.compile(text, optimized).map(drop).map_err(reason)
}

/// What libpcap says, without the words that the crate puts before it.
pub(super) fn reason(error: pcap::Error) -> String {
    match error {
        pcap::Error::PcapError(text) => said(&text),
        other => said(&other.to_string()),
    }
}

/// A word of a filter: its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    start: usize,
    end: usize,
}

impl Word {
    fn text(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The words: runs of what names, numbers and addresses are made of, and each other character alone, but for the operators
/// of two. A slash or colon belongs to the address it stands in.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '/' | '\\');
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let joins = match words.last() {
            Some(last) if last.end == at => {
                (open && in_word(c))
                    || matches!((last.text(text), c), ("&", '&') | ("|", '|') | ("<" | ">" | "!" | "=", '='))
            }
            _ => false,
        };
        if c.is_whitespace() {
            open = false;
        } else if let (true, Some(last)) = (joins, words.last_mut()) {
            last.end = end;
        } else {
            words.push(Word { start: at, end });
            open = in_word(c);
        }
    }
    words
}

/// Which words are names of hosts that libpcap would look up.
fn hosts(text: &str, words: &[Word]) -> Vec<bool> {
    let mut wants_host = false;
    let mut in_brackets = 0_u32;
    let mut found = Vec::with_capacity(words.len());
    for word in words {
        let word = word.text(text);
        in_brackets = match word {
            "[" => in_brackets.saturating_add(1),
            "]" => in_brackets.saturating_sub(1),
            _ => in_brackets,
        };
        let is_host = match word.to_ascii_lowercase().as_str() {
            "host" | "src" | "dst" | "net" => {
                wants_host = true;
                false
            }
            // What stands between a kind and several names.
            "(" | ")" | "or" | "and" | "not" | "||" | "&&" | "!" => false,
            other if KEYWORDS.contains(&other) => {
                wants_host = false;
                false
            }
            other => {
                let begins_a_name = other.starts_with(|c: char| c.is_alphabetic());
                wants_host && in_brackets == 0 && begins_a_name && !other.contains([':', '/'])
            }
        };
        found.push(is_host);
    }
    found
}

/// Words of the language after which a name is not that of a host.
const KEYWORDS: &[&str] = &[
    "port",
    "portrange",
    "proto",
    "protochain",
    "gateway",
    "ether",
    "link",
    "fddi",
    "tr",
    "wlan",
    "ip",
    "ip6",
    "arp",
    "rarp",
    "tcp",
    "udp",
    "sctp",
    "icmp",
    "icmp6",
    "igmp",
    "igrp",
    "pim",
    "vrrp",
    "carp",
    "ah",
    "esp",
    "atalk",
    "aarp",
    "decnet",
    "lat",
    "sca",
    "moprc",
    "mopdl",
    "iso",
    "stp",
    "ipx",
    "netbeui",
    "vlan",
    "mpls",
    "pppoed",
    "pppoes",
    "geneve",
    "less",
    "greater",
    "len",
    "inbound",
    "outbound",
    "ifname",
    "on",
    "ifindex",
    "broadcast",
    "multicast",
    "mask",
    "type",
    "subtype",
    "dir",
    "direction",
    "ra",
    "ta",
    "addr1",
    "addr2",
    "addr3",
    "addr4",
    "lane",
    "llc",
];

/// The words as they are checked: an address for each name of a host.
fn without_names(text: &str, words: &[Word]) -> Vec<String> {
    let hosts = hosts(text, words);
    words
        .iter()
        .zip(hosts)
        .map(|(word, is_host)| if is_host { "127.0.0.1" } else { word.text(text) }.to_owned())
        .collect()
}

const SYNTAX: &str = "syntax error";

/// Where a filter that gives this message is wrong.
fn locate(dead: &Capture<Dead>, text: &str, words: &[Word], quiet: &[String], message: &str) -> Option<usize> {
    if message.contains(SYNTAX) {
        // The beginning of what can be completed can be completed: one search in halves.
        let (mut good, mut bad) = (0, quiet.len() + 1);
        while good + 1 < bad {
            let middle = good + (bad - good) / 2;
            if can_be_completed(dead, &quiet[..middle]) { good = middle } else { bad = middle }
        }
        return Some(words.get(good).map_or(text.trim_end().len(), |word| word.start));
    }
    let says_the_same =
        |count: &usize| compile(dead, &quiet[..*count].join(" "), false).is_err_and(|said| said == *message);
    match (1..=quiet.len().min(MAX_TRIED)).find(says_the_same) {
        Some(count) => Some(words[count - 1].start),
        // Only the optimizer sees it, so it is the filter as a whole; or a word is named.
        None => words.iter().find(|word| message.contains(&format!("'{}'", word.text(text)))).map(|word| word.start),
    }
}

/// Beginnings that are tried one after the other.
const MAX_TRIED: usize = 256;

/// What may follow a beginning; it is enough that one of each kind of continuation of the grammar is there.
const COMPLETIONS: &[&str] = &[
    "",
    "1",
    "1.1.1.1",
    "1:1:1:1:1:1",
    "ip",
    "host 1.1.1.1",
    "= 1",
    "1 = 1",
    "0 ] = 1",
    "] = 1",
    ": 1 ] = 1",
    "1 ] = 1",
    "proto 1",
    "port 1",
    "1-2",
    "mask 255.0.0.0",
    "lo",
    "in",
    "data",
];

/// Whether something can follow these words so that libpcap parses the whole.
fn can_be_completed(dead: &Capture<Dead>, words: &[String]) -> bool {
    let beginning = words.join(" ");
    let depth = words.iter().fold(0_usize, |depth, word| match word.as_str() {
        "(" => depth + 1,
        ")" => depth.saturating_sub(1),
        _ => depth,
    });
    let closing = " )".repeat(depth);
    COMPLETIONS.iter().any(|more| match compile(dead, &format!("{beginning} {more}{closing}"), false) {
        Ok(()) => true,
        Err(message) => !message.contains(SYNTAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ETHERNET: u16 = 1;

    #[test]
    fn words_have_their_places() {
        let text = "tcp[13]&0x3f!=0 and(host a.b or ::1/64)";
        let found: Vec<_> = words(text).iter().map(|word| word.text(text)).collect();
        assert_eq!(
            found,
            ["tcp", "[", "13", "]", "&", "0x3f", "!=", "0", "and", "(", "host", "a.b", "or", "::1/64", ")"]
        );
    }

    #[test]
    fn right_filters_are_right() {
        for text in [
            "",
            "  ",
            "tcp port 80",
            "host 10.0.0.1 and not (port 22 or port 53)",
            "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
            "ip[2:2] > 576",
            "ether host 00:11:22:33:44:55",
            "net 10.0.0.0/8 && udp portrange 5000-6000",
            "ip6 net 2001:db8::/32",
            "vlan 7 and tcp",
            // Nobody is asked for these names.
            "host no-such-host.invalid or another.invalid",
            "src no-such-host.invalid and tcp port http",
        ] {
            assert_eq!(check_filter(text, &[ETHERNET]), Ok(()), "{text}");
        }
    }

    #[test]
    fn the_place_of_an_error_is_found() {
        for (text, at) in [
            ("tcp prot 80", 4),
            ("tcp port 80 80x", 12),
            ("tcp and and udp", 8),
            ("tcp)", 3),
            ("port 53 and port nosuchservice", 17),
            ("(port 53 and port nosuchservice) or tcp", 18),
            ("port 99999 or tcp", 5),
            ("tcp or net 1.2.3.4/40", 11),
            ("ip[0] & = 3", 8),
            ("tcp port", 8),
            ("(tcp  ", 4),
            ("udp @ tcp", 4),
            ("ip proto nosuchprotocol", 9),
        ] {
            let error = check_filter(text, &[ETHERNET]).expect_err(text);
            assert_eq!(error.at, Some(at), "{text}: {error}");
        }
    }

    #[test]
    fn what_is_wrong_as_a_whole_has_no_place() {
        let error = check_filter("ip and arp", &[ETHERNET]).expect_err("no packet is both");
        assert_eq!(error.at, None, "{error}");
    }

    #[test]
    fn a_filter_may_suit_one_link_type_only() {
        let text = "ether host 00:11:22:33:44:55";
        assert_eq!(check_filter(text, &[ETHERNET]), Ok(()));
        // LINKTYPE_RAW has no Ethernet addresses.
        assert!(check_filter(text, &[ETHERNET, 101]).is_err());
    }

    #[test]
    fn names_become_addresses() {
        assert_eq!(place_of_name("unknown host 'no.such.invalid'", "tcp and host no.such.invalid"), Some(13));
        assert_eq!(place_of_name("unknown host ''", "tcp"), None);
        assert_eq!(place_of_name("syntax error", "tcp"), None);
        assert_eq!(resolve("tcp port 80"), "tcp port 80");
        assert_eq!(resolve("host no-such-host.invalid"), "host no-such-host.invalid");
        let resolved = resolve("tcp and (src localhost or port http)");
        assert!(resolved.starts_with("tcp and (src (") && resolved.contains("127.0.0.1"), "{resolved}");
        assert_eq!(check_filter(&resolved, &[ETHERNET]), Ok(()), "{resolved}");
    }
}
