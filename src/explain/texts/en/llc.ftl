# What the fields of LLC are, what their values mean, what is often mistaken.

llc = Logical Link Control (LLC)
    .what = Says what a frame carries when a length stands in the place of the type (IEEE 802.3).

llc-dsap = Service of the receiver
    .what = For whom in the receiver the frame is.
    .here = { $value }

llc-ssap = Service of the sender
    .what = From whom in the sender the frame is.
    .here = { $value }

llc-control = Control
    .what = Mostly 3: an unnumbered frame without acknowledgment.
    .here = { $value }

llc-oui = Organization
    .what = Whose numbers follow; 0 means those of Ethernet.
    .here = { $value }

llc-type = Type
    .what = What is inside, with the numbers of Ethernet (SNAP).
    .here = { $value }

llc-dsap-sap = Number of the receiving service
    .what = Upper seven bits of the first byte: which service in the receiver gets the frame. 0xAA means that a SNAP header follows.
    .here = { $value }

llc-dsap-ig = One service or a group
    .what = Lowest bit: whether one service gets the frame or a group of them.
    .here = { $number ->
        [0] One service.
       *[other] A group of services.
    }

llc-ssap-sap = Number of the sending service
    .what = Upper seven bits of the second byte: from which service in the sender the frame comes.
    .here = { $value }

llc-ssap-cr = Command or response
    .what = Lowest bit of the sender's byte: in an address of the sender a group would make no sense, so it says whether the frame commands or answers.
    .here = { $number ->
        [0] A command.
       *[other] A response.
    }

llc-control-ftype = Kind of frame
    .what = The lowest bits of the control field: information (numbered data), supervisory (acknowledgments and pauses) or unnumbered.
    .here = { $value }
    .mistake = Nearly every frame today is unnumbered (UI): sent once, without acknowledgment, as with Ethernet II.

llc-control-n_s = Number of this frame, N(S)
    .what = Counts the information frames of one direction, from 0 to 127 and round again.
    .here = This is number { $number }.

llc-control-n_r = Number expected next, N(R)
    .what = The number of the next frame that the sender of this one expects; all before it have arrived. The same idea as the acknowledgment number of TCP, but for frames.
    .here = Frame { $number } is expected next.

llc-control-p = Poll
    .what = Set in a command: the receiver must answer at once, with the final bit set.
    .here = { $number ->
        [0] No answer is demanded.
       *[other] An answer is demanded.
    }

llc-control-f = Final
    .what = Set in a response: it answers a command that had the poll bit set.
    .here = { $number ->
        [0] Not such an answer.
       *[other] The answer to a poll.
    }

llc-control-s_ftype = Kind of supervision
    .what = RR: ready, go on; RNR: stop, I am busy; REJ: send again from N(R).
    .here = { $value }

llc-control-u_modifier_cmd = Command
    .what = What an unnumbered frame asks: UI carries data, SABME opens a numbered connection, DISC closes it, XID and TEST ask what the other side can do.
    .here = { $value }

llc-control-u_modifier_resp = Response
    .what = What an unnumbered frame answers: UA agrees, DM refuses, FRMR reports a frame that makes no sense.
    .here = { $value }

llc-cisco_pid = Protocol of Cisco
    .what = What follows, by Cisco's own numbers: 0x2000 is CDP, by which switches tell who they are.
    .here = { $value }

llc-pid = Protocol of this organization
    .what = What follows, by the numbers of the organization named before.
    .here = { $value }
