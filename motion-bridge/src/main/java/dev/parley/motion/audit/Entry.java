package dev.parley.motion.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.Verdict;
import dev.parley.perception.Stamp;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import java.util.Locale;
import java.util.Optional;

/// What the lines of the log say. One thread at a time.
final class Entry {
    private static final int LONGEST_TEXT = 500;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Entry() {}

    /// A process began to write.
    ///
    /// @param torn bytes of a line that the one before it did not finish; they are gone
    static ObjectNode opened(String robot, long torn) {
        return of("opened").put("robot", robot).put("torn_bytes", torn);
    }

    /// @param heard what was said, where a voice asked for it
    static ObjectNode decided(MotionRequest request, Verdict verdict, Optional<Heard> heard) {
        ObjectNode entry = stamped("command", request.stamp());
        entry.put("who", heard.map(h -> h.speaker().name()).orElse(""))
                .put("role", request.role())
                .put("heard", heard.map(h -> words(h.transcript())).orElse(""));
        ArrayNode understood = entry.putArray("understood");
        heard.ifPresent(h -> h.transcript().commands().forEach(c -> understood(understood.addObject(), c)));
        entry.put("action", request.action()).put("confirmed", request.confirmed());
        entry.set("asked", command(request.command()));
        return judged(entry, verdict);
    }

    static ObjectNode became(MotionEvent event) {
        ObjectNode entry =
                stamped("became", event.stamp()).put("action", event.action()).put("result", name(event));
        return switch (event) {
            case MotionEvent.Blocked b -> entry.put("reason", b.reason());
            case MotionEvent.Unconfirmed u -> entry.put("reason", u.question());
            case MotionEvent.Started s -> entry.set("sent", command(s.command()));
            case MotionEvent.Progress p -> entry.put("fraction", p.fraction());
            case MotionEvent.Finished _, MotionEvent.Cancelled _, MotionEvent.Stopped _, MotionEvent.Resumed _ -> entry;
        };
    }

    private static ObjectNode of(String kind) {
        return MAPPER.createObjectNode().put("kind", kind);
    }

    private static ObjectNode stamped(String kind, Stamp stamp) {
        return of(kind).put("turn", stamp.turn()).put("captured_nanos", stamp.capturedNanos());
    }

    private static ObjectNode judged(ObjectNode entry, Verdict verdict) {
        entry.put("verdict", name(verdict));
        switch (verdict) {
            case Verdict.Allowed a -> entry.put("rule", "").put("reason", "").set("allowed", command(a.command()));
            case Verdict.Clamped c ->
                entry.put("rule", "limits").put("reason", c.reason()).set("allowed", command(c.command()));
            case Verdict.NeedsConfirmation n ->
                entry.put("rule", "confirmation").put("reason", n.question());
            case Verdict.Rejected r -> entry.put("rule", r.rule()).put("reason", r.reason());
        }
        return entry;
    }

    private static ObjectNode command(MotionCommand command) {
        ObjectNode node = MAPPER.createObjectNode().put("type", name(command));
        node.setAll((ObjectNode) MAPPER.valueToTree(command));
        return node;
    }

    private static void understood(ObjectNode node, Transcript.Command command) {
        ObjectNode slots = node.put("action", command.action()).putObject("slots");
        command.slots().forEach((slot, value) -> slots.put(slot, cut(value.toString())));
    }

    private static String words(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c -> cut(c.text());
            case Transcript.Sequence s -> cut(s.text());
            case Transcript.Control c -> cut(c.text());
            case Transcript.FreeText t -> cut(t.text());
            case Transcript.Unheard _ -> "";
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /// Of a record: `MoveJoints` → `move_joints`.
    private static String name(Object record) {
        return record.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
