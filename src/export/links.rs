//! What joins the exchanges of a capture: cookies from the answer that sets them to the requests that send them, redirections,
//! validators, challenges and the credentials that answer them, the steps of OAuth 2.
//!
//! [`Links::of`] works out the links of one exchange, when somebody looks at it: it reads the heads of the exchanges around,
//! up to [`MAX_LOOKED`] on each side, and keeps what they say for the next one. Only what the same client asked is joined,
//! save for OAuth, in which the client's server takes part.

mod cookies;
mod flow;
mod place;
mod trace;
mod ways;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub use trace::{LONGEST_FORM, MAX_COOKIES, MAX_TAGS};

use crate::analysis::{Capture, State};
use crate::base::ExchangeId;
use crate::protocols::credentials::oauth::Step;
use trace::{Trace, Tracer};

/// Exchanges before and after one that are looked at for what it is joined to.
pub const MAX_LOOKED: u32 = 1000;
/// Links of one exchange that are told.
pub const MAX_LINKS: usize = 200;
/// Exchanges whose heads are remembered.
const MAX_KEPT: usize = 4 * MAX_LOOKED as usize;

/// How two exchanges are joined, seen from one of them; or that what one names is nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A cookie that is sent here was set there.
    CookieSetIn,
    /// A cookie that is sent here has another value than the one that was set there.
    CookieOtherValue,
    /// A cookie that is sent here had been replaced there, which the client did not heed.
    CookieReplacedBefore,
    /// A cookie that is sent here had been deleted there.
    CookieDeletedBefore,
    /// A cookie that is sent here was set there and had expired when it was sent.
    CookieExpired,
    /// No answer sets a cookie that is sent here.
    CookieNotSet,
    /// A cookie that is set here is first sent there.
    CookieSentIn,
    /// No request sends a cookie that is set here.
    CookieNotSent,
    /// A cookie that is set here replaces the one from there.
    CookieReplaces,
    /// A cookie that is set here is set again with the value from there.
    CookieRenews,
    /// The cookie from there is deleted here.
    CookieDeletes,
    /// A cookie that is set here is replaced there.
    CookieReplacedIn,
    /// A cookie that is set here is set again there with the same value.
    CookieRenewedIn,
    /// A cookie that is set here is deleted there.
    CookieDeletedIn,
    /// This redirection leads there.
    RedirectsTo,
    /// Nobody goes where this redirection leads.
    RedirectNotFollowed,
    /// The redirection there led here.
    RedirectedFrom,
    /// The validator of a condition came from there.
    ValidatorFrom,
    /// No answer brought the validator of a condition.
    ValidatorUnknown,
    /// A validator of this answer is first used there.
    ValidatorUsedIn,
    /// The challenge of this answer is answered there.
    CredentialsIn,
    /// The credentials here answer the challenge there.
    AnswersChallenge,
    /// The same was asked for there without credentials.
    WithoutCredentials,
    /// A step of OAuth 2 that a request is.
    Flow(Step),
    /// A step of OAuth 2 to which an answer sends the browser.
    FlowRedirection(Step),
}

impl Kind {
    /// Those that are no steps of a flow.
    pub const ALONE: [Self; 23] = [
        Self::CookieSetIn,
        Self::CookieOtherValue,
        Self::CookieReplacedBefore,
        Self::CookieDeletedBefore,
        Self::CookieExpired,
        Self::CookieNotSet,
        Self::CookieSentIn,
        Self::CookieNotSent,
        Self::CookieReplaces,
        Self::CookieRenews,
        Self::CookieDeletes,
        Self::CookieReplacedIn,
        Self::CookieRenewedIn,
        Self::CookieDeletedIn,
        Self::RedirectsTo,
        Self::RedirectNotFollowed,
        Self::RedirectedFrom,
        Self::ValidatorFrom,
        Self::ValidatorUnknown,
        Self::ValidatorUsedIn,
        Self::CredentialsIn,
        Self::AnswersChallenge,
        Self::WithoutCredentials,
    ];

    /// Its name in documents, and of its translation `link-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::CookieSetIn => "cookie-set-in",
            Self::CookieOtherValue => "cookie-other-value",
            Self::CookieReplacedBefore => "cookie-replaced-before",
            Self::CookieDeletedBefore => "cookie-deleted-before",
            Self::CookieExpired => "cookie-expired",
            Self::CookieNotSet => "cookie-not-set",
            Self::CookieSentIn => "cookie-sent-in",
            Self::CookieNotSent => "cookie-not-sent",
            Self::CookieReplaces => "cookie-replaces",
            Self::CookieRenews => "cookie-renews",
            Self::CookieDeletes => "cookie-deletes",
            Self::CookieReplacedIn => "cookie-replaced-in",
            Self::CookieRenewedIn => "cookie-renewed-in",
            Self::CookieDeletedIn => "cookie-deleted-in",
            Self::RedirectsTo => "redirects-to",
            Self::RedirectNotFollowed => "redirect-not-followed",
            Self::RedirectedFrom => "redirected-from",
            Self::ValidatorFrom => "validator-from",
            Self::ValidatorUnknown => "validator-unknown",
            Self::ValidatorUsedIn => "validator-used-in",
            Self::CredentialsIn => "credentials-in",
            Self::AnswersChallenge => "answers-challenge",
            Self::WithoutCredentials => "without-credentials",
            Self::Flow(step) => step_name(step, false),
            Self::FlowRedirection(step) => step_name(step, true),
        }
    }

    /// What it is about.
    pub fn topic(self) -> Topic {
        match self {
            Self::CookieSetIn
            | Self::CookieOtherValue
            | Self::CookieReplacedBefore
            | Self::CookieDeletedBefore
            | Self::CookieExpired
            | Self::CookieNotSet
            | Self::CookieSentIn
            | Self::CookieNotSent
            | Self::CookieReplaces
            | Self::CookieRenews
            | Self::CookieDeletes
            | Self::CookieReplacedIn
            | Self::CookieRenewedIn
            | Self::CookieDeletedIn => Topic::Cookies,
            Self::RedirectsTo | Self::RedirectNotFollowed | Self::RedirectedFrom => Topic::Redirection,
            Self::ValidatorFrom | Self::ValidatorUnknown | Self::ValidatorUsedIn => Topic::Validators,
            Self::CredentialsIn | Self::AnswersChallenge | Self::WithoutCredentials => Topic::Credentials,
            Self::Flow(_) | Self::FlowRedirection(_) => Topic::Flow,
        }
    }

    /// Whether it says that something was not found: true only of the exchanges that were looked at.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::CookieNotSet | Self::CookieNotSent | Self::RedirectNotFollowed | Self::ValidatorUnknown)
    }
}

fn step_name(step: Step, redirection: bool) -> &'static str {
    match (step, redirection) {
        (Step::Authorize, false) => "oauth-authorize",
        (Step::Callback, false) => "oauth-callback",
        (Step::TokenRequest, _) => "oauth-token-request",
        (Step::TokenResponse, _) => "oauth-token-response",
        (Step::DeviceRequest, _) => "oauth-device-request",
        (Step::Revoke, _) => "oauth-revoke",
        (Step::Introspect, _) => "oauth-introspect",
        (Step::Authorize, true) => "oauth-authorize-redirection",
        (Step::Callback, true) => "oauth-callback-redirection",
    }
}

/// What a link is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A cookie.
    Cookies,
    /// Where an answer sends the client.
    Redirection,
    /// Validators and conditions: RFC 9110 §13.
    Validators,
    /// Challenges and credentials: RFC 9110 §11.
    Credentials,
    /// OAuth 2.
    Flow,
}

/// A link of an exchange. Texts are as they were sent: whoever shows them makes them safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How the two are joined.
    pub kind: Kind,
    /// The other exchange, or for a step of a flow the one that takes it; `None` where there is none.
    pub exchange: Option<ExchangeId>,
    /// Of a cookie its name, of a condition its header, of credentials their scheme, of a step the client's identifier.
    pub name: String,
    /// Of a step: what went wrong, else `PKCE` and how the client proves itself. The proof is not checked.
    pub note: String,
}

impl Link {
    fn new(kind: Kind, exchange: Option<ExchangeId>, name: impl Into<String>) -> Self {
        Self { kind, exchange, name: name.into(), note: String::new() }
    }
}

/// The links of an exchange.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The links: cookies, redirections, validators, credentials, the steps of a flow in their order.
    pub links: Vec<Link>,
    /// Whether there are exchanges before and after that were too far away to be looked at.
    pub limited: (bool, bool),
}

impl Found {
    /// Those that are about something.
    pub fn about(&self, topic: Topic) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.kind.topic() == topic)
    }
}

/// Works out links; one a thread.
pub struct Links {
    tracer: Tracer,
    kept: BTreeMap<u32, Arc<Trace>>,
}

/// An exchange and those around it that may have to do with it, the nearest first.
struct Near {
    id: ExchangeId,
    own: Arc<Trace>,
    before: Vec<(ExchangeId, Arc<Trace>)>,
    after: Vec<(ExchangeId, Arc<Trace>)>,
}

impl Links {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self { tracer: Tracer::new(capture), kept: BTreeMap::new() }
    }

    /// The links of an exchange. None for one that is not HTTP's.
    pub fn of(&mut self, id: ExchangeId) -> Found {
        let count = u32::try_from(self.tracer.exchanges.len()).unwrap_or(u32::MAX);
        let Some(own) = self.trace(id).filter(|own| own.asked.is_some() || own.answered.is_some()) else {
            return Found::default();
        };
        let (first, last) = self.around(id);
        let mut traces = |ids: &mut dyn Iterator<Item = u32>| -> Vec<(ExchangeId, Arc<Trace>)> {
            ids.filter_map(|id| Some((ExchangeId(id), self.trace(ExchangeId(id))?)))
                .filter(|(_, trace)| own.may_join(trace))
                .collect()
        };
        let before = traces(&mut (first..id.0).rev());
        let after = traces(&mut (id.0.saturating_add(1)..=last));
        self.forget(first, last);
        let near = Near { id, own, before, after };
        let mut links = cookies::links(&near);
        links.extend(ways::links(&near));
        links.extend(flow::links(&near, &mut self.tracer.exchanges));
        // What has not come may still come.
        if self.tracer.exchanges.capture().state() != State::Done {
            links.retain(|link| !matches!(link.kind, Kind::CookieNotSent | Kind::RedirectNotFollowed));
        }
        links.truncate(MAX_LINKS);
        Found { links, limited: (first > 0, last < count.saturating_sub(1)) }
    }

    /// Exchanges whose heads would have to be read to tell the links of one.
    pub fn unread(&mut self, id: ExchangeId) -> usize {
        if self.trace(id).is_none_or(|own| own.asked.is_none() && own.answered.is_none()) {
            return 0;
        }
        let (first, last) = self.around(id);
        let near = last.saturating_sub(first).saturating_add(1) as usize;
        near.saturating_sub(self.kept.range(first..=last).count())
    }

    /// Reads them, the nearest first, unless it is stopped: the links can be told at once afterwards.
    pub fn read_around(&mut self, id: ExchangeId, stop: &AtomicBool) {
        let (first, last) = self.around(id);
        for step in 0..=MAX_LOOKED {
            for near in [id.0.checked_sub(step), id.0.checked_add(step)].into_iter().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                if (first..=last).contains(&near) {
                    self.trace(ExchangeId(near));
                }
            }
        }
        self.forget(first, last);
    }

    /// The first and the last exchange that are looked at for one.
    fn around(&self, id: ExchangeId) -> (u32, u32) {
        let count = u32::try_from(self.tracer.exchanges.len()).unwrap_or(u32::MAX);
        (id.0.saturating_sub(MAX_LOOKED), id.0.saturating_add(MAX_LOOKED).min(count.saturating_sub(1)))
    }

    fn trace(&mut self, id: ExchangeId) -> Option<Arc<Trace>> {
        if let Some(kept) = self.kept.get(&id.0) {
            return Some(Arc::clone(kept));
        }
        let (trace, done) = self.tracer.read(id)?;
        let trace = Arc::new(trace);
        if done {
            self.kept.insert(id.0, Arc::clone(&trace));
        }
        Some(trace)
    }

    /// Keeps what is near.
    fn forget(&mut self, first: u32, last: u32) {
        if self.kept.len() > MAX_KEPT {
            self.kept.retain(|id, _| (first..=last).contains(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_kinds_tell_their_topics() {
        for (kind, name, topic) in [
            (Kind::CookieSetIn, "cookie-set-in", Topic::Cookies),
            (Kind::Flow(Step::Callback), "oauth-callback", Topic::Flow),
            (Kind::FlowRedirection(Step::Callback), "oauth-callback-redirection", Topic::Flow),
        ] {
            assert_eq!((kind.name(), kind.topic()), (name, topic));
        }
    }
}
