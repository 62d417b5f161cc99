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
