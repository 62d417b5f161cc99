//! One file per protocol, named after its filter name, and the one list that registers them.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

use crate::dissect::Protocol;

pub mod ah;
pub mod arp;
pub mod bitfields;
pub mod charset;
pub mod chdlc;
pub mod checksum;
pub mod classicstun;
pub mod coding;
pub mod content_type;
pub mod credentials;
pub mod data;
pub mod data_text_lines;
pub mod dhcp;
pub mod dhcpv6;
pub mod dialogue;
pub mod dns;
pub mod dscp;
pub mod eapol;
pub mod esp;
pub mod eth;
pub mod ethertype;
pub mod event_stream;
pub mod fragments;
pub mod frame;
pub mod ftp;
pub mod ftp_data;
pub mod graphql;
pub mod gre;
pub mod grpc;
pub mod headers;
pub mod hip;
pub mod http;
pub mod http2;
pub mod icmp;
pub mod icmpv6;
pub mod ieee8021ad;
pub mod igmp;
pub mod image;
pub mod image_gif;
pub mod image_jfif;
pub mod imap;
pub mod imf;
pub mod ip;
pub mod ip_proto;
pub mod ipcp;
pub mod ipv6;
pub mod ipv6cp;
pub mod json;
pub mod lcp;
pub mod llc;
pub mod llmnr;
pub mod mdns;
pub mod media;
pub mod mime_multipart;
pub mod mipv6;
pub mod mpls;
pub mod mqtt;
pub mod null;
pub mod plain;
pub mod png;
pub mod pop;
pub mod ports;
pub mod ppi;
pub mod ppp;
pub mod pppoed;
pub mod pppoes;
pub mod prism;
pub mod protobuf;
pub mod radiotap;
pub mod raw;
pub mod rtcp;
pub mod rtp;
mod said;
pub mod shim6;
pub mod sll;
pub mod smtp;
pub mod spans;
pub mod stp;
pub mod structured_fields;
pub mod stun;
pub mod tcp;
#[cfg(test)]
pub mod testing;
pub mod tls;
pub mod transfer_encoding;
pub mod udp;
pub mod urlencoded_form;
pub mod vlan;
pub mod vxlan;
pub mod websocket;
pub mod wlan;
pub mod wlan_radio;
pub mod wlancap;
pub mod x509;
pub mod xml;

/// Every protocol, in the order of the layers. To add one: its file, and one line here.
pub static ALL: &[&Protocol] = &[
    &frame::PROTOCOL,
    &eth::PROTOCOL,
    &vlan::PROTOCOL,
    &ieee8021ad::PROTOCOL,
    &llc::PROTOCOL,
    &stp::PROTOCOL,
    &null::PROTOCOL,
    &raw::PROTOCOL,
    &sll::PROTOCOL,
    &radiotap::PROTOCOL,
    &ppi::PROTOCOL,
    &prism::PROTOCOL,
    &wlancap::PROTOCOL,
    &wlan_radio::PROTOCOL,
    &wlan::PROTOCOL,
    &wlan::mgt::PROTOCOL,
    &wlan::amsdu::PROTOCOL,
    &eapol::PROTOCOL,
    &pppoed::PROTOCOL,
    &pppoes::PROTOCOL,
    &ppp::PROTOCOL,
    &chdlc::PROTOCOL,
    &lcp::PROTOCOL,
    &ipcp::PROTOCOL,
    &ipv6cp::PROTOCOL,
    &mpls::PROTOCOL,
    &gre::PROTOCOL,
    &arp::PROTOCOL,
    &ip::PROTOCOL,
    &ipv6::PROTOCOL,
    &ipv6::options::HOP_BY_HOP,
    &ipv6::options::DESTINATION,
    &ipv6::routing::PROTOCOL,
    &ipv6::fraghdr::PROTOCOL,
    &ah::PROTOCOL,
    &esp::PROTOCOL,
    &mipv6::PROTOCOL,
    &hip::PROTOCOL,
    &shim6::PROTOCOL,
    &icmp::PROTOCOL,
    &icmpv6::PROTOCOL,
    &igmp::PROTOCOL,
    &tcp::PROTOCOL,
    &udp::PROTOCOL,
    &dns::PROTOCOL,
    &mdns::PROTOCOL,
    &llmnr::PROTOCOL,
    &dhcp::PROTOCOL,
    &dhcpv6::PROTOCOL,
    &vxlan::PROTOCOL,
    &http2::PROTOCOL,
    &tls::PROTOCOL,
    &http::PROTOCOL,
    &smtp::PROTOCOL,
    &pop::PROTOCOL,
    &imap::PROTOCOL,
    &ftp::PROTOCOL,
    &ftp_data::PROTOCOL,
    &imf::PROTOCOL,
    &stun::PROTOCOL,
    &classicstun::PROTOCOL,
    &rtp::PROTOCOL,
    &rtcp::PROTOCOL,
    &json::PROTOCOL,
    &graphql::PROTOCOL,
    &grpc::PROTOCOL,
    &protobuf::PROTOCOL,
    &xml::PROTOCOL,
    &urlencoded_form::PROTOCOL,
    &mime_multipart::PROTOCOL,
    &event_stream::PROTOCOL,
    &png::PROTOCOL,
    &image_gif::PROTOCOL,
    &image_jfif::PROTOCOL,
    &image::PROTOCOL,
    &data_text_lines::PROTOCOL,
    &media::PROTOCOL,
    &mqtt::PROTOCOL,
    &websocket::PROTOCOL,
    &data::PROTOCOL,
];
