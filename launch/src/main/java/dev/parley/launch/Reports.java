package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.InTurn;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.Replies;
import dev.parley.robot.Robot;
import dev.parley.speech.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `MotionEvent → Say`: puts what became of a wish into the words of the robot's file. Thread-safe.
final class Reports implements InTurn.Words {
    private static final int REMEMBERED = 64;

    private Replies replies;
    private final Map<String, Map<String, SlotValue>> wishes = new LinkedHashMap<>();

    Reports(Robot robot) {
        replies = new Replies(robot);
    }

    /// From now on it speaks in the words of a file that was changed.
    synchronized void adopt(Robot robot) {
        replies = new Replies(robot);
    }

    /// What was asked for, so that a report can name it ("walking 2 meters forward").
    @Override
    public synchronized void begins(Act.Do wish) {
        wishes.put(key(wish.stamp().turn(), wish.action()), wish.slots());
        if (wishes.size() > REMEMBERED) wishes.remove(wishes.keySet().iterator().next());
    }

    synchronized Optional<Act.Say> about(MotionEvent event) {
        Map<String, SlotValue> slots = wishes.getOrDefault(key(event.stamp().turn(), event.action()), Map.of());
        return replies.to(event, slots).map(Reports::said);
    }

    @Override
    public synchronized Optional<Act.Say> spoken(Act.Do wish) {
        return replies.to(wish).map(Reports::said);
    }

    private static Act.Say said(Act act) {
        return switch (act) {
            case Act.Say s -> s;
            case Act.Ask a -> new Act.Say(a.stamp(), a.text());
            case Act.Do _, Act.Refuse _, Act.Stop _, Act.Resume _ ->
                throw new IllegalStateException("not a reply: " + act);
        };
    }

    private static String key(long turn, String action) {
        return turn + " " + action;
    }
}
