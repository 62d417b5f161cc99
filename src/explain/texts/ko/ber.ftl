# BER 필드의 뜻, 값의 의미, 흔한 오해.

ber-bitstring-padding = 쓰지 않는 비트
    .what = 마지막 바이트에서 세지 않는 비트 수이다.
    .here = { $number }
