package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Action;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.robot.Vda5050;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a master control has to know of a robot beforehand, out of its file.
final class VdaFactsheet {
    /// Seconds between two states at the most.
    static final int STATE_EVERY_S = 10;

    private static final double SOONEST_S = 0.1;

    private VdaFactsheet() {}

    /// As the standard's `factsheet.schema` says, without the header.
    ///
    /// @param allowed the actions that it may ask for
    static ObjectNode of(Robot robot, Vda5050 known, Set<String> allowed) {
        ObjectNode node = RequestText.empty();
        type(node.putObject("typeSpecification"), robot);
        physics(node.putObject("physicalParameters"), robot.base(), known.heightM());
        limits(node.putObject("protocolLimits"));
        ObjectNode features = node.putObject("protocolFeatures");
        features.putArray("optionalParameters");
        actions(features.putArray("agvActions"), robot, allowed);
        geometry(node.putObject("agvGeometry"), robot.base());
        node.putObject("loadSpecification");
        return node;
    }

    /// No class of the standard is a humanoid's; a carrier of nothing comes nearest.
    private static void type(ObjectNode node, Robot robot) {
        boolean omni = robot.base().filter(Base::holonomic).isPresent();
        node.put("seriesName", robot.name())
                .put("agvKinematic", omni ? "OMNI" : "DIFF")
                .put("agvClass", "CARRIER")
                .put("maxLoadMass", 0);
        node.putArray("localizationTypes").add("NATURAL");
        // It takes no orders, so it offers no way to plan one's path.
        node.putArray("navigationTypes");
    }

    private static void physics(ObjectNode node, Optional<Base> base, double heightM) {
        double across = base.map(b -> 2 * b.radiusM()).orElse(0.0);
        double accel = base.map(Base::maxAccelMps2).orElse(0.0);
        node.put("speedMin", 0)
                .put("speedMax", base.map(Base::maxLinearMps).orElse(0.0))
                .put("accelerationMax", accel)
                .put("decelerationMax", accel)
                .put("heightMax", heightM)
                .put("width", across)
                .put("length", across);
    }

    private static void limits(ObjectNode node) {
        node.putObject("maxStringLens").put("msgLen", VdaText.LARGEST_BYTES).put("idLen", 64);
        node.putObject("maxArrayLens")
                .put("instantActions", VdaText.MOST_ACTIONS)
                .put("actions.actionsParameters", VdaText.MOST_PARAMETERS);
        node.putObject("timing")
                .put("minOrderInterval", 0)
                .put("minStateInterval", SOONEST_S)
                .put("defaultStateInterval", STATE_EVERY_S);
    }

    private static void actions(ArrayNode all, Robot robot, Set<String> allowed) {
        VdaActions.BUILT_IN.forEach((type, description) -> action(all, type, description));
        robot.actions().forEach((name, action) -> {
            if (!VdaActions.BUILT_IN.containsKey(name) && allowed.contains(name)) own(all, name, action);
        });
    }

    private static ObjectNode action(ArrayNode all, String type, String description) {
        ObjectNode node = all.addObject().put("actionType", type).put("actionDescription", description);
        node.putArray("actionScopes").add("INSTANT");
        return node;
    }

    private static void own(ArrayNode all, String name, Action action) {
        ObjectNode node = action(all, name, "an action of the robot's own");
        Set<String> needed = action.effect().map(e -> e.neededSlots()).orElse(Set.of());
        ArrayNode parameters = node.putArray("actionParameters");
        action.slots()
                .forEach(
                        (slot, kind) -> parameter(parameters, slot, kind, !needed.contains(slot) || kind.hasDefault()));
        if (action.risky())
            parameters
                    .addObject()
                    .put("key", VdaActions.CONFIRMS)
                    .put("valueDataType", "STRING")
                    .put("description", "actionId of the one that failed with a question, to say yes to it")
                    .put("isOptional", true);
    }

    private static void parameter(ArrayNode all, String name, Slot slot, boolean optional) {
        all.addObject()
                .put("key", name)
                .put("valueDataType", slot instanceof Slot.Quantity ? "NUMBER" : "STRING")
                .put("description", described(slot))
                .put("isOptional", optional);
    }

    private static String described(Slot slot) {
        return switch (slot) {
            case Slot.Choice c -> c.sayings().keySet().stream().limit(12).collect(Collectors.joining(", "));
            case Slot.Quantity q -> "from " + q.min() + " to " + q.max();
            case Slot.OpenText _ -> "words";
        };
    }

    /// A circle, as the rest of Parley has it.
    private static void geometry(ObjectNode node, Optional<Base> base) {
        if (base.isEmpty()) return;
        ObjectNode envelope = node.putArray("envelopes2d").addObject().put("set", "footprint");
        ArrayNode points = envelope.putArray("polygonPoints");
        int corners = 12;
        double outside = base.get().radiusM() / Math.cos(Math.PI / corners);
        for (int i = 0; i < corners; i++)
            points.addObject()
                    .put("x", outside * Math.cos(2 * Math.PI * i / corners))
                    .put("y", outside * Math.sin(2 * Math.PI * i / corners));
    }
}
