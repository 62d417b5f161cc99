# Что такое поля IPCP, что значат их значения и в чём часто ошибаются.

ipcp = Настройка IP в PPP (IPCP)
    .what = Стороны договариваются об IPv4-адресах и серверах DNS.

ipcp-opt-ip_address = Адрес
    .what = 0.0.0.0 — просьба дать адрес; оператор его назовёт.
    .here = { $value }

ipcp-opt-pri_dns_address = Первый сервер DNS
    .what = Кого спрашивать об именах.
    .here = { $value }

ipcp-opt-sec_dns_address = Второй сервер DNS
    .what = Кого спрашивать, если первый молчит.
    .here = { $value }

ipcp-opt-type = Вид опции
    .what = О чём договариваются: адрес, сжатие, серверы имён.
    .here = { $value }

ipcp-opt-compress_proto = Сжатие заголовков
    .what = Как укорачивают заголовки на медленной линии; 0x002d — способ Ван Якобсона.
    .here = { $value }

ipcp-opt-pri_nbns_address = Первый сервер имён Windows
    .what = Где спрашивать имена старых сетей Windows (NetBIOS). 0.0.0.0 — просьба назвать его.
    .here = { $value }

ipcp-opt-sec_nbns_address = Второй сервер имён Windows
    .what = Кого спросить, если первый молчит.
    .here = { $value }
