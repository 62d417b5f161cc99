//! The last resort against a bug in a dissector: one frame is given up, counted and marked, and the program goes on.
//!
//! Nothing relies on it. Tests demand that the count stays 0.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};

static CAUGHT: AtomicU64 = AtomicU64::new(0);
static HOOK: Once = Once::new();

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; a panic in it is caught and counted, and `None` is the answer. What `work` was changing must be cleared by
/// the caller before it is used again.
#[inline]
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    quiet_hook();
    let outer = GUARDED.replace(true);
    // What goes in and out stays where it is: only its address is handed through, since the copies would wait for what was just
    // written.
    let mut both = (Some(work), None);
    let place = &mut both;
    let result = panic::catch_unwind(AssertUnwindSafe(move || place.1 = place.0.take().map(|work| work())));
    GUARDED.set(outer);
    if result.is_err() {
        CAUGHT.fetch_add(1, Ordering::Relaxed);
        return None;
    }
    both.1
}

/// Whether this thread is inside [`guarded`]: a panic hook has nothing to restore and nothing to print then.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Panics caught so far in this program.
pub fn caught() -> u64 {
    CAUGHT.load(Ordering::Relaxed)
}

/// The message of a caught panic must not reach a terminal that shows a screen.
#[inline]
fn quiet_hook() {
    if HOOK.is_completed() {
        return;
    }
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if is_guarded() {
                tracing::error!("a dissector panicked: {info}");
            } else {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_inside_is_counted_and_outside_nothing_changes() {
        let before = caught();
        assert_eq!(guarded(|| 7), Some(7));
        assert!(!is_guarded());
        assert_eq!(guarded(|| -> u8 { panic!("planted") }), None);
        assert!(caught() > before);
        assert!(!is_guarded());
    }
}
