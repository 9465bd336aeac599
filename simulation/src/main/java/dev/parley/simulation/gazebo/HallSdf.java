package dev.parley.simulation.gazebo;

import dev.parley.simulation.robot.Solid;
import dev.parley.simulation.robot.World;
import java.util.List;

/// The hall of the simulation as a world for Gazebo (SDF 1.9): the same walls, boxes and pillars
/// in the same places.
final class HallSdf {
    private static final double TALL_M = 1.5;
    private static final double WALL_M = 0.05;

    private final Xml xml = new Xml();

    private HallSdf() {}

    static String of(String name, World world) {
        return new HallSdf().written(name, world.solids());
    }

    private String written(String name, List<Solid> solids) {
        xml.open("sdf version=\"1.9\"").open("world name=\"%s\"", name);
        for (String[] s : new String[][] {
            {"physics", "Physics"},
            {"user-commands", "UserCommands"},
            {"scene-broadcaster", "SceneBroadcaster"}
        }) xml.empty("plugin filename=\"gz-sim-%s-system\" name=\"gz::sim::systems::%s\"", s[0], s[1]);
        xml.open("plugin filename=\"gz-sim-sensors-system\" name=\"gz::sim::systems::Sensors\"")
                .value("render_engine", "ogre2")
                .close("plugin");
        xml.open("light type=\"directional\" name=\"sun\"")
                .value("pose", "0 0 10 0 0 0")
                .value("direction", "-0.5 0.1 -0.9")
                .close("light");
        floor();
        for (int i = 0; i < solids.size(); i++) solid(i, solids.get(i));
        return xml.close("world").close("sdf").toString();
    }

    private void floor() {
        xml.open("model name=\"floor\"").value("static", true).open("link name=\"link\"");
        for (String kind : List.of("collision", "visual"))
            xml.open("%s name=\"%s\"", kind, kind)
                    .open("geometry")
                    .open("plane")
                    .value("normal", "0 0 1")
                    .value("size", "40 40")
                    .close("plane")
                    .close("geometry")
                    .close(kind);
        xml.close("link").close("model");
    }

    private void solid(int number, Solid solid) {
        switch (solid) {
            case Solid.Box b ->
                model(number, b.name(), b.xM(), b.yM(), b.headingRad(), "box", "size", b.lengthM(), b.widthM(), TALL_M);
            case Solid.Wall w ->
                model(
                        number,
                        w.name(),
                        (w.x1M() + w.x2M()) / 2,
                        (w.y1M() + w.y2M()) / 2,
                        Math.atan2(w.y2M() - w.y1M(), w.x2M() - w.x1M()),
                        "box",
                        "size",
                        Math.hypot(w.x2M() - w.x1M(), w.y2M() - w.y1M()),
                        WALL_M,
                        TALL_M);
            case Solid.Cylinder c -> pillar(number, c);
        }
    }

    private void pillar(int number, Solid.Cylinder c) {
        begin(number, c.name(), c.xM(), c.yM(), 0);
        for (String kind : List.of("collision", "visual"))
            xml.open("%s name=\"%s\"", kind, kind)
                    .open("geometry")
                    .open("cylinder")
                    .value("radius", c.radiusM())
                    .value("length", TALL_M)
                    .close("cylinder")
                    .close("geometry")
                    .close(kind);
        xml.close("link").close("model");
    }

    private void model(
            int number,
            String name,
            double xM,
            double yM,
            double headingRad,
            String shape,
            String key,
            double lengthM,
            double widthM,
            double heightM) {
        begin(number, name, xM, yM, headingRad);
        for (String kind : List.of("collision", "visual"))
            xml.open("%s name=\"%s\"", kind, kind)
                    .open("geometry")
                    .open(shape)
                    .value(key, new double[] {lengthM, widthM, heightM})
                    .close(shape)
                    .close("geometry")
                    .close(kind);
        xml.close("link").close("model");
    }

    private void begin(int number, String name, double xM, double yM, double headingRad) {
        xml.open("model name=\"%s_%s\"", name.replace(' ', '_'), number)
                .value("static", true)
                .value(
                        "pose",
                        "%s %s %s 0 0 %s"
                                .formatted(Xml.shown(xM), Xml.shown(yM), Xml.shown(TALL_M / 2), Xml.shown(headingRad)))
                .open("link name=\"link\"");
    }
}
