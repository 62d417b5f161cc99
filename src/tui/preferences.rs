//! What a configuration says of the interface. It counts before what the interface keeps of its keys, for the settings that
//! it has; keys change all of it for the run.

use super::coloring::ColorRules;
use super::model::{Column, Model, Popup};
use crate::export::columns::Columns;

/// What a configuration says; `None` and empty is nothing.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// Wireshark's words in Info instead of those for readers.
    pub wireshark_info: Option<bool>,
    /// The columns that are shown, in their order, by name or title.
    pub columns: Option<Vec<String>>,
    /// The list's part of the height, in percent.
    pub list_share: Option<u16>,
    /// The detail's part of the width, in percent.
    pub detail_share: Option<u16>,
    /// Whether rules colour rows.
    pub color_rules: Option<bool>,
    /// The rules.
    pub colors: ColorRules,
    /// Columns that are added.
    pub added: Option<Columns>,
    /// The interfaces to capture from; the first one is selected on the start screen.
    pub interfaces: Vec<String>,
    /// The capture filter of the next capture.
    pub capture_filter: String,
    /// What is wrong with the configuration, in lines.
    pub problems: Vec<String>,
}

impl Preferences {
    /// Puts in what must be known before kept settings are: they may name added columns.
    pub fn prepare(&self, model: &mut Model) {
        model.coloring.rules = self.colors.clone();
        if let Some(added) = &self.added {
            model.add_columns(added.all().iter().cloned());
        }
    }

    /// Puts everything else into the model.
    pub fn apply(&self, model: &mut Model) {
        model.wireshark_info = self.wireshark_info.unwrap_or(model.wireshark_info);
        model.splits.list = self.list_share.unwrap_or(model.splits.list);
        model.splits.detail = self.detail_share.unwrap_or(model.splits.detail);
        model.coloring.on = self.color_rules.unwrap_or(model.coloring.on);
        if let Some(names) = &self.columns {
            order(model, names);
        }
        let place = |name: &String| model.capturing.places.iter().position(|place| place.name == *name);
        model.start.selected = self.interfaces.iter().find_map(place).unwrap_or(model.start.selected);
        if !self.capture_filter.is_empty() {
            model.capturing.filter.clone_from(&self.capture_filter);
        }
    }

    /// Says what is wrong with the configuration, once something is shown.
    pub fn tell(&self, model: &mut Model) {
        if self.problems.is_empty() {
            return;
        }
        let what = model.text("settings-wrong");
        match model.popup {
            // What matters more is not covered.
            Some(_) => model.sorry(what),
            None => model.popup = Some(Popup::Failure { what, lines: self.problems.clone(), top: 0 }),
        }
    }
}

/// Shows these columns in their order; the others stand hidden behind them.
fn order(model: &mut Model, names: &[String]) {
    let named = |name: &String| {
        model.columns.iter().map(|(column, _)| *column).find(|column| model.column_name(*column) == *name)
    };
    let mut shown: Vec<Column> = Vec::new();
    for column in names.iter().filter_map(named) {
        if !shown.contains(&column) {
            shown.push(column);
        }
    }
    let hidden: Vec<(Column, bool)> = model
        .columns
        .iter()
        .filter(|(column, _)| !shown.contains(column))
        .map(|(column, _)| (*column, false))
        .collect();
    model.columns = shown.into_iter().map(|column| (column, true)).chain(hidden).collect();
}
