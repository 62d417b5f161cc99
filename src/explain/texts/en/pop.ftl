# What the fields of POP3 are, what their values mean, what is often mistaken.

pop = POP3
    .what = Fetches mail from the server that keeps it. Client and server speak in lines of text: a command, then +OK or -ERR.

pop-response = Answer
    .what = The first line of what the server answers.

pop-response-indicator = How it went
    .what = +OK: it worked. -ERR: it did not. A plus alone asks the client to go on.

pop-response-description = Text of the answer
    .what = Words for people, or numbers that the command asked for.

pop-response-data = Further line
    .what = A line of an answer that has several; a dot alone ends it.

pop-request = Command line
    .what = A line that the client sends.

pop-request-command = Command
    .what = What the server is to do. STAT counts mails, LIST lists them, RETR fetches one, DELE marks one to be deleted at the end.

pop-request-parameter = What the command applies to
    .what = The number of a mail, a name, or a count of lines.

pop-password = Password
    .what = The password that the client sends as it is.

pop-data-open = The end is missing
    .what = The answer ends without its line with a dot.

pop-password-clear = Password in the clear
    .what = The password is readable for everybody on the way. TLS should have begun before.
