package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Act;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// `Incoming → Act, answer`: what is asked for over MQTT. Small, of the right shape, fresh, by whom it is allowed, and
/// each identity once: a request that comes again gets the last answer again and has no second effect, however often
/// the broker or its sender repeats it.
///
/// [#stop] is for the thread that a message comes in on; everything else is done by one thread at a time.
public final class Requests {
    /// Largest request.
    public static final int LARGEST_BYTES = 4096;

    private final Topics topics;
    private final Reach reach;
    private final Answers answers;
    private final Freshness freshness;
    private final LongSupplier clock;
    private final Wishes wishes;
    private final Schemas schemas = new Schemas();
    private final Asked asked = new Asked();

    /// @param wall against which the time in a request is held; what was asked before now is not done
    public Requests(
            Robot robot, Mqtt settings, Reach reach, Consumer<Mail> out, InstantSource wall, LongSupplier clock) {
        topics = new Topics(robot.name());
        this.reach = reach;
        answers = new Answers(topics, out, wall);
        freshness = new Freshness(wall);
        this.clock = clock;
        wishes = new Wishes(robot, settings, reach, wall, clock);
    }

    /// What is asked for here and elsewhere over MQTT goes one way.
    Wishes wishes() {
        return wishes;
    }

    /// From now on it goes by a file that was changed.
    public void adopt(Robot changed) {
        wishes.adopt(changed);
    }

    /// The topics to hear.
    public List<String> subscriptions() {
        return List.of(topics.request("stop"), topics.request("say"), topics.request("do"), topics.request("resend"));
    }

    /// Stops the robot if it is told to, past every queue. Whatever stands on the topic is a stop, readable or not,
    /// old or retained; only an empty message, with which MQTT takes away a retained one, is none.
    public void stop(Incoming message) {
        if (isStop(message)) reach.stop(new Stamp(0, clock.getAsLong()));
    }

    private boolean isStop(Incoming message) {
        return topics.kind(message.topic()).equals("stop") && message.payload().length > 0;
    }

    /// One request; its answer, and what it leads to.
    public void accept(Incoming message) {
        synchronized (wishes) {
            String kind = topics.kind(message.topic());
            switch (kind) {
                case "stop" -> {
                    if (isStop(message)) stopped(message);
                }
                case "say", "do", "resend" -> {
                    if (message.payload().length > 0) read(kind, message);
                }
                default -> {}
            }
        }
    }

    /// What became of a motion.
    public void became(MotionEvent event) {
        wishes.became(event);
    }

    private void stopped(Incoming message) {
        Act.Stop stop = new Act.Stop(new Stamp(0, clock.getAsLong()), "");
        Optional<ObjectNode> content = RequestText.parsed(message);
        String id = content.map(c -> c.path("id").asText(""))
                .filter(i -> i.length() <= 64)
                .orElse("");
        wishes.requested(stop, id);
        answers.answer(message, "stop", id, "stopped", "");
    }

    private void read(String kind, Incoming message) {
        Optional<ObjectNode> content = RequestText.parsed(message);
        if (content.isEmpty()) {
            answers.answer(
                    message, kind, "", "refused", "that is no JSON object of at most " + LARGEST_BYTES + " bytes");
            return;
        }
        Optional<String> fault = schemas.fault(kind, content.get());
        String id = content.get().path("id").asText("");
        if (fault.isPresent()) answers.answer(message, kind, id.length() <= 64 ? id : "", "refused", fault.get());
        else if (message.retained()) answers.answer(message, kind, id, "refused", "a request must not be retained");
        else once(kind, id, content.get(), message);
    }

    private void once(String kind, String id, ObjectNode content, Incoming message) {
        Optional<Asked.One> before = asked.find(id);
        if (before.isPresent()) {
            again(before.get(), kind, content, message);
            return;
        }
        Optional<Instant> at = RequestText.time(content.path("at").asText());
        Asked.One one = new Asked.One(id, kind, content, at.orElse(Instant.EPOCH), clock.getAsLong(), answers::tell);
        one.answerTo = answers.to(message);
        one.correlation = message.correlation();
        String no = freshness.late(at);
        if (no.isEmpty() && !asked.add(one)) no = "that is too much at once";
        if (no.isEmpty()) begin(one);
        else Wishes.settle(one, "refused", no);
    }

    private void again(Asked.One one, String kind, ObjectNode content, Incoming message) {
        if (!one.sameAs(kind, content)) {
            answers.answer(message, kind, one.id, "refused", "this id was used for another request");
            return;
        }
        one.answerTo = answers.to(message);
        one.correlation = message.correlation();
        if (!one.status.isEmpty()) answers.tell(one);
    }

    private void begin(Asked.One one) {
        switch (one.kind) {
            case "say" -> wishes.say(one);
            case "do" -> wishes.act(one, asked);
            default -> {
                reach.resend(one.content.path("after").asLong());
                Wishes.settle(one, "done", "");
            }
        }
    }
}
