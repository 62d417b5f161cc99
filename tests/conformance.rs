//! What tshark says of the shared captures, cell by cell, against what this program says.
//!
//! Truth lies in `captures/truth/FOLDER/FILE/*.tsv` below `$WIRELENS_SHARED` (`../shared` when it is not set); without it
//! the test is skipped and says so. A cell that differs must be listed, with its reason, in `known_differences.tsv`, and
//! of all cells at least 99.5 % must agree all the same (97 % where tshark has words of its own). Agreement is printed for each
//! column.
//!
//! # What is compared
//!
//! Truth speaks of every protocol that tshark knows. Compared is what lies within the protocols that are built, by these
//! rules and no others:
//!
//! - `frame.protocols` is compared up to the first protocol that is not built; its bytes must then be `data` or nothing.
//! - `_ws.col.Protocol` is compared where every protocol of the frame is built, because an inner protocol sets it.
//! - Of the addresses, ports, streams and flags of a frame, the values of those layers are compared that stand before the first
//!   protocol that is not built: the others lie inside it.
//! - A segment whose bytes tshark keeps for a message of a protocol that is not built (it ends with `tcp`) may end with `data` here.
//! - `tcp.reassembled_in` is compared where the message that ends there is of a protocol that is built.
//! - The option that ends those of DHCP has the number 255, as it is sent; tshark writes 0 ([`ENDS`]).
//! - Of mail and files, rows of which all cells are empty (parts of a mail) are left out.
//! - Layers that only this program has ([`OWN`]) are left out of `frame.protocols`; a message that a relay hands on (`stun:stun`)
//!   is data there.
//! - Protocols that are read here only where the user says so ([`TOLD`]) count as not built; they have a test of their own.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options, registry};
use wirelens::base::FrameId;
use wirelens::dissect::{DecodeAs, Kind, Secrets, Transport, View, show};
use wirelens::export::fields::{Cells, FieldList, Occurrence};
use wirelens::export::render::{Frames, Rendered};
use wirelens::export::{Form, TimeForm};
use wirelens::source::{OpenOptions, Source};

/// Names in `frame.protocols` that are no protocols of their own here.
const MARKS: &[&str] = &["ethertype", "data", "_ws.malformed", "_ws.short"];
/// Layers that tshark does not have.
const OWN: &[&str] = &[":graphql", ":event-stream"];
/// Protocols that are read here only where the user says so; tshark knows from others what they use.
const TOLD: &[&str] = &["rtp"];
/// Columns of `frames.tsv` that another test compares.
const ELSEWHERE: &[&str] = &["tcp.analysis"];
/// The share of all cells that must agree, in thousandths: those of the tables in [`DIALECTS`] are counted apart.
const LEAST: u64 = 995;
/// The share of their cells.
const LEAST_OF_DIALECTS: u64 = 970;
/// Tables of protocols that tshark reads in words of its own (which bytes are "the command", which the text), or less of than
/// is there (checksums of frames that it does not verify).
const DIALECTS: &[&str] = &["dhcp", "ftp", "mail", "mqtt", "stun", "wlan"];

/// A table of truth: a file name, the layers whose rows it has, and for each column the fields that may fill it.
struct Layered {
    table: &'static str,
    layers: &'static [&'static str],
    columns: &'static [(&'static str, &'static [&'static str], bool)],
}

const ONE: bool = false;
const ALL: bool = true;

const LAYERED: &[Layered] = &[
    Layered {
        table: "dns",
        layers: &["dns", "mdns", "llmnr"],
        columns: &[
            ("id", &["dns.id"], ONE),
            ("response", &["dns.flags.response"], ONE),
            ("opcode", &["dns.flags.opcode"], ONE),
            ("rcode", &["dns.flags.rcode"], ONE),
            ("qname", &["dns.qry.name"], ALL),
            ("qtype", &["dns.qry.type"], ALL),
            ("answers", &["dns.count.answers"], ONE),
            ("authorities", &["dns.count.auth_rr"], ONE),
            ("additionals", &["dns.count.add_rr"], ONE),
            ("rr_name", &["dns.resp.name"], ALL),
            ("rr_type", &["dns.resp.type"], ALL),
            ("rr_ttl", &["dns.resp.ttl"], ALL),
            ("a", &["dns.a"], ALL),
            ("aaaa", &["dns.aaaa"], ALL),
            ("cname", &["dns.cname"], ALL),
            ("ns", &["dns.ns"], ALL),
            ("ptr.domain_name", &["dns.ptr.domain_name"], ALL),
            ("mx.mail_exchange", &["dns.mx.mail_exchange"], ALL),
            ("txt", &["dns.txt"], ALL),
            ("srv.target", &["dns.srv.target"], ALL),
            ("soa.mname", &["dns.soa.mname"], ALL),
            ("caa.value", &["dns.caa.value"], ALL),
        ],
    },
    Layered {
        table: "mqtt",
        layers: &["mqtt"],
        columns: &[
            ("msgtype", &["mqtt.msgtype"], ONE),
            ("len", &["mqtt.len"], ONE),
            ("topic", &["mqtt.topic"], ALL),
            ("qos", &["mqtt.qos", "mqtt.sub.qos"], ONE),
            ("retain", &["mqtt.retain"], ONE),
            ("msgid", &["mqtt.msgid"], ONE),
            ("version", &["mqtt.ver"], ONE),
            ("clientid", &["mqtt.clientid"], ONE),
            ("username", &["mqtt.username"], ONE),
            ("rc", &["mqtt.conack.val", "mqtt.connack.reason_code", "mqtt.puback.reason_code"], ONE),
        ],
    },
    Layered {
        table: "dhcp",
        layers: &["dhcp", "dhcpv6"],
        columns: &[
            ("msgtype", &["dhcp.option.dhcp", "dhcpv6.msgtype"], ONE),
            ("op", &["dhcp.type"], ONE),
            ("xid", &["dhcp.id", "dhcpv6.xid"], ONE),
            ("yiaddr", &["dhcp.ip.your"], ONE),
            ("chaddr", &["dhcp.hw.mac_addr"], ONE),
            ("hostname", &["dhcp.option.hostname"], ONE),
            ("options", &["dhcp.option.type", "dhcpv6.option.type"], ALL),
        ],
    },
    Layered {
        table: "stun",
        layers: &["stun", "classicstun"],
        columns: &[
            ("type", &["stun.type", "classicstun.type"], ONE),
            ("cls", &["stun.type.class"], ONE),
            ("method", &["stun.type.method"], ONE),
            ("length", &["stun.length", "classicstun.length"], ONE),
            ("id", &["stun.id", "classicstun.id"], ONE),
            ("attrs", &["stun.att.type"], ALL),
            ("channel", &["stun.channel"], ONE),
        ],
    },
    Layered {
        table: "arp",
        layers: &["arp"],
        columns: &[
            ("opcode", &["arp.opcode"], ONE),
            ("sender_mac", &["arp.src.hw_mac"], ONE),
            ("sender_ip", &["arp.src.proto_ipv4"], ONE),
            ("target_mac", &["arp.dst.hw_mac"], ONE),
            ("target_ip", &["arp.dst.proto_ipv4"], ONE),
        ],
    },
    Layered {
        // The column "ssid" is left out: truth looks for it where tshark does not put it, and is empty.
        table: "wlan",
        layers: &["wlan"],
        columns: &[
            ("type_subtype", &["wlan.fc.type_subtype"], ONE),
            ("flags", &["wlan.flags"], ONE),
            ("ra", &["wlan.ra"], ONE),
            ("ta", &["wlan.ta"], ONE),
            ("da", &["wlan.da"], ONE),
            ("sa", &["wlan.sa"], ONE),
            ("bssid", &["wlan.bssid"], ONE),
            ("seq", &["wlan.seq"], ONE),
            ("fcs_status", &["wlan.fcs.status"], ONE),
        ],
    },
    Layered {
        // The first layer of a frame, which is radiotap where these columns say something.
        table: "wlan",
        layers: &["radiotap", "ppi", "wlan"],
        columns: &[("freq", &["radiotap.channel.freq"], ONE), ("dbm", &["radiotap.dbm_antsignal"], ONE)],
    },
    Layered {
        table: "icmp",
        layers: &["icmp", "icmpv6"],
        columns: &[
            ("type", &["icmp.type", "icmpv6.type"], ONE),
            ("code", &["icmp.code", "icmpv6.code"], ONE),
            ("ident", &["icmp.ident", "icmpv6.echo.identifier"], ONE),
            ("seq", &["icmp.seq", "icmpv6.echo.sequence_number"], ONE),
            ("checksum", &["icmp.checksum", "icmpv6.checksum"], ONE),
            ("checksum_status", &["icmp.checksum.status", "icmpv6.checksum.status"], ONE),
        ],
    },
    Layered {
        table: "tls",
        layers: &["tls"],
        columns: &[
            ("content_type", &["tls.record.content_type", "tls.record.opaque_type"], ONE),
            ("record_version", &["tls.record.version"], ONE),
            ("record_len", &["tls.record.length"], ONE),
            ("handshake", &["tls.handshake.type"], ALL),
            ("alert", &["tls.alert_message.desc"], ALL),
            ("sni", &["tls.handshake.extensions_server_name"], ALL),
            ("alpn", &["tls.handshake.extensions_alpn_str"], ALL),
            ("version", &["tls.handshake.version"], ONE),
            ("supported_versions", &["tls.handshake.extensions.supported_version"], ALL),
            ("random", &["tls.handshake.random"], ONE),
        ],
    },
    Layered {
        table: "mail",
        layers: &["smtp", "pop", "imap"],
        columns: &[
            ("command", &["smtp.command_line", "pop.request.command", "imap.request"], ALL),
            ("param", &["smtp.req.parameter", "pop.request.parameter"], ALL),
            ("reply", &["smtp.response.code", "pop.response.indicator", "imap.response.status"], ALL),
            ("text", &["smtp.rsp.parameter", "pop.response.description", "imap.response", "imap.line"], ALL),
        ],
    },
    Layered {
        table: "ftp",
        layers: &["ftp"],
        columns: &[
            ("command", &["ftp.request.command"], ONE),
            ("arg", &["ftp.request.arg"], ONE),
            ("reply", &["ftp.response.code"], ONE),
            ("text", &["ftp.response.arg"], ONE),
        ],
    },
];
/// The field of which tshark writes one value otherwise than it is sent, that value, and what it writes.
const ENDS: (&str, &str, &str) = ("dhcp.option.type", "255", "0");
/// Tables of dialogues of text: in their cells the end of a line is a blank, as XML has it in attributes.
const OF_LINES: &[&str] = &["mail", "ftp"];
/// Tables whose rows are groups within a layer, and the group.
const GROUPED: &[(&str, &str)] = &[("tls", "tls.record")];
/// Columns of a table that are told only of rows in which another column has one of these values.
const TOLD_OF: (&str, &[&str], &str, &[&str]) =
    ("tls", &["sni", "alpn", "version", "supported_versions", "random"], "handshake", &["1", "2"]);

#[test]
fn shared_captures_say_what_tshark_says() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let captures = shared.join("captures");
    if !captures.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", captures.display());
        return;
    }
    let mut run = Run { known: known_differences(), ..Run::default() };
    for file in truths(&captures.join("truth")) {
        let name = file.to_string_lossy().into_owned();
        run.capture(&captures, &name);
    }
    run.report();
}

#[test]
fn media_is_what_tshark_says_where_the_user_names_the_port() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let (name, captures) = ("webrtc/rtp.pcapng", shared.join("captures"));
    let Some(truth) = Table::read(&captures.join("truth").join(name), "rtp") else {
        eprintln!("SKIPPED: there is no truth of {name}; set WIRELENS_SHARED");
        return;
    };
    let mut options = Options::default();
    options.settings.decode_as =
        [6000, 54_234, 55_402].map(|port| DecodeAs { transport: Transport::Udp, port, protocol: "rtp" }).to_vec();
    let source = Source::open(&captures.join(name), &OpenOptions::default()).expect(name);
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let names = ["rtp.ssrc", "rtp.seq", "rtp.timestamp", "rtp.p_type", "rtp.marker"];
    let mut frames = Frames::new(capture, wirelens::dissect::Want::everything());
    for row in &truth.rows {
        let number: u64 = truth.cell(row, "frame").parse().expect("a frame number");
        let frame = frames.read(FrameId::from_number(number).expect("a number")).expect("the frame is there");
        let items = frame.view.tape.items();
        let ours = names.map(|name| values(&frame.view, items, name).join(";"));
        let theirs = ["ssrc", "seq", "timestamp", "pt", "marker"].map(|column| truth.cell(row, column).to_owned());
        assert_eq!(ours, theirs, "frame {number}");
        let payload = items.iter().find(|item| item.field.filter == "rtp.payload").map_or(0, |item| item.range.len);
        assert_eq!(payload.to_string(), truth.cell(row, "payload_len"), "frame {number}");
    }
    assert!(truth.rows.len() > 60);
}

/// Files with truth, as `folder/file`.
fn truths(truth: &Path) -> Vec<PathBuf> {
    let folders = |path: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
    };
    let mut files: Vec<PathBuf> = folders(truth)
        .iter()
        .flat_map(|folder| folders(folder))
        .filter_map(|path| path.strip_prefix(truth).map(Path::to_owned).ok())
        .collect();
    files.sort();
    files
}

/// `file`, `frame` and `column` of each listed difference; a star stands for any frame or column.
type Known = BTreeSet<(String, String, String)>;

fn known_differences() -> Known {
    let list = include_str!("known_differences.tsv");
    list.lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [file, frame, column, reason] = cells[..] else { panic!("not four cells: {line}") };
            assert!(!reason.trim().is_empty(), "a difference without a reason: {line}");
            (file.to_owned(), frame.to_owned(), column.to_owned())
        })
        .collect()
}

#[derive(Default)]
struct Run {
    known: Known,
    used: Known,
    agreed: BTreeMap<String, u64>,
    compared: BTreeMap<String, u64>,
    missing: BTreeSet<String>,
    unlisted: Vec<String>,
    files: u64,
}

impl Run {
    fn capture(&mut self, captures: &Path, name: &str) {
        let truth = captures.join("truth").join(name);
        let Some(frames) = Table::read(&truth, "frames") else { return };
        let source = match Source::open(&captures.join(name), &OpenOptions::default()) {
            Ok(source) => source,
            Err(error) => return self.unlisted.push(format!("{name}: cannot be opened: {error}")),
        };
        let secrets = Arc::<Secrets>::default();
        let keys = captures.join(format!("{name}.keys"));
        if keys.is_file() {
            read_key_log(&keys, &secrets).expect("the key log can be read");
        }
        let capture = Capture::new(source, Options { secrets, ..Options::default() });
        capture.load(&AtomicBool::new(false), &mut |_| {});
        self.files += 1;
        let (theirs, ours) = (frames.rows.len().to_string(), capture.len().to_string());
        self.compare(name, 0, "(frames)", &theirs, &ours);
        self.frames(&capture, name, &frames);
        for layered in LAYERED {
            if let Some(table) = Table::read(&truth, layered.table) {
                self.layers(&capture, name, layered, &table, &frames);
            }
        }
    }

    fn frames(&mut self, capture: &std::sync::Arc<Capture>, name: &str, truth: &Table) {
        let columns: Vec<&str> = truth.columns.iter().map(String::as_str).filter(|c| self.has(c)).collect();
        let list = FieldList::new(&columns, registry()).expect("the columns are known");
        let mut cells = Cells::new(list.clone(), TimeForm::default());
        let mut frames = Frames::new(std::sync::Arc::clone(capture), list.want().clone());
        for (at, row) in truth.rows.iter().enumerate() {
            let Ok(frame) = frames.read(FrameId(at as u32)) else { continue };
            let mut ours = Vec::new();
            cells.each(&frame, ";", Occurrence::All, |cell, _| ours.push(escaped(cell)));
            let protocols = truth.cell(row, "frame.protocols");
            for (column, ours) in columns.iter().zip(&ours) {
                let theirs = truth.cell(row, column);
                if *column == "tcp.reassembled_in" && ends_unbuilt(truth, theirs) {
                    continue;
                }
                if let Some((theirs, ours)) = scope(column, protocols, theirs, ours) {
                    self.compare(name, at + 1, column, &theirs, &ours);
                }
            }
        }
    }

    /// Whether a column of truth has a counterpart here; one that has none although its protocol is built is reported.
    fn has(&mut self, column: &str) -> bool {
        if ELSEWHERE.contains(&column) {
            return false;
        }
        let known = FieldList::new(&[column], registry()).is_ok();
        if !known {
            self.missing.insert(column.to_owned());
        }
        known
    }

    fn layers(&mut self, capture: &std::sync::Arc<Capture>, name: &str, layered: &Layered, truth: &Table, all: &Table) {
        if !layered.layers.iter().any(|layer| registry().protocol(layer).is_some()) {
            self.missing.insert(layered.table.to_owned());
            return;
        }
        let mut seen: HashMap<u64, usize> = HashMap::new();
        let mut frames = Frames::new(std::sync::Arc::clone(capture), wirelens::dissect::Want::everything());
        for row in &truth.rows {
            let number: u64 = truth.cell(row, "frame").parse().expect("a frame number");
            let nth = seen.entry(number).or_default();
            let place = *nth;
            *nth += 1;
            let protocols = all.rows.get(number as usize - 1).map_or("", |row| all.cell(row, "frame.protocols"));
            if layers_before(protocols, layered.layers).is_some_and(|count| count <= place) {
                continue;
            }
            // A part of a mail, of which truth says nothing: here it belongs to the message that ends later.
            let is_silent = layered.columns.iter().all(|(column, ..)| truth.cell(row, column).is_empty());
            if is_silent && OF_LINES.contains(&layered.table) {
                continue;
            }
            let Some(id) = FrameId::from_number(number) else { continue };
            let Ok(frame) = frames.read(id) else { continue };
            let layers = values_by_layer(&frame, layered);
            for (index, (column, ..)) in layered.columns.iter().enumerate() {
                let ours = layers.get(place).map_or("(no such layer)", |values| values[index].as_str());
                let column = format!("{}:{column}", layered.table);
                let theirs = truth.cell(row, column.split_once(':').map_or("", |(_, column)| column));
                self.compare(name, number as usize, &column, theirs, ours);
            }
        }
    }

    fn compare(&mut self, file: &str, frame: usize, column: &str, theirs: &str, ours: &str) {
        *self.compared.entry(column.to_owned()).or_default() += 1;
        if theirs == ours {
            *self.agreed.entry(column.to_owned()).or_default() += 1;
            return;
        }
        let exact = (file.to_owned(), frame.to_string(), column.to_owned());
        let star = || "*".to_owned();
        let any = (file.to_owned(), star(), column.to_owned());
        let whole = (file.to_owned(), star(), star());
        match [exact, any, whole].into_iter().find(|key| self.known.contains(key)) {
            Some(key) => drop(self.used.insert(key)),
            None => self.unlisted.push(format!("{file}\t{frame}\t{column}\ttshark: {theirs}\tours: {ours}")),
        }
    }

    fn report(&self) {
        let mut text = format!("{} captures\n", self.files);
        let mut failures = String::new();
        for (column, compared) in &self.compared {
            let agreed = self.agreed.get(column).copied().unwrap_or(0);
            let share = agreed as f64 * 100.0 / *compared as f64;
            let _ = writeln!(text, "{column:28} {agreed:>8} of {compared:>8}  {share:8.4} %");
        }
        let is_dialect = |column: &str| DIALECTS.iter().any(|table| column.split(':').next() == Some(table));
        for (name, dialects, least) in [("all", false, LEAST), ("dialects", true, LEAST_OF_DIALECTS)] {
            let sum = |counts: &BTreeMap<String, u64>| -> u64 {
                counts.iter().filter(|(column, _)| is_dialect(column) == dialects).map(|(_, count)| count).sum()
            };
            let (all, agreed) = (sum(&self.compared), sum(&self.agreed));
            let share = agreed as f64 * 100.0 / all as f64;
            let _ = writeln!(text, "{name:28} {agreed:>8} of {all:>8}  {share:8.4} %");
            if agreed * 1000 < all * least {
                let _ = writeln!(failures, "only {share:.2} % of the cells agree: {name}");
            }
        }
        eprint!("{text}");
        for column in &self.missing {
            eprintln!("not built: {column}");
        }
        let stale: Vec<_> = self.known.difference(&self.used).collect();
        for (file, frame, column) in &stale {
            let _ = writeln!(failures, "listed, but it agrees now: {file}\t{frame}\t{column}");
        }
        const SHOWN: usize = 60;
        for difference in self.unlisted.iter().take(SHOWN) {
            let _ = writeln!(failures, "{difference}");
        }
        if self.unlisted.len() > SHOWN {
            let _ = writeln!(failures, "and {} more", self.unlisted.len() - SHOWN);
        }
        if let Some(path) = std::env::var_os("WIRELENS_DIFFERENCES") {
            fs::write(path, self.unlisted.join("\n")).expect("the list of differences can be written");
        }
        assert!(self.files > 100, "only {} captures have truth", self.files);
        assert!(failures.is_empty(), "\n{failures}");
    }
}

/// The part of a cell that is compared, of both sides; `None` when nothing of it is.
fn scope(column: &str, protocols: &str, theirs: &str, ours: &str) -> Option<(String, String)> {
    let names: Vec<&str> = protocols.split(':').collect();
    let ours =
        &OWN.iter().fold(ours.to_owned(), |ours, layer| ours.replace(layer, "")).replace(":stun:stun", ":stun:data");
    let Some(end) = end_of_built(&names) else {
        let kept = column == "frame.protocols" && names.last() == Some(&"tcp");
        let ours = ours.strip_suffix(":data").filter(|_| kept).unwrap_or(ours);
        return Some((theirs.to_owned(), ours.to_owned()));
    };
    if column == "_ws.col.Protocol" {
        return None;
    }
    if column == "frame.protocols" {
        let theirs = names[..end].join(":");
        let ours = match ours.strip_prefix(theirs.as_str()) {
            Some("" | ":data") => theirs.clone(),
            Some("data") if end == 0 => theirs.clone(),
            _ => ours.to_owned(),
        };
        return Some((theirs, ours));
    }
    let layer = column.split('.').next().unwrap_or_default();
    if layer == "frame" {
        return Some((theirs.to_owned(), ours.to_owned()));
    }
    let count = names[..end].iter().filter(|name| **name == layer).count();
    let first = |cell: &str| cell.split(';').take(count).collect::<Vec<_>>().join(";");
    Some((first(theirs), first(ours)))
}

/// Whether the message that ends in this frame is of a protocol that is not built.
fn ends_unbuilt(truth: &Table, frame: &str) -> bool {
    let row = frame.parse::<usize>().ok().and_then(|number| truth.rows.get(number.checked_sub(1)?));
    let protocols = row.map_or("", |row| truth.cell(row, "frame.protocols"));
    end_of_built(&protocols.split(':').collect::<Vec<_>>()).is_some_and(|_| !protocols.is_empty())
}

fn built(name: &str) -> bool {
    MARKS.contains(&name) || registry().protocol(name).is_some() && !TOLD.contains(&name)
}

/// The position of the first protocol that is not built.
fn end_of_built(names: &[&str]) -> Option<usize> {
    names.iter().position(|name| !built(name))
}

/// Layers of these names before the first protocol that is not built; `None` when every protocol is built.
fn layers_before(protocols: &str, layers: &[&str]) -> Option<usize> {
    let names: Vec<&str> = protocols.split(':').collect();
    let end = end_of_built(&names)?;
    Some(names[..end].iter().filter(|name| layers.contains(name)).count())
}

/// For each layer of the table in a frame, the text of each column.
fn values_by_layer(frame: &Rendered<'_>, layered: &Layered) -> Vec<Vec<String>> {
    let view = &frame.view;
    let items = view.tape.items();
    let mut layers = Vec::new();
    let group = GROUPED.iter().find(|(table, _)| *table == layered.table).map(|(_, group)| *group);
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let next = (item.next as usize).max(at + 1);
        let is_layer = item.field.kind == Kind::Protocol && layered.layers.contains(&item.field.filter);
        if is_layer && group.is_some() {
            at += 1;
            continue;
        }
        if is_layer || group == Some(item.field.filter) {
            let below = items.get(at + 1..next).unwrap_or_default();
            let cell = |(_, fields, all): &(&str, &[&str], bool)| {
                // A column is filled by the first of its fields that the layer has.
                let values = fields.iter().map(|field| values(view, below, field)).find(|values| !values.is_empty());
                let values = values.unwrap_or_default();
                if *all { values.join(" | ") } else { values.first().cloned().unwrap_or_default() }
            };
            let of_lines = OF_LINES.contains(&layered.table);
            let blank = |cell: String| if of_lines { cell.replace("\\r\\n", " ") } else { cell };
            let cells: Vec<String> = layered.columns.iter().map(cell).map(blank).map(|cell| escaped(&cell)).collect();
            layers.push(told(layered, cells));
        }
        at = next;
    }
    layers
}

/// Empties the cells that truth does not tell of such a row.
fn told(layered: &Layered, mut cells: Vec<String>) -> Vec<String> {
    let (table, columns, of, values) = TOLD_OF;
    if layered.table == table {
        let place = |name: &str| layered.columns.iter().position(|(column, ..)| *column == name).expect("a column");
        let is_told = cells[place(of)].split(" | ").any(|value| values.contains(&value));
        for column in columns.iter().filter(|_| !is_told) {
            cells[place(column)].clear();
        }
    }
    cells
}

fn values(view: &View<'_>, items: &[wirelens::dissect::Item], field: &str) -> Vec<String> {
    let value = |item: &wirelens::dissect::Item| {
        let mut out = String::new();
        show::value(&mut out, view, item);
        if (field, out.as_str()) == (ENDS.0, ENDS.1) { ENDS.2.to_owned() } else { out }
    };
    items.iter().filter(|item| item.field.filter == field).map(value).collect()
}

/// A value as a cell of truth holds it.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

/// A table of truth.
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(truth: &Path, name: &str) -> Option<Self> {
        let mut text = String::new();
        let plain = truth.join(format!("{name}.tsv"));
        if let Ok(plain) = fs::read_to_string(&plain) {
            text = plain;
        } else {
            let packed = fs::File::open(truth.join(format!("{name}.tsv.gz"))).ok()?;
            flate2::read::GzDecoder::new(packed).read_to_string(&mut text).expect("truth is readable");
        }
        let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
        let columns = lines.next()?;
        Some(Self { columns, rows: lines.collect() })
    }

    fn cell<'t>(&self, row: &'t [String], column: &str) -> &'t str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| row.get(at)).map_or("", String::as_str)
    }
}

/// The test above would pass without looking if forms were not what they say; this one looks at one of them.
#[test]
fn cells_come_in_the_order_of_the_fields() {
    let sample = wirelens::samples::named("dns").expect("it is built in");
    let capture = Capture::new(Source::from_bytes("dns", sample.contents()).expect("it opens"), Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let list = FieldList::new(&["frame.len", "frame.number"], registry()).expect("known");
    let cells = Cells::new(list.clone(), TimeForm::default());
    let mut lines = wirelens::export::fields::Lines::new(cells, wirelens::export::Style::default());
    let mut frames = Frames::new(std::sync::Arc::clone(&capture), lines.want());
    let mut out = Vec::new();
    let frame = frames.read(FrameId(1)).expect("there are two frames");
    lines.frame(&mut out, &frame);
    assert_eq!(String::from_utf8_lossy(&out), format!("{}\t2\n", frame.record.wire_len));
}
