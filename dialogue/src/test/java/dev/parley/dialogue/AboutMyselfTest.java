package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What it says of itself is what it senses, in whatever words it is asked.
class AboutMyselfTest {
    private static final SelfKnowledge SENSED = new SelfKnowledge() {
        @Override
        public String whereabouts() {
            return "at the workbench";
        }

        @Override
        public String doing() {
            return "stopped";
        }

        @Override
        public String lastDone() {
            return "walk, and I was stopped";
        }

        @Override
        public String whyStopped() {
            return "I heard a stop word";
        }
    };

    private static String answer(SelfKnowledge self, String question) {
        return new AboutMyself(RobotFile.load("parley-one"), self)
                .answer(question)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where are you right now? | I am at the workbench.",
                "where exactly are you standing | I am at the workbench.",
                "What's your current location? | I am at the workbench.",
                "what are you up to | I am stopped.",
                "Are you still moving? | I am stopped.",
                "What did you just do? | The last was: walk, and I was stopped. I am stopped.",
                "what was the last thing you did | The last was: walk, and I was stopped. I am stopped.",
                "Are you done yet? | The last was: walk, and I was stopped. I am stopped.",
                "Why did you stop? | Because I heard a stop word.",
                "who stopped you | Because I heard a stop word.",
                "why are you not moving | Because I heard a stop word.",
                "What is blocking you? | Because I heard a stop word.",
                "how full is your battery | I cannot sense my battery.",
                "is your battery low | I cannot sense my battery.",
            })
    void tellsWhatItSenses(String question, String answer) {
        assertThat(answer(SENSED, question)).isEqualTo(answer);
    }

    @Test
    void claimsNothingThatItDoesNotKnow() {
        assertThat(answer(SelfKnowledge.NOTHING, "where are you")).isEqualTo("I do not know where I am.");
        assertThat(answer(SelfKnowledge.NOTHING, "what did you do")).startsWith("I have done nothing yet.");
        assertThat(answer(SelfKnowledge.NOTHING, "why did you stop")).startsWith("Nothing stopped me.");
        assertThat(answer(SelfKnowledge.NOTHING, "did you stop the music")).isEmpty();
    }
}
