package dev.parley.perception.localize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.robot.Microphones.Position;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LocalizerTest {
    private static final int QUIET_FRAMES = 100;

    /// Syllables of 50 ms with pauses of 150 ms.
    private static boolean syllable(int frame) {
        return frame % 20 < 5;
    }

    private static void quiet(Localizer localizer, Waves waves) {
        for (int f = 0; f < QUIET_FRAMES; f++) localizer.accept(waves.noise(0.1), d -> {});
    }

    private static List<Detection> speak(Localizer localizer, Waves waves, Direction from) {
        List<Detection> last = new ArrayList<>();
        for (int f = 0; f < 100; f++) {
            Spectrum spectrum = waves.noise(0.1);
            if (syllable(f)) waves.add(from, 1, 1, 0);
            localizer.accept(spectrum, d -> {
                last.clear();
                last.addAll(d);
            });
        }
        return last;
    }

    private static double azimuthDeg(Detection d) {
        return Math.toDegrees(d.direction().azimuthRad());
    }

    @Test
    void findsAVoice() {
        for (double azimuth : new double[] {37.3, -142, 179}) {
            Localizer localizer = new Localizer(Waves.CIRCLE);
            Waves waves = new Waves(Waves.CIRCLE);
            quiet(localizer, waves);
            Detection first =
                    speak(localizer, waves, Waves.degrees(azimuth, 10)).getFirst();
            assertThat(azimuthDeg(first)).isCloseTo(azimuth, within(1.0));
            assertThat(first.confidence()).isGreaterThan(0.9);
            assertThat(first.mirror()).isEmpty();
        }
    }

    @Test
    void hearsNobodyWhenNobodySpeaks() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        List<Detection> heard = new ArrayList<>();
        for (int f = 0; f < 300; f++) localizer.accept(waves.noise(0.1), heard::addAll);
        assertThat(heard).isEmpty();
        assertThat(localizer.whole()).isEmpty();
    }

    @Test
    void aPairOfMicrophonesReportsTheOtherSideToo() {
        Localizer localizer = new Localizer(Waves.PAIR);
        Waves waves = new Waves(Waves.PAIR);
        quiet(localizer, waves);
        Detection first = speak(localizer, waves, Waves.degrees(150, 0)).getFirst();
        assertThat(azimuthDeg(first)).isCloseTo(30, within(3.0));
        assertThat(Math.toDegrees(first.mirror().orElseThrow().azimuthRad())).isCloseTo(150, within(3.0));
    }

    @Test
    void hearsHowHighAVoiceIsWithAnArrayThatIsNotFlat() {
        List<Position> array = new ArrayList<>(Waves.circle(6, 0.08));
        array.add(new Position(0, 0, 0.1));
        array.add(new Position(0, 0, -0.1));
        Localizer localizer = new Localizer(array);
        Waves waves = new Waves(array);
        quiet(localizer, waves);
        Detection first = speak(localizer, waves, Waves.degrees(-70, -20)).getFirst();
        assertThat(azimuthDeg(first)).isCloseTo(-70, within(2.0));
        assertThat(Math.toDegrees(first.direction().elevationRad())).isCloseTo(-20, within(6.0));
    }

    @Test
    void aStandingPlaneReportsWhatIsBehindIt() {
        List<Position> array = Waves.circle(6, 0.08).stream()
                .map(p -> new Position(0, p.xM(), p.yM()))
                .toList();
        Localizer localizer = new Localizer(array);
        Waves waves = new Waves(array);
        quiet(localizer, waves);
        Detection first = speak(localizer, waves, Waves.degrees(140, 10)).getFirst();
        assertThat(azimuthDeg(first)).isCloseTo(40, within(3.0));
        assertThat(Math.toDegrees(first.mirror().orElseThrow().azimuthRad())).isCloseTo(140, within(3.0));
    }

    @Test
    void hearsTwoVoicesAtOnce() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        quiet(localizer, waves);
        localizer.mark();
        for (int f = 0; f < 100; f++) {
            Spectrum spectrum = waves.noise(0.1);
            if (syllable(f)) waves.add(Waves.degrees(20, 10), 1, 2, 0);
            if (syllable(f)) waves.add(Waves.degrees(80, 10), 1, 2, 1);
            localizer.accept(spectrum, d -> {});
        }
        assertThat(localizer.sinceMark().stream()
                        .limit(2)
                        .map(LocalizerTest::azimuthDeg)
                        .sorted())
                .satisfiesExactly(
                        a -> assertThat(a).isCloseTo(20, within(4.0)),
                        a -> assertThat(a).isCloseTo(80, within(4.0)));
    }

    @Test
    void aFanOnTheRobotIsLearntAndHeardNoMore() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        Direction fan = Waves.degrees(-100, 0);
        localizer.motors(true);
        for (int f = 0; f < 200; f++) {
            waves.noise(0.1);
            localizer.accept(waves.add(fan, 1, 1, 0), d -> {});
        }
        localizer.mark();
        for (int f = 0; f < 100; f++) {
            waves.noise(0.1);
            Spectrum spectrum = waves.add(fan, 1, 1, 0);
            if (syllable(f)) waves.add(Waves.degrees(60, 10), 1, 1, 0);
            localizer.accept(spectrum, d -> {});
        }
        assertThat(azimuthDeg(localizer.whole().orElseThrow())).isCloseTo(60, within(2.0));
    }

    @Test
    void goesOnWithoutDeadMicrophones() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        localizer.use(new boolean[] {true, false, true, true, true, false, true, true});
        Waves waves = new Waves(Waves.CIRCLE);
        quiet(localizer, waves);
        assertThat(azimuthDeg(speak(localizer, waves, Waves.degrees(-30, 10)).getFirst()))
                .isCloseTo(-30, within(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> localizer.use(new boolean[3]))
                .withMessageContaining("expected 8");
    }

    @Test
    void oneMicrophoneHearsNoDirection() {
        List<Position> one = List.of(new Position(0, 0, 0));
        Localizer localizer = new Localizer(one);
        Waves waves = new Waves(one);
        quiet(localizer, waves);
        assertThat(speak(localizer, waves, Direction.AHEAD)).isEmpty();
    }

    @Test
    void framesThatAreNotNumbersAreLeftOut() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        quiet(localizer, waves);
        Spectrum broken = Spectrum.of(8);
        broken.re()[3][50] = Float.NaN;
        broken.im()[4][60] = Float.POSITIVE_INFINITY;
        for (int f = 0; f < 10; f++) localizer.accept(broken, d -> {});
        for (int f = 0; f < 200; f++) localizer.accept(Spectrum.of(8), d -> {});
        quiet(localizer, waves);
        quiet(localizer, waves);
        assertThat(azimuthDeg(speak(localizer, waves, Waves.degrees(90, 10)).getFirst()))
                .isCloseTo(90, within(1.0));
    }

    @Test
    void aNewUtteranceForgetsTheOneBefore() {
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        quiet(localizer, waves);
        speak(localizer, waves, Waves.degrees(90, 10));
        localizer.mark();
        assertThat(localizer.whole()).isEmpty();
        speak(localizer, waves, Waves.degrees(-90, 10));
        assertThat(azimuthDeg(localizer.whole().orElseThrow())).isCloseTo(-90, within(1.0));
    }

    @Test
    void allocatesNothingBetweenDecisions() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Localizer localizer = new Localizer(Waves.CIRCLE);
        Waves waves = new Waves(Waves.CIRCLE);
        quiet(localizer, waves);
        speak(localizer, waves, Waves.degrees(45, 10));
        Spectrum spectrum = waves.add(Waves.degrees(45, 10), 1, 1, 0);
        Spectrum silence = Spectrum.of(8);
        Consumer<List<Detection>> nobody = d -> {};
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int f = 0; f < 20; f++) localizer.accept(f < 10 ? spectrum : silence, nobody);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least)
                .as("bytes of 20 frames without a decision, once compiled")
                .isLessThan(16);
    }
}
