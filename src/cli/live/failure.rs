//! What is said when a capture cannot begin: what, why, what to do next, and the exit status.

use crate::cli::failure::Failure;

/// In a build without libpcap.
#[cfg(not(feature = "live"))]
pub fn without_libpcap(code: &'static str) -> Failure {
    Failure::running(code, "this build reads files only: it was made without libpcap")
        .line("build it with the feature `live`")
}

#[cfg(feature = "live")]
pub use explained::{explain, no_interface};

#[cfg(feature = "live")]
mod explained {
    use std::path::Path;

    use unicode_width::UnicodeWidthStr;

    use super::Failure;
    use crate::base::safe_text;
    use crate::cli::failure::exit;
    use crate::cli::live::Request;
    use crate::rights::advice;
    use crate::source::interfaces::Device;
    use crate::source::live::{self, FilterError, LiveError};

    /// There is no such interface.
    pub fn no_interface(name: &str, devices: &[Device]) -> Failure {
        let known: Vec<&str> = devices.iter().map(|device| device.name.as_str()).collect();
        missing(name, &known.join(", "))
    }

    fn missing(name: &str, known: &str) -> Failure {
        let what = format!("there is no interface {name}");
        let mut failure = Failure { code: "E-INTERFACE", status: exit::INTERFACE, what, lines: Vec::new() };
        failure.lines.push(match known.is_empty() {
            true => "no interface can be seen here at all".to_owned(),
            false => format!("there are: {known}"),
        });
        if name.contains('/') {
            failure.lines.push("a file or a named pipe is read with -r".to_owned());
        }
        failure.line("what each is good for: wirelens -D")
    }

    /// What kept a capture from beginning.
    pub fn explain(error: &LiveError, request: &Request) -> Failure {
        let advice = error.advice();
        let with = |code, status| Failure { code, status, what: error.to_string(), lines: vec![advice.to_owned()] };
        match error {
            LiveError::NoPermission { interface, reason } => no_permission(interface, reason, request),
            LiveError::NoSuchInterface { name, known } => missing(name, &known.join(", ")),
            LiveError::InterfaceDown { name } => {
                let what = format!("the interface {name} is down");
                let down = Failure { code: "E-INTERFACE", status: exit::INTERFACE, what, lines: Vec::new() };
                down.line(format!("switch it on, where that can be done: sudo ip link set {name} up"))
                    .line("other interfaces: wirelens -D")
            }
            LiveError::BadFilter(error) => bad_filter(error, request),
            LiveError::Unsupported { .. } => with("E-OPTION", exit::USAGE),
            LiveError::Output { .. } => with("E-WRITE", exit::FAILED),
            LiveError::Spool { .. } => with("E-SPOOL", exit::FAILED),
            LiveError::Other { .. } => with("E-CAPTURE", exit::FAILED),
        }
    }

    /// The ways on without the right to capture.
    fn no_permission(interface: &str, reason: &str, request: &Request) -> Failure {
        let what = format!("no permission to capture on {interface}: {reason}");
        let mut lines = vec![format!("why: {}", advice::WHY)];
        lines.extend(advice::lines(&request.interfaces));
        lines.push("the same check with more to say: wirelens doctor".to_owned());
        Failure { code: "E-PERM", status: exit::PERMISSION, what, lines }
    }

    /// The filter with a mark where it is wrong.
    fn bad_filter(error: &FilterError, request: &Request) -> Failure {
        let filter = request.filter.as_deref().unwrap_or_default();
        let mut failure =
            Failure::usage("E-FILTER", format!("the capture filter is not understood: {}", error.message));
        // The place is that in the text as it was written: names of hosts may have been replaced since.
        let at = live::check_filter(filter, &[ETHERNET]).err().and_then(|error| error.at);
        let at = at.or_else(|| live::place_of_name(&error.message, filter));
        let before = at.and_then(|at| filter.get(..at));
        failure.lines.push(filter.to_owned());
        if let Some(before) = before {
            failure.lines.push(format!("{}^", " ".repeat(safe_text::shown(before).width())));
        }
        let word = filter.split(' ').next().unwrap_or_default();
        if request.filter_from_words && Path::new(word).is_file() {
            failure.lines.push(format!("with -i the words after the options are a capture filter; {word} is a file"));
            failure.lines.push("without -i it is read".to_owned());
        }
        if request.filter_is_configured {
            failure.lines.push("the filter is that of the configuration: wirelens config".to_owned());
        }
        failure.line("the language of capture filters: man pcap-filter")
    }

    /// LINKTYPE_ETHERNET.
    const ETHERNET: u16 = 1;

    #[cfg(test)]
    mod tests {
        use super::*;

        fn request(filter: &str) -> Request {
            Request { filter: Some(filter.into()), ..Request::on(&["lo"]) }
        }

        #[test]
        fn each_reason_has_its_code_and_status() {
            let (interface, reason) = ("lo".to_owned(), "you may not".to_owned());
            let name = interface.clone();
            for (error, code, status, words) in [
                (
                    LiveError::NoPermission { interface: interface.clone(), reason: reason.clone() },
                    "E-PERM",
                    3,
                    "sudo tcpdump -i lo -U -w - | wirelens -r -",
                ),
                (
                    LiveError::NoSuchInterface { name: "/tmp/fifo".into(), known: vec!["lo".into(), "eth0".into()] },
                    "E-INTERFACE",
                    4,
                    "there are: lo, eth0",
                ),
                (LiveError::InterfaceDown { name }, "E-INTERFACE", 4, "sudo ip link set lo up"),
                (
                    LiveError::Unsupported {
                        interface: interface.clone(),
                        what: "monitor mode",
                        reason: reason.clone(),
                    },
                    "E-OPTION",
                    2,
                    "lo: monitor mode is not possible: you may not",
                ),
                (LiveError::Output { path: "/x".into(), reason: reason.clone() }, "E-WRITE", 1, "/x"),
                (LiveError::Spool { reason: reason.clone() }, "E-SPOOL", 1, "TMPDIR"),
                (LiveError::Other { interface, reason }, "E-CAPTURE", 1, "lo: you may not"),
            ] {
                let failure = explain(&error, &Request::on(&["lo"]));
                assert_eq!((failure.code, failure.status), (code, status), "{failure}");
                assert!(failure.to_string().contains(words), "{failure}");
            }
        }

        #[test]
        fn a_wrong_filter_has_a_mark_where_it_is_wrong() {
            let text = "tcp prt 80";
            let error = live::check_filter(text, &[ETHERNET]).unwrap_err();
            let failure = explain(&LiveError::BadFilter(error), &request(text));
            assert_eq!((failure.code, failure.status), ("E-FILTER", 2));
            assert_eq!(failure.lines[..2], ["tcp prt 80", "    ^"], "{failure}");
            let unknown = FilterError { message: "unknown host 'no.such.invalid'".into(), at: None };
            let failure = explain(&LiveError::BadFilter(unknown), &request("tcp and host no.such.invalid"));
            assert_eq!(failure.lines[..2], ["tcp and host no.such.invalid", "             ^"], "{failure}");
            let hostile = FilterError { message: "no".into(), at: None };
            let shown = explain(&LiveError::BadFilter(hostile), &request("\x1b[2J")).to_string();
            assert!(!shown.contains('\x1b'), "{shown}");
        }
    }
}
