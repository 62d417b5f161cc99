//! How TLS protects records: the parameters of cipher suites, the key schedules of TLS 1.0 to 1.3, the opening of records, and private
//! keys of RSA. RFC 2246, RFC 4346, RFC 5246, RFC 8446.
//!
//! Nothing here is given out that was not authenticated: with a wrong key there is no plaintext, never a wrong one. Records that
//! are not encrypted need no key.

pub mod private_key;
pub mod protection;
pub mod schedule;
pub mod suite;

pub use protection::{Before, Keys, Linking, Plain, Stream};
pub use suite::Suite;
