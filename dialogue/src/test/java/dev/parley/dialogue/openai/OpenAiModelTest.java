package dev.parley.dialogue.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Reply.Failed;
import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.language.WithFallback;
import dev.parley.dialogue.openai.Server.Structured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that speaks the protocol, and then some that do not.
class OpenAiModelTest {
    private static final Conversation HELLO = new Conversation("Be brief.", List.of(new Turn(Who.PERSON, "Hello.")));
    private static final String YES_OR_NO = "{\"enum\": [\"yes\", \"no\"]}";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> request = new AtomicReference<>("");
    private final AtomicReference<String> key = new AtomicReference<>("");
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Behaviour behaviour;

    private interface Behaviour {
        void answer(HttpExchange exchange, OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            asked.incrementAndGet();
            request.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            key.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                behaviour.answer(exchange, exchange.getResponseBody());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private Server place(Optional<String> secret) {
        URI base = URI.create(
                "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
        return new Server(base, "some-model", secret, Structured.JSON_SCHEMA);
    }

    private static Wanted wanted(Optional<String> schema, Duration within) {
        return new Wanted(schema, 50, Sampling.GREEDY, within, () -> false);
    }

    private Reply ask(Optional<String> schema, Duration within, Consumer<String> out) {
        try (OpenAiModel model = new OpenAiModel(place(Optional.empty()), System::nanoTime)) {
            return model.reply(HELLO, wanted(schema, within), out);
        }
    }

    private Reply ask() {
        return ask(Optional.empty(), Duration.ofSeconds(20), _ -> {});
    }

    private static void piece(OutputStream out, String text) throws IOException {
        JsonNode content = new ObjectMapper().getNodeFactory().textNode(text);
        write(out, "data: {\"choices\":[{\"delta\":{\"content\":%s},\"finish_reason\":null}]}\n\n".formatted(content));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void end(OutputStream out, String reason) throws IOException {
        write(
                out,
                "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"%s\"}]}\n\ndata: [DONE]\n\n".formatted(reason));
    }

    private static Behaviour says(String... pieces) {
        return (exchange, out) -> {
            exchange.sendResponseHeaders(200, 0);
            for (String p : pieces) piece(out, p);
            end(out, "stop");
        };
    }

    @Test
    void streamsWhatTheServerSays() {
        behaviour = says("Hel", "lo ", "🤖");
        List<String> pieces = new ArrayList<>();
        assertThat(ask(Optional.empty(), Duration.ofSeconds(20), pieces::add))
                .isEqualTo(new Said("Hello 🤖", End.DONE, 0, 3));
        assertThat(pieces).containsExactly("Hel", "lo ", "🤖");
    }

    @Test
    void sendsTheConversationAndTheSchema() throws IOException {
        behaviour = says("\"yes\"");
        assertThat(ask(Optional.of(YES_OR_NO), Duration.ofSeconds(20), _ -> {})).isInstanceOf(Said.class);
        JsonNode sent = new ObjectMapper().readTree(request.get());
        assertThat(sent.path("messages").path(0).path("content").asText()).isEqualTo("Be brief.");
        assertThat(sent.path("messages").path(1).path("role").asText()).isEqualTo("user");
        assertThat(sent.at("/response_format/json_schema/schema/enum/0").asText())
                .isEqualTo("yes");
        assertThat(key.get()).isEqualTo("null");
    }

    @Test
    void aKeyIsSentButNeverTold() {
        behaviour = says("Hello.");
        Server place = place(Optional.of("secret-123"));
        try (OpenAiModel model = new OpenAiModel(place, System::nanoTime)) {
            model.reply(HELLO, wanted(Optional.empty(), Duration.ofSeconds(20)), _ -> {});
            assertThat(key.get()).isEqualTo("Bearer secret-123");
            assertThat(model.describe() + place).doesNotContain("secret");
        }
    }

    @Test
    void aKeyDoesNotGoOverTheNetworkInTheClear() {
        URI far = URI.create("http://192.0.2.7:8000/v1");
        assertThatThrownBy(() -> new Server(far, "m", Optional.of("k"), Structured.JSON_SCHEMA))
                .isInstanceOf(ServerFault.class)
                .hasMessageContaining("https only");
        for (String odd : List.of("ftp://127.0.0.1/v1", "/v1", "http:/v1"))
            assertThatThrownBy(() -> new Server(URI.create(odd), "m", Optional.empty(), Structured.JSON_SCHEMA))
                    .isInstanceOf(ServerFault.class);
    }

    @Test
    void anAnswerThatDoesNotFitItsSchemaIsNone() {
        behaviour = says("perhaps");
        assertThat(ask(Optional.of(YES_OR_NO), Duration.ofSeconds(20), _ -> {}))
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.reason()).contains("does not fit the schema"));
    }

    @Test
    void aServerThatHangsCostsNoMoreThanTheTimeThatIsWanted() {
        behaviour = (_, _) -> over.await();
        assertThat(ask(Optional.empty(), Duration.ofMillis(300), _ -> {})).isInstanceOf(Failed.class);
    }

    @Test
    void aServerThatTricklesIsCutOff() {
        behaviour = (exchange, out) -> {
            exchange.sendResponseHeaders(200, 0);
            piece(out, "Well");
            over.await();
        };
        assertThat(ask(Optional.empty(), Duration.ofMillis(400), _ -> {})).isEqualTo(new Said("Well", End.LATE, 0, 1));
    }

    @Test
    void aServerThatBreaksOffBeforeItsFirstWordIsAskedOnceMore() {
        behaviour = (exchange, out) -> {
            exchange.sendResponseHeaders(200, 0);
            if (asked.get() > 1) {
                piece(out, "Hello.");
                end(out, "stop");
            }
        };
        assertThat(ask()).isEqualTo(new Said("Hello.", End.DONE, 0, 1));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatWasSaidBeforeItBrokeOffStandsAndIsNotAskedForAgain() {
        behaviour = (exchange, out) -> {
            exchange.sendResponseHeaders(200, 0);
            piece(out, "Hel");
        };
        assertThat(ask()).isEqualTo(new Said("Hel", End.BROKEN, 0, 1));
        assertThat(asked).hasValue(1);
    }

    @Test
    void nonsenseIsNotAnAnswer() {
        for (String odd : List.of("data: {\n\n", "data: <html>\n\n", "<html></html>", "\u0000\u0001", "data: []\n\n")) {
            behaviour = (exchange, out) -> {
                exchange.sendResponseHeaders(200, 0);
                write(out, odd);
            };
            assertThat(ask()).as(odd).isInstanceOf(Failed.class);
        }
        behaviour = (exchange, _) -> exchange.sendResponseHeaders(500, -1);
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.reason()).contains("status 500"));
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        behaviour = (exchange, out) -> {
            exchange.sendResponseHeaders(200, 0);
            while (over.getCount() > 0) write(out, "x".repeat(4096));
        };
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.reason()).contains("too long"));
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAlone() {
        behaviour = (exchange, _) -> exchange.sendResponseHeaders(503, -1);
        AtomicReference<Long> clock = new AtomicReference<>(0L);
        try (OpenAiModel model = new OpenAiModel(place(Optional.empty()), clock::get)) {
            Wanted wanted = wanted(Optional.empty(), Duration.ofSeconds(20));
            for (int i = 0; i < 5; i++)
                assertThat(model.reply(HELLO, wanted, _ -> {})).isInstanceOf(Failed.class);
            assertThat(asked).hasValue(6);
            clock.set(31_000_000_000L);
            behaviour = says("Hello.");
            assertThat(model.reply(HELLO, wanted, _ -> {})).isInstanceOf(Said.class);
        }
    }

    @Test
    void nobodyIsThereIsSaidInOneLine() {
        server.stop(0);
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Failed.class, f -> assertThat(f.reason()).contains("cannot be reached"));
    }

    @Test
    void theOtherModelAnswersWhateverTheServerDoes() {
        LanguageModel local = new LanguageModel() {
            @Override
            public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
                assertThat(wanted.within()).isGreaterThan(Duration.ofSeconds(1));
                out.accept("\"no\"");
                return new Said("\"no\"", End.DONE, 1, 1);
            }

            @Override
            public String describe() {
                return "local";
            }

            @Override
            public void close() {}
        };
        List<Behaviour> odd = List.of(
                (_, _) -> over.await(),
                (exchange, _) -> exchange.sendResponseHeaders(500, -1),
                says("perhaps"),
                (exchange, out) -> {
                    exchange.sendResponseHeaders(200, 0);
                    piece(out, "\"ye");
                    over.await();
                },
                (exchange, out) -> {
                    exchange.sendResponseHeaders(200, 0);
                    piece(out, "\"ye");
                });
        for (Behaviour b : odd) {
            behaviour = b;
            List<String> out = new ArrayList<>();
            try (LanguageModel both = new WithFallback(
                    new OpenAiModel(place(Optional.empty()), System::nanoTime), local, 0.2, System::nanoTime)) {
                assertThat(both.reply(HELLO, wanted(Optional.of(YES_OR_NO), Duration.ofSeconds(2)), out::add))
                        .isEqualTo(new Said("\"no\"", End.DONE, 1, 1));
            }
            assertThat(out).containsExactly("\"no\"");
        }
    }
}
