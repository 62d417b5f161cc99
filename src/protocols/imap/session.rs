//! The course of a dialogue of IMAP: which answer belongs to which tag, literals, and what waits for a word of the server.
//! RFC 9051 §2.2, §4.3, §7; IDLE: RFC 2177; literals that do not wait: RFC 7888.

use crate::dissect::{Direction, Role, Session};
use crate::protocols::dialogue::asked::Asked;
use crate::protocols::dialogue::session::{Dialogue, Due, Said, Speaker};
use crate::protocols::dialogue::word;

/// What a message is.
pub mod kind {
    /// A command with its literals.
    pub const COMMAND: u8 = 0;
    /// An answer without a tag.
    pub const UNTAGGED: u8 = 1;
    /// An answer with a tag: the command is done.
    pub const TAGGED: u8 = 2;
    /// The server waits for the client to go on.
    pub const CONTINUE: u8 = 3;
    /// What the client says to a challenge.
    pub const AUTH: u8 = 4;
    /// The end of IDLE.
    pub const DONE: u8 = 5;
}

/// The name of the protocol within TLS (IANA, ALPN Protocol IDs).
pub const NAME: &str = "imap";

/// Commands: RFC 9051 §6, RFC 3501 §6, and extensions that are met.
#[rustfmt::skip]
pub static COMMANDS: &[&str] = &[
    "CAPABILITY", "NOOP", "LOGOUT", "STARTTLS", "AUTHENTICATE", "LOGIN", "ENABLE", "SELECT", "EXAMINE", "CREATE", "DELETE", "RENAME",
    "SUBSCRIBE", "UNSUBSCRIBE", "LIST", "LSUB", "NAMESPACE", "STATUS", "APPEND", "IDLE", "CLOSE", "UNSELECT", "EXPUNGE", "SEARCH",
    "FETCH", "STORE", "COPY", "MOVE", "UID", "CHECK", "ID", "SORT", "THREAD", "GETQUOTA", "GETQUOTAROOT", "SETQUOTA", "GETACL",
    "MYRIGHTS", "COMPRESS", "NOTIFY", "GETMETADATA", "SETMETADATA", "XLIST",
];

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Dialogue::<Imap>::boxed(NAME)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct What {
    tag: u64,
    command: Command,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Other,
    Login,
    Authenticate,
    Append,
    Idle,
    StartTls,
}

#[derive(Clone, Copy, Debug, Default)]
struct Side {
    /// A literal comes next: its bytes.
    literal: Option<u64>,
    /// The next line goes on behind a literal.
    goes_on: bool,
}

#[derive(Default)]
struct Imap {
    asked: Asked<What>,
    client: Side,
    server: Side,
    /// Whether the server waits for the client.
    waits: bool,
    secures: bool,
}

impl Speaker for Imap {
    fn due(&mut self, direction: Direction) -> Due {
        let side = if direction == Direction::FromClient { &mut self.client } else { &mut self.server };
        match side.literal.take() {
            // It lies within what announced it.
            Some(len) => Due::Counted(len, Said::default()),
            None => Due::Line,
        }
    }

    fn line(&mut self, direction: Direction, line: &[u8]) -> Said {
        match direction {
            Direction::FromClient => self.client(line),
            Direction::FromServer => self.server(line),
        }
    }

    fn goes_on(&self, direction: Direction) -> bool {
        let side = if direction == Direction::FromClient { &self.client } else { &self.server };
        side.goes_on
    }

    fn is_likely(&self, direction: Direction, line: &[u8]) -> bool {
        let (first, at) = word(line);
        let rest = line.get(at..).unwrap_or_default();
        match direction {
            Direction::FromClient => command(rest).is_some(),
            Direction::FromServer => {
                first == b"*" || matches!(word(rest).0, b"OK" | b"NO" | b"BAD") && !first.is_empty()
            }
        }
    }

    fn lose(&mut self, direction: Direction) {
        self.asked.lose();
        self.waits = false;
        match direction {
            Direction::FromClient => self.client = Side::default(),
            Direction::FromServer => self.server = Side::default(),
        }
    }

    fn secures(&mut self) -> bool {
        std::mem::take(&mut self.secures)
    }
}

impl Imap {
    fn client(&mut self, line: &[u8]) -> Said {
        let apart = |kind| Said { kind, role: Role::Apart, code: 0 };
        let last = self.asked.last().map(|what| what.command);
        if self.client.goes_on {
            self.client = Side::behind(line);
            return Said::default();
        }
        if line.is_empty() {
            // It asks nothing, and nobody answers it: a literal that is sent with a further line end leaves one.
            return Said { kind: kind::COMMAND, role: Role::Alone, code: 0 };
        }
        if line.eq_ignore_ascii_case(b"DONE") {
            return apart(kind::DONE);
        }
        if std::mem::take(&mut self.waits) && last == Some(Command::Authenticate) {
            return apart(kind::AUTH);
        }
        let (tag, at) = word(line);
        let rest = line.get(at..).unwrap_or_default();
        let (verb, _) = word(rest);
        let is = |name: &str| verb.eq_ignore_ascii_case(name.as_bytes());
        let named = match () {
            () if is("LOGIN") => Command::Login,
            () if is("AUTHENTICATE") => Command::Authenticate,
            () if is("APPEND") => Command::Append,
            () if is("IDLE") => Command::Idle,
            () if is("STARTTLS") => Command::StartTls,
            () => Command::Other,
        };
        let role = self.asked.ask(What { tag: hash(tag), command: named });
        self.client = Side::behind(line);
        Said { kind: kind::COMMAND, role, code: command(rest).map_or(0, |place| place.saturating_add(1)) }
    }

    fn server(&mut self, line: &[u8]) -> Said {
        if self.server.goes_on {
            self.server = Side::behind(line);
            return Said::default();
        }
        let (first, at) = word(line);
        let kind = match first {
            b"*" => kind::UNTAGGED,
            b"+" => kind::CONTINUE,
            _ => kind::TAGGED,
        };
        if kind != kind::TAGGED {
            self.waits |= kind == kind::CONTINUE;
            self.server = Side::behind(line);
            return Said { kind, role: self.asked.answer(false), code: 0 };
        }
        let tag = hash(first);
        let Some((role, what)) = self.asked.answer_to(|what| what.tag == tag) else {
            return Said { kind, role: Role::Alone, code: 0 };
        };
        let (status, _) = word(line.get(at..).unwrap_or_default());
        let good = status.eq_ignore_ascii_case(b"OK");
        self.secures = good && what.command == Command::StartTls;
        if !good && self.client.literal.is_some() {
            // The server does not want the literal that it was told of (RFC 9051 §4.3).
            self.client = Side::default();
        }
        self.waits = false;
        Said { kind, role, code: u16::from(good) }
    }
}

impl Side {
    /// What comes behind a line.
    fn behind(line: &[u8]) -> Self {
        match literal(line) {
            Some((_, len)) => Self { literal: Some(len).filter(|len| *len > 0), goes_on: true },
            None => Self::default(),
        }
    }
}

/// Where the announcement of a literal begins with which a line ends, and the bytes of the literal: `{5}`, `{5+}`, `~{5}`
/// (RFC 9051 §4.3).
pub fn literal(line: &[u8]) -> Option<(usize, u64)> {
    let inside = line.strip_suffix(b"}")?;
    let inside = inside.strip_suffix(b"+").unwrap_or(inside);
    let open = memchr::memrchr(b'{', inside)?;
    let digits = inside.get(open.saturating_add(1)..)?;
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some((open, std::str::from_utf8(digits).ok()?.parse().ok()?))
}

/// Whether a literal that a line announces is a mail or the header of one, by what stands before it: parts of a mail are not.
pub fn announces_mail(line: &[u8], client: bool) -> bool {
    let Some((at, _)) = literal(line) else { return false };
    let before = line.get(..at).unwrap_or_default().trim_ascii_end().to_ascii_uppercase();
    if client {
        let (_, verb) = word(&before);
        return before.get(verb..).is_some_and(|rest| word(rest).0 == b"APPEND");
    }
    let before = before.strip_suffix(b"<0>").unwrap_or(&before);
    let whole = [&b"RFC822"[..], b"RFC822.HEADER", b"BODY[]", b"BODY[HEADER]"].iter().any(|end| before.ends_with(end));
    let section = memchr::memmem::rfind(before, b"BODY[HEADER.FIELDS").is_some_and(|at| {
        let rest = before.get(at..).unwrap_or_default();
        memchr::memchr(b']', rest).is_some_and(|end| end.saturating_add(1) == rest.len())
    });
    whole || section
}

fn command(rest: &[u8]) -> Option<u16> {
    let (verb, _) = word(rest);
    let place = COMMANDS.iter().position(|known| verb.eq_ignore_ascii_case(known.as_bytes()))?;
    u16::try_from(place).ok()
}

/// Tags are told apart by this (FNV-1a).
fn hash(tag: &[u8]) -> u64 {
    tag.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
