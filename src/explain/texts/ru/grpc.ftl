# Что такое поля gRPC, что значат их значения и в чём часто ошибаются.

grpc = Сообщение gRPC
    .what = gRPC вызывает функцию на другом компьютере: сообщение — 1 байт флага, 4 байта длины и содержимое, обычно Protocol Buffers, внутри потока HTTP/2.
    .mistake = :status 200 — ещё не успех: удался ли вызов, говорит grpc-status в конце.

grpc-status = Итог вызова
    .what = Чем кончился вызов; идёт в трейлерах, потому что известно лишь в конце.

grpc-status-is-0 =
    .what = OK: получилось.

grpc-status-is-1 =
    .what = CANCELLED: вызвавшему больше не нужно.

grpc-status-is-2 =
    .what = UNKNOWN: ошибка без номера точнее, обычно исключение в программе сервера.

grpc-status-is-3 =
    .what = INVALID_ARGUMENT: переданное не имеет смысла при любом состоянии сервера.

grpc-status-is-4 =
    .what = DEADLINE_EXCEEDED: не успели за отведённое время. Само действие могло и удаться.

grpc-status-is-5 =
    .what = NOT_FOUND: такого нет.

grpc-status-is-6 =
    .what = ALREADY_EXISTS: создать хотели то, что уже есть.

grpc-status-is-7 =
    .what = PERMISSION_DENIED: кто зовёт, известно, но этого ему нельзя.

grpc-status-is-8 =
    .what = RESOURCE_EXHAUSTED: квота вышла, или сообщение слишком велико.

grpc-status-is-9 =
    .what = FAILED_PRECONDITION: не в нынешнем состоянии; повторять бесполезно, пока оно не сменится.

grpc-status-is-10 =
    .what = ABORTED: столкнулось с другим изменением; начните всё сначала.

grpc-status-is-11 =
    .what = OUT_OF_RANGE: за краем, например чтение за концом файла.

grpc-status-is-12 =
    .what = UNIMPLEMENTED: такого метода у сервера нет.

grpc-status-is-13 =
    .what = INTERNAL: что-то сломано всерьёз, часто в библиотеке.

grpc-status-is-14 =
    .what = UNAVAILABLE: сейчас недоступен; повторите позже.

grpc-status-is-15 =
    .what = DATA_LOSS: данные потеряны или испорчены без возврата.

grpc-status-is-16 =
    .what = UNAUTHENTICATED: кто зовёт, не доказано.

grpc-status_message = Слова об итоге
    .what = Слова для людей; байты не из ASCII пишут со знаком процента.
    .here = { $value }

grpc-status-failed = Вызов не удался
    .what = Итог не 0. С соединением и HTTP всё хорошо; «нет» сказала функция.

grpc-frame_type = Тип кадра
    .what = В gRPC-Web первый бит говорит, сообщение дальше или трейлеры: настоящих трейлеров браузеры не видят.
    .here = { $value }

grpc-compressed_flag = Сжато
    .what = Сжато ли сообщение; чем — говорит grpc-encoding.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

grpc-message_length = Длина сообщения
    .what = Сколько байт следует. Сообщение может занять несколько кадров DATA или делить один с другими.
    .here = 5 Б заголовка + { $number } Б = { $whole } Б.

grpc-message_data = Содержимое
    .what = Что передают функции или что она вернула, обычно Protocol Buffers.
    .here = { $bytes } Б.

grpc-method = Вызванная функция
    .what = Путь запроса: /package.Service/Method.
    .here = { $value }

grpc-call-kind = Вид вызова
    .what = Сколько сообщений шлёт каждая сторона: по одному (унарный), любое число с одной стороны (поток от клиента или от сервера) или с обеих (потоки в обе стороны).
    .here = { $value }
    .mistake = По одному сообщению в каждую сторону ещё не доказывает унарный вызов: поток мог кончиться после одного.

grpc-call-kind_source = Откуда известен вид
    .what = Его называет схема для этого метода; иначе — то, что видно по сообщениям этого вызова.
    .here = { $value }

grpc-trailer = Трейлер
    .what = Строка трейлеров, которые gRPC-Web шлёт в теле.
    .here = { $value }

grpc-body_decompression_failed = Распаковать не удалось
    .what = Сообщение сжато не так, как обещает grpc-encoding, или испорчено.

grpc-body_malformed = Не gRPC
    .what = Флаг и длина не подходят к следующим байтам.

grpc-message_cut = Сообщение оборвано
    .what = Поток кончился, или остатка нет в захвате.

grpc-trailer-line = Строка трейлеров
    .what = Имя и значение в конце ответа, например grpc-status. В gRPC-Web их пишут текстом в тело.
    .here = { $value }

grpc-http1 = gRPC без HTTP/2
    .what = Для gRPC нужны потоки и трейлеры HTTP/2. По HTTP/1 определён лишь gRPC-Web, с другим типом содержимого.

grpc-web_text-failed = Base64 испорчен
    .what = Текстовый вид gRPC-Web — это Base64; чужой или пропавший символ обрывает чтение.

grpc-trailer-not_last = После трейлеров что-то есть
    .what = Трейлеры завершают ответ; дальнейшее ни к чему не относится.
