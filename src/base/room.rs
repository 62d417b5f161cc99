//! Memory that will be filled at once. The system gives it page by page, each when it is first touched; asked for all of them
//! together it takes half the time.
#![allow(unsafe_code)]

use std::sync::atomic::AtomicU64;

/// Less than this many bytes are not worth asking.
const WORTHWHILE: usize = 64 << 10;

/// `len` words that are 0, whose pages are there if the system can give them now.
pub fn zeros(len: usize) -> Box<[AtomicU64]> {
    let words = Box::<[AtomicU64]>::new_zeroed_slice(len);
    // SAFETY: All bytes of a number may be 0.
    let mut words = unsafe { words.assume_init() };
    bring(&mut words);
    words
}

#[cfg(target_os = "linux")]
fn bring(words: &mut [AtomicU64]) {
    use rustix::mm::{Advice, madvise};
    let bytes = size_of_val(words);
    if bytes < WORTHWHILE {
        return;
    }
    let page = rustix::param::page_size().max(1);
    let start = words.as_mut_ptr().cast::<u8>();
    // Only pages that hold nothing else.
    let before = start.align_offset(page);
    let whole = bytes.saturating_sub(before) / page * page;
    if whole > 0 {
        // SAFETY: These bytes are ours, nobody else sees them, and the advice changes none of them. Where it cannot be taken, the
        // pages come when they are touched.
        let _ = unsafe { madvise(start.add(before).cast(), whole, Advice::LinuxPopulateWrite) };
    }
}

#[cfg(not(target_os = "linux"))]
fn bring(_: &mut [AtomicU64]) {
    let _ = WORTHWHILE;
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;

    #[test]
    fn all_of_it_is_zero_and_can_be_written() {
        for len in [0, 1, 1000, WORTHWHILE / 8, WORTHWHILE / 8 + 1, 100_000] {
            // Memory that was used before is given again.
            for _ in 0..3 {
                let words = zeros(len);
                assert!(words.len() == len && words.iter().all(|word| word.load(Ordering::Relaxed) == 0));
                words.iter().for_each(|word| word.store(u64::MAX, Ordering::Relaxed));
            }
        }
    }
}
