package dev.parley.perception.onnx;

import ai.onnxruntime.OrtProvider;
import dev.parley.robot.Answering.Provider;
import java.util.Set;

/// Where a model calculates, and why there.
///
/// @param cuda on a GPU; otherwise on the CPU
/// @param why for people, a few words
public record Processor(boolean cuda, String why) {
    static final String NO_CUDA = "this build has no CUDA: mvn -Pcuda package";

    /// The CPU, and nothing else was thought of.
    public static final Processor CPU = new Processor(false, "");

    /// What to try first here.
    public static Processor of(Provider wanted) {
        return of(wanted, OnnxSessions.available());
    }

    /// @param available in this build; whether there is a GPU shows only when a model is opened
    static Processor of(Provider wanted, Set<OrtProvider> available) {
        return switch (wanted) {
            case CPU -> new Processor(false, "provider: cpu");
            case AUTO, CUDA ->
                available.contains(OrtProvider.CUDA)
                        ? new Processor(true, "provider: " + (wanted == Provider.AUTO ? "auto" : "cuda"))
                        : new Processor(false, NO_CUDA);
        };
    }

    Processor without(String reason) {
        return new Processor(false, "CUDA does not start: " + reason);
    }

    /// "on the CPU (provider: cpu)".
    public String describe() {
        return (cuda ? "on a GPU" : "on the CPU") + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
