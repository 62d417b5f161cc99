//! The options of live capture and of writing packets, as tshark 4 has them, with their units.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

/// The largest number of bytes that is taken of a packet, and what is taken without `-s`.
pub const MAX_SNAP_LEN: u32 = 262_144;
/// The largest kernel buffer in MiB: its bytes are a signed 32-bit number.
pub const MAX_BUFFER: u32 = 2047;
/// The kernel buffer without `-B`, in MiB.
pub const BUFFER: u32 = 64;
/// The longest time that a condition may name, in seconds: about 31 years.
const MAX_SECONDS: f64 = 1e9;
/// Bytes of a "kilobyte" in `filesize:`, as in tshark.
const KILOBYTE: u64 = 1000;
/// Files of a ring must be fewer.
const MAX_FILES: u32 = 100_000;

const HEADING: &str = "Live capture";

/// What to capture from, how, until when, and where packets are kept.
#[derive(Clone, Debug, Args, Default)]
pub struct LiveArgs {
    /// Capture from this interface: its name, its number in the list of -D, or any; may be given several times
    #[arg(short = 'i', long = "interface", value_name = "IF", help_heading = HEADING)]
    pub interfaces: Vec<String>,
    /// Capture only what this filter lets pass, in libpcap's language: 'tcp port 80'; words after the options are one, too
    #[arg(short = 'f', long = "capture-filter", value_name = "BPF", help_heading = HEADING)]
    pub filter: Option<String>,
    /// Take at most so many bytes of each packet; 0 takes all
    #[arg(short = 's', long = "snapshot-length", value_name = "BYTES", value_parser = snap_len, help_heading = HEADING)]
    pub snap_len: Option<u32>,
    /// Take only what is for this machine: no promiscuous mode
    #[arg(short = 'p', long = "no-promiscuous-mode", help_heading = HEADING)]
    pub no_promiscuous: bool,
    /// The kernel's buffer in MiB, for each interface; 64 otherwise
    #[arg(short = 'B', long = "buffer-size", value_name = "MIB", value_parser = buffer, help_heading = HEADING)]
    pub buffer: Option<u32>,
    /// Take all frames of the air, where the interface is a radio that can
    #[arg(short = 'I', long = "monitor-mode", help_heading = HEADING)]
    pub monitor_mode: bool,
    /// Stop when: duration:SECONDS, filesize:KB (of 1000 bytes), packets:N, files:N; may be given several times
    #[arg(short = 'a', long = "autostop", value_name = "CONDITION", value_parser = condition, help_heading = HEADING)]
    pub autostop: Vec<Condition>,
    /// Go on in another file when: filesize:KB, duration:SECONDS, packets:N; keep so many files: files:N
    #[arg(short = 'b', long = "ring-buffer", value_name = "CONDITION", value_parser = condition, help_heading = HEADING)]
    pub ring: Vec<Condition>,
    /// Write the packets to this file: pcapng, or pcap when its name ends so; - is standard output. Of a file that is read
    /// nothing is printed then, unless -P, -V, -O, -x or -T ask for it
    #[arg(short = 'w', long = "write", value_name = "FILE")]
    pub write: Option<PathBuf>,
    /// Do not capture when the rights cannot be given up in every way that is known
    #[arg(long, help_heading = HEADING)]
    pub sandbox_strict: bool,
    /// What the configuration alone says.
    #[arg(skip)]
    pub patience: Patience,
    /// Whether the filter is that of the configuration.
    #[arg(skip)]
    pub filter_is_configured: bool,
}

/// How long packets are gathered, and how many are kept; the usual where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Patience {
    /// The longest that the kernel gathers packets before it hands them over.
    pub timeout: Option<Duration>,
    /// The most bytes that the temporary file may take.
    pub spool_limit: Option<u64>,
}

impl LiveArgs {
    /// The options that were given, for a message; `-w` has a meaning without an interface, too.
    pub fn given(&self) -> impl Iterator<Item = &'static str> {
        let given = [
            (!self.interfaces.is_empty(), "-i"),
            (self.filter.is_some(), "-f"),
            (self.snap_len.is_some(), "-s"),
            (self.no_promiscuous, "-p"),
            (self.buffer.is_some(), "-B"),
            (self.monitor_mode, "-I"),
            (!self.autostop.is_empty(), "-a"),
            (!self.ring.is_empty(), "-b"),
            (self.write.is_some(), "-w"),
            (self.sandbox_strict, "--sandbox-strict"),
        ];
        given.into_iter().filter(|(is_given, _)| *is_given).map(|(_, name)| name)
    }
}

/// `-a` and `-b`: what is counted, and up to which value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// So much time.
    Duration(Duration),
    /// So many bytes of a file.
    Bytes(u64),
    /// So many packets.
    Packets(u64),
    /// So many files.
    Files(u32),
}

fn snap_len(word: &str) -> Result<u32, String> {
    match word.parse() {
        Ok(0) => Ok(MAX_SNAP_LEN),
        Ok(bytes) if bytes <= MAX_SNAP_LEN => Ok(bytes),
        _ => Err(format!("a number of bytes up to {MAX_SNAP_LEN} is needed; 0 takes all")),
    }
}

fn buffer(word: &str) -> Result<u32, String> {
    let size = word.parse().ok().filter(|size| (1..=MAX_BUFFER).contains(size));
    size.ok_or_else(|| format!("a whole number of MiB from 1 to {MAX_BUFFER} is needed"))
}

fn condition(word: &str) -> Result<Condition, String> {
    let unknown = || "the conditions are duration:SECONDS filesize:KB packets:N files:N".to_owned();
    let (key, value) = word.split_once(':').ok_or_else(unknown)?;
    match key {
        "duration" => seconds(value).map(Condition::Duration),
        "filesize" => {
            let kilobytes = counted(value, "kilobytes of 1000 bytes")?;
            Ok(Condition::Bytes(kilobytes.saturating_mul(KILOBYTE)))
        }
        "packets" => counted(value, "packets").map(Condition::Packets),
        "files" => {
            let files = counted(value, "files")?;
            let few = u32::try_from(files).ok().filter(|files| *files < MAX_FILES);
            few.map(Condition::Files).ok_or_else(|| format!("files:N must be less than {MAX_FILES}"))
        }
        "interval" => Err("interval: is not known here; duration:SECONDS begins a new file, too".to_owned()),
        _ => Err(unknown()),
    }
}

fn counted(value: &str, what: &str) -> Result<u64, String> {
    let count = value.parse().ok().filter(|count| *count > 0);
    count.ok_or_else(|| format!("a number of {what} is needed, 1 or more"))
}

fn seconds(value: &str) -> Result<Duration, String> {
    let seconds: Option<f64> = value.parse().ok().filter(|seconds| *seconds > 0.0 && *seconds <= MAX_SECONDS);
    let duration = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    duration.filter(|duration| !duration.is_zero()).ok_or_else(|| "seconds are needed, such as 10 or 0.5".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_have_the_units_of_tshark() {
        assert_eq!(condition("duration:0.5"), Ok(Condition::Duration(Duration::from_millis(500))));
        assert_eq!(condition("filesize:2"), Ok(Condition::Bytes(2000)));
        assert_eq!(condition("packets:7"), Ok(Condition::Packets(7)));
        assert_eq!(condition("files:99999"), Ok(Condition::Files(99_999)));
        assert_eq!(condition("filesize:18446744073709551615"), Ok(Condition::Bytes(u64::MAX)));
    }

    #[test]
    fn wrong_values_are_refused_with_what_is_needed() {
        for (word, words) in [
            ("duration:x", "seconds"),
            ("duration:-1", "seconds"),
            ("duration:0", "seconds"),
            ("duration:inf", "seconds"),
            ("duration:nan", "seconds"),
            ("duration:1e-30", "seconds"),
            ("duration:1e300", "seconds"),
            ("filesize:0", "1000 bytes"),
            ("filesize:1.5", "1000 bytes"),
            ("packets:-3", "packets"),
            ("packets:", "packets"),
            ("files:0", "files"),
            ("files:100000", "less than 100000"),
            ("interval:5", "duration"),
            ("duration", "filesize:KB"),
            ("color:red", "filesize:KB"),
            ("", "filesize:KB"),
        ] {
            let message = condition(word).unwrap_err();
            assert!(message.contains(words), "{word}: {message}");
        }
        for word in ["-1", "262145", "x", ""] {
            assert!(snap_len(word).unwrap_err().contains("262144"), "{word}");
        }
        assert_eq!((snap_len("0"), snap_len("96"), snap_len("262144")), (Ok(262_144), Ok(96), Ok(262_144)));
        for word in ["0", "2048", "1.5", ""] {
            assert!(buffer(word).unwrap_err().contains("2047"), "{word}");
        }
        assert_eq!((buffer("1"), buffer("2047")), (Ok(1), Ok(2047)));
    }
}
