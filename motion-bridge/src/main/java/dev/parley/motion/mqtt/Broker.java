package dev.parley.motion.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/// A broker within this process, for programs of this computer alone: it listens on the loopback address, and asks even
/// there for a user and a token. It keeps nothing on the disk. Apache ActiveMQ Artemis; starts threads of its own.
public final class Broker implements AutoCloseable {
    /// Where MQTT is looked for.
    public static final int PORT = 1883;

    private static final long LARGEST_TOTAL_BYTES = 32_000_000;

    private final int port;
    private final String user;
    private final String token;
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private Broker(int port, String user, String token) {
        this.port = port;
        this.user = user;
        this.token = token;
    }

    /// @param user the robot's name, and everybody else's
    /// @throws MqttFault when it cannot listen
    public static Broker open(int port, String user, String token) {
        free(port);
        Broker broker = new Broker(port, user, token);
        broker.start();
        return broker;
    }

    private static void free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new MqttFault("port " + port + " of this computer is taken; if a broker listens there, name it: "
                    + "--mqtt=mqtt://127.0.0.1:" + port);
        }
    }

    /// How somebody gets in who knows the token.
    ///
    /// @param client what to call oneself there
    public Access access(String client, int sessionS) {
        return Access.within(port, user, token, client, sessionS);
    }

    private void start() {
        try {
            server.setConfiguration(configuration());
            server.setSecurityManager(new OneUser());
            server.start();
        } catch (Exception e) {
            throw new MqttFault("the MQTT broker within Parley does not start: " + e.getMessage(), e);
        }
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setName("parley")
                .setPersistenceEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .setGlobalMaxSize(LARGEST_TOTAL_BYTES)
                .setMessageExpiryScanPeriod(1000)
                .addAddressSetting(
                        "#", new AddressSettings().setAutoCreateAddresses(true).setAutoCreateQueues(true))
                .addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT;tcpNoDelay=true");
    }

    private boolean knows(String name, String password) {
        return user.equals(name)
                && password != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    private final class OneUser implements ActiveMQSecurityManager {
        @Override
        public boolean validateUser(String name, String password) {
            return knows(name, password);
        }

        @Override
        public boolean validateUserAndRole(String name, String password, Set<Role> roles, CheckType check) {
            return knows(name, password);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger("parley").log(System.Logger.Level.DEBUG, "the MQTT broker ended badly", e);
        }
    }
}
