//! What radiotap says of VHT (802.11ac) and HE (802.11ax) frames. radiotap.org, VHT, HE, HE-MU.

use crate::dissect::prelude::*;
use crate::protocols::bitfields::{PRESENT, TRUE, bits, open_bits};
use crate::protocols::wlan_radio::{Phy, Radio, User, Vht};

fields! {
    VHT = Field::none("radiotap.vht", "VHT information", "radiotap.org, VHT");
    VHT_KNOWN = Field::uint16("radiotap.vht.known", "Known VHT information", Hex, "radiotap.org, VHT");
    VHT_USER = Field::none("radiotap.vht.user", "User", "radiotap.org, VHT");
    VHT_STBC = Field::boolean("radiotap.vht.stbc", "STBC", 1, 0x1, "radiotap.org, VHT").named(Names::Flags("On", "Off"));
    VHT_TXOP_PS = Field::boolean("radiotap.vht.txop_ps", "TXOP_PS_NOT_ALLOWED", 1, 0x2, "radiotap.org, VHT").named(TRUE);
    VHT_GI = Field::uint8("radiotap.vht.gi", "Guard interval", Dec, "radiotap.org, VHT").mask(0x4).values(&[(0, "long"), (1, "short")]);
    VHT_SGI_NSYM_DA = Field::boolean("radiotap.vht.sgi_nsym_da", "SGI Nsym disambiguation", 1, 0x8, "radiotap.org, VHT").named(TRUE);
    VHT_BEAMFORMED = Field::boolean("radiotap.vht.beamformed", "Beamformed", 1, 0x20, "radiotap.org, VHT").named(TRUE);
    VHT_BW = Field::uint8("radiotap.vht.bw", "Bandwidth", Dec, "radiotap.org, VHT").values(&[(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz lower"), (3, "20 MHz upper"), (4, "80 MHz"), (5, "40 MHz lower"), (6, "40 MHz upper"), (7, "20 MHz, channel 1/4"), (8, "20 MHz, channel 2/4"), (9, "20 MHz, channel 3/4"), (10, "20 MHz, channel 4/4"), (11, "160 MHz"), (12, "80 MHz lower"), (13, "80 MHz upper"), (14, "40 MHz, channel 1/4"), (15, "40 MHz, channel 2/4"), (16, "40 MHz, channel 3/4"), (17, "40 MHz, channel 4/4"), (18, "20 MHz, channel 1/8"), (19, "20 MHz, channel 2/8"), (20, "20 MHz, channel 3/8"), (21, "20 MHz, channel 4/8"), (22, "20 MHz, channel 5/8"), (23, "20 MHz, channel 6/8"), (24, "20 MHz, channel 7/8"), (25, "20 MHz, channel 8/8")]);
    VHT_NSTS_0 = Field::uint8("radiotap.vht.nsts.0", "Space-time streams 0", Dec, "radiotap.org, VHT");
    VHT_NSTS_1 = Field::uint8("radiotap.vht.nsts.1", "Space-time streams 1", Dec, "radiotap.org, VHT");
    VHT_NSTS_2 = Field::uint8("radiotap.vht.nsts.2", "Space-time streams 2", Dec, "radiotap.org, VHT");
    VHT_NSTS_3 = Field::uint8("radiotap.vht.nsts.3", "Space-time streams 3", Dec, "radiotap.org, VHT");
    VHT_MCS_0 = Field::uint8("radiotap.vht.mcs.0", "MCS index 0", Dec, "radiotap.org, VHT").mask(0xf0);
    VHT_MCS_1 = Field::uint8("radiotap.vht.mcs.1", "MCS index 1", Dec, "radiotap.org, VHT").mask(0xf0);
    VHT_MCS_2 = Field::uint8("radiotap.vht.mcs.2", "MCS index 2", Dec, "radiotap.org, VHT").mask(0xf0);
    VHT_MCS_3 = Field::uint8("radiotap.vht.mcs.3", "MCS index 3", Dec, "radiotap.org, VHT").mask(0xf0);
    VHT_NSS_0 = Field::uint8("radiotap.vht.nss.0", "Spatial streams 0", Dec, "radiotap.org, VHT").mask(0xf);
    VHT_NSS_1 = Field::uint8("radiotap.vht.nss.1", "Spatial streams 1", Dec, "radiotap.org, VHT").mask(0xf);
    VHT_NSS_2 = Field::uint8("radiotap.vht.nss.2", "Spatial streams 2", Dec, "radiotap.org, VHT").mask(0xf);
    VHT_NSS_3 = Field::uint8("radiotap.vht.nss.3", "Spatial streams 3", Dec, "radiotap.org, VHT").mask(0xf);
    VHT_CODING_0 = Field::uint8("radiotap.vht.coding.0", "Coding 0", Dec, "radiotap.org, VHT").mask(0x1).values(&[(0, "BCC"), (1, "LDPC")]);
    VHT_CODING_1 = Field::uint8("radiotap.vht.coding.1", "Coding 1", Dec, "radiotap.org, VHT").mask(0x2).values(&[(0, "BCC"), (1, "LDPC")]);
    VHT_CODING_2 = Field::uint8("radiotap.vht.coding.2", "Coding 2", Dec, "radiotap.org, VHT").mask(0x4).values(&[(0, "BCC"), (1, "LDPC")]);
    VHT_CODING_3 = Field::uint8("radiotap.vht.coding.3", "Coding 3", Dec, "radiotap.org, VHT").mask(0x8).values(&[(0, "BCC"), (1, "LDPC")]);
    VHT_DATARATE_0 = Field::double("radiotap.vht.datarate.0", "Data rate (Mb/s) 0", "radiotap.org, VHT");
    VHT_DATARATE_1 = Field::double("radiotap.vht.datarate.1", "Data rate (Mb/s) 1", "radiotap.org, VHT");
    VHT_DATARATE_2 = Field::double("radiotap.vht.datarate.2", "Data rate (Mb/s) 2", "radiotap.org, VHT");
    VHT_DATARATE_3 = Field::double("radiotap.vht.datarate.3", "Data rate (Mb/s) 3", "radiotap.org, VHT");
    VHT_GID = Field::uint8("radiotap.vht.gid", "Group Id", Dec, "radiotap.org, VHT");
    VHT_PAID = Field::uint16("radiotap.vht.paid", "Partial AID", Dec, "radiotap.org, VHT");
    VHT_HAVE_STBC = Field::boolean("radiotap.vht.have_stbc", "STBC", 2, 0x1, "radiotap.org, VHT").named(PRESENT);
    VHT_HAVE_TXOP_PS = Field::boolean("radiotap.vht.have_txop_ps", "TXOP_PS_NOT_ALLOWED", 2, 0x2, "radiotap.org, VHT").named(PRESENT);
    VHT_HAVE_GI = Field::boolean("radiotap.vht.have_gi", "Guard interval", 2, 0x4, "radiotap.org, VHT").named(PRESENT);
    VHT_HAVE_SGI_NSYM_DA = Field::boolean("radiotap.vht.have_sgi_nsym_da", "SGI Nsym disambiguation", 2, 0x8, "radiotap.org, VHT").named(PRESENT);
    VHT_HAVE_BEAMFORMED = Field::boolean("radiotap.vht.have_beamformed", "Beamformed", 2, 0x20, "radiotap.org, VHT").named(PRESENT);
    VHT_LDPC_EXTRA = Field::boolean("radiotap.vht.ldpc_extra", "LDPC extra OFDM symbol", 2, 0x10, "radiotap.org, VHT").named(PRESENT);
    MCS_HAVE_GID = Field::boolean("radiotap.mcs.have_gid", "Group ID", 2, 0x80, "radiotap.org, VHT").named(PRESENT);
    MCS_HAVE_PAID = Field::boolean("radiotap.mcs.have_paid", "Partial AID", 2, 0x100, "radiotap.org, VHT").named(PRESENT);
    HE_DATA_1 = Field::uint16("radiotap.he.data_1", "HE Data 1", Hex, "radiotap.org, HE");
    HE_DATA_1_PPDU_FORMAT = Field::uint16("radiotap.he.data_1.ppdu_format", "PPDU Format", Hex, "radiotap.org, HE").mask(0x3).values(&[(0, "HE_SU"), (1, "HE_EXT_SU"), (2, "HE_MU"), (3, "HE_TRIG")]);
    HE_DATA_1_BSS_COLOR_KNOWN = Field::boolean("radiotap.he.data_1.bss_color_known", "BSS Color known", 2, 0x4, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_BEAM_CHANGE_KNOWN = Field::boolean("radiotap.he.data_1.beam_change_known", "Beam Change known", 2, 0x8, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_UL_DL_KNOWN = Field::boolean("radiotap.he.data_1.ul_dl_known", "UL/DL known", 2, 0x10, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_DATA_MCS_KNOWN = Field::boolean("radiotap.he.data_1.data_mcs_known", "data MCS known", 2, 0x20, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_DATA_DCM_KNOWN = Field::boolean("radiotap.he.data_1.data_dcm_known", "data DCM known", 2, 0x40, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_CODING_KNOWN = Field::boolean("radiotap.he.data_1.coding_known", "Coding known", 2, 0x80, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_LDPC_EXTRA_SYMBOL_SEGMENT_KNOWN = Field::boolean("radiotap.he.data_1.ldpc_extra_symbol_segment_known", "LDPC extra symbol segment known", 2, 0x100, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_STBC_KNOWN = Field::boolean("radiotap.he.data_1.stbc_known", "STBC known", 2, 0x200, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_SPATIAL_REUSE_1_KNOWN = Field::boolean("radiotap.he.data_1.spatial_reuse_1_known", "Spatial Reuse 1 known", 2, 0x400, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_SPATIAL_REUSE_2_KNOWN = Field::boolean("radiotap.he.data_1.spatial_reuse_2_known", "Spatial Reuse 2 known", 2, 0x800, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_SPATIAL_REUSE_3_KNOWN = Field::boolean("radiotap.he.data_1.spatial_reuse_3_known", "Spatial Reuse 3 known", 2, 0x1000, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_SPATIAL_REUSE_4_KNOWN = Field::boolean("radiotap.he.data_1.spatial_reuse_4_known", "Spatial Reuse 4 known", 2, 0x2000, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_DATA_BW_RU_ALLOCATION_KNOWN = Field::boolean("radiotap.he.data_1.data_bw_ru_allocation_known", "data BW/RU allocation known", 2, 0x4000, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_1_DOPPLER_KNOWN = Field::boolean("radiotap.he.data_1.doppler_known", "Doppler known", 2, 0x8000, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2 = Field::uint16("radiotap.he.data_2", "HE Data 2", Hex, "radiotap.org, HE");
    HE_DATA_2_PRI_SEC_80_MHZ_KNOWN = Field::boolean("radiotap.he.data_2.pri_sec_80_mhz_known", "pri/sec 80 MHz known", 2, 0x1, "radiotap.org, HE").named(TRUE);
    HE_DATA_2_GI_KNOWN = Field::boolean("radiotap.he.data_2.gi_known", "GI known", 2, 0x2, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_NUM_LTF_SYMBOLS_KNOWN = Field::boolean("radiotap.he.data_2.num_ltf_symbols_known", "LTF symbols known", 2, 0x4, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_PRE_FEC_PADDING_FACTOR_KNOWN = Field::boolean("radiotap.he.data_2.pre_fec_padding_factor_known", "Pre-FEC Padding Factor known", 2, 0x8, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_TXBF_KNOWN = Field::boolean("radiotap.he.data_2.txbf_known", "TxBF known", 2, 0x10, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_PE_DISAMBIGUITY_KNOWN = Field::boolean("radiotap.he.data_2.pe_disambiguity_known", "PE Disambiguity known", 2, 0x20, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_TXOP_KNOWN = Field::boolean("radiotap.he.data_2.txop_known", "TXOP known", 2, 0x40, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_MIDAMBLE_PERIODICITY_KNOWN = Field::boolean("radiotap.he.data_2.midamble_periodicity_known", "midamble periodicity known", 2, 0x80, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_RU_ALLOCATION_OFFSET = Field::uint16("radiotap.he.data_2.ru_allocation_offset", "RU allocation offset", Hex, "radiotap.org, HE").mask(0x3f00);
    HE_DATA_2_RU_ALLOCATION_OFFSETI_KNOWN = Field::boolean("radiotap.he.data_2.ru_allocation_offseti_known", "RU allocation offset known", 2, 0x4000, "radiotap.org, HE").named(Names::Flags("Known", "Unknown"));
    HE_DATA_2_PRI_SEC_80_MHZ = Field::boolean("radiotap.he.data_2.pri_sec_80_mhz", "pri/sec 80 MHz", 2, 0x8000, "radiotap.org, HE").named(Names::Flags("secondary", "primary"));
    HE_DATA_3_BSS_COLOR = Field::uint16("radiotap.he.data_3.bss_color", "BSS Color", Hex, "radiotap.org, HE").mask(0x3f);
    HE_DATA_3_BEAM_CHANGE = Field::uint16("radiotap.he.data_3.beam_change", "Beam Change", Hex, "radiotap.org, HE").mask(0x40);
    HE_DATA_3_UL_DL = Field::uint16("radiotap.he.data_3.ul_dl", "UL/DL", Hex, "radiotap.org, HE").mask(0x80);
    HE_DATA_3_DATA_MCS = Field::uint16("radiotap.he.data_3.data_mcs", "data MCS", Hex, "radiotap.org, HE").mask(0xf00);
    HE_DATA_3_DATA_DCM = Field::uint16("radiotap.he.data_3.data_dcm", "data DCM", Hex, "radiotap.org, HE").mask(0x1000);
    HE_DATA_3_CODING = Field::uint16("radiotap.he.data_3.coding", "Coding", Hex, "radiotap.org, HE").mask(0x2000).values(&[(0, "BCC"), (1, "LDPC")]);
    HE_DATA_3_LDPC_EXTRA_SYMBOL_SEGMENT = Field::uint16("radiotap.he.data_3.ldpc_extra_symbol_segment", "LDPC extra symbol segment", Hex, "radiotap.org, HE").mask(0x4000);
    HE_DATA_3_STBC = Field::uint16("radiotap.he.data_3.stbc", "STBC", Hex, "radiotap.org, HE").mask(0x8000);
    HE_DATA_3 = Field::uint16("radiotap.he.data_3", "HE Data 3", Hex, "radiotap.org, HE");
    HE_DATA_4_SPATIAL_REUSE_1 = Field::uint16("radiotap.he.data_4.spatial_reuse_1", "Spatial Reuse 1", Hex, "radiotap.org, HE").mask(0xf);
    HE_DATA_4_SPATIAL_REUSE_2 = Field::uint16("radiotap.he.data_4.spatial_reuse_2", "Spatial Reuse 2", Hex, "radiotap.org, HE").mask(0xf0);
    HE_DATA_4_SPATIAL_REUSE_3 = Field::uint16("radiotap.he.data_4.spatial_reuse_3", "Spatial Reuse 3", Hex, "radiotap.org, HE").mask(0xf00);
    HE_DATA_4_SPATIAL_REUSE_4 = Field::uint16("radiotap.he.data_4.spatial_reuse_4", "Spatial Reuse 4", Hex, "radiotap.org, HE").mask(0xf000);
    HE_DATA_4 = Field::uint16("radiotap.he.data_4", "HE Data 4", Hex, "radiotap.org, HE");
    HE_DATA_5_DATA_BW_RU_ALLOCATION = Field::uint16("radiotap.he.data_5.data_bw_ru_allocation", "data Bandwidth/RU allocation", Hex, "radiotap.org, HE").mask(0xf).values(&[(0, "20"), (1, "40"), (2, "80"), (3, "160/80+80"), (4, "26-tone RU"), (5, "52-tone RU"), (6, "106-tone RU"), (7, "242-tone RU"), (8, "484-tone RU"), (9, "996-tone RU"), (10, "2x996-tone RU"), (11, "reserved"), (12, "reserved"), (13, "reserved"), (14, "reserved"), (15, "reserved")]);
    HE_DATA_5_GI = Field::uint16("radiotap.he.data_5.gi", "GI", Hex, "radiotap.org, HE").mask(0x30).values(&[(0, "0.8us"), (1, "1.6us"), (2, "3.2us"), (3, "reserved")]);
    HE_DATA_5_LTF_SYMBOL_SIZE = Field::uint16("radiotap.he.data_5.ltf_symbol_size", "LTF symbol size", Hex, "radiotap.org, HE").mask(0xc0).values(&[(0, "unknown"), (1, "1x"), (2, "2x"), (3, "4x")]);
    HE_NUM_LTF_SYMBOLS = Field::uint16("radiotap.he.num_ltf_symbols", "LTF symbols", Hex, "radiotap.org, HE").mask(0x700).values(&[(0, "1x"), (1, "2x"), (2, "4x"), (3, "6x"), (4, "8x"), (5, "reserved"), (6, "reserved"), (7, "reserved")]);
    HE_DATA_5_RESERVED_D5_B11 = Field::uint16("radiotap.he.data_5.reserved_d5_b11", "reserved", Hex, "radiotap.org, HE").mask(0x800);
    HE_PRE_FEC_PADDING_FACTOR = Field::uint16("radiotap.he.pre_fec_padding_factor", "Pre-FEC Padding Factor", Hex, "radiotap.org, HE").mask(0x3000);
    HE_TXBF = Field::uint16("radiotap.he.txbf", "TxBF", Hex, "radiotap.org, HE").mask(0x4000);
    HE_PE_DISAMBIGUITY = Field::uint16("radiotap.he.pe_disambiguity", "PE Disambiguity", Hex, "radiotap.org, HE").mask(0x8000);
    HE_DATA_5 = Field::uint16("radiotap.he.data_5", "HE Data 5", Hex, "radiotap.org, HE");
    HE_DATA_6_NSTS = Field::uint16("radiotap.he.data_6.nsts", "NSTS", Hex, "radiotap.org, HE").mask(0xf).values(&[(0, "Unknown"), (1, "1 space-time stream"), (2, "2 space-time streams"), (3, "3 space-time streams"), (4, "4 space-time streams"), (5, "5 space-time streams"), (6, "6 space-time streams"), (7, "7 space-time streams"), (8, "8 space-time streams"), (9, "9 space-time streams"), (10, "10 space-time streams"), (11, "11 space-time streams"), (12, "12 space-time streams"), (13, "13 space-time streams"), (14, "14 space-time streams"), (15, "15 space-time streams")]);
    HE_DATA_6_DOPPLER_VALUE = Field::uint16("radiotap.he.data_6.doppler_value", "Doppler value", Hex, "radiotap.org, HE").mask(0x10);
    HE_DATA_6_RESERVED_D6_00E0 = Field::uint16("radiotap.he.data_6.reserved_d6_00e0", "Reserved", Hex, "radiotap.org, HE").mask(0xe0);
    HE_DATA_6_TXOP_VALUE = Field::uint16("radiotap.he.data_6.txop_value", "TXOP value", Hex, "radiotap.org, HE").mask(0x7f00);
    HE_DATA_6_MIDAMBLE_PERIODICITY = Field::uint16("radiotap.he.data_6.midamble_periodicity", "midamble periodicity", Hex, "radiotap.org, HE").mask(0x8000).values(&[(0, "10"), (1, "20")]);
    HE_DATA_6 = Field::uint16("radiotap.he.data_6", "HE Data 6", Hex, "radiotap.org, HE");
    HE_MU_SIG_B_MCS = Field::uint16("radiotap.he_mu.sig_b_mcs", "SIG-B MCS (from SIG-A)", Hex, "radiotap.org, HE-MU").mask(0xf);
    HE_MU_SIG_B_MCS_KNOWN = Field::boolean("radiotap.he_mu.sig_b_mcs_known", "SIG-B MCS known", 2, 0x10, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_SIG_B_DCM = Field::uint16("radiotap.he_mu.sig_b_dcm", "SIG-B DCM (from SIG-A)", Hex, "radiotap.org, HE-MU").mask(0x20);
    HE_MU_SIG_B_DMC_KNOWN = Field::boolean("radiotap.he_mu.sig_b_dmc_known", "SIG-B DCM known", 2, 0x40, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_KNOWN = Field::boolean("radiotap.he_mu.chan2_center_26_tone_ru_bit_known", "Channel2 center 26-tone RU bit known", 2, 0x80, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_CHAN1_RUS_KNOWN = Field::boolean("radiotap.he_mu.chan1_rus_known", "Channel 1 RUs known", 2, 0x100, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_CHAN2_RUS_KNOWN = Field::boolean("radiotap.he_mu.chan2_rus_known", "Channel 2 RUs known", 2, 0x200, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_RESERVED_F1_B10_B11 = Field::uint16("radiotap.he_mu.reserved_f1_b10_b11", "Reserved", Hex, "radiotap.org, HE-MU").mask(0xc00);
    HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_KNOWN = Field::boolean("radiotap.he_mu.chan1_center_26_tone_ru_bit_known", "Channel1 center 26-tone RU bit known", 2, 0x1000, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_CHAN1_CENTER_26_TONE_RU_VALUE = Field::uint16("radiotap.he_mu.chan1_center_26_tone_ru_value", "Channel1 center 26-tone RU value", Hex, "radiotap.org, HE-MU").mask(0x2000);
    HE_MU_SYMBOL_CNT_OR_USER_CNT_KNOWN = Field::boolean("radiotap.he_mu.symbol_cnt_or_user_cnt_known", "# of HE-SIG-B Symbols/MU-MINO users known", 2, 0x8000, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_FLAGS_1 = Field::uint16("radiotap.he_mu.flags_1", "HE-MU Flags 1", Hex, "radiotap.org, HE-MU");
    HE_MU_BW_FROM_SIG_A = Field::uint16("radiotap.he_mu.bw_from_sig_a", "bandwidth from Bandwidth field in SIG-A", Dec, "radiotap.org, HE-MU").mask(0x3);
    HE_MU_BW_FROM_SIG_A_KNOWN = Field::boolean("radiotap.he_mu.bw_from_sig_a_known", "bandwidth from Bandwidth field in SIG-A known", 2, 0x4, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_SIG_B_COMPRESSION = Field::boolean("radiotap.he_mu.sig_b_compression", "SIG-B compression from SIG-A", 2, 0x8, "radiotap.org, HE-MU").named(TRUE);
    HE_MU_SIG_B_COMPRESSION_KNOWN = Field::boolean("radiotap.he_mu.sig_b_compression_known", "SIG-B compression known", 2, 0x4000, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS = Field::uint16("radiotap.he_mu.sig_b_syms_or_mu_mimo_users", "# of HE-SIG-B Symbols or # of MU-MIMO Users", Dec, "radiotap.org, HE-MU").mask(0xf0);
    HE_MU_PREAMBLE_PUNCTURING = Field::uint16("radiotap.he_mu.preamble_puncturing", "preamble puncturing from Bandwidth field in HE-SIG-A", Hex, "radiotap.org, HE-MU").mask(0x300);
    HE_MU_PREAMBLE_PUNCTURING_KNOWN = Field::boolean("radiotap.he_mu.preamble_puncturing_known", "preamble puncturing from Bandwidth field in HE-SIG-A known", 2, 0x400, "radiotap.org, HE-MU").named(Names::Flags("Known", "Unknown"));
    HE_MU_CHAN2_CENTER_26_TONE_RU_VALUE = Field::uint16("radiotap.he_mu.chan2_center_26_tone_ru_value", "Chan2 Center 26 Tone RU Value", Hex, "radiotap.org, HE-MU").mask(0x800);
    HE_MU_RESERVED_F2_B12_B15 = Field::uint16("radiotap.he_mu.reserved_f2_b12_b15", "Reserved", Hex, "radiotap.org, HE-MU").mask(0xf000);
    HE_MU_FLAGS_2 = Field::uint16("radiotap.he_mu.flags_2", "HE-MU Flags 2", Hex, "radiotap.org, HE-MU");
    HE_MU_CHAN1_RUS_0_INDEX = Field::uint8("radiotap.he_mu.chan1_rus_0_index", "Chan1 RU[0] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN1_RUS_1_INDEX = Field::uint8("radiotap.he_mu.chan1_rus_1_index", "Chan1 RU[1] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN1_RUS_2_INDEX = Field::uint8("radiotap.he_mu.chan1_rus_2_index", "Chan1 RU[2] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN1_RUS_3_INDEX = Field::uint8("radiotap.he_mu.chan1_rus_3_index", "Chan1 RU[3] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN2_RUS_0_INDEX = Field::uint8("radiotap.he_mu.chan2_rus_0_index", "Chan2 RU[0] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN2_RUS_1_INDEX = Field::uint8("radiotap.he_mu.chan2_rus_1_index", "Chan2 RU[1] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN2_RUS_2_INDEX = Field::uint8("radiotap.he_mu.chan2_rus_2_index", "Chan2 RU[2] index", Dec, "radiotap.org, HE-MU");
    HE_MU_CHAN2_RUS_3_INDEX = Field::uint8("radiotap.he_mu.chan2_rus_3_index", "Chan2 RU[3] index", Dec, "radiotap.org, HE-MU");
    HE_SPATIAL_REUSE = Field::uint16("radiotap.he.data_4.spatial_reuse", "Spatial Reuse", Hex, "radiotap.org, HE").mask(0x000f);
    HE_STA_ID = Field::uint16("radiotap.he.data_4.sta_id_user", "STA-ID of user data captured for", Hex, "radiotap.org, HE").mask(0x7ff0);
    VHT_LDPC_EXTRA_FLAG = Field::boolean("radiotap.vht.ldpc_extra", "LDPC extra OFDM symbol", 1, 0x10, "radiotap.org, VHT").named(TRUE);
    VHT_HAVE_BW = Field::boolean("radiotap.vht.have_bw", "Bandwidth", 2, 0x40, "radiotap.org, VHT").named(PRESENT);
    HE = Field::none("radiotap.he", "HE information", "radiotap.org, HE");
    HE_MU = Field::none("radiotap.he_mu", "HE-MU information", "radiotap.org, HE-MU");
}

/// Bytes before the four users, the coding, the group and the partial association number.
const USERS: u32 = 4;

/// The twelve bytes of VHT.
pub fn vht(tape: &mut Tape, buf: &Buf<'_>, at: u32, radio: &mut Radio) -> Result<(), Short> {
    let group = tape.group(&VHT, buf.range_at(at, 12)?);
    let known = bits(tape, buf, at, &VHT_KNOWN, VHT_KNOWN_BITS)?;
    let has = |bit: u64| known & bit != 0;
    let place = at.saturating_add(2);
    let flags = buf.u8(place)?;
    for (bit, field) in [
        (0x01, &VHT_STBC),
        (0x02, &VHT_TXOP_PS),
        (0x04, &VHT_GI),
        (0x08, &VHT_SGI_NSYM_DA),
        (0x10, &VHT_LDPC_EXTRA_FLAG),
        (0x20, &VHT_BEAMFORMED),
    ] {
        if has(bit) {
            tape.uint(field, buf, place)?;
        }
    }
    let width = buf.u8(at.saturating_add(3))?;
    if has(0x40) {
        tape.uint(&VHT_BW, buf, at.saturating_add(3))?;
    }
    let coding = buf.u8(at.saturating_add(8))?;
    let stbc = has(0x01) && flags & 1 != 0;
    let (bandwidth, short_gi) = (has(0x40).then_some(width), has(0x04).then_some(flags & 4 != 0));
    let mut users = [None; 4];
    for ((number, place), (fields, user)) in (0_u8..).zip(at.saturating_add(USERS)..).zip(USER.iter().zip(&mut users)) {
        let byte = buf.u8(place)?;
        let streams = byte & 0x0f;
        if streams == 0 {
            continue;
        }
        let mcs = byte >> 4;
        let mark = tape.group(&VHT_USER, buf.range_at(place, 1)?);
        tape.label(mark, |out| text!(out, "User {number}: MCS {mcs}"));
        tape.uint(fields.mcs, buf, place)?;
        tape.value_text(fields.mcs, |out| text!(out, "{mcs} ({})", modulation(mcs)));
        tape.uint(fields.streams, buf, place)?;
        tape.generate(fields.space_time, buf.range_at(place, 1)?, u64::from(streams) << u32::from(stbc));
        tape.uint(fields.coding, buf, at.saturating_add(8))?;
        let made = User { mcs, streams, space_time: streams << u32::from(stbc), coding: coding >> number & 1 };
        if let Some(rate) = made.rate(bandwidth, short_gi) {
            if tape.double(fields.rate, buf.range_at(place, 1)?, rate) {
                tape.generated();
            }
            tape.label_text(fields.rate, |out| text!(out, "Data Rate: {rate:.1} Mb/s"));
            radio.rate = radio.rate.or(Some(rate));
        }
        tape.end(mark);
        *user = Some(made);
    }
    let (gid, paid) = (buf.u8(at.saturating_add(9))?, buf.uint_le(at.saturating_add(10), 2)? as u16);
    if has(0x80) {
        tape.uint(&VHT_GID, buf, at.saturating_add(9))?;
    }
    if has(0x100) {
        tape.uint_le(&VHT_PAID, buf, at.saturating_add(10))?;
    }
    tape.end(group);
    let flag = |known: u64, bit: u8| has(known).then_some(flags & bit != 0);
    radio.phy = Some(Phy::Vht);
    radio.vht = Some(Vht {
        stbc: flag(0x01, 0x01),
        txop_ps: flag(0x02, 0x02),
        short_gi,
        disambiguation: flag(0x08, 0x08),
        extra_symbol: flag(0x10, 0x10),
        beamformed: flag(0x20, 0x20),
        bandwidth,
        users,
        group: has(0x80).then_some(gid),
        partial_association: has(0x100).then_some(paid),
    });
    Ok(())
}

/// What a modulation and coding of VHT is called.
pub fn modulation(mcs: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "BPSK 1/2",
        "QPSK 1/2",
        "QPSK 3/4",
        "16-QAM 1/2",
        "16-QAM 3/4",
        "64-QAM 2/3",
        "64-QAM 3/4",
        "64-QAM 5/6",
        "256-QAM 3/4",
        "256-QAM 5/6",
        "1024-QAM 3/4",
        "1024-QAM 5/6",
    ];
    NAMES.get(usize::from(mcs)).copied().unwrap_or("unknown")
}

/// The fields of one user.
struct UserFields {
    mcs: &'static Field,
    streams: &'static Field,
    space_time: &'static Field,
    coding: &'static Field,
    rate: &'static Field,
}

/// The twelve bytes of HE: six numbers, of which the first two say what is known of the others.
pub fn he(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let group = tape.group(&HE, buf.range_at(at, 12)?);
    tape.label(group, |out| out.push_str("HE information"));
    let format = buf.uint_le(at, 2)? & 3;
    for ((whole, parts), place) in HE_DATA.iter().zip((at..).step_by(2)) {
        // The fourth number means something else in each format: 2 is for several receivers, 3 is asked for by a trigger.
        let parts = match format {
            _ if !std::ptr::eq(*whole, &HE_DATA_4) => parts,
            3 => parts,
            2 => &HE_DATA_4_OF_SEVERAL,
            _ => &HE_DATA_4_OF_ONE,
        };
        bits(tape, buf, place, whole, parts)?;
    }
    tape.end(group);
    Ok(())
}

/// The twelve bytes of HE-MU: two numbers, then which part of the channel each user has.
pub fn he_mu(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let group = tape.group(&HE_MU, buf.range_at(at, 12)?);
    for ((whole, parts), place) in HE_MU_FLAGS.iter().zip((at..).step_by(2)) {
        let (_, mark) = open_bits(tape, buf, place, whole, parts)?;
        tape.end(mark);
    }
    for (field, place) in RUS.iter().zip(at.saturating_add(4)..) {
        tape.uint(field, buf, place)?;
    }
    tape.end(group);
    Ok(())
}

static HE_DATA_4_OF_ONE: &[&Field] = &[&HE_SPATIAL_REUSE];
static HE_DATA_4_OF_SEVERAL: &[&Field] = &[&HE_SPATIAL_REUSE, &HE_STA_ID];

type Part = (&'static Field, &'static [&'static Field]);

static VHT_KNOWN_BITS: &[&Field] = &[
    &VHT_HAVE_STBC,
    &VHT_HAVE_TXOP_PS,
    &VHT_HAVE_GI,
    &VHT_HAVE_SGI_NSYM_DA,
    &VHT_LDPC_EXTRA,
    &VHT_HAVE_BEAMFORMED,
    &VHT_HAVE_BW,
    &MCS_HAVE_GID,
    &MCS_HAVE_PAID,
];

static USER: [UserFields; 4] = [
    UserFields {
        mcs: &VHT_MCS_0,
        streams: &VHT_NSS_0,
        space_time: &VHT_NSTS_0,
        coding: &VHT_CODING_0,
        rate: &VHT_DATARATE_0,
    },
    UserFields {
        mcs: &VHT_MCS_1,
        streams: &VHT_NSS_1,
        space_time: &VHT_NSTS_1,
        coding: &VHT_CODING_1,
        rate: &VHT_DATARATE_1,
    },
    UserFields {
        mcs: &VHT_MCS_2,
        streams: &VHT_NSS_2,
        space_time: &VHT_NSTS_2,
        coding: &VHT_CODING_2,
        rate: &VHT_DATARATE_2,
    },
    UserFields {
        mcs: &VHT_MCS_3,
        streams: &VHT_NSS_3,
        space_time: &VHT_NSTS_3,
        coding: &VHT_CODING_3,
        rate: &VHT_DATARATE_3,
    },
];

static HE_DATA: [Part; 6] = [
    (
        &HE_DATA_1,
        &[
            &HE_DATA_1_PPDU_FORMAT,
            &HE_DATA_1_BSS_COLOR_KNOWN,
            &HE_DATA_1_BEAM_CHANGE_KNOWN,
            &HE_DATA_1_UL_DL_KNOWN,
            &HE_DATA_1_DATA_MCS_KNOWN,
            &HE_DATA_1_DATA_DCM_KNOWN,
            &HE_DATA_1_CODING_KNOWN,
            &HE_DATA_1_LDPC_EXTRA_SYMBOL_SEGMENT_KNOWN,
            &HE_DATA_1_STBC_KNOWN,
            &HE_DATA_1_SPATIAL_REUSE_1_KNOWN,
            &HE_DATA_1_SPATIAL_REUSE_2_KNOWN,
            &HE_DATA_1_SPATIAL_REUSE_3_KNOWN,
            &HE_DATA_1_SPATIAL_REUSE_4_KNOWN,
            &HE_DATA_1_DATA_BW_RU_ALLOCATION_KNOWN,
            &HE_DATA_1_DOPPLER_KNOWN,
        ],
    ),
    (
        &HE_DATA_2,
        &[
            &HE_DATA_2_PRI_SEC_80_MHZ_KNOWN,
            &HE_DATA_2_GI_KNOWN,
            &HE_DATA_2_NUM_LTF_SYMBOLS_KNOWN,
            &HE_DATA_2_PRE_FEC_PADDING_FACTOR_KNOWN,
            &HE_DATA_2_TXBF_KNOWN,
            &HE_DATA_2_PE_DISAMBIGUITY_KNOWN,
            &HE_DATA_2_TXOP_KNOWN,
            &HE_DATA_2_MIDAMBLE_PERIODICITY_KNOWN,
            &HE_DATA_2_RU_ALLOCATION_OFFSET,
            &HE_DATA_2_RU_ALLOCATION_OFFSETI_KNOWN,
            &HE_DATA_2_PRI_SEC_80_MHZ,
        ],
    ),
    (
        &HE_DATA_3,
        &[
            &HE_DATA_3_BSS_COLOR,
            &HE_DATA_3_BEAM_CHANGE,
            &HE_DATA_3_UL_DL,
            &HE_DATA_3_DATA_MCS,
            &HE_DATA_3_DATA_DCM,
            &HE_DATA_3_CODING,
            &HE_DATA_3_LDPC_EXTRA_SYMBOL_SEGMENT,
            &HE_DATA_3_STBC,
        ],
    ),
    (
        &HE_DATA_4,
        &[
            &HE_DATA_4_SPATIAL_REUSE_1,
            &HE_DATA_4_SPATIAL_REUSE_2,
            &HE_DATA_4_SPATIAL_REUSE_3,
            &HE_DATA_4_SPATIAL_REUSE_4,
        ],
    ),
    (
        &HE_DATA_5,
        &[
            &HE_DATA_5_DATA_BW_RU_ALLOCATION,
            &HE_DATA_5_GI,
            &HE_DATA_5_LTF_SYMBOL_SIZE,
            &HE_NUM_LTF_SYMBOLS,
            &HE_DATA_5_RESERVED_D5_B11,
            &HE_PRE_FEC_PADDING_FACTOR,
            &HE_TXBF,
            &HE_PE_DISAMBIGUITY,
        ],
    ),
    (
        &HE_DATA_6,
        &[
            &HE_DATA_6_NSTS,
            &HE_DATA_6_DOPPLER_VALUE,
            &HE_DATA_6_RESERVED_D6_00E0,
            &HE_DATA_6_TXOP_VALUE,
            &HE_DATA_6_MIDAMBLE_PERIODICITY,
        ],
    ),
];

static HE_MU_FLAGS: [Part; 2] = [
    (
        &HE_MU_FLAGS_1,
        &[
            &HE_MU_SIG_B_MCS,
            &HE_MU_SIG_B_MCS_KNOWN,
            &HE_MU_SIG_B_DCM,
            &HE_MU_SIG_B_DMC_KNOWN,
            &HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_KNOWN,
            &HE_MU_CHAN1_RUS_KNOWN,
            &HE_MU_CHAN2_RUS_KNOWN,
            &HE_MU_RESERVED_F1_B10_B11,
            &HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_KNOWN,
            &HE_MU_CHAN1_CENTER_26_TONE_RU_VALUE,
            &HE_MU_SIG_B_COMPRESSION_KNOWN,
            &HE_MU_SYMBOL_CNT_OR_USER_CNT_KNOWN,
        ],
    ),
    (
        &HE_MU_FLAGS_2,
        &[
            &HE_MU_BW_FROM_SIG_A,
            &HE_MU_BW_FROM_SIG_A_KNOWN,
            &HE_MU_SIG_B_COMPRESSION,
            &HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS,
            &HE_MU_PREAMBLE_PUNCTURING,
            &HE_MU_PREAMBLE_PUNCTURING_KNOWN,
            &HE_MU_CHAN2_CENTER_26_TONE_RU_VALUE,
            &HE_MU_RESERVED_F2_B12_B15,
        ],
    ),
];

static RUS: [&Field; 8] = [
    &HE_MU_CHAN1_RUS_0_INDEX,
    &HE_MU_CHAN1_RUS_1_INDEX,
    &HE_MU_CHAN1_RUS_2_INDEX,
    &HE_MU_CHAN1_RUS_3_INDEX,
    &HE_MU_CHAN2_RUS_0_INDEX,
    &HE_MU_CHAN2_RUS_1_INDEX,
    &HE_MU_CHAN2_RUS_2_INDEX,
    &HE_MU_CHAN2_RUS_3_INDEX,
];
