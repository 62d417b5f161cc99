# HTML form 필드의 뜻, 값의 의미, 흔한 오해.

urlencoded-form = 양식
    .what = 양식이 보내는 것이다. 이름=값을 &로 잇는다. 공백은 +, 다른 기호는 %와 두 자리이다.

urlencoded-form-item = 양식 필드
    .what = 이름과 값이다.

urlencoded-form-key = 이름
    .what = 필드의 이름이다.
    .here = { $value }

urlencoded-form-value = 값
    .what = 적어 넣은 것을 푼 값이다.

urlencoded-form-escape = 잘못된 퍼센트 기호
    .what = % 뒤에는 십육진수 두 자리가 와야 한다. 그렇지 않으면 읽는 쪽마다 다르게 푼다.
