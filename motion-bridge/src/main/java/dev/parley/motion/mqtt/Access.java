package dev.parley.motion.mqtt;

import dev.parley.robot.Mqtt;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/// A broker and how to get into it.
///
/// @param url `mqtt://` or `mqtts://`
/// @param ca PEM file of certificates to trust; empty: those of the Java runtime
/// @param client name of the client; a broker keeps a session under it
public record Access(String url, String user, String password, Optional<String> ca, String client, int sessionS) {
    /// To the broker that the robot's file names.
    ///
    /// @param environment with the user and the password
    /// @throws MqttFault when a variable that the file names is not set, or its certificates cannot be read
    public static Access to(Mqtt mqtt, String robot, Map<String, String> environment) {
        Access access = new Access(
                mqtt.url().orElseThrow(),
                variable(mqtt.userEnv(), environment),
                variable(mqtt.passwordEnv(), environment),
                mqtt.ca(),
                client(robot),
                mqtt.sessionS());
        if (access.encrypted()) Trust.of(access);
        return access;
    }

    /// To the broker within this process.
    static Access within(int port, String user, String token, String client, int sessionS) {
        return new Access("mqtt://127.0.0.1:" + port, user, token, Optional.empty(), client(client), sessionS);
    }

    private static String client(String robot) {
        return "parley-" + robot;
    }

    private static String variable(String name, Map<String, String> environment) {
        if (name.isEmpty()) return "";
        return Optional.ofNullable(environment.get(name))
                .filter(v -> !v.isEmpty())
                .orElseThrow(() -> new MqttFault(
                        "mqtt: the environment variable " + name + ", which the robot's file names, is not set"));
    }

    /// The same under another name of the client: a client has one will.
    public Access beside(String suffix) {
        return new Access(url, user, password, ca, client + "-" + suffix, sessionS);
    }

    /// Whether a password would go through a network for everybody to read.
    public boolean readable() {
        return !encrypted() && !password.isEmpty() && !loopback();
    }

    boolean encrypted() {
        return url.startsWith("mqtts:");
    }

    private boolean loopback() {
        try {
            return InetAddress.getByName(URI.create(url).getHost()).isLoopbackAddress();
        } catch (UnknownHostException | RuntimeException e) {
            return false;
        }
    }

    /// As the client library wants it: `tcp://` or `ssl://`, with a port.
    String address() {
        URI uri = URI.create(url);
        int port = uri.getPort() > 0 ? uri.getPort() : encrypted() ? 8883 : 1883;
        return (encrypted() ? "ssl://" : "tcp://") + uri.getHost() + ":" + port;
    }

    /// Never the password.
    @Override
    public String toString() {
        return url;
    }
}
