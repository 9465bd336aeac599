package dev.parley.robot.yaml;

import dev.parley.robot.Joint;
import dev.parley.robot.Joint.HeadTurn;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `joints: {head_pan: {controller: head_controller, lower_rad: -1.57, upper_rad: 1.57, max_radps:
/// 1.5}}`; one that
/// slides says `lower_m`, `upper_m` and `max_mps`; one that turns the head and is not called so,
/// `turns: head_left`.
final class JointReader {
    private JointReader() {}

    /// Until the file has been mended: any position will do.
    private static final Joint SOME = new Joint("some_controller", -1e9, 1e9, 1);

    static Joint read(Section s) {
        boolean slides = s.maybe("lower_m").isPresent();
        String length = slides ? "m" : "rad";
        s.only("controller", "lower_" + length, "upper_" + length, "max_" + length + "ps", "turns");
        return s.build(() -> new Joint(
                        s.textOr("controller", "joint_trajectory_controller"),
                        s.number("lower_" + length),
                        s.number("upper_" + length),
                        s.number("max_" + length + "ps"),
                        s.maybe("turns").flatMap(JointReader::turns),
                        slides))
                .orElse(SOME);
    }

    private static Optional<HeadTurn> turns(Value v) {
        return Stream.of(HeadTurn.values())
                .filter(t -> v.is(word(t)))
                .findFirst()
                .or(() -> v.wrong("head_left, head_right, head_up or head_down", Optional.empty()));
    }

    private static String word(HeadTurn turn) {
        return turn.name().toLowerCase(Locale.ROOT);
    }
}
