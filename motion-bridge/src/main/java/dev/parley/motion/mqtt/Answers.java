package dev.parley.motion.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers to requests: as `answer.schema.json` says, to where the sender wants them below the robot's answers.
final class Answers {
    private static final int LONGEST_REASON = 250;

    private final Topics topics;
    private final Consumer<Mail> out;
    private final InstantSource wall;

    Answers(Topics topics, Consumer<Mail> out, InstantSource wall) {
        this.topics = topics;
        this.out = out;
        this.wall = wall;
    }

    /// To a message that is no request, or one that is not remembered.
    void answer(Incoming message, String kind, String id, String status, String reason) {
        send(to(message), message.correlation(), kind, id, status, reason);
    }

    /// What became of a request so far.
    void tell(Asked.One one) {
        send(one.answerTo, one.correlation, one.kind, one.id, one.status, one.reason);
    }

    String to(Incoming message) {
        return message.answerTo().map(topics::answer).orElse(topics.answers());
    }

    private void send(
            String topic, Optional<byte[]> correlation, String kind, String id, String status, String reason) {
        String json = RequestText.empty()
                .put("id", id)
                .put("kind", kind)
                .put("status", status)
                .put("reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason)
                .put("at", wall.instant().toString())
                .toString();
        out.accept(new Mail(topic, json.getBytes(StandardCharsets.UTF_8), false, correlation));
    }
}
