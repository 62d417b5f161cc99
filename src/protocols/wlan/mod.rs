//! IEEE 802.11 — the frames of a wireless network. IEEE 802.11-2020 §9: §9.2 the header and its fields, §9.3 the kinds of
//! frames. Management frames are read in [`mgt`], control frames in `control`.
//!
//! There are no keys here: what a frame protects stays bytes, with the fields that its cipher puts before them. Pieces of a
//! fragmented frame are not put together, and say so.

pub mod action;
pub mod amsdu;
mod control;
mod elements;
mod fixed;
mod he;
mod ht;
pub mod mgt;
pub mod names;
mod protected;
mod qos;
mod rsn;
mod vendor;
mod vht;

use crate::dissect::prelude::*;
use crate::names::vendors;
use crate::protocols::{checksum, llc};

pub use elements::{FIELDS as ELEMENTS, write as write_elements};
pub use rsn::FIELDS as RSN;
pub use vendor::FIELDS as VENDOR;

/// The protocol. Who captured with a header before the frame says how it ends: [`Framing::next`].
pub static PROTOCOL: Protocol = variant(&[Detect::Number(Table::Link, 105)], |context, buf, tape| {
    let fcs = context.frame.fcs_len == Some(4) && context.frame.link_type == 105;
    dissect(context, buf, tape, Framing { fcs, padded: false })
});

/// The same for frames that lie behind a header: without and with a check sequence, with filling, with both.
static BEHIND: [Protocol; 4] = [
    variant(&[], |context, buf, tape| dissect(context, buf, tape, Framing { fcs: false, padded: false })),
    variant(&[], |context, buf, tape| dissect(context, buf, tape, Framing { fcs: true, padded: false })),
    variant(&[], |context, buf, tape| dissect(context, buf, tape, Framing { fcs: false, padded: true })),
    variant(&[], |context, buf, tape| dissect(context, buf, tape, Framing { fcs: true, padded: true })),
];

const fn variant(detect: &'static [Detect], dissect: crate::dissect::Dissect) -> Protocol {
    Protocol { field: &LAYER, short: "802.11", fields: TABLES, detect, dissect, session: None }
}

static TABLES: &[&[&Field]] = &[FIELDS, qos::FIELDS, control::FIELDS, protected::FIELDS];

static LAYER: Field = Field::protocol("wlan", "IEEE 802.11", "IEEE 802.11 §9");

fields! {
    FC_TYPE_SUBTYPE = Field::uint16("wlan.fc.type_subtype", "Type/Subtype", Hex, "IEEE 802.11 §9.2.4.1.3").values(names::SUBTYPES);
    FC = Field::uint16("wlan.fc", "Frame Control Field", Hex, "IEEE 802.11 §9.2.4.1");
    FC_VERSION = Field::uint8("wlan.fc.version", "Version", Dec, "IEEE 802.11 §9.2.4.1.2").mask(0x3);
    FC_TYPE = Field::uint8("wlan.fc.type", "Type", Dec, "IEEE 802.11 §9.2.4.1.3").mask(0xc).values(&[(0, "Management frame"), (1, "Control frame"), (2, "Data frame"), (3, "Extension frame")]);
    FC_SUBTYPE = Field::uint8("wlan.fc.subtype", "Subtype", Dec, "IEEE 802.11 §9.2.4.1.3").mask(0xf0);
    FLAGS = Field::uint8("wlan.flags", "Flags", Hex, "IEEE 802.11 §9.2.4.1");
    FC_DS = Field::uint8("wlan.fc.ds", "DS status", Hex, "IEEE 802.11 §9.2.4.1.4").mask(0x3).values(&[(0, "Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0)"), (1, "Frame from STA to DS via an AP (To DS: 1 From DS: 0)"), (2, "Frame from DS to a STA via AP(To DS: 0 From DS: 1)"), (3, "WDS (AP to AP) or Mesh (MP to MP) Frame (To DS: 1 From DS: 1)")]);
    FC_TODS = Field::boolean("wlan.fc.tods", "To DS", 1, 0x1, "IEEE 802.11 §9.2.4.1.4").named(Names::Flags("Frame is entering DS", "Frame is not entering DS"));
    FC_FROMDS = Field::boolean("wlan.fc.fromds", "From DS", 1, 0x2, "IEEE 802.11 §9.2.4.1.4").named(Names::Flags("Frame is exiting DS", "Frame is not exiting DS"));
    FC_FRAG = Field::boolean("wlan.fc.frag", "More Fragments", 1, 0x4, "IEEE 802.11 §9.2.4.1.5").named(Names::Flags("More fragments follow", "This is the last fragment"));
    FC_RETRY = Field::boolean("wlan.fc.retry", "Retry", 1, 0x8, "IEEE 802.11 §9.2.4.1.6").named(Names::Flags("Frame is being retransmitted", "Frame is not being retransmitted"));
    FC_PWRMGT = Field::boolean("wlan.fc.pwrmgt", "PWR MGT", 1, 0x10, "IEEE 802.11 §9.2.4.1.7").named(Names::Flags("STA will go to sleep", "STA will stay up"));
    FC_MOREDATA = Field::boolean("wlan.fc.moredata", "More Data", 1, 0x20, "IEEE 802.11 §9.2.4.1.8").named(Names::Flags("Data is buffered for STA at AP", "No data buffered"));
    FC_PROTECTED = Field::boolean("wlan.fc.protected", "Protected flag", 1, 0x40, "IEEE 802.11 §9.2.4.1.9").named(Names::Flags("Data is protected", "Data is not protected"));
    FC_ORDER = Field::boolean("wlan.fc.order", "+HTC/Order flag", 1, 0x80, "IEEE 802.11 §9.2.4.1.10").named(Names::Flags("Strictly ordered", "Not strictly ordered"));
    DURATION = Field::uint16("wlan.duration", "Duration", Dec, "IEEE 802.11 §9.2.4.2").mask(0x7fff).named(Names::Unit("microseconds", "microseconds"));
    DA = Field::ether("wlan.da", "Destination address", "IEEE 802.11 §9.2.4.3");
    DA_RESOLVED = Field::text("wlan.da_resolved", "Destination address (resolved)", "IEEE 802.11 §9.2.4.3");
    SA = Field::ether("wlan.sa", "Source address", "IEEE 802.11 §9.2.4.3");
    SA_RESOLVED = Field::text("wlan.sa_resolved", "Source address (resolved)", "IEEE 802.11 §9.2.4.3");
    ADDR = Field::ether("wlan.addr", "Hardware address", "IEEE 802.11 §9.2.4.3");
    ADDR_RESOLVED = Field::text("wlan.addr_resolved", "Hardware address (resolved)", "IEEE 802.11 §9.2.4.3");
    RA = Field::ether("wlan.ra", "Receiver address", "IEEE 802.11 §9.2.4.3");
    RA_RESOLVED = Field::text("wlan.ra_resolved", "Receiver address (resolved)", "IEEE 802.11 §9.2.4.3");
    TA = Field::ether("wlan.ta", "Transmitter address", "IEEE 802.11 §9.2.4.3");
    TA_RESOLVED = Field::text("wlan.ta_resolved", "Transmitter address (resolved)", "IEEE 802.11 §9.2.4.3");
    BSSID = Field::ether("wlan.bssid", "BSS Id", "IEEE 802.11 §9.2.4.3");
    BSSID_RESOLVED = Field::text("wlan.bssid_resolved", "BSS Id (resolved)", "IEEE 802.11 §9.2.4.3");
    STAA = Field::ether("wlan.staa", "STA address", "IEEE 802.11 §9.2.4.3");
    STAA_RESOLVED = Field::text("wlan.staa_resolved", "STA address (resolved)", "IEEE 802.11 §9.2.4.3");
    FRAG = Field::uint16("wlan.frag", "Fragment number", Dec, "IEEE 802.11 §9.2.4.4").mask(0xf);
    SEQ = Field::uint16("wlan.seq", "Sequence number", Dec, "IEEE 802.11 §9.2.4.4").mask(0xfff0);
    FCS = Field::uint32("wlan.fcs", "Frame check sequence", Hex, "IEEE 802.11 §9.2.4.8");
    FCS_STATUS = Field::uint8("wlan.fcs.status", "FCS Status", Dec, "IEEE 802.11 §9.2.4.8").values(&[(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal")]);
    FCS_BAD = Field::note("wlan.fcs.bad_checksum", "Bad checksum", Severity::Error, Group::Checksum, "IEEE 802.11 §9.2.4.8");
    RETRY_NOTE = Field::note("wlan.fc.retry.expert", "Retransmission (retry)", Severity::Note, Group::Sequence, "IEEE 802.11 §9.2.4.1.6");
    FRAGMENTED = Field::note("wlan.fragments.apart", "A fragment; fragments of 802.11 frames are not put together", Severity::Note, Group::Reassemble, "IEEE 802.11 §10.4");
    UNREAD = Field::note("wlan.unread", "Frames of this kind are not read here", Severity::Note, Group::Undecoded, "IEEE 802.11 §9.3");
}

/// How a frame lies in what was captured, as the header before it says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Framing {
    /// Whether its frame check sequence is there.
    pub fcs: bool,
    /// Whether zeros fill its header up to a multiple of four bytes.
    pub padded: bool,
}

impl Framing {
    /// The frame as the next layer.
    pub fn next(self, buf: Buf<'_>) -> Next<'_> {
        let [plain, with_fcs, padded, both] = &BEHIND;
        let protocol = match (self.fcs, self.padded) {
            (false, false) => plain,
            (true, false) => with_fcs,
            (false, true) => padded,
            (true, true) => both,
        };
        Next::Protocol(protocol, buf)
    }
}

/// Bytes of a frame check sequence.
const FCS_LEN: u32 = 4;
const MANAGEMENT: u8 = 0;
const CONTROL: u8 = 1;
const DATA: u8 = 2;

const TO_DS: u8 = 0x01;
const FROM_DS: u8 = 0x02;
const MORE_FRAGMENTS: u8 = 0x04;
const RETRY: u8 = 0x08;
const PROTECTED: u8 = 0x40;
const ORDER: u8 = 0x80;

/// The frame control field (IEEE 802.11 §9.2.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Control {
    kind: u8,
    subtype: u8,
    flags: u8,
}

impl Control {
    fn of(buf: &Buf<'_>) -> Result<Self, Short> {
        let [first, flags] = buf.array(0)?;
        Ok(Self { kind: first >> 2 & 3, subtype: first >> 4, flags })
    }

    fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// The number that stands for type and subtype; control frame extensions have numbers of their own.
    fn number(self) -> u16 {
        match (self.kind, self.subtype) {
            (CONTROL, 6) => 0x160 | u16::from(self.flags & 0x0f),
            (kind, subtype) => u16::from(kind) << 4 | u16::from(subtype),
        }
    }

    fn name(self) -> &'static str {
        FC_TYPE_SUBTYPE.name_of(u64::from(self.number())).unwrap_or("Unrecognized (Reserved frame)")
    }

    fn is_qos(self) -> bool {
        self.kind == DATA && self.subtype & 8 != 0
    }

    /// Whether it carries no payload: null functions and polls.
    fn is_empty(self) -> bool {
        self.kind == DATA && self.subtype & 4 != 0
    }

    /// Bytes of the header of a management or data frame.
    fn header(self) -> u32 {
        let fourth = if self.kind == DATA && self.flags & 3 == 3 { 6 } else { 0 };
        let qos = if self.is_qos() { 2 } else { 0 };
        let ht = if self.has(ORDER) && (self.kind == MANAGEMENT || self.is_qos()) { 4 } else { 0 };
        24_u32.saturating_add(fourth).saturating_add(qos).saturating_add(ht)
    }

    /// A letter for each flag, as listings show them, highest bit first.
    fn letters(self, fcs: bool) -> String {
        let letters = "opmPRMFT".chars().zip((0..8).rev());
        let mut text: String =
            letters.map(|(letter, bit)| if self.flags >> bit & 1 == 1 { letter } else { '.' }).collect();
        if fcs {
            text.push('C');
        }
        text
    }
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape, framing: Framing) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(2))?);
    let control = Control::of(&buf)?;
    let has_fcs = framing.fcs && buf.wire_len() >= FCS_LEN.saturating_add(10);
    let frame = if has_fcs { buf.take(buf.wire_len().saturating_sub(FCS_LEN), &FCS) } else { buf };
    let letters = if tape.want().columns || tape.wants_fields() { control.letters(framing.fcs) } else { String::new() };
    tape.label(layer, |out| text!(out, "IEEE 802.11 {}, Flags: {letters}", control.name()));
    tape.info(|out| text!(out, "{}, Flags={letters}", control.name()));
    tape.addresses(Address::None, Address::None);
    frame_control(tape, &buf, control)?;
    match control.kind {
        MANAGEMENT | DATA => {
            let header = control.header();
            tape.set_len(layer, header.min(buf.len()));
            duration(tape, &frame, 2)?;
            let group = control.kind == DATA && control.is_qos() && is_amsdu(&frame, control);
            addresses(tape, &frame, control, group)?;
            sequence(tape, &frame, control, &letters)?;
            check(context, tape, &buf, has_fcs)?;
            let mut at = if control.kind == DATA && control.flags & 3 == 3 { 30 } else { 24 };
            if control.is_qos() {
                qos::write(tape, &frame, at, control)?;
                at = at.saturating_add(2);
            }
            if at < header {
                qos::ht_control(tape, &frame, at)?;
            }
            let padding = if framing.padded { header.wrapping_neg() & 3 } else { 0 };
            body(tape, layer, frame, control, header.saturating_add(padding))
        }
        CONTROL => {
            let length = control::dissect(tape, &frame, control, &letters)?;
            tape.set_len(layer, length);
            check(context, tape, &buf, has_fcs)?;
            Ok(rest(frame.from(length)))
        }
        _ => {
            tape.note(&UNREAD, buf.range_at(0, 2)?, "");
            check(context, tape, &buf, has_fcs)?;
            Ok(rest(frame.from(2)))
        }
    }
}

/// Bytes that nothing explains, if there are any.
fn rest(buf: Buf<'_>) -> Next<'_> {
    if buf.wire_len() == 0 { Next::End } else { Next::Data(buf) }
}

/// The two bytes that say what kind of frame it is.
fn frame_control(tape: &mut Tape, buf: &Buf<'_>, control: Control) -> Result<(), Short> {
    let range = buf.range_at(0, 2)?;
    if control.subtype != 6 || control.kind != CONTROL {
        tape.number(&FC_TYPE_SUBTYPE, buf.range_at(0, 1)?, u64::from(control.number()));
    } else {
        tape.number(&FC_TYPE_SUBTYPE, range, u64::from(control.number()));
    }
    write_control(tape, buf, 0, control)
}

/// The bits of a frame control field at `at`.
fn write_control(tape: &mut Tape, buf: &Buf<'_>, at: u32, control: Control) -> Result<(), Short> {
    let (_, whole) = tape.group_uint(&FC, buf, at)?;
    tape.uint(&FC_VERSION, buf, at)?;
    tape.uint(&FC_TYPE, buf, at)?;
    tape.uint(&FC_SUBTYPE, buf, at)?;
    let at = at.saturating_add(1);
    let range = buf.range_at(at, 1)?;
    let (_, flags) = tape.group_uint(&FLAGS, buf, at)?;
    tape.uint(&FC_DS, buf, at)?;
    tape.hide(&FC_TODS, range, u64::from(control.has(TO_DS)));
    tape.hide(&FC_FROMDS, range, u64::from(control.has(FROM_DS)));
    tape.boolean(&FC_FRAG, buf, at)?;
    let retry = tape.group_uint(&FC_RETRY, buf, at)?.1;
    if control.has(RETRY) {
        tape.note(&RETRY_NOTE, range, "");
    }
    tape.end(retry);
    tape.boolean(&FC_PWRMGT, buf, at)?;
    tape.boolean(&FC_MOREDATA, buf, at)?;
    tape.boolean(&FC_PROTECTED, buf, at)?;
    tape.boolean(&FC_ORDER, buf, at)?;
    tape.end(flags);
    tape.end(whole);
    Ok(())
}

fn duration(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    tape.uint_le(&DURATION, buf, at).map(drop)
}

/// The fields of an address of one role.
struct Role {
    address: &'static Field,
    resolved: &'static Field,
}

static RECEIVER: Role = Role { address: &RA, resolved: &RA_RESOLVED };
static TRANSMITTER: Role = Role { address: &TA, resolved: &TA_RESOLVED };
static DESTINATION: Role = Role { address: &DA, resolved: &DA_RESOLVED };
static SOURCE: Role = Role { address: &SA, resolved: &SA_RESOLVED };
static BSS: Role = Role { address: &BSSID, resolved: &BSSID_RESOLVED };
static STATION: Role = Role { address: &STAA, resolved: &STAA_RESOLVED };

/// An address in one of its roles. Names are for filters and fields only.
fn address(tape: &mut Tape, buf: &Buf<'_>, at: u32, role: &Role) -> Result<Address, Short> {
    let bytes = tape.ether(role.address, buf, at)?;
    if tape.wants_fields() {
        let range = buf.range_at(at, 6)?;
        named(tape, range, bytes, role.resolved);
        tape.hide_wire(&ADDR, buf, at, 6)?;
        named(tape, range, bytes, &ADDR_RESOLVED);
    }
    Ok(Address::Ether(bytes))
}

fn named(tape: &mut Tape, range: Range, bytes: [u8; 6], field: &'static Field) {
    let all = tape.want().has_all();
    if !tape.wants_any(&[field]) || (all && !tape.chosen_names().macs()) {
        return;
    }
    let name = tape.resolved(Address::Ether(bytes));
    if tape.string(field, range, &name) {
        tape.hidden();
    }
}

/// Where the roles of a data frame's addresses stand (IEEE 802.11 Table 9-30): destination, source, BSS, station.
fn places(control: Control, is_aggregate: bool) -> [Option<u32>; 4] {
    let [destination, source, bss, station] = match control.flags & (TO_DS | FROM_DS) {
        0 => [Some(4), Some(10), Some(16), None],
        TO_DS => [Some(16), Some(10), Some(4), Some(10)],
        FROM_DS => [Some(4), Some(16), Some(10), Some(4)],
        _ => [Some(16), Some(24), None, None],
    };
    // In an aggregate each part has its own source and destination; the third and fourth address name the BSS.
    let own = |place: Option<u32>| if is_aggregate { place.filter(|at| *at < 16) } else { place };
    [own(destination), own(source), bss, station]
}

/// The addresses of a management or data frame.
fn addresses(tape: &mut Tape, buf: &Buf<'_>, control: Control, is_aggregate: bool) -> Result<(), Short> {
    let receiver = address(tape, buf, 4, &RECEIVER)?;
    if control.kind == MANAGEMENT {
        address(tape, buf, 4, &DESTINATION)?;
        tape.addresses(Address::None, receiver);
        let transmitter = address(tape, buf, 10, &TRANSMITTER)?;
        address(tape, buf, 10, &SOURCE)?;
        tape.addresses(transmitter, receiver);
        address(tape, buf, 16, &BSS)?;
        return Ok(());
    }
    address(tape, buf, 10, &TRANSMITTER)?;
    let mut ends = [Address::None; 2];
    let [destination, source, bss, station] = places(control, is_aggregate);
    for ((place, role), end) in [(destination, &DESTINATION), (source, &SOURCE)].into_iter().zip(&mut ends) {
        if let Some(at) = place {
            *end = address(tape, buf, at, role)?;
        }
    }
    let [destination, source] = ends;
    tape.addresses(source, destination);
    for (place, role) in [(bss, &BSS), (station, &STATION)] {
        if let Some(at) = place {
            address(tape, buf, at, role)?;
        }
    }
    Ok(())
}

/// Whether a QoS data frame says that it carries several packets.
fn is_amsdu(buf: &Buf<'_>, control: Control) -> bool {
    let at = if control.flags & 3 == 3 { 30 } else { 24 };
    !control.is_empty() && buf.u8(at).is_ok_and(|first| first & 0x80 != 0)
}

fn sequence(tape: &mut Tape, buf: &Buf<'_>, control: Control, letters: &str) -> Result<(), Short> {
    let fragment = tape.uint_le(&FRAG, buf, 22)?;
    let number = tape.uint_le(&SEQ, buf, 22)?;
    tape.info(|out| text!(out, "{}, SN={number}, FN={fragment}, Flags={letters}", control.name()));
    Ok(())
}

/// The frame check sequence at the end (IEEE 802.11 §9.2.4.8).
fn check(context: &Context<'_>, tape: &mut Tape, buf: &Buf<'_>, has_fcs: bool) -> Result<(), Short> {
    if !has_fcs || buf.is_cut() || !tape.wants_fields() {
        return Ok(());
    }
    let at = buf.len().saturating_sub(FCS_LEN);
    let range = buf.range_at(at, FCS_LEN)?;
    let carried = buf.uint_le(at, FCS_LEN)? as u32;
    let verify = context.settings.verify_checksums;
    let right = if verify { checksum::crc32(buf.slice(0, at)?) } else { carried };
    let (words, status) = match (verify, carried == right) {
        (false, _) => (" [unverified]".to_owned(), 2),
        (true, true) => (" [correct]".to_owned(), 1),
        (true, false) => (format!(" incorrect, should be 0x{right:08x}"), 0),
    };
    let group = tape.group_value(&FCS, range, u64::from(carried));
    tape.append(group, |out| out.push_str(&words));
    if status == 0 {
        tape.note(&FCS_BAD, range, &format!("Bad checksum [should be 0x{right:08x}]"));
    }
    tape.end(group);
    tape.generate(&FCS_STATUS, range, status);
    tape.value_text(&FCS_STATUS, |out| out.push_str(FCS_STATUS.name_of(status).unwrap_or_default()));
    Ok(())
}

/// What a management or data frame carries, from `at` on.
fn body<'b>(tape: &mut Tape, layer: Mark, frame: Buf<'b>, control: Control, at: u32) -> Result<Next<'b>, Short> {
    let inside = frame.from(at);
    if control.is_empty() {
        return Ok(rest(inside));
    }
    let fragment = frame.u8(22)? & 0x0f;
    if control.has(PROTECTED) {
        if inside.wire_len() == 0 {
            return Ok(Next::End);
        }
        let (header, inner) = protected::write(tape, inside)?;
        tape.set_len(layer, at.saturating_add(header));
        return Ok(Next::Data(inner));
    }
    if control.has(MORE_FRAGMENTS) || fragment > 0 {
        tape.note(&FRAGMENTED, frame.range_at(22, 2)?, "");
        tape.info(|out| out.push_str("Fragmented IEEE 802.11 frame"));
        return Ok(rest(inside));
    }
    if control.kind == MANAGEMENT {
        return Ok(Next::Protocol(&mgt::PROTOCOL, frame));
    }
    if inside.wire_len() == 0 {
        return Ok(Next::End);
    }
    if control.is_qos() && is_amsdu(&frame, control) {
        return Ok(Next::Protocol(&amsdu::PROTOCOL, inside));
    }
    Ok(packet(inside))
}

/// A packet: LLC, or the bare IPX of early Novell networks, which begins with an unused checksum of ones.
fn packet(buf: Buf<'_>) -> Next<'_> {
    match buf.u16(0) {
        Ok(0xffff) => Next::Data(buf),
        _ => Next::Protocol(&llc::PROTOCOL, buf),
    }
}

/// An organization, as its three bytes and its name.
fn organization(oui: [u8; 3]) -> String {
    let [a, b, c] = oui;
    let mut text = format!("{a:02x}:{b:02x}:{c:02x}");
    if let Some(name) = organization_name(oui) {
        text!(text, " ({name})");
    }
    text
}

/// Who owns an organization's number; two that every network names come first.
fn organization_name(oui: [u8; 3]) -> Option<&'static str> {
    match oui {
        [0x00, 0x0f, 0xac] => Some("Ieee 802.11"),
        [0x00, 0x50, 0xf2] => Some("Microsoft Corp."),
        [0x50, 0x6f, 0x9a] => Some("Wi-Fi Alliance"),
        [a, b, c] => vendors::of_oui([a, b, c, 0, 0, 0]).map(|vendor| vendor.name),
    }
}

#[cfg(test)]
mod tests {
    use crate::base::Address;
    use crate::protocols::testing::{columns, hex, tree, values, with_tape};

    const AP: &str = "020000000001";
    const STA: &str = "020000000002";
    const FAR: &str = "020000000003";
    /// LLC and SNAP, then an IPv4 packet with UDP and one byte.
    const PACKET: &str = "aaaa030000000800 4500001d 00010000 4011 0000 c0000201 c0000202 c000 0009 0009 0000 61";

    fn data(flags: &str, addresses: [&str; 3], rest: &str) -> Vec<u8> {
        let [one, two, three] = addresses;
        hex(&format!("08{flags} 2c00 {one}{two}{three} 1000 {rest}"))
    }

    fn roles(frame: &[u8]) -> [Vec<String>; 6] {
        ["wlan.ra", "wlan.ta", "wlan.da", "wlan.sa", "wlan.bssid", "wlan.staa"].map(|role| values(105, frame, role))
    }

    fn colons(address: &str) -> Vec<String> {
        let pairs: Vec<&str> = (0..6).map(|at| &address[2 * at..2 * at + 2]).collect();
        vec![pairs.join(":")]
    }

    #[test]
    fn the_direction_orders_the_addresses() {
        let none = Vec::new();
        let [ap, sta, far] = [AP, STA, FAR].map(colons);
        let up = data("01", [AP, STA, FAR], PACKET);
        assert_eq!(roles(&up), [ap.clone(), sta.clone(), far.clone(), sta.clone(), ap.clone(), sta.clone()]);
        let down = data("02", [STA, AP, FAR], PACKET);
        assert_eq!(roles(&down), [sta.clone(), ap.clone(), sta.clone(), far.clone(), ap.clone(), sta.clone()]);
        let between = data("00", [STA, FAR, AP], PACKET);
        assert_eq!(roles(&between), [sta.clone(), far.clone(), sta.clone(), far.clone(), ap.clone(), none.clone()]);
        let fourth = hex(&format!("0803 2c00 {AP}{FAR}{STA} 1000 020000000004 {PACKET}"));
        assert_eq!(roles(&fourth), [ap, far, sta, colons("020000000004"), none.clone(), none]);
        for frame in [up, down, between, fourth] {
            with_tape(105, &frame, frame.len(), |tape| {
                assert_eq!(tape.protocols()[1..], ["wlan", "llc", "ip", "udp", "data"]);
                assert_eq!(tape.columns().source, Address::V4([192, 0, 2, 1]));
                assert_eq!(tape.envelopes().len(), 1);
            });
        }
    }

    #[test]
    fn frame_control_has_its_bits() {
        let shown = tree(105, &data("49", [AP, STA, FAR], "01020340 aabbccdd eeff0011"));
        for line in [
            "IEEE 802.11 Data, Flags: .p..R..T",
            "    Type/Subtype: Data (0x0020)",
            "    Frame Control Field: 0x0849",
            "        .... 10.. = Type: Data frame (2)",
            "            .... 1... = Retry: Frame is being retransmitted",
            "            .1.. .... = Protected flag: Data is protected",
            "    .000 0000 0010 1100 = Duration: 44 microseconds",
            "    .... .... .... 0000 = Fragment number: 0",
            "    0000 0000 0001 .... = Sequence number: 1",
        ] {
            assert!(shown.contains(&format!("{line}\n")), "{line}: {shown}");
        }
    }

    #[test]
    fn qos_and_ht_control_stand_before_the_packet() {
        let frame = hex(&format!("8881 2c00 {AP}{STA}{FAR} 1000 0600 00000000 {PACKET}"));
        assert_eq!(values(105, &frame, "wlan.qos.tid"), ["6"]);
        assert_eq!(values(105, &frame, "wlan.htc"), ["0x00000000"]);
        assert_eq!(columns(105, &frame).1, "49152 → 9 Len=1");
        let null = hex(&format!("c811 2c00 {AP}{STA}{AP} 1000 0700"));
        assert_eq!(columns(105, &null).1, "QoS Null function (No data), SN=1, FN=0, Flags=...P...T");
    }

    #[test]
    fn several_packets_in_a_frame_are_all_read() {
        let packet = hex(PACKET);
        let length = format!("{:04x}", packet.len());
        let head = format!("8802 2c00 {STA}{AP}{AP} 1000 8000");
        let part = format!("{STA}{FAR}{length}{PACKET}");
        let whole = 14 + packet.len();
        let filled = format!("{part}{}", "00".repeat(whole.next_multiple_of(4) - whole));
        let frame = hex(&format!("{head}{filled}{filled}{part}"));
        with_tape(105, &frame, frame.len(), |tape| {
            assert_eq!(tape.envelopes().len(), 3);
            let inner = ["llc", "ip", "udp", "data"];
            assert_eq!(tape.protocols()[1..], [&["wlan"][..], &inner, &inner, &inner].concat());
        });
        assert_eq!(values(105, &frame, "wlan_aggregate.a_mdsu.length"), vec![packet.len().to_string(); 3]);
        // A part that says to be longer than the frame ends it.
        let cut = hex(&format!("{head}{STA}{FAR}ffff{PACKET}"));
        with_tape(105, &cut, cut.len(), |tape| assert_eq!(tape.envelopes().len(), 1));
        // Empty parts without end take no more than their share.
        let many = hex(&format!("{head}{}", format!("{STA}{FAR}0000 0000").repeat(2000)));
        with_tape(105, &many, many.len(), |tape| assert!(tape.items().len() < 20_000, "{}", tape.items().len()));
    }

    #[test]
    fn fragments_say_what_they_are() {
        let first = data("05", [AP, STA, FAR], PACKET);
        assert_eq!(columns(105, &first).1, "Fragmented IEEE 802.11 frame");
        assert_eq!(values(105, &first, "wlan.fragments.apart").len(), 1);
        let second = hex(&format!("0801 2c00 {AP}{STA}{FAR} 1100 {PACKET}"));
        with_tape(105, &second, second.len(), |tape| assert_eq!(tape.protocols()[1..], ["wlan", "data"]));
    }

    #[test]
    fn what_is_protected_stays_bytes() {
        let wep = data("41", [AP, STA, FAR], "01020340 aabbccdd eeff0011");
        assert_eq!(values(105, &wep, "wlan.wep.iv"), ["0x010203"]);
        assert_eq!(values(105, &wep, "wlan.wep.key"), ["1"]);
        assert_eq!(values(105, &wep, "wlan.wep.icv"), ["0xeeff0011"]);
        assert_eq!(values(105, &wep, "data.data"), ["aabbccdd"]);
        let tkip = data("41", [AP, STA, FAR], "12323420 01000000 aabb");
        assert_eq!(values(105, &tkip, "wlan.tkip.extiv"), ["0x000000011234"]);
        let ccmp = data("41", [AP, STA, FAR], "34120020 01000000 aabb");
        assert_eq!(values(105, &ccmp, "wlan.ccmp.extiv"), ["0x000000011234"]);
        for frame in [wep, tkip, ccmp] {
            assert_eq!(values(105, &frame, "wlan.protected.no_key").len(), 1);
            with_tape(105, &frame, frame.len(), |tape| assert_eq!(tape.protocols()[1..], ["wlan", "data"]));
        }
    }

    #[test]
    fn control_frames_are_of_their_own_shape() {
        let shown = |text: &str| {
            let frame = hex(text);
            (columns(105, &frame).1, tree(105, &frame))
        };
        let (info, rts) = shown(&format!("b400 2c00 {AP}{STA}"));
        assert_eq!(info, "Request-to-send, Flags=........");
        assert!(rts.contains("Transmitter address: 02:00:00:00:00:02") && !rts.contains("Malformed"), "{rts}");
        assert_eq!(shown(&format!("d400 0000 {STA}")).0, "Acknowledgement, Flags=........");
        let (_, poll) = shown(&format!("a400 01c0 {AP}{STA}"));
        assert!(poll.contains("..00 0000 0000 0001 = Association ID: 1"), "{poll}");
        let (_, ack) = shown(&format!("9400 0000 {STA}{AP} 0500 e0ff fdffffffffffffff"));
        assert!(ack.contains("Compressed BlockAck Response") && ack.contains("Missing frame: 4095"), "{ack}");
        let (_, wrapped) = shown(&format!("7400 0000 {STA} d400 00000000"));
        assert!(wrapped.contains("Contained Frame Control\n        Type/Subtype: Acknowledgement"), "{wrapped}");
        let (_, unknown) = shown(&format!("3400 0000 {STA} aabb"));
        assert!(unknown.contains("not read here") && unknown.contains("Data (2 bytes)"), "{unknown}");
    }

    #[test]
    fn every_prefix_keeps_what_it_has() {
        let frames = [
            data("01", [AP, STA, FAR], PACKET),
            hex(&format!("8881 2c00 {AP}{STA}{FAR} 1000 8000 00000000 {STA}{FAR}0000")),
            hex(&format!("9400 0000 {STA}{AP} 0710 0050 7000 0300000000000000 0060 9000 0100000000000000")),
            data("41", [AP, STA, FAR], "34120020 01000000 aabb"),
        ];
        for frame in frames {
            for end in 1..frame.len() {
                let shown = tree(105, &frame[..end]);
                assert!(end < 2 || shown.contains("Frame Control Field"), "{end}: {shown}");
                assert!(end >= 10 || shown.contains("Malformed Packet"), "{end}: {shown}");
            }
        }
    }
}
