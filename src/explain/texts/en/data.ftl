# What the fields of Data are, what their values mean, what is often mistaken.

data = Data
    .what = Bytes that no protocol here claims: unknown, encrypted, or simply content.

data-data = Bytes
    .what = The bytes as they were sent.
    .here = { $bytes } B.

data-len = Number of bytes
    .what = How many there are.
    .here = { $number } B.
