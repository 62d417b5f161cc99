# MIME multipart 필드의 뜻, 값의 의미, 흔한 오해.

mime_multipart = 여러 부분으로 된 본문
    .what = 한 본문에 여러 내용을 담고 어디에도 나오지 않는 줄로 나눈다. 양식이 파일을 이렇게 보낸다.

mime_multipart-type = 종류
    .what = 부분들의 관계이다. 양식의 필드, 대안, 첨부 파일이 있다.
    .here = { $value }

mime_multipart-preamble = 앞머리
    .what = 첫 경계 앞에 있는 것은 건너뛴다.

mime_multipart-first_boundary = 첫 경계
    .what = 하이픈 둘과 Content-Type이 정한 낱말이다. 첫 부분이 시작한다.

mime_multipart-boundary = 경계
    .what = 다음 부분이 시작한다.

mime_multipart-last_boundary = 마지막 경계
    .what = 끝에 하이픈이 둘 더 있으면 더 이상 부분이 없다.

mime_multipart-trailer = 뒷부분
    .what = 마지막 경계 뒤에 있는 것은 건너뛴다.

mime_multipart-part = 부분
    .what = 자기 헤더 필드가 있는 내용 하나이다.

mime_multipart-header = 부분의 헤더 필드
    .what = 이 부분에 대한 줄이다. 이름, 콜론, 값으로 되어 있다.
    .here = { $value }

mime_multipart-name = 양식 필드의 이름
    .what = 양식에서 필드의 이름이다.
    .here = { $value }

mime_multipart-filename = 파일 이름
    .what = 보내는 쪽에서의 파일 이름이다.
    .here = { $value }
    .mistake = 서버가 그대로 쓰면 안 된다. ../로 폴더를 벗어난다.

mime_multipart-no_required_parameter = 경계가 없음
    .what = Content-Type에 boundary 매개변수가 없어 부분을 나눌 수 없다.

mime_multipart-no_parts = 경계를 찾지 못함
    .what = Content-Type의 낱말이 본문에 없다.

mime_multipart-cut = 일찍 끝남
    .what = 마지막 경계가 오지 않았다. 본문이 불완전하다.

mime_multipart-many = 너무 많은 부분
    .what = 나머지는 적지 않는다. 서버에도 이런 한도가 있다.

mime_multipart-deep = 너무 깊음
    .what = 부분 안에 부분이 겹겹이다. 더 펴지 않는다.

mime_multipart-damaged = 깨진 인코딩
    .what = 내용이 Content-Transfer-Encoding이 말한 인코딩이 아니다.

mime_multipart-path = 경로인 파일 이름
    .what = 업로드 폴더 밖에 쓰려는 시도이거나 옛 브라우저이다.
