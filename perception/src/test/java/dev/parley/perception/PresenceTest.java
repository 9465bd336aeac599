package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Presence presence = new Presence();

    @Test
    void changesNothingWhereNobodyCanTell() {
        for (float p : new float[] {0, 0.01f, 0.5f, 0.99f, 1})
            assertThat(heard(Presence.share(1, 0), p)).isCloseTo(p, within(1e-4f));
    }

    @Test
    void doubtsSpeechThatComesFromElsewhere() {
        float last = 0;
        for (int window = 0; window < 4; window++) last = heard(0.005f, 0.9f);
        assertThat(last).isLessThan(0.35f);
    }

    @Test
    void believesDoubtfulSpeechFromWhereTheVoiceIs() {
        float last = 0;
        for (int window = 0; window < 4; window++) last = heard(0.5f, 0.3f);
        assertThat(last).isGreaterThan(0.6f);
    }

    @Test
    void doesNotTakeNoiseForSpeechBecauseItComesFromThere() {
        float last = 0;
        for (int window = 0; window < 4; window++) last = heard(1, 0.02f);
        assertThat(last).isLessThan(0.2f);
    }

    @Test
    void forgetsWhereSoundCameFrom() {
        for (int window = 0; window < 4; window++) heard(0.001f, 0.9f);
        presence.reset();
        assertThat(heard(Presence.USUAL, 0.9f)).isCloseTo(0.9f, within(1e-4f));
    }

    private float heard(float share, float probability) {
        presence.add(share, VoiceActivity.WINDOW);
        return presence.of(probability);
    }
}
