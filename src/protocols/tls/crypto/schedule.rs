//! From secrets to keys: HKDF of TLS 1.3 (RFC 8446 §7.1, §7.3) and the pseudo-random functions of TLS 1.0 to 1.2
//! (RFC 4346 §5, RFC 5246 §5).

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384};

use super::suite::Hash;

/// Bytes that a derivation may be asked for; what TLS asks for is shorter.
pub const MAX_OUTPUT: usize = 512;

/// HMAC over the parts one after the other.
pub fn hmac(hash: Hash, key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    fn over<M: Mac + KeyInit>(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
        // HMAC takes keys of any length.
        let Ok(mut mac) = <M as KeyInit>::new_from_slice(key) else { return Vec::new() };
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }
    match hash {
        Hash::Md5 => over::<Hmac<Md5>>(key, parts),
        Hash::Sha1 => over::<Hmac<Sha1>>(key, parts),
        Hash::Sha256 => over::<Hmac<Sha256>>(key, parts),
        Hash::Sha384 => over::<Hmac<Sha384>>(key, parts),
    }
}

/// The hash of the handshake messages that the pseudo-random function of a version uses (RFC 7627 §3): that of the suite in
/// TLS 1.2, before MD5 and SHA-1 one after the other.
pub fn session_hash(version: u16, hash: Hash, messages: &[u8]) -> Vec<u8> {
    match (version, hash) {
        (0x0303.., Hash::Sha384) => Sha384::digest(messages).to_vec(),
        (0x0303.., _) => Sha256::digest(messages).to_vec(),
        _ => [Md5::digest(messages).as_slice(), Sha1::digest(messages).as_slice()].concat(),
    }
}

/// HKDF-Expand-Label with an empty context (RFC 8446 §7.1).
pub fn expand_label(hash: Hash, secret: &[u8], label: &str, len: usize) -> Vec<u8> {
    let full = [b"tls13 ", label.as_bytes()].concat();
    let (Ok(size), Ok(label_size)) = (u16::try_from(len), u8::try_from(full.len())) else { return Vec::new() };
    let mut info = size.to_be_bytes().to_vec();
    info.push(label_size);
    info.extend_from_slice(&full);
    info.push(0);
    let mut out = vec![0; len.min(MAX_OUTPUT)];
    let done = match hash {
        Hash::Sha384 => Hkdf::<Sha384>::from_prk(secret).ok().and_then(|hkdf| hkdf.expand(&info, &mut out).ok()),
        _ => Hkdf::<Sha256>::from_prk(secret).ok().and_then(|hkdf| hkdf.expand(&info, &mut out).ok()),
    };
    // A secret that is too short for the hash is none of this suite.
    if done.is_some() { out } else { Vec::new() }
}

/// The pseudo-random function: of TLS 1.2 with the hash of the suite, before with MD5 and SHA-1 together.
pub fn prf(version: u16, hash: Hash, secret: &[u8], label: &str, seed: &[&[u8]], len: usize) -> Vec<u8> {
    let len = len.min(MAX_OUTPUT);
    if version >= 0x0303 {
        return expand(hash, secret, label, seed, len);
    }
    // RFC 4346 §5: each half of the secret, which overlap by a byte where it is odd, and the results joined by XOR.
    let half = secret.len().div_ceil(2);
    let first = secret.get(..half).unwrap_or(secret);
    let second = secret.get(secret.len().saturating_sub(half)..).unwrap_or(secret);
    let mut out = expand(Hash::Md5, first, label, seed, len);
    for (byte, other) in out.iter_mut().zip(expand(Hash::Sha1, second, label, seed, len)) {
        *byte ^= other;
    }
    out
}

fn expand(hash: Hash, secret: &[u8], label: &str, seed: &[&[u8]], len: usize) -> Vec<u8> {
    let label = label.as_bytes();
    let whole: Vec<&[u8]> = std::iter::once(label).chain(seed.iter().copied()).collect();
    let mut a = hmac(hash, secret, &whole);
    let mut out = Vec::with_capacity(len);
    while out.len() < len && !a.is_empty() {
        let parts: Vec<&[u8]> = std::iter::once(a.as_slice()).chain(whole.iter().copied()).collect();
        out.extend(hmac(hash, secret, &parts));
        a = hmac(hash, secret, &[&a]);
    }
    out.truncate(len);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;

    #[test]
    fn the_pseudo_random_function_of_tls_1_2_gives_the_known_answer() {
        // A test vector that implementers exchanged on the mailing list of the working group (SHA-256).
        let secret = hex("9bbe436ba940f017b17652849a71db35");
        let seed = hex("a0ba9f936cda311827a6f796ffd5198c");
        let made = prf(0x0303, Hash::Sha256, &secret, "test label", &[&seed], 100);
        assert_eq!(made[..16], hex("e3f229ba727be17b8d122620557cd453"));
        assert_eq!(made.len(), 100);
    }

    #[test]
    fn traffic_keys_of_tls_1_3_are_those_of_rfc_8448() {
        // RFC 8448 §3: the server's handshake traffic secret and what follows from it.
        let secret = hex("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38");
        assert_eq!(expand_label(Hash::Sha256, &secret, "key", 16), hex("3fce516009c21727d0f2e4e86ee403bc"));
        assert_eq!(expand_label(Hash::Sha256, &secret, "iv", 12), hex("5d313eb2671276ee13000b30"));
        assert!(expand_label(Hash::Sha384, &secret, "key", 32).is_empty(), "too short a secret");
    }
}
