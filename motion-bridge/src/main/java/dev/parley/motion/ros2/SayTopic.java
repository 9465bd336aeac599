package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.Text;
import dev.parley.robot.RosTopics;
import java.util.function.Consumer;

/// What others want the robot to say: `ros.say`, a `std_msgs/String`.
public final class SayTopic {
    private SayTopic() {}

    /// @param say called on a thread of DDS with a text of at most 2 KB, in one line
    public static void hear(Ros2 ros2, RosTopics topics, Consumer<String> say) {
        if (topics.say().isEmpty()) return;
        ros2.subscribe(Kind.STRING.ddsName(), Kind.STRING.mostBytes(), topics.say(), Quality.RELIABLE, in -> {
            String text =
                    in.text(Text.MOST_BYTES).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            if (!text.isEmpty()) say.accept(text);
        });
    }
}
