# What the fields of MQTT are, what their values mean, what is often mistaken.

mqtt = MQTT
    .what = Messages by topic: who has something to say publishes it, a broker hands it on to all who subscribed to the topic. Small enough for sensors and phones.
    .mistake = Publisher and subscriber never speak to each other: all goes through the broker, and each of the two ways has its own QoS and identifiers.

mqtt-hdrflags = First byte
    .what = The type of packet and four flags: each packet of MQTT begins with it.

mqtt-msgtype = Type of packet
    .what = What the packet is for.
    .here = { $number ->
        [1] CONNECT: the client wants to begin.
        [2] CONNACK: the broker lets it in, or not.
        [3] PUBLISH: a message of a topic.
        [4] PUBACK: a message of QoS 1 has arrived.
        [5] PUBREC: a message of QoS 2 has arrived.
        [6] PUBREL: its sender knows that and forgets it.
        [7] PUBCOMP: its receiver has done so, too.
        [8] SUBSCRIBE: the client wants the messages of topics.
        [9] SUBACK: the broker agrees, or not, for each of them.
        [10] UNSUBSCRIBE: the client wants them no more.
        [11] UNSUBACK: the broker has noted that.
        [12] PINGREQ: is the broker still there?
        [13] PINGRESP: it is.
        [14] DISCONNECT: an orderly end.
        [15] AUTH: a step of a longer authentication, since version 5.
       *[other] { $value }: reserved.
    }

mqtt-dupflag = DUP: sent again
    .what = Whether the sender has sent the message before, without an answer.
    .here = { $number ->
        [1] Sent again: the first one may have arrived all the same.
       *[other] The first time.
    }
    .mistake = It speaks of this way alone: what the broker hands on has a flag of its own.

mqtt-qos = Quality of service (QoS)
    .what = How hard both sides try that the message arrives, and how often.
    .here = { $number ->
        [0] 0: at most once. Sent and forgotten.
        [1] 1: at least once. Sent again until PUBACK comes; it may come twice.
        [2] 2: exactly once. PUBREC, PUBREL and PUBCOMP follow.
       *[other] { $value }: not allowed.
    }
    .mistake = It holds between one client and the broker. The subscriber gets the lower of what was published and what it asked for.

mqtt-retain = Retain
    .what = Asks the broker to keep the message for those who subscribe later; only the newest of a topic is kept.
    .here = { $number ->
        [1] Keep it; or, from the broker: this one was kept.
       *[other] Not to be kept.
    }
    .mistake = An empty message with this flag deletes what is kept.

mqtt-len = Remaining length
    .what = Bytes of the packet behind this number, which takes one to four bytes: seven bits each, the lowest first.
    .here = { $number } B.

mqtt-protoname = Protocol name
    .what = MQTT; in version 3.1 it was MQIsdp, of a product where it began.
    .here = { $value }

mqtt-ver = Version
    .what = How all packets of this connection are to be read: only CONNECT says it.
    .here = { $number ->
        [3] 3: MQTT 3.1.
        [4] 4: MQTT 3.1.1.
        [5] 5: MQTT 5.0.
       *[other] { $value }: no version known.
    }

mqtt-conflags = Connect flags
    .what = What follows in the CONNECT, and how the session is to begin.

mqtt-conflag-uname = User name follows
    .what = Whether the CONNECT has a user name.
    .here = { $number ->
        [1] It has one.
       *[other] No.
    }

mqtt-conflag-passwd = Password follows
    .what = Whether the CONNECT has a password.
    .here = { $number ->
        [1] It has one.
       *[other] No.
    }

mqtt-conflag-retain = Will retain
    .what = Whether the broker keeps the will as the newest message of its topic.
    .here = { $number ->
        [1] It is kept.
       *[other] No.
    }

mqtt-conflag-qos = QoS of the will
    .what = With which quality of service the will is published.
    .here = { $value }.

mqtt-conflag-willflag = There is a will
    .what = Whether the CONNECT has a will: a message that the broker publishes if this client is lost without DISCONNECT.
    .here = { $number ->
        [1] There is one.
       *[other] No.
    }

mqtt-conflag-cleansess = Begin anew
    .what = Whether the broker forgets what it knew of this client: subscriptions and messages that wait.
    .here = { $number ->
        [1] A new session.
       *[other] The old session goes on, if there is one.
    }

mqtt-conflag-reserved = Reserved flag
    .what = It must be 0.

mqtt-kalive = Keep alive
    .what = Seconds within which the client sends something, a PINGREQ if it has nothing to say. After one and a half times that the broker takes it for lost.
    .here = { $number ->
        [0] 0: never.
       *[other] { $number } s.
    }
    .mistake = It has nothing to do with the keep-alive of TCP.

mqtt-clientid = Client identifier
    .what = By this name the broker knows the client again. Where it is empty the broker may choose one.
    .here = { $value }
    .mistake = Two clients of the same name throw each other out, again and again.

mqtt-willtopic = Topic of the will
    .what = Where the broker publishes the will.
    .here = { $value }

mqtt-willmsg = Will
    .what = The message that the broker publishes if this client is lost.

mqtt-willmsg_text = Will as text
    .what = The same bytes as text, because they are text.
    .here = { $value }

mqtt-username = User name
    .what = Who the client says to be.
    .here = { $value }

mqtt-passwd = Password
    .what = Proves who the client is. It may also be a token, or any bytes.
    .mistake = Without TLS it travels in clear text: everybody on the way can read it.

mqtt-conack-flags = Acknowledge flags
    .what = One flag is used: whether a session was there.

mqtt-conack-flags-reserved = Reserved
    .what = Must be 0.

mqtt-conack-flags-sp = Session present
    .what = Whether the broker still has a session of this client, with its subscriptions.
    .here = { $number ->
        [1] It goes on with the old session.
       *[other] All begins anew.
    }

mqtt-conack-val = Return code
    .what = Whether the broker lets the client in; before version 5.
    .here = { $number ->
        [0] 0: welcome.
        [1] 1: this version is not spoken.
        [2] 2: the client identifier is not allowed.
        [3] 3: the broker is not available.
        [4] 4: wrong user name or password.
        [5] 5: not allowed.
       *[other] { $value }: without meaning.
    }

mqtt-topic = Topic
    .what = What the message is about, in levels with slashes between. In a subscription + stands for any one level, # for all that follow.
    .here = { $value }
    .mistake = Topics are not made beforehand, and capital letters and a leading slash count: /a and a are two topics.

mqtt-topic_alias-set_in = Alias set in
    .what = The frame that gave the topic the number by which it is named here.
    .here = Frame { $number }.

mqtt-msgid = Packet identifier
    .what = By this number answers find what they answer. Used again as soon as that is done.
    .here = { $number }.
    .mistake = Client and broker count for themselves: the same number in both directions is two things.

mqtt-msg = Message
    .what = What is published: any bytes. What they mean only those who use the topic know.
    .here = { $bytes } B.
    .mistake = MQTT does not say what the bytes are: only version 5 has a content type.

mqtt-msg_text = Message as text
    .what = The same bytes as text: they are valid UTF-8 without control characters, or the sender says so.
    .here = { $value }

mqtt-sub-qos = Requested QoS
    .what = The highest quality of service with which the client wants these messages.
    .here = { $value }.

mqtt-suback-qos = Granted QoS
    .what = With which quality of service the broker will send, one for each topic filter.
    .here = { $number ->
        [128] 128: refused.
       *[other] { $value }.
    }

mqtt-subscription_options = Subscription options
    .what = How the client wants the messages of this topic filter; since version 5.

mqtt-subscription_options_retain = Retained messages
    .what = Whether the broker sends what it has kept, when the subscription begins.
    .here = { $number ->
        [0] 0: it does.
        [1] 1: only if the subscription is new.
        [2] 2: it does not.
       *[other] { $value }: not allowed.
    }

mqtt-subscription_options_rap = Retain as published
    .what = Whether what is handed on keeps its flag Retain.
    .here = { $number ->
        [1] It keeps it.
       *[other] No.
    }

mqtt-subscription_options_nl = No local
    .what = Whether the client gets its own messages of the topic, too.
    .here = { $number ->
        [1] Not its own.
       *[other] Its own as well.
    }

mqtt-connack-reason_code = Reason code
    .what = How it went: below 128 well, from 128 on something failed. Since version 5.
    .here = { $value }.

mqtt-connack-reason_code-is-0 =
    .what = 0: all is well; in DISCONNECT: an ordinary end.

mqtt-connack-reason_code-is-4 =
    .what = 4: the client goes, and its will is to be published all the same.

mqtt-connack-reason_code-is-16 =
    .what = 16: accepted, but nobody has subscribed to the topic.

mqtt-connack-reason_code-is-17 =
    .what = 17: there was no such subscription.

mqtt-connack-reason_code-is-24 =
    .what = 24: the authentication goes on.

mqtt-connack-reason_code-is-25 =
    .what = 25: authenticate once more.

mqtt-connack-reason_code-is-128 =
    .what = 128: it failed, and the reason is not told.

mqtt-connack-reason_code-is-129 =
    .what = 129: the packet could not be read.

mqtt-connack-reason_code-is-130 =
    .what = 130: the packet is against the rules.

mqtt-connack-reason_code-is-131 =
    .what = 131: valid, but this program does not do it.

mqtt-connack-reason_code-is-132 =
    .what = 132: this version is not spoken.

mqtt-connack-reason_code-is-133 =
    .what = 133: the client identifier is not allowed.

mqtt-connack-reason_code-is-134 =
    .what = 134: wrong user name or password.

mqtt-connack-reason_code-is-135 =
    .what = 135: not allowed.

mqtt-connack-reason_code-is-136 =
    .what = 136: the broker is not available.

mqtt-connack-reason_code-is-137 =
    .what = 137: the broker is busy; try again later.

mqtt-connack-reason_code-is-138 =
    .what = 138: this client is banned.

mqtt-connack-reason_code-is-139 =
    .what = 139: the broker stops.

mqtt-connack-reason_code-is-140 =
    .what = 140: another way to authenticate is needed.

mqtt-connack-reason_code-is-141 =
    .what = 141: nothing came for too long.

mqtt-connack-reason_code-is-142 =
    .what = 142: another client with the same identifier came.

mqtt-connack-reason_code-is-143 =
    .what = 143: the topic filter is not allowed.

mqtt-connack-reason_code-is-144 =
    .what = 144: the topic is not allowed.

mqtt-connack-reason_code-is-145 =
    .what = 145: the packet identifier is still in use.

mqtt-connack-reason_code-is-146 =
    .what = 146: nothing is known of this packet identifier.

mqtt-connack-reason_code-is-147 =
    .what = 147: too many messages wait for an answer.

mqtt-connack-reason_code-is-148 =
    .what = 148: this alias of a topic is not allowed.

mqtt-connack-reason_code-is-149 =
    .what = 149: the packet is too large.

mqtt-connack-reason_code-is-150 =
    .what = 150: too many messages in a short time.

mqtt-connack-reason_code-is-151 =
    .what = 151: a limit is reached.

mqtt-connack-reason_code-is-152 =
    .what = 152: somebody in charge ended it.

mqtt-connack-reason_code-is-153 =
    .what = 153: the message is not of the form that it names.

mqtt-connack-reason_code-is-154 =
    .what = 154: this broker keeps no messages.

mqtt-connack-reason_code-is-155 =
    .what = 155: this QoS is not offered.

mqtt-connack-reason_code-is-156 =
    .what = 156: use another broker for now.

mqtt-connack-reason_code-is-157 =
    .what = 157: the broker has moved for good.

mqtt-connack-reason_code-is-158 =
    .what = 158: shared subscriptions are not offered.

mqtt-connack-reason_code-is-159 =
    .what = 159: it connects too often.

mqtt-connack-reason_code-is-160 =
    .what = 160: it has been connected for as long as is allowed.

mqtt-connack-reason_code-is-161 =
    .what = 161: subscription identifiers are not offered.

mqtt-connack-reason_code-is-162 =
    .what = 162: + and # are not offered.

mqtt-suback-reason_code = Reason code
    .what = What the broker grants, one for each topic filter of the SUBSCRIBE, in the same order.
    .here = { $value }.

mqtt-suback-reason_code-is-0 =
    .what = 0: granted with QoS 0.

mqtt-suback-reason_code-is-1 =
    .what = 1: granted with QoS 1.

mqtt-suback-reason_code-is-2 =
    .what = 2: granted with QoS 2.

mqtt-properties = Properties
    .what = What version 5 adds to packets: numbers and texts, each with an identifier.

mqtt-will_properties = Properties of the will
    .what = What the broker adds when it publishes the will.

mqtt-property_id = Identifier of the property
    .what = Which property follows, and with that how its value is written.
    .here = { $value }.

mqtt-property_id-is-1 =
    .what = 1: whether the message is text in UTF-8.

mqtt-property_id-is-2 =
    .what = 2: after so many seconds the message is worthless.

mqtt-property_id-is-3 =
    .what = 3: the media type of the message.

mqtt-property_id-is-8 =
    .what = 8: where an answer is to be published.

mqtt-property_id-is-9 =
    .what = 9: bytes that the answer repeats, so that it can be told apart.

mqtt-property_id-is-11 =
    .what = 11: the number of a subscription, which messages for it repeat.

mqtt-property_id-is-17 =
    .what = 17: how many seconds the session lives on after the end.

mqtt-property_id-is-18 =
    .what = 18: the identifier that the broker chose for the client.

mqtt-property_id-is-19 =
    .what = 19: the keep alive that the broker wants instead.

mqtt-property_id-is-21 =
    .what = 21: the way to authenticate.

mqtt-property_id-is-22 =
    .what = 22: bytes of that way to authenticate.

mqtt-property_id-is-23 =
    .what = 23: whether the broker may explain failures.

mqtt-property_id-is-24 =
    .what = 24: how many seconds the broker waits before it publishes the will.

mqtt-property_id-is-25 =
    .what = 25: whether the client wants to know where answers can go.

mqtt-property_id-is-26 =
    .what = 26: the beginning of topics for answers.

mqtt-property_id-is-28 =
    .what = 28: another broker to turn to.

mqtt-property_id-is-31 =
    .what = 31: the reason in words, for people.

mqtt-property_id-is-33 =
    .what = 33: how many messages may wait for an answer at once.

mqtt-property_id-is-34 =
    .what = 34: how many topics may have an alias.

mqtt-property_id-is-35 =
    .what = 35: a number that stands for the topic from now on.

mqtt-property_id-is-36 =
    .what = 36: the highest QoS of the broker.

mqtt-property_id-is-37 =
    .what = 37: whether the broker keeps messages.

mqtt-property_id-is-38 =
    .what = 38: a name and a value of the application's own.

mqtt-property_id-is-39 =
    .what = 39: the largest packet that may be sent.

mqtt-property_id-is-40 =
    .what = 40: whether + and # may be used.

mqtt-property_id-is-41 =
    .what = 41: whether subscriptions may have numbers.

mqtt-property_id-is-42 =
    .what = 42: whether several clients may share a subscription.

mqtt-prop_number = Value of the property
    .what = A number; the property before it says what it means.
    .here = { $number }.

mqtt-property-content_type = Content type
    .what = What the message is, as a media type. MQTT itself does not look at it.
    .here = { $value }

mqtt-property-max_qos = Highest QoS
    .what = The broker takes no message with a higher QoS.
    .here = { $value }.

mqtt-property-topic_alias = Topic alias
    .what = A number that stands for the topic: with a topic it is given, without one it is used. It holds for this connection and direction.
    .here = { $number }.

mqtt-prop_unknown = Unknown property
    .what = The rest of the properties: nothing says where an unknown one ends.

mqtt-prop_string = Value of the property
    .what = A text or bytes; the property before it says what it means.
    .here = { $value }

mqtt-auth_data = Authentication data
    .what = What the chosen way to authenticate sends. It is secret, so exports leave it out.

mqtt-prop_key = Name
    .what = The name in a property of the application's own.
    .here = { $value }

mqtt-prop_value = Value
    .what = The value in a property of the application's own.
    .here = { $value }

mqtt-response_in = Answered in
    .what = The frame with the packet that ends this: PUBACK or PUBCOMP, SUBACK, CONNACK.
    .here = Frame { $number }.

mqtt-response_to = Answers
    .what = The frame with the packet that this one belongs to.
    .here = Frame { $number }.

mqtt-time = Time to the answer
    .what = From the packet to the one that ends it.
    .here = { $millis } ms.

mqtt-extra = Bytes behind the end
    .what = Bytes within the length of the packet that its type does not have.

mqtt-illegal_topic_length = Empty topic
    .what = A topic has at least one character.

mqtt-unknown_version = Version not known
    .what = The CONNECT of this connection was not captured: how its packets are read is a guess from their form.

mqtt-unknown_topic_alias = Alias not known
    .what = The packet that gave the topic this number was not captured, or never sent.

mqtt-guessed = By the port alone
    .what = Nothing but the port, or you, says that this is MQTT.

mqtt-after_gap = Bytes are missing before it
    .what = Nothing marks the beginning of a packet: behind a gap one is believed if its form is right.

mqtt-msgtype-reserved = Reserved type
    .what = No packet of this version has the type: the receiver must close.

mqtt-hdr_reserved-wrong = Wrong flags
    .what = The flags are fixed for this type of packet: the receiver must close.

mqtt-qos-reserved = QoS 3
    .what = There is none: the receiver must close.

mqtt-dupflag-qos_0 = DUP with QoS 0
    .what = What is sent at most once is never sent again.

mqtt-len-not_minimal = Length too long written
    .what = The length must take the fewest bytes that hold it.

mqtt-len-endless = Length without end
    .what = A length has at most four bytes.

mqtt-protoname-wrong = Another protocol name
    .what = The broker may refuse it.

mqtt-ver-wrong = No such version
    .what = It is read as 3.1.1. Some brokers set the highest bit when they connect to others.

mqtt-conflag-reserved-set = Reserved flag set
    .what = It must be 0: the broker must close.

mqtt-conflag-willflag-without = Flags of no will
    .what = Without a will its QoS and Retain must be 0.

mqtt-conflag-passwd-alone = Password alone
    .what = Before version 5 a password needs a user name.

mqtt-conack-flags-reserved-set = Reserved bits set
    .what = They must be 0.

mqtt-msgid-zero = Identifier 0
    .what = Packet identifiers begin with 1.

mqtt-topic-wildcard = Wildcard in a topic
    .what = A message goes to one topic: + and # belong into subscriptions.

mqtt-topic-filter = Wildcard in the wrong place
    .what = + is a level of its own, # the last one.

mqtt-topic-none = No topic filter
    .what = At least one must be there.

mqtt-subscription_options-wrong = Options not allowed
    .what = Reserved bits must be 0, the others at most 2.

mqtt-string-not_utf8 = Text that is not UTF-8
    .what = The receiver must close.

mqtt-string-null = Character U+0000
    .what = Text must not have it.

mqtt-property_id-unknown = No such property
    .what = Nothing says where it ends, so that the rest of the properties cannot be read.

mqtt-property_id-misplaced = Property in the wrong packet
    .what = Packets of this type must not have it.

mqtt-property_id-twice = Property twice
    .what = It may stand only once.

mqtt-prop_number-wrong = Value not allowed
    .what = The property must not have this value.

mqtt-property_len-short = Property cut
    .what = It reaches beyond the end of the properties; what follows them is read all the same.

mqtt-reason-failure = It failed
    .what = The other side says no; its code tells why.

mqtt-extra-note = Too long for its type
    .what = A packet of this type ends before.

mqtt-incomplete = Bytes are missing
    .what = The packet was not captured whole.
