//! The one table of keys: what the views obey, the footers, the help, the palette and the manual page all come from it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with its modifiers. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Control and Alt, and Shift for keys that are no characters.
    pub modifiers: KeyModifiers,
}

/// Where a key counts. Contexts are bits.
pub type Contexts = u32;
/// The packet list.
pub const LIST: Contexts = 1;
/// The layers of a packet.
pub const DETAIL: Contexts = 1 << 1;
/// Its bytes.
pub const BYTES: Contexts = 1 << 2;
/// All panes of the Packets view.
pub const PANES: Contexts = LIST | DETAIL | BYTES;
/// The start screen.
pub const START: Contexts = 1 << 3;
/// The help.
pub const HELP: Contexts = 1 << 4;
/// The command palette.
pub const PALETTE: Contexts = 1 << 5;
/// A line of text being typed: a number, text to find, a file name.
pub const PROMPT: Contexts = 1 << 6;
/// A list in a box: notes, columns, an error.
pub const BOX: Contexts = 1 << 7;
/// The columns box.
pub const COLUMNS: Contexts = 1 << 8;
/// After `y`.
pub const COPY: Contexts = 1 << 9;
/// After `g`.
pub const GO: Contexts = 1 << 10;
/// After `m`.
pub const SET_MARK: Contexts = 1 << 11;
/// After `'`.
pub const GO_MARK: Contexts = 1 << 12;
/// The list of exchanges.
pub const EXCHANGES: Contexts = 1 << 13;
/// The tabs of an exchange.
pub const EXCHANGE: Contexts = 1 << 14;
/// The list of connections.
pub const CONNECTIONS: Contexts = 1 << 15;
/// A connection.
pub const CONNECTION: Contexts = 1 << 16;
/// The content of a stream.
pub const FOLLOW: Contexts = 1 << 17;
/// A choice in a box.
pub const CHOICES: Contexts = 1 << 18;
/// Why a capture could not begin.
pub const TROUBLE: Contexts = 1 << 19;
/// Choosing what to capture from.
pub const INTERFACES: Contexts = 1 << 20;
/// The question what becomes of unsaved packets.
pub const UNSAVED: Contexts = 1 << 21;
/// The question whether a file may be replaced.
pub const REPLACE: Contexts = 1 << 22;
/// A display filter being typed.
pub const FILTER: Contexts = 1 << 23;
/// Choosing by what to filter.
pub const FILTER_BY: Contexts = 1 << 24;
/// The tables of statistics.
pub const STATISTICS: Contexts = 1 << 25;
/// One packet in layers.
pub const LAYERS: Contexts = 1 << 26;
/// The ladder of a connection.
pub const LADDER: Contexts = 1 << 27;
/// Comments are edited.
pub const COMMENTS: Contexts = 1 << 28;
/// A story, step by step.
pub const STORY: Contexts = 1 << 29;
/// How many contexts there are.
pub const COUNT: u32 = 30;
/// Every pane of every view of a capture.
pub const VIEWS: Contexts =
    PANES | EXCHANGES | EXCHANGE | CONNECTIONS | CONNECTION | FOLLOW | STATISTICS | LAYERS | LADDER | STORY;
/// Where characters are text: no mapping by position, no commands on bare letters.
pub const TEXT: Contexts = HELP | PALETTE | PROMPT | FILTER | COMMENTS;
/// Wherever no text is typed and no pop-up is open.
pub const MAIN: Contexts = VIEWS | START;
/// The questions that need a key of their own.
const QUESTIONS: Contexts = UNSAVED | REPLACE;
const LISTS: Contexts = MAIN | HELP | PALETTE | BOX | COLUMNS | CHOICES | TROUBLE | INTERFACES | FILTER_BY;
const BOXES: Contexts = BOX | COLUMNS | CHOICES | INTERFACES | FILTER_BY;
const POPUPS: Contexts =
    HELP | PALETTE | PROMPT | FILTER | COMMENTS | BOXES | TROUBLE | QUESTIONS | COPY | GO | SET_MARK | GO_MARK;
const ALL: Contexts = MAIN | POPUPS;
/// Where any letter may be the name of a mark.
const MARKS: Contexts = SET_MARK | GO_MARK;

/// Under which heading the help lists a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Moving about.
    Move,
    /// What this pane can do.
    Here,
    /// What works everywhere.
    Everywhere,
}

/// A line of the table.
#[derive(Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// By which keys; the first is the one that footers show.
    pub keys: &'static [Key],
    /// Where.
    pub contexts: Contexts,
    /// Its place in the help.
    pub section: Section,
}

const fn char(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE }
}
const fn ctrl(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}
const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}
const fn with(modifiers: KeyModifiers, code: KeyCode) -> Key {
    Key { code, modifiers }
}
const fn function(n: u8) -> Key {
    key(KeyCode::F(n))
}
const UP: Key = key(KeyCode::Up);
const DOWN: Key = key(KeyCode::Down);
const LEFT: Key = key(KeyCode::Left);
const RIGHT: Key = key(KeyCode::Right);
const ENTER: Key = key(KeyCode::Enter);
const ESC: Key = key(KeyCode::Esc);
const BACKSPACE: Key = key(KeyCode::Backspace);
const TAB: Key = key(KeyCode::Tab);
const BACKTAB: Key = key(KeyCode::BackTab);
const PAGE_UP: Key = key(KeyCode::PageUp);
const PAGE_DOWN: Key = key(KeyCode::PageDown);
const HOME: Key = key(KeyCode::Home);
const END: Key = key(KeyCode::End);
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;

macro_rules! table {
    ($($action:ident $name:literal [$($key:expr),*] $contexts:expr, $section:ident;)+) => {
        /// Everything that a key or a command can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Action { $($action),+ }

        impl Action {
            /// The name: that of the palette's command, and of the translation `do-NAME`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$action => $name),+ }
            }
        }

        /// The table.
        pub static TABLE: &[Binding] = &[$(Binding {
            action: Action::$action,
            keys: &[$($key),*],
            contexts: $contexts,
            section: Section::$section,
        }),+];
    };
}

table! {
    Up "up" [UP, char('k')] LISTS, Move;
    Down "down" [DOWN, char('j')] LISTS, Move;
    Left "left" [LEFT, char('h')] VIEWS | COLUMNS, Move;
    Right "right" [RIGHT, char('l')] VIEWS | COLUMNS, Move;
    PageUp "page-up" [PAGE_UP] LISTS, Move;
    PageDown "page-down" [PAGE_DOWN] LISTS, Move;
    HalfUp "half-page-up" [ctrl('u')] MAIN | BOX | COLUMNS, Move;
    HalfDown "half-page-down" [ctrl('d')] MAIN | BOX | COLUMNS, Move;
    First "first" [HOME] LISTS, Move;
    Last "last" [END, char('G')] LISTS, Move;
    Open "open" [ENTER] MAIN, Here;
    NextPane "next-pane" [TAB] MAIN, Everywhere;
    PreviousPane "previous-pane" [BACKTAB] MAIN, Everywhere;
    PreviousGroup "previous-group" [char('[')] DETAIL | BYTES | CONNECTIONS | FOLLOW | LAYERS | STORY, Here;
    NextGroup "next-group" [char(']')] DETAIL | BYTES | CONNECTIONS | FOLLOW | LAYERS | STORY, Here;
    Unfold "unfold" [char('+')] DETAIL | EXCHANGES | LADDER, Here;
    Fold "fold" [char('-')] DETAIL | EXCHANGES | LADDER, Here;
    UnfoldAll "unfold-all" [char('*')] DETAIL | EXCHANGES | LADDER, Here;
    Form "form" [char('v')] BYTES | FOLLOW | STATISTICS | LAYERS | LADDER, Here;
    StepNext "step-next" [char(' ')] STORY, Here;
    MarkRow "mark-row" [char(' ')] LIST | EXCHANGES | CONNECTIONS, Here;
    PacketPrevious "packet-previous" [with(CONTROL, KeyCode::Up)] VIEWS, Here;
    PacketNext "packet-next" [with(CONTROL, KeyCode::Down)] VIEWS, Here;
    StreamNext "same-connection-next" [char('J')] PANES | EXCHANGES | EXCHANGE | CONNECTIONS | LAYERS, Here;
    StreamPrevious "same-connection-previous" [char('K')] PANES | EXCHANGES | EXCHANGE | CONNECTIONS | LAYERS, Here;
    Wrap "wrap" [char('w')] DETAIL | EXCHANGE | FOLLOW, Here;
    Relative "relative-numbers" [char('R')] PANES | LAYERS | LADDER, Here;
    Names "names" [char('M')] VIEWS, Everywhere;
    Comment "comment" [char('E')] PANES | LAYERS, Here;
    CaptureComment "capture-comment" [] VIEWS, Everywhere;
    Time "time-form" [char('t')] PANES | CONNECTIONS, Here;
    InfoForm "info-form" [char('I')] PANES, Here;
    PreviousChip "previous-protocol" [char('[')] EXCHANGES, Here;
    NextChip "next-protocol" [char(']')] EXCHANGES, Here;
    PreviousTab "previous-tab" [char('[')] EXCHANGE | STATISTICS, Here;
    NextTab "next-tab" [char(']')] EXCHANGE | STATISTICS, Here;
    SortBy "sort-by" [char('o')] EXCHANGES, Here;
    ListForm "list-form" [char('v')] EXCHANGES, Here;
    ContentForm "content-form" [char('v')] EXCHANGE, Here;
    CompareExchanges "compare-exchanges" [char('d')] EXCHANGES | EXCHANGE, Here;
    WaterfallAxis "waterfall-axis" [char('w')] EXCHANGES, Here;
    WhereFrom "where-from" [char('x')] EXCHANGE, Here;
    RowMeaning "row-meaning" [char('x')] EXCHANGES | CONNECTIONS | CONNECTION | STATISTICS, Here;
    SaveBody "save-body" [char('e')] EXCHANGES | EXCHANGE, Here;
    AllOrFiltered "all-or-filtered" [char('a')] STATISTICS, Here;
    ExportTable "export-table" [char('e')] STATISTICS, Here;
    AddSeries "add-series" [char('+')] STATISTICS, Here;
    RemoveSeries "remove-series" [char('-')] STATISTICS, Here;
    Secrets "secrets" [char('H')] EXCHANGES | EXCHANGE | FOLLOW | LADDER, Here;
    Columns "columns" [char('c')] PANES, Here;
    AddColumn "add-column" [char('A')] DETAIL, Here;
    Coloring "coloring" [char('C')] PANES | EXCHANGES, Here;
    Follow "follow" [char('F')] VIEWS, Here;
    Notes "notes" [char('!')] VIEWS, Here;
    Swap "swap" [char('x')] PANES, Here;
    View1 "view-packets" [char('1')] VIEWS, Everywhere;
    View2 "view-exchanges" [char('2')] VIEWS, Everywhere;
    View3 "view-connections" [char('3')] VIEWS, Everywhere;
    View4 "view-layers" [char('4')] VIEWS, Everywhere;
    View5 "view-story" [char('5')] VIEWS, Everywhere;
    View6 "view-stats" [char('6')] VIEWS, Everywhere;
    Filter "filter" [char('/'), function(4)] VIEWS, Everywhere;
    FilterBy "filter-by" [char('f')] VIEWS, Everywhere;
    Find "find" [ctrl('f'), function(3)] VIEWS, Everywhere;
    FindNext "find-next" [char('n')] VIEWS, Everywhere;
    FindPrevious "find-previous" [char('N')] VIEWS, Everywhere;
    Copy "copy" [char('y')] VIEWS, Everywhere;
    Palette "palette" [char(':'), ctrl('p'), function(2)] MAIN, Everywhere;
    Help "help" [char('?'), function(1)] MAIN | BOX | COLUMNS | FILTER, Everywhere;
    GoTo "goto" [ctrl('g')] VIEWS, Everywhere;
    Go "go" [char('g')] VIEWS, Everywhere;
    SetMark "set-mark" [char('m')] PANES, Everywhere;
    GoMark "go-mark" [char('\'')] PANES, Everywhere;
    JumpBack "jump-back" [ctrl('o'), with(ALT, KeyCode::Left)] VIEWS, Everywhere;
    JumpForward "jump-forward" [with(ALT, KeyCode::Right)] VIEWS, Everywhere;
    Zoom "zoom" [char('z')] VIEWS, Everywhere;
    Shrink "shrink" [char('<')] VIEWS, Everywhere;
    Grow "grow" [char('>')] VIEWS, Everywhere;
    ResetSplits "reset-panes" [char('=')] VIEWS, Everywhere;
    Language "language" [char('L'), function(9)] ALL & !MARKS, Everywhere;
    Theme "theme" [char('T')] MAIN, Everywhere;
    Projector "projector" [char('P')] MAIN, Everywhere;
    OpenFile "open-file" [char('o')] START | TROUBLE, Here;
    OpenOther "open-other" [] VIEWS, Here;
    Lessons "lessons" [char('l')] START, Here;
    ForgetRecent "forget-recent" [char('X')] START, Here;
    Sample1 "sample" [char('1'), char('2'), char('3'), char('4'), char('5'), char('6'), char('7'), char('8'), char('9')] START | TROUBLE, Here;
    Stream "follow-stream" [char('s')] VIEWS, Here;
    SortRows "sort-rows" [char('o')] CONNECTIONS | STATISTICS, Here;
    SortReverse "sort-reverse" [char('O')] EXCHANGES | CONNECTIONS | STATISTICS, Here;
    Together "ladder-together" [char('V')] LIST | EXCHANGES | CONNECTIONS, Here;
    Labels "application-labels" [char('a')] LADDER, Here;
    LadderSide "ladder-side" [char('d')] LADDER, Here;
    Export "export" [char('e')] PANES | CONNECTIONS | CONNECTION | FOLLOW | LAYERS | LADDER | STORY, Here;
    Save "save" [char('W')] VIEWS, Everywhere;
    Capture "capture" [char('S')] VIEWS, Everywhere;
    Restart "restart-capture" [] VIEWS, Everywhere;
    Interface "interface" [char('i')] VIEWS, Everywhere;
    CaptureFilter "capture-filter" [char('f')] START | INTERFACES, Here;
    Status "status" [] MAIN, Everywhere;
    DecodeAs "decode-as" [char('D')] PANES | CONNECTIONS | CONNECTION | FOLLOW, Everywhere;
    Blank "blank" [char('B')] STORY | LAYERS, Here;
    Back "back" [BACKSPACE, ESC] VIEWS, Everywhere;
    BackOrQuit "quit" [char('q')] MAIN | TROUBLE, Everywhere;
    QuitKeep "quit-keep" [char('Q')] MAIN, Everywhere;
    Interrupt "interrupt" [ctrl('c')] ALL, Everywhere;
    Redraw "redraw" [ctrl('l')] ALL, Everywhere;
    Suspend "suspend" [ctrl('z')] ALL, Everywhere;
    // Pop-ups.
    Accept "accept" [ENTER] PALETTE | PROMPT | FILTER | COMMENTS | BOXES, Here;
    NewLine "new-line" [with(ALT, KeyCode::Enter), ctrl('j')] COMMENTS, Here;
    NextComment "next-comment" [TAB] COMMENTS, Here;
    DeleteComment "delete-comment" [ctrl('k')] COMMENTS, Here;
    Retry "retry" [char('r')] TROUBLE, Here;
    CopyCommand "copy-command" [char('y')] TROUBLE, Here;
    SaveFirst "save-first" [char('w')] UNSAVED, Here;
    Discard "discard" [char('d')] UNSAVED, Here;
    Replace "replace" [char('o')] REPLACE, Here;
    OtherName "other-name" [char('n')] REPLACE, Here;
    Close "close" [ESC] POPUPS, Here;
    CloseBox "close-box" [char('q'), BACKSPACE] BOXES, Here;
    Complete "complete" [TAB] PROMPT | PALETTE | FILTER, Here;
    PromptUp "prompt-up" [UP] PROMPT | FILTER, Here;
    PromptDown "prompt-down" [DOWN] PROMPT | FILTER, Here;
    ClearLine "clear-line" [ctrl('u')] FILTER, Here;
    ByEqual "by-equal" [char('f'), char('=')] FILTER_BY, Here;
    ByNot "by-not" [char('n'), char('!')] FILTER_BY, Here;
    ByAnd "by-and" [char('a'), char('&')] FILTER_BY, Here;
    ByOr "by-or" [char('o'), char('|')] FILTER_BY, Here;
    ByAndNot "by-and-not" [char('A')] FILTER_BY, Here;
    ByEdit "by-edit" [char('e'), char('/')] FILTER_BY, Here;
    ToggleColumn "toggle-column" [char(' ')] COLUMNS, Here;
    ColumnUp "column-up" [char('-'), char('K')] COLUMNS, Here;
    ColumnDown "column-down" [char('+'), char('J')] COLUMNS, Here;
    RemoveColumn "remove-column" [char('d'), key(KeyCode::Delete)] COLUMNS, Here;
    GoFirst "go-first" [char('g')] GO, Here;
    GoLast "go-last" [char('e')] GO, Here;
    GoMatch "go-match" [char('r')] GO, Here;
    GoStart "go-start" [char('s')] GO, Here;
    GoEnd "go-end" [char('l')] GO, Here;
    GoPacket "go-packet" [char('p')] GO, Here;
    CopyValue "copy-value" [char('y'), char('v')] COPY, Here;
    CopyFilter "copy-filter" [char('f')] COPY, Here;
    CopyHex "copy-hex" [char('h')] COPY, Here;
    CopyDump "copy-dump" [char('d')] COPY, Here;
    CopyRow "copy-row" [char('r')] COPY, Here;
    CopyPacket "copy-packet" [char('t')] COPY, Here;
    CopyScreen "copy-screen" [char('s')] COPY, Here;
    CopyJson "copy-json" [char('j')] COPY, Here;
    CopyCurl "copy-curl" [char('c')] COPY, Here;
    CopyTable "copy-table" [char('a')] COPY, Here;
}

/// What the footer of each context offers, most useful first.
pub fn footer(context: Contexts) -> &'static [Action] {
    use Action::*;
    match context {
        LIST => &[
            Open, NextPane, FilterBy, Copy, Find, Palette, GoTo, MarkRow, StreamNext, Time, View4, Stream, Export,
            BackOrQuit,
        ],
        DETAIL => &[Left, Right, FilterBy, Copy, View4, Swap, FindNext, Find, Zoom, Wrap, Palette, Export, BackOrQuit],
        BYTES => &[Left, Right, Form, FilterBy, Copy, Open, NextGroup, Find, Zoom, Palette, Export, BackOrQuit],
        EXCHANGES => &[
            Open,
            NextChip,
            SortBy,
            FilterBy,
            CompareExchanges,
            RowMeaning,
            ListForm,
            Copy,
            Find,
            View1,
            View3,
            Stream,
            MarkRow,
            Palette,
        ],
        EXCHANGE => &[NextTab, ContentForm, Open, WhereFrom, Find, Copy, SaveBody, Secrets, Wrap, Back, Palette],
        CONNECTIONS => &[
            Open, Stream, RowMeaning, SortRows, NextGroup, Find, View1, View2, NextPane, MarkRow, Together, Copy,
            Export, Palette, BackOrQuit,
        ],
        CONNECTION => &[Open, NextPane, Stream, RowMeaning, View1, Copy, Export, Palette, BackOrQuit],
        FOLLOW => &[Form, Find, NextGroup, Open, Wrap, Secrets, Copy, Export, Back, Palette, BackOrQuit],
        STATISTICS => &[
            Open,
            NextTab,
            Form,
            RowMeaning,
            AllOrFiltered,
            SortRows,
            ExportTable,
            Copy,
            AddSeries,
            Find,
            View1,
            Palette,
            BackOrQuit,
        ],
        LAYERS => &[Left, Right, NextGroup, StreamNext, Form, Blank, Open, Export, Copy, Back, View1, Palette],
        LADDER => &[
            Up, Open, Form, Unfold, Fold, FindNext, Export, Labels, Relative, LadderSide, View4, Stream, Back, Palette,
        ],
        STORY => &[StepNext, PageUp, Open, Blank, NextGroup, Export, View4, Copy, Back, View1, Palette],
        START => &[Up, Down, Open, OpenFile, Lessons, Sample1, CaptureFilter, BackOrQuit, Language, Theme],
        HELP => &[Up, PageDown, Close],
        PALETTE => &[Accept, Complete, Close],
        PROMPT => &[Accept, Complete, Close],
        FILTER => &[Complete, PromptUp, Accept, ClearLine, Close],
        FILTER_BY => &[Accept, ByNot, ByAnd, ByOr, ByAndNot, ByEdit, Close],
        BOX => &[Down, Close],
        CHOICES => &[Accept, Up, Close],
        TROUBLE => &[OpenFile, Sample1, CopyCommand, Retry, BackOrQuit],
        COMMENTS => &[Accept, NewLine, NextComment, DeleteComment, Close],
        INTERFACES => &[Accept, Up, CaptureFilter, Close],
        UNSAVED => &[SaveFirst, Discard, Close],
        REPLACE => &[Replace, OtherName, Close],
        COLUMNS => &[ToggleColumn, ColumnUp, ColumnDown, RemoveColumn, Close],
        _ => &[Close],
    }
}

/// The table's line for an action.
pub fn binding(action: Action) -> &'static Binding {
    // The table lists every action once: the macro makes both.
    &TABLE[action as usize]
}

/// What a key does in a context.
pub fn find(context: Contexts, key: Key) -> Option<&'static Binding> {
    TABLE.iter().find(|binding| binding.contexts & context != 0 && binding.keys.contains(&key) && counts(context, key))
}

/// What a key does in other panes, where it does nothing in this one.
pub fn elsewhere(context: Contexts, key: Key) -> Vec<&'static Binding> {
    if context & VIEWS == 0 || find(context, key).is_some() {
        return Vec::new();
    }
    TABLE.iter().filter(|binding| binding.contexts & VIEWS != 0 && binding.keys.contains(&key)).collect()
}

/// The panes of the views, in their order, each with the digit of its view and the id of its name.
pub const PLACES: &[(Contexts, &str, &str)] = &[
    (LIST, "1", "pane-packets"),
    (DETAIL, "1", "pane-detail"),
    (BYTES, "1", "pane-bytes"),
    (EXCHANGES, "2", "view-exchanges"),
    (EXCHANGE, "2", "pane-exchange"),
    (CONNECTIONS | CONNECTION, "3", "view-connections"),
    (LADDER, "3", "place-ladder"),
    (FOLLOW, "s", "place-stream"),
    (LAYERS, "4", "view-layers"),
    (STORY, "5", "view-story"),
    (STATISTICS, "6", "view-stats"),
];

/// Whether a key can mean anything but a character there.
fn counts(context: Contexts, key: Key) -> bool {
    context & TEXT == 0 || !is_letter(key)
}

fn is_letter(key: Key) -> bool {
    matches!(key.code, KeyCode::Char(_)) && !key.modifiers.intersects(CONTROL | ALT)
}

impl Key {
    /// The key of a terminal event. Shift is dropped from characters, which already show it.
    pub fn of(event: &KeyEvent) -> Self {
        let mut modifiers = event.modifiers & (CONTROL | ALT | KeyModifiers::SHIFT);
        let mut code = event.code;
        if let KeyCode::Char(c) = code {
            modifiers -= KeyModifiers::SHIFT;
            if modifiers.contains(CONTROL) {
                code = KeyCode::Char(c.to_ascii_lowercase());
            }
        }
        if code == KeyCode::BackTab {
            modifiers = KeyModifiers::NONE;
        }
        Self { code, modifiers }
    }

    /// The character that is typed, if it is one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if is_letter(self) => Some(c),
            _ => None,
        }
    }

    /// What footers and help call it.
    pub fn name(self, ascii: bool) -> String {
        let mut name = String::new();
        if self.modifiers.contains(CONTROL) {
            name.push_str("Ctrl-");
        }
        if self.modifiers.contains(ALT) {
            name.push_str("Alt-");
        }
        let word = match self.code {
            KeyCode::Up => ["↑", "Up"],
            KeyCode::Down => ["↓", "Down"],
            KeyCode::Left => ["←", "Left"],
            KeyCode::Right => ["→", "Right"],
            KeyCode::Enter => ["⏎", "Enter"],
            KeyCode::Esc => ["Esc"; 2],
            KeyCode::Backspace => ["Backspace"; 2],
            KeyCode::Tab => ["Tab"; 2],
            KeyCode::BackTab => ["Shift-Tab"; 2],
            KeyCode::PageUp => ["PgUp"; 2],
            KeyCode::PageDown => ["PgDn"; 2],
            KeyCode::Home => ["Home"; 2],
            KeyCode::End => ["End"; 2],
            KeyCode::Char(' ') => ["Space"; 2],
            KeyCode::Char(c) => {
                name.push(if self.modifiers.contains(CONTROL) { c.to_ascii_uppercase() } else { c });
                return name;
            }
            KeyCode::F(n) => {
                name.push_str(&format!("F{n}"));
                return name;
            }
            _ => ["?"; 2],
        };
        name.push_str(word[usize::from(ascii)]);
        name
    }
}

impl Binding {
    /// The keys that count in a context, as one text: `↑ k`.
    pub fn key_names(&self, context: Contexts, ascii: bool) -> String {
        if self.action == Action::Sample1 {
            return "1-9".to_owned();
        }
        let there = self.keys.iter().filter(|key| counts(context, **key));
        there.map(|key| key.name(ascii)).collect::<Vec<_>>().join(" ")
    }
}

/// The keys on which a character lies on a QWERTY keyboard, for characters of the Russian, Ukrainian and Korean (두벌식)
/// layouts. A composed Hangul syllable gives all keys it was typed with. `None` for other characters.
pub fn by_position(c: char) -> Option<Vec<char>> {
    if let Some(key) = cyrillic(c) {
        return Some(vec![key]);
    }
    let code = u32::from(c);
    if let Some(keys) = jamo(c) {
        return Some(keys.chars().collect());
    }
    // Unicode Standard §3.12: syllable = (initial × 21 + medial) × 28 + final.
    let index = code.checked_sub(0xac00).filter(|index| *index < 11_172)? as usize;
    let parts = [INITIALS[index / 588], MEDIALS[index % 588 / 28], FINALS[index % 28]];
    Some(parts.concat().chars().collect())
}

fn cyrillic(c: char) -> Option<char> {
    const LETTERS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
    const KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    const SHIFTED: &str = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
    let at = |letters: &str, c| letters.chars().position(|letter| letter == c);
    match c {
        'і' => return Some('s'),
        'І' => return Some('S'),
        'ї' => return Some(']'),
        'Ї' => return Some('}'),
        'є' => return Some('\''),
        'Є' => return Some('"'),
        'ґ' => return Some('`'),
        '№' => return Some('#'),
        _ => {}
    }
    if let Some(position) = at(LETTERS, c) {
        return KEYS.chars().nth(position);
    }
    let lower = c.to_lowercase().next()?;
    at(LETTERS, lower).and_then(|position| SHIFTED.chars().nth(position))
}

fn jamo(c: char) -> Option<&'static str> {
    let single = "ㅂqㅈwㄷeㄱrㅅtㅛyㅕuㅑiㅐoㅔpㅁaㄴsㅇdㄹfㅎgㅗhㅓjㅏkㅣlㅋzㅌxㅊcㅍvㅠbㅜnㅡmㅃQㅉWㄸEㄲRㅆTㅒOㅖP";
    if let Some(at) = single.find(c).filter(|_| !c.is_ascii()) {
        let key = at + c.len_utf8();
        return single.get(key..=key);
    }
    const COMPOUND: [(char, &str); 18] = [
        ('ㅘ', "hk"),
        ('ㅙ', "ho"),
        ('ㅚ', "hl"),
        ('ㅝ', "nj"),
        ('ㅞ', "np"),
        ('ㅟ', "nl"),
        ('ㅢ', "ml"),
        ('ㄳ', "rt"),
        ('ㄵ', "sw"),
        ('ㄶ', "sg"),
        ('ㄺ', "fr"),
        ('ㄻ', "fa"),
        ('ㄼ', "fq"),
        ('ㄽ', "ft"),
        ('ㄾ', "fx"),
        ('ㄿ', "fv"),
        ('ㅀ', "fg"),
        ('ㅄ', "qt"),
    ];
    COMPOUND.iter().find(|(letter, _)| *letter == c).map(|(_, keys)| *keys)
}

const INITIALS: [&str; 19] =
    ["r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"];
const MEDIALS: [&str; 21] =
    ["k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"];
const FINALS: [&str; 28] = [
    "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "qt", "t", "T",
    "d", "w", "c", "z", "x", "v", "g",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for bit in 0..COUNT {
            let context = 1 << bit;
            let mut seen = HashSet::new();
            for binding in TABLE.iter().filter(|binding| binding.contexts & context != 0) {
                for key in binding.keys.iter().filter(|key| counts(context, **key)) {
                    assert!(seen.insert(*key), "{key:?} twice in context {bit}");
                }
            }
        }
    }

    #[test]
    fn the_table_is_in_the_order_of_the_actions() {
        for (at, line) in TABLE.iter().enumerate() {
            assert_eq!(line.action as usize, at);
        }
    }

    #[test]
    fn every_key_of_the_views_does_something_in_each_or_is_explained_there() {
        for key in TABLE.iter().filter(|binding| binding.contexts & VIEWS != 0).flat_map(|binding| binding.keys) {
            for bit in (0..COUNT).filter(|bit| VIEWS & 1 << bit != 0) {
                let explained = elsewhere(1 << bit, *key);
                assert_ne!(find(1 << bit, *key).is_some(), !explained.is_empty(), "{key:?} in context {bit}");
                let places = |binding: &&Binding| PLACES.iter().any(|(place, ..)| binding.contexts & place != 0);
                assert!(explained.iter().all(places), "{key:?} in context {bit}");
            }
        }
        assert!(elsewhere(PROMPT, char('B')).is_empty() && elsewhere(LIST, char('j')).is_empty());
    }

    #[test]
    fn every_hint_of_a_footer_works_where_it_stands() {
        for bit in 0..COUNT {
            for action in footer(1 << bit) {
                assert!(binding(*action).contexts & 1 << bit != 0, "{action:?} in context {bit}");
            }
        }
    }

    #[test]
    fn letters_are_text_where_text_is_typed() {
        assert!(find(PROMPT, char('q')).is_none());
        assert!(find(HELP, char('j')).is_none());
        assert_eq!(find(HELP, ESC).map(|b| b.action), Some(Action::Close));
        assert_eq!(find(LIST, char('q')).map(|b| b.action), Some(Action::BackOrQuit));
        assert!(find(HELP, char('L')).is_none() && find(SET_MARK, char('L')).is_none());
        for context in [LIST, BOX, HELP, PALETTE, FILTER, TROUBLE] {
            assert_eq!(find(context, function(9)).map(|b| b.action), Some(Action::Language));
        }
        assert_eq!(binding(Action::Language).key_names(LIST, false), "L F9");
        assert_eq!(binding(Action::Language).key_names(PALETTE, false), "F9");
    }

    #[test]
    fn cyrillic_keys_are_found_by_position() {
        let typed: String = "йцукенгшщзхъ фывапролджэ ячсмитьбю Жзф".chars().map(one).collect();
        assert_eq!(typed, "qwertyuiop[] asdfghjkl;' zxcvbnm,. :pa");
        assert_eq!("ІіїЄє".chars().map(one).collect::<String>(), "Ss]\"'");
        fn one(c: char) -> char {
            by_position(c).map_or(c, |keys| keys[0])
        }
    }

    #[test]
    fn korean_keys_are_found_by_position() {
        let keys = |text: &str| text.chars().flat_map(|c| by_position(c).unwrap_or(vec![c])).collect::<String>();
        assert_eq!(keys("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"), "qwertyuiop");
        assert_eq!(keys("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"), "asdfghjkl");
        assert_eq!(keys("ㅋㅌㅊㅍㅠㅜㅡ"), "zxcvbnm");
        assert_eq!(keys("ㅃㅉㄸㄲㅆㅒㅖ"), "QWERTOP");
        // Composed by the input method before it reached us.
        assert_eq!(keys("허"), "gj");
        assert_eq!(keys("ㅓㅏ"), "jk");
        assert_eq!(keys("쾌"), "zho");
        assert_eq!(keys("값"), "rkqt");
        assert_eq!(by_position('z'), None);
        assert_eq!(by_position('あ'), None);
    }
}
