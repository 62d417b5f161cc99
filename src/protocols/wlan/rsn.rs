//! RSN — which ciphers and which ways to agree on keys a network offers. IEEE 802.11 §9.4.2.24; WPA's older element has the
//! same parts.

use super::organization;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{SUPPORTED, TRUE, bits};

fields! {
    RSN_VERSION = Field::uint16("wlan.rsn.version", "RSN Version", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_GCS = Field::uint32("wlan.rsn.gcs", "Group Cipher Suite", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_GCS_OUI = Field::uint24("wlan.rsn.gcs.oui", "Group Cipher Suite OUI", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_GCS_TYPE = Field::uint8("wlan.rsn.gcs.type", "Group Cipher Suite type", Dec, "IEEE 802.11 §9.4.2.24").values(&[(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP (128)"), (7, "Group addressed traffic not allowed"), (8, "GCMP (128)"), (9, "GCMP (256)"), (10, "CCMP (256)"), (11, "BIP (GMAC-128)"), (12, "BIP (GMAC-256)"), (13, "BIP (CMAC-256)")]);
    RSN_PCS_COUNT = Field::uint16("wlan.rsn.pcs.count", "Pairwise Cipher Suite Count", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_PCS_LIST = Field::none("wlan.rsn.pcs.list", "Pairwise Cipher Suite List", "IEEE 802.11 §9.4.2.24");
    RSN_PCS = Field::uint32("wlan.rsn.pcs", "Pairwise Cipher Suite", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_PCS_OUI = Field::uint24("wlan.rsn.pcs.oui", "Pairwise Cipher Suite OUI", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_PCS_TYPE = Field::uint8("wlan.rsn.pcs.type", "Pairwise Cipher Suite type", Dec, "IEEE 802.11 §9.4.2.24").values(&[(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP (128)"), (7, "Group addressed traffic not allowed"), (8, "GCMP (128)"), (9, "GCMP (256)"), (10, "CCMP (256)"), (11, "BIP (GMAC-128)"), (12, "BIP (GMAC-256)"), (13, "BIP (CMAC-256)")]);
    RSN_AKMS_COUNT = Field::uint16("wlan.rsn.akms.count", "Auth Key Management (AKM) Suite Count", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_AKMS_LIST = Field::none("wlan.rsn.akms.list", "Auth Key Management (AKM) List", "IEEE 802.11 §9.4.2.24");
    RSN_AKMS = Field::uint32("wlan.rsn.akms", "Auth Key Management (AKM) Suite", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_AKMS_OUI = Field::uint24("wlan.rsn.akms.oui", "Auth Key Management (AKM) OUI", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_AKMS_TYPE = Field::uint8("wlan.rsn.akms.type", "Auth Key Management (AKM) type", Dec, "IEEE 802.11 §9.4.2.24").values(&[(0, "NONE"), (1, "WPA"), (2, "PSK"), (3, "FT over IEEE 802.1X"), (4, "FT using PSK"), (5, "WPA (SHA256)"), (6, "PSK (SHA256)"), (7, "TDLS / TPK Handshake (SHA256)"), (8, "SAE (SHA256)"), (9, "FT using SAE (SHA256)"), (10, "APPeerKey (SHA256)"), (11, "WPA (SHA256-SuiteB)"), (12, "WPA (SHA384-SuiteB)"), (13, "FT over IEEE 802.1X (SHA384)"), (14, "FILS (SHA256 and AES-SIV-256)"), (15, "FILS (SHA384 and AES-SIV-512)"), (16, "FT over FILS (SHA256 and AES-SIV-256)"), (17, "FT over FILS (SHA384 and AES-SIV-512)"), (18, "Opportunistic Wireless Encryption"), (19, "FT using PSK (SHA384)"), (20, "PSK (SHA384)"), (21, "PASN")]);
    RSN_CAPABILITIES = Field::uint16("wlan.rsn.capabilities", "RSN Capabilities", Hex, "IEEE 802.11 §9.4.2.24");
    RSN_CAPABILITIES_PREAUTH = Field::boolean("wlan.rsn.capabilities.preauth", "RSN Pre-Auth capabilities", 2, 0x1, "IEEE 802.11 §9.4.2.24").named(Names::Flags("Transmitter supports pre-authentication", "Transmitter does not support pre-authentication"));
    RSN_CAPABILITIES_NO_PAIRWISE = Field::boolean("wlan.rsn.capabilities.no_pairwise", "RSN No Pairwise capabilities", 2, 0x2, "IEEE 802.11 §9.4.2.24").named(Names::Flags("Transmitter cannot support WEP default key 0 simultaneously with Pairwise key", "Transmitter can support WEP default key 0 simultaneously with Pairwise key"));
    RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER = Field::uint16("wlan.rsn.capabilities.ptksa_replay_counter", "RSN PTKSA Replay Counter capabilities", Hex, "IEEE 802.11 §9.4.2.24").mask(0xc).values(&[(0, "1 replay counter per PTKSA/GTKSA/STAKeySA"), (1, "2 replay counters per PTKSA/GTKSA/STAKeySA"), (2, "4 replay counters per PTKSA/GTKSA/STAKeySA"), (3, "16 replay counters per PTKSA/GTKSA/STAKeySA")]);
    RSN_CAPABILITIES_GTKSA_REPLAY_COUNTER = Field::uint16("wlan.rsn.capabilities.gtksa_replay_counter", "RSN GTKSA Replay Counter capabilities", Hex, "IEEE 802.11 §9.4.2.24").mask(0x30).values(&[(0, "1 replay counter per PTKSA/GTKSA/STAKeySA"), (1, "2 replay counters per PTKSA/GTKSA/STAKeySA"), (2, "4 replay counters per PTKSA/GTKSA/STAKeySA"), (3, "16 replay counters per PTKSA/GTKSA/STAKeySA")]);
    RSN_CAPABILITIES_MFPR = Field::boolean("wlan.rsn.capabilities.mfpr", "Management Frame Protection Required", 2, 0x40, "IEEE 802.11 §9.4.2.24").named(TRUE);
    RSN_CAPABILITIES_MFPC = Field::boolean("wlan.rsn.capabilities.mfpc", "Management Frame Protection Capable", 2, 0x80, "IEEE 802.11 §9.4.2.24").named(TRUE);
    RSN_CAPABILITIES_JMR = Field::boolean("wlan.rsn.capabilities.jmr", "Joint Multi-band RSNA", 2, 0x100, "IEEE 802.11 §9.4.2.24").named(TRUE);
    RSN_CAPABILITIES_PEERKEY = Field::boolean("wlan.rsn.capabilities.peerkey", "PeerKey Enabled", 2, 0x200, "IEEE 802.11 §9.4.2.24").named(TRUE);
    RSN_CAPABILITIES_EXTENDED_KEY_ID_IAF = Field::boolean("wlan.rsn.capabilities.extended_key_id_iaf", "Extended Key ID for Individually Addressed Frames", 2, 0x2000, "IEEE 802.11 §9.4.2.24").named(SUPPORTED);
    RSN_PMKID_COUNT = Field::uint16("wlan.rsn.pmkid.count", "PMKID Count", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_PMKID_LIST = Field::none("wlan.rsn.pmkid.list", "PMKID List", "IEEE 802.11 §9.4.2.24");
    RSN_GMCS = Field::uint32("wlan.rsn.gmcs", "Group Management Cipher Suite", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_GMCS_OUI = Field::uint24("wlan.rsn.gmcs.oui", "Group Management Cipher Suite OUI", Dec, "IEEE 802.11 §9.4.2.24");
    RSN_GMCS_TYPE = Field::uint8("wlan.rsn.gmcs.type", "Group Management Cipher Suite type", Dec, "IEEE 802.11 §9.4.2.24").values(&[(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP (128)"), (7, "Group addressed traffic not allowed"), (8, "GCMP (128)"), (9, "GCMP (256)"), (10, "CCMP (256)"), (11, "BIP (GMAC-128)"), (12, "BIP (GMAC-256)"), (13, "BIP (CMAC-256)")]);
    PMKID_AKMS = Field::bytes("wlan.pmkid.akms", "PMKID", "IEEE 802.11 §9.4.2.24.5");
    PCS_COUNT_BAD = Field::note("wlan.rsn.pcs.count.invalid", "Pairwise Cipher Suite Count too large", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.24.1");
    AKMS_COUNT_BAD = Field::note("wlan.rsn.akms.count.invalid", "Auth Key Management (AKM) Suite Count too large", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.24.1");
    PMKID_COUNT_BAD = Field::note("wlan.rsn.pmkid.count.invalid", "PMKID Count too large", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.24.1");
}

/// The fields of a suite: the whole, its organization, its number.
pub struct Suite {
    /// All four bytes.
    pub whole: &'static Field,
    /// Whose number it is.
    pub oui: &'static Field,
    /// The number.
    pub kind: &'static Field,
}

/// The fields of a list of suites.
pub struct Suites {
    /// How many there are.
    pub count: &'static Field,
    /// The list.
    pub list: &'static Field,
    /// Each of them.
    pub suite: Suite,
    /// The note on more of them than there is room for.
    pub too_many: &'static Field,
}

static GROUP: Suite = Suite { whole: &RSN_GCS, oui: &RSN_GCS_OUI, kind: &RSN_GCS_TYPE };
static GROUP_MANAGEMENT: Suite = Suite { whole: &RSN_GMCS, oui: &RSN_GMCS_OUI, kind: &RSN_GMCS_TYPE };
static PAIRWISE: Suites = Suites {
    count: &RSN_PCS_COUNT,
    list: &RSN_PCS_LIST,
    suite: Suite { whole: &RSN_PCS, oui: &RSN_PCS_OUI, kind: &RSN_PCS_TYPE },
    too_many: &PCS_COUNT_BAD,
};
static KEYS: Suites = Suites {
    count: &RSN_AKMS_COUNT,
    list: &RSN_AKMS_LIST,
    suite: Suite { whole: &RSN_AKMS, oui: &RSN_AKMS_OUI, kind: &RSN_AKMS_TYPE },
    too_many: &AKMS_COUNT_BAD,
};

/// The value of the element, which may end after any of its parts; returns the bytes that were read.
pub fn write(tape: &mut Tape, buf: Buf<'_>) -> Result<u32, Short> {
    tape.uint_le(&RSN_VERSION, &buf, 0)?;
    let mut at = 2_u32;
    if buf.len() <= at {
        return Ok(at);
    }
    suite(tape, &buf, at, &GROUP)?;
    at = at.saturating_add(4);
    for list in [&PAIRWISE, &KEYS] {
        if buf.len() <= at {
            return Ok(at);
        }
        at = suites(tape, &buf, at, list)?;
    }
    if buf.len() <= at {
        return Ok(at);
    }
    bits(
        tape,
        &buf,
        at,
        &RSN_CAPABILITIES,
        &[
            &RSN_CAPABILITIES_PREAUTH,
            &RSN_CAPABILITIES_NO_PAIRWISE,
            &RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER,
            &RSN_CAPABILITIES_GTKSA_REPLAY_COUNTER,
            &RSN_CAPABILITIES_MFPR,
            &RSN_CAPABILITIES_MFPC,
            &RSN_CAPABILITIES_JMR,
            &RSN_CAPABILITIES_PEERKEY,
            &RSN_CAPABILITIES_EXTENDED_KEY_ID_IAF,
        ],
    )?;
    at = at.saturating_add(2);
    if buf.len() <= at {
        return Ok(at);
    }
    let count = tape.uint_le(&RSN_PMKID_COUNT, &buf, at)? as u32;
    let range = buf.range_at(at, 2)?;
    at = at.saturating_add(2);
    let room = buf.len().saturating_sub(at) / 16;
    if count > room {
        tape.note(&PMKID_COUNT_BAD, range, "");
    }
    if count.min(room) > 0 {
        let group = tape.group(&RSN_PMKID_LIST, buf.range_at(at, count.min(room).saturating_mul(16))?);
        for _ in 0..count.min(room) {
            tape.wire(&PMKID_AKMS, &buf, at, 16)?;
            at = at.saturating_add(16);
        }
        tape.end(group);
    }
    if buf.len() >= at.saturating_add(4) {
        suite(tape, &buf, at, &GROUP_MANAGEMENT)?;
        at = at.saturating_add(4);
    }
    Ok(at)
}

/// A suite at `at`; returns what it is called.
pub fn suite(tape: &mut Tape, buf: &Buf<'_>, at: u32, fields: &Suite) -> Result<String, Short> {
    let oui: [u8; 3] = buf.array(at)?;
    let kind = buf.u8(at.saturating_add(3))?;
    let value = buf.uint(at, 4)?;
    let owner = organization(oui);
    // Numbers of other organizations have no names here.
    let known = matches!(oui, [0x00, 0x0f, 0xac] | [0x00, 0x50, 0xf2]);
    let name = fields.kind.name_of(u64::from(kind)).filter(|_| known).unwrap_or("Unknown");
    let text = format!("{owner} {name}");
    let group = tape.group_value(fields.whole, buf.range_at(at, 4)?, value);
    tape.label(group, |out| text!(out, "{}: {text}", fields.whole.label));
    tape.uint(fields.oui, buf, at)?;
    tape.value_text(fields.oui, |out| out.push_str(&owner));
    tape.uint(fields.kind, buf, at.saturating_add(3))?;
    tape.value_text(fields.kind, |out| text!(out, "{name} ({kind})"));
    tape.end(group);
    Ok(text)
}

/// A list of suites with its length before it; returns where it ends. A length is never trusted.
pub fn suites(tape: &mut Tape, buf: &Buf<'_>, at: u32, fields: &Suites) -> Result<u32, Short> {
    let count = tape.uint_le(fields.count, buf, at)? as u32;
    let range = buf.range_at(at, 2)?;
    let mut at = at.saturating_add(2);
    let room = buf.len().saturating_sub(at) / 4;
    if count > room {
        tape.note(fields.too_many, range, "");
    }
    let count = count.min(room);
    let list = tape.group(fields.list, buf.range_at(at, count.saturating_mul(4))?);
    let mut words = String::new();
    for _ in 0..count {
        text!(words, " {}", suite(tape, buf, at, &fields.suite)?);
        at = at.saturating_add(4);
    }
    tape.append(list, |out| out.push_str(&words));
    tape.end(list);
    Ok(at)
}
