//! How TLS protects records: the parameters of cipher suites, the key schedules of TLS 1.1 to 1.3, and the opening of records.
//! RFC 4346, RFC 5246, RFC 8446.
//!
//! Nothing here is given out that was not authenticated: with a wrong key there is no plaintext, never a wrong one.

pub mod protection;
pub mod schedule;
pub mod suite;

pub use protection::{Keys, Plain};
pub use suite::Suite;
