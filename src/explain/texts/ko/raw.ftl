# raw IP 필드의 뜻, 값의 의미, 흔한 오해.

raw = 링크 계층 없는 패킷
    .what = 캡처에 링크 계층이 없어 패킷이 IP로 시작한다.

raw-version-unknown = IP가 아님
    .what = 첫 4비트가 4도 6도 아니다.
