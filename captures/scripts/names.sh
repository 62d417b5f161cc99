# DNS and its relatives. Sourced by record.sh.

name_server() {
    sed "s|@WORK@|$WORK|g" "$SCRIPTS/named.conf" >"$WORK/named.conf"
    cp "$SCRIPTS/example.test.zone" "$WORK/"
    cat >"$WORK/reverse.zone" <<'ZONE'
$TTL 300
@ SOA ns1.example.test. hostmaster.example.test. 1 7200 900 1209600 300
@ NS ns1.example.test.
7 PTR host7.example.test.
7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR host7.example.test.
ZONE
    cat >"$WORK/signed.example.zone" <<'ZONE'
$TTL 300
@ SOA ns1 hostmaster 1 7200 900 1209600 300
@ NS ns1
ns1 A 192.0.2.53
www A 192.0.2.80
child NS ns1.child
child DS 12345 13 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
ns1.child A 192.0.2.55
ZONE
    (
        cd "$WORK"
        local flags='-K . -a ECDSAP256SHA256'
        # shellcheck disable=SC2086
        dnssec-keygen $flags signed.example && dnssec-keygen $flags -f KSK signed.example
        dnssec-signzone -S -K . -o signed.example -e now+31536000 signed.example.zone
    ) >>"$WORK/client.log" 2>&1
    server root named -f -c "$WORK/named.conf" -n 1
    listening root u 53
    sleep 1
}

ask() { client root dig +time=2 +tries=1 "$@"; }

record_dns() {
    name_server
    local one
    capture dns/records.pcapng root lo -f 'port 53'
    for one in example.test/A example.test/AAAA www.example.test/A example.test/MX text.example.test/TXT unicode.example.test/TXT \
        example.test/NS example.test/SOA _sip._tcp.example.test/SRV example.test/CAA example.test/HTTPS svc.example.test/SVCB \
        naptr.example.test/NAPTR _443._tcp.www.example.test/TLSA host7.example.test/SSHFP host7.example.test/HINFO \
        host7.example.test/LOC uri.example.test/URI a.old.example.test/A x.wild.example.test/A xn--h1alffa9f.example.test/A; do
        ask @127.0.0.1 +noedns "${one%/*}" "${one##*/}"
    done
    ask @127.0.0.1 +noedns -x 192.0.2.7
    ask @127.0.0.1 +noedns -x 2001:db8::7
    captured
    capture dns/lookup.pcapng root lo -f 'port 53'
    ask @127.0.0.1 +noedns www.example.test A
    ask @127.0.0.1 +noedns www.example.test AAAA
    ask @127.0.0.1 +noedns nobody.example.test A
    captured
    capture dns/errors.pcapng root lo -f 'port 53'
    ask @127.0.0.1 nobody.example.test A
    ask @127.0.0.1 host7.example.test MX
    ask @127.0.0.1 www.broken.example A
    ask @127.0.0.1 www.example.org A
    ask @127.0.0.1 +opcode=2 example.test A
    ask @127.0.0.1 +ednsopt=65001:c0ffee +edns=1 +noednsneg example.test A
    captured
    capture dns/edns.pcapng root lo -f 'port 53'
    ask @127.0.0.1 +cookie +subnet=198.51.100.0/24 example.test A
    ask @127.0.0.1 +cookie=0123456789abcdef +subnet=2001:db8::/56 example.test AAAA
    ask @127.0.0.1 +nsid +expire example.test SOA
    ask @127.0.0.1 +tcp +keepalive +padding=128 example.test A
    captured
    capture dns/tcp-retry.pcapng root lo -f 'port 53'
    ask @127.0.0.1 +noedns big.example.test TXT
    captured
    capture dns/tcp-several.pcapng root lo -f 'port 53'
    ask @127.0.0.1 +tcp +keepopen +noedns example.test A example.test AAAA example.test MX
    ask @127.0.0.1 +noedns example.test AXFR
    captured
    capture dns/dnssec.pcapng root lo -f 'port 53'
    ask @127.0.0.1 +dnssec www.signed.example A
    ask @127.0.0.1 +dnssec signed.example DNSKEY
    ask @127.0.0.1 +dnssec child.signed.example DS
    ask @127.0.0.1 +dnssec nobody.signed.example A
    ask @127.0.0.1 +dnssec www.signed.example MX
    captured
    capture dns/ipv6.pcapng root lo -f 'port 53'
    ask @::1 www.example.test AAAA
    ask @::1 +tcp www.example.test A
    captured
    capture dns/update.pcapng root lo -f 'port 53'
    printf '%s\n' 'server 127.0.0.1' 'zone example.test' 'prereq nxdomain new.example.test' \
        'update add new.example.test 60 A 192.0.2.123' 'send' 'update delete new.example.test' 'send' >"$WORK/update"
    client root nsupdate "$WORK/update"
    captured
}

# A printer that announces itself, and a resolver that asks once from an ordinary port.
record_mdns() {
    two_hosts
    mount -t tmpfs none /etc/avahi/services
    cat >/etc/avahi/services/printer.service <<'XML'
<service-group><name>Example Printer</name><service><type>_ipp._tcp</type><port>631</port>
<txt-record>rp=ipp/print</txt-record><txt-record>ty=Example Printer</txt-record></service></service-group>
XML
    cat >"$WORK/avahi.conf" <<'CONF'
[server]
host-name=printer
domain-name=local
use-ipv4=yes
use-ipv6=yes
allow-interfaces=l0
enable-dbus=no
[publish]
publish-hinfo=no
publish-workstation=no
CONF
    mkdir -p /run/avahi-daemon
    mount -t tmpfs none /run/avahi-daemon
    capture mdns/service.pcapng right r0 -f 'udp port 5353'
    server left avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "$WORK/avahi.conf"
    sleep 4
    client right "$PYTHON" "$SCRIPTS/mdns_ask.py" 192.0.2.2 _ipp._tcp.local PTR
    client right "$PYTHON" "$SCRIPTS/mdns_ask.py" 192.0.2.2 printer.local A --unicast
    client right dig +time=1 +tries=1 +noedns -p 5353 -b 192.0.2.2 @224.0.0.251 printer.local AAAA
    stop_servers
    captured
    umount /etc/avahi/services /run/avahi-daemon
}

record_llmnr() {
    two_hosts
    server left llmnrd -H workstation -i l0 -6
    sleep 1
    capture llmnr/query.pcapng right r0 -f 'udp port 5355'
    client right llmnr-query -c 1 -I r0 -T A workstation
    client right llmnr-query -c 1 -I r0 -T AAAA workstation
    client right llmnr-query -c 1 -6 -I r0 -T A workstation
    client right llmnr-query -c 1 -I r0 -T A nobody
    captured
}
