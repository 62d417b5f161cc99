use super::*;

const REQUEST: u64 = 100;
const ANSWER: u64 = 1000;

/// A connection whose requests and answers have these lengths, up to what is lost.
struct Line {
    doubt: Doubt,
    out: VecDeque<Settled>,
    places: [u64; 2],
    key: u64,
}

impl Line {
    fn new(habits: Habits) -> Self {
        let doubt = Doubt::new(VecDeque::new(), 0, habits);
        Self { doubt, out: VecDeque::new(), places: [0, 0], key: 0 }
    }

    fn ask(&mut self) -> u64 {
        self.key += 1;
        let [at, heard] = self.places;
        let asked = Asked { key: self.key, at, heard: Some(heard), given: heard, ..Asked::default() };
        self.places[0] += REQUEST;
        self.doubt.ask(asked, &mut self.out);
        self.key
    }

    fn answer(&mut self) -> u64 {
        self.key += 1;
        let [heard, at] = self.places;
        let answer = Answer { key: self.key, at, heard: Some(heard), ..Answer::default() };
        self.places[1] += ANSWER;
        self.doubt.answer(answer, true, false, &mut self.out);
        self.key
    }

    /// So many messages of a side are lost as a whole.
    fn lose(&mut self, side: Side, messages: u64) {
        let place = &mut self.places[usize::from(side == Side::Answers)];
        let len = if side == Side::Asks { REQUEST } else { ANSWER };
        let from = *place;
        *place += messages * len;
        self.doubt.lose(Hole::new(side, (from, *place), None, len), &mut self.out);
    }

    /// Answers and their requests, and whether that is certain.
    fn settled(&mut self) -> Vec<(u64, Option<u64>, bool)> {
        let pair = |told: Settled| Some((told.answer?, told.request.map(|asked| asked.key), told.certain));
        self.out.drain(..).filter_map(pair).collect()
    }
}

fn waits() -> Habits {
    Habits { waited: 5, most: 3, ..Habits::default() }
}

#[test]
fn a_client_that_waits_makes_the_count_certain() {
    let mut line = Line::new(waits());
    let one = line.ask();
    line.lose(Side::Asks, 1);
    let three = line.ask();
    let answers = [line.answer(), line.answer(), line.answer()];
    assert_eq!(
        line.settled(),
        [(answers[0], Some(one), true), (answers[1], None, true)],
        "one at least was lost, more may have been"
    );
    assert_eq!(line.doubt.asked().len(), 1);
    let next = line.ask();
    let answer = line.answer();
    assert_eq!(line.settled(), [(answers[2], Some(three), true), (answer, Some(next), true)]);
    assert!(line.doubt.over().is_some_and(|waiting| waiting.is_empty()));
}

#[test]
fn an_answer_is_never_paired_with_a_request_that_came_after_it() {
    let mut line = Line::new(Habits::default());
    let asked = [line.ask(), line.ask(), line.ask()];
    line.lose(Side::Answers, 1);
    let answers = [line.answer(), line.answer()];
    // Two answers to the last two of three requests: the hole took one, however many it could have.
    assert_eq!(line.settled(), [(answers[0], Some(asked[1]), true), (answers[1], Some(asked[2]), true)]);
    assert!(line.doubt.over().is_some());
}

#[test]
fn where_nothing_tells_the_likely_pair_is_said_to_be_uncertain() {
    let mut line = Line::new(Habits { waited: 5, overlapped: 5, most: 3, ..Habits::default() });
    let asked: Vec<u64> = (0..6).map(|_| line.ask()).collect();
    line.lose(Side::Answers, 1);
    let answer = line.answer();
    assert_eq!(line.settled(), [], "it may answer any request but the first");
    line.doubt.end(false, &mut line.out);
    assert_eq!(line.settled(), [(answer, Some(asked[1]), false)]);
    assert!(line.doubt.over().is_some());
}

#[test]
fn two_holes_leave_only_what_is_between_them_uncertain() {
    let mut line = Line::new(waits());
    let inside = |line: &mut Line| {
        let from = line.places[0];
        line.places[0] += 40;
        let hole = Hole::new(Side::Asks, (from, from + 40), Some(from.saturating_sub(REQUEST)), REQUEST);
        line.doubt.lose(hole, &mut line.out);
    };
    let first = line.ask();
    inside(&mut line);
    let second = line.ask();
    inside(&mut line);
    let third = line.ask();
    // Each hole may have taken one or none; together they took one.
    let answers: Vec<u64> = (0..4).map(|_| line.answer()).collect();
    let next = line.ask();
    let answer = line.answer();
    let settled = line.settled();
    assert_eq!(settled[0], (answers[0], Some(first), true));
    assert_eq!(settled[3..], [(answers[3], Some(third), true), (answer, Some(next), true)]);
    assert!(settled[1..3].iter().all(|(_, _, certain)| !certain), "{settled:?} of {second}");
}

#[test]
fn what_waits_is_bounded() {
    let mut line = Line::new(Habits { overlapped: 1, ..Habits::default() });
    line.lose(Side::Asks, 50);
    for _ in 0..3 * MAX_UNPLACED {
        let _ = [line.ask(), line.ask(), line.ask()];
        line.answer();
        line.lose(Side::Answers, 2);
    }
    assert!(line.doubt.answers.len() <= MAX_UNPLACED && line.doubt.holes.len() <= MAX_HOLES);
    let settled = line.settled();
    assert!(settled.len() > MAX_UNPLACED, "{}", settled.len());
    let certain: Vec<_> = settled.iter().filter(|(_, request, certain)| request.is_some() && *certain).collect();
    assert!(certain.is_empty(), "{certain:?}");
    for _ in 0..2 * MAX_ASKED {
        line.ask();
    }
    assert!(line.doubt.asked.len() <= MAX_ASKED && line.doubt.holes.len() <= MAX_HOLES);
}
