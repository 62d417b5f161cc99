//! Elements, which Wireshark calls tagged parameters: a number, a length, a value. IEEE 802.11 §9.4.2. What is not taken apart
//! is shown as bytes.

use super::names::{EXTENSIONS, TAGS};
use super::{he, ht, rsn, vendor, vht};
use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{SUPPORTED, TRUE, bits};

fields! {
    TAG = Field::none("wlan.tag", "Tag", "IEEE 802.11 §9.4.2.1");
    TAG_NUMBER = Field::uint8("wlan.tag.number", "Tag Number", Dec, "IEEE 802.11 §9.4.2.1").values(TAGS);
    TAG_LENGTH = Field::uint32("wlan.tag.length", "Tag length", Dec, "IEEE 802.11 §9.4.2.1");
    TAG_DATA = Field::bytes("wlan.tag.data", "Tag Data", "IEEE 802.11 §9.4.2.1");
    EXT_TAG_NUMBER = Field::uint8("wlan.ext_tag.number", "Ext Tag Number", Dec, "IEEE 802.11 §9.4.2.1").values(EXTENSIONS);
    EXT_TAG_LENGTH = Field::uint32("wlan.ext_tag.length", "Ext Tag length", Dec, "IEEE 802.11 §9.4.2.1");
    EXT_TAG_DATA = Field::bytes("wlan.ext_tag.data", "Ext Tag Data", "IEEE 802.11 §9.4.2.1");
    TAG_OUI = Field::uint24("wlan.tag.oui", "OUI", Dec, "IEEE 802.11 §9.4.1.31");
    SSID = Field::bytes("wlan.ssid", "SSID", "IEEE 802.11 §9.4.2.2");
    SUPPORTED_RATES = Field::uint8("wlan.supported_rates", "Supported Rates", Hex, "IEEE 802.11 §9.4.2.3");
    EXTENDED_SUPPORTED_RATES = Field::uint8("wlan.extended_supported_rates", "Extended Supported Rates", Hex, "IEEE 802.11 §9.4.2.12");
    DS_CURRENT_CHANNEL = Field::uint8("wlan.ds.current_channel", "Current Channel", Dec, "IEEE 802.11 §9.4.2.4");
    TIM_DTIM_COUNT = Field::uint8("wlan.tim.dtim_count", "DTIM count", Dec, "IEEE 802.11 §9.4.2.5");
    TIM_DTIM_PERIOD = Field::uint8("wlan.tim.dtim_period", "DTIM period", Dec, "IEEE 802.11 §9.4.2.5");
    TIM_BMAPCTL = Field::uint8("wlan.tim.bmapctl", "Bitmap control", Hex, "IEEE 802.11 §9.4.2.5");
    TIM_BMAPCTL_MULTICAST = Field::boolean("wlan.tim.bmapctl.multicast", "Multicast", 1, 0x1, "IEEE 802.11 §9.4.2.5").named(TRUE);
    TIM_BMAPCTL_OFFSET = Field::uint8("wlan.tim.bmapctl.offset", "Bitmap Offset", Hex, "IEEE 802.11 §9.4.2.5").mask(0xfe);
    TIM_PARTIAL_VIRTUAL_BITMAP = Field::bytes("wlan.tim.partial_virtual_bitmap", "Partial Virtual Bitmap", "IEEE 802.11 §9.4.2.5");
    TIM_AID = Field::uint8("wlan.tim.aid", "Association ID", Hex, "IEEE 802.11 §9.4.2.5");
    IBSS_ATIM_WINDOWS = Field::uint16("wlan.ibss.atim_windows", "Atim Windows", Hex, "IEEE 802.11 §9.4.2.6");
    COUNTRY_INFO_CODE = Field::text("wlan.country_info.code", "Code", "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_ENVIRONMENT = Field::uint8("wlan.country_info.environment", "Environment", Dec, "IEEE 802.11 §9.4.2.8").values(&[(1, "Operating classes in the United States"), (2, "Operating classes in Europe"), (3, "Operating classes in Japan"), (4, "Global operating classes"), (5, "S1G operating classes"), (6, "Operating classes in China"), (32, "All"), (73, "Indoor"), (79, "Outdoor"), (88, "Non Country Entity")]);
    COUNTRY_INFO_PADDING = Field::bytes("wlan.country_info.padding", "Padding", "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_FNM = Field::none("wlan.country_info.fnm", "Country Info", "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_FNM_FCN = Field::uint8("wlan.country_info.fnm.fcn", "First Channel Number", Dec, "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_FNM_NC = Field::uint8("wlan.country_info.fnm.nc", "Number of Channels", Dec, "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_FNM_MTPL = Field::new("wlan.country_info.fnm.mtpl", "Maximum Transmit Power Level", Kind::Int(1), "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_RRC = Field::none("wlan.country_info.rrc", "Country Info", "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_RRC_OEI = Field::uint8("wlan.country_info.rrc.oei", "Operating Extension Identifier", Dec, "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_RRC_OC = Field::uint8("wlan.country_info.rrc.oc", "Operating Class", Dec, "IEEE 802.11 §9.4.2.8");
    COUNTRY_INFO_RRC_CC = Field::uint8("wlan.country_info.rrc.cc", "Coverage Class", Dec, "IEEE 802.11 §9.4.2.8");
    QBSS_SCOUNT = Field::uint16("wlan.qbss.scount", "Station Count", Dec, "IEEE 802.11 §9.4.2.27");
    QBSS_CU = Field::uint8("wlan.qbss.cu", "Channel Utilization", Dec, "IEEE 802.11 §9.4.2.27");
    QBSS_ADC = Field::uint8("wlan.qbss.adc", "Available Admission Capacity", Dec, "IEEE 802.11 §9.4.2.27");
    TAG_CHALLENGE_TEXT = Field::bytes("wlan.tag.challenge_text", "Challenge Text", "IEEE 802.11 §9.4.2.7");
    POWERCON_LOCAL = Field::uint8("wlan.powercon.local", "Local Power Constraint", Dec, "IEEE 802.11 §9.4.2.13");
    TCPREP_TRSMT_POW = Field::new("wlan.tcprep.trsmt_pow", "Transmit Power", Kind::Int(1), "IEEE 802.11 §9.4.2.16");
    TCPREP_LINK_MRG = Field::new("wlan.tcprep.link_mrg", "Link Margin", Kind::Int(1), "IEEE 802.11 §9.4.2.16");
    SUPCHAN_FIRST = Field::uint8("wlan.supchan.first", "First Supported Channel", Dec, "IEEE 802.11 §9.4.2.17");
    SUPCHAN_RANGE = Field::uint8("wlan.supchan.range", "Supported Channel Range", Dec, "IEEE 802.11 §9.4.2.17");
    CSA_CHANNEL_SWITCH_MODE = Field::uint8("wlan.csa.channel_switch_mode", "Channel Switch Mode", Dec, "IEEE 802.11 §9.4.2.18");
    CSA_NEW_CHANNEL_NUMBER = Field::uint8("wlan.csa.new_channel_number", "New Channel Number", Dec, "IEEE 802.11 §9.4.2.18");
    CSA_CHANNEL_SWITCH_COUNT = Field::uint8("wlan.csa.channel_switch.count", "Channel Switch Count", Dec, "IEEE 802.11 §9.4.2.18");
    ERP_INFO = Field::uint8("wlan.erp_info", "ERP Information", Hex, "IEEE 802.11 §9.4.2.11");
    ERP_INFO_ERP_PRESENT = Field::boolean("wlan.erp_info.erp_present", "Non ERP Present", 1, 0x1, "IEEE 802.11 §9.4.2.11");
    ERP_INFO_USE_PROTECTION = Field::boolean("wlan.erp_info.use_protection", "Use Protection", 1, 0x2, "IEEE 802.11 §9.4.2.11");
    ERP_INFO_BARKER_PREAMBLE_MODE = Field::boolean("wlan.erp_info.barker_preamble_mode", "Barker Preamble Mode", 1, 0x4, "IEEE 802.11 §9.4.2.11");
    ERP_INFO_RESERVED = Field::uint8("wlan.erp_info.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.11").mask(0xf8);
    MOBILITY_DOMAIN_MDID = Field::uint16("wlan.mobility_domain.mdid", "Mobility Domain Identifier", Hex, "IEEE 802.11 §9.4.2.46");
    MOBILITY_DOMAIN_FT_CAPAB = Field::uint8("wlan.mobility_domain.ft_capab", "FT Capability and Policy", Hex, "IEEE 802.11 §9.4.2.46");
    MOBILITY_DOMAIN_FT_CAPAB_FT_OVER_DS = Field::uint8("wlan.mobility_domain.ft_capab.ft_over_ds", "Fast BSS Transition over DS", Hex, "IEEE 802.11 §9.4.2.46").mask(0x1);
    MOBILITY_DOMAIN_FT_CAPAB_RESOURCE_REQ = Field::uint8("wlan.mobility_domain.ft_capab.resource_req", "Resource Request Protocol Capability", Hex, "IEEE 802.11 §9.4.2.46").mask(0x2);
    MOBILITY_DOMAIN_FT_CAPAB_RESERVED = Field::uint8("wlan.mobility_domain.ft_capab.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.2.46").mask(0xfc);
    EXTCAP = Field::uint8("wlan.extcap", "Extended Capabilities", Hex, "IEEE 802.11 §9.4.2.26");
    EXTCAP_B0 = Field::boolean("wlan.extcap.b0", "20/40 BSS Coexistence Management Support", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B1 = Field::uint8("wlan.extcap.b1", "Reserved (was On-demand beacon)", Hex, "IEEE 802.11 §9.4.2.26").mask(0x2);
    EXTCAP_B2 = Field::boolean("wlan.extcap.b2", "Extended Channel Switching", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B3 = Field::uint8("wlan.extcap.b3", "Reserved (was WAVE indication)", Hex, "IEEE 802.11 §9.4.2.26").mask(0x8);
    EXTCAP_B4 = Field::boolean("wlan.extcap.b4", "PSMP Capability", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B5 = Field::uint8("wlan.extcap.b5", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x20);
    EXTCAP_B6 = Field::boolean("wlan.extcap.b6", "S-PSMP Support", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B7 = Field::boolean("wlan.extcap.b7", "Event", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B8 = Field::boolean("wlan.extcap.b8", "Diagnostics", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B9 = Field::boolean("wlan.extcap.b9", "Multicast Diagnostics", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B10 = Field::boolean("wlan.extcap.b10", "Location Tracking", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B11 = Field::boolean("wlan.extcap.b11", "FMS", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B12 = Field::boolean("wlan.extcap.b12", "Proxy ARP Service", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B13 = Field::boolean("wlan.extcap.b13", "Collocated Interference Reporting", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B14 = Field::boolean("wlan.extcap.b14", "Civic Location", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B15 = Field::boolean("wlan.extcap.b15", "Geospatial Location", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B16 = Field::boolean("wlan.extcap.b16", "TFS", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B17 = Field::boolean("wlan.extcap.b17", "WNM Sleep Mode", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B18 = Field::boolean("wlan.extcap.b18", "TIM Broadcast", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B19 = Field::boolean("wlan.extcap.b19", "BSS Transition", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B20 = Field::boolean("wlan.extcap.b20", "QoS Traffic Capability", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B21 = Field::boolean("wlan.extcap.b21", "AC Station Count", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B22 = Field::boolean("wlan.extcap.b22", "Multiple BSSID", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B23 = Field::boolean("wlan.extcap.b23", "Timing Measurement", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B24 = Field::boolean("wlan.extcap.b24", "Channel Usage", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B25 = Field::boolean("wlan.extcap.b25", "SSID List", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B26 = Field::boolean("wlan.extcap.b26", "DMS", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B27 = Field::boolean("wlan.extcap.b27", "UTC TSF Offset", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B28 = Field::boolean("wlan.extcap.b28", "TPU Buffer STA Support", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B29 = Field::boolean("wlan.extcap.b29", "TDLS Peer PSM Support", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B30 = Field::boolean("wlan.extcap.b30", "TDLS channel switching", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B31 = Field::boolean("wlan.extcap.b31", "Interworking", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B32 = Field::boolean("wlan.extcap.b32", "QoS Map", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B33 = Field::boolean("wlan.extcap.b33", "EBR", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B34 = Field::boolean("wlan.extcap.b34", "SSPN Interface", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B35 = Field::uint8("wlan.extcap.b35", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x8);
    EXTCAP_B36 = Field::boolean("wlan.extcap.b36", "MSGCF Capability", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B37 = Field::boolean("wlan.extcap.b37", "TDLS Support", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B38 = Field::boolean("wlan.extcap.b38", "TDLS Prohibited", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B39 = Field::boolean("wlan.extcap.b39", "TDLS Channel Switching Prohibited", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B40 = Field::boolean("wlan.extcap.b40", "Reject Unadmitted Frame", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_SERV_INT_GRANULARITY = Field::uint8("wlan.extcap.serv_int_granularity", "Service Interval Granularity", Dec, "IEEE 802.11 §9.4.2.26").mask(0xe).values(&[(0, "5 ms"), (1, "10 ms"), (2, "15 ms"), (3, "20 ms"), (4, "25 ms"), (5, "30 ms"), (6, "35 ms"), (7, "40 ms")]);
    EXTCAP_B44 = Field::boolean("wlan.extcap.b44", "Identifier Location", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B45 = Field::boolean("wlan.extcap.b45", "U-APSD Coexistence", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B46 = Field::boolean("wlan.extcap.b46", "WNM Notification", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B47 = Field::uint8("wlan.extcap.b47", "QAB Capability", Hex, "IEEE 802.11 §9.4.2.26").mask(0x80);
    EXTCAP_B48 = Field::boolean("wlan.extcap.b48", "UTF-8 SSID", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B49 = Field::boolean("wlan.extcap.b49", "QMF Activated", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B50 = Field::boolean("wlan.extcap.b50", "QMF Reconfiguration Activated", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B51 = Field::boolean("wlan.extcap.b51", "Robust AV Streaming", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B52 = Field::boolean("wlan.extcap.b52", "Advanced GCR", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B53 = Field::boolean("wlan.extcap.b53", "Mesh GCR", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B54 = Field::boolean("wlan.extcap.b54", "SCS", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B55 = Field::boolean("wlan.extcap.b55", "QLoad Report", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B56 = Field::boolean("wlan.extcap.b56", "Alternate EDCA", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B57 = Field::boolean("wlan.extcap.b57", "Unprotected TXOP Negotiation", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B58 = Field::boolean("wlan.extcap.b58", "Protected TXOP Negotiation", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B59 = Field::uint8("wlan.extcap.b59", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x8);
    EXTCAP_B60 = Field::boolean("wlan.extcap.b60", "Protected QLoad Report", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B61 = Field::boolean("wlan.extcap.b61", "TDLS Wider Bandwidth", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B62 = Field::boolean("wlan.extcap.b62", "Operating Mode Notification", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(SUPPORTED);
    EXTCAP_B63 = Field::uint8("wlan.extcap.b63", "Max Number Of MSDUs In A-MSDU", Dec, "IEEE 802.11 §9.4.2.26").mask(0x80);
    EXTCAP_B65 = Field::boolean("wlan.extcap.b65", "Channel Schedule Management", 2, 0x200, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B66 = Field::boolean("wlan.extcap.b66", "Geodatabase Inband Enabling Signal", 2, 0x400, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B67 = Field::boolean("wlan.extcap.b67", "Network Channel Control", 2, 0x800, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B68 = Field::boolean("wlan.extcap.b68", "White Space Map", 2, 0x1000, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B69 = Field::boolean("wlan.extcap.b69", "Channel Availability Query", 2, 0x2000, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B70 = Field::boolean("wlan.extcap.b70", "Fine Timing Measurement Responder", 2, 0x4000, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B71 = Field::boolean("wlan.extcap.b71", "Fine Timing Measurement Initiator", 2, 0x8000, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B72 = Field::boolean("wlan.extcap.b72", "FILS Capable", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B73 = Field::boolean("wlan.extcap.b73", "Extended Spectrum Management Capable", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B74 = Field::boolean("wlan.extcap.b74", "Future Channel Capable", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B75 = Field::uint8("wlan.extcap.b75", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x8);
    EXTCAP_B76 = Field::uint8("wlan.extcap.b76", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x10);
    EXTCAP_B77 = Field::boolean("wlan.extcap.b77", "TWT Requester Support", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B78 = Field::boolean("wlan.extcap.b78", "TWT Responder Support", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B79 = Field::boolean("wlan.extcap.b79", "OBSS Narrow Bandwidth RU in UL OFDMA Tolerance Support", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B80 = Field::boolean("wlan.extcap.b80", "Complete List of NonTxBSSID Profiles", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B81 = Field::boolean("wlan.extcap.b81", "SAE Password Identifiers In Use", 1, 0x2, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B82 = Field::boolean("wlan.extcap.b82", "SAE Passwords Used Exclusively", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B83 = Field::boolean("wlan.extcap.b83", "Enhanced Multi-BSSID Advertisement Support", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B84 = Field::boolean("wlan.extcap.b84", "Beacon Protection Enabled", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B85 = Field::boolean("wlan.extcap.b85", "Mirrored SCS", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B86 = Field::boolean("wlan.extcap.b86", "OCT", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B87 = Field::uint8("wlan.extcap.b87", "Reserved", Hex, "IEEE 802.11 §9.4.2.26").mask(0x80);
    EXTCAP_B88 = Field::boolean("wlan.extcap.b88", "SAE-PK Passwords Used Exclusively", 1, 0x1, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B89 = Field::uint8("wlan.extcap.b89", "TWT Parameters Range Support", Hex, "IEEE 802.11 §9.4.2.26").mask(0x2);
    EXTCAP_B90 = Field::boolean("wlan.extcap.b90", "non-TB Ranging Responder", 1, 0x4, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B91 = Field::boolean("wlan.extcap.b91", "TB Ranging Responder", 1, 0x8, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B92 = Field::boolean("wlan.extcap.b92", "TB Ranging Responder Measurement Support", 1, 0x10, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B93 = Field::boolean("wlan.extcap.b93", "TB Ranging Initiator Measurement Support", 1, 0x20, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B94 = Field::boolean("wlan.extcap.b94", "AOA Measurement Available", 1, 0x40, "IEEE 802.11 §9.4.2.26").named(TRUE);
    EXTCAP_B95 = Field::boolean("wlan.extcap.b95", "Phase Shift Feedback Support", 1, 0x80, "IEEE 802.11 §9.4.2.26").named(TRUE);
    OPERAT_NOTIFICATION_MODE = Field::uint8("wlan.operat_notification_mode", "Operating Mode Notification", Hex, "IEEE 802.11 §9.4.1.53");
    OPERAT_MODE_FIELD_CHANNELWIDTH = Field::uint8("wlan.operat_mode_field.channelwidth", "Channel Width", Hex, "IEEE 802.11 §9.4.1.53").mask(0x3).values(&[(0, "20MHz"), (1, "40MHZ"), (2, "80MHz"), (3, "160MHz or 80MHz+80MHz")]);
    OPERAT_MODE_FIELD_RESERVED = Field::uint8("wlan.operat_mode_field.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.1.53").mask(0xc);
    OPERAT_MODE_FIELD_RXNSS = Field::uint8("wlan.operat_mode_field.rxnss", "Rx NSS", Hex, "IEEE 802.11 §9.4.1.53").mask(0x70).values(&[(0, "1Nss"), (1, "2Nss"), (2, "3Nss"), (3, "4Nss"), (4, "5Nss"), (5, "6Nss"), (6, "7Nss"), (7, "8Nss")]);
    OPERAT_MODE_FIELD_RXNSSTYPE = Field::uint8("wlan.operat_mode_field.rxnsstype", "Rx NSS Type", Hex, "IEEE 802.11 §9.4.1.53").mask(0x80);
    EXT_TAG_SAE_ANTI_CLOGGING_TOKEN = Field::bytes("wlan.ext_tag.sae.anti_clogging_token", "Anti-Clogging Token", "IEEE 802.11 §9.4.2.230");
    QBSS_VERSION = Field::uint8("wlan.qbss.version", "QBSS Version", Dec, "IEEE 802.11 §9.4.2.27");
    EXT_TAG = Field::none("wlan.ext_tag", "Ext Tag", "IEEE 802.11 §9.4.2.1");
    TAG_LENGTH_BAD = Field::note("wlan.tag.length.bad", "Bad tag length", Severity::Error, Group::Malformed, "IEEE 802.11 §9.4.2.1");
    TAG_UNDECODED = Field::note("wlan.tag.data.undecoded", "An element that is not taken apart here", Severity::Note, Group::Undecoded, "IEEE 802.11 §9.4.2.1");
}

const EXTENSION: u8 = 255;
const VENDOR: u8 = 221;
/// Bytes before a value.
const HEADER: u32 = 2;

/// The value of an element, and the group that it stands in.
#[derive(Clone, Copy)]
pub struct Element<'b> {
    /// The value alone.
    pub value: Buf<'b>,
    /// The element's line of the tree.
    pub group: Mark,
}

impl Element<'_> {
    /// Bytes of the value.
    pub fn len(&self) -> u32 {
        self.value.len()
    }
}

/// Writes elements up to the end of `buf`. Each is at least two bytes, so they end.
pub fn write(tape: &mut Tape, buf: Buf<'_>) -> Result<(), Short> {
    let mut at = 0_u32;
    while at < buf.wire_len() && !tape.is_full() {
        let length = u32::from(buf.u8(at.saturating_add(1))?);
        element(tape, buf.from(at), length)?;
        at = at.saturating_add(HEADER).saturating_add(length);
    }
    Ok(())
}

fn element(tape: &mut Tape, buf: Buf<'_>, length: u32) -> Result<(), Short> {
    let number = buf.u8(0)?;
    // The value must be there before anything of it is read; the frame's end is what a note names otherwise.
    buf.slice(HEADER, length)?;
    let value = buf.part(HEADER, length, &TAG_LENGTH);
    // Without fields the name of the network is all that Info needs.
    if !tape.wants_fields() {
        if number == 0 {
            network_in_info(tape, value.bytes());
        }
        return Ok(());
    }
    let extended = (number == EXTENSION).then(|| value.u8(0).ok()).flatten();
    let heading = if extended.is_some() { &EXT_TAG } else { &TAG };
    let group = tape.group(heading, buf.range_at(0, length.saturating_add(HEADER))?);
    let name = match extended {
        Some(extended) => name_in(EXTENSIONS, extended).unwrap_or("Unknown"),
        None => name_in(TAGS, number).unwrap_or("Reserved"),
    };
    tape.append(group, |out| text!(out, ": {name}"));
    tape.uint(&TAG_NUMBER, &buf, 0)?;
    let range = buf.range_at(1, 1)?;
    let value = match extended {
        Some(_) => {
            tape.number(&EXT_TAG_LENGTH, range, u64::from(length.saturating_sub(1)));
            tape.uint(&EXT_TAG_NUMBER, &value, 0)?;
            value.from(1)
        }
        None => {
            tape.number(&TAG_LENGTH, range, u64::from(length));
            value
        }
    };
    let element = Element { value, group };
    let read = match extended {
        Some(extended) => of_extension(tape, extended, element),
        None => of_number(tape, number, element),
    };
    let data = if extended.is_some() { &EXT_TAG_DATA } else { &TAG_DATA };
    match read {
        Ok(used) if used < element.len() => {
            tape.wire(data, &element.value, used, element.len().saturating_sub(used))?;
            if used == 0 {
                tape.note(
                    &TAG_UNDECODED,
                    element.value.range(),
                    &format!("{name}: an element that is not taken apart here"),
                );
            }
        }
        Ok(_) => {}
        // What is too short for its kind is said where it stands; elements after it can still be read.
        Err(_) => {
            tape.note(&TAG_LENGTH_BAD, range, &format!("Bad tag length: {length} is too short for {name}"));
            if element.len() > 0 {
                tape.wire(data, &element.value, 0, element.len())?;
            }
        }
    }
    tape.end(group);
    Ok(())
}

fn name_in(table: &'static [(u64, &'static str)], number: u8) -> Option<&'static str> {
    table.iter().find(|(value, _)| *value == u64::from(number)).map(|(_, name)| *name)
}

/// Reads a value; returns how many of its bytes.
fn of_number(tape: &mut Tape, number: u8, element: Element<'_>) -> Result<u32, Short> {
    let Element { value, group } = element;
    match number {
        0 => ssid(tape, element),
        1 => rates(tape, element, &SUPPORTED_RATES),
        50 => rates(tape, element, &EXTENDED_SUPPORTED_RATES),
        3 => {
            let channel = tape.uint(&DS_CURRENT_CHANNEL, &value, 0)?;
            tape.append(group, |out| text!(out, ": Current Channel: {channel}"));
            Ok(1)
        }
        5 => traffic_map(tape, element),
        6 => {
            tape.uint_le(&IBSS_ATIM_WINDOWS, &value, 0)?;
            Ok(2)
        }
        7 => country(tape, element),
        11 => {
            tape.append(group, |out| out.push_str(" 802.11e CCA Version"));
            tape.number(&QBSS_VERSION, value.range_at(0, 0)?, 2);
            tape.uint_le(&QBSS_SCOUNT, &value, 0)?;
            let used = tape.uint(&QBSS_CU, &value, 2)?;
            tape.append_text(&QBSS_CU, |out| text!(out, " ({}%)", used.saturating_mul(100) / 255));
            let room = value.uint_le(3, 2)?;
            tape.number(&QBSS_ADC, value.range_at(3, 2)?, room);
            tape.append_text(&QBSS_ADC, |out| text!(out, " ({} us/s)", room.saturating_mul(32)));
            Ok(5)
        }
        16 => {
            tape.wire(&TAG_CHALLENGE_TEXT, &value, 0, element.len())?;
            Ok(element.len())
        }
        32 => {
            let less = tape.uint(&POWERCON_LOCAL, &value, 0)?;
            tape.append(group, |out| text!(out, ": {less}"));
            Ok(1)
        }
        33 => {
            let (least, most) = (value.u8(0)? as i8, value.u8(1)? as i8);
            tape.wire(&TAG_DATA, &value, 0, 2)?;
            tape.append(group, |out| text!(out, " Min: {least}, Max: {most}"));
            Ok(2)
        }
        35 => {
            let power = tape.uint(&TCPREP_TRSMT_POW, &value, 0)?;
            let margin = tape.uint(&TCPREP_LINK_MRG, &value, 1)?;
            tape.append(group, |out| text!(out, " Transmit Power: {}, Link Margin: {}", power as i8, margin as i8));
            Ok(2)
        }
        36 => {
            tape.append(group, |out| text!(out, ": {} ranges", element.len() / 2));
            for at in (0..element.len().saturating_sub(1)).step_by(2) {
                tape.uint(&SUPCHAN_FIRST, &value, at)?;
                tape.uint(&SUPCHAN_RANGE, &value, at.saturating_add(1))?;
            }
            Ok(element.len() & !1)
        }
        37 => {
            let mode = tape.uint(&CSA_CHANNEL_SWITCH_MODE, &value, 0)?;
            let channel = tape.uint(&CSA_NEW_CHANNEL_NUMBER, &value, 1)?;
            let count = tape.uint(&CSA_CHANNEL_SWITCH_COUNT, &value, 2)?;
            tape.append(group, |out| text!(out, " Mode: {mode}, Number: {channel} , Count: {count} "));
            Ok(3)
        }
        42 | 47 => {
            let parts: &[&'static Field] =
                &[&ERP_INFO_ERP_PRESENT, &ERP_INFO_USE_PROTECTION, &ERP_INFO_BARKER_PREAMBLE_MODE, &ERP_INFO_RESERVED];
            bits(tape, &value, 0, &ERP_INFO, parts)?;
            Ok(1)
        }
        45 => ht::capabilities(tape, element),
        61 => ht::operation(tape, element),
        48 => rsn::write(tape, value),
        54 => {
            tape.uint_le(&MOBILITY_DOMAIN_MDID, &value, 0)?;
            let parts: &[&'static Field] = &[
                &MOBILITY_DOMAIN_FT_CAPAB_FT_OVER_DS,
                &MOBILITY_DOMAIN_FT_CAPAB_RESOURCE_REQ,
                &MOBILITY_DOMAIN_FT_CAPAB_RESERVED,
            ];
            bits(tape, &value, 2, &MOBILITY_DOMAIN_FT_CAPAB, parts)?;
            Ok(3)
        }
        127 => extended_capabilities(tape, element),
        191 => vht::capabilities(tape, value),
        192 => vht::operation(tape, value),
        199 => {
            let parts: &[&'static Field] = &[
                &OPERAT_MODE_FIELD_CHANNELWIDTH,
                &OPERAT_MODE_FIELD_RESERVED,
                &OPERAT_MODE_FIELD_RXNSS,
                &OPERAT_MODE_FIELD_RXNSSTYPE,
            ];
            bits(tape, &value, 0, &OPERAT_NOTIFICATION_MODE, parts)?;
            Ok(1)
        }
        VENDOR => vendor::write(tape, element),
        _ => Ok(0),
    }
}

fn of_extension(tape: &mut Tape, number: u8, element: Element<'_>) -> Result<u32, Short> {
    match number {
        35 => he::capabilities(tape, element.value),
        36 => he::operation(tape, element.value),
        93 => {
            tape.wire(&EXT_TAG_SAE_ANTI_CLOGGING_TOKEN, &element.value, 0, element.len())?;
            Ok(element.len())
        }
        _ => Ok(0),
    }
}

/// The name of the network. It may be hidden: nothing, or zeros, in its place.
fn ssid(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let bytes = tape.wire(&SSID, &element.value, 0, element.len())?;
    let name =
        if bytes.is_empty() { "Wildcard SSID".to_owned() } else { format!("\"{}\"", String::from_utf8_lossy(bytes)) };
    if !bytes.is_empty() {
        tape.value_text(&SSID, |out| out.push_str(&name));
    }
    tape.append(element.group, |out| text!(out, ": {name}"));
    network_in_info(tape, bytes);
    Ok(element.len())
}

fn network_in_info(tape: &mut Tape, name: &[u8]) {
    tape.info_append(|out| match name {
        [] => out.push_str(", SSID=Wildcard (Broadcast)"),
        _ => text!(out, ", SSID=\"{}\"", String::from_utf8_lossy(name)),
    });
}

/// Rates in units of 500 kbit/s; the highest bit says that every station of the network must have it.
fn rates(tape: &mut Tape, element: Element<'_>, field: &'static Field) -> Result<u32, Short> {
    let mut words = String::new();
    for (at, byte) in (0..).zip(element.value.bytes()) {
        let name = rate(*byte);
        tape.uint(field, &element.value, at)?;
        tape.value_text(field, |out| text!(out, "{name} (0x{byte:02x})"));
        text!(words, " {name},");
    }
    tape.append(element.group, |out| text!(out, "{words} [Mbit/sec]"));
    Ok(element.len())
}

/// What a rate is called; numbers that no radio sends stand for what a station must understand (§9.4.2.3).
fn rate(byte: u8) -> String {
    match byte {
        0xff => return "BSS requires support for mandatory features of HT PHY (IEEE 802.11 - Clause 20)".to_owned(),
        0xfe => return "BSS requires support for mandatory features of VHT PHY (IEEE 802.11 - Clause 21)".to_owned(),
        0xfb => return "SAE Hash to Element Only".to_owned(),
        _ => {}
    }
    let value = byte & 0x7f;
    let half = if value & 1 == 1 { ".5" } else { "" };
    format!("{}{half}{}", value >> 1, if byte & 0x80 != 0 { "(B)" } else { "" })
}

/// For which sleeping stations something waits (§9.4.2.5): a bit for each, of a part of the map.
fn traffic_map(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let value = element.value;
    let count = tape.uint(&TIM_DTIM_COUNT, &value, 0)?;
    let period = tape.uint(&TIM_DTIM_PERIOD, &value, 1)?;
    tape.append(element.group, |out| text!(out, ": DTIM {count} of {period} bitmap"));
    let control = bits(tape, &value, 2, &TIM_BMAPCTL, &[&TIM_BMAPCTL_MULTICAST, &TIM_BMAPCTL_OFFSET])?;
    let length = element.len().saturating_sub(3);
    let map = tape.wire(&TIM_PARTIAL_VIRTUAL_BITMAP, &value, 3, length)?;
    let first = (control & 0xfe) << 3;
    for (at, byte) in (0_u32..).zip(map) {
        for bit in (0..8_u32).filter(|bit| byte >> bit & 1 == 1) {
            let station = first.saturating_add(u64::from(at.saturating_mul(8).saturating_add(bit)));
            // The first bit is for everybody and belongs to no station.
            if station > 0 && tape.number(&TIM_AID, value.range_at(at.saturating_add(3), 1)?, station) {
                tape.value_text(&TIM_AID, |out| text!(out, "0x{station:02x}"));
            }
        }
    }
    Ok(element.len())
}

/// Where the network is, and which channels may be used there how loudly (§9.4.2.8).
fn country(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let value = element.value;
    let code = String::from_utf8_lossy(tape.wire(&COUNTRY_INFO_CODE, &value, 0, 2)?).into_owned();
    let place = tape.uint(&COUNTRY_INFO_ENVIRONMENT, &value, 2)?;
    let place = COUNTRY_INFO_ENVIRONMENT.name_of(place).unwrap_or("Unknown");
    tape.append(element.group, |out| text!(out, ": Country Code {code}, Environment {place}"));
    let mut at = 3_u32;
    while at.saturating_add(3) <= element.len() {
        let [first, second, third] = value.array(at)?;
        let range = value.range_at(at, 3)?;
        if first > 200 {
            let group = tape.group(&COUNTRY_INFO_RRC, range);
            tape.append(group, |out| {
                text!(
                    out,
                    ": Operating Extension Identifier: {first}, Operating Class: {second}, Coverage Class: {third}"
                );
            });
            for (field, place) in [(&COUNTRY_INFO_RRC_OEI, 0), (&COUNTRY_INFO_RRC_OC, 1), (&COUNTRY_INFO_RRC_CC, 2)] {
                tape.uint(field, &value, at.saturating_add(place))?;
            }
            tape.end(group);
        } else {
            let group = tape.group(&COUNTRY_INFO_FNM, range);
            tape.append(group, |out| {
                text!(
                    out,
                    ": First Channel Number: {first}, Number of Channels: {second}, Maximum Transmit Power Level: {} dBm",
                    third as i8
                );
            });
            tape.uint(&COUNTRY_INFO_FNM_FCN, &value, at)?;
            tape.uint(&COUNTRY_INFO_FNM_NC, &value, at.saturating_add(1))?;
            tape.uint(&COUNTRY_INFO_FNM_MTPL, &value, at.saturating_add(2))?;
            tape.append_text(&COUNTRY_INFO_FNM_MTPL, |out| out.push_str(" dBm"));
            tape.end(group);
        }
        at = at.saturating_add(3);
    }
    if at < element.len() {
        tape.wire(&COUNTRY_INFO_PADDING, &value, at, element.len().saturating_sub(at))?;
    }
    Ok(element.len())
}

/// A bit for each thing that a station can do (§9.4.2.26), eight to a byte.
fn extended_capabilities(tape: &mut Tape, element: Element<'_>) -> Result<u32, Short> {
    let value = element.value;
    for (at, byte) in (0_u32..).zip(value.bytes()) {
        let group = tape.group_value(&EXTCAP, value.range_at(at, 1)?, u64::from(*byte));
        tape.append(group, |out| text!(out, " (octet {})", at.saturating_add(1)));
        for field in EXTENDED.get(at as usize).copied().unwrap_or_default() {
            tape.uint(field, &value, at)?;
        }
        tape.end(group);
    }
    tape.append(element.group, |out| text!(out, " ({} octets)", element.len()));
    Ok(element.len())
}

static EXTENDED: &[&[&Field]] = &[
    &[&EXTCAP_B0, &EXTCAP_B1, &EXTCAP_B2, &EXTCAP_B3, &EXTCAP_B4, &EXTCAP_B5, &EXTCAP_B6, &EXTCAP_B7],
    &[&EXTCAP_B8, &EXTCAP_B9, &EXTCAP_B10, &EXTCAP_B11, &EXTCAP_B12, &EXTCAP_B13, &EXTCAP_B14, &EXTCAP_B15],
    &[&EXTCAP_B16, &EXTCAP_B17, &EXTCAP_B18, &EXTCAP_B19, &EXTCAP_B20, &EXTCAP_B21, &EXTCAP_B22, &EXTCAP_B23],
    &[&EXTCAP_B24, &EXTCAP_B25, &EXTCAP_B26, &EXTCAP_B27, &EXTCAP_B28, &EXTCAP_B29, &EXTCAP_B30, &EXTCAP_B31],
    &[&EXTCAP_B32, &EXTCAP_B33, &EXTCAP_B34, &EXTCAP_B35, &EXTCAP_B36, &EXTCAP_B37, &EXTCAP_B38, &EXTCAP_B39],
    &[&EXTCAP_B40, &EXTCAP_SERV_INT_GRANULARITY, &EXTCAP_B44, &EXTCAP_B45, &EXTCAP_B46, &EXTCAP_B47],
    &[&EXTCAP_B48, &EXTCAP_B49, &EXTCAP_B50, &EXTCAP_B51, &EXTCAP_B52, &EXTCAP_B53, &EXTCAP_B54, &EXTCAP_B55],
    &[&EXTCAP_B56, &EXTCAP_B57, &EXTCAP_B58, &EXTCAP_B59, &EXTCAP_B60, &EXTCAP_B61, &EXTCAP_B62, &EXTCAP_B63],
    &[&EXTCAP_B65, &EXTCAP_B66, &EXTCAP_B67, &EXTCAP_B68, &EXTCAP_B69, &EXTCAP_B70, &EXTCAP_B71],
    &[&EXTCAP_B72, &EXTCAP_B73, &EXTCAP_B74, &EXTCAP_B75, &EXTCAP_B76, &EXTCAP_B77, &EXTCAP_B78, &EXTCAP_B79],
    &[&EXTCAP_B80, &EXTCAP_B81, &EXTCAP_B82, &EXTCAP_B83, &EXTCAP_B84, &EXTCAP_B85, &EXTCAP_B86, &EXTCAP_B87],
    &[&EXTCAP_B88, &EXTCAP_B89, &EXTCAP_B90, &EXTCAP_B91, &EXTCAP_B92, &EXTCAP_B93, &EXTCAP_B94, &EXTCAP_B95],
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    /// A beacon with these elements.
    fn beacon(elements: &str) -> Vec<u8> {
        let head = "8000 0000 ffffffffffff 020000000001 020000000001 1000 0102030400000000 6400 1104";
        hex(&format!("{head}{elements}"))
    }

    #[test]
    fn fixed_fields_and_the_name_of_the_network() {
        let frame = beacon("0004 6e616d65 0108 82848b960c12182c 030106");
        let info = "Beacon frame, SN=1, FN=0, Flags=........, BI=100, SSID=\"name\"";
        assert_eq!(columns(105, &frame), ("802.11".to_owned(), info.to_owned()));
        let shown = tree(105, &frame);
        for line in [
            "IEEE 802.11 Wireless Management",
            "    Fixed parameters (12 bytes)",
            "        Beacon Interval: 0.102400 [Seconds]",
            "    Tagged parameters (19 bytes)",
            "        Tag: SSID parameter set: \"name\"",
            "        Tag: Supported Rates 1(B), 2(B), 5.5(B), 11(B), 6, 9, 12, 22, [Mbit/sec]",
            "            Supported Rates: 5.5(B) (0x8b)",
            "        Tag: DS Parameter set: Current Channel: 6",
        ] {
            assert!(shown.contains(&format!("{line}\n")), "{line}: {shown}");
        }
        assert_eq!(values(105, &frame, "wlan.ssid"), ["6e616d65"]);
        assert!(columns(105, &beacon("0000")).1.ends_with("SSID=Wildcard (Broadcast)"));
    }

    #[test]
    fn a_name_from_the_air_is_made_safe() {
        let shown = tree(105, &beacon("0004 1b5b324a"));
        assert!(!shown.contains('\u{1b}'), "{shown:?}");
    }

    #[test]
    fn ciphers_and_keys() {
        let frame = beacon("3014 0100 000fac04 0100 000fac04 0100 000fac02 8c00");
        let shown = tree(105, &frame);
        assert!(shown.contains("Group Cipher Suite: 00:0f:ac (Ieee 802.11) AES (CCM)\n"), "{shown}");
        assert!(shown.contains("Auth Key Management (AKM) List 00:0f:ac (Ieee 802.11) PSK\n"), "{shown}");
        assert_eq!(values(105, &frame, "wlan.rsn.capabilities.mfpc"), ["1"]);
        // A list that says to be longer than the element is read as far as it goes.
        let long = beacon("300c 0100 000fac04 ffff 000fac04");
        assert_eq!(values(105, &long, "wlan.rsn.pcs.type"), ["4"]);
        assert_eq!(values(105, &long, "wlan.rsn.pcs.count.invalid").len(), 1);
    }

    #[test]
    fn stations_for_which_something_waits() {
        let frame = beacon("0505 00 03 03 81 01");
        assert_eq!(values(105, &frame, "wlan.tim.bmapctl.offset"), ["0x01"]);
        assert_eq!(values(105, &frame, "wlan.tim.aid"), ["0x10", "0x17", "0x18"]);
    }

    #[test]
    fn what_is_too_short_costs_its_element_alone() {
        let frame = beacon("2d02 ef09 0300 030106 f105 0102030405");
        let shown = tree(105, &frame);
        assert!(shown.contains("Bad tag length: 2 is too short for HT Capabilities"), "{shown}");
        assert_eq!(values(105, &frame, "wlan.tag.length.bad").len(), 2);
        assert_eq!(values(105, &frame, "wlan.ds.current_channel"), ["6"]);
        assert_eq!(values(105, &frame, "wlan.tag.data"), ["ef09", "0102030405"]);
        // What reaches past the frame is said by the driver, and nothing is lost before it.
        let cut = tree(105, &beacon("030106 0020 6e61"));
        assert!(cut.contains("Current Channel: 6") && cut.contains("Malformed Packet: 802.11"), "{cut}");
    }

    #[test]
    fn elements_of_all_generations() {
        let wmm = "dd18 0050f202 01 01 84 00 03a40000 27a40000 42435e00 62322f00";
        let he = "ff19 23 0d01089a4000 04 704c89ffdb039c050000 faff faff ffffff";
        let frame = beacon(&format!("{wmm}{he} bf0c b2798933 faff0c03faff0c03 c005 012a00fcff"));
        assert_eq!(values(105, &frame, "wlan.wfa.ie.wme.acp.cw.max"), ["1023", "1023", "15", "7"]);
        assert_eq!(values(105, &frame, "wlan.ext_tag.number"), ["35"]);
        assert_eq!(values(105, &frame, "wlan.vht.op.channelcenter0"), ["42"]);
        assert!(!tree(105, &frame).contains("Malformed"));
    }

    #[test]
    fn any_bytes_end() {
        for seed in 0..=255_u8 {
            let bytes: String =
                (0..300_u32).map(|at| format!("{:02x}", (at.wrapping_mul(31 + u32::from(seed)) >> 3) as u8)).collect();
            for subtype in ["80", "40", "00", "10", "b0", "c0", "d0"] {
                let frame =
                    hex(&format!("{subtype}00 0000 ffffffffffff 020000000001 020000000001 1000 {seed:02x}{bytes}"));
                assert!(tree(105, &frame).starts_with("IEEE 802.11 "));
            }
        }
    }
}
