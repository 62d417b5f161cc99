//! What the session needs to know of handshake messages: RFC 8446 §4, RFC 5246 §7.4.

/// Handshake types.
pub const CLIENT_HELLO: u8 = 1;
/// See [`CLIENT_HELLO`].
pub const SERVER_HELLO: u8 = 2;
/// See [`CLIENT_HELLO`].
pub const NEW_SESSION_TICKET: u8 = 4;
/// See [`CLIENT_HELLO`].
pub const END_OF_EARLY_DATA: u8 = 5;
/// See [`CLIENT_HELLO`].
pub const ENCRYPTED_EXTENSIONS: u8 = 8;
/// See [`CLIENT_HELLO`].
pub const CERTIFICATE: u8 = 11;
/// See [`CLIENT_HELLO`].
pub const CLIENT_KEY_EXCHANGE: u8 = 16;
/// See [`CLIENT_HELLO`].
pub const FINISHED: u8 = 20;
/// See [`CLIENT_HELLO`].
pub const KEY_UPDATE: u8 = 24;

const ALPN: u16 = 16;
const ENCRYPT_THEN_MAC: u16 = 22;
const EXTENDED_MASTER_SECRET: u16 = 23;
const SESSION_TICKET: u16 = 35;
const EARLY_DATA: u16 = 42;
const SUPPORTED_VERSIONS: u16 = 43;

/// The random by which a server asks for another hello (RFC 8446 §4.1.3): SHA-256 of "HelloRetryRequest".
pub const RETRY: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11,
    0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

/// What a hello says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hello {
    /// The random.
    pub random: [u8; 32],
    /// The version: of a server the one that counts.
    pub version: u16,
    /// The suite that a server chose.
    pub suite: u16,
    /// The session id.
    pub session_id: Vec<u8>,
    /// What extensions say.
    pub extensions: Extensions,
}

/// What extensions say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// The name that the server chose, or the client's first.
    pub alpn: String,
    /// The version that a server chose, 0 without the extension.
    pub version: u16,
    /// Encrypt-then-MAC (RFC 7366).
    pub encrypt_then_mac: bool,
    /// The extended master secret (RFC 7627).
    pub extended_master_secret: bool,
    /// Early data.
    pub early_data: bool,
    /// The ticket of an earlier session (RFC 5077).
    pub ticket: Vec<u8>,
}

impl Hello {
    /// From the body of a client's hello.
    pub fn of_client(body: &[u8]) -> Option<Self> {
        let mut rest = Walk(body);
        let (version, random) = (rest.u16()?, *rest.take(32)?.first_chunk()?);
        let session_id = rest.vector8()?.to_vec();
        rest.vector16()?;
        rest.vector8()?;
        let extensions = rest.vector16().map(Extensions::read).unwrap_or_default();
        Some(Self { random, version, suite: 0, session_id, extensions })
    }

    /// From the body of a server's hello.
    pub fn of_server(body: &[u8]) -> Option<Self> {
        let mut rest = Walk(body);
        let (version, random) = (rest.u16()?, *rest.take(32)?.first_chunk()?);
        let session_id = rest.vector8()?.to_vec();
        let suite = rest.u16()?;
        rest.take(1)?;
        let extensions = rest.vector16().map(Extensions::read).unwrap_or_default();
        let version = if extensions.version > 0 { extensions.version } else { version };
        Some(Self { random, version, suite, session_id, extensions })
    }

    /// Whether the server asks for another hello.
    pub fn is_retry(&self) -> bool {
        self.random == RETRY
    }
}

/// The ticket of a server's NewSessionTicket before TLS 1.3 (RFC 5077 §3.3).
pub fn new_ticket(body: &[u8]) -> Option<&[u8]> {
    let mut rest = Walk(body);
    rest.take(4)?;
    rest.vector16()
}

impl Extensions {
    /// From the body of EncryptedExtensions.
    pub fn of_encrypted(body: &[u8]) -> Self {
        Walk(body).vector16().map(Self::read).unwrap_or_default()
    }

    fn read(bytes: &[u8]) -> Self {
        let mut found = Self::default();
        let mut rest = Walk(bytes);
        while let (Some(kind), Some(body)) = (rest.u16(), rest.vector16()) {
            match kind {
                ALPN => {
                    let name = Walk(body).vector16().and_then(|list| Walk(list).vector8());
                    found.alpn = name.map(|name| String::from_utf8_lossy(name).into_owned()).unwrap_or_default();
                }
                // A client sends a list with its length before it.
                SUPPORTED_VERSIONS if body.len() == 2 => found.version = Walk(body).u16().unwrap_or(0),
                ENCRYPT_THEN_MAC => found.encrypt_then_mac = true,
                EXTENDED_MASTER_SECRET => found.extended_master_secret = true,
                SESSION_TICKET => found.ticket = body.to_vec(),
                EARLY_DATA => found.early_data = true,
                _ => {}
            }
        }
        found
    }
}

/// Takes bytes off the front.
struct Walk<'b>(&'b [u8]);

impl<'b> Walk<'b> {
    fn take(&mut self, len: usize) -> Option<&'b [u8]> {
        let (part, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(part)
    }
    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.first_chunk().map(|bytes| u16::from_be_bytes(*bytes))
    }
    fn vector8(&mut self) -> Option<&'b [u8]> {
        let len = *self.take(1)?.first()?;
        self.take(len.into())
    }
    fn vector16(&mut self) -> Option<&'b [u8]> {
        let len = self.u16()?;
        self.take(len.into())
    }
}
