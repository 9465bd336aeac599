package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttendedTest {
    private final Attended attended = new Attended();

    @Test
    void listensToTheSurestVoice() {
        attended.choose(List.of(voice("ada", 0.9), voice("bob", 0.4)), false);
        assertThat(name()).isEqualTo("ada");
    }

    @Test
    void turnsToNobodyElseWithinATurn() {
        attended.choose(List.of(voice("ada", 0.6)), true);
        attended.choose(List.of(voice("bob", 1), voice("ada", 0.5)), true);
        assertThat(name()).isEqualTo("ada");
    }

    @Test
    void turnsToWhoeverIsHeardWhenTheFirstGuessFallsSilent() {
        attended.choose(List.of(voice("ada", 0.6)), true);
        attended.choose(List.of(voice("bob", 0.4), voice("ada", 0.3)), true);
        assertThat(name()).isEqualTo("ada");
        attended.choose(List.of(voice("bob", 0.9), voice("ada", 0.3)), true);
        assertThat(name()).isEqualTo("bob");
    }

    @Test
    void doesNotSwayBetweenTwoWhoAreAboutAsSure() {
        for (int i = 0; i < 10; i++)
            attended.choose(
                    Stream.of(voice("ada", i % 2 == 0 ? 0.6 : 0.5), voice("bob", 0.55))
                            .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                            .toList(),
                    false);
        assertThat(name()).isEqualTo("ada");
    }

    @Test
    void turnsToSomeoneMuchSurerBetweenTurns() {
        attended.choose(List.of(voice("ada", 0.4)), false);
        attended.choose(List.of(voice("bob", 0.9), voice("ada", 0.4)), false);
        assertThat(name()).isEqualTo("bob");
    }

    @Test
    void listensToNobodyWhereNobodyIs() {
        attended.choose(List.of(), false);
        assertThat(attended.talker()).isEmpty();
    }

    private String name() {
        return attended.talker().map(Source::id).orElse("");
    }

    private static Source voice(String id, double confidence) {
        return new Source(id, Direction.AHEAD, confidence);
    }
}
