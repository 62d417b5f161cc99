# What the fields of EAPOL-Key are, what their values mean.

wlan_rsna_eapol-keydes-msgnr = Message of the handshake
    .what = 1: chance of the access point. 2: chance of the station. 3: key for everybody. 4: done. Who hears 1 and 2 can try passwords.
    .here = { $number }.

wlan_rsna_eapol-keydes-key_info = Key information
    .what = Which message it is, and whether integrity and encryption are in use: a bit each.
    .here = { $value }.

wlan_rsna_eapol-keydes-nonce = Chance
    .what = Bytes that are used once. From the password, both nonces and both addresses the keys are made.

wlan_rsna_eapol-keydes-rsc = Counter of the key for all
    .what = Where frames to everybody count at present.

wlan_rsna_eapol-keydes-mic = Integrity code
    .what = Proves that the sender knows the key, and so the password.

wlan_rsna_eapol-keydes-data = Key data
    .what = What a station may do, or, encrypted, the key for everybody.
