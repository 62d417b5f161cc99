//! Comments: the editor is opened, typed into, and what comes of it is kept.

use crossterm::event::{KeyCode, KeyModifiers};

use super::Effect;
use crate::base::FrameId;
use crate::tui::keys::{Action, Key};
use crate::tui::model::comments::Editor;
use crate::tui::model::{Model, Popup};

/// What became of comments that were to be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commented {
    /// Whose they are: a packet's, or the capture's.
    pub of: Option<FrameId>,
    /// How many there are now; `None` when there was no room for the change.
    pub count: Option<usize>,
    /// Counts changes.
    pub version: u64,
    /// The comments of the capture as a whole.
    pub capture: Vec<String>,
}

/// Does what an action of comments says; `None` for all others.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Comment => open(model),
        Action::CaptureComment => {
            let comments = model.facts.as_ref().map(|facts| facts.comments.clone()).unwrap_or_default();
            model.popup = Some(Popup::Comments(Box::new(Editor::new(None, comments))));
        }
        Action::NewLine | Action::NextComment | Action::PromptUp | Action::PromptDown => {
            let Some(Popup::Comments(editor)) = &mut model.popup else { return None };
            match action {
                Action::NewLine => editor.text.new_line(),
                Action::NextComment => editor.next(),
                action => editor.text.vertical(action == Action::PromptDown),
            }
        }
        Action::DeleteComment => return Some(delete(model)),
        _ => return None,
    }
    Some(Vec::new())
}

/// Opens the comments of the selected packet.
fn open(model: &mut Model) {
    let Some(detail) = &model.detail else { return model.sorry(model.text("comment-no-packet")) };
    let editor = Editor::new(Some(detail.frame), detail.comments.clone());
    model.popup = Some(Popup::Comments(Box::new(editor)));
}

/// Deletes the comment that is edited; the pop-up closes with the last one.
fn delete(model: &mut Model) -> Vec<Effect> {
    let Some(Popup::Comments(editor)) = &mut model.popup else { return Vec::new() };
    editor.delete();
    if !editor.all.is_empty() {
        return Vec::new();
    }
    let effects = told(editor);
    model.popup = None;
    effects
}

/// Keys that edit the text.
pub fn edit(editor: &mut Editor, key: Key) {
    let text = &mut editor.text;
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('u') if control => text.line().clear(),
        KeyCode::Char('w') if control => text.line().delete_word(),
        KeyCode::Char('a') if control => text.line().home(),
        KeyCode::Char('e') if control => text.line().end(),
        KeyCode::Char('h') if control => text.backspace(),
        KeyCode::Char(c) if key.typed().is_some() => text.insert(c.encode_utf8(&mut [0; 4])),
        KeyCode::Backspace => text.backspace(),
        KeyCode::Delete => text.delete(),
        KeyCode::Left => text.left(),
        KeyCode::Right => text.right(),
        KeyCode::Up => text.vertical(false),
        KeyCode::Down => text.vertical(true),
        KeyCode::Home => text.line().home(),
        KeyCode::End => text.line().end(),
        _ => {}
    }
}

/// Enter: what was written is kept.
pub fn accept(mut editor: Editor) -> Vec<Effect> {
    editor.keep();
    told(&editor)
}

fn told(editor: &Editor) -> Vec<Effect> {
    match editor.all == editor.before {
        true => Vec::new(),
        false => vec![Effect::Comment(editor.of, editor.all.clone())],
    }
}

/// Comments were changed: what shows them is made anew.
pub fn changed(model: &mut Model, commented: Commented) {
    let lang = model.look.lang;
    let Some(count) = commented.count else { return model.sorry(lang.text("comment-full")) };
    model.comments.version = commented.version;
    if let Some(facts) = &mut model.facts {
        facts.comments = commented.capture;
    }
    model.rows.clear();
    model.renew = true;
    super::filter::look_again(model, &["comment"]);
    let id = if commented.of.is_some() { "comment-kept" } else { "comment-kept-capture" };
    let number = commented.of.map_or(0, FrameId::number);
    model.say(lang.with(id, &[("count", count.into()), ("number", number.into())]));
}
