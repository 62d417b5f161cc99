//! Names beside numbers: switched on and off; names of hosts are learned in the background, as far as the capture is read.

use super::Effect;
use crate::names::Chosen;
use crate::tui::keys::Action;
use crate::tui::model::Model;

/// Fields whose values are names.
const OF_NAMES: [&str; 4] = ["_host", "ip.host", "ipv6.host", "resolved"];

/// Does what the action of names says; `None` for all others.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if action != Action::Names {
        return None;
    }
    let shown = if model.names.shown.any() { Chosen::NONE } else { model.names.wanted };
    model.names.shown = shown;
    refresh(model);
    let id = if shown.any() { "say-names" } else { "say-numbers" };
    model.say(model.text(id));
    Some(vec![Effect::Names(shown)])
}

/// What the background has to do: hosts are named as far as the capture is read.
pub fn background(model: &mut Model) -> Vec<Effect> {
    let names = &model.names;
    let news = model.len() > names.learned;
    if names.shown.hosts() && news && !names.learning {
        model.names.learning = true;
        return vec![Effect::Learn];
    }
    Vec::new()
}

/// So many packets were gone over, and so many names are known.
pub fn learned(model: &mut Model, packets: u32, names: u64) {
    model.names.learning = false;
    model.names.learned = packets;
    if std::mem::replace(&mut model.names.known, names) != names {
        refresh(model);
    }
}

/// Rows, layers and whatever else shows names are made anew.
fn refresh(model: &mut Model) {
    model.rows.clear();
    model.renew = true;
    model.names.version += 1;
    model.names.ends.clear();
    model.connections.rows.clear();
    super::statistics::renamed(model);
    super::filter::look_again(model, &OF_NAMES);
}
