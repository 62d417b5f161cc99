//! `zstd` (RFC 8878) with the window that RFC 9659 allows in HTTP.

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::{CHUNK, End, Ended, MAX_ZSTD_WINDOW, Sink};

/// Frames, one after the other; skippable ones (RFC 8878 §3.1.2) give nothing.
pub(super) fn decode(input: &[u8], sink: &mut Sink) -> End {
    let mut decoder = FrameDecoder::new();
    decoder.set_max_window_size(MAX_ZSTD_WINDOW);
    let mut rest = input;
    let mut first = true;
    while first || !rest.is_empty() {
        if !first && !is_frame(rest) {
            return End { ended: Ended::Whole, trailing: rest.len(), remark: "" };
        }
        first = false;
        match begin(&mut decoder, &mut rest) {
            Ok(true) => {
                if let Err(ended) = frame(&mut decoder, &mut rest, input.len(), sink) {
                    return ended.into();
                }
            }
            Ok(false) => {}
            Err(ended) => return ended.into(),
        }
    }
    Ended::Whole.into()
}

/// Whether a frame or a skippable one begins here, as far as the bytes go.
fn is_frame(rest: &[u8]) -> bool {
    let starts = |magic: [u8; 4]| rest.iter().zip(magic).all(|(byte, magic)| *byte == magic);
    let skippable = rest.first().is_some_and(|byte| (0x50..=0x5f).contains(byte))
        && rest.iter().skip(1).zip([0x2a, 0x4d, 0x18]).all(|(byte, magic)| *byte == magic);
    starts([0x28, 0xb5, 0x2f, 0xfd]) || skippable
}

/// Reads the header of a frame; false says that the frame was one to skip, and was.
fn begin(decoder: &mut FrameDecoder, rest: &mut &[u8]) -> Result<bool, Ended> {
    let have = rest.len();
    match decoder.reset(&mut *rest) {
        Ok(()) => Ok(true),
        Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
            *rest = rest.get(length as usize..).ok_or(Ended::Cut)?;
            Ok(false)
        }
        Err(FrameDecoderError::WindowSizeTooBig { requested, .. }) => {
            Err(Ended::Stopped(format!("it asks for a window of {requested} bytes, the limit is {MAX_ZSTD_WINDOW}")))
        }
        Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::BadMagicNumber(_))) => {
            Err(Ended::Damaged("this is not zstd".to_owned()))
        }
        // The longest header has 18 bytes (RFC 8878 §3.1.1.1), so that only a short rest can be cut in it.
        Err(_) if rest.is_empty() && have < 18 => Err(Ended::Cut),
        Err(error) => Err(Ended::Damaged(format!("the frame header is wrong: {error}"))),
    }
}

/// Decodes the blocks of a frame, each at most 128 KiB.
fn frame(decoder: &mut FrameDecoder, rest: &mut &[u8], whole: usize, sink: &mut Sink) -> Result<(), Ended> {
    while !decoder.is_finished() {
        let mut source = Watch { bytes: rest, met_end: false };
        let result = decoder.decode_blocks(&mut source, BlockDecodingStrategy::UptoBytes(CHUNK));
        let met_end = source.met_end;
        *rest = source.bytes;
        if let Err(error) = result {
            // The decoder holds back a window for later references. An empty last raw block (RFC 8878 §3.1.1.2), and
            // four bytes for a checksum, make it let go of what it decoded.
            let let_go = [1u8, 0, 0, 0, 0, 0, 0];
            let _ = decoder.decode_blocks(&let_go[..], BlockDecodingStrategy::All);
            collect(decoder, whole.saturating_sub(rest.len()), sink)?;
            let damaged = Ended::Damaged(format!("invalid zstd data: {error}"));
            return Err(if met_end { Ended::Cut } else { damaged });
        }
        collect(decoder, whole.saturating_sub(rest.len()), sink)?;
    }
    match (decoder.get_checksum_from_data(), decoder.get_calculated_checksum()) {
        (Some(said), Some(found)) if said != found => Err(Ended::Damaged("the checksum does not match".to_owned())),
        _ => Ok(()),
    }
}

fn collect(decoder: &mut FrameDecoder, consumed: usize, sink: &mut Sink) -> Result<(), Ended> {
    let decoded = decoder.collect().unwrap_or_default();
    sink.take(&decoded, consumed).map_or(Ok(()), Err)
}

/// The input, noticing when somebody wants more than there is.
struct Watch<'a> {
    bytes: &'a [u8],
    met_end: bool,
}

impl std::io::Read for Watch<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.met_end |= count == 0 && !buffer.is_empty();
        Ok(count)
    }
}
