package dev.parley.tests.language;

import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.language.WithFallback;
import dev.parley.dialogue.onnx.LocalModel;
import dev.parley.dialogue.openai.OpenAiModel;
import dev.parley.dialogue.openai.Server;
import dev.parley.dialogue.openai.Server.Structured;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The backend for servers against a real one: `llama-cpp-python[server]` with the same GGUF, started here and killed
/// in the middle. `--data` names the Python that has it.
public final class ServerFigures {
    private static final String KEY = "a-key-of-this-run";
    private static final Conversation ASKED = new Conversation(
            "You are a helpful robot.", List.of(new Turn(Who.PERSON, "Tell me a story about a robot in a hall.")));
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"action\":{\"enum\":[\"walk\",\"turn\",\"none\"]},\"meters\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":9}},\"required\":[\"action\",\"meters\"],\"additionalProperties\":false}";

    private static final String CHOICE =
            "{\"type\":\"object\",\"properties\":{\"action\":{\"enum\":[\"walk\",\"turn\",\"none\"]}},\"required\":[\"action\"],\"additionalProperties\":false}";

    private ServerFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        if (options.data().isEmpty()) {
            log.println("server: --data PYTHON, one that has llama-cpp-python[server]");
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        try (Running server = Running.start(options.data().get(), 18_431)) {
            streamed(server, log, measures);
            schema(server, log, measures);
            cancelled(server, log, measures);
            wrongKey(server, log, measures);
            killed(server, log, measures);
        }
        return measures;
    }

    private static void streamed(Running server, PrintStream log, List<Measure> measures) {
        List<Long> pieces = new ArrayList<>();
        long start = System.nanoTime();
        try (LanguageModel model = server.model(KEY, Structured.JSON_OBJECT)) {
            Reply reply =
                    model.reply(ASKED, wanted(Optional.empty(), 40, () -> false), _ -> pieces.add(System.nanoTime()));
            log.println("streamed: " + reply);
            boolean whole = reply instanceof Reply.Said s && (s.end() == End.DONE || s.end() == End.FULL);
            measures.add(yes("a streamed answer in pieces", whole && pieces.size() > 5));
            measures.add(Measure.plainly(
                    "its first piece", pieces.isEmpty() ? -1 : (pieces.getFirst() - start) / 1e6, "ms"));
        }
    }

    /// It knows no `json_schema`, which is told; and its grammar knows no ranges, which is noticed here.
    private static void schema(Running server, PrintStream log, List<Measure> measures) {
        try (LanguageModel model = server.model(KEY, Structured.JSON_OBJECT);
                LanguageModel other = server.model(KEY, Structured.JSON_SCHEMA)) {
            Reply fits = model.reply(ASKED, wanted(Optional.of(CHOICE), 60, () -> false), _ -> {});
            Reply beyond = model.reply(ASKED, wanted(Optional.of(SCHEMA), 60, () -> false), _ -> {});
            Reply refused = other.reply(ASKED, wanted(Optional.of(CHOICE), 60, () -> false), _ -> {});
            log.printf("a choice: %s%na number: %s%njson_schema: %s%n", fits, beyond, refused);
            measures.add(yes("an answer that fits its schema", fits instanceof Reply.Said s && s.end() == End.DONE));
            boolean through = beyond instanceof Reply.Said s
                    && s.end() == End.DONE
                    && s.text().contains("10");
            measures.add(yes("no number beyond its range gets through", !through));
        }
    }

    private static void cancelled(Running server, PrintStream log, List<Measure> measures) {
        AtomicInteger pieces = new AtomicInteger();
        long[] at = {0};
        try (LanguageModel model = server.model(KEY, Structured.JSON_OBJECT)) {
            BooleanSupplier enough = () -> pieces.get() >= 3;
            Reply reply = model.reply(ASKED, wanted(Optional.empty(), 400, enough), _ -> {
                if (pieces.incrementAndGet() == 3) at[0] = System.nanoTime();
            });
            log.println("cancelled: " + reply);
            measures.add(yes("cancelled", reply instanceof Reply.Said s && s.end() == End.CANCELLED));
            measures.add(Measure.atMost("over after it", (System.nanoTime() - at[0]) / 1e6, "ms", 200, ""));
        }
    }

    private static void wrongKey(Running server, PrintStream log, List<Measure> measures) {
        try (LanguageModel model = server.model("another", Structured.JSON_OBJECT)) {
            Reply reply = model.reply(ASKED, wanted(Optional.empty(), 10, () -> false), _ -> {});
            log.println("wrong key: " + reply);
            measures.add(yes(
                    "a wrong key is told, and not told further",
                    reply instanceof Reply.Failed f
                            && f.reason().contains("401")
                            && !f.reason().contains("another")));
        }
    }

    /// With words already there they stand; one that is to fit a schema is made here; and so is every later one.
    private static void killed(Running server, PrintStream log, List<Measure> measures) {
        Path weights = StandardModel.folder(ModelStore.standard(), Rounding.FOUR);
        try (LanguageModel model = new WithFallback(
                server.model(KEY, Structured.JSON_OBJECT),
                new LocalModel(weights, 1024, 2, System::nanoTime),
                0.4,
                System::nanoTime)) {
            AtomicInteger pieces = new AtomicInteger();
            Reply broken = model.reply(ASKED, wanted(Optional.empty(), 400, () -> false), _ -> {
                if (pieces.incrementAndGet() == 5) server.kill();
            });
            log.println("killed: " + broken);
            measures.add(yes("killed while it speaks: what it said stands", broken instanceof Reply.Said));
            long start = System.nanoTime();
            Reply local = model.reply(ASKED, wanted(Optional.of(SCHEMA), 60, () -> false), _ -> {});
            log.println("then: " + local);
            measures.add(yes("then the local model answers", local instanceof Reply.Said s && s.end() == End.DONE));
            measures.add(Measure.atMost("within", (System.nanoTime() - start) / 1e6, "ms", 15_000, ""));
        }
    }

    private static Wanted wanted(Optional<String> schema, int tokens, BooleanSupplier over) {
        return new Wanted(schema, tokens, Sampling.GREEDY, Duration.ofSeconds(15), over);
    }

    private static Measure yes(String what, boolean so) {
        return Measure.atLeast(what, so ? 1 : 0, "", 1, "");
    }

    /// A server of this run.
    private record Running(Process process, int port) implements AutoCloseable {
        static Running start(Path python, int port) {
            try {
                Process process = new ProcessBuilder(
                                python.toString(),
                                "-m",
                                "llama_cpp.server",
                                "--model",
                                StandardModel.gguf(ModelStore.standard()).toString(),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                String.valueOf(port),
                                "--n_ctx",
                                "1024",
                                "--n_threads",
                                "2",
                                "--api_key",
                                KEY)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Running running = new Running(process, port);
                running.await();
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void await() {
            Consumer<String> nobody = _ -> {};
            for (int i = 0; i < 60 && process.isAlive(); i++) {
                try (LanguageModel model = model(KEY, Structured.JSON_OBJECT)) {
                    if (model.reply(ASKED, wanted(Optional.empty(), 1, () -> false), nobody) instanceof Reply.Said)
                        return;
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        LanguageModel model(String key, Structured how) {
            return new OpenAiModel(
                    new Server(URI.create("http://127.0.0.1:" + port + "/v1"), "smollm2", Optional.of(key), how),
                    System::nanoTime);
        }

        void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
