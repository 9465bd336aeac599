package dev.parley.robot.yaml;

import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Part;
import java.util.List;

/// `body: {torso: {at: [0, 0, 0.4], to: [0, 0, 0.8], radius_m: 0.12}, left_elbow: {on: left_shoulder, at: …, axis: -y,
/// …}}`
final class PartReader {
    private static final Position HERE = new Position(0, 0, 0);
    /// Until the file has been mended.
    private static final Part SOME = new Part("", HERE, "", HERE, 0.001);

    private PartReader() {}

    static Part read(Value v) {
        Section s = v.section().only("on", "at", "axis", "to", "radius_m");
        Position at = s.need("at", "where it begins, [x, y, z] in meters")
                .map(PartReader::position)
                .orElse(HERE);
        Position to = s.maybe("to").map(PartReader::position).orElse(HERE);
        double radius = s.number("radius_m", "its radius in meters");
        return s.build(() -> new Part(s.textOr("on", ""), at, s.textOr("axis", ""), to, radius))
                .orElse(SOME);
    }

    private static Position position(Value v) {
        List<Value> xyz = v.items();
        if (xyz.size() == 3)
            return new Position(
                    xyz.get(0).number(), xyz.get(1).number(), xyz.get(2).number());
        return v.isList() ? v.wrong("[x, y, z] in meters", HERE) : HERE;
    }
}
