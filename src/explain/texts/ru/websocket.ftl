# Что такое поля WebSocket, что значат их значения и в чём часто ошибаются.

websocket = WebSocket
    .what = Переносит сообщения в обе стороны по соединению, начавшемуся как запрос HTTP. Любая сторона шлёт когда угодно.
    .mistake = После ответа 101 это уже не HTTP: нет ни запросов, ни кодов состояния.

websocket-fin = FIN: последний кадр
    .what = Кончается ли сообщение этим кадром.
    .here = { $number ->
        [1] сообщение закончено.
       *[other] у сообщения будут ещё кадры.
    }
    .mistake = Соединение он не закрывает: для этого есть кадр Close.

websocket-rsv = Зарезервированные биты
    .what = Для расширений; первый из них значит «сжато», если так договорились.
    .here = { $number ->
        [0] ни один не установлен.
        [4] RSV1: сообщение сжато.
       *[other] { $value }.
    }

websocket-pmc = Сжато
    .what = Сжато ли сообщение расширением permessage-deflate.
    .here = { $number ->
        [1] сжато.
       *[other] как есть.
    }

websocket-opcode = Вид кадра
    .what = Что несёт кадр.
    .here = { $number ->
        [0] 0: продолжение сообщения.
        [1] 1: текст в UTF-8.
        [2] 2: байты.
        [8] 8: Close — конец.
        [9] 9: Ping — ты здесь?
        [10] 10: Pong — я здесь.
       *[other] { $value }.
    }

websocket-mask = Замаскировано
    .what = Смешана ли полезная нагрузка с ключом маски. Клиент обязан, серверу нельзя.
    .here = { $number ->
        [1] замаскировано: отправил клиент.
       *[other] не замаскировано: отправил сервер.
    }
    .mistake = Маска — не шифр: ключ стоит в том же кадре. Она защищает старые прокси от обмана.

websocket-payload_length = Длина полезной нагрузки
    .what = Байты полезной нагрузки в семи битах; 126 и 127 значат, что дальше длинное число.
    .here = { $number ->
        [126] 126: длина в следующих двух байтах.
        [127] 127: длина в следующих восьми байтах.
       *[other] { $number } Б.
    }

websocket-payload_length_ext_16 = Длинная длина
    .what = Длина от 126 до 65535.
    .here = { $number } Б.

websocket-payload_length_ext_64 = Самая длинная длина
    .what = Длина, не помещающаяся в два байта.
    .here = { $value } Б.

websocket-masking_key = Ключ маски
    .what = Четыре случайных байта; каждый байт полезной нагрузки складывается с одним из них исключающим ИЛИ.
    .here = { $value }: новый для каждого кадра.

websocket-subprotocol = Подпротокол
    .what = О чём договорились при рукопожатии: на каком языке сообщения.
    .here = { $value }.

websocket-masked_payload = Замаскированная полезная нагрузка
    .what = Полезная нагрузка, как передана.

websocket-payload = Полезная нагрузка
    .what = Что говорит сообщение, без маски и сжатия.

websocket-payload-continue = Продолжение
    .what = Часть сообщения, начатого прежним кадром.

websocket-payload-text = Текст
    .what = Текстовое сообщение в UTF-8.
    .here = { $value }

websocket-payload-close = Close
    .what = Эта сторона хочет закончить; другая отвечает своим Close, затем соединение закрывают.

websocket-payload-close-status_code = Код причины
    .what = Почему соединение кончается.
    .here = { $number ->
        [1000] 1000: закончено, всё в порядке.
        [1001] 1001: уходят со страницы или сервер останавливается.
        [1002] 1002: нарушен протокол.
        [1003] 1003: данные такого вида не принимаются.
        [1007] 1007: текст не в UTF-8.
        [1008] 1008: против правил этой стороны.
        [1009] 1009: сообщение слишком велико.
        [1010] 1010: нет нужного расширения.
        [1011] 1011: ошибка на сервере.
       *[other] { $number }.
    }
    .mistake = Это не код состояния HTTP.

websocket-payload-close-meaning = Значение
    .what = Что значит код причины.

websocket-payload-close-reason = Причина
    .what = Почему, словами для людей.
    .here = { $value }

websocket-payload-ping = Ping
    .what = Спрашивает, на месте ли другая сторона; она обязана ответить Pong.
    .mistake = Это не ping из ICMP.

websocket-payload-pong = Pong
    .what = Отвечает на Ping теми же байтами.

websocket-payload-unknown = Неизвестная полезная нагрузка
    .what = Содержимое кадра неизвестного вида.

websocket-fragment-count = Число кадров
    .what = Во скольких кадрах пришло сообщение.
    .here = { $number }.

websocket-reassembled-length = Длина сообщения
    .what = Байты всех его кадров вместе.
    .here = { $number } Б.

websocket-compressed_length = Сжатая длина
    .what = Байты до распаковки.
    .here = { $number } Б.

websocket-part = Часть сообщения
    .what = Целое показано с последним кадром.

websocket-guessed = Догадка
    .what = Рукопожатие не захвачено; о чём договорились, неизвестно.

websocket-mask-client = Клиент обязан маскировать
    .what = Этот кадр клиента не замаскирован: сервер должен закрыть.

websocket-mask-server = Серверу нельзя маскировать
    .what = Этот кадр сервера замаскирован: клиент должен закрыть.

websocket-message-cut = Сообщение неполно
    .what = Его кадров не хватает.

websocket-incomplete = Не хватает байтов
    .what = Кадр захвачен не целиком.

websocket-text-not_utf8 = Текст не в UTF-8
    .what = Получатель должен закрыть соединение.

websocket-after_close = После Close
    .what = После кадра Close данных быть не должно.

websocket-payload-unknown-expert = Неизвестный вид
    .what = О кадрах этого вида ничего не известно.

websocket-decompression-failed-expert = Не распаковать
    .what = Сжатые байты повреждены или нет предыдущих.

websocket-rsv-unexpected = Бит без смысла
    .what = Не согласовано расширение, придающее биту смысл.

websocket-opcode-reserved = Зарезервированный вид
    .what = Получивший такой кадр должен закрыть соединение.

websocket-control-fragmented = Управляющий кадр частями
    .what = Close, Ping и Pong должны быть в одном кадре.

websocket-control-too_long = Управляющий кадр слишком длинный
    .what = Не больше 125 байт.

websocket-continuation-alone = Продолжение без начала
    .what = Сообщение не начиналось.

websocket-message-interrupted = Сообщение прервано
    .what = Новое сообщение началось, а старое не закончено.

websocket-payload_length-not_minimal = Длина записана длиннее нужного
    .what = Длина должна занимать как можно меньше байт.

websocket-payload_length-high_bit = Невозможная длина
    .what = Старший бит длины должен быть 0.

websocket-close-one_byte = Close с одним байтом
    .what = Close пуст или несёт хотя бы два байта кода.

websocket-close-status_code-invalid = Код, который слать нельзя
    .what = Это число оставлено программам или не выдано.
