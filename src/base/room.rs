//! Memory that will be filled soon. The system gives it page by page, each when it is first touched; asked for some of them
//! together it takes half the time.
#![allow(unsafe_code)]

use std::sync::atomic::AtomicU64;

/// Less than this many bytes are not worth asking.
const WORTHWHILE: usize = 32 << 10;

/// `len` words that are 0. Where they are many their pages come when they are written to, or by [`bring`].
pub fn zeros(len: usize) -> Box<[AtomicU64]> {
    let words = Box::<[AtomicU64]>::new_zeroed_slice(len);
    // SAFETY: All bytes of a number may be 0.
    unsafe { words.assume_init() }
}

/// Brings the pages of these words, if the system can give them now.
#[cfg(target_os = "linux")]
pub fn bring(words: &[AtomicU64]) {
    use rustix::mm::{Advice, madvise};
    if size_of_val(words) < WORTHWHILE {
        return;
    }
    let page = rustix::param::page_size().max(1);
    let within = words.as_ptr().addr() % page;
    let start = words.as_ptr().cast::<u8>().wrapping_sub(within).cast_mut();
    // SAFETY: The advice changes no byte of these pages, nor of what else lies in the first and the last of them. Where it cannot be
    // taken, the pages come when they are touched.
    let _ = unsafe { madvise(start.cast(), size_of_val(words) + within, Advice::LinuxPopulateWrite) };
}

/// Other systems bring them one by one.
#[cfg(not(target_os = "linux"))]
pub fn bring(_: &[AtomicU64]) {
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
                bring(&words);
                assert!(words.len() == len && words.iter().all(|word| word.load(Ordering::Relaxed) == 0));
                words.iter().for_each(|word| word.store(u64::MAX, Ordering::Relaxed));
                bring(&words[len / 3..]);
                assert!(words.iter().all(|word| word.load(Ordering::Relaxed) == u64::MAX), "it changes nothing");
            }
        }
    }
}
