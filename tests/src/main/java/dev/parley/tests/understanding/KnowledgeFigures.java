package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.knowledge.Documents;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.onnx.LocalModel;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.tests.memory.Resident;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions that a folder's documents answer, and others in the same words that they do not: whether the
/// right passage is quoted, and whether it says that it does not know. Weights are fitted to the first two
/// sets of documents; of the fresh ones, which are about other things, only sums are printed.
public final class KnowledgeFigures {
    private static final String NOWHERE = "-";

    private KnowledgeFigures() {}

    private record Question(String where, String text) {
        boolean isAnswered() {
            return !where.equals(NOWHERE);
        }

        /// Whether the act is what it should be; an empty source is "I do not know".
        boolean isRight(Optional<String> source) {
            return isAnswered()
                    ? source.filter(s -> (s + ",").startsWith(where + ",")).isPresent()
                    : source.isEmpty();
        }
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>(List.of(resident(log)));
        for (String set : List.of("development", "other-fields", "fresh")) measures.addAll(measure(set, log));
        return measures;
    }

    /// The language model, the model of sentences and an index, together, each having answered once.
    private static Measure resident(PrintStream log) {
        Resident before = Resident.now();
        Path weights = StandardModel.folder(ModelStore.standard(), Rounding.FOUR);
        try (LanguageModel talks = new LocalModel(weights, 1024, 1, System::nanoTime);
                SentenceModel model = SentenceModel.open(ModelStore.standard());
                Documents documents = Documents.in(unpacked("development"), Optional.of(model), log::println)) {
            String question = "How long does the battery last?";
            documents.answer(heard(question), question);
            talks.reply(
                    new Conversation("You are a robot.", List.of(new Turn(Who.PERSON, question))),
                    new Wanted(Optional.empty(), 30, Sampling.GREEDY, Duration.ofSeconds(30), () -> false),
                    _ -> {});
            Resident with = Resident.now();
            log.printf("before: %s%nwith:   %s%n", before, with);
            return Measure.atMost(
                    "engine, sentences and index, resident", with.resident() - before.resident(), "MiB", 500, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Measure> measure(String set, PrintStream log) {
        try {
            Path folder = unpacked(set);
            long before = usedBytes();
            try (SentenceModel model = SentenceModel.open(ModelStore.standard());
                    Documents documents = Documents.in(folder, Optional.of(model), log::println)) {
                double megabytes = (usedBytes() - before) / 1e6;
                return List.of(
                        share("right passage, " + set, set, true, documents, log),
                        share("says it does not know, " + set, set, false, documents, log),
                        Measure.atMost("heap of the index, " + set, megabytes, "MB", 500, ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure share(String name, String set, boolean answered, Lore lore, PrintStream log)
            throws IOException {
        List<Question> asked =
                questions(set).stream().filter(q -> q.isAnswered() == answered).toList();
        int right = 0;
        for (Question q : asked) {
            Optional<Act.Say> said = lore.answer(heard(q.text), q.text);
            Optional<String> source = said.flatMap(s -> s.sources().stream().findFirst());
            if (q.isRight(source)) right++;
            else if (!set.equals("fresh"))
                log.printf("wrong: %s%n  wanted %s, got %s%n", q.text, q.where, source.orElse("nothing"));
        }
        return Measure.atLeast(name, 100.0 * right / asked.size(), "%", 90, "");
    }

    private static Heard heard(String text) {
        return new Heard(new Stamp(1, 1), new FreeText(text, Score.TYPED), new Speaker("visitor"), Direction.AHEAD);
    }

    private static List<Question> questions(String set) throws IOException {
        return resource(set + "/questions.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split("\t"))
                .map(f -> new Question(f[0], f[1]))
                .toList();
    }

    private static Path unpacked(String set) throws IOException {
        Path folder = Files.createTempDirectory("parley-documents");
        folder.toFile().deleteOnExit();
        for (String name : resource(set + "/documents.txt").lines().toList()) {
            Path file = Files.writeString(folder.resolve(name), resource(set + "/" + name));
            file.toFile().deleteOnExit();
        }
        return folder;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = KnowledgeFigures.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long usedBytes() {
        System.gc();
        return java.lang.Runtime.getRuntime().totalMemory()
                - java.lang.Runtime.getRuntime().freeMemory();
    }
}
