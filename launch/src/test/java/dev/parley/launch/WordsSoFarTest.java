package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Source;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.speech.Hearing;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.WhoSpeaks;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WordsSoFarTest {
    private static final Utterance WORDS = new Utterance(new Stamp(1, 0), 0, new float[16_000], Source.UNKNOWN, false);

    private long nanos;
    private long tookNanos = 60_000_000L;
    private String text = "go";
    private final WordsSoFar soFar = new WordsSoFar(new Hearing(new Slow(), WhoSpeaks.nobodyKnown("")), () -> nanos);

    @Test
    void spendsAtMostAShareOfACoreOnWords() {
        assertThat(soFar.due()).isTrue();
        soFar.of(WORDS, () -> true);
        long over = nanos;
        while (!soFar.due()) nanos += 1_000_000L;
        assertThat(2.0 * tookNanos / nanos).isCloseTo(0.15, org.assertj.core.api.Assertions.within(0.005));
        assertThat(nanos).isGreaterThan(over);
    }

    private Optional<String> after(String guess) {
        text = guess;
        return soFar.of(WORDS, () -> true);
    }

    @Test
    void tellsOnlyWordsThatTwoGuessesBeginWith() {
        assertThat(after("Go for")).isEmpty();
        assertThat(after("Go forward, find")).contains("Go");
        assertThat(after("go forward five me")).contains("go forward");
        assertThat(after("Go forward five metres.")).contains("Go forward five");
    }

    @Test
    void tellsNoNewsTwice() {
        after("go");
        assertThat(after("go")).contains("go");
        assertThat(after("go")).isEmpty();
    }

    @Test
    void whatAnotherTurnBeganWithIsNoAgreement() {
        after("go");
        text = "go";
        assertThat(soFar.of(new Utterance(new Stamp(2, 0), 0, new float[16_000], Source.UNKNOWN, false), () -> true))
                .isEmpty();
    }

    @Test
    void isNotAskedForHalfAWord() {
        assertThat(WordsSoFar.worthwhile(WORDS)).isTrue();
        assertThat(WordsSoFar.worthwhile(new Utterance(new Stamp(1, 0), 0, new float[8000], Source.UNKNOWN, false)))
                .isFalse();
    }

    private final class Slow implements Recognizer {
        @Override
        public Transcript transcribe(float[] audio) {
            throw new AssertionError("only the words so far are asked for");
        }

        @Override
        public Optional<String> soFar(float[] audio, BooleanSupplier goOn) {
            nanos += tookNanos;
            return goOn.getAsBoolean() ? Optional.of(text) : Optional.empty();
        }

        @Override
        public void close() {}
    }
}
