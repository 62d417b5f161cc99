#!/usr/bin/env bash
# Runs commands in turns and prints what each takes at best, and how that compares to the first.
#
#   benches/beside.sh ROUNDS 'COMMAND' 'COMMAND' …
set -euo pipefail
ROUNDS=${1:?a number of rounds}
shift
declare -A WALL USED
for _ in $(seq "$ROUNDS"); do
    for COMMAND in "$@"; do
        TIMEFORMAT='%R %U %S'
        TOOK=$({ time bash -c "$COMMAND" >/dev/null 2>&1; } 2>&1 | tail -1)
        read -r REAL USER SYSTEM <<<"$TOOK"
        WALL[$COMMAND]=$(printf '%s\n' "${WALL[$COMMAND]:-$REAL}" "$REAL" | sort -n | head -1)
        BOTH=$(awk "BEGIN { print $USER + $SYSTEM }")
        USED[$COMMAND]=$(printf '%s\n' "${USED[$COMMAND]:-$BOTH}" "$BOTH" | sort -n | head -1)
    done
done
for COMMAND in "$@"; do
    awk -v wall="${WALL[$COMMAND]}" -v used="${USED[$COMMAND]}" -v first="${WALL[$1]}" -v mine="${USED[$1]}" -v what="$COMMAND" \
        'BEGIN { printf "%8.3f s (%5.1fx), processor %8.3f s (%5.1fx)  %s\n", wall, wall / first, used, used / mine, what }'
done
