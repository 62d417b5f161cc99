//! Arguments → front end → exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    wirelens::cli::run(std::env::args_os())
}
