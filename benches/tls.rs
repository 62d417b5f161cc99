//! What opening a protected connection takes, beside what its cipher takes alone: `cargo bench --bench tls`.
//!
//! The cipher alone: AES-128-GCM over records of 16 KiB on one core, sealed and opened again in place. With
//! `WIRELENS_WORKLOADS=FOLDER`, where the folder has `tls13-bulk.pcapng` and `tls13-bulk.pcapng.keys` (`tls13_bulk.sh` makes
//! them), also what all of it takes: reading, reassembly, records, their opening, and HTTP. Both are measured in turns, and the
//! best of each counts: ratios tell more than times on a busy machine.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes128Gcm, Key, Nonce};
use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options};
use wirelens::source::{OpenOptions, Source};

const ROUNDS: usize = 7;
const RECORD: usize = 16 << 10;
/// Records that are sealed and opened in a round.
const RECORDS: usize = 4000;
const NAME: &str = "tls13-bulk.pcapng";

fn main() -> anyhow::Result<()> {
    println!("processor: {}", has_instructions());
    let path = std::env::var_os("WIRELENS_WORKLOADS").map(|folder| PathBuf::from(folder).join(NAME));
    let path = path.filter(|path| path.is_file());
    let (mut cipher, mut load) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        cipher = cipher.min(cipher_alone()?);
        if let Some(path) = &path {
            load = load.min(opened(path)?);
        }
    }
    let alone = (2 * RECORDS * RECORD) as f64 / cipher.as_secs_f64() / 1e9;
    println!("AES-128-GCM alone        {alone:6.2} GB/s");
    let Some(path) = path else {
        println!("SKIPPED: WIRELENS_WORKLOADS names no folder with {NAME}");
        return Ok(());
    };
    let whole = path.metadata()?.len() as f64 / load.as_secs_f64() / 1e9;
    println!("read, opened, understood {whole:6.2} GB/s, {:.0} % of it", whole / alone * 100.0);
    Ok(())
}

/// Whether the processor has what makes the cipher fast; it is used where it is there.
#[cfg(target_arch = "x86_64")]
fn has_instructions() -> &'static str {
    match std::is_x86_feature_detected!("aes") && std::is_x86_feature_detected!("pclmulqdq") {
        true => "has AES and carry-less multiplication",
        false => "lacks AES or carry-less multiplication",
    }
}

/// Elsewhere it is not asked.
#[cfg(not(target_arch = "x86_64"))]
fn has_instructions() -> &'static str {
    "is not asked"
}

fn cipher_alone() -> anyhow::Result<Duration> {
    let cipher = Aes128Gcm::new(&Key::<Aes128Gcm>::from([7; 16]));
    let mut record = vec![0u8; RECORD];
    let start = Instant::now();
    for number in 0..RECORDS as u64 {
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&number.to_be_bytes());
        let nonce = Nonce::from(nonce);
        let wrong = |_| anyhow::anyhow!("record {number} cannot be sealed or opened");
        let tag =
            cipher.encrypt_inout_detached(&nonce, &[23, 3, 3, 64, 16], record.as_mut_slice().into()).map_err(wrong)?;
        cipher
            .decrypt_inout_detached(&nonce, &[23, 3, 3, 64, 16], record.as_mut_slice().into(), &tag)
            .map_err(wrong)?;
    }
    let took = start.elapsed();
    anyhow::ensure!(record.iter().all(|byte| *byte == 0), "records do not come back");
    Ok(took)
}

/// All of the capture is read with its keys.
fn opened(path: &Path) -> anyhow::Result<Duration> {
    let mut keys = path.as_os_str().to_owned();
    keys.push(".keys");
    let options = Options::default();
    let start = Instant::now();
    read_key_log(Path::new(&keys), &options.secrets)?;
    let capture = Capture::new(Source::open(path, &OpenOptions::default())?, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let took = start.elapsed();
    anyhow::ensure!(!capture.ledger().exchanges.is_empty(), "nothing was opened");
    Ok(took)
}
