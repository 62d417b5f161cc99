# Раздаточные листы: заголовки, подписи, столбцы

handout-packets = Пакеты
handout-layers = Кадр { $number } по уровням
handout-detail = Кадр { $number } поле за полем
handout-bytes-of = Байты кадра { $number }
handout-ladder-tcp = Соединение TCP { $number } лестницей
handout-ladder-udp = Диалог UDP { $number } лестницей
handout-ladder-several = Несколько соединений одной лестницей
handout-exchanges = Обмены
handout-exchange = Обмен { $number }
handout-title-packets = Пакеты захвата
handout-title-layers = Кадр по уровням
handout-title-detail = Кадр поле за полем
handout-title-bytes = Байты кадра
handout-title-ladder = Соединение лестницей
handout-title-together = Несколько соединений
handout-title-graph = Соединение во времени
handout-title-story = Что произошло, шаг за шагом
handout-title-exchanges = Запросы и ответы
handout-title-exchange = Запрос и ответ на него
handout-title-statistics = Статистика
handout-title-several = Раздаточный лист
handout-name = Имя:
handout-date = Дата:
handout-how = Впишите пропущенное. У каждого пропуска есть номер.
handout-masked = ▒▒▒▒ стоит вместо секрета — пароля, токена или cookie, — который не печатается.
handout-answers = Ответы
handout-answers-of = Ответы: { $title }
handout-answers-caption = Что вписать в пропуски
handout-question = Вопрос { $number }.
handout-step = Шаг { $number }
handout-part = ({ $part } из { $parts })
handout-full = Для одного листа этого слишком много; остальное опущено.
handout-nothing = Здесь нечего печатать.
handout-cut = Остальное опущено.
handout-more-rows = { $count ->
    [one] Опущена ещё { $count } строка.
    [few] Опущены ещё { $count } строки.
   *[many] Опущено ещё { $count } строк.
}
handout-more-bytes = { $count ->
    [one] Опущен ещё { $count } байт.
    [few] Опущены ещё { $count } байта.
   *[many] Опущено ещё { $count } байт.
}
handout-row-by-row = Строка за строкой
handout-signs = На что похож ход соединения
handout-ladder-description = Две вертикальные линии: слева клиент, справа сервер. Каждый пакет — стрелка между ними, самый ранний вверху. Те же строки есть в таблице ниже или в тексте.
handout-ladder-caption = Те же строки таблицей: → от клиента к серверу, ← от сервера к клиенту
handout-several-description = Вертикальные линии, по одной на участника: слева клиенты, правее серверы. Каждый пакет — стрелка между двумя из них, самый ранний вверху. Те же строки есть в таблице ниже или в тексте.
handout-several-caption = Те же строки таблицей, с соединением каждого пакета
handout-boxes = Уровни кадра { $number }
handout-boxes-description = Рамки одна в другой, внешний уровень первый: { $layers }.
handout-bits = Заголовок { $name }, бит за битом
handout-bits-description = Строки битов слева направо, старший бит первый. В таблице ниже — те же поля.
handout-fields-caption = Поля { $name }
handout-lines-caption = Что ещё говорит { $name }
handout-bytes-caption = { $count ->
    [one] { $count } байт шестнадцатеричными цифрами, по шестнадцать в строке
    [few] { $count } байта шестнадцатеричными цифрами, по шестнадцать в строке
   *[many] { $count } байт шестнадцатеричными цифрами, по шестнадцать в строке
}
handout-bytes-layers = Какие байты к какому уровню относятся
handout-packets-caption = { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[many] { $count } пакетов
} в порядке захвата; время в секундах от первого из них
handout-exchanges-caption = { $count ->
    [one] { $count } обмен
    [few] { $count } обмена
   *[many] { $count } обменов
} в порядке запросов
handout-waterfall = Когда каждый обмен ждал и получал
handout-waterfall-description = Полоса на каждый обмен, все на одной оси времени: светлая часть — ожидание ответа, сплошная — его получение.
handout-no-times = В захвате нет времени пакетов.
handout-graph-description = Точки по времени слева направо. Что значат метки, сказано под осью.
handout-graph-mark = метка { $letter }
handout-graph-asks = Что значат метки { $letters } под осью?
handout-story-picture = Что было отправлено, по порядку
handout-request = Запрос
handout-response = Ответ
handout-head = Стартовая строка и заголовки
handout-body = { $count ->
    [one] Тело, { $count } байт
    [few] Тело, { $count } байта
   *[many] Тело, { $count } байт
}
handout-notes = Замечания
handout-send = отправка
handout-wait = ожидание
handout-receive = получение

# Столбцы
handout-column-number = №
handout-column-time = Время
handout-column-source = Источник
handout-column-destination = Назначение
handout-column-protocol = Протокол
handout-column-length = Длина
handout-column-info = Сведения
handout-column-connection = Соед
handout-column-way = Куда
handout-column-says = Что сказано
handout-column-bits = Биты
handout-column-bytes = Байты
handout-column-field = Поле
handout-column-value = Значение
handout-column-meaning = Смысл
handout-column-specification = Спецификация
handout-meanings = Что значат названия
handout-column-name = Название
handout-column-layer = Уровень
handout-column-step = Шаг
handout-column-gap = Пропуск
handout-column-where = Где
handout-column-answer = Ответ
handout-column-method = Метод
handout-column-url = URL
handout-column-status = Код
handout-column-type = Тип
handout-column-size = Размер
handout-column-took = Длилось
