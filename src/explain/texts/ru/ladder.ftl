# Лестница соединения: строки, их объяснение, на что похож ход соединения, графики

ladder-client = КЛИЕНТ
ladder-server = СЕРВЕР
ladder-window = Окно
ladder-flight = В пути
ladder-guessed = роли угаданы: SYN не захвачен
ladder-cut = более ранние пакеты опущены
ladder-packets = { $count ->
    [one] { $count } пакет
    [few] { $count } пакета
   *[other] { $count } пакетов
}
ladder-facts = RTT { $rtt }   масштаб { $scale }   повторов { $repeated }   не по порядку { $disordered }   нулевых окон { $zero }
ladder-b = Б
ladder-kb = кБ
ladder-mb = МБ
ladder-gb = ГБ
ladder-tb = ТБ
ladder-ns = нс
ladder-us = мкс
ladder-ms = мс
ladder-s = с
ladder-min = мин
ladder-rate = { $size }/с

# На стрелках
ladder-folded = сегментов: { $count }, { $size }, { $span }
ladder-unreadable = этот пакет не удалось прочитать
ladder-never-seen = { $range } так и не пришли
ladder-not-yet = { $range } пока не пришли
ladder-again = повтор
ladder-again-of = повтор #{ $frame }
ladder-overtaken = опоздал
ladder-repairs = закрывает дыру
ladder-keep-alive = keep-alive
ladder-keep-alive-ack = на связи
ladder-probe = проба окна
ladder-zero-window = окно 0
ladder-window-full = окно заполнено
ladder-window-update = окно открылось
ladder-duplicate = дубликат { $count }
ladder-part-head = { $label }, заголовок
ladder-part-first = { $label }: начало
ladder-part-middle = { $label }: продолжение
ladder-part-last = { $label }: конец
ladder-more = и ещё { $count }

# Объяснение строки
ladder-say-sends = { $who ->
    [client] Клиент
   *[server] Сервер
} отправляет { $size }.
ladder-say-sends-of = { $who ->
    [client] Клиент
   *[server] Сервер
} отправляет { $size }: { $label }.
ladder-say-repeats = Эти байты уже были отправлены в #{ $frame }, на { $span } раньше.
ladder-say-gap = Байты { $range } перед ним (всего { $bytes }) к этому моменту ещё не были захвачены.
ladder-say-gap-never = Байты { $range } перед ним (всего { $bytes }) так и не пришли: они потеряны, или их нет в захвате.
ladder-say-seq-syn = seq 0 — начальный порядковый номер, в самом пакете { $raw }. Сам SYN занимает этот номер, поэтому у первого байта будет номер 1.
ladder-say-offers = Опции: { $offers }. { $sack ->
    [yes] Другой стороне можно подтверждать выборочно (SACK).
   *[no] Подтверждать выборочно другой стороне нельзя (нет SACK).
}
ladder-say-seq-fin = seq { $seq } = 1 (номер 0 занял SYN) + { $before } Б отправлено раньше. FIN тоже занимает один номер: следующий — { $next }.
ladder-say-seq-rst = seq { $seq }: сброс номера не занимает.
ladder-say-seq-none = seq { $seq } — номер следующего байта. Сегмент без данных номера не занимает.
ladder-say-seq-data = seq { $seq } = 1 (номер 0 занял SYN) + { $before } Б отправлено раньше. Он несёт байты { $range }; { $seq } + { $bytes } → следующий номер { $next }.
ladder-say-seq-uncounted = seq { $seq } отсчитан от того, что увидели первым: SYN не захвачен. Он несёт байты { $range }; следующий номер { $next }.
ladder-say-ack-syn = ack 1 = 0 + 1: SYN считается за один; следующим ожидается первый байт.
ladder-say-ack = ack { $ack } = 1 (SYN) + { $bytes } Б: все байты по { $last } пришли, следующим ожидается { $ack }.
ladder-say-ack-fin = ack { $ack } = 1 (SYN) + { $bytes } Б + 1 (FIN считается за один): пришло всё, и конец тоже.
ladder-say-ack-uncounted = ack { $ack }: следующим ожидается байт { $ack }, считая от того, что увидели первым.
ladder-say-acknowledges = Он подтверждает #{ $frame } через { $span }.
ladder-say-duplicate = Он повторяет подтверждение из #{ $frame }: дубликат номер { $count }.
ladder-say-window = окно { $bytes } Б = поле { $field } × { $factor } (масштаб из SYN): столько ещё может принять { $who ->
    [client] клиент
   *[server] сервер
}.
ladder-say-window-syn = окно { $bytes } Б: в SYN оно никогда не масштабируется.
ladder-say-window-unused = окно { $bytes } Б: при рукопожатии о масштабе не договорились.
ladder-say-window-unknown = поле окна { $field }: о масштабе договорились в SYN, а он не захвачен.
ladder-say-flight = Вместе с ним в пути: { $size } отправлено и ещё не подтверждено.
ladder-say-keep-alive = Он спрашивает, на связи ли другая сторона: номер перед следующим и никаких новых данных.
ladder-say-probe = Окно другой стороны закрыто: он спрашивает, не открылось ли оно.
ladder-say-window-update = Он не несёт ничего, кроме большего окна.
ladder-say-overtaken = Более поздний сегмент пришёл первым: этот обогнали в пути, или он был потерян и отправлен снова. По пакетам этого не видно.
ladder-say-repairs = Более поздний сегмент пришёл первым. С пакета { $frame } отправитель восполняет потери: похоже, что и этот сегмент был потерян и отправлен снова.
ladder-say-state = { $who ->
    [client] Клиент
   *[server] Сервер
}: { $before } → { $after } (RFC 9293 §3.3.2)
ladder-say-datagram = { $who ->
    [client] Клиент
   *[server] Сервер
} отправляет датаграмму, { $size }.
ladder-say-datagram-of = { $who ->
    [client] Клиент
   *[server] Сервер
} отправляет датаграмму, { $size }: { $label }.
ladder-say-udp = У UDP нет соединения: ни состояний, ни порядковых номеров, ни подтверждений. Кому они нужны, тот строит их уровнем выше.
ladder-say-error = Ошибка, в которой приведён пакет этого соединения: { $label }.
ladder-say-folded = С #{ $first } по #{ $last }: сегментов с данными { $data } ({ $size }), без данных { $acks }, за { $span }.
ladder-say-folded-why = Только данные и подтверждения, поэтому они свёрнуты. У того, что открывает, закрывает, повторяется или пропало, всегда есть своя строка.

# На что похож ход соединения
ladder-sign-no-answer = Похоже, никто не отвечает
    .shows = Попыток: { $count }, первая — #{ $first }, ответа нет; с первой прошло { $span }.
    .more = Ожидание растёт: { $one }, затем { $two }, в { $ratio } раза дольше — таймер выжидает всё дольше (RFC 6298 §5.5).
    .why = Адрес никем не занят, пакеты отбрасывает межсетевой экран, или ответы не захвачены. Закрытый порт ответил бы сбросом.
ladder-sign-refused = Похоже на закрытый порт
    .shows = На SYN #{ $second } через { $span } приходит сброс #{ $first }, а не SYN ACK.
    .why = Узел на месте, но этот порт не слушает ни одна программа: RFC 9293 §3.5.2.
ladder-sign-unreachable = { $what ->
    [too-big] Похоже, пакет слишком велик для этого пути
    [exceeded] Похоже, пакет прошёл слишком много узлов
   *[unreachable] Похоже, адресат недостижим
    [other] Похоже, пакет отвергнут в пути
}
    .shows = #{ $first } сообщает: { $words }.
    .more = В ошибке приведён пакет этого соединения; последний перед ней в том же направлении — #{ $second }, на { $span } раньше.
    .why = Ошибка несёт начало пакета, который не удалось доставить, и отправитель узнаёт, о каком речь: RFC 792, RFC 4443 §3.1.
ladder-sign-unfinished = Похоже на незавершённое рукопожатие
    .shows = На SYN #{ $second } пришло SYN ACK: { $count }, первый — #{ $first }; за { $span } ни одного ACK.
    .why = Сервер держит соединение открытым наполовину, в SYN-RECEIVED, пока не истечёт таймер. Множество таких — признак SYN-флуда: RFC 4987 §2.
ladder-sign-half-open = Похоже на обнаруженное полуоткрытое соединение
    .shows = На SYN #{ $second } отвечает #{ $first }, ACK без SYN; #{ $third } сбрасывает соединение.
    .why = У одной стороны осталось соединение, о котором другая забыла после сбоя или перезапуска: RFC 9293 §3.5.1.
ladder-sign-simultaneous-open = Похоже на одновременное открытие
    .shows = SYN #{ $second } приходит с другой стороны и не подтверждает SYN #{ $first }.
    .why = Обе стороны соединяются друг с другом в одно и то же время; получается одно соединение: RFC 9293 §3.5.
ladder-sign-reset = Похоже на обрыв
    .shows = #{ $first } сбрасывает соединение через { $span } после #{ $second }{ $closed ->
        [0] .
       *[other] , уже после своего FIN.
    } К этому моменту не подтверждено: { $bytes } Б.
    .shows-alone = #{ $first } сбрасывает соединение.
    .why = Сброс сразу обрывает оба направления, а то, что ждёт в буферах, выбрасывается. Программа вызывает его намеренно или закрывая сокет с непрочитанными данными: RFC 9293 §3.5.2, RFC 1122 §4.2.2.13.
ladder-sign-half-closed = Похоже на полузакрытое соединение
    .shows = #{ $first } — FIN одной стороны, #{ $second } его подтверждает; после этого другая сторона отправила { $bytes } Б и за { $span } не прислала FIN.
    .why = FIN завершает только одно направление, другое может продолжаться: RFC 9293 §3.6. Если сторона долго остаётся в CLOSE-WAIT, часто это программа, забывшая закрыть сокет.
ladder-sign-simultaneous-close = Похоже на одновременное закрытие
    .shows = #{ $second } и #{ $first } — FIN обеих сторон с разницей { $span }; второй не подтверждает первый.
    .why = Обе закрыли соединение, ещё не узнав друг о друге: обе проходят через CLOSING: RFC 9293 §3.6.
ladder-sign-keep-alive = Похоже на keep-alive
    .shows = Проб: { $count }, первая — #{ $first }; ответов: { $answers }.
    .more = Между ними { $span }.
    .why = Сегмент с номером перед следующим ничего нового не несёт, но его надо подтвердить: так другая сторона показывает, что она на связи: RFC 9293 §3.8.4.
ladder-sign-zero-window = Похоже на закрытое окно
    .shows = #{ $first } закрывает окно, #{ $second } открывает его через { $span }; проб за это время: { $probes }.
    .shows-open = #{ $first } закрывает окно, и в этом захвате его ничто не открывает; проб: { $probes }.
    .why = Принимающая программа читает медленнее, чем приходят данные, и её буфер полон. Это управление потоком, а не сеть: RFC 9293 §3.8.6.
ladder-sign-window-full = Похоже на заполненное окно
    .shows = #{ $first } заполняет окно получателя до последнего байта, в пути { $bytes } Б; всего таких случаев: { $count }.
    .why = Отправителю приходится ждать подтверждения или большего окна, сколько бы ни могла передать сеть: RFC 9293 §3.8.6.
ladder-sign-delayed-ack = Похоже, отложенный ACK встретился с алгоритмом Нейгла
    .shows = #{ $second } ({ $bytes } Б) подтверждён в #{ $first } лишь через { $late }, хотя путь туда и обратно занимает { $trip }; через { $soon } после этого уходит #{ $third } ({ $more } Б).
    .why = Отправитель придерживает небольшой сегмент, пока не подтверждено всё предыдущее (Нейгл, RFC 9293 §3.7.4); получатель откладывает ACK, надеясь отправить его вместе с данными (§3.8.6.3). Каждый ждёт другого. Помогает писать всё сразу или TCP_NODELAY.
ladder-sign-slow-start = Похоже на медленный старт
    .shows = Серии по { $one }, { $two } и { $three } сегментов начинаются в #{ $first }, #{ $second } и #{ $third }, между ними время туда и обратно, { $trip }.
    .why = Каждое подтверждение позволяет отправить больше, и серии растут с каждым RTT: RFC 5681 §3.1. Само окно перегрузки в пакетах не передаётся.
ladder-sign-timeout = Похоже на тайм-аут повторной передачи
    .shows = #{ $first } отправляет { $bytes } Б повторно, через { $span } после #{ $second }, и никто об этом не просил.
    .more = Прошлое ожидание было { $before }, это — в { $ratio } раза дольше (RFC 6298 §5.5).
    .why = Таймер отправителя истёк без подтверждения: потерян сегмент или его ACK, или получатель молчал: RFC 6298 §5.
ladder-sign-fast-retransmission = Похоже на быструю повторную передачу
    .shows = #{ $first } отправляет { $bytes } Б повторно после дубликата ACK номер { $count }, #{ $second }.
    .shows-alone = #{ $first } отправляет { $bytes } Б повторно после дубликатов ACK.
    .why = На каждый сегмент после дыры приходит один и тот же ACK. После трёх таких отправитель повторяет недостающее, не дожидаясь таймера: RFC 5681 §3.2.
ladder-sign-reordering = Похоже на нарушение порядка
    .shows = #{ $first } должен стоять перед #{ $second }, а пришёл через { $span } после него.
    .shows-alone = #{ $first } пришёл после сегментов, которые идут за ним.
    .why = Пакеты шли разными путями или очередями. Получатель восстанавливает порядок байтов, ничего не теряется.
ladder-sign-loss = Похоже на пропуск
    .shows = Байтов { $from }–{ $to } ({ $bytes } Б) перед #{ $first } в захвате нет.
    .why = Если другая сторона их подтверждает, они дошли и пропали только в захвате; иначе они потеряны в пути.

# Графики
ladder-form-ladder = Лестница
ladder-form-sequence = Порядковые номера во времени
ladder-form-window = Окно и байты в пути
ladder-form-rtt = Время туда и обратно
ladder-form-throughput = Пропускная способность
ladder-way-up = клиент → сервер
ladder-way-down = сервер → клиент
ladder-mark-data = сегмент
ladder-mark-repeated = повтор
ladder-mark-acknowledged = подтверждено
ladder-mark-limit = предел получателя
ladder-mark-window = окно получателя
ladder-mark-flight = в пути
ladder-mark-round-trip = от сегмента до ACK
ladder-mark-smoothed = сглажено по 1/8 (RFC 6298 §2)
ladder-mark-rate = байтов в секунду, без повторов
ladder-graph-nothing = Рисовать нечего: за это время эта сторона не отправила данных.
ladder-graph-sampled = окна прочитаны у одного пакета из { $every }
ladder-graph-point = #{ $frame }   { $time }   { $what }
ladder-no-signs = Ничего необычного не найдено.

## Соединение в числах.
ladder-figures-rate = { $size } за { $span } = { $rate } за всё соединение; { $acks ->
    [one] { $acks } подтверждение
    [few] { $acks } подтверждения
   *[other] { $acks } подтверждений
} на { $segments ->
    [one] { $segments } сегмент
    [few] { $segments } сегмента
   *[other] { $segments } сегментов
}: одно на каждые { $each }.
ladder-figures-window = Наименьшее окно получателя — { $bytes } Б (#{ $frame }); отправитель { $full ->
    [0] ни разу не заполнил его
    [one] заполнил его { $full } раз
    [few] заполнил его { $full } раза
   *[other] заполнил его { $full } раз
}.
ladder-figures-round-trip = Время туда и обратно: { $first }.
ladder-figures-round-trips = Время туда и обратно: первое { $first }, второе { $second }; оценка 7/8 × { $first } + 1/8 × { $second } = { $both }, в конце { $estimate } (RFC 6298 §2).

## Несколько соединений.
ladder-relay = ПОСРЕДНИК
ladder-several = { $count ->
    [one] { $count } соединение
    [few] { $count } соединения
   *[other] { $count } соединений
}: { $names }   { $packets }   { $span }
ladder-left-out = { $count ->
    [one] ещё { $count } не поместилось
    [few] ещё { $count } не поместились
   *[other] ещё { $count } не поместилось
}
