package dev.parley.dialogue.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a model wants a conversation written: which marks stand around whose words. Known by the marks in the
/// template of its `tokenizer_config.json`; the template itself, a program in Jinja, is not run.
public enum ChatFormat {
    /// SmolLM, Qwen.
    CHATML("<|im_start|>", "") {
        @Override
        void turn(Writer out, String role, String text) {
            out.mark("<|im_start|>").text(role + "\n" + text).mark("<|im_end|>").text("\n");
        }

        @Override
        void opening(Writer out) {
            out.mark("<|im_start|>").text("assistant\n");
        }
    },
    /// Llama 3.
    LLAMA3("<|start_header_id|>", "<|begin_of_text|>") {
        @Override
        void turn(Writer out, String role, String text) {
            header(out, role);
            out.text(text).mark("<|eot_id|>");
        }

        @Override
        void opening(Writer out) {
            header(out, "assistant");
        }

        private static void header(Writer out, String role) {
            out.mark("<|start_header_id|>").text(role).mark("<|end_header_id|>").text("\n\n");
        }
    },
    /// Phi 3 and 4 mini.
    PHI("<|user|>", "") {
        @Override
        void turn(Writer out, String role, String text) {
            out.mark("<|" + role + "|>").text("\n" + text).mark("<|end|>").text("\n");
        }

        @Override
        void opening(Writer out) {
            out.mark("<|assistant|>").text("\n");
        }
    };

    private static final String FILE = "tokenizer_config.json";
    private static final long LARGEST_FILE = 8 << 20;

    private final String sign;
    private final String first;

    ChatFormat(String sign, String first) {
        this.sign = sign;
        this.first = first;
    }

    /// @throws ModelFault if the folder's template is of a kind that is not known here
    public static ChatFormat of(Path folder) {
        String template = template(folder);
        return Arrays.stream(values())
                .filter(f -> template.contains(f.sign))
                .findFirst()
                .orElseThrow(() -> new ModelFault(
                        "The language model %s: its chat template is of a kind that is not known here; known are those with %s"
                                .formatted(
                                        folder,
                                        Arrays.stream(values()).map(f -> f.sign).collect(Collectors.joining(", ")))));
    }

    private static String template(Path folder) {
        StringBuilder all = new StringBuilder();
        try {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) {
                JsonNode template = new ObjectMapper().readTree(file.toFile()).path("chat_template");
                all.append(template.isTextual() ? template.asText() : template);
            }
            Path apart = folder.resolve("chat_template.jinja");
            if (Files.isRegularFile(apart) && Files.size(apart) <= LARGEST_FILE) all.append(Files.readString(apart));
            return all.toString();
        } catch (IOException e) {
            throw new ModelFault("The language model %s: %s cannot be read".formatted(folder, FILE));
        }
    }

    /// The conversation up to where the robot is to speak.
    public int[] prompt(Conversation conversation, Tokenizer tokenizer) {
        Writer out = new Writer(tokenizer);
        if (!first.isEmpty()) out.mark(first);
        turn(out, "system", conversation.rules());
        for (Conversation.Turn t : conversation.turns())
            turn(out, t.who() == Who.PERSON ? "user" : "assistant", t.text());
        opening(out);
        return out.tokens.build().toArray();
    }

    abstract void turn(Writer out, String role, String text);

    abstract void opening(Writer out);

    /// Marks are tokens of their own; text is never taken for one.
    static final class Writer {
        private final Tokenizer tokenizer;
        private final IntStream.Builder tokens = IntStream.builder();

        private Writer(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
        }

        Writer mark(String name) {
            tokens.add(tokenizer
                    .mark(name)
                    .orElseThrow(() -> new ModelFault("The language model's vocabulary has no %s".formatted(name))));
            return this;
        }

        Writer text(String text) {
            for (int t : tokenizer.encode(text)) tokens.add(t);
            return this;
        }
    }
}
