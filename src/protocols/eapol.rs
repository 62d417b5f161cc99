//! EAPOL — port-based access control. IEEE 802.1X-2020 §11; the key messages of wireless networks (the four-way handshake and
//! the group key): IEEE 802.11-2020 §12.7.2. EAP itself is left as data, and so are keys, which are encrypted.

use crate::dissect::prelude::*;
use crate::protocols::{ethertype, wlan};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "EAPOL",
    fields: &[FIELDS, wlan::ELEMENTS, wlan::RSN, wlan::VENDOR],
    detect: &[Detect::Number(Table::EtherType, ethertype::EAPOL as u32)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("eapol", "802.1X Authentication", "IEEE 802.1X §11");

fields! {
    VERSION = Field::uint8("eapol.version", "Version", Dec, "IEEE 802.1X §11.3").values(&[(1, "802.1X-2001"), (2, "802.1X-2004"), (3, "802.1X-2010")]);
    TYPE = Field::uint8("eapol.type", "Type", Dec, "IEEE 802.1X §11.3").values(&[(0, "EAP Packet"), (1, "Start"), (2, "Logoff"), (3, "Key"), (4, "Encapsulated ASF Alert"), (5, "MKA"), (6, "Announcement (Generic)"), (7, "Announcement (Specific)"), (8, "Announcement Request")]);
    LEN = Field::uint16("eapol.len", "Length", Dec, "IEEE 802.1X §11.3");
    KEYDES_TYPE = Field::uint8("eapol.keydes.type", "Key Descriptor Type", Dec, "IEEE 802.11 §12.7.2").values(&[(1, "RC4 Descriptor"), (2, "EAPOL RSN Key"), (254, "EAPOL WPA Key")]);
    KEYDES_BODY = Field::bytes("eapol.keydes.body", "Key Descriptor Body", "IEEE 802.11 §12.7.2");
    KEYDES_KEY_LEN = Field::uint16("eapol.keydes.key_len", "Key Length", Dec, "IEEE 802.11 §12.7.2");
    KEYDES_REPLAY_COUNTER = Field::uint64("eapol.keydes.replay_counter", "Replay Counter", Dec, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_IV = Field::bytes("eapol.keydes.key_iv", "Key IV", "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INDEX = Field::uint8("eapol.keydes.key_index", "Key Index", Hex, "IEEE 802.1X-2001 §7.6");
    KEYDES_KEY_INDEX_TYPE = Field::boolean("eapol.keydes.key_index.type", "Type", 1, 0x80, "IEEE 802.1X-2001 §7.6").named(Names::Flags("Unicast", "Broadcast"));
    KEYDES_KEY_INDEX_NUMBER = Field::uint8("eapol.keydes.key_index.number", "Number", Dec, "IEEE 802.1X-2001 §7.6").mask(0x7f);
    KEYDES_KEY_SIGNATURE = Field::bytes("eapol.keydes.key_signature", "Key Signature", "IEEE 802.1X-2001 §7.6");
    KEYDES_KEY = Field::bytes("eapol.keydes.key", "Key", "IEEE 802.1X-2001 §7.6");
    KEYDES_MSGNR = Field::uint8("wlan_rsna_eapol.keydes.msgnr", "Message number", Dec, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO = Field::uint16("wlan_rsna_eapol.keydes.key_info", "Key Information", Hex, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_KEYDES_VERSION = Field::uint16("wlan_rsna_eapol.keydes.key_info.keydes_version", "Key Descriptor Version", Dec, "IEEE 802.11 §12.7.2").mask(0x7).values(&[(1, "RC4 Cipher, HMAC-MD5 MIC"), (2, "AES Cipher, HMAC-SHA1 MIC"), (3, "AES Cipher, AES-128-CMAC MIC")]);
    KEYDES_KEY_INFO_KEY_TYPE = Field::boolean("wlan_rsna_eapol.keydes.key_info.key_type", "Key Type", 2, 0x8, "IEEE 802.11 §12.7.2").named(Names::Flags("Pairwise Key", "Group Key"));
    KEYDES_KEY_INFO_KEY_INDEX = Field::uint16("wlan_rsna_eapol.keydes.key_info.key_index", "Key Index", Dec, "IEEE 802.11 §12.7.2").mask(0x30);
    KEYDES_KEY_INFO_INSTALL = Field::boolean("wlan_rsna_eapol.keydes.key_info.install", "Install", 2, 0x40, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_KEY_ACK = Field::boolean("wlan_rsna_eapol.keydes.key_info.key_ack", "Key ACK", 2, 0x80, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_KEY_MIC = Field::boolean("wlan_rsna_eapol.keydes.key_info.key_mic", "Key MIC", 2, 0x100, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_SECURE = Field::boolean("wlan_rsna_eapol.keydes.key_info.secure", "Secure", 2, 0x200, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_ERROR = Field::boolean("wlan_rsna_eapol.keydes.key_info.error", "Error", 2, 0x400, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_REQUEST = Field::boolean("wlan_rsna_eapol.keydes.key_info.request", "Request", 2, 0x800, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_ENCRYPTED_KEY_DATA = Field::boolean("wlan_rsna_eapol.keydes.key_info.encrypted_key_data", "Encrypted Key Data", 2, 0x1000, "IEEE 802.11 §12.7.2");
    KEYDES_KEY_INFO_SMK_MESSAGE = Field::boolean("wlan_rsna_eapol.keydes.key_info.smk_message", "SMK Message", 2, 0x2000, "IEEE 802.11 §12.7.2");
    KEYDES_NONCE = Field::bytes("wlan_rsna_eapol.keydes.nonce", "WPA Key Nonce", "IEEE 802.11 §12.7.2");
    KEYDES_RSC = Field::bytes("wlan_rsna_eapol.keydes.rsc", "WPA Key RSC", "IEEE 802.11 §12.7.2");
    KEYDES_ID = Field::bytes("wlan_rsna_eapol.keydes.id", "WPA Key ID", "IEEE 802.11 §12.7.2");
    KEYDES_MIC = Field::bytes("wlan_rsna_eapol.keydes.mic", "WPA Key MIC", "IEEE 802.11 §12.7.2");
    KEYDES_DATA_LEN = Field::uint16("wlan_rsna_eapol.keydes.data_len", "WPA Key Data Length", Dec, "IEEE 802.11 §12.7.2");
    KEYDES_DATA = Field::bytes("wlan_rsna_eapol.keydes.data", "WPA Key Data", "IEEE 802.11 §12.7.2");
    EXTRANEOUS = Field::bytes("wlan_rsna_eapol.extraneous", "WPA EAPOL Extraneous Data", "IEEE 802.11 §12.7.2");
}

const KEY: u64 = 3;
const RC4: u64 = 1;
const RSN: u64 = 2;
const WPA: u64 = 254;
/// Bytes before the body.
const HEADER: u32 = 4;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(HEADER))?);
    tape.uint(&VERSION, &buf, 0)?;
    let kind = tape.uint(&TYPE, &buf, 1)?;
    let length = tape.uint(&LEN, &buf, 2)? as u32;
    tape.info(|out| match TYPE.name_of(kind) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown Type ({kind})"),
    });
    let body = buf.part(HEADER, length, &LEN);
    tape.set_len(layer, HEADER.saturating_add(length).min(buf.len()));
    Ok(match kind {
        KEY => key(tape, body)?,
        _ if body.wire_len() > 0 => Next::Data(body),
        _ => Next::End,
    })
}

/// A message about keys.
fn key<'b>(tape: &mut Tape, body: Buf<'b>) -> Result<Next<'b>, Short> {
    let descriptor = tape.uint(&KEYDES_TYPE, &body, 0)?;
    match descriptor {
        RSN | WPA => handshake(tape, body),
        RC4 => rc4(tape, body),
        _ => {
            tape.wire(&KEYDES_BODY, &body, 1, body.len().saturating_sub(1))?;
            Ok(Next::End)
        }
    }
}

/// The key of 802.1X-2001, for WEP.
fn rc4<'b>(tape: &mut Tape, buf: Buf<'b>) -> Result<Next<'b>, Short> {
    tape.uint(&KEYDES_KEY_LEN, &buf, 1)?;
    let length = u32::from(buf.u16(1)?);
    tape.uint(&KEYDES_REPLAY_COUNTER, &buf, 3)?;
    tape.wire(&KEYDES_KEY_IV, &buf, 11, 16)?;
    let (_, group) = tape.group_uint(&KEYDES_KEY_INDEX, &buf, 27)?;
    tape.uint(&KEYDES_KEY_INDEX_TYPE, &buf, 27)?;
    tape.uint(&KEYDES_KEY_INDEX_NUMBER, &buf, 27)?;
    tape.end(group);
    tape.wire(&KEYDES_KEY_SIGNATURE, &buf, 28, 16)?;
    let rest = buf.len().saturating_sub(44).min(length);
    if rest > 0 {
        tape.wire(&KEYDES_KEY, &buf, 44, rest)?;
    }
    Ok(Next::End)
}

const PAIRWISE: u16 = 0x0008;
const ACK: u16 = 0x0080;
const MIC: u16 = 0x0100;
const SECURE: u16 = 0x0200;
const REQUEST: u16 = 0x0800;
const ENCRYPTED: u16 = 0x1000;

/// Which message of a handshake it is, by its bits (§12.7.6, §12.7.7): `None` for a request.
fn message(info: u16, data: u32, nonce: &[u8]) -> Option<(&'static str, u64)> {
    let has = |bit: u16| info & bit != 0;
    if has(REQUEST) {
        return None;
    }
    Some(match (has(PAIRWISE), has(ACK), has(MIC)) {
        (true, true, false) => ("Key (Message 1 of 4)", 1),
        (true, true, true) => ("Key (Message 3 of 4)", 3),
        // The second brings a number and what the station is capable of; the fourth neither. Some set `Secure` early.
        (true, false, _) if data == 0 || nonce.iter().all(|byte| *byte == 0) => ("Key (Message 4 of 4)", 4),
        (true, false, _) => ("Key (Message 2 of 4)", 2),
        (false, true, _) => ("Key (Group Message 1 of 2)", 1),
        (false, false, _) => ("Key (Group Message 2 of 2)", 2),
    })
}

/// Bytes of the integrity code: longer with stronger ways to agree on keys. What is left must be as long as the key data say.
fn mic_length(buf: &Buf<'_>) -> u32 {
    let fits = |length: u32| {
        let at = 77_u32.saturating_add(length);
        buf.u16(at).is_ok_and(|data| at.saturating_add(2).saturating_add(u32::from(data)) == buf.wire_len())
    };
    [16, 24, 32, 0].into_iter().find(|length| fits(*length)).unwrap_or(16)
}

fn handshake<'b>(tape: &mut Tape, buf: Buf<'b>) -> Result<Next<'b>, Short> {
    let info = buf.u16(1)?;
    let mic = mic_length(&buf);
    let nonce = buf.slice(13, 32)?;
    let at = mic.saturating_add(77);
    let found = buf.u16(at).ok().and_then(|data| message(info, u32::from(data), nonce));
    if let Some((name, number)) = found {
        tape.info(|out| out.push_str(name));
        tape.generate(&KEYDES_MSGNR, buf.range_at(1, 2)?, number);
    }
    let group = tape.group_value(&KEYDES_KEY_INFO, buf.range_at(1, 2)?, u64::from(info));
    for field in KEY_INFO {
        tape.uint(field, &buf, 1)?;
    }
    tape.end(group);
    tape.uint(&KEYDES_KEY_LEN, &buf, 3)?;
    tape.uint(&KEYDES_REPLAY_COUNTER, &buf, 5)?;
    tape.wire(&KEYDES_NONCE, &buf, 13, 32)?;
    tape.wire(&KEYDES_KEY_IV, &buf, 45, 16)?;
    tape.wire(&KEYDES_RSC, &buf, 61, 8)?;
    tape.wire(&KEYDES_ID, &buf, 69, 8)?;
    if mic > 0 {
        tape.wire(&KEYDES_MIC, &buf, 77, mic)?;
    }
    let length = tape.uint(&KEYDES_DATA_LEN, &buf, at)? as u32;
    let at = at.saturating_add(2);
    if length > 0 {
        let group = tape.group_wire(&KEYDES_DATA, &buf, at, length)?;
        // WPA encrypts without saying so.
        if info & ENCRYPTED == 0 && (info & SECURE == 0 || info & PAIRWISE != 0) {
            wlan::write_elements(tape, buf.part(at, length, &KEYDES_DATA_LEN))?;
        }
        tape.end(group);
    }
    let end = at.saturating_add(length);
    if end < buf.len() {
        tape.wire(&EXTRANEOUS, &buf, end, buf.len().saturating_sub(end))?;
    }
    Ok(Next::End)
}

static KEY_INFO: &[&Field] = &[
    &KEYDES_KEY_INFO_KEYDES_VERSION,
    &KEYDES_KEY_INFO_KEY_TYPE,
    &KEYDES_KEY_INFO_KEY_INDEX,
    &KEYDES_KEY_INFO_INSTALL,
    &KEYDES_KEY_INFO_KEY_ACK,
    &KEYDES_KEY_INFO_KEY_MIC,
    &KEYDES_KEY_INFO_SECURE,
    &KEYDES_KEY_INFO_ERROR,
    &KEYDES_KEY_INFO_REQUEST,
    &KEYDES_KEY_INFO_ENCRYPTED_KEY_DATA,
    &KEYDES_KEY_INFO_SMK_MESSAGE,
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    /// A key message on Ethernet.
    fn key(info: &str, nonce: u8, data: &str) -> Vec<u8> {
        let data = hex(data);
        let body = [
            hex(&format!("02 {info} 0010 0000000000000001")),
            vec![nonce; 32],
            vec![0; 16 + 8 + 8],
            vec![0xab; 16],
            (data.len() as u16).to_be_bytes().to_vec(),
            data,
        ]
        .concat();
        let head = hex(&format!("020000000001 020000000002 888e 01 03 {:04x}", body.len()));
        [head, body].concat()
    }

    #[test]
    fn the_four_way_handshake() {
        let rsn = "3014 0100 000fac04 0100 000fac04 0100 000fac02 0000";
        let messages = [
            (key("008a", 1, "dd14 000fac04 00112233445566778899aabbccddeeff"), "1 of 4", ["1"]),
            (key("010a", 2, rsn), "2 of 4", ["2"]),
            (key("13ca", 1, "0011223344556677"), "3 of 4", ["3"]),
            (key("030a", 0, ""), "4 of 4", ["4"]),
        ];
        for (frame, name, number) in messages {
            assert_eq!(columns(1, &frame), ("EAPOL".to_owned(), format!("Key (Message {name})")));
            assert_eq!(values(1, &frame, "wlan_rsna_eapol.keydes.msgnr"), number);
        }
        assert_eq!(columns(1, &key("1382", 0, "00")).1, "Key (Group Message 1 of 2)");
        assert_eq!(columns(1, &key("0302", 0, "")).1, "Key (Group Message 2 of 2)");
    }

    #[test]
    fn key_data_are_elements_unless_they_are_encrypted() {
        let clear = key("008a", 1, "dd14 000fac04 00112233445566778899aabbccddeeff");
        assert_eq!(values(1, &clear, "wlan.rsn.ie.pmkid"), ["00112233445566778899aabbccddeeff"]);
        let closed = key("13ca", 1, "0004 6e616d65");
        assert!(values(1, &closed, "wlan.ssid").is_empty());
        assert_eq!(values(1, &closed, "wlan_rsna_eapol.keydes.data"), ["00046e616d65"]);
    }

    #[test]
    fn other_messages_and_damage() {
        let frame = |rest: &str| hex(&format!("020000000001 020000000002 888e {rest}"));
        assert_eq!(columns(1, &frame("01 01 0000")).1, "Start");
        assert_eq!(columns(1, &frame("01 09 0000")).1, "Unknown Type (9)");
        assert_eq!(values(1, &frame("02 00 0005 0101000501"), "data.data"), ["0101000501"]);
        let whole = key("010a", 2, "3002 0100");
        for end in 19..whole.len() {
            let shown = tree(1, &whole[..end]);
            assert!(shown.contains("802.1X Authentication") && !shown.contains("Dissector bug"), "{end}: {shown}");
        }
    }
}
