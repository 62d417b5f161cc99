//! What the DNS dissectors read, compared with what tshark 4.0 says of the captures at hand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{View, Want, show};
use wirelens::source::{OpenOptions, Source};

/// Columns of the table and the fields that they hold.
const COLUMNS: &[(&str, &str)] = &[
    ("id", "dns.id"),
    ("response", "dns.flags.response"),
    ("opcode", "dns.flags.opcode"),
    ("rcode", "dns.flags.rcode"),
    ("qname", "dns.qry.name"),
    ("qtype", "dns.qry.type"),
    ("answers", "dns.count.answers"),
    ("authorities", "dns.count.auth_rr"),
    ("additionals", "dns.count.add_rr"),
    ("rr_name", "dns.resp.name"),
    ("rr_type", "dns.resp.type"),
    ("rr_ttl", "dns.resp.ttl"),
    ("a", "dns.a"),
    ("aaaa", "dns.aaaa"),
    ("cname", "dns.cname"),
    ("ns", "dns.ns"),
    ("ptr.domain_name", "dns.ptr.domain_name"),
    ("mx.mail_exchange", "dns.mx.mail_exchange"),
    ("txt", "dns.txt"),
    ("srv.target", "dns.srv.target"),
    ("soa.mname", "dns.soa.mname"),
    ("caa.value", "dns.caa.value"),
];

/// Frames that may differ, and why.
const REVIEWED: &[(&str, &[u64], &str)] = &[
    (
        "malformed/dns_fwdptr.pcap",
        &[1],
        "its pointers lead onward, against RFC 1035 §4.1.4: we say so, tshark follows them until the name is too long",
    ),
    (FUZZED, &[279, 365], "a pointer leads out of the message: tshark gives up, we go on after it"),
    (FUZZED, &[8, 29, 109, 352, 355, 571], "a damaged port: tshark remembers that the other port spoke DNS before"),
    (
        FUZZED,
        &[
            25, 43, 111, 116, 233, 236, 243, 245, 246, 254, 288, 293, 320, 332, 334, 345, 360, 371, 382, 384, 391, 398,
            437, 450, 506, 512, 517, 536, 569, 579, 589, 590, 605, 615, 654, 656, 671,
        ],
        "a label of a type that is not in use: nothing says where the name ends, so we stop and show the rest as bytes, \
         where tshark takes what follows for type and class, or shows nothing",
    ),
    (
        FUZZED,
        &[10, 385, 409, 600, 684],
        "the message ends within the record or question: we show what there is of it, tshark nothing; or data that does \
         not fit its type, after which we read the next record and tshark stops",
    ),
];

const FUZZED: &str = "malformed/fuzz-2006-06-26-2594.pcap";

#[test]
fn the_captures_at_hand_read_as_tshark_reads_them() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let captures = shared.join("captures");
    if !captures.join("truth").exists() {
        eprintln!("SKIPPED: no captures at {}", captures.display());
        return;
    }
    let (mut cells, mut wrong, mut skipped) = (0, Vec::new(), 0);
    let mut differ = BTreeSet::new();
    for table in tables(&captures.join("truth")) {
        let capture = table.parent().and_then(|folder| folder.strip_prefix(captures.join("truth")).ok());
        let capture = capture.expect("a table lies in the folder of its capture").to_owned();
        let name = capture.to_string_lossy().into_owned();
        let mut reader = open(&captures.join(&capture));
        let text = fs::read_to_string(&table).expect("a table is text");
        let mut lines = text.lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        for line in lines {
            let row: Vec<&str> = line.split('\t').collect();
            let number: u64 = row[0].parse().expect("the first column is the frame");
            let frame = FrameId::from_number(number).expect("frames count from 1");
            let view = reader.read(frame).expect("the frame is there");
            // TCP carries messages across segments; not every link layer is read.
            if !view.tape.protocols().contains(&"udp") {
                skipped += 1;
                continue;
            }
            for (column, field) in COLUMNS {
                let Some(at) = head.iter().position(|title| title == column) else { continue };
                let expected = row.get(at).copied().unwrap_or_default();
                let found = cell(&view, field);
                if expected.is_empty() && found.is_empty() {
                    continue;
                }
                cells += 1;
                if expected != found {
                    differ.insert((name.clone(), number));
                    wrong.push(format!("{name} {number} {field}: tshark {expected:.80}, we {found:.80}"));
                }
            }
        }
    }
    let reviewed: BTreeSet<(String, u64)> =
        REVIEWED.iter().flat_map(|(name, frames, _)| frames.iter().map(|frame| ((*name).to_owned(), *frame))).collect();
    assert!(cells > 10_000, "only {cells} cells were compared, {skipped} rows skipped");
    let listed = |line: &String| {
        let mut words = line.split(' ');
        let name = words.next().unwrap_or_default().to_owned();
        words.next().and_then(|frame| frame.parse().ok()).is_some_and(|frame| reviewed.contains(&(name, frame)))
    };
    let new: Vec<&String> = wrong.iter().filter(|line| !listed(line)).collect();
    assert!(new.is_empty(), "{} of {cells} cells differ:\n{}", new.len(), join(&new));
    let settled: Vec<_> = reviewed.difference(&differ).collect();
    assert!(settled.is_empty(), "these agree now, strike them out: {settled:?}");
    eprintln!("{cells} cells compared, {} reviewed differences, {skipped} rows skipped", wrong.len());
}

fn join(lines: &[&String]) -> String {
    lines.iter().take(60).map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
}

/// All tables of DNS messages.
fn tables(truth: &Path) -> Vec<PathBuf> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
    };
    let mut tables: Vec<PathBuf> = folders(truth)
        .iter()
        .flat_map(|kind| folders(kind))
        .map(|capture| capture.join("dns.tsv"))
        .filter(|table| table.exists())
        .collect();
    tables.sort();
    tables
}

fn open(path: &Path) -> Reader {
    let source = Source::open(path, &OpenOptions::default()).unwrap_or_else(|error| panic!("{error}"));
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    Reader::new(capture, Want::everything())
}

/// The values of a field as the table holds them.
fn cell(view: &View<'_>, field: &str) -> String {
    let mut words = Vec::new();
    let items = view.tape.items().iter().filter(|item| item.field.filter == field);
    // A table holds one value of what stands once in a message.
    let once = field.starts_with("dns.flags") || field.starts_with("dns.count") || field == "dns.id";
    for item in items {
        let mut word = String::new();
        show::value(&mut word, view, item);
        words.push(word);
        if once {
            break;
        }
    }
    words.join(" | ").replace('\\', "\\\\")
}
