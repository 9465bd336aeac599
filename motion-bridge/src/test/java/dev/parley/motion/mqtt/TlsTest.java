package dev.parley.motion.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A broker behind TLS, with a certificate for the address 127.0.0.1 that only its own authority vouches for.
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Mail WORD = Mail.retained("r/connection", new byte[] {1});

    @TempDir
    private Path folder;

    private void keytool(String... arguments) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> common = List.of("-keystore", "k.p12", "-storepass", "changeit", "-alias", "broker");
        ProcessBuilder p = new ProcessBuilder(tool).directory(folder.toFile()).redirectErrorStream(true);
        p.command().addAll(List.of(arguments));
        p.command().addAll(common);
        Process process = p.redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
    }

    private SSLContext certified() throws IOException, InterruptedException, GeneralSecurityException {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", "ca.pem");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("k.p12"))) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    private static ServerSocket listening(SSLContext tls) throws IOException {
        return tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static boolean connects(String url, Optional<String> ca) {
        Access access = new Access(url, "robot", "secret", ca, "a", 60);
        MqttLink.Listener nobody = new MqttLink.Listener() {
            @Override
            public void came(Incoming message) {}

            @Override
            public void connected(Optional<String> why) {}
        };
        try (MqttLink link = new MqttLink(access, List.of(), WORD, WORD, 10, nobody)) {
            link.step(0);
            return link.connected();
        }
    }

    @Test
    void trustsTheAuthorityOfItsFileAndNobodyElseAndNoOtherName() throws Exception {
        int port;
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = s.getLocalPort();
        }
        Optional<String> ca = Optional.of(folder.resolve("ca.pem").toString());
        SSLContext tls = certified();
        try (Broker broker = Broker.open(port, "robot", "secret")) {
            assertThat(broker.access("a", 1).readable()).isFalse();
            for (String host : new String[] {"127.0.0.1", "localhost"})
                for (Optional<String> trusted : List.of(ca, Optional.<String>empty()))
                    try (Relay relay = new Relay(listening(tls), port)) {
                        boolean right = host.equals("127.0.0.1") && trusted.isPresent();
                        assertThat(connects("mqtts://" + host + ":" + relay.port(), trusted))
                                .as(host + " " + trusted)
                                .isEqualTo(right);
                    }
        }
    }
}
