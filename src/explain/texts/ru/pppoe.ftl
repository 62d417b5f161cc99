# Что такое поля PPPoE, что значат их значения и в чём часто ошибаются.

pppoe-version = Версия
    .what = Всегда 1.

pppoe-type = Тип
    .what = Всегда 1.

pppoe-code = Вид сообщения
    .what = Шаг поиска оператора или данные.
    .here = { $value }

pppoe-session_id = Сеанс
    .what = Какой это вход; номер даёт оператор.
    .here = { $number }.

pppoe-payload_length = Длина содержимого
    .what = Байты после этого заголовка из 6 байт. Вместе с PPP он занимает 8 байт: отсюда MTU 1492.
    .here = { $number } Б.

pppoe-payload_length-bad = Длина не сходится
    .what = Длина больше, чем есть в кадре.
