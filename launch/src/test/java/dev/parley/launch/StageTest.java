package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StageTest {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger halts = new AtomicInteger();
    private final FailureHandler failures = handler();

    private FailureHandler handler() {
        Events stream = new Events();
        stream.listen(events::add);
        return new FailureHandler(stream, () -> 7, Set.of("move"), halts::incrementAndGet);
    }

    @Test
    void losesTheOldestSoundWhenItCannotKeepUpAndCountsIt() throws InterruptedException {
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        List<Integer> lost = new CopyOnWriteArrayList<>();
        try (Stage<Integer> stage =
                new Stage<>("listen", 2, Stage.WhenFull.DROP_OLDEST, done::add, failures, (i, n) -> lost.add(i))) {
            for (int i = 1; i <= 5; i++) stage.put(i);
            assertThat(lost).containsExactly(1, 2, 3);
            stage.start();
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(4);
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(5);
        }
    }

    @Test
    void makesTheSenderOfWordsWaitAndLosesNone() throws InterruptedException {
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        try (Stage<Integer> stage =
                new Stage<>("decide", 1, Stage.WhenFull.WAIT, done::add, failures, (_, _) -> {}).start()) {
            for (int i = 0; i < 100; i++) assertThat(stage.put(i)).isTrue();
            for (int i = 0; i < 100; i++)
                assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(i);
        }
    }

    @Test
    void goesOnWithTheNextAfterAFailure() throws InterruptedException {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        try (Stage<String> stage = new Stage<String>(
                        "decide", 4, Stage.WhenFull.WAIT, s -> done.add(s.substring(1)), failures, (_, _) -> {})
                .start()) {
            stage.put("");
            stage.put("ab");
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("b");
        }
        assertThat(events).containsExactly(new Event.Failed(7, "decide", "StringIndexOutOfBoundsException"));
        assertThat(halts).hasValue(0);
    }

    @Test
    void haltsTheRobotWhenAMotionStageFails() {
        failures.failed("move", "anything", new IllegalStateException("broken"));
        assertThat(halts).hasValue(1);
    }

    @Test
    void tellsASenderThatItIsClosed() {
        Stage<Integer> stage = new Stage<>("decide", 1, Stage.WhenFull.WAIT, _ -> {}, failures, (_, _) -> {});
        stage.close();
        assertThat(stage.put(1)).isFalse();
    }
}
