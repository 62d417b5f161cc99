# Слова рисунков и страниц

lead-here = Здесь:
lead-mistake = Частая ошибка:
nothing-written = Для этого поля пояснения пока нет. Смотрите его название, значение и спецификацию.
bits = { $count ->
    [one] { $count } бит
    [few] { $count } бита
   *[other] { $count } бит
}
byte-at = байт { $place }
bytes-at = байты { $place }
not-on-the-wire = вычислено: в самих данных его нет

# Как называются данные каждого уровня
pdu-frame = Кадр
pdu-packet = Пакет
pdu-segment = Сегмент
pdu-datagram = Датаграмма
pdu-message = Сообщение
pdu-data = Данные
level-link = канальный уровень
level-network = сетевой уровень
level-transport = транспортный уровень
level-application = прикладной уровень

# Уровни
layers-frame = Кадр { $number }
layers-size = { $bytes } Б
layers-header = { $name } · заголовок { $bytes } Б
layers-whole = { $name } · { $bytes } Б
layers-made = (собрано из нескольких кадров)
layers-none = У этого уровня нет собственных байтов.
layers-text = Строки текста; в конце каждой — CR и LF
layers-rest = и ещё { $bytes } Б
layers-unnamed = без имени
layers-overhead = Конверты { $overhead } Б, содержимое { $content } Б: из 100 байт в сети конверты занимают { $percent }.
layers-overhead-none = Одни конверты: { $overhead } Б, которые не несут данных.
layers-changed = ± изменилось после кадра { $number }
layers-form-value = значения
layers-form-bits = биты
layers-form-hex = шестнадцатеричный вид
layers-loopback = Петлевой интерфейс — не кабель: адреса из нулей поставила сама система.
