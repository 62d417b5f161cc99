# What the fields of IGMP are, what their values mean, what is often mistaken.

igmp = Internet Group Management Protocol (IGMP)
    .what = Computers tell their router which groups (multicast) they want to hear, for example television over the network.

igmp-version = Version
    .what = Which version of the protocol, seen from type and length.
    .here = { $number }.

igmp-type = Kind of message
    .what = Question, report, or farewell.
    .here = { $value }

igmp-type-is-17 =
    .what = Question of the router: who wants to hear?

igmp-type-is-18 =
    .what = Report, version 1: I am a member.

igmp-type-is-22 =
    .what = Report, version 2: I am a member.

igmp-type-is-23 =
    .what = Farewell: I leave the group.

igmp-type-is-34 =
    .what = Report, version 3: also which senders are wanted.

igmp-max_resp = Answer within
    .what = Listeners wait a random time up to this, in tenths of a second, so that not all answer at once.
    .here = { $value }

igmp-checksum = Checksum
    .what = Protects the message against damage.

igmp-maddr = Group
    .what = Which group is meant; 0.0.0.0 asks about all.
    .here = { $value }

igmp-saddr = Sender
    .what = A sender to the group whom the computer wants to hear, or does not.
    .here = { $value }

igmp-group_record = Report about a group
    .what = What the computer wants to hear of one group.
