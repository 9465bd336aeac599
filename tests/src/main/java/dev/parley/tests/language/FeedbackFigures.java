package dev.parley.tests.language;

import dev.parley.dialogue.feedback.Aspects;
import dev.parley.dialogue.feedback.Preference;
import dev.parley.dialogue.feedback.RewardHead;
import dev.parley.dialogue.feedback.Trial;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.robot.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Whether learning from what people like helps: of pairs of answers that were not learnt from, how often the better
/// one
/// is preferred; beside it, how often the shorter one is the better, which nobody needs to learn.
public final class FeedbackFigures {
    /// Not told apart by length.
    private static final double ALIKE = 1.5;

    private FeedbackFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Preference> all = pairs();
        List<Preference> learnt = everyOther(all, 0);
        List<Preference> judging = everyOther(all, 1);
        List<Preference> alike =
                judging.stream().filter(FeedbackFigures::alikeInLength).toList();
        try (SentenceModel model = SentenceModel.open(ModelStore.standard())) {
            Aspects aspects = new Aspects(text -> model.of(text).whole(), SentenceModel.WIDTH);
            RewardHead head = Trial.learnt(learnt, aspects);
            Predicate<Preference> liked = p -> Trial.prefers(head, p, aspects) > 0.5;
            Trial trial = Trial.of(learnt, aspects);
            long start = System.nanoTime();
            double right = percent(judging, liked);
            double each = (System.nanoTime() - start) / 1e6 / (2 * judging.size());
            return List.of(
                    Measure.plainly("pairs learnt from", learnt.size(), ""),
                    Measure.plainly("what cross-validation says of them", 100 * trial.share(), "%"),
                    Measure.plainly("the better of %d other pairs preferred".formatted(judging.size()), right, "%"),
                    Measure.plainly("the shorter one is the better", percent(judging, p -> shorter(p)), "%"),
                    Measure.plainly(
                            "the better of the %d alike in length".formatted(alike.size()), percent(alike, liked), "%"),
                    Measure.plainly("the shorter one of those is the better", percent(alike, p -> shorter(p)), "%"),
                    Measure.plainly("an answer takes", each, "ms"));
        }
    }

    private static List<Preference> everyOther(List<Preference> all, int from) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == from)
                .mapToObj(all::get)
                .toList();
    }

    private static boolean shorter(Preference p) {
        return p.chosen().length() < p.rejected().length();
    }

    private static boolean alikeInLength(Preference p) {
        double ratio = (double) p.rejected().length() / p.chosen().length();
        return ratio < ALIKE && ratio > 1 / ALIKE;
    }

    private static double percent(List<Preference> pairs, Predicate<Preference> right) {
        return 100.0 * pairs.stream().filter(right).count() / pairs.size();
    }

    private static List<Preference> pairs() {
        try (var lines = new BufferedReader(new InputStreamReader(
                FeedbackFigures.class.getResourceAsStream("preferences.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(" \\| "))
                    .map(p -> new Preference(List.of(new Turn(Who.PERSON, p[0])), p[1], p[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
