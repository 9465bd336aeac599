package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.RobotState.Odometry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What of a robot's state a master control wants to know at once when it changes. There is no order, ever, so
/// whatever belongs to one is as the standard has it where none is active.
///
/// @param byHand whether a person has the robot in hand: has stopped it, or has it do something
/// @param stopped whether a stop is latched
/// @param touched whether its bumper is pressed
/// @param percent of the whole charge; empty: nothing tells
/// @param doing actions that are under way, whoever asked for them
public record VdaState(
        boolean driving,
        boolean paused,
        boolean byHand,
        boolean stopped,
        boolean touched,
        OptionalInt percent,
        List<String> doing,
        List<VdaAction> actions,
        List<VdaError> errors) {
    public VdaState {
        doing = List.copyOf(doing);
        actions = List.copyOf(actions);
        errors = List.copyOf(errors);
    }

    /// As the standard's `state.schema` says, without the header.
    ///
    /// @param where it is; empty: nobody knows
    /// @param map as the master control calls it
    public ObjectNode json(Optional<Odometry> where, String map) {
        ObjectNode node = RequestText.empty()
                .put("orderId", "")
                .put("orderUpdateId", 0)
                .put("lastNodeId", "")
                .put("lastNodeSequenceId", 0)
                .put("driving", driving)
                .put("paused", paused)
                .put("operatingMode", byHand ? "MANUAL" : "AUTOMATIC");
        node.putArray("nodeStates");
        node.putArray("edgeStates");
        where.ifPresent(o -> place(node, o, map));
        ArrayNode states = node.putArray("actionStates");
        actions.forEach(a -> add(states, a));
        node.putObject("batteryState").put("batteryCharge", percent.orElse(0)).put("charging", false);
        ArrayNode wrong = node.putArray("errors");
        errors.forEach(e -> add(wrong, e));
        ArrayNode information = node.putArray("information");
        doing.forEach(d -> information
                .addObject()
                .put("infoType", "doing")
                .put("infoLevel", "INFO")
                .put("infoDescription", d));
        node.putObject("safetyState").put("eStop", stopped ? "MANUAL" : "NONE").put("fieldViolation", touched);
        return node;
    }

    /// As `visualization.schema` says, without the header.
    public static ObjectNode visualization(Odometry where, String map) {
        ObjectNode node = RequestText.empty();
        place(node, where, map);
        return node;
    }

    private static void place(ObjectNode node, Odometry o, String map) {
        node.putObject("agvPosition")
                .put("x", rounded(o.xM()))
                .put("y", rounded(o.yM()))
                .put("theta", rounded(Math.IEEEremainder(o.headingRad(), 2 * Math.PI)))
                .put("mapId", map)
                .put("positionInitialized", true);
        node.putObject("velocity")
                .put("vx", rounded(o.vxMps()))
                .put("vy", rounded(o.vyMps()))
                .put("omega", rounded(o.yawRadps()));
    }

    private static void add(ArrayNode states, VdaAction action) {
        states.addObject()
                .put("actionId", action.id())
                .put("actionType", action.type())
                .put("actionStatus", action.status().name())
                .put("resultDescription", action.result());
    }

    private static void add(ArrayNode errors, VdaError error) {
        ObjectNode node = errors.addObject()
                .put("errorType", error.type())
                .put("errorLevel", error.fatal() ? "FATAL" : "WARNING")
                .put("errorDescription", error.text());
        ArrayNode about = node.putArray("errorReferences");
        new TreeMap<>(error.about())
                .forEach((k, v) -> about.addObject().put("referenceKey", k).put("referenceValue", v));
    }

    private static double rounded(double v) {
        return Math.round(v * 1000) / 1000.0;
    }
}
