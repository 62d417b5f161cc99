//! Taps of libpcap. Only what is here needs it.
//!
//! Not in immediate mode: libpcap then takes a ring with a slot of the whole snap length for each packet, which loses packets
//! on a busy interface. With a timeout the kernel fills blocks and hands each over when it is full or old enough.

use std::collections::BTreeSet;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::{Duration, Instant};

use pcap::{Active, Capture, Linktype, Precision};

use super::error::{FilterError, LiveError, said};
use super::filter::{self, check_filter, reason};
use super::tap::{Link, Tap, TapError, TapFilter, TapFrame, TapLosses};
use super::{MAX_STANDBY, STANDBY_BUFFER, Settings, Taps};
use crate::base::{Address, Time};
use crate::source::interfaces::{self, Device};
use crate::source::{Interface, Resolution};

/// The interface that is all of them; Linux only.
const ANY: &str = "any";
/// Where Linux tells about interfaces, without rights.
const INTERFACES: &str = "/sys/class/net";
/// A filter that lets nothing through: no packet is that short.
const NOTHING: &str = "less 0";
/// How long packets from before the first filter may still come out of the ring. After that the clock was set back.
const LEFT_OVER: Duration = Duration::from_secs(10);

/// Opens the interfaces of the settings, and those that stand by. This is the only step that needs rights.
pub fn open(settings: &Settings) -> Result<Taps, LiveError> {
    let devices = interfaces::list().unwrap_or_default();
    // The network can be asked for names only now.
    let settings = &Settings { filter: filter::resolve(&settings.filter), ..settings.clone() };
    let mut chosen: Vec<Box<dyn Tap>> = Vec::new();
    let mut names = BTreeSet::new();
    for name in &settings.interfaces {
        if names.insert(name.as_str()) {
            let tap = DeviceTap::open(name, settings, settings.buffer, &devices)?;
            check_filter(&settings.filter, &[tap.interface.link_type])?;
            chosen.push(Box::new(tap));
        }
    }
    let mut standby: Vec<Box<dyn Tap>> = Vec::new();
    let mut refused = None;
    if settings.standby || chosen.is_empty() {
        let quiet = Settings { promiscuous: false, monitor: false, ..settings.clone() };
        let usable = devices.iter().filter(|device| is_usable(device) && !names.contains(device.name.as_str()));
        for device in usable {
            if standby.len() >= MAX_STANDBY {
                break;
            }
            match DeviceTap::open(&device.name, &quiet, STANDBY_BUFFER.min(settings.buffer), &devices) {
                Ok(tap) => standby.push(Box::new(tap)),
                Err(error) => refused = Some(error),
            }
        }
    }
    if chosen.is_empty() && standby.is_empty() {
        let none = LiveError::NoSuchInterface { name: "to capture from".to_owned(), known: Vec::new() };
        return Err(refused.unwrap_or(none));
    }
    Taps::new(chosen, standby, settings)
}

/// Whether packets of a network can come from it, now: not what libpcap lists besides (USB, Bluetooth, D-Bus, netfilter).
fn is_usable(device: &Device) -> bool {
    device.up && (device.name == ANY || !is_no_network(&device.name))
}

fn is_no_network(name: &str) -> bool {
    ["nflog", "nfqueue", "dbus-", "bluetooth", "usbmon"].iter().any(|prefix| name.starts_with(prefix))
}

struct DeviceTap {
    capture: Capture<Active>,
    interface: Interface,
    settings: Settings,
    buffer: u32,
    filter: TapFilter,
    /// When the first filter that lets something through stood, until the packets from before are gone.
    begun: Option<(Time, Instant)>,
    /// Its number in the system, by which it is found under another name, and the name that it has now.
    index: Option<u32>,
    current: String,
    /// Losses of handles before this one, and libpcap's 32-bit counter as it was last.
    kernel: u64,
    kernel_seen: u32,
}

impl DeviceTap {
    fn open(name: &str, settings: &Settings, buffer: u32, devices: &[Device]) -> Result<Self, LiveError> {
        let device = devices.iter().find(|device| device.name == name);
        let capture = activate(name, settings, buffer).map_err(|error| explain(name, error, device, devices))?;
        let interface = describe(name, &capture, settings, device);
        let filter = TapFilter::Nothing;
        Ok(Self {
            capture,
            interface,
            settings: settings.clone(),
            buffer,
            filter,
            begun: None,
            index: index(name),
            current: name.to_owned(),
            kernel: 0,
            kernel_seen: 0,
        })
    }

    /// Finds out whether the interface has another name now.
    fn follow_name(&mut self) {
        if index(&self.current) != self.index
            && let Some(found) = self.index.and_then(name_of)
        {
            self.current = found;
        }
    }

    fn name(&self) -> &str {
        self.interface.name.as_deref().unwrap_or_default()
    }
}

fn activate(name: &str, settings: &Settings, buffer: u32) -> Result<Capture<Active>, pcap::Error> {
    let limit = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
    let timeout = i32::try_from(settings.timeout.as_millis()).unwrap_or(i32::MAX).max(1);
    let mut inactive = Capture::from_device(name)?
        // On all interfaces at once it is not possible, and libpcap's warning about that would look like a failure.
        .promisc(settings.promiscuous && name != ANY)
        .snaplen(limit(settings.snap_length))
        .buffer_size(limit(buffer))
        .timeout(timeout)
        .precision(if counts_nanoseconds(name) { Precision::Nano } else { Precision::Micro });
    if settings.monitor {
        inactive = inactive.rfmon(true);
    }
    inactive.open()?.setnonblock()
}

/// The crate does not say which precision a handle has; libpcap has nanoseconds for the packet sockets of Linux.
fn counts_nanoseconds(name: &str) -> bool {
    cfg!(target_os = "linux") && !is_no_network(name)
}

fn describe(name: &str, capture: &Capture<Active>, settings: &Settings, device: Option<&Device>) -> Interface {
    let prefix = |address: &std::net::IpAddr| if address.is_ipv4() { 32 } else { 128 };
    let addresses = device.into_iter().flat_map(|device| &device.addresses);
    Interface {
        // Values of DLT_ and LINKTYPE_ are the same for all link types of network interfaces but the raw ones.
        link_type: link_type(capture.get_datalink()),
        snap_length: settings.snap_length,
        resolution: Resolution::Decimal(if counts_nanoseconds(name) { 9 } else { 6 }),
        name: Some(name.into()),
        description: device.and_then(|device| device.description.as_deref()).map(Into::into),
        os: Some(crate::source::writer::operating_system().into()),
        addresses: addresses.map(|found| (address(*found), prefix(found))).collect(),
        ..Interface::default()
    }
}

/// The LINKTYPE_ value of a DLT_ value, where they differ.
fn link_type(dlt: Linktype) -> u16 {
    match dlt.0 {
        // DLT_RAW is 12 or, on OpenBSD, 14.
        12 | 14 => 101,
        other => u16::try_from(other).unwrap_or(u16::MAX),
    }
}

/// Why an interface cannot be opened, from what libpcap says and from what is known of the interface.
fn explain(name: &str, error: pcap::Error, device: Option<&Device>, devices: &[Device]) -> LiveError {
    let interface = said(name);
    let reason = reason(error);
    let lower = reason.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if device.is_none() && !devices.is_empty() {
        let known = devices.iter().map(|device| said(&device.name)).collect();
        return LiveError::NoSuchInterface { name: interface, known };
    }
    if has(&["permission", "permitted", "cap_net_raw"]) {
        return LiveError::NoPermission { interface, reason };
    }
    if has(&["monitor mode", "rfmon"]) {
        return LiveError::Unsupported { interface, what: "monitor mode", reason };
    }
    if device.is_some_and(|device| !device.up) || has(&["not up", "network is down"]) {
        return LiveError::InterfaceDown { name: interface };
    }
    LiveError::Other { interface, reason }
}

impl Tap for DeviceTap {
    fn interface(&self) -> &Interface {
        &self.interface
    }

    #[allow(clippy::useless_conversion)]
    fn read(&mut self, limit: usize, frame: &mut dyn FnMut(TapFrame<'_>)) -> Result<usize, TapError> {
        let unit = if self.interface.resolution == Resolution::Decimal(9) { 1 } else { 1_000 };
        let Self { capture, begun, .. } = self;
        let read = capture.dispatch(Some(limit), |packet| {
            // Both have 32 bits on some systems.
            let (seconds, part) = (i64::from(packet.header.ts.tv_sec), i64::from(packet.header.ts.tv_usec));
            let time = Time(seconds.saturating_mul(1_000_000_000).saturating_add(part.saturating_mul(unit)));
            // Between the opening and the first filter everything is let in, then, while libpcap changes the filter, nothing:
            // the packets from before would stand in front of a gap that nobody counts.
            if begun.is_some_and(|(begun, since)| time < begun && since.elapsed() < LEFT_OVER) {
                return;
            }
            *begun = None;
            frame(TapFrame { time, wire_len: packet.header.len, bytes: packet.data });
        });
        read.map_err(|error| TapError(reason(error)))
    }

    fn set_filter(&mut self, filter: &TapFilter) -> Result<(), FilterError> {
        let (text, optimized) = match filter {
            TapFilter::Text(text) => (text.as_str(), true),
            // The optimizer takes a filter that lets nothing through for a mistake.
            TapFilter::Nothing => (NOTHING, false),
        };
        self.capture.filter(text, optimized).map_err(|error| FilterError { message: reason(error), at: None })?;
        self.interface.filter = match filter {
            TapFilter::Text(text) if !text.is_empty() => Some(text.as_str().into()),
            _ => None,
        };
        if self.filter == TapFilter::Nothing && *filter != TapFilter::Nothing {
            self.begun = Some((super::sink::now(), Instant::now()));
        }
        self.filter = filter.clone();
        Ok(())
    }

    fn losses(&mut self) -> TapLosses {
        if let Ok(counters) = self.capture.stats() {
            self.kernel = self.kernel.saturating_add(counters.dropped.wrapping_sub(self.kernel_seen).into());
            self.kernel_seen = counters.dropped;
        }
        TapLosses { kernel: Some(self.kernel), interface: interface_losses(&self.current) }
    }

    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        Some(self.capture.as_fd())
    }

    fn link(&mut self) -> Link {
        self.follow_name();
        match flags(&self.current) {
            Some(flags) if flags & 1 == 0 => Link::Down,
            Some(_) if self.current != self.name() => Link::Renamed(self.current.clone()),
            Some(_) => Link::Up,
            None => Link::Unknown,
        }
    }

    fn reopen(&mut self) -> Result<(), LiveError> {
        self.follow_name();
        let devices = interfaces::list().unwrap_or_default();
        // Under the name it had last; one that was deleted and made again has the first one.
        let found =
            [self.current.as_str(), self.name()].into_iter().find(|name| devices.iter().any(|d| d.name == **name));
        let mut fresh = Self::open(found.unwrap_or(self.name()), &self.settings, self.buffer, &devices)?;
        fresh.set_filter(&self.filter)?;
        fresh.kernel = self.kernel;
        *self = fresh;
        Ok(())
    }
}

/// The flags of an interface (IFF_ values), where the system has them in files.
fn flags(name: &str) -> Option<u32> {
    let text = of_interface(name, "flags")?;
    u32::from_str_radix(text.trim().strip_prefix("0x")?, 16).ok()
}

/// The number that the system gives to an interface for as long as it lives.
fn index(name: &str) -> Option<u32> {
    of_interface(name, "ifindex")?.trim().parse().ok()
}

/// The interface that has this number now.
fn name_of(wanted: u32) -> Option<String> {
    let entries = std::fs::read_dir(INTERFACES).ok()?;
    let mut names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names.find(|name| index(name) == Some(wanted))
}

/// Packets that the interface had no room for, as libpcap counts them; here because its counter turns over when the files
/// cannot be read any more.
fn interface_losses(name: &str) -> Option<u64> {
    let count = |file| of_interface(name, file)?.trim().parse::<u64>().ok();
    Some(count("statistics/rx_missed_errors")?.saturating_add(count("statistics/rx_fifo_errors")?))
}

fn of_interface(name: &str, file: &str) -> Option<String> {
    if name.contains('/') || name.starts_with('.') {
        return None;
    }
    std::fs::read_to_string(std::path::Path::new(INTERFACES).join(name).join(file)).ok()
}

fn address(address: std::net::IpAddr) -> Address {
    match address {
        std::net::IpAddr::V4(address) => Address::V4(address.octets()),
        std::net::IpAddr::V6(address) => Address::V6(address.octets()),
    }
}
