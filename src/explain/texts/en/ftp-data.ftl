# What the fields of FTP-DATA are, what their values mean, what is often mistaken.

ftp-data = FTP data
    .what = A file or a listing on a connection of its own, which a command on another connection asked for.

ftp-data-setup-frame = Announced in
    .what = The frame that said where this connection would go.

ftp-data-setup-method = How it was announced
    .what = PASV and EPASV: the client connects. PORT and EPRT: the server connects.

ftp-data-command = Command
    .what = The command that asked for these bytes.

ftp-data-command-frame = Frame of the command
    .what = The frame with that command.
