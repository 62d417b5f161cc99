//! Takes any bytes for a key log, read whole, line by line, and while it grows.

use wirelens::dissect::Secrets;
use wirelens::protocols::tls::keylog::{self, Found};

/// Reads `data` in each of these ways, which must find the same.
pub fn exercise(data: &[u8]) {
    let secrets = Secrets::default();
    let found = keylog::read(data, true, &secrets);
    let (kept, owners) = (secrets.count(), secrets.owners());
    assert_eq!(found.new, kept.0);
    assert_eq!(keylog::read(data, true, &secrets), Found { new: 0, ..found }, "nothing is new the second time");
    // One that is too long to be kept counts again.
    assert_eq!((secrets.count().0, secrets.owners()), (kept.0, owners));
    let (lines, grown) = (Secrets::default(), Secrets::default());
    let mut sum = Found::default();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        sum = both(sum, keylog::read(line, true, &lines));
    }
    assert_eq!(sum, found, "line by line");
    // The last line is still being written.
    let end = data.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let begun = keylog::read(data, false, &grown);
    assert_eq!(both(begun, keylog::read(&data[end..], true, &grown)), found, "in two parts");
    for other in [lines, grown] {
        assert_eq!((other.count(), other.owners()), (kept, owners));
    }
}

fn both(one: Found, other: Found) -> Found {
    Found { new: one.new + other.new, bad: one.bad + other.bad }
}
