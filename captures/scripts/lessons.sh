# Recordings for lessons. Sourced by record.sh.

# From the name to the last packet: a host, its router that knows names, and a web server in another network.
record_whole() {
    routed_hosts
    cat >"$WORK/named.conf" <<CONF
options { directory "$WORK"; pid-file "$WORK/named.pid"; session-keyfile "$WORK/session.key"; listen-on { 192.0.2.1; };
    listen-on-v6 { none; }; recursion no; notify no; minimal-responses yes; answer-cookie no; version "none"; dnssec-validation no; };
controls { };
zone "example.test" { type primary; file "$WORK/whole.zone"; };
CONF
    printf '%s\n' '$TTL 300' '@ SOA ns1 hostmaster 1 7200 900 1209600 300' '@ NS ns1' 'ns1 A 192.0.2.1' 'www A 198.51.100.10' >"$WORK/whole.zone"
    server router named -f -c "$WORK/named.conf" -n 1
    listening router u 53
    mkdir -p "$WORK/site"
    seq -f 'a line of plain text, number %g' 400 >"$WORK/site/long.txt"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    sed -e "s|@WORK@|$WORK|g" -e 's|listen 127.0.0.1:8082 http2|listen 198.51.100.10:80|' "$SCRIPTS/nginx-http2.conf" |
        sed -e '/location/d' >"$WORK/nginx-whole.conf"
    server right nginx -p "$WORK" -c "$WORK/nginx-whole.conf" -e "$WORK/nginx-error.log"
    listening right t 80
    printf '127.0.0.1 localhost\n' >"$WORK/hosts-whole"
    printf 'nameserver 192.0.2.1\noptions timeout:1 attempts:1\n' >"$WORK/resolv-whole"
    capture http/whole.pcapng left l0 -f 'arp or udp port 53 or tcp port 80'
    # What is mounted here is gone with the command.
    client left sh -c "mount --bind $WORK/hosts-whole /etc/hosts; mount --bind $WORK/resolv-whole /etc/resolv.conf
        exec curl -4 -q --noproxy '*' --max-time 5 -sS -A curl/8 -o /dev/null http://www.example.test/ -o /dev/null http://www.example.test/long.txt"
    captured
}

# The same request three times: in clear text, in TLS, and over HTTP/2 in TLS. The file has the keys in it.
record_three_ways() {
    certificates
    : >"$WORK/keys"
    mkdir -p "$WORK/site"
    printf 'the same words three times\n' >"$WORK/site/hello.txt"
    printf 'other words\n' >"$WORK/site/other.txt"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    sed -e "s|@WORK@|$WORK|g" -e 's|listen 127.0.0.1:443 ssl;|listen 127.0.0.1:443 ssl http2; listen 127.0.0.1:80;|' \
        "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-three.conf"
    server root nginx -p "$WORK" -c "$WORK/nginx-three.conf" -e "$WORK/nginx-three-error.log"
    listening root t 443
    capture tls/three-ways.pcapng root lo -f tcp
    gets --http1.1 http://www.example.test/hello.txt
    gets --http1.1 https://www.example.test/hello.txt
    gets --http2 --parallel https://www.example.test/hello.txt -o /dev/null https://www.example.test/other.txt -o /dev/null https://www.example.test/nowhere
    captured
    sort -u "$WORK/keys" >"$WORK/three.keys"
    editcap --inject-secrets "tls,$WORK/three.keys" "$HERE/tls/three-ways.pcapng" "$WORK/three-keys.pcapng"
    finish "$WORK/three-keys.pcapng" "$HERE/tls/three-ways.pcapng"
    : >"$WORK/keys"
}
