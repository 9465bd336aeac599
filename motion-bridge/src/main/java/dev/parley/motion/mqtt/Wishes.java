package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// What becomes of a wish that is known to be of now and to come for the first time: permission and manners, the gate,
/// and what the robot's sensors say afterwards. Every wish has a number of its own below zero, however it came.
///
/// Its monitor is the lock of everything that is asked for over MQTT.
final class Wishes {
    private final Mqtt settings;
    private final Reach reach;
    private final InstantSource wall;
    private final LongSupplier clock;
    private final Map<Stamp, Asked.One> open = new HashMap<>();
    private final Pace says = new Pace(5, 10_000_000_000L);
    private Robot robot;
    private Manners manners;
    private Replies replies;
    private long turn;

    Wishes(Robot robot, Mqtt settings, Reach reach, InstantSource wall, LongSupplier clock) {
        this.settings = settings;
        this.reach = reach;
        this.wall = wall;
        this.clock = clock;
        adopt(robot);
    }

    /// From now on it goes by a file that was changed.
    synchronized void adopt(Robot changed) {
        robot = changed;
        manners = new Manners(changed);
        replies = new Replies(changed);
    }

    /// Words to say.
    synchronized void say(Asked.One one) {
        String text = one.content.path("text").asText();
        Optional<Manners.Broken> broken = manners.inWordsToSay(text);
        Act.Say say = new Act.Say(stamp(one), text);
        if (!robot.people().may(role(), "say")) settle(one, "refused", "you may not ask me to say something");
        else if (text.matches("(?s).*\\p{Cntrl}.*")) settle(one, "refused", "there are control characters in it");
        else if (broken.isPresent()) settle(one, "refused", broken.get().sentence());
        else if (!says.take(clock.getAsLong())) settle(one, "refused", "that is too much at once");
        else {
            requested(say, one.id);
            reach.say(say);
            settle(one, "done", "");
        }
    }

    /// An action of the robot's file.
    ///
    /// @param among where the question is that it may say yes to
    synchronized void act(Asked.One one, Asked among) {
        String name = one.content.path("action").asText();
        Action action = robot.actions().get(name);
        if (action == null) {
            settle(one, "refused", "there is no action " + name);
            return;
        }
        JsonNode given = one.content.path("slots");
        switch (Slots.of(action, given.isMissingNode() ? RequestText.empty() : given)) {
            case Slots.Wrong w -> settle(one, "refused", w.reason());
            case Slots.Filled f -> act(one, among, name, action, f.values());
        }
    }

    private void act(Asked.One one, Asked among, String name, Action action, Map<String, SlotValue> slots) {
        String confirms = one.content.path("confirms").asText("");
        if (!confirms.isEmpty() && !among.confirms(confirms, one)) {
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
        requested(act, one.id);
        reach.carryOut(act);
    }

    private void reply(Asked.One one, Act.Do act, Action action) {
        if (!robot.people().may(role(), act.action())) settle(one, "refused", "you may not ask me to do that");
        else if (action.risky() && !act.confirmed()) settle(one, "unconfirmed", "Shall I really?");
        else if (!says.take(clock.getAsLong())) settle(one, "refused", "that is too much at once");
        else {
            requested(act, one.id);
            replies.to(act).ifPresent(a -> {
                if (a instanceof Act.Say s) reach.say(s);
            });
            settle(one, "done", "");
        }
    }

    /// What became of a motion; those that nobody asked for here are passed over, but for a stop, which ends all.
    synchronized void became(MotionEvent event) {
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

    static void settle(Asked.One one, String status, String reason) {
        one.status = status;
        one.reason = reason;
        one.told.accept(one);
    }

    /// Tells that somebody asked.
    void requested(Act act, String id) {
        reach.requested(act, id.isEmpty() ? "MQTT" : "MQTT request " + id, role());
    }

    /// When it was sent, on the clock of the process.
    private Stamp stamp(Asked.One one) {
        long ageNanos = Math.max(0, Duration.between(one.at, wall.instant()).toNanos());
        return new Stamp(--turn, clock.getAsLong() - ageNanos);
    }

    /// The actions that may be asked for.
    synchronized Set<String> allowed() {
        return robot.actions().keySet().stream()
                .filter(a -> robot.people().may(role(), a))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String role() {
        return settings.roleAmong(robot.people());
    }
}
