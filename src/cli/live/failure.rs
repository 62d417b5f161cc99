//! What is said when a capture cannot begin.

#[cfg(feature = "live")]
use crate::base::safe_text;
use crate::cli::failure::Failure;
#[cfg(feature = "live")]
use crate::source::interfaces::Device;

/// In a build without libpcap.
#[cfg(not(feature = "live"))]
pub fn without_libpcap(code: &'static str) -> Failure {
    Failure::running(code, "this build reads files only: it was made without libpcap")
        .line("build it with the feature `live`")
}

/// There is no such interface.
#[cfg(feature = "live")]
pub fn no_interface(name: &str, devices: &[Device]) -> Failure {
    let names: Vec<&str> = devices.iter().map(|device| device.name.as_str()).collect();
    let mut failure = Failure {
        code: "E-INTERFACE",
        status: crate::cli::failure::exit::INTERFACE,
        what: format!("there is no interface {}", safe_text::shown(name)),
        lines: Vec::new(),
    };
    failure.lines.push(match names.is_empty() {
        true => "no interface can be seen here at all".to_owned(),
        false => format!("there are: {}", names.join(", ")),
    });
    if name.contains('/') {
        failure.lines.push("a named pipe is read with -r".to_owned());
    }
    failure.line("what each is good for: wirelens -D")
}
