//! The course of a dialogue of FTP: which replies answer which commands, which data connections they announce, when TLS begins.
//! RFC 959 §5.4, RFC 2228 §3, RFC 2428, RFC 4217.

use super::address::{self, Announced};
use crate::dissect::{Direction, Expect, Out, Role, Session};
use crate::protocols::dialogue::asked::Asked;
use crate::protocols::dialogue::session::{Dialogue, Said, Speaker};
use crate::protocols::dialogue::{reply, word};
use crate::protocols::{ftp_data, tls};

/// What a message is.
pub mod kind {
    /// A command.
    pub const COMMAND: u8 = 0;
    /// A line of a reply with its code.
    pub const REPLY: u8 = 1;
    /// A line between the first and the last of a reply, without a code.
    pub const MORE: u8 = 2;
}

/// The name of the protocol within TLS (IANA, ALPN Protocol IDs).
pub const NAME: &str = "ftp";

/// Commands: RFC 959 §4.1, RFC 2228, RFC 2389, RFC 2428, RFC 2640, RFC 3659, and old ones that are met.
#[rustfmt::skip]
pub static COMMANDS: &[&str] = &[
    "USER", "PASS", "ACCT", "CWD", "CDUP", "SMNT", "QUIT", "REIN", "PORT", "PASV", "TYPE", "STRU", "MODE", "RETR", "STOR", "STOU",
    "APPE", "ALLO", "REST", "RNFR", "RNTO", "ABOR", "DELE", "RMD", "MKD", "PWD", "LIST", "NLST", "SITE", "SYST", "STAT", "HELP",
    "NOOP", "AUTH", "ADAT", "PROT", "PBSZ", "CCC", "MIC", "CONF", "ENC", "FEAT", "OPTS", "EPRT", "EPSV", "LANG", "MDTM", "SIZE",
    "MLST", "MLSD", "HOST", "CLNT", "XPWD", "XCWD", "XMKD", "XRMD", "XCUP", "LPRT", "LPSV",
];

/// Commands that move data: RFC 959 §4.1.3, RFC 3659 §7.
static TRANSFERS: &[&str] = &["RETR", "STOR", "STOU", "APPE", "LIST", "NLST", "MLSD"];

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Dialogue::<Ftp>::boxed(NAME)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Other,
    Secure,
    /// The level of protection that data connections are to have: whether any.
    Protect(bool),
}

#[derive(Default)]
struct Ftp {
    asked: Asked<What>,
    /// The code of a reply that goes on.
    in_reply: Option<u16>,
    /// Whether data connections are TLS.
    protected: bool,
    secures: bool,
    says: Option<Out>,
}

impl Speaker for Ftp {
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
        self.in_reply = None;
    }

    fn more(&mut self) -> Option<Out> {
        self.says.take()
    }

    fn secures(&mut self) -> bool {
        std::mem::take(&mut self.secures)
    }
}

impl Ftp {
    fn client(&mut self, line: &[u8]) -> Said {
        let (verb, at) = word(line);
        let rest = line.get(at..).unwrap_or_default();
        let is = |name: &&&str| verb.eq_ignore_ascii_case(name.as_bytes());
        let what = match () {
            () if is(&&"AUTH") => What::Secure,
            () if is(&&"PROT") => What::Protect(rest.trim_ascii().eq_ignore_ascii_case(b"P")),
            () => What::Other,
        };
        let role = self.asked.ask(what);
        if let Some(announced) = address::of_command(line) {
            self.expect(&announced);
        }
        if let Role::Request(key) = role
            && TRANSFERS.iter().any(|name| is(&name))
        {
            self.says = Some(Out::Serves { key });
        }
        let code = command(line).map_or(0, |place| place.saturating_add(1));
        Said { kind: kind::COMMAND, role, code }
    }

    fn server(&mut self, line: &[u8]) -> Said {
        let found = reply(line);
        if let Some(open) = self.in_reply
            && found != Some((open, false))
        {
            // Only the code of the first line with a blank behind it ends the reply: RFC 959 §4.2.
            let kind = if found == Some((open, true)) { kind::REPLY } else { kind::MORE };
            return Said { kind, role: self.asked.answer(false), code: if kind == kind::REPLY { open } else { 0 } };
        }
        let Some((code, more)) = found else { return Said { kind: kind::MORE, ..Said::default() } };
        self.in_reply = more.then_some(code);
        let what = self.asked.first();
        // 1yz: another reply follows (RFC 959 §4.2.1).
        let role = self.asked.answer(!more && code >= 200);
        if !more {
            match what {
                Some(What::Secure) => self.secures = code == 234,
                Some(What::Protect(level)) if code == 200 => self.protected = level,
                _ => {}
            }
            if let Some(announced) = address::of_reply(line) {
                self.expect(&announced);
            }
        }
        Said { kind: kind::REPLY, role, code }
    }

    fn expect(&mut self, announced: &Announced) {
        let (to, with) = match self.protected {
            true => (tls::UPGRADE, tls::carrying(ftp_data::NAME)),
            false => (ftp_data::NAME, vec![announced.method as u8]),
        };
        self.says = Some(Out::Expect(Expect { port: announced.port, to, with }));
    }
}

fn command(line: &[u8]) -> Option<u16> {
    let (verb, _) = word(line);
    let place = COMMANDS.iter().position(|known| verb.eq_ignore_ascii_case(known.as_bytes()))?;
    u16::try_from(place).ok()
}
