package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.speech.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int RATE_HZ = 16_000;
    private static final double HEIGHT_M = 1.2;
    private static final double TONE_HZ = 500;
    private static final Microphones PAIR =
            new Microphones(RATE_HZ, "base_link", List.of(new Position(0, 0.1, 0), new Position(0, -0.1, 0)));

    private final AtomicLong clock = new AtomicLong(1_000_000_000L);
    private final AtomicReference<Pose2D> pose = new AtomicReference<>(Pose2D.ORIGIN);
    private final Levels silent = Levels.QUIET_HALL.withoutNoise();

    private RoomMicrophones microphones(Room room) {
        Timekeeper time = new Timekeeper() {
            @Override
            public long nowNanos() {
                return clock.get();
            }

            @Override
            public void waitUntil(long nanos) {
                clock.set(nanos);
            }
        };
        return new RoomMicrophones(room, PAIR, HEIGHT_M, pose::get, time, 7);
    }

    private static float[][] listen(RoomMicrophones microphones, int frames) {
        float[][] heard = new float[microphones.channels()][frames * AudioFrame.SAMPLES];
        for (int f = 0; f < frames; f++) {
            float[][] frame = microphones.next().orElseThrow().channels();
            for (int m = 0; m < heard.length; m++)
                System.arraycopy(frame[m], 0, heard[m], f * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
        }
        return heard;
    }

    private static Samples tone(double seconds, int rateHz, double amplitude) {
        float[] audio = new float[(int) (seconds * rateHz)];
        for (int i = 0; i < audio.length; i++)
            audio[i] = (float) (amplitude * Math.sin(2 * Math.PI * TONE_HZ * i / rateHz));
        return new Samples(audio, rateHz);
    }

    /// Phase of the tone over whole periods in the middle of what was heard.
    private static double phaseRad(float[] heard, int from) {
        double re = 0;
        double im = 0;
        for (int i = from; i < from + 1600; i++) {
            re += heard[i] * Math.cos(2 * Math.PI * TONE_HZ * i / RATE_HZ);
            im += heard[i] * Math.sin(2 * Math.PI * TONE_HZ * i / RATE_HZ);
        }
        return Math.atan2(re, im);
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += samples[i] * samples[i];
        return Math.sqrt(sum / (to - from));
    }

    private static double db(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    @Test
    void delaysEachMicrophoneByItsDistanceToAFractionOfASample() {
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        Position mouth = new Position(1.3, 0.7, 1.6);
        room.say(tone(1, RATE_HZ, 0.3), mouth);
        float[][] heard = listen(microphones, 60);
        for (int m = 0; m < 2; m++) {
            double y = m == 0 ? 0.1 : -0.1;
            double distance = Math.sqrt(1.3 * 1.3 + (0.7 - y) * (0.7 - y) + 0.4 * 0.4);
            double delaySamples = distance / 343 * RATE_HZ;
            double expected = -2 * Math.PI * TONE_HZ * delaySamples / RATE_HZ;
            double off = Math.IEEEremainder(phaseRad(heard[m], 3200) - expected, 2 * Math.PI);
            assertThat(off / (2 * Math.PI * TONE_HZ) * RATE_HZ).isCloseTo(0, within(0.01));
            assertThat(rms(heard[m], 0, (int) delaySamples - 20)).isLessThan(1e-6);
        }
    }

    @Test
    void isAsLoudAsItsDistanceSays() {
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        room.say(tone(1, RATE_HZ, 0.02), new Position(2, 0.1, HEIGHT_M));
        float[][] heard = listen(microphones, 60);
        assertThat(db(rms(heard[0], 3200, 8000))).isCloseTo(-26 - 6.02, within(0.2));
    }

    @Test
    void bringsEveryRecordingToTheSameLevelAndRate() {
        for (double amplitude : new double[] {0.001, 0.9}) {
            for (int rateHz : new int[] {8_000, 22_050, 48_000}) {
                Room room = new Room(silent, clock::get);
                RoomMicrophones microphones = microphones(room);
                Room.Spoken spoken = room.say(tone(0.6, rateHz, amplitude), new Position(0, 1.1, HEIGHT_M));
                float[][] heard = listen(microphones, 60);
                assertThat(db(rms(heard[0], 3200, 8000))).isCloseTo(-26, within(0.3));
                assertThat((spoken.endNanos() - spoken.startNanos()) / 1e9).isCloseTo(0.6, within(0.001));
            }
        }
    }

    @Test
    void mixesTalkersWhoSpeakAtOnce() {
        Position left = new Position(0, 2, 1.6);
        Position right = new Position(1, -2, 1.6);
        float[] one = only(left, 0);
        float[] other = only(right, 40_000_000L);
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        room.say(tone(0.3, RATE_HZ, 0.3), left, clock.get());
        room.say(tone(0.3, RATE_HZ, 0.3), right, clock.get() + 40_000_000L);
        float[] both = listen(microphones, 50)[0];
        for (int i = 0; i < both.length; i++) assertThat(both[i]).isCloseTo(one[i] + other[i], within(1e-5f));
    }

    private float[] only(Position mouth, long laterNanos) {
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        room.say(tone(0.3, RATE_HZ, 0.3), mouth, clock.get() + laterNanos);
        return listen(microphones, 50)[0];
    }

    @Test
    void isSilentButForALittleNoiseWhenNobodySpeaks() {
        float[][] nothing = listen(microphones(new Room(silent, clock::get)), 10);
        assertThat(rms(nothing[0], 0, 1600)).isZero();
        float[][] noise = listen(microphones(new Room(Levels.QUIET_HALL, clock::get)), 400);
        assertThat(db(rms(noise[0], 0, 64_000))).isCloseTo(-66, within(1.0));
        assertThat(noise[0]).isNotEqualTo(noise[1]);
        assertThat(listen(microphones(new Room(Levels.QUIET_HALL, clock::get)), 400)[1])
                .isEqualTo(noise[1]);
    }

    @Test
    void hearsFromWhereTheRobotStandsAndLooks() {
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        pose.set(new Pose2D(3, 1, Math.PI / 2));
        microphones.next();
        room.say(tone(1, RATE_HZ, 0.3), new Position(2, 1, HEIGHT_M));
        float[][] heard = listen(microphones, 60);
        assertThat(db(rms(heard[0], 3200, 8000))).isCloseTo(-26 - db(0.9), within(0.2));
        assertThat(db(rms(heard[1], 3200, 8000))).isCloseTo(-26 - db(1.1), within(0.2));
    }

    @Test
    void movesWithoutAClick() {
        Room room = new Room(silent, clock::get);
        RoomMicrophones microphones = microphones(room);
        room.say(tone(2, RATE_HZ, 0.3), new Position(0, 3, HEIGHT_M));
        listen(microphones, 10);
        float last = 0;
        for (int f = 1; f < 100; f++) {
            pose.set(new Pose2D(0, f * 0.01, 0));
            float[] channel = listen(microphones, 1)[0];
            for (float s : channel) {
                if (f > 1) assertThat(Math.abs(s - last)).isLessThan(0.02f);
                last = s;
            }
        }
    }

    @Test
    void keepsSoundWithinFullScale() {
        Room room = new Room(new Levels(0, -90), clock::get);
        RoomMicrophones microphones = microphones(room);
        room.say(tone(0.5, RATE_HZ, 1), new Position(0, 0.3, HEIGHT_M));
        for (float s : listen(microphones, 30)[0]) assertThat(Math.abs(s)).isLessThanOrEqualTo(1);
    }

    @Test
    void stampsEachFrameWithItsEndAndEndsWhenClosed() {
        RoomMicrophones microphones = microphones(new Room(silent, clock::get));
        long start = clock.get();
        assertThat(microphones.next().orElseThrow().stamp().capturedNanos()).isEqualTo(start + 10_000_000L);
        assertThat(microphones.next().orElseThrow().stamp().capturedNanos()).isEqualTo(start + 20_000_000L);
        microphones.close();
        assertThat(microphones.next()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSound() {
        Room room = new Room(silent, clock::get);
        Position mouth = new Position(1, 0, 1);
        assertThatThrownBy(() -> room.say(new Samples(new float[] {Float.NaN}, RATE_HZ), mouth))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> room.say(new Samples(new float[16], 1), mouth)).hasMessageContaining("Hz");
        room.say(new Samples(new float[0], RATE_HZ), mouth);
        room.say(new Samples(new float[100], RATE_HZ), mouth);
        assertThat(rms(listen(microphones(room), 5)[0], 0, 800)).isZero();
    }
}
