package dev.parley.motion.ros2;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Timekeeper;
import dev.parley.perception.network.NetworkSource;
import dev.parley.robot.Microphones;
import dev.parley.robot.RosAudio;
import dev.parley.robot.RosTopics;
import java.nio.BufferUnderflowException;

/// Microphones whose sound comes over a ROS 2 topic, in one of the types of [RosAudio]. The time in the
/// messages is not used: it is of another computer's clock.
///
/// One thread reads; `close` may come from another.
public final class RosMicrophone implements AudioSource {
    private final Ros2 ros2;
    private final NetworkSource source;
    private final AudioMessage message;

    private RosMicrophone(Ros2 ros2, RosAudio settings, NetworkSource source) {
        this.ros2 = ros2;
        this.source = source;
        this.message = new AudioMessage(settings);
        String type = AudioMessage.typeName(settings.type());
        ros2.subscribe(type, AudioMessage.MOST_BYTES, settings.topic(), Quality.STREAM, this::heard);
    }

    /// @param microphones whose file says the topic
    /// @throws Ros2Fault when DDS cannot start here, or the file names no topic
    public static RosMicrophone open(Microphones microphones, Ros2.Domain domain, Timekeeper time) {
        return open(microphones, RosTopics.STANDARD, domain, time);
    }

    /// @param microphones whose file says the topic
    /// @param names what topics are called on the graph
    /// @throws Ros2Fault when DDS cannot start here, or the file names no topic
    public static RosMicrophone open(Microphones microphones, RosTopics names, Ros2.Domain domain, Timekeeper time) {
        RosAudio settings = microphones
                .capture()
                .ros()
                .orElseThrow(() -> new Ros2Fault(
                        "The robot file does not say where its sound comes from: add, for example,"
                                + " ros: {topic: /audio, type: audio_data} to microphones",
                        null));
        NetworkSource source = new NetworkSource(settings.topic(), microphones.channels(), time);
        return new RosMicrophone(Ros2.open("parley_ears", domain, names), settings, source);
    }

    private void heard(CdrReader in) {
        String unusable = read(in);
        if (unusable.isEmpty()) source.put(message.samples(), message.count(), message.channels(), message.rateHz());
        else source.refuse(unusable);
    }

    private String read(CdrReader in) {
        try {
            return message.read(in);
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return "its messages are malformed: correct microphones.ros.type in the robot file";
        }
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public boolean recovers() {
        return source.recovers();
    }

    @Override
    public boolean read(AudioFrame into) {
        return source.read(into);
    }

    @Override
    public void close() {
        source.close();
        ros2.close();
    }
}
