//! The lessons that are built into the program.

use std::sync::{Arc, LazyLock};

use super::file::{Fault, Lesson};

macro_rules! lessons {
    ($($name:literal),+ $(,)?) => {
        /// Names and files, in the order in which they are best taken.
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("texts/", $name, ".toml")))),+];
    };
}

lessons!(
    "http-basics",
    "tcp-handshake",
    "sockets",
    "all-layers",
    "dns",
    "auth",
    "oauth",
    "cookies",
    "why-43-ms",
    "loss",
    "websocket",
    "three-ways",
);

static ALL: LazyLock<Vec<Result<Arc<Lesson>, Fault>>> =
    LazyLock::new(|| FILES.iter().map(|(name, source)| Lesson::read(name, source).map(Arc::new)).collect());

/// The built-in lessons that can be read; a test holds that all can.
pub fn all() -> impl Iterator<Item = &'static Arc<Lesson>> {
    ALL.iter().filter_map(|lesson| lesson.as_ref().ok())
}

macro_rules! captures {
    ($($path:literal),+ $(,)?) => {
        /// Captures of lessons that are not among the samples.
        const CAPTURES: &[(&str, &[u8])] = &[$(($path, include_bytes!(concat!("../../captures/", $path)))),+];
    };
}

captures!(
    "http/whole.pcapng",
    "http/keep-alive.pcapng",
    "tcp/loss-sack.pcapng",
    "websocket/echo.pcapng",
    "tls/three-ways.pcapng",
);

/// A built-in capture by its path below `captures/`.
pub fn capture(path: &str) -> Option<&'static [u8]> {
    let own = CAPTURES.iter().find(|(own, _)| *own == path).map(|(_, bytes)| *bytes);
    own.or_else(|| crate::samples::all().find(|sample| sample.file == path).map(|sample| sample.bytes))
}

/// The one with this name.
pub fn named(name: &str) -> Option<&'static Arc<Lesson>> {
    all().find(|lesson| lesson.name == name)
}

/// What is wrong with those that cannot be read.
#[cfg(test)]
pub fn faults() -> Vec<(&'static str, Fault)> {
    let faults = FILES.iter().zip(ALL.iter());
    faults.filter_map(|((name, _), lesson)| Some((*name, lesson.as_ref().err()?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_can_be_read() {
        assert_eq!(super::faults(), []);
        assert!(super::named("tcp-handshake").is_some() && super::named("nothing").is_none());
        for lesson in super::all() {
            assert!(super::capture(&lesson.capture).is_some(), "{}", lesson.capture);
        }
    }
}
