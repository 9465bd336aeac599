package dev.parley.robot.yaml;

import dev.parley.robot.Zone;
import dev.parley.robot.Zone.Corner;
import java.util.List;
import java.util.OptionalDouble;

/// `zones: {store: {corners_m: [[4, 1], [6, 1], [6, 3]], keep_out: true}}`, or `max_mps: 0.3` in its place.
final class ZoneReader {
    private ZoneReader() {}

    /// Until the file has been mended: far away.
    private static final Zone SOME = new Zone(
            List.of(new Corner(9e4, 9e4), new Corner(9.1e4, 9e4), new Corner(9e4, 9.1e4)), OptionalDouble.empty());

    static Zone read(Value v) {
        Section s = v.section().only("corners_m", "keep_out", "max_mps");
        List<Corner> corners = s
                .need("corners_m", "the corners of the zone, such as [[4, 1], [6, 1], [6, 3]]")
                .map(Value::items)
                .orElse(List.of())
                .stream()
                .map(ZoneReader::corner)
                .toList();
        OptionalDouble maxMps =
                s.maybe("max_mps").map(m -> OptionalDouble.of(m.number())).orElse(OptionalDouble.empty());
        boolean keepOut = s.maybe("keep_out").map(Value::flag).orElse(false);
        if (!v.isMapping()) return SOME;
        if (keepOut == maxMps.isPresent()) return v.wrong("either keep_out: true or max_mps, and not both", SOME);
        return s.build(() -> new Zone(corners, maxMps)).orElse(SOME);
    }

    private static Corner corner(Value v) {
        List<Value> xy = v.items();
        if (xy.size() == 2) return new Corner(xy.get(0).number(), xy.get(1).number());
        return v.isList() ? v.wrong("[x, y] in meters, such as [4.0, 1.5]", new Corner(0, 0)) : new Corner(0, 0);
    }
}
