# What the fields of Protocol Buffers are, what their values mean, what is often mistaken.

protobuf = Protocol Buffers
    .what = Data as pairs of number and value, without names: short, but only who has the .proto file knows what a number means.
    .mistake = What this program shows as a string or number is the most plausible reading, not the certain one.

protobuf-message-name = Message
    .what = Which message of the .proto file it is, as far as known.
    .here = { $value }

protobuf-field = Field
    .what = A number with the kind of value, then the value. Unknown numbers are kept or skipped: so old programs can read new messages.

protobuf-field-name = Name of the field
    .what = The name in the .proto file; it is not sent.
    .here = { $value }

protobuf-field-number = Number of the field
    .what = By this number both sides know the field. It must never change its meaning.
    .here = { $small ->
        [1] { $number }: it fits into one byte together with the kind.
       *[other] { $number }: from 16 on number and kind need two bytes or more.
    }

protobuf-field-wiretype = Kind of value
    .what = How the value is written, so that also an unknown one can be skipped.

protobuf-field-wiretype-is-0 =
    .what = A number of variable length: 7 bits a byte, the top bit says "more".

protobuf-field-wiretype-is-1 =
    .what = Always 8 bytes: a double or a fixed 64-bit number.

protobuf-field-wiretype-is-2 =
    .what = A length, then so many bytes: a string, bytes, a message within, or a list.

protobuf-field-wiretype-is-3 =
    .what = Start of a group; no longer used.

protobuf-field-wiretype-is-4 =
    .what = End of a group; no longer used.

protobuf-field-wiretype-is-5 =
    .what = Always 4 bytes: a float or a fixed 32-bit number.

protobuf-field-value = Value
    .what = The bytes of the field, read in the ways that their kind allows.
    .here = { $bytes } B.

protobuf-field-value-double = As a double
    .what = The 8 bytes read as a floating-point number.
    .here = { $value }

protobuf-field-value-float = As a float
    .what = The 4 bytes read as a floating-point number.
    .here = { $value }

protobuf-field-value-int64 = As a signed number
    .what = The same bits read as a number that may be negative. A negative one takes 10 bytes.
    .here = { $value }

protobuf-field-value-uint64 = As a number without sign
    .what = The bits read as they stand.
    .here = { $value }

protobuf-field-value-int32 = As a signed 32-bit number
    .what = The same bits read as a 32-bit number that may be negative.
    .here = { $value }

protobuf-field-value-uint32 = As a 32-bit number
    .what = The 32 bits read as they stand.
    .here = { $value }

protobuf-field-value-sint64 = As a zigzag number
    .what = 0, -1, 1, -2 … are written as 0, 1, 2, 3 …, so that small negative numbers stay short.
    .here = { $value }

protobuf-field-value-bool = As true or false
    .what = 0 is false, everything else true.
    .here = { $value }

protobuf-field-value-string = As text
    .what = The bytes are correct UTF-8, so they are probably text.
    .here = { $value }

protobuf-field-value-packed = As a list
    .what = Numbers of variable length one after the other, without a number of the field before each.
    .here = { $value }

protobuf-failed_parse_tag = No field
    .what = What stands here is no number with a kind: the bytes are something else, or encrypted, or cut off.

protobuf-field-wiretype-invalid = Unknown kind
    .what = Kinds 6 and 7 do not exist, so the rest cannot be read.

protobuf-field-failed_parse_length_delimited_field = Length does not fit
    .what = The field says that it is longer than the message.

protobuf-field-failed_parse_field = Value is cut off
    .what = The message ends before the value does.

protobuf-depth = Too deep
    .what = Messages within messages within messages: from here on they are not unfolded, so that hostile input cannot exhaust the program.

protobuf-field-type = Type by the schema
    .what = What the schema (.proto) says the field is: a number, text, a message. Not sent: on the wire stands only how long it is.
    .here = { $value }

protobuf-field-oneof = One of several
    .what = By the schema only one of these fields may be set; the last one that came counts.
    .here = { $value }

protobuf-field-value-repeated = Packed values
    .what = Several numbers one after another without the field number in between: shorter than naming it each time.
    .here = { $bytes } B.

protobuf-field-failed_parse_packed_repeated_field = Packed values do not fit
    .what = The bytes do not divide into whole numbers of the type in the schema: another schema, or damaged.

protobuf-field-wiretype-differs = Other type than in the schema
    .what = The message was made with another schema: here the field is shown as the wire alone allows.

protobuf-message-missing_required_field = Required field is missing
    .what = In proto2 a field marked as required must be there; programs refuse the message. Proto3 gave this up.

protobuf-field-message_type_not_found = Schema of the part is unknown
    .what = The schema names a type that none of the given files defines.
