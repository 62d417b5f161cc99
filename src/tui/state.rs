//! What is kept between runs: look, splits, columns, recent files, filters that were typed. Never which one is applied, never a
//! secret.
//!
//! It lies in the user's state folder (XDG) as TOML, also behind `sudo`: it is the invoking user's then, and is read and
//! written in this user's name. `WIRELENS_NO_STATE` switches it off.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::lang::Lang;
use super::model::filter::MAX_HISTORY;
use super::model::{Column, Model, Recent, Splits, TimeForm};
use super::theme::Theme;
use crate::export::columns::{self, Content, check_field};
use crate::rights;

/// Recent files that are kept.
const RECENT: usize = 10;

/// The kept settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    lang: Option<String>,
    theme: Option<String>,
    time: Option<String>,
    wireshark_info: bool,
    list_share: Option<u16>,
    detail_share: Option<u16>,
    columns: Vec<String>,
    hidden_columns: Vec<String>,
    /// Display filters that were applied, the last one first.
    filters: Vec<String>,
    recent: Vec<KeptFile>,
    /// Columns that were added by key, by their fields.
    added_columns: Vec<String>,
    /// Whether rules colour rows.
    color_rules: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct KeptFile {
    path: PathBuf,
    packets: u64,
    opened: i64,
}

/// Where the settings are kept, if they are.
pub fn place(remember: bool) -> Option<PathBuf> {
    if !remember || std::env::var_os("WIRELENS_NO_STATE").is_some() {
        return None;
    }
    Some(rights::invoking_user().state_folder()?.join("state.toml"))
}

impl Kept {
    /// Reads the settings; a missing or broken file gives none.
    pub fn read(place: Option<&Path>) -> Self {
        let text =
            place.and_then(|place| rights::read_trusted(place, rights::invoking_user()).ok()).unwrap_or_default();
        toml::from_str(&text).unwrap_or_else(|error| {
            tracing::warn!("kept settings are not understood: {error}");
            Self::default()
        })
    }

    /// Writes them, all or nothing.
    pub fn write(&self, place: Option<&Path>) {
        let Some(place) = place else { return };
        if let Err(error) = self.try_write(place) {
            tracing::warn!("settings are not kept: {error}");
        }
    }

    fn try_write(&self, place: &Path) -> std::io::Result<()> {
        let text = toml::to_string(self).map_err(std::io::Error::other)?;
        rights::replace_file(place, text.as_bytes(), rights::invoking_user())
    }

    /// The language.
    pub fn lang(&self) -> Option<Lang> {
        self.lang.as_deref().and_then(Lang::named)
    }

    /// The theme.
    pub fn theme(&self) -> Option<Theme> {
        self.theme.as_deref().and_then(Theme::named)
    }

    /// Puts everything else into the model.
    pub fn apply(&self, model: &mut Model) {
        model.time_form = self.time.as_deref().and_then(TimeForm::named).unwrap_or_default();
        model.wireshark_info = self.wireshark_info;
        let usual = Splits::default();
        model.splits = Splits {
            list: self.list_share.unwrap_or(usual.list).clamp(10, 90),
            detail: self.detail_share.unwrap_or(usual.detail).clamp(10, 90),
        };
        model.coloring.on = self.color_rules.unwrap_or(model.coloring.on);
        for field in self.added_columns.iter().filter(|field| check_field(field).is_ok()) {
            model.add_field_column(field);
        }
        if !self.columns.is_empty() {
            let mut columns: Vec<(Column, bool)> = Vec::new();
            for name in &self.columns {
                let Some(column) = model.column_named(name) else { continue };
                if !columns.iter().any(|(known, _)| *known == column) {
                    columns.push((column, !self.hidden_columns.contains(name)));
                }
            }
            let missing =
                model.columns.iter().copied().filter(|(column, _)| !columns.iter().any(|(known, _)| known == column));
            let missing: Vec<_> = missing.collect();
            columns.extend(missing);
            model.columns = columns;
        }
        model.filters.history = self.filters.iter().take(MAX_HISTORY).cloned().collect();
        let recent = self.recent.iter().filter(|file| file.path.is_file());
        model.start.recent =
            recent.map(|file| Recent { path: file.path.clone(), packets: file.packets, opened: file.opened }).collect();
    }

    /// Takes the settings of the model.
    pub fn take(&mut self, model: &Model) {
        self.lang = Some(model.look.lang.code().to_owned());
        self.theme = Some(model.look.theme.name().to_owned());
        self.time = Some(model.time_form.name().to_owned());
        self.wireshark_info = model.wireshark_info;
        self.list_share = Some(model.splits.list);
        self.detail_share = Some(model.splits.detail);
        self.color_rules = Some(model.coloring.on);
        let added = model.added.columns.all().iter().skip(model.added.configured);
        self.added_columns = added.filter_map(column_field).collect();
        self.columns = model.columns.iter().map(|(column, _)| model.column_name(*column).to_owned()).collect();
        self.filters.clone_from(&model.filters.history);
        let hidden = model.columns.iter().filter(|(_, shown)| !shown);
        self.hidden_columns = hidden.map(|(column, _)| model.column_name(*column).to_owned()).collect();
    }

    /// Puts a file in front of the recent ones.
    pub fn opened(&mut self, path: &Path, packets: u64) {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|file| file.path != path);
        self.recent.insert(0, KeptFile { path, packets, opened: now() });
        self.recent.truncate(RECENT);
    }

    /// Forgets the recent files.
    pub fn forget(&mut self) {
        self.recent.clear();
    }
}

/// The field of an added column, if it is one of a field.
fn column_field(column: &columns::Column) -> Option<String> {
    match &column.content {
        Content::Field(name, _) => Some(name.clone()),
        Content::Filter(_) => None,
    }
}

/// What is kept of the settings that a configuration has, too: their names there and their values as words.
pub fn remembered(remember: bool) -> Vec<(&'static str, String)> {
    let kept = Kept::read(place(remember).as_deref());
    let shown = kept.columns.iter().filter(|name| !kept.hidden_columns.contains(name));
    let shown: Vec<&str> = shown.map(String::as_str).collect();
    let share = |share: Option<u16>| share.map(|share| share.to_string());
    let info = if kept.wireshark_info { "wireshark" } else { "readers" };
    let all = [
        ("interface.language", kept.lang),
        ("interface.theme", kept.theme),
        ("interface.info", kept.time.as_ref().map(|_| info.to_owned())),
        ("interface.time", kept.time),
        ("interface.list_share", share(kept.list_share)),
        ("interface.detail_share", share(kept.detail_share)),
        ("interface.color_rules", kept.color_rules.map(|on| on.to_string())),
        ("interface.columns", (!shown.is_empty()).then(|| shown.join(","))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Seconds since 1970.
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::model::Look;
    use crate::tui::theme::Depth;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deep").join("state.toml");
        let capture = folder.path().join("a.pcap");
        fs::write(&capture, b"x").unwrap();
        let mut model = Model::new((80, 24), Look::new(Lang::Ko, Theme::Dark, Depth::None, false));
        model.columns.swap(0, 1);
        model.columns[2].1 = false;
        model.splits.list = 60;
        model.filters.history = vec!["http.host == \"a\"".to_owned(), "tcp".to_owned()];
        let mut kept = Kept::default();
        kept.take(&model);
        kept.opened(&capture, 7);
        kept.opened(&capture, 8);
        kept.write(Some(&place));
        let read = Kept::read(Some(&place));
        assert_eq!(read, kept);
        let mut again =
            Model::new((80, 24), Look::new(read.lang().unwrap(), read.theme().unwrap(), Depth::None, false));
        read.apply(&mut again);
        assert_eq!((again.columns.clone(), again.splits), (model.columns, model.splits));
        assert_eq!(again.filters.history, model.filters.history);
        assert_eq!(again.start.recent.len(), 1);
        assert_eq!(again.start.recent[0].packets, 8);
    }

    #[test]
    fn a_broken_file_is_no_failure() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("state.toml");
        fs::write(&place, "columns = 7\nsplits = [").unwrap();
        assert_eq!(Kept::read(Some(&place)), Kept::default());
        assert_eq!(Kept::read(None), Kept::default());
    }
}
