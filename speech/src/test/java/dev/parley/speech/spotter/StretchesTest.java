package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final float[] EMBEDDINGS = new float[Lesson.HOPS * SpeechEmbedding.SIZE];
    private static final StopHead HEAD = new StopHead(
            List.of(new Network(Network.shapes(4))),
            Ear.DEAF,
            StopHead.Limits.NEVER,
            StopHead.Limits.NEVER,
            StopHead.Stops.NEVER);

    private final Stretches stretches =
            new Stretches(HEAD, audio -> new Opinion(0, new float[audio.length / 384 * Ear.WIDTH]), new Random(1));

    private static Lesson lesson(Lesson.Span... words) {
        return new Lesson(new float[Lesson.HOPS * SpeechEmbedding.HOP], List.of(words));
    }

    private long withAWord() {
        return stretches.heard().stream().filter(h -> !h.words().isEmpty()).count();
    }

    @Test
    void ofALessonWithoutWordsNoneIsTaught() {
        stretches.add(lesson(), EMBEDDINGS);
        assertThat(stretches.heard()).isNotEmpty();
        assertThat(withAWord()).isZero();
    }

    @Test
    void everyWordIsTaughtOnceAndOthersBesideIt() {
        stretches.add(lesson(new Lesson.Span(40_000, 50_000), new Lesson.Span(100_000, 120_000, true)), EMBEDDINGS);
        assertThat(withAWord()).isEqualTo(2);
        assertThat(stretches.heard()).hasSizeGreaterThan(2);
    }

    @Test
    void whatTheRecognizerCouldNotHearTeachesNothing() {
        Stretches silent = new Stretches(HEAD, _ -> Opinion.of(-30), new Random(1));
        silent.add(lesson(new Lesson.Span(40_000, 50_000)), EMBEDDINGS);
        assertThat(silent.heard()).isEmpty();
    }
}
