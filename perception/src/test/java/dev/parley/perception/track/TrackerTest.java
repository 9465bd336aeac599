package dev.parley.perception.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import dev.parley.perception.track.Hall.Moment;
import dev.parley.robot.Mounting;
import dev.parley.robot.OwnNoise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerTest {
    private static final int SEEDS = 40;

    private static String idNear(Moment m, double azimuthDeg) {
        return m.near(azimuthDeg, 15).map(Source::id).orElse("nobody");
    }

    @Test
    void reportsNobodyInAnEmptyHall() {
        assertThat(new Hall(0.25, 1).quiet().run(60))
                .allSatisfy(m -> assertThat(m.sources()).isEmpty());
    }

    @ParameterizedTest(name = "a decision every {0} s")
    @ValueSource(doubles = {0.1, 0.25, 0.5})
    void followsATalkerWhoStands(double stepS) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Moment> moments =
                    new Hall(stepS, seed).talker(t -> 170, t -> true).run(8);
            Moment last = moments.getLast();
            assertThat(last.near(170, 6)).as("seed " + seed).isPresent();
            assertThat(last.sources().getFirst().confidence()).isGreaterThan(0.5);
        }
    }

    @Test
    void aVoiceIsBornWithinThreeDecisions() {
        List<Moment> moments =
                new Hall(0.25, 1).quiet().talker(t -> 40, t -> true).run(0.75);
        assertThat(moments.getLast().sources()).hasSize(1);
    }

    @Test
    void falseDetectionsAreSeldomVoices() {
        int reported = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Hall hall = new Hall(0.25, seed);
            for (Moment m : hall.run(30)) reported += m.sources().isEmpty() ? 0 : 1;
        }
        assertThat(reported).isLessThan(SEEDS * 120 / 100);
    }

    @Test
    void survivesDirectionsFromEverywhere() {
        Tracker tracker = new Tracker(Mounting.FIXED);
        Random random = new Random(5);
        for (int n = 0; n < 4_000; n++) {
            List<Detection> detections = new ArrayList<>();
            for (int d = random.nextInt(6); d > 0; d--) {
                Direction from = new Direction(random.nextDouble(-Math.PI, Math.PI), 0);
                detections.add(new Detection(from, Optional.empty(), random.nextDouble(), random.nextDouble()));
            }
            assertThat(tracker.accept(detections, Posture.AT_REST, n * 250_000_000L))
                    .hasSizeLessThan(10);
        }
    }

    @ParameterizedTest(name = "{0}°/s, a decision every {1} s")
    @CsvSource({"30, 0.25", "-30, 0.25", "30, 0.1", "45, 0.25"})
    void followsATalkerWhoWalksAround(double rateDegps, double stepS) {
        int near = 0;
        int all = 0;
        DoubleUnaryOperator walk = t -> -60 + rateDegps * t;
        for (int seed = 0; seed < SEEDS; seed++)
            for (Moment m : new Hall(stepS, seed).talker(walk, t -> true).run(10))
                if (m.atS() > 2) {
                    all++;
                    near += m.near(walk.applyAsDouble(m.atS()), 8).isPresent() ? 1 : 0;
                }
        assertThat((double) near / all).isGreaterThan(0.95);
    }

    @ParameterizedTest(name = "{0}°/s")
    @ValueSource(doubles = {20, 30})
    void followsATalkerWhoStandsWalksAndStops(double rateDegps) {
        int near = 0;
        int all = 0;
        int oneName = 0;
        DoubleUnaryOperator walk = t -> rateDegps * Math.clamp(t - 4, 0, 2.5);
        for (int seed = 0; seed < SEEDS; seed++) {
            Set<String> names = new HashSet<>();
            for (Moment m : new Hall(0.25, seed).talker(walk, t -> true).run(10))
                if (m.atS() > 2) {
                    all++;
                    near += m.near(walk.applyAsDouble(m.atS()), 12).isPresent() ? 1 : 0;
                    names.add(idNear(m, walk.applyAsDouble(m.atS())));
                }
            names.remove("nobody");
            oneName += names.size() == 1 ? 1 : 0;
        }
        assertThat((double) near / all).isGreaterThan(0.9);
        assertThat(oneName).isGreaterThanOrEqualTo(SEEDS * 90 / 100);
    }

    @ParameterizedTest(name = "a pause of {0} s, walking at {1}°/s")
    @CsvSource({"0.5, 0", "1, 0", "2, 0", "3, 0", "1, 15", "2, 10", "1, 30"})
    void aVoiceIsTheSameAfterAPause(double pauseS, double rateDegps) {
        int same = 0;
        DoubleUnaryOperator walk = t -> -90 + rateDegps * t;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Moment> moments = new Hall(0.25, seed)
                    .talker(walk, t -> t < 4 || t > 4 + pauseS)
                    .run(6 + pauseS);
            Moment before = moments.get(15);
            Moment after = moments.getLast();
            same += idNear(before, walk.applyAsDouble(before.atS()))
                            .equals(idNear(after, walk.applyAsDouble(after.atS())))
                    ? 1
                    : 0;
        }
        assertThat(same).isGreaterThanOrEqualTo(SEEDS * 95 / 100);
    }

    /// What a tracker makes of one direction every 250 ms; NaN: nobody.
    private static List<Source> after(Tracker tracker, int decision, double azimuthDeg, double confidence) {
        Direction from = new Direction(Math.toRadians(azimuthDeg), 0);
        List<Detection> heard =
                Double.isNaN(azimuthDeg) ? List.of() : List.of(new Detection(from, Optional.empty(), confidence, 1));
        return tracker.accept(heard, Posture.AT_REST, decision * 250_000_000L);
    }

    @Test
    void anUnsureDirectionMovesNoVoiceThatPauses() {
        Tracker tracker = new Tracker(Mounting.FIXED);
        int decision = 0;
        while (decision < 8) after(tracker, decision++, 40, 1);
        while (decision < 16) after(tracker, decision++, decision < 11 ? Double.NaN : 60, 0.3);
        List<Source> again = after(tracker, decision, 40, 1);
        assertThat(again).anySatisfy(s -> {
            assertThat(s.id()).isEqualTo("voice-1");
            assertThat(Math.toDegrees(s.direction().azimuthRad())).isCloseTo(40, within(4.0));
        });
    }

    @Test
    void oneWrongDirectionAfterAPauseLosesNoName() {
        Tracker tracker = new Tracker(Mounting.FIXED);
        int decision = 0;
        while (decision < 8) after(tracker, decision++, 70, 1);
        while (decision < 16) after(tracker, decision++, Double.NaN, 0);
        after(tracker, decision++, 71, 1);
        after(tracker, decision++, 83, 0.9);
        while (decision < 22) after(tracker, decision++, 69, 1);
        assertThat(after(tracker, decision, 69, 1))
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo("voice-1"));
    }

    /// Two who cross while both are heard only now and then, the softer one never within 20° of the other.
    @Test
    void whoWasHiddenComesOutOnTheOtherSide() {
        int kept = 0;
        for (int seed = 0; seed < SEEDS; seed++) kept += crossed(new Random(seed)) ? 1 : 0;
        assertThat(kept).isGreaterThanOrEqualTo(SEEDS * 95 / 100);
    }

    private static boolean crossed(Random random) {
        Tracker tracker = new Tracker(Mounting.FIXED);
        List<Source> last = List.of();
        for (int decision = 0; decision < 32; decision++) {
            double walkedDeg = 15 * (0.25 * decision - 4);
            boolean apart = Math.abs(walkedDeg) > 25;
            boolean softHidden = Math.abs(2 * walkedDeg) <= 20;
            List<Detection> heard = new ArrayList<>();
            if (random.nextDouble() >= 0.4 || apart) heard.add(near(walkedDeg, random));
            if (apart || random.nextDouble() < 0.5 && !softHidden) heard.add(near(-walkedDeg, random));
            last = tracker.accept(heard, Posture.AT_REST, decision * 250_000_000L);
        }
        return isAt(last, "voice-1", 56) && isAt(last, "voice-2", -56);
    }

    private static Detection near(double azimuthDeg, Random random) {
        double rad = Math.toRadians(azimuthDeg + 2 * random.nextGaussian());
        return new Detection(new Direction(rad, 0), Optional.empty(), 0.9, 1);
    }

    private static boolean isAt(List<Source> sources, String id, double azimuthDeg) {
        return sources.stream().anyMatch(s -> s.id().equals(id) && Hall.errorDeg(s, azimuthDeg) < 15);
    }

    @Test
    void theNeighbourWhoAnswersIsSomeoneElse() {
        int told = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Moment> moments = new Hall(0.25, seed)
                    .talker(t -> 0, t -> t % 4 < 1.8)
                    .talker(t -> 35, t -> t % 4 >= 2 && t % 4 < 3.8)
                    .run(16);
            Set<String> first = new HashSet<>();
            Set<String> second = new HashSet<>();
            for (Moment m : moments) {
                if (m.atS() % 4 > 1.4 && m.atS() % 4 < 1.8) first.add(idNear(m, 0));
                if (m.atS() % 4 > 3.4 && m.atS() % 4 < 3.8) second.add(idNear(m, 35));
            }
            told += first.size() == 1 && second.size() == 1 && !first.equals(second) ? 1 : 0;
        }
        assertThat(told).isGreaterThanOrEqualTo(SEEDS * 90 / 100);
    }

    @ParameterizedTest(name = "{0} and {1}°/s")
    @CsvSource({"30, -30", "20, -20", "30, 0", "15, -15"})
    void twoWhoCrossKeepTheirNames(double first, double second) {
        int kept = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double meetS = 4;
            DoubleUnaryOperator a = t -> first * (t - meetS);
            DoubleUnaryOperator b = t -> second * (t - meetS);
            List<Moment> moments = new Hall(0.25, seed)
                    .talker(a, t -> true)
                    .talker(b, t -> true)
                    .run(8);
            Moment before = moments.get(9);
            Moment after = moments.get(25);
            kept += idNear(before, a.applyAsDouble(before.atS())).equals(idNear(after, a.applyAsDouble(after.atS())))
                            && idNear(before, b.applyAsDouble(before.atS()))
                                    .equals(idNear(after, b.applyAsDouble(after.atS())))
                    ? 1
                    : 0;
        }
        assertThat(kept).isGreaterThanOrEqualTo(SEEDS * 90 / 100);
    }

    @Test
    void aVoiceThatIsSilentForLongIsForgotten() {
        Hall hall = new Hall(0.25, 1).quiet().talker(t -> 0, t -> t < 3 || t > 12);
        List<Moment> moments = hall.run(15);
        String before = idNear(moments.get(11), 0);
        assertThat(moments.get(24).sources()).isEmpty();
        assertThat(idNear(moments.getLast(), 0)).isNotEqualTo(before).isNotEqualTo("nobody");
    }

    @Test
    void theRobotsOwnTurnDoesNotMoveAVoiceInTheRoom() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Hall hall = new Hall(0.25, seed)
                    .robot(t -> new Posture(0.5 * Math.sin(t), 0, Math.toRadians(40) * t, true))
                    .talker(t -> 30, t -> true);
            List<Moment> moments = hall.run(8);
            Moment last = moments.getLast();
            assertThat(last.near(30 - 40 * last.atS(), 7)).as("seed " + seed).isPresent();
            assertThat(last.near(30 - 40 * last.atS(), 7))
                    .hasValueSatisfying(s -> assertThat(s.id()).isEqualTo("voice-1"));
        }
    }

    @ParameterizedTest(name = "a talker at {0}°")
    @ValueSource(doubles = {20, -50, 160, -130, 0, 180})
    void turningTheHeadTellsFrontFromBack(double azimuthDeg) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Hall hall = new Hall(0.25, seed)
                    .linear()
                    .quiet()
                    .talker(t -> azimuthDeg, t -> true)
                    .robot(t -> new Posture(Math.toRadians(Math.clamp(30 * (t - 3), 0, 30)), 0, 0, false));
            Moment before = hall.run(2.75).getLast();
            assertThat(before.sources())
                    .singleElement()
                    .satisfies(s -> assertThat(s.mirror()).isPresent());
            Moment after = hall.run(3).getLast();
            assertThat(after.sources()).as("seed " + seed).singleElement().satisfies(s -> {
                assertThat(s.mirror()).isEmpty();
                assertThat(Hall.errorDeg(s, azimuthDeg)).isLessThan(8);
            });
        }
    }

    @Test
    void withoutATurnBothSidesAreReported() {
        Moment last = new Hall(0.25, 3)
                .linear()
                .quiet()
                .talker(t -> 150, t -> true)
                .run(20)
                .getLast();
        Source s = last.sources().getFirst();
        assertThat(Hall.errorDeg(s, 30)).isLessThan(5);
        assertThat(Math.toDegrees(s.mirror().orElseThrow().azimuthRad())).isCloseTo(150, within(5.0));
    }

    @Test
    void aFanIsLearntAndIgnored() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Hall hall = new Hall(0.25, seed).fan(t -> 120, t -> true).talker(t -> -40, t -> t % 5 > 2);
            List<Moment> later = hall.run(30).subList(80, 120);
            assertThat(hall.tracker.learntNoises()).as("seed " + seed).isEqualTo(1);
            assertThat(later).allSatisfy(m -> assertThat(m.near(120, 20)).isEmpty());
            assertThat(later).anySatisfy(m -> assertThat(m.near(-40, 8)).isPresent());
        }
    }

    @Test
    void someoneWhoTalksLoudlyBeforeTheFanIsHeard() {
        Hall hall = new Hall(0.25, 1).fan(t -> 120, t -> true);
        hall.run(20);
        hall.talker(t -> 120, t -> true).fan(t -> 120, t -> false);
        Tracker tracker = hall.tracker;
        List<Source> sources = List.of();
        for (int i = 1; i <= 4; i++)
            sources = tracker.accept(List.of(at(120, 0.8, 4)), Posture.AT_REST, 20_000_000_000L + i * 250_000_000L);
        assertThat(sources)
                .singleElement()
                .satisfies(s -> assertThat(Hall.errorDeg(s, 120)).isLessThan(5));
    }

    @Test
    void aFanOnTheRobotTurnsWithIt() {
        Hall hall = new Hall(0.25, 1)
                .robot(t -> new Posture(0, 0, t < 15 ? 0 : Math.toRadians(20) * (t - 15), false))
                .fan(t -> 180 + (t < 15 ? 0 : 20 * (t - 15)), t -> true);
        List<Moment> moments = hall.run(30);
        assertThat(moments.subList(60, 120))
                .allSatisfy(m -> assertThat(m.sources()).isEmpty());
    }

    @Test
    void aFanThatIsOffIsForgotten() {
        Hall hall = new Hall(0.25, 1).fan(t -> 120, t -> t < 20);
        hall.run(20);
        assertThat(hall.tracker.learntNoises()).isEqualTo(1);
        hall.run(15);
        assertThat(hall.tracker.learntNoises()).isZero();
    }

    @Test
    void aLongSpeechIsNoFan() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Hall hall = new Hall(0.25, seed).quiet().talker(t -> 10, t -> true);
            assertThat(hall.run(60).getLast().sources()).as("seed " + seed).hasSize(1);
        }
    }

    @Test
    void noVoiceIsLookedForWhereTheRobotHearsItself() {
        OwnNoise always = new OwnNoise(Math.PI, 0.6, OwnNoise.When.ALWAYS, OwnNoise.Part.BASE);
        OwnNoise moving = new OwnNoise(Math.PI / 2, 0.6, OwnNoise.When.MOVING, OwnNoise.Part.HEAD);
        Mounting mounting = new Mounting(Optional.empty(), Optional.empty(), List.of(always, moving));
        Hall hall = new Hall(0.25, 1, mounting)
                .quiet()
                .robot(t -> new Posture(Math.toRadians(30), 0, 0, t > 4))
                .talker(t -> 185, t -> true)
                .talker(t -> 125, t -> true)
                .talker(t -> 0, t -> true);
        assertThat(hall.run(4).getLast().sources()).hasSize(2);
        assertThat(hall.run(4).getLast().sources()).hasSize(1);
    }

    @Test
    void motorsMakeDirectionsLessSure() {
        double still = confidence(Posture.AT_REST);
        double moving = confidence(new Posture(0, 0, 0, true));
        assertThat(moving).isLessThan(still * 0.8);
    }

    private static double confidence(Posture posture) {
        Hall hall = new Hall(0.25, 1).quiet().robot(t -> posture).talker(t -> 0, t -> true);
        return hall.run(5).getLast().sources().getFirst().confidence();
    }

    @Test
    void nonsenseIsNotFollowed() {
        Tracker tracker = new Tracker(Mounting.FIXED);
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, -1e300, 0, 2};
        long nanos = 0;
        for (double a : odd)
            for (double b : odd)
                for (double c : odd) {
                    Detection d = new Detection(new Direction(a, b), Optional.of(new Direction(b, c)), c, a);
                    for (Source s : tracker.accept(List.of(d, d), new Posture(b, c, a, false), nanos += 250_000_000L))
                        assertThat(s.confidence()).isBetween(0.0, 1.0);
                }
        List<Source> sources = List.of();
        for (int i = 0; i < 40; i++)
            sources = tracker.accept(List.of(at(20, 0.9, 1)), Posture.AT_REST, nanos += 250_000_000L);
        assertThat(sources)
                .singleElement()
                .satisfies(s -> assertThat(Hall.errorDeg(s, 20)).isLessThan(2));
    }

    @Test
    void aClockThatJumpsBreaksNothing() {
        Tracker tracker = new Tracker(Mounting.FIXED);
        long[] times = {5_000_000_000L, 1_000_000_000L, 1_000_000_000L, 9_000_000_000_000L, 9_000_250_000_000L};
        for (long t : times) tracker.accept(List.of(at(0, 0.9, 1)), Posture.AT_REST, t);
        List<Source> sources = tracker.accept(List.of(at(0, 0.9, 1)), Posture.AT_REST, 9_000_500_000_000L);
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(Hall.errorDeg(s, 0)).isLessThan(2));
    }

    private static Detection at(double azimuthDeg, double confidence, double power) {
        return new Detection(new Direction(Math.toRadians(azimuthDeg), 0), Optional.empty(), confidence, power);
    }
}
