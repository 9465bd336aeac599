package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Skill;
import dev.parley.motion.SkillGoal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A skill that somebody on the graph asks for, as a goal of an action that Parley advertises. Thread-safe.
final class AskedGoal implements SkillGoal {
    private static final int SUCCEEDED = 4;
    private static final int CANCELED = 5;
    private static final int ABORTED = 6;

    private final String id;
    private final String action;
    private final Skill skill;
    private final Consumer<String> send;
    private final Runnable over;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean calledOff;

    /// @param send to whoever asked
    /// @param over is told when it is
    AskedGoal(String id, String action, Skill skill, Consumer<String> send, Runnable over) {
        this.id = id;
        this.action = action;
        this.skill = skill;
        this.send = send;
        this.over = over;
    }

    @Override
    public Skill skill() {
        return skill;
    }

    @Override
    public void goesOn() {
        ObjectNode values = Messages.object();
        values.putObject("feedback").put("data_str", "");
        if (skill instanceof Skill.Say) values.put("current_action", "tts");
        if (!ended.get()) send.accept(Operations.feedback(id, action, values));
    }

    @Override
    public void done(Map<String, Object> answers) {
        ObjectNode values = result(0, "");
        if (skill instanceof Skill.Ask) {
            ObjectNode said = Messages.object();
            answers.forEach((name, value) -> {
                if (value instanceof Double d) said.put(name, d);
                else if (value instanceof Long l) said.put(name, l);
                else said.put(name, value.toString());
            });
            values.put("answers", said.toString());
        }
        end(values, SUCCEEDED);
    }

    /// Only what its client has called off may end so: `rclpy` allows no other end for it, and it for nothing else.
    @Override
    public void failed(Failure failure, String reason) {
        end(result(failure.code(), reason), calledOff ? CANCELED : ABORTED);
    }

    void calledOff() {
        calledOff = true;
    }

    /// Nobody is there any more to hear of it.
    void lost() {
        ended.set(true);
        calledOff = true;
    }

    private void end(ObjectNode values, int status) {
        if (!ended.compareAndSet(false, true)) return;
        over.run();
        send.accept(Operations.result(id, action, values, status));
    }

    static ObjectNode result(int code, String reason) {
        ObjectNode values = Messages.object();
        values.putObject("result").put("error_code", code).put("error_msg", reason);
        return values;
    }
}
