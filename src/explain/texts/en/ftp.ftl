# What the fields of FTP are, what their values mean, what is often mistaken.

ftp = FTP
    .what = Moves files. On this connection go only commands and replies; each file or listing has a connection of its own.

ftp-response = Said by the server
    .what = Whether the server says it.

ftp-request = Said by the client
    .what = Whether the client says it.

ftp-line = Line
    .what = A line as it was sent.

ftp-request-command = Command
    .what = What the server is to do. USER and PASS log in, RETR fetches a file, STOR brings one, LIST lists a folder.

ftp-request-arg = What the command applies to
    .what = A name, a path, an address or an option.

ftp-response-code = Reply code
    .what = How it went, for programs: 1xx begun, 2xx done, 3xx go on, 4xx not now, 5xx no.
    .here = { $number ->
        [150] The data connection opens now.
        [200] Done.
        [220] Ready.
        [221] Goodbye.
        [226] All was transferred.
        [227] The server waits at this address.
        [229] The server waits at this port.
        [230] Logged in.
        [234] TLS begins now.
        [331] The password is wanted.
        [425] No data connection could be opened.
        [530] Not logged in.
        [550] There is no such file, or it may not be used.
       *[other] { $value }.
    }

ftp-response-arg = Text of the reply
    .what = Words for people; of some replies also a value for the client.

ftp-passive-ip = Address where the server waits
    .what = In passive mode the client opens the data connection to this address.

ftp-passive-port = Port where the server waits
    .what = The data connection goes to this port.
    .here = { $number }.

ftp-active-cip = Address where the client waits
    .what = In active mode the server opens the data connection to this address.

ftp-active-port = Port where the client waits
    .what = The server opens the data connection to this port.
    .here = { $number }.

ftp-eprt-af = Kind of address
    .what = Which kind of IP address follows.
    .here = { $number ->
        [1] IPv4.
        [2] IPv6.
       *[other] { $value }.
    }

ftp-eprt-ip = Address where the client waits
    .what = The server opens the data connection to this address.

ftp-eprt-args_invalid = EPRT in a wrong form
    .what = It must be kind, address and port between bars.

ftp-epsv-args_invalid = Answer to EPSV in a wrong form
    .what = It must name a port between bars.

ftp-response-code-invalid = No code
    .what = The line should begin with three digits and a blank or a minus.
