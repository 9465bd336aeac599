package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Stamp;
import org.junit.jupiter.api.Test;

class DeedsTest {
    private static final Stamp STAMP = new Stamp(1, 0);
    private final Deeds deeds = new Deeds();

    private void moved(MotionEvent event) {
        deeds.accept(new Event.Moved(0, event));
    }

    @Test
    void knowsNothingBeforeSomethingHappened() {
        assertThat(deeds.last()).isEmpty();
        assertThat(deeds.stop()).isEmpty();
    }

    @Test
    void aMotionIsDoneOnlyWhenItIsFinished() {
        moved(new MotionEvent.Started(STAMP, "walk", new MotionCommand.Drive(1, 0)));
        assertThat(deeds.last()).isEmpty();
        moved(new MotionEvent.Finished(STAMP, "walk"));
        assertThat(deeds.last()).isEqualTo("walk, and I finished it");
    }

    @Test
    void tellsAStopWordFromAnObstacleAndFromAStopThatItDidNotHear() {
        moved(new MotionEvent.Blocked(STAMP, "walk", "something is in the way"));
        assertThat(deeds.stop()).isEqualTo("something is in the way");
        moved(new MotionEvent.Started(STAMP, "walk", new MotionCommand.Drive(1, 0)));
        deeds.accept(new Event.Halted(0, STAMP));
        moved(new MotionEvent.Stopped(STAMP, "walk"));
        assertThat(deeds.stop()).isEqualTo("I heard a stop word");
        assertThat(deeds.last()).isEqualTo("walk, and I was stopped");
        moved(new MotionEvent.Resumed(STAMP, "resume"));
        assertThat(deeds.stop()).isEmpty();
        moved(new MotionEvent.Stopped(STAMP, "stop"));
        assertThat(deeds.stop()).contains("by no word that I heard");
    }

    @Test
    void saysThatItCouldNotHear() {
        deeds.accept(new Event.SourceLost(0, "the microphone is gone"));
        moved(new MotionEvent.Stopped(STAMP, "walk"));
        assertThat(deeds.stop()).isEqualTo("I could not hear any more: the microphone is gone");
    }
}
