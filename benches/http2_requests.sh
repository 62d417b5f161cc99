#!/usr/bin/env bash
# Records 100 000 requests on 100 connections of HTTP/2 without TLS: nginx and h2load (of nghttp2) in a network namespace of
# their own.
#
#   benches/http2_requests.sh OUT.pcap
set -euo pipefail
OUT=$(realpath -m "${1:?a file to write}")
if [ -z "${INSIDE:-}" ]; then
    exec env INSIDE=1 unshare -n -- "$0" "$OUT"
fi
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
ip link set lo up
cat >"$WORK/nginx.conf" <<CONF
daemon off; user root; pid $WORK/pid; error_log $WORK/error.log;
events { worker_connections 1024; }
http {
    access_log off; client_body_temp_path $WORK/b; proxy_temp_path $WORK/p; fastcgi_temp_path $WORK/f;
    uwsgi_temp_path $WORK/u; scgi_temp_path $WORK/s; keepalive_requests 1000000; default_type application/json;
    add_header X-Request-Id \$request_id;
    server {
        listen 127.0.0.1:8082 http2;
        location / { return 200 '{"id":"\$request_id","path":"\$uri","items":[1,2,3,5,8,13],"ok":true,"note":"a small answer"}'; }
    }
}
CONF
nginx -p "$WORK" -c "$WORK/nginx.conf" -e "$WORK/error.log" &
SERVER=$!
trap 'kill "$SERVER" 2>/dev/null || true; rm -rf "$WORK"' EXIT
sleep 1
dumpcap -q -P -i lo -B 900 -w "$OUT" 2>"$WORK/dumpcap.log" &
DUMPCAP=$!
until grep -q File: "$WORK/dumpcap.log"; do sleep 0.1; done
sleep 1
for PAGE in $(seq 500); do echo "http://127.0.0.1:8082/api/item/$PAGE?page=$((PAGE % 7))"; done >"$WORK/addresses"
h2load -n 100000 -c 100 -m 10 -i "$WORK/addresses" | grep -E '^(requests|finished)'
sleep 2
kill -INT "$DUMPCAP"
wait "$DUMPCAP" || true
grep -i drop "$WORK/dumpcap.log" || true
ls -l "$OUT"
