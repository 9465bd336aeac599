package dev.parley.motion.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Whom TLS trusts: the Java runtime's certificates, or those of one file, as a factory's own authority.
final class Trust {
    private static final long LARGEST_BYTES = 1_000_000;

    private Trust() {}

    static SocketFactory of(Access access) {
        return access.ca().map(Path::of).map(Trust::file).orElseGet(SSLSocketFactory::getDefault);
    }

    private static SocketFactory file(Path pem) {
        try {
            if (Files.size(pem) > LARGEST_BYTES) throw new MqttFault("mqtt.ca: " + pem + " is too large");
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int i = 0;
            try (InputStream in = Files.newInputStream(pem)) {
                for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in))
                    store.setCertificateEntry("ca" + i++, c);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new MqttFault("mqtt.ca: " + pem + " cannot be read as PEM certificates", e);
        }
    }
}
