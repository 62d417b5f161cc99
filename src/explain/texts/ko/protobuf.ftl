# Protocol Buffers 필드의 뜻, 값의 의미, 흔한 오해.

protobuf = Protocol Buffers 형식
    .what = 이름 없이 번호와 값의 짝으로 된 데이터이다. 짧지만 번호의 뜻은 .proto 파일이 있어야 안다.
    .mistake = 이 프로그램이 문자열이나 수로 보이는 것은 가장 그럴듯한 해석일 뿐이다.

protobuf-message-name = 메시지 이름
    .what = 알 수 있으면 .proto 파일의 어느 메시지인지 나타낸다.
    .here = { $value }

protobuf-field = 필드
    .what = 값의 종류가 붙은 번호와 값이다. 모르는 번호는 건너뛰므로 옛 프로그램도 새 메시지를 읽는다.

protobuf-field-name = 필드의 이름
    .what = .proto 파일의 이름이며 전송되지 않는다.
    .here = { $value }

protobuf-field-number = 필드 번호
    .what = 양쪽이 필드를 아는 번호이다. 뜻을 바꾸면 안 된다.
    .here = { $small ->
        [1] { $number }번: 종류와 함께 한 바이트에 들어간다.
       *[other] { $number }번: 16부터는 번호와 종류에 두 바이트 이상이 든다.
    }

protobuf-field-wiretype = 값의 종류
    .what = 모르는 값도 건너뛸 수 있도록 값을 쓴 방식을 나타낸다.

protobuf-field-wiretype-is-0 =
    .what = 가변 길이 수이다. 바이트마다 7비트이며 맨 위 비트가 "더 있음"을 뜻한다.

protobuf-field-wiretype-is-1 =
    .what = 늘 8바이트이다. double이나 고정 64비트 수이다.

protobuf-field-wiretype-is-2 =
    .what = 길이 뒤에 그만큼의 바이트가 온다. 문자열, 바이트, 안의 메시지, 목록이다.

protobuf-field-wiretype-is-3 =
    .what = 그룹의 시작이며 더는 쓰지 않는다.

protobuf-field-wiretype-is-4 =
    .what = 그룹의 끝이며 더는 쓰지 않는다.

protobuf-field-wiretype-is-5 =
    .what = 늘 4바이트이다. float이나 고정 32비트 수이다.

protobuf-field-value = 값
    .what = 종류가 허용하는 방식으로 읽은 필드의 바이트이다.
    .here = { $bytes } B.

protobuf-field-value-double = double로 읽은 값
    .what = 8바이트를 부동소수점 수로 읽은 것이다.
    .here = { $value }

protobuf-field-value-float = float로 읽은 값
    .what = 4바이트를 부동소수점 수로 읽은 것이다.
    .here = { $value }

protobuf-field-value-int64 = 부호 있는 수로 읽은 값
    .what = 같은 비트를 음수일 수 있는 수로 읽은 것이다. 음수는 10바이트를 쓴다.
    .here = { $value }

protobuf-field-value-uint64 = 부호 없는 수로 읽은 값
    .what = 비트를 그대로 읽은 것이다.
    .here = { $value }

protobuf-field-value-int32 = 부호 있는 32비트 수로 읽은 값
    .what = 같은 비트를 음수일 수 있는 32비트 수로 읽은 것이다.
    .here = { $value }

protobuf-field-value-uint32 = 32비트 수로 읽은 값
    .what = 32비트를 그대로 읽은 것이다.
    .here = { $value }

protobuf-field-value-sint64 = 지그재그 수로 읽은 값
    .what = 0, -1, 1, -2 …를 0, 1, 2, 3 …으로 써서 작은 음수도 짧다.
    .here = { $value }

protobuf-field-value-bool = 참/거짓으로 읽은 값
    .what = 0은 거짓, 나머지는 참이다.
    .here = { $value }

protobuf-field-value-string = 텍스트로 읽은 값
    .what = 올바른 UTF-8이므로 아마 텍스트이다.
    .here = { $value }

protobuf-field-value-packed = 목록으로 읽은 값
    .what = 필드 번호 없이 이어 쓴 가변 길이 수들이다.
    .here = { $value }

protobuf-failed_parse_tag = 필드가 아님
    .what = 종류가 붙은 번호가 아니다. 다른 것이거나 암호화되었거나 잘렸다.

protobuf-field-wiretype-invalid = 알 수 없는 종류
    .what = 6과 7은 없는 종류라 나머지를 읽을 수 없다.

protobuf-field-failed_parse_length_delimited_field = 맞지 않는 길이
    .what = 필드가 메시지보다 길다고 되어 있다.

protobuf-field-failed_parse_field = 잘린 값
    .what = 값이 끝나기 전에 메시지가 끝난다.

protobuf-depth = 너무 깊음
    .what = 메시지 안의 메시지가 겹겹이다. 악의적인 입력이 프로그램을 지치게 하지 못하도록 여기서부터 펴지 않는다.

protobuf-field-type = 스키마의 유형
    .what = 스키마(.proto)가 말하는 필드의 유형이다. 숫자, 텍스트, 메시지이며 전송되지 않는다. 전송되는 것은 길이뿐이다.
    .here = { $value }

protobuf-field-oneof = 여럿 가운데 하나
    .what = 스키마에 따라 이 필드 가운데 하나만 쓸 수 있다. 마지막에 온 것이 유효하다.
    .here = { $value }

protobuf-field-value-repeated = 이어 붙인 값
    .what = 여러 숫자를 필드 번호 없이 이어 붙였다. 매번 번호를 쓰는 것보다 짧다.
    .here = { $bytes } B.

protobuf-field-failed_parse_packed_repeated_field = 맞지 않는 이어 붙인 값
    .what = 바이트가 스키마의 유형대로 나뉘지 않는다. 스키마가 다르거나 깨졌다.

protobuf-field-wiretype-differs = 스키마와 다른 유형
    .what = 다른 스키마로 만든 메시지이다. 필드를 바이트만으로 알 수 있는 대로 보인다.

protobuf-message-missing_required_field = 필수 필드가 없음
    .what = proto2에서 required로 표시한 필드가 없으면 프로그램이 메시지를 거절한다. proto3에서는 없어졌다.

protobuf-field-message_type_not_found = 부분의 스키마를 모름
    .what = 스키마가 가리키는 유형이 주어진 파일에 없다.
