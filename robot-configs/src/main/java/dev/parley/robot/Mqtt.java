package dev.parley.robot;

import java.util.Optional;

/// How the robot talks with a factory's MQTT broker.
///
/// @param url `mqtt://HOST:PORT` or `mqtts://HOST:PORT`; empty: a broker of its own, for this computer alone
/// @param userEnv environment variable with the user's name; empty: none is sent
/// @param passwordEnv environment variable with the password; empty: none is sent
/// @param ca a PEM file of certificates to trust instead of those of the Java runtime, relative to the working folder
/// @param role of everybody who asks over MQTT; empty: the least trusted
/// @param words whether what people say goes out, too
/// @param sessionS how long the broker keeps requests while the connection is gone
/// @param vda5050 how a VDA 5050 master control knows it; empty: it is told nothing in that way
public record Mqtt(
        Optional<String> url,
        String userEnv,
        String passwordEnv,
        Optional<String> ca,
        Optional<String> role,
        boolean words,
        int sessionS,
        Optional<Vda5050> vda5050) {
    private static final String VARIABLE = "([A-Za-z_][A-Za-z0-9_]*)?";
    private static final String A_VARIABLE = "an environment variable's name";
    private static final int STANDARD_SESSION_S = 60;
    private static final int LONGEST_SESSION_S = 86_400;

    /// A broker of its own, the least trusted role, no words of people.
    public static final Mqtt STANDARD =
            new Mqtt(Optional.empty(), "", "", Optional.empty(), Optional.empty(), false, STANDARD_SESSION_S);

    /// Of a robot that no master control knows.
    public Mqtt(
            Optional<String> url,
            String userEnv,
            String passwordEnv,
            Optional<String> ca,
            Optional<String> role,
            boolean words,
            int sessionS) {
        this(url, userEnv, passwordEnv, ca, role, words, sessionS, Optional.empty());
    }

    public Mqtt {
        Checks checks = new Checks()
                .matches("user_env", userEnv, VARIABLE, A_VARIABLE)
                .matches("password_env", passwordEnv, VARIABLE, A_VARIABLE)
                .range("session_s", sessionS, 0, LONGEST_SESSION_S);
        url.ifPresent(u -> checks.matches(
                "url",
                u,
                "mqtts?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?",
                "mqtt://HOST:PORT or mqtts://HOST:PORT, without a password"));
        checks.done();
    }

    /// The same with another broker.
    public Mqtt at(String other) {
        return new Mqtt(Optional.of(other), userEnv, passwordEnv, ca, role, words, sessionS, vda5050);
    }

    /// Whose rights they have who ask over MQTT.
    public String roleAmong(People people) {
        return role.orElse(people.names().getFirst());
    }
}
