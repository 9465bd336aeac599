package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private static final Map<String, SlotValue> A_METER =
            Map.of("direction", new SlotValue.Text("forward"), "distance", new SlotValue.Number(1));
    private static final Map<String, SlotValue> LEFT =
            Map.of("direction", new SlotValue.Text("left"), "angle", new SlotValue.Number(90));
    private static final Map<String, SlotValue> RIGHT =
            Map.of("direction", new SlotValue.Text("right"), "angle", new SlotValue.Number(90));

    private final Rig rig = new Rig(TestRobots.parleyOne());
    private final List<String> said = new ArrayList<>();
    private final InTurn inTurn = new InTurn(rig.bridge, new Replied(), this::moved, s -> said.add(s.text()));

    private void moved(MotionEvent event) {
        rig.events.add(event);
        inTurn.after(event);
    }

    private void ask(Stamp stamp, String action, Map<String, SlotValue> slots) {
        inTurn.accept(
                new Act.Do(stamp, action, slots, new Speaker("operator"), false),
                Direction.AHEAD,
                s -> said.add(s.text()));
    }

    private void run(double seconds) {
        for (int i = 0; i < seconds * 50; i++) {
            rig.fake.step();
            rig.bridge.tick(rig.fake.now, this::moved);
        }
    }

    private String events() {
        return rig.events.stream()
                .filter(e -> !(e instanceof MotionEvent.Progress))
                .map(e -> e.action() + " " + e.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    @Test
    void beginsEachWhenTheOneBeforeHasFinished() {
        Stamp sentence = rig.stamp();
        ask(sentence, "walk", A_METER);
        ask(sentence, "turn", LEFT);
        ask(sentence, "nod", Map.of());
        run(30);
        assertThat(events())
                .isEqualTo("walk Started, walk Finished, turn Started, turn Finished, nod Started, nod Finished");
        assertThat(inTurn.idle()).isTrue();
    }

    @Test
    void doesTheSameTwiceInOneSentence() {
        Stamp sentence = rig.stamp();
        ask(sentence, "turn", LEFT);
        ask(sentence, "turn", RIGHT);
        run(20);
        assertThat(events()).isEqualTo("turn Started, turn Finished, turn Started, turn Finished");
    }

    @Test
    void leavesOutTheRestWhenStopped() {
        Stamp sentence = rig.stamp();
        ask(sentence, "walk", A_METER);
        ask(sentence, "nod", Map.of());
        run(1);
        rig.bridge.stop(rig.stamp());
        run(1);
        rig.bridge.resume(rig.stamp(), "operator", this::moved);
        run(10);
        assertThat(events()).isEqualTo("walk Started, walk Stopped, resume Resumed");
        assertThat(inTurn.idle()).isTrue();
    }

    @Test
    void leavesOutTheRestAndSaysSoWhenOneIsRefused() {
        Stamp sentence = rig.stamp();
        ask(sentence, "walk", Map.of("direction", new SlotValue.Text("forward"), "distance", new SlotValue.Number(99)));
        ask(sentence, "nod", Map.of());
        run(5);
        assertThat(events()).isEqualTo("walk Blocked");
        assertThat(said).containsExactly("I leave out the rest.");
        said.clear();
        Stamp another = rig.stamp();
        ask(another, "walk", A_METER);
        ask(another, "walk", Map.of("direction", new SlotValue.Text("forward"), "distance", new SlotValue.Number(99)));
        ask(another, "nod", Map.of());
        run(20);
        assertThat(events()).endsWith("walk Started, walk Finished, walk Blocked");
        assertThat(said).containsExactly("I leave out the rest.");
    }

    @Test
    void whatAnotherSentenceAsksForTakesThePlaceOfAllOfIt() {
        Stamp sentence = rig.stamp();
        ask(sentence, "walk", A_METER);
        ask(sentence, "nod", Map.of());
        run(1);
        ask(rig.stamp(), "turn", LEFT);
        run(20);
        assertThat(events()).isEqualTo("walk Started, walk Cancelled, turn Started, turn Finished");
    }

    @Test
    void goesOnWhateverElseIsTalkedAboutMeanwhile() {
        Stamp sentence = rig.stamp();
        ask(sentence, "walk", A_METER);
        ask(sentence, "nod", Map.of());
        run(1);
        Stamp aside = rig.stamp();
        rig.bridge.raiseTurn(aside.turn());
        ask(aside, "say", Map.of("text", new SlotValue.Text("hello")));
        run(20);
        assertThat(said).containsExactly("Hello");
        assertThat(events()).isEqualTo("walk Started, walk Finished, nod Started, nod Finished");
    }

    @Test
    void speaksInTurn() {
        Stamp sentence = rig.stamp();
        ask(sentence, "turn", LEFT);
        ask(sentence, "say", Map.of("text", new SlotValue.Text("here I am")));
        assertThat(said).isEmpty();
        run(10);
        assertThat(said).containsExactly("Here I am");
    }

    private static final class Replied implements InTurn.Words {
        private final Replies replies = new Replies(TestRobots.parleyOne());

        @Override
        public Optional<Act.Say> spoken(Act.Do wish) {
            return replies.to(wish).map(Act.Say.class::cast);
        }

        @Override
        public void begins(Act.Do wish) {}
    }
}
