//! Opening a capture and reading it once: from a file to its end, from a pipe as it comes.

use std::ffi::OsString;
use std::fmt;
use std::io::{IsTerminal, Read, stderr};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::{InputArgs, NameArgs, ReadArgs, StreamArgs};
use super::failure::{Failure, exit};
use crate::analysis::secrets::KeyLog;
use crate::analysis::{Capture, Depth, Kept, Options, State, names, registry};
use crate::base::safe_text;
use crate::dissect::secrets::MAX_PRIVATE_KEYS;
use crate::dissect::{DecodeAs, OverlapPolicy, PrivateKey, Secrets, Settings, Transport};
use crate::names::{Chosen, UnknownFlag};
use crate::protocols::tls::crypto::private_key::{self, Unreadable};
use crate::source::{OpenOptions, Source};

/// Bytes of a file from which on a bar shows how far the reading is.
const LARGE: u64 = 64 << 20;

/// What is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file or named pipe.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

impl Input {
    /// The input that a word names.
    pub fn named(path: &Path) -> Self {
        if path.as_os_str() == "-" { Self::Stdin } else { Self::Path(path.to_owned()) }
    }

    /// The input that the options of `read` name; `None` when they name none. Words beyond it are a display filter.
    pub fn of(args: &ReadArgs) -> Option<Self> {
        args.read_file.as_ref().or(args.file.as_ref()).map(|path| Self::named(path))
    }

    /// The input that the options of another command name, and the words that follow it.
    pub fn with_words(args: &InputArgs) -> Result<(Self, Vec<OsString>), Failure> {
        let first = args.read_file.as_ref().and(args.file.as_ref()).map(|word| word.as_os_str().to_owned());
        let words = first.into_iter().chain(args.rest.iter().cloned()).collect();
        let path = args.read_file.as_ref().or(args.file.as_ref()).ok_or_else(|| {
            Failure::usage("E-OPTION", "no capture is named")
                .line("give a file, or - for standard input")
                .line("captures to learn from: wirelens demo")
        })?;
        Ok((Self::named(path), words))
    }

    /// The same for a command that takes no filter.
    pub fn of_command(args: &InputArgs) -> Result<Self, Failure> {
        let (input, words) = Self::with_words(args)?;
        match words.first() {
            None => Ok(input),
            Some(word) => {
                let word = word.to_string_lossy();
                let failure = Failure::usage("E-OPTION", format!("one capture is read at a time; what is {word} ?"));
                Err(failure.line("this command has no display filter; quote a file name with spaces"))
            }
        }
    }

    /// Opens it.
    pub fn open(&self, follow: bool) -> Result<Source, Failure> {
        let options = OpenOptions { follow, ..OpenOptions::default() };
        match self {
            Self::Path(path) => Ok(Source::open(path, &options)?),
            Self::Stdin if std::io::stdin().is_terminal() => {
                Err(Failure::usage("E-OPTION", "standard input is the terminal, which gives no capture")
                    .line("put a capture into the pipe: tcpdump -U -w - | wirelens read -r -"))
            }
            Self::Stdin => Ok(Source::stdin(&options)?),
        }
    }

    /// Whether it may still grow while it is read, so that frames are to be shown as they come.
    pub fn grows(&self, follow: bool) -> bool {
        match self {
            Self::Stdin => true,
            Self::Path(path) => follow || !path.metadata().is_ok_and(|metadata| metadata.is_file()),
        }
    }
}

/// A capture of `source` that ends after `limit` frames, with its streams read as `streams` says.
pub fn capture(
    source: Source,
    limit: Option<u64>,
    streams: &StreamArgs,
    depth: Depth,
) -> Result<Arc<Capture>, Failure> {
    Ok(opened(limit, streams, depth, Kept::All)?(source))
}

/// The same, with everything read that the options name before there is a source.
pub fn opened(
    limit: Option<u64>,
    streams: &StreamArgs,
    depth: Depth,
    kept: Kept,
) -> Result<impl FnOnce(Source) -> Arc<Capture>, Failure> {
    let Keys { secrets, key_log } = keys(streams)?;
    let settings = settings(streams)?;
    let options = Options { limit, depth, kept, settings, secrets, key_log, ..Options::default() };
    Ok(move |source| Capture::new(source, options))
}

/// Opens the capture that the options of a command name and reads all of it.
pub fn loaded(args: &InputArgs, stop: &AtomicBool) -> Result<Arc<Capture>, Failure> {
    settings(&args.streams)?;
    let chosen = chosen_names(&args.names)?;
    let source = Input::of_command(args)?.open(false)?;
    let capture = capture(source, args.count, &args.streams, Depth::Messages)?;
    capture.names().choose(chosen);
    load(&capture, stop, false);
    Ok(capture)
}

/// With what protected streams are opened.
#[derive(Default)]
pub struct Keys {
    /// The secrets that are known.
    pub secrets: Arc<Secrets>,
    /// Where further ones may come from.
    pub key_log: Option<Arc<KeyLog>>,
}

/// The secrets of the key log and the private keys that the options or the environment name. The key log may not be there yet.
pub fn keys(args: &StreamArgs) -> Result<Keys, Failure> {
    let secrets = Arc::<Secrets>::default();
    for path in &args.rsa_keys {
        let refused = |what: &str| Failure::input(format!("the private key {} cannot be read: {what}", path.display()));
        let keys = read_private_keys(path).map_err(|(what, hint)| match hint {
            Some(hint) => refused(&what).line(hint),
            None => refused(&what),
        })?;
        add_private_keys(&secrets, keys.0).map_err(|what| refused(&what))?;
    }
    add_private_keys(&secrets, args.private_keys.0.iter().cloned()).map_err(Failure::input)?;
    let Some(path) = &args.keylog else { return Ok(Keys { secrets, key_log: None }) };
    let by_environment = std::env::var_os("SSLKEYLOGFILE").is_some_and(|value| value == *path);
    let key_log = Arc::new(KeyLog::new(path));
    match key_log.read(&secrets) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && has_folder(path) => {}
        Err(error) => return Err(Failure::input(format!("the key log {} cannot be read: {error}", path.display()))),
        Ok(found) if found.new == 0 && found.bad > 0 && !by_environment => {
            return Err(Failure::input(format!("{} is no key log: none of its lines holds a secret", path.display()))
                .line("a line of a key log looks so: CLIENT_RANDOM 64_HEXADECIMAL_DIGITS 96_HEXADECIMAL_DIGITS"));
        }
        Ok(_) => {}
    }
    Ok(Keys { secrets, key_log: Some(key_log) })
}

/// Whether a file may still be made there.
fn has_folder(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.as_os_str().is_empty() || folder.is_dir())
}

/// Private keys that were read already.
#[derive(Clone, Default)]
pub struct PrivateKeys(pub Vec<Arc<dyn PrivateKey>>);

impl fmt::Debug for PrivateKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} private keys", self.0.len())
    }
}

/// The private keys of a file, or what is wrong with it and what one may do.
pub fn read_private_keys(path: &Path) -> Result<PrivateKeys, (String, Option<&'static str>)> {
    let unread = |error: std::io::Error| (error.to_string(), None);
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unread)?;
    file.take(private_key::MAX_FILE as u64 + 1).read_to_end(&mut bytes).map_err(unread)?;
    private_key::read(&bytes).map(PrivateKeys).map_err(|error| {
        let hint = match error {
            Unreadable::Encrypted => "write it without one, for yourself alone: openssl pkey -in FILE -out PLAIN",
            _ => "it begins with a line -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----",
        };
        (error.to_string(), Some(hint))
    })
}

fn add_private_keys(secrets: &Secrets, keys: impl IntoIterator<Item = Arc<dyn PrivateKey>>) -> Result<(), String> {
    let all = keys.into_iter().all(|key| secrets.add_private_key(key));
    if all { Ok(()) } else { Err(format!("there are more than {MAX_PRIVATE_KEYS} private keys")) }
}

/// Which names are shown. As in tshark `-N` counts more than `-n`.
pub fn chosen_names(args: &NameArgs) -> Result<Chosen, Failure> {
    let Some(letters) = &args.names else { return Ok(Chosen::NONE) };
    Chosen::parse(letters).map_err(|UnknownFlag(letter)| {
        let why = match letter {
            'N' => "no look-up is ever sent; d n s name hosts by what the capture says",
            'g' => "there is no data base of places",
            'v' => "VLANs have no names here",
            _ => "letters: m makers of MAC addresses, t T ports, d n s hosts by DNS, file and connections",
        };
        let letter = crate::base::safe_text::shown(&letter.to_string()).into_owned();
        Failure::usage("E-OPTION", format!("-N {letter} stands for no names")).line(why)
    })
}

/// What the options say of streams.
pub fn settings(args: &StreamArgs) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    for option in &args.decode_as {
        let (transport, ports, protocol) = decode_as(option)?;
        settings.decode_as.extend(ports.map(|port| DecodeAs { transport, port, protocol }));
    }
    if let Some(name) = &args.overlap {
        let known = OverlapPolicy::ALL.iter().find(|(policy, _)| policy == name);
        let (_, policy) = known.ok_or_else(|| {
            let names: Vec<&str> = OverlapPolicy::ALL.iter().map(|(name, _)| *name).collect();
            Failure::usage("E-OPTION", format!("there is no overlap policy {name}"))
                .line(format!("there are: {}", names.join(", ")))
        })?;
        settings.overlap = *policy;
    }
    settings.limits = args.limits;
    settings.verify_checksums = args.verify_checksums.unwrap_or(settings.verify_checksums);
    settings.relative_sequence = args.relative_sequence.unwrap_or(settings.relative_sequence);
    settings.colors.clone_from(&args.colors);
    #[cfg(feature = "proto")]
    settings.schema.clone_from(&super::schema::known());
    Ok(settings)
}

/// `tcp.port==PORTS,PROTOCOL`, `udp.port==PORTS,PROTOCOL`: one port, `FROM-TO`, or `FROM:COUNT` as Wireshark has it too.
pub fn decode_as(option: &str) -> Result<(Transport, RangeInclusive<u16>, &'static str), Failure> {
    let wrong = || {
        Failure::usage("E-OPTION", format!("-d {option} is not understood"))
            .line("write: -d tcp.port==PORT,PROTOCOL, such as -d tcp.port==8081,http")
            .line("or of several ports, or of UDP: -d tcp.port==8000-8010,http, -d udp.port==5300,dns")
    };
    let (layer, name) = option.split_once(',').ok_or_else(wrong)?;
    let (table, port) = layer.split_once("==").ok_or_else(wrong)?;
    let transport = match table.trim() {
        "tcp.port" => Transport::Tcp,
        "udp.port" => Transport::Udp,
        table => {
            let known = registry().fields().any(|field| field.filter == table);
            return Err(if known {
                let what = format!("-d {option}: only the protocol of TCP and UDP ports can be chosen, not by {table}");
                Failure::usage("E-OPTION", what).line("write: -d tcp.port==PORT,PROTOCOL or -d udp.port==PORT,PROTOCOL")
            } else {
                wrong()
            });
        }
    };
    let ports = ports(port.trim()).ok_or_else(wrong)?;
    let name = name.trim();
    match registry().readers(transport).find(|protocol| protocol.field.filter == name) {
        Some(protocol) => Ok((transport, ports, protocol.field.filter)),
        None => {
            let known: Vec<&str> = registry().readers(transport).map(|p| p.field.filter).collect();
            let what = if transport == Transport::Tcp { "stream" } else { "datagram" };
            Err(Failure::usage("E-PROTOCOL", format!("no {what} can be read as {name}"))
                .line(format!("there are: {}", known.join(", "))))
        }
    }
}

/// `80`, `8000-8010`, `8000:11`: the ports that a text names.
fn ports(text: &str) -> Option<RangeInclusive<u16>> {
    let number = |text: &str| text.trim().parse::<u16>().ok();
    let (from, to) = match (text.split_once('-'), text.split_once(':')) {
        (Some((from, to)), _) => (number(from)?, number(to)?),
        (None, Some((from, count))) => {
            let from = number(from)?;
            (from, from.checked_add(number(count)?.checked_sub(1)?)?)
        }
        (None, None) => (number(text)?, number(text)?),
    };
    (from <= to).then_some(from..=to)
}

/// Reads a whole file, with a bar when that takes a while and somebody looks.
pub fn load(capture: &Arc<Capture>, stop: &AtomicBool, quiet: bool) {
    load_with(capture, stop, quiet, &mut |_| {});
}

/// The same, with a word to who waits for frames. The capture stays in memory until the program ends.
pub fn load_with(capture: &Arc<Capture>, stop: &AtomicBool, quiet: bool, tick: &mut dyn FnMut(&Capture)) {
    let bar = bar(capture, quiet);
    capture.load(stop, &mut |capture| {
        tick(capture);
        if let (Some(bar), State::Loading { done, of }) = (&bar, capture.state()) {
            bar.set_length(of.unwrap_or(done));
            bar.set_position(done);
        }
    });
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    learn(capture, stop);
    // The command ends with it: the system takes all memory back at once, sooner than it would take piece after piece.
    std::mem::forget(Arc::clone(capture));
}

/// Learns the names of hosts as far as the capture is read, if they are shown.
pub fn learn(capture: &Arc<Capture>, stop: &AtomicBool) {
    if capture.names().chosen().hosts() {
        names::learn(capture, stop);
    }
}

fn bar(capture: &Capture, quiet: bool) -> Option<ProgressBar> {
    let size = capture.source().size().0;
    if quiet || size < LARGE || !stderr().is_terminal() {
        return None;
    }
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} left") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    Some(bar)
}

/// Damage notes that are printed; `info` lists all.
const NOTES: usize = 8;

/// What was lost, as a failure with the status of damaged input; nothing when nothing was.
pub fn damage(capture: &Capture) -> Option<Failure> {
    if !capture.is_damaged() {
        return None;
    }
    let source = capture.source();
    let name = safe_text::shown(source.name()).into_owned();
    let mut failure = Failure {
        code: "E-DAMAGED",
        status: exit::DAMAGED,
        what: format!("{name}: the capture is damaged"),
        lines: Vec::new(),
    };
    let notes = source.notes();
    failure.lines.extend(notes.iter().take(NOTES).map(ToString::to_string));
    let more = (notes.len().saturating_sub(NOTES) as u64).saturating_add(source.notes_left_out());
    if more > 0 {
        failure.lines.push(format!("and {more} more such places; list: wirelens info {name}"));
    }
    failure.lines.extend(capture.ending().filter(|ending| !ending.is_clean()).map(|ending| ending.to_string()));
    failure.lines.push("everything that could be read was printed".to_owned());
    Some(failure)
}
