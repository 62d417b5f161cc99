//! Actions that change how things look: language, theme, shares of the screen, what columns show.

use super::{resize, set_focus};
use crate::tui::keys::Action;
use crate::tui::lang::Lang;
use crate::tui::model::{Model, Pane, TimeForm};
use crate::tui::theme::Theme;

/// Actions that change how things look.
pub fn setting(model: &mut Model, action: Action) {
    match action {
        Action::Relative => {
            model.relative = !model.relative;
            let id = if model.relative { "say-relative" } else { "say-raw" };
            model.say(model.text(id));
        }
        Action::Time => {
            let at = TimeForm::ALL.iter().position(|form| *form == model.time_form).unwrap_or(0);
            set_time_form(model, TimeForm::ALL[(at + 1) % TimeForm::ALL.len()]);
        }
        Action::InfoForm => {
            model.wireshark_info = !model.wireshark_info;
            let id = if model.wireshark_info { "say-info-wireshark" } else { "say-info-readers" };
            model.say(model.text(id));
            model.unsaved = true;
        }
        Action::Follow => model.toggle_follow(),
        Action::Swap => match model.focus {
            Pane::List => model.swap = !model.swap,
            Pane::Detail => set_focus(model, Pane::Bytes),
            Pane::Bytes => set_focus(model, Pane::Detail),
        },
        Action::Zoom => model.zoom = !model.zoom,
        Action::Shrink => resize(model, -5),
        Action::Grow => resize(model, 5),
        Action::ResetSplits => {
            model.splits = Default::default();
            model.zoom = false;
            model.unsaved = true;
        }
        Action::Language => set_lang(model, model.look.lang.next()),
        Action::Theme => set_theme(model, model.look.theme.next()),
        Action::Projector => {
            let now = model.look.is_projector();
            set_theme(model, if now { model.look.before_projector } else { Theme::Projector });
        }
        _ => {}
    }
    model.settle();
}

/// Changes the language.
pub fn set_lang(model: &mut Model, lang: Lang) {
    model.look.lang = lang;
    model.unsaved = true;
    model.say(lang.own_name());
}

/// Changes the theme.
pub fn set_theme(model: &mut Model, theme: Theme) {
    model.look.set_theme(theme);
    model.pressed = None;
    model.unsaved = true;
    let name = model.text(&format!("theme-{}", theme.name()));
    model.say(model.look.lang.with("say-theme", &[("name", (&name).into())]));
}

/// Changes what the Time column shows.
pub fn set_time_form(model: &mut Model, form: TimeForm) {
    model.time_form = form;
    model.unsaved = true;
    let name = model.text(&format!("time-{}", form.name()));
    model.say(model.look.lang.with("say-time", &[("name", (&name).into())]));
}
