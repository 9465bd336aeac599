package dev.parley.speech.wake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With real recordings, for which any of their own first words is as good a phrase as another.
class WakePhrasesTest {
    private static ModelStore models;
    private static WakePhrases forward;

    @BeforeAll
    static void open() {
        models = ModelStore.standard();
        forward = listeningFor("go forward");
    }

    @AfterAll
    static void close() {
        forward.close();
    }

    private static WakePhrases listeningFor(String phrase) {
        Path tokenizer = models.require("moonshine-tokenizer").resolve("llama-tokenizer.js");
        return WakePhrases.open(models.require("moonshine-tiny"), tokenizer, List.of(phrase));
    }

    private static float[] recording(String name) {
        return Recording.read(models.require("recordings").resolve(name), Duration.ofMinutes(1))
                .mono();
    }

    @Test
    void hearsThePhraseAtTheBeginning() {
        assertThat(forward.begins(recording("goforward.raw"))).isTrue();
    }

    @Test
    void doesNotHearItInOtherSpeech() {
        for (String other : List.of(
                "numbers.raw",
                "something.raw",
                "cards/001.wav",
                "cards/005.wav",
                "librivox/sense_and_sensibility_01_austen_64kb-0890.wav"))
            assertThat(forward.begins(recording(other))).as(other).isFalse();
    }

    @Test
    void doesNotTakeALaterWordForTheBeginning() {
        try (WakePhrases meters = listeningFor("meters")) {
            assertThat(meters.begins(recording("goforward.raw"))).isFalse();
        }
    }

    @Test
    void hearsNothingInSilence() {
        assertThat(forward.begins(new float[0])).isFalse();
        assertThat(forward.begins(new float[16_000])).isFalse();
    }

    @Test
    void knowsHowPhrasesAreWritten() {
        assertThat(WakePhrases.spellings("hey robot"))
                .containsExactlyInAnyOrder("hey robot", "hey, robot", "hey Robot", "hey, Robot");
        assertThat(WakePhrases.spellings("computer")).containsExactly("computer");
    }
}
