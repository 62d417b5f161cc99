//! The terminal: taken once, given back however the program ends.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, style};

use crate::base::{guard, safe_text};

static TAKEN: AtomicBool = AtomicBool::new(false);
static MOUSE: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// Buttons and drags, in SGR coordinates. Not every movement of the pointer: an idle screen must stay idle.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Holds the terminal; dropping it gives it back.
pub struct Guard(());

impl Guard {
    /// Takes the terminal.
    pub fn take(mouse: bool) -> io::Result<Self> {
        hook();
        MOUSE.store(mouse, Ordering::SeqCst);
        enter()?;
        Ok(Self(()))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// Takes the terminal, also again after a stop.
pub fn enter() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut out = io::stdout();
    execute!(out, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    if MOUSE.load(Ordering::SeqCst) {
        out.write_all(MOUSE_ON.as_bytes())?;
    }
    out.flush()
}

/// Gives the terminal back. Does nothing when it is not taken; a terminal that is gone is no failure.
pub fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    if MOUSE.load(Ordering::SeqCst) {
        let _ = out.write_all(MOUSE_OFF.as_bytes());
    }
    let _ = execute!(out, style::ResetColor, DisableBracketedPaste, cursor::Show, LeaveAlternateScreen);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// A panic in any thread gives the terminal back before its message is printed, and ends the program: a screen without
/// its threads would only look alive.
fn hook() {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if guard::is_guarded() {
                return before(info);
            }
            leave();
            let message = info.payload_as_str().unwrap_or("unknown");
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            eprintln!("wirelens: a fault of this program at {place}: {} (E-FAULT)", safe_text::shown(message));
            eprintln!("    please report it with the capture, if you may share it");
            std::process::exit(101);
        }));
    });
}
