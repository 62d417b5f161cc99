# Что такое поля EAPOL и что значат их значения.

eapol = EAPOL
    .what = Желающий войти в сеть доказывает здесь, кто он, и обе стороны получают ключи.

eapol-version = Версия
    .what = Редакция 802.1X; все понимают друг друга.
    .here = { $value }.

eapol-type = Вид сообщения
    .what = Начало, конец, аутентификация (EAP) или ключи.
    .here = { $value }.

eapol-keydes-type = Вид сообщения о ключах
    .what = RSN — WPA2 и новее, WPA — предшественник, RC4 — для WEP.
    .here = { $value }.

eapol-keydes-key_len = Длина ключа
    .what = Сколько байт в ключе, который теперь знают обе стороны; самого ключа здесь нет.
    .here = { $value }.

eapol-keydes-replay_counter = Счётчик
    .what = Растёт с каждым вопросом, чтобы старое не приняли за новое.
    .here = { $value }.

eapol-keydes-key_iv = Начальное значение
    .what = Лишь у старых шифров; иначе нули.

eapol-keydes-key_index = Какой ключ
    .what = Номер ключа WEP и для одного он или для всех.
    .here = { $value }.

eapol-keydes-key = Зашифрованный ключ
    .what = Ключ WEP в зашифрованном виде.

eapol-keydes-key_signature = Подпись
    .what = Показывает, что сообщение от того, кто знает ключ.
