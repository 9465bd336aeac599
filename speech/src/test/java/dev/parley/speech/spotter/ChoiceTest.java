package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final int HOP = SpeechEmbedding.HOP;
    private static final int HOPS = 900;

    /// An hour of other speech in which the networks are seldom sure, and words of which they are surer.
    private static Choice choice(double surer) {
        return choice(surer, -30);
    }

    private static Choice choice(double surer, double opinion) {
        Random random = new Random(7);
        List<Trace> others = new ArrayList<>();
        for (int i = 0; i < 100; i++) others.add(trace(HOPS, Trace.NO_WORD, 0, random));
        List<Trace> words = new ArrayList<>();
        for (int i = 0; i < 50; i++) words.add(trace(100, new Lesson.Span(24_000, 32_000), surer, random));
        return new Choice(words, others, _ -> Opinion.of(opinion));
    }

    private static Trace trace(int hops, Lesson.Span word, double surer, Random random) {
        float[] logOdds = new float[hops];
        for (int h = 0; h < hops; h++) logOdds[h] = (float) (-5 + 2 * random.nextGaussian());
        for (int h = 50; word.to() > 0 && h < 54; h++) logOdds[h] += (float) surer;
        return Trace.of(new float[hops * HOP], word, logOdds);
    }

    @Test
    void missesFewWordsThatStandOut() {
        Choice choice = choice(15);
        StopHead head = choice.choose(List.of(), Ear.DEAF);
        assertThat(choice.missed(head.moving())).isZero();
        assertThat(choice.holds(head.moving())).isLessThanOrEqualTo(20);
    }

    @Test
    void holdsAsSeldomAsItMayWhateverThatMisses() {
        Choice choice = choice(0);
        StopHead head = choice.choose(List.of(), Ear.DEAF);
        assertThat(choice.missed(head.moving())).isPositive();
        assertThat(choice.holds(head.moving())).isLessThanOrEqualTo(20);
    }

    @Test
    void aStandingRobotHoldsLessOften() {
        Choice choice = choice(6);
        StopHead head = choice.choose(List.of(), Ear.DEAF);
        assertThat(choice.holds(head.standing())).isLessThanOrEqualTo(choice.holds(head.moving()));
        assertThat(head.standing().sure()).isGreaterThanOrEqualTo(head.moving().sure());
    }

    @Test
    void whatBothStagesHearInOtherSpeechNeverPutsAStopOutOfReach() {
        StopHead head = choice(15, 0).choose(List.of(), Ear.DEAF);
        assertThat(head.confirms(StopHead.LIKELY, 0)).isTrue();
    }

    @Test
    void whatTheRecognizerFindsUnlikelyNeverStopsHoweverSureTheNetworksAre() {
        StopHead head = choice(15, -30).choose(List.of(), Ear.DEAF);
        assertThat(head.confirms(-12, 20)).isFalse();
    }
}
