# One small recording in many file formats. Sourced by record.sh.

record_formats() {
    two_hosts
    client left ping -c 1 192.0.2.2
    client left ping -6 -c 1 2001:db8:1::2
    server right "$PYTHON" "$SCRIPTS/udp_peer.py" echo 192.0.2.2 7777
    listening right u 7777
    capture formats/dumpcap.pcapng left l0 --capture-comment "an echo, a ping, a ping with IPv6" -f 'icmp or icmp6 or udp' -s 128
    client left "$PYTHON" "$SCRIPTS/udp_peer.py" say 192.0.2.2 7777 hello
    client left ping -c 1 192.0.2.2
    client left ping -6 -c 1 2001:db8:1::2
    captured
    local out=$HERE/formats one=$HERE/formats/dumpcap.pcapng
    editcap -F nsecpcap "$one" "$WORK/nanoseconds.pcap"
    "$PYTHON" "$SCRIPTS/variants.py" "$WORK/nanoseconds.pcap" "$out"
    editcap -a 1:"the question" -a 2:"the answer: ответ, 대답" --capture-comment "comments by editcap" "$one" "$WORK/comments.pcapng"
    finish "$WORK/comments.pcapng" "$out/comments.pcapng"
    printf '192.0.2.1 left.example.test\n192.0.2.2 right.example.test\n2001:db8:1::2 right.example.test\n' >"$WORK/names"
    tshark -r "$one" -H "$WORK/names" -N n -W n -w "$WORK/names.pcapng" 2>>"$WORK/client.log"
    finish "$WORK/names.pcapng" "$out/names.pcapng"
    mergecap -I none -w "$WORK/with-paths.pcapng" "$one" "$HERE/sll/any.pcap" "$HERE/raw/ip-101.pcap"
    editcap --discard-capture-comment "$WORK/with-paths.pcapng" "$WORK/merged.pcapng" # mergecap writes down the input paths
    finish "$WORK/merged.pcapng" "$out/three-link-types.pcapng"
    gzip -9nc "$out/microseconds-little.pcap" >"$out/compressed.pcap.gz"
    gzip -9nc "$one" >"$out/compressed.pcapng.gz"
    zstd -q -19 -f "$one" -o "$out/compressed.pcapng.zst"
    lz4 -q -9 -f "$one" "$out/compressed.pcapng.lz4"
    : >"$out/empty-file.pcap"
    head -c 24 "$out/microseconds-little.pcap" >"$out/no-packets.pcap"
    ls -l "$out" | awk 'NR > 1 {printf "   formats/%-30s %s bytes\n", $9, $5}'
}
