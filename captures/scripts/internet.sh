# IPv4, IPv6, ICMP, group membership, tunnels. Sourced by record.sh.

record_ip_options() {
    routed_hosts
    capture ip/options.pcapng left l0 -f 'ip'
    client left ping -c 1 -R 198.51.100.10
    client left ping -c 1 -T tsonly 198.51.100.10
    client left ping -c 1 -T tsandaddr 198.51.100.10
    captured
}

record_ip_fragments() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/udp_peer.py" echo 192.0.2.2 7777
    listening right u 7777
    capture ip/fragments.pcapng right r0 -f ip
    client left ping -c 1 -s 4000 192.0.2.2
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7777 --size 3000
    captured
    capture ip/fragments-disorder.pcapng right r0 -f ip
    client left "$PYTHON" "$SCRIPTS/frames.py" fragments 192.0.2.1 192.0.2.2 7777
    captured
}

# tunnel_hosts KIND [OPTION…]: inside the tunnel 198.51.100.1 ↔ .2 and 2001:db8:9::1 ↔ ::2
tunnel_hosts() {
    two_hosts
    server left "$PYTHON" "$SCRIPTS/tunnel.py" "$1" 192.0.2.1 192.0.2.2 u0 "${@:2}"
    server right "$PYTHON" "$SCRIPTS/tunnel.py" "$1" 192.0.2.2 192.0.2.1 u0 "${@:2}"
    local where last
    for where in left:1 right:2; do
        IFS=: read -r where last <<<"$where"
        for _ in $(seq 50); do ! ip -n "$where" link show u0 >/dev/null 2>&1 || break; sleep 0.1; done
        [ "$1" != gretap ] || ip -n "$where" link set u0 address "00:00:5e:00:53:3$last"
        ip -n "$where" link set u0 mtu 1400 up
        inside "$where" sysctl -qw net.ipv6.conf.u0.disable_ipv6=0
        [ "$1" = 6in4 ] || address "$where" u0 "198.51.100.$last/24"
        [ "$1" = ipip ] || address "$where" u0 "2001:db8:9::$last/64"
    done
    sleep 1.5
}

record_tunnels() {
    local one
    while read -r -a one; do
        tunnel_hosts "${one[@]:1}"
        capture "${one[0]}" right r0 -f 'proto 4 or proto 41 or proto 47'
        [ "${one[1]}" = 6in4 ] || client left ping -c 2 -i 0.2 198.51.100.2
        [ "${one[1]}" = ipip ] || client left ping -6 -c 2 -i 0.2 2001:db8:9::2
        captured
        stop_all
    done <<'LIST'
ip/ipip.pcapng ipip
ipv6/6in4.pcapng 6in4
gre/plain.pcapng gre
gre/key-checksum-sequence.pcapng gre --key 3405691582 --checksum --sequence
gre/ethernet.pcapng gretap --key 7
LIST
}

record_vxlan() {
    two_hosts
    local where last other
    for where in left:1:2 right:2:1; do
        IFS=: read -r where last other <<<"$where"
        ip -n "$where" link add x0 address "00:00:5e:00:53:4$last" type vxlan id 4711 local "192.0.2.$last" remote "192.0.2.$other" dstport 4789
        inside "$where" ethtool -K x0 tx off >/dev/null 2>&1 || true
        ip -n "$where" link set x0 up
        address "$where" x0 "198.51.100.$last/24"
    done
    sleep 1.5
    capture vxlan/ping.pcapng right r0 -f 'udp port 4789'
    client left ping -c 2 -i 0.2 198.51.100.2
    captured
}

record_ipv6() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/udp_peer.py" echo 2001:db8:1::2 7777
    server right "$PYTHON" "$SCRIPTS/tcp_peer.py" echo 2001:db8:1::2 7777
    listening right u 7777
    listening right t 7777
    capture ipv6/plain.pcapng right r0 -f ip6
    client left ping -6 -c 1 -Q 0xb8 -F 0xbeef 2001:db8:1::2
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 2001:db8:1::2 7777 hello
    client left "$PYTHON" "$SCRIPTS/tcp_peer.py" say 2001:db8:1::2 7777 hello
    captured
    capture ipv6/extension-headers.pcapng right r0 -f ip6
    client left "$PYTHON" "$SCRIPTS/extension_headers.py" 2001:db8:1::2 7777
    captured
    capture ipv6/fragments.pcapng right r0 -f ip6
    client left ping -6 -c 1 -s 4000 2001:db8:1::2
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 2001:db8:1::2 7777 --size 2000
    captured
}

record_icmp() {
    routed_hosts
    client left ping -c 1 198.51.100.10
    capture icmp/ping.pcapng left l0 -f icmp
    client left ping -c 3 -i 0.2 -p 77697265 198.51.100.10
    client left ping -c 1 -b 192.0.2.255
    captured
    ip -n router route add unreachable 203.0.113.0/25
    ip -n router route add prohibit 203.0.113.128/25
    ip -n router link set b0 mtu 1280
    capture icmp/unreachable.pcapng left l0 -f 'icmp or udp'
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 198.51.100.10 7777 "closed port"
    client left ping -c 1 -W 1 203.0.113.1
    client left ping -c 1 -W 1 203.0.113.129
    client left ping -c 1 -W 1 -M do -s 1400 198.51.100.10
    client left ping -c 1 -W 4 198.51.100.99
    captured
    capture icmp/traceroute.pcapng left l0 -f 'icmp or udp'
    client left traceroute -n -q 2 -w 1 198.51.100.10
    client left traceroute -n -I -q 1 -w 1 198.51.100.10
    captured
    capture icmp/timestamp.pcapng left l0 -f icmp
    client left "$PYTHON" "$SCRIPTS/frames.py" timestamp 192.0.2.10 198.51.100.10
    captured
}

# A router that sends a packet back into the network that it came from tells the host of the shorter way.
record_icmp_redirect() {
    host left; host router; host right
    ip link add br0 type bridge
    ip link set br0 up
    cable left l0 01 root w0 11
    cable router a0 0a root w1 12
    cable right r0 02 root w2 13
    inside root sysctl -qw net.ipv6.conf.{br0,w0,w1,w2}.disable_ipv6=1
    local port
    for port in w0 w1 w2; do ip link set "$port" master br0; done
    inside router sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.send_redirects=1
    inside left sysctl -qw net.ipv4.conf.all.accept_redirects=1 net.ipv4.conf.l0.accept_redirects=1
    address left l0 192.0.2.10/24
    address router a0 192.0.2.1/24
    address right r0 192.0.2.2/24 198.51.100.10/32
    ip -n router route add 198.51.100.0/24 via 192.0.2.2
    ip -n left route add default via 192.0.2.1
    sleep 1
    capture icmp/redirect.pcapng left l0 -f icmp
    client left ping -c 3 -i 0.3 198.51.100.10
    captured
}

record_icmpv6() {
    routed_hosts
    client left ping -6 -c 1 2001:db8:2::10
    capture icmpv6/ping.pcapng left l0 -f icmp6
    client left ping -6 -c 3 -i 0.2 2001:db8:2::10
    captured
    ip -n router -6 route add unreachable 2001:db8:dead::/48
    ip -n router -6 route add prohibit 2001:db8:bad::/48
    ip -n router link set b0 mtu 1280
    capture icmpv6/errors.pcapng left l0 -f 'ip6'
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 2001:db8:2::10 7777 "closed port"
    client left ping -6 -c 1 -W 1 2001:db8:dead::1
    client left ping -6 -c 1 -W 1 2001:db8:bad::1
    client left ping -6 -c 1 -W 1 -M do -s 1400 2001:db8:2::10
    client left ping -6 -c 1 -W 1 -t 1 2001:db8:2::10
    client left ping -6 -c 1 -W 4 2001:db8:2::99
    captured
}

# A host comes up: duplicate address detection, multicast reports, router discovery, neighbours.
record_icmpv6_neighbors() {
    host left; host right
    cable left l0 01 right r0 02
    address right r0 2001:db8:1::1/64
    inside right sysctl -qw net.ipv6.conf.all.forwarding=1
    cat >"$WORK/radvd.conf" <<'CONF'
interface r0 {
    AdvSendAdvert on;
    MinRtrAdvInterval 3;
    MaxRtrAdvInterval 10;
    AdvLinkMTU 1480;
    AdvManagedFlag off;
    AdvOtherConfigFlag on;
    prefix 2001:db8:1::/64 { AdvOnLink on; AdvAutonomous on; };
    RDNSS 2001:db8:1::53 { };
    DNSSL example.test { };
    route 2001:db8:77::/48 { };
};
CONF
    server right radvd -n -m stderr -l /dev/null -C "$WORK/radvd.conf" -p "$WORK/radvd.pid"
    sleep 2
    ip -n left link set l0 down
    inside left sysctl -qw net.ipv6.conf.l0.accept_dad=1 net.ipv6.conf.l0.router_solicitations=2 net.ipv6.conf.l0.accept_ra=1
    capture icmpv6/neighbors.pcapng right r0 -f ip6
    ip -n left link set l0 up
    sleep 4
    client left ping -6 -c 1 2001:db8:1::1
    client left rdisc6 -1 l0
    captured
}

# A host beside a bridge that asks who is a member (general and group-specific queries).
group_hosts() {
    host left; host right
    cable left l0 01 right r0 02
    ip -n right link add br0 type bridge
    ip -n right link set r0 master br0
    ip -n right link set br0 up
    address left l0 192.0.2.1/24 2001:db8:1::1/64
    address right br0 192.0.2.2/24 2001:db8:1::2/64
    sleep 2.5
}

# FILE FILTER LOCAL-ADDRESS IGMP-VERSION MLD-VERSION: a host that joins and leaves.
membership() {
    group_hosts
    inside left sysctl -qw "net.ipv4.conf.l0.force_igmp_version=$4" "net.ipv6.conf.l0.force_mld_version=$5"
    ip -n right link set br0 type bridge mcast_igmp_version $(($4 == 3 ? 3 : 2)) mcast_mld_version "$5" \
        mcast_query_response_interval 100 mcast_startup_query_interval 200 mcast_startup_query_count 1
    capture "$1" left l0 -f "$2"
    ip -n right link set br0 type bridge mcast_querier 1
    sleep 0.5
    client left "$PYTHON" "$SCRIPTS/groups.py" "$3" l0
    sleep 2
    captured
    stop_all
}

record_groups() {
    membership igmp/join-leave-v1.pcapng igmp 192.0.2.1 1 2
    membership igmp/join-leave-v2.pcapng igmp 192.0.2.1 2 2
    membership igmp/join-leave-v3.pcapng igmp 192.0.2.1 3 2
    membership icmpv6/mld-v1.pcapng ip6 2001:db8:1::1 3 1
    membership icmpv6/mld-v2.pcapng ip6 2001:db8:1::1 3 2
}
