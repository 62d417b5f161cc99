//! The way from the command line into the terminal interface.

use std::io::{IsTerminal, stdin, stdout};

use super::args::{LookArgs, NameArgs, ReadArgs, StreamArgs, View, When};
use super::config::Configuration;
use super::config::args::ConfigArgs;
use super::failure::Failure;
use super::input::Input;
use super::live::screen::Screen;
use super::live::{self, Asked, Request};
use super::shape::unknown_time;
use crate::dissect::Settings;
use crate::source::Source;
use crate::tui::keys::Action;
use crate::tui::lang::Lang;
use crate::tui::model::TimeForm;
use crate::tui::theme::Theme;
use crate::tui::{self, Color, Options, Rig};

/// Whether the interface is what was asked for: a terminal to draw on (or lines to talk in), and no option of text output.
pub fn wanted(read: &ReadArgs, look: &LookArgs) -> bool {
    let text = read.detail
        || read.hex
        || read.summary
        || read.line_buffered
        || read.quiet
        || read.format.is_some()
        || read.choice.fail_empty
        || !read.only.is_empty()
        || !read.fields.is_empty()
        || !read.field_options.is_empty()
        || read.columns.is_some()
        || !read.statistics.is_empty()
        || read.comments.any()
        || (read.live.write.is_some() && read.live.interfaces.is_empty());
    !text && (look.plain || stdout().is_terminal())
}

/// Opens the interface on what the options name; without a name, on the start screen.
pub fn run(read: &ReadArgs, look: &LookArgs, config: &Configuration, chosen: &ConfigArgs) -> Result<u8, Failure> {
    let mut options = options(look, &read.streams, config)?;
    options.follow = read.follow;
    options.limit = read.count;
    options.filter = super::filter::of_read(read)?.map(|filter| filter.text().to_owned());
    super::input::Keys { secrets: options.secrets, key_log: options.key_log } = super::input::keys(&read.streams)?;
    options.time_form = read.time.as_deref().map(time_form).transpose()?.or(options.time_form);
    options.names = Some(super::input::chosen_names(&read.names)?).filter(|chosen| chosen.any());
    if let Some(request) = Request::of(&Asked::from(read))? {
        return show_screen(|| live::screen::capture(&request), &options);
    }
    let input = match Input::of(read) {
        Some(input) => tui::Input::Source { source: input.open(read.follow)?, name: String::new() },
        None if stdin().is_terminal() || look.plain => {
            let mut live = read.live.clone();
            config.capture(&mut live);
            return show_screen(|| live::screen::start(&live), &options);
        }
        None => tui::Input::Source { source: Input::Stdin.open(false)?, name: String::new() },
    };
    show(input, beside(look, chosen, &read.names), &options)
}

/// What can be captured from while a file is shown.
fn beside(look: &LookArgs, chosen: &ConfigArgs, names: &NameArgs) -> Rig {
    live::anew::beside_a_file(live::anew::options(look, chosen, names))
}

/// Opens the interface on what can be captured from.
fn show_screen(open: impl FnOnce() -> Result<Screen, Failure>, options: &Options) -> Result<u8, Failure> {
    // Its file can be opened only now.
    log();
    let Screen { input, rig } = open()?;
    shown(tui::run_with(input, rig, options))
}

/// Opens the interface on a capture that is built in.
pub fn run_on(
    source: Source,
    name: &str,
    look: &LookArgs,
    config: &Configuration,
    chosen: &ConfigArgs,
) -> Result<u8, Failure> {
    let mut streams = StreamArgs::default();
    config.streams(&mut streams);
    let rig = beside(look, chosen, &NameArgs::default());
    show(tui::Input::Source { source, name: name.to_owned() }, rig, &options(look, &streams, config)?)
}

/// Opens the interface on a lesson with its capture.
pub fn run_lesson(
    source: Source,
    name: &str,
    look: &LookArgs,
    chosen: &ConfigArgs,
    options: &Options,
) -> Result<u8, Failure> {
    let rig = beside(look, chosen, &NameArgs::default());
    show(tui::Input::Source { source, name: name.to_owned() }, rig, options)
}

fn show(input: tui::Input, rig: Rig, options: &Options) -> Result<u8, Failure> {
    log();
    shown(tui::run_with(input, rig, options))
}

fn shown(ended: anyhow::Result<u8>) -> Result<u8, Failure> {
    ended.map_err(|error| {
        Failure::running("E-TERMINAL", format!("the terminal cannot be used: {error}"))
            .line("lines instead of a screen: wirelens --plain FILE")
    })
}

/// The language of texts: the one that is asked for, else the system's.
pub fn language(asked: Option<&str>) -> Result<Lang, Failure> {
    asked.map_or_else(|| Ok(tui::system_language()), language_named)
}

fn language_named(name: &str) -> Result<Lang, Failure> {
    Lang::named(name).ok_or_else(|| unknown("language", name, &Lang::ALL.map(Lang::code).join(", ")))
}

fn unknown(what: &str, name: &str, known: &str) -> Failure {
    Failure::usage("E-OPTION", format!("there is no {what} {name}")).line(format!("there are: {known}"))
}

/// What the interface is told by its options and the configuration.
pub fn options(look: &LookArgs, streams: &StreamArgs, config: &Configuration) -> Result<Options, Failure> {
    let lang = look.lang.as_deref().map(language_named).transpose()?;
    let theme = match &look.theme {
        None => None,
        Some(name) => {
            Some(Theme::named(name).ok_or_else(|| unknown("theme", name, &Theme::ALL.map(Theme::name).join(", ")))?)
        }
    };
    Ok(Options {
        lang,
        theme,
        color: match look.color {
            When::Auto => Color::Auto,
            When::Always => Color::Always,
            When::Never => Color::Never,
        },
        ascii: look.ascii,
        plain: look.plain,
        mouse: !look.no_mouse,
        reduced_motion: look.reduced_motion,
        projector: look.projector,
        packet: look.packet,
        stream: look.stream,
        view: look.view.map(first_view),
        time_form: config.time_form(),
        settings: Settings { colors: Some(config.frame_colors()), ..super::input::settings(streams)? },
        remember: config.remembers(),
        preferences: config.preferences(),
        ..Options::default()
    })
}

fn first_view(view: View) -> Action {
    match view {
        View::Packets => Action::View1,
        View::Exchanges => Action::View2,
        View::Connections => Action::View3,
        View::Layers => Action::View4,
        View::Story => Action::View5,
        View::Stats => Action::View6,
    }
}

/// The form of the Time column that comes nearest to one of tshark's.
fn time_form(word: &str) -> Result<TimeForm, Failure> {
    Ok(match word.split('.').next().unwrap_or_default() {
        "r" => TimeForm::Relative,
        "d" => TimeForm::Delta,
        "dd" => TimeForm::DeltaDisplayed,
        "e" => TimeForm::Epoch,
        "u" | "ud" | "udoy" => TimeForm::Utc,
        "a" | "ad" | "adoy" => TimeForm::Local,
        _ => return Err(unknown_time(word)),
    })
}

/// `WIRELENS_LOG=FILE` logs into a file, never to the screen; `WIRELENS_LOG_LEVEL` chooses how much.
fn log() {
    let Some(path) = std::env::var_os("WIRELENS_LOG").filter(|path| !path.is_empty()) else { return };
    let file = std::fs::OpenOptions::new().create(true).append(true).open(&path);
    match file {
        Ok(file) => {
            let level = tracing_subscriber::EnvFilter::try_from_env("WIRELENS_LOG_LEVEL")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
            let logger = tracing_subscriber::fmt()
                .with_ansi(false)
                .with_env_filter(level)
                .with_writer(std::sync::Mutex::new(file))
                .try_init();
            if logger.is_ok() {
                tracing::info!("wirelens {}", env!("CARGO_PKG_VERSION"));
            }
        }
        Err(error) => eprintln!("wirelens: no log: {}: {error}", path.to_string_lossy()),
    }
}
