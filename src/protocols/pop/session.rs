//! The course of a dialogue of POP3: which answers have several lines, and what is said to authenticate. RFC 1939 §3, RFC 5034 §4.

use crate::dissect::{Direction, Role, Session};
use crate::protocols::dialogue::asked::Asked;
use crate::protocols::dialogue::session::{Dialogue, Due, Said, Speaker};
use crate::protocols::dialogue::word;

/// What a message is.
pub mod kind {
    /// A command.
    pub const COMMAND: u8 = 0;
    /// The first line of an answer.
    pub const ANSWER: u8 = 1;
    /// The further lines of an answer, with the dot that ends them.
    pub const LIST: u8 = 2;
    /// A mail, with the dot that ends it.
    pub const MAIL: u8 = 3;
    /// What the client says to a challenge.
    pub const AUTH: u8 = 4;
}

/// The name of the protocol within TLS (IANA, ALPN Protocol IDs).
pub const NAME: &str = "pop3";

/// Commands: RFC 1939 §5 to §7, RFC 2449 §5, RFC 2595 §4, RFC 5034 §4, RFC 6856.
#[rustfmt::skip]
pub static COMMANDS: &[&str] = &[
    "USER", "PASS", "APOP", "AUTH", "STAT", "LIST", "RETR", "DELE", "NOOP", "RSET", "QUIT", "TOP", "UIDL", "CAPA", "STLS", "UTF8",
    "LANG", "XTND", "LAST",
];

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Dialogue::<Pop>::boxed(NAME)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Other,
    /// The answer has several lines.
    List,
    Mail,
    Auth,
    Stls,
}

#[derive(Default)]
struct Pop {
    asked: Asked<What>,
    /// What comes behind the first line of an answer.
    next: Option<u8>,
    /// Whether the server asked the client for what only the two understand.
    challenged: bool,
    secures: bool,
}

impl Speaker for Pop {
    fn due(&mut self, direction: Direction) -> Due {
        match self.next.take_if(|_| direction == Direction::FromServer) {
            Some(kind) => Due::Dotted(Said { kind, role: Role::Apart, code: 0 }),
            None => Due::Line,
        }
    }

    fn line(&mut self, direction: Direction, line: &[u8]) -> Said {
        match direction {
            Direction::FromClient => self.client(line),
            Direction::FromServer => self.server(line),
        }
    }

    fn is_likely(&self, direction: Direction, line: &[u8]) -> bool {
        match direction {
            Direction::FromClient => command(line).is_some(),
            Direction::FromServer => matches!(word(line).0, b"+OK" | b"-ERR"),
        }
    }

    fn lose(&mut self, _: Direction) {
        self.asked.lose();
        (self.next, self.challenged) = (None, false);
    }

    fn secures(&mut self) -> bool {
        std::mem::take(&mut self.secures)
    }
}

impl Pop {
    fn client(&mut self, line: &[u8]) -> Said {
        let authenticates = self.asked.last() == Some(What::Auth) && command(line).is_none();
        if std::mem::take(&mut self.challenged) || authenticates {
            return Said { kind: kind::AUTH, role: Role::Apart, code: 0 };
        }
        let (verb, at) = word(line);
        let alone = line.get(at..).is_none_or(|rest| rest.trim_ascii().is_empty());
        let is = |name: &str| verb.eq_ignore_ascii_case(name.as_bytes());
        let what = match () {
            () if is("RETR") || is("TOP") => What::Mail,
            () if is("CAPA") || alone && (is("LIST") || is("UIDL") || is("LANG") || is("AUTH")) => What::List,
            () if is("AUTH") => What::Auth,
            () if is("STLS") => What::Stls,
            () => What::Other,
        };
        let code = command(line).map_or(0, |place| place.saturating_add(1));
        Said { kind: kind::COMMAND, role: self.asked.ask(what), code }
    }

    fn server(&mut self, line: &[u8]) -> Said {
        let what = self.asked.first();
        let (indicator, _) = word(line);
        if indicator == b"+" {
            self.challenged = true;
            return Said { kind: kind::ANSWER, role: self.asked.answer(false), code: 0 };
        }
        let good = indicator.eq_ignore_ascii_case(b"+OK");
        match what {
            Some(What::List) if good => self.next = Some(kind::LIST),
            Some(What::Mail) if good => self.next = Some(kind::MAIL),
            Some(What::Stls) => self.secures = good,
            _ => {}
        }
        self.challenged = false;
        Said { kind: kind::ANSWER, role: self.asked.answer(true), code: u16::from(good) }
    }
}

fn command(line: &[u8]) -> Option<u16> {
    let (verb, _) = word(line);
    let place = COMMANDS.iter().position(|known| verb.eq_ignore_ascii_case(known.as_bytes()))?;
    u16::try_from(place).ok()
}
