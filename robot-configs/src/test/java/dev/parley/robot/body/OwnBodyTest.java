package dev.parley.robot.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnBodyTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");

    private final OwnBody body = new OwnBody(ROBOT.body(), ROBOT.joints());
    private final Map<String, Double> atRest = new HashMap<>();

    OwnBodyTest() {
        ROBOT.joints().keySet().forEach(j -> atRest.put(j, 0.0));
    }

    private static String shipped() throws IOException {
        try (InputStream in = RobotFile.class.getResourceAsStream("/robots/parley-one.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void rodsAreAsFarApartAsTheirNearestPoints() {
        double[] ends = {
            0,
            0,
            0,
            1,
            0,
            0, // along x
            0.5,
            1,
            2,
            0.5,
            1,
            -2, // across it, a metre away
            3,
            0,
            0,
            5,
            0,
            0, // on the same line
            0,
            2,
            0,
            1,
            2,
            0, // beside it
            0,
            0,
            3,
            0,
            0,
            3 // a point
        };
        assertThat(Segments.distance(ends, 0, 6)).isCloseTo(1, within(1e-12));
        assertThat(Segments.distance(ends, 0, 12)).isCloseTo(2, within(1e-12));
        assertThat(Segments.distance(ends, 0, 18)).isCloseTo(2, within(1e-12));
        assertThat(Segments.distance(ends, 24, 0)).isCloseTo(3, within(1e-12));
    }

    @Test
    void rodsAreAsFarApartAsAFineSearchSays() {
        Random random = new Random(7);
        double[] ends = new double[12];
        for (int n = 0; n < 200; n++) {
            for (int i = 0; i < 12; i++) ends[i] = random.nextDouble(-1, 1);
            assertThat(Segments.distance(ends, 0, 6)).isCloseTo(searched(ends), within(0.02));
        }
    }

    private static double searched(double[] e) {
        double least = Double.POSITIVE_INFINITY;
        for (double s = 0; s <= 1; s += 0.01)
            for (double t = 0; t <= 1; t += 0.01) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    double d = e[k] + s * (e[3 + k] - e[k]) - e[6 + k] - t * (e[9 + k] - e[6 + k]);
                    sum += d * d;
                }
                least = Math.min(least, Math.sqrt(sum));
            }
        return least;
    }

    @Test
    void anArmThatIsPressedInwardMeetsTheTorso() {
        assertThat(body.at(Map.of())).isEmpty();
        assertThat(body.at(Map.of("left_shoulder_roll", -0.2)).orElseThrow().words())
                .isEqualTo("my left elbow would hit my torso");
        assertThat(body.at(Map.of("left_shoulder_roll", 1.0))).isEmpty();
    }

    @Test
    void aWayMayLeadThroughTheBodyThoughBothItsEndsAreFree() {
        Map<String, Double> right = new HashMap<>(atRest);
        right.put("left_shoulder_pitch", 1.5);
        right.put("left_shoulder_yaw", 0.0);
        Map<String, Double> handsTogether =
                Map.of("left_shoulder_yaw", -0.9, "right_shoulder_yaw", 0.9, "right_shoulder_pitch", 1.5);
        assertThat(body.along(right, handsTogether).orElseThrow().words()).contains("would hit my");
        assertThat(body.along(right, Map.of("left_shoulder_yaw", 0.9))).isEmpty();
    }

    /// Held against three hundred steps of the same way, at a margin within which the two may differ.
    @Test
    void findsWhateverASearchInSmallStepsFinds() {
        Random random = new Random(11);
        int met = 0;
        for (int n = 0; n < 1500; n++) {
            Map<String, Double> from = somewhere(random);
            Map<String, Double> to = somewhere(random);
            if (body.at(from).isPresent()) continue;
            boolean found = body.along(from, to).isPresent();
            if (found) met++;
            assertThat(searched(from, to, found ? 0.02 : 0.004).isPresent()).isEqualTo(found);
        }
        assertThat(met).isBetween(20, 1400);
    }

    private Optional<OwnBody.Meeting> searched(Map<String, Double> from, Map<String, Double> to, double nearestM) {
        for (int i = 0; i <= 300; i++) {
            Map<String, Double> at = new HashMap<>();
            double share = i / 300.0;
            from.forEach((j, rad) -> at.put(j, rad + share * (to.get(j) - rad)));
            var meeting = body.at(at, nearestM);
            if (meeting.isPresent()) return meeting;
        }
        return Optional.empty();
    }

    private static Map<String, Double> somewhere(Random random) {
        Map<String, Double> at = new HashMap<>();
        ROBOT.joints().forEach((name, j) -> at.put(name, random.nextDouble(j.lowerRad(), j.upperRad())));
        return at;
    }

    @Test
    void whatTouchesToBeginWithComesOutButNotDeeper() {
        Map<String, Double> inside = new HashMap<>(atRest);
        inside.put("left_shoulder_roll", -0.15);
        assertThat(body.along(inside, Map.of("left_shoulder_roll", 0.1))).isEmpty();
        assertThat(body.along(inside, Map.of("left_shoulder_roll", -0.2))).isPresent();
    }

    @Test
    void ofABodyThatNobodyDescribedNothingIsPromised() {
        OwnBody none = new OwnBody(Map.of(), ROBOT.joints());
        assertThat(none.unknown()).isTrue();
        assertThat(none.along(atRest, Map.of("left_shoulder_roll", -0.2))).isEmpty();
    }

    @Test
    void waysBetweenPosesThatLeadThroughTheBodyAreTold() throws IOException {
        assertThat(PoseWays.notes(ROBOT)).isEmpty();
        String crossing = shipped()
                .replace(
                        "poses:\n",
                        "poses:\n  left_over: {left_shoulder_pitch: 1.5, left_shoulder_yaw: -0.9, left_elbow: 0.4}\n"
                                + "  right_over: {left_shoulder_pitch: 0.4, right_shoulder_pitch: 1.5, right_shoulder_yaw: 0.9, right_elbow: 0.4}\n");
        assertThat(PoseWays.notes(RobotFile.read("crossing.yaml", crossing)))
                .anyMatch(n -> n.matches(
                        "from pose left_over straight to pose right_over my .* would hit my .*: it refuses that way"));
        assertThat(PoseWays.notes(RobotFile.load("nao")))
                .singleElement()
                .asString()
                .startsWith("nothing is said");
    }

    @Test
    void aFileWhosePoseHitsTheBodyIsRefusedAndSaysWhich() throws IOException {
        String hugging = shipped().replace("poses:\n", "poses:\n  hug: {left_shoulder_roll: -0.2}\n");
        assertThatThrownBy(() -> RobotFile.read("hugging.yaml", hugging))
                .hasMessageContaining("poses.hug: my left elbow would hit my torso; expected a pose that it can take");
        String floating = shipped().replace("{on: left_elbow,", "{on: left_elbows,");
        assertThatThrownBy(() -> RobotFile.read("floating.yaml", floating))
                .hasMessageContaining("body.left_hand.on: left_elbows")
                .hasMessageContaining("did you mean left_elbow?");
        String stiff = shipped().replace("radius_m: 0.12}", "radius_m: 0.12, axis: z}");
        assertThatThrownBy(() -> RobotFile.read("stiff.yaml", stiff))
                .hasMessageContaining("body.torso.axis: z; expected no axis");
    }
}
