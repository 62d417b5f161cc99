# X.509 필드의 뜻, 값의 의미, 흔한 오해.

pkix1implicit-AccessDescription_element = 발급자의 서비스
    .what = 이 인증서에 대해 더 알 수 있는 곳이다. 지금의 상태나 발급자의 인증서가 있다.

pkix1implicit-accessMethod = 서비스의 종류
    .what = 주소에 있는 것이다. 1.3.6.1.5.5.7.48.1은 OCSP(폐기 여부), 1.3.6.1.5.5.7.48.2는 발급자의 인증서이다.
    .here = { $value }
