//! Hands settings to the options where those say nothing.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::keys::{self, AUTO, GIB, INFO, KIB, MIB};
use super::{COLUMNS, Configuration, Origin, Value};
use crate::base::likeness;
use crate::cli::args::{
    DemoArgs, ExportArgs, ExportWhat, FollowArgs, HandoutArgs, HttpArgs, InputArgs, LadderArgs, LayersArgs, LessonArgs,
    LessonCommand, LookArgs, NameArgs, PickArgs, ReadArgs, StoryArgs, StreamArgs, When,
};
use crate::cli::failure::Failure;
use crate::cli::live::args::MAX_SNAP_LEN;
use crate::cli::live::{LiveArgs, Patience};
use crate::dissect::{Colors, Limits};
use crate::export::column_list::Cell;
use crate::export::columns::{self, Content, WrongField};
use crate::export::{Occurrence, listing};
use crate::tui::Preferences;
use crate::tui::model::{Column, TimeForm};

/// What colours a frame, as fields call it.
const COLORING: &str = "frame.coloring_rule";

impl Configuration {
    /// For `read` and the bare program.
    ///
    /// # Errors
    /// For a column that there is not.
    pub fn read(&self, args: &mut ReadArgs) -> Result<(), Failure> {
        self.streams(&mut args.streams);
        self.names(&mut args.names);
        if let Some(names) = &args.columns {
            args.column_list = self.column_list(names)?;
        }
        let reads = args.read_file.is_some() || args.file.is_some();
        self.live(&mut args.live, reads);
        // Which rule colours a frame is among its fields for those who ask for it: what -V prints is tshark's.
        let words = args.file.iter().map(|file| file.as_os_str()).chain(args.rest.iter().map(|word| word.as_os_str()));
        let words = words.map(|word| word.to_string_lossy().into_owned());
        let mut asked = args.fields.iter().chain(&args.choice.filter).cloned().chain(words);
        if asked.any(|text| text.contains(COLORING)) {
            args.streams.colors = Some(self.frame_colors());
        }
        Ok(())
    }

    /// The columns of these names, titles or fields; without any, those that the interface shows.
    fn column_list(&self, names: &str) -> Result<Vec<Cell>, Failure> {
        let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        if !names.is_empty() {
            return names.into_iter().map(|name| self.cell(name)).collect();
        }
        let is_said = self.given(COLUMNS).is_some();
        let Some((Value::Texts(shown), _)) = keys::named(COLUMNS).map(|key| self.effective(key)) else {
            return Ok(Vec::new());
        };
        let mut cells = shown.iter().map(|name| self.cell(name)).collect::<Result<Vec<_>, _>>()?;
        if !is_said {
            let before = shown.iter().position(|name| name == Column::Info.name()).unwrap_or(cells.len());
            cells.splice(before..before, self.columns.0.all().iter().cloned().map(Cell::Added));
        }
        Ok(cells)
    }

    fn cell(&self, name: &str) -> Result<Cell, Failure> {
        let all = self.columns.0.all();
        if let Some(column) = self.columns.0.titled(name).and_then(|at| all.get(at)) {
            return Ok(Cell::Added(column.clone()));
        }
        let listed = listing::Column::ALL.into_iter().find(|column| column.key() == name);
        Ok(match (listed, Column::named(name)) {
            (Some(column), _) => Cell::Listed(column),
            (None, Some(Column::Who)) => Cell::Who,
            (None, Some(Column::Data)) => Cell::Data,
            (None, Some(Column::Stream)) => Cell::Stream,
            _ => {
                if let Err(WrongField::Unknown(_)) = columns::check_field(name) {
                    let own = Column::ALL.iter().map(|(column, _)| column.name());
                    let known = own.chain(all.iter().map(|column| column.title.as_str()));
                    let near = likeness::near(name, known, 1).into_iter().map(str::to_owned);
                    let fields = crate::export::fields::near(name, crate::analysis::registry()).into_iter().take(2);
                    let near: Vec<String> = near.chain(fields.map(str::to_owned)).collect();
                    let failure = Failure::usage("E-FIELD", format!("there is no column or field {name}"));
                    return Err(match near.as_slice() {
                        [] => failure
                            .line("columns: wirelens config --explain interface.columns; fields: wirelens fields"),
                        near => failure.line(format!("did you mean  {} ?", near.join("  or  "))),
                    });
                }
                let content = Content::Field(name.to_owned(), Occurrence::All);
                Cell::Added(columns::Column { title: name.to_owned(), content, width: None })
            }
        })
    }

    /// For `http`.
    pub fn http(&self, args: &mut HttpArgs) {
        self.input(&mut args.input);
        let reads = args.input.read_file.is_some() || args.input.file.is_some();
        self.live(&mut args.live, reads);
    }

    /// For commands that read a capture and nothing else.
    pub fn input(&self, args: &mut InputArgs) {
        self.streams(&mut args.streams);
        self.names(&mut args.names);
    }

    /// Which names stand beside numbers.
    fn names(&self, args: &mut NameArgs) {
        if !args.no_names {
            self.word(&mut args.names, "read.names", "");
        }
    }

    /// For `export`.
    pub fn export(&self, args: &mut ExportArgs) {
        self.input(match &mut args.what {
            ExportWhat::Har(har) => &mut har.common.input,
            ExportWhat::Curl(curl) => &mut curl.common.input,
            ExportWhat::Objects(objects) => &mut objects.common.input,
            ExportWhat::Body(body) => &mut body.common.input,
        });
    }

    /// For `follow`.
    pub fn follow(&self, args: &mut FollowArgs) {
        self.input(&mut args.input);
        self.color(&mut args.color);
    }

    /// For `layers`.
    pub fn layers(&self, args: &mut LayersArgs) {
        self.pick(&mut args.pick);
        args.ascii |= self.is("interface.ascii", true);
    }

    /// For commands that show one frame.
    pub fn pick(&self, args: &mut PickArgs) {
        self.streams(&mut args.streams);
        self.word(&mut args.lang, "interface.language", "WIRELENS_LANG");
    }

    /// For `ladder`.
    pub fn ladder(&self, args: &mut LadderArgs) {
        self.input(&mut args.input);
        args.ascii |= self.is("interface.ascii", true);
        args.raw |= self.is("read.relative_sequence", false);
        self.word(&mut args.lang, "interface.language", "WIRELENS_LANG");
    }

    /// For `story`.
    pub fn story(&self, args: &mut StoryArgs) {
        args.ascii |= self.is("interface.ascii", true);
        self.streams(&mut args.streams);
        self.word(&mut args.lang, "interface.language", "WIRELENS_LANG");
    }

    /// For `handout`.
    pub fn handout(&self, args: &mut HandoutArgs) {
        self.streams(&mut args.streams);
        self.word(&mut args.lang, "interface.language", "WIRELENS_LANG");
    }

    /// For `lesson`.
    pub fn lesson(&self, args: &mut LessonArgs) {
        let lang = match &mut args.command {
            LessonCommand::List(list) => &mut list.lang,
            LessonCommand::Run(run) => {
                self.streams(&mut run.pick.streams);
                return self.look(&mut run.look);
            }
            LessonCommand::Check(check) => {
                self.streams(&mut check.pick.streams);
                &mut check.lang
            }
        };
        self.word(lang, "interface.language", "WIRELENS_LANG");
    }

    /// For `demo`.
    pub fn demo(&self, args: &mut DemoArgs) {
        self.look(&mut args.look);
    }

    /// How the interface looks.
    pub fn look(&self, args: &mut LookArgs) {
        self.word(&mut args.lang, "interface.language", "WIRELENS_LANG");
        self.word(&mut args.theme, "interface.theme", "WIRELENS_THEME");
        self.color(&mut args.color);
        for (flag, name, when) in [
            (&mut args.ascii, "interface.ascii", true),
            (&mut args.plain, "interface.plain", true),
            (&mut args.no_mouse, "interface.mouse", false),
            (&mut args.reduced_motion, "interface.reduced_motion", true),
        ] {
            *flag |= self.is(name, when);
        }
    }

    /// Whether colours are used.
    fn color(&self, option: &mut When) {
        if *option == When::Auto
            && let Some(Value::Text(word)) = self.given("interface.color")
        {
            *option = match word.as_str() {
                "always" => When::Always,
                "never" => When::Never,
                _ => When::Auto,
            };
        }
    }

    /// What has no option: how the interface behaves.
    pub fn preferences(&self) -> Preferences {
        let share = |name| self.number(name).and_then(|share| u16::try_from(share).ok());
        let text = |name| match self.given(name) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let texts = |name| match self.given(name) {
            Some(Value::Texts(texts)) => Some(texts.clone()),
            _ => None,
        };
        Preferences {
            wireshark_info: text("interface.info").map(|info| info == INFO[1]),
            columns: texts("interface.columns"),
            list_share: share("interface.list_share"),
            detail_share: share("interface.detail_share"),
            color_rules: self.truth("interface.color_rules"),
            colors: self.colors.0.clone(),
            added: (self.columns.1 != Origin::Default).then(|| self.columns.0.clone()),
            interfaces: texts("capture.interfaces").unwrap_or_default(),
            capture_filter: text("capture.filter").unwrap_or_default().to_owned(),
            problems: self.said(),
        }
    }

    /// The rules that colour frames, for readers that say which of them counts.
    pub fn frame_colors(&self) -> Arc<dyn Colors> {
        Arc::new(self.colors.0.of_frames())
    }

    /// Whether the interface keeps what is chosen in it.
    pub fn remembers(&self) -> bool {
        !self.is("interface.remember", false)
    }

    /// What the Time column of the interface shows.
    pub fn time_form(&self) -> Option<TimeForm> {
        match self.given("interface.time") {
            Some(Value::Text(name)) => TimeForm::named(name),
            _ => None,
        }
    }

    /// How streams are read.
    pub fn streams(&self, args: &mut StreamArgs) {
        if let Some(Value::Texts(options)) = self.given("read.decode_as") {
            // The first that names a port counts.
            args.decode_as.extend(options.iter().cloned());
        }
        self.word(&mut args.overlap, "read.overlap", "");
        if let Some(keylog) = self.keylog()
            && (args.keylog.is_none() || self.outranks("read.keylog", "SSLKEYLOGFILE"))
        {
            args.keylog = Some(keylog);
        }
        args.private_keys = self.private_keys.clone();
        args.limits = self.limits();
        args.verify_checksums = self.truth("read.verify_checksums");
        args.relative_sequence = self.truth("read.relative_sequence");
    }

    /// How much is put together before it is given up.
    fn limits(&self) -> Limits {
        let size =
            |name: &str, unit: u64, usual: u64| self.number(name).map_or(usual, |number| number.saturating_mul(unit));
        let count =
            |name: &str, unit: u64, usual: usize| usize::try_from(size(name, unit, usual as u64)).unwrap_or(usize::MAX);
        let usual = Limits::USUAL;
        Limits {
            message: size("limits.message", MIB, usual.message),
            waiting: size("limits.waiting", MIB, usual.waiting),
            unread: count("limits.unread", KIB, usual.unread),
            buffered: count("limits.buffered", MIB, usual.buffered),
            datagrams: count("limits.datagrams", 1, usual.datagrams),
        }
    }

    /// The key log, if it is there: programs may not have written to it yet.
    fn keylog(&self) -> Option<PathBuf> {
        let Some(Value::Text(name)) = self.given("read.keylog").filter(|value| **value != Value::Text(String::new()))
        else {
            return None;
        };
        Some(self.resolved("read.keylog", name)).filter(|path| path.exists())
    }

    /// Live capture: only where it is asked for.
    fn live(&self, args: &mut LiveArgs, reads: bool) {
        let asked = !args.interfaces.is_empty() || (!reads && args.given().next().is_some());
        if !asked {
            args.patience = self.patience();
            return;
        }
        if args.interfaces.is_empty()
            && let Some(Value::Texts(interfaces)) = self.given("capture.interfaces")
        {
            args.interfaces.clone_from(interfaces);
        }
        if args.interfaces.is_empty() {
            return;
        }
        // Words after the options are a filter, too.
        if !reads && args.filter.is_none() {
            self.word(&mut args.filter, "capture.filter", "");
            args.filter_is_configured = args.filter.is_some();
        }
        self.capture(args);
    }

    /// How interfaces are opened.
    pub fn capture(&self, args: &mut LiveArgs) {
        let number = |name| self.number(name).and_then(|number| u32::try_from(number).ok());
        let snap_len = number("capture.snapshot_length").map(|length| if length == 0 { MAX_SNAP_LEN } else { length });
        args.snap_len = args.snap_len.or(snap_len);
        args.buffer = args.buffer.or(number("capture.buffer"));
        args.no_promiscuous |= self.is("capture.promiscuous", false);
        args.monitor_mode |= self.is("capture.monitor_mode", true);
        args.sandbox_strict |= self.is("capture.sandbox_strict", true);
        args.patience = self.patience();
    }

    fn patience(&self) -> Patience {
        Patience {
            timeout: self.number("capture.timeout").map(Duration::from_millis),
            spool_limit: self.number("capture.temporary_file").map(|gib| gib.saturating_mul(GIB)),
        }
    }

    /// A word for an option that is silent, or that only the environment gave where `--set` says otherwise.
    fn word(&self, option: &mut Option<String>, name: &str, variable: &str) {
        let Some(Value::Text(word)) = self.given(name) else { return };
        if option.is_none() || self.outranks(name, variable) {
            *option = (word != AUTO).then(|| word.clone()).filter(|word| !word.is_empty());
        }
    }

    /// Whether the setting was given by `--set`, and the option only by the environment.
    fn outranks(&self, name: &str, variable: &str) -> bool {
        let set = matches!(self.values.get(name), Some((_, Origin::Set)));
        set && !variable.is_empty() && std::env::var_os(variable).is_some()
    }

    fn truth(&self, name: &str) -> Option<bool> {
        match self.given(name) {
            Some(Value::Truth(truth)) => Some(*truth),
            _ => None,
        }
    }

    fn is(&self, name: &str, wanted: bool) -> bool {
        self.truth(name) == Some(wanted)
    }

    fn number(&self, name: &str) -> Option<u64> {
        match self.given(name) {
            Some(Value::Whole(number)) => Some(*number),
            _ => None,
        }
    }
}
