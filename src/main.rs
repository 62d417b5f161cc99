//! Arguments → front end → exit status.

use std::process::ExitCode;

/// Three threads of a pass make and drop small things all the time, and what is found fills large chunks: this one costs less for both
/// than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    wirelens::cli::run(std::env::args_os())
}
