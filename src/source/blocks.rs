//! The pcapng blocks without packets: what they say goes to the lists of the source.

use std::io;

use super::catalog::{Interface, InterfaceStatistics, MAX_INTERFACES, Resolution, ResolvedName, Secret, Section};
use super::error::NoteKind;
use super::options::{COMMENT, Options, text};
use super::order::ByteOrder;
use super::pcapng::{Block, Body, Local, block};
use super::reading::Reading;
use crate::base::{Address, InterfaceId};

/// Section header options (draft-ietf-opsawg-pcapng §4.1).
mod section_option {
    pub const HARDWARE: u16 = 2;
    pub const OS: u16 = 3;
    pub const APPLICATION: u16 = 4;
}

/// Interface description options (§4.2).
mod interface_option {
    pub const NAME: u16 = 2;
    pub const DESCRIPTION: u16 = 3;
    pub const IPV4: u16 = 4;
    pub const IPV6: u16 = 5;
    pub const MAC: u16 = 6;
    pub const EUI: u16 = 7;
    pub const SPEED: u16 = 8;
    pub const RESOLUTION: u16 = 9;
    pub const TIME_ZONE: u16 = 10;
    pub const FILTER: u16 = 11;
    pub const OS: u16 = 12;
    pub const FCS_LEN: u16 = 13;
    pub const TIME_OFFSET: u16 = 14;
    pub const HARDWARE: u16 = 15;
    pub const SEND_SPEED: u16 = 16;
    pub const RECEIVE_SPEED: u16 = 17;
}

/// Interface statistics options (§4.6).
mod statistics_option {
    pub const STARTED: u16 = 2;
    pub const ENDED: u16 = 3;
    pub const RECEIVED: u16 = 4;
    pub const DROPPED_BY_INTERFACE: u16 = 5;
    pub const ACCEPTED: u16 = 6;
    pub const DROPPED_BY_SYSTEM: u16 = 7;
    pub const DELIVERED: u16 = 8;
}

/// Name resolution records (§4.5).
mod name_record {
    pub const END: u16 = 0;
    pub const IPV4: u16 = 1;
    pub const IPV6: u16 = 2;
    pub const MAC: u16 = 3;
}

/// A section header (§4.1).
pub(super) fn section(reading: &Reading, body: &Body, version: (u16, u16)) {
    let mut section = Section {
        offset: body.block.at,
        order: body.order,
        version,
        hardware: None,
        os: None,
        application: None,
        comments: Vec::new(),
    };
    each_option(reading, body, 24, |code, value| match code {
        COMMENT => section.comments.push(text(value)),
        section_option::HARDWARE => section.hardware = Some(text(value)),
        section_option::OS => section.os = Some(text(value)),
        section_option::APPLICATION => section.application = Some(text(value)),
        _ => {}
    });
    reading.add(|lists| lists.section(section, reading.frames));
}

/// An interface description (§4.2). `number` counts the interfaces of the whole file.
pub(super) fn interface(reading: &Reading, body: &Body, number: usize, section: u32) -> Local {
    let order = body.order;
    let id = u16::try_from(number).ok().map(InterfaceId);
    let mut interface = Interface {
        id: id.unwrap_or_default(),
        section,
        link_type: order.u16_at(&body.bytes, 8),
        snap_length: order.u32_at(&body.bytes, 12),
        ..Interface::default()
    };
    each_option(reading, body, 16, |code, value| interface_option(&mut interface, order, code, value));
    let local = Local {
        id,
        link_type: interface.link_type,
        snap_length: interface.snap_length,
        resolution: interface.resolution,
        time_offset: interface.time_offset,
    };
    reading.add(|lists| {
        if number < MAX_INTERFACES {
            lists.interfaces.push(interface.into());
        }
    });
    local
}

fn interface_option(interface: &mut Interface, order: ByteOrder, code: u16, value: &[u8]) {
    let text_value = || Some(text(value).into_boxed_str());
    match (code, value.len()) {
        (COMMENT, _) => interface.comments.push(text(value)),
        (interface_option::NAME, _) => interface.name = text_value(),
        (interface_option::DESCRIPTION, _) => interface.description = text_value(),
        (interface_option::OS, _) => interface.os = text_value(),
        (interface_option::HARDWARE, _) => interface.hardware = text_value(),
        (interface_option::FILTER, 1..) => interface.filter = Some(filter(value).into_boxed_str()),
        (interface_option::IPV4, 8) => {
            let mask = u32::from_be_bytes(array(&value[4..]));
            interface.addresses.push((Address::V4(array(value)), mask.leading_ones() as u8));
        }
        (interface_option::IPV6, 17) => interface.addresses.push((Address::V6(array(value)), value[16])),
        (interface_option::MAC, 6) => interface.mac = Some(Address::Ether(array(value))),
        (interface_option::EUI, 8) => interface.eui = Some(array(value)),
        (interface_option::SPEED, 8) => {
            interface.send_speed = Some(order.u64_at(value, 0));
            interface.receive_speed = interface.send_speed;
        }
        (interface_option::SEND_SPEED, 8) => interface.send_speed = Some(order.u64_at(value, 0)),
        (interface_option::RECEIVE_SPEED, 8) => interface.receive_speed = Some(order.u64_at(value, 0)),
        (interface_option::RESOLUTION, 1) => interface.resolution = Resolution::from_octet(value[0]),
        (interface_option::TIME_ZONE, 4) => interface.time_zone = Some(order.u32_at(value, 0).cast_signed()),
        (interface_option::TIME_OFFSET, 8) => interface.time_offset = order.u64_at(value, 0).cast_signed(),
        // §4.2 counts bits, but writers give octets: no frame check sequence has fewer than 8 bits or more than 8 octets.
        (interface_option::FCS_LEN, 1) => {
            interface.fcs_len = Some(if value[0] > 8 { value[0] / 8 } else { value[0] });
        }
        _ => {}
    }
}

/// The first octet says in which form the filter is given: 0 is text for libpcap, 1 its compiled program.
fn filter(value: &[u8]) -> String {
    match value {
        [0, expression @ ..] => text(expression),
        [1, program @ ..] => format!("(BPF program of {} instructions)", program.len() / 8),
        _ => format!("(a filter of form {}, {} bytes)", value.first().copied().unwrap_or(0), value.len()),
    }
}

/// Whether it is what [`filter`] says of a filter that has no text.
pub(super) fn is_description(filter: &str) -> bool {
    filter.starts_with("(BPF program of ") || filter.starts_with("(a filter of form ")
}

/// A name resolution block (§4.5): records until the end mark, each an address and its names.
pub(super) fn names(reading: &Reading, body: &Body) {
    let mut rest = body.bytes.get(8..).unwrap_or_default();
    let mut found = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(4) {
        let (kind, length) = (body.order.u16_at(head, 0), usize::from(body.order.u16_at(head, 2)));
        if kind == name_record::END {
            break;
        }
        let Some(value) = after.get(..length) else {
            reading.note(body.block.at, NoteKind::ContentBeyondBlock { block_type: block::NAMES }, 0);
            break;
        };
        rest = after.get(length.next_multiple_of(4)..).unwrap_or_default();
        let (address, names) = match kind {
            name_record::IPV4 if length >= 4 => (Address::V4(array(value)), &value[4..]),
            name_record::IPV6 if length >= 16 => (Address::V6(array(value)), &value[16..]),
            name_record::MAC if length >= 6 => (Address::Ether(array(value)), &value[6..]),
            _ => continue,
        };
        for name in names.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
            found.push(ResolvedName { address, name: text(name) });
        }
    }
    reading.add(|lists| {
        for name in found {
            lists.name(name, body.block.at, reading.frames);
        }
    });
}

/// An interface statistics block (§4.6); the last one of each interface counts.
pub(super) fn statistics(reading: &Reading, body: &Body, interfaces: &[Local]) {
    let order = body.order;
    let interface = order.u32_at(&body.bytes, 8);
    let Some((id, local)) = interfaces.get(interface as usize).and_then(|local| Some((local.id?, *local))) else {
        reading.note(body.block.at, NoteKind::UnknownStatistics { interface }, u64::from(body.block.len));
        return;
    };
    let time = |bytes: &[u8], at| local.resolution.time(order.timestamp_at(bytes, at), local.time_offset);
    let mut found =
        InterfaceStatistics { interface: id, time: time(&body.bytes, 12), ..InterfaceStatistics::default() };
    each_option(reading, body, 20, |code, value| match (code, value.len()) {
        (COMMENT, _) => found.comments.push(text(value)),
        (statistics_option::STARTED, 8) => found.started = Some(time(value, 0)),
        (statistics_option::ENDED, 8) => found.ended = Some(time(value, 0)),
        (statistics_option::RECEIVED, 8) => found.received = Some(order.u64_at(value, 0)),
        (statistics_option::DROPPED_BY_INTERFACE, 8) => found.dropped_by_interface = Some(order.u64_at(value, 0)),
        (statistics_option::ACCEPTED, 8) => found.accepted = Some(order.u64_at(value, 0)),
        (statistics_option::DROPPED_BY_SYSTEM, 8) => found.dropped_by_system = Some(order.u64_at(value, 0)),
        (statistics_option::DELIVERED, 8) => found.delivered = Some(order.u64_at(value, 0)),
        _ => {}
    });
    reading.add(|lists| drop(lists.statistics.insert(id, found)));
}

/// A decryption secrets block (§4.7): only where its secrets lie is kept.
pub(super) fn secrets(reading: &mut Reading, found: Block, order: ByteOrder) -> io::Result<()> {
    let head = reading.bytes(found.at, 16)?;
    let (kind, claimed) = (order.u32_at(head, 8), order.u32_at(head, 12));
    let room = found.len - 20;
    if claimed > room {
        reading.note(found.at, NoteKind::ContentBeyondBlock { block_type: block::SECRETS }, 0);
    }
    let secret = Secret { kind, offset: found.at + 16, len: claimed.min(room) };
    reading.add(|lists| lists.secret(secret, reading.frames));
    Ok(())
}

/// Walks over the options of a block, which begin at `at` in its bytes, and notes one that is too long.
fn each_option(reading: &Reading, body: &Body, at: usize, mut each: impl FnMut(u16, &[u8])) {
    let mut options = Options::new(body.bytes.get(at..).unwrap_or_default(), body.order);
    for (code, value) in &mut options {
        each(code, value);
    }
    if let Some(kind) = options.complaint(body.block.kind) {
        reading.note(body.block.at, kind, 0);
    }
}

/// The first `N` octets, zeros where there are fewer.
fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.first_chunk().copied().unwrap_or([0; N])
}
