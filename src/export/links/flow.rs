//! The steps of OAuth 2 that belong to one flow: joined by `state` and `code` (RFC 6749 §4.1).

use std::collections::HashSet;

use super::trace::{FlowStep, Trace};
use super::{Kind, Link, Near};
use crate::base::ExchangeId;
use crate::export::exchanges::Exchanges;
use crate::protocols::credentials::oauth::{self, Step};

/// Steps of one flow that are told.
const MAX_STEPS: usize = 32;

/// The steps of the flow that an exchange is part of, in their order; each names the exchange that takes it.
pub fn links(near: &Near, exchanges: &mut Exchanges) -> Vec<Link> {
    if near.own.steps.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<(ExchangeId, &Trace)> = near.before.iter().rev().map(|(id, trace)| (*id, &**trace)).collect();
    all.push((near.id, &near.own));
    all.extend(near.after.iter().map(|(id, trace)| (*id, &**trace)));
    let mut keys = HashSet::new();
    let mut own: HashSet<ExchangeId> = HashSet::from([near.id]);
    keys.extend(keys_of(&near.own));
    // From the request's state to the callback's code to the token, or back: each turn joins what shares a key, until
    // nothing new comes.
    for _ in 0..MAX_STEPS {
        let more: Vec<_> = all
            .iter()
            .filter(|(id, trace)| !own.contains(id) && keys_of(trace).any(|key| keys.contains(&key)))
            .collect();
        if more.is_empty() {
            break;
        }
        for (id, trace) in more {
            own.insert(*id);
            keys.extend(keys_of(trace));
        }
    }
    let mut links = Vec::new();
    for (id, trace) in all.into_iter().filter(|(id, _)| own.contains(id)) {
        for step in &trace.steps {
            let kind = if step.redirection { Kind::FlowRedirection(step.step) } else { Kind::Flow(step.step) };
            links.push(link(kind, id, step));
            if step.step == Step::TokenRequest {
                links.extend(token(id, step, exchanges));
            }
        }
        if links.len() >= MAX_STEPS {
            break;
        }
    }
    links
}

/// What joins: whether it is a state or a code, and its value.
fn keys_of(trace: &Trace) -> impl Iterator<Item = (bool, u64)> {
    trace
        .steps
        .iter()
        .flat_map(|step| [step.state.map(|state| (false, state)), step.code.map(|code| (true, code))])
        .flatten()
}

fn link(kind: Kind, id: ExchangeId, step: &FlowStep) -> Link {
    let note = match (step.error.as_str(), step.proof.as_str()) {
        ("", "") => String::new(),
        ("", proof) => format!("PKCE {proof}"),
        (error, _) => error.to_owned(),
    };
    Link { note, ..Link::new(kind, Some(id), step.client.as_str()) }
}

/// The answer to a token request, read from its body.
fn token(id: ExchangeId, step: &FlowStep, exchanges: &mut Exchanges) -> Option<Link> {
    let response = exchanges.record(id)?.response?;
    let len = exchanges.capture().ledger().message(response)?.len;
    if len > oauth::LONGEST_RESPONSE as u64 {
        return None;
    }
    let flow = oauth::token_response(exchanges.part(response)?.body.decoded())?;
    Some(Link { note: flow.error, ..Link::new(Kind::Flow(flow.step?), Some(id), step.client.as_str()) })
}
