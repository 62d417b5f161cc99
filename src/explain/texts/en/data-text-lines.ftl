# What the fields of text are, what their values mean, what is often mistaken.

data-text-lines = Text
    .what = A body of text, line by line.

data-text-lines-line = Line
    .what = A line with its end.

data-text-lines-charset = Charset
    .what = In which charset the text was read.
    .here = { $value }

data-text-lines-malformed = Not in this charset
    .what = The charset named is the wrong one, or the bytes are damaged: so "Ã¤" and question marks come about.
