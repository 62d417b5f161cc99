# What the fields of Media types are, what their values mean, what is often mistaken.

media = Content of a media type
    .what = A body of a type that is not taken apart here.

media-type = Bytes
    .what = The body.
    .here = { $bytes } B.
