# 여러 프로토콜에 있는 것: 길이, 채움, 다시 모은 조각. 어느 필드의 글인지는 shared.tsv에 있다.

common-length = 길이
    .what = 이어지는 부분의 바이트 수이다. 받는 쪽은 이것으로 다음 것이 어디서 시작하는지 안다.
    .here = { $number } B.

common-count = 개수
    .what = 뒤에 몇 개가 오는지 나타낸다.
    .here = { $number }.

common-reserved = 예약
    .what = 나중을 위해 남겨 둔 자리이다. 보내는 쪽은 0을 쓰고 받는 쪽은 보지 않는다.

common-unused = 쓰지 않는 비트
    .what = 여기서는 뜻이 없으며 0이다.

common-padding = 채움
    .what = 자리를 채우거나 길이를 감추는 뜻 없는 바이트이다.
    .here = { $bytes } B.

common-together = 다시 모은 것
    .what = 여러 조각으로 온 것을 순서대로 모았다. 이 프로그램이 모은 것이며 이대로 전송되지 않는다.

common-piece = 조각
    .what = 조각 하나가 있는 프레임이다.
    .here = { $number }번 프레임.

common-pieces = 조각의 수
    .what = 몇 조각으로 왔는지 나타낸다.
    .here = { $number }.

common-whole_length = 모은 길이
    .what = 모든 조각을 합친 바이트 수이다.
    .here = { $number } B.

common-whole_in = 모은 곳
    .what = 마지막 조각이 있는 프레임이며 거기에 전체를 보인다.
    .here = { $number }번 프레임.

common-overlap = 겹친 조각
    .what = 일부 바이트가 두 조각에서 두 번 왔다. 같은 내용이면 문제없다.

common-conflict = 모순되는 조각
    .what = 같은 자리가 서로 다른 바이트로 두 번 왔다. 받는 쪽마다 다른 것을 남길 수 있어 공격이 이를 쓴다.

common-data = 데이터
    .what = 이 프로그램이 여기서 풀지 않는 바이트이다.
    .here = { $bytes } B.

common-malformed = 형식이 틀림
    .what = 바이트가 프로토콜과 맞지 않는다. 일찍 끝났거나 서로 모순된다. 그 앞까지 읽은 것은 남는다.

common-cut_capture = 캡처에서 잘림
    .what = 패킷의 앞부분만 캡처되었다(snapshot length). 나머지는 보냈지만 파일에 없다.

common-checksum_computed = 계산한 체크섬
    .what = 비교하려고 이 프로그램이 계산한 체크섬이며 전송되지 않는다.

common-checksum_status = 체크섬 일치 여부
    .what = 보낸 체크섬과 계산한 체크섬을 비교한 것이다.
    .here = { $value }

common-checksum_bad = 잘못된 체크섬
    .what = 중간에 손상되었거나 체크섬을 고치지 않고 바꾸었다. 받는 쪽은 버린다.

common-dissector_bug = 이 프로그램의 잘못
    .what = 이 계층을 읽다가 프로그램 자체가 잘못되었다. 나머지는 바이트로 보인다. 알려 주기 바란다.

common-remark = 알림
    .what = 읽는 동안 이 프로그램이 알아챈 것이며 내용은 그 글에 있다. 전송된 것이 아니다.
