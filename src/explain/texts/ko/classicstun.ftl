# 고전 STUN 필드의 뜻.

classicstun = 고전 STUN
    .what = 2003년의 STUN으로 매직 쿠키가 없다. 클라이언트가 서버에 자기가 어느 주소로 보이는지, 사이에 어떤 변환기가 있는지 묻는다.

classicstun-type = 메시지 유형
    .what = 무엇을 묻거나 답하는지 나타낸다.

classicstun-id = 트랜잭션 ID
    .what = 요청의 무작위 16바이트가 응답에 그대로 돌아온다.

classicstun-att-type = 속성 유형
    .what = 값이 무엇을 뜻하는지 나타낸다.

classicstun-att-data = 데이터
    .what = 릴레이가 전달할 것, 또는 상대가 보낸 것이다.

classicstun-att-connection_request_binding = 관리 장치의 표시
    .what = 포트가 관리 서버의 요청용임을 장치가 알리는 고정된 텍스트이다.
