# What the fields of Server-Sent Events are, what their values mean, what is often mistaken.

event-stream = Server-sent events
    .what = A response that does not end: the server writes an event whenever it has news, as lines of text.
    .mistake = It goes one way only: to the client. For both ways there is WebSocket.

event-stream-event = Event
    .what = Lines up to an empty one.

event-stream-type = Kind of event
    .what = By it the page chooses who handles it; without it "message".
    .here = { $value }

event-stream-data = Data
    .what = What the event says; several such lines become one text.
    .here = { $value }

event-stream-id = Number of the event
    .what = After a break the client names it in Last-Event-ID and misses nothing.
    .here = { $value }

event-stream-retry = Come back after
    .what = After how many milliseconds the client connects again.
    .here = { $value } ms.

event-stream-comment = Comment
    .what = Begins with a colon; mostly a sign of life, so that no proxy gives the connection up.
    .here = { $value }

event-stream-field = Unknown field
    .what = Readers ignore what they do not know.
    .here = { $value }

event-stream-open = Not ended yet
    .what = The empty line is missing: such an event is thrown away.
