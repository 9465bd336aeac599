package dev.parley.launch.console;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.network.NetworkSource;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// The WebSocket on which a browser sends its microphone: binary messages of 16-bit samples, little-endian,
/// 16 kHz, channels side by side. One talker at a time.
///
/// Threads are the web server's; messages of one connection come one after the other.
final class MicrophoneSocket {
    static final String PATH = "/microphone";
    /// Two seconds of one channel, which is also what the source holds.
    static final int MOST_BYTES = 65_536;

    private static final int UNSUPPORTED = 1003;
    private static final int POLICY = 1008;
    private static final int TRY_LATER = 1013;

    private final NetworkSource source;
    private final Access access;
    private final LongSupplier clock;
    private final OneTalker talker = new OneTalker();
    private final float[] samples = new float[MOST_BYTES / Short.BYTES];

    MicrophoneSocket(NetworkSource source, Access access, LongSupplier clock) {
        this.source = source;
        this.access = access;
        this.clock = clock;
    }

    /// @param port of the server, once it runs
    void on(JavalinDefaultRoutingApi routes, IntSupplier port) {
        routes.wsBeforeUpgrade(PATH, request -> guard(request, port.getAsInt()));
        routes.ws(PATH, this::listen);
    }

    private void guard(Context request, int port) {
        Optional<String> token = Optional.ofNullable(request.queryParam("token"));
        Optional<String> origin = Optional.ofNullable(request.header("Origin"));
        if (!access.admits(token, origin, port)) throw new ForbiddenResponse("open the address that Parley printed");
    }

    private void listen(WsConfig socket) {
        socket.onConnect(this::arrives);
        socket.onBinaryMessage(this::heard);
        socket.onMessage(text -> close(text, UNSUPPORTED, "send samples, not text"));
        socket.onClose(closed -> talker.leaves(closed.sessionId()));
    }

    private void arrives(WsConnectContext connection) {
        if (!talker.arrives(connection.sessionId(), clock.getAsLong()))
            close(connection, TRY_LATER, "somebody else is talking");
    }

    /// The next talker may come as soon as this one learns that it is over.
    private void close(WsContext connection, int status, String reason) {
        talker.leaves(connection.sessionId());
        connection.closeSession(status, reason);
    }

    private void heard(WsBinaryMessageContext message) {
        ByteBuffer bytes = message.data().order(ByteOrder.LITTLE_ENDIAN);
        if (!talker.talks(message.sessionId(), clock.getAsLong()))
            close(message, TRY_LATER, "somebody else is talking");
        else if (bytes.remaining() % (source.channels() * Short.BYTES) != 0)
            close(message, POLICY, "send whole samples of %d channels".formatted(source.channels()));
        else put(bytes);
    }

    private synchronized void put(ByteBuffer bytes) {
        int count = Math.min(samples.length, bytes.remaining() / Short.BYTES);
        for (int i = 0; i < count; i++) samples[i] = bytes.getShort() / 32768f;
        source.put(samples, count, source.channels(), AudioFrame.RATE_HZ);
    }
}
