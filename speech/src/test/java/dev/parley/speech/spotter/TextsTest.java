package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final List<String> STOP = List.of("stop");

    @Test
    void nothingThatIsSaidHoldsAStopWord() {
        for (Texts texts : List.of(Texts.learnt(STOP), Texts.tried(STOP))) {
            assertThat(texts.sentences()).isNotEmpty().noneMatch(s -> s.matches("(?i).*\\bstop\\b.*"));
            assertThat(texts.singles()).isNotEmpty().noneMatch(s -> s.startsWith("stop"));
        }
    }

    @Test
    void whatIsTriedWasNotLearnt() {
        assertThat(Texts.tried(STOP).sentences())
                .doesNotContainAnyElementsOf(Texts.learnt(STOP).sentences());
        assertThat(Texts.tried(STOP).singles())
                .doesNotContainAnyElementsOf(Texts.learnt(STOP).singles());
    }
}
