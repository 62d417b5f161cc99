//! The ways of cookies: RFC 6265.

use super::trace::{Sent, Set, Trace};
use super::{Kind, Link, Near};
use crate::base::ExchangeId;

/// The links of the cookies that an exchange sends, then of those that it sets.
pub fn links(near: &Near) -> Vec<Link> {
    let mut links = Vec::new();
    for sent in &near.own.sent {
        came(near, sent, &mut links);
    }
    for set in last_of_each(&near.own.set) {
        goes(near, set, &mut links);
    }
    links
}

/// Where a cookie that is sent came from.
fn came(near: &Near, sent: &Sent, links: &mut Vec<Link>) {
    let Some(place) = &near.own.place else { return };
    let mut newest: Vec<(ExchangeId, &Set)> = Vec::new();
    let mut same = None;
    for (id, trace) in near.before.iter().filter(|(_, trace)| trace.is_before(&near.own)) {
        for set in trace.set.iter().rev().filter(|set| set.name == sent.name && set.is_for(place)) {
            newest.push((*id, set));
            if set.value == sent.value && !set.deletes {
                same = Some((*id, set));
                break;
            }
        }
        if same.is_some() {
            break;
        }
    }
    let mut say = |kind, id| links.push(Link::new(kind, id, sent.name.as_str()));
    let Some((set_in, set)) = same else {
        return match newest.first() {
            Some((id, set)) if set.deletes => say(Kind::CookieDeletedBefore, Some(*id)),
            Some((id, _)) => say(Kind::CookieOtherValue, Some(*id)),
            None => say(Kind::CookieNotSet, None),
        };
    };
    let expired = set.until.zip(near.own.moment).is_some_and(|(until, now)| until <= now);
    say(if expired { Kind::CookieExpired } else { Kind::CookieSetIn }, Some(set_in));
    // What came after for the same place, which the client should have heeded.
    let later = newest.iter().find(|(_, other)| other.is_same_cookie(set));
    match later {
        Some((id, later)) if later.deletes => say(Kind::CookieDeletedBefore, Some(*id)),
        Some((id, later)) if later.value != set.value => say(Kind::CookieReplacedBefore, Some(*id)),
        _ => {}
    }
}

/// What becomes of a cookie that is set, and of the one that was there.
fn goes(near: &Near, set: &Set, links: &mut Vec<Link>) {
    let mut say = |kind, id| links.push(Link::new(kind, id, set.name.as_str()));
    let earlier = near.before.iter().filter(|(_, trace)| trace.client == near.own.client);
    if let Some((id, before)) = earlier.filter_map(|(id, trace)| Some((*id, of_same(trace, set)?))).next()
        && !before.deletes
    {
        let kind = match set.deletes {
            true => Kind::CookieDeletes,
            false if before.value == set.value => Kind::CookieRenews,
            false => Kind::CookieReplaces,
        };
        say(kind, Some(id));
    }
    if set.deletes {
        return;
    }
    let later = || near.after.iter().filter(|(_, trace)| near.own.is_before(trace));
    let sends = |trace: &Trace| {
        let is_for = trace.place.as_ref().is_some_and(|place| set.is_for(place));
        is_for && trace.sent.iter().any(|sent| sent.name == set.name && sent.value == set.value)
    };
    let sent = later().find(|(_, trace)| sends(trace)).map(|(id, _)| *id);
    say(if sent.is_some() { Kind::CookieSentIn } else { Kind::CookieNotSent }, sent);
    if let Some((id, next)) = later().find_map(|(id, trace)| Some((*id, of_same(trace, set)?))) {
        let kind = match next.deletes {
            true => Kind::CookieDeletedIn,
            false if next.value == set.value => Kind::CookieRenewedIn,
            false => Kind::CookieReplacedIn,
        };
        say(kind, Some(id));
    }
}

/// What an exchange makes of a cookie that was set before or after.
fn of_same<'t>(trace: &'t Trace, set: &Set) -> Option<&'t Set> {
    trace.set.iter().rev().find(|other| other.is_same_cookie(set))
}

/// Of those that one answer sets several times, the last counts.
fn last_of_each(all: &[Set]) -> impl Iterator<Item = &Set> {
    all.iter().enumerate().filter_map(|(at, set)| {
        let again = all.iter().skip(at.saturating_add(1)).any(|later| later.is_same_cookie(set));
        (!again).then_some(set)
    })
}
