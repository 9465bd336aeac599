package dev.parley.robot.yaml;

import dev.parley.robot.Action;
import dev.parley.robot.Pose;
import dev.parley.robot.Problem;
import dev.parley.robot.Recognition;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import dev.parley.robot.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/// The whole file: each section by its own reader, then what must hold between them. What cannot be read is
/// noted and stood in for, so that the rest of the file is checked in the same run.
final class RobotReader {
    private static final String[] KEYS = {
        "robot",
        "language",
        "microphones",
        "ros",
        "wake",
        "wake_model",
        "attention_s",
        "stop",
        "recognizer",
        "voice",
        "model",
        "knowledge",
        "mqtt",
        "base",
        "joints",
        "body",
        "poses",
        "gestures",
        "people",
        "unknown_voice",
        "places",
        "zones",
        "battery",
        "slots",
        "rules",
        "site_rules",
        "actions"
    };

    private static final double STANDARD_ATTENTION_S = 8;

    /// Whose names the checks between sections look up.
    private static final Map<String, Set<String>> LOOKS_UP = Map.of(
            "microphones", Set.of("joints"),
            "body", Set.of("joints"),
            "poses", Set.of("joints", "body"),
            "gestures", Set.of("joints", "poses"),
            "people", Set.of("actions"),
            "mqtt", Set.of("people"),
            "site_rules", Set.of("actions"),
            "voice", Set.of("gestures", "joints"),
            "battery", Set.of("places"),
            "actions", Set.of("base", "joints", "poses", "gestures", "places", "slots", "rules"));

    private final Findings findings;
    private final Section top;

    private RobotReader(Findings findings, Section top) {
        this.findings = findings;
        this.top = top;
    }

    static Robot read(String file, Node root) {
        Findings findings = new Findings(file);
        Section top = new Value(root, "", findings).section();
        findings.throwIfAny();
        RobotReader reader = new RobotReader(findings, top.only(KEYS));
        Optional<Robot> robot = findings.build("", reader::robot, reader::worthNoting);
        findings.throwIfAny();
        return robot.orElseThrow();
    }

    private Robot robot() {
        Map<String, Pose> poses = each("poses", v -> PosesReader.pose(v.section()));
        return new Robot(
                top.text("robot", "the robot's name"),
                top.textOr("language", "en"),
                top.need("microphones", "where its microphones are")
                        .map(v -> MicrophonesReader.read(v.section()))
                        .orElse(MicrophonesReader.NONE),
                top.maybe("ros").map(v -> RosReader.read(v.section())).orElse(RosTopics.STANDARD),
                texts(top.maybe("wake")),
                top.maybe("wake_model").map(Value::text),
                top.maybe("attention_s").map(Value::number).orElse(STANDARD_ATTENTION_S),
                texts(top.need("stop", "the words that stop the robot")),
                top.maybe("recognizer").map(RecognitionReader::read).orElse(Recognition.STANDARD),
                top.maybe("voice").map(v -> VoiceReader.read(v.section())).orElse(VoiceReader.STANDARD),
                top.maybe("model").flatMap(AnsweringReader::read),
                top.maybe("knowledge").map(Value::text),
                top.maybe("mqtt").flatMap(v -> MqttReader.read(v.section())),
                top.maybe("base").map(v -> BaseReader.read(v.section())),
                each("joints", v -> JointReader.read(v.section())),
                each("body", PartReader::read),
                poses,
                each("gestures", new PosesReader(poses)::gesture),
                top.need("people", "who may do what")
                        .map(v -> PeopleReader.read(v.section(), top.maybe("unknown_voice"), findings))
                        .orElse(PeopleReader.NOBODY),
                each("places", v -> PlaceReader.read(v, findings)),
                each("zones", ZoneReader::read),
                top.maybe("battery").flatMap(v -> BatteryReader.read(v.section())),
                each("site_rules", SiteRuleReader::read),
                actions());
    }

    private Map<String, Action> actions() {
        SlotReader slots = new SlotReader(top.maybe("places").map(Value::keys).orElse(Set.of()), findings);
        Map<String, Slot> shared = each("slots", slots::read);
        ActionReader reader = new ActionReader(slots, shared, each("rules", Value::text), findings);
        top.need("actions", "what the robot can be told to do");
        return each("actions", v -> reader.read(v.section()));
    }

    private <T> Map<String, T> each(String key, Function<Value, T> reader) {
        return top.maybe(key).map(v -> v.section().each(reader)).orElse(Map.of());
    }

    private static List<String> texts(Optional<Value> list) {
        return list.map(Value::texts).orElse(List.of());
    }

    /// Not what merely follows from something that has been noted already.
    private boolean worthNoting(Problem problem) {
        String[] keys = problem.key().split("[.\\[]");
        String item = keys.length < 2 ? keys[0] : keys[0] + "." + keys[1];
        return switch (keys[0]) {
            case "poses", "gestures" -> !findings.within(item) && canLookUp(keys[0]);
            case "people", "microphones", "mqtt", "site_rules", "voice", "battery", "body" -> canLookUp(keys[0]);
            case "actions" -> !findings.within(item + ".slots") && !findings.within("slots") && canLookUp("actions");
            default -> true;
        };
    }

    private boolean canLookUp(String section) {
        return LOOKS_UP.get(section).stream()
                .noneMatch(s -> top.maybe(s).map(v -> !v.isMapping()).orElse(mayBeMisspelt(s)));
    }

    private boolean mayBeMisspelt(String section) {
        return top.names().stream()
                .anyMatch(k -> !List.of(KEYS).contains(k)
                        && dev.parley.robot.DidYouMean.nearest(k, List.of(section))
                                .isPresent());
    }
}
