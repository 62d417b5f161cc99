//! From one request to the next: redirections, conditions, challenges.

use super::trace::{Credentials, Trace};
use super::{Kind, Link, Near};
use crate::base::ExchangeId;

/// The links of redirections, conditions and credentials.
pub fn links(near: &Near) -> Vec<Link> {
    let mut links = Vec::new();
    redirections(near, &mut links);
    conditions(near, &mut links);
    for (which, status) in [(0, 401), (1, 407)] {
        credentials(near, which, status, &mut links);
    }
    links
}

/// Those after, by the same client, that were asked when the answer had begun.
fn later(near: &Near) -> impl Iterator<Item = &(ExchangeId, std::sync::Arc<Trace>)> {
    near.after.iter().filter(|(_, trace)| near.own.is_before(trace))
}

/// Those before, by the same client, whose answer had begun when this was asked.
fn earlier(near: &Near) -> impl Iterator<Item = &(ExchangeId, std::sync::Arc<Trace>)> {
    near.before.iter().filter(|(_, trace)| trace.is_before(&near.own))
}

/// RFC 9110 §15.4.
fn redirections(near: &Near, links: &mut Vec<Link>) {
    let own = &near.own;
    if let Some(to) = own.leads {
        let follower = to.and_then(|to| later(near).find(|(_, trace)| trace.url == Some(to)));
        let follower = follower.map(|(id, _)| *id);
        let kind = if follower.is_some() { Kind::RedirectsTo } else { Kind::RedirectNotFollowed };
        links.push(Link::new(kind, follower, ""));
    }
    let leads_here = |trace: &Trace| own.url.is_some() && trace.leads == Some(own.url);
    let Some((id, from)) = earlier(near).find(|(_, trace)| leads_here(trace)) else { return };
    // Only the first that goes there follows.
    let between = near.before.iter().take_while(|(other, _)| other > id);
    if !between.into_iter().any(|(_, trace)| trace.is_same_url(own) && from.is_before(trace)) {
        links.push(Link::new(Kind::RedirectedFrom, Some(*id), ""));
    }
}

/// RFC 9110 §13.
fn conditions(near: &Near, links: &mut Vec<Link>) {
    let own = &near.own;
    for condition in &own.conditions {
        let brought = |trace: &Trace| {
            let validator = trace.validators.get(condition.validator).copied().flatten();
            trace.is_same_url(own) && validator.is_some_and(|validator| condition.values.contains(&validator))
        };
        let mut all = earlier(near).filter(|(_, trace)| brought(trace)).peekable();
        let nearest = all.peek().map(|(id, _)| *id);
        // An answer with the content before one that only says that it is still good.
        let from = all.find(|(_, trace)| trace.status != Some(304)).map(|(id, _)| *id).or(nearest);
        // `*` names no validator.
        if from.is_some() || !condition.values.is_empty() {
            let kind = if from.is_some() { Kind::ValidatorFrom } else { Kind::ValidatorUnknown };
            links.push(Link::new(kind, from, condition.header));
        }
    }
    if own.status == Some(304) {
        return;
    }
    let uses = |trace: &Trace| {
        let condition = trace.conditions.iter().find(|condition| {
            let validator = own.validators.get(condition.validator).copied().flatten();
            validator.is_some_and(|validator| condition.values.contains(&validator))
        });
        condition.filter(|_| trace.is_same_url(own)).map(|condition| condition.header)
    };
    if let Some((id, header)) = later(near).find_map(|(id, trace)| Some((*id, uses(trace)?))) {
        links.push(Link::new(Kind::ValidatorUsedIn, Some(id), header));
    }
}

/// RFC 9110 §11: `which` of the two kinds of credentials answers this status.
fn credentials(near: &Near, which: usize, status: u16, links: &mut Vec<Link>) {
    let own = &near.own;
    let of = |trace: &Trace| -> Option<Credentials> { trace.credentials.get(which).cloned().flatten() };
    let mine = of(own);
    if own.status == Some(status) {
        let answer = later(near).filter(|(_, trace)| trace.is_same_url(own)).find_map(|(id, trace)| {
            let given = of(trace).filter(|given| Some(given) != mine.as_ref())?;
            Some((*id, given))
        });
        if let Some((id, given)) = answer {
            links.push(Link::new(Kind::CredentialsIn, Some(id), given.scheme));
        }
    }
    let Some(mine) = mine else { return };
    let same = || earlier(near).filter(|(_, trace)| trace.is_same_url(own));
    let refused = same().find(|(_, trace)| trace.status == Some(status) && of(trace).as_ref() != Some(&mine));
    // Only the first that brings credentials answers.
    let first = refused.filter(|(id, from)| {
        let mut between = near.before.iter().take_while(|(other, _)| other > id);
        !between.any(|(_, trace)| trace.is_same_url(own) && from.is_before(trace) && of(trace).is_some())
    });
    if let Some((id, _)) = first {
        return links.push(Link::new(Kind::AnswersChallenge, Some(*id), mine.scheme));
    }
    let bare = |trace: &Trace| trace.is_same_url(own) && trace.client == own.client && of(trace).is_none();
    let around = near.before.iter().chain(&near.after);
    if let Some((id, _)) = around.into_iter().find(|(_, trace)| bare(trace)) {
        links.push(Link::new(Kind::WithoutCredentials, Some(*id), mine.scheme));
    }
}
