package dev.parley.speech.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.wav.Recording;
import dev.parley.robot.People;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Speaker;
import dev.parley.speech.speaker.Enrolment.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With real voices: a reader of LibriVox and two others.
class KnownVoicesTest {
    private static final People PEOPLE =
            new People(Map.of("visitor", Set.of(), "operator", Set.of(People.ALL)), "visitor");
    private static final String READER = "librivox/sense_and_sensibility_01_austen_64kb-0%s.wav";

    private static Path recordings;
    private static VoiceEncoder encoder;

    @BeforeAll
    static void open() {
        recordings = ModelStore.standard().require("recordings");
        encoder = new VoiceEncoder(ModelStore.standard().require("speaker-encoder"), 1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static float[] recording(String name) {
        return Recording.read(recordings.resolve(name), Duration.ofMinutes(1)).mono();
    }

    private static float[] reader(int number) {
        return recording(READER.formatted(number));
    }

    private static Outcome reader(String role) {
        Enrolment enrolment = new Enrolment(encoder);
        enrolment.hear(reader(870));
        enrolment.hear(reader(920));
        return enrolment.as("Elinor", role);
    }

    private static KnownVoices knowing(Outcome outcome) {
        return new KnownVoices(encoder, List.of(((Outcome.Enrolled) outcome).voice()), PEOPLE);
    }

    @Test
    void knowsAPersonByOtherWords() {
        Speaker speaker = knowing(reader("operator")).identify(reader(890));
        assertThat(speaker.name()).isEqualTo("Elinor");
        assertThat(speaker.role()).isEqualTo("operator");
        assertThat(speaker.confidence()).isBetween(Likeness.SURE, 1.0);
    }

    @Test
    void aStrangerStaysUnknown() {
        for (String stranger :
                List.of("goforward.raw", "numbers.raw", "something.raw", "cards/002.wav", "cards/005.wav"))
            assertThat(knowing(reader("operator")).identify(recording(stranger)))
                    .as(stranger)
                    .isEqualTo(new Speaker("visitor"));
    }

    @Test
    void aSyllableIsNobodys() {
        float[] syllable = Arrays.copyOfRange(reader(890), 16_000, 20_800);
        assertThat(knowing(reader("operator")).identify(syllable)).isEqualTo(new Speaker("visitor"));
    }

    @Test
    void whoseRoleIsGoneMayDoWhatAStrangerMay() {
        Speaker speaker = knowing(reader("king")).identify(reader(890));
        assertThat(speaker.name()).isEqualTo("Elinor");
        assertThat(speaker.role()).isEqualTo("visitor");
    }

    @Test
    void nothingSilentOrDamagedIsAVoice() {
        KnownVoices known = knowing(reader("operator"));
        float[] damaged = new float[32_000];
        Arrays.fill(damaged, Float.NaN);
        for (float[] none : List.of(new float[0], new float[32_000], damaged))
            assertThat(known.identify(none)).isEqualTo(new Speaker("visitor"));
    }

    @Test
    void twoVoicesAreNotOnePerson() {
        Enrolment enrolment = new Enrolment(encoder);
        enrolment.hear(reader(870));
        enrolment.hear(reader(920));
        enrolment.hear(recording("numbers.raw"));
        assertThat(enrolment.as("Elinor", "operator")).isEqualTo(new Outcome.TwoVoices(2));
    }

    @Test
    void oneRecordingOfTwoVoicesIsNotOnePerson() {
        float[] david = recording("numbers.raw");
        float[] both = Arrays.copyOf(reader(870), 2 * david.length);
        System.arraycopy(david, 0, both, david.length, david.length);
        Enrolment enrolment = new Enrolment(encoder);
        enrolment.hear(both);
        assertThat(enrolment.as("Elinor", "operator")).isEqualTo(new Outcome.TwoInOne(0));
    }

    @Test
    void aWordIsNotEnoughToBeIntroduced() {
        Enrolment enrolment = new Enrolment(encoder);
        enrolment.hear(recording("goforward.raw"));
        assertThat(enrolment.as("David", "operator")).isInstanceOf(Outcome.TooShort.class);
    }

    @Test
    void whoIsAsNearAsAnotherIsNotToldApart() {
        assertThat(Likeness.confidence(0.9, 0.5, 3)).isGreaterThan(Likeness.SURE);
        assertThat(Likeness.confidence(0.9, 0.89, 3)).isZero();
        assertThat(Likeness.confidence(0.8, -1, 0.6)).isGreaterThan(Likeness.confidence(0.8, -1, 5));
    }
}
