package dev.parley.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is different in a robot's file that was edited while the robot runs. Places, people's rights and how things are
/// said can be taken over at once; whatever belongs to its body cannot.
public final class Changes {
    private Changes() {}

    /// What needs a new start, by its key in the file; empty: everything can be taken over.
    public static List<String> needingAStart(Robot now, Robot edited) {
        List<String> keys = new ArrayList<>();
        differs(keys, "robot", now.name(), edited.name());
        differs(keys, "language", now.language(), edited.language());
        differs(keys, "microphones", now.microphones(), edited.microphones());
        differs(keys, "ros", now.ros(), edited.ros());
        differs(keys, "wake", now.wake(), edited.wake());
        differs(keys, "wake_model", now.wakeModel(), edited.wakeModel());
        differs(keys, "stop", now.stop(), edited.stop());
        differs(keys, "recognizer", now.recognizer(), edited.recognizer());
        differs(keys, "voice", now.voice(), edited.voice());
        differs(keys, "model", now.model(), edited.model());
        differs(keys, "knowledge", now.knowledge(), edited.knowledge());
        differs(keys, "mqtt", now.mqtt(), edited.mqtt());
        differs(keys, "site_rules", now.siteRules(), edited.siteRules());
        differs(keys, "base", now.base(), edited.base());
        differs(keys, "joints", now.joints(), edited.joints());
        differs(keys, "poses", now.poses(), edited.poses());
        differs(keys, "gestures", now.gestures(), edited.gestures());
        differs(keys, "zones", now.zones(), edited.zones());
        differs(keys, "battery", now.battery(), edited.battery());
        differs(keys, "actions", effects(now), effects(edited));
        return List.copyOf(keys);
    }

    private static void differs(List<String> keys, String key, Object now, Object edited) {
        if (!Objects.equals(now, edited)) keys.add(key);
    }

    /// In their order, which is part of what they are.
    private static List<Map.Entry<String, Optional<Effect>>> effects(Robot robot) {
        return robot.actions().entrySet().stream()
                .map(a -> Map.entry(a.getKey(), a.getValue().effect()))
                .collect(Collectors.toList());
    }

    /// What was taken over, for people: "2 places more"; empty: nothing they would notice.
    public static String words(Robot now, Robot edited) {
        int more = edited.places().size() - now.places().size();
        if (more > 0) return more == 1 ? "one place more" : more + " places more";
        return more < 0 ? "fewer places" : "other words, rights or places";
    }
}
