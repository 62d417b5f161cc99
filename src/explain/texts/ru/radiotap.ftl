# Что такое поля radiotap и что значат их значения.

radiotap = Radiotap
    .what = Что отметил приёмник о кадре: время, канал, силу. По воздуху не передавалось.

radiotap-version = Версия
    .what = Пока 0.
    .here = { $value }.

radiotap-present = Какие поля есть
    .what = По биту на каждое следующее поле.

radiotap-mactime = Часы приёмника
    .what = Микросекунды по часам радио.
    .here = { $value }.

radiotap-flags = Свойства
    .what = Есть ли контрольная последовательность или заполнение и как передан кадр.
    .here = { $value }.

radiotap-datarate = Скорость
    .what = С какой скоростью передан кадр.
    .here = { $value }.

radiotap-channel-freq = Частота
    .what = Середина канала в мегагерцах.
    .here = { $value }.

radiotap-channel-flags = Вид канала
    .what = Диапазон и модуляция канала.
    .here = { $value }.

radiotap-fhss-hopset = Скачки
    .what = Как старое радио со скачками частоты меняло канал.
    .here = { $value }.

radiotap-dbm_antsignal = Сигнал
    .what = Насколько сильным пришёл кадр: -30 — совсем рядом, -90 — еле слышно.
    .here = { $value }.

radiotap-dbm_antnoise = Шум
    .what = Насколько сильным было всё остальное.
    .here = { $value }.

radiotap-quality = Качество
    .what = Насколько уверен был приёмник, по шкале его производителя.
    .here = { $value }.

radiotap-txpower = Мощность передачи
    .what = Насколько громко надо было передать кадр.
    .here = { $value }.

radiotap-antenna = Антенна
    .what = Какая антенна услышала кадр, счёт с 0.
    .here = { $value }.

radiotap-rxflags = О приёме
    .what = Было ли повреждено начало кадра.
    .here = { $value }.

radiotap-txflags = О передаче
    .what = Как передан или должен быть передан свой кадр.
    .here = { $value }.

radiotap-data_retries = Попытки
    .what = Сколько раз его передавали снова.
    .here = { $value }.

radiotap-mcs = Модуляция 802.11n
    .what = Как передан кадр: индекс, ширина, интервал, код. Впереди стоит, что из этого известно.

radiotap-ampdu = Агрегат
    .what = Кадр пришёл в цепочке с другими; здесь сказано, в какой.

radiotap-vht = Модуляция 802.11ac
    .what = Как передан кадр, до четырёх получателей сразу.

radiotap-he = Модуляция 802.11ax
    .what = Как передан кадр. Первые два числа говорят, что известно об остальных.

radiotap-he_mu = Доли в 802.11ax
    .what = Как канал поделён между несколькими.

radiotap-timestamp = Отметка времени
    .what = Когда пришёл кадр и по каким часам.

radiotap-0_len_psdu = Без кадра
    .what = Услышано лишь начало сигнала: проба или нечто неразборчивое.

radiotap-l_sig = Начало сигнала
    .what = Скорость и длина, понятные любому радио, даже самому старому.

radiotap-tlv-type = Ещё поле
    .what = Поле с типом и длиной. Здесь не разбирается.
    .here = { $value }.

radiotap-vendor_namespace = Поля производителя
    .what = Что добавил производитель. Пропускается.
