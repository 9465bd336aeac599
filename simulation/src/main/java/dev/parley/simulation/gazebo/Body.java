package dev.parley.simulation.gazebo;

import dev.parley.robot.Robot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the parts of a robot sit, which its file does not say: a table with one line a part,
/// `joint parent x y z axis dx dy dz radius mass`. The part begins at (x, y, z) of its parent,
/// turns about the axis,
/// and is a rod to (dx, dy, dz) in its own frame. Metres and kilograms. A line with the axis
/// `fixed` is the frame of
/// the microphones.
record Body(Map<String, Part> parts) {
    private static final int COLUMNS = 11;
    private static final int LONGEST_BYTES = 65_536;
    static final String FIXED = "fixed";

    /// @param axis `x`, `-x`, `y`, `-y`, `z`, `-z` or `fixed`
    record Part(String parent, double[] at, String axis, double[] to, double radiusM, double massKg) {}

    /// The body that comes with a shipped robot.
    ///
    /// @return empty: none is known for it
    static Optional<Body> of(Robot robot) {
        try (InputStream in = Body.class.getResourceAsStream(robot.name() + ".body")) {
            if (in == null) return Optional.empty();
            return Optional.of(read(new String(in.readNBytes(LONGEST_BYTES), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws GazeboFault when a line is not one
    static Body read(String table) {
        Map<String, Part> parts = new LinkedHashMap<>();
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("#.*", "").strip();
            if (!line.isEmpty()) parts.put(line.split("\\s+")[0], part(line.split("\\s+"), i + 1));
        }
        return new Body(parts);
    }

    private static Part part(String[] c, int line) {
        try {
            if (c.length != COLUMNS || !c[5].matches("-?[xyz]|fixed")) throw new NumberFormatException();
            return new Part(
                    c[1], numbers(c, 2), c[5], numbers(c, 6), Double.parseDouble(c[9]), Double.parseDouble(c[10]));
        } catch (NumberFormatException _) {
            throw new GazeboFault(
                    "body, line %d: expected joint, parent, x y z, axis, dx dy dz, radius, mass".formatted(line));
        }
    }

    private static double[] numbers(String[] c, int from) {
        return new double[] {
            Double.parseDouble(c[from]), Double.parseDouble(c[from + 1]), Double.parseDouble(c[from + 2])
        };
    }
}
