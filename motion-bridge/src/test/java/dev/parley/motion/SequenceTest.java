package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.dialogue.Act;
import dev.parley.motion.FakeRobot.Post;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Sequences of the robot's file: to greet (look, wait for a second, light the lamp, wave), and to make a round
/// (drive, turn, drive, turn).
class SequenceTest {
    private final List<String> written = new ArrayList<>();
    private final Rig rig = new Rig(TestRobots.withSequences(), new Audit() {
        @Override
        public void decided(MotionRequest request, Verdict verdict) {
            written.add("%s %s %s"
                    .formatted(
                            request.action(),
                            request.command().getClass().getSimpleName(),
                            verdict.getClass().getSimpleName()));
        }

        @Override
        public void became(MotionEvent event) {}
    });

    private Stamp greet() {
        return ask("greet", Map.of());
    }

    private Stamp round(double distance) {
        return ask("round", Map.of("distance", new SlotValue.Number(distance)));
    }

    private Stamp ask(String action, Map<String, SlotValue> slots) {
        Stamp stamp = rig.stamp();
        ask(stamp, action, slots);
        return stamp;
    }

    private void ask(Stamp stamp, String action, Map<String, SlotValue> slots) {
        rig.bridge.accept(
                new Act.Do(stamp, action, slots, new Speaker("maintainer"), false), Direction.AHEAD, rig.events::add);
    }

    private String events() {
        return rig.events.stream()
                .filter(e -> !(e instanceof MotionEvent.Progress))
                .map(e -> e.action() + " " + e.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private String over() {
        rig.runUntil(() -> rig.bridge.doing().isEmpty(), 60);
        return events();
    }

    @Test
    void isOneMotionWhoseStepsAreJudgedAndWrittenDownAsTheyBegin() {
        greet();
        rig.run(0.1);
        assertThat(written).containsExactly("greet Look Allowed");
        assertThat(over()).isEqualTo("greet Started, greet Finished");
        assertThat(written)
                .containsExactly(
                        "greet Look Allowed", "greet Wait Allowed", "greet Publish Allowed", "greet Gesture Allowed");
        assertThat(rig.fake.published).containsExactly("/lamp std_msgs/Bool true");
        List<Double> progress = rig.events.stream()
                .filter(MotionEvent.Progress.class::isInstance)
                .map(e -> ((MotionEvent.Progress) e).fraction())
                .toList();
        assertThat(progress).isSorted().allMatch(p -> p > 0 && p < 1);
    }

    @Test
    void waitsAsLongAsItsFileSays() {
        greet();
        rig.runUntil(() -> written.size() == 2, 10);
        long begun = rig.fake.now;
        rig.runUntil(() -> written.size() > 2, 10);
        assertThat((rig.fake.now - begun) / 1e9).isCloseTo(1, within(0.05));
    }

    @Test
    void makesARoundWithWhatWasSaid() {
        round(1.5);
        assertThat(over()).isEqualTo("round Started, round Finished");
        assertThat(Math.hypot(rig.fake.x, rig.fake.y)).isLessThan(0.1);
        assertThat(Math.abs(rig.fake.heading)).isLessThan(0.05);
    }

    @Test
    void aStopEndsAllOfIt() {
        round(1);
        rig.run(0.6);
        rig.bridge.stop(rig.stamp());
        rig.run(5);
        assertThat(events()).isEqualTo("round Started, round Stopped");
        rig.resume();
        int sent = rig.fake.sent.size();
        rig.run(5);
        assertThat(rig.nonZeroSince(sent)).isZero();
        assertThat(written).hasSize(1);
    }

    @Test
    void aStopWhileItWaitsEndsIt() {
        greet();
        rig.runUntil(() -> written.size() == 2, 10);
        rig.run(0.3);
        rig.bridge.stop(rig.stamp());
        rig.run(3);
        assertThat(events()).isEqualTo("greet Started, greet Stopped");
        assertThat(rig.fake.published).isEmpty();
    }

    @Test
    void aHoldHoldsAWaitToo() {
        greet();
        rig.runUntil(() -> written.size() == 2, 10);
        rig.run(0.5);
        rig.bridge.hold();
        rig.run(1.5);
        assertThat(written).hasSize(2);
        rig.bridge.release();
        rig.run(0.4);
        assertThat(written).hasSize(2);
        assertThat(over()).isEqualTo("greet Started, greet Finished");
    }

    @Test
    void aStepThatIsRefusedWhenItsTimeComesEndsIt() {
        round(2);
        rig.runUntil(() -> rig.fake.x > 1, 20);
        rig.fake.posts.add(new Post(2.5, 0, 0.1));
        over();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Blocked.class);
        rig.fake.posts.clear();
        rig.run(5);
        assertThat(rig.bridge.doing()).isEmpty();
        assertThat(events()).isEqualTo("round Started, round Blocked");
    }

    @Test
    void anotherMotionTakesItsPlace() {
        round(2);
        rig.run(1);
        rig.ask("turn", new Turn(1));
        assertThat(over()).isEqualTo("round Started, round Cancelled, turn Started, turn Finished");
        assertThat(written).containsExactly("round Drive Allowed", "turn Turn Allowed");
    }

    @Test
    void whatSomebodyElseAsksForBesideEndsItAtTheNextStep() {
        greet();
        rig.run(0.3);
        rig.ask("walk", new Drive(0.5, 0));
        assertThat(over()).isEqualTo("greet Started, walk Started, greet Blocked, walk Finished");
        assertThat(rig.fake.published).isEmpty();
    }

    @Test
    void theSameTurnGreetsOnceHoweverOftenItComes() {
        Stamp stamp = greet();
        rig.run(0.3);
        ask(stamp, "greet", Map.of());
        assertThat(written).containsExactly("greet Look Allowed", "greet Look Rejected");
        over();
        ask(stamp, "greet", Map.of());
        assertThat(events()).isEqualTo("greet Started, greet Blocked, greet Finished, greet Blocked");
    }

    @Test
    void nobodyDrivesByAGreetingNorFartherThanAStepAllows() {
        rig.ask("greet", new Drive(1, 0));
        assertThat(rig.reason()).isEqualTo("that is not how I greet");
        rig.ask("round", new Drive(3, 0));
        assertThat(rig.reason()).isEqualTo("that is too far");
    }

    @Test
    void whoMayNotGreetBeginsNothing() {
        rig.bridge.accept(
                new Act.Do(rig.stamp(), "greet", Map.of(), new Speaker("visitor"), false),
                Direction.AHEAD,
                rig.events::add);
        rig.run(3);
        assertThat(events()).isEqualTo("greet Blocked");
    }
}
