# What the fields of JSON are, what their values mean, what is often mistaken.

json = JSON
    .what = Data as text: objects in braces, lists in brackets, strings, numbers, true, false, null.
    .mistake = Comments and commas behind the last element are not allowed, though JavaScript knows both.

json-array = List
    .what = Values in their order, in square brackets.

json-object = Object
    .what = Names with values, in braces. Their order means nothing.

json-member = Member
    .what = A name with its value.
    .here = { $value }

json-key = Name
    .what = What the value is called; always in quotes.
    .here = { $value }

json-path = Path
    .what = Where the value stands: the names on the way down to it. Worked out.
    .here = { $value }

json-value-string = Text
    .what = Text in quotes; line ends and quotes within are written with a backslash.
    .here = { $value }

json-value-number = Number
    .what = A decimal number. Many programs keep it in floating point, so that beyond 9007199254740991 digits get lost.
    .here = { $value }

json-value-false = False
    .what = The value "no".

json-value-true = True
    .what = The value "yes".

json-value-null = Nothing
    .what = There is no value. It is not the same as 0, as an empty text, or as a name that is missing.

json-ignored_leading_bytes = Bytes before
    .what = What stands before the JSON, for example a guard against being run as a script.
    .here = { $value }

json-cut = Ends early
    .what = A bracket or quote is still open: the body is incomplete.

json-malformed = Not JSON
    .what = From here on it breaks the grammar: often an error page in HTML under the wrong content type.

json-byte_order_mark = Byte-order mark
    .what = Three bytes that some editors put before the text; many readers stumble over them.

json-duplicate_key = Name twice
    .what = One reader takes the first, another the last: a check may see another value than the program behind it.

json-deep = Too deep
    .what = Brackets in brackets in brackets: from here on not unfolded, so that hostile input cannot exhaust the program.

json-long = Shown in part
    .what = The text is longer than what is shown here.
