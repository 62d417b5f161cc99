# Что такое поля GIF, что значат их значения и в чём часто ошибаются.

image-gif = Картинка GIF
    .what = Картинка не более чем из 256 цветов или несколько картинок, сменяющих друг друга (анимация).

image-gif-version = Версия
    .what = GIF87a или GIF89a: с анимацией, прозрачностью и комментариями.
    .here = { $value }

image-gif-global = Общие настройки
    .what = Есть ли общая таблица цветов и как она велика.

image-gif-global-color_map-present = Есть общая таблица цветов
    .what = Есть ли дальше таблица для всех картинок, у которых нет своей.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

image-gif-global-color_bpp = Бит на цвет минус 1
    .what = Насколько тонко различал цвета оригинал; лишь подсказка.
    .here = { $number }.

image-gif-global-color_map-ordered = Важные цвета вначале
    .what = Отсортирована ли таблица, чтобы слабый экран взял её начало.
    .here = { $number ->
        [0] Нет.
       *[other] Да.
    }

image-gif-global-bpp = Размер таблицы цветов
    .what = В таблице 2 в степени (это число + 1) цветов.
    .here = { $number }.

image-gif-image_background_index = Цвет фона
    .what = Номер цвета там, где нет картинки.
    .here = { $number }.

image-gif-global-pixel_aspect_ratio = Форма точки
    .what = 0: не сказано. Иначе ширина : высота = (число + 15) / 64.
    .here = { $number }.

image-gif-global-color_map = Таблица цветов
    .what = По три байта на цвет: красное, зелёное, синее.
    .here = { $bytes } Б.

image-gif-image-left = Отступ слева
    .what = Где картинка лежит на экране, в точках.
    .here = { $number }.

image-gif-image-top = Отступ сверху
    .what = Где картинка лежит на экране, в точках.
    .here = { $number }.

image-gif-local = Настройки этой картинки
    .what = Есть ли у неё своя таблица цветов и идёт ли она в четыре прохода.

image-gif-extension = Расширение
    .what = Что-то помимо точек: темп анимации, комментарий, данные программы.

image-gif-extension-label = Вид расширения
    .what = 0xF9 задаёт время и прозрачность, 0xFE — комментарий, 0xFF — данные программы («NETSCAPE2.0» повторяет анимацию).
    .here = { $value }

image-gif-image = Одна картинка
    .what = Место, размер и точки одной картинки файла.

image-gif-image-code_size = Начальный размер кода
    .what = Со скольких бит начинает сжатие LZW.
    .here = { $number }.

image-gif-end = Конец
    .what = Байт 0x3B: дальше ничего нет.

image-gif-data_block = Блок данных
    .what = Не больше 255 байт, впереди их число; пустой блок завершает ряд.
    .here = { $bytes } Б.

image-gif-no_signature = Не GIF
    .what = Байты не начинаются с GIF87a или GIF89a: под именем картинки другие данные.
