# What the fields of Pictures are, what their values mean, what is often mistaken.

image = Picture
    .what = A picture; here its kind and size are read from the first bytes.

image-type = Kind
    .what = What the bytes say it is, whatever Content-Type says.
    .here = { $value }

image-width = Width
    .what = Picture points across.
    .here = { $number }.

image-height = Height
    .what = Picture points down.
    .here = { $number }.

image-data = Bytes of the picture
    .what = The whole picture.
    .here = { $bytes } B.

image-unknown = No known picture
    .what = The first bytes fit no kind known here: a wrong type, or something else under its name.
