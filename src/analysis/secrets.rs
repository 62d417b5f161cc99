//! Where secrets come from: key logs beside a capture, and what the capture itself brings.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::Capture;
use crate::dissect::Secrets;
use crate::protocols::tls::keylog;
use crate::source::Secret;

/// Bytes of a key log that are read.
pub const MAX_KEY_LOG: u64 = 256 << 20;

/// Adds the secrets of a key log to `secrets`.
pub fn read_key_log(path: &Path, secrets: &Secrets) -> io::Result<keylog::Found> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_KEY_LOG).read_to_end(&mut bytes)?;
    Ok(keylog::read(&bytes, true, secrets))
}

impl Capture {
    /// Adds the secrets of the blocks that were read since the last time.
    pub(super) fn take_secrets(&self) {
        let all = self.source.secrets();
        let known = self.secrets_read.swap(all.len(), Ordering::AcqRel);
        for secret in all.iter().skip(known).filter(|secret| secret.kind == Secret::TLS_KEY_LOG) {
            let mut bytes = vec![0; secret.len as usize];
            let have = self.source.read_at(secret.offset, &mut bytes).unwrap_or(0);
            bytes.truncate(have);
            keylog::read(&bytes, true, &self.options.secrets);
        }
    }

    /// The secrets with which streams are opened.
    pub fn secrets(&self) -> &Arc<Secrets> {
        &self.options.secrets
    }
}
