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
