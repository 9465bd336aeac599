package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// `instantActions, order → what becomes of them`: what a VDA 5050 master control asks for. The robot's own actions go
/// the way of every request over MQTT ([Wishes]), with the action's identity and the message's time. A pause lifts no
/// stop, nor does its end. There are no orders: each is refused.
///
/// [#hear] is for the thread that a message comes in on; everything else is done under one lock, by any thread.
public final class VdaActions {
    /// The parameter of a risky action that says yes to a question.
    static final String CONFIRMS = "confirms";

    static final Map<String, String> BUILT_IN = builtIn();
    private static final int REMEMBERED = 20;
    private static final int MOST = 32;
    private static final String NO_ORDER = "noOrderToCancel";

    /// What it reaches of the robot beside what any request does.
    public interface Body {
        /// Stands at once, and begins nothing until the pause is ended; any thread.
        void pause();

        /// Lifts no stop and moves nothing.
        void endPause();

        boolean stopped();

        /// Tells all that `state` has.
        void tellState();

        void tellFactsheet();
    }

    /// A message with its number.
    public record Arrived(Incoming message, long number) {}

    private final Vda5050 robot;
    private final VdaTopics topics;
    private final Wishes wishes;
    private final Body body;
    private final VdaPauses pauses;
    private final Freshness freshness;
    private final LongSupplier clock;
    private final Schemas schemas = new Schemas();
    private final Asked asked = new Asked();
    private final VdaErrors errors = new VdaErrors();
    private final Map<String, VdaAction> states = new LinkedHashMap<>();

    /// @param beside whose way to the gate it shares
    public VdaActions(
            Vda5050 robot, VdaTopics topics, Requests beside, Body body, InstantSource wall, LongSupplier clock) {
        this.robot = robot;
        this.topics = topics;
        wishes = beside.wishes();
        this.body = body;
        pauses = new VdaPauses(body);
        freshness = new Freshness(wall);
        this.clock = clock;
    }

    private static Map<String, String> builtIn() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("startPause", "stands at once and gives up what it does");
        all.put("stopPause", "may move again; goes on with nothing, and lifts no stop");
        all.put("stateRequest", "tells its state");
        all.put("factsheetRequest", "tells its factsheet");
        all.put("cancelOrder", "fails: it takes no orders");
        return Collections.unmodifiableMap(all);
    }

    /// The topics to hear.
    public List<String> subscriptions() {
        return List.of(topics.of("instantActions"), topics.of("order"));
    }

    /// Pauses if it is told to, past every queue, however old or badly written the message is.
    public Arrived hear(Incoming message) {
        boolean actions = message.topic().equals(topics.of("instantActions"));
        Optional<ObjectNode> content = actions ? VdaText.parsed(message) : Optional.empty();
        return new Arrived(message, pauses.hear(content.orElseGet(RequestText::empty)));
    }

    /// One message, and what it leads to.
    public void accept(Arrived arrived) {
        Incoming message = arrived.message;
        if (message.payload().length == 0) return;
        synchronized (wishes) {
            if (message.topic().equals(topics.of("instantActions"))) instantActions(arrived);
            if (message.topic().equals(topics.of("order"))) order(message);
        }
    }

    /// The newest of its actions, and all that are not over.
    public List<VdaAction> states() {
        synchronized (wishes) {
            return new ArrayList<>(states.values());
        }
    }

    /// Whether one of its actions is under way.
    public boolean running() {
        return states().stream().anyMatch(a -> a.status() == VdaAction.Status.RUNNING);
    }

    /// What was wrong with what it was sent.
    public List<VdaError> errors() {
        synchronized (wishes) {
            return errors.at(clock.getAsLong());
        }
    }

    /// As the standard's `factsheet.schema` says, without the header.
    public ObjectNode factsheet(Robot now) {
        return VdaFactsheet.of(now, robot, wishes.allowed());
    }

    private void order(Incoming message) {
        ObjectNode order = VdaText.parsed(message).orElseGet(RequestText::empty);
        Optional<String> fault = fault("order", order);
        Map<String, String> about = VdaText.about("order", order);
        if (fault.isPresent()) errors.order("validationError", fault.get(), about);
        else errors.order("orderError", "I take no orders: I have no nodes and edges, only actions", about);
    }

    private Optional<String> fault(String schema, ObjectNode content) {
        Optional<String> fault = schemas.fault(schema, content);
        if (fault.isPresent()) return fault;
        boolean mine = content.path("manufacturer").asText().equals(robot.manufacturer())
                && content.path("serialNumber").asText().equals(robot.serial());
        return mine ? Optional.empty() : Optional.of("manufacturer and serialNumber are another robot's");
    }

    private void instantActions(Arrived arrived) {
        ObjectNode content = VdaText.parsed(arrived.message).orElseGet(RequestText::empty);
        Optional<String> fault = fault("instant-actions", content);
        if (fault.isPresent()) {
            errors.add("validationError", fault.get(), VdaText.about("instantActions", content), clock.getAsLong());
            return;
        }
        Optional<Instant> at = RequestText.time(content.path("timestamp").asText());
        String late = arrived.message.retained() ? "a request must not be retained" : freshness.late(at);
        for (JsonNode action : content.path("actions")) once(arrived, action, at.orElse(Instant.EPOCH), late);
    }

    private void once(Arrived arrived, JsonNode action, Instant at, String late) {
        String id = action.path("actionId").asText();
        String type = action.path("actionType").asText();
        ObjectNode wish = VdaText.wish(action);
        Optional<Asked.One> before = asked.find(id);
        if (before.isPresent()) {
            if (!before.get().sameAs(type, wish)) wrong(id, "this actionId was used for another action");
            return;
        }
        Asked.One one = new Asked.One(id, type, wish, at, clock.getAsLong(), this::told);
        boolean pause = type.equals("startPause");
        if (!late.isEmpty() && !pause) Wishes.settle(one, "refused", late);
        else if (!asked.add(one) && !pause) Wishes.settle(one, "refused", "that is too much at once");
        else begin(one, arrived.number);
    }

    private void begin(Asked.One one, long number) {
        switch (one.kind) {
            case "startPause" -> {
                pauses.pause(number);
                Wishes.settle(one, "done", "");
            }
            case "stopPause" -> endPause(one, number);
            case "stateRequest" -> {
                body.tellState();
                Wishes.settle(one, "done", "");
            }
            case "factsheetRequest" -> {
                body.tellFactsheet();
                Wishes.settle(one, "done", "");
            }
            case "cancelOrder" -> {
                errors.add(NO_ORDER, "there is no order", Map.of("actionId", one.id), clock.getAsLong());
                Wishes.settle(one, "refused", "there is no order; startPause makes me stand");
            }
            default -> {
                told(one);
                wishes.act(one, asked);
            }
        }
    }

    private void endPause(Asked.One one, long number) {
        if (!pauses.end(number)) Wishes.settle(one, "refused", "a later startPause holds");
        else
            Wishes.settle(
                    one, "done", body.stopped() ? "I am still stopped; only a person who is here lifts that" : "");
    }

    private void told(Asked.One one) {
        String result = one.status.equals("unconfirmed")
                ? one.reason + " Send it again with a new actionId and the parameter " + CONFIRMS + " = " + one.id
                : one.reason;
        VdaAction.Status status = VdaAction.of(one.status);
        states.put(one.id, new VdaAction(one.id, one.kind, status, result));
        if (status == VdaAction.Status.FAILED && !one.started && !one.kind.equals("cancelOrder")) wrong(one.id, result);
        forget();
    }

    private void wrong(String id, String text) {
        errors.add("instantActionError", text, Map.of("actionId", id), clock.getAsLong());
    }

    /// Of those that are over, the oldest; of any, where too many are not.
    private void forget() {
        if (states.size() <= REMEMBERED) return;
        states.values().stream()
                .filter(a -> a.over() || states.size() > MOST)
                .findFirst()
                .map(VdaAction::id)
                .ifPresent(states::remove);
    }
}
