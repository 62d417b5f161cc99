# PKCS #1 필드의 뜻, 값의 의미, 흔한 오해.

pkcs1-namedCurve = 곡선
    .what = 키가 있는 곡선이다.
    .here = { $value }

pkcs1-modulus = 모듈러스
    .what = 비밀 소수 두 개의 곱이다. 그 소수를 찾으면 개인 키를 얻는다.

pkcs1-publicExponent = 공개 지수
    .what = 서명을 확인할 때 거듭제곱하는 지수이며 거의 늘 65537이다.
    .here = { $value }
