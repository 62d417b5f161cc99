# Что такое поля TLS, что значат их значения и в чём часто ошибаются.

tls = Защита транспортного уровня (TLS)
    .what = Между TCP и приложением: доказывает, кто сервер, договаривается о ключах, затем шифрует всё и замечает любое изменение.
    .mistake = Замок в браузере доказывает имя сайта, а не его честность. А имена, адреса и размеры в пути видны.

tls-record = Запись
    .what = TLS режет свой поток на записи не длиннее 16384 байт; у каждой заголовок из 5 байт, и шифруется она отдельно.
    .mistake = Записи и сегменты TCP не связаны: одна запись может занять несколько сегментов, а несколько — уместиться в одном.

tls-record-content_type = Тип содержимого
    .what = Что несёт запись. В TLS 1.3 настоящий тип тоже зашифрован, а снаружи всегда стоит 23.

tls-record-content_type-is-20 =
    .what = Change Cipher Spec: со следующей записи эта сторона шифрует. В TLS 1.3 это лишь видимость для старых устройств в пути.

tls-record-content_type-is-21 =
    .what = Alert: ошибка или вежливое прощание close_notify.

tls-record-content_type-is-22 =
    .what = Handshake: рукопожатие, где договариваются о версии, ключах и о том, кто есть кто.

tls-record-content_type-is-23 =
    .what = Application Data: зашифрованное содержимое; в TLS 1.3 за этим типом прячутся и рукопожатие, и оповещения.

tls-record-content_type-is-24 =
    .what = Heartbeat: знак жизни; после ошибки Heartbleed почти не применяется.

tls-record-opaque_type = Тип снаружи
    .what = В TLS 1.3 у зашифрованных записей здесь всегда 23; настоящий тип — в конце расшифрованного.

tls-record-version = Версия записи
    .what = Пережиток: с TLS 1.3 поле заморожено, смотреть на него нельзя. Согласованная версия — в Server Hello.
    .mistake = TLS 1.0 в первой записи ещё не значит, что говорят на TLS 1.0: так пишут, чтобы старый сервер не бросил трубку.

tls-record-version-is-768 =
    .what = SSL 3.0, запрещён с 2015 года (POODLE).

tls-record-version-is-769 =
    .what = TLS 1.0: как версия устарел, но обычен как маска первой записи.

tls-record-version-is-770 =
    .what = TLS 1.1, с 2021 года применять нельзя.

tls-record-version-is-771 =
    .what = TLS 1.2; TLS 1.3 для маскировки пишет здесь то же число.

tls-record-version-is-772 =
    .what = Это TLS 1.3.

tls-record-length = Длина записи
    .what = Сколько байт записи следует. У зашифрованной сюда входит метка, защищающая от изменений.
    .here = 5 Б заголовка + { $number } Б = { $whole } Б.
    .mistake = Шифр скрывает содержимое, но не длину: по размерам часто угадывают, какую страницу читали.

tls-app_data = Зашифрованные данные
    .what = Содержимое, понятное лишь двум концам. С журналом ключей (SSLKEYLOGFILE) его прочтёт и эта программа.
    .here = { $bytes } Б.

tls-app_data_proto = Протокол внутри
    .what = На чём говорят внутри: по ALPN или по порту. Вычислено, здесь не передаётся.
    .here = { $value }

tls-change_cipher_spec = Смена шифра
    .what = Один байт: «дальше я шифрую». TLS 1.3 он не нужен и шлётся, чтобы старые межсетевые экраны видели знакомое.

tls-alert_message = Оповещение
    .what = Короткое сообщение об ошибке или конце. Зашифрованное видно лишь как запись типа 21 или 23.

tls-alert_message-level = Уровень
    .what = Насколько это серьёзно. В TLS 1.3 все ошибки фатальны, и уровень уже ничего не значит.

tls-alert_message-level-is-1 =
    .what = Предупреждение: соединение может жить дальше или кончается штатно.

tls-alert_message-level-is-2 =
    .what = Фатально: соединение сразу кончено, его ключи выброшены.

tls-alert_message-desc = Что случилось
    .what = Причина оповещения, числом.
    .mistake = Жалуется отправитель, а виноват часто другой: unknown_ca шлёт клиент, который не верит серверу.

tls-alert_message-desc-is-0 =
    .what = close_notify: больше слать нечего. Без этого прощания получатель не знает, не обрезаны ли данные.

tls-alert_message-desc-is-10 =
    .what = unexpected_message: пришло сообщение не к месту.

tls-alert_message-desc-is-20 =
    .what = bad_record_mac: запись изменена или зашифрована другими ключами.

tls-alert_message-desc-is-21 =
    .what = decryption_failed: прежде об ошибках расшифровки; больше не шлют, это помогало нападающим.

tls-alert_message-desc-is-22 =
    .what = record_overflow: запись длиннее дозволенного.

tls-alert_message-desc-is-30 =
    .what = decompression_failure: сжатое не прочесть; после CRIME от сжатия отказались.

tls-alert_message-desc-is-40 =
    .what = handshake_failure: нет общего, например ни одного набора, известного обоим; рукопожатие сорвано.

tls-alert_message-desc-is-42 =
    .what = bad_certificate: сертификат испорчен или подпись неверна.

tls-alert_message-desc-is-43 =
    .what = unsupported_certificate: сертификат незнакомого вида.

tls-alert_message-desc-is-44 =
    .what = certificate_revoked: центр отозвал сертификат.

tls-alert_message-desc-is-45 =
    .what = certificate_expired: срок сертификата вышел, или неверны часы.

tls-alert_message-desc-is-46 =
    .what = certificate_unknown: с сертификатом что-то ещё не так; браузеры шлют это, когда ему не доверяют.

tls-alert_message-desc-is-47 =
    .what = illegal_parameter: значение в рукопожатии вне границ или противоречит другому.

tls-alert_message-desc-is-48 =
    .what = unknown_ca: издателя нет среди доверенных; обычно для самодельных сертификатов.

tls-alert_message-desc-is-49 =
    .what = access_denied: сертификат годен, но владельца не пускают.

tls-alert_message-desc-is-50 =
    .what = decode_error: длины внутри сообщения не сходятся.

tls-alert_message-desc-is-51 =
    .what = decrypt_error: неверна подпись или Finished: кто-то вмешался или ключи разные.

tls-alert_message-desc-is-70 =
    .what = protocol_version: на такой версии здесь не говорят; обычно одна из сторон устарела.

tls-alert_message-desc-is-71 =
    .what = insufficient_security: предложены лишь слишком слабые для сервера наборы.

tls-alert_message-desc-is-80 =
    .what = internal_error: сбой, к другой стороне не относящийся.

tls-alert_message-desc-is-86 =
    .what = inappropriate_fallback: клиент повторил попытку на старой версии, хотя сервер знает новее: возможна атака.

tls-alert_message-desc-is-90 =
    .what = user_canceled: рукопожатие прервал человек; протокол ни при чём.

tls-alert_message-desc-is-100 =
    .what = no_renegotiation: повторять переговоры отправитель не хочет.

tls-alert_message-desc-is-109 =
    .what = missing_extension: нет нужного здесь расширения.

tls-alert_message-desc-is-110 =
    .what = unsupported_extension: в ответе расширение, о котором не просили.

tls-alert_message-desc-is-112 =
    .what = unrecognized_name: имени из server_name сервер не знает.

tls-alert_message-desc-is-113 =
    .what = bad_certificate_status_response: приложенный ответ OCSP не годится.

tls-alert_message-desc-is-115 =
    .what = unknown_psk_identity: названного общего ключа сервер не знает.

tls-alert_message-desc-is-116 =
    .what = certificate_required: сервер хочет сертификат клиента и не получил его.

tls-alert_message-desc-is-120 =
    .what = no_application_protocol: ни на одном протоколе из списка ALPN здесь не говорят.

tls-alert_message-desc-is-121 =
    .what = ech_required: скрытый Client Hello не открылся; клиенту стоит повторить с присланным ключом.

tls-heartbeat_message = Знак жизни
    .what = Одна сторона шлёт несколько байт, другая возвращает: так обе знают, что соединение живо.

tls-heartbeat_message-type = Вид
    .what = Вопрос это или эхо.

tls-heartbeat_message-type-is-1 =
    .what = Запрос: верни эти байты.

tls-heartbeat_message-type-is-2 =
    .what = Ответ: вот они.

tls-heartbeat_message-payload_length = Длина полезной нагрузки
    .what = Сколько байт вернуть.
    .here = { $number } Б.

tls-heartbeat_message-payload_length-invalid = Heartbleed
    .what = Просят вернуть больше, чем прислали. Серверы с ошибкой отвечали тем, что лежало в памяти, вместе с ключами и паролями.

tls-segment-data = Часть записи
    .what = Запись продолжается в следующих сегментах; целиком она показана там, где пришёл последний байт.
    .here = { $bytes } Б.

tls-handshake = Сообщение рукопожатия
    .what = Шаг согласования версии, ключей и того, кто есть кто. В одной записи их может быть несколько, а длинное займёт несколько записей.

tls-handshake-type = Шаг рукопожатия
    .what = Какое это сообщение рукопожатия.
    .mistake = В TLS 1.3 читаются только два Hello; всё дальнейшее зашифровано и похоже на данные приложения.

tls-handshake-type-is-0 =
    .what = Hello Request: сервер просит начать рукопожатие заново (до TLS 1.2).

tls-handshake-type-is-1 =
    .what = Client Hello: клиент начинает и называет, что умеет: версии, наборы, расширения, а в TLS 1.3 уже и долю ключа.

tls-handshake-type-is-2 =
    .what = Server Hello: сервер выбирает одну версию, один набор и даёт свою половину ключей.

tls-handshake-type-is-4 =
    .what = New Session Ticket: билет, с которым следующее рукопожатие короче.

tls-handshake-type-is-5 =
    .what = End of Early Data: данные, посланные вперёд, здесь кончаются.

tls-handshake-type-is-6 =
    .what = HelloRetryRequest из ранних черновиков; теперь это Server Hello с особым случайным числом.

tls-handshake-type-is-8 =
    .what = Encrypted Extensions: ответы сервера, которым незачем быть на виду, например ALPN.

tls-handshake-type-is-11 =
    .what = Certificate: отправитель показывает свой сертификат и сертификаты издателей над ним.

tls-handshake-type-is-12 =
    .what = Server Key Exchange: половина ключей Диффи — Хеллмана от сервера, с подписью (до TLS 1.2).

tls-handshake-type-is-13 =
    .what = Certificate Request: сервер хочет узнать и клиента по сертификату.

tls-handshake-type-is-14 =
    .what = Server Hello Done: теперь очередь клиента (до TLS 1.2).

tls-handshake-type-is-15 =
    .what = Certificate Verify: подпись под всеми прежними сообщениями; доказывает, что у отправителя есть закрытый ключ сертификата.

tls-handshake-type-is-16 =
    .what = Client Key Exchange: половина ключей от клиента (до TLS 1.2).

tls-handshake-type-is-20 =
    .what = Finished: проверка всего рукопожатия. Если хоть байт подменили, здесь всё и кончится.

tls-handshake-type-is-21 =
    .what = Client Certificate URL: вместо сертификата — откуда его взять; почти не применяется.

tls-handshake-type-is-22 =
    .what = Certificate Status: свежая справка, что сертификат не отозван (OCSP stapling).

tls-handshake-type-is-24 =
    .what = Key Update: дальше отправитель пользуется новыми ключами.

tls-handshake-type-is-25 =
    .what = Compressed Certificate: сертификаты в сжатом виде, чтобы сберечь путь туда и обратно.

tls-handshake-type-is-67 =
    .what = Next Protocol, предшественник ALPN (устарел).

tls-handshake-length = Длина сообщения
    .what = Сколько байт в сообщении рукопожатия без заголовка из 4 байт.
    .here = 4 Б заголовка + { $number } Б = { $whole } Б.

tls-handshake-version = Версия в Hello
    .what = До TLS 1.2 — предложенная или выбранная версия. TLS 1.3 всегда пишет здесь TLS 1.2, а правду — в расширении supported_versions.
    .mistake = Поэтому 0x0303 ещё не TLS 1.2: смотрите supported_versions.

tls-handshake-random = Случайное число
    .what = 32 случайных байта. Обе стороны подмешивают свои в ключи, и одинаковых ключей у двух соединений не бывает.
    .mistake = Оно открыто и ключом не является. Если в конце числа сервера стоит DOWNGRD, сервер предупреждает, что умеет версию новее.

tls-handshake-random_time = Время в случайном числе
    .what = Прежде первые 4 байта были часами. Теперь и они случайны, так что дата обычно бессмысленна.

tls-handshake-random_bytes = Остаток случайного числа
    .what = Остальные 28 байт.

tls-handshake-session_id = Идентификатор сеанса
    .what = До TLS 1.2 — имя сеанса, который можно возобновить. В TLS 1.3 сервер лишь возвращает выдуманное клиентом ради старых устройств.

tls-handshake-ciphersuites = Наборы шифров
    .what = Что предлагает клиент, любимое — первым. Сервер выберет один.

tls-handshake-ciphersuite = Набор шифров
    .what = Способы соединения одним числом: обмен ключами, доказательство личности, шифр и хеш; с TLS 1.3 — только шифр и хеш.
    .here = { $exchange ->
        [tls13] TLS 1.3; как решены ключи и личность, сказано в расширениях.
        [ecdhe] Ключи по Диффи — Хеллману на эллиптической кривой, новые для каждого соединения: украденный позже ключ записанного не откроет (прямая секретность).
        [dhe] Ключи по Диффи — Хеллману, новые для каждого соединения (прямая секретность).
        [rsa] Клиент шифрует секрет ключом RSA сервера: кто украдёт этот ключ позже, прочтёт все записи.
        [static] Диффи — Хеллман с постоянным ключом: прямой секретности нет.
        [psk] Ключи из секрета, который у обеих сторон уже есть.
        [anon] Никто не доказывает, кто он: стоящий между ними читает всё.
        [signal] Не набор, а знак другой стороне.
       *[other] Необычный обмен ключами.
    } { $sort ->
        [aead] { $cipher } шифрует и сразу защищает от изменений.
        [cbc] { $cipher } шифрует по блокам, от изменений защищает отдельный хеш; атаки на такой порядок известны.
        [stream] { $cipher } взломан, применять его нельзя.
        [null] Ничего не зашифровано.
        [weak] { $cipher } сегодня слишком слаб.
       *[other] { "" }
    }

tls-handshake-ciphersuite-is-grease =
    .what = GREASE: число без смысла; его шлют, чтобы серверы не отвыкали пропускать незнакомое.

tls-handshake-ciphersuite-is-255 =
    .what = TLS_EMPTY_RENEGOTIATION_INFO_SCSV: так клиент сообщает, что знает безопасные повторные переговоры.

tls-handshake-ciphersuite-is-22016 =
    .what = TLS_FALLBACK_SCSV: «это вторая попытка, с версией ниже»; сервер, который умеет больше, откажет.

tls-handshake-ciphersuite-is-4865 =
    .what = TLS_AES_128_GCM_SHA256: его обязан знать каждый TLS 1.3.

tls-handshake-comp_methods = Способы сжатия
    .what = Какие сжатия знает клиент: сегодня только «никакого». Сжатые тайны выдают себя длиной (CRIME).

tls-handshake-comp_method = Способ сжатия
    .what = Чем записи сжимают перед шифрованием.

tls-handshake-comp_method-is-0 =
    .what = Никакого, как и должно быть.

tls-handshake-comp_method-is-1 =
    .what = DEFLATE: уязвимо для атаки CRIME.

tls-handshake-ja3_full = Отпечаток JA3 целиком
    .what = Версия, наборы, расширения, группы и форматы точек Client Hello числами. Вычислено, не передаётся.

tls-handshake-ja3 = Отпечаток JA3
    .what = MD5 полной строки: у программ с одной библиотекой TLS он одинаков. Вычислено, не передаётся.
    .mistake = Это не доказательство: браузеры теперь мешают порядок расширений, и любой может притвориться.

tls-handshake-ja3s_full = Отпечаток JA3S целиком
    .what = Версия, набор и расширения Server Hello числами. Вычислено, не передаётся.

tls-handshake-ja3s = Отпечаток JA3S
    .what = MD5 полной строки сервера. Разным клиентам один сервер отвечает по-разному.

tls-handshake-ja4 = Отпечаток JA4
    .what = Наследник JA3: наборы и расширения сперва сортируются, и перемешивание не мешает; первую часть можно прочесть: протокол, версия, количества, ALPN.

tls-handshake-retry = Просьба о новом Hello
    .what = Присланные доли ключа серверу не подошли, и он называет нужную группу. Это ещё один путь туда и обратно.

tls-handshake-certificate_request_context = Метка запроса
    .what = В TLS 1.3 говорит, на какой запрос отвечает сертификат; во время рукопожатия пусто.

tls-handshake-certificates = Цепочка сертификатов
    .what = Сначала сертификат отправителя, затем его издателя и так далее. Корневой обычно не шлют: он и так должен быть у получателя.
    .mistake = Если нет промежуточного, одни браузеры добудут его сами, другие откажут: «а у меня работает».

tls-handshake-certificate = Сертификат
    .what = Открытый ключ с именем, подписанный издателем. Это не тайна: его может видеть и копировать любой.
    .mistake = Иметь сертификат — ничего не доказать; подписать (Certificate Verify) сможет лишь владелец закрытого ключа.

tls-handshake-cert_types = Виды сертификатов
    .what = Ключи каких видов сервер примет от клиента.

tls-handshake-cert_type = Вид сертификата
    .what = Вид ключа, который сервер примет.
    .here = { $value }

tls-handshake-dnames = Доверенные издатели
    .what = От кого должен быть сертификат клиента; пусто — от кого угодно. По нему браузер решает, какой предложить.

tls-handshake-dname = Издатель
    .what = Один из издателей, которым верит сервер.

tls-handshake-sig_hash_algs = Алгоритмы подписи
    .what = Какие подписи отправитель умеет проверять, любимое — первым.

tls-handshake-sig_hash_alg = Алгоритм подписи
    .what = Способ подписи вместе с хешем: так владелец сертификата доказывает, что закрытый ключ у него.

tls-handshake-sig_hash_alg-is-513 =
    .what = RSA с SHA-1: коллизии строят на деле, принимать больше нельзя.

tls-handshake-sig_hash_alg-is-515 =
    .what = ECDSA с SHA-1: принимать больше нельзя.

tls-handshake-sig_hash_alg-is-1025 =
    .what = RSA по-старому (PKCS #1) с SHA-256: в TLS 1.3 только для подписей в сертификатах.

tls-handshake-sig_hash_alg-is-1281 =
    .what = RSA по-старому (PKCS #1) с SHA-384: в TLS 1.3 только для подписей в сертификатах.

tls-handshake-sig_hash_alg-is-1537 =
    .what = RSA по-старому (PKCS #1) с SHA-512: в TLS 1.3 только для подписей в сертификатах.

tls-handshake-sig_hash_alg-is-1027 =
    .what = ECDSA на кривой P-256 с SHA-256: короткие подписи, сегодня обычно.

tls-handshake-sig_hash_alg-is-1283 =
    .what = ECDSA на кривой P-384 с SHA-384.

tls-handshake-sig_hash_alg-is-1539 =
    .what = ECDSA на кривой P-521 с SHA-512.

tls-handshake-sig_hash_alg-is-2052 =
    .what = RSA-PSS с SHA-256 для обычных сертификатов RSA: надёжный вид RSA, его требует TLS 1.3.

tls-handshake-sig_hash_alg-is-2053 =
    .what = RSA-PSS с SHA-384 для обычных сертификатов RSA.

tls-handshake-sig_hash_alg-is-2054 =
    .what = RSA-PSS с SHA-512 для обычных сертификатов RSA.

tls-handshake-sig_hash_alg-is-2055 =
    .what = Ed25519: быстро, коротко, без параметров, в которых можно ошибиться.

tls-handshake-sig_hash_alg-is-2056 =
    .what = Ed448: как Ed25519, но кривая больше.

tls-handshake-sig_hash_alg-is-2057 =
    .what = RSA-PSS с SHA-256 для сертификатов только под PSS.

tls-handshake-sig_hash_alg-is-2058 =
    .what = RSA-PSS с SHA-384 для сертификатов только под PSS.

tls-handshake-sig_hash_alg-is-2059 =
    .what = RSA-PSS с SHA-512 для сертификатов только под PSS.

tls-handshake-sig_hash_alg-is-2308 =
    .what = ML-DSA-44: подпись, которую не подделать и квантовому компьютеру.

tls-handshake-sig_hash_alg-is-2309 =
    .what = ML-DSA-65: подпись, которую не подделать и квантовому компьютеру.

tls-handshake-sig_hash_alg-is-2310 =
    .what = ML-DSA-87: подпись, которую не подделать и квантовому компьютеру.

tls-handshake-sig_hash_alg-is-grease =
    .what = GREASE: число без смысла, его пропускают.

tls-handshake-sig_hash_hash = Хеш
    .what = До TLS 1.2 первый байт означал хеш. Новые алгоритмы — одно двухбайтное число, и «Unknown» здесь не ошибка.

tls-handshake-sig_hash_sig = Вид подписи
    .what = До TLS 1.2 второй байт означал вид ключа. У новых алгоритмов сам по себе он ничего не значит.

tls-handshake-client_cert_vrfy-sig = Подпись
    .what = Сделана закрытым ключом под всеми прежними сообщениями: доказывает, что сертификат свой и никто ничего не подменил.

tls-handshake-verify_data = Проверка рукопожатия
    .what = Хеш с ключом по всем сообщениям. Сделать его может лишь владелец ключей, а сойдётся он, только если обе стороны видели одно рукопожатие.

tls-handshake-key_update-request_update = Нужны новые ключи
    .what = Сменить ли ключи и другой стороне.

tls-handshake-key_update-request_update-is-0 =
    .what = Ключи меняет только отправитель.

tls-handshake-key_update-request_update-is-1 =
    .what = Другой стороне сделать то же.

tls-handshake-ticket = Билет сеанса
    .what = Что клиент покажет в следующий раз вместо полного рукопожатия: прочесть его может только сервер.

tls-handshake-session_ticket_lifetime_hint = Срок
    .what = Сколько секунд билет годен; в TLS 1.3 не больше недели.
    .here = { $number } с = { $hours ->
        [0] { $minutes } мин
       *[other] { $hours } ч
    }.

tls-handshake-session_ticket_age_add = Маска возраста
    .what = Случайное число, которое клиент прибавит к возрасту билета, чтобы по нему не связали два визита.

tls-handshake-session_ticket_nonce = Одноразовое число
    .what = У каждого билета соединения своё, поэтому и ключи у каждого другие.

tls-handshake-session_ticket = Сам билет
    .what = Для клиента непрозрачен: обычно это секрет сеанса, зашифрованный сервером для себя.

tls-handshake-extensions_status_request_type = Вид справки
    .what = Каким образом подтвердить состояние сертификата.

tls-handshake-extensions_status_request_type-is-1 =
    .what = OCSP: подписанный издателем ответ об одном сертификате.

tls-handshake-extensions_status_request_type-is-2 =
    .what = OCSP для нескольких сертификатов цепочки.

tls-handshake-ocsp_response = Ответ OCSP
    .what = Подписано издателем: «на этот день сертификат не отозван». Его добывает сервер, и издатель не узнаёт, кто приходил.

tls-compress_certificate-algorithm = Сжатие
    .what = Чем сжаты сертификаты.
    .here = { $value }

tls-compress_certificate-uncompressed_length = Длина до сжатия
    .what = Байты сообщения после распаковки; получатель сверяет их со своим пределом.
    .here = { $number } Б.

tls-compress_certificate-compressed_certificate_message = Сжатые сертификаты
    .what = Всё сообщение Certificate в сжатом виде.
    .here = { $bytes } Б.

tls-handshake-key_exchange = Обмен ключами
    .what = Числа, из которых обе стороны вычислят один секрет, хотя видеть их может любой (Диффи — Хеллман).

tls-handshake-server_curve_type = Вид кривой
    .what = Как описана кривая; разрешены уже только именованные.

tls-handshake-server_curve_type-is-3 =
    .what = named_curve: у кривой есть номер в реестре.

tls-handshake-server_named_curve = Кривая
    .what = Эллиптическая кривая, которую сервер выбрал из предложенных.

tls-handshake-server_point = Открытый ключ сервера
    .what = Точка на кривой, сделанная для этого соединения. Со своим тайным числом клиент получит из неё общий секрет.
    .here = { $bytes } Б.

tls-handshake-client_point = Открытый ключ клиента
    .what = Точка клиента на кривой. Видя лишь обе точки, секрет не вычислить.
    .here = { $bytes } Б.

tls-handshake-p = Простое число p
    .what = Большое простое число, по которому считают обе стороны; меньше 2048 бит — слишком слабо.
    .here = { $bytes } Б × 8 = { $size } бит.

tls-handshake-g = Основание g
    .what = Число, которое возводят в тайную степень; обычно 2.

tls-handshake-ys = Открытое значение сервера
    .what = g в тайной степени сервера по модулю p.
    .here = { $bytes } Б.

tls-handshake-yc = Открытое значение клиента
    .what = g в тайной степени клиента по модулю p.
    .here = { $bytes } Б.

tls-handshake-epms = Зашифрованный секрет
    .what = 48 байт, выбранных клиентом и зашифрованных ключом RSA сервера: из них выходят все ключи.
    .mistake = Кто добудет закрытый ключ сервера хоть через годы, откроет это, а с ним и всё записанное.

tls-handshake-hint = Подсказка о ключе
    .what = Помогает клиенту понять, какой из общих ключей нужен.
    .here = { $bytes } Б.

tls-handshake-identity = Имя общего ключа
    .what = По нему сервер найдёт ключ; идёт открыто.
    .here = { $bytes } Б.

tls-handshake-sig = Подпись сервера
    .what = Под обоими случайными числами и половиной ключей сервера: посредник свою половину не подставит.

tls-handshake-fragment_data = Часть сообщения
    .what = Сообщение рукопожатия продолжается в следующей записи.
    .here = { $bytes } Б.

tls-undecrypted = Не расшифровано
    .what = Ключей у программы нет. Браузеры пишут их в файл, названный переменной окружения SSLKEYLOGFILE.

tls-decryption_failed = Ключи не подходят
    .what = Ключи есть, но метка записи не сходится. Записи считаются, и потеря одной делает нечитаемыми все следующие.

tls-after_gap = Перед этим пропуск
    .what = Записей перед этой не хватает; запись ли это и сколько их было, пришлось угадывать.

tls-guessed = Догадка
    .what = Начала соединения нет; за TLS говорит только порт.

tls-compress_certificate-damaged = Сжатые сертификаты испорчены
    .what = Сжатие не снять, или байт вышло не столько, сколько обещано: получатель оборвёт соединение с bad_certificate.

tls-malformed-trailing_data = Лишние байты
    .what = Сообщение длиннее, чем нужно. Строгий получатель оборвёт соединение с decode_error.

tls-record-length-invalid = Запись слишком длинна
    .what = Больше 16384 байт и надбавки шифра нельзя. Обычно перед этим потеряны байты, или это не TLS.

tls-certificate-expired = Сертификат просрочен
    .what = На момент захвата срок уже вышел: браузеры предупреждают, программы отказывают. Забыли продлить или врут часы.

tls-certificate-not_yet_valid = Сертификат ещё не действует
    .what = Начало срока позже времени захвата: обычно отстают чьи-то часы.

tls-version-old = Старая версия
    .what = У TLS 1.0, 1.1 и SSL известны слабости; браузеры на них не говорят с 2020 года.

tls-handshake-extension = Расширение
    .what = Дополнительное пожелание или ответ в рукопожатии: тип, длина, содержимое. Незнакомый тип пропускают.

tls-handshake-extension-type = Тип расширения
    .what = Какое это расширение.

tls-handshake-extension-type-is-grease =
    .what = GREASE: тип без смысла; чтобы серверы не отвыкали пропускать незнакомое.

tls-handshake-extension-type-is-0 =
    .what = server_name (SNI): какой сайт нужен; необходимо, потому что на одном адресе их много. Идёт открыто.

tls-handshake-extension-type-is-1 =
    .what = max_fragment_length: просьба о записях покороче, для слабых устройств.

tls-handshake-extension-type-is-5 =
    .what = status_request: приложи справку, что сертификат не отозван (OCSP stapling).

tls-handshake-extension-type-is-10 =
    .what = supported_groups: в каких группах клиент умеет вычислять ключи.

tls-handshake-extension-type-is-11 =
    .what = ec_point_formats: как записаны точки; остался лишь несжатый вид.

tls-handshake-extension-type-is-13 =
    .what = signature_algorithms: какие подписи отправитель проверит.

tls-handshake-extension-type-is-14 =
    .what = use_srtp: договариваются о ключах для голоса и видео (WebRTC).

tls-handshake-extension-type-is-15 =
    .what = heartbeat: знаки жизни разрешены.

tls-handshake-extension-type-is-16 =
    .what = ALPN: на чём клиент говорит внутри, например h2; сервер выбирает одно, без лишнего пути.

tls-handshake-extension-type-is-18 =
    .what = signed_certificate_timestamp: доказательство, что сертификат есть в открытом журнале.

tls-handshake-extension-type-is-21 =
    .what = padding: заполнение, ибо некоторые старые серверы спотыкаются на отдельных длинах.

tls-handshake-extension-type-is-22 =
    .what = encrypt_then_mac: в наборах CBC сначала шифр, потом защита: безопасный порядок.

tls-handshake-extension-type-is-23 =
    .what = extended_master_secret: привязывает ключи ко всему рукопожатию: два соединения не склеить (TLS 1.2).

tls-handshake-extension-type-is-27 =
    .what = compress_certificate: какое сжатие сертификатов понимают.

tls-handshake-extension-type-is-28 =
    .what = record_size_limit: наибольшая длина записей.

tls-handshake-extension-type-is-34 =
    .what = delegated_credentials: ключи на короткий срок, за которые ручается сертификат.

tls-handshake-extension-type-is-35 =
    .what = session_ticket: пустое — «дай билет», с данными — «вот мой билет» (TLS 1.2).

tls-handshake-extension-type-is-41 =
    .what = pre_shared_key: билеты прошлых соединений; обязано стоять последним, потому что ручается за всё до него.

tls-handshake-extension-type-is-42 =
    .what = early_data: данные идут сразу, до ответа сервера (0-RTT). Их можно повторить, поэтому годятся лишь безобидные запросы.

tls-handshake-extension-type-is-43 =
    .what = supported_versions: настоящие версии; без него нет TLS 1.3.

tls-handshake-extension-type-is-44 =
    .what = cookie: слово сервера, которое клиент принесёт во второй попытке.

tls-handshake-extension-type-is-45 =
    .what = psk_key_exchange_modes: подмешивать ли новые ключи при возобновлении.

tls-handshake-extension-type-is-47 =
    .what = certificate_authorities: каким издателям верит отправитель.

tls-handshake-extension-type-is-49 =
    .what = post_handshake_auth: клиент готов показать сертификат и позже.

tls-handshake-extension-type-is-50 =
    .what = signature_algorithms_cert: какие подписи принимают внутри сертификатов.

tls-handshake-extension-type-is-51 =
    .what = key_share: открытые ключи, посланные наугад, чтобы TLS 1.3 хватило одного пути туда и обратно.

tls-handshake-extension-type-is-57 =
    .what = quic_transport_parameters: настройки QUIC, который берёт рукопожатие TLS.

tls-handshake-extension-type-is-13172 =
    .what = next_protocol_negotiation: предшественник ALPN.

tls-handshake-extension-type-is-17513 =
    .what = application_settings: настройки HTTP/2 уже в рукопожатии (Chrome).

tls-handshake-extension-type-is-17613 =
    .what = application_settings: настройки HTTP/2 уже в рукопожатии (новый номер).

tls-handshake-extension-type-is-65037 =
    .what = encrypted_client_hello: настоящий Client Hello с настоящим именем, зашифрованный. Если ключа у сайта нет, браузеры шлют случайные байты.

tls-handshake-extension-type-is-65281 =
    .what = renegotiation_info: делает повторное рукопожатие безопасным (до TLS 1.2).

tls-handshake-extension-data = Содержимое расширения
    .what = Байты, которые программа не разбирает.
    .here = { $bytes } Б.

tls-handshake-extensions_server_names = Имена серверов
    .what = В списке всегда одна запись.

tls-handshake-extensions_server_name_type = Вид имени
    .what = Бывают только имена узлов.

tls-handshake-extensions_server_name = Имя сервера (SNI)
    .what = Какой сайт нужен клиенту. По нему сервер выберет сертификат.
    .here = { $value }
    .mistake = Идёт без шифра: всякий на пути видит, на какой сайт зашли, но не на какую страницу. Скрывает его ECH.

tls-handshake-max_fragment_length = Наибольшая запись
    .what = Самые длинные записи, какие нужны клиенту, степенью двойки.
    .here = { $value } Б.

tls-handshake-extensions_supported_groups = Группы
    .what = Любимое клиента — первым. Для первых он обычно сразу шлёт доли ключа.

tls-handshake-extensions_supported_group = Группа
    .what = Кривая или группа чисел, где обе стороны вычисляют общий секрет.

tls-handshake-extensions_supported_group-is-23 =
    .what = secp256r1 (P-256): самая распространённая кривая.

tls-handshake-extensions_supported_group-is-24 =
    .what = secp384r1 (P-384): больше и медленнее, для ведомств.

tls-handshake-extensions_supported_group-is-25 =
    .what = secp521r1 (P-521): самая большая из кривых NIST.

tls-handshake-extensions_supported_group-is-29 =
    .what = x25519: быстрая, и ошибиться в ней трудно; сегодня первый выбор.

tls-handshake-extensions_supported_group-is-30 =
    .what = x448: как x25519, но больше.

tls-handshake-extensions_supported_group-is-256 =
    .what = ffdhe2048: вместо кривой — числа по простому модулю в 2048 бит.

tls-handshake-extensions_supported_group-is-257 =
    .what = ffdhe3072: числа по простому модулю в 3072 бита.

tls-handshake-extensions_supported_group-is-258 =
    .what = ffdhe4096: числа по простому модулю в 4096 бит.

tls-handshake-extensions_supported_group-is-259 =
    .what = ffdhe6144: числа по простому модулю в 6144 бита.

tls-handshake-extensions_supported_group-is-260 =
    .what = ffdhe8192: числа по простому модулю в 8192 бита, очень медленно.

tls-handshake-extensions_supported_group-is-4587 =
    .what = SecP256r1MLKEM768: P-256 вместе со стойким к квантовым атакам ML-KEM; взломать надо оба.

tls-handshake-extensions_supported_group-is-4588 =
    .what = X25519MLKEM768: x25519 вместе со стойким к квантовым атакам ML-KEM; записанное сегодня не откроет и будущий квантовый компьютер.

tls-handshake-extensions_supported_group-is-4589 =
    .what = SecP384r1MLKEM1024: P-384 вместе со стойким к квантовым атакам ML-KEM.

tls-handshake-extensions_supported_group-is-25497 =
    .what = X25519Kyber768Draft00: пробный вариант X25519MLKEM768.

tls-handshake-extensions_supported_group-is-grease =
    .what = GREASE: число без смысла, его пропускают.

tls-handshake-extensions_ec_point_formats = Форматы точек
    .what = Какую запись точек отправитель понимает.

tls-handshake-extensions_ec_point_format = Формат точек
    .what = Как записаны точки кривой; в TLS 1.3 способ один, и поле не нужно.

tls-handshake-extensions_ec_point_format-is-0 =
    .what = uncompressed: обе координаты полностью.

tls-handshake-extensions_ec_point_format-is-1 =
    .what = Сжатый вид для простых полей; больше не применяется.

tls-handshake-extensions_ec_point_format-is-2 =
    .what = Сжатый вид для двоичных полей; больше не применяется.

tls-handshake-extension-heartbeat-mode = Режим
    .what = Можно ли другой стороне слать знаки жизни.
    .here = { $value }

tls-handshake-extensions_alpn_list = Прикладные протоколы
    .what = На чём клиент говорит внутри; в ответе — выбранное.

tls-handshake-extensions_alpn_str = Прикладной протокол (ALPN)
    .what = Протокол внутри шифра.
    .here = { $value }

tls-handshake-extensions_alpn_str-is-h2 =
    .what = Это HTTP/2.

tls-handshake-extensions_alpn_str-is-http_1_1 =
    .what = Это HTTP/1.1.

tls-handshake-extensions_alpn_str-is-h3 =
    .what = HTTP/3, поверх QUIC.

tls-handshake-extensions_padding_data = Заполнение
    .what = Нули, которые лишь удлиняют сообщение.
    .here = { $bytes } Б.

tls-record_size_limit = Наибольшая запись
    .what = Сколько байт содержимого отправитель примет в одной записи.
    .here = { $number } Б.

tls-handshake-extensions_session_ticket = Предъявленный билет
    .what = Билет прошлого соединения. Если сервер его откроет, обойдутся без сертификата и половины рукопожатия.
    .here = { $bytes } Б.

tls-handshake-extensions-psk = Предложенные общие ключи
    .what = Ключи прошлых соединений, названные по билетам, и доказательства, что они у клиента есть.

tls-handshake-extensions-psk-entry = Общий ключ
    .what = Один из предложенных ключей: билет и его возраст.

tls-handshake-extensions-psk-identity-identity = Билет
    .what = Билет в том виде, в каком его выдал сервер.
    .here = { $bytes } Б.

tls-handshake-extensions-psk-identity-obfuscated_ticket_age = Скрытый возраст
    .what = Миллисекунды с выдачи билета плюс его маска. По ним сервер видит, свежи ли ранние данные.

tls-handshake-extensions-psk-binders = Привязки
    .what = Для каждого ключа — проверка этого Client Hello: украденный билет без ключа бесполезен.

tls-handshake-extensions-psk-identity-selected = Выбранный ключ
    .what = Какой из предложенных ключей принял сервер; первый — 0.
    .here = Номер { $number }: сеанс возобновлён, сертификат не нужен.

tls-early_data-max_early_data_size = Предел ранних данных
    .what = Сколько байт можно послать с этим билетом до конца рукопожатия.
    .here = { $number } Б.

tls-handshake-extensions-supported_version = Настоящая версия
    .what = От клиента — на чём он говорит, от сервера — что выбрано.

tls-handshake-extensions-cookie = Cookie
    .what = Что сервер хочет увидеть снова: первую попытку можно не помнить.
    .here = { $bytes } Б.

tls-extension-psk_ke_mode = Способ возобновления
    .what = Получит ли возобновлённый сеанс новые ключи Диффи — Хеллмана.

tls-extension-psk_ke_mode-is-0 =
    .what = Только старый секрет: быстро, но без прямой секретности.

tls-extension-psk_ke_mode-is-1 =
    .what = Старый секрет и новые ключи: прямая секретность, обычный выбор.

tls-handshake-extensions_key_share = Доли ключа
    .what = Открытые ключи для групп, которых клиент ждёт от сервера.

tls-handshake-extensions_key_share_entry = Доля ключа
    .what = Группа и открытый ключ в ней.

tls-handshake-extensions_key_share_group = Группа ключа
    .what = В какой группе сделан этот открытый ключ.

tls-handshake-extensions_key_share_key_exchange = Открытый ключ
    .what = Половина секрета, которую видят все. Ключ выйдет только вместе с тайной половиной другой стороны.
    .here = { $bytes } Б.

tls-handshake-extensions_key_share_selected_group = Нужная группа
    .what = В какой группе сервер ждёт долю ключа в следующий раз.

tls-quic-parameters = Параметры QUIC
    .what = Пределы и настройки соединения QUIC под защитой рукопожатия.

tls-handshake-extensions_reneg = Повторные переговоры
    .what = Привязывает новое рукопожатие к прежнему.

tls-handshake-extensions_reneg_info = Связь с прежним рукопожатием
    .what = Проверка прежнего рукопожатия; в первом пусто.

tls-sct-sct = Подписанная отметка
    .what = Открытый журнал обещает внести сертификат в список, чтобы выданный обманом заметили.
    .here = { $bytes } Б.

tls-handshake-extensions_alps_alpn_list = Протоколы с настройками
    .what = Для каких протоколов настройками обмениваются в рукопожатии.

tls-handshake-extensions_alps_alpn_str = Протокол
    .what = Один из этих протоколов.
    .here = { $value }

tls-ech-type = Внутренний или внешний
    .what = Который это из двух Client Hello.

tls-ech-type-is-0 =
    .what = Внешний: с безобидным именем, читается всеми.

tls-ech-type-is-1 =
    .what = Внутренний: настоящий, зашифрован.

tls-ech-kdf = Вывод ключей
    .what = Каким хешем делают ключи для скрытой части.
    .here = { $value }

tls-ech-aead = Шифр
    .what = Чем зашифрована скрытая часть.
    .here = { $value }

tls-ech-config_id = Номер ключа
    .what = Какой из ключей, опубликованных в DNS, взят.
    .here = { $number }

tls-ech-enc = Ключ клиента
    .what = С ним сервер найдёт ключ скрытой части.
    .here = { $bytes } Б.

tls-ech-payload = Скрытый Client Hello
    .what = Настоящий Client Hello, зашифрованный для сервера; без ключа сайта — просто случайные байты.
    .here = { $bytes } Б.

tls-ech-confirmation = Подтверждение ECH
    .what = По этим байтам клиент видит, что сервер открыл скрытую часть.

tls-handshake-extension-trailing = Лишние байты
    .what = Расширение длиннее своего содержимого.

tls-handshake-extensions-supported_versions_len = Длина списка
    .what = Байты списка версий; версия занимает 2.
    .here = { $number } / 2 = { $pairs }.

tls-handshake-cipher_suites_length = Длина списка наборов
    .what = Байты списка; набор занимает 2.
    .here = { $number } / 2 = { $pairs }.

tls-record-content_type-is-25 =
    .what = Запись с идентификатором соединения (только DTLS): её узнают и после смены адреса клиента.

tls-record-content_type-is-26 =
    .what = ACK: какие записи рукопожатия дошли (только DTLS 1.3, ведь UDP этого не скажет).

tls-alert_message-desc-is-41 =
    .what = no_certificate: у клиента нет сертификата (только SSL 3.0).

tls-alert_message-desc-is-52 =
    .what = too_many_cids_requested: запрошено больше идентификаторов соединения, чем разумно (DTLS 1.3).

tls-alert_message-desc-is-60 =
    .what = export_restriction: со времён запрета на вывоз сильного шифрования; больше не шлют.

tls-alert_message-desc-is-111 =
    .what = certificate_unobtainable: сертификат не удалось взять по адресу, названному клиентом.

tls-alert_message-desc-is-114 =
    .what = bad_certificate_hash_value: полученный сертификат не подходит к хешу от клиента.

tls-alert_message-desc-is-117 =
    .what = general_error: ошибка, для которой нет другого оповещения.

tls-handshake-type-is-3 =
    .what = Hello Verify Request: сервер проверяет, что адрес клиента настоящий (только DTLS).

tls-handshake-type-is-9 =
    .what = Request Connection ID: дай ещё идентификаторов этого соединения (только DTLS 1.3).

tls-handshake-type-is-10 =
    .what = New Connection ID: новые идентификаторы этого соединения (только DTLS 1.3).

tls-handshake-type-is-17 =
    .what = Client Certificate Request: клиент уже после рукопожатия просит у сервера другой сертификат.

tls-handshake-type-is-23 =
    .what = Supplemental Data: добавочные сведения для рукопожатия по уговору расширений; почти не применяется.

tls-handshake-type-is-26 =
    .what = EKT Key: ключ для звука и видео конференции.

tls-handshake-type-is-254 =
    .what = Message Hash: не передаётся. После Hello Retry Request заменяет первый Client Hello при вычислении хешей.

tls-handshake-extension-type-is-2 =
    .what = client_certificate_url: клиент может вместо сертификата назвать адрес, где он лежит.

tls-handshake-extension-type-is-3 =
    .what = trusted_ca_keys: какие корни есть у клиента, чтобы сервер выбрал подходящий сертификат.

tls-handshake-extension-type-is-4 =
    .what = truncated_hmac: укороченная проверка для слабых устройств; отвергнута как ненадёжная.

tls-handshake-extension-type-is-6 =
    .what = user_mapping: подсказка, чьей учётной записи принадлежит сертификат клиента.

tls-handshake-extension-type-is-7 =
    .what = client_authz: подтверждения прав клиента; почти не применяется.

tls-handshake-extension-type-is-8 =
    .what = server_authz: подтверждения прав сервера; почти не применяется.

tls-handshake-extension-type-is-9 =
    .what = cert_type: ключи OpenPGP вместо сертификатов; от этого отказались.

tls-handshake-extension-type-is-12 =
    .what = srp: вход по паролю, который не передаётся (Secure Remote Password).

tls-handshake-extension-type-is-17 =
    .what = status_request_v2: OCSP stapling для всей цепочки; в TLS 1.3 это делает status_request.

tls-handshake-extension-type-is-19 =
    .what = client_certificate_type: какие виды сертификата клиент может показать, например голый ключ.

tls-handshake-extension-type-is-20 =
    .what = server_certificate_type: какие виды сертификата клиент примет от сервера.

tls-handshake-extension-type-is-24 =
    .what = token_binding: привязывает cookie и токены к ключу клиента; браузеры от него отказались.

tls-handshake-extension-type-is-25 =
    .what = cached_info: твой сертификат у меня уже есть, не присылай.

tls-handshake-extension-type-is-26 =
    .what = tls_lts: вариант TLS 1.2 для устройств с долгой жизнью.

tls-handshake-extension-type-is-29 =
    .what = pwd_protect: вход по паролю, имя пользователя зашифровано.

tls-handshake-extension-type-is-30 =
    .what = pwd_clear: вход по паролю, имя пользователя открыто.

tls-handshake-extension-type-is-31 =
    .what = password_salt: соль, с которой сервер хранит пароль.

tls-handshake-extension-type-is-32 =
    .what = ticket_pinning: сервер позже докажет, что он тот же, что и прежде.

tls-handshake-extension-type-is-33 =
    .what = tls_cert_with_extern_psk: сертификат и общий секрет вместе.

tls-handshake-extension-type-is-36 =
    .what = TLMSP: промежуточные устройства, которым дано читать или менять части.

tls-handshake-extension-type-is-37 =
    .what = TLMSP_proxying: прокси для TLMSP.

tls-handshake-extension-type-is-38 =
    .what = TLMSP_delegate: передаёт права TLMSP.

tls-handshake-extension-type-is-39 =
    .what = supported_ekt_ciphers: чем шифруют ключ звука и видео конференции.

tls-handshake-extension-type-is-48 =
    .what = oid_filters: что должно быть в сертификате клиента.

tls-handshake-extension-type-is-52 =
    .what = transparency_info: доказательства, что сертификат записан в открытых журналах, вторая версия.

tls-handshake-extension-type-is-53 =
    .what = connection_id_deprecated: номер connection_id из черновиков.

tls-handshake-extension-type-is-54 =
    .what = connection_id: имя соединения, которое переживает смену адреса (DTLS).

tls-handshake-extension-type-is-55 =
    .what = external_id_hash: привязывает рукопожатие к личности WebRTC.

tls-handshake-extension-type-is-56 =
    .what = external_session_id: привязывает рукопожатие к вызову WebRTC.

tls-handshake-extension-type-is-58 =
    .what = ticket_request: сколько билетов хотел бы клиент.

tls-handshake-extension-type-is-59 =
    .what = dnssec_chain: записи DNS с подписями, по которым клиент проверит сертификат.

tls-handshake-extension-type-is-60 =
    .what = sequence_number_encryption_algorithms: чем скрыты номера записей (DTLS 1.3).

tls-handshake-extension-type-is-61 =
    .what = rrc: прежде чем слать на новый адрес, проверить, что сторона действительно там (DTLS).

tls-handshake-extension-type-is-62 =
    .what = tls_flags: ряд свойств «да — нет», по биту на каждое, вместо пустого расширения на каждое.

tls-handshake-extension-type-is-64768 =
    .what = ech_outer_extensions: внутри скрытого Client Hello: эти расширения те же, что и в видимом.
