package dev.parley.launch;

import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.WithFallback;
import dev.parley.dialogue.onnx.LocalModel;
import dev.parley.dialogue.openai.OpenAiModel;
import dev.parley.dialogue.openai.Server;
import dev.parley.perception.onnx.Processor;
import dev.parley.robot.Answering;
import dev.parley.robot.Fault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens the language model that a robot's file names. One that cannot be had is told of, and the robot goes
/// on without: it never fails a start.
public final class Talkers {
    private static final int CONTEXT = 1024;
    /// Of the time for an answer, before the model on this computer is asked instead of a server.
    private static final double SHARE = 0.4;
    /// The rest is for hearing.
    private static final int THREADS = Math.clamp(java.lang.Runtime.getRuntime().availableProcessors() - 1, 1, 4);

    private Talkers() {}

    /// Empty: the robot's file names none, or it cannot be had.
    ///
    /// @param lore is told of what it answers
    /// @param note gets a line for people: which model it is, or why there is none
    public static Optional<Talker> open(Robot robot, ModelStore models, Lore lore, Consumer<String> note) {
        return robot.model().flatMap(a -> open(robot, a, models, lore, note));
    }

    private static Optional<Talker> open(
            Robot robot, Answering answering, ModelStore models, Lore lore, Consumer<String> note) {
        try {
            LanguageModel model = Opinionated.of(robot)
                    .choosing(model(answering, models, note), answering.candidates(), models, note);
            note.accept("language model: %s; it talks, and moves nothing%s"
                    .formatted(model.describe(), exam(robot, model)));
            Duration within = Duration.ofMillis((long) (answering.deadlineS() * 1000));
            return Optional.of(new Talker(robot, model, within, lore));
        } catch (Fault e) {
            note.accept("goes on without a language model: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String exam(Robot robot, LanguageModel model) {
        return Qualified.mine()
                .of(robot, model.describe())
                .map(q -> " (" + q.describe() + ")")
                .orElse(" (it has taken no exam for this robot: ./parley models verify --robot FILE)");
    }

    /// The model that a robot's file names, by itself. Empty: it names none.
    ///
    /// @throws Fault if it cannot be had
    public static Optional<LanguageModel> named(Robot robot, ModelStore models, Consumer<String> note) {
        return robot.model().map(a -> model(a, models, note));
    }

    private static LanguageModel model(Answering answering, ModelStore models, Consumer<String> note) {
        return switch (answering.where()) {
            case Answering.Named _ -> standard(answering, models);
            case Answering.Folder f -> local(Path.of(f.path()), answering);
            case Answering.Server s -> withFallback(server(s), answering, models, note);
        };
    }

    private static LanguageModel withFallback(
            LanguageModel server, Answering answering, ModelStore models, Consumer<String> note) {
        try {
            return new WithFallback(server, standard(answering, models), SHARE, System::nanoTime);
        } catch (Fault e) {
            note.accept("the server has no model on this computer behind it: " + e.getMessage());
            return server;
        }
    }

    private static LanguageModel standard(Answering answering, ModelStore models) {
        return local(StandardModel.folder(models, answering.bits() == 4 ? Rounding.FOUR : Rounding.EIGHT), answering);
    }

    private static LanguageModel local(Path folder, Answering answering) {
        return new LocalModel(folder, CONTEXT, THREADS, Processor.of(answering.provider()), System::nanoTime);
    }

    private static LanguageModel server(Answering.Server s) {
        Optional<String> key =
                Optional.of(s.keyEnv()).filter(k -> !k.isEmpty()).flatMap(k -> Optional.ofNullable(System.getenv(k)));
        if (!s.keyEnv().isEmpty() && key.isEmpty())
            throw new RunFault("model.openai.key_env: %s is not set".formatted(s.keyEnv()));
        Server.Structured structured = Server.Structured.valueOf(s.schema().toUpperCase(Locale.ROOT));
        return new OpenAiModel(new Server(URI.create(s.url()), s.model(), key, structured), System::nanoTime);
    }
}
