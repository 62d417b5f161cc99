# Что такое поля GraphQL, что значат их значения и в чём часто ошибаются.

graphql = Язык GraphQL
    .what = Язык, на котором клиент называет ровно нужные поля; все запросы идут на один адрес.
    .mistake = Ошибки чаще приходят с кодом 200: смотрите список errors в ответе.

graphql-request = Запрос
    .what = Документ с переменными.

graphql-request_in_url = Запрос в адресе
    .what = Вопрос без изменений можно задать через GET, и поможет кэш.

graphql-operation_name = Какая операция
    .what = Какая операция документа нужна.
    .here = { $value }

graphql-query = Документ
    .what = Сам текст на этом языке.

graphql-variables = Переменные
    .what = Значения, вставляемые в документ, чтобы текст не менялся.

graphql-persisted_query = Хеш документа
    .what = Вместо текста шлют лишь хеш; серверу он уже известен.
    .here = { $value }

graphql-operation = Операция
    .what = Вопрос, изменение или подписка.

graphql-operation-type = Вид операции
    .what = Что делает операция.

graphql-operation-type-is-query =
    .what = Вопрос: ничего не меняется.

graphql-operation-type-is-mutation =
    .what = Изменение данных.

graphql-operation-type-is-subscription =
    .what = Новости приходят по мере появления.

graphql-operation-name = Имя
    .what = Как её зовёт клиент, для журналов.
    .here = { $value }

graphql-field = Нужное поле
    .what = Поле верхнего уровня: о чём на деле спрашивают.
    .here = { $value }

graphql-fragment = Общая часть (фрагмент)
    .what = Список полей с именем, нужный в нескольких местах.
    .here = { $value }

graphql-malformed = Ошибка синтаксиса
    .what = Текст нарушает грамматику; сервер отвергнет его целиком.

graphql-long = Слишком длинно
    .what = Длиннее, чем здесь читается.
