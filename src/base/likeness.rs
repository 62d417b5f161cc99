//! How alike two names are, to answer a wrong one with those that may have been meant.

/// Names that look like `name`, the likest first, at most so many.
pub fn near<'n>(name: &str, names: impl IntoIterator<Item = &'n str>, most: usize) -> Vec<&'n str> {
    let folded = name.to_ascii_lowercase();
    let mut scored: Vec<(usize, &str)> = names
        .into_iter()
        .map(|other| (distance(&folded, &other.to_ascii_lowercase()), other))
        .filter(|(distance, other)| *distance <= 1 + other.len() / 4)
        .collect();
    scored.sort_unstable();
    scored.dedup();
    scored.truncate(most);
    scored.into_iter().map(|(_, other)| other).collect()
}

/// Whether the letters of `part` come in `name` in their order, each in its turn: how many places it begins after the start
/// of the name (0 where the name begins so). `None` where they do not.
pub fn fits(part: &str, name: &str) -> Option<usize> {
    if name.starts_with(part) {
        return Some(0);
    }
    let mut letters = name.chars().map(|letter| letter.to_ascii_lowercase()).enumerate();
    let mut first = None;
    for wanted in part.chars().map(|letter| letter.to_ascii_lowercase()) {
        let (place, _) = letters.find(|(_, letter)| *letter == wanted)?;
        first.get_or_insert(place + 1);
    }
    first
}

/// Edits that make one name from the other: insert, remove, replace, swap neighbours.
pub fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 8 || one.len() > 128 {
        return usize::MAX;
    }
    let width = other.len() + 1;
    let mut rows = [Vec::new(), (0..width).collect::<Vec<usize>>(), vec![0; width]];
    for (i, a) in one.iter().enumerate() {
        rows[2][0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replaced = rows[1][j] + usize::from(a != b);
            let mut best = replaced.min(rows[1][j + 1] + 1).min(rows[2][j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                best = best.min(rows[0][j - 1] + 1);
            }
            rows[2][j + 1] = best;
        }
        rows.rotate_left(1);
        rows[2] = vec![0; width];
    }
    rows[1][width - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (one, other, expected) in [("", "", 0), ("ab", "ba", 1), ("ip.tll", "ip.ttl", 1), ("abc", "", 3)] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }
}
