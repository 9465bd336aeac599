package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launch.Event;
import dev.parley.launch.RealTime;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.ReconnectingSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A robot whose microphones are unplugged while it walks.
class LostMicrophonesTest {
    @Test
    void aWalkingRobotThatCannotHearStopsAndDoesNotGoOnByItselfWhenItHearsAgain() {
        Cable cable = new Cable();
        try (Hall hall = new Hall(156, cable::to)) {
            hall.say(hall.recording("goforward"));
            hall.moved(0, MotionEvent.Progress.class);

            cable.plugged = false;
            hall.await(0, Event.SourceLost.class, l -> l.why().equals("unplugged"));
            hall.moved(0, MotionEvent.Stopped.class);

            int mark = hall.witness.now();
            cable.plugged = true;
            hall.await(mark, Event.SourceBack.class, _ -> true);
            hall.runtime.awaitSilence(Duration.ofSeconds(1));
            hall.say(hall.recording("goforward"));
            hall.await(mark, Event.Understood.class, _ -> true);
            assertThat(hall.runtime.bridge().stopped()).isTrue();
            assertThat(hall.witness.since(mark))
                    .noneMatch(e -> e instanceof Event.Moved m && m.motion() instanceof MotionEvent.Started);
        }
    }

    /// Between the microphones and the robot.
    private static final class Cable implements AudioSource {
        private volatile boolean plugged = true;
        private AudioSource microphones;

        AudioSource to(AudioSource microphones) {
            this.microphones = microphones;
            return new ReconnectingSource(this::plugIn, new RealTime(), () -> 0);
        }

        private AudioSource plugIn() {
            if (!plugged) throw new AudioFault("There is no microphone");
            return this;
        }

        @Override
        public int channels() {
            return microphones.channels();
        }

        @Override
        public boolean read(AudioFrame into) {
            if (!plugged) throw new AudioFault("unplugged");
            return microphones.read(into);
        }

        @Override
        public void close() {}
    }
}
