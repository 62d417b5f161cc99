use std::sync::Arc;

use super::*;
use crate::base::FrameId;
use crate::dissect::{ExchangeFacts, Message, Pair};
use crate::protocols::testing::message;

#[test]
fn data_says_which_command_asked_for_it() {
    let pair = Pair { request: Some(FrameId(17)), ..Pair::default() };
    let request_head: Option<Arc<[u8]>> = Some(Arc::from(&b"RETR a.txt\r\n"[..]));
    let exchange = Some(ExchangeFacts { pair, request_head, ..ExchangeFacts::default() });
    let own = Message {
        kind: Method::Pasv as u8,
        facts: 14,
        exchange,
        ..Message::alone(&PROTOCOL, Direction::FromServer, 6)
    };
    let (tree, info, _) = message(&own, b"hello\n");
    let expected = "\
FTP Data (6 bytes data)
    [Setup frame: 14]
    [Setup method: PASV]
    [Command: RETR a.txt]
    [Command frame: 18]
Line-based text data (1 lines)
    hello\\n
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "FTP Data: 6 bytes (PASV) (RETR a.txt)"));
}

#[test]
fn bytes_that_are_no_text_are_data() {
    let own = Message::alone(&PROTOCOL, Direction::FromServer, 1);
    let (tree, info, _) = message(&own, b"\xff");
    assert!(tree.contains("Data (1 byte)") && info == "FTP Data: 1 byte", "{tree}{info}");
}
