//! The devices that can be captured from, as libpcap lists them.

use std::net::IpAddr;

/// A capture device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// What to capture from, such as `lo`.
    pub name: String,
    /// What it is, in the system's words.
    pub description: Option<String>,
    /// Its addresses.
    pub addresses: Vec<IpAddr>,
    /// Whether it is switched on.
    pub up: bool,
    /// Whether it has a carrier.
    pub running: bool,
    /// Whether it leads back to this machine.
    pub loopback: bool,
    /// Whether it is a radio.
    pub wireless: bool,
}

/// Why the devices could not be listed.
#[derive(Debug, thiserror::Error)]
#[error("the capture devices cannot be listed: {0}")]
pub struct ListError(#[from] pcap::Error);

/// The devices that this user may see. Listing needs no rights; capturing from them may.
pub fn list() -> Result<Vec<Device>, ListError> {
    let devices = pcap::Device::list()?;
    Ok(devices
        .into_iter()
        .map(|device| Device {
            up: device.flags.is_up(),
            running: device.flags.is_running(),
            loopback: device.flags.is_loopback(),
            wireless: device.flags.is_wireless(),
            addresses: device.addresses.iter().map(|address| address.addr).collect(),
            description: device.desc.filter(|text| !text.is_empty()),
            name: device.name,
        })
        .collect())
}

/// A form of frames that an interface can give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkType {
    /// Its DLT_ number on this system.
    pub number: i32,
    /// Its short name, such as `EN10MB`.
    pub name: String,
    /// What it is, in libpcap's words.
    pub description: String,
}

/// Why an interface could not be opened to be looked at.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct OpenError(#[from] pcap::Error);

/// The link types that an interface can give, the one that it gives by itself first. Needs the right to capture.
pub fn link_types(name: &str) -> Result<Vec<LinkType>, OpenError> {
    let handle = pcap::Capture::from_device(name)?.snaplen(64).timeout(10).open()?;
    let first = handle.get_datalink();
    let mut types = handle.list_datalinks()?;
    types.sort_by_key(|kind| *kind != first);
    let described = |kind: pcap::Linktype| LinkType {
        number: kind.0,
        name: kind.get_name().unwrap_or_default(),
        description: kind.get_description().unwrap_or_default(),
    };
    Ok(types.into_iter().map(described).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_loopback_device_is_known_where_there_are_devices() {
        // A sandbox may hide all devices; then there is nothing to look at.
        let devices = super::list().expect("listing needs no rights");
        let addressed = devices.iter().filter(|device| device.addresses.iter().any(|address| address.is_loopback()));
        for device in addressed {
            assert!(device.loopback, "{device:?}");
        }
    }
}
