# What the fields of Netlink are, what their values mean, what is often mistaken.

netlink = Messages of the Linux kernel
    .what = Programs and the Linux kernel speak so about routes, addresses and firewalls. It never leaves the computer.

netlink-family = Family
    .what = What the messages are about: 0 is routes and addresses.
    .here = { $value }
