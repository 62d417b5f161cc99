//! What is unusual or wrong in a message, one field each: who filters for one finds it, and each names its clause. Names of
//! Wireshark where it has the note, `http.anomaly.…` otherwise.

use crate::dissect::prelude::*;

const MALFORMED: Group = Group::Malformed;
const PROTOCOL: Group = Group::Protocol;

fields! {
    // What is usual.
    CHAT = Field::note("http.chat", "Formatted text", Severity::Chat, Group::Sequence, "RFC 9112 §2.1");
    ORPHAN = Field::note("http.anomaly.no_request", "No request that was captured belongs to this response: RFC 9112 §9.2 pairs them by their order", Severity::Chat, Group::Sequence, "RFC 9112 §9.2");
    FOUND = Field::note("http.anomaly.resumed", "Bytes before this message are missing or not understood; it was found by its start line", Severity::Note, Group::Sequence, "RFC 9112 §2.1");
    AFTER_CLOSE = Field::note("http.anomaly.after_close", "The message before said that it is the last of the connection (RFC 9112 §9.6)", Severity::Warn, PROTOCOL, "RFC 9112 §9.6");
    // Start lines.
    LEADING_CRLF = Field::note("http.leading_crlf", "Leading CRLF previous message in the stream may have extra CRLF", Severity::Note, MALFORMED, "RFC 9112 §2.2");
    START_SPACE = Field::note("http.anomaly.start_line_space", "White space other than one space between the words of the start line, or before it (RFC 9112 §3, §4)", Severity::Warn, PROTOCOL, "RFC 9112 §3");
    METHOD_BAD = Field::note("http.anomaly.method", "The method is not a token (RFC 9110 §9.1)", Severity::Error, MALFORMED, "RFC 9110 §9.1");
    METHOD_CASE = Field::note("http.anomaly.method_case", "Methods are case-sensitive: this is another one than the method in capitals (RFC 9110 §9.1)", Severity::Warn, PROTOCOL, "RFC 9110 §9.1");
    METHOD_PREFACE = Field::note("http.anomaly.preface", "PRI is the preface of HTTP/2 and no request (RFC 9113 §3.4)", Severity::Warn, PROTOCOL, "RFC 9113 §3.4");
    TARGET_MISSING = Field::note("http.anomaly.no_target", "The request has no target (RFC 9112 §3)", Severity::Error, MALFORMED, "RFC 9112 §3");
    TARGET_SPACE = Field::note("http.anomaly.target_space", "White space in the request target (RFC 9112 §3.2)", Severity::Warn, MALFORMED, "RFC 9112 §3.2");
    TARGET_BYTES = Field::note("http.anomaly.target_bytes", "Characters in the request target that a URI cannot hold (RFC 9112 §3.2, RFC 3986 §2)", Severity::Warn, MALFORMED, "RFC 9112 §3.2");
    TARGET_FRAGMENT = Field::note("http.anomaly.target_fragment", "A fragment in the request target; it is not sent (RFC 9110 §7.1)", Severity::Note, PROTOCOL, "RFC 9110 §7.1");
    TARGET_FORM = Field::note("http.anomaly.target_form", "This form of the request target does not go with the method (RFC 9112 §3.2)", Severity::Warn, PROTOCOL, "RFC 9112 §3.2");
    TARGET_UTF8 = Field::note("http.anomaly.target_utf8", "Percent-encoded bytes of the target are not UTF-8 (RFC 3986 §2.5)", Severity::Warn, PROTOCOL, "RFC 3986 §2.5");
    TARGET_CONTROL = Field::note("http.anomaly.target_control", "Percent-encoded control characters in the target (RFC 3986 §7.3)", Severity::Note, PROTOCOL, "RFC 3986 §7.3");
    VERSION_BAD = Field::note("http.anomaly.version", "The version is not HTTP/ and two digits with a dot (RFC 9112 §2.3)", Severity::Error, MALFORMED, "RFC 9112 §2.3");
    VERSION_OTHER = Field::note("http.anomaly.version_other", "This is no version of HTTP/1 that was ever defined (RFC 9110 §2.5)", Severity::Warn, PROTOCOL, "RFC 9110 §2.5");
    PROTOCOL_OTHER = Field::note("http.anomaly.other_protocol", "Shaped like HTTP, but it names another protocol (RFC 9112 §2.3)", Severity::Note, PROTOCOL, "RFC 9112 §2.3");
    VERSION_NONE = Field::note("http.anomaly.http09", "No version: HTTP/0.9 (RFC 1945 §3.1)", Severity::Note, PROTOCOL, "RFC 1945 §3.1");
    STATUS_BAD = Field::note("http.anomaly.status", "The status code is not three digits from 100 to 599 (RFC 9112 §4, RFC 9110 §15)", Severity::Error, MALFORMED, "RFC 9112 §4");
    PHRASE_SPACE = Field::note("http.anomaly.phrase_space", "The space after the status code is missing (RFC 9112 §4)", Severity::Note, PROTOCOL, "RFC 9112 §4");
    PHRASE_BAD = Field::note("http.anomaly.phrase", "Control characters in the reason phrase (RFC 9112 §4)", Severity::Warn, MALFORMED, "RFC 9112 §4");
    NO_STATUS_LINE = Field::note("http.anomaly.no_status_line", "No status line: HTTP/0.9 answers so, and nothing else may (RFC 1945 §6)", Severity::Warn, PROTOCOL, "RFC 1945 §6");
    // Lines.
    BARE_LF = Field::note("http.anomaly.bare_lf", "A line ends with LF without CR (RFC 9112 §2.2)", Severity::Note, PROTOCOL, "RFC 9112 §2.2");
    BARE_CR = Field::note("http.anomaly.bare_cr", "CR without LF: a recipient must refuse it or take it for a space (RFC 9112 §2.2)", Severity::Warn, MALFORMED, "RFC 9112 §2.2");
    NUL = Field::note("http.anomaly.nul", "NUL in a field: it must be refused or taken for a space (RFC 9110 §5.5)", Severity::Warn, MALFORMED, "RFC 9110 §5.5");
    CONTROL = Field::note("http.anomaly.control", "Control characters in a field value (RFC 9110 §5.5)", Severity::Warn, MALFORMED, "RFC 9110 §5.5");
    FOLDED = Field::note("http.anomaly.obs_fold", "A field value on several lines: obsolete, and requests with it must be refused or unfolded (RFC 9112 §5.2)", Severity::Warn, PROTOCOL, "RFC 9112 §5.2");
    SPACE_FIRST = Field::note("http.anomaly.leading_space", "White space between the start line and the first field (RFC 9112 §2.2)", Severity::Warn, MALFORMED, "RFC 9112 §2.2");
    COLON_SPACE = Field::note("http.anomaly.space_before_colon", "White space between field name and colon (RFC 9112 §5.1)", Severity::Warn, MALFORMED, "RFC 9112 §5.1");
    NAME_BAD = Field::note("http.bad_header_name", "Illegal characters found in header name", Severity::Warn, PROTOCOL, "RFC 9110 §5.1");
    NAME_EMPTY = Field::note("http.anomaly.no_name", "A field without a name (RFC 9112 §5)", Severity::Error, MALFORMED, "RFC 9112 §5");
    NO_COLON = Field::note("http.anomaly.no_colon", "A line without a colon is no field (RFC 9112 §5)", Severity::Error, MALFORMED, "RFC 9112 §5");
    NAME_LIKE = Field::note("http.anomaly.similar_name", "Some receivers take this name for the one with hyphens (RFC 9110 §5.1 makes them different)", Severity::Warn, PROTOCOL, "RFC 9110 §5.1");
    CUT_HEAD = Field::note("http.anomaly.cut_head", "The head does not end (RFC 9112 §2.1, §8)", Severity::Warn, MALFORMED, "RFC 9112 §8");
    // Framing.
    TE_AND_LENGTH = Field::note("http.te_and_length", "The Content-Length and Transfer-Encoding header must not be set together", Severity::Warn, MALFORMED, "RFC 9112 §6.1, §6.3 rule 3");
    TE_UNKNOWN = Field::note("http.te_unknown", "Unknown transfer coding name in Transfer-Encoding header", Severity::Warn, PROTOCOL, "RFC 9112 §6.1, §7");
    TE_LAST = Field::note("http.anomaly.te_order", "chunked is not the last transfer coding, so that it does not frame the body (RFC 9112 §6.1)", Severity::Warn, PROTOCOL, "RFC 9112 §6.1");
    TE_TWICE = Field::note("http.anomaly.te_twice", "chunked is applied more than once (RFC 9112 §6.1)", Severity::Warn, PROTOCOL, "RFC 9112 §6.1");
    TE_EMPTY = Field::note("http.anomaly.te_list", "Empty elements in Transfer-Encoding (RFC 9110 §5.6.1)", Severity::Warn, PROTOCOL, "RFC 9110 §5.6.1");
    TE_OLD = Field::note("http.anomaly.te_http10", "Transfer-Encoding in HTTP/1.0: the framing counts as faulty (RFC 9112 §6.1)", Severity::Warn, PROTOCOL, "RFC 9112 §6.1");
    TE_FORBIDDEN = Field::note("http.anomaly.te_forbidden", "Transfer-Encoding in an answer that has no body (RFC 9112 §6.1)", Severity::Warn, PROTOCOL, "RFC 9112 §6.1");
    LENGTH_BAD = Field::note("http.anomaly.content_length", "Content-Length is no decimal number (RFC 9110 §8.6; RFC 9112 §6.3 rule 5)", Severity::Error, MALFORMED, "RFC 9110 §8.6");
    LENGTH_TWICE = Field::note("http.anomaly.content_length_twice", "Content-Length more than once, or as a list, with one value (RFC 9110 §8.6)", Severity::Warn, PROTOCOL, "RFC 9110 §8.6");
    LENGTH_DIFFERS = Field::note("http.anomaly.content_length_differs", "Content-Length with different values: the framing is faulty (RFC 9112 §6.3 rule 5)", Severity::Error, MALFORMED, "RFC 9112 §6.3");
    LENGTH_ZEROS = Field::note("http.anomaly.content_length_zeros", "Content-Length with leading zeros, which some take for octal (RFC 9110 §8.6)", Severity::Note, PROTOCOL, "RFC 9110 §8.6");
    LENGTH_FORBIDDEN = Field::note("http.anomaly.content_length_forbidden", "Content-Length in an answer that has no body by its status (RFC 9110 §8.6)", Severity::Warn, PROTOCOL, "RFC 9110 §8.6");
    UNDETERMINED = Field::note("http.anomaly.undetermined_length", "The length of the body cannot be known; shown is what came before the next message", Severity::Error, MALFORMED, "RFC 9112 §6.3");
    INCOMPLETE = Field::note("http.anomaly.incomplete", "The body is incomplete (RFC 9112 §8)", Severity::Warn, Group::Reassemble, "RFC 9112 §8");
    PAIR_UNCERTAIN = Field::note("http.anomaly.uncertain_pair", "Messages near it were not captured: which response belongs to which request is uncertain", Severity::Chat, Group::Sequence, "RFC 9112 §9.3.2");
    // What single fields ask for.
    HOST_MISSING = Field::note("http.anomaly.no_host", "HTTP/1.1 requires Host in every request (RFC 9112 §3.2)", Severity::Warn, PROTOCOL, "RFC 9112 §3.2");
    HOST_TWICE = Field::note("http.anomaly.host_twice", "Host more than once (RFC 9112 §3.2)", Severity::Error, PROTOCOL, "RFC 9112 §3.2");
    HOST_BAD = Field::note("http.anomaly.host", "Host is not a name or address with an optional port (RFC 9110 §7.2)", Severity::Warn, PROTOCOL, "RFC 9110 §7.2");
    HOST_DIFFERS = Field::note("http.anomaly.host_differs", "Host is not the one of the request target, which counts (RFC 9112 §3.2.2)", Severity::Warn, PROTOCOL, "RFC 9112 §3.2.2");
    TARGET_HOST_BAD = Field::note("http.anomaly.target_host", "The authority of the request target is not a name or address with an optional port (RFC 3986 §3.2)", Severity::Warn, PROTOCOL, "RFC 3986 §3.2");
    UPGRADE_ALONE = Field::note("http.anomaly.upgrade", "Upgrade without the option upgrade in Connection: it must be ignored (RFC 9110 §7.8)", Severity::Warn, PROTOCOL, "RFC 9110 §7.8");
    UPGRADE_OLD = Field::note("http.anomaly.upgrade_http10", "Upgrade in HTTP/1.0: it must be ignored (RFC 9110 §7.8)", Severity::Warn, PROTOCOL, "RFC 9110 §7.8");
    EXPECT_OTHER = Field::note("http.anomaly.expect", "An expectation other than 100-continue (RFC 9110 §10.1.1)", Severity::Warn, PROTOCOL, "RFC 9110 §10.1.1");
    TRACE_BODY = Field::note("http.anomaly.trace_body", "TRACE must not have a body (RFC 9110 §9.3.8)", Severity::Warn, PROTOCOL, "RFC 9110 §9.3.8");
    BODY_UNUSUAL = Field::note("http.anomaly.body_unusual", "A body of this method has no defined meaning (RFC 9110 §9.3.1)", Severity::Chat, PROTOCOL, "RFC 9110 §9.3.1");
    // Chunks.
    CHUNK_BAD = Field::note("http.anomaly.chunk_size", "This is no chunk size: the rest of the body cannot be framed (RFC 9112 §7.1)", Severity::Error, MALFORMED, "RFC 9112 §7.1");
    CHUNKED_ANYWAY = Field::note("http.anomaly.chunked_anyway", "The body is shaped like chunks though chunked does not frame it: shown without them (RFC 9112 §6.1)", Severity::Warn, PROTOCOL, "RFC 9112 §6.1");
    CHUNK_SPACE = Field::note("http.anomaly.chunk_space", "White space around a chunk size (RFC 9112 §7.1)", Severity::Warn, PROTOCOL, "RFC 9112 §7.1");
    CHUNK_EXTENSION_BAD = Field::note("http.anomaly.chunk_extension", "A chunk extension that is not a name with an optional value (RFC 9112 §7.1.1)", Severity::Warn, MALFORMED, "RFC 9112 §7.1.1");
    CHUNK_LF = Field::note("http.anomaly.chunk_bare_lf", "A chunk line ends with LF without CR (RFC 9112 §7.1)", Severity::Warn, PROTOCOL, "RFC 9112 §7.1");
    CHUNK_NO_END = Field::note("http.anomaly.chunk_no_end", "The CRLF after the data of a chunk is missing (RFC 9112 §7.1)", Severity::Warn, MALFORMED, "RFC 9112 §7.1");
    CHUNK_SPILL = Field::note("http.anomaly.chunk_spill", "More bytes than the chunk size says (RFC 9112 §7.1)", Severity::Warn, MALFORMED, "RFC 9112 §7.1");
    CHUNKS_END = Field::note("http.anomaly.no_last_chunk", "The last chunk, of size 0, is missing: the body is incomplete (RFC 9112 §8)", Severity::Warn, Group::Reassemble, "RFC 9112 §8");
    TRAILER_FORBIDDEN = Field::note("http.anomaly.trailer", "This field must not stand in a trailer section (RFC 9110 §6.5.1)", Severity::Warn, PROTOCOL, "RFC 9110 §6.5.1");
    // Content codings.
    DECODING_FAILED = Field::note("http.decompression_failed", "Decompression failed", Severity::Warn, Group::Undecoded, "RFC 9110 §8.4");
    CODING_REMARK = Field::note("http.anomaly.coding", "The content coding is unusual", Severity::Note, Group::Undecoded, "RFC 9110 §8.4.1");
}
