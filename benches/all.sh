#!/usr/bin/env bash
# Prints all figures of which the README speaks.
#
#   benches/all.sh FOLDER       the workloads; tshark beside it where it is installed
set -euo pipefail
export WIRELENS_WORKLOADS
WIRELENS_WORKLOADS=$(realpath "${1:?a folder with the workloads}")
cd "$(dirname "$0")/.."
cargo build --release
BIN=target/release/wirelens
HTTP2=$WIRELENS_WORKLOADS/http2-100k.pcap
TLS=$WIRELENS_WORKLOADS/tls13-bulk.pcapng
if [ -f "$HTTP2" ]; then
    echo "HTTP/2, 100 000 requests:"
    benches/beside.sh 5 "$BIN http -q -r $HTTP2" "$BIN read -q -r $HTTP2"
    command -v tshark >/dev/null && benches/beside.sh 1 "$BIN http -q -r $HTTP2" "tshark -n -r $HTTP2 -Y http2 -T fields -e frame.number"
fi
if [ -f "$TLS" ] && command -v tshark >/dev/null; then
    echo "TLS 1.3 with its keys, a tenth of the connection:"
    PART=$(mktemp --suffix .pcapng)
    trap 'rm -f "$PART"' EXIT
    editcap -r "$TLS" "$PART" 1-4500
    benches/beside.sh 1 "$BIN http -q --keylog $TLS.keys -r $PART" \
        "tshark -n -r $PART -o tls.keylog_file:$TLS.keys -Y http -T fields -e http.response.code"
fi
cargo bench --bench tls
cargo bench --bench open
cargo test --release --test screen_speed --test filter_speed --test ladder --test tui_streams -- --ignored --nocapture --test-threads 1
benches/sharkd.sh "$WIRELENS_WORKLOADS"
