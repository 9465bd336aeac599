package dev.parley.launch;

import dev.parley.robot.Action;
import dev.parley.robot.Reply;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a robot says when it begins something, for every choice of its slots: as far as that is known before
/// anybody asks. Sentences with numbers or names are not.
final class FirstReplies {
    private static final int MOST = 40;

    private FirstReplies() {}

    static List<String> of(Robot robot) {
        return robot.actions().values().stream()
                .flatMap(FirstReplies::of)
                .filter(s -> !s.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> of(Action action) {
        String template = action.replies().started();
        List<Map<String, String>> values = List.of(Map.of());
        for (Map.Entry<String, Slot> slot : action.slots().entrySet()) {
            if (!template.contains("{" + slot.getKey() + "}")) continue;
            if (!(slot.getValue() instanceof Slot.Choice choice)) return Stream.empty();
            values = withEach(values, slot.getKey(), choice);
        }
        return values.stream().map(v -> Reply.filled(template, v));
    }

    private static List<Map<String, String>> withEach(
            List<Map<String, String>> before, String slot, Slot.Choice choice) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> values : before)
            for (String value : choice.sayings().keySet()) {
                Map<String, String> more = new HashMap<>(values);
                more.put(slot, value);
                if (all.size() < MOST) all.add(more);
            }
        return all;
    }
}
