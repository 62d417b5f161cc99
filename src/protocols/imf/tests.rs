use crate::protocols::testing::{body, body_values};

const LETTER: &str = "message/rfc822";

#[test]
fn a_letter_is_as_wireshark_draws_it() {
    let letter = "From: \"Doe, Jo\" <jo@a.test>\r\nTo: b@b.test, <c@c.test>\r\nSubject: one\r\n two\r\nContent-Type: text/plain; charset=utf-8\r\nX-Y: z\r\n\r\nhi\r\n";
    let (tree, info, _) = body(LETTER, letter.as_bytes());
    let expected = "\
Internet Message Format
    From: \"Doe, Jo\" <jo@a.test>, 1 item
        Item: \"Doe, Jo\" <jo@a.test>
            Display-Name: \"Doe, Jo\"
            Address: jo@a.test
    To: b@b.test, <c@c.test>, 2 items
        Item: b@b.test
            Address: b@b.test
        Item: <c@c.test>
            Address: c@c.test
    Subject: one\\r\\n two
    Content-Type: text/plain; charset=utf-8
        Type: text/plain
        Parameters:  charset=utf-8
    Unknown-Extension: X-Y: z
        Type: X-Y
        Value: z
Line-based text data: text/plain (1 lines)
    hi\\r\\n
";
    assert_eq!(tree, expected);
    assert_eq!(info, "from: \"Doe, Jo\" <jo@a.test>, subject: one\r\n two,  (text/plain)");
}

#[test]
fn a_text_without_a_type_is_shown_by_lines() {
    let (tree, info, _) = body(LETTER, b"Subject: s\r\n\r\na\r\nb");
    assert!(tree.ends_with("    Message-Text\n        a\\r\\n\n        b\n"), "{tree}");
    assert_eq!(info, "subject: s, , a  , b");
}

#[test]
fn transfer_encodings_are_undone_and_letters_in_letters_read() {
    let letter = b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\naGk=\r\n";
    assert!(body(LETTER, letter).0.ends_with("    hi\n"));
    let mut nested = b"Subject: inner\r\n\r\nx".to_vec();
    for _ in 0..40 {
        nested = [&b"Content-Type: message/rfc822\r\n\r\n"[..], &nested].concat();
    }
    let (tree, ..) = body(LETTER, &nested);
    assert!(tree.contains("Nested too deep") && !tree.contains("inner"), "{tree}");
}

#[test]
fn what_is_damaged_is_shown_as_far_as_it_goes() {
    for bytes in [&b""[..], b"\r\n", b":", b"From:", b"From: <", b"From: \"", b"Content-Type: \r\n\r\n", b"\xff\xfe"] {
        body(LETTER, bytes);
    }
    let many = format!("To: {}\r\n\r\n", "a@b,".repeat(1000));
    assert_eq!(body_values(LETTER, many.as_bytes(), "imf.address").len(), super::MAX_ADDRESSES);
}
