package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import dev.parley.speech.sound.SilentLoudspeaker;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The live room with walls around it, a fan, and a loudspeaker of the robot's own.
class LiveRoomTest {
    private static final int RATE_HZ = 16_000;
    private static final double HEIGHT_M = 1.4;
    private static final Position MOUTH = new Position(2, 1, 1.6);
    private static final Microphones PAIR =
            new Microphones(RATE_HZ, "head_mics", List.of(new Position(0.1, 0, 0), new Position(-0.1, 0, 0)));

    private final Levels silent = Levels.QUIET_HALL.withoutNoise();
    private long clockNanos = 1_000_000_000L;
    private Pose2D pose = Pose2D.ORIGIN;
    private double panRad;

    private final Timekeeper time = new Timekeeper() {
        @Override
        public long nowNanos() {
            return clockNanos;
        }

        @Override
        public void waitUntil(long nanos) {
            clockNanos = Math.max(clockNanos, nanos);
        }
    };

    private Room room(Acoustics acoustics) {
        return new Room(silent, acoustics, time::nowNanos);
    }

    private RoomMicrophones microphones(Room room) {
        return new RoomMicrophones(room, PAIR, HEIGHT_M, () -> pose, () -> panRad, time, 7);
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

    private static Samples noise(double seconds) {
        SplittableRandom random = new SplittableRandom(3);
        float[] noise = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < noise.length; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        return new Samples(noise, RATE_HZ);
    }

    private static double db(float[] sound, double fromS, double toS) {
        double sum = 0;
        int from = (int) (fromS * RATE_HZ);
        int to = (int) (toS * RATE_HZ);
        for (int i = from; i < to; i++) sum += sound[i] * sound[i];
        return 10 * Math.log10(sum / (to - from));
    }

    @Test
    void hearsTheSameRoomAsTheImageSourceMethod() {
        Acoustics hall = Acoustics.factoryCell(0.3);
        Room room = room(hall);
        RoomMicrophones microphones = microphones(room);
        float[] click = new float[400];
        click[200] = 1;
        room.ready(new Samples(click, RATE_HZ), 0, new Mouth.Still(MOUTH)).start();
        float[] heard = listen(microphones, 30)[0];
        // The live room leaves below 20 Hz what speech does not have.
        HighPass.filter(heard);
        Shoebox walls = hall.walls().orElseThrow().room();
        float[] response = new ImageSource(walls, 0.28)
                .responses(new Position(4, 5, 1.6), List.of(new Position(2.1, 4, HEIGHT_M)))[0];
        double off = 0;
        double all = 0;
        for (int i = 0; i < 4_000; i++) {
            off += Math.pow(heard[200 + i] - response[i], 2);
            all += Math.pow(response[i], 2);
        }
        assertThat(10 * Math.log10(off / all)).isLessThan(-25);
    }

    @Test
    void ringsAsLongAsTheHallDoesAfterSomebodyHasSpoken() {
        Room room = room(Acoustics.factoryCell(0.4));
        RoomMicrophones microphones = microphones(room);
        room.say(noise(0.5), MOUTH);
        float[] heard = listen(microphones, 120)[0];
        double speaking = db(heard, 0.2, 0.45);
        double falls = db(heard, 0.6, 0.65) - db(heard, 0.7, 0.75);
        assertThat(falls).isCloseTo(60 * 0.1 / 0.4, within(5.0));
        assertThat(db(heard, 0.6, 0.65)).isBetween(speaking - 30, speaking - 6);
        assertThat(db(heard, 1.1, 1.2)).isLessThan(-150);
    }

    @Test
    void itsHallIsThatOfTheSimulatedRobot() {
        Acoustics.Walls walls = Acoustics.factoryCell(0.4).walls().orElseThrow();
        assertThat(FactoryCell.world().rangeM(0, 0, 0))
                .isCloseTo(walls.room().xM() + walls.corner().xM(), within(1e-9));
        assertThat(FactoryCell.world().rangeM(0, 0, Math.PI))
                .isCloseTo(-walls.corner().xM(), within(1e-9));
        assertThat(FactoryCell.world().rangeM(7, 0, -Math.PI / 2))
                .isCloseTo(-walls.corner().yM(), within(1e-9));
        assertThat(FactoryCell.world().rangeM(8, 0, Math.PI / 2))
                .isCloseTo(walls.room().yM() + walls.corner().yM(), within(1e-9));
    }

    @Test
    void turnsItsMicrophonesWithTheHead() {
        Room room = room(Acoustics.OPEN);
        RoomMicrophones microphones = microphones(room);
        Position aside = new Position(0, 1, HEIGHT_M);
        panRad = Math.PI / 2;
        microphones.next();
        room.say(noise(0.5), aside);
        float[][] heard = listen(microphones, 40);
        double nearer = db(heard[0], 0.1, 0.4) - db(heard[1], 0.1, 0.4);
        assertThat(nearer).isCloseTo(20 * Math.log10(1.1 / 0.9), within(0.4));
    }

    @Test
    void keepsOneWhoWouldStandBehindAWallInTheRoom() {
        Room room = room(Acoustics.factoryCell(0.3));
        RoomMicrophones microphones = microphones(room);
        room.say(noise(0.3), new Position(-5, 0, 1.6));
        float[] heard = listen(microphones, 30)[0];
        assertThat(db(heard, 0.1, 0.25)).isBetween(-34.0, -26.0);
    }

    @Test
    void hearsItsOwnLoudspeakerAlwaysWithTheSameGain() {
        Room room = room(Acoustics.OPEN);
        RoomMicrophones microphones = microphones(room);
        try (Loudspeaker loudspeaker = new RoomLoudspeaker(room, new Immediate())) {
            loudspeaker.play(noise(0.4), () -> {});
            double loud = db(listen(microphones, 45)[0], 0.1, 0.35);
            Samples half = noise(0.4);
            for (int i = 0; i < half.audio().length; i++) half.audio()[i] /= 2;
            loudspeaker.play(half, () -> {});
            double quiet = db(listen(microphones, 45)[0], 0.1, 0.35);
            assertThat(loud).isCloseTo(-20 - 12 - 20 * Math.log10(Math.hypot(0.02, 0.25)), within(0.3));
            assertThat(loud - quiet).isCloseTo(6.02, within(0.01));
        }
    }

    /// Plays without taking its time.
    private static final class Immediate implements Loudspeaker {
        @Override
        public void play(Samples samples, Runnable firstSample) {
            firstSample.run();
        }

        @Override
        public void silence() {}

        @Override
        public void close() {}
    }

    @Test
    void hearsNoMoreOfALoudspeakerThatWasSilenced() {
        Room room = room(Acoustics.factoryCell(0.3));
        RoomMicrophones microphones = microphones(room);
        RoomLoudspeaker loudspeaker = new RoomLoudspeaker(room, new SilentLoudspeaker(new Timekeeper() {
            private boolean asked;

            @Override
            public long nowNanos() {
                return clockNanos;
            }

            @Override
            public void waitUntil(long nanos) {
                if (!asked) silenceAfterHalfASecond();
                asked = true;
                clockNanos = Math.max(clockNanos, nanos);
            }
        }));
        interrupted = loudspeaker;
        listening = microphones;
        loudspeaker.play(noise(2), () -> {});
        float[] after = listen(microphones, 60)[0];
        assertThat(db(before[0], 0.2, 0.45)).isGreaterThan(-30);
        assertThat(db(after, 0.2, 0.3)).isLessThan(-60);
        assertThat(db(after, 0.45, 0.6)).isLessThan(-80);
    }

    private RoomLoudspeaker interrupted;
    private RoomMicrophones listening;
    private float[][] before;

    private void silenceAfterHalfASecond() {
        before = listen(listening, 50);
        interrupted.silence();
    }

    @Test
    void hearsTheFanOfTheRobotWithoutASeam() {
        RoomMicrophones microphones = microphones(room(Acoustics.OPEN.withFan(-40)));
        float[][] heard = listen(microphones, 900);
        assertThat(db(heard[0], 0, 9)).isCloseTo(-40, within(3.0));
        double jump = 0;
        for (int i = 1; i < heard[0].length; i++) jump = Math.max(jump, Math.abs(heard[0][i] - heard[0][i - 1]));
        int seam = 1 << 17;
        assertThat(Math.abs(heard[0][seam] - heard[0][seam - 1])).isLessThanOrEqualTo((float) jump);
        assertThat(heard[0][seam + 5]).isEqualTo(heard[0][5]);
        assertThat(heard[0]).isNotEqualTo(heard[1]);
    }

    @Test
    void allocatesNothingForAFrame() {
        Room room = room(Acoustics.factoryCell(0.3).withFan(-50));
        RoomMicrophones microphones = microphones(room);
        room.say(noise(3), MOUTH);
        AudioFrame frame = new AudioFrame(microphones.channels());
        for (int i = 0; i < 100; i++) microphones.read(frame);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) microphones.read(frame);
        assertThat((threads.getCurrentThreadAllocatedBytes() - allocated) / 100).isLessThan(16);
    }
}
