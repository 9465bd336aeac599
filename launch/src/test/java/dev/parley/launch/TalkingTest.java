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

class TalkingTest {
    private final AtomicLong now = new AtomicLong(1000);
    private final List<String> spoken = new ArrayList<>();
    private final Turns turns = new Turns();
    private final Talking talking = talking();

    private Talking talking() {
        Events events = new Events();
        events.listen(e -> {
            if (e instanceof Event.Speaking s) spoken.add(s.text() + (s.first() ? " (first)" : ""));
        });
        return new Talking(new OneSample(), new Clocked(now), turns, events, now::get);
    }

    @Test
    void speaksSentenceBySentenceAndMarksTheFirstAnswerOfATurn() {
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "Here I am. Say stop."), false));
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "I am there."), true));
        assertThat(spoken).containsExactly("Here I am. (first)", "Say stop.", "I am there.");
    }

    @Test
    void dropsAnAnswerOfAnOlderTurnButNotNews() {
        turns.raise(new Stamp(2, 0));
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "Too late."), false));
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "I am there."), true));
        assertThat(spoken).containsExactly("I am there. (first)");
    }

    @Test
    void knowsWhenItsOwnVoiceWasInTheAir() {
        assertThat(talking.wasSpeaking(0, 5000)).isFalse();
        talking.accept(new Talking.Line(new Say(new Stamp(1, 0), "Hello."), false));
        assertThat(talking.wasSpeaking(0, 999)).isFalse();
        assertThat(talking.wasSpeaking(900, 1001)).isTrue();
        assertThat(talking.wasSpeaking(1050, 1060)).isTrue();
        assertThat(talking.wasSpeaking(1101, 1200)).isFalse();
    }

    private record OneSample() implements Synthesizer {
        @Override
        public Samples speak(String sentence) {
            return new Samples(new float[1], 16_000);
        }

        @Override
        public void close() {}
    }

    /// Every sound lasts a hundred nanoseconds.
    private record Clocked(AtomicLong now) implements Loudspeaker {
        @Override
        public void play(Samples samples, Runnable firstSample) {
            firstSample.run();
            now.addAndGet(100);
        }

        @Override
        public void silence() {}

        @Override
        public void close() {}
    }
}
