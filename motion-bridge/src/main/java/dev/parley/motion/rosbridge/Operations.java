package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The operations of rosbridge for actions and services, as text. Pure.
final class Operations {
    private Operations() {}

    static String sendGoal(String id, String action, String type, ObjectNode goal) {
        return operation("send_action_goal", id)
                .put("action", action)
                .put("action_type", type)
                .put("feedback", true)
                .set("args", goal)
                .toString();
    }

    static String cancelGoal(String id, String action) {
        return operation("cancel_action_goal", id).put("action", action).toString();
    }

    static String call(String id, String service, ObjectNode request) {
        return operation("call_service", id)
                .put("service", service)
                .set("args", request)
                .toString();
    }

    static String advertise(String action, String type) {
        return Messages.object()
                .put("op", "advertise_action")
                .put("action", action)
                .put("type", type)
                .toString();
    }

    static String takeBack(String action) {
        return Messages.object()
                .put("op", "unadvertise_action")
                .put("action", action)
                .toString();
    }

    static String feedback(String id, String action, ObjectNode values) {
        return operation("action_feedback", id)
                .put("action", action)
                .set("values", values)
                .toString();
    }

    /// @param status of `action_msgs/msg/GoalStatus`
    static String result(String id, String action, ObjectNode values, int status) {
        return operation("action_result", id)
                .put("action", action)
                .put("status", status)
                .put("result", true)
                .set("values", values)
                .toString();
    }

    private static ObjectNode operation(String op, String id) {
        return Messages.object().put("op", op).put("id", id);
    }

    /// @return empty text: there is none
    static String text(JsonNode message, String field) {
        return message.path(field).asText("");
    }
}
