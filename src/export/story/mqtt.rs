//! The packets of a connection that speaks MQTT, one by one.

use super::{Step, Stories, facts};
use crate::analysis::connections::Connection;
use crate::base::{FrameId, MessageId};
use crate::dissect::Direction;
use crate::engine::ledger::flags;
use crate::protocols::mqtt;

/// Packets that are told one by one.
const MAX_TOLD: usize = 60;
/// What a packet is about, the first that it has: its topic, who connects, how it went.
const ABOUT: [&str; 4] = ["mqtt.topic", "mqtt.clientid", "mqtt.conack.val", "mqtt.suback.qos"];

impl Stories {
    /// Whether a connection speaks MQTT, by itself or within TLS.
    pub(super) fn speaks_mqtt(&self, connection: &Connection) -> bool {
        let first = connection.conversation.first_exchange.and_then(|id| self.exchanges.record(id));
        let within = first.map(|record| record.protocol);
        [connection.conversation.protocol, within].into_iter().flatten().any(|place| self.is_mqtt(place))
    }

    fn is_mqtt(&self, place: u8) -> bool {
        self.capture.registry().at(place).is_some_and(|protocol| std::ptr::eq(protocol, &mqtt::PROTOCOL))
    }

    /// The packets of such a connection.
    pub(super) fn mqtt_steps(&mut self, connection: &Connection) -> Vec<Step> {
        let messages = self.capture.messages_of_stream(connection.stream.index);
        let all: Vec<(MessageId, Direction, Option<FrameId>)> = messages
            .filter(|(_, record)| record.is(flags::ENDED) && self.is_mqtt(record.protocol))
            .take(MAX_TOLD.saturating_add(1))
            .map(|(message, record)| {
                let frame = self.capture.ledger().segment(record.last).map(|segment| segment.frame);
                (message, record.direction(), frame)
            })
            .collect();
        let mut steps = Vec::new();
        for (message, sender, frame) in all.iter().take(MAX_TOLD) {
            steps.extend(self.mqtt_step(*message, *sender, *frame));
        }
        if let Some((.., frame)) = all.get(MAX_TOLD) {
            steps.push(Step::new("mqtt-more").frames(*frame));
        }
        steps
    }

    fn mqtt_step(&mut self, message: MessageId, sender: Direction, frame: Option<FrameId>) -> Option<Step> {
        let view = self.packets.message(message).ok()?;
        let kind = facts::number(&view, "mqtt.msgtype")?;
        let name = mqtt::packet_name(kind as u8);
        let reason = || {
            let coded = |filter: &str| filter.ends_with(".reason_code") && filter.starts_with("mqtt.");
            let field = view.tape.items().iter().map(|item| item.field.filter).find(|filter| coded(filter))?;
            facts::named(&view, field)
        };
        let about = ABOUT.into_iter().find_map(|filter| facts::named(&view, filter)).or_else(reason);
        let about = about.filter(|about| !about.is_empty()).map(|about| format!(" {}", facts::short(&about)));
        let text = facts::value(&view, "mqtt.msg_text");
        let bytes = facts::number(&view, "mqtt.len").unwrap_or(0);
        let mut step = Step::new("mqtt-packet")
            .frames(frame)
            .look("mqtt.msgtype")
            .from(sender, name)
            .carries(bytes)
            .fact("kind", kind)
            .fact("name", name)
            .fact("about", about.unwrap_or_default());
        step.lines = text.iter().map(|text| facts::short(text)).collect();
        Some(step)
    }
}
