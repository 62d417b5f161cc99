# Что такое поля JPEG, что значат их значения и в чём часто ошибаются.

image-jfif = Картинка JPEG
    .what = Фотография, сжатая с малыми потерями, почти незаметными глазу: помеченные сегменты, затем точки.

image-jfif-marker = Маркер
    .what = 0xFF и второй байт: какая часть дальше.
    .here = { $value }

image-jfif-marker_segment = Сегмент с маркером
    .what = Маркер, длина и относящееся к нему: один сегмент.

image-jfif-length = Длина сегмента
    .what = Байты сегмента вместе с этими двумя, без маркера.
    .here = { $number } Б.

image-jfif-identifier = Идентификатор
    .what = Чей это сегмент: JFIF у простых картинок, Exif у добавленного камерой.
    .here = { $value }
    .mistake = В Exif может стоять место, где сделано фото.

image-jfif-version = Версия JFIF
    .what = Обычно 1.1 или 1.2.

image-jfif-version-major = Старшая версия
    .what = Число до точки.
    .here = { $number }.

image-jfif-version-minor = Младшая версия
    .what = Число после точки.
    .here = { $number }.

image-jfif-units = Единица плотности
    .what = В чём две следующие плотности: точки на дюйм, на сантиметр или лишь их отношение.
    .here = { $value }

image-jfif-Xdensity = Плотность вширь
    .what = Насколько плотно должны лежать точки слева направо.
    .here = { $number }.

image-jfif-Ydensity = Плотность вниз
    .what = То же сверху вниз.
    .here = { $number }.

image-jfif-Xthumbnail = Ширина уменьшенной копии
    .what = Сколько точек вширь у уменьшенной копии в сегменте; 0, если её нет.
    .here = { $number }.

image-jfif-Ythumbnail = Высота уменьшенной копии
    .what = Сколько точек вниз у уменьшенной копии; 0, если её нет.
    .here = { $number }.

image-jfif-sof = Заголовок кадра
    .what = Размер, точность и составляющие картинки.

image-jfif-sof-precision = Бит на отсчёт
    .what = Сколькими битами записано каждое значение; почти всегда 8.
    .here = { $number }.

image-jfif-sof-nf = Составляющие
    .what = Сколько значений у точки: 1 — серое, 3 — яркость и две разности цвета.
    .here = { $number }.

image-jfif-sof-c_i = Номер составляющей
    .what = 1 — яркость, 2 и 3 — разности цвета.
    .here = { $number }.

image-jfif-sof-h_i = Отсчётов вширь
    .what = Насколько подробно хранится составляющая; если у яркости 2, а у цвета 1, цвет хранится вдвое грубее.
    .here = { $number }.

image-jfif-sof-v_i = Отсчётов вниз
    .what = То же сверху вниз.
    .here = { $number }.

image-jfif-sof-tq_i = Таблица квантования
    .what = Какая таблица говорит, как грубо округлена составляющая. Здесь и возникают потери.
    .here = { $number }.

image-jfif-header-sos = Заголовок прохода
    .what = Что в сжатых точках дальше.

image-jfif-sos-ns = Составляющие прохода
    .what = Сколько составляющих идёт вместе.
    .here = { $number }.

image-jfif-sos-dc_entropy_selector = Таблица кодов для средних
    .what = Какой таблицей Хаффмана раскодировать средние блоков (DC).
    .here = { $number }.

image-jfif-sos-ac_entropy_selector = Таблица кодов для деталей
    .what = Какой таблицей Хаффмана раскодировать детали блоков (AC).
    .here = { $number }.

image-jfif-sos-ss = С какой детали
    .what = Первое из 64 значений блока, которое есть в этом проходе.
    .here = { $number }.

image-jfif-sos-se = По какую деталь
    .what = Последнее из них; от 0 до 63 — весь блок сразу.
    .here = { $number }.

image-jfif-sos-ah = Биты, известные раньше
    .what = В уточняющейся картинке: на каком бите кончился прежний проход; в первом 0.
    .here = { $number }.

image-jfif-sos-al = Пропущенные биты
    .what = Сколько младших бит придёт в следующих проходах.
    .here = { $number }.

image-jfif-header-comment = Сегмент комментария
    .what = Сегмент с текстом, который идёт внутри картинки.

image-jfif-comment = Комментарий
    .what = Слова человека или программы.
    .here = { $value }

image-jfif-remain_seg_data = Остаток сегмента
    .what = Остаток сегмента, который программа не разбирает.
    .here = { $bytes } Б.

image-jfif-entropy_coded_segment = Сжатые точки
    .what = Сама картинка: сегмент, где после 0xFF стоит 0, чтобы не вышло маркера.
    .here = { $bytes } Б.

image-jfif-fill_bytes = Байты заполнения
    .what = 0xFF перед маркером, сколько угодно.
    .here = { $bytes } Б.

image-jfif-no_start = Не JPEG
    .what = Байты не начинаются с 0xFFD8: под именем картинки другие данные.
