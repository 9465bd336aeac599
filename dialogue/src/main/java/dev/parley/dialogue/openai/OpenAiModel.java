package dev.parley.dialogue.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.schema.Answers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A language model on a server: chat completions, streamed. One thread.
///
/// Whatever the server does, there is a reply within the time that is wanted. It is asked again once, if it
/// failed before its first word; after several failures in a row it is left alone for a while ([Breaker]).
public final class OpenAiModel implements LanguageModel {
    private static final int TRIES = 2;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /// How often it is looked whether anybody still wants the answer.
    private static final long LOOK_NANOS = 50_000_000;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Server server;
    private final LongSupplier nanoTime;
    private final Breaker breaker;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public OpenAiModel(Server server, LongSupplier nanoTime) {
        this.server = server;
        this.nanoTime = nanoTime;
        this.breaker = new Breaker(nanoTime);
    }

    @Override
    public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
        if (!breaker.mayTry()) return failed("it failed several times in a row and is left alone for a while");
        long deadline = nanoTime.getAsLong() + wanted.within().toNanos();
        HttpRequest request = request(conversation, wanted);
        for (int i = 1; ; i++) {
            Exchange exchange = new Exchange(wanted, deadline, out);
            Reply reply = exchange.run(request);
            boolean silent = exchange.text.isEmpty() && reply instanceof Reply.Failed;
            if (silent
                    && i < TRIES
                    && nanoTime.getAsLong() < deadline
                    && !wanted.cancelled().getAsBoolean()) continue;
            breaker.was(!(reply instanceof Reply.Failed));
            return reply;
        }
    }

    private HttpRequest request(Conversation conversation, Wanted wanted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.completions())
                .timeout(wanted.within())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(ChatRequest.of(server, conversation, wanted)));
        server.key().ifPresent(k -> request.header("Authorization", "Bearer " + k));
        return request.build();
    }

    private Reply.Failed failed(String why) {
        return new Reply.Failed("the language model %s: %s".formatted(server, why));
    }

    /// One try.
    private final class Exchange {
        private final Wanted wanted;
        private final long deadline;
        private final Consumer<String> out;
        private final Optional<Answers> answers;
        private final StringBuilder text = new StringBuilder();
        private int said;
        private Optional<End> finished = Optional.empty();

        private Exchange(Wanted wanted, long deadline, Consumer<String> out) {
            this.wanted = wanted;
            this.deadline = deadline;
            this.out = out;
            this.answers = wanted.schema().map(Answers::new);
        }

        private Reply run(HttpRequest request) {
            CompletableFuture<HttpResponse<Lines>> head = client.sendAsync(request, _ -> new Lines());
            try {
                Optional<HttpResponse<Lines>> response = head(head);
                if (response.isEmpty()) return text(over());
                if (response.get().statusCode() != OK) {
                    response.get().body().cancel();
                    return failed("it answered with status " + response.get().statusCode());
                }
                return read(response.get().body());
            } catch (ExecutionException e) {
                return failed("it cannot be reached");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return text(End.CANCELLED);
            } finally {
                head.cancel(true);
            }
        }

        private Optional<HttpResponse<Lines>> head(CompletableFuture<HttpResponse<Lines>> head)
                throws ExecutionException, InterruptedException {
            while (!isOver()) {
                try {
                    return Optional.of(head.get(LOOK_NANOS, TimeUnit.NANOSECONDS));
                } catch (TimeoutException e) {
                    // Not yet.
                }
            }
            return Optional.empty();
        }

        private Reply read(Lines lines) throws InterruptedException {
            while (!isOver()) {
                Optional<Lines.Line> line = lines.next(LOOK_NANOS);
                if (line.isEmpty()) continue;
                switch (line.get()) {
                    case Lines.Line.Text t -> {
                        Optional<String> odd = take(t.text());
                        if (odd.isPresent()) {
                            lines.cancel();
                            return broken(odd.get());
                        }
                    }
                    case Lines.Line.End _ -> {
                        return finished.map(this::text).orElseGet(() -> broken("it broke off"));
                    }
                    case Lines.Line.Broken b -> {
                        return broken(b.why());
                    }
                }
                if (finished.isPresent()) {
                    lines.cancel();
                    return text(finished.get());
                }
            }
            lines.cancel();
            return text(over());
        }

        /// One line of server-sent events (WHATWG HTML, section 9.2); only data matters here.
        ///
        /// @return what is odd about it
        private Optional<String> take(String line) {
            if (!line.startsWith("data:")) return Optional.empty();
            String data = line.substring("data:".length()).strip();
            if (data.equals("[DONE]")) {
                finished = finished.or(() -> Optional.of(End.DONE));
                return Optional.empty();
            }
            try {
                JsonNode choice = JSON.readTree(data).path("choices").path(0);
                String piece = choice.path("delta").path("content").asText("");
                if (!piece.isEmpty()) tell(piece);
                String reason = choice.path("finish_reason").asText("null");
                if (!reason.equals("null")) finished = Optional.of(reason.equals("length") ? End.FULL : End.DONE);
                return Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.of("it answered something that is no chat completion");
            }
        }

        private void tell(String piece) {
            said++;
            text.append(piece);
            out.accept(piece);
        }

        private boolean isOver() {
            return wanted.cancelled().getAsBoolean() || nanoTime.getAsLong() - deadline >= 0;
        }

        private End over() {
            return wanted.cancelled().getAsBoolean() ? End.CANCELLED : End.LATE;
        }

        /// What was said before stands, unless it was to fit a schema.
        private Reply broken(String why) {
            return text.isEmpty() || wanted.schema().isPresent() ? failed(why) : text(End.BROKEN);
        }

        private Reply text(End end) {
            if (text.isEmpty() && end != End.CANCELLED) return failed("it said nothing in time");
            boolean fits = end != End.DONE
                    || answers.isEmpty()
                    || answers.get().fitting(text.toString()).isPresent();
            return fits ? new Reply.Said(text.toString(), end, 0, said) : failed("its answer does not fit the schema");
        }
    }

    @Override
    public String describe() {
        return server.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
