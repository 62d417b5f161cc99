# What the fields of X.509 are, what their values mean, what is often mistaken.

x509if-rdnSequence = Distinguished name
    .what = A name in parts, from the country down to the one it names.

x509if-RelativeDistinguishedName_item_element = Part of the name
    .what = A kind and a text.

x509if-id = Kind of part
    .what = What this part of the name is.
    .here = { $value }

x509if-id-is-2_5_4_3 =
    .what = commonName: the name itself; formerly that of the site.

x509if-id-is-2_5_4_6 =
    .what = countryName: two letters of a country.

x509if-id-is-2_5_4_7 =
    .what = localityName: the town.

x509if-id-is-2_5_4_8 =
    .what = stateOrProvinceName: the region.

x509if-id-is-2_5_4_10 =
    .what = organizationName: the organization.

x509if-id-is-2_5_4_11 =
    .what = organizationalUnitName: the department.
