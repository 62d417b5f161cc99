# X.509 필드의 뜻, 값의 의미, 흔한 오해.

x509if-rdnSequence = 식별 이름
    .what = 나라에서 대상까지 내려가는 여러 부분의 이름이다.

x509if-RelativeDistinguishedName_item_element = 이름의 한 부분
    .what = 종류와 텍스트이다.

x509if-id = 부분의 종류
    .what = 이름의 이 부분이 무엇인지 나타낸다.
    .here = { $value }

x509if-id-is-2_5_4_3 =
    .what = commonName: 이름 자체이며 예전에는 사이트 이름이었다.

x509if-id-is-2_5_4_6 =
    .what = countryName: 나라를 나타내는 두 글자이다.

x509if-id-is-2_5_4_7 =
    .what = localityName: 도시이다.

x509if-id-is-2_5_4_8 =
    .what = stateOrProvinceName: 지역이다.

x509if-id-is-2_5_4_10 =
    .what = organizationName: 조직이다.

x509if-id-is-2_5_4_11 =
    .what = organizationalUnitName: 부서이다.
