package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.perception.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing moves before it is written down.
class RecordedMotionTest {
    private final List<Verdict> written = new ArrayList<>();
    private Runnable whileWriting = () -> {};
    private final Rig rig = new Rig(TestRobots.parleyOne(), new Audit() {
        @Override
        public void decided(MotionRequest request, Verdict verdict) {
            whileWriting.run();
            written.add(verdict);
        }

        @Override
        public void became(MotionEvent event) {}
    });

    @Test
    void isWrittenDownBeforeItBegins() {
        whileWriting = () -> assertThat(rig.bridge.doing()).isEmpty();
        rig.ask("walk", new Drive(2, 0));
        assertThat(written).singleElement().isInstanceOf(Verdict.Allowed.class);
        assertThat(rig.bridge.doing()).containsExactly("walk");
    }

    @Test
    void whatIsRefusedIsWrittenDownToo() {
        rig.ask("walk", new Drive(Double.NaN, 0));
        assertThat(written).singleElement().isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void doesNotMoveWhenItCannotBeWrittenDown() {
        whileWriting = () -> {
            throw new AuditFault("no space left");
        };
        rig.ask("walk", new Drive(2, 0));
        assertThat(rig.reason()).isEqualTo("I cannot write down what I do");
        assertThat(rig.bridge.doing()).isEmpty();
    }

    @Test
    void whatIsStoppedWhileItIsWrittenDownDoesNotBegin() {
        whileWriting = () -> rig.bridge.stop(new Stamp(0, rig.fake.now));
        rig.ask("walk", new Drive(2, 0));
        assertThat(rig.bridge.doing()).isEmpty();
        assertThat(rig.events.getLast()).isInstanceOf(MotionEvent.Blocked.class);
    }

    /// The other thread could not stop the robot if the bridge's lock were held meanwhile.
    @Test
    void aSlowDiskDelaysNoStop() throws InterruptedException {
        rig.ask("walk", new Drive(5, 0));
        rig.run(1);
        whileWriting = () -> {
            Thread stopping = Thread.ofPlatform().start(() -> rig.bridge.stop(new Stamp(0, rig.fake.now)));
            join(stopping);
            assertThat(stopping.isAlive()).isFalse();
        };
        rig.ask("turn", new MotionCommand.Turn(1));
        assertThat(rig.bridge.stopped()).isTrue();
        assertThat(rig.fake.sent.getLast().isZero()).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTookTooLongToWriteDownDoesNotBegin() {
        whileWriting = () -> rig.fake.now += 600_000_000L;
        rig.ask("walk", new Drive(2, 0));
        assertThat(rig.reason()).isEqualTo("it took too long to write it down");
    }
}
