//! `br` (RFC 7932), without the large windows that the RFC does not know.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};

use super::{CHUNK, End, Ended, Sink};

pub(super) fn decode(input: &[u8], sink: &mut Sink) -> End {
    let allocator = StandardAlloc::default;
    let mut state = BrotliState::new_strict(allocator(), allocator(), allocator());
    let mut buffer = vec![0; CHUNK];
    let (mut left, mut used, mut total) = (input.len(), 0, 0);
    loop {
        let (mut room, mut given) = (buffer.len(), 0);
        let result = BrotliDecompressStream(
            &mut left,
            &mut used,
            input,
            &mut room,
            &mut given,
            &mut buffer,
            &mut total,
            &mut state,
        );
        if let Some(full) = sink.take(buffer.get(..given).unwrap_or_default(), used) {
            return full.into();
        }
        match result {
            BrotliResult::ResultSuccess => return End { ended: Ended::Whole, trailing: left, remark: "" },
            BrotliResult::NeedsMoreInput => return Ended::Cut.into(),
            // It only asks for room that it was not given.
            BrotliResult::NeedsMoreOutput if given > 0 => {}
            BrotliResult::NeedsMoreOutput => return Ended::Damaged("the decoder makes no progress".to_owned()).into(),
            BrotliResult::ResultFailure => {
                return Ended::Damaged(format!("invalid brotli data at byte {used}")).into();
            }
        }
    }
}
