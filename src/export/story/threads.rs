//! Threads that run through several exchanges: redirections, a round of authentication, the life of a cookie.

use super::exchanges::{Told, header_of, masked_target, request_words};
use super::{Chapter, Facts, Step, Stories, Subject};
use crate::base::ExchangeId;
use crate::dissect::Direction;
use crate::export::exchanges::words;
use crate::export::links::{Kind, Link};

/// Redirections of a chain that are followed; clients give up earlier.
const MAX_HOPS: usize = 20;
/// Turns in the life of a cookie that are told.
const MAX_TURNS: usize = 12;

impl Stories {
    /// The first link of a kind from an exchange.
    pub(super) fn link(&mut self, id: ExchangeId, wanted: impl Fn(&Link) -> bool) -> Option<Link> {
        self.links.of(id).links.into_iter().find(|link| wanted(link))
    }

    /// A chain of redirections from its first exchange on.
    pub(super) fn of_redirects(&mut self, id: ExchangeId) -> Option<Chapter> {
        let first = self.told(id)?;
        let mut steps = Vec::new();
        let mut at = id;
        let mut hops = 0u64;
        for _ in 0..MAX_HOPS {
            let told = self.told(at)?;
            steps.push(self.thread_request(&told, if hops == 0 { "redirect-ask" } else { "redirect-follow" }));
            let next = self.link(at, |link| matches!(link.kind, Kind::RedirectsTo | Kind::RedirectNotFollowed));
            let Some(next) = next else {
                steps.extend(self.thread_answer(&told, "redirect-arrived"));
                break;
            };
            hops += 1;
            steps.extend(self.thread_answer(&told, "redirect-answer"));
            match next.exchange {
                Some(exchange) if next.kind == Kind::RedirectsTo => at = exchange,
                _ => {
                    steps.push(Step::skipped("redirect-not-followed"));
                    break;
                }
            }
        }
        let facts = Facts::default()
            .with("number", first.row.number)
            .with("told", request_words(&first.row))
            .with("count", hops);
        Some(Chapter { subject: Subject::Redirects(id), key: "chapter-redirects", facts, steps })
    }

    /// A round of authentication by the exchange that is challenged.
    pub(super) fn of_login(&mut self, id: ExchangeId) -> Option<Chapter> {
        let asked = self.told(id)?;
        let challenge = header_of(&asked.answered, "www-authenticate")
            .or_else(|| header_of(&asked.answered, "proxy-authenticate"))
            .unwrap_or_default();
        let scheme = challenge.split([' ', ',']).next().unwrap_or_default().to_owned();
        let mut steps = vec![self.thread_request(&asked, "auth-ask")];
        steps.extend(
            self.thread_answer(&asked, "auth-challenge").map(|step| step.fact("scheme", scheme.clone()).ask("scheme")),
        );
        match self.link(id, |link| link.kind == Kind::CredentialsIn) {
            Some(Link { exchange: Some(exchange), name, .. }) => {
                let with = self.told(exchange)?;
                let step = self.thread_request(&with, "auth-answer");
                let kind = kind_of(&name);
                steps.push(step.fact("scheme", name).fact("kind", kind));
                let good = with.row.status.is_some_and(|status| status < 400);
                steps.extend(self.thread_answer(&with, if good { "auth-granted" } else { "auth-denied" }));
            }
            _ => steps.push(Step::skipped("auth-not-answered")),
        }
        let facts = Facts::default()
            .with("number", asked.row.number)
            .with("told", request_words(&asked.row))
            .with("scheme", scheme);
        Some(Chapter { subject: Subject::Login(id), key: "chapter-login", facts, steps })
    }

    /// The life of a cookie from the answer that sets it.
    pub(super) fn of_cookie(&mut self, id: ExchangeId, name: &str) -> Option<Chapter> {
        let set = self.told(id)?;
        let mut steps = Vec::new();
        steps.extend(self.cookie_set(&set, name, "cookie-set"));
        let mut at = id;
        for _ in 0..MAX_TURNS {
            let links = self.links.of(at).links;
            let to = |kinds: &[Kind]| links.iter().find(|link| kinds.contains(&link.kind) && link.name == name);
            let Some(sent) = to(&[Kind::CookieSentIn]).and_then(|link| link.exchange) else {
                if to(&[Kind::CookieNotSent]).is_some() {
                    steps.push(Step::skipped("cookie-not-sent").fact("name", name));
                }
                if at == id && steps.len() < 2 {
                    break;
                }
                let Some(later) = to(LATER).and_then(|link| Some((link.kind, link.exchange?))) else { break };
                at = later.1;
                let told = self.told(at)?;
                steps.extend(self.cookie_set(&told, name, turn(later.0)));
                if later.0 == Kind::CookieDeletedIn {
                    break;
                }
                continue;
            };
            let told = self.told(sent)?;
            steps.push(self.thread_request(&told, "cookie-sent").fact("name", name));
            let Some(later) = to(LATER).and_then(|link| Some((link.kind, link.exchange?))) else { break };
            at = later.1;
            let told = self.told(at)?;
            steps.extend(self.cookie_set(&told, name, turn(later.0)));
            if later.0 == Kind::CookieDeletedIn {
                break;
            }
        }
        let facts = Facts::default().with("number", set.row.number).with("name", name);
        Some(Chapter { subject: Subject::Cookie(id, name.to_owned()), key: "chapter-cookie", facts, steps })
    }

    fn thread_request(&mut self, told: &Told, key: &'static str) -> Step {
        let step = self.request(told);
        let connection = told.row.stream.map(|(_, index)| index);
        Step { key, questions: Vec::new(), ..step }.maybe("connection", connection).fact("exchange", told.row.number)
    }

    fn thread_answer(&mut self, told: &Told, key: &'static str) -> Option<Step> {
        told.row.response_frames?;
        let step = self.response(told);
        Some(Step { key, ..step }.fact("exchange", told.row.number))
    }

    fn cookie_set(&mut self, told: &Told, name: &str, key: &'static str) -> Option<Step> {
        let wanted = format!("{name}=");
        let line = told.answered.headers.iter().find(|(own, value)| {
            own.eq_ignore_ascii_case(b"set-cookie") && value.trim_ascii_start().starts_with(wanted.as_bytes())
        });
        let text = line.map(|(_, value)| words(value)).unwrap_or_default();
        let attributes: Vec<&str> = text.split(';').skip(1).map(str::trim).filter(|part| !part.is_empty()).collect();
        let flag = |wanted: &str| {
            attributes
                .iter()
                .any(|part| part.split('=').next().is_some_and(|own| own.trim().eq_ignore_ascii_case(wanted)))
        };
        let mut step = self.thread_answer(told, key)?;
        step.questions.clear();
        let yes = |truth: bool| if truth { "yes" } else { "no" };
        Some(
            step.look("http.set_cookie")
                .from(Direction::FromServer, format!("Set-Cookie: {name}"))
                .fact("name", name)
                .fact("attributes", attributes.len())
                .fact("httponly", yes(flag("httponly")))
                .fact("secure", yes(flag("secure")))
                .fact("lasting", yes(flag("max-age") || flag("expires")))
                .fact("target", masked_target(told.row.target.as_deref().unwrap_or_default()))
                .ask("name"),
        )
    }
}

/// What kind of credentials a scheme has: who reads them can do another thing with each.
pub(super) fn kind_of(scheme: &str) -> &'static str {
    let known = ["basic", "bearer", "digest"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    known.unwrap_or("other")
}

/// What may become of a cookie.
const LATER: &[Kind] = &[Kind::CookieReplacedIn, Kind::CookieRenewedIn, Kind::CookieDeletedIn];

fn turn(kind: Kind) -> &'static str {
    match kind {
        Kind::CookieDeletedIn => "cookie-deleted",
        Kind::CookieRenewedIn => "cookie-renewed",
        _ => "cookie-replaced",
    }
}
