package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LessonTest {
    private static final float[] WORD = tone(8000, 0.3);
    private static final float[] OTHER = tone(16_000, 0.05);
    private static final Lesson.Sounds SOUNDS = new Lesson.Sounds(
            List.of(WORD),
            List.of(new Lesson.Inside(tone(12_000, 0.05), new Lesson.Span(3000, 9000, true))),
            List.of(OTHER),
            List.of(OTHER),
            List.of(OTHER));

    private static float[] tone(int length, double turn) {
        float[] tone = new float[length];
        for (int i = 0; i < length; i++) tone[i] = (float) (0.5 * Math.sin(turn * i));
        return tone;
    }

    @Test
    void aLessonWithoutStopWordsHasNone() {
        assertThat(Lesson.of(SOUNDS, 0, new Random(1)).words()).isEmpty();
    }

    @Test
    void aLessonKnowsWhereItsWordsAre() {
        Random random = new Random(2);
        for (int i = 0; i < 10; i++) {
            Lesson lesson = Lesson.of(SOUNDS, 1, random);
            assertThat(lesson.words()).isNotEmpty();
            assertThat(lesson.audio()).hasSize(Lesson.HOPS * 640);
            for (Lesson.Span word : lesson.words()) {
                assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(lesson.audio().length);
                if (!word.loose()) assertThat(word.to() - word.from()).isBetween(6500, 8800);
            }
        }
    }

    @Test
    void talkIsSentencesWithPausesBetween() {
        Lesson talk = Lesson.talk(SOUNDS, false, new Random(5));
        assertThat(talk.words()).isEmpty();
        assertThat(talk.audio()).hasSize(Lesson.HOPS * 640);
        assertThat(Sound.power(talk.audio())).isBetween(0.03, 0.12);
    }

    @Test
    void nothingIsLouderThanFullScale() {
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            float[] audio = Lesson.of(SOUNDS, 0.5, random).audio();
            assertThat(Sound.peak(audio, audio.length)).isBetween(0.02f, 1f);
        }
    }

    @Test
    void aWordAloneIsSoMuchLouderThanItsNoise() {
        Lesson alone = Lesson.alone(WORD, 20, new Random(4));
        Lesson.Span word = alone.words().getFirst();
        float[] before = java.util.Arrays.copyOf(alone.audio(), word.from() - 160);
        double ratio = Sound.loudest(WORD) / Sound.loudest(before);
        assertThat(10 * Math.log10(ratio)).isBetween(19.0, 45.0);
    }

    @Test
    void quickerSpeechIsShorterAndHigher() {
        float[] quick = Sound.paced(WORD, 1.25);
        assertThat(quick.length).isCloseTo(6400, within(5));
        for (int i = 100; i < 1000; i++)
            assertThat(quick[i]).isCloseTo((float) (0.5 * Math.sin(0.3 * (1 + 1.25 * i))), within(0.01f));
    }

    @Test
    void everyRecordingIsHeardOnceAndEveryOtherTimeInNoise() {
        float[] minute = tone(60 * 16_000, 0.05);
        List<OtherSpeech.Part> parts = List.of(new OtherSpeech.Part("a", minute), new OtherSpeech.Part("b", minute));
        List<Lesson> lessons = Lesson.talk(parts, new Random(6));
        assertThat(lessons).hasSize(10);
        assertThat(lessons).allMatch(l -> l.words().isEmpty());
        assertThat(roughness(lessons.get(1).audio()))
                .isGreaterThan(10 * roughness(lessons.get(0).audio()));
    }

    /// What a slow tone lacks and noise has.
    private static double roughness(float[] audio) {
        double sum = 0;
        for (int i = 20_000; i < 180_000; i++)
            sum += Math.pow(audio[i - 1] + audio[i + 1] - 2 * Math.cos(0.05) * audio[i], 2);
        return sum;
    }
}
