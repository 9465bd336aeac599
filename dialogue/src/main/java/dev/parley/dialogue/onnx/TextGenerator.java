package dev.parley.dialogue.onnx;

import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.tokens.TextStream;
import dev.parley.dialogue.tokens.TokenMask;
import dev.parley.dialogue.tokens.Tokenizer;
import dev.parley.perception.onnx.Processor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A model that goes on where a text ends, token by token.
///
/// What a prompt has in common with the one before, from its beginning, has been read already and is not read
/// again: rules and examples at the front of every prompt cost once. One thread, except what is handed in to
/// cancel it.
public final class TextGenerator implements AutoCloseable {
    /// Read at once; between two such pieces a reading can be cancelled.
    private static final int PIECE = 64;

    private final CausalModel model;
    private final Tokenizer tokenizer;
    private final int[] ends;
    private final long[] everything;
    private final int[] held;
    private final LongSupplier nanoTime;

    /// When to stop, besides an end of its own.
    ///
    /// @param tokens that it may say
    /// @param deadlineNanos of the clock
    /// @param cancelled asked before every token
    public record Limits(int tokens, long deadlineNanos, BooleanSupplier cancelled) {}

    private static final Limits NO_LIMITS = new Limits(1, Long.MAX_VALUE, () -> false);

    /// @param folder as `onnxruntime-genai`'s model builder writes it
    /// @param context tokens of prompt and answer together; memory is taken for them
    /// @param nanoTime the clock
    /// @throws dev.parley.perception.onnx.ModelFault if it holds no model that runs here
    public TextGenerator(Path folder, int context, int threads, LongSupplier nanoTime) {
        this(folder, context, threads, Processor.CPU, nanoTime);
    }

    /// @param wanted the CPU where this cannot be had
    public TextGenerator(Path folder, int context, int threads, Processor wanted, LongSupplier nanoTime) {
        ModelFolder described = ModelFolder.read(folder);
        this.nanoTime = nanoTime;
        tokenizer = new Tokenizer(folder);
        model = new CausalModel(described, context, threads, wanted);
        ends = described.endTokens().stream().mapToInt(t -> t).toArray();
        held = new int[model.context()];
        everything = new long[(model.vocabulary() + Long.SIZE - 1) / Long.SIZE];
        for (int t = 0; t < Math.min(model.vocabulary(), tokenizer.vocabulary().size()); t++)
            if (tokenizer.vocabulary().bytes(t).length > 0) everything[t >> 6] |= 1L << t;
    }

    /// Where it calculates.
    public Processor processor() {
        return model.processor();
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /// Tokens of prompt and answer together.
    public int context() {
        return model.context();
    }

    /// How likely each token is to come after a prompt, as the model has it, unscaled.
    ///
    /// @throws IllegalArgumentException if the prompt does not fit
    public float[] next(int[] prompt) {
        check(prompt);
        Run run = new Run(prompt, Sampling.GREEDY, Optional.empty(), NO_LIMITS, _ -> {});
        run.readPrompt();
        return run.logits.clone();
    }

    private void check(int[] prompt) {
        if (prompt.length == 0 || prompt.length >= model.context())
            throw new IllegalArgumentException(
                    "a prompt of %d tokens, with room for %d".formatted(prompt.length, model.context() - 1));
    }

    /// @param prompt shorter than the context, not empty
    /// @param mask what may be said; empty: anything
    /// @param out gets the text as it comes
    /// @throws IllegalArgumentException if the prompt does not fit
    public Said generate(
            int[] prompt, Sampling sampling, Optional<TokenMask> mask, Limits limits, Consumer<String> out) {
        check(prompt);
        return new Run(prompt, sampling, mask, limits, out).go();
    }

    /// One answer.
    private final class Run {
        private final int[] prompt;
        private final Sampler sampler;
        private final Optional<TokenMask> mask;
        private final Limits limits;
        private final Consumer<String> out;
        private final TextStream stream = new TextStream(tokenizer.vocabulary());
        private final StringBuilder text = new StringBuilder();
        private final int known;
        private int said;
        private float[] logits = {};

        private Run(int[] prompt, Sampling sampling, Optional<TokenMask> mask, Limits limits, Consumer<String> out) {
            this.prompt = prompt;
            this.sampler = new Sampler(sampling);
            this.mask = mask;
            this.limits = limits;
            this.out = out;
            int common = Arrays.mismatch(held, 0, model.length(), prompt, 0, prompt.length);
            // The last token is always read: what comes next is known after a reading only.
            known = Math.min(common < 0 ? model.length() : common, prompt.length - 1);
        }

        private Said go() {
            return over(readPrompt().orElseGet(this::say));
        }

        private Optional<End> readPrompt() {
            model.backTo(known);
            for (int at = known; at < prompt.length; at += PIECE) {
                Optional<End> early = early();
                if (early.isPresent()) return early;
                read(prompt, at, Math.min(prompt.length, at + PIECE));
            }
            return Optional.empty();
        }

        private End say() {
            while (said < limits.tokens() && model.length() < model.context()) {
                Optional<End> early = early();
                if (early.isPresent()) return early.get();
                int[] forced = mask.map(TokenMask::forced).orElse(new int[0]);
                if (forced.length > 0) {
                    int[] fitting = Arrays.copyOf(forced, Math.min(forced.length, model.context() - model.length()));
                    for (int t : fitting) tell(t);
                    read(fitting, 0, fitting.length);
                    continue;
                }
                boolean mayEnd = mask.map(TokenMask::mayEnd).orElse(true);
                long[] allowed = mask.map(TokenMask::allowed).orElse(everything);
                if (mayEnd && mask.isPresent() && none(allowed)) return End.DONE;
                int token = sampler.choose(logits, allowed, mayEnd ? ends : new int[0]);
                if (mayEnd && Arrays.stream(ends).anyMatch(e -> e == token)) return End.DONE;
                tell(token);
                read(new int[] {token}, 0, 1);
            }
            return End.FULL;
        }

        private Optional<End> early() {
            if (limits.cancelled().getAsBoolean()) return Optional.of(End.CANCELLED);
            return nanoTime.getAsLong() - limits.deadlineNanos() >= 0 ? Optional.of(End.LATE) : Optional.empty();
        }

        private void tell(int token) {
            mask.ifPresent(m -> m.accept(token));
            said++;
            pass(stream.add(token));
        }

        private void pass(String piece) {
            text.append(piece);
            if (!piece.isEmpty()) out.accept(piece);
        }

        private void read(int[] tokens, int from, int to) {
            System.arraycopy(tokens, from, held, model.length(), to - from);
            logits = model.read(tokens, from, to);
        }

        private Said over(End end) {
            pass(stream.end());
            return new Said(text.toString(), end, prompt.length - known, said);
        }

        private static boolean none(long[] allowed) {
            for (long word : allowed) if (word != 0) return false;
            return true;
        }
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
