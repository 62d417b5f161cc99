//! What `y` copies.

use super::{CopyProblem, Effect};
use crate::base::{ExchangeId, FrameId};
use crate::tui::keys::Action;
use crate::tui::model::{Model, Screen};
use crate::tui::refusal::Refusal;
use crate::tui::view;

/// Something for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copying {
    /// This text.
    Text(Text),
    /// All layers of a packet as text.
    Packet(FrameId),
    /// All layers of a packet as JSON.
    Json(FrameId),
    /// The request of an exchange as a command for curl, and whether secrets are shown in it.
    Curl(ExchangeId, bool),
    /// The same of the exchange that a packet has to do with.
    CurlOfFrame(FrameId),
    /// What the screen shows.
    Screen,
}

/// Text for the clipboard.
pub type Text = String;

/// Copies what the action names.
pub fn copy(model: &mut Model, action: Action) -> Vec<Effect> {
    model.popup = None;
    let text = match model.screen {
        Screen::Connections => super::connections::copied(model, action),
        Screen::Follow => super::follow::copied(model, action),
        Screen::Ladder => super::ladder::copied(model, action),
        Screen::Statistics => super::statistics::copied(model, action),
        _ => None,
    };
    if let Some(text) = text {
        return vec![Effect::Copy(Copying::Text(text))];
    }
    let mut selected = model.detail.as_ref().map(|detail| detail.selected.clone()).unwrap_or_default();
    if model.screen == Screen::Exchanges {
        let origin = model.exchanges.detail.as_ref().map(|detail| detail.origin.clone()).unwrap_or_default();
        (selected.value, selected.filter) = (origin.value, origin.filter);
    }
    let what = match action {
        Action::CopyValue => Copying::Text(selected.value),
        Action::CopyFilter => Copying::Text(selected.filter),
        Action::CopyHex => Copying::Text(hex(model.selected_bytes())),
        Action::CopyDump => Copying::Text(dump(model.current_bytes().unwrap_or_default())),
        Action::CopyCurl if model.screen == Screen::Exchanges => match model.exchanges.chosen {
            Some(id) => Copying::Curl(id, model.exchanges.revealed),
            None => Copying::Text(String::new()),
        },
        Action::CopyCurl => match model.frame() {
            Some(frame) => Copying::CurlOfFrame(frame),
            None => Copying::Text(String::new()),
        },
        Action::CopyRow if model.screen == Screen::Exchanges => {
            Copying::Text(view::exchanges::row_text(model, model.exchanges.selected))
        }
        Action::CopyRow => Copying::Text(view::list::row_text(model, model.list.selected)),
        Action::CopyPacket => match model.frame() {
            Some(frame) => Copying::Packet(frame),
            None => Copying::Text(String::new()),
        },
        Action::CopyJson => match model.frame() {
            Some(frame) => Copying::Json(frame),
            None => Copying::Text(String::new()),
        },
        Action::CopyTable => Copying::Text(String::new()),
        _ => Copying::Screen,
    };
    vec![Effect::Copy(what)]
}

/// Says what became of it.
pub fn copied(model: &mut Model, result: &Result<usize, CopyProblem>) {
    let lang = model.look.lang;
    match result {
        Ok(bytes) => model.say(lang.with("copied", &[("bytes", (*bytes).into())])),
        Err(CopyProblem::TooLong(bytes)) => model.sorry(lang.with("copy-too-long", &[("bytes", (*bytes).into())])),
        Err(CopyProblem::Empty) => model.sorry(lang.text("copy-empty")),
    }
}

/// Says what became of a body that was to be saved.
pub fn saved(model: &mut Model, result: Result<(std::path::PathBuf, usize), Refusal>) {
    let lang = model.look.lang;
    match result {
        Ok((path, bytes)) => {
            let path = path.display().to_string();
            model.say(lang.with("saved", &[("bytes", bytes.into()), ("path", (&path).into())]));
        }
        Err(refusal) => model.sorry(lang.with("saved-not", &[("problem", (&refusal.say(lang)).into())])),
    }
}

impl Model {
    /// The bytes of the selected field; of the cursor where it has none.
    pub fn selected_bytes(&self) -> &[u8] {
        let Some(detail) = &self.detail else { return &[] };
        let Some(node) = self.node() else { return &[] };
        let source = detail.sources.get(usize::from(node.range.source)).map(|source| &*source.bytes);
        let (from, len) = (node.range.at as usize, node.range.len as usize);
        source.and_then(|bytes| bytes.get(from..from.saturating_add(len))).unwrap_or_default()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}

fn dump(bytes: &[u8]) -> String {
    let mut out = String::new();
    for (line, chunk) in bytes.chunks(16).enumerate() {
        let text: String =
            chunk.iter().map(|b| if b.is_ascii_graphic() || *b == b' ' { *b as char } else { '.' }).collect();
        crate::text!(out, "{:04x}  {:<47}  {text}\n", line * 16, hex(chunk));
    }
    out
}
