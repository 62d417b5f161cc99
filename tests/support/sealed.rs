//! A connection of TLS 1.3 made for tests: hellos, a handshake, and records of AES-128-GCM, with the key log that opens them.
//! RFC 8446 §5.2, §7.3.

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes128Gcm, Key, Nonce};
use wirelens::protocols::tls::crypto::schedule::expand_label;
use wirelens::protocols::tls::crypto::suite::Hash;

const CLIENT_RANDOM: [u8; 32] = [0xc1; 32];
const LABELS: [[&str; 2]; 2] = [
    ["CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET"],
    ["CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0"],
];
const HANDSHAKE: u8 = 22;
const DATA: u8 = 23;

/// A direction: its keys and the number of the next record.
struct Side {
    cipher: Aes128Gcm,
    iv: [u8; 12],
    number: u64,
}

impl Side {
    fn new(secret: &[u8]) -> Self {
        let key: [u8; 16] = expand_label(Hash::Sha256, secret, "key", 16).try_into().expect("16 bytes");
        let iv = expand_label(Hash::Sha256, secret, "iv", 12).try_into().expect("12 bytes");
        Self { cipher: Aes128Gcm::new(&Key::<Aes128Gcm>::from(key)), iv, number: 0 }
    }

    fn seal(&mut self, content_type: u8, content: &[u8]) -> Vec<u8> {
        let mut inside = [content, &[content_type]].concat();
        let mut record = vec![DATA, 3, 3];
        record.extend(((inside.len() + 16) as u16).to_be_bytes());
        let mut nonce = self.iv;
        for (byte, number) in nonce[4..].iter_mut().zip(self.number.to_be_bytes()) {
            *byte ^= number;
        }
        self.number += 1;
        let tag = self.cipher.encrypt_inout_detached(&Nonce::from(nonce), &record, inside.as_mut_slice().into());
        record.extend(inside);
        record.extend_from_slice(&tag.expect("it is sealed"));
        record
    }
}

/// Both directions behind the handshake.
pub struct Sealed([Side; 2]);

impl Sealed {
    /// What both sides send up to the end of the handshake: the hello of the client, all of the server, the end of the client;
    /// and the connection behind it.
    pub fn new() -> ([Vec<u8>; 3], Self) {
        let [mut client, mut server] = [0, 1].map(|side| Side::new(&secret(0, side)));
        let message = |kind: u8, body: &[u8]| [&[kind, 0], &(body.len() as u16).to_be_bytes()[..], body].concat();
        let record =
            |message: Vec<u8>| [&[HANDSHAKE, 3, 3][..], &(message.len() as u16).to_be_bytes(), &message].concat();
        let hello = |random: [u8; 32], middle: &[u8], versions: &[u8]| {
            let extension = [&[0, 43, 0, versions.len() as u8], versions].concat();
            [&[3, 3], &random[..], middle, &[0, extension.len() as u8], &extension].concat()
        };
        // No session, one suite, no compression.
        let asked = hello(CLIENT_RANDOM, &[0, 0, 2, 0x13, 0x01, 1, 0], &[2, 3, 4]);
        let agreed = hello([0x5e; 32], &[0, 0x13, 0x01, 0], &[3, 4]);
        let alpn = b"\0\x10\0\x0b\0\x09\x08http/1.1";
        let encrypted = message(8, &[&[0, alpn.len() as u8], &alpn[..]].concat());
        let finished = message(20, &[0; 32]);
        let first = record(message(1, &asked));
        let answer = [record(message(2, &agreed)), server.seal(HANDSHAKE, &[encrypted, finished.clone()].concat())];
        let last = client.seal(HANDSHAKE, &finished);
        ([first, answer.concat(), last], Self([0, 1].map(|side| Side::new(&secret(1, side)))))
    }

    /// A record of data.
    pub fn data(&mut self, from_client: bool, content: &[u8]) -> Vec<u8> {
        self.0[usize::from(!from_client)].seal(DATA, content)
    }

    /// The key log of all these connections.
    pub fn key_log() -> String {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let line = |(stage, side): (usize, usize)| {
            format!("{} {} {}\n", LABELS[stage][side], hex(&CLIENT_RANDOM), hex(&secret(stage, side)))
        };
        [(0, 0), (0, 1), (1, 0), (1, 1)].map(line).concat()
    }
}

/// The secret of a stage and a side.
fn secret(stage: usize, side: usize) -> [u8; 32] {
    [(stage * 2 + side + 1) as u8; 32]
}
