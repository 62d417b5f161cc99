#!/usr/bin/env bash
# Prints how long a display filter takes until all packets of a capture were looked at, beside sharkd.
#
#   benches/sharkd.sh FOLDER ['FILTER']      FOLDER has http-small.pcap, a million packets
#
# Two comparisons, of the whole answer and not of its first rows:
#   - the filter alone against sharkd's load and filter: in this program a capture that is open stays read, and who types a
#     filter waits for the filter; sharkd is what other programs ask, which load the capture for it;
#   - load and filter of both, each in a process of its own that begins with nothing but a warm page cache.
# sharkd's own filter on a capture that it has loaded is printed beside them.
set -euo pipefail
CAPTURE=$(realpath "${1:?a folder with http-small.pcap}")/http-small.pcap
FILTER=${2:-http.response.code == 404}
cd "$(dirname "$0")/.."
if ! command -v sharkd >/dev/null; then
    echo "SKIPPED: sharkd is not installed"
    exit 0
fi
if [ ! -f "$CAPTURE" ]; then
    echo "SKIPPED: there is no $CAPTURE"
    exit 0
fi
BIN=target/release/wirelens
[ -x "$BIN" ] || cargo build --release
OUT=$(mktemp -d)
trap 'rm -rf "$OUT"' EXIT
QUOTED=${FILTER//\\/\\\\}
QUOTED=${QUOTED//\"/\\\"}

# Seconds between two moments of `date +%s.%N`.
between() {
    awk -v from="$1" -v to="$2" 'BEGIN { printf "%.4f", to - from }'
}

# Asks sharkd for one thing after the other and waits for each answer; prints how long each took.
ask_sharkd() {
    coproc SHARKD { exec sharkd - 2>/dev/null; }
    local reading=${SHARKD[0]} writing=${SHARKD[1]} process=$SHARKD_PID answer from number=0
    for request in "$@"; do
        number=$((number + 1))
        from=$(date +%s.%N)
        printf '{"jsonrpc":"2.0","id":%d,%s}\n' "$number" "$request" >&"$writing"
        while IFS= read -r answer <&"$reading"; do
            case $answer in *'"jsonrpc"'*) break ;; esac
        done
        case $answer in *'"error"'*)
            echo "sharkd: $answer" >&2
            return 1
            ;;
        esac
        between "$from" "$(date +%s.%N)"
        echo
    done
    printf '{"jsonrpc":"2.0","id":%d,"method":"bye"}\n' $((number + 1)) >&"$writing"
    wait "$process" || true
}

cat "$CAPTURE" >/dev/null
ask_sharkd "\"method\":\"load\",\"params\":{\"file\":\"$CAPTURE\"}" \
    "\"method\":\"frames\",\"params\":{\"filter\":\"$QUOTED\",\"limit\":40}" >"$OUT/sharkd"
{ read -r THEIR_LOAD && read -r THEIR_FILTER; } <"$OUT/sharkd"

# The filter as the interface runs it, on a capture that is open.
WIRELENS_WORKLOADS=$(dirname "$CAPTURE") WIRELENS_FILTER=$FILTER cargo test --release --test filter_speed one_filter -- \
    --ignored --nocapture >"$OUT/own" 2>/dev/null
read -r OWN_LOAD OWN_FILTER OWN_COUNT < <(awk '$1 == "FIGURES" { print $2, $3, $4 }' "$OUT/own")

# Both in one process, from its start to its end.
BOTH=
for _ in 1 2 3; do
    FROM=$(date +%s.%N)
    COUNT=$("$BIN" read -r "$CAPTURE" -Y "$FILTER" -T fields -e frame.number | wc -l)
    TOOK=$(between "$FROM" "$(date +%s.%N)")
    BOTH=$(printf '%s\n' "${BOTH:-$TOOK}" "$TOOK" | sort -n | head -1)
done
if [ "$COUNT" != "$OWN_COUNT" ]; then
    echo "the command selects $COUNT packets, the interface $OWN_COUNT" >&2
    exit 1
fi

awk -v load="$THEIR_LOAD" -v filter="$THEIR_FILTER" -v own_load="$OWN_LOAD" -v own="$OWN_FILTER" -v both="$BOTH" \
    -v count="$OWN_COUNT" -v text="$FILTER" 'BEGIN {
    printf "%s: %d packets\n", text, count
    printf "sharkd: load %.3f s, filter %.3f s, both %.3f s\n", load, filter, load + filter
    printf "own:    load %.3f s, filter %.4f s; both in a process of its own, with all rows written, %.3f s\n", own_load, own, both
    printf "filter complete, against load and filter of sharkd: %.0fx (goal 300x)\n", (load + filter) / own
    printf "filter complete, against the filter of sharkd on a loaded capture: %.0fx\n", filter / own
    printf "load and filter, against load and filter of sharkd: %.0fx\n", (load + filter) / both
}'
