//! Statistics in the layout of `tshark -z`, version 4.0, for those who have programs that read it.
//!
//! The numbers are tshark's where the meaning is the same. They differ where this program understands a packet otherwise, and:
//! tshark adds the counts of records of a DNS response twice, this program once; an interval of `io,stat` that would make
//! more than [`io_stat::MAX_ROWS`] lines is printed without its empty ones.

pub mod follow;
pub mod io_stat;
mod lines;
pub mod text;

use super::panels::keep;
use crate::analysis::statistics::conversations::{Talks, conversations};
use crate::analysis::statistics::hierarchy::hierarchy;
use crate::analysis::statistics::messages::{self, Http};
use crate::analysis::statistics::networks::{Family, Question, networks};
use crate::analysis::statistics::requests;
use crate::analysis::statistics::tree::Tree;
use crate::analysis::statistics::{By, Layer, Rule, Scope, Stopped, Unreadable, problems};
use crate::filter::{Filter, Matches};

/// One `-z`, understood.
#[derive(Clone, Debug)]
pub enum Request {
    /// `conv,LAYER`.
    Conversations(Layer),
    /// `endpoints,LAYER`.
    Endpoints(Layer),
    /// `io,phs`.
    Hierarchy,
    /// `io,stat,INTERVAL`, with its columns.
    IoStat(io_stat::Request),
    /// `http,tree`.
    HttpTree,
    /// `http,stat`.
    HttpStat,
    /// `dns,tree`.
    DnsTree,
    /// `plen,tree`.
    LengthTree,
    /// `http_req,tree`.
    HttpRequests,
    /// `http_srv,tree`.
    HttpServers,
    /// `http2,tree`.
    Http2Tree,
    /// `ip_hosts,tree`, `ip_srcdst,tree`, `ptype,tree`, `dests,tree`, and those of IPv6.
    Networks(Family, Question),
    /// `expert`, and from which severity on.
    Expert(crate::dissect::Severity),
    /// `follow,…`.
    Follow(follow::Request),
}

/// A `-z` with its filter.
#[derive(Clone, Debug)]
pub struct Statistic {
    /// What.
    pub request: Request,
    /// Of which packets.
    pub filter: Option<Filter>,
}

/// What is written, and what could not be read.
pub struct Written {
    /// The text, in pieces: of very many lines, each thread writes its own.
    pub text: Vec<Vec<u8>>,
    /// Frames that could not be read.
    pub unreadable: Unreadable,
    /// What is to be said beside it: why it is not as tshark would have it.
    pub notes: Vec<String>,
}

/// Writes a statistic of the frames of `scope`, which are those that its filter selects. `series` are what the filters of
/// the columns of `io,stat` select, where they have one.
pub fn write(statistic: &Statistic, scope: &Scope<'_>, series: &[Option<Matches>]) -> Result<Written, Stopped> {
    let mut failed = Unreadable::default();
    let mut notes = Vec::new();
    let filter = statistic.filter.as_ref().map(Filter::text);
    let mut tree = |title: &str, counted: &Tree| {
        if counted.left_out() > 0 {
            notes.push(format!(
                "{} times something was counted that has no line: there are too many",
                counted.left_out()
            ));
        }
        text::tree(title, counted).into_bytes()
    };
    let text = match &statistic.request {
        Request::Conversations(layer) => {
            let talks = keep(&mut failed, conversations(scope, &[*layer]))?;
            notes.extend(talks.iter().filter_map(note));
            let mut text = Vec::new();
            for talks in &talks {
                lines::conversations(talks, scope, filter, &mut |piece| text.push(piece.into_bytes()))?;
            }
            return Ok(Written { text, unreadable: failed, notes });
        }
        Request::Endpoints(layer) => {
            let talks = keep(&mut failed, conversations(scope, &[*layer]))?;
            notes.extend(talks.iter().filter_map(note));
            talks.iter().map(|talks| text::endpoints(talks, filter)).collect::<String>().into_bytes()
        }
        Request::Hierarchy => text::hierarchy(&keep(&mut failed, hierarchy(scope, Rule::Shown))?, filter).into_bytes(),
        Request::IoStat(request) => {
            let written = io_stat::write(request, scope, series)?;
            notes.extend(written.note);
            failed.merge(written.unreadable);
            written.text.into_bytes()
        }
        Request::HttpTree => tree("HTTP/Packet Counter", &keep(&mut failed, messages::http(scope))?),
        Request::HttpRequests => tree("HTTP/Requests", &keep(&mut failed, requests::by_host(scope))?),
        Request::HttpServers => tree("HTTP/Load Distribution", &keep(&mut failed, requests::by_server(scope))?),
        Request::Http2Tree => tree("HTTP2", &keep(&mut failed, requests::http2(scope))?),
        Request::Networks(family, question) => {
            let name = if *family == Family::V4 { "IPv4" } else { "IPv6" };
            let counted = keep(&mut failed, networks(scope, *family, *question))?;
            tree(&format!("{name} Statistics/{}", question.title()), &counted)
        }
        Request::HttpStat => {
            let mut counts = text::HttpCounts::default();
            let more = messages::http_messages(scope, &mut |_, message: Http| counts.add(message))?;
            failed.merge(more);
            counts.text(filter).into_bytes()
        }
        Request::DnsTree => tree("DNS", &keep(&mut failed, messages::dns(scope))?),
        Request::LengthTree => tree("Packet Lengths", &messages::lengths(scope)?),
        Request::Expert(least) => {
            let problems = keep(&mut failed, problems(scope, By::Words))?;
            if problems.left_out > 0 {
                notes.push(format!("{} notes are of kinds beyond those that are counted", problems.left_out));
            }
            text::expert(&problems, *least).into_bytes()
        }
        Request::Follow(request) => follow::write(request, scope.capture, scope.stop)?,
    };
    Ok(Written { text: vec![text], unreadable: failed, notes })
}

fn note(talks: &Talks) -> Option<String> {
    (talks.left_out > 0).then(|| format!("{} packets between further pairs are not counted", talks.left_out))
}
