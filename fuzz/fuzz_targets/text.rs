//! Text from the wire: nothing that a terminal obeys passes, what is safe stays as it is, and marks are not marked again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirelens::base::safe_text::{Style, is_unsafe, push_bytes, push_str, shown};

fuzz_target!(|data: &[u8]| {
    for style in [Style::Marks, Style::Escapes] {
        let mut out = String::new();
        push_bytes(&mut out, data, style);
        assert!(!out.contains(is_unsafe), "{out:?}");
        let Ok(text) = std::str::from_utf8(data) else { continue };
        let mut same = String::new();
        push_str(&mut same, text, style);
        assert_eq!(same, out);
        let again = shown(&same);
        assert_eq!(again, same, "marks are marked again");
        if !text.contains(is_unsafe) {
            assert_eq!(same, text);
        }
    }
});
