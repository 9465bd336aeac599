package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Stamp;
import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import dev.parley.speech.spotter.Choir;
import dev.parley.speech.spotter.Opinion;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.spotter.StopHeads;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With the real spotter, whose second opinion says what it is told to, and the real motion bridge.
class SpottingTest {
    private static final ModelStore MODELS = ModelStore.standard();
    private static final float[] STOP = new Choir("node", MODELS.require("talkers"))
            .say(List.of(new Choir.Line("en-us+m4", 150, 50, 1, "stop")))
            .getFirst();

    private final SpeechEmbedding embedding = new SpeechEmbedding(MODELS.require("speech-embedding"));
    private final Quiet loudspeaker = new Quiet();
    private final AtomicInteger zeros = new AtomicInteger();
    private final MotionBridge bridge = new MotionBridge(RobotFile.load("parley-one"), new Wheels(), () -> 1);
    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private volatile double opinion;
    private volatile boolean broken;
    private final Spotting spotting = spotting();

    private Spotting spotting() {
        Events events = new Events();
        events.listen(seen::add);
        Spotter spotter = new Spotter(embedding, this::opinion, () -> true);
        spotter.learnt(new StopHeads(MODELS.cache())
                .known(StopHeads.words(List.of("stop", "halt", "freeze", "emergency stop")))
                .orElseThrow());
        FailureHandler failures =
                new FailureHandler(events, () -> 1, Pipeline.HALTING, () -> bridge.stop(new Stamp(0, 1)));
        Spotting spotting = new Spotting(spotter, bridge, loudspeaker, failures, events, () -> 1);
        spotting.start();
        return spotting;
    }

    private Opinion opinion(float[] sound) {
        if (broken) throw new IllegalStateException("broken");
        return Opinion.of(held() ? opinion : 0);
    }

    private boolean held() {
        return !seen.isEmpty() && seen.getLast() instanceof Event.Held;
    }

    @AfterEach
    void close() {
        spotting.close();
        embedding.close();
    }

    private void hear(float[] sound) {
        AudioFrame frame = new AudioFrame(1);
        for (int at = 0; at + 160 <= sound.length; at += 160) {
            System.arraycopy(sound, at, frame.channels()[0], 0, 160);
            spotting.hear(frame);
            if (at % 8000 == 0) untilIdle();
        }
        untilIdle();
    }

    private void untilIdle() {
        while (!spotting.idle()) Thread.onSpinWait();
    }

    @Test
    void holdsAndStopsAtAStopWord() {
        opinion = 0;
        hear(new float[24_000]);
        assertThat(spotting.stoppedSince(0)).isFalse();
        assertThat(zeros).hasValue(0);
        hear(STOP);
        hear(new float[16_000]);
        assertThat(seen.get(0)).isInstanceOf(Event.Held.class);
        assertThat(seen.get(1)).isInstanceOf(Event.Confirmed.class);
        assertThat(bridge.stopped()).isTrue();
        assertThat(spotting.stoppedSince(0)).isTrue();
        assertThat(zeros.get()).isPositive();
        assertThat(loudspeaker.silenced).hasPositiveValue();
    }

    @Test
    void letsGoWhatWasNone() {
        opinion = -40;
        hear(new float[24_000]);
        hear(STOP);
        hear(new float[32_000]);
        assertThat(seen.get(0)).isInstanceOf(Event.Held.class);
        assertThat(seen.getLast()).isInstanceOf(Event.Released.class);
        assertThat(bridge.stopped()).isFalse();
    }

    @Test
    void aSpotterThatBreaksStopsTheRobot() {
        broken = true;
        hear(new float[24_000]);
        hear(STOP);
        hear(new float[32_000]);
        assertThat(seen).anyMatch(e -> e instanceof Event.Failed);
        assertThat(bridge.stopped()).isTrue();
    }

    @Test
    void theEndOfTheSoundLetsGo() {
        opinion = -40;
        hear(new float[24_000]);
        hear(STOP);
        hear(new float[1920]);
        assertThat(seen.getLast()).isInstanceOf(Event.Held.class);
        spotting.cut();
        untilIdle();
        assertThat(seen.getLast()).isInstanceOf(Event.Released.class);
    }

    private final class Wheels implements RobotLink {
        @Override
        public void velocity(double vxMps, double vyMps, double yawRadps) {
            zeros.incrementAndGet();
        }

        @Override
        public void trajectory(List<Waypoint> waypoints) {}

        @Override
        public void goal(double xM, double yM, double headingRad) {}

        @Override
        public void publish(String topic, String type, String value) {}

        @Override
        public RobotState state() {
            return RobotState.UNKNOWN;
        }

        @Override
        public void close() {}
    }

    private static final class Quiet implements Loudspeaker {
        final AtomicInteger silenced = new AtomicInteger();

        @Override
        public void play(Samples samples, Runnable firstSample) {}

        @Override
        public void silence() {
            silenced.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}
