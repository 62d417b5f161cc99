# What the fields of HTML form are, what their values mean, what is often mistaken.

urlencoded-form = Form
    .what = What a form sends: name=value, joined by &. Spaces become +, other signs % and two digits.

urlencoded-form-item = Field of the form
    .what = A name and a value.

urlencoded-form-key = Name
    .what = What the field is called.
    .here = { $value }

urlencoded-form-value = Value
    .what = What was filled in, decoded.

urlencoded-form-escape = Bad percent sign
    .what = Behind % two hexadecimal digits must follow; readers differ in what they make of it otherwise.
