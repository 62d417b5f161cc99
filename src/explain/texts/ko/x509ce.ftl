# X.509 필드의 뜻, 값의 의미, 흔한 오해.

x509ce-dNSName = 사이트 이름
    .what = 인증서가 이 이름에 유효하다. *.example은 정확히 한 단계만 덮는다.
    .here = { $value }

x509ce-rfc822Name = 메일 주소
    .what = 인증서가 이 주소에 유효하다.
    .here = { $value }

x509ce-uniformResourceIdentifier = 주소(URI)
    .what = 목록, 발급자의 인증서, 서비스가 있는 곳이다.
    .here = { $value }

x509ce-IPAddress-ipv4 = IPv4 주소
    .what = 인증서가 이 주소에도 유효하다.
    .here = { $value }

x509ce-IPAddress-ipv6 = IPv6 주소
    .what = 인증서가 이 주소에도 유효하다.
    .here = { $value }

x509ce-cA = 발급 가능
    .what = 주인이 다른 인증서에 서명할 수 있는지 나타낸다.
    .here = { $number ->
        [0] 아니다. 서버나 사람의 인증서이다.
       *[other] 그렇다. 인증 기관이다.
    }
    .mistake = 이 검사가 없으면 인증서를 가진 누구나 은행의 것을 발급할 수 있다.

x509ce-pathLenConstraint = 아래 단계 수
    .what = 이 아래에 둘 수 있는 인증 기관의 단계 수이다.
    .here = { $number }

x509ce-KeyUsage = 키의 쓰임
    .what = 키를 쓸 수 있는 일을 비트로 나타낸다.
    .here = { $value }

x509ce-KeyPurposeId = 용도
    .what = 인증서의 용도이다.
    .here = { $value }

x509ce-KeyPurposeId-is-1_3_6_1_5_5_7_3_1 =
    .what = serverAuth: 서버의 이름을 증명한다.

x509ce-KeyPurposeId-is-1_3_6_1_5_5_7_3_2 =
    .what = clientAuth: 클라이언트가 누구인지 증명한다.

x509ce-SubjectKeyIdentifier = 키의 이름
    .what = 대개 공개 키의 해시이며 다른 인증서가 가리킨다.

x509ce-keyIdentifier = 발급자의 키
    .what = 서명한 키의 이름이다. 이것으로 사슬의 다음 인증서를 찾는다.

x509ce-authorityCertIssuer = 발급자 인증서의 발급자
    .what = authorityCertIssuer: 발급자의 인증서를 누가 발급했는지 나타낸다. 일련 번호와 함께 그 인증서를 가리키는 다른 방법이다.

x509ce-authorityCertSerialNumber = 발급자 인증서의 번호
    .what = authorityCertSerialNumber: 발급자가 서명에 쓰는 인증서의 일련 번호이다.

x509ce-directoryName = 디렉터리 이름
    .what = 다른 종류의 이름도 올 수 있는 자리에 있는 고유 이름이다.

x509ce-KeyUsage-digitalSignature = 서명 가능
    .what = 이 키로 서명할 수 있다. 디피-헬먼을 쓰는 TLS 핸드셰이크의 서명이 그 예이며 지금 서버에 필요한 것이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-contentCommitment = 내용 보증 가능
    .what = 계약의 서명처럼 나중에 부인할 수 없는 서명에 쓴다. 예전 이름은 nonRepudiation이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-keyEncipherment = 키 암호화 가능
    .what = 이 키로 다른 키를 암호화해 보낼 수 있다. TLS 1.3에서 없어진 옛 RSA 교환에 쓴다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-dataEncipherment = 데이터 암호화 가능
    .what = 데이터를 이 키로 바로 암호화할 수 있다. 느려서 거의 쓰지 않는다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-keyAgreement = 키 합의 가능
    .what = 이 키가 디피-헬먼 교환의 한쪽이 될 수 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-keyCertSign = 인증서 서명 가능
    .what = 다른 인증서에 서명할 수 있다. 인증 기관에만 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-cRLSign = 폐기 목록 서명 가능
    .what = 더는 유효하지 않은 인증서의 목록에 서명할 수 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-encipherOnly = 암호화에만
    .what = 합의한 키로 암호화만 할 수 있다. keyAgreement와 함께일 때만 뜻이 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-KeyUsage-decipherOnly = 복호화에만
    .what = 합의한 키로 복호화만 할 수 있다. keyAgreement와 함께일 때만 뜻이 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

x509ce-policyIdentifier = 정책
    .what = 주인을 확인한 규칙이다. 2.23.140.1.2.1은 이름을 다룰 수 있는지만, 2.23.140.1.1은 더 넓게 확인했다는 뜻이다.
    .here = { $value }

x509ce-DistributionPoint_element = 목록이 있는 곳
    .what = 폐기된 인증서의 목록을 받는 곳이다.
