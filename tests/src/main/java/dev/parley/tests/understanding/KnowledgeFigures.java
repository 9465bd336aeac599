package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.knowledge.Documents;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fifty questions that twelve documents answer and fifty, in the same words, that they do not: whether the
/// right passage is quoted, and whether it says that it does not know. The threshold was chosen on the
/// development half.
public final class KnowledgeFigures {
    private static final String NOWHERE = "-";

    private KnowledgeFigures() {}

    private record Question(String half, String where, String text) {
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
        try {
            Path folder = unpacked();
            long before = usedBytes();
            try (Documents documents = Documents.in(folder, log::println)) {
                double megabytes = (usedBytes() - before) / 1e6;
                List<Measure> measures = new ArrayList<>();
                for (String half : List.of("development", "held-out")) {
                    measures.add(share("right passage, " + half, half, true, documents, log));
                    measures.add(share("says it does not know, " + half, half, false, documents, log));
                }
                measures.add(Measure.atMost("heap of the index", megabytes, "MB", 500, ""));
                return measures;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure share(String name, String half, boolean answered, Lore lore, PrintStream log)
            throws IOException {
        List<Question> asked = questions().stream()
                .filter(q -> q.half.equals(half) && q.isAnswered() == answered)
                .toList();
        int right = 0;
        for (Question q : asked) {
            Optional<Act.Say> said = lore.answer(heard(q.text), q.text);
            Optional<String> source = said.flatMap(s -> s.sources().stream().findFirst());
            if (q.isRight(source)) right++;
            else if (!half.equals("held-out"))
                log.printf("wrong: %s%n  wanted %s, got %s%n", q.text, q.where, source.orElse("nothing"));
        }
        return Measure.atLeast(name, 100.0 * right / asked.size(), "%", 90, "");
    }

    private static Heard heard(String text) {
        return new Heard(new Stamp(1, 1), new FreeText(text, Score.TYPED), new Speaker("visitor"), Direction.AHEAD);
    }

    private static List<Question> questions() throws IOException {
        return resource("questions.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split("\t"))
                .map(f -> new Question(f[0], f[1], f[2]))
                .toList();
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("parley-documents");
        folder.toFile().deleteOnExit();
        for (String name : resource("documents.txt").lines().toList()) {
            Path file = Files.writeString(folder.resolve(name), resource("documents/" + name));
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
