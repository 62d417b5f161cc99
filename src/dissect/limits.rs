//! How much is put together before it is given up: what the user may change of the limits of reassembly.

/// Limits of what waits and of what is gathered. All of them bound memory; reaching one is said, and costs no more than what
/// it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a message that are gathered to be dissected, decoded or searched for secrets.
    pub message: u64,
    /// Bytes that may wait in one direction of a TCP stream for bytes before them.
    pub waiting: u64,
    /// Bytes of a direction that a session may ask to see at once.
    pub unread: usize,
    /// Bytes of all directions together that wait for sessions.
    pub buffered: usize,
    /// IP datagrams that may wait for fragments at a time.
    pub datagrams: usize,
}

impl Limits {
    /// Those that count where nothing else is said.
    pub const USUAL: Self =
        Self { message: 64 << 20, waiting: 64 << 20, unread: 1 << 20, buffered: 256 << 20, datagrams: 16_384 };
    /// The largest that can be chosen, each for itself.
    pub const MOST: Self =
        Self { message: 1 << 30, waiting: 1 << 30, unread: 64 << 20, buffered: 16 << 30, datagrams: 1 << 20 };
}

impl Default for Limits {
    fn default() -> Self {
        Self::USUAL
    }
}
