package dev.parley.robot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must hold between the parts of a robot: names that refer to each other, limits that others must
/// respect.
final class RobotChecks {
    private static final String ACTION_NAME =
            "letters, digits and underscores, and not stop, resume or all, which are built in";

    private static final String BRIDGE =
            "ros.bridge in this file, the address of a rosbridge server: DDS carries topics alone";

    private RobotChecks() {}

    static void check(
            String name,
            String language,
            Microphones microphones,
            List<String> wake,
            Optional<String> wakeModel,
            double attentionS,
            List<String> stop,
            Optional<Base> base,
            Map<String, Joint> joints,
            Map<String, Pose> poses,
            Map<String, Gesture> gestures,
            People people,
            Map<String, Place> places,
            Map<String, Action> actions) {
        Checks checks = new Checks()
                .matches("robot", name, "[a-z][a-z0-9-]{0,62}", "lower-case letters, digits and hyphens")
                .matches("language", language, "[a-z]{2}", "two letters, such as en")
                .range("attention_s", attentionS, 1, 300)
                .that(!stop.isEmpty(), "stop", "empty", "at least one word that stops the robot");
        phrases(checks, "stop", stop);
        phrases(checks, "wake", wake);
        checks.that(
                wakeModel.isEmpty() || !wake.isEmpty(),
                "wake_model",
                "without a phrase",
                "the phrase that it hears in `wake`, for text");
        joints.keySet()
                .forEach(j -> checks.matches(
                        "joints." + j,
                        j,
                        "[A-Za-z_][A-Za-z0-9_/]*",
                        "a joint name of letters, digits and underscores"));
        oneHead(checks, joints);
        carriers(checks, microphones.mounting(), joints);
        poses.forEach((key, pose) -> withinLimits(checks, "poses." + key, pose, joints));
        gestures.forEach((key, g) -> {
            for (int i = 0; i < g.steps().size(); i++) {
                Pose pose = g.steps().get(i).pose();
                // A named pose has been checked under its own name.
                if (!poses.containsValue(pose)) withinLimits(checks, "gestures.%s[%d]".formatted(key, i), pose, joints);
            }
        });
        people.roles()
                .forEach((role, allowed) -> allowed.stream()
                        .filter(a -> !a.equals(People.ALL))
                        .forEach(a -> checks.known("people." + role, a, actions.keySet())));
        DispatchChecks dispatch =
                new DispatchChecks(checks, base, joints, poses.keySet(), gestures.keySet(), places.keySet());
        StopWordChecks stopWords = new StopWordChecks(checks, stop);
        actions.forEach((key, action) -> {
            String at = "actions." + key;
            checks.matches(at, key, "(?!(stop|resume|all)$)[A-Za-z][A-Za-z0-9_]*", ACTION_NAME);
            action.effect().ifPresent(e -> dispatch.check(at, action, e));
            stopWords.check(at, action);
        });
        checks.done();
    }

    private static void carriers(Checks checks, Mounting mounting, Map<String, Joint> joints) {
        mounting.panJoint().ifPresent(j -> carrier(checks, "microphones.pan_joint", j, joints));
        mounting.tiltJoint().ifPresent(j -> carrier(checks, "microphones.tilt_joint", j, joints));
    }

    /// The directions of voices are turned by it as if it were positive to the left or upward.
    private static void carrier(Checks checks, String key, String name, Map<String, Joint> joints) {
        checks.known(key, name, joints.keySet());
        Joint joint = joints.get(name);
        boolean otherWay =
                joint != null && joint.turns().filter(t -> t.sign() < 0).isPresent();
        checks.that(!otherWay, key, name, "a joint that is positive to the left, or upward");
    }

    private static void oneHead(Checks checks, Map<String, Joint> joints) {
        for (boolean pan : new boolean[] {true, false}) {
            long said = joints.values().stream()
                    .filter(j -> j.turns().filter(t -> t.pan() == pan).isPresent())
                    .count();
            checks.that(said <= 1, "joints", said + " joints that turn the head " + (pan ? "aside" : "up"), "one");
        }
    }

    private static void phrases(Checks checks, String key, List<String> phrases) {
        for (int i = 0; i < phrases.size(); i++) checks.phrase("%s[%d]".formatted(key, i), phrases.get(i));
    }

    private static void withinLimits(Checks checks, String key, Pose pose, Map<String, Joint> joints) {
        pose.positionsRad().forEach((joint, rad) -> {
            checks.known(key, joint, joints.keySet());
            Joint j = joints.get(joint);
            if (j != null) checks.range(key + "." + joint, rad, j.lowerRad(), j.upperRad());
        });
    }

    /// Who asks over MQTT has somebody's rights.
    static void check(Optional<Mqtt> mqtt, People people) {
        Checks checks = new Checks();
        mqtt.flatMap(Mqtt::role).ifPresent(r -> checks.known("mqtt.role", r, people.names()));
        checks.done();
    }

    /// A rule about an action that is not there would forbid nothing.
    static void check(Map<String, SiteRule> siteRules, Map<String, Action> actions) {
        Checks checks = new Checks();
        siteRules.forEach((id, r) ->
                r.actions().forEach(a -> checks.known("site_rules." + id + ".actions", a, actions.keySet())));
        checks.done();
    }

    /// Actions and services go through a rosbridge server; DDS carries topics alone.
    static void check(RosTopics ros, Optional<Base> base, Map<String, Joint> joints, Map<String, Action> actions) {
        Checks checks = new Checks();
        ros.actions()
                .check(checks, joints.values().stream().map(Joint::controller).toList());
        boolean bridged = !ros.bridge().isEmpty();
        base.filter(b -> !b.navigate().isEmpty())
                .ifPresent(b -> checks.that(bridged, "base.navigate", b.navigate(), BRIDGE));
        actions.forEach((name, action) -> action.effect()
                .filter(e -> e.kind() == Effect.Kind.CALL)
                .ifPresent(e -> checks.that(
                        bridged, "actions." + name + ".do.call", e.arguments().get("service"), BRIDGE)));
        checks.done();
    }

    /// A place in a closed zone could only ever be refused.
    static void check(Map<String, Zone> zones, Optional<Battery> battery, Map<String, Place> places) {
        Checks checks = new Checks();
        zones.forEach((name, zone) -> {
            checks.phrase("zones." + name, name);
            places.forEach((place, at) -> checks.that(
                    !zone.keepOut() || !zone.contains(at.xM(), at.yM()),
                    "places." + place,
                    "in the zone \"" + name + "\"",
                    "a place outside of what is closed to the robot"));
        });
        battery.flatMap(Battery::charger).ifPresent(c -> checks.known("battery.charger", c, places.keySet()));
        checks.done();
    }
}
