//! Columns that are added to the list of packets and taken away again, and the rules that colour its rows.

use crate::export::columns::check_field;
use crate::tui::keys::Action;
use crate::tui::model::{Model, Popup};

/// Does what a key says.
pub(super) fn act(model: &mut Model, action: Action) {
    match action {
        Action::AddColumn => add(model),
        Action::RemoveColumn => remove(model),
        _ => {
            model.coloring.on = !model.coloring.on;
            let id = if model.coloring.on { "say-coloring-on" } else { "say-coloring-off" };
            model.say(model.text(id));
            model.unsaved = true;
        }
    }
}

/// Shows the field of the selected line as a column of the list.
fn add(model: &mut Model) {
    let Some(field) = model.node().map(|node| node.field.filter).filter(|name| check_field(name).is_ok()) else {
        return model.sorry(model.text("column-no-field"));
    };
    if model.add_field_column(field) {
        model.unsaved = true;
        model.say(model.look.lang.with("column-added", &[("name", field.into())]));
    } else {
        model.sorry(model.text("column-no-room"));
    }
}

/// Takes the selected column away, if it was added by key.
fn remove(model: &mut Model) {
    let Some(Popup::Columns { selected }) = model.popup else { return };
    let Some((column, _)) = model.columns.get(selected).copied() else { return };
    if !model.remove_column(column) {
        return model.sorry(model.text("column-stays"));
    }
    model.popup = Some(Popup::Columns { selected: selected.min(model.columns.len().saturating_sub(1)) });
    model.unsaved = true;
}
