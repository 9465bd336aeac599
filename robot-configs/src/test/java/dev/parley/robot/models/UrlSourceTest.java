package dev.parley.robot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a server on this machine that can break off, ignore ranges, or send too much.
class UrlSourceTest {
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path folder;

    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private byte[] content = CONTENT;
    private int breakAfter = Integer.MAX_VALUE;
    private boolean knowsRanges = true;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/model", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(HttpExchange x) throws IOException {
        String range = x.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0)
            x.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
        x.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        x.getResponseBody().write(content, from, Math.min(breakAfter, content.length - from));
        x.close();
    }

    private Path fetch(Map<String, URI> urls) throws Exception {
        new UrlSource(urls, "http").fetch(job());
        return folder.resolve("into/model");
    }

    private Source.Job job() {
        return new Source.Job(
                "ear",
                List.of(Entry.file("model", CONTENT)),
                folder.resolve("into"),
                folder.resolve("scratch"),
                folder.resolve("parts"),
                Progress.SILENT);
    }

    private Map<String, URI> url() {
        return Map.of(
                "model", URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/model"));
    }

    private void breaksOffAfter(int bytes) {
        breakAfter = bytes;
        assertThatThrownBy(() -> fetch(url()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("the connection broke");
        breakAfter = Integer.MAX_VALUE;
    }

    @Test
    void downloads() throws Exception {
        assertThat(fetch(url())).hasBinaryContent(CONTENT);
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        breaksOffAfter(100_000);
        assertThat(fetch(url())).hasBinaryContent(CONTENT);
        assertThat(ranges).hasSize(2);
        assertThat(ranges.get(1)).matches("bytes=[1-9]\\d*-");
    }

    @Test
    void beginsAgainWhereRangesAreUnknown() throws Exception {
        breaksOffAfter(100_000);
        knowsRanges = false;
        assertThat(fetch(url())).hasBinaryContent(CONTENT);
    }

    @Test
    void refusesMoreThanTheManifestSays() {
        content = Arrays.copyOf(CONTENT, CONTENT.length + 1);
        assertThatThrownBy(() -> fetch(url()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("larger than the manifest says");
        assertThat(folder.resolve("into/model")).doesNotExist();
    }

    @Test
    void saysWhatTheServerSaid() {
        Map<String, URI> gone = Map.of("model", url().get("model").resolve("/gone"));
        assertThatThrownBy(() -> fetch(gone)).isInstanceOf(FetchException.class).hasMessageContaining("status 404");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThatThrownBy(() -> fetch(url()))
                .isInstanceOf(FetchException.class)
                .hasMessage("127.0.0.1 cannot be reached");
    }

    @Test
    void aWholePartThatIsWrongIsNotKeptForEver() throws Exception {
        Files.createDirectories(folder.resolve("parts"));
        Files.write(
                folder.resolve("parts").resolve(Entry.file("model", CONTENT).sha256() + ".part"),
                new byte[CONTENT.length]);
        fetch(url());
        Files.delete(folder.resolve("into/model"));
        assertThat(fetch(url())).hasBinaryContent(CONTENT);
    }

    @Test
    void onlyTalksHttps() {
        assertThatThrownBy(() -> new UrlSource(url()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected https");
    }
}
