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
    /// Camellia with Galois/counter mode (RFC 6367).
    CamelliaGcm(KeyLength),
    /// A block cipher with cipher block chaining.
    Cbc(BlockCipher),
    /// RC4 with a key of 128 bits. A stream of its own: what a record needs depends on all before it.
    Rc4,
    /// None: records are authenticated only.
    Null,
}

/// A block cipher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockCipher {
    /// AES (RFC 5246).
    Aes(KeyLength),
    /// Camellia (RFC 5932).
    Camellia(KeyLength),
    /// DES three times (RFC 5246).
    TripleDes,
    /// DES (RFC 5469).
    Des,
}

impl BlockCipher {
    /// Bytes of a block.
    pub fn block_len(self) -> usize {
        match self {
            Self::Aes(_) | Self::Camellia(_) => 16,
            Self::TripleDes | Self::Des => 8,
        }
    }

    fn key_len(self) -> usize {
        match self {
            Self::Aes(length) | Self::Camellia(length) => length.bytes(),
            Self::TripleDes => 24,
            Self::Des => 8,
        }
    }
}

/// Bits of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyLength {
    /// 128.
    Bits128,
    /// 256.
    Bits256,
}

impl KeyLength {
    fn bytes(self) -> usize {
        match self {
            Self::Bits128 => 16,
            Self::Bits256 => 32,
        }
    }
}

impl Cipher {
    /// Bytes of its key.
    pub fn key_len(self) -> usize {
        match self {
            Self::AesGcm(length) | Self::AesCcm(length, _) | Self::CamelliaGcm(length) => length.bytes(),
            Self::Cbc(block) => block.key_len(),
            Self::ChaCha20Poly1305 => 32,
            Self::Rc4 => 16,
            Self::Null => 0,
        }
    }

    /// Bytes of the tag that authenticates; 0 for ciphers that need a MAC.
    pub fn tag_len(self) -> usize {
        match self {
            Self::AesGcm(_) | Self::CamelliaGcm(_) | Self::AesCcm(_, false) | Self::ChaCha20Poly1305 => 16,
            Self::AesCcm(_, true) => 8,
            Self::Cbc(_) | Self::Rc4 | Self::Null => 0,
        }
    }

    /// Bytes of the part of the nonce that keys give before TLS 1.3. In TLS 1.0 they give block ciphers all of the first one.
    pub fn fixed_iv_len(self, version: u16) -> usize {
        match self {
            Self::AesGcm(_) | Self::CamelliaGcm(_) | Self::AesCcm(..) => 4,
            Self::ChaCha20Poly1305 => 12,
            Self::Cbc(block) if version <= 0x0301 => block.block_len(),
            Self::Cbc(_) | Self::Rc4 | Self::Null => 0,
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
        // RFC 2246 §6.3.1: their keys are made in another way, and what they protect nobody has to break any more.
        if name.contains("EXPORT") {
            return None;
        }
        use BlockCipher::{Aes, Camellia, Des, TripleDes};
        use KeyLength::{Bits128, Bits256};
        let ciphers = [
            ("AES_128_GCM", Cipher::AesGcm(Bits128)),
            ("AES_256_GCM", Cipher::AesGcm(Bits256)),
            ("AES_128_CCM_8", Cipher::AesCcm(Bits128, true)),
            ("AES_256_CCM_8", Cipher::AesCcm(Bits256, true)),
            ("AES_128_CCM", Cipher::AesCcm(Bits128, false)),
            ("AES_256_CCM", Cipher::AesCcm(Bits256, false)),
            ("CHACHA20_POLY1305", Cipher::ChaCha20Poly1305),
            ("AES_128_CBC", Cipher::Cbc(Aes(Bits128))),
            ("AES_256_CBC", Cipher::Cbc(Aes(Bits256))),
            ("CAMELLIA_128_GCM", Cipher::CamelliaGcm(Bits128)),
            ("CAMELLIA_256_GCM", Cipher::CamelliaGcm(Bits256)),
            ("CAMELLIA_128_CBC", Cipher::Cbc(Camellia(Bits128))),
            ("CAMELLIA_256_CBC", Cipher::Cbc(Camellia(Bits256))),
            ("3DES_EDE_CBC", Cipher::Cbc(TripleDes)),
            ("DES_CBC", Cipher::Cbc(Des)),
            ("RC4_128", Cipher::Rc4),
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
        assert_eq!(of(0xc028), Some((Cbc(BlockCipher::Aes(Bits256)), Hash::Sha384, Hash::Sha384)));
        assert_eq!(of(0x002f), Some((Cbc(BlockCipher::Aes(Bits128)), Hash::Sha256, Hash::Sha1)));
        assert_eq!(of(0xcca8), Some((ChaCha20Poly1305, Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0xc0ac), Some((AesCcm(Bits128, false), Hash::Sha256, Hash::Sha256)));
        assert_eq!(of(0x0004), Some((Rc4, Hash::Sha256, Hash::Md5)));
        assert_eq!(of(0x000a), Some((Cbc(BlockCipher::TripleDes), Hash::Sha256, Hash::Sha1)));
        assert_eq!(of(0x0084), Some((Cbc(BlockCipher::Camellia(Bits256)), Hash::Sha256, Hash::Sha1)));
        assert_eq!(of(0xc07b), Some((CamelliaGcm(Bits256), Hash::Sha384, Hash::Sha384)));
        assert_eq!(of(0x0003), None, "RC4 of 40 bits");
        assert_eq!(of(0x0062), None, "made for export");
        assert_eq!(of(0x0096), None, "SEED");
    }
}
