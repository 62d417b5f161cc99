# VLAN 필드의 뜻, 값의 의미, 흔한 오해.

vlan = VLAN 태그
    .what = 프레임이 어느 가상 네트워크에 속하는지 나타내는 네 바이트이다. 케이블 하나로 여러 네트워크를 나른다.
    .mistake = VLAN은 나눌 뿐 암호화하지 않는다.

vlan-priority = 우선순위
    .what = 프레임이 얼마나 급한지 0에서 7로 나타낸다.
    .here = { $number ->
        [0] 0: 보통.
        [1] 1: 배경, 가장 덜 급하다.
        [7] 7: 네트워크 제어, 가장 급하다.
       *[other] { $value }.
    }
    .mistake = 1은 0보다 덜 급하다.

vlan-dei = 버려도 됨
    .what = 스위치가 과부하일 때 먼저 버려도 되는지 나타낸다.
    .here = { $number ->
        [1] 먼저 버려도 된다.
       *[other] 다른 것보다 먼저 버리면 안 된다.
    }

vlan-id = VLAN 번호
    .what = 어느 가상 네트워크인지 1에서 4094로 나타낸다.
    .here = { $number ->
        [0] 0: 네트워크 없이 우선순위만.
        [1] 1: 대개 기본 네트워크.
       *[other] 네트워크 { $number }.
    }

vlan-etype = 이더타입
    .what = 태그 뒤에 프레임이 나르는 것이다.
    .here = { $number ->
        [2048] 0x0800: IPv4 패킷.
        [2054] 0x0806: ARP.
        [34525] 0x86dd: IPv6 패킷.
       *[other] { $value }.
    }

vlan-len = 길이
    .what = 옛 방식의 프레임에서 페이로드의 바이트 수이다.
    .here = { $number } B.

vlan-trailer = 꼬리
    .what = 패킷 뒤의 바이트이다.

vlan-len-past_end = 끝을 넘는 길이
    .what = 프레임에 있는 것보다 길다고 한다.
