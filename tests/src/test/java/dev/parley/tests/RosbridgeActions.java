package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The actions and services behind a rosbridge server, and those that its client advertises, as `send_action_goal.py`,
/// `advertise_action.py`, `action_result.py`, `action_feedback.py` and `call_service.py` of rosbridge_suite 2.x treat
/// them: what fields an operation must have, what a failure looks like, what is silently ignored. Goals outlive the
/// connection that sent them. Used under the lock of its server.
final class RosbridgeActions {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CANCELED = 5;

    /// The fields of goals, results and feedback that may be sent, by type.
    private static final Map<String, Set<String>> GOAL = Map.of(
            "nav2_msgs/action/NavigateToPose", Set.of("pose", "behavior_tree"),
            "control_msgs/action/FollowJointTrajectory",
                    Set.of("trajectory", "path_tolerance", "goal_tolerance", "goal_time_tolerance"));

    private static final Map<String, Set<String>> RESULT = Map.of(
            "communication_skills/action/Say", Set.of("result"),
            "communication_skills/action/Ask", Set.of("result", "answers"),
            "interaction_skills/action/LookAt", Set.of("result"));

    private static final Map<String, Set<String>> FEEDBACK = Map.of(
            "communication_skills/action/Say", Set.of("feedback", "current_action"),
            "communication_skills/action/Ask", Set.of("feedback"),
            "interaction_skills/action/LookAt", Set.of("feedback"));

    /// A goal that a server of the graph has accepted.
    record Running(String id, String action, JsonNode args, boolean feedback) {}

    private final Consumer<ObjectNode> send;
    private final Consumer<String> refuse;
    private final Map<String, String> servers = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> rejecting = new LinkedHashSet<>();
    private final Map<String, Function<JsonNode, ObjectNode>> services = new LinkedHashMap<>();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final List<String> cancelled = new ArrayList<>();
    private final Map<String, String> advertised = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final List<JsonNode> told = new ArrayList<>();
    private int tooEarly;
    private int numbered;

    /// @param send to the client
    /// @param refuse what the real one logs as an error
    RosbridgeActions(Consumer<ObjectNode> send, Consumer<String> refuse) {
        this.send = send;
        this.refuse = refuse;
    }

    /// What the graph has from now on.
    void serve(String action, String type) {
        servers.put(action, type);
    }

    void reject(String action) {
        rejecting.add(action);
    }

    void service(String name, Function<JsonNode, ObjectNode> answer) {
        services.put(name, answer);
    }

    /// Another client has sent a goal.
    void others(String id, String action) {
        others.add(id);
        running.put(id, new Running(id, action, MAPPER.createObjectNode(), false));
    }

    /// The next cancellations come before the thread of their goal has begun.
    void cancelsComeTooEarly(int times) {
        tooEarly = times;
    }

    /// The client is gone; the goals that it sent go on.
    void gone() {
        advertised.clear();
        asked.clear();
    }

    /// @return false: it is none of its operations
    boolean obey(JsonNode m) {
        switch (m.path("op").asText()) {
            case "send_action_goal" -> sendGoal(m);
            case "cancel_action_goal" -> cancel(m);
            case "call_service" -> call(m);
            case "advertise_action" -> advertise(m);
            case "unadvertise_action" -> unadvertise(m);
            case "action_feedback" -> feedback(m);
            case "action_result" -> result(m);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sendGoal(JsonNode m) {
        if (!has(m, "action", JsonNodeType.STRING) || !has(m, "action_type", JsonNodeType.STRING)) return;
        String action = m.path("action").asText();
        String type = m.path("action_type").asText();
        String why = "";
        for (var f = m.path("args").fieldNames(); f.hasNext() && why.isEmpty(); ) {
            String field = f.next();
            if (!GOAL.getOrDefault(type, Set.of()).contains(field))
                why = "Message type " + type + "_Goal does not have a field " + field;
        }
        if (why.isEmpty() && !type.equals(servers.get(action))) why = "No action server available";
        if (why.isEmpty() && rejecting.contains(action)) why = "Action goal was rejected";
        if (why.isEmpty()) {
            Running r = new Running(
                    m.path("id").asText(),
                    action,
                    m.path("args"),
                    m.path("feedback").asBoolean());
            running.put(r.id, r);
        } else {
            send.accept(answer("action_result", "action", m)
                    .put("values", why)
                    .put("status", 0)
                    .put("result", false));
        }
    }

    private void cancel(JsonNode m) {
        if (!has(m, "action", JsonNodeType.STRING)) return;
        if (tooEarly > 0) tooEarly--;
        else if (running.containsKey(m.path("id").asText())) end(m.path("id").asText());
    }

    private void end(String id) {
        cancelled.add(id);
        finish(id, CANCELED, MAPPER.createObjectNode());
    }

    private void call(JsonNode m) {
        if (!has(m, "service", JsonNodeType.STRING)) return;
        String service = m.path("service").asText();
        String action = service.replace("/_action/cancel_goal", "");
        if (!action.equals(service) && servers.containsKey(action)) {
            running.values().stream()
                    .filter(r -> r.action.equals(action))
                    .map(Running::id)
                    .toList()
                    .forEach(this::end);
            send.accept(answer("service_response", "service", m)
                    .put("result", true)
                    .set("values", MAPPER.createObjectNode().put("return_code", 0)));
        } else if (services.containsKey(service)) {
            ObjectNode values = services.get(service).apply(m.path("args"));
            if (!values.isEmpty())
                send.accept(answer("service_response", "service", m)
                        .put("result", true)
                        .set("values", values));
        } else {
            send.accept(answer("service_response", "service", m)
                    .put("values", "Service " + service + " does not exist")
                    .put("result", false));
        }
    }

    private void advertise(JsonNode m) {
        if (!has(m, "action", JsonNodeType.STRING) || !has(m, "type", JsonNodeType.STRING)) return;
        String type = m.path("type").asText();
        if (!RESULT.containsKey(type)) refuse.accept("unknown type " + type);
        else advertised.put(m.path("action").asText(), type);
    }

    private void unadvertise(JsonNode m) {
        if (advertised.remove(m.path("action").asText()) == null) refuse.accept("never advertised: " + m);
    }

    private void feedback(JsonNode m) {
        if (!has(m, "action", JsonNodeType.STRING) || !ofTheClient(m)) return;
        if (fits(m, FEEDBACK)) told.add(m);
    }

    private void result(JsonNode m) {
        if (!has(m, "action", JsonNodeType.STRING)
                || !has(m, "status", JsonNodeType.NUMBER)
                || !has(m, "result", JsonNodeType.BOOLEAN)
                || !ofTheClient(m)) return;
        if (!fits(m, RESULT)) return;
        asked.remove(m.path("id").asText());
        told.add(m);
    }

    private boolean ofTheClient(JsonNode m) {
        boolean advertises = advertised.containsKey(m.path("action").asText());
        boolean known = asked.containsKey(m.path("id").asText());
        if (!advertises) refuse.accept("Action has not been advertised via rosbridge: " + m);
        else if (!known) refuse.accept("unrecognized id: " + m);
        return advertises && known;
    }

    private boolean fits(JsonNode m, Map<String, Set<String>> fields) {
        Set<String> known = fields.get(advertised.get(m.path("action").asText()));
        boolean fits = m.path("values").isObject();
        for (var f = m.path("values").fieldNames(); f.hasNext(); ) fits &= known.contains(f.next());
        if (!fits) refuse.accept("no such field in " + m);
        return fits;
    }

    private boolean has(JsonNode m, String field, JsonNodeType type) {
        if (m.path(field).getNodeType() == type) return true;
        refuse.accept("Expected a " + field + " field: " + m);
        return false;
    }

    /// A server of the graph has finished a goal.
    void finish(String id, int status, ObjectNode values) {
        Running r = running.remove(id);
        if (r == null || others.contains(id)) return;
        ObjectNode m = MAPPER.createObjectNode()
                .put("op", "action_result")
                .put("action", r.action)
                .put("status", status)
                .put("result", true)
                .put("id", id);
        m.set("values", values);
        send.accept(m);
    }

    /// A server of the graph tells how it goes.
    void tell(String id, ObjectNode values) {
        Running r = running.get(id);
        if (r == null || !r.feedback) return;
        ObjectNode m = MAPPER.createObjectNode()
                .put("op", "action_feedback")
                .put("action", r.action)
                .put("id", id);
        m.set("values", values);
        send.accept(m);
    }

    /// Somebody on the graph sends a goal to what the client advertises.
    ///
    /// @return the identity that the server gives it; empty: nobody advertises it
    String ask(String action, ObjectNode goal) {
        if (!advertised.containsKey(action)) return "";
        String id = "action_goal:" + action + ":" + ++numbered;
        asked.put(id, action);
        ObjectNode m = MAPPER.createObjectNode()
                .put("op", "send_action_goal")
                .put("id", id)
                .put("action", action)
                .put("action_type", advertised.get(action))
                .put("feedback", true);
        m.set("args", goal);
        send.accept(m);
        return id;
    }

    void callOff(String id) {
        send.accept(MAPPER.createObjectNode()
                .put("op", "cancel_action_goal")
                .put("id", id)
                .put("action", asked.getOrDefault(id, "")));
    }

    private static ObjectNode answer(String op, String name, JsonNode to) {
        ObjectNode answer = MAPPER.createObjectNode().put("op", op);
        answer.set(name, to.path(name));
        if (to.has("id")) answer.set("id", to.path("id"));
        return answer;
    }

    List<Running> running() {
        return List.copyOf(running.values());
    }

    List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    Map<String, String> advertised() {
        return Map.copyOf(advertised);
    }

    /// What the client has told of the goals that it was asked for.
    List<JsonNode> told() {
        return List.copyOf(told);
    }
}
