//! What a course looks like, in words: a name, what shows it, and why it is so.

use super::{say, units};
use crate::analysis::ladder::{Sign, SignKind, Value};
use crate::base::Lang;
use fluent_bundle::FluentValue;

/// A sign in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignText {
    /// What it looks like.
    pub name: String,
    /// The packets and the numbers that show it.
    pub shows: String,
    /// What that means, with the specification.
    pub why: String,
}

/// A sign in words.
pub fn sign(lang: Lang, sign: &Sign) -> SignText {
    let who = if sign.by_client { "client" } else { "server" };
    let mut values: Vec<(&str, FluentValue<'_>)> = vec![("who", who.into())];
    for (name, value) in &sign.values {
        let value = match value {
            Value::Frame(frame) => FluentValue::from(frame.number() as f64),
            Value::Span(span) => units::span(lang, *span).into(),
            Value::Number(number) => FluentValue::from(*number as f64),
            Value::Ratio(hundredths) => lang.decimal(format!("{:.1}", *hundredths as f64 / 100.0)).into(),
            Value::Words(words) => words.as_str().into(),
        };
        values.push((name, value));
    }
    let id = format!("ladder-sign-{}", sign.kind.name());
    if sign.kind == SignKind::Unreachable && sign.value("what").is_none() {
        values.push(("what", "unreachable".into()));
    }
    let has = |name: &str| sign.value(name).is_some();
    // A sentence is chosen by the numbers that there are.
    let (shows, more) = match sign.kind {
        SignKind::NoAnswer => ("shows", has("ratio")),
        SignKind::Unreachable => ("shows", has("second")),
        SignKind::ZeroWindow if !has("second") => ("shows-open", false),
        SignKind::KeepAlive => ("shows", has("span")),
        SignKind::Timeout => ("shows", has("ratio")),
        SignKind::Reordering if !has("second") => ("shows-alone", false),
        SignKind::FastRetransmission if !has("second") => ("shows-alone", false),
        SignKind::Reset if !has("second") => ("shows-alone", false),
        _ => ("shows", false),
    };
    let mut text = say(lang, &format!("{id}.{shows}"), &values);
    if more {
        text.push(' ');
        text.push_str(&say(lang, &format!("{id}.more"), &values));
    }
    SignText { name: say(lang, &id, &values), shows: text, why: say(lang, &format!("{id}.why"), &values) }
}
