//! A capture file as the system maps it into memory: the first pass and the readers of rows look at it in place, where copying
//! it out of the system's page cache took half of their time.
//!
//! Two things can go wrong with a mapping that cannot with a read. A file that another program makes shorter ends in SIGBUS:
//! a handler puts zeros where the bytes were and marks the map as damaged. Whoever looks at bytes asks whether the map still
//! [holds](Map::holds) them; where it does not, they are read, which tells what became of them. And a file that another program writes over
//! changes under our eyes, which every reader of untrusted bytes must bear anyway.
//!
//! This and [`crate::base::room`] are the only places of the program that need `unsafe`.
#![allow(unsafe_code)]

use std::fs::File;
use std::num::NonZeroUsize;
use std::os::raw::{c_int, c_void};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use memmap2::{Mmap, UncheckedAdvice};
use nix::libc::siginfo_t;
use nix::sys::mman::{MapFlags, ProtFlags, mmap_anonymous};
use nix::sys::signal::{SaFlags, SigAction, SigHandler, SigSet, Signal, sigaction};

/// Less than this many bytes are read without a map.
const WORTHWHILE: u64 = 1 << 20;
/// Captures that are mapped at a time; more are read.
const MAX_MAPS: usize = 16;
/// Pages are given back in pieces of so many bytes.
const PIECE: usize = 32 << 20;
/// Bytes that come from memory at a time, or a multiple of that.
const LINE: usize = 64;

/// The beginning of a file in memory.
pub(super) struct Map {
    bytes: Mmap,
    file: File,
    place: &'static Place,
    /// Bytes up to here were given back.
    given_back: AtomicUsize,
}

/// A map as the handler finds it.
struct Place {
    /// Its first address; 0 for none, 1 for one that is being made.
    start: AtomicUsize,
    len: AtomicUsize,
    damaged: AtomicBool,
}

static PLACES: [Place; MAX_MAPS] =
    [const { Place { start: AtomicUsize::new(0), len: AtomicUsize::new(0), damaged: AtomicBool::new(false) } };
        MAX_MAPS];

impl Map {
    /// Maps what a regular file holds now, if that is worth it and possible.
    pub fn of(file: &File) -> Option<Self> {
        let len = file.metadata().ok()?.len();
        let len = usize::try_from(len).ok().filter(|_| len >= WORTHWHILE)?;
        let own = file.try_clone().ok()?;
        if !handler_is_set() {
            return None;
        }
        let place = PLACES
            .iter()
            .find(|place| place.start.compare_exchange(0, 1, Ordering::AcqRel, Ordering::Relaxed).is_ok())?;
        // SAFETY: Nobody writes through it. What other programs do to the file is dealt with as the head of this file says.
        let Ok(bytes) = (unsafe { memmap2::MmapOptions::new().len(len).map(file) }) else {
            place.start.store(0, Ordering::Release);
            return None;
        };
        place.len.store(len, Ordering::Relaxed);
        place.damaged.store(false, Ordering::Relaxed);
        place.start.store(bytes.as_ptr() as usize, Ordering::Release);
        // Nothing depends on it.
        let _ = bytes.advise(memmap2::Advice::Sequential);
        Some(Self { bytes, file: own, place, given_back: AtomicUsize::new(0) })
    }

    /// The bytes from `offset` to the end of the map; none once it is damaged.
    #[inline]
    pub fn from(&self, offset: u64) -> &[u8] {
        if self.is_damaged() {
            return &[];
        }
        let at = usize::try_from(offset).unwrap_or(usize::MAX);
        self.bytes.get(at..).unwrap_or_default()
    }

    #[inline]
    fn is_damaged(&self) -> bool {
        self.place.damaged.load(Ordering::Relaxed)
    }

    /// Whether the bytes before `end` are those of the file. Ask this before taking zeros for what it held.
    #[inline]
    pub fn holds(&self, end: u64) -> bool {
        let last = usize::try_from(end).ok().and_then(|end| end.checked_sub(1));
        if let Some((last, 0)) = last.and_then(|last| Some((last, *self.bytes.get(last)?))) {
            self.look_twice(last);
        }
        !self.is_damaged()
    }

    /// Behind the end of a file that became shorter, the rest of its last page is zeros without any signal.
    #[inline(never)]
    fn look_twice(&self, last: usize) {
        let end_of_page = last | (PAGE.load(Ordering::Relaxed).max(1) - 1);
        if self.bytes.get(end_of_page).is_none_or(|byte| *byte == 0)
            && self.file.metadata().is_ok_and(|now| now.len() <= last as u64)
        {
            self.place.damaged.store(true, Ordering::Relaxed);
        }
    }

    /// Says that bytes will be looked at soon. A capture is too large for the caches: without this, half of the time of a pass
    /// is waiting for the memory.
    #[inline]
    pub fn foretell(&self, offset: u64, len: usize) {
        #[cfg(target_arch = "x86_64")]
        if let Some(bytes) = self.from(offset).get(..len) {
            for line in bytes.chunks(LINE) {
                // SAFETY: It reads nothing that the program could notice, wherever it points.
                unsafe { std::arch::x86_64::_mm_prefetch::<{ std::arch::x86_64::_MM_HINT_T0 }>(line.as_ptr().cast()) };
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        let _ = (offset, len);
    }

    /// Looks at bytes, so that they are nearer when another thread comes to them.
    pub fn look(&self, offset: u64, len: usize) {
        std::hint::black_box(self.from(offset).iter().take(len).step_by(LINE).fold(0, |all, byte| all ^ byte));
    }

    /// Bytes of it.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Brings pages into this program's memory, if the system can do so at once; looking at them does the same, one by one.
    pub fn bring(&self, offset: u64, len: usize) {
        #[cfg(target_os = "linux")]
        if let Ok(at) = usize::try_from(offset) {
            let len = len.min(self.bytes.len().saturating_sub(at));
            // What is not there any more is found out by whoever looks at it.
            let _ = self.bytes.advise_range(memmap2::Advice::PopulateRead, at, len);
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (offset, len);
    }

    /// Nobody is likely to look at what lies before `offset`: it need not stay in this program's memory. It can be looked at as
    /// before.
    pub fn give_back(&self, offset: u64) {
        let before = self.given_back.load(Ordering::Relaxed);
        let until = usize::try_from(offset).unwrap_or(usize::MAX).min(self.bytes.len()) / PIECE * PIECE;
        if until <= before {
            return;
        }
        self.given_back.store(until, Ordering::Relaxed);
        // SAFETY: The pages of a file that are given back are found again in the file; nobody writes to them here.
        let _ = unsafe { self.bytes.unchecked_advise_range(UncheckedAdvice::DontNeed, before, until - before) };
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        // Before the addresses may belong to something else.
        self.place.start.store(0, Ordering::Release);
    }
}

/// What was done with the signal before.
static BEFORE: OnceLock<SigAction> = OnceLock::new();
/// Bytes of a page.
static PAGE: AtomicUsize = AtomicUsize::new(0);

/// Sets the handler, once for the program.
fn handler_is_set() -> bool {
    static SET: OnceLock<bool> = OnceLock::new();
    *SET.get_or_init(|| {
        PAGE.store(rustix::param::page_size(), Ordering::Relaxed);
        // The standard library gives each thread a stack for such handlers.
        let flags = SaFlags::SA_SIGINFO | SaFlags::SA_ONSTACK;
        let action = SigAction::new(SigHandler::SigAction(on_bus_error), flags, SigSet::empty());
        // SAFETY: The handler calls nothing but mmap and sigaction, and touches nothing but atomic numbers.
        match unsafe { sigaction(Signal::SIGBUS, &action) } {
            Ok(before) => BEFORE.set(before).is_ok(),
            Err(_) => false,
        }
    })
}

/// Puts zeros where a map has no bytes any more, so that whoever looked there goes on.
extern "C" fn on_bus_error(signal: c_int, info: *mut siginfo_t, _: *mut c_void) {
    // SAFETY: The system calls this with the facts of a signal; for this one they have an address.
    let address = unsafe { (*info).si_addr() } as usize;
    for place in &PLACES {
        let start = place.start.load(Ordering::Acquire);
        let Some(at) = address.checked_sub(start).filter(|at| start > 1 && *at < place.len.load(Ordering::Relaxed))
        else {
            continue;
        };
        place.damaged.store(true, Ordering::Relaxed);
        // A map begins with a page.
        let from = at - at % PAGE.load(Ordering::Relaxed).max(1);
        let rest = place.len.load(Ordering::Relaxed) - from;
        let (Some(address), Some(rest)) = (NonZeroUsize::new(start + from), NonZeroUsize::new(rest)) else { break };
        let flags = MapFlags::MAP_PRIVATE | MapFlags::MAP_FIXED;
        // SAFETY: These addresses are those of our map, from a page of it to its end; it is alive, since somebody looks at it.
        if unsafe { mmap_anonymous(Some(address), rest, ProtFlags::PROT_READ, flags) }.is_ok() {
            return;
        }
    }
    // Not ours, or nothing helps: this returns to the same instruction, and then it is as it would have been without us.
    if let (Some(before), Ok(signal)) = (BEFORE.get(), Signal::try_from(signal)) {
        // SAFETY: This was set before.
        let _ = unsafe { sigaction(signal, before) };
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn what_is_cut_off_reads_as_zeros_and_is_said() {
        let mut file = tempfile::tempfile().expect("a file");
        assert!(Map::of(&file).is_none(), "an empty file is not worth it");
        file.write_all(&vec![7; 4 << 20]).expect("written");
        let (map, other) = (Map::of(&file).expect("mapped"), Map::of(&file).expect("mapped twice"));
        let whole = map.from(5);
        assert_eq!((whole.len(), map.from(4 << 20), map.from(u64::MAX)), ((4 << 20) - 5, &[][..], &[][..]));
        map.foretell(0, 4 << 20);
        file.set_len(1 << 20).expect("cut");
        assert_eq!((whole[0], map.holds(1 << 20), map.is_damaged()), (7, true, false));
        assert_eq!((whole[(2 << 20) - 5], whole[(4 << 20) - 6]), (0, 0));
        assert_eq!((map.is_damaged(), map.from(0).len()), (true, 0), "nothing more is given");
        assert!(!other.is_damaged(), "nobody looked there");
        let within = Map::of(&file).expect("mapped");
        file.set_len((1 << 20) - 9).expect("cut within a page");
        assert_eq!((within.holds((1 << 20) - 9), within.holds((1 << 20) - 8)), (true, false));
        drop(within);
        file.set_len(1 << 20).expect("longer");
        // The place is free again, and what is mapped there then is not damaged.
        drop((map, other));
        assert_eq!(Map::of(&file).map(|map| map.is_damaged()), Some(false));
    }

    #[test]
    fn pages_that_were_given_back_are_there() {
        let mut file = tempfile::tempfile().expect("a file");
        let bytes: Vec<u8> = (0..(PIECE as u64 * 3)).step_by(8).flat_map(u64::to_le_bytes).collect();
        file.write_all(&bytes).expect("written");
        let map = Map::of(&file).expect("mapped");
        for offset in (0..bytes.len() as u64).step_by(PIECE / 2).chain([u64::MAX]) {
            map.give_back(offset);
            assert!(map.from(0) == bytes, "at {offset}");
            assert_eq!(map.given_back.load(Ordering::Relaxed), bytes.len().min(offset as usize) / PIECE * PIECE);
        }
    }
}
