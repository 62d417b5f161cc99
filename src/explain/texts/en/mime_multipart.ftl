# What the fields of MIME multipart are, what their values mean, what is often mistaken.

mime_multipart = Body in parts
    .what = Several contents in one body, separated by a line that occurs in none of them: so forms send files.

mime_multipart-type = Kind
    .what = How the parts belong together: fields of a form, alternatives, attachments.
    .here = { $value }

mime_multipart-preamble = Before the parts
    .what = Readers skip what stands before the first boundary.

mime_multipart-first_boundary = First boundary
    .what = Two hyphens and the word that Content-Type names: the first part begins.

mime_multipart-boundary = Boundary
    .what = The next part begins.

mime_multipart-last_boundary = Last boundary
    .what = With two more hyphens at its end: no part follows.

mime_multipart-trailer = Behind the parts
    .what = Readers skip what stands behind the last boundary.

mime_multipart-part = Part
    .what = A content with header fields of its own.

mime_multipart-header = Header field of the part
    .what = A line about this part: name, colon, value.
    .here = { $value }

mime_multipart-name = Name of the form field
    .what = What the field is called in the form.
    .here = { $value }

mime_multipart-filename = File name
    .what = What the file is called at the sender's.
    .here = { $value }
    .mistake = A server must not use it as it is: ../ would lead it out of its folder.

mime_multipart-no_required_parameter = Boundary not named
    .what = Content-Type lacks the parameter boundary, so the parts cannot be told apart.

mime_multipart-no_parts = Boundary not found
    .what = The word from Content-Type does not occur in the body.

mime_multipart-cut = Ends early
    .what = The last boundary never came: the body is incomplete.

mime_multipart-many = Too many parts
    .what = The rest is not listed; servers have such a limit too.

mime_multipart-deep = Too deep
    .what = Parts within parts: from here on not unfolded.

mime_multipart-damaged = Coding damaged
    .what = The content is not in the coding that Content-Transfer-Encoding names.

mime_multipart-path = File name is a path
    .what = An attempt to write outside of the folder for uploads, or an old browser.
