package dev.parley.robot;

import dev.parley.robot.body.OwnBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What must hold of the body, and that no named pose hits it.
final class BodyChecks {
    private static final int MOST_PARTS = 200;

    private BodyChecks() {}

    static void check(Map<String, Part> body, Map<String, Joint> joints, Map<String, Pose> poses) {
        Checks checks = new Checks();
        checks.that(body.size() <= MOST_PARTS, "body", body.size(), "at most 200 parts");
        List<String> before = new ArrayList<>();
        body.forEach((name, part) -> {
            String at = "body." + name;
            if (!part.on().isEmpty()) checks.known(at + ".on", part.on(), before);
            boolean moves = joints.containsKey(name);
            checks.that(
                    moves != part.axis().isEmpty(),
                    at + ".axis",
                    part.axis().isEmpty() ? "missing" : part.axis(),
                    moves ? "the axis of this joint, such as z" : "no axis, or the name of a joint");
            before.add(name);
        });
        checks.done();
        collisions(checks, new OwnBody(body, joints), poses);
        checks.done();
    }

    private static void collisions(Checks checks, OwnBody body, Map<String, Pose> poses) {
        if (body.unknown()) return;
        poses.forEach((name, pose) -> body.at(pose.positionsRad())
                .ifPresent(m -> checks.that(false, "poses." + name, m.words(), "a pose that it can take")));
    }
}
