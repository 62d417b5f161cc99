# GraphQL 필드의 뜻, 값의 의미, 흔한 오해.

graphql = GraphQL 언어
    .what = 클라이언트가 바라는 필드를 정확히 말하는 언어이다. 모든 요청이 한 주소로 간다.
    .mistake = 오류도 대개 상태 200으로 온다. 응답의 errors 목록을 보아야 한다.

graphql-request = 요청
    .what = 문서와 그 변수이다.

graphql-request_in_url = 주소 속의 요청
    .what = 변경이 없는 질문은 GET으로 할 수 있어 캐시가 도울 수 있다.

graphql-operation_name = 실행할 작업
    .what = 문서의 어느 작업인지 나타낸다.
    .here = { $value }

graphql-query = 문서
    .what = 이 언어로 쓴 텍스트이다.

graphql-variables = 변수
    .what = 텍스트를 그대로 두고 문서에 넣는 값이다.

graphql-persisted_query = 문서의 해시
    .what = 텍스트 대신 해시만 보낸다. 서버가 이미 안다.
    .here = { $value }

graphql-operation = 작업
    .what = 질문, 변경, 구독 가운데 하나이다.

graphql-operation-type = 작업의 종류
    .what = 작업이 하는 일이다.

graphql-operation-type-is-query =
    .what = 질문이다. 아무것도 바뀌지 않는다.

graphql-operation-type-is-mutation =
    .what = 변경이다.

graphql-operation-type-is-subscription =
    .what = 일이 생길 때마다 소식이 온다.

graphql-operation-name = 이름
    .what = 로그를 위해 클라이언트가 붙인 이름이다.
    .here = { $value }

graphql-field = 바라는 필드
    .what = 작업의 맨 위 필드이다. 실제로 무엇을 바라는지 나타낸다.
    .here = { $value }

graphql-fragment = 되쓰는 부분(단편)
    .what = 여러 곳에서 쓰는 이름 붙은 필드 목록이다.
    .here = { $value }

graphql-malformed = 문법 오류
    .what = 텍스트가 문법에 맞지 않는다. 서버가 통째로 거절한다.

graphql-long = 너무 김
    .what = 여기서 읽는 것보다 길다.
