//! Extensions of handshake messages: RFC 8446 §4.2 and those that the table of IANA names.

use super::handshake::{Cursor, authorities, signature_algorithms};
use super::tables as t;
use crate::dissect::prelude::*;

/// Numbers of extensions that others look at.
pub const SERVER_NAME: u16 = 0;
/// See [`SERVER_NAME`].
pub const ALPN: u16 = 16;

fields! {
    LENGTH = Field::uint16("tls.handshake.extensions_length", "Extensions Length", Dec, "RFC 8446 §4.2");
    EXTENSION = Field::none("tls.handshake.extension", "Extension", "RFC 8446 §4.2");
    TYPE = Field::uint16("tls.handshake.extension.type", "Type", Dec, "RFC 8446 §4.2").named(t::EXTENSION);
    LEN = Field::uint16("tls.handshake.extension.len", "Length", Dec, "RFC 8446 §4.2");
    DATA = Field::bytes("tls.handshake.extension.data", "Data", "RFC 8446 §4.2");
    NAMES = Field::none("tls.handshake.extensions_server_names", "Server Name Indication extension", "RFC 6066 §3");
    NAMES_LENGTH = Field::uint16("tls.handshake.extensions_server_name_list_len", "Server Name list length", Dec, "RFC 6066 §3");
    NAME_TYPE = Field::uint8("tls.handshake.extensions_server_name_type", "Server Name Type", Dec, "RFC 6066 §3").values(t::NAME_TYPES);
    NAME_LENGTH = Field::uint16("tls.handshake.extensions_server_name_len", "Server Name length", Dec, "RFC 6066 §3");
    NAME = Field::text("tls.handshake.extensions_server_name", "Server Name", "RFC 6066 §3");
    FRAGMENT_LENGTH = Field::uint8("tls.handshake.max_fragment_length", "Maximum Fragment Length", Dec, "RFC 6066 §4").values(t::FRAGMENT_LENGTHS);
    STATUS_TYPE = Field::uint8("tls.handshake.extensions_status_request_type", "Certificate Status Type", Dec, "RFC 6066 §8").values(t::STATUS_TYPES);
    RESPONDERS_LENGTH = Field::uint16("tls.handshake.extensions_status_request_responder_ids_len", "Responder ID list Length", Dec, "RFC 6066 §8");
    STATUS_EXTENSIONS_LENGTH = Field::uint16("tls.handshake.extensions_status_request_exts_len", "Request Extensions Length", Dec, "RFC 6066 §8");
    OCSP_LENGTH = Field::uint24("tls.handshake.ocsp_response_len", "OCSP Response Length", Dec, "RFC 8446 §4.4.2.1");
    OCSP = Field::bytes("tls.handshake.ocsp_response", "OCSP Response", "RFC 6960 §4.2");
    GROUPS_LENGTH = Field::uint16("tls.handshake.extensions_supported_groups_length", "Supported Groups List Length", Dec, "RFC 8446 §4.2.7");
    GROUPS = Field::none("tls.handshake.extensions_supported_groups", "Supported Groups List", "RFC 8446 §4.2.7");
    GROUP = Field::uint16("tls.handshake.extensions_supported_group", "Supported Group", Hex, "RFC 8446 §4.2.7").named(t::GROUP);
    FORMATS_LENGTH = Field::uint8("tls.handshake.extensions_ec_point_formats_length", "EC point formats Length", Dec, "RFC 8422 §5.1.2");
    FORMATS = Field::none("tls.handshake.extensions_ec_point_formats", "EC point formats", "RFC 8422 §5.1.2");
    FORMAT = Field::uint8("tls.handshake.extensions_ec_point_format", "EC point format", Dec, "RFC 8422 §5.1.2").values(t::POINT_FORMATS);
    HEARTBEAT_MODE = Field::uint8("tls.handshake.extension.heartbeat.mode", "Mode", Dec, "RFC 6520 §2").values(t::HEARTBEAT_MODES);
    ALPN_LENGTH = Field::uint16("tls.handshake.extensions_alpn_len", "ALPN Extension Length", Dec, "RFC 7301 §3.1");
    ALPN_LIST = Field::none("tls.handshake.extensions_alpn_list", "ALPN Protocol", "RFC 7301 §3.1");
    ALPN_NAME_LENGTH = Field::uint8("tls.handshake.extensions_alpn_str_len", "ALPN string length", Dec, "RFC 7301 §3.1");
    ALPN_NAME = Field::text("tls.handshake.extensions_alpn_str", "ALPN Next Protocol", "RFC 7301 §3.1");
    PADDING = Field::bytes("tls.handshake.extensions_padding_data", "Padding Data", "RFC 7685 §3");
    ALGORITHMS_LENGTH = Field::uint8("tls.compress_certificate.algorithms_length", "Algorithms Length", Dec, "RFC 8879 §3");
    ALGORITHM = Field::uint16("tls.compress_certificate.algorithm", "Algorithm", Dec, "RFC 8879 §3").values(t::CERTIFICATE_COMPRESSIONS);
    RECORD_LIMIT = Field::uint16("tls.record_size_limit", "Record Size Limit", Dec, "RFC 8449 §4");
    TICKET = Field::bytes("tls.handshake.extensions_session_ticket", "Session Ticket", "RFC 5077 §3.2");
    PSK = Field::none("tls.handshake.extensions.psk", "Pre-Shared Key extension", "RFC 8446 §4.2.11");
    IDENTITIES_LENGTH = Field::uint16("tls.handshake.extensions.psk.identities.length", "Identities Length", Dec, "RFC 8446 §4.2.11");
    IDENTITY = Field::none("tls.handshake.extensions.psk.entry", "PSK Identity", "RFC 8446 §4.2.11");
    IDENTITY_LENGTH = Field::uint16("tls.handshake.extensions.psk.identity.identity_length", "Identity Length", Dec, "RFC 8446 §4.2.11");
    IDENTITY_BYTES = Field::bytes("tls.handshake.extensions.psk.identity.identity", "Identity", "RFC 8446 §4.2.11");
    TICKET_AGE = Field::uint32("tls.handshake.extensions.psk.identity.obfuscated_ticket_age", "Obfuscated Ticket Age", Dec, "RFC 8446 §4.2.11.1");
    BINDERS_LENGTH = Field::uint16("tls.handshake.extensions.psk.binders_len", "PSK Binders length", Dec, "RFC 8446 §4.2.11.2");
    BINDERS = Field::none("tls.handshake.extensions.psk.binders", "PSK Binders", "RFC 8446 §4.2.11.2");
    SELECTED_IDENTITY = Field::uint16("tls.handshake.extensions.psk.identity.selected", "Selected Identity", Dec, "RFC 8446 §4.2.11");
    EARLY_DATA = Field::uint32("tls.early_data.max_early_data_size", "Maximum Early Data Size", Dec, "RFC 8446 §4.2.10");
    VERSIONS_LENGTH = Field::uint8("tls.handshake.extensions.supported_versions_len", "Supported Versions length", Dec, "RFC 8446 §4.2.1");
    VERSION = Field::uint16("tls.handshake.extensions.supported_version", "Supported Version", Hex, "RFC 8446 §4.2.1").named(t::VERSION);
    COOKIE_LENGTH = Field::uint16("tls.handshake.extensions.cookie_len", "Cookie length", Dec, "RFC 8446 §4.2.2");
    COOKIE = Field::bytes("tls.handshake.extensions.cookie", "Cookie", "RFC 8446 §4.2.2");
    MODES_LENGTH = Field::uint8("tls.extension.psk_ke_modes_length", "PSK Key Exchange Modes Length", Dec, "RFC 8446 §4.2.9");
    MODE = Field::uint8("tls.extension.psk_ke_mode", "PSK Key Exchange Mode", Dec, "RFC 8446 §4.2.9").values(t::PSK_MODES);
    KEY_SHARE = Field::none("tls.handshake.extensions_key_share", "Key Share extension", "RFC 8446 §4.2.8");
    SHARES_LENGTH = Field::uint16("tls.handshake.extensions_key_share_client_length", "Client Key Share Length", Dec, "RFC 8446 §4.2.8");
    SHARE = Field::none("tls.handshake.extensions_key_share_entry", "Key Share Entry", "RFC 8446 §4.2.8");
    SHARE_GROUP = Field::uint16("tls.handshake.extensions_key_share_group", "Group", Dec, "RFC 8446 §4.2.8").named(t::GROUP);
    SHARE_LENGTH = Field::uint16("tls.handshake.extensions_key_share_key_exchange_length", "Key Exchange Length", Dec, "RFC 8446 §4.2.8");
    SHARE_BYTES = Field::bytes("tls.handshake.extensions_key_share_key_exchange", "Key Exchange", "RFC 8446 §4.2.8");
    SELECTED_GROUP = Field::uint16("tls.handshake.extensions_key_share_selected_group", "Selected Group", Dec, "RFC 8446 §4.2.8").named(t::GROUP);
    QUIC_PARAMETERS = Field::bytes("tls.quic.parameters", "QUIC transport parameters", "RFC 9001 §8.2");
    RENEGOTIATION = Field::none("tls.handshake.extensions_reneg", "Renegotiation Info extension", "RFC 5746 §3.2");
    RENEGOTIATION_LENGTH = Field::uint8("tls.handshake.extensions_reneg_info_len", "Renegotiation info extension length", Dec, "RFC 5746 §3.2");
    RENEGOTIATION_INFO = Field::bytes("tls.handshake.extensions_reneg_info", "Renegotiation info", "RFC 5746 §3.2");
    SCT_LENGTH = Field::uint16("tls.sct.scts_length", "Serialized SCT List Length", Dec, "RFC 6962 §3.3");
    SCT_ONE_LENGTH = Field::uint16("tls.sct.sct_length", "Serialized SCT Length", Dec, "RFC 6962 §3.3");
    SCT = Field::bytes("tls.sct.sct", "Signed Certificate Timestamp", "RFC 6962 §3.2");
    ALPS_LENGTH = Field::uint16("tls.handshake.extensions_alps_len", "ALPS Extension Length", Dec, "draft-vvv-tls-alps");
    ALPS_LIST = Field::none("tls.handshake.extensions_alps_alpn_list", "Supported ALPN List", "draft-vvv-tls-alps");
    ALPS_NAME_LENGTH = Field::uint8("tls.handshake.extensions_alps_alpn_str_len", "Supported ALPN Length", Dec, "draft-vvv-tls-alps");
    ALPS_NAME = Field::text("tls.handshake.extensions_alps_alpn_str", "Supported ALPN", "draft-vvv-tls-alps");
    ECH_TYPE = Field::uint8("tls.ech.type", "Client Hello type", Dec, "RFC 9849 §5").values(&[(0, "Outer Client Hello"), (1, "Inner Client Hello")]);
    ECH_KDF = Field::uint16("tls.ech.kdf", "KDF Id", Hex, "RFC 9180 §7.2").values(&[(1, "HKDF-SHA256"), (2, "HKDF-SHA384"), (3, "HKDF-SHA512")]);
    ECH_AEAD = Field::uint16("tls.ech.aead", "AEAD Id", Hex, "RFC 9180 §7.3").values(&[(1, "AES-128-GCM"), (2, "AES-256-GCM"), (3, "ChaCha20Poly1305")]);
    ECH_CONFIG = Field::uint8("tls.ech.config_id", "Config Id", Dec, "RFC 9849 §5");
    ECH_ENC_LENGTH = Field::uint16("tls.ech.enc_length", "Encapsulated key length", Dec, "RFC 9849 §5");
    ECH_ENC = Field::bytes("tls.ech.enc", "Encapsulated key", "RFC 9849 §5");
    ECH_PAYLOAD_LENGTH = Field::uint16("tls.ech.payload_length", "Payload length", Dec, "RFC 9849 §5");
    ECH_PAYLOAD = Field::bytes("tls.ech.payload", "Payload", "RFC 9849 §5");
    ECH_CONFIRMATION = Field::bytes("tls.ech.confirmation", "Confirmation", "RFC 9849 §7.2.1");
    EXTRA = Field::note("tls.handshake.extension.trailing", "Undecoded data at the end of the extension", Severity::Warn, Group::Undecoded, "RFC 8446 §4.2");
}

/// The message in which extensions stand: some look different in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    ClientHello,
    ServerHello,
    Retry,
    EncryptedExtensions,
    Certificate,
    CertificateRequest,
    Ticket,
}

/// What a list of extensions says that fingerprints use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// Which ones, in their order.
    pub kinds: Vec<u64>,
    /// Groups.
    pub groups: Vec<u64>,
    /// Formats of points.
    pub formats: Vec<u64>,
    /// Versions.
    pub versions: Vec<u64>,
    /// The first name of a protocol.
    pub alpn: Vec<u8>,
    /// Algorithms of signatures.
    pub signatures: Vec<u64>,
}

/// Writes a list of extensions with its length before it.
pub(super) fn list(tape: &mut Tape, body: &mut Cursor<'_>, place: Place) -> Result<Extensions, Short> {
    let mut found = Extensions::default();
    let len = body.length(tape, &LENGTH)?;
    let mut rest = body.part(len, &LENGTH).map(Cursor::new)?;
    while rest.left() > 0 {
        let start = rest.at;
        let (kind, len) = (rest.buf.u16(start)?, rest.buf.u16(start.saturating_add(2))?);
        let len = u32::from(len);
        let group = tape.group(&EXTENSION, rest.range(len.saturating_add(4)));
        let name = TYPE.name_of(kind.into());
        tape.label(group, |out| match name {
            Some(name) => text!(out, "Extension: {name} (len={len})"),
            None => text!(out, "Extension: Unknown type {kind} (len={len})"),
        });
        rest.uint(tape, &TYPE)?;
        rest.uint(tape, &LEN)?;
        let mut extension = rest.part(len, &LEN).map(Cursor::new)?;
        found.kinds.push(kind.into());
        one(tape, kind, &mut extension, place, &mut found)?;
        if extension.left() > 0 {
            tape.note(&EXTRA, extension.range(extension.left()), "");
        }
        tape.end(group);
    }
    Ok(found)
}

fn one(tape: &mut Tape, kind: u16, body: &mut Cursor<'_>, place: Place, found: &mut Extensions) -> Result<(), Short> {
    if body.left() == 0 {
        // Mostly a server's word that it agrees.
        if kind == 35 {
            tape.remark(&DATA, body.range(0));
            tape.label_text(&DATA, |out| out.push_str("Data (0 bytes)"));
        }
        return Ok(());
    }
    match kind {
        SERVER_NAME => server_names(tape, body),
        1 => body.uint(tape, &FRAGMENT_LENGTH).map(drop),
        5 => status_request(tape, body, place),
        10 => {
            let len = body.length(tape, &GROUPS_LENGTH)?;
            let title = plural("Supported Groups", len >> 1, "group");
            found.groups = numbers(tape, body, len, (&GROUPS, &title), &GROUP)?;
            Ok(())
        }
        11 => {
            let len = body.length(tape, &FORMATS_LENGTH)?;
            let title = format!("Elliptic curves point formats ({len})");
            found.formats = numbers(tape, body, len, (&FORMATS, &title), &FORMAT)?;
            Ok(())
        }
        // RFC 9345 §4.1.1: a client's hello names the algorithms; a certificate brings the credential itself.
        34 if place == Place::ClientHello || place == Place::CertificateRequest => {
            signature_algorithms(tape, body).map(drop)
        }
        13 | 50 => {
            let all = signature_algorithms(tape, body)?;
            if kind == 13 {
                found.signatures = all;
            }
            Ok(())
        }
        15 => body.uint(tape, &HEARTBEAT_MODE).map(drop),
        ALPN => {
            found.alpn = names(tape, body, (&ALPN_LENGTH, &ALPN_LIST), (&ALPN_NAME_LENGTH, &ALPN_NAME))?;
            Ok(())
        }
        17513 | 17613 if place == Place::ClientHello => {
            names(tape, body, (&ALPS_LENGTH, &ALPS_LIST), (&ALPS_NAME_LENGTH, &ALPS_NAME)).map(drop)
        }
        18 => timestamps(tape, body),
        21 => rest(tape, body, &PADDING),
        27 => {
            let len = body.length(tape, &ALGORITHMS_LENGTH)?;
            let mut list = body.part(len, &ALGORITHMS_LENGTH).map(Cursor::new)?;
            while list.left() > 0 {
                list.uint(tape, &ALGORITHM)?;
            }
            Ok(())
        }
        28 => body.uint(tape, &RECORD_LIMIT).map(drop),
        35 => rest(tape, body, &TICKET),
        41 => pre_shared_key(tape, body, place),
        42 => body.uint(tape, &EARLY_DATA).map(drop),
        43 => versions(tape, body, place, found),
        44 => {
            let len = body.length(tape, &COOKIE_LENGTH)?;
            body.wire(tape, &COOKIE, len).map(drop)
        }
        45 => {
            let len = body.length(tape, &MODES_LENGTH)?;
            let mut list = body.part(len, &MODES_LENGTH).map(Cursor::new)?;
            while list.left() > 0 {
                list.uint(tape, &MODE)?;
            }
            Ok(())
        }
        47 => authorities(tape, body),
        51 => key_share(tape, body, place),
        57 | 0xffa5 => rest(tape, body, &QUIC_PARAMETERS),
        0xff01 => {
            let group = tape.group(&RENEGOTIATION, body.range(body.left()));
            let len = body.length(tape, &RENEGOTIATION_LENGTH)?;
            body.wire(tape, &RENEGOTIATION_INFO, len)?;
            tape.end(group);
            Ok(())
        }
        0xfe0d => encrypted_client_hello(tape, body, place),
        _ => rest(tape, body, &DATA),
    }
}

/// All that is left as one value.
fn rest(tape: &mut Tape, body: &mut Cursor<'_>, field: &'static Field) -> Result<(), Short> {
    let len = body.left();
    body.wire(tape, field, len).map(drop)
}

fn plural(title: &str, count: u32, unit: &str) -> String {
    format!("{title} ({count} {unit}{})", if count == 1 { "" } else { "s" })
}

/// A list of numbers of `len` bytes below a group.
fn numbers(
    tape: &mut Tape,
    body: &mut Cursor<'_>,
    len: u32,
    (list, title): (&'static Field, &str),
    field: &'static Field,
) -> Result<Vec<u64>, Short> {
    let mut rest = body.part(len, list).map(Cursor::new)?;
    let group = tape.group(list, rest.range(len));
    tape.label(group, |out| out.push_str(title));
    let mut all = Vec::new();
    while rest.left() > 0 {
        all.push(rest.uint(tape, field)?);
    }
    tape.end(group);
    Ok(all)
}

/// A list of names of protocols. Returns the first.
fn names(
    tape: &mut Tape,
    body: &mut Cursor<'_>,
    (length, list): (&'static Field, &'static Field),
    (name_length, name): (&'static Field, &'static Field),
) -> Result<Vec<u8>, Short> {
    let len = body.length(tape, length)?;
    let mut rest = body.part(len, length).map(Cursor::new)?;
    let group = tape.group(list, rest.range(len));
    let mut first = None;
    while rest.left() > 0 {
        let len = rest.length(tape, name_length)?;
        let bytes = rest.wire(tape, name, len)?;
        first.get_or_insert_with(|| bytes.to_vec());
    }
    tape.end(group);
    Ok(first.unwrap_or_default())
}

fn server_names(tape: &mut Tape, body: &mut Cursor<'_>) -> Result<(), Short> {
    let group = tape.group(&NAMES, body.range(body.left()));
    let len = body.length(tape, &NAMES_LENGTH)?;
    let mut rest = body.part(len, &NAMES_LENGTH).map(Cursor::new)?;
    while rest.left() > 0 {
        rest.uint(tape, &NAME_TYPE)?;
        let len = rest.length(tape, &NAME_LENGTH)?;
        rest.wire(tape, &NAME, len)?;
    }
    tape.end(group);
    Ok(())
}

fn status_request(tape: &mut Tape, body: &mut Cursor<'_>, place: Place) -> Result<(), Short> {
    body.uint(tape, &STATUS_TYPE)?;
    if place == Place::Certificate {
        let len = body.length(tape, &OCSP_LENGTH)?;
        return body.wire(tape, &OCSP, len).map(drop);
    }
    for field in [&RESPONDERS_LENGTH, &STATUS_EXTENSIONS_LENGTH] {
        let len = body.length(tape, field)?;
        body.wire(tape, &DATA, len)?;
    }
    Ok(())
}

fn timestamps(tape: &mut Tape, body: &mut Cursor<'_>) -> Result<(), Short> {
    let len = body.length(tape, &SCT_LENGTH)?;
    let mut rest = body.part(len, &SCT_LENGTH).map(Cursor::new)?;
    while rest.left() > 0 {
        let len = rest.length(tape, &SCT_ONE_LENGTH)?;
        rest.wire(tape, &SCT, len)?;
    }
    Ok(())
}

fn versions(tape: &mut Tape, body: &mut Cursor<'_>, place: Place, found: &mut Extensions) -> Result<(), Short> {
    let mut rest = match place {
        Place::ClientHello => {
            let len = body.length(tape, &VERSIONS_LENGTH)?;
            body.part(len, &VERSIONS_LENGTH).map(Cursor::new)?
        }
        _ => body.part(2, &LEN).map(Cursor::new)?,
    };
    while rest.left() > 0 {
        found.versions.push(rest.uint(tape, &VERSION)?);
    }
    Ok(())
}

fn key_share(tape: &mut Tape, body: &mut Cursor<'_>, place: Place) -> Result<(), Short> {
    let group = tape.group(&KEY_SHARE, body.range(body.left()));
    match place {
        Place::ClientHello => {
            let len = body.length(tape, &SHARES_LENGTH)?;
            let mut rest = body.part(len, &SHARES_LENGTH).map(Cursor::new)?;
            while rest.left() > 0 {
                share(tape, &mut rest)?;
            }
        }
        Place::Retry => drop(body.uint(tape, &SELECTED_GROUP)?),
        _ => share(tape, body)?,
    }
    tape.end(group);
    Ok(())
}

fn share(tape: &mut Tape, rest: &mut Cursor<'_>) -> Result<(), Short> {
    let (kind, len) = (rest.buf.u16(rest.at)?, rest.buf.u16(rest.at.saturating_add(2))?);
    let group = tape.group(&SHARE, rest.range(u32::from(len).saturating_add(4)));
    let name = SHARE_GROUP.name_of(kind.into()).unwrap_or("Unknown");
    tape.label(group, |out| text!(out, "Key Share Entry: Group: {name}, Key Exchange length: {len}"));
    rest.uint(tape, &SHARE_GROUP)?;
    let len = rest.length(tape, &SHARE_LENGTH)?;
    rest.wire(tape, &SHARE_BYTES, len)?;
    tape.end(group);
    Ok(())
}

fn pre_shared_key(tape: &mut Tape, body: &mut Cursor<'_>, place: Place) -> Result<(), Short> {
    let group = tape.group(&PSK, body.range(body.left()));
    if place == Place::ClientHello {
        let len = body.length(tape, &IDENTITIES_LENGTH)?;
        let mut rest = body.part(len, &IDENTITIES_LENGTH).map(Cursor::new)?;
        while rest.left() > 0 {
            let len = u32::from(rest.buf.u16(rest.at)?);
            let entry = tape.group(&IDENTITY, rest.range(len.saturating_add(6)));
            tape.label(entry, |out| text!(out, "PSK Identity (length: {len})"));
            rest.uint(tape, &IDENTITY_LENGTH)?;
            rest.wire(tape, &IDENTITY_BYTES, len)?;
            rest.uint(tape, &TICKET_AGE)?;
            tape.end(entry);
        }
        let len = body.length(tape, &BINDERS_LENGTH)?;
        tape.remark(&BINDERS, body.range(len));
        body.part(len, &BINDERS_LENGTH)?;
    } else {
        body.uint(tape, &SELECTED_IDENTITY)?;
    }
    tape.end(group);
    Ok(())
}

/// RFC 9849 §5: outside stands what opens it, and the hello that is meant is within the payload.
fn encrypted_client_hello(tape: &mut Tape, body: &mut Cursor<'_>, place: Place) -> Result<(), Short> {
    match place {
        Place::ClientHello => {
            if body.uint(tape, &ECH_TYPE)? != 0 {
                return Ok(());
            }
            body.uint(tape, &ECH_KDF)?;
            body.uint(tape, &ECH_AEAD)?;
            body.uint(tape, &ECH_CONFIG)?;
            for (length, bytes) in [(&ECH_ENC_LENGTH, &ECH_ENC), (&ECH_PAYLOAD_LENGTH, &ECH_PAYLOAD)] {
                let len = body.length(tape, length)?;
                body.wire(tape, bytes, len)?;
            }
            Ok(())
        }
        Place::Retry => rest(tape, body, &ECH_CONFIRMATION),
        _ => rest(tape, body, &DATA),
    }
}
