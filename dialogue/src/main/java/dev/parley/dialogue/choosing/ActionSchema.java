package dev.parley.dialogue.choosing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;

/// A robot's actions as a JSON schema: one object for each, with the values and the ranges of its slots, and one for
/// none of them. A model that is held to it cannot name an action that there is not.
final class ActionSchema {
    static final String ACTION = "action";
    static final String NONE = "none";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ActionSchema() {}

    static String of(Robot robot) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode either = schema.putArray("anyOf");
        either.add(object(NONE));
        robot.actions().forEach((name, action) -> either.add(object(name, action)));
        return schema.toString();
    }

    private static ObjectNode object(String name) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        object.putObject("properties").putObject(ACTION).put("const", name);
        object.putArray("required").add(ACTION);
        return object.put("additionalProperties", false);
    }

    private static ObjectNode object(String name, Action action) {
        ObjectNode object = object(name);
        ObjectNode properties = (ObjectNode) object.get("properties");
        action.slots().forEach((slot, kind) -> {
            properties.set(slot, value(kind));
            if (isNeeded(action, slot)) ((ArrayNode) object.get("required")).add(slot);
        });
        return object;
    }

    /// Without it the action could not be carried out.
    private static boolean isNeeded(Action action, String slot) {
        return !action.slots().get(slot).hasDefault()
                && action.effect().filter(e -> e.neededSlots().contains(slot)).isPresent();
    }

    private static ObjectNode value(Slot slot) {
        ObjectNode value = JSON.createObjectNode();
        switch (slot) {
            case Slot.Choice c -> {
                ArrayNode values = value.putArray("enum");
                c.sayings().keySet().forEach(values::add);
            }
            case Slot.Quantity q ->
                value.put("type", "number").put("minimum", q.min()).put("maximum", q.max());
            case Slot.OpenText _ -> value.put("type", "string").put("minLength", 1);
        }
        return value;
    }
}
