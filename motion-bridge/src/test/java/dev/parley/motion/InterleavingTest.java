package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Stop and hold from another thread, in the middle of ticks.
class InterleavingTest {
    @Test
    void afterStopReturnsNothingButZeroFollowsHoweverTheTicksFall() throws InterruptedException {
        for (int round = 0; round < 100; round++) {
            Rig rig = new Rig(TestRobots.parleyOne());
            rig.ask("walk", new Drive(8, 0));
            rig.run(0.5);
            CountDownLatch go = new CountDownLatch(1);
            int[] sentAtStop = new int[1];
            boolean hold = round % 2 == 0;
            Thread stopper = Thread.ofPlatform().start(() -> {
                await(go);
                if (hold) rig.bridge.hold();
                else rig.bridge.stop(new dev.parley.perception.Stamp(9, 0));
                synchronized (rig.fake) {
                    sentAtStop[0] = rig.fake.sent.size();
                }
            });
            go.countDown();
            for (int i = 0; i < 20; i++) rig.tick();
            stopper.join();
            rig.run(0.2);
            assertThat(rig.nonZeroSince(sentAtStop[0])).isZero();
            assertThat(rig.fake.sent.getLast().isZero()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
