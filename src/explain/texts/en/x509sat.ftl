# What the fields of X.509 are, what their values mean, what is often mistaken.

x509sat-uTF8String = Text
    .what = The text of this part of the name.
    .here = { $value }
