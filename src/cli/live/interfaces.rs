//! `wirelens interfaces`, which is `wirelens -D`: what can be captured from, and what each is good for. The numbers are those
//! that `-i` takes.

use crate::cli::args::InterfacesArgs;
use crate::cli::failure::Failure;

/// Runs the command, in a build without libpcap.
#[cfg(not(feature = "live"))]
pub fn run(_: &InterfacesArgs) -> Result<u8, Failure> {
    Err(super::without_libpcap("E-INTERFACES"))
}

#[cfg(feature = "live")]
pub use listing::{named, run};

#[cfg(feature = "live")]
mod listing {
    use std::net::IpAddr;
    use std::path::Path;

    use serde::Serialize;

    use super::{Failure, InterfacesArgs};
    use crate::base::safe_text;
    use crate::cli::args::ListFormat;
    use crate::cli::{lists, output};
    use crate::source::interfaces::{self, Device};

    #[derive(Serialize)]
    struct Row {
        number: usize,
        name: String,
        description: Option<String>,
        addresses: Vec<IpAddr>,
        up: bool,
        running: bool,
        loopback: bool,
        wireless: bool,
        good_for: Option<&'static str>,
        /// `null` where they are not known.
        link_types: Option<Vec<LinkType>>,
        link_types_unknown: Option<String>,
        monitor_mode: Option<bool>,
    }

    #[derive(Serialize)]
    struct LinkType {
        number: i32,
        name: String,
        description: String,
    }

    /// Runs the command.
    pub fn run(args: &InterfacesArgs) -> Result<u8, Failure> {
        let devices = devices()?;
        let json = args.format == ListFormat::Json;
        let rows: Vec<Row> = devices
            .into_iter()
            .enumerate()
            .map(|(place, device)| row(place + 1, device, json || args.verbose))
            .collect();
        if json {
            return lists::print_json(&rows);
        }
        let table = lists::table(&rows.iter().map(cells).collect::<Vec<_>>());
        let mut text = String::new();
        for (line, row) in table.lines().zip(&rows) {
            text.push_str(line);
            text.push('\n');
            if args.verbose {
                for line in details(row) {
                    crate::text!(text, "       {}\n", safe_text::shown(&line));
                }
            }
        }
        output::print(text.as_bytes())
    }

    /// The names of interfaces that are given by name or by number. A name that is a number is a name.
    pub fn named(words: &[String]) -> Result<Vec<String>, Failure> {
        let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
        if !words.iter().any(is_number) {
            return Ok(words.to_vec());
        }
        let devices = devices()?;
        let name = |word: &String| {
            if !is_number(word) || devices.iter().any(|device| device.name == *word) {
                return Ok(word.clone());
            }
            let place = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let device = place.and_then(|place| devices.get(place));
            device.map(|device| device.name.clone()).ok_or_else(|| super::super::failure::no_interface(word, &devices))
        };
        let names = words.iter().map(name).collect::<Result<Vec<_>, _>>()?;
        match names.iter().enumerate().find(|(place, name)| names[..*place].contains(name)) {
            Some((_, name)) => Err(Failure::usage("E-OPTION", format!("{name} is named twice, once by its number"))),
            None => Ok(names),
        }
    }

    /// All devices, in the order of their numbers.
    fn devices() -> Result<Vec<Device>, Failure> {
        interfaces::list().map_err(|error| {
            Failure::running("E-INTERFACES", error.to_string()).line("files can be read without: wirelens read -r FILE")
        })
    }

    fn row(number: usize, device: Device, verbose: bool) -> Row {
        let link_types = verbose.then(|| interfaces::link_types(&device.name));
        let (link_types, link_types_unknown) = match link_types {
            None => (None, None),
            Some(Ok(types)) => (Some(types.into_iter().map(LinkType::from).collect()), None),
            Some(Err(error)) => (None, Some(error.to_string())),
        };
        Row {
            number,
            good_for: good_for(&device),
            monitor_mode: monitor_mode(&device),
            link_types,
            link_types_unknown,
            name: device.name,
            description: device.description,
            addresses: device.addresses,
            up: device.up,
            running: device.running,
            loopback: device.loopback,
            wireless: device.wireless,
        }
    }

    impl From<interfaces::LinkType> for LinkType {
        fn from(kind: interfaces::LinkType) -> Self {
            Self { number: kind.number, name: kind.name, description: kind.description }
        }
    }

    fn cells(row: &Row) -> [String; 5] {
        let addresses: Vec<String> = row.addresses.iter().map(ToString::to_string).collect();
        let state = match (row.up, row.running) {
            (false, _) => "down",
            (true, false) => "up, no carrier",
            (true, true) => "up",
        };
        let good_for = row.good_for.map(str::to_owned).or_else(|| row.description.clone()).unwrap_or_default();
        [format!("{:>3}", row.number), row.name.clone(), state.to_owned(), addresses.join(" "), good_for]
    }

    fn details(row: &Row) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(row.description.as_ref().map(|words| format!("described as:  {words}")));
        lines.push(match (&row.link_types, &row.link_types_unknown) {
            (Some(types), _) => {
                let types: Vec<String> =
                    types.iter().map(|kind| format!("{} ({})", kind.name, kind.description)).collect();
                format!("link types:    {}", types.join(", "))
            }
            (None, error) => format!("link types:    not known: {}", error.as_deref().unwrap_or("not looked at")),
        });
        lines.push(match row.monitor_mode {
            Some(true) => "monitor mode:  possible".to_owned(),
            Some(false) => "monitor mode:  no".to_owned(),
            None => "monitor mode:  not known".to_owned(),
        });
        lines
    }

    /// Beginnings of the names that systems give to interfaces, and what such interfaces carry.
    const NAMED_SO: &[(&str, &str)] = &[
        ("docker", CONTAINERS),
        ("br-", CONTAINERS),
        ("veth", CONTAINERS),
        ("virbr", CONTAINERS),
        ("vnet", CONTAINERS),
        ("cni", CONTAINERS),
        ("lxc", CONTAINERS),
        ("podman", CONTAINERS),
        ("bridge", CONTAINERS),
        ("tun", TUNNEL),
        ("tap", TUNNEL),
        ("wg", TUNNEL),
        ("utun", TUNNEL),
        ("ppp", TUNNEL),
        ("tailscale", TUNNEL),
    ];
    /// Those that carry no traffic of a network at all.
    const NO_NETWORK: &[&str] = &["bluetooth", "usbmon", "nflog", "nfqueue", "dbus", "can", "vcan"];
    const CONTAINERS: &str = "containers and virtual machines";
    const TUNNEL: &str = "what goes through a tunnel (VPN), without its encryption";

    /// What an interface is good for, in a few words.
    fn good_for(device: &Device) -> Option<&'static str> {
        let begins = |start: &&str| device.name.starts_with(*start);
        if NO_NETWORK.iter().any(&begins) {
            return None;
        }
        if !device.up {
            return Some("nothing while it is down");
        }
        if device.name == "any" {
            return Some("all interfaces at once, when unsure (no Ethernet header)");
        }
        if device.loopback {
            return Some("your own server on this computer");
        }
        if let Some((_, what)) = NAMED_SO.iter().find(|(start, _)| begins(start)) {
            return Some(what);
        }
        Some(if device.wireless { "the internet, by radio" } else { "the internet and the local network" })
    }

    /// Whether monitor mode is possible: Linux drivers that have it have a `phy80211`, which is where libpcap looks, too.
    fn monitor_mode(device: &Device) -> Option<bool> {
        let folder = Path::new("/sys/class/net");
        (cfg!(target_os = "linux") && folder.is_dir()).then(|| folder.join(&device.name).join("phy80211").exists())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn device(name: &str, up: bool) -> Device {
            Device {
                name: name.into(),
                description: None,
                addresses: Vec::new(),
                up,
                running: up,
                loopback: name == "lo",
                wireless: name.starts_with("wl"),
            }
        }

        #[test]
        fn what_an_interface_is_good_for_is_told_from_its_state_and_its_name() {
            for (name, up, expected) in [
                ("lo", true, Some("your own server on this computer")),
                ("any", true, Some("all interfaces at once, when unsure (no Ethernet header)")),
                ("eth0", true, Some("the internet and the local network")),
                ("wlan0", true, Some("the internet, by radio")),
                ("docker0", true, Some(CONTAINERS)),
                ("docker0", false, Some("nothing while it is down")),
                ("wg0", true, Some(TUNNEL)),
                ("usbmon1", true, None),
                ("nflog", false, None),
            ] {
                assert_eq!(good_for(&device(name, up)), expected, "{name}");
            }
        }

        #[test]
        fn numbers_are_those_of_the_list() {
            let Ok(devices) = devices() else { return };
            let Some(first) = devices.first() else { return };
            assert_eq!(named(&["1".into()]).unwrap(), std::slice::from_ref(&first.name));
            assert_eq!(named(&["no-such".into()]).unwrap(), ["no-such"]);
            let failure = named(&["99999".into()]).unwrap_err();
            assert_eq!((failure.code, failure.status), ("E-INTERFACE", 4));
            let failure = named(&["1".into(), first.name.clone()]).unwrap_err();
            assert_eq!(failure.status, 2);
        }
    }
}
