//! Korean particles behind values that are put in: which of two forms follows a word depends on the sound it ends with.
//!
//! Texts write both forms, `{ $number }을(를)`; [`settle`] keeps the one that fits: `88을`, `82를`.

/// Both forms as texts write them; the form behind a consonant, the one behind a vowel.
const FORMS: [(&str, &str, &str); 5] = [
    ("을(를)", "을", "를"),
    ("은(는)", "은", "는"),
    ("이(가)", "이", "가"),
    ("과(와)", "과", "와"),
    // The only one that has the vowel's form behind ㄹ as well.
    ("(으)로", "으로", "로"),
];

/// With what sound a word ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Vowel,
    Rieul,
    Consonant,
}

/// The text with one form of each particle.
pub fn settle(text: String) -> String {
    let mut rest = text.as_str();
    if !FORMS.iter().any(|(both, ..)| rest.contains(both)) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    loop {
        let first = FORMS.iter().filter_map(|form| rest.find(form.0).map(|at| (at, form))).min_by_key(|(at, _)| *at);
        let Some((at, (both, consonant, vowel))) = first else { break };
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let is_vowel = match end(&out) {
            End::Vowel => true,
            End::Rieul => *both == "(으)로",
            End::Consonant => false,
        };
        out.push_str(if is_vowel { vowel } else { consonant });
        rest = after.get(both.len()..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The sound at the end of the last word: what stands in brackets behind it is passed over.
fn end(text: &str) -> End {
    let mut word = text.trim_end();
    if let Some(inside) = word.strip_suffix(')')
        && let Some((before, _)) = inside.rsplit_once('(')
        && !before.trim_end().is_empty()
    {
        word = before.trim_end();
    }
    let word = word.trim_end_matches(['"', '\'', '”', '’', '»', '`', ')', ']', '.', ',', '…']);
    let Some(last) = word.chars().next_back() else { return End::Vowel };
    match last {
        // Unicode Standard §3.12: the final of a syllable is what remains; the eighth is ㄹ.
        '가'..='힣' => match (u32::from(last) - u32::from('가')) % 28 {
            0 => End::Vowel,
            8 => End::Rieul,
            _ => End::Consonant,
        },
        // 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 십, 백 and 천 end with consonants too.
        '2' | '4' | '5' | '9' => End::Vowel,
        '1' | '7' | '8' => End::Rieul,
        '0' | '3' | '6' => End::Consonant,
        _ => letters(word, last),
    }
}

/// Names of letters, and words of other languages as they are usually read.
fn letters(word: &str, last: char) -> End {
    let start = word.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let spelled = word.get(start..).unwrap_or_default();
    match last.to_ascii_lowercase() {
        'l' => End::Rieul,
        // Spelled out it is 알; as the end of a word 어.
        'r' if spelled.chars().all(char::is_uppercase) => End::Rieul,
        'm' | 'n' => End::Consonant,
        'g' if spelled.ends_with("ng") => End::Consonant,
        _ => End::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_follows_the_last_sound() {
        for (written, settled) in [
            ("88을(를) 기다린다", "88을 기다린다"),
            ("82을(를) 기다린다", "82를 기다린다"),
            ("1500은(는) 길다", "1500은 길다"),
            ("65535은(는) 길다", "65535는 길다"),
            ("#12이(가) #13과(와) 같다", "#12가 #13과 같다"),
            ("요청이(가) 온다", "요청이 온다"),
            ("서버이(가) 답한다", "서버가 답한다"),
            ("tcp.stream == 0(으)로", "tcp.stream == 0으로"),
            ("tcp.stream == 1(으)로", "tcp.stream == 1로"),
            ("tcp.stream == 2(으)로", "tcp.stream == 2로"),
            ("서울(으)로, 서울을(를)", "서울로, 서울을"),
            ("100 B을(를)", "100 B를"),
            ("#12(100 B)은(는)", "#12(100 B)는"),
            ("#13(100 B)은(는) 왔다", "#13(100 B)은 왔다"),
            ("SYN이(가)", "SYN이"),
            ("URL을(를)", "URL을"),
            ("“api.example.test”을(를)", "“api.example.test”를"),
            ("을(를)", "를"),
            ("아무것도 없다", "아무것도 없다"),
        ] {
            assert_eq!(settle(written.to_owned()), settled);
        }
    }
}
