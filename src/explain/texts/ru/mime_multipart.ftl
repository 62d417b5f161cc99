# Что такое поля MIME multipart, что значат их значения и в чём часто ошибаются.

mime_multipart = Тело из частей
    .what = Несколько содержимых в одном теле, разделённых строкой, которой нет ни в одном: так формы шлют файлы.

mime_multipart-type = Вид
    .what = Как связаны части: поля формы, варианты, вложения.
    .here = { $value }

mime_multipart-preamble = Перед частями
    .what = Всё до первой границы читатели пропускают.

mime_multipart-first_boundary = Первая граница
    .what = Два дефиса и слово из Content-Type: начинается первая часть.

mime_multipart-boundary = Граница
    .what = Начинается следующая часть.

mime_multipart-last_boundary = Последняя граница
    .what = С двумя дефисами в конце: частей больше нет.

mime_multipart-trailer = После частей
    .what = Всё после последней границы читатели пропускают.

mime_multipart-part = Часть
    .what = Содержимое со своими полями заголовка.

mime_multipart-header = Поле заголовка части
    .what = Строка об этой части: имя, двоеточие, значение.
    .here = { $value }

mime_multipart-name = Имя поля формы
    .what = Как поле называется в форме.
    .here = { $value }

mime_multipart-filename = Имя файла
    .what = Как файл называется у отправителя.
    .here = { $value }
    .mistake = Брать его как есть серверу нельзя: ../ выведет из папки.

mime_multipart-no_required_parameter = Граница не названа
    .what = В Content-Type нет параметра boundary, и части не разделить.

mime_multipart-no_parts = Граница не найдена
    .what = Слова из Content-Type в теле нет.

mime_multipart-cut = Оборвано
    .what = Последняя граница не пришла: тело неполное.

mime_multipart-many = Слишком много частей
    .what = Остаток не перечислен; такой предел есть и у серверов.

mime_multipart-deep = Слишком глубоко
    .what = Части в частях: дальше не развёрнуто.

mime_multipart-damaged = Кодирование испорчено
    .what = Содержимое не в том кодировании, какое назвал Content-Transfer-Encoding.

mime_multipart-path = Имя файла — путь
    .what = Попытка записать вне папки загрузок или старый браузер.
