package dev.parley.launch.console;

import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Timekeeper;
import dev.parley.perception.network.NetworkSource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The microphone of a browser on this computer, over a WebSocket, with the page that sends it. Nobody on
/// another computer can reach it, and nobody on this one without its address, which holds a token.
///
/// One thread reads; `close` may come from another.
public final class BrowserMicrophone implements AudioSource {
    private static final String HOST = "127.0.0.1";
    private static final String OWN_ONLY = "default-src 'self'; connect-src 'self' ws://127.0.0.1:* ws://localhost:*";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int THREADS = 8;

    private final NetworkSource source;
    private final Access access = Access.random();
    private final Javalin server;

    private BrowserMicrophone(int channels, int port, Timekeeper time) {
        source = new NetworkSource("the browser", IntStream.range(0, channels).toArray(), time);
        MicrophoneSocket socket = new MicrophoneSocket(source, access, time::nowNanos);
        server = Javalin.create(config -> configure(config, port, socket));
    }

    /// Starts the server.
    ///
    /// @param channels of what the browser sends; its page sends one
    /// @param port to listen on; 0: any that is free
    /// @throws RunFault when the port is taken
    public static BrowserMicrophone open(int channels, int port, Timekeeper time) {
        BrowserMicrophone microphone = new BrowserMicrophone(channels, port, time);
        try {
            microphone.server.start();
            return microphone;
        } catch (JavalinException e) {
            throw new RunFault("Port %d of this computer is taken: choose another".formatted(port));
        }
    }

    /// What to open in the browser.
    public String address() {
        return "http://%s:%d/?token=%s".formatted(HOST, server.port(), access.token());
    }

    private void configure(JavalinConfig config, int port, MicrophoneSocket socket) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = HOST;
        config.jetty.port = port;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
        config.jetty.modifyWebSocketServletFactory(web -> {
            web.setMaxBinaryMessageSize(MicrophoneSocket.MOST_BYTES);
            web.setMaxTextMessageSize(1024);
            web.setIdleTimeout(LONGEST_PAUSE);
        });
        socket.on(config.routes, () -> server.port());
        config.routes.get("/", page -> send(page, "microphone.html", ContentType.TEXT_HTML));
        config.routes.get("/microphone.js", page -> send(page, "microphone.js", ContentType.TEXT_JS));
        config.routes.get("/samples.js", page -> send(page, "samples.js", ContentType.TEXT_JS));
    }

    private static void send(Context page, String file, ContentType type) {
        page.header("Content-Security-Policy", OWN_ONLY).header("Referrer-Policy", "no-referrer");
        try (InputStream content = BrowserMicrophone.class.getResourceAsStream(file)) {
            page.contentType(type).result(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        server.stop();
    }
}
