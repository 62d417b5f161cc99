//! What can go wrong, said in plain English: an input that cannot be opened, places that are damaged, and how a capture ends.

use std::fmt;
use std::io;

use super::format::Compression;
use super::shown;

/// Why an input could not be opened. The text says what and why; [`SourceError::advice`] says what to do next.
/// Names in it are safe to show.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// There is no such file.
    #[error("{name}: there is no such file")]
    NotFound { name: String },
    /// It is a directory.
    #[error("{name}: this is a directory, not a capture file")]
    IsDirectory { name: String },
    /// It may not be read.
    #[error("{name}: no permission to read it")]
    Permission { name: String },
    /// It holds no byte.
    #[error("{name}: the input is empty, so there is not even a capture header in it")]
    Empty { name: String },
    /// It begins like a capture and ends before the header does.
    #[error("{name}: the input ends inside the capture header: {have} bytes of {need}")]
    CutHeader { name: String, have: u64, need: u64 },
    /// It is something else.
    #[error("{name}: this is not a capture file, it looks like {looks_like}")]
    NotACapture { name: String, looks_like: String, advice: &'static str },
    /// A version of the format that nobody has described.
    #[error("{name}: {format} version {major}.{minor} is not supported")]
    UnsupportedVersion { name: String, format: &'static str, major: u16, minor: u16 },
    /// Compressed, and nothing could be decompressed.
    #[error("{name}: the {compression} data cannot be decompressed: {reason}")]
    Compressed { name: String, compression: Compression, reason: String },
    /// No temporary file for input that arrives.
    #[error("{name}: a temporary file for the input cannot be made: {source}")]
    Spool { name: String, source: io::Error },
    /// Anything else the operating system says.
    #[error("{name}: reading failed: {source}")]
    Io { name: String, source: io::Error },
}

impl SourceError {
    /// The error for a failed system call on `name`, which is made safe here.
    pub(super) fn from_io(name: &str, source: io::Error) -> Self {
        let name = shown(name);
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { name },
            io::ErrorKind::PermissionDenied => Self::Permission { name },
            io::ErrorKind::IsADirectory => Self::IsDirectory { name },
            _ => Self::Io { name, source },
        }
    }

    /// What to do next.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "check the path and its spelling",
            Self::IsDirectory { .. } => "name one of the capture files in it",
            Self::Permission { .. } => "ask its owner for read access, or copy it as a user who has it",
            Self::Empty { .. } => "if a program is still writing it, wait for its first packet or follow the file",
            Self::CutHeader { .. } => "copy the file again: the copy stopped too early",
            Self::NotACapture { advice, .. } => advice,
            Self::UnsupportedVersion { .. } => "if Wireshark reads it, convert it: editcap -F pcapng IN OUT",
            Self::Compressed { .. } => "test it with the program that compressed it, or fetch it again",
            Self::Spool { .. } => "point TMPDIR at a folder that can be written and has room",
            Self::Io { .. } => "try again; if it stays, copy the file to another disk first",
        }
    }
}

/// A place that the walker could not take as it is. Nothing else is lost by it than what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where, in bytes from the start of the (decompressed) capture.
    pub offset: u64,
    /// Frames before this place.
    pub frames_before: u64,
    /// What is wrong.
    pub kind: NoteKind,
    /// Bytes that could not be used.
    pub lost: u64,
}

/// What is wrong at a [`Note`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoteKind {
    /// A block length that is impossible: below the minimum for its type, or above [`super::MAX_BLOCK`].
    BlockLength { block_type: u32, length: u32 },
    /// A block length that is not a multiple of four.
    BlockAlignment { block_type: u32, length: u32 },
    /// The length at the end of a block is not the one at its start.
    BlockTrailer { block_type: u32, length: u32, trailer: u32 },
    /// A block that claims more bytes than the rest of the capture, and other blocks inside that rest.
    BlockBeyondEnd { block_type: u32, length: u32 },
    /// A section header without a byte-order mark.
    ByteOrder { mark: u32 },
    /// A section of a version that is not known; it is skipped.
    SectionVersion { major: u16, minor: u16 },
    /// A packet of an interface that the section has not described; it is skipped.
    UnknownInterface { interface: u32 },
    /// Statistics of an interface that the section has not described.
    UnknownStatistics { interface: u32 },
    /// More interfaces than can be numbered; packets of the others are skipped.
    TooManyInterfaces,
    /// A packet block whose packet is longer than the block; the frame holds what is there.
    PacketBeyondBlock { cap_len: u32, room: u32 },
    /// An option that is longer than its block; the options after it are not read.
    OptionBeyondBlock { block_type: u32, code: u16, length: u16 },
    /// Secrets or names that are longer than their block.
    ContentBeyondBlock { block_type: u32 },
    /// More of something than is kept.
    ListFull { what: &'static str },
    /// A pcap record that claims more bytes than a packet can have.
    RecordLength { cap_len: u32, limit: u32 },
    /// A pcap record that claims more bytes than the rest of the capture, and other records inside that rest.
    RecordBeyondEnd { cap_len: u32 },
    /// Records were found inside the bytes that the frame before claims.
    RecordOverlap,
    /// The file became shorter while it was read.
    Truncated { size: u64 },
    /// Another file took the path of the one that is followed.
    Replaced,
}

/// Behind how many frames something is.
fn after(frames: u64) -> String {
    match frames {
        0 => "before the first frame".to_owned(),
        frames => format!("after frame {frames}"),
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}, {}: {}", self.offset, after(self.frames_before), self.kind)?;
        match self.lost {
            0 => Ok(()),
            1 => write!(f, "; 1 byte lost"),
            lost => write!(f, "; {lost} bytes lost"),
        }
    }
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BlockLength { block_type, length } => {
                write!(f, "{} claims an impossible length of {length} bytes", block(*block_type))
            }
            Self::BlockAlignment { block_type, length } => {
                write!(f, "{} claims a length of {length} bytes, not a multiple of 4", block(*block_type))
            }
            Self::BlockTrailer { block_type, length, trailer } => {
                write!(f, "{} says {length} bytes at its start and {trailer} at its end", block(*block_type))
            }
            Self::BlockBeyondEnd { block_type, length } => {
                write!(f, "{} claims {length} bytes, more than the file has left", block(*block_type))
            }
            Self::ByteOrder { mark } => write!(f, "a section header has the unknown byte-order mark 0x{mark:08x}"),
            Self::SectionVersion { major, minor } => {
                write!(f, "a section of the unknown version {major}.{minor} is skipped")
            }
            Self::UnknownInterface { interface } => {
                write!(f, "a packet names interface {interface}, which its section does not describe; it is skipped")
            }
            Self::UnknownStatistics { interface } => {
                write!(f, "statistics name interface {interface}, which their section does not describe")
            }
            Self::TooManyInterfaces => {
                write!(f, "there are more than 65536 interfaces; packets of the others are skipped")
            }
            Self::PacketBeyondBlock { cap_len, room } => {
                write!(
                    f,
                    "a packet claims {cap_len} bytes in a block with room for {room}; the frame has what is there"
                )
            }
            Self::OptionBeyondBlock { block_type, code, length } => {
                write!(f, "option {code} of {} claims {length} bytes, more than the block has", block(*block_type))
            }
            Self::ContentBeyondBlock { block_type } => {
                write!(f, "the content of {} is longer than the block", block(*block_type))
            }
            Self::ListFull { what } => write!(f, "there are more {what} than are kept"),
            Self::RecordLength { cap_len, limit } => {
                write!(f, "a record claims {cap_len} captured bytes, more than the {limit} a packet can have")
            }
            Self::RecordBeyondEnd { cap_len } => {
                write!(f, "a record claims {cap_len} captured bytes, more than the file has left")
            }
            Self::RecordOverlap => write!(f, "the frame before claims too many bytes: other records begin inside it"),
            Self::Truncated { size } => write!(f, "the file became shorter while it was read: {size} bytes"),
            Self::Replaced => write!(f, "another file took this path; what follows is in that file"),
        }
    }
}

/// A block type with its article, as notes name it.
fn block(block_type: u32) -> String {
    use super::pcapng::block;
    let name = match block_type {
        block::SECTION_HEADER => "a section header",
        block::INTERFACE => "an interface description",
        block::OLD_PACKET => "an obsolete packet block",
        block::SIMPLE_PACKET => "a simple packet block",
        block::NAMES => "a name resolution block",
        block::STATISTICS => "an interface statistics block",
        block::ENHANCED_PACKET => "an enhanced packet block",
        block::SECRETS => "a secrets block",
        other => return format!("a block of type 0x{other:08x}"),
    };
    name.to_owned()
}

/// How a capture ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Where, in bytes from the start of the (decompressed) capture.
    pub offset: u64,
    /// Whole frames that were given.
    pub frames: u64,
    /// Why.
    pub kind: EndingKind,
}

/// Why a capture ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndingKind {
    /// After a whole record.
    Clean,
    /// In the middle of a record, which would have begun at [`Ending::offset`]: `have` bytes of it are there, it needs
    /// at least `need`.
    Cut { have: u64, need: u64 },
    /// Nothing that makes sense follows.
    Damaged { lost: u64 },
    /// The input stopped before its own end: compressed data that is cut or damaged, a pipe that broke, a full disk.
    /// `have` bytes of a record were there already.
    Input { reason: String, have: u64 },
    /// The file became shorter than what was read.
    Truncated { size: u64 },
    /// Another file took the path of the one that is followed.
    Replaced,
    /// Reading failed.
    Unreadable { reason: String },
}

impl Ending {
    /// Whether everything was there.
    pub fn is_clean(&self) -> bool {
        matches!(self.kind, EndingKind::Clean | EndingKind::Replaced)
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (offset, next) = (self.offset, self.frames.saturating_add(1));
        match &self.kind {
            EndingKind::Clean => write!(f, "the capture is complete"),
            EndingKind::Cut { have, need } => write!(
                f,
                "the file ends in the middle of a record: {}, the record at byte {offset} has {have} of {need} bytes",
                after(self.frames)
            ),
            EndingKind::Damaged { lost } => {
                write!(
                    f,
                    "nothing readable follows byte {offset}: the last {lost} bytes are lost, from frame {next} on"
                )
            }
            EndingKind::Input { reason, have: 0 } => {
                write!(f, "the input stopped early, {}: {reason}", after(self.frames))
            }
            EndingKind::Input { reason, have } => {
                write!(f, "the input stopped early, {have} bytes into the record of frame {next}: {reason}")
            }
            EndingKind::Truncated { size } => {
                write!(f, "the file was cut to {size} bytes while it was read, {}", after(self.frames))
            }
            EndingKind::Replaced => write!(f, "another file took this path, {}", after(self.frames)),
            EndingKind::Unreadable { reason } => write!(f, "reading failed at byte {offset}, frame {next}: {reason}"),
        }
    }
}
