# HTTP and WebSocket. Sourced by record.sh.

APP=http://api.example.test:5000
WEB=http://www.example.test
SLOW=http://api.example.test:8001

web_servers() {
    sed "s|@WORK@|$WORK|g" "$SCRIPTS/nginx.conf" >"$WORK/nginx.conf"
    mkdir -p "$WORK/site"
    seq -f 'a line of plain text, number %g' 40 >"$WORK/site/lines.txt"
    printf '<!doctype html>\n<title>Example</title>\n<img src="dot.png">\n' >"$WORK/site/index.html"
    printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01\xe5\x27\xde\xfc\0\0\0\0IEND\xaeB`\x82' >"$WORK/site/dot.png"
    touch -d 2024-01-01T00:00:00Z "$WORK"/site/*
    server root "$PYTHON" "$SCRIPTS/flask_app.py" 5000
    server root nginx -p "$WORK" -c "$WORK/nginx.conf" -e "$WORK/nginx-error.log"
    listening root t 5000
    listening root t 80
}

get() { get_to /dev/null "$@"; }
get_to() { local to=$1; shift; client root curl -4 -q --noproxy '*' --max-time 5 -sS -o "$to" -A curl/8 "$@"; }

record_http() {
    web_servers
    capture http/basics.pcapng root lo -f tcp
    get $APP/
    get -i "$APP/api/items?page=2&q=%D0%BC%D0%B8%D1%80"
    get --json '{"name":"ruler","price":2.5}' $APP/api/items
    get -X PUT --json '{"name":"long ruler"}' $APP/api/items/3
    get -X DELETE $APP/api/items/3
    get -d 'name=student&city=%EC%84%9C%EC%9A%B8&note=a+b' $APP/form
    get -L $APP/old
    get $APP/nowhere
    get $APP/broken
    get -I $APP/
    captured
    capture http/get.pcapng root lo -f tcp
    get $APP/languages
    captured
    capture http/auth.pcapng root lo -f tcp
    get $APP/private
    get -u student:secret $APP/private
    get -u student:wrong $APP/private
    get $APP/token
    get -H 'Authorization: Bearer example.token.123' $APP/token
    get --digest -u student:secret $APP/private
    captured
    capture http/cookies.pcapng root lo -f tcp
    get -c "$WORK/jar" $APP/login
    get -b "$WORK/jar" -c "$WORK/jar" $APP/profile
    get -b "$WORK/jar" -c "$WORK/jar" $APP/logout
    get -b "$WORK/jar" $APP/profile
    captured
    server root "$PYTHON" "$SCRIPTS/two_writes.py" 8001
    listening root t 8001
    capture http/keep-alive.pcapng root lo -f tcp
    get $SLOW/one -o /dev/null $SLOW/two -o /dev/null $SLOW/three
    captured
    capture http/bodies.pcapng root lo -f tcp
    get --compressed $APP/gzip
    get $APP/chunked
    get $APP/events
    printf 'the text of a small file\n' >"$WORK/note.txt"
    get -F 'title=A note' -F "file=@$WORK/note.txt;filename=note.txt;type=text/plain" -F "picture=@$WORK/site/dot.png;filename=dot.png;type=image/png" $APP/upload
    get -H 'Transfer-Encoding: chunked' -T "$WORK/site/lines.txt" -X POST $APP/form
    captured
    capture http/large.pcapng root lo -f tcp
    get $APP/large
    captured
    capture http/caching.pcapng root lo -f tcp
    get $APP/cached
    get -H 'If-None-Match: "v1"' $APP/cached
    get -H 'If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT' $WEB/lines.txt
    get -r 0-99 $WEB/lines.txt
    get -r 0-9,20-29 $WEB/lines.txt
    get -r 99999- $WEB/lines.txt
    captured
}

record_http_nginx() {
    web_servers
    capture http/nginx.pcapng root lo -f tcp
    get $WEB/ -o /dev/null $WEB/dot.png
    get --compressed $WEB/lines.txt
    get --http1.0 $WEB/
    get -X OPTIONS $WEB/
    get -H 'Host:' $WEB/
    get "$WEB/%2e%2e/secret"
    captured
    capture http/proxy.pcapng root lo -f tcp
    get $WEB/app/api/items
    get $WEB/dead/
    captured
    capture http/continue.pcapng root lo -f tcp
    head -c 1500 "$WORK/site/lines.txt" >"$WORK/body"
    get -H 'Expect: 100-continue' --data-binary "@$WORK/body" $WEB/app/form
    get -H 'Expect: 100-continue' --data-binary "@$WORK/body" $APP/form
    captured
    capture http/ipv6.pcapng root lo -f tcp
    client root curl -6 -q --max-time 5 -sS -o /dev/null -A curl/8 http://six.example.test/
    captured
    capture http/pipelined.pcapng root lo -f tcp
    client root "$PYTHON" "$SCRIPTS/http_raw.py" 127.0.0.1 80 pipelined
    captured
    capture http/odd.pcapng root lo -f tcp
    client root "$PYTHON" "$SCRIPTS/http_raw.py" 127.0.0.1 80 odd
    captured
}

# The same request over a wire of 1500 bytes: real checksums, and a response in many segments.
record_http_ethernet() {
    two_hosts
    server right "$PYTHON" -m http.server --bind 192.0.2.2 --directory "$(site)" 8000
    listening right t 8000
    capture http/segments.pcapng left l0 -f tcp
    client left curl -q --max-time 5 -sS -o /dev/null -A curl/8 -H 'Host: files.example.test:8000' http://192.0.2.2:8000/long.txt
    captured
}

site() {
    mkdir -p "$WORK/files"
    seq -f 'a line of plain text, number %g' 400 >"$WORK/files/long.txt"
    touch -d 2024-01-01T00:00:00Z "$WORK/files/long.txt"
    echo "$WORK/files"
}

SERVICES=http://api.example.test:5001

record_http_services() {
    server root "$PYTHON" "$SCRIPTS/services_app.py" 5001
    listening root t 5001
    capture http/graphql.pcapng root lo -f tcp
    get --json '{"query":"query Find($id: ID!) { plant(id: $id) { name height } }","operationName":"Find","variables":{"id":"1"}}' $SERVICES/graphql
    get -G --data-urlencode 'query={ plants { id name } }' $SERVICES/graphql
    get --json '[{"query":"{ plants { id } }"},{"query":"mutation Water { water(id: 2, litres: 3) { name } }"}]' $SERVICES/graphql
    get -H 'Content-Type: application/graphql' -d 'query All { plants { name } }' $SERVICES/graphql
    get --json '{"query":"{ plants { colour } }"}' $SERVICES/graphql
    captured
    local soap11='<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><g:Grow xmlns:g="urn:example:garden"><g:height>2.5</g:height></g:Grow></s:Body></s:Envelope>'
    capture http/soap.pcapng root lo -f tcp
    get -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "urn:example:garden#Grow"' -d "$soap11" $SERVICES/soap
    get -H 'Content-Type: application/soap+xml; action="urn:example:garden#Grow"' -d "${soap11//schemas.xmlsoap.org\/soap\/envelope\//www.w3.org\/2003\/05\/soap-envelope}" $SERVICES/soap
    get -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' -d "${soap11//height/width}" $SERVICES/soap
    captured
    capture http/oauth.pcapng root lo -f tcp
    # The verifier and challenge of RFC 7636, appendix B.
    get -L "$SERVICES/authorize?response_type=code&client_id=s6BhdRkqt3&state=af0ifjsldkj&scope=read&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri=http%3A%2F%2Fapi.example.test%3A5001%2Fcallback"
    get_to "$WORK/token.json" -u s6BhdRkqt3:gX1fBat3bV -d 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&redirect_uri=http%3A%2F%2Fapi.example.test%3A5001%2Fcallback' $SERVICES/token
    get -H "Authorization: Bearer $("$PYTHON" -c 'import json, sys; print(json.load(open(sys.argv[1]))["access_token"])' "$WORK/token.json")" $SERVICES/garden
    get -d 'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA&client_id=s6BhdRkqt3' $SERVICES/token
    get -d 'grant_type=authorization_code&code=used&client_id=s6BhdRkqt3' $SERVICES/token
    get -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA' $SERVICES/garden
    captured
    capture http/codings.pcapng root lo -f tcp
    local name
    for name in br zstd deflate raw-deflate twice broken unknown; do
        get -H 'Accept-Encoding: br, zstd, deflate' $SERVICES/coded/$name
    done
    captured
    server root "$PYTHON" "$SCRIPTS/chunk_server.py" 8002
    listening root t 8002
    capture http/chunked.pcapng root lo -f tcp
    for name in trailers extensions slow short; do get http://api.example.test:8002/$name; done
    captured
}

record_websocket() {
    server root "$PYTHON" "$SCRIPTS/websocket_peer.py" serve 8765
    listening root t 8765
    capture websocket/echo.pcapng root lo -f tcp
    client root "$PYTHON" "$SCRIPTS/websocket_peer.py" plain 8765
    captured
    capture websocket/compressed.pcapng root lo -f tcp
    client root "$PYTHON" "$SCRIPTS/websocket_peer.py" compressed 8765
    captured
    capture websocket/closes.pcapng root lo -f tcp
    client root "$PYTHON" "$SCRIPTS/websocket_peer.py" closes 8765
    captured
}
