# What the fields of wlan_radio are, what their values mean.

wlan_radio = Radio
    .what = What is known of how the frame was sent, in one form for all receivers. Never sent.

wlan_radio-phy = Standard
    .what = By which of the standards, from 802.11b to 802.11ax, the frame was sent.
    .here = { $value }.

wlan_radio-channel = Channel
    .what = The number of the channel.
    .here = { $value }.

wlan_radio-snr = Above the noise
    .what = By how many decibels the signal is stronger than the noise. More than 20 is good.
    .here = { $value }.

wlan_radio-duration = Time on the air
    .what = How long the frame took, worked out from length and rate.
    .here = { $number }.

wlan_radio-preamble = Preamble
    .what = The part before the bytes, by which receivers adjust themselves.
    .here = { $number }.

wlan_radio-start_tsf = Beginning and end
    .what = When the frame began and ended by the clock of the receiver.
    .here = { $number }.

wlan_radio-assumed = Assumed
    .what = The receiver did not say it; for the time on the air the usual was taken.
