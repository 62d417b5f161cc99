# Link layers. Sourced by record.sh.

record_ethernet_tcp_padded() {
    wired_hosts --pad
    inside left sysctl -qw net.ipv4.tcp_timestamps=0 # so that an ACK is shorter than the smallest frame
    capture ethernet/tcp-padded.pcapng right r0
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 192.0.2.2 7777
    listening right t 7777
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 192.0.2.2 7777 hello "a second line"
    captured
}

# Two real bridges: both say that they are the root, one learns better and reports a topology change.
record_llc_stp() {
    host left; host right
    cable left l0 01 right r0 02
    local side
    for side in left:l0:4096 right:r0:32768; do
        IFS=: read -r where port priority <<<"$side"
        ip -n "$where" link add br0 type bridge stp_state 1 priority "$priority" forward_delay 200 hello_time 100 max_age 600
        inside "$where" sysctl -qw "net.ipv6.conf.$port.disable_ipv6=1" net.ipv6.conf.br0.disable_ipv6=1
        ip -n "$where" link set "$port" master br0
    done
    capture llc/stp-bpdu.pcapng right r0
    ip -n right link set br0 up
    sleep 2.5
    ip -n left link set br0 up
    sleep 7
    captured
}

record_llc_snap() {
    two_hosts
    capture llc/snap-cdp.pcapng right r0 -f 'ether[12:2] <= 1500'
    client left "$PYTHON" "$SCRIPTS/frames.py" snap l0
    captured
}

vlan_hosts() { # vlan_hosts VID[,VID]: left — access port — trunk (t0, t1) — access port — right
    host left; host right
    cable left l0 01 root w0 11
    cable right r0 02 root w1 12
    cable root t0 21 root t1 22
    inside root sysctl -qw net.ipv6.conf.{w0,w1,t0,t1}.disable_ipv6=1
    address left l0 192.0.2.1/24 2001:db8:1::1/64
    address right r0 192.0.2.2/24 2001:db8:1::2/64
    server root "$PYTHON" "$SCRIPTS/wire.py" w0 t0 --push "$1"
    server root "$PYTHON" "$SCRIPTS/wire.py" w1 t1 --push "$1"
    sleep 2
}

record_vlan() {
    vlan_hosts 100
    capture vlan/ping.pcapng root t0
    client left ping -c 2 -i 0.2 192.0.2.2
    client left ping -6 -c 1 2001:db8:1::2
    captured
    stop_all
    vlan_hosts 1000,42
    capture vlan/qinq.pcapng root t0
    client left ping -c 2 -i 0.2 192.0.2.2
    captured
}

record_arp() {
    two_hosts
    capture arp/ping.pcapng right r0 -f 'arp or icmp'
    client left ping -c 2 -i 0.2 192.0.2.2
    captured
    capture arp/gratuitous-probe.pcapng right r0 -f arp
    client left arping -c 1 -I l0 192.0.2.2        # who has?
    client left arping -D -c 2 -I l0 192.0.2.77    # probe of a free address (RFC 5227)
    client left arping -D -c 1 -I l0 192.0.2.2     # probe of an address in use
    client left arping -U -c 1 -I l0 192.0.2.1     # gratuitous request
    client left arping -A -c 1 -I l0 192.0.2.1     # gratuitous reply
    captured
}

# Loopback traffic of IPv4, IPv6, UDP and TCP; relink.py writes it as other systems would.
record_relinked() {
    capture relinked.pcap root lo
    client root ping -c 1 127.0.0.1
    client root ping -6 -c 1 ::1
    server root "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 127.0.0.1 7777
    listening root t 7777
    client root "$PYTHON" "$SCRIPTS/tcp_peer.py" say 127.0.0.1 7777 hello
    client root "$PYTHON" "$SCRIPTS/udp_peer.py" say ::1 7778 "nobody listens"
    captured
    rm "$HERE/relinked.pcap"
    local made
    while read -r -a made; do
        mkdir -p "$HERE/$(dirname "${made[0]}")"
        "$PYTHON" "$SCRIPTS/relink.py" "$CAPTURE_RAW" "$WORK/made.pcap" "${made[@]:1}"
        finish "$WORK/made.pcap" "$HERE/${made[0]}"
    done <<'LIST'
null/macos.pcap null --six 30
null/netbsd-big-endian.pcap null --big-endian --six 24
null/freebsd.pcap null --six 28
null/openbsd-loop.pcap loop --six 24
raw/ip-101.pcap raw
raw/ip-12.pcap raw12
raw/ipv4-228.pcap ipv4
raw/ipv6-229.pcap ipv6
ppp/ping.pcap ppp
ppp/compressed.pcap ppp-compressed
LIST
}

# Frames of wireless networks, which nothing here can send; the packets of one file are the first of http/whole.pcapng.
record_wifi() {
    editcap -r -F pcap "$HERE/http/whole.pcapng" "$WORK/whole.pcap" 1-11
    local name
    mkdir -p "$HERE"/{wlan,radiotap,ppi,prism,wlancap,eapol}
    "$PYTHON" "$SCRIPTS/wifi.py" data "$WORK/whole.pcap" "$WORK/made.pcap"
    finish "$WORK/made.pcap" "$HERE/wlan/http.pcap"
    for name in wlan/management wlan/control wlan/kinds wlan/protected eapol/handshake radiotap/fields:radiotap ppi/fields:ppi \
        prism/packet:prism wlancap/versions:avs; do
        local made=${name#*:}
        "$PYTHON" "$SCRIPTS/wifi.py" "${made#*/}" "$WORK/made.pcap"
        finish "$WORK/made.pcap" "$HERE/${name%%:*}.pcap"
    done
}

record_cooked() {
    local version
    for version in 'sll/any.pcap LINUX_SLL' 'sll2/any.pcapng LINUX_SLL2'; do
        # shellcheck disable=SC2086
        set -- $version
        two_hosts
        capture "$1" left any -y "$2"
        client left ping -c 1 192.0.2.2
        client left ping -6 -c 1 2001:db8:1::2
        client left ping -c 1 127.0.0.1
        client right "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.255 7777 "to everybody"
        captured
        stop_all
    done
}
