package dev.parley.robot.yaml;

import dev.parley.robot.Place;
import java.util.List;

/// `places: {workbench: [3.0, 1.5, 90deg]}`: x and y in metres, heading in radians or with `deg`.
final class PlaceReader {
    private PlaceReader() {}

    /// Until the file has been mended.
    private static final Place HERE = new Place(0, 0, 0);

    static Place read(Value v, Findings findings) {
        List<Value> xyh = v.items();
        if (xyh.size() != 3) return v.isList() ? v.wrong("[x, y, heading], such as [1.0, 2.5, 90deg]", HERE) : HERE;
        return findings.build(
                        v.path(),
                        () -> new Place(xyh.get(0).number(), xyh.get(1).number(), Angle.rad(xyh.get(2))))
                .orElse(HERE);
    }
}
