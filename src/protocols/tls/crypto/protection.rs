//! Protected records opened: RFC 8446 §5.2 (TLS 1.3), RFC 5246 §6.2.3 (TLS 1.2), RFC 4346 §6.2.3 (TLS 1.1), RFC 2246 §6.2.3
//! (TLS 1.0), RFC 7366 (encrypt-then-MAC).

use aes::{Aes128, Aes256};
use aes_gcm::aead::consts::U12;
use aes_gcm::aead::inout::InOutBuf;
use aes_gcm::aead::{AeadInOut, KeyInit, Nonce, Tag};
use aes_gcm::{Aes128Gcm, Aes256Gcm, AesGcm};
use camellia::{Camellia128, Camellia256};
use cbc::cipher::{BlockModeDecrypt, KeyIvInit, StreamCipher};
use ccm::Ccm;
use ccm::consts::{U8, U16};
use chacha20poly1305::ChaCha20Poly1305;
use des::{Des, TdesEde3};
use rc4::Rc4;

use super::schedule::{expand_label, hmac, prf};
use super::suite::{BlockCipher, Cipher, KeyLength, Suite};

/// What a record carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// The bytes, without padding.
    pub bytes: Vec<u8>,
    /// The type of their content.
    pub content_type: u8,
}

/// Bytes of a record's head.
const HEAD: usize = 5;
/// Bytes of a stream that are passed at once on the way to a place in it.
const STRIDE: usize = 4096;
/// TLS 1.3 as versions are written.
const TLS13: u16 = 0x0304;
/// TLS 1.0, the last version whose records need those before them.
const TLS10: u16 = 0x0301;

/// What opens the records of one direction while its keys do not change.
pub struct Keys {
    suite: Suite,
    version: u16,
    key: Vec<u8>,
    iv: Vec<u8>,
    mac: Vec<u8>,
    encrypt_then_mac: bool,
    ready: Option<Box<Ready>>,
}

/// What a record needs of those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linking {
    /// Nothing: each is opened alone.
    Free,
    /// The last block before it (TLS 1.0, RFC 2246 §6.2.3.2).
    Block,
    /// Its place in the stream of all of them (RFC 2246 §6.2.3.1).
    Stream,
}

/// What a record takes over from those before it.
pub enum Before<'l> {
    /// Nothing.
    Nothing,
    /// The last block.
    Block(&'l [u8]),
    /// The stream, which is then behind the record.
    Stream(&'l mut Stream),
}

/// The stream of a stream cipher, at some place.
pub struct Stream {
    cipher: Rc4,
    at: u64,
}

impl Stream {
    /// Bytes before it.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// Goes on to a place that is not behind it.
    pub fn pass_to(&mut self, place: u64) {
        let mut passed = [0; STRIDE];
        while let Some(left) = place.checked_sub(self.at).filter(|left| *left > 0) {
            let step = usize::try_from(left).unwrap_or(STRIDE).min(STRIDE);
            let Some(part) = passed.get_mut(..step) else { return };
            self.apply(part);
        }
    }

    fn apply(&mut self, bytes: &mut [u8]) {
        self.cipher.apply_keystream(bytes);
        self.at = self.at.saturating_add(bytes.len() as u64);
    }
}

/// A cipher that is set up.
enum Ready {
    Gcm128(Aes128Gcm),
    Gcm256(Aes256Gcm),
    CamelliaGcm128(AesGcm<Camellia128, U12>),
    CamelliaGcm256(AesGcm<Camellia256, U12>),
    Ccm128(Ccm<Aes128, U16, U12>),
    Ccm256(Ccm<Aes256, U16, U12>),
    ShortCcm128(Ccm<Aes128, U8, U12>),
    ShortCcm256(Ccm<Aes256, U8, U12>),
    ChaCha20(ChaCha20Poly1305),
}

impl Keys {
    /// Keys of TLS 1.3 from a traffic secret (RFC 8446 §7.3); `None` if the secret is not one for this suite.
    pub fn of_traffic_secret(suite: Suite, secret: &[u8]) -> Option<Self> {
        let key = expand_label(suite.hash, secret, "key", suite.cipher.key_len());
        let iv = expand_label(suite.hash, secret, "iv", 12);
        let sound = suite.cipher.is_aead() && key.len() == suite.cipher.key_len() && iv.len() == 12;
        let keys = Self { suite, version: TLS13, key, iv, mac: Vec::new(), encrypt_then_mac: false, ready: None };
        sound.then_some(keys)
    }

    /// The traffic secret after a key update (RFC 8446 §7.2).
    pub fn next_secret(suite: Suite, secret: &[u8]) -> Vec<u8> {
        expand_label(suite.hash, secret, "traffic upd", suite.hash.output_len())
    }

    /// Keys of TLS 1.0 to 1.2 for the client's and the server's records from the master secret (RFC 5246 §6.3).
    pub fn of_master_secret(
        (suite, version): (Suite, u16),
        master: &[u8],
        client_random: &[u8],
        server_random: &[u8],
        encrypt_then_mac: bool,
    ) -> Option<(Self, Self)> {
        let (key_len, iv_len) = (suite.cipher.key_len(), suite.cipher.fixed_iv_len(version));
        let mac_len = if suite.cipher.is_aead() { 0 } else { suite.mac.output_len() };
        let len = mac_len.saturating_add(key_len).saturating_add(iv_len).saturating_mul(2);
        let block = prf(version, suite.hash, master, "key expansion", &[server_random, client_random], len);
        let mut rest = block.as_slice();
        let mut take = |len: usize| {
            let (part, left) = rest.split_at_checked(len)?;
            rest = left;
            Some(part.to_vec())
        };
        let (client_mac, server_mac) = (take(mac_len)?, take(mac_len)?);
        let (client_key, server_key) = (take(key_len)?, take(key_len)?);
        let (client_iv, server_iv) = (take(iv_len)?, take(iv_len)?);
        // RFC 7366 §3: it is about block ciphers.
        let encrypt_then_mac = encrypt_then_mac && matches!(suite.cipher, Cipher::Cbc(_));
        let keys = |mac, key, iv| Self { suite, version, key, iv, mac, encrypt_then_mac, ready: None };
        Some((keys(client_mac, client_key, client_iv), keys(server_mac, server_key, server_iv)))
    }

    /// For records that are not encrypted, without the key that would authenticate them.
    pub fn of_null(suite: Suite, version: u16) -> Option<Self> {
        let none = Vec::new;
        let keys = Self { suite, version, key: none(), iv: none(), mac: none(), encrypt_then_mac: false, ready: None };
        (suite.cipher == Cipher::Null).then_some(keys)
    }

    /// The same keys with the cipher set up, for who opens many records.
    pub fn ready(mut self) -> Self {
        self.ready = self.cipher().map(Box::new);
        self
    }

    /// A copy that keeps only the keys.
    pub fn bare(&self) -> Self {
        Self {
            suite: self.suite,
            version: self.version,
            key: self.key.clone(),
            iv: self.iv.clone(),
            mac: self.mac.clone(),
            encrypt_then_mac: self.encrypt_then_mac,
            ready: None,
        }
    }

    /// What a record needs of those before it.
    pub fn linking(&self) -> Linking {
        match self.suite.cipher {
            Cipher::Cbc(_) if self.version <= TLS10 => Linking::Block,
            Cipher::Rc4 => Linking::Stream,
            _ => Linking::Free,
        }
    }

    /// What stands in place of a block before the first record.
    pub fn first_block(&self) -> &[u8] {
        &self.iv
    }

    /// The last block of a record, which the next one needs.
    pub fn last_block<'r>(&self, record: &'r [u8]) -> Option<&'r [u8]> {
        let Cipher::Cbc(block) = self.suite.cipher else { return None };
        let tail = if self.encrypt_then_mac { self.suite.mac.output_len() } else { 0 };
        let sealed = record.get(HEAD..record.len().checked_sub(tail)?)?;
        sealed.get(sealed.len().checked_sub(block.block_len())?..)
    }

    /// The stream of a stream cipher, at its beginning.
    pub fn stream(&self) -> Option<Stream> {
        let cipher = Rc4::new_from_slice(&self.key).ok().filter(|_| self.suite.cipher == Cipher::Rc4)?;
        Some(Stream { cipher, at: 0 })
    }

    /// What a record carries: `record` is its head and its fragment, `sequence` its number under these keys, `before` what
    /// [`Keys::linking`] says that it needs.
    pub fn open(&self, sequence: u64, before: Before<'_>, record: &[u8]) -> Option<Plain> {
        self.open_into(Vec::new(), sequence, before, record)
    }

    /// The same into memory that was used before; what is in it does not matter. Who opens one record after the other need not
    /// ask for memory, and clear it, for each.
    pub fn open_into(&self, space: Vec<u8>, sequence: u64, before: Before<'_>, record: &[u8]) -> Option<Plain> {
        let (head, fragment) = record.split_first_chunk::<HEAD>()?;
        match (self.suite.cipher, before) {
            (Cipher::Cbc(cipher), Before::Block(iv)) => self.open_cbc(cipher, iv, sequence, head, fragment),
            (Cipher::Cbc(cipher), _) if self.version > TLS10 => {
                let (iv, blocks) = fragment.split_at_checked(cipher.block_len())?;
                self.open_cbc(cipher, iv, sequence, head, blocks)
            }
            (Cipher::Rc4, Before::Stream(stream)) => {
                let mut bytes = fragment.to_vec();
                stream.apply(&mut bytes);
                self.authentic(sequence, head, bytes)
            }
            (Cipher::Cbc(_) | Cipher::Rc4, _) => None,
            (Cipher::Null, _) => self.authentic(sequence, head, fragment.to_vec()),
            _ if self.version == TLS13 => self.open_13(space, sequence, head, fragment),
            _ => self.open_aead(space, sequence, head, fragment),
        }
    }

    /// The number that a record's explicit nonce suggests: RFC 5288 §3 lets senders use the sequence number, and they do.
    pub fn suggested_sequence(&self, record: &[u8]) -> Option<u64> {
        let explicit = self.version < TLS13
            && matches!(self.suite.cipher, Cipher::AesGcm(_) | Cipher::CamelliaGcm(_) | Cipher::AesCcm(..));
        let nonce = record.get(HEAD..).and_then(|fragment| fragment.first_chunk::<8>()).filter(|_| explicit)?;
        Some(u64::from_be_bytes(*nonce))
    }

    fn open_13(&self, space: Vec<u8>, sequence: u64, head: &[u8; HEAD], fragment: &[u8]) -> Option<Plain> {
        let mut bytes = self.decrypt(space, &self.nonce(sequence), head, fragment)?;
        // RFC 8446 §5.4: the type of the content stands behind it, zeros may follow.
        let end = bytes.iter().rposition(|byte| *byte != 0)?;
        let content_type = *bytes.get(end)?;
        bytes.truncate(end);
        Some(Plain { bytes, content_type })
    }

    fn open_aead(&self, space: Vec<u8>, sequence: u64, head: &[u8; HEAD], fragment: &[u8]) -> Option<Plain> {
        let chacha = self.suite.cipher == Cipher::ChaCha20Poly1305;
        let (explicit, sealed) = fragment.split_at_checked(if chacha { 0 } else { 8 })?;
        let nonce = match chacha {
            true => self.nonce(sequence),
            false => [self.iv.as_slice(), explicit].concat(),
        };
        let len = sealed.len().checked_sub(self.suite.cipher.tag_len())?;
        let bytes = self.decrypt(space, &nonce, &pseudo_head(sequence, head, len)?, sealed)?;
        let [content_type, ..] = *head;
        Some(Plain { bytes, content_type })
    }

    /// Blocks behind their initialisation vector, which stands in the record or before it.
    fn open_cbc(
        &self,
        cipher: BlockCipher,
        iv: &[u8],
        sequence: u64,
        head: &[u8; HEAD],
        blocks: &[u8],
    ) -> Option<Plain> {
        let [content_type, ..] = *head;
        if !self.encrypt_then_mac {
            let mut bytes = self.decrypt_blocks(cipher, iv, blocks)?;
            unpad(&mut bytes)?;
            return self.authentic(sequence, head, bytes);
        }
        let (sealed, tag) = blocks.split_at_checked(blocks.len().checked_sub(self.suite.mac.output_len())?)?;
        // RFC 7366 §3: what is authenticated is what stands in the record, so an implicit vector is not.
        let explicit = if self.version > TLS10 { iv } else { &[] };
        let len = sealed.len().checked_add(explicit.len())?;
        if hmac(self.suite.mac, &self.mac, &[&pseudo_head(sequence, head, len)?, explicit, sealed]) != tag {
            return None;
        }
        let mut bytes = self.decrypt_blocks(cipher, iv, sealed)?;
        unpad(&mut bytes)?;
        Some(Plain { bytes, content_type })
    }

    /// The content before its MAC, if that is right.
    fn authentic(&self, sequence: u64, head: &[u8; HEAD], mut bytes: Vec<u8>) -> Option<Plain> {
        let [content_type, ..] = *head;
        let tag = bytes.split_off(bytes.len().checked_sub(self.suite.mac.output_len())?);
        if self.mac.is_empty() {
            return (self.suite.cipher == Cipher::Null).then_some(Plain { bytes, content_type });
        }
        let expected = hmac(self.suite.mac, &self.mac, &[&pseudo_head(sequence, head, bytes.len())?, &bytes]);
        (expected == tag).then_some(Plain { bytes, content_type })
    }

    fn decrypt_blocks(&self, cipher: BlockCipher, iv: &[u8], blocks: &[u8]) -> Option<Vec<u8>> {
        if blocks.is_empty() || blocks.len().checked_rem(cipher.block_len())? != 0 {
            return None;
        }
        let mut bytes = blocks.to_vec();
        fn run<D: BlockModeDecrypt + KeyIvInit>(key: &[u8], iv: &[u8], bytes: &mut [u8]) -> Option<()> {
            let mut mode = D::new_from_slices(key, iv).ok()?;
            let (blocks, rest) = cbc::cipher::Block::<D>::slice_as_chunks_mut(bytes);
            mode.decrypt_blocks(blocks);
            rest.is_empty().then_some(())
        }
        use KeyLength::{Bits128, Bits256};
        let key = self.key.as_slice();
        match cipher {
            BlockCipher::Aes(Bits128) => run::<cbc::Decryptor<Aes128>>(key, iv, &mut bytes)?,
            BlockCipher::Aes(Bits256) => run::<cbc::Decryptor<Aes256>>(key, iv, &mut bytes)?,
            BlockCipher::Camellia(Bits128) => run::<cbc::Decryptor<Camellia128>>(key, iv, &mut bytes)?,
            BlockCipher::Camellia(Bits256) => run::<cbc::Decryptor<Camellia256>>(key, iv, &mut bytes)?,
            BlockCipher::TripleDes => run::<cbc::Decryptor<TdesEde3>>(key, iv, &mut bytes)?,
            BlockCipher::Des => run::<cbc::Decryptor<Des>>(key, iv, &mut bytes)?,
        }
        Some(bytes)
    }

    /// RFC 8446 §5.3: the number of the record, padded on the left, over the initialisation vector.
    fn nonce(&self, sequence: u64) -> Vec<u8> {
        let mut nonce = self.iv.clone();
        for (byte, other) in nonce.iter_mut().rev().zip(sequence.to_be_bytes().iter().rev()) {
            *byte ^= other;
        }
        nonce
    }

    fn cipher(&self) -> Option<Ready> {
        use KeyLength::{Bits128, Bits256};
        let key = self.key.as_slice();
        Some(match self.suite.cipher {
            Cipher::AesGcm(Bits128) => Ready::Gcm128(KeyInit::new_from_slice(key).ok()?),
            Cipher::AesGcm(Bits256) => Ready::Gcm256(KeyInit::new_from_slice(key).ok()?),
            Cipher::CamelliaGcm(Bits128) => Ready::CamelliaGcm128(KeyInit::new_from_slice(key).ok()?),
            Cipher::CamelliaGcm(Bits256) => Ready::CamelliaGcm256(KeyInit::new_from_slice(key).ok()?),
            Cipher::AesCcm(Bits128, false) => Ready::Ccm128(KeyInit::new_from_slice(key).ok()?),
            Cipher::AesCcm(Bits256, false) => Ready::Ccm256(KeyInit::new_from_slice(key).ok()?),
            Cipher::AesCcm(Bits128, true) => Ready::ShortCcm128(KeyInit::new_from_slice(key).ok()?),
            Cipher::AesCcm(Bits256, true) => Ready::ShortCcm256(KeyInit::new_from_slice(key).ok()?),
            Cipher::ChaCha20Poly1305 => Ready::ChaCha20(KeyInit::new_from_slice(key).ok()?),
            Cipher::Cbc(_) | Cipher::Rc4 | Cipher::Null => return None,
        })
    }

    fn decrypt(&self, space: Vec<u8>, nonce: &[u8], associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let made;
        let cipher = match &self.ready {
            Some(ready) => ready.as_ref(),
            None => {
                made = self.cipher()?;
                &made
            }
        };
        match cipher {
            Ready::Gcm128(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::Gcm256(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::CamelliaGcm128(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::CamelliaGcm256(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::Ccm128(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::Ccm256(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::ShortCcm128(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::ShortCcm256(cipher) => run(cipher, space, nonce, associated, sealed),
            Ready::ChaCha20(cipher) => run(cipher, space, nonce, associated, sealed),
        }
    }
}

fn run<A: AeadInOut>(
    cipher: &A,
    mut space: Vec<u8>,
    nonce: &[u8],
    associated: &[u8],
    sealed: &[u8],
) -> Option<Vec<u8>> {
    let tag_len = Tag::<A>::default().len();
    let (body, tag) = sealed.split_at_checked(sealed.len().checked_sub(tag_len)?)?;
    let (nonce, tag) = (<&Nonce<A>>::try_from(nonce).ok()?, <&Tag<A>>::try_from(tag).ok()?);
    // What is read where it lies need not be copied first.
    space.resize(body.len(), 0);
    let through = InOutBuf::new(body, &mut space).ok()?;
    cipher.decrypt_inout_detached(nonce, associated, through, tag).ok()?;
    Some(space)
}

/// What is authenticated beside the content before TLS 1.3: the number of the record, and its head with the length of the
/// content (RFC 5246 §6.2.3.3).
fn pseudo_head(sequence: u64, head: &[u8; HEAD], len: usize) -> Option<[u8; 13]> {
    let mut out = [0; 13];
    let (number, rest) = out.split_first_chunk_mut::<8>()?;
    *number = sequence.to_be_bytes();
    let (kind, length) = rest.split_first_chunk_mut::<3>()?;
    *kind = *head.first_chunk()?;
    length.copy_from_slice(&u16::try_from(len).ok()?.to_be_bytes());
    Some(out)
}

/// Takes the padding off (RFC 5246 §6.2.3.2): so many bytes of this value, and their number.
fn unpad(bytes: &mut Vec<u8>) -> Option<()> {
    let padding = *bytes.last()?;
    let end = bytes.len().checked_sub(usize::from(padding).saturating_add(1))?;
    bytes.get(end..)?.iter().all(|byte| *byte == padding).then_some(())?;
    bytes.truncate(end);
    Some(())
}
