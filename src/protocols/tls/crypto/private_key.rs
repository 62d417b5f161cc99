//! Private keys of RSA, from files in PEM: RFC 8017 appendix A.1.2 (PKCS #1), RFC 5958 (PKCS #8), RFC 7468.
//!
//! They open the premaster secret of a key exchange by RSA (RFC 5246 §7.4.7.1). Whatever is wrong with what was encrypted, the
//! answer is the same.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::PrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::traits::PublicKeyParts;

use crate::dissect;

/// Bytes of a file with private keys.
pub const MAX_FILE: usize = 1 << 20;

/// A private key of RSA. Nothing prints it.
struct RsaKey {
    key: PrivateKey,
    modulus: Vec<u8>,
}

impl dissect::PrivateKey for RsaKey {
    fn decrypt(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.key.pkcs1v15_decrypt(sealed).ok()
    }

    fn public(&self) -> &[u8] {
        &self.modulus
    }
}

/// Why a file gives no private key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is none in it.
    #[error("it holds no private key of RSA in PEM")]
    None,
    /// One is protected with a password.
    #[error("its private key is encrypted with a password, and such keys are not read here")]
    Encrypted,
    /// One is not sound, or of another algorithm.
    #[error("its private key is damaged, or none of RSA with 1024 to 8192 bits")]
    Damaged,
    /// It is too long.
    #[error("it is longer than a file with private keys")]
    TooLong,
}

/// The private keys of a file. Other blocks in it (certificates) are passed over.
pub fn read(file: &[u8]) -> Result<Vec<std::sync::Arc<dyn dissect::PrivateKey>>, Unreadable> {
    if file.len() > MAX_FILE {
        return Err(Unreadable::TooLong);
    }
    let text = std::str::from_utf8(file).map_err(|_| Unreadable::None)?;
    let mut keys: Vec<std::sync::Arc<dyn dissect::PrivateKey>> = Vec::new();
    let mut rest = text;
    while let Some((_, block)) = rest.split_once("-----BEGIN ") {
        let Some((label, block)) = block.split_once("-----") else { break };
        let Some((body, after)) = block.split_once("-----END ") else { break };
        rest = after;
        if label == "ENCRYPTED PRIVATE KEY" || body.contains("Proc-Type: 4,ENCRYPTED") {
            return Err(Unreadable::Encrypted);
        }
        let der = || {
            let digits: String = body.chars().filter(|char| !char.is_ascii_whitespace()).collect();
            STANDARD.decode(digits).map_err(|_| Unreadable::Damaged)
        };
        let key = match label {
            "RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der(&der()?).map_err(|_| Unreadable::Damaged)?,
            "PRIVATE KEY" => PrivateKey::from_pkcs8_der(&der()?).map_err(|_| Unreadable::Damaged)?,
            _ => continue,
        };
        let modulus = key.n_bytes().to_vec();
        keys.push(std::sync::Arc::new(RsaKey { key, modulus }));
    }
    if keys.is_empty() { Err(Unreadable::None) } else { Ok(keys) }
}
