//! Fills a spool from input that arrives: standard input, pipes, and compressed data (RFC 1952, RFC 8878, LZ4 frames).
//! Everything that could be decompressed before damage or the end is kept.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::format::Compression;
use super::storage::Spool;

/// What is read and appended at once.
const CHUNK: usize = 256 << 10;

/// Starts the thread that reads `reader` to its end into `spool`, at most `limit` bytes.
pub(super) fn fill(spool: Arc<Spool>, reader: Box<dyn Read + Send>, limit: u64) {
    let filled = Arc::clone(&spool);
    let work = move || {
        let done = Finish(&filled);
        let sink = Sink { spool: &filled, limit };
        let failure = run(&sink, reader).err().map(|error| describe(&error));
        done.0.finish(failure);
    };
    if let Err(error) = std::thread::Builder::new().name("spool".to_owned()).spawn(work) {
        spool.finish(Some(format!("no thread could be started: {error}")));
    }
}

/// Ends the spool even if a decoder panics, so that nobody waits for ever.
struct Finish<'a>(&'a Spool);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.finish(Some("the decoder gave up on the data".to_owned()));
        }
    }
}

struct Sink<'a> {
    spool: &'a Spool,
    limit: u64,
}

impl Sink<'_> {
    fn append(&self, bytes: &[u8]) -> io::Result<()> {
        if bytes.is_empty() { Ok(()) } else { self.spool.append(bytes, self.limit) }
    }

    /// Keeps all that `reader` gives.
    fn take(&self, reader: &mut impl Read) -> io::Result<()> {
        let mut buffer = vec![0; CHUNK];
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(count) => self.append(&buffer[..count])?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

fn describe(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "the compressed data is cut off".to_owned(),
        _ => crate::base::safe_text::shown(&error.to_string()).into_owned(),
    }
}

/// The input, counting what is taken from it.
struct Input<'a> {
    reader: Box<dyn Read + Send>,
    spool: &'a Spool,
}

impl Read for Input<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.spool.count_taken(count as u64);
        Ok(count)
    }
}

fn run(sink: &Sink<'_>, reader: Box<dyn Read + Send>) -> io::Result<()> {
    let mut input = Input { reader, spool: sink.spool };
    let mut start = [0; 4];
    let mut have = 0;
    while have < start.len() {
        match input.read(&mut start[have..]) {
            Ok(0) => break,
            Ok(count) => have += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let compression = Compression::detect(&start[..have]);
    sink.spool.set_compression(compression);
    let mut input = io::Cursor::new(start[..have].to_vec()).chain(input);
    match compression {
        None => sink.take(&mut input),
        Some(Compression::Gzip) => gunzip(sink, BufReader::with_capacity(CHUNK, input)),
        Some(Compression::Zstd) => unzstd(sink, BufReader::with_capacity(CHUNK, input)),
        Some(Compression::Lz4) => unlz4(sink, BufReader::with_capacity(CHUNK, input)),
    }
}

/// Members one after the other; zero bytes after the last are padding, as of tapes and block devices.
fn gunzip(sink: &Sink<'_>, mut input: impl BufRead) -> io::Result<()> {
    loop {
        let mut member = flate2::bufread::GzDecoder::new(input);
        sink.take(&mut member)?;
        input = member.into_inner();
        match next_member(&mut input)? {
            None => return Ok(()),
            Some(0x1f) => {}
            Some(_) => return Err(trailing("gzip")),
        }
    }
}

fn unzstd(sink: &Sink<'_>, mut input: impl BufRead) -> io::Result<()> {
    let mut decoder = FrameDecoder::new();
    loop {
        match decoder.reset(&mut input) {
            Ok(()) => unzstd_frame(sink, &mut decoder, &mut input)?,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                io::copy(&mut (&mut input).take(u64::from(length)), &mut io::sink())?;
            }
            Err(error) => return Err(io::Error::other(error)),
        }
        match next_member(&mut input)? {
            None => return Ok(()),
            Some(0x28 | 0x50..=0x5f) => {}
            Some(_) => return Err(trailing("zstd")),
        }
    }
}

fn unzstd_frame(sink: &Sink<'_>, decoder: &mut FrameDecoder, input: &mut impl BufRead) -> io::Result<()> {
    while !decoder.is_finished() {
        let mut input = EndWatch { inner: &mut *input, met: false };
        let result = decoder.decode_blocks(&mut input, BlockDecodingStrategy::UptoBytes(CHUNK));
        if let Err(error) = result {
            // The decoder holds back a window for later references. An empty last raw block (RFC 8878 §3.1.1.2), and
            // four bytes for a checksum, make it let go of what it decoded.
            let let_go = [1u8, 0, 0, 0, 0, 0, 0];
            let _ = decoder.decode_blocks(&let_go[..], BlockDecodingStrategy::All);
            sink.append(&decoder.collect().unwrap_or_default())?;
            let cut = io::Error::from(io::ErrorKind::UnexpectedEof);
            return Err(if input.met { cut } else { io::Error::other(error) });
        }
        sink.append(&decoder.collect().unwrap_or_default())?;
    }
    sink.append(&decoder.collect().unwrap_or_default())?;
    match (decoder.get_checksum_from_data(), decoder.get_calculated_checksum()) {
        (Some(said), Some(found)) if said != found => Err(io::Error::other("its checksum does not match")),
        _ => Ok(()),
    }
}

fn unlz4(sink: &Sink<'_>, input: impl BufRead) -> io::Result<()> {
    let mut decoder = lz4_flex::frame::FrameDecoder::new(EndWatch { inner: input, met: false });
    loop {
        sink.take(&mut decoder)?;
        // The decoder takes the end of the data for the end of a frame.
        if decoder.get_ref().met {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match next_member(&mut decoder.get_mut().inner)? {
            None => return Ok(()),
            Some(0x04) => {}
            Some(_) => return Err(trailing("lz4")),
        }
    }
}

/// Notices when somebody wants more than there is.
struct EndWatch<R> {
    inner: R,
    met: bool,
}

impl<R: Read> Read for EndWatch<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.met |= count == 0 && !buffer.is_empty();
        Ok(count)
    }
}

/// What follows a member: its first byte, or nothing but zero bytes.
fn next_member(input: &mut impl BufRead) -> io::Result<Option<u8>> {
    let mut padding = false;
    loop {
        let bytes = input.fill_buf()?;
        match bytes.iter().position(|byte| *byte != 0) {
            Some(0) if !padding => return Ok(bytes.first().copied()),
            Some(_) => return Ok(Some(0)),
            None if bytes.is_empty() => return Ok(None),
            None => {
                padding = true;
                let count = bytes.len();
                input.consume(count);
            }
        }
    }
}

fn trailing(format: &str) -> io::Error {
    io::Error::other(format!("something that is not {format} follows the {format} data"))
}
