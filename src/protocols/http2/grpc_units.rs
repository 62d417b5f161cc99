//! Where the messages of gRPC begin in the data of a stream: each has a prefix of five bytes, a flag and its length.
//! (gRPC over HTTP2, "Length-Prefixed-Message".)

/// Bytes before a message.
const PREFIX: u8 = 5;

/// The messages of one direction of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Bytes of the next prefix that were seen, and the length as far as they tell it.
    seen: u8,
    len: u32,
    /// Bytes of the message at hand that are still to come.
    left: u32,
    /// Bytes were missing: nobody knows where messages begin.
    torn: bool,
}

/// Bytes of the message that begins with these, its prefix counted.
pub fn whole(start: &[u8]) -> Option<u64> {
    let [_, len @ ..] = start.first_chunk::<{ PREFIX as usize }>()?;
    Some(u64::from(u32::from_be_bytes(*len)).saturating_add(u64::from(PREFIX)))
}

impl Units {
    /// Whether the next byte is the first of a message.
    pub fn is_fresh(&self) -> bool {
        self.seen == 0 && self.left == 0 && !self.torn
    }

    /// Bytes were missing.
    pub fn tear(&mut self) {
        self.torn = true;
    }

    /// Takes the next bytes of a frame of data that goes on for `of` bytes, these included. Returns how many of the bytes
    /// behind these need not be seen.
    pub fn take(&mut self, bytes: &[u8], of: u32) -> u32 {
        let beyond = of.saturating_sub(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        if self.torn {
            return beyond;
        }
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.left > 0 {
                let passed = rest.len().min(self.left as usize);
                self.left = self.left.saturating_sub(passed as u32);
                rest = rest.get(passed..).unwrap_or_default();
                continue;
            }
            let Some((byte, after)) = rest.split_first() else { break };
            rest = after;
            if self.seen > 0 {
                self.len = self.len << 8 | u32::from(*byte);
            }
            self.seen = self.seen.saturating_add(1);
            if self.seen == PREFIX {
                (self.left, self.len, self.seen) = (self.len, 0, 0);
            }
        }
        let unseen = self.left.min(beyond);
        self.left = self.left.saturating_sub(unseen);
        unseen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_counted_however_they_are_cut() {
        let all = [&[0u8, 0, 0, 0, 3][..], b"abc", &[1, 0, 0, 0, 0], &[0, 0, 0, 1, 0], &[7; 256]].concat();
        for cut in 1..all.len() {
            let mut units = Units::default();
            let (mut at, mut fresh) = (0, Vec::new());
            while at < all.len() {
                if units.is_fresh() {
                    fresh.push(at);
                }
                let end = all.len().min(at + cut);
                // What is at hand is less than the frame has.
                let seen = &all[at..end.min(at + 2)];
                let mut used = seen.len();
                loop {
                    let from = at + used;
                    let unseen = units.take(
                        if used == seen.len() { seen } else { &all[from - 1..from] },
                        (end - from + if used == seen.len() { seen.len() } else { 1 }) as u32,
                    );
                    used += unseen as usize;
                    if at + used >= end {
                        break;
                    }
                    used += 1;
                }
                at = end;
            }
            assert!(units.is_fresh(), "{cut}");
            assert!(fresh.iter().all(|at| [0, 8, 13].contains(at)), "{cut}: {fresh:?}");
        }
        let mut units = Units::default();
        units.tear();
        assert!(!units.is_fresh());
        assert_eq!(units.take(&[1, 2], 10), 8);
    }
}
