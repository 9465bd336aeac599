package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointerTest {
    private final Endpointer endpointer = new Endpointer(new LoudIsVoice(), Endpointing.STANDARD);
    private final List<Utterance> heard = new ArrayList<>();
    private long frames;

    @Test
    void endsUtteranceAfterSilence() {
        silence(1000);
        speech(800);
        silence(1000);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, true);
        assertThat(heard.get(1).audio()).isSameAs(heard.get(0).audio());
        assertThat(heard.get(1).stamp()).isEqualTo(heard.get(0).stamp());
    }

    @Test
    void announcesTheLikelyEndBeforeTheEnd() {
        speech(800);
        silence(300);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false);
    }

    @Test
    void keepsALittleBeforeAndAfterTheSpeech() {
        silence(1000);
        speech(800);
        silence(1000);
        assertThat(heard.getFirst().seconds()).isCloseTo(0.35 + 0.8 + 0.16, within(0.07));
    }

    @Test
    void stampsTheMomentTheSpeechEnded() {
        silence(1000);
        speech(800);
        silence(1000);
        assertThat(heard.getFirst().stamp().capturedNanos() / 1e9).isCloseTo(1.8, within(0.032));
    }

    @Test
    void goesOnWithTheSameTurnAfterAShortPause() {
        speech(500);
        silence(300);
        speech(500);
        silence(1000);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, false, true);
        assertThat(heard).extracting(u -> u.stamp().turn()).containsOnly(1L);
        assertThat(heard.get(1).audio()).startsWith(heard.get(0).audio());
        assertThat(heard.get(1).audio().length).isGreaterThan(heard.get(0).audio().length);
    }

    @Test
    void endsSoonAfterACompleteCommand() {
        speech(800);
        silence(200);
        judged(Completeness.COMPLETE);
        silence(30);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, true);
        assertThat(heard.get(1).audio()).isSameAs(heard.get(0).audio());
    }

    @Test
    void neverEndsBeforeTheShortestPause() {
        speech(800);
        silence(170);
        judged(Completeness.COMPLETE);
        silence(10);
        assertThat(ended()).isEmpty();
        silence(50);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void waitsHalfASecondMoreForACommandThatMayGoOn() {
        speech(800);
        silence(200);
        judged(Completeness.MAY_GO_ON);
        silence(350);
        assertThat(ended()).isEmpty();
        speech(400);
        silence(200);
        judged(Completeness.COMPLETE);
        silence(50);
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().seconds()).isGreaterThan(1.8);
    }

    @Test
    void waitsLongestForTheBeginningOfACommand() {
        speech(800);
        silence(200);
        judged(Completeness.INCOMPLETE);
        silence(550);
        assertThat(ended()).isEmpty();
        silence(100);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void isNotToldByTheJudgementOfAnUtteranceThatWasSuperseded() {
        speech(800);
        silence(200);
        Utterance first = heard.getLast();
        speech(400);
        silence(200);
        endpointer.judged(first, Completeness.COMPLETE);
        silence(300);
        assertThat(ended()).isEmpty();
    }

    @Test
    void lettingTheRobotFinishTakesLessThanTwoHundredMillisecondsOfSpeech() {
        speech(150);
        assertThat(endpointer.turn()).isEqualTo(1);
        assertThat(endpointer.bargeIn()).isZero();
        speech(100);
        assertThat(endpointer.bargeIn()).isEqualTo(1);
    }

    @Test
    void isNotInterruptedByNotesThatAreHeld() {
        Endpointer doubting = new Endpointer(new Held(), Endpointing.STANDARD);
        for (int i = 0; i < 300; i++) doubting.accept(frame(tone()), heard::add);
        assertThat(doubting.turn()).isEqualTo(1);
        assertThat(doubting.bargeIn()).isZero();
    }

    @Test
    void doesNotCountForTheNextTurnHowSureItWasOfTheLast() {
        speech(800);
        silence(200);
        judged(Completeness.COMPLETE);
        silence(30);
        speech(150);
        assertThat(endpointer.turn()).isEqualTo(2);
        assertThat(endpointer.bargeIn()).isEqualTo(1);
    }

    @Test
    void saysWhereTheTalkerWas() {
        speech(200, at(0.1));
        speech(600, at(1.0));
        silence(1000);
        assertThat(ended().getFirst().source().direction().azimuthRad()).isEqualTo(1.0);
    }

    @Test
    void isNotHeldOpenByAVoiceFromElsewhere() {
        speech(800, at(0.1));
        speech(1000, at(1.5));
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().stamp().capturedNanos() / 1e9).isCloseTo(0.8, within(0.04));
    }

    @Test
    void isNotToldApartByADirectionThatIsUnsure() {
        speech(800, at(0.1));
        speech(400, new Source("", new Direction(1.5, 0), 0.2));
        silence(1000);
        assertThat(ended().getFirst().seconds()).isGreaterThan(1.1);
    }

    @Test
    void letsATelevisionBeginNothing() {
        Endpointer guarded = new Endpointer(
                new LoudIsVoice(),
                Endpointing.STANDARD,
                Rehearing.NONE,
                s -> s.direction().azimuthRad() < 1);
        for (int i = 0; i < 200; i++) guarded.accept(frame(tone()), Optional.of(at(1.5)), heard::add);
        guarded.flush(heard::add);
        assertThat(guarded.turn()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void beginsANewTurnWithEachUtterance() {
        speech(500);
        silence(900);
        speech(500);
        silence(900);
        assertThat(ended()).extracting(u -> u.stamp().turn()).containsExactly(1L, 2L);
    }

    @Test
    void raisesTheTurnAsSoonAsSomeoneSpeaks() {
        silence(500);
        speech(120);
        assertThat(endpointer.turn()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void neverHandsOutASampleTwiceInTwoUtterances() {
        speech(500);
        silence(850);
        speech(500);
        silence(1000);
        int samples = ended().stream().mapToInt(u -> u.audio().length).sum();
        assertThat(ended()).hasSize(2);
        assertThat(samples).isLessThanOrEqualTo((500 + 850 + 500 + 330) * 16);
    }

    @Test
    void isNotHeldOpenByACoughAfterTheWords() {
        speech(800);
        silence(200);
        judged(Completeness.COMPLETE);
        speech(30);
        silence(150);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void doesNotTakeManyDoubtfulMomentsForSpeech() {
        Endpointer doubting = new Endpointer(new Doubtful(), Endpointing.STANDARD);
        for (int i = 0; i < 6000; i++) doubting.accept(frame(tone()), heard::add);
        assertThat(doubting.turn()).isZero();
    }

    @Test
    void ignoresAClick() {
        silence(500);
        speech(30);
        silence(1000);
        assertThat(heard).isEmpty();
    }

    @Test
    void letsTheSingleWordStopThrough() {
        silence(500);
        speech(130);
        silence(1000);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void cutsEndlessSpeechAndLosesNothingOfIt() {
        speech(40_000);
        flush();
        assertThat(ended()).allSatisfy(u -> assertThat(u.seconds()).isLessThan(15.1));
        assertThat(ended().stream().mapToDouble(Utterance::seconds).sum()).isCloseTo(40, within(0.05));
    }

    @Test
    void announcesEveryUtteranceTwiceEvenAtACut() {
        speech(40_000);
        flush();
        assertThat(heard.stream().filter(u -> !u.ended())).hasSameSizeAs(ended());
    }

    @Test
    void endsWhatWasBeingSaidWhenTheSoundIsOver() {
        silence(300);
        speech(700);
        flush();
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().seconds()).isCloseTo(1.0, within(0.07));
        assertThat(ended().getFirst().stamp().capturedNanos()).isEqualTo(1_000_000_000L);
    }

    @Test
    void saysNothingAtTheEndOfSilence() {
        silence(5000);
        flush();
        assertThat(heard).isEmpty();
    }

    @Test
    void takesWhatIsNoNumberForSilenceAndCountsIt() {
        float[] broken = new float[AudioFrame.SAMPLES];
        Arrays.fill(broken, Float.NaN);
        broken[0] = Float.POSITIVE_INFINITY;
        broken[1] = 3e30f;
        hear(broken);
        speech(700);
        silence(1000);
        assertThat(endpointer.badSamples()).isEqualTo(AudioFrame.SAMPLES - 1);
        assertThat(ended()).hasSize(1);
        for (float s : ended().getFirst().audio()) assertThat(s).isBetween(-1f, 1f);
    }

    @Test
    void isStillThereAfterHoursOfSilence() {
        silence(3 * 3600 * 1000);
        speech(700);
        silence(1000);
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().stamp().capturedNanos() / 1e9).isCloseTo(3 * 3600 + 0.7, within(0.032));
    }

    @Test
    void looksOnceMoreAtWhatMadeNoCommand() {
        speech(800);
        silence(150);
        judged(Completeness.OTHER);
        silence(300);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, false);
        assertThat(heard.getLast().audio().length)
                .isGreaterThan(heard.getFirst().audio().length);
        judged(Completeness.COMPLETE);
        silence(10);
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().audio()).isSameAs(heard.get(1).audio());
    }

    /// "Go forward … five": voice activity finds no speech in an "f".
    @Test
    void endsNothingWhileASoftConsonantMayBeginAWord() {
        speech(800);
        silence(150);
        judged(Completeness.MAY_GO_ON);
        silence(360);
        hiss(100);
        speech(400);
        silence(1000);
        assertThat(ended()).hasSize(1);
        assertThat(ended().getFirst().seconds()).isGreaterThan(1.8);
    }

    @Test
    void waitsForNoHissThatGoesOn() {
        speech(800);
        silence(150);
        judged(Completeness.MAY_GO_ON);
        silence(360);
        hiss(300);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void doesNotLookAgainAtACommand() {
        speech(800);
        silence(150);
        judged(Completeness.MAY_GO_ON);
        silence(350);
        assertThat(heard).hasSize(1);
    }

    @Test
    void tellsWhatIsSupersededAndWhatIsOver() {
        speech(800);
        silence(200);
        Utterance shorter = heard.getLast();
        assertThat(endpointer.isSuperseded(shorter)).isFalse();
        speech(500);
        assertThat(endpointer.isSuperseded(shorter)).isTrue();
        silence(1000);
        assertThat(endpointer.isSuperseded(ended().getFirst())).isFalse();
    }

    @Test
    void tellsWhatHasBeenSaidSoFarOnlyWhileSomebodySpeaks() {
        silence(1000);
        assertThat(endpointer.soFar()).isEmpty();
        speech(600);
        Utterance soFar = endpointer.soFar().orElseThrow();
        assertThat(soFar.seconds()).isCloseTo(0.35 + 0.6, within(0.07));
        assertThat(soFar.stamp().turn()).isEqualTo(1);
        assertThat(heard).isEmpty();
        silence(100);
        assertThat(endpointer.soFar()).isEmpty();
    }

    private void judged(Completeness said) {
        endpointer.judged(heard.getLast(), said);
    }

    private static Source at(double azimuthRad) {
        return new Source("talker", new Direction(azimuthRad, 0), 0.9);
    }

    private void speech(int ms, Source from) {
        for (int i = 0; i < ms / 10; i++) endpointer.accept(frame(tone()), Optional.of(from), heard::add);
    }

    private List<Utterance> ended() {
        return heard.stream().filter(Utterance::ended).toList();
    }

    private void speech(int ms) {
        for (int i = 0; i < ms / 10; i++) hear(tone());
    }

    private void silence(int ms) {
        float[] nothing = new float[AudioFrame.SAMPLES];
        for (int i = 0; i < ms / 10; i++) hear(nothing);
    }

    /// Below what counts as a voice.
    private void hiss(int ms) {
        for (int i = 0; i < ms / 10; i++) {
            float[] hiss = new float[AudioFrame.SAMPLES];
            for (int k = 0; k < hiss.length; k++) hiss[k] = k % 2 == 0 ? 0.003f : -0.003f;
            hear(hiss);
        }
    }

    private float[] tone() {
        float[] tone = new float[AudioFrame.SAMPLES];
        for (int i = 0; i < tone.length; i++) tone[i] = (float) Math.sin(i * 0.4 + frames);
        return tone;
    }

    private void hear(float[] mono) {
        endpointer.accept(frame(mono), heard::add);
    }

    private AudioFrame frame(float[] mono) {
        frames++;
        return new AudioFrame(new Stamp(0, frames * AudioFrame.NANOS), new float[][] {mono});
    }

    private void flush() {
        endpointer.flush(heard::add);
    }

    /// What the network makes of sung vowels: each begins like a word and wears off.
    private static final class Held implements VoiceActivity {
        private static final float[] NOTE = {0.85f, 0.8f, 0.75f, 0.7f, 0.6f, 0.5f, 0.4f};

        private int windows;

        @Override
        public float probability(float[] window) {
            return NOTE[windows++ % NOTE.length];
        }

        @Override
        public void reset() {}

        @Override
        public void close() {}
    }

    /// Two likely windows, three unlikely ones, and so on.
    private static final class Doubtful implements VoiceActivity {
        private int windows;

        @Override
        public float probability(float[] window) {
            return windows++ % 5 < 2 ? 0.9f : 0.1f;
        }

        @Override
        public void reset() {}

        @Override
        public void close() {}
    }
}
