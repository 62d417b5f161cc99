# What the fields of RTP are and what their values mean.

rtp = RTP
    .what = Carries sound and pictures in small packets that are numbered and timed, so that the receiver can play them evenly although the network delivers them unevenly.

rtp-version = Version
    .what = Always 2.

rtp-padding = Padding
    .what = Whether bytes that mean nothing stand at the end; the last one counts them.

rtp-ext = Header extension
    .what = Whether further values stand between header and payload.

rtp-cc = Number of contributors
    .what = How many sources a mixer put together in this packet.

rtp-marker = Marker
    .what = For pictures the last packet of a picture; for speech the first one after silence.

rtp-p_type = Payload type
    .what = How sound or picture is coded. From 96 on the two sides agreed on the meaning beforehand, so it cannot be told from the packet.

rtp-seq = Sequence number
    .what = One more for each packet; a gap means loss, a step back means that packets overtook each other.

rtp-timestamp = Timestamp
    .what = When the first sample of the packet was taken, in steps of the clock that belongs to the payload type.

rtp-ssrc = Source
    .what = A random number that stands for the source of the stream: a microphone, a camera.

rtp-csrc-items = Contributors
    .what = The sources that a mixer put together.

rtp-csrc-item = Contributor
    .what = One of the sources that a mixer put together.

rtp-ext-profile = Form of the extension
    .what = Says how the extension is built: bede for elements with one byte before them, 1000 for two.

rtp-ext-len = Length of the extension
    .what = In words of four bytes, without the first one.

rtp-hdr_exts = Header extensions
    .what = Values beside the media: loudness, the time of sending, the place in a picture.

rtp-hdr_ext = Word of an extension
    .what = Four bytes whose meaning a profile defines.

rtp-ext-rfc5285 = Element
    .what = One value with its number and length.

rtp-ext-rfc5285-appbits = Application bits
    .what = Free for the application.

rtp-ext-rfc5285-id = Number of the element
    .what = The two sides agreed on what it means.

rtp-ext-rfc5285-len = Length of the element
    .what = Bytes of the value.

rtp-ext-rfc5285-data = Value of the element
    .what = The value as bytes.

rtp-payload = Payload
    .what = Coded sound or picture. After a handshake of DTLS on the same ports it is encrypted (SRTP), which the packet does not show.

rtp-padding-data = Padding bytes
    .what = They mean nothing.

rtp-padding-count = Number of padding bytes
    .what = How many bytes fill the packet, this one included.

rtp-padding_missing = Padding not captured
    .what = The end of the packet was not captured, so nobody knows how much of it is padding.

rtp-padding-bad = Impossible padding
    .what = The last byte counts more bytes than there are, or none.

rtp-ext-rfc5285-bad = Element too long
    .what = The element says that it is longer than the extension in which it lies.
