//! Every capture at hand opens, and has the packets that its catalogue and other programs count.

use std::collections::BTreeMap;
use std::path::Path;

use wirelens::source::{OpenOptions, Source};

use super::{Seen, shared, walk};

/// Captures whose catalogue counts, with tshark, each custom block as a frame. A custom block is no packet, and capinfos
/// counts none; these are its numbers.
const WITH_CUSTOM_BLOCKS: &[(&str, usize)] = &[("formats/test017.pcapng", 0), ("formats/test202.pcapng", 8)];

fn open(path: &Path) -> (Source, Seen) {
    let source = Source::open(path, &OpenOptions::default()).unwrap_or_else(|error| panic!("{error}"));
    let seen = walk(&source);
    (source, seen)
}

#[test]
fn every_capture_has_the_packets_of_its_catalogue() {
    let Some(captures) = shared("captures") else { return };
    let catalogue = std::fs::read_to_string(captures.join("CATALOG.tsv")).expect("a catalogue");
    let mut count = 0;
    for line in catalogue.lines().skip(1) {
        let mut columns = line.split('\t');
        let path = columns.next().expect("a path");
        let said: usize = columns.nth(1).and_then(|cell| cell.parse().ok()).expect("a packet count");
        let packets = WITH_CUSTOM_BLOCKS.iter().find(|(name, _)| *name == path).map_or(said, |(_, count)| *count);
        let (_, seen) = open(&captures.join(path));
        assert_eq!(seen.frames.len(), packets, "{path}: {} {:?}", seen.ending, seen.notes);
        assert_eq!(seen.notes, [], "{path}");
        count += 1;
    }
    assert!(count > 150, "only {count} captures");
}

/// Times, lengths and interfaces of all frames, against what tshark prints of the same files.
#[test]
fn every_frame_has_the_time_and_lengths_that_tshark_prints() {
    let Some(captures) = shared("captures") else { return };
    let catalogue = std::fs::read_to_string(captures.join("CATALOG.tsv")).expect("a catalogue");
    for line in catalogue.lines().skip(1) {
        let path = line.split('\t').next().expect("a path");
        let table = captures.join("truth").join(path).join("frames.tsv");
        let Ok(table) = std::fs::read_to_string(&table) else {
            eprintln!("SKIPPED: {} is not there", table.display());
            continue;
        };
        let (_, seen) = open(&captures.join(path));
        let mut rows = table.lines();
        let heads: Vec<&str> = rows.next().expect("a head").split('\t').collect();
        let column = |name: &str| heads.iter().position(|head| *head == name).expect("a column");
        let (time, len, cap) = (column("frame.time_epoch"), column("frame.len"), column("frame.cap_len"));
        let mut count = 0;
        // Rows of custom blocks, which have no link type.
        let packet_rows = rows.filter(|row| !row.contains("\tPCAPNG\tdata\t"));
        for (row, frame) in packet_rows.zip(&seen.frames) {
            let cells: Vec<&str> = row.split('\t').collect();
            let time_is = frame.has_time.then_some(frame.time);
            // Nanoseconds in 64 bits reach to the year 2262; what a file says beyond that saturates.
            if frame.time != i64::MAX {
                assert_eq!(nanoseconds(cells[time]), time_is, "{path}: {row}");
            }
            assert_eq!(cells[len], frame.wire_len.to_string(), "{path}: {row}");
            assert_eq!(cells[cap], frame.cap_len.to_string(), "{path}: {row}");
            count += 1;
        }
        assert_eq!(count, seen.frames.len(), "{path}");
    }
}

/// tshark prints a fraction as the file has it, be it more than a second.
fn nanoseconds(cell: &str) -> Option<i64> {
    let (seconds, fraction) = cell.split_once('.')?;
    Some(seconds.parse::<i64>().ok()? * 1_000_000_000 + fraction.parse::<i64>().ok()?)
}

/// The block counts that the makers of these files give with them.
#[test]
fn the_block_counts_of_the_pcapng_vectors_agree() {
    let Some(folder) = shared("vectors/pcapng-basic") else { return };
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "pcapng") {
            continue;
        }
        let description = std::fs::read_to_string(path.with_extension("txt")).expect("a description");
        let said: BTreeMap<&str, u64> = description
            .lines()
            .filter_map(|line| line.trim().split_once(": "))
            .filter_map(|(name, count)| Some((name, count.parse().ok()?)))
            .collect();
        let source = Source::open(&path, &OpenOptions::default()).unwrap_or_else(|error| panic!("{error}"));
        let mut walker = source.walker();
        let mut frames = 0;
        while let wirelens::source::Step::Frame(_) = walker.next() {
            frames += 1;
        }
        let found = walker.blocks();
        let of = |name| said.get(name).copied().unwrap_or(0);
        let name = path.display();
        assert_eq!(found.sections, of("SHB"), "{name}");
        assert_eq!(found.interfaces, of("IDB"), "{name}");
        assert_eq!(found.enhanced_packets, of("EPB"), "{name}");
        assert_eq!(found.simple_packets, of("SPB"), "{name}");
        assert_eq!(found.old_packets, of("PB"), "{name}");
        assert_eq!(found.names, of("NRB"), "{name}");
        assert_eq!(found.statistics, of("ISB"), "{name}");
        assert_eq!(found.custom + found.other, of("CB") + of("DCB") + of("UNK"), "{name}");
        assert_eq!(frames, of("EPB") + of("SPB") + of("PB"), "{name}");
        assert_eq!(source.notes(), [], "{name}");
        assert_eq!(source.interfaces().len() as u64, found.interfaces, "{name}");
        files += 1;
    }
    assert!(files >= 24, "only {files} files");
}
