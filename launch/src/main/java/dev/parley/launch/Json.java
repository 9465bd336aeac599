package dev.parley.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.perception.Source;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The JSON that other programs read from Parley's commands: one object a line, with these names.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Of `understand`: `text, acts, path, ms`.
    public static ObjectNode understood(String text, Decision decision, double ms) {
        ObjectNode line = object().put("text", text);
        ArrayNode acts = line.putArray("acts");
        decision.acts().forEach(a -> acts.add(act(a)));
        return line.put("path", decision.path().name().toLowerCase(Locale.ROOT)).put("ms", rounded(ms));
    }

    /// Of one act: `type, action, slots, text, reason, sources`; what a type does not have is empty.
    public static ObjectNode act(Act act) {
        return switch (act) {
            case Act.Do d -> actFields("do", d.action(), d.slots(), "", "");
            case Act.Say s -> sourced(actFields("say", "", Map.of(), s.text(), ""), s);
            case Act.Ask a -> actFields("ask", a.action(), Map.of(), a.text(), "");
            case Act.Refuse r -> actFields("refuse", r.action(), Map.of(), r.text(), r.reason());
            case Act.Stop s -> actFields("stop", "stop", Map.of(), s.text(), "");
            case Act.Resume _ -> actFields("resume", "resume", Map.of(), "", "");
        };
    }

    /// Of `hear`: `file, text, intent, speaker, score, ms`. The `intent` is `action, slots`, and `then`, a list
    /// of the same, where a sentence holds several commands; null when it was no command. The `speaker` is a
    /// name, or the role of unknown voices.
    public static ObjectNode heard(String file, Transcript transcript, Speaker speaker, double ms) {
        ObjectNode line = object().put("file", file);
        switch (transcript) {
            case Transcript.Command c ->
                intent(line.put("text", c.text()), c.action(), c.slots())
                        .put("speaker", name(speaker))
                        .put("score", score(c.score()));
            case Transcript.Sequence s -> {
                Transcript.Command first = s.commands().getFirst();
                ObjectNode all = intent(line.put("text", s.text()), first.action(), first.slots());
                ArrayNode then = ((ObjectNode) line.get("intent")).putArray("then");
                s.commands().stream().skip(1).forEach(c -> intent(then.addObject(), c));
                all.put("speaker", name(speaker)).put("score", score(s.score()));
            }
            case Transcript.Control c ->
                intent(line.put("text", c.text()), c.kind().name().toLowerCase(Locale.ROOT), Map.of())
                        .put("speaker", name(speaker))
                        .put("score", score(c.score()));
            case Transcript.FreeText t ->
                line.put("text", t.text())
                        .putNull("intent")
                        .put("speaker", name(speaker))
                        .put("score", score(t.score()));
            case Transcript.Unheard u ->
                line.put("text", "")
                        .putNull("intent")
                        .put("speaker", name(speaker))
                        .putNull("score")
                        .put("reason", u.reason());
        }
        return line.put("ms", rounded(ms));
    }

    /// Of `locate`: `t_s, sources: [{id, azimuth_deg, elevation_deg, confidence}]`; where a linear array
    /// cannot tell, also `ambiguous_azimuth_deg`.
    public static ObjectNode located(long nanos, List<Source> sources) {
        ObjectNode line = object().put("t_s", rounded(nanos * 1e-9));
        ArrayNode all = line.putArray("sources");
        for (Source s : sources) {
            ObjectNode source = all.addObject()
                    .put("id", s.id())
                    .put("azimuth_deg", degrees(s.direction().azimuthRad()))
                    .put("elevation_deg", degrees(s.direction().elevationRad()))
                    .put("confidence", rounded(s.confidence()));
            s.mirror().ifPresent(m -> source.put("ambiguous_azimuth_deg", degrees(m.azimuthRad())));
        }
        return line;
    }

    private static double degrees(double rad) {
        return Math.round(Math.toDegrees(rad) * 10) / 10.0;
    }

    private static String name(Speaker speaker) {
        return speaker.name().isEmpty() ? speaker.role() : speaker.name();
    }

    private static void intent(ObjectNode node, Transcript.Command command) {
        node.put("action", command.action()).set("slots", slots(command.slots()));
    }

    private static ObjectNode intent(ObjectNode line, String action, Map<String, SlotValue> slots) {
        line.putObject("intent").put("action", action).set("slots", slots(slots));
        return line;
    }

    private static ObjectNode actFields(
            String type, String action, Map<String, SlotValue> slots, String text, String reason) {
        ObjectNode node = object().put("type", type).put("action", action);
        node.set("slots", slots(slots));
        node.put("text", text).put("reason", reason).putArray("sources");
        return node;
    }

    private static ObjectNode sourced(ObjectNode node, Act.Say say) {
        ArrayNode sources = node.putArray("sources");
        say.sources().forEach(sources::add);
        return node;
    }

    private static ObjectNode slots(Map<String, SlotValue> slots) {
        ObjectNode node = object();
        new TreeMap<>(slots).forEach((name, value) -> {
            switch (value) {
                case SlotValue.Text t -> node.put(name, t.value());
                case SlotValue.Number n -> number(node, name, n.value());
            }
        });
        return node;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) node.put(name, (long) value);
        else node.put(name, value);
    }

    /// Confidence for people, 0 to 1: the mean probability of a token.
    private static double score(Transcript.Score score) {
        return rounded(Math.exp(-score.meanCost()));
    }

    private static double rounded(double v) {
        return Math.round(v * 1000) / 1000.0;
    }
}
