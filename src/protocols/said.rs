//! Words of the Info column for readers ([`crate::dissect::Tape::summary`]) that are the program's own, in its languages. Names
//! of the protocols and flags, of codes and of notes are terms, and are the same in all of them.

use crate::base::Lang;
use std::fmt::{Display, Write as _};

/// Words in the languages of [`Lang::ALL`]; `{}` stands where a value goes, as often in each.
pub struct Phrase([&'static str; Lang::ALL.len()]);

impl Phrase {
    /// The words, for those into which no value goes.
    pub fn words(&self, lang: Lang) -> &'static str {
        self.0.get(lang as usize).copied().unwrap_or_default()
    }

    /// Appends the words with the values in their places.
    pub fn push(&self, out: &mut String, lang: Lang, values: &[&dyn Display]) {
        let mut values = values.iter();
        for (at, words) in self.words(lang).split("{}").enumerate() {
            if let Some(value) = (at > 0).then(|| values.next()).flatten() {
                let _ = write!(out, "{value}");
            }
            out.push_str(words);
        }
    }
}

macro_rules! phrases {
    ($($name:ident: $en:literal, $ru:literal, $ko:literal;)*) => {
        $(pub const $name: Phrase = Phrase([$en, $ru, $ko]);)*
        #[cfg(test)]
        const ALL: &[Phrase] = &[$($name),*];
    };
}

phrases! {
    CLIENT_RESETS: "client resets the connection", "клиент обрывает соединение", "클라이언트가 연결을 끊음";
    SERVER_RESETS: "server resets the connection", "сервер обрывает соединение", "서버가 연결을 끊음";
    CLIENT_CLOSES: "client closes its side", "клиент закрывает свою сторону", "클라이언트가 자기 쪽을 닫음";
    SERVER_CLOSES: "server closes its side", "сервер закрывает свою сторону", "서버가 자기 쪽을 닫음";
    HANDSHAKE_COMPLETE: "handshake complete", "рукопожатие завершено", "핸드셰이크 완료";
    ACKNOWLEDGES: "acknowledges #{}", "подтверждает #{}", "#{} 확인 응답";
    SCALE_UNKNOWN: "(scale unknown)", "(масштаб неизвестен)", "(배율 모름)";
    SENT_AGAIN: "sent again", "отправлено снова", "재전송";
    SENT_AGAIN_THOUGH: "sent again, though acknowledged", "отправлено снова, хотя подтверждено", "확인 응답을 받았는데도 재전송";
    SENT_AGAIN_AFTER:
        "sent again, after repeated acknowledgments", "отправлено снова после повторных подтверждений", "확인 응답이 반복되어 재전송";
    OUT_OF_ORDER: "out of order", "не по порядку", "순서 바뀜";
    GAP_BEFORE: "there is a gap before it", "перед этим пропуск", "앞에 빠진 데이터가 있음";
    ACKNOWLEDGES_UNSEEN:
        "acknowledges what was not captured", "подтверждает то, чего нет в захвате", "캡처되지 않은 것에 확인 응답";
    ASKS_WINDOW: "asks whether the window is open", "спрашивает, открыто ли окно", "윈도우가 열렸는지 물음";
    STILL_CLOSED: "the window is still closed", "окно всё ещё закрыто", "윈도우가 아직 닫혀 있음";
    ASKS_THERE: "asks whether the other side is there", "спрашивает, на месте ли другая сторона", "상대가 아직 있는지 물음";
    STILL_THERE: "is still there", "всё ещё на месте", "아직 있다고 알림";
    WINDOW_CLOSED: "cannot take more: window closed", "больше не примет: окно закрыто", "더 받을 수 없음: 윈도우 닫힘";
    WINDOW_FILLED: "fills the other side's window", "заполняет окно другой стороны", "상대의 윈도우를 가득 채움";
    PORTS_BEFORE: "ports of an earlier connection", "порты прежнего соединения", "이전 연결의 포트";
    REPEATS: "repeats #{}, time {}", "повторяет #{}, {}-й раз", "#{} 반복, {}번째";
    REPEATS_ONE: "repeats an acknowledgment", "повторяет подтверждение", "확인 응답 반복";
    CAN_TAKE: "can take {} B now", "теперь примет {} Б", "이제 {} B를 받을 수 있음";
    PART: "part", "часть", "부분";
    HEAD: "head", "заголовок", "헤더";
    HEAD_AND_BODY: "head and body", "заголовок и тело", "헤더와 본문";
    BODY: "body", "тело", "본문";
    BODY_OF: "body {} B", "тело {} Б", "본문 {} B";
    FROM_PERCENT: "from {} % on", "с {} %", "{} %부터";
    EXCHANGE: "→ exchange #{}", "→ обмен #{}", "→ 교환 #{}";
    ANSWERS: "↤ answers #{}", "↤ отвечает на #{}", "↤ #{}에 응답";
    PERHAPS_ANSWERS: "↤ perhaps answers #{}", "↤ возможно, отвечает на #{}", "↤ 아마 #{}에 응답";
    ANSWERS_UNSEEN:
        "↤ answers a request that was not captured", "↤ отвечает на запрос, которого нет в захвате", "↤ 캡처되지 않은 요청에 응답";
    UNKNOWN_OPERATION: "Unknown operation", "Неизвестная операция", "알 수 없는 동작";
    UNKNOWN_ERROR: "unknown error", "неизвестная ошибка", "알 수 없는 오류";
    DONE: "done", "сделано", "완료";
    NO_RECORD: "no such record", "такой записи нет", "그런 레코드 없음";
    ONE_RECORD: "{} record", "записей: {}", "레코드 {}개";
    RECORDS: "{} records", "записей: {}", "레코드 {}개";
    TEXT: "text", "текст", "텍스트";
    BINARY: "binary", "двоичные данные", "바이너리";
    CONTINUES_NOTHING: "continuation of nothing", "продолжение без начала", "시작 없는 계속";
    UNKNOWN: "unknown", "неизвестно", "알 수 없음";
    LAST_PART: ", last part", ", последняя часть", ", 마지막 부분";
    MIDDLE_PART: ", part", ", часть", ", 부분";
    FIRST_PART: ", first part", ", первая часть", ", 첫 부분";
    COMPRESSED: ", {} bytes compressed", ", сжато, {} Б", ", 압축 {} B";
    ONE_BYTE: ", {} byte", ", {} Б", ", {} B";
    BYTES: ", {} bytes", ", {} Б", ", {} B";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_takes_the_same_values() {
        for Phrase(words) in ALL {
            let places = words.map(|words| words.matches("{}").count());
            assert_eq!(places, [places[0]; 3], "{words:?}");
            assert!(words[0] != words[1] && words[0] != words[2] && !words.contains(&""), "{words:?}");
        }
    }

    #[test]
    fn values_stand_where_a_language_puts_them() {
        let said = |lang: Lang| {
            let mut out = String::new();
            REPEATS.push(&mut out, lang, &[&8, &2]);
            out
        };
        assert_eq!(Lang::ALL.map(said), ["repeats #8, time 2", "повторяет #8, 2-й раз", "#8 반복, 2번째"]);
    }
}
