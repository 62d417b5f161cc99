# What the fields of IMAP are, what their values mean, what is often mistaken.

imap = IMAP
    .what = Works with mail that stays on its server, in folders. Each command has a tag, and the answer that ends it bears the same one.
    .mistake = Answers need not come in the order of the commands: the tag says what belongs together.

imap-isrequest = Said by the client
    .what = Whether the client says it.

imap-line = Line
    .what = A line as it was sent. A star begins what the server tells without being done, a plus asks the client to go on.

imap-request = Command line
    .what = The command with its tag and arguments.

imap-request_tag = Tag
    .what = A short word that the client chooses for each command, so that it recognises the answer.

imap-request-command = Command
    .what = What the server is to do. SELECT opens a folder, FETCH reads, STORE sets flags, IDLE waits for news.

imap-request-command-uid = By unique numbers
    .what = The numbers in the command are those that a mail keeps for ever, not its place in the folder.

imap-request-folder = Folder
    .what = The folder that the command is about.

imap-request-username = User name
    .what = Who logs in.

imap-response = Answer that ends the command
    .what = The line that says how the command went.

imap-response_tag = Tag
    .what = The tag of the command that is done.

imap-response-status = How it went
    .what = OK: done. NO: refused. BAD: not understood.

imap-response-command = Next word
    .what = The word behind OK, NO or BAD: often the name of the command, or a code in brackets.

imap-literal = Literal
    .what = Bytes whose number was said before, so that they may hold anything.

imap-literal-length = Length of the literal
    .what = How many bytes follow behind the line. With a plus the client does not wait for leave to send them.
    .rfc = RFC 7888 §4

imap-literal-cut = Bytes missing
    .what = Not all bytes of the literal are there.
