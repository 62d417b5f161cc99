# What the fields of RTCP are and what their values mean.

rtcp = RTCP
    .what = The reports beside RTP: what was sent, what was lost, how evenly it came, who takes part, and what a receiver wants of the sender.

rtcp-rc = Number of reports
    .what = On how many sources this packet reports.

rtcp-sc = Number of sources
    .what = About how many sources this packet speaks.

rtcp-app-subtype = Subtype
    .what = A number that the application defines.

rtcp-rtpfb-fmt = Kind of feedback
    .what = What the receiver says of the packets.
    .here = { $number ->
        [1] Packets are missing; send them again.
        [3] Please send at most so many bits a second.
        [4] This limit is kept.
        [15] When each packet came: the sender works out from it what the path bears.
       *[other] { $value }.
    }

rtcp-psfb-fmt = Kind of feedback
    .what = What the receiver says of the pictures.
    .here = { $number ->
        [1] A picture was lost; send one that stands by itself.
        [2] A part of a picture was lost.
        [4] Send a picture that stands by itself: somebody new looks on, or all is lost.
        [15] Something that an application defines; often how much may be sent.
       *[other] { $value }.
    }

rtcp-pt = Packet type
    .what = What kind of report this is.
    .here = { $number ->
        [200] The sender counts what it sent, and ties its timestamps to the clock.
        [201] A receiver says what it got and what it lost.
        [202] Names of the sources.
        [203] A source leaves.
        [204] Something of the application's own.
        [205] Feedback on packets.
        [206] Feedback on pictures.
        [207] More exact figures in blocks.
       *[other] { $value }.
    }

rtcp-length = Length
    .what = Of this packet in words of four bytes, without the first one.

rtcp-senderssrc = Source of the report
    .what = Who sends this report.

rtcp-mediassrc = Source of the media
    .what = Whose packets the feedback is about.

rtcp-timestamp-ntp-msw = Seconds
    .what = Seconds since 1900 when the report was sent.

rtcp-timestamp-ntp-lsw = Fraction of the second
    .what = In steps of about a quarter of a nanosecond.

rtcp-timestamp-ntp = Time of the report
    .what = By the sender's clock; receivers bring sound and picture together with it.

rtcp-timestamp-rtp = The same moment in RTP's count
    .what = The time of the report as a timestamp of the stream.

rtcp-sender-packetcount = Packets sent
    .what = Since the stream began.

rtcp-sender-octetcount = Bytes sent
    .what = Payload alone, since the stream began.

rtcp-report = Report on a source
    .what = What the receiver got of one source.

rtcp-ssrc-identifier = Source
    .what = The number of the source, as in its packets.

rtcp-ssrc-fraction = Lost lately
    .what = Which share of the packets was lost since the report before, in parts of 256.

rtcp-ssrc-cum_nr = Lost in all
    .what = Packets lost since the stream began; less than none when packets came twice.

rtcp-ssrc-ext_high = Highest number
    .what = The highest sequence number that came, with how often the numbers began anew.

rtcp-ssrc-high_cycles = Cycles
    .what = How often the numbers went from 65535 back to 0.

rtcp-ssrc-high_seq = Highest sequence number
    .what = The number in the packet itself.

rtcp-ssrc-jitter = Jitter
    .what = How unevenly packets come, on average, in steps of the stream's clock.

rtcp-ssrc-lsr = Last sender report
    .what = The middle of the time in the sender's last report: with it the sender works out the round trip.

rtcp-ssrc-dlsr = Delay since then
    .what = Time from that report to this one, in parts of 65536 of a second.

rtcp-profile-specific-extension = Extension of the report
    .what = Bytes behind the report that a profile defines.

rtcp-sdes = Description of a source
    .what = Names and other words about one source.

rtcp-sdes-type = Kind of word
    .what = What the text is about.

rtcp-sdes-length = Length of the text
    .what = In bytes.

rtcp-sdes-prefix-length = Length of the prefix
    .what = Bytes of the name before the private text.

rtcp-sdes-prefix-string = Prefix
    .what = Whose private text this is.

rtcp-sdes-text = Text
    .what = The words themselves: a name, a program, why somebody leaves.

rtcp-app-name = Name
    .what = Four letters that tell the application's packets apart.

rtcp-app-data = Data of the application
    .what = Bytes that only the application understands.

rtcp-rtpfb-nack_pid = Missing packet
    .what = The sequence number of a packet that is missing.

rtcp-rtpfb-nack_blp = Further ones missing
    .what = A bit for each of the sixteen packets behind it: set where that one is missing, too.

rtcp-rtpfb-tmmbr = Limit for a source
    .what = How much this source may send.

rtcp-rtpfb-tmmbr-fci-ssrc = Source
    .what = The source that is limited.

rtcp-rtpfb-tmmbr-fci-exp = Exponent
    .what = The power of two of the rate.

rtcp-rtpfb-tmmbr-fci-mantissa = Mantissa
    .what = The number that the power of two multiplies.

rtcp-rtpfb-tmmbr-fci-bitrate = Most bits a second
    .what = Mantissa times power of two.

rtcp-rtpfb-tmmbr-fci-measuredoverhead = Overhead
    .what = Bytes that headers add to each packet.

rtcp-rtpfb-transportcc-baseseq = First packet
    .what = The number of the first packet that the feedback is about.

rtcp-rtpfb-transportcc-statuscount = Number of packets
    .what = How many packets it is about.

rtcp-rtpfb-transportcc-reftime = Reference time
    .what = From where the times count, in steps of 64 ms.

rtcp-rtpfb-transportcc-pktcount = Number of the feedback
    .what = One more for each; a gap means that feedback was lost.

rtcp-rtpfb-transportcc-pktchunk = Which packets came
    .what = Two bytes that say of several packets whether they came, and how far apart.

rtcp-rtpfb-transportcc-recv_delta = Time to the packet before
    .what = In steps of a quarter of a millisecond; less than none where packets overtook each other.

rtcp-rtpfb-transportcc-recv_delta-padding = Padding
    .what = Fills the packet up to a whole word.

rtcp-psfb-fir-sli-first = First block
    .what = Where in the picture the loss begins.

rtcp-psfb-fir-sli-number = Number of blocks
    .what = How much of the picture was lost.

rtcp-psfb-fir-sli-picture_id = Picture
    .what = Which picture is meant.

rtcp-psfb-fir-fci-ssrc = Source
    .what = Whose picture is wanted.

rtcp-psfb-fir-fci-csn = Number of the command
    .what = The same number again means the same wish again, not a further one.

rtcp-psfb-fir-fci-reserved = Reserved
    .what = Means nothing.

rtcp-psfb-remb-identifier = REMB
    .what = Four letters that mark an estimate of the bandwidth.

rtcp-psfb-remb-fci-number_ssrcs = Number of sources
    .what = For how many sources together the estimate counts.

rtcp-psfb-remb-fci-br_exp = Exponent
    .what = The power of two of the rate.

rtcp-psfb-remb-fci-br_mantissa = Mantissa
    .what = The number that the power of two multiplies.

rtcp-psfb-remb-fci-bitrate = Most bits a second
    .what = What the receiver believes that the path bears.

rtcp-psfb-remb-fci-ssrc = Source
    .what = A source that the estimate counts for.

rtcp-fci = Feedback
    .what = The content of the feedback as bytes.

rtcp-xr = Block
    .what = One kind of figures.

rtcp-xr-bt = Type of block
    .what = Which figures follow.

rtcp-xr-bs = Depends on the type
    .what = Bits whose meaning the type of block says.

rtcp-xr-tf = Thinning
    .what = Only every 2 to the power of this packet is reported.

rtcp-xr-stats-lrflag = Losses given
    .what = Whether the count of lost packets means something.

rtcp-xr-stats-dupflag = Copies given
    .what = Whether the count of copies means something.

rtcp-xr-stats-jitterflag = Jitter given
    .what = Whether the figures of jitter mean something.

rtcp-xr-stats-ttl = Lives given
    .what = Whether the figures of TTL or hop limit mean something, and which of both.

rtcp-xr-bl = Length of the block
    .what = In words of four bytes, without the first one.

rtcp-xr-beginseq = From number
    .what = The first sequence number of the report.

rtcp-xr-endseq = To number
    .what = The sequence number behind the last one.

rtcp-xr-chunk-length = Run
    .what = So many packets in a row that came, or did not.

rtcp-xr-chunk-bit_vector = Bits
    .what = A bit for each of fifteen packets: whether it came.

rtcp-xr-chunk-null_terminator = End
    .what = Fills the last word.

rtcp-xr-receipt_time_seq = Time of receipt
    .what = When the packet came, in the count of the stream.

rtcp-xr-timestamp = Reference time
    .what = The receiver's clock, so that it can measure the round trip as well.

rtcp-xr-lrr = Last reference time
    .what = The middle of the time that the receiver sent last.

rtcp-xr-dlrr = Delay since then
    .what = In parts of 65536 of a second.

rtcp-xr-stats-lost = Lost packets
    .what = In the range of the report.

rtcp-xr-stats-dups = Copies
    .what = Packets that came twice, in the range of the report.

rtcp-xr-stats-minjitter = Least jitter
    .what = In steps of the stream's clock.

rtcp-xr-stats-maxjitter = Greatest jitter
    .what = In steps of the stream's clock.

rtcp-xr-stats-meanjitter = Mean jitter
    .what = In steps of the stream's clock.

rtcp-xr-stats-devjitter = Spread of the jitter
    .what = Its standard deviation.

rtcp-xr-stats-minttl = Least TTL
    .what = The smallest TTL or hop limit that packets came with.

rtcp-xr-stats-maxttl = Greatest TTL
    .what = The largest TTL or hop limit that packets came with.

rtcp-xr-stats-meanttl = Mean TTL
    .what = On average.

rtcp-xr-stats-devttl = Spread of the TTL
    .what = If it is not 0, packets took different ways.

rtcp-undecoded = Not read
    .what = Bytes of which nothing is known here.

rtcp-guessed = Guessed
    .what = Nobody says what this port carries; the form of the datagram fits RTCP to its last byte.

rtcp-length_check-bad = Wrong length
    .what = The packet says that it is longer than the datagram.

rtcp-block_length-invalid = Block too long
    .what = The block says that it is longer than its packet.
