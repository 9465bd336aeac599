package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.Skill;
import dev.parley.motion.SkillGoal.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads the goals of ROS4HRI's skills (`communication_skills`, `interaction_skills`) out of JSON. Pure.
final class SkillReading {
    /// What is read, or why it is not.
    sealed interface Read {
        record Fine(Skill skill) implements Read {}

        record Not(Failure failure, String reason) implements Read {}
    }

    private static final int LONGEST = 4000;
    private static final int MOST_PIECES = 8;
    private static final double FARTHEST_M = 1000;
    private static final Set<String> TYPES = Set.of("str", "int", "float");

    private SkillReading() {}

    /// @param skill by its name in the robot's file
    static Read of(String skill, JsonNode goal) {
        return switch (skill) {
            case "say" -> say(goal);
            case "ask" -> ask(goal);
            default -> look(goal);
        };
    }

    private static Read say(JsonNode goal) {
        String text = words(goal.path("input"));
        return text.isEmpty() ? invalid("no words to say") : new Read.Fine(new Skill.Say(text));
    }

    private static Read ask(JsonNode goal) {
        String question = words(goal.path("initial_input"));
        if (question.isEmpty()) return unsupported("a question in initial_input is needed");
        if (!Operations.text(goal, "person_id").isEmpty()
                || !Operations.text(goal, "group_id").isEmpty())
            return unsupported("nobody in particular can be asked");
        try {
            JsonNode schema = Messages.parsed(goal.path("answers_schema").asText("{}"));
            if (!schema.isObject() || schema.size() > MOST_PIECES)
                return invalid("answers_schema is no such dictionary");
            Map<String, String> wanted = new LinkedHashMap<>();
            schema.properties().forEach(f -> wanted.put(f.getKey(), f.getValue().asText()));
            if (wanted.size() > 1) return unsupported("one piece of information at a time");
            if (!TYPES.containsAll(wanted.values())) return unsupported("str, int and float are the types there are");
            return new Read.Fine(new Skill.Ask(question, wanted));
        } catch (JsonProcessingException e) {
            return invalid("answers_schema is no JSON");
        }
    }

    private static Read look(JsonNode goal) {
        return switch (Operations.text(goal, "policy")) {
            case "reset" -> new Read.Fine(new Skill.LookAhead());
            case "", "tracking" -> lookAt(goal.path("target"));
            default -> unsupported("reset and a target are the policies there are");
        };
    }

    private static Read lookAt(JsonNode target) {
        double x = metres(target, "x"), y = metres(target, "y"), z = metres(target, "z");
        String frame = target.path("header").path("frame_id").asText();
        if (frame.isEmpty() || !(Math.abs(x) + Math.abs(y) + Math.abs(z) <= FARTHEST_M))
            return invalid("the target is no point in a frame");
        return new Read.Fine(new Skill.LookAt(frame, x, y, z));
    }

    private static double metres(JsonNode target, String axis) {
        JsonNode number = target.path("point").path(axis);
        return number.isNumber() ? number.asDouble() : Double.NaN;
    }

    /// Without markup for gestures and faces.
    private static String words(JsonNode text) {
        String raw = text.isTextual() ? text.asText() : "";
        return raw.length() > LONGEST
                ? ""
                : raw.replaceAll("<[^<>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static Read invalid(String reason) {
        return new Read.Not(Failure.INVALID, reason);
    }

    private static Read unsupported(String reason) {
        return new Read.Not(Failure.UNSUPPORTED, reason);
    }
}
