package dev.parley.perception.echo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KalmanCancellerTest {
    private static final int SECOND = 16_000;

    private final SyntheticRoom room = new SyntheticRoom(2, 7);
    private final KalmanCanceller canceller = new KalmanCanceller(2);

    @Test
    void takesTheRobotsVoiceOutWithinASecond() {
        float[] played = room.syllables(2);
        assertThat(SyntheticRoom.lossDb(canceller, room.heard(played, 0), played, SECOND))
                .isGreaterThan(30);
    }

    @Test
    void leavesEverySampleAsItIsWhileTheRobotIsSilent() {
        float[][] voice = room.heard(room.syllables(1), 0);
        float[] before = voice[0].clone();
        SyntheticRoom.lossDb(canceller, voice, new float[SECOND], 0);
        assertThat(voice[0]).isEqualTo(before);
    }

    @Test
    void keepsATalkerWhoSpeaksAtTheSameTime() {
        float[] played = room.syllables(3);
        float[][] echo = room.heard(played, 0);
        float[] talker = room.syllables(3);
        Arrays.fill(talker, 0, 3 * SECOND / 2, 0);
        float[][] both = {echo[0].clone(), echo[1].clone()};
        for (float[] channel : both) for (int i = 0; i < channel.length; i++) channel[i] += talker[i];
        SyntheticRoom.lossDb(canceller, both, played, 0);
        double voice = 0;
        double changed = 0;
        for (int i = 2 * SECOND; i < 3 * SECOND; i++) {
            voice += talker[i] * talker[i];
            changed += (both[0][i] - talker[i]) * (both[0][i] - talker[i]);
        }
        assertThat(10 * Math.log10(voice / changed)).isGreaterThan(10);
    }

    @Test
    void findsALoudspeakerThatIsLate() {
        float[] played = room.syllables(3);
        double lossDb = SyntheticRoom.lossDb(canceller, room.heard(played, 3600), played, 2 * SECOND);
        assertThat(canceller.delayS()).isBetween(0.225, 0.235);
        assertThat(lossDb).isGreaterThan(20);
    }

    @Test
    void learnsAnewWhenTheRoomChanges() {
        float[] played = room.syllables(2);
        SyntheticRoom.lossDb(canceller, room.heard(played, 0), played, 0);
        float[] again = room.syllables(2);
        assertThat(SyntheticRoom.lossDb(canceller, new SyntheticRoom(2, 8).heard(again, 900), again, 3 * SECOND / 2))
                .isGreaterThan(20);
    }

    @Test
    void survivesWhatIsNoSound() {
        float[][] bad = new float[2][SECOND];
        float[] played = room.syllables(1);
        for (int i = 0; i < SECOND; i++) {
            bad[0][i] = i % 3 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
            bad[1][i] = i % 2 == 0 ? 5 : -5;
            if (i % 7 == 0) played[i] = Float.NEGATIVE_INFINITY;
        }
        SyntheticRoom.lossDb(canceller, bad, played, 0);
        float[] good = room.syllables(2.5);
        assertThat(SyntheticRoom.lossDb(canceller, room.heard(good, 0), good, 2 * SECOND))
                .isGreaterThan(20);
    }

    @Test
    void allocatesNothingForAFrame() {
        float[][] frame = new float[2][160];
        float[] played = room.syllables(0.01);
        for (int i = 0; i < 2000; i++) canceller.cancel(frame, played);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200; i++) canceller.cancel(frame, played);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
    }
}
