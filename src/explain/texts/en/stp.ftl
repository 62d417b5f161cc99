# What the fields of STP are, what their values mean, what is often mistaken.

stp = Spanning Tree Protocol (STP)
    .what = Switches agree which links stay closed, so that no frame runs in a circle for ever.

stp-protocol = Protocol
    .what = Always 0.

stp-version = Version
    .what = 0 the old one, 2 rapid, 3 several trees.
    .here = { $value }

stp-type = Kind of message
    .what = The usual message, or only the news that the network has changed.
    .here = { $value }

stp-flags = Flags
    .what = State of the port and news of changes.

stp-flags-tc = Topology change
    .what = Switches forget quickly where computers were.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-root = Root
    .what = The switch that all take for the middle of the tree: lowest priority, then lowest address.

stp-root-prio = Priority of the root
    .what = The lowest wins; 32768 if nobody set it.
    .here = { $number }.

stp-root-hw = Address of the root
    .what = Decides if priorities are equal.
    .here = { $value }

stp-root-cost = Way to the root
    .what = How costly the way to the root is: the slower a link, the more.
    .here = { $number }.

stp-bridge = Sender
    .what = The switch that sent this.

stp-port = Port of the sender
    .what = From which socket of the switch it came.
    .here = { $value }

stp-msg_age = Age
    .what = How many switches ago the root said this.
    .here = { $value }

stp-max_age = Greatest age
    .what = After so long without news the root counts as lost.
    .here = { $value }

stp-hello = Time between messages
    .what = How often the root speaks up.
    .here = { $value }

stp-forward = Delay before forwarding
    .what = So long a port listens and learns before it passes frames on: hence the wait after plugging in.
    .here = { $value }

stp-type-unknown = Unknown kind of message
    .what = Only configuration (0), rapid configuration (2) and topology change (128) exist; a bridge throws others away.

stp-flags-tcack = The change was heard
    .what = The bridge nearer to the root confirms that it heard of the change and passes it on.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-flags-agreement = Agreement
    .what = In rapid STP the answer to a proposal: go on, forward at once, I have blocked my other ports.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-flags-forwarding = Forwarding
    .what = Whether the sending port forwards frames already.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-flags-learning = Learning
    .what = Whether the sending port learns already which addresses lie behind it.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-flags-port_role = Role of the port
    .what = What the sending port is for the tree: towards the root, away from it (designated), or a blocked reserve.
    .here = { $value }

stp-flags-proposal = Proposal
    .what = In rapid STP: I want to forward at once on this link, do you agree?
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

stp-root-ext = Number added to the root's priority
    .what = The lower twelve bits of the priority: mostly the VLAN for which this tree is made.
    .here = { $number }.

stp-bridge-prio = Priority of the sender
    .what = Decides who becomes root, and who speaks for a cable: the lower one. Steps of 4096.
    .here = { $number }.

stp-bridge-ext = Number added to the sender's priority
    .what = The lower twelve bits of the priority: mostly the VLAN.
    .here = { $number }.

stp-bridge-hw = Address of the sender
    .what = Decides when the priorities are equal: the smaller one wins.
    .here = { $value }
