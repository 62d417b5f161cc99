//! What is known of the radio, in one form, whatever header said it: [`radiotap`](super::radiotap), [`ppi`](super::ppi),
//! [`prism`](super::prism) or [`wlancap`](super::wlancap). Nothing of it was sent; times on the air are worked out. Rates and
//! durations: IEEE 802.11-2020 §15.3.3, §16.2 (DSSS, HR/DSSS), §17.3 (OFDM), §19.3 and §19.5 (HT), §21.5 (VHT).

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::radiotap::modulation;

/// The protocol: a layer that others write.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "802.11 Radio",
    fields: &[FIELDS],
    detect: &[],
    dissect: |_, buf, _| Ok(Next::Data(buf)),
    session: None,
};

static LAYER: Field = Field::protocol("wlan_radio", "802.11 radio information", "IEEE 802.11 §8.3.5");

fields! {
    PHY = Field::uint32("wlan_radio.phy", "PHY type", Dec, "IEEE 802.11 §8.3.5").values(&[(1, "802.11 FHSS"), (2, "802.11 IR"), (3, "802.11 DSSS"), (4, "802.11b (HR/DSSS)"), (5, "802.11a (OFDM)"), (6, "802.11g (ERP)"), (7, "802.11n (HT)"), (8, "802.11ac (VHT)"), (9, "802.11ad (DMG)"), (10, "802.11ah (S1G)"), (11, "802.11ax (HE)")]);
    FHSS_HOP_SET = Field::uint8("wlan_radio.fhss.hop_set", "Hop set", Hex, "IEEE 802.11 §8.3.5");
    FHSS_HOP_PATTERN = Field::uint8("wlan_radio.fhss.hop_pattern", "Hop pattern", Hex, "IEEE 802.11 §8.3.5");
    N_11A_TURBO_TYPE = Field::uint32("wlan_radio.11a.turbo_type", "Turbo type", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "Non-turbo"), (1, "Turbo"), (2, "Dynamic turbo"), (3, "Static turbo")]);
    N_11G_MODE = Field::uint32("wlan_radio.11g.mode", "Proprietary mode", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "None"), (1, "Super G")]);
    N_11N_MCS_INDEX = Field::uint32("wlan_radio.11n.mcs_index", "MCS index", Dec, "IEEE 802.11 §8.3.5");
    N_11N_BANDWIDTH = Field::uint32("wlan_radio.11n.bandwidth", "Bandwidth", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz + 20 MHz lower"), (3, "20 MHz + 20 MHz upper"), (4, "80 MHz"), (5, "40 MHz + 40 MHz lower"), (6, "40 MHz + 40 MHz upper"), (7, "20 MHz, channel 1/4"), (8, "20 MHz, channel 2/4"), (9, "20 MHz, channel 3/4"), (10, "20 MHz, channel 4/4"), (11, "160 MHz"), (12, "80 MHz + 80 MHz lower"), (13, "80 MHz + 80 MHz upper"), (14, "40 MHz, channel 1/4"), (15, "40 MHz, channel 2/4"), (16, "40 MHz, channel 3/4"), (17, "40 MHz, channel 4/4"), (18, "20 MHz, channel 1/8"), (19, "20 MHz, channel 2/8"), (20, "20 MHz, channel 3/8"), (21, "20 MHz, channel 4/8"), (22, "20 MHz, channel 5/8"), (23, "20 MHz, channel 6/8"), (24, "20 MHz, channel 7/8"), (25, "20 MHz, channel 8/8")]);
    N_11N_SHORT_GI = Field::boolean("wlan_radio.11n.short_gi", "Short GI", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11N_GREENFIELD = Field::boolean("wlan_radio.11n.greenfield", "Greenfield", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11N_FEC = Field::uint32("wlan_radio.11n.fec", "FEC", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "BEC"), (1, "LDPC")]);
    N_11N_STBC_STREAMS = Field::uint32("wlan_radio.11n.stbc_streams", "Number of STBC streams", Dec, "IEEE 802.11 §8.3.5");
    N_11N_NESS = Field::uint32("wlan_radio.11n.ness", "Number of extension spatial streams", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_STBC = Field::boolean("wlan_radio.11ac.stbc", "STBC", 1, 0x0, "IEEE 802.11 §8.3.5").named(Names::Flags("On", "Off"));
    N_11AC_SHORT_GI = Field::boolean("wlan_radio.11ac.short_gi", "Short GI", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11AC_SHORT_GI_NSYM_DISAMBIG = Field::boolean("wlan_radio.11ac.short_gi_nsym_disambig", "Short GI Nsym disambiguation", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11AC_LDPC_EXTRA_OFDM_SYMBOL = Field::boolean("wlan_radio.11ac.ldpc_extra_ofdm_symbol", "LDPC extra OFDM symbol", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11AC_BEAMFORMED = Field::boolean("wlan_radio.11ac.beamformed", "Beamformed", 1, 0x0, "IEEE 802.11 §8.3.5");
    N_11AC_BANDWIDTH = Field::uint32("wlan_radio.11ac.bandwidth", "Bandwidth", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz + 20 MHz lower"), (3, "20 MHz + 20 MHz upper"), (4, "80 MHz"), (5, "40 MHz + 40 MHz lower"), (6, "40 MHz + 40 MHz upper"), (7, "20 MHz, channel 1/4"), (8, "20 MHz, channel 2/4"), (9, "20 MHz, channel 3/4"), (10, "20 MHz, channel 4/4"), (11, "160 MHz"), (12, "80 MHz + 80 MHz lower"), (13, "80 MHz + 80 MHz upper"), (14, "40 MHz, channel 1/4"), (15, "40 MHz, channel 2/4"), (16, "40 MHz, channel 3/4"), (17, "40 MHz, channel 4/4"), (18, "20 MHz, channel 1/8"), (19, "20 MHz, channel 2/8"), (20, "20 MHz, channel 3/8"), (21, "20 MHz, channel 4/8"), (22, "20 MHz, channel 5/8"), (23, "20 MHz, channel 6/8"), (24, "20 MHz, channel 7/8"), (25, "20 MHz, channel 8/8")]);
    N_11AC_USER = Field::none("wlan_radio.11ac.user", "User", "IEEE 802.11 §8.3.5");
    N_11AC_NSTS = Field::uint32("wlan_radio.11ac.nsts", "Space-time streams", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_MCS = Field::uint32("wlan_radio.11ac.mcs", "MCS index", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_NSS = Field::uint32("wlan_radio.11ac.nss", "Spatial streams", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_FEC = Field::uint32("wlan_radio.11ac.fec", "FEC", Dec, "IEEE 802.11 §8.3.5").values(&[(0, "BEC"), (1, "LDPC")]);
    N_11AC_GID = Field::uint32("wlan_radio.11ac.gid", "Group Id", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_PAID = Field::uint16("wlan_radio.11ac.paid", "Partial AID", Dec, "IEEE 802.11 §8.3.5");
    DATA_RATE = Field::double("wlan_radio.data_rate", "Data rate", "IEEE 802.11 §8.3.5");
    CHANNEL = Field::uint32("wlan_radio.channel", "Channel", Dec, "IEEE 802.11 §8.3.5");
    FREQUENCY = Field::uint16("wlan_radio.frequency", "Frequency", Dec, "IEEE 802.11 §8.3.5");
    SHORT_PREAMBLE = Field::boolean("wlan_radio.short_preamble", "Short preamble", 1, 0x0, "IEEE 802.11 §8.3.5");
    SIGNAL_DB = Field::uint8("wlan_radio.signal_db", "Signal strength (dB)", Dec, "IEEE 802.11 §8.3.5");
    SIGNAL_DBM = Field::new("wlan_radio.signal_dbm", "Signal strength (dBm)", Kind::Int(1), "IEEE 802.11 §8.3.5");
    NOISE_DB = Field::uint8("wlan_radio.noise_db", "Noise level (dB)", Dec, "IEEE 802.11 §8.3.5");
    NOISE_DBM = Field::new("wlan_radio.noise_dbm", "Noise level (dBm)", Kind::Int(1), "IEEE 802.11 §8.3.5");
    SNR = Field::new("wlan_radio.snr", "Signal/noise ratio (dB)", Kind::Int(4), "IEEE 802.11 §8.3.5");
    TIMESTAMP = Field::uint64("wlan_radio.timestamp", "TSF timestamp", Dec, "IEEE 802.11 §8.3.5");
    LAST_PART_OF_AN_AMPDU = Field::boolean("wlan_radio.last_part_of_an_ampdu", "Last part of an A-MPDU", 1, 0x0, "IEEE 802.11 §8.3.5");
    A_MPDU_DELIM_CRC_ERROR = Field::boolean("wlan_radio.a_mpdu_delim_crc_error", "A-MPDU delimiter CRC error", 1, 0x0, "IEEE 802.11 §8.3.5");
    A_MPDU_AGGREGATE_ID = Field::uint32("wlan_radio.a_mpdu_aggregate_id", "A-MPDU aggregate ID", Dec, "IEEE 802.11 §8.3.5");
    DURATION = Field::uint32("wlan_radio.duration", "Duration", Dec, "IEEE 802.11 §8.3.5");
    PREAMBLE = Field::uint32("wlan_radio.preamble", "Preamble", Dec, "IEEE 802.11 §8.3.5");
    START_TSF = Field::uint64("wlan_radio.start_tsf", "Start", Dec, "IEEE 802.11 §8.3.5");
    END_TSF = Field::uint64("wlan_radio.end_tsf", "End", Dec, "IEEE 802.11 §8.3.5");
    N_11AC_TXOP_PS_NOT_ALLOWED = Field::boolean("wlan_radio_11ac.txop_ps_not_allowed", "TXOP_PS_NOT_ALLOWED", 1, 0x0, "IEEE 802.11 §21");
    ASSUMED_SHORT_PREAMBLE = Field::note("wlan_radio.assumed.short_preamble", "No preamble length information was available, assuming short preamble.", Severity::Warn, Group::Assumption, "IEEE 802.11 §16.2.2");
    ASSUMED_NON_GREENFIELD = Field::note("wlan_radio.assumed.non_greenfield", "No plcp type information was available, assuming non greenfield.", Severity::Warn, Group::Assumption, "IEEE 802.11 §19.3.2");
    ASSUMED_NO_STBC = Field::note("wlan_radio.assumed.no_stbc", "No stbc information was available, assuming no stbc.", Severity::Warn, Group::Assumption, "IEEE 802.11 §19.3.11.9");
    ASSUMED_NO_EXTENSION = Field::note("wlan_radio.assumed.no_extension_streams", "No extension stream information was available, assuming no extension streams.", Severity::Warn, Group::Assumption, "IEEE 802.11 §19.3.9");
    ASSUMED_BCC = Field::note("wlan_radio.assumed.bcc_fec", "No fec type information was available, assuming bcc fec.", Severity::Warn, Group::Assumption, "IEEE 802.11 §19.3.11");
}

/// A way to send (`wlan_radio.phy`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phy {
    /// Frequency hopping.
    Fhss = 1,
    /// Direct sequence, 1 and 2 Mb/s.
    Dsss = 3,
    /// 802.11b.
    B = 4,
    /// 802.11a.
    A = 5,
    /// 802.11g.
    G = 6,
    /// 802.11n.
    Ht = 7,
    /// 802.11ac.
    Vht = 8,
    /// 802.11ax.
    He = 11,
}

impl Phy {
    /// What the flags of a channel say (radiotap.org, Channel): 5 GHz or 2 GHz, with OFDM, CCK, both, or hopping.
    pub fn of_channel(flags: u64) -> Option<Self> {
        let has = |bits: u64| flags & bits == bits;
        Some(match () {
            () if has(0x0140) => Self::A,
            () if has(0x00a0) => Self::B,
            () if has(0x00c0) || has(0x0480) => Self::G,
            () if has(0x0880) => Self::Fhss,
            () => return None,
        })
    }

    /// What a rate says where nothing else does: only some ways to send have it.
    fn of_rate(rate: f64, radio: &Radio) -> Option<Self> {
        let band = radio.frequency.or(radio.channel.map(|channel| if channel <= 14 { 2400 } else { 5000 }));
        match (is_cck(rate), band) {
            (true, _) => Some(Self::B),
            (false, Some(2400..2500)) => Some(Self::G),
            (false, Some(_)) => Some(Self::A),
            (false, None) => None,
        }
    }
}

/// Whether a rate in Mb/s is one of 802.11b; all others are of OFDM.
fn is_cck(rate: f64) -> bool {
    [1.0, 2.0, 5.5, 11.0].contains(&rate)
}

/// What is known of a frame's radio. Rates in Mb/s, frequencies in MHz, times in µs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Radio {
    /// How it was sent.
    pub phy: Option<Phy>,
    /// Hop set and pattern.
    pub hops: Option<(u8, u8)>,
    /// Whether the preamble was short.
    pub short_preamble: Option<bool>,
    /// Data rate.
    pub rate: Option<f64>,
    /// Channel.
    pub channel: Option<u32>,
    /// Its middle.
    pub frequency: Option<u32>,
    /// Signal in dBm.
    pub signal_dbm: Option<i8>,
    /// Noise in dBm.
    pub noise_dbm: Option<i8>,
    /// Signal in dB above something.
    pub signal_db: Option<u8>,
    /// Noise in dB above something.
    pub noise_db: Option<u8>,
    /// When its last bit came, by the clock of the receiver.
    pub tsf: Option<u64>,
    /// What 802.11n says.
    pub ht: Option<Ht>,
    /// What 802.11ac says.
    pub vht: Option<Vht>,
    /// Number of the aggregate that it came in.
    pub aggregate: Option<u32>,
    /// Whether it was the last one in there.
    pub last_of_aggregate: Option<bool>,
    /// Whether the mark between the frames was damaged.
    pub delimiter_error: Option<bool>,
}

/// Modulation and coding of 802.11n.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ht {
    /// Its index.
    pub mcs: Option<u8>,
    /// 20 MHz, 40 MHz, or one half of 40 MHz.
    pub bandwidth: Option<u8>,
    /// Whether symbols stand closer together.
    pub short_gi: Option<bool>,
    /// Whether older stations cannot see the preamble.
    pub greenfield: Option<bool>,
    /// 0 for a convolutional code, 1 for LDPC.
    pub fec: Option<u8>,
    /// Streams that are sent twice.
    pub stbc: Option<u8>,
    /// Streams for sounding alone.
    pub extension_streams: Option<u8>,
}

impl Ht {
    /// Data bits of a symbol (§19.5).
    fn bits(&self) -> Option<u32> {
        const NARROW: [u32; 8] = [26, 52, 78, 104, 156, 208, 234, 260];
        const WIDE: [u32; 8] = [54, 108, 162, 216, 324, 432, 486, 540];
        let (mcs, wide) = (self.mcs?, self.bandwidth? == 1);
        match mcs {
            0..=31 => {
                let table = if wide { WIDE } else { NARROW };
                Some(table.get(usize::from(mcs & 7))?.saturating_mul(self.streams()?))
            }
            32 => Some(24),
            _ => None,
        }
    }

    fn streams(&self) -> Option<u32> {
        Some(u32::from(self.mcs? >> 3).saturating_add(1))
    }

    /// Data rate in Mb/s.
    pub fn rate(&self) -> Option<f64> {
        let symbol = if self.short_gi? { 3.6 } else { 4.0 };
        self.bits().map(|bits| f64::from(bits) / symbol)
    }
}

/// Modulation and coding of 802.11ac.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vht {
    /// Whether streams are sent twice.
    pub stbc: Option<bool>,
    /// Whether stations must stay awake.
    pub txop_ps: Option<bool>,
    /// Whether symbols stand closer together.
    pub short_gi: Option<bool>,
    /// Whether the number of symbols needs this bit to be certain.
    pub disambiguation: Option<bool>,
    /// Whether LDPC needed a symbol more.
    pub extra_symbol: Option<bool>,
    /// Whether it was sent into one direction.
    pub beamformed: Option<bool>,
    /// Width of the channel, by number.
    pub bandwidth: Option<u8>,
    /// Those that it was sent to.
    pub users: [Option<User>; 4],
    /// Group of the users.
    pub group: Option<u8>,
    /// Part of the receiver's association number.
    pub partial_association: Option<u16>,
}

/// What one receiver of an 802.11ac frame gets.
#[derive(Clone, Copy, Debug)]
pub struct User {
    /// Modulation and coding.
    pub mcs: u8,
    /// Spatial streams.
    pub streams: u8,
    /// Streams with those that are sent twice.
    pub space_time: u8,
    /// 0 for a convolutional code, 1 for LDPC.
    pub coding: u8,
}

impl User {
    /// Data rate in Mb/s (§21.5).
    pub fn rate(&self, bandwidth: Option<u8>, short_gi: Option<bool>) -> Option<f64> {
        const BITS: [f64; 10] = [0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 4.5, 5.0, 6.0, 20.0 / 3.0];
        let carriers = match bandwidth? {
            0 | 2 | 3 | 7..=10 | 18..=25 => 52.0,
            1 | 5 | 6 | 14..=17 => 108.0,
            4 | 12 | 13 => 234.0,
            11 => 468.0,
            _ => return None,
        };
        let symbol = if short_gi? { 3.6 } else { 4.0 };
        BITS.get(usize::from(self.mcs)).map(|bits| carriers * bits * f64::from(self.streams) / symbol)
    }
}

/// The band and number of a channel by its frequency (IEEE 802.11 Annex E): `BG` around 2.4 GHz, `A` beyond.
pub fn channel_of(frequency: u32) -> Option<(&'static str, u32)> {
    Some(match frequency {
        2484 => ("BG", 14),
        2412..=2472 => ("BG", frequency.saturating_sub(2407) / 5),
        5000..=5900 => ("A", frequency.saturating_sub(5000) / 5),
        4910..=4990 => ("A", frequency.saturating_sub(4000) / 5),
        5950..=7125 => ("A", frequency.saturating_sub(5950) / 5),
        _ => return None,
    })
}

/// Writes the layer, for the frame in `buf`.
pub fn write(tape: &mut Tape, radio: &Radio, buf: &Buf<'_>) {
    let range = Range { len: 0, ..buf.range() };
    let _ = tape.layer(&PROTOCOL, range);
    if !tape.wants_fields() {
        return;
    }
    let by_rate = radio.rate.and_then(|rate| Phy::of_rate(rate, radio));
    let phy = match (radio.phy, by_rate) {
        // Old rates on a channel of 802.11g are sent as 802.11b.
        (Some(Phy::G), Some(Phy::B)) => Some(Phy::B),
        (phy, by_rate) => phy.or(by_rate),
    };
    let mut number = |field: &'static Field, value: Option<u64>| {
        if let Some(value) = value {
            tape.number(field, range, value);
        }
    };
    number(&PHY, phy.map(|phy| phy as u64));
    match phy {
        Some(Phy::Fhss) => {
            number(&FHSS_HOP_SET, radio.hops.map(|(set, _)| u64::from(set)));
            number(&FHSS_HOP_PATTERN, radio.hops.map(|(_, pattern)| u64::from(pattern)));
        }
        Some(Phy::B | Phy::Dsss) => number(&SHORT_PREAMBLE, radio.short_preamble.map(u64::from)),
        Some(Phy::A) => number(&N_11A_TURBO_TYPE, Some(0)),
        Some(Phy::G) if radio.short_preamble.is_some() => number(&N_11G_MODE, Some(0)),
        Some(Phy::Ht) => ht(&mut number, &radio.ht.unwrap_or_default()),
        _ => {}
    }
    if let (Some(Phy::Vht), Some(vht)) = (phy, &radio.vht) {
        write_vht(tape, range, vht);
    }
    if let Some(rate) = radio.rate {
        tape.double(&DATA_RATE, range, rate);
        tape.value_text(&DATA_RATE, |out| text!(out, "{rate:.1} Mb/s"));
    }
    if let Some(channel) = radio.channel {
        tape.number(&CHANNEL, range, u64::from(channel));
    }
    if let Some(frequency) = radio.frequency {
        tape.number(&FREQUENCY, range, u64::from(frequency));
        tape.append_text(&FREQUENCY, |out| out.push_str("MHz"));
    }
    strength(tape, range, radio);
    if let Some(tsf) = radio.tsf {
        tape.number(&TIMESTAMP, range, tsf);
    }
    if let Some(id) = radio.aggregate {
        if let Some(last) = radio.last_of_aggregate {
            tape.number(&LAST_PART_OF_AN_AMPDU, range, u64::from(last));
        }
        if let Some(error) = radio.delimiter_error {
            tape.number(&A_MPDU_DELIM_CRC_ERROR, range, u64::from(error));
        }
        tape.number(&A_MPDU_AGGREGATE_ID, range, u64::from(id));
    }
    if let Some(phy) = phy {
        on_the_air(tape, range, radio, phy, buf.wire_len());
    }
}

fn ht(number: &mut impl FnMut(&'static Field, Option<u64>), ht: &Ht) {
    number(&N_11N_MCS_INDEX, ht.mcs.map(u64::from));
    number(&N_11N_BANDWIDTH, ht.bandwidth.map(u64::from));
    number(&N_11N_SHORT_GI, ht.short_gi.map(u64::from));
    number(&N_11N_GREENFIELD, ht.greenfield.map(u64::from));
    number(&N_11N_FEC, ht.fec.map(u64::from));
    number(&N_11N_STBC_STREAMS, ht.stbc.map(u64::from));
    number(&N_11N_NESS, ht.extension_streams.map(u64::from));
}

fn write_vht(tape: &mut Tape, range: Range, vht: &Vht) {
    for (field, value) in [
        (&N_11AC_SHORT_GI, vht.short_gi),
        (&N_11AC_STBC, vht.stbc),
        (&N_11AC_TXOP_PS_NOT_ALLOWED, vht.txop_ps),
        (&N_11AC_SHORT_GI_NSYM_DISAMBIG, vht.disambiguation),
        (&N_11AC_LDPC_EXTRA_OFDM_SYMBOL, vht.extra_symbol),
        (&N_11AC_BEAMFORMED, vht.beamformed),
    ] {
        if let Some(value) = value {
            tape.number(field, range, u64::from(value));
        }
    }
    if let Some(bandwidth) = vht.bandwidth {
        tape.number(&N_11AC_BANDWIDTH, range, u64::from(bandwidth));
    }
    for (number, user) in vht.users.iter().enumerate() {
        let Some(user) = user else { continue };
        let group = tape.group(&N_11AC_USER, range);
        tape.label(group, |out| text!(out, "User {number}: MCS {}", user.mcs));
        tape.number(&N_11AC_MCS, range, u64::from(user.mcs));
        tape.value_text(&N_11AC_MCS, |out| text!(out, "{} ({})", user.mcs, modulation(user.mcs)));
        tape.number(&N_11AC_NSS, range, u64::from(user.streams));
        tape.number(&N_11AC_NSTS, range, u64::from(user.space_time));
        tape.number(&N_11AC_FEC, range, u64::from(user.coding));
        tape.end(group);
    }
    if let Some(group) = vht.group {
        tape.number(&N_11AC_GID, range, u64::from(group));
    }
    if let Some(part) = vht.partial_association {
        tape.number(&N_11AC_PAID, range, u64::from(part));
    }
}

/// How strong the frame was, and how strong everything else.
fn strength(tape: &mut Tape, range: Range, radio: &Radio) {
    for (field, value) in [(&SIGNAL_DB, radio.signal_db), (&NOISE_DB, radio.noise_db)] {
        if let Some(value) = value {
            tape.number(field, range, u64::from(value));
            tape.append_text(field, |out| out.push_str(" dB"));
        }
    }
    for (field, value) in [(&SIGNAL_DBM, radio.signal_dbm), (&NOISE_DBM, radio.noise_dbm)] {
        if let Some(value) = value {
            tape.number(field, range, u64::from(value as u8));
            tape.append_text(field, |out| out.push_str(" dBm"));
        }
    }
    if let (Some(signal), Some(noise)) = (radio.signal_dbm, radio.noise_dbm) {
        let ratio = i32::from(signal).saturating_sub(i32::from(noise));
        tape.number(&SNR, range, u64::from(ratio as u32));
        tape.append_text(&SNR, |out| out.push_str(" dB"));
    }
}

/// How long a frame was on the air.
struct Air {
    preamble: u32,
    duration: u32,
    assumed: [Option<&'static Field>; 4],
}

/// Writes how long the frame of `bytes` bytes was on the air; those of VHT and HE are not worked out.
fn on_the_air(tape: &mut Tape, range: Range, radio: &Radio, phy: Phy, bytes: u32) {
    let Some(air) = air(radio, phy, bytes) else { return };
    let group = tape.group_value(&DURATION, range, u64::from(air.duration));
    tape.label(group, |out| text!(out, "[Duration: {}µs]", air.duration));
    for note in air.assumed.into_iter().flatten() {
        tape.note(note, range, "");
    }
    let mut micros = |field: &'static Field, value: u64| {
        if tape.number(field, range, value) {
            tape.generated();
            tape.value_text(field, |out| text!(out, "{value}µs"));
        }
    };
    micros(&PREAMBLE, u64::from(air.preamble));
    if let Some(tsf) = radio.tsf {
        micros(&START_TSF, tsf.saturating_sub(u64::from(air.duration)));
        micros(&END_TSF, tsf);
    }
    tape.end(group);
}

fn air(radio: &Radio, phy: Phy, bytes: u32) -> Option<Air> {
    let bits = bytes.saturating_mul(8);
    match phy {
        Phy::B | Phy::Dsss => {
            let rate = radio.rate.filter(|rate| *rate > 0.0)?;
            let (preamble, assumed) = match radio.short_preamble {
                Some(false) => (192, None),
                Some(true) => (96, None),
                None => (96, Some(&ASSUMED_SHORT_PREAMBLE)),
            };
            let payload = (f64::from(bits) / rate).ceil() as u32;
            Some(Air { preamble, duration: payload.saturating_add(preamble), assumed: [assumed, None, None, None] })
        }
        Phy::A | Phy::G => {
            let rate = radio.rate.filter(|rate| *rate > 0.0 && !is_cck(*rate))?;
            // A symbol takes 4 µs; service and tail bits go with the frame.
            let symbols = (f64::from(bits.saturating_add(22)) / (rate * 4.0)).ceil() as u32;
            let duration = symbols.saturating_mul(4).saturating_add(20);
            Some(Air { preamble: 20, duration, assumed: [None; 4] })
        }
        Phy::Ht => ht_air(&radio.ht?, bits),
        Phy::Fhss | Phy::Vht | Phy::He => None,
    }
}

/// §19.4.3.
fn ht_air(ht: &Ht, bits: u32) -> Option<Air> {
    let streams = ht.streams().filter(|streams| *streams <= 4)?;
    let stbc = u32::from(ht.stbc.unwrap_or(0));
    let training = match streams.saturating_add(stbc) {
        1 => 1,
        2 => 2,
        _ => 4,
    };
    let extension = match ht.extension_streams.unwrap_or(0) {
        3 => 4,
        few => u32::from(few),
    };
    let fields: u32 = 4_u32.saturating_mul(training).saturating_add(extension.saturating_mul(4));
    let preamble =
        if ht.greenfield.unwrap_or(false) { 20_u32.saturating_add(fields) } else { 32_u32.saturating_add(fields) };
    let per_symbol = ht.bits()?;
    let tail = if ht.fec == Some(1) {
        16
    } else if per_symbol > 1080 {
        28
    } else {
        22
    };
    // With space-time block coding symbols come in pairs.
    let unit = if stbc > 0 { 2_u32 } else { 1 };
    let symbols = bits.saturating_add(tail).div_ceil(per_symbol.saturating_mul(unit)).saturating_mul(unit);
    let payload =
        if ht.short_gi? { symbols.saturating_mul(36).saturating_add(5) / 10 } else { symbols.saturating_mul(4) };
    let assume = |known: bool, note: &'static Field| (!known).then_some(note);
    let assumed = [
        assume(ht.greenfield.is_some(), &ASSUMED_NON_GREENFIELD),
        assume(ht.stbc.is_some(), &ASSUMED_NO_STBC),
        assume(ht.extension_streams.is_some(), &ASSUMED_NO_EXTENSION),
        assume(ht.fec.is_some(), &ASSUMED_BCC),
    ];
    Some(Air { preamble, duration: payload.saturating_add(preamble), assumed })
}
