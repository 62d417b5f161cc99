# What the fields of EAPOL are, what their values mean.

eapol = EAPOL
    .what = Who wants into a network proves here who it is, and both get keys.

eapol-version = Version
    .what = The edition of 802.1X; all understand each other.
    .here = { $value }.

eapol-type = Kind of message
    .what = Start, end, authentication (EAP), or keys.
    .here = { $value }.

eapol-keydes-type = Kind of key message
    .what = RSN is WPA2 and later, WPA the forerunner, RC4 for WEP.
    .here = { $value }.

eapol-keydes-key_len = Length of the key
    .what = How many bytes the key has that both now know; the key itself is not here.
    .here = { $value }.

eapol-keydes-replay_counter = Counter
    .what = Goes up with each question, so that old messages are not taken for new ones.
    .here = { $value }.

eapol-keydes-key_iv = Start value
    .what = Only of old ciphers; else zeros.

eapol-keydes-key_index = Which key
    .what = Number of a WEP key, and whether it is for one or for all.
    .here = { $value }.

eapol-keydes-key = Encrypted key
    .what = A key of WEP, encrypted.

eapol-keydes-key_signature = Signature
    .what = Shows that the message comes from who knows the key.
