//! Handshake messages: RFC 8446 §4, RFC 5246 §7.4.

use super::extensions::{self, Extensions, Place};
use super::fields as f;
use super::fingerprint::{self, Hello};
use super::hello::{self, RETRY};
use super::key_exchange;
use super::kind::Kind;
use super::session::MAX_HANDSHAKE;
use super::{TLS13, Walk, tables};
use crate::base::{Seconds, Time};
use crate::dissect::prelude::*;
use crate::protocols::{coding, x509};

/// Certificates of a chain that are shown.
pub const MAX_CERTIFICATES: usize = 64;

/// Reads a structure from its beginning on.
pub(super) struct Cursor<'b> {
    pub buf: Buf<'b>,
    pub at: u32,
}

impl<'b> Cursor<'b> {
    pub fn new(buf: Buf<'b>) -> Self {
        Self { buf, at: 0 }
    }

    /// Bytes that are left.
    pub fn left(&self) -> u32 {
        self.buf.len().saturating_sub(self.at)
    }

    /// Reads an integer.
    pub fn uint(&mut self, tape: &mut Tape, field: &'static Field) -> Result<u64, Short> {
        let value = tape.uint(field, &self.buf, self.at)?;
        self.at = self.at.saturating_add(field.width());
        Ok(value)
    }

    /// Reads a length.
    pub fn length(&mut self, tape: &mut Tape, field: &'static Field) -> Result<u32, Short> {
        self.uint(tape, field).map(|value| u32::try_from(value).unwrap_or(u32::MAX))
    }

    /// Reads bytes or text.
    pub fn wire(&mut self, tape: &mut Tape, field: &'static Field, len: u32) -> Result<&'b [u8], Short> {
        let bytes = match len {
            0 => &[][..],
            _ => tape.wire(field, &self.buf, self.at, len)?,
        };
        self.at = self.at.saturating_add(len);
        Ok(bytes)
    }

    /// The next `len` bytes as bytes of their own.
    pub fn part(&mut self, len: u32, limit: &'static Field) -> Result<Buf<'b>, Short> {
        self.buf.slice(self.at, len)?;
        let part = self.buf.part(self.at, len, limit);
        self.at = self.at.saturating_add(len);
        Ok(part)
    }

    /// The place of the next `len` bytes.
    pub fn range(&self, len: u32) -> Range {
        let len = len.min(self.left());
        Range { source: self.buf.source(), at: self.buf.at().saturating_add(self.at), len }
    }
}

impl<'b> Walk<'b, '_, '_> {
    /// The messages of a record, and parts of them. The result is what the record's row says.
    pub(super) fn handshake(&mut self, inside: Buf<'b>, said: &mut String) -> Result<String, Short> {
        let mut names: Vec<String> = Vec::new();
        let mut at = 0u32;
        if self.kind.has(Kind::GOES_ON) && self.message.is_none_or(|message| message.remade.is_none()) {
            self.tape.wire(&f::FRAGMENT, &inside, 0, inside.len())?;
            said.push_str("Handshake Message Fragment");
            return Ok("Handshake Protocol: (fragment)".into());
        }
        while at < inside.len() {
            let kind = inside.u8(at)?;
            let name = f::TYPE.name_of(kind.into()).unwrap_or("Unknown");
            let whole = inside.from(at);
            let len = if whole.len() < 4 { u64::MAX } else { whole.uint(1, 3)?.saturating_add(4) };
            if len > u64::from(whole.len()) && self.kind.has(Kind::UNFINISHED) {
                let group = self.tape.group(&f::HANDSHAKE, whole.range());
                self.tape.label(group, |out| text!(out, "Handshake Protocol: {name} (fragment)"));
                self.tape.wire(&f::FRAGMENT, &whole, 0, whole.len())?;
                self.tape.end(group);
                names.push(format!("{name} (fragment)"));
                break;
            }
            let len = u32::try_from(len).unwrap_or(u32::MAX);
            names.push(name.to_owned());
            let group = self.tape.group(&f::HANDSHAKE, whole.range_at(0, len.min(whole.len()))?);
            self.tape.label(group, |out| text!(out, "Handshake Protocol: {name}"));
            self.tape.uint(&f::TYPE, &whole, 0)?;
            self.tape.uint(&f::HANDSHAKE_LENGTH, &whole, 1)?;
            let body = whole.part(4, len.saturating_sub(4), &f::HANDSHAKE_LENGTH);
            if self.tape.wants_fields() {
                let mut cursor = Cursor::new(body);
                self.message_body(kind, &mut cursor)?;
                if cursor.left() > 0 {
                    self.tape.note(&f::TRAILING, cursor.range(cursor.left()), "");
                }
            }
            self.tape.end(group);
            at = at.saturating_add(len.max(4));
        }
        said.push_str(&names.join(", "));
        Ok(match names.as_slice() {
            [] => "Handshake Protocol".into(),
            [one] => format!("Handshake Protocol: {one}"),
            _ => "Handshake Protocol: Multiple Handshake Messages".into(),
        })
    }

    fn message_body(&mut self, kind: u8, body: &mut Cursor<'b>) -> Result<(), Short> {
        let is_13 = self.facts.version == TLS13;
        match kind {
            hello::CLIENT_HELLO => self.client_hello(body),
            hello::SERVER_HELLO => self.server_hello(body),
            4 if is_13 => self.ticket_13(body),
            4 => self.ticket(body),
            hello::ENCRYPTED_EXTENSIONS => self.extensions(body, Place::EncryptedExtensions).map(drop),
            11 => self.certificate(body),
            12 => key_exchange::server(self, body),
            13 if is_13 => {
                let len = body.length(self.tape, &f::CONTEXT_LENGTH)?;
                body.wire(self.tape, &f::CONTEXT, len)?;
                self.extensions(body, Place::CertificateRequest).map(drop)
            }
            13 => self.certificate_request(body),
            15 => self.certificate_verify(body),
            hello::CLIENT_KEY_EXCHANGE => key_exchange::client(self, body),
            hello::FINISHED => {
                let left = body.left();
                self.tape.remark(&f::VERIFY_DATA, body.range(left));
                body.at = body.at.saturating_add(left);
                Ok(())
            }
            22 => self.status(body),
            hello::KEY_UPDATE => body.uint(self.tape, &f::KEY_UPDATE).map(drop),
            25 => self.compressed_certificate(body),
            // Messages without a body, and those of which nothing is known.
            _ => {
                body.at = body.buf.len();
                Ok(())
            }
        }
    }

    fn random(&mut self, body: &mut Cursor<'b>) -> Result<&'b [u8], Short> {
        let range = body.range(32);
        let random = body.buf.slice(body.at, 32)?;
        let group = self.tape.group_wire(&f::RANDOM, &body.buf, body.at, 32)?;
        // RFC 5246 §7.4.1.2: the first four bytes were a time; TLS 1.3 has none.
        if self.facts.version < TLS13 {
            let seconds = body.buf.u32(body.at)?;
            self.tape.time(
                &f::RANDOM_TIME,
                Range { len: 4, ..range },
                Time(i64::from(seconds).saturating_mul(1_000_000_000)),
            );
            self.tape.wire(&f::RANDOM_BYTES, &body.buf, body.at.saturating_add(4), 28)?;
        }
        self.tape.end(group);
        body.at = body.at.saturating_add(32);
        let len = body.length(self.tape, &f::SESSION_ID_LENGTH)?;
        body.wire(self.tape, &f::SESSION_ID, len)?;
        Ok(random)
    }

    fn client_hello(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let version = body.uint(self.tape, &f::HELLO_VERSION)?;
        self.random(body)?;
        let mut hello = Hello { version, ..Hello::default() };
        let len = body.length(self.tape, &f::SUITES_LENGTH)?;
        let mut suites = body.part(len, &f::SUITES_LENGTH).map(Cursor::new)?;
        let group = self.tape.group(&f::SUITES, suites.range(len));
        let count = len >> 1;
        self.tape.label(group, |out| text!(out, "Cipher Suites ({count} suite{})", if count == 1 { "" } else { "s" }));
        while suites.left() > 0 {
            hello.suites.push(suites.uint(self.tape, &f::SUITE)?);
        }
        self.tape.end(group);
        let len = body.length(self.tape, &f::COMPRESSIONS_LENGTH)?;
        let mut methods = body.part(len, &f::COMPRESSIONS_LENGTH).map(Cursor::new)?;
        let group = self.tape.group(&f::COMPRESSIONS, methods.range(len));
        self.tape
            .label(group, |out| text!(out, "Compression Methods ({len} method{})", if len == 1 { "" } else { "s" }));
        while methods.left() > 0 {
            methods.uint(self.tape, &f::COMPRESSION)?;
        }
        self.tape.end(group);
        if body.left() > 0 {
            hello.extensions = self.extensions(body, Place::ClientHello)?;
        }
        let range = Range { len: 0, ..body.range(0) };
        let (full, hash) = fingerprint::ja3(&hello);
        let ja4 = fingerprint::ja4(&hello);
        for (field, value) in [(&f::JA3_FULL, full), (&f::JA3, hash), (&f::JA4, ja4)] {
            if self.tape.string(field, range, &value) {
                self.tape.generated();
            }
        }
        Ok(())
    }

    fn server_hello(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let version = body.uint(self.tape, &f::HELLO_VERSION)?;
        let start = body.range(32);
        let random = self.random(body)?;
        if random == RETRY {
            self.tape.note(&f::RETRY, start, "");
        }
        let suite = body.uint(self.tape, &f::SUITE)?;
        body.uint(self.tape, &f::COMPRESSION)?;
        let mut hello = Hello { version, suites: vec![suite], ..Hello::default() };
        if body.left() > 0 {
            let place = if random == RETRY { Place::Retry } else { Place::ServerHello };
            hello.extensions = self.extensions(body, place)?;
        }
        let range = Range { len: 0, ..body.range(0) };
        let (full, hash) = fingerprint::ja3s(&hello);
        for (field, value) in [(&f::JA3S_FULL, full), (&f::JA3S, hash)] {
            if self.tape.string(field, range, &value) {
                self.tape.generated();
            }
        }
        if matches!(self.version(), 0x0300..=0x0302) {
            self.tape.note(&f::OLD_VERSION, body.range(0), "");
        }
        Ok(())
    }

    pub(super) fn extensions(&mut self, body: &mut Cursor<'_>, place: Place) -> Result<Extensions, Short> {
        extensions::list(self.tape, body, place)
    }

    fn ticket(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let group = self.tape.group(&f::TICKET, body.range(body.left()));
        self.lifetime(body)?;
        let len = body.length(self.tape, &f::TICKET_LENGTH)?;
        body.wire(self.tape, &f::TICKET_BYTES, len)?;
        self.tape.end(group);
        Ok(())
    }

    fn ticket_13(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let group = self.tape.group(&f::TICKET, body.range(body.left()));
        self.lifetime(body)?;
        body.uint(self.tape, &f::TICKET_AGE_ADD)?;
        let len = body.length(self.tape, &f::TICKET_NONCE_LENGTH)?;
        body.wire(self.tape, &f::TICKET_NONCE, len)?;
        let len = body.length(self.tape, &f::TICKET_LENGTH)?;
        body.wire(self.tape, &f::TICKET_BYTES, len)?;
        self.extensions(body, Place::Ticket)?;
        self.tape.end(group);
        Ok(())
    }

    fn lifetime(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let seconds = body.uint(self.tape, &f::TICKET_LIFETIME)?;
        self.tape.append_text(&f::TICKET_LIFETIME, |out| match seconds {
            0 => out.push_str(" seconds"),
            _ => {
                out.push_str(" seconds (");
                duration(out, seconds);
                out.push(')');
            }
        });
        Ok(())
    }

    /// A chain that is compressed: RFC 8879 §4.
    fn compressed_certificate(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let algorithm = body.uint(self.tape, &f::COMPRESS_ALGORITHM)?;
        let claimed = body.length(self.tape, &f::COMPRESS_LENGTH)?;
        let len = body.length(self.tape, &f::COMPRESSED_LENGTH)?;
        let range = body.range(len);
        let compressed = body.wire(self.tape, &f::COMPRESSED, len)?;
        let coding = match algorithm {
            1 => "deflate",
            2 => "br",
            3 => "zstd",
            _ => return Ok(()),
        };
        let limit = usize::try_from(claimed).unwrap_or(usize::MAX).min(MAX_HANDSHAKE);
        let (bytes, problem) = coding::decode_up_to(coding, compressed, limit);
        let problem = match bytes.len() {
            _ if claimed as usize > MAX_HANDSHAKE => Some(format!("it would be longer than {MAX_HANDSHAKE} bytes")),
            len if problem.is_none() && len < claimed as usize => Some(format!("it holds {len} bytes, not {claimed}")),
            _ => problem,
        };
        if let Some(problem) = problem {
            let text = format!("The compressed certificates cannot be read: {problem}");
            self.tape.note(&f::COMPRESSED_DAMAGED, range, &text);
            return Ok(());
        }
        let source = self.tape.source("Decompressed certificates", bytes.as_slice().into());
        let mut chain = Cursor::new(Buf::whole(source, &bytes, 0));
        self.certificate(&mut chain)?;
        if chain.left() > 0 {
            self.tape.note(&f::TRAILING, chain.range(chain.left()), "");
        }
        Ok(())
    }

    /// A chain: RFC 5246 §7.4.2, RFC 8446 §4.4.2.
    fn certificate(&mut self, body: &mut Cursor<'_>) -> Result<(), Short> {
        let is_13 = self.facts.version == TLS13;
        if is_13 {
            let len = body.length(self.tape, &f::CONTEXT_LENGTH)?;
            body.wire(self.tape, &f::CONTEXT, len)?;
        }
        let len = body.length(self.tape, &f::CERTIFICATES_LENGTH)?;
        let mut chain = body.part(len, &f::CERTIFICATES_LENGTH).map(Cursor::new)?;
        if len == 0 {
            return Ok(());
        }
        let group = self.tape.group(&f::CERTIFICATES, chain.range(len));
        self.tape.label(group, |out| text!(out, "Certificates ({len} bytes)"));
        for _ in 0..MAX_CERTIFICATES {
            if chain.left() == 0 {
                break;
            }
            let len = chain.length(self.tape, &f::CERTIFICATE_LENGTH)?;
            let certificate = chain.part(len, &f::CERTIFICATE_LENGTH)?;
            self.one_certificate(certificate)?;
            if is_13 {
                self.extensions(&mut chain, Place::Certificate)?;
            }
        }
        self.tape.end(group);
        Ok(())
    }

    fn one_certificate(&mut self, certificate: Buf<'_>) -> Result<(), Short> {
        let mark = self.tape.group_wire(&f::CERTIFICATE, &certificate, 0, certificate.len())?;
        let found = x509::certificate(self.tape, certificate);
        let subject = found.subject;
        if !subject.is_empty() {
            self.tape.append(mark, |out| text!(out, " ({subject})"));
        }
        let now = Seconds(self.context.frame.time.parts().0);
        if let Some((from, to)) = found.validity.filter(|_| !self.context.frame.no_time) {
            if now < from {
                self.tape.note(&f::TOO_EARLY, certificate.range(), "");
            } else if now > to {
                self.tape.note(&f::EXPIRED, certificate.range(), "");
            }
        }
        self.tape.end(mark);
        Ok(())
    }

    /// RFC 5246 §7.4.4.
    fn certificate_request(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        let count = body.length(self.tape, &f::CERTIFICATE_TYPES_COUNT)?;
        let mut types = body.part(count, &f::CERTIFICATE_TYPES_COUNT).map(Cursor::new)?;
        let group = self.tape.group(&f::CERTIFICATE_TYPES, types.range(count));
        self.tape
            .label(group, |out| text!(out, "Certificate types ({count} type{})", if count == 1 { "" } else { "s" }));
        while types.left() > 0 {
            types.uint(self.tape, &f::CERTIFICATE_TYPE)?;
        }
        self.tape.end(group);
        if self.version() >= 0x0303 {
            signature_algorithms(self.tape, body)?;
        }
        authorities(self.tape, body)
    }

    fn certificate_verify(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        if self.version() >= 0x0303 {
            signature_algorithm(self.tape, body)?;
        }
        let len = body.length(self.tape, &f::VERIFY_LENGTH)?;
        body.wire(self.tape, &f::VERIFY, len).map(drop)
    }

    fn status(&mut self, body: &mut Cursor<'b>) -> Result<(), Short> {
        body.uint(self.tape, &f::STATUS_TYPE)?;
        let len = body.length(self.tape, &f::OCSP_LENGTH)?;
        body.wire(self.tape, &f::OCSP, len).map(drop)
    }
}

/// An algorithm of signatures, with its two halves as TLS 1.2 reads them.
pub(super) fn signature_algorithm(tape: &mut Tape, body: &mut Cursor<'_>) -> Result<(), Short> {
    let (value, group) = tape.group_uint(&f::SIGNATURE_ALGORITHM, &body.buf, body.at)?;
    let (hash, signer) = (value >> 8, value & 0xff);
    if f::SIGNATURE_ALGORITHM.name_of(value).is_none() {
        let name = |names: &[(u64, &'static str)], value: u64| {
            names.iter().find(|(known, _)| *known == value).map_or("Unknown", |(_, name)| *name)
        };
        let (hash, signer) = (name(tables::HASHES, hash), name(tables::SIGNERS, signer));
        tape.label(group, |out| text!(out, "Signature Algorithm: {hash} {signer} (0x{value:04x})"));
    }
    tape.uint(&f::SIGNATURE_HASH, &body.buf, body.at)?;
    tape.uint(&f::SIGNATURE_SIGNER, &body.buf, body.at.saturating_add(1))?;
    tape.end(group);
    body.at = body.at.saturating_add(2);
    Ok(())
}

/// A list of them. Returns their numbers.
pub(super) fn signature_algorithms(tape: &mut Tape, body: &mut Cursor<'_>) -> Result<Vec<u64>, Short> {
    let len = body.length(tape, &f::SIGNATURE_ALGORITHMS_LENGTH)?;
    let mut list = body.part(len, &f::SIGNATURE_ALGORITHMS_LENGTH).map(Cursor::new)?;
    let group = tape.group(&f::SIGNATURE_ALGORITHMS, list.range(len));
    let count = len >> 1;
    tape.label(group, |out| {
        text!(out, "Signature Hash Algorithms ({count} algorithm{})", if count == 1 { "" } else { "s" });
    });
    let mut all = Vec::new();
    while list.left() > 0 {
        all.push(list.buf.u16(list.at)?.into());
        signature_algorithm(tape, &mut list)?;
    }
    tape.end(group);
    Ok(all)
}

/// Names of authorities whose certificates are accepted: RFC 8446 §4.2.4, RFC 5246 §7.4.4.
pub(super) fn authorities(tape: &mut Tape, body: &mut Cursor<'_>) -> Result<(), Short> {
    let len = body.length(tape, &f::NAMES_LENGTH)?;
    let mut names = body.part(len, &f::NAMES_LENGTH).map(Cursor::new)?;
    let group = tape.group(&f::NAMES, names.range(len));
    tape.label(group, |out| text!(out, "Distinguished Names ({len} bytes)"));
    while names.left() > 0 {
        let len = names.length(tape, &f::NAME_LENGTH)?;
        let name = names.part(len, &f::NAME_LENGTH)?;
        let group = tape.group(&f::NAME, name.range());
        let subject = x509::name(name.bytes());
        tape.label(group, |out| text!(out, "Distinguished Name: ({subject})"));
        x509::attributes(tape, name);
        tape.end(group);
    }
    tape.end(group);
    Ok(())
}

/// A number of seconds in days, hours, minutes and seconds.
fn duration(out: &mut String, seconds: u64) {
    let parts = [
        (seconds.checked_div(86_400), "day"),
        (seconds.checked_rem(86_400).map(|rest| rest / 3600), "hour"),
        (seconds.checked_rem(3600).map(|rest| rest / 60), "minute"),
        (seconds.checked_rem(60), "second"),
    ];
    let mut first = true;
    for (count, unit) in parts.into_iter().filter_map(|(count, unit)| Some((count.filter(|count| *count > 0)?, unit))) {
        if !std::mem::take(&mut first) {
            out.push_str(", ");
        }
        text!(out, "{count} {unit}{}", if count == 1 { "" } else { "s" });
    }
}
