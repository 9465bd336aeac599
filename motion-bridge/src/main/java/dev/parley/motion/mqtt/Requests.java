package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Act;
import dev.parley.dialogue.Manners;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.Replies;
import dev.parley.perception.Stamp;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final Duration FRESH = Duration.ofSeconds(5);
    /// Clocks of two machines differ by that much at the most.
    static final Duration AHEAD = Duration.ofSeconds(1);

    private static final long ANSWERED_WITHIN_NANOS = 15_000_000_000L;
    private final Topics topics;
    private final Mqtt settings;
    private final Reach reach;
    private final Answers answers;
    private final InstantSource wall;
    private final LongSupplier clock;
    private final Instant since;
    private final Schemas schemas = new Schemas();
    private final Asked asked = new Asked();
    private final Map<Stamp, Asked.One> open = new HashMap<>();
    private final Pace says = new Pace(5, 10_000_000_000L);
    private Robot robot;
    private Manners manners;
    private Replies replies;
    private long turn;

    /// @param wall against which the time in a request is held; what was asked before now is not done
    public Requests(
            Robot robot, Mqtt settings, Reach reach, Consumer<Mail> out, InstantSource wall, LongSupplier clock) {
        topics = new Topics(robot.name());
        this.settings = settings;
        this.reach = reach;
        answers = new Answers(topics, out, wall);
        this.wall = wall;
        this.clock = clock;
        since = wall.instant();
        adopt(robot);
    }

    /// From now on it goes by a file that was changed.
    public final synchronized void adopt(Robot changed) {
        robot = changed;
        manners = new Manners(changed);
        replies = new Replies(changed);
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
    public synchronized void accept(Incoming message) {
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

    private void stopped(Incoming message) {
        Act.Stop stop = new Act.Stop(new Stamp(0, clock.getAsLong()), "");
        Optional<ObjectNode> content = RequestText.parsed(message);
        String id = content.map(c -> c.path("id").asText(""))
                .filter(i -> i.length() <= 64)
                .orElse("");
        reach.requested(stop, by(id), role());
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
        Asked.One one = new Asked.One(id, kind, content, clock.getAsLong(), answers.to(message), message.correlation());
        String no = late(content);
        if (no.isEmpty() && !asked.add(one)) no = "that is too much at once";
        if (no.isEmpty()) begin(one);
        else settle(one, "refused", no);
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

    /// Why a request is not of now; empty: it is.
    private String late(ObjectNode content) {
        Instant now = wall.instant();
        Optional<Instant> at = RequestText.time(content.path("at").asText());
        if (at.isEmpty()) return "its time cannot be read";
        if (at.get().isAfter(now.plus(AHEAD))) return "that comes from the future: our clocks differ";
        if (at.get().isBefore(now.minus(FRESH))) return "that was too long ago";
        return at.get().isBefore(since) ? "that was before I was started" : "";
    }

    private void begin(Asked.One one) {
        switch (one.kind) {
            case "say" -> say(one);
            case "do" -> act(one);
            default -> {
                reach.resend(one.content.path("after").asLong());
                settle(one, "done", "");
            }
        }
    }

    private void say(Asked.One one) {
        String text = one.content.path("text").asText();
        Optional<Manners.Broken> broken = manners.inWordsToSay(text);
        Act.Say say = new Act.Say(stamp(one), text);
        if (!robot.people().may(role(), "say")) settle(one, "refused", "you may not ask me to say something");
        else if (text.matches("(?s).*\\p{Cntrl}.*")) settle(one, "refused", "there are control characters in it");
        else if (broken.isPresent()) settle(one, "refused", broken.get().sentence());
        else if (!says.take(clock.getAsLong())) settle(one, "refused", "that is too much at once");
        else {
            reach.requested(say, by(one.id), role());
            reach.say(say);
            settle(one, "done", "");
        }
    }

    private void act(Asked.One one) {
        String name = one.content.path("action").asText();
        Action action = robot.actions().get(name);
        if (action == null) {
            settle(one, "refused", "there is no action " + name);
            return;
        }
        JsonNode given = one.content.path("slots");
        switch (Slots.of(action, given.isMissingNode() ? RequestText.empty() : given)) {
            case Slots.Wrong w -> settle(one, "refused", w.reason());
            case Slots.Filled f -> act(one, name, action, f.values());
        }
    }

    private void act(Asked.One one, String name, Action action, Map<String, SlotValue> slots) {
        String confirms = one.content.path("confirms").asText("");
        if (!confirms.isEmpty() && !confirmable(confirms, one)) {
            settle(one, "refused", "there is no such question of mine that waits for a yes");
            return;
        }
        Act.Do act = new Act.Do(stamp(one), name, slots, new Speaker(role()), !confirms.isEmpty());
        Optional<Manners.Broken> broken = manners.by(act);
        if (broken.isPresent()) settle(one, "refused", broken.get().sentence());
        else if (action.effect().filter(e -> e.kind() != Effect.Kind.SAY).isPresent()) move(one, act);
        else reply(one, act, action);
    }

    private void move(Asked.One one, Act.Do act) {
        open.put(act.stamp(), one);
        reach.requested(act, by(one.id), role());
        reach.carryOut(act);
    }

    private void reply(Asked.One one, Act.Do act, Action action) {
        if (!robot.people().may(role(), act.action())) settle(one, "refused", "you may not ask me to do that");
        else if (action.risky() && !act.confirmed()) settle(one, "unconfirmed", "Shall I really?");
        else if (!says.take(clock.getAsLong())) settle(one, "refused", "that is too much at once");
        else {
            reach.requested(act, by(one.id), role());
            replies.to(act).ifPresent(a -> {
                if (a instanceof Act.Say s) reach.say(s);
            });
            settle(one, "done", "");
        }
    }

    /// Whether a question about the same thing waits for an answer; it is answered once.
    private boolean confirmable(String id, Asked.One yes) {
        Optional<Asked.One> question = asked.find(id)
                .filter(q -> q.status.equals("unconfirmed"))
                .filter(q -> yes.askedNanos - q.askedNanos < ANSWERED_WITHIN_NANOS)
                .filter(q -> q.content.path("action").equals(yes.content.path("action"))
                        && q.content.path("slots").equals(yes.content.path("slots")));
        question.ifPresent(q -> q.status = "answered");
        return question.isPresent();
    }

    /// What became of a motion; those that nobody asked for here are passed over, but for a stop, which ends all.
    public synchronized void became(MotionEvent event) {
        if (event instanceof MotionEvent.Stopped) stopAll();
        Asked.One one = open.get(event.stamp());
        if (one == null) return;
        switch (event) {
            case MotionEvent.Started _ -> {
                one.started = true;
                settle(one, "started", "");
            }
            case MotionEvent.Finished _ -> over(event, one, "finished", "");
            case MotionEvent.Blocked b -> over(event, one, one.started ? "blocked" : "refused", b.reason());
            case MotionEvent.Cancelled _ -> over(event, one, "cancelled", "something else took its place");
            case MotionEvent.Unconfirmed u -> over(event, one, "unconfirmed", u.question());
            case MotionEvent.Progress _, MotionEvent.Stopped _, MotionEvent.Resumed _ -> {}
        }
    }

    private void stopAll() {
        open.values().stream().filter(o -> o.started).forEach(o -> settle(o, "stopped", "I was stopped"));
        open.values().removeIf(o -> o.started);
    }

    private void over(MotionEvent event, Asked.One one, String status, String reason) {
        open.remove(event.stamp());
        settle(one, status, reason);
    }

    private void settle(Asked.One one, String status, String reason) {
        one.status = status;
        one.reason = reason;
        answers.tell(one);
    }

    /// When it was sent, on the clock of the process.
    private Stamp stamp(Asked.One one) {
        Duration age = Duration.between(
                RequestText.time(one.content.path("at").asText()).orElseThrow(), wall.instant());
        return new Stamp(--turn, clock.getAsLong() - Math.max(0, age.toNanos()));
    }

    private String role() {
        return settings.roleAmong(robot.people());
    }

    private static String by(String id) {
        return id.isEmpty() ? "MQTT" : "MQTT request " + id;
    }
}
