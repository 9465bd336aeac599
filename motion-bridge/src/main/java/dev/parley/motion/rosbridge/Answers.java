package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.Goal.Status;
import dev.parley.robot.Joint;

/// What rosbridge, navigation, controllers and services answer, in words that can be spoken after "I cannot: ". Where
/// `result` is false, rosbridge itself could not do it, and `values` says why (`send_action_goal.py`,
/// `call_service.py`). Pure.
final class Answers {
    private static final int SUCCEEDED = 4;
    private static final int CANCELED = 5;
    private static final int LONGEST = 100;
    private static final String CALLED_OFF = "somebody else has called it off";

    private Answers() {}

    /// Of `nav2_msgs/action/NavigateToPose`.
    static Status navigation(JsonNode operation) {
        if (!operation.path("result").asBoolean()) return new Status.Failed(unable(operation, "navigation"));
        return switch (operation.path("status").asInt()) {
            case SUCCEEDED -> Status.SUCCEEDED;
            case CANCELED -> new Status.Failed(CALLED_OFF);
            default ->
                new Status.Failed(
                        navigation(operation.path("values").path("error_code").asInt()));
        };
    }

    /// Error codes of Nav2 since Jazzy: of its controller (`FollowPath`, from 100), its planner (`ComputePathToPose`,
    /// from 200), and its navigator (from 9000).
    private static String navigation(int code) {
        return switch (code) {
            case 102, 202, 203, 9002 -> "my navigation does not know where I am";
            case 104, 106 -> "something is in the way";
            case 105 -> "I do not get any further";
            case 204 -> "that is outside of my map";
            case 205 -> "something is too close to me";
            case 206 -> "something stands where I should go";
            case 207, 9003 -> "my navigation took too long";
            case 208 -> "I find no way there";
            default -> "my navigation has given up";
        };
    }

    /// Of `control_msgs/action/FollowJointTrajectory`.
    static Status trajectory(String controller, JsonNode operation) {
        String part = Joint.part(controller);
        if (!operation.path("result").asBoolean()) return new Status.Failed(unable(operation, part));
        int code = operation.path("values").path("error_code").asInt();
        return switch (operation.path("status").asInt()) {
            case SUCCEEDED -> code == 0 ? Status.SUCCEEDED : new Status.Failed("my " + part + " did not get there");
            case CANCELED -> new Status.Failed(CALLED_OFF);
            default ->
                new Status.Failed(
                        code == -4 || code == -5
                                ? "my " + part + " did not get there"
                                : "my " + part + " does not do that");
        };
    }

    /// Of `std_srvs/srv/Trigger` and `SetBool`.
    static Status service(JsonNode operation) {
        JsonNode values = operation.path("values");
        if (!operation.path("result").asBoolean())
            return new Status.Failed(
                    values.asText().contains("does not exist") ? "what does that is not running" : "nobody answers");
        if (values.path("success").asBoolean()) return Status.SUCCEEDED;
        String why = spoken(values.path("message").asText());
        return new Status.Failed(why.isEmpty() ? "it did not work" : why);
    }

    private static String unable(JsonNode operation, String part) {
        String why = operation.path("values").asText();
        if (why.contains("No action server available")) return "my " + part + " is not running";
        return why.contains("rejected") ? "my " + part + " does not accept that" : "my " + part + " does not answer";
    }

    /// Words of another program, as far as they can be said.
    private static String spoken(String text) {
        String said = text.replaceAll("[^\\p{L}\\p{M}\\p{N},.'-]+", " ").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST).strip() : said.replaceFirst("\\.+$", "");
    }
}
