//! The course of a dialogue of SMTP: which replies answer which commands, where messages begin and end, what is said to
//! authenticate, when TLS begins. RFC 5321 §3, RFC 3030 §2, RFC 3207 §4, RFC 4954 §4.

use crate::dissect::{Direction, Role, Session};
use crate::protocols::dialogue::asked::Asked;
use crate::protocols::dialogue::session::{Dialogue, Due, Said, Speaker};
use crate::protocols::dialogue::{number, reply, word};

/// What a message is.
pub mod kind {
    /// A command.
    pub const COMMAND: u8 = 0;
    /// The first line of a reply.
    pub const REPLY: u8 = 1;
    /// A further line of a reply.
    pub const MORE: u8 = 2;
    /// The user name of `AUTH LOGIN`.
    pub const USER: u8 = 3;
    /// The password of `AUTH LOGIN`.
    pub const PASSWORD: u8 = 4;
    /// User name and password of `AUTH PLAIN`.
    pub const BOTH: u8 = 5;
    /// What another mechanism says.
    pub const AUTH: u8 = 6;
    /// A message that a dot ends.
    pub const DATA: u8 = 7;
    /// All of a message in one chunk.
    pub const CHUNK: u8 = 8;
    /// A chunk of a message that comes in several.
    pub const PART: u8 = 9;
}

/// The name of the protocol within TLS.
pub const NAME: &str = "smtp";

/// Commands: RFC 5321 §4.1, RFC 3030, RFC 3207, RFC 4954, RFC 1985, RFC 821.
#[rustfmt::skip]
pub static COMMANDS: &[&str] = &[
    "HELO", "EHLO", "MAIL", "RCPT", "DATA", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "BDAT", "STARTTLS", "AUTH", "ETRN",
    "SEND", "SOML", "SAML", "TURN", "ATRN", "BURL", "LHLO", "XCLIENT", "XFORWARD",
];

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Dialogue::<Smtp>::boxed(NAME)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Other,
    Data,
    Message,
    Auth,
    StartTls,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mechanism {
    Plain,
    Login,
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Auth {
    mechanism: Mechanism,
    /// Lines that the client said.
    said: u8,
    /// Whether the server asked for one.
    asked: bool,
}

#[derive(Default)]
struct Smtp {
    asked: Asked<What>,
    /// Whether the next line goes on with a reply.
    in_reply: bool,
    auth: Option<Auth>,
    /// What the client sends next.
    next: Next,
    /// Whether chunks of the present message came before.
    chunked: bool,
    /// Whether the message that was sent last has its reply.
    taken: bool,
    secures: bool,
}

#[derive(Clone, Copy, Debug, Default)]
enum Next {
    #[default]
    Line,
    Message,
    Chunk(u64, u8),
}

impl Speaker for Smtp {
    fn due(&mut self, direction: Direction) -> Due {
        if direction == Direction::FromServer {
            return Due::Line;
        }
        match std::mem::take(&mut self.next) {
            Next::Line => Due::Line,
            Next::Message => {
                self.taken = false;
                Due::Dotted(Said { kind: kind::DATA, role: self.asked.ask(What::Message), code: 0 })
            }
            Next::Chunk(len, kind) => Due::Counted(len, Said { kind, role: Role::Apart, code: 0 }),
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
            Direction::FromServer => reply(line).is_some(),
        }
    }

    fn lose(&mut self, _: Direction) {
        self.asked.lose();
        (self.in_reply, self.auth, self.next) = (false, None, Next::Line);
    }

    fn is_over(&self, direction: Direction) -> bool {
        direction == Direction::FromClient && self.taken
    }

    fn secures(&mut self) -> bool {
        std::mem::take(&mut self.secures)
    }
}

impl Smtp {
    fn client(&mut self, line: &[u8]) -> Said {
        if let Some(auth) = &mut self.auth
            && (auth.asked || command(line).is_none())
        {
            let kind = match (auth.mechanism, auth.said) {
                _ if line == b"*" => kind::AUTH,
                (Mechanism::Plain, 0) => kind::BOTH,
                (Mechanism::Login, 0) => kind::USER,
                (Mechanism::Login, 1) => kind::PASSWORD,
                _ => kind::AUTH,
            };
            (auth.said, auth.asked) = (auth.said.saturating_add(1), false);
            return Said { kind, role: Role::Apart, code: 0 };
        }
        let (verb, at) = word(line);
        let rest = line.get(at..).unwrap_or_default();
        let is = |name: &str| verb.eq_ignore_ascii_case(name.as_bytes());
        let what = if is("DATA") {
            self.next = Next::Message;
            What::Data
        } else if is("BDAT") {
            self.chunk(rest);
            What::Other
        } else if is("AUTH") {
            self.auth = Some(authentication(rest));
            What::Auth
        } else if is("STARTTLS") {
            What::StartTls
        } else {
            self.chunked &= !(is("MAIL") || is("RSET"));
            What::Other
        };
        let code = command(line).map_or(0, |place| place.saturating_add(1));
        Said { kind: kind::COMMAND, role: self.asked.ask(what), code }
    }

    /// `BDAT size [LAST]`: RFC 3030 §2.
    fn chunk(&mut self, rest: &[u8]) {
        let (size, at) = word(rest);
        let last = rest.get(at..).is_some_and(|word| word.trim_ascii().eq_ignore_ascii_case(b"LAST"));
        let size = std::str::from_utf8(size).ok().and_then(|size| size.parse::<u64>().ok()).unwrap_or(0);
        let kind = if last && !self.chunked { kind::CHUNK } else { kind::PART };
        self.chunked = !last;
        if size > 0 {
            self.next = Next::Chunk(size, kind);
        }
    }

    fn server(&mut self, line: &[u8]) -> Said {
        let Some((code, more)) = reply(line) else {
            let role = if self.in_reply { self.asked.answer(false) } else { Role::Alone };
            return Said { kind: kind::MORE, role, code: 0 };
        };
        let kind = if self.in_reply { kind::MORE } else { kind::REPLY };
        self.in_reply = more;
        let what = self.asked.first();
        let goes_on = more || what == Some(What::Auth) && code == 334;
        let role = self.asked.answer(!goes_on);
        if !more {
            match what {
                Some(What::Auth) if code == 334 => {
                    if let Some(auth) = &mut self.auth {
                        auth.asked = true;
                    }
                }
                Some(What::Auth) => self.auth = None,
                Some(What::Data) if code != 354 && matches!(self.next, Next::Message) => self.next = Next::Line,
                Some(What::Message) => self.taken = true,
                Some(What::StartTls) => self.secures = code == 220,
                _ => {}
            }
        }
        Said { kind, role, code }
    }
}

/// The place of a line's command among [`COMMANDS`].
fn command(line: &[u8]) -> Option<u16> {
    let (verb, _) = word(line);
    let place = COMMANDS.iter().position(|known| verb.eq_ignore_ascii_case(known.as_bytes()))?;
    u16::try_from(place).ok()
}

/// `mechanism [initial-response]`: RFC 4954 §4.
fn authentication(rest: &[u8]) -> Auth {
    let (name, at) = word(rest);
    let mechanism = match () {
        () if name.eq_ignore_ascii_case(b"PLAIN") => Mechanism::Plain,
        () if name.eq_ignore_ascii_case(b"LOGIN") => Mechanism::Login,
        () => Mechanism::Other,
    };
    let initial = rest.get(at..).is_some_and(|rest| !rest.trim_ascii().is_empty());
    Auth { mechanism, said: u8::from(initial), asked: false }
}

/// Whether a code may stand in a greeting: RFC 5321 §4.3.2.
pub fn greets(line: &[u8]) -> bool {
    line.get(..3).and_then(number).is_some_and(|code| matches!(code, 220 | 421 | 554)) && reply(line).is_some()
}
