# IGMP 필드의 뜻, 값의 의미, 흔한 오해.

igmp = 인터넷 그룹 관리 프로토콜(IGMP)
    .what = 컴퓨터가 IPTV 채널처럼 듣고 싶은 그룹(멀티캐스트)을 라우터에 알린다.

igmp-version = 버전
    .what = 유형과 길이로 알아낸 프로토콜의 버전이다.
    .here = { $number }.

igmp-type = 메시지 종류
    .what = 질문, 보고, 작별 가운데 무엇인지 나타낸다.
    .here = { $value }

igmp-type-is-17 =
    .what = 라우터의 질문이다. 누가 듣고 싶은가?

igmp-type-is-18 =
    .what = 버전 1 보고이다. 나는 회원이다.

igmp-type-is-22 =
    .what = 버전 2 보고이다. 나는 회원이다.

igmp-type-is-23 =
    .what = 작별이다. 그룹을 떠난다.

igmp-type-is-34 =
    .what = 버전 3 보고이다. 어느 송신자를 듣고 싶은지도 적는다.

igmp-max_resp = 응답 기한
    .what = 모두 한꺼번에 답하지 않도록 이 안에서 임의의 시간을 기다린다. 0.1초 단위이다.
    .here = { $value }

igmp-checksum = 체크섬
    .what = 메시지를 손상에서 지킨다.

igmp-maddr = 그룹
    .what = 어느 그룹인지 나타낸다. 0.0.0.0은 모두를 묻는다.
    .here = { $value }

igmp-saddr = 송신자
    .what = 이 그룹에서 듣고 싶거나 듣고 싶지 않은 송신자이다.
    .here = { $value }

igmp-group_record = 그룹 보고
    .what = 컴퓨터가 한 그룹에서 듣고 싶은 것이다.
