# Слова рисунков и страниц

lead-here = Здесь:
lead-mistake = Частая ошибка:
nothing-written = Для этого поля пояснения пока нет. Смотрите его название, значение и спецификацию.
bits = { $count ->
    [one] { $count } бит
    [few] { $count } бита
   *[other] { $count } бит
}
byte-at = байт { $place }
bytes-at = байты { $place }
not-on-the-wire = вычислено: в самих данных его нет
seconds = { $number } с{ $unit ->
    [day] { " " }= { $count } сут
    [hour] { " " }= { $count } ч
    [minute] { " " }= { $count } мин
   *[none] { "" }
}

# Как называются данные каждого уровня
pdu-frame = Кадр
pdu-packet = Пакет
pdu-segment = Сегмент
pdu-datagram = Датаграмма
pdu-message = Сообщение
pdu-data = Данные
level-link = канальный уровень
level-network = сетевой уровень
level-transport = транспортный уровень
level-application = прикладной уровень

# Уровни
layers-frame = Кадр { $number }
layers-size = { $bytes } Б
layers-header = { $name } · заголовок { $bytes } Б
layers-whole = { $name } · { $bytes } Б
layers-relative = отн. { $number }
layers-made = (собрано из нескольких кадров)
layers-none = У этого уровня нет собственных байтов.
layers-text = Строки текста; в конце каждой — CR и LF
layers-rest = и ещё { $bytes } Б
layers-more = ещё { $count }
layers-unnamed = без имени
layers-overhead = Конверты { $overhead } Б, содержимое { $content } Б: из 100 байт в сети конверты занимают { $percent }.
layers-overhead-none = Одни конверты: { $overhead } Б, которые не несут данных.
layers-changed = ± изменилось после кадра { $number }
layers-form-value = значения
layers-form-bits = биты
layers-form-hex = шестнадцатеричный вид
layers-loopback = Петлевой интерфейс — не кабель: адреса из нулей поставила сама система.

# Почему защищённые сообщения не открываются
trouble-no-secrets = ключей нет: запустите клиент с SSLKEYLOGFILE=ФАЙЛ и откройте захват с --keylog ФАЙЛ
trouble-of-others = в журнале ключей { $count ->
    [one] { $count } сеанс
    [few] { $count } сеанса
   *[other] { $count } сеансов
}, но ни одного с этим client random ({ $name }…): запустите клиент с SSLKEYLOGFILE=ФАЙЛ
trouble-incomplete = в журнале ключей есть строки для этого client random ({ $name }…), но нет секретов этой версии TLS: пусть клиент запишет их все, с SSLKEYLOGFILE=ФАЙЛ
trouble-no-client-secrets = в журнале ключей нет CLIENT_TRAFFIC_SECRET_0 для этого client random ({ $name }…), и то, что шлёт клиент, остаётся закрытым: добавьте эту строку
trouble-no-server-secrets = в журнале ключей нет SERVER_TRAFFIC_SECRET_0 для этого client random ({ $name }…), и то, что шлёт сервер, остаётся закрытым: добавьте эту строку
trouble-no-key-log = журнала ключей { $name } ещё нет: запустите клиент, задав этот файл в SSLKEYLOGFILE
trouble-empty-key-log = в журнале ключей { $name } ещё нет секретов: запустите клиент, задав этот файл в SSLKEYLOGFILE
trouble-agreed = закрытый ключ не открывает того, о чём договорились по Диффи — Хеллману ({ $name }): запустите клиент с SSLKEYLOGFILE=ФАЙЛ и откройте захват с --keylog ФАЙЛ
trouble-private-key-of-another = закрытый ключ не от сертификата этого сервера: дайте ключ сервера или журнал ключей
trouble-came-late = секреты появились уже после чтения: откройте захват ещё раз
trouble-no-early-secret = в журнале ключей нет CLIENT_EARLY_TRAFFIC_SECRET для этого client random ({ $name }…), и ранние данные остаются закрытыми: добавьте эту строку
trouble-no-hello = рукопожатие не захвачено: начните захват до соединения и дайте ключи с --keylog ФАЙЛ
trouble-no-client-hello = приветствие клиента не захвачено: захватывайте оба направления с самого начала
trouble-no-server-hello = приветствие сервера не захвачено: захватывайте оба направления с самого начала
trouble-suite = записи с набором шифров { $name } здесь не открываются: пусть стороны договорятся о другом
trouble-version = записи версии { $name } здесь не открываются: используйте TLS 1.2 или 1.3
trouble-nested = оно лежит внутри другого соединения TLS, а открывается только внешнее: захватывайте там, где внешнее кончается

# Почему обмен не полон
exchange-note-not-decrypted = { $which ->
    [request] Запрос
   *[response] Ответ
} не расшифрован:
exchange-note-no-request = Запрос не захвачен.
exchange-note-not-request = То, что прислал клиент, нельзя прочитать как запрос.
exchange-note-waiting = Ответ ещё не пришёл.
exchange-note-closed = Ответ не пришёл: соединение закрыто.
exchange-note-reset = Ответ не пришёл: соединение сброшено.
exchange-note-no-response = Захват кончается до ответа.
exchange-note-arriving = { $which ->
    [request] Запрос
   *[response] Ответ
} ещё приходит.
exchange-note-missing = Не захвачено { $count ->
    [one] { $count } байт
    [few] { $count } байта
   *[many] { $count } байт
} { $which ->
    [request] запроса
   *[response] ответа
}.
exchange-note-cut = Захват обрывается раньше, чем { $which ->
    [request] запрос
   *[response] ответ
}.
exchange-note-broken = { $which ->
    [request] Запрос
   *[response] Ответ
} обрывается, не закончившись.
exchange-note-torn = { $which ->
    [request] Запросу
   *[response] Ответу
} может не хватать незахваченных байтов.
exchange-note-given-up = { $which ->
    [request] Запрос
   *[response] Ответ
} прерван до конца (RST_STREAM).
exchange-note-uncertain = Рядом есть незахваченные сообщения: какой ответ к какому запросу — точно не известно.
exchange-note-guessed = Протокол — догадка: так говорит только порт.
exchange-note-tunnel = Идёт через туннель, который открыл обмен №{ $number }.
exchange-note-side = { $which ->
    [request] Запрос
   *[response] Ответ
}
