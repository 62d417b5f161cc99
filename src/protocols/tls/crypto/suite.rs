//! What a cipher suite says: read from its name, which the registry of IANA builds by rules (RFC 5246 appendix C, RFC 8446
//! appendix B.4).

use super::super::suites;

/// A suite whose records can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suite {
    /// How records are encrypted.
    pub cipher: Cipher,
    /// The hash of the pseudo-random function of TLS 1.2 and of HKDF.
    pub hash: Hash,
    /// The hash of the MAC, for ciphers that do not authenticate.
    pub mac: Hash,
}

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// MD5.
    Md5,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
}

impl Hash {
    /// Bytes of its result.
    pub fn output_len(self) -> usize {
        match self {
            Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
        }
    }
}

/// A cipher with its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cipher {
    /// AES with Galois/counter mode (RFC 5288).
    AesGcm(KeyLength),
    /// AES with counter mode and CBC-MAC (RFC 6655), and whether the tag has 8 bytes.
    AesCcm(KeyLength, bool),
    /// ChaCha20 with Poly1305 (RFC 7905).
    ChaCha20Poly1305,
    /// AES with cipher block chaining.
    AesCbc(KeyLength),
    /// None: records are authenticated only.
    Null,
}

/// Bits of an AES key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyLength {
    /// 128.
    Bits128,
    /// 256.
    Bits256,
}

impl Cipher {
    /// Bytes of its key.
    pub fn key_len(self) -> usize {
        match self {
            Self::AesGcm(length) | Self::AesCcm(length, _) | Self::AesCbc(length) => match length {
                KeyLength::Bits128 => 16,
                KeyLength::Bits256 => 32,
            },
            Self::ChaCha20Poly1305 => 32,
            Self::Null => 0,
        }
    }

    /// Bytes of the tag that authenticates; 0 for ciphers that need a MAC.
    pub fn tag_len(self) -> usize {
        match self {
            Self::AesGcm(_) | Self::AesCcm(_, false) | Self::ChaCha20Poly1305 => 16,
            Self::AesCcm(_, true) => 8,
            Self::AesCbc(_) | Self::Null => 0,
        }
    }

    /// Bytes of the part of the nonce that keys give in TLS 1.2.
    pub fn fixed_iv_len(self) -> usize {
        match self {
            Self::AesGcm(_) | Self::AesCcm(..) => 4,
            Self::ChaCha20Poly1305 => 12,
            Self::AesCbc(_) | Self::Null => 0,
        }
    }

    /// Whether it authenticates.
    pub fn is_aead(self) -> bool {
        self.tag_len() > 0
    }
}

impl Suite {
    /// The suite with this number, if its records can be opened.
    pub fn of(number: u16) -> Option<Self> {
        let name = suites::name(u64::from(number))?;
        let tail = match name.split_once("_WITH_") {
            Some((_, tail)) => tail,
            None => name.strip_prefix("TLS_")?,
        };
        use KeyLength::{Bits128, Bits256};
        let ciphers = [
            ("AES_128_GCM", Cipher::AesGcm(Bits128)),
            ("AES_256_GCM", Cipher::AesGcm(Bits256)),
            ("AES_128_CCM_8", Cipher::AesCcm(Bits128, true)),
            ("AES_256_CCM_8", Cipher::AesCcm(Bits256, true)),
            ("AES_128_CCM", Cipher::AesCcm(Bits128, false)),
            ("AES_256_CCM", Cipher::AesCcm(Bits256, false)),
            ("CHACHA20_POLY1305", Cipher::ChaCha20Poly1305),
            ("AES_128_CBC", Cipher::AesCbc(Bits128)),
            ("AES_256_CBC", Cipher::AesCbc(Bits256)),
            ("NULL", Cipher::Null),
        ];
        let (prefix, cipher) = ciphers.into_iter().find(|(prefix, _)| tail.starts_with(prefix))?;
        let mac = match tail.get(prefix.len()..)? {
            "_SHA384" => Hash::Sha384,
            "_SHA256" => Hash::Sha256,
            "_SHA" => Hash::Sha1,
            "_MD5" => Hash::Md5,
            // RFC 6655 §3: suites with CCM use SHA-256.
            "" => Hash::Sha256,
            _ => return None,
        };
        let hash = if mac == Hash::Sha384 { Hash::Sha384 } else { Hash::Sha256 };
        Some(Self { cipher, hash, mac })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_read_from_their_names() {
        let of = |number| Suite::of(number).map(|suite| (suite.cipher, suite.hash, suite.mac));
        use Cipher::*;
        use KeyLength::*;
        assert_eq!(of(0x1301), Some((AesGcm(Bits128), Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0x1302), Some((AesGcm(Bits256), Hash::Sha384, Hash::Sha384)));
        assert_eq!(of(0x1305), Some((AesCcm(Bits128, true), Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0xc02f), Some((AesGcm(Bits128), Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0xc028), Some((AesCbc(Bits256), Hash::Sha384, Hash::Sha384)));
        assert_eq!(of(0x002f), Some((AesCbc(Bits128), Hash::Sha256, Hash::Sha1)));
        assert_eq!(of(0xcca8), Some((ChaCha20Poly1305, Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0xc0ac), Some((AesCcm(Bits128, false), Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0x0005), None, "RC4");
        assert_eq!(of(0x000a), None, "3DES");
    }
}
