package dev.parley.motion.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A piece of wire between a client and a broker, for cutting.
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    Relay(int to) throws IOException {
        this(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), to);
    }

    /// @param server which may take TLS off
    Relay(ServerSocket server, int to) {
        this.server = server;
        Thread.ofVirtual()
                .start(() -> run(() -> {
                    Socket near = server.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                    ends.addAll(List.of(near, far));
                    Thread.ofVirtual().start(() -> run(() -> copy(near, far)));
                    copy(far, near);
                }));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            // The wire was cut.
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        in.transferTo(out);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Without a word to either side.
    void cut() throws IOException {
        for (Socket s : ends) s.close();
    }

    @Override
    public void close() throws IOException {
        cut();
        server.close();
    }
}
