package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final List<String> STOP = List.of("stop");

    @Test
    void nothingThatIsSaidHoldsAStopWord() {
        Texts learnt = Texts.learnt(STOP);
        assertThat(learnt.singles()).isNotEmpty().noneMatch(s -> s.startsWith("stop"));
        for (Texts texts : List.of(learnt, Texts.tried(STOP)))
            assertThat(texts.sentences()).isNotEmpty().noneMatch(s -> s.matches("(?i).*\\bstop\\b.*"));
    }

    @Test
    void whatIsTriedWasNotLearnt() {
        assertThat(Texts.tried(STOP).sentences())
                .doesNotContainAnyElementsOf(Texts.learnt(STOP).sentences());
    }
}
