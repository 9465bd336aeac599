package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.SkillGoal;
import dev.parley.robot.Robot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// ROS4HRI's skills as actions that Parley advertises. A few at a time; what was asked for over a connection that broke
/// is over. Thread-safe.
final class SkillGoals {
    private static final int MOST = 8;
    private static final int ABORTED = 6;
    private static final Map<String, String> TYPES = Map.of(
            "say", "communication_skills/action/Say",
            "ask", "communication_skills/action/Ask",
            "look_at", "interaction_skills/action/LookAt");

    private final Robot robot;
    private final Connection connection;
    private final Map<String, AskedGoal> underWay = new ConcurrentHashMap<>();
    private volatile Optional<SkillGoal.Server> server = Optional.empty();

    SkillGoals(Robot robot, Connection connection) {
        this.robot = robot;
        this.connection = connection;
    }

    void serve(SkillGoal.Server whoever) {
        server = Optional.of(whoever);
        advertisements().forEach(connection::send);
    }

    /// Nothing is advertised before somebody does it.
    List<String> advertisements() {
        if (server.isEmpty()) return List.of();
        return robot.ros().actions().skills().stream()
                .sorted()
                .map(s -> Operations.advertise(action(s), TYPES.get(s)))
                .toList();
    }

    /// The server does not take them back by itself when a connection ends, and would go on accepting goals.
    void takeBack() {
        if (server.isPresent())
            robot.ros().actions().skills().stream()
                    .sorted()
                    .map(s -> Operations.takeBack(action(s)))
                    .forEach(connection::send);
    }

    /// Somebody sends a goal.
    ///
    /// @throws IllegalArgumentException where it is of none of the skills
    void asked(JsonNode operation) {
        String id = Operations.text(operation, "id");
        String action = Operations.text(operation, "action");
        String skill = robot.ros().actions().skills().stream()
                .filter(s -> action(s).equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no skill " + action));
        if (id.isEmpty() || underWay.containsKey(id)) throw new IllegalArgumentException("no goal of its own");
        switch (SkillReading.of(skill, operation.path("args"))) {
            case SkillReading.Read.Not no -> refuse(id, action, no.failure(), no.reason());
            case SkillReading.Read.Fine fine -> {
                AskedGoal goal = new AskedGoal(id, action, fine.skill(), connection::send, () -> underWay.remove(id));
                if (underWay.size() >= MOST) refuse(id, action, SkillGoal.Failure.OTHER, "too much at once");
                else begin(id, goal);
            }
        }
    }

    private void begin(String id, AskedGoal goal) {
        underWay.put(id, goal);
        server.ifPresent(s -> s.asked(goal));
    }

    private void refuse(String id, String action, SkillGoal.Failure failure, String reason) {
        connection.send(Operations.result(id, action, AskedGoal.result(failure.code(), reason), ABORTED));
    }

    /// Whoever sent it does not want it any more; one that is over is not.
    void calledOff(JsonNode operation) {
        AskedGoal goal = underWay.get(Operations.text(operation, "id"));
        if (goal == null) return;
        goal.calledOff();
        server.ifPresent(s -> s.calledOff(goal));
    }

    /// The connection is gone, and those who asked with it.
    void lost() {
        for (AskedGoal goal : underWay.values()) {
            goal.lost();
            server.ifPresent(s -> s.calledOff(goal));
        }
        underWay.clear();
    }

    private String action(String skill) {
        return robot.ros().resolve("/skill/" + skill);
    }
}
