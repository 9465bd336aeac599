package dev.parley.motion.mqtt;

/// The topics of one robot.
public record Topics(String robot) {
    private static final String ROOT = "parley/";

    /// Retained: online, or offline; what the broker says when the connection breaks.
    public String connection() {
        return of("connection");
    }

    /// Retained: where it is and what it does.
    public String state() {
        return of("state");
    }

    /// Retained: whether it is stopped.
    public String stopped() {
        return of("stop");
    }

    /// Whatever can be observed, numbered.
    public String events() {
        return of("events");
    }

    /// What it was asked for and is about to do.
    public String intents() {
        return of("intents");
    }

    /// What somebody should look after.
    public String alarms() {
        return of("alarms");
    }

    /// What became of requests, where they name no other topic below this one.
    public String answers() {
        return of("answer");
    }

    /// A request of one kind: `say`, `do`, `stop` or `resend`.
    public String request(String kind) {
        return of("request/" + kind);
    }

    /// The kind of a request; empty: it is none.
    public String kind(String topic) {
        String requests = request("");
        return topic.startsWith(requests) ? topic.substring(requests.length()) : "";
    }

    /// A sender must not make the robot write where it likes.
    public String answer(String wanted) {
        boolean ours = wanted.startsWith(answers() + "/") && wanted.length() <= 200 && !wanted.matches(".*[+#\\x00].*");
        return ours ? wanted : answers();
    }

    private String of(String name) {
        return ROOT + robot + "/" + name;
    }
}
