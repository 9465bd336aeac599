package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.TestRobots;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.perception.Direction;
import dev.parley.perception.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HumansTest {
    private static final Ros2.Domain PRIVATE = new Ros2.Domain(180, true);
    private static final long SECOND = 1_000_000_000L;
    private static final Source LEFT = new Source("voice-1", new Direction(Math.PI / 2, 0), 0.9);

    private final Ros2 robot = Ros2.open("robot", PRIVATE);
    private final Ros2 other = Ros2.open("other", PRIVATE);
    private final Humans humans = new Humans(robot, TestRobots.parleyOne());

    @AfterEach
    void close() {
        robot.close();
        other.close();
    }

    private <T> BlockingQueue<T> hear(Kind kind, String topic, Quality quality, Function<CdrReader, T> read) {
        var heard = new LinkedBlockingQueue<T>();
        other.subscribe(kind.ddsName(), kind.mostBytes(), topic, quality, in -> heard.add(read.apply(in)));
        return heard;
    }

    private static List<String> ids(CdrReader in) {
        in.skipHeader();
        List<String> ids = new ArrayList<>();
        for (int n = in.unsigned(100); n > 0; n--) ids.add(in.text(255));
        return ids;
    }

    private static <T> T await(BlockingQueue<T> heard, T wanted) throws InterruptedException {
        T last = wanted;
        for (int i = 0; i < 100; i++) {
            last = heard.poll(10, TimeUnit.SECONDS);
            if (wanted.equals(last)) return last;
        }
        throw new AssertionError(wanted + " did not come, but " + last);
    }

    @Test
    void aVoiceIsTrackedUntilItHasNotBeenHeardForTenSeconds() throws InterruptedException {
        var tracked = hear(Kind.IDS_LIST, "/humans/voices/tracked", Quality.LATCHED, HumansTest::ids);
        humans.voices(List.of(LEFT), List.of(), 0);
        await(tracked, List.of("voice_1"));
        humans.tick(9 * SECOND);
        await(tracked, List.of("voice_1"));
        humans.tick(11 * SECOND);
        await(tracked, List.of());
    }

    @Test
    void tellsWhoSpeaksAndFromWhere() throws InterruptedException {
        var speaking = hear(Kind.BOOL, "/humans/voices/voice_1/is_speaking", Quality.LATCHED, in -> in.int8() != 0);
        var directions = hear(Kind.POSE_STAMPED, "/sound_localization", Quality.RELIABLE, HumansTest::orientation);
        humans.voices(List.of(LEFT), List.of(LEFT), 0);
        await(speaking, true);
        double[] q = Ros2Test.until(
                (LinkedBlockingQueue<double[]>) directions, () -> humans.voices(List.of(LEFT), List.of(LEFT), 0));
        assertThat(q).containsExactly(new double[] {0, 0, Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-9));
        humans.voices(List.of(LEFT), List.of(), SECOND);
        await(speaking, false);
    }

    private static double[] orientation(CdrReader in) {
        in.skipHeader();
        for (int i = 0; i < 3; i++) in.float64();
        return new double[] {in.float64(), in.float64(), in.float64(), in.float64()};
    }

    @Test
    void whoeverIsKnownByTheVoiceHasItsNameAndKeepsItsIdentifier() throws InterruptedException {
        var names = hear(Kind.STRING, "/humans/persons/pc58fb6/name", Quality.LATCHED, in -> in.text(255));
        var voices = hear(Kind.STRING, "/humans/persons/pc58fb6/voice_id", Quality.LATCHED, in -> in.text(255));
        var tracked = hear(Kind.IDS_LIST, "/humans/persons/tracked", Quality.LATCHED, HumansTest::ids);
        humans.said(LEFT, "hello", 0.9, "Jürgen", 0);
        await(names, "Jürgen");
        await(voices, "voice_1");
        humans.tick(SECOND);
        await(tracked, List.of("pc58fb6"));
        humans.tick(20 * SECOND);
        await(tracked, List.of());
    }

    @Test
    void wordsSoFarAndWordsAtLastAreTold() throws InterruptedException {
        var speech = hear(Kind.LIVE_SPEECH, "/humans/voices/anonymous_speaker/speech", Quality.RELIABLE, in -> {
            in.skipHeader();
            return in.text(1000) + "|" + in.text(1000) + "|" + in.float64() + "|" + in.text(10);
        });
        Ros2Test.until((LinkedBlockingQueue<String>) speech, () -> humans.soFar(Source.UNKNOWN, "tea for", 0));
        humans.said(Source.UNKNOWN, "tea for two", 0.75, "", 0);
        await(speech, "|tea for two|0.75|en");
    }
}
