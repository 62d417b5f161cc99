//! wirelens: an HTTP traffic inspector and packet dissector with a Wireshark-like terminal interface.
//!
//! This page is the map of the code: what a packet meets on its way from a file to the screen, room by room. The rooms are
//! the folders of `src/`; `tests/architecture.rs` holds the directions of imports drawn here.
//!
//! ```text
//! base ← names ← dissect ← protocols ───┐
//!   ↑       ↑ ←──── engine ←─ analysis ─┤← export ← tui ← cli ← main
//!   └ source ──────────────────┘ ├ filter ┤ └ samples, rights
//!                                └ explain┘   lessons ← tui: export, filter, samples
//! ```
//!
//! # The journey of a packet
//!
//! 1. [`source`] opens a pcap or pcapng file, a compressed one, a pipe, or bytes in memory. A [`source::Walker`] goes over
//!    the records once. A file is mapped, and all threads look at its bytes in place; what grows is read, in blocks or, where
//!    frames are large, around their headers, and so is a file whose large frames another thread reads whole.
//!    What is damaged is noted and skipped. Any frame can be read again later by its offset. A live capture
//!    ([`source::live`]) is a thread that appends blocks to a spool, which is read like any other file that grows.
//! 2. [`analysis::Capture::load`] is the *first pass*: each frame once, in file order, through three stages that are threads
//!    and hand on batches of frames. In the first (`analysis::headers`), which walks, [`engine::peel`] looks at the headers
//!    through etherparse's slices; where the answer is not plain (tunnels, fragments, extension headers, unknown link
//!    types) the dissectors look in the second, with nothing wanted. The result is 32 bytes a frame in an append-only
//!    [`base::Log`] that other threads read without a lock: time, place, lengths, stream, and the frame before in that
//!    stream.
//! 3. On the way the second stage fills three tables: [`engine::flow`] (streams as Wireshark numbers them, sequence bases, window
//!    scales), the reassembly of IP fragments (`engine::defrag`), and [`engine::pairs`] (which answer belongs to which
//!    question, as the protocols' *sessions* tell). They hold recipes, never bytes. [`engine::tcp_analysis`] finds what
//!    Wireshark's sequence analysis finds.
//! 4. TCP segments go to the last stage (`analysis::segments`). There [`engine::reassembly`] puts the bytes of each
//!    direction in order by the policy of a host, and [`engine::stack`] finds out what the stream carries and gives the bytes to
//!    the [`dissect::Session`] of that protocol, which says where messages begin and end, which belong together, and when
//!    the stream changes to another protocol. Where this stage is behind, the first one has read the heads of messages
//!    already ([`dissect::Foreseen`]). What a session opens (TLS, with the keys of a
//!    key log) is a stream within the stream, read in the same way. What the session says becomes records of fixed size in the [`engine::ledger`]: segments,
//!    messages, exchanges, conversations. From each of them one comes to the others and to the frames: bodies are gathered
//!    again from the file by [`analysis::messages`].
//! 5. Somebody wants to see a frame. An [`analysis::Reader`] reads its bytes, gathers what the tables know of it (the
//!    [`dissect::Context`]), and [`engine::driver`] walks the layers: each protocol's `dissect` function reads a
//!    [`dissect::Buf`], writes fields onto the [`dissect::Tape`], and says what comes inside; the
//!    [`engine::Registry`] says who reads that.
//! 6. The tape is the only product of dissection. The detail tree, the columns, `-T fields`, JSON and the golden tests read
//!    the same items, so they cannot disagree. A tape knows what is wanted ([`dissect::Want`]): a list of packets asks only
//!    for columns, `-e ip.ttl` for one field, and the rest costs little more than its reads.
//! 7. An exchange or a message is dissected without the frames around it in the same way ([`analysis::Reader::message`]);
//!    [`export::exchanges`] makes of it what the list of exchanges, the commands and the exports show.
//! 8. [`filter`] understands Wireshark's display filters: text, tree, type check, a program over the tape. What the index
//!    answers is not dissected; the rest is, for the fields that the program reads and on all cores.
//! 9. [`explain`] says of an item of a tape what it is and what this value means, in three languages: texts whose keys are
//!    filter names, with what is computed from the other items. What the rows and columns of lists and tables mean is said in
//!    the same way ([`explain::rows`], [`export::meaning`]).
//! 10. [`names`] says what numbers are called, without a look-up ever sent: makers, ports, hosts by the capture itself. A tape
//!     knows the names of its capture, so that its readers show them beside the numbers.
//! 11. [`export`] turns tapes into text; [`tui`] into screens, for the visible rows only; [`cli`] chooses between them. Rows of a
//!     listing are written while the capture is read, each as soon as later frames cannot change it ([`export::pace`]). What
//!     the options leave open comes from the configuration (`cli::config`): one table of settings, from which the file, its
//!     mistakes, its defaults and their explanations are made. Rules that colour rows are filters ([`filter::coloring`],
//!     [`tui::coloring`]), and so may columns be ([`export::columns`]). The ladder of a connection ([`analysis::ladder`])
//!     comes from index and ledger; headers are read for the rows in sight.
//! 12. [`export::story`] tells what happened on a connection, step by step, from all of these; [`lessons`] ask about a
//!     capture, with expressions of filters as answers. [`export::handout`] prints any of it for a class.
//!
//! Live capture begins with rights that nothing on this way needs. [`rights`] gives them all up as soon as the devices are
//! open, before a second thread is started and before a byte is decoded; what is written belongs to the user behind `sudo`.
//!
//! # The ideas that hold it together
//!
//! - **Frame once, dissect many.** Sessions are stateful, run once and in order, and write no fields. Dissectors are pure and
//!   run any number of times in any order.
//! - **Keep recipes, not bytes.** Payload stays in the file. A reassembled datagram, a message of a stream and what an inflater
//!   with context made of it are made again when somebody looks.
//! - **A copy that disagrees is kept and reported, a gap has its size.** Every byte of a stream is shown, passed over by a rule,
//!   or reported missing.
//! - **Bytes from the wire are never an error.** A read past the end travels as [`dissect::Short`] to the driver, which adds
//!   a note that names the field that set the limit; everything read before stays.
//! - **One place decides what is safe to show:** [`base::safe_text`].
//! - **A protocol costs one file** in [`protocols`], one line in its list, one capture with one golden file.
//!
//! # To add a protocol
//!
//! Write `src/protocols/NAME.rs`, NAME being its filter name: a [`fields!`] table with names, labels and types as Wireshark
//! has them and the section of the specification, a [`dissect::Protocol`] that says where it is found, and the function.
//! Add it to [`protocols::ALL`]. Put a small capture into `captures/NAME/` and run `BLESS=1 cargo test --test golden`.
//! What its fields mean goes into `src/explain/texts/LANGUAGE/NAME.ftl`, its header is drawn without further ado.
//!
//! # Limits
//!
//! The index of a capture holds its newest part in memory ([`analysis::ROOM`], and for captures that grow
//! [`analysis::ROOM_GROWING`]); what is older lies in a temporary file without a name and is read back where it is needed,
//! or is given up where hardly anybody will ask for it ([`analysis::Kept`]): who does all the same is told that it is lacking.
//! Every other table that grows with hostile input has a published limit, and reaching one is said in
//! [`analysis::Capture::lost`] or in a note: [`source::MAX_BLOCK`], [`source::MAX_FRAME`], [`source::live::MAX_STANDBY`],
//! [`source::live::MAX_FAULTS`], those that settings change ([`dissect::Limits`]), [`engine::driver::MAX_LAYERS`],
//! [`dissect::tape::MAX_ITEMS`], [`engine::pairs::MAX_OPEN`], [`engine::flow::MAX_FLOWS`], those of the reassembly pool, those of streams in
//! [`engine::stack`] and [`engine::reassembly`], those of [`protocols::http::doubt`], and
//! [`analysis::messages::MAX_GATHERED`], [`analysis::ended::MAX_MESSAGES`], [`analysis::ended::MAX_STREAMS`], [`analysis::MAX_REMADE`], [`analysis::MAX_TALLIED`] and
//! [`engine::ledger::MAX_CHECKPOINTS`]; those of HTTP/2 in [`protocols::http2::block`], [`protocols::http2::hpack`],
//! [`protocols::http2::session`], [`protocols::http2::flow`] and [`protocols::http2::tunnel`],
//! and of what it carries in [`protocols::grpc`] and [`protocols::protobuf`]; messages within messages in [`protocols::dhcpv6::MAX_DEPTH`]; those of MQTT in [`protocols::mqtt::session`]; those of schemas in
//! [`dissect::schema`]; those of dialogues of text in [`protocols::dialogue`], of mails in [`protocols::imf`]; those of TLS in [`protocols::tls::session`], [`protocols::tls::keyring`] and
//! [`dissect::secrets`], of certificates in [`protocols::x509`]. Filters have theirs in [`filter::parser`] (length, depth, parts), [`filter::check`]
//! (regular expressions) and [`filter::eval`]; rules that colour rows [`filter::coloring::MAX_RULES`], added columns
//! [`export::columns::MAX_COLUMNS`] and [`export::columns::MAX_CELL`], configuration files [`rights::files::MAX_TRUSTED`]. Bodies have theirs where they
//! are read: [`protocols::coding`] for what comes out of compressed ones, [`engine::driver::MAX_BODIES`] for their number,
//! [`protocols::json`], [`protocols::xml`] and [`protocols::mime_multipart`] for their depth. Pictures have theirs in
//! [`export::layers`] (layers, bytes drawn, lines listed), handouts in [`export::handout`] (blocks, rows, gaps, shapes), ladders
//! in [`analysis::ladder`] (packets, states, signs), several connections together in [`analysis::ladder::several`], and series in
//! [`analysis::ladder::series`] (headers read); what the screen reads before it is drawn in [`tui::feed::AT_ONCE`] and
//! [`tui::feed::READ_AT_ONCE`], the rest is brought later; texts repeat at most [`explain::MAX_VALUE`] characters of a value. Names of
//! hosts have theirs in [`names::hosts`], comments in [`analysis::comments`], lookups before a connection in
//! [`export::exchanges`].

pub mod analysis;
pub mod base;
pub mod cli;
pub mod dissect;
pub mod engine;
pub mod explain;
pub mod export;
pub mod filter;
pub mod lessons;
pub mod names;
pub mod protocols;
pub mod rights;
pub mod samples;
pub mod source;
pub mod tui;
