//! What passes the interfaces now, as Linux counts it for everybody to read: no right is needed, nothing is captured.

use std::collections::HashMap;
use std::path::Path;

use super::model::live::{Kind, Passed, Place};

/// Where the counters are.
const COUNTERS: &str = "/sys/class/net";

/// The counters as they were a second ago.
#[derive(Debug, Default)]
pub struct Meter {
    before: HashMap<String, u64>,
}

impl Meter {
    /// What passed each interface since the last call; nothing of one that is looked at for the first time. The device for
    /// all interfaces has what the others have together.
    pub fn read(&mut self, places: &[Place]) -> Vec<Passed> {
        self.read_in(Path::new(COUNTERS), places)
    }

    fn read_in(&mut self, folder: &Path, places: &[Place]) -> Vec<Passed> {
        let mut passed = Vec::new();
        let mut all = 0u64;
        for place in places.iter().filter(|place| place.kind != Kind::Any && is_plain(&place.name)) {
            let own = folder.join(&place.name);
            let number = |name: &str| std::fs::read_to_string(own.join(name)).ok();
            let count = |name: &str| number(name).and_then(|text| text.trim().parse::<u64>().ok());
            let received = count("statistics/rx_packets");
            // What goes over the loopback device is counted at both of its ends.
            let sent = if place.kind == Kind::Loopback { Some(0) } else { count("statistics/tx_packets") };
            let flags =
                number("flags").and_then(|text| u32::from_str_radix(text.trim().trim_start_matches("0x"), 16).ok());
            let up = flags.is_some_and(|flags| flags & 1 != 0);
            let now = received.zip(sent).map(|(received, sent)| received.saturating_add(sent));
            let before = now.and_then(|now| self.before.insert(place.name.clone(), now));
            let packets = now.zip(before).map(|(now, before)| now.saturating_sub(before));
            all = all.saturating_add(packets.unwrap_or(0));
            passed.push(Passed { name: place.name.clone(), packets, up });
        }
        if let Some(any) = places.iter().find(|place| place.kind == Kind::Any) {
            let seen = passed.iter().any(|passed| passed.packets.is_some());
            passed.push(Passed { name: any.name.clone(), packets: seen.then_some(all), up: true });
        }
        passed
    }
}

/// A name that stays in its folder.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_are_counted_from_one_moment_to_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let set = |name: &str, received: u64, sent: u64, flags: &str| {
            let own = folder.path().join(name);
            std::fs::create_dir_all(own.join("statistics")).unwrap();
            std::fs::write(own.join("statistics/rx_packets"), format!("{received}\n")).unwrap();
            std::fs::write(own.join("statistics/tx_packets"), format!("{sent}\n")).unwrap();
            std::fs::write(own.join("flags"), flags).unwrap();
        };
        let place = |name: &str, kind| Place { name: name.to_owned(), kind, ..Place::default() };
        let places = [
            place("lo", Kind::Loopback),
            place("eth0", Kind::Wired),
            place("any", Kind::Any),
            place("../etc", Kind::Wired),
        ];
        set("lo", 10, 10, "0x9\n");
        set("eth0", 5, 7, "0x1002\n");
        let mut meter = Meter::default();
        let first = meter.read_in(folder.path(), &places);
        assert!(first.iter().all(|passed| passed.packets.is_none()), "{first:?}");
        set("lo", 14, 14, "0x9\n");
        set("eth0", 6, 10, "0x1003\n");
        let second = meter.read_in(folder.path(), &places);
        let of =
            |name: &str| second.iter().find(|passed| passed.name == name).map(|passed| (passed.packets, passed.up));
        assert_eq!(of("lo"), Some((Some(4), true)));
        assert_eq!(of("eth0"), Some((Some(4), true)));
        assert_eq!(of("any"), Some((Some(8), true)));
        assert_eq!(of("../etc"), None);
        std::fs::remove_dir_all(folder.path().join("eth0")).unwrap();
        let third = meter.read_in(folder.path(), &places);
        assert!(third.iter().any(|passed| passed.name == "eth0" && passed.packets.is_none() && !passed.up));
    }
}
