//! What the screen needs and takes too long to wait for: it is done on another thread, and shown when it is there.

use super::elsewhere::Telling;
use super::joined::Looking;
use super::later::Job;
use super::whole::Gathering;

/// Something to be done on another thread.
pub enum Errand {
    /// A long message of the selected packet.
    Gather(Gathering),
    /// What joins the selected exchange to others.
    Look(Looking),
    /// Something about a long message of the selected exchange.
    Make(Job),
    /// Chapters of the story, or what connections that stay closed show.
    Tell(Telling),
}

impl Errand {
    /// Does it. `tell` is called from time to time and at the end, when the screen is to be drawn anew; not after it was
    /// given up.
    pub fn run(self, tell: impl Fn() + Send + 'static) {
        match self {
            Self::Gather(gathering) => gathering.run(tell),
            Self::Look(looking) => looking.run(tell),
            Self::Make(job) => job.run(tell),
            Self::Tell(telling) => telling.run(tell),
        }
    }
}
