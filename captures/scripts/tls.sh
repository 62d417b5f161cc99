# TLS. Sourced by record.sh. The key log of a recording stands beside it: FILE.keys.

# A chain: an authority, and a certificate of it for the names that are used.
certificates() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/C=ZZ/O=Example Authority/CN=Example Root' \
        -keyout "$WORK/root.key" -out "$WORK/root.pem" 2>>"$WORK/client.log"
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj '/O=Example/CN=www.example.test' \
        -keyout "$WORK/server.key" -out "$WORK/server.csr" 2>>"$WORK/client.log"
    printf '%s\n' 'basicConstraints=CA:FALSE' 'keyUsage=critical,digitalSignature' 'extendedKeyUsage=serverAuth' \
        'subjectAltName=DNS:www.example.test,DNS:api.example.test,IP:127.0.0.1' >"$WORK/server.ext"
    openssl x509 -req -in "$WORK/server.csr" -CA "$WORK/root.pem" -CAkey "$WORK/root.key" -CAcreateserial -days 90 \
        -extfile "$WORK/server.ext" -out "$WORK/server.pem" 2>>"$WORK/client.log"
    cat "$WORK/server.pem" "$WORK/root.pem" >"$WORK/chain.pem"
    openssl req -x509 -newkey rsa:2048 -nodes -days 90 -subj '/CN=www.example.test' \
        -keyout "$WORK/rsa.key" -out "$WORK/rsa.pem" 2>>"$WORK/client.log"
}

# keys_of FILE: what was logged since the last call becomes the key log of a recording.
keys_of() {
    sort -u "$WORK/keys" >"$HERE/$1.keys"
    chmod 644 "$HERE/$1.keys"
    : >"$WORK/keys"
}

gets() { SSLKEYLOGFILE=$WORK/keys get --cacert "$WORK/root.pem" "$@"; }

# s_client OPTION…: what comes in is sent line by line. The server may end the connection before all is said.
s_client() {
    local words
    words=$(cat; echo .)
    printf '%s' "${words%.}" | { sleep 0.3; while IFS= read -r line; do printf '%s\n' "$line"; sleep 0.3; done; sleep 0.3; } |
        client root openssl s_client -keylogfile "$WORK/keys" -servername www.example.test "$@" || true
}

record_tls() {
    certificates
    : >"$WORK/keys"
    sed "s|@WORK@|$WORK|g" "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    mkdir -p "$WORK/site"
    seq -f 'a line of plain text, number %g' 1200 >"$WORK/site/lines.txt"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    listening root t 443
    capture tls/tls13.pcapng root lo -f tcp
    gets --http1.1 -L https://www.example.test/
    gets --http1.1 https://www.example.test/lines.txt -o /dev/null https://www.example.test/nowhere
    captured
    keys_of tls/tls13.pcapng
    capture tls/tls12.pcapng root lo -f tcp
    gets --http1.1 --tls-max 1.2 -L https://www.example.test/
    captured
    keys_of tls/tls12.pcapng
    capture tls/no-keys.pcapng root lo -f tcp
    gets --http1.1 https://www.example.test/
    captured
    : >"$WORK/keys"
    # One connection for each way to protect records.
    server root env -C "$WORK/site" openssl s_server -accept 4433 -WWW -cert "$WORK/rsa.pem" -key "$WORK/rsa.key" \
        -dcert "$WORK/server.pem" -dkey "$WORK/server.key" -cipher 'ALL:@SECLEVEL=0'
    server root env -C "$WORK/site" openssl s_server -accept 4434 -WWW -cert "$WORK/rsa.pem" -key "$WORK/rsa.key" -no_etm \
        -cipher 'ALL:@SECLEVEL=0'
    listening root t 4433
    listening root t 4434
    capture tls/suites.pcapng root lo -f tcp
    local suite
    for suite in ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 DHE-RSA-AES128-GCM-SHA256 AES256-GCM-SHA384 \
        ECDHE-RSA-CHACHA20-POLY1305 ECDHE-ECDSA-AES128-CCM ECDHE-ECDSA-AES256-CCM8 \
        ECDHE-RSA-AES128-SHA ECDHE-RSA-AES256-SHA384 AES128-SHA256; do
        printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_2 -cipher "$suite:@SECLEVEL=0"
    done
    for suite in ECDHE-RSA-AES128-SHA AES256-SHA256; do
        printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4434 -tls1_2 -cipher "$suite:@SECLEVEL=0"
    done
    for suite in TLS_AES_128_GCM_SHA256 TLS_AES_256_GCM_SHA384 TLS_CHACHA20_POLY1305_SHA256; do
        printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_3 -ciphersuites "$suite"
    done
    captured
    keys_of tls/suites.pcapng
    # New keys while the connection lasts, and a session that is taken up again.
    capture tls/key-update.pcapng root lo -f tcp
    printf '%s\n' K k 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_3
    captured
    keys_of tls/key-update.pcapng
    capture tls/resumption.pcapng root lo -f tcp
    printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_2 -sess_out "$WORK/session12"
    printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_2 -sess_in "$WORK/session12"
    printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_3 -sess_out "$WORK/session13"
    printf '%s\n' 'GET /index.html HTTP/1.0' '' | s_client -connect 127.0.0.1:4433 -tls1_3 -sess_in "$WORK/session13"
    captured
    keys_of tls/resumption.pcapng
    stop_servers
    # It reads what it is to say, and ends with it.
    server root sh -c "sleep 60 | exec openssl s_server -accept 4433 -early_data -no_anti_replay -max_early_data 4096 \
        -cert '$WORK/chain.pem' -key '$WORK/server.key'"
    listening root t 4433
    capture tls/early-data.pcapng root lo -f tcp
    echo first | s_client -connect 127.0.0.1:4433 -tls1_3 -sess_out "$WORK/session"
    printf 'early words\n' >"$WORK/early"
    echo second | s_client -connect 127.0.0.1:4433 -tls1_3 -sess_in "$WORK/session" -early_data "$WORK/early"
    captured
    keys_of tls/early-data.pcapng
    capture tls/refused.pcapng root lo -f tcp
    echo x | s_client -connect 127.0.0.1:4433 -tls1_2 -cipher RSA-PSK-AES128-CBC-SHA256
    echo x | s_client -connect 127.0.0.1:4433 -tls1_1
    captured
    : >"$WORK/keys"
    stop_servers
}

# get_with OPTION…: one request over a connection of its own, whole in one record.
get_with() {
    { sleep 0.3; printf 'GET /index.html HTTP/1.0\r\n\r\n'; sleep 0.4; } |
        client root openssl s_client -keylogfile "$WORK/keys" -servername www.example.test -connect 127.0.0.1:4433 "$@" || true
}

# Versions and ciphers that are no longer in use, and key exchange by RSA with the private key beside the recording.
record_tls_older() {
    certificates
    : >"$WORK/keys"
    mkdir -p "$WORK/site"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    serve() {
        server root env -C "$WORK/site" openssl s_server -accept 4433 -WWW -cert "$WORK/rsa.pem" -key "$WORK/rsa.key" \
            -cipher 'ALL:COMPLEMENTOFALL:@SECLEVEL=0' "$@"
        listening root t 4433
    }
    serve
    capture tls/older.pcapng root lo -f tcp
    local suite
    for suite in AES128-SHA ECDHE-RSA-AES256-SHA CAMELLIA128-SHA NULL-SHA; do
        get_with -tls1 -cipher "$suite:@SECLEVEL=0"
    done
    get_with -tls1_1 -cipher 'ECDHE-RSA-AES128-SHA:@SECLEVEL=0'
    for suite in ECDHE-RSA-CAMELLIA128-SHA256 CAMELLIA256-SHA NULL-SHA256; do
        get_with -tls1_2 -cipher "$suite:@SECLEVEL=0"
    done
    stop_servers
    serve -no_etm
    get_with -tls1 -cipher 'DHE-RSA-AES128-SHA:@SECLEVEL=0'
    get_with -tls1_1 -cipher 'AES256-SHA:@SECLEVEL=0'
    captured
    keys_of tls/older.pcapng
    stop_servers
    serve
    capture tls/rsa.pcapng root lo -f tcp
    get_with -tls1 -cipher 'AES128-SHA:@SECLEVEL=0'
    get_with -tls1_1 -cipher 'AES256-SHA:@SECLEVEL=0'
    get_with -tls1_2 -cipher 'AES128-GCM-SHA256:@SECLEVEL=0' -sess_out "$WORK/ticket"
    get_with -tls1_2 -cipher 'AES128-GCM-SHA256:@SECLEVEL=0' -sess_in "$WORK/ticket"
    get_with -tls1_2 -cipher 'AES256-SHA256:@SECLEVEL=0' -no_ticket -sess_out "$WORK/id"
    get_with -tls1_2 -cipher 'AES256-SHA256:@SECLEVEL=0' -no_ticket -sess_in "$WORK/id"
    # Without the extended master secret.
    printf '[s]\nOptions=-ExtendedMasterSecret\n[d]\nsystem_default=s\n' >"$WORK/no-ems.body"
    { printf 'openssl_conf=c\n[c]\nssl_conf=d\n'; cat "$WORK/no-ems.body"; } >"$WORK/no-ems.conf"
    OPENSSL_CONF=$WORK/no-ems.conf get_with -tls1_2 -cipher 'AES128-SHA:@SECLEVEL=0'
    captured
    keys_of tls/rsa.pcapng
    cp "$WORK/rsa.key" "$HERE/tls/rsa.pcapng.pkcs8"
    openssl rsa -traditional -in "$WORK/rsa.key" -out "$HERE/tls/rsa.pcapng.pkcs1" 2>>"$WORK/client.log"
    chmod 644 "$HERE"/tls/rsa.pcapng.pkcs*
    stop_servers
}

# Handshakes that are met more seldom: CCM in TLS 1.3, a server that asks for another group, clients with a certificate, and a
# secret that both sides had before.
record_tls_handshakes() {
    certificates
    : >"$WORK/keys"
    mkdir -p "$WORK/site"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj '/O=Example/CN=A client' \
        -keyout "$WORK/client.key" -out "$WORK/client.csr" 2>>"$WORK/client.log"
    openssl x509 -req -in "$WORK/client.csr" -CA "$WORK/root.pem" -CAkey "$WORK/root.key" -CAcreateserial -days 90 \
        -out "$WORK/client.pem" 2>>"$WORK/client.log"
    local ccm=TLS_AES_128_CCM_SHA256 ccm8=TLS_AES_128_CCM_8_SHA256 gcm=TLS_AES_128_GCM_SHA256 secret
    secret=$(printf '%064x' 1)
    server root env -C "$WORK/site" openssl s_server -accept 4433 -WWW -cert "$WORK/server.pem" -key "$WORK/server.key" \
        -verify 1 -CAfile "$WORK/root.pem" -groups P-384:P-256 -ciphersuites "$gcm:$ccm:$ccm8" -psk "$secret"
    listening root t 4433
    capture tls/handshakes.pcapng root lo -f tcp
    local suite
    for suite in $ccm $ccm8; do get_with -tls1_3 -groups P-384 -ciphersuites "$suite"; done
    get_with -tls1_3 -groups X25519:P-384
    get_with -tls1_3 -groups P-384 -cert "$WORK/client.pem" -key "$WORK/client.key"
    get_with -tls1_2 -groups P-384:P-256 -cert "$WORK/client.pem" -key "$WORK/client.key"
    get_with -tls1_3 -groups P-384 -ciphersuites $gcm -psk "$secret"
    captured
    keys_of tls/handshakes.pcapng
    stop_servers
}

# HTTP/2 within TLS: as a browser meets it, and with many messages on one connection.
record_tls_http2() {
    certificates
    : >"$WORK/keys"
    sed "s|@WORK@|$WORK|g; s|listen 127.0.0.1:443 ssl;|listen 127.0.0.1:443 ssl http2;|" \
        "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    mkdir -p "$WORK/site"
    seq -f 'a line of plain text, number %g' 1200 >"$WORK/site/lines.txt"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    listening root t 443
    capture tls/http2.pcapng root lo -f tcp
    gets --http2 -L https://www.example.test/
    gets --http2 -o /dev/null https://www.example.test/lines.txt -o /dev/null 'https://www.example.test/nowhere[1-12]' \
        --next --cacert "$WORK/root.pem" -s --resolve '*:443:127.0.0.1' -d name=value -o /dev/null https://www.example.test/index.html
    captured
    keys_of tls/http2.pcapng
    stop_servers
}

# Mail that changes to TLS on its way. The keys of the last connection are not logged.
record_tls_starttls() {
    certificates
    : >"$WORK/keys"
    capture tls/starttls.pcapng root lo -f 'tcp port 587 or tcp port 143 or tcp port 110'
    client root "$PYTHON" "$SCRIPTS/starttls_peer.py" "$WORK/root.pem" "$WORK/chain.pem" "$WORK/server.key" "$WORK/keys"
    captured
    keys_of tls/starttls.pcapng
}

# Proxies that are asked in HTTP/2: nghttpx before tinyproxy. What goes through one is TLS, through the other clear text.
record_http2_tunnel() {
    certificates
    : >"$WORK/keys"
    web_servers
    sed "s|@WORK@|$WORK|g" "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    printf 'hello\n' >"$WORK/site/hello.txt"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    printf '%s\n' 'Port 8888' 'Listen 127.0.0.1' 'Timeout 60' 'ConnectPort 80' 'ConnectPort 443' >"$WORK/tinyproxy.conf"
    server root tinyproxy -d -c "$WORK/tinyproxy.conf"
    local port
    for port in 443 8888; do listening root t $port; done
    # One for each tunnel: it would give the connection to tinyproxy, in use, to the next one.
    for port in 8087 8088; do
        server root nghttpx --conf=/dev/null --http2-proxy --frontend="127.0.0.1,$port;no-tls" --backend='127.0.0.1,8888' --workers=1
        listening root t $port
    done
    capture http2/tunnel.pcapng root lo -f 'tcp port 8087 or tcp port 8088'
    client root env SSLKEYLOGFILE="$WORK/keys" "$PYTHON" "$SCRIPTS/http2_tunnel.py" 8087 8088 "$WORK/root.pem"
    captured
    keys_of http2/tunnel.pcapng
}

# Tunnels with TLS within: HTTP/2 through a proxy that is asked in clear text, and through one that is asked within TLS
# itself, in HTTP/1 and in HTTP/2.
record_tls_proxy() {
    certificates
    : >"$WORK/keys"
    sed "s|@WORK@|$WORK|g; s|listen 127.0.0.1:443 ssl;|listen 127.0.0.1:443 ssl http2;|" \
        "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    mkdir -p "$WORK/site"
    printf 'hello\n' >"$WORK/site/hello.txt"
    printf '<!doctype html>\n<title>Example</title>\n' >"$WORK/site/index.html"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    # What nghttpx says to the second one is not recorded.
    local port
    for port in 8888 8889; do
        printf '%s\n' "Port $port" 'Listen 127.0.0.1' 'Timeout 60' 'ConnectPort 443' >"$WORK/tinyproxy-$port.conf"
        server root tinyproxy -d -c "$WORK/tinyproxy-$port.conf"
    done
    server root nghttpx --conf=/dev/null --http2-proxy --frontend='127.0.0.1,8443' --backend='127.0.0.1,8889' --workers=1 \
        "$WORK/server.key" "$WORK/chain.pem"
    for port in 443 8888 8889 8443; do listening root t $port; done
    capture tls/proxy.pcapng root lo -f 'tcp port 8888 or tcp port 8443'
    gets_by() { client root env SSLKEYLOGFILE="$WORK/keys" curl -4 -q --max-time 5 -sS -A curl/8 --cacert "$WORK/root.pem" "$@"; }
    gets_by --http2 -x http://127.0.0.1:8888 -L https://www.example.test/
    gets_by --http1.1 -x https://www.example.test:8443 --proxy-cacert "$WORK/root.pem" https://www.example.test/hello.txt
    client root env SSLKEYLOGFILE="$WORK/keys" "$PYTHON" "$SCRIPTS/http2_tunnel.py" --tls 8443 "$WORK/root.pem"
    captured
    keys_of tls/proxy.pcapng
    stop_servers
}

# A request in the first flight (0-RTT), which the server answers before the handshake is over, and one that it does not take.
record_tls_early_http() {
    certificates
    : >"$WORK/keys"
    sed "s|@WORK@|$WORK|g; s|ssl_session_tickets on;|ssl_session_tickets on; ssl_early_data on;|" \
        "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    mkdir -p "$WORK/site"
    printf 'hello\n' >"$WORK/site/hello.txt"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    listening root t 443
    local get='GET /hello.txt?%s HTTP/1.1\r\nHost: www.example.test\r\nUser-Agent: early/1\r\n%b\r\n'
    # shellcheck disable=SC2059
    printf "$get" early '' >"$WORK/early"
    capture tls/early-http.pcapng root lo -f tcp
    # shellcheck disable=SC2059
    { sleep 0.3; printf "$get" first 'Connection: close\r\n'; sleep 0.4; } |
        client root openssl s_client -keylogfile "$WORK/keys" -servername www.example.test -connect 127.0.0.1:443 -tls1_3 \
            -sess_out "$WORK/session"
    # shellcheck disable=SC2059
    { sleep 0.3; printf "$get" late 'Connection: close\r\n'; sleep 0.4; } |
        client root openssl s_client -keylogfile "$WORK/keys" -servername www.example.test -connect 127.0.0.1:443 -tls1_3 \
            -sess_in "$WORK/session" -early_data "$WORK/early"
    captured
    keys_of tls/early-http.pcapng
    stop_servers
}

# What most sites do: a redirect and where it leads, in HTTP/2 within TLS.
record_tls_redirect() {
    certificates
    : >"$WORK/keys"
    sed "s|@WORK@|$WORK|g; s|listen 127.0.0.1:443 ssl;|listen 127.0.0.1:443 ssl http2;|; s|return 302 /index.html;|return 302 /posts;|
        s|^\( *\)location = / .*|&\n\1location = /posts { default_type application/json; return 200 '[{\"id\": 1, \"title\": \"Hello\"}]'; }|" \
        "$SCRIPTS/nginx-tls.conf" >"$WORK/nginx-tls.conf"
    mkdir -p "$WORK/site"
    server root nginx -p "$WORK" -c "$WORK/nginx-tls.conf" -e "$WORK/nginx-tls-error.log"
    listening root t 443
    capture tls/redirect.pcapng root lo -f tcp
    gets --http2 -L https://www.example.test/
    captured
    keys_of tls/redirect.pcapng
    stop_servers
}
