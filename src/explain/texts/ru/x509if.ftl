# Что такое поля X.509, что значат их значения и в чём часто ошибаются.

x509if-rdnSequence = Полное имя
    .what = Имя по частям, от страны до самого владельца.

x509if-RelativeDistinguishedName_item_element = Часть имени
    .what = Вид и текст.

x509if-id = Вид части
    .what = Что это за часть имени.
    .here = { $value }

x509if-id-is-2_5_4_3 =
    .what = commonName: само имя; прежде — имя сайта.

x509if-id-is-2_5_4_6 =
    .what = countryName: страна двумя буквами.

x509if-id-is-2_5_4_7 =
    .what = localityName: город.

x509if-id-is-2_5_4_8 =
    .what = stateOrProvinceName: область.

x509if-id-is-2_5_4_10 =
    .what = organizationName: организация.

x509if-id-is-2_5_4_11 =
    .what = organizationalUnitName: отдел.
