package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act.Say;
import dev.parley.perception.Stamp;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BargeInTest {
    private final AtomicLong now = new AtomicLong(1000);
    private final Turns turns = new Turns();
    private final List<String> spoken = new ArrayList<>();
    private final Interruptible loudspeaker = new Interruptible();
    private final Talking talking = talking();
    private boolean thinking;
    private final BargeIn bargeIn = new BargeIn(talking, loudspeaker, turns, () -> thinking);
    private long heardTurn;

    private Talking talking() {
        Events events = new Events();
        events.listen(e -> {
            if (e instanceof Event.Speaking s) spoken.add(s.text());
        });
        return new Talking(new OneSample(), loudspeaker, turns, events, now::get);
    }

    @Test
    void cutsTheSentenceAndDropsTheRestOfTheAnswer() {
        heardTurn = 2;
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "One. Two. Three."), false));
        assertThat(spoken).containsExactly("One.");
        assertThat(loudspeaker.silenced).isEqualTo(1);
    }

    @Test
    void leavesTheAnswerToTheInterruptionAlone() {
        heardTurn = 2;
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "One. Two."), false));
        talking.accept(new Talking.Line(new Say(new Stamp(2, 0), "Yes. Of course."), false));
        assertThat(spoken).containsExactly("One.", "Yes.", "Of course.");
        assertThat(loudspeaker.silenced).isEqualTo(1);
    }

    @Test
    void speaksOnWhileNobodyInterrupts() {
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "One. Two."), false));
        assertThat(spoken).containsExactly("One.", "Two.");
    }

    @Test
    void hasNothingToSilenceWhenTheRobotIsSilent() {
        assertThat(bargeIn.accept(1, now.get(), true)).isFalse();
        assertThat(loudspeaker.silenced).isZero();
        assertThat(turns.over(new Stamp(0, 0))).isFalse();
    }

    @Test
    void dropsAnAnswerThatIsStillBeingMade() {
        thinking = true;
        assertThat(bargeIn.accept(2, now.get(), false)).isFalse();
        assertThat(turns.over(new Stamp(1, 0))).isTrue();
        assertThat(turns.over(new Stamp(2, 0))).isFalse();
        assertThat(loudspeaker.silenced).isZero();
    }

    private record OneSample() implements Synthesizer {
        @Override
        public Samples speak(String sentence) {
            return new Samples(new float[1], 16_000);
        }

        @Override
        public void close() {}
    }

    /// Every sound lasts a hundred nanoseconds; in the middle of it a frame is heard.
    private final class Interruptible implements Loudspeaker {
        private int silenced;

        @Override
        public void play(Samples samples, Runnable firstSample) {
            firstSample.run();
            now.addAndGet(50);
            bargeIn.accept(heardTurn, now.get(), true);
            now.addAndGet(50);
        }

        @Override
        public void silence() {
            silenced++;
        }

        @Override
        public void close() {}
    }
}
