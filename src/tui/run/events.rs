//! What comes from outside: signals, keys and the mouse become events of the main thread.

use std::io::{self, IsTerminal};
use std::time::Duration;

use crossbeam_channel::Sender;
use crossterm::event;

use super::Event;
use crate::tui::update::Message;

/// Signals become events; the default of those that stop or end the program is carried out by the main thread, after it
/// gave the terminal back.
pub fn signals(sender: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if sender.send(Event::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Keys and mouse become events. The terminal is watched for being closed first: the library that reads it would turn in
/// circles at its end.
pub fn keyboard(sender: Sender<Event>) -> io::Result<()> {
    let tty: Box<dyn std::os::fd::AsFd + Send> = match io::stdin().is_terminal() {
        true => Box::new(io::stdin()),
        false => Box::new(std::fs::File::open("/dev/tty")?),
    };
    std::thread::spawn(move || {
        loop {
            match wait(&*tty) {
                Ok(true) => {}
                Ok(false) => continue,
                Err(_) => {
                    let _ = sender.send(Event::Gone);
                    return;
                }
            }
            // Without any time to wait the library would not look at all.
            while event::poll(Duration::from_millis(1)).unwrap_or(false) {
                let Ok(event) = event::read() else { break };
                if let Some(message) = message(event)
                    && sender.send(Event::Message(message)).is_err()
                {
                    return;
                }
            }
        }
    });
    Ok(())
}

/// Waits for input. `Ok(false)`: interrupted. An error: the terminal is closed.
fn wait(tty: &dyn std::os::fd::AsFd) -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, poll};
    let mut watched = [PollFd::from_borrowed_fd(tty.as_fd(), PollFlags::IN)];
    match poll(&mut watched, None) {
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let came = watched[0].revents();
    if came.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
        return Err(io::ErrorKind::BrokenPipe.into());
    }
    Ok(came.contains(PollFlags::IN))
}

fn message(event: crossterm::event::Event) -> Option<Message> {
    use crossterm::event::{Event as Input, KeyEventKind, MouseEventKind};
    match event {
        Input::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Key(crate::tui::keys::Key::of(&key))),
        Input::Mouse(mouse) if mouse.kind != MouseEventKind::Moved => Some(Message::Mouse(mouse)),
        Input::Paste(text) => Some(Message::Paste(text)),
        Input::Resize(width, height) => Some(Message::Resize(width, height)),
        _ => None,
    }
}
