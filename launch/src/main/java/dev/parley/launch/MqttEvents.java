package dev.parley.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Act;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.mqtt.Mail;
import dev.parley.motion.mqtt.Topics;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// `Event → messages for a factory`: every event with its number, and of some an intent or an alarm. What people say
/// goes out only where the robot's file says so. The last few thousand events are kept, for whoever missed some. One
/// thread at a time.
final class MqttEvents {
    private static final int KEPT = 4096;
    private static final int AT_ONCE = 500;

    private record Numbered(long number, Mail mail) {}

    private final Topics topics;
    private final Robot robot;
    private final String run;
    private final boolean words;
    private final InstantSource wall;
    private final LongSupplier clock;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private long number;

    MqttEvents(Robot robot, String run, boolean words, InstantSource wall, LongSupplier clock) {
        topics = new Topics(robot.name());
        this.robot = robot;
        this.run = run;
        this.words = words;
        this.wall = wall;
        this.clock = clock;
    }

    synchronized void accept(Event event, Consumer<Mail> out) {
        Mail mail = mail(topics.events(), numbered(event));
        kept.add(new Numbered(number, mail));
        if (kept.size() > KEPT) kept.remove();
        out.accept(mail);
        intent(event).map(i -> mail(topics.intents(), i)).ifPresent(out);
        alarm(event).map(a -> mail(topics.alarms(), a)).ifPresent(out);
    }

    /// The events after a number, as far as they are kept, and at most five hundred of them.
    synchronized List<Mail> after(long from) {
        return kept.stream()
                .filter(n -> n.number > from)
                .limit(AT_ONCE)
                .map(Numbered::mail)
                .toList();
    }

    /// Something that somebody should look after.
    Mail alarm(String level, String code, String text) {
        return mail(topics.alarms(), alarm(clock.getAsLong(), level, code, text));
    }

    private ObjectNode numbered(Event event) {
        ObjectNode node = begun(event.atNanos());
        node.put("seq", ++number).put("event", name(event));
        return details(node, event);
    }

    private ObjectNode begun(long atNanos) {
        return Json.object()
                .put("run", run)
                .put(
                        "at",
                        wall.instant().minusNanos(clock.getAsLong() - atNanos).toString());
    }

    private static String name(Event event) {
        return event instanceof Event.MicrophoneReported
                ? "microphone"
                : snake(event.getClass().getSimpleName());
    }

    private ObjectNode details(ObjectNode node, Event event) {
        return switch (event) {
            case Event.Ready r -> node.put("text", r.audio() + "; " + r.body());
            case Event.Listened l -> turn(node, l.stamp()).put("seconds", l.seconds());
            case Event.Partial p -> words(turn(node, p.stamp()), p.text());
            case Event.Understood u -> heard(node, u.heard());
            case Event.Halted h -> turn(node, h.stamp());
            case Event.Voices v -> node.put("total", v.heard().size());
            case Event.Voiced v -> turn(node, v.utterance().stamp());
            case Event.StoppedBy s -> node.put("by", s.by());
            case Event.Held _, Event.Confirmed _, Event.Released _ -> node;
            case Event.Decided d -> act(node, d.act()).put("by", "voice");
            case Event.Requested r -> act(node, r.act()).put("by", r.by()).put("role", r.role());
            case Event.Speaking s -> words(turn(node, s.stamp()), s.text());
            case Event.Silent s -> turn(node, s.stamp());
            case Event.Moved m -> moved(node, m.motion());
            case Event.Noted n -> node.put("text", n.text());
            case Event.MicrophoneReported m -> node.put("text", m.report().sentence());
            case Event.Dropped d -> node.put("type", d.stage()).put("total", d.total());
            case Event.Failed f -> node.put("type", f.stage()).put("text", f.cause());
            case Event.SourceLost l -> node.put("text", l.why());
            case Event.SourceBack b -> node.put("seconds", b.afterNanos() * 1e-9);
        };
    }

    private static ObjectNode turn(ObjectNode node, Stamp stamp) {
        return node.put("turn", stamp.turn());
    }

    private ObjectNode words(ObjectNode node, String text) {
        return words ? node.put("text", text) : node;
    }

    private ObjectNode heard(ObjectNode node, Heard heard) {
        Transcript t = heard.transcript();
        turn(node, heard.stamp()).put("type", snake(t.getClass().getSimpleName()));
        node.put("role", heard.speaker().role());
        t.commands().stream().findFirst().ifPresent(c -> node.put("action", c.action()));
        return words(node, said(t));
    }

    private static String said(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c -> c.text();
            case Transcript.Sequence s -> s.text();
            case Transcript.Control c -> c.text();
            case Transcript.FreeText f -> f.text();
            case Transcript.Unheard _ -> "";
        };
    }

    private ObjectNode act(ObjectNode node, Act act) {
        turn(node, act.stamp()).put("type", snake(act.getClass().getSimpleName()));
        return switch (act) {
            case Act.Do d -> node.put("action", d.action());
            case Act.Say s -> words(node, s.text());
            case Act.Ask a -> words(node.put("action", a.action()), a.text());
            case Act.Refuse r -> words(node.put("action", r.action()), r.reason());
            case Act.Stop _, Act.Resume _ -> node;
        };
    }

    private static ObjectNode moved(ObjectNode node, MotionEvent event) {
        turn(node, event.stamp())
                .put("type", snake(event.getClass().getSimpleName()))
                .put("action", event.action());
        return switch (event) {
            case MotionEvent.Blocked b -> node.put("text", b.reason());
            case MotionEvent.Unconfirmed u -> node.put("text", u.question());
            case MotionEvent.Progress p -> node.put("fraction", p.fraction());
            case MotionEvent.Started _,
                    MotionEvent.Finished _,
                    MotionEvent.Cancelled _,
                    MotionEvent.Stopped _,
                    MotionEvent.Resumed _ -> node;
        };
    }

    private Optional<ObjectNode> intent(Event event) {
        return switch (event) {
            case Event.Decided d
            when d.act() instanceof Act.Do wish ->
                Optional.of(intent(event, wish, wish.by().role(), "voice"));
            case Event.Requested r
            when r.act() instanceof Act.Do wish -> Optional.of(intent(event, wish, r.role(), r.by()));
            default -> Optional.empty();
        };
    }

    private ObjectNode intent(Event event, Act.Do wish, String role, String by) {
        ObjectNode node =
                begun(event.atNanos()).put("turn", wish.stamp().turn()).put("action", wish.action());
        ObjectNode slots = (ObjectNode) Json.act(wish).get("slots");
        if (!words) openText(wish.action()).forEach(slots::remove);
        node.set("slots", slots);
        return node.put("role", role).put("by", by);
    }

    private Stream<String> openText(String action) {
        return Optional.ofNullable(robot.actions().get(action)).stream()
                .flatMap(a -> a.slots().entrySet().stream())
                .filter(s -> s.getValue() instanceof Slot.OpenText)
                .map(s -> s.getKey());
    }

    private Optional<ObjectNode> alarm(Event event) {
        long at = event.atNanos();
        return switch (event) {
            case Event.Failed f -> Optional.of(alarm(at, "error", "failed", f.stage() + ": " + f.cause()));
            case Event.SourceLost l -> Optional.of(alarm(at, "error", "deaf", l.why()));
            case Event.SourceBack _ -> Optional.of(alarm(at, "info", "hears_again", "hears again, and stands still"));
            case Event.MicrophoneReported m ->
                Optional.of(alarm(at, "warning", "microphone", m.report().sentence()));
            case Event.Dropped d ->
                Optional.of(alarm(at, "warning", "dropped", d.total() + " dropped in " + d.stage()));
            case Event.Moved(long _, MotionEvent.Blocked b) ->
                Optional.of(alarm(at, "warning", "blocked", b.action() + ": " + b.reason()));
            default -> Optional.empty();
        };
    }

    private ObjectNode alarm(long atNanos, String level, String code, String text) {
        return begun(atNanos).put("level", level).put("code", code).put("text", text);
    }

    private static Mail mail(String topic, ObjectNode node) {
        return Mail.live(topic, node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// `SourceLost` → `source_lost`.
    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
