# VXLAN 필드의 뜻, 값의 의미, 흔한 오해.

vxlan = 가상 LAN(VXLAN)
    .what = UDP 안에 이더넷 프레임을 넣는다. 데이터 센터처럼 지역망을 라우터 너머로 넓힌다.
    .mistake = 패킷마다 50바이트가 늘어난다. 안팎의 MTU가 같으면 들어가지 않는다.

vxlan-flags = 플래그
    .what = 헤더의 어느 필드를 쓰는지 나타낸다.

vxlan-flag_i = 망 번호 유효
    .what = 1이어야 한다.

vxlan-vni = 망(VNI)
    .what = 1600만 개의 가상 망 가운데 프레임이 속한 것이다.
    .here = { $number }.
