//! The one table of settings: name, kind, default, what it does, and what else says the same. The file, `--set`, the printed
//! defaults and `--explain` all come from it.

use super::value::{Kind, Value, Wrong};
use crate::base::Lang;
use crate::cli::live::args::{BUFFER, MAX_BUFFER, MAX_SNAP_LEN};
use crate::dissect::{Limits, OverlapPolicy, Settings};
use crate::names::{Chosen, UnknownFlag};
use crate::source::live;
use crate::tui::model::{Column, Splits, TimeForm};
use crate::tui::theme::Theme;

/// A setting.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Table and name: `interface.theme`.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// What it is when nothing is said.
    pub default: fn() -> Value,
    /// The option that says the same; empty where only `--set` does.
    pub option: &'static str,
    /// The variable of the environment that says the same; may be empty.
    pub variable: &'static str,
    /// What it does, in a sentence or two.
    pub text: &'static str,
}

/// The word for what the system says.
pub const AUTO: &str = "auto";
/// The names of what Info says.
pub const INFO: [&str; 2] = ["readers", "wireshark"];
/// Percent of the screen that a pane has at least, and at most.
const SHARE: (u64, u64) = (10, 90);
/// Bytes of a gibibyte.
pub const GIB: u64 = 1 << 30;
/// Bytes of a mebibyte.
pub const MIB: u64 = 1 << 20;
/// Bytes of a kibibyte.
pub const KIB: u64 = 1 << 10;
/// What a path of a setting is.
const FILE: &str = "the path of a file; ~/ is the home folder, other paths begin at the folder of this file";
#[cfg(feature = "proto")]
const FOLDER: &str = "the path of a folder; ~/ is the home folder, other paths begin at the folder of this file";

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn anything(_: &str) -> Result<(), Wrong> {
    Ok(())
}

/// A name of an interface.
fn interface(name: &str) -> Result<(), Wrong> {
    match name {
        "-" => Err(Wrong::new("cannot be \"-\"").hint("standard input is no interface; read it with -r -")),
        name if name.trim().is_empty() => Err(Wrong::new("has an empty name")),
        _ => Ok(()),
    }
}

/// Letters of kinds of names.
fn letters(letters: &str) -> Result<(), Wrong> {
    Chosen::parse(letters).map(|_| ()).map_err(|UnknownFlag(letter)| {
        Wrong::new(format!("cannot be {}", super::value::quoted(letters)))
            .hint(format!("{} stands for no names", super::value::quoted(&letter.to_string())))
    })
}

/// A port with its protocol.
fn decode_as(option: &str) -> Result<(), Wrong> {
    crate::cli::input::decode_as(option).map(|_| ()).map_err(|failure| {
        let hint = failure.lines.first().map_or_else(String::new, |line| line.replace("-d ", ""));
        Wrong::new(format!("cannot be {}", super::value::quoted(option))).hint(hint)
    })
}

/// Private keys.
pub const RSA_KEYS: &str = "read.rsa_keys";
/// Schemas of Protocol Buffers.
#[cfg(feature = "proto")]
pub const PROTO: &str = "read.proto";
/// Where they and what they import are looked for.
#[cfg(feature = "proto")]
pub const PROTO_PATH: &str = "read.proto_path";
/// Descriptors instead.
#[cfg(feature = "proto")]
pub const DESCRIPTOR_SETS: &str = "read.descriptor_sets";

/// All settings, table by table.
pub static KEYS: &[Key] = &[
    Key {
        name: "interface.language",
        kind: Kind::Word(|| [AUTO].into_iter().chain(Lang::ALL.map(Lang::code)).collect()),
        default: || text(AUTO),
        option: "--lang",
        variable: "WIRELENS_LANG",
        text: "The language of the interface and of explanations; auto is the system's.",
    },
    Key {
        name: "interface.theme",
        kind: Kind::Word(|| Theme::ALL.map(Theme::name).to_vec()),
        default: || text(Theme::Default.name()),
        option: "--theme",
        variable: "WIRELENS_THEME",
        text: "The theme: default takes the terminal's own colours, cvd is for colour-blind eyes, mono has no colours.",
    },
    Key {
        name: "interface.color",
        kind: Kind::Word(|| vec![AUTO, "always", "never"]),
        default: || text(AUTO),
        option: "--color",
        variable: "NO_COLOR",
        text: "Whether colours are used; auto: unless NO_COLOR is set or the terminal has none. The other words count before \
               NO_COLOR.",
    },
    Key {
        name: "interface.color_rules",
        kind: Kind::Truth,
        default: || Value::Truth(true),
        option: "",
        variable: "",
        text: "Whether rows are coloured by the rules of [[colors]]; a key changes it.",
    },
    Key {
        name: "interface.ascii",
        kind: Kind::Truth,
        default: || Value::Truth(false),
        option: "--ascii",
        variable: "",
        text: "Whether the interface is drawn with ASCII alone.",
    },
    Key {
        name: "interface.plain",
        kind: Kind::Truth,
        default: || Value::Truth(false),
        option: "--plain",
        variable: "",
        text: "Whether the interface is numbered lines and a prompt instead of a screen, for screen readers.",
    },
    Key {
        name: "interface.mouse",
        kind: Kind::Truth,
        default: || Value::Truth(true),
        option: "--no-mouse",
        variable: "",
        text: "Whether the interface takes the mouse.",
    },
    Key {
        name: "interface.reduced_motion",
        kind: Kind::Truth,
        default: || Value::Truth(false),
        option: "--reduced-motion",
        variable: "NO_MOTION",
        text: "Whether nothing moves by itself: numbers change when a key is pressed.",
    },
    Key {
        name: "interface.remember",
        kind: Kind::Truth,
        default: || Value::Truth(true),
        option: "",
        variable: "WIRELENS_NO_STATE",
        text: "Whether what is chosen with keys, the filters that were typed and the files that were opened are kept for the \
               next run.",
    },
    Key {
        name: "interface.time",
        kind: Kind::Word(|| TimeForm::ALL.map(TimeForm::name).to_vec()),
        default: || text(TimeForm::default().name()),
        option: "-t",
        variable: "",
        text: "What the Time column of the interface shows.",
    },
    Key {
        name: "interface.info",
        kind: Kind::Word(|| INFO.to_vec()),
        default: || text(INFO[0]),
        option: "",
        variable: "",
        text: "What the Info column of the interface says: words for readers, or Wireshark's.",
    },
    Key {
        name: "interface.columns",
        kind: Kind::Texts("the name of a column or the title of one of [[columns]]", anything),
        default: || Value::texts(Column::ALL.into_iter().filter(|(_, shown)| *shown).map(|(column, _)| column.name())),
        option: "",
        variable: "",
        text: "The columns of the list of packets in their order. There are: number time who source destination protocol \
               data length stream info, and those of [[columns]] by their titles.",
    },
    Key {
        name: "interface.list_share",
        kind: Kind::Whole(SHARE.0, SHARE.1, "percent"),
        default: || Value::Whole(Splits::default().list.into()),
        option: "",
        variable: "",
        text: "The list's part of the height of the screen.",
    },
    Key {
        name: "interface.detail_share",
        kind: Kind::Whole(SHARE.0, SHARE.1, "percent"),
        default: || Value::Whole(Splits::default().detail.into()),
        option: "",
        variable: "",
        text: "The detail's part of the width of the screen.",
    },
    Key {
        name: "capture.interfaces",
        kind: Kind::Texts("the name of an interface", interface),
        default: || Value::texts::<String>([]),
        option: "-i",
        variable: "",
        text: "The interfaces to capture from where live capture is asked for and none is named; the start screen begins at \
               the first.",
    },
    Key {
        name: "capture.filter",
        kind: Kind::Text("a filter in libpcap's language", anything),
        default: || text(""),
        option: "-f",
        variable: "",
        text: "The capture filter of a live capture where none is given; empty lets everything through.",
    },
    Key {
        name: "capture.snapshot_length",
        kind: Kind::Whole(0, MAX_SNAP_LEN as u64, "bytes"),
        default: || Value::Whole(MAX_SNAP_LEN.into()),
        option: "-s",
        variable: "",
        text: "The most bytes that are taken of a packet; 0 takes all.",
    },
    Key {
        name: "capture.promiscuous",
        kind: Kind::Truth,
        default: || Value::Truth(true),
        option: "-p",
        variable: "",
        text: "Whether packets are taken that are meant for others.",
    },
    Key {
        name: "capture.monitor_mode",
        kind: Kind::Truth,
        default: || Value::Truth(false),
        option: "-I",
        variable: "",
        text: "Whether all frames of the air are taken, where the interface is a radio that can.",
    },
    Key {
        name: "capture.buffer",
        kind: Kind::Whole(1, MAX_BUFFER as u64, "MiB"),
        default: || Value::Whole(BUFFER.into()),
        option: "-B",
        variable: "",
        text: "The kernel's buffer for each interface.",
    },
    Key {
        name: "capture.timeout",
        kind: Kind::Whole(1, 10_000, "milliseconds"),
        default: || Value::Whole(live::DEFAULT_TIMEOUT.as_millis() as u64),
        option: "",
        variable: "",
        text: "The longest that the kernel gathers packets before it hands them over.",
    },
    Key {
        name: "capture.temporary_file",
        kind: Kind::Whole(1, 16_384, "GiB"),
        default: || Value::Whole(live::Settings::default().spool_limit / GIB),
        option: "",
        variable: "",
        text: "The most that the temporary file of a live capture may take.",
    },
    Key {
        name: "capture.sandbox_strict",
        kind: Kind::Truth,
        default: || Value::Truth(false),
        option: "--sandbox-strict",
        variable: "",
        text: "Whether nothing is captured when the rights cannot be given up in every way that is known.",
    },
    Key {
        name: "read.decode_as",
        kind: Kind::Texts("such as \"tcp.port==8081,http\"", decode_as),
        default: || Value::texts::<String>([]),
        option: "-d",
        variable: "",
        text: "What ports carry.",
    },
    Key {
        name: "read.overlap",
        kind: Kind::Word(|| OverlapPolicy::ALL.iter().map(|(name, _)| *name).collect()),
        default: || {
            let usual = Settings::default().overlap;
            text(OverlapPolicy::ALL.iter().find(|(_, policy)| *policy == usual).map_or("", |(name, _)| name))
        },
        option: "--overlap",
        variable: "",
        text: "Whose copy counts where TCP segments overlap.",
    },
    Key {
        name: "read.keylog",
        kind: Kind::Text(FILE, anything),
        default: || text(""),
        option: "--keylog",
        variable: "SSLKEYLOGFILE",
        text: "A key log with which TLS is decrypted. It need not be there yet.",
    },
    Key {
        name: RSA_KEYS,
        kind: Kind::Texts(FILE, anything),
        default: || Value::texts::<String>([]),
        option: "--rsa-key",
        variable: "",
        text: "Private keys of servers (RSA, in PEM, without a password) that decrypt TLS up to 1.2 where RSA exchanged the \
               keys. Those of the option count as well.",
    },
    #[cfg(feature = "proto")]
    Key {
        name: PROTO,
        kind: Kind::Texts(FILE, anything),
        default: || Value::texts::<String>([]),
        option: "--proto",
        variable: "",
        text: "Files .proto that name the fields of messages of Protocol Buffers, also those of gRPC. Those of the options \
               count as well.",
    },
    #[cfg(feature = "proto")]
    Key {
        name: PROTO_PATH,
        kind: Kind::Texts(FOLDER, anything),
        default: || Value::texts::<String>([]),
        option: "--proto-path",
        variable: "",
        text: "Folders in which files .proto and what they import are looked for.",
    },
    #[cfg(feature = "proto")]
    Key {
        name: DESCRIPTOR_SETS,
        kind: Kind::Texts(FILE, anything),
        default: || Value::texts::<String>([]),
        option: "--descriptor-set",
        variable: "",
        text: "Sets of descriptors, as protoc --include_imports --descriptor_set_out writes them.",
    },
    Key {
        name: "read.names",
        kind: Kind::Text("letters: m makers of MAC addresses, t T ports, d n s hosts", letters),
        default: || text(""),
        option: "-N",
        variable: "",
        text: "Which names stand beside numbers in lines and statistics, as -N has them; -n leaves numbers alone. No look-up is \
               ever sent.",
    },
    Key {
        name: "read.verify_checksums",
        kind: Kind::Truth,
        default: || Value::Truth(Settings::default().verify_checksums),
        option: "",
        variable: "",
        text: "Whether the checksums of IPv4, ICMP, TCP and UDP are verified.",
    },
    Key {
        name: "read.relative_sequence",
        kind: Kind::Truth,
        default: || Value::Truth(Settings::default().relative_sequence),
        option: "",
        variable: "",
        text: "Whether sequence numbers count from the start of their stream; a key changes it.",
    },
    Key {
        name: "limits.message",
        kind: Kind::Whole(1, Limits::MOST.message / MIB, "MiB"),
        default: || Value::Whole(Limits::USUAL.message / MIB),
        option: "",
        variable: "",
        text: "The most of a message that is put together to be dissected, decoded or searched for secrets; of a longer one \
               the rest is not shown.",
    },
    Key {
        name: "limits.waiting",
        kind: Kind::Whole(1, Limits::MOST.waiting / MIB, "MiB"),
        default: || Value::Whole(Limits::USUAL.waiting / MIB),
        option: "",
        variable: "",
        text: "The most that waits in one direction of a TCP connection for bytes before it; past it they count as missing.",
    },
    Key {
        name: "limits.unread",
        kind: Kind::Whole(64, Limits::MOST.unread as u64 / KIB, "KiB"),
        default: || Value::Whole(Limits::USUAL.unread as u64 / KIB),
        option: "",
        variable: "",
        text: "The most of one direction that is held until its protocol can be read, such as a head without an end; past it \
               the connection is left undecoded.",
    },
    Key {
        name: "limits.buffered",
        kind: Kind::Whole(16, Limits::MOST.buffered as u64 / MIB, "MiB"),
        default: || Value::Whole(Limits::USUAL.buffered as u64 / MIB),
        option: "",
        variable: "",
        text: "The same for all connections together.",
    },
    Key {
        name: "limits.datagrams",
        kind: Kind::Whole(1, Limits::MOST.datagrams as u64, "datagrams"),
        default: || Value::Whole(Limits::USUAL.datagrams as u64),
        option: "",
        variable: "",
        text: "The most IP datagrams that wait for their fragments at a time; past it the oldest is given up.",
    },
];

/// The names of the tables, in their order.
pub fn tables() -> Vec<&'static str> {
    let mut tables: Vec<&str> = KEYS.iter().map(Key::table).collect();
    tables.dedup();
    tables
}

/// The setting of that name.
pub fn named(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

impl Key {
    /// The table that it stands in.
    pub fn table(&self) -> &'static str {
        self.name.split_once('.').map_or("", |(table, _)| table)
    }

    /// Its name within the table.
    pub fn own_name(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(_, name)| name)
    }

    /// What else says the same.
    pub fn others(&self) -> Vec<String> {
        let option = (!self.option.is_empty()).then(|| format!("option {}", self.option));
        let variable = (!self.variable.is_empty()).then(|| format!("environment {}", self.variable));
        option.into_iter().chain(variable).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_setting_has_a_text_and_a_default_that_it_may_be() {
        for key in KEYS {
            assert!(key.text.len() > 15 && key.text.ends_with('.'), "{}", key.name);
            assert_eq!(key.kind.check(&(key.default)()), Ok(()), "{}", key.name);
            assert!(tables().contains(&key.table()) && !key.own_name().contains('.'), "{}", key.name);
            assert_eq!(KEYS.iter().filter(|other| other.name == key.name).count(), 1, "{}", key.name);
        }
    }

    #[test]
    fn options_that_settings_name_exist() {
        let program = Cli::command();
        let knows = |option: &str| {
            program.get_arguments().any(|argument| {
                let long = argument.get_long().map(|long| format!("--{long}"));
                let short = argument.get_short().map(|short| format!("-{short}"));
                long.as_deref() == Some(option) || short.as_deref() == Some(option)
            })
        };
        for key in KEYS.iter().filter(|key| !key.option.is_empty()) {
            assert!(knows(key.option), "{}: {}", key.name, key.option);
        }
    }
}
