# Что такое поля HTTP/2, что значат их значения и в чём часто ошибаются.

http2 = Протокол HTTP/2
    .what = Те же запросы и ответы, что в HTTP/1, но нарезанные на двоичные кадры: по одному соединению их идёт много сразу, а заголовки сжаты.
    .mistake = Порядок TCP остаётся: один потерянный сегмент держит все потоки соединения. Избавился от этого лишь HTTP/3.

http2-stream = Кадр HTTP/2
    .what = Голова из 9 байт (длина, тип, флаги, поток) и содержимое. В HTTP/2 всё состоит из таких кадров.
    .mistake = Это не кадр Ethernet: он живёт внутри потока TCP.

http2-length = Длина содержимого
    .what = Байты кадра без головы из 9 байт.
    .here = 9 Б головы + { $number } Б = { $whole } Б.

http2-type = Тип кадра
    .what = Для чего кадр. Незнакомые типы пропускают.

http2-type-is-0 =
    .what = DATA: часть тела. Только этот тип расходует окна.

http2-type-is-1 =
    .what = HEADERS: открывает поток полями заголовка запроса или ответа либо кончает его хвостом.

http2-type-is-2 =
    .what = PRIORITY: какой поток важнее; отменён, почти никто не сделал его верно.

http2-type-is-3 =
    .what = RST_STREAM: сразу обрывает один поток; соединение живёт дальше.

http2-type-is-4 =
    .what = SETTINGS: чего эта сторона ждёт и что позволяет. На каждый нужно подтверждение.

http2-type-is-5 =
    .what = PUSH_PROMISE: сервер объявляет ответ, которого ещё не просили; браузеры от этого отказались.

http2-type-is-6 =
    .what = PING: ты здесь? Те же 8 байт возвращаются; так измеряют путь туда и обратно.

http2-type-is-7 =
    .what = GOAWAY: новых потоков в этом соединении не будет; начатые до указанного доработают.

http2-type-is-8 =
    .what = WINDOW_UPDATE: можно послать ещё столько байт.

http2-type-is-9 =
    .what = CONTINUATION: поля заголовка продолжаются; между ними ничего другого быть не может.

http2-type-is-10 =
    .what = ALTSVC: то же доступно и в другом месте, например по HTTP/3.

http2-type-is-12 =
    .what = ORIGIN: для каких ещё сайтов годится это соединение.

http2-type-is-16 =
    .what = PRIORITY_UPDATE: насколько срочен ответ, теми же словами, что и поле заголовка.

http2-flags = Флаги
    .what = По одному биту; смысл зависит от типа кадра.

http2-flags-priority = Есть приоритет
    .what = Стоят ли перед заголовками пять байт старых приоритетов.
    .here = { $number ->
        [0] Нет.
       *[other] Да; получатели их читают и обычно не учитывают.
    }

http2-flags-padded = Есть заполнение
    .what = Есть ли в кадре заполнение, скрывающее настоящую длину.
    .here = { $number ->
        [0] Нет.
       *[other] Да: сколько, говорит первый байт.
    }

http2-flags-eh = Конец заголовков
    .what = Все ли поля заголовка уместились в этом кадре.
    .here = { $number ->
        [0] Нет: дальше кадры CONTINUATION.
       *[other] Да: поля заголовка можно читать.
    }

http2-flags-end_stream = Конец потока
    .what = Всё ли отправитель сказал в этом потоке: конец его запроса или ответа.
    .here = { $number ->
        [0] Нет: будет ещё, обычно DATA.
       *[other] Да: это направление потока закрыто.
    }
    .mistake = Соединения он не закрывает: другие потоки продолжаются.

http2-flags-ack-settings = Подтверждение настроек
    .what = Ответ ли это «твои настройки действуют».
    .here = { $number ->
        [0] Нет: это настройки отправителя.
       *[other] Да: полученные настройки вступили в силу.
    }

http2-flags-ack-ping = Ответ на ping
    .what = Это ping или его возврат.
    .here = { $number ->
        [0] Вопрос.
       *[other] Ответ: время между ними — путь туда и обратно.
    }

http2-streamid = Поток
    .what = К какому потоку относится кадр. Поток — это запрос с ответом; клиент берёт нечётные номера, каждый один раз.
    .here = { $number ->
        [0] 0 — соединение в целом.
       *[other] Поток { $number }; между его кадрами могут стоять чужие.
    }
    .mistake = Поток HTTP/2 не связан с номером, который tcp.stream даёт соединению.

http2-magic = Начало соединения
    .what = С этого начинает каждый клиент HTTP/2. Похоже на запрос HTTP/1, чтобы старый сервер сразу отказал, а не гадал над кадрами.

http2-unknown = Незнакомый кадр
    .what = Содержимое кадра незнакомого типа; получатели его пропускают.
    .here = { $bytes } Б.

http2-padding = Длина заполнения
    .what = Сколько байт заполнения в конце кадра. Они скрывают размер, но расходуют окно.
    .here = { $number } Б.

http2-pad_length = Длина заполнения
    .what = Сколько в кадре заполнения; 0, если флаг не стоит.
    .here = { $number } Б.

http2-exclusive = Исключительно
    .what = Часть отменённых приоритетов: встаёт ли поток между другим и всеми, кто от того зависит.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

http2-stream_dependency = Зависит от
    .what = За каким потоком этот ждёт по старым приоритетам.
    .here = { $number ->
        [0] Ни от какого.
       *[other] От потока { $number }.
    }

http2-headers-weight = Вес
    .what = Доля полосы среди потоков, зависящих от одного; на единицу меньше задуманного.
    .here = { $number } + 1 = { $next }.

http2-headers-weight_real = Настоящий вес
    .what = Вес от 1 до 256, вычислен.
    .here = { $number }.

http2-data-data = Содержимое
    .what = Часть тела. Части разных потоков могут чередоваться.
    .here = { $bytes } Б.

http2-encoded_entity = Сжатое тело
    .what = Тело как в сети, до распаковки.

http2-file_data = Тело
    .what = Содержимое сообщения, собранное из кадров потока и распакованное.

http2-headers = Сжатые заголовки
    .what = Поля заголовка в записи HPACK: имена и значения — чаще номера из двух таблиц, остальное — код Хаффмана.
    .here = { $bytes } Б.
    .mistake = Таблицы растут вместе с соединением: кто начал захват с середины, прочтёт не все заголовки.

http2-header-length = Размер заголовков
    .what = Байты всех имён и значений в распакованном виде; сравните со сжатым размером.
    .here = { $number } Б.

http2-header-count = Число полей заголовка
    .what = Сколько полей в сообщении, включая поля с двоеточием.
    .here = { $number }.

http2-header = Поле заголовка
    .what = Имя и значение. Имена с двоеточием в начале заменяют начальную строку HTTP/1.

http2-header-name = Имя поля
    .what = О чём значение. В HTTP/2 всегда строчными.

http2-header-value = Значение поля
    .what = Что говорит поле.
    .here = { $value }

http2-header-unescaped = Значение без %-кодов
    .what = Значение, где %20 и подобное заменены самими знаками. В сети этого нет.
    .here = { $value }

http2-header-repr = Как записано
    .what = В какой из форм HPACK записано поле.

http2-header-repr-is-indexed =
    .what = Одно число вместо имени и значения: оба есть в таблице.

http2-header-repr-is-incremental =
    .what = Новое значение, и обе стороны его запомнят: в следующий раз хватит числа.

http2-header-repr-is-without =
    .what = Новое значение, которое запоминать не стоит.

http2-header-repr-is-never =
    .what = Тайна: никто в пути не должен класть её в таблицу, чтобы длина ничего не выдала.

http2-header-index = Номер в таблице
    .what = С 1 по 61 — общие для всех; с 62 идут те, что выучило соединение, новые первыми.
    .here = { $table ->
        [static] { $number } — одинаково в любом соединении.
       *[other] { $number } - 61 = { $place }: запись { $place } из выученных, считая от новейшей.
    }

http2-header-table = Таблица
    .what = В какой из двух таблиц этот номер.

http2-header-table-is-static =
    .what = Постоянная таблица из спецификации: 61 обычное имя и значение.

http2-header-table-is-dynamic =
    .what = Таблица, которую стороны заполнили в этом соединении.

http2-header-inserted_in = Выучено в
    .what = Кадр, где эта запись попала в таблицу.
    .here = кадр { $number }.

http2-header-coding = Кодирование
    .what = Записаны ли имя и значение просто или кодом Хаффмана и сколько это сберегло.
    .here = { $value }

http2-header_table_size_update = Новый размер таблицы
    .what = Отправитель говорит, сколько станет помнить.

http2-header_table_size_update-header_table_size = Размер таблицы
    .what = Байты таблицы выученных полей заголовка; запись считается на 32 больше своего текста.
    .here = { $number } Б.

http2-request_in = Запрос в
    .what = Кадр с запросом этого потока.
    .here = кадр { $number }.

http2-response_in = Ответ в
    .what = Кадр с ответом этого потока.
    .here = кадр { $number }.

http2-time = Время до ответа
    .what = От запроса этого потока до ответа.
    .here = { $value }.

http2-rst_stream-error = Почему поток кончен
    .what = Причина, из того же списка, что у GOAWAY.

http2-rst_stream-error-is-0 =
    .what = NO_ERROR: всё в порядке, просто конец.

http2-rst_stream-error-is-1 =
    .what = PROTOCOL_ERROR: нарушено правило, для которого нет номера точнее.

http2-rst_stream-error-is-2 =
    .what = INTERNAL_ERROR: сбой, к протоколу не относящийся.

http2-rst_stream-error-is-3 =
    .what = FLOW_CONTROL_ERROR: послано больше, чем позволяло окно.

http2-rst_stream-error-is-4 =
    .what = SETTINGS_TIMEOUT: подтверждения настроек не дождались.

http2-rst_stream-error-is-5 =
    .what = STREAM_CLOSED: кадр пришёл в уже закрытый поток.

http2-rst_stream-error-is-6 =
    .what = FRAME_SIZE_ERROR: такой длины у кадра быть не может.

http2-rst_stream-error-is-7 =
    .what = REFUSED_STREAM: за запрос и не брались; повторить можно без опаски.

http2-rst_stream-error-is-8 =
    .what = CANCEL: больше не нужно, например человек закрыл страницу.

http2-rst_stream-error-is-9 =
    .what = COMPRESSION_ERROR: таблицы заголовков у сторон разошлись; соединение пропало.

http2-rst_stream-error-is-10 =
    .what = CONNECT_ERROR: туннель, открытый CONNECT, оборвался; соединение за ним потеряно.

http2-rst_stream-error-is-11 =
    .what = ENHANCE_YOUR_CALM: слишком много сразу: похоже на атаку.

http2-rst_stream-error-is-12 =
    .what = INADEQUATE_SECURITY: шифрование слишком слабо для HTTP/2.

http2-rst_stream-error-is-13 =
    .what = HTTP_1_1_REQUIRED: повторите по HTTP/1.1.

http2-settings = Настройка
    .what = Номер и значение: что эта сторона соединения позволяет другой.

http2-settings-id = Какая настройка
    .what = Номер настройки; незнакомые пропускают.
    .here = { $value }

http2-settings-header_table_size = Размер таблицы заголовков
    .what = Сколько байт полей заголовка сторона готова помнить; по умолчанию 4096.
    .here = { $number } Б.

http2-settings-enable_push = Push разрешён
    .what = Можно ли серверу слать непрошеное; браузеры сегодня говорят 0.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

http2-settings-max_concurrent_streams = Потоков сразу
    .what = Сколько запросов может быть открыто одновременно в этом соединении.
    .here = Не больше { $number }.

http2-settings-initial_window_size = Начальное окно потока
    .what = Сколько байт DATA поток может нести, пока WINDOW_UPDATE не добавит; по умолчанию 65535.
    .here = { $number } Б.
    .mistake = Это не окно TCP: у HTTP/2 поверх него своё у каждого потока и одно общее у соединения.

http2-settings-max_frame_size = Наибольший кадр
    .what = Самый длинный кадр, который сторона примет: от 16384 до 16777215 байт.
    .here = { $number } Б.

http2-settings-max_header_list_size = Предел заголовков
    .what = Насколько велики могут быть все поля заголовка вместе, без сжатия. Лишь пожелание.
    .here = { $number } Б.

http2-settings-extended_connect = Расширенный CONNECT
    .what = Может ли CONNECT открывать внутри потока другие протоколы, например WebSocket.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

http2-settings-unknown = Незнакомая настройка
    .what = Её значение; номер нигде не записан, часто это GREASE.
    .here = { $number }

http2-push_promise-promised_stream_id = Обещанный поток
    .what = В каком потоке, с чётным номером, придёт ответ.
    .here = { $number }

http2-push_promise-header = Заголовки обещания
    .what = Запрос, на который сервер ответит раньше, чем его сделали, в записи HPACK.
    .here = { $bytes } Б.

http2-ping = Ping
    .what = 8 байт по выбору отправителя.
    .here = { $bytes } Б.

http2-pong = Ответ на ping
    .what = Те же 8 байт обратно.
    .here = { $bytes } Б.

http2-goaway-last_stream_id = Последний поток
    .what = До этого номера запросы приняты. Те, что выше, не тронуты, и их можно повторить.
    .here = { $number }

http2-goaway-error = Почему конец соединению
    .what = Причина; 0 — сервер просто выключается.

http2-goaway-addata = Примечание
    .what = Слова для того, кто ищет ошибку.
    .here = { $bytes } Б.

http2-window_update-window_size_increment = Окно растёт на
    .what = Сколько ещё байт можно послать другой стороне: в потоке 0 — всему соединению, иначе этому потоку.
    .here = Ещё { $number } Б.
    .mistake = Это прибавка к остатку, а не новый размер окна.

http2-continuation-header = Продолжение заголовков
    .what = Следующая часть сжатых заголовков.

http2-altsvc-origin = Для какого сайта
    .what = Сайт, к которому относится подсказка.
    .here = { $value }

http2-altsvc-field_value = Где ещё
    .what = Протокол, имя и порт, где отдают то же.
    .here = { $value }

http2-origin = Другие сайты
    .what = Клиент может обращаться к ним по этому же соединению, без нового рукопожатия.

http2-origin-origin = Сайт
    .what = Один из них.
    .here = { $value }

http2-priority_update_stream_id = О каком потоке
    .what = Чей ответ нужен раньше или позже.
    .here = { $number }

http2-priority_update_field_value = Срочность
    .what = u=0 — срочнее всего, u=7 — менее всего; i — полезны уже и части.
    .here = { $value }

http2-found = Найдено заново
    .what = Раньше чего-то не хватает; программа искала место, похожее на кадр. Выученные заголовки тогда неизвестны.

http2-header-unknown = Запись неизвестна
    .what = Номер указывает на сказанное до начала захвата. Начинайте захват до открытия соединения.

http2-header-damaged = Заголовки испорчены
    .what = Число, длина или код невозможны. Дальше таблицы расходятся, и соединение надо кончать (COMPRESSION_ERROR).

http2-continuation-flood = Поток CONTINUATION
    .what = Бесконечные заголовки забивают память сервера: атака известна с 2024 года.

http2-headers-broken = Заголовки прерваны
    .what = Между HEADERS и последним CONTINUATION не может стоять ничего, даже из другого потока.

http2-continuation-alone = CONTINUATION сам по себе
    .what = Продолжает не начатые заголовки, или их начала нет в захвате.

http2-padding-too_long = Лишнее заполнение
    .what = На содержимое осталось бы меньше нуля: соединение надо закрыть.

http2-length-wrong = Неверная длина
    .what = У PING всегда 8 байт, у RST_STREAM и WINDOW_UPDATE — 4, у PRIORITY — 5, настройки идут по шесть.

http2-streamid-wrong = Не тот поток
    .what = SETTINGS, PING и GOAWAY — о соединении (0); DATA и HEADERS нужен поток.

http2-settings-ack-not_empty = Непустое подтверждение
    .what = У подтверждения настроек содержимого не бывает: FRAME_SIZE_ERROR.

http2-settings-range = Настройка вне границ
    .what = Например, окно больше 2147483647 или кадр меньше 16384.

http2-window_update-zero = Нулевая прибавка
    .what = Действия не было бы, поэтому это ошибка.

http2-stream_dependency-self = Зависит от себя
    .what = Поток вечно ждал бы сам себя.

http2-header-name-upper_case = Заглавные в имени
    .what = В HTTP/2 только строчные, чтобы у имени был один вид. Такое сообщение надо отвергнуть.

http2-header-name-invalid = Неверное имя
    .what = Записанное как HTTP/1, оно разорвёт голову: способ протащить запрос через прокси.

http2-header-value-invalid = Неверное значение
    .what = Перевод строки в значении станет новым полем заголовка, как только прокси запишет его в HTTP/1.

http2-header-pseudo-late = Слишком поздно
    .what = Метод, путь и состояние нужно знать раньше прочих полей.

http2-header-pseudo-unknown = Незнакомое имя с двоеточием
    .what = Бывают только :method, :scheme, :authority, :path, :protocol и :status.

http2-header-pseudo-twice = Дважды
    .what = Два пути или узла в одном запросе: каждый получатель выберет своё.

http2-header-pseudo-trailers = В хвосте
    .what = Имена с двоеточием — для головы; в конце им уже не место.

http2-header-pseudo-missing = Не хватает
    .what = Запросу нужны :method, :scheme и :path, ответу — :status.

http2-header-connection = Поле соединения
    .what = Connection, Keep-Alive, Transfer-Encoding и Upgrade здесь смысла не имеют: их работу делают кадры и флаги, полям соединения здесь не место.

http2-trailers-end = Хвост не кончает поток
    .what = После хвоста ничего быть не может, нужен END_STREAM.

http2-body-incomplete = Тело неполное
    .what = Кадров потока в захвате не хватает; показано найденное.

http2-body_decompression_failed = Распаковать не удалось
    .what = Тело не то, что обещает content-encoding, оборвано или испорчено.

http2-body-length_differs = Длина расходится
    .what = Конец тела по кадрам один, по content-length — другой. Прокси, переведший это в HTTP/1, пропустит скрытый запрос.

http2-headers-scheme = Схема
    .what = http или https: с чего начинается адрес запроса.
    .here = { $value }
