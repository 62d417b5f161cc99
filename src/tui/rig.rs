//! What the interface captures with: the taps that the front end opened before it gave its rights up, and what runs on them.
//!
//! ```text
//! let mut rig = Rig::open(settings);      needs rights, while the process has one thread
//! …                                       the front end gives the rights up
//! rig.seal(&report);                          from now on only what is open can be captured from
//! tui::run_with(input, rig, &options)
//! ```

use std::path::PathBuf;

use super::model::live::{
    Begin, Fault, Kind, Live, Losses, Permission, Place, Port, PortState, Right, Status, Trouble, TroubleKind, Verdict,
};
use super::view::trouble::{sudo, up};
use crate::base::Time;
use crate::rights::{Layer, LayerState, Report};
use crate::source::Source;
use crate::source::live::{Control, FaultPlace, InterfaceState, LiveError, Phase, Settings, Start, Tally, Taps, Why};

/// Interfaces that are shown.
pub const MAX_PLACES: usize = 32;

/// Begins a capture in place of this process; comes back only with what prevented that.
pub type Anew = Box<dyn FnOnce(&Begin) -> std::io::Error>;

/// What can be captured with.
pub struct Rig {
    taps: Option<Taps>,
    anew: Option<Anew>,
    settings: Settings,
    sealed: bool,
    /// Whether capturing is allowed.
    pub permission: Permission,
    /// What can be captured from.
    pub places: Vec<Place>,
    /// Layers of protection, each with the reason where it is missing.
    pub layers: Vec<(String, Option<String>)>,
}

impl Default for Rig {
    /// Nothing to capture with.
    fn default() -> Self {
        Self {
            taps: None,
            anew: None,
            settings: Settings::default(),
            sealed: false,
            permission: Permission::Unbuilt,
            places: Vec::new(),
            layers: Vec::new(),
        }
    }
}

/// A capture that runs or ran.
#[derive(Clone)]
pub struct Running {
    /// The handle on it.
    pub control: Control,
    /// The file that takes the packets as they come, if one does.
    pub output: Option<PathBuf>,
    filter: String,
    since: String,
    stamp: String,
}

impl Rig {
    /// Opens all interfaces that can be opened, so that any of them can be captured from later; those of the settings first.
    /// Without the right to do so, what there is is shown all the same.
    pub fn open(settings: Settings) -> Self {
        let opened = open(&settings);
        let permission = match &opened {
            Ok(_) => Permission::Allowed { by: right(), owner: None },
            Err(_) if cfg!(feature = "live") => Permission::Denied,
            Err(_) => Permission::Unbuilt,
        };
        Self { taps: opened.ok(), settings, permission, places: places(), ..Self::default() }
    }

    /// A rig with taps that were opened in any way.
    pub fn with_taps(taps: Taps, settings: Settings) -> Self {
        let permission = Permission::Allowed { by: right(), owner: None };
        Self { taps: Some(taps), settings, permission, places: places(), ..Self::default() }
    }

    /// A rig beside a file: nothing is opened for a capture that nobody may want. Where there are rights to be given up
    /// first, `anew` begins it.
    pub fn beside_a_file(anew: Option<Anew>) -> Self {
        let permission = match &anew {
            _ if !cfg!(feature = "live") => Permission::Unbuilt,
            Some(_) => Permission::Allowed { by: right(), owner: None },
            None => Permission::Denied,
        };
        Self { anew, permission, places: places(), ..Self::default() }
    }

    /// Whether a capture begins in place of this process.
    pub fn begins_anew(&self) -> bool {
        self.anew.is_some()
    }

    /// Begins it.
    pub fn begin_anew(self, begin: &Begin) -> std::io::Error {
        self.anew.map_or_else(|| std::io::ErrorKind::Unsupported.into(), |anew| anew(begin))
    }

    /// The taps.
    pub fn taps(&self) -> Option<&Taps> {
        self.taps.as_ref()
    }

    /// The rights are gone, as the report says: nothing more can be opened.
    pub fn seal(&mut self, report: &Report) {
        let reason = |layer: &Layer| match &layer.state {
            LayerState::Missing(why) => Some(why.clone()),
            LayerState::Done(_) | LayerState::NotNeeded(_) => None,
        };
        let layers = report.layers().iter().map(|layer| (layer.kind.name().to_owned(), reason(layer))).collect();
        self.close(report.user().map(|user| user.name.clone()), layers);
    }

    /// Nothing more can be opened, with these layers of protection; files will belong to `owner`, if that is not who runs the
    /// program.
    pub fn close(&mut self, owner: Option<String>, layers: Vec<(String, Option<String>)>) {
        self.sealed = true;
        self.layers = layers;
        if let Permission::Allowed { owner: known, .. } = &mut self.permission {
            *known = owner;
        }
    }

    /// Whether a capture can begin, as far as that can be known without beginning it.
    pub fn check(&self, begin: &Begin) -> Result<(), Box<Trouble>> {
        match check_filter(&begin.filter, &self.link_types()) {
            Verdict::Wrong { message, .. } => Err(Box::new(self.trouble(TroubleKind::Filter, begin, message))),
            _ => Ok(()),
        }
    }

    /// Begins a capture. Whatever ran on the same taps must have been told to stop.
    pub fn begin(&mut self, begin: &Begin) -> Result<(Source, Running), Box<Trouble>> {
        self.check(begin)?;
        let is_open = |taps: &Taps| {
            let open = taps.interfaces();
            begin.interfaces.iter().all(|name| open.iter().any(|other| other.name == *name))
        };
        if !self.taps.as_ref().is_some_and(is_open) {
            if self.sealed {
                let known = self.places.iter().map(|place| &place.name);
                let there = |name: &String| known.clone().any(|other| other == name);
                let kind = match begin.interfaces.iter().all(there) {
                    true => TroubleKind::RightsGone,
                    false => TroubleKind::NoInterface,
                };
                return Err(Box::new(self.trouble(kind, begin, String::new())));
            }
            let settings = Settings {
                interfaces: begin.interfaces.clone(),
                filter: begin.filter.clone(),
                ..self.settings.clone()
            };
            self.taps = Some(open(&settings).map_err(|error| Box::new(self.explain(&error, begin)))?);
            self.permission = Permission::Allowed { by: right(), owner: None };
        }
        let Some(taps) = &self.taps else {
            return Err(Box::new(self.trouble(TroubleKind::Unbuilt, begin, String::new())));
        };
        let start = Start {
            interfaces: Some(begin.interfaces.clone()),
            filter: Some(begin.filter.clone()),
            ..Start::default()
        };
        let (source, control) = taps.start_on(start).map_err(|error| Box::new(self.explain(&error, begin)))?;
        Ok((source, Running::of(control, None)))
    }

    /// The link types of the interfaces that are open; Ethernet where none is.
    pub fn link_types(&self) -> Vec<u16> {
        const ETHERNET: u16 = 1;
        let mut types: Vec<u16> =
            self.taps.iter().flat_map(Taps::interfaces).map(|interface| interface.link_type).collect();
        types.sort_unstable();
        types.dedup();
        if types.is_empty() { vec![ETHERNET] } else { types }
    }

    /// What is to be said of a capture that did not begin.
    pub fn explain(&self, error: &LiveError, begin: &Begin) -> Trouble {
        let (kind, detail) = match error {
            LiveError::NoPermission { reason, .. } => (TroubleKind::Permission, reason.clone()),
            LiveError::NoSuchInterface { .. } => (TroubleKind::NoInterface, String::new()),
            LiveError::InterfaceDown { .. } => (TroubleKind::Down, String::new()),
            LiveError::BadFilter(error) => (TroubleKind::Filter, error.message.clone()),
            LiveError::Unsupported { .. } if !cfg!(feature = "live") => (TroubleKind::Unbuilt, String::new()),
            LiveError::Unsupported { .. } => (TroubleKind::Unsupported, error.to_string()),
            other => (TroubleKind::Other, other.to_string()),
        };
        self.trouble(kind, begin, detail)
    }

    fn trouble(&self, kind: TroubleKind, begin: &Begin, detail: String) -> Trouble {
        let known = match kind {
            TroubleKind::NoInterface => {
                let shown = |place: &Place| crate::base::safe_text::shown(&place.name).into_owned();
                self.places.iter().map(shown).collect()
            }
            _ => Vec::new(),
        };
        let command = match kind {
            TroubleKind::Permission | TroubleKind::RightsGone => sudo(&begin.interfaces),
            TroubleKind::Down => up(begin.interfaces.first().map_or("", String::as_str)),
            TroubleKind::NoInterface => "wirelens interfaces".to_owned(),
            TroubleKind::Filter => "man pcap-filter".to_owned(),
            _ => String::new(),
        };
        Trouble { kind, begin: begin.clone(), detail, known, command }
    }
}

impl Running {
    /// What is known of a capture when it begins; `output` takes its packets as they come.
    pub fn of(control: Control, output: Option<PathBuf>) -> Self {
        let (since, filter) = (control.since(), control.taps().filter());
        Self { control, output, filter, since: local(since, "%H:%M:%S"), stamp: local(since, "%Y%m%d-%H%M%S") }
    }

    /// The names of its interfaces, raw.
    pub fn names(&self) -> String {
        let names: Vec<String> = self.control.status().interfaces.into_iter().map(|interface| interface.name).collect();
        names.join(", ")
    }

    /// How it stands now.
    pub fn snapshot(&self) -> Live {
        let (counters, status) = (self.control.counters(), self.control.status());
        let mut faults: Vec<Fault> = Vec::new();
        let mut ports = Vec::new();
        for (at, interface) in status.interfaces.iter().enumerate() {
            let tally = counters.interfaces.get(at).map(|counted| counted.tally).unwrap_or_default();
            let state = match &interface.state {
                InterfaceState::Up | InterfaceState::Renamed(_) | InterfaceState::Returned => PortState::Working,
                InterfaceState::Down => PortState::Down,
                InterfaceState::Gone(_) | InterfaceState::Lost(_) => PortState::Gone,
            };
            match state {
                PortState::Working => {}
                PortState::Down => faults.push(Fault::Down(interface.name.clone())),
                PortState::Gone => faults.push(Fault::Gone(interface.name.clone())),
            }
            let name = interface.name.clone();
            ports.push(Port { name, captured: tally.captured_packets, losses: losses(&tally), state });
        }
        for fault in status.faults.iter().filter(|fault| fault.over.is_none()) {
            let message = fault.message.clone();
            faults.push(match fault.place {
                FaultPlace::Spool => Fault::Spool(message),
                FaultPlace::Output => Fault::Output(message),
            });
        }
        Live {
            ports,
            filter: self.filter.clone(),
            since: self.since.clone(),
            stamp: self.stamp.clone(),
            status: match status.phase {
                Phase::Running => Status::Running,
                Phase::Stopping => Status::Stopping,
                Phase::Stopped(Why::Asked | Why::Closed) => Status::Stopped,
                Phase::Stopped(Why::InterfacesLost | Why::Failed) => Status::Ended,
                Phase::Stopped(Why::Packets | Why::Duration | Why::Bytes | Why::Files) => Status::Complete,
            },
            captured: counters.total.captured_packets,
            losses: losses(&counters.total),
            output: self.output.clone(),
            not_written: counters.total.not_written,
            faults,
        }
    }

    /// Whether anything went wrong, now or before.
    pub fn is_faulty(&self) -> bool {
        let status = self.control.status();
        !status.faults.is_empty() || matches!(status.phase, Phase::Stopped(Why::InterfacesLost | Why::Failed))
    }
}

fn losses(tally: &Tally) -> Losses {
    Losses { kernel: tally.kernel_dropped, interface: tally.interface_dropped, own: Some(tally.own_dropped) }
}

fn local(time: Time, form: &str) -> String {
    let moment = jiff::Timestamp::from_nanosecond(i128::from(time.0)).unwrap_or_default();
    moment.to_zoned(jiff::tz::TimeZone::system()).strftime(form).to_string()
}

#[cfg(feature = "live")]
fn open(settings: &Settings) -> Result<Taps, LiveError> {
    crate::source::live::open(settings)
}

#[cfg(not(feature = "live"))]
fn open(settings: &Settings) -> Result<Taps, LiveError> {
    let interface = settings.interfaces.first().cloned().unwrap_or_default();
    Err(LiveError::Unsupported { interface, what: "capturing", reason: "this build has no libpcap".to_owned() })
}

/// Looks whether a capture filter is understood for all of these link types.
#[cfg(feature = "live")]
pub fn check_filter(text: &str, link_types: &[u16]) -> Verdict {
    match crate::source::live::check_filter(text, link_types) {
        Ok(()) => Verdict::Fine,
        Err(error) => Verdict::Wrong { message: error.message, at: error.at },
    }
}

/// Without libpcap no filter can be looked at.
#[cfg(not(feature = "live"))]
pub fn check_filter(_: &str, _: &[u16]) -> Verdict {
    Verdict::Fine
}

/// By which right this process captures. Root's processes have user id 0 where the system tells; it is asked for its
/// environment alone, as this is only said on the screen.
fn right() -> Right {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    match (is_root, std::env::var_os("SUDO_UID").is_some()) {
        (true, true) => Right::Sudo,
        (true, false) => Right::Root,
        (false, _) => Right::Capability,
    }
}

/// What can be captured from: this machine's own traffic first, what works before what does not. What is no network can
/// be asked for by its name.
#[cfg(feature = "live")]
fn places() -> Vec<Place> {
    let mut places: Vec<Place> = crate::source::interfaces::list()
        .unwrap_or_default()
        .into_iter()
        .map(|device| Place {
            kind: kind(&device.name, device.loopback, device.wireless),
            addresses: device.addresses.iter().map(ToString::to_string).collect(),
            up: device.up || device.name == "any",
            name: device.name,
            traffic: Default::default(),
        })
        .collect();
    places.retain(|place| place.kind != Kind::Other);
    places.sort_by_key(|place| (!place.up, place.kind == Kind::Any, place.kind != Kind::Loopback));
    places.truncate(MAX_PLACES);
    places
}

#[cfg(not(feature = "live"))]
fn places() -> Vec<Place> {
    Vec::new()
}

/// What an interface is, by what the system says of it and by the usual names.
pub fn kind(name: &str, loopback: bool, wireless: bool) -> Kind {
    let begins = |names: &[&str]| names.iter().any(|start| name.starts_with(start));
    match name {
        "any" => Kind::Any,
        _ if begins(&["nflog", "nfqueue", "usbmon", "bluetooth", "dbus-"]) => Kind::Other,
        _ if loopback => Kind::Loopback,
        _ if begins(&["docker", "br-", "veth", "virbr", "vmnet", "vnet", "cni", "flannel", "podman", "lxc"]) => {
            Kind::Container
        }
        _ if begins(&["tun", "tap", "wg", "ppp", "utun", "gre", "sit", "ipip", "tailscale", "vti"]) => Kind::Tunnel,
        _ if wireless => Kind::Wireless,
        _ => Kind::Wired,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "live")]
    #[test]
    fn beside_a_file_the_interfaces_are_known() {
        let rig = Rig::beside_a_file(None);
        assert_eq!(rig.permission, Permission::Denied);
        assert_eq!(rig.places, places());
        assert!(!rig.begins_anew());
        let rig = Rig::beside_a_file(Some(Box::new(|begin| std::io::Error::other(begin.interfaces.join(",")))));
        assert!(rig.begins_anew() && matches!(rig.permission, Permission::Allowed { .. }));
        let begin = Begin { interfaces: vec!["lo".to_owned(), "eth0".to_owned()], filter: String::new() };
        assert_eq!(rig.begin_anew(&begin).to_string(), "lo,eth0");
    }

    #[test]
    fn interfaces_are_known_by_their_names() {
        assert_eq!(kind("lo", true, false), Kind::Loopback);
        assert_eq!(kind("any", false, false), Kind::Any);
        assert_eq!(kind("wlan0", false, true), Kind::Wireless);
        assert_eq!(kind("eth0", false, false), Kind::Wired);
        assert_eq!(kind("veth12ab", false, false), Kind::Container);
        assert_eq!(kind("wg0", false, false), Kind::Tunnel);
        assert_eq!(kind("usbmon1", false, false), Kind::Other);
    }
}
