//! Very high throughput (802.11ac): what a station can, and how its network uses it. IEEE 802.11 §9.4.2.157, §9.4.2.158.

use crate::dissect::prelude::*;
use crate::protocols::bitfields::{SUPPORTED, bits};

fields! {
    VHT_CAPABILITIES = Field::uint32("wlan.vht.capabilities", "VHT Capabilities Info", Hex, "IEEE 802.11 §9.4.2.157.2");
    VHT_CAPABILITIES_MAXMPDULENGTH = Field::uint32("wlan.vht.capabilities.maxmpdulength", "Maximum MPDU Length", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0x3).values(&[(0, "3 895"), (1, "7 991"), (2, "11 454"), (3, "Reserved")]);
    VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET = Field::uint32("wlan.vht.capabilities.supportedchanwidthset", "Supported Channel Width Set", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0xc).values(&[(0, "Neither 160MHz nor 80+80 supported"), (1, "160MHz supported"), (2, "160MHz and 80+80 Supported"), (3, "Reserved")]);
    VHT_CAPABILITIES_RXLDPC = Field::boolean("wlan.vht.capabilities.rxldpc", "Rx LDPC", 4, 0x10, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_SHORT80 = Field::boolean("wlan.vht.capabilities.short80", "Short GI for 80MHz/TVHT_MODE_4C", 4, 0x20, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_SHORT160 = Field::boolean("wlan.vht.capabilities.short160", "Short GI for 160MHz and 80+80MHz", 4, 0x40, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_TXSTBC = Field::boolean("wlan.vht.capabilities.txstbc", "Tx STBC", 4, 0x80, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_RXSTBC = Field::uint32("wlan.vht.capabilities.rxstbc", "Rx STBC", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0x700).values(&[(0, "None"), (1, "1 Spatial Stream Supported"), (2, "1 to 2 Spatial Stream Supported"), (3, "1 to 3 Spatial Stream Supported"), (4, "1 to 4 Spatial Stream Supported"), (5, "Reserved"), (6, "Reserved"), (7, "Reserved")]);
    VHT_CAPABILITIES_SUBEAMFORMER = Field::boolean("wlan.vht.capabilities.subeamformer", "SU Beamformer Capable", 4, 0x800, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_SUBEAMFORMEE = Field::boolean("wlan.vht.capabilities.subeamformee", "SU Beamformee Capable", 4, 0x1000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_BEAMFORMEE_STS_CAP = Field::uint32("wlan.vht.capabilities.beamformee_sts_cap", "Beamformee STS Capability", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0xe000).values(&[(0, "1"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (6, "7"), (7, "8")]);
    VHT_CAPABILITIES_SOUNDINGDIMENSIONS = Field::uint32("wlan.vht.capabilities.soundingdimensions", "Number of Sounding Dimensions", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0x70000).values(&[(0, "1"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (6, "7"), (7, "8")]);
    VHT_CAPABILITIES_MUBEAMFORMER = Field::boolean("wlan.vht.capabilities.mubeamformer", "MU Beamformer Capable", 4, 0x80000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_MUBEAMFORMEE = Field::boolean("wlan.vht.capabilities.mubeamformee", "MU Beamformee Capable", 4, 0x100000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_VHTTXOPPS = Field::boolean("wlan.vht.capabilities.vhttxopps", "TXOP PS", 4, 0x200000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_VHTHTC = Field::boolean("wlan.vht.capabilities.vhthtc", "+HTC-VHT Capable", 4, 0x400000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_MAXAMPDU = Field::uint32("wlan.vht.capabilities.maxampdu", "Max A-MPDU Length Exponent", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0x3800000).values(&[(0, "8 191"), (1, "16 383"), (2, "32 767"), (3, "65 535"), (4, "131 071"), (5, "262 143"), (6, "524 287"), (7, "1 048 575")]);
    VHT_CAPABILITIES_LINKADAPT = Field::uint32("wlan.vht.capabilities.linkadapt", "VHT Link Adaptation", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0xc000000).values(&[(0, "No Feedback"), (1, "Reserved (logically only solicited feedback)"), (2, "Unsolicited feedback only"), (3, "Both (can provide unsolicited feedback and respond to VHT MRQ)")]);
    VHT_CAPABILITIES_RXPATCONSIST = Field::boolean("wlan.vht.capabilities.rxpatconsist", "Rx Antenna Pattern Consistency", 4, 0x10000000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_TXPATCONSIST = Field::boolean("wlan.vht.capabilities.txpatconsist", "Tx Antenna Pattern Consistency", 4, 0x20000000, "IEEE 802.11 §9.4.2.157.2").named(SUPPORTED);
    VHT_CAPABILITIES_EXT_NSS_BW_SUPPORT = Field::uint32("wlan.vht.capabilities.ext_nss_bw_support", "Extended NSS BW Support", Hex, "IEEE 802.11 §9.4.2.157.2").mask(0xc0000000);
    VHT_MCSSET = Field::none("wlan.vht.mcsset", "VHT Supported MCS Set", "IEEE 802.11 §9.4.2.157.3");
    VHT_MCSSET_RXMCSMAP = Field::uint16("wlan.vht.mcsset.rxmcsmap", "Rx MCS Map", Hex, "IEEE 802.11 §9.4.2.157.3");
    VHT_MCSSET_RXMCSMAP_SS1 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss1", "Rx 1 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x3).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS2 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss2", "Rx 2 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS3 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss3", "Rx 3 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x30).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS4 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss4", "Rx 4 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc0).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS5 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss5", "Rx 5 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x300).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS6 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss6", "Rx 6 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc00).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS7 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss7", "Rx 7 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x3000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_RXMCSMAP_SS8 = Field::uint16("wlan.vht.mcsset.rxmcsmap.ss8", "Rx 8 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_MAX_NSTS_TOTAL = Field::uint16("wlan.vht.mcsset.max_nsts_total", "MaX NSTS Total", Dec, "IEEE 802.11 §9.4.2.157.3").mask(0xe000);
    VHT_MCSSET_RXHIGHESTLONGGIRATE = Field::uint16("wlan.vht.mcsset.rxhighestlonggirate", "Rx Highest Long GI Data Rate (in Mb/s, 0 = subfield not in use)", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x1fff);
    VHT_MCSSET_TXMCSMAP = Field::uint16("wlan.vht.mcsset.txmcsmap", "Tx MCS Map", Hex, "IEEE 802.11 §9.4.2.157.3");
    VHT_MCSSET_TXMCSMAP_SS1 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss1", "Tx 1 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x3).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS2 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss2", "Tx 2 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS3 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss3", "Tx 3 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x30).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS4 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss4", "Tx 4 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc0).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS5 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss5", "Tx 5 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x300).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS6 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss6", "Tx 6 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc00).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS7 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss7", "Tx 7 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x3000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXMCSMAP_SS8 = Field::uint16("wlan.vht.mcsset.txmcsmap.ss8", "Tx 8 SS", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_MCSSET_TXHIGHESTLONGGIRATE = Field::uint16("wlan.vht.mcsset.txhighestlonggirate", "Tx Highest Long GI Data Rate  (in Mb/s, 0 = subfield not in use)", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0x1fff);
    VHT_NCSSET_EXT_NSS_BW_CAP = Field::boolean("wlan.vht.ncsset.ext_nss_bw_cap", "Extended NSS BW Capable", 2, 0x2000, "IEEE 802.11 §9.4.2.157.3").named(Names::Flags("Capable", "Not capable"));
    VHT_NCSSET_RESERVED = Field::uint16("wlan.vht.ncsset.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.157.3").mask(0xc000);
    VHT_OP = Field::none("wlan.vht.op", "VHT Operation Info", "IEEE 802.11 §9.4.2.158");
    VHT_OP_CHANNELWIDTH = Field::uint8("wlan.vht.op.channelwidth", "Channel Width", Dec, "IEEE 802.11 §9.4.2.158").values(&[(0, "20 MHz or 40 MHz BSS Bandwidth"), (1, "80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth"), (2, "160 MHz BSS Bandwidth (deprecated)"), (3, "Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)")]);
    VHT_OP_CHANNELCENTER0 = Field::uint8("wlan.vht.op.channelcenter0", "Channel Center Segment 0", Dec, "IEEE 802.11 §9.4.2.158");
    VHT_OP_CHANNELCENTER1 = Field::uint8("wlan.vht.op.channelcenter1", "Channel Center Segment 1", Dec, "IEEE 802.11 §9.4.2.158");
    VHT_OP_BASICMCSMAP = Field::uint16("wlan.vht.op.basicmcsmap", "Basic MCS Map", Hex, "IEEE 802.11 §9.4.2.158");
    VHT_OP_BASICMCSMAP_SS1 = Field::uint16("wlan.vht.op.basicmcsmap.ss1", "Basic 1 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0x3).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS2 = Field::uint16("wlan.vht.op.basicmcsmap.ss2", "Basic 2 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0xc).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS3 = Field::uint16("wlan.vht.op.basicmcsmap.ss3", "Basic 3 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0x30).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS4 = Field::uint16("wlan.vht.op.basicmcsmap.ss4", "Basic 4 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0xc0).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS5 = Field::uint16("wlan.vht.op.basicmcsmap.ss5", "Basic 5 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0x300).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS6 = Field::uint16("wlan.vht.op.basicmcsmap.ss6", "Basic 6 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0xc00).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS7 = Field::uint16("wlan.vht.op.basicmcsmap.ss7", "Basic 7 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0x3000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
    VHT_OP_BASICMCSMAP_SS8 = Field::uint16("wlan.vht.op.basicmcsmap.ss8", "Basic 8 SS", Hex, "IEEE 802.11 §9.4.2.158").mask(0xc000).values(&[(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]);
}

/// The value of VHT Capabilities.
pub fn capabilities(tape: &mut Tape, buf: Buf<'_>) -> Result<u32, Short> {
    bits(tape, &buf, 0, &VHT_CAPABILITIES, CAPABILITIES)?;
    let set = tape.group(&VHT_MCSSET, buf.range_at(4, 8)?);
    bits(tape, &buf, 4, &VHT_MCSSET_RXMCSMAP, RX)?;
    tape.uint_le(&VHT_MCSSET_RXHIGHESTLONGGIRATE, &buf, 6)?;
    tape.uint_le(&VHT_MCSSET_MAX_NSTS_TOTAL, &buf, 6)?;
    bits(tape, &buf, 8, &VHT_MCSSET_TXMCSMAP, TX)?;
    tape.uint_le(&VHT_MCSSET_TXHIGHESTLONGGIRATE, &buf, 10)?;
    tape.uint_le(&VHT_NCSSET_EXT_NSS_BW_CAP, &buf, 10)?;
    tape.uint_le(&VHT_NCSSET_RESERVED, &buf, 10)?;
    tape.end(set);
    Ok(12)
}

/// The value of VHT Operation.
pub fn operation(tape: &mut Tape, buf: Buf<'_>) -> Result<u32, Short> {
    let group = tape.group(&VHT_OP, buf.range_at(0, 3)?);
    tape.uint(&VHT_OP_CHANNELWIDTH, &buf, 0)?;
    tape.uint(&VHT_OP_CHANNELCENTER0, &buf, 1)?;
    tape.uint(&VHT_OP_CHANNELCENTER1, &buf, 2)?;
    tape.end(group);
    bits(tape, &buf, 3, &VHT_OP_BASICMCSMAP, BASIC)?;
    Ok(5)
}

static CAPABILITIES: &[&Field] = &[
    &VHT_CAPABILITIES_MAXMPDULENGTH,
    &VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET,
    &VHT_CAPABILITIES_RXLDPC,
    &VHT_CAPABILITIES_SHORT80,
    &VHT_CAPABILITIES_SHORT160,
    &VHT_CAPABILITIES_TXSTBC,
    &VHT_CAPABILITIES_RXSTBC,
    &VHT_CAPABILITIES_SUBEAMFORMER,
    &VHT_CAPABILITIES_SUBEAMFORMEE,
    &VHT_CAPABILITIES_BEAMFORMEE_STS_CAP,
    &VHT_CAPABILITIES_SOUNDINGDIMENSIONS,
    &VHT_CAPABILITIES_MUBEAMFORMER,
    &VHT_CAPABILITIES_MUBEAMFORMEE,
    &VHT_CAPABILITIES_VHTTXOPPS,
    &VHT_CAPABILITIES_VHTHTC,
    &VHT_CAPABILITIES_MAXAMPDU,
    &VHT_CAPABILITIES_LINKADAPT,
    &VHT_CAPABILITIES_RXPATCONSIST,
    &VHT_CAPABILITIES_TXPATCONSIST,
    &VHT_CAPABILITIES_EXT_NSS_BW_SUPPORT,
];

static RX: &[&Field] = &[
    &VHT_MCSSET_RXMCSMAP_SS1,
    &VHT_MCSSET_RXMCSMAP_SS2,
    &VHT_MCSSET_RXMCSMAP_SS3,
    &VHT_MCSSET_RXMCSMAP_SS4,
    &VHT_MCSSET_RXMCSMAP_SS5,
    &VHT_MCSSET_RXMCSMAP_SS6,
    &VHT_MCSSET_RXMCSMAP_SS7,
    &VHT_MCSSET_RXMCSMAP_SS8,
];

static TX: &[&Field] = &[
    &VHT_MCSSET_TXMCSMAP_SS1,
    &VHT_MCSSET_TXMCSMAP_SS2,
    &VHT_MCSSET_TXMCSMAP_SS3,
    &VHT_MCSSET_TXMCSMAP_SS4,
    &VHT_MCSSET_TXMCSMAP_SS5,
    &VHT_MCSSET_TXMCSMAP_SS6,
    &VHT_MCSSET_TXMCSMAP_SS7,
    &VHT_MCSSET_TXMCSMAP_SS8,
];

static BASIC: &[&Field] = &[
    &VHT_OP_BASICMCSMAP_SS1,
    &VHT_OP_BASICMCSMAP_SS2,
    &VHT_OP_BASICMCSMAP_SS3,
    &VHT_OP_BASICMCSMAP_SS4,
    &VHT_OP_BASICMCSMAP_SS5,
    &VHT_OP_BASICMCSMAP_SS6,
    &VHT_OP_BASICMCSMAP_SS7,
    &VHT_OP_BASICMCSMAP_SS8,
];
