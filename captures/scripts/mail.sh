# Mail and files: dialogues of text. Sourced by record.sh.

# talk PORT STEP…: mail_peer.py says line after line.
talk() { client root "$PYTHON" "$SCRIPTS/mail_peer.py" "$@"; }

# A letter with an attachment, lines that begin with dots, and a name in another alphabet.
letter() {
    printf '%s\r\n' 'Return-Path: <a@example.test>' 'Date: Fri, 27 Nov 2026 20:00:00 +0000' 'From: "A. Writer" <a@example.test>' \
        'To: b@example.test, Carol <c@example.test>' 'Subject: Minutes' 'Message-ID: <1@example.test>' 'MIME-Version: 1.0' \
        'Content-Type: multipart/mixed; boundary="b1"' 'X-Note: kept' '' '--b1' 'Content-Type: text/plain; charset=utf-8' \
        'Content-Transfer-Encoding: quoted-printable' '' 'The plan is on page two =E2=80=93 as agreed.' '.hidden' '..' '--b1' \
        'Content-Type: application/octet-stream; name="plan.bin"' 'Content-Transfer-Encoding: base64' '' 'AAECAwQFBgc=' '--b1--' \
        >"$WORK/letter.eml"
    printf '%s\r\n' 'From: a@example.test' 'To: b@example.test' 'Subject: Short' '' 'Hello.' >"$WORK/short.eml"
}

# SMTP: authentication by swaks (LOGIN, PLAIN), a letter by curl, commands in one go (PIPELINING), chunks (BDAT), refusals.
record_smtp() {
    letter
    mkdir -p "$WORK/exim"
    chown -R Debian-exim "$WORK/exim"
    chmod 755 "$WORK"
    cat >"$WORK/exim.conf" <<CONFIG
primary_hostname = www.example.test
smtp_banner = www.example.test ESMTP Exim
received_header_text =
qualify_domain = example.test
daemon_smtp_ports = 25
local_interfaces = 127.0.0.1
spool_directory = $WORK/exim
log_file_path = $WORK/exim/%slog
pid_file_path = $WORK/exim/pid
host_lookup =
rfc1413_hosts =
queue_only = true
tls_advertise_hosts =
chunking_advertise_hosts = *
pipelining_advertise_hosts = *
pipelining_connect_advertise_hosts =
auth_advertise_hosts = *
acl_smtp_rcpt = check_rcpt
acl_smtp_vrfy = accept
begin acl
check_rcpt:
  deny message = no such mailbox
    local_parts = nobody
  accept
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = \${if eq{\$auth3}{not-a-secret}}
  server_set_id = \$auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if eq{\$auth2}{not-a-secret}}
  server_set_id = \$auth1
CONFIG
    server root exim4 -C "$WORK/exim.conf" -bdf
    listening root t 25
    capture smtp/letters.pcapng root lo -f 'tcp port 25'
    local -a swaks=(swaks --server 127.0.0.1 --ehlo client.example.test --from a@example.test --to b@example.test
        --data 'Subject: Short\n\nHello.\n' --auth-user reader)
    client root "${swaks[@]}" --auth LOGIN --auth-password not-a-secret
    client root "${swaks[@]}" --auth PLAIN --auth-password wrong
    client root curl -s smtp://127.0.0.1/client.example.test --mail-from a@example.test --mail-rcpt b@example.test --upload-file "$WORK/letter.eml"
    talk 25 wait=220 'say=EHLO client.example.test' wait=250 \
        'say=MAIL FROM:<a@example.test>|RCPT TO:<nobody@example.test>|RCPT TO:<b@example.test>|DATA' wait=354 \
        "file=$WORK/short.eml" 'say=.' wait=250 'say=VRFY b@example.test' wait=25 'say=NONSENSE' wait=500 'say=QUIT' wait=221
    talk 25 wait=220 'say=EHLO client.example.test' wait=250 'say=MAIL FROM:<a@example.test> SIZE=100' wait=250 \
        'say=RCPT TO:<b@example.test>' wait=250 "chunk=$WORK/short.eml" wait=250 \
        'say=MAIL FROM:<a@example.test>|RCPT TO:<b@example.test>' wait=250 wait=250 'half=1' wait=250 'half=2' wait=250 'say=QUIT' wait=221
    captured
    stop_servers
}

# A mailbox of dovecot, for IMAP and POP3.
mailbox() {
    letter
    mkdir -p "$WORK/mailbox/cur" "$WORK/mailbox/new" "$WORK/mailbox/tmp" "$WORK/dovecot"
    cp "$WORK/letter.eml" "$WORK/mailbox/cur/1.a:2,"
    cp "$WORK/short.eml" "$WORK/mailbox/cur/2.a:2,S"
    chown -R nobody:nogroup "$WORK/mailbox"
    chmod 755 "$WORK"
    cat >"$WORK/dovecot.conf" <<CONFIG
base_dir = $WORK/dovecot
log_path = $WORK/dovecot.log
protocols = imap pop3
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:$WORK/mailbox
first_valid_uid = 1
passdb {
  driver = static
  args = password=not-a-secret
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$WORK/mailbox
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
CONFIG
    server root dovecot -F -c "$WORK/dovecot.conf"
    listening root t 143
    listening root t 110
}

# IMAP: curl reads a letter; then literals of both kinds, IDLE, authentication with and without an initial response.
record_imap() {
    mailbox
    capture imap/mailbox.pcapng root lo -f 'tcp port 143'
    client root curl -s -u reader:not-a-secret 'imap://127.0.0.1/INBOX;MAILINDEX=1'
    talk 143 'wait=* OK' 'say=a1 LOGIN {6}' 'wait=+' 'say=reader {12}' 'wait=+' 'say=not-a-secret' 'wait=a1 ' \
        'say=a2 SELECT "INBOX"|a3 UID FETCH 1:2 (FLAGS BODY.PEEK[HEADER.FIELDS (FROM SUBJECT)] BODY.PEEK[TEXT]<0.7>)' 'wait=a3 ' \
        'say=a4 APPEND INBOX {24+}|Subject: appended||Hi.|' 'wait=a4 ' 'say=a5 IDLE' 'wait=+' 'say=DONE' 'wait=a5 ' \
        'say=a6 NONSENSE' 'wait=a6 ' 'say=a7 SEARCH SUBJECT {7}' 'wait=+' 'say=Minutes' 'wait=a7 ' 'say=a8 LOGOUT' 'wait=a8 '
    talk 143 'wait=* OK' 'say=b1 AUTHENTICATE PLAIN' 'wait=+' 'say=AHJlYWRlcgB3cm9uZw==' 'wait=b1 ' \
        'say=b2 AUTHENTICATE PLAIN AHJlYWRlcgBub3QtYS1zZWNyZXQ=' 'wait=b2 ' 'say=b3 LOGOUT' 'wait=b3 '
    captured
    stop_servers
}

# POP3: curl reads a letter; then lists, TOP, and authentication in several ways.
record_pop() {
    mailbox
    capture pop/mailbox.pcapng root lo -f 'tcp port 110'
    client root curl -s -u reader:not-a-secret 'pop3://127.0.0.1/1'
    talk 110 wait=+OK 'say=CAPA' wait=. 'say=USER reader' wait=+OK 'say=PASS not-a-secret' wait=+OK 'say=STAT|LIST|UIDL|LIST 2' wait=+OK wait=. \
        wait=. wait=+OK 'say=TOP 1 2' wait=. 'say=RETR 9' wait=-ERR 'say=DELE 2|RSET|NOOP' wait=+OK wait=+OK wait=+OK 'say=QUIT' wait=+OK
    talk 110 wait=+OK 'say=AUTH PLAIN' wait=+ 'say=AHJlYWRlcgB3cm9uZw==' wait=-ERR 'say=AUTH PLAIN AHJlYWRlcgBub3QtYS1zZWNyZXQ=' wait=+OK 'say=QUIT' wait=+OK
    captured
    stop_servers
}

# FTP: downloads and uploads in passive and active mode, in the old words and the new ones, over IPv4 and IPv6; then over TLS.
record_ftp() {
    certificates
    : >"$WORK/keys"
    mkdir -p "$WORK/ftp/incoming"
    printf 'hello\n' >"$WORK/ftp/hello.txt"
    printf '\0\1\2\377' >"$WORK/ftp/bytes.bin"
    printf 'a file that goes up\n' >"$WORK/up.txt"
    touch -d 2024-01-01T00:00:00Z "$WORK"/ftp/*
    chown ftp "$WORK/ftp/incoming"
    chmod 755 "$WORK"
    mkdir -p "$WORK/empty"
    cat >"$WORK/vsftpd.conf" <<CONFIG
listen=NO
listen_ipv6=YES
background=NO
anonymous_enable=YES
local_enable=NO
write_enable=YES
anon_upload_enable=YES
anon_root=$WORK/ftp
secure_chroot_dir=$WORK/empty
ftpd_banner=www.example.test FTP server
seccomp_sandbox=NO
ssl_enable=YES
allow_anon_ssl=YES
require_ssl_reuse=NO
rsa_cert_file=$WORK/chain.pem
rsa_private_key_file=$WORK/server.key
CONFIG
    server root vsftpd "$WORK/vsftpd.conf"
    listening root t 21
    capture ftp/files.pcapng root lo -f tcp
    client root curl -s --disable-epsv ftp://127.0.0.1/hello.txt ftp://127.0.0.1/
    client root curl -s -T "$WORK/up.txt" --disable-eprt -P - ftp://127.0.0.1/incoming/
    client root curl -s -P - ftp://127.0.0.1/bytes.bin
    client root curl -s 'ftp://[::1]/bytes.bin' 'ftp://[::1]/nothing'
    captured
    capture ftp/secure.pcapng root lo -f tcp
    SSLKEYLOGFILE=$WORK/keys client root curl -s --ssl-reqd --cacert "$WORK/root.pem" ftp://www.example.test/hello.txt
    captured
    keys_of ftp/secure.pcapng
    stop_servers
}
