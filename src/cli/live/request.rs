//! From the options to what is asked of a live capture, and the options that contradict each other.

use std::ffi::OsStr;
use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::args::{Condition, LiveArgs, MAX_SNAP_LEN, Patience};
use crate::cli::args::{HttpArgs, ReadArgs, StreamArgs};
use crate::cli::failure::Failure;

/// Everything that the options say of a live capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What to capture from: names, or numbers of the list of interfaces.
    pub interfaces: Vec<String>,
    /// The capture filter.
    pub filter: Option<String>,
    /// Whether the filter came as words after the options.
    pub filter_from_words: bool,
    /// Whether the filter is that of the configuration.
    pub filter_is_configured: bool,
    /// Bytes of a packet that are taken.
    pub snap_len: u32,
    /// Whether packets for others are taken, too.
    pub promiscuous: bool,
    /// Whether all frames of the air are taken.
    pub monitor: bool,
    /// The kernel's buffer in MiB.
    pub buffer: u32,
    /// When to stop.
    pub until: Until,
    /// Where the packets are written.
    pub target: Option<Target>,
    /// When to go on in another file.
    pub ring: Option<Until>,
    /// Whether every layer of the sandbox must be there.
    pub sandbox_strict: bool,
    /// The folder of a key log, which is read while it grows: another file may take its place.
    pub key_log_folder: Option<PathBuf>,
    /// How long packets are gathered, and how many are kept.
    pub patience: Patience,
}

/// What ends a capture, or a file of a ring; the first that is reached counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Until {
    /// So many packets.
    pub packets: Option<u64>,
    /// So many bytes.
    pub bytes: Option<u64>,
    /// So much time.
    pub duration: Option<Duration>,
    /// So many files: they end a capture, and in a ring the oldest is replaced.
    pub files: Option<u32>,
}

impl Until {
    /// The last condition of a kind counts, as in tshark.
    fn of(conditions: &[Condition]) -> Self {
        let mut until = Self::default();
        for condition in conditions {
            match *condition {
                Condition::Packets(packets) => until.packets = Some(packets),
                Condition::Bytes(bytes) => until.bytes = Some(bytes),
                Condition::Duration(duration) => until.duration = Some(duration),
                Condition::Files(files) => until.files = Some(files),
            }
        }
        until
    }

    /// Whether anything but the number of files is said.
    fn ends_a_file(&self) -> bool {
        self.packets.is_some() || self.bytes.is_some() || self.duration.is_some()
    }
}

/// Where packets are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A file.
    File(PathBuf),
    /// Standard output.
    Stdout,
}

impl Target {
    /// What `-w` names. A capture file is not for a terminal.
    pub fn named(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str().is_empty() {
            return Err(Failure::usage("E-OPTION", "-w names no file"));
        }
        if path.as_os_str() != "-" {
            return Ok(Self::File(path.to_owned()));
        }
        if stdout().is_terminal() {
            return Err(Failure::usage("E-OPTION", "a capture file is not for a terminal")
                .line("name a file with -w, or put another program behind: wirelens … -w - | other"));
        }
        Ok(Self::Stdout)
    }
}

/// The options of a command that captures, as far as capturing concerns them.
pub struct Asked<'a> {
    /// Those of live capture.
    pub live: &'a LiveArgs,
    /// `-r`.
    pub read_file: Option<&'a Path>,
    /// The words after the options.
    pub words: Vec<&'a OsStr>,
    /// `-c`.
    pub count: Option<u64>,
    /// An option that prints something, if one was given.
    pub prints: Option<&'static str>,
}

impl<'a> From<&'a ReadArgs> for Asked<'a> {
    fn from(args: &'a ReadArgs) -> Self {
        let file = args.file.iter().map(|file| file.as_os_str());
        let prints = args.prints().into_iter().next();
        Self {
            live: &args.live,
            read_file: args.read_file.as_deref(),
            words: file.chain(args.rest.iter().map(|word| word.as_os_str())).collect(),
            count: args.count,
            prints,
        }
    }
}

impl<'a> From<&'a HttpArgs> for Asked<'a> {
    fn from(args: &'a HttpArgs) -> Self {
        let file = args.input.file.iter().map(|file| file.as_os_str());
        Self {
            live: &args.live,
            read_file: args.input.read_file.as_deref(),
            words: file.chain(args.input.rest.iter().map(|word| word.as_os_str())).collect(),
            count: args.input.count,
            prints: args.format.map(|_| "-T"),
        }
    }
}

impl Request {
    /// What the options ask for; `None` when they name no interface.
    pub fn of(asked: &Asked<'_>) -> Result<Option<Self>, Failure> {
        let live = asked.live;
        if live.interfaces.is_empty() {
            return without_interface(asked).map(|()| None);
        }
        let interfaces = interfaces(asked)?;
        let (filter, filter_from_words) = filter(asked)?;
        let target = live.write.as_deref().map(Target::named).transpose()?;
        if let (Some(Target::Stdout), Some(option)) = (&target, asked.prints) {
            return Err(Failure::usage("E-OPTION", format!("-w - writes the capture where {option} would print"))
                .line("leave one of them out, or name a file with -w"));
        }
        let mut until = Until::of(&live.autostop);
        let ring = ring(&mut until, &live.ring, target.as_ref())?;
        if asked.count == Some(0) {
            return Err(Failure::usage("E-OPTION", "-c 0 captures nothing").line("a number of packets is needed"));
        }
        until.packets = [until.packets, asked.count].into_iter().flatten().min();
        Ok(Some(Self {
            interfaces,
            filter,
            filter_from_words,
            filter_is_configured: live.filter_is_configured,
            snap_len: live.snap_len.unwrap_or(MAX_SNAP_LEN),
            promiscuous: !live.no_promiscuous,
            monitor: live.monitor_mode,
            buffer: live.buffer.unwrap_or(super::args::BUFFER),
            until,
            target,
            ring,
            sandbox_strict: live.sandbox_strict,
            key_log_folder: None,
            patience: live.patience,
        }))
    }

    /// The same, and the key log stays readable.
    #[must_use]
    pub fn reading(mut self, streams: &StreamArgs) -> Self {
        self.key_log_folder = streams.keylog.as_ref().map(|path| {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.unwrap_or(Path::new(".")).to_owned()
        });
        self
    }

    /// The request of these interfaces, and nothing else.
    #[cfg(all(test, feature = "live"))]
    pub fn on(interfaces: &[&str]) -> Self {
        let live = LiveArgs { interfaces: interfaces.iter().map(ToString::to_string).collect(), ..LiveArgs::default() };
        let asked = Asked { live: &live, read_file: None, words: Vec::new(), count: None, prints: None };
        Self::of(&asked).expect("it is right").expect("it names interfaces")
    }

    /// Whether standard output takes the packets, so that nothing else can be printed.
    pub fn records_only(&self) -> bool {
        self.target == Some(Target::Stdout)
    }

    /// The interfaces in words.
    #[cfg(feature = "live")]
    pub fn names(&self) -> String {
        self.interfaces.join(", ")
    }
}

/// Options that mean nothing without an interface are refused, not silently ignored.
fn without_interface(asked: &Asked<'_>) -> Result<(), Failure> {
    let live = asked.live;
    let reads = asked.read_file.is_some() || !asked.words.is_empty();
    if live.filter.is_some() && reads {
        return Err(Failure::usage("E-OPTION", "-f is a capture filter, and a file is captured already")
            .line("capture filters are for live capture: -i IF -f BPF"));
    }
    match live.given().find(|option| *option != "-w") {
        Some(option) => Err(Failure::usage("E-OPTION", format!("{option} belongs to live capture"))
            .line("name an interface with -i; list: wirelens -D")),
        None if live.write.is_some() && !reads => Err(Failure::usage("E-OPTION", "-w writes what, from where?")
            .line("name an interface with -i, or a capture with -r")),
        None => Ok(()),
    }
}

fn interfaces(asked: &Asked<'_>) -> Result<Vec<String>, Failure> {
    if let Some(file) = asked.read_file {
        let file = file.display();
        return Err(
            Failure::usage("E-OPTION", format!("-i captures live and -r reads {file}")).line("leave one of them out")
        );
    }
    let mut interfaces: Vec<String> = Vec::new();
    for name in &asked.live.interfaces {
        if name == "-" {
            return Err(Failure::usage("E-OPTION", "standard input is no interface").line("read it with -r -"));
        }
        if name.trim().is_empty() {
            return Err(Failure::usage("E-OPTION", "-i names no interface").line("list: wirelens -D"));
        }
        if interfaces.contains(name) {
            return Err(Failure::usage("E-OPTION", format!("-i {name} is there twice")));
        }
        interfaces.push(name.clone());
    }
    Ok(interfaces)
}

/// The capture filter, and whether words after the options are it.
fn filter(asked: &Asked<'_>) -> Result<(Option<String>, bool), Failure> {
    let words: Vec<_> = asked.words.iter().map(|word| word.to_string_lossy()).collect();
    let words = words.join(" ");
    match (&asked.live.filter, words.is_empty()) {
        (Some(_), false) => Err(Failure::usage("E-OPTION", format!("two capture filters: -f, and the words {words}"))
            .line("with -i the words after the options are a capture filter; leave one of them out")),
        (Some(filter), true) => Ok((Some(filter.clone()).filter(|filter| !filter.trim().is_empty()), false)),
        (None, false) => Ok((Some(words), true)),
        (None, true) => Ok((None, false)),
    }
}

/// The ring that the options ask for. With one, `-a filesize:` is the size of each of its files, as in tshark.
fn ring(until: &mut Until, conditions: &[Condition], target: Option<&Target>) -> Result<Option<Until>, Failure> {
    let mut ring = Until::of(conditions);
    if conditions.is_empty() && until.files.is_none() {
        return Ok(None);
    }
    match target {
        None => {
            return Err(Failure::usage("E-OPTION", "several files are asked for, but none is written")
                .line("name the first with -w"));
        }
        Some(Target::Stdout) => {
            return Err(Failure::usage("E-OPTION", "several files are asked for, but standard output is one")
                .line("name the first with -w"));
        }
        Some(Target::File(_)) => {}
    }
    ring.bytes = ring.bytes.or(until.bytes.take());
    if !ring.ends_a_file() {
        return Err(Failure::usage(
            "E-OPTION",
            "several files are asked for, but nothing says when the next one begins",
        )
        .line("add -b filesize:KB, -b duration:SECONDS or -b packets:N"));
    }
    Ok(Some(ring))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(live: LiveArgs, words: &[&str], count: Option<u64>) -> Result<Option<Request>, String> {
        let words = words.iter().map(OsStr::new).collect();
        let asked = Asked { live: &live, read_file: None, words, count, prints: None };
        Request::of(&asked).map_err(|failure| failure.to_string())
    }

    fn on(interfaces: &[&str]) -> LiveArgs {
        LiveArgs { interfaces: interfaces.iter().map(ToString::to_string).collect(), ..LiveArgs::default() }
    }

    #[test]
    fn words_after_an_interface_are_a_capture_filter() {
        let request = of(on(&["lo"]), &["tcp", "port", "80"], None).unwrap().unwrap();
        assert_eq!((request.filter.as_deref(), request.filter_from_words), (Some("tcp port 80"), true));
        let both = LiveArgs { filter: Some("udp".into()), ..on(&["lo"]) };
        assert!(of(both.clone(), &["tcp"], None).unwrap_err().contains("two capture filters: -f, and the words tcp"));
        let one = of(both, &[], None).unwrap().unwrap();
        assert_eq!((one.filter.as_deref(), one.filter_from_words), (Some("udp"), false));
    }

    #[test]
    fn the_smaller_number_of_packets_counts() {
        let live = LiveArgs { autostop: vec![Condition::Packets(5)], ..on(&["lo"]) };
        assert_eq!(of(live.clone(), &[], Some(3)).unwrap().unwrap().until.packets, Some(3));
        assert_eq!(of(live.clone(), &[], Some(9)).unwrap().unwrap().until.packets, Some(5));
        assert_eq!(of(live, &[], None).unwrap().unwrap().until.packets, Some(5));
        assert!(of(on(&["lo"]), &[], Some(0)).unwrap_err().contains("-c 0 captures nothing"));
    }

    #[test]
    fn a_ring_needs_a_file_and_something_that_ends_it() {
        let with = |autostop: &[Condition], ring: &[Condition], write: Option<&str>| {
            let live = LiveArgs {
                autostop: autostop.to_vec(),
                ring: ring.to_vec(),
                write: write.map(PathBuf::from),
                ..on(&["lo"])
            };
            of(live, &[], None).map(|request| request.map(|request| (request.until, request.ring)))
        };
        let (size, files) = (Condition::Bytes(1000), Condition::Files(2));
        assert!(with(&[], &[size], None).unwrap_err().contains("name the first with -w"));
        assert!(with(&[files], &[], None).unwrap_err().contains("name the first with -w"));
        assert!(with(&[], &[files], Some("a.pcapng")).unwrap_err().contains("add -b filesize:KB"));
        assert!(with(&[files], &[], Some("a.pcapng")).unwrap_err().contains("add -b filesize:KB"));
        let ring = Until { bytes: Some(1000), files: Some(2), ..Until::default() };
        assert_eq!(with(&[], &[size, files], Some("a.pcapng")), Ok(Some((Until::default(), Some(ring)))));
        // The size of -a is that of each file once there are several.
        let three = Until { files: Some(2), ..Until::default() };
        let each = Until { bytes: Some(1000), ..Until::default() };
        assert_eq!(with(&[size, files], &[], Some("a.pcapng")), Ok(Some((three, Some(each)))));
        let alone = Until { bytes: Some(1000), ..Until::default() };
        assert_eq!(with(&[size], &[], Some("a.pcapng")), Ok(Some((alone, None))));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for (live, words, message) in [
            (on(&["-"]), &[][..], "read it with -r -"),
            (on(&[" "]), &[], "names no interface"),
            (on(&["lo", "lo"]), &[], "-i lo is there twice"),
            (LiveArgs { snap_len: Some(96), ..on(&[]) }, &["a.pcap"], "-s belongs to live capture"),
            (LiveArgs { filter: Some("tcp".into()), ..on(&[]) }, &["a.pcap"], "-f is a capture filter"),
            (LiveArgs { filter: Some("tcp".into()), ..on(&[]) }, &[], "name an interface with -i"),
            (LiveArgs { write: Some("a.pcapng".into()), ..on(&[]) }, &[], "or a capture with -r"),
        ] {
            let failure = of(live, words, None).unwrap_err();
            assert!(failure.contains(message) && failure.contains("(E-OPTION)"), "{failure}");
        }
        let live = on(&["lo"]);
        let asked =
            Asked { live: &live, read_file: Some(Path::new("a.pcap")), words: Vec::new(), count: None, prints: None };
        assert!(Request::of(&asked).unwrap_err().to_string().contains("-i captures live and -r reads a.pcap"));
        let nothing = of(LiveArgs { write: Some("b.pcapng".into()), ..on(&[]) }, &["a.pcap"], None);
        assert_eq!(nothing, Ok(None));
    }
}
