# MQTT 필드의 뜻, 값의 의미, 흔한 오해.

mqtt = MQTT
    .what = 토픽으로 주고받는 메시지이다. 누군가 발행하면 브로커가 그 토픽을 구독한 모두에게 전한다. 센서나 휴대전화에도 충분히 작다.
    .mistake = 발행자와 구독자는 직접 이야기하지 않는다. 모두 브로커를 거치며, 두 길마다 QoS와 식별자가 따로 있다.

mqtt-hdrflags = 첫 바이트
    .what = 패킷 유형과 플래그 네 개이다. MQTT 패킷은 모두 이것으로 시작한다.

mqtt-msgtype = 패킷 유형
    .what = 패킷이 무엇을 위한 것인지 나타낸다.
    .here = { $number ->
        [1] CONNECT: 클라이언트가 시작하려 한다.
        [2] CONNACK: 브로커가 받아들이거나 거절한다.
        [3] PUBLISH: 토픽의 메시지이다.
        [4] PUBACK: QoS 1 메시지가 도착했다.
        [5] PUBREC: QoS 2 메시지가 도착했다.
        [6] PUBREL: 보낸 쪽이 그것을 알고 메시지를 지운다.
        [7] PUBCOMP: 받은 쪽도 그렇게 했다.
        [8] SUBSCRIBE: 클라이언트가 토픽의 메시지를 원한다.
        [9] SUBACK: 브로커가 하나마다 동의하거나 거절한다.
        [10] UNSUBSCRIBE: 클라이언트가 더는 원하지 않는다.
        [11] UNSUBACK: 브로커가 그렇게 했다.
        [12] PINGREQ: 브로커가 아직 있는가?
        [13] PINGRESP: 있다.
        [14] DISCONNECT: 정상적으로 끝낸다.
        [15] AUTH: 긴 인증의 한 단계이며 버전 5부터 있다.
       *[other] { $value }: 예약되었다.
    }

mqtt-dupflag = DUP: 다시 보냄
    .what = 보내는 쪽이 응답을 받지 못해 다시 보내는 것인지 나타낸다.
    .here = { $number ->
        [1] 다시 보냈다. 먼저 것이 도착했을 수도 있다.
       *[other] 처음 보낸다.
    }
    .mistake = 이 구간만을 말한다. 브로커가 전하는 것에는 자기 플래그가 있다.

mqtt-qos = 서비스 품질(QoS)
    .what = 메시지가 도착하도록 양쪽이 얼마나 애쓰고 몇 번 받게 되는지 나타낸다.
    .here = { $number ->
        [0] 0: 많아야 한 번. 보내고 잊는다.
        [1] 1: 적어도 한 번. PUBACK이 올 때까지 다시 보내므로 두 번 올 수 있다.
        [2] 2: 정확히 한 번. PUBREC, PUBREL, PUBCOMP이 뒤따른다.
       *[other] { $value }: 허용되지 않는다.
    }
    .mistake = 한 클라이언트와 브로커 사이에만 적용된다. 구독자는 발행된 것과 요청한 것 가운데 낮은 쪽을 받는다.

mqtt-retain = Retain
    .what = 나중에 구독할 이들을 위해 보존하도록 브로커에 부탁한다. 토픽마다 가장 새로운 것만 남는다.
    .here = { $number ->
        [1] 보존한다. 브로커가 보냈다면 보존되어 있던 것이다.
       *[other] 보존하지 않는다.
    }
    .mistake = 이 플래그를 단 빈 메시지는 보존된 것을 지운다.

mqtt-len = 남은 길이
    .what = 이 수 뒤에 오는 패킷의 바이트 수이다. 수 자체는 7비트씩, 낮은 쪽부터 한 바이트에서 네 바이트를 쓴다.
    .here = { $number } B.

mqtt-protoname = 프로토콜 이름
    .what = MQTT이다. 버전 3.1에서는 처음 나온 제품의 이름을 딴 MQIsdp였다.
    .here = { $value }

mqtt-ver = 버전
    .what = 이 연결의 패킷을 모두 어떻게 읽는지 나타낸다. CONNECT만이 말해 준다.
    .here = { $number ->
        [3] 3: MQTT 3.1이다.
        [4] 4: MQTT 3.1.1이다.
        [5] 5: MQTT 5.0이다.
       *[other] { $value }: 알려진 버전이 아니다.
    }

mqtt-conflags = 연결 플래그
    .what = CONNECT에 무엇이 이어지고 세션을 어떻게 시작하는지 나타낸다.

mqtt-conflag-uname = 사용자 이름 있음
    .what = CONNECT에 사용자 이름이 있는지 나타낸다.
    .here = { $number ->
        [1] 있다.
       *[other] 아니다.
    }

mqtt-conflag-passwd = 비밀번호 있음
    .what = CONNECT에 비밀번호가 있는지 나타낸다.
    .here = { $number ->
        [1] 있다.
       *[other] 아니다.
    }

mqtt-conflag-retain = 유언 보존
    .what = 브로커가 유언을 그 토픽의 가장 새로운 메시지로 보존하는지 나타낸다.
    .here = { $number ->
        [1] 보존한다.
       *[other] 아니다.
    }

mqtt-conflag-qos = 유언의 QoS
    .what = 유언을 어떤 서비스 품질로 발행하는지 나타낸다.
    .here = { $value }.

mqtt-conflag-willflag = 유언 있음
    .what = 유언이 있는지 나타낸다. 클라이언트가 DISCONNECT 없이 사라지면 브로커가 발행하는 메시지이다.
    .here = { $number ->
        [1] 있다.
       *[other] 아니다.
    }

mqtt-conflag-cleansess = 새로 시작
    .what = 브로커가 이 클라이언트의 구독과 기다리던 메시지를 잊는지 나타낸다.
    .here = { $number ->
        [1] 새 세션이다.
       *[other] 이전 세션이 있으면 이어 간다.
    }

mqtt-conflag-reserved = 예약 플래그
    .what = 0이어야 한다.

mqtt-kalive = Keep alive
    .what = 클라이언트가 이 시간(초) 안에 무언가를 보낸다. 할 말이 없으면 PINGREQ이다. 그 1.5배가 지나면 브로커는 잃어버린 것으로 본다.
    .here = { $number ->
        [0] 0: 쓰지 않는다.
       *[other] { $number }초.
    }
    .mistake = TCP의 keep-alive와는 관계가 없다.

mqtt-clientid = 클라이언트 식별자
    .what = 브로커는 이 이름으로 클라이언트를 다시 알아본다. 비어 있으면 브로커가 고를 수 있다.
    .here = { $value }
    .mistake = 이름이 같은 두 클라이언트는 서로를 거듭 쫓아낸다.

mqtt-willtopic = 유언의 토픽
    .what = 브로커가 유언을 발행할 토픽이다.
    .here = { $value }

mqtt-willmsg = 유언
    .what = 이 클라이언트를 잃어버리면 브로커가 발행할 메시지이다.

mqtt-willmsg_text = 텍스트로 본 유언
    .what = 같은 바이트를 텍스트로 본 것이다.
    .here = { $value }

mqtt-username = 사용자 이름
    .what = 클라이언트가 밝힌 이름이다.
    .here = { $value }

mqtt-passwd = 비밀번호
    .what = 클라이언트가 누구인지 증명한다. 토큰이나 다른 바이트일 수도 있다.
    .mistake = TLS가 없으면 평문으로 간다. 가는 길의 누구나 읽을 수 있다.

mqtt-conack-flags = 확인 플래그
    .what = 쓰이는 플래그는 하나, 세션이 있었는지이다.

mqtt-conack-flags-reserved = 예약됨
    .what = 0이어야 한다.

mqtt-conack-flags-sp = 세션 있음
    .what = 브로커에 이 클라이언트의 세션과 구독이 남아 있는지 나타낸다.
    .here = { $number ->
        [1] 이전 세션을 이어 간다.
       *[other] 모두 새로 시작한다.
    }

mqtt-conack-val = 반환 코드
    .what = 브로커가 클라이언트를 받아들이는지 나타낸다. 버전 5 이전에 쓴다.
    .here = { $number ->
        [0] 0: 받아들였다.
        [1] 1: 이 버전을 쓰지 않는다.
        [2] 2: 클라이언트 식별자가 허용되지 않는다.
        [3] 3: 브로커를 쓸 수 없다.
        [4] 4: 사용자 이름이나 비밀번호가 틀리다.
        [5] 5: 권한이 없다.
       *[other] { $value }: 뜻이 없다.
    }

mqtt-topic = 토픽
    .what = 메시지의 주제이며 빗금으로 나눈 계층이다. 구독에서 +는 계층 하나, #은 그 뒤 전부를 뜻한다.
    .here = { $value }
    .mistake = 토픽은 미리 만들지 않는다. 대소문자와 맨 앞의 빗금을 구별하므로 /a와 a는 다르다.

mqtt-topic_alias-set_in = 별칭을 정한 곳
    .what = 여기서 토픽을 가리키는 번호를 정한 프레임이다.
    .here = 프레임 { $number }.

mqtt-msgid = 패킷 식별자
    .what = 응답은 이 번호로 무엇에 대한 것인지 찾는다. 끝나면 다시 쓴다.
    .here = { $number }.
    .mistake = 클라이언트와 브로커는 따로 센다. 방향이 다르면 같은 번호라도 다른 것이다.

mqtt-msg = 메시지
    .what = 발행되는 내용이며 어떤 바이트든 된다. 뜻은 토픽을 쓰는 이들만 안다.
    .here = { $bytes } B.
    .mistake = MQTT는 바이트가 무엇인지 말하지 않는다. 내용 유형은 버전 5에만 있다.

mqtt-msg_text = 텍스트로 본 메시지
    .what = 같은 바이트를 텍스트로 본 것이다. 제어 문자 없는 올바른 UTF-8이거나 보낸 쪽이 그렇다고 한다.
    .here = { $value }

mqtt-sub-qos = 요청한 QoS
    .what = 클라이언트가 이 메시지들을 받고자 하는 가장 높은 서비스 품질이다.
    .here = { $value }.

mqtt-suback-qos = 허용된 QoS
    .what = 브로커가 보낼 서비스 품질이며 토픽 필터마다 하나씩이다.
    .here = { $number ->
        [128] 128: 거절했다.
       *[other] { $value }.
    }

mqtt-subscription_options = 구독 옵션
    .what = 클라이언트가 이 토픽 필터의 메시지를 어떻게 받을지 나타낸다. 버전 5부터 있다.

mqtt-subscription_options_retain = 보존된 메시지
    .what = 구독이 시작될 때 브로커가 보존하던 것을 보내는지 나타낸다.
    .here = { $number ->
        [0] 0: 보낸다.
        [1] 1: 구독이 새로울 때만 보낸다.
        [2] 2: 보내지 않는다.
       *[other] { $value }: 허용되지 않는다.
    }

mqtt-subscription_options_rap = 발행된 대로 Retain
    .what = 전달되는 메시지가 Retain 플래그를 그대로 지니는지 나타낸다.
    .here = { $number ->
        [1] 지닌다.
       *[other] 아니다.
    }

mqtt-subscription_options_nl = 자기 것 제외
    .what = 클라이언트가 자기가 보낸 메시지도 받는지 나타낸다.
    .here = { $number ->
        [1] 자기 것은 받지 않는다.
       *[other] 자기 것도 받는다.
    }

mqtt-connack-reason_code = 이유 코드
    .what = 결과를 나타낸다. 128 미만은 성공, 128부터는 실패이다. 버전 5부터 있다.
    .here = { $value }.

mqtt-connack-reason_code-is-0 =
    .what = 0: 잘되었다. DISCONNECT에서는 보통의 끝이다.

mqtt-connack-reason_code-is-4 =
    .what = 4: 클라이언트가 떠나지만 유언은 발행해야 한다.

mqtt-connack-reason_code-is-16 =
    .what = 16: 받아들였지만 그 토픽을 구독하는 이가 없다.

mqtt-connack-reason_code-is-17 =
    .what = 17: 그런 구독이 없었다.

mqtt-connack-reason_code-is-24 =
    .what = 24: 인증이 계속된다.

mqtt-connack-reason_code-is-25 =
    .what = 25: 다시 인증한다.

mqtt-connack-reason_code-is-128 =
    .what = 128: 실패했으며 이유는 밝히지 않는다.

mqtt-connack-reason_code-is-129 =
    .what = 129: 패킷을 읽을 수 없었다.

mqtt-connack-reason_code-is-130 =
    .what = 130: 패킷이 규칙에 어긋난다.

mqtt-connack-reason_code-is-131 =
    .what = 131: 올바르지만 이 구현은 하지 않는다.

mqtt-connack-reason_code-is-132 =
    .what = 132: 이 버전을 쓰지 않는다.

mqtt-connack-reason_code-is-133 =
    .what = 133: 클라이언트 식별자가 허용되지 않는다.

mqtt-connack-reason_code-is-134 =
    .what = 134: 사용자 이름이나 비밀번호가 틀리다.

mqtt-connack-reason_code-is-135 =
    .what = 135: 권한이 없다.

mqtt-connack-reason_code-is-136 =
    .what = 136: 브로커를 쓸 수 없다.

mqtt-connack-reason_code-is-137 =
    .what = 137: 브로커가 바쁘다. 나중에 다시 시도한다.

mqtt-connack-reason_code-is-138 =
    .what = 138: 이 클라이언트는 차단되었다.

mqtt-connack-reason_code-is-139 =
    .what = 139: 브로커가 멈춘다.

mqtt-connack-reason_code-is-140 =
    .what = 140: 다른 인증 방법이 필요하다.

mqtt-connack-reason_code-is-141 =
    .what = 141: 너무 오래 아무것도 오지 않았다.

mqtt-connack-reason_code-is-142 =
    .what = 142: 같은 식별자의 다른 클라이언트가 왔다.

mqtt-connack-reason_code-is-143 =
    .what = 143: 토픽 필터가 허용되지 않는다.

mqtt-connack-reason_code-is-144 =
    .what = 144: 토픽이 허용되지 않는다.

mqtt-connack-reason_code-is-145 =
    .what = 145: 패킷 식별자를 아직 쓰고 있다.

mqtt-connack-reason_code-is-146 =
    .what = 146: 이 패킷 식별자를 모른다.

mqtt-connack-reason_code-is-147 =
    .what = 147: 응답을 기다리는 메시지가 너무 많다.

mqtt-connack-reason_code-is-148 =
    .what = 148: 이 토픽 별칭은 허용되지 않는다.

mqtt-connack-reason_code-is-149 =
    .what = 149: 패킷이 너무 크다.

mqtt-connack-reason_code-is-150 =
    .what = 150: 짧은 시간에 메시지가 너무 많다.

mqtt-connack-reason_code-is-151 =
    .what = 151: 한도에 이르렀다.

mqtt-connack-reason_code-is-152 =
    .what = 152: 관리자가 끊었다.

mqtt-connack-reason_code-is-153 =
    .what = 153: 메시지가 밝힌 형식과 다르다.

mqtt-connack-reason_code-is-154 =
    .what = 154: 이 브로커는 메시지를 보존하지 않는다.

mqtt-connack-reason_code-is-155 =
    .what = 155: 이 QoS를 제공하지 않는다.

mqtt-connack-reason_code-is-156 =
    .what = 156: 당분간 다른 브로커를 쓴다.

mqtt-connack-reason_code-is-157 =
    .what = 157: 브로커가 아주 옮겨 갔다.

mqtt-connack-reason_code-is-158 =
    .what = 158: 공유 구독을 제공하지 않는다.

mqtt-connack-reason_code-is-159 =
    .what = 159: 너무 자주 연결한다.

mqtt-connack-reason_code-is-160 =
    .what = 160: 연결이 허용된 시간을 다 썼다.

mqtt-connack-reason_code-is-161 =
    .what = 161: 구독 식별자를 제공하지 않는다.

mqtt-connack-reason_code-is-162 =
    .what = 162: +와 #을 제공하지 않는다.

mqtt-suback-reason_code = 이유 코드
    .what = 브로커가 허용한 것이다. SUBSCRIBE의 토픽 필터마다 하나씩 같은 순서로 온다.
    .here = { $value }.

mqtt-suback-reason_code-is-0 =
    .what = 0: QoS 0으로 허용했다.

mqtt-suback-reason_code-is-1 =
    .what = 1: QoS 1로 허용했다.

mqtt-suback-reason_code-is-2 =
    .what = 2: QoS 2로 허용했다.

mqtt-properties = 속성
    .what = 버전 5가 패킷에 더한 것이다. 식별자가 붙은 숫자와 텍스트이다.

mqtt-will_properties = 유언의 속성
    .what = 브로커가 유언을 발행할 때 덧붙일 속성이다.

mqtt-property_id = 속성 식별자
    .what = 어떤 속성이 오는지, 곧 값이 어떻게 적혔는지 나타낸다.
    .here = { $value }.

mqtt-property_id-is-1 =
    .what = 1: 메시지가 UTF-8 텍스트인지 나타낸다.

mqtt-property_id-is-2 =
    .what = 2: 이 시간(초)이 지나면 메시지는 쓸모없다.

mqtt-property_id-is-3 =
    .what = 3: 메시지의 내용 유형이다.

mqtt-property_id-is-8 =
    .what = 8: 응답을 발행할 토픽이다.

mqtt-property_id-is-9 =
    .what = 9: 응답을 알아보도록 그대로 되돌리는 바이트이다.

mqtt-property_id-is-11 =
    .what = 11: 구독의 번호이며 그 메시지들이 되풀이한다.

mqtt-property_id-is-17 =
    .what = 17: 끝난 뒤 세션이 남아 있는 시간(초)이다.

mqtt-property_id-is-18 =
    .what = 18: 브로커가 클라이언트에 정해 준 식별자이다.

mqtt-property_id-is-19 =
    .what = 19: 브로커가 대신 원하는 keep alive이다.

mqtt-property_id-is-21 =
    .what = 21: 인증 방법이다.

mqtt-property_id-is-22 =
    .what = 22: 그 인증 방법의 바이트이다.

mqtt-property_id-is-23 =
    .what = 23: 브로커가 실패를 설명해도 되는지 나타낸다.

mqtt-property_id-is-24 =
    .what = 24: 브로커가 유언을 발행하기 전에 기다리는 시간(초)이다.

mqtt-property_id-is-25 =
    .what = 25: 응답을 보낼 곳을 알고 싶은지 나타낸다.

mqtt-property_id-is-26 =
    .what = 26: 응답 토픽의 앞부분이다.

mqtt-property_id-is-28 =
    .what = 28: 대신 찾아갈 다른 브로커이다.

mqtt-property_id-is-31 =
    .what = 31: 사람을 위해 말로 적은 이유이다.

mqtt-property_id-is-33 =
    .what = 33: 한꺼번에 응답을 기다릴 수 있는 메시지 수이다.

mqtt-property_id-is-34 =
    .what = 34: 별칭을 가질 수 있는 토픽 수이다.

mqtt-property_id-is-35 =
    .what = 35: 이제부터 토픽을 대신할 번호이다.

mqtt-property_id-is-36 =
    .what = 36: 브로커의 가장 높은 QoS이다.

mqtt-property_id-is-37 =
    .what = 37: 브로커가 메시지를 보존하는지 나타낸다.

mqtt-property_id-is-38 =
    .what = 38: 응용 프로그램이 정한 이름과 값이다.

mqtt-property_id-is-39 =
    .what = 39: 보낼 수 있는 가장 큰 패킷이다.

mqtt-property_id-is-40 =
    .what = 40: +와 #을 쓸 수 있는지 나타낸다.

mqtt-property_id-is-41 =
    .what = 41: 구독에 번호를 붙일 수 있는지 나타낸다.

mqtt-property_id-is-42 =
    .what = 42: 여러 클라이언트가 구독을 나눌 수 있는지 나타낸다.

mqtt-prop_number = 속성의 값
    .what = 숫자이다. 뜻은 앞의 식별자가 말한다.
    .here = { $number }.

mqtt-property-content_type = 내용 유형
    .what = 메시지가 무엇인지 미디어 유형으로 나타낸다. MQTT 자체는 보지 않는다.
    .here = { $value }

mqtt-property-max_qos = 최고 QoS
    .what = 브로커는 이보다 높은 QoS의 메시지를 받지 않는다.
    .here = { $value }.

mqtt-property-topic_alias = 토픽 별칭
    .what = 토픽을 대신하는 번호이다. 토픽과 함께 오면 정하고, 없으면 사용한다. 이 연결의 이 방향에서만 통한다.
    .here = { $number }.

mqtt-prop_unknown = 알 수 없는 속성
    .what = 나머지 속성이다. 모르는 속성은 어디서 끝나는지 알 수 없다.

mqtt-prop_string = 속성의 값
    .what = 텍스트나 바이트이다. 뜻은 앞의 식별자가 말한다.
    .here = { $value }

mqtt-auth_data = 인증 데이터
    .what = 선택한 인증 방법이 보내는 것이다. 비밀이므로 내보낼 때 가린다.

mqtt-prop_key = 이름
    .what = 응용 프로그램이 정한 속성의 이름이다.
    .here = { $value }

mqtt-prop_value = 값
    .what = 응용 프로그램이 정한 속성의 값이다.
    .here = { $value }

mqtt-response_in = 응답한 곳
    .what = 이것을 끝맺는 패킷(PUBACK, PUBCOMP, SUBACK, CONNACK)이 든 프레임이다.
    .here = 프레임 { $number }.

mqtt-response_to = 응답 대상
    .what = 이 패킷이 딸린 패킷의 프레임이다.
    .here = 프레임 { $number }.

mqtt-time = 응답까지 걸린 시간
    .what = 패킷에서 그것을 끝맺는 패킷까지의 시간이다.
    .here = { $millis } ms.

mqtt-extra = 끝 뒤의 바이트
    .what = 패킷 길이 안에 있지만 이 유형에는 없는 바이트이다.

mqtt-illegal_topic_length = 빈 토픽
    .what = 토픽에는 글자가 하나 이상 있어야 한다.

mqtt-unknown_version = 버전을 모름
    .what = 이 연결의 CONNECT가 캡처되지 않았다. 패킷을 읽는 방법은 모양으로 추측한 것이다.

mqtt-unknown_topic_alias = 별칭을 모름
    .what = 토픽에 이 번호를 준 패킷이 캡처되지 않았거나 보내지지 않았다.

mqtt-guessed = 포트로만 판단
    .what = 포트나 사용자만이 MQTT라고 말한다.

mqtt-after_gap = 앞에 빠진 바이트가 있음
    .what = 패킷의 시작에는 표시가 없다. 빠진 곳 뒤에서는 모양이 맞으면 패킷으로 본다.

mqtt-msgtype-reserved = 예약된 유형
    .what = 이 버전에 없는 유형이다. 받는 쪽은 닫아야 한다.

mqtt-hdr_reserved-wrong = 틀린 플래그
    .what = 이 유형의 플래그는 정해져 있다. 받는 쪽은 닫아야 한다.

mqtt-qos-reserved = QoS 3
    .what = 그런 것은 없다. 받는 쪽은 닫아야 한다.

mqtt-dupflag-qos_0 = QoS 0에 DUP
    .what = 많아야 한 번 보내는 것은 다시 보내지 않는다.

mqtt-len-not_minimal = 길게 적은 길이
    .what = 길이는 가장 적은 바이트로 적어야 한다.

mqtt-len-endless = 끝없는 길이
    .what = 길이는 최대 네 바이트이다.

mqtt-protoname-wrong = 다른 프로토콜 이름
    .what = 브로커가 거절할 수 있다.

mqtt-ver-wrong = 없는 버전
    .what = 3.1.1로 읽었다. 어떤 브로커는 다른 브로커에 연결할 때 맨 위 비트를 켠다.

mqtt-conflag-reserved-set = 켜진 예약 플래그
    .what = 0이어야 한다. 브로커는 닫아야 한다.

mqtt-conflag-willflag-without = 유언 없는 플래그
    .what = 유언이 없으면 그 QoS와 Retain은 0이어야 한다.

mqtt-conflag-passwd-alone = 이름 없는 비밀번호
    .what = 버전 5 전에는 비밀번호에 사용자 이름이 필요하다.

mqtt-conack-flags-reserved-set = 켜진 예약 비트
    .what = 0이어야 한다.

mqtt-msgid-zero = 식별자 0
    .what = 패킷 식별자는 1부터이다.

mqtt-topic-wildcard = 토픽의 와일드카드
    .what = 메시지는 한 토픽으로 간다. +와 #은 구독에 쓴다.

mqtt-topic-filter = 자리가 틀린 와일드카드
    .what = +는 한 계층을 차지하고 #은 마지막 계층이다.

mqtt-topic-none = 토픽 필터 없음
    .what = 하나 이상 있어야 한다.

mqtt-subscription_options-wrong = 허용되지 않는 옵션
    .what = 예약 비트는 0이고 나머지는 최대 2이다.

mqtt-string-not_utf8 = UTF-8이 아닌 텍스트
    .what = 받는 쪽은 닫아야 한다.

mqtt-string-null = U+0000 문자
    .what = 텍스트에 있으면 안 된다.

mqtt-property_id-unknown = 없는 속성
    .what = 어디서 끝나는지 알 수 없어 나머지 속성을 읽을 수 없다.

mqtt-property_id-misplaced = 다른 패킷의 속성
    .what = 이 유형의 패킷에는 있으면 안 된다.

mqtt-property_id-twice = 두 번 나온 속성
    .what = 한 번만 나올 수 있다.

mqtt-prop_number-wrong = 허용되지 않는 값
    .what = 이 속성이 가질 수 없는 값이다.

mqtt-property_len-short = 잘린 속성
    .what = 속성들의 끝을 넘어선다. 그 뒤는 그대로 읽는다.

mqtt-reason-failure = 실패함
    .what = 상대가 거절했다. 이유는 코드가 말한다.

mqtt-extra-note = 유형에 비해 김
    .what = 이 유형의 패킷은 더 일찍 끝난다.

mqtt-incomplete = 바이트 부족
    .what = 패킷이 다 캡처되지 않았다.
