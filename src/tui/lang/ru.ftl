
# Виды
view-packets = Пакеты
    .short = Пак
view-exchanges = Обмены
    .short = Обм
view-connections = Соединения
    .short = Соед
view-layers = Уровни
    .short = Уров
view-story = Рассказ
    .short = Расск
view-stats = Статистика
    .short = Стат

# Чего ещё нет и с чем оно появится

# Панели
pane-packets = Пакеты
pane-detail = Разбор
pane-bytes = Байты
pane-swap-bytes = x байты · z крупно
source-frame = Кадр
count-packets = { $count } пак.
count-streams = { $count } соед.
count-shown = { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[many] { $count } пакетов
}
selection = { $count ->
    [1] байт { $place }
   *[other] байты { $place } ({ $count })
}
bytes-at = { $count ->
    [one] { $count } байт с { $place }
    [few] { $count } байта с { $place }
   *[many] { $count } байт с { $place }
}
not-on-the-wire = не передавалось

# Строка состояния
searching = Поиск: { $percent } %  Esc прервёт
gathering = содержимое: { $done } из { $of }…
loading = Загрузка …
loading-part = Загрузка: { $percent } %
waiting = Ждём продолжения
following = Показываем новейшие
new-packets = ▼ новых: { $count }  F следить
notes-count = { $count ->
    [one] ! { $count } замечание к файлу
    [few] ! { $count } замечания к файлу
   *[many] ! { $count } замечаний к файлу
}
notes-none = Ничего не повреждено, не обрезано и не пропущено. Формат: { $format }.
notes-none-here = В этом пакете замечаний нет
too-small = нужно { $needs }, есть { $has } — q выход

# Столбцы
column-number = №
    .long = Номер
column-time = Время
    .long = Время
column-who = Кто
    .long = Кто кому
column-source = Откуда
    .long = Адрес отправителя
column-destination = Куда
    .long = Адрес получателя
column-protocol = Прот.
    .long = Протокол
column-data = Данн.
    .long = Байты полезной нагрузки
column-length = Длин.
    .long = Байты в сети
column-stream = Соед
    .long = Номер соединения
column-info = Сведения
    .long = О чём пакет
time-relative = от первого пакета
    .short = Время с
time-delta = от предыдущего пакета
    .short = Разн. с
time-delta-displayed = от предыдущего показанного пакета
    .short = Разн. с
time-local = время суток, местное
    .short = Местное
time-utc = дата и время, UTC
    .short = UTC
time-epoch = секунды с 1970 года
    .short = С 1970, с

# Темы
theme-default = цвета терминала
theme-dark = тёмная
theme-light = светлая
theme-projector = для проектора
theme-cvd = для дальтоников
theme-mono = без цвета

# Действия; .short стоит в нижней строке
do-up = Вверх
    .short = выбор
do-down = Вниз
    .short = листать
do-left = Влево; закрыть узел
    .short = закрыть/открыть
do-right = Вправо; открыть узел
do-page-up = На страницу вверх
    .short = страница
do-page-down = На страницу вниз
    .short = страница
do-half-page-up = На полстраницы вверх
do-half-page-down = На полстраницы вниз
do-first = К первому
do-last = К последнему
do-open = На уровень глубже
    .short = открыть
do-next-pane = Следующая панель
    .short = панель
do-previous-pane = Предыдущая панель
do-previous-group = Предыдущий уровень или источник данных
do-next-group = Следующий уровень или источник данных
    .short = источник
do-unfold = Развернуть
    .short = развернуть
do-fold = Свернуть
    .short = свернуть
do-unfold-all = Развернуть всё внутри; ещё раз: весь пакет
do-form = Другой вид: шестнадцатеричный или биты; текст, раскодированный или шестнадцатеричный; лестница или графики
    .short = вид
do-mark-row = Отметить строку
    .short = отметить
do-packet-previous = Предыдущий пакет или обмен, из любой панели
do-packet-next = Следующий пакет или обмен, из любой панели
do-same-connection-next = Следующий этого соединения
    .short = то же соединение
do-same-connection-previous = Предыдущий этого соединения
do-wrap = Переносить длинные строки
    .short = перенос
do-relative-numbers = Относительные или исходные порядковые номера
    .short = номера
do-time-form = Другой вид столбца «Время»
    .short = время
do-info-form = Сведения для читателя или словами Wireshark
do-columns = Выбрать и переставить столбцы
do-add-column = Показать это поле столбцом
    .short = столбец
do-coloring = Включить или выключить правила раскраски
    .short = раскраска
do-follow = Следить за новейшим пакетом
    .short = следить
do-notes = Замечания к файлу: повреждено, обрезано, пропущено
    .short = замечания
do-swap = Байты вместо разбора и обратно
    .short = байты
do-view-packets = Вид: пакеты
    .short = пакеты
do-view-exchanges = Вид: обмены
    .short = обмены
do-view-connections = Вид: соединения
    .short = соединения
do-view-layers = Вид: уровни
    .short = уровни
do-view-story = Вид: рассказ
    .short = рассказ
do-view-stats = Вид: статистика
do-filter = Фильтр отображения
do-filter-by = Фильтр по выбранному
    .short = фильтр
do-find = Найти в этой панели
    .short = найти
do-find-next = Найти дальше; без поиска — следующее замечание
    .short = замечание
do-find-previous = Найти назад
do-copy = Копировать …
    .short = копия
do-palette = Палитра команд
    .short = команды
do-help = Справка
    .short = справка
do-goto = Перейти к пакету по номеру
    .short = к номеру
do-go = Перейти к …
do-set-mark = Поставить именованную метку …
do-go-mark = Перейти к метке …
do-jump-back = Назад, где были
do-jump-forward = Снова вперёд
do-zoom = Панель на весь экран
    .short = крупно
do-shrink = Уменьшить панель
do-grow = Увеличить панель
do-reset-panes = Панели как в начале
do-language = Следующий язык
    .short = язык
do-theme = Следующая тема
    .short = тема
do-projector = Режим проектора
do-open-file = Открыть файл
    .short = открыть файл
do-open-other = Открыть другой файл
    .short = открыть файл
do-forget-recent = Забыть недавние файлы
do-ladder-together = Одна лестница отмеченных соединений или всех в списке
    .short = вместе
do-lessons = Выбрать встроенный урок
    .short = уроки
do-sample = Открыть встроенный пример
    .short = пример
do-follow-stream = Читать поток как текст
    .short = поток
do-sort-rows = Сортировать по следующему столбцу
    .short = сортировка
do-sort-reverse = Сортировать в обратном порядке
do-application-labels = Подписывать стрелки или показывать только номера
    .short = подписи
do-ladder-side = Графики данных другой стороны
    .short = сторона
do-export = Раздаточный лист (HTML, Markdown, SVG, текст)
    .short = лист
do-save = Сохранить захват
    .short = сохранить
do-capture = Начать или остановить захват
    .short = новый захват
do-interface = Выбрать интерфейс
    .short = интерфейс
do-decode-as = Разбирать как
do-blank = Скрыть значения, как в задачнике
    .short = скрыть
do-secrets = Скрыть или показать секреты
    .short = секреты
do-back = На уровень назад
    .short = назад
do-quit = Назад; на верхнем уровне — выход
    .short = выход
do-quit-keep = Выйти, оставив последний экран
do-interrupt = Остановить текущее; дважды — выход
do-redraw = Перерисовать экран
do-suspend = Приостановить
do-accept = Выполнить
    .short = выполнить
do-close = Закрыть
    .short = закрыть
do-close-box = Закрыть
do-complete = Дополнить
    .short = дополнить
do-prompt-up = Предыдущее предложение
    .short = выбор, история
do-prompt-down = Следующее предложение
do-toggle-column = Показать или скрыть столбец
    .short = показать/скрыть
do-column-up = Столбец выше
    .short = выше
do-column-down = Столбец ниже
    .short = ниже
do-remove-column = Убрать добавленный столбец
    .short = убрать
do-go-first = Первый пакет
do-go-last = Последний пакет
do-go-match = Пакет, на который отвечает этот, или его ответ
do-go-start = Первый пакет этого соединения
do-go-end = Последний пакет этого соединения
do-go-packet = Пакет по номеру …
do-copy-value = Значение поля
do-copy-filter = Поле как фильтр
do-copy-hex = Байты поля, шестнадцатерично
do-copy-dump = Все байты дампом
do-copy-row = Строка списка
do-copy-packet = Пакет как текст
do-copy-screen = Экран как текст
do-copy-json = Пакет как JSON
do-copy-curl = Запрос как команда curl
do-copy-table = Вся таблица

# Сообщения
say-relative = Порядковые номера считаются от начала потока
say-raw = Порядковые номера как в пакетах
say-info-readers = Сведения для читателя
say-info-wireshark = Сведения словами Wireshark
say-coloring-on = Строки раскрашиваются по правилам
say-coloring-off = Строки не раскрашиваются по правилам
column-added = Поле { $name } теперь показано столбцом
column-no-room = Для ещё одного столбца нет места
column-no-field = Эта строка не является полем для столбца
column-stays = Убрать можно только столбцы, добавленные клавишей; пробел скрывает любой
settings-wrong = В файле настроек есть ошибки; остальные настройки действуют
say-follow = Следим за новейшим пакетом
say-follow-not = Больше не следим
say-theme = Тема: { $name }
say-time = Время: { $name }
note-layout = Клавиши работают по своему месту и в этой раскладке
note-interrupt = Ещё раз Ctrl-C в течение двух секунд — выход
found-nothing = Не найдено
missed = Не найдено: { $manner } «{ $text }» · { $place } · { $key }
missed-place = Не найдено: { $place } · { $key }
missed-rows = { $count ->
    [one] строки { $count } пакета
   *[other] строки { $count } пакетов
}
missed-layers = { $count ->
    [one] уровни { $count } пакета
   *[other] уровни { $count } пакетов
}
missed-bytes = { $count ->
    [one] байты { $count } пакета
   *[other] байты { $count } пакетов
}
missed-notes = { $count ->
    [one] просмотрен { $count } пакет
    [few] просмотрено { $count } пакета
   *[other] просмотрено { $count } пакетов
}
missed-exchange-rows = { $count ->
    [one] строки { $count } обмена
   *[other] строки { $count } обменов
}
missed-bodies = { $count ->
    [one] заголовки и тела { $count } обмена
   *[other] заголовки и тела { $count } обменов
}
missed-remarks = { $count ->
    [one] просмотрен { $count } обмен
    [few] просмотрено { $count } обмена
   *[other] просмотрено { $count } обменов
}
missed-connections = { $count ->
    [one] { $count } соединение
    [few] { $count } соединения
   *[other] { $count } соединений
}
missed-table = { $count ->
    [one] { $count } строка этой таблицы
    [few] { $count } строки этой таблицы
   *[other] { $count } строк этой таблицы
}
missed-tree = { $count ->
    [one] { $count } строка этого пакета
    [few] { $count } строки этого пакета
   *[other] { $count } строк этого пакета
}
missed-source = { $count ->
    [one] показанный { $count } байт
    [few] показанные { $count } байта
   *[other] показанные { $count } байт
}
missed-lines = { $count ->
    [one] { $count } строка этой вкладки
    [few] { $count } строки этой вкладки
   *[other] { $count } строк этой вкладки
}
missed-content = { $count ->
    [one] { $count } байт этого соединения
    [few] { $count } байта этого соединения
   *[other] { $count } байт этого соединения
}
missed-key-filter = Esc снимает фильтр
missed-key-text = Ctrl-F Tab: как текст
missed-key-deeper = Ctrl-F ↓: уровни, байты
missed-key-bodies = Ctrl-F ↓: тела
missed-key-list = в списке Ctrl-F ↓: все пакеты
missed-key-exchanges = в списке Ctrl-F ↓: все обмены
missed-key-tab = Tab: следующая таблица
missed-key-find = Ctrl-F: искать текст
missed-key-other = Ctrl-F: искать другое
found-wrapped = Найдено с другого конца
match-none = Этот пакет не называет другого
stream-none = Этот пакет не принадлежит соединению
jump-none = В ту сторону мест больше нет
mark-set = Метка { $name }: пакет { $number }
mark-none = Метки { $name } нет; её ставит m
mark-hint = буква назовёт метку
go-mark-hint = буква ведёт к своей метке, ' — назад, где были
key-elsewhere = { $key } здесь не действует; где действует: { $places } ({ $action })
key-elsewhere-many = { $key } здесь не действует; где действует: { $places }
sort-not-packets = Пакеты стоят в порядке захвата; o сортирует обмены, соединения и статистику
place-ladder = Лестница
place-stream = Поток
prefix-unknown = На { $key } здесь ничего нет
start-no-stream = Потока TCP { $number } здесь нет
goto-number = Нужен номер пакета
goto-beyond = { $count ->
    [one] Пакета { $number } нет: пока есть { $count } пакет
    [few] Пакета { $number } нет: пока есть { $count } пакета
   *[many] Пакета { $number } нет: пока есть { $count } пакетов
}
copied = { $bytes ->
    [one] Скопирован { $bytes } байт через OSC 52 (буфер обмена терминала)
    [few] Скопировано { $bytes } байта через OSC 52 (буфер обмена терминала)
   *[many] Скопировано { $bytes } байт через OSC 52 (буфер обмена терминала)
}
copy-too-long = Слишком много для буфера обмена: { $bytes } Б, терминалы берут 74000
copy-gathering = Содержимое этого пакета ещё читается: скопируйте, когда оно будет прочитано целиком.
copy-empty = Здесь нечего копировать
recent-forgotten = Список недавних файлов теперь пуст
sample-none = Примера с таким номером нет

# Вопросы
goto-hint = номер пакета
find-hint-list = текст в любом столбце; Esc прервёт поиск
find-hint-filter = выражение; Esc прервёт поиск
find-hint-hex = пары шестнадцатеричных цифр: 47 45 54; Esc прервёт поиск
find-hint-layers = текст на любом уровне пакета; Esc прервёт поиск
find-hint-bodies = текст в байтах, в том числе раскодированных; Esc прервёт поиск
find-hint-detail = текст в уровнях этого пакета
find-hint-bytes = текст или байты: 0x4745 либо 47 45
open-hint = Tab дополняет · pcap, pcapng, также .gz .zst .lz4
palette-nothing = Подходящей команды нет
palette-also = ещё :42  :lang ko  :theme dark  :time utc  :open ФАЙЛ
palette-count = { $count ->
    [one] { $count } команда
    [few] { $count } команды
   *[many] { $count } команд
}
command-goto = Перейти к пакету { $number }
command-open = Открыть { $path }
command-theme = Тема: { $name }
command-lang = Язык: { $name }
command-time = Время: { $name }

# Пустые панели
empty-loading = Пакетов ещё нет
empty-loading-why = { $name } читается ({ $format }).
empty-waiting = Пакетов ещё нет
empty-waiting-why = В { $name } пока нет пакетов ({ $format }). Новые появятся здесь, как только будут записаны.
empty-damaged = Ни один пакет прочитать не удалось
empty-damaged-why = { $name } повреждён или обрезан до первого пакета ({ $format }). ! покажет место.
empty-done = Пакетов нет
empty-done-why = { $name } — исправный захват без пакетов ({ $format }).
empty-key = :open ФАЙЛ откроет другой захват, q — выход
empty-detail = Пакет не выбран
empty-bytes = Байтов нет

# Соединения
chip-next = вид
chip-tcp = TCP
chip-udp = UDP
connection-number = Соед
connection-who = Клиент → сервер
connection-state = Состояние
connection-start = Начало с
connection-duration = Длилось
connection-sent = ↑
connection-received = ↓
connection-round-trip = RTT
connection-repeated = Пвт
connection-out-of-order = Нпр
connection-missing = Нет
connection-protocol = Прот
connection-exchanges = Обм
connection-packets = Пак
connection-notes = Замечания
standing-open = открыто
    .short = открыто
standing-answered = есть ответ
    .short = ответ
standing-closing-client = полузакрыто клиентом
    .short = полуз. К
standing-closing-server = полузакрыто сервером
    .short = полуз. С
standing-closed = закрыто
    .short = закрыто
standing-closed-client = закрыто клиентом
    .short = закрыл К
standing-closed-server = закрыто сервером
    .short = закрыл С
standing-reset-client = сброшено клиентом
    .short = сброс К
standing-reset-server = сброшено сервером
    .short = сброс С
standing-refused = отказ
    .short = отказ
standing-unanswered = ответа не было
    .short = без ответа
connection-joined-late = начало не захвачено
connection-joined-late-why = начало не захвачено: кто клиент, лишь предположение
connection-note-repeated = повторов: { $count }
connection-note-out-of-order = не по порядку: { $count }
connection-note-missing = нет { $count } Б
connection-bytes = { $sent } Б ↑  { $received } Б ↓
connection-no-round-trip = не видно
connection-facts = RTT { $rtt }   повторов { $repeated }   не по порядку { $disordered }   нет { $missing } Б
connections-loading = Соединений пока нет: прочитано пакетов — { $count }.
connections-sorting = Сортируется …
connections-empty = Соединений нет, пакетов { $count }: ни TCP, ни UDP среди них нет.
connections-empty-key = 1 показывает пакеты
connections-none-such = Соединений { $name } нет, пакетов { $count }.
connections-none-such-key = ] показывает следующий вид
course-title = Сообщения { $name }
course-count = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[other] { $count } сообщений
}
course-silent = Ничего не передано.
course-unknown = Протокол этих данных программе не известен. s показывает их как текст или байты.
course-arriving = ещё приходит
decode-title = { $transport }-порт { $port } несёт …
decode-automatic = как скажут содержимое и порт
decode-bytes = просто байты, без протокола
decode-hint = захват читается заново; выбор остаётся
decode-no-port = Разбирать как другой протокол можно только то, что несут порты TCP и UDP
sorted-by = по { $name }
sort-start = началу
sort-duration = длительности
sort-sent = байтам от клиента
sort-received = байтам от сервера
sort-packets = числу пакетов
sort-round-trip = времени туда и обратно
sort-trouble = повторам, беспорядку, пропускам
sort-exchanges = числу обменов
sort-state = состоянию, сначала худшие
sort-server = серверу
sort-protocol = протоколу
say-sorted = Сортировка по { $name }
say-sorted-descending = Сортировка по { $name }, сначала наибольшие

# Содержимое потока
follow-title = Поток { $name }  { $who }
follow-next-turn = реплика
follow-packet = пакет
follow-text = текст
follow-hex = шестнадцатеричный вид
follow-decoded = сообщения, раскодированные
follow-client = клиент
follow-server = сервер
follow-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
   *[other] { $count } байт
}
follow-body = { $count ->
    [0] без тела
    [one] тело в { $count } байт
    [few] тело в { $count } байта
   *[other] тело в { $count } байт
}
follow-gap = { $count ->
    [one] в файле захвата нет { $count } байта
   *[other] в файле захвата нет { $count } байт
}
follow-more = в теле { $count } Б: остальное здесь не показано
follow-none = Этот пакет не принадлежит ни одному потоку.
follow-empty = В этом потоке ничего не передано.
follow-no-frame = Эта строка не из пакета
say-follow-form = Вид: { $name }

# Справка
help-search = Поиск:
help-closes = Esc закроет
help-nothing = Ничего не подходит; Backspace сотрёт запрос
help-here = Клавиши этой панели
help-move = Перемещение
help-everywhere = Везде
help-after = После клавиши-приставки
help-legend = Знаки
help-mouse = Мышь
help-more = Полезно знать
legend-rows = ▸ выбрано   ● отмечено   ✗ ошибка   ! внимание   ✎ комментарий
legend-tree = ▾ открыто   ▸ закрыто   [в скобках] вычислено, не передавалось
legend-bytes = байты: уровень, в нём поле, байт под курсором
legend-colours = цвета: клиент → сервер, сервер → клиент; знаки говорят то же
mouse-click = щелчок выбирает, двойной — как Enter
mouse-wheel = колесо листает панель под указателем
mouse-drag = границы можно тянуть; вкладки и нижняя строка нажимаются
mouse-shift = Shift и протяжка — копирование самого терминала
note-layouts-work = Клавиши работают и в раскладках ЙЦУКЕН и 두벌식; стрелки, Enter, Tab и F1–F4 — всегда.
note-typing = Ctrl-U стирает строку, Ctrl-W слово.

# Начало
start-title = посмотреть, что ходит между клиентом и сервером
start-ready = готово
start-files = Открыть файл — права не нужны
start-other = открыть другой файл …
ladder-together-graphs = Графики показывают одно соединение: его открывает ⏎ в списке соединений
ladder-together-none = Среди них нет ни одного соединения
start-lessons = Встроенные уроки — без прав и без сети
start-lessons-key = l к первому
start-samples-key = 1-9
start-samples = Встроенные примеры — без прав и без сети
start-no-samples = в этой сборке их нет
start-packets = { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[many] { $count } пакетов
}
start-when = { $days ->
    [0] сегодня
    [1] вчера
    [one] { $days } день назад
    [few] { $days } дня назад
   *[many] { $days } дней назад
}
start-private = Ничто не покидает этот компьютер: ни запросов имён, ни телеметрии, ни обновлений.
start-rights = В захватах бывают чужие пароли: смотрите только те сети, которые вам разрешены.

# Ошибки
error-open = Файл не открывается
error-advice = Что делать: { $advice }
error-sample = Пример не открывается

# Построчный режим
plain-help = номер: уровни этого пакета · c0 u0: лестница соединения · n p: следующая, предыдущая страница · /текст: найти · h: справка · q: выход
plain-views = e: обмены · e3: один из них · c: соединения · v: все в одной лестнице · l5: уровни пакета 5 · b5: его байты · t: рассказ · t1: глава · s: статистика · +http: фильтр как временной ряд · -1: без первого ряда · xc0: соединение с пояснением · x2.4: строка 4 таблицы 2 с пояснением
plain-more = { $count ->
    [one] ещё { $count } не показан
    [few] ещё { $count } не показаны
   *[other] ещё { $count } не показано
}
plain-page = пакеты с { $from } по { $to } из { $count }
plain-unknown = «{ $input }» — не команда; h покажет список
plain-end = в ту сторону пакетов больше нет

# Units
unit-b = Б
unit-kb = кБ
unit-mb = МБ
unit-gb = ГБ
unit-tb = ТБ
unit-us = мкс
unit-ms = мс
unit-s = с
unit-min = мин
unit-h = ч
unit-days = дн.

# Exchanges: the list
pane-exchanges = Обмены
chip-all = все
count-exchanges = { $count ->
    [one] { $count } обмен
    [few] { $count } обмена
   *[many] { $count } обменов
}
count-exch = обм: { $count }
sort-number = Номер: порядок начала
    .short = №
sort-method = Метод
    .short = Метод
sort-path = Узел и путь
    .short = Путь
sort-status = Состояние
    .short = Код
sort-type = Тип содержимого
    .short = Тип
sort-size = Размер тела ответа
    .short = Размер
sort-time = Время от первого до последнего пакета
    .short = Время
sort-connection = Соединение
    .short = Соед
status-none = нет ответа
status-closed = не расшифрован
exchanges-none = Обменов нет
exchanges-none-yet = Обменов пока нет
exchanges-none-why = Здесь стоит строка на каждый запрос с ответом: HTTP, WebSocket, DNS. 1 — пакеты.
exchanges-closed = Есть нерасшифрованные соединения TLS: { $why }
sealed-title = Нерасшифрованные соединения TLS: { $count }; видны только имена и размеры
sealed-why = Не расшифровано: { $why }
sealed-offered = предлагает { $name }
sealed-certificate = сертификат для { $name }
sealed-certificate-hidden = сертификат скрыт
exchanges-none-of = Обменов этого протокола нет
exchanges-none-of-key = {"["} и ] выбирают другой
exchange-none = Этот пакет не относится ни к какому обмену
exchange-no-more = В эту сторону на соединении обменов больше нет
exchange-not-selected = Обмен не выбран
arranging = Упорядочивание: { $percent } %
status-slowest = самый долгий №{ $number } { $span }
say-tree = Деревом узлов и путей
say-list = Списком
say-axis-near = Ось времени — по видимым строкам
say-axis-all = Ось времени — по всему захвату
say-sorted-up = Порядок: { $name }, по возрастанию
say-sorted-down = Порядок: { $name }, по убыванию
say-secrets-shown = Секреты показаны; H скрывает
say-secrets-hidden = Секреты скрыты; H показывает

# Exchanges: the tabs
pane-exchange = Обмен
pane-meaning = Что значит эта строка
pane-meaning-scroll = ↑↓
pane-origin = Что это и откуда
tab-overview = Обзор
    .short = Обз
tab-request = Запрос
    .short = Запр
tab-response = Ответ
    .short = Отв
tab-body = Тело
    .short = Тело
tab-messages = Сообщения
    .short = Сообщ
tab-cookies = Cookie
    .short = Cook
tab-auth = Доступ
    .short = Дост
tab-timing = Время
    .short = Врем
tab-frames = Кадры
    .short = Кадры
tab-no-request = Запрос не захвачен
tab-no-response = Ответ не захвачен
tab-closed-request = Запрос есть, но не расшифрован
tab-closed-response = Ответ есть, но не расшифрован
tab-no-body = Тела нет ни в одну сторону
trailers = Трейлеры
tab-no-messages = За этим обменом сообщения не следуют
tab-no-cookies = Cookie нет ни в одну сторону
tab-no-auth = Учётных данных нет ни в одну сторону
form-pretty = По полям
form-raw = Как отправлено
form-hex = В шестнадцатеричном виде
form-only = У этой вкладки один вид
overview-request = Запрос
overview-response = Ответ
overview-flags = Флаги
overview-answers = Ответы
overview-authorities = Авторитет
overview-additionals = Дополнительно
overview-connection = Соединение
overview-connection-text = c{ $index }, обмен { $at } из { $of }   { $ends }
overview-guessed = (кто клиент — догадка: SYN нет)
overview-request-body = Тело запроса
overview-body = Тело
overview-messages = Сообщения
overview-messages-text = { $count ->
    [one] { $count } сообщение следует
    [few] { $count } сообщения следуют
   *[many] { $count } сообщений следуют
}
overview-operation = Операция
overview-call = Вызов
call-unary = унарный
call-client-streaming = поток от клиента
call-server-streaming = поток от сервера
call-bidirectional = потоки в обе стороны
call-by-schema = по схеме
call-by-messages = по захваченным сообщениям
overview-interim = До ответа
overview-location = Переход на
overview-validators = Валидатор
overview-both = в обе стороны
overview-asked = в запросе
overview-answered = в ответе
carried = { $frames } · { $size } · { $count ->
    [one] { $count } сегмент
    [few] { $count } сегмента
   *[many] { $count } сегментов
}
direction-request = → от клиента
direction-response = ← от сервера
body-request = → тело запроса
body-response = ← тело ответа
body-decoded = { $decoded } после раскодирования, { $carried } в сети
body-arriving = ещё приходит …
body-missing = { $count ->
    [one] { $count } байт не захвачен
    [few] { $count } байта не захвачено
   *[many] { $count } байт не захвачено
}
body-more = Дальше здесь не показано; e сохраняет всё
lines-left-out = … ещё { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
place-several = #{ $frame } и ещё { $more }
timing-none = В захвате нет времени
timing-reused = Соединение уже было: его открыл более ранний обмен
timing-lookup = DNS
timing-connect = соединение
timing-secure = TLS
timing-send = отправка
timing-wait = ожидание
timing-blocked = в очереди
timing-receive = приём
timing-total = всего
event-request = запрос
event-request-head = запрос, заголовок
event-request-body = запрос, тело
event-response = ответ
event-response-head = ответ, заголовок
event-response-body = ответ, тело
event-silence = { $span } ничего
frames-sum = { $count ->
    [one] { $count } сегмент
    [few] { $count } сегмента
   *[many] { $count } сегментов
}, { $bytes } Б
frames-part = байты { $from }–{ $to } ({ $count })
frames-gap = { $count ->
    [one] { $count } байт не захвачен
    [few] { $count } байта не захвачено
   *[many] { $count } байт не захвачено
}
frames-conflict = повторяет байты с другими значениями
frames-overlap = повторяет байты
frames-waited = пришёл не по порядку
frames-after-gap = после пропуска
origin-title = В сети
origin-computed = вычислено, в сети этого нет
origin-within = байты { $from }–{ $to }: { $name } ({ $size })
origin-made-of = сделано из: { $name } ({ $size })
origin-frame = байты { $from }–{ $to } пакета, { $size }
origin-reassembled = { $size } собранной датаграммы
origin-payload = байты { $from }–{ $to } полезной нагрузки сегмента
origin-none = За этой строкой нет байтов
which-request = запрос
which-response = ответ
which-message = сообщение

# Why an exchange is not complete

# Comparing
compare-two = Отметьте два для сравнения или ни одного
compare-none = Раньше обмена с тем же запросом не было
compare-nothing = По сравниваемому они не различаются
compare-missing = —
compare-same = { $count ->
    [one] { $count } одинаковый заголовок
    [few] { $count } одинаковых заголовка
   *[many] { $count } одинаковых заголовков
}
compare-start-line = Строка запроса
compare-status-line = Строка состояния
compare-request-body = Тело
compare-response-body = Тело
compare-other-bytes = другие байты
compare-otherwise = Прочее

# Saving
save-hint = имя нового файла; ничего не перезаписывается
save-body-hint = имя нового файла; Tab — напечатать обмен раздаточным листом
handout-hint = имя нового файла; окончание задаёт вид
handout-none = Здесь нечего напечатать
handout-ending = Имя должно кончаться на .html, .md, .svg или .txt
handout-there = Такой файл уже есть; нужно другое имя
handout-html = HTML
handout-markdown = Markdown
handout-svg = SVG
handout-text = текст
handout-values = со значениями
handout-gaps = с пропусками, ответы в конце
saved = { $path }: { $bytes ->
    [one] { $bytes } байт записан
    [few] { $bytes } байта записано
   *[many] { $bytes } байт записано
}
saved-not = Не сохранено: { $problem }
refused-no-folder = такой папки нет; создайте её или укажите другое место
refused-not-a-folder = это не папка; укажите другое место
refused-forbidden = писать туда нельзя, нет прав; укажите другое место
refused-read-only = туда ничего не записать; укажите другое место
refused-full = диск заполнен; освободите место или укажите другое
refused-too-large = файл слишком велик для этого места; укажите другое
refused-name = такое имя файла там невозможно; выберите другое
refused-taken = это имя уже занято; выберите другое
refused-user = у пользователя { $name }, от имени которого работает программа, нет права писать туда
refused-link-types = в файле pcap могут быть пакеты только одного типа канала, а здесь { $first } и { $second }; выберите .pcapng
refused-unread = захват не читается: { $problem }
find-hint-tab = текст в этой вкладке

# Actions of the Exchanges view
do-previous-protocol = Предыдущий протокол
do-next-protocol = Следующий протокол
    .short = протокол
do-previous-tab = Предыдущая вкладка; и ←
do-next-tab = Следующая вкладка; и →
    .short = вкладка
do-sort-by = Упорядочить …
    .short = порядок
do-list-form = Список или дерево узлов и путей
    .short = дерево
do-content-form = По полям, как есть или шестнадцатерично
    .short = вид
do-compare-exchanges = Сравнить: отмеченные два или с предыдущим по тому же адресу
    .short = сравнить
do-waterfall-axis = Ось времени: весь захват или видимые строки
do-row-meaning = Что значит каждый столбец строки, с её числами
    .short = что это
do-where-from = Что значит значение и откуда оно: байты, сегменты, пакеты
    .short = откуда
do-save-body = Сохранить тело в новый файл
    .short = сохранить
do-all-or-filtered = Считать все пакеты или только отобранные фильтром
    .short = все
do-add-series = Добавить фильтр как временной ряд
    .short = ряд
do-remove-series = Убрать ряд
    .short = убрать ряд
do-export-table = Записать таблицу в новый файл
    .short = экспорт

# Exchanges: the list
cookie-kept-open = пока открыт браузер
cookie-kept-not = не хранится: этим cookie удаляют
cookie-kept-for = { $span }
head-end = (пустая строка: конец заголовка)
count-of = { $count } из { $all }

# Comparing
compare-title = Различия

# Exchanges: the tabs
frames-bare = Только подтверждения
frames-nothing = ничего из этого не несёт
cookie-way = Путь cookie
event-nagle = похоже на алгоритм Нейгла и отложенное подтверждение: остальное ждало №{ $frame }

# Exchanges: the list
path-no-request = (нет запроса)
path-closed = (запрос не расшифрован)

# Что связывает обмены
link-redirection = Перенаправление
link-challenge = Запрос учётных данных и ответ на него
link-flow = OAuth 2: шаги этого потока
link-looking = Ищем, что связывает его с другими обменами…
link-limit = { $count ->
    [one] просмотрен только { $count } обмен до и после
    [few] просмотрены только { $count } обмена до и после
   *[other] просмотрено только { $count } обменов до и после
}
link-cookie-set-in = отправлена здесь; задана в №{ $number }
link-cookie-other-value = отправлена здесь с другим значением, чем задано в №{ $number }
link-cookie-replaced-before = отправлена здесь, хотя была заменена в №{ $number }
link-cookie-deleted-before = отправлена здесь, хотя была удалена в №{ $number }
link-cookie-expired = отправлена здесь после истечения срока; задана в №{ $number }
link-cookie-not-set = отправлена здесь; в этом захвате нигде не задана
link-cookie-sent-in = задана здесь; отправлена в №{ $number }
link-cookie-not-sent = задана здесь; в этом захвате нигде не отправлена
link-cookie-replaces = задана здесь; заменяет заданную в №{ $number }
link-cookie-renews = снова задана здесь с тем же значением, что в №{ $number }
link-cookie-deletes = удалена здесь; задана в №{ $number }
link-cookie-replaced-in = задана здесь; заменена в №{ $number }
link-cookie-renewed-in = задана здесь; снова задана с тем же значением в №{ $number }
link-cookie-deleted-in = задана здесь; удалена в №{ $number }
link-redirects-to = ведёт к №{ $number }
link-redirect-not-followed = в этом захвате никто не идёт туда, куда оно ведёт
link-redirected-from = сюда привёл №{ $number }
link-validator-from = валидатор получен в №{ $number }
link-validator-unknown = валидатора нет ни в одном ответе этого захвата
link-validator-used-in = этот валидатор использован в №{ $number }
link-credentials-in = учётные данные отправлены в №{ $number }
link-answers-challenge = ответ на запрос учётных данных в №{ $number }
link-without-credentials = тот же URL без учётных данных: №{ $number }
link-oauth-authorize = запрос авторизации: №{ $number }
link-oauth-authorize-redirection = перенаправление на сервер авторизации: №{ $number }
link-oauth-callback = возврат к клиенту: №{ $number }
link-oauth-callback-redirection = перенаправление обратно к клиенту: №{ $number }
link-oauth-token-request = запрос токена: №{ $number }
link-oauth-token-response = ответ с токеном: №{ $number }
link-oauth-device-request = запрос авторизации устройства: №{ $number }
link-oauth-revoke = отзыв токена: №{ $number }
link-oauth-introspect = проверка токена: №{ $number }

# Захват
start-capture = Живой захват
live-unbuilt = Эта сборка не умеет захватывать; файлы и примеры прав не требуют.
live-gone-for-good = { $name } исчезал, а от права открыть его снова программа уже отказалась: запустите wirelens заново; i — выбрать другой интерфейс
live-no-places = Интерфейсов здесь не видно
live-name = захват { $name }
live-running = ЗАХВАТ
live-stopping = СТОП…
live-stopped = СТОП
live-complete = ГОТОВО
live-ended = КОНЕЦ
live-packets = { $count } пак.
live-lost = потери
live-no-loss = без потерь
loss-kernel = ядро
    .short = ядро
loss-interface = интерфейс
    .short = инт
loss-own = программа
    .short = прог
capture-start = начать
capture-stop = стоп
saving = Сохранение { $percent } %  Esc — прервать
filter-none = фильтр захвата: нет
filter-is = фильтр захвата: { $filter }
filter-hint = как у tcpdump, например: tcp port 5000 · пустой пропускает всё
filter-checking = проверяется …
filter-fine = понятен
say-filter = Фильтр захвата: { $filter }
say-filter-none = Фильтра захвата нет: захватывается всё
say-stopping = Захват останавливается; S начнёт новый
note-interrupt-live = Захват останавливается; ещё раз Ctrl-C в течение двух секунд — выход
place-all = все перечисленные
place-down = выключен
place-gone = исчез
place-rate = { $count } пак/с
good-for-loopback = ваш сервер здесь
good-for-wired = сеть: DNS, TLS, HTTP
good-for-wireless = сеть по радио
good-for-container = контейнеры, виртуальные
good-for-tunnel = что идёт через туннель
good-for-any = если не уверены
good-for-other = не сеть
interfaces-hint = ⏎ начнёт новый захват · f меняет фильтр захвата
allowed-no = захват разрешён: нет; ⏎ подскажет, что делать
allowed-yes = захват разрешён: да ({ $by })
allowed-nobody = захват разрешён: да ({ $by }; W сохраняет от имени { $owner }, -w FILE — от root)
allowed-for = захват разрешён: да ({ $by }; файлы для { $owner })

# Захват без пакетов
live-empty = Слушаем { $name } с { $since } — пока ничего.
live-empty-stopped = На { $name } с { $since } ничего не захвачено.
live-empty-do = Вызовите трафик в другом терминале:
live-empty-hints = И после этого пусто?
live-empty-server = запущен ли сервер?
live-empty-filter = возможно, скрывает фильтр захвата: { $filter }   (i, затем f)
live-empty-no-filter = фильтра захвата нет: скрывать нечему
live-empty-interface = другой интерфейс?   (i)
live-empty-again = S начнёт заново, i выберет другой интерфейс.

# Что случается во время захвата
fault-down = { $what } выключен: пакетов с него нет. Захват продолжится, когда его включат
fault-gone = { $what } исчез: пакетов с него нет. i — выбрать другой интерфейс
fault-spool = Пакеты теряются, временный файл их не вмещает: { $what }. W сохранит то, что есть
fault-output = Файл вывода неполон: { $what }. W сохранит все пакеты в другом месте
fault-other = { $what }
fault-key = Esc — прочитано
fault-more = ещё { $count }  Esc — прочитано

# Почему захват не начался
trouble-permission = Нет права на захват с «{ $name }»
    .what = Для захвата нужно право, которого у программы нет.
    .why = Сырые пакеты показывают чужой трафик на этом компьютере, поэтому система требует разрешения (Linux: CAP_NET_RAW).
trouble-no-interface = Интерфейса «{ $name }» нет
    .what = Этого имени нет среди тех, что показывает система.
    .why = Возможно, в имени опечатка, интерфейс убран или относится к другому сетевому пространству имён.
trouble-down = Интерфейс «{ $name }» выключен
    .what = Сейчас с него ничего не захватить.
    .why = Выключенный интерфейс не передаёт и не принимает.
trouble-filter = Фильтр захвата непонятен
    .what = libpcap не может разобрать фильтр.
    .why = Фильтры захвата пишут как для tcpdump, а не как фильтры отображения: tcp port 5000, host 192.0.2.7, not port 22.
trouble-unsupported = «{ $name }» этого не умеет
    .what = Интерфейс или система не предлагает того, что запрошено.
    .why = Не у каждого драйвера есть режим монитора или нужный тип канала.
trouble-rights-gone = «{ $name }» не был открыт при запуске
    .what = Права открыть его больше нет.
    .why = wirelens открывает то, что может понадобиться, а затем ради безопасности отказывается от прав. Чего он тогда не открыл, теперь не открыть.
trouble-unbuilt = Эта сборка не умеет захватывать
    .what = Она собрана без libpcap.
    .why = Живой захват можно исключить при сборке.
trouble-other = Захват с «{ $name }» не начался
    .what = Система отказала.
    .why = Её ответ — ниже.
trouble-said = Система сообщает: { $text }
trouble-known = Есть: { $names }
trouble-copies = y — копировать
way-file = Открыть файл или встроенный пример — права не нужны вовсе
way-sudo = Запустить один раз от имени администратора
way-setcap = Разрешить этой программе навсегда (личный компьютер)
way-bpf = Войти в группу, которой разрешено читать устройства BPF (её создаёт ChmodBPF из Wireshark)
way-pipe = Пусть пакеты подаёт работающий sudo tcpdump
way-again = Запустить заново с этим интерфейсом
way-other = Выбрать другой интерфейс: Esc, затем один из списка
way-list = Посмотреть интерфейсы с их адресами
way-up = Включить его, затем r
way-filter = Исправить фильтр: Esc, затем f
way-filter-manual = Прочитать, что умеют фильтры
way-retry = Попробовать ещё раз: r

# Вопросы с ответом
question-unsaved-title = Не сохранено
question-unsaved = { $count ->
    [one] Не сохранён { $count } пакет
    [few] Не сохранено { $count } пакета
   *[many] Не сохранено { $count } пакетов
}
question-save = w  сохранить
question-discard = d  отбросить
question-stay = Esc  остаться
    .short = остаться
question-replace-title = Файл уже есть
question-replace = Файл { $path } уже существует
question-overwrite = o  заменить
question-other = n  другое имя

# Сохранение пакетов
save-packets-hint = .pcapng хранит всё, .pcap только пакеты · перед заменой спросит
save-all = { $count ->
    [one] все: { $count } пакет
    [few] все: { $count } пакета
   *[many] все: { $count } пакетов
}
save-with-keys = Всё вместе с ключами для расшифровки: прочесть сможет каждый, у кого есть файл
save-marked = { $count ->
    [one] отмеченные: { $count } пакет
    [few] отмеченные: { $count } пакета
   *[many] отмеченные: { $count } пакетов
}
save-filtered = { $count ->
    [one] что пропускает фильтр: { $count } пакет
    [few] что пропускает фильтр: { $count } пакета
   *[many] что пропускает фильтр: { $count } пакетов
}
save-nothing = Сохранять нечего: пакетов нет
save-running = Пакеты уже сохраняются
save-given-up = Сохранение прервано; файла не осталось
saved-packets = { $path }: { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[many] { $count } пакетов
}, { $size }
save-left-out-comments = комментариям в pcap нет места
save-left-out-names = именам в pcap нет места
save-left-out-secrets = секретам в pcap нет места
save-left-out-no-time = пакеты без времени получили время 0
save-left-out-notes = повреждённые части файла пропущены

# Состояние
status-title = Состояние
status-capture = Захват
status-since = { $name } с { $since }
status-rights = Защита
status-rights-none = Прав не было, отказываться было не от чего.
status-space = Место
status-spool = временный файл в { $folder }: { $size }, на диске осталось { $free }
status-spool-none = временного файла нет: захват читается на месте
status-memory = индекс в памяти: { $size }
status-limits = Достигнутые пределы, повреждения
status-limits-none = нет

# Действия захвата
do-restart-capture = Новый захват с того же интерфейса
do-capture-filter = Фильтр следующего захвата
    .short = фильтр захвата
do-status = Состояние: захват, защита, место, пределы
do-retry = Попробовать ещё раз
    .short = ещё раз
do-copy-command = Копировать команду
    .short = копия команды
do-save-first = Сначала сохранить пакеты
    .short = сохранить
do-discard = Продолжить без сохранения
    .short = отбросить
do-replace = Заменить файл
    .short = заменить
do-other-name = Другое имя
    .short = другое имя
layer-threads = другие потоки не работали
layer-groups = дополнительные группы
layer-user = пользователь и группа
layer-capabilities = возможности (capabilities)
layer-no-new-privs = никаких новых прав (no_new_privs)
layer-landlock = файлы (Landlock)
layer-seccomp = системные вызовы (seccomp)

# Фильтры отображения
filter-none-packets = фильтра нет: показаны все пакеты
filter-none-exchanges = фильтра нет: показаны все обмены
filter-none-statistics = фильтра нет: считаются все пакеты
filter-not-counted = считаются все пакеты независимо от фильтра; a — только отобранные
filter-elsewhere = фильтры действуют на пакеты (1) и обмены (2)
filter-example = Такое значение пишется как { $example }
filter-series-empty = фильтр для нового ряда
filter-series-enter = Enter добавит его как ряд
filter-empty = пусто: показано всё
filter-enter = Enter применит
filter-not-yet = это ещё не фильтр
filter-names = { $count ->
    [0] так не начинается ни одно поле
    [one] подходит { $count } поле
    [few] подходит { $count } поля
   *[many] подходит { $count } полей
}
filter-layout = раскладка: может быть, { $meant }?  Tab
filter-meant = может быть, это?
filter-absent = в этом захвате нет
filter-gloss = (Tab вставит)
filter-still = пока действует последний верный фильтр: { $filter }
filter-stopped = остановлено после { $looked }
filter-unread = { $count ->
    [one] { $count } пакет не читается
    [few] { $count } пакета не читаются
   *[many] { $count } пакетов не читаются
}
filter-looking = Просматриваем пакеты …
filter-shows-none = Фильтр не пропускает ни одного пакета
filter-shows-none-key = Esc снимет фильтр, / изменит его
filter-hides = Пакет { $number } есть, но фильтр его скрывает (Esc снимет фильтр)
filter-hides-exchange = Обмен { $number } есть, но фильтр его скрывает (Esc снимет фильтр)
filter-cleared = Фильтр снят: { $filter }  (/ ↑ вернёт его)
filter-set = Фильтр: { $filter }
filter-apply = применить
filter-leave = выйти
filter-by-nothing = Не выбрано ничего, из чего вышел бы фильтр
filter-by-hint = f это · n не это · a и · o или · A и не · e править
do-clear-line = Очистить строку
    .short = очистить
do-by-equal = Фильтр: это
    .short = это
do-by-not = Фильтр: не это
    .short = не
do-by-and = К фильтру: и это
    .short = и
do-by-or = К фильтру: или это
    .short = или
do-by-and-not = К фильтру: и не это
    .short = и не
do-by-edit = Вставить в строку фильтра
    .short = править

# Чего не хватает в конце фильтра
missing-field = ожидается поле
missing-name = имя поля не дописано
missing-operator = ожидается оператор: == > contains …
missing-value = ожидается: { $kind }
missing-quote = текст ещё не закрыт: "
missing-bracket = скобка ещё открыта
missing-more = ожидается продолжение

# Виды значений
kind-number = число
kind-packet = номер пакета
kind-yes-no = true или false
kind-address = адрес
kind-bytes = байты
kind-text = текст
kind-moment = время
kind-span = длительность
kind-protocol = протокол
kind-mark = признак
kind-function = функция

# Ошибки в фильтрах
mistake-incomplete = не дописано
mistake-character = { $part } здесь ничего не значит
mistake-quote = у текста нет конца
mistake-escape = { $part } — не escape-последовательность
mistake-unexpected = { $part } здесь стоять не может
mistake-unknown-field = неизвестное поле
mistake-unknown-function = неизвестная функция
mistake-unknown-value = у поля нет значения { $part }
mistake-literal = { $part } — не значение этого поля
mistake-out-of-range = { $part } слишком велико для этого поля
mistake-mismatch = это нельзя сравнить
mistake-operator = оператор не подходит к этому типу
mistake-arguments = не то число аргументов
mistake-pattern = это не регулярное выражение
mistake-slice = это не срез
mistake-not-a-test = { $part } само по себе ничего не проверяет
mistake-too-large = фильтр слишком велик

# Фильтры, которые выбирают не то, что кажется
doubt-differs-from-all = Поле встречается в пакете не один раз: != пропускает пакет, где ни одно значение не равно, как «not … ==». Отличие хотя бы одного проверяет !==.
doubt-differs-from-one = Поле встречается в пакете не один раз: !== пропускает пакет, где отличается хотя бы одно значение. Чтобы не было равных, нужен !=.
doubt-mixed-joins = and связывает сильнее, чем or. Скобки покажут, что имелось в виду.
doubt-out-of-bounds = Значение этого поля здесь ничего не решает: условие верно всегда или никогда.

# Почему фильтр ничего не выбирает
nothing-absent = Ни в одном пакете здесь нет { $field }.
nothing-values = У { $field } здесь другие значения: { $values }
nothing-together = Каждая часть где-то может выполняться, но ни один пакет не отвечает всем сразу.

# Фильтры из значения
offer-status = код состояния
offer-port = порт
offer-packet = номер пакета
offer-address = адрес любой стороны
offer-path = путь запроса
offer-url = адрес запроса
offer-end = адрес и порт
offer-here = есть такое значение в захвате
offer-host = узел запроса
offer-name = запрошенное имя
offer-bytes = текст в байтах
offer-body = текст в теле

# Что искать и где
find-text = текст
find-regex = рег. выражение
find-hex = байты (hex)
find-filter = фильтр
find-in-rows = строки
find-in-layers = уровни
find-in-bytes = байты и раскодированные тела
find-in-bodies = заголовки и раскодированные тела
find-manner = вид поиска
find-no-hex = байты — это пары шестнадцатеричных цифр: 47 45 54

# Как пишутся фильтры
help-filter = Как пишутся фильтры
syntax-field = http · dns.qry.name   пакеты, где это есть
syntax-compare = tcp.port == 443   а также != > >= < <=
syntax-text = http.host contains "shop"   matches "^a.*z$" — регулярное выражение
syntax-set = http.response.code in { "{" }200, 400..499{ "}" }
syntax-slice = frame[0:4] == 01:02:03:04   байты с 0 по 3
syntax-join = and or xor not ( )   && || ^^ ! значат то же
syntax-functions = len(x) count(x) lower(x) upper(x) string(x) min(x, y) max(x, y)
syntax-values = Значение само станет фильтром: 404, 10.0.0.1, /путь, слово

# Statistics
stat-overview = Обзор
    .short = Обз
stat-hierarchy = Протоколы
    .short = Прот
stat-conversations = Диалоги
    .short = Диал
stat-endpoints = Узлы
    .short = Узлы
stat-http = HTTP
    .short = HTTP
stat-io = По времени
    .short = Врем
stat-lengths = Длины
    .short = Длин
stat-dns = DNS
    .short = DNS
stat-problems = Проблемы
    .short = Пробл
stat-names = Имена
    .short = Имена
stat-counting = Подсчёт …
stat-empty = Здесь нечего считать
stat-no-packet = У этой строки нет своих пакетов
stat-part = часть
stat-open = пакеты
stat-open-exchanges = обмены
stat-all-packets = все пакеты
stat-filtered = по фильтру
stat-series-added = Ряд добавлен: { $filter }
stat-series-removed = Ряд убран: { $filter }
stat-series-known = { $filter } уже есть среди рядов
stat-series-none = Такого ряда нет: + добавит
stat-series-most = Рядов не больше { $count }: - уберёт один
stat-no-filter = Фильтра нет: считаются все пакеты
stat-export-hint = новый файл .csv .json .md .txt; Tab — раздаточный лист
stat-sorted-own = В собственном порядке
stat-per-second = { $size }/с
stat-left-out = Не вошло в таблицу: { $count }
stat-not-known = (неизвестно)
stat-all-others = (все прочие)
stat-all = все
stat-overview-packets = Пакетов
stat-overview-bytes = Байтов в сети
stat-overview-captured = Байтов захвачено
stat-overview-cut = Обрезанных пакетов
stat-overview-average = Средний пакет
stat-overview-first = Первый пакет
stat-overview-last = Последний пакет
stat-overview-duration = Длительность
stat-overview-packet-rate = Пакетов в секунду
stat-overview-rate = Средняя скорость
stat-overview-tcp = Соединений TCP
stat-overview-udp = Диалогов UDP
stat-overview-exchanges = Обменов
stat-what = Что
stat-value = Значение
stat-protocol = Протокол
stat-packets = Пакетов
stat-packets-percent = %
stat-bytes = Байтов
stat-bytes-percent = %
stat-share = Доля
stat-a = A
stat-b = B
stat-a-name = Имя A
stat-b-name = Имя B
stat-packets-a-to-b = A→B
stat-bytes-a-to-b = Байтов A→B
stat-packets-b-to-a = B→A
stat-bytes-b-to-a = Байтов B→A
stat-start-seconds = Начало
stat-duration-seconds = Длилось
stat-bits-per-second-a-to-b = Скор. A→B
stat-bits-per-second-b-to-a = Скор. B→A
stat-stream = Поток
stat-initial-rtt-seconds = RTT
stat-retransmissions = Повторов
stat-out-of-order = Не по порядку
stat-missing-bytes = Нет байтов
stat-address = Адрес
stat-packets-sent = Отправлено
stat-bytes-sent = Байтов отпр.
stat-packets-received = Получено
stat-bytes-received = Байтов получ.
stat-host = Узел
stat-path = Путь
stat-method = Метод
stat-status = Код
stat-type = Тип
stat-content-type = Тип содержимого
stat-exchanges = Всего
stat-percent = %
stat-failed = 400+
stat-unanswered = Без ответа
stat-request-bytes = Отправлено
stat-response-bytes = Получено
stat-wait-p50-seconds = Ожид. p50
stat-wait-p90-seconds = p90
stat-wait-p99-seconds = p99
stat-wait-max-seconds = макс.
stat-from-seconds = С, с
stat-to-seconds = По, с
stat-bits-per-second = Скорость
stat-average = Среднее
stat-least = Мин.
stat-most = Макс.
stat-name = Имя
stat-questions = Запросов
stat-responses = Ответов
stat-records = Записей
stat-codes = Коды ответа
stat-time-p50-seconds = Время p50
stat-time-p90-seconds = p90
stat-time-max-seconds = макс.
stat-severity = Важность
stat-group = Группа
stat-count = Всего
stat-meaning = Смысл
stat-filter-name = Фильтр
stat-frames = Пакеты
stat-from = Откуда
stat-addresses = Адреса
# Layers
layers-field = поле
layers-next = уровень
layers-tree = в дереве
layers-reveal = показать
layers-blank-on = Значения скрыты: Enter — ответить, B — показать все
layers-explain = пояснить
# Ladder
ladder-title = Лестница
ladder-relative = относительные seq · R исходные
ladder-raw = исходные seq · R относительные
ladder-next-graph = v следующий график
ladder-signs = { $count ->
    [one] { $count } замечание: n дальше
    [few] { $count } замечания: n дальше
   *[other] { $count } замечаний: n дальше
}
ladder-fold-title = Свёрнуто
ladder-row-title = #{ $number }: объяснение
ladder-open = лестница
ladder-graphs = графики
ladder-next-sign = замечание
say-labels-on = Стрелки подписаны
say-labels-off = На стрелках только номера

# Имена и комментарии
do-names = Имена рядом с адресами или одни числа
    .short = имена
do-comment = Комментарии к этому пакету
    .short = комментарий
do-capture-comment = Комментарии к захвату
do-new-line = Новая строка
    .short = новая строка
do-next-comment = Следующий комментарий или новый
    .short = следующий
do-delete-comment = Удалить этот комментарий
    .short = удалить
say-names = Имена рядом с адресами, по самому захвату; запросов нет
say-numbers = Адреса числами
comment-title = Комментарии к пакету { $number }
comment-title-capture = Комментарии к захвату
comment-new = новый
comment-place = { $at } из { $of }
comment-hint = сохраняется вместе с захватом (W) · пустой удаляется
comment-no-packet = Нет пакета, к которому писать комментарий
comment-full = Слишком много пакетов с новыми комментариями; сначала сохраните захват
comment-kept = { $count ->
    [0] У пакета { $number } больше нет комментариев
    [one] У пакета { $number } { $count } комментарий; W сохраняет
    [few] У пакета { $number } { $count } комментария; W сохраняет
   *[many] У пакета { $number } { $count } комментариев; W сохраняет
}
comment-kept-capture = { $count ->
    [0] У захвата больше нет комментариев
    [one] У захвата { $count } комментарий; W сохраняет
    [few] У захвата { $count } комментария; W сохраняет
   *[many] У захвата { $count } комментариев; W сохраняет
}
question-comments = Новые комментарии не сохранены
save-loses-comments = в .pcap нет места комментариям: они пропадут
# Story
command-lesson = Урок: { $name }
story-chapter = глава
story-back = назад
story-guess = ваш ответ
story-guess-hint = Пробелы, регистр и 0x не важны; пусто — показать ответ
story-right = Верно: { $value }
story-wrong = Не совсем: попробуйте ещё или Enter на пустой строке — показать ответ
story-first = Это первый шаг
story-last = Это последний шаг; ] — следующая глава
story-no-chapter = Дальше глав нет
story-no-packet = У этого шага нет пакета
story-blank-on = Значения скрыты: Enter — ответить, B — снова показать
story-blank-off = Значения показаны
do-step-next = Следующий шаг
    .short = далее
