# Что такое поля HTTP, что значат их значения и в чём часто ошибаются.

http = Протокол передачи гипертекста (HTTP)
    .what = Запросы и ответы: клиент просит что-то по адресу, сервер отвечает состоянием, полями заголовка и обычно телом.
    .mistake = Между двумя запросами HTTP ничего не помнит; память создают лишь cookie и токены.

http-start_line = Начальная строка
    .what = Первая строка: что нужно или чем кончилось.

http-request = Запрос
    .what = Это сообщение — запрос клиента.

http-response = Ответ
    .what = Это сообщение — ответ сервера.

http-request_number = Который запрос
    .what = Который это запрос в соединении.
    .here = Номер { $number }.

http-response_number = Который ответ
    .what = Который это ответ в соединении.
    .here = Номер { $number }.

http-unknown_header = Поле заголовка
    .what = Строка заголовка сообщения: имя, двоеточие, значение. Незнакомое имя пропускают.
    .mistake = Заглавные и строчные буквы в именах не различаются.

http-head_end = Конец заголовка
    .what = Пустая строка: заголовок кончается, начинается тело.

http-request-method = Метод
    .what = Что сделать с ресурсом.
    .mistake = Методы пишут заглавными, и это важно.

http-request-method-is-get =
    .what = GET просит сам ресурс; менять он ничего не должен.
    .here = Параметры GET стоят в адресе: в журналах, истории и закладках.

http-request-method-is-head =
    .what = HEAD просит только заголовки ответа, как у GET, без тела.

http-request-method-is-post =
    .what = POST передаёт данные на обработку: форму, заказ, вызов.
    .here = Отправленный дважды может дважды и сработать; он не скрыт, просто данные не в адресе.

http-request-method-is-put =
    .what = PUT кладёт тело на место ресурса; дважды — то же, что один раз.

http-request-method-is-delete =
    .what = DELETE удаляет ресурс.

http-request-method-is-connect =
    .what = CONNECT просит у прокси туннель к названному серверу, обычно для HTTPS.

http-request-method-is-options =
    .what = OPTIONS спрашивает, что здесь можно; так браузеры спрашивают перед запросом к чужому сайту (CORS).

http-request-method-is-trace =
    .what = TRACE просит сервер вернуть запрос таким, каким он пришёл.

http-request-method-is-patch =
    .what = PATCH меняет часть ресурса.

http-request-method-is-propfind =
    .what = PROPFIND спрашивает свойства файлов (WebDAV).

http-request-uri = Цель
    .what = Чего просят: путь и параметры на этом сервере.
    .here = { $value }
    .mistake = Имени сервера здесь нет, оно в Host.

http-request-uri-path = Путь
    .what = Часть цели до знака вопроса.
    .here = { $value }

http-request-uri-query = Параметры
    .what = Часть цели после знака вопроса.
    .here = { $value }

http-request-uri-query-parameter = Параметр
    .what = Один параметр: имя и значение.
    .here = { $value }

http-request-version = Версия
    .what = На каком HTTP говорит клиент.
    .here = { $value }.

http-response-version = Версия
    .what = На каком HTTP говорит сервер.
    .here = { $value }.

http-request-full_uri = Полный адрес
    .what = Составлен из Host и цели: то, что видно в браузере.
    .here = { $value }

http-response-code = Код состояния
    .what = Чем кончился запрос, тремя цифрами. 1xx: продолжается, 2xx: готово, 3xx: в другом месте, 4xx: ошибся клиент, 5xx: сервер.
    .mistake = Код ошибки — тоже полноценный ответ: соединение работает.

http-response-code-desc = Обычная фраза
    .what = Как код состояния назван в спецификации.
    .here = { $value }

http-response-phrase = Пояснение
    .what = Слова для людей после кода состояния; программы их не читают.
    .here = { $value }

http-meaning = Значение
    .what = Что об этой строке говорит программа; в сети этого нет.

http-body_length_rule = Как кончается тело
    .what = По какому правилу обе стороны знают конец тела: длина, куски или конец соединения.
    .here = { $value }

http-response_for-uri = Отвечает на
    .what = Адрес, на который это ответ.
    .here = { $value }

http-content_length = Длина тела
    .what = Байты тела, по Content-Length.
    .here = { $number } Б.
    .mistake = При сжатии это сжатая длина.

http-request_in = Запрос в
    .what = Кадр с запросом.
    .here = Кадр { $number }.

http-response_in = Ответ в
    .what = Кадр, в котором кончается ответ.
    .here = Кадр { $number }.

http-next_request_in = Следующий запрос в
    .what = Следующий запрос этого соединения.
    .here = Кадр { $number }.

http-next_response_in = Следующий ответ в
    .what = Следующий ответ этого соединения.
    .here = Кадр { $number }.

http-prev_request_in = Предыдущий запрос в
    .what = Предыдущий запрос этого соединения.
    .here = Кадр { $number }.

http-prev_response_in = Предыдущий ответ в
    .what = Предыдущий ответ этого соединения.
    .here = Кадр { $number }.

http-time = Время до ответа
    .what = От конца запроса до этого ответа.
    .here = { $millis } мс.

http-chunked = Тело кусками
    .what = Тело идёт частями, перед каждой её размер: сервер начал, ещё не зная полной длины.

http-chunk = Кусок
    .what = Часть тела с её размером.

http-chunk_size = Размер куска
    .what = Байты куска шестнадцатеричными цифрами.
    .here = { $number ->
        [0] 0: последний кусок; тело кончается.
       *[other] { $number } Б.
    }

http-chunk_data = Данные куска
    .what = Байты куска.
    .here = { $bytes } Б.

http-chunk_boundary = Конец куска
    .what = CR и LF после данных; к телу они не относятся.

http-chunk_extension = Расширение куска
    .what = Пометка после размера; почти не применяется.

http-chunked_trailer_part = Трейлеры
    .what = Поля заголовка, идущие после тела.

http-encoded_entity = Сжатое тело
    .what = Тело, как передано, до распаковки.

http-file_data = Тело
    .what = Содержимое сообщения, собранное и распакованное.

http-response-code-is-100 =
    .what = Продолжай: клиент может отправлять тело.

http-response-code-is-101 =
    .what = Смена протокола: дальше соединение говорит на том, что названо в Upgrade, например WebSocket.

http-response-code-is-102 =
    .what = Обработка: ответ будет не сразу.

http-response-code-is-103 =
    .what = Ранние подсказки: что можно загружать, пока готовится ответ.

http-response-code-is-104 =
    .what = Загрузку можно возобновить (временная регистрация).

http-response-code-is-200 =
    .what = Успех: получилось; в теле то, что просили.

http-response-code-is-201 =
    .what = Создано: появилось новое; где — говорит Location.

http-response-code-is-202 =
    .what = Принято: будет сделано позже.

http-response-code-is-203 =
    .what = Изменённая информация: ответ изменил прокси.

http-response-code-is-204 =
    .what = Нет содержимого: сделано, показывать нечего.

http-response-code-is-205 =
    .what = Сбросить: сделано; форму надо очистить.

http-response-code-is-206 =
    .what = Часть: то, что просили в Range.

http-response-code-is-207 =
    .what = Много состояний: несколько результатов в теле (WebDAV).

http-response-code-is-208 =
    .what = Уже сообщено: перечислено раньше (WebDAV).

http-response-code-is-226 =
    .what = Разница с прежней версией.

http-response-code-is-300 =
    .what = Выбор: есть несколько вариантов.

http-response-code-is-301 =
    .what = Перемещено навсегда: новый адрес в Location; браузеры его запоминают.

http-response-code-is-302 =
    .what = Найдено: временно в другом месте. Многие клиенты продолжают методом GET.

http-response-code-is-303 =
    .what = Смотри там: ответ получить методом GET, обычно после формы.

http-response-code-is-304 =
    .what = Не изменилось: копия у клиента ещё годится; тела нет.

http-response-code-is-305 =
    .what = Через прокси: больше не применяется.

http-response-code-is-306 =
    .what = Не используется: зарезервировано.

http-response-code-is-307 =
    .what = Временно в другом месте; метод тот же.

http-response-code-is-308 =
    .what = Навсегда в другом месте; метод тот же.

http-response-code-is-400 =
    .what = Плохой запрос: сервер его не понял.

http-response-code-is-401 =
    .what = Не представились: кто вы? Учётных данных нет или они неверны; какие нужны, говорит WWW-Authenticate.

http-response-code-is-402 =
    .what = Нужна оплата: зарезервировано.

http-response-code-is-403 =
    .what = Запрещено: сервер понял и отказывает. Другие учётные данные могут помочь, но причина не обязательно в том, кто спрашивает.

http-response-code-is-404 =
    .what = Не найдено: по этому адресу ничего нет. Но сервер найден и отвечает.

http-response-code-is-405 =
    .what = Метод не разрешён: подходящие перечислены в Allow.

http-response-code-is-406 =
    .what = Не подходит: нет ничего по условиям Accept.

http-response-code-is-407 =
    .what = Прокси требует учётных данных.

http-response-code-is-408 =
    .what = Истекло время: запрос не пришёл вовремя.

http-response-code-is-409 =
    .what = Конфликт: не сочетается с нынешним состоянием, например кто-то уже изменил.

http-response-code-is-410 =
    .what = Удалено: было и не вернётся.

http-response-code-is-411 =
    .what = Нужна длина: сервер требует Content-Length.

http-response-code-is-412 =
    .what = Условие не выполнено (If-Match и подобные).

http-response-code-is-413 =
    .what = Слишком большое тело.

http-response-code-is-414 =
    .what = Слишком длинный адрес.

http-response-code-is-415 =
    .what = Неподдерживаемый тип: такой Content-Type сервер не принимает.

http-response-code-is-416 =
    .what = Такой части нет.

http-response-code-is-417 =
    .what = Ожидание из Expect невыполнимо.

http-response-code-is-418 =
    .what = Не используется: известен по шутке о чайнике.

http-response-code-is-421 =
    .what = Запрос не туда: за это имя сервер не отвечает.

http-response-code-is-422 =
    .what = Бессмысленно: форма верна, но содержание нет, например не хватает поля.

http-response-code-is-423 =
    .what = Заблокировано (WebDAV).

http-response-code-is-424 =
    .what = Не выполнено то, от чего зависит (WebDAV).

http-response-code-is-425 =
    .what = Слишком рано: возможен повтор; спросите позже.

http-response-code-is-426 =
    .what = Нужен другой протокол.

http-response-code-is-428 =
    .what = Нужно условие: запрос должен нести его, чтобы случайно ничего не перезаписать.

http-response-code-is-429 =
    .what = Слишком много запросов: помедленнее; когда снова — в Retry-After.

http-response-code-is-431 =
    .what = Слишком большие поля заголовка запроса: обычно слишком много cookie.

http-response-code-is-451 =
    .what = Недоступно по юридическим причинам.

http-response-code-is-500 =
    .what = Внутренняя ошибка: на сервере сломалась программа.

http-response-code-is-501 =
    .what = Не реализовано: метод серверу неизвестен.

http-response-code-is-502 =
    .what = Плохой шлюз: сервер за этим ответил плохо или никак.

http-response-code-is-503 =
    .what = Недоступно: перегрузка или обслуживание; попробуйте позже.

http-response-code-is-504 =
    .what = Шлюз не дождался: сервер за этим не ответил вовремя.

http-response-code-is-505 =
    .what = Версия HTTP не поддерживается.

http-response-code-is-506 =
    .what = Ошибка настройки выбора вариантов.

http-response-code-is-507 =
    .what = Не хватает места (WebDAV).

http-response-code-is-508 =
    .what = Обнаружен круг (WebDAV).

http-response-code-is-510 =
    .what = Не расширено: устарело.

http-response-code-is-511 =
    .what = Сеть требует входа, как в гостинице.

http-accept = Accept
    .what = Какие типы содержимого нравятся клиенту; q — насколько, 1 — больше всего.
    .here = { $value }

http-accept_encoding = Accept-Encoding
    .what = Какое сжатие клиент умеет распаковать.
    .here = { $value }

http-accept_language = Accept-Language
    .what = Какие языки предпочитает читатель.
    .here = { $value }

http-authorization = Authorization
    .what = Кто клиент: схема и учётные данные.
    .mistake = Без TLS его прочтёт и использует любой на пути.

http-cache_control = Cache-Control
    .what = Можно ли хранить это в кэше и как долго.
    .here = { $value }
    .mistake = no-cache значит не «не хранить», а «спросить перед применением»; «не хранить» — это no-store.

http-connection = Connection
    .what = Что относится только к этому соединению; прокси это убирают.
    .here = { $value }

http-connection-is-keep-alive =
    .what = Соединение остаётся открытым для следующего запроса.

http-connection-is-close =
    .what = Соединение кончается после этого сообщения.

http-connection-is-upgrade =
    .what = Поле Upgrade называет другой протокол для этого соединения.

http-content_encoding = Content-Encoding
    .what = Чем сжато тело.
    .here = { $value }

http-content_encoding-is-gzip =
    .what = gzip: обычное сжатие, понятное всем.

http-content_encoding-is-deflate =
    .what = deflate: zlib; некоторые шлют без обёртки.

http-content_encoding-is-br =
    .what = br: Brotli, для текста плотнее gzip.

http-content_encoding-is-zstd =
    .what = zstd: Zstandard, быстро и плотно.

http-content_length_header = Content-Length
    .what = Сколько байт в теле, чтобы получатель знал его конец.
    .here = { $value } Б.
    .mistake = Считаются байты, а не знаки, причём уже сжатые.

http-content_type = Content-Type
    .what = Что за тело, чтобы получатель знал, как его читать.
    .here = { $value }
    .mistake = Расширение имени в адресе не считается; считается это.

http-content_type-is-text_html =
    .what = Веб-страница.

http-content_type-is-text_plain =
    .what = Текст без оформления.

http-content_type-is-text_css =
    .what = Оформление страницы (таблица стилей).

http-content_type-is-text_javascript =
    .what = Программа для браузера.

http-content_type-is-text_csv =
    .what = Таблица с запятыми.

http-content_type-is-text_event-stream =
    .what = События, которые сервер шлёт одно за другим; ответ не кончается.

http-content_type-is-application_json =
    .what = Данные в JSON, всегда в UTF-8.

http-content_type-is-application_xml =
    .what = Данные в XML.

http-content_type-is-application_x-www-form-urlencoded =
    .what = Форма: имена и значения через & и =.

http-content_type-is-multipart_form-data =
    .what = Форма с файлами; части разделяет boundary.

http-content_type-is-application_octet-stream =
    .what = Любые байты: сохранить, а не показывать.

http-content_type-is-application_graphql =
    .what = Документ GraphQL.

http-content_type-is-application_pdf =
    .what = Документ PDF.

http-content_type-is-image_png =
    .what = Картинка PNG.

http-content_type-is-image_jpeg =
    .what = Картинка JPEG.

http-content_type-is-image_gif =
    .what = Картинка GIF.

http-content_type-is-image_svg_xml =
    .what = Рисунок SVG.

http-cookie = Cookie
    .what = Что клиент возвращает из поставленного сервером раньше: так сервер его узнаёт.
    .mistake = Атрибуты (Secure, HttpOnly …) обратно не шлют.

http-cookie_pair = Cookie
    .what = Одна cookie: имя и значение.
    .here = { $value }

http-date = Date
    .what = Когда составлено сообщение, по часам сервера.
    .here = { $value }

http-host = Host
    .what = Какой сайт этого сервера нужен клиенту: один адрес обслуживает много имён.
    .here = { $value }
    .mistake = HTTP/1.1 требует его в каждом запросе; без него ответ 400.

http-http2_settings = HTTP2-Settings
    .what = Настройки для перехода на HTTP/2 без TLS; больше не применяется.

http-last_modified = Last-Modified
    .what = Когда ресурс менялся; позже клиент спросит, изменился ли он с тех пор.
    .here = { $value }

http-location = Location
    .what = Куда идти: новый адрес при перенаправлении или адрес созданного.
    .here = { $value }

http-proxy_authenticate = Proxy-Authenticate
    .what = Какие учётные данные нужны прокси.
    .here = { $value }

http-proxy_authorization = Proxy-Authorization
    .what = Учётные данные для прокси.

http-referer = Referer
    .what = Страница, с которой пришёл клиент.
    .here = { $value }
    .mistake = Имя с опечаткой с 1996 года; другим сайтам выдаёт, что читали.

http-sec_websocket_accept = Sec-WebSocket-Accept
    .what = Доказывает, что сервер понял рукопожатие: вычислено из ключа клиента.
    .mistake = Личности не доказывает; это не пароль.

http-sec_websocket_extensions = Sec-WebSocket-Extensions
    .what = Предложенные или согласованные расширения, например сжатие.
    .here = { $value }

http-sec_websocket_key = Sec-WebSocket-Key
    .what = 16 случайных байт, чтобы старый ответ из кэша не сошёл за новый.
    .mistake = Это не ключ шифрования.

http-sec_websocket_protocol = Sec-WebSocket-Protocol
    .what = На каком языке будут сообщения.
    .here = { $value }

http-sec_websocket_version = Sec-WebSocket-Version
    .what = Всегда 13.
    .here = { $value }

http-server = Server
    .what = Программа сервера.
    .here = { $value }

http-set_cookie = Set-Cookie
    .what = Сервер просит клиента сохранить значение и возвращать его со следующими запросами.
    .mistake = У каждой cookie своя строка.

http-set_cookie-name = Имя
    .what = Как называется cookie.
    .here = { $value }

http-set_cookie-value = Значение
    .what = Что вернёт клиент.

http-set_cookie-expires = Expires
    .what = До какого времени хранить cookie.
    .here = { $value }

http-set_cookie-max_age = Max-Age
    .what = Сколько секунд хранить cookie; 0 и меньше — удалить.
    .here = { $seconds }.

http-set_cookie-domain = Domain
    .what = Каким именам слать cookie, вместе с нижними; без него — только этому.
    .here = { $value }

http-set_cookie-path = Path
    .what = Для каких путей слать cookie.
    .here = { $value }
    .mistake = Это не защита: другие пути сайта её достанут.

http-set_cookie-secure = Secure
    .what = Только по зашифрованным соединениям.

http-set_cookie-httponly = HttpOnly
    .what = Скрипты страницы не могут прочесть cookie.

http-set_cookie-samesite = SameSite
    .what = Слать ли cookie с запросами, пришедшими с других сайтов.
    .here = { $value }

http-set_cookie-samesite-is-strict =
    .what = Strict: с других сайтов — никогда.

http-set_cookie-samesite-is-lax =
    .what = Lax: только при переходе по ссылке.

http-set_cookie-samesite-is-none =
    .what = None: всегда; рядом должно стоять Secure.

http-set_cookie-partitioned = Partitioned
    .what = Хранится отдельно для каждого сайта, куда встроена страница.

http-set_cookie-attribute = Атрибут
    .what = Незнакомый браузерам атрибут пропускают.

http-set_cookie-life = Хранится
    .what = Сколько браузер хранит cookie; без Expires и Max-Age — пока открыт.
    .here = { $value }

http-transfer_encoding = Transfer-Encoding
    .what = Как тело упаковано для этого одного соединения.
    .here = { $value }
    .mistake = Это не сжатие для читателя: для него — Content-Encoding.

http-transfer_encoding-is-chunked =
    .what = chunked: частями, перед каждой её размер.

http-upgrade = Upgrade
    .what = На какой другой протокол перейти соединению.
    .here = { $value }

http-user_agent = User-Agent
    .what = Программа клиента.
    .here = { $value }
    .mistake = Написать можно что угодно; почти все браузеры по привычке начинают с Mozilla/5.0.

http-www_authenticate = WWW-Authenticate
    .what = Какие учётные данные нужны серверу, вместе с 401.
    .here = { $value }

http-x_forwarded_for = X-Forwarded-For
    .what = За кого спрашивает прокси: адреса, клиент первый.
    .here = { $value }
    .mistake = Клиент может вписать его сам: верить можно лишь части от своего прокси.

http-authbasic = Учётные данные Basic
    .what = Имя и пароль через двоеточие, в Base64.
    .mistake = Base64 — кодировка, а не шифр: раскодирует любой.

http-authbasic-user = Имя
    .what = Имя до двоеточия.

http-authbasic-password = Пароль
    .what = То, что после двоеточия; его прочтёт любой на пути.

http-auth-scheme = Схема
    .what = Как клиент доказывает, кто он.
    .here = { $value }

http-auth-scheme-is-basic =
    .what = Basic: имя и пароль, лишь закодированы.

http-auth-scheme-is-bearer =
    .what = Bearer: войдёт любой, у кого токен.

http-auth-scheme-is-digest =
    .what = Digest: хеш пароля и числа сервера; сам пароль не передаётся.

http-auth-scheme-is-negotiate =
    .what = Negotiate: Kerberos или NTLM.

http-auth-scheme-is-ntlm =
    .what = NTLM: старая схема Windows, удостоверяет соединение, а не запрос.

http-auth-token = Токен
    .what = Учётные данные одним словом.

http-auth-parameter = Параметр
    .what = Часть учётных данных или требования.
    .here = { $value }

http-auth-challenge = Требование
    .what = Что нужно серверу: схема и её параметры.

http-auth-realm = Область
    .what = Для какой части сайта учётные данные.
    .here = { $value }

http-bearer = Токен на предъявителя
    .what = Токен, открывающий дверь любому предъявителю.

http-digest = Digest
    .what = Часть схемы Digest: доказывает знание пароля, не передавая его.

http-jwt = JSON Web Token
    .what = Три части через точки: заголовок, утверждения, подпись. Первые две лишь закодированы.
    .mistake = Прочесть токен может любой; подпись мешает менять, а не читать.

http-jwt-exp = Истекает
    .what = После этого времени токен недействителен.
    .here = { $value }

http-jwt-iss = Издатель
    .what = Кто выпустил токен.
    .here = { $value }

http-jwt-sub = Субъект
    .what = О ком токен.
    .here = { $value }

http-jwt-aud = Адресат
    .what = Для кого токен.
    .here = { $value }

http-jwt-alg = Алгоритм
    .what = Чем подписан токен.
    .here = { $value }

http-jwt-signature = Подпись
    .what = Доказывает, кто выпустил токен; здесь не проверена: ключ неизвестен.

http-oauth = OAuth 2
    .what = Позволяет программе действовать за пользователя, не зная пароля: по коду и токенам.

http-unknown_header-is-age = Age
    .what = Сколько секунд ответ пролежал в кэше.
    .here = Ответ пролежал в кэше { $seconds }.

http-unknown_header-is-allow = Allow
    .what = Какие методы знает ресурс.

http-unknown_header-is-accept-ranges = Accept-Ranges
    .what = Можно ли просить части ресурса.

http-unknown_header-is-accept-charset = Accept-Charset
    .what = Какие кодировки нравятся клиенту; больше не применяется.

http-unknown_header-is-access-control-allow-origin = Access-Control-Allow-Origin
    .what = Каким чужим сайтам браузер даст прочесть ответ (CORS).

http-unknown_header-is-access-control-allow-methods = Access-Control-Allow-Methods
    .what = Какие методы доступны чужим сайтам (CORS).

http-unknown_header-is-access-control-allow-headers = Access-Control-Allow-Headers
    .what = Какие поля могут слать чужие сайты (CORS).

http-unknown_header-is-access-control-allow-credentials = Access-Control-Allow-Credentials
    .what = Можно ли чужим сайтам слать cookie (CORS).

http-unknown_header-is-access-control-expose-headers = Access-Control-Expose-Headers
    .what = Какие поля прочтут скрипты чужих сайтов (CORS).

http-unknown_header-is-access-control-max-age = Access-Control-Max-Age
    .what = Сколько секунд действует ответ на предварительный вопрос браузера (CORS).
    .here = Ответ на предварительный вопрос браузера действует { $seconds } (CORS).

http-unknown_header-is-access-control-request-method = Access-Control-Request-Method
    .what = Метод, который браузер собирается применить (CORS).

http-unknown_header-is-access-control-request-headers = Access-Control-Request-Headers
    .what = Поля, которые браузер собирается послать (CORS).

http-unknown_header-is-alt-svc = Alt-Svc
    .what = Где то же доступно иначе, обычно по HTTP/3.

http-unknown_header-is-authentication-info = Authentication-Info
    .what = Что сервер сообщает после входа.

http-unknown_header-is-clear-site-data = Clear-Site-Data
    .what = Просит браузер удалить сохранённое о сайте.

http-unknown_header-is-content-disposition = Content-Disposition
    .what = Показать или сохранить и под каким именем.

http-unknown_header-is-content-language = Content-Language
    .what = Для читателей на каком языке содержимое.

http-unknown_header-is-content-location = Content-Location
    .what = Адрес именно этого варианта.

http-unknown_header-is-content-md5 = Content-MD5
    .what = Отпечаток тела; устарело.

http-unknown_header-is-content-range = Content-Range
    .what = Какая это часть целого.

http-unknown_header-is-content-digest = Content-Digest
    .what = Отпечаток для проверки тела.

http-unknown_header-is-content-security-policy = Content-Security-Policy
    .what = Откуда странице можно загружать скрипты, картинки и прочее: защита от внедрённого кода.

http-unknown_header-is-cross-origin-embedder-policy = Cross-Origin-Embedder-Policy
    .what = Встраивать можно только согласные ресурсы.

http-unknown_header-is-cross-origin-opener-policy = Cross-Origin-Opener-Policy
    .what = Отделяет страницу от окон других сайтов.

http-unknown_header-is-cross-origin-resource-policy = Cross-Origin-Resource-Policy
    .what = Каким сайтам можно встроить этот ресурс.

http-unknown_header-is-dnt = DNT
    .what = «Не следите за мной»; почти никто не слушает.

http-unknown_header-is-etag = ETag
    .what = Имя этой версии: позже клиент спросит, та же ли она.

http-unknown_header-is-expect = Expect
    .what = 100-continue: клиент ждёт разрешения, прежде чем слать тело.

http-unknown_header-is-expires = Expires
    .what = До какого времени кэш может не спрашивать; max-age важнее.

http-unknown_header-is-forwarded = Forwarded
    .what = За кого и как спрашивает прокси.

http-unknown_header-is-from = From
    .what = Почта хозяина робота.

http-unknown_header-is-idempotency-key = Idempotency-Key
    .what = Чтобы повторённый POST сработал один раз.

http-unknown_header-is-if-match = If-Match
    .what = Только если версия та же: чтобы не затереть чужую правку.

http-unknown_header-is-if-modified-since = If-Modified-Since
    .what = Только если с тех пор изменилось; иначе ответ 304.

http-unknown_header-is-if-none-match = If-None-Match
    .what = Только если версия не та, что у меня; иначе ответ 304.

http-unknown_header-is-if-range = If-Range
    .what = Часть, если не менялось, иначе всё.

http-unknown_header-is-if-unmodified-since = If-Unmodified-Since
    .what = Только если с тех пор не изменилось.

http-unknown_header-is-keep-alive = Keep-Alive
    .what = Сколько соединение остаётся открытым без дела.
    .here = Без дела соединение остаётся открытым { $seconds }.

http-unknown_header-is-link = Link
    .what = Связанные адреса, например следующая страница.

http-unknown_header-is-max-forwards = Max-Forwards
    .what = Сколько ещё прокси пройдёт TRACE или OPTIONS.

http-unknown_header-is-origin = Origin
    .what = Сайт, чья страница шлёт запрос.

http-unknown_header-is-permissions-policy = Permissions-Policy
    .what = Что доступно странице: камера, место и прочее.

http-unknown_header-is-pragma = Pragma
    .what = no-cache для очень старых кэшей; устарело.

http-unknown_header-is-prefer = Prefer
    .what = Чего клиент хотел бы, если можно.

http-unknown_header-is-priority = Priority
    .what = Насколько срочен ответ.

http-unknown_header-is-range = Range
    .what = Только эту часть: для видео и прерванных загрузок.

http-unknown_header-is-referrer-policy = Referrer-Policy
    .what = Сколько от адреса попадёт в Referer.

http-unknown_header-is-retry-after = Retry-After
    .what = Когда спросить снова.
    .here = Спросить снова через { $seconds }.

http-unknown_header-is-save-data = Save-Data
    .what = Читатель бережёт трафик.

http-unknown_header-is-sec-ch-ua = Sec-CH-UA
    .what = Марка и версия браузера.

http-unknown_header-is-sec-ch-ua-mobile = Sec-CH-UA-Mobile
    .what = Мобильное ли устройство.

http-unknown_header-is-sec-ch-ua-platform = Sec-CH-UA-Platform
    .what = Система, где работает браузер.

http-unknown_header-is-sec-fetch-dest = Sec-Fetch-Dest
    .what = Для чего браузеру: страница, картинка, скрипт.

http-unknown_header-is-sec-fetch-mode = Sec-Fetch-Mode
    .what = Как спрашивает браузер: по ссылке, из скрипта.

http-unknown_header-is-sec-fetch-site = Sec-Fetch-Site
    .what = С того же ли сайта запрос.

http-unknown_header-is-sec-fetch-user = Sec-Fetch-User
    .what = Пользователь нажал сам.

http-unknown_header-is-server-timing = Server-Timing
    .what = Что сколько длилось на сервере.

http-unknown_header-is-soapaction = SOAPAction
    .what = Какую операцию вызывает сообщение SOAP.

http-unknown_header-is-strict-transport-security = Strict-Transport-Security
    .what = Отныне только с шифрованием (HTTPS).
    .here = Отныне, в течение { $seconds }, только с шифрованием (HTTPS).

http-unknown_header-is-te = TE
    .what = Принимает ли клиент трейлеры и другие упаковки.

http-unknown_header-is-timing-allow-origin = Timing-Allow-Origin
    .what = Каким сайтам видно точное время.

http-unknown_header-is-traceparent = traceparent
    .what = Связывает шаги одного вызова на многих серверах.

http-unknown_header-is-trailer = Trailer
    .what = Какие поля придут после тела.

http-unknown_header-is-upgrade-insecure-requests = Upgrade-Insecure-Requests
    .what = Браузер предпочитает зашифрованный вариант.

http-unknown_header-is-vary = Vary
    .what = От каких полей запроса зависит ответ: кэш хранит по одному на каждое.

http-unknown_header-is-via = Via
    .what = Какие прокси передали сообщение.

http-unknown_header-is-warning = Warning
    .what = Замечание кэша; устарело.

http-unknown_header-is-x-content-type-options = X-Content-Type-Options
    .what = nosniff: верить Content-Type, не гадать.

http-unknown_header-is-x-forwarded-host = X-Forwarded-Host
    .what = Host, который клиент назвал прокси.

http-unknown_header-is-x-forwarded-proto = X-Forwarded-Proto
    .what = Пришёл ли клиент к прокси по http или https.

http-unknown_header-is-x-frame-options = X-Frame-Options
    .what = Можно ли другим сайтам встроить страницу.

http-unknown_header-is-x-powered-by = X-Powered-By
    .what = На чём написана программа сервера; лучше не сообщать.

http-unknown_header-is-x-real-ip = X-Real-IP
    .what = Адрес клиента, по словам прокси.

http-unknown_header-is-x-request-id = X-Request-ID
    .what = Номер, по которому запрос найдут в журналах.

http-unknown_header-is-x-requested-with = X-Requested-With
    .what = XMLHttpRequest: спрашивает скрипт.

http-unknown_header-is-x-xss-protection = X-XSS-Protection
    .what = Фильтр старых браузеров; больше не применяется.

http-anomaly = Не по правилам
    .what = Что-то в этом сообщении не так, как велит спецификация; что — сказано в названии. Получатели могут понять по-разному, с этого начинаются атаки.

http-chat = Сводка
    .what = Начальная строка среди замечаний.

http-set_cookie-not_secure = Cookie без Secure
    .what = Пойдёт и по соединениям, которые может читать любой.

http-set_cookie-not_httponly = Cookie без HttpOnly
    .what = Любой скрипт страницы прочтёт и украдёт.

http-set_cookie-no_samesite = Cookie без SameSite
    .what = Смогут ли чужие сайты заставить браузер её послать, зависит от браузера.

http-authbasic-open = Открытый пароль
    .what = Base64 ничего не скрывает: видевший сообщение знает пароль.

http-notification = Уведомление
    .what = Пометка программы: сообщение пришло среди прочих без запроса. По сети она не передаётся.

http-chunk_rest = Не куски
    .what = Байты на месте размера куска, которые размером не являются. Отсюда конец тела определить нельзя.
    .here = { $bytes } Б.

http-anomaly-no_request = Нет запроса
    .what = Вопроса к этому ответу в захвате нет: захват начат поздно или пакеты потеряны. Без него неизвестен метод, а значит, и то, есть ли у ответа тело.

http-anomaly-resumed = Найдено заново
    .what = Перед этим местом чего-то не хватает, и программа искала следующую строку, похожую на начальную. Она могла и ошибиться.

http-anomaly-after_close = После последнего сообщения
    .what = Connection: close обещал, что больше ничего не будет, а сообщение всё же пришло. Другая сторона его, скорее всего, отбросила.

http-leading_crlf = Пустая строка перед сообщением
    .what = Некоторые старые клиенты шлют после тела лишний конец строки. Серверы пропускают хотя бы одну такую строку.

http-anomaly-start_line_space = Пробелы в начальной строке
    .what = Метод, цель и версию разделяет один пробел. Строку с лишними пробелами получатели делят по-разному и могут увидеть разные цели.

http-anomaly-method = Неверный метод
    .what = Метод состоит из букв, цифр и нескольких знаков. Здесь не метод; вероятно, это вообще не HTTP.

http-anomaly-method_case = Метод строчными буквами
    .what = get — не GET: у методов регистр важен. Одни серверы примут, другие ответят 405 или 501.

http-anomaly-preface = Начало HTTP/2
    .what = Так начинает клиент HTTP/2: строка выбрана так, чтобы сервер HTTP/1 сразу её отверг. Здесь она и попала к такому серверу.

http-anomaly-no_target = Нет цели
    .what = Клиент не говорит, чего хочет; ответом должен быть 400.

http-anomaly-target_space = Пробел в цели
    .what = Пробел кончает цель; свой пробел цели пишут как %20. Нестрогий сервер может прочесть не тот путь, что прокси перед ним.

http-anomaly-target_bytes = Недопустимые знаки в цели
    .what = В адресе сами себя означают лишь некоторые знаки ASCII; остальные пишут как % и две цифры.

http-anomaly-target_fragment = Фрагмент в цели
    .what = То, что после #, нужно только браузеру: место на странице. Клиент, который это шлёт, ошибается.

http-anomaly-target_form = Вид цели
    .what = Обычно цель — путь; полный адрес посылают прокси, имя:порт — с CONNECT, * — с OPTIONS. Здесь сочетание иное.

http-anomaly-target_utf8 = Цель не в UTF-8
    .what = Байты за знаками процента — не текст UTF-8: старая кодировка, двоичные данные или попытка обойти фильтр.

http-anomaly-target_control = Управляющие знаки в цели
    .what = %0D%0A после раскодирования — конец строки: попав в заголовок, он разрежет сообщение, а %00 обрывает строки в C.

http-anomaly-version = Неверная версия
    .what = Здесь ждут HTTP/1.0 или HTTP/1.1, именно так и заглавными.

http-anomaly-version_other = Неизвестная версия
    .what = Так записывали только 1.0 и 1.1 (и 0.9 без версии); у HTTP/2 и HTTP/3 такой строки нет.

http-anomaly-other_protocol = Другой протокол
    .what = RTSP, SIP и ICY заимствовали форму HTTP: начальную строку и поля заголовка. Правила для тела у них свои.

http-anomaly-http09 = HTTP/0.9
    .what = Вид 1991 года: только GET и путь, в ответ — голый документ. Сегодня это почти всегда испорченный или набранный вручную запрос.

http-anomaly-status = Неверный код состояния
    .what = Три цифры, первая от 1 до 5. Незнакомый код клиент считает кодом x00 его класса; у этого класса нет.

http-anomaly-phrase_space = Нет пробела
    .what = После кода всегда стоит пробел, даже если фразы нет. Клиенты на это почти не смотрят.

http-anomaly-phrase = Управляющие знаки в пояснении
    .what = Пояснение пишут для людей. Управляющие знаки в нём могут сбить терминал и журналы.

http-anomaly-no_status_line = Нет строки состояния
    .what = Сервер ответил голым содержимым. Это либо HTTP/0.9, либо вовсе не веб-сервер, а, скажем, почта или SSH.

http-anomaly-bare_lf = Строка кончается одним LF
    .what = Строки кончаются на CR LF. Многие принимают и один LF; два сервера подряд, решающие это по-разному, видят разные заголовки, чем пользуются атаки.

http-anomaly-bare_cr = Одиночный CR
    .what = Одни считают одиночный CR концом строки, другие — знаком значения. Из-за этого один запрос превращается в два.

http-anomaly-nul = NUL в поле
    .what = Программы на C считают NUL концом текста и сравнивают лишь то, что до него.

http-anomaly-control = Управляющие знаки в значении
    .what = В значении допустимы лишь печатные знаки, пробелы и табуляция. Прочее что-то прячет или не закодировано.

http-anomaly-obs_fold = Значение в несколько строк
    .what = Раньше значение можно было продолжить строкой, начатой с пробела. Фильтры, которые этого не знают, такое продолжение не видят.

http-anomaly-leading_space = Пробел перед первым полем
    .what = Строка с пробелом в начале продолжать ещё нечего. Одни её пропускают, другие считают полем.

http-anomaly-space_before_colon = Пробел перед двоеточием
    .what = «Content-Length : 5» для одних не Content-Length, для других — он самый: классический способ протащить запрос. Сервер обязан ответить 400.

http-bad_header_name = Неверное имя поля
    .what = Имя состоит из букв, цифр и некоторых знаков вроде дефиса; пробелы, скобки и буквы не из ASCII запрещены.

http-anomaly-no_name = Поле без имени
    .what = Строка начинается с двоеточия. Она ничего не значит и приниматься не должна.

http-anomaly-no_colon = Строка без двоеточия
    .what = Между именем и значением нужно двоеточие. Возможно, значение разорвали на две строки.

http-anomaly-similar_name = Похожее имя
    .what = Программы за CGI не различают - и _: Content_Length там сойдёт за Content-Length, а прокси его не заметит.

http-anomaly-cut_head = Заголовок оборван
    .what = Пустая строка, конец заголовка, так и не пришла: соединение оборвалось или здесь кончается захват.

http-te_and_length = Два конца тела
    .what = Действует Transfer-Encoding, а Content-Length надо не замечать. Если прокси и сервер выберут разное, остаток станет вторым, скрытым запросом (request smuggling).

http-te_unknown = Незнакомое кодирование передачи
    .what = Получатель не знает, как упаковано тело; серверу следует ответить 501.

http-anomaly-te_order = chunked не последний
    .what = Конец тела виден, только если chunked применён последним. В запросе это ошибка, а ответ длится до конца соединения.

http-anomaly-te_twice = chunked дважды
    .what = Куски внутри кусков запрещены. Так пишут, чтобы два получателя поняли тело по-разному.

http-anomaly-te_list = Пустые элементы списка
    .what = Запятые без слова между ними: получателю разрешено их пропустить, отправлять же нельзя.

http-anomaly-te_http10 = Transfer-Encoding в HTTP/1.0
    .what = HTTP/1.0 кусков не знает. Прокси 1.0 передал бы их дальше как само содержимое.

http-anomaly-te_forbidden = Transfer-Encoding без тела
    .what = У ответов 1xx, 204 и успешных (2xx) на CONNECT тела не бывает, упаковывать нечего.

http-anomaly-content_length = Неверный Content-Length
    .what = Допустимы только десятичные цифры: без знака, пробелов и 0x. Иначе неясно, где начинается следующее сообщение.

http-anomaly-content_length_twice = Content-Length повторён
    .what = Все копии одинаковы, и длина ясна; но отправитель повторять её не должен.

http-anomaly-content_length_differs = Content-Length себе противоречит
    .what = Один сервер верит первому, другой — последнему: так проскальзывает скрытый запрос. Ответ должен быть 400.

http-anomaly-content_length_zeros = Нули перед длиной
    .what = 010 здесь — десять; программа, принявшая его за восьмеричное, прочтёт восемь, и два байта станут новым сообщением.

http-anomaly-content_length_forbidden = Content-Length без тела
    .what = Ответы 1xx и 204 кончаются заголовком. Клиент, поверивший длине, будет ждать тела, которого нет.

http-anomaly-undetermined_length = Длина неизвестна
    .what = Нет ни длины, ни понятных кусков. Программа показывает всё до начала следующего сообщения; это может быть больше или меньше, чем надо.

http-anomaly-incomplete = Тело неполное
    .what = Пришло меньше байтов, чем обещано: соединение оборвалось, пакетов не хватает или захват кончился. Кэш не должен хранить такое тело как полное.

http-anomaly-uncertain_pair = Пара под вопросом
    .what = В HTTP/1 номеров нет: первый ответ относится к первому вопросу. Если одного не хватает, сдвинуться могут все следующие пары.

http-anomaly-no_host = Нет Host
    .what = На одном адресе может жить тысяча сайтов; без Host сервер не знает, какой нужен, и обязан ответить 400.

http-anomaly-host_twice = Host дважды
    .what = Прокси может выбрать сайт по одному, сервер — по другому. Ответ должен быть 400.

http-anomaly-host = Неверный Host
    .what = Здесь допустимы только имя или адрес и, может быть, порт: без пути, пользователя и пробелов.

http-anomaly-host_differs = Host и цель расходятся
    .what = Цель — полный адрес с другим именем, чем в Host. Важна цель; кто смотрит только на Host, выберет не тот сайт.

http-anomaly-target_host = Неверное имя в цели
    .what = В полном адресе цели нет верного имени и порта: неясно, кому запрос.

http-anomaly-upgrade = Upgrade не объявлен
    .what = Upgrade касается только соседа, и Connection должен его назвать, иначе прокси передаст его дальше. Поэтому получатель его не замечает.

http-anomaly-upgrade_http10 = Upgrade в HTTP/1.0
    .what = Смена протокола появилась в HTTP/1.1; в запросе 1.0 она не действует.

http-anomaly-expect = Незнакомое ожидание
    .what = Определено только 100-continue: «скажи, слать ли тело». На прочее можно ответить 417.

http-anomaly-trace_body = TRACE с телом
    .what = TRACE возвращает полученное для диагностики; с телом он стал бы зеркалом для атак.

http-anomaly-body_unusual = Необычное тело
    .what = GET, HEAD, DELETE и CONNECT тело ни к чему. Одни серверы его читают, другие пропускают или закрывают соединение.

http-anomaly-chunk_size = Неверный размер куска
    .what = Размер пишут шестнадцатерично: 1a — это 26. Без него конец куска не найти.

http-anomaly-chunked_anyway = Похоже на куски
    .what = По заголовку тело не в кусках, а записано именно так. Программа показывает содержимое; строгий клиент счёл бы размеры его частью.

http-anomaly-chunk_space = Пробел у размера куска
    .what = Старые серверы дополняли размер пробелами. Это запрещено, и получатели понимают такое по-разному.

http-anomaly-chunk_extension = Неверное расширение куска
    .what = После размера допустимо лишь ;name=value. Этим почти не пользуются, поэтому испорченное — признак атаки.

http-anomaly-chunk_bare_lf = Строка куска с одним LF
    .what = Нужен CR LF. Если прокси примет LF, а сервер нет, конец тела у них окажется разным.

http-anomaly-chunk_no_end = У куска нет конца
    .what = После данных должен стоять CR LF. Его нет — значит, размер неверен или байты потеряны.

http-anomaly-chunk_spill = Больше, чем сказано
    .what = Кусок продолжается за своим концом. Кто просто перейдёт к следующей строке, спрячет эти байты от тех, кто считает.

http-anomaly-no_last_chunk = Нет последнего куска
    .what = Кусок размера 0 говорит «это всё». Без него клиент не знает, полно ли содержимое.

http-anomaly-trailer = Поле не для трейлеров
    .what = То, что решает о границах, маршруте или доступе, нужно знать до тела. Опоздавшее поле надо не замечать.

http-decompression_failed = Распаковать не удалось
    .what = Тело не то, что обещает Content-Encoding, оборвано или испорчено. Показано то, что удалось прочесть.

http-anomaly-coding = Необычное кодирование содержимого
    .what = Не из обычных имён вроде gzip, br или zstd. Незнакомый с ним клиент покажет мусор или ничего.

http-bearer-token = Токен Bearer
    .what = Войдёт всякий, у кого есть этот текст, как с ключом, найденным на улице. Ему положено жить недолго и ездить только по TLS.
    .mistake = Bearer-токен не обязан быть JWT: часто это случайное слово, которое знает только сервер.

http-bearer-error = Ошибка
    .what = Почему токен отвергнут.
    .here = { $value }

http-bearer-error-is-invalid_token =
    .what = Токен просрочен, отозван или испорчен: нужен новый.

http-bearer-error-is-invalid_request =
    .what = Запрос составлен неверно, например с двумя токенами.

http-bearer-error-is-insufficient_scope =
    .what = Токен годен, но этого не разрешает.

http-bearer-scope = Область
    .what = Что токен должен разрешать, чтобы сюда пустили.
    .here = { $value }

http-ntlm-message = Сообщение NTLM
    .what = NTLM — это три сообщения по одному соединению: предложение, вызов, ответ.
    .mistake = Вход выполняет соединение, а не запрос: прокси, делящий соединения, всё ломает.

http-ntlm-message-is-1 =
    .what = 1 из 3: клиент говорит, что умеет.

http-ntlm-message-is-2 =
    .what = 2 из 3: сервер присылает случайное число — вызов.

http-ntlm-message-is-3 =
    .what = 3 из 3: клиент отвечает хешем пароля и вызова.

http-api_key = Ключ API
    .what = Постоянное слово, по которому сервис узнаёт программу. Действует, пока его не отзовут.
    .mistake = В адресе он попадает в журналы и историю; заголовок — место получше.

http-digest-username = Имя пользователя
    .what = Кто хочет войти. Имя идёт открыто; не шлют только пароль.
    .here = { $value }

http-digest-realm = Область защиты
    .what = Часть сайта, для которой действует пароль. Входит в хеш, чтобы он не подошёл к другому сайту.
    .here = { $value }

http-digest-nonce = Одноразовое число сервера
    .what = Случайное слово сервера, входящее в хеш: записанный ответ потом не пригодится.
    .here = { $value }

http-digest-uri = URI
    .what = Цель ещё раз, как она вошла в хеш: для другого адреса доказательство не годится.
    .here = { $value }
    .mistake = Прокси, переписавший путь, проверку сорвёт.

http-digest-response = Ответ на вызов
    .what = Доказательство: хеш имени, области, пароля, обоих чисел, метода и цели. Обратно пароль не вычислить, только угадать.

http-digest-algorithm = Алгоритм
    .what = Каким хешем сделано доказательство; если не указан, это MD5.
    .here = { $value }

http-digest-cnonce = Одноразовое число клиента
    .what = Случайное слово клиента: злой сервер не выберет всё, что войдёт в хеш.
    .here = { $value }

http-digest-opaque = Метка сервера
    .what = Слово сервера, которое клиент возвращает без изменений; оно может ему что-то напоминать.
    .here = { $value }

http-digest-qop = Качество защиты
    .what = Что покрывает доказательство: auth — строку запроса, auth-int — ещё и тело.
    .here = { $value }

http-digest-nc = Счётчик
    .what = Который раз клиент использует это число, шестнадцатерично. Если счётчик не растёт, это повтор чужого.
    .here = { $value }

http-digest-stale = Устарело
    .what = true: устарело лишь число; пароль верен, и спрашивать его снова не надо.
    .here = { $value }

http-jwt-header = Заголовок
    .what = Первая часть: JSON о том, как подписан токен.
    .mistake = Получатель не должен слепо верить названному здесь алгоритму: «none» открыл много дверей.

http-jwt-typ = Тип
    .what = Что это за токен; обычно JWT.
    .here = { $value }

http-jwt-kid = Ключ
    .what = Каким из своих ключей подписал издатель. Это лишь имя; сам ключ опубликован отдельно.
    .here = { $value }

http-jwt-parameter = Параметр
    .what = Ещё одна запись заголовка токена.
    .here = { $value }

http-jwt-claims = Утверждения
    .what = Вторая часть: JSON с тем, что издатель говорит о пользователе и токене.
    .mistake = Их прочтёт любой. Паролям и тайнам здесь не место.

http-jwt-nbf = Не раньше
    .what = До этого мига токен ещё не действует.
    .here = { $value }

http-jwt-iat = Выдан
    .what = Когда токен создан; по этому времени получатель знает его возраст.
    .here = { $value }

http-jwt-jti = Идентификатор
    .what = Номер, который есть только у этого токена: по нему его отзывают или принимают один раз.
    .here = { $value }

http-jwt-scope = Область
    .what = Что разрешает токен, словами через пробел.
    .here = { $value }

http-jwt-claim = Утверждение
    .what = Что-то ещё, что утверждает издатель.
    .here = { $value }

http-jwt-validity = Срок на этот момент
    .what = Программа сравнила сроки токена со временем пакета. По сети это не передаётся.
    .here = { $value }

http-jwt-encrypted = Зашифрованный токен
    .what = Пять частей вместо трёх (JWE): здесь содержимое действительно скрыто, и прочтёт его лишь владелец ключа.

http-oauth-step = Шаг
    .what = Какая это часть обмена: переход ко входу, возврат с кодом, обмен кода на токен.

http-oauth-step-is-authorization_request =
    .what = Запрос авторизации: браузер отправляют войти и дать согласие; секретов в запросе нет.

http-oauth-step-is-callback =
    .what = Возврат к клиенту: браузер возвращается к клиенту с кодом или с ошибкой.

http-oauth-step-is-token_request =
    .what = Запрос токена: клиент обменивает то, что у него есть, на токен, в обход браузера.

http-oauth-step-is-token_response =
    .what = Ответ с токеном: токен или причина отказа.

http-oauth-step-is-device_request =
    .what = Запрос устройства: устройство без клавиатуры просит код, который человек введёт в другом месте.

http-oauth-step-is-token_revocation =
    .what = Отзыв токена: клиент отказывается от токена: больше его принимать не должны.

http-oauth-step-is-token_introspection =
    .what = Проверка токена: служба спрашивает издателя, действителен ли токен.

http-oauth-grant = Разрешение
    .what = За что программа получает токен.
    .here = { $value }

http-oauth-grant-is-authorization_code =
    .what = За код, вернувшийся через браузер.

http-oauth-grant-is-refresh_token =
    .what = За refresh-токен: новый доступ без участия пользователя.

http-oauth-grant-is-client_credentials =
    .what = За собственный пароль: пользователя здесь нет.

http-oauth-grant-is-password =
    .what = За пароль пользователя, отданный программе: так больше не делают.

http-oauth-client_id = Клиент
    .what = Какая программа просит; она заранее зарегистрирована на сервере. Это не тайна.
    .here = { $value }

http-oauth-state = Состояние
    .what = Случайное слово, которое должно вернуться прежним: чужой ответ на вход так не подсунуть.
    .here = { $value }

http-oauth-code = Код разрешения
    .what = Одноразовый код на короткий срок: программа меняет его на токен в обход браузера.

http-oauth-redirect_uri = Адрес возврата
    .what = Куда браузеру вернуться с кодом. Адрес должен быть зарегистрирован, иначе коды можно красть.
    .here = { $value }

http-oauth-scope = Область
    .what = Что программа хочет себе разрешить; пользователь соглашается только на это.
    .here = { $value }

http-oauth-error = Ошибка
    .what = Почему токен не выдан.
    .here = { $value }

http-oauth-pkce = Доказательство (PKCE)
    .what = Сначала шлют лишь хеш случайного слова (code_challenge), потом само слово (code_verifier): без него украденный код бесполезен.
    .here = { $value }

http-authbasic-bad = Не учётные данные Basic
    .what = Слово после Basic испорчено или составлено иначе; сервер ответит 401.

http-digest-md5 = MD5
    .what = MD5 так быстр, что к записанному ответу подбирают миллиарды паролей в секунду.

http-digest-not_quoted = Нет кавычек
    .what = Без кавычек имя с запятой или пробелом обрежется. Некоторые серверы такое отвергают.

http-set_cookie-no_name = Cookie без имени
    .what = Хранить нечего: строка должна начинаться с NAME=VALUE.

http-set_cookie-samesite_none = None без Secure
    .what = Cookie для чужих сайтов принимают только по HTTPS. Вход на встроенной странице не сохранится.

http-set_cookie-samesite_unknown = Незнакомый SameSite
    .what = Тогда действует правило самого браузера, сегодня обычно как у Lax.

http-set_cookie-prefix = Имя обещает иное
    .what = Имени с __Secure- нужен Secure, с __Host- — ещё и Path=/ без Domain. Так соседний сайт cookie не подбросит.

http-set_cookie-bad_date = Дата не читается
    .what = Тогда cookie живёт лишь до закрытия браузера.

http-jwt-not_checked = Подпись не проверена
    .what = У программы нет ключа издателя. Утверждения могут быть и правдой, и выдумкой.

http-jwt-unsigned = Без подписи
    .what = alg равен none. Сервер, который это примет, позволит любому назваться кем угодно.

http-jwt-expired = Просрочен
    .what = Когда пакет отправили, срок exp уже прошёл. Обычный ответ — 401, и клиент берёт новый токен.

http-jwt-not_yet = Ещё не действует
    .what = Время nbf ещё не наступило. Обычно расходятся часы двух компьютеров.

http-unknown_header-is-refresh = Refresh
    .what = Через столько секунд браузер загрузит страницу снова или другую.

http-request-method-is-query =
    .what = QUERY задаёт вопрос, текст которого в теле; как GET, ничего не меняет, и его можно повторить.

http-request-method-is-proppatch =
    .what = PROPPATCH меняет свойства файла (WebDAV).

http-request-method-is-mkcol =
    .what = MKCOL создаёт папку (WebDAV).

http-request-method-is-copy =
    .what = COPY делает копию на сервере; куда — в Destination (WebDAV).

http-request-method-is-move =
    .what = MOVE перемещает или переименовывает на сервере (WebDAV).

http-request-method-is-lock =
    .what = LOCK закрепляет файл, чтобы другой его не менял (WebDAV).

http-request-method-is-unlock =
    .what = UNLOCK снимает закрепление (WebDAV).

http-request-method-is-search =
    .what = SEARCH ищет внутри папки (WebDAV).

http-request-method-is-report =
    .what = REPORT берёт готовые сведения, например встречи календаря (WebDAV).

http-request-method-is-acl =
    .what = ACL задаёт, кому что можно (WebDAV).

http-request-method-is-mkcalendar =
    .what = MKCALENDAR создаёт календарь (CalDAV).

http-request-method-is-bind =
    .what = BIND даёт файлу второе имя (WebDAV).

http-request-method-is-unbind =
    .what = UNBIND отнимает у файла имя (WebDAV).

http-request-method-is-rebind =
    .what = REBIND переносит имя на другой файл (WebDAV).

http-request-method-is-orderpatch =
    .what = ORDERPATCH меняет порядок записей папки (WebDAV).

http-request-method-is-mkredirectref =
    .what = MKREDIRECTREF создаёт запись, ведущую в другое место (WebDAV).

http-request-method-is-updateredirectref =
    .what = UPDATEREDIRECTREF меняет, куда ведёт такая запись (WebDAV).

http-request-method-is-version-control =
    .what = VERSION-CONTROL ставит файл под контроль версий (WebDAV).

http-request-method-is-checkout =
    .what = CHECKOUT открывает файл с версиями для изменений (WebDAV).

http-request-method-is-checkin =
    .what = CHECKIN делает из изменённого новую версию (WebDAV).

http-request-method-is-uncheckout =
    .what = UNCHECKOUT отбрасывает изменения (WebDAV).

http-request-method-is-mkworkspace =
    .what = MKWORKSPACE создаёт рабочую копию на сервере (WebDAV).

http-request-method-is-update =
    .what = UPDATE приводит файл к заданной версии (WebDAV).

http-request-method-is-label =
    .what = LABEL даёт версии имя (WebDAV).

http-request-method-is-merge =
    .what = MERGE сливает изменения двух линий работы (WebDAV, Subversion).

http-request-method-is-baseline-control =
    .what = BASELINE-CONTROL хранит наборы версий целиком (WebDAV).

http-request-method-is-mkactivity =
    .what = MKACTIVITY начинает группу связанных изменений (WebDAV).

http-request-method-is-link =
    .what = LINK связывает два ресурса; почти не применяется.

http-request-method-is-unlink =
    .what = UNLINK убирает такую связь; почти не применяется.

http-request-method-is-pri =
    .what = PRI — не метод: так начинается соединение HTTP/2.

http-auth-scheme-is-dpop =
    .what = DPoP: токен привязан к ключу клиента: украденный отдельно, он бесполезен.

http-auth-scheme-is-hoba =
    .what = HOBA: вместо пароля — подпись ключом браузера.

http-auth-scheme-is-mutual =
    .what = Mutual: обе стороны доказывают знание пароля, не посылая его.

http-auth-scheme-is-oauth =
    .what = OAuth 1: подписан каждый запрос; заменён на Bearer.

http-auth-scheme-is-scram-sha-1 =
    .what = SCRAM с SHA-1: доказывает пароль солёным хешем.

http-auth-scheme-is-scram-sha-256 =
    .what = SCRAM с SHA-256: доказывает пароль солёным хешем.

http-auth-scheme-is-vapid =
    .what = vapid: по ней служба push узнаёт, какой сайт шлёт сообщения.

http-auth-scheme-is-gnap =
    .what = GNAP: отдельный протокол для того же, что делает OAuth: программы запрашивают доступ.

http-auth-scheme-is-privatetoken =
    .what = PrivateToken: доказывает «не робот», не говоря, кто это.

http-auth-scheme-is-concealed =
    .what = Concealed: подпись, при которой чужим кажется, что здесь ничего нет.

http-auth-scheme-is-aws4-hmac-sha256 =
    .what = AWS4-HMAC-SHA256: подпись запроса по способу Amazon; сам ключ не шлют.

http-cache_control-is-no-cache =
    .what = no-cache: хранить можно, но перед каждым применением спросить сервер.

http-cache_control-is-no-store =
    .what = no-store: ничего не сохранять.

http-cache_control-is-max-age =
    .what = max-age: столько секунд считается свежим.
    .here = { $number ->
        [0] max-age: ни секунды — устаревает сразу.
       *[other] max-age: свежим считается { $seconds }.
    }

http-cache_control-is-s-maxage =
    .what = s-maxage: то же, но только для общих кэшей.
    .here = s-maxage: { $seconds }, только для общих кэшей.

http-cache_control-is-private =
    .what = private: хранить вправе лишь кэш самого браузера.

http-cache_control-is-public =
    .what = public: хранить вправе любой кэш, даже после входа.

http-cache_control-is-must-revalidate =
    .what = must-revalidate: устаревшее нельзя применять, не спросив.

http-cache_control-is-immutable =
    .what = immutable: не изменится никогда; не спрашивать и при обновлении страницы.

http-cache_control-is-no-transform =
    .what = no-transform: менять содержимое в пути нельзя.

http-cache_control-is-stale-while-revalidate =
    .what = stale-while-revalidate: столько можно показывать старую копию, пока берут новую.
    .here = stale-while-revalidate: ещё { $seconds } можно показывать старую копию, пока берут новую.

http-cache_control-is-only-if-cached =
    .what = only-if-cached: ответить из кэша или никак.

http-content_type-is-application_javascript =
    .what = Программа для браузера (старое имя).

http-content_type-is-application_wasm =
    .what = Скомпилированная программа для браузера (WebAssembly).

http-content_type-is-application_problem_json =
    .what = Ошибка, описанная в JSON в условленном виде.

http-content_type-is-application_ld_json =
    .what = Связанные данные в JSON.

http-content_type-is-application_manifest_json =
    .what = Как страница выглядит приложением: имя, значки.

http-content_type-is-application_x-ndjson =
    .what = Значения JSON, по одному в строке.

http-content_type-is-application_graphql-response_json =
    .what = Ответ GraphQL.

http-content_type-is-application_grpc =
    .what = Сообщения gRPC.

http-content_type-is-application_grpc-web =
    .what = Сообщения gRPC для браузеров.

http-content_type-is-application_x-protobuf =
    .what = Данные в Protocol Buffers.

http-content_type-is-application_protobuf =
    .what = Данные в Protocol Buffers.

http-content_type-is-application_soap_xml =
    .what = Сообщение SOAP 1.2.

http-content_type-is-application_dns-message =
    .what = Сообщение DNS (DNS поверх HTTPS).

http-content_type-is-application_ocsp-response =
    .what = Отозван ли сертификат.

http-content_type-is-application_zip =
    .what = Архив ZIP.

http-content_type-is-application_gzip =
    .what = Файл, сжатый gzip.

http-content_type-is-application_cbor =
    .what = Данные в CBOR: как JSON, но двоично.

http-content_type-is-application_rss_xml =
    .what = Новости сайта (RSS).

http-content_type-is-application_atom_xml =
    .what = Новости сайта (Atom).

http-content_type-is-application_vnd_apple_mpegurl =
    .what = Список кусков фильма (HLS).

http-content_type-is-text_xml =
    .what = Данные в XML.

http-content_type-is-text_markdown =
    .what = Текст с простой разметкой заголовков и списков.

http-content_type-is-text_calendar =
    .what = Встречи (iCalendar).

http-content_type-is-multipart_mixed =
    .what = Несколько содержимых в одном теле.

http-content_type-is-multipart_byteranges =
    .what = Несколько частей файла, как просил Range.

http-content_type-is-multipart_x-mixed-replace =
    .what = Картинки одна за другой: веб-камера.

http-content_type-is-multipart_related =
    .what = Связанные между собой содержимые.

http-content_type-is-image_webp =
    .what = Изображение WebP.

http-content_type-is-image_avif =
    .what = Изображение AVIF, меньше JPEG.

http-content_type-is-image_vnd_microsoft_icon =
    .what = Значок сайта.

http-content_type-is-image_x-icon =
    .what = Значок сайта.

http-content_type-is-audio_mpeg =
    .what = Звук в MP3.

http-content_type-is-video_mp4 =
    .what = Видео в MP4.

http-content_type-is-video_mp2t =
    .what = Кусок фильма (HLS).

http-content_type-is-font_woff2 =
    .what = Шрифт для страницы.

http-content_type-is-message_http =
    .what = Само сообщение HTTP: ответ на TRACE.

http-content_encoding-is-identity =
    .what = identity: без сжатия.

http-content_encoding-is-compress =
    .what = compress: старое сжатие Unix; вышло из употребления.

http-content_encoding-is-dcb =
    .what = dcb: Brotli со словарём, который есть у клиента.

http-content_encoding-is-dcz =
    .what = dcz: Zstandard со словарём, который есть у клиента.

http-unknown_header-is-accept-ch = Accept-CH
    .what = Какие сведения о браузере хотел бы получать сервер.

http-unknown_header-is-accept-patch = Accept-Patch
    .what = В каких форматах можно слать PATCH.

http-unknown_header-is-accept-post = Accept-Post
    .what = В каких форматах можно слать POST.

http-unknown_header-is-alt-used = Alt-Used
    .what = Каким из других мест (Alt-Svc) пользуется клиент.

http-unknown_header-is-baggage = baggage
    .what = Значения, которые едут с вызовом через многие серверы.

http-unknown_header-is-cache-status = Cache-Status
    .what = Что сделал каждый кэш на пути: нашёл или нет и почему.

http-unknown_header-is-cdn-cache-control = CDN-Cache-Control
    .what = Правила кэша только для сети доставки.

http-unknown_header-is-content-security-policy-report-only = Content-Security-Policy-Report-Only
    .what = Пробная политика: о нарушениях сообщают, но не мешают.

http-unknown_header-is-content-transfer-encoding = Content-Transfer-Encoding
    .what = Как почта упаковывает двоичное; HTTP это не нужно.

http-unknown_header-is-dav = DAV
    .what = Какие части WebDAV знает сервер.

http-unknown_header-is-depth = Depth
    .what = На какую глубину под папкой действует метод (WebDAV).

http-unknown_header-is-deprecation = Deprecation
    .what = С какого времени этим интерфейсом лучше не пользоваться.

http-unknown_header-is-destination = Destination
    .what = Куда ведёт COPY или MOVE (WebDAV).

http-unknown_header-is-dpop = DPoP
    .what = Доказательство, что у пославшего токен есть его ключ.

http-unknown_header-is-early-data = Early-Data
    .what = Запрос пришёл до конца рукопожатия: это может быть повтор.

http-unknown_header-is-grpc-status = grpc-status
    .what = Чем кончился вызов; 0 — успех.

http-unknown_header-is-grpc-message = grpc-message
    .what = Слова об ошибке.

http-unknown_header-is-grpc-encoding = grpc-encoding
    .what = Чем сжаты сообщения.

http-unknown_header-is-grpc-accept-encoding = grpc-accept-encoding
    .what = Какие сжатия понимают.

http-unknown_header-is-grpc-timeout = grpc-timeout
    .what = Сколько ждёт вызывающий: 5S — пять секунд, 200m — 200 миллисекунд.

http-unknown_header-is-http2-settings = HTTP2-Settings
    .what = Настройки клиента при переходе на HTTP/2 без TLS.

http-unknown_header-is-last-event-id = Last-Event-ID
    .what = После обрыва: последнее событие, которое видел клиент.

http-unknown_header-is-nel = NEL
    .what = Просит браузер сообщать о сорванных соединениях.

http-unknown_header-is-origin-agent-cluster = Origin-Agent-Cluster
    .what = Просит браузер держать сайт отдельно от соседей.

http-unknown_header-is-proxy-status = Proxy-Status
    .what = Что пошло не так между прокси и сервером.

http-unknown_header-is-ratelimit = RateLimit
    .what = Сколько запросов ещё можно и когда счёт начнётся снова.

http-unknown_header-is-ratelimit-policy = RateLimit-Policy
    .what = Сколько запросов и за какое время можно.

http-unknown_header-is-report-to = Report-To
    .what = Куда браузеру слать отчёты (старый вид).

http-unknown_header-is-reporting-endpoints = Reporting-Endpoints
    .what = Куда браузеру слать отчёты.

http-unknown_header-is-repr-digest = Repr-Digest
    .what = Хеш содержимого целиком, даже если послана часть.

http-unknown_header-is-sec-gpc = Sec-GPC
    .what = Читатель не хочет, чтобы его данные продавали: в иных странах это надо соблюдать.

http-unknown_header-is-sec-purpose = Sec-Purpose
    .what = Страницу берут наугад, а не по щелчку.

http-unknown_header-is-service-worker-allowed = Service-Worker-Allowed
    .what = Для каких путей скрипт может отвечать вместо сервера.

http-unknown_header-is-signature = Signature
    .what = Подпись под выбранными частями сообщения.

http-unknown_header-is-signature-input = Signature-Input
    .what = Какие части сообщения покрывает подпись.

http-unknown_header-is-sunset = Sunset
    .what = Когда адрес перестанет работать.

http-unknown_header-is-timeout = Timeout
    .what = На сколько нужна блокировка (WebDAV).

http-unknown_header-is-tracestate = tracestate
    .what = Что добавляют к traceparent изготовители программ слежения за вызовами.

http-unknown_header-is-want-content-digest = Want-Content-Digest
    .what = Какие хеши хотел бы получить отправитель.

http-unknown_header-is-x-api-key = X-Api-Key
    .what = Постоянное слово, по которому сервис узнаёт программу.

http-unknown_header-is-x-cache = X-Cache
    .what = Был ли ответ в кэше на пути.

http-unknown_header-is-x-correlation-id = X-Correlation-ID
    .what = Номер, по которому связанные запросы находят в журналах.

http-unknown_header-is-x-csrf-token = X-CSRF-Token
    .what = Доказывает, что запрос пришёл со страницы самого сайта.

http-unknown_header-is-x-dns-prefetch-control = X-DNS-Prefetch-Control
    .what = Узнавать ли браузеру имена заранее.

http-unknown_header-is-x-forwarded-port = X-Forwarded-Port
    .what = Порт, по которому клиент пришёл к прокси.

http-unknown_header-is-x-http-method-override = X-HTTP-Method-Override
    .what = Настоящий метод, если пропускают лишь GET и POST.

http-unknown_header-is-x-robots-tag = X-Robots-Tag
    .what = Что поисковикам можно делать со страницей.

http-unknown_header-is-x-ua-compatible = X-UA-Compatible
    .what = Какой Internet Explorer изображать; устарело.

http-unknown_header-is-expect-ct = Expect-CT
    .what = Требовал отметок открытых журналов для сертификатов; устарел: браузеры требуют их всегда.

http-unknown_header-is-public-key-pins = Public-Key-Pins
    .what = Называл единственно допустимые ключи; устарел: ошибка запирала сайт.

http-unknown_header-is-p3p = P3P
    .what = Заявление о приватности для старых браузеров; устарел.

http-cache_control-is-max-stale =
    .what = max-stale: клиент согласен на копию, просроченную не более чем на столько секунд.
    .here = max-stale: клиент согласен на копию, просроченную не более чем на { $seconds }.

http-cache_control-is-min-fresh =
    .what = min-fresh: копия должна оставаться свежей ещё хотя бы столько секунд.
    .here = min-fresh: копия должна оставаться свежей ещё хотя бы { $seconds }.

http-cache_control-is-must-understand =
    .what = must-understand: храни, только если понимаешь, что этот код состояния значит для кэша.

http-cache_control-is-proxy-revalidate =
    .what = proxy-revalidate: как must-revalidate, но лишь для общих кэшей.

http-cache_control-is-stale-if-error =
    .what = stale-if-error: столько времени можно показывать старую копию, если сервер отказал.
    .here = stale-if-error: ещё { $seconds } можно показывать старую копию, если сервер отказал.

http-content_encoding-is-x-gzip =
    .what = x-gzip: старое имя gzip.

http-content_encoding-is-x-compress =
    .what = x-compress: старое имя compress.

http-content_encoding-is-aes128gcm =
    .what = aes128gcm: зашифровано ключом, который знают лишь концы, как в web push.

http-content_encoding-is-exi =
    .what = exi: XML в двоичном виде.

http-content_encoding-is-pack200-gzip =
    .what = pack200-gzip: старые пакеты Java.

http-transfer_encoding-is-gzip =
    .what = gzip: сжато лишь для этого соединения; почти не применяют, вместо него Content-Encoding.

http-transfer_encoding-is-deflate =
    .what = deflate: сжато (zlib) лишь для этого соединения; почти не применяют.

http-transfer_encoding-is-compress =
    .what = compress: старое сжатие Unix лишь для этого соединения; вышло из употребления.

http-transfer_encoding-is-identity =
    .what = identity: ничего не завёрнуто. Из HTTP/1.1 удалено; получателю стоит насторожиться.
