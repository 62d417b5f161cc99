//! What holds of every dissection, whatever the bytes were. Tests and fuzz targets share it.

use std::sync::Once;

use wirelens::analysis::registry;
use wirelens::base::guard;
use wirelens::base::safe_text::is_unsafe;
use wirelens::dissect::tape::MAX_ITEMS;
use wirelens::dissect::{Context, Direction, FrameInfo, Message, Plain, Range, Settings, Tape, View, Want, show};
use wirelens::engine::driver;
use wirelens::engine::peel::{self, Peeled};

/// Levels that a tree may have. JSON needs two for each of the 64 that it is read to, the others fewer than that; a tree that
/// grows with its input would be a recursion that the input drives.
pub const DEEPEST: u8 = 136;
/// Items beyond the limit of the tape that may stand in it: layers and the groups that are open.
const SLACK: usize = 1_000;

static LOUD: Once = Once::new();

/// Makes a panic in a dissector loud again: the program catches and counts it, a test must see it.
pub fn be_loud(abort: bool) {
    LOUD.call_once(|| {
        // Its own hook must stand first, or it would replace ours.
        guard::guarded(|| ());
        std::panic::set_hook(Box::new(move |info| {
            eprintln!("{info}");
            if abort {
                std::process::abort();
            }
        }));
    });
}

/// Checks the tree: how it nests, that each place lies in its source, and that every text in it is safe to show.
/// `at` says what is looked at, for the message.
pub fn check_tree(view: &View<'_>, at: &dyn std::fmt::Display) {
    assert_eq!(guard::caught(), 0, "{at}: a dissector panicked");
    let items = view.tape.items();
    assert!(items.len() <= MAX_ITEMS + SLACK, "{at}: {} items", items.len());
    let mut open: Vec<u32> = Vec::new();
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let position = index as u32;
        let name = item.field.filter;
        while open.last().is_some_and(|next| *next <= position) {
            assert_eq!(open.pop(), Some(position), "{at}: a subtree before item {index} ({name}) ends inside another");
        }
        assert_eq!(usize::from(item.depth), open.len(), "{at}: depth of item {index} ({name})");
        assert!(item.depth <= DEEPEST, "{at}: item {index} ({name}) is {} levels deep", item.depth);
        let end = open.last().copied().unwrap_or(items.len() as u32);
        assert!(item.next > position && item.next <= end, "{at}: item {index} ({name}) ends at {} of {end}", item.next);
        open.push(item.next);
        let have = source_len(view, item.range);
        let inside = u64::from(item.range.at) + u64::from(item.range.len) <= have;
        assert!(inside, "{at}: item {index} ({name}) is at {:?} of {have} bytes", item.range);
        for write in [show::label, show::value, show::words] {
            text.clear();
            write(&mut text, view, item);
            assert!(!text.contains(is_unsafe), "{at}: item {index} ({name}) says {text:?}");
        }
    }
    text.clear();
    show::tree(&mut text, view, |_| true);
    assert!(!text.contains(|c| c != '\n' && is_unsafe(c)), "{at}: the tree is not safe to show");
}

/// Dissects a frame, checks its tree, and checks that readers who want less, and the quick look of the first pass, find
/// the same transport headers, fragments and messages.
pub fn check_frame(context: &Context<'_>, frame: &[u8], at: &dyn std::fmt::Display) {
    let mut whole = Tape::new(Want::everything());
    driver::dissect(registry(), context, frame, &mut whole);
    check_tree(&whole.view(frame), at);
    for want in [Want::nothing(), Want::columns(), Want::fields(registry().fields_named("ip.src"))] {
        let mut tape = Tape::new(want);
        driver::dissect(registry(), context, frame, &mut tape);
        let want = tape.want();
        assert_eq!(tape.protocols(), whole.protocols(), "{at}: the layers depend on what is wanted: {want:?}");
        assert_eq!(tape.envelopes(), whole.envelopes(), "{at}: the transports depend on what is wanted: {want:?}");
        assert_eq!(tape.fragments(), whole.fragments(), "{at}: the fragments depend on what is wanted: {want:?}");
        assert_eq!(messages(&tape), messages(&whole), "{at}: the messages depend on what is wanted: {want:?}");
        if want.columns {
            assert_eq!(tape.columns().info, whole.columns().info, "{at}: Info depends on what is wanted");
        }
    }
    let info = context.frame;
    let mut plain = Plain::default();
    match peel::peel(info.link_type, frame, info.cap_len, info.wire_len, &mut plain) {
        Peeled::Plain => assert_eq!(whole.envelopes(), [plain.envelope], "{at}: the quick look disagrees"),
        Peeled::Nothing => assert_eq!(whole.envelopes(), [], "{at}: the quick look overlooks a transport"),
        Peeled::Unusual => {}
    }
}

/// Dissects a body that a client sent with this content type, checks its tree, and checks that readers who want less find the
/// same layers.
#[allow(dead_code, reason = "those who check frames check no bodies")]
pub fn check_body(content_type: &str, bytes: &[u8], at: &dyn std::fmt::Display) {
    let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let Some(protocol) = registry().media(&media) else { return };
    let message = Message::alone(protocol, Direction::FromClient, bytes.len() as u64);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context { message: Some(&message), content_type, ..Context::of(&info, &settings) };
    let mut whole = Tape::new(Want::everything());
    driver::dissect_message(registry(), &context, bytes, &mut whole);
    check_tree(&whole.view(bytes), at);
    for want in [Want::nothing(), Want::columns(), Want::fields(registry().fields_named("json.key"))] {
        let mut tape = Tape::new(want);
        driver::dissect_message(registry(), &context, bytes, &mut tape);
        check_tree(&tape.view(bytes), at);
        let want = tape.want();
        assert_eq!(tape.protocols(), whole.protocols(), "{at}: the layers depend on what is wanted: {want:?}");
        if want.columns {
            assert_eq!(tape.columns().info, whole.columns().info, "{at}: Info depends on what is wanted");
        }
    }
}

fn messages(tape: &Tape) -> Vec<(&'static str, Range)> {
    tape.deliveries().iter().map(|delivery| (delivery.protocol.field.filter, delivery.message)).collect()
}

fn source_len(view: &View<'_>, range: Range) -> u64 {
    match usize::from(range.source).checked_sub(1) {
        None => view.frame.len() as u64,
        Some(made) => view.tape.sources().get(made).map_or(0, |source| source.bytes.len() as u64),
    }
}
