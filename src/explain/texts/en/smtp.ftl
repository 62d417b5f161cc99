# What the fields of SMTP are, what their values mean, what is often mistaken.

smtp = SMTP
    .what = Carries a mail to the server that keeps it or sends it on. Client and server speak in lines of text: a command, then a reply with a number of three digits.
    .mistake = SMTP only hands mail over. Mail is fetched with POP3 or IMAP.

smtp-req = Said by the client
    .what = Whether the client says it: a command, or a part of a mail.

smtp-rsp = Said by the server
    .what = Whether the server says it.

smtp-command_line = Command line
    .what = A line that the client sends: a word of four letters or more, then what it applies to.

smtp-req-command = Command
    .what = What the server is to do. EHLO introduces the client, MAIL and RCPT name sender and recipient, DATA announces the letter.
    .mistake = MAIL and RCPT are the envelope: the From and To inside the letter may say something else.

smtp-req-parameter = What the command applies to
    .what = An address, a name or an option.

smtp-auth-username = User name
    .what = Who logs in, in Base64 as AUTH LOGIN sends it.

smtp-auth-password = Password
    .what = The password of AUTH LOGIN, in Base64: written differently, not encrypted.

smtp-auth-username_password = User name and password
    .what = Both together as AUTH PLAIN sends them: Base64 with zero bytes between the parts.
    .rfc = RFC 4616 §2

smtp-auth-response = What the client says to log in
    .what = A response to the challenge of the server, as the chosen mechanism wants it, mostly in Base64.

smtp-response = Reply
    .what = The first line of what the server answers.

smtp-response-code = Reply code
    .what = How it went, for programs: 2xx done, 3xx go on, 4xx not now, 5xx no.
    .here = { $number ->
        [220] Ready.
        [221] Goodbye.
        [235] Logged in.
        [250] Done.
        [334] Go on with logging in.
        [354] Send the letter, and a dot alone at its end.
        [421] The server closes.
        [450] The mailbox cannot be used now.
        [535] Name or password are wrong.
        [550] There is no such mailbox, or it may not be used.
        [554] It failed.
       *[other] { $value }.
    }

smtp-rsp-parameter = Text of the reply
    .what = Words for people, or what the server can do, one thing a line.

smtp-eom = End of the letter
    .what = A dot alone on a line. Lines of the letter that begin with a dot are sent with two, so that none is taken for the end.
    .rfc = RFC 5321 §4.5.2

smtp-line-long = A piece of a line
    .what = The line is longer than any that is read as one, or its beginning is missing.

smtp-guessed = Guessed by the port
    .what = Only the port says which protocol this is; the bytes do not show it.

smtp-message-open = The end is missing
    .what = The letter ends without its line with a dot: bytes are missing, or the connection ended.

smtp-response-code-unexpected = A line without a code
    .what = Each line of a reply must begin with its code.

smtp-auth-clear = Password in the clear
    .what = Base64 hides nothing: who sees this line has the password. TLS should have begun before.
