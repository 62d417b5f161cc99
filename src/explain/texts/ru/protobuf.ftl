# Что такое поля Protocol Buffers, что значат их значения и в чём часто ошибаются.

protobuf = Формат Protocol Buffers
    .what = Данные парами «номер — значение», без имён: коротко, но смысл номера знает лишь тот, у кого есть файл .proto.
    .mistake = Показанное строкой или числом — самое правдоподобное чтение, а не точное.

protobuf-message-name = Имя сообщения
    .what = Какое это сообщение файла .proto, если известно.
    .here = { $value }

protobuf-field = Поле
    .what = Номер с видом значения, затем значение. Незнакомые номера пропускают: старые программы читают новые сообщения.

protobuf-field-name = Имя поля
    .what = Имя из файла .proto; по сети не идёт.
    .here = { $value }

protobuf-field-number = Номер поля
    .what = По этому номеру обе стороны узнают поле. Смысл номера менять нельзя никогда.
    .here = { $small ->
        [1] { $number }: вместе с видом умещается в один байт.
       *[other] { $number }: с 16 номеру и виду нужно два байта или больше.
    }

protobuf-field-wiretype = Вид значения
    .what = Как записано значение, чтобы можно было пропустить и незнакомое.

protobuf-field-wiretype-is-0 =
    .what = Число переменной длины: по 7 бит в байте, старший бит говорит «ещё».

protobuf-field-wiretype-is-1 =
    .what = Всегда 8 байт: double или 64-битное число.

protobuf-field-wiretype-is-2 =
    .what = Длина и столько байт: строка, байты, вложенное сообщение или список.

protobuf-field-wiretype-is-3 =
    .what = Начало группы; больше не применяется.

protobuf-field-wiretype-is-4 =
    .what = Конец группы; больше не применяется.

protobuf-field-wiretype-is-5 =
    .what = Всегда 4 байта: float или 32-битное число.

protobuf-field-value = Значение
    .what = Байты поля, прочитанные всеми способами, какие допускает вид.
    .here = { $bytes } Б.

protobuf-field-value-double = Как double
    .what = 8 байт как число с плавающей точкой.
    .here = { $value }

protobuf-field-value-float = Как float
    .what = 4 байта как число с плавающей точкой.
    .here = { $value }

protobuf-field-value-int64 = Как число со знаком
    .what = Те же биты как число, возможно отрицательное. Отрицательное занимает 10 байт.
    .here = { $value }

protobuf-field-value-uint64 = Как число без знака
    .what = Биты как есть.
    .here = { $value }

protobuf-field-value-int32 = Как 32-битное со знаком
    .what = Те же биты как 32-битное число, возможно отрицательное.
    .here = { $value }

protobuf-field-value-uint32 = Как 32-битное без знака
    .what = 32 бита как есть.
    .here = { $value }

protobuf-field-value-sint64 = Как число zigzag
    .what = 0, -1, 1, -2 … записаны как 0, 1, 2, 3 …, чтобы малые отрицательные были короткими.
    .here = { $value }

protobuf-field-value-bool = Как да или нет
    .what = 0 — нет, всё прочее — да.
    .here = { $value }

protobuf-field-value-string = Как текст
    .what = Байты — верный UTF-8, значит, это, вероятно, текст.
    .here = { $value }

protobuf-field-value-packed = Как список
    .what = Числа переменной длины подряд, без номера поля перед каждым.
    .here = { $value }

protobuf-failed_parse_tag = Не поле
    .what = Здесь нет номера с видом: байты — нечто иное, зашифрованы или оборваны.

protobuf-field-wiretype-invalid = Незнакомый вид
    .what = Видов 6 и 7 не бывает, остаток не прочесть.

protobuf-field-failed_parse_length_delimited_field = Длина не подходит
    .what = По своим словам, поле длиннее сообщения.

protobuf-field-failed_parse_field = Значение оборвано
    .what = Сообщение кончается раньше значения.

protobuf-depth = Слишком глубоко
    .what = Сообщения в сообщениях в сообщениях: дальше не разворачиваем, чтобы вредный ввод не исчерпал программу.

protobuf-field-type = Тип по схеме
    .what = Что говорит схема (.proto): число, текст, сообщение. Не передаётся: в сети есть лишь длина.
    .here = { $value }

protobuf-field-oneof = Одно из нескольких
    .what = По схеме задано может быть лишь одно из этих полей; считается последнее пришедшее.
    .here = { $value }

protobuf-field-value-repeated = Значения подряд
    .what = Несколько чисел подряд без номера поля между ними: короче, чем повторять его.
    .here = { $bytes } Б.

protobuf-field-failed_parse_packed_repeated_field = Значения подряд не сходятся
    .what = Байты не делятся на целые числа типа из схемы: схема другая или данные испорчены.

protobuf-field-wiretype-differs = Тип не как в схеме
    .what = Сообщение создано по другой схеме: поле показано так, как позволяют одни байты.

protobuf-message-missing_required_field = Нет обязательного поля
    .what = В proto2 поле с пометкой required обязано быть; без него сообщение отвергнут. В proto3 от этого отказались.

protobuf-field-message_type_not_found = Схема части неизвестна
    .what = Схема называет тип, которого нет ни в одном из данных файлов.
