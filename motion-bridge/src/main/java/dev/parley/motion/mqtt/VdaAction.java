package dev.parley.motion.mqtt;

/// How far an action has come that a master control asked for.
///
/// @param result in words, for people
public record VdaAction(String id, String type, Status status, String result) {
    /// As the standard calls them. `PAUSED` does not occur: what is paused is given up.
    public enum Status {
        WAITING,
        RUNNING,
        FINISHED,
        FAILED
    }

    private static final int LONGEST_RESULT = 250;

    public VdaAction {
        result = result.length() > LONGEST_RESULT ? result.substring(0, LONGEST_RESULT) : result;
    }

    boolean over() {
        return status == Status.FINISHED || status == Status.FAILED;
    }

    static Status of(String status) {
        return switch (status) {
            case "" -> Status.WAITING;
            case "started" -> Status.RUNNING;
            case "finished", "done" -> Status.FINISHED;
            default -> Status.FAILED;
        };
    }
}
