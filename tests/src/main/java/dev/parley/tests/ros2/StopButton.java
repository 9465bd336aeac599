package dev.parley.tests.ros2;

import dev.parley.motion.ros2.MessageTopic;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.StopTopics;
import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.robot.RosTopics;

/// The stop topic with both its ends, each a participant of its own: who presses, and what the robot hears.
public final class StopButton implements AutoCloseable {
    private final Ros2 panel;
    private final Ros2 robot;
    private final MessageTopic<Bool> topic;

    /// @param stop called for every true that arrives
    public StopButton(Ros2.Domain domain, RosTopics topics, Runnable stop) {
        panel = Ros2.open("panel", domain, topics);
        robot = Ros2.open("robot", domain, topics);
        topic = panel.topic(Kind.BOOL, topics.stop(), Quality.RELIABLE);
        new StopTopics(robot, topics, stop);
    }

    public void press() {
        topic.send(new Bool(true));
    }

    @Override
    public void close() {
        panel.close();
        robot.close();
    }
}
