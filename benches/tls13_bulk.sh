#!/usr/bin/env bash
# Records one connection of TLS 1.3 with AES-128-GCM for benches/tls.rs and tests/screen_speed.rs: nginx and curl in a network
# namespace of their own.
#
#   benches/tls13_bulk.sh OUT.pcapng [http1.1|http2 [MEGABYTES]]       OUT.pcapng.keys is the key log; 1024 MB of HTTP/1.1
set -euo pipefail
OUT=$(realpath -m "${1:?a file to write}")
HTTP=${2:-http1.1}
REQUESTS=$((${3:-1024} / 16))
if [ -z "${INSIDE:-}" ]; then
    INSIDE=1 exec unshare --net --mount --pid --fork --mount-proc --kill-child bash "$0" "$OUT" "$HTTP" "${3:-1024}"
fi
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
ip link set lo up
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=www.example.test \
    -keyout "$WORK/key.pem" -out "$WORK/cert.pem" 2>/dev/null
mkdir "$WORK/site"
head -c $((16 << 20)) /dev/urandom >"$WORK/site/large.bin"
cat >"$WORK/nginx.conf" <<CONF
daemon off; user root; pid $WORK/pid; error_log $WORK/error.log;
events { worker_connections 64; }
http {
    access_log off; client_body_temp_path $WORK/b; proxy_temp_path $WORK/p; fastcgi_temp_path $WORK/f;
    uwsgi_temp_path $WORK/u; scgi_temp_path $WORK/s; ssl_buffer_size 16k; keepalive_requests 1000;
    ssl_certificate $WORK/cert.pem; ssl_certificate_key $WORK/key.pem; ssl_protocols TLSv1.3;
    ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256;
    server { listen 127.0.0.1:443 ssl$([ "$HTTP" = http2 ] && echo ' http2'); root $WORK/site; }
}
CONF
nginx -p "$WORK" -c "$WORK/nginx.conf" -e "$WORK/error.log" &
sleep 1
dumpcap -q -i lo -B 900 -w "$OUT" 2>"$WORK/dumpcap.log" &
DUMPCAP=$!
until grep -q File: "$WORK/dumpcap.log"; do sleep 0.1; done
sleep 1
rm -f "$OUT.keys"
SSLKEYLOGFILE="$OUT.keys" curl -sSk "--$HTTP" --limit-rate 100M $(yes "https://127.0.0.1/large.bin -o /dev/null" | head -n "$REQUESTS")
sleep 2
kill -INT "$DUMPCAP"
wait "$DUMPCAP" || true
grep -i drop "$WORK/dumpcap.log" || true
ls -l "$OUT" "$OUT.keys"
