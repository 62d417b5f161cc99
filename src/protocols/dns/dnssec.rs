//! Records that carry keys, signatures and digests: DNSSEC (RFC 4034, RFC 5155), DANE (RFC 6698) and their kin.

use super::fields as f;
use super::message::{Data, Message};
use super::tables;
use crate::dissect::prelude::*;

/// RRSIG (RFC 4034 §3.1) and its forebear SIG.
pub fn signature<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::RRSIG_COVERED)?;
    m.uint(data, &f::RRSIG_ALGORITHM)?;
    m.uint(data, &f::RRSIG_LABELS)?;
    m.seconds(data, &f::RRSIG_TTL)?;
    m.moment(data, &f::RRSIG_EXPIRATION, 4)?;
    m.moment(data, &f::RRSIG_INCEPTION, 4)?;
    m.uint(data, &f::RRSIG_KEY_TAG)?;
    m.name(data, &f::RRSIG_SIGNER)?;
    m.rest(data, &f::RRSIG_SIGNATURE).map(drop)
}

/// KEY (RFC 2535 §3.1).
pub fn key<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let (flags, group) = m.tape.group_uint(&f::KEY_FLAGS, &data.buf, data.at)?;
    m.tape.uint(&f::KEY_NO_AUTHENTICATION, &data.buf, data.at)?;
    m.tape.uint(&f::KEY_NO_CONFIDENTIALITY, &data.buf, data.at)?;
    // RFC 2535 §3.1.2: with both bits set there is no key, and the other bits say nothing.
    if flags & 0xc000 != 0xc000 {
        for field in [&f::KEY_OPTIONAL, &f::KEY_USER, &f::KEY_ENTITY, &f::KEY_IPSEC, &f::KEY_MIME, &f::KEY_SIGNATORY] {
            m.tape.uint(field, &data.buf, data.at)?;
        }
    }
    m.tape.end(group);
    data.skip(2);
    m.uint(data, &f::KEY_PROTOCOL)?;
    let algorithm = m.uint(data, &f::KEY_ALGORITHM)?;
    key_tag(m, data, algorithm, &f::KEY_ID);
    m.rest(data, &f::KEY_KEY).map(drop)
}

/// DNSKEY (RFC 4034 §2.1) and CDNSKEY (RFC 7344 §3.2).
pub fn dns_key<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let (_, group) = m.tape.group_uint(&f::DNSKEY_FLAGS, &data.buf, data.at)?;
    for field in [&f::DNSKEY_ZONE, &f::DNSKEY_REVOKED, &f::DNSKEY_SEP, &f::DNSKEY_RESERVED] {
        m.tape.uint(field, &data.buf, data.at)?;
    }
    m.tape.end(group);
    data.skip(2);
    m.uint(data, &f::DNSKEY_PROTOCOL)?;
    let algorithm = m.uint(data, &f::DNSKEY_ALGORITHM)?;
    key_tag(m, data, algorithm, &f::DNSKEY_ID);
    m.rest(data, &f::DNSKEY_KEY).map(drop)
}

fn key_tag<'b>(m: &mut Message<'_, 'b>, data: &Data<'b>, algorithm: u64, field: &'static Field) {
    let range = data.buf.range();
    match tag(data.buf.bytes(), algorithm) {
        Some(tag) if !data.buf.is_cut() => m.tape.generate(field, range, u64::from(tag)),
        _ => m.tape.note(&f::KEY_TOO_SHORT, range, ""),
    }
}

/// The number by which signatures name a key, from all of the key's record data (RFC 4034 appendix B).
fn tag(data: &[u8], algorithm: u64) -> Option<u16> {
    if algorithm == 1 {
        // Appendix B.1: RSA/MD5 takes the upper two of the last three bytes.
        return match data {
            [.., high, low, _] => Some(u16::from_be_bytes([*high, *low])),
            _ => None,
        };
    }
    let (words, last) = data.as_chunks::<2>();
    let odd = last.first().map_or(0, |byte| u32::from(*byte) << 8);
    // At most 32768 words of 16 bits: the sum fits in 32 bits.
    let sum = words.iter().fold(odd, |sum, word| sum.wrapping_add(u32::from(u16::from_be_bytes(*word))));
    Some(sum.wrapping_add(sum >> 16) as u16)
}

/// NXT (RFC 2535 §5.2).
pub fn next<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.name(data, &f::NXT_NEXT)?;
    say_next(m);
    bits(m, data, data.left(), 0)
}

/// NSEC (RFC 4034 §4.1).
pub fn next_secure<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.name(data, &f::NSEC_NEXT)?;
    say_next(m);
    type_bitmap(m, data)
}

fn say_next(m: &mut Message<'_, '_>) {
    m.say(|line, name| text!(line, ", next domain name {name}"), |info, name| text!(info, " {name}"));
}

/// NSEC3 (RFC 5155 §3.2).
pub fn next_secure3<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::NSEC3_ALGORITHM)?;
    let (_, flags) = m.tape.group_uint(&f::NSEC3_FLAGS, &data.buf, data.at)?;
    m.uint(data, &f::NSEC3_OPT_OUT)?;
    m.tape.end(flags);
    m.uint(data, &f::NSEC3_ITERATIONS)?;
    m.string(data, &f::NSEC3_SALT_LEN, &f::NSEC3_SALT)?;
    let len = m.uint(data, &f::NSEC3_HASH_LEN)? as u32;
    let hash = data.buf.slice(data.at, len)?;
    let range = data.buf.range_at(data.at, len)?;
    if m.wants_fields {
        let mut words = String::new();
        push_base32(&mut words, hash);
        if m.tape.string(&f::NSEC3_HASH, range, &words) {
            m.tape.generated();
        }
    }
    data.skip(len);
    type_bitmap(m, data)
}

/// NSEC3PARAM (RFC 5155 §4.2).
pub fn next_secure3_parameters<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::NSEC3_ALGORITHM)?;
    m.uint(data, &f::NSEC3_FLAGS)?;
    m.uint(data, &f::NSEC3_ITERATIONS)?;
    m.string(data, &f::NSEC3_SALT_LEN, &f::NSEC3_SALT).map(drop)
}

/// The types that a name has (RFC 4034 §4.1.2): windows of 256 types, of which up to 32 bytes of bits are sent.
fn type_bitmap<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    while data.left() > 0 {
        let window = u32::from(data.buf.u8(data.at)?);
        let len = u32::from(data.buf.u8(data.at.saturating_add(1))?);
        data.skip(2);
        data.buf.slice(data.at, len)?;
        bits(m, data, len, window.saturating_mul(256))?;
    }
    Ok(())
}

fn bits<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>, len: u32, first: u32) -> Result<(), Short> {
    let bytes = data.buf.slice(data.at, len)?;
    for (position, byte) in (0u32..).zip(bytes) {
        if *byte == 0 {
            continue;
        }
        let range = data.buf.range_at(data.at.saturating_add(position), 1)?;
        for bit in (0..8u32).filter(|bit| byte & 0x80 >> bit != 0) {
            let kind = first.saturating_add(position.saturating_mul(8)).saturating_add(bit);
            if !m.may_list(range) {
                data.skip(len);
                return Ok(());
            }
            m.tape.number(&f::RESP_TYPE, range, u64::from(kind));
            m.tape.label_text(&f::RESP_TYPE, |out| {
                out.push_str("RR type in bit map: ");
                match tables::type_description(u64::from(kind)) {
                    Some(description) => out.push_str(description),
                    None => text!(out, "Unknown ({kind})"),
                }
            });
        }
    }
    data.skip(len);
    Ok(())
}

/// DS (RFC 4034 §5.1), CDS (RFC 7344 §3.1) and DLV (RFC 4431).
pub fn delegation<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::DS_KEY_ID)?;
    m.uint(data, &f::DS_ALGORITHM)?;
    m.uint(data, &f::DS_DIGEST_TYPE)?;
    m.rest(data, &f::DS_DIGEST).map(drop)
}

/// CERT (RFC 4398 §2).
pub fn certificate<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::CERT_TYPE)?;
    m.uint(data, &f::CERT_KEY_TAG)?;
    m.uint(data, &f::CERT_ALGORITHM)?;
    m.rest(data, &f::CERT_CERTIFICATE).map(drop)
}

/// SSHFP (RFC 4255 §3.1).
pub fn ssh_fingerprint<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::SSHFP_ALGORITHM)?;
    m.uint(data, &f::SSHFP_TYPE)?;
    m.rest(data, &f::SSHFP_FINGERPRINT).map(drop)
}

/// IPSECKEY (RFC 4025 §2).
pub fn ipsec_key<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::IPSECKEY_PRECEDENCE)?;
    let gateway = m.uint(data, &f::IPSECKEY_TYPE)?;
    m.uint(data, &f::IPSECKEY_ALGORITHM)?;
    match gateway {
        1 => drop(m.wire(data, &f::IPSECKEY_IPV4, 4)?),
        2 => drop(m.wire(data, &f::IPSECKEY_IPV6, 16)?),
        3 => m.name(data, &f::IPSECKEY_NAME)?,
        _ => {}
    }
    m.rest(data, &f::IPSECKEY_KEY).map(drop)
}

/// TLSA (RFC 6698 §2.1) and SMIMEA, which has the same form (RFC 8162 §2).
pub fn tls_association<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::TLSA_USAGE)?;
    m.uint(data, &f::TLSA_SELECTOR)?;
    m.uint(data, &f::TLSA_MATCHING)?;
    m.rest(data, &f::TLSA_DATA).map(drop)
}

/// HIP (RFC 8005 §5).
pub fn host_identity<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let tag = m.uint(data, &f::HIP_HIT_LEN)? as u32;
    m.uint(data, &f::HIP_ALGORITHM)?;
    let key = m.uint(data, &f::HIP_KEY_LEN)? as u32;
    m.wire(data, &f::HIP_HIT, tag)?;
    m.wire(data, &f::HIP_KEY, key)?;
    while data.left() > 0 {
        m.name(data, &f::HIP_SERVER)?;
    }
    Ok(())
}

/// CSYNC (RFC 7477 §2.1).
pub fn child_sync<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::CSYNC_SOA)?;
    let (_, flags) = m.tape.group_uint(&f::CSYNC_FLAGS, &data.buf, data.at)?;
    m.tape.uint(&f::CSYNC_IMMEDIATE, &data.buf, data.at)?;
    m.uint(data, &f::CSYNC_SOAMINIMUM)?;
    m.tape.end(flags);
    m.tape.wire(&f::CSYNC_BITMAP, &data.buf, data.at, data.left())?;
    type_bitmap(m, data)
}

/// ZONEMD (RFC 8976 §2.2).
pub fn zone_digest<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::ZONEMD_SERIAL)?;
    m.uint(data, &f::ZONEMD_SCHEME)?;
    m.uint(data, &f::ZONEMD_HASH)?;
    m.rest(data, &f::ZONEMD_DIGEST).map(drop)
}

/// TKEY (RFC 2930 §2).
pub fn transaction_key<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.name(data, &f::TKEY_ALGORITHM)?;
    m.moment(data, &f::TKEY_INCEPTION, 4)?;
    m.moment(data, &f::TKEY_EXPIRATION, 4)?;
    m.uint(data, &f::TKEY_MODE)?;
    m.uint(data, &f::TKEY_ERROR)?;
    let len = m.uint(data, &f::TKEY_SIZE)? as u32;
    if len > 0 {
        m.wire(data, &f::TKEY_DATA, len)?;
    }
    let len = m.uint(data, &f::TKEY_OTHER_SIZE)? as u32;
    if len > 0 {
        m.wire(data, &f::TKEY_OTHER, len)?;
    }
    Ok(())
}

/// TSIG (RFC 8945 §4.2).
pub fn transaction_signature<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.name(data, &f::TSIG_ALGORITHM)?;
    m.moment(data, &f::TSIG_TIME, 6)?;
    m.uint(data, &f::TSIG_FUDGE)?;
    let len = m.uint(data, &f::TSIG_MAC_SIZE)? as u32;
    if len > 0 {
        m.wire(data, &f::TSIG_MAC, len)?;
    }
    m.uint(data, &f::TSIG_ORIGINAL_ID)?;
    m.uint(data, &f::TSIG_ERROR)?;
    let len = m.uint(data, &f::TSIG_OTHER_LEN)? as u32;
    if len > 0 {
        m.wire(data, &f::TSIG_OTHER, len)?;
    }
    Ok(())
}

/// Appends bytes in base32 with the extended hexadecimal alphabet, without padding (RFC 4648 §7, RFC 5155 §3.3).
fn push_base32(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let (mut held, mut bits) = (0u32, 0u32);
    let mut push = |value: u32| out.push(DIGITS.get((value & 31) as usize).copied().map_or('?', char::from));
    for byte in bytes {
        (held, bits) = (held << 8 | u32::from(*byte), bits.saturating_add(8));
        while bits >= 5 {
            bits = bits.saturating_sub(5);
            push(held.wrapping_shr(bits));
        }
    }
    if bits > 0 {
        push(held.wrapping_shl(5u32.saturating_sub(bits)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_tags_are_those_of_rfc_4034() {
        let hex = crate::protocols::testing::hex;
        assert_eq!(tag(&hex("0101 03 05 03010001aabbccddee"), 5), Some(27810));
        assert_eq!(tag(&hex("c200 03 01 03010001aabbccddee"), 1), Some(52445));
        assert_eq!(tag(&hex("0101 03 08"), 8), Some(1033));
        assert_eq!(tag(&hex("0101"), 1), None);
    }

    #[test]
    fn hashed_owners_are_in_base32() {
        let mut out = String::new();
        push_base32(&mut out, &(0..20).collect::<Vec<u8>>());
        assert_eq!(out, "000g40o40k30e209185go38e1s8124gj");
        out.clear();
        push_base32(&mut out, &[1, 2, 3]);
        assert_eq!(out, "04106");
    }
}
