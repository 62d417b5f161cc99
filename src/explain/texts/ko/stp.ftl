# STP 필드의 뜻, 값의 의미, 흔한 오해.

stp = 스패닝 트리 프로토콜(STP)
    .what = 스위치들이 어느 링크를 막을지 합의하여 프레임이 영원히 돌지 않게 한다.

stp-protocol = 프로토콜
    .what = 늘 0이다.

stp-version = 버전
    .what = 0은 옛것, 2는 빠른 것, 3은 여러 트리이다.
    .here = { $value }

stp-type = 메시지 종류
    .what = 보통 메시지인지 네트워크가 바뀌었다는 소식뿐인지 나타낸다.
    .here = { $value }

stp-flags = 플래그
    .what = 포트의 상태와 변화의 소식이다.

stp-flags-tc = 네트워크의 변화
    .what = 스위치가 컴퓨터가 있던 곳을 빨리 잊는다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-root = 루트
    .what = 모두가 트리의 중심으로 보는 스위치이다. 우선순위가 낮고 주소가 작은 것이다.

stp-root-prio = 루트의 우선순위
    .what = 낮은 것이 이긴다. 정하지 않으면 32768이다.
    .here = { $number }.

stp-root-hw = 루트의 주소
    .what = 우선순위가 같으면 이것으로 정한다.
    .here = { $value }

stp-root-cost = 루트까지의 비용
    .what = 루트까지 가는 비용이다. 링크가 느릴수록 크다.
    .here = { $number }.

stp-bridge = 보낸 스위치
    .what = 이것을 보낸 스위치이다.

stp-port = 보낸 쪽의 포트
    .what = 스위치의 어느 포트에서 왔는지 나타낸다.
    .here = { $value }

stp-msg_age = 나이
    .what = 루트가 말한 뒤 스위치를 몇 개 거쳤는지 나타낸다.
    .here = { $value }

stp-max_age = 최대 나이
    .what = 이만큼 소식이 없으면 루트를 잃은 것으로 본다.
    .here = { $value }

stp-hello = 메시지 간격
    .what = 루트가 얼마나 자주 알리는지 나타낸다.
    .here = { $value }

stp-forward = 전달 전 지연
    .what = 포트가 프레임을 넘기기 전에 듣고 배우는 시간이다. 꽂은 뒤 기다리는 까닭이다.
    .here = { $value }

stp-type-unknown = 알 수 없는 메시지 종류
    .what = 설정(0), 빠른 설정(2), 네트워크의 변화(128)만 있다. 스위치는 다른 것을 버린다.

stp-flags-tcack = 변화를 들었음
    .what = 루트에 가까운 스위치가 변화의 소식을 듣고 전달한다고 확인한다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-flags-agreement = 동의
    .what = 빠른 STP에서 제안에 대한 답이다. 다른 포트를 막았으니 바로 전달하라는 뜻이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-flags-forwarding = 전달 중
    .what = 보낸 포트가 이미 프레임을 전달하는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-flags-learning = 학습 중
    .what = 보낸 포트가 이미 뒤쪽의 주소를 배우는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-flags-port_role = 포트의 역할
    .what = 보낸 포트가 트리에서 하는 일이다. 루트 쪽, 반대쪽(지정), 막아 둔 예비 가운데 하나이다.
    .here = { $value }

stp-flags-proposal = 제안
    .what = 빠른 STP에서 이 링크로 바로 전달해도 되는지 묻는다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

stp-root-ext = 루트 우선순위의 확장
    .what = 우선순위의 아래 12비트이다. 대개 이 트리가 속한 VLAN이다.
    .here = { $number }.

stp-bridge-prio = 보낸 스위치의 우선순위
    .what = 누가 루트가 되고 누가 선을 맡는지 정한다. 낮은 쪽이 이긴다. 4096 단위이다.
    .here = { $number }.

stp-bridge-ext = 보낸 스위치 우선순위의 확장
    .what = 우선순위의 아래 12비트이다. 대개 VLAN이다.
    .here = { $number }.

stp-bridge-hw = 보낸 스위치의 주소
    .what = 우선순위가 같으면 이것으로 정한다. 작은 쪽이 이긴다.
    .here = { $value }
