# What the fields of radiotap are, what their values mean.

radiotap = Radiotap
    .what = What the receiver noted of a frame: time, channel, strength. Never sent.

radiotap-version = Version
    .what = 0 so far.
    .here = { $value }.

radiotap-present = Which fields are there
    .what = A bit for each field that follows.

radiotap-mactime = Clock of the receiver
    .what = Microseconds by the clock of the radio.
    .here = { $value }.

radiotap-flags = Properties
    .what = Whether check sequence or filling is there, and how the frame was sent.
    .here = { $value }.

radiotap-datarate = Data rate
    .what = How fast the frame was sent.
    .here = { $value }.

radiotap-channel-freq = Frequency
    .what = The middle of the channel in megahertz.
    .here = { $value }.

radiotap-channel-flags = Kind of channel
    .what = Band and modulation of the channel.
    .here = { $value }.

radiotap-fhss-hopset = Hops
    .what = How an old frequency-hopping radio changed its channel.
    .here = { $value }.

radiotap-dbm_antsignal = Signal
    .what = How strong the frame came in: -30 is close by, -90 hardly to be heard.
    .here = { $value }.

radiotap-dbm_antnoise = Noise
    .what = How strong everything else was.
    .here = { $value }.

radiotap-quality = Quality
    .what = How certain the receiver was, by a scale of its maker.
    .here = { $value }.

radiotap-txpower = Sending power
    .what = How loudly the frame was to be sent.
    .here = { $value }.

radiotap-antenna = Antenna
    .what = Which antenna heard the frame, from 0.
    .here = { $value }.

radiotap-rxflags = On reception
    .what = Whether the beginning of the frame was damaged.
    .here = { $value }.

radiotap-txflags = On sending
    .what = How a frame that this host sent itself was sent, or is to be.
    .here = { $value }.

radiotap-data_retries = Attempts
    .what = How often it was sent again.
    .here = { $value }.

radiotap-mcs = Modulation of 802.11n
    .what = How the frame was sent: index, width, spacing, coding. What is known stands before.

radiotap-ampdu = Aggregate
    .what = The frame came in a chain with others; this says in which.

radiotap-vht = Modulation of 802.11ac
    .what = How the frame was sent, for up to four receivers at once.

radiotap-he = Modulation of 802.11ax
    .what = How the frame was sent. The first two numbers say what is known of the others.

radiotap-he_mu = Shares of 802.11ax
    .what = How the channel was divided among several.

radiotap-timestamp = Time stamp
    .what = When the frame came, and by which clock.

radiotap-0_len_psdu = Without a frame
    .what = Only the beginning of a signal was heard: a test, or nothing that could be understood.

radiotap-l_sig = Start of the signal
    .what = Rate and length that every radio understands, the oldest too.

radiotap-tlv-type = Further field
    .what = A field with type and length. None is read here.
    .here = { $value }.

radiotap-vendor_namespace = Fields of a maker
    .what = What a maker added. It is passed over.
