# TCP 필드의 뜻, 값의 의미, 흔한 오해.

tcp = 전송 제어 프로토콜(TCP)
    .what = 두 프로그램 사이에서 방향마다 하나씩 바이트 스트림을 나른다. 빠짐없이, 순서대로, 중복 없이 전달하며 잃어버린 것은 다시 보낸다.
    .mistake = TCP는 메시지가 아니라 바이트를 나른다. 한 번 보낸 것이 여러 조각으로, 여러 번 보낸 것이 한 번에 도착할 수 있다.

tcp-srcport = 출발지 포트
    .what = 보내는 컴퓨터에서 프로그램의 문 번호이다. 주소와 상대 포트를 합치면 연결이 정해진다.
    .here = { $number ->
        [22] 22는 SSH의 포트이다
        [25] 25는 서버끼리 메일을 주고받는 SMTP의 포트이다
        [53] 53은 DNS의 포트이다
        [80] 80은 HTTP의 포트이다
        [443] 443은 HTTPS의 포트이다
       *[other] 포트 { $number }
    }. 보낸 쪽의 포트이며 응답은 이 포트로 돌아온다.
    .mistake = 클라이언트의 포트는 보통 연결마다 임의로 고른다. 미리 정해진 것은 서버의 포트뿐이다.

tcp-dstport = 목적지 포트
    .what = 받는 컴퓨터의 문 번호이다. 어느 프로그램이 데이터를 받을지 정한다.
    .here = { $number ->
        [22] 22는 SSH의 포트이다
        [25] 25는 서버끼리 메일을 주고받는 SMTP의 포트이다
        [53] 53은 DNS의 포트이다
        [80] 80은 HTTP의 포트이다
        [443] 443은 HTTPS의 포트이다
       *[other] 포트 { $number }: 이 포트에서 기다리거나 요청한 프로그램이 데이터를 받는다
    }.
    .mistake = 포트 번호만으로 프로토콜이 증명되지는 않는다. 어떤 프로그램이든 아무 포트나 쓸 수 있다.

tcp-stream = 연결 번호
    .what = 이 프로그램이 캡처 안의 연결마다 0부터 붙이는 번호이다. 실제로 전송되지 않는다.
    .here = { $number }번 연결이다. 필터 tcp.stream == { $number }(으)로 전체를 볼 수 있다.

tcp-len = 데이터 길이
    .what = 이 세그먼트가 나르는 데이터의 바이트 수이며 헤더는 빠진다.
    .here = { $number ->
        [0] 데이터가 없다. 확인 응답이나 제어만 하는 세그먼트이다.
       *[other] 데이터 { $number } B, 이 방향의 { $first }~{ $last }번째 바이트이다.
    }
    .mistake = TCP 헤더에는 이런 필드가 없다. IP 패킷 길이에서 두 헤더를 뺀 값이다.

tcp-seq = 순서 번호
    .what = 이 세그먼트의 첫 바이트가 그 방향의 스트림에서 몇 번째인지 나타낸다. 연결 시작부터 센 값으로 보이며, 실제 번호는 무작위 수에서 시작한다.
    .here = { $tcp-len ->
        [0] 데이터가 없다. 이쪽의 다음 바이트는 { $next }번이다.
       *[other] 이 세그먼트는 { $number }~{ $last }번 바이트를 나르며 다음은 { $next }번부터이다.
    } { $tcp-flags-syn ->
        [1] SYN이 번호 하나를 쓴다.
       *[other] { $tcp-flags-fin ->
            [1] FIN도 번호 하나를 쓴다.
           *[other] { "" }
        }
    }
    .mistake = 패킷이 아니라 바이트를 센다. SYN과 FIN은 데이터가 없어도 번호를 하나씩 쓴다.

tcp-seq_raw = 순서 번호(전송된 값)
    .what = 헤더에 있는 32비트 값이다. 이전 연결의 세그먼트를 새것으로 착각하지 않도록 양쪽이 첫 번호를 무작위로 고른다.
    .here = 헤더의 { $number }은(는) 연결 시작부터 세면 { $tcp-seq }이다.
    .mistake = 4 294 967 295 다음에는 다시 0이 된다. 오류가 아니다.

tcp-nxtseq = 다음 순서 번호
    .what = 계산한 값으로, 이쪽의 다음 세그먼트가 가질 순서 번호이다.
    .here = { $number }은(는) 이 순서 번호에 데이터, SYN, FIN 몫 { $before }을(를) 더한 값이다. 상대는 이 번호로 확인 응답한다.

tcp-ack = 확인 응답 번호
    .what = 이 세그먼트를 보낸 쪽이 다음에 받으려는 바이트의 번호이다. 그 앞은 모두 도착했다. ACK 플래그가 1일 때만 유효하다.
    .here = { $tcp-flags-ack ->
        [1] { $before ->
            [0] 1 = 0 + 1. 0번은 SYN이 썼고 도착했다. 다음은 첫 데이터인 1번 바이트를 기다린다.
           *[other] { $number } = { $before } + 1. { $before }번까지 모두 도착했고 다음은 { $number }번 바이트를 기다린다.
        }
       *[other] ACK 플래그가 없으므로 아무 뜻이 없다.
    }
    .mistake = 마지막으로 받은 바이트의 번호가 아니라 그보다 1 큰 수이다.

tcp-ack_raw = 확인 응답 번호(전송된 값)
    .what = 헤더에 있는 32비트 값이다. 상대가 무작위로 고른 첫 번호부터 센다.
    .here = 헤더의 { $number }은(는) 연결 시작부터 세면 { $tcp-ack }이다.

tcp-ack-nonzero = ACK 없는 확인 응답 번호
    .what = ACK 플래그가 없는데 값이 0이 아니다. 받는 쪽은 무시한다.

tcp-hdr_len = 헤더 길이
    .what = 헤더가 얼마나 긴지 나타낸다. 실제로는 32비트 줄의 수를 4비트로 적으며 5(옵션 없음)에서 15까지이다.
    .here = { $rows }줄 × 4 B = { $number } B. 항상 있는 20 B와 옵션 { $options } B이다.
    .mistake = 세그먼트가 아니라 헤더의 길이이며, 데이터는 그 뒤에서 시작한다.

tcp-hdr_len-bogus = 불가능한 헤더 길이
    .what = 모든 헤더에 있는 20바이트보다 작거나 세그먼트의 끝을 넘어간다.

tcp-flags = 플래그
    .what = 세그먼트의 목적을 나타내는 비트이다. 시작(SYN), 끝(FIN), 중단(RST), 확인 응답(ACK), 빨리 전달(PSH).
    .here = { $flags }: { $step ->
        [syn] 클라이언트가 연결을 요청한다.
        [synack] 서버가 연결을 받아들인다.
        [reset] 연결이 중단되거나 거절되었다.
        [fin] 이쪽은 더 보낼 것이 없다. 받은 것은 확인 응답한다.
        [data] 데이터를 보내며 받은 것을 확인 응답한다.
        [ack] 데이터 없이 받은 것을 확인 응답한다.
       *[other] 흔하지 않은 조합이다.
    }
    .mistake = 플래그는 패킷의 종류가 아니다. 한 세그먼트가 데이터를 나르면서 확인 응답하고 스트림을 끝낼 수도 있다.

tcp-flags-res = 예약 비트
    .what = 나중을 위해 남겨 둔 비트이다. 보내는 쪽은 0으로 두고 받는 쪽은 무시한다.

tcp-flags-ae = AE: 정밀 ECN
    .what = CWR, ECE와 함께 혼잡 표시의 수를 더 정확히 센다. SYN에서는 이를 제안한다.
    .here = { $number ->
        [1] 켜져 있다.
       *[other] 꺼져 있다.
    }

tcp-flags-cwr = CWR: 혼잡 윈도우 줄임
    .what = 상대가 ECE로 혼잡을 알렸으므로 이제 더 느리게 보낸다고 알린다.
    .here = { $number ->
        [1] { $tcp-flags-syn ->
            [1] SYN에서는 ECE와 함께 ECN 사용을 제안한다.
           *[other] 보내는 속도를 줄였다.
        }
       *[other] 꺼져 있다.
    }

tcp-flags-ece = ECE: ECN 에코
    .what = 라우터가 패킷을 버리는 대신 표시했다고 받은 쪽이 알린다. 경로가 거의 찼다는 뜻이다.
    .here = { $number ->
        [1] { $tcp-flags-syn ->
            [1] SYN에서는 ECN을 제안하거나 받아들인다.
           *[other] 혼잡을 알렸다. 상대는 속도를 줄여야 한다.
        }
       *[other] 꺼져 있다.
    }

tcp-flags-urg = URG: 긴급
    .what = 긴급 포인터가 유효하다. 이제 거의 쓰지 않는다.
    .here = { $number ->
        [1] 켜져 있다. 긴급 포인터가 긴급 데이터의 끝을 가리킨다.
       *[other] 꺼져 있다. 긴급 포인터는 뜻이 없다.
    }

tcp-flags-ack = ACK: 확인 응답
    .what = 확인 응답 번호가 유효하다. 맨 처음 SYN을 빼고 모든 세그먼트에 켜져 있다.
    .here = { $number ->
        [1] 켜져 있다. { $tcp-ack }번 앞까지 모두 도착했다.
       *[other] 꺼져 있다. 아직 받은 것이 없거나 연결 중단이다.
    }
    .mistake = ACK는 데이터가 상대 시스템에 닿았다는 뜻이지 프로그램이 읽었다는 뜻이 아니다.

tcp-flags-push = PSH: 바로 전달
    .what = 더 기다리지 말고 데이터를 곧바로 프로그램에 넘기라는 힌트이다. 보통 한 번에 쓴 데이터의 마지막 세그먼트에 켜진다.
    .here = { $number ->
        [1] 켜져 있다. 지금은 더 보낼 것이 없다.
       *[other] 꺼져 있다.
    }
    .mistake = 메시지의 끝이 아니다. TCP는 메시지를 모른다.

tcp-flags-reset = RST: 리셋
    .what = 인사 없이 연결을 즉시 끝낸다. 더는 보내지도 받지도 않는다. 포트에서 아무도 기다리지 않을 때의 응답이기도 하다.
    .here = { $number ->
        [1] 여기서 연결이 중단되거나 거절된다.
       *[other] 꺼져 있다.
    }
    .mistake = RST가 늘 오류는 아니다. 일부러 이렇게 연결을 끝내는 프로그램도 있다.

tcp-flags-syn = SYN: 동기화
    .what = 연결을 시작하며 첫 순서 번호를 상대에게 알린다. MSS나 윈도우 배율 같은 옵션은 여기서만 정할 수 있다.
    .here = { $number ->
        [1] { $tcp-flags-ack ->
            [1] 핸드셰이크의 두 번째 단계. 서버가 받아들인다.
           *[other] 핸드셰이크의 첫 단계. 클라이언트가 연결을 요청한다.
        }
       *[other] 꺼져 있다. 연결은 이미 시작되었다.
    }
    .mistake = SYN은 순서 번호 하나를 쓰므로 데이터의 첫 바이트는 1번이다.

tcp-flags-fin = FIN: 끝
    .what = 이쪽은 더 보낼 것이 없다. 반대 방향은 자기 FIN을 보낼 때까지 열려 있다.
    .here = { $number ->
        [1] 이쪽이 연결의 자기 절반을 닫는다.
       *[other] 꺼져 있다. 더 이어질 수 있다.
    }
    .mistake = FIN 하나로 연결이 끝나지 않는다. 양쪽이 각자 FIN을 보내고 각각 확인 응답을 받는다.

tcp-flags-str = 글자로 쓴 플래그
    .what = 플래그를 한 단어로 쓴 것이다. 점은 꺼진 플래그이다.

tcp-connection-syn = 연결 요청
    .what = 핸드셰이크의 세 세그먼트 가운데 첫 번째로, ACK 없는 SYN이다.

tcp-connection-synack = 연결 수락
    .what = 핸드셰이크의 세 세그먼트 가운데 두 번째로, SYN과 ACK이다.

tcp-connection-fin = 한쪽이 닫음
    .what = 보낸 쪽이 더 보낼 것이 없다고 알린다.

tcp-connection-fin_active = 먼저 닫음
    .what = 이쪽이 상대보다 먼저 FIN을 보냈다. 나중에 TIME-WAIT 상태에서 기다린다.

tcp-connection-fin_passive = 나중에 닫음
    .what = 상대의 FIN에 자기 FIN으로 답한다.

tcp-connection-rst = 중단
    .what = 연결이 리셋되어 양쪽 모두 즉시 끝난다.

tcp-window_size_value = 수신 윈도우(전송된 값)
    .what = 이 세그먼트를 보낸 쪽이 앞으로 더 받을 수 있는 바이트 수이며 배율을 곱하기 전 값이다. 상대는 이보다 많이 보내 둘 수 없다.
    .here = { $factor ->
        [0] { $number }, 배율은 알 수 없거나 없다. 핸드셰이크가 캡처되지 않았거나 배율을 정하지 않았다.
        [1] { $number } B. SYN의 윈도우에는 배율을 곱하지 않는다.
       *[other] { $number } × { $factor } = { $scaled } B.
    }
    .mistake = 보낸 쪽이 받을 수 있는 양이지, 보낼 수 있는 양이 아니다.

tcp-window_size = 수신 윈도우
    .what = 윈도우 필드에 핸드셰이크에서 정한 배율을 곱해 계산한 값이다.
    .here = { $number ->
        [0] 0이다. 받는 쪽 버퍼가 꽉 차서 상대는 멈춰야 한다.
       *[other] 이 세그먼트를 보낸 쪽은 { $number } B를 더 받을 수 있다.
    }

tcp-window_size_scalefactor = 윈도우 배율
    .what = 윈도우 필드에 곱하는 수이다. 양쪽 모두 SYN에서 이 옵션을 보내야 한다.
    .here = { $number ->
        [-1] 알 수 없다. 핸드셰이크가 캡처되지 않았다.
        [-2] 쓰지 않는다. 한쪽이 제안하지 않았다.
       *[other] × { $number }.
    }

tcp-checksum = 체크섬
    .what = 헤더와 데이터, 주소를 합산한 값으로 받는 쪽이 손상을 알아챈다.
    .here = { $value } { $tcp-checksum-status ->
        [0] — 계산한 값과 다르다. 손상되었거나 카드가 나중에 계산한다.
        [1] — 맞다.
       *[other] — 확인하지 않았다.
    }
    .mistake = 보내는 컴퓨터에서는 캡처된 뒤 네트워크 카드가 계산하는 일이 많다. 거기서 체크섬이 '틀려도' 오류가 아니다.

tcp-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 캡처된 바이트로 계산한 값이다.

tcp-checksum-status = 체크섬 상태
    .what = 체크섬이 바이트와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다. 예를 들어 모든 바이트가 캡처되지 않았다.
    }

tcp-checksum_bad-expert = 잘못된 체크섬
    .what = 바이트가 체크섬과 맞지 않는다. 받는 쪽은 세그먼트를 버리고 상대가 다시 보낸다.

tcp-checksum-offload = 카드에 맡긴 체크섬
    .what = 시스템은 체크섬의 일부만 넣었고 네트워크 카드가 캡처 지점 뒤에서 완성한다. 손상이 아니다.

tcp-urgent_pointer = 긴급 포인터
    .what = 긴급 데이터의 끝을 순서 번호부터 센 값이다. URG 플래그가 있을 때만 유효하다.
    .here = { $tcp-flags-urg ->
        [1] 긴급 데이터는 순서 번호에서 { $number } B까지이다.
       *[other] URG가 꺼져 있어 뜻이 없다.
    }

tcp-urgent_pointer-non_zero = URG 없는 긴급 포인터
    .what = URG가 꺼져 있는데 값이 0이 아니다. 받는 쪽은 무시한다.

tcp-options = 옵션
    .what = 헤더에서 고정된 20바이트 뒤에 오는 것으로, 저마다 종류와 대개 길이가 있다. 4바이트 줄 단위로 채운다.
    .here = 옵션은 { $bytes } B이다.

tcp-option_kind = 옵션 종류
    .what = 어떤 옵션인지 나타낸다.
    .here = { $number ->
        [0] 0: 목록의 끝.
        [1] 1: 1바이트 채움.
        [2] 2: 최대 세그먼트 크기.
        [3] 3: 윈도우 배율.
        [4] 4: 선택적 확인 응답 허용.
        [5] 5: 순서가 어긋나 도착한 블록(SACK).
        [8] 8: 타임스탬프.
        [34] 34: Fast Open 쿠키.
       *[other] 종류 { $number }.
    }

tcp-option_len = 옵션 길이
    .what = 종류와 이 길이를 포함한 옵션의 바이트 수이다.
    .here = { $number } B이다. 그 가운데 둘은 종류와 이 길이이고 나머지가 내용이다.

tcp-options-length-invalid = 잘못된 옵션 길이
    .what = 이 종류의 옵션에 맞지 않거나 헤더를 넘어간다.

tcp-options-eol = 옵션 끝
    .what = 뒤에 옵션이 없고 헤더의 나머지는 채움이다.

tcp-options-nop = NOP: 채움
    .what = 아무 일도 하지 않는 1바이트이다. 다음 옵션을 4바이트 경계에 맞춘다.
    .mistake = 타임스탬프 앞의 NOP 두 개는 흔한 일이며 오류가 아니다.

tcp-options-mss = MSS: 최대 세그먼트 크기
    .what = 이 SYN을 보낸 쪽이 한 세그먼트로 받을 수 있는 데이터의 최대 크기이다.
    .here = 한 세그먼트에 데이터 최대 { $tcp-options-mss_val } B.
    .mistake = 양쪽이 자기 한계를 알릴 뿐 협상이 아니며 서로 다를 수 있다.

tcp-options-mss_val = MSS 값
    .what = 헤더를 뺀 세그먼트의 데이터 바이트 수이다.
    .here = { $number ->
        [1460] 1460 = 이더넷 1500 − IPv4 20 − TCP 20.
        [1440] 1440 = 이더넷 1500 − IPv6 40 − TCP 20.
        [65495] 65495 = 65535 − 40. 루프백 인터페이스는 큰 패킷을 나른다.
       *[other] { $number } B.
    }

tcp-options-wscale = 윈도우 배율
    .what = 앞으로 이쪽의 윈도우에 곱할 수이다. SYN에만 있다.
    .here = × { $tcp-options-wscale-multiplier }.

tcp-options-wscale-shift = 시프트 수
    .what = 윈도우를 왼쪽으로 옮기는 비트 수로, 2의 거듭제곱을 곱하는 것과 같다. 최대 14.
    .here = 2의 { $number }제곱 = { $tcp-options-wscale-multiplier }.

tcp-options-wscale-multiplier = 곱하는 수
    .what = 시프트 수에서 계산한 값이다.
    .here = 윈도우 필드 × { $number }.

tcp-options-wscale-shift-invalid = 14를 넘는 시프트
    .what = 14보다 크면 안 된다. 받는 쪽은 14를 쓴다.

tcp-options-sack_perm = SACK 허용
    .what = 이쪽은 선택적 확인 응답을 이해한다. SYN에만 있다.

tcp-options-sack = SACK: 선택적 확인 응답
    .what = 빈 곳 뒤에 도착한 블록을 알려 빠진 것만 다시 보내게 한다.
    .here = 빈 곳 뒤의 블록 { $tcp-options-sack-count }개.

tcp-options-sack_le = 왼쪽 끝
    .what = 빈 곳 뒤에 도착한 블록의 첫 바이트이다.
    .here = 블록은 { $number }번 바이트에서 시작한다.

tcp-options-sack_re = 오른쪽 끝
    .what = 빈 곳 뒤에 도착한 블록의 마지막 바이트 '다음' 번호이다.
    .here = 블록은 { $number }번 바이트 앞에서 끝난다.

tcp-options-sack-count = 블록 수
    .what = 옵션이 알리는 블록의 수이다. 최대 네 개, 타임스탬프와 함께면 세 개가 들어간다.

tcp-options-timestamp = 타임스탬프
    .what = 보낸 쪽의 시계 값과 상대 값의 에코이다. 왕복 시간을 재고 오래된 세그먼트를 가려낸다.

tcp-options-timestamp-tsval = 타임스탬프 값
    .what = 보낼 때 보낸 쪽의 시계 값이다. 단위와 시작점은 보낸 쪽이 정한다.
    .here = 보낸 쪽 시계로 { $number }. 상대가 이 수를 그대로 돌려준다.
    .mistake = 하루 중의 시각이 아니며 다른 값과 비교해야 뜻이 있다.

tcp-options-timestamp-tsecr = 타임스탬프 에코
    .what = 이 세그먼트가 답하는 상대의 시계 값이다. 지금과의 차이가 왕복 시간이다.
    .here = { $number ->
        [0] 0: 아직 돌려줄 값이 없다.
       *[other] 상대의 { $number }을(를) 돌려준다.
    }

tcp-options-echo = 에코
    .what = 타임스탬프로 대체된 오래된 옵션이다.

tcp-options-echoreply = 에코 응답
    .what = 오래된 Echo 옵션에 대한 응답이다.

tcp-options-echo_value = 에코 값
    .what = 그대로 돌려보낼 값이다.

tcp-options-md5 = MD5 서명
    .what = 공유 키를 아는 쪽이 세그먼트를 보냈음을 증명한다. 라우터 사이(BGP)에서 쓴다.

tcp-options-user_to = 사용자 타임아웃
    .what = 이쪽이 확인 응답 없이 얼마나 기다린 뒤 연결을 포기하는지 나타낸다.

tcp-options-ao = 인증 옵션
    .what = 누가 세그먼트를 보냈는지 증명한다. MD5 서명보다 새롭다.

tcp-options-mptcp = 다중 경로 TCP
    .what = 한 연결이 와이파이와 이동 통신처럼 여러 경로를 쓰게 한다.

tcp-options-tfo = Fast Open
    .what = 쿠키로 전에 왔음을 증명하면 클라이언트가 SYN과 함께 데이터를 보낼 수 있다.

tcp-options-tfo-request = 쿠키 요청
    .what = 클라이언트가 다음을 위한 Fast Open 쿠키를 요청한다.

tcp-options-tfo-cookie = Fast Open 쿠키
    .what = 서버가 클라이언트의 주소를 다시 알아보는 값이다.

tcp-options-acc_ecn = 정밀 ECN
    .what = 혼잡 표시를 달고 도착한 바이트의 수이다.

tcp-options-experimental = 실험
    .what = 실험용 옵션이며 식별자가 어떤 실험인지 나타낸다.

tcp-options-unknown = 알 수 없는 옵션
    .what = 받는 쪽은 모르는 옵션을 건너뛴다.

tcp-timestamps = 시간
    .what = 이 세그먼트가 연결의 다른 세그먼트에 견주어 언제 왔는지 나타낸다. 캡처에서 계산한 값이다.

tcp-time_relative = 연결 시작 이후
    .what = 이 연결에서 처음 캡처된 세그먼트부터의 시간이다.
    .here = { $millis } ms.

tcp-time_delta = 앞 세그먼트 이후
    .what = 어느 쪽이 보냈든 이 연결의 앞 세그먼트부터의 시간이다.
    .here = { $millis } ms.

tcp-payload = 페이로드
    .what = 세그먼트가 프로그램을 위해 나르는 바이트이다.
    .here = { $bytes } B.

tcp-completeness = 완전성
    .what = 캡처에 연결의 어느 부분이 있는지를 더한 값이다. SYN 1, SYN-ACK 2, ACK 4, 데이터 8, FIN 16, RST 32.
    .here = { $number ->
        [7] 7 = 1 + 2 + 4. 핸드셰이크뿐이다.
        [15] 15 = 1 + 2 + 4 + 8. 핸드셰이크와 데이터가 있고 끝은 없다.
        [23] 23 = 1 + 2 + 4 + 16. 데이터 없이 열고 닫았다.
        [28] 28 = 4 + 8 + 16. 시작이 캡처되지 않았다.
        [31] 31 = 1 + 2 + 4 + 8 + 16. 핸드셰이크부터 FIN까지 모두 있다.
        [37] 37 = 1 + 4 + 32. 요청했지만 거절되었다.
        [39] 39 = 1 + 2 + 4 + 32. 데이터 없이 열고 리셋했다.
        [47] 47 = 1 + 2 + 4 + 8 + 32. 모두 있지만 리셋으로 끝났다.
        [63] 63. FIN과 리셋까지 모두 있다.
       *[other] { $number }: 있는 부분을 더한 값이다.
    }
    .here = { $value }.

tcp-analysis = 순서 분석
    .what = 연결의 세그먼트를 견주어 이 프로그램이 알아낸 것이다. 실제로 전송되지 않는다.

tcp-analysis-acks_frame = 확인 응답하는 프레임
    .what = 이 세그먼트가 확인 응답하는 데이터의 프레임이다.
    .here = 프레임 { $number }의 데이터를 확인 응답한다.

tcp-analysis-ack_rtt = 확인 응답까지 걸린 시간
    .what = 데이터 뒤 얼마 만에 확인 응답이 왔는지 나타낸다.
    .here = { $millis } ms.
    .mistake = 캡처한 곳에서 잰 값이다. 받는 쪽 옆에서는 거의 0이며 경로의 척도가 아니다.

tcp-analysis-initial_rtt = 첫 왕복 시간
    .what = SYN부터 핸드셰이크의 세 번째 세그먼트까지, 한 번 갔다 오는 시간이다.
    .here = { $millis } ms.

tcp-analysis-bytes_in_flight = 전송 중인 바이트
    .what = 이쪽이 보냈고 상대가 아직 확인 응답하지 않은 양이다.
    .here = { $number } B가 가는 중이다.

tcp-analysis-push_bytes_sent = PSH 이후 바이트
    .what = 마지막 PSH 세그먼트 뒤로 이쪽이 보낸 데이터이다.
    .here = { $number } B.

tcp-analysis-flags = 특이한 점
    .what = 분석이 이 세그먼트에서 알아챈 것이다.

tcp-analysis-reused_ports = 포트 재사용
    .what = 이전 연결과 주소, 포트가 같은 새 연결이다.

tcp-analysis-retransmission = 재전송
    .what = 앞서 보낸 데이터로 보인다. 확인 응답이 제때 오지 않았다.
    .mistake = 재전송이 손실의 증거는 아니다. 확인 응답이 사라졌거나 늦었을 수 있다.

tcp-analysis-fast_retransmission = 빠른 재전송
    .what = 중복 확인 응답 세 개 뒤에 타이머를 기다리지 않고 다시 보낸 것으로 보인다.

tcp-analysis-spurious_retransmission = 불필요한 재전송
    .what = 이미 확인 응답된 데이터를 다시 보낸 것으로 보인다.

tcp-analysis-rto = 재전송 타임아웃
    .what = 다시 보내기 전에 보낸 쪽이 기다린 시간이다.
    .here = { $millis } ms.

tcp-analysis-rto_frame = 처음 보낸 프레임
    .what = 같은 데이터를 처음 나른 프레임이다.
    .here = 프레임 { $number }.

tcp-analysis-out_of_order = 순서 뒤바뀜
    .what = 오는 길에 추월당한 세그먼트로 보이며 빈 곳을 채운다.

tcp-analysis-lost_segment = 앞 세그먼트 없음
    .what = 번호가 건너뛰었다. 사이의 것이 손실되었거나 캡처가 보지 못했다.
    .mistake = 받는 쪽은 받았는데 캡처만 놓쳤을 수 있다. 확인 응답되었는지 볼 것.

tcp-analysis-ack_lost_segment = 캡처되지 않은 것의 확인 응답
    .what = 받는 쪽에는 캡처가 보지 못한 데이터가 있다. 불완전한 것은 연결이 아니라 캡처이다.

tcp-analysis-window_update = 윈도우 갱신
    .what = 받는 쪽에 다시 자리가 생겼음을 알린다. 다른 새 내용은 없다.

tcp-analysis-window_full = 윈도우 가득 참
    .what = 이 세그먼트로 받는 쪽이 준 자리를 모두 썼다. 기다려야 한다.

tcp-analysis-keep_alive = 연결 유지 확인
    .what = 상대가 아직 있는지 묻는다. 다음 번호보다 1 작은 번호의 세그먼트이다.

tcp-analysis-keep_alive_ack = 연결 유지 확인의 응답
    .what = 상대가 아직 있다.

tcp-analysis-zero_window = 제로 윈도우
    .what = 받는 쪽 버퍼가 꽉 찼다. 상대는 멈춰야 한다. 프로그램이 너무 느리게 읽거나 읽지 않는다.
    .mistake = 느린 것은 네트워크가 아니라 받는 쪽이다.

tcp-analysis-zero_window_probe = 제로 윈도우 탐색
    .what = 데이터 1바이트로 자리가 생겼는지 묻는다.

tcp-analysis-zero_window_probe_ack = 탐색의 응답
    .what = 아직 자리가 없다.

tcp-analysis-duplicate_ack = 중복 확인 응답
    .what = 같은 확인 응답 번호가 다시 왔다. 무언가 도착했지만 기다리는 바이트가 아니다. 세 번이면 세그먼트 손실을 뜻한다.

tcp-analysis-duplicate_ack_num = 몇 번째 중복
    .what = 같은 확인 응답이 지금까지 되풀이된 횟수이다.
    .here = { $number }번째 중복이다.

tcp-analysis-duplicate_ack_frame = 되풀이하는 프레임
    .what = 되풀이된 확인 응답이 처음 있던 프레임이다.
    .here = 프레임 { $number }.

tcp-reassembled_in = 보이는 프레임
    .what = 메시지가 완성되는 프레임이며 프로그램이 거기서 합친다.
    .here = 전체 메시지는 프레임 { $number }에 보인다.

tcp-segment_data = 메시지의 일부
    .what = 여러 세그먼트로 된 메시지에 속하는 이 세그먼트의 바이트이다.
    .here = { $bytes } B.

tcp-segments = 메시지의 세그먼트
    .what = 이 메시지를 이루는 세그먼트들이다.

tcp-segment = 세그먼트
    .what = 메시지의 일부를 나른 세그먼트이다.
    .here = 프레임 { $number }에 있다.

tcp-segment-count = 세그먼트 수
    .what = 메시지가 몇 개의 세그먼트로 왔는지 나타낸다.

tcp-segment-overlap = 겹침
    .what = 이미 있던 바이트를 되풀이하는 세그먼트이다.

tcp-segment-overlap-conflict = 어긋나는 겹침
    .what = 되풀이된 바이트가 처음 것과 다르다. 오류이거나 속이려는 시도이다.

tcp-reassembled-length = 메시지 길이
    .what = 모든 세그먼트를 합친 바이트 수이다.

tcp-reassembled-data = 메시지의 바이트
    .what = 세그먼트를 합친 내용이다.

tcp-options-md5-digest = 다이제스트
    .what = 서명 자체로 16바이트이다.

tcp-options-user_to_granularity = 단위
    .what = 타임아웃의 단위이다.
    .here = { $number ->
        [1] 분.
       *[other] 초.
    }

tcp-options-user_to_val = 사용자 타임아웃
    .what = 이쪽이 그 단위로 얼마나 기다리는지 나타낸다.
    .here = { $number }.

tcp-options-ao-keyid = 키
    .what = 서명을 만든 키이다.
    .here = 키 { $number }.

tcp-options-ao-rnextkeyid = 다음 키
    .what = 이쪽이 다음에 받으려는 키이다.
    .here = 키 { $number }.

tcp-options-ao-mac = 서명
    .what = 누가 세그먼트를 보냈는지 증명한다.

tcp-options-mptcp-subtype = 하위 종류
    .what = 다중 경로 TCP 옵션이 하는 일이다.
    .here = { $number ->
        [0] 0: 여러 경로를 제안한다.
        [1] 1: 연결에 다른 경로를 더한다.
        [2] 2: 데이터가 전체의 어디인지 나타낸다.
        [3] 3: 다른 주소를 알린다.
       *[other] { $value }.
    }

tcp-options-mptcp-data = 데이터
    .what = 이 하위 종류에 속하는 내용이다.

tcp-options-acc_ecn-data = 카운터
    .what = 표시마다 도착한 바이트 수이다.

tcp-options-experimental-exid = 실험
    .what = 옵션이 속한 실험이다.
    .here = { $value }.

tcp-options-experimental-data = 데이터
    .what = 실험에 속하는 내용이다.

tcp-options-unknown-payload = 내용
    .what = 모르는 옵션의 바이트이다.
