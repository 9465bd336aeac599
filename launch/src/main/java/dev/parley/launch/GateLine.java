package dev.parley.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.RobotState;
import dev.parley.robot.DidYouMean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line for the gate: an object whose fields are those of the records they stand for, in snake case. `NaN` and
/// `Infinity` are numbers here, since the gate must know what to do with them.
final class GateLine {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final Map<String, Class<?>> COMMANDS = Arrays.stream(MotionCommand.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(GateLine::name, Function.identity()));
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final JsonNode fields;

    private GateLine(JsonNode fields) {
        this.fields = fields;
    }

    /// @throws RunFault when it is no object
    static GateLine read(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node == null || !node.isObject()) throw new RunFault("expected an object");
            return new GateLine(node);
        } catch (JsonProcessingException e) {
            throw new RunFault(e.getOriginalMessage());
        }
    }

    boolean has(String field) {
        return fields.hasNonNull(field);
    }

    boolean yes(String field) {
        return fields.path(field).asBoolean(false);
    }

    String text(String field, String otherwise) {
        return fields.path(field).asText(otherwise);
    }

    long number(String field, long otherwise) {
        return fields.path(field).asLong(otherwise);
    }

    /// Of a time in seconds.
    long nanos(String field, long otherwise) {
        return has(field) ? (long) (fields.get(field).asDouble() * NANOS_IN_A_SECOND) : otherwise;
    }

    /// @throws RunFault when it is no command
    MotionCommand command() {
        JsonNode command = fields.get("command");
        String type = command.path("type").asText();
        Class<?> record = COMMANDS.get(type);
        if (record == null) throw new RunFault("command: type: expected " + DidYouMean.among(type, COMMANDS.keySet()));
        return (MotionCommand) part(without(command, "type"), record, "command");
    }

    /// @param receivedNanos of whatever does not say when it was received
    RobotState.Odometry odometry(long receivedNanos) {
        return (RobotState.Odometry) received("odometry", RobotState.Odometry.class, receivedNanos);
    }

    RobotState.Joints joints(long receivedNanos) {
        return (RobotState.Joints) received("joints", RobotState.Joints.class, receivedNanos);
    }

    RobotState.Scan scan(long receivedNanos) {
        return (RobotState.Scan) received("scan", RobotState.Scan.class, receivedNanos);
    }

    RobotState.Tilt tilt(long receivedNanos) {
        return (RobotState.Tilt) received("tilt", RobotState.Tilt.class, receivedNanos);
    }

    RobotState.Charge charge(long receivedNanos) {
        return (RobotState.Charge) received("charge", RobotState.Charge.class, receivedNanos);
    }

    RobotState.Touch touch(long receivedNanos) {
        return (RobotState.Touch) received("touch", RobotState.Touch.class, receivedNanos);
    }

    double real(String field) {
        return fields.path(field).asDouble();
    }

    private Object received(String field, Class<?> record, long nanos) {
        if (!fields.get(field).isObject()) throw new RunFault(field + ": expected an object");
        ObjectNode node = fields.get(field).deepCopy();
        return part(node.put("received_nanos", nanos), record, field);
    }

    private static JsonNode without(JsonNode node, String field) {
        ObjectNode copy = node.deepCopy();
        copy.remove(field);
        return copy;
    }

    private static Object part(JsonNode node, Class<?> record, String field) {
        try {
            return MAPPER.treeToValue(node, record);
        } catch (JsonProcessingException e) {
            throw new RunFault(field + ": " + e.getOriginalMessage());
        }
    }

    /// Of a command for the answer.
    static ObjectNode json(MotionCommand command) {
        ObjectNode node = MAPPER.createObjectNode().put("type", name(command.getClass()));
        return node.setAll((ObjectNode) MAPPER.valueToTree(command));
    }

    /// `MoveJoints` → `move_joints`.
    static String name(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
