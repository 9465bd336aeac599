package dev.parley.motion.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What fields a message has, in the text that MCAP calls `ros2msg`: its own, and those of every message in it. The
/// two packages called `audio_common_msgs` have an `AudioData` each, hence the second file. Immutable.
final class Definitions {
    private static final String BETWEEN = "\n" + "=".repeat(80) + "\n";
    private static final Pattern PART = Pattern.compile("^(\\w+/\\w+)", Pattern.MULTILINE);
    private static final String OTHER_AUDIO = "audio_common_msgs/AudioStamped";

    private final Map<String, String> usual = read("messages.msg");
    private final Map<String, String> otherAudio = read("audio-stamped.msg");

    /// @param type such as `nav_msgs/msg/Odometry`
    /// @return empty: no message that Parley sends or reads
    Optional<String> of(String type) {
        String name = type.replace("/msg/", "/");
        Map<String, String> all = name.equals(OTHER_AUDIO) ? otherAudio : usual;
        return Optional.ofNullable(all.get(name)).map(fields -> whole(name, fields, all));
    }

    private static String whole(String name, String fields, Map<String, String> all) {
        Set<String> parts = new LinkedHashSet<>();
        collect(fields, all, parts);
        parts.remove(name);
        StringBuilder text = new StringBuilder(fields);
        parts.forEach(
                p -> text.append(BETWEEN).append("MSG: ").append(p).append('\n').append(all.get(p)));
        return text.toString();
    }

    private static void collect(String fields, Map<String, String> all, Set<String> parts) {
        Matcher part = PART.matcher(fields);
        while (part.find()) if (parts.add(part.group(1))) collect(all.get(part.group(1)), all, parts);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = Definitions.class.getResourceAsStream(resource)) {
            Map<String, String> all = new LinkedHashMap<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : text.split("(?m)^MSG: ")) {
                int end = one.indexOf('\n');
                if (end > 0)
                    all.put(
                            one.substring(0, end).strip(),
                            one.substring(end + 1).strip());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
