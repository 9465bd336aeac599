package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Turns where voice activity hears speech all the time.
class BabbleTest {
    private static final float THERE = 0.3f;
    private static final float ELSEWHERE = 0.01f;

    private final Endpointer endpointer = new Endpointer(new Canteen(), Endpointing.STANDARD);
    private final List<Utterance> heard = new ArrayList<>();

    @Test
    void endsATurnThoughOthersGoOnElsewhere() {
        listen(THERE, 800);
        listen(ELSEWHERE, 1500);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, true);
    }

    @Test
    void beginsNoTurnByTalkFromElsewhere() {
        listen(ELSEWHERE, 5000);
        assertThat(endpointer.turn()).isZero();
    }

    @Test
    void goesByVoiceActivityWhereNobodyCanTell() {
        listen(Presence.USUAL, 5000);
        assertThat(endpointer.talking()).isTrue();
    }

    private void listen(float presence, int ms) {
        AudioFrame frame = new AudioFrame(1);
        for (int i = 0; i < ms / 10; i++) endpointer.accept(frame, Optional.empty(), 1, presence, heard::add);
    }

    /// Somebody always speaks.
    private static final class Canteen implements VoiceActivity {
        @Override
        public float probability(float[] window) {
            return 0.8f;
        }

        @Override
        public void reset() {}

        @Override
        public void close() {}
    }
}
