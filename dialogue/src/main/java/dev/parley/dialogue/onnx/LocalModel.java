package dev.parley.dialogue.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.onnx.TextGenerator.Limits;
import dev.parley.dialogue.schema.Grammar;
import dev.parley.dialogue.schema.TokenTree;
import dev.parley.dialogue.tokens.ChatFormat;
import dev.parley.dialogue.tokens.TokenMask;
import dev.parley.perception.onnx.Processor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A language model on this computer. One thread.
///
/// A conversation that does not fit loses its oldest turns, and a last turn that does not fit loses its
/// beginning: it is answered as well as may be, never refused for its length.
public final class LocalModel implements LanguageModel {
    private static final int SCHEMAS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final LongSupplier nanoTime;
    private final TextGenerator generator;
    private final ChatFormat format;
    private Optional<TokenTree> tree = Optional.empty();
    private final Map<String, Grammar> grammars = new LinkedHashMap<>(SCHEMAS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Grammar> eldest) {
            return size() > SCHEMAS;
        }
    };

    /// @param folder as `onnxruntime-genai`'s model builder writes it
    /// @param context tokens of question and answer together
    /// @throws dev.parley.perception.onnx.ModelFault if it holds no model that runs here
    public LocalModel(Path folder, int context, int threads, LongSupplier nanoTime) {
        this(folder, context, threads, Processor.CPU, nanoTime);
    }

    /// @param wanted the CPU where this cannot be had
    public LocalModel(Path folder, int context, int threads, Processor wanted, LongSupplier nanoTime) {
        this.folder = folder;
        this.nanoTime = nanoTime;
        format = ChatFormat.of(folder);
        generator = new TextGenerator(folder, context, threads, wanted, nanoTime);
    }

    @Override
    public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
        int tokens = Math.min(wanted.tokens(), generator.context() / 2);
        Optional<Grammar> grammar = wanted.schema().map(this::grammar);
        if (grammar.isPresent() && grammar.get().shortest() > tokens)
            return new Reply.Failed("an answer of this kind takes %d tokens, and there is room for %d"
                    .formatted(grammar.get().shortest(), tokens));
        Optional<TokenMask> mask = grammar.map(g -> g.answer(tokens));
        long deadline = nanoTime.getAsLong() + wanted.within().toNanos();
        Limits limits = new Limits(tokens, deadline, wanted.cancelled());
        return prompt(conversation, generator.context() - tokens)
                .<Reply>map(p -> generator.generate(p, wanted.sampling(), mask, limits, out))
                .orElseGet(() -> new Reply.Failed(
                        "its rules are too long for a context of %d tokens".formatted(generator.context())));
    }

    private Grammar grammar(String schema) {
        TokenTree all = tree.orElseGet(() -> new TokenTree(generator.tokenizer().vocabulary()));
        tree = Optional.of(all);
        return grammars.computeIfAbsent(schema, s -> {
            try {
                return new Grammar(JSON.readTree(s), all);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a schema that is no JSON", e);
            }
        });
    }

    /// Without its oldest turns, then without the beginning of the last one, until it fits.
    ///
    /// @return empty if not even the rules fit
    private Optional<int[]> prompt(Conversation conversation, int most) {
        Optional<Conversation> c = Optional.of(conversation);
        while (c.isPresent()) {
            int[] prompt = format.prompt(c.get(), generator.tokenizer());
            if (prompt.length <= most) return Optional.of(prompt);
            c = shorter(c.get());
        }
        return Optional.empty();
    }

    private static Optional<Conversation> shorter(Conversation c) {
        if (c.turns().size() > 1) return Optional.of(c.shorter());
        Turn last = c.turns().getLast();
        if (last.text().isEmpty()) return Optional.empty();
        Turn half = new Turn(last.who(), last.text().substring((last.text().length() + 1) / 2));
        return Optional.of(new Conversation(c.rules(), List.of(half)));
    }

    @Override
    public String describe() {
        return "%s, on this computer, %s, %d tokens"
                .formatted(folder.getFileName(), generator.processor().describe(), generator.context());
    }

    @Override
    public void close() {
        generator.close();
    }
}
