//! High efficiency (802.11ax): what a station can, and how its network uses it. IEEE 802.11ax §9.4.2.248, §9.4.2.249.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{SUPPORTED, TRUE, bits};

fields! {
    EXT_TAG_HE_MAC_CAPS = Field::new("wlan.ext_tag.he_mac_caps", "HE MAC Capabilities Information", Kind::Uint(6, Hex), "IEEE 802.11ax §9.4.2.248.2");
    EXT_TAG_HE_MAC_CAP_HTC_HE_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.htc_he_support", "+HTC HE Support", 6, 0x1, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_TWT_REQ_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.twt_req_support", "TWT Requester Support", 6, 0x2, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_TWT_RSP_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.twt_rsp_support", "TWT Responder Support", 6, 0x4, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_DYNAMIC_FRAGMENTATION_SUPPORT = Field::new("wlan.ext_tag.he_mac_cap.dynamic_fragmentation_support", "Dynamic Fragmentation Support", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x18).values(&[(0, "No support for dynamic fragmentation"), (1, "Level 1 dynamic fragmentation support"), (2, "Level 2 dynamic fragmentation support"), (3, "Level 3 dynamic fragmentation support")]);
    EXT_TAG_HE_MAC_CAP_MAX_FRAG_MSDUS = Field::new("wlan.ext_tag.he_mac_cap.max_frag_msdus", "Maximum Number of Fragmented MSDUs", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0xe0).values(&[(0, "1"), (1, "2"), (2, "4"), (3, "8"), (4, "16"), (5, "32"), (6, "64"), (7, "No restriction")]);
    EXT_TAG_HE_MAC_CAP_MIN_FRAG_SIZE = Field::new("wlan.ext_tag.he_mac_cap.min_frag_size", "Minimum Fragment Size", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x300).values(&[(0, "No restriction on minimum payload size"), (1, "Minimum payload size of 128 bytes"), (2, "Minimum payload size of 256 bytes"), (3, "Minimum payload size of 512 bytes")]);
    EXT_TAG_HE_MAC_CAP_TRIG_FRM_MAC_PADDING_DUR = Field::new("wlan.ext_tag.he_mac_cap.trig_frm_mac_padding_dur", "Trigger Frame MAC Padding Duration", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0xc00).values(&[(0, "0"), (1, "8 uS"), (2, "16 uS"), (3, "Reserved")]);
    EXT_TAG_HE_MAC_CAP_MULTI_TID_AGG_RX_SUPPORT = Field::new("wlan.ext_tag.he_mac_cap.multi_tid_agg_rx_support", "Multi-TID Aggregation Rx Support", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x7000);
    EXT_TAG_HE_MAC_CAP_HE_LINK_ADAPTATION_SUPPORT = Field::new("wlan.ext_tag.he_mac_cap.he_link_adaptation_support", "HE Link Adaptation Support", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x18000).values(&[(0, "No feedback if the STA does not provide HE MFB"), (1, "Reserved"), (2, "Unsolicited if the STA can receive and provide only unsolicited HE MFB"), (3, "Both")]);
    EXT_TAG_HE_MAC_CAP_ALL_ACK_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.all_ack_support", "All Ack Support", 6, 0x20000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_TRS_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.Trs_support", "TRS Support", 6, 0x40000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_BSR_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.bsr_support", "BSR Support", 6, 0x80000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_BROADCAST_TWT_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.broadcast_twt_support", "Broadcast TWT Support", 6, 0x100000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_32_BIT_BA_BITMAP_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.32_bit_ba_bitmap_support", "32-bit BA Bitmap Support", 6, 0x200000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_MU_CASCADING_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.mu_cascading_support", "MU Cascading Support", 6, 0x400000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_ACK_ENABLED_AGG_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.ack_enabled_agg_support", "Ack-Enabled Aggregation Support", 6, 0x800000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_RESERVED_B24 = Field::new("wlan.ext_tag.he_mac_cap.reserved_b24", "Reserved", Kind::Uint(6, Hex), "IEEE 802.11ax §9.4.2.248.2").mask(0x1000000);
    EXT_TAG_HE_MAC_CAP_OM_CONTROL_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.om_control_support", "OM Control Support", 6, 0x2000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_OFDMA_RA_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.ofdma_ra_support", "OFDMA RA Support", 6, 0x4000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_MAX_A_MPDU_LEN_EXP_EXT = Field::new("wlan.ext_tag.he_mac_cap.max_a_mpdu_len_exp_ext", "Maximum A-MPDU Length Exponent Extension", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x18000000);
    EXT_TAG_HE_MAC_CAP_A_MSDU_FRAG_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.a_msdu_frag_support", "A-MSDU Fragmentation Support", 6, 0x20000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_FLEXIBLE_TWT_SCHED_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.flexible_twt_sched_support", "Flexible TWT Schedule Support", 6, 0x40000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_RX_CTL_FRM_MULTIBSS = Field::boolean("wlan.ext_tag.he_mac_cap.rx_ctl_frm_multibss", "Rx Control Frame to MultiBSS", 6, 0x80000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_BSRP_BQRP_A_MPDU_AGG = Field::boolean("wlan.ext_tag.he_mac_cap.bsrp_bqrp_a_mpdu_agg", "BSRP BQRP A-MPDU Aggregation", 6, 0x100000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_QTP_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.qtp_support", "QTP Support", 6, 0x200000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_BQR_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.bqr_support", "BQR Support", 6, 0x400000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_PSR_RESPONDER = Field::boolean("wlan.ext_tag.he_mac_cap.psr_responder", "PSR Responder", 6, 0x800000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_NDP_FEEDBACK_REPORT_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.ndp_feedback_report_support", "NDP Feedback Report Support", 6, 0x1000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_OPS_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.ops_support", "OPS Support", 6, 0x2000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_A_MSDU_IN_A_MPDU_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.a_msdu_in_a_mpdu_support", "A-MSDU Not Under BA in Ack-Enabled A-MPDU Support", 6, 0x4000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_MULTI_TID_AGG_TX_SUPPORT = Field::new("wlan.ext_tag.he_mac_cap.multi_tid_agg_tx_support", "Multi-TID Aggregation Tx Support", Kind::Uint(6, Dec), "IEEE 802.11ax §9.4.2.248.2").mask(0x38000000000);
    EXT_TAG_HE_MAC_CAP_SUBCHANNEL_SELECTIVE_XMIT_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.subchannel_selective_xmit_support", "HE Subchannel Selective Transmission Support", 6, 0x40000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_UL_2_996_TONE_RU_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.ul_2_996_tone_ru_support", "UL 2x996-tone RU Support", 6, 0x80000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_MAC_CAP_OM_CNTL_UL_MU_DATA_DISABLE_RX_SUPPORT = Field::boolean("wlan.ext_tag.he_mac_cap.om_cntl_ul_mu_data_disable_rx_support", "OM Control UL MU Data Disable RX Support", 6, 0x100000000000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_RESERVED_B0 = Field::uint8("wlan.ext_tag.he_phy_cap.reserved_b0", "Reserved", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x1);
    EXT_TAG_HE_PHY_CAP_FBYTES = Field::uint8("wlan.ext_tag.he_phy_cap.fbytes", "Channel Width Set", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0xfe);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_40MHZ_IN_2_4GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.40mhz_in_2_4ghz", "40 MHz in 2.4 GHz band", 1, 0x2, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_40_80_IN_5GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.40_80_in_5ghz", "40 & 80 MHz in the 5 GHz and 6 GHz bands", 1, 0x4, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_160_IN_5GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.160_in_5ghz", "160 MHz in the 5 GHz and 6 GHz bands", 1, 0x8, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_160_80_80_IN_5GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.160_80_80_in_5ghz", "160/80+80 MHz in the 5 GHz and 6 GHz bands", 1, 0x10, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_2_4GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_2_4ghz", "242 tone RUs in the 2.4 GHz band", 1, 0x20, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_5GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_5ghz", "242 tone RUs in the 5 GHz and 6 GHz bands", 1, 0x40, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED = Field::uint8("wlan.ext_tag.he_phy_cap.chan_width_set.reserved", "Reserved", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x80);
    EXT_TAG_HE_PHY_CAP_BITS_8_TO_23 = Field::uint16("wlan.ext_tag.he_phy_cap.bits_8_to_23", "Bits 8 to 23", Hex, "IEEE 802.11ax §9.4.2.248.3");
    EXT_TAG_HE_PHY_CAP_PUNC_PREAMBLE_RX = Field::uint16("wlan.ext_tag.he_phy_cap.punc_preamble_rx", "Punctured Preamble Rx", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0xf);
    EXT_TAG_HE_PHY_CAP_DEVICE_CLASS = Field::uint16("wlan.ext_tag.he_phy_cap.device_class", "Device Class", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x10).values(&[(0, "Class B Device"), (1, "Class A Device")]);
    EXT_TAG_HE_PHY_CAP_LDPC_CODING_IN_PAYLOAD = Field::boolean("wlan.ext_tag.he_phy_cap.ldpc_coding_in_payload", "LDPC Coding In Payload", 2, 0x20, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_HE_SU_PPDU_WITH_1X_HE_LTF_08US = Field::boolean("wlan.ext_tag.he_phy_cap.he_su_ppdu_with_1x_he_ltf_08us", "HE SU PPDU With 1x HE-LTF And 0.8us GI", 2, 0x40, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_MIDAMBLE_TX_RX_MAX_NSTS = Field::uint16("wlan.ext_tag.he_phy_cap.midamble_tx_rx_max_nsts", "Midamble Tx/Rx Max NSTS", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x180).values(&[(0, "1 Space-Time Stream"), (1, "2 Space-Time Streams"), (2, "3 Space-Time Streams"), (3, "4 Space-Time Streams")]);
    EXT_TAG_HE_PHY_CAP_NDP_WITH_4X_HE_LTF_4X_3_2US = Field::boolean("wlan.ext_tag.he_phy_cap.ndp_with_4x_he_ltf_4x_3.2us", "NDP With 4x HE-LTF and 3.2us GI", 2, 0x200, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_STBC_TX_LT_80MHZ = Field::boolean("wlan.ext_tag.he_phy_cap.stbc_tx_lt_80mhz", "STBC Tx <= 80 MHz", 2, 0x400, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_STBC_RX_LT_80MHZ = Field::boolean("wlan.ext_tag.he_phy_cap.stbc_rx_lt_80mhz", "STBC Rx <= 80 MHz", 2, 0x800, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_DOPPLER_TX = Field::boolean("wlan.ext_tag.he_phy_cap.doppler_tx", "Doppler Tx", 2, 0x1000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_DOPPLER_RX = Field::boolean("wlan.ext_tag.he_phy_cap.doppler_rx", "Doppler Rx", 2, 0x2000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_FULL_BW_UL_MU_MIMO = Field::boolean("wlan.ext_tag.he_phy_cap.full_bw_ul_mu_mimo", "Full Bandwidth UL MU-MIMO", 2, 0x4000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_PARTIAL_BW_UL_MU_MIMO = Field::boolean("wlan.ext_tag.he_phy_cap.partial_bw_ul_mu_mimo", "Partial Bandwidth UL MU-MIMO", 2, 0x8000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_BITS_24_TO_39 = Field::uint16("wlan.ext_tag.he_phy_cap.bits_24_to_39", "Bits 24 to 39", Hex, "IEEE 802.11ax §9.4.2.248.3");
    EXT_TAG_HE_PHY_CAP_DCM_MAX_CONST_TX = Field::uint16("wlan.ext_tag.he_phy_cap.dcm_max_const_tx", "DCM Max Constellation Tx", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x3).values(&[(0, "DCM is not supported"), (1, "BPSK"), (2, "QPSK"), (3, "16-QAM")]);
    EXT_TAG_HE_PHY_CAP_DCM_MAX_NSS_TX = Field::uint16("wlan.ext_tag.he_phy_cap.dcm_max_nss_tx", "DCM Max NSS Tx", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x4).values(&[(0, "1 Spatial Stream"), (1, "2 Spatial Streams")]);
    EXT_TAG_HE_PHY_CAP_DCM_MAX_CONST_RX = Field::uint16("wlan.ext_tag.he_phy_cap.dcm_max_const_rx", "DCM Max Constellation Rx", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x18).values(&[(0, "DCM is not supported"), (1, "BPSK"), (2, "QPSK"), (3, "16-QAM")]);
    EXT_TAG_HE_PHY_CAP_RX_PARTIAL_BW_SU_20MHZ_HE_MU_PPDU = Field::boolean("wlan.ext_tag.he_phy_cap.rx_partial_bw_su_20mhz_he_mu_ppdu", "Rx Partial BW SU In 20 MHz HE MU PPDU", 2, 0x40, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_SU_BEAMFORMER = Field::boolean("wlan.ext_tag.he_phy_cap.su_beamformer", "SU Beamformer", 2, 0x80, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_SU_BEAMFORMEE = Field::boolean("wlan.ext_tag.he_phy_cap.su_beamformee", "SU Beamformee", 2, 0x100, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_MU_BEAMFORMER = Field::boolean("wlan.ext_tag.he_phy_cap.mu_beamformer", "MU Beamformer", 2, 0x200, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_BEAMFORMEE_STS_LTE_80MHZ = Field::uint16("wlan.ext_tag.he_phy_cap.beamformee_sts_lte_80mhz", "Beamformee STS <= 80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x1c00);
    EXT_TAG_HE_PHY_CAP_BEAMFORMEE_STS_GT_80MHZ = Field::uint16("wlan.ext_tag.he_phy_cap.beamformee_sts_gt_80mhz", "Beamformee STS > 80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0xe000);
    EXT_TAG_HE_PHY_CAP_BITS_40_TO_55 = Field::uint16("wlan.ext_tag.he_phy_cap.bits_40_to_55", "Bits 40 to 55", Hex, "IEEE 802.11ax §9.4.2.248.3");
    EXT_TAG_HE_PHY_CAP_NO_SOUNDING_DIMS_LTE_80 = Field::uint16("wlan.ext_tag.he_phy_cap.no_sounding_dims_lte_80", "Number Of Sounding Dimensions <= 80 MHz", Dec, "IEEE 802.11ax §9.4.2.248.3").mask(0x7);
    EXT_TAG_HE_PHY_CAP_NO_SOUNDING_DIMS_GT_80 = Field::uint16("wlan.ext_tag.he_phy_cap.no_sounding_dims_gt_80", "Number Of Sounding Dimensions > 80 MHz", Dec, "IEEE 802.11ax §9.4.2.248.3").mask(0x38);
    EXT_TAG_HE_PHY_CAP_NG_EQ_16_SU_FB = Field::boolean("wlan.ext_tag.he_phy_cap.ng_eq_16_su_fb", "Ng = 16 SU Feedback", 2, 0x40, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_NG_EQ_16_MU_FB = Field::boolean("wlan.ext_tag.he_phy_cap.ng_eq_16_mu_fb", "Ng = 16 MU Feedback", 2, 0x80, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CODEBOOK_SIZE_SU_FB = Field::boolean("wlan.ext_tag.he_phy_cap.codebook_size_su_fb", "Codebook Size SU Feedback", 2, 0x100, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_CODEBOOK_SIZE_MU_FB = Field::boolean("wlan.ext_tag.he_phy_cap.codebook_size_mu_fb", "Codebook Size MU Feedback", 2, 0x200, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_TRIG_SU_BF_FB = Field::boolean("wlan.ext_tag.he_phy_cap.trig_su_bf_fb", "Triggered SU Beamforming Feedback", 2, 0x400, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_TRIG_MU_BF_FB = Field::boolean("wlan.ext_tag.he_phy_cap.trig_mu_bf_fb", "Triggered MU Beamforming Feedback", 2, 0x800, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_TRIG_CQI_FB = Field::boolean("wlan.ext_tag.he_phy_cap.trig_cqi_fb", "Triggered CQI Feedback", 2, 0x1000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_PARTIAL_BW_ER = Field::boolean("wlan.ext_tag.he_phy_cap.partial_bw_er", "Partial Bandwidth Extended Range", 2, 0x2000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_PARTIAL_BW_DL_MU_MIMO = Field::boolean("wlan.ext_tag.he_phy_cap.partial_bw_dl_mu_mimo", "Partial Bandwidth DL MU-MIMO", 2, 0x4000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_PPE_THRES_PRESENT = Field::boolean("wlan.ext_tag.he_phy_cap.ppe_thres_present", "PPE Thresholds Present", 2, 0x8000, "IEEE 802.11ax §9.4.2.248.3").named(TRUE);
    EXT_TAG_HE_PHY_CAP_BITS_56_TO_71 = Field::uint16("wlan.ext_tag.he_phy_cap.bits_56_to_71", "Bits 56 to 71", Hex, "IEEE 802.11ax §9.4.2.248.3");
    EXT_TAG_HE_PHY_CAP_PSR_BASED_SR_SUP = Field::boolean("wlan.ext_tag.he_phy_cap.psr_based_sr_sup", "PSR-based SR Support", 2, 0x1, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_PWR_BST_FACTOR_AR_SUP = Field::boolean("wlan.ext_tag.he_phy_cap.pwr_bst_factor_ar_sup", "Power Boost Factor ar Support", 2, 0x2, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_HE_SU_PPDU_ETC_GI = Field::boolean("wlan.ext_tag.he_phy_cap.he_su_ppdu_etc_gi", "HE SU PPDU And HE MU PPDU With 4x HE-LTF And 0.8us GI", 2, 0x4, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_MAX_NC = Field::boolean("wlan.ext_tag.he_phy_cap.max_nc", "Max Nc", 2, 0x38, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_STBC_TX_GT_80_MHZ = Field::boolean("wlan.ext_tag.he_phy_cap.stbc_tx_gt_80_mhz", "STBC Tx > 80 MHz", 2, 0x40, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_STBC_RX_GT_80_MHZ = Field::boolean("wlan.ext_tag.he_phy_cap.stbc_rx_gt_80_mhz", "STBC Rx > 80 MHz", 2, 0x80, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_HE_ER_SU_PPDU_4XXX_GI = Field::boolean("wlan.ext_tag.he_phy_cap.he_er_su_ppdu_4xxx_gi", "HE ER SU PPDU With 4x HE-LTF And 0.8us GI", 2, 0x100, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_20_MHZ_IN_40_IN_2_4GHZ = Field::boolean("wlan.ext_tag.he_phy_cap.20_mhz_in_40_in_2_4ghz", "20 MHz In 40 MHz HE PPDU In 2.4 GHz Band", 2, 0x200, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_20_MHZ_IN_160_80P80_PPDU = Field::boolean("wlan.ext_tag.he_phy_cap.20_mhz_in_160_80p80_ppdu", "20 MHz In 160/80+80 MHz HE PPDU", 2, 0x400, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_80_MHZ_IN_160_80P80_PPDU = Field::boolean("wlan.ext_tag.he_phy_cap.80_mhz_in_160_80p80_ppdu", "80 MHz In 160/80+80 MHz HE PPDU", 2, 0x800, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_HE_ER_SU_PPDU_1XXX_GI = Field::boolean("wlan.ext_tag.he_phy_cap.he_er_su_ppdu_1xxx_gi", "HE ER SU PPDU With 1x HE-LTF And 0.8us GI", 2, 0x1000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_MIDAMBLE_TX_RX_2X_1X_HE_LTF = Field::boolean("wlan.ext_tag.he_phy_cap.midamble_tx_rx_2x_1x_he_ltf", "Midamble Tx/Rx 2x And 1x HE-LTF", 2, 0x2000, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_BITS_72_TO_87 = Field::uint16("wlan.ext_tag.he_phy_cap.bits_72_to_87", "Bits 72 to 87", Hex, "IEEE 802.11ax §9.4.2.248.3");
    EXT_TAG_HE_PHY_CAP_DCM_MAX_RU = Field::uint16("wlan.ext_tag.he_phy_cap.dcm_max_ru", "DCM Max RU", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0xc000).values(&[(0, "242-tone RU"), (1, "484-tone RU"), (2, "996-tone RU"), (3, "2x996-tone RU")]);
    EXT_TAG_HE_PHY_CAP_LONGER_THAN_16_HE_SIGB_OFDM_SYM_SUPPORT = Field::boolean("wlan.ext_tag.he_phy_cap.longer_than_16_he_sigb_ofdm_sym_support", "Longer Than 16 HE SIG-B OFDM Symbols Support", 2, 0x1, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_NON_TRIGGERED_FEEDBACK = Field::boolean("wlan.ext_tag.he_phy_cap.non_triggered_feedback", "Non-Triggered CQI Feedback", 2, 0x2, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_TX_1024_QAM_SUPPORT_LT_242_TONE_RU = Field::boolean("wlan.ext_tag.he_phy_cap.tx_1024_qam_support_lt_242_tone_ru", "Tx 1024-QAM Support < 242-tone RU Support", 2, 0x4, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_RX_1024_QAM_SUPPORT_LT_242_TONE_RU = Field::boolean("wlan.ext_tag.he_phy_cap.rx_1024_qam_support_lt_242_tone_ru", "Rx 1024-QAM Support < 242-tone RU Support", 2, 0x8, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_COMPRESSED_SIGB = Field::boolean("wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_compressed_sigb", "Rx Full BW SU Using HE MU PPDU With Compressed HE-SIG-B", 2, 0x10, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_NON_COMPRESSED_SIGB = Field::boolean("wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_non_compressed_sigb", "Rx Full BW SU Using HE MU PPDU With Non-Compressed HE-SIG-B", 2, 0x20, "IEEE 802.11ax §9.4.2.248.3").named(SUPPORTED);
    EXT_TAG_HE_PHY_CAP_NOMINAL_PACKET_PADDING = Field::uint16("wlan.ext_tag.he_phy_cap.nominal_packet_padding", "Nominal Packet Padding", Dec, "IEEE 802.11ax §9.4.2.248.3").mask(0xc0).values(&[(0, "0 µs for all constellations, Nss and RU allocations"), (1, "8 µs for all constellations, Nss and RU allocations"), (2, "16 µs for all constellations, Nss and RU allocations"), (3, "Reserved")]);
    EXT_TAG_HE_PHY_CAP_HE_MU_PPDU_RU_RX_MAX = Field::uint16("wlan.ext_tag.he_phy_cap.he_mu_ppdu_ru_rx_max", "HE MU PPDU With More Than One RU Rx Max N_HE-LTF", Dec, "IEEE 802.11ax §9.4.2.248.3").mask(0x100);
    EXT_TAG_HE_PHY_CAP_RESERVED_B81_B87 = Field::uint16("wlan.ext_tag.he_phy_cap.reserved_b81_b87", "Reserved", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0xfe00);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_1_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_1_ss", "Max HE-MCS for 1 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_2_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_2_ss", "Max HE-MCS for 2 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_3_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_3_ss", "Max HE-MCS for 3 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_4_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_4_ss", "Max HE-MCS for 4 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_5_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_5_ss", "Max HE-MCS for 5 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_6_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_6_ss", "Max HE-MCS for 6 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_7_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_7_ss", "Max HE-MCS for 7 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_8_SS = Field::uint16("wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_8_ss", "Max HE-MCS for 8 SS", Hex, "IEEE 802.11ax §9.4.2.248.4").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80 = Field::uint16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_lte_80", "Rx HE-MCS Map <= 80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_LTE_80 = Field::uint16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_lte_80", "Tx HE-MCS Map <= 80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_160 = Field::uint16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_160", "Rx HE-MCS Map 160 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_160 = Field::uint16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_160", "Tx HE-MCS Map 160 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_80_80 = Field::uint16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_80_80", "Rx HE-MCS Map 80+80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_80_80 = Field::uint16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_80_80", "Tx HE-MCS Map 80+80 MHz", Hex, "IEEE 802.11ax §9.4.2.248.4");
    EXT_TAG_HE_OPERATION_PARAMS = Field::uint24("wlan.ext_tag.he_operation.params", "HE Operation Parameters", Hex, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_DEFAULT_PE_DURATION = Field::uint24("wlan.ext_tag.he_operation.default_pe_duration", "Default PE Duration", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x7);
    EXT_TAG_HE_OPERATION_TWT_REQUIRED = Field::boolean("wlan.ext_tag.he_operation.twt_required", "TWT Required", 3, 0x8, "IEEE 802.11ax §9.4.2.249").named(Names::Flags("Required", "Not required"));
    EXT_TAG_HE_OPERATION_TXOP_DURATION_RTS_THRESH = Field::uint24("wlan.ext_tag.he_operation.txop_duration_rts_thresh", "TXOP Duration RTS Threshold", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x3ff0);
    EXT_TAG_HE_OPERATION_VHT_OP_INFO_PRESENT = Field::boolean("wlan.ext_tag.he_operation.vht_op_info_present", "VHT Operation Information Present", 3, 0x4000, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_HE_OPERATION_CO_HOSTED_BSS = Field::boolean("wlan.ext_tag.he_operation.co_hosted_bss", "Co-Hosted BSS", 3, 0x8000, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_HE_OPERATION_ER_SU_DISABLE = Field::boolean("wlan.ext_tag.he_operation.er_su_disable", "ER SU Disable", 3, 0x10000, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_HE_OPERATION_6GHZ_OPERATION_INFORMATION_PRESENT = Field::boolean("wlan.ext_tag.he_operation.6ghz_operation_information_present", "6 GHz Operation Information Present", 3, 0x20000, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_HE_OPERATION_RESERVED_B16_B32 = Field::uint24("wlan.ext_tag.he_operation.reserved_b16_b32", "Reserved", Hex, "IEEE 802.11ax §9.4.2.249").mask(0xfc0000);
    EXT_TAG_HE_OPERATION_BASIC_HE_MCS_AND_NSS = Field::uint16("wlan.ext_tag.he_operation.basic_he_mcs_and_nss", "Basic HE-MCS and NSS Set", Hex, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_1_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_1_ss", "Max HE-MCS for 1 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x3).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_2_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_2_ss", "Max HE-MCS for 2 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0xc).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_3_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_3_ss", "Max HE-MCS for 3 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x30).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_4_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_4_ss", "Max HE-MCS for 4 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0xc0).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_5_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_5_ss", "Max HE-MCS for 5 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x300).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_6_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_6_ss", "Max HE-MCS for 6 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0xc00).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_7_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_7_ss", "Max HE-MCS for 7 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x3000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_8_SS = Field::uint16("wlan.ext_tag.he_operation.max_he_mcs_for_8_ss", "Max HE-MCS for 8 SS", Dec, "IEEE 802.11ax §9.4.2.249").mask(0xc000).values(&[(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"), (3, "Not supported for HE PPDUs")]);
    EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHANNEL_WIDTH = Field::uint8("wlan.ext_tag.he_operation.vht_op_info.channel_width", "Channel Width", Dec, "IEEE 802.11ax §9.4.2.249").values(&[(0, "20 MHz or 40 MHz BSS Bandwidth"), (1, "80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth"), (2, "160 MHz BSS Bandwidth (deprecated)"), (3, "Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)")]);
    EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_0 = Field::uint8("wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_0", "Channel Center Frequency Segment 0", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_1 = Field::uint8("wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_1", "Channel Center Frequency Segment 1", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_MAX_CO_HOSTED_BSSID_INDICATOR = Field::uint8("wlan.ext_tag.he_operation.max_co_hosted_bssid_indicator", "Max Co-Hosted BSSID Indicator", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_6GHZ_PRIMARY_CHANNEL = Field::uint8("wlan.ext_tag.he_operation.6ghz.primary_channel", "Primary Channel", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_6GHZ_CONTROL = Field::uint8("wlan.ext_tag.he_operation.6ghz.control", "Control", Hex, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH = Field::uint8("wlan.ext_tag.he_operation.6ghz.control.channel_width", "Channel Width", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x3).values(&[(0, "20MHz"), (1, "40MHZ"), (2, "80MHz"), (3, "160MHz or 80MHz+80MHz")]);
    EXT_TAG_HE_OPERATION_6GHZ_CONTROL_DUPLICATE_BEACON = Field::boolean("wlan.ext_tag.he_operation.6ghz.control.duplicate_beacon", "Duplicate Beacon", 1, 0x4, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_HE_OPERATION_6GHZ_CONTROL_REGULATORY_INFO = Field::uint8("wlan.ext_tag.he_operation.6ghz.control.regulatory_info", "Regulatory Info", Dec, "IEEE 802.11ax §9.4.2.249").mask(0x38);
    EXT_TAG_HE_OPERATION_6GHZ_CONTROL_RESERVED = Field::uint8("wlan.ext_tag.he_operation.6ghz.control.reserved", "Reserved", Dec, "IEEE 802.11ax §9.4.2.249").mask(0xc0);
    EXT_TAG_HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_0 = Field::uint8("wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_0", "Channel Center Frequency Segment 0", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_1 = Field::uint8("wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_1", "Channel Center Frequency Segment 1", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_HE_OPERATION_6GHZ_MINIMUM_RATE = Field::uint8("wlan.ext_tag.he_operation.6ghz.minimum_rate", "Minimum Rate", Dec, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_BSS_COLOR_INFORMATION = Field::uint8("wlan.ext_tag.bss_color_information", "BSS Color Information", Hex, "IEEE 802.11ax §9.4.2.249");
    EXT_TAG_BSS_COLOR_INFORMATION_BSS_COLOR = Field::uint8("wlan.ext_tag.bss_color_information.bss_color", "BSS Color", Hex, "IEEE 802.11ax §9.4.2.249").mask(0x3f);
    EXT_TAG_BSS_COLOR_INFORMATION_PARTIAL_BSS_COLOR = Field::boolean("wlan.ext_tag.bss_color_information.partial_bss_color", "Partial BSS Color", 1, 0x40, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    EXT_TAG_BSS_COLOR_INFORMATION_BSS_COLOR_DISABLED = Field::boolean("wlan.ext_tag.bss_color_information.bss_color_disabled", "BSS Color Disabled", 1, 0x80, "IEEE 802.11ax §9.4.2.249").named(TRUE);
    DCM_MAX_NSS_RX = Field::uint16("wlan.ext_tag.he_phy_cap.dcm_max_nss_rx", "DCM Max NSS Rx", Hex, "IEEE 802.11ax §9.4.2.248.3").mask(0x20).values(&[(0, "1 Spatial Stream"), (1, "2 Spatial Streams")]);
    HE_DYNAMIC_SM_POWER_SAVE = Field::boolean("wlan.ext_tag.he_dynamic_sm_power_save", "HE Dynamic SM Power Save", 6, 0x2000_0000_0000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    HE_PUNCTURED_SOUNDING_SUPPORT = Field::boolean("wlan.ext_tag.he_punctured_sounding_support", "Punctured Sounding Support", 6, 0x4000_0000_0000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    HE_TRIGGER_FRAME_RX_SUPPORT = Field::boolean("wlan.ext_tag.he_ht_and_vht_trigger_frame_rx_support", "HT And VHT Trigger Frame RX Support", 6, 0x8000_0000_0000, "IEEE 802.11ax §9.4.2.248.2").named(SUPPORTED);
    PHY_INFORMATION = Field::none("wlan.ext_tag.he_phy_caps", "HE PHY Capabilities Information", "IEEE 802.11ax §9.4.2.248.3");
    MCS_INFORMATION = Field::none("wlan.ext_tag.he_mcs_maps", "Supported HE-MCS and NSS Set", "IEEE 802.11ax §9.4.2.248.4");
    MCS_PAIR = Field::none("wlan.ext_tag.he_mcs_maps.pair", "Rx and Tx MCS Maps", "IEEE 802.11ax §9.4.2.248.4");
    PPE_THRESHOLDS = Field::bytes("wlan.ext_tag.he_ppe_thresholds", "PPE Thresholds", "IEEE 802.11ax §9.4.2.248.5");
}

/// The value of HE Capabilities behind its extension number.
pub fn capabilities(tape: &mut Tape, buf: Buf<'_>) -> Result<u32, Short> {
    bits(tape, &buf, 0, &EXT_TAG_HE_MAC_CAPS, MAC)?;
    let widths = buf.u8(6)?;
    let phy = tape.group(&PHY_INFORMATION, buf.range_at(6, 11)?);
    tape.uint(&EXT_TAG_HE_PHY_CAP_RESERVED_B0, &buf, 6)?;
    let (_, width) = tape.group_uint(&EXT_TAG_HE_PHY_CAP_FBYTES, &buf, 6)?;
    for field in WIDTHS {
        tape.uint(field, &buf, 6)?;
    }
    tape.end(width);
    for ((whole, parts), at) in PHY.iter().zip((7..).step_by(2)) {
        bits(tape, &buf, at, whole, parts)?;
    }
    tape.end(phy);
    let mut at = 17_u32;
    let group = tape.group(&MCS_INFORMATION, buf.range_at(at, 4)?);
    // The second pair of maps is there for 160 MHz, the third for 80+80 MHz.
    for (place, (on, [rx, tx])) in [true, widths & 0x08 != 0, widths & 0x10 != 0].into_iter().zip(MAPS).enumerate() {
        if !on {
            continue;
        }
        let pair = tape.group(&MCS_PAIR, buf.range_at(at, 4)?);
        let width = ["<= 80 MHz", "160 MHz", "80+80 MHz"].get(place).copied().unwrap_or_default();
        tape.label(pair, |out| text!(out, "Rx and Tx MCS Maps {width}"));
        bits(tape, &buf, at, rx.0, rx.1)?;
        bits(tape, &buf, at.saturating_add(2), tx.0, tx.1)?;
        tape.end(pair);
        at = at.saturating_add(4);
    }
    tape.end_at(group, at.saturating_sub(17));
    let thresholds = buf.len().saturating_sub(at);
    if buf.uint_le(11, 2)? & 0x8000 != 0 && thresholds > 0 {
        tape.wire(&PPE_THRESHOLDS, &buf, at, thresholds)?;
        at = buf.len();
    }
    Ok(at)
}

/// The value of HE Operation behind its extension number.
pub fn operation(tape: &mut Tape, buf: Buf<'_>) -> Result<u32, Short> {
    let parameters = bits(tape, &buf, 0, &EXT_TAG_HE_OPERATION_PARAMS, PARAMETERS)?;
    bits(tape, &buf, 3, &EXT_TAG_BSS_COLOR_INFORMATION, COLOR)?;
    bits(tape, &buf, 4, &EXT_TAG_HE_OPERATION_BASIC_HE_MCS_AND_NSS, BASIC)?;
    let mut at = 6_u32;
    if parameters & 0x4000 != 0 {
        for field in [
            &EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHANNEL_WIDTH,
            &EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_0,
            &EXT_TAG_HE_OPERATION_VHT_OP_INFO_CHAN_CENTER_FREQ_SEG_1,
        ] {
            tape.uint(field, &buf, at)?;
            at = at.saturating_add(1);
        }
    }
    if parameters & 0x8000 != 0 {
        tape.uint(&EXT_TAG_HE_OPERATION_MAX_CO_HOSTED_BSSID_INDICATOR, &buf, at)?;
        at = at.saturating_add(1);
    }
    if parameters & 0x2_0000 != 0 {
        tape.uint(&EXT_TAG_HE_OPERATION_6GHZ_PRIMARY_CHANNEL, &buf, at)?;
        bits(tape, &buf, at.saturating_add(1), &EXT_TAG_HE_OPERATION_6GHZ_CONTROL, SIX_GHZ)?;
        tape.uint(&EXT_TAG_HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_0, &buf, at.saturating_add(2))?;
        tape.uint(&EXT_TAG_HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_1, &buf, at.saturating_add(3))?;
        tape.uint(&EXT_TAG_HE_OPERATION_6GHZ_MINIMUM_RATE, &buf, at.saturating_add(4))?;
        at = at.saturating_add(5);
    }
    Ok(at)
}

type Map = (&'static Field, &'static [&'static Field]);

static MAC: &[&Field] = &[
    &EXT_TAG_HE_MAC_CAP_HTC_HE_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_TWT_REQ_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_TWT_RSP_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_DYNAMIC_FRAGMENTATION_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_MAX_FRAG_MSDUS,
    &EXT_TAG_HE_MAC_CAP_MIN_FRAG_SIZE,
    &EXT_TAG_HE_MAC_CAP_TRIG_FRM_MAC_PADDING_DUR,
    &EXT_TAG_HE_MAC_CAP_MULTI_TID_AGG_RX_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_HE_LINK_ADAPTATION_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_ALL_ACK_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_TRS_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_BSR_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_BROADCAST_TWT_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_32_BIT_BA_BITMAP_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_MU_CASCADING_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_ACK_ENABLED_AGG_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_RESERVED_B24,
    &EXT_TAG_HE_MAC_CAP_OM_CONTROL_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_OFDMA_RA_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_MAX_A_MPDU_LEN_EXP_EXT,
    &EXT_TAG_HE_MAC_CAP_A_MSDU_FRAG_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_FLEXIBLE_TWT_SCHED_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_RX_CTL_FRM_MULTIBSS,
    &EXT_TAG_HE_MAC_CAP_BSRP_BQRP_A_MPDU_AGG,
    &EXT_TAG_HE_MAC_CAP_QTP_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_BQR_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_PSR_RESPONDER,
    &EXT_TAG_HE_MAC_CAP_NDP_FEEDBACK_REPORT_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_OPS_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_A_MSDU_IN_A_MPDU_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_MULTI_TID_AGG_TX_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_SUBCHANNEL_SELECTIVE_XMIT_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_UL_2_996_TONE_RU_SUPPORT,
    &EXT_TAG_HE_MAC_CAP_OM_CNTL_UL_MU_DATA_DISABLE_RX_SUPPORT,
    &HE_DYNAMIC_SM_POWER_SAVE,
    &HE_PUNCTURED_SOUNDING_SUPPORT,
    &HE_TRIGGER_FRAME_RX_SUPPORT,
];

static WIDTHS: &[&Field] = &[
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_40MHZ_IN_2_4GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_40_80_IN_5GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_160_IN_5GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_160_80_80_IN_5GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_2_4GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_5GHZ,
    &EXT_TAG_HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED,
];

static PHY: &[Map] = &[
    (
        &EXT_TAG_HE_PHY_CAP_BITS_8_TO_23,
        &[
            &EXT_TAG_HE_PHY_CAP_PUNC_PREAMBLE_RX,
            &EXT_TAG_HE_PHY_CAP_DEVICE_CLASS,
            &EXT_TAG_HE_PHY_CAP_LDPC_CODING_IN_PAYLOAD,
            &EXT_TAG_HE_PHY_CAP_HE_SU_PPDU_WITH_1X_HE_LTF_08US,
            &EXT_TAG_HE_PHY_CAP_MIDAMBLE_TX_RX_MAX_NSTS,
            &EXT_TAG_HE_PHY_CAP_NDP_WITH_4X_HE_LTF_4X_3_2US,
            &EXT_TAG_HE_PHY_CAP_STBC_TX_LT_80MHZ,
            &EXT_TAG_HE_PHY_CAP_STBC_RX_LT_80MHZ,
            &EXT_TAG_HE_PHY_CAP_DOPPLER_TX,
            &EXT_TAG_HE_PHY_CAP_DOPPLER_RX,
            &EXT_TAG_HE_PHY_CAP_FULL_BW_UL_MU_MIMO,
            &EXT_TAG_HE_PHY_CAP_PARTIAL_BW_UL_MU_MIMO,
        ],
    ),
    (
        &EXT_TAG_HE_PHY_CAP_BITS_24_TO_39,
        &[
            &EXT_TAG_HE_PHY_CAP_DCM_MAX_CONST_TX,
            &EXT_TAG_HE_PHY_CAP_DCM_MAX_NSS_TX,
            &EXT_TAG_HE_PHY_CAP_DCM_MAX_CONST_RX,
            &DCM_MAX_NSS_RX,
            &EXT_TAG_HE_PHY_CAP_RX_PARTIAL_BW_SU_20MHZ_HE_MU_PPDU,
            &EXT_TAG_HE_PHY_CAP_SU_BEAMFORMER,
            &EXT_TAG_HE_PHY_CAP_SU_BEAMFORMEE,
            &EXT_TAG_HE_PHY_CAP_MU_BEAMFORMER,
            &EXT_TAG_HE_PHY_CAP_BEAMFORMEE_STS_LTE_80MHZ,
            &EXT_TAG_HE_PHY_CAP_BEAMFORMEE_STS_GT_80MHZ,
        ],
    ),
    (
        &EXT_TAG_HE_PHY_CAP_BITS_40_TO_55,
        &[
            &EXT_TAG_HE_PHY_CAP_NO_SOUNDING_DIMS_LTE_80,
            &EXT_TAG_HE_PHY_CAP_NO_SOUNDING_DIMS_GT_80,
            &EXT_TAG_HE_PHY_CAP_NG_EQ_16_SU_FB,
            &EXT_TAG_HE_PHY_CAP_NG_EQ_16_MU_FB,
            &EXT_TAG_HE_PHY_CAP_CODEBOOK_SIZE_SU_FB,
            &EXT_TAG_HE_PHY_CAP_CODEBOOK_SIZE_MU_FB,
            &EXT_TAG_HE_PHY_CAP_TRIG_SU_BF_FB,
            &EXT_TAG_HE_PHY_CAP_TRIG_MU_BF_FB,
            &EXT_TAG_HE_PHY_CAP_TRIG_CQI_FB,
            &EXT_TAG_HE_PHY_CAP_PARTIAL_BW_ER,
            &EXT_TAG_HE_PHY_CAP_PARTIAL_BW_DL_MU_MIMO,
            &EXT_TAG_HE_PHY_CAP_PPE_THRES_PRESENT,
        ],
    ),
    (
        &EXT_TAG_HE_PHY_CAP_BITS_56_TO_71,
        &[
            &EXT_TAG_HE_PHY_CAP_PSR_BASED_SR_SUP,
            &EXT_TAG_HE_PHY_CAP_PWR_BST_FACTOR_AR_SUP,
            &EXT_TAG_HE_PHY_CAP_HE_SU_PPDU_ETC_GI,
            &EXT_TAG_HE_PHY_CAP_MAX_NC,
            &EXT_TAG_HE_PHY_CAP_STBC_TX_GT_80_MHZ,
            &EXT_TAG_HE_PHY_CAP_STBC_RX_GT_80_MHZ,
            &EXT_TAG_HE_PHY_CAP_HE_ER_SU_PPDU_4XXX_GI,
            &EXT_TAG_HE_PHY_CAP_20_MHZ_IN_40_IN_2_4GHZ,
            &EXT_TAG_HE_PHY_CAP_20_MHZ_IN_160_80P80_PPDU,
            &EXT_TAG_HE_PHY_CAP_80_MHZ_IN_160_80P80_PPDU,
            &EXT_TAG_HE_PHY_CAP_HE_ER_SU_PPDU_1XXX_GI,
            &EXT_TAG_HE_PHY_CAP_MIDAMBLE_TX_RX_2X_1X_HE_LTF,
        ],
    ),
    (
        &EXT_TAG_HE_PHY_CAP_BITS_72_TO_87,
        &[
            &EXT_TAG_HE_PHY_CAP_LONGER_THAN_16_HE_SIGB_OFDM_SYM_SUPPORT,
            &EXT_TAG_HE_PHY_CAP_NON_TRIGGERED_FEEDBACK,
            &EXT_TAG_HE_PHY_CAP_TX_1024_QAM_SUPPORT_LT_242_TONE_RU,
            &EXT_TAG_HE_PHY_CAP_RX_1024_QAM_SUPPORT_LT_242_TONE_RU,
            &EXT_TAG_HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_COMPRESSED_SIGB,
            &EXT_TAG_HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_NON_COMPRESSED_SIGB,
            &EXT_TAG_HE_PHY_CAP_NOMINAL_PACKET_PADDING,
            &EXT_TAG_HE_PHY_CAP_HE_MU_PPDU_RU_RX_MAX,
            &EXT_TAG_HE_PHY_CAP_RESERVED_B81_B87,
            &EXT_TAG_HE_PHY_CAP_DCM_MAX_RU,
        ],
    ),
];

static MAPS: [[Map; 2]; 3] = [
    [
        (
            &EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_RX_8_SS,
            ],
        ),
        (
            &EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_LTE_80,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80_TX_8_SS,
            ],
        ),
    ],
    [
        (
            &EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_160,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_RX_8_SS,
            ],
        ),
        (
            &EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_160,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_160_TX_8_SS,
            ],
        ),
    ],
    [
        (
            &EXT_TAG_HE_MCS_MAP_RX_HE_MCS_MAP_80_80,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_RX_8_SS,
            ],
        ),
        (
            &EXT_TAG_HE_MCS_MAP_TX_HE_MCS_MAP_80_80,
            &[
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_1_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_2_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_3_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_4_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_5_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_6_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_7_SS,
                &EXT_TAG_HE_MCS_MAP_MAX_HE_MCS_80P80_TX_8_SS,
            ],
        ),
    ],
];

static PARAMETERS: &[&Field] = &[
    &EXT_TAG_HE_OPERATION_DEFAULT_PE_DURATION,
    &EXT_TAG_HE_OPERATION_TWT_REQUIRED,
    &EXT_TAG_HE_OPERATION_TXOP_DURATION_RTS_THRESH,
    &EXT_TAG_HE_OPERATION_VHT_OP_INFO_PRESENT,
    &EXT_TAG_HE_OPERATION_CO_HOSTED_BSS,
    &EXT_TAG_HE_OPERATION_ER_SU_DISABLE,
    &EXT_TAG_HE_OPERATION_6GHZ_OPERATION_INFORMATION_PRESENT,
    &EXT_TAG_HE_OPERATION_RESERVED_B16_B32,
];

static BASIC: &[&Field] = &[
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_1_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_2_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_3_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_4_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_5_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_6_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_7_SS,
    &EXT_TAG_HE_OPERATION_MAX_HE_MCS_FOR_8_SS,
];

static SIX_GHZ: &[&Field] = &[
    &EXT_TAG_HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH,
    &EXT_TAG_HE_OPERATION_6GHZ_CONTROL_DUPLICATE_BEACON,
    &EXT_TAG_HE_OPERATION_6GHZ_CONTROL_REGULATORY_INFO,
    &EXT_TAG_HE_OPERATION_6GHZ_CONTROL_RESERVED,
];

static COLOR: &[&Field] = &[
    &EXT_TAG_BSS_COLOR_INFORMATION_BSS_COLOR,
    &EXT_TAG_BSS_COLOR_INFORMATION_PARTIAL_BSS_COLOR,
    &EXT_TAG_BSS_COLOR_INFORMATION_BSS_COLOR_DISABLED,
];
