//! Elements of makers and alliances. IEEE 802.11 §9.4.2.25. Read are WPA (the forerunner of RSN), WMM (Wi-Fi Alliance, Wi-Fi
//! Multimedia) and the key data of the four-way handshake (IEEE 802.11 §12.7.2); of others the organization and its type.

use super::elements::Element;
use super::rsn::{Suite, Suites, suite, suites};
use super::{organization, organization_name};
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{bits, open_bits};

fields! {
    TAG_VENDOR_OUI_TYPE = Field::uint8("wlan.tag.vendor.oui.type", "Vendor Specific OUI Type", Dec, "IEEE 802.11 §9.4.2.25");
    TAG_VENDOR_DATA = Field::bytes("wlan.tag.vendor.data", "Vendor Specific Data", "IEEE 802.11 §9.4.2.25");
    WFA_IE_TYPE = Field::uint8("wlan.wfa.ie.type", "Type", Hex, "IEEE 802.11 §9.4.2.25").values(&[(1, "WPA Information Element"), (2, "WMM/WME"), (4, "WPS")]);
    WFA_IE_WPA_VERSION = Field::uint16("wlan.wfa.ie.wpa.version", "WPA Version", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_MCS = Field::uint32("wlan.wfa.ie.wpa.mcs", "Multicast Cipher Suite", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_MCS_OUI = Field::uint24("wlan.wfa.ie.wpa.mcs.oui", "Multicast Cipher Suite OUI", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_MCS_TYPE = Field::uint8("wlan.wfa.ie.wpa.mcs.type", "Multicast Cipher Suite type", Dec, "IEEE 802.11 §9.4.2.25").values(&[(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP"), (7, "Group addressed traffic not allowed")]);
    WFA_IE_WPA_UCS_COUNT = Field::uint16("wlan.wfa.ie.wpa.ucs.count", "Unicast Cipher Suite Count", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_UCS_LIST = Field::none("wlan.wfa.ie.wpa.ucs.list", "Unicast Cipher Suite List", "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_UCS = Field::uint32("wlan.wfa.ie.wpa.ucs", "Unicast Cipher Suite", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_UCS_OUI = Field::uint24("wlan.wfa.ie.wpa.ucs.oui", "Unicast Cipher Suite OUI", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_UCS_TYPE = Field::uint8("wlan.wfa.ie.wpa.ucs.type", "Unicast Cipher Suite type", Dec, "IEEE 802.11 §9.4.2.25").values(&[(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP"), (7, "Group addressed traffic not allowed")]);
    WFA_IE_WPA_AKMS_COUNT = Field::uint16("wlan.wfa.ie.wpa.akms.count", "Auth Key Management (AKM) Suite Count", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_AKMS_LIST = Field::none("wlan.wfa.ie.wpa.akms.list", "Auth Key Management (AKM) List", "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_AKMS = Field::uint32("wlan.wfa.ie.wpa.akms", "Auth Key Management (AKM) Suite", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_AKMS_OUI = Field::uint24("wlan.wfa.ie.wpa.akms.oui", "Auth Key Management (AKM) OUI", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WPA_AKMS_TYPE = Field::uint8("wlan.wfa.ie.wpa.akms.type", "Auth Key Management (AKM) type", Dec, "IEEE 802.11 §9.4.2.25").values(&[(0, "NONE"), (1, "WPA"), (2, "PSK")]);
    WFA_IE_WME_SUBTYPE = Field::uint8("wlan.wfa.ie.wme.subtype", "WME Subtype", Dec, "IEEE 802.11 §9.4.2.25").values(&[(0, "Information Element"), (1, "Parameter Element"), (2, "TSPEC Element")]);
    WFA_IE_WME_VERSION = Field::uint8("wlan.wfa.ie.wme.version", "WME Version", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_QOS_INFO = Field::uint8("wlan.wfa.ie.wme.qos_info", "WME QoS Info", Hex, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_QOS_INFO_STA_MAX_SP_LENGTH = Field::uint8("wlan.wfa.ie.wme.qos_info.sta.max_sp_length", "Max SP Length", Hex, "IEEE 802.11 §9.4.2.25").mask(0x60).values(&[(0, "WMM AP may deliver all buffered frames (MSDUs and MMPDUs)"), (1, "WMM AP may deliver a maximum of 2 buffered frames (MSDUs and MMPDUs) per USP"), (2, "WMM AP may deliver a maximum of 4 buffered frames (MSDUs and MMPDUs) per USP"), (3, "WMM AP may deliver a maximum of 6 buffered frames (MSDUs and MMPDUs) per USP")]);
    WFA_IE_WME_QOS_INFO_STA_AC_BE = Field::boolean("wlan.wfa.ie.wme.qos_info.sta.ac_be", "AC_BE", 1, 0x8, "IEEE 802.11 §9.4.2.25").named(Names::Flags("WMM delivery and trigger enabled", "non-WMM PS"));
    WFA_IE_WME_QOS_INFO_STA_AC_BK = Field::boolean("wlan.wfa.ie.wme.qos_info.sta.ac_bk", "AC_BK", 1, 0x4, "IEEE 802.11 §9.4.2.25").named(Names::Flags("WMM delivery and trigger enabled", "non-WMM PS"));
    WFA_IE_WME_QOS_INFO_STA_AC_VI = Field::boolean("wlan.wfa.ie.wme.qos_info.sta.ac_vi", "AC_VI", 1, 0x2, "IEEE 802.11 §9.4.2.25").named(Names::Flags("WMM delivery and trigger enabled", "non-WMM PS"));
    WFA_IE_WME_QOS_INFO_STA_AC_VO = Field::boolean("wlan.wfa.ie.wme.qos_info.sta.ac_vo", "AC_VO", 1, 0x1, "IEEE 802.11 §9.4.2.25").named(Names::Flags("WMM delivery and trigger enabled", "non-WMM PS"));
    WFA_IE_WME_QOS_INFO_STA_RESERVED = Field::uint8("wlan.wfa.ie.wme.qos_info.sta.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.25").mask(0x90);
    WFA_IE_WME_QOS_INFO_AP_U_APSD = Field::boolean("wlan.wfa.ie.wme.qos_info.ap.u_apsd", "U-APSD", 1, 0x80, "IEEE 802.11 §9.4.2.25").named(Names::Flags("Enabled", "Disabled"));
    WFA_IE_WME_QOS_INFO_AP_PARAMETER_SET_COUNT = Field::uint8("wlan.wfa.ie.wme.qos_info.ap.parameter_set_count", "Parameter Set Count", Hex, "IEEE 802.11 §9.4.2.25").mask(0xf);
    WFA_IE_WME_QOS_INFO_AP_RESERVED = Field::uint8("wlan.wfa.ie.wme.qos_info.ap.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.25").mask(0x70);
    WFA_IE_WME_RESERVED = Field::bytes("wlan.wfa.ie.wme.reserved", "Reserved", "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP = Field::none("wlan.wfa.ie.wme.acp", "Ac Parameters", "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP_ACI_AIFSN = Field::uint8("wlan.wfa.ie.wme.acp.aci_aifsn", "ACI / AIFSN Field", Hex, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP_ACI = Field::uint8("wlan.wfa.ie.wme.acp.aci", "ACI", Dec, "IEEE 802.11 §9.4.2.25").mask(0x60).values(&[(0, "Best Effort"), (1, "Background"), (2, "Video"), (3, "Voice")]);
    WFA_IE_WME_ACP_ACM = Field::boolean("wlan.wfa.ie.wme.acp.acm", "Admission Control Mandatory", 1, 0x10, "IEEE 802.11 §9.4.2.25").named(Names::Flags("Yes", "No"));
    WFA_IE_WME_ACP_AIFSN = Field::uint8("wlan.wfa.ie.wme.acp.aifsn", "AIFSN", Dec, "IEEE 802.11 §9.4.2.25").mask(0xf);
    WFA_IE_WME_ACP_RESERVED = Field::uint8("wlan.wfa.ie.wme.acp.reserved", "Reserved", Dec, "IEEE 802.11 §9.4.2.25").mask(0x80);
    WFA_IE_WME_ACP_ECW = Field::uint8("wlan.wfa.ie.wme.acp.ecw", "ECW", Hex, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP_ECW_MAX = Field::uint8("wlan.wfa.ie.wme.acp.ecw.max", "ECW Max", Dec, "IEEE 802.11 §9.4.2.25").mask(0xf0);
    WFA_IE_WME_ACP_ECW_MIN = Field::uint8("wlan.wfa.ie.wme.acp.ecw.min", "ECW Min", Dec, "IEEE 802.11 §9.4.2.25").mask(0xf);
    WFA_IE_WME_ACP_CW_MAX = Field::uint8("wlan.wfa.ie.wme.acp.cw.max", "CW Max", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP_CW_MIN = Field::uint8("wlan.wfa.ie.wme.acp.cw.min", "CW Min", Dec, "IEEE 802.11 §9.4.2.25");
    WFA_IE_WME_ACP_TXOP_LIMIT = Field::uint16("wlan.wfa.ie.wme.acp.txop_limit", "TXOP Limit", Dec, "IEEE 802.11 §9.4.2.25");
    RSN_IE_PMKID = Field::bytes("wlan.rsn.ie.pmkid", "PMKID", "IEEE 802.11 §12.7.2");
    RSN_IE_KDE_DATA_TYPE = Field::uint16("wlan.rsn.ie.kde.data_type", "Data Type", Dec, "IEEE 802.11 §12.7.2").named(Names::Ranges(&[(0, 0, "Reserved"), (1, 1, "GTK KDE"), (2, 2, "Reserved"), (3, 3, "MAC address KDE"), (4, 4, "PMKID KDE"), (5, 5, "Reserved"), (6, 6, "Nonce KDE"), (7, 7, "Lifetime KDE"), (8, 8, "Error KDE"), (9, 9, "IGTK KDE"), (10, 10, "Key ID KDE"), (11, 11, "Multi-band GTK KDE"), (12, 12, "Multi-band Key ID KDE"), (13, 13, "OCI KDE"), (14, 14, "BIGTK KDE"), (15, 15, "Reserved"), (16, 16, "MLO GTK KDE"), (17, 17, "MLO IGTK KDE"), (18, 18, "MLO BIGTK KDE"), (19, 19, "MLO LINK KDE"), (20, 255, "Reserved")]));
    RSN_IE_MAC_ADDRESS_KDE_MAC_ADDRESS = Field::ether("wlan.rsn.ie.mac_address_kde.mac_address", "MAC Address", "IEEE 802.11 §12.7.2");
    UCS_COUNT_BAD = Field::note("wlan.wfa.ie.wpa.ucs.count.invalid", "Unicast Cipher Suite Count too large", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.25");
    WPA_AKMS_COUNT_BAD = Field::note("wlan.wfa.ie.wpa.akms.count.invalid", "Auth Key Management (AKM) Suite Count too large", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.25");
}

const MICROSOFT: [u8; 3] = [0x00, 0x50, 0xf2];
const RSNA: [u8; 3] = [0x00, 0x0f, 0xac];

static MULTICAST: Suite = Suite { whole: &WFA_IE_WPA_MCS, oui: &WFA_IE_WPA_MCS_OUI, kind: &WFA_IE_WPA_MCS_TYPE };
static UNICAST: Suites = Suites {
    count: &WFA_IE_WPA_UCS_COUNT,
    list: &WFA_IE_WPA_UCS_LIST,
    suite: Suite { whole: &WFA_IE_WPA_UCS, oui: &WFA_IE_WPA_UCS_OUI, kind: &WFA_IE_WPA_UCS_TYPE },
    too_many: &UCS_COUNT_BAD,
};
static KEYS: Suites = Suites {
    count: &WFA_IE_WPA_AKMS_COUNT,
    list: &WFA_IE_WPA_AKMS_LIST,
    suite: Suite { whole: &WFA_IE_WPA_AKMS, oui: &WFA_IE_WPA_AKMS_OUI, kind: &WFA_IE_WPA_AKMS_TYPE },
    too_many: &WPA_AKMS_COUNT_BAD,
};

/// The value of a vendor's element; returns the bytes that were read.
pub fn write(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let Element { value, group } = element;
    let oui: [u8; 3] = value.array(0)?;
    let owner = organization_name(oui).unwrap_or("Unknown");
    tape.append(group, |out| text!(out, ": {owner}"));
    tape.uint(&super::elements::TAG_OUI, &value, 0)?;
    tape.value_text(&super::elements::TAG_OUI, |out| out.push_str(&organization(oui)));
    if element.len() == 3 {
        return Ok(3);
    }
    let kind = tape.uint(&TAG_VENDOR_OUI_TYPE, &value, 3)?;
    match (oui, kind) {
        (MICROSOFT, 1 | 2 | 4) => {
            tape.uint(&WFA_IE_TYPE, &value, 3)?;
            match kind {
                1 => {
                    tape.append(group, |out| out.push_str(": WPA Information Element"));
                    wpa(tape, &value)
                }
                2 => wmm(tape, element),
                _ => {
                    tape.append(group, |out| out.push_str(": WPS"));
                    rest(tape, element, 4)
                }
            }
        }
        (RSNA, _) => key_data(tape, element, kind),
        _ => rest(tape, element, 3),
    }
}

/// What is left, as bytes.
fn rest(tape: &mut Tape, element: Element<'_>, at: u32) -> Result<u32, Short> {
    tape.wire(&TAG_VENDOR_DATA, &element.value, at, element.len().saturating_sub(at))?;
    Ok(element.len())
}

/// The parts of WPA's element, any of which may be the last.
fn wpa(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    tape.uint_le(&WFA_IE_WPA_VERSION, buf, 4)?;
    let mut at = 6_u32;
    if buf.len() <= at {
        return Ok(at);
    }
    suite(tape, buf, at, &MULTICAST)?;
    at = at.saturating_add(4);
    for list in [&UNICAST, &KEYS] {
        if buf.len() <= at {
            return Ok(at);
        }
        at = suites(tape, buf, at, list)?;
    }
    Ok(at)
}

/// Wi-Fi Multimedia: whether a station may send its traffic by priority, and how long each kind waits.
fn wmm(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let Element { value, group } = element;
    let subtype = tape.uint(&WFA_IE_WME_SUBTYPE, &value, 4)?;
    let name = WFA_IE_WME_SUBTYPE.name_of(subtype).unwrap_or("Unknown");
    tape.append(group, |out| text!(out, ": WMM/WME: {name}"));
    tape.uint(&WFA_IE_WME_VERSION, &value, 5)?;
    match subtype {
        0 | 1 => {
            // Stations say for which kinds they ask before they sleep; access points count changes.
            let parts: &[&'static Field] = if subtype == 1 {
                &[
                    &WFA_IE_WME_QOS_INFO_AP_U_APSD,
                    &WFA_IE_WME_QOS_INFO_AP_PARAMETER_SET_COUNT,
                    &WFA_IE_WME_QOS_INFO_AP_RESERVED,
                ]
            } else {
                &[
                    &WFA_IE_WME_QOS_INFO_STA_MAX_SP_LENGTH,
                    &WFA_IE_WME_QOS_INFO_STA_AC_BE,
                    &WFA_IE_WME_QOS_INFO_STA_AC_BK,
                    &WFA_IE_WME_QOS_INFO_STA_AC_VI,
                    &WFA_IE_WME_QOS_INFO_STA_AC_VO,
                    &WFA_IE_WME_QOS_INFO_STA_RESERVED,
                ]
            };
            bits(tape, &value, 6, &WFA_IE_WME_QOS_INFO, parts)?;
            if subtype == 0 {
                return Ok(7);
            }
            tape.wire(&WFA_IE_WME_RESERVED, &value, 7, 1)?;
            for at in (8_u32..24).step_by(4) {
                access_category(tape, &value, at)?;
            }
            Ok(24)
        }
        _ => rest(tape, element, 6),
    }
}

/// How one kind of traffic waits for the air (IEEE 802.11 §9.4.2.28).
fn access_category(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let [first, window] = buf.array(at)?;
    let limit = buf.uint_le(at.saturating_add(2), 2)?;
    let (class, mandatory, slots) = (first >> 5 & 3, first & 0x10 != 0, first & 0x0f);
    let (low, high) = (window & 0x0f, window >> 4);
    let slots_of = |exponent: u8| (1_u64 << exponent).saturating_sub(1);
    let group = tape.group(&WFA_IE_WME_ACP, buf.range_at(at, 4)?);
    tape.append(group, |out| {
        let name = WFA_IE_WME_ACP_ACI.name_of(u64::from(class)).unwrap_or("Unknown");
        let acm = if mandatory { "yes" } else { "no " };
        text!(out, " ACI {class} ({name}), ACM {}, AIFSN {slots}, ", acm.trim_end());
        text!(out, "ECWmin/max {low}/{high} (CWmin/max {}/{}), TXOP {limit}", slots_of(low), slots_of(high));
    });
    let parts: &[&'static Field] =
        &[&WFA_IE_WME_ACP_AIFSN, &WFA_IE_WME_ACP_ACM, &WFA_IE_WME_ACP_ACI, &WFA_IE_WME_ACP_RESERVED];
    bits(tape, buf, at, &WFA_IE_WME_ACP_ACI_AIFSN, parts)?;
    let at = at.saturating_add(1);
    let range = buf.range_at(at, 1)?;
    let parts: &[&'static Field] = &[&WFA_IE_WME_ACP_ECW_MAX, &WFA_IE_WME_ACP_ECW_MIN];
    let (_, ecw) = open_bits(tape, buf, at, &WFA_IE_WME_ACP_ECW, parts)?;
    tape.number(&WFA_IE_WME_ACP_CW_MAX, range, slots_of(high));
    tape.number(&WFA_IE_WME_ACP_CW_MIN, range, slots_of(low));
    tape.end(ecw);
    tape.uint_le(&WFA_IE_WME_ACP_TXOP_LIMIT, buf, at.saturating_add(1))?;
    tape.end(group);
    Ok(())
}

/// Key data of the four-way handshake, where it is not protected.
fn key_data(tape: &mut Tape, element: Element<'_>, kind: u64) -> Result<u32, Short> {
    let Element { value, group } = element;
    let name = RSN_IE_KDE_DATA_TYPE.name_of(kind);
    tape.append(group, |out| text!(out, ": RSN {}", name.unwrap_or("Unknown").trim_end_matches(" KDE")));
    tape.number(&RSN_IE_KDE_DATA_TYPE, value.range_at(3, 1)?, kind);
    match kind {
        4 => {
            tape.wire(&RSN_IE_PMKID, &value, 4, 16)?;
            Ok(20)
        }
        3 => {
            tape.ether(&RSN_IE_MAC_ADDRESS_KDE_MAC_ADDRESS, &value, 4)?;
            Ok(10)
        }
        _ => rest(tape, element, 4),
    }
}
