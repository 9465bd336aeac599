package dev.parley.robot;

import java.util.List;

/// The language model that answers what the robot's own sentences do not.
///
/// @param provider where a model on this computer calculates: `auto`, `cuda` or `cpu`
/// @param bits that a weight of a converted model is kept in, 4 or 8
/// @param deadlineS after which the robot says that it takes too long
/// @param feedback whether the people of the site agree to have kept what they think of its answers
/// @param candidates answers to choose from, once it has learnt what people like; 1: the first is said as it comes
public record Answering(Where where, int bits, double deadlineS, Provider provider, boolean feedback, int candidates) {
    public static final double STANDARD_DEADLINE_S = 8;

    /// Where a model on this computer calculates. Neither fails where there is no GPU.
    public enum Provider {
        /// On a GPU, if there is one and this build can use it.
        AUTO,
        /// The same, and a word to people where it cannot be had.
        CUDA,
        /// On the CPU alone.
        CPU
    }

    /// Those that come with Parley.
    public static final List<String> NAMES = List.of("smollm2-135m");

    /// Where the model is.
    public sealed interface Where {}

    /// One that comes with Parley, fetched when it is first asked for.
    public record Named(String name) implements Where {
        public Named {
            new Checks().known("name", name, NAMES).done();
        }
    }

    /// A folder as `onnxruntime-genai`'s model builder writes it.
    public record Folder(String path) implements Where {
        public Folder {
            new Checks()
                    .that(!path.isBlank(), "folder", path, "the path of a model's folder")
                    .done();
        }
    }

    /// A server that speaks OpenAI's protocol.
    ///
    /// @param url up to and with the version: `http://127.0.0.1:8000/v1`
    /// @param keyEnv environment variable with the key; empty: none is sent
    /// @param schema how a schema is asked for: `json_schema`, or `json_object` (llama-cpp-python)
    public record Server(String url, String model, String keyEnv, String schema) implements Where {
        public Server {
            new Checks()
                    .matches("openai.url", url, "https?://[^\\s/]+(/\\S*)?", "http://HOST:PORT/v1 or https://HOST/v1")
                    .that(!model.isBlank(), "openai.model", model, "the model's name on that server")
                    .matches("openai.key_env", keyEnv, "([A-Za-z_][A-Za-z0-9_]*)?", "an environment variable's name")
                    .known("openai.schema", schema, List.of("json_schema", "json_object"))
                    .done();
        }
    }

    public Answering {
        new Checks()
                .that(bits == 4 || bits == 8, "bits", bits, "4 or 8")
                .range("deadline_s", deadlineS, 1, 60)
                .range("candidates", candidates, 1, 8)
                .done();
    }

    /// Nothing is kept, nothing chosen from.
    public Answering(Where where, int bits, double deadlineS, Provider provider) {
        this(where, bits, deadlineS, provider, false, 1);
    }
}
