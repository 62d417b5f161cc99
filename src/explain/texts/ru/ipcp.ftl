# Что такое поля IPCP, что значат их значения и в чём часто ошибаются.

ipcp = Настройка IP в PPP (IPCP)
    .what = Стороны договариваются об адресах IPv4 и серверах DNS.

ipcp-opt-ip_address = Адрес
    .what = 0.0.0.0 — просьба дать адрес; оператор его назовёт.
    .here = { $value }

ipcp-opt-pri_dns_address = Первый сервер DNS
    .what = Кого спрашивать об именах.
    .here = { $value }

ipcp-opt-sec_dns_address = Второй сервер DNS
    .what = Кого спрашивать, если первый молчит.
    .here = { $value }
