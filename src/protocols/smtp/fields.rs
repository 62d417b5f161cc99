//! The fields of SMTP, and what its codes are called.

use crate::dissect::prelude::*;

fields! {
    REQ = Field::boolean("smtp.req", "Request", 1, 0, "RFC 5321 §4.1").named(Names::Flags("True", "False"));
    RSP = Field::boolean("smtp.rsp", "Response", 1, 0, "RFC 5321 §4.2").named(Names::Flags("True", "False"));
    COMMAND_LINE = Field::text("smtp.command_line", "Command Line", "RFC 5321 §4.1.1");
    COMMAND = Field::text("smtp.req.command", "Command", "RFC 5321 §4.1.1");
    PARAMETER = Field::text("smtp.req.parameter", "Request parameter", "RFC 5321 §4.1.1");
    USERNAME = Field::text("smtp.auth.username", "Username", "RFC 4954 §4");
    PASSWORD = Field::text("smtp.auth.password", "Password", "RFC 4954 §4");
    BOTH = Field::text("smtp.auth.username_password", "Username/Password", "RFC 4616 §2");
    AUTH = Field::text("smtp.auth.response", "Response of the client", "RFC 4954 §4");
    RESPONSE = Field::text("smtp.response", "Response", "RFC 5321 §4.2");
    CODE = Field::uint32("smtp.response.code", "Response code", Dec, "RFC 5321 §4.2.3").values(CODES);
    RSP_PARAMETER = Field::text("smtp.rsp.parameter", "Response parameter", "RFC 5321 §4.2.1");
    EOM = Field::none("smtp.eom", "C: .", "RFC 5321 §4.1.1.4");
    REASSEMBLED_IN = Field::frame("smtp.data.reassembled.in", "Reassembled DATA in frame", "RFC 5321 §4.1.1.4");
    RESPONSE_IN = Field::frame("smtp.response_in", "Response In", "RFC 5321 §4.2");
    RESPONSE_TO = Field::frame("smtp.response_to", "Request In", "RFC 5321 §4.2");
    TIME = Field::relative_time("smtp.time", "Response Time", "RFC 5321 §4.2");

    LONG = Field::note("smtp.line.long", "A piece of a line: the line is too long to be read as one, or its beginning is missing", Severity::Warn, Group::Protocol, "RFC 5321 §4.5.3.1");
    GUESSED = Field::note("smtp.guessed", "That this is SMTP only the port says", Severity::Chat, Group::Assumption, "RFC 5321 §2.1");
    OPEN_MESSAGE = Field::note("smtp.message.open", "The end of the message is missing", Severity::Warn, Group::Reassemble, "RFC 5321 §4.1.1.4");
    NO_CODE = Field::note("smtp.response.code.unexpected", "A line of a reply without a code", Severity::Warn, Group::Protocol, "RFC 5321 §4.2.1");
    IN_CLEAR = Field::note("smtp.auth.clear", "Base64 hides nothing: whoever sees this message has the password", Severity::Chat, Group::Protocol, "RFC 4954 §9");
}

#[rustfmt::skip]
static CODES: &[(u64, &str)] = &[
    (211, "System status, or system help reply"),
    (214, "Help message"),
    (220, "<domain> Service ready"),
    (221, "<domain> Service closing transmission channel"),
    (235, "Authentication successful"),
    (250, "Requested mail action okay, completed"),
    (251, "User not local; will forward to <forward-path>"),
    (252, "Cannot VRFY user, but will accept message and attempt delivery"),
    (334, "AUTH input"),
    (354, "Start mail input; end with <CRLF>.<CRLF>"),
    (421, "<domain> Service not available, closing transmission channel"),
    (432, "A password transition is needed"),
    (450, "Requested mail action not taken: mailbox unavailable"),
    (451, "Requested action aborted: local error in processing"),
    (452, "Requested action not taken: insufficient system storage"),
    (454, "Temporary authentication failed"),
    (500, "Syntax error, command unrecognized"),
    (501, "Syntax error in parameters or arguments"),
    (502, "Command not implemented"),
    (503, "Bad sequence of commands"),
    (504, "Command parameter not implemented"),
    (530, "Authentication required"),
    (534, "Authentication mechanism is too weak"),
    (535, "Authentication credentials invalid"),
    (538, "Encryption required for requested authentication mechanism"),
    (550, "Requested action not taken: mailbox unavailable"),
    (551, "User not local; please try <forward-path>"),
    (552, "Requested mail action aborted: exceeded storage allocation"),
    (553, "Requested action not taken: mailbox name not allowed"),
    (554, "Transaction failed"),
];
