# What the fields of IMF are, what their values mean, what is often mistaken.

imf = A mail
    .what = The letter itself: header fields, an empty line, and the body.

imf-date = Date
    .what = When the writer sent it, by the writer's own clock.

imf-from = From
    .what = Who wrote it. Nobody checks that unless the servers do.

imf-sender = Sender
    .what = Who sent it, if that is not the writer.

imf-reply_to = Reply to
    .what = Where replies should go.

imf-to = To
    .what = For whom it is. Who really gets it is said outside the letter.

imf-cc = Copy
    .what = Who gets a copy.

imf-bcc = Hidden copy
    .what = Who gets a copy without the others knowing; mostly taken out before sending.

imf-message_id = Message-ID
    .what = A name that no other mail has.

imf-in_reply_to = In reply to
    .what = The names of the mails that this one answers.

imf-references = References
    .what = The names of the mails before it in the same thread.

imf-subject = Subject
    .what = What it is about.

imf-comments = Comments
    .what = Remarks on the letter.

imf-keywords = Keywords
    .what = Words under which it may be filed.

imf-user_agent = Program
    .what = The program that wrote the letter.

imf-return_path = Return path
    .what = Where reports go if the letter cannot be delivered. The last server writes it.

imf-received = Received
    .what = A stamp of a server on the way. The newest stands first, so the way is read from below.

imf-delivery_date = Delivered at
    .what = When it came into the mailbox.

imf-delivered_to = Delivered to
    .what = The mailbox into which it was put.

imf-mime_version = MIME version
    .what = Says that the body may have types and parts. Always 1.0.

imf-content-type = Type of the body
    .what = What the body is: text, a picture, several parts.

imf-content-type-type = Type
    .what = The type without its parameters.

imf-content-type-parameters = Parameters
    .what = Details of the type: the charset, the boundary between parts.

imf-content-transfer_encoding = Transfer encoding
    .what = How the body was written so that old servers can pass it on: base64, quoted-printable, or as it is.

imf-content-id = Content-ID
    .what = A name by which other parts point at this one.

imf-content-description = Description
    .what = What the body is, in words.

imf-content_language = Language
    .what = The language of the body.

imf-thread-index = Thread index
    .what = By which Outlook sorts mails of one thread.

imf-precedence = Precedence
    .what = Whether it goes to many (bulk, list): programs should not reply to such mail.

imf-importance = Importance
    .what = How important the writer thinks it is.

imf-extension = Other field
    .what = A header field that is not one of the standard ones here.

imf-extension-type = Name
    .what = The name of the field.

imf-extension-value = Value
    .what = What the field says.

imf-mailbox_list-item = Mailbox
    .what = One of the addresses, with its name.

imf-display_name = Name
    .what = The name before the address, for people.

imf-address = Address
    .what = The mail address.

imf-message_text = Text
    .what = The body of a letter that does not say what it is: plain text.

imf-message_text-line = Line
    .what = A line of the text.

imf-many = Too many
    .what = There are more of them than are read.

imf-damaged = Damaged
    .what = The transfer encoding has bytes that do not belong into it.

imf-deep = Too deep
    .what = Letters within letters are read only so far.
