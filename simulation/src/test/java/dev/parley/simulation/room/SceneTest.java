package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SceneTest {
    private static final int RATE_HZ = 16_000;
    private static final Shoebox ROOM = Shoebox.withRt60(6, 5, 3, 0.2);
    private static final List<Position> PAIR = List.of(new Position(0, 0.1, 0), new Position(0, -0.1, 0));
    private static final Position MIDDLE = new Position(3, 2, 1.2);
    private static final Stand STILL = Stand.still(MIDDLE, 0.5);
    private static final Position TALKER = new Position(4.5, 3.5, 1.2);

    private static Scene scene(double seconds) {
        return new Scene(ROOM, PAIR, STILL, seconds, 7);
    }

    private static float[] noise(double seconds) {
        SplittableRandom random = new SplittableRandom(3);
        float[] noise = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < noise.length; i++) noise[i] = (float) random.nextGaussian();
        return noise;
    }

    private static float[] tone(double hz, double seconds) {
        float[] tone = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < tone.length; i++)
            tone[i] = (float)
                    (Math.sin(2 * Math.PI * hz * i / RATE_HZ) * Math.min(1, Math.min(i, tone.length - i) / 400.0));
        return tone;
    }

    private static double db(double ratio) {
        return 20 * Math.log10(ratio);
    }

    private static double rms(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += sound[i] * sound[i];
        return Math.sqrt(sum / (to - from));
    }

    private static double differenceDb(float[][] a, float[][] b) {
        float[][] difference = new float[a.length][a[0].length];
        for (int m = 0; m < a.length; m++) for (int i = 0; i < a[m].length; i++) difference[m][i] = a[m][i] - b[m][i];
        return db(Mix.rms(difference) / Mix.rms(b));
    }

    @Test
    void mixesEachSourceAtTheLevelItWasGiven() {
        Scene scene = scene(1.5);
        Image talker = scene.talker(noise(1), Route.still(TALKER), 0.2, 0);
        Image radio = scene.noise(noise(1.5), Route.still(new Position(1, 1, 1)), 0, -6);
        Image fan = scene.fan(1, 3);
        float[][] hall = scene.ambient(DiffuseNoise.pink(PAIR, 24_000, 1), -5);
        float[][] own = scene.microphoneNoise(-30);
        assertThat(db(Mix.activeRms(talker.reverberant()))).isCloseTo(-26, within(0.1));
        assertThat(db(Mix.rms(radio.reverberant()))).isCloseTo(-32, within(0.1));
        assertThat(db(Mix.rms(fan.reverberant()))).isCloseTo(-23, within(0.1));
        assertThat(db(Mix.rms(hall))).isCloseTo(-31, within(0.1));
        assertThat(db(Mix.rms(own))).isCloseTo(-56, within(0.1));
        float[][] sum = new float[2][24_000];
        for (float[][] part : List.of(talker.reverberant(), radio.reverberant(), fan.reverberant(), hall, own))
            Mix.add(sum, part, 0);
        assertThat(differenceDb(scene.mix(), sum)).isLessThan(-100);
    }

    @Test
    void speaksFromItsStartOnAndTheDirectSoundComesFirst() {
        Image talker = scene(1).talker(noise(0.3), Route.still(TALKER), 0.4, 0);
        int arrives = (int) (0.4 * RATE_HZ + Places.distanceM(TALKER, MIDDLE) / 343 * RATE_HZ);
        assertThat(rms(talker.direct()[0], 0, arrives - 30)).isLessThan(1e-4);
        assertThat(rms(talker.direct()[0], arrives + 20, arrives + 4000)).isGreaterThan(0.005);
        assertThat(Mix.rms(talker.direct())).isLessThan(Mix.rms(talker.reverberant()));
        assertThat(rms(talker.direct()[0], arrives + 4900, 16_000)).isLessThan(3e-4);
        assertThat(rms(talker.reverberant()[0], arrives + 4900, arrives + 5500)).isGreaterThan(3e-3);
    }

    @Test
    void knowsWhereEverybodyTrulyIs() {
        Image still = scene(0.1).talker(noise(0.05), Route.still(TALKER), 0, 0);
        assertThat(still.directions()).hasSize(10);
        assertThat(still.directions().get(3).azimuthRad()).isCloseTo(Math.PI / 4 - 0.5, within(1e-9));
        Stand turning = Stand.moving(Route.still(MIDDLE), t -> 0.5 + t);
        Image turned = new Scene(ROOM, PAIR, turning, 1, 7).talker(noise(0.5), Route.still(TALKER), 0, 0);
        assertThat(turned.directions().get(50).azimuthRad()).isCloseTo(Math.PI / 4 - 1, within(1e-9));
        Image around = scene(1).talker(noise(0.5), Route.around(MIDDLE, 1, 3, 1), 0, 0);
        assertThat(around.directions().get(50).azimuthRad()).isCloseTo(3 + 0.5 - 0.5, within(1e-9));
    }

    @Test
    void oneWhoMovesNowhereSoundsAsOneWhoStands() {
        Image still = scene(1.2).talker(noise(0.8), Route.still(TALKER), 0.1, 0);
        Image moving = scene(1.2).talker(noise(0.8), _ -> TALKER, 0.1, 0);
        assertThat(differenceDb(moving.direct(), still.direct())).isLessThan(-50);
        assertThat(differenceDb(moving.reverberant(), still.reverberant())).isLessThan(-50);
    }

    @Test
    void whoComesNearerSoundsHigher() {
        Position far = new Position(3, 4.8, 1.2);
        Route toward = Route.along(List.of(far, MIDDLE), 2, 0);
        Image walker = scene(1.2).talker(tone(1000, 1.2), toward, 0, 0);
        assertThat(frequencyHz(walker.direct()[0], 4_000, 12_000)).isCloseTo(1000 / (1 - 2 / 343.0), within(0.3));
        Image away =
                scene(1.2).talker(tone(1000, 1.2), Route.along(List.of(new Position(3, 2.6, 1.2), far), 1, 0), 0, 0);
        assertThat(frequencyHz(away.direct()[0], 4_000, 12_000)).isCloseTo(1000 / (1 + 1 / 343.0), within(0.3));
    }

    /// From the rising zero crossings, each to a fraction of a sample.
    private static double frequencyHz(float[] tone, int from, int to) {
        double first = -1;
        double last = 0;
        int periods = -1;
        for (int i = from; i < to; i++) {
            if (tone[i - 1] >= 0 || tone[i] < 0) continue;
            last = i - tone[i] / (tone[i] - tone[i - 1]);
            if (first < 0) first = last;
            periods++;
        }
        return periods * RATE_HZ / (last - first);
    }

    @Test
    void movesWithoutAClick() {
        Route walk = Route.along(List.of(new Position(1, 4, 1.6), new Position(5, 4, 1.6)), 1.5, 0);
        Stand turning = Stand.moving(Route.still(MIDDLE), t -> t);
        Image walker = new Scene(ROOM, PAIR, turning, 2, 7).talker(tone(400, 1.9), walk, 0, 0);
        float[] heard = walker.reverberant()[1];
        double loudest = 0;
        double jump = 0;
        for (int i = 2; i < heard.length; i++) {
            loudest = Math.max(loudest, Math.abs(heard[i]));
            jump = Math.max(jump, Math.abs(heard[i] - 2 * heard[i - 1] + heard[i - 2]));
        }
        double ofTheTone = Math.pow(2 * Math.PI * 400 / RATE_HZ, 2);
        assertThat(jump).isLessThan(1.3 * loudest * ofTheTone);
    }

    @Test
    void whatTheRobotCarriesTurnsWithIt() {
        Stand turning = Stand.moving(Route.still(MIDDLE), t -> 2 * t);
        Scene scene = new Scene(ROOM, PAIR, turning, 1, 7);
        Image fan = scene.fan(1, 0);
        assertThat(fan.directions().getFirst().azimuthRad()).isCloseTo(1, within(1e-9));
        assertThat(fan.directions().getLast().azimuthRad()).isCloseTo(1, within(1e-9));
        Image own = scene.loudspeaker(noise(0.5), 0.2, 0);
        assertThat(own.directions().getLast().azimuthRad()).isCloseTo(0, within(1e-9));
        assertThat(db(Mix.rms(own.direct()) / Mix.rms(own.reverberant()))).isGreaterThan(-1);
    }

    @Test
    void isTheSameForTheSameSeed() {
        Scene one = scene(0.3);
        Scene same = scene(0.3);
        Scene other = new Scene(ROOM, PAIR, STILL, 0.3, 8);
        for (Scene s : List.of(one, same, other)) {
            s.fan(0, 0);
            s.microphoneNoise(-20);
        }
        assertThat(differenceDb(one.mix(), same.mix())).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(differenceDb(one.mix(), other.mix())).isGreaterThan(-3);
    }

    @Test
    void nothingBreaksItThatIsOnlySilentOrLate() {
        Scene scene = scene(0.3);
        assertThat(Mix.rms(
                        scene.talker(new float[1000], Route.still(TALKER), 0, 0).reverberant()))
                .isZero();
        assertThat(Mix.rms(scene.talker(new float[0], Route.still(TALKER), 0, 0).reverberant()))
                .isZero();
        assertThat(Mix.rms(scene.talker(noise(0.1), Route.still(TALKER), 5, 0).reverberant()))
                .isZero();
        assertThat(Mix.rms(scene.mix())).isZero();
        assertThatThrownBy(() -> scene.talker(noise(0.1), Route.still(new Position(9, 1, 1)), 0, 0))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> Route.along(List.of(), 1, 0)).hasMessageContaining("at least one");
    }
}
