//! `wirelens info`: what is in a capture file, from its records alone, as capinfos tells it.

use std::fmt::Write as _;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use serde::Serialize;

use super::args::{InfoArgs, ListFormat};
use super::failure::{Failure, exit};
use super::input::Input;
use super::lists::print_json;
use super::output;
use crate::base::{Delta, Time, safe_text};
use crate::export::json::moment;
use crate::export::render::decimals;
use crate::export::time_form::{Clock, TimeForm, TimeKind, Times};
use crate::protocols::frame::encapsulation;
use crate::source::{BlockCounts, Container, Ending, Frame, Interface, Resolution, Source, Step};

/// Runs the command. Files that cannot be opened are reported and the others still shown; the worst status counts.
pub fn run(args: &InfoArgs) -> Result<u8, Failure> {
    let stop = output::stop_flag();
    let mut status = exit::DONE;
    let mut reports = Vec::new();
    for path in &args.files {
        match Input::named(path).open(false) {
            Ok(source) => {
                let report = Report::of(&source, &stop);
                if output::is_set(&stop) {
                    return Ok(exit::INTERRUPTED);
                }
                status = status.max(if report.damage.is_empty() { exit::DONE } else { exit::DAMAGED });
                reports.push(report);
            }
            Err(failure) => {
                eprintln!("{failure}");
                status = status.max(failure.status);
            }
        }
    }
    match args.format {
        ListFormat::Json => print_json(&reports)?,
        ListFormat::Text => {
            let texts: Vec<String> = reports.iter().map(Report::text).collect();
            output::print(texts.join("\n").as_bytes())?
        }
    };
    Ok(status)
}

/// What is known of a file. Serialised as it stands; texts are safe to show.
#[derive(Debug, Serialize)]
struct Report {
    file: String,
    format: &'static str,
    format_detail: String,
    compression: Option<String>,
    encapsulations: Vec<Share>,
    timestamp_decimals: Option<u8>,
    snap_length: Option<u32>,
    packets: u64,
    file_bytes: Option<u64>,
    capture_bytes: u64,
    data_bytes: u64,
    captured_bytes: u64,
    packets_cut: u64,
    packets_without_time: u64,
    #[serde(skip)]
    span: Option<(Time, Time)>,
    earliest: Option<String>,
    latest: Option<String>,
    duration_seconds: Option<f64>,
    bytes_per_second: Option<f64>,
    packets_per_second: Option<f64>,
    average_packet_bytes: Option<f64>,
    in_time_order: bool,
    sections: Vec<SectionReport>,
    interfaces: Vec<InterfaceReport>,
    resolved_names: usize,
    secrets: usize,
    blocks: Option<Blocks>,
    damage: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Share {
    link_type: u16,
    name: &'static str,
    packets: u64,
}

#[derive(Debug, Serialize)]
struct SectionReport {
    version: String,
    byte_order: &'static str,
    hardware: Option<String>,
    os: Option<String>,
    application: Option<String>,
    comments: Vec<String>,
}

#[derive(Debug, Serialize)]
struct InterfaceReport {
    number: u16,
    section: Option<u32>,
    name: Option<String>,
    description: Option<String>,
    filter: Option<String>,
    hardware: Option<String>,
    os: Option<String>,
    comments: Vec<String>,
    link_type: u16,
    encapsulation: &'static str,
    snap_length: u32,
    timestamp_decimals: u8,
    ticks_per_second: u64,
    packets: u64,
    received: Option<u64>,
    dropped_by_interface: Option<u64>,
    dropped_by_system: Option<u64>,
}

#[derive(Debug, Serialize)]
struct Blocks {
    sections: u64,
    interfaces: u64,
    enhanced_packets: u64,
    simple_packets: u64,
    obsolete_packets: u64,
    name_resolution: u64,
    interface_statistics: u64,
    decryption_secrets: u64,
    custom: u64,
    other: u64,
}

/// What one pass over the records counts.
#[derive(Default)]
struct Tally {
    packets: u64,
    wire: u64,
    captured: u64,
    cut: u64,
    without_time: u64,
    earliest: Option<Time>,
    latest: Option<Time>,
    previous: Option<Time>,
    disordered: bool,
    by_interface: Vec<u64>,
    by_link: Vec<(u16, u64)>,
}

impl Tally {
    fn add(&mut self, frame: &Frame<'_>) {
        self.packets += 1;
        self.wire += u64::from(frame.wire_len);
        self.captured += u64::from(frame.cap_len);
        self.cut += u64::from(frame.cap_len < frame.wire_len);
        let interface = frame.interface.index();
        if self.by_interface.len() <= interface {
            self.by_interface.resize(interface + 1, 0);
        }
        self.by_interface[interface] += 1;
        match self.by_link.iter_mut().find(|(link, _)| *link == frame.link_type) {
            Some((_, count)) => *count += 1,
            None => self.by_link.push((frame.link_type, 1)),
        }
        if !frame.has_time {
            self.without_time += 1;
            return;
        }
        self.earliest = Some(self.earliest.map_or(frame.time, |earliest| earliest.min(frame.time)));
        self.latest = self.latest.max(Some(frame.time));
        self.disordered |= self.previous > Some(frame.time);
        self.previous = Some(frame.time);
    }
}

fn count(source: &Source, stop: &AtomicBool) -> (Tally, BlockCounts, Option<Ending>) {
    let mut tally = Tally::default();
    let mut walker = source.walker();
    let ending = loop {
        match walker.next() {
            Step::Frame(frame) => {
                tally.add(&frame);
                if tally.packets.is_multiple_of(1 << 16) && output::is_set(stop) {
                    break None;
                }
            }
            Step::Wait if output::is_set(stop) => break None,
            Step::Wait => {
                walker.wait(Duration::from_millis(100));
            }
            Step::End(ending) => break Some(ending),
        }
    };
    (tally, walker.blocks(), ending)
}

impl Report {
    fn of(source: &Source, stop: &AtomicBool) -> Self {
        let (tally, blocks, ending) = count(source, stop);
        let (format, snap_length) = match source.format().container {
            Container::Pcap(header) => ("pcap", Some(header.snap_length)),
            Container::Pcapng { .. } => ("pcapng", None),
        };
        let pcapng = format == "pcapng";
        let duration = tally.earliest.zip(tally.latest).map(|(earliest, latest)| latest.since(earliest));
        let rate = |amount: u64| duration.filter(|d| d.0 > 0).map(|d| amount as f64 / d.seconds());
        let interfaces = source.interfaces();
        let resolutions = interfaces.iter().map(|interface| decimals(interface.resolution));
        let (compressed, capture) = (source.taken_in().map(|(taken, _)| taken), source.size().0);
        let mut damage: Vec<String> = source.notes().iter().map(ToString::to_string).collect();
        match source.notes_left_out() {
            0 => {}
            more => damage.push(format!("and {more} more such places")),
        }
        damage.extend(ending.filter(|ending| !ending.is_clean()).map(|ending| ending.to_string()));
        Self {
            file: shown(source.name()),
            format,
            format_detail: source.format().to_string(),
            compression: source.format().compression.map(|compression| compression.to_string()),
            encapsulations: shares(&tally, &interfaces),
            timestamp_decimals: resolutions.max(),
            snap_length,
            packets: tally.packets,
            file_bytes: Some(compressed.unwrap_or(capture)),
            capture_bytes: capture,
            data_bytes: tally.wire,
            captured_bytes: tally.captured,
            packets_cut: tally.cut,
            packets_without_time: tally.without_time,
            span: tally.earliest.zip(tally.latest),
            earliest: tally.earliest.map(moment),
            latest: tally.latest.map(moment),
            duration_seconds: duration.map(Delta::seconds),
            bytes_per_second: rate(tally.wire),
            packets_per_second: rate(tally.packets),
            average_packet_bytes: (tally.packets > 0).then(|| tally.wire as f64 / tally.packets as f64),
            in_time_order: !tally.disordered,
            sections: sections(source),
            interfaces: interfaces.iter().map(|i| interface(source, i, &tally, pcapng)).collect(),
            resolved_names: source.names().len(),
            secrets: source.secrets().len(),
            blocks: pcapng.then_some(Blocks {
                sections: blocks.sections,
                interfaces: blocks.interfaces,
                enhanced_packets: blocks.enhanced_packets,
                simple_packets: blocks.simple_packets,
                obsolete_packets: blocks.old_packets,
                name_resolution: blocks.names,
                interface_statistics: blocks.statistics,
                decryption_secrets: blocks.secrets,
                custom: blocks.custom,
                other: blocks.other,
            }),
            damage: damage.iter().map(|note| shown(note)).collect(),
        }
    }

    /// One fact a line, named as capinfos names them.
    fn text(&self) -> String {
        let mut out = String::new();
        let mut line = |name: &str, value: String| {
            let name = if name.is_empty() { String::new() } else { format!("{name}:") };
            crate::text!(out, "{name:<22}{value}\n");
        };
        line("File name", self.file.clone());
        line("File type", self.format_detail.clone());
        match self.encapsulations.as_slice() {
            [] => line("File encapsulation", "none: there is no interface".to_owned()),
            [only] => line("File encapsulation", only.name.to_owned()),
            several => {
                line("File encapsulation", "Per packet".to_owned());
                for share in several {
                    line("", format!("{} ({})", share.name, packets(share.packets)));
                }
            }
        }
        if let Some(digits) = self.timestamp_decimals {
            line("Timestamp precision", precision(digits));
        }
        line(
            "Packet size limit",
            self.snap_length.map_or("(not set)".to_owned(), |length| match length {
                0 => "none".to_owned(),
                length => bytes(u64::from(length)),
            }),
        );
        line("Number of packets", self.packets.to_string());
        if let Some(size) = self.file_bytes {
            line("File size", bytes(size));
        }
        if self.compression.is_some() {
            line("Decompressed size", bytes(self.capture_bytes));
        }
        line("Data size", bytes(self.data_bytes));
        if self.packets_cut > 0 {
            line("Captured size", format!("{}; {} cut", bytes(self.captured_bytes), packets(self.packets_cut)));
        }
        self.times(&mut line);
        line("Strict time order", if self.in_time_order { "True" } else { "False" }.to_owned());
        self.about_capture(&mut line);
        for (number, damage) in self.damage.iter().enumerate() {
            line(if number == 0 { "Damage" } else { "" }, damage.clone());
        }
        out
    }

    fn times(&self, line: &mut impl FnMut(&str, String)) {
        let digits = self.timestamp_decimals.unwrap_or(6);
        if let Some((earliest, latest)) = self.span {
            line("Capture duration", format!("{:.*} seconds", usize::from(digits), latest.since(earliest)));
            line("Earliest packet time", local(earliest, digits));
            line("Latest packet time", local(latest, digits));
        }
        if self.packets_without_time > 0 {
            line("Without a time", packets(self.packets_without_time));
        }
        if let Some(rate) = self.bytes_per_second {
            line("Data byte rate", format!("{rate:.2} bytes/s"));
            line("Data bit rate", format!("{:.2} bits/s", rate * 8.0));
        }
        if let Some(size) = self.average_packet_bytes {
            line("Average packet size", format!("{size:.2} bytes"));
        }
        if let Some(rate) = self.packets_per_second {
            line("Average packet rate", format!("{rate:.2} packets/s"));
        }
    }

    fn about_capture(&self, line: &mut impl FnMut(&str, String)) {
        for (number, section) in self.sections.iter().enumerate() {
            if self.sections.len() > 1 {
                line("Section", format!("{}, version {}, {}", number + 1, section.version, section.byte_order));
            }
            for (name, value) in [
                ("Capture hardware", &section.hardware),
                ("Capture oper-sys", &section.os),
                ("Capture application", &section.application),
            ] {
                if let Some(value) = value {
                    line(name, value.clone());
                }
            }
            for comment in &section.comments {
                line("Capture comment", comment.clone());
            }
        }
        line("Interfaces", self.interfaces.len().to_string());
        for interface in &self.interfaces {
            line(&format!("Interface #{}", interface.number), interface.text());
        }
        if self.resolved_names > 0 {
            line("Resolved names", self.resolved_names.to_string());
        }
        if self.secrets > 0 {
            line("Decryption secrets", self.secrets.to_string());
        }
        if let Some(blocks) = self.blocks.as_ref().filter(|blocks| blocks.custom + blocks.other > 0) {
            line("Other blocks", format!("{} custom, {} of unknown types", blocks.custom, blocks.other));
        }
    }
}

impl InterfaceReport {
    /// Everything in one line, the parts that are there.
    fn text(&self) -> String {
        let mut out = self.name.clone().unwrap_or_else(|| "(no name)".to_owned());
        if let Some(description) = &self.description {
            let _ = write!(out, " ({description})");
        }
        let _ = write!(out, ", {}, link type {}", self.encapsulation, self.link_type);
        match self.snap_length {
            0 => out.push_str(", no packet size limit"),
            length => crate::text!(out, ", at most {} a packet", bytes(u64::from(length))),
        }
        let _ = write!(out, ", {}, {}", precision(self.timestamp_decimals), packets(self.packets));
        let texts = [("filter", &self.filter), ("hardware", &self.hardware), ("system", &self.os)];
        for (name, text) in texts {
            if let Some(text) = text {
                let _ = write!(out, ", {name} {text}");
            }
        }
        let lost = [("interface", self.dropped_by_interface), ("system", self.dropped_by_system)];
        for (name, count) in lost {
            if let Some(count) = count {
                let _ = write!(out, ", {count} dropped by the {name}");
            }
        }
        for comment in &self.comments {
            let _ = write!(out, ", comment: {comment}");
        }
        out
    }
}

/// Packets by link type; where there are none yet, the link types of the interfaces.
fn shares(tally: &Tally, interfaces: &[std::sync::Arc<Interface>]) -> Vec<Share> {
    let mut counts = tally.by_link.clone();
    if counts.is_empty() {
        counts = interfaces.iter().map(|interface| (interface.link_type, 0)).collect();
        counts.sort_unstable();
        counts.dedup();
    }
    let share = |(link_type, packets)| Share { link_type, name: encapsulation(link_type).1, packets };
    counts.into_iter().map(share).collect()
}

fn sections(source: &Source) -> Vec<SectionReport> {
    let section = |section: &crate::source::Section| SectionReport {
        version: format!("{}.{}", section.version.0, section.version.1),
        byte_order: if section.big_endian() { "big-endian" } else { "little-endian" },
        hardware: section.hardware.as_deref().map(shown),
        os: section.os.as_deref().map(shown),
        application: section.application.as_deref().map(shown),
        comments: section.comments.iter().map(|comment| shown(comment)).collect(),
    };
    source.sections().iter().map(section).collect()
}

fn interface(source: &Source, interface: &Interface, tally: &Tally, pcapng: bool) -> InterfaceReport {
    let statistics = source.interface_statistics().into_iter().find(|counts| counts.interface == interface.id);
    let text = |text: &Option<Box<str>>| text.as_deref().map(shown);
    InterfaceReport {
        number: interface.id.0,
        section: pcapng.then_some(interface.section),
        name: text(&interface.name),
        description: text(&interface.description),
        filter: text(&interface.filter),
        hardware: text(&interface.hardware),
        os: text(&interface.os),
        comments: interface.comments.iter().map(|comment| shown(comment)).collect(),
        link_type: interface.link_type,
        encapsulation: encapsulation(interface.link_type).1,
        snap_length: interface.snap_length,
        timestamp_decimals: decimals(interface.resolution),
        ticks_per_second: match interface.resolution {
            Resolution::Decimal(exponent) => 10u64.saturating_pow(u32::from(exponent)),
            Resolution::Binary(exponent) => 1u64.checked_shl(u32::from(exponent)).unwrap_or(u64::MAX),
        },
        packets: tally.by_interface.get(interface.id.index()).copied().unwrap_or(0),
        received: statistics.as_ref().and_then(|counts| counts.received),
        dropped_by_interface: statistics.as_ref().and_then(|counts| counts.dropped_by_interface),
        dropped_by_system: statistics.as_ref().and_then(|counts| counts.dropped_by_system),
    }
}

fn shown(text: &str) -> String {
    safe_text::shown(text).into_owned()
}

fn bytes(count: u64) -> String {
    format!("{count} byte{}", if count == 1 { "" } else { "s" })
}

fn packets(count: u64) -> String {
    format!("{count} packet{}", if count == 1 { "" } else { "s" })
}

fn precision(decimals: u8) -> String {
    let unit = match decimals {
        0 => "seconds",
        1 => "tenths of a second",
        2 => "hundredths of a second",
        3 => "milliseconds",
        6 => "microseconds",
        _ => "nanoseconds",
    };
    format!("{unit} ({decimals})")
}

/// A moment in the time zone of this machine, with its name.
fn local(time: Time, decimals: u8) -> String {
    let zone = jiff::tz::TimeZone::system();
    let name = jiff::Timestamp::from_nanosecond(i128::from(time.0))
        .map(|stamp| zone.to_offset_info(stamp).abbreviation().to_owned())
        .unwrap_or_default();
    let mut out = Vec::new();
    let form = TimeForm { kind: TimeKind::Date, zone, decimals: Some(decimals) };
    Clock::new(form).push(&mut out, &Times { time, ..Times::default() });
    format!("{} {name}", String::from_utf8_lossy(&out))
}
