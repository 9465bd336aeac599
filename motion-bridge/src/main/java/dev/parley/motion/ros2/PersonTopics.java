package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The topics of one person whom the robot knows by the voice, `/humans/persons/<id>/…` (REP-155). One thread.
final class PersonTopics implements AutoCloseable {
    private static final int ID_BYTES = 3;

    private final MessageTopic<Bool> anonymous;
    private final MessageTopic<Text> name;
    private final MessageTopic<Text> voiceId;
    private String voice = "";

    PersonTopics(Ros2 ros2, String name) {
        String person = "/humans/persons/" + idOf(name);
        anonymous = ros2.topic(Kind.BOOL, person + "/anonymous", Quality.LATCHED);
        this.name = ros2.topic(Kind.STRING, person + "/name", Quality.LATCHED);
        voiceId = ros2.topic(Kind.STRING, person + "/voice_id", Quality.LATCHED);
        anonymous.send(new Bool(false));
        this.name.send(new Text(name));
    }

    /// The same for the same name, in every run; no name, since topics have but letters and digits.
    static String idOf(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "p" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void speaksAs(String voice) {
        if (!voice.equals(this.voice)) voiceId.send(new Text(voice));
        this.voice = voice;
    }

    String voice() {
        return voice;
    }

    @Override
    public void close() {
        anonymous.close();
        name.close();
        voiceId.close();
    }
}
