# What the fields of IEEE 802.11 are, what their values mean.

wlan = Wireless frame (802.11)
    .what = A frame on the air between stations and access points. Everybody near hears it.

wlan-fc = Frame control
    .what = Two bytes that say what kind of frame this is and which of its properties hold.
    .here = { $value }.

wlan-fc-type_subtype = Kind of frame
    .what = Type and subtype together: beacons and joining (management), access to the air (control), or data.
    .here = { $value }.

wlan-fc-version = Version
    .what = Always 0 so far, but for the short frames of 802.11ah.
    .here = { $value }.

wlan-fc-type = Type
    .what = Management, control, data, or extension.
    .here = { $value }.

wlan-fc-subtype = Subtype
    .what = Which frame of its type it is: its meaning depends on the type.
    .here = { $value }.

wlan-flags = Properties
    .what = Direction, pieces, repetition, saving of power, protection: a bit each.
    .here = { $value }.

wlan-fc-ds = Direction
    .what = Whether the frame goes to the access point, comes from it, passes between two of them, or stays between stations. The order of the addresses depends on it.
    .here = { $value }.

wlan-fc-tods = To the access point
    .what = The frame is on its way into the wired part of the network.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-fromds = From the access point
    .what = The frame comes out of the wired part of the network.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-frag = More pieces
    .what = More pieces of the same packet follow.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-retry = Sent again
    .what = The sender had no answer to the same frame before, and sends it once more.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-pwrmgt = Going to sleep
    .what = Whether the station turns its radio off after this frame. The access point then keeps frames for it.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-moredata = More is waiting
    .what = The access point has more frames for the station that sleeps.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-protected = Protected
    .what = Whether what the frame carries is encrypted. Without the key nobody can read it, this program neither.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fc-order = Order, or further control
    .what = In newer frames: four bytes of HT control follow the addresses.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-duration = Duration
    .what = For how long the air is taken after this frame. Others keep silent until then.
    .here = { $value }.

wlan-aid = Number of the station
    .what = The number that the access point gave this station when it joined.
    .here = { $value }.

wlan-ra = Receiver
    .what = Who is to receive this very frame on the air.
    .here = { $value }.

wlan-ta = Transmitter
    .what = Who sent this very frame on the air.
    .here = { $value }.

wlan-da = Destination
    .what = For whom the packet is in the end, perhaps behind the access point.
    .here = { $value }.

wlan-sa = Source
    .what = Who made the packet, perhaps behind the access point.
    .here = { $value }.

wlan-bssid = Network cell
    .what = The address of the access point whose cell this is. Networks with one name often have many cells.
    .here = { $value }.

wlan-staa = Station
    .what = The station of the two ends, not the access point.
    .here = { $value }.

wlan-addr = Any address
    .what = Each of the addresses of the frame, for filters.
    .here = { $value }.

wlan-frag = Piece
    .what = Which piece of the packet this is, from 0.
    .here = { $value }.

wlan-seq = Number of the packet
    .what = Counts the packets of the sender up to 4095. By it a receiver knows what came twice.
    .here = { $value }.

wlan-fcs = Check sequence
    .what = By these four bytes the receiver finds out whether the frame was damaged on the air.
    .here = { $value }.

wlan-fragments-apart = Only a piece
    .what = A large packet was sent in several frames. This program shows each of them by itself.

wlan-unread = Not read
    .what = Frames of this kind are shown as bytes here.

wlan-qos = Quality of service
    .what = How urgent the packet is, and how its arrival is told.
    .here = { $value }.

wlan-qos-tid = Kind of traffic
    .what = Numbers 0 to 7 are priorities, higher ones belong to agreed traffic.
    .here = { $value }.

wlan-qos-priority = Priority
    .what = What the kind of traffic means: background, best effort, video, voice.
    .here = { $value }.

wlan-qos-eosp = End of the service period
    .what = The station may go back to sleep.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-qos-bit4 = What the second byte says
    .what = Whether the station tells there how much waits to be sent, or how long it wants the air.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-qos-ack = How arrival is told
    .what = At once, not at all, or for many frames together.
    .here = { $value }.

wlan-qos-amsdupresent = Several packets
    .what = Whether the frame carries one packet or several, each with its own addresses.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-qos-ps_buf_state = What the access point has in store
    .what = How much waits for the station while it sleeps.
    .here = { $value }.

wlan-qos-queue_size = What waits to be sent
    .what = How many bytes of this kind the station still has.
    .here = { $value }.

wlan-qos-txop_dur_req = Time on the air
    .what = For how long somebody may send, or asks to.
    .here = { $value }.

wlan-htc = HT control
    .what = What fast radios tell each other about sending: modulation, sounding, antennas.
    .here = { $value }.

wlan-fixed-ssc = First frame meant
    .what = From which frame on the list of arrivals begins.
    .here = { $value }.

wlan-ba = Block acknowledgment
    .what = One frame says which of many frames arrived.

wlan-ba-control = Kind of block acknowledgment
    .what = How the list is written, and about which kind of traffic it is.
    .here = { $value }.

wlan-ba-bm = What arrived
    .what = A bit for each frame from the first one on: set if it arrived.

wlan-ba-bm-missing_frame = Missing
    .what = A frame that did not arrive. The sender will send it again.
    .here = { $number }.

wlan-vht_ndp-token = Sounding
    .what = An access point announces a test signal; stations tell how they heard it. So it learns how to aim.

wlan-carried_frame = Frame inside
    .what = A control frame that is carried in this one, with further control before it.

wlan-wep = WEP
    .what = An old cipher that anybody can break within minutes.

wlan-wep-iv = Initialization vector
    .what = A number that changes from frame to frame, so that equal bytes do not look equal. WEP's is too short.
    .here = { $value }.

wlan-wep-key = Number of the key
    .what = Which of up to four keys is meant. The key itself is not sent.
    .here = { $value }.

wlan-wep-icv = Integrity check
    .what = What should show changes, if one could decrypt it. Not verified here.
    .here = { $value }.

wlan-tkip = TKIP
    .what = The cipher of WPA, made for old hardware. Nobody should use it any more.

wlan-tkip-extiv = Frame counter
    .what = Goes up with each frame: what was seen before is refused.
    .here = { $value }.

wlan-ccmp = CCMP
    .what = The cipher of WPA2, made of AES. GCMP of WPA3 looks the same from outside.

wlan-protected-no_key = No key
    .what = What is protected stays closed: nobody gave this program the key.

wlan-mgt = Management
    .what = What stations and access points tell each other to find, join and leave a network.

wlan-fixed-all = Fixed fields
    .what = Fields that every frame of this kind has, in the same order.

wlan-tagged-all = Elements
    .what = Fields with number and length. Unknown ones are skipped by receivers.

wlan-fixed-timestamp = Clock
    .what = Microseconds since the access point was switched on. Stations set their clocks by it.
    .here = { $value }.

wlan-fixed-beacon = Time between beacons
    .what = How often the access point announces itself, mostly ten times a second.
    .here = { $value }.

wlan-fixed-capabilities = What it is and can do
    .what = Basic abilities of the sender, a bit each.
    .here = { $value }.

wlan-fixed-capabilities-privacy = Encryption
    .what = Whether one needs a key for this network. Which cipher, RSN or WPA says.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-fixed-listen_ival = Sleeps through
    .what = How many beacons the station may miss while it sleeps.
    .here = { $value }.

wlan-fixed-current_ap = Access point so far
    .what = From where the station is moving over.
    .here = { $value }.

wlan-fixed-status_code = Result
    .what = 0 if it worked, otherwise why not.
    .here = { $value }.

wlan-fixed-reason_code = Reason
    .what = Why somebody leaves or is sent away. Anybody can forge such frames if management is not protected.
    .here = { $value }.

wlan-fixed-auth-alg = Way of authentication
    .what = Open means only a greeting: the real proof comes later, in EAPOL. SAE of WPA3 proves knowledge of the password here.
    .here = { $value }.

wlan-fixed-auth_seq = Step
    .what = Which message of the authentication this is.
    .here = { $value }.

wlan-fixed-sae_message_type = Step of SAE
    .what = First both commit themselves, then both confirm: the password is never sent.
    .here = { $value }.

wlan-fixed-finite_cyclic_group = Group
    .what = The mathematical group in which both reckon; 19 is the usual curve P-256.
    .here = { $value }.

wlan-fixed-anti_clogging_token = Token
    .what = Shows that the sender can be reached at its address, when many ask at once.

wlan-fixed-scalar = Number and point of SAE
    .what = What comes of the password and chance. Nobody who listens learns the password from it.

wlan-fixed-confirm = Confirmation
    .what = Proves that both came to the same key.

wlan-fixed-category_code = Subject
    .what = What the action is about: block acknowledgment, channels, roaming.
    .here = { $value }.

wlan-fixed-action_code = Action
    .what = What is asked or told within the subject.
    .here = { $value }.

wlan-fixed-dialog_token = Number of the question
    .what = The answer repeats it, so that both belong together.
    .here = { $value }.

wlan-fixed-baparams = Agreement on blocks
    .what = How many frames may be under way before their arrival is told together.
    .here = { $value }.

wlan-fixed-delba-param = End of the agreement
    .what = Who ends an agreement on blocks, and for which traffic.
    .here = { $value }.

wlan-fixed-transaction_id = Number of the check
    .what = Ties question and answer: "are you still joined?"
    .here = { $value }.

wlan-fixed-chanwidth = Width of the channel
    .what = Which width the sender can use from now on.
    .here = { $value }.

wlan-fixed-sm-powercontrol = Fewer antennas
    .what = The station saves power and listens with one antenna alone.
    .here = { $value }.

wlan-csa-channel_switch_mode = Change of channel
    .what = The network moves to another channel, and tells to which one and when.
    .here = { $value }.

wlan-fixed-sta_address = Who moves over, and where to
    .what = Addresses of the station and of the access point that it wants to move to.
    .here = { $value }.

wlan-tag = Element
    .what = A field with number, length and value.

wlan-tag-number = Number of the element
    .what = What the value means.
    .here = { $value }.

wlan-tag-oui = Organization
    .what = Whose element it is: a maker or an alliance.
    .here = { $value }.

wlan-ssid = Name of the network
    .what = What people choose from a list. Anybody can use any name, and it may be hidden.

wlan-supported_rates = Data rates
    .what = In units of 500 kbit/s; those marked B every member must understand.
    .here = { $value }.

wlan-ds-current_channel = Channel
    .what = The channel of the network. A beacon may also be heard on its neighbours.
    .here = { $value }.

wlan-tim-dtim_count = Beacons until all wake
    .what = After this many beacons frames for everybody are sent.
    .here = { $value }.

wlan-tim-dtim_period = How often all wake
    .what = Every so many beacons sleeping stations must listen.
    .here = { $value }.

wlan-tim-bmapctl = Where the map begins
    .what = Whether something waits for everybody, and where the part of the map begins.
    .here = { $value }.

wlan-tim-partial_virtual_bitmap = For whom something waits
    .what = A bit for each sleeping station for which frames are kept.

wlan-ibss-atim_windows = Window for announcements
    .what = How long stations without an access point stay awake after a beacon.
    .here = { $value }.

wlan-country_info-code = Country
    .what = Whose rules on channels and power hold here.
    .here = { $value }.

wlan-country_info-environment = Environment
    .what = Whether the rules are for rooms, outdoors or both.
    .here = { $value }.

wlan-country_info-fnm = Channels and power
    .what = Which channels may be used, and how loudly.

wlan-qbss-scount = Stations
    .what = How many stations are joined.
    .here = { $value }.

wlan-qbss-cu = Use of the channel
    .what = How much of the time the channel is taken: 255 is always.
    .here = { $value }.

wlan-qbss-adc = Room for more
    .what = How much time may still be promised to others.
    .here = { $value }.

wlan-tag-challenge_text = Challenge
    .what = Bytes that the station has to send back encrypted. Who hears both learns part of the key stream.

wlan-powercon-local = Less power
    .what = By how many decibels stations must be quieter than the rules allow.
    .here = { $value }.

wlan-tcprep-trsmt_pow = Power
    .what = How loudly the sender sent, and how well it hears the other.
    .here = { $value }.

wlan-supchan-first = Channels of the station
    .what = Ranges of channels that the station can use.
    .here = { $value }.

wlan-erp_info = Regard for old stations
    .what = Whether 802.11b stations are near, for which others have to be careful.
    .here = { $value }.

wlan-mobility_domain-mdid = Mobility domain
    .what = Between access points with the same number a station can move over quickly.
    .here = { $value }.

wlan-extcap = Further abilities
    .what = Things that the sender can do, a bit each; most are rarely used.
    .here = { $value }.

wlan-operat_notification_mode = Width and antennas in use
    .what = With which width and how many parallel signals the sender receives at present.
    .here = { $value }.

wlan-rsn-version = Version
    .what = 1 so far.
    .here = { $value }.

wlan-rsn-gcs = Cipher for everybody
    .what = With what frames to several stations are encrypted.
    .here = { $value }.

wlan-rsn-pcs = Ciphers for one
    .what = With what frames between station and access point may be encrypted.
    .here = { $value }.

wlan-rsn-pcs-list = What is offered
    .what = The members of the list follow, one by one.

wlan-rsn-akms = How keys are agreed on
    .what = PSK: a password for all (WPA2). SAE: the same for WPA3. 802.1X: each has its own account.
    .here = { $value }.

wlan-rsn-capabilities = Abilities of RSN
    .what = Details of the protection, among them how many counters there are.
    .here = { $value }.

wlan-rsn-capabilities-mfpr = Management must be protected
    .what = Whether forged frames of management are refused; WPA3 asks for it.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-rsn-capabilities-mfpc = Management can be protected
    .what = Whether the sender knows how.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

wlan-rsn-pmkid-list = Known keys
    .what = Names of keys from an earlier meeting, so that one need not begin anew. From them a weak password can be guessed.

wlan-ht-capabilities = Abilities of 802.11n
    .what = What the station can: width, spacing of symbols, coding.
    .here = { $value }.

wlan-ht-ampduparam = Aggregates
    .what = How long a chain of frames may be, and how close together.
    .here = { $value }.

wlan-ht-mcsset = Modulations of 802.11n
    .what = Which modulations and codings are understood; eight for each parallel signal.

wlan-txbf = Aimed sending
    .what = Whether the sender can direct its signal at a receiver, and what it needs to know for that.
    .here = { $value }.

wlan-asel = Choice of antennas
    .what = Whether antennas are switched.
    .here = { $value }.

wlan-ht-info-primarychannel = How the network uses 802.11n
    .what = Channel, width, and regard for stations that cannot.
    .here = { $value }.

wlan-vht-capabilities = Abilities of 802.11ac
    .what = What the station can: frames of great length, wide channels, aimed sending.
    .here = { $value }.

wlan-vht-mcsset = Modulations of 802.11ac
    .what = The highest modulation for each number of parallel signals.

wlan-vht-op = How the network uses 802.11ac
    .what = Width and middle of the channel.

wlan-vht-action = Action of 802.11ac
    .what = What is told about aimed sending or width.
    .here = { $value }.

wlan-ext_tag-he_mac_caps = Abilities of 802.11ax
    .what = What the station can do: appointed times to wake, frames from several at once.
    .here = { $value }.

wlan-ext_tag-he_phy_caps = Radio of 802.11ax
    .what = What the radio of the station can: widths, aimed sending, modulations.

wlan-ext_tag-he_mcs_maps = Modulations of 802.11ax
    .what = The highest modulation for each number of parallel signals.

wlan-ext_tag-he_ppe_thresholds = Time to think
    .what = How much filling a receiver needs to keep up.

wlan-ext_tag-he_operation-params = How the network uses 802.11ax
    .what = Rules for its members, and where else it can be found.
    .here = { $value }.

wlan-ext_tag-bss_color_information = Colour of the network
    .what = A number by which stations tell frames of neighbours from their own, and may speak over them.
    .here = { $value }.

wlan-tag-vendor-oui-type = Type of the maker
    .what = What the element is, by the numbers of the organization.
    .here = { $value }.

wlan-wfa-ie-type = Type
    .what = WPA, priorities (WMM), or joining by a button (WPS).
    .here = { $value }.

wlan-wfa-ie-wme-subtype = Priorities (WMM)
    .what = Voice before video before the rest: how long each kind waits for the air.
    .here = { $value }.

wlan-wfa-ie-wme-acp = One kind of traffic
    .what = How long this kind waits before it may send, and for how long it then keeps the air.

wlan-rsn-ie-kde-data_type = Key data
    .what = What stands among the key data of the handshake.
    .here = { $value }.
