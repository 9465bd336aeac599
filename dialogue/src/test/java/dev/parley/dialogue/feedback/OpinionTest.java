package dev.parley.dialogue.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "That was wrong.",
                "No, that is not right.",
                "Wrong answer!",
                "That's not what I asked.",
                "You are wrong.",
                "thumbs down",
                "Your answer was not helpful."
            })
    void knowsDisapproval(String text) {
        assertThat(Opinion.read(text)).contains(new Opinion.Bad());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That was right.",
                "Good answer, thanks.",
                "Thanks, that was very helpful.",
                "Well said!",
                "Thumbs up"
            })
    void knowsApproval(String text) {
        assertThat(Opinion.read(text)).contains(new Opinion.Good());
    }

    @ParameterizedTest
    @CsvSource({
        "You should have said: at noon, At noon.",
        "The right answer is that the canteen opens at eleven., The canteen opens at eleven.",
        "'No, that is wrong, it is dock B', It is dock B.",
    })
    void takesTheBetterAnswer(String text, String better) {
        assertThat(Opinion.read(text)).contains(new Opinion.Better(better));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was wrong about that.",
                "Is that right?",
                "What was wrong with that?",
                "Turn right.",
                "That is the right box.",
                "Good morning.",
                "My answer was wrong."
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(Opinion.read(text)).isEmpty();
    }
}
