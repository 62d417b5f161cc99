# VXLAN 필드의 뜻, 값의 의미, 흔한 오해.

vxlan = 가상 LAN(VXLAN)
    .what = UDP 안에 이더넷 프레임을 넣는다. 데이터 센터처럼 로컬 네트워크를 라우터 너머로 넓힌다.
    .mistake = 패킷마다 50바이트가 늘어난다. 안팎의 MTU가 같으면 들어가지 않는다.

vxlan-flags = 플래그
    .what = 헤더의 어느 필드를 쓰는지 나타낸다.

vxlan-flag_i = 네트워크 번호 유효
    .what = 1이어야 한다.

vxlan-vni = 네트워크(VNI)
    .what = 1600만 개의 가상 네트워크 가운데 프레임이 속한 것이다.
    .here = { $number }.

vxlan-flag_g = 그룹 정책 있음
    .what = 플래그 뒤의 16비트가 접근 규칙의 그룹인지 나타낸다(일부 제조사의 확장이다).
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

vxlan-flag_d = 배우지 말 것
    .what = 받는 쪽은 보낸 주소가 어느 터널 뒤에 있는지 기억하지 않는다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

vxlan-flag_a = 규칙을 적용함
    .what = 그룹의 규칙을 이미 검사했으니 다시 볼 필요가 없다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

vxlan-gbp = 그룹
    .what = 보낸 쪽의 그룹이다. 어느 그룹끼리 통신할 수 있는지는 규칙이 정한다.
    .here = { $number }.
