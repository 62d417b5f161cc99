#!/usr/bin/env bash
# Records the captures of this folder from real programs on a private network.
#
#   captures/record.sh            every recording
#   captures/record.sh NAME…      some of them, for example: dns_records http_basics
#   captures/record.sh --list     the names
#
# Runs as root. The script starts itself again in network, mount, host-name and process namespaces of
# its own: there is no way out of the machine from there, and nothing outlives the script.
# One recording is one function `record_NAME` in scripts/*.sh; README.md lists the files that they make.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SCRIPTS=$HERE/scripts
PYTHON=/usr/bin/python3 # Debian's, which has Debian's flask, websockets and the rest of `missing_packages`

# shellcheck source=/dev/null
for part in network link internet transport names leases web http2 tls mqtt mail realtime lessons formats; do . "$SCRIPTS/$part.sh"; done

names() { declare -F | sed -n 's/^declare -f record_//p'; }

missing_packages() {
    local -A package=(
        [ip]=iproute2 [ethtool]=ethtool [tcpdump]=tcpdump [dumpcap]=wireshark-common
        [editcap]=wireshark-common [mergecap]=wireshark-common [reordercap]=wireshark-common [tshark]=tshark [ping]=iputils-ping
        [arping]=iputils-arping [traceroute]=traceroute [radvd]=radvd [rdisc6]=ndisc6 [named]=bind9
        [dnssec-signzone]=bind9-utils [dig]=bind9-dnsutils [nsupdate]=bind9-dnsutils [avahi-daemon]=avahi-daemon [llmnrd]=llmnrd [sysctl]=procps
        [dnsmasq]=dnsmasq-base [dhclient]=isc-dhcp-client [udhcpc]=udhcpc [dhcpd]=isc-dhcp-server [dhcrelay]=isc-dhcp-relay
        [exim4]=exim4-daemon-light [dovecot]=dovecot-core [vsftpd]=vsftpd [swaks]=swaks
        [turnserver]=coturn [ffmpeg]=ffmpeg [curl]=curl [mosquitto]=mosquitto [nginx]=nginx-light [nghttpx]=nghttp2-proxy [tinyproxy]=tinyproxy-bin [zstd]=zstd [lz4]=lz4 [gzip]=gzip)
    local -A wanted=()
    local command
    for command in "${!package[@]}"; do
        command -v "$command" >/dev/null || wanted[${package[$command]}]=1
    done
    "$PYTHON" -c 'import flask' 2>/dev/null || wanted[python3-flask]=1
    "$PYTHON" -c 'import websockets' 2>/dev/null || wanted[python3-websockets]=1
    "$PYTHON" -c 'import brotli' 2>/dev/null || wanted[python3-brotli]=1
    "$PYTHON" -c 'import zstandard' 2>/dev/null || wanted[python3-zstandard]=1
    "$PYTHON" -c 'import jwt' 2>/dev/null || wanted[python3-jwt]=1
    "$PYTHON" -c 'import h2' 2>/dev/null || wanted[python3-h2]=1
    "$PYTHON" -c 'import wsproto' 2>/dev/null || wanted[python3-wsproto]=1
    "$PYTHON" -c 'import grpc' 2>/dev/null || wanted[python3-grpcio]=1
    "$PYTHON" -c 'import graphql' 2>/dev/null || wanted[python3-graphql-core]=1
    "$PYTHON" -c 'import paho.mqtt' 2>/dev/null || wanted[python3-paho-mqtt]=1
    for command in imap pop3; do [ -e /usr/lib/dovecot/$command ] || wanted[dovecot-${command}d]=1; done
    printf '%s\n' "${!wanted[@]}" | sort | xargs
}

if [ "${1:-}" = --list ]; then names; exit; fi
[ "$(id -u)" = 0 ] || { echo "record.sh: run it as root: it makes network namespaces" >&2; exit 1; }
missing=$(missing_packages)
[ -z "$missing" ] || { echo "record.sh: missing Debian packages: $missing" >&2; exit 1; }
chosen=("$@")
[ $# -gt 0 ] || mapfile -t chosen < <(names)
for name in "${chosen[@]}"; do
    declare -F "record_$name" >/dev/null || { echo "record.sh: no recording is called $name; see --list" >&2; exit 2; }
done

if [ -z "${RECORD_INSIDE:-}" ]; then
    mkdir -p /run/netns
    exec env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC RECORD_INSIDE=1 \
        unshare --net --mount --uts --pid --fork --mount-proc --kill-child \
        timeout --kill-after=5 1200 bash "$HERE/record.sh" "${chosen[@]}"
fi

enter_private_machine
trap leave_private_machine EXIT
for name in "${chosen[@]}"; do
    echo "== $name"
    "record_$name"
    stop_all
done
