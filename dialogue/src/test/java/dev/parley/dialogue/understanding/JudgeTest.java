package dev.parley.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Understanding UNDERSTANDING = Understanding.of(ROBOT);

    /// Every sentence is just where the prototype of this sentence is.
    private static Meaning as(int prototype) {
        return _ -> Optional.of(Prototypes.shipped().direction(prototype));
    }

    private static int first(String action) {
        for (int i = 0; i < Prototypes.sentences().size(); i++)
            if (Prototypes.sentences().get(i).action().equals(action)) return i;
        throw new AssertionError(action);
    }

    @Test
    void believesUnknownWordsIfBothAreForIt() {
        String odd = "mosey along over to the loading dock";
        assertThat(UNDERSTANDING.read(odd)).isEmpty();
        assertThat(UNDERSTANDING.read(odd, as(first("goto")))).hasValueSatisfying(r -> {
            assertThat(r.wishes().getFirst().action()).isEqualTo("goto");
            assertThat(r.confidence()).isGreaterThan(0.8);
        });
    }

    @Test
    void doesNotIfTheyDisagree() {
        assertThat(UNDERSTANDING.read("mosey along over to the loading dock", as(first("wave"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the loading dock",
                "do not mosey along over to the loading dock",
                "he moseys along over to the loading dock",
                "when he moseys along over to the loading dock",
                "did you mosey along over to the loading dock"
            })
    void weighsOnlyWhatTheGateLetsThrough(String text) {
        assertThat(UNDERSTANDING.read(text, as(first("goto")))).isEmpty();
    }
}
