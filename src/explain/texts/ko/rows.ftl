# 표의 행과 열이 뜻하는 것: rows-표-열, 여러 표에서 뜻이 같으면 rows-열

## 연결

rows-connections-number = 연결 번호
    .what = 글자는 전송 방식으로 c는 TCP, u는 UDP이다. 숫자는 첫 패킷이 나온 순서대로 연결에 붙인 번호이다.
    .here = 이 연결을 고르는 필터는 { $filter }이다.
    .mistake = 이 번호는 어느 패킷에도 없다. 캡처를 읽는 프로그램이 붙인 것이다.
rows-connections-who = 클라이언트와 서버
    .what = 연결을 연 쪽과 요청을 받은 쪽의 주소와 포트이다. TCP에서는 SYN을 보낸 쪽, UDP에서는 먼저 말한 쪽이 클라이언트이다.
    .here = { $late ->
        [1] SYN이 캡처되지 않아 { $client }이(가) 클라이언트라는 것은 추측이다.
       *[0] { $client }에서 { $server }(으)로 연결했다.
    }
    .mistake = 클라이언트와 서버는 한 연결에서 맡은 역할이지 컴퓨터의 종류가 아니다. 같은 호스트가 둘 다 될 수 있다.
rows-connections-state = 상태
    .what = 캡처된 마지막 패킷에서 연결이 어떤 상태였는지 나타낸다.
    .here = { $standing ->
        [answered] UDP에는 닫을 연결이 없다. 응답이 왔다는 것까지만 알 수 있다.
        [closing-client] 클라이언트만 FIN을 보냈다. 클라이언트는 더 보낼 것이 없지만 서버는 아직 보낼 수 있다.
        [closing-server] 서버만 FIN을 보냈다. 서버는 더 보낼 것이 없지만 클라이언트는 아직 보낼 수 있다.
        [closed] 양쪽이 FIN을 보냈다. 어느 쪽도 더 보낼 것이 없다.
        [closed-client] 클라이언트가 먼저, 서버가 뒤이어 FIN을 보냈다. 어느 쪽도 더 보낼 것이 없다.
        [closed-server] 서버가 먼저, 클라이언트가 뒤이어 FIN을 보냈다. 어느 쪽도 더 보낼 것이 없다.
        [reset-client] 클라이언트가 RST로 끊었다. 아직 가는 중이던 것은 사라졌다.
        [reset-server] 서버가 RST로 끊었다. 아직 가는 중이던 것은 사라졌다.
        [refused] SYN에 RST로 답했다. 포트 { $port }에서 기다리는 프로그램이 없거나 방화벽이 그렇게 답한 것이다.
        [unanswered] 클라이언트가 보낸 것에 아무도 답하지 않았다. 서버가 꺼졌거나 방화벽이 버렸거나 응답이 캡처되지 않았다.
       *[open] 캡처가 끝날 때까지 아무도 닫지 않았다.
    }
    .mistake = RST가 늘 고장은 아니다. FIN 두 번보다 빨라서 모든 연결을 그렇게 끝내는 프로그램도 있다.
rows-connections-start = 시작
    .what = 이 연결의 첫 패킷이 캡처된 때이다. t 키로 캡처의 첫 패킷부터 잴지 시각으로 볼지 고른다.
    .here = { $start }에 패킷 #{ $first }(으)로 시작한다.
    .mistake = 클라이언트나 서버가 아니라 캡처한 컴퓨터의 시계이다.
rows-connections-duration = 지속 시간
    .what = 이 연결의 첫 패킷부터 마지막 패킷까지이다.
    .here = #{ $first }부터 #{ $last }까지 { $duration }, 조용하던 시간도 들어 있다.
    .mistake = 길다고 느린 것은 아니다. 클라이언트가 다시 쓰려고 연결을 열어 둔 채 쉬고 있을 수 있다.
rows-connections-sent = 클라이언트가 보낸 바이트
    .what = 클라이언트가 보낸 페이로드이다. 헤더는 빠지고, 다시 보낸 바이트는 한 번만 센다.
    .here = 페이로드 { $sum-n }바이트 가운데 { $sent-n }바이트, { $sent-percent } %이다.
    .mistake = 실제로 전송된 바이트는 더 많다. 패킷마다 헤더가 붙기 때문이다. 통계는 헤더까지 센다.
rows-connections-received = 서버가 보낸 바이트
    .what = 서버가 보낸 페이로드이다. 헤더는 빠지고, 다시 보낸 바이트는 한 번만 센다.
    .here = 페이로드 { $sum-n }바이트 가운데 { $received-n }바이트, { $received-percent } %이다.
    .mistake = 이것은 속도가 아니다. 연결이 지속된 시간이 아니라 보내는 데 걸린 시간으로 나누어야 속도가 된다.
rows-connections-round-trip = 핸드셰이크의 왕복 시간
    .what = SYN부터 핸드셰이크를 끝내는 확인 응답까지이다. 패킷이 상대에게 갔다 오는 데 걸리는 시간과 비슷하다.
    .here = { $rtt }이다. 클라이언트 쪽에서 보면 이 연결의 어떤 질문과 답도 이보다 빠르지 않다. 서버 쪽에서 캡처하면 응답이 더 일찍 따를 수 있다.
    .mistake = 서버가 생각하는 시간은 여기 없다. 그것은 교환의 대기 시간에 들어 있다.
rows-connections-repeated = 다시 보낸 세그먼트
    .what = 이미 보낸 바이트를 담은 세그먼트, 곧 모든 종류의 재전송이다.
    .here = { $repeated ->
        [0] 패킷 { $packets }개 가운데 다시 보낸 세그먼트는 없다.
       *[other] 패킷 { $packets }개 가운데 세그먼트 { $repeated }개를 다시 보냈다.
    }
    .mistake = 재전송이 데이터의 손실을 증명하지는 않는다. 확인 응답만 사라졌거나 늦었을 수 있다.
rows-connections-out-of-order = 순서가 바뀐 세그먼트
    .what = 뒤따를 바이트보다 늦게 온 세그먼트이다. 패킷은 가는 길에 서로 앞지를 수 있다. Wireshark처럼 시간으로 센다. 사다리는 전에 본 것을 다시 보낸 것으로 센다.
    .here = { $out-of-order ->
        [0] 모든 세그먼트가 순서대로 왔다.
       *[other] 패킷 { $packets }개 가운데 세그먼트 { $out-of-order }개가 늦게 왔다.
    }
    .mistake = 이것으로 잃는 것은 없다. 프로그램이 읽기 전에 TCP가 바이트를 순서대로 맞춘다.
rows-connections-missing = 빠진 바이트
    .what = 뒤의 바이트는 있는데 캡처에 없는 페이로드이다.
    .here = { $missing-n ->
        [0] 빠진 것이 없다.
       *[other] { $missing-n }바이트가 빠졌다.
    }
    .mistake = 가는 길에 사라졌다는 뜻은 아니다. 확인 응답이 된 바이트라면 캡처만 보지 못한 것이다.
rows-connections-protocol = 안의 프로토콜
    .what = 연결이 나르는 것이다. 내용으로 알아내고, 내용으로 알 수 없을 때만 포트로 추측한다.
    .here = 서버의 포트 { $port }(으)로 가는 { $protocol }이다.
    .mistake = 포트는 아무것도 증명하지 않는다. 어느 포트에서든 어떤 프로토콜이든 쓸 수 있다.
rows-connections-exchanges = 교환
    .what = 이 연결에서 찾은 요청과 그 응답의 짝이다. DNS에서는 질문과 답의 짝이다.
    .here = { $exchanges ->
        [0] 없다. 아무것도 묻지 않았거나, 요청이 없는 프로토콜이거나, 암호화되었는데 키가 없다.
       *[other] 이 연결에서 교환 { $exchanges }개가 차례로 또는 나란히 이루어졌다.
    }
    .mistake = 연결이 곧 교환은 아니다. HTTP는 다시 쓰려고 연결을 열어 둔다.
rows-connections-packets = 패킷
    .what = 페이로드가 없는 것까지, 양쪽 방향의 이 연결의 패킷이다.
    .here = 페이로드 { $sum-n }바이트에 패킷 { $packets }개, 하나에 평균 { $average-n }바이트이다.
    .mistake = 페이로드 없는 패킷이 낭비는 아니다. 열고 닫고 확인 응답하며, 이것이 없으면 믿을 수 있는 전송이 되지 않는다.
rows-connections-notes = 알림
    .what = 연결에서 특이한 점 가운데 이 화면에 자기 열이 없는 것이다.
    .here = { $late ->
        [1] 캡처가 연결의 중간에서 시작한다. 그 전에 오간 것은 알 수 없다.
       *[0] 연결의 시작이 캡처되었다.
    }
    .mistake = 알림이 없다고 다 잘된 것은 아니다. 연결이 멀쩡해도 프로그램은 실패할 수 있다. 교환의 상태 코드를 보라.

## 패킷 목록의 행

rows-packets-number = 패킷 번호
    .what = 캡처된 순서대로 패킷에 붙인 번호이다.
    .mistake = 이 번호는 어느 패킷에도 없다. 캡처를 읽는 프로그램이 붙인 것이다.
rows-packets-time = 시간
    .what = 패킷이 캡처된 때를 캡처의 첫 패킷부터 초로 센 것이다.
    .mistake = 캡처한 컴퓨터의 시계이다. 보낸 쪽의 시계도 받는 쪽의 시계도 아니다.
rows-packets-source = 출발지
    .what = 패킷을 보낸 쪽의 주소이다. IP 주소가 있으면 IP, 없으면 링크 주소이다.
    .mistake = 보내는 쪽은 아무 주소나 적을 수 있다. 출발지는 증명된 것이 아니다.
rows-packets-destination = 목적지
    .what = 패킷을 받을 쪽의 주소이다.
    .mistake = 프레임 자체는 가장 가까운 이웃으로 간다. 이더넷의 목적지는 흔히 라우터이다.
rows-packets-protocol = 프로토콜
    .what = 이해한 것 가운데 가장 안쪽의 프로토콜이다.
    .mistake = 그 둘레의 프로토콜도 모두 패킷에 있다. HTTP 패킷은 TCP, IP, 이더넷의 패킷이기도 하다.
rows-packets-length = 길이
    .what = 모든 헤더를 포함해 실제로 보낸 패킷의 바이트 수이다.
    .mistake = 프로그램이 주고받은 것의 길이가 아니다. 헤더가 들어 있고, 메시지 하나가 여러 패킷에 걸칠 수 있다.
rows-packets-info = 정보
    .what = 가장 안쪽 프로토콜이 말하는 것을 Wireshark의 말로 한 줄에 적은 것이다.
    .mistake = 간추린 것이다. 패킷이 말하는 것은 모두 계층에 있다.

## 교환 목록의 행

rows-exchanges-number = 교환 번호
    .what = 교환은 요청과 그에 대한 응답이다. 시작한 순서대로 번호를 붙인다.
    .here = { $response ->
        [none] 요청은 #{ $request }에 있고 응답은 찾지 못했다.
       *[other] { $request ->
            [none] 응답은 #{ $response }에 있고 요청은 캡처되지 않았다.
           *[other] 요청은 #{ $request }, 응답은 #{ $response }에 있다.
        }
    }
    .mistake = 교환 하나가 패킷 하나는 아니다. 요청과 응답은 여러 패킷에 걸칠 수 있고 그 사이에 확인 응답이 있다.
rows-exchanges-method = 메서드
    .what = 요청이 원하는 일이다. DNS 질문에서는 묻는 레코드의 종류이다.
    .here = { $about-method ->
        [none] { $value }
       *[other] { $about-method }
    }
    .mistake = 메서드는 클라이언트의 약속일 뿐 네트워크가 지키게 하는 규칙이 아니다. 서버는 GET에도 무언가를 바꿀 수 있다.
rows-exchanges-path = 요청한 것
    .what = 물음표 뒤의 쿼리까지 포함한 경로이고, 행마다 호스트가 다르면 호스트도 적는다. DNS 질문에서는 이름이다.
    .here = { $host ->
        [none] { $value }
       *[other] { $value }, 호스트 { $host }.
    }
    .mistake = 경로는 파일이 아니다. 무엇으로 응답할지는 서버가 정한다.
rows-exchanges-status = 상태
    .what = 요청이 어떻게 되었는지이다. HTTP에서는 세 자리 숫자로 첫 자리가 종류를 말하고, DNS에서는 응답 코드이다.
    .here = { $status ->
        [none] 상태가 없다. 응답을 찾지 못했다.
       *[other] { $about-status ->
            [none] { $status }
           *[other] { $status } — { $about-status }
        }
    }
    .mistake = 404나 500 응답은 네트워크의 고장이 아니다. 연결은 되었고 서버가 응답했다.
rows-exchanges-type = 콘텐츠 유형
    .what = 응답에 담긴 것의 유형을 한 낱말로 적고, 그 뒤에 압축 방식을 적는다.
    .here = { $type ->
        [none] 응답은 유형을 말하지 않는다.
       *[other] 응답은 { $type }(이)라고 한다.
    }
    .mistake = 유형은 서버가 말하는 것이다. 브라우저는 이름의 끝이 아니라 유형을 따른다.
rows-exchanges-size = 크기
    .what = 보낸 그대로의 응답 본문 바이트 수이다. 압축된 본문은 압축된 크기로 세고 헤더는 세지 않는다. 점은 그런 크기가 없다는 뜻이다.
    .here = { $protocol ->
        [dns] DNS 메시지에는 본문이 없다. 길이는 패킷에 있다.
        [mqtt] 요청에 든 메시지는 { $asked-n }바이트이고 응답에는 없다.
       *[http] 응답에 { $size-n }바이트, 요청에 { $asked-n }바이트이다.
    }
    .mistake = 실제로는 더 많은 바이트가 지나갔다. HTTP, TCP, IP, 이더넷의 헤더가 더 있다.
rows-exchanges-time = 시간
    .what = 요청의 첫 패킷부터 응답의 마지막 패킷까지이다.
    .here = { $wait ->
        [none] { $value }
       *[other] { $value }: 보내기 { $send }, 대기 { $wait }, 받기 { $receive }.
    }
    .mistake = 그 전의 일, 곧 이름 조회와 TCP, TLS 핸드셰이크는 들어 있지 않다. 모두 ‘시간’ 탭에 있다.
rows-exchanges-connection = 연결
    .what = 교환을 실어 나른 것이다. c와 숫자는 TCP 연결, u와 숫자는 UDP 대화이다.
    .here = 이 연결의 { $in-stream }번째 교환이다. 패킷을 고르는 필터는 { $filter }이다.
    .mistake = 연결과 교환은 다르다. HTTP는 연결을 열어 두고 다시 쓴다.
rows-exchanges-waterfall = 워터폴
    .what = 모든 행에 하나인 시간 축에서 언제였는지이다. ╌는 이름 조회와 핸드셰이크, ░는 응답 대기, █는 응답이 오는 동안이다.
    .here = { $opening ->
        [none] 이 교환을 위해 새로 연 것은 없고
       *[other] 이 교환 앞에 여는 데 { $opening } 걸렸고
    } 시간의 { $wait-percent } %가 대기이다.
    .mistake = 대기가 서버의 일만은 아니다. 갔다가 돌아오는 시간도 들어 있다.

## 교환에 걸린 시간

rows-timing-reused = 다시 쓴 연결
    .what = 앞선 교환이 이미 연결을 열었다. 이름 조회도, TCP 핸드셰이크도, TLS 핸드셰이크도 없다.
    .here = 이 교환의 { $total }에는 이름 조회도 핸드셰이크도 들어 있지 않다.
    .mistake = 브라우저는 요청이 막히거나 줄 서 있던 시간(blocked, queued)도 보여 준다. 클라이언트 안에서 흐르는 시간이라 패킷이 남지 않고, 캡처로는 알 수 없다.
rows-timing-lookup = 이름 조회
    .what = 서버 이름의 주소를 묻는 DNS 질문부터 그 답까지이다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다.
    .mistake = 이 부분이 없으면 이 캡처에서는 이름을 묻지 않은 것이다. 답이 캐시에 있었을 수 있다.
rows-timing-connect = 연결 열기
    .what = SYN부터 TCP 핸드셰이크를 끝내는 확인 응답까지이다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다. 한 번 왕복하는 시간이다.
    .mistake = 서버 프로그램이 느려도 이 부분은 길어지지 않는다. SYN에는 운영 체제가 스스로 답한다. 길어지는 까닭은 거리이다.
rows-timing-secure = TLS 핸드셰이크
    .what = ClientHello부터 마지막 Finished까지이다. 키를 정하고 서버가 자기가 누구인지 증명한다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다.
    .mistake = TLS 1.3은 한 번, TLS 1.2는 두 번 왕복한다. 암호화가 느리다고들 하지만 대부분은 길에서 기다리는 시간이다.
rows-timing-send = 요청 보내기
    .what = 요청의 첫 패킷부터 마지막 패킷까지이다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다.
    .mistake = 0이라고 보내는 데 아무것도 들지 않는 것은 아니다. 패킷 하나짜리 요청에는 순간이 하나뿐이다.
rows-timing-wait = 응답 기다리기
    .what = 요청의 마지막 패킷부터 응답의 첫 패킷까지, 곧 가는 길과 서버의 일과 오는 길이다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다.
    .mistake = 모두 서버가 일한 시간은 아니다. 클라이언트에서 캡처했다면 왕복 시간을 빼야 한다. 서버에서 캡처했다면 들어 있지 않다.
rows-timing-blocked = 다른 응답 뒤에서 기다림
    .what = 요청은 이미 보냈지만 연결은 아직 앞 응답을 나르는 중이다. HTTP/1.1은 요청 순서대로 응답한다. 대기 시간의 일부이다.
    .here = { $value }({ $range }), 그때까지 앞 응답이 오고 있었다.
    .mistake = 패킷이 남는 것은 이 줄뿐이다. 브라우저 안에서 빈 연결을 기다리는 시간(blocked)은 패킷을 남기지 않는다.
rows-timing-receive = 응답 받기
    .what = 응답의 첫 패킷부터 마지막 패킷까지이다.
    .here = { $value }({ $range }), { $whole }의 { $percent } %이다.
    .mistake = 중간에 멈췄다고 네트워크 탓은 아니다. 서버가 응답을 조금씩 쓸 수도 있다.
rows-timing-total = 모두 합쳐
    .what = 요청의 첫 패킷부터 응답의 마지막 패킷까지이다.
    .here = 보내기 { $send }, 대기 { $wait }, 받기 { $receive }을(를) 더하면 { $value }이다.
    .mistake = 이름 조회와 핸드셰이크는 그 전이라 들어 있지 않다. 브라우저가 말하는 blocked도 없다. 클라이언트 안의 기다림은 패킷을 남기지 않는다.
rows-timing-event = 교환의 패킷
    .what = 요청이나 응답의 일부를 나르는 세그먼트와, 요청의 첫 패킷부터 잰 캡처 시각이다.
    .here = 패킷 #{ $from }은(는) 시작에서 { $value } 뒤에 왔다.
    .mistake = 메시지와 패킷은 다르다. 메시지 하나가 여러 패킷에 걸치기도 하고, 패킷 하나에 여러 메시지가 들기도 한다.
rows-timing-silence = 침묵
    .what = 이만큼 이 교환에서 아무것도 캡처되지 않았다.
    .here = 패킷 #{ $from } 앞에서 { $value } 동안 조용했다.
    .mistake = 침묵은 손실이 아니다. 서버가 생각하거나, 윈도우가 찼거나, 보내는 쪽이 확인 응답을 기다리는 것이다.
rows-timing-nagle = 서로 기다림
    .what = 한쪽은 확인 응답을 미루고, 다른 쪽은 그것이 올 때까지 작은 데이터를 미루었다. 지연 확인 응답과 네이글 알고리즘이 겹친 것이다.
    .here = 다음 것은 #{ $from }의 확인 응답에 이어 바로 왔다.
    .mistake = 두 규칙 모두 그 자체로는 틀리지 않았고 함께 있을 때 나쁠 뿐이다. 메시지를 한 번에 쓰거나 TCP_NODELAY를 켜면 사라진다.

## 여러 표에 공통인 것

rows-share = 비율
    .what = 행을 한눈에 견주는 막대이다. 꽉 찬 막대는 가능한 가장 큰 값이다.
    .here = { $share-percent } % 차 있다.
    .mistake = 이 열 안에서만 견주라. 막대는 옆의 숫자와 같은 것을 나타낸다.
rows-start = 시작
    .what = 캡처의 첫 패킷부터 재어 첫 패킷이 캡처된 때이다.
    .here = 캡처가 시작되고 { $value } 뒤, 패킷 #{ $first }이다.
    .mistake = 실제로는 더 일찍 시작했을 수 있다. 캡처 전에 오간 것은 알 수 없다.
rows-address = 주소
    .what = 보내거나 받는 주소이다. TCP와 UDP에서는 포트가 붙는다.
    .here = { $kind ->
        [loopback] { $value }은(는) 컴퓨터 자신이다. 이런 패킷은 네트워크 카드로 나가지 않는다.
        [private] { $value }은(는) 자기 네트워크 안에서만 통하는 사설 주소이다.
        [linklocal] { $value }은(는) 이 링크에서만 통한다. 라우터는 넘겨주지 않는다.
        [multicast] { $value }은(는) 그룹을 뜻한다. 가입한 모두가 받는다.
        [broadcast] { $value }은(는) 이 링크의 모두를 뜻한다.
        [documentation] { $value }은(는) 예로 쓰려고 남겨 둔 주소로 주인이 없다.
        [ethernet] { $value }은(는) 네트워크 카드의 주소로 이 링크에서만 통한다.
       *[other] { $value }은(는) 어디서나 같은 뜻인 공인 주소이다.
    }
    .mistake = 주소는 사람이 아니고 늘 컴퓨터 한 대도 아니다. 라우터 뒤에서는 여럿이 주소 하나를 나눠 쓴다.
rows-name = 이름
    .what = DNS의 답처럼 캡처 안에서 말한 그 주소의 이름이다. 밖으로 조회하지는 않는다.
    .here = { $value }은(는) 캡처가 { $address }에 마지막으로 붙인 이름이다.
    .mistake = 주소 하나에 이름이 많을 수 있고 이름 하나에 주소가 많을 수 있다. 여기 있는 것은 마지막에 나온 이름이다.

## 캡처 전체

rows-overview-packets = 패킷
    .what = 센 패킷의 수이다.
    .here = 패킷 { $packets }개, { $bytes-n }바이트이다.
    .mistake = 오간 것의 전부라고는 할 수 없다. 캡처는 한 곳을 한동안 보며 필터가 있었을 수도 있다.
rows-overview-bytes = 전송된 바이트
    .what = 모든 패킷이 실제로 전송될 때의 길이를 더한 것이다.
    .here = { $bytes-n }바이트, 대략 { $average-n } × { $packets }이다.
    .mistake = 파일의 크기와는 다르다. 파일에는 시각과 길이도 있고 패킷은 앞부분만 있을 수도 있다.
rows-overview-captured = 캡처된 바이트
    .what = 그 가운데 파일에 들어 있는 바이트이다.
    .here = { $bytes-n }바이트 가운데 { $captured-n }바이트이다. 나머지는 캡처할 때 잘렸다.
    .mistake = 잘린 것은 되살릴 수 없다. 거기 있던 메시지는 불완전한 채로 남는다.
rows-overview-cut = 잘린 패킷
    .what = 앞부분만 저장된 패킷이다. 캡처할 때 snapshot length라는 한도를 둔 것이다.
    .here = 패킷 { $packets }개 가운데 { $cut }개이다.
    .mistake = 잘린 것은 망가진 것이 아니다. 전송될 때는 온전했다.
rows-overview-average = 평균 패킷
    .what = 바이트를 패킷 수로 나눈 것이다.
    .here = { $bytes-n } ÷ { $packets } = { $average-n }바이트이다.
    .mistake = 이 길이의 패킷은 거의 없다. 대개 확인 응답처럼 아주 작거나 링크가 허용하는 만큼 크다.
rows-overview-first = 첫 패킷
    .what = 가장 이른 패킷이 캡처된 때로 UTC이다.
    .here = { $value }, 패킷 #{ $first }이다.
    .mistake = 캡처한 컴퓨터의 시계이므로 틀릴 수 있다.
rows-overview-last = 마지막 패킷
    .what = 가장 늦은 패킷이 캡처된 때로 UTC이다.
    .here = { $value }, 패킷 #{ $first }이다.
    .mistake = 여기서 대화가 끝났다는 뜻은 아니다. 누군가 캡처를 멈춘 것이다.
rows-overview-duration = 기간
    .what = 가장 이른 패킷부터 가장 늦은 패킷까지이다.
    .here = 패킷 { $packets }개에 { $value }이다.
    .mistake = 침묵도 들어 있다. 대부분의 시간에 네트워크는 쉬고 있었을 수 있다.
rows-overview-packet-rate = 초당 패킷
    .what = 패킷 수를 기간으로 나눈 것이다.
    .here = { $packets } ÷ { $duration } = 초당 { $value }개이다.
    .mistake = 평균은 몰리는 순간을 가린다. 그것은 「시간별」 탭에서 보인다.
rows-overview-rate = 평균 속도
    .what = 전송된 비트를 기간으로 나눈 것이다.
    .here = { $bytes-n } × 8비트 ÷ { $duration }(으)로 { $value }이다.
    .mistake = 회선의 능력이 아니라 보낸 양일 뿐이다. 그리고 회선은 비트로 팔고 파일은 바이트로 잰다.
rows-overview-tcp = TCP 연결
    .what = 서로 TCP로 이야기한 소켓의 짝이다.
    .here = 이 캡처에 { $tcp }개 있다.
    .mistake = 페이지 하나가 여러 연결을 열기도 하고, 연결 하나가 여러 페이지에 쓰이기도 한다.
rows-overview-udp = UDP 대화
    .what = 서로 UDP 데이터그램을 보낸 소켓의 짝이다.
    .here = 이 캡처에 { $udp }개 있다.
    .mistake = UDP에는 연결이 없다. 데이터그램이 서로 이어진다는 것은 주소와 포트로만 알 수 있다.
rows-overview-exchanges = 교환
    .what = HTTP, DNS 등의 요청과 그 응답이다.
    .here = 이 캡처에 { $exchanges }개 있다.
    .mistake = 암호화된 교환은 키가 있을 때만 셀 수 있다.

## 프로토콜 계층 구조

rows-hierarchy-protocol = 프로토콜
    .what = 프로토콜이며, 그 아래 들여 쓴 것은 그것이 나르는 프로토콜이다.
    .here = { $value }: 패킷 { $packets }개이다. { $about }
    .mistake = 행을 더하면 안 된다. HTTP 패킷은 이더넷, IP, TCP에서도 센다.
rows-hierarchy-packets = 패킷
    .what = 이 자리에서 이 프로토콜이 나온 패킷이다. 메시지의 마지막만이 아니라 모든 세그먼트를 센다.
    .here = 패킷 { $packets }개, 전체의 { $packets-percent } %이다.
    .mistake = 터널처럼 한 프로토콜이 두 번 나올 수 있다. 행마다 한 자리만 센다.
rows-hierarchy-packets-percent = 패킷의 백분율
    .what = 센 패킷 전체에서 이 행의 패킷이 차지하는 몫이다.
    .here = 패킷 { $packets }개는 { $packets-percent } %이다.
    .mistake = 모든 행을 더하면 100을 넘는다. 계층마다 따로 세기 때문이다.
rows-hierarchy-bytes = 바이트
    .what = 헤더까지 포함한 이 패킷들의 전체 길이이다.
    .here = 패킷 { $packets }개에 { $bytes-n }바이트, 전체 바이트의 { $bytes-percent } %이다.
    .mistake = 이 프로토콜만의 바이트가 아니다. 둘러싼 것과 안에 든 것도 센다.
rows-hierarchy-bytes-percent = 바이트의 백분율
    .what = 센 바이트 전체에서 이 행의 바이트가 차지하는 몫이다.
    .here = { $bytes-n }바이트는 { $bytes-percent } %이다.
    .mistake = 적은 패킷이 대부분의 바이트를 나를 수 있다. 패킷의 백분율과 견주어 보라.

## 대화

rows-conversations-stream = 스트림
    .what = 첫 패킷이 나온 순서대로 붙인 연결 번호이다.
    .here = { $filter }(으)로 고른다.
    .mistake = 이 번호는 어느 패킷에도 없다. 캡처를 읽는 프로그램이 붙인 것이다.
rows-conversations-a = 한쪽
    .what = 이야기하는 둘 가운데 하나이며 TCP와 UDP에서는 클라이언트이다.
    .here = { $value }에서 패킷 { $packets }개 가운데 { $packets-a-to-b }개를 보냈다.
    .mistake = A가 늘 더 많이 보낸 쪽은 아니다. 두 방향을 다 보라.
rows-conversations-b = 다른 쪽
    .what = 이야기하는 둘 가운데 다른 하나이며 TCP와 UDP에서는 서버이다.
    .here = { $value }에서 패킷 { $packets }개 가운데 { $packets-b-to-a }개를 보냈다.
    .mistake = 주소 하나 뒤에 서버가 여럿일 수 있다. 부하 분산기가 일을 나눈다.
rows-conversations-packets = 패킷
    .what = 양쪽 방향의 패킷이다.
    .here = { $packets-a-to-b } + { $packets-b-to-a } = { $packets }.
    .mistake = 하나를 보내면 하나가 돌아오는 것은 아니다. 확인 응답 하나가 여러 세그먼트를 대신하곤 한다.
rows-conversations-bytes = 바이트
    .what = 헤더까지 포함해 양쪽 방향으로 전송된 바이트이다.
    .here = { $bytes-a-to-b-n } + { $bytes-b-to-a-n } = { $bytes-n }바이트.
    .mistake = 프로그램이 보낸 것보다 많다. 헤더와 재전송도 센다.
rows-conversations-packets-a-to-b = A에서 B로 간 패킷
    .what = 이 방향의 패킷이다.
    .here = 패킷 { $packets }개 가운데 { $packets-a-to-b }개이다.
    .mistake = 많이 받는 쪽도 패킷을 보낸다. 확인 응답이다.
rows-conversations-bytes-a-to-b = A에서 B로 간 바이트
    .what = 헤더까지 포함해 이 방향으로 전송된 바이트이다.
    .here = 패킷 { $packets-a-to-b }개에 { $bytes-a-to-b-n }바이트이다.
    .mistake = 데이터 없는 바이트도 있다. 확인 응답은 헤더뿐인 패킷이다.
rows-conversations-packets-b-to-a = B에서 A로 간 패킷
    .what = 이 방향의 패킷이다.
    .here = 패킷 { $packets }개 가운데 { $packets-b-to-a }개이다.
    .mistake = 하나도 없으면 아무도 답하지 않거나, 답이 캡처한 곳을 지나지 않는 다른 길로 간 것이다.
rows-conversations-bytes-b-to-a = B에서 A로 간 바이트
    .what = 헤더까지 포함해 이 방향으로 전송된 바이트이다.
    .here = 패킷 { $packets-b-to-a }개에 { $bytes-b-to-a-n }바이트이다.
    .mistake = 작은 요청에 큰 응답이 올 수 있다. 두 방향이 같은 일은 드물다.
rows-conversations-duration-seconds = 지속 시간
    .what = 둘 사이의 첫 패킷부터 마지막 패킷까지이다.
    .here = 패킷 { $packets }개에 { $value }이다.
    .mistake = 길다고 느린 것은 아니다. 그 대부분의 시간에 아무것도 보내지 않았을 수 있다.
rows-conversations-bits-per-second-a-to-b = A에서 B로 간 속도
    .what = 이 방향으로 전송된 비트를 지속 시간으로 나눈 것이다.
    .here = { $bytes-a-to-b-n } × 8 ÷ { $duration-seconds }(으)로 { $value }이다.
    .mistake = 침묵까지 섞은 평균은 회선의 척도가 아니다. 한 연결의 처리량 그래프를 보라.
rows-conversations-bits-per-second-b-to-a = B에서 A로 간 속도
    .what = 이 방향으로 전송된 비트를 지속 시간으로 나눈 것이다.
    .here = { $bytes-b-to-a-n } × 8 ÷ { $duration-seconds }(으)로 { $value }이다.
    .mistake = 침묵까지 섞은 평균은 회선의 척도가 아니다. 한 연결의 처리량 그래프를 보라.
rows-conversations-initial-rtt-seconds = 핸드셰이크의 왕복 시간
    .what = SYN부터 핸드셰이크를 끝내는 확인 응답까지이다.
    .here = { $value }이다. 클라이언트 쪽에서 보면 이 연결의 어떤 질문과 답도 이보다 빠르지 않다.
    .mistake = 비었다고 0은 아니다. 핸드셰이크가 캡처되지 않은 것이다.
rows-conversations-retransmissions = 다시 보낸 세그먼트
    .what = 이미 보낸 바이트를 담은 세그먼트, 곧 모든 종류의 재전송이다.
    .here = 패킷 { $packets }개 가운데 { $retransmissions }개이다.
    .mistake = 재전송이 데이터의 손실을 증명하지는 않는다. 확인 응답만 사라졌을 수 있다.
rows-conversations-out-of-order = 순서가 바뀐 세그먼트
    .what = 뒤따를 바이트보다 늦게 온 세그먼트이다. Wireshark처럼 시간으로 센다. 사다리는 전에 본 것을 다시 보낸 것으로 센다.
    .here = 패킷 { $packets }개 가운데 { $out-of-order }개이다.
    .mistake = 이것으로 잃는 것은 없다. 프로그램이 읽기 전에 TCP가 바이트를 순서대로 맞춘다.
rows-conversations-missing-bytes = 빠진 바이트
    .what = 뒤의 바이트는 있는데 캡처에 없는 페이로드이다.
    .here = { $missing-bytes-n }바이트이다.
    .mistake = 확인 응답이 된 바이트라면 사라진 것이 아니다. 캡처만 보지 못한 것이다.

## 끝점

rows-endpoints-packets = 패킷
    .what = 이 끝점이 보내거나 받은 패킷이다.
    .here = { $packets-sent } + { $packets-received } = { $packets }.
    .mistake = 행을 다 더하면 패킷 수의 두 배이다. 하나마다 보낸 끝점과 받은 끝점이 있다.
rows-endpoints-bytes = 바이트
    .what = 이 끝점이 보내거나 받은, 전송된 바이트이다.
    .here = { $bytes-sent-n } + { $bytes-received-n } = { $bytes-n }바이트.
    .mistake = 맨 위에 있다고 범인은 아니다. 바쁜 서버는 거기 있는 것이 당연하다.
rows-endpoints-packets-sent = 보낸 패킷
    .what = 이 주소가 출발지로 적힌 패킷이다.
    .here = 패킷 { $packets }개 가운데 { $packets-sent }개이다.
    .mistake = 출발지 주소는 속일 수 있다. 패킷에 그렇게 적혔을 뿐 누가 보냈는지는 아니다.
rows-endpoints-bytes-sent = 보낸 바이트
    .what = 이 끝점이 보낸 패킷의, 전송된 바이트이다.
    .here = 패킷 { $packets-sent }개에 { $bytes-sent-n }바이트이다.
    .mistake = 많이 보냈다고 할 말이 많은 것은 아니다. 큰 내려받기의 확인 응답도 바이트이다.
rows-endpoints-packets-received = 받은 패킷
    .what = 이 주소가 목적지로 적힌 패킷이다.
    .here = 패킷 { $packets }개 가운데 { $packets-received }개이다.
    .mistake = 받았다는 것은 그리로 보냈다는 뜻이다. 캡처한 곳을 지나 실제로 닿았는지는 알 수 없다.
rows-endpoints-bytes-received = 받은 바이트
    .what = 이 끝점으로 보낸 패킷의, 전송된 바이트이다.
    .here = 패킷 { $packets-received }개에 { $bytes-received-n }바이트이다.
    .mistake = 다른 곳에서 캡처하면 더 많거나 적을 수 있다. 캡처는 저마다 자기 자리를 본다.

## HTTP

rows-http-host = 호스트
    .what = 요청이 찾는 이름이다. HTTP/1에서는 Host, HTTP/2에서는 :authority이다.
    .here = { $value }: 교환 { $exchanges }개가 이것을 찾았다.
    .mistake = 호스트는 주소가 아니다. 주소 하나에 여러 호스트가 살기 때문에 요청에 이름이 있어야 한다.
rows-http-path = 경로
    .what = 호스트에 요청한 것으로, 물음표 뒤의 쿼리는 뺀다.
    .here = { $value }: 교환 { $exchanges }개가 이것을 요청했다.
    .mistake = 경로는 파일이 아니다. 무엇이 답할지는 서버가 정한다.
rows-http-method = 메서드
    .what = 요청이 바라는 일이다.
    .here = { $value }: 교환 { $exchanges }개. { $about }
    .mistake = 메서드는 클라이언트의 약속이지 네트워크가 강제하는 규칙이 아니다. 서버는 GET에서도 무언가 바꿀 수 있다.
rows-http-status = 상태 코드
    .what = 요청이 어떻게 되었는지 나타내는 세 자리 숫자이다. 첫 자리가 종류를 말한다.
    .here = { $value }: 교환 { $exchanges }개. { $about }
    .mistake = 404나 500은 네트워크의 고장이 아니다. 연결은 잘되었고 서버가 답한 것이다.
rows-http-content-type = 콘텐츠 유형
    .what = 응답이 나르는 것의 유형이며 charset 같은 매개변수는 뺀다.
    .here = { $value }: 교환 { $exchanges }개.
    .mistake = 유형은 서버가 말하는 대로이다. 브라우저는 이름의 확장자가 아니라 이것을 따른다.
rows-http-exchanges = 교환
    .what = 이 행이 세는 교환, 곧 응답이 있거나 없는 요청의 수이다.
    .here = 교환 { $exchanges }개는 { $percent } %이다.
    .mistake = 페이지 하나가 교환 하나는 아니다. 그림, 스타일, 스크립트를 하나씩 요청한다.
rows-http-percent = 백분율
    .what = 전체에서 이 행의 교환이 차지하는 몫이다.
    .here = 교환 { $exchanges }개는 { $percent } %이다.
    .mistake = 몇 안 되는 것의 백분율은 뜻이 적다. 먼저 개수를 보라.
rows-http-failed = 실패
    .what = 상태 코드가 400 이상인 응답이다. 4xx는 요청을, 5xx는 서버를 탓한다. gRPC 호출은 grpc-status로 셉니다: 0이 아니면 모두 실패입니다.
    .here = 교환 { $exchanges }개 가운데 { $failed }개이다.
    .mistake = 4xx가 다 잘못은 아니다. 401은 서버가 비밀번호를 묻는 방법이다.
rows-http-unanswered = 응답 없음
    .what = 응답을 찾지 못한 요청이다.
    .here = 교환 { $exchanges }개 가운데 { $unanswered }개이다.
    .mistake = 캡처에 응답이 없다고 오지 않은 것은 아니다. 그 전에 캡처가 끝났을 수 있다.
rows-http-request-bytes = 요청의 바이트
    .what = 요청의 길이를 시작 줄, 헤더, 본문까지 더한 것이다. TCP, IP, 이더넷의 헤더는 뺀다.
    .here = 교환 { $exchanges }개에 { $request-bytes-n }바이트이다.
    .mistake = 쿠키는 요청마다 센다. 요청이 커지는 까닭이다.
rows-http-response-bytes = 응답의 바이트
    .what = 보낸 그대로의 응답 길이를 더한 것이다. 압축된 본문은 압축된 크기로 센다.
    .here = 교환 { $exchanges }개에 { $response-bytes-n }바이트이다.
    .mistake = 브라우저는 더 큰 값을 보여 줄 수 있다. 압축을 푼 본문의 크기이다.
rows-http-wait-p50-seconds = 대기 중앙값
    .what = 대기의 절반은 이보다 짧다. 대기는 요청의 마지막 패킷부터 응답의 첫 패킷까지이다.
    .here = 절반은 { $value }보다 짧았고 가장 긴 것은 { $wait-max-seconds }이다.
    .mistake = 중앙값은 평균이 아니다. 아주 느린 응답 하나는 평균은 움직여도 중앙값은 움직이지 않는다.
rows-http-wait-p90-seconds = 대기, 100 가운데 90
    .what = 대기 열에 아홉은 이보다 짧다.
    .here = 열에 아홉은 { $value }보다 짧았다.
    .mistake = 교환이 열 개보다 적으면 그저 가장 긴 것 가운데 하나이다.
rows-http-wait-p99-seconds = 대기, 100 가운데 99
    .what = 대기 100 가운데 99는 이보다 짧다. 운 나쁜 쪽이 겪는 값이다.
    .here = 100 가운데 99는 { $value }보다 짧았다.
    .mistake = 백에 하나는 드물지 않다. 요청이 백 개인 페이지는 거의 매번 만난다.
rows-http-wait-max-seconds = 가장 긴 대기
    .what = 대기 가운데 가장 긴 것이다.
    .here = { $value }이고 중앙값은 { $wait-p50-seconds }이다.
    .mistake = 느린 응답 하나로 서버가 느리다고 할 수는 없다. 백분위수를 보라.

## 시간별

rows-io-from-seconds = 구간의 시작
    .what = 구간이 시작되는 때이며 첫 패킷부터 초로 잰다.
    .here = 구간은 { $from-seconds }초부터 { $to-seconds }초까지이다.
    .mistake = 구간은 시계로 자른다. 한꺼번에 몰린 것이 두 구간으로 나뉠 수 있다.
rows-io-to-seconds = 구간의 끝
    .what = 구간이 끝나는 때이며 이 순간은 구간에 들지 않는다.
    .here = 구간은 { $from-seconds }초부터 { $to-seconds }초까지이다.
    .mistake = 딱 끝에 온 패킷은 다음 구간에서 센다.
rows-io-packets = 패킷
    .what = 이 구간에 캡처된 패킷이다.
    .here = { $from-seconds }초부터 { $to-seconds }초까지 패킷 { $packets }개이다.
    .mistake = 없다고 네트워크가 멈춘 것은 아니다. 여기서 보이지 않았을 뿐이다.
rows-io-bytes = 바이트
    .what = 이 구간에 전송된 바이트이다.
    .here = 패킷 { $packets }개에 { $bytes-n }바이트이다.
    .mistake = 찬 구간 사이의 빈 구간은 대개 기다림이다. 응답이나 재전송을 기다린다.
rows-io-bits-per-second = 속도
    .what = 구간의 비트를 구간의 길이로 나눈 것이다.
    .here = { $from-seconds }초부터 { $to-seconds }초까지 { $bytes-n } × 8비트이면 { $value }이다.
    .mistake = 구간이 짧을수록 꼭대기가 높아진다. 길이가 같은 구간끼리만 견주라.
rows-io-share = 바이트 막대
    .what = 가장 찬 구간을 기준으로 잰 이 구간의 바이트이다.
    .here = 가장 찬 구간의 { $share-percent } %이다.
    .mistake = 꽉 찬 막대가 꽉 찬 회선은 아니다. 여기서 본 것 가운데 가장 많을 뿐이다.
rows-io-series = 계열
    .what = 이 구간에서 사용자의 필터에 맞는 패킷이다.
    .here = 이 구간의 패킷 { $packets }개 가운데 { $filter } 필터에 맞는 것은 { $series }개이다.
    .mistake = 계열은 겹칠 수 있다. 패킷은 맞는 필터마다 세므로 합이 전체와 같지 않아도 된다.

## 길이

rows-lengths-bytes = 길이의 범위
    .what = 헤더까지 포함해 전송될 때의 길이가 이 범위에 드는 패킷이다.
    .here = { $value }: 패킷 { $packets }개.
    .mistake = 1514바이트를 넘어도 잘못은 아니다. 네트워크 카드가 캡처되기 전에 세그먼트를 합친다.
rows-lengths-packets = 패킷
    .what = 이 길이의 패킷이다.
    .here = 패킷 { $packets }개는 { $percent } %이다.
    .mistake = 작은 것이 많은 것은 흔한 일이다. 둘에 하나가 확인 응답일 수 있다.
rows-lengths-percent = 백분율
    .what = 전체에서 이 행의 패킷이 차지하는 몫이다.
    .here = 패킷 { $packets }개는 { $percent } %이다.
    .mistake = 바이트로 보면 다르다. 큰 패킷 하나가 작은 것 스무 개와 맞먹는다.
rows-lengths-average = 평균
    .what = 이 패킷들의 평균 길이이며 단위는 바이트이다.
    .here = { $value }바이트, { $least }부터 { $most } 사이이다.
    .mistake = 딱 이 길이인 패킷은 드물다.
rows-lengths-least = 가장 짧은 것
    .what = 이 행에서 가장 짧은 패킷이며 단위는 바이트이다.
    .here = { $least }바이트이다.
    .mistake = 60바이트보다 짧으면 보낸 쪽에서 캡처한 것이다. 이더넷은 나갈 때에야 채움을 붙인다.
rows-lengths-most = 가장 긴 것
    .what = 이 행에서 가장 긴 패킷이며 단위는 바이트이다.
    .here = { $most }바이트이다.
    .mistake = 보통의 한도는 1514이다. 페이로드 1500바이트에 이더넷 헤더 14바이트이다.
rows-lengths-share = 비율
    .what = 전체에서 이 행의 패킷이 차지하는 몫을 막대로 그린 것이다.
    .here = 패킷 { $packets }개는 { $percent } %이다.
    .mistake = 막대는 바이트가 아니라 패킷을 잰다.

## DNS

rows-dns-name = 이름
    .what = 질문한 이름이다.
    .here = { $value }을(를) { $questions }번 물었다.
    .mistake = 물어본 이름이 있다는 보장은 없다. 응답 코드를 보라.
rows-dns-type = 유형
    .what = 물어본 레코드의 유형이다. A는 IPv4 주소, AAAA는 IPv6 주소, MX는 메일이 갈 곳이다.
    .here = { $name }의 { $value }이다.
    .mistake = A와 AAAA는 두 질문이다. 클라이언트는 대개 둘 다 보내며 하나에는 답이 없을 수 있다.
rows-dns-questions = 질문
    .what = 몇 번 물었는지 나타낸다.
    .here = { $questions }번 묻고 { $responses }번 답했다.
    .mistake = 다시 물었다고 손실은 아니다. 컴퓨터의 다른 프로그램이 같은 것을 물을 수 있다.
rows-dns-responses = 답
    .what = 답이 몇 번 왔는지 나타낸다.
    .here = 질문 { $questions }개에 답 { $responses }개이다.
    .mistake = 그런 이름이 없다는 답도 있다. 그것도 답이다.
rows-dns-records = 레코드
    .what = 답에 든 레코드를 모두 더한 것이다.
    .here = 답 { $responses }개에 레코드 { $records }개이다.
    .mistake = 이름 하나에 주소가 여럿인 것은 흔하다. 클라이언트가 그 가운데 하나를 고른다.
rows-dns-codes = 응답 코드
    .what = 질문에 대한 서버의 말이다. NoError, 없는 이름이면 NXDOMAIN, 알아내지 못했으면 SERVFAIL이다.
    .here = 질문 { $questions }개에 { $value }.
    .mistake = 레코드 없는 NoError는 이름은 있지만 이 유형의 레코드가 없다는 뜻이다.
rows-dns-time-p50-seconds = 시간 중앙값
    .what = 질문부터 재어 답의 절반은 이보다 빨리 왔다.
    .here = 절반은 { $value } 안에 왔고 가장 긴 것은 { $time-max-seconds }이다.
    .mistake = 빠른 답은 서버의 캐시에서, 느린 답은 다른 서버에서 가져온 것이다. 둘 다 정상이다.
rows-dns-time-p90-seconds = 시간, 100 가운데 90
    .what = 답 열에 아홉은 이보다 빨리 왔다.
    .here = 열에 아홉은 { $value } 안에 왔다.
    .mistake = 질문이 열 개보다 적으면 그저 가장 긴 것 가운데 하나이다.
rows-dns-time-max-seconds = 가장 긴 시간
    .what = 질문부터 답까지 가장 오래 걸린 시간이다.
    .here = { $value }이고 중앙값은 { $time-p50-seconds }이다.
    .mistake = 답이 없는 질문은 들어 있지 않다. 답이 몇 번 왔는지 보라.

## 문제

rows-problems-severity = 심각도
    .what = 얼마나 심각한지 나타낸다. Chat은 경과, Note는 특이한 것, Warning은 틀렸을 수 있는 것, Error는 틀린 것이다.
    .here = { $value ->
        [Chat] Chat: 보통의 경과이며 할 일은 없다.
        [Note] Note: 특이하지만 해 없이 일어나기도 한다.
        [Warning] Warning: 무언가 잘못되었을 수 있다. 앞뒤의 패킷을 보라.
       *[Error] Error: 패킷이나 캡처 방법에 잘못이 있다.
    }
    .mistake = 경고가 잘못을 증명하지는 않는다. 어디를 볼지 알려 줄 뿐이다.
rows-problems-group = 분류
    .what = 무엇에 관한 것인지 나타낸다. 패킷의 순서, 체크섬, 잘못된 형식, 요청이나 응답 등이다.
    .here = { $value }: 이런 알림이 { $count }개 있다.
    .mistake = 형식이 잘못되었다고 공격은 아니다. 프로토콜을 잘못 짐작했을 수 있다.
rows-problems-protocol = 프로토콜
    .what = 이것이 발견된 프로토콜이다.
    .here = { $value }: { $count }번.
    .mistake = 보이는 곳이 늘 시작된 곳은 아니다. IP 패킷의 손실은 TCP에서 보인다.
rows-problems-count = 횟수
    .what = 이런 종류의 알림이 몇 개인지 나타낸다.
    .here = { $count }번, 처음은 패킷 #{ $first }이다.
    .mistake = 알림이 많아도 원인은 하나일 수 있다. 세그먼트 하나가 사라지면 되풀이된 확인 응답마다 알림이 붙는다.
rows-problems-meaning = 내용
    .what = 분석기의 말로 적은, 발견한 것이다.
    .here = { $value }. { $about }
    .mistake = 보인 것을 말할 뿐 까닭은 아니다. 까닭은 앞선 패킷에 있는 일이 많다.
rows-problems-filter-name = 필터
    .what = 이 패킷들을 고르는 필드의 이름이다.
    .here = 표시 필터 { $value }(으)로 볼 수 있다.
    .mistake = 이 필드는 어느 패킷에도 없다. 여러 패킷을 견주어 알아낸 것이다.
rows-problems-frames = 패킷
    .what = 이것이 발견된 처음 몇 패킷이다.
    .here = 패킷 #{ $first }에서 시작한다.
    .mistake = 점은 더 있다는 뜻이다. 필터로 모두 볼 수 있다.

## 이름

rows-names-name = 이름
    .what = 이 캡처의 패킷이 말하는 호스트의 이름이다.
    .here = { $value }이(가) { $count }번 나왔다.
    .mistake = 캡처에 나온 이름이 꼭 찾아간 곳은 아니다. 브라우저는 이름을 미리 묻기도 한다.
rows-names-from = 출처
    .what = 이름을 말한 것이다. DNS의 답, 요청의 Host, TLS의 서버 이름 등이다.
    .here = { $value ->
        [DNS] DNS의 답이 말한다. 누군가 이 이름을 물었다.
        [Host] Host 헤더가 말한다. 이 이름으로 HTTP/1 요청을 보냈다.
        [SNI] TLS의 ClientHello가 말한다. 이 이름으로 연결을 열었다.
       *[other] :authority 필드가 말한다. 이 이름으로 HTTP/2 요청을 보냈다.
    }
    .mistake = TLS는 오가는 말을 암호화하지만 서버 이름은 그 전에 대개 그대로 보인다.
rows-names-count = 횟수
    .what = 거기서 몇 번 나왔는지 나타낸다.
    .here = { $count }번, 처음은 패킷 #{ $first }이다.
    .mistake = 자주 나왔다고 자주 찾아간 것은 아니다. 한 번 찾아가도 이름은 여러 번 나온다.
rows-names-addresses = 주소
    .what = 그 이름과 함께 나온 주소이다.
    .here = { $name }와(과) 함께 { $value }이(가) 나왔다.
    .mistake = 주소가 그 이름만의 것은 아니다. 큰 서비스는 여러 이름이 주소를 나눠 쓴다.
