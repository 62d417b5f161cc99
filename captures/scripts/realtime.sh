# What calls in browsers are made of. Sourced by record.sh.

# A STUN and TURN server on the right host that knows one user.
relay() {
    two_hosts
    server right turnserver -n --listening-ip=192.0.2.2 --relay-ip=192.0.2.2 --user=alice:wonderland --realm=example.test \
        --lt-cred-mech --fingerprint --no-cli --no-tls --no-dtls --allow-loopback-peers --min-port=50000 --max-port=50999 \
        --log-file=stdout --pidfile="$WORK/turnserver.pid" --userdb="$WORK/turndb"
    server right turnutils_peer -L 192.0.2.2 -p 3480
    listening right t 3478
    listening right u 3480
    client left ping -c 1 192.0.2.2
}

# Half a second of a tone, with the reports of its sender.
record_rtp() {
    two_hosts
    server right "$PYTHON" "$SCRIPTS/udp_sink.py" 192.0.2.2 5004 5005
    listening right u 5004
    listening right u 5005
    client left ping -c 1 192.0.2.2
    capture rtp/tone.pcapng left l0 -f udp
    client left ffmpeg -loglevel error -re -f lavfi -i sine=frequency=440:duration=0.3 -c:a pcm_mulaw -ar 8000 \
        -f rtp 'rtp://192.0.2.2:5004?pkt_size=332'
    captured
}

record_stun() {
    relay
    capture stun/binding.pcapng left l0 -f 'udp port 3478'
    client left turnutils_stunclient -p 3478 192.0.2.2
    captured
    capture classicstun/requests.pcapng left l0 -f 'udp port 3478'
    client left "$PYTHON" "$SCRIPTS/stun_peer.py" classic 192.0.2.2
    captured
    capture stun/relay.pcapng left l0 -f 'udp port 3478'
    client left turnutils_uclient -s -c -n 2 -m 1 -l 60 -u alice -w wonderland -e 192.0.2.2 -r 3480 192.0.2.2
    captured
    capture stun/channel.pcapng left l0 -f 'udp port 3478'
    client left turnutils_uclient -c -n 2 -m 1 -l 61 -u alice -w wonderland -e 192.0.2.2 -r 3480 192.0.2.2
    captured
    capture stun/tcp.pcapng left l0 -f 'tcp port 3478'
    client left turnutils_uclient -t -c -n 2 -m 1 -l 61 -u alice -w wonderland -e 192.0.2.2 -r 3480 192.0.2.2
    captured
    capture stun/errors.pcapng left l0 -f udp
    client left "$PYTHON" "$SCRIPTS/stun_peer.py" unknown 192.0.2.2
    captured
}
