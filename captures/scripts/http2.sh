# HTTP/2 in clear text, and gRPC over it. Sourced by record.sh.

H2=http://www.example.test:8082
H2_PEER=http://api.example.test:8083

record_http2() {
    web_servers
    sed "s|@WORK@|$WORK|g" "$SCRIPTS/nginx-http2.conf" >"$WORK/nginx-http2.conf"
    server root nginx -p "$WORK" -c "$WORK/nginx-http2.conf" -e "$WORK/nginx-error.log"
    listening root t 8082
    capture http2/nginx.pcapng root lo -f 'tcp port 8082'
    get --http2-prior-knowledge -L $H2/
    get --http2-prior-knowledge --compressed $H2/lines.txt -o /dev/null $H2/dot.png -o /dev/null $H2/missing
    get --http2-prior-knowledge --parallel --parallel-immediate $H2/lines.txt -o /dev/null $H2/posts -o /dev/null $H2/dot.png
    get --http2-prior-knowledge --json '{"name":"ruler","price":2.5}' $H2/app/api/items
    captured
}

record_http2_peer() {
    server root "$PYTHON" "$SCRIPTS/http2_peer.py" serve 8083
    listening root t 8083
    capture http2/upgrade.pcapng root lo -f 'tcp port 8083'
    get --http2 $H2_PEER/one -o /dev/null $H2_PEER/two -o /dev/null $H2_PEER/three -o /dev/null $H2_PEER/four
    captured
    capture http2/odd.pcapng root lo -f 'tcp port 8083'
    client root "$PYTHON" "$SCRIPTS/http2_peer.py" odd 8083
    captured
}

record_grpc() {
    server root "$PYTHON" "$SCRIPTS/grpc_peer.py" serve 50051
    listening root t 50051
    capture grpc/calls.pcapng root lo -f 'tcp port 50051'
    client root "$PYTHON" "$SCRIPTS/grpc_peer.py" call 50051
    captured
}

record_http2_websocket() {
    server root "$PYTHON" "$SCRIPTS/http2_websocket.py" serve 8084
    listening root t 8084
    capture http2/websocket.pcapng root lo -f 'tcp port 8084'
    client root "$PYTHON" "$SCRIPTS/http2_websocket.py" call 8084
    captured
}
