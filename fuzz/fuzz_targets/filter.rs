//! A display filter: the first line is the expression, what follows is a frame that it is evaluated over.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirelens::analysis::registry;
use wirelens::dissect::{Context, FrameInfo, Settings, Tape};
use wirelens::engine::driver;
use wirelens::filter::{Filter, Scope, assist, explain, parser};

fuzz_target!(|data: &[u8]| {
    let split = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let (text, frame) = data.split_at(split);
    let (Ok(text), frame) = (std::str::from_utf8(text), frame.get(1..).unwrap_or_default()) else { return };
    if let Ok(tree) = parser::parse(text) {
        let printed = tree.to_string();
        assert_eq!(parser::parse(&printed).as_ref(), Ok(&tree), "{printed}");
    }
    assist::state(text, Scope::Exchanges, registry());
    assist::completions(text, text.len(), Scope::Frames, registry(), &|_| true);
    match Filter::compile(text, registry()) {
        Ok(filter) => {
            explain::explain(&filter);
            let info = FrameInfo {
                cap_len: frame.len() as u32,
                wire_len: frame.len() as u32,
                link_type: 1,
                ..FrameInfo::default()
            };
            let settings = Settings::default();
            let mut tape = Tape::new(filter.want());
            driver::dissect(registry(), &Context::of(&info, &settings), frame, &mut tape);
            filter.evaluator().frame(tape.view(frame));
        }
        Err(error) => assert!(text.get(error.span.clone()).is_some(), "{error:?}"),
    }
});
