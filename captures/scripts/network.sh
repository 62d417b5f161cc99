# Network namespaces, capturing, and the processes that this script started. Sourced by record.sh.
#
# Names and addresses are those set aside for documentation: 192.0.2.0/24, 198.51.100.0/24,
# 2001:db8::/32, 00:00:5e:00:53:xx, example.com and example.test.

CAPTURE_PID=
SERVERS=()

enter_private_machine() {
    mount --make-rprivate /
    mount -t tmpfs none /run/netns
    hostname host.example.test
    WORK=$(mktemp -d)
    export HOME=$WORK
    printf '%s\n' '127.0.0.1 localhost www.example.test api.example.test' '::1 localhost six.example.test' >"$WORK/hosts"
    printf 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n' >"$WORK/resolv.conf"
    mount --bind "$WORK/hosts" /etc/hosts
    mount --bind "$WORK/resolv.conf" /etc/resolv.conf
    quiet_ipv6
    ip link set lo up
}

leave_private_machine() {
    stop_all
    umount /etc/hosts /etc/resolv.conf 2>/dev/null || true
    rm -rf "$WORK"
}

# No router solicitations and no duplicate address detection, unless a recording wants them.
quiet_ipv6() {
    sysctl -qw net.ipv6.conf.all.router_solicitations=0 net.ipv6.conf.default.router_solicitations=0 \
        net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0 net.ipv4.ping_group_range="0 0"
}

# inside NAMESPACE COMMAND…: `root` is the script's own namespace. Bounded in time.
inside() {
    local where=$1; shift
    if [ "$where" = root ]; then timeout -k 1 30 "$@"; else timeout -k 1 30 ip netns exec "$where" "$@"; fi
}

# client NAMESPACE COMMAND…: like `inside`, for commands whose failure is the point (refused, lost, …).
client() { inside "$@" >>"$WORK/client.log" 2>&1 || true; }

# server NAMESPACE COMMAND…: starts it in the background; stop_all ends it by its pid.
server() {
    local where=$1; shift
    if [ "$where" = root ]; then "$@" >>"$WORK/server.log" 2>&1 &
    else ip netns exec "$where" "$@" >>"$WORK/server.log" 2>&1 & fi
    SERVERS+=($!)
}

# stop_servers: ends what `server` started, waits for it.
stop_servers() {
    local pid
    for pid in "${SERVERS[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${SERVERS[@]}"; do
        for _ in $(seq 30); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        kill -KILL "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    SERVERS=()
}

stop_all() {
    [ -z "$CAPTURE_PID" ] || { kill "$CAPTURE_PID" 2>/dev/null || true; CAPTURE_PID=; }
    stop_servers
    local name
    for name in $(ip netns list 2>/dev/null | cut -d' ' -f1); do ip netns del "$name"; done
    # A veth end follows its deleted namespace only after a moment.
    for name in $(ip -o link | cut -d: -f2 | cut -d@ -f1); do
        case $name in w[0-9]* | t[0-9]* | br[0-9]*) ip link del "$name" 2>/dev/null || true ;; esac
    done
}

# listening NAMESPACE t|u PORT: waits until somebody listens there.
listening() {
    for _ in $(seq 100); do
        [ -z "$(inside "$1" ss -Hln"$2" "sport = :$3")" ] || return 0
        sleep 0.1
    done
    echo "record.sh: nobody listens on port $3" >&2
    tail -5 "$WORK/server.log" >&2
    return 1
}

# capture FILE NAMESPACE INTERFACE [OPTION…]: FILE is relative to this folder. dumpcap for .pcapng, tcpdump for .pcap.
capture() {
    CAPTURE_FILE=$HERE/$1
    CAPTURE_RAW=$WORK/$(basename "$1")
    local where=$2 interface=$3 ready
    shift 3
    mkdir -p "$(dirname "$CAPTURE_FILE")"
    local -a command
    case $CAPTURE_FILE in
        *.pcapng) command=(dumpcap -q -n -i "$interface" -w "$CAPTURE_RAW" "$@"); ready='^File:' ;;
        *) command=(tcpdump -n -U --immediate-mode -i "$interface" -w "$CAPTURE_RAW" "$@"); ready='listening on' ;;
    esac
    : >"$WORK/capture.log"
    chmod 777 "$WORK"
    if [ "$where" = root ]; then "${command[@]}" 2>"$WORK/capture.log" &
    else ip netns exec "$where" "${command[@]}" 2>"$WORK/capture.log" & fi
    CAPTURE_PID=$!
    for _ in $(seq 50); do
        ! grep -q "$ready" "$WORK/capture.log" || { sleep 0.3; return 0; }
        sleep 0.1
    done
    echo "record.sh: the capture did not start" >&2; cat "$WORK/capture.log" >&2
    return 1
}

# captured: ends the capture, insists on "no packet dropped", takes this machine's name out, puts the file in its place.
captured() {
    sleep 0.5
    kill "$CAPTURE_PID"
    wait "$CAPTURE_PID" || true
    CAPTURE_PID=
    if ! grep -Eq '^0 packets dropped by kernel|received/dropped on interface .*: [0-9]+/0 ' "$WORK/capture.log"; then
        echo "record.sh: packets were dropped" >&2; cat "$WORK/capture.log" >&2
        return 1
    fi
    finish "$CAPTURE_RAW" "$CAPTURE_FILE"
}

# finish RAW FILE: the neutral copy, with a look at its size.
finish() {
    "$PYTHON" "$SCRIPTS/neutral.py" "$1" "$2"
    chmod 644 "$2"
    if grep -qaF -e "$HERE" -e "$WORK" -e "$(uname -r)" "$2"; then
        echo "record.sh: $2 names this machine" >&2
        return 1
    fi
    local packets
    packets=$(tshark -r "$2" 2>/dev/null | wc -l)
    [ "$packets" -gt 0 ] || { echo "record.sh: $2 is empty" >&2; return 1; }
    printf '   %-38s %4s packets %7s bytes\n' "${2#"$HERE"/}" "$packets" "$(stat -c %s "$2")"
}

host() { # host NAME: a namespace with its own loopback
    ip netns add "$1"
    inside "$1" sysctl -qw net.ipv6.conf.all.router_solicitations=0 net.ipv6.conf.default.router_solicitations=0 \
        net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0 net.ipv4.ping_group_range="0 0"
    ip -n "$1" link set lo up
}

# cable NAMESPACE INTERFACE MAC-END NAMESPACE INTERFACE MAC-END: a veth pair without offloads, so that
# checksums and segment sizes are those of a real wire.
cable() {
    local side
    [ "$1" = root ] || local here=(netns "$1")
    [ "$4" = root ] || local there=(netns "$4")
    ip link add "$2" "${here[@]}" address "00:00:5e:00:53:$3" type veth peer name "$5" "${there[@]}" address "00:00:5e:00:53:$6"
    for side in "$1 $2" "$4 $5"; do
        # shellcheck disable=SC2086
        set -- $side
        inside "$1" ethtool -K "$2" tx off rx off tso off gso off gro off sg off >/dev/null 2>&1 || true
        inside "$1" ip link set "$2" up
    done
}

address() { # address NAMESPACE INTERFACE ADDRESS…
    local where=$1 interface=$2 one
    shift 2
    for one in "$@"; do
        case $one in
            *:*) inside "$where" ip address add "$one" dev "$interface" nodad ;;
            *) inside "$where" ip address add "$one" dev "$interface" ;;
        esac
    done
}

# Two hosts on one cable.
two_hosts() {
    host left; host right
    cable left l0 01 right r0 02
    address left l0 192.0.2.1/24 2001:db8:1::1/64
    address right r0 192.0.2.2/24 2001:db8:1::2/64
    sleep 1.5 # the multicast listener reports of a new interface
}

# Two hosts whose cable runs through wire.py in the script's own namespace; options are those of wire.py.
wired_hosts() {
    host left; host right
    cable left l0 01 root w0 11
    cable right r0 02 root w1 12
    inside root sysctl -qw net.ipv6.conf.w0.disable_ipv6=1 net.ipv6.conf.w1.disable_ipv6=1
    address left l0 192.0.2.1/24 2001:db8:1::1/64
    address right r0 192.0.2.2/24 2001:db8:1::2/64
    server root "$PYTHON" "$SCRIPTS/wire.py" w0 w1 "$@"
    sleep 2
}

# left — router — right, two networks.
routed_hosts() {
    host left; host router; host right
    cable left l0 01 router a0 0a
    cable right r0 02 router b0 0b
    inside router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0
    address left l0 192.0.2.10/24 2001:db8:1::10/64
    address router a0 192.0.2.1/24 2001:db8:1::1/64
    address router b0 198.51.100.1/24 2001:db8:2::1/64
    address right r0 198.51.100.10/24 2001:db8:2::10/64
    ip -n left route add default via 192.0.2.1
    ip -n left -6 route add default via 2001:db8:1::1
    ip -n right route add default via 198.51.100.1
    ip -n right -6 route add default via 2001:db8:2::1
    sleep 1.5
}
