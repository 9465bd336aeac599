package dev.parley.launch;

import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Remembering;
import dev.parley.dialogue.feedback.Feedback;
import dev.parley.dialogue.knowledge.Documents;
import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.dialogue.memory.SqliteOpinions;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.robot.Answering;
import dev.parley.robot.DataFolder;
import dev.parley.robot.Fault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens what one robot was told, and the documents that it answers from.
public final class Lores implements AutoCloseable {
    private final Optional<SentenceModel> model;
    private final Optional<Documents> documents;
    private final Optional<SqliteMemory> memory;
    private final Optional<SqliteOpinions> opinions;

    private Lores(
            Optional<SentenceModel> model,
            Optional<Documents> documents,
            Optional<SqliteMemory> memory,
            Optional<SqliteOpinions> opinions) {
        this.model = model;
        this.documents = documents;
        this.memory = memory;
        this.opinions = opinions;
    }

    /// With the robot's memory in the user's data folder. One that cannot be opened is told of, and the robot
    /// goes on without.
    ///
    /// @param knowledge a folder of Markdown and text
    /// @param note gets a line for people about each document that is not read
    /// @throws Fault when there is no such folder
    public static Lores lasting(Robot robot, Optional<Path> knowledge, ModelStore models, Consumer<String> note) {
        Path file = DataFolder.mine().resolve("memory").resolve(robot.name() + ".db");
        return with(memory(file, note), opinions(robot, note), knowledge, models, note);
    }

    static Lores lasting(Path file, Optional<Path> knowledge, ModelStore models, Consumer<String> note) {
        return with(memory(file, note), Optional.empty(), knowledge, models, note);
    }

    /// With a memory that is gone at the end; what people think of its answers stays, if its file says so.
    ///
    /// @throws Fault when there is no such folder
    public static Lores writing(Robot robot, Optional<Path> knowledge, ModelStore models, Consumer<String> note) {
        return with(Optional.of(SqliteMemory.passing()), opinions(robot, note), knowledge, models, note);
    }

    /// With a memory of its own that is gone at the end.
    ///
    /// @throws Fault when there is no such folder
    public static Lores passing(Optional<Path> knowledge, ModelStore models, Consumer<String> note) {
        return with(Optional.of(SqliteMemory.passing()), Optional.empty(), knowledge, models, note);
    }

    private static Lores with(
            Optional<SqliteMemory> memory,
            Optional<SqliteOpinions> opinions,
            Optional<Path> knowledge,
            ModelStore models,
            Consumer<String> note) {
        Optional<SentenceModel> model = knowledge.flatMap(_ -> model(models, note));
        try {
            return new Lores(model, knowledge.map(folder -> Documents.in(folder, model, note)), memory, opinions);
        } catch (Fault e) {
            model.ifPresent(Closing::quietly);
            memory.ifPresent(Closing::quietly);
            opinions.ifPresent(Closing::quietly);
            throw e;
        }
    }

    private static Optional<SqliteMemory> memory(Path file, Consumer<String> note) {
        try {
            return Optional.of(SqliteMemory.open(file));
        } catch (Fault e) {
            note.accept("goes on without a memory: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<SqliteOpinions> opinions(Robot robot, Consumer<String> note) {
        try {
            return robot.model()
                    .filter(Answering::feedback)
                    .map(_ -> Opinionated.of(robot).open());
        } catch (Fault e) {
            note.accept("goes on without keeping opinions: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<SentenceModel> model(ModelStore models, Consumer<String> note) {
        try {
            return Optional.of(SentenceModel.open(models));
        } catch (Fault e) {
            note.accept("searches documents by their words alone: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// What people think of its last answer comes first, then what they told it, then what it has read.
    public Lore lore() {
        List<Lore> all = new ArrayList<>();
        memory.map(Remembering::new).ifPresent(all::add);
        documents.ifPresent(all::add);
        Lore lore = Lore.firstOf(all);
        return opinions.map(o -> new Feedback(o).around(lore)).orElse(lore);
    }

    @Override
    public void close() {
        documents.ifPresent(Closing::quietly);
        model.ifPresent(Closing::quietly);
        memory.ifPresent(Closing::quietly);
        opinions.ifPresent(Closing::quietly);
    }
}
