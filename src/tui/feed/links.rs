//! What joins the selected exchange to others, as lines from which Enter goes there.

use super::exchange::Known;
use crate::export::links::{Found, Kind, Link, MAX_LOOKED, Topic};
use crate::tui::lang::{Arg, Lang};
use crate::tui::model::detail::{Line, Role, Target};

/// Where redirections lead and validators come from, for the overview.
pub(super) fn ways(known: &Known, lang: Lang) -> Vec<Line> {
    let Some(links) = &known.links else { return vec![looking(lang)] };
    let redirections = links.about(Topic::Redirection).map(|link| line(lang, lang.text("link-redirection"), link));
    let validators = links.about(Topic::Validators).map(|link| line(lang, link.name.clone(), link));
    let mut lines: Vec<Line> = redirections.chain(validators).collect();
    lines.extend(limit(links, &[Topic::Redirection, Topic::Validators], lang));
    lines
}

/// Where the cookies that were sent had been set, and where those that were set are sent.
pub(super) fn cookies(known: &Known, lang: Lang) -> Vec<Line> {
    let Some(links) = &known.links else { return vec![Line::default(), looking(lang)] };
    let lines = links.about(Topic::Cookies).map(|link| line(lang, link.name.clone(), link).depth(1)).collect();
    headed(lines, "cookie-way", links, &[Topic::Cookies], lang)
}

/// Challenges and what answers them, and the steps of the flow of OAuth.
pub(super) fn credentials(known: &Known, lang: Lang) -> Vec<Line> {
    let Some(links) = &known.links else { return vec![Line::default(), looking(lang)] };
    let pairs = links.about(Topic::Credentials).map(|link| line(lang, link.name.clone(), link).depth(1)).collect();
    let mut lines = headed(pairs, "link-challenge", links, &[], lang);
    let steps = links.about(Topic::Flow).enumerate().map(|(at, step)| {
        let own = step.exchange == Some(known.row.id);
        let role = if own && step.note.is_empty() { Role::Fine } else { role(step) };
        line(lang, format!("{}.", at + 1), step).depth(1).role(role)
    });
    lines.extend(headed(steps.collect(), "link-flow", links, &[Topic::Flow], lang));
    lines
}

/// That it is not known yet what joins it to others.
fn looking(lang: Lang) -> Line {
    Line::named(" ", lang.text("link-looking")).role(Role::Dim)
}

/// Adds lines below those of a tab; at the top of one that has none they begin without an empty line.
pub(super) fn below(lines: &mut Vec<Line>, more: Vec<Line>) {
    let blank = lines.is_empty() && more.first() == Some(&Line::default());
    lines.extend(more.into_iter().skip(usize::from(blank)));
}

/// Why the Auth tab of an exchange without credentials has nothing to say, if it has not.
pub(super) fn no_credentials(known: &Known) -> Option<&'static str> {
    let Some(found) = &known.links else { return Some("link-looking") };
    let says = found.links.iter().any(|link| matches!(link.kind.topic(), Topic::Credentials | Topic::Flow));
    if says { None } else { Some("tab-no-auth") }
}

fn headed(mut lines: Vec<Line>, heading: &str, found: &Found, topics: &[Topic], lang: Lang) -> Vec<Line> {
    if !lines.is_empty() {
        lines.insert(0, Line::default());
        lines.insert(1, Line::heading(lang.text(heading)));
        lines.extend(limit(found, topics, lang).map(|line| line.depth(1)));
    }
    lines
}

/// That more exchanges would have to be looked at to be sure.
fn limit(found: &Found, topics: &[Topic], lang: Lang) -> Option<Line> {
    let unsure = |link: &&Link| link.kind.is_missing() || link.kind.topic() == Topic::Flow;
    let of = found.links.iter().filter(|link| topics.contains(&link.kind.topic())).find(unsure);
    of.filter(|_| found.limited.0 || found.limited.1)?;
    let text = lang.with("link-limit", &[("count", MAX_LOOKED.into())]);
    Some(Line::named(" ", text).role(Role::Dim))
}

/// `sid   set in #8`.
fn line(lang: Lang, name: String, link: &Link) -> Line {
    let number = link.exchange.map_or(0, |id| id.number());
    let words = lang.with(&format!("link-{}", link.kind.name()), &[("number", Arg::Number(number))]);
    let text = if link.note.is_empty() { words } else { format!("{words} ({})", link.note) };
    Line::named(name, text).role(role(link)).target(link.exchange.map(Target::Exchange))
}

fn role(link: &Link) -> Role {
    match link.kind {
        Kind::CookieExpired | Kind::CookieReplacedBefore | Kind::CookieDeletedBefore | Kind::CookieOtherValue => {
            Role::Warn
        }
        Kind::Flow(_) | Kind::FlowRedirection(_) if !link.note.is_empty() && !link.note.starts_with("PKCE ") => {
            Role::Wrong
        }
        kind if kind.is_missing() => Role::Dim,
        _ => Role::Text,
    }
}
