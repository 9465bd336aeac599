package dev.parley.dialogue.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewardHeadTest {
    private static final int WIDTH = 16;

    /// Texts that begin alike lie alike.
    private static float[] direction(String text) {
        Random random = new Random(text.charAt(0));
        float[] all = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) all[i] = (float) random.nextGaussian() / 4;
        return all;
    }

    private static Preference pair(int n, String chosen, String rejected) {
        return new Preference(List.of(new Turn(Who.PERSON, "Question " + n)), chosen, rejected);
    }

    private static final Aspects ASPECTS = new Aspects(RewardHeadTest::direction, WIDTH);

    private static List<Preference> kindOnes() {
        return IntStream.range(0, 40)
                .mapToObj(n -> pair(n, "Gladly, number " + n, "Never, number " + n))
                .toList();
    }

    @Test
    void learnsWhatPeopleLikeAndTellsItOfQuestionsThatItHasNotSeen() {
        Trial trial = Trial.of(kindOnes(), ASPECTS);
        assertThat(trial.share()).isGreaterThan(0.95);
        assertThat(trial.helps()).isTrue();
    }

    @Test
    void doesNotClaimToHelpWhereThereIsNothingToLearn() {
        List<Preference> noise = IntStream.range(0, 40)
                .mapToObj(n -> n % 2 == 0 ? pair(n, "Gladly", "Never") : pair(n, "Never", "Gladly"))
                .toList();
        assertThat(Trial.of(noise, ASPECTS).helps()).isFalse();
    }

    @Test
    void aFewPairsProveNothing() {
        assertThat(Trial.of(kindOnes().subList(0, 10), ASPECTS).helps()).isFalse();
        assertThat(Trial.of(kindOnes().subList(0, 1), ASPECTS).helps()).isFalse();
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        RewardHead head = Trial.learnt(kindOnes(), ASPECTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head.write(out);
        RewardHead again = RewardHead.read(new ByteArrayInputStream(out.toByteArray()), ASPECTS.count());
        float[] aspects = ASPECTS.of(kindOnes().getFirst().prompt(), "Gladly");
        assertThat(again.of(aspects)).isEqualTo(head.of(aspects));
    }

    @Test
    void refusesWhatIsNoHead() {
        for (byte[] bytes : List.of(new byte[0], new byte[100], "PRLR but text".getBytes()))
            assertThatThrownBy(() -> RewardHead.read(new ByteArrayInputStream(bytes), ASPECTS.count()))
                    .isInstanceOf(IOException.class);
    }
}
