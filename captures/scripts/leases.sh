# DHCP and DHCPv6: servers, clients, relays. Sourced by record.sh.

# What a client's program calls when it was given an address or lost it. dhclient says `reason`, udhcpc its first argument.
lease_hook() {
    rm -f "$WORK"/*.leases "$WORK"/*.pid
    cat >"$WORK/hook" <<'HOOK'
#!/bin/sh
case ${reason:-$1} in
    BOUND | RENEW | REBIND | REBOOT) ip address replace "$new_ip_address/24" dev "$interface" ;;
    bound | renew) ip address replace "$ip/24" dev "$interface" ;;
    BOUND6 | RENEW6 | REBIND6) [ -z "$new_ip6_address" ] || ip address replace "$new_ip6_address/64" dev "$interface" nodad ;;
    RELEASE | STOP | EXPIRE | FAIL | deconfig) ip -4 address flush dev "$interface" ;;
esac
HOOK
    chmod 755 "$WORK/hook"
}

# lease NAMESPACE INTERFACE [OPTION…]: dhclient in the foreground until it has an answer, then in the background.
lease() {
    local where=$1 interface=$2
    shift 2
    client "$where" dhclient -1 -v -sf "$WORK/hook" -cf "$WORK/dhclient.conf" -lf "$WORK/$where.leases" -pf "$WORK/$where.pid" "$@" "$interface"
}

# give_back NAMESPACE INTERFACE [OPTION…]: releases what `lease` took; its process ends.
give_back() {
    local where=$1 interface=$2
    shift 2
    client "$where" dhclient -r -v -sf "$WORK/hook" -cf "$WORK/dhclient.conf" -lf "$WORK/$where.leases" -pf "$WORK/$where.pid" "$@" "$interface"
}

# in_order: puts the packets of the last capture in order; those of two interfaces are not.
in_order() {
    reordercap "$CAPTURE_FILE" "$CAPTURE_RAW" >>"$WORK/client.log" 2>&1
    finish "$CAPTURE_RAW" "$CAPTURE_FILE"
}

dhcp_server() { # dhcp_server NAMESPACE [OPTION…]
    local where=$1
    shift
    server "$where" dnsmasq --keep-in-foreground --conf-file=/dev/null --no-resolv --no-hosts --port=0 --user=root \
        --dhcp-leasefile="$WORK/dnsmasq.leases" --pid-file="$WORK/dnsmasq.pid" --no-ping --dhcp-authoritative "$@"
    listening "$where" u 67
}

# One client and its server on a cable: discover to acknowledgment, two renewals, release.
record_dhcp() {
    lease_hook
    printf 'send host-name "client";\n' >"$WORK/dhclient.conf"
    host left; host right
    cable left l0 01 right r0 02
    address right r0 192.0.2.1/24
    sleep 1
    dhcp_server right --dhcp-range=192.0.2.50,192.0.2.99,255.255.255.0,1h --domain=example.test --dhcp-option=option:router,192.0.2.1 \
        --dhcp-option=option:dns-server,192.0.2.53 --dhcp-option=option:T1,3 --dhcp-option=option:T2,3000
    capture dhcp/lease.pcapng right r0 -f 'port 67 or port 68'
    lease left l0
    sleep 7.5
    give_back left l0
    captured
}

# An address of another network is refused; one that somebody has is declined; settings without an address.
record_dhcp_refused() {
    lease_hook
    host left; host middle; host right; host switch
    cable left l0 01 switch s1 11
    cable right r0 02 switch s2 12
    cable middle m0 03 switch s3 13
    ip -n switch link add br0 type bridge
    local port
    for port in s1 s2 s3; do ip -n switch link set "$port" master br0; done
    ip -n switch link set br0 up
    address right r0 192.0.2.1/24
    address middle m0 192.0.2.50/24
    sleep 1
    dhcp_server right --dhcp-range=192.0.2.50,192.0.2.99,255.255.255.0,1h --dhcp-option=option:router,192.0.2.1 \
        --dhcp-host=00:00:5e:00:53:01,192.0.2.50
    capture dhcp/nak-decline.pcapng right r0 -f 'arp or port 67 or port 68'
    cat >"$WORK/left.leases" <<'LEASES'
lease {
  interface "l0";
  fixed-address 198.51.100.7;
  option dhcp-server-identifier 198.51.100.1;
  option subnet-mask 255.255.255.0;
  option dhcp-lease-time 86400;
  renew never;
  rebind never;
  expire never;
}
LEASES
    : >"$WORK/dhclient.conf"
    lease left l0
    client left pkill -F "$WORK/left.pid"
    client left ip -4 address flush dev l0
    client left udhcpc -i l0 -s "$WORK/hook" -q -n -f -a -A 1 -t 3 -x hostname:client
    captured
}

# Many options, among them a search list, routes, and so many that the header's fields for names must hold some.
record_dhcp_options() {
    lease_hook
    host left; host right
    cable left l0 01 right r0 02
    address right r0 192.0.2.1/24
    sleep 1
    dhcp_server right --dhcp-range=192.0.2.50,192.0.2.99,255.255.255.0,12h --domain=example.test \
        --dhcp-option-force=option:router,192.0.2.1 --dhcp-option-force=option:dns-server,192.0.2.53,192.0.2.54 \
        --dhcp-option-force=option:ntp-server,192.0.2.123 --dhcp-option-force=option:domain-search,example.test,lab.example.test,eng.lab.example.test \
        --dhcp-option-force=121,10.1.0.0/16,192.0.2.2,0.0.0.0/0,192.0.2.1 --dhcp-option-force=120,192.0.2.60 \
        --dhcp-option-force=option:mtu,1400 --dhcp-option-force=option:netbios-ns,192.0.2.70 --dhcp-option-force=46,8 \
        --dhcp-option-force=252,http://192.0.2.1/wpad.dat --dhcp-option-force=114,https://portal.example.test/ \
        --dhcp-option-force=2,3600 --dhcp-option-force=19,1 --dhcp-option-force=33,198.51.100.1,192.0.2.2 \
        --dhcp-option-force=100,CET-1CEST --dhcp-option-force=101,Europe/Berlin --dhcp-option-force=150,192.0.2.80 \
        --dhcp-option-force=17,/srv/clients/root/of/one/that/boots/over/the/network/with/a/long/path \
        --dhcp-option-force=14,/var/tmp/core/of/a/client/that/boots/over/the/network \
        --dhcp-option-force=vi-encap:3561,1,"001122"
    capture dhcp/options.pcapng right r0 -f 'port 67 or port 68'
    client left udhcpc -i l0 -s "$WORK/hook" -q -n -f -t 3 -x hostname:client -F client.example.test -V example-class \
        -x 0x4d:05746561636805636c617373 -O search -O staticroutes -O ntpsrv -O mtu
    captured
    stop_servers
    dhcp_server right --dhcp-range=192.0.2.50,192.0.2.99,255.255.255.0,1h --pxe-prompt='Press F8 for the menu',10 \
        --pxe-service=x86PC,'Local disk',0 --pxe-service=x86PC,'Install',installer,192.0.2.1
    capture dhcp/pxe.pcapng right r0 -f 'port 67 or port 68'
    client left udhcpc -i l0 -s "$WORK/hook" -q -n -f -t 3 -V PXEClient:Arch:00000:UNDI:002001 -x 0x5d:0000 -x 0x5e:010201 \
        -x 0x61:00000102030405060708090a0b0c0d0e0f -O 43
    captured
}

# A relay between client and server; both of its sides are captured.
record_dhcp_relay() {
    lease_hook
    printf 'send host-name "client";\n' >"$WORK/dhclient.conf"
    routed_hosts
    client left ip address flush dev l0
    dhcp_server right --dhcp-range=192.0.2.50,192.0.2.99,255.255.255.0,1h --dhcp-option=option:router,192.0.2.1
    server router dhcrelay -d --no-pid -a -id a0 -iu b0 198.51.100.10
    sleep 1
    capture dhcp/relay.pcapng router a0 -f 'port 67 or port 68' -i b0 -f 'port 67 or port 68'
    lease left l0
    captured
    in_order
    give_back left l0
}

dhcp6_server() { # dhcp6_server NAMESPACE INTERFACE: its settings are in $WORK/dhcpd6.conf
    : >"$WORK/dhcpd6.leases"
    server "$1" dhcpd -6 -f -d --no-pid -cf "$WORK/dhcpd6.conf" -lf "$WORK/dhcpd6.leases" "$2"
    listening "$1" u 547
}

# An address and a prefix: solicit to reply, renewals, release; settings without an address; no prefix to be had.
record_dhcpv6() {
    lease_hook
    printf 'send fqdn.fqdn "client.example.test";\nsend fqdn.server-update on;\nalso request dhcp6.fqdn, dhcp6.sntp-servers;\n' >"$WORK/dhclient.conf"
    host left; host right
    cable left l0 01 right r0 02
    address right r0 2001:db8:1::1/64
    cat >"$WORK/dhcpd6.conf" <<'CONF'
default-lease-time 3600;
preferred-lifetime 1800;
option dhcp-renewal-time 4;
option dhcp-rebinding-time 2000;
option dhcp6.name-servers 2001:db8:1::53, 2001:db8:1::54;
option dhcp6.domain-search "example.test", "lab.example.test";
option dhcp6.sntp-servers 2001:db8:1::123;
option dhcp6.info-refresh-time 86400;
option dhcp6.preference 200;
subnet6 2001:db8:1::/64 {
  range6 2001:db8:1::100 2001:db8:1::1ff;
  prefix6 2001:db8:100:: 2001:db8:1ff:ff00:: /56;
}
CONF
    sleep 2
    dhcp6_server right r0
    capture dhcpv6/lease.pcapng right r0 -f 'udp port 546 or udp port 547'
    lease left l0 -6 -N -P
    sleep 6
    give_back left l0 -6 -N -P
    captured
    rm -f "$WORK/left.leases"
    capture dhcpv6/information.pcapng right r0 -f 'udp port 546 or udp port 547'
    lease left l0 -6 -S
    captured
    stop_servers
    rm -f "$WORK/left.leases"
    sed -i '/prefix6/d' "$WORK/dhcpd6.conf"
    dhcp6_server right r0
    capture dhcpv6/no-prefix.pcapng right r0 -f 'udp port 546 or udp port 547'
    timeout 4 ip netns exec left dhclient -1 -6 -P -sf "$WORK/hook" -cf "$WORK/dhclient.conf" -lf "$WORK/left.leases" -pf "$WORK/left.pid" l0 \
        >>"$WORK/client.log" 2>&1 || true
    captured
}

# A relay between client and server; both of its sides are captured.
record_dhcpv6_relay() {
    lease_hook
    : >"$WORK/dhclient.conf"
    routed_hosts
    client left ip -6 address flush dev l0 scope global
    cat >"$WORK/dhcpd6.conf" <<'CONF'
default-lease-time 3600;
option dhcp6.name-servers 2001:db8:2::53;
subnet6 2001:db8:2::/64 { }
subnet6 2001:db8:1::/64 { range6 2001:db8:1::100 2001:db8:1::1ff; }
CONF
    dhcp6_server right r0
    server router dhcrelay -6 -d --no-pid -I -l a0 -u 2001:db8:2::10%b0
    listening router u 547
    capture dhcpv6/relay.pcapng router a0 -f 'udp port 546 or udp port 547' -i b0 -f 'udp port 546 or udp port 547'
    lease left l0 -6
    captured
    in_order
    give_back left l0 -6
}
