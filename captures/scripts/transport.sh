# TCP and UDP. Sourced by record.sh.

record_tcp_basics() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 192.0.2.2 7777
    listening right t 7777
    client left ping -c 1 192.0.2.2
    capture tcp/handshake.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "hello, server"
    captured
    capture tcp/refused.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7 hello
    captured
    capture tcp/reset.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 hello --reset
    captured
    capture tcp/port-reuse.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "first connection" --from-port 40000 --reset
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "second connection" --from-port 40000 --reset
    captured
    capture tcp/urgent.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "before" --urgent X after
    captured
    capture tcp/keepalive.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 hello --keepalive 3.5
    captured
}

record_tcp_options() {
    two_hosts
    inside left sysctl -qw net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0
    inside right sysctl -qw net.ipv4.tcp_fastopen=3
    inside left sysctl -qw net.ipv4.tcp_fastopen=3 net.ipv4.tcp_ecn=1
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 192.0.2.2 7777
    listening right t 7777
    capture tcp/few-options.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "no timestamps, no SACK, no scale; ECN"
    captured
    inside left sysctl -qw net.ipv4.tcp_timestamps=1 net.ipv4.tcp_sack=1 net.ipv4.tcp_window_scaling=1 net.ipv4.tcp_ecn=0
    capture tcp/fast-open.pcapng left l0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "gets a cookie" --fast-open
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 "data in the SYN" --fast-open
    captured
}

record_tcp_midstream() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 192.0.2.2 7777
    listening right t 7777
    inside left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 one two three --pause 1.5 >/dev/null &
    local talker=$!
    sleep 0.8
    capture tcp/midstream.pcapng left l0 -f tcp
    wait "$talker"
    captured
}

record_tcp_zero_window() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" slow 192.0.2.2 7777
    listening right t 7777
    capture tcp/zero-window.pcapng left l0 -f tcp -s 120
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" send 192.0.2.2 7777 --size 12000
    captured
}

# FILE OPTION…: 20 kB over a cable that loses, exchanges or repeats segments. Seen by the receiver.
impaired() {
    local file=$1; shift
    wired_hosts "$@"
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" sink 192.0.2.2 7777
    listening right t 7777
    client left ping -c 1 192.0.2.2
    capture "$file" right r0 -f tcp
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" send 192.0.2.2 7777 --size 20000
    captured
    stop_all
}

record_tcp_impaired() {
    impaired tcp/loss-sack.pcapng --lose 4,7
    impaired tcp/reorder.pcapng --swap 3,8
    impaired tcp/repeat.pcapng --repeat 2,5
    wired_hosts --lose 3
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" sink 192.0.2.2 7777
    listening right t 7777
    client left ping -c 1 192.0.2.2
    capture tcp/loss-sender.pcapng left l0 -f tcp -s 96
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" send 192.0.2.2 7777 --size 20000
    captured
}

record_tcp_loopback() {
    server root "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 127.0.0.1 7777
    server root "$PYTHON" "$SCRIPTS/tcp_peer.py" sink 127.0.0.1 7779
    listening root t 7777
    listening root t 7779
    capture tcp/loopback.pcapng root lo
    client root "$PYTHON" "$SCRIPTS/tcp_peer.py" say 127.0.0.1 7777 hello
    captured
    capture tcp/snaplen96.pcap root lo -s 96
    client root "$PYTHON" "$SCRIPTS/tcp_peer.py" send 127.0.0.1 7779 --size 60000
    captured
}

record_udp() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/udp_peer.py" echo 192.0.2.2 7777
    listening right u 7777
    client left ping -c 1 192.0.2.2
    capture udp/echo.pcapng left l0 -f 'udp or icmp'
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7777 hello
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7777 --size 0
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7777 "no checksum" --no-checksum
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7 "closed port"
    captured
    server root "$PYTHON" "$SCRIPTS/udp_peer.py" echo 127.0.0.1 7777
    listening root u 7777
    capture udp/loopback.pcapng root lo
    client root "$PYTHON" "$SCRIPTS/udp_peer.py" say 127.0.0.1 7777 "the checksum is left to hardware"
    client root "$PYTHON" "$SCRIPTS/udp_peer.py" say 127.0.0.1 7 "closed port"
    captured
}
