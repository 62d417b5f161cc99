# MPLS 필드의 뜻, 값의 의미, 흔한 오해.

mpls = 레이블 스위칭(MPLS)
    .what = 사업자가 패킷 앞에 짧은 레이블을 붙인다. 사업자의 라우터는 주소가 아니라 레이블만 본다.

mpls-label = 레이블
    .what = 패킷이 갈 길이다. 라우터마다 다음 것으로 바꾼다.
    .here = { $number }.

mpls-exp = 트래픽 등급
    .what = 패킷이 얼마나 급한지 0~7로 나타낸다.
    .here = { $number }.

mpls-bottom = 마지막 레이블
    .what = 다음이 패킷인지 또 다른 레이블인지 나타낸다.
    .here = { $number ->
        [0] 레이블이 더 있다.
       *[other] 패킷이 이어진다.
    }

mpls-ttl = 수명
    .what = IP처럼 라우터마다 1씩 줄인다.
    .here = { $number }.
