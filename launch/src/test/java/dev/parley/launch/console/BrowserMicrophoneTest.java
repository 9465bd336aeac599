package dev.parley.launch.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.launch.RealTime;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserMicrophoneTest {
    private final BrowserMicrophone microphone = BrowserMicrophone.open(1, 0, new RealTime());
    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        microphone.close();
        browser.shutdownNow();
    }

    private URI socket(String query) {
        return URI.create("ws://127.0.0.1:%d/microphone%s"
                .formatted(URI.create(microphone.address()).getPort(), query));
    }

    private URI socket() {
        return socket("?" + URI.create(microphone.address()).getQuery());
    }

    private WebSocket talking(Closed closed) {
        return browser.newWebSocketBuilder().buildAsync(socket(), closed).join();
    }

    private static ByteBuffer samples(int count, int value) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) bytes.putShort((short) value);
        return bytes.flip();
    }

    @Test
    void hearsWhatABrowserSends() {
        WebSocket talker = talking(new Closed());
        for (int i = 0; i < 10; i++) talker.sendBinary(samples(320, 8192), true).join();
        AudioFrame frame = new AudioFrame(1);
        assertThat(microphone.read(frame)).isTrue();
        assertThat(frame.channels()[0]).containsOnly(0.25f);
        assertThat(System.nanoTime() - frame.capturedNanos()).isBetween(0L, 5_000_000_000L);
    }

    @Test
    void showsThePageThatTalks() throws IOException, InterruptedException {
        var page = browser.send(
                HttpRequest.newBuilder(URI.create(microphone.address())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("microphone.js");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=0123456789abcdef0123456789abcdef"})
    void refusesWhoDoesNotKnowTheToken(String query) {
        assertRefused(browser.newWebSocketBuilder().buildAsync(socket(query), new Closed()));
    }

    @Test
    void refusesThePageOfAnotherSite() {
        assertRefused(browser.newWebSocketBuilder()
                .header("Origin", "http://evil.example")
                .buildAsync(socket(), new Closed()));
    }

    private static void assertRefused(CompletableFuture<WebSocket> attempt) {
        assertThatThrownBy(attempt::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void letsOneTalkAtATime() {
        WebSocket first = talking(new Closed());
        first.sendBinary(samples(320, 1), true).join();
        Closed second = new Closed();
        talking(second);
        assertThat(second.status()).isEqualTo(1013);
    }

    @Test
    void wantsSamplesAndNothingElse() {
        Closed text = new Closed();
        talking(text).sendText("hello", true);
        assertThat(text.status()).isEqualTo(1003);
        Closed odd = new Closed();
        talking(odd).sendBinary(ByteBuffer.allocate(3), true);
        assertThat(odd.status()).isEqualTo(1008);
        Closed huge = new Closed();
        talking(huge).sendBinary(ByteBuffer.allocate(1 << 20), true);
        assertThat(huge.status()).as("too big, or cut off while still sending").isIn(1009, 1006);
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> BrowserMicrophone.open(1, other.getLocalPort(), new RealTime()))
                    .isInstanceOf(RunFault.class)
                    .hasMessageContaining("is taken");
        }
    }

    /// How a connection ended.
    private static final class Closed implements WebSocket.Listener {
        private final CompletableFuture<Integer> status = new CompletableFuture<>();

        int status() {
            return status.orTimeout(10, TimeUnit.SECONDS).join();
        }

        /// As [WebSocket] numbers a connection that broke.
        @Override
        public void onError(WebSocket socket, Throwable error) {
            status.complete(1006);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            status.complete(code);
            return null;
        }
    }
}
