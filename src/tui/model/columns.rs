//! The columns of the list of packets.

/// The columns of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Frame number.
    Number,
    /// Time in the chosen form.
    Time,
    /// Who to whom.
    Who,
    /// Source address.
    Source,
    /// Destination address.
    Destination,
    /// Protocol.
    Protocol,
    /// Payload bytes.
    Data,
    /// Bytes on the wire.
    Length,
    /// Number of the connection.
    Stream,
    /// What it says.
    Info,
}

impl Column {
    /// All columns, with whether they are shown at first.
    pub const ALL: [(Self, bool); 10] = [
        (Self::Number, true),
        (Self::Time, true),
        (Self::Who, true),
        (Self::Source, false),
        (Self::Destination, false),
        (Self::Protocol, true),
        (Self::Data, true),
        (Self::Length, false),
        (Self::Stream, false),
        (Self::Info, true),
    ];

    /// Its name in settings, and of its translation `column-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Time => "time",
            Self::Who => "who",
            Self::Source => "source",
            Self::Destination => "destination",
            Self::Protocol => "protocol",
            Self::Data => "data",
            Self::Length => "length",
            Self::Stream => "stream",
            Self::Info => "info",
        }
    }

    /// The column of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().map(|(column, _)| column).find(|column| column.name() == name)
    }
}

/// What the Time column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeForm {
    /// Seconds since the first packet.
    #[default]
    Relative,
    /// Seconds since the packet before.
    Delta,
    /// Seconds since the packet shown before.
    DeltaDisplayed,
    /// Local time of day.
    Local,
    /// Date and time in UTC.
    Utc,
    /// Seconds since 1970.
    Epoch,
}

impl TimeForm {
    /// All forms, in the order in which the key goes through them.
    pub const ALL: [Self; 6] = [Self::Relative, Self::Delta, Self::DeltaDisplayed, Self::Local, Self::Utc, Self::Epoch];

    /// Its name in commands, and of its translation `time-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relative => "relative",
            Self::Delta => "delta",
            Self::DeltaDisplayed => "delta-displayed",
            Self::Local => "local",
            Self::Utc => "utc",
            Self::Epoch => "epoch",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}
