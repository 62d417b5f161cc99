use super::*;
use crate::dissect::Role;
use asked::{Asked, MAX_WAITING};

#[test]
fn lines_end_with_a_newline_and_long_ones_come_in_pieces() {
    assert_eq!(line(b"a b\r\nc"), Line::Whole(b"a b", 5));
    assert_eq!(line(b"\n"), Line::Whole(b"", 1));
    assert_eq!(line(b"abc\r"), Line::Part);
    assert_eq!(line(&vec![b'x'; MAX_LINE]), Line::Piece(MAX_LINE));
    assert_eq!(line(&vec![b'x'; MAX_LINE - 1]), Line::Part);
}

#[test]
fn replies_have_three_digits_and_say_whether_they_go_on() {
    assert_eq!(reply(b"250-A"), Some((250, true)));
    assert_eq!(reply(b"250 A"), Some((250, false)));
    assert_eq!(reply(b"250"), Some((250, false)));
    for line in [&b"25"[..], b"", b"2500", b"25x ", b"+25 ", b" 250"] {
        assert_eq!(reply(line), None, "{line:?}");
    }
}

#[test]
fn words_are_parted_by_any_number_of_blanks() {
    assert_eq!(word(b"MAIL   FROM:"), (&b"MAIL"[..], 7));
    assert_eq!(word(b"QUIT"), (&b"QUIT"[..], 4));
    assert_eq!(word(b" x"), (&b""[..], 1));
    assert_eq!(word(b""), (&b""[..], 0));
}

#[test]
fn only_a_dot_between_two_ends_of_lines_ends_a_text() {
    assert_eq!(dot(b".\r\nQUIT", true), Dot::Ends(3));
    assert_eq!(dot(b".\r\nQUIT", false), Dot::Beyond(7));
    assert_eq!(dot(b"a\r\n.\r\nb", true), Dot::Ends(6));
    assert_eq!(dot(b"a\n.\nb\r\n..\r\n", true), Dot::Beyond(9));
    assert_eq!(dot(b"a\r\n.", true), Dot::Beyond(1));
    assert_eq!(dot(b".", true), Dot::Beyond(0));
    assert_eq!(dot(b".\r", true), Dot::Beyond(0));
    assert_eq!(dot(b"a\r", true), Dot::Beyond(1));
}

#[test]
fn dots_before_lines_are_taken_off() {
    assert_eq!(without_dots(b"a\r\n..b\r\n...\r\n").as_deref(), Some(&b"a\r\n.b\r\n..\r\n"[..]));
    assert_eq!(without_dots(b".a").as_deref(), Some(&b"a"[..]));
    assert_eq!(without_dots(b"a.b\r\nc."), None);
    assert_eq!(before_dot(b"a\r\n.\r\n"), (3, true));
    assert_eq!(before_dot(b".\r\n"), (0, true));
    assert_eq!(before_dot(b"a.\r\n"), (4, false));
    assert_eq!(before_dot(b""), (0, false));
}

#[test]
fn the_beginning_of_a_word_needs_more() {
    assert_eq!(begins_with(b"2", &["220 ", "220-"]), None);
    assert_eq!(begins_with(b"220-x", &["220 ", "220-"]), Some(true));
    assert_eq!(begins_with(b"221", &["220 ", "220-"]), Some(false));
    assert_eq!(begins_with(b"ehlo x", &["EHLO "]), Some(true));
    assert!(holds(b"220 x esmtp", "SMTP") && !holds(b"", "SMTP"));
}

#[test]
fn answers_belong_to_what_was_asked_first() {
    let mut asked = Asked::default();
    assert_eq!((asked.ask(1u8), asked.ask(2)), (Role::Request(0), Role::Request(1)));
    assert_eq!((asked.answer(false), asked.answer(true)), (Role::Interim(0), Role::Response(0)));
    assert_eq!(asked.answer_to(|what| *what == 2), Some((Role::Response(1), 2)));
    assert_eq!((asked.answer(true), asked.first()), (Role::Alone, None));
}

#[test]
fn behind_what_is_missing_nothing_belongs_together_until_the_client_speaks_again() {
    let mut asked = Asked::default();
    asked.ask(0u8);
    asked.lose();
    assert_eq!((asked.ask(0), asked.answer(true)), (Role::Alone, Role::Alone));
    assert_eq!((asked.ask(0), asked.answer(true)), (Role::Request(1), Role::Response(1)));
}

#[test]
fn of_too_many_commands_the_oldest_is_forgotten() {
    let mut asked = Asked::default();
    for _ in 0..=MAX_WAITING {
        asked.ask(0u8);
    }
    assert_eq!(asked.answer(true), Role::Response(1));
}
