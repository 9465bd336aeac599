package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.robot.Vda5050;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/// The topics of one robot under VDA 5050 2.1, and the header that each of their messages begins with. Thread-safe.
public final class VdaTopics {
    static final String VERSION = "2.1.0";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final long UINT32 = 0xFFFFFFFFL;

    private final Vda5050 robot;
    private final InstantSource wall;
    private final Map<String, Long> counted = new HashMap<>();

    public VdaTopics(Vda5050 robot, InstantSource wall) {
        this.robot = robot;
        this.wall = wall;
    }

    /// @param name `connection`, `state`, `factsheet`, `visualization`, `order` or `instantActions`
    public String of(String name) {
        return String.join("/", robot.interfaceName(), "v2", robot.manufacturer(), robot.serial(), name);
    }

    /// A message of now for a topic, with the next number there.
    public synchronized Mail mail(String name, boolean retained, ObjectNode content) {
        long number = counted.merge(name, 1L, (a, b) -> a + b & UINT32) - 1 & UINT32;
        ObjectNode whole = RequestText.empty()
                .put("headerId", number)
                .put("timestamp", TIME.format(wall.instant()))
                .put("version", VERSION)
                .put("manufacturer", robot.manufacturer())
                .put("serialNumber", robot.serial());
        whole.setAll(content);
        byte[] json = whole.toString().getBytes(StandardCharsets.UTF_8);
        return retained ? Mail.retained(of(name), json) : Mail.live(of(name), json);
    }

    /// What is said about the connection; `CONNECTIONBROKEN` is for the broker to say.
    public Mail connection(String state) {
        return mail("connection", true, RequestText.empty().put("connectionState", state));
    }
}
