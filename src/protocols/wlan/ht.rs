//! High throughput (802.11n): what a station can, and how its network uses it. IEEE 802.11 §9.4.2.55, §9.4.2.56.

use super::elements::Element;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{SUPPORTED, bits, open_bits};

fields! {
    HT_CAPABILITIES = Field::uint16("wlan.ht.capabilities", "HT Capabilities Info", Hex, "IEEE 802.11 §9.4.2.55.2");
    HT_CAPABILITIES_LDPCCODING = Field::boolean("wlan.ht.capabilities.ldpccoding", "HT LDPC coding capability", 2, 0x1, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Transmitter supports receiving LDPC coded packets", "Transmitter does not support receiving LDPC coded packets"));
    HT_CAPABILITIES_WIDTH = Field::boolean("wlan.ht.capabilities.width", "HT Support channel width", 2, 0x2, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Transmitter supports 20MHz and 40MHz operation", "Transmitter only supports 20MHz operation"));
    HT_CAPABILITIES_SM = Field::uint16("wlan.ht.capabilities.sm", "HT SM Power Save", Hex, "IEEE 802.11 §9.4.2.55.2").mask(0xc).values(&[(0, "Static SM Power Save mode"), (1, "Dynamic SM Power Save mode"), (2, "Reserved"), (3, "SM Power Save disabled")]);
    HT_CAPABILITIES_GREEN = Field::boolean("wlan.ht.capabilities.green", "HT Green Field", 2, 0x10, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Transmitter is able to receive PPDUs with Green Field (GF) preamble", "Transmitter is not able to receive PPDUs with Green Field (GF) preamble"));
    HT_CAPABILITIES_SHORT20 = Field::boolean("wlan.ht.capabilities.short20", "HT Short GI for 20MHz", 2, 0x20, "IEEE 802.11 §9.4.2.55.2").named(SUPPORTED);
    HT_CAPABILITIES_SHORT40 = Field::boolean("wlan.ht.capabilities.short40", "HT Short GI for 40MHz", 2, 0x40, "IEEE 802.11 §9.4.2.55.2").named(SUPPORTED);
    HT_CAPABILITIES_TXSTBC = Field::boolean("wlan.ht.capabilities.txstbc", "HT Tx STBC", 2, 0x80, "IEEE 802.11 §9.4.2.55.2").named(SUPPORTED);
    HT_CAPABILITIES_RXSTBC = Field::uint16("wlan.ht.capabilities.rxstbc", "HT Rx STBC", Hex, "IEEE 802.11 §9.4.2.55.2").mask(0x300).values(&[(0, "No Rx STBC support"), (1, "Rx support of one spatial stream"), (2, "Rx support of one and two spatial streams"), (3, "Rx support of one, two, and three spatial streams")]);
    HT_CAPABILITIES_DELAYEDBLOCKACK = Field::boolean("wlan.ht.capabilities.delayedblockack", "HT Delayed Block ACK", 2, 0x400, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Transmitter supports HT-Delayed BlockAck", "Transmitter does not support HT-Delayed BlockAck"));
    HT_CAPABILITIES_AMSDU = Field::boolean("wlan.ht.capabilities.amsdu", "HT Max A-MSDU length", 2, 0x800, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("7935 bytes", "3839 bytes"));
    HT_CAPABILITIES_DSSCCK = Field::boolean("wlan.ht.capabilities.dsscck", "HT DSSS/CCK mode in 40MHz", 2, 0x1000, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Will/Can use DSSS/CCK in 40 MHz", "Won't/Can't use of DSSS/CCK in 40 MHz"));
    HT_CAPABILITIES_PSMP = Field::boolean("wlan.ht.capabilities.psmp", "HT PSMP Support", 2, 0x2000, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Will/Can support PSMP operation", "Won't/Can't support PSMP operation"));
    HT_CAPABILITIES_40MHZINTOLERANT = Field::boolean("wlan.ht.capabilities.40mhzintolerant", "HT Forty MHz Intolerant", 2, 0x4000, "IEEE 802.11 §9.4.2.55.2").named(Names::Flags("Use of 40 MHz transmissions restricted/disallowed", "Use of 40 MHz transmissions unrestricted/allowed"));
    HT_CAPABILITIES_LSIG = Field::boolean("wlan.ht.capabilities.lsig", "HT L-SIG TXOP Protection support", 2, 0x8000, "IEEE 802.11 §9.4.2.55.2").named(SUPPORTED);
    HT_AMPDUPARAM = Field::uint8("wlan.ht.ampduparam", "A-MPDU Parameters", Hex, "IEEE 802.11 §9.4.2.55.3");
    HT_AMPDUPARAM_MAXLENGTH = Field::uint8("wlan.ht.ampduparam.maxlength", "Maximum Rx A-MPDU Length", Hex, "IEEE 802.11 §9.4.2.55.3").mask(0x3);
    HT_AMPDUPARAM_MPDUDENSITY = Field::uint8("wlan.ht.ampduparam.mpdudensity", "MPDU Density", Hex, "IEEE 802.11 §9.4.2.55.3").mask(0x1c).values(&[(0, "no restriction"), (1, "1/4 [usec]"), (2, "1/2 [usec]"), (3, "1 [usec]"), (4, "2 [usec]"), (5, "4 [usec]"), (6, "8 [usec]"), (7, "16 [usec]")]);
    HT_AMPDUPARAM_RESERVED = Field::uint8("wlan.ht.ampduparam.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.55.3").mask(0xe0);
    HT_MCSSET = Field::none("wlan.ht.mcsset", "Rx Supported Modulation and Coding Scheme Set", "IEEE 802.11 §9.4.2.55.4");
    HT_MCSSET_RXBITMASK = Field::none("wlan.ht.mcsset.rxbitmask", "Rx Modulation and Coding Scheme (One bit per modulation)", "IEEE 802.11 §9.4.2.55.4");
    HT_MCSSET_RXBITMASK_0TO7 = Field::uint32("wlan.ht.mcsset.rxbitmask.0to7", "Rx Bitmask Bits 0-7", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0xff);
    HT_MCSSET_RXBITMASK_8TO15 = Field::uint32("wlan.ht.mcsset.rxbitmask.8to15", "Rx Bitmask Bits 8-15", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0xff00);
    HT_MCSSET_RXBITMASK_16TO23 = Field::uint32("wlan.ht.mcsset.rxbitmask.16to23", "Rx Bitmask Bits 16-23", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0xff0000);
    HT_MCSSET_RXBITMASK_24TO31 = Field::uint32("wlan.ht.mcsset.rxbitmask.24to31", "Rx Bitmask Bits 24-31", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0xff000000);
    HT_MCSSET_RXBITMASK_32 = Field::uint32("wlan.ht.mcsset.rxbitmask.32", "Rx Bitmask Bit 32", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0x1);
    HT_MCSSET_RXBITMASK_33TO38 = Field::uint32("wlan.ht.mcsset.rxbitmask.33to38", "Rx Bitmask Bits 33-38", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0x7e);
    HT_MCSSET_RXBITMASK_39TO52 = Field::uint32("wlan.ht.mcsset.rxbitmask.39to52", "Rx Bitmask Bits 39-52", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0x1fff80);
    HT_MCSSET_RXBITMASK_53TO76 = Field::uint32("wlan.ht.mcsset.rxbitmask.53to76", "Rx Bitmask Bits 53-76", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0x1fffffe0);
    HT_MCSSET_HIGHESTDATARATE = Field::uint16("wlan.ht.mcsset.highestdatarate", "Highest Supported Data Rate", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0x3ff);
    HT_MCSSET_TXSETDEFINED = Field::boolean("wlan.ht.mcsset.txsetdefined", "Tx Supported MCS Set", 2, 0x1, "IEEE 802.11 §9.4.2.55.4").named(Names::Flags("Defined", "Not defined"));
    HT_MCSSET_TXRXMCSNOTEQUAL = Field::boolean("wlan.ht.mcsset.txrxmcsnotequal", "Tx and Rx MCS Set", 2, 0x2, "IEEE 802.11 §9.4.2.55.4").named(Names::Flags("Not Equal", "Equal"));
    HT_MCSSET_TXMAXSS = Field::uint16("wlan.ht.mcsset.txmaxss", "Maximum Number of Tx Spatial Streams Supported", Hex, "IEEE 802.11 §9.4.2.55.4").mask(0xc);
    HT_MCSSET_TXUNEQUALMOD = Field::boolean("wlan.ht.mcsset.txunequalmod", "Unequal Modulation", 2, 0x10, "IEEE 802.11 §9.4.2.55.4").named(SUPPORTED);
    HTEX_CAPABILITIES = Field::uint16("wlan.htex.capabilities", "HT Extended Capabilities", Hex, "IEEE 802.11 §9.4.2.55.5");
    HTEX_CAPABILITIES_PCO = Field::boolean("wlan.htex.capabilities.pco", "Transmitter supports PCO", 2, 0x1, "IEEE 802.11 §9.4.2.55.5").named(SUPPORTED);
    HTEX_CAPABILITIES_TRANSTIME = Field::uint16("wlan.htex.capabilities.transtime", "Time needed to transition between 20MHz and 40MHz", Hex, "IEEE 802.11 §9.4.2.55.5").mask(0x6).values(&[(0, "No Transition"), (1, "400 usec"), (2, "1.5 msec"), (3, "5 msec")]);
    HTEX_CAPABILITIES_MCS = Field::uint16("wlan.htex.capabilities.mcs", "MCS Feedback capability", Hex, "IEEE 802.11 §9.4.2.55.5").mask(0x300).values(&[(0, "STA does not provide MCS feedback"), (1, "Reserved"), (2, "STA provides only unsolicited MCS feedback"), (3, "STA can provide MCS feedback in response to MRQ as well as unsolicited MCS feedback")]);
    HTEX_CAPABILITIES_HTC = Field::boolean("wlan.htex.capabilities.htc", "High Throughput", 2, 0x400, "IEEE 802.11 §9.4.2.55.5").named(SUPPORTED);
    HTEX_CAPABILITIES_RDRESPONDER = Field::boolean("wlan.htex.capabilities.rdresponder", "Reverse Direction Responder", 2, 0x800, "IEEE 802.11 §9.4.2.55.5").named(SUPPORTED);
    TXBF = Field::uint32("wlan.txbf", "Transmit Beam Forming (TxBF) Capabilities", Hex, "IEEE 802.11 §9.4.2.55.6");
    TXBF_TXBF = Field::boolean("wlan.txbf.txbf", "Transmit Beamforming", 4, 0x1, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_RXSS = Field::boolean("wlan.txbf.rxss", "Receive Staggered Sounding", 4, 0x2, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_TXSS = Field::boolean("wlan.txbf.txss", "Transmit Staggered Sounding", 4, 0x4, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_RXNDP = Field::boolean("wlan.txbf.rxndp", "Receive Null Data packet (NDP)", 4, 0x8, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_TXNDP = Field::boolean("wlan.txbf.txndp", "Transmit Null Data packet (NDP)", 4, 0x10, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_IMPLTXBF = Field::boolean("wlan.txbf.impltxbf", "Implicit TxBF capable", 4, 0x20, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_CALIBRATION = Field::uint32("wlan.txbf.calibration", "Calibration", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0xc0).values(&[(0, "incapable"), (1, "Limited involvement, cannot initiate"), (2, "Limited involvement, can initiate"), (3, "Fully capable")]);
    TXBF_CSI = Field::boolean("wlan.txbf.csi", "STA can apply TxBF using CSI explicit feedback", 4, 0x100, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_FM_UNCOMPRESSED_TBF = Field::boolean("wlan.txbf.fm.uncompressed.tbf", "STA can apply TxBF using uncompressed beamforming feedback matrix", 4, 0x200, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_FM_COMPRESSED_TBF = Field::boolean("wlan.txbf.fm.compressed.tbf", "STA can apply TxBF using compressed beamforming feedback matrix", 4, 0x400, "IEEE 802.11 §9.4.2.55.6").named(SUPPORTED);
    TXBF_RCSI = Field::uint32("wlan.txbf.rcsi", "Receiver can return explicit CSI feedback", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x1800).values(&[(0, "not supported"), (1, "delayed feedback capable"), (2, "immediate feedback capable"), (3, "delayed and immediate feedback capable")]);
    TXBF_FM_UNCOMPRESSED_RBF = Field::uint32("wlan.txbf.fm.uncompressed.rbf", "Receiver can return explicit uncompressed Beamforming Feedback Matrix", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x6000).values(&[(0, "not supported"), (1, "delayed feedback capable"), (2, "immediate feedback capable"), (3, "delayed and immediate feedback capable")]);
    TXBF_FM_COMPRESSED_BF = Field::uint32("wlan.txbf.fm.compressed.bf", "STA can compress and use compressed Beamforming Feedback Matrix", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x18000).values(&[(0, "not supported"), (1, "delayed feedback capable"), (2, "immediate feedback capable"), (3, "delayed and immediate feedback capable")]);
    TXBF_MINGROUP = Field::uint32("wlan.txbf.mingroup", "Minimal grouping used for explicit feedback reports", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x60000).values(&[(0, "No grouping supported"), (1, "Groups of 1, 2 supported"), (2, "Groups of 1, 4 supported"), (3, "Groups of 1, 2, 4 supported")]);
    TXBF_CSINUMANT = Field::uint32("wlan.txbf.csinumant", "Max antennae STA can support when CSI feedback required", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x180000).values(&[(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]);
    TXBF_FM_UNCOMPRESSED_MAXANT = Field::uint32("wlan.txbf.fm.uncompressed.maxant", "Max antennae STA can support when uncompressed Beamforming feedback required", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x600000).values(&[(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]);
    TXBF_FM_COMPRESSED_MAXANT = Field::uint32("wlan.txbf.fm.compressed.maxant", "Max antennae STA can support when compressed Beamforming feedback required", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x1800000).values(&[(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]);
    TXBF_CSI_MAXROWS = Field::uint32("wlan.txbf.csi.maxrows", "Maximum number of rows of CSI explicit feedback", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x6000000).values(&[(0, "1 row of CSI"), (1, "2 rows of CSI"), (2, "3 rows of CSI"), (3, "4 rows of CSI")]);
    TXBF_CHANNELEST = Field::uint32("wlan.txbf.channelest", "Maximum number of space time streams for which channel dimensions can be simultaneously estimated", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0x18000000).values(&[(0, "1 space time stream"), (1, "2 space time streams"), (2, "3 space time streams"), (3, "4 space time streams")]);
    TXBF_RESERVED = Field::uint32("wlan.txbf.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.55.6").mask(0xe0000000);
    ASEL = Field::uint8("wlan.asel", "Antenna Selection (ASEL) Capabilities", Hex, "IEEE 802.11 §9.4.2.55.7");
    ASEL_CAPABLE = Field::boolean("wlan.asel.capable", "Antenna Selection Capable", 1, 0x1, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_TXCSI = Field::boolean("wlan.asel.txcsi", "Explicit CSI Feedback Based Tx ASEL", 1, 0x2, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_TXIF = Field::boolean("wlan.asel.txif", "Antenna Indices Feedback Based Tx ASEL", 1, 0x4, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_CSI = Field::boolean("wlan.asel.csi", "Explicit CSI Feedback", 1, 0x8, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_IF = Field::boolean("wlan.asel.if", "Antenna Indices Feedback", 1, 0x10, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_RX = Field::boolean("wlan.asel.rx", "Rx ASEL", 1, 0x20, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_SPPDU = Field::boolean("wlan.asel.sppdu", "Tx Sounding PPDUs", 1, 0x40, "IEEE 802.11 §9.4.2.55.7").named(SUPPORTED);
    ASEL_RESERVED = Field::uint8("wlan.asel.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.55.7").mask(0x80);
    HT_INFO_DELIM1 = Field::uint8("wlan.ht.info.delim1", "HT Information Subset (1 of 3)", Hex, "IEEE 802.11 §9.4.2.56");
    HT_INFO_PRIMARYCHANNEL = Field::uint8("wlan.ht.info.primarychannel", "Primary Channel", Dec, "IEEE 802.11 §9.4.2.56");
    HT_INFO_SECCHANOFFSET = Field::uint8("wlan.ht.info.secchanoffset", "Secondary channel offset", Hex, "IEEE 802.11 §9.4.2.56").mask(0x3).values(&[(0, "No secondary channel"), (1, "Secondary channel is above the primary channel"), (2, "Reserved"), (3, "Secondary channel is below the primary channel")]);
    HT_INFO_CHANWIDTH = Field::boolean("wlan.ht.info.chanwidth", "Supported channel width", 1, 0x4, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Channel of any width supported", "20 MHz channel width only"));
    HT_INFO_RIFS = Field::boolean("wlan.ht.info.rifs", "Reduced Interframe Spacing (RIFS)", 1, 0x8, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Permitted", "Prohibited"));
    HT_INFO_RESERVED_B4_B7 = Field::uint8("wlan.ht.info.reserved_b4_b7", "Reserved", Hex, "IEEE 802.11 §9.4.2.56").mask(0xf0);
    HT_INFO_DELIM2 = Field::uint16("wlan.ht.info.delim2", "HT Information Subset (2 of 3)", Hex, "IEEE 802.11 §9.4.2.56");
    HT_INFO_HT_PROTECTION = Field::uint16("wlan.ht.info.ht_protection", "HT Protection", Hex, "IEEE 802.11 §9.4.2.56").mask(0x3).values(&[(0, "No protection mode"), (1, "HT non-member protection mode"), (2, "20 MHz protection mode"), (3, "non-HT mixed mode")]);
    HT_INFO_GREENFIELD = Field::boolean("wlan.ht.info.greenfield", "Non-greenfield STAs present", 2, 0x4, "IEEE 802.11 §9.4.2.56").named(Names::Flags("One or more associated STAs are not greenfield capable", "All associated STAs are greenfield capable"));
    HT_INFO_RESERVED_B11 = Field::uint16("wlan.ht.info.reserved_b11", "Reserved", Hex, "IEEE 802.11 §9.4.2.56").mask(0x8);
    HT_INFO_OBSSNONHT = Field::boolean("wlan.ht.info.obssnonht", "OBSS non-HT STAs present", 2, 0x10, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Use of protection for non-HT STAs by overlapping BSSs is needed", "Use of protection for non-HT STAs by overlapping BSSs is not needed"));
    HT_INFO_CHAN_CENTER_FREQ_SEG_2 = Field::uint16("wlan.ht.info.chan_center_freq_seg_2", "Channel Center Frequency Segment 2", Dec, "IEEE 802.11 §9.4.2.56").mask(0x1fe0);
    HT_INFO_RESERVED_B21_B23 = Field::uint16("wlan.ht.info.reserved_b21_b23", "Reserved", Hex, "IEEE 802.11 §9.4.2.56").mask(0xe000);
    HT_INFO_DELIM3 = Field::uint16("wlan.ht.info.delim3", "HT Information Subset (3 of 3)", Hex, "IEEE 802.11 §9.4.2.56");
    HT_INFO_RESERVED_B24_B29 = Field::uint16("wlan.ht.info.reserved_b24_b29", "Reserved", Hex, "IEEE 802.11 §9.4.2.56").mask(0x3f);
    HT_INFO_DUALBEACON = Field::boolean("wlan.ht.info.dualbeacon", "Dual beacon", 2, 0x40, "IEEE 802.11 §9.4.2.56").named(Names::Flags("AP transmits a secondary beacon", "No second beacon is transmitted"));
    HT_INFO_DUALCTS = Field::boolean("wlan.ht.info.dualcts", "Dual Clear To Send (CTS) protection", 2, 0x80, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Required", "Not required"));
    HT_INFO_SECONDARYBEACON = Field::boolean("wlan.ht.info.secondarybeacon", "Beacon ID", 2, 0x100, "IEEE 802.11 §9.4.2.56").named(Names::Flags("STBC beacon", "Primary beacon"));
    HT_INFO_LSIGPROTSUPPORT = Field::boolean("wlan.ht.info.lsigprotsupport", "L-SIG TXOP Protection Full Support", 2, 0x200, "IEEE 802.11 §9.4.2.56").named(Names::Flags("All HT STAs in the BSS support L-SIG TXOP protection", "One or more HT STAs in the BSS do not support L-SIG TXOP protection"));
    HT_INFO_PCO_ACTIVE = Field::boolean("wlan.ht.info.pco.active", "Phased Coexistence Operation (PCO)", 2, 0x400, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Active", "Inactive"));
    HT_INFO_PCO_PHASE = Field::boolean("wlan.ht.info.pco.phase", "Phased Coexistence Operation (PCO) Phase", 2, 0x800, "IEEE 802.11 §9.4.2.56").named(Names::Flags("Switch to or continue 40 MHz phase", "Switch to or continue 20 MHz phase"));
    HT_INFO_RESERVED_B36_B39 = Field::uint16("wlan.ht.info.reserved_b36_b39", "Reserved", Hex, "IEEE 802.11 §9.4.2.56").mask(0xf000);
}

/// The value of HT Capabilities.
pub fn capabilities(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let buf = &element.value;
    bits(tape, buf, 0, &HT_CAPABILITIES, CAPABILITIES)?;
    let (value, group) = open_bits(tape, buf, 2, &HT_AMPDUPARAM, &[])?;
    let longest = tape.uint(&HT_AMPDUPARAM_MAXLENGTH, buf, 2)?;
    tape.value_text(&HT_AMPDUPARAM_MAXLENGTH, |out| {
        text!(out, "0x{longest:x} ({}[Bytes])", (0x2000_u32 << (longest & 3)).saturating_sub(1));
    });
    tape.uint(&HT_AMPDUPARAM_MPDUDENSITY, buf, 2)?;
    tape.uint(&HT_AMPDUPARAM_RESERVED, buf, 2)?;
    let _ = value;
    tape.end(group);
    modulations(tape, buf, 3, "MCS Set")?;
    bits(tape, buf, 19, &HTEX_CAPABILITIES, EXTENDED)?;
    bits(tape, buf, 21, &TXBF, BEAMFORMING)?;
    bits(tape, buf, 25, &ASEL, SELECTION)?;
    Ok(26)
}

/// The value of HT Operation, which drafts called HT Information.
pub fn operation(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let buf = &element.value;
    tape.uint(&HT_INFO_PRIMARYCHANNEL, buf, 0)?;
    bits(tape, buf, 1, &HT_INFO_DELIM1, FIRST)?;
    bits(tape, buf, 2, &HT_INFO_DELIM2, SECOND)?;
    bits(tape, buf, 4, &HT_INFO_DELIM3, THIRD)?;
    modulations(tape, buf, 6, "Basic MCS Set")?;
    Ok(22)
}

/// Which modulations and codings are understood, a bit each (§9.4.2.55.4).
fn modulations(tape: &mut Tape, buf: &Buf<'_>, at: u32, what: &str) -> Result<(), Short> {
    let set = tape.group(&HT_MCSSET, buf.range_at(at, 16)?);
    tape.append(set, |out| text!(out, ": {what}"));
    let mask = tape.group(&HT_MCSSET_RXBITMASK, buf.range_at(at, 10)?);
    let streams = buf.slice(at, 4)?.iter().take_while(|byte| **byte != 0).count();
    tape.append(mask, |out| match streams {
        0 => out.push_str(": Reserved:8"),
        1 => out.push_str(": 1 spatial stream"),
        _ => text!(out, ": {streams} spatial streams"),
    });
    for (field, place) in MASKS {
        tape.uint_le(field, buf, at.saturating_add(*place))?;
    }
    tape.end(mask);
    tape.uint_le(&HT_MCSSET_HIGHESTDATARATE, buf, at.saturating_add(10))?;
    let at = at.saturating_add(12);
    let defined = tape.uint_le(&HT_MCSSET_TXSETDEFINED, buf, at)? != 0;
    let differ = tape.uint_le(&HT_MCSSET_TXRXMCSNOTEQUAL, buf, at)? != 0;
    let most = tape.uint_le(&HT_MCSSET_TXMAXSS, buf, at)?;
    tape.value_text(&HT_MCSSET_TXMAXSS, |out| match (defined, differ) {
        (false, _) => text!(out, "0x{most:x}, TX MCS Set Not Defined"),
        (true, false) => text!(out, "0x{most:x}, {streams} spatial streams"),
        (true, true) => text!(out, "0x{most:x}, {} spatial streams", most.saturating_add(1)),
    });
    tape.uint_le(&HT_MCSSET_TXUNEQUALMOD, buf, at)?;
    tape.end(set);
    Ok(())
}

static CAPABILITIES: &[&Field] = &[
    &HT_CAPABILITIES_LDPCCODING,
    &HT_CAPABILITIES_WIDTH,
    &HT_CAPABILITIES_SM,
    &HT_CAPABILITIES_GREEN,
    &HT_CAPABILITIES_SHORT20,
    &HT_CAPABILITIES_SHORT40,
    &HT_CAPABILITIES_TXSTBC,
    &HT_CAPABILITIES_RXSTBC,
    &HT_CAPABILITIES_DELAYEDBLOCKACK,
    &HT_CAPABILITIES_AMSDU,
    &HT_CAPABILITIES_DSSCCK,
    &HT_CAPABILITIES_PSMP,
    &HT_CAPABILITIES_40MHZINTOLERANT,
    &HT_CAPABILITIES_LSIG,
];

static EXTENDED: &[&Field] = &[
    &HTEX_CAPABILITIES_PCO,
    &HTEX_CAPABILITIES_TRANSTIME,
    &HTEX_CAPABILITIES_MCS,
    &HTEX_CAPABILITIES_HTC,
    &HTEX_CAPABILITIES_RDRESPONDER,
];

static BEAMFORMING: &[&Field] = &[
    &TXBF_TXBF,
    &TXBF_RXSS,
    &TXBF_TXSS,
    &TXBF_RXNDP,
    &TXBF_TXNDP,
    &TXBF_IMPLTXBF,
    &TXBF_CALIBRATION,
    &TXBF_CSI,
    &TXBF_FM_UNCOMPRESSED_TBF,
    &TXBF_FM_COMPRESSED_TBF,
    &TXBF_RCSI,
    &TXBF_FM_UNCOMPRESSED_RBF,
    &TXBF_FM_COMPRESSED_BF,
    &TXBF_MINGROUP,
    &TXBF_CSINUMANT,
    &TXBF_FM_UNCOMPRESSED_MAXANT,
    &TXBF_FM_COMPRESSED_MAXANT,
    &TXBF_CSI_MAXROWS,
    &TXBF_CHANNELEST,
    &TXBF_RESERVED,
];

static SELECTION: &[&Field] =
    &[&ASEL_CAPABLE, &ASEL_TXCSI, &ASEL_TXIF, &ASEL_CSI, &ASEL_IF, &ASEL_RX, &ASEL_SPPDU, &ASEL_RESERVED];

static FIRST: &[&Field] = &[&HT_INFO_SECCHANOFFSET, &HT_INFO_CHANWIDTH, &HT_INFO_RIFS, &HT_INFO_RESERVED_B4_B7];

static SECOND: &[&Field] = &[
    &HT_INFO_HT_PROTECTION,
    &HT_INFO_GREENFIELD,
    &HT_INFO_RESERVED_B11,
    &HT_INFO_OBSSNONHT,
    &HT_INFO_CHAN_CENTER_FREQ_SEG_2,
    &HT_INFO_RESERVED_B21_B23,
];

static THIRD: &[&Field] = &[
    &HT_INFO_RESERVED_B24_B29,
    &HT_INFO_DUALBEACON,
    &HT_INFO_DUALCTS,
    &HT_INFO_SECONDARYBEACON,
    &HT_INFO_LSIGPROTSUPPORT,
    &HT_INFO_PCO_ACTIVE,
    &HT_INFO_PCO_PHASE,
    &HT_INFO_RESERVED_B36_B39,
];

/// The parts of the mask, and where each begins.
static MASKS: &[(&Field, u32)] = &[
    (&HT_MCSSET_RXBITMASK_0TO7, 0),
    (&HT_MCSSET_RXBITMASK_8TO15, 0),
    (&HT_MCSSET_RXBITMASK_16TO23, 0),
    (&HT_MCSSET_RXBITMASK_24TO31, 0),
    (&HT_MCSSET_RXBITMASK_32, 4),
    (&HT_MCSSET_RXBITMASK_33TO38, 4),
    (&HT_MCSSET_RXBITMASK_39TO52, 4),
    (&HT_MCSSET_RXBITMASK_53TO76, 6),
];
