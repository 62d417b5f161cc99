# MQTT. Sourced by record.sh. The key log of a recording stands beside it: FILE.keys.

record_mqtt() {
    certificates
    mosquitto_passwd -b -c "$WORK/passwords" gardener pass-the-rake
    chmod 644 "$WORK/server.key" "$WORK/passwords"
    cat >"$WORK/mosquitto.conf" <<END
user root
per_listener_settings true
log_type none
sys_interval 0
listener 1883
password_file $WORK/passwords
listener 9001
protocol websockets
allow_anonymous true
listener 8883
password_file $WORK/passwords
cafile $WORK/root.pem
certfile $WORK/chain.pem
keyfile $WORK/server.key
END
    server root mosquitto -c "$WORK/mosquitto.conf"
    listening root t 8883
    local name
    for name in v311 v31 v5; do
        capture mqtt/$name.pcapng root lo -f 'tcp port 1883'
        client root "$PYTHON" "$SCRIPTS/mqtt_peer.py" $name 1883
        captured
    done
    for name in websocket split; do
        capture mqtt/$name.pcapng root lo -f 'tcp port 9001'
        client root "$PYTHON" "$SCRIPTS/mqtt_peer.py" $name 9001
        captured
    done
    : >"$WORK/keys"
    capture mqtt/tls.pcapng root lo -f 'tcp port 8883'
    client root env SSLKEYLOGFILE="$WORK/keys" "$PYTHON" "$SCRIPTS/mqtt_peer.py" tls 8883 "$WORK/root.pem"
    captured
    keys_of mqtt/tls.pcapng
}
