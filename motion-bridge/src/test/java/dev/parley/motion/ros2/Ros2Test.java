package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import geometry_msgs.msg.dds.TwistStamped;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sensor_msgs.msg.dds.LaserScan;

class Ros2Test {
    private static final Ros2.Domain PRIVATE = new Ros2.Domain(177, true);

    @Test
    void readsTheDomainFromTheEnvironment() {
        assertThat(Ros2.Domain.of(Map.of())).isEqualTo(new Ros2.Domain(0, false));
        assertThat(Ros2.Domain.of(Map.of("ROS_DOMAIN_ID", " 42 ", "ROS_LOCALHOST_ONLY", "1")))
                .isEqualTo(new Ros2.Domain(42, true));
    }

    @Test
    void refusesADomainThatIsNoNumber() {
        assertThatThrownBy(() -> Ros2.Domain.of(Map.of("ROS_DOMAIN_ID", "kitchen")))
                .hasMessage("ROS_DOMAIN_ID is \"kitchen\"; set it to a number from 0 to 232.");
        assertThatThrownBy(() -> Ros2.Domain.of(Map.of("ROS_DOMAIN_ID", "999"))).isInstanceOf(Ros2Fault.class);
    }

    @Test
    void oneNodeHearsWhatAnotherSays() throws InterruptedException {
        try (Ros2 here = Ros2.open("here", PRIVATE);
                Ros2 there = Ros2.open("there", PRIVATE)) {
            var heard = new LinkedBlockingQueue<Double>();
            there.subscribe(
                    TwistStamped.class,
                    "/cmd_vel",
                    Quality.SENSOR,
                    m -> heard.add(m.getTwist().getLinear().getX()));
            var publisher = here.publisher(TwistStamped.class, "/cmd_vel", Quality.RELIABLE);
            TwistStamped message = new TwistStamped();
            message.getTwist().getLinear().setX(0.25);
            assertThat(until(heard, () -> publisher.publish(message))).isEqualTo(0.25);
        }
    }

    @Test
    void aScanOf720RangesGoesThrough() throws InterruptedException {
        try (Ros2 here = Ros2.open("here", PRIVATE);
                Ros2 there = Ros2.open("there", PRIVATE)) {
            var heard = new LinkedBlockingQueue<Integer>();
            there.subscribe(
                    LaserScan.class,
                    "/scan",
                    Quality.SENSOR,
                    m -> heard.add(m.getRanges().size()));
            var publisher = here.publisher(LaserScan.class, "/scan", Quality.SENSOR);
            LaserScan scan = LaserScanType.message();
            for (int i = 0; i < 720; i++) scan.getRanges().add(i);
            assertThat(until(heard, () -> publisher.publish(scan))).isEqualTo(720);
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closesWhileMessagesPourIn() throws InterruptedException {
        try (Ros2 here = Ros2.open("here", PRIVATE)) {
            var publisher = here.publisher(TwistStamped.class, "/cmd_vel", Quality.RELIABLE);
            TwistStamped message = new TwistStamped();
            for (int round = 0; round < 10; round++) {
                var heard = new AtomicInteger();
                Ros2 there = Ros2.open("there", PRIVATE);
                there.subscribe(TwistStamped.class, "/cmd_vel", Quality.RELIABLE, m -> heard.incrementAndGet());
                Thread pouring = Thread.ofPlatform().start(() -> {
                    while (!Thread.currentThread().isInterrupted()) publisher.publish(message);
                });
                while (heard.get() < 100) Thread.onSpinWait();
                there.close();
                int closed = heard.get();
                pouring.interrupt();
                pouring.join();
                assertThat(heard).hasValue(closed);
            }
        }
    }

    /// Discovery takes a moment: says it again until it is heard.
    static <T> T until(LinkedBlockingQueue<T> heard, Runnable say) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            say.run();
            T value = heard.poll(20, TimeUnit.MILLISECONDS);
            if (value != null) return value;
        }
        throw new AssertionError("nothing was heard in ten seconds");
    }
}
