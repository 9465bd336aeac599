package dev.parley.simulation.gazebo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Joint;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Part;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.FactoryCell;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GazeboFilesTest {
    private static final double LAST_DIGIT = 1e-6;

    private final Robot robot = RobotFile.load("parley-one");
    private final Map<String, String> files = GazeboFiles.of(robot, Optional.empty());
    private final Document urdf = xml(files.get("parley-one.urdf"));

    private static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static Stream<Element> all(Element in, String tag) {
        var list = in.getElementsByTagName(tag);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
    }

    private static Stream<Element> all(Document in, String tag) {
        return all(in.getDocumentElement(), tag);
    }

    private static Element only(Element in, String tag) {
        return all(in, tag).findFirst().orElseThrow();
    }

    private Map<String, Element> joints(String type) {
        Map<String, Element> joints = new LinkedHashMap<>();
        all(urdf, "joint")
                .filter(j -> j.getAttribute("type").equals(type))
                .forEach(j -> joints.put(j.getAttribute("name"), j));
        return joints;
    }

    private Set<String> topics() {
        Set<String> topics = new HashSet<>();
        for (String tag : new String[] {"topic", "odom_topic"})
            all(urdf, tag).forEach(t -> topics.add(t.getTextContent()));
        return topics;
    }

    @Test
    void jointsAndLimitsAreThoseOfTheRobotsFile() {
        Map<String, Element> described = joints("revolute");
        assertThat(described.keySet()).containsExactlyElementsOf(robot.joints().keySet());
        robot.joints().forEach((name, j) -> {
            Element limit = only(described.get(name), "limit");
            assertThat(Double.parseDouble(limit.getAttribute("lower"))).isEqualTo(j.lowerRad(), within(LAST_DIGIT));
            assertThat(Double.parseDouble(limit.getAttribute("upper"))).isEqualTo(j.upperRad(), within(LAST_DIGIT));
            assertThat(Double.parseDouble(limit.getAttribute("velocity"))).isEqualTo(j.maxRadps(), within(LAST_DIGIT));
        });
    }

    @Test
    void topicsOfTheDescriptionAreThoseOfTheRobotsFile() {
        var base = robot.base().get();
        assertThat(topics()).contains(base.topic(), base.odometry(), base.scan(), "/joint_states");
        robot.joints().values().forEach(j -> assertThat(topics()).contains("/" + j.controller() + "/joint_trajectory"));
    }

    @Test
    void everyControllerMovesItsOwnJoints() {
        all(urdf, "plugin")
                .filter(p -> p.getAttribute("filename").contains("trajectory"))
                .forEach(p -> {
                    String topic = only(p, "topic").getTextContent();
                    assertThat(all(p, "joint_name").map(Element::getTextContent))
                            .containsExactlyElementsOf(robot.joints().entrySet().stream()
                                    .filter(j -> topic.equals("/" + j.getValue().controller() + "/joint_trajectory"))
                                    .map(Map.Entry::getKey)
                                    .toList());
                });
    }

    @Test
    void microphonesSitWhereTheRobotsFileSays() {
        for (int i = 0; i < robot.microphones().positions().size(); i++) {
            Position p = robot.microphones().positions().get(i);
            Element joint = joints("fixed").get("mic_" + i + "_fixed");
            assertThat(only(joint, "parent").getAttribute("link"))
                    .isEqualTo(robot.microphones().frame());
            double[] at = Stream.of(only(joint, "origin").getAttribute("xyz").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(at).containsExactly(new double[] {p.xM(), p.yM(), p.zM()}, within(LAST_DIGIT));
        }
    }

    @Test
    void allPartsHangTogether() {
        Set<String> links = new HashSet<>();
        all(urdf, "link").filter(l -> l.hasAttribute("name")).forEach(l -> links.add(l.getAttribute("name")));
        Set<String> children = new HashSet<>();
        all(urdf, "joint").forEach(j -> {
            assertThat(links).contains(only(j, "parent").getAttribute("link"));
            assertThat(children.add(only(j, "child").getAttribute("link"))).isTrue();
        });
        links.removeAll(children);
        assertThat(links).containsExactly(robot.base().get().frame());
    }

    @Test
    void theBridgeCarriesEveryTopicOfTheDescription() {
        topics().forEach(t -> assertThat(files.get("bridge.yaml")).contains("topic_name: \"" + t + "\""));
        assertThat(files.get("bridge.yaml")).contains("geometry_msgs/msg/TwistStamped");
    }

    @Test
    void theHallStandsInGazeboToo() {
        Document hall = xml(files.get("hall.sdf"));
        assertThat(all(hall, "model").skip(1)).hasSameSizeAs(FactoryCell.world().solids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley-one.urdf", "hall.sdf", "bridge.yaml", "gazebo.launch.py"})
    void theFilesInTheRepositoryAreTheOnesWrittenToday(String name) throws IOException {
        assertThat(Path.of("gazebo", name))
                .as("write them anew: ./parley gazebo simulation/gazebo")
                .hasContent(files.get(name));
        assertThat(Files.readString(Path.of("gazebo", name))).isEqualTo(files.get(name));
    }

    @Test
    void saysWhatItDoesNotKnowOfARobot() {
        assertThatThrownBy(() -> GazeboFiles.of(RobotFile.load("tiago"), Optional.empty()))
                .isInstanceOf(GazeboFault.class)
                .hasMessageContaining("nothing is known of the body of tiago");
        assertThatThrownBy(() -> Urdf.of(robot, Body.read("head_pan base_link 0 0 1 z 0 0 0.1 0.1 1")))
                .isInstanceOf(GazeboFault.class)
                .hasMessageContaining("no line for its joint head_tilt");
        assertThatThrownBy(() -> Body.read("# a head\nhead_pan base_link 0 0 1 w 0 0 0.1 0.1 1"))
                .hasMessageContaining("body, line 2");
    }

    @Test
    void aJointThatSlidesIsPrismatic() {
        Robot sliding = RobotFile.read("t.yaml", """
                robot: sliding
                microphones: {rate_hz: 16000, frame: mics, positions_m: [[0, 0, 0]]}
                stop: [stop]
                base: {topic: /cmd_vel, type: twist, max_linear_mps: 1, max_angular_radps: 1, max_accel_mps2: 1, keep_clear_m: 1}
                joints: {lift: {controller: torso, lower_m: 0, upper_m: 0.3, max_mps: 0.1}}
                people: {anyone: [all]}
                actions: {greet: {say: [hello], replies: {finished: Hello.}}}
                """);
        String text =
                Urdf.of(sliding, Body.read("lift base_link 0 0 1 z 0 0 0.1 0.1 1\nmics lift 0 0 0 fixed 0 0 0 0 0"));
        assertThat(text).contains("type=\"prismatic\"");
        assertThat(sliding.joints().values()).allMatch(Joint::slides);
    }

    /// Its file says where its parts are, so that it does not hit itself; the table says it for Gazebo.
    @Test
    void theBodyOfTheRobotsFileIsTheOneOfTheTable() {
        Body table = Body.of(robot).orElseThrow();
        robot.joints().keySet().forEach(joint -> {
            Body.Part there = table.parts().get(joint);
            Part here = robot.body().get(joint);
            assertThat(here.on()).as(joint).isEqualTo(there.parent().equals("base_link") ? "" : there.parent());
            assertThat(here.axis()).as(joint).isEqualTo(there.axis());
            assertThat(here.radiusM()).as(joint).isEqualTo(there.radiusM());
            assertThat(new double[] {here.at().xM(), here.at().yM(), here.at().zM()})
                    .as(joint)
                    .containsExactly(there.at());
            assertThat(new double[] {here.to().xM(), here.to().yM(), here.to().zM()})
                    .as(joint)
                    .containsExactly(there.to());
        });
    }
}
