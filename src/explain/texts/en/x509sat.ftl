# What the fields of X.509 are, what their values mean, what is often mistaken.

x509sat-uTF8String = Text
    .what = The text of this part of the name.
    .here = { $value }

x509sat-printableString = Text
    .what = A part of a name, in letters, digits and a few signs.
    .here = { $value }

x509sat-IA5String = Text
    .what = A part of a name, in ASCII: mostly an address of e-mail.
    .here = { $value }

x509sat-CountryName = Country
    .what = Two letters by ISO 3166.
    .here = { $value }
    .mistake = The country where the owner is registered, not where the server stands.
