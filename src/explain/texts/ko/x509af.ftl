# X.509 필드의 뜻, 값의 의미, 흔한 오해.

x509af-signedCertificate_element = 서명된 부분
    .what = 이름, 기간, 키, 확장처럼 발급자가 보증하는 모든 것이다. 서명은 그 뒤에 있다.

x509af-version = 형식의 버전
    .what = 인증서의 형식이다. 오늘날에는 늘 3이며 2로 적는다.

x509af-version-is-0 =
    .what = 버전 1이다. 확장이 없고 오래전에 낡았다.

x509af-version-is-1 =
    .what = 버전 2이다. 쓰인 적이 거의 없다.

x509af-version-is-2 =
    .what = 버전 3이다. 확장이 있다.

x509af-serialNumber = 일련번호
    .what = 발급자가 붙인 번호이며 이것으로 폐기한다. 무엇에 서명할지 예측하지 못하도록 무작위 비트가 들어 있다.
    .here = { $bytes } B.

x509af-signature_element = 서명 알고리즘
    .what = 발급자가 서명하는 방법이다. 바꿔치기하지 못하도록 안팎에 두 번 적는다.

x509af-algorithm-id = 알고리즘
    .what = 등록된 알고리즘 번호이다.
    .here = { $value }

x509af-algorithm-id-is-1_2_840_113549_1_1_1 =
    .what = RSA 키이다.

x509af-algorithm-id-is-1_2_840_113549_1_1_5 =
    .what = RSA와 SHA-1이다. 충돌이 만들어져 더는 받아들이지 않는다.

x509af-algorithm-id-is-1_2_840_113549_1_1_10 =
    .what = RSA-PSS이다. RSA로 서명하는 더 새롭고 안전한 방법이다.

x509af-algorithm-id-is-1_2_840_113549_1_1_11 =
    .what = RSA와 SHA-256이며 가장 흔하다.

x509af-algorithm-id-is-1_2_840_113549_1_1_12 =
    .what = RSA와 SHA-384이다.

x509af-algorithm-id-is-1_2_840_113549_1_1_13 =
    .what = RSA와 SHA-512이다.

x509af-algorithm-id-is-1_2_840_10045_2_1 =
    .what = 타원 곡선의 키이다.

x509af-algorithm-id-is-1_2_840_10045_4_3_2 =
    .what = ECDSA와 SHA-256이다.

x509af-algorithm-id-is-1_2_840_10045_4_3_3 =
    .what = ECDSA와 SHA-384이다.

x509af-algorithm-id-is-1_3_101_112 =
    .what = Ed25519이다.

x509af-issuer = 발급자
    .what = 서명한 곳이다. 받는 쪽은 믿는 것에 이를 때까지 이 이름의 인증서를 찾아 올라간다.
    .mistake = 발급자와 주체가 같으면 자신이 서명한 것이다. 미리 믿는 루트가 아니면 아무것도 증명하지 못한다.

x509af-subject = 주체
    .what = 인증서가 누구의 것인지 나타낸다. 브라우저는 사이트 이름을 여기가 아니라 subjectAltName에서 찾는다.

x509af-validity_element = 유효 기간
    .what = 인증서가 유효한 기간이다. 짧을수록 도난당한 키의 피해가 줄어든다.

x509af-notBefore = 시작 시각
    .what = 이 전에는 유효하지 않다.
    .here = { $value }

x509af-notAfter = 종료 시각
    .what = 이 뒤에는 브라우저가 경고하고 프로그램이 거절한다. 갱신을 잊는 것이 HTTPS의 가장 흔한 고장이다.
    .here = { $value }

x509af-subjectPublicKeyInfo_element = 종류가 붙은 공개 키
    .what = 인증서가 이름에 묶는 키이다.

x509af-algorithm_element = 키의 종류
    .what = 어느 알고리즘의 키인지 나타낸다.

x509af-subjectPublicKey = 공개 키
    .what = 누구나 이것으로 주인의 서명을 확인한다. 서명은 개인 키만 할 수 있다.
    .here = { $bytes } B.

x509af-key_bits = 키의 크기
    .what = 키에서 계산한 것이다. 오늘날 RSA는 2048비트 이상이어야 한다. 곡선의 256비트는 RSA의 3072비트쯤 된다.
    .here = { $number }비트.

x509af-extensions = 확장들
    .what = 인증서를 무엇에, 어느 이름에 쓸 수 있고 어디서 확인하는지 적는다.

x509af-Extension_element = 확장
    .what = 종류, 반드시 이해해야 하는지, 내용이다.

x509af-extension-id = 확장의 종류
    .what = 확장이 무엇에 대한 것인지 등록된 번호로 나타낸다.
    .here = { $value }

x509af-extension-id-is-2_5_29_14 =
    .what = subjectKeyIdentifier: 이 키의 짧은 이름이다.

x509af-extension-id-is-2_5_29_15 =
    .what = keyUsage: 서명, 암호화, 인증서 서명 등 쓰임이다.

x509af-extension-id-is-2_5_29_17 =
    .what = subjectAltName: 유효한 이름들이며 브라우저가 보는 곳이다.

x509af-extension-id-is-2_5_29_19 =
    .what = basicConstraints: 주인이 인증서를 발급할 수 있는지 나타낸다.

x509af-extension-id-is-2_5_29_31 =
    .what = cRLDistributionPoints: 폐기 목록이 있는 곳이다.

x509af-extension-id-is-2_5_29_32 =
    .what = certificatePolicies: 어떤 규칙으로 발급했는지 나타낸다.

x509af-extension-id-is-2_5_29_35 =
    .what = authorityKeyIdentifier: 발급자의 어느 키가 서명했는지 나타낸다.

x509af-extension-id-is-2_5_29_37 =
    .what = extKeyUsage: 서버용, 클라이언트용, 프로그램용 등이다.

x509af-extension-id-is-1_3_6_1_5_5_7_1_1 =
    .what = authorityInfoAccess: 발급자의 인증서와 OCSP 서버가 있는 곳이다.

x509af-extension-id-is-1_3_6_1_4_1_11129_2_4_2 =
    .what = 공개 로그에 올라 있다는 서명된 타임스탬프이다.

x509af-critical = 필수 여부
    .what = 필수 확장을 이해하지 못하면 인증서를 거절해야 한다.
    .here = { $value }

x509af-extension_value = 확장의 내용
    .what = 이 프로그램이 풀지 않는 바이트이다.
    .here = { $bytes } B.

x509af-algorithmIdentifier_element = 바깥의 서명 알고리즘
    .what = 안쪽과 같아야 한다. 다르면 인증서를 거절해야 한다.

x509af-encrypted = 발급자의 서명
    .what = 서명된 모든 것에 대한 것이다. 발급자의 공개 키로 누구나 확인할 수 있으며 여기서는 확인하지 않는다.
    .here = { $bytes } B.
