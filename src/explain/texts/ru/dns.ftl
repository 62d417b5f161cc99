# Что такое поля DNS, что значат их значения и в чём часто ошибаются.

dns = Система доменных имён (DNS)
    .what = Находит адрес по имени и другие сведения о нём: вопрос идёт серверу, обратно приходит ответ.
    .mistake = Тайны здесь нет: все на пути видят, какие имена ищут.

dns-length = Длина
    .what = В TCP: сколько байт занимает сообщение дальше, ведь TCP сообщений не знает.
    .here = Дальше { $number } Б.

dns-id = Номер обращения
    .what = Связывает ответ с вопросом: ответ повторяет число.
    .here = { $value }: одинаков у вопроса и ответа.
    .mistake = Число должно быть непредсказуемым: угадавший его подсунет ложный ответ.

dns-flags = Флаги
    .what = Что это за сообщение и чем кончилось, в 16 битах.
    .here = { $dns-flags-response ->
        [1] Ответ; { $dns-flags-rcode ->
            [0] без ошибки.
            [3] такого имени нет.
           *[other] с ошибкой: код { $dns-flags-rcode }.
        }
       *[other] Вопрос.
    }

dns-flags-response = Вопрос или ответ
    .what = 0 — вопрос, 1 — ответ.
    .here = { $number ->
        [1] Ответ.
       *[other] Вопрос.
    }

dns-flags-opcode = Операция
    .what = Чего просят.
    .here = { $number ->
        [0] 0: обычный поиск.
        [1] 1: старый обратный вопрос; отменён.
        [2] 2: как дела у сервера? Подробно не определено.
        [4] 4: зона изменилась (notify).
        [5] 5: изменить записи (update).
        [6] 6: операции с сохранением состояния (DSO).
       *[other] { $value }.
    }

dns-flags-authoritative = Авторитетный
    .what = Отвечает ли сервер, сам ведающий именем, или повторяет узнанное.
    .here = { $number ->
        [1] Сам ведает именем.
       *[other] Нет: ответ из кэша или от других серверов.
    }

dns-flags-truncated = Обрезан
    .what = Ответ не поместился в датаграмму и обрезан: клиенту надо спросить снова по TCP.
    .here = { $number ->
        [1] Обрезан.
       *[other] Полный.
    }

dns-flags-recdesired = Нужна рекурсия
    .what = Клиент просит сервер самому найти ответ, если надо — у других серверов.
    .here = { $number ->
        [1] Просят.
       *[other] Не просят: только то, что сервер знает сам.
    }

dns-flags-recavail = Рекурсия доступна
    .what = Готов ли сервер спрашивать других за клиента.
    .here = { $number ->
        [1] Готов.
       *[other] Не готов.
    }

dns-flags-z = Зарезервировано
    .what = Должно быть 0.

dns-flags-authenticated = Проверено
    .what = Сервер проверил подписи ответа (DNSSEC).
    .here = { $number ->
        [1] Проверены.
       *[other] Не проверены, или подписей нет.
    }
    .mistake = Это слова сервера; верить ли ему — другой вопрос.

dns-flags-checkdisable = Проверка отключена
    .what = Клиенту нужны и ответы с неверными подписями.
    .here = { $number ->
        [1] Нужны.
       *[other] Не нужны.
    }

dns-flags-rcode = Результат
    .what = Чем кончился вопрос.
    .here = { $number ->
        [0] 0: без ошибки. Записи нужного типа при этом может не быть.
        [1] 1: вопрос не понят.
        [2] 2: сбой сервера.
        [3] 3: такого имени нет.
        [4] 4: сервер этого не умеет.
        [5] 5: сервер отказал.
        [6] 6: есть имя, которого быть не должно (update).
        [7] 7: есть записи, которых быть не должно (update).
        [8] 8: нет записей, которые должны быть (update).
        [9] 9: сервер не ведает этой зоной, или отправителю это не разрешено.
        [10] 10: имя вне зоны (update).
        [11] 11: такая операция с состоянием неизвестна.
       *[other] { $value }.
    }
    .mistake = «Без ошибки» без ответов значит: имя есть, но не с таким типом записи.

dns-count-queries = Число вопросов
    .what = Практически всегда 1.
    .here = { $number }.

dns-count-answers = Число ответов
    .what = Записи, отвечающие на вопрос.
    .here = { $number ->
        [0] Нет.
        [one] { $number } запись.
        [few] { $number } записи.
       *[other] { $number } записей.
    }

dns-count-auth_rr = Число записей об авторитете
    .what = Записи о том, какие серверы ведают именем.
    .here = { $number }.

dns-count-add_rr = Число дополнительных записей
    .what = Полезные записи, о которых не спрашивали: адреса серверов, EDNS.
    .here = { $number }.

dns-section-queries = Вопросы
    .what = О чём спрашивают.

dns-section-answers = Ответы
    .what = Записи, отвечающие на вопрос.

dns-section-authorities = Авторитет
    .what = Какие серверы ведают именем; при отрицательном ответе — сколько он действует.

dns-section-additionals = Дополнительные записи
    .what = Полезное, о чём не спрашивали.

dns-qry = Вопрос
    .what = Имя, тип и класс.

dns-qry-name = Искомое имя
    .what = Имя, которое ищут. В данных это метки с длинами, без точек.
    .here = { $value }.
    .mistake = Заглавные и строчные буквы не различаются.

dns-qry-name-len = Длина имени
    .what = Число знаков имени как текста.

dns-count-labels = Число меток
    .what = Части имени между точками.
    .here = { $number }.

dns-qry-type = Искомый тип
    .what = Какая запись нужна.
    .here = { $number ->
        [1] A: IPv4-адрес.
        [2] NS: ведающие серверы.
        [5] CNAME: настоящее имя за псевдонимом.
        [6] SOA: как ведётся зона.
        [12] PTR: имя по адресу.
        [13] HINFO: процессор и система узла; сегодня — ответ на ANY.
        [15] MX: кто принимает почту.
        [16] TXT: текст.
        [28] AAAA: IPv6-адрес.
        [29] LOC: где на Земле это стоит.
        [33] SRV: где работает служба.
        [35] NAPTR: правила, как из номера или имени получить службу.
        [39] DNAME: псевдоним для всего, что ниже имени.
        [43] DS: хеш ключа нижней зоны.
        [44] SSHFP: отпечаток ключа SSH.
        [47] NSEC: доказательство, что между двумя именами ничего нет.
        [48] DNSKEY: ключ зоны.
        [50] NSEC3: то же доказательство с хешами имён.
        [52] TLSA: какой сертификат у сервера.
        [64] SVCB: как связаться со службой.
        [65] HTTPS: как попасть на веб-сервер.
        [251] IXFR: что изменилось в зоне с указанной версии.
        [252] AXFR: вся зона.
        [255] ANY: всё.
        [257] CAA: кому можно выдавать сертификаты для имени.
       *[other] { $value }.
    }

dns-qry-class = Класс
    .what = Всегда IN — Интернет; остальные — история.
    .here = { $value }.

dns-resp = Запись
    .what = Имя, тип, срок действия и данные.

dns-resp-name = Имя записи
    .what = Имя, о котором запись. Имя, уже бывшее раньше, обычно заменено указателем в два байта.
    .here = { $value }.

dns-resp-type = Тип записи
    .what = Какие данные следуют.
    .here = { $number ->
        [1] A: IPv4-адрес.
        [2] NS: ведающий сервер.
        [5] CNAME: настоящее имя за псевдонимом.
        [6] SOA: как ведётся зона.
        [12] PTR: имя по адресу.
        [13] HINFO: процессор и система узла; сегодня — ответ на ANY.
        [15] MX: кто принимает почту.
        [16] TXT: текст.
        [28] AAAA: IPv6-адрес.
        [29] LOC: где на Земле это стоит.
        [33] SRV: где работает служба.
        [35] NAPTR: правила, как из номера или имени получить службу.
        [39] DNAME: псевдоним для всего, что ниже имени.
        [41] OPT: не запись, а расширение EDNS.
        [43] DS: хеш ключа зоны, лежащей ниже.
        [44] SSHFP: отпечаток ключа SSH.
        [46] RRSIG: подпись.
        [47] NSEC: доказательство, что между двумя именами ничего нет.
        [48] DNSKEY: ключ зоны.
        [50] NSEC3: то же доказательство с хешами имён.
        [52] TLSA: какой сертификат у сервера.
        [64] SVCB: как связаться со службой.
        [65] HTTPS: как связаться с веб-сервером.
        [257] CAA: кому можно выдавать сертификаты для имени.
       *[other] { $value }.
    }

dns-resp-class = Класс
    .what = Всегда IN — Интернет; остальные — история.
    .here = { $value }.

dns-resp-ttl = Время жизни
    .what = Сколько секунд запись можно хранить в кэше.
    .here = { $number } с{ $days ->
        [0] { $minutes ->
            [0] .
           *[other] : { $minutes } мин.
        }
       *[other] : { $days } сут.
    }
    .mistake = К времени жизни в IP отношения не имеет: здесь это действительно время.

dns-resp-len = Длина данных
    .what = Байты данных записи.
    .here = { $number } Б.

dns-rr-udp_payload_size = Наибольшая датаграмма
    .what = Какой длины ответ по UDP примет отправитель. Без EDNS было бы 512.
    .here = До { $number } Б.

dns-resp-ext_rcode = Старшие биты результата
    .what = С EDNS результат занимает двенадцать бит: это старшие восемь.

dns-resp-edns0_version = Версия EDNS
    .what = Есть только 0.
    .here = { $number }.

dns-resp-z = Флаги EDNS
    .what = Используется один: DO.

dns-resp-z-do = DO: нужны подписи
    .what = Клиент понимает DNSSEC и хочет получить подписи.
    .here = { $number ->
        [1] Нужны.
       *[other] Не нужны.
    }

dns-data = Данные
    .what = Данные записи как байты.

dns-a = IPv4-адрес
    .what = Адрес этого имени.
    .here = { $kind ->
        [loopback] { $value }: сам этот компьютер.
        [private] { $value }: частная сеть.
        [documentation] { $value }: отведён для примеров.
       *[other] { $value }.
    }

dns-aaaa = IPv6-адрес
    .what = IPv6-адрес этого имени.
    .here = { $kind ->
        [loopback] ::1: сам этот компьютер.
        [private] { $value }: частная сеть.
        [documentation] { $value }: отведён для примеров.
       *[other] { $value }.
    }

dns-ns = Сервер имён
    .what = Сервер, ведающий зоной.
    .here = { $value }.

dns-cname = Настоящее имя
    .what = Имя — псевдоним: поиск продолжается с этим.
    .here = { $value }.
    .mistake = Это не перенаправление HTTP: браузер показывает и отправляет первое имя.

dns-soa = Начало зоны
    .what = Как ведётся зона: кем, какой версии, как часто обновляются копии.

dns-soa-mname = Первичный сервер
    .what = Сервер, на котором правят зону.
    .here = { $value }.

dns-soa-rname = Почта
    .what = Кто отвечает; первая точка стоит вместо @.
    .here = { $value }.

dns-soa-serial_number = Версия
    .what = Растёт при каждом изменении, чтобы копии его заметили.
    .here = { $number }.

dns-soa-refresh_interval = Обновление
    .what = Как часто копии проверяют версию.
    .here = { $number } с = { $hours } ч.

dns-soa-retry_interval = Повтор
    .what = Через сколько копия повторит после неудачи.
    .here = { $number } с = { $minutes } мин.

dns-soa-expire_limit = Срок
    .what = Через сколько без связи копия перестаёт отвечать.
    .here = { $number } с = { $days } сут.

dns-soa-minimum_ttl = Срок отрицательного ответа
    .what = Сколько можно хранить в кэше ответ «такого имени нет».
    .here = { $number } с = { $minutes } мин.

dns-ptr-domain_name = Имя
    .what = Имя по адресу.
    .here = { $value }.
    .mistake = С поиском в обратную сторону оно совпадать не обязано.

dns-mx = Приём почты
    .what = Кто принимает почту для имени.

dns-mx-preference = Предпочтение
    .what = Меньшие числа пробуют раньше.
    .here = { $number }.
    .mistake = 0 — лучшее, а не худшее.

dns-mx-mail_exchange = Почтовый сервер
    .what = Сервер, принимающий почту.
    .here = { $value }.

dns-txt = Текст
    .what = Любой текст, часто для доказательства владения и правил почты.
    .here = { $value }.

dns-txt-length = Длина текста
    .what = Байты одного куска текста, не больше 255.
    .here = { $number } Б.

dns-srv = Служба
    .what = Где работает служба: узел и порт.

dns-srv-priority = Приоритет
    .what = Меньшие числа пробуют раньше.
    .here = { $number }.

dns-srv-weight = Вес
    .what = Какую долю получает сервер среди равных по приоритету.
    .here = { $number }.

dns-srv-port = Порт
    .what = Порт службы.
    .here = { $number }.

dns-srv-target = Узел
    .what = На котором работает служба.
    .here = { $value }.

dns-dname = Настоящее имя ветви
    .what = Всё под именем — псевдоним того же под этим.
    .here = { $value }.

dns-opt = Опция EDNS
    .what = Код, длина и данные.

dns-opt-code = Код опции
    .what = Какая это опция.
    .here = { $value }.

dns-opt-len = Длина опции
    .what = Байты её данных.
    .here = { $number } Б.

dns-opt-client = Подсеть клиента
    .what = Часть адреса клиента, чтобы ответ подходил месту.
    .mistake = Так дальние серверы узнают, где клиент.

dns-opt-cookie = Cookie
    .what = Значение, по которому клиент и сервер узнают друг друга: защита от подделки ответов.

dns-opt-ext_error = Подробная ошибка
    .what = Почему не удалось, подробнее.

dns-ds = Подписант делегирования
    .what = Отпечаток ключа нижней зоны: звено цепочки доверия.

dns-rrsig = Подпись
    .what = Доказывает, что записи из этой зоны и не изменены.

dns-dnskey = Ключ зоны
    .what = Открытый ключ для проверки подписей.

dns-nsec = Следующее имя
    .what = Доказывает, что между двумя именами других нет.

dns-nsec3 = Следующее имя, хеш
    .what = То же, что NSEC, но имена нельзя перечислить.

dns-svcb = Привязка службы
    .what = Как попасть на службу: протоколы, порт, адреса — до первого соединения.

dns-caa = Центр сертификации
    .what = Кто вправе выпускать сертификаты для имени.

dns-tlsa = Привязка сертификата
    .what = Какой сертификат покажет сервер.

dns-naptr = Правило имён
    .what = Как из этого имени получить другое имя или адрес.

dns-response_in = Ответ в
    .what = Кадр с ответом.
    .here = Кадр { $number }.

dns-response_to = Отвечает на
    .what = Кадр с вопросом.
    .here = Кадр { $number }.

dns-time = Время до ответа
    .what = От вопроса до ответа.
    .here = { $millis } мс.

dns-retransmission = Отправлено снова
    .what = Тот же вопрос или ответ уже был.

dns-retransmit_request = Вопрос снова
    .what = Ответ не пришёл вовремя.

dns-retransmit_response = Ответ снова
    .what = Сервер ответил дважды.

dns-retransmit_request_in = Впервые спрошено в
    .what = Кадр первого вопроса.
    .here = Кадр { $number }.

dns-retransmit_response_in = Впервые отвечено в
    .what = Кадр первого ответа.
    .here = Кадр { $number }.

dns-unsolicited = Без вопроса
    .what = В захвате нет вопроса к этому ответу.

dns-flags-truncated-expert = Ответ обрезан
    .what = Не поместился: клиент должен спросить снова по TCP.

dns-name-malformed = Испорченное имя
    .what = Так не бывает: указатель по кругу или слишком длинно.

dns-count-bad = Записей не хватает
    .what = Заголовок насчитал больше записей, чем есть в сообщении.

dns-flags-conflict = Конфликт
    .what = LLMNR: за имя ответили несколько узлов.

dns-flags-tentative = Предварительно
    .what = LLMNR: отправитель ещё не уверен, что имя его.

dns-count-zones = Число зон
    .what = Зоны, которых касается обновление; всегда 1.

dns-count-prerequisites = Число условий
    .what = Что должно выполняться до обновления.

dns-count-updates = Число изменений
    .what = Записи, которые добавить или удалить.

dns-section-zone = Зона
    .what = Какую зону менять.

dns-section-prerequisites = Условия
    .what = Что должно выполняться до изменений.

dns-section-updates = Изменения
    .what = Что добавить или удалить.

dns-qry-qu = Ответ лично
    .what = mDNS: ответить можно только спросившему.

dns-resp-cache_flush = Заменить
    .what = mDNS: прежние записи имени забыть.

dns-resp-z-reserved = Зарезервировано
    .what = Должно быть 0.

dns-srv-service = Служба
    .what = Имя службы с подчёркиванием.

dns-srv-proto = Протокол
    .what = По какому протоколу служба.

dns-srv-name = Имя
    .what = Для какого домена служба.

dns-md = Получатель почты
    .what = Заменена записью MX.

dns-mf = Пересыльщик почты
    .what = Заменена записью MX.

dns-mb = Почтовый ящик
    .what = Опыт, которым не пользовались.

dns-mg = Почтовая группа
    .what = Опыт, которым не пользовались.

dns-mr = Переименование почты
    .what = Опыт, которым не пользовались.

dns-null = Что угодно
    .what = Любые байты; так же прячут данные в DNS.

dns-wks = Известные службы
    .what = Какие службы есть на узле; больше не применяется.

dns-hinfo = Сведения об узле
    .what = Процессор и система узла; сегодня чаще ответ на ANY.

dns-hinfo-cpu = Процессор
    .what = Тип процессора.

dns-hinfo-os = Система
    .what = Операционная система.

dns-minfo = Сведения о почте
    .what = Кто отвечает за список рассылки.

dns-rp = Ответственный
    .what = Кого спросить об имени.

dns-loc = Место
    .what = Где на Земле стоит узел.

dns-naptr-order = Порядок
    .what = Меньшие числа берут раньше.

dns-naptr-preference = Предпочтение
    .what = При равном порядке меньшие раньше.

dns-naptr-flags = Флаги
    .what = Что даёт правило: адрес, имя, URI.

dns-naptr-service = Служба
    .what = Для какой службы правило.

dns-naptr-regex = Выражение
    .what = Как получить новое имя.

dns-naptr-replacement = Замена
    .what = Следующее искомое имя.

dns-cert = Сертификат
    .what = Сертификат в DNS.

dns-opt-data = Данные
    .what = Содержимое опции.

dns-opt-nsid = Имя сервера
    .what = Какой из многих серверов с одним адресом ответил.

dns-opt-dau = Алгоритмы подписи
    .what = Какие подписи клиент умеет проверять.

dns-opt-dhu = Алгоритмы отпечатка
    .what = Какие отпечатки клиент знает.

dns-opt-n3u = Алгоритмы NSEC3
    .what = Какие хеши клиент знает.

dns-opt-client-family = Семейство адресов
    .what = 1 — IPv4, 2 — IPv6.

dns-opt-client-netmask = Сообщено бит
    .what = Сколько бит адреса клиента сообщено.

dns-opt-client-scope = Учтено бит
    .what = Для какой сети годится ответ.

dns-opt-client-addr4 = Подсеть
    .what = Сеть клиента, IPv4.

dns-opt-client-addr6 = Подсеть
    .what = Сеть клиента, IPv6.

dns-opt-expire = Срок
    .what = Сколько копия зоны ещё годится.

dns-opt-cookie-client = Cookie клиента
    .what = Случайное значение клиента; ответ его повторяет.

dns-opt-cookie-server = Cookie сервера
    .what = По ней сервер узнаёт клиента.

dns-opt-edns_tcp_keepalive-timeout = Время простоя
    .what = Сколько соединение может простаивать, в десятых секунды.

dns-opt-padding = Заполнение
    .what = Скрывает длину сообщения при шифровании.

dns-opt-ext_error-info_code = Подробный код
    .what = Какая именно ошибка.

dns-opt-ext_error-extra_text = Текст
    .what = Ошибка словами.

dns-ds-key_id = Номер ключа
    .what = Короткий номер ключа; не уникален.

dns-ds-algorithm = Алгоритм
    .what = Алгоритм ключа.

dns-ds-digest_type = Тип отпечатка
    .what = Как получен отпечаток.

dns-ds-digest = Отпечаток
    .what = Отпечаток ключа.

dns-rrsig-type_covered = Подписанный тип
    .what = Какие записи подписаны.

dns-rrsig-algorithm = Алгоритм
    .what = Чем подписано.

dns-rrsig-labels = Метки
    .what = Части подписанного имени; выдаёт шаблон.

dns-rrsig-original_ttl = Исходное время жизни
    .what = Подписанное время жизни.

dns-rrsig-signature_expiration = Действует до
    .what = После этого подпись недействительна.

dns-rrsig-signature_inception = Действует с
    .what = До этого подпись недействительна.

dns-rrsig-key_tag = Номер ключа
    .what = Каким ключом проверять.

dns-rrsig-signers_name = Подписавший
    .what = Зона, которая подписала.

dns-rrsig-signature = Подпись
    .what = Сама подпись.

dns-nsec-next_domain_name = Следующее имя
    .what = Между двумя именами других нет.

dns-dnskey-flags = Флаги
    .what = Для чего ключ.

dns-dnskey-flags-zone_key = Ключ зоны
    .what = Ключ подписывает записи зоны.

dns-dnskey-flags-key_revoked = Отозван
    .what = Ключу больше не верить.

dns-dnskey-flags-secure_entry_point = Ключ ключей
    .what = Ключ подписывает другие ключи зоны.

dns-dnskey-protocol = Протокол
    .what = Всегда 3.

dns-dnskey-algorithm = Алгоритм
    .what = Для каких подписей ключ.

dns-dnskey-public_key = Открытый ключ
    .what = Сам ключ.

dns-svcb-svcpriority = Приоритет
    .what = 0 — псевдоним; иначе меньшие раньше.

dns-svcb-targetname = Цель
    .what = Где служба.

dns-svcb-svcparam = Параметр
    .what = Одна подробность о службе.

dns-svcb-svcparam-alpn = Протоколы
    .what = На каких протоколах говорит служба: h2, h3.

dns-svcb-svcparam-port = Порт
    .what = Порт службы.

dns-svcb-svcparam-ipv4hint-ip = IPv4-адрес
    .what = Адрес для начала.

dns-svcb-svcparam-ipv6hint-ip = IPv6-адрес
    .what = Адрес для начала.

dns-caa-issue = Вправе выпускать
    .what = Кто вправе выпускать сертификаты.

dns-caa-tag = Метка
    .what = Что определяет запись.

dns-spf = Отправители почты
    .what = Кто вправе слать почту от имени; ныне в TXT.

dns-tsig = Подпись сообщения
    .what = Общим ключом доказывает, кто послал сообщение.

dns-tkey = Обмен ключами
    .what = Устанавливает общий ключ.

dns-sshfp = Ключ сервера SSH
    .what = По нему клиент проверяет сервер.

dns-uri = URI
    .what = Адрес службы.

dns-eui48 = Аппаратный адрес
    .what = Аппаратный адрес в DNS.

dns-eui64 = Аппаратный адрес
    .what = Длинный аппаратный адрес в DNS.

dns-openpgpkey = Ключ OpenPGP
    .what = Ключ для почты на адрес.

dns-extraneous = Лишние байты
    .what = Байты после последней записи.

dns-ttl-high_bit_set = Время жизни слишком велико
    .what = Старший бит установлен. Прежнее правило делало из этого 0; теперь это большое число, которое сервер урезает до своего предела.

dns-undecoded-type = Неизвестный тип
    .what = Данные этого типа показаны байтами.

dns-wks-address = Адрес
    .what = Для какого адреса перечислены службы.
    .here = { $value }

dns-wks-protocol = Протокол
    .what = Работают ли перечисленные службы по TCP или UDP.
    .here = { $value }

dns-wks-bits = Порты
    .what = По биту на порт, где кто-то слушает; давно оставлено: никто не обновлял.

dns-minfo-r = Ящик ответственного
    .what = Кто ведёт список рассылки.
    .here = { $value }

dns-minfo-e = Ящик для ошибок
    .what = Куда слать жалобы на недоставленное.
    .here = { $value }

dns-rp-mailbox = Почтовый ящик
    .what = Кто отвечает; первая точка означает @.
    .here = { $value }

dns-rp-txt_rr = Подробности в
    .what = Под каким именем запись TXT скажет больше; одна точка — нигде.
    .here = { $value }

dns-afsdb-subtype = Тип сервера
    .what = Какую службу распределённых файлов даёт компьютер: 1 — AFS, 2 — DCE.
    .here = { $number }.

dns-afsdb-hostname = Компьютер
    .what = Какой компьютер её даёт.
    .here = { $value }

dns-x25-psdn_address = Адрес X.25
    .what = Номер в пакетных сетях 1980-х; интересен лишь истории.
    .here = { $value }

dns-idsn-address = Номер ISDN
    .what = Телефонный номер цифровой сети ISDN.
    .here = { $value }

dns-idsn-sa-address = Подадрес
    .what = Какой аппарат за этим номером.
    .here = { $value }

dns-rt-subtype = Предпочтение
    .what = Сперва пробуют меньшие числа.
    .here = { $number }.

dns-rt-intermediate_host = Промежуточный компьютер
    .what = Через какой компьютер добраться, если прямого пути нет.
    .here = { $value }

dns-nsap-rdata = Адрес NSAP
    .what = Адрес сетей OSI, проигравших IP.
    .here = { $bytes } Б.

dns-nsap_ptr-owner = Имя адреса NSAP
    .what = Какое имя у адреса OSI.
    .here = { $value }

dns-px-preference = Предпочтение
    .what = Меньшие числа важнее больших.
    .here = { $number }.

dns-px-map822 = Имя почты Интернета
    .what = Имя со стороны Интернета.
    .here = { $value }

dns-px-map400 = Имя X.400
    .what = То же в почтовой системе X.400.
    .here = { $value }

dns-gpos-longitude = Долгота
    .what = Градусы к востоку, текстом; к западу со знаком минус.
    .here = { $value }

dns-gpos-latitude = Широта
    .what = Градусы к северу, текстом; к югу со знаком минус.
    .here = { $value }

dns-gpos-altitude = Высота
    .what = Метры над морем, текстом.
    .here = { $value }

dns-loc-version = Версия
    .what = Тип записи; бывает только 0.
    .here = { $number }.

dns-loc-size = Размер
    .what = Насколько велик предмет: цифра и степень десяти, в сантиметрах.
    .here = { $value }

dns-loc-horizontal_precision = Точность по земле
    .what = Насколько точны долгота и широта.
    .here = { $value }

dns-loc-vertical_precision = Точность высоты
    .what = Насколько точна высота.
    .here = { $value }

dns-loc-latitude = Широта
    .what = В тысячных долях угловой секунды; экватор — это 2147483648.
    .here = { $value }

dns-loc-longitude = Долгота
    .what = В тысячных долях угловой секунды; Гринвич — это 2147483648.
    .here = { $value }

dns-loc-altitude = Высота
    .what = В сантиметрах, считая от 100 км ниже моря.
    .here = { $value }

dns-nxt-next_domain_name = Следующее имя
    .what = Имя, следующее в зоне: значит, между ними ничего нет. Заменено на NSEC.
    .here = { $value }

dns-kx-preference = Предпочтение
    .what = Сперва пробуют меньшие числа.
    .here = { $number }.

dns-kx-key_exchange = Сервер ключей
    .what = Какой компьютер договаривается о ключах для имени.
    .here = { $value }

dns-cert-type = Тип сертификата
    .what = Что хранится: X.509, PGP или адрес, где это лежит.
    .here = { $value }

dns-cert-key_tag = Метка ключа
    .what = Короткая сумма ключа, чтобы быстрее найти нужный.
    .here = { $number }.

dns-cert-certificate = Сертификат
    .what = Сам сертификат или список отозванных.
    .here = { $bytes } Б.

dns-a6-prefix_len = Битов в другом месте
    .what = Сколько бит адреса записаны под другим именем. A6 уступил AAAA.
    .here = { $number }.

dns-a6-address_suffix = Остаток адреса
    .what = Биты, записанные здесь.
    .here = { $value }

dns-a6-prefix_name = Имя префикса
    .what = Где найти остальные биты.
    .here = { $value }

dns-opt-client-addr = Часть адреса
    .what = Первые биты адреса клиента, по которым выбирают ответ; остальные обрезаны ради приватности.
    .here = { $value }

dns-opt-chain-fqdn = Известно до
    .what = Резолвер проверил цепочку до этого имени и хочет остаток разом.
    .here = { $value }

dns-apl-address_family = Тип адреса
    .what = IPv4 или IPv6.
    .here = { $value }

dns-apl-coded_prefix = Длина префикса
    .what = Сколько бит адреса важны.
    .here = /{ $number }

dns-apl-negation = Исключение
    .what = Этот диапазон или всё, кроме него.
    .here = { $number ->
        [0] Диапазон входит в список.
       *[other] Диапазон из списка исключён.
    }

dns-apl-afdpart-ipv4 = IPv4-адрес
    .what = Адрес диапазона; нули в конце по сети не шлют.
    .here = { $value }

dns-apl-afdpart-ipv6 = IPv6-адрес
    .what = Адрес диапазона; нули в конце по сети не шлют.
    .here = { $value }

dns-sshfp-algorithm = Тип ключа
    .what = Для ключа SSH какого типа отпечаток.
    .here = { $value }

dns-sshfp-fingerprint-type = Хеш
    .what = Каким хешем сделан отпечаток; SHA-1 уже слаб.
    .here = { $value }

dns-sshfp-fingerprint = Отпечаток
    .what = Хеш ключа SSH сервера: с DNSSEC клиенту не надо спрашивать «вы уверены?» при первом входе.
    .here = { $bytes } Б.

dns-ipseckey-gateway_precedence = Очерёдность
    .what = Сперва пробуют меньшие числа.
    .here = { $number }.

dns-ipseckey-gateway_type = Тип шлюза
    .what = Назван ли шлюз и чем.
    .here = { $value }

dns-ipseckey-gateway_algorithm = Тип ключа
    .what = DSA или RSA.
    .here = { $value }

dns-ipseckey-gateway_ipv4 = Шлюз IPv4
    .what = С кем строить шифрованный туннель.
    .here = { $value }

dns-ipseckey-public_key = Открытый ключ
    .what = Ключ другого конца туннеля.
    .here = { $bytes } Б.

dns-dnskey-key_id = Метка ключа
    .what = Сумма по ключу, вычислена здесь: по ней подпись называет свой ключ.
    .here = { $number }.
    .mistake = У двух ключей метка может совпасть; тогда пробуют оба.

dns-key-flags = Флаги
    .what = Для чего был ключ. Запись KEY заменена на DNSKEY.

dns-key-flags-authentication = Для проверки
    .what = Можно ли ключом доказывать, кто есть кто.
    .here = { $value }

dns-key-flags-confidentiality = Для шифрования
    .what = Можно ли ключом шифровать.
    .here = { $value }

dns-key-flags-required = Обязателен
    .what = Считаются ли лишь подписанные сообщения.
    .here = { $value }

dns-key-flags-associated_user = Пользователя
    .what = Принадлежит ли ключ человеку.
    .here = { $value }

dns-key-flags-associated_named_entity = Этого имени
    .what = Принадлежит ли ключ компьютеру или предмету с этим именем.
    .here = { $value }

dns-key-flags-ipsec = Для IPsec
    .what = Ключ ли это для шифрованных туннелей.
    .here = { $value }

dns-key-flags-mime = Для почты
    .what = Ключ ли это для подписанной почты.
    .here = { $value }

dns-key-flags-signatory = Право подписи
    .what = Какие изменения в зоне ключ вправе подписывать.
    .here = { $value }

dns-key-protocol = Протокол
    .what = Для какого протокола ключ: 3 — DNSSEC.
    .here = { $number }.

dns-key-public_key = Открытый ключ
    .what = Им проверяют подписи.
    .here = { $bytes } Б.

dns-dhcid-rdata = Метка владельца
    .what = Хеш, по которому сервер DHCP знает, чьё имя, не выдавая устройства.
    .here = { $bytes } Б.

dns-nsec3-algo = Хеш
    .what = Чем хешируют имена; определён лишь SHA-1. Здесь это не слабость.
    .here = { $value }

dns-nsec3-flags = Флаги
    .what = Занят лишь один: opt-out.

dns-nsec3-flags-opt_out = Без неподписанных (opt-out)
    .what = Могут ли между ними быть неподписанные поддомены вне списка: так большие зоны меньше.
    .here = { $value }

dns-nsec3-iterations = Повторы
    .what = Сколько раз хеш берут ещё. Сегодня верно 0; большие числа лишь грузят резолверы.
    .here = { $number }.

dns-nsec3-salt_value = Соль
    .what = Байты, подмешанные к хешу; сегодня советуют не брать.
    .here = { $bytes } Б.

dns-nsec3-hash_value = Следующий хеш имени
    .what = Между этим хешем и хешем имени записи ничего нет: доказательство отсутствия имени без списка зоны.
    .here = { $value }

dns-tlsa-certificate_usage = Роль сертификата
    .what = Как запись сочетается с обычными центрами.
    .here = { $value }

dns-tlsa-certificate_usage-is-0 =
    .what = В цепочке должен быть этот центр, и доверие обычное.

dns-tlsa-certificate_usage-is-1 =
    .what = У сервера должен быть именно этот сертификат, и доверие обычное.

dns-tlsa-certificate_usage-is-2 =
    .what = Этому центру верят, потому что так сказал DNS.

dns-tlsa-certificate_usage-is-3 =
    .what = У сервера должен быть именно этот сертификат; центр не нужен.

dns-tlsa-selector = Что сравнивают
    .what = Весь сертификат или только его ключ.
    .here = { $value }

dns-tlsa-matching_type = Как сравнивают
    .what = Целиком или по хешу.
    .here = { $value }

dns-tlsa-certificate_association_data = Данные сертификата
    .what = Сертификат, ключ или хеш, который сервер должен предъявить в TLS (DANE).
    .here = { $bytes } Б.

dns-hip-hit-pk-algo = Тип ключа
    .what = Для какого алгоритма ключ.
    .here = { $value }

dns-hip-hit = Метка личности
    .what = Хеш ключа вместо адреса: компьютер остаётся собой, сменив сеть.
    .here = { $bytes } Б.

dns-hip-pk = Открытый ключ
    .what = Ключ компьютера.
    .here = { $bytes } Б.

dns-hip-rendezvous_server = Место встречи
    .what = Через какой сервер найти компьютер в пути.
    .here = { $value }

dns-csync-soa = Серийный номер
    .what = Для какой версии дочерней зоны указание.
    .here = { $number }.

dns-csync-flags = Флаги
    .what = При каких условиях родитель переймёт записи.

dns-csync-flags-immediate = Сразу
    .what = Можно ли без подтверждения человеком.
    .here = { $value }

dns-csync-flags-soaminimum = С этой версии
    .what = Нужно ли сперва дождаться серийного номера.
    .here = { $value }

dns-csync-type_bitmap = Типы записей
    .what = Какие записи перенять родителю, по биту.
    .here = { $bytes } Б.

dns-zonemd-serial = Серийный номер
    .what = Хеш какой версии зоны.
    .here = { $number }.

dns-zonemd-scheme = Схема
    .what = Как упорядочены записи для хеша.
    .here = { $value }

dns-zonemd-hash_algo = Хеш
    .what = Каким хешем свёрнута зона.
    .here = { $value }

dns-zonemd-digest = Хеш зоны
    .what = По всем записям: скопировавший зону проверит, что она дошла целой.
    .here = { $bytes } Б.

dns-svcb-svcparam-key = Параметр
    .what = Какое свойство службы дальше.
    .here = { $value }

dns-svcb-svcparam-key-is-0 =
    .what = mandatory: какие из прочих надо понимать.

dns-svcb-svcparam-key-is-1 =
    .what = alpn: на каких протоколах говорит служба; h3 здесь избавит от обхода через TCP.

dns-svcb-svcparam-key-is-2 =
    .what = no-default-alpn: только перечисленные протоколы.

dns-svcb-svcparam-key-is-3 =
    .what = port: где слушает порт, если не на обычном.

dns-svcb-svcparam-key-is-4 =
    .what = ipv4hint: адреса для начала, пока нет ответа на A.

dns-svcb-svcparam-key-is-5 =
    .what = ech: ключ, которым скрывают имя в TLS.

dns-svcb-svcparam-key-is-6 =
    .what = ipv6hint: то же для IPv6.

dns-svcb-svcparam-key-is-7 =
    .what = dohpath: где сервер отвечает на DNS по HTTPS.

dns-svcb-svcparam-value = Значение параметра
    .what = Байты параметра, здесь не разобранные.
    .here = { $bytes } Б.

dns-svcb-svcparam-mandatory-key = Надо понимать
    .what = Клиент, который параметра не знает, так службой пользоваться не должен.
    .here = { $value }

dns-svcb-svcparam-echconfig = Ключи ECH
    .what = Ими клиент шифрует свой Client Hello, и имени сайта в пути не видно.
    .here = { $bytes } Б.

dns-svcb-svcparam-dohpath = Путь DNS по HTTPS
    .what = Адрес, куда слать вопросы, с местом для вопроса.
    .here = { $value }

dns-svcb-svcparam-odohconfig = Ключи для скрытых вопросов
    .what = Для Oblivious DoH: прокси знает, кто спросил, сервер — о чём, обоих не знает никто.
    .here = { $bytes } Б.

dns-ilnp-nid-preference = Предпочтение
    .what = Сперва меньшие числа (ILNP — опыт разделить личность и место).
    .here = { $number }.

dns-ilnp-nid = Узел
    .what = Кто этот компьютер, где бы он ни был.
    .here = { $bytes } Б.

dns-ilnp-l32 = Место (32 бита)
    .what = В какой он сети, как в IPv4.
    .here = { $value }

dns-ilnp-l64 = Место (64 бита)
    .what = В какой он сети, как первая половина IPv6-адреса.
    .here = { $bytes } Б.

dns-ilnp-lp = Место по имени
    .what = Под каким именем записано место.
    .here = { $value }

dns-tkey-algo_name = Алгоритм
    .what = Для чего согласуют ключ, обычно Kerberos (gss-tsig).
    .here = { $value }

dns-tkey-signature_inception = Действует с
    .what = С какого мига ключ действует.
    .here = { $value }

dns-tkey-signature_expiration = Действует до
    .what = До какого мига ключ действует.
    .here = { $value }

dns-tkey-mode = Способ
    .what = Откуда ключ: Диффи — Хеллман, Kerberos или удаление.
    .here = { $value }

dns-tkey-error = Ошибка
    .what = Почему ключа нет; 0 — успех.
    .here = { $value }

dns-tkey-key_data = Данные для ключа
    .what = Вклад стороны в ключ.
    .here = { $bytes } Б.

dns-tsig-algorithm_name = Алгоритм
    .what = Каким хешем с ключом подписано; hmac-md5 слишком стар.
    .here = { $value }

dns-tsig-time_signed = Подписано в
    .what = Когда подписано: записанное сообщение потом не пригодится.
    .here = { $value }

dns-tsig-fudge = Допуск
    .what = На сколько секунд могут расходиться часы.
    .here = { $number } с.
    .mistake = Если часы расходятся сильнее, сервер ответит BADTIME.

dns-tsig-mac = Подпись
    .what = Хеш с ключом по сообщению: сделать его может лишь знающий секрет. Защищает перенос зон и обновления.
    .here = { $bytes } Б.

dns-tsig-original_id = Исходный номер
    .what = Номер сообщения при подписи; передающий сервер мог его сменить.
    .here = { $number }.

dns-tsig-error = Ошибка
    .what = Почему подпись отвергнута: BADSIG — неверна, BADKEY — ключ незнаком, BADTIME — часы; 0 — успех.
    .here = { $value }

dns-uri-priority = Приоритет
    .what = Сперва пробуют меньшие числа.
    .here = { $number }.

dns-uri-weight = Вес
    .what = Доля среди целей одного приоритета.
    .here = { $number }.

dns-uri-target = Цель
    .what = Адрес службы.
    .here = { $value }

dns-caa-flags = Флаги
    .what = Насколько запись обязательна.

dns-caa-flags-issuer_critical = Обязательно
    .what = Должен ли центр, не понявший записи, отказать.
    .here = { $value }

dns-caa-issuewild = Центр для *
    .what = Кто вправе выдавать сертификаты на все имена ниже.
    .here = { $value }

dns-caa-iodef = Сообщать
    .what = Куда центр сообщит об отвергнутой просьбе.
    .here = { $value }

dns-caa-unknown = Незнакомое свойство
    .what = Свойство, здесь не разобранное.
    .here = { $value }

dns-caa-value = Значение
    .what = Что говорит свойство.
    .here = { $value }

dns-wins-local_flag = Локальная
    .what = Остаётся ли запись на сервере, не копируясь на другие.
    .here = { $value }

dns-wins-lookup_timeout = Время поиска
    .what = Сколько секунд сервер ждёт WINS, старую службу имён Windows.
    .here = { $number } с.

dns-wins-cache_timeout = Время в кэше
    .what = Сколько секунд ответ WINS живёт в кэше.
    .here = { $number } с.

dns-wins-wins_server = Сервер WINS
    .what = Кого спрашивать.
    .here = { $value }

dns-winsr-name_result_domain = Домен результата
    .what = Что приписать к найденному имени.
    .here = { $value }

dns-xpf-ip_version = Версия IP
    .what = Соединения между клиентом и прокси, который передал вопрос.
    .here = { $value }

dns-xpf-protocol = Транспорт
    .what = По чему клиент спросил прокси.
    .here = { $value }

dns-xpf-source_ipv4 = Клиент
    .what = Кто спросил на самом деле.
    .here = { $value }

dns-xpf-destination_ipv4 = Спрошено у
    .what = Адрес, по которому спросили прокси.
    .here = { $value }

dns-xpf-sport = Порт клиента
    .what = С какого порта спросил клиент.
    .here = { $number }.

dns-xpf-dport = Порт прокси
    .what = На какой порт спросили прокси.
    .here = { $number }.

dns-extraneous-bytes = Лишние байты
    .what = После последней записи идёт то, чего заголовок не считает: ошибка или тайно вложенные данные.

dns-extraneous-data = Их содержимое
    .what = Байты после последней записи.
    .here = { $bytes } Б.

dns-rr-opt-bad_length = Адрес слишком длинный
    .what = У адреса этого типа столько бит не бывает.

dns-depr-opc = Старый номер
    .what = Послано под пробным номером 0x50FA; настоящий — 8.

dns-key_id_buffer_too_short = Ключ слишком короткий
    .what = Метку не вычислить: байтов ключа не хватает.

dns-resp-data-short = Запись слишком короткая
    .what = Записи этого типа нужно больше байтов, чем сказано.

dns-resp-data-spare = Запись слишком длинная
    .what = Остались байты, которых у записи этого типа нет.

dns-not_listed = Перечислено не всё
    .what = Сообщение может заявить тысячи записей; программа показывает первые, чтобы её этим не остановили.
