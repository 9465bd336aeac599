package dev.parley.launch;

import dev.parley.dialogue.feedback.Aspects;
import dev.parley.dialogue.feedback.Preference;
import dev.parley.dialogue.feedback.RewardHead;
import dev.parley.dialogue.feedback.Trial;
import dev.parley.dialogue.language.BestOf;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.memory.SqliteOpinions;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.robot.DataFolder;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What people think of one robot's answers, and what was learnt from it: two files in the user's data folder.
public final class Opinionated {
    private final Path folder;
    private final String robot;

    private Opinionated(Path folder, String robot) {
        this.folder = folder;
        this.robot = robot;
    }

    public static Opinionated of(Robot robot) {
        return in(DataFolder.mine().resolve("feedback"), robot.name());
    }

    static Opinionated in(Path folder, String robot) {
        return new Opinionated(folder, robot);
    }

    /// Whether anybody has said anything.
    public boolean exists() {
        return Files.exists(file());
    }

    /// @throws dev.parley.robot.Fault when it cannot be used
    public SqliteOpinions open() {
        return SqliteOpinions.open(file());
    }

    private Path file() {
        return folder.resolve(robot + ".db");
    }

    private Path head() {
        return folder.resolve(robot + ".head");
    }

    /// Learns what people like, tries it, and keeps it for the next start if it helps; what was learnt before goes
    /// either way.
    public Trial learn(List<Preference> preferences, SentenceModel model) {
        Aspects aspects = aspects(model);
        Trial trial = Trial.of(preferences, aspects);
        try {
            if (trial.helps()) write(Trial.learnt(preferences, aspects));
            else forget();
        } catch (IOException e) {
            throw new RunFault("%s: cannot be written (%s)".formatted(head(), e.getMessage()));
        }
        return trial;
    }

    private static Aspects aspects(SentenceModel model) {
        return new Aspects(text -> model.of(text).whole(), SentenceModel.WIDTH);
    }

    private void write(RewardHead head) throws IOException {
        Path fresh = folder.resolve(robot + ".head.new");
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            head.write(out);
        }
        Files.move(fresh, head(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// What was learnt from opinions that are gone goes, too.
    public void forget() throws IOException {
        Files.deleteIfExists(head());
    }

    /// The same model, which now chooses among several answers; as it was where nothing was learnt.
    LanguageModel choosing(LanguageModel model, int candidates, ModelStore models, Consumer<String> note) {
        if (candidates < 2) return model;
        Optional<RewardHead> head = read(note);
        if (head.isEmpty()) return model;
        SentenceModel sentences = SentenceModel.open(models);
        return new BestOf(model, candidates, new Liked(head.get(), aspects(sentences), sentences), System::nanoTime);
    }

    private Optional<RewardHead> read(Consumer<String> note) {
        try (InputStream in = Files.newInputStream(head())) {
            return Optional.of(RewardHead.read(in, new Aspects(_ -> new float[0], SentenceModel.WIDTH).count()));
        } catch (NoSuchFileException e) {
            note.accept("model.candidates: nothing was learnt from feedback yet, so there is nothing to choose by");
        } catch (IOException e) {
            note.accept("%s: %s: run ./parley feedback train".formatted(head(), e.getMessage()));
        }
        return Optional.empty();
    }

    private record Liked(RewardHead head, Aspects aspects, SentenceModel model) implements BestOf.Liking {
        @Override
        public double of(Conversation conversation, String answer) {
            return head.of(aspects.of(conversation.turns(), answer));
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
