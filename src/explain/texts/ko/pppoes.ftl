# PPPoE 필드의 뜻, 값의 의미, 흔한 오해.

pppoes = 이더넷 위의 PPP
    .what = DSL처럼 이더넷으로 하는 접속이다. 프레임마다 PPP 프레임을 나른다.
