# X.509 필드의 뜻, 값의 의미, 흔한 오해.

x509sat-uTF8String = 텍스트
    .what = 이름의 이 부분의 텍스트이다.
    .here = { $value }

x509sat-printableString = 텍스트
    .what = 이름의 한 부분이다. 글자, 숫자, 몇 가지 기호를 쓴다.
    .here = { $value }

x509sat-IA5String = 텍스트
    .what = 이름의 한 부분이며 ASCII로 쓴다. 대개 전자 우편 주소이다.
    .here = { $value }

x509sat-CountryName = 나라
    .what = ISO 3166의 두 글자이다.
    .here = { $value }
    .mistake = 주인이 등록된 나라이지 서버가 있는 나라가 아니다.
